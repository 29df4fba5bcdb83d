"""Text made to trip the extraction: no exception, and work that grows with the length of the text alone, counted in lines of code that run, never in seconds."""

import sys

import pytest

from helpers import arabic, cleaning, extract, inputs, quotes, timexes
from hostile import article, spans

SENTENCE = "وقال الرئيس فلان الفلاني في مؤتمر صحفي أمس الجمعة إن المدينة تستعد، وأضاف أن «العمل يجري» حتى 15 أغسطس/ آب 2025. "
REPEATED = {
    "news in one paragraph": SENTENCE,
    "news without stops": SENTENCE.replace(".", "").replace("،", ""),
    "paragraphs of news": SENTENCE + "\n",
    "labels": "فلان: كلام\n",
    "unmatched marks": "« ",
    "unmatched marks of all kinds": "« “ \" { ‹ ",
    "closing marks": "» ”",
    "crossing marks": "« “ كلمة » ” ",
    "quoted words": "«كلمة» ",
    "one cue": "قال ",
    "cues and complementisers": "وأضاف أن ",
    "participles": "مشيرا إلى أن ",
    "nominal cues": "بحسب ",
    "cues with a pronoun": "على حد قوله ",
    "chains of sources": "نقلت الوكالة عن ",
    "nouns of content and cues": "قولهم عدا ",
    "titles": "الرئيس ",
    "names": "الرئيس فلان الفلاني ",
    "names and cues": "قال فلان الفلاني إن شيئا حدث ",
    "conjunctions": "و ",
    "conjoined names": "فلان وفلان و",
    "relative clauses": "الذي ",
    "abbreviations": "د. ",
    "digits": "15 ",
    "one number": "1",
    "dates in figures": "15/8/2025 - ",
    "dates in words": "15 محرم 1446 ",
    "months": "أغسطس ",
    "days": "أمس الجمعة ",
    "ranges": "من 5 إلى ",
    "numbers in words": "خمسة و",
    "durations": "منذ عام ونصف ",
    "open brackets": "( ",
    "nested brackets": "(",
    "stops": ". ",
    "dots": "...",
    "bullets": "• شيء\n",
    "cells": "شيء | ",
    "furniture": "اقرأ أيضا: شيء\n",
    "line ends": "\n",
    "carriage returns": "\r",
    "spaces": " ",
    "direction controls": "\u202e\u2066قال\u2069\u202c ",
    "combining marks": "قَ\u0301الَ ",
    "combining marks alone": "\u0301",
    "diacritics alone": "ً",
    "tatweel": "ـ",
    "one long word": "ا",
    "presentation forms": "ﷺ ﻻ ",
    "emoji": "🔴👨‍👩‍👧 ",
    "NUL": "\0",
}


def everything(source):
    """What `riwaya annotate` does with a text; the shares that do not grow are asked for as well."""
    arabic.tokens.cache_clear()
    try:
        inputs.check(source, None, 10**9)
    except inputs.Unusable:
        pass
    segments = cleaning.segment(source)
    quotes.extract(source, segments)
    timexes.extract(source, segments, "2025-06-14")
    timexes.infer_published(source, segments)


def steps(work, source):
    """Lines of the package that run while a text is worked on; each round of a comprehension is one."""
    count = 0

    def line(frame, event, _):
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(lambda frame, event, _: line if "helpers" in frame.f_code.co_filename else None)
    try:
        work(source)
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def lexicons_are_read():
    everything(SENTENCE)


@pytest.mark.parametrize("case", REPEATED)
def test_four_times_the_text_takes_four_times_the_steps(case):
    times = max(50 if len(REPEATED[case]) > 60 else 150, 1500 // len(REPEATED[case]))  # more than any window that the rules look through
    small, large = ("قال المتحدث هنا.\n" + REPEATED[case] * n for n in (times, 4 * times))
    everything(small), everything(large)  # what is remembered of single words is remembered now
    few, many = steps(everything, small), steps(everything, large)
    assert many <= 4.6 * few, many / few


def test_steps_that_grow_with_the_square_would_be_noticed():
    names = {}
    exec(compile("def compare(source):\n    words = source.split()\n    return [a == b for a in words for b in words[::20]]", "helpers/compare.py", "exec"), names)
    assert steps(names["compare"], SENTENCE * 160) > 10 * steps(names["compare"], SENTENCE * 40)


@pytest.mark.parametrize("case", REPEATED)
def test_spans_are_true_and_nothing_fails(case):
    text = "عنوان الخبر هنا\n\nقال الوزير إن الأمر انتهى. " + REPEATED[case] * 200
    record = extract.annotate(article(text))
    assert "error" not in record
    for span in spans(record):
        assert text[span["start"]:span["end"]] == span["text"]
