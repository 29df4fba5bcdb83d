"""One page an article, as printed, with its quotations, dates and cues marked; and the small pieces of HTML that notebooks show.

Article text crosses into HTML here and only here: every piece of it goes through `html.escape`. Bidi control characters stay in the text,
but stand in blocks and `bdi` elements of their own, so that they cannot turn what is around them.
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
    """The file name (without folder and ending) of an article's reader page: the id itself when that is a safe name, else a readable start
    and a digest.

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
    if type(value).__name__ in ("bool", "bool_"):
        return wording.cell(value), False
    if isinstance(value, (int, float)) or hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0:
        number = value.item() if hasattr(value, "item") else value
        if isinstance(number, float):
            return (f"{number:,.0f}" if number == int(number) and abs(number) >= 1000 else f"{number:.3g}") if abs(number) != float(
                "inf"
            ) else str(number), True
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
    row_id: Callable | None = None,
) -> str:
    """`html_table` as a string; without the line below a table that is shown whole when `count` is False. `row_id`: from a row and its
    number to its anchor."""
    rows = records(rows)
    links = {"article_id": lambda row: None if _missing(row["article_id"]) else href(row["article_id"]), "other_id": _other_side} | (
        links or {}
    )
    if columns is None:
        columns = list(rows[0]) if rows else []
    labels = dict(columns) if isinstance(columns, dict) else {c: wording.column(c) for c in columns}
    body, numeric = [], {c: True for c in labels}
    for number, row in enumerate(rows[:max_rows], 1):
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
                inner = f'<a href="{escape(str(where))}">{inner if text else escape(wording.say("report.open"))}</a>' if where else inner
            kind = "number" if is_number else "long" if len(text) > 24 else "short" if text else ""
            cells.append(f'<td dir="auto"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{inner}</td>')
        body.append((f'<tr id="{escape(row_id(row, number))}">' if row_id else "<tr>") + "".join(cells) + "</tr>")
    head = "".join(
        f'<th scope="col"{" class=" + chr(34) + "number" + chr(34) if rows and numeric[c] else ""}><bdi>{escape(str(label))}</bdi></th>'
        for c, label in labels.items()
    )
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    file = wording.Html(f'<a href="tables/{escape(name)}.csv"><code dir="ltr">tables/{escape(name)}.csv</code></a>') if name else ""
    kind = "none" if not rows else "first" if len(rows) > max_rows else "all"
    note = wording.html(
        f"report.rows_{kind}{'_in' if file and rows else ''}",
        rows=wording.count(len(rows), "row"),
        of=wording.count(len(rows), "row", oblique=True),
        shown=max_rows,
        file=file,
    )
    if rows and not count and len(rows) <= max_rows:
        note = ""
    anchored = f' id="table-{escape(name)}"' if name else ""
    return f"<table{anchored}>{title}<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>" + (
        f'<p class="note">{note}</p>' if note else ""
    )


def html_table(df, columns=None, links=None, max_rows: int = 50, caption: str | None = None, name: str | None = None):
    """A table of a notebook as IPython HTML: every cell escaped and in its own direction, at most `max_rows` rows, and a line that says how
    many there are.

    `columns`: a list, or a dict of column -> heading. Article ids lead to the articles' pages. `links`: dict of column -> the column with
    the place in the article that it leads to (`quote_id`, `timex_id`, `start`; the row needs `article_id`), or a function from the row to a
    relative address. `name`: the table whose CSV holds all rows; its anchor is table-<name>."""
    from IPython.display import HTML

    return HTML(table(df, columns, links, max_rows, caption, name))


# ---- an article's page
# ----------------------------------------------------------------------------------------------------------------------

# outer to inner
_ORDER = {"furniture": 0, "title": 1, "quote": 2, "notquote": 3, "naming": 4, "frame": 5, "conflict": 6, "time": 7, "who": 8, "cue": 9}


class _Span:
    """A marked stretch of the text. `label`: what is printed in front of it, a link to the row `to` of a list below (or beside) the
    text."""

    __slots__ = ("start", "end", "layer", "tag", "css", "title", "id", "label", "to")

    def __init__(self, start, end, layer, tag, css, title="", id="", label="", to=""):
        self.start, self.end, self.layer, self.tag, self.css, self.title, self.id, self.label, self.to = (
            start,
            end,
            layer,
            tag,
            css,
            title,
            id,
            label,
            to,
        )

    def opening(self, first: bool) -> str:
        tag = (
            f'<{self.tag} class="{self.css}"'
            + (f' id="{escape(self.id)}"' if first and self.id else "")
            + (f' title="{escape(self.title)}"' if self.title else "")
            + ">"
        )
        if not (first and self.to):
            return tag
        # the number is drawn by the style sheet: the text itself stays what was printed, also when it is copied
        return f'{tag}<a class="number" href="#{escape(self.to)}" data-n="{escape(self.label)}" aria-label="{escape(wording.say("report.list_row", row=self.label))}"></a>'


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
    """The source text as HTML with spans marked and empty anchors at `points` (offset -> ids). Overlapping spans are cut where another
    begins or ends."""
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

    def mark(row, layer, tag, css, title="", id="", prefix="", label="", to=""):
        if place := _bounds(row, size, prefix):
            marks.append(_Span(*place, layer, tag, css, title, id, label, to))

    def numbered(name: str, letter: str):
        """The rows of a list with what a mark says of its row there."""
        return [(row, {"label": f"{letter}{n}", "to": f"{name}-{n}"}) for n, row in enumerate(have.get(name) or [], 1)]

    say, shown = wording.say, wording.value
    for row in have["paragraphs"]:
        kind = _text(row.get("kind"))
        if kind == "furniture":
            mark(
                row,
                "furniture",
                "span",
                "furniture",
                say("report.reader_furniture", why=shown("why", _text(row.get("why"))) or shown("kind", "furniture")),
            )
        elif kind in ("headline", "heading"):
            mark(row, "title", "span", "title")
    if not any(m.layer == "title" for m in marks):
        mark(article, "title", "span", "title", prefix="headline_")
    for row, place in numbered("quotes", "q"):
        name = _speaker(row)
        colour = f"s{colours.setdefault(name, len(colours)) % COLOURS}" if name else f"s{COLOURS}"
        title = say("report.reader_quote", name=name or say("report.reader_no_speaker"), type=shown("type", _text(row.get("type"))))
        mark(row, "quote", "mark", colour, title, anchor(_text(row.get("quote_id"))), **place)
        cue = wording.listed(
            filter(None, [_text(row.get("cue_lemma")) or _text(row.get("cue")), shown("stance", _text(row.get("stance")))])
        )
        mark(row, "cue", "b", "cue", say("report.reader_cue", cue=cue), prefix="cue_")
        mark(row, "who", "span", f"who {colour}", say("report.reader_speaker", name=name), prefix="speaker_")
    for row, place in numbered("timexes", "t"):
        title = say(
            "report.reader_time", type=shown("type", _text(row.get("type"))), value=_text(row.get("value")) or say("report.reader_no_value")
        )
        mark(row, "time", "span", "time", title, anchor(_text(row.get("timex_id"))), **place)
    for row in have["marked"]:
        mark(row, "notquote", "span", "notquote", say("report.reader_notquote", why=shown("why", _text(row.get("why")))))
    for row, place in numbered("naming", "n"):
        title = {"concept": shown("concept", _text(row.get("concept"))), "class": shown("term_class", _text(row.get("term_class")))}
        mark(row, "naming", "span", "naming", say("report.reader_naming", **title), **place)
    for row, place in numbered("cues", "f"):
        mark(row, "frame", "span", "frame", say("report.reader_frame", frame=shown("frame", _text(row.get("frame")))), **place)
    told = set()
    for row, place in numbered("conflicts", "d"):
        if row.get("start") not in told:  # one mark a value, however many it differs from
            told.add(row.get("start"))
            there = {
                "outlet": _text(row.get("other_outlet")) or _text(row.get("other_id")),
                "text": " ".join(_text(row.get("other_text")).split())[:120],
            }
            mark(
                row,
                "conflict",
                "span",
                "conflict",
                say("report.reader_conflict", relation=shown("relation", _text(row.get("relation"))), **there),
                **place,
            )
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


# those of the legend, and their elements
_LAYERS = {
    "cue": "b",
    "who": "span",
    "time": "span",
    "naming": "span",
    "frame": "span",
    "notquote": "span",
    "conflict": "span",
    "furniture": "span",
}


def _legend(marks: list[_Span], colours: dict[str, int]) -> str:
    layers, say = {m.layer for m in marks}, wording.say
    items = [f'<span class="swatch s{n % COLOURS}"><bdi>{escape(name)}</bdi></span>' for name, n in colours.items()]
    if any(m.layer == "quote" and m.css == f"s{COLOURS}" for m in marks):
        items.append(f'<span class="swatch s{COLOURS}">{escape(say("report.reader_no_speaker"))}</span>')
    items += [
        f'<{tag} class="{layer}">{escape(say(f"report.legend_{layer}"))}</{tag}>' for layer, tag in _LAYERS.items() if layer in layers
    ]
    return (
        f'<ul class="legend" aria-label="{escape(say("report.reader_legend"))}">{"".join(f"<li>{item}</li>" for item in items)}</ul>'
        if items
        else ""
    )


def _facts(article: dict) -> str:
    say = wording.say
    outlet, published = _text(article.get("outlet")), _text(article.get("published"))
    if outlet and article.get("outlet_inferred") is True:
        outlet = say("report.reader_inferred", what=outlet)
    if published:
        day = wording.date(published)
        basis = wording.value("published_basis", _text(article.get("published_basis")))
        published = say("report.reader_inferred_from", what=day, basis=basis) if article.get("published_inferred") is True else day
    facts = {
        "outlet": outlet,
        "published": published or say("report.reader_unknown"),
        "author": _text(article.get("author")),
        "file": _text(article.get("file")),
    }
    facts |= {
        "address": _text(article.get("url")),
        "same_as": _text(article.get("duplicate_of")),
        "warnings": wording.value("warnings", _text(article.get("warnings"))),
    }
    rows = "".join(
        f'<tr><th scope="row">{escape(say(f"report.reader_{key}"))}</th><td dir="auto">{escape(value)}</td></tr>'
        for key, value in facts.items()
        if value
    )
    label = escape(say("report.nav_article"))
    return f'<div class="scroll" role="group" aria-label="{label}" tabindex="0"><table class="facts"><tbody>{rows}</tbody></table></div>'


# What an article's page lists: a table, the notebook that counts its rows, its columns, and what leads back into the text
_LISTS = (
    (
        "quotes",
        "02_quotes",
        ("text", "speaker_name", "resolution", "type", "cue", "stance", "polarity", "via", "voice", "confidence", "rule", "corrected"),
        "quote_id",
    ),
    ("timexes", "03_timeline", ("text", "type", "value", "mod", "lower", "upper", "anchor", "voice"), "timex_id"),
    ("naming", "04_framing", ("text", "concept", "term", "term_class", "voice", "place"), "start"),
    ("cues", "04_framing", ("text", "frame", "cue", "voice", "place"), "start"),
)


def _list(name: str, notebook: str, columns: tuple[str, ...], place: str, rows: list[dict]) -> str:
    """A list of what was found, each row with a link to where it stands, and the list to the notebook that counts it. Columns without any
    value are left out."""
    used = ["row", *(c for c in columns if any(_shown(row.get(c))[0] for row in rows))]
    title = wording.say(f"report.list_{name}")
    found = table(
        [row | {"row": n} for n, row in enumerate(rows, 1)],
        used,
        {"text": lambda row: "#" + anchor(row.get(place))},
        max_rows=10_000,
        count=False,
        row_id=lambda row, n: f"{name}-{n}",
    )
    back = wording.html("report.list_back", notebook=wording.say(f"report.nav_{notebook}"), href=f"../{notebook}.html")
    head = f'<h2 id="{name}">{escape(title)} ({len(rows):,})</h2><p class="note">{back}</p>'
    return f'<section>{head}<div class="scroll" role="group" aria-label="{escape(title)}" tabindex="0">{found}</div></section>'


def _differences(rows: list[dict]) -> str:
    """Values that another article gives otherwise, with links to both places; "" when there are none."""
    if not rows:
        return ""
    title = wording.say("report.list_conflicts")
    links = {
        "text": lambda row: "#" + anchor(row.get("start")),
        "other_text": lambda row: href(row["other_id"], row.get("other_start"), ""),
    }
    columns = ["row", "text", "relation", "other_outlet", "other_text", "slot", "about", "grade"]
    found = table(
        [row | {"row": n} for n, row in enumerate(rows, 1)],
        columns,
        links,
        max_rows=1000,
        count=False,
        row_id=lambda row, n: f"conflicts-{n}",
    )
    back = wording.html("report.list_back", notebook=wording.say("report.nav_03_timeline"), href="../03_timeline.html")
    box = f'<div class="scroll" role="group" aria-label="{escape(title)}" tabindex="0">{found}</div>'
    return f'<section><h2 id="conflicts">{escape(title)} ({len(rows):,})</h2><p class="note">{back}</p>{box}</section>'


def _shared_with(article: dict, rows: list[dict]) -> str:
    """Passages that stand in other articles, too, with links to both places; "" when there are none."""
    if not rows:
        return ""
    title = wording.say("report.list_shared")
    links = {
        "text": lambda row: "#" + anchor(row.get("start")),
        "other_id": lambda row: href(row["other_id"], row.get("other_start"), "") if row.get("other_id") else None,
    }
    found = table(rows, ["text", "other_outlet", "other_id", "level", "containment"], links, max_rows=1000, count=False)
    back = wording.html("report.list_back", notebook=wording.say("report.nav_01_cleaning"), href="../01_cleaning.html")
    box = f'<div class="scroll" role="group" aria-label="{escape(title)}" tabindex="0">{found}</div>'
    return f'<section><h2 id="shared">{escape(title)} ({len(rows):,})</h2><p class="note">{back}</p>{box}</section>'


_TABLES = ("paragraphs", "sentences", "quotes", "marked", "timexes", "naming", "cues", "conflicts", "shared")


def article_page(article: dict, spans: dict, *, nav=None, neighbours=(), provenance: dict | None = None, font: bool = True) -> str:
    """The page of one article.

    `article`: a row of the table `articles` (article_id, text, outlet, title, published, ...). `spans`: this article's rows, as dicts or a
    DataFrame, under the names of the tables they come from: paragraphs, sentences, quotes, marked, timexes, naming, cues, conflicts,
    shared, and any other (which gives anchors). What is missing, or does not fit the text, is left out. `neighbours`: (article_id, label)
    of the articles to turn to. Anchors: q1 ... quotations, t1 ... dates, s12 sentences, c812 the character offset where a row of any of
    these tables starts; quotes-1, timexes-1, naming-1 ... the rows of the lists."""
    source = _text(article.get("text"))
    have = {name: records(spans.get(name)) for name in dict.fromkeys((*_TABLES, *spans))}
    have["quotes"] = [
        row | {"corrected": None if _text(row.get("corrected")) == "none" else row.get("corrected")} for row in have["quotes"]
    ]
    colours: dict[str, int] = {}
    marks = _marks(article, have, colours, len(source))
    text = (
        marked_up(source, marks, _points(have, len(source)))
        if source
        else f'<span class="furniture">{escape(wording.say("report.reader_no_text"))}</span>'
    )
    title = _text(article.get("title")) or _text(article.get("article_id"))
    note = f'<p class="note">{escape(wording.say("report.reader_guide"))}</p>' if any(m.to for m in marks) else ""
    if re.search("[\u202d\u202e]", source):
        note += f'<p class="note">{escape(wording.say("report.reader_bidi"))}</p>'
    printed = f'<article class="article" lang="ar" dir="rtl" aria-label="{escape(wording.say("report.reader_printed"))}"><div class="printed">{text}</div></article>'
    lists = (
        _differences(have["conflicts"])
        + "\n".join(_list(name, notebook, columns, place, have[name]) for name, notebook, columns, place in _LISTS)
        + _shared_with(article, [r for r in have["shared"] if r.get("text")])
    )
    body = f'<h1 dir="auto">{escape(title)}</h1>\n{_facts(article)}\n{_legend(marks, colours)}{note}\n<div class="reading">{printed}\n<div class="lists">{lists}</div></div>'
    turn = [(f"{page_name(identity)}.html", label) for identity, label in neighbours]
    nav = [("../index.html", wording.say("report.index"))] if nav is None else nav
    return page(title, body, nav=[*nav, (None, wording.say("report.nav_article")), *turn], provenance=provenance, font=font, kind="reader")


# ---- in a notebook
# --------------------------------------------------------------------------------------------------------------------------

# A report's pages have these rules in their style sheet, and their cleaning takes this element away; JupyterLab needs it.
_LAB_COLOURS = ("#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#f0e442", "#0072b2", "#d55e00", "#808080")
_LAB_STYLE = (
    "<style>.article .printed{white-space:pre-wrap;direction:rtl;text-align:start;line-height:2;font-size:1.1em}.article mark,.legend .swatch{color:inherit;background:none}"
    ".article .frame,.legend .frame{text-decoration:underline dashed}.article .time,.legend .time{text-decoration:underline wavy}.article .naming,.legend .naming{text-decoration:underline dotted}.article .cue{text-decoration:underline double}.article .who{outline:1px dashed}.legend{display:flex;flex-wrap:wrap;gap:.3em 1em;list-style:none;padding:0}"
    + "".join(f".article mark.s{n},.legend .s{n}{{background:{c}55;border-bottom:2px solid {c}}}" for n, c in enumerate(_LAB_COLOURS))
    + ".variants td{text-align:start;vertical-align:top}.variants td.words{direction:rtl;min-width:20em}</style>"
)


def article_inline(article: dict, spans: dict):
    """An article's text as IPython HTML for a notebook: right to left, quotations coloured by speaker, with a legend and a link to the
    article's page.

    `spans`: this article's rows of tables quotes and marked, and of timexes and naming if these are to be marked, too. No anchors: those
    are on the article's page."""
    from IPython.display import HTML

    source = _text(article.get("text"))
    colours: dict[str, int] = {}
    marks = _marks(
        article,
        {"paragraphs": [], **{name: records(spans.get(name)) for name in ("quotes", "marked", "timexes", "naming", "cues")}},
        colours,
        len(source),
    )
    for mark in marks:
        mark.id = mark.to = ""
    head = " · ".join(
        filter(None, (link(article["article_id"]), escape(_text(article.get("outlet"))), escape(_text(article.get("published")))))
    )
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
    """The variants of `most` utterances side by side as IPython HTML: rows of table utterances, in their order; the passage of each is
    linked."""
    from IPython.display import HTML

    say = wording.say
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
            about = (
                say("report.variants_fullest") if row is full else "",
                wording.value("type", _text(row.get("type"))),
                say("report.variants_wire") if row.get("wire") else "",
            )
            what = ("، " if wording.language() == "ar" else ", ").join(filter(None, about))
            body.append(
                f'<tr><td dir="auto">{link(row["article_id"], row["quote_id"], _text(row.get("outlet")) or row["article_id"])}</td><td>{escape(what)}</td>'
                f'<td dir="auto">{escape(_text(row.get("speaker_name")))}</td><td class="words long" dir="rtl" lang="ar">{words}</td></tr>'
            )
        counted = {
            "variants": wording.count(len(found), "variant"),
            "outlets": wording.count(outlets, "outlet", oblique=True),
            "counted": printings,
        }
        head = "".join(
            f'<th scope="col">{escape(label)}</th>'
            for label in (*map(wording.column, ("outlet", "variant", "speaker_name")), say("report.words"))
        )
        out.append(
            f'<table class="variants"><caption>{wording.html("report.variants", utterance=full["utterance_id"], **counted)}</caption><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>'
        )
    left = len(groups) - min(most, len(groups))
    note = say("report.variants_none") if not groups else ""
    if left:
        note = wording.html(
            "report.variants_more",
            more=wording.count(left, "utterance"),
            file=wording.Html('<a href="tables/utterances.csv"><code dir="ltr">tables/utterances.csv</code></a>'),
        )
    return HTML("".join(out) + (f'<p class="note">{note}</p>' if note else ""))
