"""The reviewed word lists in data/lexicons: CSV files, one row a fact, with a column for the source or the reason."""

import csv
from functools import cache

from .paths import LEXICONS


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of data/lexicons/<name>.csv as dicts of stripped strings."""
    with open(LEXICONS / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return tuple({k: (v or "").strip() for k, v in row.items() if k} for row in csv.DictReader(file))
