"""What reports and notebooks say, in English or Arabic: sentences, nouns with their numbers, headings of columns, values of columns, dates.

The words are in data/lexicons/wording_<subject>.csv; nothing that is shown is worded in code. Tables on disk keep their English names and
values: only what is shown goes through here. The language belongs to the process: a notebook sets it in its set-up cell, a run for its
index and reader pages."""

import re
from functools import cache
from html import escape

from . import lexicons
from .paths import LEXICONS, InputError

LANGUAGES = ("en", "ar")
REGIONS = ("Egypt", "Gulf", "Sudan", "Yemen", "Libya", "Levant", "Iraq", "Algeria", "Tunisia", "Morocco", "Mauritania", "both")
FORMS = ("zero", "one", "two", "few", "many", "other")  # the plural categories of Arabic (Unicode CLDR)
_now = {"language": "en", "months": "Egypt"}


def use(language: str = "en", months: str = "Egypt") -> None:
    """Sets the language of all that follows: "en" or "ar". `months`: whose names of months Arabic dates have (a region of
    data/lexicons/months.csv), or "both" for those of Levant and Egypt together, as pan-Arab papers print them. Raises InputError for
    others."""
    if language not in LANGUAGES:
        raise InputError(f"Parameter language: expected {' or '.join(LANGUAGES)}, got {language!r}.")
    if months not in REGIONS:
        raise InputError(f"Parameter months: expected one of {', '.join(REGIONS)}, got {months!r}.")
    _now.update(language=language, months=months)


def cut(text, most: int) -> str:
    """A text on one line, of at most so many characters: what is longer ends with a whole word and «…»."""
    plain = " ".join(str(text).split())
    if len(plain) <= most:
        return plain
    head = plain[: most - 1]
    return (head.rpartition(" ")[0] or head).rstrip("،,؛:") + "…"


def language() -> str:
    """The language in use: "en" or "ar"."""
    return _now["language"]


def direction() -> str:
    """The direction of the language in use, as in HTML: "ltr" or "rtl"."""
    return "rtl" if language() == "ar" else "ltr"


class Html(str):
    """Text that is HTML already, for `html`."""


class Said(str):
    """Text in the language in use, which needs no direction of its own in a sentence: what `say`, `count` and `date` return."""


@cache
def _texts(subject: str) -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in lexicons.rows(f"wording_{subject}")}


def keys(subject: str) -> list[str]:
    """The names of a subject's sentences."""
    return list(_texts(subject))


def say(key: str, **values) -> Said:
    """The sentence or label `key` = "subject.name" (row `name` of data/lexicons/wording_<subject>.csv) as plain text, its {places} filled
    with `values`.

    Raises KeyError for a key that is not there."""
    subject, _, name = key.partition(".")
    return Said(_texts(subject)[name][language()].format(**values))


def html(key: str, **values) -> Html:
    """As `say`, as HTML: everything is escaped, and a value of its own direction; values that are Html already stay as they are. `[words]`
    in the text becomes a link to the value `href` (the first), `href2` (the second), … of the values; without such a value it is just the
    words."""
    subject, _, name = key.partition(".")
    links = iter(["href", "href2", "href3", "href4"])

    def linked(found):
        place = values.get(next(links))
        return f'<a href="{escape(str(place))}">{found[1]}</a>' if place else found[1]

    text = re.sub(r"\[([^\[\]]+)\]", linked, escape(_texts(subject)[name][language()]))
    return Html(text.format(**{name: _as_html(value) for name, value in values.items()}))


def _as_html(value):
    if isinstance(value, (Html, int, float)):
        return value
    return Html(escape(value) if isinstance(value, Said) else f"<bdi>{escape(str(value))}</bdi>")


def form(n: float) -> str:
    """The plural category of a number in Arabic, as in Unicode CLDR: zero, one, two, few (3–10, 103 …), many (11–99, 111 …) or other (100,
    101, 102, 1.5 …)."""
    if n != int(n):
        return "other"
    last = int(n) % 100
    return {0: "zero", 1: "one", 2: "two"}.get(n) or ("few" if 3 <= last <= 10 else "many" if last >= 11 else "other")


def count(n: float, noun: str, oblique: bool = False) -> Said:
    """A number with its noun (a row of data/lexicons/wording_nouns.csv): "1 article", "3 articles"; مقال واحد، مقالان، 3 مقالات، 11 مقالًا،
    100 مقال.

    `oblique`: after a preposition or in a genitive, where Arabic has مقالين for مقالان and nothing is "0 مقال" rather than لا مقالات.
    Raises KeyError for a noun that is not there."""
    row = _nouns()[noun]
    if language() == "en":
        return Said(f"{n:,} {noun if n == 1 else row['en_many']}")
    kind = form(n)
    if kind in ("one", "two"):
        return Said(row["ar_two_oblique" if kind == "two" and oblique else f"ar_{kind}"])
    if kind == "zero":
        return Said(f"0 {row['ar_other']}" if oblique else row["ar_zero"])
    return Said(f"{n:,} {row[f'ar_{kind}']}")


@cache
def _nouns() -> dict[str, dict[str, str]]:
    return {row["noun"]: row for row in lexicons.rows("wording_nouns")}


def column(name: str) -> str:
    """The heading of a column; one that wording_columns.csv does not have is shown under its own name."""
    row = _texts("columns").get(name)
    return row[language()] if row else str(name).replace("_", " ")


def value(column: str, cell: str) -> str:
    """What a cell of a column says: the words of row `column.cell` of wording_values.csv (`*` for yes and no), a remark on an input in the
    language in use, else the cell itself (names, passages)."""
    if column in ("problem", "advice", "warnings") and language() != "en":
        return _remark(cell)
    if column == "source" and language() != "en":
        return _reasons().get(cell, cell)
    if column == "rule":
        return _rule(cell)
    row = _texts("values").get(f"{column}.{cell}")
    return row[language()] if row else cell


@cache
def _reasons() -> dict[str, str]:
    """Why a name of data/lexicons/naming.csv is in its class: English -> Arabic."""
    return {row["en"]: row["ar"] for row in lexicons.rows("wording_reasons")}


def _rule(name: str) -> str:
    """A rule's name, "cue + colon, marks inside", part by part."""
    known = _texts("values")
    parts = [[row[language()] if (row := known.get(f"rule.{part}")) else part for part in some.split(" + ")] for some in name.split(", ")]
    return ("، " if language() == "ar" else ", ").join(" + ".join(some) for some in parts)


def _remark(english: str) -> str:
    """A remark of helpers.corpus (or several, separated by semicolons) in the language in use; one that wording_problems.csv does not have
    stays in English."""
    for pattern, row in _remarks():
        if found := pattern.fullmatch(english):
            return row[language()].format(**{name: _bases(text) for name, text in found.groupdict().items()})
    for mark, between in (("; ", "؛ "), (": ", ": ")):  # several remarks; a file and what is wrong with it
        before, _, after = english.partition(mark)
        if after:
            return f"{_remark(before)}{between}{_remark(after)}"
    return english


def _bases(text: str) -> str:
    """Words in a remark that are values elsewhere: "dateline (1), text (3)"."""
    return re.sub(r"\b(manifest|metadata|visible text|dateline|text)\b(?= \()", lambda found: value("published_basis", found[1]), text)


@cache
def _remarks() -> list[tuple[re.Pattern, dict[str, str]]]:
    return [
        (re.compile(re.sub(r"\\\{(\w)\\\}", r"(?P<\1>[^;]+?)", re.escape(row["en"])), re.S), row)
        for row in lexicons.rows("wording_problems")
    ]


def cell(value):
    """A value as a table shows it: yes and no in words, long fractions rounded; others as they are."""
    if type(value).__name__ in ("bool", "bool_"):
        return _texts("values")[f"*.{'yes' if value else 'no'}"][language()]
    return f"{value:.3g}" if isinstance(value, float) and value != int(value) else value


def about(table: str, name: str) -> str:
    """What a column of a table holds (helpers.schemas), in the language in use."""
    from . import schemas

    english = schemas.TABLES[table].columns[name].about
    row = _texts("schemas").get(f"{table}.{name}") or _texts("schemas").get(name)
    return "\u200f" + row["ar"] if language() == "ar" and row else english  # right to left also where it begins with an English word


def listed(items) -> str:
    """Words in a row: "a, b and c"; «أ وب وج» is written with a comma before the last: "أ، ب، وج"."""
    items = [str(i) for i in items]
    if len(items) < 2:
        return "".join(items)
    if language() == "ar":
        return "، ".join(items[:-1]) + ("، و" if len(items) > 2 else " و") + items[-1]
    return ", ".join(items[:-1]) + " and " + items[-1]


@cache
def _months(region: str) -> dict[int, str]:
    """Number of a Gregorian month -> its name in a region; where months.csv gives the region none, that of Egypt."""
    if region == "both":
        egypt = _months("Egypt")
        return {n: name if name == egypt[n] else f"{name}/{egypt[n]}" for n, name in _months("Levant").items()}
    names: dict[int, str] = {}
    for wanted in (region, "Egypt"):
        for row in lexicons.rows("months"):
            where = row["region"].removeprefix("all but ")
            if row["calendar"] == "gregorian" and (wanted in re.split(r",\s*", where)) == (where == row["region"]):
                names.setdefault(int(row["month"]), row["form"])
    return names


_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def date(iso: str, short: bool = False) -> Said:
    """An ISO day (or month, or year) in words: "15 August 2025", "15 أغسطس 2025"; without its year when `short`. Anything else stays as it
    is."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", str(iso))
    if not found or not found[2] or not 1 <= int(found[2]) <= 12:
        return Said(iso)
    name = _months(_now["months"])[int(found[2])] if language() == "ar" else _ENGLISH[int(found[2]) - 1]
    return Said(" ".join(filter(None, (str(int(found[3])) if found[3] else "", name, "" if short else found[1]))))


def subjects() -> list[str]:
    """The subjects that have words, for tests: report, cleaning, …"""
    return sorted(path.stem.removeprefix("wording_") for path in LEXICONS.glob("wording_*.csv"))
