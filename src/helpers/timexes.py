"""Temporal expressions of Arabic news: where they stand, what they mean (TIMEX3 values), and the interval they leave open.

The words are in data/lexicons/months.csv and timex_words.csv; this module joins a word of those lists to its neighbours. A text is cut
into folded tokens once, every token is looked up once, and only where a word of the lists (or a figure) stands does the small grammar
below look at the next few tokens. Nothing is searched for twice, so the time grows with the length of the text, whatever it holds.

Values follow TIMEX3 (Pustejovsky et al. 2003, TimeML 1.2.1; Saurí et al. 2006). Where that leaves room:

* a quantity after قبل or منذ is a DURATION and its span the quantity; the expression does not say which day it points to;
* a weekday in a report is the latest such day on or before the publication date, and after سوف, س or المقرر the next one;
* a date without a year is the nearest one to the publication date (a coming one counts as twice as far: reports look back), unless the
  words beside it say past or planned;
* «نحو» and «حوالي» (mod APPROX) bound nothing: lower and upper are null, because no tolerance is stated in the text;
* START and END of a period keep the half of it that they lie in, MID keeps the whole;
* Hijri dates are converted with Umm al-Qura tables (hijridate, 1343-1500 AH), outside of these with the tabular calendar, which may
  differ by a day or two; a Hijri month or year has the range of Gregorian days as its value; where both calendars are given the Gregorian is taken;
* weeks are ISO weeks; a winter may begin the year before or end the year after; nights count as days in durations (P2D for ليلتين);
* عام 48 is 1948 and عام 15 is 2015 (two figures without an era: 30-99 are of the 20th century).
"""

import calendar
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from . import arabic, lexicons


class Form(NamedTuple):
    """What the lists say about a token: letters before the word (و ف ب ل ك), whether ال is joined to it, and its classes."""

    pre: int
    article: bool
    tags: dict[str, Any]
    kinds: frozenset[str] = frozenset()


class Text(NamedTuple):
    """A tokenised text, its publication date, the lists, and the years that the text has already given to months near that date."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    source: str
    day: date | None
    lexicon: dict[str, Form]
    years: dict[int, int]


_NONE = Form(0, False, {})
_INFLECTED = {"unit", "weekday", "weekdays", "number", "teen", "ordinal", "fraction", "part", "season", "decade"}  # classes that take the article
_UNCLITIC = {"shift", "last", "same", "after", "whole", "few", "long", "period", "era", "zone", "counted", "not_today", "not_future", "article"}
_STARTERS = {
    "unit",
    "weekday",
    "weekdays",
    "number",
    "teen",
    "ordinal",
    "fraction",
    "part",
    "day",
    "tomorrow",
    "mod",
    "position",
    "season",
    "decade",
    "ref",
    "set",
    "each",
    "times",
    "vague",
    "span",
    "clock",
    "article",
    "this",
    "that",
    "month",
}
_SETS = {"set", "each", "times", "number"}  # which words may begin what
_DAYS = {"day", "tomorrow", "weekday", "number", "teen", "ordinal", "unit", "article"}
_WIDE = {"this", "that", "unit", "month", "season", "fraction", "decade"}
_NAMED = {"weekday", "ordinal", "month", "number"}
_MEASURES = {"unit", "vague", "fraction", "number", "teen", "span", "article"}
_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_WITH_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وبال", "وكال", "فبال")
_BARRED = {
    "باب",
    "لاب",
    "كاب",
    "واب",
    "بدون",
    "وبدون",
    "بمدي",
    "لمدي",
    "كل",
    "لكل",
    "بكل",
    "وكل",
    "فكل",
    "ككل",
    "بعقد",
    "كعقد",
    "ولعقد",
    "لعقد",
    "بوقت",
    "باحد",
    "لاحد",
    "كاحد",
    "بماي",
    "لماي",
    "كماي",
    "بجوان",
    "لجوان",
    "باوت",
    "لاوت",
    "كاوت",
} - {"كل", "وكل", "فكل", "لكل", "بكل", "بوقت"}
_SCALE = {"CE": 9, "DE": 8, "Y": 7, "MO": 6, "W": 5, "D": 4, "N": 4, "H": 3, "M": 2, "S": 1}
_FINER = {"CE": ("Y", 100), "DE": ("Y", 10), "Y": ("MO", 12), "MO": ("D", 30), "D": ("H", 24), "N": ("H", 24), "H": ("M", 60), "M": ("S", 60)}
_LETTER = {"MO": "M", "N": "D"}  # of a unit in an ISO duration; a night is a day
_DASHES = {"-", "–", "—", "‐", "‑"}
_STOPS = {".", "!", "؟", "?", "؛", ";", ":", "\n", "«", "»", '"', "“", "”", "،", ","}
_HALVES = {"START": (0, 1), "END": (1, 0)}


# ---------------------------------------------------------------- the lists


@cache
def _lexicon() -> dict[str, Form]:
    """Every form of every listed word, with the proclitics and the article that it may carry."""
    table: dict[str, Form] = {}

    def add(form: str, name: str, value: Any) -> None:
        first, *rest = arabic.tokens(form).words
        prefixes = [(p, False) for p in (("", "و") if len(first) < 3 or name in _UNCLITIC else _CLITICS)]
        if name in _INFLECTED and not rest and not first.startswith("ال"):
            prefixes += [(p, True) for p in _WITH_ARTICLE]
        for prefix, article in prefixes:
            surface = prefix + first
            if article and prefix.endswith("لل") and first.startswith("ل"):
                surface = prefix + first[1:]  # لليلة
            pre = len(prefix) - 2 * article  # ل and ال melt into لل: the word stays whole
            if name == "day" and first.startswith("بال"):
                pre += 1  # بالأمس is listed with its preposition: الأمس alone is a metaphor
            if surface in _BARRED and pre:
                continue
            old = table.get(surface)
            if old is None or old.pre > pre:
                old = table[surface] = Form(pre, article, {})
            if old.pre == pre:
                if article and not old.article:
                    old = table[surface] = Form(pre, True, old.tags)
                if rest:
                    old.tags.setdefault("+", []).append((tuple(rest), name, value))
                elif name == "month":
                    old.tags.setdefault(name, []).append(value)
                else:
                    old.tags.setdefault(name, value)

    for row in lexicons.rows("timex_words"):
        form, name, value = row["form"], row["class"], row["value"]
        if name in ("unit", "units"):
            add(form, "unit", (value, 3 if name == "units" else 1, False))
            if name == "unit" and not form.endswith("ا"):
                stem = form[:-1] + "ت" if form.endswith("ة") else form
                for ending in ("ان", "ين", "ي"):
                    add(stem + ending, "unit", (value, 2, ending == "ي"))
        elif name in ("number", "teen", "ordinal", "weekday", "weekdays", "day", "tomorrow", "shift", "last", "same", "this", "decade"):
            add(form, name, int(value))
        else:
            add(form, name, float(value) if name == "fraction" else value or True)
    for row in lexicons.rows("months"):
        first, *rest = arabic.tokens(row["form"]).words
        value = (int(row["month"]), row["calendar"], row["strength"], " ".join([first, *rest]))
        add(row["form"], "month", value)
    table["ال"] = Form(0, True, {"article": True})
    for prefix in ("و", "ف", "ب", "ك", "ل"):
        table["لل" if prefix == "ل" else prefix + "ال"] = Form(prefix != "ل", True, {"article": True})
    for word, form in table.items():
        more = form.tags.get("+", [])
        more.sort(key=lambda entry: -len(entry[0]))
        table[word] = form._replace(kinds=frozenset(form.tags.keys() | {entry[1] for entry in more}))
    return table


@cache
def _starters() -> frozenset[str]:
    return frozenset(w for w, f in _lexicon().items() if _STARTERS & f.kinds)


@cache
def _no_future() -> tuple[str, ...]:
    return tuple(arabic.fold(row["form"]) for row in lexicons.rows("timex_words") if row["class"] == "not_future")


# ---------------------------------------------------------------- looking at tokens


def _form(t: Text, i: int) -> Form:
    return t.lexicon.get(t.words[i], _NONE) if i >= 0 else _NONE


def _tag(t: Text, i: int, name: str) -> Any:
    return t.lexicon.get(t.words[i], _NONE).tags.get(name) if i >= 0 else None


def _has(t: Text, i: int, name: str) -> tuple[Any, int] | None:
    """(value, next token) of the longest listed expression of a class that begins at token i."""
    form = t.lexicon.get(t.words[i], _NONE)
    if name not in form.kinds:
        return None
    tags = form.tags
    for rest, kind, value in tags.get("+", ()):
        if kind == name and tuple(t.words[i + 1 : i + 1 + len(rest)]) == rest:
            return value, i + 1 + len(rest)
    value = tags.get(name)
    return None if value is None or isinstance(value, list) else (value, i + 1)


def _figure(t: Text, i: int) -> int | None:
    """The whole number that token i writes in digits, else None."""
    word = t.words[i]
    return int(word) if word.isdecimal() and len(word) < 8 else None


def _figures(word: str) -> float | None:
    """The number that figures write: 12, 2.5, 1,400 and 1.400 (three figures after the mark are thousands)."""
    if len(word) > 9:
        return None
    if word.isdecimal():
        return int(word)
    whole, *groups = word.replace("٫", ".").replace("٬", ",").replace(",", ".").split(".")
    if not whole.isdecimal() or not all(g.isdecimal() for g in groups):
        return None
    if whole != "0" and all(len(g) == 3 for g in groups):
        return int(whole + "".join(groups))
    return float(f"{whole}.{groups[0]}") if len(groups) == 1 else None


def _number(t: Text, i: int) -> tuple[float, int] | None:
    """A cardinal in figures or words, with ال before it or not: (value, next token)."""
    if _tag(t, i, "article") and t.words[i + 1][:1].isdecimal():
        i += 1
    word = t.words[i]
    if "0" <= word[:1] <= "9":
        value = _figures(word)
        if value is None:
            return None
        if (scale := _tag(t, i + 1, "number")) in (1000, 1000000) and not _form(t, i + 1).pre:
            return value * scale, i + 2
        return value, i + 1
    total, group, j = 0, 0, i
    while j < i + 12:
        form = _form(t, j)
        value, teen, joined = form.tags.get("number"), form.tags.get("teen"), j > i and form.pre == 1 and t.words[j][0] == "و"
        ten = _tag(t, j + 1, "number") == 10 and not _form(t, j + 1).pre
        open_group = j == i or joined and (group % 100 == 0 and (group or total))
        if teen and ten and open_group:
            group, j = group + teen, j + 2
        elif value is None:
            break
        elif 3 <= value <= 9 and ten and open_group:
            group, j = group + 10 + value, j + 2
        elif 3 <= value <= 9 and open_group and _tag(t, j + 1, "number") == 100 and not _form(t, j + 1).pre:
            group, j = group + value * 100, j + 2
        elif value in (1000, 1000000) and group and not joined and not form.article:
            total, group, j = total + group * value, 0, j + 1
        elif value >= 1000 and (j == i or joined and value < total) and not group:
            total, j = total + value, j + 1
        elif value < 1000 and (open_group or joined and 20 <= value <= 90 and 1 <= group % 100 <= 9):
            group, j = group + value, j + 1
        else:
            break
    return (total + group, j) if j > i else None


def _ordinal(t: Text, i: int) -> tuple[int, int] | None:
    """An ordinal (الخامس، الحادي عشر، التاسع والعشرين، العشرين) or ال and figures (الـ19): (value, next token)."""
    form = _form(t, i)
    if value := form.tags.get("ordinal"):
        after = _form(t, i + 1)
        if after.tags.get("number") == 10 and not after.pre and not after.article:
            return value + 10, i + 2
        if after.pre == 1 and after.article and 20 <= after.tags.get("number", 0) <= 90:
            return value + after.tags["number"], i + 2
        return value, i + 1
    if form.article and 20 <= form.tags.get("number", 0) <= 90:
        return form.tags["number"], i + 1
    if form.tags.get("article") and (value := _figure(t, i + 1)):
        return value, i + 2
    return None


def _unit(t: Text, i: int, number: int = 0) -> tuple[str, int, bool] | None:
    unit = _tag(t, i, "unit")
    return unit if unit and (not number or unit[1] == number) else None


def _opened(t: Text, i: int) -> tuple[int, str] | None:
    """The من or بين of a range before token i: (where it begins, which)."""
    word = t.words[i - 1] if i else ""
    if word in ("من", "ومن", "فمن"):
        return i - 1, "من"
    if word in ("بين", "وبين", "فبين"):
        return (i - 2 if i > 1 and t.words[i - 2] in ("ما", "وما", "فما") else i - 1), "بين"
    return None


def _connected(t: Text, j: int, opened: str | None) -> int | None:
    """Where the second end of a range begins when token j joins it to the first."""
    word = t.words[j]
    if word in _DASHES:
        return j + 1
    if (to := _has(t, j, "to")) and (opened == "من" or word != "حتي"):
        return to[1]
    if opened == "بين":
        return j + 1 if word == "و" else j if _form(t, j).pre and word[0] == "و" else None
    return None


# ---------------------------------------------------------------- quantities


def _iso(amounts: dict[str, float]) -> str:
    """An ISO 8601 duration from amounts by unit. Fractions go to the next finer unit; decades and centuries stay only where they stand alone."""
    amounts = {unit: value for unit, value in amounts.items() if value}
    whole = all(value % 1 == 0 for value in amounts.values())
    for unit in ("CE", "DE", "Y", "MO", "D", "N", "H", "M"):
        value = amounts.get(unit, 0)
        finer, factor = _FINER[unit]
        if unit in ("CE", "DE") and value and (len(amounts) > 1 or not whole):
            amounts[finer] = amounts.get(finer, 0) + amounts.pop(unit) * factor
        elif value % 1:
            amounts[unit] = value // 1
            amounts[finer] = amounts.get(finer, 0) + round(value % 1 * factor, 3)
    if not any(amounts.values()):
        return "PT0S"

    def put(units: tuple[str, ...]) -> str:
        return "".join(f"{amounts[u]:.10g}{_LETTER.get(u, u)}" for u in units if amounts.get(u))

    clock = put(("H", "M", "S"))
    return "P" + put(("CE", "DE", "Y", "MO", "W", "D", "N")) + ("T" + clock if clock else "")


def _vague(code: str) -> str:
    return "PTX" + code if _SCALE[code] < 4 else "PX" + _LETTER.get(code, code)


def _tail(t: Text, j: int, code: str, amounts: dict[str, float]) -> int:
    """Adds what follows the first unit: «ونصف», «ونصف العام», «إلا ربعا», «و40 دقيقة», «وثلاثة أشهر», «ويومين». Gives the next token."""
    for _ in range(4):
        form = _form(t, j)
        if (fraction := form.tags.get("fraction")) and form.pre and t.words[j][0] == "و" or t.words[j] == "و" and (fraction := _tag(t, j + 1, "fraction")):
            k = j + 1 if form.pre else j + 2
            again = _unit(t, k, 1)
            if again and again[0] != code and _SCALE[again[0]] >= _SCALE[code]:
                return j
            own = again and (_SCALE[again[0]] <= _SCALE[code]) and (again[0] == code or not _form(t, k).article)
            name = again[0] if again and own else code
            amounts[name] = amounts.get(name, 0) + fraction
            return k + 1 if own else k
        if t.words[j] == "الا" and (fraction := _tag(t, j + 1, "fraction")):
            amounts[code] = amounts.get(code, 0) - fraction
            return j + 2
        k = j + 1 if t.words[j] == "و" else j if form.pre and t.words[j][0] == "و" else 0
        if not k:
            return j
        found = _number(t, k)
        if found and (unit := _unit(t, found[1])) and _SCALE[unit[0]] < _SCALE[code]:
            value, j, code = found[0], found[1] + 1, unit[0]
        elif (unit := _unit(t, k)) and unit[1] < 3 and not unit[2] and not _form(t, k).article and _SCALE[unit[0]] < _SCALE[code] and unit[0] != "S":
            value, j, code = unit[1], k + 1, unit[0]
        else:
            return j
        amounts[code] = amounts.get(code, 0) + value
    return j


def _licensed(t: Text, i: int) -> bool:
    """Whether the word before token i (منذ، قبل، بعد، خلال …) makes a bare unit a quantity."""
    if _tag(t, i - 1, "since") or _tag(t, i - 1, "during"):
        return not (t.words[i - 1] == "بعد" and i > 1 and (again := _unit(t, i - 2)) and again[:2] == (_tag(t, i, "unit") or " ")[:2])  # يوما بعد يوم
    k = i + 1 + (t.words[i + 1] in ("الي", "و"))  # بين شهر وشهرين
    return bool(_opened(t, i) and (k > i + 1 or _form(t, k).pre) and (unit := _unit(t, i)) and (other := _unit(t, k)) and other[:2] == (unit[0], 2))


def _bare(t: Text, i: int, after_mod: bool) -> bool:
    """Whether a unit without a number at token i is a quantity: «منذ عام», «قبل أيام», «أكثر من ساعة», not «الأمين عام»."""
    code, number, construct = _tag(t, i, "unit")
    form, after = _form(t, i), t.words[i + 1]
    if form.article or construct:
        return False
    if number == 2:
        return code not in ("DE", "S") or after_mod or _licensed(t, i) or after in ("من", "كاملين") and t.words[i + 2] in ("الزمن", "الزمان")
    if number == 3:
        ready = after_mod or _licensed(t, i) or t.words[i][: form.pre] in ("ل", "ول")
        return ready and not (after.startswith("ال") and not _tag(t, i - 1, "since"))
    if code == "S" or t.words[i] == "ليلة":
        return False
    if code == "DE":
        return after == "من" and t.words[i + 2] in ("الزمن", "الزمان") or (after_mod or _licensed(t, i)) and not after[:1].isalpha()
    if (
        code in ("D", "N")
        and not after_mod
        and (after.startswith("ال") or _tag(t, i, "unit")[0] == "D" and t.words[i - 1] in ("منذ", "ومنذ") and after[:1].isalpha())
    ):
        return False
    return after_mod or _licensed(t, i)


def _quantity(t: Text, i: int, after_mod: bool = False) -> dict[str, Any] | None:
    """A duration that begins at token i, without the modifier before it: end, value, and value2 for the other end of a range."""
    first = _amount(t, i, after_mod)
    if first is None:
        return None
    end, value = first["end"], first["value"]
    opened = _opened(t, i)
    second = None
    if "ref" not in first and "X" not in value:
        k = _connected(t, end, opened[1] if opened else None) if t.words[end] not in _DASHES else None
        if k is None and t.words[end] == "او":
            k = end + 1
        if k is not None and (second := _amount(t, k, True)) and "X" not in second["value"] and "ref" not in second and second["value"] != value:
            return {**second, "value": value + "/" + second["value"].split("/")[-1], "opened": bool(opened)}
    return {**first, "opened": bool(opened) and "/" in value}


def _amount(t: Text, i: int, after_mod: bool) -> dict[str, Any] | None:
    form = _form(t, i)
    unit = form.tags.get("unit")
    # «السنوات الثلاث الماضية», «الأعوام الـ8 أو الـ10 القادمة», «الأسابيع الأخيرة», «العامين الماضيين»
    if unit and form.article and unit[1] > 1:
        code, j = unit[0], i + 1
        amounts: list[float] = [2] if unit[1] == 2 else []
        if not amounts and (found := _number(t, j)) and (_form(t, j).article or _tag(t, j, "article")):
            amounts, j = [found[0]], found[1]
            if t.words[j] == "او" and (found := _number(t, j + 1)):
                amounts, j = amounts + [found[0]], found[1]
        elif not amounts and (few := _has(t, j, "few")) and t.words[j].startswith("ال"):
            j = few[1]
        shift = _has(t, j, "shift") or _has(t, j, "last")
        if shift and t.words[j].startswith("ال"):
            j = shift[1]
        if amounts and (shift or unit[1] != 2):
            return {"end": j, "value": "/".join(_iso({code: a}) for a in amounts)}
        if shift and not amounts:
            return {"end": j, "value": ("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(shift[0] > 0) - (shift[0] < 0) + 1], "ref": True}
        return None
    # عدة أعوام، بضعة أيام، عشرات السنين
    if vague_word := _has(t, i, "vague"):
        follows = _unit(t, vague_word[1], 3)
        if follows and not _form(t, vague_word[1]).pre:
            j = vague_word[1] + 1
            return {"end": _adjectives(t, j), "value": _vague(follows[0])}
    # نصف ساعة، ربع قرن
    if (
        (fraction := _has(t, i, "fraction"))
        and (follows := _unit(t, fraction[1], 1))
        and not form.article | (form.pre > 0 and t.words[i][0] == "و" and bool(_unit(t, i - 1)))
    ):
        if (not _form(t, fraction[1]).article or follows[0] in ("H", "M")) and not _form(t, fraction[1]).pre:
            return {"end": fraction[1] + 1, "value": _iso({follows[0]: fraction[0]})}
    # «ثلاث ساعات», «6 إلى 7 ساعات», «الثلاثين يوما الماضية»
    if found := _number(t, i):
        value, j = found
        second = None
        unit = _unit(t, j)
        if unit is None:
            opened = _opened(t, i)
            k = j + 1 if t.words[j] == "او" else _connected(t, j, opened[1] if opened else None)
            if k is not None and (second := _number(t, k)) and second[0] > value:
                j = second[1]
                unit = _unit(t, j)
                if unit and opened and not _form(t, j).pre:
                    return {"end": _adjectives(t, j + 1), "value": _iso({unit[0]: value}) + "/" + _iso({unit[0]: second[0]})}
            if unit and second and not _form(t, j).pre:
                return {"end": _adjectives(t, j + 1), "value": _iso({unit[0]: value}) + "/" + _iso({unit[0]: second[0]})}
            if unit is None or not second:
                return None
        if unit is None or unit[1] == 2 or _form(t, j).pre or unit[2] or (unit[0] == "Y" and value in (1, 2) and t.words[i].startswith("ال")):
            return None
        if _form(t, j).article and not (unit[1] == 3 or value >= 3) or unit[0] == "S" and unit[1] == 1 and value < 11 and not t.words[i].isdecimal():
            return None
        if unit[0] == "DE" and not (
            after_mod or _licensed(t, i) or form.pre and t.words[i][form.pre - 1] == "ل" or _has(t, j + 1, "shift") or t.words[j + 1 : j + 3] == ["من", "الزمن"]
        ):
            return None
        amounts_by: dict[str, float] = {unit[0]: value}
        j = _tail(t, j + 1, unit[0], amounts_by)
        return {"end": _adjectives(t, j, form.article or bool(form.tags.get("article"))), "value": _iso(amounts_by)}
    # ساعتين ونصف، عام ونصف العام، يوم واحد، سنوات قليلة، منذ أشهر
    if unit and not form.article:
        code, number, construct = unit
        if construct:
            return None
        if number == 3:
            if few := _has(t, i + 1, "few"):
                return {"end": few[1], "value": _vague(code)}
            if shift := _has(t, i + 1, "shift"):
                return {"end": shift[1], "value": _vague(code)} if not t.words[i + 1].startswith("ال") else None
            return {"end": _adjectives(t, i + 1), "value": _vague(code)} if _bare(t, i, after_mod) else None
        one = (
            number == 1
            and (_tag(t, i + 1, "number") == 1 or t.words[i + 1] in ("كامل", "كاملة", "كاملا", "باكمله", "باكملها", "واحدا"))
            and not _form(t, i + 1).pre
            and not _form(t, i + 1).article
        )
        two = number == 2 and _tag(t, i + 1, "number") == 2 and not _form(t, i + 1).pre
        amounts_by = {code: number}
        j = _tail(t, i + 1 + (one or two), code, amounts_by)
        if (
            one
            or two
            or j > i + 1
            and (number == 2 or len(amounts_by) > 1 and (after_mod or _licensed(t, i) or t.words[i + 1][0] == "و") or amounts_by[code] % 1)
            or _bare(t, i, after_mod)
        ):
            if number == 1 and code in ("S", "M", "D", "N") and j > i + 1 and not (one or _licensed(t, i) or after_mod) and len(amounts_by) > 1:
                return None
            return {"end": _adjectives(t, j), "value": _iso(amounts_by)}
    # فترة طويلة، وقت قصير، مدة من الزمن، منذ فترة
    if form.tags.get("span") and not form.article:
        j = i + 1
        while (long := _has(t, j, "long")) and j < i + 4:
            j = long[1]
        if t.words[i + 1 : i + 2] == ["زمنية"] and j == i + 2 and _has(t, j, "few"):
            j += 1
        if j > i + 1:
            return {"end": j, "value": "PX"}
        if _tag(t, i - 1, "since") and not t.words[j].startswith("ال") and t.words[i] not in ("وقت",):
            return (
                {"end": j, "value": "PX"}
                if not t.words[j][:1].isalpha() or t.words[j] in ("من", "في", "علي", "و", "عن", "وبالتالي", "الي") or _form(t, j).pre
                else None
            )
    return None


def _adjectives(t: Text, j: int, definite: bool = False) -> int:
    """Past «كاملة», «متتالية», «من الزمن», «الماضية» and the like after a quantity."""
    if t.words[j] == "من" and t.words[j + 1] in ("الزمن", "الزمان"):
        return j + 2
    if _tag(t, j, "whole") and t.words[j] != "فقط":
        j += 1
    if (shift := _has(t, j, "shift")) and (definite or not t.words[j].startswith("ال")):
        return shift[1]
    if definite and (last := _has(t, j, "last")):
        return last[1]
    return j


# ---------------------------------------------------------------- dates


def _month(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """A month name, alone or with its twin in the other naming («آب/أغسطس», «يونيو (حزيران)», «أكتوبر تشرين الأول»)."""
    first = _month_name(t, i)
    if first is None:
        return None
    (number, cal, strength, name), j = first
    twin = False
    for open_, close in (("/", ""), ("-", ""), ("–", ""), ("(", ")"), ("", "")):
        if open_ and t.words[j] != open_:
            continue
        second = _month_name(t, j + 1 if open_ else j)
        if second and second[0][0] == number and second[0][1] == cal and second[0][3] != name and not _form(t, j + 1 if open_ else j).pre:
            if not close or t.words[second[1]] == close:
                twin, j = True, second[1] + bool(close)
            break
    return {"m": number, "cal": cal, "strength": "strong" if twin else strength}, j


def _month_name(t: Text, i: int) -> tuple[tuple[int, str, str, str], int] | None:
    tags = t.lexicon.get(t.words[i], _NONE).tags
    for rest, kind, value in tags.get("+", ()):
        if kind == "month" and tuple(t.words[i + 1 : i + 1 + len(rest)]) == rest:
            return value, i + 1 + len(rest)
    return (tags["month"][0], i + 1) if "month" in tags else None


def _era(t: Text, j: int, value: int, p: dict[str, Any]) -> int:
    """Reads م or هـ after a year into p; 1300-1500 without any is taken for Hijri."""
    k, closing = (j + 1, True) if t.words[j] == "(" and t.words[j + 2] == ")" else (j, False)
    if era := _has(t, k, "era"):
        p["cal"] = era[0]
        return era[1] + closing
    p.setdefault("cal", "hijri" if 1300 <= value <= 1500 and not p.get("m") else "gregorian")
    return j


def _year(t: Text, i: int, p: dict[str, Any], headed: bool = False) -> int | None:
    """A year at token i into p["y"]: four figures, after عام also fewer or words. Gives the next token."""
    value = _figure(t, i)
    if value is not None:
        digits = len(t.words[i])
        era = _has(t, i + 1, "era")
        if digits != 4 and not headed and not (era and era[0] == "hijri" and digits > 1):
            return None
        if digits > 4 or not 1 <= value <= 2999 or digits == 4 and not headed and not (1300 <= value <= 2199):
            return None
        if t.words[i + 1] in ("%", "٪") or t.words[i + 1] == "/" and (_figure(t, i + 2) or 0) <= 31 and t.words[i + 2].isdecimal():
            return None
        if digits <= 2 and not era:
            value += 1900 if value >= 30 else 2000
    elif headed and (found := _number(t, i)) and found[0] >= 1000 and found[0] < 2200 and not found[0] % 1:
        p["y"] = int(found[0])
        return _era(t, found[1], p["y"], p)
    else:
        return None
    if p.get("m") and "cal" in p and not _has(t, i + 1, "era"):
        p["y"] = value
        return i + 1
    p["y"] = value
    if p.get("m"):
        j = _era(t, i + 1, value, dummy := {"m": p["m"]})
        if dummy["cal"] == "bc":
            p["cal"] = "bc"
        return j
    return _era(t, i + 1, value, p)


def _month_tail(t: Text, j: int, p: dict[str, Any]) -> int:
    """The year or the «الماضي», «من العام المقبل» after a month, into p. Gives the next token."""
    if shift := _has(t, j, "shift"):
        p["shift"], j = shift[0], shift[1]
        return _month_tail(t, j, p) if _figure(t, j) and len(t.words[j]) == 4 and _year(t, j, {}) else j
    if same := _has(t, j, "same"):
        return j if not t.words[j].startswith("ال") else same[1]
    k = j + 1 if t.words[j] in ("من", "،", ",", "/", "-", ".") else j
    if t.words[j] in ("/", "-", ".") and t.starts[j] != t.ends[j - 1]:
        return j
    if (end := _year(t, k, p)) and (t.words[j] != "من"):
        return end
    if t.words[j] in ("،", ",", "/", "-", "."):
        return j
    if _tag(t, k, "this") is not None and (unit := _unit(t, k + 1, 1)) and unit[0] == "Y" and _form(t, k + 1).article:
        p["yshift"] = 0
        return k + 2
    if (unit := _unit(t, k, 1)) and unit[0] == "Y":
        if end := _year(t, k + 1, p, headed=len(t.words[k + 1]) == 4):
            return end
        if _form(t, k).article and (shift := _has(t, k + 1, "shift")):
            p["yshift"], end = shift[0], shift[1]
            return _year(t, end, dict(p)) and _year(t, end, p) or end
        if _form(t, k).article and _tag(t, k + 1, "same") is not None and t.words[j] == "من":
            p["unknown"] = True
            return k + 2
    return j


def _day_month(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """«15 أغسطس/ آب 2025», «الخامس من الشهر الجاري», «15 و16 أغسطس», «من 10 إلى 15 أغسطس» (d2 is the last day)."""
    p: dict[str, Any] = {}
    found = _ordinal(t, i) or _number(t, i)
    if not found or found[0] % 1 or not 1 <= found[0] <= 31:
        return None
    day, j = int(found[0]), found[1]
    last = None
    for _ in range(8):  # further days before the month: و16, -20, إلى 20
        if (opened := _opened(t, i)) and (k := _connected(t, j, opened[1])) is not None:
            pass
        elif t.words[j] in _DASHES:
            k = j + 1
        elif t.words[j] == "و":
            k = j + 1
        elif _has(t, j, "to"):
            k = _has(t, j, "to")[1]
        elif _form(t, j).pre == 1 and t.words[j][0] == "و":
            k = j
        else:
            break
        more = _ordinal(t, k) or _number(t, k)
        if not more or more[0] % 1 or not day < more[0] <= 31:
            break
        last, j = int(more[0]), more[1]
    if t.words[j] == "من" or t.words[j] in ("/", "-") and _month_name(t, j + 1):
        j += 1
    if (unit := _unit(t, j, 1)) and unit[0] == "MO" and not _form(t, j).pre:
        if _form(t, j).article and (shift := _has(t, j + 1, "shift")):
            return {"d": day, "d2": last, "mshift": shift[0], "cal": "gregorian"}, shift[1]
        if _form(t, j).article:
            return None
        j += 1
    elif _tag(t, j, "this") is not None and (unit := _unit(t, j + 1, 1)) and unit[0] == "MO":
        return {"d": day, "d2": last, "mshift": 0, "cal": "gregorian"}, j + 2
    month = _month(t, j)
    if month is None or _form(t, j).pre:
        return None
    p, j = {"d": day, "d2": last, **month[0]}, month[1]
    end = _month_tail(t, j, p)
    if p["strength"] == "libyan" and "y" not in p:
        return None
    return p, end


def _numeric(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """15/8/2025, 15-08-2025, 2025-08-15, 15.8.2025, day first; a month over 12 is taken for the day."""
    word, j = t.words[i], i + 1
    parts = next((word.split(mark) for mark in "/." if word.count(mark) == 2), None)
    if parts is None and word.isdecimal() and t.words[j] in _DASHES | {"/", "."} and t.words[j + 2] == t.words[j] and _figure(t, j + 1) and _figure(t, j + 3):
        parts, j = [word, t.words[j + 1], t.words[j + 3]], j + 4
    if word.count("/") == 1 and (_tag(t, i - 1, "date_label") or _tag(t, i - 1, "weekday") or t.words[i - 1] in ("يوم", "بتاريخ")):
        day, month = (int(n) if n.isdecimal() and len(n) < 3 else 0 for n in word.split("/"))
        if 1 <= day <= 31 and 1 <= month <= 12:
            return {"d": day, "m": month, "cal": "gregorian"}, i + 1
    if parts is None or not all(p.isdecimal() and len(p) <= 4 for p in parts):
        return None
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
    elif len(parts[2]) == 4:
        day, month, year = map(int, parts)
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1300 <= year <= 2199):
        return None
    p = {"y": year, "m": month, "d": day, "cal": "hijri" if year <= 1500 else "gregorian"}
    if era := _has(t, j, "era"):
        p["cal"], j = era[0], era[1]
    if t.words[j] in ("T", "t") and ":" in t.words[j + 1] and (clock := _digits_clock(t.words[j + 1])):
        p["clock"], j = (*clock, True), j + 2
    return p, j


def _calendar_date(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """A date by figures or by day and month, with «الموافق» and the date in the other calendar, or that date in brackets."""
    first = _numeric(t, i) or _day_month(t, i)
    if first is None:
        return None
    p, j = first
    matching = _has(t, j, "matching")
    bracket = t.words[j] == "(" and not matching
    k = matching[1] if matching else j + 1 if bracket or t.words[j] in ("/", "-", "،", ",") and t.words[j + 1][:1].isdecimal() else None
    if k is not None:
        if matching and t.words[k] in ("ل", "ب"):
            k += 1
        second = _numeric(t, k) or _day_month(t, k)
        if second and (matching or second[0].get("cal") != p.get("cal")) and (not bracket or t.words[second[1]] == ")"):
            q = second[0]
            chosen = q if p.get("cal") == "hijri" and q.get("cal") != "hijri" else p
            return {**chosen, "twin": True}, second[1] + bracket
    return p, j


def _weekday(t: Text, i: int, bare: bool = False) -> tuple[dict[str, Any], int] | None:
    """«الجمعة», «الخميس الماضي», «الجمعة، 15 أغسطس/ آب», «السبت (22 يونيو)»."""
    form = _form(t, i)
    day = form.tags.get("weekday")
    if day is None or not (form.article or bare):
        return None
    p, j = {"wd": day}, i + 1
    if shift := _has(t, j, "shift"):
        p["shift"], j = shift[0], shift[1]
    matching = _has(t, j, "matching")
    k = matching[1] if matching else j + 1 if t.words[j] in ("،", ",", "(", "-", "–") else j
    if matching and t.words[k] in ("ل", "ب"):
        k += 1
    if (exact := _calendar_date(t, k)) and not _form(t, k).pre:
        q, end = exact
        if t.words[j] == "(":
            return ({**p, **q}, end + 1) if t.words[end] == ")" else (p, j)
        return {**p, **q}, end
    return p, j


def _relative(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """«اليوم», «أمس الثلاثاء», «أول من أمس (السبت)», «غدا», «يوم غد السبت»."""
    found = _has(t, i, "day")
    if found is None:
        head = _tag(t, i, "tomorrow")
        starting = i > 1 and t.words[i - 1] == "من" and t.words[i - 2] in ("اعتبارا", "ابتداء", "بدءا", "انطلاقا") or t.words[i - 1] in ("حتي", "لغاية")
        if head is None or _form(t, i).article or not starting and (not _form(t, i + 1).article or _tag(t, i + 1, "weekday") is None):
            return None
        found = (head, i + 1)
    offset, j = found
    word = t.words[i][_form(t, i).pre :]
    if offset == 0 and word == "اليوم" and j == i + 1:
        if i and t.words[i - 1] in ("«", '"', "“") and t.words[j] in ("»", '"', "”"):
            return None  # the newspaper
        if "that" in _form(t, i - 1).tags or _tag(t, j, "not_today") or _tag(t, i - 1, "not_today_before") or _has(t, j, "same") or _has(t, j, "last"):
            return None
    if offset == -2 and t.words[j - 1] == "الاول" and t.words[j] == "من" and t.words[j + 1].startswith("نوع"):
        offset, j = -1, j - 1
    p = {"day": offset}
    bracket = t.words[j] in ("(", "،", ",", "-", "–")
    k = j + bracket
    if (day := _weekday(t, k)) and not _form(t, k).pre and not ("shift" in day[0]):
        if t.words[j] != "(" and not bracket or t.words[j] == "(" and t.words[day[1]] == ")":
            return {**p, **day[0]}, day[1] + (t.words[j] == "(")
    if (exact := _calendar_date(t, k)) and not _form(t, k).pre and (t.words[j] != "(" or t.words[exact[1]] == ")") and "d" in exact[0]:
        if not (t.words[j] in _DASHES):
            return {**p, **exact[0]}, exact[1] + (t.words[j] == "(")
    return p, j


def _head(t: Text, i: int) -> int:
    """Past a يوم or نهار before a date."""
    unit = _unit(t, i, 1)
    return i + 1 if unit and unit[0] == "D" else i


def _dated_day(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """Any expression of one day that begins at token i: by weekday, by date, or relative to today."""
    if found := _relative(t, i):
        return found
    k = _head(t, i)
    if k > i and (found := _relative(t, k)) and not _form(t, k).pre and found[0]["day"] != 0:
        return found
    if k > i and t.words[k][:1].isdecimal() and (day := _figure(t, k)) and day <= 31 and t.words[k + 1] in ("الجاري", "الحالي"):
        return {"d": day, "mshift": 0, "cal": "gregorian"}, k + 2
    if k > i and _form(t, k).pre:
        return None
    if found := _weekday(t, k, bare=k > i):
        return found
    found = _calendar_date(t, k)
    return found if found and (k == i or not _form(t, i).article or "wd" in found[0]) else None


def _wide(t: Text, i: int, free: bool = False) -> tuple[dict[str, Any], int] | None:
    """A month, year, week, season, quarter, decade or century that begins at token i. free: a word before it says that it is a date."""
    form = _form(t, i)
    tags, unit = form.tags, form.tags.get("unit")
    before = t.words[i - 1] if i else ""
    if tags.get("this") is not None and (unit := _unit(t, i + 1)) and _form(t, i + 1).article and not _form(t, i + 1).pre:
        code, number, _ = unit
        if number == 1 and code not in ("H", "M", "S"):
            return ({"day": 0, "part": "TNI"} if code == "N" else {"unit": code, "shift": 0}), i + 2
        return None
    if "that" in tags and (unit := _unit(t, i + 1, 1)) and unit[0] in ("D", "W", "MO", "Y") and _form(t, i + 1).article and not _form(t, i + 1).pre:
        shift = _has(t, i + 2, "shift")  # «نفس الشهر من العام الماضي» keeps its second part
        return None if shift or t.words[i + 2] == "من" else ({"unknown": True}, i + 2)
    if tags.get("this") is not None and (part := _tag(t, i + 1, "part")) and _form(t, i + 1).article and not _form(t, i + 1).pre:
        return {"day": 0, "part": part}, i + 2
    if tags.get("this") is not None and _tag(t, i + 1, "season") and _form(t, i + 1).article:
        return {"season": _tag(t, i + 1, "season"), "yshift": 0}, i + 2
    if unit and unit[1] == 1:
        code, j = unit[0], i + 1
        if code == "MO":
            month = _month(t, j) if not _form(t, j).pre else None
            if month and month[0]["strength"] != "libyan":
                return month[0], _month_tail(t, month[1], month[0])
        if code == "Y":
            p: dict[str, Any] = {}
            j += bool(form.article and _tag(t, j, "year_kind"))
            if (
                (end := _year(t, j, p, headed=True))
                and not (_tag(t, end, "counted") and not t.words[j].isdecimal())
                and not (form.article and _adjective(t, i))
            ):
                if t.words[end] in _DASHES | {"/"} and _figure(t, end + 1) and (q := _figure(t, end + 1)) and len(t.words[end + 1]) == 4 and q > p["y"]:
                    p["y2"], end = q, end + 2
                return p, end
        if code == "CE" and form.article:
            if (found := _ordinal(t, j) or (_figure(t, j), j + 1)) and found[0] and 1 <= found[0] <= 30:
                p = {"century": found[0], "cal": "gregorian"}
                if era := _has(t, found[1], "era"):
                    p["cal"] = era[0]
                    return p, era[1]
                return p, found[1]
        if form.article and code not in ("H", "M", "S", "D"):
            if code == "N":
                shift = _has(t, j, "shift")
                if t.words[i][form.pre :] not in ("الليلة", "لليلة") and form.pre == 0:
                    return None
                return {"day": shift[0] if shift else 0, "part": "TNI"}, shift[1] if shift else j
            if code == "W" and (ordinal := _ordinal(t, j) or ((5, j + 1) if t.words[j] == "الاخير" else None)) and t.words[ordinal[1]] == "من":
                if (_unit(t, ordinal[1] + 1) or "_")[0] != "W" and (month := _wide(t, ordinal[1] + 1, free=True)):  # الأسبوع الأول من سبتمبر
                    return (
                        ({**month[0], "pos": "START" if ordinal[0] == 1 else "END" if ordinal[0] > 3 else "MID"}, month[1])
                        if "m" in month[0] or month[0].get("unit") == "MO"
                        else None
                    )
            shift = _has(t, j, "shift")
            if shift is None and (last := _has(t, j, "last")) and not _adjective(t, i) and t.words[j] not in ("الاخير", "الاخيرة"):
                shift = last
            if shift and not (code == "DE" and shift[0] == 0) and not (code == "Y" and t.words[j] in ("الحالي", "الحالية") and _adjective(t, i)):
                p = {"unit": code, "shift": shift[0]}
                if code == "Y" and (end := _year(t, shift[1], p)):
                    return p, end
                return p, shift[1]
            if _tag(t, j, "same") is not None and code in ("Y", "MO", "W"):
                return {"unknown": True}, j + 1
        if form.article and code == "D" and _tag(t, j, "same") is not None or code == "D" and form.article and t.words[j] == "السابق":
            return {"unknown": True}, j + 1
        if free and form.article and code in ("Y", "MO", "W", "D") and not form.pre:
            return {"unit": code, "shift": 0}, j
        return None
    if "month" in tags or "+" in tags:
        month = _month(t, i)
        if month and month[0]["strength"] != "libyan":
            p, j = month
            end = _month_tail(t, j, p)
            sure = p["strength"] == "strong" or free or _tag(t, i - 1, "in") or "shift" in p or "yshift" in p
            if not sure and "y" in p:
                sure = before in ("من", "الي") or not t.words[end][:1].isalpha()
            if p["cal"] == "hijri" and p["strength"] == "weak" and "y" not in p and "shift" not in p and "yshift" not in p:
                sure = before in ("في", "خلال", "منذ") and t.words[i] in ("رمضان", "شوال") or free and t.words[i] in ("رمضان", "شوال", "شعبان", "رجب")
            if sure and not _tag(t, i - 1, "not_date_before"):
                return p, end
        if month:
            return None
    if (season := tags.get("season")) and not tags.get("month"):
        p, j = {"season": season}, i + 1
        k = j + 1 if t.words[j] == "من" else j
        if form.article:
            shift = _has(t, j, "shift")
            return ({**p, "yshift": shift[0], "season_shift": True}, shift[1]) if shift else None
        if end := _year(t, k, p):
            return p, end + 2 if t.words[end] in _DASHES | {"/"} and _figure(t, end + 1) == p["y"] + 1 else end
        if (unit := _unit(t, k, 1)) and unit[0] == "Y":
            if end := _year(t, k + 1, p, headed=True):
                return p, end
            if shift := _has(t, k + 1, "shift"):
                return {**p, "yshift": shift[0]}, shift[1]
        if _tag(t, k, "this") is not None and (unit := _unit(t, k + 1, 1)) and unit[0] == "Y":
            return {**p, "yshift": 0}, k + 2
        return None
    if (fraction := tags.get("fraction")) in (0.5, 0.25) and form.article and t.words[i] != "ربعا":
        found = _ordinal(t, i + 1)
        if found is None and t.words[i + 1] == "الاخير":
            found = (2 if fraction == 0.5 else 4, i + 2)
        if not found or found[0] > 1 / fraction:
            return None
        k = found[1] + (t.words[found[1]] == "من")
        p = {}
        if _tag(t, k, "fraction"):
            return None  # no quarter of a quarter: the look ahead stays short
        whole = _wide(t, k, free=k > found[1]) or ((p, end) if (end := _year(t, k, p)) else None)
        if not whole:
            return None
        q, end = whole
        kinds = set(q) - {"cal", "y", "yshift", "shift", "unit", "strength"}
        if not kinds and ("y" in q or q.get("unit") == "Y"):
            return {**q, "quarter" if fraction == 0.25 else "half": found[0]}, end
        if fraction == 0.5 and (kinds == {"m"} or q.get("unit") in ("MO", "W")):
            return {**q, "pos": "START" if found[0] == 1 else "END"}, end
        return None
    if decade := tags.get("decade"):
        j = i + 1
        k = j + 1 if t.words[j] == "من" else j
        if _tag(t, k, "of_age"):
            return None
        if (unit := _unit(t, k, 1)) and unit[0] == "CE" and (century := _wide(t, k)):
            q = century[0]
            return ({"decade": decade, "of": q["century"]} if "century" in q else {"decade": decade, "cshift": q["shift"]}), century[1]
        return ({"decade": decade, "of": 20}, j) if form.article else None
    if free and t.words[i][:1].isdecimal():
        p = {}
        if (end := _year(t, i, p)) and not _counted(t, end):
            return p, end
    return None


def _adjective(t: Text, i: int) -> bool:
    """Whether العام before token i + 1 is likely "general": the word before it is a definite noun (الأمين العام السابق)."""
    return i > 0 and t.words[i - 1].startswith(("ال", "لل", "وال", "بال")) and not _tag(t, i - 1, "event")


def _counted(t: Text, j: int) -> bool:
    """Whether the word at token j is counted by the number before it."""
    return bool(_tag(t, j, "counted") or _unit(t, j) and not _form(t, j).pre or t.words[j] in ("%", "٪", "$", "€"))


_YEAR_MARKS = ("(", "[")


def _bare_year(t: Text, i: int, last: dict[str, Any] | None) -> tuple[dict[str, Any], int] | None:
    """Four figures that a preposition, brackets, an event (مونديال 2022) or a year before them make a year, also 2014-2022."""
    value = _figure(t, i)
    if value is None and len(t.words[i]) == 9 and t.words[i][4] == "/":  # موسم 2014/2015 is one token
        first, _, last_year = t.words[i].partition("/")
        if first.isdecimal() and last_year.isdecimal() and 1800 <= int(first) == int(last_year) - 1 < 2100:
            return {"y": int(first), "y2": int(last_year), "cal": "gregorian"}, i + 1
    if value is None or not t.words[i].isdecimal() or len(t.words[i]) != 4 and not (_opened(t, i) or _has(t, i + 1, "era")):
        return None
    p: dict[str, Any] = {}
    before = t.words[i - 1] if i else "\n"
    opened = _opened(t, i)
    k = _connected(t, i + 1, opened[1] if opened else None)
    if k is None and t.words[i + 1] == "/":
        k = i + 2
    if k is not None and (other := _figure(t, k)) and other > value:
        era = _has(t, k + 1, "era")
        known = 1700 <= value and other <= 2199 and len(t.words[k]) == 4
        attached = t.starts[i + 1] == t.ends[i]
        if (
            known
            and (opened or attached or _tag(t, i - 1, "in") or _tag(t, i - 1, "event") or before in _YEAR_MARKS and t.words[k + 1] in (")", "]"))
            or era
            and (opened or attached)
        ) and not _counted(t, k + 1):
            p.update(y=value, y2=other, cal=era[0] if era else "gregorian", opened=bool(opened))
            return p, era[1] if era else k + 1
    if len(t.words[i]) != 4:
        era = _has(t, i + 1, "era")
        return (
            ({"y": value, "cal": era[0]}, era[1])
            if era and (era[0] == "hijri" and 1 <= value <= 1500 and t.words[i + 1] == "ه" or era[1] > i + 2 or t.words[i + 1] in ("للهجرة", "للميلاد"))
            else None
        )
    era = _has(t, i + 1, "era")
    if not (1900 <= value <= 2099 or era and 1300 <= value <= 2099):
        return None
    end = _year(t, i, p)
    if end is None:
        return None
    if era and (t.starts[i + 1] == t.ends[i] or t.words[i + 1] not in ("م",)):
        return p, end
    listed = before == "و" and last is not None and last["end"] == i - 1 and len(last["value"] or "") in (4, 9)
    bracketed = before in _YEAR_MARKS and t.words[end] in (")", "]")
    if _tag(t, i - 1, "in") and before != "شهر" or listed or bracketed or _tag(t, i - 1, "event") or before[:1].isalpha() and _tag(t, i - 2, "event"):
        return None if _counted(t, end) or t.words[i + 1] in ("/", ":") else (p, end)
    return None


# ---------------------------------------------------------------- parts of the day and clock times


def _digits_clock(word: str) -> tuple[int, int] | None:
    hour, mark, minute = next((word.partition(mark) for mark in ":.," if mark in word), (word, "", ""))
    minute = minute.split(":")[0]
    if hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2 and int(hour) <= 24 and int(minute) < 60:
        return int(hour) % 24, int(minute)
    return None


def _digits(t: Text, j: int) -> dict[str, Any] | None:
    """A clock time in figures right after a date: no word needs to say that it is one."""
    clock = _digits_clock(t.words[j])
    return {"clock": (*clock, True)} if clock else None


def _clock(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """«الساعة 11:30», «الساعة الثامنة والنصف مساء», «الثامنة مساء», «20:00 بتوقيت غرينتش»."""
    headed = bool(_tag(t, i, "clock"))
    j = i + headed
    if _form(t, j).pre:
        return None if headed else _clock_words(t, j, False)
    word = t.words[j]
    minute = None
    if ":" in word or ("." in word or "," in word) and word[0].isdecimal() and (headed or _zone(t, j + 1) > j + 1):
        clock = _digits_clock(word)
        if clock is None:
            return None
        hour, minute, j = clock[0], clock[1], j + 1
    elif headed and (value := _figure(t, j)) is not None and value <= 24 and len(word) <= 2:
        hour, minute, j = value % 24, 0, j + 1
        j, minute = _minutes(t, j)
    else:
        return _clock_words(t, i, headed)
    return _period(t, j, hour, minute, headed, digits=True)


def _minutes(t: Text, j: int) -> tuple[int, int]:
    """«والنصف», «وعشر دقائق», «إلا ربعا» after the hour: (next token, minutes)."""
    form = _form(t, j)
    if form.tags.get("fraction") and form.pre and t.words[j][0] == "و":
        return j + 1, round(form.tags["fraction"] * 60)
    if t.words[j] == "الا" and (fraction := _tag(t, j + 1, "fraction")):
        return j + 2, -round(fraction * 60)
    k = j + 1 if t.words[j] == "و" else j if form.pre and t.words[j][0] == "و" else None
    if k is not None and (found := _number(t, k)) and found[0] < 60 and (unit := _unit(t, found[1])) and unit[0] == "M":
        return found[1] + 1, int(found[0])
    return j, 0


def _clock_words(t: Text, i: int, headed: bool) -> tuple[dict[str, Any], int] | None:
    j = i + headed
    form = _form(t, j)
    if not headed and t.words[i - 1].startswith("ال") and i:
        return None  # المباراة الثانية مساء
    if (
        not form.tags.get("ordinal")
        or not form.article
        and not headed
        or not (t.words[j].endswith("ة") or t.words[j].endswith("الاولي") or t.words[j].endswith("الواحدة"))
    ):
        if not (headed and _tag(t, j, "number") == 1):
            return None
        hour, j = 1, j + 1
    else:
        found = _ordinal(t, j)
        if not found or found[0] > 12:
            return None
        hour, j = found
    j, minute = _minutes(t, j)
    return _period(t, j, hour, minute, headed, digits=False)


def _period(t: Text, j: int, hour: int, minute: int, headed: bool, digits: bool) -> tuple[dict[str, Any], int] | None:
    """What follows the figures: «مساء», «من مساء الخميس», «بتوقيت غرينتش», a date."""
    period = _has(t, j, "period")
    if period and len(t.words[j]) == 1 and not digits:
        period = None
    p: dict[str, Any] = {}
    part = None
    if period:
        part, j = period[0], period[1]
    elif t.words[j] == "من" and (day := _part_of_day(t, j + 1)):
        p, j = day
        part = p.pop("part")
    elif _tag(t, j, "part") and (day := _part_of_day(t, j)):
        p, j = day
        part = p.pop("part")
    zone = _zone(t, j)
    if not (headed or part or zone > j):
        return None
    j = zone
    if not p:
        k = j + (t.words[j] in ("من", "،"))
        if (day := _dated_day(t, k)) and not _form(t, k).pre:
            p, j = day
            j = _zone(t, j)
    if minute < 0:
        hour, minute = (hour - 1) % 24, minute + 60
    if part:
        if part in ("TAF", "TEV") and hour < 12 or part == "TMI" and hour < 6 or part == "TNI" and 6 <= hour < 12:
            hour += 12
        elif hour == 12 and part in ("TMO", "TNI", "TEV") and not digits or hour == 12 and part in ("TMO", "TNI"):
            hour = 0
    return {**p, "clock": (hour, minute, bool(part) or hour > 12 or hour == 0)}, j


def _zone(t: Text, j: int) -> int:
    if zone := _has(t, j, "zone"):
        return zone[1]
    return j + 2 if t.words[j] == "بتوقيت" and t.words[j + 1][:1].isalpha() else j


def _part_of_day(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """«مساء اليوم», «فجر يوم الأربعاء 15 يوليو», «ليلة أول من أمس», «ليل الجمعة السبت», «منتصف الليلة قبل الماضية»."""
    j, middle = i, _tag(t, i, "position") == "MID"
    if middle:
        j += 1
    form = _form(t, j)
    part = form.tags.get("part")
    if part is None:
        return None
    night = t.words[j].endswith("ليلة")
    if night and form.article and (found := _wide(t, j)) and (not form.pre or j == i):
        return {"pos": "MID", **found[0]} if middle else found[0], found[1]
    if middle and form.article and part == "TNI" and not form.pre:
        return {"day": 0, "part": "TNI", "pos": "MID"}, j + 1
    if form.article or j > i and form.pre:
        return None
    before = t.words[i - 1] if i else ""
    if part == "TMI" and before == "بعد":
        part = "TAF"
    elif part == "TMI" and before == "قبل":
        part = "TMO"
    k = j + 1
    found = None if _form(t, k).pre and not _has(t, k, "day") else _dated_day(t, k)
    if found is None and _tag(t, k, "tomorrow") is not None and not _form(t, k).pre:
        found = {"day": 1}, k + 1
    if found is None:
        return None
    p, end = found
    if night and "wd" in p and "d" not in p and "day" not in p:
        p["eve"] = True
    if t.words[j].endswith("ليل") and "wd" in p and (other := _tag(t, end, "weekday")) and _form(t, end).article and other == p["wd"] % 7 + 1:
        end += 1
    elif t.words[j].endswith("ليل") and "wd" in p and t.words[end] in _DASHES | {"/"} and (other := _tag(t, end + 1, "weekday")) and other == p["wd"] % 7 + 1:
        end += 2
    return {**p, "part": part}, end


# ---------------------------------------------------------------- values


@cache
def _hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date: Umm al-Qura where its tables reach, else the tabular calendar. None when there is no such day."""
    from hijridate import Hijri  # imported when a Hijri date is met: most texts have none

    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        if 1343 <= year <= 1500 or not (1 <= month <= 12 and 1 <= day <= 30):
            return None
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    try:
        return date.fromordinal(227014 + days)
    except (ValueError, OverflowError):
        return None


def _hijri_span(year: int, month: int | None = None) -> tuple[date, date] | None:
    first = _hijri_day(year, month or 1, 1)
    following = (year, month + 1) if month and month < 12 else (year + 1, 1)
    after = _hijri_day(*following, 1)
    return (first, after - timedelta(1)) if first and after else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _add_months(day: date, months: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def _toward(t: Text, i: int, j: int) -> int:
    """+1 when the words beside an expression (tokens i to j) tell of a planned event, -1 of a past one, 0 when they do not say."""
    k, steps = i - 1, 0
    if k >= 0 and t.words[k] in ("،", ","):
        k -= 1
    while k >= 0 and steps < 14:
        word = t.words[k]
        if word in _STOPS:
            break
        if word in ("ان", "انه", "انها", "بان", "بانه", "بانها", "انهم"):
            for step in (1, 2):
                if k >= step and (_tag(t, k - step, "future") or _is_future(t.words[k - step])):
                    return -1 if _was(t, k - step) else 1
            return 1 if k and t.words[k - 1] == "علي" and t.words[k] == "ان" else 0
        if _tag(t, k, "future") or _is_future(word):
            return -1 if _was(t, k) else 1
        if _tag(t, k, "past") or word in ("منذ", "ومنذ"):
            return -1
        k, steps = k - 1, steps + 1
    opening = i == 0 or t.words[i - 1] in _STOPS or t.words[i - 1] in ("و", "في", "من", "يوم")
    return 1 if opening and (_is_future(t.words[j]) or _tag(t, j, "future") and t.words[j] not in ("موعد", "موعدا")) else 0


def _was(t: Text, k: int) -> bool:
    """Whether كان stands before a word of planning (وكان من المقرر)."""
    return any(_form(t, n).tags.get("past") and t.words[n].endswith(("كان", "كانت")) for n in range(max(0, k - 3), k))


def _is_future(word: str) -> bool:
    """Whether a word looks like a verb with the س of the future."""
    if len(word) > 4 and word[0] in "وف" and word[1] == "س":
        word = word[1:]
    return len(word) > 4 and word[0] == "س" and word[1] in "يتن" and not word.endswith("ة") and not word.startswith(_no_future())


def _nearest(days: list[date], today: date, cue: int) -> date | None:
    """Of the same day in several years, the one that the cue (+1 coming, -1 past, 0 unsaid: nearest, the past first) points to."""
    if cue > 0:
        days = [d for d in days if d >= today] or days
        return min(days, default=None)
    if cue < 0:
        days = [d for d in days if d <= today] or days
        return max(days, default=None)
    return min(days, key=lambda d: ((d - today) * 2 if d > today else today - d, d), default=None)


def _on_weekday(p: dict[str, Any], today: date, cue: int) -> date:
    weekday, shift = p["wd"], p.get("shift")
    if shift is None:
        ahead = (weekday - today.isoweekday()) % 7
        return today + timedelta(ahead if cue > 0 else ahead - 7 if ahead else 0)
    if shift == 0:
        return today + timedelta(weekday - today.isoweekday())
    if shift < 0:
        return today - timedelta((today.isoweekday() - weekday - 1) % 7 + 1 + 7 * (-shift - 1))
    return today + timedelta((weekday - today.isoweekday() - 1) % 7 + 1 + 7 * (shift - 1))


def _year_of(p: dict[str, Any], today: date | None) -> tuple[int | None, str]:
    if "y" in p:
        return p["y"], "text"
    if "yshift" in p and today:
        return today.year + p["yshift"], "published"
    return None, "none"


def _resolve(p: dict[str, Any], t: Text, i: int, j: int) -> tuple[str | None, str]:
    """The value of a parsed date at tokens i to j (without the part of the day) and what it is anchored on."""
    today, cal = t.day, p.get("cal", "gregorian")
    if p.get("unknown"):
        return None, "none"
    year, anchor = _year_of(p, today)
    if "century" in p:
        if cal == "hijri":
            return f"{622 + int((p['century'] - 1) * 97.02):04d}/{622 + int(p['century'] * 97.02):04d}", "text"
        return ("BC" if cal == "bc" else "") + f"{p['century'] - 1:02d}", "text"
    if "decade" in p:
        century = p.get("of") or (today.year // 100 + 1 + p["cshift"] if today else None)
        return (f"{century - 1:02d}{p['decade']}", "text" if p.get("of") else "published") if century else (None, "none")
    if "quarter" in p or "half" in p:
        if year is None and p.get("unit") == "Y" and today:
            year, anchor = today.year + p["shift"], "published"
        return (f"{year:04d}-" + (f"Q{p['quarter']}" if "quarter" in p else f"H{p['half']}"), anchor) if year else (None, "none")
    if "season" in p:
        if p.get("season_shift") and today:
            year = _season_year(p["season"], p["yshift"], today)
        return (f"{year:04d}-{p['season']}", anchor) if year else (None, "none")
    if "m" in p or "mshift" in p:
        return _resolve_month(p, t, i, j, year, anchor)
    if "y" in p and "unit" not in p or "y" in p and p.get("unit") == "Y":
        if cal == "hijri":
            first, last = _hijri_span(p["y"]), _hijri_span(p.get("y2", p["y"]))
            return (f"{first[0]}/{last[1]}", "text") if first and last else (None, "text")
        before = "BC" if cal == "bc" else ""
        return before + f"{p['y']:04d}" + (f"/{before}{p['y2']:04d}" if "y2" in p else ""), "text"
    if today is None:
        return None, "none"
    if "unit" in p:
        return _resolve_unit(p["unit"], p["shift"], today), "published"
    if "day" in p:
        day = _shifted(today, p["day"])
        if day and "wd" in p:
            reach = 1 if p["day"] > 0 else 5  # where the two disagree the weekday counts: the last such day, or the next after «غدا»
            day = _shifted(day, (p["wd"] - day.isoweekday() + reach) % 7 - reach)
        return (str(day), "published") if day else (None, "none")
    if "wd" in p:
        cue = _toward(t, i, j) if "shift" not in p else 0
        try:
            day = _on_weekday(p, today, cue) - timedelta(1 if p.get("eve") else 0)
        except OverflowError:
            return None, "none"
        if "wd2" in p:
            return f"{day}/{day + timedelta((p['wd2'] - p['wd']) % 7)}", "published"
        return str(day), "published"
    return (str(today), "published") if "clock" in p else (None, "none")


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _resolve_unit(code: str, shift: int, today: date) -> str | None:
    if code == "W":
        day = _shifted(today, 7 * shift)
        return "{}-W{:02d}".format(*day.isocalendar()[:2]) if day else None
    if code == "MO":
        return "{:04d}-{:02d}".format(*_add_months(today, shift))
    if code == "Y":
        return f"{today.year + shift:04d}"
    if code == "DE":
        return f"{today.year // 10 + shift:03d}"
    if code == "CE":
        return f"{today.year // 100 + shift:02d}"
    day = _shifted(today, shift)
    return str(day) if day else None


def _season_year(season: str, shift: int, today: date) -> int:
    """The year of الصيف الماضي or الشتاء المقبل: the latest season that has ended or the next that has not begun, by its middle month."""
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[season]
    if shift < 0:
        return today.year if today.month > middle + 1 else today.year - 1
    return today.year + (shift > 0 and today.month >= middle - 1)


def _resolve_month(p: dict[str, Any], t: Text, i: int, j: int, year: int | None, anchor: str) -> tuple[str | None, str]:
    today, hijri, day, month = t.day, p.get("cal") == "hijri", p.get("d"), p.get("m")
    cue = 0
    if "mshift" in p:
        if today is None:
            return None, "none"
        year, month = _add_months(today, p["mshift"])
        anchor = "published"
    if year is None:
        if today is None:
            return None, "none"
        anchor = "published"
        shift = p.get("shift")
        cue = (shift > 0) - (shift < 0) if shift else _toward(t, i, j) or int(t.words[i - 1] in ("قبل", "حتي", "بحلول", "لغاية") and i > 0)
        around = today.year - (579 if hijri else 0)
        if shift == 0 and not hijri:
            year = today.year
        elif shift is None and not cue and not hijri and month in t.years:
            year = t.years[month]  # «ديسمبر المقبل» and later in the text «ديسمبر»
        else:
            options = {}
            for y in range(around - 2, around + 3):
                first = _hijri_day(y, month, day or 1) if hijri else _date(y, month, day or 1)
                if first is None:
                    continue
                if day is None:  # a month: its own month is neither past nor coming
                    span = _hijri_span(y, month) if hijri else (first, first.replace(day=calendar.monthrange(y, month)[1]))
                    first = None if span is None else today if span[0] <= today <= span[1] else span[1] if span[1] < today else span[0]
                    if first == today and shift:
                        continue
                elif shift and first == today:
                    continue
                if first:
                    options[first] = y
            best = _nearest(list(options), today, cue)
            if best is None:
                return None, "none"
            year = options[best]
        if shift and not hijri:
            t.years[month] = year
    elif today and p.get("cal") == "gregorian" and abs(year - today.year) < 2:
        t.years[month] = year
    if p.get("cal") == "bc":
        return f"BC{year:04d}-{month:02d}", anchor
    if hijri:
        if day is None:
            span = _hijri_span(year, month)
            return (f"{span[0]}/{span[1]}" if span else None), anchor
        first, last = _hijri_day(year, month, day), _hijri_day(year, month, p["d2"]) if p.get("d2") else None
        return (f"{first}/{last}" if last else str(first)) if first else None, anchor
    if day is None:
        second = f"/{year + (p['m2'] < month):04d}-{p['m2']:02d}" if "m2" in p else ""
        return f"{year:04d}-{month:02d}{second}", anchor
    first = _date(year, month, day)
    last = _date(year, month, p["d2"]) if p.get("d2") else None
    if first is None or p.get("d2") and last is None:
        return None, anchor
    return f"{first}/{last}" if last else str(first), anchor


_HOURS = {"TMO": ("00:00", "11:59"), "TMI": ("10:00", "14:59"), "TAF": ("12:00", "18:59"), "TEV": ("15:00", "23:59"), "TNI": ("17:00", "06:59")}
_MONTHS_OF = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def bounds(value: str | None) -> tuple[str | None, str | None]:
    """First and last day (ISO dates; date and time for a TIME) of a DATE or TIME value, both inclusive; (None, None) where it has none.

    Parts of the day are wide on purpose (evening 15:00-23:59; a night ends the next morning at 06:59), so that two reports which call the
    same hour by different names do not exclude each other."""
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
        after = day if hour != "NI" else str(_shifted(date.fromisoformat(day), 1) or day)
        return f"{day}T{start}", f"{after}T{end}"
    if len(value) < 4:
        zeros = 4 - len(value)
        year = value + "0" * zeros
        return f"{'0001' if year == '0000' else year}-01-01", f"{value}{'9' * zeros}-12-31"
    year, rest = int(value[:4]), value[5:]
    if not 1 <= year <= 9998:
        return None, None
    if not rest:
        return f"{year:04d}-01-01", f"{year:04d}-12-31"
    if rest[0] == "W" and rest[1:2].isdecimal():
        monday = date.fromisocalendar(year, int(rest[1:3]), 1)
        return str(monday + timedelta(4 if rest.endswith("WE") else 0)), str(monday + timedelta(6))
    if rest == "WI":
        return f"{year - 1:04d}-12-01" if year > 1 else "0001-01-01", f"{year + 1:04d}-02-28"
    first, last = _MONTHS_OF.get(rest) or (
        (int(rest[1]) * 3 - 2, int(rest[1]) * 3)
        if rest[0] == "Q"
        else (int(rest[1]) * 6 - 5, int(rest[1]) * 6) if rest[0] == "H" else (int(rest[:2]), int(rest[:2]))
    )
    if len(rest) == 5:
        return value, value
    return f"{year:04d}-{first:02d}-01", f"{year:04d}-{last:02d}-{calendar.monthrange(year, last)[1]:02d}"


def _narrow(lower: str | None, upper: str | None, mod: str | None) -> tuple[str | None, str | None]:
    """The bounds that a modifier leaves of an interval of days."""
    if lower is None or mod == "APPROX":
        return None, None
    if mod in _HALVES and "T" not in lower and upper:
        first, last = date.fromisoformat(lower), date.fromisoformat(upper)
        middle = first + (last - first) / 2
        return (lower, str(middle)) if mod == "START" else (str(middle), upper)
    return lower, upper


def _quantity_bounds(value: str, mod: str | None) -> tuple[str | None, str | None]:
    first, _, last = value.partition("/")
    last = last or first
    if "X" in value or mod == "APPROX":
        return None, None
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return first, None
    return (None, last) if mod in ("LESS_THAN", "EQUAL_OR_LESS") else (first, last)


# ---------------------------------------------------------------- whole expressions


def _result(
    i: int,
    j: int,
    kind: str,
    value: str | None,
    mod: str | None = None,
    lower: str | None = None,
    upper: str | None = None,
    cal: str = "gregorian",
    anchor: str = "none",
    p: dict[str, Any] | None = None,
) -> dict[str, Any]:
    return {"start": i, "end": j, "type": kind, "value": value, "mod": mod, "lower": lower, "upper": upper, "calendar": cal, "anchor": anchor, "p": p or {}}


def _dated(t: Text, i: int, j: int, p: dict[str, Any], mod: str | None = None, seen: dict[str, Any] | None = None) -> dict[str, Any]:
    """The finished DATE or TIME of parsed parts at tokens i to j."""
    mod = mod or p.get("pos")
    value, anchor = _resolve(p, t, i, j)
    kind = "DATE"
    if (
        "clock" in p
        and not p.keys() & {"day", "wd", "d", "m", "y", "unit"}
        and seen
        and seen["type"] == "DATE"
        and i - seen["end"] <= 3
        and len(seen["value"] or "") == 10
    ):
        value, anchor = seen["value"], seen["anchor"]  # «الجمعة عند الساعة 11:30»: the day was just said
    elif (
        "clock" in p
        and not p.keys() & {"day", "wd", "d"}
        and seen
        and seen["type"] == "TIME"
        and "part" in seen["p"]
        and i - seen["end"] <= 3
        and seen["value"]
    ):
        value, anchor = seen["value"][:10], seen["anchor"]  # «مساء الخميس في الساعة 8:30»
        hour, minute, sure = p["clock"]
        if not sure:
            late = seen["p"]["part"] in ("TEV", "TAF") or seen["p"]["part"] == "TNI" and hour > 5
            p = {**p, "clock": (hour + 12 if late and hour < 12 else hour, minute, True)}
    lower = upper = None
    if "clock" in p or "part" in p:
        kind = "TIME"
        if value and len(value) == 10:
            if "clock" in p:
                hour, minute, sure = p["clock"]
                lower = f"{value}T{hour:02d}:{minute:02d}"
                upper = lower if sure else f"{value}T{hour % 12 + 12:02d}:{minute:02d}"
                value = lower
            else:
                value += p["part"]
                lower, upper = bounds(value)
        else:
            value = None
        if mod == "APPROX":
            lower = upper = None
    else:
        if mod == "WE" and value:
            value, mod = value + "-WE", None
        lower, upper = _narrow(*bounds(value), mod)
    if mod == "WE":
        mod = None
    cal = "hijri" if p.get("cal") == "hijri" else "gregorian"
    return _result(i, j, kind, value, mod, lower, upper, cal, anchor if value else "none" if anchor != "text" else "text", p)


def _after(t: Text, j: int, mod: str | None) -> tuple[str | None, int]:
    """A modifier after the expression: «على الأقل», «تقريبا»."""
    if after := _has(t, j, "after"):
        return after[0], after[1]
    return mod, j


def _measured(t: Text, i: int, start: int, mod: str | None, floor: int) -> dict[str, Any] | None:
    """The finished DURATION of a quantity at token i; the expression begins at token start (its modifier)."""
    found = _quantity(t, i, after_mod=mod is not None)
    if found is None:
        return None
    if found.get("ref"):
        return _result(start, found["end"], "DATE", found["value"], mod)
    mod, j = _after(t, found["end"], mod)
    if found.get("opened") and start == i and (opened := _opened(t, i)) and opened[0] >= floor:
        start = opened[0]
    value = found["value"]
    lower, upper = _quantity_bounds(value, mod)
    return _result(start, j, "DURATION", value, mod, lower, upper)


def _any_date(t: Text, i: int, free: bool = False) -> tuple[dict[str, Any], int] | None:
    return _part_of_day(t, i) or _clock(t, i) or _dated_day(t, i) or _wide(t, i, free)


def _pair(t: Text, i: int) -> tuple[dict[str, Any], int] | None:
    """«عامي 2014 و2022», «يومي 15 و16 أغسطس», «شهري يونيو ويوليو», «يومي الخميس والجمعة», «الأعوام 2013 و2014»: one head, several dates."""
    unit = _unit(t, i)
    if unit is None or unit[1] == 1 or unit[0] not in ("Y", "D", "MO"):
        return None
    j, p = i + 1, {}
    code = unit[0]
    if _form(t, j).pre:
        return None

    def follow(j: int) -> int | None:
        return j + 1 if t.words[j] == "و" or t.words[j] in _DASHES else j if _form(t, j).pre == 1 and t.words[j][0] == "و" else None

    if code == "Y":
        end = _year(t, j, p, headed=True)
        if end is None or not t.words[j].isdecimal():
            return None
        for _ in range(8):
            k = follow(end)
            q: dict[str, Any] = {}
            if k is None or not t.words[k].isdecimal() or not (more := _year(t, k, q, headed=len(t.words[k]) >= 3)) or q["y"] <= p["y"]:
                break
            p["y2"], end = q["y"], more
            if q["cal"] != "gregorian":
                p["cal"] = q["cal"]
        return (p, end) if "y2" in p or unit[2] else None
    if code == "MO":
        month = _month(t, j)
        if month is None:
            return None
        p, end = month
        if (k := follow(end)) is not None and (other := _month(t, k)):
            p["m2"] = other[0]["m"]
            end = _month_tail(t, other[1], p)
        else:
            end = _month_tail(t, end, p)
        return p, end
    if exact := _calendar_date(t, j):
        return exact
    if day := _weekday(t, j):
        p, end = day
        if (k := follow(end)) is not None and (other := _weekday(t, k)) and "d" not in p and "d" not in other[0]:
            q, end = other
            return {**p, "wd2": q["wd"], **({"shift": q["shift"]} if "shift" in q else {})}, end
        return p, end
    return None


def _span_of(t: Text, i: int, first: tuple[dict[str, Any], int], floor: int) -> dict[str, Any] | None:
    """«من الأحد إلى الخميس», «بين 22 ديسمبر والرابع من يناير 2016»: a range of two dates, the first of which is parsed at token i."""
    p, j = first
    opened = _opened(t, i)
    dash = t.words[j] in _DASHES
    if not opened and not dash or "clock" in p or any(p.get(key) for key in ("d2", "y2", "wd2")):
        return None
    k = _connected(t, j, opened[1] if opened else None)
    if k is None or t.words[k] == "\n":
        return None
    if opened and "y" in p and "m" not in p:  # بين عام 568 و645 ميلاديا
        q: dict[str, Any] = {}
        second = (q, end) if (end := _year(t, k, q, headed=True)) and t.words[k].isdecimal() and not _counted(t, end) else _wide(t, k, free=True)
    else:
        second = _dated_day(t, k) or _wide(t, k, free=True)
    if second is None or dash and (p.keys() ^ second[0].keys()) & {"d", "m", "wd", "season", "decade", "century"}:
        return None
    q, end = second
    if "clock" in q or "part" in q:
        return None
    b, anchor2 = _resolve(q, t, i, end)
    if b and "m" in p and "m" in q and not p.keys() & {"y", "yshift", "shift"} and p["cal"] == q["cal"] == "gregorian":
        p = {**p, "y": int(b[:4]) - (p["m"] > q["m"])}  # من أيلول إلى كانون الثاني الماضيين: the year follows from the second
    a, anchor = _resolve(p, t, i, end)
    if a is None or b is None:
        value = None
    else:
        if "wd" in p and "wd" in q and "d" not in p and "d" not in q and "shift" not in p:
            a = str(date.fromisoformat(b) - timedelta((q["wd"] - p["wd"]) % 7))
        if bounds(a)[0] and bounds(b)[1] and bounds(a)[0] > bounds(b)[1]:
            return None
        value = a.split("/")[0] + "/" + b.split("/")[-1]
    start = opened[0] if opened and opened[0] >= floor else i
    lower, upper = bounds(value)
    return _result(
        start,
        end,
        "DATE",
        value,
        None,
        lower,
        upper,
        "hijri" if p.get("cal") == "hijri" else "gregorian",
        "published" if "published" in (anchor, anchor2) and value else anchor if value else "none",
        q,
    )


def _set(t: Text, i: int) -> tuple[str, int] | None:
    """«كل يوم», «كل أربع سنوات», «يوميا», «مرتين في الأسبوع»: (value, next token)."""
    if found := _has(t, i, "set"):
        return found
    if _tag(t, i, "each"):
        number = _number(t, i + 1)
        k = number[1] if number else i + 1
        form = _form(t, k)
        if form.pre or form.article and not number:
            return None
        if unit := _unit(t, k):
            if unit[0] == "D" and unit[1] == 1 and not number and (day := _tag(t, k + 1, "weekday")) and not _form(t, k + 1).pre:
                return f"XXXX-WXX-{day}", k + 2
            if unit[2] or not number and unit[1] == 3 or unit[0] == "S" and not number or unit[0] == "DE" and unit[1] == 1:
                return None
            return _iso({unit[0]: number[0] if number else unit[1]}), k + 1
        if not number and (day := form.tags.get("weekday")) and day != 7:
            return f"XXXX-WXX-{day}", k + 1
        return ("P1D", k + 1) if not number and form.tags.get("part") else None
    j = i
    if (number := _number(t, i)) and not number[0] % 1:
        j = number[1]
    if not _tag(t, j, "times") or j > i and _form(t, j).pre:
        return None
    j += 1
    if _tag(t, j, "number") == 1 and not _form(t, j).pre:
        j += 1
    if every := _has(t, j, "set"):
        return every
    if t.words[j] == "في" and (unit := _unit(t, j + 1, 1)) and _form(t, j + 1).article and _SCALE[unit[0]] > 2:
        return (_iso({unit[0]: 1}), j + 2) if not _has(t, j + 2, "shift") else None
    if t.words[j] == "كل" and (each := _set(t, j)):
        return each
    return None


def _parse(t: Text, i: int, floor: int, last: dict[str, Any] | None) -> dict[str, Any] | None:
    """The temporal expression that begins with token i, or with a من, بين or بعد before it, or None."""
    form = _form(t, i)
    tags, kinds, figure = form.tags, form.kinds, "0" <= t.words[i][:1] <= "9"
    if (figure or kinds & _NAMED) and _in_a_name(t, i):
        return None
    if "mod" in kinds and (mod := _has(t, i, "mod")) and not (t.words[i] == "حدود" and t.words[i - 1] not in ("في", "وفي")):
        k = mod[1]
        if _form(t, k).pre and t.words[k][0] in "وف":
            pass
        elif found := _wide(t, k, free=False) or _clock(t, k):
            if mod[0] == "APPROX":
                return _dated(t, i, found[1], found[0], "APPROX", last)
        elif found := _measured(t, k, i, mod[0], floor):
            return found
        if "fraction" not in tags and "unit" not in tags and "vague" not in tags:
            return None
    if "position" in kinds and (position := _has(t, i, "position")):
        if night := _part_of_day(t, i):
            return _dated(t, i, night[1], night[0])
        k = position[1]
        if _form(t, k).pre and not _tag(t, k, "month"):
            return None
        if (unit := _unit(t, k, 1)) and unit[0] == "W" and _form(t, k).article and position[0] == "END":
            if shift := _has(t, k + 1, "shift"):
                return _dated(t, i, shift[1], {"unit": "W", "shift": shift[0]}, "WE")
            early = t.day is not None and t.day.isoweekday() < 4 and _toward(t, i, k + 1) <= 0  # told on a Monday: the weekend that was
            return _dated(t, i, k + 1, {"unit": "W", "shift": -1 if early else 0}, "WE")
        if _tag(t, k, "this") is not None and (unit := _unit(t, k + 1, 1)) and unit[0] == "W" and position[0] == "END":
            return _dated(t, i, k + 2, {"unit": "W", "shift": 0}, "WE")
        if found := _wide(t, k, free=True):
            return _dated(t, i, found[1], found[0], position[0])
        return None
    if "ref" in kinds and (ref := _has(t, i, "ref")):
        j = ref[1]
        if t.words[j - 1] == "سابق":  # «وقت سابق من هذا الأسبوع», «وقت سابق أمس السبت»
            k = j + (t.words[j] == "من")
            if (found := _any_date(t, k)) and not _form(t, k).pre:
                return _dated(t, i, found[1], found[0])
        return _result(i, j, "DATE", ref[0])
    if (figure or kinds & _SETS) and (every := _set(t, i)):
        return _result(i, every[1], "SET", every[0])
    if ("clock" in tags or "ordinal" in tags or figure and (":" in t.words[i] or "zone" in _form(t, i + 1).kinds)) and (found := _clock(t, i)):
        return _dated(t, i, found[1], found[0], None, last)
    if (
        tags.get("unit") == ("D", 3, False)
        and not form.article
        and (day := _tag(t, i + 1, "weekdays") or _tag(t, i + 1, "weekday"))
        and _form(t, i + 1).article
        and not _form(t, i + 1).pre
    ):
        return _result(i, i + 2, "SET", f"XXXX-WXX-{day}")
    # «ساعات منتصف الليلة قبل الماضية», «ساعة متأخرة من مساء أمس», «وقت مبكر من صباح اليوم»
    if (unit := tags.get("unit")) and unit[0] == "H" or tags.get("span"):
        k = i + 1
        if t.words[k] in ("متاخرة", "متاخر", "مبكرة", "مبكر", "الاولي", "المتاخرة", "المبكرة"):
            k += 1
            k += t.words[k] == "من"
        if (k > i + 1 or tags.get("unit") and unit[1] == 3) and not _form(t, k).pre and (found := _part_of_day(t, k)):
            return _dated(t, i, found[1], found[0])
    if "part" in tags and (found := _part_of_day(t, i)):
        start = i
        if tags["part"] == "TMI" and i - 1 >= floor and t.words[i - 1] in ("بعد", "قبل"):
            start = i - 1
        return _dated(t, start, found[1], found[0])
    if "unit" in tags and (found := _pair(t, i)):
        start = i
        if "y2" in found[0] and (opened := _opened(t, i)) and opened[0] >= floor and opened[1] == "بين":
            start = opened[0]
        return _dated(t, start, found[1], found[0])
    found = _dated_day(t, i) if figure or kinds & _DAYS else None
    if found and "wd" in found[0] and "d" not in found[0] and "day" not in found[0] and not _is_day(t, i, found):
        found = None
    if found is None and kinds & _WIDE:
        found = _wide(t, i)
    if found is None and figure and (found := _bare_year(t, i, last)):
        start = i
        if found[0].pop("opened", False) and (opened := _opened(t, i)) and opened[0] >= floor:
            start = opened[0]
        return _dated(t, start, found[1], found[0])
    if found is None and "tomorrow" in tags:
        return None
    if found:
        p, j = found
        if "not_date_after" in _form(t, j).tags and p.keys() <= {"wd", "m", "cal", "strength"}:
            return None  # الأحد الدامي، أيلول الأسود
        if ranged := _span_of(t, i, found, floor):
            return ranged
        start = i
        if p.get("d2") and (opened := _opened(t, i)) and opened[0] >= floor and not (t.words[i] == "يوم"):
            start = opened[0]
        if "part" not in p and "clock" not in p and p.keys() & {"day", "wd", "d"}:  # a time after the day
            if (period := _has(t, j, "period")) and len(t.words[j]) > 1 and not p.get("d2"):
                if (clock := _clock(t, period[1])) and "wd" not in clock[0]:
                    return _dated(t, start, clock[1], {**clock[0], **p})
                return _dated(t, start, period[1], {**p, "part": period[0]})
            if ":" in t.words[j] and len(t.words[j]) > 3 and (clock := _clock(t, j) or ((c, j + 1) if (c := _digits(t, j)) else None)) and not p.get("d2"):
                return _dated(t, start, clock[1], {**clock[0], **p})
            if (
                (_tag(t, j, "clock") or t.words[j] in ("،", ",") and _tag(t, j + 1, "clock"))
                and (clock := _clock(t, j if _tag(t, j, "clock") else j + 1))
                and not p.get("d2")
            ):
                return _dated(t, start, clock[1], {**clock[0], **p})
        return _dated(t, start, j, p)
    return _measured(t, i, i, None, floor) if figure or kinds & _MEASURES else None


def _in_a_name(t: Text, i: int) -> bool:
    """Whether a day or month at token i belongs to a name: مدينة 6 أكتوبر, صلاة الجمعة, مدينة السادس من أكتوبر."""
    k = i - 1
    if _tag(t, i, "month"):
        k -= t.words[k] == "من"
        k -= t.words[k].isdecimal() or bool(_tag(t, k, "ordinal"))
    return bool(_tag(t, k, "not_date_before"))


def _is_day(t: Text, i: int, found: tuple[dict[str, Any], int]) -> bool:
    """False for weekdays that are other words: الاثنين "the two" after بين or كلا, names of people and places."""
    before = t.words[i - 1] if i else ""
    if (_tag(t, i - 1, "given_name") or _tag(t, i - 1, "past") and t.words[found[1]] == ":") and t.words[i].startswith("ال") and "shift" not in found[0]:
        return False
    if found[0]["wd"] == 1 and before in ("بين", "كلا", "اي", "احد", "هذين", "الطرفين", "البلدين", "الرجلين", "معا") and "shift" not in found[0]:
        return bool(_connected(t, found[1], "بين") is not None and before == "بين")
    return True


def _begin(t: Text, i: int) -> int:
    """Source offset where the expression at token i begins, after its proclitics."""
    start, letters = t.starts[i], _form(t, i).pre
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


def _scan(source: str, published: str | None) -> tuple[Text, list[dict[str, Any]]]:
    """All expressions of a text in order, by token, with the parsed parts under "p"."""
    words, starts, ends = arabic.tokens(source)
    words.extend([""] * 16)
    t = Text(words, starts, ends, source, date.fromisoformat(published[:10]) if published else None, _lexicon(), {})
    starters, found, floor, last = _starters(), [], 0, None
    for i in [i for i, w in enumerate(words) if w in starters or "0" <= w < ":"]:
        if i < floor:
            continue
        result = _parse(t, i, floor, last)
        if result and result["end"] <= len(starts):
            found.append(result)
            floor, last = result["end"], result
    return t, found


def extract(source: str, segments: dict | None = None, published: str | None = None) -> list[dict[str, Any]]:
    """Temporal expressions of a text outside of page furniture, in order, without overlap, as standoff records.

    published: ISO date on which relative expressions are anchored. Without it their value, lower and upper are None and anchor is "none".
    Each record: id ("t1" …), start, end (code points, source[start:end] == text), text, type (DATE, TIME, DURATION, SET), value (TIMEX3;
    "A/B" for ranges), mod (APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, START, MID, END or None), lower and upper (inclusive ISO
    dates, date and time for TIME, ISO durations for DURATION, None where open), calendar, anchor ("published", "text", "none").
    Raises ValueError when published is not an ISO date."""
    t, found = _scan(source, published)
    skipped = sorted((b["start"], b["end"]) for b in (segments or {}).get("boilerplate") or [])
    records, at = [], 0
    for result in found:
        start, end = _begin(t, result["start"]), t.ends[result["end"] - 1]
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
                **{key: result[key] for key in ("type", "value", "mod", "lower", "upper", "calendar", "anchor")},
            }
        )
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
    t, found = _scan(source, None)
    lines: list[tuple[int, int]] = []
    first = 0
    size = len(t.starts)
    for i in range(size + 1):
        if i == size or t.words[i] == "\n":
            if i > first:
                lines.append((first, i))
            first = i + 1
    edges = lines[:4] + lines[-3:]
    inside = {k for r in found for k in range(r["start"], r["end"])}

    def dateline(r: dict[str, Any]) -> bool:
        for line, (a, b) in enumerate(edges):
            if a <= r["start"] < b:
                others = [k for k in range(a, b) if b - a < 60 and k not in inside and t.words[k][:1].isalpha()]
                short = len(others) <= 2 or len(others) <= 8 and any(_tag(t, k, "date_label") for k in others)
                return b - a < 60 and short or line < 4 and r["end"] - a <= 12 and t.words[r["end"]] in _DASHES | {":"}
        return False

    def full(r: dict[str, Any]) -> bool:
        p = r["p"]
        return bool(p.get("d") and "m" in p and not p.get("d2") and r["anchor"] == "text" and r["value"] and "/" not in r["value"])

    given = sorted({r["value"][:10] for r in found if full(r) and dateline(r)})
    if given:
        days = [date.fromisoformat(day) for day in given]
        if days[-1] - days[0] <= timedelta(7):
            return given[0], "dateline"
    beside = {r["value"][:10] for r in found if full(r) and r["p"].get("day") == 0}
    if not beside:
        today = {r["p"]["wd"] for r in found if r["p"].get("day") == 0 and "wd" in r["p"]}
        years = [
            int(r["value"][:4])
            for r in found
            if r["type"] == "DATE" and r["anchor"] == "text" and (r["value"] or "")[:4].isdecimal() and 1900 <= int(r["value"][:4]) <= 2100
        ]
        for r in found:
            p = r["p"]
            if "wd" not in p or p["wd"] not in today or not p.get("d") or p.get("d2") or "m" not in p or p.get("cal") != "gregorian":
                continue
            if full(r):
                if date.fromisoformat(r["value"][:10]).isoweekday() == p["wd"]:
                    beside.add(r["value"][:10])
            elif years and "y" not in p:
                days = [d for y in range(max(years), max(years) + 5) if (d := _date(y, p["m"], p["d"])) and d.isoweekday() == p["wd"]]
                beside.update(str(d) for d in days[:1])
    return (beside.pop(), "text") if len(beside) == 1 else (None, "none")
