"""The notebooks of a run in their kernels, one kernel and one thread each: a notebook begins as soon as the tables of those before it are
there.

While one notebook draws its figures, the next one works, and goes first where cores are few. The later kernels start a little later, so
that the first one has the machine to itself."""

import contextlib
import os
import sys
import tempfile
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from . import kernels
from .kernels import Executed, Kernel
from .paths import InputError
from .plans import Notebook, Plan

# seconds by which the third kernel starts later, and the fourth after it: two cores are busy with the first two until then
LATER = 0.7 / (os.cpu_count() or 2)
# While modules are imported nothing becomes garbage, and what they hold never does: looking for it would cost a tenth of a kernel's time.
WARM = """
import gc, importlib
gc.disable()
for name in {names}:
    module, _, lexicon = name.partition(":")
    try:
        made = importlib.import_module(module)
        if lexicon:
            getattr(made, lexicon)()
    except Exception:  # the notebook will meet it and say so
        pass
if {drawing}:
    importlib.import_module("helpers.plots").get_ready()
gc.freeze()
gc.set_threshold(100_000, 20, 20)
gc.enable()
"""
# What every notebook imports for its tables; its metadata name more that its calls will need: modules, and lexicons that take long to build
# ("helpers.cues:endings"). What figures need is only made ready where a notebook waits for the longest
# time and nobody waits for its tables: in the last. The others import it when they draw, while the next one works.
NEEDED = ["pandas", "pyarrow.parquet", "helpers.steps", "helpers.plots", "helpers.reader"]


class Runs(NamedTuple):
    """Notebooks under way: by name a future of (Executed, why it does not count as done, seconds), the kernels that have been started, the
    folder of their sockets, the event that makes all give up, the one that lets the first begin, and the one that tells that the last has
    begun, or never will."""

    futures: dict[str, Future]
    started: dict[str, Kernel]
    sockets: Path
    abandoned: threading.Event
    prepared: threading.Event
    last: threading.Event


def begin(plan: Plan, tables: Path, stack: contextlib.ExitStack) -> Runs:
    """Begins to run the chosen notebooks. `tables`: the folder that they write to and read from. When the stack closes, all are ended and
    their processes are gone.

    Raises InputError when nothing can be started, at once or from the futures."""
    env = os.environ | {
        "HELPERS_JOBS": str(plan.jobs),
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }
    try:
        sockets = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="riwaya-", ignore_cleanup_errors=True)))
    except OSError as error:
        raise _cannot_start(error) from None
    kernels.import_jupyter()  # not in threads: its modules import one another in circles
    runs = Runs({}, {}, sockets, threading.Event(), threading.Event(), threading.Event())
    threads = ThreadPoolExecutor(len(plan.chosen))
    stack.callback(lambda: kernels.close(runs.started.values()))
    stack.callback(threads.shutdown, wait=True, cancel_futures=True)
    stack.callback(lambda: [runs.abandoned.set(), *(kernel.kill() for kernel in list(runs.started.values()))])
    for n, notebook in enumerate(plan.chosen):
        runs.futures[notebook.name] = threads.submit(_run, plan, n, tables, env, runs)
    runs.futures[plan.chosen[-1].name].add_done_callback(lambda _: runs.last.set())
    kernels.get_ready()
    runs.prepared.set()
    return runs


def _run(plan: Plan, n: int, tables: Path, env: dict[str, str], runs: Runs) -> tuple[Executed | None, str, float]:
    """Starts the kernel of the n-th chosen notebook, waits for what it needs, runs it. The notebook is None when it was given up before it
    began."""
    notebook, kernel = plan.chosen[n], None
    if runs.abandoned.wait(LATER * max(0, n - 1)):
        return None, "", 0.0
    try:
        kernel = runs.started[notebook.name] = Kernel(notebook.name, runs.sockets, env, plan.folder)
        names = [*NEEDED, *notebook.imports]
        kernel.connect(WARM.format(names=names, drawing=0 < n == len(plan.chosen) - 1 and "helpers.plots" in names))
        while not runs.prepared.is_set() or not all(ready(before, runs.futures[before.name], tables) for before in plan.chosen[:n]):
            if runs.abandoned.wait(0.02):
                return None, "", 0.0
        if n and not runs.futures[plan.chosen[n - 1].name].done():
            runs.started[plan.chosen[n - 1].name].step_back()  # it only has to show its tables; this one makes some
        if notebook is plan.chosen[-1]:
            runs.last.set()
        mark, limit = time.monotonic(), notebook.timeout or plan.timeout
        folders = {
            k: v for k, v in (("corpus", str(plan.source)), ("processed", str(tables)), ("name", plan.name)) if k in notebook.parameters
        }
        executed = kernel.execute(notebook.node, folders | plan.values[notebook.name], limit)
        return executed, _why_failed(notebook, executed, tables, limit), time.monotonic() - mark
    except OSError as error:
        raise _cannot_start(error) from None
    finally:
        if kernel is not None:
            kernel.disconnect()


def _cannot_start(error: OSError) -> InputError:
    return InputError(
        f"The notebooks cannot be started ({error.strerror or error}). Check that you may run {sys.executable} and write to {tempfile.gettempdir()}."
    )


def ready(notebook: Notebook, run: Future, tables: Path) -> bool:
    """Whether what a notebook writes is there for the next ones: it ended well, or all its tables stand in their place, complete, while it
    goes on to show them."""
    if run.done():
        return run.exception() is None and run.result()[0] is not None and not run.result()[1]
    return bool(notebook.writes) and all((tables / f"{name}.parquet").is_file() for name in notebook.writes)


def stop_after(plan: Plan, failed: Notebook, runs: Runs) -> list[Notebook]:
    """Ends the notebooks after one that failed and returns them: what they have written already was made from tables that do not count."""
    after = plan.chosen[plan.chosen.index(failed) + 1 :]
    runs.abandoned.set()
    for notebook in after:
        if notebook.name in runs.started:
            runs.started[notebook.name].kill()
    for notebook in after:
        with contextlib.suppress(Exception):
            runs.futures[notebook.name].result()
    return after


# ---- what counts as done
# ------------------------------------------------------------------------------------------------------------------------


def first_error(node) -> dict | None:
    return next((o for c in node.cells if c.cell_type == "code" for o in c.get("outputs", []) if o.get("output_type") == "error"), None)


def _why_failed(notebook: Notebook, executed: Executed, tables: Path, seconds: float) -> str:
    """Why a notebook does not count as done; "" when it does."""
    node, error = executed
    kind = type(error).__name__
    if kind == "CellTimeoutError":
        return f"It took longer than the {seconds:g} seconds it may take. Raise the timeout, or look into the last step that ran."
    if kind == "DeadKernelError":
        return "Its kernel ended in the middle of the notebook (out of memory, or a crash in a library)."
    found = first_error(node)
    if found is not None:
        return f"{found.get('ename')}: {found.get('evalue')}".rstrip(": ")
    if error is not None:
        return f"{kind}: {error}".rstrip(": ")
    code = [c for c in node.cells if c.cell_type == "code" and c.source.strip()]
    left = sum(c.get("execution_count") is None for c in code)
    if left:
        return f"{left} of its {len(code)} steps were not run."
    missing = [name for name in notebook.writes if not (tables / f"{name}.parquet").is_file()]
    return f"It ran to its end but did not write {', '.join(missing)}." if missing else ""
