"""The same utterance in several articles: quotations that print one statement differently are joined, and what each printed of it is told.

Method: light stems of the content words; candidate pairs share rare stems or neighbouring stems (blocking, so that time grows with what is
alike and not with the square of the corpus); a pair is scored by the longest common subsequence of its stems (rapidfuzz), read where it is
dense; clusters grow from the most similar pair on and take a quotation only when it agrees with every member (complete link). Rather two
utterances too many than two statements in one. Light stems follow the light10 stemmer of Larkey, Ballesteros and Connell (2007), with the
prefixes of person and future added, because reported speech changes them."""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Callable, Iterable, NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from . import arabic, lexicons

SHORT = 4  # content words: shorter quotations join only when they are the same, by a known speaker
VERBATIM = 8  # content words: from so many on, the same words in the same order need no further proof
TWO_NAMES = 10  # ... and outweigh two names: outlets, or the extraction, differ on who said it (condemnations in few words do not)
ALIKE = 0.82  # two words are spellings or inflections of one from this similarity of letters on; with the same consonants from
ALIKE_BUT_VOWELS = 0.75
RARE = 40  # a stem or pair of stems that more quotations share than this says little
WINDOW = 8  # ... and then only links neighbours in the order of their words
WITNESSES = 12  # members that a newcomer is compared with, at most
BEYOND = 3  # words that a shared passage reaches beyond a quotation: the outlets share the report, not only the quotation
WIRE_SHARE = 0.8  # of a quotation's characters lie in passages that the two articles share

_PREFIXES = ("وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال")
_SUFFIXES = (
    "تهما",
    "تهم",
    "تها",
    "تنا",
    "هما",
    "كما",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "هم",
    "ها",
    "هن",
    "نا",
    "كم",
    "ية",
    "ته",
    "تي",
    "ة",
    "ه",
    "ي",
    "ا",
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[,٬]\d{3})+")
_PERSON = frozenset("يتنا")
MOST_COMPARED = 4000  # pairs of words whose letters are compared, for one pair of quotations
FEW_SHARED = 0.3  # of the shorter one's different words stand in both as they are: less is not looked at
_EDGES = re.compile(r"\A\W+|\W+\Z")
_VOWELS = str.maketrans("", "", "اويىءئؤ")


class Unit(NamedTuple):
    """A quotation as it is compared: its row, the stems of its content words, which of them are denied, and which open a clause."""

    row: dict
    stems: tuple[str, ...]
    denied: tuple[bool, ...]
    opens: tuple[bool, ...]
    key: tuple  # what it is sorted by, so that the order of rows never matters
    speaker: frozenset  # words of the speaker's name, without titles; empty: unknown


class Score(NamedTuple):
    """What two quotations share: stems in common order, share of the shorter one, density where they agree, the stretches of both, as stem
    numbers."""

    shared: int
    share: float
    density: float
    a: tuple[int, int]
    b: tuple[int, int]


# --- words ------------------------------------------------------------------------------------------------------------


@cache
def _lexicon() -> tuple[frozenset, frozenset, dict[str, str]]:
    """Folded stop words, negations, and number words with their values."""
    rows = [(arabic.fold(r["form"]), r["class"], r["value"]) for r in lexicons.rows("utterance_words")]
    stops, negations = (frozenset(form for form, kind, _ in rows if kind == wanted) for wanted in ("stop", "negation"))
    return stops, negations, {form: value for form, kind, value in rows if kind == "number"}


@cache
def _titles() -> frozenset:
    return frozenset(stem(r["form"]) for r in lexicons.rows("actor_nouns") if r["class"] == "title")


@cache
def stem(word: str) -> str:
    """The light stem of a folded word: without joined particles, article, person of the imperfect, future, and one ending. Numbers give
    #value."""
    if (number := _number(word)) is not None:
        return number
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    else:
        if len(word) > 4 and word[0] in "وف" or len(word) > 5 and word[0] in "بل":
            word = word[1:]
    if word[0] == "س" and len(word) > 4 and word[1] in _PERSON:
        word = word[2:]
    elif word[0] in _PERSON and len(word) > 3:
        word = word[1:]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


def _number(word: str) -> str | None:
    """#value of a figure or a number word, also with a joined particle or the article (ثلاثة, والثلاثة); None of other words."""
    if word[0].isdigit():
        plain = word.replace(",", "").replace("٬", "") if _THOUSANDS.fullmatch(word) else word
        return "#" + plain.replace("٫", ".").replace(",", ".")
    numbers = _lexicon()[2]
    for bare in (word, word[1:] if word[0] in "وفبل" and len(word) > 3 else word):
        for form in (bare, arabic.without_article(bare)):
            if form in numbers:
                return "#" + numbers[form]
    return None


def _words(text: str) -> list[tuple[str, int, int]]:
    """Folded words and numbers of a text with their places."""
    found = arabic.tokens(text)
    return [(w, a, b) for w, a, b in zip(*found) if w[0].isalnum()]


_STOPS = frozenset(".!؟?؛;،,:\n…")


def content(text: str) -> tuple[tuple[str, ...], tuple[bool, ...], tuple[bool, ...]]:
    """Stems of a text's content words; for each whether a negation stands before it (the next content word after لا, لن, ليس, غير …), and
    whether a clause begins with it."""
    stops, negations, _ = _lexicon()
    stems, denied, opens, no, fresh = [], [], [], False, True
    for word in arabic.tokens(text).words:
        if word in negations:
            no = True
        elif word in _STOPS:
            fresh = True
        elif word[0].isalnum() and word not in stops and (len(word) > 1 or word.isdigit()):
            stems.append(stem(word))
            denied.append(no)
            opens.append(fresh)
            no = fresh = False
    if no and denied:  # a negation at the very end belongs to something
        denied[-1] = True
    return tuple(stems), tuple(denied), tuple(opens)


def _name(text: str | None) -> frozenset:
    """Words of a speaker's name that tell more than a title; all of them when it is nothing else (محللون, مسؤول)."""
    words = [w for w in arabic.word_list(text or "") if w not in _lexicon()[0]]
    stems = frozenset(map(stem, words))
    return stems - _titles() or stems


# --- two quotations ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=200_000)
def _alike(a: str, b: str) -> float:
    """How much two different stems look like spellings or inflections of one word (0: not at all)."""
    if abs(len(a) - len(b)) > 2 or len(a) + len(b) < 9:
        return 0.0
    value = Indel.normalized_similarity(a, b)
    return value if value >= ALIKE or value >= ALIKE_BUT_VOWELS and a.translate(_VOWELS) == b.translate(_VOWELS) else 0.0


def _common(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    """b with its words written as in a where they are spellings or inflections of one (ترمب, ترامب; أميركي, أمريكي)."""
    own, other = set(a), set(b)
    left = [w for w in own - other if len(w) >= 4 and w[0] != "#"]
    right = [w for w in other - own if len(w) >= 4 and w[0] != "#"]
    if not left or not right or len(left) * len(right) > MOST_COMPARED:
        return b
    same = {word: near[1] for word in right if (near := max((_alike(word, w), w) for w in left))[0]}
    return tuple(same.get(w, w) for w in b) if same else b


def _matches(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int]]:
    """Places of the longest common subsequence, (in a, in b), in order."""
    runs = (op for op in LCSseq.opcodes(a, b) if op.tag == "equal")
    return [(op.src_start + k, op.dest_start + k) for op in runs for k in range(op.src_end - op.src_start)]


def _dense(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The run of matches worth most when a match counts 2 and each word skipped between two of them costs 1 (in both texts together): no
    stray match at an end."""
    best, best_run, value, start = 0.0, (0, 0), 0.0, 0
    for n, (i, j) in enumerate(pairs):
        gap = (i - pairs[n - 1][0] - 1) + (j - pairs[n - 1][1] - 1) if n else 0
        if value - gap <= 0:
            value, start = 0.0, n
            gap = 0
        value += 2 - gap
        if value > best:
            best, best_run = value, (start, n + 1)
    return pairs[best_run[0] : best_run[1]]


def score(a: Unit, b: Unit) -> Score | None:
    """What two quotations have in common, or None when it is little, when numbers differ there, or when one denies what the other says."""
    return _score(a.stems, a.denied, a.opens, b.stems, b.denied, b.opens)


@lru_cache(maxsize=20_000)
def _score(a: tuple, a_denied: tuple, a_opens: tuple, b: tuple, b_denied: tuple, b_opens: tuple) -> Score | None:
    own, other = set(a), set(b)
    if len(own & other) < FEW_SHARED * min(len(own), len(other)) or not a or not b:
        return None
    b = _common(a, b)
    pairs = _dense(_matches(a, b))
    if not pairs:
        return None
    (i0, j0), (i1, j1) = pairs[0], (pairs[-1][0] + 1, pairs[-1][1] + 1)
    if any(a_denied[i] != b_denied[j] for i, j in pairs) or sum(a_denied[i0:i1]) != sum(b_denied[j0:j1]):
        return None
    if _denied_before(a_denied, a_opens, i0) != _denied_before(b_denied, b_opens, j0):  # لن نقوم بإعادة فتح الجسر, سنعيد فتح الجسر
        return None
    ours, theirs = ([s for s in part if s[0] == "#"] for part in (a[i0:i1], b[j0:j1]))
    if ours != theirs:
        only = [Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)]
        if all(only) or any(only) and len(pairs) < VERBATIM:
            return None
    return Score(len(pairs), len(pairs) / min(len(a), len(b)), 2 * len(pairs) / (i1 - i0 + j1 - j0), (i0, i1), (j0, j1))


def _denied_before(denied: tuple, opens: tuple, at: int) -> bool:
    """Whether one of the two words before a place, in the same clause, is denied: what follows is then denied with it."""
    for n in (at - 1, at - 2):
        if n < 0 or opens[n + 1]:
            return False
        if denied[n]:
            return True
    return False


def _dice(a: Unit, b: Unit) -> float:
    """How alike two quotations are as wholes, 0 to 1: a part is less like the whole than another whole is."""
    found = score(a, b)
    return round(2 * found.shared / (len(a.stems) + len(b.stems)), 6) if found else 0.0


def same_source(a: Unit, b: Unit) -> bool | None:
    """Whether two speakers are one: True when one's name holds the other's, titles aside, or both share two words; None when one is not
    known."""
    if not a.speaker or not b.speaker:
        return None
    return a.speaker <= b.speaker or b.speaker <= a.speaker or len(a.speaker & b.speaker) >= 2


def same(a: Unit, b: Unit) -> float:
    """How much two quotations are one utterance printed twice: 0 when they are not, else up to 1.

    Of the shorter one, most must stand in the other in the same order and densely: more of it in reported speech than in direct, more when
    a speaker is not known, more for a part of a longer quotation. Two quotations with two different speakers are only one when they are
    long and the same word for word."""
    if (a.row["polarity"] == "denied") != (b.row["polarity"] == "denied"):
        return 0.0
    who = same_source(a, b)
    found = score(a, b)
    if found is None:
        return 0.0
    shorter, longer = sorted((len(a.stems), len(b.stems)))
    value = found.share * found.density
    if shorter < SHORT:
        return value if who and longer <= shorter + 1 and found.shared == shorter and shorter > 1 else 0.0
    verbatim = found.shared >= VERBATIM and found.share >= 0.9 and found.density >= 0.85
    if who is False:
        return value if verbatim and found.shared >= TWO_NAMES else 0.0
    if verbatim:
        return value
    direct = a.row["type"] == b.row["type"] == "direct"
    share, density = (0.75, 0.75) if direct and who else (0.8, 0.8)
    if who is None:
        share, density = 0.85, 0.85
    if longer > 2 * shorter:  # a part of a longer one: close to word for word, and long enough to be no phrase that people use again
        share, density = max(share, 0.85), max(density, 0.85)
        if found.shared < SHORT + 1:
            return 0.0
    return value if found.shared >= SHORT and found.share >= share and found.density >= density else 0.0


# --- all of them ------------------------------------------------------------------------------------------------------


def _units(quotes: list[dict], names: dict[str, str]) -> list[Unit]:
    out = []
    for row in quotes:
        stems, denied, opens = content(row["text"])
        name = row.get("speaker_name")
        known = isinstance(name, str) and row.get("resolution") not in ("unresolved", None)
        speaker = _name(names.get(name, name)) if known else frozenset()
        key = str(row["article_id"]), row["start"], -row["end"], str(row["quote_id"])
        out.append(Unit(row, stems, denied, opens, key, speaker))
    return sorted((u for u in out if u.stems), key=lambda u: u.key)


def candidates(units: list[Unit]) -> list[tuple[int, int]]:
    """Pairs of units worth comparing: they share rare stems and rare pairs of neighbouring stems (a pair counts twice): two, or three when
    both are longer. Numbers of units, the smaller first, in order."""
    first: dict[tuple, int] = {}
    alike: dict[int, list[int]] = {}
    for n, unit in enumerate(units):  # the same words many times over count as one
        alike.setdefault(first.setdefault(unit.stems, n), []).append(n)
    joined: set[tuple[int, int]] = set()
    for (a, b), shared in _shared_stems(units, alike).items():
        if shared >= (2 if min(len(units[a].stems), len(units[b].stems)) < 6 else 3):
            joined.update((min(x, y), max(x, y)) for x in alike[a][:WINDOW] for y in alike[b][:WINDOW])
    for who in alike.values():
        joined.update((x, y) for k, x in enumerate(who) for y in who[k + 1 : k + 1 + WINDOW])
    return sorted(joined)


def _shared_stems(units: list[Unit], alike: dict[int, list[int]]) -> Counter:
    """Pairs of the first units of `alike` -> how many rare stems and rare pairs of neighbouring stems they share, a pair counted twice.
    What many share links only those that are neighbours in the order of their words."""
    pairs: Counter = Counter()
    for weight, keys in ((2, _neighbours), (1, set)):
        holders: dict = {}
        for n in alike:
            for key in keys(units[n].stems):
                holders.setdefault(key, []).append(n)
        for who in holders.values():
            if len(who) <= RARE:
                pairs.update({(x, y): weight for k, x in enumerate(who) for y in who[k + 1 :]})
            elif weight == 2:
                order = sorted(who, key=lambda n: units[n].stems)
                reach = WINDOW if len(who) <= 10 * RARE else 1
                pairs.update({(min(x, y), max(x, y)): weight for k, x in enumerate(order) for y in order[k + 1 : k + 1 + reach]})
    return pairs


def _neighbours(stems: tuple[str, ...]) -> set:
    return set(zip(stems, stems[1:])) | set(zip(stems, stems[2:]))


def _nested(a: dict, b: dict) -> bool:
    return a["article_id"] == b["article_id"] and a["start"] < b["end"] and b["start"] < a["end"]


def clusters(quotes: Iterable[dict], names: dict[str, str] | None = None) -> list[list[dict]]:
    """Rows of table quotes grouped into utterances that two articles or more print: each a list of rows, no row in two, in the order of the
    articles.

    `names`: speaker_name -> the spelling that it is counted under. Two rows of one article stand in one group when each agrees with what
    the others print (an utterance printed in two pieces); a quotation and a wider one that it lies in never do."""
    units = _units(list(quotes), names or {})
    found = [kept for ns in _grown(units) if len(kept := _one_printing([units[n] for n in ns])) > 1 and _articles(kept) > 1]
    return [[u.row for u in us] for us in sorted(_not_inside(found), key=lambda us: us[0].key)]


def _articles(us: list[Unit]) -> int:
    """How many articles print some quotations."""
    return len({u.row["article_id"] for u in us})


def _grown(units: list[Unit]) -> Iterable[list[int]]:
    """Groups of units (by number) that agree with one another, grown from the most similar pair of two articles on."""
    known: dict[tuple[int, int], float] = {}

    def value(x: int, y: int) -> float:
        pair = (x, y) if x < y else (y, x)
        if pair not in known:
            known[pair] = same(units[pair[0]], units[pair[1]])
        return known[pair]

    articles = [unit.row["article_id"] for unit in units]
    edges = sorted(
        (-_dice(units[x], units[y]), -v, units[x].key, units[y].key, x, y)
        for x, y in candidates(units)
        if articles[x] != articles[y] and (v := value(x, y)) > 0
    )
    group = list(range(len(units)))
    members = {n: [n] for n in group}
    for *_, x, y in edges:
        a, b = group[x], group[y]
        if a == b:
            continue
        ours, theirs = _witnesses(members[a], units), _witnesses(members[b], units)
        if all(articles[p] == articles[q] or value(p, q) > 0 for p in ours for q in theirs):
            members[a] = sorted(members[a] + members.pop(b))
            for n in members[a]:
                group[n] = a
    return members.values()


def _witnesses(ns: list[int], units: list[Unit]) -> list[int]:
    """The members of a group that speak for it: all, or the longest and a sample when there are many."""
    if len(ns) <= WITNESSES:
        return ns
    order = sorted(ns, key=lambda n: (-len(units[n].stems), units[n].key))
    return order[:: -(-len(order) // WITNESSES)]


def _one_printing(us: list[Unit]) -> list[Unit]:
    """Of quotations of one article that lie in one another («أن "كذا"» and the "كذا" in it), the one that is closest to what the other
    articles print; the wider one when it makes no difference."""
    own: dict[str, list[Unit]] = {}
    for u in us:
        own.setdefault(u.row["article_id"], []).append(u)
    nested = {u.key for vs in own.values() for u in vs if any(v is not u and _nested(u.row, v.row) for v in vs)}
    if not nested:
        return us

    def closeness(u: Unit) -> float:
        others = [v for v in us if v.row["article_id"] != u.row["article_id"]][:WITNESSES]
        return round(sum(_dice(u, v) for v in others) / max(1, len(others)), 6)

    kept: list[Unit] = []
    for u in sorted(us, key=lambda u: (-closeness(u) if u.key in nested else 0, u.row["start"] - u.row["end"], u.key)):
        if u.key not in nested or not any(_nested(u.row, v.row) for v in kept if v.key in nested):
            kept.append(u)
    return sorted(kept, key=lambda u: u.key)


def _not_inside(groups: list[list[Unit]]) -> list[list[Unit]]:
    """Without groups of which every quotation lies inside one of a single other group: the marked words of reported clauses that are joined
    themselves."""
    where: dict[str, list[tuple[int, int, int]]] = {}
    for n, us in enumerate(groups):
        for u in us:
            where.setdefault(u.row["article_id"], []).append((u.row["start"], u.row["end"], n))
    out = []
    for n, us in enumerate(groups):
        holders = [{m for a, b, m in where[u.row["article_id"]] if m != n and a <= u.row["start"] and u.row["end"] <= b} for u in us]
        if not set.intersection(*holders):
            out.append(us)
    return out


# --- what each variant has and lacks ----------------------------------------------------------------------------------


def fullest(rows: list[dict]) -> dict:
    """The variant that prints most: the longest direct one, else the longest; of equally long ones the first."""
    return min(rows, key=lambda r: (r["type"] != "direct", -len(arabic.word_list(r["text"])), str(r["article_id"]), r["start"]))


def differences(full: str, variant: str) -> list[tuple[str, str]]:
    """The variant's text against the fullest form, in order: ("same", words), ("cut", words of the fullest form that it lacks), ("new",
    words that only it has).

    Inflections of one word are the same; a complementiser that opens one of the two is no difference. The pieces that are not cut make up
    the variant."""
    ours, theirs = _words(full), _words(variant)
    a = _stems(ours)
    b = _common(a, _stems(theirs))
    opener, other = _complementiser(ours), _complementiser(theirs)
    if opener != other or opener and a[0] != b[0]:
        if opener:
            ours, a = ours[1:], a[1:]
        if other:
            b = b[1:]
    skipped = len(theirs) - len(b)
    out: list[tuple[str, str]] = []
    at = 0

    def upto(n: int, kind: str) -> None:
        nonlocal at
        end = theirs[n + skipped - 1][2] if n + skipped else 0
        if end > at:
            _add(out, kind, variant[at:end])
            at = end

    for op in LCSseq.opcodes(a, b):
        if op.tag == "equal":
            upto(op.dest_end, "same")
            continue
        if skipped and not out:
            upto(op.dest_start, "same")
        if op.src_end > op.src_start:
            _add(out, "cut", full[ours[op.src_start][1] : ours[op.src_end - 1][2]])
        if op.dest_end > op.dest_start:
            upto(op.dest_end, "new")
    if at < len(variant):
        _add(out, "same", variant[at:])
    for n in range(len(out) - 1):  # what was cut is told before what stands in its place
        if out[n][0] == "new" and out[n + 1][0] == "cut":
            out[n], out[n + 1] = out[n + 1], out[n]
    return out


def _stems(words: list[tuple[str, int, int]]) -> tuple[str, ...]:
    """The stems of words as `_words` gives them; stop words stay as they are."""
    stops = _lexicon()[0]
    return tuple(word if word in stops else stem(word) for word, _, _ in words)


def _complementiser(words: list[tuple[str, int, int]]) -> bool:
    """Whether words as `_words` gives them begin with a complementiser (أن, بأنه)."""
    return bool(words) and words[0][0] in _lexicon()[0] and words[0][0].lstrip("وفب").startswith("ان")


def _add(out: list[tuple[str, str]], kind: str, text: str) -> None:
    """Adds a piece, to the last one when that is of the same kind."""
    if out and out[-1][0] == kind:
        text = out.pop()[1] + (" " if kind == "cut" else "") + text
    out.append((kind, text))


Passages = dict[tuple[str, str], list[tuple[int, int, str]]]  # two articles -> where the first prints what both do (start, end, level)


def variants(
    quotes: Iterable[dict], names: dict[str, str] | None = None, sources: dict[str, str] | None = None, shared: Iterable[dict] = ()
) -> list[dict]:
    """Rows of table utterances (see schemas): the variants of every utterance, the fullest first.

    `sources`: article id -> source text; words that a variant lacks but that its article prints elsewhere are not told as cut. `shared`:
    rows of table shared."""
    names, sources = names or {}, sources or {}
    passages = _passages(shared)
    partners: dict[str, set[str]] = {}
    for one, two in passages:
        partners.setdefault(one, set()).add(two)
    printed = cache(lambda article_id: _threes(content(sources[article_id])[0]) if article_id in sources else frozenset())
    groups = []
    for rows in clusters(quotes, names):
        full = fullest(rows)
        order = sorted(rows, key=lambda r: (r is not full, -len(arabic.word_list(r["text"])), str(r["article_id"]), r["start"]))
        counted: dict[str, list[dict]] = {}  # by article, without what is only the same wire report again
        out: list[dict] = []
        for row in order:
            others = (other for two in partners.get(row["article_id"], ()) for other in counted.get(two, ()))
            wire = any(_wire(row, other, passages, sources) for other in others)
            if not wire:
                counted.setdefault(row["article_id"], []).append(row)
            out.append(_variant(row, full, names, wire) | _cut_and_changed(full, row, printed))
        independent, outlets = sum(not r["wire"] for r in out), len({r["outlet"] for r in out})
        groups.append((-independent, -outlets, -len(out), str(rows[0]["article_id"]), rows[0]["start"], len(groups), out))
    return [{"utterance_id": f"u{number}", **row} for number, (*_, out) in enumerate(sorted(groups), 1) for row in out]


def _passages(shared: Iterable[dict]) -> Passages:
    """The rows of table shared by pairs of articles, each pair in both orders."""
    passages: Passages = {}
    for s in shared:
        passages.setdefault((s["article_id"], s["other_id"]), []).append((s["start"], s["end"], s["level"]))
        passages.setdefault((s["other_id"], s["article_id"]), []).append((s["other_start"], s["other_end"], s["level"]))
    return passages


def _variant(row: dict, full: dict, names: dict[str, str], wire: bool) -> dict:
    """A row of table utterances without the words that tell it from the fullest form."""
    name = row.get("speaker_name")
    similarity = 1.0
    if row is not full:
        ours, theirs = ([word for word, _, _ in _words(r["text"])] for r in (full, row))
        similarity = round(Indel.normalized_similarity(ours, theirs), 4)
    return {
        "article_id": row["article_id"], "outlet": row["outlet"], "quote_id": row["quote_id"], "speaker_name": names.get(name, name),
        "type": row["type"], "start": row["start"], "end": row["end"], "text": row["text"], "fullest": row is full, "wire": wire,
        "similarity": similarity, "words": len(arabic.word_list(row["text"])),
    }  # fmt: skip


def _cut_and_changed(full: dict, row: dict, printed: Callable[[str], frozenset]) -> dict[str, str | None]:
    """The words of the fullest form that a variant lacks and its article prints nowhere else, and those that only the variant has."""
    pieces = [] if row is full else differences(full["text"], row["text"])
    told = [(kind, text) for kind, text in pieces if kind != "same" and content(text)[0]]  # particles alone are no cut
    cut = [text for kind, text in told if kind == "cut" and not _elsewhere(text, printed(row["article_id"]))]
    return {"cut_words": _told(cut), "changed": _told([text for kind, text in told if kind == "new"])}


def _told(pieces: list[str]) -> str | None:
    return " … ".join(text for p in pieces if (text := _EDGES.sub("", " ".join(p.split())))) or None


def _threes(stems: tuple[str, ...]) -> frozenset:
    return frozenset(zip(stems, stems[1:], stems[2:]))


def _elsewhere(text: str, printed: frozenset) -> bool:
    """Whether the article prints these words (three content words or more) somewhere else: an utterance printed in two pieces lacks
    nothing."""
    wanted = _threes(content(text)[0])
    return bool(wanted) and len(wanted & printed) >= 0.8 * len(wanted)


def _wire(row: dict, other: dict, passages: Passages, sources: dict[str, str]) -> bool:
    """Whether both quotations stand in passages that the two articles share, and these reach beyond the quotation (or one article is a copy
    of the other)."""
    for one, two in ((row, other), (other, row)):
        found = passages.get((one["article_id"], two["article_id"]), [])
        covered = sum(max(0, min(b, one["end"]) - max(a, one["start"])) for a, b, _ in found)
        if covered < WIRE_SHARE * (one["end"] - one["start"]):
            return False
        text = sources.get(one["article_id"], "")
        touching = [(a, b, level) for a, b, level in found if a < one["end"] and one["start"] < b]
        outside = sum(len(arabic.word_list(text[a : one["start"]])) + len(arabic.word_list(text[one["end"] : b])) for a, b, _ in touching)
        if outside < BEYOND and not any(level == "copy" for _, _, level in touching):
            return False
    return True
