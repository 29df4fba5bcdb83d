"""Where values for the same thing differ: how long a meeting lasted, in which year the one before it was, how many died, what kind of place
a place is.

A pair of values is compared only when both are for one slot: the same kind of fact about the same event and the same people. Their relation
is that of intervals:

* equal: the same value or interval;
* compatible: the intervals overlap, or one is a part, a plan, or less precise;
* update: the later figure of two that differ, in articles of different days or where the text itself says that a figure has changed;
* contradictory: the intervals are disjoint.

The grade says how sure it is that the two speak of one thing: sure, likely, possible. Nothing is decided about who is right."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from datetime import date
from functools import cache
from typing import Any, Iterable, NamedTuple

from . import arabic, lexicons, merging, statements
from .arabic import skeleton
from .statements import seconds
from .utterances import content, stem

SURE, LIKELY, POSSIBLE = 0.6, 0.4, 0.22  # link scores from which on a pair is graded so; below, it is not compared
TOLL = 0.3  # link score below which two numbers of people are of two things: every attack has its dead
DAY = 86400
WORDS = 5  # words in common, below which a number of things is only possibly the same
FEW = 40  # statements that share a stem, beyond which it says little
SAME_DATE = 0.45  # likeness of the words around two dates from which on they date one thing
LASTING = frozenset(["war", "truce", "protest"])  # kinds that begin on a day and go on
# kinds of main events whose dead and wounded are those that the articles count
CASUALTIES = frozenset(["attack", "death", "accident", "fire", "clash"])
_OTHER = (
    "article_id",
    "outlet",
    "start",
    "end",
    "text",
    "value",
    "lower",
    "upper",
    "modality",
    "voice",
    "speaker_name",
    "published",
    "sentence",
)


_AT_MOST = re.compile(r"(?:\A|\W)و?(?:لم|لا) [يت](?:تجاوز|تعد|تعدي)(?:\W+\w+){0,2}\W*\Z")


class Fact(NamedTuple):
    """A value with its slot: the row it comes from, slot and key (equal keys may be compared), interval, words around it as stems, people,
    days, place words."""

    row: dict
    slot: str
    key: tuple
    low: float | None
    high: float | None
    stems: frozenset
    people: frozenset
    days: tuple[int, int] | None
    about: str
    places: frozenset = frozenset()
    kinds: frozenset = frozenset()  # what its clause says has hurt them: attack, fire, accident …
    named: frozenset = frozenset()  # places that its article names anywhere
    old: bool = False  # dated long before publication: not of the story's own event


# --- facts
# ------------------------------------------------------------------------------------------------------------------------------------------


def _ordinal(value) -> int | None:
    return date.fromisoformat(value[:10]).toordinal() if isinstance(value, str) and value else None


def _days(row: dict) -> tuple[int, int] | None:
    first, last = _ordinal(row.get("first")), _ordinal(row.get("last"))
    return (first, last) if first and last else None


def _people(row: dict) -> frozenset:
    """The people named in a statement, its speaker left out."""
    speaker = arabic.word_list(row["speaker_name"] or "")
    return frozenset(skeleton(words[-1]) for n in (row["actors"] or "").split("; ") if (words := arabic.word_list(n))) - {
        skeleton(w) for w in speaker[-1:]
    }


def durations(rows: list[dict]) -> list[Fact]:
    """How long an event lasted, of statements: «دام اللقاء ساعتين», «لم يتجاوز ساعتين», «بعد ثلاث ساعات من المحادثات»."""
    out = []
    for r in rows:
        bounded = _AT_MOST.search(arabic.fold(r["text"][: r["timex_start"] - r["start"]]))
        kind = (r["kind"] or "").removeprefix("last of ")
        lasts = (r["kind"] or "").startswith("last of ") or bounded and r["kind"]
        if r["type"] != "DURATION" or not lasts or r["each"] or "X" in r["value"] or r["point"].endswith("منذ"):
            continue
        low, high = seconds(r["lower"]), seconds(r["upper"])
        if bounded:
            low, high = None, high if high is not None else low
        size = next((s for s in (high, low) if s is not None), 0)
        kind = kind.split(" of ")[-1]
        out.append(
            Fact(
                {**r, "lower": None} if bounded else r,
                "duration",
                ("duration", kind, size < DAY, r["earlier"]),
                low,
                high,
                _stems(r),
                _people(r),
                _days(r),
                kind,
            )
        )
    return out


def earlier(rows: list[dict]) -> list[Fact]:
    """When the time before was: «أول لقاء منذ 2019», «آخر قمة … عام 2021», of statements that say so and whose years are known."""
    out = []
    for r in rows:
        days = _days(r)
        if (
            r["earlier"]
            and days
            and r["kind"]
            and r["modality"] in ("background", "happened", "denied")
            and (r["type"] != "DURATION" or r["point"].endswith("منذ"))
        ):
            kind = r["kind"].split(" of ")[-1]
            if days[1] - days[0] >= 28:
                out.append(Fact(r, "previous time", ("earlier", kind, r["whose"]), days[0], days[1], _stems(r), _people(r), None, kind))
    return out


def beginnings(rows: list[dict], main: frozenset) -> list[Fact]:
    """When a war, a truce or another main event began: «اندلعت الحرب في 2022», of statements that name it by its noun alone (الحرب, not
    الحرب العالمية)."""
    out = []
    for r in rows:
        phase, _, kind = (r["kind"] or "").partition(" of ")
        days = _days(r)
        if (
            phase == "begin"
            and kind in main | LASTING
            and days
            and r["type"] != "DURATION"
            and r["modality"] in ("background", "happened")
            and not r["earlier"]
            and r["first"] < (r["published"] or "9999")[:10]
        ):
            out.append(Fact(r, "beginning", ("begin", kind, _qualified(r)), days[0], days[1], _stems(r), _people(r), None, kind))
    return out


def _qualified(row: dict) -> str:
    """What follows the noun of the event in its clause, when it says which one it is: «حرب أوكرانيا», «الحرب العالمية»; empty for «الحرب»
    alone."""
    words = [*arabic.tokens(row["text"]).words, "", ""]
    at = next((i for i, w in enumerate(words) if w == row["verb"]), None)
    after = words[at + 1] if at is not None else ""
    known = (
        after in ("", "قد", "التي", "الذي", "في", "بين", "و", "،")
        or not after[:1].isalpha()
        or statements.event_words().get(after)
        or statements.timexes_form(after)
    )
    return "" if known else stem(after)


def coming(rows: list[dict]) -> list[Fact]:
    """The day of the next meeting, round or match: plans for a day that say that it is the next one («الجولة المقبلة»)."""
    return [
        Fact(
            r,
            "date",
            ("next", (r["kind"] or "").split(" of ")[-1], r["lemma"]),
            days[0],
            days[1],
            _stems(r),
            _people(r),
            None,
            (r["kind"] or "").split(" of ")[-1],
        )
        for r in rows
        if r["modality"] == "planned"
        and r["next"]
        and r["kind"]
        and r["type"] != "DURATION"
        and not r["bound"]
        and (days := _days(r))
        and days[1] - days[0] <= merging.CLOSE
    ]


def counts(rows: list[dict], told: dict[tuple, tuple[int, int] | None], sentences: dict[tuple, str], names: frozenset) -> list[Fact]:
    """Numbers of people and things, shares and measures, of table quantities; sums of several events are left out. told: the days that each
    is dated to, by article and start; sentences: texts by article and number; names: stems of places."""
    out = []
    named: dict[str, set] = defaultdict(set)
    for (article_id, _), text in sentences.items():
        named[article_id] |= names & set(content(text)[0])
    for r in rows:
        if r["sum"] or r["modality"] == "hypothetical" and r["unit"] != "dead":
            continue
        stems = _stems(r, sentences.get((r["article_id"], r["sentence"])) or r["clause"])
        days = told.get((r["article_id"], r["start"]))
        noun = stem(r["noun"]) if r["noun"] and r["kind"] != "measure" else ""
        key = (r["kind"], r["unit"], noun if r["kind"] in ("share",) else "", r["part"])
        if r["kind"] in ("money", "measure") or r["kind"] == "share" and not noun:
            # a price or a length says nothing of what it is of: only the words next to it do
            key, stems = (*key, "by words"), _stems(r, r["near"])
        out.append(
            Fact(
                r,
                "share" if r["kind"] == "share" else "amount" if r["kind"] in ("money", "measure") else "number",
                key,
                r["lower"],
                r["upper"],
                stems,
                frozenset(),
                days,
                r["unit"],
                stems & names,
                _harm(r["clause"]),
                frozenset(named[r["article_id"]]),
                _old(days, r["published"]),
            )
        )
    return out


def _harm(clause: str) -> frozenset:
    """Kinds of violence and accidents that a clause names, deaths and injuries left out."""
    found = (statements.event_words().get(w) for w in arabic.tokens(clause).words)
    return frozenset(
        w.kind
        for w in found
        if w and statements.families().get(w.kind) in ("violence", "war") and w.kind not in ("death", "injury", "rescue")
    )


def _old(days: tuple[int, int] | None, published) -> bool:
    day = _ordinal(published)
    return bool(days and day and day - days[1] > statements.LONG_AGO)


def _stems(row: dict, text: str | None = None) -> frozenset:
    return frozenset(s for s in content(text if text is not None else row["text"])[0] if not s.startswith("#"))


# --- comparing
# --------------------------------------------------------------------------------------------------------------------------------------


def _alike(a: frozenset, b: frozenset, weight: dict[str, float]) -> float:
    """Weighted share of the words of the one that has fewer which both have."""
    both, least = sum(weight.get(s, 1.0) for s in a & b), min(sum(weight.get(s, 1.0) for s in a), sum(weight.get(s, 1.0) for s in b))
    return both / least if least else 0.0


def link(a: Fact, b: Fact, weight: dict[str, float], main: frozenset) -> float:
    """How sure it is that two facts with one key are of one thing, 0 to 1."""
    if a.people and b.people and not a.people & b.people:
        return 0.0
    if (a.row["article_id"], a.row["sentence"]) == (b.row["article_id"], b.row["sentence"]) and not (
        a.row.get("rising") or b.row.get("rising")
    ):
        return 0.0  # a sentence that gives two values gives them for two things
    if a.days and b.days and (a.days[1] < b.days[0] or b.days[1] < a.days[0]) or a.old is not b.old:
        return 0.0
    total = _alike(a.stems, b.stems, weight)
    if a.key[-1] == "by words":
        prices = a.row["kind"] != "measure" and _alike(_stems(a.row, a.row["clause"]), _stems(b.row, b.row["clause"]), weight) < SURE
        return (
            0.0
            if total < SURE
            or len(a.stems & b.stems) < 3 - (a.row["kind"] == "measure")
            or prices
            or a.row["article_id"] == b.row["article_id"]
            else total
        )
    # seven rounds and seven mediators: a noun alone ties nothing together
    if a.slot in ("number", "share") and a.about.partition(":")[0] not in _roles():
        return 0.0 if total < LIKELY else min(total, POSSIBLE + 0.1) if len(a.stems & b.stems) < WORDS else total
    total += 0.15 * bool(a.people & b.people) + 0.15 * bool(a.days and b.days)
    if a.slot in ("beginning", "date"):
        total += 0.4 if a.about in main or a.slot == "date" else 0.15
    if a.slot == "duration" and a.about in main or a.slot == "previous time" and a.key[2] == "pair":
        total += 0.35
    if a.slot == "number" and a.about.partition(":")[0] in _roles():
        if a.places and b.places and not a.places & b.named and not b.places & a.named:
            return 0.0  # two stories
        total += 0.2 if a.places & b.places else -0.2 if a.places and b.places else 0.0
        total -= 0.3 * bool(a.kinds and b.kinds and not a.kinds & b.kinds)  # a crash and a fire
        near = a.row["article_id"] == b.row["article_id"] and abs(a.row["sentence"] - b.row["sentence"]) <= 1
        total += 0.1 + 0.2 * near + 0.15 * bool(main & CASUALTIES)
        return min(1.0, total) if total >= TOLL else 0.0
    return min(1.0, total)


@cache
def _roles() -> frozenset:
    return frozenset(r["value"] for r in lexicons.rows("quantity_words") if r["class"] == "role")


def relation(a: Fact, b: Fact) -> tuple[str, str]:
    """(relation, why) of two values for one slot."""
    one, two = a.row, b.row
    plan = {one["modality"], two["modality"]} & {"planned", "hypothetical"}
    apart = a.low is not None and b.high is not None and a.low > b.high or b.low is not None and a.high is not None and b.low > a.high
    if (
        apart
        and a.slot in ("number", "amount", "share")
        and a.low is not None
        and b.low is not None
        and (a.low, b.low) == (a.high, b.high)
        and (a.low % 1 == 0) is not (b.low % 1 == 0)
        and abs(a.low - b.low) <= 0.5
    ):
        return "compatible", "one is rounded"
    if not apart:
        same = (a.low, a.high) == (b.low, b.high)
        return ("equal", "the same value") if same else ("compatible", "the intervals overlap")
    if plan and one["modality"] != two["modality"]:
        later = a.slot == "number" and one["published"] and two["published"] and one["published"][:10] != two["published"][:10]
        return ("update" if later else "compatible"), "one is a plan or an expectation, the other is what happened"
    if a.slot in ("amount", "share") and any(
        statements.families().get(w.kind) == "market"
        for r in (one, two)
        for t in arabic.tokens(r["clause"]).words
        if (w := statements.event_words().get(t)) and not w.tense
    ):
        return "update", "prices move"
    if a.slot == "number":
        days = [r["published"] for r in (one, two)]
        if one["article_id"] == two["article_id"]:
            return (
                ("update", "the article gives an earlier and a later figure")
                if one.get("rising") or two.get("rising")
                else ("contradictory", "the two intervals have nothing in common")
            )
        if None not in days and days[0][:10] != days[1][:10]:
            return "update", "a later article gives another figure"
        if one.get("rising") or two.get("rising"):
            return "update", "the text says that the figure has changed"
    return "contradictory", "the two intervals have nothing in common"


def grade(value: float) -> str:
    return "sure" if value >= SURE else "likely" if value >= LIKELY else "possible"


def pairs(facts: list[Fact], weight: dict[str, float], main: frozenset = frozenset()) -> list[dict]:
    """Every two facts of one slot that are linked, as rows of table conflicts without their numbers."""
    groups: dict[tuple, list[Fact]] = defaultdict(list)
    for f in facts:
        groups[f.key].append(f)
    out = []
    for group in groups.values():
        group.sort(key=lambda f: (f.row["article_id"], f.row["start"]))
        for k, a in enumerate(group[:MOST]):
            for b in group[k + 1 : MOST]:
                value = link(a, b, weight, main)
                if value < POSSIBLE:
                    continue
                how, why = relation(a, b)
                if (
                    (how == "contradictory" or why == "prices move")
                    and a.row["article_id"] != b.row["article_id"]
                    and (_agrees(a, b, group) or _agrees(b, a, group))
                ):
                    continue  # the other article gives this value as well: the two are of two things
                if (
                    how == "contradictory"
                    and a.slot == "number"
                    and any(f.row.get("rising") and f.row["article_id"] in (a.row["article_id"], b.row["article_id"]) for f in group)
                ):
                    how, why = "update", "one of the articles says that the figure has changed"
                out.append(_row(a, b, how, why, value))
    return out


def _agrees(a: Fact, b: Fact, group: list[Fact]) -> bool:
    """Whether the article of b gives the value of a too."""
    return any(f.row["article_id"] == b.row["article_id"] and f is not b and (f.low, f.high) == (a.low, a.high) for f in group)


MOST = 150  # facts of one slot that are compared with one another


def _row(a: Fact, b: Fact, how: str, why: str, value: float) -> dict[str, Any]:
    def side(f: Fact) -> dict[str, Any]:
        r = f.row
        at = (r["timex_start"], r["timex_end"], r["timex"]) if "timex_start" in r else (r["start"], r["end"], r["text"])
        low, high = (r["first"], r["last"]) if f.slot in ("previous time", "date", "beginning") else (r["lower"], r["upper"])
        told = {"start": at[0], "end": at[1], "text": at[2], "value": str(r["value"]), "lower": _told(low), "upper": _told(high)}
        return {**{k: r.get(k) for k in _OTHER}, **told}

    one, two = side(a), side(b)
    return {
        "slot": a.slot,
        "about": a.about,
        "relation": how,
        "grade": grade(value),
        "sureness": round(value, 3),
        "why": why,
        **one,
        **{f"other_{k.removeprefix('article_')}": v for k, v in two.items()},
    }


def _told(value) -> str | None:
    return None if value is None else f"{value:g}" if isinstance(value, float) else str(value)


# --- dates of one event
# ----------------------------------------------------------------------------------------------------------------------------


def dates(units: list[merging.Unit], weight: dict[str, float]) -> list[dict]:
    """Statements told nearly in the same words whose dates exclude each other: «أمس الأول» against «أمس الاثنين»."""
    by_article: dict[str, list[merging.Unit]] = defaultdict(list)
    for u in units:
        by_article[u.row["article_id"]].append(u)
    out = []
    for a, b in _near(units):
        if (
            a.row["article_id"] == b.row["article_id"]
            or not a.days
            or not b.days
            or a.kind is None
            or (a.kind, a.phase, a.row["modality"]) != (b.kind, b.phase, b.row["modality"])
        ):
            continue
        if (
            a.places
            and b.places
            and not a.places & b.places
            or a.days[1] >= b.days[0]
            and b.days[1] >= a.days[0]
            or a.row["another"]
            or b.row["another"]
            or a.row["earlier"] is not b.row["earlier"]
        ):
            continue
        like = merging.cosine(a.stems, b.stems, weight)
        if (
            like < SAME_DATE
            or len(a.stems.keys() & b.stems.keys()) < 4
            or any(_told_too(x, y, by_article[y.row["article_id"]], weight) for x, y in ((a, b), (b, a)))
        ):
            continue
        facts = [Fact(u.row, "date", (), None, None, frozenset(), frozenset(), None, u.kind) for u in (a, b)]
        counted = "published" in (a.row["anchor"], b.row["anchor"])
        why = "nearly the same words with another date" + (
            ", counted from a publication date: the article may be older than that" if counted else ""
        )
        out.append(_row(*facts, "contradictory", why, min(like, 0.39 if counted else 0.59)))
    return out


def _near(units: list[merging.Unit]) -> list[tuple[merging.Unit, merging.Unit]]:
    """Pairs of statements that share two stems or more that few statements have."""
    having: dict[str, list[int]] = defaultdict(list)
    for n, u in enumerate(units):
        for s in u.stems:
            having[s].append(n)
    shared = Counter(pair for ns in having.values() if len(ns) <= FEW for k, i in enumerate(ns) for pair in ((i, j) for j in ns[k + 1 :]))
    return [(units[i], units[j]) for (i, j), n in sorted(shared.items()) if n >= 2]


def _told_too(a: merging.Unit, b: merging.Unit, units: list[merging.Unit], weight: dict[str, float]) -> bool:
    """Whether the article of b (whose statements are given) has the date of a as well, in words like those of a."""
    return any(
        u is not b
        and u.days
        and u.days[0] <= a.days[1]
        and a.days[0] <= u.days[1]
        and merging.cosine(u.stems, a.stems, weight) >= SAME_DATE / 2
        for u in units
    )


# --- places and denials
# -----------------------------------------------------------------------------------------------------------------------------


def places(articles: Iterable[dict]) -> list[dict]:
    """A place called a city by one and a state by another, where an article names another settlement in it («أنكوريج بولاية ألاسكا»).

    articles: dicts of article_id, outlet, published, text, sentences. An article that calls it both says that both exist (محافظة حلب, مدينة
    حلب): then it is none."""
    called: dict[str, dict[str, list[tuple]]] = defaultdict(lambda: defaultdict(list))
    inside: dict[str, set] = defaultdict(set)
    kinds = {
        word: row["reason"] for row in lexicons.rows("statement_words") if row["class"] == "place" for word in (arabic.fold(row["form"]),)
    }
    for article in articles:
        tokens = arabic.tokens(article["text"])
        words = [*tokens.words, "", ""]
        for i, word in enumerate(words[:-2]):
            bare = next(
                (w for w in (word, word[1:] if word[:1] in "وبفل" else "", word[2:] if word.startswith("ال") else "") if w in kinds), None
            )
            name = words[i + 1]
            if bare is None or not name.isalpha() or len(name) < 4 or name.startswith("ال") and word.startswith("ال"):
                continue
            key = skeleton(name)
            called[key][kinds[bare]].append((article, i, tokens, f"{bare} {name}"))
            if kinds[bare] in ("province", "state") and word[0] == "ب" and i and words[i - 1].isalpha() and len(words[i - 1]) > 3:
                inside[key].add(skeleton(words[i - 1]))
    out = []
    for key, by in called.items():
        cities, wider = by.get("settlement", []), [x for level in ("province", "state") for x in by.get(level, [])]
        if not cities or not wider or not inside[key] - {key} or {a[0]["article_id"] for a in cities} & {a[0]["article_id"] for a in wider}:
            continue
        for one in cities:
            two = next((w for w in wider if w[2].words[w[1]][0] == "ب"), wider[0])
            out.append(_place_row(one, two))
    return out


def venues(told: list[dict], articles: list[dict]) -> list[dict]:
    """Statements of one merged event that name different cities for it, in articles that do not name the other's at all."""
    words = {
        a["article_id"]: {skeleton(w) for w in arabic.word_list(a["text"])}
        | {skeleton(w[1:]) for w in arabic.word_list(a["text"]) if w[0] in "بلوف" and len(w) > 4}
        for a in articles
    }
    kinds = {arabic.fold(r["form"]): r["reason"] for r in lexicons.rows("statement_words") if r["class"] == "place"}
    by: dict[str, list[dict]] = defaultdict(list)
    for r in told:
        if r["event_id"] and r["place"] and r["place"].split()[0] in kinds and r["modality"] == "happened":
            by[r["event_id"]].append(r)
    out = []
    for rows in by.values():
        for k, a in enumerate(rows[:MOST]):
            for b in rows[k + 1 : MOST]:
                (kind, one), (other, two) = (r["place"].split(" ", 1) for r in (a, b))
                if (
                    a["article_id"] == b["article_id"]
                    or kinds[kind] != kinds[other]
                    or skeleton(one) == skeleton(two)
                    or skeleton(two) in words[a["article_id"]]
                    or skeleton(one) in words[b["article_id"]]
                ):
                    continue
                facts = [
                    Fact(
                        {**{c: v for c, v in r.items() if c != "timex_start"}, "value": r["place"], "lower": None, "upper": None},
                        "place",
                        (),
                        None,
                        None,
                        frozenset(),
                        frozenset(),
                        None,
                        (r["kind"] or "statement").split(" of ")[-1],
                    )
                    for r in (a, b)
                ]
                out.append(_row(*facts, "contradictory", "two places for one event", min(a["sureness"], b["sureness"], 0.59)))
    return out


def _place_row(one: tuple, two: tuple) -> dict:
    def fact(hit: tuple) -> Fact:
        article, i, tokens, told = hit
        start, end = tokens.starts[i], tokens.ends[i + 1]
        row = {
            **{k: article.get(k) for k in ("article_id", "outlet", "published")},
            "start": start,
            "end": end,
            "text": article["text"][start:end],
            "value": told,
            "lower": None,
            "upper": None,
            "modality": "happened",
            "voice": "outlet",
            "speaker_name": None,
            "sentence": next((n for n, s in enumerate(article["sentences"]) if s["start"] <= start < s["end"]), None),
        }
        return Fact(row, "kind of place", (), None, None, frozenset(), frozenset(), None, told.split()[-1])

    return _row(fact(one), fact(two), "contradictory", "one calls it a city, the other names a city in it", 0.5)


def denials(quotes: list[dict], articles: list[dict], weight: dict[str, float]) -> list[dict]:
    """What one says happened and another denies: a denied «أن يكون … قد تسلّم» and the same verb elsewhere without denial, where the
    sentences around share telling words.

    quotes: rows of table quotes; articles: as for `places`."""
    denied = [(q, verb) for q in quotes if q["polarity"] == "denied" and (verb := _denied_verb(q["text"]))]
    verbs = {verb for _, verb in denied}
    # who speaks ties no two facts together
    known = {stem(w) for q in quotes for w in arabic.word_list(q["speaker_name"] or "") + arabic.word_list(q["speaker"] or "")}
    said = [found for article in articles for found in _asserted(article, verbs, quotes)] if verbs else []
    by_id, out = {a["article_id"]: a for a in articles}, []
    for q, verb in denied:
        if q["article_id"] not in by_id:
            continue
        article = by_id[q["article_id"]]
        n = next((n for n, s in enumerate(article["sentences"]) if s["start"] <= q["start"] < s["end"]), None)
        two = {
            **{k: q.get(k) for k in ("article_id", "outlet", "start", "end", "text", "speaker_name")},
            "published": article["published"],
            "sentence": n,
            "voice": "quoted",
            "modality": "denied",
        }
        others = [
            r
            for r in said
            if r["verb"] == verb
            and (r["article_id"], r["sentence"]) != (q["article_id"], n)
            and not (r["speaker_name"] and r["speaker_name"] == q["speaker_name"])
        ]
        if len(others) > COMMON:
            continue  # a common verb ties nothing together
        for one in others:
            here = frozenset(content(article["sentences"][n]["text"])[0]) if n is not None else frozenset()
            shared = [
                s
                for s in (_around(by_id[one["article_id"]], one["sentence"]) & here) - known
                if weight.get(s, 0) >= RARE and s != stem(verb)
            ]
            if len(shared) >= 2:
                facts = [
                    Fact(
                        {**r, "value": verb, "lower": None, "upper": None},
                        "whether it happened",
                        (),
                        None,
                        None,
                        frozenset(),
                        frozenset(),
                        None,
                        verb,
                    )
                    for r in (one, two)
                ]
                out.append(
                    _row(*facts, "contradictory", "one says that it happened, the other denies it", min(0.59, 0.3 + 0.05 * len(shared)))
                )
    return out


RARE = 2.5  # weight (see merging.weights) from which on a stem tells something
COMMON = 8  # places where a denied verb stands without denial, beyond which it says nothing


def _denied_verb(text: str) -> str | None:
    """The verb after قد in a denied clause (أن يكون الوفد قد تسلّم), else the one after أن."""
    words = [*arabic.tokens(text).words, "", ""]
    at = words.index("قد") + 1 if "قد" in words[:12] else None
    return words[at] if at and words[at][:1].isalpha() and len(words[at]) > 2 else None


def _asserted(article: dict, verbs: set[str], quotes: list[dict]) -> list[dict]:
    """Sentences with one of the verbs, in the past and not denied."""
    tokens, out = arabic.tokens(article["text"]), []
    own = [q for q in quotes if q["article_id"] == article["article_id"]]
    for i, word in enumerate(tokens.words):
        bare = word[1:] if word[:1] in "وف" and word not in verbs else word
        if bare not in verbs or any(
            w in ("لم", "لن", "لا", "ان", "قد")
            and (w != "قد" or "يكون" in tokens.words[max(0, i - 6) : i] or "تكون" in tokens.words[max(0, i - 6) : i])
            for w in tokens.words[max(0, i - 2) : i]
        ):
            continue
        n = next((n for n, s in enumerate(article["sentences"]) if s["start"] <= tokens.starts[i] < s["end"]), None)
        if n is None or any(q["polarity"] == "denied" and q["start"] <= tokens.starts[i] < q["end"] for q in own):
            continue
        s = article["sentences"][n]
        first, last = bisect_left(tokens.starts, s["start"]), bisect_left(tokens.starts, s["end"])
        c, d = statements.clause([*tokens.words, *[""] * 24], first, last, i, i + 1)
        speaker = next(
            (q["speaker_name"] for q in sorted(own, key=lambda q: q["end"] - q["start"]) if q["start"] <= tokens.starts[i] < q["end"]), None
        )
        out.append(
            {
                **{k: article.get(k) for k in ("article_id", "outlet", "published")},
                "start": tokens.starts[c],
                "end": tokens.ends[d - 1],
                "text": article["text"][tokens.starts[c] : tokens.ends[d - 1]],
                "verb": bare,
                "speaker_name": speaker,
                "voice": "quoted" if speaker else "outlet",
                "modality": "happened",
                "sentence": n,
            }
        )
    return out


def _around(article: dict, n: int | None) -> frozenset:
    """Stems of a sentence and of the two before and after it."""
    if n is None:
        return frozenset()
    return frozenset(s for sentence in article["sentences"][max(0, n - 2) : n + 3] for s in content(sentence["text"])[0])


# --- the table
# --------------------------------------------------------------------------------------------------------------------------------------

_ORDER = {"contradictory": 0, "update": 1, "compatible": 2, "equal": 3}


def find(told: list[dict], quantities: list[dict], articles: list[dict], quotes: list[dict]) -> list[dict]:
    """Rows of table conflicts, contradictions first. told: statements as from merging.merge with timex_start and timex_end; quantities:
    rows of that table with `clause` and `near` (the texts of its clause and of the words next to it); articles: dicts of article_id,
    outlet, published, text, sentences; quotes: rows of that table."""
    weight = merging.weights(s["text"] for a in articles for s in a["sentences"])
    main = merging.main_events(a["text"] for a in articles)
    clauses: dict[tuple, list[dict]] = defaultdict(list)
    for r in told:
        clauses[r["article_id"], r["sentence"]].append(r)
    placed = {}
    for q in quantities:
        near = [r for r in clauses.get((q["article_id"], q["sentence"]), ()) if _days(r)]
        same = [r for r in near if r["start"] < q["end"] and q["start"] < r["end"]] or near
        best = min(same, key=lambda r: min(abs(r["timex_start"] - q["end"]), abs(q["start"] - r["timex_end"])), default=None)
        placed[q["article_id"], q["start"]] = _days(best) if best else None
    texts = {(a["article_id"], n): s["text"] for a in articles for n, s in enumerate(a["sentences"])}
    facts = counts(quantities, placed, texts, statements.place_names(a["text"] for a in articles))
    rows = pairs([*durations(told), *earlier(told), *beginnings(told, main), *coming(told), *facts], weight, main)
    text_of = {a["article_id"]: a["text"] for a in articles}
    names = statements.place_names(text_of.values())
    units = [merging.unit(r, text_of[r["article_id"]], names) for r in told if _days(r) and r["value"] not in merging.NO_DATE]
    rows += [
        r
        for r in dates(units, weight)
        if not any(
            (r["article_id"], r["start"], r["other_id"], r["other_start"]) == (x["article_id"], x["start"], x["other_id"], x["other_start"])
            for x in rows
        )
    ]
    rows += venues(told, articles) + places(articles) + denials(quotes, articles, weight)
    rows.sort(
        key=lambda r: (_ORDER[r["relation"]], r["slot"], -r["sureness"], r["article_id"], r["start"], r["other_id"], r["other_start"])
    )
    return [{"conflict_id": f"c{n}", **r} for n, r in enumerate(rows, 1)]
