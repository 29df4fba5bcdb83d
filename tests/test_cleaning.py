import textwrap

import pytest
from hypothesis import given

from helpers import cleaning
from hostile import texts

BODY = "قال رئيس البلدية في مؤتمر صحفي إن المدينة تستعد لاستقبال ضيوفها، وإن العمل يجري على قدم وساق."


def kinds(text):
    return [(p["kind"], p["why"]) for p in cleaning.segment(text)["paragraphs"]]


@pytest.mark.parametrize("line, why", [
    ("نشر", "share"), ("شارك", "share"), ("شارك عبر واتساب", "share"), ("استمع للمقال", "listen"), ("Play", "listen"), ("آخر تحديث", "update"), ("آخر تحديث: 13 يونيو 2025 10:15", "update"),
    ("اقرأ أيضاً: 🔴 طريق طويل إلى القمة.. ماذا بعد؟", "read-also"), ("اقرأ أيضا: عنوان آخر", "read-also"), ("...المزيد", "read-also"), ("تابعونا على منصات التواصل الاجتماعي", "follow"),
    ("الزعيمان في الجزيرة/ AFP", "photo"), ("تصوير: وكالة الجزيرة", "photo"), ("(رويترز)", "credit"), ("الكلمات المفتاحية: قمة، جزيرة، سلام", "tags"), ("سمات لندن مصحف", "tags"),
    ("أخبار ذات صلة", "related"), ("الأكثر قراءة", "related"), ("جميع الحقوق محفوظة © 2025", "copyright"), ("رابط الخبر بصحيفة الجزيرة: عنوان الخبر", "source-link"),
    ("الجمعة 13 حزيران 2025 - 10:15", "date"), ("🔴", "symbols"), ("التعليق على الصورة، الوفد في الجزيرة", "photo"), ("عدد المشاهدات: 312", "share"), ("قد يهمك أيضا", "related"), ("كتب: فلان الفلاني", "byline"),
    ("5 دقائق قراءة", "listen"), ("دقيقتان للقراءة", "listen"), ("3 min read", "listen"), ("ALJAZIRA.INFO", "source-link"), ("ALJAZIRA.INFO و.م.ع", "source-link"), ("بقلم محمد الطالب - الرباط", "byline"), ("www.aljazira-news.com", "source-link"), ("#الجزيرة #قمة_السلام", "tags"),
    ("يمكنكم استلام إشعارات بأهم الأخبار بعد تحميل أحدث نسخة من تطبيقنا على هاتفكم المحمول.", "follow"), ("------------", "symbols"), ("____________", "symbols"),
    ("FacebookTwitterالمزيد1", "share"), ("فيسبوك تويتر واتساب", "share"), ("0 تعليق", "share"), ("Share on Facebook", "share"), ("هند الفارس، رويترز (كيرسادا، لندن)", "byline"), ("الموج.نت", "source-link"), ("- - (نبأ) س ر / ع م", "credit"),
    ("الرئيس يستقبل الوفد في القصر ( رويترز - أرشيف )", "photo"), ("الوفد يصل إلى المطار (الفرنسية)", "photo"), ("المصدر : صحيفة الجزيرة", "source-link"),
    ("يمكنكم تسلم إشعارات بأهم الموضوعات بعد تحميل أحدث نسخة من تطبيقنا", "follow"), ("مدة الفيديو 02 minutes 47 seconds", "listen"), ("حول هذه القصة", "related"), ("نرشح لك: قمة أخرى في الجزيرة", "read-also"),
])
def test_page_furniture_is_recognised_wherever_it_stands(line, why):
    for text in (f"عنوان الخبر\n\n{BODY}\n\n{line}\n\n{BODY}", f"عنوان الخبر\n\n{BODY}\n\n{line}"):
        segments = cleaning.segment(text)
        assert [(b["text"], b["why"]) for b in segments["boilerplate"]] == [(line, why)]
        assert all(line != s["text"] for s in segments["sentences"])


@pytest.mark.parametrize("line", [
    "نشر الجيش قواته على الحدود.", "تابعنا اجتماع اللجنة أمس.", "شارك الوزير في الاجتماع الذي عقد أمس في العاصمة.", "وأعلنت وكالة الأنباء أن الاجتماع تأجل.", "صورة قاتمة رسمها التقرير عن حال المدينة.",
    "قال الرئيس: لا تعليق.", "الخميس المقبل يعود الوفد إلى بلاده.", "المصدر الذي رفض كشف اسمه قال إن الأمر انتهى.",
    "يمكنكم أن تنتظروا حتى الغد.", "قراءة في نتائج القمة", "استمرت قراءة البيان 5 دقائق", "قال الموقع aljazira.info إن القمة انتهت", "نشر الوسم #الجزيرة أمس", "تويتر وفيسبوك في قفص الاتهام", "فيسبوك تتهم تويتر", "طباعة الكتاب", "3 مشاهدات من المدينة", "لا / نعم للقرار", "للاشتراك في القمة شروط وضعها الوفد.", "وعد بالعودة (إلى بلاده - أولا)",
])
def test_sentences_that_begin_like_furniture_stay_text(line):
    assert cleaning.segment(f"عنوان الخبر\n\n{BODY}\n{line}\n{BODY}")["boilerplate"] == []


@pytest.mark.parametrize("line, why", [
    ("كتب سالم الراوي:", "byline"), ("| كتب سالم الراوي وهاني الفارس |", "byline"), ("كتب المحرر السياسي", "byline"), ("سعاد الراوي", "byline"), ("من سعاد الراوي", "byline"),
    ("سالم الراوي (كيرسادا)", "byline"), ("سالم الراوي من كيرسادا", "byline"), ("كيرسادا - من سالم الراوي", "dateline"), ("س. الراوي", "byline"), ("شبكة الموج - كيرسادا", "dateline"), ("نواكشوط (الموج)", "dateline"), ("تونس ـ الموج، وكالات", "dateline"),
    ("بيروت: سالم الراوي - لندن: هاني الفارس", "byline"), ("بيروت: سالم الراوي - لندن: «الموج»", "byline"),
])
def test_who_writes_is_furniture_below_the_headline(line, why):
    paragraphs = cleaning.segment(f"عنوان الخبر\n{line}\n\n{BODY}\n\n{BODY}")["paragraphs"]
    assert [(p["text"], p["why"]) for p in paragraphs if p["kind"] == "furniture"] == [(line, why)]


@pytest.mark.parametrize("line, why", [("س ر ح", "credit"), ("م.ع - ن.ح", "credit"), ("انتهى/ م.ح", "credit"), ("/الموج/", "credit"), ("(تصوير: سالم الراوي)", "byline"), ("إعداد سالم الراوي للنشرة العربية - تحرير هاني الفارس", "byline"), ("(تغطية صحفية سالم الراوي - إعداد سعاد الفارس للنشرة العربية - تحرير هاني الفارس)", "byline"), ("=========س.ر.", "credit"), ("تابعوا الموج على تلغرام", "follow"), ("كلمات مفاتيح: قمة، جزيرة", "tags"), ("الكلمات الدالة: قمة، جزيرة", "tags"), ("الاستماع إلى التصريح كاملا", "listen"), ("s.rawi@almawj.example", "byline"), ("للاطلاع على الموضوعات المرتبطة اضغط هنا", "read-also")])
def test_a_sign_off_is_furniture_at_the_end(line, why):
    paragraphs = cleaning.segment(f"عنوان الخبر\n\n{BODY}\n\n{BODY}\n\n{line}")["paragraphs"]
    assert [(p["text"], p["why"]) for p in paragraphs if p["kind"] == "furniture"] == [(line, why)]


@pytest.mark.parametrize("line", ["سالم الراوي يفوز بالجائزة", "من المنفى إلى القصر", "الوزارة: الإضراب غير شرعي", "الوزارة: «لن نتراجع»", "الراوي: «أمر مؤسف»", "تابعوا الوزير أمس على تلفزيون المدينة", "سالم الراوي: لن نتراجع عن موقفنا", "كتب جديدة في المعرض", "وزير العدل (السابق) يستقيل", "للاطلاع على الوثائق طلبت النيابة مهلة", "إعداد الطعام في المدارس"])
def test_other_short_lines_below_a_headline_stay_text(line):
    assert "furniture" not in [p["kind"] for p in cleaning.segment(f"عنوان الخبر\n{line}\n\n{BODY}\n\n{BODY}")["paragraphs"]]


def test_a_name_between_paragraphs_is_a_heading_and_no_byline():
    assert kinds(f"عنوان الخبر\n\n{BODY}\n\nسالم الراوي\n\n{BODY}\n\n{BODY}")[2][0] == "heading"


def test_the_titles_below_a_related_news_heading_are_furniture_too():
    text = f"عنوان\n\n{BODY}\n\nأخبار ذات صلة\n\nالجزيرة تستعد للقمة\n\nوفد يصل إلى المطار"
    assert [why for kind, why in kinds(text) if kind == "furniture"] == ["related"] * 3


LINKS = ["الجزيرة تستضيف قمة جديدة في الخريف", "هل تنجح القمة في إنهاء النزاع الطويل؟", "وزير الخارجية: لن نوقع قبل نهاية العام"]


@pytest.mark.parametrize("lines, linked", [
    (LINKS, LINKS), (LINKS[:2], LINKS[:2]),
    (LINKS[:1], []),  # one line may be a crosshead
    (["مواقف متباعدة", "خلاف على البنود"], []),  # two short ones are crossheads too
    (["وضمت القائمة ثلاثة بنود هي:", *LINKS[:2]], []),  # a list
    ([line + "." for line in LINKS], []),  # sentences
    (LINKS[1:2] * 2, []),  # questions of an interview
    (["1. الجزيرة تستضيف قمة جديدة في الخريف", "2. الوفود تغادر المدينة مساء اليوم الثاني"], []),
    (LINKS * 2, []),  # more than a page sets between two paragraphs
])
def test_headlines_of_other_articles_between_two_paragraphs_are_furniture(lines, linked):
    text = "\n".join(["عنوان الخبر", BODY, BODY, BODY, *lines, BODY, BODY])
    assert [b["text"] for b in cleaning.segment(text)["boilerplate"]] == linked
    open_ends = "\n".join(["عنوان الخبر", *[BODY[:-1]] * 3, *lines, *[BODY[:-1]] * 2])  # where no paragraph ends in a stop, nothing tells them apart
    assert cleaning.segment(open_ends)["boilerplate"] == []


def test_one_such_headline_is_furniture_where_the_page_has_others_or_a_line_about_its_app():
    single, crosshead = "الجزيرة تستضيف قمة جديدة بعد موسم الأمطار", "خلاف على البنود"
    app = "يمكنكم استلام إشعارات بأهم الأخبار بعد تحميل أحدث نسخة من تطبيقنا على هاتفكم المحمول."
    for end, marked in (([app], [single, app]), ([*LINKS[:2], BODY], [single, *LINKS[:2]]), ([], [])):
        text = "\n".join(["عنوان الخبر", BODY, BODY, single, BODY, crosshead, BODY, BODY, *end])
        assert [b["text"] for b in cleaning.segment(text)["boilerplate"]] == marked


def test_titles_below_a_read_also_line_of_its_own_are_furniture_and_the_paragraph_after_them_is_not():
    text = "\n".join(["عنوان الخبر", BODY, "اقرأ أيضا:", *LINKS[:2], BODY])
    assert [b["why"] for b in cleaning.segment(text)["boilerplate"]] == ["read-also", "related", "related"]


def test_a_byline_with_date_and_time_is_a_dateline():
    byline = "العاصمة – فلانة الفلانية | منذ 20 مايو 2014 / 20:57"
    assert [(b["text"], b["why"]) for b in cleaning.segment(f"عنوان الخبر\n{byline}\n{BODY}\n{BODY}")["boilerplate"]] == [(byline, "dateline")]
    assert cleaning.segment(f"عنوان الخبر\nيعقد الوفدان لقاءهما في 20 مايو 2014 عند 20:57\n{BODY}\n{BODY}")["boilerplate"] == []


def test_tags_glued_to_the_last_paragraph_are_cut_off():
    segments = cleaning.segment(f"عنوان الخبر\n\n{BODY} سمات لندن مصحف")
    assert [b["text"] for b in segments["boilerplate"]] == ["سمات لندن مصحف"]
    assert segments["sentences"][-1]["text"] == BODY


@pytest.mark.parametrize("text, headline", [
    ("قمة الجزيرة.. تفاهمات بلا اتفاق\n\n" + BODY, "قمة الجزيرة.. تفاهمات بلا اتفاق"),
    ("نشر\nقمة الجزيرة\n" + BODY, "قمة الجزيرة"),
    (BODY + "\n" + BODY, None),
    (BODY, None),
    ("هل ينجح الاجتماع؟\n" + BODY, "هل ينجح الاجتماع؟"),
])
def test_the_headline_is_a_short_first_line_that_is_no_sentence(text, headline):
    found = cleaning.segment(text)["headline"]
    assert (found and found["text"]) == headline


@pytest.mark.parametrize("line, dateline, own_line", [
    ("الجزيرة – وكالة البحر", "الجزيرة – وكالة البحر", True), ("بيروت: فلان الفلاني", "بيروت: فلان الفلاني", True), ("الجزيرة، الاثنين 16 حزيران 2025", "الجزيرة، الاثنين 16 حزيران 2025", True), ("لندن - رويترز: " + BODY, "لندن - رويترز", False), (BODY, None, False),
])
def test_datelines_are_metadata_and_furniture_only_on_a_line_of_their_own(line, dateline, own_line):
    segments = cleaning.segment(f"عنوان الخبر\n\n{line}\n\n{BODY}")
    assert segments["dateline"] == dateline
    assert [b["why"] for b in segments["boilerplate"]] == (["dateline"] if own_line else [])


def test_headings_lists_and_tables_are_told_apart():
    text = f"عنوان\n\n{BODY}\n\nماذا بعد القمة\n\n{BODY}\n\n• أولى النقاط\n• ثانية النقاط\n\nالبند التفاصيل\nالمدة ساعتان\nالمكان الجزيرة\n\n{BODY}"
    assert [k for k, _ in kinds(text)] == ["headline", "body", "heading", "body", "list", "list", "table", "table", "table", "body"]


@pytest.mark.parametrize("text, count", [
    ("جملة أولى. جملة ثانية.", 2), ("هل جاء؟ نعم جاء! ثم ذهب.", 3), ("قال د. سالم إن م. خالد حضر.", 1), ("بلغت النسبة 95.4 بالمئة. وارتفعت.", 2), ("ذكرت أ.ف.ب أن الوفد وصل.", 1), ("بي.بي.سي نقلت الخبر.", 1),
    ("قال: «جملة أولى. جملة ثانية». ثم سكت.", 2), ("قال: «جملة أولى. جملة ثانية» ثم سكت.", 1), ("كان ينتظر... ثم مضى.", 1), ("انتهى الاجتماع.. وعاد الوفد.", 2), ("بلا نقطة", 1), ("قال: \"نعم.\" ومضى.", 2),
    ("! ! !", 0), ("", 0),
])
def test_sentences_end_at_stops_and_nowhere_else(text, count):
    spans = cleaning.sentence_spans(text)
    assert len(spans) == count, [text[a:b] for a, b in spans]


@given(texts)
def test_every_part_is_a_span_of_the_source_and_parts_do_not_overlap(text):
    segments = cleaning.segment(text)
    for part in [*segments["paragraphs"], *segments["sentences"], *segments["boilerplate"], *([segments["headline"]] if segments["headline"] else [])]:
        assert text[part["start"]:part["end"]] == part["text"] and part["text"]
    for parts in (segments["paragraphs"], segments["sentences"], segments["boilerplate"]):
        assert all(a["end"] <= b["start"] for a, b in zip(parts, parts[1:]))
    for s in segments["sentences"]:
        inside = segments["paragraphs"][s["paragraph"]]
        assert inside["kind"] != "furniture" and inside["start"] <= s["start"] and s["end"] <= inside["end"]


WIRE = "وصل الوفد إلى الجزيرة صباح الجمعة وسط حراسة مشددة ثم توجه مباشرة إلى القصر القديم حيث كان في استقباله حاكم الجزيرة وعدد من أعضاء المجلس المحلي قبل أن يبدأ الاجتماع المغلق الذي دام ساعتين."


def test_shared_wire_copy_is_found_with_its_place_in_both_articles():
    def article(name, text):
        return {"id": name, "text": text, "sentences": cleaning.segment(text)["sentences"]}

    one = article("one", f"عنوان أول\n\n{BODY}\n\n{WIRE}")
    two = article("two", f"عنوان ثان\n\nمقدمة أخرى لا علاقة لها بما سبق.\n\n{WIRE} وختم المراسل تقريره بهذه الجملة.")
    three = article("three", "عنوان ثالث\n\nخبر عن شيء آخر لا يشارك الخبرين الأولين في كلمة واحدة من كلماته.")
    found = cleaning.shared_passages([one, two, three])
    assert [(p["a"], p["b"]) for p in found] == [("one", "two")]
    assert found[0]["text"] == one["text"][found[0]["start"]:found[0]["end"]] and found[0]["other_text"] == two["text"][found[0]["other_start"]:found[0]["other_end"]]
    assert found[0]["text"].startswith("وصل الوفد") and found[0]["text"].endswith("ساعتين")
    assert found[0]["level"] == "copy" and cleaning.shared_passages([one, one | {"id": "same"}])[0]["containment"] == 1


def test_lines_that_were_only_wrapped_are_one_paragraph():
    first = "قال المدير الجهوي للمياه سامي الدرعي في تصريح لوكالة الأنباء إن السدود امتلأت هذا الشتاء بأكثر من نصف سعتها بعد أمطار الأسابيع الأخيرة في الشمال."
    second = "وأضاف أن الوزارة ستوزع المياه على المزارعين في الجنوب ابتداء من الشهر المقبل، مشيرا إلى أن الأسعار لن ترتفع قبل نهاية السنة الجارية مهما طال الجفاف."
    wrapped = "السدود تمتلئ\n" + textwrap.fill(first, 40) + "\n" + textwrap.fill(second, 40) + "\n"
    parts = cleaning.segment(wrapped)
    assert [" ".join(p["text"].split()) for p in parts["paragraphs"]] == ["السدود تمتلئ", first, second]
    assert parts["headline"]["text"] == "السدود تمتلئ" and all(wrapped[p["start"]:p["end"]] == p["text"] for p in parts["paragraphs"] + parts["sentences"])


def test_short_paragraphs_without_stops_are_not_taken_for_wrapped_lines():
    lines = ["أقوال الصحف", "قرر المجلس تأجيل الجلسة", "عاد الوفد", "الأسعار ترتفع في أسواق العاصمة منذ أسبوع", "نقابة المعلمين تعلن الإضراب غدا", "أمطار", "افتتاح معرض الكتاب الدولي", "وفاة المغني"]
    assert len(cleaning.segment("\n".join(lines))["paragraphs"]) == len(lines)


def test_a_headline_that_announces_a_film_is_no_furniture():
    text = "بالفيديو: البنك يساند البلدية في إصلاح الطرق\n\nقال سامي الراوي إن البنك موافق.\n\nبالفيديو: البنك يساند البلدية في إصلاح الطرق"
    assert [b["start"] > 0 for b in cleaning.segment(text)["boilerplate"]] == [True]
