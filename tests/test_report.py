"""Pages of a report: nothing that comes from an article may be active, and everything must be found again."""

import json
import os
import posixpath
import re
from html.parser import HTMLParser

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers import export, index, paths, reader, report, wording

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
ACTIVE = {
    "script",
    "iframe",
    "frame",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "link",
    "base",
    "svg",
    "math",
    "audio",
    "video",
    "source",
    "template",
    "textarea",
    "select",
    "portal",
}
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src='https://evil.example'></iframe>", "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<a href='javascript:alert(1)'>x</a>", "<a href=' java\nscript:alert(1)'>x</a>", "<a href='//evil.example/x'>x</a>", "<a href='https://evil.example'>x</a>", "<a href='data:text/html,<script>1</script>'>x</a>",
    "<img src='https://evil.example/pixel.png'>", "<img src='//evil.example/pixel.png'>", "<img src='data:image/svg+xml;base64,PHN2Zz4='>", "</style><script>alert(1)</script>", "</pre></details></main><script>alert(1)</script>",
    "<div style='position:fixed;inset:0;background:url(https://evil.example)'>x</div>", "<style>*{display:none}</style>", "<meta http-equiv=refresh content='0;url=https://evil.example'>", "<form action='https://evil.example'><input name=a></form>",
    "<p onclick=alert(1) onmouseover='alert(1)'>x</p>", "<base href='https://evil.example/'>", "<object data=x></object>", "<!--<script>-->", "<noscript><p title='</noscript><script>alert(1)</script>'>", "<math><mtext><script>alert(1)</script></mtext></math>",
    "\u202ereversed \u2066 isolated", "price $5 and $6", '" onmouseover="alert(1)', "' onmouseover='alert(1)", "&lt;script&gt;", "a\x00b", "<b>\ud800</b>".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
]  # fmt: skip


class Page(HTMLParser):
    """Everything a page holds that a browser could run or fetch, and its ids, links and alternative texts."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.bad, self.ids, self.links, self.alts, self.meta, self.root, self.styles = set(), [], [], [], [], {}, {}, 0
        self.text = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        names = dict(attrs)
        if tag in ACTIVE or (tag == "meta" and (names.get("http-equiv") or "").lower() == "refresh"):
            self.bad.append((tag, attrs))
        if tag == "style":
            self.styles += 1
        for name, value in attrs:
            value = value or ""
            if name.startswith("on") or name in ("style", "srcdoc", "srcset", "formaction", "xlink:href", "ping", "background"):
                self.bad.append((tag, name, value))
            if name == "src" and not value.startswith("data:image/png;base64,"):
                self.bad.append((tag, name, value))
            if name == "href" and re.match(r"[\s/\\]|[^#/?]*:", value):
                self.bad.append((tag, name, value))
        if "id" in names:
            self.ids.append(names["id"])
        if tag == "a" and "href" in names:
            self.links.append(names["href"])
        if tag == "img":
            self.alts.append(names.get("alt"))
        if tag == "meta":
            self.meta[names.get("http-equiv") or names.get("name")] = names.get("content")
        if tag == "html":
            self.root = names

    def handle_data(self, data):
        self.text.append(data)


def check(html):
    page = Page(html)
    assert not page.bad
    assert page.styles == 1
    assert page.meta["Content-Security-Policy"] == export.POLICY and "'none'" in export.POLICY and "script-src" not in export.POLICY
    assert page.root["lang"] and page.root["dir"] in ("ltr", "rtl")
    assert "main" in page.ids and "viewport" in page.meta
    assert not re.search(r"(?:@import|url\((?!data:font/woff2))", html.split("<style>")[1].split("</style>")[0])
    assert all(page.alts)
    return page


def notebook():
    cells = [new_markdown_cell("# Title\n\n## One\n\ntext\n\n## Two\n\n| a |\n|-|\n| قال |\n\n### Three")]
    for i, text in enumerate(HOSTILE):
        cells += [
            new_markdown_cell(f"{text}\n\n[link](javascript:alert({i})) ![p](https://evil.example/{i}.png)\n\n```mermaid\ngraph TD; A-->B\n```\n"),
            new_code_cell(f"x = {text!r}", execution_count=i, outputs=[
                new_output("stream", name="stdout", text=text), new_output("stream", name="stderr", text=text),
                new_output("display_data", data={"text/html": text, "text/plain": text}), new_output("display_data", data={"text/markdown": text}),
                new_output("display_data", data={"application/javascript": "alert(1)", "text/plain": text}), new_output("display_data", data={"image/svg+xml": f"<svg>{text}</svg>", "text/plain": text}),
                new_output("display_data", data={"text/vnd.mermaid": text, "text/plain": "m"}), new_output("display_data", data={"text/latex": text}),
                new_output("display_data", data={"image/png": PIXEL + '" onerror="alert(1)'}, metadata={"image/png": {"alt": text}}),
                new_output("error", ename=text, evalue=text, traceback=["\x1b[31m" + text]),
            ]),
        ]  # fmt: skip
    return new_notebook(cells=cells)


def test_nothing_in_a_hostile_notebook_is_active():
    page = check(
        export.notebook_to_html(
            notebook(),
            "<script>alert(0)</script>",
            failure=("<b>failed</b>", "<img src=x onerror=alert(1)>"),
            provenance={"<i>": "<script>"},
            nav=[("index.html", "<i>")],
        )
    )
    assert {"one", "two", "three"} <= set(page.ids) and "#two" in page.links
    assert len(page.ids) == len(set(page.ids))


def test_a_notebook_page_keeps_what_matters():
    figure = new_output("display_data", data={"image/png": PIXEL, "text/plain": "<Figure>"}, metadata={"image/png": {"alt": "Bars: one, two"}})
    table = new_output(
        "display_data",
        data={
            "text/html": '<table class="dataframe" style="color:red"><tr><th colspan="2" scope="col">س</th></tr><tr><td dir="auto"><a href="articles/a.html#q1">x</a></td></tr></table>'
        },
    )
    nb = new_notebook(
        cells=[new_markdown_cell("# عنوان\n\nIt cost $5 and **then** $6."), new_code_cell("word = 'قمة'", execution_count=1, outputs=[figure, table])]
    )
    html = export.notebook_to_html(nb, "t")
    page = check(html)
    assert page.alts == ["Bars: one, two"] and "articles/a.html#q1" in page.links
    assert "$5 and <strong>then</strong> $6" in html and 'colspan="2"' in html and "قمة" in html
    assert '<details class="code" dir="ltr">' in html and 'class="scroll"' in html
    assert len(html) < 120_000


def test_prose_in_another_language_takes_the_place_of_markdown_cells():
    nb = new_notebook(cells=[new_markdown_cell("# One", id="a-1"), new_markdown_cell("kept", id="a-2"), new_code_cell("x = 1", execution_count=1)])
    prose = export.translations("<!-- cell a-1 -->\n# واحد\n\n<!-- cell b -->\nnot there\n")
    assert prose == {"a-1": "# واحد", "b": "not there"}
    wording.use("ar")
    try:
        html = export.notebook_to_html(nb, "t", prose=prose)
    finally:
        wording.use()
    page = check(html)
    assert page.root == {"lang": "ar", "dir": "rtl"} and "واحد</h1>" in html and "kept" in html and "not there" not in html and nb.cells[0].source == "# One"


def test_long_output_is_cut_and_says_so():
    nb = new_notebook(cells=[new_code_cell("x", execution_count=1, outputs=[new_output("stream", text="line\n" * 200_000)])])
    html = export.notebook_to_html(nb, "t")
    assert len(html) < 500_000 and "more characters" in html


@pytest.mark.parametrize("text", HOSTILE)
def test_clean_is_enough_by_itself(text):
    cleaned = export.clean(text)
    assert not Page(f"{cleaned}").bad
    assert "evil.example" not in re.sub(r">[^<]*<", "><", cleaned)


ARTICLE = "عنوان\n\nقال «كلام مهم جدا» وأضاف أن القمة في 15 أغسطس 2025.\r\nسطر أخير"


def spans_of(text, article="a"):
    def at(part, **more):
        start = text.index(part)
        return {"article_id": article, "start": start, "end": start + len(part), "text": part} | more

    return {
        "quotes": [
            at("«كلام مهم جدا»", quote_id=f"{article}#q1", speaker_name="رئيس", type="direct"),
            at("مهم جدا» وأضاف أن القمة في 15", quote_id=f"{article}#q2", speaker_name="وزير", type="indirect"),
        ],
        "timexes": [at("15 أغسطس 2025", timex_id=f"{article}#t1", type="DATE", value="2025-08-15")],
        "sentences": [at("سطر أخير", sentence=3)],
        "paragraphs": [at("سطر أخير", kind="furniture", why="share")],
        "naming": [at("القمة", concept="c", term_class="x")],
    }


def printed(html):
    """The article's text as a browser would read it."""
    inside = html[html.index('class="printed">') + len('class="printed">') : html.index("</article>")]
    return "".join(Page("<p>" + inside).text)


def test_reader_page_shows_the_text_unchanged_with_anchors():
    html = reader.article_page({"article_id": "a", "text": ARTICLE, "title": "عنوان", "outlet": "جريدة"}, spans_of(ARTICLE))
    page = check(html)
    assert printed(html) == ARTICLE
    start = ARTICLE.index("القمة")
    assert {"q1", "q2", "t1", "s3", f"c{start}"} <= set(page.ids) and len(page.ids) == len(set(page.ids))
    assert {"#q1", "#q2", "#t1", "../index.html"} <= set(page.links)


def test_reader_page_of_a_hostile_article():
    text = "\n".join(HOSTILE).replace("\x00", "")
    row = {
        "article_id": text,
        "start": 3,
        "end": len(text) - 3,
        "quote_id": '"><script>',
        "timex_id": "'><img src=x onerror=1>",
        "concept": text,
        "why": text,
        "kind": "furniture",
        "type": text,
        "value": text,
        "speaker_name": text,
    }
    article = {"article_id": text, "text": text, "title": text, "outlet": text, "url": "javascript:alert(1)", "author": text, "warnings": text}
    html = reader.article_page(article, {name: [row] for name in ("quotes", "timexes", "marked", "naming", "paragraphs", "sentences", "shared")})
    check(html)
    assert printed(html) == text


@given(st.text(alphabet="ab <&\n«»قم", min_size=1, max_size=40), st.lists(st.tuples(st.integers(-2, 45), st.integers(-2, 45)), max_size=8))
def test_any_spans_leave_the_text_unchanged(text, bounds):
    rows = [{"start": a, "end": b, "quote_id": f"q{i}", "timex_id": f"t{i}", "sentence": i} for i, (a, b) in enumerate(bounds)]
    html = reader.article_page({"article_id": "x", "text": text}, {"quotes": rows[::2], "timexes": rows[1::2], "sentences": rows}, font=False)
    assert printed(html) == text
    fitting = {f"q{i}" for i, (a, b) in enumerate(bounds) if i % 2 == 0 and 0 <= a < b <= len(text)}
    assert fitting <= set(Page(html).ids)


def test_a_page_without_any_table():
    check(reader.article_page({"article_id": "x"}, {}))


@given(st.text(max_size=120), st.text(max_size=120))
def test_page_names_are_safe_and_differ(one, other):
    first, second = reader.page_name(one), reader.page_name(other)
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]*(\.[0-9a-f]{16})?", first) and len(first) < 100
    assert (first == second) == (one == other)


def test_page_names_of_odd_ids():
    ids = ["../../etc/passwd", "..", "", "con", "CON", "a/b", "a--b", "A", "a", "خبر", "x" * 500, "x" * 501, "a.b", "id-a.0123456789abcdef", "\ud800"]
    names = [reader.page_name(i) for i in ids]
    assert len(set(names)) == len(ids) and not any("/" in n or n.startswith(".") for n in names)
    assert reader.page_name("aljazeera--0001") == "aljazeera--0001"


def test_links_lead_to_anchors():
    assert reader.link("000", "000#q1", "<قال>") == '<a href="articles/000.html#q1"><bdi>&lt;قال&gt;</bdi></a>'
    assert (
        reader.href("000", 812) == "articles/000.html#c812"
        and reader.href("000", "s4") == "articles/000.html#s4"
        and reader.href("000", None) == "articles/000.html"
    )


def test_html_table_escapes_links_and_counts():
    pd = pytest.importorskip("pandas")
    df = pd.DataFrame({"article_id": ["a"] * 60, "text": ["<script>alert(1)</script>"] * 60, "n": [1234.5] * 60, "start": range(60), "none": [None] * 60})
    html = reader.html_table(df, {"text": "<i>", "n": "n", "none": "none"}, links={"text": "start"}, max_rows=50, caption="<b>", name="quotes").data
    page = Page(html)
    assert not page.bad and page.links[7] == "articles/a.html#c7" and len(page.links) == 51
    assert "Showing 50 of 60 rows" in html and "tables/quotes.csv" in html and 'scope="col"' in html
    assert "No rows" in reader.html_table(df.head(0), ["text"]).data


class Outcome:
    def __init__(self, name, status="done", writes=()):
        self.name, self.title, self.status, self.seconds, self.message, self.writes = name, f"<i>{name}</i>", status, 1.0, "", writes


@pytest.mark.parametrize("published, outlet, says", [("2025-08-15", "جريدة", "none inferred"), (None, "جريدة", "stayed missing"), ("2025-08-15", None, "stayed missing")])
def test_index_does_not_call_given_what_is_missing(published, outlet, says):
    row = {"outlet": outlet, "published": published, "published_inferred": False, "outlet_inferred": False}
    assert any(says in line for line in index._about_articles([row]))


def test_index_says_what_was_read_and_how_far_to_trust_it(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    (tmp_path / "tables").mkdir()
    articles = [
        {
            "article_id": f"a/{i}",
            "text": ARTICLE,
            "title": "<script>" + "عنوان",
            "outlet": "جريدة",
            "published": "2025-08-15" if i else None,
            "published_inferred": bool(i),
            "words": 9,
        }
        for i in range(3)
    ]
    problems = [{"file": "<x>.txt", "row": 3, "severity": "error", "problem": "empty", "advice": "remove it"}]
    for name, rows in {"articles": articles, "problems": problems, "quotes": spans_of(ARTICLE, "a/1")["quotes"]}.items():
        parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "tables" / f"{name}.parquet")
    (tmp_path / "tables" / "quotes.csv").write_text("x", encoding="utf-8")
    (tmp_path / "tables" / "broken.parquet").write_bytes(b"not parquet")
    record = {"run": "r", "corpus": "<قمة>", "parameters": {"01_x": {"limit": 3}}, "versions": {"python": "3"}}
    counts = report.write(tmp_path, record, [Outcome("01_x", writes=("articles",)), Outcome("02_y", "failed", ("quotes",))])
    assert counts == {"articles": 3, "problems": 1, "quotes": 2}
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    page = check(html)
    assert "02_y failed" in html and "1 article without a date" in html and "remove it" in html and "2 quotations" not in page.links
    assert {"01_x.html", "tables/quotes.csv", "run.json", reader.href("a/1")} <= set(page.links)
    for link in page.links:
        if link.startswith("articles/"):
            check((tmp_path / link).read_text(encoding="utf-8"))
    assert json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["rows"] == counts


def test_index_without_any_table(tmp_path):
    (tmp_path / "tables").mkdir()
    report.write(tmp_path, {"run": "r", "corpus": "c"}, [Outcome("01_x", "failed")])
    assert "No article was read" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_articles_pages_written_ahead_stay_unless_a_table_changed(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    file = tmp_path / "tables" / "articles.parquet"
    file.parent.mkdir()

    def store(title):
        parquet.write_table(arrow.Table.from_pylist([{"article_id": "a/1", "text": ARTICLE, "title": title, "outlet": "جريدة", "words": 9}]), file)

    store("عنوان أول")
    record, page = {"run": "r", "corpus": "c"}, tmp_path / reader.href("a/1").partition("#")[0]
    ahead = report.articles_ahead(tmp_path, ["01_x"], report.index.provenance(record))
    written = page.read_bytes()
    page.write_bytes(b"as written ahead")
    report.write(tmp_path, record, [Outcome("01_x")], ahead=ahead)
    assert page.read_bytes() == b"as written ahead"
    report.write(tmp_path, record, [Outcome("01_x")])
    assert page.read_bytes() == written  # the same page, ahead or at the end
    store("عنوان ثان")
    os.utime(file, ns=(0, 0))
    report.write(tmp_path, record, [Outcome("01_x")], ahead=ahead)
    assert "عنوان ثان" in page.read_text(encoding="utf-8")


def test_the_measure_is_made_again_when_rules_or_annotations_change(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "PROCESSED", tmp_path)
    made = []
    monkeypatch.setattr(index, "_measure", lambda: made.append(1) or (12, {"direct quotes": 0.5}))
    for state, times in (("a", 1), ("a", 1), ("b", 2)):
        index.measured.cache_clear()
        monkeypatch.setattr(index, "fingerprint", lambda folder, state=state: {"sha256": state})
        assert index.measured() == (12, {"direct quotes": 0.5}) and len(made) == times
    (tmp_path / ".measured.json").write_text("{", encoding="utf-8")
    index.measured.cache_clear()
    assert index.measured()[0] == 12 and len(made) == 3
    index.measured.cache_clear()


def test_evidence_grows_with_the_number_of_articles():
    assert len({index.evidence(n) for n in (0, 1, 3, 6, 100)}) == 5


def test_fonts_are_small_and_licensed():
    folder = export.HERE / "fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8").upper()
    assert sum(p.stat().st_size for p in folder.iterdir()) < 800_000
    assert len(export.style()) < 90_000 and len(export.style(font=False)) < 20_000


def test_an_unrun_notebook_has_a_page():
    assert "not run" in export.notebook_to_html(None, "T", failure=("This notebook was not run", "02 failed"))
    assert nbformat.current_nbformat >= 4


# ---- the report of the sample corpus, by the real run ---------------------------------------------------------------------------------------


def broken_links(folder):
    """(page, link) of every link of a report that leads nowhere, and of every page that nothing leads to."""
    pages = {p.relative_to(folder).as_posix(): Page(p.read_text(encoding="utf-8")) for p in folder.rglob("*.html")}
    assert len(pages) == 17
    broken, led = [], set()
    for name, page in pages.items():
        check((folder / name).read_text(encoding="utf-8"))
        assert len(page.ids) == len(set(page.ids)), f"{name}: an id stands twice"
        for link in page.links:
            file, _, mark = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), file)) if file else name
            led.add(target)
            if target in pages:
                broken += [(name, link)] * bool(mark and mark not in pages[target].ids)
            elif not (folder / target).is_file():
                broken.append((name, link))
    return broken + [("", page) for page in set(pages) - led]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_and_anchor_of_a_report_resolves(sample_report, language):
    assert not broken_links(sample_report(language))


def test_the_example_under_docs_is_whole_and_small():
    docs = paths.ROOT / "docs"
    assert not broken_links(docs / "example"), "make example"
    sizes = [p.stat().st_size for p in docs.rglob("*") if p.is_file()]
    assert max(sizes) < 2_000_000 and sum(sizes) < 6_000_000
    for image in re.findall(r"\]\((docs/[^)]+)\)", (paths.ROOT / "README.md").read_text(encoding="utf-8")):
        assert (paths.ROOT / image).is_file(), image


def test_every_passage_of_every_table_has_an_anchor(sample_report):
    parquet = pytest.importorskip("pyarrow.parquet")
    folder = sample_report()
    ids = {p.stem: set(Page(p.read_text(encoding="utf-8")).ids) for p in folder.glob("articles/*.html")}
    checked = 0
    for file in folder.glob("tables/*.parquet"):
        for row in parquet.read_table(file).to_pylist():
            if row.get("article_id") and row.get("start") is not None and row.get("end") is not None:
                checked += 1
                assert f"c{row['start']}" in ids[reader.page_name(row["article_id"])], (file.name, row)
    assert checked > 500


def test_every_figure_has_a_text_alternative_and_a_table(sample_report):
    folder = sample_report()
    figures = [alt for p in folder.glob("0*.html") for alt in Page(p.read_text(encoding="utf-8")).alts]
    assert len(figures) >= 4 and all(len(alt) > 60 for alt in figures)
    assert len(list(folder.glob("tables/figure_*.csv"))) == len(figures)


def test_figures_and_tables_are_the_same_in_two_runs(sample_report):
    one, other = sample_report(), sample_report(again=1)
    pictures = [re.findall(r"data:image/png;base64,([^\"]+)", p.read_text(encoding="utf-8")) for folder in (one, other) for p in sorted(folder.glob("0*.html"))]
    half = len(pictures) // 2
    assert pictures[:half] == pictures[half:] and sum(map(len, pictures[:half])) >= 4
    tables = sorted(p.name for p in one.glob("tables/*"))
    assert tables == sorted(p.name for p in other.glob("tables/*")) and all((one / "tables" / t).read_bytes() == (other / "tables" / t).read_bytes() for t in tables)


def test_no_file_of_a_report_names_a_folder_of_this_machine(sample_report):
    import sys
    import tempfile
    from pathlib import Path

    folder = sample_report()
    places = {str(p).encode() for p in (paths.ROOT, sys.prefix, sys.base_prefix, Path.home(), folder, tempfile.gettempdir()) if len(str(p)) > 4}
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not [p for p in places if p + b"/" in content], file.name


def test_the_record_of_a_run_says_what_it_was_made_from(sample_report):
    record = json.loads((sample_report() / "run.json").read_text(encoding="utf-8"))
    assert {"run", "corpus", "begun", "seconds", "status", "parameters", "versions", "notebooks", "rows", "key"} <= set(record)
    assert all(re.fullmatch("[0-9a-f]{64}", record[f"{what}_sha256"]) for what in ("code", "lexicons", "corrections", "lock"))
    assert record["corpus_files"]["files"] == len(record["corpus_files"]["each"]) == 14 and all(n["seconds"] > 0 for n in record["notebooks"])
    assert record["parameters"]["01_cleaning"]["language"] == "en" and (record["commit"] is None or re.fullmatch("[0-9a-f]{40,64}", record["commit"]))


def test_nothing_is_left_in_the_other_language(sample_report):
    """Arabic pages: no heading, no table heading, no text alternative, no label and no sentence in Latin letters."""
    folder = sample_report("ar")
    for file in sorted(p for p in folder.rglob("*.html") if p.stem in {t.stem for t in paths.NOTEBOOKS.glob("ar/*.md")} or not p.stem[:2].isdigit()):
        html = file.read_text(encoding="utf-8")
        said = re.findall(r"<(?:h[1-6]|th|summary|caption|li|p)\b[^>]*>(.*?)</(?:h[1-6]|th|summary|caption|li|p)>", html, re.S) + re.findall(r'(?:aria-label|alt|title)="([^"]*)"', html)
        plain = [re.sub(r"<(code|bdi|pre|table)\b.*?</\1>|<[^>]+>", " ", s, flags=re.S) for s in said]
        latin = [s.strip()[:100] for s in plain if len(re.findall(r"[A-Za-z]{2,}", s)) > 3 and not re.search("[\u0621-\u064a]{2}", s) and 'dir="ltr"' not in s]
        assert not latin, (file.name, latin[:10])
