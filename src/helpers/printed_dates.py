"""Full Gregorian dates as web pages, their metadata and addresses, and tables write them. Dates in running text are the business of
helpers.timexes."""

import re
from datetime import date, timedelta
from functools import cache

from . import arabic, lexicons

# Outlets' software also prints English and French months.
_FOREIGN_MONTHS = (
    "january jan janvier",
    "february feb fevrier",
    "march mar mars",
    "april apr avril",
    "may mai",
    "june jun juin",
    "july jul juillet",
    "august aug aout",
    "september sept sep septembre",
    "october oct octobre",
    "november nov novembre",
    "december dec decembre",
)


def iso(year: int | str, month: int | str, day: int | str) -> str | None:
    """The ISO date of a year, month and day from 1900 to 2100; None when there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat() if 1900 <= int(year) <= 2100 else None
    except ValueError:
        return None


def dates_in(text: str) -> list[tuple[int, str]]:
    """The full Gregorian dates of a text: (offset in the folded text, ISO date). 15/8/2025 is read day first unless only month first is
    possible. Arabic names of months are those of data/lexicons/months.csv; two names of one month are one date (15 آب/أغسطس 2025)."""
    found = []
    pattern, numbers = _pattern()
    for m in pattern.finditer(arabic.fold(text)):
        n = "1" if m["d1"] else "2" if m["d2"] else "3" if m["d3"] else "4"
        year, month, day = m["y" + n], m["m" + n], m["d" + n]
        month = month if month.isdigit() else numbers[" ".join(month.lower().split())]
        when = iso(year, month, day) or (iso(year, day, month) if n == "4" else None)
        if when:
            found.append((m.start(), when))
    return found


@cache
def _pattern() -> tuple[re.Pattern, dict[str, int]]:
    """A pattern for full dates in folded text, and the number of each folded month name."""
    numbers = {arabic.fold(row["form"]): int(row["month"]) for row in lexicons.rows("months") if row["calendar"] == "gregorian"}
    numbers.update((name, n) for n, names in enumerate(_FOREIGN_MONTHS, 1) for name in names.split())
    month = "(?:" + "|".join(map(re.escape, sorted(numbers, key=len, reverse=True))).replace(r"\ ", r"\s+") + ")"
    pattern = re.compile(
        rf"(?<!\d)(?P<d1>\d{{1,2}})\s*(?:من\s+)?[-/.]?\s*(?P<m1>{month})\.?(?:\s*[/(-]\s*{month}\)?)?\s*[-/.,،]?\s*(?P<y1>\d{{4}})(?!\d)"
        rf"|\b(?P<m2>{month})\.?(?:\s*[/(-]\s*{month}\)?)?\s+(?P<d2>\d{{1,2}})\s*[,،]\s*(?P<y2>\d{{4}})(?!\d)"
        r"|(?<![\d/.-])(?P<y3>\d{4})\s*(?P<s3>[-/.])\s*(?P<m3>\d{1,2})\s*(?P=s3)\s*(?P<d3>\d{1,2})(?!\d)"
        r"|(?<![\d/.-])(?P<d4>\d{1,2})\s*(?P<s4>[-/.])\s*(?P<m4>\d{1,2})\s*(?P=s4)\s*(?P<y4>\d{4})(?!\d)",
        re.IGNORECASE,
    )
    return pattern, numbers


def in_metadata(text: str) -> str | None:
    """The calendar date that a metadata value is written with, in whatever zone that is."""
    text = text.strip()
    if m := re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text):
        return iso(*m.groups())
    if re.fullmatch(r"1[0-9]{9}(\d{3})?", text):  # seconds or milliseconds since 1970
        return (date(1970, 1, 1) + timedelta(seconds=int(text[:10]))).isoformat()
    return next((when for _, when in dates_in(text)), None)


def in_address(url: str | None) -> str | None:
    """The date in the path of an address (/2025/8/15/), None without one."""
    m = re.search(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)", url or "")
    return iso(*m.groups()) if m else None
