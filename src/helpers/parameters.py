"""The parameters of notebooks: read from their parameters cells, and what a run is given for them, checked and brought to their kinds."""

import ast
import difflib
import json
import re
import sys
from contextlib import suppress
from typing import Any, Iterable, Mapping, NamedTuple

from . import lexicons
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
    """ " Did you mean limit?", or "" when nothing known is like the word."""
    near = difflib.get_close_matches(word, list(known), 1, 0.5)
    return f" Did you mean {near[0]}?" if near else ""


def declared(node) -> dict[str, Parameter]:
    """The parameters of a notebook: the assignments of its cell tagged `parameters`, one a line, with a type hint and a comment. {} without
    such a cell.

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


def checked(given: Mapping[str, Any], every: Mapping[str, Mapping[str, Parameter]], chosen: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The given values for each chosen notebook, those that it declares, in their kinds. `every`: the declared parameters of all notebooks
    by name.

    Raises InputError for a name that no chosen notebook has, or that the run sets itself, and for a value that does not fit."""
    ours = {notebook: every[notebook] for notebook in chosen}
    known = sorted({name for own in ours.values() for name in own} - set(SET_BY_RUN))
    for name in given:
        if name in SET_BY_RUN:
            raise InputError(f"Parameter {name} is set by the run and cannot be given. {SET_BY_RUN[name]}".strip())
        if name not in known:
            elsewhere = [notebook for notebook, own in every.items() if name in own]
            if elsewhere:
                raise InputError(f"Parameter {name} belongs to {', '.join(elsewhere)}, which this run leaves out.")
            raise InputError(f"There is no parameter {name!r}.{did_you_mean(name, known)} Known parameters: {', '.join(known) or 'none'}.")
    values = {notebook: {name: coerced(name, given[name], own[name]) for name in given if name in own} for notebook, own in ours.items()}
    return {
        notebook: {name: _allowed(name, value, ours[notebook][name].help) for name, value in own.items()}
        for notebook, own in values.items()
    }


def coerced(name: str, value, wanted: Parameter):
    """A value as the declared kind. Strings are read strictly (-p gives strings); anything else must have the kind already. Raises
    InputError."""
    read = _read(value.strip(), wanted.kind) if isinstance(value, str) and wanted.kind != "str" else value
    if read is None and wanted.optional:
        return None
    if wanted.kind == "list" and isinstance(read, (list, tuple)) and all(_is(item, wanted.item) for item in read):
        return [float(item) if wanted.item == "float" else item for item in read]
    if _is(read, wanted.kind):
        return float(read) if wanted.kind == "float" else read
    expected = _EXPECTED[wanted.kind] + (_LISTS.get(wanted.item, '["one"]') if wanted.kind == "list" else "")
    raise InputError(f"Parameter {name}: expected {expected}, got {value!r}.")


def _allowed(name: str, value, help: str):
    """The value, when it keeps the limit that the parameter's comment ends in: [from 0], [above 0], [one of a, b], or [words of
    LEXICON.COLUMN] for text with commas."""
    if (choice := re.search(r"\[one of ([^\]]+)\]", help)) and str(value) not in (known := re.split(r",\s*", choice[1])):
        raise InputError(f"Parameter {name}: expected one of {', '.join(known)}, got {value!r}.{did_you_mean(str(value), known)}")
    if (limit := re.search(r"\[(from|above) ([0-9.]+)\]", help)) and isinstance(value, (int, float)):
        least = float(limit[2])
        if value < least or value == least and limit[1] == "above":
            raise InputError(
                f"Parameter {name}: expected a number {limit[1]} {limit[2]}{' on' if limit[1] == 'from' else ''}, got {value}."
            )
    if (words := re.search(r"\[words of (\w+)\.(\w+)\]", help)) and isinstance(value, str):
        known = sorted({row[words[2]] for row in lexicons.rows(words[1])})
        for word in filter(None, map(str.strip, value.split(","))):
            if word not in known:
                raise InputError(
                    f"Parameter {name}: there is no {words[2]} {word!r}.{did_you_mean(word, known)} Known: {', '.join(known)}."
                )
    return value


_EXPECTED = {
    "str": "text",
    "int": "a whole number such as 5",
    "float": "a number such as 0.5",
    "bool": "true or false",
    "list": "a list in JSON such as ",
}
_LISTS = {"int": "[1, 2]", "float": "[0.5]", "bool": "[true]"}
_TYPES = {"str": str, "int": int, "float": (int, float), "bool": bool, "": object}


def _is(value, kind: str) -> bool:
    """Whether a value is of a kind ("": any). True is no number, and neither are nan and inf."""
    if kind in ("int", "float") and isinstance(value, bool):
        return False
    return isinstance(value, _TYPES.get(kind, ())) and (kind != "float" or abs(value) <= sys.float_info.max)


def _read(text: str, kind: str):
    """What a string says when it is read as a kind; the string itself when it says nothing of that kind."""
    if text.lower() in ("none", "null"):
        return None
    if kind == "int" and re.fullmatch(r"[+-]?[0-9]{1,18}", text):
        return int(text)
    if kind == "float" and re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text):
        return float(text)
    if kind == "bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    with suppress(ValueError, RecursionError):
        return json.loads(text) if kind == "list" else text
    return text
