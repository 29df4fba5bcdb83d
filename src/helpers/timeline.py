"""What 03 shows of dates and durations: expressions with their sentences, durations side by side, what could not be dated, points for figures.

The statements that expressions date are found in helpers.statements, merged into events in helpers.merging."""

import re
from datetime import date

_DURATION = re.compile(r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?\Z")
_SECONDS = (365.25 * 86400, 30.4375 * 86400, 7 * 86400, 86400, 3600, 60, 1)
NEAR_DAYS, LONGEST_DAYS = 45, 31  # around the publication date; the widest interval that still counts as dated to the days around it


def with_context(timexes: list[dict], sentences: list[dict], quoted: list[tuple[int, int]]) -> list[dict]:
    """Timex records as rows of table timexes (without article_id and outlet): with their sentence's number, and voice quoted when they overlap a quoted span."""
    rows = []
    for t in timexes:
        sentence = next((n for n, s in enumerate(sentences) if s["start"] <= t["start"] and t["end"] <= s["end"]), None)
        voice = "quoted" if any(a < t["end"] and t["start"] < b for a, b in quoted) else "outlet"
        rows.append({"timex_id": t["id"], **{k: t[k] for k in ("start", "end", "text", "type", "value", "mod", "lower", "upper", "calendar", "anchor")}, "voice": voice, "sentence": sentence})
    return rows


def seconds(duration) -> float | None:
    """An ISO 8601 duration in seconds (a year as 365.25 days, a month as a twelfth of it); None for anything else, such as PX."""
    found = _DURATION.match(duration) if isinstance(duration, str) else None
    if not found or not any(found.groups()):
        return None
    return sum(float(n) * unit for n, unit in zip(found.groups(), _SECONDS) if n)


def day(moment) -> date | None:
    """The day of an ISO date or time as found in lower and upper; None when there is none."""
    try:
        return date.fromisoformat(moment[:10]) if isinstance(moment, str) else None
    except ValueError:
        return None


def _counted(frames: dict, name: str):
    articles = frames["articles"]
    return frames[name][frames[name]["article_id"].isin(articles[articles["duplicate_of"].isna()]["article_id"])]


def durations(frames: dict, longest_hours: float = 24):
    """Durations of hours and minutes side by side, shortest first: statements of type DURATION of at most `longest_hours`, with minutes, minutes_from, minutes_to.

    They stand beside one another because they are of one size, not because they are known to speak of one thing. Vague ones («hours») are left out. The bounds are
    empty where an expression leaves them open («more than four hours» has no upper one, «about» neither)."""
    found = _counted(frames, "statements")
    found = found[(found["type"] == "DURATION") & found["value"].str.contains("T", regex=False)]
    low, high, stated = ([seconds(v) for v in found[c]] for c in ("lower", "upper", "value"))
    sizes = [next((v for v in three if v is not None), None) for three in zip(stated, low, high)]
    shown = found.assign(minutes=[_minutes(v) for v in sizes], minutes_from=[_minutes(v) for v in low], minutes_to=[_minutes(v) for v in high])
    shown = shown.loc[[size is not None and size <= longest_hours * 3600 for size in sizes]].sort_values(["minutes", "outlet", "article_id", "start"], ignore_index=True)
    columns = ["outlet", "article_id", "timex_id", "timex", "value", "minutes", "minutes_from", "minutes_to", "voice", "sentence", "start", "end", "text"]
    return shown[columns].astype({c: "Int64" for c in ("minutes", "minutes_from", "minutes_to")})


def _minutes(value: float | None) -> int | None:
    return None if value is None else round(value / 60)


def undated(frames: dict):
    """Expressions without a value: those that need a publication date the article does not have, and vague ones."""
    found = _counted(frames, "timexes")
    found = found[found["value"].isna()]
    dates = frames["articles"].set_index("article_id")["published"]
    return found.assign(published=found["article_id"].map(dates))[["outlet", "article_id", "timex_id", "text", "type", "voice", "published"]].reset_index(drop=True)


def points(frames: dict):
    """Dates for a figure: a DataFrame of outlet, article_id, timex_id, text, value, voice, first, last (days), published, panel.

    panel is "days" for an expression no wider than a month and at most 45 days from its article's publication date (from any article's, when that is unknown),
    else "years"; undated expressions are left out."""
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
        rows.append({**{k: r[k] for k in ("outlet", "article_id", "timex_id")}, "text": r["timex"], "value": r["value"], "voice": r["voice"], "first": first.isoformat(), "last": last.isoformat(),
                     "published": r["published"], "panel": "days" if near else "years"})
    return pd.DataFrame(rows, columns=["outlet", "article_id", "timex_id", "text", "value", "voice", "first", "last", "published", "panel"])
