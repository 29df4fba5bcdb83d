"""What temporal expressions mean: TIMEX3 values, the date on which they are anchored, and the interval that they leave open.

The grammar in helpers.timexes hands over an expression as a dict of parts:

y, y2, m, m2, d, d2 (last one of a range), cal, era     a calendar date
wd, wd2, eve                                            an ISO weekday, another to which it reaches, the night before it
day                                                     days from the publication date
unit + shift, yshift, mshift                            a calendar unit, year or month so many from the one of the publication date
season, quarter, half, decade + of or cshift, century   parts of years and centuries
same + plus                                             a unit of the date that the text gave before (اليوم نفسه، العام التالي)
part, clock (hour, minute, certain), pos                the part of the day, the time, the part of the period (START, MID, END, WE)
"""

import calendar
from datetime import date, timedelta
from functools import cache
from typing import Any

from .timex_lexicon import Text, not_future, tag

_STOPS = {"", ".", "!", "؟", "?", "؛", ";", ":", "\n", "«", "»", '"', "“", "”", "،", ","}
_HOURS = {"TMO": ("00:00", "11:59"), "TMI": ("10:00", "14:59"), "TAF": ("12:00", "18:59"), "TEV": ("15:00", "23:59"), "TNI": ("17:00", "06:59")}
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}  # first and last month; a winter is called after the year in which it begins
_DAY_PARTS = {"day", "wd", "d"}

# ---------------------------------------------------------------- durations


def duration_bounds(value: str, mod: str | None) -> tuple[str | None, str | None]:
    """The shortest and the longest duration that a value and its modifier allow, None where open."""
    first, _, last = value.partition("/")
    if "X" in value or mod == "APPROX":
        return None, None
    return None if mod in ("LESS_THAN", "EQUAL_OR_LESS") else first, None if mod in ("MORE_THAN", "EQUAL_OR_MORE") else last or first


# ---------------------------------------------------------------- days, months and years of both calendars


@cache
def _hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date: Umm al-Qura where its tables reach, else the tabular calendar. None when there is no such day."""
    from hijridate import Hijri  # imported when a Hijri date is met: most texts have none

    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        if 1343 <= year <= 1500 or not (1 <= month <= 12 and 1 <= day <= 30):
            return None
    try:
        return date.fromordinal(227014 + day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30)
    except (ValueError, OverflowError):
        return None


def on(year: int, month: int, day: int, hijri: bool = False) -> date | None:
    """The Gregorian day of a date in either calendar, None when there is no such day."""
    if hijri:
        return _hijri_day(year, month, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _span(year: int, month: int | None = None, hijri: bool = False, last: int | None = None) -> tuple[date, date] | None:
    """First and last day of a month (to month last, which may lie in the next year) or of a year."""
    last = last or month or 12
    first, after = on(year, month or 1, 1, hijri), on(year + last // 12, last % 12 + 1, 1, hijri)
    return (first, after - timedelta(1)) if first and after else None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _add_months(day: date, months: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def _year(spans: dict[int, tuple[date, date] | None], today: date, shift: int | None, cue: int) -> int | None:
    """Of the same day, month or season in several years, the one that is meant.

    shift: the text says the last (-1) or the next (+1), never the one at hand. cue: the words beside it tell of plans (+1) or of the past (-1);
    without them the nearest, a coming one counting twice as far (reports look back), in reports of the past ten times."""
    away = {}
    for year, span in spans.items():
        if span and not (shift and span[0] <= today <= span[1]):
            away[year] = (span[1] - today).days if span[1] < today else max(0, (span[0] - today).days)
    way = shift or (1 if cue > 0 else 0)
    kept = {year: days for year, days in away.items() if days * way >= 0} or away
    return min(kept, key=lambda year: (kept[year] * (10 if cue < 0 else 2) if kept[year] > 0 and not way else abs(kept[year]), year), default=None)


# ---------------------------------------------------------------- past or planned


def _is_future(word: str) -> bool:
    """Whether a word looks like a verb with the س of the future."""
    word = word[1:] if word[:2] in ("وس", "فس") else word
    return len(word) > 4 and word[0] == "س" and word[1] in "يتن" and not word.endswith("ة") and not word.startswith(not_future())


def _planned(t: Text, k: int) -> int:
    """+1 when token k tells of a plan, -1 when that plan is past (وكان من المقرر), else 0."""
    if not tag(t, k, "future") and not _is_future(t.words[k]):
        return 0
    return -1 if any(tag(t, n, "past") and t.words[n].endswith(("كان", "كانت")) for n in range(k - 3, k)) else 1


def toward(t: Text, i: int, j: int) -> int:
    """+1 when the words beside an expression (tokens i to j) tell of a planned event, -1 of a past one, 0 when they do not say."""
    k = i - 1 - (t.words[i - 1] in ("،", ","))
    for k in range(k, max(k - 14, -1), -1):
        if t.words[k] in _STOPS:
            break
        if tag(t, k, "clause"):
            return _planned(t, k - 1) or _planned(t, k - 2) or int(t.words[k - 1] == "علي" and t.words[k] == "ان")
        if plan := _planned(t, k):
            return plan
        if tag(t, k, "past") or t.words[k] in ("منذ", "ومنذ"):
            return -1
    opening = t.words[i - 1] in _STOPS or t.words[i - 1] in ("و", "في", "من", "يوم")
    return 1 if opening and (_is_future(t.words[j]) or tag(t, j, "future") and t.words[j] not in ("موعد", "موعدا")) else 0


# ---------------------------------------------------------------- values


def resolve(p: dict[str, Any], t: Text, i: int, j: int) -> tuple[str | None, str]:
    """The value of a parsed date at tokens i to j (without the part of the day) and what it is anchored on."""
    today, cal, year = t.day, p.get("cal", "gregorian"), p.get("y")
    before = "BC" if cal == "bc" else ""
    anchor = "text" if year else "published"
    if year is None and today and ("yshift" in p or p.get("unit") == "Y"):
        year = today.year + p.get("yshift", p.get("shift", 0))
    if "same_year" in p:  # مايو من العام نفسه
        same, anchor = _same("Y", p["same_year"], t, i)
        year = int(same) if same else None
        if year is None:
            return None, "none"
    value = None
    if "same" in p:
        value, anchor = _same(p["same"], p["plus"], t, i)
        if value and "d" in p:  # 15 منه: of the month that was named
            value = "/".join(f"{value}-{day:02d}" for day in (p["d"], p["d2"]) if day and on(int(value[:4]), int(value[5:]), day)) or None
        return value, anchor if value else "none"
    if "century" in p:
        if cal == "hijri":
            return f"{622 + int((p['century'] - 1) * 97.02):04d}/{622 + int(p['century'] * 97.02):04d}", "text"
        return before + f"{p['century'] - 1:02d}", "text"
    if "decade" in p:
        century = p.get("of") or (today.year // 100 + 1 + p["cshift"] if today else None)
        return (f"{century - 1:02d}{p['decade']}", "text" if p.get("of") else "published") if century else (None, "none")
    if "season" in p:
        if year is None and today:
            first, last = _SEASONS[p["season"]]
            spans = {y: _span(y, first, last=last) for y in range(today.year - 2, today.year + 3)}
            year = _year(spans, today, p.get("shift"), int(bool(tag(t, i - 1, "by"))) or toward(t, i, j))
        value = f"{year:04d}-{p['season']}" if year else None
    elif "quarter" in p or "half" in p:
        value = f"{year:04d}-" + (f"Q{p['quarter']}" if "quarter" in p else f"H{p['half']}") if year else None
    elif "m" in p or "mshift" in p:
        return _month_value(p, t, i, j, year, anchor)
    elif "y" in p and p.get("unit", "Y") == "Y":
        if cal == "hijri":
            first, last = _span(p["y"], hijri=True), _span(p.get("y2", p["y"]), hijri=True)
            return (f"{first[0]}/{last[1]}" if first and last else None), "text"
        return before + f"{p['y']:04d}" + (f"/{before}{p['y2']:04d}" if "y2" in p else ""), "text"
    elif today is None:
        pass
    elif "unit" in p:
        value = _unit_value(p["unit"], p["shift"], today)
    elif "day" in p:
        day = _moved(today, p["day"])
        if day and "wd" in p:
            reach = 1 if p["day"] > 0 else 5  # where the two disagree the weekday counts: the last such day, or the next after «غدا»
            day = _moved(day, (p["wd"] - day.isoweekday() + reach) % 7 - reach)
        value = str(day) if day else None
    elif "wd" in p:
        day = _moved(today, _to_weekday(p, today, 0 if "shift" in p else toward(t, i, j)))
        since = t.seen[-1]["value"] if t.seen and t.seen[-1]["end"] == i - 1 and tag(t, i - 1, "to") else None
        if day and since and "shift" not in p and since[:10] > str(day) and len(since) >= 10:  # من مساء الأربعاء حتى صباح الأحد
            day = _moved(date.fromisoformat(since[:10]), (day - date.fromisoformat(since[:10])).days % 7)
        last = day and _moved(day, (p["wd2"] - p["wd"]) % 7) if "wd2" in p else None
        value = f"{day}/{last}" if last else str(day) if day else None
    elif "clock" in p:
        value = str(today)
    return (value, anchor) if value else (None, "none")


def _same(code: str, plus: int, t: Text, i: int) -> tuple[str | None, str]:
    """The day, month or year that the nearest earlier expression names, or the one after it.

    Years and months are not taken from days that are only told from the publication date (أمس says nothing about which year the text is in)."""
    size = {"D": 10, "MO": 7, "Y": 4}.get(code, 99)
    for r in reversed(t.seen[-8:]):
        value = (r["value"] or "")[:size]
        fits = len(value) == size and "/" not in r["value"] and value.replace("-", "").isdecimal() and r["type"] in ("DATE", "TIME") and i - r["end"] <= 80
        if not fits or size < 10 and len(r["value"]) >= 10 and r["anchor"] == "published":
            continue
        first = date.fromisoformat(f"{value}-01-01"[:10])
        if code == "D":
            moved = _moved(first, plus)
            return (str(moved), r["anchor"]) if moved else (None, "none")
        return f"{first.year + plus:04d}" if code == "Y" else "{:04d}-{:02d}".format(*_add_months(first, plus)), r["anchor"]
    return None, "none"


def _unit_value(code: str, shift: int, today: date) -> str | None:
    if code in ("W", "D"):
        day = _moved(today, 7 * shift if code == "W" else shift)
        return None if day is None else "{}-W{:02d}".format(*day.isocalendar()[:2]) if code == "W" else str(day)
    if code == "MO":
        return "{:04d}-{:02d}".format(*_add_months(today, shift))
    return f"{today.year + shift:04d}" if code == "Y" else f"{today.year // 10 + shift:03d}" if code == "DE" else f"{today.year // 100 + shift:02d}"


def _to_weekday(p: dict[str, Any], today: date, cue: int) -> int:
    """Days from today to a weekday: the latest one up to today, the next one in plans, or the one that الماضي or المقبل says."""
    ahead, shift, eve = (p["wd"] - today.isoweekday()) % 7, p.get("shift"), bool(p.get("eve"))
    if shift is None:
        return (ahead if cue > 0 else ahead - 7 if ahead else 0) - eve
    if shift == 0:
        return p["wd"] - today.isoweekday() - eve
    return (ahead if shift < 0 else ahead or 7) + 7 * (shift if shift < 0 else shift - 1) - eve


def _month_value(p: dict[str, Any], t: Text, i: int, j: int, year: int | None, anchor: str) -> tuple[str | None, str]:
    today, hijri, day, month, shift = t.day, p.get("cal") == "hijri", p.get("d"), p.get("m"), p.get("shift")
    if "mshift" in p:
        if today is None:
            return None, "none"
        year, month = _add_months(today, p["mshift"])
    elif year is None:
        if today is None:
            return None, "none"
        cue = 0 if shift else toward(t, i, j) or int(bool(tag(t, i - 1, "by")))
        if shift == 0 and not hijri:
            year = today.year
        elif shift is None and not cue and not hijri and month in t.years:
            year = t.years[month]  # «ديسمبر المقبل» and later in the text «ديسمبر»
        else:
            spans = {}
            for y in range(max(1, today.year - (579 if hijri else 0) - 2), today.year - (579 if hijri else 0) + 3):
                exact = on(y, month, day, hijri) if day else None
                spans[y] = (exact, exact) if exact else None if day else _span(y, month, hijri)
            year = _year(spans, today, shift, cue)
            if year is None:
                return None, "none"
        if shift and not hijri:
            t.years[month] = year
    elif today and p.get("cal") == "gregorian" and abs(year - today.year) < 2:
        t.years[month] = year
    if day is None:
        if hijri:
            span = _span(year, month, hijri)
            return (f"{span[0]}/{span[1]}" if span else None), anchor
        return f"{year:04d}-{month:02d}" + (f"/{year + (p['m2'] < month):04d}-{p['m2']:02d}" if "m2" in p else ""), anchor
    first, last = on(year, month, day, hijri), on(year, month, p["d2"], hijri) if p.get("d2") else None
    if first is None or p.get("d2") and last is None:
        return None, anchor
    return f"{first}/{last}" if last else str(first), anchor


# ---------------------------------------------------------------- bounds


def bounds(value: str | None) -> tuple[str | None, str | None]:
    """First and last day (ISO dates; date and time for a TIME) of a DATE or TIME value, both inclusive; (None, None) where it has none.

    Parts of the day are wide on purpose (evening 15:00-23:59; a night ends the next morning at 06:59), so that two reports which call the
    same hour by different names do not exclude each other. A winter reaches from the December before its year to the February after it."""
    if not value or value.endswith("REF") or value.startswith(("BC", "X", "P")):
        return None, None
    if "/" in value:
        first, _, last = value.partition("/")
        return bounds(first)[0], bounds(last)[1]
    if "T" in value:
        day, _, hour = value.partition("T")
        if hour[:1].isdecimal():
            return value, value
        start, end = _HOURS["T" + hour]
        after = day if hour != "NI" else str(_moved(date.fromisoformat(day), 1) or day)
        return f"{day}T{start}", f"{after}T{end}"
    if len(value) == 10:
        return value, value
    if len(value) < 4:
        missing = 4 - len(value)
        return f"{max(1, int(value + '0' * missing)):04d}-01-01", f"{value}{'9' * missing}-12-31"
    year, rest = int(value[:4]), value[5:]
    if not 1 <= year <= 9998:
        return None, None
    if rest[:1] == "W" and rest != "WI":
        monday = date.fromisocalendar(year, int(rest[1:3]), 1)
        return str(monday + timedelta(4 if rest.endswith("WE") else 0)), str(monday + timedelta(6))
    if rest == "WI":
        return f"{max(1, year - 1):04d}-12-01", f"{year + 1:04d}-02-28"
    length = {"Q": 3, "H": 6}.get(rest[:1], 1)
    last = int(rest.lstrip("QH")) * length if rest and rest not in _SEASONS else _SEASONS.get(rest, (1, 12))[1]
    first = last - length + 1 if rest and rest not in _SEASONS else _SEASONS.get(rest, (1, 12))[0]
    return f"{year:04d}-{first:02d}-01", f"{year:04d}-{last:02d}-{calendar.monthrange(year, last)[1]:02d}"


def _narrow(lower: str | None, upper: str | None, mod: str | None) -> tuple[str | None, str | None]:
    """The bounds that a modifier leaves of an interval of days."""
    if lower is None or mod == "APPROX":
        return None, None
    if mod in ("START", "END") and "T" not in lower and upper:
        first, last = date.fromisoformat(lower), date.fromisoformat(upper)
        middle = str(first + (last - first) / 2)
        return (lower, middle) if mod == "START" else (middle, upper)
    return lower, upper


# ---------------------------------------------------------------- finished expressions


def result(i: int, j: int, kind: str, value: str | None, mod: str | None = None, limits: tuple[str | None, str | None] = (None, None),
           cal: str | None = None, anchor: str = "none", p: dict[str, Any] | None = None) -> dict[str, Any]:  # fmt: skip
    """One expression at tokens i to j (end excluded) with everything that its record needs, and its parts under "p"."""
    lower, upper = limits
    cal = "hijri" if cal == "hijri" else "gregorian"
    return {"start": i, "end": j, "type": kind, "value": value, "mod": mod, "lower": lower, "upper": upper, "calendar": cal, "anchor": anchor, "p": p or {}}


def dated(t: Text, i: int, j: int, p: dict[str, Any], mod: str | None = None) -> dict[str, Any]:
    """The finished DATE or TIME of parsed parts at tokens i to j."""
    mod = mod or p.get("pos")
    value, anchor = resolve({**p, **p.get("other", {})}, t, i, j)
    if p.get("clock") and not p.keys() & _DAY_PARTS and t.seen and i - t.seen[-1]["end"] <= 3 and t.seen[-1]["value"]:
        seen = t.seen[-1]
        part = seen["p"].get("part")
        if seen["type"] == "DATE" and len(seen["value"]) == 10 and not p.keys() & {"m", "y", "unit"}:
            value, anchor = seen["value"], seen["anchor"]  # «الجمعة عند الساعة 11:30»: the day was just said
        elif seen["type"] == "TIME" and part:
            value, anchor = seen["value"][:10], seen["anchor"]  # «مساء الخميس في الساعة 8:30»
            hour, minute, sure = p["clock"]
            late = part in ("TEV", "TAF") or part == "TMI" and hour < 6 or part == "TNI" and hour > 5
            p = {**p, "clock": (hour + 12 if late and hour < 12 and not sure else hour, minute, True)}
    kind = "TIME" if "clock" in p or "part" in p else "DATE"
    if kind == "DATE":
        if mod == "WE":
            value, mod = value and value + "-WE", None
        limits = _narrow(*bounds(value), mod)
    elif not value or len(value) != 10:
        value, limits = None, (None, None)
    elif "clock" in p:
        hour, minute, sure = p["clock"]
        value = f"{value}T{hour:02d}:{minute:02d}"
        limits = (value, value if sure else f"{value[:10]}T{hour % 12 + 12:02d}:{minute:02d}")
    else:
        value += p["part"]
        limits = bounds(value)
    return result(i, j, kind, value, mod, (None, None) if mod == "APPROX" else limits, p.get("cal"), anchor if value or anchor == "text" else "none", p)
