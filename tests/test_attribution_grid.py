"""Every ordinary way of saying who says what, crossed with every other: subjects, circumstances, cues, what follows and who relays it.

What single rules do with single sentences is in test_attribution.py; here the same plain sentence is built in all its combinations, where a
rule for one part spoils another. What fails is listed all together."""

import itertools

from helpers import cleaning, quotes

LEAD = "وصل الوفد إلى المطار على متن طائرة خاصة. "

# a subject, its gender and the name that the record gives it
SUBJECTS = [
    ("الوزير", "m", "الوزير"),
    ("سالم الراوي", "m", "سالم الراوي"),
    ("وليد أبو فارس", "m", "وليد أبو فارس"),
    ("وزير النفط التالوفي علي النعماني", "m", "علي النعماني"),
    ("النائب عن كتلة الحقوق كمال الحداد", "m", "كمال الحداد"),
    ("رئيس الاتحاد العام للعمال عبد السلام بوشعاب", "m", "عبد السلام بوشعاب"),
    ("المبعوث الأممي إلى تالوفيا ستيفان الحداد", "m", "ستيفان الحداد"),
    ("المتحدثة باسم الوزارة ريم الراوي", "f", "ريم الراوي"),
    ("وزارة الصحة", "f", "وزارة الصحة"),
    ("مصدر أمني", "m", "مصدر أمني"),
    ("قيادي بارز في حركة فتح", "m", "قيادي بارز في حركة فتح"),
    ("منظمة العفو الدولية", "f", "منظمة العفو الدولية"),
]
CIRCUMSTANCES = ["", " أمس", " للصحفيين", " لوكالة فرانس برس", " خلال مؤتمر صحفي في القاهرة", " على هامش المؤتمر", " عقب الاجتماع", "، في تصريحات صحفية،"]
CLAUSE, PHRASE, OBJECT = "الحكومة ستدرس الملف خلال الأسبوع المقبل", "تشكيل لجنة تحقيق مستقلة", "القرار الأخير"
# a verb of a man and of a woman, what stands before its content, the content
VERBS = [
    ("قال", "قالت", "", "إن " + CLAUSE),
    ("أكد", "أكدت", "", "أن " + CLAUSE),
    ("أفاد", "أفادت", "", "بأن " + CLAUSE),
    ("أشار", "أشارت", "إلى ", "أن " + CLAUSE),
    ("حذر", "حذرت", "من ", "أن " + CLAUSE),
    ("أكد", "أكدت", "", PHRASE),
    ("دعا", "دعت", "إلى ", PHRASE),
    ("شدد", "شددت", "على ", PHRASE),
    ("طالب", "طالبت", "", "ب" + PHRASE),
    ("طالب", "طالبت", "الحكومة ", "ب" + PHRASE),
    ("انتقد", "انتقدت", "", OBJECT),
    ("رحب", "رحبت", "", "ب" + OBJECT),
    ("اعتبر", "اعتبرت", "", OBJECT + " خطأ كبيرا"),
    ("وصف", "وصفت", OBJECT + " ", "بأنه خطأ كبير"),
]
# what follows, of a man and of a woman, and the content it adds; None where it is the journalist's
FOLLOWERS = [
    ("", "", ""),
    ("، مشيرا إلى ", "، مشيرة إلى ", "أن الحل قريب"),
    ("، مؤكدا ", "، مؤكدة ", "أن الحل قريب"),
    ("، داعيا إلى ", "، داعية إلى ", "وقف القتال في المدينة"),
    ("، وأضاف ", "، وأضافت ", "أن الحل قريب"),
    (". وأضاف ", ". وأضافت ", "أن الحل قريب"),
    ("، فيما تتواصل المعارك في الشمال", "، فيما تتواصل المعارك في الشمال", None),
    ("، ورفض الخوض في التفاصيل", "، ورفضت الخوض في التفاصيل", None),
]
OUTLETS = ["وكالة رويترز", "قناة الجزيرة", "صحيفة الشرق الأوسط", "التلفزيون الرسمي", "وسائل إعلام محلية", "إذاعة الجيش الإسرائيلي"]
OPENERS = [
    "من جهته، {v} {s} ", "إلى ذلك، {v} {s} ", "فيما {v} {s} ", "وقد {v} {s} ", "كما {v} {s} ", "وعقب الاجتماع، {v} {s} ", "وحول ذلك {v} {s} ",
    "القاهرة (رويترز) - {v} {s} ", "وعن أسباب القرار، {v} {s} ", "{s} {v} ", "وكان {s} قد {v} ", "لكن {s} {v} ", "إلا أن {s} {v} ", "أما {s} ف{v} ",
]  # fmt: skip


def records(sentence):
    source = "عنوان\n\n" + LEAD + sentence + "."
    return quotes.extract(source, cleaning.segment(source))["quotes"]


def failures(cases):
    """The cases (sentence, expected content, speaker, relaying sources or None) of which the expected record is missing or another's."""
    out = []
    for sentence, content, speaker, via in cases:
        found = [q for q in records(sentence) if q["text"] == content]
        if not found or found[0]["speaker_name"] != speaker or via is not None and found[0]["via"] != via:
            out.append(f"{sentence} | {content} | {[(q['text'], q['speaker_name'], q['via']) for q in records(sentence)]}")
    return out


def test_a_circumstance_or_what_follows_changes_neither_the_content_nor_its_speaker():
    cases = []
    crossed = itertools.product(enumerate(SUBJECTS), enumerate(VERBS), enumerate(CIRCUMSTANCES), enumerate(FOLLOWERS))
    for (a, (subject, gender, name)), (b, (man, woman, before, content)), (c, circumstance), (d, follower) in crossed:
        if (5 * a + 3 * b + 2 * c + d) % 8:
            continue  # an eighth of them, each pair of parts among them
        woman_speaks = gender == "f"
        sentence = f"و{woman if woman_speaks else man} {subject}{circumstance} {before}{content}{follower[woman_speaks]}{follower[2] or ''}"
        cases.append((sentence, content, name, None))
        if follower[2]:
            cases.append((sentence, follower[2], name, None))
    assert len(cases) > 1500
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)


def test_who_relays_is_told_from_who_said_it():
    cases = []
    for outlet, (subject, gender, name) in itertools.product(OUTLETS, SUBJECTS):
        f = outlet != "التلفزيون الرسمي"
        his = "ها" if gender == "f" else "ه"
        said, part = ("قالت", "مؤكدة") if gender == "f" else ("قال", "مؤكدا")
        for sentence in (
            f"ونقل{'ت' if f else ''} {outlet} عن {subject} قول{his} إن {CLAUSE}، {part} أن الحل قريب",
            f"وذكر{'ت' if f else ''} {outlet} أن {subject} {said} إن {CLAUSE}، {part} أن الحل قريب",
            f"و{said} {subject} في تصريحات نقل{'ت' if f else ''}ها {outlet} إن {CLAUSE}، {part} أن الحل قريب",
        ):
            cases += [(sentence, "إن " + CLAUSE, name, [outlet]), (sentence, "أن الحل قريب", name, None)]
        cases.append((f"ونقل{'ت' if f else ''} {outlet} عن {subject} أن {CLAUSE}", "أن " + CLAUSE, name, [outlet]))
        cases.append((f"و{said} {subject} إن {CLAUSE}، بحسب {outlet}", "إن " + CLAUSE, name, [outlet]))
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)


def test_whatever_opens_a_sentence_its_subject_speaks():
    cases = []
    for opener, (subject, gender, name) in itertools.product(OPENERS, SUBJECTS):
        if opener.startswith(("لكن", "إلا أن")) and subject in ("مصدر أمني", "قيادي بارز في حركة فتح"):
            continue  # these would be accusatives
        for man, woman, before, content in VERBS[:5]:
            verb = woman if gender == "f" else man
            own = opener.replace("جهته", "جهتها").replace("كان ", "كانت ") if gender == "f" else opener
            cases.append((own.format(v=verb, s=subject) + before + content, content, name, None))
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)


# an office of somebody named, and an office that is another's
OTHERS = """
وزير الخارجية القطري | وزير الداخلية القطري, وزير الخارجية الكويتي, وكيل وزارة الخارجية
الرئيس التركي | الرئيس الروسي, رئيس الوزراء, نائب الرئيس
رئيس الوزراء العراقي | رئيس البرلمان, رئيس الجمهورية
مدير مستشفى الأمل | مدير الدفاع المدني, مدير مستشفى الحياة
محافظ البصرة | محافظ نينوى, مدير شرطة المحافظة
النائب عن كتلة الوفاء | النائب عن كتلة الأمل, النائب عن كتلة الحداثة
أستاذ العلوم السياسية | أستاذ الاقتصاد
الخبير الاقتصادي | الخبير العسكري
المتحدث باسم الحكومة | المتحدث باسم المعارضة, متحدث باسم المعارضة
المتحدث باسم وزارة الصحة | المتحدث باسم وزارة الدفاع, المتحدث باسم الشرطة
المتحدث باسم الجيش الإسرائيلي | المتحدث باسم الجيش السوري
الناطق باسم الداخلية | الناطق باسم الصحة
الأمين العام للأمم المتحدة | الأمين العام للجامعة العربية
رئيس حزب الأمة | رئيس حزب المؤتمر
رئيس لجنة الصحة النيابية | رئيس لجنة الدفاع النيابية
رئيس جامعة القاهرة | رئيس جامعة حلوان
مدرب المنتخب السعودي | مدرب المنتخب العراقي
السفير الأميركي في بغداد | السفير البريطاني في بغداد
المبعوث الأممي إلى سوريا | المبعوث الأممي إلى اليمن
القيادي في حركة الفجر | القيادي في حركة الشروق
المفوض الأوروبي للتوسيع | المفوض الأوروبي للطاقة
وكيل وزارة التربية | وكيل وزارة الصحة
عميد كلية الطب | عميد كلية الهندسة
رئيس بلدية صيدا | رئيس بلدية طرابلس
الباحث في مركز الدراسات | الباحث في معهد الشرق
المدير التنفيذي لشركة النور | المدير التنفيذي لشركة الأمل
نائب وزير الخارجية | وزير الخارجية
مستشار رئيس الوزراء | رئيس الوزراء
مدير مكتب الرئيس | الرئيس
رئيس هيئة الأركان | رئيس هيئة الاستثمار
"""
# … and one that can only be the same person's
SAME = """
وزير الخارجية القطري | وزير الخارجية, الوزير القطري, الوزير
الرئيس التركي | الرئيس
رئيس الوزراء العراقي | رئيس الحكومة, رئيس الوزراء
مدير مستشفى الأمل | مدير المستشفى
محافظ البصرة | المحافظ
النائب عن كتلة الوفاء | النائب
الخبير الاقتصادي | الخبير
المتحدث باسم الحكومة | المتحدث, المتحدث الحكومي
المتحدث باسم الجيش الإسرائيلي | المتحدث باسم الجيش, المتحدث العسكري
المتحدث باسم وزارة الصحة | المتحدث باسم الوزارة, متحدث الوزارة
المبعوث الأممي إلى سوريا | المبعوث الأممي
الأمين العام للأمم المتحدة | الأمين العام
رئيس حزب الأمة | رئيس الحزب
رئيس لجنة الصحة النيابية | رئيس اللجنة
رئيس جامعة القاهرة | رئيس الجامعة
مدرب المنتخب السعودي | المدرب
السفير الأميركي في بغداد | السفير, السفير الأميركي
القيادي في حركة الفجر | القيادي في الحركة, القيادي
وكيل وزارة التربية | وكيل الوزارة
عميد كلية الطب | عميد الكلية
رئيس بلدية صيدا | رئيس البلدية
المدير التنفيذي لشركة النور | مدير الشركة
الناطق باسم الداخلية | الناطق باسم الوزارة
"""


def test_an_office_means_its_holder_and_nobody_else():
    wrong = []
    for table, same in ((OTHERS, False), (SAME, True)):
        for row in table.strip().splitlines():
            office, _, later = row.partition(" | ")
            for mention in later.split(", "):
                ways = [f"قال {office} {rank}سالم الراوي" for rank in ("", "الدكتور ", "اللواء ", "السيد ")]
                ways += [f"قال {office}، الدكتور سالم الراوي،", f"قال سالم الراوي، {office}،", f"قال سالم الراوي {office}"]
                for first in ways:
                    sentence = f"{first} إن {CLAUSE}. وانتهى الاجتماع مساء الثلاثاء. وقال {mention} إن الحل قريب"
                    said = {q["text"]: q["speaker_name"] for q in records(sentence)}
                    named = said.get("إن الحل قريب")
                    if said.get("إن " + CLAUSE) != "سالم الراوي" or named is None or (named == "سالم الراوي") is not same:
                        wrong.append(f"{sentence} | {said}")
    assert not wrong, "\n".join(wrong)


# who gives a text, a verb of a man and of a woman, the text, whether the text is a feminine, and before whom it goes
TEXTS = [
    ("وجه", "وجهت", "رسالة", True, "إلى"),
    ("أرسل", "أرسلت", "كتابا", False, "إلى"),
    ("قدم", "قدمت", "مذكرة", True, "إلى"),
    ("بعث", "بعثت", "برسالة", True, "إلى"),
    ("ألقى", "ألقت", "كلمة", True, "أمام"),
    ("أصدر", "أصدرت", "بيانا", False, "عن اللقاء مع"),
]
OTHERS_ADDRESSED = ["نظيره القطري", "رئيس المجلس", "مجلس الأمن", "نواب الحزب", "السفير كمال الحداد", "أعضاء اللجنة", "وزارة الدفاع"]


def test_what_is_said_in_a_text_its_writer_says():
    cases = []
    writers = [s for s in SUBJECTS if s[2] not in ("الوزير", "مصدر أمني") and not s[0].startswith(("المبعوث", "قيادي"))]
    for (subject, gender, name), (man, woman, text, f, to), other in itertools.product(writers, TEXTS, OTHERS_ADDRESSED):
        gave, said, asked = (woman, "قالت", "دعت") if gender == "f" else (man, "قال", "دعا")
        there = "فيها" if f else "فيه"
        cases.append((f"و{gave} {subject} {text} {to} {other} {said} {there} إن {CLAUSE}", "إن " + CLAUSE, name, None))
        cases.append((f"و{gave} {subject} {text} {to} {other}، {asked} {there} إلى {PHRASE}", PHRASE, name, None))
    for outlet, (subject, gender, name) in itertools.product(OUTLETS[:3], writers):
        if not subject.startswith(("وزارة", "منظمة")):
            said = "أكدت" if gender == "f" else "أكد"
            cases.append((f"وأجرت {outlet} مقابلة مع {subject} {said} فيها أن {CLAUSE}", "أن " + CLAUSE, name, [outlet]))
            cases.append((f"وتلقى الوزير رسالة من {subject} {said} فيها أن {CLAUSE}", "أن " + CLAUSE, name, None))
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)


SHOWN = [("صورا", "ها"), ("وثائق", "ها"), ("تسجيلا مصورا", "ه"), ("مقطع فيديو", "ه"), ("شخصين", "هما"), ("قائمة طويلة", "ها")]


def test_who_shows_something_says_what_it_is():
    cases = []
    who = [s for s in SUBJECTS if s[2] != "الوزير" and not s[0].startswith(("المبعوث", "قيادي", "النائب", "وليد", "رئيس الاتحاد"))]
    for (subject, gender, name), verb, (shown, pronoun), when in itertools.product(
        who, ("نشر", "بث", "عرض", "اعتقل", "ضبط"), SHOWN, ("", " على الموقع", "، الأحد،")
    ):
        did, said = (verb + "ت", "قالت") if gender == "f" else (verb, "قال")
        content = f"إن{pronoun} من المدينة المحاصرة"
        cases.append((f"و{did} {subject}{when} {shown} {said} {content}", content, name, None))
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)


JUDGES = [
    ("المعارضة", "f"), ("واشنطن", "f"), ("روسيا", "f"), ("الوزير", "m"), ("مراقبون", "m"), ("محللون", "m"), ("حركة فتح", "f"), ("البرلمان", "m"),
]  # fmt: skip
TAKEN_FOR = ["تدخلا في شؤونها الداخلية", "انقلابا على الدستور", "خطوة مهمة نحو السلام", "محاولة لكسب الوقت", "تهديدا مباشرا لأمنها"]


def test_whoever_judges_behind_the_verb_takes_something_for_something():
    cases = []
    for opener, (judge, gender), taken in itertools.product(("وهو ما", "الأمر الذي", "القرار الذي", "الزيارة التي"), JUDGES, TAKEN_FOR):
        verb = ("اعتبرت" if gender == "f" else "اعتبر") + ("ها" if opener.endswith("التي") else "ه")
        before = "ورفض الوفد " if opener.startswith(("القرار", "الزيارة")) else "وغادر الوفد القاعة، "
        cases.append((f"{before}{opener} {verb} {judge} {taken}", taken, judge, None))
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)


RECEIVERS = ["وزير الثقافة", "رئيس الوزراء", "محافظ البصرة", "وزير الخارجية القطري", "أمير البلاد", "رئيس مجلس النواب"]
GUESTS = ["المخرج", "السفير", "السفير الأميركي", "المبعوث الأممي", "سفير ألمانيا", "مدير المستشفى", "الفنان القدير", "نظيره التركي", "اللاعب الدولي"]


def test_a_guest_does_not_give_his_name_to_whoever_receives_him():
    wrong = []
    for verb, host, guest in itertools.product(("استقبل", "والتقى", "وكرم", "وهنأ", "وأقال"), RECEIVERS, GUESTS):
        sentence = f"{verb} {host} {guest} كمال الحداد أمس في العاصمة. وأكد {host} أن الأمر مهم. وقال الحداد إن العمل مستمر"
        said = {q["text"]: q["speaker_name"] for q in records(sentence)}
        if said != {"أن الأمر مهم": host, "إن العمل مستمر": "كمال الحداد"}:
            wrong.append(f"{sentence} | {said}")
    assert not wrong, "\n".join(wrong)


def test_an_outlet_passes_on_what_its_source_says_wherever_it_names_it():
    cases = []
    sources = [s for s in SUBJECTS if s[2] not in ("الوزير", "قيادي بارز في حركة فتح")]
    for (source, _, name), outlet in itertools.product(sources, OUTLETS):
        feminine = not outlet.startswith("التلفزيون")
        said, told = ("قالت", "ذكرت") if feminine else ("قال", "ذكر")
        cases.append((f"ونقلا عن {source}، {said} {outlet} إن {CLAUSE}", "إن " + CLAUSE, name, [outlet]))
        cases.append((f"و{told} {outlet}، نقلا عن {source}، أن {CLAUSE}", "أن " + CLAUSE, name, [outlet]))
        cases.append((f"و{told} {outlet} نقلا عن {source} أن {CLAUSE}", "أن " + CLAUSE, name, [outlet]))
    wrong = failures(cases)
    assert not wrong, "\n".join(wrong)
