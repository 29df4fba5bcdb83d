"""Words that name persons and bodies: the class and gender of a noun (data/lexicons/actor_nouns.csv), and the words at which a noun phrase stops.

Everything here is asked of one folded word, without its context."""

from functools import cache
from typing import Iterator

from . import arabic, cues, lexicons
from .cues import END, PAUSE
from .gazetteer import agency_words
from .memory import remembered

_BREAKS = END | {":"}
RELATIVE = cues.word_class("ends-phrase")
BODIES = frozenset(["organisation", "agency", "anonymous", "document"])
_PARTICLES = cues.word_class("saying") | cues.word_class("particle") | cues.word_class("verb")


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Folded noun -> (class, gender)."""
    return {arabic.fold(row["form"]): (row["class"], row["gender"]) for row in lexicons.rows("actor_nouns")}


# by its last letter: an ending that a case or a pronoun has changed, the ending in the dictionary, and what may be joined before the word
_ENDINGS = {
    "ا": (("تها", "ة", ""), ("ها", "", ""), ("نا", "", ""), ("تنا", "ة", ""), ("يها", "ين", ""), ("اؤها", "اء", ""), ("ائها", "اء", ""), ("اؤنا", "اء", "")), "ه": (("ته", "ة", ""), ("ه", "", "و"), ("يه", "ين", ""), ("اؤه", "اء", ""), ("ائه", "اء", "")),
    "م": (("يهم", "ين", ""), ("اؤهم", "اء", ""), ("ائهم", "اء", ""), ("هم", "", "")),
    "ن": (("ين", "ون", "ال"),), "و": (("و", "ون", "و"),), "ي": (("ي", "ين", "و"),),
}  # fmt: skip


def _dictionary_forms(word: str) -> Iterator[str]:
    """The forms under which a noun may be listed, the likeliest first."""
    yield word
    if word.startswith("ال"):
        yield word[2:]
    elif word[0] in "وف":
        yield word[1:]
        if word.startswith(("وال", "فال")):
            yield word[3:]
    for ending, listed, joined in _ENDINGS.get(word[-1], ()):
        if word.endswith(ending):
            form = word[: -len(ending)] + listed
            yield form
            if joined and word.startswith(joined):
                yield form[len(joined):]


@remembered
def noun(word: str) -> tuple[str, str] | None:
    """(class, gender) of a noun of persons or bodies, with or without article and proclitic; None for other words."""
    if not word:
        return None
    table = nouns()
    for form in _dictionary_forms(word):
        if len(form) > 2 and form in table:
            if table[form][0] == "quantifier" and form != word and form != word[1:]:
                continue
            return table[form] if table[form][0] != "none" else None
    if word[-1] == "ا" and word not in cues.forms() and table.get(word[:-1], ("",))[0] in (("anonymous", "document", "quantifier") if len(word) > 4 else ("quantifier",)):
        return table[word[:-1]]  # «أن مصدرا أمنيا»
    for pronoun in ("يها", "يهم", "يه") if len(word) > 6 else ():
        if word.endswith(pronoun) and (found := noun(word.removesuffix(pronoun) + "ين")) and found[0] == "anonymous":
            return found  # مواطنيها
    if len(word) > 5 and word.endswith(("ون", "ين")):  # a plural: السائقون
        bare = arabic.without_article(word[1:] if word[0] in "وف" and len(word) > 6 else word)[:-2]
        if len(bare) > 3 and table.get(bare, ("",))[0] == "title":
            return "anonymous", "m"
    if len(word) > 6 and word.endswith("ان"):  # two: مذيعتان, ضابطان
        bare = arabic.without_article(word[1:] if word[0] in "وف" and len(word) > 7 else word)[:-2]
        one = table.get(bare[:-1] + "ة" if bare.endswith("ت") else bare, ("", ""))
        if len(bare) > 3 and one[0] in ("title", "anonymous"):
            return "anonymous", one[1]
    return None


def is_oblique(word: str) -> bool:
    """Whether a noun of persons stands in the plural or dual that is no subject's (المواطنين, معارضي …, الطرفين)."""
    table = nouns()
    bare = arabic.without_article(word)
    if bare.endswith("ين") and len(bare) > 4:
        return bare.endswith("تين") and word != bare or bare.endswith("يين") or bare[:-2] + "ون" in table or bare in table and table[bare][0] == "anonymous" or table.get(bare[:-2], ("",))[0] == "title" or any(table.get(form, ("",))[0] == "joint" for form in (bare[:-2] + "ان", "ال" + bare[:-2] + "ان"))
    return bare.endswith("ي") and bare not in table and bare + "ن" in table and table[bare + "ن"][0] == "anonymous"


def noun_class(word: str) -> str:
    """The class of a noun of persons or bodies (title, organisation, agency, anonymous …), "" for other words."""
    found = noun(word)
    return found[0] if found else ""


def noun_gender(word: str) -> str:
    """The gender of a noun of persons or bodies ("m", "f"), "" for other words."""
    found = noun(word)
    return found[1] if found else ""


@remembered
def unnamed_accusative(word: str) -> bool:
    """Whether a word is the accusative of somebody without a name or of an office (لكن مصدرا، أن مسؤولا، محاميا)."""
    return word[-1] == "ا" and len(word) > 4 and not word.startswith("ال") and any(noun_class(form) in ("title", "anonymous") for form in (word[:-1], word[:-2] if word.endswith("يا") else word))


@remembered
def is_actor_noun(word: str) -> bool:
    """Whether a folded word is a noun of persons or bodies (with article or و)."""
    return word[:1].isalpha() and noun(word) is not None


@remembered
def is_addressee(word: str) -> bool:
    """Whether a token is «to» somebody: لفرانس, للصحفيين, لوكالة."""
    return len(word) > 3 and word[0] == "ل" and not is_actor_noun(word) and (word[1] == "ل" or word[1].isascii() and word[1].isalpha() or word[1:] in agency_words() or is_actor_noun(word[1:]))


@remembered
def stops(word: str) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    return (word[0] in "فو" and word[1:] in cues.COMPLEMENTISERS or word in PAUSE or word in _BREAKS or word in cues.COMPLEMENTISERS or word in cues.word_class("prep") or word in cues.word_class("adverb") or word in RELATIVE
            or word in _PARTICLES or is_addressee(word) or not word[0].isalnum())


def is_matter(word: str) -> bool:
    """Whether a noun is a plural of documents or findings (أنباء, تقارير, فحوص): quoted once, it does not go on speaking as a person or a body does."""
    found = noun(word)
    return found is not None and found == ("document", "f") and not word.endswith("ة")


def masdar_like(word: str) -> bool:
    """Whether a word looks like a verbal noun of the patterns إفعال, تفعيل, افتعال (after ب it is content and not a name)."""
    return len(word) >= 5 and (word[0] == "ت" and word[3:4] == "ي" or word[0] == "ا" and "ا" in word[3:-1])


def dictionary_form(word: str) -> str:
    """The dictionary form of a title as it stands in a text (والرئيس, رئيسه, نظيره)."""
    table = nouns()
    for form in (word, word[2:], word[1:], word[3:], word[:-1], word[1:-1], word[:-2]):
        if form in table:
            return form
    return word


def is_own(word: str) -> bool:
    """Whether a folded word is what somebody says or shows, with whose it is: حديثه, كلمتها, رؤيتهم (the object of «وتابع رئيس المجلس حديثه», no part of his name)."""
    stem = next((word.removesuffix(end) for end in ("ها", "هم", "ه") if word.endswith(end)), "")
    return any(form in cues.word_class(name) for name in ("venue", "object-noun") for form in (stem, stem[:-1] + "ة" if stem.endswith("ت") else stem))
