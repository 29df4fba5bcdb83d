"""One page an article, as printed, with its quotations, dates and cues marked; and the small pieces of HTML that notebooks show.

Article text crosses into HTML here and only here: every piece of it goes through `html.escape`. Bidi control characters stay in the text, but
stand in blocks and `bdi` elements of their own, so that they cannot turn what is around them.
"""

import hashlib
import re
from html import escape
from typing import Callable, Iterable

from .export import page

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\Z")  # names that Windows keeps for itself
COLOURS = 7  # speakers' colours s0 to s6; s7 is for unnamed speakers


def page_name(article_id: str) -> str:
    """The file name (without folder and ending) of an article's reader page: the id itself when that is a safe name, else a readable start and a digest.

    Different ids have different names, also where letter case does not count; no name holds anything but a-z, 0-9, `_`, `-` and one dot."""
    identity = str(article_id)
    if _PLAIN_NAME.fullmatch(identity) and not _DEVICE.match(identity):
        return identity
    start = re.sub(r"[^a-z0-9]+", "-", identity.lower())[:40].strip("-")
    return f"id-{start}".rstrip("-") + "." + hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def anchor(place) -> str:
    """The anchor of a place in a reader page: "000#q1" and "q1" give q1, a character offset 812 gives c812, "s12" is sentence 12."""
    if isinstance(place, str):
        return re.sub(r"[^A-Za-z0-9_-]", "", place.rpartition("#")[2])
    return "" if _missing(place) else f"c{int(place)}"


def href(article_id: str, place=None, folder: str = "articles/") -> str:
    """The relative address of an article's reader page, or of a place in it (see `anchor`), as seen from a notebook's page."""
    mark = anchor(place)
    return f"{folder}{page_name(article_id)}.html" + (f"#{mark}" if mark else "")


def link(article_id: str, place=None, text: str | None = None) -> str:
    """An HTML link from a notebook's page to a place in an article (see `anchor`). The text is escaped; without one it is the id."""
    return f'<a href="{escape(href(article_id, place))}"><bdi>{escape(str(article_id if text is None else text))}</bdi></a>'


def _missing(value) -> bool:
    return value is None or (isinstance(value, float) and value != value) or type(value).__name__ in ("NAType", "NaTType")


def _shown(value) -> tuple[str, bool]:
    """A table cell as plain text, and whether it is a number."""
    if _missing(value):
        return "", False
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):
        return ("yes" if value else "no"), False
    if isinstance(value, (int, float)) or hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0:
        number = value.item() if hasattr(value, "item") else value
        if isinstance(number, float):
            return (f"{number:,.0f}" if number == int(number) and abs(number) >= 1000 else f"{number:.3g}") if abs(number) != float("inf") else str(number), True
        if isinstance(number, int):
            return f"{number:,}", True
        return str(number), False
    if isinstance(value, (list, tuple, set)):
        return "; ".join(str(v) for v in value), False
    return str(value), False


def records(table) -> list[dict]:
    """The rows of a DataFrame or of any iterable of dicts, as dicts; [] for None."""
    if table is None:
        return []
    return table.to_dict("records") if hasattr(table, "to_dict") else [dict(row) for row in table]


def _other_side(row: dict) -> str | None:
    return None if _missing(row["other_id"]) else href(row["other_id"], _number(row.get("other_start")))


def table(
    rows: Iterable[dict], columns=None, links: dict[str, str | Callable] | None = None, max_rows: int = 50, caption: str | None = None, name: str | None = None, count: bool = True
) -> str:
    """`html_table` as a string; without the line below a table that is shown whole when `count` is False."""
    rows = records(rows)
    links = {"article_id": lambda row: None if _missing(row["article_id"]) else href(row["article_id"]), "other_id": _other_side} | (links or {})
    if columns is None:
        columns = list(rows[0]) if rows else []
    labels = dict(columns) if isinstance(columns, dict) else {c: str(c).replace("_", " ") for c in columns}
    body, numeric = [], {c: True for c in labels}
    for row in rows[:max_rows]:
        cells = []
        for column in labels:
            text, is_number = _shown(row.get(column))
            numeric[column] &= is_number or not text
            inner = escape(text)  # the cell's dir=auto isolates it and aligns it by its own direction
            target = links.get(column)
            if target is not None:
                where = None
                if callable(target):
                    where = target(row)
                elif not _missing(row.get("article_id")):
                    where = href(row["article_id"], row.get(target))
                inner = f'<a href="{escape(str(where))}">{inner if text else "open"}</a>' if where else inner
            kind = "number" if is_number else "long" if len(text) > 24 else ""
            cells.append(f'<td dir="auto"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{inner}</td>')
        body.append("<tr>" + "".join(cells) + "</tr>")
    head = "".join(f'<th scope="col"{" class=" + chr(34) + "number" + chr(34) if rows and numeric[c] else ""}><bdi>{escape(str(label))}</bdi></th>' for c, label in labels.items())
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    where = f"the whole table is in <code>tables/{escape(name)}.csv</code>" if name else ""
    if not rows:
        note = "No rows."
    elif len(rows) > max_rows:
        note = f"Showing {max_rows:,} of {len(rows):,} rows" + (f"; {where}." if where else ".")
    else:
        note = f"{len(rows):,} row{'s' if len(rows) != 1 else ''}" + (f"; {where}." if where else ".")
    if rows and not count and len(rows) <= max_rows:
        note = ""
    return f'<table>{title}<thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>' + (f'<p class="note">{note}</p>' if note else "")


def html_table(df, columns=None, links=None, max_rows: int = 50, caption: str | None = None, name: str | None = None):
    """A table of a notebook as IPython HTML: plain, every cell escaped and in its own direction, at most `max_rows` rows and a line that says how many there are.

    `columns`: a list, or a dict of column -> heading. Article ids lead to the articles' pages. `links`: dict of column -> the column with the place in the article it leads to (`quote_id`, `timex_id`,
    `start`; the row needs `article_id`), or a function from the row to a relative address. `name`: the table whose CSV holds all rows."""
    from IPython.display import HTML

    return HTML(table(df, columns, links, max_rows, caption, name))


# ---- an article's page ----------------------------------------------------------------------------------------------------------------------

_ORDER = {"furniture": 0, "title": 1, "quote": 2, "notquote": 3, "naming": 4, "time": 5, "who": 6, "cue": 7}  # outer to inner


class _Span:
    __slots__ = ("start", "end", "layer", "tag", "css", "title", "id")

    def __init__(self, start, end, layer, tag, css, title="", id=""):
        self.start, self.end, self.layer, self.tag, self.css, self.title, self.id = start, end, layer, tag, css, title, id

    def opening(self, first: bool) -> str:
        return (
            f'<{self.tag} class="{self.css}"'
            + (f' id="{escape(self.id)}"' if first and self.id else "")
            + (f' title="{escape(self.title)}"' if self.title else "")
            + ">"
        )


def _number(value) -> int | None:
    try:
        return None if _missing(value) else int(value)
    except (TypeError, ValueError):
        return None


def _bounds(row: dict, size: int, prefix: str = "") -> tuple[int, int] | None:
    start, end = _number(row.get(prefix + "start")), _number(row.get(prefix + "end"))
    return (start, end) if start is not None and end is not None and 0 <= start < end <= size else None


def _text(value) -> str:
    return "" if _missing(value) else str(value)


def marked_up(source: str, spans: list[_Span], points: dict[int, list[str]]) -> str:
    """The source text as HTML with spans marked and empty anchors at `points` (offset -> ids). Overlapping spans are cut where another begins or ends."""
    cuts = sorted({0, len(source), *points, *(s.start for s in spans), *(s.end for s in spans)})
    opening, active, out = {}, [], []
    for s in spans:
        opening.setdefault(s.start, []).append(s)
    for a, b in zip(cuts, [*cuts[1:], None]):
        out += [f'<a class="here" id="{escape(i)}"></a>' for i in points.get(a, ())]
        if b is None:
            break
        active = [s for s in active if s.end > a] + opening.get(a, [])
        active.sort(key=lambda s: (_ORDER[s.layer], s.start, -s.end))
        out += [s.opening(s.start == a) for s in active]
        out.append(escape(source[a:b]))
        out += [f"</{s.tag}>" for s in reversed(active)]
    return "".join(out)


def article_page(article: dict, spans: dict, *, nav=(("../index.html", "Report"),), provenance: dict | None = None, font: bool = True) -> str:
    """The page of one article.

    `article`: a row of the table `articles` (article_id, text, outlet, title, published, ...). `spans`: rows of this article, as dicts or a DataFrame, under
    the names of the tables they come from: paragraphs, sentences, quotes, marked, timexes, naming, events, shared. What is missing is left out; a span that does not fit the text
    is left out. Anchors: q1 ... quotations, t1 ... dates, s12 sentences, c812 the character offset where a row of another table starts."""
    source, identity = _text(article.get("text")), _text(article.get("article_id"))
    size = len(source)
    have = {name: records(rows) for name, rows in spans.items()}
    quotes, timexes = have.get("quotes", []), have.get("timexes", [])
    colours: dict[str, int] = {}
    marks, points = [], {}
    for row in have.get("paragraphs", []):
        place = _bounds(row, size)
        if place and _text(row.get("kind")) == "furniture":
            marks.append(_Span(*place, "furniture", "span", "furniture", "Not part of the article: " + (_text(row.get("why")) or "furniture")))
        elif place and _text(row.get("kind")) in ("headline", "heading"):
            marks.append(_Span(*place, "title", "span", "title"))
    if not any(m.layer == "title" for m in marks) and (place := _bounds(article, size, "headline_")):
        marks.append(_Span(*place, "title", "span", "title"))
    for row in quotes:
        name = _text(row.get("speaker_name")) or _text(row.get("speaker"))
        colour = colours.setdefault(name, len(colours)) % COLOURS if name else 7
        said = f"{name or 'speaker not found'}: {_text(row.get('type'))}"
        if place := _bounds(row, size):
            marks.append(_Span(*place, "quote", "mark", f"s{colour}", said, anchor(_text(row.get("quote_id")))))
        if place := _bounds(row, size, "cue_"):
            marks.append(_Span(*place, "cue", "b", "cue", f"Cue: {_text(row.get('cue_lemma')) or _text(row.get('cue'))}, {_text(row.get('stance'))}".rstrip(", ")))
        if place := _bounds(row, size, "speaker_"):
            marks.append(_Span(*place, "who", "span", f"who s{colour}", f"Speaker: {name}"))
    for row in timexes:
        if place := _bounds(row, size):
            value = _text(row.get("value")) or "no value"
            marks.append(_Span(*place, "time", "span", "time", f"{_text(row.get('type'))} {value}".strip(), anchor(_text(row.get("timex_id")))))
    for row in have.get("marked", []):
        if place := _bounds(row, size):
            marks.append(_Span(*place, "notquote", "span", "notquote", f"In quotation marks, not a quotation: {_text(row.get('why'))}"))
    for row in have.get("naming", []):
        if place := _bounds(row, size):
            marks.append(_Span(*place, "naming", "span", "naming", f"{_text(row.get('concept'))}: {_text(row.get('term_class'))}"))
    for row in have.get("sentences", []):
        if place := _bounds(row, size):
            points.setdefault(place[0], []).append(f"s{_number(row.get('sentence')) or 0}")
    for name in ("naming", "shared", "marked", "events", "paragraphs", "quotes", "timexes", "sentences"):
        for row in have.get(name, []):
            if (place := _bounds(row, size)) and f"c{place[0]}" not in points.setdefault(place[0], []):
                points[place[0]].append(f"c{place[0]}")

    title = _text(article.get("title")) or identity
    facts = [("Outlet", _text(article.get("outlet")) + (" (inferred)" if article.get("outlet_inferred") is True else ""))]
    facts.append(("Published", (_text(article.get("published")) or "unknown") + (f" (inferred from {_text(article.get('published_basis'))})" if article.get("published") and article.get("published_inferred") is True else "")))
    facts += [("Author", _text(article.get("author"))), ("File", _text(article.get("file"))), ("Address", _text(article.get("url"))), ("Copy of", _text(article.get("duplicate_of")))]
    facts.append(("Warnings", _text(article.get("warnings"))))
    rows = "".join(f'<tr><th scope="row">{escape(k)}</th><td dir="auto"><bdi>{escape(v)}</bdi></td></tr>' for k, v in facts if v)
    legend = [f'<li><span class="swatch s{n % COLOURS}"><bdi>{escape(name)}</bdi></span></li>' for name, n in colours.items()]
    if any(not (_text(r.get("speaker_name")) or _text(r.get("speaker"))) for r in quotes):
        legend.append('<li><span class="swatch s7">speaker not found</span></li>')
    for layer, sample in (("cue", '<b class="cue">cue</b>'), ("who", '<span class="who">speaker</span>'), ("time", '<span class="time">date or time</span>'), ("naming", '<span class="naming">naming</span>')):
        legend += [f"<li>{sample}</li>"] if any(m.layer == layer for m in marks) else []
    for layer, sample in (("notquote", '<span class="notquote">marked, not a quotation</span>'), ("furniture", '<span class="furniture">not part of the article</span>')):
        legend += [f"<li>{sample}</li>"] if any(m.layer == layer for m in marks) else []

    def here(column):
        return lambda row: "#" + anchor(_text(row.get(column)))

    def shown(rows, wanted):
        return {c: label for c, label in wanted.items() if any(_shown(r.get(c))[0] for r in rows)}

    quoted = {"text": "quotation", "speaker_name": "speaker", "resolution": "found by", "type": "type", "cue": "cue", "stance": "stance", "polarity": "polarity", "via": "via", "voice": "voice",
              "rule": "rule", "confidence": "confidence"}  # fmt: skip
    timed = {"text": "expression", "type": "type", "value": "value", "mod": "modifier", "lower": "from", "upper": "to", "calendar": "calendar", "anchor": "counted from", "voice": "voice"}
    lists = f'<section><h2 id="quotes">Quotations ({len(quotes)})</h2><div class="scroll" role="group" aria-label="Quotations" tabindex="0">{table(quotes, shown(quotes, quoted), {"text": here("quote_id")}, 10_000, count=False)}</div></section>'
    lists += f'<section><h2 id="dates">Dates and times ({len(timexes)})</h2><div class="scroll" role="group" aria-label="Dates and times" tabindex="0">{table(timexes, shown(timexes, timed), {"text": here("timex_id")}, 10_000, count=False)}</div></section>'
    text = marked_up(source, marks, points) if source else '<span class="furniture">No text.</span>'
    if re.search("[\u202d\u202e]", source):
        facts_note = '<p class="note">The text holds invisible characters that override the direction of writing; they are kept as they are.</p>'
    else:
        facts_note = ""
    body = (
        f'<h1 dir="auto"><bdi>{escape(title)}</bdi></h1>\n<div class="scroll"><table class="facts"><tbody>{rows}</tbody></table></div>\n<ul class="legend" aria-label="Legend">{"".join(legend)}</ul>{facts_note}\n'
        f'<div class="reading"><article class="article" lang="ar" dir="rtl" aria-label="The article as printed"><div class="printed">{text}</div></article>\n{lists}</div>'
    )
    return page(title, body, nav=[*nav, (None, "Article")], provenance=provenance, font=font, kind="reader")
