"""Temporal expressions of Arabic news: where they stand. What they mean is in helpers.timex_values, their words in helpers.timex_lexicon.

A text is cut into folded tokens once, and only where a word of the lists (or a figure) stands does the small grammar below look at the next
few tokens, so the time grows with the length of the text, whatever it holds. Every rule takes a text and a token and gives what it read (the
parts of a date, or a duration) and the next token, or None.

Values follow TIMEX3 (Pustejovsky et al. 2003, TimeML 1.2.1; Saurí et al. 2006). Where that leaves room:

* a quantity after قبل or منذ is a DURATION and its span the quantity; the expression does not say which day it points to;
* a weekday in a report is the latest such day on or before the publication date, and after سوف, س or المقرر the next one;
* a date without a year is the nearest one to the publication date (a coming one counts as twice as far: reports look back), unless the
  words beside it say past or planned;
* «اليوم نفسه» and «العام التالي» follow the date that the text gave before them and have no value where it gave none;
* a date that has become the name of an event («ثورة 25 يناير», «حرب أكتوبر») is left out unless a year follows: it is no date of the year
  at hand, and the year that a reader knows is not in the text (timex_names.csv lists them);
* a Hijri and a Gregorian date around الموافق are two expressions with the Gregorian value;
* «نحو» and «حوالي» (mod APPROX) bound nothing: lower and upper are null, because no tolerance is stated in the text;
* START and END of a period keep the half of it that they lie in, MID keeps the whole;
* Hijri dates are converted with Umm al-Qura tables (hijridate, 1343-1500 AH), outside of these with the tabular calendar, which may
  differ by a day or two; a Hijri month or year has the range of Gregorian days as its value;
* weeks are ISO weeks; nights count as days in durations (P2D for ليلتين); «ليلة الخميس» is the night that ends on Thursday, «ليل الخميس»
  the one that begins on it, and so is «ليلة الخميس» where the text goes on with Friday;
* عام 48 is 1948 and عام 15 is 2015 (two figures without an era: 30-99 are of the 20th century).
"""

from datetime import date, timedelta
from functools import cache
from typing import Any

from . import arabic
from .timex_lexicon import DASHES, PAD, Text, conjunct, connected, figure, find, form, forms, names, number, opened, ordinal, tag, unit
from .timex_values import SCALE, bounds, dated, duration, duration_bounds, on, resolve, result, toward, vague

__all__ = ["bounds", "extract", "infer_published"]

Parts = dict[str, Any]
Read = tuple[Parts, int] | None

# what may begin which kind of expression
_SETS = {"set", "each", "times", "number"}
_DAYS = {"day", "tomorrow", "weekday", "number", "teen", "ordinal", "head", "article"}
_WIDE = {"this", "that", "unit", "month", "season", "fraction", "decade"}
_MEASURES = {"unit", "vague", "fraction", "number", "teen", "span", "article"}
_STARTERS = _SETS | _DAYS | _WIDE | _MEASURES | {"part", "mod", "position", "ref", "clock", "noon"}
_NAMED = {"weekday", "ordinal", "month", "number"}
_TIME = ("الزمن", "الزمان")


@cache
def _starters() -> frozenset[str]:
    return frozenset(word for word, entry in forms().items() if _STARTERS & entry.kinds)


def _definite(t: Text, i: int, number: int = 0) -> bool:
    """Whether token i is a unit with the article and without a particle."""
    return bool(form(t, i).article and not form(t, i).pre and unit(t, i, number))


# ---------------------------------------------------------------- quantities


def _tail(t: Text, j: int, code: str, amounts: dict[str, float]) -> int:
    """Adds what follows the first unit: «ونصف», «ونصف العام», «إلا ربعا», «و40 دقيقة», «وثلاثة أشهر», «ويومين». Gives the next token."""
    for _ in range(4):
        if t.words[j] == "الا" and (fraction := tag(t, j + 1, "fraction")):
            amounts[code] -= fraction
            return j + 2
        k = conjunct(t, j)
        if k is None:
            return j
        if fraction := tag(t, k, "fraction"):
            again = unit(t, k + 1, 1)
            if again and again.code != code and SCALE[again.code] >= SCALE[code]:
                return j
            own = again and (again.code == code or SCALE[again.code] < SCALE[code] and not form(t, k + 1).article)
            name = again.code if again and own else code
            amounts[name] = amounts.get(name, 0) + fraction
            return k + 2 if own else k + 1
        found = number(t, k)
        here = unit(t, found[1] if found else k)
        if here is None or SCALE[here.code] >= SCALE[code]:
            return j
        if not found and (here.number == 3 or here.construct or form(t, k).article or here.code == "S"):
            return j
        code, j = here.code, found[1] + 1 if found else k + 1
        amounts[code] = amounts.get(code, 0) + (found[0] if found else here.number)
    return j


def _end(t: Text, j: int, definite: bool = False) -> int:
    """Past «كاملة», «متتالية», «أخرى», «من الزمن», «الماضية» and the like after a quantity."""
    if t.words[j] == "من" and t.words[j + 1] in _TIME:
        return j + 2
    j += bool(tag(t, j, "whole") or tag(t, j, "other"))
    if (shift := find(t, j, "shift")) and (definite or not t.words[j].startswith("ال")):
        return shift[1]
    return last[1] if definite and (last := find(t, j, "last")) else j


def _licensed(t: Text, i: int) -> bool:
    """Whether the words before token i (منذ، قبل، بعد، خلال، بين شهر وشهرين …) make a bare unit a quantity."""
    here = unit(t, i)
    if tag(t, i - 1, "since") or tag(t, i - 1, "during"):
        again = unit(t, i - 2)
        return not (t.words[i - 1] == "بعد" and again and here and again[:2] == here[:2])  # يوما بعد يوم
    k = i + 1 + (t.words[i + 1] in ("الي", "و"))
    return bool(opened(t, i) and (k > i + 1 or form(t, k).pre) and here and (other := unit(t, k)) and other[:2] == (here.code, 2))


def _bare(t: Text, i: int, after_mod: bool) -> bool:
    """Whether a unit without a number at token i is a quantity: «منذ عام», «قبل أيام», «أكثر من ساعة», not «الأمين عام»."""
    here, entry, after = unit(t, i), form(t, i), t.words[i + 1]
    ready, lasting = after_mod or _licensed(t, i), after == "من" and t.words[i + 2] in _TIME
    particle = t.words[i][entry.pre - 1] if entry.pre else ""
    if here.number == 2:
        return here.code not in ("DE", "S") or ready or lasting
    if here.number == 3:
        if particle == "ب" and any(t.words[k].startswith(("قبل", "بعد")) for k in range(i - 4, i)):
            return True  # قبل موعدها بساعات
        if t.words[i].endswith("ا") and here.code != "DE" and not after.endswith("ة"):
            return True  # استغرقت أعواما
        return (ready or particle == "ل") and not (after.startswith("ال") and not tag(t, i - 1, "since"))
    if here.code == "S" or t.words[i] == "ليلة":
        return False
    if here.code == "DE":
        return lasting or ready and not after[:1].isalpha()
    if here.code in ("D", "N") and not after_mod and (after.startswith("ال") or t.words[i - 1] in ("منذ", "ومنذ") and after[:1].isalpha()):
        return False
    return ready


def _amount(t: Text, i: int, after_mod: bool) -> tuple[str, int] | None:
    """The value of a duration that begins at token i (or of an era: «السنوات الأخيرة»), and the next token."""
    here = unit(t, i)
    if here and form(t, i).article:
        return _definite_amount(t, i, here.code, here.number)
    if some := find(t, i, "vague"):  # عدة أعوام، بضعة أيام، عشرات السنين
        follows = unit(t, some[1], 3)
        if follows and not form(t, some[1]).pre:
            return vague(follows.code), _end(t, some[1] + 1)
    if (fraction := find(t, i, "fraction")) and not form(t, i).article:  # نصف ساعة، ربع قرن
        value, k = fraction
        follows = unit(t, k, 1)
        if follows and not form(t, k).pre and (not form(t, k).article or follows.code in ("H", "M")) and not (t.words[i][0] == "و" and unit(t, i - 1)):
            return duration({follows.code: value}), k + 1
    if found := number(t, i):
        return _counted_amount(t, i, *found, after_mod)
    if here and not here.construct:
        return _bare_amount(t, i, after_mod)
    if tag(t, i, "span") and not form(t, i).article:  # فترة طويلة، وقت قصير، مدة من الزمن، منذ فترة
        j = i + 1
        while (long := find(t, j, "long")) and j < i + 4:
            j = long[1]
        if j > i + 1:
            return "PX", j + (t.words[i + 1] == "زمنية" and j == i + 2 and bool(find(t, j, "few")))
        if tag(t, i - 1, "since") and t.words[i] != "وقت" and (not t.words[j][:1].isalpha() or tag(t, j, "particle") or form(t, j).pre):
            return "PX", j
    return None


def _definite_amount(t: Text, i: int, code: str, count: int) -> tuple[str, int] | None:
    """«السنوات الثلاث الماضية», «الأعوام الـ8 أو الـ10 القادمة», «الأسابيع الأخيرة», «العامين الماضيين», «الأيام الأولى», «الأسبوع كله»."""
    j = i + 1
    if count == 1:
        return (duration({code: 1}), j + 1) if tag(t, j, "all") else None
    amounts: list[float] = [2] if count == 2 else []
    if not amounts and (found := number(t, j)) and (form(t, j).article or tag(t, j, "article")):
        amounts, j = [found[0]], found[1]
        if t.words[j] == "او" and (found := number(t, j + 1)):
            amounts, j = amounts + [found[0]], found[1]
    elif not amounts and (few := find(t, j, "few")) and t.words[j].startswith("ال"):
        j = few[1]
    if (shift := find(t, j, "shift") or find(t, j, "last")) and t.words[j].startswith("ال"):
        j = shift[1]
    else:
        shift = None
    if amounts and (shift or count == 3):
        return "/".join(duration({code: a}) for a in amounts), j
    if shift:
        return ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[(shift[0] > 0) - (shift[0] < 0)], j
    return (vague(code), j + 1) if t.words[j] == "الاولي" and t.words[j + 1] != "من" else None


def _counted_amount(t: Text, i: int, value: float, j: int, after_mod: bool) -> tuple[str, int] | None:
    """«ثلاث ساعات», «6 إلى 7 ساعات», «الثلاثين يوما الماضية»; value was read from tokens i to j."""
    least = None
    if unit(t, j) is None:
        k = j + 1 if t.words[j] == "او" else connected(t, j, opened(t, i))
        most = number(t, k) if k is not None else None
        if most is None or most[0] <= value:
            return None
        least, (value, j) = value, most
    here, article = unit(t, j), form(t, j).article
    if here is None or here.number == 2 or form(t, j).pre or here.construct:
        return None
    code = here.code
    if least is not None:
        return f"{duration({code: least})}/{duration({code: value})}", _end(t, j + 1)
    if code == "Y" and value in (1, 2) and t.words[i].startswith("ال") or article and here.number == 1 and value < 3:
        return None
    if code == "S" and here.number == 1 and value < 11 and not t.words[i].isdecimal():
        return None  # مرة ثانية
    if code == "DE":  # عقود are contracts too
        pre = form(t, i).pre
        if not (after_mod or _licensed(t, i) or pre and t.words[i][pre - 1] == "ل" or find(t, j + 1, "shift") or t.words[j + 1 : j + 3] == ["من", "الزمن"]):
            return None
    amounts = {code: value}
    j = _tail(t, j + 1, code, amounts)
    return duration(amounts), _end(t, j, form(t, i).article or bool(tag(t, i, "article")))


def _bare_amount(t: Text, i: int, after_mod: bool) -> tuple[str, int] | None:
    """«ساعتين ونصف», «عام ونصف العام», «يوم واحد», «ساعة طيران واحدة», «عاما آخر», «سنوات قليلة», «منذ أشهر»."""
    code, count, _ = unit(t, i)
    after = form(t, i + 1)
    if count == 3:
        if few := find(t, i + 1, "few"):
            return vague(code), few[1]
        if shift := find(t, i + 1, "shift"):
            return None if t.words[i + 1].startswith("ال") else (vague(code), shift[1])
        return (vague(code), _end(t, i + 1)) if _bare(t, i, after_mod) else None
    ready = after_mod or _licensed(t, i)
    single = count == 1 and not after.article
    said = 0  # words that say one or two
    if not after.pre and (tag(t, i + 1, "number") == count and not after.article or single and tag(t, i + 1, "whole")):
        said = 1
    elif single and tag(t, i + 1, "other") and (t.words[i][-1] in "اة" or ready or t.words[i][: form(t, i).pre].endswith("ل")):
        said = 1
    elif single and len(t.words[i + 1]) > 3 and not after.kinds and t.words[i + 2] == ("واحدة" if t.words[i].endswith("ة") else "واحد"):
        said = 2
    amounts = {code: count}
    j = _tail(t, i + 1 + said, code, amounts)
    more = j > i + 1 and not said
    if more and count == 1 and code in ("S", "M", "D", "N") and len(amounts) > 1 and not ready:
        return None
    if said or more and (count == 2 or len(amounts) > 1 and (ready or t.words[i + 1][0] == "و") or amounts[code] % 1) or _bare(t, i, after_mod):
        return duration(amounts), _end(t, j)
    return None


def _measured(t: Text, i: int, start: int, mod: str | None, floor: int) -> dict[str, Any] | None:
    """The finished DURATION of a quantity at token i, with the other end of its range; the expression begins at token start (its modifier)."""
    found = _amount(t, i, mod is not None)
    if found is None:
        return None
    value, j = found
    if value.endswith("REF"):
        return result(start, j, "DATE", value, mod)
    if "X" not in value and t.words[j] not in DASHES:
        k = j + 1 if t.words[j] == "او" else connected(t, j, opened(t, i))
        other = _amount(t, k, True) if k is not None else None
        if other and "X" not in other[0] and not other[0].endswith("REF") and other[0] != value:
            value, j = f"{value}/{other[0].split('/')[-1]}", other[1]
    if after := find(t, j, "after"):  # على الأقل، تقريبا
        mod, j = after
    if "/" in value and opened(t, i) and start == i > floor:
        start = i - 1
    return result(start, j, "DURATION", value, mod, duration_bounds(value, mod))


def _set(t: Text, i: int) -> tuple[str, int] | None:
    """«كل يوم», «كل أربع سنوات», «كل صيف», «يوميا», «مرتين في الأسبوع»: (value, next token)."""
    if found := find(t, i, "set"):
        return found
    if tag(t, i, "each"):
        count = number(t, i + 1)
        k = count[1] if count else i + 1
        entry = form(t, k)
        if entry.pre or entry.article and not count:
            return None
        if here := unit(t, k):
            if here.code == "D" and here.number == 1 and not count and (day := tag(t, k + 1, "weekday")) and not form(t, k + 1).pre:
                return f"XXXX-WXX-{day}", k + 2
            if here.construct or not count and here.number == 3 or here.code == "S" and not count or here.code == "DE" and here.number == 1:
                return None
            return duration({here.code: count[0] if count else here.number}), k + 1
        if count:
            return None
        if (day := entry.tags.get("weekday")) and day != 7:
            return f"XXXX-WXX-{day}", k + 1
        if season := entry.tags.get("season"):
            return f"XXXX-{season}", k + 1
        return ("P1D", k + 1) if entry.tags.get("part") else None
    count = number(t, i)
    j = count[1] if count else i
    if not tag(t, j, "times") or j > i and form(t, j).pre:
        return None
    j += 1 + (tag(t, j + 1, "number") == 1 and not form(t, j + 1).pre)
    if t.words[j] == "في" and (here := unit(t, j + 1, 1)) and form(t, j + 1).article and SCALE[here.code] > 2:
        return (duration({here.code: 1}), j + 2) if not find(t, j + 2, "shift") else None
    return find(t, j, "set") or (_set(t, j) if t.words[j] == "كل" else None)


# ---------------------------------------------------------------- calendar dates


def _month(t: Text, i: int, libyan: bool = False) -> Read:
    """A month name, alone or with its twin in the other naming («آب/أغسطس», «يونيو (حزيران)», «أكتوبر تشرين الأول»)."""
    first = find(t, i, "month") or (find(t, i, "libyan") if libyan else None)
    if first is None:
        return None
    (month, cal, strength, name), j = first
    k = j + (t.words[j] in ("/", "-", "–", "("))
    second = find(t, k, "month")
    if second and second[0][:2] == (month, cal) and second[0][3] != name and not form(t, k).pre and (t.words[j] != "(" or t.words[second[1]] == ")"):
        strength, j = "strong", second[1] + (t.words[j] == "(")
    return {"m": month, "cal": cal, "strength": strength}, j


def _year(t: Text, i: int, p: Parts, headed: bool = False) -> int | None:
    """A year at token i, with its era, into p: four figures, after عام also fewer or words. Gives the next token."""
    value, j, digits = figure(t, i), i + 1, len(t.words[i])
    if value is not None:
        era = find(t, j, "era")
        if digits != 4 and not headed and not (era and era[0] == "hijri" and digits > 1):
            return None
        if digits > 4 or not 1 <= value <= 2999 or digits == 4 and not headed and not 1300 <= value <= 2199:
            return None
        if t.words[j] in ("%", "٪") or t.words[j] == "/" and (figure(t, j + 1) or 32) <= 31:
            return None
        if digits <= 2 and not era:
            value += 1900 if value >= 30 else 2000
    elif headed and (found := number(t, i)) and 1000 <= found[0] < 2200 and not found[0] % 1:
        value, j = int(found[0]), found[1]
    else:
        return None
    p["y"] = value
    bracket = t.words[j] == "(" and t.words[j + 2] == ")"
    era = find(t, j + bracket, "era")
    if "m" not in p or era and era[0] == "bc":  # a month has its calendar; 1300-1500 without an era is taken for Hijri
        p["cal"] = era[0] if era else p.get("cal") or ("hijri" if 1300 <= value <= 1500 else "gregorian")
    return era[1] + bracket if era else j


def _month_tail(t: Text, j: int, p: Parts) -> int:
    """The year or the «الماضي», «من العام المقبل» after a month, into p. Gives the next token."""
    mark = t.words[j]
    if shift := find(t, j, "shift"):
        p["shift"], j = shift
        return _year(t, j, p) if len(t.words[j]) == 4 and (end := _year(t, j, {})) else j
    if same := find(t, j, "same"):
        return same[1] if mark.startswith("ال") and same[0] == 0 else j
    if mark in ("/", "-", ".") and t.starts[j] != t.ends[j - 1]:
        return j
    k = j + (mark in ("من", "،", ",", "/", "-", "."))
    if mark != "من" and (end := _year(t, k, p)):
        return end
    if k > j and mark != "من":
        return j
    if tag(t, k, "this") is not None and _definite(t, k + 1, 1) and unit(t, k + 1).code == "Y":
        p["yshift"] = 0
        return k + 2
    here = unit(t, k, 1)
    if here is None or here.code != "Y":
        return j
    if end := _year(t, k + 1, p, headed=len(t.words[k + 1]) == 4):
        return end
    if form(t, k).article and (shift := find(t, k + 1, "shift")):
        p["yshift"], j = shift
        return _year(t, j, p) or j
    if form(t, k).article and mark == "من" and (same := find(t, k + 1, "same")):
        p["same_year"] = same[0]
        return same[1]
    return j


def _day_month(t: Text, i: int) -> Read:
    """«15 أغسطس/ آب 2025», «الخامس من الشهر الجاري», «24 الجاري», «15 و16 أغسطس», «من 10 إلى 15 أغسطس» (d2 is the last day)."""
    found = ordinal(t, i) or number(t, i)
    if not found or found[0] % 1 or not 1 <= found[0] <= 31:
        return None
    p, j = {"d": int(found[0]), "d2": None}, found[1]
    for _ in range(8):  # further days before the month: و16, -20, إلى 20
        k = connected(t, j, "من") or conjunct(t, j)
        more = (ordinal(t, k) or number(t, k)) if k is not None else None
        if not more or more[0] % 1 or not p["d"] < more[0] <= 31:
            break
        p["d2"], j = int(more[0]), more[1]
    if (shift := find(t, j, "shift")) and t.words[i].isdecimal() and t.words[j].startswith("ال") and t.words[j][-1] not in "ةن" and shift[1] == j + 1:
        return {**p, "mshift": shift[0], "cal": "gregorian"}, j + 1
    j += t.words[j] == "من" or t.words[j] in ("/", "-") and bool(find(t, j + 1, "month"))
    if tag(t, j, "this") is not None and (here := unit(t, j + 1, 1)) and here.code == "MO":
        return {**p, "mshift": 0, "cal": "gregorian"}, j + 2
    if (here := unit(t, j, 1)) and here.code == "MO" and not form(t, j).pre:
        if form(t, j).article:
            shift = find(t, j + 1, "shift")
            return ({**p, "mshift": shift[0], "cal": "gregorian"}, shift[1]) if shift else None
        j += 1
    month = _month(t, j, libyan=True)
    if month is None or form(t, j).pre:
        return None
    p |= month[0]
    end = _month_tail(t, month[1], p)
    return None if p["strength"] == "libyan" and "y" not in p else (p, end)


def _numeric(t: Text, i: int) -> Read:
    """15/8/2025, 15-08-2025, 2025-08-15, 15.8.2025, day first; a month over 12 is taken for the day. 15/8 only beside a weekday or a label."""
    word, j = t.words[i], i + 1
    parts = next((word.split(mark) for mark in "/." if mark in word), [word])
    if len(parts) == 1 and t.words[j] in DASHES | {"/", "."} and t.words[j + 2] == t.words[j] and figure(t, j + 1) and figure(t, j + 3):
        parts, j = [word, t.words[j + 1], t.words[j + 3]], j + 4
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    if len(parts) == 2 and "/" in word and (tag(t, i - 1, "date_label") or tag(t, i - 1, "weekday") or tag(t, i - 1, "head")):
        day, month = map(int, parts)
        return ({"d": day, "m": month, "cal": "gregorian"}, j) if 1 <= day <= 31 and 1 <= month <= 12 else None
    if len(parts) != 3 or 4 not in (len(parts[0]), len(parts[2])):
        return None
    year, month, day = map(int, parts if len(parts[0]) == 4 else reversed(parts))
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1300 <= year <= 2199):
        return None
    p = {"y": year, "m": month, "d": day, "cal": "hijri" if year <= 1500 else "gregorian"}
    if era := find(t, j, "era"):
        p["cal"], j = era
    if t.words[j] in ("T", "t") and ":" in t.words[j + 1] and (clock := _digits_clock(t.words[j + 1])):
        p["clock"], j = (*clock, True), j + 2
    return p, j


def _calendar_date(t: Text, i: int) -> Read:
    """A date by figures or by day and month, with the same date of the other calendar behind a mark or in brackets."""
    first = _numeric(t, i) or _day_month(t, i)
    if first is None:
        return None
    p, j = first
    bracket = t.words[j] == "("
    if bracket or t.words[j] in ("/", "-", "،", ",") and t.words[j + 1][:1].isdecimal():
        second = _numeric(t, j + 1) or _day_month(t, j + 1)
        if second and second[0].get("cal") != p.get("cal") and (not bracket or t.words[second[1]] == ")"):
            return second[0] if p.get("cal") == "hijri" else p, second[1] + bracket
    return p, j


def _matching(t: Text, j: int) -> int | None:
    """Past الموافق (ل) at token j."""
    found = find(t, j, "matching")
    return found[1] + (t.words[found[1]] in ("ل", "ب")) if found else None


# ---------------------------------------------------------------- days


def _relative(t: Text, i: int) -> Read:
    """«اليوم», «أمس», «أول من أمس», «غدا», and غد where another word says that it is tomorrow and not the future."""
    found, entry = find(t, i, "day"), form(t, i)
    if found is None:
        from_then = t.words[i - 1] in ("حتي", "لغاية") or t.words[i - 1] == "من" and tag(t, i - 2, "starting")
        k = i + 1 + (t.words[i + 1] == "(")
        if tag(t, i, "tomorrow") is None or not (tag(t, i - 1, "part") or from_then or form(t, k).article and tag(t, k, "weekday")):
            return None
        return {"day": 1}, i + 1
    offset, j = found
    if offset == 0 and t.words[i][entry.pre :] == "اليوم" and j == i + 1:
        if t.words[i - 1] in ("«", '"', "“") and t.words[j] in ("»", '"', "”"):
            return None  # the newspaper
        if tag(t, i - 1, "that") or tag(t, j, "not_today") or tag(t, i - 1, "not_today_before") or tag(t, j, "all") or find(t, j, "same") or find(t, j, "last"):
            return None
    if offset == -2 and t.words[j - 1] == "الاول" and t.words[j] == "من" and t.words[j + 1].startswith("نوع"):
        offset, j = -1, j - 1
    return {"day": offset}, j


def _weekday(t: Text, i: int, bare: bool = False) -> Read:
    """«الجمعة», «الخميس الماضي», after يوم also «جمعة»."""
    day = tag(t, i, "weekday")
    if day is None or not (form(t, i).article or bare):
        return None
    shift = find(t, i + 1, "shift")
    return ({"wd": day, "shift": shift[0]}, shift[1]) if shift else ({"wd": day}, i + 1)


def _same(t: Text, i: int) -> Read:
    """«اليوم نفسه», «العام التالي», «ذلك الشهر», «نفس اليوم»: the text gave the date before."""
    k = i + 1 if tag(t, i, "that") else i
    here = unit(t, k, 1)
    if here is None or here.code not in ("D", "W", "MO", "Y") or not form(t, k).article or k > i and form(t, k).pre:
        return None
    if k > i:  # «نفس الشهر من العام الماضي» keeps its second part
        return None if find(t, k + 1, "shift") or t.words[k + 1] == "من" else ({"same": here.code, "plus": 0}, k + 1)
    same = find(t, k + 1, "same") or ((-1, k + 2) if here.code == "D" and t.words[k + 1] == "السابق" else None)
    return ({"same": here.code, "plus": same[0]}, same[1]) if same else None


def _day(t: Text, i: int) -> Read:
    """Any expression of one day that begins at token i: a word such as أمس, a weekday and a date in this order, each of them optional."""
    found = _relative(t, i) or (_same(t, i) if tag(t, i, "that") or tag(t, i, "unit") else None)
    if found is None:
        k = i + bool(tag(t, i, "head"))
        if k > i and (form(t, k).pre or form(t, i).article):
            return None
        found = (_relative(t, k) if k > i and t.words[k] != "اليوم" else None) or _weekday(t, k, bare=k > i) or _calendar_date(t, k)
        if found is None:
            return None
    p, j = found
    while "d" not in p and "same" not in p:
        mark, matching = t.words[j], _matching(t, j) if "wd" in p else None
        k = matching or j + (mark in ("(", "،", ",", "-", "–"))
        if form(t, k).pre and not matching:
            break
        more = _weekday(t, k) if "day" in p and "wd" not in p and (k == j or mark == "(") else None
        more = None if more and "shift" in more[0] else more
        if more is None and (exact := _calendar_date(t, k)) and "d" in exact[0] and not ("wd" not in p and mark in DASHES):
            more = exact
        if more is None or mark == "(" and t.words[more[1]] != ")":
            break
        p, j = {**p, **more[0]}, more[1] + (mark == "(")
    return p, j


# ---------------------------------------------------------------- months, years and other periods


def _adjective(t: Text, i: int) -> bool:
    """Whether العام at token i is likely "general": the word before it is a definite noun (الأمين العام السابق)."""
    return t.words[i - 1].startswith(("ال", "لل", "وال", "بال")) and not tag(t, i - 1, "event")


def _counted(t: Text, j: int) -> bool:
    """Whether the word at token j is counted by the number before it."""
    return bool(tag(t, j, "counted") or unit(t, j) and not form(t, j).pre or t.words[j] in ("%", "٪", "$", "€"))


def _wide(t: Text, i: int, free: bool = False) -> Read:
    """A month, year, week, season, quarter, decade or century that begins at token i. free: a word before it says that it is a date."""
    tags = form(t, i).tags
    if "this" in tags:
        return _this(t, i)
    if "that" in tags:
        return _same(t, i)
    if "unit" in tags and tags["unit"].number == 1:
        return _calendar_unit(t, i, tags["unit"].code, free)
    if found := _month(t, i):
        return _named_month(t, i, *found, free)
    if "season" in tags:
        return _season(t, i, tags["season"])
    if tags.get("fraction") in (0.5, 0.25) and form(t, i).article:
        return _fraction_of_a_period(t, i, tags["fraction"])
    if decade := tags.get("decade"):
        k = i + 1 + (t.words[i + 1] == "من")
        if tag(t, k, "of_age"):
            return None
        if (here := unit(t, k, 1)) and here.code == "CE" and (century := _wide(t, k)):
            q = century[0]
            return {"decade": decade, **({"of": q["century"]} if "century" in q else {"cshift": q["shift"]})}, century[1]
        return ({"decade": decade, "of": 20}, i + 1) if form(t, i).article else None
    if free and t.words[i][:1].isdecimal():
        p: Parts = {}
        end = _year(t, i, p)
        return (p, end) if end and not _counted(t, end) else None
    return None


def _this(t: Text, i: int) -> Read:
    """«هذا العام», «هذه الليلة», «هذا المساء», «هذا الصيف»."""
    entry = form(t, i + 1)
    if not entry.article or entry.pre:
        return None
    if (here := entry.tags.get("unit")) and here.number == 1 and here.code not in ("H", "M", "S"):
        return {"day": 0, "part": "TNI"} if here.code == "N" else {"unit": here.code, "shift": 0}, i + 2
    if part := entry.tags.get("part"):
        return {"day": 0, "part": part}, i + 2
    season = entry.tags.get("season")
    return ({"season": season, "yshift": 0}, i + 2) if season else None


def _calendar_unit(t: Text, i: int, code: str, free: bool) -> Read:
    """«عام 2019», «العام الدراسي 2014-2015», «شهر مايو», «القرن السابع», «الأسبوع الأول من سبتمبر», «العام الماضي», «الليلة»."""
    entry, j = form(t, i), i + 1
    if code == "MO" and not form(t, j).pre and (month := _month(t, j)):
        return month[0], _month_tail(t, month[1], month[0])
    p: Parts = {}
    if code == "Y":
        j += bool(entry.article and tag(t, j, "year_kind"))
        if (end := _year(t, j, p, headed=True)) and not (tag(t, end, "counted") and not t.words[j].isdecimal()) and not (entry.article and _adjective(t, i)):
            last = figure(t, end + 1) if t.words[end] in DASHES | {"/"} and len(t.words[end + 1]) == 4 else None
            return ({**p, "y2": last}, end + 2) if last and last > p["y"] else (p, end)
    if not entry.article or code in ("H", "M", "S"):
        return None
    if found := _same(t, i):
        return found
    if code == "CE" and (found := ordinal(t, j) or (figure(t, j), j + 1)) and found[0] and 1 <= found[0] <= 30:
        era = find(t, found[1], "era")
        return {"century": found[0], "cal": era[0] if era else "gregorian"}, era[1] if era else found[1]
    if code == "N":
        shift = find(t, j, "shift")
        if t.words[i][entry.pre :] not in ("الليلة", "لليلة") and entry.pre == 0:
            return None
        return {"day": shift[0] if shift else 0, "part": "TNI"}, shift[1] if shift else j
    if code == "W" and (nth := ordinal(t, j) or ((5, j + 1) if t.words[j] == "الاخير" else None)) and t.words[nth[1]] == "من":
        if (here := unit(t, nth[1] + 1)) and here.code == "W" or not (month := _wide(t, nth[1] + 1, free=True)):
            return None
        if "m" in month[0] or month[0].get("unit") == "MO":
            return {**month[0], "pos": "START" if nth[0] == 1 else "END" if nth[0] > 3 else "MID"}, month[1]
        return None
    if code != "D":
        shift = find(t, j, "shift")
        if shift is None and (last := find(t, j, "last")) and not _adjective(t, i) and t.words[j] not in ("الاخير", "الاخيرة"):
            shift = last
        if shift and not (shift[0] == 0 and (code == "DE" or code == "Y" and t.words[j].startswith("الحالي") and _adjective(t, i))):
            p = {"unit": code, "shift": shift[0]}
            return p, code == "Y" and _year(t, shift[1], p) or shift[1]
    return ({"unit": code, "shift": 0}, i + 1) if free and code in ("Y", "MO", "W", "D") and not entry.pre else None


def _named_month(t: Text, i: int, p: Parts, j: int, free: bool) -> Read:
    """A month without a day, where it is sure to be one: many names are other words too (مارس، آب، رمضان)."""
    end = _month_tail(t, j, p)
    dated_by = p.keys() & {"shift", "yshift"}
    sure = p["strength"] == "strong" or free or tag(t, i - 1, "in") or dated_by
    if not sure and "y" in p:
        sure = t.words[i - 1] in ("من", "الي") or not t.words[end][:1].isalpha()
    if p["cal"] == "hijri" and p["strength"] == "weak" and "y" not in p and not dated_by:
        holy = t.words[i] in ("رمضان", "شوال")
        sure = holy and t.words[i - 1] in ("في", "خلال", "منذ") or free and (holy or t.words[i] in ("شعبان", "رجب"))
    return (p, end) if sure and not tag(t, i - 1, "not_date_before") else None


def _season(t: Text, i: int, season: str) -> Read:
    """«صيف 2015», «خريف العام الماضي», «شتاء 2014-2015», «الصيف المقبل», «قبل الشتاء»."""
    p, j = {"season": season}, i + 1
    if form(t, i).article:
        if shift := find(t, j, "shift"):
            return {**p, **({"shift": shift[0]} if shift[0] else {"yshift": 0})}, shift[1]
        alone = tag(t, i - 1, "at") and not form(t, i).pre and not t.words[j].startswith("ال")
        return (p, j) if alone else None
    k = j + (t.words[j] == "من")
    if end := _year(t, k, p):
        return p, end + 2 if t.words[end] in DASHES | {"/"} and figure(t, end + 1) == p["y"] + 1 else end
    if tag(t, k, "this") is not None and (here := unit(t, k + 1, 1)) and here.code == "Y":
        return {**p, "yshift": 0}, k + 2
    if (here := unit(t, k, 1)) and here.code == "Y":
        if end := _year(t, k + 1, p, headed=True):
            return p, end
        if shift := find(t, k + 1, "shift"):
            return {**p, "yshift": shift[0]}, shift[1]
    return None


def _fraction_of_a_period(t: Text, i: int, fraction: float) -> Read:
    """«الربع الأول من عام 2025», «النصف الثاني من 2024», «النصف الأول من مايو»."""
    nth = ordinal(t, i + 1) or ((round(1 / fraction), i + 2) if t.words[i + 1] == "الاخير" else None)
    if not nth or nth[0] > 1 / fraction:
        return None
    k = nth[1] + (t.words[nth[1]] == "من")
    if tag(t, k, "fraction"):
        return None  # no quarter of a quarter: the look ahead stays short
    q: Parts = {}
    whole = _wide(t, k, free=k > nth[1]) or ((q, end) if (end := _year(t, k, q)) else None)
    if not whole:
        return None
    q, end = whole
    kinds = q.keys() - {"cal", "y", "yshift", "shift", "unit", "strength"}
    if not kinds and ("y" in q or q.get("unit") == "Y"):
        return {**q, "quarter" if fraction == 0.25 else "half": nth[0]}, end
    if fraction == 0.5 and (kinds == {"m"} or q.get("unit") in ("MO", "W")):
        return {**q, "pos": "START" if nth[0] == 1 else "END"}, end
    return None


def _bare_year(t: Text, i: int) -> Read:
    """Figures that a preposition, brackets, an event (مونديال 2022), an era or a year before them make a year, also 2014-2022."""
    word, before, j = t.words[i], t.words[i - 1], i + 1
    value = figure(t, i)
    if value is None:
        first, _, last = word.partition("/")  # موسم 2014/2015 is one token
        if len(word) == 9 and first.isdecimal() and last.isdecimal() and 1800 <= int(first) == int(last) - 1 < 2100:
            return {"y": int(first), "y2": int(last), "cal": "gregorian"}, j
        return None
    opening, era = opened(t, i), find(t, j, "era")
    k = j + 1 if t.words[j] == "/" else connected(t, j, opening)
    said = tag(t, i - 1, "in") and before != "شهر" or tag(t, i - 1, "event")
    if k is not None and (last := figure(t, k)) and last > value:
        attached, other_era = t.starts[j] == t.ends[i], find(t, k + 1, "era")
        known = 1700 <= value and last <= 2199 and len(t.words[k]) == 4
        bracketed = before in ("(", "[") and t.words[k + 1] in (")", "]")
        if (other_era and (opening or attached or t.words[j] in DASHES) or known and (opening or attached or said or bracketed)) and not _counted(t, k + 1):
            return {"y": value, "y2": last, "cal": other_era[0] if other_era else "gregorian"}, other_era[1] if other_era else k + 1
    if len(word) != 4:
        sure = era and (era[0] == "hijri" and value <= 1500 and t.words[j] == "ه" or era[1] > j + 1 or t.words[j] in ("للهجرة", "للميلاد"))
        return ({"y": value, "cal": era[0]}, era[1]) if sure and value else None
    since = before in ("قبل", "منذ") or before == "من" and tag(t, i - 2, "starting")
    old = since and 1000 <= value < 1900 and (not t.words[j][:1].isalpha())
    if not (1900 <= value <= 2099 or old or era and 1300 <= value <= 2099):
        return None
    p: Parts = {"cal": "gregorian"} if old and not era else {}
    end = _year(t, i, p, headed=bool(old))
    if end is None or era and (t.starts[j] == t.ends[i] or t.words[j] != "م"):
        return (p, end) if end else None
    last = t.seen[-1] if t.seen else None
    listed = before == "و" and last and last["end"] == i - 1 and len(last["value"] or "") in (4, 9)
    bracketed = before in ("(", "[") and t.words[end] in (")", "]")
    if said or since or listed or bracketed or before[:1].isalpha() and tag(t, i - 2, "event"):
        return None if _counted(t, end) or t.words[j] in ("/", ":") else (p, end)
    return None


# ---------------------------------------------------------------- parts of the day and clock times


def _digits_clock(word: str) -> tuple[int, int] | None:
    hour, _, minute = word.replace(".", ":").replace(",", ":").partition(":")
    minute = minute.split(":")[0]
    if hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2 and int(hour) <= 24 and int(minute) < 60:
        return int(hour) % 24, int(minute)
    return None


def _minutes(t: Text, j: int) -> tuple[int, int]:
    """«والنصف», «وعشر دقائق», «إلا ربعا» after the hour: (next token, minutes)."""
    if t.words[j] == "الا" and (fraction := tag(t, j + 1, "fraction")):
        return j + 2, -round(fraction * 60)
    k = conjunct(t, j)
    if k is None:
        return j, 0
    if fraction := tag(t, k, "fraction"):
        return k + 1, round(fraction * 60)
    if (found := number(t, k)) and found[0] < 60 and (here := unit(t, found[1])) and here.code == "M":
        return found[1] + 1, int(found[0])
    return j, 0


def _clock(t: Text, i: int) -> Read:
    """«الساعة 11:30», «الساعة الثامنة والنصف مساء», «الثامنة مساء», «20:00 بتوقيت غرينتش», «منتصف النهار»."""
    if noon := find(t, i, "noon"):
        day = _day(t, noon[1])
        return {**(day[0] if day else {}), "clock": (*_digits_clock(noon[0]), True)}, day[1] if day else noon[1]
    headed = bool(tag(t, i, "clock"))
    j = i + headed
    word, entry, minute = t.words[j], form(t, j), 0
    figures = word[:1].isdecimal() and (headed or not entry.pre)
    if figures and (":" in word or ("." in word or "," in word) and (headed or _zone(t, j + 1) > j + 1)):
        clock = _digits_clock(word)
        if clock is None:
            return None
        (hour, minute), j = clock, j + 1
    elif headed and (value := figure(t, j)) is not None and value <= 24 and len(word) <= 2:
        hour = value % 24
        j, minute = _minutes(t, j + 1)
    else:
        figures = False
        if headed and entry.pre or not headed and t.words[i - 1].startswith("ال"):
            return None  # المباراة الثانية مساء
        hourly = word.endswith(("ة", "الاولي")) and entry.tags.get("ordinal") and (entry.article or headed)
        found = ordinal(t, j) if hourly else (1, j + 1) if tag(t, j, "number") == 1 and (headed or word == "الواحدة") else None
        if not found or found[0] > 12:
            return None
        hour = found[0]
        j, minute = _minutes(t, found[1])
    # what follows the hour: «مساء», «من مساء الخميس», «بتوقيت غرينتش», a date
    p: Parts = {}
    part = None
    if (period := find(t, j, "period")) and (figures or len(t.words[j]) > 1):
        part, j = period
    elif (t.words[j] == "من" or tag(t, j, "part")) and (day := _part_of_day(t, j + (t.words[j] == "من"))):
        p, j = day
        part = p.pop("part")
    zone = _zone(t, j)
    if not (headed or part or zone > j):
        return None
    j = zone
    if not p:
        k = j + (t.words[j] in ("من", "،"))
        if (day := _day(t, k)) and not form(t, k).pre:
            p, j = day[0], _zone(t, day[1])
    if minute < 0:
        hour, minute = (hour - 1) % 24, minute + 60
    if part in ("TAF", "TEV") and hour < 12 or part == "TMI" and hour < 6 or part == "TNI" and 6 <= hour < 12:
        hour += 12
    elif hour == 12 and (part in ("TMO", "TNI") or part == "TEV" and not figures):
        hour = 0
    return {**p, "clock": (hour, minute, bool(part) or hour > 12 or hour == 0)}, j


def _zone(t: Text, j: int) -> int:
    """Past a time zone at token j, also one that is not listed."""
    if zone := find(t, j, "zone"):
        return zone[1]
    return j + 2 if t.words[j] == "بتوقيت" and t.words[j + 1][:1].isalpha() else j


def _part_of_day(t: Text, i: int) -> Read:
    """«مساء اليوم», «فجر يوم الأربعاء 15 يوليو», «ليل الجمعة السبت», «منتصف الليلة قبل الماضية», «ليلة رأس السنة», «حتى الفجر»."""
    middle = tag(t, i, "position") == "MID"
    j = i + middle
    entry, k = form(t, j), j + 1
    part = entry.tags.get("part")
    if part is None or j > i and entry.pre:
        return None
    night = t.words[j].endswith("ليلة")
    if night and entry.article and (found := _wide(t, j)):
        return {"pos": "MID", **found[0]} if middle else found[0], found[1]
    before = t.words[i - 1]
    if part == "TMI" and before in ("بعد", "قبل"):
        part = "TAF" if before == "بعد" else "TMO"
    if entry.article:
        return ({"day": 0, "part": "TNI", "pos": "MID"}, k) if middle and part == "TNI" else None if middle else _at_hand(t, i, part)
    if night and (feast := find(t, k, "named_night")):
        month, day = feast[0].split("-")
        return {"m": int(month), "d": int(day), "cal": "gregorian", "part": part}, feast[1]
    found = None if form(t, k).pre and not find(t, k, "day") else _day(t, k)
    if found is None:
        return None
    p, end = found
    if "wd" in p and not p.keys() & {"d", "day"}:
        following = p["wd"] % 7 + 1
        k = end + (t.words[end] in DASHES | {"/"})
        if t.words[j].endswith("ليل") or night:  # ليل الجمعة السبت، ليلة الجمعة/السبت
            both = tag(t, k, "weekday") == following and form(t, k).article and not form(t, k).pre
            end = k + 1 if both else end
            goes_on = any(tag(t, n, "weekday") == following and form(t, n).article for n in range(end, end + 8))
            p = {**p, "eve": night and not both and not goes_on}
    return {**p, "part": part}, end


def _at_hand(t: Text, i: int, part: str) -> Read:
    """«حتى الفجر», «في الصباح»: the part of the day that the sentence is about, else of the day of publication."""
    word, k = t.words[i], i + 1
    if form(t, i).pre or not tag(t, i - 1, "at") or word.endswith(("عصر", "ليل")) or part not in ("TMO", "TMI", "TAF", "TEV"):
        return None
    k += t.words[k] in ("الباكر", "المبكر")
    if t.words[k].startswith("ال") or t.words[k] == "من":
        return None
    for r in reversed(t.seen[-3:]):
        if r["type"] in ("DATE", "TIME") and i - r["start"] <= 30 and len(r["value"] or "") >= 10 and "/" not in r["value"]:
            return {"same": "D", "plus": int(part == "TMO" and r["value"].endswith(("TNI", "TEV"))), "part": part}, k
    return {"day": 0, "part": part}, k


# ---------------------------------------------------------------- several dates, and dates after a position


def _pair(t: Text, i: int) -> Read:
    """«عامي 2014 و2022», «يومي 15 و16 أغسطس», «شهري يونيو ويوليو», «يومي الخميس والجمعة», «الأعوام 2013 و2014»: one head, several dates."""
    here, j = unit(t, i), i + 1
    if here is None or here.number == 1 or form(t, j).pre:
        return None

    def follow(j: int) -> int | None:
        return j + 1 if t.words[j] in DASHES else conjunct(t, j)

    if here.code == "Y":
        p: Parts = {}
        end = _year(t, j, p, headed=True) if t.words[j].isdecimal() else None
        for _ in range(8 if end else 0):
            k, q = follow(end), {}
            if k is None or not t.words[k].isdecimal() or not (more := _year(t, k, q, headed=len(t.words[k]) >= 3)) or q["y"] <= p["y"]:
                break
            p["y2"], end = q["y"], more
            p["cal"] = q["cal"] if q["cal"] != "gregorian" else p["cal"]
        return (p, end) if end and ("y2" in p or here.construct) else None
    if here.code == "MO" and (month := _month(t, j)):
        p, end = month
        if (k := follow(end)) is not None and (other := _month(t, k)):
            p["m2"], end = other[0]["m"], other[1]
        return p, _month_tail(t, end, p)
    if here.code == "D":
        if (exact := _calendar_date(t, j)) or not (day := _weekday(t, j)):
            return exact
        p, end = day
        if (k := follow(end)) is not None and (other := _weekday(t, k)):
            q, end = other
            return {**p, "wd2": q["wd"], **({"shift": q["shift"]} if "shift" in q else {})}, end
        return (p, end) if not (exact := _day(t, j)) else exact
    return None


def _range(t: Text, i: int, p: Parts, j: int, floor: int) -> dict[str, Any] | None:
    """«من الأحد إلى الخميس», «بين 22 ديسمبر والرابع من يناير 2016»: a range of two dates, the first of which was read at tokens i to j."""
    opening, dash = opened(t, i), t.words[j] in DASHES
    k = connected(t, j, opening) if opening or dash else None
    if k is None or t.words[k] == "\n" or "clock" in p or any(p.get(key) for key in ("d2", "y2", "wd2")):
        return None
    if opening and "y" in p and "m" not in p:  # بين عام 568 و645 ميلاديا
        q: Parts = {}
        end = _year(t, k, q, headed=True) if t.words[k].isdecimal() else None
        second = (q, end) if end and not _counted(t, end) else _wide(t, k, free=True)
    else:
        second = _day(t, k) or _wide(t, k, free=True)
    if second is None or dash and (p.keys() ^ second[0].keys()) & {"d", "m", "wd", "season", "decade", "century"}:
        return None
    q, end = second
    if "clock" in q or "part" in q:
        return None
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
    return result(i - 1 if opening and i > floor else i, end, "DATE", value, None, bounds(value), p.get("cal"), anchor, q)


def _positioned(t: Text, i: int, position: str, k: int) -> dict[str, Any] | None:
    """«مطلع عام 2022», «نهاية الأسبوع», «متم يونيو»: a position, and the period at token k."""
    if night := _part_of_day(t, i):
        return dated(t, i, night[1], night[0])
    if form(t, k).pre and not tag(t, k, "month"):
        return None
    week = k + (tag(t, k, "this") is not None)
    if position == "END" and _definite(t, week, 1) and unit(t, week).code == "W":
        if shift := find(t, week + 1, "shift"):
            return dated(t, i, shift[1], {"unit": "W", "shift": shift[0]}, "WE")
        early = week == k and t.day is not None and t.day.isoweekday() < 4 and toward(t, i, k + 1) <= 0  # told on a Monday: the weekend that was
        return dated(t, i, week + 1, {"unit": "W", "shift": -int(early)}, "WE")
    found = _wide(t, k, free=True)
    return dated(t, i, found[1], found[0], position) if found else None


# ---------------------------------------------------------------- whole expressions


def _in_a_name(t: Text, i: int) -> int:
    """The end of a name of which the day or month at token i is a part: مدينة 6 أكتوبر, صلاة الجمعة, ثورة 25 يناير; 0 where there is none."""
    k = i - 1
    if tag(t, i, "month"):
        k -= t.words[k] == "من"
        k -= t.words[k].isdecimal() or bool(tag(t, k, "ordinal"))
    if tag(t, k, "not_date_before"):
        return i + 1
    end = 0
    if tag(t, k, "anniversary"):
        while (found := _day_month(t, i) or _month(t, i)) and (found[0].get("d"), found[0].get("m")) in names() and "y" not in found[0]:
            if not found[0].get("d") and _month_tail(t, found[1], p := dict(found[0])) > found[1] and p.keys() & {"y", "shift", "yshift"}:
                break
            end = found[1]
            if (follows := conjunct(t, end)) is None:
                break
            i = follows
    return end


def _is_day(t: Text, i: int, p: Parts, j: int) -> bool:
    """False for weekdays that are other words: الاثنين "the two" after بين or كلا, names of people."""
    if "shift" in p:
        return True
    if t.words[i].startswith("ال") and (tag(t, i - 1, "given_name") or tag(t, i - 1, "past") and t.words[j] == ":"):
        return False
    if p["wd"] == 1 and tag(t, i - 1, "not_monday_before"):
        return t.words[i - 1] == "بين" and connected(t, j, "بين") is not None
    return True


def _twin(t: Text, i: int, p: Parts, j: int) -> Parts:
    """Adds to a date in one calendar the parts of the one in the other that الموافق joins to it: the value of both is the Gregorian one."""
    if p.get("d") and "cal" in p:
        k = _matching(t, j)
        after = (_numeric(t, k) or _day_month(t, k)) if k else None
        before = t.seen[-1] if t.seen and _matching(t, t.seen[-1]["end"]) == i else None
        other = after[0] if after else before["p"] if before else {}
        if other.get("d") and other["cal"] != p["cal"]:
            return {**p, "other": {key: other[key] for key in other if key != "other"} if p["cal"] == "hijri" else {}}
    return p


def _with_time(t: Text, p: Parts, j: int) -> tuple[Parts, int]:
    """A date and the time of day that follows it: «أمس مساء», «15 أغسطس 09:22», «الجمعة، الساعة 11:30»."""
    if p.keys() & {"part", "clock"} or p.get("d2") or not p.keys() & {"day", "wd", "d"}:
        return p, j
    if (period := find(t, j, "period")) and len(t.words[j]) > 1:
        clock = _clock(t, period[1])
        return ({**clock[0], **p}, clock[1]) if clock and "wd" not in clock[0] else ({**p, "part": period[0]}, period[1])
    k = j + (t.words[j] in ("،", ",", "-", "–"))
    figures = ":" in t.words[k] and len(t.words[k]) > 3
    if not figures and not tag(t, k, "clock"):
        return p, j
    if clock := _clock(t, k):
        return {**clock[0], **p}, clock[1]
    clock = _digits_clock(t.words[k]) if figures else None
    if clock is None:
        return p, j
    if (period := find(t, k + 1, "period")) and period[0] in ("TMO", "TEV"):
        return {**p, "clock": (clock[0] % 12 + 12 * (period[0] == "TEV"), clock[1], True)}, period[1]
    return {**p, "clock": (*clock, True)}, k + 1


def _parse(t: Text, i: int, floor: int) -> dict[str, Any] | int | None:
    """The temporal expression that begins with token i, or with a من, بين or بعد before it; the end of a name that holds a date; or None."""
    entry = form(t, i)
    tags, kinds, digits = entry.tags, entry.kinds, "0" <= t.words[i][:1] <= "9"
    if (digits or kinds & _NAMED) and (end := _in_a_name(t, i)):
        return end
    if "mod" in kinds and (mod := find(t, i, "mod")) and not (t.words[i] == "حدود" and t.words[i - 1] not in ("في", "وفي")):
        name, k = mod
        if not (form(t, k).pre and t.words[k][0] in "وف"):
            moment = _wide(t, k) or _clock(t, k) or _part_of_day(t, k) or (_bare_year(t, k) if t.words[k][:1].isdecimal() else None)
            if moment and (name == "APPROX" or "y2" in moment[0]):
                return dated(t, i, moment[1], moment[0], name)
            if not moment and (found := _measured(t, k, i, name, floor)):
                return found
        if not tags.keys() & {"fraction", "unit", "vague"}:
            return None
    if "noon" in kinds and (found := _clock(t, i)):
        return dated(t, i, found[1], found[0])
    if "position" in kinds and (position := find(t, i, "position")):
        return _positioned(t, i, *position)
    if "ref" in kinds and (ref := find(t, i, "ref")):
        k = ref[1] + (t.words[ref[1]] == "من")
        if t.words[ref[1] - 1] == "سابق" and not form(t, k).pre:  # «وقت سابق من هذا الأسبوع», «وقت سابق أمس السبت»
            if found := _part_of_day(t, k) or _clock(t, k) or _day(t, k) or _wide(t, k):
                return dated(t, i, found[1], found[0])
        if "that" in tags and tag(t, i - 1, "to"):  # حتى ذلك الحين: until the date that was said
            return dated(t, i, ref[1], {"same": "D", "plus": 0})
        return result(i, ref[1], "DATE", ref[0])
    if (digits or kinds & _SETS) and (every := _set(t, i)):
        return result(i, every[1], "SET", every[0])
    if ("clock" in tags or "ordinal" in tags or tags.get("number") == 1 or digits and (":" in t.words[i] or "zone" in form(t, i + 1).kinds)) and (found := _clock(t, i)):
        return dated(t, i, found[1], found[0])
    here = tags.get("unit")
    if here and here[:2] == ("D", 3) and not entry.article and form(t, i + 1).article and not form(t, i + 1).pre:
        if day := tag(t, i + 1, "weekdays") or tag(t, i + 1, "weekday"):
            return result(i, i + 2, "SET", f"XXXX-WXX-{day}")
    if here and here.code == "N" and here.construct and (feast := find(t, i + 1, "named_night")):
        return result(i, feast[1], "SET", f"XXXX-{feast[0]}TNI")
    if here and here.code == "H" or "span" in tags:  # «ساعات منتصف الليلة قبل الماضية», «ساعة متأخرة من مساء أمس», «وقت مبكر من صباح اليوم»
        late = bool(tag(t, i + 1, "late"))
        k = i + 1 + late
        k += late and t.words[k] == "من"
        if (late or here and here.number == 3) and not form(t, k).pre and (found := _part_of_day(t, k)):
            return dated(t, i, found[1], found[0])
    if "part" in tags and (found := _part_of_day(t, i)):
        return dated(t, i - (tags["part"] == "TMI" and i > floor and t.words[i - 1] in ("بعد", "قبل")), found[1], found[0])
    if here and (found := _pair(t, i)):
        return dated(t, i - ("y2" in found[0] and i > floor and opened(t, i) == "بين"), found[1], found[0])
    found = _day(t, i) if digits or kinds & _DAYS or "that" in tags else None
    if found and "wd" in found[0] and not found[0].keys() & {"d", "day"} and not _is_day(t, i, *found):
        found = None
    if found is None and kinds & _WIDE:
        found = _wide(t, i)
    if found is None and digits and (found := _bare_year(t, i)):
        return dated(t, i - ("y2" in found[0] and i > floor and bool(opened(t, i))), found[1], found[0])
    if found:
        p, j = found
        if tag(t, j, "not_date_after") and p.keys() <= {"wd", "m", "cal", "strength"}:
            return None  # الأحد الدامي، أيلول الأسود
        if ranged := _range(t, i, p, j, floor):
            return ranged
        start = i - bool(p.get("d2") and opened(t, i) and i > floor and not tag(t, i, "head"))
        p, j = _with_time(t, _twin(t, i, p, j), j)
        return dated(t, start, j, p)
    return _measured(t, i, i, None, floor) if digits or kinds & _MEASURES else None


def _begin(t: Text, i: int) -> int:
    """Source offset where the expression at token i begins, after its proclitics."""
    start, letters = t.starts[i], form(t, i).pre
    if not letters or t.ends[i] - start == len(t.words[i]):
        return start + letters
    while letters and start < t.ends[i]:
        width = len(arabic.fold(t.source[start]))
        if width > letters:
            break  # a ligature that joins the proclitic to the word
        letters, start = letters - width, start + 1
    while start < t.ends[i] - 1 and not arabic.fold(t.source[start]):
        start += 1
    return start


def _scan(source: str, published: str | None) -> Text:
    """The tokens of a text with all its expressions in order, by token and with their parsed parts, under seen."""
    words, starts, ends = arabic.tokens(source)
    words.extend([""] * PAD)
    t = Text(words, starts, ends, source, date.fromisoformat(published[:10]) if published else None, forms(), {}, [])
    starters, floor = _starters(), 0
    for i in [i for i, word in enumerate(words) if word in starters or "0" <= word < ":"]:
        if i >= floor and (found := _parse(t, i, floor)):
            if isinstance(found, int):
                floor = found
            elif found["end"] <= len(starts):
                t.seen.append(found)
                floor = found["end"]
    return t


def extract(source: str, segments: dict | None = None, published: str | None = None) -> list[dict[str, Any]]:
    """Temporal expressions of a text outside of page furniture, in order, without overlap, as standoff records.

    published: ISO date on which relative expressions are anchored. Without it their value, lower and upper are None and anchor is "none".
    Each record: id ("t1" …), start, end (code points, source[start:end] == text), text, type (DATE, TIME, DURATION, SET), value (TIMEX3;
    "A/B" for ranges), mod (APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, START, MID, END or None), lower and upper (inclusive ISO
    dates, date and time for TIME, ISO durations for DURATION, None where open), calendar, anchor ("published", "text", "none").
    Raises ValueError when published is not an ISO date."""
    t = _scan(source, published)
    skipped = sorted((b["start"], b["end"]) for b in (segments or {}).get("boilerplate") or [])
    records, at = [], 0
    for found in t.seen:
        start, end = _begin(t, found["start"]), t.ends[found["end"] - 1]
        while at < len(skipped) and skipped[at][1] <= start:
            at += 1
        if at < len(skipped) and skipped[at][0] < end:
            continue
        fields = {key: found[key] for key in ("type", "value", "mod", "lower", "upper", "calendar", "anchor")}
        records.append({"id": f"t{len(records) + 1}", "start": start, "end": end, "text": source[start:end], **fields})
    return records


def infer_published(source: str, segments: dict | None = None) -> tuple[str | None, str]:
    """A publication date that the text itself supports, and where: (ISO date, "dateline" | "text"), else (None, "none").

    Rule, meant to be silent rather than wrong:
    1. dateline: among the first four or last three lines that are not empty, one that is hardly more than a full date (two more words, or
       eight with a label such as نشر or تحديث), or a first line that begins with place and date and a dash; lines that give dates more than
       a week apart leave it open, else the earliest counts (published before updated);
    2. text: «اليوم» stands directly beside a full date, or one full date carries a weekday and the text says «اليوم» with that same weekday.
       A date without a year takes the first year, from the latest year named in the text to four years later, in which it falls on its weekday.
    Two different answers at one step are none."""
    t = _scan(source, None)
    breaks = [-1, *(i for i, word in enumerate(t.words[: len(t.starts)]) if word == "\n"), len(t.starts)]
    lines = [(a + 1, b) for a, b in zip(breaks, breaks[1:]) if b > a + 1]
    inside = {k for r in t.seen for k in range(r["start"], r["end"])}

    def dateline(r: dict[str, Any]) -> bool:
        for line, (a, b) in enumerate(lines[:4] + lines[-3:]):
            if a <= r["start"] < b:
                others = [k for k in range(a, b) if b - a < 60 and k not in inside and t.words[k][:1].isalpha()]
                short = len(others) <= 2 or len(others) <= 8 and any(tag(t, k, "date_label") for k in others)
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
        years = [int(r["value"][:4]) for r in t.seen if r["type"] == "DATE" and r["anchor"] == "text" and (r["value"] or "")[:4].isdecimal()]
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
