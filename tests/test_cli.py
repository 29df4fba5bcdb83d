"""The commands as a user meets them: what they print, what they leave behind, how they fail."""

import json
import os
import subprocess
import sys

import pytest

from helpers import cli, extract
from helpers.paths import ROOT

RIWAYA = [sys.executable, "-c", "from helpers.cli import main; main()"]
ARTICLE = "قمة في الجزيرة\n\nقال الوزير سالم الراوي يوم الجمعة إن الوفد غادر الجزيرة بعد ثلاث ساعات من المباحثات، مشيرا إلى أن الحوار مستمر.\n"


def riwaya(*words, cwd=None):
    done = subprocess.run([*RIWAYA, *map(str, words)], capture_output=True, text=True, cwd=cwd, env={**os.environ, "COLUMNS": "120", "PYTHONUTF8": "1"})
    assert "Traceback" not in done.stderr + done.stdout
    return done


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "corpus"
    place.mkdir()
    (place / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return place


def test_help_names_every_command_and_each_command_explains_itself():
    out = riwaya("--help").stdout
    for command in ("run", "annotate", "evaluate", "check", "new"):
        assert command in out and "Usage" in riwaya(command, "--help").stdout


def refused(done, *words):
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert all(w in done.stderr for w in words), done.stderr
    assert done.stderr.count("riwaya:") <= 1


def test_a_folder_that_is_not_there_is_one_clear_message(tmp_path):
    for command in (("run", tmp_path / "none"), ("check", tmp_path / "none"), ("annotate", tmp_path / "none", "--output", tmp_path / "o.jsonl")):
        refused(riwaya(*command), "does not exist")


@pytest.mark.parametrize("command", ["run", "check", "annotate"])
def test_an_empty_folder_and_a_folder_of_images_are_one_clear_message(tmp_path, command):
    more = ["--output", tmp_path / "out.jsonl"] if command == "annotate" else ["--output", tmp_path / "out"] if command == "run" else []
    place = tmp_path / "images"
    place.mkdir()
    refused(riwaya(command, place, *more))
    (place / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    refused(riwaya(command, place, *more))
    assert not (tmp_path / "out").exists() and not (tmp_path / "out.jsonl").exists()


def test_a_manifest_with_a_wrong_header_names_what_it_found_and_what_it_needs(folder):
    (folder / "articles.csv").write_text("name,paper,day\na.txt,x,2025-01-01\n", encoding="utf-8")
    refused(riwaya("check", folder), "articles.csv", "file")


def test_an_output_that_is_a_file_is_refused_and_left_alone(folder, tmp_path):
    target = tmp_path / "report"
    target.write_text("precious")
    refused(riwaya("run", folder, "--output", target))
    assert target.read_text() == "precious"


def test_an_unknown_parameter_is_refused_before_anything_runs(folder, tmp_path):
    run = "run", folder, "--name", tmp_path.name, "--output", tmp_path / "out"  # a name that no corpus of this checkout has
    refused(riwaya(*run, "-p", "max_megabyte=5"), "max_megabyte")
    refused(riwaya(*run, "-p", "max_megabytes"), "NAME=VALUE")
    refused(riwaya(*run, "--only", "05_more"), "05_more")
    refused(riwaya(*run, "-p", "concepts=evnt"), "event")
    refused(riwaya(*run, "-p", "speakers_shown=0"), "speakers_shown")
    refused(riwaya(*run, "-p", "min_words_quote=-5"), "min_words_quote")
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())


def test_annotate_writes_one_line_for_every_input_in_order(folder, tmp_path):
    (folder / "b.txt").write_text("", encoding="utf-8")
    (folder / "c.txt").write_bytes(ARTICLE.encode("utf-8")[:-3] + b"\xd9")
    (folder / "d.txt").write_bytes(ARTICLE.replace("ثلاث", "أربع").encode("cp1256"))
    target = tmp_path / "out.jsonl"
    done = riwaya("annotate", folder, "--output", target)
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [r["article"] for r in records] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert ["error" in r for r in records] == [False, True, True, False]
    assert records[0]["text"] is None and records[3]["text"] and records[3]["encoding"] == "windows-1256"
    for record, source in ((records[0], ARTICLE), (records[3], records[3]["text"])):
        assert record["quotes"] and record["timexes"]
        for item in record["quotes"] + record["timexes"] + record["boilerplate"] + [record["headline"]]:
            assert source[item["start"]:item["end"]] == item["text"]
        assert all(q["id"].startswith(record["id"] + "#q") for q in record["quotes"])


def test_annotating_in_two_processes_gives_the_same_lines(folder, tmp_path):
    for n in range(6):
        (folder / f"x{n}.txt").write_text(ARTICLE.replace("ثلاث", f"{n + 3}"), encoding="utf-8")
    riwaya("annotate", folder, "--output", tmp_path / "one.jsonl")
    riwaya("annotate", folder, "--output", tmp_path / "two.jsonl", "--jobs", 2)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_annotate_names_the_articles_that_could_not_be_analysed_and_why(folder, tmp_path, monkeypatch, capsys):
    (folder / "b.txt").write_text(ARTICLE.replace("الوزير", "النائب"), encoding="utf-8")
    filled = extract._filled

    def fails(record, text):
        if record["article"] == "a.txt":
            raise KeyError("broken")
        return filled(record, text)

    monkeypatch.setattr(extract, "_filled", fails)
    cli.annotate(folder, tmp_path / "out.jsonl", 1, 5.0, None)
    told = capsys.readouterr().err
    assert "2 article(s) written" in told and "1 of them unusable" in told
    assert "a.txt: could not be analysed (KeyError: 'broken')" in told and "b.txt" not in told


def test_annotate_refuses_a_folder_as_output(folder, tmp_path):
    refused(riwaya("annotate", folder, "--output", tmp_path), "folder")


def test_a_huge_file_and_a_cut_file_among_good_ones_are_reported_and_left_out(folder):
    with open(folder / "huge.txt", "wb") as file:
        for _ in range(50):
            file.write("خبر طويل ".encode() * 65536)
    whole = ARTICLE.encode("utf-8")
    (folder / "cut.txt").write_bytes(whole[:next(n for n in range(150, 200) if whole[n] & 0xC0 == 0x80)])
    done = riwaya("check", folder)
    assert done.returncode == 0 and "huge.txt" in done.stdout and "cut.txt" in done.stdout
    assert "1 of 3 articles usable" in done.stdout


def test_new_makes_a_corpus_that_check_understands_and_never_overwrites(tmp_path):
    place = tmp_path / "mine"
    assert riwaya("new", place).returncode == 0
    assert (place / "articles.csv").read_text(encoding="utf-8-sig").startswith("#")
    refused(riwaya("new", place))
    (place / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert "1 of 1 articles usable" in riwaya("check", place).stdout


def test_evaluate_prints_every_measure():
    out = riwaya("evaluate", "sample-summit", ROOT / "tests" / "gold").stdout
    assert "direct quotes" in out and "page furniture lines" in out and "12 annotated articles" in out


def test_evaluate_says_when_nothing_belongs_together(folder, tmp_path):
    refused(riwaya("evaluate", folder, ROOT / "tests" / "gold"), "None of the")
    (tmp_path / "gold").mkdir()
    refused(riwaya("evaluate", folder, tmp_path / "gold"), "no .json")
    (tmp_path / "gold" / "x.json").write_text("{", encoding="utf-8")
    refused(riwaya("evaluate", folder, tmp_path / "gold"), "x.json")


def test_commands_work_from_any_folder(tmp_path):
    assert "12 of 12 articles usable" in riwaya("check", "sample-summit", cwd=tmp_path).stdout


def test_annotate_leaves_out_what_is_over_the_limit_that_is_asked_for(folder, tmp_path):
    (folder / "long.txt").write_text(ARTICLE * 20, encoding="utf-8")
    for options, errors in ((["--max-megabytes", "0.002"], [False, True]), ([], [False, False])):
        assert riwaya("annotate", folder, "--output", tmp_path / "o.jsonl", *options).returncode == 0
        records = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()]
        assert ["error" in r for r in records] == errors and all((r["sha256"] is None) == ("error" in r) for r in records)
    assert "--max-megabytes" in riwaya("check", folder, "--max-megabytes", "0.002").stdout


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="standard output as Unix names it")
def test_annotate_writes_to_standard_output(folder):
    done = riwaya("annotate", folder, "--output", "-")
    assert done.returncode == 0 and json.loads(done.stdout)["id"] == "a" and "1 article(s) written" in done.stderr


def test_an_output_that_cannot_be_is_refused_in_one_message(folder, tmp_path):
    (tmp_path / "file").write_text("precious")
    for output, said in ((tmp_path / "file" / "o.jsonl", "is not a folder"), (tmp_path / "none" / "o.jsonl", "does not exist"), (folder / "a.txt", "would be taken for an article"),
                         (folder / "articles.jsonl", "would be taken for an article")):
        refused(riwaya("annotate", folder, "--output", output), said)
    assert (tmp_path / "file").read_text() == "precious" and (folder / "a.txt").read_text(encoding="utf-8") == ARTICLE


def test_an_empty_name_is_not_the_folder_one_happens_to_be_in(folder, tmp_path):
    refused(riwaya("check", "", cwd=folder), "empty name")
    refused(riwaya("annotate", "", "--output", tmp_path / "o.jsonl", cwd=folder), "empty name")
