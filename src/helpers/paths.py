"""Where the project's files are, found from the package, so that every command works from any folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEXICONS = ROOT / "data" / "lexicons"
RAW = ROOT / "data" / "raw"
PROCESSED = ROOT / "data" / "processed"
CORRECTIONS = ROOT / "data" / "corrections"
REPORTS = ROOT / "reports"
NOTEBOOKS = ROOT / "notebooks"


class InputError(Exception):
    """A request that cannot be met. Its text is for people: what is wrong, where, and what to do. Commands exit with 2."""


def corpus_folder(corpus: str | Path) -> Path:
    """The folder of a corpus given by path, or by its name below data/raw. Raises InputError when there is none."""
    if not str(corpus).strip():
        raise InputError("The corpus has an empty name. Give a folder of articles, or the name of one below data/raw.")
    given = Path(corpus).expanduser()
    found = next((p for p in (given, RAW / given) if p.is_dir()), None)
    if found is None:
        what = "is a file, not a folder" if given.exists() else "does not exist"
        raise InputError(f"The corpus {str(corpus)!r} {what}. Give a folder of articles, or the name of one below data/raw.")
    return found.resolve()
