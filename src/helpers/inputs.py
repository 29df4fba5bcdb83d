"""One input of a corpus, a file or a row of a table, read to the text that offsets refer to; or why it is unusable, and what to do."""

import difflib
import os
import re
import stat
from datetime import date
from pathlib import Path
from typing import NamedTuple

from . import arabic, encodings, html_text, manifest
from .manifest import Row, Tell

KINDS = {".txt": "txt", ".html": "html", ".htm": "html", ".mhtml": "html", ".mht": "html"}
LEAST_LETTERS = 20  # Arabic letters: shorter than the shortest headline
LEAST_SHARE = 0.5  # of Arabic letters among the first letters: below it, the article is in another language, or not text
PAGE_FACTOR = 4  # a saved page may be this many times as large as the text it holds
_EMPTY = ("is empty", "Remove it, or save the article again.")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")


class Unusable(Exception):
    """Why an input cannot be used, and what to do."""


class Reading(NamedTuple):
    """What reading an article needs to know besides its place: the folder, its files by their names in reports (path below the folder to
    path below it on disk, which differ where bytes are not UTF-8), the limits, and where problems go."""

    folder: Path
    files: dict[str, str]
    max_bytes: int
    today: date
    tell: Tell


def path_below(path: Path, folder: Path) -> str:
    """A path below the folder with "/"; bytes in a file name that are not UTF-8 become �, since no table can hold them."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def of_row(row: Row, inline: str | None, title: str | None, reading: Reading) -> tuple[str, html_text.Page | None]:
    """Text and page of an article that stands in a table. Raises Unusable."""
    if inline is None:
        raise Unusable("the row has neither file nor text", "Fill in the cell file (or text), or remove the row.")
    value = row.cells[inline]
    if not isinstance(value, str):
        raise Unusable(f"the cell {inline!r} is not text but {type(value).__name__}", "Put the article's text there as a string.")
    _check_size(len(value), reading.max_bytes * (PAGE_FACTOR if inline == "html" else 1))
    if inline == "html":
        page = html_text.read(value, today=reading.today)
        return page.text, page
    opening = value.lstrip().split("\n", 1)[0]
    return value if not title or manifest.squeezed(opening) == title else f"{title}\n\n{value}", None


def of_file(wanted: str, file: str | None, kind: str, reading: Reading) -> tuple[str, str, html_text.Page | None]:
    """Text, encoding and page of an article in a file. Raises Unusable."""
    path = Path(reading.folder, reading.files[file]) if file else _unseen(wanted, reading)
    raw = _bytes(path, reading.folder, reading.max_bytes * (PAGE_FACTOR if kind == "html" else 1))
    place = path_below(path, reading.folder)
    try:
        if kind == "txt":
            text, encoding = encodings.decode(raw)
            if re.match(r"\s*<(!doctype html|html[\s>])", text[:200], re.IGNORECASE):
                reading.tell(place, None, "warning", "looks like a web page", "Its tags are read as text; name it .html.")
            if "\0" in text:
                advice = "They are kept, so that offsets stay true; save the article again."
                reading.tell(place, None, "warning", f"contains {text.count(chr(0))} NUL characters", advice)
            return text, encoding, None
        address = charset = None
        if path.suffix.lower() in (".mhtml", ".mht"):
            raw, charset, address = encodings.page_of_mhtml(raw)
        source, encoding, replaced = encodings.decode_page(raw, charset)
    except encodings.Undecodable as problem:
        raise Unusable(str(problem), "Save the article again as UTF-8.") from None
    if replaced:
        reading.tell(place, None, "note", f"{replaced} unreadable byte{'s' * (replaced > 1)} in the page", "Replaced by �.")
    page = html_text.read(source, address, reading.today)
    return page.text, encoding, page


def _unseen(wanted: str, reading: Reading) -> Path:
    """The path of a file that a row names and that is not among the inputs (hidden, say). Raises Unusable when it cannot be an article."""
    path = Path(reading.folder, wanted)
    if re.match(r"[/~]|[A-Za-z]:", wanted) or ".." in Path(wanted).parts:
        raise Unusable("the path leads out of the corpus folder", "Give the path of a file below the corpus folder, such as kerry/051.txt.")
    try:
        there = path.is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        near = difflib.get_close_matches(wanted, list(reading.files)[:20000], 1, 0.6) or [
            f for f in reading.files if Path(f).stem == wanted
        ]
        raise Unusable(
            "no such file in the corpus folder", f"Did you mean {near[0]!r}?" if near else "Correct the name, or remove the row."
        )
    if path.suffix.lower() not in KINDS:
        raise Unusable(
            f"is not a kind of file that holds articles ({path.suffix or 'no ending'})", "Give a .txt, .html, .htm or .mhtml file."
        )
    return path


def _bytes(path: Path, folder: Path, limit: int) -> bytes:
    """The content of a file below the folder. Raises Unusable, for a file over the limit before anything is read."""
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder):
            raise Unusable("the link leads out of the corpus folder", "Copy the file into the corpus folder.")
        state = real.stat()
        if not stat.S_ISREG(state.st_mode):
            raise Unusable("is not a regular file", "Remove it.")
        _check_size(state.st_size, limit)
        raw = real.read_bytes()
    except (OSError, RuntimeError) as problem:  # a link that leads to itself is a RuntimeError before Python 3.13
        why = getattr(problem, "strerror", None) or "the link leads to itself"
        raise Unusable(f"cannot be read ({why})", "Check the link or its permissions.") from None
    if not raw.strip(b"\0 \t\r\n"):
        raise Unusable(*_EMPTY)
    return raw


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise Unusable(
            f"{size:,} bytes: over the limit of {limit:,}",
            "Split it, or raise the limit: --max-megabytes, or -p max_megabytes=… for a run.",
        )


def check(text: str, page: html_text.Page | None, max_bytes: int) -> None:
    """Raises Unusable for what is no Arabic article."""
    if page and not text:
        advice = "Look at the page: it may be a video, a gallery, or an error page. Copy its text into a .txt file or a column text."
        raise Unusable("no article text found", advice)
    try:
        _check_size(len(text.encode("utf-8")), max_bytes)
    except UnicodeEncodeError as problem:
        raise Unusable(f"unreadable characters at offset {problem.start} (half of a pair)", "Save the article again as UTF-8.") from None
    if not text.strip():
        raise Unusable(*_EMPTY)
    head = text[:20000]
    others = _ARABIC.sub("", head)
    letters = len(head) - len(others)
    share = letters / (letters + sum(map(str.isalpha, others)) or 1)
    if letters < LEAST_LETTERS or share < LEAST_SHARE:
        why = f"{letters} Arabic letters" if letters < LEAST_LETTERS else f"{share:.0%} of its letters are Arabic"
        raise Unusable(f"not Arabic ({why})", "Remove it; only Arabic articles are read.")
    if other := arabic.other_language(text[:20000]):
        raise Unusable(f"not Arabic (reads like {other})", "Remove it; only Arabic articles are read.")
    if head.count("ط") + head.count("ظ") > 0.3 * letters:
        raise Unusable(
            "decoded with a wrong encoding before it came here (ط and ظ everywhere)", "Save the article again from its source as UTF-8."
        )
