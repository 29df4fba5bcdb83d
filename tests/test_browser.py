"""Reports as their readers meet them: opened from disk in a browser with the network off, in both languages, light and dark, on a phone; and checked against WCAG 2.2 AA."""

import browser
import pytest

PAGES = ("index.html", "01_cleaning.html", "02_quotes.html", "03_timeline.html", "04_framing.html", "articles/sariya-2.html", "articles/busla-2.html")
LOOKS = {"wide": (1200, False), "dark, on a phone": (400, True)}
HEAVY = 500_000  # bytes that no page of the sample corpus may reach


@pytest.fixture(scope="module")
def chromium():
    browser.need()
    with browser.Browser() as started:
        yield started


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_silent_fits_and_has_no_violation(chromium, sample_report, language, name):
    page = sample_report(language) / name
    for look, (width, dark) in LOOKS.items():
        chromium.look(width, dark)
        assert chromium.open(page) == [], look
        assert chromium.evaluate("document.documentElement.lang") == language
        wider = chromium.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{look}: {wider} pixels wider than the window"
        assert chromium.axe() == [], look
    assert page.stat().st_size < HEAVY


def test_the_check_would_see_a_violation_a_request_and_a_message(chromium, tmp_path):
    page = tmp_path / "bad.html"
    page.write_text('<html><body><img src="https://example.org/x.png"><p style="color:#aaa;background:#fff">pale</p><script>console.log("heard")</script></body></html>', encoding="utf-8")
    chromium.look()
    told = chromium.open(page)
    assert any("request: https://example.org/x.png" in t for t in told) and any("heard" in t for t in told)
    assert {v.split()[0] for v in chromium.axe()} >= {"image-alt", "color-contrast", "html-has-lang"}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_arabic_is_set_in_the_bundled_font(chromium, sample_report, language):
    chromium.look()
    chromium.open(sample_report(language) / "articles" / "sariya-2.html")
    assert chromium.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Riwaya Arabic\"', 'قمة'))")
