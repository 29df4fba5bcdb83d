"""What a run is asked for: which corpus, which notebooks with which values of their parameters; checked before anything is written or
started."""

import json
import os
import re
from pathlib import Path
from typing import Any, Iterable, Mapping, NamedTuple

from . import export, parameters, paths
from .parameters import Parameter, did_you_mean
from .paths import InputError, corpus_folder

SOURCE_NOTE = "source.json"  # in a folder of published tables: the corpus folder that they were made from


class Notebook(NamedTuple):
    """A notebook before it runs: its name (01_cleaning), its title (first heading), its content, its parameters, the tables it writes, the
    seconds it may take (None: the run's default), its Markdown cells in Arabic by cell id, and the modules and lexicons that it needs late
    (`module` or `module:function`)."""

    name: str
    title: str
    node: Any
    parameters: dict[str, Parameter]
    writes: tuple[str, ...]
    timeout: float | None
    arabic: dict[str, str]
    imports: tuple[str, ...]

    def titled(self, language: str) -> str:
        """The title in a language: the Arabic one where there is one."""
        return next((title for text in self.arabic.values() if (title := _heading(text))), self.title) if language == "ar" else self.title


class Plan(NamedTuple):
    """A request that can be met: corpus folder and name, the notebooks and those among them that run, the values given for each of
    these."""

    source: Path
    name: str
    folder: Path  # of the notebooks
    every: list[Notebook]
    chosen: list[Notebook]
    values: dict[str, dict[str, Any]]
    jobs: int
    timeout: float

    @property
    def published(self) -> Path:
        return paths.PROCESSED / self.name

    def unpublished(self) -> list[str]:
        """The tables that its notebooks write and that are not published yet."""
        return [t for n in self.chosen for t in n.writes if not (self.published / f"{t}.parquet").is_file()]

    def setting(self, parameter: str, otherwise):
        """The value of a parameter that all notebooks share (language, months), `otherwise` when none has it."""
        declared = [n for n in self.chosen if parameter in n.parameters]
        return self.values[declared[0].name].get(parameter, declared[0].parameters[parameter].default) if declared else otherwise


def planned(corpus, only, given: Mapping[str, Any], jobs, name: str | None, folder: Path, timeout) -> Plan:
    """The request as `run` takes it, checked before anything is written or started. Raises InputError when it cannot be met."""
    source = corpus_folder(corpus)
    if not os.access(source, os.R_OK | os.X_OK):
        raise InputError(f"The corpus folder {source} cannot be read. Check its permissions.")
    name = _own_name(name, source)
    if isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1:
        raise InputError(f"The number of jobs must be a whole number from 1 on, got {jobs!r}.")
    if not timeout > 0:
        raise InputError(f"The timeout must be a number of seconds above 0, got {timeout!r}.")
    every = load_notebooks(folder)
    chosen = _chosen(every, only)
    if not any(p.is_file() for p in source.rglob("*")):
        raise InputError(f"The corpus folder {source} is empty. Put articles (.txt, .html) into it.")
    values = parameters.checked(given, {n.name: n.parameters for n in every}, [n.name for n in chosen])
    plan = Plan(source, name, folder, every, chosen, values, jobs, timeout)
    for before in every[: every.index(chosen[0])]:
        if missing := [t for t in before.writes if not (plan.published / f"{t}.parquet").is_file()]:
            raise InputError(
                f"{chosen[0].name} needs the table {missing[0]} of {before.name}, which {name!r} does not have yet. "
                f"Run {before.name} first, or all notebooks (without --only)."
            )
    return plan


def load_notebooks(folder: Path | None = None) -> list[Notebook]:
    """The notebooks of a folder (default: the project's), in the order of their numbers. Raises InputError when there is none or one cannot
    be read."""
    import nbformat

    folder = folder or paths.NOTEBOOKS
    found = []
    for path in sorted(p for p in folder.glob("[0-9][0-9]_*.ipynb") if p.is_file()):
        try:
            node = nbformat.read(path, as_version=4)
            own = node.metadata.get("riwaya", {})
            title = next((h for c in node.cells if c.cell_type == "markdown" and (h := _heading(c.source))), path.stem)
            twin = folder / "ar" / f"{path.stem}.md"
            arabic = export.translations(twin.read_text(encoding="utf-8")) if twin.is_file() else {}
            found.append(
                Notebook(
                    path.stem,
                    title,
                    node,
                    parameters.declared(node),
                    tuple(own.get("writes", ())),
                    own.get("timeout"),
                    arabic,
                    tuple(own.get("imports", ())),
                )
            )
        except (OSError, ValueError, SyntaxError, AttributeError, nbformat.ValidationError) as error:
            why = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise InputError(f"The notebook {path.name} cannot be read: {why}. Restore it from the project.") from None
    if not found:
        raise InputError(f"There are no notebooks such as 01_cleaning.ipynb in {folder}.")
    return found


def _heading(markdown: str) -> str:
    """The words of the first heading of level 1, "" without one."""
    found = re.search(r"^#\s+(.+)$", markdown, re.M)
    return re.sub(r"[*_`]", "", found[1]).strip() if found else ""


def _chosen(notebooks: list[Notebook], only: Iterable[str]) -> list[Notebook]:
    names = [n.name for n in notebooks]
    wanted = [str(o).removesuffix(".ipynb") for o in ([only] if isinstance(only, str) else only)]
    for name in wanted:
        if name not in names:
            raise InputError(f"There is no notebook {name!r}.{did_you_mean(name, names)} The notebooks are: {', '.join(names)}.")
    if not wanted:
        return notebooks
    places = sorted({names.index(w) for w in wanted})
    skipped = [names[i] for i in range(places[0], places[-1]) if i not in places]
    if skipped:
        raise InputError(
            f"{names[places[-1]]} reads what {skipped[0]} makes from the new tables of {names[places[0]]}: choose {skipped[0]} too."
        )
    return [notebooks[i] for i in places]


def _own_name(name: str | None, corpus: Path) -> str:
    """The corpus's name, after checking that it is a fit folder name and that no other corpus uses it."""
    chosen = corpus.name if name is None else str(name)
    if not chosen.strip() or chosen != chosen.strip() or chosen.startswith(".") or re.search(r'[\x00-\x1f/\\:*?"<>|]', chosen):
        raise InputError(f"The corpus name {chosen!r} cannot be a folder's name. Give another with --name, of letters, digits, - and _.")
    try:
        other = json.loads((paths.PROCESSED / chosen / SOURCE_NOTE).read_text(encoding="utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return chosen
    if other != where_from(corpus) and os.path.isdir(paths.ROOT / other):
        raise InputError(f"Another corpus is already known as {chosen!r}: {other}. Give this one a name of its own with --name.")
    return chosen


def where_from(corpus: Path) -> str:
    """How a corpus folder is noted: below the project, relative to it."""
    return corpus.relative_to(paths.ROOT).as_posix() if corpus.is_relative_to(paths.ROOT) else str(corpus)
