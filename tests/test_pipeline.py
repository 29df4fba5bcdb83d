"""The run driver, on tiny notebooks: what it accepts, what it leaves, and what it calls a failure."""

import contextlib
import errno
import json
import os
import signal
import sys
import threading
import time

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from helpers import kernels, paths, pipeline, plans, provenance, running, scheduling
from helpers.parameters import Parameter
from helpers.paths import InputError

PARAMETERS = """corpus: str = "sample"  # the corpus
processed: str = ""  # folder of the tables
word: str = "قمة"  # a word
limit: int = 5  # how many
share: float = 0.5
deep: bool = False
names: list[str] = []  # several
maybe: int | None = None  # may be empty
"""
WRITE = "from pathlib import Path\nPath(processed, '{0}.parquet').write_bytes(b'{1}')"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A corpus, a folder for notebooks, and folders of our own for what the driver would put into the project's."""
    monkeypatch.setattr(paths, "PROCESSED", tmp_path / "processed")
    monkeypatch.setattr(paths, "REPORTS", tmp_path / "reports")
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "قمة").mkdir()
    (tmp_path / "قمة" / "1.txt").write_text("نص", encoding="utf-8")
    return tmp_path


def add(place, name, *code, writes=(), parameters=PARAMETERS, **own):
    cells = [new_markdown_cell(f"# Question of {name}")]
    if parameters:
        cells.append(new_code_cell(parameters, metadata={"tags": ["parameters"]}))
    cells += [new_code_cell(c) for c in code]
    nbformat.write(new_notebook(cells=cells, metadata={"riwaya": {"writes": list(writes), **own}}), place / "notebooks" / f"{name}.ipynb")


def go(place, **more):
    lines = []
    result = pipeline.run(place / "قمة", **({"output": place / "out", "notebooks": place / "notebooks", "progress": lines.append} | more))
    return result, lines


def read(path):
    return path.read_text(encoding="utf-8")


def left(folder):
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


def assert_no_child():
    assert [c for c in psutil.Process().children(recursive=True) if "ipykernel" in " ".join(c.cmdline() if c.status() != psutil.STATUS_ZOMBIE else [])] == []


def test_a_run_from_end_to_end(place, monkeypatch):
    monkeypatch.chdir(place)
    add(
        place,
        "01_first",
        "import os\nprint(word, limit, share, deep, names, maybe, os.environ['HELPERS_JOBS'], os.getcwd(), processed)",
        WRITE.format("one", "a"),
        writes=["one"],
    )
    add(place, "02_second", "print(open(processed + '/one.parquet', 'rb').read(), word)", WRITE.format("two", "b"), "", writes=["two"])
    given = {"word": "الرئيس «$x$ \u202e", "limit": "7", "share": "2", "deep": "true", "names": '["أ", "ب"]', "maybe": "none"}
    result, lines = go(place, parameters=given, jobs=2)
    assert result.status == 0 and result.folder.parent == place / "out"
    assert [line.split(" ... ")[0] for line in lines[:-1]] == ["01_first", "02_second", "report"] and str(result.folder / "index.html") in lines[-1]
    assert left(result.folder) == ["01_first.html", "01_first.ipynb", "02_second.html", "02_second.ipynb", "index.html", "run.json", "tables"]
    page, executed = read(result.folder / "01_first.html"), nbformat.read(result.folder / "01_first.ipynb", 4)
    injected = next(c.source for c in executed.cells if "injected-parameters" in c.metadata.get("tags", []))
    assert "word = 'الرئيس «$x$ \\u202e'" in injected and "processed = 'tables'" in injected and "corpus = 'قمة'" in injected
    assert "الرئيس «$x$" in page
    printed = executed.cells[3].outputs[0].text
    assert "7 2.0 True ['أ', 'ب'] None 2 notebooks tables" in printed
    record = json.loads(read(result.folder / "run.json"))
    assert (
        record["status"] == "done"
        and record["parameters"]["01_first"]["limit"] == 7
        and record["corpus_files"]["files"] == 1
        and record["versions"]["papermill"]
    )
    assert [n["status"] for n in record["notebooks"]] == ["done", "done"]
    for path in result.folder.rglob("*"):
        if path.is_file():
            assert not any(str(folder).encode() in path.read_bytes() for folder in (place, paths.ROOT, sys.prefix)), path
    assert left(place / "processed" / "قمة") == ["one.parquet", "source.json", "two.parquet"]
    assert os.readlink(place / "out" / "latest") == result.folder.name
    assert [p for p in left(place / "out") if p.startswith(".")] == [scheduling.LOCK] and left(place / "processed") == ["قمة"]
    assert_no_child()


WAIT_FOR = "from pathlib import Path\nimport time\nend = time.monotonic() + 60\nwhile not (Path(processed) / '{}').exists() and time.monotonic() < end:\n    time.sleep(0.05)\nassert time.monotonic() < end"


def test_a_notebook_begins_when_the_tables_before_it_are_there(place):
    add(place, "01_first", WRITE.format("one", "a"), WAIT_FOR.format("two.parquet"), writes=["one"])
    add(place, "02_second", WAIT_FOR.format("one.parquet"), WRITE.format("two", "a"), writes=["two"])
    result, lines = go(place)
    assert result.status == 0 and lines[0].startswith("01_first ... done") and lines[1].startswith("02_second ... done")


@pytest.mark.skipif(os.name != "posix", reason="priorities of processes are POSIX's")
def test_a_notebook_that_only_shows_its_tables_lets_the_next_one_go_first(place):
    priority = "import os\nprint(os.getpriority(os.PRIO_PROCESS, 0))"
    add(place, "01_first", WRITE.format("one", "a"), WAIT_FOR.format("two.parquet"), priority, writes=["one"])
    add(place, "02_second", WRITE.format("two", "a"), priority, writes=["two"])
    folder = go(place)[0].folder
    first, second = (int(nbformat.read(folder / f"{name}.ipynb", 4).cells[-1].outputs[0].text) for name in ("01_first", "02_second"))
    assert first == min(second + kernels.BEHIND, 19)


def test_what_was_made_from_the_tables_of_a_notebook_that_failed_is_gone(place):
    add(place, "01_first", WRITE.format("one", "a"), WAIT_FOR.format("two.parquet"), "raise ValueError('late')", writes=["one"])
    add(place, "02_second", WRITE.format("two", "a"), "import time\ntime.sleep(60)", writes=["two"])
    add(place, "03_third", "1")
    result, _ = go(place)
    assert result.status == 1 and left(result.folder / "tables") == ["one.parquet"]
    assert [n["status"] for n in json.loads(read(result.folder / "run.json"))["notebooks"]] == ["failed", "not run", "not run"]
    assert_no_child()


def test_a_failing_notebook_leaves_a_report_that_says_so(place):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    good, _ = go(place)
    before = {p: p.read_bytes() for p in good.folder.rglob("*") if p.is_file()}
    add(place, "01_first", WRITE.format("one", "c"), "raise ValueError('no <b>column</b> in ' + processed)", "print('never')", writes=["one"])
    add(place, "02_second", "print(1)")
    result, lines = go(place)
    assert result.status == 1 and result.folder != good.folder
    assert "This notebook failed" in read(result.folder / "01_first.html") and "no &lt;b&gt;column&lt;/b&gt; in tables" in read(result.folder / "01_first.html")
    assert "This notebook was not run" in read(result.folder / "02_second.html") and not (result.folder / "02_second.ipynb").exists()
    assert not any(str(folder).encode() in p.read_bytes() for p in result.folder.rglob("*.*") for folder in (place, paths.ROOT, sys.prefix))
    assert "01_first failed" in read(result.folder / "index.html") and any("01_first" in line and "failed" in line for line in lines)
    assert [n["status"] for n in json.loads(read(result.folder / "run.json"))["notebooks"]] == ["failed", "not run"]
    assert before == {p: p.read_bytes() for p in good.folder.rglob("*") if p.is_file()}
    assert (place / "processed" / "قمة" / "one.parquet").read_bytes() == b"a" and os.readlink(place / "out" / "latest") == good.folder.name


@pytest.mark.parametrize(
    ("code", "writes", "why"),
    [
        (["import sys", "sys.exit(0)", "print('never')"], [], "SystemExit"),
        (["import os\nos._exit(0)", "print('never')"], [], "kernel ended"),
        (["print('fine')"], ["absent"], "did not write absent"),
    ],
)
def test_what_papermill_would_call_done(place, code, writes, why):
    add(place, "01_first", *code, writes=writes, parameters="")
    result, _ = go(place)
    assert result.status == 1 and why in read(result.folder / "01_first.html") and why in read(result.folder / "index.html")
    assert_no_child()


def test_a_notebook_that_takes_too_long(place):
    add(place, "01_first", "import time\nprint('begun', flush=True)\ntime.sleep(60)", "print('never')", timeout=1)
    result, _ = go(place)
    assert result.status == 1 and "longer than the 1 seconds" in read(result.folder / "01_first.html") and "begun" in read(result.folder / "01_first.html")
    assert_no_child()


def test_a_bad_request_found_in_the_first_notebook(place):
    add(place, "01_first", "from helpers.paths import InputError\nraise InputError('articles.csv, row 3: no such file. Add it.')")
    with pytest.raises(InputError, match="^articles.csv, row 3: no such file. Add it.$"):
        go(place)
    assert not (place / "out").exists() and not (place / "processed").exists()


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        ({"parameters": {"limti": "5"}}, "no parameter 'limti'. Did you mean limit"),
        ({"parameters": {"limit": "5.0"}}, "limit: expected a whole number"),
        ({"parameters": {"limit": "١٢"}}, "limit: expected a whole number"),
        ({"parameters": {"limit": True}}, "limit: expected a whole number"),
        ({"parameters": {"limit": None}}, "limit: expected a whole number"),
        ({"parameters": {"share": "nan"}}, "share: expected a number"),
        ({"parameters": {"deep": "1"}}, "deep: expected true or false"),
        ({"parameters": {"names": "a,b"}}, "names: expected a list in JSON"),
        ({"parameters": {"names": "[1]"}}, "names: expected a list in JSON"),
        ({"parameters": {"word": 5}}, "word: expected text"),
        ({"parameters": {"corpus": "x"}}, "corpus is set by the run"),
        ({"parameters": {"processed": "x"}}, "processed is set by the run"),
        ({"parameters": {"jobs": "2"}}, "jobs is set by the run and cannot be given. Use --jobs."),
        ({"only": ["02_secnd"]}, "no notebook '02_secnd'. Did you mean 02_second"),
        ({"only": ["02_second"]}, "Run 01_first first"),
        ({"only": ["01_first", "03_third"]}, "choose 02_second too"),
        ({"only": ["01_first"], "parameters": {"late": "1"}}, "belongs to 03_third"),
        ({"jobs": 0}, "number of jobs"),
        ({"timeout": 0}, "timeout"),
        ({"name": "../x"}, "--name"),
        ({"name": ""}, "--name"),
        ({"output": "FILE"}, "is a file"),
        ({"output": "FILE/below"}, "is a file"),
        ({"output": "قمة/out"}, "inside the corpus folder"),
    ],
)
def test_requests_that_cannot_be_met_start_nothing(place, monkeypatch, request_, message):
    monkeypatch.setattr(running, "Kernel", lambda *a: pytest.fail("a kernel was started"))
    add(place, "01_first", "1", writes=["one"])
    add(place, "02_second", "1")
    add(place, "03_third", "1", parameters=PARAMETERS + "late: int = 1\n")
    (place / "FILE").write_text("kept", encoding="utf-8")
    if "output" in request_:
        request_ = request_ | {"output": place / request_["output"]}
    with pytest.raises(InputError, match=message):
        go(place, **request_)
    assert left(place) == ["FILE", "notebooks", "قمة"] and read(place / "FILE") == "kept" and left(place / "قمة") == ["1.txt"]


def test_corpora_that_cannot_be_read(place):
    add(place, "01_first", "1")
    (place / "empty").mkdir()
    for corpus, message in (("absent", "does not exist"), ("قمة/1.txt", "is a file"), ("empty", "is empty")):
        with pytest.raises(InputError, match=message):
            pipeline.run(place / corpus, notebooks=place / "notebooks", output=place / "out")
    with pytest.raises(InputError, match="no notebooks"):
        pipeline.run(place / "قمة", notebooks=place / "empty", output=place / "out")
    (place / "notebooks" / "02_bad.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="02_bad.ipynb cannot be read"):
        go(place)


def test_only_reads_the_published_tables_and_drops_what_is_out_of_date(place):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    add(place, "02_second", WRITE.format("two", "a"), writes=["two"])
    add(place, "03_third", WRITE.format("three", "a"), writes=["three"])
    go(place)
    result, _ = go(place, only=["02_second"])
    assert result.status == 0 and left(result.folder / "tables") == ["one.parquet", "two.parquet"]
    assert "left this notebook out" in read(result.folder / "03_third.html")
    published = place / "processed" / "قمة"
    assert left(published) == ["one.parquet", "source.json", "three.parquet", "two.parquet"]  # the same tables again: 03 is still right
    add(place, "02_second", WRITE.format("two", "other"), writes=["two"])
    go(place, only="02_second")
    assert left(published) == ["one.parquet", "source.json", "two.parquet"]


def test_an_interrupted_run_leaves_nothing(place):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    add(place, "02_second", "1")

    def interrupt(line):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(place, progress=interrupt)
    assert left(place) == ["notebooks", "قمة"]
    assert_no_child()


def test_an_interruption_while_kernels_start_ends_them_all(place, monkeypatch):
    class Interrupted(kernels.Kernel):
        def __init__(self, *more):
            super().__init__(*more)
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(running, "Kernel", Interrupted)
    add(place, "01_first", "1")
    add(place, "02_second", "1")
    before, lines = signal.getsignal(signal.SIGTERM), []
    with pytest.raises(KeyboardInterrupt):
        go(place, progress=lines.append)
    assert lines == ["Interrupted: nothing of this run is left, and earlier reports are as they were."]
    assert left(place) == ["notebooks", "قمة"] and signal.getsignal(signal.SIGTERM) == before
    assert_no_child()


def test_an_interruption_while_cells_run_ends_at_once_and_leaves_nothing(place):
    add(place, "01_first", WRITE.format("one", "a"), "import time\ntime.sleep(60)", writes=["one"])
    add(place, "02_second", WRITE.format("two", "a"), "import time\ntime.sleep(60)", writes=["two"])

    def interrupt():
        end = time.monotonic() + 60
        while not list((place / "out").glob(".*/tables/two.parquet")) and time.monotonic() < end:
            time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        go(place)
    assert left(place) == ["notebooks", "قمة"]
    assert_no_child()


@pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX's")
def test_a_kernel_that_seems_to_be_in_our_own_process_group_is_ended_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "getpgid", lambda pid: os.getpgrp())
    kernel = kernels.Kernel("01_first", tmp_path, dict(os.environ), tmp_path)
    assert kernel.manager.provisioner.pgid is None
    kernels.close([kernel])
    assert_no_child()


@pytest.mark.parametrize("where", ["write", "_need_room"])
def test_a_full_disk_is_one_message_and_leaves_older_reports_alone(place, monkeypatch, where):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    good, _ = go(place)
    before = left(place / "out")
    add(place, "02_second", "raise OSError('no room for a table')" if where == "_need_room" else "1")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pipeline.report if where == "write" else pipeline, where, full)
    with pytest.raises(InputError, match=r"Nothing can be written to the output folder .*out \(No space left on device\)\. Free some space there"):
        go(place)
    assert left(place / "out") == before and os.readlink(place / "out" / "latest") == good.folder.name


def test_two_corpora_of_one_name(place):
    add(place, "01_first", "1")
    other = place / "other" / "قمة"
    other.mkdir(parents=True)
    (other / "1.txt").write_text("x", encoding="utf-8")
    (place / "processed" / "قمة").mkdir(parents=True)
    (place / "processed" / "قمة" / "source.json").write_text(json.dumps({"folder": str(other)}), encoding="utf-8")
    with pytest.raises(InputError, match="already known as 'قمة'"):
        go(place)
    assert go(place, name="second")[0].status == 0 and left(place / "processed") == ["second", "قمة"]


def test_publishing_keeps_what_it_does_not_replace(tmp_path):
    tables, target = tmp_path / "new", tmp_path / "processed" / "c"
    (target / "notes").mkdir(parents=True)
    tables.mkdir()
    for path in (tables / "one.parquet", target / "one.parquet", target / "two.parquet", target / "two.csv", target / "notes" / "own.txt"):
        path.write_text(str(path), encoding="utf-8")
    pipeline._publish(tables, target, tmp_path, drop=["two"])
    assert (
        left(target) == ["notes", "one.parquet", "source.json"]
        and read(target / "one.parquet") == str(tables / "one.parquet")
        and left(target / "notes") == ["own.txt"]
    )
    assert left(target.parent) == ["c"]


def test_tables_that_cannot_be_published_stay_in_the_report(place):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    (place / "processed").write_text("a file", encoding="utf-8")
    result, lines = go(place)
    assert result.status == 0 and any("cannot be written" in line for line in lines) and left(result.folder / "tables") == ["one.parquet"]


def test_run_ids_differ_within_a_second(tmp_path):
    (tmp_path / "new").mkdir()
    for _ in range(5):
        with contextlib.ExitStack() as stack:
            name, folder = pipeline._work_folder(tmp_path / "new", stack)
            folder.rename(tmp_path / "new" / name)
    assert len(left(tmp_path / "new")) == 6


def test_two_runs_do_not_write_to_one_output_at_a_time(place):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    with contextlib.ExitStack() as stack:
        name, _ = pipeline._work_folder(place / "out", stack)
        with pytest.raises(InputError, match=rf"Another run \(begun {name}, process {os.getpid()}\) is writing to .*out\. Let it end first"):
            go(place)
    assert left(place) == ["notebooks", "قمة"]
    assert go(place, wait=1)[0].status == 0


def test_what_a_killed_run_left_is_removed_by_the_next(place):
    add(place, "01_first", "1")
    (place / "out" / ".2020-01-01T000000Z.tmp-1").mkdir(parents=True)
    (place / "out" / ".2020-01-01T000000Z.tmp-1" / "half").write_text("x", encoding="utf-8")
    (place / "out" / ".own").mkdir()
    result, _ = go(place)
    assert left(place / "out") == [".own", scheduling.LOCK, result.folder.name, "latest"]


def test_nothing_is_run_when_nothing_changed(place, monkeypatch):
    add(place, "01_first", WRITE.format("one", "a"), writes=["one"])
    first, _ = go(place, only_if_changed=True)
    with monkeypatch.context() as patched:
        patched.setattr(running, "Kernel", lambda *a: pytest.fail("a kernel was started"))
        again, lines = go(place, only_if_changed=True)
    assert again == first and len(lines) == 1 and lines[0].startswith("Up to date (") and lines[0].endswith(str(first.folder / "index.html"))


@pytest.mark.parametrize("what", ["article", "parameter", "notebook", "correction", "page gone", "table gone", "failed", "force"])
def test_a_change_makes_a_new_run(place, monkeypatch, what):
    monkeypatch.setattr(paths, "CORRECTIONS", place / "corrections")
    add(place, "01_first", "print(limit)", WRITE.format("one", "a"), writes=["one"])
    first, _ = go(place, only_if_changed=True)
    more = {}
    if what == "article":
        (place / "قمة" / "1.txt").write_text("other words", encoding="utf-8")
    elif what == "parameter":
        more = {"parameters": {"limit": "7"}}
    elif what == "notebook":
        add(place, "01_first", "print(limit + 1)", WRITE.format("one", "a"), writes=["one"])
    elif what == "correction":
        (place / "corrections" / "قمة").mkdir(parents=True)
        (place / "corrections" / "قمة" / "quotes.csv").write_text("x", encoding="utf-8")
    elif what == "page gone":
        (first.folder / "01_first.html").unlink()
    elif what == "table gone":
        (place / "processed" / "قمة" / "one.parquet").unlink()
    elif what == "failed":
        record = json.loads(read(first.folder / "run.json"))
        (first.folder / "run.json").write_text(json.dumps(record | {"status": "failed"}), encoding="utf-8")
    result, _ = go(place, only_if_changed=what != "force", **more)
    assert result.status == 0 and result.folder != first.folder


def test_the_key_holds_for_a_corpus_of_another_name_and_other_notebooks_only(place):
    add(place, "01_first", "1")
    add(place, "02_second", "1")
    whole, _ = go(place, only_if_changed=True)
    assert go(place, only_if_changed=True, only=["01_first"])[0].folder != whole.folder


def test_old_runs_are_cleared_away_but_for_the_newest(place):
    add(place, "01_first", "1")
    names = [go(place)[0].folder.name for _ in range(3)]
    (place / "out" / "mine").mkdir()
    result, lines = go(place, keep=2)
    assert left(place / "out") == sorted([scheduling.LOCK, "latest", "mine", names[2], result.folder.name])
    assert os.readlink(place / "out" / "latest") == result.folder.name
    assert any(line.startswith("Removed 2 older runs: ") for line in lines)
    with pytest.raises(InputError, match="runs to keep"):
        go(place, keep=0)


def test_parameters_are_read_with_kind_default_and_help(place):
    add(place, "01_first", "1")
    found = plans.load_notebooks(place / "notebooks")[0].parameters
    assert found["word"] == Parameter("str", "", False, "قمة", "a word")
    assert found["names"][:3] == ("list", "str", False) and found["maybe"][:3] == ("int", "", True) and found["share"].help == ""


def test_folders_of_this_machine_are_taken_out():
    places = provenance.places((paths.ROOT, "riwaya"), ("/var/some/run", "."))
    value = {"a": [f"{paths.ROOT}/src/x.py", "/var/some/run/tables", "/var/some/runner https://example.org/var/some/run"], "image/png": f"{paths.ROOT}/"}
    assert provenance.without_places(value, places) == {
        "a": ["riwaya/src/x.py", "./tables", "/var/some/runner https://example.org/var/some/run"],
        "image/png": f"{paths.ROOT}/",
    }


def test_the_fingerprint_sees_names_and_contents(tmp_path):
    (tmp_path / "a").write_text("1", encoding="utf-8")
    first = provenance.fingerprint(tmp_path)
    (tmp_path / ".hidden").write_text("1", encoding="utf-8")
    assert provenance.fingerprint(tmp_path) == first and first["files"] == 1
    (tmp_path / "a").rename(tmp_path / "b")
    assert provenance.fingerprint(tmp_path) != first


def test_an_article_that_cannot_be_read_does_not_end_the_run(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("1", encoding="utf-8")

    def refused(*_):
        raise PermissionError

    monkeypatch.setattr(provenance.hashlib, "file_digest", refused)
    assert provenance.fingerprint(tmp_path)["files"] == 1


def test_the_projects_own_notebooks_can_be_read():
    if not list(paths.NOTEBOOKS.glob("*.ipynb")):
        pytest.skip("notebooks/ is empty")
    for notebook in plans.load_notebooks():
        assert {"corpus", "processed"} <= set(notebook.parameters) and notebook.writes
