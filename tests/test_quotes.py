import pytest
from hypothesis import given, settings

from helpers import arabic, cleaning, cues, quotes
from hostile import texts


def found(text, headline=""):
    """(type, text, cue, speaker_name) of each quotation of a text, below a neutral headline."""
    source = (headline or "عنوان الخبر") + "\n\n" + text
    spoken = quotes.extract(source, cleaning.segment(source))["quotes"]
    return [(q["type"], q["text"], q["cue"] and q["cue"]["text"], q["speaker_name"]) for q in spoken]


@pytest.mark.parametrize("sentence, expected", [
    # direct speech: colon, none, clitic, cue behind
    ("وقال الوزير سالم الراوي: «لن نتراجع عن موقفنا».", [("direct", "لن نتراجع عن موقفنا", "قال", "سالم الراوي")]),
    ('وقالت الوزيرة هند الراوي "لن نتراجع عن موقفنا".', [("direct", "لن نتراجع عن موقفنا", "قالت", "هند الراوي")]),
    ("«لن نتراجع عن موقفنا أبدا»، قال الوزير سالم الراوي.", [("direct", "لن نتراجع عن موقفنا أبدا", "قال", "سالم الراوي")]),
    ("«لن نتراجع عن موقفنا أبدا»، بحسب المتحدث سالم الراوي.", [("direct", "لن نتراجع عن موقفنا أبدا", "بحسب", "سالم الراوي")]),
    ("وأكد الوزير سالم الراوي في بيان: لن نتراجع. نحن ماضون.", [("direct", "لن نتراجع. نحن ماضون", "أكد", "سالم الراوي")]),
    # indirect speech
    ("وقال الوزير سالم الراوي إن بلاده مستعدة للحوار.", [("indirect", "إن بلاده مستعدة للحوار", "قال", "سالم الراوي")]),
    ("وأشار الوزير سالم الراوي إلى أن بلاده مستعدة للحوار.", [("indirect", "أن بلاده مستعدة للحوار", "أشار", "سالم الراوي")]),
    ("وأشار الوزير سالم الراوي إلى استعداد بلاده للحوار.", [("indirect", "استعداد بلاده للحوار", "أشار", "سالم الراوي")]),
    ("وحذرت المتحدثة هند الراوي من انهيار الهدنة.", [("indirect", "انهيار الهدنة", "حذرت", "هند الراوي")]),
    ("وطالب النائب سالم الراوي الحكومة بفتح تحقيق.", [("indirect", "بفتح تحقيق", "طالب", "سالم الراوي")]),
    ("سالم الراوي اعتبر أن الحوار ضروري.", [("indirect", "أن الحوار ضروري", "اعتبر", "سالم الراوي")]),
    ("وذكرت مصادر مطلعة أن الوفد غادر.", [("indirect", "أن الوفد غادر", "ذكرت", "مصادر مطلعة")]),
    ("وبحسب وزارة الصحة، فإن الحصيلة ارتفعت.", [("indirect", "إن الحصيلة ارتفعت", "بحسب", "وزارة الصحة")]),
    # participles inherit, each cue has its own span
    ("وقال الوزير سالم الراوي إن بلاده مستعدة، مشيرا إلى أن الوفد غادر، ومؤكدا ضرورة الحوار.", [
        ("indirect", "إن بلاده مستعدة", "قال", "سالم الراوي"), ("indirect", "أن الوفد غادر", "مشيرا", "سالم الراوي"), ("indirect", "ضرورة الحوار", "مؤكدا", "سالم الراوي")]),
    # mixed: the clause, and the marked words when they are speech
    ("وقال الوزير سالم الراوي إن بلاده «لن تقبل شروطا مسبقة» في الحوار.", [
        ("mixed", "إن بلاده «لن تقبل شروطا مسبقة» في الحوار", "قال", "سالم الراوي"), ("direct", "لن تقبل شروطا مسبقة", "قال", "سالم الراوي")]),
    # dropped subjects agree in gender
    ("وقال الوزير سالم الراوي إن الوفد غادر. وأضاف أن الحوار مستمر.", [("indirect", "إن الوفد غادر", "قال", "سالم الراوي"), ("indirect", "أن الحوار مستمر", "أضاف", "سالم الراوي")]),
    ("وقالت الوزيرة هند الراوي إن الوفد غادر. ورد النائب سالم الغافي بأن ذلك غير صحيح. وأضافت أن الحوار مستمر.", [
        ("indirect", "إن الوفد غادر", "قالت", "هند الراوي"), ("indirect", "بأن ذلك غير صحيح", "رد", "سالم الغافي"), ("indirect", "أن الحوار مستمر", "أضافت", "هند الراوي")]),
    # single marks, doubled ones, and no apostrophes
    ("وقال الوزير سالم الراوي: 'لن نتراجع عن موقفنا'.", [("direct", "لن نتراجع عن موقفنا", "قال", "سالم الراوي")]),
    ("وقال الوزير سالم الراوي: ''لن نتراجع عن موقفنا''.", [("direct", "لن نتراجع عن موقفنا", "قال", "سالم الراوي")]),
    # a mark that is never closed after a cue
    ("وقال الوزير سالم الراوي \"إن الوفد غادر، في إشارة إلى وفد الجزيرة.", [("direct", "إن الوفد غادر", "قال", "سالم الراوي")]),
    # what is condemned, denied and called
    ("وأدانت الوزيرة هند الراوي الهجوم واعتبرته \"جريمة لا تغتفر\".", [("indirect", "الهجوم", "أدانت", "هند الراوي"), ("direct", "جريمة لا تغتفر", "اعتبرته", "هند الراوي")]),
    ("واستنكر الوزير سالم الراوي ما جرى في الميناء.", [("indirect", "ما جرى في الميناء", "استنكر", "سالم الراوي")]),
    ("ونفت الوزيرة هند الراوي في بيان ما يتم تداوله.", [("indirect", "ما يتم تداوله", "نفت", "هند الراوي")]),
    # a preposition in a relative clause of the source, and between a title and its body, is no frame of the cue
    ("وحذر الخبير سالم الراوي الذي تحدث من المدينة من انهيار السد.", [("indirect", "انهيار السد", "حذر", "سالم الراوي")]),
    ("وأفاد رئيس القسم بالوزارة سالم الراوي بأن الطريق مغلق.", [("indirect", "بأن الطريق مغلق", "أفاد", "سالم الراوي")]),
    # another's clause ends what is said
    ("وقالت الوزيرة هند الراوي إن الوفد غادر، قال النائب سالم الغافي: «لم يغادر أحد من الوفد».", [
        ("indirect", "إن الوفد غادر", "قالت", "هند الراوي"), ("direct", "لم يغادر أحد من الوفد", "قال", "سالم الغافي")]),
    # behind what is said
    ("سيجتمع الوفدان غدا في الجزيرة، كما ذكر الوزير سالم الراوي.", [("indirect", "سيجتمع الوفدان غدا في الجزيرة", "كما ذكر", "سالم الراوي")]),
    ("\"لن نتراجع عن موقفنا أبدا\"، هكذا قال الوزير سالم الراوي.", [("direct", "لن نتراجع عن موقفنا أبدا", "قال", "سالم الراوي")]),
    # the dateline is no part of it
    ("كيرسادا (نبأ) - قتل ثلاثة جنود في هجوم، بحسب وزارة الدفاع.", [("indirect", "قتل ثلاثة جنود في هجوم", "بحسب", "وزارة الدفاع")]),
    # a parallel clause about the same people belongs to it
    ("وذكرت مصادر مطلعة أن الطفل نجا، فيما أصيب والده وشقيقه بجروح.", [("indirect", "أن الطفل نجا، فيما أصيب والده وشقيقه بجروح", "ذكرت", "مصادر مطلعة")]),
    ("وأعلنت الوزيرة هند الراوي إلغاء الرحلة، ما أثار جدلا.", [("indirect", "إلغاء الرحلة", "أعلنت", "هند الراوي")]),
    # the journalist's words are cut off
    ("وأكد الوزير سالم الراوي أن الحوار مستمر، مما يعني أن الأزمة طويلة.", [("indirect", "أن الحوار مستمر", "أكد", "سالم الراوي")]),
    ("وأكد الوزير سالم الراوي أن الحوار مستمر، فيما غادر الوفد الجزيرة.", [("indirect", "أن الحوار مستمر", "أكد", "سالم الراوي")]),
])
def test_who_says_what_and_where_it_ends(sentence, expected):
    assert found(sentence) == expected


def test_a_chain_names_the_original_source_and_who_relays_it():
    source = "عنوان الخبر\n\nونقلت وكالة الجزيرة عن المتحدث سالم الراوي قوله إن الوفد غادر."
    (quote,) = quotes.extract(source, cleaning.segment(source))["quotes"]
    assert (quote["speaker_name"], quote["via"], quote["text"]) == ("سالم الراوي", ["وكالة الجزيرة"], "إن الوفد غادر")


@pytest.mark.parametrize("sentence, addressee", [
    ("وقال الوزير سالم الراوي لوكالة الجزيرة إن الوفد غادر.", "وكالة الجزيرة"), ("وقال الوزير سالم الراوي للصحفيين إن الوفد غادر.", "الصحفيين"), ("وقال الوزير سالم الراوي لـ«الموج» إن الوفد غادر.", "الموج"),
    ("وطالب النائب سالم الراوي الحكومة بفتح تحقيق.", "الحكومة"), ("وقال الوزير سالم الراوي إن الوفد غادر.", None),
])
def test_to_whom_it_is_said(sentence, addressee):
    source = "عنوان الخبر\n\n" + sentence
    assert [q["addressee"] for q in quotes.extract(source, cleaning.segment(source))["quotes"]] == [addressee]


def test_an_agency_alone_is_the_speaker():
    assert found("وذكرت وكالة الجزيرة أن الوفد غادر.") == [("indirect", "أن الوفد غادر", "ذكرت", "وكالة الجزيرة")]


def test_a_title_means_the_person_it_was_taught_with():
    assert [q[3] for q in found("وصل رئيس الجمهورية سالم الراوي صباحا. وقال رئيس الجمهورية إن الحوار مستمر. وأكد الراوي أن الوفد غادر.")] == ["سالم الراوي", "سالم الراوي"]


def test_a_headline_with_a_name_and_a_colon_is_speech_and_a_topic_is_not():
    assert found("نص الخبر كما ورد من المراسل في الجزيرة.", headline="الراوي: لن نتراجع عن موقفنا") == [("direct", "لن نتراجع عن موقفنا", ":", "الراوي")]
    assert found("نص الخبر كما ورد من المراسل في الجزيرة.", headline="بالصور: استقبال الوفد في الجزيرة") == []


@pytest.mark.parametrize("sentence", [
    "ويذكر أن الوفد وصل أمس.", "ومن المتوقع أن يصل الوفد غدا.", "وجلس الوفد تحت لافتة كتب عليها «السعي إلى السلام».", "في قمة وصفت بـ\"التاريخية\" اجتمع الوفدان.", "اجتمع الوفدان بين الساعة العاشرة والثانية عشرة.",
    "وصل الوفد عبر المعبر الشمالي إلى الجزيرة.", "وتعد المدينة من أقدم مدن البلاد، وتشتهر بصناعة الخزف.", "وكشف الطبيب على المريض ثم وصف له الدواء، وأمر بنقله إلى المستشفى.",
    "وسجل اللاعب هدفين في المباراة، ورد عليه الفريق الضيف بهدف.", "وعقب الاجتماع غادر الوفد إلى بلاده.", "يرى الزائر من النافذة جبالا مكسوة بالثلج.", "وأكد الفوز صدارة الفريق للدوري.", "وبين الجبلين واد عميق.",
    "وتشير الساعة إلى العاشرة ليلا.", "وأضاف الطاهي الملح إلى الحساء.", "ونقلت سيارات الإسعاف المصابين إلى المستشفى.", "تابع المشاهدون المباراة في المقاهي.", "ولفت اللاعب الأنظار بأدائه.", "وعد بلفور وثيقة قديمة.",
    "واتفق الجانبان على موعد آخر.", "ويشار إلى أن الجزيرة صغيرة.", "ما يشير إلى أن الخلافات مستمرة.", "زاد عدد السكان في الجزيرة.", "لم يعلق الوفد على ذلك.",
])
def test_what_is_not_speech_stays_out(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize("sentence, term, why", [
    ("وصف الحوار بأنه «مفيد» للطرفين.", "مفيد", "term"), ("وصدر كتاب «تاريخ الجزيرة» أمس.", "تاريخ الجزيرة", "title"), ("وذكرت صحيفة «الموج» أن الوفد غادر.", "الموج", "name"), ("تحت شعار «سلام دائم للجميع» اجتمعوا.", "سلام دائم للجميع", "slogan"),
])
def test_marked_words_that_are_not_speech_are_given_with_a_reason(sentence, term, why):
    source = "عنوان الخبر\n\n" + sentence
    assert [(n["text"], n["why"]) for n in quotes.extract(source, cleaning.segment(source))["marked_not_quotes"]] == [(term, why)]


def test_words_in_page_furniture_are_no_quotations():
    assert found("اقرأ أيضاً: الرئيس قال إن الحوار مستمر") == []


@pytest.mark.parametrize("sentence, polarity", [
    ("ونفى الوزير سالم الراوي أن الوفد غادر.", "denied"), ("ولا يتوقع الوزير سالم الراوي أن يغادر الوفد.", "denied"), ("ولم يستبعد الوزير سالم الراوي أن يغادر الوفد.", "asserted"), ("واستبعد الوزير سالم الراوي أن يغادر الوفد.", "denied"),
    ("وأكد الوزير سالم الراوي أن الوفد غادر.", "asserted"),
])
def test_denial_and_negation_turn_the_polarity_and_together_turn_it_back(sentence, polarity):
    source = "عنوان الخبر\n\n" + sentence
    (quote,) = quotes.extract(source, cleaning.segment(source))["quotes"]
    assert quote["cue"]["polarity"] == polarity


def test_an_unclosed_mark_is_a_warning_and_swallows_nothing():
    source = "عنوان الخبر\n\nوقال الوزير سالم الراوي: «لن نتراجع.\n\nوصل الوفد.\n\nوغادر الوفد.\n\nوعاد الوفد."
    segments = cleaning.segment(source)
    result = quotes.extract(source, segments)
    assert segments["warnings"] == ["unbalanced quotation marks in paragraph 2"] and all(len(q["text"]) < 40 for q in result["quotes"])


def test_cue_forms_are_generated_for_persons_genders_numbers_and_clitics():
    table = cues.forms()
    for form, lemma in {"وقالت": "قال", "يؤكدون": "أكد", "مشيرين": "أشار", "سيعلن": "أعلن", "نفت": "نفى", "دعوا": "دعا", "وصفته": "وصف", "بقولها": "قال", "يريان": "رأى", "معربة": "أعرب"}.items():
        assert lemma in {f.cue.lemma for f in table[arabic.fold(form)]}, form


@pytest.mark.parametrize("said", ["وقالت الوزيرة إن المحادثات بدأت، معربةً عن شكرها لدروفانيا على استضافة المحادثات.", "وقال الوزير إن العمل بدأ، معبرا عن أسفه لعدم وجود رد حاسم."])
def test_a_feeling_that_opens_the_content_is_no_part_of_the_cue(said):
    source = "عنوان الخبر\n\n" + said
    feeling = quotes.extract(source, cleaning.segment(source))["quotes"][-1]
    assert feeling["text"].startswith(("شكرها", "أسفه")) and feeling["cue"]["end"] < feeling["start"]


@settings(deadline=None, max_examples=150)
@given(texts)
def test_every_span_of_hostile_text_is_the_text_it_says(text):
    segments = cleaning.segment(text)
    result = quotes.extract(text, segments)
    spans = [*result["quotes"], *result["marked_not_quotes"], *(q["cue"] for q in result["quotes"] if q["cue"]), *(q["speaker"] for q in result["quotes"] if q["speaker"])]
    for s in spans:
        assert text[s["start"]:s["end"]] == s["text"] and s["text"]
    ids = [q["id"] for q in result["quotes"]]
    assert len(set(ids)) == len(ids) and all(q["part_of"] is None or q["part_of"] in ids for q in result["quotes"])


@pytest.mark.parametrize("text", ["قال: " * 3000, "، مشيرا إلى أن " * 3000, "« " * 3000, "الرئيس " * 5000, "قال ( " * 3000, "بحسب فلان " * 3000, "«\"" * 2000 + "\"»" * 2000, "قال إن " * 3000])
def test_repetition_without_end_is_read_to_the_end(text):
    quotes.extract(text, cleaning.segment(text))


def test_what_is_found_in_an_article_depends_on_that_article_alone():
    one = "عنوان الخبر\n\nوقال الوزير سالم الراوي إن الوفد غادر."
    alone = quotes.extract(one, cleaning.segment(one))
    quotes.extract("عنوان\n\nوقال الراوي إن الجو صحو.", cleaning.segment("عنوان\n\nوقال الراوي إن الجو صحو."))
    assert quotes.extract(one, cleaning.segment(one)) == alone
