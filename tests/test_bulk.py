"""Many articles: in order, never many in memory at a time, and a file that is complete or not there."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from helpers import bulk, corpus, inputs
from helpers.interruptions import Interruptions
from helpers.paths import InputError

TEXT = "قمة في الجزيرة\n\nقال الوزير سالم الراوي يوم الجمعة إن الوفد رقم {} غادر الجزيرة بعد ثلاث ساعات، مشيرا إلى أن الحوار مستمر.\n"


def tables(folder, count):
    """The same articles as text files and as the three kinds of table, each in a folder of its own."""
    import pyarrow
    import pyarrow.parquet

    rows = [{"id": f"a{n:03}", "text": TEXT.format(n)} for n in range(count)]
    places = {kind: folder / kind for kind in ("txt", "csv", "jsonl", "parquet")}
    for place in places.values():
        place.mkdir()
    for row in rows:
        (places["txt"] / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
    (places["csv"] / "articles.csv").write_text("id,text\n" + "".join(f'{r["id"]},"{r["text"]}"\n' for r in rows), encoding="utf-8")
    (places["jsonl"] / "articles.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), places["parquet"] / "articles.parquet", row_group_size=10)
    return places


def counted(articles, seen):
    for article in articles:
        seen.append(article.id)
        yield article


@pytest.mark.parametrize("kind", ["txt", "csv", "jsonl", "parquet"])
def test_an_article_is_read_when_it_is_asked_for(tmp_path, monkeypatch, kind):
    read, check = [], inputs.check
    monkeypatch.setattr(inputs, "check", lambda text, page, limit: (read.append(text), check(text, page, limit)))
    articles = corpus.stream(tables(tmp_path, 200)[kind], lambda problem: None)
    assert read == []
    first, second = next(articles), next(articles)
    assert read == [first.text, second.text] == [TEXT.format(0), TEXT.format(1)]
    assert len(list(articles)) == 198


def test_processes_are_given_few_articles_ahead_and_records_come_in_order(tmp_path):
    seen, ahead = [], []
    articles = counted(corpus.stream(tables(tmp_path, 400)["jsonl"], lambda problem: None), seen)
    made = []
    for record in bulk.records(articles, jobs=2):
        made.append(record["id"])
        ahead.append(len(seen) - len(made))
    assert made == seen == [f"a{n:03}" for n in range(400)]
    assert max(ahead) <= bulk.PART[0] * (2 * bulk.AHEAD + 1)


def test_long_articles_go_in_smaller_parts(tmp_path):
    articles = [a._replace(text=a.text * 1000) for a in corpus.stream(tables(tmp_path, 40)["txt"], lambda problem: None)]
    parts = list(bulk._parts(articles))
    assert sum(parts, []) == articles and all(sum(len(a.text) for a in part[:-1]) < bulk.PART[1] for part in parts) and len(parts) > 40 / bulk.PART[0]


def test_streams_and_loaded_corpora_are_the_same(tmp_path):
    folder = tables(tmp_path, 5)["txt"]
    (folder / "b.txt").write_text(TEXT.format(3).replace("،", " -"), encoding="utf-8")
    (folder / "c.txt").write_text("", encoding="utf-8")
    told = []
    articles = list(corpus.stream(folder, told.append))
    assert (articles, told) == corpus.load(folder)[2:]
    assert {a.id: a.duplicate_of for a in articles if a.duplicate_of} == {"b": "a003"} and [a.id for a in articles if a.error] == ["c"]


# ---- the file ---------------------------------------------------------------------------------------------------------------------------------


def test_a_file_appears_complete_or_stays_as_it_was(tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def failing():
        yield {"id": 1}
        assert target.read_text() == "old"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        bulk.write(failing(), target)
    assert target.read_text() == "old" and os.listdir(tmp_path) == ["out.jsonl"]
    failed = []
    assert bulk.write([{"id": 1}, {"id": 2, "error": "x"}], target, failed.append) == {"all": 2, "unusable": 1}
    assert failed == [{"id": 2, "error": "x"}]
    assert target.read_text() == '{"id": 1}\n{"id": 2, "error": "x"}\n' and os.listdir(tmp_path) == ["out.jsonl"]


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links and devices as Unix has them")
def test_a_link_keeps_pointing_and_a_device_stays_one(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "real")
    bulk.write([{"id": 1}], tmp_path / "link")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text() == '{"id": 1}\n'
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE, text=True)
    bulk.write([{"id": 1}], tmp_path / "pipe")
    assert reader.communicate(timeout=20)[0] == '{"id": 1}\n' and not (tmp_path / "pipe").is_file()


@pytest.mark.skipif(os.name == "nt", reason="signals as Unix has them")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_leaves_nothing_half_written(tmp_path, jobs):
    folder, target = tables(tmp_path, 40)["txt"], tmp_path / "out.jsonl"
    (folder / "z.txt").write_text(TEXT.format(1) * 20_000, encoding="utf-8")  # long enough to be interrupted
    command = [sys.executable, "-c", "from helpers.cli import main; main()", "annotate", folder, "--output", target, "--jobs", jobs]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".out.jsonl.*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=60)[1]
    assert running.returncode == 130 and "Interrupted" in said and "Traceback" not in said
    assert not list(tmp_path.glob("*out.jsonl*"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interruption_that_python_drops_ends_the_work_at_the_next_record(tmp_path, jobs):
    class Dropping:
        def __del__(self):  # Python prints what is raised here, and goes on
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.1)

    with Interruptions() as interruptions:
        made = bulk.records(corpus.stream(tables(tmp_path, 3)["txt"], lambda problem: None), jobs, interruptions=interruptions)
        assert next(made)["id"] == "a000"
        Dropping()
        with pytest.raises(KeyboardInterrupt):
            next(made)


# ---- a cluster --------------------------------------------------------------------------------------------------------------------------------


def test_a_cluster_gives_the_same_records_in_order(tmp_path):
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    folder = tables(tmp_path, 60)["jsonl"]
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        there = list(bulk.records(corpus.stream(folder, lambda problem: None), scheduler=cluster.scheduler_address))
    assert there == list(bulk.records(corpus.stream(folder, lambda problem: None)))


def test_a_worker_with_other_rules_is_refused():
    with pytest.raises(InputError, match="other code or lexicons"):
        bulk._annotated_there([], "something else")
    assert bulk._annotated_there([], bulk.rules()) == []


@pytest.mark.parametrize("address", ["nowhere", "bogus://x:1", ""])
def test_an_address_that_is_none_is_one_clear_message(address):
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with pytest.raises(InputError, match="tcp://"):
        list(bulk.records([], scheduler=address))
