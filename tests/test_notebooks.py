"""The notebooks as they are committed: without outputs, with little code, and readable by papermill. That they run is tested by nbval and by the report's tests."""

import ast
import importlib
import json
import re
import statistics

import pytest

from helpers import paths, schemas

NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("*.ipynb"))
MOST_CELLS, MOST_LINES, MEDIAN_LINES = 15, 8, 5


def test_there_are_four():
    assert [p.stem for p in NOTEBOOKS] == ["01_cleaning", "02_quotes", "03_timeline", "04_framing"]


@pytest.fixture(params=NOTEBOOKS, ids=lambda p: p.stem)
def notebook(request):
    text = request.param.read_text(encoding="utf-8")
    content = json.loads(text)
    content["name"], content["raw"] = request.param.stem, text
    content["code"] = [c for c in content["cells"] if c["cell_type"] == "code"]
    return content


def source(cell):
    return "".join(cell["source"])


def test_it_is_a_valid_notebook_for_any_python3_kernel(notebook):
    import nbformat

    nbformat.validate(nbformat.reads(notebook["raw"], as_version=4))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3" and set(notebook["metadata"]) == {"kernelspec", "language_info", "riwaya"}
    ids = [c["id"] for c in notebook["cells"]]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", i) for i in ids)


def test_it_is_committed_without_results(notebook):
    assert all(c["outputs"] == [] and c["execution_count"] is None for c in notebook["code"])


def test_it_names_the_tables_it_writes(notebook):
    writes = notebook["metadata"]["riwaya"]["writes"]
    assert writes == [name for name, table in schemas.TABLES.items() if table.notebook == notebook["name"]]


def test_what_a_run_makes_ready_for_it_is_there(notebook):
    names = notebook["metadata"]["riwaya"]["imports"]
    made = [(importlib.import_module(module), lexicon) for module, _, lexicon in (name.partition(":") for name in names)]
    assert len(set(names)) == len(names) and all(len(getattr(module, lexicon)()) for module, lexicon in made if lexicon)


def test_it_has_one_parameters_cell_that_papermill_and_people_can_read(notebook):
    cells = [c for c in notebook["code"] if "parameters" in c["metadata"].get("tags", [])]
    assert len(cells) == 1 and cells[0] is notebook["code"][0]
    lines = source(cells[0]).splitlines()
    statements = ast.parse(source(cells[0])).body
    assert len(lines) == len(statements) and all(isinstance(s, ast.AnnAssign) for s in statements)
    assert all(re.fullmatch(r"\w+: (str|int|float|bool|list\[str\]) = [^#=]+  # [^\s=][^=]*", line) for line in lines), "papermill cannot read a line with a second equals sign"
    assert lines[0].startswith('corpus: str = "sample-summit"') and lines[1].startswith('processed: str = ""')


def test_code_is_short_and_holds_no_logic(notebook):
    assert len(notebook["code"]) <= MOST_CELLS
    lengths = [len([line for line in source(c).splitlines() if line.strip()]) for c in notebook["code"][1:]]  # the first holds the parameters, one a line
    assert max(lengths) <= MOST_LINES and statistics.median(lengths) <= MEDIAN_LINES
    forbidden = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.Try)
    for cell in notebook["code"]:
        assert not any(isinstance(node, forbidden) for node in ast.walk(ast.parse(source(cell)))), source(cell)


def test_it_speaks_to_readers(notebook):
    first, last = notebook["cells"][0], [c for c in notebook["cells"] if c["cell_type"] == "markdown"][-1]
    assert source(first).startswith("# ") and "**Question.**" in source(first)
    assert source(last).startswith("## What this cannot show")
    assert any(source(c).startswith("assert ") for c in notebook["code"])


def test_it_holds_no_paths_of_a_machine_and_no_addresses(notebook):
    assert not re.search(r"(?<![\w.])/(home|tmp|work|Users|root|usr|mnt)/|[A-Z]:\\\\|https?://", notebook["raw"])


def test_each_table_is_followed_by_how_to_read_it_or_explained_before(notebook):
    cells = notebook["cells"]
    for n, cell in enumerate(cells):
        if cell["cell_type"] == "code" and "plots.show" in source(cell):
            assert "*How to read it.*" in source(cells[n + 1])
