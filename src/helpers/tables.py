"""Tables on disk: Parquet for the notebooks, and beside it CSV that Excel opens with the Arabic intact."""

import csv
import os
from pathlib import Path

from . import schemas
from .paths import PROCESSED, InputError

# What spreadsheets take for the start of a formula (OWASP, CSV injection), full-width forms included. In CSV such a cell gets an apostrophe
# in front.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def processed_folder(corpus_name: str, processed: str | Path = "") -> Path:
    """The folder of a corpus's tables: `processed` when given, else data/processed/<corpus name>. Not created here."""
    return Path(processed).expanduser().resolve() if str(processed) else PROCESSED / corpus_name


def write(frames: dict, folder: str | Path) -> None:
    """Writes each table as <name>.parquet and <name>.csv after checking it. A file is complete or absent: written under another name, then
    renamed.

    Raises pandera.errors.SchemaError for a table that does not fit, InputError when the folder cannot be written."""
    folder = Path(folder)
    checked = {name: schemas.validate(name, frame) for name, frame in frames.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, frame in checked.items():
            _replace(folder / f"{name}.parquet", lambda path, frame=frame: frame.to_parquet(path, engine="pyarrow", index=False))
        for name, frame in checked.items():  # the next notebook of a run waits for the tables above alone
            write_csv(frame, folder / f"{name}.csv")
    except OSError as error:
        raise InputError(
            f"The tables cannot be written to {folder}: {error.strerror or error}. Give another folder with the parameter processed."
        ) from error


def write_csv(frame, path: str | Path) -> None:
    """One CSV file, UTF-8 with a byte order mark so that Excel reads the Arabic. Cells that a spreadsheet would run as a formula start with
    an apostrophe.

    Text is always quoted: a lone carriage return in it would end the row otherwise."""
    safe = frame.copy()
    safe.columns = [_harmless(c) for c in safe.columns]
    for number, dtype in enumerate(safe.dtypes):
        if dtype.kind not in "biufM" and any(_harmless(cell) is not cell for cell in safe.iloc[:, number].tolist()):
            safe.isetitem(number, safe.iloc[:, number].map(_harmless, na_action="ignore"))
    _replace(
        Path(path),
        lambda temporary: safe.to_csv(temporary, index=False, encoding="utf-8-sig", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC),
    )


def _harmless(cell):
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _replace(path: Path, save) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        save(temporary)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def records(frame) -> list[dict]:
    """The rows of a table as dicts of plain Python values, empty cells None."""
    names, columns = list(frame.columns), []
    for name, empty in zip(names, frame.isna().to_numpy().T):
        values = frame[name].tolist()
        columns.append([None if e else v for v, e in zip(values, empty)] if empty.any() else values)
    return [dict(zip(names, row)) for row in zip(*columns)]


def arrow(path: Path, columns: list[str] | None = None):
    """A Parquet file (of it only these columns) as an arrow table. Not by parquet.read_table, which imports pyarrow's data sets and, in a
    process without it, pandas."""
    from pyarrow.parquet import ParquetFile

    with ParquetFile(path) as file:
        return file.read(columns, use_threads=False)


def read(name: str, folder: str | Path):
    """A checked table. Raises InputError when it is missing or does not fit its description."""
    import pandas as pd
    import pyarrow as pa

    path = Path(folder) / f"{name}.parquet"
    notebook = schemas.TABLES[name].notebook
    if not path.is_file():
        raise InputError(
            f"There is no table {name} in {path.parent}. Notebook {notebook} writes it: run it first, with the same corpus and the same folder for tables."
        )
    try:
        texts = dict.fromkeys((pa.string(), pa.large_string()), pd.StringDtype(na_value=float("nan")))
        return schemas.validate(name, arrow(path).to_pandas(types_mapper=texts.get))
    except Exception as error:  # of pandera, which is only imported for what does not fit, of pyarrow and of the file system
        raise InputError(
            f"{path} is not a table {name} as this version writes it ({str(error).splitlines()[0]}). Run notebook {notebook} again."
        ) from error
