"""Reporting cues: the verbs, participles and nouns that attribute speech, with the forms they take and the frame that each needs.

The lexicon is data/lexicons/cues.csv, one lemma a row; its inflected forms are generated here, not typed.

Frames (what follows a cue when it reports):
  an       a complement clause: أن / إن (with pronouns, and with ب / إلى / على / عن / من before it)
  quote    a colon or quotation marks           b:quote, bquote   after بالقول and the like
  إلى على عن من   this preposition with a noun phrase        إلى:an …   this preposition with a clause only
  b        the clitic ب with a noun phrase      b:an   ب with a clause only
  l        the clitic ل with a verbal noun           load   an object and «مسؤولية …» (حمّل)
  n        a verbal noun as object              obj    an object (addressee, target) may stand before the frame
  np       any noun phrase as object            emo    a noun of feeling as object (أبدى أسفه)
  b:noun على:noun   ب or على with a verbal noun only
  ask      من with an addressee, then أن or a noun phrase (طلب من فلان)
  address  an object like تحذيرا and an addressee before ب, من or أن (وجه إنذارا إلى)
  again    an object like «التأكيد على» that names what is said once more
  whether  an indirect question (تساءل عما إذا كان …)
  suffix   the object may be a pronoun on the verb (وصفه بأنه)    target  the object is spoken about and not to (اتهم)"""

from dataclasses import dataclass
from functools import cache, lru_cache

from . import arabic, lexicons
from .memory import remembered


@dataclass(slots=True, frozen=True)  # read far more often than a named tuple could be in the same time
class Cue:
    """One lemma: how it reports."""

    lemma: str
    frames: frozenset[str]
    stance: str
    polarity: str  # asserted | denied
    tier: int
    inherits: bool  # its speaker is usually the previous one, unnamed


@dataclass(slots=True, frozen=True)
class Form:
    """One inflected form of a cue. gender m, f or "" and number s, d, p as far as the form tells."""

    cue: Cue
    kind: str  # finite | participle | noun
    tense: str  # past | present | ""
    gender: str
    number: str
    joined: bool  # carries و or ف: opens a clause


_SUBJECTS = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "كم", "ما", "نه")  # what «أن» may carry
COMPLEMENTISERS = frozenset([clitic + "ان" + pronoun for clitic in ("", "ب") for pronoun in _SUBJECTS] + ["الا ان", "بكونه", "بكونها", "بكونهم"]) - {"بانما"}
PAUSE = frozenset("،,؛;-–—")
END = frozenset([".", "!", "؟", "?", "…", "\n"])
PREPOSITIONS = frozenset(["الي", "علي", "عن", "من", "في"])
_RELATIVES = ("الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللواتي")
RELATIVES = frozenset([joined + word for word in _RELATIVES for joined in ("", "و")])
_OBJECTS = ("ه", "ها", "هم", "هما")
_TELLS = ("أخبر", "أبلغ", "أفاد", "أعلم")  # their object can be the journalist: «أخبرنا أحد السكان أن»
_JOINED = ("", "و", "ف")


def forms() -> dict[str, tuple[Form, ...]]:
    """Folded form -> the cues it may be."""
    return _forms(doubled=False)


def doubled_forms() -> dict[str, tuple[Form, ...]]:
    """The same of the cues that are only meant in some places: where the sign of a doubled letter is printed (عدّ), and `CALLS`."""
    return _forms(doubled=True)


CALLS = ("سمى", "أسمى")  # lemmas that report only behind «ما» and before marks («ما سماه «عسكرة المرافق العامة»»)


@cache
def _forms(doubled: bool) -> dict[str, tuple[Form, ...]]:
    table: dict[str, list[Form]] = {}
    for row in lexicons.rows("cues"):
        if (arabic.SHADDA in row["lemma"] or row["lemma"] in CALLS) != doubled:
            continue
        cue = _cue(row, row["lemma"].split()[0], row["inherits"] == "yes")
        participle_only = " " in row["lemma"]
        for word, kind, tense, gender, number, prefixes in _inflect(row, participle_only):
            for prefix in prefixes:
                form = Form(cue, kind, tense, gender, number, prefix[:1] in ("و", "ف") or prefix == "ل")
                table.setdefault(prefix + word, []).append(form)  # folded already, as the lemma is
    return {word: tuple(_likeliest_first(found) if len(found) > 1 else found) for word, found in table.items()}


def _cue(row: dict[str, str], lemma: str, inherits: bool) -> Cue:
    """The cue of one lexicon row."""
    frames = frozenset(arabic.fold(row["frames"]).split())
    return Cue(lemma, frames, row["stance"], row["polarity"] or "asserted", int(row["tier"]), inherits)


def _likeliest_first(found: list[Form]) -> list[Form]:
    """The different ones of some forms: participles first, then by tier."""
    return sorted(dict.fromkeys(found), key=lambda form: (form.kind != "participle", form.cue.tier))


@cache
def finite() -> frozenset[str]:
    """The words of `forms` that may be finite verbs."""
    return frozenset(word for word, found in forms().items() if any(f.kind == "finite" for f in found))


def _inflect(row: dict[str, str], participle_only: bool):
    """(word, kind, tense, gender, number, prefixes) of one lexicon row, by the regular paradigms of strong, hollow and defective verbs."""
    past, present = arabic.fold(row["lemma"].split()[0]), arabic.fold(row["imperfect"])
    participle, noun = arabic.fold(row["participle"]), arabic.fold(row["masdar"])
    objects = ("",) + (_OBJECTS if {"obj", "suffix"} & set(row["frames"].split()) else ())
    if row["lemma"] == "أجاب":
        objects += ("ه", "ها", "هم")
    if row["lemma"] in _TELLS:
        objects = tuple(dict.fromkeys((*objects, "نا", "ني")))
    if not participle_only:
        yield from _past(past, objects)
        if row["lemma"] == "علم":
            yield "علمنا", "finite", "past", "", "", ("", "و")  # «وعلمنا من مصدر مقرب أن»
        if present:
            yield from _present(past, present, _is_weak(past) or _closed(past) != past, objects)
    if participle:
        yield from _participle(participle, often=row["tier"] == "1")
    if noun and not participle_only:
        for suffix, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"), ("هما", "m", "d")):
            yield (noun[:-1] + "ت" if noun.endswith("ة") else noun) + suffix, "noun", "", gender, number, ("", "ب", "و")
        if row["lemma"] == "قال":
            yield "القول", "noun", "", "", "", ("",)
            yield "بالقول", "noun", "", "", "", ("",)
    if row["lemma"] in ("رد", "أجاب") and not participle_only:  # «واكتفى بالرد: "لا تعليق"»
        yield "بالرد" if past == "رد" else "بالاجابة", "noun", "", "", "", ("",)


def _is_weak(past: str) -> bool:
    """Whether a verb is defective: its last radical is و or ي (دعا, نفى)."""
    return past.endswith("ي") or past in ("دعا", "شكا", "حكا", "عزا")


def _closed(past: str) -> str:
    """The past of a hollow verb before an ending that begins with a consonant (قال: قلن); other verbs stay."""
    return past[:-2] + past[-1] if len(past) in (3, 4) and past[-2] == "ا" else past


def _past(past: str, objects: tuple[str, ...]):
    """The forms of the past, as `_inflect` gives them."""
    weak = _is_weak(past)
    stem = past[:-1] if weak else past
    glide = ("ي" if past.endswith("ي") else "و") if weak else ""
    for suffix, gender, number in (("", "m", "s"), ("ت", "f", "s"), ("وا", "m", "p"), ("ا", "m", "d"), ("تا", "f", "d")):
        if suffix == "ا" and past in ("نقل", "رد", "دان"):
            continue  # «نقلا عن», «ردا على» are no verbs, nor is «فدانا»: acres
        if suffix == "" and past == "نادي":
            continue  # «نادي الشرطة» is no verb
        word = past if suffix == "" else stem + (glide if suffix == "ا" else "") + suffix
        prefixes = tuple(p for p in _JOINED if p != "ف") if word == "دان" else _JOINED  # «ألفا فدان»: acres
        for obj in objects if suffix in ("", "ت") else ("",):
            yield (stem + "ا" if weak and obj and suffix == "" else word) + obj, "finite", "past", gender, number, _JOINED if obj else prefixes
        for obj in objects[1:] if suffix == "وا" else ():
            yield word[:-1] + obj, "finite", "past", gender, number, _JOINED  # وصفوها
    if past != "اثني":  # «اثنين»: two
        yield (stem + glide if weak else _closed(past)) + "ن", "finite", "past", "f", "p", _JOINED


def _present(past: str, present: str, changes: bool, objects: tuple[str, ...]):
    """The forms of the imperfect, as `_inflect` gives them; `changes`: the stem changes before the ending of women."""
    bare = present[:-1] if present.endswith(("ي", "و", "ا")) else present
    dual = "ان" if bare == present or present.endswith(("ي", "و")) else "يان"
    future = ("", "و", "ف", "س", "وس", "فس", "ل", "ول")
    for first, gender in (("ي", "m"), ("ت", "f")):
        for obj in objects:
            yield first + present[1:] + obj, "finite", "present", gender, "s", future
        yield first + present[1:] + dual, "finite", "present", gender, "d", future
    for obj in objects:
        yield "ي" + bare[1:] + "ون" + obj, "finite", "present", "m", "p", future
    if not changes:
        yield "ي" + present[1:] + "ن", "finite", "present", "f", "p", future
    if bare != present:  # jussive after لم
        yield "ي" + bare[1:], "finite", "present", "m", "s", ("",)
        yield "ت" + bare[1:], "finite", "present", "f", "s", ("",)


def _participle(participle: str, often: bool):
    """The forms of an active participle as an adverb (مؤكدا, مؤكدة), as `_inflect` gives them; `often`: also in a common misspelling."""
    base = participle[:-1] if participle.endswith("ا") else participle
    for suffix, gender, number in (("ا", "m", "s"), ("ة", "f", "s"), ("ين", "m", "p"), ("تين", "f", "d"), ("ات", "f", "p")):
        stem = base[:-1] if base.endswith("ي") and suffix == "ين" else base
        if suffix == "ات" and stem + suffix in word_class("before-slogan"):
            continue  # «لافتات»: what slogans are written on
        yield stem + suffix, "participle", "", gender, number, ("", "و")
        if stem != base:
            yield base + suffix, "participle", "", "m", "d", ("", "و")  # «نافيين وجود خلاف بينهما»
        if suffix == "ة" and often:
            yield stem + "ه", "participle", "", gender, number, ("", "و")  # «قائله»


@cache
def first_persons() -> frozenset[str]:
    """Folded words with which somebody speaks of himself: the first persons of the cue verbs (نؤكد, أعلم), and the class first-person.

    First persons that are also another form of a cue, or the class no-first-person (half), are left out."""
    said = {prefix + arabic.fold(row["imperfect"])[1:] for row in lexicons.rows("cues") if row["imperfect"] for prefix in ("ن", "ا")}
    return frozenset(said - forms().keys() - word_class("no-first-person")) | word_class("first-person")


def of_himself(words: list[str], a: int, b: int) -> bool:
    """Whether somebody speaks of himself among tokens a..b («لسنا من يحدد الأسعار», «طلبوا مني الصبر»)."""
    if words[a] in ("لن", "لم", "لا") and words[a + 1][0] in "نا" and not words[a + 1].startswith("ال"):
        return True
    me = word_class("of-himself") | first_persons()
    return any(word in me or word.endswith("ني") and len(word) < 7 and not word.startswith("ال") for word in words[a:b])


_SEVERAL = frozenset(["توقع", "حذر", "تعهد", "أكد", "هدد"])  # whose verbal noun has a plural in ات («توقعات المحللين بأن»)


@cache
def masdars() -> dict[str, Cue]:
    """Folded verbal noun, also with و, ب or ل before it -> the cue whose complement it may take (تأكيد فلان أن, تحذير فلان من أن)."""
    table = {}
    for row in lexicons.rows("cues"):
        if row["masdar"]:
            cue = _cue(row, row["lemma"], False)
            nouns = [row["masdar"]] + [row["masdar"] + "ات"] * (row["lemma"] in _SEVERAL)
            table |= {prefix + arabic.fold(noun): cue for prefix in ("", "و", "ب", "ل") for noun in nouns}
    return table


@cache
def definite_masdars() -> frozenset[str]:
    """Folded verbal nouns of cues with ال (التاكيد, الاعلان)."""
    return frozenset("ال" + word for word in masdars() if word[0] not in "وبل")


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """First word -> (words, kind, stance) of the nominal cues (بحسب, وفقا ل, على حد قوله), longest first.

    A last ل is a clitic on the next word."""
    table: dict[str, list] = {}
    for row in lexicons.rows("cue_phrases"):
        words = tuple(arabic.fold(row["phrase"]).split())
        for prefix in ("", "و", "ف"):
            table.setdefault(prefix + words[0], []).append(((prefix + words[0], *words[1:]), row["kind"], row["stance"]))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}


@lru_cache(maxsize=20_000)
def phrases_from(first: str, second: str) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Those of `phrases` that may begin with two words."""
    return tuple(found for found in phrases().get(first, ()) if len(found[0]) == 1 or found[0][1] in (second, "ل"))


def phrase_at(words: list[str], j: int) -> tuple[int, str, str] | None:
    """(tokens, kind, stance) of the nominal cue that starts at token j; None when none does.

    The clitic of «وفقا ل» is part of the following token and not counted."""
    if words[j] not in phrases():
        return None
    for phrase, kind, stance in phrases_from(words[j], words[j + 1]):
        if phrase[-1] == "ل":
            governed = j + len(phrase) - 1
            if governed < len(words) and words[governed][:1] == "ل" and words[governed] != "لما":
                return len(phrase) - 1, kind, stance
        elif tuple(words[j : j + len(phrase)]) == phrase:
            if phrase == ("براي",) and words[j + 1 : j + 3] and words[j + 2] in ("عليه", "به", "فيه"):
                return None  # «تمسك الحكومة برأي مضى عليه 16 عاما»: an opinion that is told of
            governed = kind == "echo" and j > 0 and words[j - 1] in word_class("gives-opinion")
            return None if governed else (len(phrase), kind, stance)  # «من حقه الإدلاء برأيه»
    return None


# that are neither cues nor in a class, and end content with some words behind them
ENDING_WORDS = frozenset(
    [
        "ثم", "قبل", "مع", "بعد", "بعدما", "دون", "اما", "واما", "لكن", "ولكن", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم",
        "وذلك", "وهو", "وهي", "حيث", "اذ", ".",
    ]
)  # fmt: skip


@cache
def endings() -> frozenset[str]:
    """The words at which reported content may end wherever they stand (attribution).

    It may also end after a pause, at marks and at words with و."""
    first = frozenset(word for name in ("comment", "break") for word in (*word_class(name), *phrase_starts(name)))
    return first | phrases().keys() | forms().keys() | ENDING_WORDS


@remembered
def word_class(name: str) -> frozenset[str]:
    """Folded forms of one class of data/lexicons/function_words.csv; phrases keep their single spaces."""
    return _word_classes().get(name, frozenset())


@cache
def _word_classes() -> dict[str, frozenset[str]]:
    """Class -> its folded forms."""
    classes: dict[str, set[str]] = {}
    for row in lexicons.rows("function_words"):
        classes.setdefault(row["class"], set()).add(arabic.fold(row["form"]))
    return {name: frozenset(words) for name, words in classes.items()}


@cache
def function_words() -> frozenset[str]:
    """All folded forms of data/lexicons/function_words.csv."""
    return frozenset().union(*_word_classes().values())


BUT_HE = frozenset(["لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم"])
WAS = frozenset(["كان", "كانت", "وكان", "وكانت"])
THAT_WHICH = frozenset(["ما", "بما", "لما", "عما"])
CLAUSE_OPENERS = PAUSE | END | word_class("clause-opener") | frozenset([":", "»", "”", '"', "'", "’"])  # after these a clause may begin


@cache
def phrase_starts(name: str) -> dict[str, tuple[dict[str, tuple[tuple[str, ...], ...]], bool]]:
    """The phrases of a class by first word, the first word also with و before it.

    Of each: the phrases of several words by the second one, longest first, and whether the first word is a phrase by itself."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for form in word_class(name):
        words = tuple(form.split())
        for first in (words[0], "و" + words[0]):
            table.setdefault(first, []).append((first, *words[1:]))
    return {first: (_by_second_word(found), (first,) in found) for first, found in table.items()}


def _by_second_word(phrases: list[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases of more than one word by their second word, longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        if len(phrase) > 1:
            out.setdefault(phrase[1], []).append(phrase)
    return {second: tuple(sorted(found, key=len, reverse=True)) for second, found in out.items()}


def match_phrase(name: str, words: list[str], i: int) -> int:
    """Number of tokens of the longest phrase of a class that starts at token i; 0 when none does."""
    found = phrase_starts(name).get(words[i])
    if found is None:
        return 0
    for phrase in found[0].get(words[i + 1], ()) if i + 1 < len(words) else ():
        if len(phrase) == 2 or tuple(words[i : i + len(phrase)]) == phrase:
            return len(phrase)
    return 1 if found[1] else 0


@cache
def content_nouns() -> frozenset[str]:
    """Folded nouns that open reported content without a complementiser (أكد ضرورة …), beside those with a verbal noun's shape."""
    return frozenset(arabic.fold(row["form"]) for row in lexicons.rows("content_nouns"))


def with_object(word: str) -> bool:
    """Whether a folded verb ends in a pronoun that is its object (وصفه, اتهمهم); that of اتهم is its own."""
    return word.endswith(arabic.POSSESSIVE) and word.lstrip("وف") not in ("اتهم", "يتهم", "تتهم")


@cache
def _proper_nouns() -> frozenset[str]:
    """States, capitals and others of one word in data/lexicons/actors.csv: some have the shape of a verbal noun."""
    forms = (form for row in lexicons.rows("actors") for form in (row["name"], *row["aliases"].split("|")))
    return frozenset(arabic.fold(form) for form in forms if " " not in form)


# a pronoun on a noun, and the ending of the noun without it
_PRONOUNS = (("تهما", "ة"), ("تها", "ة"), ("تهم", "ة"), ("ته", "ة"), ("هما", ""), ("ها", ""), ("هم", ""), ("ه", ""))


@remembered
def verbal_noun(word: str) -> bool:
    """Whether an undefined folded word has the shape of a verbal noun (تفعيل، إفعال، افتعال، استفعال، مفاعلة، تفاعل …)."""
    word = _without_pronoun(word)
    if len(word) < 4 or word.startswith("ال") or word.endswith("ت") and not word.endswith("ات"):
        return word in content_nouns()
    if word in word_class("no-masdar") or word in _proper_nouns():
        return False
    if word[0] == "ا":
        return _like_masdar_with_alif(word) or word in content_nouns()
    if word[0] == "ت":
        return _like_masdar_with_ta(word) or word in content_nouns()
    return word[0] == "م" and word[2] == "ا" and word.endswith("ة") or word in content_nouns()  # مفاعلة


def _without_pronoun(word: str) -> str:
    """A noun without the pronoun at its end, when what is left is long enough or a known noun."""
    for suffix, ending in _PRONOUNS:
        if word.endswith(suffix):
            stem = word[: -len(suffix)]
            if len(stem) > 3 or stem + ending in content_nouns() or stem in content_nouns():
                return stem + ending
    return word


def _like_masdar_with_ta(word: str) -> bool:
    """Whether a word with ت is like تفعيل, تفعال or تفعلة."""
    size = len(word)
    return size == 5 and word[3] in "يا" or size in (5, 6) and word.endswith("ة")


def _like_masdar_with_alif(word: str) -> bool:
    """Whether a word with alif is like إفالة, إفعال, افتعال, انفعال, استفعال or استفالة."""
    size = len(word)
    if size == 5 and word[2] == "ا" and word[4] == "ة":
        return True  # إصابة, إقامة
    if word.endswith(("ي", "ين", "ون")):
        return False
    if word.startswith("است") and (size == 7 or word.endswith("ة")):
        return True
    if size == 5:
        return word[3] == "ا"
    if size != 6 or "ا" not in word[3:]:
        return False
    return word[2] in "تطد" or word[1] == "ن" or word[3] == "ا" or word[4] == "ا" and word[5] in "ةتا"
