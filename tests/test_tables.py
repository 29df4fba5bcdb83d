"""Tables: one description each, the same on disk as in memory, harmless in a spreadsheet; and what the steps decide about a corpus."""

import csv
import os
import time

import pandas as pd
import pytest

from helpers import paths, schemas, statements, steps, tables, statements, timeline
from helpers.paths import InputError

PROBLEM = {"file": "a.txt", "row": 3, "severity": "note", "problem": "p", "advice": None}


@pytest.mark.parametrize("name", schemas.TABLES)
def test_an_empty_table_keeps_its_columns_and_types(name, tmp_path):
    tables.write({name: []}, tmp_path)
    frame = tables.read(name, tmp_path)
    assert list(frame.columns) == list(schemas.TABLES[name].columns) and len(frame) == 0
    assert dict(frame.dtypes) == dict(schemas.validate(name, []).dtypes)


def test_tables_read_as_they_were_written(tmp_path):
    rows = [PROBLEM, {**PROBLEM, "row": None, "problem": "=1+1 «نص» \u202e", "advice": "سطر\nآخر"}]
    written = schemas.validate("problems", rows)
    tables.write({"problems": written}, tmp_path)
    pd.testing.assert_frame_equal(tables.read("problems", tmp_path), written)
    assert not list(tmp_path.glob(".*"))


def test_csv_opens_in_excel_and_runs_nothing(tmp_path):
    dangerous = ["=1+1", "+1", "-1 قال", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"]
    tables.write({"problems": [{**PROBLEM, "problem": d} for d in [*dangerous, "نص عادي", "a=b"]]}, tmp_path)
    assert (tmp_path / "problems.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with open(tmp_path / "problems.csv", encoding="utf-8-sig", newline="") as file:
        cells = [row["problem"] for row in csv.DictReader(file)]
    assert cells == ["'" + d for d in dangerous] + ["نص عادي", "a=b"]


@pytest.mark.parametrize("rows", [[{**PROBLEM, "file": None}], [{**PROBLEM, "row": "three"}], [{**PROBLEM, "extra": 1}], [{"file": "a.txt"}]])
def test_a_row_that_does_not_fit_is_refused(rows, tmp_path):
    with pytest.raises(Exception, match="(?i)schema|null|column|coerce"):
        tables.write({"problems": rows}, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("rows", [[], [PROBLEM], [{**PROBLEM, "row": None}, {**PROBLEM, "row": 4}], [{**PROBLEM, "row": "4"}], [{**PROBLEM, "row": 3.5}], [{**PROBLEM, "file": None}], [{**PROBLEM, "extra": 1}]])
def test_the_quick_check_and_pandera_agree(rows):
    frame = pd.DataFrame(rows, columns=None if rows else list(PROBLEM))
    quick = schemas._as_described("problems", frame)
    try:
        slow = schemas.schema("problems").validate(frame)[list(PROBLEM)]
    except Exception:
        assert quick is None
    else:
        pd.testing.assert_frame_equal(quick, slow)


def test_a_missing_or_broken_table_names_its_notebook(tmp_path):
    with pytest.raises(InputError, match="02_quotes"):
        tables.read("quotes", tmp_path)
    (tmp_path / "naming.parquet").write_bytes(b"not parquet")
    with pytest.raises(InputError, match="04_framing"):
        tables.read("naming", tmp_path)


def test_an_unwritable_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="processed"):
        tables.write({"problems": [PROBLEM]}, tmp_path / "file")


def test_the_readme_describes_the_tables_as_they_are():
    readme = (paths.ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert readme.endswith(schemas.columns_markdown()), "data/README.md: replace the tables at its end by what helpers.schemas.columns_markdown() gives"


# --- steps ---------------------------------------------------------------------------------------------------------------------------------------

TEXT = "قمة بلا نتائج\n\nقال الرئيس أوليان فارغوتين إن القمة كانت صريحة ومفيدة للطرفين معا. وعاد الوفد إلى العاصمة بعد ساعات طويلة من الحديث عن الحدود والأسرى.\n"


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in {"a1": TEXT, "a2": TEXT, "b1": TEXT, "b2": TEXT.replace("صريحة", "طويلة جدا"), "bad": ""}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "articles.csv").write_text("file,outlet,published\na1.txt,الأول,2025-06-13\na2.txt,الأول,2025-06-13\nb1.txt,الثاني,2025-06-13\nb2.txt,الثاني,\nbad.txt,الثاني,2025-06-13\n", encoding="utf-8")
    return folder


def test_duplicates_are_of_one_outlet_and_copies_are_of_two(corpus, tmp_path):
    frames = steps.clean(str(corpus), str(tmp_path / "out"))
    articles = frames["articles"].set_index("article_id")
    assert articles["duplicate_of"].dropna().to_dict() == {"a2": "a1"} and "bad" not in articles.index
    assert "bad.txt" in set(frames["problems"]["file"])
    pairs = set(zip(frames["shared"]["article_id"], frames["shared"]["other_id"], frames["shared"]["level"]))
    assert ("a1", "b1", "copy") in pairs and not any("a2" in pair for pair in pairs)
    assert all(steps.faithful(frames, name) for name in ("paragraphs", "sentences", "shared"))


def test_published_can_be_overridden_and_the_rest_is_unchanged(corpus, tmp_path):
    articles = steps.clean(str(corpus), str(tmp_path / "out"), published="a1=2025-01-02")["articles"].set_index("article_id")
    assert articles.loc["a1", "published"] == "2025-01-02" and articles.loc["a2", "published"] == "2025-06-13"
    with pytest.raises(InputError, match="nowhere"):
        steps.clean(str(corpus), str(tmp_path / "out"), published="nowhere=2025-01-02")
    with pytest.raises(InputError, match="a1 = 2/1/2025.*ISO"):
        steps.clean(str(corpus), str(tmp_path / "out"), published="a1 = 2/1/2025")


def test_without_a_usable_article_the_request_fails_with_reasons(tmp_path):
    (tmp_path / "empty.txt").write_text("   \n", encoding="utf-8")
    with pytest.raises(InputError, match="empty.txt"):
        steps.clean(str(tmp_path), str(tmp_path / "out"))


def test_a_step_makes_what_it_misses_and_writes_only_its_own(corpus, tmp_path, capsys):
    frames = steps.quotes(str(corpus), str(tmp_path / "out"))
    assert "01_cleaning" in capsys.readouterr().out
    assert {p.stem for p in (tmp_path / "out").glob("*.parquet")} == set(steps.OWN["quotes"])
    steps.clean(str(corpus), str(tmp_path / "out"))
    again = steps.quotes(str(corpus), str(tmp_path / "out"))
    assert not capsys.readouterr().out
    for name in frames:
        pd.testing.assert_frame_equal(frames[name], again[name])
    assert steps.faithful(frames, "quotes") and steps.faithful(frames, "marked")


def test_tables_older_than_the_articles_are_made_anew(corpus, tmp_path, capsys):
    steps.clean(str(corpus), str(tmp_path / "out"))
    later = time.time() + 60
    (corpus / "b2.txt").write_text(TEXT.replace("صريحة", "قصيرة"), encoding="utf-8")
    os.utime(corpus / "b2.txt", (later, later))
    frames = steps.quotes(str(corpus), str(tmp_path / "out"))
    assert "articles" in capsys.readouterr().out and any("قصيرة" in text for text in frames["articles"]["text"])


def test_marks_without_a_partner_are_shown_in_place():
    frames = {"articles": pd.DataFrame([{"article_id": "a", "outlet": "o", "text": "قال: «نعم». وأضاف: «لا أعرف.\n"}])}
    found = steps.unpaired_marks(frames)
    assert found[["start", "mark"]].values.tolist() == [[frames["articles"]["text"][0].rindex("«"), "«"]]


def test_spellings_of_one_foreign_name_are_one_and_arabic_names_stay_apart():
    one = steps.one_name({"أوليان فارغوتين": 5, "أوليان فارجوتين": 3, "أوليان فرغوتين": 1, "اوليان فارغوتين": 1, "ليوناس بيلدرام": 2, "ليوناس بلدرم": 1})
    assert set(one.values()) == {"أوليان فارغوتين", "ليوناس بيلدرام"}
    for pair in (("محمد عباس", "محمود عباس"), ("علي حسن", "علي حسين"), ("محمد سلمان", "محمد سليمان"), ("بوتين", "بوتن"), ("وزير الدفاع", "وزيرة الدفاع")):
        assert len(set(steps.one_name(dict.fromkeys(pair, 1)).values())) == 2, pair


def test_a_surname_alone_is_the_one_person_of_that_surname():
    names = {n: n for n in ("دونالد ترامب", "ترمب", "محمود عباس", "فاطمة عباس", "عباس", "ماكرون")}
    assert steps.with_surnames(names) == {**names, "ترمب": "دونالد ترامب"}


def test_forms_of_one_actor_count_as_one_under_the_form_that_is_printed_most():
    names = {n: n for n in ("الناتو", "حلف شمال الأطلسي", "دونالد ترمب", "دونالد ترامب", "سالم الراوي", "أ ف ب", "وكالة فرانس برس")}
    joined = steps.known_actors(names, {"الناتو": 1, "حلف شمال الأطلسي": 4, "دونالد ترمب": 5, "دونالد ترامب": 2, "سالم الراوي": 1, "أ ف ب": 2, "وكالة فرانس برس": 2})
    assert joined == {"الناتو": "حلف شمال الأطلسي", "حلف شمال الأطلسي": "حلف شمال الأطلسي", "دونالد ترمب": "دونالد ترمب", "دونالد ترامب": "دونالد ترمب", "سالم الراوي": "سالم الراوي",
                      "أ ف ب": "وكالة فرانس برس", "وكالة فرانس برس": "وكالة فرانس برس"}


# --- durations and dates -------------------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("duration, expected", [("PT2H30M", 9000), ("PT20M", 1200), ("P1D", 86400), ("P1W", 604800), ("PX", None), ("P", None), (None, None), ("PT0.5H", 1800)])
def test_durations_in_seconds(duration, expected):
    assert statements.seconds(duration) == expected


@pytest.mark.parametrize("moment, expected", [("2025-06-13T11:00", "2025-06-13"), ("2025-06-13", "2025-06-13"), ("2025-06", None), (None, None), ("0000-00-00", None)])
def test_days(moment, expected):
    assert (day := timeline.day(moment)) == expected or day.isoformat() == expected


def _timex(n, text, source, kind, value, lower, upper):
    start = source.index(text)
    return {"id": f"t{n}", "start": start, "end": start + len(text), "text": text, "type": kind, "value": value, "mod": None, "lower": lower, "upper": upper, "calendar": "gregorian", "anchor": "none"}


def test_statements_carry_their_clause_and_voice():
    source = "دام اللقاء ساعتين. وقال إنه سيعود غدا. ويصلي كل يوم."
    stops = [0, source.index("وقال"), source.index("ويصلي"), len(source)]
    sentences = [{"start": a, "end": b, "text": source[a:b]} for a, b in zip(stops, stops[1:])]
    found = [_timex(1, "ساعتين", source, "DURATION", "PT2H", "PT2H", "PT2H"), _timex(2, "غدا", source, "DATE", "2025-06-14", "2025-06-14", "2025-06-14"), _timex(3, "كل يوم", source, "SET", "P1D", None, None)]
    rows = timeline.with_context(found, sentences, [(source.index("إنه"), source.index("ويصلي") - 2)])
    assert [(r["timex_id"], r["sentence"], r["voice"]) for r in rows] == [("t1", 0, "outlet"), ("t2", 1, "quoted"), ("t3", 2, "outlet")]
    told = statements.find(source, sentences, rows, [], "2025-06-13")
    assert [(s["timex_id"], s["text"]) for s in told] == [("t1", "دام اللقاء ساعتين"), ("t2", "وقال إنه سيعود غدا")]
    own = {"article_id": "a", "outlet": "الأول"}
    articles = pd.DataFrame([{"article_id": "a", "duplicate_of": None, "published": "2025-06-13"}])
    frames = {"articles": articles, "statements": schemas.validate("statements", [{**{c: s.get(c) for c in schemas.TABLES["statements"].columns}, **own, "wire": False, "published": "2025-06-13"} for s in told]), "timexes": schemas.validate("timexes", [{**own, **r} for r in rows])}
    assert timeline.points(frames)["panel"].tolist() == ["days"] and timeline.undated(frames)[["text", "why"]].values.tolist() == [["كل يوم", "recurring"]]


def test_a_corpus_without_durations_or_dates_gives_empty_tables():
    frames = {name: schemas.validate(name, []) for name in ("articles", "statements", "timexes")}
    assert len(timeline.undated(frames)) == len(timeline.points(frames)) == 0
    assert steps.furniture({"paragraphs": schemas.validate("paragraphs", [])}).empty
