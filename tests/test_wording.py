"""What reports say exists in both languages, and Arabic nouns agree with their numbers."""

import json
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import export, lexicons, paths, schemas, wording
from helpers.paths import InputError

ARABIC = re.compile("[\u0621-\u064a]")
SENTENCES = [s for s in wording.subjects() if s != "nouns"]


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    wording.use()


@pytest.mark.parametrize(
    ("n", "words"),
    [(0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالًا"), (99, "99 مقالًا"), (100, "100 مقال"), (101, "101 مقال"), (102, "102 مقال"),
     (103, "103 مقالات"), (110, "110 مقالات"), (111, "111 مقالًا"), (200, "200 مقال"), (1000, "1,000 مقال"), (1003, "1,003 مقالات"), (1.5, "1.5 مقال")],
)  # fmt: skip
def test_arabic_counts(n, words):
    wording.use("ar")
    assert wording.count(n, "article") == words


def test_arabic_counts_after_a_preposition():
    wording.use("ar")
    assert [wording.count(n, "outlet", oblique=True) for n in (0, 1, 2, 5)] == ["0 وسيلة إعلامية", "وسيلة إعلامية واحدة", "وسيلتين إعلاميتين", "5 وسائل إعلامية"]


def test_english_counts():
    assert [wording.count(n, "copy") for n in (0, 1, 2, 1200)] == ["0 copies", "1 copy", "2 copies", "1,200 copies"]


@given(st.integers(0, 10**7), st.sampled_from([row["noun"] for row in lexicons.rows("wording_nouns")]))
def test_a_count_says_its_number_and_every_noun_has_all_forms(n, noun):
    for language in wording.LANGUAGES:
        wording.use(language)
        for oblique in (False, True):
            said = wording.count(n, noun, oblique)
            assert said.strip() == said and (f"{n:,} " in said or (language == "ar" and n < 3 and ARABIC.search(said)))


def test_a_noun_agrees_with_its_numeral():
    """Feminine nouns have واحدة; the noun after 11–99 is singular with tanwin or teh marbuta; duals end in ان, oblique ones in ين."""
    for row in lexicons.rows("wording_nouns"):
        first = row["ar_other"].split()[0]
        assert row["ar_one"].startswith(first) and ("واحدة" in row["ar_one"]) == first.endswith("ة"), row
        assert row["ar_many"].split()[0] == first + ("" if first.endswith("ة") else "ًا"), row
        assert row["ar_two"].split()[0].endswith("ان") and row["ar_two_oblique"].split()[0] == row["ar_two"].split()[0][:-2] + "ين", row
        assert row["ar_zero"].startswith("لا "), row


@pytest.mark.parametrize("subject", SENTENCES)
def test_every_sentence_exists_in_both_languages_with_the_same_places(subject):
    rows = lexicons.rows(f"wording_{subject}")
    assert rows and len({r["key"] for r in rows}) == len(rows), "a key stands twice"
    for row in rows:
        if "en" in row:
            places = [{(name, spec) for _, name, spec, _ in string.Formatter().parse(row[language]) if name} for language in wording.LANGUAGES]
            assert row["en"] and row["ar"], row
            assert {n for n, _ in places[0]} == {n for n, _ in places[1]}, row
        assert ARABIC.search(re.sub(r"\{[^}]*\}", "", row["ar"])) or not re.search("[a-zA-Z]{3}", re.sub(r"\{[^}]*\}", "", row["ar"])), row


def test_sentences_are_plain_or_html():
    wording.use("en")
    assert wording.say("report.code_step", number=3) == "Code, step 3"
    said = wording.html("report.rows_first_in", shown=1200, of="<b>", file=wording.Html("<code>x</code>"))
    assert said == "Showing 1,200 of <bdi>&lt;b&gt;</bdi>; the whole table is in <code>x</code>."
    with pytest.raises(KeyError):
        wording.say("report.nothing")


def test_links_in_sentences(monkeypatch):
    monkeypatch.setattr(wording, "_texts", lambda _: {"a": {"en": "[{n} <dates>] differ, see [here]"}})
    assert wording.html("x.a", n=3, href='a.html"#b') == '<a href="a.html&quot;#b">3 &lt;dates&gt;</a> differ, see here'


def test_columns_and_values():
    wording.use("ar")
    assert wording.column("speaker_name") == "المتحدث" and wording.column("no_such_column") == "no such column"
    assert wording.value("type", "indirect") == "غير مباشر" and wording.value("text", "indirect") == "indirect"


def test_every_column_of_every_table_has_a_heading():
    missing = {c for table in schemas.TABLES.values() for c in table.columns} - {r["key"] for r in lexicons.rows("wording_columns")}
    assert not missing


@pytest.mark.parametrize(("region", "month"), [("Egypt", "أغسطس"), ("Levant", "آب"), ("Algeria", "أوت"), ("Morocco", "غشت"), ("both", "آب/أغسطس")])
def test_dates_have_the_names_of_months_of_a_region(region, month):
    wording.use("ar", region)
    assert wording.date("2025-08-15") == f"15 {month} 2025" and wording.date("2025-08") == f"{month} 2025"
    assert all(len(wording._months(r)) == 12 for r in wording.REGIONS)


def test_dates_in_english_and_what_is_no_date():
    assert wording.date("2025-08-05T10:00") == "5 August 2025" and wording.date("2025-08-05", short=True) == "5 August"
    assert [wording.date(d) for d in ("2025", "2025-W33", "2025-13-01", "PT3H", "")] == ["2025", "2025-W33", "2025-13-01", "PT3H", ""]


def test_words_in_a_row():
    assert wording.listed(["a"]) == "a" and wording.listed(["a", "b", "c"]) == "a, b and c"
    wording.use("ar")
    assert wording.listed(["أ", "ب"]) == "أ وب" and wording.listed(["أ", "ب", "ج"]) == "أ، ب، وج"


def test_other_languages_and_regions_are_refused():
    with pytest.raises(InputError, match="language"):
        wording.use("fr")
    with pytest.raises(InputError, match="months"):
        wording.use("ar", "Mars")


@pytest.mark.parametrize("twin", sorted((paths.NOTEBOOKS / "ar").glob("*.md")), ids=lambda p: p.stem)

def test_every_markdown_cell_has_its_arabic_twin(twin):
    cells = {c["id"]: "".join(c["source"]) for c in json.loads((paths.NOTEBOOKS / f"{twin.stem}.ipynb").read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "markdown"}
    arabic = export.translations(twin.read_text(encoding="utf-8"))
    assert set(arabic) == set(cells)
    for name, english in cells.items():
        assert ARABIC.search(arabic[name]), name
        assert re.findall(r"^#+ ", english, re.M) == re.findall(r"^#+ ", arabic[name], re.M), f"{name}: other headings"
        assert english.count("\n- ") == arabic[name].count("\n- "), f"{name}: another number of points"
        assert sorted(re.findall(r"```.*?```", english, re.S)) == sorted(re.findall(r"```.*?```", arabic[name], re.S)), f"{name}: other code"


def test_what_a_column_holds_is_said_in_arabic_for_every_column():
    known = {r["key"] for r in lexicons.rows("wording_schemas")}
    columns = [(name, c) for name, table in schemas.TABLES.items() for c in table.columns]
    assert not [(name, c) for name, c in columns if f"{name}.{c}" not in known and c not in known]
    assert not known - {c for _, c in columns} - {f"{name}.{c}" for name, c in columns}, "a column that is gone"


def test_remarks_on_inputs_are_told_in_arabic(tmp_path):
    from helpers import corpus

    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    (tmp_path / "c.txt").write_text("قال الرئيس إن «القمة انتهت بلا نتيجة واضحة في الجزيرة البعيدة. " * 3, encoding="utf-8")
    (tmp_path / "articles.csv").write_text("file,outlt,published\na.txt,x,32/13/2025\nb.txt,x,\nmissing.txt,x,\n", encoding="utf-8")
    found = corpus.load(tmp_path).problems
    assert len(found) > 5
    wording.use("ar")
    for p in found:
        for column in ("problem", "advice"):
            assert ARABIC.search(wording.value(column, p[column])), p
    assert wording.value("warnings", "unbalanced quotation marks in paragraph 3; unbalanced quotation marks in paragraphs 1, 2") == "علامات تنصيص بلا قرين في الفقرة 3؛ علامات تنصيص بلا قرين في الفقرات 1, 2"
    wording.use("en")
    assert wording.value("problem", "is empty") == "is empty"


def test_every_notebook_has_its_arabic_twin():
    assert sorted(p.stem for p in (paths.NOTEBOOKS / "ar").glob("*.md")) == sorted(p.stem for p in paths.NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))


def test_the_reason_of_every_name_is_told_in_arabic():
    wording.use("ar")
    assert not [row["term"] for row in lexicons.rows("naming") if not ARABIC.search(wording.value("source", row["source"])) or wording.value("source", row["source"]) == row["source"]]


@pytest.mark.parametrize("text, most, shown", [
    ("ولم يتجاوز ساعتين ونصف الساعة", 40, "ولم يتجاوز ساعتين ونصف الساعة"), ("ولم يتجاوز ساعتين ونصف الساعة", 26, "ولم يتجاوز ساعتين ونصف…"), ("ولم يتجاوز\nساعتين، ونصف", 20, "ولم يتجاوز ساعتين…"), ("أ" * 50, 10, "أ" * 9 + "…"), (7, 3, "7"),
])
def test_a_long_text_is_cut_at_a_word_and_says_so(text, most, shown):
    assert wording.cut(text, most) == shown and len(shown) <= most
