"""What temporal expressions mean: TIMEX3 values, the date on which they are anchored, and the interval that they leave open.

The grammar in helpers.timexes hands over an expression as a dict of parts:

y, y2, m, m2, d, d2 (last one of a range), cal, era     a calendar date
wd, wd2, eve                                            an ISO weekday, another to which it reaches, the night before it
day                                                     days from the publication date
unit + shift, yshift, mshift                            a calendar unit, year or month so many from the one of the publication date
season, quarter, half, decade, century                  parts of years and centuries
same + plus                                             a unit of the date that the text gave before (اليوم نفسه، العام التالي)
part, clock (hour, minute, certain), pos                the part of the day, the time, the part of the period (START, MID, END, WE)

Values follow TIMEX3 (Pustejovsky et al. 2003, TimeML 1.2.1; Saurí et al. 2006). Where that leaves room:

* a weekday in a report is the latest such day on or before the publication date, and after سوف, س or المقرر the next one;
* a date without a year is the nearest one to the publication date (a coming one counts as twice as far: reports look back), unless the
  words beside it say past or planned;
* «اليوم نفسه» and «العام التالي» follow the date that the text gave before them and have no value where it gave none;
* «نحو» and «حوالي» (mod APPROX) widen a value by half the step to which its number is rounded (3: half, 15: 2.5, 20: 5, 600: 50), and a
duration
  by a tenth of itself at least: no text states a tolerance, and this is what the number itself allows; clock times by half an hour;
* START and END of a period keep the half of it that they lie in, MID keeps the whole;
* Hijri dates are converted with Umm al-Qura tables (hijridate, 1343-1500 AH), outside of these with the tabular calendar, which may
  differ by a day or two; a Hijri month or year has the range of Gregorian days as its value;
* weeks are ISO weeks; nights count as days in durations (P2D for ليلتين); «ليلة الخميس» is the night that ends on Thursday, «ليل الخميس»
  the one that begins on it, and so is «ليلة الخميس» where the text goes on with Friday;
* عام 48 is 1948 and عام 15 is 2015 (two figures without an era: 30-99 are of the 20th century).
"""

import calendar
import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from .memory import remembered
from .timex_lexicon import DASHES, MAKES, READS, Read, Text, Unit, apply, conjunct, connected, find, not_future, number, opened, unit

SCALE = {"CE": 9, "DE": 8, "Y": 7, "MO": 6, "W": 5, "D": 4, "N": 4, "H": 3, "M": 2, "S": 1}
_FINER = {
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "Y": ("MO", 12),
    "MO": ("D", 30),
    "D": ("H", 24),
    "N": ("H", 24),
    "H": ("M", 60),
    "M": ("S", 60),
}
_LETTER = {"MO": "M", "N": "D"}  # of a unit in an ISO duration; a night is a day
_LASTING = ("الزمن", "الزمان")
_STOPS = {"", ".", "!", "؟", "?", "؛", ";", ":", "\n", "«", "»", '"', "“", "”", "،", ","}
_HOURS = {
    "TMO": ("00:00", "11:59"),
    "TMI": ("10:00", "14:59"),
    "TAF": ("12:00", "18:59"),
    "TEV": ("15:00", "23:59"),
    "TNI": ("17:00", "06:59"),
}
# first and last month; a winter is called after the year in which it begins
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_DAY_PARTS = {"day", "wd", "d"}

# ---------------------------------------------------------------- durations and sets


def duration(amounts: dict[str, float]) -> str:
    """An ISO 8601 duration from amounts by unit. Fractions go to the next finer unit; decades and centuries stay only where they stand
    alone."""
    if len(amounts) == 1:
        ((unit, value),) = amounts.items()
        if value and value % 1 == 0:
            return f"{'P' if SCALE[unit] >= 4 else 'PT'}{value:.10g}{_LETTER.get(unit, unit)}"
    amounts = {unit: value for unit, value in amounts.items() if value}
    whole = all(value % 1 == 0 for value in amounts.values())
    for unit, (finer, factor) in _FINER.items():
        value = amounts.get(unit, 0)
        if unit in ("CE", "DE") and value and (len(amounts) > 1 or not whole):
            amounts[finer] = amounts.get(finer, 0) + amounts.pop(unit) * factor
        elif value % 1:
            amounts[unit] = value // 1
            amounts[finer] = amounts.get(finer, 0) + round(value % 1 * factor, 3)
    days, clock = (
        "".join(f"{amounts[u]:.10g}{_LETTER.get(u, u)}" for u in SCALE if amounts.get(u) and (SCALE[u] < 4) is small)
        for small in (False, True)
    )
    return "P" + days + ("T" + clock if clock else "") if days or clock else "PT0S"


def vague(code: str) -> str:
    """The value of an unsaid number of units."""
    return "PTX" + code if SCALE[code] < 4 else "PX" + _LETTER.get(code, code)


def duration_bounds(value: str, mod: str | None) -> tuple[str | None, str | None]:
    """The shortest and the longest duration that a value and its modifier allow, None where open."""
    first, _, last = value.partition("/")
    if "X" in value:
        # «ساعات»: the plural is three or more
        return value.replace("X", "3") if value[-1] != "X" and mod not in ("LESS_THAN", "EQUAL_OR_LESS") else None, None
    if mod == "APPROX":
        return _about(first)[0], _about(last or first)[1]
    return None if mod in ("LESS_THAN", "EQUAL_OR_LESS") else first, None if mod in ("MORE_THAN", "EQUAL_OR_MORE") else last or first


_PART = re.compile(r"(\d+(?:\.\d+)?)([CDHMSWY]E?)")


def _about(value: str) -> tuple[str, str]:
    """The shortest and the longest duration that «about» a duration allows."""
    days, _, clock = value.partition("T")
    amounts = {("MO" if unit == "M" else unit): float(n) for n, unit in _PART.findall(days)} | {
        unit: float(n) for n, unit in _PART.findall(clock)
    }
    if not amounts:
        return value, value
    code = min(amounts, key=SCALE.__getitem__)
    sizes = {"CE": 36525, "DE": 3652.5, "Y": 365.25, "MO": 30.4375, "W": 7, "D": 1, "H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}
    slack = max(_step(amounts[code]) / 2, sum(n * sizes[unit] for unit, n in amounts.items()) / sizes[code] / 10)
    return tuple(_added(amounts, code, by, sizes) for by in (-slack, slack))


def _added(amounts: dict[str, float], code: str, by: float, sizes: dict[str, float]) -> str:
    """A duration made longer by so many of its finest units; borrowed from the next coarser one where that takes it below zero."""
    changed = {**amounts, code: amounts[code] + by}
    for finer, coarser in sorted(
        zip(sorted(amounts, key=SCALE.__getitem__), sorted(amounts, key=SCALE.__getitem__)[1:]), key=lambda p: SCALE[p[0]]
    ):
        if changed[finer] < 0:
            factor = sizes[coarser] / sizes[finer]
            changed[finer], changed[coarser] = changed[finer] + factor, changed[coarser] - 1
    return duration({unit: round(n, 2) for unit, n in changed.items()})


def _step(number: float) -> int:
    """The step to which a number is rounded: 1, 5, 10, 100, 1000 …"""
    if number % 1 or not number:
        return 1
    step = next((10**power for power in range(9, 0, -1) if number % 10**power == 0), 1)
    return step if step > 1 or number % 5 or number < 10 else 5


def tail(t: Text, j: int, code: str, amounts: dict[str, float]) -> int:
    """Adds what follows the first unit: «ونصف», «ونصف العام», «إلا ربعا», «و40 دقيقة», «وثلاثة أشهر», «ويومين». Gives the next token."""
    for _ in range(4):
        if t.words[j] == "الا" and (fraction := t.forms[j + 1].get("fraction")):
            amounts[code] -= fraction
            return j + 2
        k = conjunct(t, j)
        if k is None:
            return j
        if fraction := t.forms[k].get("fraction"):
            again = unit(t, k + 1, 1)
            if again and again.code != code and SCALE[again.code] >= SCALE[code]:
                return j
            own = again and (again.code == code or not t.forms[k + 1].article)
            name = again.code if again and own else code
            amounts[name] = amounts.get(name, 0) + fraction
            return k + 2 if own else k + 1
        count, end = number(t, k) or (None, k)
        here = unit(t, end)
        if (
            here is None
            or SCALE[here.code] >= SCALE[code]
            or count is None
            and (here.number == 3 or here.construct or t.forms[k].article or here.code == "S")
        ):
            return j
        code, j = here.code, end + 1
        amounts[code] = amounts.get(code, 0) + (here.number if count is None else count)
    return j


def _end(t: Text, j: int, definite: bool = False) -> int:
    """Past «كاملة», «متتالية», «أخرى», «من الزمن», «الماضية» and the like after a quantity."""
    if t.words[j] == "من" and t.words[j + 1] in _LASTING:
        return j + 2
    j += bool(t.forms[j].get("whole") or t.forms[j].get("other"))
    shift = find(t, j, "shift") if definite or not t.words[j].startswith("ال") else None
    return shift[1] if shift else last[1] if definite and (last := find(t, j, "last")) else j


def _several(t: Text, i: int) -> Read:
    """«الثلاث», «الـ8 أو الـ10»: numbers with the article after their unit."""
    found = number(t, i) if t.forms[i].article or t.forms[i].get("article") else None
    other = number(t, found[1] + 1) if found and t.words[found[1]] == "او" else None
    return ([found[0], other[0]], other[1]) if other else ([found[0]], found[1]) if found else None


def _amount(t: Text, i: int, after_mod: bool) -> tuple[str, int] | None:
    """The value of a duration that begins at token i (or of an era: «السنوات الأخيرة»), and the next token."""
    form = t.forms[i]
    here = form.get("unit")
    definite = form.article
    if here and definite:
        return apply(t, i, "definite") or (_about_one(t, i) if after_mod else None)
    if (here or "vague" in form.kinds) and (found := apply(t, i, "vague")):
        return found[0], _end(t, found[1]) if not here else found[1]
    if "fraction" in form.kinds and not definite and (fraction := find(t, i, "fraction")):  # نصف ساعة، ربع قرن
        value, k = fraction
        follows = unit(t, k, 1)
        if (
            follows
            and not t.forms[k].pre
            and (not t.forms[k].article or follows.code in ("H", "M"))
            and not (t.words[i][0] == "و" and unit(t, i - 1))
        ):
            return duration({follows.code: value}), k + 1
    if form.counts and (found := number(t, i)):
        return _counted_amount(t, i, *found, after_mod)
    if here and not here.construct:
        return _bare_amount(t, i, after_mod)
    if "span" in form and not definite:  # فترة طويلة، وقت قصير، مدة من الزمن، منذ فترة
        j = i + 1
        while (long := find(t, j, "long")) and j < i + 4:
            j = long[1]
        alone = (
            t.forms[i - 1].get("since")
            and t.words[i] != "وقت"
            and (not t.words[j][:1].isalpha() or t.forms[j].get("particle") or t.words[j][0] == "و")
        )
        return ("PX", j) if j > i + 1 or alone else None
    return None


def _about_one(t: Text, i: int) -> tuple[str, int] | None:
    """«قرابة الساعتين», «نحو العام»: after a word of quantity the article does not make it a date."""
    code, count, construct = t.forms[i]["unit"]
    if (
        construct
        or count == 3
        or count == 1
        and (code in ("S", "D", "N", "DE") or t.words[i + 1].startswith("ال") or t.forms[i + 1].counts or t.words[i + 1][:1].isdecimal())
    ):
        return None
    amounts = {code: count}
    j = tail(t, i + 1, code, amounts)
    return duration(amounts), j


def _counted_amount(t: Text, i: int, value: float, j: int, after_mod: bool) -> tuple[str, int] | None:
    """«ثلاث ساعات», «6 إلى 7 ساعات», «الثلاثين يوما الماضية»; value was read from tokens i to j."""
    least, here = None, t.forms[j].get("unit")
    if here is None:
        k = j + 1 if t.words[j] == "او" else connected(t, j, opened(t, i))
        most = number(t, k) if k is not None else None
        if most is None or most[0] <= value:
            return None
        least, (value, j) = value, most
        here = t.forms[j].get("unit")
    entry = t.forms[i]
    if here is None or here.number == 2 or t.forms[j].pre or here.construct:
        return None
    code, definite = here.code, entry.article or bool(t.forms[i].get("article"))
    if code == "Y" and value in (1, 2) and entry.article or t.forms[j].article and here.number == 1 and value < 3:
        return None
    if code == "S" and here.number == 1 and value < 11 and not t.words[i].isdecimal():
        return None  # مرة ثانية
    if code == "DE" and not (
        after_mod or _licensed(t, i) or t.words[i][: entry.pre].endswith("ل") or find(t, j + 1, "shift") or t.words[j + 2] in _LASTING
    ):
        return None  # ثلاثة عقود are contracts too
    amounts = {code: value}
    end = tail(t, j + 1, code, amounts)
    return (duration({code: least}) + "/" if least is not None else "") + duration(amounts), _end(t, end, definite)


def _licensed(t: Text, i: int) -> bool:
    """Whether the words before token i (منذ، قبل، بعد، خلال، بين شهر وشهرين …) make a bare unit a quantity."""
    here, again = unit(t, i), unit(t, i - 2)
    if t.forms[i - 1].get("since") or t.forms[i - 1].get("during"):
        return not (t.words[i - 1] == "بعد" and again and here and again[:2] == here[:2])  # يوما بعد يوم
    if here and here[:2] in (("Y", 1), ("MO", 1), ("W", 1)) and t.words[i - 1] == "في" and not t.words[i + 1][:1].isalnum():
        return True  # أعلى مستوى في عام، وفق البيان
    k = connected(t, i + 1, opened(t, i)) if here and opened(t, i) else None
    counted = number(t, k) if k is not None else None  # السجن من سنة إلى خمس سنوات
    return k is not None and (unit(t, k) or " ")[:2] == (here.code, 2) or bool(counted and unit(t, counted[1]))


def _bare_amount(t: Text, i: int, after_mod: bool) -> tuple[str, int] | None:
    """«ساعتين ونصف», «عام ونصف العام», «يوم واحد», «ساعة طيران واحدة», «عاما آخر»; «منذ عام», «أكثر من ساعة», not «الأمين عام»."""
    (code, count, _), after, word, following = unit(t, i), t.forms[i + 1], t.words[i], t.words[i + 1]
    ready, lasting = after_mod or _licensed(t, i), following == "من" and t.words[i + 2] in _LASTING
    particle = word[t.forms[i].pre - 1] if t.forms[i].pre else ""
    if count == 3:
        earlier = particle == "ب" and any(t.words[k].startswith(("قبل", "بعد")) for k in range(i - 4, i))  # قبل موعدها بساعات
        adverb = word.endswith("ا") and code != "DE" and not following.endswith("ة")  # استغرقت أعواما
        plain = (ready or particle == "ل") and not (following.startswith("ال") and not t.forms[i - 1].get("since"))
        beside = following in ("قبل", "بعد") and not t.forms[i - 1].counts  # ساعات قبل الهجوم
        return (vague(code), _end(t, i + 1)) if earlier or adverb or plain or beside else None
    said, single = 0, count == 1 and not after.article  # said: words that say one or two
    if not after.pre and (t.forms[i + 1].get("number") == count and not after.article or single and t.forms[i + 1].get("whole")):
        said = 1
    elif single and t.forms[i + 1].get("other") and (word[-1] in "اة" or ready or particle == "ل"):
        said = 1
    elif single and len(following) > 3 and not after.kinds and t.words[i + 2] == ("واحدة" if word.endswith("ة") else "واحد"):
        said = 2
    amounts = {code: count}
    j = tail(t, i + 1 + said, code, amounts)
    more = j > i + 1 and not said
    if more and count == 1 and code in ("S", "M", "D", "N") and len(amounts) > 1 and not ready:
        return None
    if count == 2:
        alone = code not in ("DE", "S") or ready or lasting
    elif code == "DE":
        alone = lasting or ready and not following[:1].isalpha()
    else:
        named = (
            code in ("D", "N")
            and not after_mod
            and (following.startswith("ال") or t.words[i - 1] in ("منذ", "ومنذ") and following[:1].isalpha())
        )
        alone = ready and code != "S" and word != "ليلة" and not named or code == "CE" and lasting  # منذ يوم الأحد
    if said or alone or more and (count == 2 or len(amounts) > 1 and (ready or following[0] == "و") or amounts[code] % 1):
        return duration(amounts), _end(t, j)
    return None


def quantity(t: Text, i: int, mod: str | None) -> tuple[str, str | None, int, bool] | None:
    """A duration at token i with the other end of its range: (value, modifier, next token, whether a من or بين before it belongs to it)."""
    found = _amount(t, i, mod is not None)
    if found is None or found[0].endswith("REF"):
        return found and (found[0], mod, found[1], False)
    value, j = found
    if "X" not in value and t.words[j] not in DASHES:
        k = j + 1 if t.words[j] == "او" else connected(t, j, opened(t, i))
        other = _amount(t, k, True) if k is not None else None
        if other and "X" not in other[0] and not other[0].endswith("REF") and other[0] != value:
            value, j = f"{value}/{other[0].split('/')[-1]}", other[1]
    if "after" in t.forms[j].kinds and (after := find(t, j, "after")):  # على الأقل، تقريبا
        mod, j = after
    return value, mod, j, "/" in value and bool(opened(t, i))


def _once(t: Text, i: int) -> Read:
    """«مرة», «مرتين», «ثلاث مرات», «مرة واحدة»."""
    j = found[1] if (found := number(t, i)) else i
    if not t.forms[j].get("times") or j > i and t.forms[j].pre:
        return None
    return None, j + 1 + (t.forms[j + 1].get("number") == 1 and not t.forms[j + 1].pre)


def _unit_of(values: tuple[Any, ...]) -> str:
    return next(value.code for value in values if isinstance(value, Unit))


READS.update(several=_several, once=_once, each=lambda t, i: apply(t, i, "every"))
MAKES.update(
    one=lambda *values: duration({_unit_of(values): 1}),
    two=lambda *values: duration({_unit_of(values): 2}),
    times=lambda _, count, unit: duration({unit.code: count}),
    several=lambda unit, counts, *_: "/".join(duration({unit.code: count}) for count in counts),
    vague=lambda *values: vague(_unit_of(values)),
    eras=lambda first, last, few, shift: MAKES["era"](last, few, shift),
    era=lambda _, few, shift: ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[(shift > 0) - (shift < 0)],
)


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

    shift: the text says the last (-1) or the next (+1), never the one at hand. cue: the words beside it tell of plans (+1) or of the past
    (-1); without them the nearest, a coming one counting twice as far (reports look back), in reports of the past ten times."""
    away = {}
    for year, span in spans.items():
        if span and not (shift and span[0] <= today <= span[1]):
            away[year] = (span[1] - today).days if span[1] < today else max(0, (span[0] - today).days)
    way = shift or (1 if cue > 0 else 0)
    kept = {year: days for year, days in away.items() if days * way >= 0} or away
    return min(
        kept, key=lambda year: (kept[year] * (10 if cue < 0 else 2) if kept[year] > 0 and not way else abs(kept[year]), year), default=None
    )


# ---------------------------------------------------------------- past or planned


@remembered
def _is_future(word: str) -> bool:
    """Whether a word looks like a verb with the س of the future."""
    word = word[1:] if word[:2] in ("وس", "فس") else word
    return len(word) > 4 and word[0] == "س" and word[1] in "يتن" and not word.endswith("ة") and not word.startswith(not_future())


def _planned(t: Text, k: int) -> int:
    """+1 when token k tells of a plan, -1 when that plan is past (وكان من المقرر), else 0."""
    if not t.forms[k].get("future") and not _is_future(t.words[k]):
        return 0
    return -1 if any(t.forms[n].get("past") and t.words[n].endswith(("كان", "كانت")) for n in range(k - 3, k)) else 1


def toward(t: Text, i: int, j: int) -> int:
    """+1 when the words beside an expression (tokens i to j) tell of a planned event, -1 of a past one, 0 when they do not say."""
    k = i - 1 - (t.words[i - 1] in ("،", ","))
    for k in range(k, max(k - 14, -1), -1):
        if t.words[k] in _STOPS:
            break
        if t.forms[k].get("clause"):
            return _planned(t, k - 1) or _planned(t, k - 2) or int(t.words[k - 1] == "علي" and t.words[k] == "ان")
        if ("future" in t.forms[k] or _is_future(t.words[k])) and (plan := _planned(t, k)):
            return plan
        if t.forms[k].get("past") or t.words[k] in ("منذ", "ومنذ"):
            return -1
    opening = t.words[i - 1] in _STOPS or t.words[i - 1] in ("و", "في", "من", "يوم")
    return 1 if opening and (_is_future(t.words[j]) or t.forms[j].get("future") and t.words[j] not in ("موعد", "موعدا")) else 0


# ---------------------------------------------------------------- values


def resolve(p: dict[str, Any], t: Text, i: int, j: int) -> tuple[str | None, str]:
    """The value of a parsed date at tokens i to j (without the part of the day) and what it is anchored on."""
    today, cal, year = t.day, p.get("cal", "gregorian"), p.get("y")
    before = "BC" if cal == "bc" else ""
    anchor = "text" if year else "published"
    if "new" in p and today:
        p = {**p, "shift": int(today.month > 6)}  # «العام الجديد» is told of from autumn on
    if year is None and today and ("yshift" in p or p.get("unit") == "Y"):
        year = today.year + p.get("yshift", p.get("shift", 0))
    if "same_year" in p:  # مايو من العام نفسه
        same, anchor = _same("Y", p["same_year"], t, i)
        year = int(same) if same else None
        if year is None:
            return None, "none"
    value = None
    if "same" in p:
        value, anchor = _same(p["same"], p["plus"], t, i, free="d" in p)
        if value is None and "shift" in p and today:
            value, anchor = _unit_value(p["unit"], p["shift"], today), "published"
        if value and "d" in p:  # 15 منه: of the month that was named
            value = "/".join(f"{value}-{day:02d}" for day in (p["d"], p["d2"]) if day and on(int(value[:4]), int(value[5:]), day)) or None
        return value, anchor if value else "none"
    if "decade" in p:
        century = p.get("century") or (today.year // 100 + 1 + p["shift"] if today else None)
        return (f"{century - 1:02d}{p['decade']}", "text" if "century" in p else "published") if century else (None, "none")
    if "century" in p:
        if cal == "hijri":
            return f"{622 + int((p['century'] - 1) * 97.02):04d}/{622 + int(p['century'] * 97.02):04d}", "text"
        return before + f"{p['century'] - 1:02d}" + (f"/{before}{p['century2'] - 1:02d}" if "century2" in p else ""), "text"
    if "season" in p:
        if year is None and today:
            first, last = _SEASONS[p["season"]]
            spans = {y: _span(y, first, last=last) for y in range(today.year - 2, today.year + 3)}
            year = _year(spans, today, p.get("shift"), int(bool(t.forms[i - 1].get("by"))) or toward(t, i, j))
        value = f"{year:04d}-{p['season']}" if year else None
    elif "quarter" in p or "half" in p:
        if year is None and today and "quarter" in p:
            last = p["quarter"] * 3
            year = _year(
                {y: _span(y, last - 2, last=last) for y in range(today.year - 1, today.year + 2)}, today, None, toward(t, i, j) or -1
            )
        value = f"{year:04d}-" + (f"Q{p['quarter']}" if "quarter" in p else f"H{p['half']}") if year else None
    elif "qshift" in p:
        count = today.year * 4 + (today.month - 1) // 3 + p["qshift"] if today else None
        value = f"{count // 4:04d}-Q{count % 4 + 1}" if count else None
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
        cue = 0 if "shift" in p else toward(t, i, j) or int(t.words[i - 1] == "من" and bool(t.forms[i - 2].get("starting")))
        day = (
            _moved(today, _to_weekday(p, today, cue))
            if "week" not in p
            else _moved(today, 7 * p["week"] + p["wd"] % 7 - today.isoweekday() % 7)
        )
        since = t.seen[-1]["value"] if t.seen and t.seen[-1]["end"] == i - 1 and t.forms[i - 1].get("to") else None
        if day and since and "shift" not in p and since[:10] > str(day) and len(since) >= 10:  # من مساء الأربعاء حتى صباح الأحد
            day = _moved(date.fromisoformat(since[:10]), (day - date.fromisoformat(since[:10])).days % 7)
        last = day and _moved(day, (p["wd2"] - p["wd"]) % 7) if "wd2" in p else None
        value = f"{day}/{last}" if last else str(day) if day else None
    elif "clock" in p:
        value = str(today)
    return (value, anchor) if value else (None, "none")


def _same(code: str, plus: int, t: Text, i: int, free: bool = False) -> tuple[str | None, str]:
    """The day, month or year that the nearest earlier expression names, or the one after it.

    Unless free, years and months are not taken from days that are only told from the publication date (أمس does not say which year the text
    is in)."""
    size = {"D": 10, "MO": 7, "Y": 4}.get(code, 99)
    for r in reversed(t.seen[-8:]):
        value = (r["value"] or "")[:size]
        fits = (
            len(value) == size
            and "/" not in r["value"]
            and value.replace("-", "").isdecimal()
            and r["type"] in ("DATE", "TIME")
            and i - r["end"] <= 80
        )
        if not fits or not free and size < 10 and len(r["value"]) >= 10 and r["anchor"] == "published":
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
    return (
        f"{today.year + shift:04d}"
        if code == "Y"
        else f"{today.year // 10 + shift:03d}"
        if code == "DE"
        else f"{today.year // 100 + shift:02d}"
    )


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
        cue = 0 if shift else toward(t, i, j) or int(bool(t.forms[i - 1].get("by")))
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


@remembered
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
    if lower is None:
        return None, None
    if mod == "APPROX":
        return _widened(lower, upper or lower)
    if mod in ("START", "END") and "T" not in lower and upper:
        first, last = date.fromisoformat(lower), date.fromisoformat(upper)
        middle = str(first + (last - first) / 2)
        return (lower, middle) if mod == "START" else (middle, upper)
    return lower, upper


# ---------------------------------------------------------------- finished expressions


def result(
    i: int,
    j: int,
    kind: str,
    value: str | None,
    mod: str | None = None,
    limits: tuple[str | None, str | None] = (None, None),
    cal: str | None = None,
    anchor: str = "none",
    p: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """One expression at tokens i to j (end excluded) with everything that its record needs, and its parts under "p"."""
    lower, upper = limits
    cal = "hijri" if cal == "hijri" else "gregorian"
    return {
        "start": i,
        "end": j,
        "type": kind,
        "value": value,
        "mod": mod,
        "lower": lower,
        "upper": upper,
        "calendar": cal,
        "anchor": anchor,
        "p": p or {},
    }


def _widened(lower: str, upper: str) -> tuple[str | None, str | None]:
    """The interval that «about» a day, a month, a year or a clock time allows."""
    if "T" in lower:
        if lower != upper:
            return lower, upper  # a part of the day is wide enough
        at = datetime.fromisoformat(lower)
        return tuple((at + timedelta(minutes=m)).isoformat()[:16] for m in (-30, 30))
    first, last = date.fromisoformat(lower), date.fromisoformat(upper)
    years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    ends = [
        (_step(day.year) / 2 if _step(day.year) > 1 else 1) * 365.25 if years else max(1, (last - first).days / 2) for day in (first, last)
    ]
    before, after = _moved(first, -round(ends[0])), _moved(last, round(ends[1]))
    return str(before or first), str(after or last)


def dated(t: Text, i: int, j: int, p: dict[str, Any], mod: str | None = None) -> dict[str, Any]:
    """The finished DATE or TIME of parsed parts at tokens i to j."""
    mod = mod or p.get("pos")
    value, anchor = resolve(p | p["other"] if "other" in p else p, t, i, j)
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
        limits = _widened(*limits) if mod == "APPROX" else limits
    else:
        value += p["part"]
        limits = bounds(value)
    return result(i, j, kind, value, mod, limits, p.get("cal"), anchor if value or anchor == "text" else "none", p)


# ---------------------------------------------------------------- the publication date


def published_in(t: Text) -> tuple[str | None, str]:
    """The publication date that a text read without one supports, and where it stands: (ISO date, "dateline" | "text"), else (None,
    "none").

    Rule, meant to be silent rather than wrong:
    1. dateline: among the first four or last three lines that are not empty, one that is hardly more than a full date (two more words, or
       eight with a label such as نشر or تحديث), or a first line that begins with place and date and a dash; lines that give dates more than
       a week apart leave it open, else the earliest counts (published before updated);
    2. text: «اليوم» stands directly beside a full date, or one full date carries a weekday and the text says «اليوم» with that same
    weekday.
       A date without a year takes the first year, from the latest year named in the text to four years later, in which it falls on its
       weekday.
    Two different answers at one step are none."""
    breaks = [-1, *(i for i, word in enumerate(t.words[: len(t.starts)]) if word == "\n"), len(t.starts)]
    lines = [(a + 1, b) for a, b in zip(breaks, breaks[1:]) if b > a + 1]
    inside = {k for r in t.seen for k in range(r["start"], r["end"])}

    def dateline(r: dict[str, Any]) -> bool:
        for line, (a, b) in enumerate(lines[:4] + lines[-3:]):
            if a <= r["start"] < b:
                others = [k for k in range(a, min(a + 60, b)) if k not in inside and t.words[k][:1].isalpha()]
                short = len(others) <= 2 or len(others) <= 8 and any(t.forms[k].get("date_label") for k in others)
                return b - a < 60 and short or line < 4 and r["end"] - a <= 12 and t.words[r["end"]] in DASHES | {":"}
        return False

    def full(r: dict[str, Any]) -> bool:
        p = r["p"]
        return bool(p.get("d") and "m" in p and not p.get("d2") and r["anchor"] == "text" and r["value"] and "/" not in r["value"])

    given = sorted({r["value"][:10] for r in t.seen if full(r) and dateline(r)})
    if given and date.fromisoformat(given[-1]) - date.fromisoformat(given[0]) <= timedelta(7):
        return given[0], "dateline"
    beside = {r["value"][:10] for r in t.seen if full(r) and r["p"].get("day") == 0}
    if not beside:
        today = {r["p"]["wd"] for r in t.seen if r["p"].get("day") == 0 and "wd" in r["p"]}
        years = [
            int(r["value"][:4]) for r in t.seen if r["type"] == "DATE" and r["anchor"] == "text" and (r["value"] or "")[:4].isdecimal()
        ]
        latest = max((year for year in years if 1900 <= year <= 2100), default=None)
        for r in t.seen:
            p = r["p"]
            if p.get("wd") not in today or not p.get("d") or p.get("d2") or "m" not in p or p.get("cal") != "gregorian":
                continue
            if full(r):
                if date.fromisoformat(r["value"][:10]).isoweekday() == p["wd"]:
                    beside.add(r["value"][:10])
            elif latest and "y" not in p:
                days = [d for y in range(latest, latest + 5) if (d := on(y, p["m"], p["d"])) and d.isoweekday() == p["wd"]]
                beside.update(str(d) for d in days[:1])
    return (beside.pop(), "text") if len(beside) == 1 else (None, "none")
