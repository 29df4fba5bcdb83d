"""An article as the rules of attribution read it, and the record of what they find in it. Tokens that only look like particles are told apart here, once."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import compress

from . import actor_nouns, arabic, cues, gazetteer, marks, titles, token_index
from .cues import END, PAUSE

REACH = 70  # tokens between a cue and its content, at most
SPEECH_WORDS = 3  # a marked stretch in a reported clause counts as a verbal quotation from so many words on
CONTENT_TOKENS = 300  # no reported clause is longer; keeps time linear on text without stops
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
    words, starts, ends = arabic.tokens(source)
    if "#" in source:  # «سالم #الراوي», «#تنظيم_داعش»: the signs are no part of a name
        kept = [i for i, word in enumerate(words) if word not in ("#", "_")]
        words, starts, ends = ([column[i] for i in kept] for column in (words, starts, ends))
    if _DOTTED.search(source):
        words, starts, ends = _spelt_out(words, starts, ends)
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
    sights = list(compress(enumerate(words), map(special.__contains__, words)))
    _protect(words, starts, ends, source, sights)
    pairs, _ = marks.find(words, starts, ends, [i for i, _ in sights])
    words += ["\n"] * 16  # so that rules may look a few tokens ahead at the end
    _rename(words)
    table, sights = cues.forms(), words.sights
    forms = {i: table.get("و" + words[i], table[words[i]]) if i and words[i - 1] == "و" else table[words[i]] for i in sights["cue"]}  # «و أضاف», the و apart
    for i in [i for i in forms if (words[i] == "نادي")]:
        del forms[i]  # a club, not «نادى»
    speaking, papers = _participles("title"), _participles("document")
    for i in [i for i in forms if words[i] in speaking and (words[i + 1] == "باسم" or words[i + 1].endswith("ية") and not words[i + 1].startswith("ال"))]:
        del forms[i]  # «أعلنت متحدثة باسم الجيش أن»: who says it
    for i in [i for i in forms if words[i] in papers and words[i - 1] in cues.PREPOSITIONS]:
        del forms[i]  # «في مذكرة نشرها»: a memorandum
    words.surnames = titles.surnames(words, forms)
    terms = Counter(tuple(words[p.open + 1:p.close]) for p in pairs if p.close - p.open <= 6)
    opens = sorted(p.open for p in pairs)
    hot = sorted({*sights["cue"], *sights["phrase"], *opens})
    looks = sorted({*opens, *(i + 1 for i in sights["pause"]), *sights["ending"], len(words)})
    return Doc(source, words, starts, ends, sentences, token_index.Pairs({p.open: p.close for p in pairs}), forms, frozenset(sights["verb"]), words.places, opens, {p.close: p.open for p in pairs}, terms, hot, looks)


_DOTTED = re.compile(r"(?<![\w.])[\u0621-\u064a]{1,4}\.[\u0621-\u064a]{1,4}\.[\u0621-\u064a]{1,4}")


def _spelt_out(words: list[str], starts: list[int], ends: list[int]) -> tuple[list[str], list[int], list[int]]:
    """The tokens with names that are spelt with stops as one each: سي.إن.إن, إي.تي.بي."""
    out: tuple[list[str], list[int], list[int]] = [], [], []
    i = 0
    while i < len(words):
        j = i
        while j + 2 < len(words) and words[j + 1] == "." and starts[j + 1] == ends[j] and starts[j + 2] == ends[j + 1] and all(words[k][0].isalpha() and len(words[k]) <= 4 for k in (j, j + 2)):
            j += 2
        if j < i + 4:
            j = i
        for column, value in zip(out, ("".join(words[i:j + 1]), starts[i], ends[j])):
            column.append(value)
        i = j + 1
    return out


@cache
def _participles(kind: str) -> frozenset[str]:
    """The participles of cues that are nouns of a kind as well: titles (متحدثة), documents (مذكرة)."""
    return frozenset(word for word, found in cues.forms().items() if word[0] != "و" and found[0].kind == "participle" and actor_nouns.noun_class(word) == kind)



_SAID = frozenset(word for word, found in cues.forms().items() if any(f.kind == "finite" and f.cue.lemma in ("قال", "أضاف", "صرح", "أوضح", "ذكر", "تابع") for f in found))


_OF_THE_FAITH = cues.word_class("of-the-faith")
_SON = frozenset(["ولد", "بن", "بنت", "منت", "ابو", "ابي", "بو"])


def _rename(words: list[str]) -> None:
    """Writes the surname بالحاج as its other spelling بلحاج, which is no preposition with a noun: where a given name stands before it and a stop behind it, and then in all of the article."""
    behind = [i + 1 for i in compress(range(len(words) - 2), map(gazetteer.given, words)) if words[i + 1].startswith("بال")]
    names = {words[i] for i in behind if not cues.verbal_noun(words[i][3:]) and (words[i + 1] in cues.COMPLEMENTISERS or words[i + 1] == ":")}
    for i, word in enumerate(words):
        if word == "الدين" and i and words[i - 1] in _OF_THE_FAITH and words[i + 1][0].isalpha() and not actor_nouns.stops(words[i + 1]):
            words[i - 1] = gazetteer.as_given(words[i - 1])  # «علم الدين فلان»
    if names:
        words[:] = ["بل" + word[3:] if word in names else word for word in words]


@cache
def _special() -> frozenset[str]:
    """The tokens that `_protect` and `marks.find` look at."""
    return frozenset(gazetteer.ambiguous_names()) | _SON | _TITLE_LETTERS.keys() | marks.KINDS.keys() | {"علي", "والي", "امام", "الا", "بان", "دان", "ان", "-", "/", "\n"}


def _protect(words: list[str], starts: list[int], ends: list[int], source: str, sights: list[tuple[int, str]]) -> None:
    """Changes tokens that only look like particles: the إن of an agency's name, and the name علي (folded, it is the preposition على).

    `sights`: the tokens in `_special` with their numbers."""
    named = gazetteer.ambiguous_names()
    spelt = "على" in source or "إلى" in source or "الى" in source  # this article writes the preposition with its own letter
    for i, word in sights:
        if word in marks.KINDS or word == "\n":
            continue
        if i == len(words) - 1:
            break
        if word in _SON:
            if i and (word in ("بن", "ابو", "ابي", "بو") or gazetteer.given(words[i - 1]) or i > 1 and gazetteer.given(words[i - 2]) or words[i - 1] in _SAID):
                words[i + 1] = gazetteer.protected(words[i + 1])  # «محمد ولد طالب»: a name behind it, whatever it looks like
            continue
        if word == "ان":
            if source[starts[i]] == "آ" or i > 1 and source[starts[i]] == "إ" and (words[i + 1] in cues.COMPLEMENTISERS or words[i + 1] in PAUSE and words[i + 2:i + 3]):
                words[i] = gazetteer.protected(word)  # «آن ميلر», «كون جيه إن إن»: a name
            continue
        if word == "-":
            if i and starts[i] == ends[i - 1] and starts[i + 1] == ends[i] and words[i - 1][0].isalpha() and words[i + 1][0].isalpha() and len(words[i + 1]) <= 4:
                words[i], words[i + 1] = "بن", gazetteer.protected(words[i + 1])  # «جاي-إن»: one name, its last part no particle
            continue
        if word == "/":
            title = _TITLE_LETTERS.get(words[i - 1], words[i - 1]) if i else ""
            if title.startswith("ال") and words[i + 1][0].isalpha() and actor_nouns.noun_class(title) in ("title", "honorific"):
                words[i - 1] = words[i] = title  # «الدكتور/ فلان», «م/ فلان»
            continue
        if word == "دان" and i and words[i - 1] in _SAID and not words[i + 1].startswith("ال") and words[i + 1] not in cues.word_class("prep"):
            words[i] = gazetteer.protected(word)  # «قال دان فلان»
            continue
        if word == "بان" and (words[i + 1] in cues.COMPLEMENTISERS or i and "بان كي مون" in source and any(f.kind == "finite" and not f.cue.frames & {"b", "b:an"} for f in cues.forms().get(words[i - 1], ()))):
            words[i] = gazetteer.protected(word)  # «قال بان إن»
        elif word in named:
            for phrase in named[word]:
                if tuple(words[i:i + len(phrase)]) == phrase:
                    words[i:i + len(phrase)] = map(gazetteer.protected, phrase)
                    break
        elif word == "الا" and source[starts[i]] == "آ":
            words[i] = "الاء"  # «آلا الفلانية»: a name
        elif word == "والي" and source[ends[i] - 1] == "ي":
            words[i] = "محافظ"  # «والي الولاية», not «وإلى»
        elif word == "امام" and source[starts[i]] == "إ" and (words[i + 1].startswith("ال") or words[i + 1] in ("مسجد", "جامع", "وخطيب")):
            words[i] = "خطيب"  # «إمام المسجد», not «أمام المسجد»
        elif word == "علي" and i and source[ends[i] - 1] == "ي" and spelt and gazetteer.given(words[i - 1]):
            words[i] = "عليي"  # «محمد علي الذي …» where the preposition is written على
        elif word == "علي" and i and (source[ends[i] - 1] == "ي" or words[i - 1] in _SAID):
            before, after = words[i - 2] if words[i - 1] in PAUSE and i > 1 else words[i - 1], words[i + 1]
            titled = actor_nouns.is_actor_noun(before) or before.startswith("ال") and before.endswith(("ي", "ية")) or before in ("بن", "و")
            said = words[i - 1] in cues.forms() and (after in PAUSE or after in END or after == ":")
            if i > 1 and words[i - 1].startswith("ال") and actor_nouns.noun_class(words[i - 2]) == "title" and len(after) > 3 and not (after in cues.content_nouns() or cues.verbal_noun(after)) and (words[i + 2] in cues.COMPLEMENTISERS or words[i + 2] in PAUSE or words[i + 2] == ":"):
                words[i] = "عليي"  # «وزير التموين علي مصيلحي أن»
            elif words[i - 1] in _SAID and after.startswith("ال") and not actor_nouns.is_actor_noun(after) and after not in cues.word_class("adverb"):
                words[i] = "عليي"  # «قال علي الفلاني»
            elif spelt and after.startswith("ال") and actor_nouns.noun_class(before) == "title" and before.startswith("ال"):
                words[i] = "عليي"  # «المواطن علي الفلاني»
            elif spelt and after.startswith("ال") and i + 2 < len(words) and (words[i + 2] in cues.COMPLEMENTISERS or words[i + 2] in PAUSE or all(w.startswith("ال") for w in words[i + 1:i + 4]) and (words[i + 4] in PAUSE or words[i + 4] in cues.COMPLEMENTISERS)) and (before.startswith("ال") or actor_nouns.is_actor_noun(before) or before in "\"”»" and i > 2 and words[i - 2].startswith("ال")):
                words[i] = "عليي"  # «نقيب كذا علي الفلاني أن»
            elif after in cues.COMPLEMENTISERS and any("علي" in f.cue.frames for f in cues.forms().get(words[i - 1], ())):
                pass  # «وشدد علي أن»
            elif source[ends[i] - 1] == "ى" and spelt and "فى" not in source:
                pass  # «وقال على هامش اللقاء إن»
            elif before in ("بن", "بنت", "ابو", "ابي", "ام", "ابا") or (spelt or titled) and not after.startswith("ال") and (after[0].isalpha() or after in "،,:."):
                words[i] = "عليي"
        elif word == "ا" and words[i + 1:i + 4] == [".", "د", "."] and starts[i + 3] - starts[i] == 3:
            words[i:i + 4] = [_TITLE_LETTERS["د"]] * 4  # «أ.د. فلان»
        elif word in _TITLE_LETTERS and words[i + 1] == "." and (starts[i + 1] == ends[i] or word == "د"):
            words[i] = words[i + 1] = _TITLE_LETTERS[word]  # «د. فلان»


NEUTRAL = cues.Form(cues.Cue("", frozenset(), "neutral", "asserted", 1, False), "", "", "", "", False)
