"""The words of temporal expressions, the forms in which they are printed, and numbers read from tokens.

The words are in data/lexicons: months.csv, timex_words.csv (parts of expressions), timex_context.csv (words beside them that decide) and
timex_names.csv (dates that have become names); timex_rules.csv holds the patterns that can be written in a row. Each word is entered with
the particles and the article that it may carry, so that a token is looked up once and nothing is searched for twice.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Callable, NamedTuple, Sequence

from . import arabic, lexicons
from .memory import remembered


class Unit(NamedTuple):
    """A unit of time: its code, 1 for the singular, 2 for the dual and 3 for the plural, and whether it is a dual before a genitive
    (عامي)."""

    code: str
    number: int
    construct: bool


class Form(dict):
    """What the lists say about a word: its value by class; letters before it (pre: و ف ب ل ك), whether ال is joined to it (article), the
    expressions of several words that it begins (longer: by the second word, further words, class, value; the longest first), all classes of
    both (kinds), and whether it may be the first word of an expression (starts), all of one (alone), or its second word (goes_on), whether
    a number may begin with it (counts), and which patterns may, by their name (rules, found when first asked for)."""

    __slots__ = ("pre", "article", "longer", "kinds", "starts", "alone", "goes_on", "counts", "rules")

    def __init__(self, pre: int, article: bool, values: dict[str, Any] = {}, figure: bool = False) -> None:
        super().__init__(values)
        self.pre, self.article, self.longer, self.kinds = pre, article, {}, frozenset()
        self.starts, self.alone, self.goes_on, self.counts, self.rules = figure, False, figure, figure, {}


@dataclass(slots=True)
class Text:
    """A tokenised text with what the lists say about each token, its publication date, the years that it has already given to months, and
    the expressions found so far."""

    words: list[str]
    forms: list[Form]
    starts: Sequence[int]
    ends: Sequence[int]
    source: str
    day: date | None
    years: dict[int, int]
    seen: list[dict[str, Any]]


NONE, FIGURE = Form(0, False), Form(0, False, figure=True)  # of words that are not listed, and of figures
Read = tuple[Any, int] | None  # what a rule read, and the next token
DASHES = {"-", "–", "—", "‐", "‑"}
PAD = 16  # empty tokens after the last: no rule looks further ahead, and index -1 (before the first token) is empty too
# these take the article
_INFLECTED = {"unit", "weekday", "weekdays", "number", "teen", "ordinal", "fraction", "part", "season", "decade", "noon", "year_part"}
_FIXED = {
    "shift",
    "last",
    "same",
    "after",
    "whole",
    "few",
    "long",
    "period",
    "era",
    "zone",
    "counted",
    "not_today",
    "not_future",
    "article",
    "late",
}
_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_WITH_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وبال", "وكال", "فبال")
# what may begin an expression; what may stand without another listed word; what stands beside expressions and is no part of one
_STARTERS = {
    "set",
    "each",
    "times",
    "day",
    "tomorrow",
    "weekday",
    "number",
    "teen",
    "ordinal",
    "head",
    "article",
    "this",
    "that",
    "unit",
    "month",
    "season",
    "fraction",
    "decade",
    "vague",
    "span",
    "year_part",
}
_STARTERS |= {"part", "mod", "position", "ref", "clock", "noon", "until"}
_ALONE = {"unit", "weekday", "day", "tomorrow", "month", "ref", "set", "part", "decade", "span", "noon", "until", "season"}
_COUNTS = {"number", "teen", "ordinal", "article"}
_BESIDE = {
    "counted",
    "not_future",
    "past",
    "event",
    "not_today",
    "future",
    "not_date_before",
    "not_today_before",
    "not_date_after",
    "not_monday_before",
    "anniversary",
    "given_name",
    "date_label",
}
_BESIDE |= {"during", "at", "in", "by", "since", "clause", "particle", "of_age", "long"}
_JOINTS = {"و", "من", "في", "او", "الا"}
# classes whose value is no number
_STRINGS = {"part", "period", "mod", "after", "position", "season", "ref", "set", "era", "noon", "named_night"}


@cache
def forms() -> dict[str, Form]:
    """Every form of every listed word, with the particles and the article that it may carry."""
    table: dict[str, Form] = {}
    rows = lexicons.rows("timex_words") + lexicons.rows("timex_context")
    barred = {arabic.fold(row["form"]) for row in rows if row["class"] == "barred"}

    def add(form: str, name: str, value: Any) -> None:
        first, *rest = arabic.tokens(form).words
        prefixes = [(p, False) for p in (("", "و") if len(first) < 3 and name != "number" or name in _FIXED else _PARTICLES)]
        if name in _INFLECTED and not rest and not first.startswith("ال"):
            prefixes += [(p, True) for p in _WITH_ARTICLE]
        for prefix, article in prefixes:
            surface = prefix + first[1:] if article and prefix.endswith("لل") and first.startswith("ل") else prefix + first  # لليلة
            pre = len(prefix) - 2 * article  # ل and ال melt into لل: the word stays whole
            if name == "day" and first.startswith("بال"):
                pre += 1  # بالأمس is listed with its preposition: الأمس alone is a metaphor
            if surface in barred and pre:
                continue
            known = table.get(surface)
            if known is None or known.pre > pre:
                known = table[surface] = Form(pre, article)
            if known.pre == pre:
                known.article |= article
                if rest:
                    known.longer.setdefault(rest[0], []).append((rest, name, value))
                else:
                    known.setdefault(name, value)

    for row in rows:
        form, name, value = row["form"], row["class"], row["value"]
        if name in ("unit", "units"):
            add(form, "unit", Unit(value, 3 if name == "units" else 1, False))
            if name == "unit" and not form.endswith("ا"):
                for ending in ("ان", "ين", "ي"):
                    add((form[:-1] + "ت" if form.endswith("ة") else form) + ending, "unit", Unit(value, 2, ending == "ي"))
        elif name != "barred":
            add(
                form,
                name,
                (value if name in _STRINGS else float(value) if name in ("fraction", "year_part") else int(value))
                if value and value != "X"
                else True,
            )
    for row in lexicons.rows("months"):
        kind = "libyan" if row["strength"] == "libyan" else "month"  # الصيف and الربيع are months in Libya and seasons elsewhere
        add(row["form"], kind, (int(row["month"]), row["calendar"], row["strength"], arabic.fold(row["form"])))
    table["ال"] = Form(0, True, {"article": True})
    for prefix in ("و", "ف", "ب", "ك", "ل"):
        table["لل" if prefix == "ل" else prefix + "ال"] = Form(prefix != "ل", True, {"article": True})
    for word in {word for form in table.values() for found in form.longer.values() for rest, _, _ in found for word in rest}:
        table.setdefault(word, Form(0, False))  # further words count as listed too
    for form in table.values():
        for found in form.longer.values():
            found.sort(key=lambda entry: -len(entry[0]))
        form.kinds = frozenset(form.keys() | {name for found in form.longer.values() for _, name, _ in found})
        form.starts, form.alone = bool(_STARTERS & form.kinds), bool(_ALONE & form.keys())
        form.goes_on, form.counts = not form.kinds <= _BESIDE or not form.kinds, bool(_COUNTS & form.keys())
    for word in _JOINTS & table.keys():
        table[word].goes_on = True
    return table


@cache
def not_future() -> tuple[str, ...]:
    """How words begin that look like a verb in the future (س and ي، ت، ن) and are none."""
    return tuple(arabic.fold(row["form"]) for row in lexicons.rows("timex_context") if row["class"] == "not_future")


@cache
def names() -> frozenset[tuple[int | None, int]]:
    """(day or None, month) of the dates that stand for an event: «ثورة 25 يناير», «حرب أكتوبر»."""
    return frozenset((int(row["day"]) if row["day"] else None, int(row["month"])) for row in lexicons.rows("timex_names"))


# ---------------------------------------------------------------- looking at tokens


# the comma that belongs behind a year and was printed before it, as right-to-left pages do: عام ،2001؛ عامي 2008 و،2009؛ 1/1/،1956
_COMMA = re.compile(r"،(?<=[\s/و-]،)(?=(?:1[3-9]|20)\d\d(?!\d))")


def read(source: str, day: date | None) -> Text:
    """A text as the rules read it, with nothing found in it so far."""
    words, starts, ends = arabic.tokens(source)
    if misplaced := {m.start() for m in _COMMA.finditer(source)}:
        kept = [k for k, start in enumerate(starts) if start not in misplaced]
        words, starts, ends = ([column[k] for k in kept] for column in (words, starts, ends))
    words = [*words, *[""] * PAD]
    return Text(words, list(map(_form, words)), starts, ends, source, day, {}, [])


@remembered
def _form(word: str) -> Form:
    return FIGURE if "0" <= word < ":" else forms().get(word, NONE)


def find(t: Text, i: int, name: str) -> tuple[Any, int] | None:
    """(value, next token) of the longest listed expression of a class that begins at token i."""
    form = t.forms[i]
    if name not in form.kinds:
        return None
    for rest, kind, value in form.longer.get(t.words[i + 1], ()):
        if kind == name and t.words[i + 1 : i + 1 + len(rest)] == rest:
            return value, i + 1 + len(rest)
    value = form.get(name)
    return None if value is None else (value, i + 1)


def begin(t: Text, i: int) -> int:
    """Source offset where the expression at token i begins, after its particles (not after a ligature that joins one to the word)."""
    start, letters = t.starts[i], t.forms[i].pre
    while letters and start < t.ends[i] - 1 and (width := len(arabic.fold(t.source[start]))) <= letters:
        letters, start = letters - width, start + 1
    while start > t.starts[i] and start < t.ends[i] - 1 and not arabic.fold(t.source[start]):
        start += 1
    return start


def unit(t: Text, i: int, number: int = 0) -> Unit | None:
    """The unit at token i, in the given number."""
    found = t.forms[i].get("unit")
    return found if found and number in (0, found.number) else None


def conjunct(t: Text, j: int) -> int | None:
    """The token of the word that و joins to what stands before token j: apart (و 40) or attached (ويومين)."""
    return j + 1 if t.words[j] == "و" else j if t.forms[j].pre and t.words[j][0] == "و" else None


def opened(t: Text, i: int) -> str | None:
    """The من or بين of a range before token i."""
    word = t.words[i - 1]
    return word[-3:] if word in ("بين", "وبين", "فبين") else word[-2:] if word in ("من", "ومن", "فمن") else None


def connected(t: Text, j: int, opening: str | None) -> int | None:
    """Where the second end of a range begins when token j joins it to the first."""
    if t.words[j] in DASHES:
        return j + 1
    if "to" in t.forms[j].kinds and (to := find(t, j, "to")) and (opening == "من" or t.words[j] != "حتي"):
        return to[1]
    return conjunct(t, j) if opening == "بين" else None


# ---------------------------------------------------------------- numbers


def figure(t: Text, i: int) -> int | None:
    """The whole number that token i writes in digits, else None."""
    word = t.words[i]
    return int(word) if word.isdecimal() and len(word) < 8 else None


def _figures(word: str) -> float | None:
    """The number that figures write: 12, 2.5, 1,400 and 1.400 (three figures after the mark are thousands)."""
    if word.isdecimal() and len(word) < 10:
        return int(word)
    whole, *groups = word.replace("٫", ".").replace("٬", ",").replace(",", ".").split(".")
    if len(word) > 9 or not all(group.isdecimal() for group in (whole, *groups)):
        return None
    if not groups or whole != "0" and all(len(group) == 3 for group in groups):
        return int(whole + "".join(groups))
    return float(f"{whole}.{groups[0]}") if len(groups) == 1 else None


def number(t: Text, i: int) -> tuple[float, int] | None:
    """A cardinal in figures or words, with ال before it or not: (value, next token)."""
    form = t.forms[i]
    if not form.counts or form.get("number") == 100 and form.article and _percent(t, i):
        return None
    if "article" in form and t.words[i + 1][:1].isdecimal():
        i += 1
    if t.forms[i] is FIGURE:
        value = _figures(t.words[i])
        scale = t.forms[i + 1].get("number")
        if value is not None and scale in (1000, 1000000, 1000000000) and not t.forms[i + 1].pre:
            return value * scale, i + 2
        return None if value is None else (value, i + 1)
    total, group, j = 0, 0, i
    while j < i + 12:
        here, after = t.forms[j], t.forms[j + 1]
        value, teen, joined = here.get("number"), here.get("teen"), j > i and here.pre == 1 and t.words[j][0] == "و"
        scale = after.get("number") if not after.pre else None
        begins = j == i or joined and group % 100 == 0 and (group or total)
        if teen and scale == 10 and begins:
            group, j = group + teen, j + 2
        elif value is None:
            break
        elif 3 <= value <= 9 and scale == 10 and begins:
            group, j = group + 10 + value, j + 2
        elif 3 <= value <= 9 and scale == 100 and begins:
            group, j = group + value * 100, j + 2
        elif value in (1000, 1000000) and group and not joined and not here.article:
            total, group, j = total + group * value, 0, j + 1
        elif value >= 1000 and (j == i or joined and value < total) and not group:
            total, j = total + value, j + 1
        elif value < 1000 and (begins or joined and 20 <= value <= 90 and 1 <= group % 100 <= 9):
            group, j = group + value, j + 1
        else:
            break
    if total + group == 1 and unit(t, j, 3):  # إحدى سنوات الحرب، وأحد أشهر القادة (folded like واحد): one of several
        return None
    return (total + group, j) if j > i else None


def _percent(t: Text, i: int) -> bool:
    """Whether «المئة» at token i is that of a percentage: 50 في المئة، عشرين بالمئة."""
    k = i - 1 if t.forms[i].pre and t.words[i].startswith("بال") else i - 2 if t.words[i - 1] == "في" else None
    return k is not None and (t.forms[k] is FIGURE or "number" in t.forms[k])


def ordinal(t: Text, i: int) -> tuple[int, int] | None:
    """An ordinal (الخامس، الحادي عشر، التاسع والعشرين، العشرين) or ال and figures (الـ19): (value, next token)."""
    here, after = t.forms[i], t.forms[i + 1]
    if here is FIGURE or not here.counts:
        return None
    tens = after.get("number", 0)
    if value := here.get("ordinal"):
        if tens == 10 and not after.pre and not after.article:
            return value + 10, i + 2
        return (value + tens, i + 2) if after.pre == 1 and after.article and 20 <= tens <= 90 else (value, i + 1)
    if here.article and 20 <= here.get("number", 0) <= 90:
        return here["number"], i + 1
    return (value, i + 2) if here.get("article") and (value := figure(t, i + 1)) else None


# ---------------------------------------------------------------- patterns

_ITEM = re.compile(r"([<!])?(ال\+|-)?([=@])?([^:?]+)(?::([^?]+))?(\?)?")


@cache
def _rules(name: str) -> list[tuple[Callable[[Form], bool], list[tuple], Callable]]:
    """The patterns of data/lexicons/timex_rules.csv under a name: whether they may begin with a token of a form, the items, and what is
    made of the values that these read.

    A pattern is a row of items, each of which reads one listed expression:
    season, shift|last     of a class, or of one of two
    unit, unit1, unit2:H,D a unit, in the singular, dual or plural (3), with one of these codes
    ال+part, -part         with the article, without it
    =من                    this word, which gives no value
    @year                  what a function of READS reads
    shift?                 if it is there (None if not)
    !shift, <at            there must be none; the token before the pattern must be one
    Only the first word may carry a particle. Column gives holds parts (key=value, {1} for the second value that was read, *1 for all parts
    in it), a value, or ! and a function of MAKES."""
    table = []
    for row in lexicons.rows("timex_rules"):
        if row["rules"] == name:
            items = [m.groups() for m in map(_ITEM.fullmatch, row["pattern"].split())]
            look, article, mark, first, codes, optional = items[0]
            begins = (lambda form: True) if look or mark or optional else _fits(article, first, codes)
            table.append(
                (begins, [(look, optional, item[1] != "=", _reader(*item)) for look, *item, optional in items], _maker(row["gives"]))
            )
    return table


def _maker(gives: str) -> Callable:
    """The function that makes of the values of a pattern what its column says."""
    if gives[0] == "!":
        return MAKES[gives[1:]]
    if "=" not in gives and gives[0] != "*":
        return gives.format

    parts = [
        (key, value if "{" in value or key[0] == "*" or not value.lstrip("-").isdecimal() else int(value))
        for key, _, value in (part.partition("=") for part in gives.split())
    ]

    def make(*values: Any) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in parts:
            if key[0] == "*":
                made |= values[int(key[1:])] or {}
            elif isinstance(value, int):
                made[key] = value
            else:
                value = value.format(*values)
                made[key] = int(value) if value.lstrip("-").isdecimal() else value
        return made

    return make


def _nth(t: Text, i: int) -> Read:
    """An ordinal or a figure up to 31, 0 for the last."""
    value, j = (0, i + 1) if t.words[i] in ("الاخير", "الاخيرة") else ordinal(t, i) or (figure(t, i), i + 1)
    return (value, j) if value is not None and value < 32 else None


MAKES: dict[str, Callable] = {}  # what ! stands for; helpers.timex_values and helpers.timexes fill it
READS: dict[str, Callable[[Text, int], Read]] = {  # what @ stands for; helpers.timex_values and helpers.timexes add theirs
    "number": number,
    "ordinal": lambda t, i: _nth(t, i),
}


def _fits(article: str | None, name: str, codes: str | None) -> Callable[[Form], bool]:
    """Whether an item of a pattern may begin with a token of a form."""
    kinds, size, wanted = name.rstrip("123").split("|"), int(name[-1]) if name[-1].isdecimal() else 0, codes and codes.split(",")

    def fits(form: Form) -> bool:
        if article and form.article is (article == "-"):
            return False
        unit = form.get("unit") if kinds[0] == "unit" else None
        if unit:
            return size in (0, unit.number) and (wanted is None or unit.code in wanted) and not unit.construct
        return not form.kinds.isdisjoint(kinds)

    return fits


def _reader(article: str | None, mark: str | None, name: str, codes: str | None) -> Callable[[Text, int, bool], Read]:
    """What reads one item of a pattern, given the text, the token and whether that is the pattern's first."""
    if mark:
        return (lambda t, j, first: READS[name](t, j)) if mark == "@" else lambda t, j, first: (None, j + 1) if t.words[j] == name else None
    fits, (kind, _, other) = _fits(article, name, codes), name.rstrip("123").partition("|")

    def read(t: Text, j: int, first: bool) -> Read:
        form = t.forms[j]
        if form.pre and not first or not fits(form):
            return None
        if kind == "unit" and "unit" in form:
            return form["unit"], j + 1
        return find(t, j, kind) or (find(t, j, other) if other else None)

    return read


def apply(t: Text, i: int, name: str) -> Read:
    """What the first pattern under a name that fits makes of the tokens from i on, and the next token."""
    form = t.forms[i]
    if name not in form.rules:
        form.rules[name] = [rule[1:] for rule in _rules(name) if rule[0](form)]
    for items, make in form.rules[name]:
        values, j = [], i
        for look, optional, valued, read in items:
            found = read(t, i - 1 if look == "<" else j, j == i)
            if look:
                if (found is None) is (look == "<"):
                    break
            elif found is None and not optional:
                break
            else:
                value, j = found or (None, j)
                values += [value] if valued else []
        else:
            made = make(*values)
            if made is not None:
                return made, j
    return None
