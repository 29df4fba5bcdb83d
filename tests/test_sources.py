"""Who said it and who passes it on, on invented sentences: chains of sources, groups of people, relative clauses, objects that are no speakers."""

import pytest

from helpers import cleaning, quotes


def extracted(text, headline="عنوان الخبر"):
    source = headline + "\n\n" + text
    return quotes.extract(source, cleaning.segment(source))["quotes"]


def sources(text):
    """(speaker, relaying sources) of each quotation of a text."""
    return [(q["speaker_name"], q["via"]) for q in extracted(text)]


def speakers(text):
    return [q["speaker_name"] for q in extracted(text)]


RAWI = "سالم الراوي"


@pytest.mark.parametrize("sentence, expected", [
    # the relaying source between verb and content, behind it, at the head of the sentence, and as publisher of a statement
    ("وقال الوزير سالم الراوي، حسبما نقلت عنه صحيفة «الموج» الدروفانية، إن الحوار مستمر.", [(RAWI, ["صحيفة الموج الدروفانية"])]),
    ("وقال الوزير سالم الراوي إن الحوار مستمر، مؤكدا أن الوفد غادر، ولافتا إلى أن الجزيرة صغيرة، وفقا لما نقلته وكالة أنباء الموج.", [(RAWI, ["وكالة أنباء الموج"])] * 3),
    ("وأعلن الوزير سالم الراوي أن الحوار مستمر، في بيان نشرته وكالة الموج للأنباء.", [(RAWI, ["وكالة الموج للأنباء"])]),
    ("وقالت وزارة الصحة، في بيان نشرته وكالة الموج الرسمية، إن الوفد غادر.", [("وزارة الصحة", ["وكالة الموج الرسمية"])]),
    ("دعا الرئيس سالم الراوي الملك هشام الغافي إلى رفع الحصار عن الجزيرة، وفق ما أكد القصر الأربعاء.", [(RAWI, ["القصر"])]),
    ("ووفقا لصحيفة الموج، قال الوزير سالم الراوي إن الوفد غادر.", [(RAWI, ["صحيفة الموج"])]),
    # an attribution inside what somebody else reports
    ("وقالت وكالة الموج إن قائد الحرس سالم الراوي حذر من رد قاس.", [("وكالة الموج", []), (RAWI, ["وكالة الموج"])]),
    ("ووفقا لصحيفة الموج فإن الوزير سالم الراوي قال للصحفيين إن الحوار مستمر.", [("صحيفة الموج", []), (RAWI, ["صحيفة الموج"])]),
    # no relay: the speaker's own words or papers, the place of the statement, the one to whom it is said
    ("وقال الوزير سالم الراوي إن الحوار مستمر، وفق تعبيره.", [(RAWI, [])]),
    ("وقالت وزارة الصحة إن الحصيلة ارتفعت، وفقا لإحصاءات الوزارة.", [("وزارة الصحة", [])]),
    ("وقال الوزير سالم الراوي في بيان نشره على موقعه إن الوفد غادر.", [(RAWI, [])]),
    ("وقال الوزير سالم الراوي في تصريح لوكالة الموج إن الوفد غادر.", [(RAWI, [])]),
])
def test_who_relays_what_another_said(sentence, expected):
    assert sources(sentence) == expected


def test_marked_words_belong_to_the_inner_of_two_attributions_around_them():
    spoken = extracted("وقالت الرئاسة إن الوزير سالم الراوي أكد أن «الحوار مع الجيران مستمر».")
    assert [(q["type"], q["speaker_name"]) for q in spoken] == [("mixed", "الرئاسة"), ("mixed", RAWI), ("direct", RAWI)]


@pytest.mark.parametrize("sentence, expected", [
    # groups: their verbs go on in the plural, a verb behind them may be singular
    ("وقال عدد من المواطنين إن الوفد غادر. وأضافوا أن الحوار مستمر.", ["عدد من المواطنين"] * 2),
    ("وخرج أعضاء المجلس عن صمتهم، متهمين الأمين سالم الراوي بعرقلة الحوار.", ["أعضاء المجلس"]),
    ("وقال الوزير سالم الراوي إن الوفد غادر. واجتمع خبراء محليون، مؤكدين أن الحوار مستمر.", [RAWI, "خبراء محليون"]),
    ("وحسب مغردين، فإن الشرطة فتحت الطريق إلى الجزيرة.", ["مغردون"]),
    # relative clauses
    ("واجتمع الوفد مع الوزيرة هند الراوي، التي أكدت أن الحوار مستمر.", ["هند الراوي"]),
    ("وأكد المركز أنه تواصل مع وزارة الصحة، والتي نفت تلك الأنباء، مؤكدة أنه لا صحة لها.", ["المركز", "وزارة الصحة"]),
    # names that end in time, in full and without their prepositions
    ("وقتل تسعة جنود في الهجوم، حسب ما أفاد مصدر أمني وكالة الموج.", ["مصدر أمني"]),
    ("وأكد مسؤول محلي الحصيلة، مشيرا إلى أن الجيش بدأ عمليات تمشيط.", ["مسؤول محلي"]),
    ("وأكد المكتب الإعلامي لرئيس الوزراء أن الوفد غادر.", ["المكتب الإعلامي لرئيس الوزراء"]),
    ("وقال الوزير سالم الراوي إن الوفد غادر. ووفقا للراوي، فإن الحوار مستمر. ووفقا لسالم الراوي، فإن الحوار صعب.", [RAWI] * 3),
    ("ودعت النقابة الوطنية، ضمن بلاغ لها، إلى الحوار. وقال الوزير سالم الراوي إن الباب مفتوح. وقال النائب يوسف الغافي إن الأمر صعب. وخلص البلاغ إلى أن الإضراب قائم.", ["النقابة الوطنية", RAWI, "يوسف الغافي", "النقابة الوطنية"]),
    ("«لا أحد هنا يريد الحرب»، كما يقول سامر الراوي. «نريد أن نعيش بسلام».", ["سامر الراوي"] * 2),
    ("وأوضح الناطق الإعلامي باسم المديرية، المقدم رامي الراوي، أن التحقيق مستمر.", ["رامي الراوي"]),
    ("وقال الوزير سالم الراوي إن الرئيس هشام الغافي أكد استعداد بلاده للحوار. وأضاف أن الوفد غادر.", [RAWI, "هشام الغافي", RAWI]),
    # adverbs and phrases with prepositions are no speakers
    ("وقال الوزير سالم الراوي إن الوفد غادر. وقال بهدوء إن الحوار مستمر.", [RAWI] * 2),
    ("وللمرة الثانية تطالب أحزاب المعارضة بضرورة فتح تحقيق.", ["أحزاب المعارضة"]),
    # the subject and not the object is who goes on speaking
    ("والتقى الرئيس سالم الراوي الوزير هشام الغافي. وقال: «بحثنا قضايا كثيرة في اللقاء».", [RAWI]),
    ("وطالب الوزير سالم الراوي السفير هشام الغافي بفتح المعابر.", [RAWI]),
    # a verb in the feminine is no man's
    ("وتحاول المعارضة رص صفوفها في مواجهة سالم الراوي وحزبه، غير أنها تندد بانعدام المساواة.", ["المعارضة"]),
])
def test_who_speaks_when_it_is_not_the_word_beside_the_verb(sentence, expected):
    assert speakers(sentence) == expected
