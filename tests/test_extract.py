"""The whole extraction on one article: the standoff record, whatever the text."""

import json

from hypothesis import given, settings

from helpers import cleaning, evaluate, extract, quotes, timexes
from hostile import article, spans, texts


@settings(deadline=None, max_examples=200)
@given(texts)
def test_every_span_of_a_record_is_the_text_it_says(text):
    record = extract.annotate(article(text))
    assert "error" not in record
    segments = cleaning.segment(text)
    assert len(spans(record)) >= len(record["quotes"]) + len(record["marked_not_quotes"]) + len(record["timexes"]) + len(record["boilerplate"])
    for s in spans(record) + spans(segments):
        assert s["text"] and text[s["start"]:s["end"]] == s["text"]
    for kind, letter in (("quotes", "q"), ("timexes", "t")):
        assert [item["id"] for item in record[kind]] == [f"a#{letter}{n}" for n in range(1, len(record[kind]) + 1)]
        assert record[kind] == sorted(record[kind], key=lambda item: (item["start"], -item["end"]))
    by_id = {q["id"]: q for q in record["quotes"]}
    for q in record["quotes"]:
        assert q["type"] in evaluate.TYPES and 0 <= q["confidence"] <= 1 and q["rule"] and (q["speaker_name"] or q["resolution"] == "unresolved")
        if q["part_of"]:
            whole = by_id[q["part_of"]]
            assert whole["start"] <= q["start"] and q["end"] <= whole["end"] and whole is not q
    assert all(t["type"] in ("DATE", "TIME", "DURATION", "SET") for t in record["timexes"])
    json.dumps(record).encode("utf-8")


@settings(deadline=None)
@given(texts)
def test_extractions_do_not_disturb_one_another(text):
    segments = cleaning.segment(text)
    first = quotes.extract(text, segments)
    timexes.extract(text, segments, "2025-06-14")
    assert cleaning.segment(text) == segments and quotes.extract(text, segments) == first


def test_text_that_ends_in_a_quotation_mark_is_read():
    record = extract.annotate(article('عنوان الخبر اليوم هنا\n\nقال الوزير إن الأمر انتهى أمس في المدينة. وأضاف أن الناس عادوا "'))
    assert "error" not in record and len(record["quotes"]) == 2 and record["warnings"] == ["unbalanced quotation marks in paragraph 2"]


def test_an_unusable_article_gives_a_record_with_the_reason():
    record = extract.annotate(article("")._replace(error="empty"))
    assert record["error"] == "empty" and record["quotes"] == [] and record["text"] is None
