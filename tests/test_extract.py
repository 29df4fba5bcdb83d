"""The whole extraction on one article: the standoff record, whatever the text."""

import json

from hypothesis import given, settings

from helpers import cleaning, corpus, extract, quotes, timexes
from hostile import texts


def article(text):
    return corpus.Article(**{**dict.fromkeys(corpus.Article._fields), "article": "a.txt", "id": "a", "text": text, "sha256": "0", "kind": "txt", "encoding": "utf-8", "text_in_file": True,
                             "outlet_inferred": False, "published": "2025-06-14", "published_inferred": False, "published_basis": "manifest"})


@settings(deadline=None, max_examples=200)
@given(texts)
def test_every_span_of_a_record_is_the_text_it_says(text):
    record = extract.annotate(article(text))
    assert "error" not in record
    spans = [*record["quotes"], *record["marked_not_quotes"], *record["timexes"], *record["boilerplate"], *([record["headline"]] if record["headline"] else []),
             *(q[part] for q in record["quotes"] for part in ("cue", "speaker") if q[part])]
    for s in spans:
        assert text[s["start"]:s["end"]] == s["text"] and s["text"]
    json.dumps(record)


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
