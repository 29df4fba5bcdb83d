"""Naming: clitics, traps, voices and shares, and what few articles allow to say."""


import pandas as pd
import pytest

from helpers import framing, lexicons, plots, schemas, steps
from helpers.paths import InputError


def mentions(text, chosen="", quoted=(), kind="body"):
    found = framing.naming(text, [{"start": 0, "end": len(text), "kind": kind}], list(quoted), chosen)
    assert all(text[m["start"]:m["end"]] == m["text"] for m in found)
    return found


def named(text, chosen=""):
    return [(m["concept"], m["term"]) for m in mentions(text, chosen)]


@pytest.mark.parametrize("text, expected", [
    ("انتهت الحرب", ["حرب"]), ("وللحرب ثمن، وبحربهم", ["حرب", "حرب"]), ("كالغزو وغزوها وغزوًا", ["غزو", "غزو", "غزو"]), ("الـحـرب", ["حرب"]), ("أزمته وبأزمتها والأزمة", ["أزمة"] * 3),
    ("العملية العسكرية الخاصة", ["عملية عسكرية"]), ("بالعمليات العسكرية", ["عملية عسكرية"]), ("المواجهة", ["مواجهة"]), ("للمواجهة وفي مواجهة الصعاب", ["مواجهة"]),
    # traps: the word names something else
    ("الحرب الباردة والحرب العالمية الثانية", []), ("جرائم حرب وجريمة الحرب ومجرمي الحرب وقوانين الحرب", []), ("الحرب الدبلوماسية", []), ("حربي وحربية", []), ("حروب كثيرة", []), ("العملية الانتخابية", []),
    ("أزمة اقتصادية وأزمة الغذاء", []), ("نزاع قضائي", []), ("حاربوا", []), ("حربة", [])])
def test_names_of_the_event(text, expected):
    assert [term for _, term in named(text, "event")] == expected


@pytest.mark.parametrize("concept, text, expected", [
    ("ending", "السلام والسلامة وسلامتهم وسلامه", ["سلام"]), ("ending", "عليه السلام وقوات حفظ السلام وجائزة نوبل للسلام", []), ("ending", "وقف لإطلاق النار", ["وقف إطلاق النار"]),
    ("ending", "إنهاء الحرب", ["إنهاء الحرب"]), ("ending", "مذكرة تفاهم، “لتهدئة” الخواطر، عليه الصلاة والسلام، عند التسوية", []), ("ending", "صفقة أسلحة", []),
    ("territory", "قوات الاحتلال وجيش الاحتلال", []), ("territory", "إنهاء الاحتلال والأراضي المحتلة", ["احتلال", "محتلة"]), ("territory", "منظمة التحرير وجبهة التحرير ورئيس تحرير الصحيفة", []),
    ("territory", "تحرير المدينة", ["تحرير"]), ("territory", "تضم اللجنة وضم خبراء", []), ("territory", "ضم الإقليم", ["ضم"]), ("territory", "استعادة السيطرة على المدينة", ["استعادة"]),
    ("territory", "السيطرة على الحريق", []), ("fighters", "المقاومة ومقاومة المضادات", ["مقاومة"]), ("fighters", "مجموعات مسلحة", ["مسلحون"]), ("fighters", "محور المقاومة", []),
    ("casualties", "مستشفى الشهداء وشارع الشهيد", []), ("casualties", "سقط شهداء وقتلى ولقوا حتفهم", ["شهيد", "قتيل", "مصرع"]),
    ("attack", "هجوم إرهابي", ["هجوم إرهابي"]), ("attack", "مكافحة الجريمة وجرائم الحرب", []), ("attack", "حادث سير", [])])
def test_names_of_other_concepts(concept, text, expected):
    assert [term for _, term in named(text, concept)] == expected


def test_a_party_is_no_justice_and_one_passage_may_name_two_concepts():
    assert named("حزب العدالة والتنمية") == []
    assert named("إنهاء الحرب") == [("ending", "إنهاء الحرب"), ("event", "حرب")]


def test_voice_is_quoted_where_a_quotation_overlaps_and_place_is_the_headline():
    text = "قال إن الحرب انتهت، والحرب مستمرة"
    own = mentions(text, "event", quoted=[(text.index("إن"), text.index("،"))])
    assert [m["voice"] for m in own] == ["quoted", "outlet"] and {m["place"] for m in own} == {"body"}
    assert {m["place"] for m in mentions(text, "event", kind="headline")} == {"headline"}


def test_an_unknown_concept_is_refused_with_those_that_exist():
    with pytest.raises(InputError, match="ending"):
        framing.naming("نص", [], [], "event, endings")


def test_the_lexicon_is_reviewed_and_its_rows_are_consistent():
    rows = lexicons.rows("naming")
    assert all(row[c] for row in rows for c in ("concept", "term_class", "term", "gloss", "forms", "source"))
    assert len({(r["concept"], r["term"]) for r in rows}) == len(rows)
    for row in rows:
        assert all(trap.split().count("_") == 1 for trap in filter(None, row["trap"].split("|"))), row
        for form in row["forms"].split("|"):
            assert row["term"] in [t for c, t in named(form.rstrip("+"), row["concept"]) if c == row["concept"]], f"{form} is not found as {row['term']}"
    for concept in framing.concepts():
        assert len({r["term_class"] for r in rows if r["concept"] == concept}) <= len(plots.COLOURS)


# --- tables ---------------------------------------------------------------------------------------------------------------------------------------

def frames(outlets, duplicates=()):
    """Articles a0, a1, … of the outlets given, with one mention of حرب and one of غزو each; duplicates are numbers of articles that repeat a0."""
    articles = pd.DataFrame([{"article_id": f"a{n}", "outlet": o, "words": 100, "duplicate_of": "a0" if n in duplicates else None} for n, o in enumerate(outlets)])
    rows = [{"article_id": f"a{n}", "outlet": o, "concept": "event", "term": t, "term_class": c, "start": 0, "end": 1, "text": "x", "voice": v, "place": "body"}
            for n, o in enumerate(outlets) for t, c, v in (("حرب", "war", "outlet"), ("غزو", "accusatory", "outlet"), ("أزمة", "softened", "quoted"))]
    return articles, schemas.validate("naming", rows)


def test_shares_sum_to_one_without_duplicates_and_quotations():
    articles, naming = frames(["الأول", "الأول", "الثاني", None, "الأول"], duplicates=[1])
    shares = schemas.validate("naming_shares", framing.naming_shares(naming, articles))
    sums = shares.groupby(["concept", "outlet"], dropna=False)["share"].sum()
    assert len(sums) == 3 and all(abs(s - 1) < 1e-12 for s in sums)
    assert "أزمة" not in set(shares["term"])
    first = shares[shares["outlet"] == "الأول"]
    assert first["mentions"].tolist() == [2, 2] and set(first["articles"]) == {2} and set(first["articles_with"]) == {2}
    shown = framing.with_counts(shares)
    assert set(shown["in_articles"]) == {"2 of 2", "1 of 1"} and shown["of_mentions"].tolist() == [2, 2, 4, 4, 2, 2]


def test_a_count_leads_to_the_first_passage_behind_it():
    articles, naming = frames(["الأول", "الأول", None])
    shares = pd.DataFrame(framing.naming_shares(naming, articles))
    placed = steps.placed(shares, naming, ["concept", "outlet", "term"], "start")
    assert len(placed) == len(shares) and placed["article_id"].tolist() == ["a2", "a2", "a0", "a0"]


def test_voices_count_words_once_and_merge_names():
    articles, _ = frames(["الأول", "الثاني"])
    quotes = pd.DataFrame([{"article_id": a, "outlet": o, "part_of": p, "speaker_name": s, "type": t, "words": w} for a, o, p, s, t, w in [
        ("a0", "الأول", None, "فلان", "mixed", 10), ("a0", "الأول", "q1", "فلان", "direct", 4), ("a0", "الأول", None, None, "indirect", 10), ("a1", "الثاني", None, "فلانن", "direct", 3)]])
    voices = schemas.validate("voices", framing.voices(quotes, articles, {"فلان": "فلان", "فلانن": "فلان"}))
    assert voices.groupby("outlet")["share_of_words"].sum().tolist() == [1.0, 1.0]
    assert set(voices["speaker_name"].dropna()) == {"فلان"} and voices["words"].sum() == 23 and voices["quotes"].sum() == 3


@pytest.mark.parametrize("count, level, forbidden", [(1, "1 article", "test"), (2, "2–4 articles", ""), (4, "2–4 articles", ""), (5, "5–9 articles", ""), (9, "5–9 articles", ""), (10, "10 articles or more", "")])
def test_evidence_levels(count, level, forbidden):
    articles, _ = frames(["الأول"] * count)
    row = framing.evidence(articles).iloc[0]
    assert row["level"] == level and row["articles"] == count
    if count < 5:
        assert "nothing about the outlet" in row["allows"]


def test_empty_tables_give_empty_results_and_figures_in_words():
    articles, naming = frames(["الأول"])
    empty = naming.iloc[:0]
    assert framing.naming_shares(empty, articles) == [] and framing.headline_and_body(empty, articles).empty and framing.own_and_quoted(empty, articles).empty
    assert framing.glossary(empty).empty and framing.with_counts(schemas.validate("naming_shares", [])).empty and framing.with_counts(schemas.validate("voices", [])).empty
    for figure in (plots.naming_by_outlet(schemas.validate("naming_shares", [])), plots.voice_shares(schemas.validate("voices", [])), plots.quotes_by_speaker(schemas.validate("quotes", []), {})):
        assert figure.figure is None and figure.alt.startswith("No figure")


def test_figures_carry_their_counts_and_are_the_same_twice():
    articles, naming = frames(["BBC عربي", "الثاني $x$ $y$", None])
    shares = schemas.validate("naming_shares", framing.naming_shares(naming, articles))
    one, two = plots.naming_by_outlet(shares), plots.naming_by_outlet(shares)
    assert plots.png(one) == plots.png(two) and "حرب 3" in one.alt and len(one.data) == len(shares)


def test_labels_with_arabic_run_right_to_left_and_carry_no_controls_of_their_own():
    assert plots.label("BBC عربي\u202e") == "\u2067BBC عربي\u2069" and plots.label("2025") == "2025"
