"""The figures that `riwaya evaluate` gives: by type, by speaker, for machines; and what it says when annotations do not fit."""

import importlib.util
import json
import os
import subprocess
import sys

import pytest

from helpers import breakdown, bulk, corpus, evaluate
from helpers.paths import ROOT, InputError

SHARED = ROOT.parent / "shared"
SAMPLE, GOLD = ROOT / "data" / "raw" / "sample-summit", ROOT / "tests" / "gold"
TEXT = "قمة في الجزيرة\n\nقال الوزير سالم الراوي إن الوفد غادر الجزيرة بعد ثلاث ساعات. وأضاف أن الحوار مستمر.\n"
SAME = {  # ours: theirs
    "direct quotes": "direct", "direct quotes with speaker": "direct+speaker", "canonical name, direct": "canonical name on matched direct", "reported speech": "reported",
    "reported speech with speaker": "reported+speaker", "canonical name, reported": "canonical name on matched reported", "cue": "cue on matched", "relaying source": "relaying source (via)",
    "marked, not speech: rejected": "marked non-quotes rejected", "temporal, relaxed": "timex relaxed", "temporal, strict": "timex strict", "temporal, value": "timex value",
    "page furniture lines": "boilerplate lines",
}


@pytest.fixture(scope="module")
def sample():
    return evaluate.annotated(corpus.stream(SAMPLE, lambda problem: None), evaluate.load_gold(GOLD))[:2]


@pytest.mark.parametrize("group", ["seeds", "news2015"])
def test_figures_are_those_of_the_scorer_beside_the_checkout(tmp_path, group):
    if not (SHARED / "tools" / "score.py").is_file():
        pytest.skip("the scorer and its articles are not beside this checkout")
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    folder = SHARED / "articles" / group
    bulk.write(bulk.records(corpus.stream(folder, lambda problem: None)), tmp_path / "out.jsonl")
    every = evaluate.load_gold(SHARED / "gold")
    theirs = scorer.run({os.path.basename(k): g for k, g in every.items() if k.startswith(f"{group}/")}, str(folder), str(tmp_path / "out.jsonl"))
    pairs, sources, warnings = evaluate.annotated(corpus.stream(folder, lambda problem: None), every)
    assert len(warnings) == len(every) - len(pairs)
    ours = {r["measure"]: (r["right"], r["given"], r["expected"], r["f1"]) for r in evaluate.table(evaluate.score(pairs, sources), draws=1)}
    assert ours == {name: (theirs[other].tp, theirs[other].p, theirs[other].g, theirs[other].f()) for name, other in SAME.items()}
    types = {r["measure"]: (r["right"], r["given"], r["expected"], r["f1"]) for r in breakdown.by_type(pairs, sources, draws=1)}
    assert types["direct"] == ours["direct quotes"] and types["direct with speaker"] == ours["direct quotes with speaker"]


def test_breakdowns_add_up_to_the_table(sample):
    table = {r["measure"]: r for r in evaluate.table(evaluate.score(*sample), draws=1)}
    types = {r["measure"]: r for r in breakdown.by_type(*sample, draws=1)}
    assert types["direct"]["right"] == table["direct quotes"]["right"] > 0
    for column in ("given", "expected"):
        assert types["indirect"][column] + types["mixed"][column] == table["reported speech"][column] > 0
    assert types["indirect"]["right"] + types["mixed"]["right"] <= table["reported speech"]["right"]
    speakers, given = breakdown.by_speaker(*sample, draws=1), breakdown.by_resolution(*sample, draws=1)
    for rows, every in ((speakers, "expected"), (given, "given")):
        for ours, theirs in (("right", "right"), (every, every)):
            assert sum(r[ours] for r in rows) == sum(table[m][theirs] for m in ("direct quotes with speaker", "reported speech with speaker"))
        assert all(r["right"] <= r["found"] <= r[every] for r in rows)


def test_an_error_moves_the_row_that_it_belongs_to(sample):
    pairs, sources = sample
    before = {r["class"]: r["right"] for r in breakdown.by_speaker(pairs, sources, draws=1)}
    spoilt = [(g, {**r, "quotes": [{**q, "speaker_name": "زيد", "speaker": None} if q["resolution"] == "continuation" else q for q in r["quotes"]]}) for g, r in pairs]
    after = {r["class"]: r["right"] for r in breakdown.by_speaker(spoilt, sources, draws=1)}
    assert after["continuation"] < before["continuation"] / 4 and after["organisation"] == before["organisation"] > 0
    retyped = [(g, {**r, "quotes": [{**q, "type": "indirect"} if q["type"] == "mixed" else q for q in r["quotes"]]}) for g, r in pairs]
    types = {r["measure"]: r for r in breakdown.by_type(retyped, sources, draws=1)}
    assert types["mixed"]["given"] == 0 and types["mixed"]["precision"] is None and types["indirect"]["precision"] < 0.9


def test_an_interval_holds_the_value_and_shrinks_with_articles():
    few, many = [(9, 10, 10), (5, 10, 10), (7, 10, 10)], [(9, 10, 10), (5, 10, 10), (7, 10, 10)] * 30
    widths = []
    for counts in (few, many):
        row = evaluate.table({"x": counts})[0]
        assert row["low"] <= row["f1"] <= row["high"]
        widths.append(row["high"] - row["low"])
    assert 0 < widths[1] < widths[0] / 2


def test_articles_with_nothing_to_count_do_not_widen_an_interval():
    row = evaluate.table({"x": [(5, 5, 5), (0, 0, 0), (0, 0, 0), (0, 0, 0)]})[0]
    assert (row["low"], row["f1"], row["high"]) == (1, 1, 1)
    assert evaluate.interval([(0, 0, 0)], lambda a, b, c: None) == (0, 0)


@pytest.mark.parametrize("speaker, mention, cue, expected", [
    ("سالم الراوي", "الوزير سالم الراوي", "قال", "name"),
    ("سالم الراوي", "الراوي", "قال", "name"),
    ("سالم ترامب", "ترمب", "قال", "name"),
    ("سالم الراوي", "وزير الخارجية", "قال", "title"),
    ("سالم الراوي", "معاليه", "أشار", "title"),
    ("وزير الدفاع", "وزير الدفاع", "قال", "title"),
    ("الزعيمان", "الرئيسان", "أكد", "title"),
    ("سالم الراوي", None, "أضاف", "continuation"),
    ("سالم الراوي", None, "وصفه", "continuation"),
    ("سالم الراوي", None, "قوله", "pronoun"),
    ("سالم الراوي", None, "على حد تعبيره", "pronoun"),
    ("سالم الراوي", "الأول", "يرى", "pronoun"),
    ("وزارة الصحة", "الوزارة", "أعلنت", "organisation"),
    ("صحيفة الغد", "الصحيفة", "كتبت", "organisation"),
    ("بيان", "البيان", "جاء", "organisation"),
    ("مصر", "القاهرة", "نفت", "organisation"),
    ("مصادر مطلعة", "المصادر", "ذكرت", "anonymous"),
    ("أحد الشهود", "أحد الشهود", "قال", "anonymous"),
    ("مسؤول في الشركة", "مسؤول", "قال", "title"),
    ("مسؤول أممي", "مسؤول أممي", "قال", "anonymous"),
    ("عدد من النواب", "عدد من النواب", "طالب", "anonymous"),
])
def test_the_class_of_an_expected_speaker_follows_from_the_annotation(speaker, mention, cue, expected):
    quote = {"speaker": speaker, "speaker_mention": mention, "cue": cue}
    assert breakdown.speaker_class(quote) == expected
    assert breakdown.speaker_class({**quote, "resolution": "name"}) == "name"


# ---- annotations that do not fit --------------------------------------------------------------------------------------------------------------


def annotation(**changes):
    start = TEXT.index("أن الحوار")
    quote = {"start": start, "end": start + 16, "text": TEXT[start:start + 16], "type": "indirect", "cue": "أضاف", "speaker": "سالم الراوي", "speaker_mention": None, "aliases": [], "via": None}
    return {"article": "corpus/a.txt", "boilerplate": [], "quotes": [quote], "timexes": [], "not_quotes": [], **changes}


@pytest.fixture
def run(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold").mkdir()

    def run(*more, **files):
        for name, content in files.items():
            (tmp_path / "gold" / f"{name}.json").write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        command = [sys.executable, "-c", "from helpers.cli import main; main()", "evaluate", tmp_path / "corpus", tmp_path / "gold", *more]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"})
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


def test_figures_for_machines_are_those_of_the_terminal(run, tmp_path):
    target = tmp_path / "figures.json"
    done = run("--json", target, a=annotation())
    figures = json.loads(target.read_text(encoding="utf-8"))
    assert done.returncode == 0 and figures["articles"] == ["corpus/a.txt"] and figures["warnings"] == []
    assert [r["measure"] for r in figures["measures"]] == list(evaluate.MEASURES)
    reported = next(r for r in figures["measures"] if r["measure"] == "reported speech")
    assert (reported["right"], reported["given"], reported["expected"]) == (1, 2, 1) and f"{reported['f1']:.3f}" in done.stdout
    assert next(r for r in figures["by_speaker"] if r["class"] == "continuation") == {"class": "continuation", "right": 1, "found": 1, "expected": 1, "right_of_found": 1.0,
                                                                                     "right_of_expected": 1.0, "low": 1.0, "high": 1.0}
    assert sum(r["given"] for r in figures["by_resolution"]) == 2 and "by kind of expected speaker" in done.stdout
    assert run("--json", tmp_path / "corpus" / "b.txt").returncode == 2 and run("--json", tmp_path).returncode == 2


@pytest.mark.parametrize("files, said", [
    ({}, "holds no .json annotation"),
    ({"a": "{"}, "a.json is not an annotation: it cannot be read as JSON"),
    ({"a": "[" * 100_000}, "a.json is not an annotation"),
    ({"a": "[]"}, "it has no `article`"),
    ({"a": annotation(quotes=None)}, "it has no list `quotes`"),
    ({"a": annotation(quotes=[{"start": 1, "end": 2}])}, "number 1 of `quotes` lacks cue, speaker, type"),
    ({"a": annotation(timexes=[{"start": 5, "end": 5, "value": "2025"}])}, "number 1 of `timexes` has no span"),
    ({"a": annotation(quotes=[annotation()["quotes"][0] | {"type": "said"}])}, "a type is one of direct, indirect, mixed"),
    ({"a": annotation(), "b": annotation()}, "b.json and a.json both annotate corpus/a.txt"),
    ({"a": annotation(article="other/b.txt")}, "None of the 1 annotated articles"),
    ({"a": annotation(quotes=[annotation()["quotes"][0] | {"text": "كلام آخر"}])}, "another article, or its text was changed"),
])
def test_annotations_that_cannot_be_used_are_one_clear_message(run, files, said):
    done = run(**files)
    assert done.returncode == 2 and said in done.stderr and not done.stdout


def test_an_annotation_without_its_article_is_left_out_with_a_warning(run):
    done = run(a=annotation(), b=annotation(article="corpus/b.txt"))
    assert done.returncode == 0 and "warning: corpus/b.txt: no such article in the corpus" in done.stderr and done.stdout.startswith("1 annotated article;")


def test_an_annotated_article_that_is_unusable_counts_as_missed(run, tmp_path):
    (tmp_path / "corpus" / "b.txt").write_text("", encoding="utf-8")
    done = run(a=annotation(), b=annotation(article="corpus/b.txt"))
    row = next(line.split() for line in done.stdout.splitlines() if line.startswith("reported speech "))
    assert done.returncode == 0 and "corpus/b.txt: the article is unusable (is empty)" in done.stderr and row[-3:] == ["1", "2", "2"]


def test_of_two_articles_of_one_name_the_one_that_has_the_words_is_meant(tmp_path):
    for name, text in (("one", TEXT.replace("الحوار", "العمل")), ("two", TEXT)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text, encoding="utf-8")
    pairs, sources, warnings = evaluate.annotated(corpus.stream(tmp_path, lambda problem: None), {"corpus/a.txt": annotation()})
    assert [r["article"] for _, r in pairs] == ["two/a.txt"] and not warnings


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a folder of annotations"):
        evaluate.load_gold(tmp_path / "none")
