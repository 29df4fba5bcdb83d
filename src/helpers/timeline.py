"""What 03 shows of dates and durations: expressions with their sentences, durations side by side, what could not be dated, points for
figures.

The statements that expressions date are found in helpers.statements, merged into events in helpers.merging."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

NEAR_DAYS, LONGEST_DAYS = 45, 31  # around the publication date; the widest interval that still counts as dated to the days around it


def with_context(timexes: list[dict], sentences: list[dict], quoted: list[tuple[int, int]]) -> list[dict]:
    """Timex records as rows of table timexes (without article_id and outlet): with their sentence's number, and voice quoted when they
    overlap a quoted span."""
    starts, spans = [s["start"] for s in sentences], []
    for a, b in sorted(quoted):  # overlapping spans are one
        if spans and a < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(b, spans[-1][1]))
        else:
            spans.append((a, b))
    rows = []
    for t in timexes:
        n = bisect_right(starts, t["start"]) - 1
        sentence = n if n >= 0 and t["end"] <= sentences[n]["end"] else None
        k = bisect_left(spans, (t["end"],)) - 1
        voice = "quoted" if k >= 0 and spans[k][1] > t["start"] else "outlet"
        rows.append(
            {
                "timex_id": t["id"],
                **{k: t[k] for k in ("start", "end", "text", "type", "value", "mod", "lower", "upper", "calendar", "anchor")},
                "voice": voice,
                "sentence": sentence,
            }
        )
    return rows


def day(moment) -> date | None:
    """The day of an ISO date or time as found in lower and upper; None when there is none."""
    try:
        return date.fromisoformat(moment[:10]) if isinstance(moment, str) else None
    except ValueError:
        return None


def _counted(frames: dict, name: str):
    articles = frames["articles"]
    return frames[name][frames[name]["article_id"].isin(articles[articles["duplicate_of"].isna()]["article_id"])]


def undated(frames: dict):
    """Expressions that no day could be given to, and why: a DataFrame of outlet, article_id, timex_id, text, type, voice, why.

    why: no_publication_date (it needs one and the article has none), nothing_before (اليوم نفسه, and no date before it), vague (recently,
    for some time), recurring (every summer)."""
    found = _counted(frames, "timexes")
    dates = frames["articles"].set_index("article_id")["published"].to_dict()
    vague = found["value"].isin(["PRESENT_REF", "PAST_REF", "FUTURE_REF", "PX"]) | (found["type"] == "SET") & found["lower"].isna()
    found = found[found["value"].isna() | vague]
    why = [
        "recurring"
        if kind == "SET"
        else "vague"
        if isinstance(value, str)
        else "nothing_before"
        if isinstance(dates.get(article_id), str)
        else "no_publication_date"
        for kind, value, article_id in zip(found["type"], found["value"], found["article_id"])
    ]
    return found.assign(why=why)[["outlet", "article_id", "timex_id", "text", "type", "voice", "why"]].reset_index(drop=True)


def points(frames: dict):
    """Dates for figures: a DataFrame of outlet, article_id, timex_id, text, value, voice, modality, bound, first, last (days), published,
    panel.

    panel is "days" for an expression no wider than a month and at most 45 days from its article's publication date (from any article's,
    when that is unknown), else "years"; undated expressions and durations are left out."""
    import pandas as pd

    found = _counted(frames, "statements")
    rows, everywhere = [], [d for d in map(day, frames["articles"]["published"]) if d]
    for r in found[found["type"].isin(["DATE", "TIME"])].to_dict("records"):
        first, last, published = day(r["lower"]), day(r["upper"]), day(r["published"])
        first, last = first or last, last or first
        if first is None:
            continue
        middle = date.fromordinal((first.toordinal() + last.toordinal()) // 2)
        distance = min((abs((middle - d).days) for d in ([published] if published else everywhere)), default=None)
        near = distance is not None and distance <= NEAR_DAYS and (last - first).days <= LONGEST_DAYS
        rows.append(
            {
                **{k: r[k] for k in ("outlet", "article_id", "timex_id")},
                "text": r["timex"],
                **{k: r[k] for k in ("value", "voice", "modality", "bound")},
                "first": first.isoformat(),
                "last": last.isoformat(),
                "published": r["published"],
                "panel": "days" if near else "years",
            }
        )
    return pd.DataFrame(
        rows,
        columns=["outlet", "article_id", "timex_id", "text", "value", "voice", "modality", "bound", "first", "last", "published", "panel"],
    )


def span(first, last) -> str:
    """A stretch of days in few words: one day, a month or a year as such, else from – to; empty when unknown."""
    from . import wording

    low, high = day(first), day(last)
    if low is None or high is None:
        return ""
    if low == high:
        return str(wording.date(low.isoformat()))
    if (low.day, low.month, high.day, high.month) == (1, 1, 31, 12):
        return str(low.year) if low.year == high.year else f"{low.year}–{high.year}"
    if low.day == 1 and (high + timedelta(1)).day == 1 and (low.year, low.month) == (high.year, high.month):
        return str(wording.date(low.isoformat()[:7]))
    return f"{wording.date(low.isoformat())} – {wording.date(high.isoformat())}"


def length(duration: str) -> str:
    """A TIMEX3 duration in words: "2 hours and 30 minutes"; as it stands where it is vague."""
    import re

    from . import wording

    units = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    days, _, clock = duration.partition("T")
    parts = [(n, units.get(u)) for n, u in re.findall(r"(\d+)([A-Z]+)", days)] + [
        (n, {"H": "hour", "M": "minute", "S": "second"}.get(u)) for n, u in re.findall(r"(\d+)([A-Z])", clock)
    ]
    return wording.listed(wording.count(int(n), noun) for n, noun in parts) if parts and all(noun for _, noun in parts) else duration


WORDS_ONLY = ("kind of place", "place", "whether it happened")  # facts whose values are no numbers
GRADES = ("possible", "likely", "sure")


def disagreements(frames: dict, least: str = "possible"):
    """Pairs of values for one thing that are not equal, contradictions first: rows of table conflicts of at least grade `least`, each with
    both sentences (sentence and other_sentence as texts, sentence_number and other_sentence_number as in table sentences)."""
    found = frames["conflicts"]
    found = found[(found["relation"] != "equal") & found["grade"].isin(GRADES[GRADES.index(least) :])]
    sentences = {(a, n): " ".join(t.split()) for a, n, t in frames["sentences"][["article_id", "sentence", "text"]].itertuples(index=False)}
    both = [
        [sentences.get((a, int(n)), "") if n == n and n is not None else "" for a, n in zip(found[article], found[column].astype("float"))]
        for article, column in (("article_id", "sentence"), ("other_id", "other_sentence"))
    ]
    numbers = {"sentence_number": found["sentence"].astype("Int64"), "other_sentence_number": found["other_sentence"].astype("Int64")}
    return found.assign(**numbers, sentence=both[0], other_sentence=both[1]).reset_index(drop=True)


def events_said(frames: dict) -> str:
    """A sentence: how many events there are, and how many are told by two articles or more."""
    from . import wording

    events = frames["events"]
    return wording.say("timeline.events_said", events=wording.count(len(events), "event"), shared=int((events["articles"] > 1).sum()))


def agreement_said(frames: dict) -> str:
    """A sentence: how many pairs of values were compared, and how many of each relation there are."""
    from . import wording

    return wording.say("timeline.agreement_said", pairs=wording.count(len(frames["conflicts"]), "pair", oblique=True), **agreement(frames))


def agreement(frames: dict) -> dict[str, int]:
    """How many pairs of values there are of each relation: contradictory, update, compatible, equal."""
    counts = frames["conflicts"]["relation"].value_counts()
    return {name: int(counts.get(name, 0)) for name in ("contradictory", "update", "compatible", "equal")}


def disputed(frames: dict, least: str = "possible"):
    """The values of the things on which two disagree, for a figure: a DataFrame, a value a row, of group, slot, about, outlet, article_id,
    start, text, low, high (numbers: hours, days since year 1, or counts; empty where open), modality, voice. Each group has all values
    linked to a contradiction or an update; those by words only are left out."""
    import pandas as pd

    found = frames["conflicts"]
    found = found[found["grade"].isin(GRADES[GRADES.index(least) :])].to_dict("records")
    groups: dict[tuple, tuple] = {}
    sides: dict[tuple, dict] = {}

    def root(key: tuple) -> tuple:
        while groups.get(key, key) != key:
            key = groups[key]
        return key

    for r in found:
        if r["slot"] in WORDS_ONLY:
            continue
        ends = []
        for prefix, article, outlet in (("", r["article_id"], r["outlet"]), ("other_", r["other_id"], r["other_outlet"])):
            key = (r["slot"], r["about"], article, r[f"{prefix}start"])
            sides[key] = {
                "slot": r["slot"],
                "about": r["about"],
                "outlet": outlet,
                "article_id": article,
                "start": r[f"{prefix}start"],
                "text": r[f"{prefix}text"],
                "low": number(r[f"{prefix}lower"]),
                "high": number(r[f"{prefix}upper"]),
                "modality": r[f"{prefix}modality"],
                "voice": r[f"{prefix}voice"],
            }
            groups.setdefault(key, key)
            ends.append(root(key))
        groups[ends[1]] = ends[0]
    hot = {
        root((r["slot"], r["about"], r["article_id"], r["start"]))
        for r in found
        if r["relation"] in ("contradictory", "update") and r["slot"] not in WORDS_ONLY
    }
    order = {key: n for n, key in enumerate(sorted(hot))}
    rows = [{"group": order[root(key)], **side} for key, side in sides.items() if root(key) in order]
    made = pd.DataFrame(
        rows, columns=["group", "slot", "about", "outlet", "article_id", "start", "text", "low", "high", "modality", "voice"]
    )
    return made.sort_values(["group", "outlet", "article_id", "start"], ignore_index=True)


def number(value) -> float | None:
    """A bound of table conflicts as a number: hours for a duration, days since year 1 for a date, else the number itself; None when
    open."""
    if not isinstance(value, str):
        return None
    if value.startswith("P"):
        from .statements import seconds  # which reads names and their lexicons: not for whoever only needs the rest

        length = seconds(value)
        return None if length is None else length / 3600
    moment = day(value) if len(value) >= 10 and value[4] == "-" else None
    return float(moment.toordinal()) if moment else float(value)
