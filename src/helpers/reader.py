"""One page an article, as printed, with its quotations, dates and cues marked; and the small pieces of HTML that notebooks show.

Article text crosses into HTML here and only here: every piece of it goes through `html.escape`. Bidi control characters stay in the text, but
stand in blocks and `bdi` elements of their own, so that they cannot turn what is around them.
"""

import hashlib
import re
from html import escape
from typing import Callable, Iterable

from . import wording
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
        return wording.value("*", "yes" if value else "no"), False
    if isinstance(value, (int, float)) or hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0:
        number = value.item() if hasattr(value, "item") else value
        if isinstance(number, float):
            return (f"{number:,.0f}" if number == int(number) and abs(number) >= 1000 else f"{number:.3g}") if abs(number) != float("inf") else str(
                number
            ), True
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
    rows: Iterable[dict],
    columns=None,
    links: dict[str, str | Callable] | None = None,
    max_rows: int = 50,
    caption: str | None = None,
    name: str | None = None,
    count: bool = True,
) -> str:
    """`html_table` as a string; without the line below a table that is shown whole when `count` is False."""
    rows = records(rows)
    links = {"article_id": lambda row: None if _missing(row["article_id"]) else href(row["article_id"]), "other_id": _other_side} | (links or {})
    if columns is None:
        columns = list(rows[0]) if rows else []
    labels = dict(columns) if isinstance(columns, dict) else {c: wording.column(c) for c in columns}
    body, numeric = [], {c: True for c in labels}
    for row in rows[:max_rows]:
        cells = []
        for column in labels:
            text, is_number = _shown(row.get(column))
            text = text if is_number else wording.value(column, text)
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
            kind = "number" if is_number else "long" if len(text) > 24 else "short" if text else ""
            cells.append(f'<td dir="auto"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{inner}</td>')
        body.append("<tr>" + "".join(cells) + "</tr>")
    head = "".join(
        f'<th scope="col"{" class=" + chr(34) + "number" + chr(34) if rows and numeric[c] else ""}><bdi>{escape(str(label))}</bdi></th>'
        for c, label in labels.items()
    )
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    file = wording.Html(f'<code dir="ltr">tables/{escape(name)}.csv</code>') if name else ""
    kind = "none" if not rows else "first" if len(rows) > max_rows else "all"
    note = wording.html(f"report.rows_{kind}{'_in' if file and rows else ''}", rows=wording.count(len(rows), "row"), of=wording.count(len(rows), "row", oblique=True), shown=max_rows, file=file)
    if rows and not count and len(rows) <= max_rows:
        note = ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>" + (f'<p class="note">{note}</p>' if note else "")


def html_table(df, columns=None, links=None, max_rows: int = 50, caption: str | None = None, name: str | None = None):
    """A table of a notebook as IPython HTML: every cell escaped and in its own direction, at most `max_rows` rows, and a line that says how many there are.

    `columns`: a list, or a dict of column -> heading. Article ids lead to the articles' pages. `links`: dict of column -> the column with the place in the
    article that it leads to (`quote_id`, `timex_id`, `start`; the row needs `article_id`), or a function from the row to a relative address.
    `name`: the table whose CSV holds all rows."""
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
    for a, b in zip(cuts, [*cuts[1:], None], strict=True):
        out += [f'<a class="here" id="{escape(i)}"></a>' for i in points.get(a, ())]
        if b is None:
            break
        active = [s for s in active if s.end > a] + opening.get(a, [])
        active.sort(key=lambda s: (_ORDER[s.layer], s.start, -s.end))
        out += [s.opening(s.start == a) for s in active]
        out.append(escape(source[a:b]))
        out += [f"</{s.tag}>" for s in reversed(active)]
    return "".join(out)


def _speaker(quote: dict) -> str:
    return _text(quote.get("speaker_name")) or _text(quote.get("speaker"))


def _marks(article: dict, have: dict[str, list[dict]], colours: dict[str, int], size: int) -> list[_Span]:
    """What is marked in the text. Fills `colours` with the speakers in order."""
    marks = []

    def mark(row, layer, tag, css, title="", id="", prefix=""):
        if place := _bounds(row, size, prefix):
            marks.append(_Span(*place, layer, tag, css, title, id))

    for row in have["paragraphs"]:
        kind = _text(row.get("kind"))
        if kind == "furniture":
            mark(row, "furniture", "span", "furniture", f"Not part of the article: {_text(row.get('why')) or 'furniture'}")
        elif kind in ("headline", "heading"):
            mark(row, "title", "span", "title")
    if not any(m.layer == "title" for m in marks):
        mark(article, "title", "span", "title", prefix="headline_")
    for row in have["quotes"]:
        name = _speaker(row)
        colour = f"s{colours.setdefault(name, len(colours)) % COLOURS}" if name else f"s{COLOURS}"
        mark(row, "quote", "mark", colour, f"{name or 'speaker not found'}: {_text(row.get('type'))}", anchor(_text(row.get("quote_id"))))
        cue = [_text(row.get("cue_lemma")) or _text(row.get("cue")), _text(row.get("stance"))]
        mark(row, "cue", "b", "cue", f"Cue: {', '.join(c for c in cue if c)}", prefix="cue_")
        mark(row, "who", "span", f"who {colour}", f"Speaker: {name}", prefix="speaker_")
    for row in have["timexes"]:
        mark(row, "time", "span", "time", f"{_text(row.get('type'))} {_text(row.get('value')) or 'no value'}".strip(), anchor(_text(row.get("timex_id"))))
    for row in have["marked"]:
        mark(row, "notquote", "span", "notquote", f"In quotation marks, not a quotation: {_text(row.get('why'))}")
    for row in have["naming"]:
        mark(row, "naming", "span", "naming", f"{_text(row.get('concept'))}: {_text(row.get('term_class'))}")
    return marks


def _points(have: dict[str, list[dict]], size: int) -> dict[int, list[str]]:
    """Anchors without a mark: sentences (s12), and every place where a row of a table starts (c812)."""
    points: dict[int, list[str]] = {}
    for row in have["sentences"]:
        if place := _bounds(row, size):
            points.setdefault(place[0], []).append(f"s{_number(row.get('sentence')) or 0}")
    for rows in have.values():
        for row in rows:
            if (place := _bounds(row, size)) and f"c{place[0]}" not in points.setdefault(place[0], []):
                points[place[0]].append(f"c{place[0]}")
    return points


_SAMPLES = {
    "cue": '<b class="cue">cue</b>',
    "who": '<span class="who">speaker</span>',
    "time": '<span class="time">date or time</span>',
    "naming": '<span class="naming">naming</span>',
    "notquote": '<span class="notquote">marked, not a quotation</span>',
    "furniture": '<span class="furniture">not part of the article</span>',
}


def _legend(marks: list[_Span], colours: dict[str, int]) -> str:
    layers = {m.layer for m in marks}
    items = [f'<span class="swatch s{n % COLOURS}"><bdi>{escape(name)}</bdi></span>' for name, n in colours.items()]
    if any(m.layer == "quote" and m.css == f"s{COLOURS}" for m in marks):
        items.append(f'<span class="swatch s{COLOURS}">speaker not found</span>')
    items += [sample for layer, sample in _SAMPLES.items() if layer in layers]
    return f'<ul class="legend" aria-label="Legend">{"".join(f"<li>{item}</li>" for item in items)}</ul>' if items else ""


def _facts(article: dict) -> str:
    outlet, published = _text(article.get("outlet")), _text(article.get("published"))
    if outlet and article.get("outlet_inferred") is True:
        outlet += " (inferred)"
    if published and article.get("published_inferred") is True:
        published += f" (inferred from {_text(article.get('published_basis'))})"
    facts = {"Outlet": outlet, "Published": published or "unknown", "Author": _text(article.get("author")), "File": _text(article.get("file"))}
    facts |= {"Address": _text(article.get("url")), "Same text as": _text(article.get("duplicate_of")), "Warnings": _text(article.get("warnings"))}
    rows = "".join(f'<tr><th scope="row">{label}</th><td dir="auto">{escape(value)}</td></tr>' for label, value in facts.items() if value)
    return f'<div class="scroll"><table class="facts"><tbody>{rows}</tbody></table></div>'


_QUOTE_COLUMNS = {"text": "quotation", "speaker_name": "speaker", "resolution": "found by", "type": "type", "cue": "cue", "stance": "stance"} | {
    c: c for c in ("polarity", "via", "voice", "rule", "confidence", "corrected")
}
_TIMEX_COLUMNS = {
    "text": "expression",
    "type": "type",
    "value": "value",
    "mod": "modifier",
    "lower": "from",
    "upper": "to",
    "anchor": "counted from",
    "voice": "voice",
}


def _list(rows: list[dict], columns: dict[str, str], heading: str, id: str, place: str) -> str:
    """A list of what was found, each with a link to where it stands. Columns without any value are left out."""
    used = {c: label for c, label in columns.items() if any(_shown(row.get(c))[0] for row in rows)}
    found = table(rows, used, {"text": lambda row: "#" + anchor(_text(row.get(place)))}, max_rows=10_000, count=False)
    head = f'<h2 id="{id}">{heading} ({len(rows)})</h2>'
    return f'<section>{head}<div class="scroll" role="group" aria-label="{heading}" tabindex="0">{found}</div></section>'


_TABLES = ("paragraphs", "sentences", "quotes", "marked", "timexes", "naming", "statements", "shared")


def article_page(article: dict, spans: dict, *, nav=(("../index.html", "Report"),), provenance: dict | None = None, font: bool = True) -> str:
    """The page of one article.

    `article`: a row of the table `articles` (article_id, text, outlet, title, published, ...). `spans`: this article's rows, as dicts or a DataFrame, under the
    names of the tables they come from: paragraphs, sentences, quotes, marked, timexes, naming, statements, shared. What is missing, or does not fit the text, is
    left out. Anchors: q1 ... quotations, t1 ... dates, s12 sentences, c812 the character offset where a row of any of these tables starts."""
    source = _text(article.get("text"))
    have = {name: records(spans.get(name)) for name in _TABLES}
    colours: dict[str, int] = {}
    marks = _marks(article, have, colours, len(source))
    text = marked_up(source, marks, _points(have, len(source))) if source else '<span class="furniture">No text.</span>'
    title = _text(article.get("title")) or _text(article.get("article_id"))
    note = ""
    if re.search("[\u202d\u202e]", source):
        note = '<p class="note">The text holds invisible characters that override the direction of writing; they are kept as they are.</p>'
    printed = f'<article class="article" lang="ar" dir="rtl" aria-label="The article as printed"><div class="printed">{text}</div></article>'
    quotes = [row | {"corrected": None if _text(row.get("corrected")) == "none" else row.get("corrected")} for row in have["quotes"]]
    lists = _list(quotes, _QUOTE_COLUMNS, "Quotations", "quotes", "quote_id") + _list(
        have["timexes"], _TIMEX_COLUMNS, "Dates and times", "dates", "timex_id"
    )
    body = f'<h1 dir="auto"><bdi>{escape(title)}</bdi></h1>\n{_facts(article)}\n{_legend(marks, colours)}{note}\n<div class="reading">{printed}\n{lists}</div>'
    return page(title, body, nav=[*nav, (None, "Article")], provenance=provenance, font=font, kind="reader")


# ---- in a notebook --------------------------------------------------------------------------------------------------------------------------

# A report's pages have these rules in their style sheet, and their cleaning takes this element away; JupyterLab needs it.
_LAB_COLOURS = ("#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#f0e442", "#0072b2", "#d55e00", "#808080")
_LAB_STYLE = (
    "<style>.article .printed{white-space:pre-wrap;direction:rtl;text-align:start;line-height:2;font-size:1.1em}.article mark,.legend .swatch{color:inherit;background:none}"
    ".article .cue{text-decoration:underline double}.article .who{outline:1px dashed}.legend{display:flex;flex-wrap:wrap;gap:.3em 1em;list-style:none;padding:0}"
    + "".join(f".article mark.s{n},.legend .s{n}{{background:{c}55;border-bottom:2px solid {c}}}" for n, c in enumerate(_LAB_COLOURS))
    + ".variants td{text-align:start;vertical-align:top}.variants td.words{direction:rtl;min-width:20em}</style>"
)


def article_inline(article: dict, spans: dict):
    """An article's text as IPython HTML for a notebook: right to left, quotations coloured by speaker, with a legend and a link to the article's page.

    `spans`: this article's rows of tables quotes and marked. No anchors: those are on the article's page."""
    from IPython.display import HTML

    source = _text(article.get("text"))
    colours: dict[str, int] = {}
    marks = _marks(article, {"paragraphs": [], "timexes": [], "naming": [], **{name: records(spans.get(name)) for name in ("quotes", "marked")}}, colours, len(source))
    for mark in marks:
        mark.id = ""
    head = " · ".join(filter(None, (link(article["article_id"]), escape(_text(article.get("outlet"))), escape(_text(article.get("published"))))))
    text = f'<div class="article" lang="ar" dir="rtl"><div class="printed">{marked_up(source, marks, {})}</div></div>'
    return HTML(f"{_LAB_STYLE}<p>{head}</p>{_legend(marks, colours)}{text}")


_LONG_CUT = 30  # words of a cut that are shown


def _difference(kind: str, text: str) -> str:
    if kind == "same":
        return escape(text)
    words = text.split()
    if kind == "cut" and len(words) > _LONG_CUT:
        half = _LONG_CUT // 2
        text = " ".join([*words[:half], f"[… {len(words) - 2 * half} …]", *words[-half:]])
    lead, tail = " " * (kind == "cut" or text[:1].isspace()), " " * (kind == "cut")
    return f"{lead}<del>{escape(text.strip())}</del>{tail}" if kind == "cut" else f"{lead}<ins>{escape(text.strip())}</ins>"


def differences(full: str, variant: str) -> str:
    """A variant as HTML, words of the fullest form that it lacks as <del>, words that only it has as <ins>. Everything is escaped."""
    from . import utterances

    return "".join(_difference(kind, text) for kind, text in utterances.differences(full, variant)).strip()


def variants(rows: Iterable[dict], most: int = 10):
    """The variants of `most` utterances side by side as IPython HTML: rows of table utterances, in their order; the passage of each is linked."""
    from IPython.display import HTML

    groups: dict[str, list[dict]] = {}
    for row in records(rows):
        groups.setdefault(row["utterance_id"], []).append(row)
    out = [_LAB_STYLE]
    for found in list(groups.values())[:most]:
        full = next((r for r in found if r.get("fullest")), found[0])
        printings, outlets = sum(not r.get("wire") for r in found), len({_text(r.get("outlet")) for r in found})
        body = []
        for row in found:
            words = escape(row["text"]) if row is full else differences(full["text"], row["text"])
            what = ", ".join(filter(None, ("fullest" if row is full else "", _text(row.get("type")), "wire copy" if row.get("wire") else "")))
            body.append(
                f'<tr><td dir="auto">{link(row["article_id"], row["quote_id"], _text(row.get("outlet")) or row["article_id"])}</td><td>{escape(what)}</td>'
                f'<td dir="auto">{escape(_text(row.get("speaker_name")))}</td><td class="words long" dir="rtl" lang="ar">{words}</td></tr>'
            )
        counted = f"{len(found)} variants in {outlets} outlet{'s' if outlets != 1 else ''}, {printings} counted"
        head = "".join(f'<th scope="col">{label}</th>' for label in ("outlet", "variant", "speaker", "words"))
        out.append(f'<table class="variants"><caption>{escape(full["utterance_id"])}: {counted}</caption><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>')
    left = len(groups) - min(most, len(groups))
    note = "No utterance was found in two articles." if not groups else f"{left:,} more utterance{'s' if left != 1 else ''} in <code>tables/utterances.csv</code>." if left else ""
    return HTML("".join(out) + (f'<p class="note">{note}</p>' if note else ""))
