"""Pages of a report: complete HTML files that need no network and no script, and in which nothing that came from an article can be active.

Three layers, each enough by itself: text is escaped, HTML is cleaned after it was rendered, and a Content-Security-Policy forbids scripts
and every request. nbconvert, nh3, mistune and pygments are imported when a notebook is exported, so that `helpers.reader` stays light for
notebooks.
"""

import base64
import re
from functools import cache
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Mapping

from . import wording

HERE = Path(__file__).parent
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
LONGEST_TEXT = 60_000  # characters of one printed output that a page shows; the executed notebook holds the rest

_TAGS = set(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li "
    "mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr".split()
)
_ATTRIBUTES = {
    "*": {"class", "id", "dir", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "details": {"open"},
}
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z")
_NOT_RELATIVE = re.compile(r"[\x00-\x20\\:]|\A/")  # a scheme, another host, or what a browser might take for one


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "href":
        return None if _NOT_RELATIVE.search(value) else value
    if name == "src":
        return value if _PICTURE.match(value) else None
    return value


def clean(fragment: str) -> str:
    """An HTML fragment without anything active: no scripts, styles, frames, forms or event attributes, links only inside the report,
    pictures only embedded."""
    import nh3

    return nh3.clean(fragment, tags=_TAGS, attributes=_ATTRIBUTES, attribute_filter=_attribute, url_schemes={"data"}, link_rel=None)


class _Outline(HTMLParser):
    """Passes cleaned HTML through, gives headings an id, collects them, and puts wide things into boxes of their own that scroll."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.headings, self.used, self.out, self.heading, self.tables = [], {"main", "contents"}, [], None, 0

    def add(self, fragment: str) -> str:
        """The fragment, rewritten. The headings of all fragments are in `headings` as (level, id, text)."""
        self.out, self.heading, self.tables = [], None, 0
        self.reset()
        self.feed(fragment)
        self.close()
        return "".join(self.out)

    def _id(self, wanted: str) -> str:
        base = re.sub(r"\W+", "-", wanted.lower()).strip("-")[:60] or "section"
        found, n = base, 2
        while found in self.used:
            found, n = f"{base}-{n}", n + 1
        self.used.add(found)
        return found

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables += 1
            if self.tables == 1:
                self.out.append(f'<div class="scroll" role="group" aria-label="{escape(wording.say("report.table"))}" tabindex="0">')
        if tag == "img":
            self.handle_startendtag(tag, attrs)
        elif re.fullmatch("h[1-6]", tag):
            self.heading = (int(tag[1]), dict(attrs), [], len(self.out))
            self.out.append("")
        else:
            self.out.append(self.get_starttag_text())

    def handle_endtag(self, tag):
        if self.heading and tag == f"h{self.heading[0]}":
            level, attrs, words, place = self.heading
            text = " ".join("".join(words).split())
            attrs["id"] = self._id(attrs.get("id") or text)
            self.out[place] = f"<h{level}" + "".join(f' {k}="{escape(v or "")}"' for k, v in attrs.items()) + ">"
            self.headings.append((level, attrs["id"], text))
            self.heading = None
        self.out.append(f"</{tag}>")
        if tag == "table" and self.tables:
            self.tables -= 1
            if not self.tables:
                self.out.append("</div>")

    def handle_startendtag(self, tag, attrs):
        names = dict(attrs)
        if tag == "img" and not names.get("src"):  # its address was taken away
            self.out.append(escape(names.get("alt") or ""))
        elif tag == "img" and not names.get("alt"):
            self.out.append(f'<img src="{escape(names["src"])}" alt="{escape(wording.say("report.no_alt"))}">')
        else:
            self.out.append(self.get_starttag_text())

    def _text(self, raw, plain):
        self.out.append(raw)
        if self.heading:
            self.heading[2].append(plain)

    def handle_data(self, data):
        self._text(data, data)

    def handle_entityref(self, name):
        self._text(f"&{name};", unescape(f"&{name};"))

    def handle_charref(self, name):
        self._text(f"&#{name};", unescape(f"&#{name};"))


def contents(headings: list[tuple[int, str, str]]) -> str:
    """A table of contents of (level, id, text) headings, levels 2 and 3; "" when there are fewer than two."""
    chosen = [h for h in headings if h[0] in (2, 3)]
    if len(chosen) < 2:
        return ""
    items = "".join(
        f'<li class="level{level}"><a href="#{escape(anchor)}"><bdi>{escape(text)}</bdi></a></li>' for level, anchor, text in chosen
    )
    title = escape(wording.say("report.contents"))
    return f'<nav class="contents" aria-label="{title}"><details open><summary>{title}</summary><ul>{items}</ul></details></nav>'


@cache
def style(font: bool = True) -> str:
    """The style sheet of every page, with the Arabic font embedded (64 KB) unless `font` is False."""
    css = (HERE / "templates" / "style.css").read_text(encoding="utf-8")
    if not font:
        return css
    data = base64.b64encode((HERE / "fonts" / "amiri-arabic.woff2").read_bytes()).decode("ascii")
    letters = "U+A0,U+AB,U+BB,U+600-6FF,U+200C-200F,U+25CC,U+FDFA"  # Latin stays in the font of the system
    source = f'url(data:font/woff2;base64,{data}) format("woff2")'
    return f'@font-face{{font-family:"Riwaya Arabic";src:{source};size-adjust:112%;unicode-range:{letters}}}\n{css}'


def page(
    title: str,
    body: str,
    *,
    nav=(),
    toc: str = "",
    notice: str = "",
    provenance: dict | None = None,
    font: bool = True,
    kind: str = "",
) -> str:
    """A complete page in the language in use around `body` (HTML that is already safe). `title` is plain text, `nav` holds (href, label)
    pairs (href None: this page)."""
    links = "".join(
        f'<li><a href="{escape(href)}">{escape(label)}</a></li>' if href else f'<li aria-current="page">{escape(label)}</li>'
        for href, label in nav
    )
    facts = "".join(f"<div><dt>{escape(str(k))}</dt><dd><bdi>{escape(str(v))}</bdi></dd></div>" for k, v in (provenance or {}).items())
    return (
        f'<!DOCTYPE html>\n<html lang="{wording.language()}" dir="{wording.direction()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style(font)}</style>\n</head>\n"
        f'<body class="{escape(kind)}">\n<a class="skip" href="#main">{escape(wording.say("report.skip"))}</a>\n'
        + (
            f'<header class="top"><nav aria-label="{escape(wording.say("report.navigation"))}"><ul>{links}</ul></nav></header>\n'
            if links
            else ""
        )
        + f'{notice}{toc}\n<main id="main">\n{body}\n</main>\n'
        + (f'<footer class="provenance"><dl>{facts}</dl></footer>\n' if facts else "")
        + "</body>\n</html>\n"
    )


def banner(title: str, message: str = "") -> str:
    """A box at the top of a page that says what went wrong."""
    return (
        f'<div class="banner" role="alert"><p class="headline">{escape(title)}</p>'
        + (f"<pre>{escape(message)}</pre>" if message else "")
        + "</div>\n"
    )


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    return text[:LONGEST_TEXT] + "\n" + wording.say("report.cut", more=len(text) - LONGEST_TEXT)


def _plain(text: str, kind: str) -> str:
    from nbconvert.filters import strip_ansi

    return f'<div class="scroll"><pre class="{kind}">{escape(_shortened(strip_ansi(text)))}</pre></div>' if text.strip() else ""


def _joined(value) -> str:
    return "".join(value) if isinstance(value, list) else str(value or "")


def _picture(data: str, kind: str, meta: dict) -> str:
    alt = (meta.get(kind) or {}).get("alt") if isinstance(meta.get(kind), dict) else None
    alt = alt or meta.get("alt") or wording.say("report.no_alt_figure")
    coded = re.sub(r"[^A-Za-z0-9+/=]", "", data)
    return f'<figure><img src="data:{kind};base64,{coded}" alt="{escape(str(alt))}"></figure>'


def _output(output: dict, outline: _Outline) -> str:
    """One output of a code cell. Kinds that are not known to be safe (JavaScript, SVG, widgets, LaTeX, mermaid) are left out, their plain
    text is shown."""
    kind = output.get("output_type")
    if kind == "stream":
        return _plain(_joined(output.get("text")), "stderr" if output.get("name") == "stderr" else "stdout")
    if kind == "error":
        name, message = escape(str(output.get("ename"))), escape(_shortened(str(output.get("evalue"))))
        trace = _plain("\n".join(output.get("traceback") or []), "stderr")
        return (
            f'<div class="error" role="alert"><p><strong>{name}</strong>: <span class="message">{message}</span></p>'
            f'<details dir="ltr"><summary>{escape(wording.say("report.trace"))}</summary>{trace}</details></div>'
        )
    data, meta = output.get("data") or {}, output.get("metadata") or {}
    for picture in ("image/png", "image/jpeg"):
        if picture in data:
            return _picture(_joined(data[picture]), picture, meta)
    if "text/html" in data:
        return f'<div class="output">{outline.add(clean(_joined(data["text/html"])))}</div>'
    if "text/markdown" in data:
        return f'<div class="output">{_markdown(_joined(data["text/markdown"]), outline)}</div>'
    return _plain(_joined(data.get("text/plain")), "result")


@cache
def _renderer():
    import mistune

    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes", "def_list"])


def _markdown(source: str, outline: _Outline) -> str:
    return outline.add(clean(_renderer()(source)))


@cache
def _highlighter():
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name

    return get_lexer_by_name("python", stripnl=False), HtmlFormatter(nowrap=True)


def _python(source: str) -> str:
    from pygments import highlight

    lexer, formatter = _highlighter()
    return highlight(source, lexer, formatter)


def _code_label(cell: dict) -> str:
    tags = cell.get("metadata", {}).get("tags", [])
    if "injected-parameters" in tags:
        return wording.say("report.code_parameters_run")
    if "parameters" in tags:
        return wording.say("report.code_parameters")
    number = cell.get("execution_count")
    return wording.say("report.code_step", number=number) if isinstance(number, int) else wording.say("report.code_not_run")


def translations(text: str) -> dict[str, str]:
    """The Markdown cells of a notebook in another language by cell id, from a file in which `<!-- cell 01-03 -->` on a line of its own
    begins each."""
    parts = re.split(r"^<!-- cell ([A-Za-z0-9_-]+) -->[ \t]*$", text, flags=re.M)
    return {name: cell.strip() for name, cell in zip(parts[1::2], parts[2::2], strict=True)}


@cache
def _exporter():
    from nbconvert.exporters.templateexporter import TemplateExporter

    return TemplateExporter(extra_template_basedirs=[str(HERE / "templates")], template_name="riwaya", file_extension=".html")


def warm() -> None:
    """Imports and compiles what `notebook_to_html` needs, so that the first export does not wait for it."""
    import nbformat

    notebook_to_html(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("warm"), nbformat.v4.new_code_cell("pass")]), "warm")


def notebook_to_html(
    nb,
    title: str,
    *,
    failure: tuple[str, str] | None = None,
    nav=(),
    provenance: dict | None = None,
    font: bool = True,
    prose: Mapping[str, str] | None = None,
) -> str:
    """An executed notebook as a complete page. `failure` is the (title, message) of a banner; `nb` None stands for a notebook that was not
    run. `prose`: texts of Markdown cells by cell id that take the place of the notebook's own (see `translations`).

    Markdown cells and HTML outputs are cleaned after rendering; other outputs are escaped; code is folded. Needs no network and runs no
    script."""
    outline, body = _Outline(), ""
    if nb is not None:
        exporter = _exporter()
        filters = exporter.environment.filters
        filters["markdown"] = lambda source: _markdown(source, outline)
        filters["output"] = lambda output: _output(output, outline)
        filters["python"], filters["code_label"] = _python, _code_label
        if prose:
            cells = [type(c)({**c, "source": prose.get(c.get("id"), c.source)}) if c.cell_type == "markdown" else c for c in nb.cells]
            nb = type(nb)({**nb, "cells": cells})
        body, _ = exporter.from_notebook_node(nb)
    if not any(level == 1 for level, *_ in outline.headings):
        body = f"<h1>{escape(title)}</h1>\n" + body
    return page(
        title,
        body,
        notice=banner(*failure) if failure else "",
        nav=nav,
        toc=contents(outline.headings),
        provenance=provenance,
        font=font,
        kind="notebook",
    )
