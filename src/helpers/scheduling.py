"""What lets a run happen again and again without anybody watching: one run at a time, nothing done when nothing changed, old reports
cleared away."""

import contextlib
import json
import os
import re
import shutil
from pathlib import Path

from .paths import InputError

RUN = re.compile(r"\d{4}-\d\d-\d\dT\d{6}Z(-[0-9a-f]{4})?")  # the name of a run's folder
_UNFINISHED = re.compile(r"\.(\d{4}-\d\d-\d\dT\d{6}Z(?:-[0-9a-f]{4})?)\.tmp-(\d+)")
LOCK = ".riwaya.lock"


@contextlib.contextmanager
def alone(output: Path, wait: float = 0):
    """While it is entered, no other run writes to this folder of reports; what a killed run left there is removed. The folder must exist.

    Raises InputError when another run does not end within `wait` seconds."""
    from filelock import FileLock, Timeout

    lock = FileLock(output / LOCK)
    try:
        lock.acquire(timeout=wait)
    except Timeout:
        other = next((found for path in output.iterdir() if (found := _UNFINISHED.fullmatch(path.name))), None)
        who = f" (begun {other[1]}, process {other[2]})" if other else ""
        raise InputError(f"Another run{who} is writing to {output}. Let it end first; --wait SECONDS waits for it.") from None
    try:
        for path in output.iterdir():
            if _UNFINISHED.fullmatch(path.name):
                shutil.rmtree(path, ignore_errors=True)
        yield
    finally:
        lock.release()


def runs(output: Path) -> list[Path]:
    """The folders of finished runs, oldest first (those begun in one second by when they ended)."""
    found = [path for path in output.glob("*") if RUN.fullmatch(path.name) and (path / "run.json").is_file()]
    return sorted(found, key=lambda path: (path.name[:18], (path / "run.json").stat().st_mtime_ns))


def record(folder: Path) -> dict:
    """run.json of a finished run; {} when it cannot be read."""
    try:
        found = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def latest(output: Path, name: str) -> Path | None:
    """The folder of the newest complete report of a corpus in `output`; None when there is none."""
    return next(
        (folder for folder in reversed(runs(output)) if (known := record(folder)).get("status") == "done" and known.get("corpus") == name),
        None,
    )


def unchanged(output: Path, name: str, key: str) -> Path | None:
    """The newest complete report of a corpus, when it was made from the same things (`key` as from provenance.key) and is still whole; else
    None."""
    folder = latest(output, name)
    if folder is None:
        return None
    known = record(folder)
    pages = [
        "index.html",
        *(f"{n['name']}.html" for n in known.get("notebooks", [])),
        *(f"tables/{t}.parquet" for t in known.get("rows", {})),
    ]
    return folder if known.get("key") == key and all((folder / page).is_file() for page in pages) else None


def point_latest(output: Path, run: str) -> None:
    """Makes <output>/latest a relative link to the run, where the file system has links."""
    link, fresh = output / "latest", output / f".latest-{os.getpid()}"
    if link.exists() and not link.is_symlink():
        return
    with contextlib.suppress(OSError, NotImplementedError):
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(run, target_is_directory=True)
        os.replace(fresh, link)


def clear_away(output: Path, keep: int) -> list[str]:
    """Removes all finished runs but the newest `keep`, never the one that `latest` leads to; returns the names of those removed.

    A folder first loses its name: an interruption leaves no half report under a run's name."""
    kept = os.path.realpath(output / "latest")
    gone = []
    for folder in runs(output)[:-keep]:
        if os.path.realpath(folder) != kept:
            doomed = output / f".{folder.name}.tmp-{os.getpid()}"
            with contextlib.suppress(OSError):
                os.replace(folder, doomed)
                gone.append(folder.name)
            shutil.rmtree(doomed, ignore_errors=True)
    return gone
