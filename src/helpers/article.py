"""An article as the rules of attribution read it, and the record of what they find in it.

`read` cuts it into tokens and looks up where something can begin or end. Tokens that only look like particles are told apart here,
once: what is part of a name is marked as such, so that no rule takes it for a preposition or a cue."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import Sequence

from . import actor_nouns, arabic, cues, gazetteer, marks, titles, token_index
from .cues import END, PAUSE

REACH = 70  # tokens between a cue and its content, at most
SPEECH_WORDS = 3  # a marked stretch in a reported clause counts as a verbal quotation from so many words on
CONTENT_TOKENS = 300  # no reported clause is longer; keeps time linear on text without stops
BARE_RULE = "marked sentence without a cue"
STRETCH_RULE = "marked stretch without a cue"
_TITLE_LETTERS = {"د": "الدكتور", "م": "المهندس", "ا": "الاستاذ"}


@dataclass(slots=True)  # read far more often than a named tuple could be in the same time
class Doc:
    """An article's tokens with what the rules look up: sentence of each token, pairs of marks by opening token, mark's partner."""

    source: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int, int, str]]  # first token, end token, paragraph, kind
    pair_at: dict[int, int]
    forms: dict[int, tuple[cues.Form, ...]]
    verbs: frozenset[int]  # tokens of which a form is finite
    vocabulary: dict[str, list[int]]  # word -> where it stands
    opens: list[int]  # opening marks in order
    open_of: dict[int, int]  # closing mark -> opening mark
    terms: Counter  # short marked stretches (as words) -> how often the article prints them in marks
    hot: list[int]  # tokens where something can begin: cue forms, nominal cues, opening marks
    looks: list[int]  # tokens where reported content can end, and the end of the text


@dataclass(slots=True)
class Found:
    """One attribution before its speaker is known. Token numbers; `skip` characters are cut from the first content token (a joined و)."""

    cue: tuple[int, int]
    content: tuple[int, int]
    marked: bool  # the content is exactly a pair of marks
    form: cues.Form | None
    lemma: str
    stance: str
    subject: tuple[int, int] | None  # where the speaker stands
    rule: str
    sentence: int
    source: tuple[int, int] | None = None  # the original source of a chain; the subject then relays
    direct: bool = False  # direct speech without marks
    skip: int = 0


def read(source: str, segments: dict) -> Doc:
    """The tokens of an article with its segments (helpers.cleaning) and everything that the rules look up in them."""
    words, starts, ends = _tokens(source)
    words = token_index.Words(words)
    for p in segments["boilerplate"]:  # page furniture opens and closes no quotation
        a, b = bisect_left(starts, p["start"]), bisect_left(starts, p["end"])
        words[a:b] = ["\n"] * (b - a)
    sentences = []
    for s in segments["sentences"]:
        a, b = bisect_left(starts, s["start"]), bisect_left(starts, s["end"])
        if a < b:
            sentences.append((a, b, s["paragraph"], s["kind"]))
    special = _special()
    special_tokens = list(compress(enumerate(words), map(special.__contains__, words)))
    words += ["\n"] * token_index.AHEAD
    _protect(words, starts, ends, source, special_tokens)
    pairs, _ = marks.find(words, starts, ends, [i for i, _ in special_tokens])
    _rename(words)
    sights = words.sights
    forms = _forms(words, source, starts)
    pair_at = token_index.Pairs({p.open: p.close for p in pairs})
    doubled = _doubled(source, words, starts) | _called(words, pair_at)
    forms |= doubled
    words.surnames = titles.surnames(words, forms)
    words.accusatives = frozenset(bisect_right(starts, m.start()) - 1 for m in _TANWIN.finditer(source))
    opens = sorted(p.open for p in pairs)
    return Doc(
        source,
        words,
        starts,
        ends,
        sentences,
        pair_at=pair_at,
        forms=forms,
        verbs=frozenset([*sights["verb"], *doubled]),
        vocabulary=words.places,
        opens=opens,
        open_of={p.close: p.open for p in pairs},
        terms=Counter(tuple(words[p.open + 1 : p.close]) for p in pairs if p.close - p.open <= 6),
        hot=sorted({*sights["cue"], *doubled, *sights["phrase"], *opens, *_told_by_another(words)}),
        looks=sorted({*opens, *doubled, *(i + 1 for i in sights["pause"]), *sights["ending"], len(words)}),
    )


def _told_by_another(words: token_index.Words) -> list[int]:
    """The verbs behind «ما» whose pronoun means it («ما أوردته صحيفة كذا عن», «بما كان يردده»)."""
    behind = (k + 1 + (words[k + 1] == "كان") for what in sorted(cues.THAT_WHICH) for k in words.places.get(what, ()))
    return [k for k in behind if words[k].endswith("ه")]


# --- tokens -----------------------------------------------------------------------------------------------------------------------------

_TANWIN = re.compile("\u064b")
_SHADDA = re.compile(arabic.SHADDA)
_DOTTED = re.compile(r"(?<![\w.])[\u0621-\u064a]{1,4}\.[\u0621-\u064a]{1,4}\.[\u0621-\u064a]{1,4}")
Columns = tuple[Sequence[str], Sequence[int], Sequence[int]]  # words, starts, ends


def _tokens(source: str) -> Columns:
    """The tokens of an article without the signs of hashtags, names spelt with stops as one token each."""
    words, starts, ends = arabic.tokens(source)
    if "#" in source:  # «سالم #الراوي», «#تنظيم_داعش»: the signs are no part of a name
        kept = [i for i, word in enumerate(words) if word not in ("#", "_")]
        words, starts, ends = (tuple(column[i] for i in kept) for column in (words, starts, ends))
    if _DOTTED.search(source):
        words, starts, ends = _spelt_out(words, starts, ends)
    if "الله" in words:
        words, starts, ends = _unblessed(words, starts, ends)
    kept_back = not _LETTERS.isdisjoint(words) and _INITIALS.search(source) is not None
    return _initials(source, words, starts, ends) if kept_back else (words, starts, ends)


# somebody whose name is kept back: «م. ع», «(ف.ب)», «(أحمد. س)», «(ك. رابح)»
_LETTERS = frozenset(map(chr, range(0x621, 0x64B)))
_LETTER = r"[\u0621-\u064a]"
_INITIALS = re.compile(
    rf"(?<![\w.])({_LETTER}(?:\ ?\.\ ?{_LETTER}){{1,3}})(?![\w.])"
    rf"|\(\ ?((?:{_LETTER}{{3,}}(?:\ ?\.\ ?|\ ){_LETTER}|{_LETTER}\ ?\.\ ?{_LETTER}{{3,}})\ ?\.?)\ ?\)"
)


def _initials(source: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Columns:
    """The tokens with names that are given as initials as one each, the first and the last letter, without the brackets around them: such
    tokens count as given names (gazetteer.initials)."""
    table, out, done = gazetteer.initials(), ([], [], []), 0
    for m in _INITIALS.finditer(source):
        a, b = m.span(1) if m[1] else m.span(2)
        i, j = bisect_left(starts, a), bisect_left(starts, b)
        letters = [word for word in words[i:j] if word != "."]
        name = f"{letters[0][0]}.{letters[-1][0]}" if letters else ""
        if i < done or name not in table or ".".join(letters) in _ABBREVIATIONS or i and words[i - 1][0].isdigit():
            continue
        bracketed = done < i and words[i - 1] == "(" and words[j : j + 1] in ([")"], (")",))
        for column, new, value in zip(out, (words, starts, ends), (name, a, b)):
            column += new[done : i - bracketed]
            column.append(value)
        done = j + bracketed
    for column, new in zip(out, (words, starts, ends)):
        column += new[done:]
    return tuple(map(tuple, out))


# agencies, companies, «before Christ» and the like
_ABBREVIATIONS = cues.word_class("abbreviation")


_BLESSINGS, _BLESSED = cues.word_class("blessing"), cues.word_class("blessing-end")


def _unblessed(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Columns:
    """The tokens without blessings on who has just been named, and the signs that set them apart («الملك، حفظه الله ورعاه، إلى»)."""
    kept = [True] * len(words)
    for k in [k for k, word in enumerate(words) if word == "الله" and k and words[k - 1] in _BLESSINGS]:
        a, b = k - 1, k + 1
        b += b < len(words) and words[b] in _BLESSED
        apart = a > 0 and words[a - 1] in "،,-–—("
        closed = b < len(words) and words[b] in "،,-–—)"
        ends_there = b == len(words) or words[b] in END
        first, last = a - (apart and (closed or ends_there) and words[a - 1] != "(" or apart and closed), b + (apart and closed)
        kept[first:last] = [False] * (last - first)
    return tuple(tuple(compress(column, kept)) for column in (words, starts, ends))


def _spelt_out(words: list[str], starts: list[int], ends: list[int]) -> Columns:
    """The tokens with names that are spelt with stops as one each: سي.إن.إن, إي.تي.بي."""
    out: Columns = [], [], []
    i = 0
    while i < len(words):
        j = i
        while _letter_follows(words, starts, ends, j):
            j += 2
        if j < i + 4:
            j = i
        for column, value in zip(out, ("".join(words[i : j + 1]), starts[i], ends[j])):
            column.append(value)
        i = j + 1
    return tuple(map(tuple, out))


def _letter_follows(words: list[str], starts: list[int], ends: list[int], j: int) -> bool:
    """Whether token j is the name of a letter and, behind a stop, another one is joined to it: the سي of سي.إن."""
    if j + 2 >= len(words) or words[j + 1] != "." or starts[j + 1] != ends[j] or starts[j + 2] != ends[j + 1]:
        return False
    return all(words[k][0].isalpha() and len(words[k]) <= 4 for k in (j, j + 2))


# --- forms of cues ----------------------------------------------------------------------------------------------------------------------


def _doubled(source: str, words: token_index.Words, starts: Sequence[int]) -> dict[int, tuple[cues.Form, ...]]:
    """The forms of the cues that are meant only where a doubled letter is printed («عدّ القرار خطأ») or what is judged stands before them
    («ما عدته المعارضة خطأ»), by token."""
    table = cues.doubled_forms()
    signs = [bisect_right(starts, m.start()) - 1 for m in _SHADDA.finditer(source)]
    signs += [i for word in _REGARDED for i in words.places.get(word, ()) if words[i - 1] in _WHAT]
    return {i: table[words[i]] for i in signs if words[i] in table and words[i] not in _CALLS}


def _called(words: token_index.Words, pair_at: token_index.Pairs) -> dict[int, tuple[cues.Form, ...]]:
    """The forms of the verbs that call something what stands in marks («ما سماه «عسكرة المرافق العامة»»), by token: three words or more, and
    no name («ما سماه "مبادرة العودة إلى الأرض"»)."""
    table = cues.doubled_forms()
    behind_what = [k - 1 for k in pair_at if words[k - 1] in _CALLS and words[k - 2] in _WHAT]
    unnamed = (i for i in behind_what if words[i + 2] not in cues.word_class("entitled"))
    return {i: table[words[i]] for i in unnamed if token_index.count_words(words, i + 2, pair_at[i + 1]) >= SPEECH_WORDS}


_CALLS = frozenset(
    w for w, found in cues.doubled_forms().items() if found[0].cue.lemma in cues.CALLS and cues.with_object(w) and not found[0].joined
)
_REGARDED = ("عده", "عدته", "عدها", "عدتها")
_WHAT = frozenset(["ما", "مما", "بما", "لما", "فيما", "عما", "الذي", "التي"])


def _forms(words: token_index.Words, source: str, starts: Sequence[int]) -> dict[int, tuple[cues.Form, ...]]:
    """The forms of cues by token, also where the و stands apart («و أضاف»); not where a noun of that spelling stands."""
    table = cues.forms()
    forms = {i: table[words[i]] for i in words.sights["cue"]}
    for i, found in forms.items():
        if i and words[i - 1] == "و":
            forms[i] = table.get("و" + words[i], found)
    like_nouns = _like_nouns()
    for i in [i for i in forms if words[i] in like_nouns and _is_noun(words, i)]:
        del forms[i]
    for i in [i for i in forms if words[i] in _OF_LONG_ALIF and source[starts[i]] == "آ"]:
        del forms[i]  # «آيدن»: a name, no verb in أ
    for said in _SAYS_IT:
        for i in words.places.get(said, ()):
            if words[i - 1] in PAUSE and words[i - 2] in '»”"':
                forms[i] = table[said[:-2]]  # «"…"، تقولها ضاحكة»
    for i in [i for i in forms if words[i] in _REFUSES and not _refuses_claim(words, i)]:
        del forms[i]  # «رفض التعليق», «رفضت المحكمة الطلب»: an act, no speech
    return forms


_SAYS_IT = tuple(said + "ها" for said in ("قال", "قالت", "يقول", "تقول"))
_REFUSES = frozenset(word for word, found in cues.forms().items() if "claim" in found[0].cue.frames and found[0].kind == "finite")


def refused_claim(words: token_index.Words, j: int) -> bool:
    """Whether what somebody claims, and no offer, act or person, stands at token j: «اتهامات المعارضة», «ما ورد في التقرير», «أي حديث»."""
    word, after = words[j], words[j + 1]
    if word == "ما":
        return after in cues.word_class("relative-claim") or after in cues.doubled_forms() or cues.with_object(after)
    if word in ("الحديث", "حديث"):
        return after == "عن"
    if word in ("اي", "اية"):
        return not actor_nouns.is_actor_noun(after) and not cues.match_phrase("kept-back", words, j)
    return word in cues.word_class("refused-claim") and after not in END


def _refuses_claim(words: token_index.Words, i: int) -> bool:
    """Whether a claim follows the verb of refusing at token i and its subject in the same clause («رفض الوزير، في بيان، اتهامات المعارضة»)."""
    last = min(len(words) - 1, i + 20)
    reach = next((k for k in range(i + 1, last) if words[k] in END or words[k] in cues.forms() and words[k] not in _REFUSES), last)
    return any(refused_claim(words, k) for k in range(i + 1, reach))


_OF_LONG_ALIF = frozenset(
    word for word, found in cues.forms().items() if word[0] == "ا" and found[0].kind == "finite" and found[0].tense == "past" and found[0].cue.lemma[0] == "أ"
)


_TAKES = ("تخذ", "تخذت", "تخذان", "تخذون", "تخذها", "تخذه")  # «تتخذ من المدينة مقرا»


_ELATIVE_BEHIND = ("من", "بين", "احد")  # «، أبرز معاقل الفصائل», «من أبرز»
_CHANNELS = cues.word_class("own-page") | {"حساب", "صفحة", "موقع", "منصة", "منصات", "مواقع", "تطبيق", "شبكات"}  # «عبر حسابها»: by way of


def _is_noun(words: list[str], i: int) -> bool:
    """Whether the cue at token i is a noun here: who says something («أعلنت متحدثة باسم الجيش أن») or where it was said («في مذكرة نشرها»)."""
    word, following = words[i], words[i + 1]
    if word in ("عبر", "وعبر"):
        return following in _CHANNELS
    if word == "ابرز":
        before = words[i - 1] in PAUSE or words[i - 1] in _ELATIVE_BEHIND
        return before and not (actor_nouns.is_actor_noun(following) or gazetteer.given(following) or following in cues.COMPLEMENTISERS)
    if word == "مقترحا" and words[i - 1] not in PAUSE and following.endswith("ا"):
        return True  # «تسلم الحركة مقترحا مكتوبا من الوسطاء»
    if word == "مقرا":
        return following in ("له", "لها", "لهم") or words[i - 2] == "من" and words[i - 3].endswith(_TAKES)
    if word in _participles("title") and (words[i - 1] in cues.finite() or following == "باسم" or following.endswith("ية") and not following.startswith("ال")):
        return True
    described = words[i - 1] in cues.finite() and following.endswith(("ة", "ي")) and not following.startswith("ال")  # «حذرت مذكرة بحثية من»
    return word in _participles("document") and (words[i - 1] in cues.PREPOSITIONS or described)


@cache
def _like_nouns() -> frozenset[str]:
    """The cues that can be nouns."""
    return _participles("title") | _participles("document") | {"مقترحا", "مقرا", "عبر", "وعبر", "ابرز"}


@cache
def _participles(kind: str) -> frozenset[str]:
    """The participles of cues that are nouns of a kind as well: titles (متحدثة), documents (مذكرة)."""
    participles = (word for word, found in cues.forms().items() if word[0] != "و" and found[0].kind == "participle")
    return frozenset(word for word in participles if actor_nouns.noun_class(word) == kind)


# --- words of names ---------------------------------------------------------------------------------------------------------------------

_HOW_OR_WHEN = cues.word_class("b-phrase") | cues.word_class("adverb") | {"بالقول", "بالامس", "بالعامية", "بالدارجة", "بالعربية"}
_SAY = ("قال", "أضاف", "صرح", "أوضح", "ذكر", "تابع")
_SAID = frozenset(word for word, found in cues.forms().items() if any(f.kind == "finite" and f.cue.lemma in _SAY for f in found))
_OF_THE_FAITH = cues.word_class("of-the-faith")
_SON = frozenset(["ولد", "بن", "بنت", "منت", "ابو", "ابي", "بو"])
_ONLY_IN_NAMES = ("بن", "ابو", "ابي", "بو")


def _rename(words: list[str]) -> None:
    """Writes the surname بالحاج as its other spelling بلحاج, which is no preposition with a noun: where a given name stands before it
    and a stop behind it, and then in all of the article. Tells علم in «علم الدين فلان» from the noun."""
    behind = [i + 1 for i in compress(range(len(words) - 2), map(gazetteer.given, words)) if words[i + 1].startswith("بال")]
    names = {words[i] for i in behind if not (cues.verbal_noun(words[i][3:]) or words[i] in _HOW_OR_WHEN) and _speaks(words[i + 1])}
    for i, word in enumerate(words):
        faith = word == "الدين" and words[i - 1] in _OF_THE_FAITH or word == "الله" and words[i - 1] == "فتح"
        if faith and i and _goes_on(words[i + 1]):
            words[i - 1] = gazetteer.as_given(words[i - 1])  # «علم الدين فلان», «فتح الله فلان»
    if names:
        words[:] = ["بل" + word[3:] if word in names else word for word in words]


def _speaks(following: str) -> bool:
    """Whether what stands before a word speaks: a complement clause or a colon follows."""
    return following in cues.COMPLEMENTISERS or following == ":"


def _goes_on(following: str) -> bool:
    """Whether a noun phrase goes on with a word."""
    return following[0].isalpha() and not actor_nouns.stops(following)


_ALI = "علي"
_OF_THE_PRESS = cues.word_class("kind-of-text") | {"استقصائي", "تلفزيوني", "اذاعي", "مصور", "يكشف", "يوثق", "يرصد"}
_ISSUED = tuple(cues.word_class("issues"))
_PAPERS = frozenset(["يومية", "اسبوعية"])
_FOUNDER = {"المؤسسة": ("والرئيسة", "والمديرة", "المشاركة", "الشريكة")}
_ELDER = {word: "السيدة" if word.endswith("ة") else "السيد" for word in cues.word_class("elder")}
_STANDS = cues.word_class("stands-behind")
_NAME_OR_VERB = cues.word_class("name-or-verb")
_NAME_OR_TITLE = cues.word_class("name-or-title")
_LIKE_PARTICLES = _NAME_OR_VERB | _NAME_OR_TITLE | _ELDER.keys() | {"اول", "اشرف"} | {
    _ALI, "امر", "الامر", "الصديق", "اسماء", "خادم", "تحقيق", "يومية", "اسبوعية", "المؤسسة", "فيما", "الان", "والي", "امام", "الا", "بان", "دان", "فان", "روي", "مختار", "باسم", "صباح", "خلف", "ان", "-", "/", "\n", "انا", "راي", "املا", "رمضان", "مولانا", "مشروع", "اوراق", "دوما", "كان", "دكتور", "دكتورة", "امل",
}  # fmt: skip


@cache
def _special() -> frozenset[str]:
    """The tokens that `_protect` and `marks.find` look at."""
    return frozenset(gazetteer.ambiguous_names()) | _SON | _TITLE_LETTERS.keys() | marks.KINDS.keys() | _LIKE_PARTICLES


_SHE_SAID = cues.word_class("she-said")


def _elders_name(words: list[str], k: int) -> bool:
    """Whether a given name, or أم or أبو with one, stands at token k."""
    return gazetteer.given(words[k]) or words[k] in ("ام", "ابو") and gazetteer.given(words[k + 1])


def _told_by_elder(words: list[str], i: int) -> bool:
    """Whether an unknown word without the article stands behind token i, and before it a verb of saying or أما («وقالت الحاجة مسعدة مقبل
    إنها», but «أكدت الحاجة إلى»)."""
    before, after = words[i - 1], words[i + 1]
    says = before in cues.finite() or before in ("اما", "واما")
    return says and after.isalpha() and not after.startswith("ال") and not actor_nouns.stops(after) and after not in cues.forms()


_OF_RAMADAN = frozenset(["المبارك", "الابرك", "الكريم", "المعظم"])


def _protect(words: list[str], starts: list[int], ends: list[int], source: str, special: list[tuple[int, str]]) -> None:
    """Changes tokens that only look like particles: the إن of an agency's name, and the name علي (folded, it is the preposition على).

    `special`: the tokens in `_special` with their numbers."""
    named = gazetteer.ambiguous_names()
    dotless = re.search(r"\bفى\b", source) is not None  # this article writes every final ي without dots
    spelt = re.search(r"ى\b", source) is not None and not dotless  # this article writes the preposition على with its own letter
    for i, word in special:
        if word in marks.KINDS or word == "\n":
            continue
        if i == len(starts) - 1:
            break
        if word in _SON:
            if i and source[starts[i]] != "آ" and words[i + 1] not in cues.COMPLEMENTISERS and _fathers_name_follows(words, i, word):
                words[i + 1] = gazetteer.protected(words[i + 1])  # whatever it looks like
        elif word == "ان":
            if _spelt_as_name(words, i, source[starts[i]]):
                words[i] = gazetteer.protected(word)
        elif word == "-":
            if i and _hyphenates(words, starts, ends, i):
                last = words[i + 1]  # «جاي-إن», «سونغ-هو»: one name, its last part no particle
                words[i], words[i + 1] = "بن", (gazetteer.as_given if actor_nouns.stops(last) else gazetteer.protected)(last)
        elif word == "/":
            if i:
                _write_title(words, i)
        elif word == "باسم":
            if i and _is_basim(words, i):
                words[i] = gazetteer.as_given(word)
        elif word == "امل":
            told_of = i and (actor_nouns.noun(words[i - 1]) == ("title", "f") or words[i - 1].lstrip("وف") in _SHE_SAID)
            alone = words[i + 1] in (":", "،") and words[i - 1].lstrip("وف") in _SHE_SAID
            if told_of and source[starts[i]] == "أ" and (alone or _goes_on(words[i + 1])):
                words[i] = gazetteer.as_given(word)  # «الباحثة أمل الفلانية», «وقالت أمل الفلانية»
        elif word == "خلف":
            if i and words[i - 1].lstrip("وف") in _STANDS:
                words[i] = "وراء"  # «ويقف خلف ربع الحوادث»: a preposition
        elif word == "تحقيق":
            if words[i + 1] in _OF_THE_PRESS or words[i + 1].startswith(_ISSUED) and len(words[i + 1]) > 4:
                words[i] = "تقرير"  # «كشف تحقيق استقصائي بثته القناة أن»: a text
        elif word in _PAPERS:
            if marks.KINDS.get(words[i + 1]) and not words[i - 1].endswith("ة"):
                words[i] = "صحيفة"  # «يومية «الخبر»»
        elif word in _FOUNDER:
            if words[i + 1] in _FOUNDER[word]:
                words[i] = "المديرة"  # «المؤسسة والرئيسة التنفيذية للشركة فلانة»: who founded it
        elif word == "خادم":
            if words[i + 1] == "الحرمين":
                words[i] = "عاهل"  # «خادم الحرمين الشريفين»: a king, and no given name
        elif word == "امر" or word == "الامر":
            if source[starts[i] + 2 * (word[0:2] == "ال")] == "آ" and words[i + 1][0].isalpha() | (word == "الامر"):
                words[i] = "قائد" if word == "امر" else "القائد"  # «آمر الكتيبة»: who commands it
        elif word == "اسماء":
            if words[i + 1].startswith("ال") and words[i + 1].endswith(("ين", "ون", "ات")) and not gazetteer.given(words[i + 1]):
                words[i] = "القاب"  # «تلا الأمين العام أسماء المعتذرين»: names, and no woman's
        elif word == "الصديق":
            if i and words[i - 1].startswith("ال") and actor_nouns.noun_class(words[i - 1]) == "title" and words[i + 1][0].isalpha():
                words[i] = gazetteer.as_given(word)  # «العقيد الصديق فلان»: a name
        elif word == "صباح":
            if i and _is_sabah(words, i):
                words[i] = gazetteer.as_given(word)
        elif word == "واصل":
            if i and _is_wasil(words, i):
                words[i] = gazetteer.as_given(word)
        elif word in _NAME_OR_VERB:
            if i and _named_like_verb(words, i):
                words[i] = gazetteer.protected(word)
        elif word == "دان" and i and _names_who_said(words, i) or word == "بان" and _is_ban(words, i, source):
            words[i] = gazetteer.protected(word)
        elif word == "روي" and i and source[ends[i] - 1] == "ي" and _is_roy(words, i):
            words[i] = gazetteer.as_given(word)
        elif word == "راي" and source[starts[i] + 1] == "ا" and "أن" in source and _goes_on(words[i + 1]) and not words[i + 1].startswith("ال"):
            words[i] = gazetteer.SPELT_APART[word]  # «راي ويلكنز», where «رأي» has its hamza
        elif word == "رمضان" and (words[i - 1].endswith("شهر") or words[i + 1] in _OF_RAMADAN):
            words[i] = "الصيام"  # «شهر رمضان الأبرك»: nobody's name
        elif word == "مشروع" and words[i + 1] in _DRAFTS:
            words[i] = "بيان"  # «مشروع القرار»: a text
        elif word == "اوراق" and words[i + 1] in _CASES:
            words[i] = "وثائق"  # «أوراق القضية»
        elif word == "دوما" and words[i - 1].endswith(_TOWNS) or word == "كان" and words[i - 1].endswith("مهرجان"):
            words[i] = "حلب"  # «مدينة دوما», «مهرجان كان»: a town
        elif word == "والي" and source[starts[i] + 1] == "إ":
            words[i] = "الي"  # «وإلى»: no governor
        elif word in ("دكتور", "دكتورة") and gazetteer.given(words[i + 1]):
            words[i] = "ال" + word  # «أكد دكتور محمد الفلاني»
        elif word in _NAME_OR_TITLE:
            if i and _named_like_title(words, i):
                words[i] = gazetteer.no_title(word)
        elif word == "فيما" and words[i + 1] == "بعد" and not words[i + 2].startswith("ال") and not cues.verbal_noun(words[i + 2]):
            words[i] = words[i + 1] = "لاحقا"  # «وصرحت فيما بعد»
        elif word == "اشرف" and words[i + 1].startswith("ال") and "علي" in words[i + 2 : i + 5] and not words[i - 1].startswith("ال"):
            words[i] = "افتتح"  # «أشرف الوزير على وضع حجر الأساس»: what he did
        elif word == "اول" and words[i + 1] == "من" and words[i + 2] == "امس":
            words[i] = words[i + 1] = "امس"  # «أول من أمس»
        elif word in _ELDER and (_elders_name(words, i + 1) or i and _told_by_elder(words, i)):
            words[i] = _ELDER[word]  # «الحاجة فلانة», «العم أبو فلان»
        elif word == "مولانا" and gazetteer.given(words[i + 1]):
            words[i] = "الشيخ"
        elif word.removeprefix("ال") == "مختار" and words[i + 1].removeprefix("ال") in cues.word_class("territory"):
            words[i] = word.replace("مختار", "عمدة")  # «مختار قرية كذا»: an office and no name
        elif word == "فان" and i and _is_van(words, i, source[starts[i] + 1]):
            words[i] = gazetteer.as_given(word)
        elif word in named:
            if source[ends[i] - 1] == "ى" and not dotless and word in cues.forms():
                continue  # «رأى اليوم أن»: no paper «رأي اليوم»
            _protect_phrase(words, i, named[word])
        elif word == _ALI:
            if i and (source[ends[i] - 1] == "ي" or words[i - 1] in _SAID) and _is_ali(words, i, source[ends[i] - 1], spelt, dotless):
                words[i] = gazetteer.SPELT_APART[_ALI]
        elif word in _TITLE_LETTERS:
            _write_letters(words, starts, ends, i, word)
        else:
            _respell(words, i, word, source[starts[i]], source[ends[i] - 1])


def _fathers_name_follows(words: list[str], i: int, son: str) -> bool:
    """Whether the word for a son or father at token i stands in a name («محمد ولد طالب»): it means nothing else, or a given name or
    «قال» stands before it."""
    if son in _ONLY_IN_NAMES or words[i - 1] in _SAID:
        return True
    return gazetteer.given(words[i - 1]) or i > 1 and gazetteer.given(words[i - 2])


def _spelt_as_name(words: list[str], i: int, letter: str) -> bool:
    """Whether ان at token i, which begins with this letter in the source, is a name or the end of one: «آن ميلر», «كون جيه إن إن»."""
    if letter == "آ":
        return True
    return letter == "إ" and i > 1 and (words[i + 1] in cues.COMPLEMENTISERS or words[i + 1] in PAUSE and i + 2 < len(words))


def _hyphenates(words: list[str], starts: list[int], ends: list[int], i: int) -> bool:
    """Whether the hyphen at token i joins two words to one name: the second is short, or the hyphen stands apart and a comma behind it."""
    if starts[i] != ends[i - 1] or starts[i + 1] != ends[i]:
        apart = starts[i] > ends[i - 1] and starts[i + 1] > ends[i] and words[i + 2] in "،,:" and words[i + 1].isalpha()
        if not apart or not gazetteer.given(words[i - 2]) or words[i + 1].startswith("ال") or words[i + 1] in cues.forms():
            return False
        return not (actor_nouns.stops(words[i - 1]) or actor_nouns.is_actor_noun(words[i + 1]))  # «جوليا نيوتون - بيشوب، …»
    both = words[i - 1], words[i + 1]
    if not both[0][0].isalpha() or not both[1][0].isalpha() or len(both[1]) <= 4:
        return both[0][0].isalpha() and both[1][0].isalpha()
    before = words[i - 2] if i > 1 else "\n"  # «آدريان رانكين-غالواي», «وقال رانكين-غالواي»; «جهة فاس-مكناس» is no name of a person
    of_person = gazetteer.given(before) or before in cues.finite() or actor_nouns.noun_class(before) in ("title", "honorific")
    return of_person and not any(map(_no_half, both))


def _no_half(word: str) -> bool:
    """Whether a word beside a hyphen is no half of a name («الروسية-الصينية», «موسكو-كييف», «قطري-تركي»)."""
    if word.startswith("ال") or word.endswith(("ة", "ات")) or word in cues.forms() or cues.verbal_noun(word):
        return True
    known = gazetteer.known_at([word, "\n"], 0)
    if known is not None:
        return known[1].kind != "person"  # «غراندي-مارلاسكا»
    described = gazetteer.is_nationality(arabic.skeleton(word)) or word in cues.content_nouns()
    return described or actor_nouns.is_actor_noun(word) or actor_nouns.stops(word)


def _write_title(words: list[str], i: int) -> None:
    """Writes out the title before a stroke: «الدكتور/ فلان», «م/ فلان»."""
    title = _TITLE_LETTERS.get(words[i - 1], words[i - 1])
    if title.startswith("ال") and words[i + 1][0].isalpha() and actor_nouns.noun_class(title) in ("title", "honorific"):
        words[i - 1] = words[i] = title


def _write_letters(words: list[str], starts: list[int], ends: list[int], i: int, letter: str) -> None:
    """Writes out the title of which the letter at token i stands: «أ.د. فلان», «د. فلان»."""
    if letter == "ا" and words[i + 1 : i + 4] == [".", "د", "."] and starts[i + 3] - starts[i] == 3:
        words[i : i + 4] = [_TITLE_LETTERS["د"]] * 4
    elif words[i + 1] == "." and (starts[i + 1] == ends[i] or letter == "د"):
        words[i] = words[i + 1] = _TITLE_LETTERS[letter]


def _protect_phrase(words: list[str], i: int, phrases: tuple[tuple[str, ...], ...]) -> None:
    """Protects the words of the longest of some names that stands at token i."""
    for phrase in phrases:
        if tuple(words[i : i + len(phrase)]) == phrase:
            words[i : i + len(phrase)] = map(gazetteer.protected, phrase)
            break


def _names_who_said(words: list[str], i: int) -> bool:
    """Whether دان is a name: «قال دان فلان», «فيليب دان قبل المسيرة إن»."""
    after = words[i + 1]
    if gazetteer.given(words[i - 1]) and (after in cues.word_class("prep") or after in cues.COMPLEMENTISERS or after in PAUSE):
        return True
    return words[i - 1] in _SAID and not words[i + 1].startswith("ال") and words[i + 1] not in cues.word_class("prep")


_SPEAKING_FOR = ("متحدث", "متحدثة", "ناطق", "ناطقة")


def _is_basim(words: list[str], i: int) -> bool:
    """Whether باسم is a given name and not «in the name of»: behind a title and before a name that ends the subject («النائب باسم فلان
    إن»), or behind the body for which somebody speaks («المتحدث باسم الحكومة باسم الفلاني»)."""
    before, after = words[i - 1], words[i + 1]
    if not after[0].isalpha() or actor_nouns.is_actor_noun(after) or actor_nouns.stops(after) or gazetteer.known_at(words, i + 1):
        return False
    if "باسم" in words[max(0, i - 4) : i - 1] or before == words[i - 2]:
        return True  # «د. باسم فلان»: the letter and its stop stand for the title
    head = before.removeprefix("ال")
    if not before.startswith("ال") or head in _SPEAKING_FOR or actor_nouns.noun_class(before) not in ("title", "honorific"):
        return False
    return _opens_clause(words[i + 2]) or gazetteer.given(after) or words[i + 2].startswith("ال")


def _is_sabah(words: list[str], i: int) -> bool:
    """Whether صباح is a name and no morning: between a given name and a father's with the article, «محمد صباح السالم»; or
    before «عبد»."""
    before, after = words[i - 1], words[i + 1]
    return after == "عبد" or gazetteer.given(before) and titles.fathers_name(after) and after not in titles.WEEKDAYS


def _is_wasil(words: list[str], i: int) -> bool:
    """Whether واصل at token i is a given name and no verb («وقال واصل أبو فلان», «وكان المدير واصل سالم»)."""
    before, after = words[i - 1], words[i + 1]
    if after != "ابو" and not gazetteer.given(after):
        return False
    said = any(f.kind == "finite" for f in cues.forms().get(before, ()))
    return said or before.lstrip("وف") in cues.WAS or actor_nouns.is_actor_noun(before) and i + 2 < len(words) and not words[i + 2].endswith("ه")


def _named_like_title(words: list[str], i: int) -> bool:
    """Whether a given name that is also an office (أمين, مالك) stands at token i: behind a verb or an office, and before a surname that no office
    governs and that closes the name («واعتبرت أمينة بنخضراء، الوزيرة السابقة، أن»)."""
    before, after, end = words[i - 1], words[i + 1], words[i + 2]
    if after in ("عام", "عامة", "سر", "مال", "صندوق") or not after[0].isalpha() or after.startswith(("ال", "لل")) or actor_nouns.stops(after):
        return False
    if actor_nouns.noun(after) or cues.verbal_noun(after) or after in cues.content_nouns() or gazetteer.known_at([after, "\n"], 0):
        return False
    behind = before in cues.finite() or before.startswith("ال") and actor_nouns.noun_class(before) in ("title", "honorific")
    return behind and (_opens_clause(end) or end in PAUSE and actor_nouns.noun_class(words[i + 3]) == "title")


def _named_like_verb(words: list[str], i: int) -> bool:
    """Whether a given name that is also the form of a verb (تامر, يزيد, نادين) stands at token i: right behind a verb of saying, with more
    of a name behind it («وقال تامر الراوي إن»)."""
    after = words[i + 1]
    said = any(f.kind == "finite" for f in cues.forms().get(words[i - 1], ()))
    if not said or not after[0].isalpha() or actor_nouns.stops(after) or actor_nouns.is_actor_noun(after):
        return False
    bare = after[1:]
    return after[0] not in "بل" or not (after.startswith(("لل", "بال")) or cues.verbal_noun(bare) or actor_nouns.is_actor_noun(bare))


def _is_ban(words: list[str], i: int, source: str) -> bool:
    """Whether بان is a surname: «قال بان إن», or behind a verb that takes no «بأن» in an article about «بان كي مون»."""
    if words[i + 1] in cues.COMPLEMENTISERS:
        return True
    if not i or "بان كي مون" not in source:
        return False
    return any(f.kind == "finite" and not f.cue.frames & {"b", "b:an"} for f in cues.forms().get(words[i - 1], ()))


def _is_roy(words: list[str], i: int) -> bool:
    """Whether روي at token i, which is not printed روى, is a given name («المدرب روي تافاريس»)."""
    before, after = words[i - 1], words[i + 1]
    if before in _SAID and after == "في" or words[i - 2] in _SAID and _speaks(after):
        return True  # «وقالت روي في بيان», «قالت دايدرا روي إنها»
    if not after[0].isalpha() or after.startswith("ال") or actor_nouns.is_actor_noun(after) or actor_nouns.stops(after):
        return False
    return before in _SAID or actor_nouns.noun_class(before) in ("title", "honorific") or titles.of_a_state(before)


_ACCORDING = frozenset(["بحسب", "حسب", "وفق", "وفقا", "فق", "فقا", "طبقا", "لدي", "تقديرات"])
_VAN = cues.word_class("behind-van")


def _is_van(words: list[str], i: int, letter: str) -> bool:
    """Whether فان at token i, whose second letter is `letter` in the source, is a part of a name («ليندا فان دير مير») and no «فإن»."""
    after = words[i + 1]
    if letter != "ا" or not after[0].isalpha() or after.startswith("ال"):
        return False
    if after in _VAN:
        return True
    if any(words[k].lstrip("و") in _ACCORDING for k in range(max(0, i - 4), i)):
        return False  # «وحسب محمد فان نصف السكان نزحوا»
    plain = not (actor_nouns.is_actor_noun(after) or actor_nouns.stops(after) or after in cues.forms() or cues.verbal_noun(after))
    return plain and gazetteer.given(words[i - 1]) and after[0] not in "تي" and not after.endswith(("ه", "ها", "هم", "ة", "ات"))


def _respell(words: list[str], i: int, word: str, first: str, last: str) -> None:
    """Writes a noun or name at token i as one that looks like no particle, when the source has these letters first and last in it."""
    following = words[i + 1]
    if word == "الا" and first == "آ":
        words[i] = "الاء"  # «آلا الفلانية»: a name
    elif word == "الان" and first in "أآ" or word == "انا" and first == "آ":
        words[i] = gazetteer.SPELT_APART[word]  # «ألان جوبيه», not «الآن»; «آنا الفلانية», not «أنا»
    elif word == "املا" and first == "أ" and following not in cues.PREPOSITIONS:
        words[i] = "رجاء"  # «أعطيت أملا بأنه», not «آملا»
    elif word == "والي" and last == "ي":
        words[i] = "محافظ"  # «والي الولاية», not «وإلى»
    elif word == "امام" and first == "إ" and (following.startswith("ال") or following in ("مسجد", "جامع", "وخطيب")):
        words[i] = "خطيب"  # «إمام المسجد», not «أمام المسجد»


_CASES = frozenset(["القضية", "الدعوي", "التحقيق", "الملف"])
_TOWNS = ("مدينة", "بلدة", "بلدية")
_DRAFTS = frozenset(["القرار", "البيان", "القانون", "المرسوم"])
_FATHER_OR_SON = ("بن", "بنت", "ابو", "ابي", "ام", "ابا")


_ON_THE = cues.word_class("on-the")


def _surname_behind_ali(words: list[str], k: int) -> bool:
    """Whether token k, between علي and a complement clause, can be a surname and nothing that «على» governs."""
    word = words[k]
    bare = arabic.without_article(word)
    governed = bare in cues.content_nouns() or bare in cues.word_class("object-noun") or cues.verbal_noun(bare) or bare in _CHANNELS
    if governed or actor_nouns.is_actor_noun(word) or cues.match_phrase("platform", words, k) or word.endswith(arabic.POSSESSIVE):
        return False
    return titles.surname_shaped(word) or word.endswith("ي") and len(word) > 5 if word.startswith("ال") else word[0].isalpha()


_NO_ON_BEHIND = cues.word_class("no-prep-behind")


def _is_ali(words: list[str], i: int, letter: str, spelt: bool, dotless: bool) -> bool:
    """Whether token i is the name علي, where it ends in the source with the letter of the name or stands behind «قال».

    `letter`: its last one in the source. `spelt`: the article writes the preposition على with another. `dotless`: it writes ى for every
    final ي."""
    if letter == "ي" and spelt and gazetteer.given(words[i - 1]):
        return True  # «محمد علي الذي …»
    if letter == "ي" and spelt and words[i - 1].lstrip("وف") in _NO_ON_BEHIND and words[i + 1].startswith("ال"):
        return True  # «وبحسب علي الفلاني، …»
    before, after = words[i - 2] if words[i - 1] in PAUSE and i > 1 else words[i - 1], words[i + 1]
    if i > 1 and _minister_ali(words, i):
        return True
    if after in _ON_THE:
        return False  # «وقال على الأثر إن»
    if letter == "ي" and (spelt or before in _SAID) and words[i + 2] in cues.COMPLEMENTISERS and before in cues.finite():
        if _surname_behind_ali(words, i + 1):
            return True  # «وأكد علي الفلاني أن»
    if after.startswith("ال"):
        if words[i - 1] in _SAID and not actor_nouns.is_actor_noun(after) and after not in cues.word_class("adverb"):
            return True  # «قال علي الفلاني»
        if spelt and before.startswith("ال") and actor_nouns.noun_class(before) == "title":
            return True  # «المواطن علي الفلاني»
        titled = any(actor_nouns.noun_class(word) == "title" for word in words[max(0, i - 3) : i])
        surname = after.endswith("ي") and len(after) > 5 or titled and len(after) > 5 and titles.surname_shaped(after)
        if letter == "ي" and spelt and surname and (titled or _titled(before)):
            return True  # «وزير النفط السعودي علي الفلاني», «رئيس بلدية تالوفيا علي الفلاني»
        if spelt and i + 2 < len(words) and _name_closes(words, i) and _office_before(words, i, before):
            return True  # «نقيب كذا علي الفلاني أن»
    takes_on = any(_ALI in f.cue.frames for f in cues.forms().get(words[i - 1], ()))
    if takes_on and (after in cues.COMPLEMENTISERS or after in cues.content_nouns()):
        return False  # «وشدد علي أن», «وأكد علي ضرورة»
    if letter == "ى" and spelt and not dotless:
        return False  # «وقال على هامش اللقاء إن»
    if before in _FATHER_OR_SON or letter == "ي" and after == "عبد" and not dotless:
        return True
    return (spelt or _titled(before)) and not after.startswith("ال") and (after[0].isalpha() or after in "،,:.")


def _titled(word: str) -> bool:
    """Whether a name can follow a word: a noun of persons, an adjective with the article, «بن» or «و»."""
    return actor_nouns.is_actor_noun(word) or word.startswith("ال") and word.endswith(("ي", "ية")) or word in ("بن", "و")


def _minister_ali(words: list[str], i: int) -> bool:
    """Whether علي at token i follows an office with its field, and a surname and a clause or a pause follow it: «وزير التموين علي
    مصيلحي أن»."""
    surname = words[i + 1]
    if not words[i - 1].startswith("ال") or actor_nouns.noun_class(words[i - 2]) != "title" or len(surname) <= 3:
        return False
    if surname in cues.content_nouns() or cues.verbal_noun(surname):
        return False
    return _opens_clause(words[i + 2]) or words[i + 2] == ":"


def _opens_clause(word: str) -> bool:
    """Whether what stands before a word is all of a subject: a complement clause or a pause follows."""
    return word in cues.COMPLEMENTISERS or word in PAUSE


def _name_closes(words: list[str], i: int) -> bool:
    """Whether a clause or a pause follows one word behind token i, or three with the article."""
    if _opens_clause(words[i + 2]):
        return True
    return all(w.startswith("ال") for w in words[i + 1 : i + 4]) and _opens_clause(words[i + 4])


def _office_before(words: list[str], i: int, before: str) -> bool:
    """Whether the word `before` a name at token i ends an office: it has the article or is a noun of persons, or a mark closes there
    behind such a word."""
    if before.startswith("ال") or actor_nouns.is_actor_noun(before):
        return True
    return before in '"”»' and i > 2 and words[i - 2].startswith("ال")


NEUTRAL = cues.Form(cues.Cue("", frozenset(), "neutral", "asserted", 1, False), "", "", "", "", False)
