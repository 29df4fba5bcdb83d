"""The `riwaya` command. Exit status: 0 done, 1 a notebook failed, 2 the request cannot be met."""

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Annotated, Optional

import typer

from .paths import InputError, corpus_folder

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="How Arabic news outlets tell the same story: quotations, timeline and framing, from a folder of articles to an HTML report.",
)
CorpusArgument = Annotated[
    str, typer.Argument(metavar="CORPUS", help="A folder of articles (.txt, .html, articles.csv …), or the name of one below data/raw.")
]
MegabytesOption = Annotated[float, typer.Option(min=0.001, max=1000, help="Longer articles are reported and left out.")]


@app.command()
def run(
    corpus: CorpusArgument,
    output: Annotated[Optional[Path], typer.Option(help="Folder that receives the run's folder. Default: reports/<corpus>.")] = None,
    only: Annotated[
        Optional[list[str]],
        typer.Option(
            metavar="NOTEBOOK", help="Run only this notebook, e.g. 02_quotes; may be repeated. The tables of earlier ones must exist."
        ),
    ] = None,
    parameter: Annotated[
        Optional[list[str]],
        typer.Option(
            "--parameter", "-p", metavar="NAME=VALUE", help="A parameter of the notebooks; may be repeated. Unknown names are errors."
        ),
    ] = None,
    name: Annotated[Optional[str], typer.Option(help="Another name for the corpus, when a second folder has the same name.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read articles side by side.")] = 1,
    force: Annotated[bool, typer.Option("--force", help="Run also when nothing changed since the newest report.")] = False,
    keep: Annotated[
        Optional[int], typer.Option(min=1, metavar="N", help="Remove all finished runs in the output folder but the newest N.")
    ] = None,
    wait: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="Wait so long for another run on the same output to end.")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what went wrong.")] = False,
    log: Annotated[Optional[Path], typer.Option(metavar="FILE", help="Append each line, with the time, to this file.")] = None,
) -> None:
    """Run the four notebooks on a corpus and write an HTML report; when nothing changed since the newest one, say so and do nothing.

    Example: riwaya run my-articles --output reports"""
    from . import pipeline

    lines: list[str] = []

    def tell(line: str) -> None:
        lines.append(line)
        if not quiet:
            print(line, flush=True)
        _note(log, line)

    _note(log, f"riwaya run {corpus}")

    given = {}
    for item in parameter or []:
        key, equals, value = item.partition("=")
        if not equals or not key.strip():
            raise InputError(f"-p {item!r}: expected NAME=VALUE, for example -p max_megabytes=5.")
        given[key.strip()] = value
    try:
        result = pipeline.run(corpus, output, tuple(only or ()), given, jobs, name, tell, only_if_changed=not force, keep=keep, wait=wait)
    except InputError as why:
        _note(log, f"riwaya: {why}")
        raise
    if quiet and result.status:
        _tell("\n".join(lines[-2:]))
    raise typer.Exit(result.status)


@app.command()
def annotate(
    corpus: CorpusArgument,
    output: Annotated[
        Path, typer.Option(help="The JSONL file to write: one object an article (a file that is there is replaced); - for standard output.")
    ],
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = 1,
    max_megabytes: MegabytesOption = 5.0,
    scheduler: Annotated[
        Optional[str],
        typer.Option(metavar="ADDRESS", help="Address of a Dask scheduler to work on instead (needs the package distributed)."),
    ] = None,
) -> None:
    """Extract quotations, dates and page furniture of every article, without notebooks.

    Example: riwaya annotate my-articles --output annotations.jsonl"""
    from . import bulk
    from . import corpus as corpora
    from .interruptions import Interruptions

    folder = corpus_folder(corpus)
    output = Path("/dev/stdout") if str(output) == "-" and Path("/dev/stdout").exists() else output
    _refuse_output(output, folder)
    errors: list[dict] = []
    failed: list[str] = []

    def lost(record: dict) -> None:
        if record["sha256"] and len(failed) < 20:  # read, but not analysed: what `riwaya check` does not see
            failed.append(f"warning: {record['article']}: {record['error']}")

    def heard(problem: dict) -> None:
        if problem["severity"] == "error" and len(errors) < 20:
            errors.append(problem)

    articles = corpora.stream(folder, heard, round(max_megabytes * 1e6))
    try:
        with _writing(output, "--output"), Interruptions() as interruptions:
            count = bulk.write(bulk.records(articles, jobs, scheduler, interruptions), output, lost)
    except KeyboardInterrupt:
        _tell(f"Interrupted: {output} is as it was before.")
        raise typer.Exit(130) from None
    _tell(
        f"{count['all']} article(s) written to {output}"
        + (f", {count['unusable']} of them unusable: run `riwaya check {corpus}`" if count["unusable"] else "")
    )
    if failed:
        _tell("\n".join(failed))
    if count["unusable"] == count["all"]:
        raise InputError(f"No usable article in {corpus}:\n" + corpora.problems_text(errors))


def _refuse_output(output: Path, corpus: Path, option: str = "--output") -> None:
    """Raises InputError for an output that cannot be a new file, or would be taken for an article."""
    from . import inputs, manifest

    if output.is_dir():
        raise InputError(f"{option} {output} is a folder. Give the path of a file in it.")
    if output.exists() and not output.is_file():
        return  # a pipe, or a device such as /dev/stdout
    target = output.resolve()
    if not target.parent.is_dir():
        what = (
            f"{output.parent} is not a folder. Give"
            if output.parent.exists()
            else f"the folder {output.parent} does not exist. Make it first, or give"
        )
        raise InputError(f"{option} {output}: {what} another path.")
    if target.is_relative_to(corpus) and (target.name in manifest.TABLES or target.suffix.lower() in inputs.KINDS):
        raise InputError(f"{option} {output} would be taken for an article of the corpus. Give a path outside {corpus}.")


@contextlib.contextmanager
def _writing(output: Path, option: str):
    try:
        yield
    except OSError as why:
        raise InputError(f"{option} {output} cannot be written ({why.strerror or why}).") from None


@app.command()
def evaluate(
    corpus: CorpusArgument,
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of annotated articles, one JSON file each (format: tests/gold/README.md).")
    ],
    output: Annotated[Optional[Path], typer.Option("--json", metavar="FILE", help="Write all figures to this file as well.")] = None,
) -> None:
    """Compare the extraction with annotated articles: precision, recall and F1, by type of quotation and kind of speaker.

    Example: riwaya evaluate sample-summit tests/gold"""
    from . import breakdown, bulk
    from . import corpus as corpora
    from . import evaluate as measure

    if output is not None:
        _refuse_output(output, corpus_folder(corpus), "--json")
    annotated = measure.load_gold(gold)
    pairs, sources, warnings = measure.annotated(corpora.stream(corpus, lambda problem: None), annotated)
    for line in warnings[:20]:
        _tell(f"warning: {line}")
    if len(warnings) > 20:
        _tell(f"warning: {len(warnings) - 20} more annotations like these.")
    if not pairs:
        raise InputError(
            f"None of the {len(annotated)} annotated articles in {gold} is in {corpus}. An annotation belongs to the article whose file name ends its `article`."
        )
    rows = measure.table(measure.score(pairs, sources))
    parts = {
        name: make(pairs, sources)
        for name, make in (("by_type", breakdown.by_type), ("by_speaker", breakdown.by_speaker), ("by_resolution", breakdown.by_resolution))
    }
    print(measure.text_table(rows, len(pairs)) + "\n\n" + breakdown.text(*parts.values()))
    if output is not None:
        facts = {
            "articles": [gold["article"] for gold, _ in pairs],
            "warnings": warnings,
            "interval": "95 %, percentiles of resampled articles",
            "measures": rows,
            **parts,
        }
        with _writing(output, "--json"), bulk.replaced(output) as path:
            path.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


@app.command()
def check(corpus: CorpusArgument, max_megabytes: MegabytesOption = 5.0) -> None:
    """List what is wrong with a corpus folder, row by row, before a long run.

    Exit status 0 when there is something to work with, 2 when no article is usable."""
    from . import corpus as corpora

    loaded = corpora.load(corpus_folder(corpus), max_bytes=round(max_megabytes * 1e6))
    usable = corpora.usable(loaded)
    if loaded.problems:
        print(corpora.problems_text(loaded.problems))
    print(f"{loaded.name}: {len(usable)} of {len(loaded.articles)} articles usable, {len(loaded.problems)} remark(s).")
    if not usable:
        raise InputError(f"No usable article in {corpus}.")


@app.command()
def new(name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the corpus (a folder below data/raw), or a path.")]) -> None:
    """Make an empty corpus folder with a commented articles.csv to fill in."""
    from . import corpus as corpora

    folder = corpora.new(name)
    print(f"Made {folder}. Put your articles there, list them in articles.csv, then run: riwaya check {name}")


def _note(log: Path | None, line: str) -> None:
    """Appends a line and the time to the log, when there is one."""
    if log is None:
        return
    from datetime import datetime

    try:
        with open(log, "a", encoding="utf-8") as file:
            file.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {line}\n")
    except OSError as why:
        raise InputError(f"--log {log} cannot be written ({why.strerror}).") from None


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def main() -> None:
    """Entry point: errors that are the user's become one message and status 2, without a traceback."""
    try:
        app()
    except InputError as why:
        _tell(f"riwaya: {why}")
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
