"""Comparing outlets: units and evidence levels, shares, salience, keyness, voices, coverage, wire copy, declared tests, findings and figures."""

import json

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from helpers import comparisons, coverage, evidence, findings, framing, framing_plots, framing_tables, headlines, keyness, panels, plots, salience, schemas, stats, steps, voice, wirecopy, wording
from helpers.paths import InputError

NO_SHARED = schemas.validate("shared", [])


def articles_of(outlets, copies=()):
    """Articles a0, a1, … of the outlets given; `copies`: pairs of numbers of articles of which the second repeats the first."""
    rows = pd.DataFrame([{"article_id": f"a{n}", "outlet": o, "words": 100, "duplicate_of": None, "text": f"نص {n}"} for n, o in enumerate(outlets)])
    shared = pd.DataFrame([{"article_id": f"a{a}", "other_id": f"a{b}", "level": "copy", "containment": 0.9} for a, b in copies], columns=["article_id", "other_id", "level", "containment"])
    return framing.units(rows, shared)


def names_of(units, terms=(("حرب", "war", "outlet"), ("غزو", "accusatory", "outlet"), ("أزمة", "softened", "quoted")), anchor="near"):
    rows = [{"article_id": a, "outlet": o, "concept": "event", "term": t, "term_class": c, "start": 0, "end": 1, "text": "x", "voice": v, "place": "body", "sentence": 0, "anchor": anchor, "anchor_place": None}
            for a, o in zip(units["article_id"], units["outlet"]) for t, c, v in terms]
    return schemas.validate("naming", rows)


# --- units and levels ---------------------------------------------------------------------------------------------------------------------------

def test_copies_within_an_outlet_count_once_and_copies_of_several_outlets_vote_once():
    units = articles_of(["الأول", "الأول", "الثاني", "الثالث", None], copies=[(0, 1), (0, 2), (3, 4)])
    assert units["duplicate_of"].isna().tolist() == [True, False, True, True, True] and units["cluster"].tolist() == ["a0", "a0", "a0", "a3", "a3"]
    assert framing.counted(units)["article_id"].tolist() == ["a0", "a2", "a3", "a4"] and framing.voting(units)["article_id"].tolist() == ["a0", "a3"]
    told = framing.evidence(units).set_index("outlet")
    assert told.loc["الأول", ["articles", "repeated", "copies"]].tolist() == [1, 1, 1] and told.loc["الثالث", "copies"] == 1


@pytest.mark.parametrize("n, level", [(1, "one"), (2, "few"), (4, "few"), (5, "some"), (9, "some"), (10, "many")])
def test_evidence_levels(n, level):
    assert evidence.level(n) == level and framing.evidence(articles_of(["الأول"] * n)).iloc[0]["level"] == level
    assert framing.evidence(articles_of([None] * n)).iloc[0]["level"] == "unknown"


def test_what_each_level_allows():
    rows = np.column_stack([np.arange(12) % 3, np.full(12, 4)])
    ratio = lambda s: s[:, 0] / s[:, 1]  # noqa: E731
    for n, basis in ((1, "none"), (3, "leave one out"), (6, "bootstrap, approximate"), (12, "bootstrap")):
        low, high, told = framing.interval(evidence.level(n), ratio, rows[:n])
        assert told == basis and np.isnan(low).all() == (n == 1)


# --- shares -------------------------------------------------------------------------------------------------------------------------------------

def test_shares_sum_to_one_without_duplicates_and_quotations():
    units = articles_of(["الأول", "الأول", "الثاني", None, "الأول"], copies=[(0, 1)])
    shares = schemas.validate("naming_shares", framing.naming_shares(names_of(units), units))
    sums = shares.groupby(["concept", "outlet"], dropna=False)["share"].sum()
    assert len(sums) == 3 and sums.tolist() == pytest.approx([1, 1, 1]) and "أزمة" not in set(shares["term"])
    first = shares[shares["outlet"] == "الأول"]
    assert first["mentions"].tolist() == [2, 2] and set(first["articles"]) == {2} and set(first["articles_with"]) == {2}
    shown = framing.with_counts(shares)
    assert set(shown["in_articles"]) == {"2 of 2", "1 of 1"} and shown["of_mentions"].tolist() == [2, 2, 4, 4, 2, 2]


def test_only_names_tied_to_the_story_count_where_that_is_asked():
    units = articles_of(["الأول", "الثاني"])
    loose = names_of(units, anchor="none")
    assert len(framing.own_mentions(loose, units)) == 4 and framing.own_mentions(loose, units, "event").empty and len(framing.own_mentions(names_of(units), units, "ending, event")) == 4


def test_one_article_an_outlet_has_no_bounds_and_a_difference_has_a_sign():
    units = articles_of(["الأول", "الثاني"])
    mentions = pd.concat([names_of(units[:1], [("حرب", "war", "outlet")] * 3), names_of(units[1:], [("غزو", "accusatory", "outlet")] * 3)])
    shares = schemas.validate("naming_shares", framing.naming_shares(mentions, units))
    assert shares["low"].isna().all() and set(shares["basis"]) == {"none"} and (shares["difference"] > 0).all()
    assert shares["smoothed"].between(0.5, 1, inclusive="neither").all()


def test_many_articles_have_bounds_around_their_share():
    units = articles_of(["الأول", "الثاني"] * 12)
    random = np.random.default_rng(0)
    terms = [("حرب", "war"), ("غزو", "accusatory")]
    rows = pd.concat([names_of(units[n:n + 1], [(*terms[int(random.random() < (0.8 if n % 2 else 0.2))], "outlet") for _ in range(5)]) for n in range(24)])
    shares = schemas.validate("naming_shares", framing.naming_shares(rows, units))
    assert set(shares["basis"]) == {"bootstrap"} and ((shares["low"] <= shares["smoothed"]) & (shares["smoothed"] <= shares["high"])).all()
    war = shares[(shares["outlet"] == "الأول") & (shares["term"] == "حرب")].iloc[0]
    assert war["difference"] > 30 and war["difference_low"] > 0


def test_every_use_is_counted_by_tie_voice_and_place():
    units = articles_of(["الأول"])
    counts = framing.naming_counts(pd.concat([names_of(units), names_of(units, anchor="definite"), names_of(units, anchor="other")]), units).set_index("term")
    assert counts.loc["حرب", ["every", "near", "definite", "unanchored", "outlet_voice", "quoted", "body"]].tolist() == [3, 1, 1, 1, 3, 0, 3] and counts.loc["أزمة", "quoted"] == 3


# --- salience -----------------------------------------------------------------------------------------------------------------------------------

def cued(rows):
    return pd.DataFrame([{"article_id": a, "outlet": o, "frame": f, "cue": c, "voice": v, "sentence": s, "start": 0} for a, o, f, c, v, s in rows])


def test_salience_is_the_share_of_own_sentences_without_story_words():
    units = articles_of(["الأول", "الثاني", "الثالث"])
    found = cued([("a0", "الأول", "economy", "نفط", "outlet", 1), ("a0", "الأول", "economy", "غاز", "outlet", 1), ("a0", "الأول", "economy", "سعر", "quoted", 2), ("a1", "الثاني", "economy", "سعر", "outlet", 0),
                  *((a, o, "diplomacy", "قمة", "outlet", 0) for a, o in (("a0", "الأول"), ("a1", "الثاني"), ("a2", "الثالث")))])
    assert salience.story_words(found, units) == ["قمة"]
    table = schemas.validate("salience", salience.table(found, units, {"a0": 4, "a1": 10, "a2": 5}))
    assert set(table["frame"]) == {"economy"} and table["share"].tolist() == [0.25, 0.1, 0.0] and set(table["basis"]) == {"sentences of one article"} and set(table["left_out"]) == {"قمة"}


def test_an_order_that_one_cue_decides_is_not_steady():
    units = articles_of(["الأول", "الثاني"])
    found = cued([*(("a0", "الأول", "economy", "نفط", "outlet", n) for n in range(5)), ("a1", "الثاني", "economy", "غاز", "outlet", 0), ("a1", "الثاني", "economy", "سعر", "outlet", 1)])
    assert not salience.table(found, units, {"a0": 10, "a1": 10})[0]["steady"]
    more = pd.concat([found, cued([("a0", "الأول", "economy", "غاز", "outlet", 6), ("a0", "الأول", "economy", "سعر", "outlet", 7)])])
    assert salience.table(more, units, {"a0": 10, "a1": 10})[0]["steady"]


# --- keyness ------------------------------------------------------------------------------------------------------------------------------------

def test_keyness_counts_stems_as_printed_and_hides_words_of_one_article():
    cut = keyness.words_of(["الحدود والحدود الحدود أُغلقت في المدينة", "حدود مدينة", "المدينة كتاب كتاب كتاب"])
    counts, words, printed = keyness.matrix(cut)
    rows = keyness.table(counts, words, printed, ["الأول", "الأول", "الثاني"], test=False)
    shown = {r["word"]: r for r in rows}
    assert shown["الحدود"]["count"] == 4 and "كتاب" not in shown and shown["المدينة"]["others"] == 2 and shown["الحدود"]["p"] is None
    assert all(abs(r["z"] - r["delta"] / r["sd"]) < 1e-12 for r in rows)


def test_keyness_is_log_odds_with_the_other_outlets_as_background():
    counts = sparse.csr_array(np.array([[4, 1, 3], [5, 2, 3], [1, 6, 4], [2, 5, 3.0]]))
    rows = keyness.table(counts, list("abc"), list("abc"), ["A", "A", "B", "B"], terms=4, test=False)
    a, b = np.array([9, 3, 6]), np.array([3, 11, 7])
    z = stats.log_odds(a, b, stats.informative_prior(b, keyness.PRIOR_WORDS, keyness.FLOOR), 4)[2]
    assert {r["word"]: r["z"] for r in rows if r["outlet"] == "A"} == pytest.approx(dict(zip("abc", z)))
    assert keyness._z(a[None].astype(float), (a + b).astype(float), 4)[0] == pytest.approx(z)


def test_permutation_finds_a_word_that_articles_share_and_no_burst_of_one():
    random = np.random.default_rng(1)
    table = random.poisson(1.0, (24, 12)).astype(float)
    table[:12, 0] += 6
    table[0, 1] += 60
    rows = keyness.table(sparse.csr_array(table), [f"w{n}" for n in range(12)], [f"w{n}" for n in range(12)], ["A"] * 12 + ["B"] * 12, draws=300)
    p = {r["word"]: r["p"] for r in rows if r["outlet"] == "A"}
    assert p["w0"] < 0.05 < p["w1"]
    assert all(r["p"] is None for r in keyness.table(sparse.csr_array(table[:8]), [f"w{n}" for n in range(12)], [f"w{n}" for n in range(12)], ["A"] * 4 + ["B"] * 4))


def test_lemmas_are_told_when_they_cannot_be_had_and_used_when_they_can(monkeypatch):
    monkeypatch.setattr(keyness, "_disambiguator", lambda: (_ for _ in ()).throw(FileNotFoundError("no data")))
    with pytest.raises(InputError, match="camel_data"):
        keyness.words_of(["نص"], "lemmas")
    with pytest.raises(InputError, match="stems or lemmas"):
        keyness.words_of(["نص"], "roots")
    assert keyness.words_of(["الكتب كتاب"], "lemmas", lambda words: ["كتاب"] * len(words)) == [[("كتاب", "الكتب"), ("كتاب", "كتاب")]]


# --- voices -------------------------------------------------------------------------------------------------------------------------------------

def quotes_of(rows):
    base = {"part_of": None, "speaker_name": None, "type": "direct", "words": 10, "resolution": "name", "voice": "body", "stance": "neutral", "cue": "قال", "cue_lemma": "قال", "cue_start": 1, "polarity": "asserted", "start": 0}
    return pd.DataFrame([{**base, "quote_id": f"{r['article_id']}#q{n}", **r} for n, r in enumerate(rows)])


def test_voices_count_words_once_merge_names_and_tell_who_speaks_first():
    units = articles_of(["الأول", "الثاني"])
    said = quotes_of([{"article_id": "a0", "outlet": "الأول", "speaker_name": "فلان", "type": "mixed", "start": 5}, {"article_id": "a0", "outlet": "الأول", "part_of": "q1", "speaker_name": "فلان", "words": 4, "start": 6},
                      {"article_id": "a0", "outlet": "الأول", "resolution": "unresolved", "start": 1}, {"article_id": "a1", "outlet": "الثاني", "speaker_name": "فلانن", "words": 3, "voice": "headline"}])
    table = schemas.validate("voices", voice.voices(said, units, {"فلان": "فلان", "فلانن": "فلان"}))
    assert table.groupby("outlet")["share_of_words"].sum().tolist() == [1.0, 1.0] and set(table["speaker_name"].dropna()) == {"فلان"} and table["words"].sum() == 23
    assert table[table["speaker_name"].isna()]["first"].tolist() == [1] and table["headlines"].sum() == 1 and table["low"].isna().all()
    told = voice.summary(said, units).set_index("outlet")
    assert told.loc["الأول", ["quotes", "unresolved", "sources", "effective"]].tolist() == [2, 1, 1, 1.0]


def test_stances_count_distancing_verbs_and_print_the_verbs():
    units = articles_of(["الأول"])
    said = quotes_of([{"article_id": "a0", "outlet": "الأول", "speaker_name": "فلان", "stance": s, "cue_lemma": c} for s, c in (("neutral", "قال"), ("neutral", "قال"), ("distancing", "زعم"), ("warning", "حذر"))])
    row = schemas.validate("stances", voice.stances(said, units)).iloc[0]
    assert row[["neutral", "critical", "distancing"]].tolist() == [2, 1, 1] and row["cues"] == "قال 2; حذر 1; زعم 1" and 0 < row["low"] < 0.25 < row["high"]


@pytest.mark.parametrize("text, expected", [
    ("هجوم وحشي شنه الموندريون", [("الموندريون", "وحشي", False)]), ("لم يكن الموندريون متطرفين", [("الموندريون", "متطرف", False)]), ("كان الموندريون غير متطرفين", [("الموندريون", "متطرف", True)]),
    ("الموندريون. فعل بشع", []), ("الموندريون قالوا إن ذلك بشع", []), ("الموندريون " + "كلمة " * 9 + "بشع", [])])
def test_judging_words_are_listed_near_an_actor_in_one_sentence_and_voice(text, expected):
    quoted = [(text.index("ذلك"), len(text))] if "ذلك" in text else []
    found = voice.evaluations(text, [{"start": 0, "end": len(text), "kind": "body"}], quoted, {"الموندريون": "الموندريون"})
    assert [(e["actor"], e["word"], e["negated"]) for e in found] == expected and all(text[e["start"]:e["end"]] == e["text"] for e in found)


# --- coverage -----------------------------------------------------------------------------------------------------------------------------------

def told(event, article, outlet, speech="outlet", wire=False):
    return {"event_id": event, "article_id": article, "outlet": outlet, "voice": speech, "wire": wire, "start": 3, "end": 9, "text": "وصل الوفد", "speaker_name": "فلان" if speech == "quoted" else None}


def test_coverage_is_present_attributed_or_absent_and_left_out_only_by_rule():
    units = articles_of(["الأول", "الثاني", "الثالث", "الرابع"])
    events = pd.DataFrame([{"event_id": e, "text": "وصل الوفد"} for e in ("v1", "v2", "v3")])
    statements = pd.DataFrame([told("v1", "a0", "الأول"), told("v1", "a1", "الثاني", "quoted"), told("v1", "a2", "الثالث"), told("v2", "a0", "الأول"), told("v2", "a1", "الثاني"), told("v2", "a2", "الثالث"), told("v2", "a3", "الرابع"),
                               told("v3", "a0", "الأول")])
    rows = {(r["event_id"], r["outlet"]): r for r in coverage.matrix(statements, events, units)}
    assert schemas.validate("coverage", list(rows.values())) is not None and ("v3", "الأول") not in rows
    assert [rows["v1", o]["state"] for o in ("الأول", "الثاني", "الرابع")] == ["present", "attributed", "absent"] and rows["v1", "الثاني"]["speaker_name"] == "فلان"
    assert rows["v1", "الرابع"]["expected"] == pytest.approx(7 / 8, abs=0.02) and rows["v1", "الرابع"]["left_out"]
    statements["wire"] = [False, True, True, *[False] * 5]
    assert not {(r["event_id"], r["outlet"]): r for r in coverage.matrix(statements, events, units)}["v1", "الرابع"]["left_out"]


def test_longer_articles_are_expected_to_tell_more():
    lengths = np.log([100, 200, 400, 800, 1600])
    chance = coverage.expected(lengths, [{"c", "d", "e"}, {"d", "e"}, {"e"}, {"b", "d", "e"}], list("abcde"))
    assert (np.diff(chance) > 0).all() and chance.mean() == pytest.approx(9 / 20, abs=0.02)


# --- wire copy ----------------------------------------------------------------------------------------------------------------------------------

def test_edits_are_words_that_one_changes_in_a_shared_text():
    one = "أعلن الوفد الكبير في بيان له أن التنظيم المسلح سيطر على المدينة القديمة قبل يومين من الآن"
    two = "أعلن الوفد الكبير في بيان له أن الميليشيا سيطرت على المدينة القديمة قبل يومين من الآن"
    at = lambda text, a, b: (text.index(a), text.index(b) + len(b))  # noqa: E731
    passages = [("أعلن", "أن"), ("على", "الآن")]
    shared = schemas.validate("shared", [{"article_id": "a0", "outlet": "الأول", "other_id": "a1", "other_outlet": "الثاني", "level": "copy", "containment": 0.8, "start": at(one, *p)[0], "end": at(one, *p)[1], "text": "x",
                                          "other_start": at(two, *p)[0], "other_end": at(two, *p)[1], "other_text": "x"} for p in passages])
    units = articles_of(["الأول", "الثاني"]).assign(text=[one, two])
    edits = schemas.validate("edits", wirecopy.edits(units, shared))
    row = edits.iloc[0]
    assert len(edits) == 1 and (row["words"], row["other_words"]) == ("التنظيم المسلح", "الميليشيا") and one[row["start"]:row["end"]] == "التنظيم المسلح"


def test_mixed_spellings_are_told_and_inflections_are_none():
    text = "قال الأمريكي إن الأميركي والأميركية غادرا. التقى فارغوتن فارغوتين، وقال المسؤول إن المسؤولية كبيرة في جامعة تجمعها"
    found = wirecopy.spellings(text, [{"start": 0, "end": len(text), "kind": "body"}], ["أوليان فارغوتين"])
    assert [f["spellings"] for f in found] == ["أميركي 2; أمريكي 1", "فارغوتن 1; فارغوتين 1"]
    cut = text.index("التقى")
    parts = [{"start": a, "end": b, "kind": "body"} for a, b in ((0, cut), (cut, len(text)))]
    assert [f["sentence"] for f in wirecopy.spellings(text, parts, ["أوليان فارغوتين"])] == [0, cut]  # where a page has an anchor


def test_headlines_are_set_against_their_bodies():
    units = articles_of(["الأول"])
    sentences = pd.DataFrame([{"article_id": "a0", "outlet": "الأول", "kind": k, "start": s, "text": t} for k, s, t in (("headline", 0, "مجزرة في المدينة: غضب"), ("body", 40, "قتل سبعة في المدن القديمة"))])
    said = quotes_of([{"article_id": "a0", "outlet": "الأول", "speaker_name": "فلان", "voice": "headline"}, {"article_id": "a0", "outlet": "الأول", "speaker_name": "علان", "words": 30}])
    row = headlines.table(sentences, names_of(units[:0]), said, units).iloc[0]
    assert row["not_in_body"] == "مجزرة، المدينة، غضب" or row["not_in_body"] == "مجزرة، غضب"
    assert (row["speaks"], row["speaks_most"], row["same"]) == ("فلان", "علان", False)
    assert headlines.other_voice(pd.DataFrame({"same": [False] * 6}))["p"] == pytest.approx(2 / 64) and headlines.other_voice(pd.DataFrame({"same": [False] * 4}))["p"] is None


# --- declared tests -----------------------------------------------------------------------------------------------------------------------------

def family(gap: float, n: int = 24, seed: int = 0):
    random = np.random.default_rng(seed)
    hits = np.array([random.multinomial(6, [0.3 + gap * (k < n // 2), 0.7 - gap * (k < n // 2)]) for k in range(n)], float)
    return comparisons.Family("naming event", ["حرب", "غزو"], hits, hits.sum(axis=1)), np.array(["الأول"] * (n // 2) + ["الثاني"] * (n - n // 2))


def test_a_declared_difference_is_found_and_its_absence_is_not_called_no_difference():
    (large, outlets), (none, _) = family(0.4), family(0.0)
    rows = schemas.validate("comparisons", comparisons.tested([large], outlets, 500))
    assert set(rows["result"]) == {"found"} and rows.iloc[0]["difference"] == pytest.approx(40, abs=12)
    assert {r["result"] for r in comparisons.tested([none], outlets, 500)} == {"not told apart"}
    wording.use("en")
    assert "could not be told apart" in wording.value("result", "not told apart") and "no difference" not in wording.value("result", "not told apart")


def test_fewer_than_five_articles_are_not_tested():
    few, outlets = family(0.4, n=8)
    rows = comparisons.tested([few], outlets, 100)
    assert {r["result"] for r in rows} == {"not tested"} and all(r["p"] is None for r in rows)
    assert comparisons.null_check([few], outlets, 5)["comparisons"] == 0


def test_shuffled_outlets_show_what_chance_finds():
    large, outlets = family(0.4)
    found = comparisons.null_check([large], outlets, 60, 200)
    assert found["comparisons"] == 120 and found["flagged"] <= 0.2 and found["found"] <= found["flagged"]


def test_families_are_declared_by_name():
    assert comparisons.declared("naming  event, cues,cues") == ["naming event", "cues"] and len(comparisons.declared(comparisons.DEFAULT)) == 9
    with pytest.raises(InputError, match="voices"):
        comparisons.declared("naming events")


@pytest.mark.parametrize("options, told", [({"variance": 3}, "2 or 4"), ({"words": "roots"}, "stems or lemmas"), ({"families": "x"}, "families"), ({"tied": "evnt"}, "evnt")])
def test_options_that_cannot_be_met_are_refused(options, told):
    with pytest.raises(InputError, match=told):
        framing_tables.checked(framing_tables.Options(**options))


# --- the whole, on invented articles ------------------------------------------------------------------------------------------------------------

ONE = ("مجزرة في قرية ميلاف\n\nقتل سبعة أشخاص في هجوم على قرية ميلاف في دروفانيا أمس. وقال الوزير الدروفاني إيفار سندولين: «سنلاحق المسؤولين عن هذه المجزرة أينما كانوا، ولن نسامح أحدا منهم». "
       "وأضاف سندولين: «هذا الهجوم على ميلاف لن يمر بلا حساب».\n")
TWO = ("انفجار في قرية ميلاف\n\nوقع انفجار في قرية ميلاف في دروفانيا أمس وقتل فيه سبعة أشخاص. وقالت المتحدثة الدروفانية مارينا فلوسكار: «نجهل سبب الانفجار حتى الآن، والتحقيق في أوله». "
       "وزعمت فلوسكار أن الانفجار في ميلاف كان حادثا.\n")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("story")
    (folder / "a1.txt").write_text(ONE, encoding="utf-8")
    (folder / "b1.txt").write_text(TWO, encoding="utf-8")
    (folder / "articles.csv").write_text("file,outlet,published\na1.txt,الأول,2025-06-13\nb1.txt,الثاني,2025-06-13\n", encoding="utf-8")
    (folder / "naming.csv").write_text("concept,term_class,term,gloss,forms,trap,source\nvillage,plain,قرية,village,قرية+,,for the test\n", encoding="utf-8")
    return {**steps.framing(str(folder), str(tmp_path_factory.mktemp("tables") / "story"), draws=200), "folder": str(folder)}


def said(made, kind=None):
    return [str(findings.said(r)) for r in made["findings"].to_dict("records") if kind in (None, r["kind"])]


def test_findings_say_what_a_reader_would_and_lead_to_the_passages(made):
    text = "\n".join(said(made)).replace("<bdi>", "").replace("</bdi>", "")
    assert "says nothing about the outlets" in said(made, "evidence")[0]
    assert "Headlines name «the attack» differently" in text and "«مجزرة»" in text and "«تفجير»" in text and "«زعمت»" in text
    assert "إيفار سندولين" in text and 'href="articles/a1.html#' in text and "<script" not in text
    anywhere = ONE + TWO
    for row in made["findings"].to_dict("records"):
        for article, place in json.loads(row["values"]).get("_links", []):
            assert article in ("a1", "b1") and (isinstance(place, str) or 0 <= place < len(anywhere))


def test_a_corpus_has_its_own_names_and_nothing_is_tested_on_two_articles(made):
    assert "village" in set(made["naming"]["concept"]) and set(made["comparisons"]["result"]) <= {"not tested"}
    assert made["keyness"]["p"].isna().all() and steps.faithful(made, "naming") and steps.faithful(made, "cues") and steps.faithful(made, "evaluations")


def test_findings_exist_in_arabic(made):
    wording.use("ar")
    try:
        assert all("{" not in s and any("\u0621" <= c <= "\u064a" for c in s) for s in said(made)) and "عادات الوسائل" in said(made, "evidence")[0]
    finally:
        wording.use("en")


def test_panels_show_the_tables_with_places_and_say_what_was_not_tested(made):
    for columns, table in ((panels.SHARES, panels.naming_shares(made)), (panels.HEADLINES, panels.headlines(made)), (panels.SALIENCE, panels.salience(made)), (panels.VOICES, panels.voices(made)),
                           (panels.STANCES, panels.stances(made)), (panels.COVERAGE, panels.coverage(made)), (panels.SOURCES, panels.sources(made)), (panels.EVALUATIONS, made["evaluations"]),
                           (panels.EDITS, made["edits"]), (panels.KEYNESS, panels.key_words(made)), (panels.COMPARISONS, made["comparisons"])):
        assert set(columns) <= set(table.columns), set(columns) - set(table.columns)
    assert panels.naming_shares(made)["start"].notna().all() and len(panels.voice_summary(made)) == 2 and panels.divergence(made).empty
    assert "Nothing was tested" in panels.null_check(made, 10) and "Light stems" in panels.words_counted(made) and "two-term" not in panels.words_counted(made)
    told = "Of 6 headlines that give a named source the word, 6 give it to another than the one that speaks most in the text."
    assert panels.headline_voices(pd.DataFrame({"outlet": list("abcdefg"), "same": [False] * 6 + [None]})) == told
    assert panels.headline_voices(pd.DataFrame({"outlet": ["a"] * 7, "same": [False] * 6 + [None]})) == "Of 6 headlines that give a named source the word, 6 give it to another than the one that speaks most in the text. Exact sign test against one half: p = 0.031."


def test_the_same_run_gives_the_same_tables(made, tmp_path):
    again = steps.framing(made["folder"], str(tmp_path / "x"), draws=200)
    for name in steps.OWN["framing"]:
        pd.testing.assert_frame_equal(made[name], again[name])


# --- figures ------------------------------------------------------------------------------------------------------------------------------------

FIGURES = {"naming": lambda f: framing_plots.naming_by_outlet(f["naming_shares"], f["units"]), "differences": lambda f: framing_plots.naming_differences(f["naming_shares"], f["units"]),
           "salience": lambda f: framing_plots.salience_heatmap(f["salience"], f["units"]), "voices": lambda f: framing_plots.voice_shares(f["voices"], f["units"]),
           "coverage": lambda f: framing_plots.coverage_matrix(f["coverage"], f["units"]), "keyness": lambda f: framing_plots.keyness_dots(f["keyness"], f["units"])}


@pytest.mark.parametrize("name", FIGURES)
def test_figures_carry_their_counts_and_are_the_same_twice(made, name):
    one, two = FIGURES[name](made), FIGURES[name](made)
    assert len(one.alt) > 30 and (one.figure is None) == one.alt.startswith("No figure")
    if one.figure is not None:
        assert plots.png(one) == plots.png(two) and len(one.data)


@pytest.mark.parametrize("name", FIGURES)
def test_empty_tables_give_figures_in_words(made, name):
    empty = {**made, **{t: schemas.validate(t, []) for t in ("naming_shares", "salience", "voices", "coverage", "keyness")}}
    assert FIGURES[name](empty).figure is None


def test_fonts_from_memory_draw_the_same_as_fonts_from_files(made, monkeypatch):
    from matplotlib import font_manager, ft2font

    quick = plots.png(FIGURES["voices"](made))
    monkeypatch.setattr(font_manager, "ft2font", ft2font)
    font_manager._get_font.cache_clear()
    assert plots.png(FIGURES["voices"](made)) == quick
    font_manager._get_font.cache_clear()


@pytest.mark.parametrize("kind", ["pdf", "svg", "ps"])
def test_figures_can_be_saved_in_other_forms(made, kind, tmp_path):
    figure = FIGURES["voices"](made).figure
    figure.savefig(tmp_path / f"figure.{kind}")
    assert (tmp_path / f"figure.{kind}").stat().st_size > 5_000


def test_labels_with_arabic_run_right_to_left_and_carry_no_controls_of_their_own():
    assert plots.label("BBC عربي\u202e") == "\u2067BBC عربي\u2069" and plots.label("2025") == "2025"


# --- what findings may say ----------------------------------------------------------------------------------------------------------------------

UNITS = [{"article_id": a, "outlet": o, "duplicate_of": None, "text": t} for a, o, t in (("a0", "الأول", "قال سلطان بن فهد الأحمد كلاما"), ("a1", "الثاني", "قال سلطان الفهد كلاما آخر"), ("a2", "الثالث", "نص"))]


def test_figures_that_differ_for_sure_are_told_once():
    conflict = {"slot": "number", "about": "dead", "relation": "update", "grade": "sure", "article_id": "a0", "outlet": "الأول", "text": "30 قتيلا", "start": 1, "other_id": "a1", "other_outlet": "الثاني", "other_text": "32", "other_start": 2}
    rows = list(findings._figures({"units": UNITS, "conflicts": [conflict, conflict, {**conflict, "grade": "possible", "about": "x"}, {**conflict, "slot": "date", "about": "y"}]}))
    assert [(kind, key) for kind, key, *_ in rows] == [("coverage", "found_figures_later")] and rows[0][3] == [("a0", 1), ("a1", 2)]


def test_a_source_that_another_article_names_in_another_spelling_is_not_only_here():
    quote = {"article_id": "a0", "outlet": "الأول", "part_of": None, "speaker_name": "سلطان بن فهد الأحمد", "resolution": "name", "words": 40, "type": "direct", "quote_id": "q1"}
    assert list(findings._only_voices({"units": UNITS, "quotes": [quote]}, {})) == []
    found = list(findings._only_voices({"units": UNITS, "quotes": [{**quote, "speaker_name": "دوران تولبارن"}]}, {}))
    assert [key for _, key, *_ in found] == ["found_only_voice"]


def test_names_are_not_compared_where_articles_share_no_place():
    assert [key for _, key, *_ in findings._named({"units": UNITS, "anchors": {}}, "")] == ["found_no_story"]


def test_a_marked_name_is_only_where_it_stands_in_no_other_article():
    mention = {"article_id": "a0", "outlet": "الأول", "concept": "attack", "term": "مجزرة", "term_class": "accusatory", "voice": "outlet", "place": "body", "anchor": "near", "anchor_place": "ميلاف", "start": 3}
    other = {**mention, "article_id": "a1", "outlet": "الثاني", "term": "انفجار", "term_class": "descriptive"}
    frames = {"units": UNITS, "naming": [mention, mention, other]}
    assert [key for _, key, *_ in findings._only_names(frames, "attack")] == ["found_only_name"]
    units = [UNITS[0], {**UNITS[1], "text": "وقالوا إنها مجزرة"}, UNITS[2]]
    assert list(findings._only_names({**frames, "units": units}, "attack")) == []
    assert list(findings._only_names({**frames, "naming": [mention, mention, {**other, "anchor_place": "دوما"}]}, "attack")) == []
