"""One article in, one standoff record out: what `riwaya annotate` writes and what evaluation reads."""

from . import cleaning, quotes


def annotate(article) -> dict:
    """The standoff record of an article (corpus.Article): quotations, temporal expressions, page furniture, with offsets into its source
    text.

    An unusable article gives a record with `error` and empty lists. Depends on the article and the lexicons alone."""
    record = {
        "article": article.article,
        "id": article.id,
        "sha256": article.sha256,
        "kind": article.kind,
        "encoding": article.encoding,
        "text": None if article.text_in_file else article.text,
        "outlet": article.outlet,
        "published": article.published,
        "published_inferred": article.published_inferred,
        "duplicate_of": article.duplicate_of,
        "headline": None,
        "boilerplate": [],
        "quotes": [],
        "marked_not_quotes": [],
        "timexes": [],
        "warnings": [],
    }
    if article.error:
        return {**record, "sha256": None, "text": None, "error": article.error}
    try:
        return _filled(record, article.text)
    except Exception as why:  # one article must not stop a night's run; the tests see to it that this does not happen
        return {**record, "error": f"could not be analysed ({type(why).__name__}: {why}); please report it with the text"}


def _filled(record: dict, source: str) -> dict:
    """The record with everything that is found in the source text."""
    from . import timexes  # calendars are only loaded here

    segments = cleaning.segment(source)
    if record["published"] is None:
        record["published"], _ = timexes.infer_published(source, segments)
        record["published_inferred"] = record["published"] is not None
    spoken = quotes.extract(source, segments)
    dated = timexes.extract(source, segments, record["published"])
    for item in spoken["quotes"]:
        item["id"] = f"{record['id']}#{item['id']}"
        item["part_of"] = item["part_of"] and f"{record['id']}#{item['part_of']}"
    for item in dated:
        item["id"] = f"{record['id']}#{item['id']}"
    record.update(
        headline=segments["headline"],
        boilerplate=segments["boilerplate"],
        quotes=spoken["quotes"],
        marked_not_quotes=spoken["marked_not_quotes"],
        timexes=dated,
        warnings=segments["warnings"],
    )
    return record
