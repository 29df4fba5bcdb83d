"""Statements of several articles that tell of one event, and how sure that is.

Method: every two statements whose dates allow it are scored by what they share: the words around their dates (light stems, weighted by how
few sentences of the corpus have them), the kind of event, the people, the date. Clusters grow from the most similar pair on (average link
with a floor under every pair), so that a chain of half-alike statements does not become one event. Rather two events too many than two in
one."""

import math
import re
from collections import Counter, defaultdict
from datetime import date
from typing import Any, Iterable, NamedTuple

from . import arabic, statements
from .arabic import skeleton
from .utterances import content, stem

JOIN = 0.55  # pairs from this score on are joined; clusters by the mean of their pairs
FLOOR = 0.5  # no pair of a cluster may score less
CLOSE = 2  # days: intervals no wider than this are days, and count as dates and not as periods
VAGUER = 25  # times wider than the other
SAID = 0.2  # likeness from which on two statements of one kind may be one
A_LITTLE = 0.08  # of likeness: some telling word in common
MOST_SHARING, WINDOW, WITNESSES = 80, 24, 12  # see candidates and _some
# the same for two statements of the story's main event on one day: whose kind this share of the articles has in its first words
MAIN, MOST = 0.58, 0.6
TOLD = 0.6  # what two statements of one kind and one telling day score at least
NEAR, MONTH, FAR, LONG_AGO = 4, 45, 90, 3 * 365  # days: see _telling
AROUND = 14  # words on either side of an expression that tell what it dates, in a long clause
OPENING = 600  # characters of an article that say what it is about
COPY = 0.8  # of the stems of the shorter of two statements, from which on they are one printing
COPY_WORDS = 8
_PHASES = frozenset(["begin", "end", "last"])
_BRACKETS = frozenset("(-–—[")  # before a duration in them: an age, «فلان (4 أعوام)»
NO_DATE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")


class Unit(NamedTuple):
    """A statement as it is compared: its row, weighted stems, kind, phase, days and people."""

    row: dict
    stems: Counter
    kind: str | None
    phase: str | None
    days: tuple[int, int] | None
    people: frozenset
    noun: str | None
    places: frozenset = frozenset()


def _day(value) -> int | None:
    return date.fromisoformat(value[:10]).toordinal() if isinstance(value, str) and value else None


def unit(row: dict, source: str, names: frozenset = frozenset()) -> Unit:
    """A row of table statements made ready to be compared; `source` is its article's text, `names` the stems of places
    (statements.place_names)."""
    a, b = row["start"], row["end"]
    tokens = arabic.tokens(source[a:b])
    at = row["timex_start"] - a
    middle = next((n for n, s in enumerate(tokens.ends) if s > at), 0)
    after = row["timex_end"] - a
    inside = {n for n, (s, e) in enumerate(zip(tokens.starts, tokens.ends)) if s < after and e > at}
    near = " ".join(w for n, w in enumerate(tokens.words) if n not in inside and abs(n - middle) <= AROUND)
    words = Counter(s for s in content(near)[0])
    kind, _, of = (row["kind"] or "").partition(" of ")
    first, last = _day(row["first"]), _day(row["last"])
    voice = skeleton(arabic.word_list(row["speaker_name"])[-1]) if row["speaker_name"] and arabic.word_list(row["speaker_name"]) else ""
    people = frozenset(skeleton(words_[-1]) for n in (row["actors"] or "").split("; ") if (words_ := arabic.word_list(n))) - {voice}
    phase = kind if of or kind in _PHASES else None
    if kind in _PHASES and not of:
        kind = None  # «دخلت القوات», «ما يجري منذ»: of what, the word does not say
    return Unit(
        row,
        words,
        of or kind or None,
        phase,
        (first, last) if first and last else None,
        people,
        row.get("lemma"),
        frozenset(content(row["text"])[0]) & names,
    )


def dates(a: Unit, b: Unit) -> str:
    """How the times of two statements go together: same (both days, overlapping), within (a longer period is one of them), unknown,
    apart."""
    if a.days is None or b.days is None:
        return "unknown"
    if a.days[1] < b.days[0] or b.days[1] < a.days[0]:
        return "apart"
    widths = [u.days[1] - u.days[0] for u in (a, b)]
    if max(widths) <= CLOSE or a.days == b.days:
        return "same"
    return "within"


def score(a: Unit, b: Unit, weight: dict[str, float], main: frozenset = frozenset()) -> float:
    """How sure it is that two statements tell of one event, about 0 to 1; 0 when their dates forbid it."""
    how = dates(a, b)
    if how == "apart" or "unknown" in (how,) and a.row["type"] != "DURATION" and b.row["type"] != "DURATION":
        return 0.0
    one, two = a.row, b.row
    if how == "unknown" and one["article_id"] == two["article_id"] and a.days is b.days is None:
        return 0.0  # two durations in one article: ages, steps of a plan
    if "denied" in (one["modality"], two["modality"]) and one["modality"] != two["modality"]:
        return 0.0
    total = alike = cosine(a.stems, b.stems, weight)
    widths = [u.days[1] - u.days[0] if u.days else 9999 for u in (a, b)]
    narrow = max(widths) <= CLOSE
    told = _telling(a) and _telling(b) and (how == "same" or how == "within" and max(widths) <= MONTH)
    if how == "within" and max(widths) > VAGUER * (min(widths) + 1):
        total -= 0.2  # a day of a year says little of what the year saw
    total += {"same": 0.25 if narrow or told else 0.15, "within": 0.08, "unknown": -0.1}[how] + 0.2 * told  # much happens in a year
    both = one["type"] == two["type"] == "DURATION"
    if both and a.phase == b.phase == "last" and a.kind == b.kind:
        total += 0.4 if a.noun == b.noun else 0.2  # how long one kind of event lasted
    if both and how == "unknown" and one["value"] == two["value"] and alike >= A_LITTLE:
        total += 0.55 if _counted(one["value"]) else 0.2  # «1370 عاما» and again «نحو 1370 عاما»
    if (
        how == "within"
        and "DURATION" in (one["type"], two["type"])
        and a.kind == b.kind is not None
        and one["modality"] == two["modality"] == "background"
    ):
        total += 0.2  # «منذ عامين» and the date
    if (
        how == "same"
        and a.kind in main
        and a.kind == b.kind
        and one["modality"] == two["modality"]
        and (a.noun == b.noun or alike >= A_LITTLE or a.places & b.places)
    ):
        total = max(total, MAIN)
    if a.places and b.places and not a.places & b.places:
        total -= 0.1
    if one["another"] is not two["another"]:
        total -= 0.25  # «هجوم آخر», «بالتزامن مع الهجوم»
    family = statements.families()
    akin = (
        not (a.kind and b.kind)
        or a.days == b.days
        and told
        and alike >= A_LITTLE
        or family.get(a.kind, a.kind) == family.get(b.kind, b.kind)
    )
    if a.kind and b.kind:
        words = "word" in (family.get(a.kind), family.get(b.kind)) or "statement" in (a.kind, b.kind)
        if words and akin:  # statements of a day are many
            total += 0.15 * (a.kind == b.kind) if alike >= SAID and len(a.stems.keys() & b.stems.keys()) >= 3 else -0.15
        else:
            total += 0.15 if a.kind == b.kind else 0.0 if akin else -0.12 if words else -0.15
            total += (
                0.1
                if narrow and how == "same" and a.noun == b.noun
                else 0.08
                if narrow and how == "same" and a.kind != b.kind and akin
                else 0.0
            )
        if "market" == family.get(a.kind) == family.get(b.kind) and _numbers(a) and _numbers(b) and not _numbers(a) & _numbers(b):
            total -= 0.3  # prices: the words are those of every price
        if {a.phase, b.phase} >= {"begin", "end"}:
            total -= 0.2
    if a.people and b.people:
        total += 0.08 if a.people & b.people else -0.1
    if ("planned" in (one["modality"], two["modality"])) and one["modality"] != two["modality"]:
        total -= 0.15
    if a.kind == b.kind == "statement" and not (a.people & b.people):
        total -= 0.2
    if (one["type"] == "DURATION") is not (two["type"] == "DURATION"):
        total -= 0.1
    sure = a.kind == b.kind is not None or alike >= SAID or "begin" in (a.phase, b.phase) and akin
    if told and akin and one["modality"] == two["modality"] and (max(widths) <= CLOSE or max(widths) <= MONTH and sure):
        total = max(total, TOLD if how == "same" else JOIN)
    if "until" in (one["bound"], two["bound"]) and one["bound"] != two["bound"]:
        total -= 0.2  # «قبل ديسمبر» is a deadline, «في ديسمبر» a date
    if both and not _of_a_size(one["value"], two["value"]):
        return 0.0
    return max(0.0, min(1.0, total))


def _numbers(u: Unit) -> frozenset:
    return frozenset(s for s in u.stems if s[0] == "#" and s not in ("#1000", "#1000000"))


def _of_a_size(a: str, b: str) -> bool:
    """Whether two durations are of one order: hours and years measure different things."""
    one, two = (statements.seconds(v.split("/")[0]) for v in (a, b))
    return one is None or two is None or max(one, two) <= 10 * min(one, two)


def _counted(value: str) -> bool:
    """Whether a duration's number is one that few things share: above twelve and not round."""
    numbers = [int(n) for n in re.findall(r"\d+", value)]
    return len(numbers) > 1 or any(n > 12 and n % 10 ** (len(str(n)) - 1) for n in numbers)


def _telling(u: Unit) -> bool:
    """Whether a date says by itself what is meant: a day some days from publication, or a month some months away. Around publication, many
    things happen on a day."""
    published = _day(u.row["published"])
    if published is None or u.days is None:
        return False
    width, away = u.days[1] - u.days[0], min(abs(d - published) for d in u.days)
    return width <= CLOSE and away > NEAR or width <= MONTH and away > FAR or away > LONG_AGO


def cosine(a: Counter, b: Counter, weight: dict[str, float]) -> float:
    """Likeness of two bags of stems, 0 to 1, in which each stem counts by its weight."""
    shared = sum(weight.get(s, 1.0) for s in a.keys() & b.keys())
    size = math.sqrt(sum(weight.get(s, 1.0) for s in a)) * math.sqrt(sum(weight.get(s, 1.0) for s in b))
    return shared / size if size else 0.0


def weights(sentences: Iterable[str]) -> dict[str, float]:
    """Stem -> how much it tells: the logarithm of one over the share of sentences that have it."""
    counts: Counter = Counter()
    n = 0
    for text in sentences:
        counts.update(set(content(text)[0]))
        n += 1
    return {s: 0.3 + math.log((n + 1) / (c + 0.5)) for s, c in counts.items()}


def main_events(texts: Iterable[str]) -> frozenset:
    """Kinds of events that most articles of a corpus name in their first words: what the story is about. Empty for a corpus of many
    stories."""
    texts = list(texts)
    counts: Counter = Counter()
    for text in texts:
        counts.update(
            {found.kind for w in arabic.tokens(text[:OPENING]).words if (found := statements.event_words().get(w)) and found.form == "noun"}
        )
    return frozenset(
        s for s, n in counts.items() if n >= max(2, MOST * len(texts)) and statements.families().get(s) not in ("word", "market")
    )


def clusters(
    units: list[Unit], weight: dict[str, float], main: frozenset = frozenset()
) -> tuple[list[list[int]], dict[tuple[int, int], float]]:
    """Groups of statement numbers that tell of one event (also groups of one), and the scores of the pairs that were scored."""
    scores: dict[tuple[int, int], float] = {}
    for i, j in candidates(units):
        if (value := score(units[i], units[j], weight, main)) > 0:
            scores[i, j] = value
    group = {n: [n] for n in range(len(units))}
    where = list(range(len(units)))
    for (i, j), value in sorted(list(scores.items()), key=lambda p: (-p[1], units[p[0][0]].row["article_id"], p[0])):
        if value < JOIN:
            break
        a, b = where[i], where[j]
        if a == b:
            continue
        pairs = []
        for x, y in ((min(x, y), max(x, y)) for x in _some(group[a]) for y in _some(group[b])):
            if (x, y) not in scores:
                scores[x, y] = score(units[x], units[y], weight, main)
            pairs.append(scores[x, y])
        if sum(pairs) / len(pairs) >= JOIN - 0.05 and min(pairs) >= FLOOR:
            group[a] = sorted(group[a] + group[b])
            for n in group.pop(b):
                where[n] = a
    return sorted(group.values()), scores


def candidates(units: list[Unit]) -> list[tuple[int, int]]:
    """Pairs worth scoring: with a telling day, a kind on one day, or a stem in common, whose days are the same, or longer, or unknown.

    Statements are put together by stem and day (longer and unknown times by stem alone); where many share both, each is paired with those
    next to it in order only, so that time grows with the number of statements."""
    having: dict[tuple, list[int]] = defaultdict(list)
    for n, u in enumerate(units):
        narrow = u.days is not None and u.days[1] - u.days[0] <= CLOSE
        for s in u.stems:
            for day in range(u.days[0], u.days[1] + 1) if narrow else ("long",):
                having[s, day].append(n)
        if narrow:
            having["@" if _telling(u) else f"@{u.kind}", u.days[0]].append(n)
            for s in u.stems:
                having[s, "day"].append(n)
    seen = set()
    for (s, day), ns in list(having.items()):
        if day == "day":  # days against longer and unknown times
            ns = sorted({*ns, *having.get((s, "long"), ())}) if (s, "long") in having else []
        far = len(ns) if len(ns) <= MOST_SHARING else WINDOW
        seen.update((i, j) for k, i in enumerate(ns) for j in ns[k + 1 : k + 1 + far])
    return sorted(seen)


def _some(members: list[int]) -> list[int]:
    """Members of a cluster that speak for it: all of a small one, else some from beginning to end."""
    return members if len(members) <= WITNESSES else [members[k * (len(members) - 1) // (WITNESSES - 1)] for k in range(WITNESSES)]


def copies(units: list[Unit], members: list[int], shared: dict[tuple[str, str], list[tuple[int, int]]]) -> set[int]:
    """Which statements of an event repeat the wording of an earlier one of another article: wire copy, by table shared or by their
    words."""
    out = set()
    for k, j in enumerate(members):
        for i in members[max(0, k - WINDOW) : k]:
            a, b = units[i], units[j]
            if a.row["article_id"] == b.row["article_id"] or i in out:
                continue
            if _copied(a, b) or any(
                s <= b.row["start"] and b.row["end"] <= e for s, e in shared.get((b.row["article_id"], a.row["article_id"]), ())
            ):
                out.add(j)
                break
    return out


def _copied(a: Unit, b: Unit) -> bool:
    few = min(sum(a.stems.values()), sum(b.stems.values()))
    both = sum((a.stems & b.stems).values())
    return (
        few >= COPY_WORDS
        and both >= COPY * few
        or 2 * few >= COPY_WORDS
        and both == few == max(sum(a.stems.values()), sum(b.stems.values()))
    )


def merge(
    rows: list[dict], sources: dict[str, str], sentences: Iterable[str], shared: Iterable[dict] = ()
) -> tuple[list[dict], list[dict]]:
    """(statements with event_id, wire, sureness; events) of a corpus. rows: rows of statements with article_id, outlet, timex_start,
    timex_end.

    The result does not depend on the order of rows. Statements without a place in time of their own (PAST_REF) belong to no event."""
    rows = sorted(rows, key=lambda r: (r["article_id"], r["timex_start"]))
    dated = [r for r in rows if r["value"] not in NO_DATE and not (r["type"] == "DURATION" and r["point"] in _BRACKETS)]
    names = statements.place_names(sources.values())
    units = [unit(r, sources[r["article_id"]], names) for r in dated]
    weight = weights(sentences)
    groups, scores = clusters(units, weight, main_events(sources.values()))
    passages: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for s in shared:
        passages[s["article_id"], s["other_id"]].append((s["start"], s["end"]))
        passages[s["other_id"], s["article_id"]].append((s["other_start"], s["other_end"]))
    events = []
    for members in groups:
        if len(members) == 1 and units[members[0]].days is None:
            continue  # a duration that dates nothing by itself and that no other statement goes with
        events.append((_event(units, members, scores, copies(units, members, passages)), members))
    events.sort(key=lambda e: (e[0]["lower"] or "9999", e[0]["upper"] or "9999", e[0]["article_id"], e[0]["start"]))
    told = {id(r): {**r, "event_id": None, "wire": False, "sureness": None} for r in rows}
    for n, (event, members) in enumerate(events, 1):
        event["event_id"] = f"v{n}"
        for m in members:
            mean = [scores.get((min(m, x), max(m, x)), 0.0) for x in members if x != m]
            told[id(units[m].row)].update(
                event_id=f"v{n}", wire=m in event["wire"], sureness=round(sum(mean) / len(mean), 3) if mean else 1.0
            )
    return list(told.values()), [{k: v for k, v in e.items() if k != "wire"} for e, _ in events]


def _event(units: list[Unit], members: list[int], scores: dict, wire: set[int]) -> dict[str, Any]:
    """A merged event: its title is the wording that most resembles the others, in an outlet's own words where there is one."""
    rows = [units[m].row for m in members]
    total = {m: sum(scores.get((min(m, x), max(m, x)), 0.0) for x in members if x != m) for m in members}
    best = max(members, key=lambda m: (units[m].row["voice"] == "outlet", round(total[m], 6), -len(units[m].row["text"]), -m))
    days = [units[m].days for m in members if units[m].days]
    low, high = (max(d[0] for d in days), min(d[1] for d in days)) if days else (None, None)
    if days and low > high:  # not every two overlap: the whole
        low, high = min(d[0] for d in days), max(d[1] for d in days)
    names = Counter(n for r in rows for n in (r["actors"] or "").split("; ") if n)
    title = units[best].row
    pairs = [scores.get((i, j), 0.0) for k, i in enumerate(members) for j in members[k + 1 :]]
    iso = [date.fromordinal(d).isoformat() if d else None for d in (low, high)]
    return {
        "event_id": "",
        "article_id": title["article_id"],
        "start": title["start"],
        "end": title["end"],
        "text": title["text"],
        "value": title["value"],
        "lower": iso[0],
        "upper": iso[1],
        "kind": Counter(u.kind for u in (units[m] for m in members) if u.kind).most_common(1)[0][0]
        if any(units[m].kind for m in members)
        else None,
        "modality": Counter(r["modality"] for r in rows).most_common(1)[0][0],
        "actors": "; ".join(n for n, _ in names.most_common(6)) or None,
        "statements": len(members),
        "articles": len({r["article_id"] for r in rows}),
        "outlets": len({r["outlet"] for r in rows}),
        "independent": len({r["outlet"] for r, m in zip(rows, members) if m not in wire}),
        "sureness": round(min(pairs), 3) if pairs else 1.0,
        "wire": wire,
    }
