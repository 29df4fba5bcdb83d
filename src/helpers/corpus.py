"""Corpus folders: what is in them, decoded, with the metadata of articles.csv or of the pages themselves, and everything that is wrong with them.

`load` never fails over one bad input: each input gives an Article, an unusable one with `error`, and each thing to know is a problem with file, row
and advice. It raises InputError where nothing can be done: no folder, nothing in it that could be an article, a table without the needed columns.
"""

import csv
import difflib
import hashlib
import io
import json
import os
import re
import stat
import sys
import unicodedata
from datetime import date, timedelta
from pathlib import Path
from typing import Iterator, NamedTuple

from . import arabic, html_text, paths
from .paths import InputError


class Article(NamedTuple):
    """One input of a corpus. `text` is the source text that every offset refers to, "" where `error` says why the input is unusable."""

    article: str  # path below the corpus folder, with "/"; articles.csv#<id> for the rows of a table
    id: str
    text: str
    sha256: str  # of the text's UTF-8, hexadecimal
    kind: str  # txt, html, csv, jsonl or parquet
    encoding: str  # what the input was decoded from; "" when it was not
    text_in_file: bool  # the text is the UTF-8 file itself (no byte order mark), so that offsets refer to the file
    outlet: str | None
    outlet_inferred: bool
    published: str | None  # ISO date
    published_inferred: bool
    published_basis: str  # manifest, metadata, visible text, dateline, text or none
    title: str | None
    author: str | None
    url: str | None
    duplicate_of: str | None  # id of the first article with the same words
    error: str | None


class Corpus(NamedTuple):
    """A loaded corpus: articles in the order of articles.csv, then of the file names; problems as dicts (file, row, severity, problem, advice)."""

    name: str
    folder: Path
    articles: list[Article]
    problems: list[dict]


KINDS = {".txt": "txt", ".html": "html", ".htm": "html", ".mhtml": "html", ".mht": "html"}
TABLES = ("articles.csv", "articles.jsonl", "articles.parquet")
COLUMNS = ("file", "outlet", "published", "title", "url", "author", "id", "text", "html")
LEAST_LETTERS = 20  # Arabic letters: shorter than the shortest headline
LEAST_SHARE = 0.5  # of Arabic letters among the first letters: below it, the article is in another language, or not text
PAGE_FACTOR = 4  # a saved page may be this many times as large as the text it holds

_OTHER_NAMES = {"date": "published", "day": "published", "source": "outlet", "publisher": "outlet", "newspaper": "outlet", "link": "url", "headline": "title",
                "body": "text", "content": "text", "path": "file", "filename": "file", "file_name": "file", "byline": "author"}  # fmt: skip
_RANK = {"error": 0, "warning": 1, "note": 2}
_NOTHING = ("", "-", "–", "—", "?", "n/a", "na", "nan", "nat", "null", "none", "لا يوجد")


def load(folder: str | Path, name: str | None = None, max_bytes: int = 5_000_000, today: date | None = None) -> Corpus:
    """The corpus in a folder, given by path or by its name below data/raw. `name` replaces the folder's name; `max_bytes` is the limit for an article's
    text in UTF-8; publication dates after `today` (default: the current day) are warned of, and not inferred.

    Raises InputError when there is no such folder, nothing in it of a known kind, or a table without the columns that say where the articles are."""
    folder = paths.corpus_folder(folder)
    name = folder.name if name is None else _checked_name(name)
    today = today or date.today()
    problems: list[dict] = []

    def tell(file: str, row: int | None, severity: str, problem: str, advice: str) -> None:
        problems.append({"file": _plain(file), "row": row, "severity": severity, "problem": problem, "advice": advice})

    files, others = _files(folder, tell)
    rows = [row for table in TABLES if table in others for row in _rows(folder / table, max_bytes, tell)]
    _read_dates(rows, today, tell)
    listed = _listed(rows, files)
    inputs: list[tuple[Row, str | None]] = [(row, listed.get(i)) for i, row in enumerate(rows)]
    known = {*listed.values(), *map(_wanted, rows)}
    unlisted = [file for file in files if file not in known]
    if not inputs and not unlisted:
        raise InputError(_nothing_found(folder, others))
    inputs += [(Row("", None, {}, None, ""), file) for file in unlisted]
    if rows:
        for file in unlisted:
            advice = "It is included, and its outlet and date are inferred; add a row to articles.csv, or remove the file."
            tell(file, None, "note", "is not listed in the table of articles", advice)

    articles: list[Article] = []
    taken: dict[str, str] = {}
    alike: dict[tuple, Article | dict[str, str]] = {}
    for row, file in inputs:
        article = _article(folder, row, file, files, taken, max_bytes, today, tell)
        if article.error is None:
            original = _original(article, alike)
            if original:
                article = article._replace(duplicate_of=original)
                advice = "It is flagged as a duplicate; remove one of the two if they are one article."
                tell(article.article, None if file else row.row, "warning", f"has the same words as {original}", advice)
        articles.append(article)
    _tell_what_is_inferred(articles, "articles.csv" in others, tell)
    return Corpus(name, folder, articles, problems)


def check(folder: str | Path, **options) -> list[dict]:
    """What is wrong with a corpus folder: the problems that `load` (same options) finds, errors first, then by file and row."""
    return sorted(load(folder, **options).problems, key=lambda p: (_RANK[p["severity"]], p["file"], p["row"] or 0))


def usable(corpus: Corpus) -> list[Article]:
    """The articles without error. Duplicates are among them, flagged by `duplicate_of`."""
    return [article for article in corpus.articles if article.error is None]


def problems_text(problems: list[dict]) -> str:
    """Problems as plain lines for a terminal: severity, file and row, what is wrong; then what to do. "" for none."""
    lines = []
    for p in problems:
        where = _plain(p["file"]) + (f", row {p['row']}" if p["row"] else "")
        lines.append(f"{p['severity'] + ':':8} {where}: {_plain(p['problem'])}\n         {_plain(p['advice'])}")
    return "\n".join(lines)


# ---- new folders ------------------------------------------------------------------------------------------------------------------------------

_TEMPLATE = """\
# One row an article; save as CSV (UTF-8). Lines that start with # are not read.
# file       where the article is, below this folder: kerry/051.txt (txt, html, htm, mhtml)
# outlet     who published it, written the same way in every row
# published  the day of publication as 2025-08-16; leave it empty when unknown, never guess
# title, url, author are optional, and so is a column id (a short name for the article, used in reports)
# A cell that holds a comma stands between quotation marks; spreadsheets do that by themselves.
file,outlet,published,title,url,author
"""


def new(name_or_path: str | Path) -> Path:
    """Makes an empty corpus folder with a commented articles.csv: data/raw/<name>, or the given path when it is one. Returns the folder.

    Raises InputError for a name that cannot be a corpus's, a folder that is not empty, and a place that cannot be written."""
    given = str(name_or_path)
    path = Path(given).expanduser()
    is_name = not isinstance(name_or_path, Path) and not any(s in given for s in ("/", "\\", "~")) and given not in (".", "..")
    folder = paths.RAW / _checked_name(given) if is_name else path.resolve()
    if not is_name:
        _checked_name(folder.name)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            what = "is not empty" if folder.is_dir() else "is a file"
            raise InputError(f"{folder} {what}. Give another name, or put the articles there yourself: `riwaya check` says what is missing.")
        folder.mkdir(parents=True, exist_ok=True)
        # with a byte order mark: without one, Excel reads Arabic as windows-1252
        (folder / "articles.csv").write_text(_TEMPLATE, encoding="utf-8-sig", newline="\n")
    except OSError as problem:
        raise InputError(f"{folder} cannot be written ({problem.strerror}). Give a path in a folder you may write to.") from None
    return folder


def _checked_name(name: str) -> str:
    reserved = re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    if not re.fullmatch(r"[^\W_][\w.-]*", name) or len(name.encode()) > 100 or name.endswith(".") or reserved:
        rule = "A name starts with a letter or digit and holds letters (of any script), digits, - _ and . only, at most 100 bytes."
        raise InputError(f"{_plain(name)!r} cannot name a corpus. {rule}")
    return name


# ---- what is in the folder --------------------------------------------------------------------------------------------------------------------


def _files(folder: Path, tell) -> tuple[dict[str, Path], list[str]]:
    """The inputs below a folder (path with "/" to file, in name order), and what else is there: the tables at the top and what is ignored."""
    files, others = {}, []
    for place, folders, names in os.walk(folder):
        here = Path(place)
        for name in sorted(folders):
            saved = re.fullmatch(r"(.*)(_files|-Dateien|_ملفات|\.files)", name)
            if name.startswith((".", "__MACOSX")):
                folders.remove(name)
            elif saved and any((here / (saved[1] + ending)).exists() for ending in KINDS):
                folders.remove(name)
                tell(_below(here / name, folder), None, "note", "holds the pictures and scripts of a saved page", "It is ignored; the page beside it is read.")
            elif (here / name).is_symlink():
                folders.remove(name)
                tell(_below(here / name, folder), None, "note", "is a link to a folder", "Links to folders are not followed; copy the files.")
        folders.sort()
        for name in names:
            path, below = here / name, _below(here / name, folder)
            ending = path.suffix.lower()
            if name.startswith((".", "~$")) or ending == ".md" or path.stem.lower() == "readme" or name.lower() in ("thumbs.db", "desktop.ini"):
                continue
            if ending in KINDS:
                files[below] = path
            else:
                others.append(below)
                if below in TABLES:
                    continue
                if name in TABLES:
                    advice = "Only the one in the corpus folder itself is read; load the subfolder as a corpus of its own, or move the rows."
                    tell(below, None, "note", "is a table in a subfolder", advice)
                elif ending in (".xlsx", ".xls", ".ods", ".numbers", ".tsv"):
                    tell(below, None, "warning", "is a spreadsheet, which is not read", "Save it as articles.csv (CSV, UTF-8).")
                elif ending in (".pdf", ".doc", ".docx", ".odt", ".rtf"):
                    tell(below, None, "note", f"is a {ending[1:].upper()} file, which is not read", "It is ignored; save its text as .txt (UTF-8).")
                else:
                    tell(below, None, "note", "is not a kind of file that holds articles", "It is ignored; articles are .txt, .html, .htm or .mhtml files.")
    return dict(sorted(files.items())), sorted(others)


def _below(path: Path, folder: Path) -> str:
    """A path below the folder with "/"; bytes in a file name that are not UTF-8 become �, since no table can hold them."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def _nothing_found(folder: Path, others: list[str]) -> str:
    kinds: dict[str, int] = {}
    for name in others:
        if name not in TABLES:
            ending = Path(name).suffix.lower() or "(no ending)"
            kinds[ending] = kinds.get(ending, 0) + 1
    tables = [f"{name} without a single row" for name in others if name in TABLES]
    found = ", ".join(tables + [f"{n} {ending}" for ending, n in sorted(kinds.items(), key=lambda k: -k[1])[:6]]) or "nothing"
    return (f"{folder} holds no articles. Found: {_plain(found)}. Expected: .txt, .html, .htm or .mhtml files in any depth, or articles.csv, articles.jsonl or "
            "articles.parquet with a column text (or html).")  # fmt: skip


def _plain(text: str) -> str:
    """A text without control characters, bidi controls and line ends, so that a file name can neither break a line nor turn a terminal around."""
    return "".join(c if c.isprintable() and c not in arabic.CONTROLS or c == "\u200c" else c.encode("unicode_escape").decode() for c in text)


# ---- bytes to text ----------------------------------------------------------------------------------------------------------------------------

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ONE_BYTE = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6", "cp720": "cp720"}
_SIGNATURES = ((b"%PDF", "a PDF"), (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"PK\x03\x04", "a zip or Word file"),
               (b"\xd0\xcf\x11\xe0", "an old Word file"), (b"\x1f\x8b", "a compressed file"))  # fmt: skip


class Undecodable(Exception):
    """Bytes that are no text in a known encoding. Its text says what they are, as far as that can be told."""


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of some bytes, line ends untouched and without byte order mark, and the name of its encoding, found by content.

    In this order: byte order mark; UTF-16 without one; strict UTF-8; of the `declared` charset and the Arabic one-byte encodings the one whose result looks
    most like Arabic; the declared charset. Raises Undecodable, with the offset of the first unreadable byte where UTF-8 or UTF-16 is broken."""
    what = next((what for sign, what in _SIGNATURES if raw.startswith(sign)), None)
    if what:
        raise Undecodable(f"is {what}, not text")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw, encoding), encoding
    for encoding in _looks_like_utf16(raw[:4000]):
        return _strict(raw, encoding), encoding
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as broken:
        lenient, offset, cut = raw.decode("utf-8", "ignore"), broken.start, broken.end == len(raw) and broken.reason == "unexpected end of data"
    # Text in a one-byte encoding is next to never well-formed UTF-8: when most of it is, this is damaged UTF-8.
    if 2 * len(lenient.encode("utf-8")) > len(raw) and _arabic_score(lenient) >= 0.5:
        raise Undecodable(f"unreadable bytes at offset {offset} (UTF-8, {'cut off' if cut else 'damaged'} there)")
    declared = declared.lower() if declared and re.fullmatch(r"(windows-|cp|iso-?8859|mac|x-mac)[\w-]*", declared, re.IGNORECASE) else None
    texts = {}
    for encoding in filter(None, dict.fromkeys([*_ONE_BYTE, declared])):
        try:
            texts[encoding] = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    scores = sorted(((_arabic_score(text), encoding) for encoding, text in texts.items()), reverse=True)
    plausible = [encoding for score, encoding in scores if score >= 0.5 and score >= scores[0][0] - 0.15]
    if len({texts[encoding] for encoding in plausible}) > 1:  # a short text: letters that are in doubt
        import charset_normalizer

        likeliest = charset_normalizer.from_bytes(raw[:100_000], cp_isolation=[e for e in plausible if e in _ONE_BYTE]).best()
        plausible = [e for e in plausible if likeliest and likeliest.encoding == e] or plausible
    if plausible or declared in texts:
        encoding = plausible[0] if plausible else declared
        return texts[encoding], _ONE_BYTE.get(encoding, encoding)
    raise Undecodable(f"unreadable bytes at offset {offset} (neither UTF-8, UTF-16 nor windows-1256)")


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as broken:
        raise Undecodable(f"unreadable bytes at offset {broken.start} ({encoding.upper()})") from None


def _looks_like_utf16(raw: bytes) -> list[str]:
    """UTF-16 without a byte order mark: every second byte is 6 (the block of Arabic) or 0."""
    half = len(raw) // 2
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = raw[offset::2]
        if half >= 8 and (high.count(6) + high.count(0)) > 0.9 * half and high.count(6) > 0.2 * half:
            return [encoding]
    return []


# The letters that make up two thirds of any Arabic text. Text decoded with a wrong encoding has others: ط and ظ where UTF-8 was read as windows-1256.
_FREQUENT = re.compile("[اأإليمونرتبة]")
_LETTER = re.compile(r"[^\W\d_]")
_ASCII = re.compile("[\x00-\x7f]+")


def _arabic_score(text: str) -> float:
    """How plausible decoded text is: the share of frequent Arabic letters among its letters outside ASCII (tags and addresses tell nothing), 0 for
    text with many control characters. Arabic has about 0.65."""
    wide = _ASCII.sub("", text[:500_000])[:20000]
    letters = len(_LETTER.findall(wide))
    controls = sum("\u0080" <= c <= "\u009f" for c in wide)
    return len(_FREQUENT.findall(wide)) / letters if letters and controls <= len(wide) / 50 else 0.0


def _decode_page(raw: bytes, declared: str | None = None) -> tuple[str, str, int]:
    """A web page's text, encoding, and number of unreadable bytes that were replaced: offsets do not refer to the page, so a few do no harm."""
    named = re.search(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", raw[:4096], re.IGNORECASE)
    declared = declared or (named[1].decode("ascii", "replace") if named else None)
    try:
        return *decode(raw, declared), 0
    except Undecodable:
        text = raw.decode("utf-8", "replace")
        bad = text.count("\ufffd")
        if b"<" not in raw[:4096] or bad > len(text) / 500:
            raise
        return text, "utf-8", bad


# ---- tables -----------------------------------------------------------------------------------------------------------------------------------


class Row(NamedTuple):
    """A row of a table of articles: where it stands, its cells by column, why it cannot be read, and the table's encoding."""

    table: str
    row: int | None
    cells: dict
    error: str | None
    encoding: str


def _rows(path: Path, max_bytes: int, tell) -> list[Row]:
    kind = path.suffix[1:]
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(f"{path} is not a file. Remove it, or put a table of articles there.")
        rows, columns = {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet}[kind](path, max_bytes, tell)
    except OSError as problem:
        raise InputError(f"{path} cannot be read ({problem.strerror}). Check its permissions.") from None
    if (rows or columns) and not any(row.error for row in rows) and not {"file", "text", "html"} & set(columns):
        hint = next((f" Perhaps {c!r} should be {_meant(c)!r}." for c in columns if _meant(c) in ("file", "text", "html")), "")
        raise InputError(f"{path.name} has no column `file` (nor `text` or `html`). Found the columns: {_plain(', '.join(map(str, columns[:20]))) or 'none'}. "
                         f"Expected: file, outlet, published and, if you like, title, url, author, id; or text in place of file.{hint}")  # fmt: skip
    for column in [c for c in columns if c not in COLUMNS][:20]:
        meant = _meant(column)
        advice = f"It is not read. Did you mean {meant!r}?" if meant else f"It is not read. Known columns: {', '.join(COLUMNS)}."
        tell(path.name, 1 if kind == "csv" else None, "warning" if meant else "note", f"unknown column {_plain(column)!r}", advice)
    if kind == "csv" and columns:
        for column in ("outlet", "published"):
            if column not in columns:
                tell(path.name, 1, "warning", f"has no column {column!r}", f"It is inferred where possible; add the column {column!r}, its cells may be empty.")
    return rows


def _meant(column: str) -> str | None:
    close = difflib.get_close_matches(column, COLUMNS, 1, 0.7)
    return _OTHER_NAMES.get(column) or (close[0] if close else None)


def _column(name) -> str:
    return " ".join(str(name or "").replace("\ufeff", "").strip(" \t\"'").lower().split())


def _csv(path: Path, max_bytes: int, tell) -> tuple[list[Row], list[str]]:
    """Rows are numbered as a spreadsheet shows them: comments, empty lines and the header count, a cell of several lines does not."""
    raw = path.read_bytes()
    try:
        text, encoding = decode(raw) if raw else ("", "utf-8")
    except Undecodable as problem:
        raise InputError(f"{path.name}: {problem}. Save it as CSV (UTF-8).") from None
    if "\0" in text:
        text = text.replace("\0", "")
        tell(path.name, None, "warning", "contains NUL bytes", "They are skipped; save the table again as CSV (UTF-8).")
    if encoding not in ("utf-8", "utf-8-sig"):
        tell(path.name, None, "note", f"is encoded in {encoding}", "It is read; save it as CSV (UTF-8) if letters look wrong.")
    # Comments before the header go first, line by line: an apostrophe or quotation mark in one would upset the reader.
    at, skipped, delimiter = 0, 0, None
    while at < len(text):
        end = re.compile(r"\r\n|\r|\n|\Z").search(text, at)
        line = text[at : end.start()].strip(" ,;\t")
        if line.startswith("sep="):
            delimiter = line[4:5] or None
        elif line and not line.lstrip('"').startswith("#"):
            break
        at, skipped = end.end(), skipped + 1
    header = re.split(r"[\r\n]", text[at : at + 100_000], maxsplit=1)[0]
    if not header:
        tell(path.name, None, "warning", "is empty", "Its header is: file,outlet,published,title,url,author; or remove it.")
        return [], []
    delimiter = delimiter or max(",;\t|", key=lambda d: (sum(_column(c) in COLUMNS for c in header.split(d)), header.count(d)))
    if delimiter != ",":
        tell(path.name, skipped + 1, "note", f"columns are separated by {'tabs' if delimiter == chr(9) else delimiter}", "They are read as such.")
    limit = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        records = list(csv.reader(io.StringIO(text[at:], newline=""), delimiter=delimiter))
    except csv.Error as problem:
        raise InputError(f"{path.name} cannot be read as CSV ({problem}). Save it as CSV (UTF-8).") from None
    finally:
        csv.field_size_limit(limit)
    columns = [_column(c) for c in records[0]]
    while columns and not columns[-1]:
        columns.pop()
    for column in sorted({c for c in columns if c and columns.count(c) > 1}):
        tell(path.name, skipped + 1, "warning", f"has the column {_plain(column)!r} twice", "The first is read.")
    rows = []
    for number, record in enumerate(records[1:], skipped + 2):
        if not any(cell.strip() for cell in record) or (record[0].lstrip().startswith("#") and not (path.parent / record[0].strip()).is_file()):
            continue
        cells: dict = {}
        for column, cell in zip(columns, record):
            cells.setdefault(column, cell)
        if any(cell.strip() for cell in record[len(columns) :]):
            advice = "The last cells are not read; a cell that holds a separator must stand between quotation marks."
            tell(path.name, number, "warning", f"has {len(record)} cells where the header has {len(columns)} columns", advice)
        if any("\n" in (cells.get(c) or "").strip() for c in ("file", "outlet", "published", "title", "url", "author", "id")):
            advice = "If rows are missing after it, a quotation mark opens in this row and is not closed."
            tell(path.name, number, "warning", "has a cell that runs over several lines", advice)
        rows.append(Row(path.name, number, cells, None, encoding))
    return rows, list(dict.fromkeys(c for c in columns if c))


def _jsonl(path: Path, max_bytes: int, tell) -> tuple[list[Row], list[str]]:
    rows, columns = [], {}
    with open(path, "rb") as file:
        mark = file.read(4)
        file.seek(0)
        wide = mark.startswith((b"\xff\xfe", b"\xfe\xff"))
        try:
            lines = (line.encode("utf-8", "surrogatepass") for line in io.StringIO(decode(file.read())[0])) if wide else file
        except Undecodable as problem:
            raise InputError(f"{path.name}: {problem}. Save it as UTF-8.") from None
        for number, line in enumerate(lines, 1):
            if not line.strip(b" \t\r\n\xef\xbb\xbf"):
                continue
            error, cells = None, {}
            if len(line) > 4 * PAGE_FACTOR * max_bytes:
                error = f"line of {len(line):,} bytes: over the limit"
            else:
                try:
                    cells = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
                    if not isinstance(cells, dict):
                        error, cells = "the line is not a JSON object", {}
                except UnicodeDecodeError as problem:
                    error = f"unreadable bytes at offset {problem.start} of the line"
                except (ValueError, RecursionError) as problem:
                    error = f"the line is not JSON ({str(problem)[:80]})"
            cells = {_column(k): v for k, v in cells.items()}
            columns.update(dict.fromkeys(cells))
            rows.append(Row(path.name, number, cells, error, "utf-16" if wide else "utf-8"))
    return rows, list(columns)


def _parquet(path: Path, max_bytes: int, tell) -> tuple[list[Row], list[str]]:
    import pyarrow
    import pyarrow.parquet

    rows: list[Row] = []
    try:
        table = pyarrow.parquet.ParquetFile(path)
        columns = [_column(c) for c in table.schema_arrow.names]
        for batch in table.iter_batches(batch_size=1000):
            rows += [Row(path.name, len(rows) + i, {_column(k): v for k, v in record.items()}, None, "utf-8") for i, record in enumerate(batch.to_pylist(), 1)]
    except (pyarrow.ArrowException, OSError, ValueError) as problem:
        raise InputError(f"{path.name} cannot be read as Parquet ({str(problem).splitlines()[0][:120]}). Write it again, or use articles.jsonl.") from None
    return rows, columns


def _read_dates(rows: list[Row], today: date, tell) -> None:
    """Puts ISO dates (or None) into the cells `published`, and tells what is not one. 05/08/2025 is the fifth of August unless other rows of the table
    show that the month comes first."""
    for table in dict.fromkeys(row.table for row in rows):
        mine = [row for row in rows if row.table == table and row.cells.get("published") is not None]
        pairs = [m for row in mine if (m := _NUMERIC.match(arabic.fold(str(row.cells["published"])).strip()))]
        day_first, month_first = sum(int(m[1]) > 12 for m in pairs), sum(int(m[2]) > 12 for m in pairs)
        if day_first and month_first:
            advice = "Those that can be either are read day first; write them as 2025-08-15."
            tell(table, None, "warning", "writes some dates day first and some month first", advice)
        read: dict[str, list[int]] = {}
        for row in mine:
            cell = row.cells["published"]
            plain = cell.isoformat()[:10] if isinstance(cell, date) else _squeezed(str(cell))
            row.cells["published"] = None
            if plain.lower() in _NOTHING:
                continue
            iso, how = _date(plain, month_first=bool(month_first and not day_first))
            if iso is None:
                advice = "It is inferred where possible; write the day of publication as 2025-08-15, or leave the cell empty."
                tell(table, row.row, "warning", f"{_plain(plain[:60])!r} is not a date", advice)
                continue
            row.cells["published"] = iso
            if how:
                read.setdefault(how, []).append(row.row)
            if iso > today.isoformat():
                advice = "It is used as it is; correct it if it is wrong: relative dates are counted from it."
                tell(table, row.row, "warning", f"{iso} is in the future", advice)
        for how, numbers in read.items():
            tell(table, numbers[0], "note", f"{len(numbers)} date{'s' * (len(numbers) > 1)} {how}", "Check one of them; dates are best written as 2025-08-15.")


_NUMERIC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)")


def _date(cell: str, month_first: bool) -> tuple[str | None, str]:
    """A manifest's date as ISO date, and how it was read: "" when it was one, with or without a clock."""
    plain = arabic.fold(cell).strip()
    if m := re.match(r"(\d{4})-(\d{2})-(\d{2})(?!\d)", plain):
        return html_text.iso_date(int(m[1]), int(m[2]), int(m[3])), ""
    if m := _NUMERIC.match(plain):
        a, b, year = int(m[1]), int(m[2]), int(m[3]) + (2000 if len(m[3]) == 2 else 0)
        if (month_first or b > 12) and (iso := html_text.iso_date(year, a, b)):
            return iso, "read month first (08/15/2025)"
        return html_text.iso_date(year, b, a), "read day first (15/08/2025)"
    if re.fullmatch(r"[2-7]\d{4}(\.\d+)?", plain):
        return (date(1899, 12, 30) + timedelta(days=int(plain[:5]))).isoformat(), "read from a spreadsheet's day numbers (45884)"
    if m := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", plain):
        return html_text.iso_date(int(m[1]), int(m[2]), int(m[3])), "read as year, month, day (20250815)"
    found = html_text.dates_in(plain) if len(plain) <= 80 else []
    return (found[0][1], "read from other notations (15 أغسطس 2025)") if len({iso for _, iso in found}) == 1 else (None, "")


def _listed(rows: list[Row], files: dict[str, Path]) -> dict[int, str]:
    """Which file each row means, by the row's place. Backslashes, ./ and other Unicode forms of a name are the same file."""
    forms: dict[str, str] = {}
    for file in files:
        forms.setdefault(unicodedata.normalize("NFC", file), file)
    found = {}
    for i, row in enumerate(rows):
        wanted = _wanted(row)
        file = wanted if wanted in files else forms.get(unicodedata.normalize("NFC", wanted))
        if file is not None and not _inline(row):
            found[i] = file
    return found


def _wanted(row: Row) -> str:
    """The path in the cell `file`, with "/", or ""."""
    given = row.cells.get("file")
    given = re.sub("[\ud800-\udfff]", "\ufffd", given.strip()) if isinstance(given, str) else ""
    return re.sub(r"^(\./)+", "", re.sub(r"[/\\]+", "/", given))


def _inline(row: Row) -> str | None:
    """The column that holds the row's article itself, if one does."""
    return next((c for c in ("text", "html") if row.cells.get(c) is not None and (not isinstance(row.cells[c], str) or row.cells[c].strip())), None)


# ---- one article ------------------------------------------------------------------------------------------------------------------------------


def _article(folder: Path, row: Row, file: str | None, files: dict[str, Path], taken: dict, max_bytes: int, today: date, tell) -> Article:
    """The article of a table row or of a file (or of both, when the row names it)."""
    inline = _inline(row)
    table_kind = row.table.rpartition(".")[2]
    wanted = file or _wanted(row)
    source = inline or not wanted
    kind = table_kind if source else KINDS.get(Path(wanted).suffix.lower(), "txt")
    given = _cell(row, "id", tell)
    id = _free_id(given or (os.path.splitext(wanted)[0] if wanted else f"{table_kind}-{row.row}"), taken, row, wanted, bool(given), tell)
    article = f"{row.table}#{id}" if source else wanted
    title, author, outlet, url = (_cell(row, c, tell) for c in ("title", "author", "outlet", "url"))
    if url and not html_text.is_web(url):
        tell(row.table, row.row, "warning", f"{_plain(url[:60])!r} is not a web address", "It is not used; it starts with http:// or https://.")
        url = None
    text, encoding, page, error, advice = "", row.encoding if source else "", None, row.error, "Correct the line, or remove it."
    if error is None and source:
        text, page, error, advice = _inline_text(row, inline, title, max_bytes, today)
    elif error is None:
        text, encoding, page, error, advice = _file_text(folder, wanted, file and files[file], files, kind, max_bytes, today, tell)
    if error is None:
        error, advice = _unusable(text, max_bytes)
    if error is not None:
        text = ""
        at_row = source or file is None  # what is wrong is in the table, not in the file
        tell(row.table if at_row else article, row.row, "error", error if source or file else f"{_plain(wanted)}: {error}", advice)

    published = row.cells.get("published")
    basis = "manifest" if published else "none"
    if published is None and error is None:
        published, basis = (page.published, page.basis) if page else (None, "none")
        if published is None:
            published, basis = _from_text(text)
        if published and published > (today + timedelta(days=1)).isoformat():
            published, basis = None, "none"
    outlet_inferred = outlet is None and page is not None and page.outlet is not None
    return Article(
        article=article, id=id, text=text, sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(), kind=kind, encoding=encoding,
        text_in_file=kind == "txt" and encoding == "utf-8" and error is None, outlet=outlet or (page.outlet if page else None), outlet_inferred=outlet_inferred,
        published=published, published_inferred=basis not in ("manifest", "none"), published_basis=basis, title=title or (page.title if page else None),
        author=author or (page.author if page else None), url=url or (page.url if page else None), duplicate_of=None, error=error,
    )  # fmt: skip


def _cell(row: Row, column: str, tell) -> str | None:
    """A cell as one line of text, or None when it is empty."""
    value = row.cells.get(column)
    if value is None or isinstance(value, (dict, list)) or value != value:
        return None
    text = _squeezed(str(value))
    if len(text) > 1000:
        advice = "Its first 1,000 are used; perhaps a quotation mark is not closed."
        tell(row.table, row.row, "warning", f"the cell {column!r} holds {len(text):,} characters", advice)
        text = text[:1000]
    return None if text.lower() in _NOTHING else text


def _squeezed(text: str) -> str:
    return " ".join(re.sub("[\x00-\x1f\x7f\ud800-\udfff]", " ", text).split())


def _free_id(wanted: str, taken: dict, row: Row, file: str, given: bool, tell) -> str:
    """An id that is free and can be the name of a file (reports have a page an article): "/" becomes "--", what a file name may not hold "_"."""
    plain = re.sub(r"[\x00-\x1f\x7f<>:\"|?*#%\ud800-\udfff]", "_", re.sub(r"[/\\]+", "--", wanted)).strip(" .") or "article"
    plain = "".join("_" if c in arabic.CONTROLS and c not in "\u200c\u200d" else c for c in plain)
    if len(plain.encode("utf-8")) > 180:
        plain = plain.encode("utf-8")[:150].decode("utf-8", "ignore") + "-" + hashlib.sha256(wanted.encode("utf-8", "replace")).hexdigest()[:8]
    # Ids that differ in case only would be one file on Windows and macOS.
    form = lambda text: unicodedata.normalize("NFC", text).casefold()  # noqa: E731
    id, n = plain, 1
    while form(id) in taken:
        n += 1
        id = f"{plain}-{n}"
    where = f"row {row.row}" if row.table else file
    if n > 1:
        advice = f"This article is called {_plain(id)!r}; give each its own in a column id, or list a file once."
        tell(row.table or file, row.row, "warning", f"the id {_plain(plain)!r} is taken ({_plain(taken[form(plain)])})", advice)
    elif given and id != wanted:
        tell(row.table, row.row, "note", f"the id {_plain(wanted[:60])!r} cannot name a file", f"The article is called {_plain(id)!r}.")
    taken[form(id)] = where
    return id


def _inline_text(row: Row, inline: str | None, title: str | None, max_bytes: int, today: date):
    """(text, page, error, advice) of an article that stands in a table."""
    if inline is None:
        return "", None, "the row has neither file nor text", "Fill in the cell file (or text), or remove the row."
    value = row.cells[inline]
    if not isinstance(value, str):
        return "", None, f"the cell {inline!r} is not text but {type(value).__name__}", "Put the article's text there as a string."
    if len(value) > (PAGE_FACTOR if inline == "html" else 1) * max_bytes:
        return "", None, *_too_large(len(value), max_bytes)
    if inline == "html":
        page = html_text.read(value, today=today)
        return page.text, page, *((None, "") if page.text else _no_text())
    opening = value.lstrip().split("\n", 1)[0]
    return value if not title or _squeezed(opening) == title else f"{title}\n\n{value}", None, None, ""


def _file_text(folder: Path, wanted: str, path: Path | None, files: dict[str, Path], kind: str, max_bytes: int, today: date, tell):
    """(text, encoding, page, error, advice) of an article in a file."""
    if path is None:
        path = Path(folder, wanted)
        inside = not re.match(r"[/~]|[A-Za-z]:", wanted) and ".." not in Path(wanted).parts
        if not inside:
            return "", "", None, "the path leads out of the corpus folder", "Give the path of a file below the corpus folder, such as kerry/051.txt."
        try:
            there = path.is_file()
        except (OSError, ValueError):
            there = False
        if there and path.suffix.lower() not in KINDS:
            return "", "", None, f"is not a kind of file that holds articles ({path.suffix or 'no ending'})", "Give a .txt, .html, .htm or .mhtml file."
        if not there:
            near = difflib.get_close_matches(wanted, list(files)[:20000], 1, 0.6) or [f for f in files if Path(f).stem == wanted][:1]
            return "", "", None, "no such file in the corpus folder", f"Did you mean {_plain(near[0])!r}?" if near else "Correct the name, or remove the row."
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder):
            return "", "", None, "the link leads out of the corpus folder", "Copy the file into the corpus folder."
        state = real.stat()
        if not stat.S_ISREG(state.st_mode):
            return "", "", None, "is not a regular file", "Remove it."
        limit = max_bytes * (PAGE_FACTOR if kind == "html" else 1)
        if state.st_size > limit:  # before anything is read
            return "", "", None, *_too_large(state.st_size, limit)
        raw = real.read_bytes()
    except OSError as problem:
        return "", "", None, f"cannot be read ({problem.strerror})", "Check the link or its permissions."
    if not raw.strip(b"\0 \t\r\n"):
        return "", "", None, "is empty", "Remove it, or save the article again."
    try:
        if kind == "txt":
            text, encoding = decode(raw)
            if re.match(r"\s*<(!doctype html|html[\s>])", text[:200], re.IGNORECASE):
                tell(_below(path, folder), None, "warning", "looks like a web page", "Its tags are read as text; name it .html.")
            if "\0" in text:
                advice = "They are kept, so that offsets stay true; save the article again."
                tell(_below(path, folder), None, "warning", f"contains {text.count(chr(0))} NUL characters", advice)
            return text, encoding, None, None, ""
        address = charset = None
        if path.suffix.lower() in (".mhtml", ".mht"):
            raw, charset, address = html_text.from_mhtml(raw)
        source, encoding, replaced = _decode_page(raw, charset) if raw else ("", "", 0)
    except Undecodable as problem:
        return "", "", None, str(problem), "Save the article again as UTF-8."
    if replaced:
        tell(_below(path, folder), None, "note", f"{replaced} unreadable byte{'s' * (replaced > 1)} in the page", "Replaced by �.")
    page = html_text.read(source, address, today)
    if not page.text:
        return "", encoding, None, *_no_text()
    return page.text, encoding, page, None, ""


def _original(article: Article, alike: dict) -> str | None:
    """The id of the first article with the same words and numbers, if there is one. Only texts with the same count of some letters, which no folding
    changes, are compared (texts in presentation forms excepted): folding every text would take longer than reading it."""
    key = tuple(map(article.text.count, "بتجدرسعفقلمن"))
    known = alike.get(key)
    if known is None:
        alike[key] = article
        return None
    if isinstance(known, Article):
        alike[key] = known = {_words(known.text): known.id}
    original = known.setdefault(_words(article.text), article.id)
    return original if original != article.id else None


def _words(text: str) -> str:
    return hashlib.sha256(" ".join(re.findall(r"\w+", arabic.fold(text))).encode("utf-8", "replace")).hexdigest()


def _no_text() -> tuple[str, str]:
    return "no article text found", "Look at the page: it may be a video, a gallery, or an error page. Copy its text into a .txt file or a column text."


def _too_large(size: int, limit: int) -> tuple[str, str]:
    return f"{size:,} bytes: over the limit of {limit:,}", "Split it, or raise max_bytes."


_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")


def _unusable(text: str, max_bytes: int) -> tuple[str | None, str]:
    """Why a text is unusable, and what to do; (None, "") for a usable one."""
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError as problem:
        return f"unreadable characters at offset {problem.start} (half of a pair)", "Save the article again as UTF-8."
    if size > max_bytes:
        return _too_large(size, max_bytes)
    if not text.strip():
        return "is empty", "Remove it, or save the article again."
    head = text[:20000]
    others = _ARABIC.sub("", head)
    letters = len(head) - len(others)
    share = letters / (letters + sum(map(str.isalpha, others)) or 1)
    if letters < LEAST_LETTERS or share < LEAST_SHARE:
        why = f"{letters} Arabic letters" if letters < LEAST_LETTERS else f"{share:.0%} of its letters are Arabic"
        return f"not Arabic ({why})", "Remove it; only Arabic articles are read."
    if head.count("ط") + head.count("ظ") > 0.3 * letters:
        return "decoded with a wrong encoding before it came here (ط and ظ everywhere)", "Save the article again from its source as UTF-8."
    return None, ""


def _from_text(text: str) -> tuple[str | None, str]:
    """The date that an article's own text gives: its dateline or its most specific absolute date. (None, "none") where it gives none."""
    try:
        from .timexes import infer_published
    except ImportError:
        return None, "none"
    iso, basis = infer_published(text)
    return (iso, basis) if iso else (None, "none")


def _tell_what_is_inferred(articles: list[Article], manifest: bool, tell) -> None:
    good = [a for a in articles if a.error is None]
    where = "articles.csv" if manifest else "(corpus)"
    bases: dict[str, int] = {}
    for a in good:
        if a.published_inferred:
            bases[a.published_basis] = bases.get(a.published_basis, 0) + 1
    if bases:
        counts = ", ".join(f"{basis} ({n})" for basis, n in sorted(bases.items()))
        tell(where, None, "note", f"dates inferred from {counts}", "Check them, and put them into articles.csv, column published.")
    outlets = sum(a.outlet_inferred for a in good)
    if outlets:
        tell(where, None, "note", f"outlets inferred for {outlets} article{'s' * (outlets > 1)}", "Check them, and put them into articles.csv, column outlet.")
    for what, missing in (("date", [a for a in good if a.published is None]), ("outlet", [a for a in good if a.outlet is None])):
        if missing:
            names = ", ".join(_plain(a.article) for a in missing[:5]) + (", …" if len(missing) > 5 else "")
            why = "expressions such as 'yesterday' stay unresolved in them" if what == "date" else "they cannot be compared by outlet"
            tell(where, None, "warning", f"{len(missing)} article{'s' * (len(missing) > 1)} without {what}: {names}", f"Add it in articles.csv: {why}.")
