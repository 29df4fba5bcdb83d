"""A corpus of articles that try to run something, through the real run and into a real browser: nothing executes, nothing breaks the page, the text is shown as it was."""

import html
import re

import browser
import pytest

from helpers import paths, pipeline, wording

MARK = "وقال الرئيس أوليان فارغوتين إن «القمة كانت صريحة» يوم 15 أغسطس 2025، وأضاف أن الأزمة مستمرة. " + "وعاد الوفد إلى العاصمة بعد ساعات طويلة من الحديث عن الحدود والأسرى والملاحة في الخليج. " * 9
PAYLOADS = {
    "script": "<script>document.title='owned';alert(1)</script>",
    "handlers": "<img src=x onerror=\"document.title='owned'\"><p onclick=alert(1) onmouseover='alert(1)'>x</p><details open ontoggle=alert(1)>",
    "links": "<a href='javascript:alert(1)'>اضغط</a> [اضغط](javascript:alert(1)) <a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "svg": "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'><text>x</text></a></svg><math><mtext><script>alert(1)</script></mtext></math>",
    "frames": "<iframe src='https://evil.example' srcdoc='<script>parent.document.title=1</script>'></iframe><object data=x></object><embed src=x>",
    "styles": "</style><style>*{display:none}</style><div style='position:fixed;inset:0;background:url(https://evil.example/\\70ixel)'>\\3c script\\3e alert(1)\\3c/script\\3e</div>",
    "bidi": "نص \u202eمقلوب \u2066معزول\u202c \u202dيسار \u200f نهاية",
    "dollars": "السعر بين $x^2$ و$\\bar y$ دولار، ثم $$ \\sum $$",
    "mermaid": "```mermaid\ngraph TD; A[\"<img src=x onerror=alert(1)>\"]-->B\n```\n\n![p](https://evil.example/pixel.png)",
    "formula": "=HYPERLINK(\"https://evil.example\";\"x\")\n@SUM(A1)\n+1+1",
    "long": "قمر" * 34_000,
    "template": "{{ 7*7 }} {% include 'x' %} {article_id} %s &lt;script&gt; &#x3C;script&#x3E; \x0b\x1b[31m",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "عدائي"
    folder.mkdir()
    rows = ["file,outlet,published,title,author,url"]
    for name, payload in PAYLOADS.items():
        text = f"عنوان {payload.splitlines()[0][:200]}\n\n{MARK}\n\n{payload}\n\nوقال {payload[:300]} إن «{payload[:300]}» أمس.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        quoted = '"' + payload[:200].replace('"', '""').replace("\n", " ") + '"'
        rows.append(f"{name}.txt,{quoted},2025-08-16,{quoted},{quoted},{quoted}")
    (folder / "articles.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    before, paths.PROCESSED = paths.PROCESSED, tmp_path_factory.mktemp("processed")
    try:
        result = pipeline.run(folder, output=tmp_path_factory.mktemp("out"), progress=lambda line: None)
    finally:
        paths.PROCESSED = before
        wording.use()
    assert result.status == 0
    return folder, result.folder


def test_the_text_is_shown_as_it_was(hostile):
    folder, report = hostile
    for name in PAYLOADS:
        page = (report / "articles" / f"{name}.html").read_text(encoding="utf-8")
        inside = page[page.index('class="printed">') + len('class="printed">') : page.index("</article>")]
        assert html.unescape(re.sub(r"<[^>]+>", "", inside)) == (folder / f"{name}.txt").read_text(encoding="utf-8"), name


def test_no_page_holds_anything_active(hostile):
    from test_report import Page

    pages = list(hostile[1].rglob("*.html"))
    assert len(pages) == 5 + len(PAYLOADS)
    for file in pages:
        page = Page(file.read_text(encoding="utf-8"))
        assert not page.bad, file.name
        assert not [link for link in page.links if "evil.example" in link or ":" in link], file.name


def test_nothing_executes_in_a_browser_and_no_page_breaks(hostile):
    browser.need()
    with browser.Browser() as chromium:
        chromium.look(400)
        for file in sorted(hostile[1].rglob("*.html")):
            assert chromium.open(file) == [], file.name
            assert chromium.evaluate("document.title") != "owned"
            assert chromium.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, f"{file.name} is wider than the window"
            assert chromium.evaluate("document.querySelector('main').getBoundingClientRect().height") > 200, file.name
            assert chromium.evaluate("getComputedStyle(document.querySelector('h1')).display") != "none", file.name
