"""The run driver: the notebooks of a corpus, in order, each in a kernel of its own, into one report folder that appears only when it is
complete.

All kernels start together and import what notebooks import while the first one works. A notebook counts as done when it ran to its end,
every code cell was executed, no cell holds an error, and every table it says it writes is there; the state that papermill writes into a
notebook is not enough (a dead kernel leaves one that says "completed").
"""

import contextlib
import errno
import filecmp
import json
import os
import platform
import secrets
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable, Iterable, Mapping, NamedTuple

from . import __version__, export, index, paths, plans, provenance, report, running, scheduling, wording
from .interruptions import Interruptions
from .kernels import Executed
from .parameters import SET_BY_RUN
from .paths import InputError
from .plans import Notebook, Plan

DONE, FAILED = 0, 1


class RunResult(NamedTuple):
    """What a run came to: `status` 0 done or 1 a notebook failed, and the report's folder."""

    status: int
    folder: Path


class Outcome(NamedTuple):
    """What became of a notebook: status done | failed | not run | not chosen."""

    name: str
    title: str
    status: str
    seconds: float
    message: str
    writes: tuple[str, ...]


def run(
    corpus: str | Path,
    output: str | Path | None = None,
    only: Iterable[str] = (),
    parameters: Mapping[str, Any] | None = None,
    jobs: int = 1,
    name: str | None = None,
    progress: Callable[[str], Any] = print,
    *,
    notebooks: str | Path | None = None,
    timeout: float = 600,
    only_if_changed: bool = False,
    keep: int | None = None,
    wait: float = 0,
) -> RunResult:
    """Runs the notebooks over a corpus and writes <output>/<run id>; returns the status and that folder.

    `output`: the folder that receives the run's folder (default reports/<name>). `only`: names of notebooks (02_quotes); the tables of
    those before them are taken from data/processed/<name>. `parameters`: values of the notebooks' parameters, as strings or in their own
    types. `jobs`: processes a notebook may use; its code finds the number in the environment variable HELPERS_JOBS. `name`: the corpus's
    name, when another folder has the same. `progress` is called with one line a step. `notebooks`: the folder they are in. `timeout`:
    seconds for each notebook, unless its metadata say another number. `only_if_changed`: a report made from the same articles, parameters,
    corrections, word lists and code is returned as it is. `keep`: how many finished runs stay in `output` (None: all). `wait`: seconds for
    another run that writes to the same output to end.

    Status 0: done, and the tables are published to data/processed/<name>. Status 1: a notebook failed; the report says which and why,
    nothing is published. Raises InputError when the request cannot be met or nothing can be written; nothing is left behind then, nor after
    an interruption."""
    begun, started_at = time.monotonic(), datetime.now(timezone.utc)
    plan = plans.planned(corpus, only, parameters or {}, jobs, name, Path(notebooks) if notebooks else paths.NOTEBOOKS, timeout)
    wording.use(plan.setting("language", "en"), plan.setting("months", "Egypt"))
    target = Path(output).expanduser().absolute() if output is not None else paths.REPORTS / plan.name
    if target.resolve().is_relative_to(plan.source):
        raise InputError(
            f"The output folder {target} lies inside the corpus folder, so its pages would be read as articles. Choose another --output."
        )
    if keep is not None and (isinstance(keep, bool) or not isinstance(keep, int) or keep < 1):
        raise InputError(f"The number of runs to keep must be a whole number from 1 on, got {keep!r}.")
    facts = provenance.facts(plan.source, plan.name)
    key = provenance.key(facts, plan.name, plan.values, [[n.name, n.node, n.arabic] for n in plan.chosen])
    if only_if_changed and (found := scheduling.unchanged(target, plan.name, key)) and not plan.unpublished():
        progress(f"Up to date ({time.monotonic() - begun:.1f} s): {found / 'index.html'}")
        return RunResult(DONE, found)
    try:
        with Interruptions() as interruptions, contextlib.ExitStack() as stack:
            try:
                run_id, work = _work_folder(target, stack, wait)
                outcomes, ahead = _run_notebooks(plan, run_id, target, work, stack, interruptions, progress)
                interruptions.check()
                status = FAILED if any(o.status == "failed" for o in outcomes) else DONE
                mark = time.monotonic()
                record = _record(plan, run_id, status, outcomes, facts, mark - begun) | {
                    "begun": started_at.isoformat(timespec="seconds"),
                    "key": key,
                }
                with _writing_to(target):
                    report.write(work, record, outcomes, None if status else scheduling.latest(target, plan.name), ahead)
                progress(f"report ... done in {time.monotonic() - mark:.1f} s")
            finally:  # neither moving the report into place nor cleaning up is left half done
                interruptions.held = True
            folder = target / run_id
            with _writing_to(target):
                os.replace(work, folder)
            if status == DONE:
                scheduling.point_latest(target, run_id)
                try:
                    _publish(folder / "tables", plan.published, plan.source, drop=_out_of_date(plan, folder / "tables"))
                except OSError as error:
                    progress(f"The tables stay in the report's folder: {plan.published} cannot be written ({error.strerror or error}).")
            if keep is not None and (gone := scheduling.clear_away(target, keep)):
                progress(f"Removed {len(gone)} older run{'s' if len(gone) != 1 else ''}: {', '.join(gone)}")
    except KeyboardInterrupt:
        with contextlib.suppress(OSError):
            progress("Interrupted: nothing of this run is left, and earlier reports are as they were.")
        raise
    if left := report.left_out(folder / "tables"):
        progress(f"{left} left out: see the index, or riwaya check")
    if status:
        progress(f"A notebook failed: {next(f'{o.name}: {o.message}' for o in outcomes if o.status == 'failed')}")
    progress(f"{'Report of the failed run' if status else 'Report'} ({time.monotonic() - begun:.1f} s): {folder / 'index.html'}")
    return RunResult(status, folder)


def _record(plan: Plan, run_id: str, status: int, outcomes: list[Outcome], facts: dict, seconds: float) -> dict:
    """run.json. A notebook's parameters are all that it ran with, defaults included, without folders."""
    values = {n.name: {k: p.default for k, p in n.parameters.items() if k not in SET_BY_RUN} | plan.values[n.name] for n in plan.chosen}
    return {
        "run": run_id,
        "corpus": plan.name,
        "status": "failed" if status else "done",
        "only": [n.name for n in plan.chosen] if len(plan.chosen) < len(plan.every) else [],
        "jobs": plan.jobs,
        "timeout": plan.timeout,
        "parameters": values,
        "notebooks": [{"name": o.name, "status": o.status, "seconds": round(o.seconds, 2), "message": o.message} for o in outcomes],
        "seconds": round(seconds, 2),
        **facts,
    }


# ---- the run's folder
# ------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _writing_to(output: Path):
    """What the system refuses in here is a request that cannot be met."""
    try:
        yield
    except OSError as error:
        advice = "Free some space there, or choose" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "Choose"
        raise InputError(
            f"Nothing can be written to the output folder {output} ({error.strerror or error}). {advice} another --output."
        ) from None


def _work_folder(output: Path, stack: contextlib.ExitStack, wait: float = 0) -> tuple[str, Path]:
    """A run id that no other run in `output` has, and the run's temporary folder there. When the stack closes, the folder is removed if it
    is still there, and so are the folders made for it if they are empty. Raises InputError when nothing can be written, or another run
    writes there for more than `wait` seconds."""
    run = wanted = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H%M%SZ")
    with _writing_to(output):
        there = next(p for p in (output, *output.parents) if p.exists())
        if not there.is_dir():
            raise InputError(f"The output {output} cannot be a folder: {there} is a file. Choose another --output.")
        stack.callback(_remove_empty, [p for p in (output, *output.parents) if p.is_relative_to(there) and p != there])
        output.mkdir(parents=True, exist_ok=True)
        stack.enter_context(scheduling.alone(output, wait))
        while (output / wanted).exists():
            wanted = f"{run}-{secrets.token_hex(2)}"
        folder = output / f".{wanted}.tmp-{os.getpid()}"
        folder.mkdir()
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        return wanted, folder


def _remove_empty(folders: list[Path]) -> None:
    """Removes folders that a run made and that hold nothing but its lock."""
    with contextlib.suppress(OSError):
        if folders and [p.name for p in folders[0].iterdir()] == [scheduling.LOCK]:
            (folders[0] / scheduling.LOCK).unlink()
        for folder in folders:
            folder.rmdir()


# ---- the notebooks, one after the other
# -------------------------------------------------------------------------------------------------------


def _run_notebooks(
    plan: Plan, run_id: str, target: Path, work: Path, stack: contextlib.ExitStack, interruptions: Interruptions, progress
) -> tuple[list[Outcome], dict[str, int] | None]:
    """Runs the chosen notebooks in order, writes their pages and executed notebooks into `work`. Returns what became of each, and what
    report.articles_ahead returned if the articles' pages could be written before the last notebook had drawn its figures."""
    tables = work / "tables"
    with _writing_to(target):
        tables.mkdir()
        for before in plan.every[: plan.every.index(plan.chosen[0])]:
            for path in _files_of(plan.published, before.writes):
                shutil.copy2(path, tables / path.name)
    runs = running.begin(plan, tables, stack)
    pool = ThreadPoolExecutor(1)
    stack.callback(pool.shutdown, wait=True, cancel_futures=True)
    stack.callback(runs.last.set)
    # pages are written while the last notebook works: until it begins, kernels need every core
    for task in (runs.last.wait, export.warm, report.get_ready):
        pool.submit(task)
    own = [(tables, "tables"), (work, "."), (plan.source, plan.name), (plan.folder, "notebooks"), (paths.ROOT, "riwaya")]
    machine = [
        (sys.prefix, "python"),
        (sys.base_prefix, "python"),
        (Path.home(), "~"),
        (runs.sockets, "sockets"),
        (tempfile.gettempdir(), "temp"),
    ]
    places = provenance.places(*own, *machine)
    about = index.about(plan.name, run_id, __version__, platform.python_version())
    pages = [("index.html", wording.say("report.index")), *((f"{n.name}.html", index.nav_label(n.name)) for n in plan.every)]

    def write(notebook: Notebook, node, failure: tuple[str, str] | None) -> None:
        if node is not None:
            text = json.dumps(node, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            (work / f"{notebook.name}.ipynb").write_text(text, encoding="utf-8", errors="replace")
        page = f"{notebook.name}.html"
        nav = [(None if href == page else href, label) for href, label in pages]
        html = export.notebook_to_html(
            node,
            notebook.titled(wording.language()),
            failure=failure,
            nav=nav,
            provenance=about,
            prose=notebook.arabic if wording.language() == "ar" else None,
        )
        (work / page).write_text(html, encoding="utf-8", errors="replace")

    outcomes, exports, failed, ahead = [], [], "", None
    for notebook in plan.every:
        interruptions.check()
        node, seconds = None, 0.0
        if notebook not in plan.chosen:
            status, why = "not chosen", "This run left it out."
            failure = (wording.say("report.notebook_not_chosen"), wording.say("report.notebook_left_out"))
        elif failed:
            status, why = "not run", wording.say("report.notebook_before", name=failed)
            failure = (wording.say("report.notebook_not_run"), why)
        else:
            if notebook is plan.chosen[-1] and running.ready(notebook, runs.futures[notebook.name], tables):
                ahead = pool.submit(report.articles_ahead, work, [n.name for n in plan.every], about)
            executed, why, seconds = runs.futures[notebook.name].result()
            if why:
                with _writing_to(target):
                    _need_room(work)
                if notebook is plan.chosen[0]:
                    _pass_on_input_error(executed)
            node, why = provenance.scrubbed(executed.node, places), provenance.without_places(why, places)
            status, failure = ("failed", (wording.say("report.notebook_failed"), why)) if why else ("done", None)
            if why:
                failed = notebook.name
                for later in running.stop_after(plan, notebook, runs):
                    for path in _files_of(tables, [*later.writes, f"figure_{later.name[:2]}_*"]):
                        path.unlink()
            progress(f"{notebook.name} ... {'failed after' if why else 'done in'} {seconds:.1f} s")
        exports.append(pool.submit(write, notebook, node, failure))
        outcomes.append(Outcome(notebook.name, notebook.titled(wording.language()), status, seconds, why, notebook.writes))
    with _writing_to(target):
        for waiting in exports:
            waiting.result()
    return outcomes, None if ahead is None or ahead.exception() else ahead.result()


def _need_room(work: Path) -> None:
    """Raises OSError when there is no room for a report: then a notebook failed because of that, and a report on its failure would fail as
    well."""
    with tempfile.TemporaryFile(dir=work) as file:
        file.write(bytes(1_000_000))


def _pass_on_input_error(executed: Executed) -> None:
    """Raises the InputError that a notebook ended with, if it did: in the first notebook it means that the request cannot be met."""
    error = running.first_error(executed.node)
    if error is not None and error.get("ename", "").rpartition(".")[2] == "InputError":
        raise InputError(error.get("evalue", ""))


# ---- publishing
# -----------------------------------------------------------------------------------------------------------------------------


def _files_of(folder: Path, names: Iterable[str]) -> list[Path]:
    return [p for name in names for p in folder.glob(f"{name}.*") if p.is_file()]


def _out_of_date(plan: Plan, fresh: Path) -> list[str]:
    """The tables of notebooks after those that ran: no longer right, unless the run made the same tables again."""
    pairs = [(plan.published / f"{t}.parquet", fresh / f"{t}.parquet") for n in plan.chosen for t in n.writes]
    if all(old.is_file() and filecmp.cmp(old, new, False) for old, new in pairs):
        return []
    return [t for n in plan.every[plan.every.index(plan.chosen[-1]) + 1 :] for t in n.writes]


def _publish(tables: Path, target: Path, corpus: Path, drop: Iterable[str] = ()) -> None:
    """Puts a run's tables in the place of a corpus's published ones, in one move. Tables that the run did not make stay, but for those to
    `drop`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.new-", dir=target.parent))
    old = fresh.with_name(fresh.name.replace(".new-", ".old-"))
    try:
        if target.is_dir():
            shutil.copytree(target, fresh, symlinks=True, dirs_exist_ok=True)
            for path in _files_of(fresh, drop):
                path.unlink()
        for path in tables.iterdir():
            if path.is_file():
                shutil.copy2(path, fresh / path.name)
        (fresh / plans.SOURCE_NOTE).write_text(
            json.dumps({"folder": plans.where_from(corpus)}, ensure_ascii=False) + "\n", encoding="utf-8"
        )
        fresh.chmod(0o755)
        if target.exists():
            os.replace(target, old)
        os.replace(fresh, target)
    finally:
        if old.exists() and not target.exists():
            os.replace(old, target)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
