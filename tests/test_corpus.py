"""Corpus folders as people have them: encodings, tables, saved pages, and everything that can be wrong with them."""

import hashlib
import json
import os
import re
import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import corpus, encodings, html_text, paths
from helpers.paths import InputError

FIXTURES = Path(__file__).parent / "fixtures" / "corpus"
PAGES = paths.ROOT.parent / "shared" / "articles" / "html"
TEXT = "قال رئيس الوزراء إن الحكومة ستعلن الخطة الجديدة قريبا.\nوأضاف أن العمل بدأ في المدينة، وأن المواطنين سيلمسون النتائج.\n"
OTHER = "أعلنت وزارة الصحة تسجيل عشر حالات جديدة في المحافظات الجنوبية، وقالت إن الوضع تحت السيطرة.\n"
TODAY = date(2025, 9, 1)


def folder_with(tmp_path, files, manifest=None, name="story"):
    """A corpus folder holding files (name to bytes or text) and an articles.csv (bytes or text)."""
    folder = tmp_path / name
    folder.mkdir()
    for file, content in {**files, **({} if manifest is None else {"articles.csv": manifest})}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def only(found):
    assert len(found) == 1, found
    return found[0]


def told(problems, file=None, row=None, severity=None, words=""):
    """The problems that match."""
    wanted = {k: v for k, v in (("file", file), ("row", row), ("severity", severity)) if v is not None}
    return [p for p in problems if wanted.items() <= p.items() and words in p["problem"] + p["advice"]]


# ---- text files ---------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec, mark, encoding, in_file", [
    ("utf-8", b"", "utf-8", True),
    ("utf-8", b"\xef\xbb\xbf", "utf-8-sig", False),
    ("utf-16-le", b"\xff\xfe", "utf-16", False),
    ("utf-16-be", b"\xfe\xff", "utf-16", False),
    ("utf-16-le", b"", "utf-16-le", False),
    ("utf-16-be", b"", "utf-16-be", False),
    ("utf-32-le", b"\xff\xfe\0\0", "utf-32", False),
    ("cp1256", b"", "windows-1256", False),
    ("iso8859_6", b"", "iso-8859-6", False),
])  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_text_file_is_decoded_by_its_content_and_its_line_ends_stay(tmp_path, codec, mark, encoding, in_file, line_end):
    text = TEXT.replace("\n", line_end)
    article = only(corpus.load(folder_with(tmp_path, {"a.txt": mark + text.encode(codec)})).articles)
    assert (article.text, article.encoding, article.text_in_file, article.error) == (text, encoding, in_file, None)
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert (article.kind, article.id, article.article) == ("txt", "a", "a.txt")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤئإ ،؛؟\n\r\"«»1234٥", max_size=60), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1256"]))
def test_decoding_gives_back_what_was_encoded(extra, codec):
    text = TEXT + (extra.replace("٥", "") if codec == "cp1256" else extra)
    assert encodings.decode(text.encode(codec))[0] == text


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_undecodable(raw):
    try:
        text, encoding = encodings.decode(raw)
        assert isinstance(text, str) and encoding
    except encodings.Undecodable as problem:
        assert str(problem)


@pytest.mark.parametrize("content, error", [
    (TEXT.encode()[:-4] + "ب".encode()[:1], rf"unreadable bytes at offset {len(TEXT.encode()) - 4} \(UTF-8, cut off"),
    (TEXT.encode()[:20] + b"\xff" + TEXT.encode()[20:], r"unreadable bytes at offset 20 \(UTF-8, damaged"),
    (b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], r"unreadable bytes at offset \d+ \(UTF-16\)"),
    (bytes(range(128, 256)) * 4, r"unreadable bytes at offset 0"),
    (b"", "is empty"),
    (b"\xef\xbb\xbf \r\n", "is empty"),
    (b"\xef\xbb\xbf", "is empty"),
    (b"The minister said that the plan would be announced soon.", r"not Arabic \(0 Arabic letters\)"),
    ((TEXT[:60] + "The minister said that the plan would be announced soon. " * 5).encode(), r"not Arabic \(\d+% of its letters"),
    ("خبر عاجل".encode(), r"not Arabic \(7 Arabic letters\)"),
    (TEXT.encode().decode("cp1256", "replace").encode(), "decoded with a wrong encoding"),
    (b"%PDF-1.7 \xe2\xe3", "is a PDF, not text"),
    (b"PK\x03\x04" + b"\0" * 50, "is a zip or Word file"),
    (TEXT.encode() * 20, "bytes: over the limit of 2,000"),
    (TEXT.encode("cp1256") * 12, "bytes: over the limit of 2,000"),  # 1,400 bytes in the file, more as UTF-8
])  # fmt: skip
def test_an_unusable_text_file_is_reported_and_the_others_are_loaded(tmp_path, content, error):
    loaded = corpus.load(folder_with(tmp_path, {"a.txt": content, "b.txt": OTHER}), max_bytes=2000)
    bad, good = loaded.articles
    assert re.match(error, bad.error) or re.search(error, bad.error) and "bytes: over" in error, bad.error
    assert (bad.text, bad.published, bad.text_in_file) == ("", None, False)
    assert only(told(loaded.problems, "a.txt", severity="error"))["advice"]
    assert corpus.usable(loaded) == [good] and good.text == OTHER


def test_a_file_over_the_limit_is_not_read(tmp_path, monkeypatch):
    folder = folder_with(tmp_path, {"big.html": "", "big.txt": "", "a.txt": TEXT})
    for name in ("big.txt", "big.html"):
        with open(folder / name, "wb") as file:
            file.truncate(50_000_000)
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("read") if path.name.startswith("big") else read(path))
    loaded = corpus.load(folder)
    assert [a.id for a in corpus.usable(loaded)] == ["a"]
    assert [a.error for a in loaded.articles if a.error] == ["50,000,000 bytes: over the limit of 20,000,000", "50,000,000 bytes: over the limit of 5,000,000"]


def test_a_thousand_small_files_load_in_no_time(tmp_path):
    manifest = "file,outlet,published\n" + "".join(f"{i:04}.txt,o,2025-08-01\n" for i in range(1000))
    folder = folder_with(tmp_path, {f"{i:04}.txt": f"{OTHER}{i}" for i in range(1000)}, manifest)
    start = time.perf_counter()
    loaded = corpus.load(folder, today=TODAY)
    assert time.perf_counter() - start < 20  # against a hang; speed is for the benchmarks
    assert len(corpus.usable(loaded)) == 1000 and loaded.problems == []


# ---- the folder -----------------------------------------------------------------------------------------------------------------------------------


def test_what_is_in_a_folder_is_found_in_any_depth_and_in_name_order(tmp_path):
    folder = folder_with(tmp_path, {
        "b/2.TXT": OTHER, "b/c/1.txt": TEXT, "a.txt": OTHER + "1",
        "README.txt": TEXT, "notes.md": TEXT, ".hidden.txt": TEXT, ".git/x.txt": TEXT, "~$x.txt": TEXT,
        "photo.jpg": b"\xff\xd8", "paper.pdf": b"%PDF", "table.xlsx": b"PK", "b/articles.csv": "file,outlet,published\n",
        "saved_files/ad.html": "<p>" + TEXT, "saved.html": FIXTURES.joinpath("visible.html").read_bytes(),
    })  # fmt: skip
    loaded = corpus.load(folder)
    assert [(a.article, a.id) for a in loaded.articles] == [("a.txt", "a"), ("b/2.TXT", "b--2"), ("b/c/1.txt", "b--c--1"), ("saved.html", "saved")]
    assert (loaded.name, loaded.folder) == ("story", folder.resolve())
    ignored = {p["file"]: p["severity"] for p in loaded.problems if p["file"] != "(corpus)"}
    assert ignored == {"photo.jpg": "note", "paper.pdf": "note", "table.xlsx": "warning", "b/articles.csv": "note", "saved_files": "note"}


@pytest.mark.parametrize("files, found", [
    ({}, "Found: nothing"),
    ({"a.jpg": b"x", "b.jpg": b"x", "c.pdf": b"x"}, r"Found: 2 .jpg, 1 .pdf"),
    ({"articles.csv": "file,outlet,published\n"}, "articles.csv without a single row"),
    ({"articles.csv": "# nothing yet\n"}, "articles.csv without a single row"),
    ({"README.md": "x"}, "Found: nothing"),
    ({"x\n\x1b[31m.\x1b": "x"}, r"Found: 1 \.\\x1b"),
])  # fmt: skip
def test_a_folder_without_articles_says_what_was_found_and_what_is_expected(tmp_path, files, found):
    with pytest.raises(InputError, match=rf"holds no articles\. Found: .*Expected: \.txt") as raised:
        corpus.load(folder_with(tmp_path, files))
    assert re.search(found, str(raised.value)), raised.value


def test_no_folder_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        corpus.load(tmp_path / "nothing")


@pytest.mark.parametrize("name", ["a/b", "..", ".", "", "-x", "a b", "nul", "x" * 200, "a\nb"])
def test_a_name_that_cannot_be_a_folder_is_refused(tmp_path, name):
    with pytest.raises(InputError, match="cannot name a corpus"):
        corpus.load(folder_with(tmp_path, {"a.txt": TEXT}), name=name)


def test_hostile_file_names_and_links_do_no_harm(tmp_path):
    names = {"new\nline\"'<b>#%.txt": TEXT, "rtl\u202egnp.txt": OTHER, "a.txt": TEXT + "1", "A.txt": TEXT + "2", "x" * 230 + ".txt": TEXT + "3"}
    folder = folder_with(tmp_path, names)
    (tmp_path / "outside.txt").write_text(TEXT)
    os.symlink(tmp_path / "outside.txt", folder / "link.txt")
    os.symlink(folder / "nothing", folder / "broken.txt")
    os.symlink(folder / "loop.txt", folder / "loop.txt")
    os.symlink(tmp_path, folder / "up")
    os.mkfifo(folder / "pipe.txt")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).write_text(TEXT + "4")
    loaded = corpus.load(folder)
    ids = [a.id for a in loaded.articles]
    assert len({i.casefold() for i in ids}) == len(ids) == 10
    assert all(re.fullmatch(r"[^/\\<>:\"|?*#%\x00-\x1f\u202e\ud800-\udfff]+", i) and len(i.encode()) < 200 for i in ids), ids
    errors = {a.article: a.error for a in loaded.articles if a.error}
    assert errors.pop("loop.txt").startswith("cannot be read (")
    assert errors == {
        "link.txt": "the link leads out of the corpus folder", "broken.txt": "cannot be read (No such file or directory)", "pipe.txt": "is not a regular file",
    }  # fmt: skip
    listing = corpus.problems_text(loaded.problems)
    assert "\u202e" not in listing and listing.count("\n") == 2 * len(loaded.problems) - 1
    listing.encode("utf-8")


# ---- articles.csv ---------------------------------------------------------------------------------------------------------------------------------

HEADER = "file,outlet,published,title,url,author\n"
GOOD = HEADER + 'b.txt,الأيام,2025-08-16,"عنوان، فيه فاصلة",https://example.org/b,سعاد\na.txt,النهار,,,,\n'


@pytest.mark.parametrize("content, notes", [
    (GOOD.encode(), []),
    (GOOD.encode("utf-8-sig"), []),
    (GOOD.replace("\n", "\r\n").encode(), []),
    (GOOD.replace("\n", "\r").encode(), []),
    (GOOD.replace(",", ";").encode(), ["semicolon;"]),
    (b"sep=;\r\n" + GOOD.replace(",", ";").encode(), ["semicolon;"]),
    (GOOD.replace(",", "\t").encode("utf-16"), ["tabs", "utf-16"]),
    (GOOD.encode("cp1256"), ["windows-1256"]),
    (GOOD.replace(",", ";").replace("2025-08-16", "16/08/2025").encode("cp1256"), ["windows-1256", "separated by ;", "day first"]),
    (GOOD.replace("2025-08-16", "2025-08-16T10:20:30+03:00").encode(), []),
    (GOOD.replace("2025-08-16", "١٦/٨/٢٠٢٥").encode(), ["day first"]),
    (GOOD.replace("2025-08-16", "16.8.25").encode(), ["day first"]),
    (GOOD.replace("2025-08-16", "08/16/2025").encode(), ["month first"]),
    (GOOD.replace("2025-08-16", "45885").encode(), ["day numbers"]),
    (GOOD.replace("2025-08-16", "20250816").encode(), ["year, month, day"]),
    (GOOD.replace("2025-08-16", "16 أغسطس 2025").encode(), ["other notations"]),
    (GOOD.replace("file,outlet", " File ,OUTLET").encode(), []),
    (GOOD.replace("b.txt", ".\\b.txt").encode(), []),
    (GOOD.replace(",,,,", ",N/A,nan,-,null").encode(), []),
    (("# a comment, with 'one quote\n\n\"# as Excel, writes it\",,,\n# \"x\n" + GOOD + "# at the end\n\n").encode(), []),
    (GOOD.encode().replace(b"2025", b"20\x0025"), ["NUL"]),
])  # fmt: skip
def test_a_manifest_is_read_as_spreadsheets_write_it(tmp_path, content, notes):
    loaded = corpus.load(folder_with(tmp_path, {"a.txt": TEXT, "b.txt": OTHER}, content), today=TODAY)
    b, a = loaded.articles  # in the order of the manifest
    assert (b.article, b.outlet, b.published, b.text) == ("b.txt", "الأيام", "2025-08-16", OTHER)
    assert (b.title, b.url, b.author) == ("عنوان، فيه فاصلة", "https://example.org/b", "سعاد")
    assert (b.published_basis, b.published_inferred, b.outlet_inferred) == ("manifest", False, False)
    assert (a.article, a.outlet, a.title, a.url, a.author) == ("a.txt", "النهار", None, None, None)
    noted = [p["problem"] for p in loaded.problems if "without date" not in p["problem"] and "inferred" not in p["problem"]]
    assert len(noted) == len(notes) and all(any(note.replace("semicolon;", "separated by ;") in p for p in noted) for note in notes), noted


@pytest.mark.parametrize("dates, expected", [
    (["05/08/2025", "06/08/2025"], ["2025-08-05", "2025-08-06"]),
    (["05/08/2025", "16/08/2025"], ["2025-08-05", "2025-08-16"]),
    (["08/05/2025", "08/16/2025"], ["2025-08-05", "2025-08-16"]),  # another row shows that the month comes first
])  # fmt: skip
def test_an_ambiguous_date_is_day_first_unless_other_rows_show_otherwise(tmp_path, dates, expected):
    rows = "".join(f"{n}.txt,o,{d}\n" for n, d in zip("ab", dates))
    loaded = corpus.load(folder_with(tmp_path, {"a.txt": TEXT, "b.txt": OTHER}, "file,outlet,published\n" + rows), today=TODAY)
    assert [a.published for a in loaded.articles] == expected
    assert told(loaded.problems, "articles.csv", 2, "note", "first")


@pytest.mark.parametrize("manifest, problem", [
    (HEADER + "a.txt,o,2025-13-45\n", ("articles.csv", 2, "warning", "'2025-13-45' is not a date")),
    (HEADER + "a.txt,o,soon\n", ("articles.csv", 2, "warning", "'soon' is not a date")),
    (HEADER + "a.txt,o,1447-02-22\n", ("articles.csv", 2, "warning", "is not a date")),
    (HEADER + "\na.txt,o,2026-01-01\n", ("articles.csv", 3, "warning", "2026-01-01 is in the future")),
    ("# x\n# y\n" + HEADER + "a.txt,o,2026-01-01\n", ("articles.csv", 4, "warning", "in the future")),
    (HEADER + "aa.txt,o,\na.txt,o,\n", ("articles.csv", 2, "error", "Did you mean 'a.txt'?")),
    (HEADER + "a,o,\n", ("articles.csv", 2, "error", "Did you mean 'a.txt'?")),
    (HEADER + "../outside.txt,o,\n", ("articles.csv", 2, "error", "leads out of the corpus folder")),
    (HEADER + "/etc/hostname.txt,o,\n", ("articles.csv", 2, "error", "leads out of the corpus folder")),
    (HEADER + "C:\\texts\\a.txt,o,\n", ("articles.csv", 2, "error", "leads out of the corpus folder")),
    (HEADER + "a.jpg,o,\n", ("articles.csv", 2, "error", "is not a kind of file that holds articles (.jpg)")),
    (HEADER + ",o,2025-01-01\n", ("articles.csv", 2, "error", "neither file nor text")),
    (HEADER + "a.txt,o,,,javascript:alert(1),\n", ("articles.csv", 2, "warning", "is not a web address")),
    (HEADER + "a.txt,o,,t,,x,more\n", ("articles.csv", 2, "warning", "has 7 cells where the header has 6 columns")),
    (HEADER + 'a.txt,o,,"never closed\nb.txt,o,\n', ("articles.csv", 2, "warning", "quotation mark opens")),
    (HEADER + f"a.txt,o,,{'x' * 3000}\n", ("articles.csv", 2, "warning", "3,000 characters")),
    (HEADER + "a.txt,o,\na.txt,o,\n", ("articles.csv", 3, "warning", "the id 'a' is taken (row 2)")),
    ("file,outlet,published,id\na.txt,o,,x\nb.txt,o,,X\n", ("articles.csv", 3, "warning", "the id 'X' is taken (row 2)")),
    ("file,outlet,published,id\na.txt,o,,../x\n", ("articles.csv", 2, "note", "cannot name a file")),
    ("file,outlt,published\na.txt,o,\n", ("articles.csv", 1, "warning", "Did you mean 'outlet'?")),
    ("file,outlet,date\na.txt,o,\n", ("articles.csv", 1, "warning", "Did you mean 'published'?")),
    ("file,outlet,published,mood\na.txt,o,,x\n", ("articles.csv", 1, "note", "unknown column 'mood'")),
    ("file,outlet\na.txt,o\n", ("articles.csv", 1, "warning", "has no column 'published'")),
    ("file,outlet,published,file\na.txt,o,,b.txt\n", ("articles.csv", 1, "warning", "twice")),
    (HEADER + "a.txt,o,\n", ("b.txt", None, "note", "is not listed")),
    ("", ("articles.csv", None, "warning", "is empty")),
])  # fmt: skip
def test_what_is_wrong_with_a_manifest_is_told_with_its_row(tmp_path, manifest, problem):
    (tmp_path / "outside.txt").write_text(TEXT)
    folder = folder_with(tmp_path, {"a.txt": TEXT, "b.txt": OTHER, "a.jpg": b"\xff\xd8"}, manifest)
    loaded = corpus.load(folder, today=TODAY)
    assert told(loaded.problems, *problem), loaded.problems
    assert all(p["advice"].endswith((".", "?")) and p["severity"] in ("error", "warning", "note") for p in loaded.problems)
    assert len([a for a in loaded.articles if a.error]) == len(told(loaded.problems, severity="error"))
    assert {"a.txt", "b.txt"} <= {a.article for a in loaded.articles} or "," not in manifest
    assert all((a.published or "2026")[:2] == "20" for a in loaded.articles)


@pytest.mark.parametrize("header, hint", [
    ("name,outlet,published", "Found the columns: name, outlet, published"),
    ("fle,outlet,published", "Perhaps 'fle' should be 'file'"),
    ("body;outlet;published", "Perhaps 'body' should be 'text'"),
    ("<html><body>", "Found the columns: <html><body>"),
])  # fmt: skip
def test_a_table_without_the_needed_columns_is_an_input_error(tmp_path, header, hint):
    with pytest.raises(InputError, match=r"articles\.csv has no column `file`.*Expected: file, outlet, published") as raised:
        corpus.load(folder_with(tmp_path, {"a.txt": TEXT}, header + "\nx,y,z\n"))
    assert hint in str(raised.value)


def test_an_undecodable_manifest_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="articles.csv: unreadable bytes at offset"):
        corpus.load(folder_with(tmp_path, {"a.txt": TEXT}, GOOD.encode() + b"\xff"))


# ---- articles in tables ---------------------------------------------------------------------------------------------------------------------------

PAGE = (FIXTURES / "metadata.html").read_text(encoding="utf-8")


def write_table(folder, kind, rows):
    if kind == "jsonl":
        (folder / "articles.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        return
    import pandas

    table = pandas.DataFrame(rows)
    if kind == "csv":
        table.to_csv(folder / "articles.csv", index=False, lineterminator="\n")
    else:
        table.to_parquet(folder / "articles.parquet")


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_articles_in_a_table(tmp_path, kind):
    folder = folder_with(tmp_path, {})
    write_table(folder, kind, [
        {"id": "one", "title": "عنوان الخبر", "text": TEXT.replace("\n", "\r\n"), "html": None, "outlet": "الأيام", "published": "2025-08-16"},
        {"id": None, "title": None, "text": OTHER, "html": None, "outlet": None, "published": None},
        {"id": "page", "title": None, "text": None, "html": PAGE, "outlet": None, "published": None},
        {"id": "none", "title": "x", "text": None, "html": "<html><a>x</a></html>", "outlet": None, "published": None},
    ])  # fmt: skip
    one, two, page, none = corpus.load(folder, today=TODAY).articles
    assert (one.text, one.article, one.id, one.kind) == ("عنوان الخبر\n\n" + TEXT.replace("\n", "\r\n"), f"articles.{kind}#one", "one", kind)
    assert (one.outlet, one.published, one.text_in_file, one.encoding) == ("الأيام", "2025-08-16", False, "utf-8")
    assert (two.text, two.id) == (OTHER, f"{kind}-{3 if kind == 'csv' else 2}")  # the row it stands in
    assert (page.outlet, page.outlet_inferred, page.published, page.published_basis) == ("صحيفة المثال", True, "2024-03-05", "metadata")
    assert page.text.startswith(f"{page.title}\n\n")
    assert none.error


def test_a_title_that_opens_the_text_is_not_repeated(tmp_path):
    folder = folder_with(tmp_path, {})
    write_table(folder, "jsonl", [{"title": "عنوان  الخبر", "text": "عنوان الخبر\n" + TEXT}])
    assert only(corpus.load(folder).articles).text == "عنوان الخبر\n" + TEXT


@pytest.mark.parametrize("line, error", [
    ('{"text": "' + OTHER.strip(), "the line is not JSON"),
    ("[1, 2]", "not a JSON object"),
    ('{"text": 5}', "is not text but int"),
    ('{"text": ["x"]}', "is not text but list"),
    ('{"text": ""}', "neither file nor text"),
    ('{"text": "' + "ا" * 30 + '\\ud800"}', "unreadable characters at offset 30"),
    ("[" * 60_000, "the line is not JSON"),
    (b'{"text": "\xff"}', "unreadable bytes at offset 10 of the line"),
    ('{"text": "' + OTHER.strip() * 100 + '"}', "over the limit"),
    ('{"file": "x.txt"}', "no such file"),
    ('{"file": "x\\u0000\\ud800.txt"}', "no such file"),
    ('{"file": "' + "x" * 5000 + '"}', "no such file"),
])  # fmt: skip
def test_a_broken_line_of_jsonl_is_an_error_with_its_number_and_the_rest_runs(tmp_path, line, error):
    good = json.dumps({"text": OTHER, "file": None}).encode()
    lines = [good, b"", line if isinstance(line, bytes) else line.encode(), good.replace(b"}", b', "id": "z"}')]
    loaded = corpus.load(folder_with(tmp_path, {"articles.jsonl": b"\n".join(lines)}), max_bytes=5000)
    first, bad, last = loaded.articles
    assert error in only(told(loaded.problems, "articles.jsonl", 3, "error"))["problem"] and error in bad.error
    assert (first.error, last.error, last.id, last.duplicate_of) == (None, None, "z", first.id)


@pytest.mark.parametrize("name", ["articles.csv", "articles.jsonl", "articles.parquet"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.one_of(st.binary(max_size=200), st.text(alphabet='file,textهلا\n"#;{}:\t\r\0', max_size=80).map(str.encode)))
def test_any_table_is_read_or_refused(tmp_path, name, raw):
    folder = tmp_path / "any"
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(TEXT)
    (folder / name).write_bytes(raw)
    try:
        assert corpus.load(folder).articles
    except InputError as problem:
        assert name in str(problem)
    (folder / name).unlink()


def test_a_cell_of_ten_megabytes_is_reported(tmp_path):
    table = f'text,outlet,published\n"{"ا" * 5_000_000}",o,\n"{OTHER}",o,\n'
    big, good = corpus.load(folder_with(tmp_path, {}, table)).articles
    assert "over the limit" in big.error and good.text == OTHER and good.id == "csv-3"


def test_the_same_words_twice_are_a_flagged_duplicate(tmp_path):
    again = "\ufeff" + TEXT.replace("\n", " \r\n\r\n").replace("إن", "ان")
    ten, twelve = OTHER.replace("عشر", "10"), OTHER.replace("عشر", "12")
    loaded = corpus.load(folder_with(tmp_path, {"a.txt": TEXT, "b.txt": OTHER, "c.txt": again.encode("utf-16-le"), "d.txt": ten, "e.txt": twelve}))
    assert [a.duplicate_of for a in loaded.articles] == [None, None, "a", None, None]  # other numbers are other words
    assert told(loaded.problems, "c.txt", severity="warning", words="same words as a")
    assert len(corpus.usable(loaded)) == 5


def test_a_date_is_inferred_only_where_none_is_given(tmp_path, monkeypatch):
    import sys
    from types import SimpleNamespace

    def infer_published(source, segments=None):
        return ("2025-08-02", "dateline") if source == OTHER else (None, "none")

    monkeypatch.setitem(sys.modules, "helpers.timexes", SimpleNamespace(infer_published=infer_published))
    folder = folder_with(tmp_path, {"a.txt": TEXT, "b.txt": OTHER, "c.txt": OTHER + "1"}, "file,outlet,published\na.txt,o,\nb.txt,o,\nc.txt,o,2025-08-03\n")
    articles = corpus.load(folder, today=TODAY).articles
    found = [(a.published, a.published_basis, a.published_inferred) for a in articles]
    assert found == [(None, "none", False), ("2025-08-02", "dateline", True), ("2025-08-03", "manifest", False)]
    assert corpus.load(folder, today=date(2025, 7, 1)).articles[1].published is None  # a date in the future is not believed


def test_problems_are_listed_errors_first(tmp_path):
    folder = folder_with(tmp_path, {"a.txt": TEXT, "c.txt": OTHER}, "file,outlet,published,mood\na.txt,o,soon\nb.txt,o,\n")
    problems = corpus.check(folder, today=TODAY)
    assert [p["severity"] for p in problems] == sorted((p["severity"] for p in problems), key=["error", "warning", "note"].index)
    assert sorted(map(str, problems)) == sorted(map(str, corpus.load(folder, today=TODAY).problems))
    assert corpus.problems_text(problems).splitlines()[0] == "error:   articles.csv, row 3: b.txt: no such file in the corpus folder"
    assert corpus.problems_text([]) == ""


# ---- new folders ----------------------------------------------------------------------------------------------------------------------------------


def test_a_new_corpus_takes_articles_and_loads(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "RAW", tmp_path / "raw")
    folder = corpus.new("قمة-2025")
    assert folder == tmp_path / "raw" / "قمة-2025"
    with pytest.raises(InputError, match="without a single row"):
        corpus.load(folder)
    (folder / "a.txt").write_text(TEXT)
    with open(folder / "articles.csv", "a", encoding="utf-8") as file:
        file.write("a.txt,الأيام,2025-08-16,,,\n")
    loaded = corpus.load(folder, today=TODAY)
    assert only(loaded.articles).outlet == "الأيام" and loaded.problems == [] and loaded.name == "قمة-2025"
    with pytest.raises(InputError, match="is not empty"):
        corpus.new("قمة-2025")
    assert corpus.new(str(tmp_path / "x" / "y")) == tmp_path / "x" / "y"
    (tmp_path / "empty").mkdir()
    assert corpus.new(str(tmp_path / "empty")) == tmp_path / "empty"


@pytest.mark.parametrize("name", ["", "..", "a b", "-x", "_x", "con", "a?b", "x" * 101, "a.", "../a b"])
def test_a_bad_name_makes_no_folder(tmp_path, monkeypatch, name):
    monkeypatch.setattr(paths, "RAW", tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="cannot name a corpus|is not empty"):
        corpus.new(name)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_an_input_error(tmp_path):
    (tmp_path / "file").write_text("x")
    for place in ("file", "file/below"):
        with pytest.raises(InputError, match="is a file|cannot be written"):
            corpus.new(str(tmp_path / place))


# ---- web pages ------------------------------------------------------------------------------------------------------------------------------------


def without_metadata(source):
    """The page with nothing left but what a reader sees: no head elements but the title, no scripts, comments or attributes."""
    from lxml import html

    tree = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8", remove_comments=True))
    for element in list(tree.iter("meta", "script", "link", "style", "noscript")):
        element.drop_tree()
    for element in tree.iter():
        element.attrib.clear()
    return html.tostring(tree, encoding="unicode")


def test_a_page_with_metadata():
    page = html_text.read(PAGE)
    assert (page.title, page.outlet, page.author) == ("الوزير يفتتح محطة المياه الجديدة في المدينة", "صحيفة المثال", "سعاد الكاتبة")
    assert (page.published, page.basis, page.url) == ("2024-03-05", "metadata", "https://www.mithal.example.com/2024/3/5/water")
    lines = page.text.split("\n")
    assert lines[:2] == [page.title, ""] and page.text.count(page.title) == 1
    assert [w for w in ("الرئيسية", "اقرأ أيضا", "خبر آخر", "©") if w in page.text] == []
    assert sum(len(line) > 100 for line in lines) == 3


def test_a_page_with_nothing_but_visible_text():
    page = html_text.read((FIXTURES / "visible.html").read_text(encoding="utf-8"))
    assert page[1:] == ("البلدية تعلن خطة جديدة للنقل العام في العاصمة", "أخبار البلد", "2024-05-30", "visible text", None, None)
    stripped = html_text.read(without_metadata(PAGE))
    assert (stripped.outlet, stripped.title) == ("صحيفة المثال", "الوزير يفتتح محطة المياه الجديدة في المدينة")
    assert stripped.published is None  # it prints today's date, an update and the date of another article, and those are not taken


BODY = "<h1>الوزير يفتتح محطة المياه الجديدة</h1>{}<p>" + "</p><p>".join([OTHER * 2, TEXT]) + "</p>"


@pytest.mark.parametrize("head, line, published, basis", [
    ('<meta property="article:published_time" content="2025-08-15T22:30:00Z">', "", "2025-08-15", "metadata"),
    # the page's local date
    ('<meta property="article:published_time" content="2025-08-15T22:30:00Z">', "<div>16 أغسطس 2025</div>", "2025-08-16", "visible text"),
    ('<meta property="article:published_time" content="2025-08-15T22:30:00+03:00">', "<div>16 أغسطس 2025</div>", "2025-08-15", "metadata"),
    ('<meta property="article:published_time" content="2025-08-15T08:30:00Z">', "<div>16 أغسطس 2025</div>", "2025-08-15", "metadata"),
    ('<meta property="article:modified_time" content="2025-08-20">', "", None, "none"),
    ('<meta itemprop="dateModified" content="2025-08-20"><meta itemprop="datePublished" content="2025-08-15">', "", "2025-08-15", "metadata"),
    ('<meta name="pubdate" content="Fri, 15 Aug 2025 10:00:00 GMT">', "", "2025-08-15", "metadata"),
    ('<meta name="DC.date.issued" content="2025/08/15">', "", "2025-08-15", "metadata"),
    ('<meta property="article:published_time" content="2099-01-01"><meta name="date" content="2025-08-15">', "", "2025-08-15", "metadata"),
    ('<script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"2001-01-01"},'
     '{"@type":["NewsArticle"],"datePublished":"2025-08-15T01:00:00+03:00"}]}</script>', "", "2025-08-15", "metadata"),
    ('<script type="application/ld+json">{"@type":"NewsArticle", "datePublished": "2025-08-15", broken}</script>', "", "2025-08-15", "metadata"),
    ('<link rel="canonical" href="https://x.example/2025/8/15/story">', "", "2025-08-15", "metadata"),
    ("", '<time datetime="2025-08-15T10:00">أمس</time>', "2025-08-15", "metadata"),
    ("", '<time class="updated" datetime="2025-08-20">x</time><time class="entry-date" datetime="2025-08-15">x</time>', "2025-08-15", "metadata"),
    ("", "<div>الجمعة، 15 آب 2025</div>", "2025-08-15", "visible text"),
    ("", "<div>15 آب/أغسطس 2025</div>", "2025-08-15", "visible text"),
    ("", "<div>أغسطس 15, 2025</div>", "2025-08-15", "visible text"),
    ("", "<div>15 غشت 2025</div>", "2025-08-15", "visible text"),
    ("", "<div>August 15, 2025</div>", "2025-08-15", "visible text"),
    ("", "<div>١٥ / ٨ / ٢٠٢٥</div>", "2025-08-15", "visible text"),
    ("", "<div>2025-08-15</div>", "2025-08-15", "visible text"),
    ("", "<div>15.08.2025 (محدثة 20.08.2025)</div>", "2025-08-15", "visible text"),
    ("", "<div>آخر تحديث 20 أغسطس 2025</div><div>تاريخ النشر 15 أغسطس 2025</div>", "2025-08-15", "visible text"),
    ("", "<div>21 صفر 1447</div>", None, "none"),
    ("", "<div>31 فبراير 2025</div>", None, "none"),
])  # fmt: skip
def test_the_publication_date_of_a_page(head, line, published, basis):
    page = html_text.read(f"<html><head>{head}</head><body>{BODY.format(line)}<ul><li>خبر آخر 1 يناير 2020</li></ul></body></html>", today=TODAY)
    assert (page.published, page.basis) == (published, basis)


@pytest.mark.parametrize("head, address, outlet", [
    ('<meta property="og:site_name" content="الجزيرة نت">', None, "الجزيرة نت"),
    ('<meta property="og:site_name" content="www.x.com"><title>الوزير يفتتح محطة المياه الجديدة - اليوم السابع</title>', None, "اليوم السابع"),
    ("<title>الوزير يفتتح محطة المياه الجديدة | سياسة | العربية</title>", None, "العربية"),
    ("<title>الوزير يفتتح محطة المياه الجديدة – Beirut Observer</title>", None, "Beirut Observer"),
    ('<meta property="og:title" content="المدينة نيوز - الوزير يفتتح محطة المياه الجديدة">', None, "المدينة نيوز"),
    ('<meta property="og:site_name" content="alyaum"><meta itemprop="publisher" content="صحيفة اليوم">', None, "صحيفة اليوم"),
    ('<link rel="canonical" href="https://www.youm7.com/story/1">', None, "youm7"),
    ("", "https://arabic.sputniknews.com/x", "sputniknews"),
    ("", "https://www.spa.gov.sa/x", "spa"),
    ('<meta property="og:url" content="https://52.16.95.170/x"><meta property="og:site_name" content="52.16.95.170">', None, None),
    ("", "javascript:alert(1)", None),
])  # fmt: skip
def test_the_outlet_of_a_page_is_a_name(head, address, outlet):
    page = html_text.read(f"<html><head>{head}</head><body>{BODY.format('')}</body></html>", address)
    assert (page.outlet, page.title) == (outlet, "الوزير يفتتح محطة المياه الجديدة")


def test_a_lead_outside_the_article_body_is_kept():
    lead = "أعلنت الوزارة اليوم أن المحطة الجديدة بدأت العمل، وأنها ستخدم سكان الضواحي كلها قبل نهاية العام."
    page = html_text.read(PAGE.replace("<p>آخر تحديث: 9 مارس 2024</p>", f'</article><div><p>{lead}</p></div><div class="article-body">'))
    assert page.text.split("\n")[2] == lead and page.text.count(lead) == 1


def test_an_mhtml_page(tmp_path):
    folder = folder_with(tmp_path, {"page.mhtml": (FIXTURES / "page.mhtml").read_bytes(), "no.mhtml": "MIME-Version: 1.0\nContent-Type: text/plain\n\nx"})
    bad, page = corpus.load(folder).articles
    assert (page.kind, page.encoding, page.title, page.outlet, page.published, page.url) == (
        "html", "windows-1256", "رئيس الجامعة يستقبل الطلاب الجدد", "الموقع الإخباري", "2023-09-04", "https://news.example.org/story/7")  # fmt: skip
    assert page.text.startswith("رئيس الجامعة يستقبل الطلاب الجدد\n\nاستقبل رئيس الجامعة") and page.text.count("\n") == 3
    assert bad.error == "no article text found"


@pytest.mark.parametrize("codec, declared, encoding", [
    ("utf-8", "utf-8", "utf-8"), ("utf-8", "windows-1256", "utf-8"), ("cp1256", "windows-1256", "windows-1256"), ("cp1256", "iso-8859-1", "windows-1256"),
    ("cp1256", "nonsense", "windows-1256"), ("utf-16", "utf-16", "utf-16"),
])  # fmt: skip
def test_the_encoding_of_a_page_is_found_by_content(tmp_path, codec, declared, encoding):
    source = PAGE.replace('charset="utf-8"', f'charset="{declared}"').replace("©", "")
    article = only(corpus.load(folder_with(tmp_path, {"a.html": source.encode(codec)})).articles)
    assert (article.encoding, article.outlet, article.text) == (encoding, "صحيفة المثال", html_text.read(PAGE).text)


def test_a_few_unreadable_bytes_in_a_page_are_replaced(tmp_path):
    loaded = corpus.load(folder_with(tmp_path, {"a.html": PAGE.encode().replace(b"</article>", b"\xff</article>")}))
    assert only(loaded.articles).error is None and told(loaded.problems, "a.html", severity="note", words="1 unreadable byte in")


@pytest.mark.parametrize("source, error", [
    ("", "is empty"),
    ("<html><body><a href=x>x</a></body></html>", "no article text found|not Arabic"),
    ("<html><head><title>x</title></head><body><script>" + TEXT + "</script></body></html>", "no article text found"),
    ("<div>" * 100_000 + TEXT, "no article text found"),
    ("<b>" * 100_000 + TEXT, "no article text found"),
    ("<p " + " ".join(f'a{i}="x"' for i in range(20_000)) + ">" + TEXT * 3, None),
    ("<p>\0" + TEXT * 3 + "\x01", None),
    ('<script type="application/ld+json">' + "[" * 100_000 + "</script><p>" + TEXT * 3, None),
    (PAGE.replace("<p>", "<p><script>alert(1)</script><img src=x onerror=alert(1)>"), None),
    ("<!-- " + "-" * 10_000 + TEXT, "no article text found"),
    ("<html><head><link rel=canonical href='http://[bad'><meta property=og:url content='http://[x'></head><p>" + TEXT * 3, None),
])  # fmt: skip
def test_hostile_pages_do_not_stop_the_loader(tmp_path, source, error):
    start = time.perf_counter()
    article = only(corpus.load(folder_with(tmp_path, {"a.html": source})).articles)
    assert re.fullmatch(error, re.sub(r" \(.*", "", article.error)) if error else article.error is None, article.error
    assert "alert" not in article.text and "\0" not in article.text and time.perf_counter() - start < 3


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([
    "<p>", "</p>", "<h1>", "</h1>", "<table><tr><td>", "</table>", "<!--", "<title>", "</title>", "&#0;", "&#xD800;", "\0", "\ud800",
    '<meta property="article:published_time" content="', '">', "2025-13-99", TEXT, "- ", "<body>",
]), max_size=30))  # fmt: skip
def test_no_page_raises(parts):
    page = html_text.read("".join(parts))
    page.text.encode("utf-8")
    assert page.published is None or date.fromisoformat(page.published)


# What the pages themselves show: outlet as the page names it, the headline without the outlet, how the main text begins and ends, and what stands around it.
REAL = {
    "098": ("Sputnik Arabic", "أعلنت وزارة الصحة والسكان المصرية", "تزايد المصابين بشكل كبير.", ["انظر أيضا", "مصر تحظر تصدير الكحول"]),
    "099": ("المدينة نيوز", "المدينة نيوز :-", "--(بترا)", ["مواضيع ساخنة", "شارك هذا الخبر"]),
    "101": ("اليوم السابع", "شهد الدكتور محمد عبد العاطي", "بالمرحلة الثانية للدراسة.", ["الأكثر قراءة", "لجنة إيراد النهر"]),
    "103": ("Beirut Observer", "نشر موقع Middle East Eye", "شقة الأميرة السعودية.", ["شريط الأحداث", "باسيل"]),
    "104": ("صحيفة اليوم", "وسط تهديدات إيرانية", "سلاح نووي.", ["مواضيع ذات علاقة", "مودي في مرمى"]),
}


@pytest.mark.skipif(not PAGES.is_dir(), reason=f"the five saved pages are not at {PAGES.name}/ beside the checkout")
def test_five_saved_pages(tmp_path):
    import csv

    with open(PAGES / "expected.csv", encoding="utf-8-sig", newline="") as file:
        expected = {row["file"]: row for row in csv.DictReader(file)}
    folder = tmp_path / "html"
    stripped = tmp_path / "stripped"
    for place in (folder, stripped):
        shutil.copytree(PAGES, place, ignore=shutil.ignore_patterns("*.csv"))
    for file in stripped.iterdir():
        file.write_text(without_metadata(file.read_text(encoding="utf-8")), encoding="utf-8")
    for article in corpus.load(folder).articles:
        outlet, begins, ends, outside = REAL[article.id]
        row = expected[article.article]
        assert (article.outlet, article.published) == (outlet, row["published"])
        assert article.published_basis == ("visible text" if article.id == "099" else "metadata") and article.published_inferred and article.outlet_inferred
        assert article.title == re.split(" [-–] (?=Sputnik|المدينة|اليوم|Beirut)", row["page_title"])[0]
        assert article.text.startswith(f"{article.title}\n\n{begins}") and article.text.endswith(ends)
        assert [words for words in outside if words in article.text] == [] and article.text.count(article.title) == 1
    bare = corpus.load(stripped).articles
    assert [a.published for a in bare] == [expected[a.article]["published"] for a in bare]
    assert {a.published_basis for a in bare} == {"visible text"} and all(REAL[a.id][1] in a.text for a in bare)
