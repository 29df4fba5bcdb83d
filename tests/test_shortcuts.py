"""Shortcuts of the extraction: what is not looked at, or only once, for the sake of speed changes nothing in what is found."""

import json
import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from helpers import actors, arabic, attribution, cleaning, content, corpus, cues, names, paths, quotes, timex_lexicon, timexes, token_index
from hostile import PIECES
from test_timexes import FOUND, NOTHING

SAMPLE = [article.text for article in corpus.usable(corpus.load(paths.RAW / "sample-summit"))]


def shuffled(words: list[str], count: int, size: int) -> list[str]:
    order = random.Random(count)
    return [" ".join(order.choice(words) for _ in range(order.randint(1, size))) for _ in range(count)]


WORDS = [word for text in SAMPLE for word in text.split()]
TEXTS = SAMPLE + shuffled(PIECES, 150, 60) + shuffled(WORDS + PIECES * 3, 100, 150)
SENTENCES = [line.split("|")[0] for line in (FOUND + NOTHING).splitlines() if line.strip()]
DATED = SAMPLE + SENTENCES + shuffled([word for sentence in SENTENCES for word in sentence.split()], 400, 40)


def spoken():
    return [quotes.extract(text, cleaning.segment(text)) for text in TEXTS]


@pytest.fixture(scope="module")
def found():
    return spoken()


def test_tokens_that_cannot_begin_an_expression_of_time_begin_none(monkeypatch):
    def dated():
        return [timexes.extract(text, None, "2025-08-16") for text in DATED]

    quick = dated()
    for form in {id(form): form for form in (*timex_lexicon.forms().values(), timex_lexicon.FIGURE)}.values():
        monkeypatch.setattr(form, "alone", True)
    assert dated() == quick and sum(map(len, quick)) > 500


def test_reported_content_ends_nowhere_but_where_it_is_looked_at(monkeypatch, found):
    read = attribution.read
    monkeypatch.setattr(attribution, "read", lambda *given: replace(doc := read(*given), looks=range(len(doc.words) + 1)))
    assert spoken() == found


class Every(frozenset):
    """Holds whatever is asked for."""

    def __contains__(self, word):
        return True


def test_where_content_is_looked_at_no_rule_is_left_out_that_would_end_it(monkeypatch, found):
    monkeypatch.setattr(cues, "ENDING_WORDS", Every())
    monkeypatch.setattr(cues, "endings", Every)
    assert spoken() == found


def test_commas_on_the_way_to_what_a_cue_introduces_are_nothing_to_it(monkeypatch, found):
    monkeypatch.setattr(content, "_ON_THE_WAY", "")
    assert spoken() == found


def test_bodies_that_are_read_when_asked_for_are_those_that_are_learnt_on_the_way(monkeypatch, found):
    inventory = quotes.inventory

    def learnt(words, starts, ends, source, pair_at):
        known = inventory(words, starts, ends, source, pair_at)
        known.bodies.clear()
        known.unread.clear()
        for i in words.sights["head"]:
            end = actors.phrase_end(words, i, min(len(words), i + actors.MENTION_TOKENS), pair_at)
            if end > i and actors.kind_of(words, i, end, pair_at) in names.BODIES:
                known.learn(words, i, end, source, starts, ends, pair_at)
        return known

    monkeypatch.setattr(quotes, "inventory", learnt)
    assert spoken() == found


def test_bodies_have_no_persons_name_in_them(monkeypatch, found):
    monkeypatch.setattr(names, "of_a_state", lambda word: True)  # so that they are searched for one
    assert spoken() == found


def test_phrases_without_a_head_of_a_kind_are_ended_by_no_other_noun():
    for text in TEXTS:
        words = token_index.Words([*arabic.tokens(text).words, *["\n"] * 4])
        assert not any(actors._another(words, j - 2, j, 1, "", False, False) for j in range(2, len(words) - 4) if actors._head(words[j - 2])[0] == "")


def test_words_passed_over_on_the_way_to_what_a_cue_introduces_are_nothing_to_it(monkeypatch, found):
    monkeypatch.setattr(content, "_passed_over", lambda word: False)
    assert spoken() == found


def test_the_answer_that_is_kept_for_a_phrase_is_the_one_that_the_rule_gives(monkeypatch, found):
    monkeypatch.setattr(token_index, "Pairs", dict)
    assert spoken() == found


def test_the_same_text_gives_the_same_record_in_every_process():
    code = "import sys, json; from helpers import cleaning, quotes; print(json.dumps([quotes.extract(t, cleaning.segment(t)) for t in json.load(sys.stdin)]))"
    runs = [subprocess.run([sys.executable, "-c", code], input=json.dumps(TEXTS + shuffled(PIECES, 1200, 80)), capture_output=True, text=True, check=True, timeout=120,
                           env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}).stdout for seed in ("1", "2")]  # fmt: skip
    assert runs[0] == runs[1]
