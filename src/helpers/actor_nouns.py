"""Words that name persons and bodies: the class and gender of a noun, and the words at which a noun phrase stops.

The nouns are those of data/lexicons/actor_nouns.csv, with their clitics, plurals and duals.
Everything here is asked of one folded word, without its context."""

from functools import cache
from typing import Iterator

from . import arabic, cues, lexicons
from .arabic import POSSESSIVE
from .cues import END, PAUSE
from .gazetteer import agency_words, given
from .memory import remembered

_BREAKS = END | {":"}
RELATIVE = cues.word_class("ends-phrase")
BODIES = frozenset(["organisation", "agency", "anonymous", "document"])
_PARTICLES = cues.word_class("saying") | cues.word_class("particle") | cues.word_class("verb")

IN_THE_NAME_OF = frozenset(["باسم", "بلسان"])  # «المتحدث باسم الوزارة», «الناطق بلسان الجيش»


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Folded noun -> (class, gender)."""
    return {arabic.fold(row["form"]): (row["class"], row["gender"]) for row in lexicons.rows("actor_nouns")}


# by its last letter: an ending that a case or a pronoun has changed, the ending in the dictionary, and what may be joined before the word
_ENDINGS = {
    "ا": (
        ("تها", "ة", ""), ("ها", "", ""), ("نا", "", ""), ("تنا", "ة", ""),
        ("يها", "ين", ""), ("وها", "", ""), ("اؤها", "اء", ""), ("ائها", "اء", ""), ("اؤنا", "اء", ""),
    ),
    "ه": (("ته", "ة", ""), ("ه", "", "و"), ("يه", "ين", ""), ("وه", "", ""), ("اؤه", "اء", ""), ("ائه", "اء", "")),
    "م": (("يهم", "ين", ""), ("وهم", "", ""), ("اؤهم", "اء", ""), ("ائهم", "اء", ""), ("هم", "", "")),
    "ن": (("ين", "ون", "ال"),), "و": (("و", "ون", "و"), ("و", "", "و")), "ي": (("ي", "ين", "و"),),
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
                yield form[len(joined) :]


def without_l(text: str, word: str = "") -> str:
    """A word, or a phrase whose first word is given folded, without the preposition ل joined to it: للراوي is الراوي, للجنة is لجنة, and
    لشركة شركة."""
    word = word or text
    if not word.startswith("لل"):
        return text[1:]
    if word.split(" ", 1)[0][1:] not in nouns():
        return "ال" + text[2:]
    second = arabic.fold(text.split()[1]) if " " in text else ""
    return "ال" + text[1:] if second in cues.word_class("of-a-committee") else text[1:]  # «للجنة الدولية», but «للجنة الانتخابات»


def with_article(word: str) -> str:
    """A word with the article alone where ل joins it («وفقا للوزارة»)."""
    if not word.startswith("لل"):
        return word
    bare = without_l(word)
    return bare if bare.startswith("ال") else "ال" + bare


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
    if word[-1] == "ا" and word not in cues.forms():
        found = table.get(word[:-1])
        if found and (found[0] == "quantifier" or len(word) > 4 and found[0] in ("anonymous", "document")):
            return found  # «أن مصدرا أمنيا»
    return _of_plural_with_pronoun(word) or _of_plural_of_title(word) or _of_dual(word)


def _of_plural_with_pronoun(word: str) -> tuple[str, str] | None:
    """(class, gender) of unnamed people in the plural with whose they are (مواطنيها)."""
    if len(word) > 6:
        for pronoun in ("يها", "يهم", "يه"):
            if word.endswith(pronoun):
                found = noun(word.removesuffix(pronoun) + "ين")
                if found and found[0] == "anonymous":
                    return found
    return None


def _of_plural_of_title(word: str) -> tuple[str, str] | None:
    """(class, gender) of the plural of a title that is not listed itself: unnamed people (السائقون)."""
    if len(word) > 5 and word.endswith(("ون", "ين")):
        bare = arabic.without_article(word[1:] if word[0] in "وف" and len(word) > 6 else word)[:-2]
        if len(bare) > 3 and nouns().get(bare, ("",))[0] == "title":
            return "anonymous", "m"
    return None


def _of_dual(word: str) -> tuple[str, str] | None:
    """(class, gender) of the dual of a title or of somebody unnamed: unnamed people (مذيعتان, الضابطان, مصدرين)."""
    if len(word) > 6 and word.endswith("ان") or len(word) > 5 and word.endswith("ين"):
        bare = arabic.without_article(word[1:] if word[0] in "وف" and len(word) > 7 else word)[:-2]
        singular = bare[:-1] + "ة" if bare.endswith("ت") else bare
        kind, gender = nouns().get(singular, ("", ""))
        if len(bare) > 3 and kind in ("title", "anonymous"):
            return "anonymous", gender
    return None


def is_oblique(word: str) -> bool:
    """Whether a noun of persons stands in the plural or dual that is no subject's (المواطنين, معارضي …, الطرفين)."""
    bare = arabic.without_article(word)
    if bare.endswith("ين") and len(bare) > 4:
        if bare.endswith("تين") and word != bare or bare.endswith("يين"):
            return True
        return _is_listed_plural(bare) or _is_joint(bare[:-2] + "ان")
    if bare.endswith("تي") and len(bare) > 5 and _listed_class(bare[:-2] + "ة") in ("organisation", "title", "anonymous"):
        return True  # «حمل وزارتي الدفاع والداخلية المسؤولية»
    return bare == "ذوي" or bare.endswith("ي") and bare not in nouns() and _listed_class(bare + "ن") == "anonymous"


def _listed_class(word: str) -> str:
    """The class of a word as it is listed, "" for other words."""
    return nouns().get(word, ("",))[0]


def _is_listed_plural(bare: str) -> bool:
    """Whether a word in ين is the plural of a listed noun, or listed as somebody without a name."""
    return bare[:-2] + "ون" in nouns() or _listed_class(bare) == "anonymous" or _listed_class(bare[:-2]) == "title"


def _is_joint(dual: str) -> bool:
    """Whether a dual, with or without article, is listed as two who speak together (الطرفان)."""
    return _listed_class(dual) == "joint" or _listed_class("ال" + dual) == "joint"


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
    """Whether a word is the accusative of somebody without a name, of an office or of a document (لكن مصدرا، أن مسؤولا، محاميا، تقريرا)."""
    if word[-1] != "ا" or len(word) <= 4 or word.startswith("ال"):
        return word in ("عضوا", "شابا") or word[-1] == "ا" and len(word) == 4 and noun_class(word[:-1]) == "anonymous"  # «شابا»
    if word.endswith("ها") and noun_class(word[:-2]) == "document":
        return False  # «تقريرها»
    defective = word[:-2] if word.endswith("يا") else word
    return not _UNNAMED.isdisjoint((noun_class(word[:-1]), noun_class(defective)))


_UNNAMED = frozenset(["title", "anonymous", "document"])


@remembered
def is_actor_noun(word: str) -> bool:
    """Whether a folded word is a noun of persons or bodies (with article or و)."""
    return word[:1].isalpha() and noun(word) is not None


@remembered
def is_addressee(word: str) -> bool:
    """Whether a token is «to» somebody: لفرانس, للصحفيين, لوكالة."""
    if len(word) <= 3 or word[0] != "ل" or is_actor_noun(word):
        return False
    first = word[1]  # of the word with ل
    return first == "ل" or first.isascii() and first.isalpha() or word[1:] in agency_words() or is_actor_noun(word[1:]) or word == "لبرنامج"


def with_b(word: str) -> bool:
    """Whether a token is ب with a noun of speakers, and not itself one (بتقرير, بخبير, not برلمان)."""
    return word[0] == "ب" and len(word) > 3 and not is_actor_noun(word) and is_actor_noun(word[1:])


def own_text(word: str) -> bool:
    """Whether a folded word is a text of somebody who is only meant by its pronoun («بيانها», «منشوره»)."""
    text = arabic.without_pronoun(word)
    return text != word and word not in nouns() and nouns().get(text, ("", ""))[0] == "document"


@remembered
def stops(word: str) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    if word in cues.COMPLEMENTISERS or word[0] in "فو" and word[1:] in cues.COMPLEMENTISERS:
        return True
    if word in PAUSE or word in _BREAKS or not word[0].isalnum():
        return True
    if word in cues.word_class("prep") or word in cues.word_class("adverb") or word in RELATIVE or word in _PARTICLES:
        return True
    return is_addressee(word)


def plural_construct(word: str) -> bool:
    """Whether a word is a plural of persons that stands before a noun or with a pronoun («محررو الدورية», «محللوه») and is listed in the
    singular alone."""
    stem = next((word.removesuffix(ending) for ending in ("و", "وه", "وها", "وهم") if word.endswith(ending)), None)
    return stem in nouns() and word not in nouns() and is_actor_noun(word)


def one_of_them(word: str) -> bool:
    """Whether a word is «one» or «some» with a pronoun (أحدهم, بعضهم), behind which no construct goes on."""
    return word.endswith(POSSESSIVE) and word.startswith(("احد", "بعض"))


def is_matter(word: str) -> bool:
    """Whether a noun is a plural of documents or findings (أنباء, تقارير, فحوص).

    Quoted once, it does not go on speaking as a person or a body does."""
    return noun(word) == ("document", "f") and not word.endswith("ة")


def masdar_like(word: str) -> bool:
    """Whether a word looks like a verbal noun of the patterns إفعال, تفعيل, افتعال (after ب it is content and not a name) and is no
    given name (إبراهيم) and no other noun (إنسان)."""
    if len(word) < 5 or not (word[0] == "ت" and word[3:4] == "ي" or word[0] == "ا" and "ا" in word[3:-1]):
        return False
    longer = word.startswith("ان") and len(word) == 7 and word[-2] == "ا"  # «بانديراس»: انفعال has six letters
    return cues.verbal_noun(word) or not (longer or given(word) or word in cues.word_class("no-masdar"))


def dictionary_form(word: str) -> str:
    """The dictionary form of a title as it stands in a text (والرئيس, رئيسه, نظيره)."""
    table = nouns()
    for form in (word, word[2:], word[1:], word[3:], word[:-1], word[1:-1], word[:-2]):
        if form in table:
            return form
    return word


def is_own(word: str) -> bool:
    """Whether a folded word is what somebody says or shows, with whose it is: حديثه, كلمتها, رؤيتهم.

    It is the object of «وتابع رئيس المجلس حديثه» and no part of his name."""
    for pronoun in ("ها", "هم", "ه"):
        if word.endswith(pronoun):
            bare = word.removesuffix(pronoun)
            return _is_said_or_shown(bare) or bare.endswith("ت") and _is_said_or_shown(bare[:-1] + "ة")
    return False


def _is_said_or_shown(word: str) -> bool:
    """Whether a folded word is an occasion of speech or the object of a verb of saying or showing (حديث, رؤية)."""
    return word in cues.word_class("venue") or word in cues.word_class("object-noun")
