"""Saved web pages to text and metadata: main text, title, outlet, publication date, author and address of an article page.

The main text is what trafilatura extracts (Barbaresi 2021), one paragraph a line, with a lead paragraph put back where the page keeps it
outside the article body. Metadata is read from the page itself. htmldate is not used for the date: where a page has no date in its
metadata, its fast pass takes any date in the text, and it does not know the Arabic names of months.
"""

import json
import logging
import re
from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from . import arabic, printed_dates

# a page with more is no article (the longest have some thousands), and the extractor's time grows with their square
MOST_ELEMENTS = 100_000


class Page(NamedTuple):
    """What a page says about itself. `text` is title, blank line, main text ("" when no article text was found); `published` an ISO
    date."""

    text: str
    title: str | None
    outlet: str | None
    published: str | None
    basis: str  # where the date stands: "metadata", "visible text" or "none"
    author: str | None
    url: str | None


class Line(NamedTuple):
    """A line of the page as a reader sees it: its text, the block element it stands in, and the share of it that is links."""

    text: str
    tag: str
    links: float


def read(source: str, address: str | None = None, today: date | None = None) -> Page:
    """The article in an HTML page. `address` is where the page was saved from, if known; dates after tomorrow are not believed.

    Never raises for a malformed page: what cannot be found is None, and `text` is "" when there is no article text."""
    tree = _tree(source)
    if tree is None:
        return Page("", None, None, None, "none", None, None)
    meta, linked = _meta(tree), _linked_data(tree)
    lines = _lines(tree)
    url = next((u for u in (_canonical(tree), *meta.get("og:url", []), *meta.get("twitter:url", []), address) if is_web(u)), None)
    title, names = _title(tree, meta, linked, lines)
    outlet = _outlet(meta, linked, names, url)
    paragraphs = _without_title(_main_text(tree), title, names)
    paragraphs = _lead(lines, title, paragraphs) + paragraphs
    published, basis = _published(tree, meta, linked, lines, title, paragraphs, url, today or date.today())
    body = "\n".join(paragraphs)
    return Page(f"{title}\n\n{body}" if title and body else body, title, outlet, published, basis, _author(tree, meta, linked, outlet), url)


# ---- the page as a tree and as lines
# ---------------------------------------------------------------------------------------------------------

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q s small span strong sub sup time tt u var wbr".split()
)
_UNSEEN = frozenset("script style noscript template svg math head select button textarea iframe object nav footer aside".split())


def _tree(source: str):
    from lxml import etree, html

    # Control characters other than tab and line ends are not text, and lxml refuses them.
    source = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", source)
    if not source.strip():
        return None
    # Pictures inside the page, and tags with thousands of attributes, which the parser needs minutes for.
    source = re.sub(r"data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+", "data:", source)
    source = re.sub(r"<([A-Za-z][\w-]*)[^<>]{50000,}>", r"<\1>", source)
    try:
        return html.document_fromstring(
            source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        )
    except (etree.LxmlError, ValueError):
        return None


def _lines(tree) -> list[Line]:
    from lxml import etree

    body = tree.find("body")
    lines, text, links, blocks, hidden, anchors = [], [], [0], ["body"], 0, 0

    def flush():
        line = _squeeze("".join(text))
        if line:
            lines.append(Line(line, blocks[-1], min(1.0, links[0] / len(line))))
        text.clear()
        links[0] = 0

    def add(piece):
        if piece and not hidden:
            text.append(piece)
            if anchors:
                links[0] += len(piece.strip())

    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        block = tag not in _INLINE
        if event == "start":
            if block:
                flush()
                blocks.append(tag)
            hidden += tag in _UNSEEN
            anchors += tag == "a"
            add(element.text)
        else:
            if block:
                flush()
                blocks.pop()
            hidden -= tag in _UNSEEN
            anchors -= tag == "a"
            if block or tag in ("span", "time"):
                text.append(" ")  # <span>16</span><span>أغسطس</span> are two words to a reader
            add(element.tail)
    flush()
    return lines


def _squeeze(text: str | None) -> str:
    return " ".join((text or "").split())


def _key(text: str | None) -> str:
    return " ".join(arabic.fold(text or "").casefold().split())


# ---- metadata
# ---------------------------------------------------------------------------------------------------------------------------------


def _meta(tree) -> dict[str, list[str]]:
    """The contents of the <meta> elements by each of their names (name, property, itemprop), in lower case."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = _squeeze(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            if content and element.get(attribute):
                found.setdefault(element.get(attribute).strip().lower(), []).append(content)
    return found


_ARTICLE_TYPE = re.compile(r"Article|BlogPosting|Report|LiveBlog", re.IGNORECASE)


def _linked_data(tree) -> dict[str, str]:
    """datePublished, headline, author and publisher of the page's article in its JSON-LD, as far as they are there."""
    found: dict[str, str] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = script.text or ""
        try:
            waiting = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):  # broken JSON is common: the date can still be read
            broken = re.search(r'"datePublished"\s*:\s*"([^"]+)"', source)
            waiting = [{"@type": "Article", "datePublished": broken[1]}] if broken else []
        for _ in range(2000):  # enough for any real page
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting = node[:1000] + waiting
            elif isinstance(node, dict):
                if _ARTICLE_TYPE.search(str(node.get("@type"))):
                    for field in ("datePublished", "headline", "author", "publisher"):
                        value = _name(node.get(field))
                        if value:
                            found.setdefault(field, value)
                else:
                    waiting += [
                        v for k, v in node.items() if k in ("@graph", "mainEntity", "mainEntityOfPage") and isinstance(v, (list, dict))
                    ]
    return found


def _name(value) -> str | None:
    """A JSON-LD value as text: itself, its name, or the names of its members."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(_name, value[:10]))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return _squeeze(value) or None if isinstance(value, str) else None


def _canonical(tree) -> str | None:
    return next((e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split() and e.get("href")), None)


def is_web(url: str | None) -> bool:
    try:
        return bool(url) and urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        return False


# ---- title, outlet, author
# --------------------------------------------------------------------------------------------------------------------

_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»«]|::?)\s+|\s*\|+\s*")


def _title(tree, meta, linked, lines) -> tuple[str | None, list[str]]:
    """The article's title without the site's name, and what the page's titles say besides (candidates for the site's name, likeliest
    first)."""
    window = next((_squeeze(e.text_content()) for e in tree.iter("title") if _squeeze(e.text_content())), "")
    given = [t for t in (window, *meta.get("og:title", [])[:1], linked.get("headline"), *meta.get("twitter:title", [])[:1]) if t]
    site = {_key(s) for s in meta.get("og:site_name", [])}
    headings = [line.text for line in lines if line.tag in ("h1", "h2", "h3")]
    inside = [h for h in headings if len(h.split()) >= 3 and _key(h) not in site and any(_key(h) in _key(t) for t in given)]
    first_level = {line.text for line in lines if line.tag == "h1"}
    title = max(inside, key=lambda h: (h in first_level, len(h)), default=None)
    if title is None and given:
        title = _without_site(given[0] if window else given[-1], site)
    if title is None:
        title = next((line.text for line in lines if line.tag == "h1" and _key(line.text) not in site), None)
    parts = [(part, _key(part)) for t in given for part in reversed(_SEPARATOR.split(t))]
    names = [part for part, key in parts if title and key and key not in _key(title) and _key(title) not in key]
    return title, names


def _without_site(title: str, site: set[str]) -> str:
    """A window title without a first or last part that is the site's name, or that is short enough to be one."""
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
    if _key(tail) in site or (len(tail.split()) <= 4 < len(head.split()) + 1 and len(tail) < len(head)):
        return _without_site(head, site) if len(head.split()) >= 4 else head
    first, rest = title[: cuts[0].start()], title[cuts[0].end() :]
    return rest if _key(first) in site else title


def _outlet(meta, linked, names: list[str], url: str | None) -> str | None:
    """og:site_name, what follows the headline in the title, the publisher, or the registered domain: the first that reads like a name."""
    first = [*meta.get("og:site_name", []), *names, linked.get("publisher"), *meta.get("publisher", []), *meta.get("application-name", [])]
    return next((_squeeze(n) for n in first if n and _is_name(n)), None) or _domain(url)


def _is_name(text: str) -> bool:
    plain = text.strip()
    if not 2 <= len(plain) <= 60 or len(plain.split()) > 6 or re.search(r"[/@<>{}]", plain) or not re.search(r"[^\W\d_]{2}", plain):
        return False
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+", plain) or _key(plain) in ("home", "الرييسيه", "الرئيسيه", "الرئيسية", "اخبار", "news"):
        return False
    return not re.fullmatch(r"[a-z0-9_-]+", plain)  # alyaum, sputnik_ar: an account or a domain, not a name


def _domain(url: str | None) -> str | None:
    """The registered domain's own label: youm7 of https://www.youm7.com/, spa of https://www.spa.gov.sa/. None for an IP address."""
    host = (urlsplit(url).hostname or "") if is_web(url) else ""
    if not host or ":" in host or re.fullmatch(r"[\d.]+", host) or "." not in host:
        return None
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in ("com", "co", "org", "net", "gov", "edu", "ac", "info", "press", "media"):
        labels.pop()
    return labels[-1] or None


def _author(tree, meta, linked, outlet: str | None) -> str | None:
    written = [*meta.get("author", []), *meta.get("article:author", []), linked.get("author"), *meta.get("dc.creator", [])]
    written += [
        e.text_content() for e in tree.iter("a", "span", "div") if "author" in (e.get("rel") or e.get("itemprop") or "").lower().split()
    ][:1]
    plain = (_squeeze(a) for a in written if a)
    return next((a for a in plain if a and len(a) <= 80 and not re.search(r"[/@<>{}]|www\.", a) and _key(a) != _key(outlet)), None)


# ---- publication date
# -------------------------------------------------------------------------------------------------------------------------

_PUBLISHED_META = re.compile(
    r"(article|og):published_time|datepublished|datecreated|pub_?date|publish(ed)?[-_.]?(date|time|on|at)|date[-_.]?publi\w*"
    r"|(dc|dcterms)\.(date(\.issued|\.created)?|issued|created)|date|release_date"
    r"|(article|og|bt|sailthru|parsely|cxenseparse|citation|eomportal)[-_.:]+(\w+[-_.:])*(publi\w*|pub[-_]?(date|time)|date)"
)
_UPDATE = re.compile("تحديث|محدث|تعديل|معدل|اخر تحديث|updat|modif|edited", re.IGNORECASE)
_PUBLISH = re.compile(r"نشر|اضيف|اضافه|اضافة|publish|posted", re.IGNORECASE)


def _published(tree, meta, linked, lines, title, paragraphs, url, today) -> tuple[str | None, str]:
    """The publication date and where it stands: metadata, then the date printed near the headline. Modification dates are not used.

    A metadata date counts as written, in the zone it is written in. Where it is in universal time and the page prints the neighbouring day
    (its own local date: 22:30Z is already tomorrow in Riyadh), the printed one counts."""
    last = (today + timedelta(days=1)).isoformat()
    stamps = [v for name, values in meta.items() if _PUBLISHED_META.fullmatch(name) for v in values]
    # article:published_time is what outlets keep right; after it the more general names, then JSON-LD, then <time>, then the address
    stamps.sort(key=lambda v: v not in meta.get("article:published_time", []) + meta.get("datepublished", []))
    stamps += [linked[f] for f in ("datePublished",) if f in linked] + _time_elements(tree)
    dated = [(stamp, printed_dates.in_metadata(stamp)) for stamp in stamps] + [("", printed_dates.in_address(url))]
    stamp, given = next(((stamp, iso) for stamp, iso in dated if iso and "1995" < iso <= last), ("", None))
    printed = _printed(lines, title, paragraphs, last)
    if given is None:
        return (printed, "visible text") if printed else (None, "none")
    clock = re.search(r"T?(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|\+00:?00|GMT|UTC)\s*$", stamp, re.IGNORECASE)
    if clock and printed and printed != given:
        ahead = (date.fromisoformat(printed) - date.fromisoformat(given)).days
        if (ahead == 1 and int(clock[1]) >= 10) or (ahead == -1 and int(clock[1]) < 12):
            return printed, "visible text"
    return given, "metadata"


def _time_elements(tree) -> list[str]:
    """The dates of <time> and itemprop elements: the first that says it is the publication, then the first <time> that is not an update
    (those in an <article> before others)."""
    named, plain = [], []
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag == "meta":
            continue
        about = " ".join(
            [element.get("itemprop") or "", element.get("class") or "", "pubdate" if element.get("pubdate") is not None else ""]
        ).lower()
        when = element.get("datetime") or element.get("content") or ""
        if not when and "datepublished" in about:
            when = _squeeze(element.text_content())[:80]
        if not re.search(r"\d", when) or _UPDATE.search(about) or "-upd" in about:
            continue
        if re.search(r"datepublished|datecreated|pubdate|entry-date|published", about):
            named.append(when)
        elif element.tag == "time" and not any(a.tag in ("nav", "aside", "footer", "li") for a in element.iterancestors()):
            plain.append((not any(a.tag == "article" for a in element.iterancestors()), when))
    return named[:1] + [when for _, when in sorted(plain, key=lambda p: p[0])[:1]]


def _printed(lines: list[Line], title: str | None, paragraphs: list[str], last: str) -> str | None:
    """The date line between headline and article, or else one close by that says it is the publication date.

    A page also prints today's date, dates of updates and of related articles, and dates in its text: those are not taken."""
    body = {_key(p)[:80] for p in paragraphs if len(p) > 80}
    start = _first_line(lines, paragraphs)
    headline = _headline_line(lines, title, start)
    if headline is None and start is None:
        return None
    if headline is None:
        near = range(max(0, start - 8), start)
    else:
        near = range(headline, min(headline + 16, len(lines) if start is None else start))
    best, anchor = None, headline if headline is not None else start
    for i, line in list(enumerate(lines))[max(0, anchor - 40) : anchor + 41]:
        text = _key(line.text)
        found = [(at, iso) for at, iso in printed_dates.dates_in(line.text) if "1995" < iso <= last]
        if not found or line.tag in ("h1", "h2", "h3") or text[:80] in body or len(text) > 200 or "©" in text:
            continue
        at, iso = found[0]
        before = text[max(0, at - 40) : at] or (_key(lines[i - 1].text)[-30:] if i else "")
        if _UPDATE.search(before) and not _PUBLISH.search(before):
            continue
        labelled = bool(_PUBLISH.search(before)) and len(text) < 120
        place = abs(i - anchor)
        if (i in near and len(text.split()) <= 30) or labelled:
            rank = (not labelled, i not in near, place)
            if best is None or rank < best[0]:
                best = (rank, iso)
    return best[1] if best else None


def _first_line(lines: list[Line], paragraphs: list[str]) -> int | None:
    """Index of the line that opens the main text."""
    opening = next((_key(p)[:60] for p in paragraphs if len(p) > 40), None)
    return next((i for i, line in enumerate(lines) if _key(line.text).startswith(opening)), None) if opening else None


def _headline_line(lines: list[Line], title: str | None, start: int | None) -> int | None:
    """Index of the article's headline: the last heading with its words, else the last such line, before the main text opens."""
    wanted = _key(title)
    places = [i for i, line in enumerate(lines) if wanted and _key(line.text) == wanted and (start is None or i <= start)]
    headings = [i for i in places if lines[i].tag in ("h1", "h2", "h3")]
    return (headings or places or [None])[-1]


# ---- main text
# --------------------------------------------------------------------------------------------------------------------------------


def _main_text(tree) -> list[str]:
    """Paragraphs of the article as trafilatura finds them: without comments, with tables; precise first, then less so for short
    articles."""
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return []
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without text on stderr; the loader reports them itself
    import trafilatura
    from copy import deepcopy

    for precise in (True, False):
        try:
            text = trafilatura.extract(
                deepcopy(tree), include_comments=False, include_tables=True, favor_precision=precise, with_metadata=False
            )
        except Exception:  # a page can make the extractor fail in many ways; each is "no article text"
            text = None
        if text and text.strip():
            return [line.strip() for line in text.splitlines() if line.strip()]
    return []


def _without_title(paragraphs: list[str], title: str | None, names: list[str]) -> list[str]:
    """The paragraphs without a headline repeated at their start."""
    while paragraphs and title and _key(paragraphs[0]) in {_key(title)} | {_key(f"{title} - {n}") for n in names}:
        paragraphs = paragraphs[1:]
    return paragraphs


def _lead(lines: list[Line], title: str | None, paragraphs: list[str]) -> list[str]:
    """Paragraphs (<p>) of running text between the headline and the main text, which belong to the article: leads kept in an element of
    their own."""
    start = _first_line(lines, paragraphs)
    headline = _headline_line(lines, title, start)
    if start is None or headline is None:
        return []
    have = {_key(p) for p in paragraphs}
    between = lines[headline + 1 : start]
    return [
        x.text
        for x in between
        if x.tag == "p" and len(x.text) >= 60 and x.links < 0.3 and arabic.arabic_share(x.text) > 0.5 and _key(x.text) not in have
    ]
