"""One utterance printed differently: what is joined and what is not, whatever the order of the rows; what each variant lacks; wire copy."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import reader, utterances
from hostile import texts


def quote(article, text, speaker="أوليان فارغوتين", kind="direct", start=0, resolution="name", polarity="asserted", n=1, outlet=None, part_of=None):
    return {"article_id": article, "outlet": outlet or f"o-{article}", "quote_id": f"q{n}", "part_of": part_of, "start": start, "end": start + len(text), "text": text, "type": kind, "polarity": polarity,
            "speaker_name": speaker, "resolution": resolution if speaker else "unresolved"}


def joined(a, b):
    return len(utterances.clusters([a, b])) == 1


BRIDGE = "سنعيد فتح الجسر القديم أمام الشاحنات قبل نهاية الصيف المقبل مهما كلف الأمر"
SAME = [
    (quote("a", BRIDGE), quote("b", BRIDGE)),
    (quote("a", BRIDGE), quote("b", "إننا سنعيد فتح الجسر القديم أمام الشاحنات قبل نهاية الصيف المقبل", kind="direct")),
    (quote("a", BRIDGE), quote("b", "أن بلاده ستعيد فتح الجسر القديم أمام الشاحنات قبل نهاية الصيف المقبل", kind="indirect")),
    (quote("a", BRIDGE), quote("b", "إنه «سيعيد فتح الجسر القديم» أمام الشاحنات قبل نهاية الصيف المقبل مهما كلف الأمر", kind="mixed")),
    (quote("a", BRIDGE), quote("b", BRIDGE, speaker=None)),
    (quote("a", BRIDGE), quote("b", BRIDGE, speaker="فارغوتين")),
    (quote("a", BRIDGE), quote("b", BRIDGE, speaker="الرئيس أوليان فارغوتين")),
    (quote("a", BRIDGE), quote("b", "سَنُعيدُ فتحَ الجسرِ القديمِ أمامَ الشاحناتِ قبل نهايةِ الصيفِ المقبلِ مهما كلّف الأمرُ")),
    (quote("a", "دخل الميناء ١٢ سفينة محملة بالقمح خلال الأسبوع الماضي"), quote("b", "دخل الميناء 12 سفينة محملة بالقمح خلال الأسبوع الماضي")),
    (quote("a", "ننتظر وصول خمس سفن محملة بالقمح إلى الميناء"), quote("b", "ننتظر وصول 5 سفن محملة بالقمح إلى الميناء")),
    (quote("a", "لن نوقع الاتفاق"), quote("b", "لن نوقع الاتفاق")),
    (quote("a", BRIDGE), quote("b", "لن نتراجع عن وعدنا. " + BRIDGE)),
    (quote("a", "إن الوفد الأميركي طلب مهلة أسبوع لدراسة مسودة البيان"), quote("b", "إن الوفد الأمريكي طلب مهلة أسبوع لدراسة مسودة البيان")),
]
DIFFERENT = [
    (quote("a", BRIDGE), quote("b", "لن نعيد فتح الجسر القديم أمام الشاحنات قبل نهاية الصيف المقبل مهما كلف الأمر")),
    (quote("a", BRIDGE), quote("b", BRIDGE.replace("القديم", "غير القديم"))),
    (quote("a", BRIDGE), quote("b", "أنها لن تقوم بإعادة فتح الجسر القديم أمام الشاحنات قبل نهاية الصيف المقبل", kind="indirect")),
    (quote("a", "دخل الميناء 12 سفينة محملة بالقمح خلال الأسبوع الماضي"), quote("b", "دخل الميناء 15 سفينة محملة بالقمح خلال الأسبوع الماضي")),
    (quote("a", "ننتظر وصول خمس سفن محملة بالقمح إلى الميناء"), quote("b", "ننتظر وصول ست سفن محملة بالقمح إلى الميناء")),
    (quote("a", "ندين بأشد العبارات هذا الهجوم على المدنيين", "ليوناس بيلدرام"), quote("b", "ندين بأشد العبارات هذا الهجوم على المدنيين", "سمير الداودي")),
    (quote("a", "لن نوقع الاتفاق", speaker=None), quote("b", "لن نوقع الاتفاق", speaker=None)),
    (quote("a", "لن نوقع"), quote("b", "لن نوقع الاتفاق")),
    (quote("a", "فتح الجسر القديم"), quote("b", BRIDGE)),
    (quote("a", BRIDGE), quote("b", "سنعيد بناء المرفأ القديم أمام الصيادين بعد نهاية الشتاء الحالي إذا توفر المال")),
    (quote("a", "إن المفاوضات بين الجانبين صعبة وطويلة"), quote("b", "إن المفاوضات بين الجانبين ستبدأ غدا في العاصمة")),
    (quote("a", BRIDGE), quote("b", BRIDGE, polarity="denied", kind="indirect")),
    (quote("a", "و"), quote("b", "و")),
    (quote("a", BRIDGE), quote("a", BRIDGE, start=500, n=2)),
]


@pytest.mark.parametrize("a, b", SAME, ids=range(len(SAME)))
def test_one_utterance(a, b):
    assert joined(a, b) and joined(b, a)


@pytest.mark.parametrize("a, b", DIFFERENT, ids=range(len(DIFFERENT)))
def test_two_statements(a, b):
    assert not joined(a, b) and not joined(b, a)


def test_long_identical_words_outweigh_two_names_and_short_ones_do_not():
    longer = BRIDGE + " وسندعو إلى افتتاحه سكان الضفتين"
    assert joined(quote("a", longer), quote("b", longer, speaker="سمير الداودي"))
    assert not joined(quote("a", BRIDGE[:40]), quote("b", BRIDGE[:40], speaker="سمير الداودي"))


def test_every_pair_of_a_group_agrees():
    a, b = quote("a", "نريد سلاما عادلا يضمن عودة السكان إلى قراهم على الضفة الشرقية"), quote("b", "نطالب بتعويض التجار عن خسائر إغلاق المعبر طوال الشتاء الماضي")
    whole = quote("c", a["text"] + ". و" + b["text"])
    groups = utterances.clusters([a, b, whole])
    assert len(groups) == 1 and len(groups[0]) == 2 and whole in groups[0]


def test_marked_words_inside_a_clause_count_once():
    text = "إن «" + BRIDGE + "»"
    rows = [quote("a", text, kind="mixed"), quote("a", BRIDGE, start=4, n=2, part_of="q1"), quote("b", text, kind="mixed"), quote("b", BRIDGE, start=4, n=2, part_of="q1")]
    (group,) = utterances.clusters(rows)
    assert [(r["article_id"], r["quote_id"]) for r in group] == [("a", "q1"), ("b", "q1")]
    wider = quote("a", "إن اللقاء مع نظيره كان مفيدا ومضيفا «" + BRIDGE + "»", kind="mixed")
    (group,) = utterances.clusters([wider, quote("a", BRIDGE, start=wider["text"].index(BRIDGE), n=2, part_of="q1"), quote("b", BRIDGE)])
    assert [(r["article_id"], r["quote_id"]) for r in group] == [("a", "q2"), ("b", "q1")]


WORDS = sorted({w for a, b in SAME + DIFFERENT for q in (a, b) for w in q["text"].split()})
rows_of_words = st.lists(st.tuples(st.sampled_from("abcde"), st.lists(st.sampled_from(WORDS[:24]), min_size=1, max_size=14), st.sampled_from(["فارغوتين", "بيلدرام", None]), st.sampled_from(["direct", "indirect"])), max_size=24)


@settings(max_examples=60, deadline=None)
@given(rows_of_words, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter_and_no_row_is_in_two(parts, rng):
    rows = [quote(a, " ".join(words), speaker, kind, start=100 * n, n=n) for n, (a, words, speaker, kind) in enumerate(parts)]
    found = utterances.variants(rows)
    mixed = list(rows)
    rng.shuffle(mixed)
    assert utterances.variants(mixed) == found
    places = [(r["article_id"], r["quote_id"]) for r in found]
    assert len(set(places)) == len(places)
    for number in {r["utterance_id"] for r in found}:
        group = [r for r in found if r["utterance_id"] == number]
        assert len({r["article_id"] for r in group}) > 1 and [r["fullest"] for r in group] == [True] + [False] * (len(group) - 1)
        assert all(0 <= r["similarity"] <= 1 for r in group)


@settings(max_examples=150, deadline=None)
@given(texts, texts)
def test_differences_make_up_the_variant_and_are_escaped(full, variant):
    pieces = utterances.differences(full, variant)
    assert "".join(text for kind, text in pieces if kind != "cut") == variant
    assert "<script" not in reader.differences(full, variant)
    assert utterances.differences(full, full) == ([("same", full)] if full else [])


def test_differences_are_words_and_not_spellings_person_or_complementiser():
    assert utterances.differences("سنعيد فتح الجسر أمام الشاحنات", "أنه سيعيد فتح الجسر أمام الشاحنات") == [("same", "أنه سيعيد فتح الجسر أمام الشاحنات")]
    assert utterances.differences("نعيد فتح الجسر القديم أمام الشاحنات", "نعيد فتح الجسر أمام السيارات") == [
        ("same", "نعيد فتح الجسر"), ("cut", "القديم"), ("same", " أمام"), ("cut", "الشاحنات"), ("new", " السيارات")]


def _variants(rows, **more):
    return {r["article_id"]: r for r in utterances.variants(rows, **more)}


def test_the_fullest_is_the_longest_direct_one_and_cuts_are_told():
    longer = quote("a", "إن بلاده " + BRIDGE + " وإن الأشغال بدأت", kind="indirect")
    found = _variants([longer, quote("b", BRIDGE), quote("c", BRIDGE.replace("أمام الشاحنات ", ""))])
    assert [a for a in found if found[a]["fullest"]] == ["b"]
    assert found["c"]["cut_words"] == "أمام الشاحنات" and found["b"]["cut_words"] is None and "الأشغال بدأت" in found["a"]["changed"]


def test_what_the_article_prints_elsewhere_is_not_cut():
    end = " ونطالب بتعويض التجار عن خسائر إغلاق المعبر"
    rows = [quote("a", BRIDGE + end), quote("b", BRIDGE), quote("c", BRIDGE)]
    found = _variants(rows, sources={"a": rows[0]["text"], "b": f"قال: «{BRIDGE}». وأضاف: «{end}».", "c": f"قال: «{BRIDGE}»."})
    assert found["b"]["cut_words"] is None and "تعويض التجار" in found["c"]["cut_words"]


def test_wire_copy_reaches_beyond_the_quotation():
    source = f"وأكد الرئيس في مؤتمر صحافي عقده مساء أمس «{BRIDGE}» على حد تعبيره."
    rows = [quote(a, BRIDGE, start=source.index(BRIDGE)) for a in "abc"]
    passage = {"article_id": "a", "outlet": None, "other_id": "b", "other_outlet": None, "level": "shared passage", "containment": 0.3, "start": 0, "end": len(source), "other_start": 0, "other_end": len(source)}
    sources = dict.fromkeys("abc", source)
    assert {a: r["wire"] for a, r in _variants(rows, sources=sources, shared=[passage]).items()} == {"a": False, "b": True, "c": False}
    alone = {**passage, "start": rows[0]["start"], "end": rows[0]["end"], "other_start": rows[0]["start"], "other_end": rows[0]["end"]}
    assert not any(r["wire"] for r in _variants(rows, sources=sources, shared=[alone]).values())
    assert [r["wire"] for r in _variants(rows, sources=sources, shared=[{**alone, "level": "copy"}]).values()] == [False, True, False]


def test_the_side_by_side_view_escapes_and_links():
    rows = utterances.variants([quote("a", BRIDGE + " <b>الآن</b>", outlet="<i>"), quote("b", BRIDGE)])
    page = reader.variants(rows).data
    assert "<b>" not in page and "<i>" not in page and 'href="articles/b.html#q1"' in page and "<del>" in page and 'dir="rtl"' in page
    assert "No utterance" in reader.variants([]).data


@pytest.mark.parametrize("alike", [True, False])
def test_thousands_of_quotations_are_not_all_compared_with_one_another(alike, monkeypatch):
    rng = random.Random(1)
    vocabulary = ["".join(rng.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=rng.randint(3, 8))) for _ in range(5000)]
    said = [rng.choices(vocabulary, k=20) for _ in range(50 if alike else 2500)]
    rows = []
    for n in range(5000):
        words = list(said[n % len(said)])
        words[rng.randrange(20)] = rng.choice(vocabulary)
        rows.append(quote(str(n), " ".join(words)))
    compared, own = [], utterances.same
    monkeypatch.setattr(utterances, "same", lambda a, b: compared.append(1) or own(a, b))
    assert len(utterances.variants(rows)) > 4000
    assert len(compared) < 25 * len(rows)


STORIES = Path(__file__).resolve().parents[2] / "shared" / "articles" / "stories"


@pytest.mark.skipif(not STORIES.is_dir(), reason="the ten stories are not part of the project")
def test_on_real_stories_numbers_and_negations_agree(tmp_path):
    from helpers import steps

    pairs = 0
    for folder in sorted(STORIES.iterdir()):
        frames = steps.quotes(str(folder), str(tmp_path / folder.name))
        assert steps.faithful(frames, "utterances")
        for _, group in frames["utterances"].groupby("utterance_id"):
            pairs += len(group) * (len(group) - 1) // 2
            assert group["article_id"].nunique() > 1
    assert pairs >= 100
