"""What people corrected: applied wherever the words still are, told where they are not, and never in the way of a run."""

import csv
import multiprocessing

import pytest

from helpers import corrections, steps
from helpers.paths import InputError

FIRST = "إن القمة كانت صريحة ومفيدة للطرفين معا"
SECOND = "سنعيد فتح الجسر القديم أمام الشاحنات قبل نهاية الصيف المقبل"
TEXT = f"قمة بلا نتائج\n\nقال الرئيس أوليان فارغوتين {FIRST}. وأضاف «{SECOND}». وعاد الوفد إلى العاصمة بعد ساعات طويلة من الحديث عن الحدود.\n"


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.setattr(corrections, "FOLDER", tmp_path / "corrections")
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT.replace("صريحة", "طويلة"), encoding="utf-8")
    (folder / "articles.csv").write_text("file,outlet,published\na.txt,الأول,2025-06-13\nb.txt,الثاني,2025-06-13\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(corpus, tmp_path, capsys):
    def again():
        capsys.readouterr()
        frames = steps.quotes(str(corpus), str(tmp_path / "out"))
        assert steps.faithful(frames, "quotes") and steps.faithful(frames, "utterances")
        return frames, capsys.readouterr().out

    steps.clean(str(corpus), str(tmp_path / "out"))
    again()
    return again


@pytest.fixture
def add(corpus, tmp_path):
    return lambda *given, **more: corrections.add(str(corpus), *given, **{"processed": str(tmp_path / "out"), "who": "ن", **more})


def at(text, source=TEXT):
    return "a", source.index(text), source.index(text) + len(text)


def of(frames, article="a"):
    return frames["quotes"][frames["quotes"]["article_id"] == article].set_index("text")


def results(frames):
    return frames["corrections"]["result"].tolist()


def test_without_a_file_nothing_is_corrected(run):
    frames, told = run()
    assert set(frames["quotes"]["corrected"]) == {"none"} and frames["corrections"].empty and "Corrections" not in told
    assert {FIRST, SECOND} <= set(of(frames).index)


def test_accept(run, add):
    shown = add(at(FIRST), "accept", why="read")
    assert shown.set_index("column").loc["corrected", ["is", "will_be"]].tolist() == ["none", "accepted"]
    frames, told = run()
    assert of(frames).loc[FIRST, "corrected"] == "accepted" and of(frames).loc[FIRST, "confidence"] == 1 and of(frames).loc[SECOND, "corrected"] == "none"
    assert "1 of 1 applied (accept 1)" in told and frames["corrections"].loc[0, ["who", "why", "row"]].tolist() == ["ن", "read", 2]


def test_reject_leaves_out_and_counts_and_can_be_taken_back(run, add):
    add(at(SECOND), "reject")
    frames, _ = run()
    assert SECOND not in of(frames).index and SECOND in of(frames, "b").index and frames["utterances"]["text"].ne(SECOND).all()
    assert "1 rejected" in steps.corrected(frames)
    add(at(SECOND), "accept")
    frames, _ = run()
    assert of(frames).loc[SECOND, "corrected"] == "accepted" and "0 rejected" in steps.corrected(frames)


def test_speaker(run, add):
    add(at(SECOND), "speaker", speaker_name="سمير الداودي")
    frames, _ = run()
    row = of(frames).loc[SECOND]
    assert row["speaker_name"] == "سمير الداودي" and row["corrected"] == "changed" and "سمير الداودي" in set(frames["speakers"]["speaker_name"])
    add(at(SECOND), "speaker")
    assert of(run()[0]).loc[SECOND, "resolution"] == "unresolved"


def test_the_marked_words_in_a_clause_get_its_speaker(run, add, corpus, tmp_path):
    clause = "إن بلاده «ستعيد فتح الجسر القديم أمام الشاحنات» قريبا"
    (corpus / "a.txt").write_text(TEXT + f"\nوقالت وزيرة النقل نهى الصالحي {clause}.\n", encoding="utf-8")
    steps.clean(str(corpus), str(tmp_path / "out"))
    inner = of(run()[0]).loc["ستعيد فتح الجسر القديم أمام الشاحنات"]
    assert isinstance(inner["part_of"], str)
    add(at(clause, TEXT + f"\nوقالت وزيرة النقل نهى الصالحي {clause}"), "speaker", speaker_name="مها الصالح")
    frames, _ = run()
    assert of(frames).loc[inner.name, "speaker_name"] == "مها الصالح" and "inside" in frames["corrections"].loc[0, "remark"]
    add(at(clause, TEXT + f"\nوقالت وزيرة النقل نهى الصالحي {clause}"), "reject")
    inner = of(run()[0]).loc[inner.name]
    assert not isinstance(inner["part_of"], str)


def test_span_and_what_follows_it(run, add):
    place, part = at(SECOND), "سنعيد فتح الجسر القديم"
    new = at(part)[1:]
    add(place, "span", new_span=new)
    add(place, "speaker", speaker_name="سمير الداودي")  # the passage is known by its old offsets
    frames, _ = run()
    row = of(frames).loc[part]
    assert (row["start"], row["end"], row["words"]) == (*new, 4) and row["speaker_name"] == "سمير الداودي" and SECOND not in of(frames).index
    assert results(frames) == ["applied", "applied"]


def test_add_a_quotation_and_its_kind(run, add):
    missed = "وعاد الوفد إلى العاصمة بعد ساعات طويلة"
    add(at(missed), "add", speaker_name="مصدر دبلوماسي")
    frames, _ = run()
    row = of(frames).loc[missed]
    assert row["corrected"] == "added" and row["type"] == "indirect" and row["speaker_name"] == "مصدر دبلوماسي" and not frames["quotes"].duplicated(["article_id", "quote_id"]).any()
    assert frames["quotes"][frames["quotes"]["article_id"] == "a"]["start"].is_monotonic_increasing
    add(at(SECOND), "reject")
    add(at(SECOND), "add")
    assert of(run()[0]).loc[SECOND, "corrected"] in ("accepted", "added")


def test_a_changed_article_is_followed_where_the_words_stand_once(run, add, corpus, tmp_path):
    add(at(SECOND), "speaker", speaker_name="سمير الداودي")
    add(at(SECOND), "span", new_span=at("سنعيد فتح الجسر القديم")[1:])
    longer = "خبر عاجل عن القمة\n\n" + TEXT
    (corpus / "a.txt").write_text(longer, encoding="utf-8")
    steps.clean(str(corpus), str(tmp_path / "out"))
    frames, told = run()
    assert results(frames) == ["followed", "followed"] and "the article has changed" in told
    row = of(frames).loc["سنعيد فتح الجسر القديم"]
    assert row["speaker_name"] == "سمير الداودي" and row["start"] == longer.index(SECOND)


def test_words_that_stand_twice_or_no_more_are_stale(run, add, corpus, tmp_path):
    add(at(SECOND), "speaker", speaker_name="سمير الداودي")
    (corpus / "a.txt").write_text(f"خبر عاجل عن القمة\n\n{TEXT}\nوقال مرة أخرى «{SECOND}».\n", encoding="utf-8")
    steps.clean(str(corpus), str(tmp_path / "out"))
    frames, told = run()
    assert results(frames) == ["stale"] and "more than once" in told and "سمير الداودي" not in set(frames["quotes"]["speaker_name"])
    assert frames["corrections"].loc[0, "text"] == SECOND and frames["corrections"]["start"].isna().all()
    (corpus / "a.txt").write_text(TEXT.replace("الجسر", "المعبر"), encoding="utf-8")
    steps.clean(str(corpus), str(tmp_path / "out"))
    assert "its words are not there" in run()[1]


def test_a_renamed_article_is_found_by_its_checksum(run, add, corpus, tmp_path):
    add(at(SECOND), "reject")
    (corpus / "a.txt").rename(corpus / "c.txt")
    (corpus / "articles.csv").write_text("file,outlet,published\nc.txt,الأول,2025-06-13\nb.txt,الثاني,2025-06-13\n", encoding="utf-8")
    steps.clean(str(corpus), str(tmp_path / "out"))
    frames, told = run()
    assert results(frames) == ["followed"] and SECOND not in of(frames, "c").index and "'a'" in told


def _write(corpus, *rows, header="article_id,start,end,text,action,speaker_name", encoding="utf-8"):
    path = corrections.file(corpus.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header, *rows]) + "\n", encoding=encoding)
    return path


@pytest.mark.parametrize("row, told", [("a,1,2,x,delete,", "'delete'"), ("a,one,2,x,accept,", "'one'"), ("a,5,2,x,accept,", "offsets"), ("a,-1,2,x,accept,", "offsets"), ("a,0,3,,accept,", "both empty"),
                                       ("nowhere,0,3,قمة,accept,", "no article 'nowhere'"), ("a,0,3,,,", "expected one of"), ("a", "expected one of"), ("a,0,13,قمة بلا نتائج,accept,", "no quotation")])
def test_a_bad_row_is_told_and_the_run_goes_on(run, corpus, row, told):
    start, end = at(SECOND)[1:]
    _write(corpus, row, f"a,{start},{end},{SECOND},reject,")
    frames, out = run()
    assert results(frames)[1] == "applied" and results(frames)[0] in ("not read", "stale") and told in out and "Row 2" in out and SECOND not in of(frames).index


def test_a_bad_header_stops_with_the_file_and_what_is_expected(run, corpus):
    _write(corpus, "a,1", header="article,offset")
    with pytest.raises(InputError, match="action.*article_sha256,article_id"):
        run()


@pytest.mark.parametrize("encoding, separator", [("utf-8-sig", ","), ("windows-1256", ";"), ("utf-16", "\t")])
def test_files_as_spreadsheets_save_them(run, corpus, encoding, separator):
    start, end = at(SECOND)[1:]
    _write(corpus, f"a,{start},{end},{SECOND},Reject,".replace(",", separator), header="article_id,start,end,text,action,speaker_name".replace(",", separator), encoding=encoding)
    assert SECOND not in of(run()[0]).index


def test_what_would_run_in_a_spreadsheet_is_kept_and_comes_back(corpus, tmp_path):
    path = corrections.file(corpus.name)
    cells = dict.fromkeys(corrections.COLUMNS, "") | {"article_id": "a", "start": "1", "end": "2", "text": "=1+1 \"نص\"\nسطر", "action": "accept", "why": "@x"}
    corrections.append(path, cells)
    corrections.append(path, cells)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\xef\xbb\xbf") == 1
    with open(path, encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["text"].startswith("'=")
    first, second = corrections.read(path)
    assert first["text"] == cells["text"] and first["why"] == "@x" and (first["row"], second["row"]) == (2, 3)
    assert {p.name for p in path.parent.iterdir()} <= {path.name, f".{path.name}.lock"}


def test_rows_follow_the_columns_of_the_file_even_after_an_unfinished_line(corpus):
    path = _write(corpus, header="action,text,end,start,article_id")
    path.write_text(path.read_text().rstrip("\n"))
    corrections.append(path, dict.fromkeys(corrections.COLUMNS, "") | {"article_id": "a", "start": "1", "end": "2", "text": "x", "action": "accept", "who": "n"})
    assert corrections.read(path)[0]["article_id"] == "a"
    with pytest.raises(InputError, match="speaker_name"):
        corrections.append(path, dict.fromkeys(corrections.COLUMNS, "") | {"article_id": "a", "start": "1", "end": "2", "action": "speaker", "speaker_name": "ن"})
    with pytest.raises(InputError, match="windows-1256"):
        corrections.append(_write(corpus, f"a,1,2,{SECOND},accept,", encoding="windows-1256"), {"article_id": "a"})


def _append(path, n):
    for k in range(20):
        corrections.append(path, {"article_id": f"{n}-{k}", "start": "1", "end": "2", "text": "نص طويل " * 50, "action": "accept"})


def test_several_at_once_lose_nothing(corpus):
    path = corrections.file(corpus.name)
    with multiprocessing.get_context("fork").Pool(4) as pool:
        pool.starmap(_append, [(path, n) for n in range(4)])
    assert {r["article_id"] for r in corrections.read(path)} == {f"{n}-{k}" for n in range(4) for k in range(20)}


@pytest.mark.parametrize("quote, action, more, told", [("a#q99", "accept", {}, "q99"), ("zz#q1", "accept", {}, "no article"), (("a", 0, 10_000), "add", {}, "no passage"), (("a", 0, 5), "reject", {}, "action add"),
                                                       ("a#q1", "delete", {}, "actions are"), ("a#q1", "span", {}, "new_span"), ("a#q1", "span", {"new_span": (5, 10_000)}, "does not lie")])
def test_a_request_that_does_not_fit_writes_nothing(run, add, corpus, quote, action, more, told):
    with pytest.raises(InputError, match=told):
        add(quote, action, **more)
    assert not corrections.file(corpus.name).exists()


def test_ids_of_table_quotes_can_be_given(run, add):
    row = of(run()[0]).loc[SECOND]
    add(f"a#{row['quote_id']}", "accept")
    add(("a", row["quote_id"]), "speaker", speaker_name="سمير الداودي")
    assert of(run()[0]).loc[SECOND, "speaker_name"] == "سمير الداودي"


def test_later_steps_make_quotes_anew_when_a_correction_is_newer(run, add, corpus, tmp_path, capsys):
    add(at(SECOND), "reject")
    frames = steps.timeline(str(corpus), str(tmp_path / "out"))
    out = capsys.readouterr().out
    assert SECOND not in set(frames["quotes"]["text"][frames["quotes"]["article_id"] == "a"]) and "02_quotes" in out and "01_cleaning" not in out
