"""Where a report comes from: versions, commit and fingerprints of what it was made from; and the machine's own folders, which it does not
name."""

import contextlib
import copy
import hashlib
import json
import os
import platform
import re
from importlib import metadata
from pathlib import Path

from . import __version__, paths

PACKAGES = (
    "pandas",
    "numpy",
    "pyarrow",
    "matplotlib",
    "camel-tools",
    "trafilatura",
    "hijridate",
    "pandera",
    "papermill",
    "nbclient",
    "nbconvert",
    "ipykernel",
    "nh3",
)


def facts(corpus: Path, name: str) -> dict:
    """What run.json says about the code, the lexicons, the lock, the corpus and the corrections (of the corpus known as `name`) of a
    run."""
    lock = paths.ROOT / "requirements.lock"
    return {
        "versions": _versions(),
        "commit": _commit(),
        "code_sha256": fingerprint(paths.ROOT / "src" / "helpers")["sha256"],
        "lexicons_sha256": fingerprint(paths.LEXICONS)["sha256"],
        "corrections_sha256": fingerprint(paths.CORRECTIONS / name)["sha256"],
        "lock_sha256": _digest(lock) if lock.is_file() else None,
        "corpus_files": fingerprint(corpus, each=True),
    }


def key(facts: dict, *more) -> str:
    """One SHA-256 of all that a report depends on: the `facts` of a run but for the commit (its code counts by content), and what else is
    given as JSON-like values."""
    known = {k: v for k, v in facts.items() if k != "commit"}
    return hashlib.sha256(json.dumps([known, *more], sort_keys=True, ensure_ascii=True, default=str).encode("ascii")).hexdigest()


def fingerprint(folder: Path, each: bool = False) -> dict:
    """The number of files below a folder and one SHA-256 over their relative names and contents, hidden files left out: {"files": n,
    "sha256": hex}; with `each` also those of the files by relative name, under "each"."""
    inside = ((path, path.relative_to(folder)) for path in folder.rglob("*"))
    files = sorted(
        path for path, below in inside if path.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in below.parts)
    )
    digests = {path.relative_to(folder).as_posix(): _digest(path) for path in files}
    total = hashlib.sha256("".join(f"{name}\0{digest}\n" for name, digest in digests.items()).encode("utf-8", "surrogateescape"))
    return {"files": len(files), "sha256": total.hexdigest()} | ({"each": digests} if each else {})


def _digest(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # an article that cannot be read is among the problems of the corpus, and no reason to end the run
        return "unreadable"


def _commit() -> str | None:
    """The commit that is checked out, read from the files of git; None when there is none."""
    try:
        folder = paths.ROOT / ".git"
        if folder.is_file():
            folder = (paths.ROOT / folder.read_text(encoding="utf-8").removeprefix("gitdir:").strip()).resolve()
        head = (folder / "HEAD").read_text(encoding="utf-8").strip()
        if not head.startswith("ref: "):
            return head if re.fullmatch("[0-9a-f]{40,64}", head) else None
        ref, common = head[5:], folder
        if (folder / "commondir").exists():
            common = (folder / (folder / "commondir").read_text(encoding="utf-8").strip()).resolve()
        if (common / ref).exists():
            return (common / ref).read_text(encoding="utf-8").strip()
        lines = (common / "packed-refs").read_text(encoding="utf-8").splitlines()
        return next((line.split()[0] for line in lines if line.endswith(" " + ref)), None)
    except (OSError, ValueError):
        return None


def _versions() -> dict[str, str]:
    found = {"riwaya": __version__, "python": platform.python_version(), "system": platform.system()}
    for package in PACKAGES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[package] = metadata.version(package)
    return found


# ---- what stays on the machine
# ----------------------------------------------------------------------------------------------------------------


def places(*pairs: tuple[Path | str, str]) -> list[tuple[re.Pattern, str]]:
    """Patterns for folders of this machine and the words to put in their place, longest first."""
    known: dict[str, str] = {}
    for folder, word in pairs:
        for form in {str(folder), os.path.realpath(folder)}:
            if len(form) > 3:
                known.setdefault(form, word)
    # either slash, and doubled as in a repr of a Windows path; not in the middle of a longer path or address
    patterns = {form: r"[\\/]{1,2}".join(re.escape(part) for part in re.split(r"[\\/]", form)) for form in known}
    return [(re.compile(rf"(?<![\w.-]){patterns[form]}(?![\w-])"), known[form]) for form in sorted(known, key=len, reverse=True)]


def without_places(value, places: list[tuple[re.Pattern, str]]):
    """Every string of a JSON-like value without folders of this machine; pictures stay as they are."""
    if isinstance(value, str):
        for pattern, word in places:
            value = pattern.sub(lambda _, word=word: word, value)
        return value
    if isinstance(value, list):
        return [without_places(v, places) for v in value]
    if isinstance(value, dict):
        for key in value:
            if not str(key).startswith("image/"):
                value[key] = without_places(value[key], places)
    return value


def scrubbed(node, places: list[tuple[re.Pattern, str]]):
    """A copy of an executed notebook without folders of this machine, papermill's notes on its run, and widget states."""
    node = copy.deepcopy(node)
    node.metadata.pop("widgets", None)
    node.metadata.pop("papermill", None)
    node.cells = [c for c in node.cells if "papermill-error-cell-tag" not in c.metadata.get("tags", [])]
    for cell in node.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if not cell.metadata.get("tags", True):
            cell.metadata.pop("tags")
        for output in cell.get("outputs", []):
            if output.get("output_type") == "error":  # colour codes would hide where a path begins
                output["traceback"] = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in output.get("traceback", [])]
    return without_places(node, places)
