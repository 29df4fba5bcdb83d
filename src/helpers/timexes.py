"""Temporal expressions of Arabic news: where they stand. What they mean is in helpers.timex_values, their words in helpers.timex_lexicon.

A text is cut into folded tokens once, and only where a word of the lists (or a figure) stands does the small grammar below look at the next
few tokens, so the time grows with the length of the text, whatever it holds. Every rule takes a text and a token and gives what it read
(the parts of a date, or a duration) and the next token, or None.

What is marked (the annotation guidelines of the gold articles, and where these leave room):

* prepositions stay outside (but for من and بين where they open a range), head nouns and words of quantity inside; a quantity after قبل or
  منذ is a DURATION: it does not say which day it points to;
* adjacent parts of a date are one expression, a Hijri and a Gregorian date around الموافق two with the Gregorian value;
* a date that has become the name of an event («ثورة 25 يناير», «حرب أكتوبر») is left out unless a year follows: it is no date of the year
  at hand, and the year that a reader knows is not in the text (timex_names.csv lists them).
"""

from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import compress, count
from typing import Any

from . import arabic, lexicons

from .timex_lexicon import (
    DASHES,
    FIGURE,
    READS,
    Read,
    Text,
    apply,
    begin,
    conjunct,
    connected,
    figure,
    find,
    names,
    number,
    opened,
    ordinal,
)
from .timex_lexicon import MAKES, read, unit
from .timex_values import bounds, dated, duration_bounds, published_in, quantity, resolve, result, tail, toward

__all__ = ["bounds", "extract", "infer_published"]

Parts = dict[str, Any]

# what may begin which kind of expression
_SETS = {"set", "each", "times"}
_DAYS = {"day", "tomorrow", "weekday", "number", "teen", "ordinal", "head", "article", "that"}
_WIDE = {"this", "that", "unit", "month", "season", "fraction", "decade", "year_part"}
_MEASURES = {"unit", "vague", "fraction", "number", "teen", "span", "article"}
_RELATIVE, _MONTHS = {"day", "tomorrow"}, {"month", "libyan"}
_NAMED = {"weekday", "ordinal", "month", "number"}
_JOINTS = DASHES | {"/", ".", "(", "منه"}  # what is not listed and may stand between the parts of a date


READS.update(
    year=lambda t, i: _year(t, i),
    full_year=lambda t, i: _year(t, i, headed=len(t.words[i]) == 4),
    marked_year=lambda t, i: _year(t, i + (t.words[i] in ("،", ",") or t.words[i] in ("/", "-", ".") and t.starts[i] == t.ends[i - 1])),
    headed_year=lambda t, i: _year(t, i, headed=True),
    spanned_year=lambda t, i: _spanned_year(t, i),
    whole_year=lambda t, i: (
        found
        if (found := READS["whole"](t, i))
        and not found[0].keys() & {"m", "mshift", "century", "decade", "quarter"}
        and ("y" in found[0] or found[0].get("unit") == "Y")
        else None
    ),
    alone=lambda t, i: None if t.words[i] == "من" or t.words[i].startswith(("لل", "لعام", "لسنة")) else (None, i),
    last_year=lambda t, i: _year(t, i + 1) if t.words[i] in DASHES | {"/"} and len(t.words[i + 1]) == 4 else None,
    century=lambda t, i: _calendar_unit(t, i, "CE", False) if (unit(t, i, 1) or "_")[0] == "CE" else None,
    whole=lambda t, i: None if "fraction" in t.forms[i] else _wide(t, i, free=t.words[i - 1] == "من") or _year(t, i),  # no part of a part
    not_age=lambda t, i: None if t.forms[i + (t.words[i] == "من")].get("of_age") else (None, i),  # الثلاثينات من العمر is an age
    no_adjective=lambda t, i: None if t.words[i].startswith("ال") else (None, i),  # الربيع العربي is no season
    month=lambda t, i: _with_year(t, *found) if not t.forms[i].pre and (found := _month(t, i)) else None,
    month_or_this=lambda t, i: apply(t, i, "month or this"),
    part_of_day=lambda t, i: _part_of_day(t, i),
)

# ---------------------------------------------------------------- calendar dates


def _month(t: Text, i: int, libyan: bool = False) -> Read:
    """A month name, alone or with its twin in the other naming («آب/أغسطس», «يونيو (حزيران)», «أكتوبر تشرين الأول»)."""
    if not t.forms[i].kinds & _MONTHS:
        return None
    first = find(t, i, "month") or (find(t, i, "libyan") if libyan else None)
    if first is None:
        return None
    (month, cal, strength, name), j = first
    k = j + (t.words[j] in ("/", "-", "–", "("))
    second = find(t, k, "month")
    if (
        second
        and second[0][:2] == (month, cal)
        and second[0][3] != name
        and not t.forms[k].pre
        and (t.words[j] != "(" or t.words[second[1]] == ")")
    ):
        strength, j = "strong", second[1] + (t.words[j] == "(")
    return {"m": month, "cal": cal, "strength": strength}, j


def _year(t: Text, i: int, headed: bool = False) -> Read:
    """A year at token i, with its era: four figures, after عام also fewer or words. 1300-1500 without an era are taken for Hijri."""
    value, j, digits = figure(t, i), i + 1, len(t.words[i])
    era = find(t, j, "era")
    if value and headed and era and era[0] == "bc":
        return {"y": value, "cal": "bc"}, era[1]
    if value is not None:
        if digits > 4 or not 1 <= value <= 2999 or digits != 4 and not headed and not (era and era[0] == "hijri" and digits > 1):
            return None
        if (
            digits == 4
            and not headed
            and not 1300 <= value <= 2199
            or t.words[j] in ("%", "٪")
            or t.words[j] == "/"
            and (figure(t, j + 1) or 32) <= 31
        ):
            return None
        if digits <= 2 and not era:
            value += 1900 if value >= 30 else 2000
    elif headed and (found := number(t, i)) and 1000 <= found[0] < 2200 and not found[0] % 1:
        value, j = int(found[0]), found[1]
    else:
        return None
    bracket = t.words[j] == "(" and t.words[j + 2] == ")"
    era = find(t, j + bracket, "era")
    return {"y": value, "cal": era[0] if era else "hijri" if 1300 <= value <= 1500 else "gregorian"}, era[1] + bracket if era else j


def _with_year(t: Text, p: Parts, j: int) -> tuple[Parts, int]:
    """A month with the year or the «الماضي», «من العام المقبل» after it; the calendar is the month's."""
    more, end = apply(t, j, "after month") or ({}, j)
    return {**p, **more, "cal": p["cal"]}, end


def _day_month(t: Text, i: int) -> Read:
    """«15 أغسطس/ آب 2025», «الخامس من الشهر الجاري», «24 الجاري», «15 و16 أغسطس», «من 10 إلى 15 أغسطس» (d2 is the last day)."""
    found = ordinal(t, i) or number(t, i) if t.forms[i].counts else None
    if not found or found[0] % 1 or not 1 <= found[0] <= 31:
        return None
    p, j = {"d": int(found[0]), "d2": None}, found[1]
    if not (t.forms[j].goes_on or t.words[j] in _JOINTS):
        return None
    for _ in range(8):  # further days before the month: و16, -20, إلى 20
        k = connected(t, j, "من") or conjunct(t, j)
        more = (ordinal(t, k) or number(t, k)) if k is not None else None
        if not more or more[0] % 1 or not p["d"] < more[0] <= 31:
            break
        p["d2"], j = int(more[0]), more[1]
    if (
        (shift := t.forms[j].get("shift")) is not None
        and t.words[i].isdecimal()
        and t.words[j].startswith("ال")
        and t.words[j][-1] not in "ةن"
    ):
        return {**p, "mshift": shift, "cal": "gregorian"}, j + 1
    if t.words[j] == "منه" and (t.forms[i - 1].get("at") or t.forms[i - 1].get("head") or opened(t, i)):
        return {**p, "same": "MO", "plus": 0}, j + 1
    j += t.words[j] == "من" or t.words[j] in ("/", "-") and "month" in t.forms[j + 1].kinds
    if found := apply(t, j, "the month"):
        return {**p, **found[0], "cal": "gregorian"}, found[1]
    if t.forms[j].pre:
        return None
    month = _month(t, j + (unit(t, j, 1) or " ")[0].startswith("MO"), libyan=True)
    if month is None:
        return None
    q, end = _with_year(t, *month)
    dated = t.words[j - 1] == "من" or t.words[j - 1] not in DASHES and (t.forms[i - 1].get("in") or t.forms[i - 1].get("head"))
    zero = t.words[month[1] - 1] == "صفر" and not q.keys() & {"y", "shift"} and not dated  # 4-صفر is a result
    return None if q["strength"] == "libyan" and "y" not in q or zero else ({**p, **q}, end)


def _numeric(t: Text, i: int) -> Read:
    """15/8/2025, 15-08-2025, 2025-08-15, 15.8.2025, day first; a month over 12 is taken for the day. 15/8 only beside a weekday or a
    label."""
    word, j = t.words[i], i + 1
    parts = word.replace(".", "/").split("/")
    if len(parts) == 1:
        if t.words[j + 2] != t.words[j] or t.words[j] not in DASHES | {"/", "."}:
            return None
        parts, j = [word, t.words[j + 1], t.words[j + 3]], j + 4
    if len(parts) == 2 and t.words[j] == "/" and len(t.words[j + 1]) == 4 and t.words[j + 1].isdecimal():
        parts, j = [*parts, t.words[j + 1]], j + 2  # 1/1/،1956, its comma left out
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    if len(parts) == 2 and "/" in word and any(t.forms[i - 1].get(before) for before in ("date_label", "weekday", "head")):
        day, month = map(int, parts)
        return ({"d": day, "m": month, "cal": "gregorian"}, j) if 1 <= day <= 31 and 1 <= month <= 12 else None
    if len(parts) != 3 or 4 not in (len(parts[0]), len(parts[2])):
        return None
    year, month, day = map(int, parts if len(parts[0]) == 4 else reversed(parts))
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1300 <= year <= 2199):
        return None
    cal, j = find(t, j, "era") or ("hijri" if year <= 1500 else "gregorian", j)
    iso = _digits_clock(t.words[j + 1]) if t.words[j] in ("T", "t") else None
    return {"y": year, "m": month, "d": day, "cal": cal, **({"clock": (*iso, True)} if iso else {})}, j + 2 if iso else j


def _calendar_date(t: Text, i: int) -> Read:
    """A date by figures or by day and month, with the same date of the other calendar behind a mark or in brackets."""
    if not t.forms[i].counts:
        return None
    first = _numeric(t, i) if t.forms[i] is FIGURE else None
    first = first or _day_month(t, i)
    if first is None:
        return None
    p, j = first
    bracket = t.words[j] == "("
    if bracket or t.words[j] in ("/", "-", "،", ",") and t.words[j + 1][:1].isdecimal():
        second = _numeric(t, j + 1) or _day_month(t, j + 1)
        if second and second[0].get("cal") != p.get("cal") and (not bracket or t.words[second[1]] == ")"):
            return second[0] if p.get("cal") == "hijri" else p, second[1] + bracket
    return p, j


# ---------------------------------------------------------------- days


def _relative(t: Text, i: int) -> Read:
    """«اليوم», «أمس», «أول من أمس», «غدا», and غد where another word says that it is tomorrow and not the future."""
    if not t.forms[i].kinds & _RELATIVE:
        return None
    found, before = find(t, i, "day"), t.words[i - 1]
    if found is None:
        from_then = before in ("حتي", "لغاية") or before == "من" and t.forms[i - 2].get("starting")
        k = i + 1 + (t.words[i + 1] == "(")
        sure = t.forms[i].get("tomorrow") and (t.forms[i - 1].get("part") or from_then or t.forms[k].article and t.forms[k].get("weekday"))
        return ({"day": 1}, i + 1) if sure else None
    offset, j = found
    if offset == 0 and j == i + 1:
        if (
            before in ("«", '"', "“")
            and t.words[j] in ("»", '"', "”")
            or t.forms[i - 1].get("that")
            or t.forms[i - 1].get("not_today_before")
        ):
            return None  # the newspaper «اليوم», ذلك اليوم
        if any(find(t, j, after) for after in ("not_today", "all", "same", "last")):
            return None
    if offset == -2 and t.words[j - 1 : j + 1] == ["الاول", "من"] and t.words[j + 1].startswith("نوع"):
        offset, j = -1, j - 1  # أمس، الأول من نوعه
    return {"day": offset}, j


def _weekday(t: Text, i: int, bare: bool = False) -> Read:
    """«الجمعة», «الخميس الماضي», after يوم also «جمعة»."""
    day = t.forms[i].get("weekday")
    if day is None or not (t.forms[i].article or bare):
        return None
    shift = find(t, i + 1, "shift") if "shift" in t.forms[i + 1].kinds else None
    return ({"wd": day, "shift": shift[0]}, shift[1]) if shift else ({"wd": day}, i + 1)


def _day(t: Text, i: int) -> Read:
    """Any expression of one day that begins at token i: a word such as أمس, a weekday and a date in this order, each of them optional."""
    form = t.forms[i]
    found = _relative(t, i) or (apply(t, i, "same") if "that" in form or "unit" in form and form.article else None)
    if found is None:
        k = i + ("head" in form)
        if k > i and (t.forms[k].pre or t.forms[i].article):
            return None
        found = (_relative(t, k) if k > i and t.words[k] != "اليوم" else None) or _weekday(t, k, bare=k > i) or _calendar_date(t, k)
        if found is None:
            return None
    p, j = found
    if p.keys() <= {"wd"} and "wd" in p and t.words[j] == "من" and (week := apply(t, j, "of week")):
        return {**p, **week[0]}, week[1]
    while "d" not in p and "same" not in p:
        mark, matching = t.words[j], find(t, j, "matching") if "wd" in p and "matching" in t.forms[j].kinds else None
        k = matching[1] if matching else j + (mark in ("(", "،", ",", "-", "–"))
        more = _weekday(t, k) if "day" in p and "wd" not in p and (k == j or mark == "(") else None
        if more and mark == "(" and "shift" not in more[0] and (dated := _calendar_date(t, more[1])) and "d" in dated[0]:
            more = {**more[0], **dated[0]}, dated[1]  # اليوم (الأربعاء 20 يونيو 2018)
        if more is None or "shift" in more[0]:
            more = _calendar_date(t, k) if "wd" in p or mark not in DASHES else None
            more = more if more and "d" in more[0] else None
        if more is None or t.forms[k].pre and not matching or mark == "(" and t.words[more[1]] != ")":
            break
        p, j = {**p, **more[0]}, more[1] + (mark == "(")
    return p, j


# ---------------------------------------------------------------- months, years and other periods


def _counted(t: Text, j: int) -> bool:
    """Whether the word at token j is counted by the number before it."""
    return bool(t.forms[j].get("counted") or unit(t, j) and not t.forms[j].pre or t.words[j] in ("%", "٪", "$", "€"))


def _wide(t: Text, i: int, free: bool = False) -> Read:
    """A month, year, week, season, quarter, decade or century that begins at token i. free: a word before it says that it is a date."""
    form = t.forms[i]
    if "unit" in form and form["unit"].number == 1:
        return _calendar_unit(t, i, form["unit"].code, free)
    if found := _month(t, i):
        return _named_month(t, i, *found, free)
    if "season" in form and free and form.article:
        return {"season": form["season"]}, i + 1
    if (
        form.keys() & {"this", "that", "season", "fraction", "decade", "year_part"}
        or "decade" in t.forms[i + 1]
        or t.words[i + 2] == "من"
        and t.words[i + 1] in ("الاولي", "الاخيرة")
    ):
        return apply(t, i, "same") or apply(t, i, "period")
    if free and t.words[i][:1].isdecimal() and (year := _year(t, i)):
        return None if _counted(t, year[1]) else year
    return None


def _part_of_a_period(fraction: float, nth: int | str, whole: Parts) -> Parts | None:
    """«الربع الأول من عام 2025», «النصف الثاني من 2024», «النصف الأول من مايو»."""
    count = round(1 / fraction)
    nth, kinds = nth or count, whole.keys() - {"cal", "y", "yshift", "shift", "unit", "strength"}
    if count not in (2, 4) or nth > count:
        return None
    if not kinds and ("y" in whole or whole.get("unit") == "Y"):
        return {**whole, "quarter" if count == 4 else "half": nth}
    return (
        {**whole, "pos": "START" if nth == 1 else "END"}
        if count == 2 and (kinds in ({"m"}, {"century"}, {"decade"}, {"decade", "century"}) or whole.get("unit") in ("MO", "W", "CE", "DE"))
        else None
    )


def _two_years(year: Parts, last: Parts) -> Parts | None:
    """«2014-2015», and «1320هـ - 1902م», the same year in both calendars."""
    if year["cal"] == "hijri" and last["cal"] == "gregorian":
        return last
    return {**year, "y2": last["y"]} if last["y"] > year["y"] else None


MAKES.update(
    part_of_period=_part_of_a_period,
    two_years=lambda _, kind, *years: _two_years(*years),
    coming_years=lambda _, kind, shift, *years: _two_years(*years),
    quarter=lambda fraction, nth, _: {"quarter": nth or 4} if fraction == 0.25 and nth < 5 else None,
    near_quarter=lambda fraction, shift: {"qshift": shift} if fraction == 0.25 else None,
    first_months=lambda _, counts, year: _first_months(counts[0], year),
    months=lambda count, _, year: _first_months(count, year),
    week_of_month=lambda _, n, p: {**p, "pos": "START" if n == 1 else "MID" if 1 < n < 4 else "END"},
)


def _first_months(count: float, year: Parts) -> Parts | None:
    """«الأشهر الستة الأولى من عام 2018»: the months from January on."""
    return (
        {**year, "m": 1, "m2": int(count), "cal": "gregorian", "strength": "strong"}
        if 1 < count <= 12 and not count % 1 and year.get("cal", "gregorian") == "gregorian"
        else None
    )


def _calendar_unit(t: Text, i: int, code: str, free: bool) -> Read:
    """«عام 2019», «شهر مايو», «القرن السابع», «الأسبوع الأول من سبتمبر», «العام الماضي», «الليلة», after a word like نهاية also «العام»."""
    entry = t.forms[i]
    if (
        code == "Y"
        and entry.article
        and not t.words[i].startswith("لل")
        and t.words[i - 1].startswith(("ال", "لل", "وال", "بال"))
        and not t.forms[i - 1].get("event")
        and t.forms[i - 1].get("number") != 100
    ):
        if not (find(t, i + 1, "shift") or (0,))[0]:
            return None  # الأمين العام السابق
    if found := apply(t, i, "same") or apply(t, i, "unit"):
        return found if "new" not in found[0] or not t.words[i - 1].endswith(("راس", "ليلة")) else None  # رأس السنة الجديدة is a feast
    kind = code == "Y" and bool(t.forms[i + 1].get("year_kind"))  # نهاية العام الدراسي
    free = free or t.words[i - 1] in ("خلال", "وخلال") and not t.words[i + 1].startswith(("ال", "لل"))  # مرتين خلال العام
    return (
        ({"unit": code, "shift": 0}, i + 1 + kind) if free and entry.article and code in ("Y", "MO", "W", "D") and not entry.pre else None
    )


def _named_month(t: Text, i: int, p: Parts, j: int, free: bool) -> Read:
    """A month without a day, where it is sure to be one: many names are other words too (مارس، آب، رمضان)."""
    p, end = _with_year(t, p, j)
    dated_by = p.keys() & {"shift", "yshift", "same_year"}
    sure = p["strength"] == "strong" or free or t.forms[i - 1].get("in") or dated_by or t.forms[i - 1].get("anniversary")
    if not sure and "y" in p:
        sure = t.words[i - 1] in ("من", "الي") or not t.words[end][:1].isalpha()
    if not sure and (opening := opened(t, i)) and (k := connected(t, end, opening)):
        sure = p["cal"] == "gregorian" and bool(_month(t, k))  # من أيار إلى تشرين الأول
    if p["cal"] == "hijri" and p["strength"] == "weak" and "y" not in p and not dated_by:
        holy = t.words[i] in ("رمضان", "شوال")
        sure = holy and t.words[i - 1] in ("في", "خلال", "منذ") or free and (holy or t.words[i] in ("شعبان", "رجب"))
    return (p, end) if sure and not t.forms[i - 1].get("not_date_before") else None


def _spanned_year(t: Text, i: int) -> Read:
    """2014/2015, which is one token: a season, a school year."""
    first, _, last = t.words[i].partition("/")
    years = len(t.words[i]) == 9 and first.isdecimal() and last.isdecimal() and 1800 <= int(first) == int(last) - 1 < 2100
    return ({"y": int(first), "y2": int(last), "cal": "gregorian"}, i + 1) if years else None


def _bare_year(t: Text, i: int) -> Read:
    """Figures that a preposition, brackets, an event (مونديال 2022), an era or a year before them make a year, also 2014-2022."""
    word, before, j = t.words[i], t.words[i - 1], i + 1
    value, opening, era = figure(t, i), opened(t, i), find(t, j, "era")
    if value is None:
        return _spanned_year(t, i)
    said = (
        t.forms[i - 1].get("in")
        and before != "شهر"
        or t.forms[i - 1].get("event")
        or before == "من"
        and t.words[i - 2] in ("الاولي", "الاخيرة")
    )
    k = j + 1 if t.words[j] == "/" else connected(t, j, opening)
    if k is not None and (last := figure(t, k)) and value < last <= 2199 and not _counted(t, k + 1):
        other_era, near = find(t, k + 1, "era"), opening or t.starts[j] == t.ends[i]
        known = 1700 <= value and len(t.words[k]) == 4 and (near or said or before in ("(", "[") and t.words[k + 1] in (")", "]"))
        if known or other_era and (near or t.words[j] in DASHES):
            return {"y": value, "y2": last, "cal": other_era[0] if other_era else "gregorian"}, other_era[1] if other_era else k + 1
    if len(word) != 4 or era and era[0] == "bc":
        sure = (
            value
            and era
            and (era[0] == "bc" or value <= 2199 and (era[0] == "hijri" and value <= 1500 or era[1] > j + 1 or t.words[j] == "للميلاد"))
        )
        return ({"y": value, "cal": era[0]}, era[1]) if sure else None
    since = before in ("قبل", "منذ") or before == "من" and t.forms[i - 2].get("starting")
    old = since and 1000 <= value < 1900 and not t.words[j][:1].isalpha()  # ما قبل 1850
    if not (1900 <= value <= 2099 or old or era and 1300 <= value) or not (found := _year(t, i, headed=bool(old))):
        return None
    p, end = found
    if era and (t.starts[j] == t.ends[i] or t.words[j] != "م"):
        return found
    seen = t.seen[-1] if t.seen else None
    listed = before == "و" and seen and seen["end"] == i - 1 and len(seen["value"] or "") in (4, 9)
    event = before[:1].isalpha() and (
        t.forms[i - 2].get("event") or before.startswith("ال") and t.words[i - 2].startswith("ال") and t.forms[i - 3].get("event")
    )
    # كأس إفريقيا الكامرون 2016.
    event = event or t.forms[i - 3].get("event") and before[:1].isalpha() and t.words[i - 2][:1].isalpha() and not t.words[j][:1].isalpha()
    event = event or t.words[i - 2] in ("كرة", "لكرة") and before.startswith("ال")  # كأس العالم لكرة القدم 2018
    event = event or before in _places() and (not t.words[j][:1].isalpha() or t.words[j] in _places())  # بعد تونس 2011 وليبيا 2014
    if said or since or listed or event or before in ("(", "[") and t.words[end] in (")", "]"):
        return None if _counted(t, end) or t.words[j] in ("/", ":") else ({**p, "cal": "gregorian"} if old and not era else p, end)
    return None


@cache
def _places() -> frozenset[str]:
    """The places of one word, with و before them or not."""
    words = {word for row in lexicons.rows("places") for word in (row["place"], *row["forms"].split("|"))}
    return frozenset(particle + arabic.fold(word) for word in words if " " not in word for particle in ("", "و"))


# ---------------------------------------------------------------- parts of the day and clock times


def _digits_clock(word: str) -> tuple[int, int] | None:
    hour, _, minute = word.replace(".", ":").replace(",", ":").partition(":")
    minute = minute.split(":")[0]
    if hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2 and int(hour) <= 24 and int(minute) < 60:
        return int(hour) % 24, int(minute)
    return None


def _clock(t: Text, i: int) -> Read:
    """«الساعة 11:30», «الساعة الثامنة والنصف مساء», «الثامنة مساء», «20:00 بتوقيت غرينتش», «منتصف النهار»."""
    if noon := find(t, i, "noon"):
        p, j = _day(t, noon[1]) or (_day_at_hand(t, i, "TMI"), noon[1])
        return {**p, "clock": (*_digits_clock(noon[0]), True)}, j
    headed = bool(t.forms[i].get("clock"))
    j = i + headed
    word, entry, minute = t.words[j], t.forms[j], 0
    figures = word[:1].isdecimal()
    if figures and not word.isdecimal() and (":" in word or headed or _zone(t, j + 1) > j + 1):
        clock = _digits_clock(word)
        if clock is None:
            return None
        (hour, minute), j = clock, j + 1
    elif (
        headed and figures and len(word) == 4 and _zone(t, j + 1) > j + 1 and int(word[:2]) < 24 and int(word[2:]) < 60
    ):  # الساعة 0643 بتوقيت جرينتش
        hour, minute, j = int(word[:2]), int(word[2:]), j + 1
    else:
        if entry.pre and (headed or figures) or not headed and (figures or t.words[i - 1].startswith("ال")):
            return None  # المباراة الثانية مساء
        hourly = word.endswith(("ة", "الاولي")) and entry.get("ordinal") and (entry.article or headed)
        one = t.forms[j].get("number") == 1 and (headed or word == "الواحدة")
        found = number(t, j) if figures else ordinal(t, j) if hourly else (1, j + 1) if one else None
        if not found or found[0] % 1 or not found[0] <= (24 if figures else 12):
            return None
        hour = int(found[0]) % 24
        amounts: dict[str, float] = {"H": hour}
        j = tail(t, found[1], "H", amounts)
        minute = round((amounts["H"] - hour) * 60 + amounts.get("M", 0))
    # what follows the hour: «مساء», «من مساء الخميس», «بتوقيت غرينتش», a date
    p: Parts = {}
    part = None
    if (period := find(t, j, "period")) and (figures or len(t.words[j]) > 1):
        part, j = period
    elif (t.words[j] == "من" or t.forms[j].get("part")) and (day := _part_of_day(t, j + (t.words[j] == "من"))):
        p, j = day
        part = p.pop("part")
    zone = _zone(t, j)
    if not (headed or part or zone > j):
        return None
    k = zone + (t.words[zone] in ("من", "،"))
    if not p and (day := _day(t, k)) and not t.forms[k].pre:
        p, zone = day[0], _zone(t, day[1])
    hour, minute = (hour + minute // 60) % 24, minute % 60
    if part in ("TAF", "TEV") and hour < 12 or part == "TMI" and hour < 6 or part == "TNI" and 6 <= hour < 12:
        hour += 12
    elif hour == 12 and (part in ("TMO", "TNI") or part == "TEV" and not figures):
        hour = 0
    return {**p, "clock": (hour, minute, bool(part) or hour > 12 or hour == 0)}, zone


def _zone(t: Text, j: int) -> int:
    """Past a time zone at token j, also one that is not listed."""
    if zone := find(t, j, "zone"):
        return zone[1]
    return j + 2 if t.words[j] == "بتوقيت" and t.words[j + 1][:1].isalpha() else j


def _part_of_day(t: Text, i: int) -> Read:
    """«مساء اليوم», «فجر يوم الأربعاء 15 يوليو», «ليل الجمعة السبت», «منتصف الليلة قبل الماضية», «ليلة رأس السنة», «حتى الفجر»."""
    middle = t.forms[i].get("position") == "MID"
    j = i + middle
    entry, word, k = t.forms[j], t.words[j], j + 1
    part = entry.get("part")
    if part is None or middle and entry.pre:
        return None
    night, before = word.endswith("ليلة"), t.words[i - 1]
    if night and entry.article and (found := _wide(t, j)):
        return {**({"pos": "MID"} if middle else {}), **found[0]}, found[1]
    if part == "TMI" and before in ("بعد", "قبل"):
        part = "TAF" if before == "بعد" else "TMO"
    if entry.article and middle:
        return ({"day": 0, "part": "TNI", "pos": "MID"}, k) if part == "TNI" else None
    if entry.article:  # «حتى الفجر», «في الصباح»
        if entry.pre or not t.forms[i - 1].get("at") or word.endswith(("عصر", "ليل")):
            return None
        k += t.words[k] in ("الباكر", "المبكر")
        if t.words[k] == "من" and (day := _day(t, k + 1)) and not day[0].keys() & {"part", "clock"}:
            return {**day[0], "part": part}, day[1]  # «في الفجر الباكر من يوم الأحد»
        return None if t.words[k].startswith("ال") or t.words[k] == "من" else ({**_day_at_hand(t, i, part), "part": part}, k)
    if night and (feast := find(t, k, "named_night")):
        month, day = map(int, feast[0].split("-"))
        return {"m": month, "d": day, "cal": "gregorian", "part": part}, feast[1]
    found = None if t.forms[k].pre and not find(t, k, "day") else _day(t, k)
    if (
        found is None
        and word in ("مساء", "فجرا")
        and not middle
        and t.forms[i - 1].keys().isdisjoint(("particle", "in", "at", "ordinal"))
        and before not in ("ذات", "صباح")
        and t.words[k] not in ("الخير", "ذات", "و")
    ):
        return {**_day_at_hand(t, i, part), "part": part}, k  # وصلت الجرافات فجرا
    if found is None:
        return None
    p, end = found
    if "wd" in p and not p.keys() & {"d", "day"} and (night or word.endswith("ليل")):  # ليل الجمعة السبت، ليلة الجمعة/السبت
        k, following = end + (t.words[end] in DASHES | {"/"}), p["wd"] % 7 + 1
        both = t.forms[k].get("weekday") == following and t.forms[k].article and not t.forms[k].pre
        goes_on = any(t.forms[n].get("weekday") == following and t.forms[n].article for n in range(end, end + 8))
        p, end = {**p, "eve": night and not both and not goes_on}, k + 1 if both else end
    return {**p, "part": part}, end


def _day_at_hand(t: Text, i: int, part: str) -> Parts:
    """The day that the sentence is about, else the day of publication; the morning after where a night was named before."""
    for r in reversed(t.seen[-3:]):
        if r["type"] in ("DATE", "TIME") and i - r["start"] <= 30 and len(r["value"] or "") >= 10 and "/" not in r["value"]:
            return {"same": "D", "plus": int(part == "TMO" and r["value"].endswith(("TNI", "TEV")))}
    return {"day": 0}


def _pair(t: Text, i: int) -> Read:
    """«عامي 2014 و2022», «يومي 15 و16 أغسطس», «شهري يونيو ويوليو», «يومي الخميس والجمعة», «الأعوام 2013 و2014»: one head, several dates."""
    here, j = unit(t, i), i + 1
    if here is None or here.number == 1 or t.forms[j].pre:
        return None
    if here.code == "Y" and t.words[j].isdecimal() and (first := _year(t, j, headed=True)):
        p, end = first
        while (k := connected(t, end, "بين")) is not None and t.words[k].isdecimal() and (more := _year(t, k, headed=len(t.words[k]) >= 3)):
            if more[0]["y"] <= p.get("y2", p["y"]):
                break
            p, end = {**p, "y2": more[0]["y"], "cal": p["cal"] if more[0]["cal"] == "gregorian" else more[0]["cal"]}, more[1]
        return (p, end) if "y2" in p or here.construct else None
    if here.code == "MO" and (month := _month(t, j)):
        p, end = month
        while (k := connected(t, end, "بين")) is not None and (other := _month(t, k)):
            p, end = {**p, "m2": other[0]["m"]}, other[1]
        return _with_year(t, p, end)
    if (
        here.code == "CE"
        and (first := ordinal(t, j))
        and (k := connected(t, first[1], "بين")) is not None
        and (last := ordinal(t, k))
        and last[0] > first[0]
    ):
        return {"century": first[0], "century2": last[0], "cal": "gregorian"}, last[1]  # القرنين السابع عشر والثامن عشر
    if here.code == "D":
        if (exact := _calendar_date(t, j)) or not (day := _weekday(t, j)):
            return exact
        p, end = day
        if (k := connected(t, end, "بين")) is not None and (other := _weekday(t, k)):
            return {**p, **other[0], "wd": p["wd"], "wd2": other[0]["wd"]}, other[1]
        return _day(t, j)
    return None


def _range(t: Text, i: int, p: Parts, j: int, floor: int) -> dict[str, Any] | None:
    """«من الأحد إلى الخميس», «بين 22 ديسمبر والرابع من يناير 2016»: a range of two dates, the first of which was read at tokens i to j."""
    opening, dash = opened(t, i), t.words[j] in DASHES
    k = connected(t, j, opening) if opening or dash else None
    if k is None or t.words[k] == "\n" or "clock" in p or any(p.get(key) for key in ("d2", "y2", "wd2")):
        return None
    if opening and "y" in p and "m" not in p and t.words[k].isdecimal():  # بين عام 568 و645 ميلاديا
        second = _year(t, k, headed=True)
        second = None if second and _counted(t, second[1]) else second
    else:
        second = _day(t, k) or _wide(t, k, free=True)
    if second is None or dash and (p.keys() ^ second[0].keys()) & {"d", "m", "wd", "season", "decade", "century"}:
        return None
    q, end = second
    if "clock" in q or "part" in q:
        return None
    if q.get("same") == "MO" and p.get("d"):
        q = {**p, "d": q["d"]}  # من 3 سبتمبر إلى 15 منه
    last, anchor = resolve(q, t, i, end)
    if last and "m" in p and "m" in q and not p.keys() & {"y", "yshift", "shift"} and p["cal"] == q["cal"] == "gregorian":
        p = {**p, "y": int(last[:4]) - (p["m"] > q["m"])}  # من أيلول إلى كانون الثاني الماضيين: the year follows from the second
    first, first_anchor = resolve(p, t, i, end)
    value = None
    if first and last:
        if "wd" in p and "wd" in q and "d" not in p and "d" not in q and "shift" not in p:
            first = str(date.fromisoformat(last) - timedelta((q["wd"] - p["wd"]) % 7))
        if (bounds(first)[0] or "") > (bounds(last)[1] or "9"):
            return None
        value = first.split("/")[0] + "/" + last.split("/")[-1]
    anchor = "none" if value is None else "published" if "published" in (anchor, first_anchor) else first_anchor
    return result(i - bool(opening and i > floor), end, "DATE", value, None, bounds(value), p.get("cal"), anchor, q)


def _positioned(t: Text, i: int, position: str, k: int) -> dict[str, Any] | None:
    """«مطلع عام 2022», «نهاية الأسبوع», «متم يونيو»: a position, and the period at token k."""
    if night := _part_of_day(t, i):
        return dated(t, i, night[1], night[0])
    if position == "END" and (week := apply(t, i, "weekend")):
        p, j = week
        early = t.day is not None and t.day.isoweekday() < 4 and toward(t, i, j) <= 0  # told on a Monday: the weekend that was
        return dated(t, i, j, {"shift": -int(early), **p}, "WE")
    found = None if t.forms[k].pre and not t.forms[k].get("month") else _wide(t, k, free=True)
    return dated(t, i, found[1], found[0], position) if found else None


# ---------------------------------------------------------------- whole expressions


def _measured(t: Text, i: int, start: int, mod: str | None, floor: int) -> dict[str, Any] | None:
    """The finished DURATION of a quantity at token i (or DATE: «السنوات الأخيرة»); the expression begins at token start (its modifier)."""
    found = None if t.words[i][0].isdigit() and t.words[i + 1].startswith("لل") else quantity(t, i, mod)  # «رقم 76.21 للسنة المالية»
    if found is None:
        return None
    value, mod, j, opened_before = found
    if value.endswith("REF"):
        return result(start, j, "DATE", value, mod)
    extreme = start > floor and t.forms[i].counts and t.words[start - 1] in ("اخر", "اول")  # آخر خمس سنوات
    return result(start - (extreme or opened_before and start == i > floor), j, "DURATION", value, mod, duration_bounds(value, mod))


def _in_a_name(t: Text, i: int) -> int:
    """The end of a name of which the day or month at token i is a part: مدينة 6 أكتوبر, صلاة الجمعة, ثورة 25 يناير; 0 where there is
    none."""
    k, end = i - 1, 0
    if t.forms[i].get("month"):
        k -= t.words[k] == "من"
        k -= t.words[k].isdecimal() or bool(t.forms[k].get("ordinal"))
    if t.forms[k].get("not_date_before"):
        return i + 1
    while t.forms[k].get("anniversary") and (found := _day_month(t, i) or READS["month"](t, i)):
        p = found[0]
        if (p.get("d"), p.get("m")) not in names() or p.keys() & {"y", "shift", "yshift"}:
            break
        end = found[1]
        i = conjunct(t, end) or len(t.starts)  # ثورتي 25 يناير و30 يونيو
    return end


def _is_day(t: Text, i: int, p: Parts, j: int) -> bool:
    """False for weekdays that are other words: الاثنين "the two" after بين or كلا, names of people."""
    if "shift" in p or p["wd"] != 1 and not t.words[i].startswith("ال"):
        return True
    named = t.forms[i - 1].get("given_name") or t.forms[i - 1].get("past") and t.words[j] == ":"
    two = p["wd"] == 1 and t.forms[i - 1].get("not_monday_before") and not (t.words[i - 1] == "بين" and connected(t, j, "بين"))
    return not named and not two and not (p["wd"] == 1 and t.words[j] in ("اللذين", "اللذان"))


def _twin(t: Text, i: int, p: Parts, j: int) -> Parts:
    """Adds to a Hijri date the Gregorian one that الموافق joins to it: it is the value of both."""
    if not p.get("d") or p.get("cal") != "hijri":
        return p
    k, before = find(t, j, "matching"), find(t, t.seen[-1]["end"], "matching") if t.seen else None
    after = (_numeric(t, k[1]) or _day_month(t, k[1])) if k else None
    other = after[0] if after else t.seen[-1]["p"] if before and before[1] == i else {}
    return {**p, "other": {**other, "other": {}}} if other.get("d") and other.get("cal") == "gregorian" else p


def _with_time(t: Text, p: Parts, j: int) -> tuple[Parts, int]:
    """A date and the time of day that follows it: «أمس مساء», «15 أغسطس 09:22», «الجمعة، الساعة 11:30»."""
    if "part" in p or "clock" in p or p.get("d2") or not ("day" in p or "wd" in p or "d" in p):
        return p, j
    if "period" in t.forms[j].kinds and (period := find(t, j, "period")) and len(t.words[j]) > 1:
        clock = _clock(t, period[1])
        return ({**clock[0], **p}, clock[1]) if clock and "wd" not in clock[0] else ({**p, "part": period[0]}, period[1])
    k = j + (t.words[j] in ("،", ",", "-", "–"))
    figures = _digits_clock(t.words[k]) if ":" in t.words[k] else None
    if clock := _clock(t, k) if figures or t.forms[k].get("clock") else None:
        return {**clock[0], **p}, clock[1]
    return ({**p, "clock": (*figures, True)}, k + 1) if figures else (p, j)


def _recurrent(t: Text, i: int, p: Parts, j: int) -> dict[str, Any] | None:
    """«18 ديسمبر من كل عام», «يوم الجمعة من كل أسبوع»: a set, where such a period follows the date of tokens i to j; or else the date."""
    every = unit(t, j + 2) if t.words[j] == "من" else None
    code = every.code if every and every.number == 1 else ""
    kinds = {key for key in p if p[key]} - {"cal", "strength"}
    value = None
    if code == "Y" and p.get("cal") == "gregorian" and kinds <= {"m", "d"} and "m" in p:
        value = f"XXXX-{p['m']:02d}" + (f"-{p['d']:02d}" if "d" in p else "")
    elif code == "W" and kinds <= {"wd", "day"} and "wd" in p:
        value = f"XXXX-WXX-{p['wd']}"
    return result(i, j + 3, "SET", value) if value else dated(t, i, j, p)


def _parse(t: Text, i: int, floor: int) -> dict[str, Any] | int | None:
    """The temporal expression that begins with token i, or with a من, بين or بعد before it; the end of a name that holds a date; or
    None."""
    form = t.forms[i]
    kinds, digits = form.kinds, form is FIGURE
    if (digits or kinds & _NAMED) and (end := _in_a_name(t, i)):
        return end
    if "mod" in kinds and (mod := find(t, i, "mod")) and not (t.words[i] == "حدود" and t.words[i - 1] not in ("في", "وفي")):
        name, k = mod
        if t.words[k][:1].isdecimal() or t.forms[k].starts and not (t.forms[k].pre and t.words[k][0] in "وف"):
            found = _wide(t, k) or _clock(t, k) or _part_of_day(t, k) or (_bare_year(t, k) if t.words[k][:1].isdecimal() else None)
            if found and (name == "APPROX" or "y2" in found[0]):
                return dated(t, i, found[1], found[0], name)
            begin = k if t.words[i] in ("يصل", "تصل") else i  # «مددا تصل إلى سبع سنوات»: a verb is no part of the expression
            if not found and (measured := _measured(t, k, begin, name, floor)):
                return measured
        if not form.keys() & {"fraction", "unit", "vague"}:
            return None
    if "ref" in kinds and (ref := find(t, i, "ref")):
        k = ref[1] + (t.words[ref[1]] == "من")
        if t.words[ref[1] - 1] in ("سابق", "لاحق") and not t.forms[k].pre:  # «وقت سابق من هذا الأسبوع», «وقت لاحق اليوم»
            if found := _part_of_day(t, k) or _clock(t, k) or _day(t, k) or _wide(t, k, free=t.words[k - 1] == "من"):
                return dated(t, i, found[1], found[0])
        if "that" in form and t.forms[i - 1].get("to"):  # حتى ذلك الحين: until the date that was said
            return dated(t, i, ref[1], {"same": "D", "plus": 0})
        return result(i, ref[1], "DATE", ref[0]) if ref[0] != "LATER" else None  # «وقت لاحق» alone is no date
    here = form.get("unit")
    counted = (digits or "number" in kinds) and (t.forms[i + 1].get("times") or t.forms[i + 2].get("times"))
    if (counted or kinds & _SETS or here and here[:2] == ("D", 3)) and (every := apply(t, i, "set")):
        return result(i, every[1], "SET", every[0])
    if here and here.construct and (feast := find(t, i + 1, "named_night")):
        return result(i, feast[1], "SET", f"XXXX-{feast[0]}TNI")
    start = i
    timed = kinds & {"clock", "ordinal", "noon"} or form.get("number") == 1 or digits and not t.words[i].isdecimal()
    if timed and (found := _clock(t, i)):
        pass
    elif (
        "until" in kinds and (t.forms[i - 1].get("to") or t.words[i - 1] in ("حد", "لحد")) and not t.forms[i + 1].counts
    ):  # حتى الساعة: up to now
        return result(i, i + 1, "DATE", "PRESENT_REF")
    elif "position" in kinds and (position := find(t, i, "position")):
        return _positioned(t, i, *position)
    elif (here and here.code == "H" or "span" in form) and (found := apply(t, i, "late hours")):
        pass
    elif "part" in form and (found := _part_of_day(t, i)):
        start -= form["part"] == "TMI" and i > floor and t.words[i - 1] in ("بعد", "قبل")
    elif here and (found := _pair(t, i)):
        start -= "y2" in found[0] and i > floor and opened(t, i) == "بين"
    else:
        found = _calendar_date(t, i) if digits else _day(t, i) if kinds & _DAYS else None
        if found and "wd" in found[0] and not found[0].keys() & {"d", "day"} and not _is_day(t, i, *found):
            found = None
        if (
            found is None
            and (t.forms[i + 1].get("unit") or t.forms[i + 1].counts or t.forms[i + 2].get("unit"))
            and (form.article and ("number" in form or here and here.code == "MO") or t.words[i] == "اول")
        ):
            found = apply(t, i, "first months")
        if found := found or (_wide(t, i) if kinds & _WIDE else None):
            p, j = found
            if t.forms[j].get("not_date_after") and p.keys() <= {"wd", "m", "cal", "strength"}:
                return None  # الأحد الدامي، أيلول الأسود
            if ranged := _range(t, i, p, j, floor):
                return ranged
            start -= bool(p.get("d2") and opened(t, i) and i > floor and not t.forms[i].get("head"))
            found = _with_time(t, _twin(t, i, p, j), j)
        elif digits and (found := _bare_year(t, i)):
            start -= "y2" in found[0] and i > floor and bool(opened(t, i))
    if found:
        return _recurrent(t, start, *found) if t.words[found[1] + 1] == "كل" else dated(t, start, found[1], found[0])
    return _measured(t, i, i, None, floor) if digits or kinds & _MEASURES else None


def _scan(source: str, published: str | None) -> Text:
    """The tokens of a text with all its expressions in order, by token and with their parsed parts, under seen."""
    t = read(source, date.fromisoformat(published[:10]) if published else None)
    words, forms, floor = t.words, t.forms, 0
    for i in compress(count(), [form.starts for form in forms]):
        if not (
            forms[i + 1].goes_on
            or forms[i].alone
            or words[i + 1] in forms[i].longer
            or words[i + 1] in _JOINTS
            or len(words[i]) > 3
            and forms[i] is FIGURE
        ):
            continue  # most numbers count something else, and most words need another word of the lists beside them
        if i >= floor and (found := _parse(t, i, floor)):
            if isinstance(found, int):
                floor = found
            elif found["end"] <= len(t.starts):
                t.seen.append(found)
                floor = found["end"]
    return t


# an article's own date is looked for when it is read, when its record is made, and where there is none that is all that can be said
@lru_cache(maxsize=2)
def _undated(source: str) -> Text:
    return _scan(source, None)


def extract(source: str, segments: dict | None = None, published: str | None = None) -> list[dict[str, Any]]:
    """Temporal expressions of a text outside of page furniture, in order, without overlap, as standoff records.

    published: ISO date on which relative expressions are anchored. Without it their value, lower and upper are None and anchor is "none".
    Each record: id ("t1" …), start, end (code points, source[start:end] == text), text, type (DATE, TIME, DURATION, SET), value (TIMEX3;
    "A/B" for ranges), mod (APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, START, MID, END or None), lower and upper (inclusive
    ISO dates, date and time for TIME, ISO durations for DURATION, None where open), calendar, anchor ("published", "text", "none"). Raises
    ValueError when published is not an ISO date."""
    t = _scan(source, published) if published else _undated(source)
    skipped = sorted((b["start"], b["end"]) for b in (segments or {}).get("boilerplate") or [])
    records, at = [], 0
    for found in t.seen:
        start, end = begin(t, found["start"]), t.ends[found["end"] - 1]
        while at < len(skipped) and skipped[at][1] <= start:
            at += 1
        if at < len(skipped) and skipped[at][0] < end:
            continue
        records.append(
            {
                "id": f"t{len(records) + 1}",
                "start": start,
                "end": end,
                "text": source[start:end],
                "type": found["type"],
                "value": found["value"],
                "mod": found["mod"],
                "lower": found["lower"],
                "upper": found["upper"],
                "calendar": found["calendar"],
                "anchor": found["anchor"],
            }
        )
    return records


def infer_published(source: str, segments: dict | None = None) -> tuple[str | None, str]:
    """A publication date that the text itself supports, and where: (ISO date, "dateline" | "text"), else (None, "none").

    The rule stands in helpers.timex_values.published_in."""
    return published_in(_undated(source))
