"""Looking things up in JupyterLab: what is shown stands in the text as told, and a correction shows at once."""

import pytest

from helpers import corrections, lookup, paths, progress, steps
from helpers.paths import InputError

TEXT = "قمة بلا نتائج\n\nقال الرئيس أوليان فارغوتين إن الأزمة كانت صعبة على الطرفين معا. وأضاف «وأزمتنا لم تنتهِ بعد، وللأزْمَة وجه آخر».\nوتأزمت الأوضاع أمس.\n"


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "PROCESSED", tmp_path / "processed")
    monkeypatch.setattr(corrections, "FOLDER", tmp_path / "corrections")
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "articles.csv").write_text("file,outlet,published\na.txt,الأول,2025-06-13\n", encoding="utf-8")
    processed = str(tmp_path / "tables")
    steps.clean(str(folder), processed)
    steps.quotes(str(folder), processed)
    return folder


def test_a_word_in_its_contexts_with_offsets(corpus):
    found = lookup.contexts("أزمة", width=12)
    assert [TEXT[r["start"] : r["end"]] for r in found] == ["الأزمة", "وأزمتنا", "وللأزْمَة"], "with clitics and diacritics, not inside other words"
    assert all(r["word"] == TEXT[r["start"] : r["end"]] for r in found) and found[0]["before"].endswith("إن") and found[0]["after"].startswith("كانت")
    assert [r["word"] for r in lookup.contexts("الطرفين معا")] == ["الطرفين معا"]
    assert "الأزمة" in lookup.kwic("أزمة").data and 'dir="rtl"' in lookup.kwic("أزمة").data
    assert lookup.contexts("سلام") == [] and "0 passages" in lookup.kwic("سلام").data
    with pytest.raises(InputError, match="Give a word"):
        lookup.kwic(" ")


def test_show_an_article_or_a_speaker(corpus):
    assert "فارغوتين" in lookup.show("a").data and "<mark" in lookup.show("a").data
    said = lookup.show(speaker="فَارغوتين").data
    assert "أن الأزمة" in said or "إن الأزمة" in said
    for wrong, message in (({}, "Give an article"), ({"article": "a", "speaker": "b"}, "Give an article"), ({"article": "x"}, "no article 'x'"), ({"speaker": "علان"}, "Those who speak most")):
        with pytest.raises(InputError, match=message):
            lookup.show(**wrong)


def test_a_correction_shows_at_once(corpus, capsys):
    processed = str(corpus.parent / "tables")
    quote = steps.current(str(corpus), processed, "quotes")["quotes"].iloc[0]
    told = corrections.add(str(corpus), f"a#{quote['quote_id']}", "speaker", speaker_name="ليوناس بيلدرام", why="a test", processed=processed)
    assert "ليوناس بيلدرام" in set(told["will_be"])
    assert "ليوناس بيلدرام" in lookup.show(speaker="بيلدرام").data and "ليوناس بيلدرام" in lookup.show("a").data


def test_hostile_text_is_escaped(corpus):
    (corpus / "a.txt").write_text(TEXT + "<script>alert(1)</script> أزمة <img src=x onerror=alert(1)>\n", encoding="utf-8")
    steps.clean(str(corpus), str(corpus.parent / "tables"))
    for html in (lookup.kwic("أزمة").data, lookup.show("a").data):
        assert "<script>" not in html and "<img" not in html


def test_progress_is_a_bar_in_lab_and_silent_in_batch(monkeypatch, capsys):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.delenv(progress.BATCH, raising=False)
    assert list(progress.bar(range(3), "reading")) == [0, 1, 2] and "reading" in capsys.readouterr().err
    monkeypatch.setenv(progress.BATCH, "1")
    assert list(progress.bar(range(3), "reading")) == [0, 1, 2] and capsys.readouterr() == ("", "")


def test_make_lab_knows_the_colours_of_marked_articles():
    from helpers import reader

    css = (paths.ROOT / ".jupyter" / "custom" / "custom.css").read_text(encoding="utf-8").replace("\n", "")
    assert reader._LAB_STYLE.removeprefix("<style>").removesuffix("</style>") in css
