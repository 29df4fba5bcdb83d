"""Noun phrases that name a source: where a mention begins and ends, what kind of source it is, and which of its words are title and name.

The nouns of persons and bodies are data/lexicons/actor_nouns.csv, given names data/lexicons/given_names.csv, states, bodies and well-known persons
data/lexicons/actors.csv."""

import re
from functools import cache, cached_property, lru_cache, wraps
from typing import Any, Callable, Mapping, NamedTuple

from . import arabic, cues, lexicons

NAME_TOKENS, MENTION_TOKENS = 5, 14
PAUSE = frozenset("،,؛;-–—")
_END = frozenset([".", "!", "؟", "?", "…", "\n", ":"])
_RELATIVE = cues.word_class("ends-phrase")
BODIES = frozenset(["organisation", "agency", "anonymous", "document"])
_SAYING = cues.word_class("saying")
_PARTICLES = _SAYING | cues.word_class("particle")
_QUANTITIES = cues.word_class("quantity")
NAME_JOINTS = cues.word_class("name-joint")
_AROUND = re.compile("[«»“”„\"(){}،,:]")
_STRIP = str.maketrans("", "", arabic.DIACRITICS + arabic.TATWEEL + arabic.CONTROLS)
_UNCLEAN = re.compile(_AROUND.pattern[:-1] + arabic.DIACRITICS + arabic.TATWEEL + arabic.CONTROLS + "]")


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Folded noun -> (class, gender)."""
    return {arabic.fold(row["form"]): (row["class"], row["gender"]) for row in lexicons.rows("actor_nouns")}


class Words(list):
    """The folded tokens of an article. `surnames`: words that stand where only a name stands (قال فلان), see `surnames`."""

    surnames: frozenset[str] = frozenset()

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The token numbers of each word, as the tokens are when first asked."""
        found: dict[str, list[int]] = {}
        for i, word in enumerate(self):
            if word in found:
                found[word].append(i)
            else:
                found[word] = [i]
        return found

    @cached_property
    def sights(self) -> dict[str, list[int]]:
        """The token numbers, in order, of the words that are something to the rules (see `sights`)."""
        found: dict[str, list[int]] = {kind: [] for kind in ("cue", "phrase", "ending", "pause", "given", "name", "head", "sign")}
        for word, where in self.places.items():
            for kind in sights(word):
                found[kind] += where
        for where in found.values():
            where.sort()
        return found


@lru_cache(maxsize=20_000)
def sights(word: str) -> tuple[str, ...]:
    """What a word is to the rules: a form of a cue, the first word of a nominal cue or a verbal noun of one, one at which reported content may end, a pause, a given name (a name: that is
    no noun of persons as well), the head of a noun phrase that teaches a name or a body, a sign (no word or number). Nothing for most words."""
    is_given, kind = given(word), (noun(word) or ("",))[0]
    head = kind in ("title", "joint") or kind in BODIES and not word.startswith(("ال", "وال")) or word[0] == "ل" and kind == "" and (noun(word[1:]) or ("",))[0] in BODIES and not word.startswith(("لل", "لال"))
    every = (("cue", word in cues.forms()), ("phrase", word in cues.phrases() or word in cues.masdars()), ("ending", word[0] == "و" or word in cues.endings()), ("pause", word in PAUSE),
             ("given", is_given), ("name", is_given and not kind), ("head", head), ("sign", not word[0].isalnum()))  # fmt: skip
    return tuple([name for name, is_so in every if is_so])


class Pairs(dict):
    """Opening mark -> closing mark (token numbers) of an article, and what `asked_once` has found out about phrases between tokens."""

    def __init__(self, pairs: Mapping[int, int] = {}) -> None:
        super().__init__(pairs)
        self.answers: dict[tuple, Any] = {}


def asked_once(rule: Callable) -> Callable:
    """A rule about tokens a..b of an article (words, a, b, pair_at, …) that works its answer out once: many rules ask about the same phrase."""
    name = rule.__name__

    @wraps(rule)
    def asked(words, a, b, pair_at, *more, **named):
        try:
            answers = pair_at.answers
        except AttributeError:  # a plain dict
            return rule(words, a, b, pair_at, *more, **named)
        key = (name, a, b, len(more), *named.values()) if named else (name, a, b, len(more))
        answer = answers.get(key, answers)
        if answer is answers:  # not asked before
            answer = answers[key] = rule(words, a, b, pair_at, *more, **named)
        return answer

    return asked


@cache
def given_names() -> dict[str, str]:
    """Folded given name -> gender."""
    names = {arabic.fold(row["form"]): row["gender"] for row in lexicons.rows("given_names")}
    return {"عليي" if name == "علي" else name: gender for name, gender in names.items()}  # the name, told from the preposition (attribution.find)


@lru_cache(maxsize=20_000)
def given(word: str) -> bool:
    """Whether a folded word is a given name (data/lexicons/given_names.csv)."""
    return word in given_names()


def given_gender(word: str) -> str:
    """m or f of a folded given name; "" for other words and for names of both."""
    return given_names().get("عليي" if word == "علي" else word, "")


def words_surnames(words: list[str]) -> frozenset[str]:
    """The surnames that an article's tokens carry; none for a bare list."""
    return getattr(words, "surnames", frozenset())


class Known(NamedTuple):
    """A row of data/lexicons/actors.csv."""

    name: str
    kind: str  # state | capital | institution | agency | person
    gender: str


@cache
def known() -> dict[tuple[str, ...], Known]:
    """Folded words of every name and alias in data/lexicons/actors.csv -> its row."""
    table: dict[tuple[str, ...], Known] = {}
    for row in lexicons.rows("actors"):
        for form in (row["name"], *row["aliases"].split("|")):
            words = tuple(arabic.word_list(form))
            for written in {words, tuple(map(protected, words)) if len(words) > 1 else words} - {()}:
                table.setdefault(written, Known(row["name"], row["kind"], row["gender"]))
    return table


@cache
def held_titles() -> dict[tuple[str, ...], str]:
    """Folded words of a title -> the name that a user's row of actors.csv gives it (column `titles`)."""
    return {tuple(arabic.word_list(title)): row["name"] for row in lexicons.rows("actors") for title in row["titles"].split("|") if title.strip()}


@cache
def _known_starts() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in known():
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


def known_at(words: list[str], i: int) -> tuple[int, Known] | None:
    """(tokens, row) of the longest name of actors.csv that starts at token i, also after a joined و or ف; None when none does."""
    for longer, alone in _known_forms(words[i]):
        for form in longer.get(words[i + 1], ()) if i + 1 < len(words) else ():
            if tuple(words[i + 1:i + len(form)]) == form[1:]:
                return len(form), known()[form]
        if alone:
            return 1, known()[alone]
    return None


@lru_cache(maxsize=20_000)
def _known_forms(word: str) -> tuple[tuple[dict[str, list[tuple[str, ...]]], tuple[str, ...] | None], ...]:
    """The names of actors.csv that begin with a word, those of several words by the second one, and the word itself if it is a name; then the same for what
    stands after its joined و or ف."""
    out = []
    for first in (word, word[1:] if word[:1] in ("و", "ف") else ""):
        longer: dict[str, list[tuple[str, ...]]] = {}
        forms = _known_starts().get(first, ())
        for form in forms:
            if len(form) > 1:
                longer.setdefault(form[1], []).append(form)
        if forms:
            out.append((longer, (first,) if (first,) in forms else None))
    return tuple(out)


@cache
def _nationalities() -> frozenset[str]:
    """Skeletons of the adjectives of states (السعودي and السعودية have that of السعودية)."""
    return frozenset(skeleton(word if word.startswith("ال") and row["name"].startswith("ال") else "ال" + word)
                     for row in lexicons.rows("actors") if row["kind"] == "state" for form in (row["name"], *row["aliases"].split("|")) for word in arabic.word_list(form)[:1])


@cache
def _nationality_words() -> frozenset[str]:
    """The masculine adjectives of states without article (مصري, تركي, سعودي)."""
    words = (arabic.word_list(row["name"])[0] for row in lexicons.rows("actors") if row["kind"] == "state")
    bare = (arabic.without_article(word) for word in words)
    return frozenset(word[:-1] if word.endswith(("يا", "ية")) else word[:-1] + "ي" if word.endswith(("ا", "ة")) else word + "ي" for word in bare)


def is_nationality(bone: str) -> bool:
    """Whether a skeleton is that of a state's adjective."""
    return bone in _nationalities()


def is_state(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b begin with the name of a state or of a capital."""
    found = a < b and known_at(words, a)
    return bool(found) and found[1].kind in ("state", "capital")


def surnames(words: list[str], forms: dict[int, tuple[cues.Form, ...]]) -> frozenset[str]:
    """Words that follow a verb which only persons and bodies govern (قال, أضاف, صرح), where they are no noun of persons: names, in an article that says more of them."""
    out = set()
    for i, found in forms.items():
        word = words[i + 1] if i + 1 < len(words) else "\n"
        if len(word) < 3 or not word[0].isalpha() or word in out or not any(f.kind == "finite" and f.number == "s" and f.cue.tier == 1 and not f.cue.frames & {"n", "b", "الي"} for f in found):
            continue
        if stops(word) or is_actor_noun(word) or word in cues.forms() and not _like_verb(word) or not (_name_like(word) or _like_verb(word)) or masdar_like(arabic.without_article(word)) or arabic.without_article(word) in cues.content_nouns():
            continue
        if word.startswith("ال") and word.endswith(("ون", "ين", "ات", "ية")):
            if not any(given(words[k - 1]) for k in words.places[word] if k):
                continue  # a plural («قال المزارعون»), unless a given name stands before it elsewhere
        out.add(word)
    for two in [words[k + 1] for k in words.sights["given"] if k + 1 < len(words)]:
        if two.startswith("ال") and len(two) > 4 and not is_actor_noun(two) and not masdar_like(two[2:]) and two[2:] not in cues.content_nouns() and not two.endswith(("ات", "ية", "ة")) and two not in cues.word_class("adjective") and two not in cues.word_class("name-second"):
            out.add(two)
    return frozenset(out)


def _like_verb(word: str) -> bool:
    """Whether a word that follows «قال» or a given name is a name though it looks like a rare verb («قال لوح»)."""
    return all(f.kind == "finite" and f.tense == "past" and f.number == "s" and f.gender == "m" and f.cue.tier == 3 and not f.joined for f in cues.forms().get(word, ())) and word in cues.forms()


def _name_like_verb(words: list[str], i: int) -> bool:
    """Whether token i is a surname though it looks like a verb: after a given name or «السيد», and before no complement of the verb."""
    return words[i] in cues.forms() and _like_verb(words[i]) and (words[i] in words_surnames(words) or given(words[i - 1]) or words[i - 1] in ("السيد", "السيدة", "الدكتور", "الدكتورة")) and words[i + 1][:1] not in ("ب", '"', "«", ":") and words[i + 1] not in cues.COMPLEMENTISERS - {"ان"}


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(word for row in lexicons.rows("agencies") if row["kind"] == "agency" for word in arabic.fold(row["form"]).split() if len(word) > 2)


_WEEKDAYS = frozenset(["السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة"])  # after one given name: a family name
_MARK = "ٱ"  # ends a token that only looks like a particle or a verb: it is part of a name


@cache
def ambiguous_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> names of several words in which a word looks like a particle, a cue or a content noun (سي إن إن, بان كي مون, حركة فتح), longest first."""
    table: dict[str, set[tuple[str, ...]]] = {}
    forms = [row["form"] for row in lexicons.rows("agencies")] + [form for row in lexicons.rows("actors") for form in (row["name"], *row["aliases"].split("|"))]
    for words in {tuple(arabic.word_list(form)) for form in forms}:
        if len(words) > 1 and any(map(_misread, words)):
            for joined in ("", "و", "ل", "ب", "ول", "وب"):
                table.setdefault(joined + words[0], set()).add((joined + words[0], *words[1:]))
    return {first: tuple(sorted(found, key=lambda w: (-len(w), w))) for first, found in table.items()}


@lru_cache(maxsize=10_000)
def _misread(word: str) -> bool:
    return word in cues.COMPLEMENTISERS or word in cues.forms() or word in cues.content_nouns()


def protected(word: str) -> str:
    """A word of a name as the rules see it: told from the particle, verb or noun that it looks like."""
    return word + _MARK if _misread(word) else word


@lru_cache(maxsize=20_000)
def noun(word: str) -> tuple[str, str] | None:
    """(class, gender) of a noun of persons or bodies, with or without article and proclitic; None for other words."""
    if not word:
        return None
    table = nouns()
    for form in (word, word[2:] if word.startswith("ال") else "", word[1:] if word[0] in "وف" else "", word[3:] if word.startswith(("وال", "فال")) else "",
                 word[:-3] + "ة" if word.endswith("تها") else word[:-2] + "ة" if word.endswith("ته") else "", word[:-2] + "ون" if word.endswith("ين") else "", word[2:-2] + "ون" if word.endswith("ين") and word.startswith("ال") else "",
                 word + "ن" if word.endswith(("و", "ي")) else "", word[1:] + "ن" if word[0] == "و" and word.endswith(("و", "ي")) else "", word[:-1] if word.endswith("ه") else "", word[1:-1] if word[0] == "و" and word.endswith("ه") else "", word[:-2] if word.endswith("ها") else ""):
        if len(form) > 2 and form in table:
            if table[form][0] == "quantifier" and form != word and form != word[1:]:
                continue
            return table[form] if table[form][0] != "none" else None
    if len(word) > 5 and word.endswith(("ون", "ين")):  # a plural: السائقون
        bare = arabic.without_article(word[1:] if word[0] in "وف" and len(word) > 6 else word)[:-2]
        if len(bare) > 3 and table.get(bare, ("",))[0] == "title":
            return "anonymous", "m"
    return None


def is_oblique(word: str) -> bool:
    """Whether a noun of persons stands in the plural or dual that is no subject's (المواطنين, معارضي …, الطرفين)."""
    table = nouns()
    bare = arabic.without_article(word)
    if bare.endswith("ين") and len(bare) > 4:
        return bare.endswith("يين") or bare[:-2] + "ون" in table or bare in table and table[bare][0] == "anonymous" or table.get(bare[:-2], ("",))[0] == "title" or any(table.get(form, ("",))[0] == "joint" for form in (bare[:-2] + "ان", "ال" + bare[:-2] + "ان"))
    return bare.endswith("ي") and bare not in table and bare + "ن" in table and table[bare + "ن"][0] == "anonymous"


@lru_cache(maxsize=20_000)
def is_actor_noun(word: str) -> bool:
    """Whether a folded word is a noun of persons or bodies (with article or و)."""
    return word[:1].isalpha() and noun(word) is not None


def subject_end(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after a subject's name when something else follows in the same phrase («طالب فلان الحكومة …»); b when nothing does."""
    title, first, last = person(words, a, b, pair_at)
    if last > first:
        return last - 1 if last - first > 2 and words[last - 1].startswith("ال") and words[last - 2] not in NAME_JOINTS and words[last - 1] not in words_surnames(words) else last
    row = known_at(words, a)
    end = a + (row[0] if row and a + row[0] <= b else 1)
    if end in pair_at and pair_at[end] < b and pair_at[end] - end <= 6:
        end = pair_at[end] + 1  # «منظمة «كذا» …»
    while end < b and (words[end].startswith("ال") and ((words[end].endswith(("ي", "ية", "ون", "يين")) or words[end] in cues.word_class("adjective")) or not words[end - 1].startswith("ال")) or is_actor_noun(words[end]) and not words[end - 1].startswith("ال")):
        end += 1
    return end


@lru_cache(maxsize=20_000)
def is_addressee(word: str) -> bool:
    """Whether a token is «to» somebody: لفرانس, للصحفيين, لوكالة."""
    return len(word) > 3 and word[0] == "ل" and not is_actor_noun(word) and (word[1] == "ل" or word[1:] in _agency_words() or is_actor_noun(word[1:]))


@lru_cache(maxsize=20_000)
def stops(word: str) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    return (word[0] in "فو" and word[1:] in cues.COMPLEMENTISERS or word in PAUSE or word in _END or word in cues.COMPLEMENTISERS or word in cues.word_class("prep") or word in cues.word_class("adverb") or word in _RELATIVE
            or word in _PARTICLES or is_addressee(word) or not word[0].isalnum())


@lru_cache(maxsize=20_000)
def _is_cue(word: str) -> bool:
    """Whether a word may be a verb or a participle of saying."""
    return any(f.kind in ("finite", "participle") for f in cues.forms().get(word, ()))


@lru_cache(maxsize=20_000)
def _possessed_masdar(word: str) -> bool:
    """Whether a word looks like a verbal noun with a pronoun (تأكيدها)."""
    return any(word.endswith(suffix) and (word[:-len(suffix)] in cues.content_nouns() or masdar_like(word[:-len(suffix)])) for suffix in ("ه", "ها", "هم"))


@lru_cache(maxsize=20_000)
def _sort(word: str) -> str:
    """What a word after the first is for `phrase_end`: `last` when the phrase ends before it in any case, `plain` or `definite` when only its neighbours can
    tell, else "" (particles, clitics, nouns of persons: the rules one by one)."""
    ends = _possessed_masdar(word) or len(word) > 4 and word.endswith("ته")
    if word.startswith("ال") and not (stops(word) or _is_cue(word) or ends or word.endswith(("ه", "ها", "هم"))):
        return "definite"
    if word in _LINKS or word in PAUSE or word in "([" or word.startswith(("ال", "ل", "بال")):
        return ""
    if word in _SAME or stops(word) and word not in cues.word_class("adverb"):
        return "last"
    if _is_cue(word):  # but for names that look like verbs, and «مصادر مؤكدة»
        return "" if word == "بين" or _like_verb(word) or word.endswith(("د", "دة")) or word[0] == "و" else "last"
    if stops(word) or word[0] in "بو" or is_actor_noun(word) or word == "بين":
        return ""
    return "last" if ends else "plain"


def _another(words: list[str], a: int, j: int, plain: int, kind: str, heads_body: bool, plural: bool) -> bool:
    """Whether token j of a phrase from token a is another noun or a verb, by what stands before it."""
    word = words[j]
    if heads_body | (kind in ("organisation", "document")) and j > a + 1 and words[j - 1].startswith("ال") and words[j - 1].endswith(("ية", "ي")) and not word.startswith("ال") and cues.verbal_noun(word) and not is_actor_noun(word):
        return True  # «توقع تقرير لوكالة الطاقة الدولية ارتفاع …»
    if kind in ("anonymous", "title") and words[a].endswith(("ان", "ون")) and not words[a].startswith("ال") and word in _agency_words():
        return True  # «أبلغ دبلوماسيان رويترز»
    if words[j - 1] in _CLOSING and word.startswith("ال") and not word.endswith(("ة", "ي")) and (noun(words[a]) or ("", ""))[1] == "f":
        return True  # «وصفت منظمة «كذا» الوضع …»
    if kind == "organisation" and j > a + 1 and words[j - 1].startswith("ال") and given(word) and not word.startswith("ال") and not is_actor_noun(word) and not is_actor_noun(words[j - 1]) and (given(words[j + 1]) or words[j + 1].startswith("ال")):
        return True  # «لوزارة التجارة فلان الفلاني»
    if kind in ("anonymous", "title") and j > a + 1 and not words[a].startswith("ال") and word not in words_surnames(words) and words[j - 1].endswith(("ي", "ية") if kind == "anonymous" else "ي") and not words[j - 1].startswith("ال") and not is_actor_noun(words[j - 1]) and (word.startswith("ال") and not given(word) and (noun(word) or ("",))[0] != "title" or (noun(word) or ("",))[0] == "agency"):
        return True  # «أكد مصدر محلي الحصيلة», «أفاد مصدر أمني وكالة …»
    if kind in BODIES and (words[j - 1] in _CLOSING and not word.startswith(("ال", "(")) or kind != "agency" and plain and word[0] in "تي" and len(word) > 3 and not word.endswith(("ي", "ية")) and not is_actor_noun(word)):
        return True  # «منظمة «كذا» تنتج …»
    if not (heads_body or plural) or words[j - 1] in _PLACE_PREPOSITIONS or not word[0].isalpha() or word in _TYPED:
        return False
    # «تنتقد اللجنة المالية عقود …», «خبيران محليان زارا …»
    return heads_body and not word.startswith("ال") and word[0] not in "لو" or plural and word.endswith("وا") or plural and words[a].endswith("ان") and word.endswith("ا")


@asked_once
def phrase_end(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after the noun phrase that starts at token a: «وزير الخارجية، فلان الفلاني، …» ends after the name; prepositions, clauses and cues end it."""
    j, titles_only, plain = a, True, 0
    head = noun(words[a]) or (noun(words[a][1:]) if words[a][:1] == "ل" else None)
    row = known_at(words, a)
    if row and row[0] > 1 and row[1].kind in ("institution", "agency", "state") and a + row[0] <= b:
        j, plain = a + row[0], row[0]
        if j < b and words[j] in ("ل", ".") or j >= b:
            return j
    if row and row[1].kind in ("state", "capital") and a + row[0] <= b and not (a + row[0] < b and words[a + row[0]].startswith(("ال", "وال")) or known_at(words, a + row[0]) if a + row[0] < b else False):
        return a + row[0]
    kind = head[0] if head else ""
    body = kind in ("organisation", "agency")
    heads_body = kind in ("organisation", "document") and words[a].startswith(("ال", "وال"))
    plural = kind == "anonymous" and not words[a].startswith(("ال", "وال")) and words[a].endswith(("ان", "ين", "ون"))
    while j < b and j - a < MENTION_TOKENS:
        word = words[j]
        if j in pair_at:
            close = pair_at[j]
            if close >= b or close - j > 6 or j > a + 1 and kind in ("anonymous", "title") and not words[a].startswith("ال") and words[j - 1].endswith("ي") and not is_actor_noun(words[j - 1]):
                break
            j, titles_only = close + 1, False
            continue
        sort = _sort(word) if j > a else ""
        if sort == "last" or sort == "plain" and _another(words, a, j, plain, kind, heads_body, plural):
            break
        if sort == "definite":
            if words[j - 1] not in _PLACE_PREPOSITIONS and (_another(words, a, j, plain, kind, heads_body, plural) or not given(word) and not _goes_with(words, a, j, plain)):
                break
            j += 1
            continue
        if sort == "plain":
            plain += 1
            titles_only = plain == 1 and is_actor_noun(words[a]) and not words[a].startswith(("ال", "وال")) and j - a <= 2
            j += 1
            continue
        if word in "([" and j > a:
            close = next((k for k in range(j + 1, min(b, j + 10)) if words[k] in ")]"), None)
            if close is None:
                break
            j = close + 1
            continue
        if word == "ل" and j + 1 in pair_at and j > a and words[j - 1] in cues.word_class("before-field") and pair_at[j + 1] < b and pair_at[j + 1] - j <= 7:
            j = pair_at[j + 1] + 1  # «الأمين العام لـ«الرابطة»»
            continue
        if j > a and (word in _SAME or to_agency(words, j)):
            break
        if word in PAUSE:
            if word in "،," and j > a and (titles_only or _nameless(words, a, j, pair_at)):
                k = j + 1
                while k < b and k - j <= NAME_TOKENS + 1 and not stops(words[k]) and k not in pair_at:
                    k += 1
                if k < b and 2 <= k - j - 1 <= NAME_TOKENS and (words[k] in PAUSE or words[k] in cues.COMPLEMENTISERS or words[k] == ":") and (not words[j + 1].startswith(("ال", "و")) or (noun(words[j + 1]) or ("",))[0] == "title" or words[j + 1].startswith("ال") and given(words[j + 2])) and words[j + 1] not in cues.forms() and not any(w[0] == "و" and len(w) > 4 for w in words[j + 2:k]):
                    return k
            break
        if word == "لدي" and j > a:
            j += 1
            continue
        if j > a and (titles_only or word == "في" and words[a + 1] == "باسم") and (word in _PLACE_PREPOSITIONS or word.startswith("بال") or word.startswith("لل")):
            name = name_after(words, j, b)  # «رئيس المجلس في المدينة فلان الفلاني»
            if name and _nameless(words, a, j, pair_at):
                j, titles_only, plain = name, False, plain + 1
                continue
        if j > a and body and word[0] == "ل" and len(word) > 4 and not is_actor_noun(word) and _field(word):
            j += 1  # «الجمعية الوطنية للعلوم», «معهد كذا لدراسات …»
            continue
        if j > a and word.endswith(("ه", "ها", "هم")) and is_actor_noun(word) and word not in nouns() and (plain or words[j - 1].startswith("ال")):
            break  # «توعد الراوي خصومه»
        if j > a and words[j - 1] in _PLACE_PREPOSITIONS and word.startswith("ال"):
            j += 1  # «الحاضرون في القاعة»
            continue
        document = j > a and kind == "document" and all(w in cues.word_class("beside-document") for w in words[a + 1:j])
        if j > a + 1 and word == "من" and words[j - 1] in _NEAR and j + 1 < b and words[j + 1][0].isalpha():
            j += 2  # «مصدر قريب من الراوي»
            continue
        if j == a + 1 and kind == "anonymous" and _is_cue(word) and not words[a].startswith("ال") and word.endswith(("دة", "د")) and word not in nouns() and not words[j + 1].startswith("ال") and words[a] in ("مصادر", "مصدر", "معلومات", "انباء"):
            j += 1  # «مصادر مؤكدة»
            continue
        if j == a + 1 and word[0] == "و" and not words[a].startswith("ال") and word.endswith(("ات", "ون", "ين", "اء")) and j + 1 < b and words[j + 1].startswith("ال") and is_actor_noun(words[a]):
            j += 1  # «أحزاب ومجموعات المعارضة»
            continue
        if word == "من" and j == a + 1 and words[a][words[a][0] == "و":] in cues.word_class("group") and not stops(words[j + 1]):
            j += 1  # «فريق من المغردين»
            if words[j].startswith("ال") and j + 1 < b and (noun(words[j + 1]) or ("",))[0] == "title" and words[j + 1].startswith("ال") and not words[j + 1].endswith(("ين", "ات")):
                return j + 1  # «… المغردين الرئيس»: the object
            continue
        indefinite = j > a and kind in ("anonymous", "quantifier", "title") and _indefinite(words, a, j)
        if indefinite and word in ("في", "من", "لدي", "عن") and j + 1 < b and (noun(words[j + 1]) or ("",))[0] != "document" and (words[j + 1].startswith("ال") or is_actor_noun(words[j + 1]) or word == "في" and not stops(words[j + 1])):
            j += 1
            continue
        if document and word in ("من", "عن", "صادر", "صدر") and j + 1 < b and (words[j + 1].startswith("ال") or is_actor_noun(words[j + 1]) or words[j + 1] == "عن"):
            j += 1
            continue
        if word == "مقرب" or word == "مقربة":
            j += 1
            continue
        if j > a and word[0] == "ل" and (office_of(words, j) or j > a + 1 and heads_body and not word.startswith("لل") and (noun(word[1:]) or ("",))[0] in ("title", "organisation")):
            j += 1  # «المكتب الإعلامي لرئيس الوزراء»
            continue
        if j > a and _another(words, a, j, plain, kind, heads_body, plural):
            break
        if j > a and word.startswith("ال") and not given(word) and not _goes_with(words, a, j, plain):
            break
        if stops(word) and not (word in ("الاول", "الاولي") and j > a and words[j - 1].startswith("ال")) and not (j == a and is_addressee(word)) and not (j > a and word == "من" and words[j - 1] in _QUANTITIES) and not (j > a and word in cues.word_class("adverb") and not word.startswith("ال") and is_actor_noun(words[j - 1])) and not (document and is_addressee(word)):
            break
        if j > a:
            if _is_cue(word) and word != "بين" and not _name_like_verb(words, j):
                break
            if _possessed_masdar(word) and not is_actor_noun(word):
                break
            if word.startswith("بال") and j + 1 < b and is_actor_noun(word[1:]) and (noun(words[j + 1]) or ("",))[0] == "title":
                j += 1  # «مدير الإعلام بالوزارة العقيد فلان»
                continue
            if len(word) > 4 and word.endswith("ته") and not is_actor_noun(word):
                break
            if word[0] == "ب" and word != "باسم" and word not in NAME_JOINTS and (word.startswith("بال") or len(word) > 5 and word not in cues.word_class("b-phrase") and masdar_like(word[1:])):
                break
            if word[0] == "و" and len(word) > 3 and not given(word) and not is_actor_noun(word) and not word.startswith("وال") and not (j + 1 >= b or stops(words[j + 1])):
                break
        if not word.startswith("ال") and not is_actor_noun(word):
            plain += 1
            titles_only = plain == 1 and is_actor_noun(words[a]) and not words[a].startswith(("ال", "وال")) and j - a <= 2
        j += 1
    return j


_LINKS = frozenset(["في", "من", "لدي", "عن", "صادر", "صدر", "مقرب", "مقربة"])  # after some words they go on with a phrase
_NO_PLACE = frozenset(["وقت", "ختام", "مستهل", "اجتماع", "جلسة", "رد", "اعقاب", "معرض", "اطار", "حين", "تصريح", "تصريحات", "حديث", "كلمة", "مقابلة", "موتمر", "خطاب"])  # «رئيس الوزراء في وقت لاحق»
_NEAR = frozenset(["قريب", "قريبة", "قريبون", "قريبين", "مقرب", "مقربة", "مقربون", "مقربين"])
_CLOSING = frozenset("»”\"}›")
_PLACE_PREPOSITIONS = frozenset(["في", "لدي", "من"])
_TYPED = frozenset(["باسم", "عام", "بن", "من", "في"])


def _field(word: str) -> bool:
    """Whether a token with ل names what a body is for (للعلوم, لدراسات), and not to whom it speaks (لوكالة, للصحفيين)."""
    bare = "ال" + word[2:] if word.startswith("لل") else word[1:]
    return (noun(bare) or ("",))[0] not in ("agency", "anonymous", "title", "honorific", "joint") and bare not in _agency_words()


def name_after(words: list[str], j: int, b: int) -> int | None:
    """The token at which a person's name begins, when a complement of a title (في المدينة, بالمنظمة, للشؤون …) starts at token j and a name follows it within a few words."""
    for k in range(j + 1, min(b, j + 7)):
        word = words[k]
        if given(word) and k + 1 < b and words[k + 1][0].isalpha() and not ((noun(words[k - 1]) or ("",))[0] == "organisation" and not words[k - 1].startswith("ال")) or k in _starts_of_known(words, k):
            return k
        if (noun(word) or ("",))[0] in ("title", "honorific") and word.startswith("ال") and k + 1 < b and words[k + 1][0].isalpha():
            return k
        if word == "،" and k > j + 1 and words[j] in _PLACE_PREPOSITIONS:  # «مراسل القناة في المدينة، فلان الفلاني، …»
            end = next((m for m in range(k + 1, min(b, k + 6)) if not words[m][0].isalpha() or stops(words[m])), b)
            if words[k + 1].startswith("ال") and (noun(words[k + 1]) or ("",))[0] == "title" and k + 2 < b and given(words[k + 2]):
                return k + 1
            plain = 2 <= end - k - 1 <= 4 and (end >= b or words[end] in PAUSE or words[end] in cues.COMPLEMENTISERS or words[end] == ":")
            return k + 1 if plain and not any(is_actor_noun(words[m]) or words[m] in cues.forms() or words[m].endswith("ة") for m in range(k + 1, end)) and not words[k + 1].startswith(("ال", "و")) else None
        if k == j + 2 and words[j] == "في" and is_actor_noun(words[j + 1]) and words[j + 1].startswith("ال") and word[0].isalpha() and not word.startswith("ال") and word[0] not in "يتبلو" and not stops(word) and word not in cues.forms() and not is_actor_noun(word) and k + 1 < b and words[k + 1][0].isalpha() and not stops(words[k + 1]):
            return k  # «القيادي في الحركة فلان الفلاني»
        if not word[0].isalpha() or word in PAUSE or word in cues.COMPLEMENTISERS or word in _RELATIVE or word in cues.forms() and any(f.kind == "finite" for f in cues.forms()[word]) or word.endswith(("ها", "له")) or word[0] == "و" and len(word) > 3 and not word.startswith("وال"):
            return None
    return None


def _starts_of_known(words: list[str], k: int) -> tuple[int, ...]:
    found = known_at(words, k)
    return (k,) if found and found[1].kind == "person" and found[0] > 1 else ()


def _indefinite(words: list[str], a: int, j: int) -> bool:
    """Whether the phrase a..j is an unnamed person or source (مصدر, مسؤول, أحد المسؤولين), so that «في …» and «من …» still belong to it."""
    found = noun(words[a])
    return found is not None and (found[0] in ("anonymous", "quantifier") or found[0] == "title" and not words[a].startswith(("ال", "وال")) and not (j > a + 1 and words[a + 1].startswith("ال") and not words[j + 1:j + 2] == ["ال"] and words[j + 1:j + 2] and words[j + 1] in _NO_PLACE)) and all(
        is_actor_noun(w) or w.startswith("ال") or w in cues.word_class("beside-source") or w.endswith(("ي", "ية", "يون")) for w in words[a + 1:j])


def office_of(words: list[str], j: int) -> bool:
    """Whether «ل…» at token j belongs to a title before it: الأمين العام للأمم المتحدة, المدير العام لشركة …"""
    word = words[j]
    bare = "ال" + word[2:] if word.startswith("لل") else word[1:]
    if word in ("للشؤون", "لشؤون", "للشئون", "لشئون"):
        return any((noun(words[k]) or ("",))[0] == "title" for k in range(max(0, j - 5), j))
    return len(word) > 3 and (words[j - 1] in cues.word_class("before-field") or (noun(bare) or ("",))[0] == "organisation") and (noun(bare) or ("",))[0] not in ("agency",) and (
        any((noun(words[k]) or ("",))[0] == "title" for k in range(max(0, j - 4), j)))


def _goes_with(words: list[str], a: int, j: int, plain: int) -> bool:
    """Whether the definite word at token j can belong to the noun phrase from token a: after a definite head only adjectives that agree with it, titles and
    families can; «طالبت القيادة المجتمع» and «وصف الرئيس المفاوضات» have an object there."""
    word, head, before = words[j], words[a], words[j - 1]
    if before[0] == "ل" and not before.startswith("لل") and (noun(before[1:]) or ("",))[0] == "organisation":
        return True  # «المتحدث الرسمي لوزارة التجارة»
    found = noun(word)
    if j - a > 1 and len(before) > 5 and before.startswith("ال") and before.endswith(("ي", "ية")) and not found and word not in words_surnames(words) and word not in cues.word_class("adjective") and not word.endswith(("ي", "ية", "ين", "يان", "ون")):
        return False  # «وزارة الخارجية الدروفانية الهجوم»: the object
    if found and found[0] in ("title", "honorific"):
        return True
    if plain and not found and (given(head) or head in words_surnames(words)) and word not in words_surnames(words) and (word.endswith("ات") or masdar_like(word[2:]) or word[2:] in cues.content_nouns()):
        return False  # «وصف الراوي المحادثات …»
    if plain and found and found[0] in BODIES:
        return plain == 1 and is_actor_noun(head)  # «مستشار رئيس الوزراء», but «عباس الولايات»
    if not head.startswith(("ال", "وال")) or plain:
        return True
    if word in cues.word_class("adjective") or word.endswith(("ي", "ية", "يون", "يين", "يان", "يتان")):
        return True
    if word.endswith("ات") or masdar_like(word[2:]) or word[2:] in cues.content_nouns():
        return False
    feminine = head.endswith("ة") or (noun(head) or ("", ""))[1] == "f"
    return word.endswith("ة") == feminine


def _nameless(words: list[str], a: int, j: int, pair_at: dict[int, int]) -> bool:
    """Whether the phrase a..j is a title without a name (كبير باحثي الطوارئ في المنظمة)."""
    title, first, last = person(words, a, j, pair_at)
    return title is not None and first == last


def masdar_like(word: str) -> bool:
    """Whether a word looks like a verbal noun of the patterns إفعال, تفعيل, افتعال (after ب it is content and not a name)."""
    return len(word) >= 5 and (word[0] == "ت" and word[3:4] == "ي" or word[0] == "ا" and "ا" in word[3:-1])


@asked_once
def mention(words: list[str], a: int, b: int, pair_at: dict[int, int], governed: bool = False) -> tuple[int, int] | None:
    """The noun phrase between tokens a and b that names a speaker, after adverbs and turn openers; None when there is none.

    `governed`: the phrase follows a preposition like وفقا, so a first token with ل is the source and not an addressee."""
    i = a
    while i < b:
        size = cues.match_phrase("turn", words, i)
        if size:
            i += size
        elif words[i] in PAUSE or words[i] in cues.word_class("adverb") or words[i] in ("فيه", "فيها"):
            i += 1
        else:
            break
    if not governed and i < b:  # «أوضح لـ«الموج» فلان أن», «قال لوكالة … فلان إن»
        after = pair_at[i + 1] + 1 if words[i] == "ل" and i + 1 in pair_at else phrase_end(words, i, b, pair_at) if is_addressee(words[i]) else i
        if i < after < b:
            after += words[after] in PAUSE
            if after < b and (is_actor_noun(words[after]) or given(words[after]) or words[after] in words_surnames(words) or after + 1 < b and words[after - 1] in PAUSE and not stops(words[after])):
                i = after
    if i < b and words[i] in PAUSE and i == a and i + 1 < b and (is_actor_noun(words[i + 1]) or given(words[i + 1])):
        i += 1  # «قالت، فلانة الفلانية، …»
    if i >= b:
        return None
    if i in pair_at:
        close = pair_at[i]
        return (i + 1, close) if close <= b and close - i <= 7 and words[i + 1][0].isalpha() else None
    if stops(words[i]) and not (governed and is_addressee(words[i])) or words[i][0] == "ب" and words[i].startswith("بال") or words[i][0].isdigit():
        return None
    if words[i] in cues.forms() and any(f.kind == "participle" for f in cues.forms()[words[i]]) and not (governed and is_actor_noun(words[i]) or (noun(words[i]) or ("",))[0] == "title") or not is_actor_noun(words[i]) and not governed and not _name_like(words[i]):
        return None
    if not governed and cues.verbal_noun(words[i]) and not is_actor_noun(words[i]) and not given(words[i]) and words[i] not in words_surnames(words) and not known_at(words, i):
        return None  # «تؤكد تعرض المبنى …»: what is said, not who says it
    end = phrase_end(words, i, b, pair_at)
    return (i, end) if end > i else None


def _name_like(word: str) -> bool:
    """Whether a word that is no noun of persons can begin a name: no particle with a pronoun, no accusative, no verb in the present."""
    if word in cues.word_class("no-name") or word in cues.phrases() or word in cues.forms() and any(f.kind == "finite" for f in cues.forms()[word]):
        return False
    if given(word):
        return True
    if word in _nationality_words():
        return False
    if len(word) > 3 and word.endswith(("يها", "يهم", "منه", "منها", "عنه", "عنها", "ته", "تها", "تهم")):
        return False
    return len(word) > 1 and not word[0].isdigit()


def kind_of(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> str:
    """title, honorific, organisation, agency, document, anonymous, joint, or "" for the noun phrase at a..b, by its head."""
    row = known_at(words, a) if a < min(b, len(words)) and _known_forms(words[a]) else None
    if row and row[1].kind != "person":
        return "agency" if row[1].kind == "agency" else "organisation"
    for word in words[a:min(b, a + 2)]:
        if kind := _kind_of_word(word):
            return kind
    return ""


@lru_cache(maxsize=20_000)
def _kind_of_word(word: str) -> str:
    word = word[1:] if word.startswith("لل") else word
    found = noun(word) or (noun(word[1:]) if word[:1] == "ل" else None)
    if found:
        return found[0]
    return "agency" if word in _agency_words() or word[1:] in _agency_words() and word[0] in "لو" else ""


def can_speak(words: list[str], a: int, b: int, pair_at: dict[int, int], strict: bool = False) -> bool:
    """Whether the phrase at token a can be a source: a noun of persons or bodies, an agency, something in marks, or (unless strict) a name-like word."""
    if a >= b:
        return False
    word = words[a]
    bare = word[1:] if word[:1] == "ل" and not is_actor_noun(word) else word
    if bare.startswith("ل") and word.startswith("لل"):
        bare = "ا" + bare if not bare.startswith("ال") else bare
    if a in pair_at or bare and is_actor_noun(bare) or kind_of(words, a, b, pair_at):
        return True
    if word[:2] == "لل" and bare in words_surnames(words):
        return True  # «وفقا للراوي»
    if stops(word) or not bare[:1].isalpha():
        return False
    if strict and bare.startswith("ال") and bare.endswith(("ون", "ين")) and len(bare) > 6:
        return True
    if given(bare) or bare in words_surnames(words):
        return True
    if strict and bare.endswith("يا") and len(bare) > 4:
        return False  # دوليا, محليا
    if strict and bare[0] in "تي" and len(bare) > 2 and not known_at(words, a) or strict and bare.endswith("ت") and len(bare) > 4:
        return False  # a verb: «تقع الجزيرة …», «انتقلت …»
    if strict:
        return not bare.startswith("ال") and bare not in cues.forms() and bare not in cues.word_class("impersonal") and len(bare) > 2
    return not bare.startswith("ال") and not word.startswith("لل") and bare not in cues.word_class("prep") and not masdar_like(bare) and bare not in cues.word_class("no-addressee")


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Consonants of a folded word, the same for spelling variants of one name (بوتن, بوتين; ترمب, ترامب; الأميركي, الأمريكي)."""
    bare = re.sub("[اويىئؤء]", "", word[2:] if word.startswith("ال") and len(word) > 4 else word)
    bare = bare.replace("ة", "").replace("غ", "ج").replace("ق", "ك")
    return bare if len(bare) >= 2 else word

def clean(text: str) -> str:
    """A mention without diacritics, tatweel, controls and quotation marks, with single spaces."""
    if _UNCLEAN.search(text):
        text = _AROUND.sub(" ", text.translate(_STRIP))
    return " ".join(text.split())


@asked_once
def person(words: list[str], a: int, b: int, pair_at: dict[int, int], vocabulary: frozenset[str] = frozenset()) -> tuple[tuple[str, tuple[str, ...]] | None, int, int]:
    """(title, first, last) of a person's mention: title is (head noun, skeletons of what qualifies it) or None; words[first:last] is the name (may be empty)."""
    i, head, rest = a, None, []
    definite = body_open = False
    while i < b:
        word = words[i]
        if i in pair_at:
            close = pair_at[i]
            if head is not None and close - i <= 6 and close + 1 < b and (given(words[close + 1]) or words[close + 1].startswith("ال") and (noun(words[close + 1]) or ("",))[0] in ("title", "honorific")):
                rest.append(skeleton(words[i + 1]))  # «رئيس «تيار كذا» النائب فلان»
                definite, body_open = True, False
                i = close + 1
                continue
            break
        found = noun(word)
        if head is None and word.startswith("ال") and i + 1 < b and (word[2:] in _nationality_words() or word.endswith("ية") and word[2:-1] in _nationality_words()) and not words[i + 1].startswith("ال") and words[i + 1][0].isalpha():
            head, definite = "مواطن", True  # «الإسباني فلان»
            rest.append(skeleton(word))
            i += 1
            continue
        if head is not None and definite and found is None and given(word):
            break  # «وزير الطاقة الروسي ألكسندر …»: no article
        row = known_at(words, i) if head is not None and word in _known_starts() else None
        if row and row[0] > 1 and row[1].kind in ("agency", "institution", "state", "capital"):
            rest.append(skeleton(word))  # «مراسل بي بي سي فلان»
            definite, body_open = True, False
            i += row[0]
            continue
        if found and found[0] in ("title", "honorific", "joint") and not (head is not None and definite and given(word)):
            if head is not None and definite and found[0] == "title" and word.endswith(("ه", "ها")) and arabic.without_article(word) not in nouns():
                break  # «الرئيس الأميركي نظيره …»: another person begins
            core = _core(word)
            if found[0] == "honorific" and head is None and not word.endswith("ه"):
                i += 1  # «معالي وزير …»: the title follows
                continue
            if head is None:
                head = core
            else:
                rest.append(skeleton(word))
            definite = definite or word.startswith(("ال", "وال")) or found[0] == "honorific" and word.endswith("ه") or core in ("نظير", "نظيرة") or word.endswith(("ه", "ها", "هم")) and word not in nouns()
            i += 1
        elif head is not None and definite and word[2:] in cues.content_nouns():
            break
        elif head is not None and word[0] == "ل" and len(word) > 3 and i > a and words[i - 1].startswith("ال") and i + 1 < b and words[i + 1].startswith("ال") and not is_actor_noun(word):
            rest.append(skeleton(word[1:]))  # «رئيس الاتحاد … لكرة القدم»
            i += 1
        elif head in ("رئيس", "رئيسة") and not rest and word in ("الحكومة", "حكومة"):
            rest.append(skeleton("وزراء"))  # another word for the same office
            definite = definite or word.startswith("ال")
            i += 1
        elif head is not None and (word.startswith(("ال", "وال")) and len(word) > 4 or found and not (definite and given(word)) or word in ("باسم", "عام", "سابق", "اسبق", "اول") or word[0] == "ل" and i > a and office_of(words, i)):
            rest.append(skeleton(word))
            body_open = found is not None and found[0] in ("organisation", "agency") and not word.startswith(("ال", "لل"))
            definite = definite or word.startswith("ال")
            i += 1
        elif head is not None and i > a and words[i - 1] == "باسم" and word[0].isalpha():
            rest.append(skeleton(word))  # «الناطق باسم خطة …»
            body_open, definite = not word.startswith("ال"), False
            i += 1
        elif head is not None and word.startswith("بال") and is_actor_noun(word[1:]):
            rest.append(skeleton(word[1:]))
            i += 1
        elif head is not None and body_open and not stops(word):
            rest.append(skeleton(word))  # «المتحدث باسم حركة فلان»: the body's name
            body_open, definite = False, True
            i += 1
        elif head in ("متهم", "متهمة", "مشتبه", "مدان", "مدانة") and word[0] == "ب" and not given(word):
            return (head, tuple(rest)), i, i  # «شاب متهم بسرقة محل»
        elif head is not None and not definite and not stops(word):
            rest.append(skeleton(word))  # «مستشار فلان الدكتور …», «رئيس تركيا …»
            definite = True
            i += 1
        elif word in "،," and head is not None and i + 1 < b:
            i += 1
        elif word == "لدي" and head is not None and i + 1 < b and (words[i + 1].startswith("ال") or is_actor_noun(words[i + 1]) or is_state(words, i + 1, b)):
            definite, body_open = False, False  # «مندوب … لدى المنظمة فلان»
            i += 1
        elif word == "ل" and head is not None and i + 1 in pair_at and pair_at[i + 1] < b and words[i - 1] in cues.word_class("before-field"):
            rest.append(skeleton(words[i + 2]))  # «الأمين العام لـ«المنظمة» فلان»
            i = pair_at[i + 1] + 1
        elif word == "(" and head is not None and i + 1 < b and (close := next((k for k in range(i + 1, min(b, i + 6)) if words[k] == ")"), None)):
            i = close + 1  # «المتحدث باسم الرئاسة (القصر) فلان»
        else:
            break
    first = i
    if i < b and i in pair_at:
        close = pair_at[i]
        if 2 <= close - i <= 6 and head is not None:
            return (head, tuple(rest)), i + 1, close
    if head is None and a < b and (is_actor_noun(words[a]) or words[a].startswith(("ال", "وال")) or words[a][0] == "ل" and is_actor_noun(words[a][1:])):
        return None, a, a
    indefinite = head is not None and first > a and not words[first - 1].startswith(("ال", "لل", "وال", "بال")) and not is_actor_noun(words[first - 1])
    if indefinite and first + 1 < b and not given(words[first]) and given(words[first + 1]) and words[first] not in words_surnames(words):
        rest.append(skeleton(words[first]))
        first += 1  # «مدير مسجد المدينة فلان»: the complement of a construct
    return ((head, tuple(rest)) if head else None), first, name_end(words, first, b, pair_at, vocabulary)


_SAME = frozenset(["نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها"])


def says_same(words: list[str], b: int) -> bool:
    """Whether «نفسه» or «ذاته» follows a mention that ends before token b (المصدر ذاته): the one who spoke last."""
    return b < len(words) and words[b] in _SAME


def to_agency(words: list[str], j: int) -> bool:
    """Whether «لـ» and the name of an agency or channel of several words (لبي بي سي) starts at token j."""
    word = words[j]
    if word[:1] != "ل" or len(word) < 3 or word[1:] not in _known_starts():
        return False
    found = known_at([word[1:], *words[j + 1:j + 5]], 0)
    return found is not None and found[1].kind == "agency"


def name_end(words: list[str], first: int, b: int, pair_at: dict[int, int], vocabulary: frozenset[str] = frozenset()) -> int:
    """The token after the name that starts at token `first`; `first` itself when none does."""
    family = words_surnames(words)
    found = known_at(words, first) if first < b else None
    if found and found[1].kind == "person" and found[0] > 1 and first + found[0] <= b:
        return first + found[0]
    i = first
    while i < b and i - first < NAME_TOKENS + 1 and words[i][0].isalpha() and i not in pair_at:
        word = words[i]
        if word in _SAME or i > first and to_agency(words, i) or i == first and word in cues.word_class("beside-source") and not given(word):
            break
        if i > first and words[i - 1] in NAME_JOINTS and word not in PAUSE:
            i += 1
            continue
        if stops(word) and not given(word) and word not in NAME_JOINTS and not (i == first + 1 and given(words[first]) and word in _WEEKDAYS and not given(words[first - 1])):
            break
        before = words[i - 1] if i > first else ""
        if i == first and len(word) > 3 and word[0] in "بل" and not given(word) and word not in family and not found and (word[1:] in vocabulary or word[1:] in cues.content_nouns() or cues.verbal_noun(word[1:]) or is_actor_noun(word[1:])):
            break  # «النائب بقرار …»
        if i == first and first and len(word) > 3 and word[0] in "يتس" and word.startswith(("ي", "ت", "سي", "ست", "سن")) and not given(word) and word not in family and not found and (noun(words[first - 1]) or words[first - 1].startswith("ال")):
            break  # «الرئيس سيرأس …»
        if word.startswith("ال") and len(word) > 2 and not given(word):
            # a family name with the article (العطية) ends a name
            if word in cues.word_class("name-second") and given(before):
                i += 1
                continue
            plain = word.endswith(("ات", "ون", "ين")) or is_actor_noun(word) or word in cues.word_class("adjective") or masdar_like(word[2:]) or word[2:] in cues.content_nouns()
            if i > first and (word in family or i - first == 1 and given(before) and is_actor_noun(word) and noun(word)[0] == "title" and words[i + 1:i + 2] and words[i + 1] != "باسم" and stops(words[i + 1]) and words[i + 1] not in ("في", "لدي", "علي") or not plain and (i - first == 1 and (given(before) or not word.endswith("ة")) and not (given(before) and word.endswith("ة") and words[i + 1:i + 2] and not stops(words[i + 1])) or i - first > 1 and (given(before) or words[i - 2] in NAME_JOINTS))):
                i += 1
            break
        if i - first >= 2 and word[0] == "ب" and len(word) > 4 and not given(word) and word not in family and words[i - 1] not in NAME_JOINTS:
            break
        if i - first >= 2 and before in family and not given(before) and not given(word) and word not in family and word not in NAME_JOINTS and before not in NAME_JOINTS and words[i - 2] not in NAME_JOINTS and not word.startswith("ال"):
            break  # «أندرياس كول قدم …»: كول is a surname by itself elsewhere
        if i > first and (given(word) and (not is_actor_noun(word) or i + 1 < b and (words[i + 1] in NAME_JOINTS or given(words[i + 1]))) or word in NAME_JOINTS and word not in ("ام", "ذو")):
            i += 1
            continue
        if is_actor_noun(word) and (noun(word)[1] != "" or noun(word)[0] == "honorific") and not given(word) or i > first and (word in cues.word_class("venue") or word in cues.word_class("object-noun")):
            break
        if i > first and (word in cues.forms() and any(f.kind == "finite" for f in cues.forms()[word]) and not _name_like_verb(words, i) or word in cues.content_nouns() or word not in family and cues.verbal_noun(word) and word[0] in "تا"):
            break
        if i > first and word[0] == "و" and len(word) > 3 and (word[1:] in vocabulary or word.startswith("وال") and len(word) > 5) or len(word) > 4 and word.endswith(("ته", "تها", "تهم")) or len(word) > 6 and word.endswith(("يه", "يها", "يهم")):
            break
        if i - first >= 2 and word not in family and (word[0] == "ب" and len(word) > 4 or word.endswith("ة")):
            break
        if i - first >= 2 and not given(before) and word not in family and (word[0] in "يتس" and len(word) > 3 or word[0] == "ب" and len(word) > 4):
            break  # «فلان الفلاني يسافر …»
        i += 1
    while i > first + 1 and words[i - 1] in NAME_JOINTS:
        i -= 1
    return i


def _core(word: str) -> str:
    """The dictionary form of a title as it stands in a text (والرئيس, رئيسه, نظيره)."""
    table = nouns()
    for form in (word, word[2:], word[1:], word[3:], word[:-1], word[1:-1], word[:-2]):
        if form in table:
            return form
    return word
