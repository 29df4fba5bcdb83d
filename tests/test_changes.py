"""What a report says changed against the run before."""

import pytest

from helpers import changes, wording


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    wording.use()


def article(name, outlet="الراوي", sha="1"):
    return {"article_id": name, "outlet": outlet, "sha256": sha, "title": f"عنوان {name}"}


def quote(article, text, speaker="فلان", n=1):
    return {"article_id": article, "outlet": "الراوي", "quote_id": f"{article}#q{n}", "text": text, "speaker_name": speaker, "part_of": None}


BEFORE = {"articles": [article("a"), article("b"), article("c")], "quotes": [quote("a", "كلام"), quote("b", "قول")], "speakers": [{"speaker_name": "فلان", "quotes": 2}],
          "voices": [{"outlet": "الراوي", "speaker_name": "فلان", "share_of_words": 0.5}], "naming_shares": [{"concept": "event", "term": "غزو", "outlet": "الراوي", "mentions": 2}]}  # fmt: skip
RECORD = {"run": "2026-01-01T000000Z", "code_sha256": "x", "lexicons_sha256": "y", "parameters": {"02": {"n": 1}}}


def test_a_run_over_the_same_articles_changes_nothing():
    found = changes.compared(BEFORE, BEFORE, (RECORD, RECORD))
    assert found["causes"] == [] and found["figures"] == [] and not any(found["articles"].values()) and not any(found["quotes"].values())
    assert "Nothing that is counted changed" in changes.section(found, BEFORE["articles"])


def test_new_changed_and_gone_articles_quotations_and_figures():
    now = {**BEFORE, "articles": [article("a"), article("b", sha="2"), article("<d>")], "quotes": [quote("a", "كلام"), quote("b", "قول آخر"), quote("<d>", "جديد", "علان")],
           "speakers": [{"speaker_name": "فلان", "quotes": 2}, {"speaker_name": "علان", "quotes": 1}], "voices": [{"outlet": "الراوي", "speaker_name": "فلان", "share_of_words": 0.53}],
           "naming_shares": [{"concept": "event", "term": "غزو", "outlet": "الراوي", "mentions": 5}]}  # fmt: skip
    found = changes.compared(BEFORE, now, (RECORD, RECORD | {"lexicons_sha256": "z"}))
    assert found["articles"] == {"new": ["<d>"], "gone": ["c"], "changed": ["b"]} and found["causes"] == ["lexicons"]
    assert [q["text"] for q in found["quotes"]["new"]] == ["قول آخر", "جديد"] and [q["text"] for q in found["quotes"]["gone"]] == ["قول"]
    figures = {(f["what"], *f["of"]): (f["before"], f["now"]) for f in found["figures"]}
    assert figures == {("rows", "quotes"): (2, 3), ("quotes", "علان"): (0, 1), ("mentions", "غزو", "الراوي"): (2, 5)}, "a share that moved by 3 points is not told"
    html = changes.section(found, now["articles"])
    assert "the word lists" in html and "articles/id-d." in html and "#q1" in html and "<d>" not in html and 'id="changed"' in html
    assert changes.summary(found)["quotes"] == {"new": 2, "gone": 1}
    wording.use("ar")
    html = changes.section(found, now["articles"])
    assert "مقال واحد" in html and "قوائم الكلمات" in html and "New" not in html


def test_the_index_of_a_second_run_says_what_changed(tmp_path):
    parquet, arrow = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pyarrow")
    from helpers import report

    before = {name: BEFORE[name] for name in ("articles", "quotes")}
    for run, tables in {"one": before, "two": {**before, "articles": [*BEFORE["articles"], article("d")]}}.items():
        (tmp_path / run / "tables").mkdir(parents=True)
        for name, rows in tables.items():
            parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / run / "tables" / f"{name}.parquet")
    report.write(tmp_path / "one", {**RECORD, "corpus": "c"}, [])
    assert 'id="changed"' not in (tmp_path / "one" / "index.html").read_text(encoding="utf-8")
    report.write(tmp_path / "two", {**RECORD, "run": "second", "corpus": "c"}, [], tmp_path / "one")
    html = (tmp_path / "two" / "index.html").read_text(encoding="utf-8")
    assert "New: 1 article" in html and 'href="articles/d.html"' in html and "2026-01-01T000000Z" in html
