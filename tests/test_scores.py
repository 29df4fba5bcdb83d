"""Floors under the extraction's scores on annotated articles, so that they cannot slip. The sample's articles are invented; the others lie beside the checkout, or are skipped."""

import os
import subprocess
import sys

import pytest

from helpers import corpus, evaluate
from helpers.paths import ROOT

SHARED = ROOT.parent / "shared"
FLOORS = {  # measure: F1 on (the sample, the news articles)
    "direct quotes": (0.96, 0.98), "direct quotes with speaker": (0.90, 0.98), "canonical name, direct": (0.86, 0.97), "reported speech": (0.93, 0.92), "reported speech with speaker": (0.91, 0.92),
    "canonical name, reported": (0.90, 0.90), "cue": (0.98, 0.98), "relaying source": (0.75, 0.95), "marked, not speech: rejected": (0.98, 0.98), "temporal, relaxed": (0.98, 0.98),
    "temporal, strict": (0.97, 0.97), "temporal, value": (0.97, 0.97), "page furniture lines": (0.97, 0.97),
}


FLOORS_INVENTED = {  # F1 on the ninety-six invented reports, whose dates are not annotated
    "direct quotes": 0.975, "direct quotes with speaker": 0.955, "canonical name, direct": 0.935, "reported speech": 0.958, "reported speech with speaker": 0.938, "canonical name, reported": 0.94,
    "cue": 0.98, "relaying source": 0.87, "marked, not speech: rejected": 0.975, "page furniture lines": 0.985,
}


def scores(folder, gold):
    annotated = evaluate.load_gold(gold)
    loaded = corpus.load(folder)
    pairs, sources = evaluate.annotated_pairs(corpus.usable(loaded), annotated)
    assert pairs
    return {row["measure"]: row["f1"] for row in evaluate.table(evaluate.score(pairs, sources), draws=1)}


@pytest.fixture(scope="module")
def sample():
    return scores(ROOT / "data" / "raw" / "sample-summit", ROOT / "tests" / "gold")


@pytest.fixture(scope="module")
def invented():
    return scores(ROOT / "tests" / "invented" / "reports", ROOT / "tests" / "invented" / "gold")


@pytest.fixture(scope="module")
def news():
    if not (SHARED / "gold").is_dir():
        pytest.skip("the annotated news articles are not beside this checkout (their outlets own them)")
    return {group: scores(SHARED / "articles" / group, SHARED / "gold") for group in ("seeds", "news2015")}


@pytest.mark.parametrize("measure", FLOORS)
def test_scores_on_the_sample_stay_above_their_floor(sample, measure):
    assert sample[measure] >= FLOORS[measure][0]


@pytest.mark.parametrize("measure", FLOORS_INVENTED)
def test_scores_on_the_invented_reports_stay_above_their_floor(invented, measure):
    assert invented[measure] >= FLOORS_INVENTED[measure]


@pytest.mark.parametrize("measure", FLOORS)
def test_scores_on_news_articles_stay_above_their_floor(news, measure):
    assert min(group[measure] for group in news.values()) >= FLOORS[measure][1]


def test_the_readme_prints_the_scores_of_today():
    done = subprocess.run([sys.executable, "-c", "from helpers.cli import main; main()", "evaluate", "sample-summit", ROOT / "tests" / "gold"], capture_output=True, text=True,
                          encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"})
    assert done.stdout.strip() and done.stdout.strip() in (ROOT / "README.md").read_text(encoding="utf-8"), "paste what `riwaya evaluate sample-summit tests/gold` prints"


def test_confidence_means_about_the_share_that_is_right(news):
    pairs, sources = [], {}
    for group in ("seeds", "news2015"):
        more, texts = evaluate.annotated_pairs(corpus.load(SHARED / "articles" / group).articles, evaluate.load_gold(SHARED / "gold"))
        pairs, sources = pairs + more, sources | texts
    rows, error = evaluate.reliability(pairs, sources)
    shares = [r["right"] for r in rows]
    assert error <= 0.08 and all(later >= earlier - 0.03 for earlier, later in zip(shares, shares[1:]))  # two bins that are nearly all right may change places


def test_an_annotation_scores_full_marks_against_itself():
    gold = evaluate.load_gold(ROOT / "tests" / "gold")
    loaded = corpus.load(ROOT / "data" / "raw" / "sample-summit")
    records = []
    for article in loaded.articles:
        g = next(v for k, v in gold.items() if k.endswith(article.article))
        at, spans = 0, []
        for line in article.text.splitlines(keepends=True):
            bare = line.strip()
            if bare in g["boilerplate"]:
                spans.append({"start": at + line.find(bare), "end": at + line.find(bare) + len(bare)})
            at += len(line)
        quotes = [{**q, "speaker_name": q["speaker"], "speaker": None, "cue": {"text": q["cue"]} if q["cue"] else None} for q in g["quotes"]]
        records.append({"article": article.article, "id": article.id, "quotes": quotes, "timexes": g["timexes"], "boilerplate": spans})
    rows = evaluate.table(evaluate.score(evaluate.pair_up(gold, records), {a.id: a.text for a in loaded.articles}), draws=1)
    assert {r["measure"]: round(r["f1"], 3) for r in rows} == {m: 1.0 for m in evaluate.MEASURES}


def test_an_empty_annotation_scores_nothing():
    gold = evaluate.load_gold(ROOT / "tests" / "gold")
    loaded = corpus.load(ROOT / "data" / "raw" / "sample-summit")
    records = [{"article": a.article, "id": a.id, "quotes": [], "timexes": [], "boilerplate": []} for a in loaded.articles]
    rows = {r["measure"]: r for r in evaluate.table(evaluate.score(evaluate.pair_up(gold, records), {a.id: a.text for a in loaded.articles}), draws=1)}
    assert rows["direct quotes"]["f1"] == 0 and rows["temporal, relaxed"]["recall"] == 0 and rows["direct quotes"]["precision"] is None


@pytest.mark.parametrize("given, accepted, right", [
    ("فلاديمير بوتين", ["بوتين"], True), ("الرئيس الروسي", ["فلاديمير بوتين", "الرئيس الروسي"], True), ("الرئيس", ["الرئيس الروسي"], False), ("بوتين", ["فلاديمير بوتين"], True), (None, ["بوتين"], False), ("ترامب", ["بوتين"], False),
])
def test_a_name_is_right_when_it_says_who_it_is(given, accepted, right):
    assert evaluate.same_name(given, accepted) is right


def test_dates_that_nobody_annotated_are_not_scored(invented):
    assert not any(measure.startswith("temporal") for measure in invented)
