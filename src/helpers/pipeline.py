"""The run driver: the notebooks of a corpus, in order, each in a kernel of its own, into one report folder that appears only when it is complete.

All kernels start together and import what notebooks import while the first one works. A notebook counts as done when it ran to its end, every code cell
was executed, no cell holds an error, and every table it says it writes is there; the state that papermill writes into a notebook is not enough (a dead kernel
leaves one that says "completed"). papermill, nbclient and jupyter_client are imported when a run starts.
"""

import ast
import contextlib
import copy
import difflib
import filecmp
import glob
import hashlib
import json
import logging
import math
import os
import platform
import re
import secrets
import shutil
import signal
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from importlib import metadata
from pathlib import Path
from typing import Any, Callable, Iterable, Mapping, NamedTuple

from . import __version__, export, paths, report
from .paths import InputError, corpus_folder

DONE, FAILED = 0, 1
DRIVER_SETS = ("corpus", "processed", "jobs", "name")  # parameters that a run fills in itself
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
WARM = """
import importlib
for name in ("pandas", "matplotlib.pyplot", "matplotlib.backends.backend_agg", "PIL.PngImagePlugin", "pyarrow.parquet", "pandera.pandas",
             "helpers.steps", "helpers.plots", "helpers.reader", "helpers.quotes", "helpers.timexes", "helpers.timeline"):
    try:
        importlib.import_module(name)
    except ImportError:
        pass
"""
SOURCE_NOTE = "source.json"  # in a folder of published tables: the corpus folder that they were made from
_log = logging.getLogger("helpers.pipeline")
_log.addHandler(logging.NullHandler())
_log.propagate = False


class RunResult(NamedTuple):
    """What a run came to: `status` 0 done or 1 a notebook failed, and the report's folder."""

    status: int
    folder: Path


class Parameter(NamedTuple):
    """One line of a notebook's parameters cell."""

    kind: str  # str, int, float, bool or list
    item: str  # of a list: the kind of its items, "" for any
    optional: bool  # None is allowed
    default: Any
    help: str


class Notebook(NamedTuple):
    """A notebook before it runs: its name (01_cleaning), its content, its parameters, the tables it writes, seconds it may take (None: the run's default)."""

    name: str
    node: Any
    parameters: dict[str, Parameter]
    writes: tuple[str, ...]
    timeout: float | None


class Outcome(NamedTuple):
    """What became of a notebook: status done | failed | not run | not chosen."""

    name: str
    title: str
    status: str
    seconds: float = 0.0
    message: str = ""
    writes: tuple[str, ...] = ()


# ---- requests -------------------------------------------------------------------------------------------------------------------------------


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), 1, 0.5)
    return f" Did you mean {near[0]}?" if near else ""


def _hint(node: ast.expr | None, default) -> tuple[str, str, bool]:
    """Kind, kind of items and optionality of a type hint; without one, those of the default."""
    text = ast.unparse(node) if node is not None else ""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    parts = [p.strip() for p in re.sub(r"\bOptional\[(.*)\]\Z", r"\1 | None", text).split("|")]
    optional = "None" in parts or (default is None)
    found = re.fullmatch(r"(str|int|float|bool|list|List)(?:\[\s*(str|int|float|bool)\s*\])?", next((p for p in parts if p != "None"), ""))
    if found:
        return found[1].lower(), found[2] or "", optional
    kind = type(default).__name__
    return (kind if kind in ("str", "int", "float", "bool", "list") else "str"), "", optional


def parameters_of(node) -> dict[str, Parameter]:
    """The parameters of a notebook: the assignments of its cell tagged `parameters`, one a line, with a type hint and a comment. {} without such a cell."""
    cell = next((c for c in node.cells if c.cell_type == "code" and "parameters" in c.metadata.get("tags", [])), None)
    found: dict[str, Parameter] = {}
    if cell is None:
        return found
    lines = cell.source.splitlines()
    for statement in ast.parse(cell.source).body:
        if isinstance(statement, ast.AnnAssign) and statement.value is not None:
            target, hint = statement.target, statement.annotation
        elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target, hint = statement.targets[0], None
        else:
            continue
        if not isinstance(target, ast.Name):
            continue
        try:
            default = ast.literal_eval(statement.value)
        except ValueError:
            default = None
        rest = lines[statement.end_lineno - 1].encode("utf-8")[statement.end_col_offset :].decode("utf-8").strip()
        kind, item, optional = _hint(hint, default)
        found[target.id] = Parameter(kind, item, optional, default, rest.lstrip("# ").strip())
    return found


def _coerced(name: str, value, kind: str, item: str = "", optional: bool = False):
    """A value as the declared kind. Strings are read strictly (-p gives strings); anything else must have the kind already. Raises InputError."""
    if value is None and optional:
        return None
    wanted = {
        "str": "text", "int": "a whole number such as 5", "float": "a number such as 0.5", "bool": "true or false",
        "list": f"a list in JSON such as {dict(int='[1, 2]', float='[0.5]', bool='[true]').get(item, '[' + chr(34) + 'one' + chr(34) + ']')}",
    }[kind]  # fmt: skip
    wrong = InputError(f"Parameter {name}: expected {wanted}, got {value!r}.")
    if kind == "str":
        if not isinstance(value, str):
            raise wrong
        return value
    if isinstance(value, str):
        text = value.strip()
        if optional and text.lower() in ("none", "null"):
            return None
        if kind == "int" and re.fullmatch(r"[+-]?[0-9]{1,18}", text):
            return int(text)
        if kind == "float" and re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text) and math.isfinite(float(text)):
            return float(text)
        if kind == "bool" and text.lower() in ("true", "false"):
            return text.lower() == "true"
        if kind != "list":
            raise wrong
        try:
            value = json.loads(text)
        except ValueError:
            raise wrong from None
    if kind == "list" and isinstance(value, (list, tuple)):
        if item and any(isinstance(v, str) and item != "str" for v in value):
            raise wrong
        try:
            return [_coerced(name, v, item) if item else v for v in value]
        except InputError:
            raise wrong from None
    if kind == "bool" and isinstance(value, bool):
        return value
    if kind == "int" and isinstance(value, int) and not isinstance(value, bool):
        return value
    if kind == "float" and isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    raise wrong


def load_notebooks(folder: Path | None = None) -> list[Notebook]:
    """The notebooks of a folder (default: the project's), in the order of their numbers. Raises InputError when there is none or one cannot be read."""
    import nbformat

    folder = Path(folder) if folder else paths.NOTEBOOKS
    found = []
    for path in sorted(p for p in folder.glob("[0-9][0-9]_*.ipynb") if p.is_file()):
        try:
            node = nbformat.read(path, as_version=4)
            own = node.metadata.get("riwaya", {})
            found.append(Notebook(path.stem, node, parameters_of(node), tuple(own.get("writes", ())), own.get("timeout")))
        except (OSError, ValueError, SyntaxError, AttributeError, nbformat.ValidationError) as error:
            raise InputError(
                f"The notebook {path.name} cannot be read: {str(error).splitlines()[0] if str(error) else type(error).__name__}. Restore it from the project."
            ) from None
    if not found:
        raise InputError(f"There are no notebooks such as 01_cleaning.ipynb in {folder}.")
    return found


def _chosen(notebooks: list[Notebook], only: Iterable[str]) -> list[Notebook]:
    names = [n.name for n in notebooks]
    wanted = [str(o).removesuffix(".ipynb") for o in ([only] if isinstance(only, str) else only)]
    for name in wanted:
        if name not in names:
            raise InputError(f"There is no notebook {name!r}.{_did_you_mean(name, names)} The notebooks are: {', '.join(names)}.")
    if not wanted:
        return notebooks
    places = sorted({names.index(w) for w in wanted})
    skipped = [names[i] for i in range(places[0], places[-1]) if i not in places]
    if skipped:
        raise InputError(f"{names[places[-1]]} reads what {skipped[0]} makes from the new tables of {names[places[0]]}: choose {skipped[0]} too.")
    return [notebooks[i] for i in places]


def _settings(notebooks: list[Notebook], chosen: list[Notebook], given: Mapping[str, Any], fixed: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Each chosen notebook's parameters: those given that it declares, and those the run sets. Raises InputError for names and values that do not fit."""
    for name in given:
        if name in fixed and name != "jobs":
            raise InputError(
                f"Parameter {name} is set by the run and cannot be given."
                + (" Use --name." if name == "name" else " The corpus is the first argument of the command." if name == "corpus" else "")
            )
        if not any(name in n.parameters for n in chosen):
            elsewhere = [n.name for n in notebooks if name in n.parameters]
            if elsewhere:
                raise InputError(f"Parameter {name} belongs to {', '.join(elsewhere)}, which this run leaves out.")
            known = sorted({p for n in chosen for p in n.parameters} - set(DRIVER_SETS))
            raise InputError(f"There is no parameter {name!r}.{_did_you_mean(name, known)} Known parameters: {', '.join(known) or 'none'}.")
    result = {}
    for n in chosen:
        values = {k: v for k, v in fixed.items() if k in n.parameters}
        for name, value in given.items():
            if name in n.parameters:
                p = n.parameters[name]
                values[name] = _coerced(name, value, p.kind, p.item, p.optional)
        result[n.name] = values
    return result


def _prepared_output(output: Path, corpus: Path) -> list[Path]:
    """Makes the folder for reports; returns the folders that were made. Raises InputError when that cannot be, before anything is written."""
    if output.resolve().is_relative_to(corpus):
        raise InputError(f"The output folder {output} lies inside the corpus folder, so its pages would be read as articles. Choose another --output.")
    missing = [p for p in (output, *output.parents) if not p.exists()]
    blocked = next((p for p in (output, *output.parents) if p.exists()), output)
    if not blocked.is_dir():
        raise InputError(f"The output {output} cannot be a folder: {blocked} is a file. Choose another --output.")
    try:
        output.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=output):
            pass
    except OSError as error:
        raise InputError(f"Nothing can be written to the output folder {output} ({error.strerror or error}). Choose another --output.") from None
    return missing


def _work_folder(output: Path) -> tuple[str, Path]:
    """A run id that no other run in `output` has, and the run's temporary folder there."""
    run = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H%M%SZ")
    wanted = run
    while True:
        folder = output / f".{wanted}.tmp-{os.getpid()}"
        if not (output / wanted).exists():
            with contextlib.suppress(FileExistsError):
                folder.mkdir()
                if len(list(output.glob(f".{wanted}.tmp-*"))) == 1:
                    return wanted, folder
                folder.rmdir()
        wanted = f"{run}-{secrets.token_hex(2)}"


def _where_from(corpus: Path) -> str:
    return corpus.relative_to(paths.ROOT).as_posix() if corpus.is_relative_to(paths.ROOT) else str(corpus)


def _own_name(name: str | None, corpus: Path) -> str:
    """The corpus's name, after checking that it is a fit folder name and that no other corpus uses it."""
    chosen = corpus.name if name is None else str(name)
    if not chosen.strip() or chosen != chosen.strip() or chosen.startswith(".") or re.search(r'[\x00-\x1f/\\:*?"<>|]', chosen):
        raise InputError(f"The corpus name {chosen!r} cannot be a folder's name. Give another with --name, of letters, digits, - and _.")
    try:
        other = json.loads((paths.PROCESSED / chosen / SOURCE_NOTE).read_text(encoding="utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return chosen
    if other != _where_from(corpus) and (paths.ROOT / other).is_dir():
        raise InputError(f"Another corpus is already known as {chosen!r}: {other}. Give this one a name of its own with --name.")
    return chosen


# ---- provenance -----------------------------------------------------------------------------------------------------------------------------


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fingerprint(folder: Path) -> dict:
    """The number of files below a folder and one SHA-256 over their relative names and contents, hidden files left out: {"files": n, "sha256": hex}."""
    files = sorted(
        p for p in folder.rglob("*") if p.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in p.relative_to(folder).parts)
    )
    total = hashlib.sha256()
    for path in files:
        total.update(f"{path.relative_to(folder).as_posix()}\0{_digest(path)}\n".encode("utf-8", "surrogateescape"))
    return {"files": len(files), "sha256": total.hexdigest()}


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


def _provenance(corpus: Path) -> dict:
    lock = paths.ROOT / "requirements.lock"
    return {
        "versions": _versions(),
        "commit": _commit(),
        "code_sha256": fingerprint(paths.ROOT / "src")["sha256"],
        "lexicons_sha256": fingerprint(paths.LEXICONS)["sha256"],
        "lock_sha256": _digest(lock) if lock.is_file() else None,
        "corpus_files": fingerprint(corpus),
    }


def _places(*pairs: tuple[Path | str, str]) -> list[tuple[re.Pattern, str]]:
    """Patterns for folders of this machine and the words to put in their place, longest first."""
    known: dict[str, str] = {}
    for folder, word in pairs:
        for form in {str(folder), os.path.realpath(folder)}:
            if len(form) > 3:
                known.setdefault(form, word)
    # either slash, and doubled as in a repr of a Windows path; not in the middle of a longer path or address
    patterns = {form: r"[\\/]{1,2}".join(re.escape(part) for part in re.split(r"[\\/]", form)) for form in known}
    return [(re.compile(rf"(?<![\w.-]){patterns[form]}(?![\w-])"), known[form]) for form in sorted(known, key=len, reverse=True)]


def _without_places(value, places):
    """Every string of a JSON-like value without folders of this machine; pictures stay as they are."""
    if isinstance(value, str):
        for pattern, word in places:
            value = pattern.sub(lambda _, word=word: word, value)
        return value
    if isinstance(value, list):
        return [_without_places(v, places) for v in value]
    if isinstance(value, dict):
        for key in value:
            if not str(key).startswith("image/"):
                value[key] = _without_places(value[key], places)
    return value


def _scrubbed(node, places):
    """An executed notebook without machine paths, papermill's notes on its run, and widget states."""
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
    return _without_places(node, places)


# ---- kernels --------------------------------------------------------------------------------------------------------------------------------


class Kernel:
    """A started kernel: its manager and a connected client. Imports what notebooks import as soon as it is up."""

    def __init__(self, name: str, sockets: Path, env: dict[str, str], cwd: Path):
        from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
        from jupyter_client.manager import AsyncKernelManager
        from jupyter_core.utils import run_sync

        class ThisPython(KernelSpecManager):
            """Notebooks run with the interpreter of the run, whatever kernels the machine has."""

            def get_kernel_spec(self, kernel_name):
                return KernelSpec(
                    argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"], display_name="Python 3", language="python", resource_dir=""
                )

        file = sockets / f"{name[:2]}.json"
        # sockets in a folder of our own need no ports and show up for nobody else; their paths may not be longer than about 100 bytes
        transport = "ipc" if os.name == "posix" and len(os.fsencode(file)) < 85 else "tcp"
        self.run_sync = run_sync
        self.manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=ThisPython(), transport=transport, connection_file=str(file))
        self.client = None
        run_sync(self.manager.start_kernel)(extra_arguments=["--HistoryManager.hist_file=:memory:"], env=env, cwd=str(cwd))
        self.client = self.manager.client()
        self.client.allow_stdin = False
        self.client.start_channels(hb=False)
        self.client.execute(WARM, silent=True, store_history=False)

    def wait(self, timeout: float = 120) -> None:
        """Returns when the kernel answers on all channels; raises RuntimeError when it died or stays silent."""
        self.run_sync(self._wait)(timeout)

    async def _wait(self, timeout: float) -> None:
        from queue import Empty

        end, asked = time.monotonic() + timeout, {self.client.kernel_info()}
        while time.monotonic() < end:
            try:
                message = await self.client.get_iopub_msg(timeout=0.5)
            except Empty:
                if not await self.manager.is_alive():
                    raise RuntimeError("The kernel ended while it started.") from None
                asked.add(self.client.kernel_info())
                continue
            if message["parent_header"].get("msg_id") in asked and message["content"].get("execution_state") == "idle":
                return
        raise RuntimeError(f"The kernel did not answer within {timeout:.0f} seconds.")

    def stop(self) -> None:
        """Ends the kernel's process at once, without waiting for it. Safe to call twice."""
        if self.client is not None:
            self.client.stop_channels()
            self.client = None
        with contextlib.suppress(Exception):
            if self.manager.provisioner is not None:
                self.run_sync(self.manager.provisioner.kill)()


def _close(kernels: Iterable[Kernel]) -> None:
    """Ends kernels and waits until their processes are gone, all at the same time; what an interrupted cell left waiting is cancelled first."""
    import asyncio

    kernels = list(kernels)

    async def cancelled():
        waiting = asyncio.all_tasks() - {asyncio.current_task()}
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    async def gone():
        await asyncio.gather(*(k.manager.shutdown_kernel(now=True) for k in kernels), return_exceptions=True)

    if kernels:
        kernels[0].run_sync(cancelled)()
        for kernel in kernels:
            kernel.stop()
        kernels[0].run_sync(gone)()


def _register() -> None:
    """Tells papermill about kernels that were started before, and about parameters that stay readable in Arabic."""
    from papermill.clientwrap import PapermillNotebookClient
    from papermill.engines import NBClientEngine, papermill_engines
    from papermill.translators import PythonTranslator, papermill_translators

    class StartedKernel(NBClientEngine):
        @classmethod
        def execute_managed_notebook(cls, nb_man, kernel_name, *, started, seconds, seen, **_):
            seen.append(nb_man.nb)
            end = time.monotonic() + seconds
            client = PapermillNotebookClient(
                nb_man,
                km=started.manager,
                kernel_name=kernel_name,
                log=_log,
                timeout=max(1, math.ceil(seconds)),
                timeout_func=lambda cell: max(1, math.ceil(end - time.monotonic())),
            )
            client.kc = started.client
            client.execute()

    class Readable(PythonTranslator):
        @classmethod
        def translate_escaped_str(cls, str_val):
            return repr(str(str_val))  # keeps letters, escapes what cannot be seen (among it bidi controls)

        translate_str = translate_escaped_str

    papermill_engines.register("riwaya", StartedKernel)
    papermill_translators.register("python", Readable)


# ---- one notebook ---------------------------------------------------------------------------------------------------------------------------


def _first_error(node) -> dict | None:
    return next((o for c in node.cells if c.cell_type == "code" for o in c.get("outputs", []) if o.get("output_type") == "error"), None)


def _why_failed(notebook: Notebook, node, error: BaseException | None, tables: Path, seconds: float) -> str:
    """Why a notebook does not count as done; "" when it does."""
    kind = type(error).__name__ if error is not None else ""
    if kind == "CellTimeoutError":
        return f"It took longer than the {seconds:g} seconds it may take. Raise the timeout, or look into the last step that ran."
    if kind == "DeadKernelError":
        return "Its kernel ended in the middle of the notebook (out of memory, or a crash in a library)."
    found = _first_error(node) if node is not None else None
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


def _execute(notebook: Notebook, kernel: Kernel, parameters: dict, tables: Path, seconds: float):
    """Runs a notebook. Returns the executed notebook and why it failed ("" when it did not)."""
    import papermill

    seen, error = [], None
    try:
        kernel.wait()
        papermill.execute_notebook(
            copy.deepcopy(notebook.node), None, parameters=parameters or None, engine_name="riwaya", kernel_name="python3", language="python",
            progress_bar=False, log_output=False, started=kernel, seconds=seconds, seen=seen,
        )  # fmt: skip
    except Exception as problem:  # whatever it was, the report says so
        error = problem
    node = seen[0] if seen else copy.deepcopy(notebook.node)
    return node, _why_failed(notebook, node, error, tables, seconds)


def title_of(notebook: Notebook) -> str:
    """The first heading of a notebook, else its name."""
    for cell in notebook.node.cells:
        if cell.cell_type == "markdown" and (found := re.search(r"^#\s+(.+)$", cell.source, re.M)):
            return re.sub(r"[*_`]", "", found[1]).strip()
    return notebook.name


# ---- publishing -----------------------------------------------------------------------------------------------------------------------------


def _files_of(folder: Path, names: Iterable[str]) -> list[Path]:
    return [p for name in names for p in folder.glob(f"{glob.escape(name)}.*") if p.is_file()]


def _publish(tables: Path, target: Path, corpus: Path, drop: Iterable[str] = ()) -> None:
    """Puts a run's tables in the place of a corpus's published ones, in one move. Tables that the run did not make stay, but for those to `drop`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.new-", dir=target.parent))
    old = fresh.with_name(fresh.name.replace(".new-", ".old-"))
    try:
        if target.is_dir():
            dropped = {p.name for p in _files_of(target, drop)}
            for path in target.iterdir():
                if path.is_dir():
                    shutil.copytree(path, fresh / path.name, symlinks=True)
                elif path.name not in dropped:
                    shutil.copy2(path, fresh / path.name)
        for path in tables.iterdir():
            if path.is_file():
                shutil.copy2(path, fresh / path.name)
        (fresh / SOURCE_NOTE).write_text(json.dumps({"folder": _where_from(corpus)}, ensure_ascii=False) + "\n", encoding="utf-8")
        fresh.chmod(0o755)
        if target.exists():
            os.replace(target, old)
        os.replace(fresh, target)
    finally:
        if old.exists() and not target.exists():
            os.replace(old, target)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _point_latest(output: Path, run: str) -> None:
    """Makes <output>/latest a relative link to the run, where the file system has links."""
    latest, fresh = output / "latest", output / f".latest-{os.getpid()}"
    if latest.exists() and not latest.is_symlink():
        return
    with contextlib.suppress(OSError, NotImplementedError):
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(run, target_is_directory=True)
        os.replace(fresh, latest)


@contextlib.contextmanager
def _terminated_like_interrupted():
    """A service manager's stop signal cleans up as Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


# ---- the run --------------------------------------------------------------------------------------------------------------------------------


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
) -> RunResult:
    """Runs the notebooks over a corpus and writes <output>/<run id>; returns the status and that folder.

    `output`: the folder that receives the run's folder (default reports/<name>). `only`: names of notebooks (02_quotes); the tables of those before them are
    taken from data/processed/<name>. `parameters`: values of the notebooks' parameters, as strings or in their own types. `jobs`: processes a notebook may use.
    `name`: the corpus's name, when another folder has the same. `progress` is called with one line a step. `notebooks`: the folder they are in.
    `timeout`: seconds for each notebook, unless its metadata say another number.

    Status 0: done, and the tables are published to data/processed/<name>. Status 1: a notebook failed; the report says which and why, nothing is published.
    Raises InputError when the request cannot be met; nothing is left behind then, nor after an interruption."""
    begun = time.monotonic()
    source = corpus_folder(corpus)
    name = _own_name(name, source)
    if isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1:
        raise InputError(f"The number of jobs must be a whole number from 1 on, got {jobs!r}.")
    if not timeout > 0:
        raise InputError(f"The timeout must be a number of seconds above 0, got {timeout!r}.")
    every = load_notebooks(Path(notebooks) if notebooks else None)
    chosen = _chosen(every, only)
    if not any(p.is_file() for p in source.rglob("*")):
        raise InputError(f"The corpus folder {source} is empty. Put articles (.txt, .html) into it.")
    first = every.index(chosen[0])
    published = paths.PROCESSED / name
    for before in every[:first]:
        if missing := [t for t in before.writes if not (published / f"{t}.parquet").is_file()]:
            raise InputError(
                f"{chosen[0].name} needs the table {missing[0]} of {before.name}, which {name!r} does not have yet. "
                f"Run {before.name} first, or all notebooks (without --only)."
            )
    fixed = {"corpus": str(source), "processed": "", "jobs": jobs, "name": name}
    _settings(every, chosen, dict(parameters or {}), fixed)
    target = Path(output).expanduser().absolute() if output is not None else paths.REPORTS / name
    made = _prepared_output(target, source)
    run_id, work = _work_folder(target)
    finished = False
    try:
        with _terminated_like_interrupted(), contextlib.ExitStack() as stack:
            tables = work / "tables"
            tables.mkdir()
            for before in every[:first]:
                for path in _files_of(published, before.writes):
                    shutil.copy2(path, tables / path.name)
            settings = _settings(every, chosen, dict(parameters or {}), {**fixed, "processed": str(tables)})
            outcomes, facts = _run_notebooks(
                stack, every, chosen, settings, source, name, run_id, work, progress, timeout, jobs, Path(notebooks) if notebooks else paths.NOTEBOOKS
            )
            status = FAILED if any(o.status == "failed" for o in outcomes) else DONE
            record = {
                "run": run_id, "corpus": name, "status": "failed" if status else "done", "only": [n.name for n in chosen] if len(chosen) < len(every) else [],
                "jobs": jobs, "timeout": timeout, "parameters": {n.name: _public(n, settings[n.name]) for n in chosen},
                "notebooks": [{"name": o.name, "status": o.status, "seconds": round(o.seconds, 2), "message": o.message} for o in outcomes],
                "seconds": round(time.monotonic() - begun, 2), **facts,
            }  # fmt: skip
            mark = time.monotonic()
            report.write(work, record, outcomes)
            progress(f"report ... done in {time.monotonic() - mark:.1f} s")
            folder = target / run_id
            os.replace(work, folder)
            finished = True
            if status == DONE:
                later = [t for n in every[every.index(chosen[-1]) + 1 :] for t in n.writes]
                unchanged = all(
                    (published / f"{t}.parquet").is_file() and filecmp.cmp(published / f"{t}.parquet", folder / "tables" / f"{t}.parquet", False)
                    for n in chosen
                    for t in n.writes
                )
                try:
                    _publish(folder / "tables", published, source, drop=() if unchanged else later)
                except OSError as error:
                    progress(f"The tables stay in the report's folder: {published} cannot be written ({error.strerror or error}).")
                _point_latest(target, run_id)
    finally:
        if not finished:
            shutil.rmtree(work, ignore_errors=True)
            for path in made:
                with contextlib.suppress(OSError):
                    path.rmdir()
    if status:
        progress(f"A notebook failed: {next(f'{o.name}: {o.message}' for o in outcomes if o.status == 'failed')}")
    progress(f"{'Report of the failed run' if status else 'Report'} ({time.monotonic() - begun:.1f} s): {folder / 'index.html'}")
    return RunResult(status, folder)


def _public(notebook: Notebook, values: dict) -> dict:
    """All parameters a notebook ran with, defaults included, without folders."""
    shown = {k: p.default for k, p in notebook.parameters.items()} | values
    return {k: v for k, v in shown.items() if k not in DRIVER_SETS}


def _run_notebooks(stack, every, chosen, settings, source, name, run_id, work, progress, timeout, jobs, folder) -> tuple[list[Outcome], dict]:
    """Starts the kernels, runs the chosen notebooks in order, writes their pages and executed notebooks into `work`. Returns outcomes and provenance."""
    tables = work / "tables"
    sockets = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="riwaya-", ignore_cleanup_errors=True)))
    env = os.environ | {
        "HELPERS_BATCH": "1", "HELPERS_JOBS": str(jobs), "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }  # fmt: skip
    kernels: dict[str, Kernel] = {}
    stack.callback(lambda: _close(kernels.values()))
    for notebook in chosen:
        kernels[notebook.name] = Kernel(notebook.name, sockets, env, folder)
    pool = ThreadPoolExecutor(1)
    stack.callback(pool.shutdown, wait=True, cancel_futures=True)
    facts = pool.submit(_provenance, source)
    pool.submit(export.warm)
    _register()
    own = [(tables, "tables"), (work, "."), (source, name), (folder, "notebooks"), (paths.ROOT, "riwaya")]
    machine = [(sys.prefix, "python"), (sys.base_prefix, "python"), (Path.home(), "~"), (sockets, "sockets"), (tempfile.gettempdir(), "temp")]
    places = _places(*own, *machine)
    pages = [(f"{n.name}.html", n.name.replace("_", " ")) for n in every]
    provenance = {"Corpus": name, "Run": run_id, "Riwaya": __version__, "Python": platform.python_version()}
    outcomes, exports, failed = [], [], ""

    def write(notebook: Notebook, node, failure):
        if node is not None:
            text = json.dumps(node, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            (work / f"{notebook.name}.ipynb").write_text(text, encoding="utf-8", errors="replace")
        nav = [("index.html", "Report"), *((None if href == f"{notebook.name}.html" else href, label) for href, label in pages)]
        html = export.notebook_to_html(node, title_of(notebook), failure=failure, nav=nav, provenance=provenance)
        (work / f"{notebook.name}.html").write_text(html, encoding="utf-8", errors="replace")

    for notebook in every:
        title = title_of(notebook)
        if notebook not in chosen:
            outcomes.append(Outcome(notebook.name, title, "not chosen", message="This run left it out.", writes=notebook.writes))
            exports.append(pool.submit(write, notebook, None, ("Not part of this run", "This run was started with --only and left this notebook out.")))
            continue
        if failed:
            outcomes.append(Outcome(notebook.name, title, "not run", message=f"{failed} failed before it.", writes=notebook.writes))
            exports.append(pool.submit(write, notebook, None, ("This notebook was not run", f"{failed} failed before it.")))
            continue
        mark, kernel = time.monotonic(), kernels[notebook.name]
        node, why = _execute(notebook, kernel, settings[notebook.name], tables, notebook.timeout or timeout)
        seconds = time.monotonic() - mark
        kernel.stop()
        error = _first_error(node)
        if why and notebook is chosen[0] and error is not None and error.get("ename", "").rpartition(".")[2] == "InputError":
            raise InputError(error.get("evalue", ""))
        node, why = _scrubbed(node, places), _without_places(why, places)
        exports.append(pool.submit(write, notebook, node, ("This notebook failed", why) if why else None))
        outcomes.append(Outcome(notebook.name, title, "failed" if why else "done", seconds, why, notebook.writes))
        failed = notebook.name if why else ""
        progress(f"{notebook.name} ... {'failed' if why else 'done in'} {'after ' if why else ''}{seconds:.1f} s")
    for waiting in exports:
        waiting.result()
    return outcomes, facts.result()
