"""How long a whole run takes, next to its floor.

The floor: four notebooks that only import pandas and matplotlib, run by the same driver into the same kind of HTML. What a run takes beyond it is what the
project does. Beside it the same four notebooks as papermill and nbconvert alone run and export them, one after another: what a script without a driver would take.
All run in fresh processes, in turn, and the best of several is kept: other work on the machine can only make a run slower.

    .venv/bin/python benchmarks/bench_run.py [--rounds 3] [--corpus data/raw/sample-summit]
"""

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[1]
FLOOR = """
import sys
from pathlib import Path
from helpers import paths, pipeline, running
paths.PROCESSED = Path(sys.argv[3]) / "processed"
running.NEEDED = ["pandas", "matplotlib.pyplot"]
sys.exit(pipeline.run(sys.argv[1], Path(sys.argv[3]) / "reports", notebooks=sys.argv[2], progress=lambda line: None).status)
"""

ALONE = """
import sys, nbconvert, papermill
from pathlib import Path
for file in sorted(Path(sys.argv[1]).glob("*.ipynb")):
    done = Path(sys.argv[2]) / file.name
    papermill.execute_notebook(file, done, kernel_name="python3", language="python", progress_bar=False)
    done.with_suffix(".html").write_text(nbconvert.HTMLExporter().from_filename(str(done))[0], encoding="utf-8")
"""


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds a command takes, and seconds of the processor that it and its kernels take. Ends the benchmark when the command fails."""
    begun, before = time.perf_counter(), os.times()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace")
    if done.returncode:
        sys.exit(f"{' '.join(command[:3])} ended with status {done.returncode}:\n{done.stdout[-3000:]}")
    after = os.times()
    return time.perf_counter() - begun, after.children_user + after.children_system - before.children_user - before.children_system


def floor_notebooks(folder: Path) -> None:
    """Four notebooks that only import what every notebook imports."""
    for name in ("01_first", "02_second", "03_third", "04_fourth"):
        nb = new_notebook(cells=[new_markdown_cell(f"# {name}"), new_code_cell("import pandas\nimport matplotlib.pyplot")])
        nbformat.write(nb, folder / f"{name}.ipynb")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--corpus", default=str(ROOT / "data" / "raw" / "sample-summit"))
    options = parser.parse_args()
    # As `make setup` leaves it: an edited file would otherwise be compiled anew in every process where bytecode is not written.
    compileall.compile_dir(ROOT / "src" / "helpers", quiet=1)
    with tempfile.TemporaryDirectory() as scratch:
        notebooks = Path(scratch) / "notebooks"
        notebooks.mkdir()
        floor_notebooks(notebooks)
        commands = {
            "papermill": [sys.executable, "-c", ALONE, str(notebooks), scratch],
            "floor": [sys.executable, "-c", FLOOR, options.corpus, str(notebooks), scratch],
            "riwaya run": [sys.executable, "-c", "from helpers.cli import main; main()", "run", options.corpus, "--force", "--output", str(Path(scratch) / "reports")],
        }
        best = {name: float("inf") for name in commands}
        for number in range(options.rounds):
            for name, command in commands.items():
                seconds, used = timed(command)
                best[name] = min(best[name], seconds)
                print(f"round {number + 1}: {name:<10} {seconds:6.2f} s, of the processor {used:6.2f} s", flush=True)
    run = best["riwaya run"]
    print(f"best of {options.rounds}: riwaya run {run:.2f} s; floor {best['floor']:.2f} s, ratio {run / best['floor']:.2f}; papermill alone {best['papermill']:.2f} s, ratio {run / best['papermill']:.2f}")


if __name__ == "__main__":
    main()
