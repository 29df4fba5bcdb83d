import pytest
from hypothesis import given

from helpers import arabic, marks
from hostile import texts


def quoted(text):
    words, starts, ends = arabic.tokens(text)
    pairs, unpaired = marks.find(words, starts, ends)
    return [text[ends[p.open]:starts[p.close]].strip() for p in pairs], len(unpaired)


@pytest.mark.parametrize("text, inside, unpaired", [
    ("قال: «نعم». ثم مضى", ["نعم"], 0),
    ('قال "نعم" ثم "لا"', ["نعم", "لا"], 0),
    ("قال “نعم” ثم ”لا“ ثم “آه“ ثم ”هيا”", ["نعم", "لا", "آه", "هيا"], 0),
    ("صحيفة »المدينة« قالت", ["المدينة"], 0),
    ('«قال "نعم" لهم»', ['قال "نعم" لهم', "نعم"], 0),
    ('بـ"التاريخية" ولـ«الشرق»', ["التاريخية", "الشرق"], 0),
    ('«إمكانيات."وفقا لوكالة', [], 2),
    ('قال: "إمكانيات."وفقا لوكالة', ["إمكانيات."], 0),
    ("لقب {أمير} عليه", ["أمير"], 0),
    ("علامة « وحيدة", [], 1),
    ("نص” بلا فتح", [], 1),
    ("قال “النهاردة يوم “الجنازات” في مصر”، ثم مضى", ["النهاردة يوم “الجنازات” في مصر", "الجنازات"], 0),
    ("“انتهى الأمر كله هنا اليوم. “ثم بدأ”", ["انتهى الأمر كله هنا اليوم", "ثم بدأ"], 0),  # each sentence opens again
    ("إن “البيان عن “قوة عظمى” كلام. وأضاف أنه “إلى جانب ذلك”", ["قوة عظمى", "إلى جانب ذلك"], 1),  # the first was never closed
    ('قال:" نحن في "المدينة" وحدها ."وأضاف بالقول:" نعم وشكرا"', ['نحن في "المدينة" وحدها .', "المدينة", "نعم وشكرا"], 0),
    ("قال ''نعم'' ثم '' لا '' ثم ''آه.''", ["نعم", "لا", "آه."], 0),
    ("قال ''نعم في ''المدينة''. وسكت", ["المدينة"], 1),
    ("قال: «الأول\nثم الثاني» وسكت", ["الأول\nثم الثاني"], 0),
    ('قال: "الأول.\n"والثاني". وسكت', ['الأول.\n"والثاني'], 0),
    ("«مفتوحة في فقرة\nفقرة\nفقرة\nفقرة\nفقرة» بعيدة", [], 2),
    ('«متقاطع "هنا» وهناك"', ["هنا» وهناك"], 2),
])
def test_marks_of_every_style_pair_by_kind_and_context(text, inside, unpaired):
    assert quoted(text) == (inside, unpaired)


@given(texts)
def test_pairs_are_ordered_and_never_cross(text):
    words, starts, ends = arabic.tokens(text)
    pairs, unpaired = marks.find(words, starts, ends)
    assert all(p.open < p.close for p in pairs)
    assert not any(p.open < q.open < p.close < q.close for p in pairs for q in pairs)
    assert not {t for p in pairs for t in p[:2]} & set(unpaired)
