"""One article in, one standoff record out: what `riwaya annotate` writes and what evaluation reads."""

from . import cleaning, quotes


def annotate(article) -> dict:
    """The standoff record of an article (corpus.Article): quotations, temporal expressions, page furniture, with offsets into its source text.

    An unusable article gives a record with `error` and empty lists. Depends on the article and the lexicons alone."""
    from . import timexes  # calendars are only loaded here

    record = {"article": article.article, "id": article.id, "sha256": article.sha256, "kind": article.kind, "encoding": article.encoding,
              "text": None if article.text_in_file else article.text, "outlet": article.outlet, "published": article.published,
              "published_inferred": article.published_inferred, "duplicate_of": article.duplicate_of, "headline": None, "boilerplate": [],
              "quotes": [], "marked_not_quotes": [], "timexes": [], "warnings": []}
    if article.error:
        return {**record, "text": None, "error": article.error}
    segments = cleaning.segment(article.text)
    if record["published"] is None:
        record["published"], _ = timexes.infer_published(article.text, segments)
        record["published_inferred"] = record["published"] is not None
    spoken = quotes.extract(article.text, segments)
    dated = timexes.extract(article.text, segments, record["published"])
    for item in spoken["quotes"]:
        item["id"] = f"{article.id}#{item['id']}"
        item["part_of"] = item["part_of"] and f"{article.id}#{item['part_of']}"
    for item in dated:
        item["id"] = f"{article.id}#{item['id']}"
    record.update(headline=segments["headline"], boilerplate=segments["boilerplate"], quotes=spoken["quotes"], marked_not_quotes=spoken["marked_not_quotes"],
                  timexes=dated, warnings=segments["warnings"] + spoken["warnings"])
    return record
