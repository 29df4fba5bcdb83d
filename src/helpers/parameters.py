"""The parameters of notebooks: read from their parameters cells, and what a run is given for them, checked and brought to their kinds."""

import ast
import difflib
import json
import math
import re
from typing import Any, Iterable, Mapping, NamedTuple

from .paths import InputError

# what a run decides itself, and where people say it instead
SET_BY_RUN = {"corpus": "The corpus is the first argument of the command.", "processed": "", "name": "Use --name.", "jobs": "Use --jobs."}


class Parameter(NamedTuple):
    """One line of a notebook's parameters cell."""

    kind: str  # str, int, float, bool or list
    item: str  # of a list: the kind of its items, "" for any
    optional: bool  # None is allowed
    default: Any
    help: str


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """" Did you mean limit?", or "" when nothing known is like the word."""
    near = difflib.get_close_matches(word, list(known), 1, 0.5)
    return f" Did you mean {near[0]}?" if near else ""


def declared(node) -> dict[str, Parameter]:
    """The parameters of a notebook: the assignments of its cell tagged `parameters`, one a line, with a type hint and a comment. {} without such a cell.

    Raises SyntaxError for a cell that is no Python."""
    cell = next((c for c in node.cells if c.cell_type == "code" and "parameters" in c.metadata.get("tags", [])), None)
    found: dict[str, Parameter] = {}
    if cell is None:
        return found
    lines = cell.source.splitlines()
    for statement in ast.parse(cell.source).body:
        if isinstance(statement, ast.AnnAssign):
            target, hint = statement.target, ast.unparse(statement.annotation)
        elif isinstance(statement, ast.Assign):
            target, hint = statement.targets[0], ""
        else:
            continue
        if not isinstance(target, ast.Name) or statement.value is None:
            continue
        try:
            default = ast.literal_eval(statement.value)
        except ValueError:
            default = None
        rest = lines[statement.end_lineno - 1].encode("utf-8")[statement.end_col_offset :].decode("utf-8").strip()
        found[target.id] = Parameter(*_kind(hint, default), default, rest.lstrip("# ").strip())
    return found


def _kind(hint: str, default) -> tuple[str, str, bool]:
    """Kind, kind of items and optionality of a type hint; without one that is known, those of the default."""
    kinds = [part.strip() for part in hint.strip("'\"").split("|")]
    optional = "None" in kinds or default is None
    found = re.fullmatch(r"(str|int|float|bool|list)(?:\[(str|int|float|bool)\])?", next((k for k in kinds if k != "None"), ""))
    if found:
        return found[1], found[2] or "", optional
    kind = type(default).__name__
    return kind if kind in ("str", "int", "float", "bool", "list") else "str", "", optional


def checked(given: Mapping[str, Any], chosen: Mapping[str, Mapping[str, Parameter]], left_out: Mapping[str, Mapping[str, Parameter]]) -> dict[str, dict[str, Any]]:
    """The given values for each chosen notebook that declares them (`chosen`, `left_out`: declared parameters by notebook), in their kinds.

    Raises InputError for a name that no chosen notebook has, or that the run sets itself, and for a value that does not fit."""
    known = sorted({name for own in chosen.values() for name in own} - set(SET_BY_RUN))
    for name in given:
        if name in SET_BY_RUN:
            raise InputError(f"Parameter {name} is set by the run and cannot be given. {SET_BY_RUN[name]}".strip())
        if name not in known:
            elsewhere = [notebook for notebook, own in left_out.items() if name in own]
            if elsewhere:
                raise InputError(f"Parameter {name} belongs to {', '.join(elsewhere)}, which this run leaves out.")
            raise InputError(f"There is no parameter {name!r}.{did_you_mean(name, known)} Known parameters: {', '.join(known) or 'none'}.")
    return {notebook: {name: coerced(name, value, own[name]) for name, value in given.items() if name in own} for notebook, own in chosen.items()}


def coerced(name: str, value, wanted: Parameter):
    """A value as the declared kind. Strings are read strictly (-p gives strings); anything else must have the kind already. Raises InputError."""
    kind = wanted.kind
    if kind != "str" and isinstance(value, str):
        text = value.strip()
        value = None if wanted.optional and text.lower() in ("none", "null") else _read(text, kind)
        fits = value is not None or wanted.optional and text.lower() in ("none", "null")
    else:
        fits = value is not None or wanted.optional
    if value is None and fits:
        return None
    if fits and kind == "list" and isinstance(value, (list, tuple)):
        if all(_is(item, wanted.item) for item in value):
            return [float(item) if wanted.item == "float" else item for item in value]
    elif fits and _is(value, kind):
        return float(value) if kind == "float" else value
    raise InputError(f"Parameter {name}: expected {_EXPECTED.get((kind, wanted.item), _EXPECTED[kind, ''])}, got {value!r}.")
