"""The tables that list or hold a corpus's articles: articles.csv as spreadsheets mangle it, articles.jsonl, articles.parquet.

A table is read twice, row by row: once for what must be known before the first article, once for the articles. So it need not fit into
memory. A problem is told through `tell(file, row, severity, problem, advice)`; InputError is raised for a table that cannot be read at all.
"""

import csv
import difflib
import json
import re
import stat
import sys
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import chain, islice
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

from . import arabic, encodings, printed_dates
from .paths import InputError

TABLES = ("articles.csv", "articles.jsonl", "articles.parquet")
ARTICLE = ("file", "text", "html")  # the columns that say where an article is, or hold it
COLUMNS = ("file", "outlet", "published", "title", "url", "author", "id", "text", "html")
NOTHING = ("", "-", "–", "—", "?", "n/a", "na", "nan", "nat", "null", "none", "لا يوجد")  # what people write into an empty cell
NEW = """\
# One row an article; save as CSV (UTF-8). Lines that start with # are not read.
# file       where the article is, below this folder: kerry/051.txt (txt, html, htm, mhtml)
# outlet     who published it, written the same way in every row
# published  the day of publication as 2025-08-16; leave it empty when unknown, never guess
# title, url, author are optional, and so is a column id (a short name for the article, used in reports)
# A cell that holds a comma stands between quotation marks; spreadsheets do that by themselves.
file,outlet,published,title,url,author
"""
_OTHER_NAMES = {
    "date": "published",
    "day": "published",
    "source": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "link": "url",
    "headline": "title",
    "body": "text",
    "content": "text",
    "path": "file",
    "filename": "file",
    "file_name": "file",
    "byline": "author",
}
Tell = Callable[[str, int | None, str, str, str], None]


class Row(NamedTuple):
    """A row of a table of articles: where it stands, its cells by column, why it cannot be read, and the table's encoding."""

    table: str
    row: int | None
    cells: dict
    error: str | None
    encoding: str


class Table(NamedTuple):
    """What is known of a table of articles before its rows are read one by one."""

    path: Path
    rows: int
    month_first: bool  # how 05/08/2025 is meant


def survey(path: Path, longest: int, tell: Tell) -> Table:
    """Reads a table once, row by row, and keeps what must be known before the first article: what is wrong with it as a whole is told here.

    Raises InputError when the table cannot be read, or has no column that says where the articles are."""
    columns, count, broken, day_first, month_first = {}, 0, False, False, False
    with _reading(path):
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(f"{path} is not a file. Remove it, or put a table of articles there.")
        if path.suffix == ".csv":
            columns = dict.fromkeys(filter(None, _csv_header(path, tell).columns))
        elif path.suffix == ".parquet":
            columns = dict.fromkeys(_parquet_columns(path).values())
        for row in _read(path, longest, _silent, ("published",)):
            count += 1
            broken = broken or row.error is not None
            columns.update(dict.fromkeys(row.cells))
            if row.cells.get("published") is not None and (m := _NUMERIC.match(arabic.fold(str(row.cells["published"])).strip())):
                day_first, month_first = day_first or int(m[1]) > 12, month_first or int(m[2]) > 12
    columns = list(columns)
    if (count or columns) and not broken and not set(ARTICLE) & set(columns):
        hint = next((f" Perhaps {c!r} should be {_meant(c)!r}." for c in columns if _meant(c) in ARTICLE), "")
        raise InputError(
            f"{path.name} has no column `file` (nor `text` or `html`). Found the columns: {plain(', '.join(columns[:20])) or 'none'}. "
            f"Expected: file, outlet, published and, if you like, title, url, author, id; or text in place of file.{hint}"
        )
    header = 1 if path.suffix == ".csv" else None
    for column in [c for c in columns if c not in COLUMNS][:20]:
        meant = _meant(column)
        advice = f"It is not read. Did you mean {meant!r}?" if meant else f"It is not read. Known columns: {', '.join(COLUMNS)}."
        tell(path.name, header, "warning" if meant else "note", f"unknown column {column!r}", advice)
    for column in ("outlet", "published"):
        if header and columns and column not in columns:
            advice = f"It is inferred where possible; add the column {column!r}, its cells may be empty."
            tell(path.name, header, "warning", f"has no column {column!r}", advice)
    if day_first and month_first:
        advice = "Those that can be either are read day first; write them as 2025-08-15."
        tell(path.name, None, "warning", "writes some dates day first and some month first", advice)
    return Table(path, count, month_first and not day_first)


def rows(table: Table, longest: int, today: date, tell: Tell) -> Iterator[Row]:
    """The rows of a table, one at a time, `published` as ISO date or None. Lines of JSON of more than `longest` bytes are rows with an
    error.

    Raises InputError when the table can no longer be read."""
    name, notations = table.path.name, {}
    with _reading(table.path):
        for row in _read(table.path, longest, tell, COLUMNS):
            if row.cells.get("published") is not None:
                row.cells["published"], how = _published(row, table.month_first, today, tell)
                if how:
                    first, count = notations.get(how, (row.row, 0))
                    notations[how] = first, count + 1
            yield row
    for how, (first, count) in notations.items():
        tell(name, first, "note", f"{count} date{'s' * (count > 1)} {how}", "Check one of them; dates are best written as 2025-08-15.")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """What is wrong with a table, as InputError."""
    limit = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    except (encodings.Undecodable, UnicodeDecodeError) as problem:
        why = f"unreadable bytes at offset {problem.start}" if isinstance(problem, UnicodeDecodeError) else problem
        raise InputError(f"{path.name}: {why}. Save it as {'CSV (UTF-8)' if path.suffix == '.csv' else 'UTF-8'}.") from None
    except csv.Error as problem:
        raise InputError(f"{path.name} cannot be read as CSV ({problem}). Save it as CSV (UTF-8).") from None
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror}). Check its permissions.") from None
    finally:
        csv.field_size_limit(limit)


def _silent(*_) -> None:
    """Tells nothing: what a row has to say is told when it is read for good."""


def _read(path: Path, longest: int, tell: Tell, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows as they are; only the named columns of a Parquet file."""
    if path.suffix == ".jsonl":
        return _jsonl(path, longest)
    return _csv(path, tell) if path.suffix == ".csv" else _parquet(path, columns)


def plain(text: str) -> str:
    """A text without control characters, bidi controls and line ends, so that a file name can neither break a line nor turn a terminal
    around."""
    return "".join(
        c if c.isprintable() and c not in arabic.CONTROLS or c == "\u200c" else c.encode("unicode_escape").decode() for c in text
    )


def squeezed(text: str) -> str:
    """A text as one line, without control characters and halves of pairs."""
    return " ".join(re.sub("[\x00-\x1f\x7f\ud800-\udfff]", " ", text).split())


# ---- cells
# ------------------------------------------------------------------------------------------------------------------------------------


def cell(row: Row, column: str, tell: Tell) -> str | None:
    """A cell as one line of text, or None when it is empty."""
    value = row.cells.get(column)
    if value is None or isinstance(value, (dict, list)) or value != value:
        return None
    text = squeezed(str(value))
    if len(text) > 1000:
        advice = "Its first 1,000 are used; perhaps a quotation mark is not closed."
        tell(row.table, row.row, "warning", f"the cell {column!r} holds {len(text):,} characters", advice)
        text = text[:1000]
    return None if text.lower() in NOTHING else text


def path_in(row: Row) -> str:
    """The path in the cell `file`, with "/", or "". Backslashes and ./ are as good as none."""
    given = row.cells.get("file")
    given = re.sub("[\ud800-\udfff]", "\ufffd", given.strip()) if isinstance(given, str) else ""
    return re.sub(r"^(\./)+", "", re.sub(r"[/\\]+", "/", given))


def inline(row: Row) -> str | None:
    """The column that holds the row's article itself, if one does."""
    return next(
        (c for c in ("text", "html") if (value := row.cells.get(c)) is not None and (not isinstance(value, str) or value.strip())), None
    )


def _column(name) -> str:
    return " ".join(str(name or "").replace("\ufeff", "").strip(" \t\"'").lower().split())


def _meant(column: str) -> str | None:
    close = difflib.get_close_matches(column, COLUMNS, 1, 0.7)
    return _OTHER_NAMES.get(column) or (close[0] if close else None)


# ---- the three kinds of table, row by row
# ------------------------------------------------------------------------------------------------------


class _Header(NamedTuple):
    """How a CSV file begins: its encoding, the lines before the header, the separator, the columns as their cells stand."""

    encoding: str
    skipped: int
    delimiter: str
    columns: list[str]


def _csv_lines(path: Path, encoding: str) -> Iterator[str]:
    with open(path, encoding=encoding, newline="") as file:
        for line in file:
            yield line.replace("\0", "")


def _csv_header(path: Path, tell: Tell) -> _Header:
    """The header, and what is to be said of the file as a whole. Comments before it go line by line: an apostrophe or quotation mark in one
    would upset the reader of CSV."""
    encoding = encodings.of_file(path)
    with open(path, encoding=encoding, newline="") as file:
        if any("\0" in piece for piece in iter(lambda: file.read(1 << 20), "")):
            tell(path.name, None, "warning", "contains NUL bytes", "They are skipped; save the table again as CSV (UTF-8).")
    if encoding not in ("utf-8", "utf-8-sig"):
        tell(path.name, None, "note", f"is encoded in {encoding}", "It is read; save it as CSV (UTF-8) if letters look wrong.")
    lines, skipped, delimiter = _csv_lines(path, encoding), 0, None
    for header in lines:
        bare = header.strip(" ,;\t\r\n")
        if bare and not bare.startswith("sep=") and not bare.lstrip('"').startswith("#"):
            break
        delimiter = bare[4:5] or None if bare.startswith("sep=") else delimiter
        skipped += 1
    else:
        tell(path.name, None, "warning", "is empty", "Its header is: file,outlet,published,title,url,author; or remove it.")
        return _Header(encoding, skipped, ",", [])
    start = header.rstrip("\r\n")[:100_000]
    delimiter = delimiter or max(",;\t|", key=lambda d: (sum(_column(c) in COLUMNS for c in start.split(d)), start.count(d)))
    if delimiter != ",":
        tell(
            path.name,
            skipped + 1,
            "note",
            f"columns are separated by {'tabs' if delimiter == chr(9) else delimiter}",
            "They are read as such.",
        )
    columns = [_column(c) for c in next(csv.reader(chain([header], lines), delimiter=delimiter))]
    while columns and not columns[-1]:
        columns.pop()
    for column in sorted({c for c in columns if c and columns.count(c) > 1}):
        tell(path.name, skipped + 1, "warning", f"has the column {column!r} twice", "The first is read.")
    return _Header(encoding, skipped, delimiter, columns)


def _csv(path: Path, tell: Tell) -> Iterator[Row]:
    """Rows are numbered as a spreadsheet shows them: comments, empty lines and the header count, a cell of several lines does not."""
    encoding, skipped, delimiter, columns = _csv_header(path, _silent)
    records = csv.reader(islice(_csv_lines(path, encoding), skipped, None), delimiter=delimiter)
    next(records, None)
    for number, record in enumerate(records, skipped + 2):
        if not any(value.strip() for value in record) or (
            record[0].lstrip().startswith("#") and not (path.parent / record[0].strip()).is_file()
        ):
            continue
        cells = dict(list(zip(columns, record))[::-1])  # of two columns of one name the first
        if any(value.strip() for value in record[len(columns) :]):
            advice = "The last cells are not read; a cell that holds a separator must stand between quotation marks."
            tell(path.name, number, "warning", f"has {len(record)} cells where the header has {len(columns)} columns", advice)
        if any("\n" in cells.get(c, "").strip() for c in COLUMNS if c not in ("text", "html")):
            advice = "If rows are missing after it, a quotation mark opens in this row and is not closed."
            tell(path.name, number, "warning", "has a cell that runs over several lines", advice)
        yield Row(path.name, number, cells, None, encoding)


def _jsonl(path: Path, longest: int) -> Iterator[Row]:
    with open(path, "rb") as file:
        wide = file.read(2) in (b"\xff\xfe", b"\xfe\xff")
    encoding = encodings.of_file(path) if wide else "utf-8"
    for number, line in enumerate(_wide_lines(path, encoding) if wide else _byte_lines(path, longest), 1):
        if isinstance(line, bytes) and not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        error, cells = None, {}
        try:
            if isinstance(line, int) or len(line) > longest:
                error = f"line of {line if isinstance(line, int) else len(line):,} bytes: over the limit"
            elif isinstance(record := json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8")), dict):
                cells = {_column(k): v for k, v in record.items()}
            else:
                error = "the line is not a JSON object"
        except UnicodeDecodeError as problem:
            error = f"unreadable bytes at offset {problem.start} of the line"
        except (ValueError, RecursionError) as problem:
            error = f"the line is not JSON ({str(problem)[:80]})"
        yield Row(path.name, number, cells, error, "utf-16" if wide else "utf-8")


def _wide_lines(path: Path, encoding: str) -> Iterator[bytes]:
    with open(path, encoding=encoding, newline="\n") as file:
        for line in file:
            yield line.encode("utf-8", "surrogatepass")


def _byte_lines(path: Path, longest: int) -> Iterator[bytes | int]:
    """The lines of a file; of one that is too long only its size, so that it need not fit into memory."""
    with open(path, "rb") as file:
        while line := file.readline(longest + 2):
            if len(line) < longest + 2 or line.endswith(b"\n"):
                yield line
                continue
            size = len(line)
            while not line.endswith(b"\n") and (line := file.readline(longest + 2)):
                size += len(line)
            yield size


@contextmanager
def _parquet_file(path: Path) -> Iterator:
    import pyarrow
    import pyarrow.parquet

    try:
        with pyarrow.parquet.ParquetFile(path, pre_buffer=False) as file:  # row groups are read as they are needed, not all ahead
            yield file
    except (pyarrow.ArrowException, OSError, ValueError) as problem:
        raise InputError(
            f"{path.name} cannot be read as Parquet ({str(problem).splitlines()[0][:120]}). Write it again, or use articles.jsonl."
        ) from None


def _parquet_columns(path: Path) -> dict[str, str]:
    """The file's own column names, and ours for them."""
    with _parquet_file(path) as file:
        return {name: _column(name) for name in file.schema_arrow.names}


def _parquet(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    wanted, number = [own for own, ours in _parquet_columns(path).items() if ours in columns], 0
    with _parquet_file(path) as file:
        for batch in file.iter_batches(batch_size=64, columns=wanted):
            for record in batch.to_pylist() if wanted else [{}] * batch.num_rows:
                number += 1
                yield Row(path.name, number, {_column(k): v for k, v in record.items()}, None, "utf-8")


# ---- dates
# ------------------------------------------------------------------------------------------------------------------------------------


def _published(row: Row, month_first: bool, today: date, tell: Tell) -> tuple[str | None, str]:
    """A row's date of publication as ISO date or None, and how it was read ("" when it was an ISO date). 05/08/2025 is the fifth of August
    unless other rows of the table show that the month comes first."""
    given = row.cells["published"]
    text = given.isoformat()[:10] if isinstance(given, date) else squeezed(str(given))
    if text.lower() in NOTHING:
        return None, ""
    iso, how = _date(text, month_first)
    if iso is None:
        advice = "It is inferred where possible; write the day of publication as 2025-08-15, or leave the cell empty."
        tell(row.table, row.row, "warning", f"{text[:60]!r} is not a date", advice)
    elif iso > today.isoformat():
        tell(
            row.table,
            row.row,
            "warning",
            f"{iso} is in the future",
            "It is used as it is; correct it if it is wrong: relative dates are counted from it.",
        )
    return iso, how if iso else ""


_NUMERIC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)")


def _date(given: str, month_first: bool) -> tuple[str | None, str]:
    """A cell's date as ISO date, and how it was read: "" when it was one, with or without a clock."""
    text = arabic.fold(given).strip()
    if m := re.match(r"(\d{4})-(\d{2})-(\d{2})(?!\d)", text):
        return printed_dates.iso(*m.groups()), ""
    if m := _NUMERIC.match(text):
        a, b, year = int(m[1]), int(m[2]), int(m[3]) + (2000 if len(m[3]) == 2 else 0)
        if (month_first or b > 12) and (iso := printed_dates.iso(year, a, b)):
            return iso, "read month first (08/15/2025)"
        return printed_dates.iso(year, b, a), "read day first (15/08/2025)"
    if re.fullmatch(r"[2-7]\d{4}(\.\d+)?", text):
        return (date(1899, 12, 30) + timedelta(days=int(text[:5]))).isoformat(), "read from a spreadsheet's day numbers (45884)"
    if m := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text):
        return printed_dates.iso(*m.groups()), "read as year, month, day (20250815)"
    found = {iso for _, iso in printed_dates.dates_in(text)} if len(text) <= 80 else ()
    return (found.pop(), "read from other notations (15 أغسطس 2025)") if len(found) == 1 else (None, "")
