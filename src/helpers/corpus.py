"""Corpus folders: what is in them, decoded, with the metadata of articles.csv or of the pages themselves, and everything that is wrong with
them.

`load` never fails over one bad input: each input gives an Article, an unusable one with `error`, and each thing to know is a problem with
file, row and advice. It raises InputError where nothing can be done: no folder, nothing in it that could be an article, a table without the
needed columns.
"""

import hashlib
import os
import re
import unicodedata
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

from . import arabic, forms, html_text, inputs, manifest, paths
from .inputs import Reading, Unusable, path_below
from .manifest import Row, Tell, plain
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
    """A loaded corpus: articles in the order of articles.csv, then of the file names; problems as dicts (file, row, severity, problem,
    advice)."""

    name: str
    folder: Path
    articles: list[Article]
    problems: list[dict]


_RANK = {"error": 0, "warning": 1, "note": 2}


def load(folder: str | Path, name: str | None = None, max_bytes: int = 5_000_000, today: date | None = None) -> Corpus:
    """The corpus in a folder, given by path or by its name below data/raw. `name` replaces the folder's name; for the other options see
    `stream`.

    Raises InputError when there is no such folder, nothing in it of a known kind, or a table without the columns that say where the
    articles are."""
    folder = paths.corpus_folder(folder)
    name = folder.name if name is None else _checked_name(name)
    problems: list[dict] = []
    articles = list(stream(folder, problems.append, max_bytes, today))
    return Corpus(name, folder, articles, problems)


def stream(folder: str | Path, heard: Callable[[dict], object], max_bytes: int = 5_000_000, today: date | None = None) -> Iterator[Article]:
    """The articles of a folder one at a time, in the order of articles.csv, then of the file names; `heard` is called with each problem as
    it is met. What stays in memory is names, ids and a hash of each article's words. `max_bytes` is the limit for an article's text in
    UTF-8; publication dates after `today` (default: the current day) are warned of, and not inferred.

    Raises InputError at once when there is no such folder, nothing in it of a known kind, or a table without the columns that say where the
    articles are."""
    folder = paths.corpus_folder(folder)
    today = today or date.today()

    def tell(file: str, row: int | None, severity: str, problem: str, advice: str) -> None:
        heard({"file": plain(file), "row": row, "severity": severity, "problem": plain(problem), "advice": plain(advice)})

    files, others = _files(folder, tell)
    for name in sorted(OWN_LEXICONS.keys() & set(others)):
        try:
            forms.extended(name.removesuffix(".csv"), folder, OWN_LEXICONS[name])
        except InputError as error:
            tell(name, None, "error", "cannot be used by notebook 04", str(error))
    longest = 4 * inputs.PAGE_FACTOR * max_bytes
    tables = [manifest.survey(folder / table, longest, tell) for table in manifest.TABLES if table in others]
    if not files and not any(table.rows for table in tables):
        raise InputError(_nothing_found(folder, others))
    return _articles(tables, longest, Reading(folder, files, max_bytes, today, tell))


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
        row = f", row {p['row']}" if p["row"] else ""
        lines.append(f"{p['severity'] + ':':8} {p['file']}{row}: {p['problem']}\n         {p['advice']}")
    return "\n".join(lines)


def new(name_or_path: str | Path) -> Path:
    """Makes an empty corpus folder with a commented articles.csv: data/raw/<name>, or the given path when it is one. Returns the folder.

    Raises InputError for a name that cannot be a corpus's, a folder that is not empty, and a place that cannot be written."""
    given = str(name_or_path)
    if isinstance(name_or_path, Path) or given in (".", "..") or any(sign in given for sign in "/\\~"):
        folder = Path(given).expanduser().resolve()
        _checked_name(folder.name)
    else:
        folder = paths.RAW / _checked_name(given)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            what = "is not empty" if folder.is_dir() else "is a file"
            raise InputError(
                f"{folder} {what}. Give another name, or put the articles there yourself: `riwaya check` says what is missing."
            )
        folder.mkdir(parents=True, exist_ok=True)
        # with a byte order mark: without one, Excel reads Arabic as windows-1252
        (folder / "articles.csv").write_text(manifest.NEW, encoding="utf-8-sig", newline="\n")
    except OSError as problem:
        raise InputError(f"{folder} cannot be written ({problem.strerror}). Give a path in a folder you may write to.") from None
    return folder


def _checked_name(name: str) -> str:
    reserved = re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    if not re.fullmatch(r"[^\W_][\w.-]*", name) or len(name.encode()) > 100 or name.endswith(".") or reserved:
        rule = "A name starts with a letter or digit and holds letters (of any script), digits, - _ and . only, at most 100 bytes."
        raise InputError(f"{name!r} cannot name a corpus. {rule}")
    return name


# ---- what is in the folder
# --------------------------------------------------------------------------------------------------------------------

_NOT_READ = {
    **dict.fromkeys(
        (".xlsx", ".xls", ".ods", ".numbers", ".tsv"),
        ("warning", "is a spreadsheet, which is not read", "Save it as articles.csv (CSV, UTF-8)."),
    ),
    **{
        f".{kind.lower()}": ("note", f"is a {kind} file, which is not read", "It is ignored; save its text as .txt (UTF-8).")
        for kind in ("PDF", "DOC", "DOCX", "ODT", "RTF")
    },
}
# word lists that a corpus may bring for notebook 04, and what a row is known by
OWN_LEXICONS = {"naming.csv": ("concept", "term"), "frames.csv": ("frame", "cue")}
_NO_ARTICLE = ("note", "is not a kind of file that holds articles", "It is ignored; articles are .txt, .html, .htm or .mhtml files.")
_TABLE_BELOW = (
    "note",
    "is a table in a subfolder",
    "Only the one in the corpus folder itself is read; load the subfolder as a corpus of its own, or move the rows.",
)


def _files(folder: Path, tell: Tell) -> tuple[dict[str, str], list[str]]:
    """The inputs below a folder (path with "/" to the path on disk, in name order), and what else is there: the tables at the top and what
    is ignored."""
    files, others = {}, []

    def closed(problem: OSError) -> None:
        if Path(problem.filename) == folder:
            raise InputError(f"The corpus folder {folder} cannot be read ({problem.strerror}). Check its permissions.")
        advice = "What it holds is left out; check its permissions."
        tell(path_below(Path(problem.filename), folder), None, "warning", f"cannot be read ({problem.strerror})", advice)

    for place, folders, names in os.walk(folder, onerror=closed):
        here = Path(place)
        for name in sorted(folders):
            below = path_below(here / name, folder)
            saved = re.fullmatch(r"(.*)(_files|-Dateien|_ملفات|\.files)", name)
            if name.startswith((".", "__MACOSX")):
                folders.remove(name)
            elif saved and any((here / (saved[1] + ending)).exists() for ending in inputs.KINDS):
                folders.remove(name)
                tell(below, None, "note", "holds the pictures and scripts of a saved page", "It is ignored; the page beside it is read.")
            elif below in manifest.TABLES:
                tell(below, None, "warning", "is a folder and not a table", "Rename it; what it holds is read like any other folder.")
            elif (here / name).is_symlink():
                folders.remove(name)
                tell(below, None, "note", "is a link to a folder", "Links to folders are not followed; copy the files.")
        folders.sort()
        for name in names:
            path, below = here / name, path_below(here / name, folder)
            ending = path.suffix.lower()
            if (
                name.startswith((".", "~$"))
                or ending == ".md"
                or path.stem.lower() == "readme"
                or name.lower() in ("thumbs.db", "desktop.ini")
            ):
                continue
            if ending in inputs.KINDS:
                files[below] = (
                    below if os.fsencode(below) == os.fsencode(path.relative_to(folder).as_posix()) else str(path.relative_to(folder))
                )
                continue
            others.append(below)
            if below not in (*manifest.TABLES, *OWN_LEXICONS):
                tell(below, None, *(_TABLE_BELOW if name in manifest.TABLES else _NOT_READ.get(ending, _NO_ARTICLE)))
    return dict(sorted(files.items())), sorted(others)


def _nothing_found(folder: Path, others: list[str]) -> str:
    tables = [f"{name} without a single row" for name in others if name in manifest.TABLES]
    kinds = Counter(Path(name).suffix.lower() or "(no ending)" for name in others if name not in manifest.TABLES)
    found = ", ".join(tables + [f"{n} {ending}" for ending, n in sorted(kinds.items(), key=lambda k: (-k[1], k[0]))[:6]]) or "nothing"
    return (
        f"{folder} holds no articles. Found: {plain(found)}. Expected: .txt, .html, .htm or .mhtml files in any depth, or articles.csv, articles.jsonl or "
        "articles.parquet with a column text (or html)."
    )


def _other_forms(files: dict[str, str]) -> dict[str, str]:
    """The files whose names are not composed (é as two characters, as macOS writes them), by their composed names."""
    return {unicodedata.normalize("NFC", file): file for file in files if not unicodedata.is_normalized("NFC", file)}


def _listed(row: Row, files: dict[str, str], other_forms: dict[str, str]) -> str | None:
    """The file that a row names. Other Unicode forms of a name are the same file."""
    wanted = manifest.path_in(row)
    composed = unicodedata.normalize("NFC", wanted)
    return next((name for name in (wanted, composed) if name in files), other_forms.get(composed))


# ---- one article
# ------------------------------------------------------------------------------------------------------------------------------


def _article(row: Row, file: str | None, reading: Reading, taken: dict[str, str]) -> Article:
    """The article of a table row or of a file (or of both, when the row names it). `taken`: where each id so far comes from."""
    tell, inline = reading.tell, manifest.inline(row)
    wanted = file or manifest.path_in(row)
    in_table = bool(inline) or not wanted
    kind = row.table.rpartition(".")[2] if in_table else inputs.KINDS.get(Path(wanted).suffix.lower(), "txt")
    given, title, author, outlet, url = (manifest.cell(row, c, tell) for c in ("id", "title", "author", "outlet", "url"))
    id = _free_id(given, wanted or f"{kind}-{row.row}", taken, row, tell)
    article = f"{row.table}#{id}" if in_table else wanted
    if url and not html_text.is_web(url):
        tell(row.table, row.row, "warning", f"{url[:60]!r} is not a web address", "It is not used; it starts with http:// or https://.")
        url = None
    text, encoding, page, error = "", row.encoding if in_table else "", None, None
    try:
        if row.error:
            raise Unusable(row.error, "Correct the line, or remove it.")
        if in_table:
            text, page = inputs.of_row(row, inline, title, reading)
        else:
            text, encoding, page = inputs.of_file(wanted, file, kind, reading)
        inputs.check(text, page, reading.max_bytes)
    except Unusable as why:
        (error, advice), text = why.args, ""
        if in_table or file:
            tell(row.table if in_table else article, row.row, "error", error, advice)
        else:  # what is wrong is in the table, not in the file
            tell(row.table, row.row, "error", f"{wanted}: {error}", advice)

    published, basis = row.cells.get("published"), "manifest"
    if published is None:
        published, basis = _inferred_date(text, page, reading.today) if error is None else (None, "none")
    return Article(
        article=article,
        id=id,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        kind=kind,
        encoding=encoding,
        text_in_file=kind == "txt" and encoding == "utf-8" and error is None,
        outlet=outlet or (page.outlet if page else None),
        outlet_inferred=outlet is None and page is not None and page.outlet is not None,
        published=published,
        published_inferred=basis not in ("manifest", "none"),
        published_basis=basis,
        title=title or (page.title if page else None),
        author=author or (page.author if page else None),
        url=url or (page.url if page else None),
        duplicate_of=None,
        error=error,
    )


def _free_id(given: str | None, file: str, taken: dict[str, str], row: Row, tell: Tell) -> str:
    """An id that is free and can be the name of a file (reports have a page an article): "/" becomes "--", what a file name may not hold
    "_"."""
    wanted = given or os.path.splitext(file)[0]
    base = re.sub(r"[\x00-\x1f\x7f<>:\"|?*#%\ud800-\udfff]", "_", re.sub(r"[/\\]+", "--", wanted)).strip(" .") or "article"
    base = "".join("_" if c in arabic.CONTROLS and c not in "\u200c\u200d" else c for c in base)
    if len(base.encode("utf-8")) > 180:
        base = (
            base.encode("utf-8")[:150].decode("utf-8", "ignore") + "-" + hashlib.sha256(wanted.encode("utf-8", "replace")).hexdigest()[:8]
        )

    def form(text: str) -> str:  # ids that differ in case only would be one file on Windows and macOS
        return unicodedata.normalize("NFC", text).casefold()

    id, n = base, 1
    while form(id) in taken:
        n += 1
        id = f"{base}-{n}"
    if n > 1:
        advice = f"This article is called {id!r}; give each its own in a column id, or list a file once."
        tell(row.table or file, row.row, "warning", f"the id {base!r} is taken ({taken[form(base)]})", advice)
    elif given and id != wanted:
        tell(row.table, row.row, "note", f"the id {wanted[:60]!r} cannot name a file", f"The article is called {id!r}.")
    taken[form(id)] = f"row {row.row}" if row.table else file
    return id


def _inferred_date(text: str, page: html_text.Page | None, today: date) -> tuple[str | None, str]:
    """The date that a page gives, or the article's own text (its dateline or its most specific absolute date), and where it stands: (None,
    "none") for none or one in the future."""
    from .timexes import infer_published  # calendars are only loaded here

    iso, basis = (page.published, page.basis) if page and page.published else infer_published(text)
    return (iso, basis) if iso and iso <= (today + timedelta(days=1)).isoformat() else (None, "none")


# ---- all articles
# -----------------------------------------------------------------------------------------------------------------------------


def _articles(tables: list[manifest.Table], longest: int, reading: Reading) -> Iterator[Article]:
    """The articles of the rows, then of the files that no row names."""
    taken: dict[str, str] = {}
    first_with: dict[bytes, str] = {}
    inferred = _Inferred(Counter(), Counter(), Counter(), {})
    for row, file in _inputs(tables, longest, reading):
        article = _article(row, file, reading, taken)
        if article.error is None:
            original = first_with.setdefault(_words_hash(article.text), article.id)
            if original != article.id:
                article = article._replace(duplicate_of=original)
                advice = "It is flagged as a duplicate; remove one of the two if they are one article."
                reading.tell(article.article, None if file else row.row, "warning", f"has the same words as {original}", advice)
            _count_inferred(article, inferred)
        yield article
    _tell_what_is_inferred(
        inferred, "articles.csv" if any(table.path.name == "articles.csv" for table in tables) else "(corpus)", reading.tell
    )


def _inputs(tables: list[manifest.Table], longest: int, reading: Reading) -> Iterator[tuple[Row, str | None]]:
    """Each row with the file that it names, if one; then each file that no row names, with an empty row."""
    files, other_forms, known = reading.files, _other_forms(reading.files), set()
    for table in tables:
        for row in manifest.rows(table, longest, reading.today, reading.tell):
            file = None if manifest.inline(row) else _listed(row, files, other_forms)
            known.update({file, manifest.path_in(row)} & files.keys())
            yield row, file
    listed = any(table.rows for table in tables)
    for file in files:
        if file in known:
            continue
        if listed:
            advice = "It is included, and its outlet and date are inferred; add a row to articles.csv, or remove the file."
            reading.tell(file, None, "note", "is not listed in the table of articles", advice)
        yield Row("", None, {}, None, ""), file


def _words_hash(text: str) -> bytes:
    """The same for two texts with the same words and numbers, whatever stands between them; 128 bits, so that no two others will ever share
    it."""
    return hashlib.blake2b(" ".join(re.findall(r"\w+", arabic.fold(text))).encode("utf-8"), digest_size=16).digest()


class _Inferred(NamedTuple):
    """What was inferred, counted while the articles go by, and the names of the first articles without date or outlet."""

    bases: Counter  # of inferred dates
    outlets: Counter  # True: inferred
    missing: Counter
    names: dict[str, list[str]]


def _count_inferred(article: Article, inferred: _Inferred) -> None:
    inferred.bases[article.published_basis] += article.published_inferred
    inferred.outlets[article.outlet_inferred] += 1
    for what, value in (("date", article.published), ("outlet", article.outlet)):
        if value is None:
            inferred.missing[what] += 1
            inferred.names.setdefault(what, []).extend([article.article] * (inferred.missing[what] <= 5))


def _tell_what_is_inferred(inferred: _Inferred, where: str, tell: Tell) -> None:
    bases = ", ".join(f"{basis} ({n})" for basis, n in sorted(inferred.bases.items()) if n)
    if bases:
        tell(where, None, "note", f"dates inferred from {bases}", "Check them, and put them into articles.csv, column published.")
    if outlets := inferred.outlets[True]:
        tell(
            where,
            None,
            "note",
            f"outlets inferred for {outlets} article{'s' * (outlets > 1)}",
            "Check them, and put them into articles.csv, column outlet.",
        )
    unresolved, uncompared = "expressions such as 'yesterday' stay unresolved in them", "they cannot be compared by outlet"
    for what, why in (("date", unresolved), ("outlet", uncompared)):
        if missing := inferred.missing[what]:
            names = ", ".join(inferred.names[what]) + (", …" if missing > 5 else "")
            tell(
                where, None, "warning", f"{missing} article{'s' * (missing > 1)} without {what}: {names}", f"Add it in articles.csv: {why}."
            )
