import re

import pytest
from hypothesis import given

from helpers import arabic
from hostile import texts


@pytest.mark.parametrize("written, folded", [
    ("قَالَ", "قال"), ("جديدًا", "جديدا"), ("جديداً", "جديدا"), ("الـــرئيس", "الرئيس"), ("أإآٱ", "اااا"), ("مستشفى", "مستشفي"), ("کتاب", "كتاب"), ("ایران", "ايران"),
    ("سلامة", "سلامة"), ("٢٠٢٥", "2025"), ("۲۰۲۵", "2025"), ("ﻻ", "لا"), ("ﷲ", "الله"), ("عام\u00a02019", "عام 2019"), ("a\u200fb\u202ec", "abc"), ("سطر\r\nسطر", "سطر\n\nسطر"),
])
def test_folding_makes_one_form_of_what_is_written_differently(written, folded):
    assert arabic.fold(written) == folded


def test_folding_keeps_teh_marbuta_apart_from_heh():
    assert arabic.fold("سلامة") != arabic.fold("سلامه")


def test_folding_agrees_with_camel_tools_on_arabic_letters():
    from camel_tools.utils.dediac import dediac_ar
    from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar

    letters = "".join(map(chr, [*range(0x0621, 0x063B), *range(0x0641, 0x064B), *range(0x064B, 0x0653), 0x0670]))
    assert arabic.fold(letters) == normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(letters)))


@given(texts)
def test_folding_twice_changes_nothing_more(text):
    once = arabic.fold(text)
    assert arabic.fold(once) == once


@given(texts)
def test_the_index_map_is_monotonic_and_points_into_the_source(text):
    shade = arabic.shadow(text)
    index = [shade.place(i) for i in range(len(shade.text) + 1)]
    assert len(index) == len(shade.text) + 1 and index[-1] == len(text)
    assert all(a <= b for a, b in zip(index, index[1:])) and all(0 <= i <= len(text) for i in index)


@given(texts)
def test_tokens_stand_where_they_say_in_order_and_without_overlap(text):
    words, starts, ends = arabic.tokens(text)
    assert all(0 <= a < b <= len(text) for a, b in zip(starts, ends))
    assert all(b <= c or (a, b) == (c, d) or c < b <= d for (a, b), (c, d) in zip(zip(starts, ends), zip(starts[1:], ends[1:])))
    for word, a, b in zip(words, starts, ends):
        if word != "\n":
            assert word in arabic.fold(text[a:b]) or re.search("[\ufb50-\ufdff\ufe70-\ufefe]", text[a:b])


@given(texts)
def test_diacritics_do_not_change_the_tokens(text):
    plain = list(arabic.tokens(text).words)
    voweled = list(arabic.tokens("".join(c + "\u064e" if "\u0621" <= c <= "\u064a" and c != "ـ" else c for c in text)).words)
    assert voweled == plain


def test_letters_and_figures_are_separate_tokens():
    assert list(arabic.tokens("و40 دقيقة في 2015م، الـ8 و95.4").words) == ["و", "40", "دقيقة", "في", "2015", "م", "،", "ال", "8", "و", "95.4"]


def test_a_token_keeps_the_diacritics_of_its_last_letter():
    source = "عاماً على"
    words, starts, ends = arabic.tokens(source)
    assert source[starts[0]:ends[0]] == "عاماً"


@pytest.mark.parametrize("text, low, high", [("خبر عربي", 1, 1), ("English only", 0, 0), ("12 — 13", 0, 0), ("نصف half", 0.3, 0.6)])
def test_the_share_of_arabic_letters(text, low, high):
    assert low <= arabic.arabic_share(text) <= high


@pytest.mark.parametrize("text, other", [
    ("این خبر را که در تهران منتشر شد به گفته وزیر است و از آن خبر می رسد که این هم است", "Persian or Urdu"), ("یہ خبر اسلام آباد سے ہے اور وزیر نے کہا کہ اس کا جواب میں ہے", "Persian or Urdu"),
    ("قال الوزير إن الوفد غادر في الصباح من الجزيرة على متن سفينة مع مرافقيه", None), ("خبر قصير", None), ("قال في طهران إن صحيفة «به از این» صدرت", None),
])
def test_persian_and_urdu_are_told_from_arabic(text, other):
    assert arabic.other_language(text) == other
