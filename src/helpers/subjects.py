"""Where a cue can be a verb or a participle that reports, and which noun phrase before it is its subject.

`may_be_verb` asks small rules one after the other, each with its example; most say that the verb reports nothing (`_no_report`).
What one verb alone needs is in tables by lemma: `_NOT_BEFORE`, `_NOT_BEHIND`, `_OTHER_SENSES`, `_RULES_OF_LEMMA`.
`may_be_participle` does the same for participles. `subject_before` looks for the speaker in front of a verb."""


from . import actor_nouns, actors, arabic, cues, gazetteer, titles
from .arabic import POSSESSIVE
from .article import Doc, SPEECH_WORDS
from .cues import BUT_HE, CLAUSE_OPENERS, COMPLEMENTISERS, END, PAUSE, PREPOSITIONS, RELATIVES, WAS
from .titles import SAME

_ADVERBS = cues.word_class("adverb")
_BARE_PREPOSITIONS = cues.word_class("prep")
_BEFORE_NOUN = cues.word_class("before-noun")
_BEFORE_VERB = cues.word_class("before-verb")
_DEEDS = cues.word_class("deed")
_IMPERSONAL = cues.word_class("impersonal")
_MUTE = cues.word_class("mute")  # what threatens or calls for something, and speaks to nobody
_NEGATION = cues.word_class("negation")

# the marks and words behind which a verb begins its clause
_VERB_MAY_FOLLOW = CLAUSE_OPENERS | COMPLEMENTISERS | _ADVERBS | _BEFORE_VERB
# «ما زال الوزير يؤكد», «ما فتئ يؤكد»
_STILL = cues.word_class("still")
_PURPOSE_MAY_NOT_FOLLOW = PAUSE | END | {"»", "”", '"'}
# what evidence is said to do
_SHOWS = frozenset(["أشار", "أفاد", "أكد", "أظهر", "أثبت", "كشف", "أوضح", "رجح", "بين", "أبرز"])
# stances of saying: what is not said with these is no report
_SAYS = frozenset([
    "neutral", "assertive", "declarative", "written", "narrative", "reveal", "evidence", "hint", "relay", "response", "comment", "concede",
])  # fmt: skip


def may_be_verb(doc: Doc, n: int, i: int, form: cues.Form) -> bool:
    """Whether a finite form stands where a verb can stand and report."""
    words, a = doc.words, doc.sentences[n][0]
    word, lemma = words[i], form.cue.lemma
    before = words[i - 1] if i > a else "\n"
    watches = lemma == "قطع" or lemma == "تابع" and before in RELATIVES
    if watches and words[i + 1].startswith("ال") and not (actor_nouns.is_actor_noun(words[i + 1]) or words[i + 1] in words.surnames):
        return False  # «وصف البيان قطع الصوت عن النائب بأنه», «الوزير، الذي تابع المشادة»
    if lemma == "شبه" and word == "شبه" and not (words[i + 1].startswith("ال") or gazetteer.given(words[i + 1])):
        return False  # «لائحة الأسماء شبه جاهزة»: almost
    if lemma in cues.CALLS:
        return True  # where it stands has been asked already
    if before in _I_THAT and word.endswith("ت"):
        return False  # «لكنني أقسمت على حماية المال العام»: the first person
    if lemma in ("أيد", "عارض", "رفض") and words[i + 1][0].isdigit() and "المئة" in words[i + 2 : i + 5]:
        return False  # «يؤيد 58 في المئة من المواطنين رحيله»: what a poll counts
    if word in _IMPERSONAL or word[1:] in _IMPERSONAL:
        answer = _impersonal(words, a, i, form, before)
        if answer is not None:
            return answer
    if _no_report(doc, n, i, form, before) or _asked_before(words, a, i, form):
        return False
    if lemma == "نقل" and _media_relay(words, i):
        return True
    if lemma == "سأل" and form.tense == "past" and i - a < 3 and cues.with_object(word) and "عما" in words[i + 2 : i + 8]:
        return True  # «وعندما سأله النائب عما إذا …، أجاب»
    if before in ("بلاده", "بلادها", "بلادنا", "بلادهم") and form.tense == "present":
        return False  # «إن بلاده ترحب بأي جهد»
    if before == "انه" and lemma == "توقع" and words[i - 3].lstrip("و") in ("يشار", "يذكر"):
        return False  # «ويشار إلى أنه يتوقع إطلاق المشروع»: a passive
    if before == "مع" and form.cue.lemma in ("توقع", "تعهد", "توعد", "تمسك"):
        return False  # «مع توقع استمرار الأمطار»
    if lemma == "أبدى" and before in ("لم", "لن", "لا"):
        return False  # «لم تبد الجبهة اعتراضا على ذلك»
    if lemma in ("برر", "علل") and before in ("ان", "كي", "لكي"):
        return False  # «حاول الوزير أن يبرر القرار بـ»
    if lemma == "ذكر" and before.startswith(("رافض", "رفض")):
        return False  # «رافضا ذكر اسمه»
    if before in ("وهو", "هو") and word == "طالب" and not cues.verbal_noun(words[i + 1][1:]):
        return False  # «سالم الراوي، وهو طالب بالسنة الثانية»
    if word == "طالب" and words[i + 1][0] == "ب" and words[i + 1][1:] in cues.word_class("school"):
        return False  # «كريم فتحي، طالب بكلية التجارة»
    if before in ("كان", "كانت") and words[i - 2] == "اذا" and form.tense == "present":
        return False  # «وسأله عما إذا كان يقر بالتهم»
    if lemma == "رأى" and "النور" in words[i + 1 : i + 5]:
        return False  # «أن يرى المشروع النور»
    if lemma == "عبر" and before == "لا" or lemma in ("طلب", "دعا") and before in ("لن", "لم"):
        return False  # «ما نشر لا يعبر عن أي جهة», «لن تطلب الحكومة تأجيل الجلسة»
    if before in ("شهادة", "دون", "بدون"):
        return False  # «شهود نفي», «دون حث السجناء على»
    if lemma == "طلب" and form.tense == "past" and words[i + 1] == "من" and before in ("انه", "انها", "انهم", "وانما"):
        return True  # «أعلنت السفارة أنها طلبت من رعاياها تجنب السفر»
    if lemma in ("أبلغ", "أخبر") and form.tense == "past" and before in ("انه", "انها", "انهم", "بانه", "بانها") and _told_that(words, i):
        return True  # «أوضح أنه أبلغ المعنيين بأن لا رجوع عن القرار»
    if lemma == "نسب" and not _ascribes(words, i):
        return False
    if lemma == "نقل" and not _names_source(words, i) or lemma == "ادعى" and _is_called(doc, a, i, form):
        return False
    if lemma == "تحدث" and _report_indefinite(words, i) is not None:
        return True  # «بعد تقارير صحفية تحدثت عن وجود معسكرات»
    if lemma == "علم":
        return _learns(doc, i, form, before)
    if not form.joined and (form.cue.tier < 3 or lemma in ("تحدث", "عبر", "طلب")) and words[i + 1 + (words[i + 1] == "من")] in IN_IT:
        return True  # «نشر تغريدة قال فيها»
    if before in SAME and words[i + 1] in COMPLEMENTISERS:
        return True  # «المصدر نفسه استبعد أن»
    if form.cue.tier == 1 and i > a + 3 and words[i - 2] in ("وهو", "وهي") and words[i - 3] in PAUSE and words[i + 1] in COMPLEMENTISERS:
        return True  # «…، وهو معطى قالت إنه غاب عن المحضر»
    rule = _RULES_OF_LEMMA.get(lemma)
    if rule:
        answer = rule(doc, n, i, form, before)
        if answer is not None:
            return answer
    if _unasserted(words, a, i, form, before):
        return False
    if before in ("انه", "انها", "انهم") and words[i - 2] in ("الا", "غير", "بيد") and words[i - 3] in PAUSE and form.tense == "past":
        return True  # «…، إلا أنه أقر بوجود خلافات»
    return _verb_by_place(doc, n, i, form, before)


def _text_that_says(words: list[str], a: int, i: int) -> int | None:
    """Where an indefinite text begins whose relative clause opens with the verb at token i («تقرير برلماني انتقد تأخر التمويل», «رسائل غاضبة
    اتهمتها بالخيانة»); None where the verb is that of who wrote it («بيان انتقد فيه»)."""
    text = i - 1
    while text > max(a, i - 3) and words[text].endswith(("ي", "ية", "ة")) and not words[text].startswith("ال") and actor_nouns.noun(words[text]) is None:
        text -= 1
    noun = actor_nouns.noun(words[text])
    if text < a + 1 or noun is None or noun[0] != "document" or words[text].startswith("ال") or actor_nouns.is_matter(words[text]):
        return None
    if not (IN_IT | _OF_IT).isdisjoint(words[i + 1 : i + 4]) or words[text - 1] in PAUSE or words[text - 1] in _WAS_OR_SO:
        return None
    feminine = words[i].startswith("ت") or words[i].endswith(("ت", "تها", "ته", "تهم"))
    return text if feminine == (noun[1] == "f") else None


_WAS_OR_SO = WAS | {"ان", "لكن", "ولكن"}


def _report_indefinite(words: list[str], i: int) -> int | None:
    """Where indefinite reports of the press begin right before «تحدثت عن» at token i («تقارير», «تقارير غربية»); None when none do."""
    report = i - 1
    while report > i - 3 and words[report].endswith(("ي", "ية")) and not words[report].startswith("ال"):
        report -= 1
    return report if words[i + 1] == "عن" and words[report] in ("تقارير", "تقرير") else None


_I_THAT = frozenset(joined + word for joined in ("", "و") for word in ("لكنني", "لكني", "انني", "اني", "بانني", "انا"))


def _asked_before(words: list[str], a: int, i: int, form: cues.Form) -> bool:
    """Whether the verb at token i is in the question that opens the sentence: «وعما إذا كان سيدعو المجلس إلى اجتماع، قال». A verb of saying
    in the past with an office behind it, some words on, is the answer though no comma stands before it («… آخرين أكد المدير أن»)."""
    answer = form.cue.tier == 1 and form.tense == "past" and not form.joined and i > a + 4 and words[i - 1] not in ("كان", "كانت", "قد")
    if answer and actor_nouns.noun_class(words[i + 1]) == "title":
        return False
    return words[a] in ("وعما", "عما", "وحول", "وعن") and "اذا" in words[a + 1 : a + 3] and PAUSE.isdisjoint(words[a:i])


def _told_that(words: list[str], i: int) -> bool:
    """Whether a clause or a noun with ب stands soon behind the verb at token i, as what somebody is told."""
    return any(words[k] in COMPLEMENTISERS or words[k][0] == "ب" and cues.verbal_noun(words[k][1:]) for k in range(i + 1, i + 9))


def _ascribes(words: list[str], i: int) -> bool:
    """Whether «نسب» at token i tells of an outlet that ascribes words to somebody («نسبت الوكالة إلى مصدر قوله»)."""
    outlets = {"موقع", "قناة", "صحيفة", "اذاعة", "وكالة"}
    before = not outlets.isdisjoint(words[max(0, i - 5) : i]) and words[i + 1] == "الي"  # «وكانت صحيفة «كذا» نسبت إلى»
    outlet = before or actor_nouns.noun_class(words[i + 1]) == "agency" or words[i + 1] in outlets
    return outlet and "الي" in words[i + 1 : i + 12]


def _verb_by_place(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a form that nothing else has decided on is a verb that reports, by where its clause begins and who stands before it."""
    words, a, tier = doc.words, doc.sentences[n][0], form.cue.tier
    if form.cue.lemma == "عبر" and before == "ان" and actor_nouns.is_actor_noun(words[i + 1]) and "عن" in words[i + 2 : i + 9]:
        return True  # «بعد أن عبر الرئيس عن القلق»
    if before == "ان" and words[i - 2].lstrip("و") in (*_AFTER, "قبل") and "b:an" in form.cue.frames and words[i + 1][:3] == "بان":
        return True  # «بعد أن أقرت بأنها», «قبل أن يقر بأن»
    if before == "ان" and words[i - 2] == "قبل" and form.cue.lemma in ("أقر", "اعترف") and words[i + 1][0] == "ب" and cues.verbal_noun(words[i + 1][1:]):
        return True  # «قبل أن يقر بوجود تأخر»
    if tier == 3 and _rare_amid_clause(doc, n, i, form, before):
        return subject_before(doc, n, i) is not None
    if _behind_indefinite(doc, a, i, form, before) or _labels_it(words, a, i, form, before):
        return True
    if _hypothetical(words, a, i, form, before):
        return False
    if form.cue.lemma == "قال" and form.tense == "present" and not form.joined and _says_of_it(doc, i):
        return True  # «محضر تقول النقابة إن خمسة من بنوده معطلة»
    if before == "بما" and form.cue.stance == "label" and cues.with_object(words[i]):
        return True  # «تنديدا بما وصفوه بـ"…"»
    if before in RELATIVES and _judges_it(words, i, form):
        return True  # «الأمر الذي اعتبرته المعارضة انقلابا»
    if form.tense == "present" and (before == "ان" or before.startswith("لان")):
        return tier < 3
    if before == "حتي" and form.tense == "past":
        return True  # «لم تمض ساعة حتى أعلن الجيش أن»
    if tier == 1 and not form.joined and (_stop_missing(words, i, form, before) or _people_claim(doc, a, i, form)):
        return True
    if form.joined or i == a or before in _VERB_MAY_FOLLOW or before in _STILL or _turn_before_verb(words, a, i, before):
        return True
    if i + 1 in doc.pair_at and (before in _WHILE_HE or form.tense == "present" and form.number == "p"):
        return True  # «وظهر المعتصمون وهم يهتفون «…»»
    if form.tense == "past" and questioned(words, a, i) or _fronted(doc, n, i, 18 if tier == 1 else 12):
        return True
    if tier == 1 and _in_a_manner(doc, a, i) or dateline(doc, a, i):
        return True
    if _about_that(words, a, i):
        return True
    return subject_before(doc, n, i) is not None  # «هذه الخطوة تشير إلى»: the subject is no speaker


def _says_of_it(doc: Doc, i: int) -> bool:
    """Whether the verb at token i, amid a clause, has its subject and a complement clause right behind it («أرض تقول البلدية إنها ملك عام»)."""
    who = actors.mention(doc.words, i + 1, i + 10, doc.pair_at)
    return who is not None and who[0] == i + 1 and doc.words[who[1]] in COMPLEMENTISERS


_WHILE_HE = frozenset(["وهو", "وهي", "وهم", "وهما", "وهن"])


def _clause_within(words: list[str], a: int, b: int) -> bool:
    """Whether a complementiser stands among tokens a..b."""
    return not COMPLEMENTISERS.isdisjoint(words[a:b])


def _may_speak(words: list[str], k: int) -> bool:
    """Whether token k is a noun of persons or bodies or begins a name."""
    word = words[k]
    return actor_nouns.is_actor_noun(word) or gazetteer.given(word) or word in words.surnames or gazetteer.known_at(words, k) is not None


_AS_FOR_THEM = frozenset(["اما", "واما"])


def _impersonal(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool | None:
    """Whether a verb that is often nobody's («يتوقع», «يعتقد») reports; None when its neighbours do not tell."""
    after = words[i + 1]
    if words[i][0] == "ف" and not _AS_FOR_THEM.isdisjoint(words[a : min(i, a + 3)]):
        return True  # «أما فلان فيعتقد أن»
    if before in ("لكنه", "لكنها", "ولكنه", "ولكنها"):
        return True  # «…، لكنه يعتقد أن»
    if before == "اذ" and any(gazetteer.given(words[k]) and _may_speak(words, k + 1) for k in range(a, i - 2)):
        return True  # «لكن سالم الراوي لا يتفق مع ذلك، إذ يعتقد أن»
    if after == "بان" and words[i].lstrip("و") in ("يذكر", "تذكر"):
        return True  # «ويذكر بأن الأهالي وقعوا عريضة»: he reminds
    if after in COMPLEMENTISERS:
        return False
    if (form.joined or before in CLAUSE_OPENERS) and cues.verbal_noun(after) and not actor_nouns.is_actor_noun(after):
        return False  # «ويتوقع وصول …»
    return None


def _no_report(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a finite form certainly reports nothing: another word or sense, a passive, no speaker, or something not said."""
    words, a, lemma = doc.words, doc.sentences[n][0], form.cue.lemma
    if form.cue.stance == "opinion" and form.tense == "present" and before.removeprefix("ب") in _THAT_IT:
        return True  # «قالوا إنهم يعتقدون أن»: their own words
    if lemma == "أشار" and (before in ("وهو", "وهي") and words[i + 2] not in COMPLEMENTISERS and _said_before(doc, a, i) or _by_hand(words, i)):
        return True  # «تقول وهي تشير إلى رف فارغ», «أشارت الدكتورة بيدها إلى»
    then = words[i + 2]
    alone = then in COMPLEMENTISERS or then in PAUSE or then in PREPOSITIONS and then != "من" or then in ("هنا", "هناك", "حتي", "بعد", "قط")
    if words[i + 1] == "احد" and before.lstrip("وف") in _NEGATION and alone:
        return True  # «ولا يزعم أحد أن»
    if form.joined and before in _WHAT:
        return True  # «ما ورد»: no «و» and «رد»
    if before == "او" and words[i - 2].removeprefix("ال") in ("تاكيد", "اثبات") and lemma == "نفى":
        return True  # «رفض الوزير تأكيد أو نفي الخبر»
    if words[i + 1] in _NOT_BEFORE.get(lemma, ()) or before.lstrip("وف") in _NOT_BEHIND.get(lemma, ()):
        return True
    other_sense = _OTHER_SENSES.get(lemma)
    if other_sense and other_sense(words, i, form, before):
        return True
    return (
        _of_another_clause(words, a, i, form, before)
        or _noun_or_number(doc, a, i, form, before)
        or _printed_passive(doc, i, form)
        or _mute_subject(doc, a, i, form)
        or _for_a_purpose(words, a, i, form, before)
        or _not_yet_or_never(doc, n, i, form, before)
        or _in_relative_clause(words, a, i, form, before)
        or _unnamed_source(words, i)
        or _in_relayed_clause(words, a, i)
        or _announced_by_nobody(doc, n, i, form, before)
    )


def _said_before(doc: Doc, a: int, i: int) -> bool:
    """Whether another verb of saying stands in the clause before «وهو» and the verb at token i («يضيف وهو يشير إلى الجدار»)."""
    return any(k in doc.verbs and doc.words[k][0].isalpha() for k in range(max(a, i - 9), i - 1))


def _by_hand(words: list[str], i: int) -> bool:
    """Whether the verb at token i points with a hand or a finger."""
    to = next((k for k in range(i + 1, i + 14) if words[k] == "الي"), i + 1)
    return any(word in _HANDS for word in words[i + 1 : to])


_HANDS = frozenset(part + whose for part in ("بيد", "باصبع", "باصابع", "براس", "بسبابت", "بعصا") for whose in ("ه", "ها", "هم"))


# by lemma: the words right before which it reports nothing
_NOT_BEFORE = {
    "أشار": frozenset("ب" + part + whose for part in ("يد", "راس", "اصبع", "يدي", "سبابت") for whose in ("ه", "ها")),  # a gesture
    "ثمن": frozenset(["نهائي", "النهائي"]),  # «ثمن نهائي البطولة»
    "قدر": frozenset(["مستطاع", "المستطاع", "امكان", "الامكان", "له", "لله", "الله"]),  # «قدر المستطاع», «قدر الله»
    "كتب": frozenset(["عليها", "عليه", "عليهما"]),  # words on a banner have no source
}
# and those right behind which it reports nothing (the و or ف before them is left out)
_NOT_BEHIND = {
    "أنكر": frozenset(["لم"]),
    "نفى": frozenset(["لم"]),  # «لم ينف المتحدث الخبر»
    "وعد": frozenset(["لم", "لا"]),  # «لم يعد ممكنا»: no longer
}


# The senses of single lemmas in which they report nothing (`_OTHER_SENSES`)


_STATES_OF = frozenset(["وضع", "حال", "حالة", "موقع", "دور", "عدد", "نظام"])


def _by_everybody(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«ويعتبر الأطول في المملكة», «ويعتبر وضع المدينة حساسا»: not one speaker's opinion."""
    after = words[i + 1]
    if form.tense != "present":
        return False
    pause = next((k for k in range(i + 2, i + 6) if words[k] in PAUSE), None)
    if pause and form.joined and not after.startswith("ال") and not _may_speak(words, i + 1) and not _clause_within(words, i + 2, pause):
        aside = any(words[k] in PAUSE and words[k + 1] in COMPLEMENTISERS for k in range(pause, i + 14))  # «ويعتبر بيدرسن، بطل العالم، أن»
        if not aside:
            return True  # «وتعتبر تجربة فريدة، واستطاع الفريق أن»
    if _clause_within(words, i + 2, i + 6):
        return False
    if form.joined and after in _STATES_OF and words[i + 2].startswith("ال"):
        return True
    if gazetteer.is_state(words, i + 1, i + 2) and words[i + 2] in cues.word_class("superlative"):
        return True  # «وتعتبر دروفانيا أكبر دولة في القارة»
    superlative = len(after) == 6 and after.startswith("الا")
    return superlative and not _may_speak(words, i + 1)


def _renews(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«جدد الجيش قصف المدينة», «جدد اللاعب عقده»: a deed done again."""
    return _first_object(words, i) in _DEEDS


def _first_object(words: list[str], i: int) -> str | None:
    """The first verbal noun, noun with a pronoun or deed among the five words behind a verb."""
    for word in words[i + 1 : i + 6]:
        if word in _DEEDS or cues.verbal_noun(word) or word.endswith(POSSESSIVE) and len(word) > 4:
            return word
    return None


def _unnamed_by_wish(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«طلب عدم ذكر اسمه», «طالبت بعدم الكشف عن هويتها»: how a source is described."""
    return words[i + 1] == "عدم" and words[i + 2].removeprefix("ال") in cues.word_class("name-given")


def _amounts_to(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«ويبلغ من العمر», «تبلغ الطاقة الاستيعابية»."""
    return form.tense == "present" and not words[i].endswith(POSSESSIVE) and not actor_nouns.is_actor_noun(words[i + 1])


_BLAME = frozenset(["باللوم", "اللوم", "باللائمة", "اللائمة", "بالمسؤولية", "المسؤولية", "بالمسئولية", "المسئولية"])


def _throws_no_blame(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«ألقى كلمة», and not «ألقى فلان باللوم على», where the blame comes before any على."""
    for word in words[i + 1 : i + 23]:
        if word in _BLAME:
            return False
        if word in ("علي", "فيه"):
            return True
    return True


def _goes_on_speaking(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«قال فلان، الذي كان يتحدث في لقاء، إن», «مؤكدا، وهو يتحدث إلى الصحفيين، أن»: the circumstances of another cue."""
    if words[i + 1] == "عن" and not words[i + 2][0].isalnum():
        return False  # «الجيش الذي تحدث عن "…"»
    return before in RELATIVES or before in ("وهو", "وهي") or before in ("كان", "كانت") and words[i - 2] in RELATIVES


def _belonging_to(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«وهو تابع للوزارة»: an adjective."""
    after = words[i + 1]
    return form.tense == "past" and not form.joined and after[0] == "ل" and not actor_nouns.is_addressee(after)


def _unveils_them(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«الذي كشف النقاب عنه»."""
    return words[i + 1] == "النقاب" and words[i + 2] in ("عنه", "عنها", "عنهم")


def _relays_speaker(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«حذر فلان، كما نقل عنه مسؤول، من أن»: it relays what another cue reports."""
    return before in ("كما", "حسبما") and words[i + 1] in cues.word_class("of-whom")


_OTHER_SENSES = {
    "أبلغ": _amounts_to,
    "ألقى": _throws_no_blame,
    "أنحى": _throws_no_blame,
    "اعتبر": _by_everybody,
    "تابع": _belonging_to,
    "تحدث": _goes_on_speaking,
    "جدد": _renews,
    "طالب": _unnamed_by_wish,
    "طلب": _unnamed_by_wish,
    "كشف": _unveils_them,
    "نقل": _relays_speaker,
}


# What keeps a form of any lemma from reporting (`_no_report`)


def _of_another_clause(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a verb goes on with another one («الدعاة الذين استقطبوا الشباب وحثوهم على القتال»)
    or is no verb behind one («نواب يقدمون طلب طرح الثقة»)."""
    if form.tense != "past":
        return False
    if form.joined:
        return form.number == "p" and cues.with_object(words[i]) and any(word.endswith("وا") for word in words[max(a, i - 8) + 1 : i])
    return before[0] == "ي" and before.endswith("ون") and i - a < 6


def _noun_or_number(doc: Doc, a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a form is a noun here: behind a figure or a word that only nouns follow, in marks, or as the manner of its own verb."""
    words = doc.words
    bare = words[i].lstrip("وف")
    if form.number == "d" and form.tense == "past":
        if before[0].isdigit():
            return True  # «أصدرت 12 أمرا بحق …»
        if any(f.cue.lemma == form.cue.lemma for k in range(max(a, i - 9), i) for f in doc.forms.get(k, ())):
            return True  # «نفت الوزارة نفيا قاطعا»: manner
    if bare == "تبين" and words[i + 1] in _ADVERBS and words[i + 2] in COMPLEMENTISERS:
        return True  # «وتبين لاحقا أنها»
    if bare == "تبين" and before in ("انه", "بانه"):
        return True  # «أوضحت الوزارة أنه تبين من التحري أن»: it turned out
    if before == "لا" and bare in ("يدع", "تدع"):
        return True  # «بما لا يدع مجالا للشك»
    if i - 1 in doc.pair_at and doc.pair_at[i - 1] - i <= 2:
        return True  # «تهدد بـ"رد قاس"»
    if form.joined and words[i][0] in "وف" and before in ("ذلك", "هذا"):
        return False  # «ونفت المدينة ذلك وقالت إن»
    if before.lstrip("وب") == "عدم":
        return True  # «مفضلا عدم ذكر اسمه»
    if _about_that(words, a, i):
        return False
    noun_expected = before in _BEFORE_NOUN or before[0] in "وف" and before[1:] in _BEFORE_NOUN
    return noun_expected and not _turn_before_verb(words, a, i, before)


_REPLIES = cues.word_class("reply-noun")


def _about_that(words: list[str], a: int, i: int) -> bool:
    """Whether a sentence begins with «وحول ذلك», «وردا على ذلك», «وفي رده على ذلك» right before the verb at token i."""
    if words[i - 1] not in ("ذلك", "هذا"):
        return False
    head = a + (words[a].lstrip("و") == "في")
    replies = words[i - 2] == "علي" and i == head + 3 and words[head].removeprefix("و") in _REPLIES
    return replies or i == a + 2 and words[a].lstrip("و") in ("حول", "عن", "بشان")


def _turn_before_verb(words: list[str], a: int, i: int, before: str) -> bool:
    """Whether «ثم» or a turn opener (من جهته) ends right before the verb at token i."""
    return i > a and (before == "ثم" or _turn_ends(words, max(a, i - 4), i))


def _printed_passive(doc: Doc, i: int, form: cues.Form) -> bool:
    """Whether the vowels that an article prints make a finite form a passive (أُعلن, اعتُبرت, يُتوقع): nobody is said to speak."""
    vowelled = doc.source[doc.starts[i] : doc.ends[i]]
    damma = vowelled.find("\u064f")
    if damma < 0:
        return False
    if form.tense == "past":
        return sum(c.isalpha() for c in vowelled[damma:]) >= 2
    lemma = form.cue.lemma
    on_prefix = sum(c.isalpha() for c in vowelled[:damma]) <= 1 + form.joined
    return on_prefix and (lemma[0] == "ت" and len(lemma) > 3 or lemma[0] == "ا")


def _mute_subject(doc: Doc, a: int, i: int, form: cues.Form) -> bool:
    """Whether what cannot speak is the subject: «وتدعو الحاجة إلى», «وتهدد أزمة المياه بـ», «ارتفاع الأسعار يهدد بـ»."""
    words, after = doc.words, doc.words[i + 1]
    takes_object = not form.cue.frames.isdisjoint(("n", "np", "target"))
    if after.startswith("ال") and after[2:] in _MUTE and (not takes_object or words[i + 2] in COMPLEMENTISERS):
        return True
    if form.joined or i - a >= 6 or words[a].removeprefix("ال") not in _MUTE:
        return False
    for k in range(a, i):  # nothing but its own phrase stands before the verb
        word = words[k]
        if not word[0].isalpha() or word[0] == "و" or k in doc.forms or word in COMPLEMENTISERS:
            return False
    return True


_CAME = frozenset(["جاء", "جاءت", "ياتي", "تاتي", "وجاء", "وجاءت", "وياتي", "وتاتي"])


_COMES_TO_SAY = frozenset(["أكد", "أعلن", "قال", "أوضح", "أضاف", "صرح", "شدد", "اعترف"])  # «عاد الوزير ليؤكد», «ظهر في المحكمة ليعترف»


def _for_a_purpose(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether the joined ل before a verb is «in order to»: «جاء الأداء القوي ليؤكد مكانة الشركة», «لتذكّر»."""
    if words[i][0] != "ل" or form.tense != "present" or not form.joined:
        return False
    lemma = form.cue.lemma
    if lemma in _SHOWS and not _CAME.isdisjoint(words[max(a, i - 14) : i]):
        return True
    return lemma not in _COMES_TO_SAY and before not in _PURPOSE_MAY_NOT_FOLLOW


def _not_yet_or_never(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a verb is of the future in a clause that depends on another, or negated: nothing was said."""
    words, a, cue = doc.words, doc.sentences[n][0], form.cue
    if before in _NEGATION:
        if cue.stance in _SAYS:
            return True  # «لم يكشف عن», «لم تعلن»
        if cue.lemma == "توقع" and words[i - 2] not in CLAUSE_OPENERS and doc.sentences[n][3] != "headline":
            return True
    if before in ("يكن", "تكن", "يكونوا") and words[i - 2].lstrip("و") == "لم":
        return True  # «لم تكن تتوقع»
    if before == "سوف" and any(word in COMPLEMENTISERS or word.startswith("لان") for word in words[max(a, i - 8) : i]):
        return True  # «لأن الناس سوف يفترضون أن»
    will = form.tense == "present" and words[i].lstrip("وف")[:1] == "س"
    return will and "quote" in cue.frames and _clause_within(words, max(a, i - 8), i)  # «أن البلاد ستعلن عن عقوبات»


_OF_IT = frozenset(["عنه", "عنها", "اليه", "اليها", "به", "بها"])


def _in_relative_clause(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a verb describes something in a relative clause of ما or of a noun, and reports nothing."""
    if before in RELATIVES:
        return not _judges_it(words, i, form) and _mute_antecedent(words, a, i, form)
    if before == "ما" and words[i + 1] in _OF_IT:
        return True  # «ما كشفت عنه الصحيفة»
    if before == "قد" and words[i - 2] in ("ما", "مما") and form.tense == "present":
        return True  # «غاب عن التدريب، ما قد يؤكد رحيله»
    if before not in ("ما", "مما") or form.tense != "present":
        return False
    opinion = form.cue.stance == "opinion" and actor_nouns.is_actor_noun(words[i + 1])
    return not opinion  # «ما يشير إلى أن»: the journalist's comment


def _judges_it(words: list[str], i: int, form: cues.Form) -> bool:
    """Whether the verb at token i tells what its subject, right behind it, takes something for («القرار الذي اعتبرته المعارضة انقلابا»)."""
    past = form.tense == "past" and {"n", "suffix"} <= form.cue.frames
    return past and words[i].endswith(("ه", "ها")) and _may_speak(words, i + 1)


def _mute_antecedent(words: list[str], a: int, i: int, form: cues.Form) -> bool:
    """«الأنباء التي تحدثت عن …»: what stands before the relative is definite and cannot speak."""
    antecedent = words[i - 2]
    if i - 2 < a or not antecedent.startswith("ال") or form.cue.lemma in ("قال", "أعلن", "وصف"):
        return False
    if antecedent in ("الوقت", "الحين") and not words[i].endswith("ه"):
        return False  # «في الوقت الذي أكد فيه»
    if antecedent.endswith(("ي", "ية", "ون", "ين")) or gazetteer.given(words[i - 3]):
        return False
    return not actor_nouns.is_actor_noun(antecedent) or actor_nouns.is_matter(antecedent)


_UNNAMED = cues.word_class("unnamed")


def _of_his_name(words: list[str], i: int) -> bool:
    """Whether the words behind «طلب عدم», «مشترطين عدم» at token i are of somebody's name or of his being named."""
    return any(word.startswith(("اسم", "هوي", "تعريف")) or word in ("هويته", "هويتها") for word in words[i + 1 : i + 6])


def _unnamed_source(words: list[str], i: int) -> bool:
    """Whether the verb at token i, in a clause that is set off before what somebody says, tells how he wants to stay unnamed
    («طلب عدم ذكر اسمه», «المصدر، الذي اشترط عدم الكشف عن هويته، أن») or where he speaks («المسؤول، الذي تحدث من المدينة، أن»)."""
    behind_relative = words[i - 1] in RELATIVES
    if cues.match_phrase("kept-back", words, i) and _of_his_name(words, i):
        return True
    if not behind_relative and (words[i - 1] not in PAUSE or actor_nouns.noun_class(words[i + 1]) in ("anonymous", "title")):
        return False  # also «من جانبه، قال مصدر فضل عدم ذكر اسمه إن»
    for k in range(i + 1, i + 6):
        if words[k] == "عدم" and words[k + 1].removeprefix("ال") in _UNNAMED:
            return True
        if words[k] in PAUSE or words[k] in END:
            break
    if behind_relative and words[i - 2] in PAUSE and words[i].startswith(("تحدث", "يتحدث", "تتحدث")):
        stop = next((k for k in range(i + 1, min(i + 12, len(words) - 1)) if words[k] in PAUSE or words[k] in END), None)
        return stop is not None and words[stop] in PAUSE and words[stop + 1] in COMPLEMENTISERS
    return False


def _in_relayed_clause(words: list[str], a: int, i: int) -> bool:
    """«قال فلان، حسبما نقلت عنه الوكالة، إن»: the verb of an according-clause relays what another one reports."""
    if cues.phrases().keys().isdisjoint(words[max(a, i - 3) : i]):
        return False
    for k in range(max(a, i - 3), i):
        phrase = cues.phrase_at(words, k)
        if phrase and phrase[1] == "according-clause" and i - k - phrase[0] in (0, 1):
            if words[k] == "علي" and words[i].endswith(("ه", "ها")):
                return False  # «احتجاجا على ما وصفته النقابات بـ»
            # «عثرت القوات على ما قالت الوزارة إنه مخزن»: what she calls it
            return words[k] != "علي" or not any(w in COMPLEMENTISERS and w[-1] in "هام" for w in words[i + 1 : i + 10])
    return False


def _announced_by_nobody(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool:
    """«خلال المؤتمر أعلن عن»: a passive without its vowels, and no subject before it."""
    if form.cue.lemma not in ("أعلن", "كشف") or doc.words[i + 1] != "عن" or form.tense != "past" or form.joined:
        return False
    return i > doc.sentences[n][0] and before not in _BEFORE_VERB and subject_before(doc, n, i) is None


# What single lemmas need before they report


_MEDIA = frozenset(["صحف", "وسائل", "مواقع", "تقارير", "صحيفة", "وكالة", "قناة", "وكالات"])
_REPORTERS = frozenset(["مصور", "مراسل", "مراسلة", "مصورة", "مراسلو", "مراسلون", "صحفي", "صحافي"])
IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها"])  # also behind من


def _media_relay(words: list[str], i: int) -> bool:
    """«ونقلت صحف محلية أن», «نقل مراسل الوكالة أن», «نقل شهود عيان أن»."""
    who = words[i + 1]
    tells = who in _MEDIA or who.removeprefix("ال") in _REPORTERS or actor_nouns.noun_class(who) == "anonymous"
    return tells and _clause_within(words, i + 2, i + 8)


def _names_source(words: list[str], i: int) -> bool:
    """«نقلت الوكالة عن», «نقل على لسان»: without these, نقل is to move something."""
    behind = words[i + 1 : i + 12]
    return "عن" in behind or "عنه" in behind or "لسان" in behind[:7]


def _is_called(doc: Doc, a: int, i: int, form: cues.Form) -> bool:
    """«ويدعى فلان»: no complement clause follows, or another verb goes before in the clause."""
    words = doc.words
    if form.tense != "present":
        return False
    if not _clause_within(words, i + 1, i + 8):
        return True
    return form.joined and any(k in doc.verbs and not _clause_within(words, k, i) for k in range(max(a, i - 9), i))


def _learns(doc: Doc, i: int, form: cues.Form, before: str) -> bool:
    """«علمت الصحيفة من مصادر أن»: an agency, a name in marks or an unnamed source behind a verb that opens its clause."""
    words, pairs, j = doc.words, doc.pair_at, i + 1
    if not (form.joined or before in CLAUSE_OPENERS or before in ("فيما", "وقد", "قد")):
        return False
    if j in pairs or actors.kind_of(words, j, j + 1, pairs) == "agency":
        return True
    return words[j] in ("من", "لدي") and actors.kind_of(words, j + 1, j + 2, pairs) == "anonymous"


_WHERE_IT_CAME = frozenset(["وسائل", "صحيفة", "صحف", "موقع"])


_WHAT = frozenset(["ما", "مما", "بما", "لما", "فيما", "عما"])


def _came_in(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool:
    """«بيان جاء فيه: "…"», «ورد في تقرير», «جاء في بيان», «جاء في البحث أن»."""
    words, after, where = doc.words, doc.words[i + 1], doc.words[i + 2]
    if before in _WHAT:
        return False  # «الوزارة تتابع ما ورد في التقرير»
    if after in ("فيه", "فيها"):
        return any(words[k] == ":" or k in doc.pair_at or words[k] in COMPLEMENTISERS for k in range(i + 2, i + 5))
    if after in ("في", "علي") and where in cues.word_class("somebodys-page"):
        said = any(words[k] == ":" or words[k] in COMPLEMENTISERS for k in range(i + 3, i + 12))
        return said and _may_speak(words, i + 3)  # «وجاء على حساب المنظمة في تويتر أن», but «في حساب التكاليف أن»
    if after not in ("في", "ضمن"):
        return False
    clause = next((k for k in range(i + 3, i + 9) if words[k] in COMPLEMENTISERS or k in doc.forms or words[k] in PAUSE), None)
    return (
        where in _WHERE_IT_CAME
        or where.startswith("ال")
        and clause is not None
        and words[clause] in COMPLEMENTISERS
        or actors.kind_of(words, i + 2, i + 4, {}) in ("document", "anonymous")
        or where.removeprefix("ال") in cues.word_class("statement")
    )


def _stands_out(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«وأبرز الجهود»: the main ones; «وتبرز أهمية الموضوع»: it stands out. Never a report, else undecided."""
    after = doc.words[i + 1]
    if actor_nouns.is_actor_noun(after):
        return None
    if form.tense == "past":
        return False if after.startswith("ال") and doc.words[i + 2] not in COMPLEMENTISERS else None  # but «وأبرز الفلاني أن»
    if form.tense == "present" and (cues.verbal_noun(after) or after in cues.content_nouns()):
        return False
    return None


_ONE_OF = frozenset(["احد", "احدي", "من", "ثاني", "ثالث", "واحدا", "واحدة", "اول"])
_COUNTED_AS = frozenset(["غير", "من", "احد", "احدي"])


def _counts_as(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«تعد إحدى أهم المدن», «تعد المستوطنات غير قانونية», «تعد المياه من المناطق الغنية بالأسماك»: عد and not وعد.
    Never a report, else undecided."""
    words, after = doc.words, doc.words[i + 1]
    if form.tense != "present":
        return None
    if after in _ONE_OF:
        return False
    if len(after) in (3, 4) and after[0] == "ا" and not gazetteer.given(after):
        return False  # «تعد أكبر مدينة»
    if form.gender == "f":
        at = next((k for k in range(i + 2, i + 6) if words[k] in _COUNTED_AS), None)
        if at is not None and not any(word[0] == "ب" and len(word) > 3 for word in words[i + 1 : at]):  # «تعد الحكومة بالمزيد من»
            return False
    return None


def _after(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«وعقب الاجتماع», «عقب لقائه الوزير»: a preposition. Never a report, else undecided."""
    after = doc.words[i + 1]
    if len(after) > 4 and after.endswith(("ه", "ها", "هم", "هما")) and not _may_speak(doc.words, i + 1):
        return False
    if (after.startswith("ال") or cues.verbal_noun(after)) and actor_nouns.noun_class(after) in ("", "document"):
        return False
    return None


def _says_that(doc: Doc, n: int, i: int) -> bool:
    """Whether somebody follows token i and a complement clause right behind him («بين رئيس اللجنة أن», «فيما بين العضو، أن»)."""
    words, b = doc.words, doc.sentences[n][1]
    if not _may_speak(words, i + 1):
        return False
    end = actors.phrase_end(words, i + 1, b, doc.pair_at)
    if any(words[k][0] == "و" and actor_nouns.is_actor_noun(words[k][1:]) for k in range(i + 2, end)):
        return False  # «بين المدير والموظف»
    end = actors.past_time(words, end + (words[end] in SAME))
    return end < b - 1 and words[end + (words[end] in PAUSE)] in COMPLEMENTISERS


def _says_there(doc: Doc, n: int, i: int) -> bool:
    """Whether an office follows token i, and behind where it is said a comma and a clause («وبين الوكيل فلان في تعميم …، أن»)."""
    words, b = doc.words, doc.sentences[n][1]
    if actor_nouns.noun_class(words[i + 1]) not in ("title", "honorific"):
        return False
    clause = next((k for k in range(i + 2, min(b, i + 26)) if words[k] in COMPLEMENTISERS), None)
    if clause is None or words[clause - 1] not in PAUSE or words[clause][0] == "ب":
        return False
    said_in = next((k for k in range(i + 2, clause) if words[k] in ("في", "خلال")), None)
    if said_in is None:
        return False
    return not any(words[k][0] == "و" and actor_nouns.is_actor_noun(words[k][1:]) for k in range(i + 2, said_in))


def _between(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«بيّن» and «إذ بينت الوكالة أن» report; «بينها وبين الجيران» does not, nor «ومن خلال البحث، تبين أن»: it became clear.
    Else undecided."""
    words, a = doc.words, doc.sentences[n][0]
    if form.tense == "past":
        if "\u0651" in doc.source[doc.starts[i] : doc.ends[i]]:
            return True  # with its shadda
        if words[i].endswith("ت") and before in PAUSE and _says_that(doc, n, i):
            return True  # «وفيما يتعلق بالسجائر، بينت الدراسة أن»: no «between»
        if before in ("اذ", "حيث", "كما") and _clause_within(words, i + 1, i + 7):
            return True
        if before == "فيما" and words[i + 1] in COMPLEMENTISERS:
            return True  # «…، فيما بين أن»
        if before == "قد" or _after_topic(words, a, i) and _says_that(doc, n, i):
            return True  # «وحول الإصابات بين رئيس الدائرة فلان أن»
        that = words[i + 1] in COMPLEMENTISERS or words[i + 1] in _THERE and _clause_within(words, i + 2, i + 9)
        if (that or words[i].endswith("ت") and _clause_within(words, i + 1, i + 9)) and _somebody_before(doc, n, i):
            return True  # «سالم الراوي بين أن», «الوزارة بينت، في بيان، أن»
        if (i == a or before in ("فيما", "بينما")) and (_says_that(doc, n, i) or _says_there(doc, n, i)):
            return True
        if not form.joined or any(word.startswith("بين") for word in words[max(a, i - 5) : i]):
            return False
    if form.tense == "present" and words[i + 1] in COMPLEMENTISERS:
        if before in PAUSE:
            set_off_subject = i > a + 1 and (actor_nouns.is_actor_noun(words[a]) or subject_before(doc, n, i))
            return None if set_off_subject else False
        if form.joined:
            return False
    return None


_THERE = frozenset(["في", "خلال", "امس", "اليوم", "عقب", "علي", "،"])
_TOPICS = frozenset(joined + word for word in ("حول", "عن", "بشان", "بخصوص", "بالنسبة", "فيما") for joined in ("", "و"))


_MATTERS = cues.word_class("matter-noun")


def _after_topic(words: list[str], a: int, i: int) -> bool:
    """Whether the clause from token a to the verb at token i only says what it is about («وعن أسباب الأزمة، بين …»)."""
    if words[a] in ("في", "وفي") and words[i - 1] in _MATTERS and i - a < 6:
        return True  # «وفي هذا الصدد بين المسؤول أن»
    return i > a and words[a + (words[a] == "و")] in _TOPICS and i - a < 16 and words[i - 1] not in PREPOSITIONS


def _somebody_before(doc: Doc, n: int, i: int) -> bool:
    """Whether a person or a body by name or office is the subject in front of token i."""
    subject = subject_before(doc, n, i)
    if subject is None:
        return False
    first, last = doc.words[subject[0]], doc.words[i - 1]
    return actor_nouns.is_actor_noun(first) or gazetteer.given(first) or last in doc.words.surnames


def _hides_nothing(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«لم يخف الوزير قلقه», «لا تخفي السيدة أنها»: told; «لا يخفى على أحد أن» and hiding something are not."""
    after = doc.words[i + 1]
    hidden = after in COMPLEMENTISERS and doc.words[i][-1] == "ي" and doc.words[i - 2] not in BUT_HE  # but «لكنها لا تخفي أن»
    return before.lstrip("وف") in _NEGATION and after != "علي" and not hidden


def _written_in(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«نشر تغريدة كتب فيها»: what somebody wrote; «رفعوا لافتة كتب فيها»: by nobody. Undecided without «فيها»."""
    if doc.words[i + 1] not in ("فيه", "فيها"):
        return None
    return any(word in cues.word_class("message") or actor_nouns.noun_class(word) == "document" for word in doc.words[max(doc.sentences[n][0], i - 8) : i])


def _no_reply(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool | None:
    """«ورد في بيان: …»: what a text has, «رد فعل», «إن رد الحكومة»: nouns; undecided otherwise."""
    if doc.words[i + 1] in ("فعل", "الفعل", "فعله", "فعلها", "فعلهم"):
        return False
    if doc.words[i] == "رد" and before == "ان" and doc.words[i - 2] not in _BEFORE_THAT and doc.words[i + 1].startswith("ال"):
        return False
    came = before[0].isalpha() and doc.words[i + 1] in ("في", "ضمن", "علي", "اسمه", "اسمها")  # «إن الملف ورد في الورقة»
    arrived = doc.words[i + 1] in ("الي", "الينا") and actor_nouns.noun_class(before) == "document"  # «بيان ورد إلى الوكالة»
    return False if doc.words[i] in ("ورد", "وردت") and arrived or doc.words[i] == "ورد" and (came or _came_in(doc, n, i, form, before)) else None


_BEFORE_THAT = frozenset(["بعد", "الي", "قبل", "سبق", "منذ"])  # «بعد أن رد الوزير»: a verb

_RULES_OF_LEMMA = {
    "أبرز": _stands_out,
    "أخفى": _hides_nothing,
    "بين": _between,
    "جاء": _came_in,
    "عقب": _after,
    "رد": _no_reply,
    "كتب": _written_in,
    "ورد": _came_in,
    "وعد": _counts_as,
}


def _unasserted(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a verb tells a wish («تأمل الدولة أن»; «قال إنه يتمنى أن» is one report), a condition, what a matter shows, or whom somebody
    does not accuse, or goes on with a negation."""
    cue = form.cue
    if form.tense == "past" and before.lstrip("وف") in _IF:
        return True  # «فإذا أعلن الوزير أن»
    concedes = cue.lemma == "نفى" and form.tense == "present" and before == "لا" and words[i - 2] in BUT_HE  # «لكنه لا ينفي أن»
    if form.cue.stance == "critical" and before.lstrip("و") in _NEGATION and not concedes:
        return True  # «لم تتهم الشركة أحدا بـ»
    if form.tense == "present" and before == "قد":
        return True  # «أن الأرقام قد تؤكد وجود عجز»: it may
    if cue.lemma == "اتفق":
        that = next((k for k in range(i + 1, min(i + 14, len(words))) if words[k] in COMPLEMENTISERS), i)
        if words[that] == "ان" and words[that + 1][0] in "يت":
            return True  # «اتفق الطرفان على أن يتم التعاون»: what they will do
    if form.tense == "present" and (cue.lemma == "أمل" or cue.stance == "hope" and before in COMPLEMENTISERS):
        return True
    if cue.lemma in _SHOWS and words[i + 1] in ("هذا", "هذه", "ذلك", "تلك") and not actor_nouns.is_actor_noun(words[i + 2]):
        return True  # «وتؤكد هذه الخطوة أن»: what it shows is the journalist's
    return before == "او" and not _NEGATION.isdisjoint(words[max(a, i - 4) : i - 1])  # «لم تؤكد أو تنف»


# Where a verb stands (`_verb_by_place`)


_AFTER = cues.word_class("once")


def _rare_amid_clause(doc: Doc, n: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a form that is rarely a cue (tier 3) stands in the midst of a clause, so that a speaker must go before it."""
    words, a = doc.words, doc.sentences[n][0]
    if form.joined or form.tense != "past" or i == a or before in CLAUSE_OPENERS or before in ("اذ", "واذ") or before in BUT_HE:
        return False
    behind = words[i - 2] if before == "ان" and i - 2 >= a else before
    if behind.lstrip("و") in _AFTER and "b:an" in form.cue.frames and _clause_within(words, i + 2, i + 8):
        return False  # «بعد أن أقرت الشركة بأنها»
    if behind.lstrip("و") in _AFTER and form.cue.stance == "hint" and _clause_within(words, i + 1, i + 8):
        return False  # «بعدما لمح إلى أن إبعاده قرار جاء من فوق»
    if before in ("حين", "وقت") and words[i - 2] in ("في", "وفي"):
        return False  # «في وقت لوح فيه الاتحاد بالإضراب»
    if cues.match_phrase("turn", words, a) == i - a or _about_that(words, a, i):
        return False
    kinds = ("title", "honorific", "anonymous", "organisation", "quantifier")
    somebody = gazetteer.given(words[i + 1]) or actor_nouns.noun_class(words[i + 1]) in kinds
    behind_comma = before in PAUSE and words[i - 2].startswith("ال")  # «وفي جولة بأحياء الجنوب، شكا مواطنون من»
    return not ((before.startswith("ال") or behind_comma) and somebody and _fronted(doc, n, i - behind_comma))  # «وفي محضر التحقيق أقر المتهم بأنه»


def _behind_indefinite(doc: Doc, a: int, i: int, form: cues.Form, before: str) -> bool:
    """«في خطوة قالت الوزارة إنها ضرورية»: a relative clause without a relative."""
    words = doc.words
    if form.cue.tier != 1 or form.tense != "past" or form.joined or i - 2 < a:
        return False
    if _who_shows(doc, a, i):
        return True  # «نشر الجيش صورا قال إنها من المدينة»
    told = i + 1 + (actor_nouns.noun_class(words[i + 1]) in ("anonymous", "title", "organisation"))
    if words[told] in _THAT_IT and _accusative(before):
        return True  # «مقدما أرقاما قال إنها صحيحة», «تسجيلا قال خبراء إنه مزيف»
    if words[told] in _THAT_IT and form.cue.lemma == "قال" and _thing_indefinite(words, i):
        return True  # «مستشهدا بجهاز أشعة قال إنه متعطل», «وهو مقترح قال الوزير إنه قيد الدراسة»
    if words[i - 2] not in ("في", "وفي", "خلال", "ب"):
        return False
    return not before.startswith("ال") and actor_nouns.is_actor_noun(words[i + 1]) and _clause_within(words, i + 2, i + 6)


def _thing_indefinite(words: list[str], i: int) -> bool:
    """Whether an indefinite noun of a thing stands before the verb at token i, alone or with an adjective, and nobody who could say it."""
    before = words[i - 1]
    if len(before) < 4 or not before[0].isalpha() or before.startswith(("ال", "وال", "بال", "لل")) or before in PREPOSITIONS or before in CLAUSE_OPENERS:
        return False
    if actor_nouns.stops(before) or before.endswith(POSSESSIVE):
        return False
    near = range(max(0, i - 3), i)
    return not any(actor_nouns.is_actor_noun(words[k]) or gazetteer.given(words[k]) or words[k] in words.surnames for k in near)


def _labels_it(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a verb of labelling with its object behind an indefinite noun opens a relative clause («زيارة وصفها المراقبون بأنها تاريخية»)."""
    told = form.tense == "past" or form.tense == "present" and words[i - 2] in ("وهو", "وهي")  # «وهي نسبة تصفها الباحثة بأنها»
    if form.cue.stance != "label" or not told or form.joined or i == a or not cues.with_object(words[i]):
        return False
    return before[0].isalpha() and not before.startswith("ال") and _may_speak(words, i + 1)


_THAT_IT = frozenset(["انه", "انها", "انهما", "انهم"])


def _accusative(word: str) -> bool:
    """Whether a word has the ending of an indefinite object (أرقاما, صورا, تسجيلات) and is no noun of persons."""
    if len(word) < 4 or not word.endswith(("ا", "ات")) or word.startswith("ال") or gazetteer.given(word):
        return False
    return actor_nouns.noun_class(word) not in ("title", "honorific", "anonymous", "agency")


_EXPECTATIONS = frozenset(["توقعات", "تكهنات", "امال", "احتمال", "احتمالات", "مخاوف"])
_IF = frozenset(["اذا", "لو"])


def _hypothetical(words: list[str], a: int, i: int, form: cues.Form, before: str) -> bool:
    """Whether a verb tells what is expected, wanted or supposed to be said, or is a noun (أمر, نفي)."""
    lemma, further = form.cue.lemma, words[i - 2]
    if before == "ما" and further.lstrip("وف") in _IF:
        return True  # «وإذا ما رأى القائد أن»
    if lemma == "أمر" and _is_participle(words, i + 1):
        return True  # «أمر مرهون بموافقة الحكومة»
    if lemma == "نفى" and words[i] == "نفي" and before in cues.word_class("witness"):
        return True  # «شاهدات نفي»
    if lemma == "أصدر" and before in _NEGATION:
        return True  # «لم يصدر أي أوامر»
    if form.tense != "present":
        return False
    if before == "بان":
        return i - 3 >= a and words[i - 2 - (further in PAUSE)].removeprefix("ال") in _EXPECTATIONS  # «في ظل توقعات بأن تعلن الحركة»
    if before != "ان":
        return False
    if i - 2 >= a and (further.lstrip("وف") in cues.word_class("irrealis") or further == "دون"):
        return True  # «وكأنه يريد أن يقول», «من المتوقع أن يعلن»
    return lemma in ("أعلن", "كشف") and words[i + 1] == "عن"  # «أن يعلن عن التشكيلة»: by nobody


def _is_participle(words: list[str], k: int) -> bool:
    """Whether token k has the shape of a passive participle (مرهون) and is no name."""
    word = words[k]
    return len(word) == 5 and word[0] == "م" and word[3] == "و" and not gazetteer.given(word) and word not in words.surnames


def _stop_missing(words: list[str], i: int, form: cues.Form, before: str) -> bool:
    """«الإفصاح ضروري قالت الهيئة، إن»: the stop between two clauses is not printed."""
    who = words[i + 1]
    if form.tense != "past" or before in RELATIVES:
        return False
    if actor_nouns.noun_class(who) not in ("organisation", "title") and not gazetteer.given(who):
        return False
    return any(words[k] in COMPLEMENTISERS and words[k - 1] in PAUSE for k in range(i + 2, min(i + 18, len(words))))


def _people_claim(doc: Doc, a: int, i: int, form: cues.Form) -> bool:
    """«تداول ناشطون صورة يزعمون أنها»."""
    return form.number == "p" and doc.words[i + 1] in COMPLEMENTISERS and people_before(doc, a, i) is not None


def people_before(doc: Doc, a: int, i: int) -> int | None:
    """The last noun of several unnamed people in the clause before a verb in the plural («تداول ناشطون صورة يزعمون أنها»);
    None when a pause parts them."""
    for k in range(i - 1, max(a, i - 14) - 1, -1):
        word = doc.words[k]
        if word in PAUSE or word in COMPLEMENTISERS:
            return None
        if word.endswith(("ون", "اء")) and actor_nouns.noun_class(word) == "anonymous" and doc.words[k - 1] not in ("وهم", "وهما"):
            return k
    return None


def _turn_ends(words: list[str], a: int, i: int) -> bool:
    """Whether a turn opener that begins at token a or later (من جهته) ends at token i and none goes further."""
    starts = cues.phrase_starts("turn")
    return max((k + cues.match_phrase("turn", words, k) for k in range(a, i) if words[k] in starts), default=0) == i


def _turn_before(words: list[str], a: int, end: int) -> int:
    """How many tokens the turn opener (من جهته، بدوره) has that ends at token `end`; 0 when none does."""
    starts = cues.phrase_starts("turn")
    for k in range(max(a + 1, end - 4), end):
        if words[k] in starts and words[k - 1] in PAUSE and cues.match_phrase("turn", words, k) == end - k:
            return end - k
    return 0


_AS_FOR = cues.word_class("as-for")


def _fronted(doc: Doc, n: int, i: int, reach: int = 12) -> bool:
    """Whether the clause before token i is a fronted adverbial (وفي الشأن السوري قال …), so that a verb may follow it."""
    words, first = doc.words, i
    while first > doc.sentences[n][0] and i - first < reach and words[first - 1] not in PAUSE:
        if words[first - 1] in END and doc.starts[first] != doc.ends[first - 1]:
            break
        first -= 1
    word = words[first]
    return (
        word.lstrip("و") in _AS_FOR
        or word in _BARE_PREPOSITIONS
        or word[0] in "وف"
        and word[1:] in _BARE_PREPOSITIONS
        or word.startswith(("لل", "ولل", "ومع"))
        or word in _ADVERBS
    )


def questioned(words: list[str], first: int, cue: int) -> tuple[int, bool] | None:
    """(token, whether with a pronoun) of «بمواجهته», «وبسؤال المتهم», «وبالتحقيق معه» that opens the clause of the verb at token `cue`;
    None when nothing of the kind does."""
    for k in range(cue - 1, max(first, cue - 8) - 1, -1):
        word = words[k].removeprefix("و")
        if word == "بعرض" and (to := next((m for m in range(k + 1, cue - 1) if words[m] == "علي"), None)):
            return to, False  # «وبعرض الشكوى على المدير، قال»
        if k < cue - 1 and word in PAUSE or word in END:
            return None
        if word[:1] == "ب" and (word == "بالتحقيق" and words[k + 1].startswith("مع") or _questioning(word[1:])):
            return k, word.endswith(POSSESSIVE) or words[k + 1] in ("معه", "معها", "معهم")
    return None


def _questioning(word: str) -> bool:
    """Whether a noun, also with a pronoun, is a questioning (سؤاله, مواجهتها)."""
    nouns = cues.word_class("questioning")
    stem = arabic.without_pronoun(word)
    return word in nouns or stem in nouns or stem.endswith("ت") and stem[:-1] + "ة" in nouns


def _in_a_manner(doc: Doc, a: int, i: int) -> bool:
    """Whether the clause up to the verb at token i only says how («وبصوت خافت يقول فلان»)."""
    word = doc.words[a].removeprefix("و")
    if not 1 <= i - a <= 3 or len(word) < 4 or word[0] != "ب" or _may_speak(doc.words, a) or gazetteer.given(word):
        return False
    people = ("", "document")
    return not any(actor_nouns.noun_class(w) not in people or gazetteer.given(w) or not w[0].isalpha() for w in doc.words[a + 1 : i])


def dateline(doc: Doc, a: int, i: int) -> bool:
    """Whether tokens a..i before a verb are a dateline, whatever stands at its end: a place, a date, an agency, who reports
    («باريس (وكالة)», «باريس 5 مارس», «المدينة/ فلان/ وكالة»)."""
    words = doc.words
    if 0 < i - a <= 6 and _DASH in doc.source[doc.ends[i - 1] : doc.starts[i]]:
        return True  # «المدينة ـ نفى رئيس الوزراء»
    if not 0 < i - a <= 14:
        return False
    if words[i - 1] not in ")/-–—:،" and not any(word in "(/" or word[0].isdigit() for word in words[a:i]):
        return False
    unknown = 0
    for k in range(a, i):
        word = words[k]
        if not word[0].isalpha() or word in gazetteer.months() or word in _DATED or gazetteer.given(word) or gazetteer.known_at(words, k):
            continue
        if k in doc.forms or word in PREPOSITIONS or actor_nouns.is_actor_noun(word):
            return False
        unknown += 1
    return unknown <= 3


_DASH = arabic.TATWEEL  # that an article prints in place of a dash
_DATED = frozenset([
    "في", "م", "ا", "ف", "ب", "ش", "د", "وكالات", "الوكالات", "متابعة", "خاص",
    "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة",
])  # fmt: skip


# Participles


_REPORT_GOES_ON = PAUSE | END | {"»", "”", '"', "}", ")"}
_SAYING = frozenset(["قائلا", "قائلة", "قائله", "قائلين"])


_AND_THEY = frozenset(["وهم", "وهن", "كانوا", "كن"])


def may_be_participle(doc: Doc, n: int, i: int) -> bool:
    """Whether a participle stands where it goes on with a report (مضيفا, وتابع قائلا): after a pause or a verb,
    or before a complement clause."""
    words, a = doc.words, doc.sentences[n][0]
    word, after, before = words[i], words[i + 1], words[i - 1] if i > a else "\n"
    if any(f.cue.lemma == REJECTS for f in doc.forms[i]) and not rejects_words(doc, n, i):
        return False
    if word in ("طالبين", "طالبات", "طالبتين") and before not in PAUSE and before not in _AND_THEY:
        return False  # «وهو والد طالبين يتقدمان للامتحان»: pupils
    if before in ("وهو", "وهي") and doc.forms[i][0].cue.lemma == "أعلم":
        return False  # «قالت زينب وهي معلمة إن»
    if before in A_MATTER or word == A_MATTER[0] and before not in PAUSE:
        return False  # «يعد أمرا مفيدا للشعور بالراحة»: a matter, and what it is like
    if before == "غير" or word == "داعيا" and not _IS_THERE.isdisjoint(words[max(a, i - 3) : i]):
        return False  # «العاملون غير مطالبين بـ», «لا يرى أن هناك داعيا لـ»
    if before in WILL_BE:
        return False  # «سيكون مفيدا لـ»
    if _participle_of_no_speech(doc, a, i, before) or before in _ACCORDING or cues.match_phrase("kept-back", words, i) and _of_his_name(words, i):
        return False
    if word[0] == "و" or before in _REPORT_GOES_ON or word in _SAYING:
        return True
    if after == ":" and i + 2 in doc.pair_at:
        return True  # «قاطعت النائبة الوزير متسائلة: «…»»
    if after in ("اياه", "اياها", "اياهم", "اياهما"):
        return True  # «قطعت علاقاتها معها متهمة إياها بـ»
    if i > a and i - 1 in doc.verbs:
        return True  # «وختم داعيا …»
    if (before[0].isdigit() or before in _FEW) and word.endswith("ين"):
        return False  # «عشرة من كل 20 مجيبين», «خمسة مجيبين»: a noun
    if i - a <= 2:
        return False
    if word.endswith(("ا", "ين")) or i + 1 in doc.pair_at and doc.pair_at[i + 1] - i > SPEECH_WORDS:
        return True
    return after in COMPLEMENTISERS or after in PREPOSITIONS and words[i + 2] in COMPLEMENTISERS


REJECTS = "رفض"  # the lemma of «رافضا»


def rejects_words(doc: Doc, n: int, i: int) -> bool:
    """Whether «رافضا» at token i goes on with a report of somebody who spoke before in the sentence, in agreement, and no act or silence is
    refused («، رافضا التعليق»)."""
    words, a = doc.words, doc.sentences[n][0]
    if words[i - 1] not in PAUSE or words[i + 1] in cues.word_class("declined") or words[i + 1].endswith(POSSESSIVE):
        return False
    feminine = words[i].endswith("ة")
    spoke = [f for k in range(a, i) for f in doc.forms.get(k, ()) if f.kind == "finite" and f.cue.tier < 3]
    return bool(spoke) and all((f.gender == "f") == feminine for f in spoke[-1:])


WILL_BE = frozenset(["يكون", "تكون", "سيكون", "ستكون"])
A_MATTER = ("امرا", "شيئا")  # an adjective follows
_FEW = cues.word_class("counts")
_IS_THERE = frozenset(["هناك", "ثمة", "ثم", "يري", "تري", "يجد", "تجد"])
_ACCORDING = frozenset(["بحسب", "حسب", "وبحسب", "وحسب", "وفق", "ووفق"])  # «بحسب متابعين»: a noun
_AGAIN = frozenset(["التاكيد", "الدعوة", "المطالبة", "التشديد", "التذكير", "الرفض", "العهد"])
_SPOKEN_TO = frozenset(["امام", "الي", "في", "عبر", "خلال", "باسم", "من"])
_THREATENED = frozenset(["مهددا", "مهددة", "مطالبا", "مطالبة", "متهما", "متهمة"])
_IS = frozenset([
    "ليس", "ليست", "كان", "كانت", "بات", "باتت", "اصبح", "اصبحت", "يبقي", "تبقي", "يكون", "تكون",
    "زال", "ظل", "يعد", "تعد", "بانه", "بانها", "انه", "انها",
])  # fmt: skip


def _participle_of_no_speech(doc: Doc, a: int, i: int, before: str) -> bool:
    """Whether the participle at token i is an adverb, a passive, a noun, or tells where somebody speaks."""
    words, word, after = doc.words, doc.words[i], doc.words[i + 1]
    verb = next((k for k in range(i - 1, max(a, i - 10) - 1, -1) if k in doc.forms or words[k] in PAUSE), a)
    behind_verb = any(f.kind == "finite" for f in doc.forms.get(verb, ()))
    if behind_verb and word.startswith(("معلق", "معقب")) and after == "علي":
        return True  # «قالت المنظمة معلقة على الحادث إن»
    if word == "مجددا":
        again = words[i + 1 + (i + 1 in doc.pair_at)]
        if again in COMPLEMENTISERS and behind_verb:
            return True  # «أعلنت السلطة مجددا أنها»
        if not again.endswith(POSSESSIVE) and again not in _AGAIN and not (before in PAUSE and (cues.verbal_noun(again) or again == "دعوة")):
            return True  # «العالية مجددا»: again; but «…، مجددا رفض بلاده التدخل»
    bare = word.lstrip("و")
    if bare.startswith(("متحدث", "مخاطب")) and (after in _SPOKEN_TO or after[0] == "ل" and len(after) > 3):
        return True  # «قال الرئيس، متحدثا أمام الصحفيين، إن», «تابع الراوي، متحدثا لموج نيوز، أن»
    if bare.startswith("مرحب") and after in ("به", "بها", "بهم"):
        return True  # «استقبل الوزير ضيفه مرحبا به»
    if word in _THREATENED and before not in PAUSE and not _IS.isdisjoint(words[max(a, i - 3) : i]):
        return True  # «ليس مهددا بـ», «كان مطالبا بـ»: a passive
    if bare in ("متهمين", "متهمات") and before not in PAUSE:
        return True  # «حبس سبعة متهمين», «شمل متهمين هاربين»
    if before[0].isdigit() and (bare == "متهما" or word == "امرا"):
        return True  # «و35 متهما للنطق بالحكم», «أصدرت 12 أمرا بحق …»: nouns
    return word.startswith(("طالب", "وطالب")) and after == "عدم"  # «طالبا عدم ذكر اسمه»


# Who relays


def relay_verb(doc: Doc, k: int) -> int | None:
    """The token of the verb in «بحسب ما ذكرته …», «حسبما أفادت به …», at k or just behind; None when there is none."""
    for at in (k, k + 1):
        word = doc.words[at]
        if word.startswith("نسب") and doc.words[at + 1].startswith("الي"):
            return None  # «ولم يعلق على ما نسب إليه»
        if word.startswith(("وجد", "تجد", "يجد")) and doc.words[k - 2].lstrip("و") == "علي":
            return None  # «على ما وجدته البعثة من حفاوة»: what for
        if at in doc.verbs or len(word) > 4 and word.endswith(("ته", "ت")) and not word.endswith("ات"):
            return at
        if word.endswith("ه") and word[:-1] in cues.finite():
            return at
    return None


def relayer(doc: Doc, verb: int) -> int:
    """The token at which the relaying source begins behind the verb of `relay_verb` («نقلته على لسانه وكالة …», «أفادت به …»)."""
    words, after = doc.words, doc.words[verb + 1]
    if after in ("علي", "عن") and words[verb + 2] in ("لسانه", "لسانها", "لسانهم"):
        return verb + 3
    if words[verb] in ("علم", "علمت") and words[at := actors.past_time(words, verb + 1)] in ("من", "لدي"):
        return at + 1  # «حسبما علم من مصالح الحماية المدنية»
    past_object = after in ("به", "بها") or after in cues.word_class("of-whom") or words[verb] in ("جاء", "ورد", "نشر")
    at = verb + (2 if past_object else 1)
    if actor_nouns.is_addressee(words[at]):  # «حسب ما أكد لوكالة كذا مسؤول في …»
        if words[at] == "ل":
            end = doc.pair_at.get(at + 1, at) + 1
        else:
            end = actors.phrase_end(words, at, min(at + 10, len(words) - 1), doc.pair_at)
        at = end if actor_nouns.is_actor_noun(words[end]) else at
    if words[at] == "لسان":
        return at + 1  # «بحسب ما ورد على لسان فلان»
    if actor_nouns.noun_class(words[at]) == "document" and actors.kind_of(words, at + 1, at + 2, doc.pair_at) == "agency":
        at += 1  # «وفقا لما نقله تقرير وكالة كذا»
    return at


# The subject in front of a verb


_AUXILIARIES = frozenset([
    "قد", "وقد", "فقد", "لم", "لا", "لن", "سوف", "عاد", "عادت", "بات", "باتت", "راح", "راحت", *_STILL,
])  # fmt: skip


def subject_before(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """The subject in front of a verb (بوتين اعتبر أن; المتحدث باسم الحركة «فلان»، أكد): the widest noun phrase of a speaker
    that ends at the verb."""
    words, a = doc.words, doc.sentences[n][0]
    if shows := _who_shows(doc, a, i):
        return shows
    if words[i + 1] == "عن" and "تحدث" in words[i] and (report := _report_indefinite(words, i)) is not None and report >= a:
        return report, i
    before = words[i - 1]
    if before == "ثم" or i > a and _DASH in doc.source[doc.ends[i - 1] : doc.starts[i]]:
        return None  # «صمت فلان ثم قال», «المدينة ـ نفى رئيس الوزراء»
    end = _before_auxiliaries(words, a, i)
    if before == "ان" and words[i - 2].lstrip("و") == "سبق":
        end = i - 2  # «مجلس كذا سبق أن أشار إلى»
    apart = None
    if end < i and (size := _turn_before(words, a, end)):  # «الشيخ فلان، عضو المجلس، من جهته، دعا»
        end -= size + (words[end - size - 1] in PAUSE)
        apart = _apposition_comma(words, a, end)
    if (before == "قد" or before in "،,") and (subject := _subject_of_was(doc, a, i)):
        return subject
    if doc.sentences[n][3] == "headline" and (subject := _headline_subject(doc, a, end, i)):
        return subject
    if before in "،," and (subject := _before_relative(doc, a, i) or _before_aside(doc, a, i) or _before_examples(doc, a, i)):
        return subject
    if found := _issues_text(doc, a, i) or _made_text(doc, a, i):
        return found
    if (text := _text_that_says(words, a, i)) is not None:
        return text, i
    widest = _widest_phrase(doc, a, end, i, apart, doc.sentences[n][3] == "headline" and n > 0)
    if widest and words[widest[0] - 1] == "مع" and (antecedent := _subject_with_clause(doc, n, i)):
        return antecedent  # «الطالبة التي قدمت مع والدتها تتساءل»
    if widest and widest[1] - widest[0] == 1 and words[widest[0]].removeprefix("و") in titles.WEEKDAYS:
        widest = None  # «والاثنين، دعت المنظمة إلى»
    if widest and widest[1] - widest[0] == 1 and words[widest[0]].removeprefix("و") in cues.word_class("field-adverb"):
        widest = None  # «صحيا، حذر طبيب المركز من»
    if widest and widest[1] - widest[0] == 1 and widest[0] - 1 in doc.open_of:
        widest = None  # «في حوار مع صحيفة «كذا» الفرنسية، قال فيه»
    if widest is None and i > a + 1 and words[i - 2] in COMPLEMENTISERS and before.endswith(POSSESSIVE) and words[i].endswith(("وا", "وه", "وها", "وهم", "ون")):
        if any(f.number == "p" for f in doc.forms.get(i, ())) and not actor_nouns.stops(before):
            return i - 1, i  # «تضيف أن جيرانها أخبروها بأن»
    if widest and widest[0] in doc.pair_at and words[widest[0] - 1] in COMPLEMENTISERS:
        widest = None  # «وصفها فلان بأنها «الأشد»، دعا الوزير إلى»
    if widest == (i - 1, i) and before[-1] == "ا" and words[i + 1] in IN_IT and words[i - 2] in PAUSE and actor_nouns.noun_class(before[:-1]) == "document":
        return None  # «أصدرت النقابة، أمس، بيانا طالبت فيه»
    return (
        _unnamed_in_marks(doc, i)
        or widest
        or _name_and_office(doc, a, end)
        or _office_and_name(doc, a, end)
        or unnamed_person(doc, n, i)
        or _unnamed_object(doc, a, i)
        or _subject_with_place(doc, n, i, end)
        or _subject_from_place(doc, n, end)
        or _subject_with_clause(doc, n, i)
    )


def _unnamed_in_marks(doc: Doc, i: int) -> tuple[int, int] | None:
    """Somebody without a name and where he works, in marks right before the verb at token i («أن ضابطا في "الإدارة المدنية" أبلغ»)."""
    opening = doc.open_of.get(i - 1)
    if opening is None or doc.words[opening - 1] != "في" or not actor_nouns.unnamed_accusative(doc.words[opening - 2]):
        return None
    return (opening - 2, i) if doc.words[opening - 3] in COMPLEMENTISERS else None


def _who_shows(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """Who shows, prints or arrests that of which the verb at token i says something, behind the verb that opens the sentence («نشر الجيش صورا
    قال إنها من المدينة», «اعتقلت الشرطة، الأحد، شخصين قالت إنهما من المدينة»); None for another verb."""
    words = doc.words
    if words[i - 1] in cues.BUT_HE or not _BUT.isdisjoint(words[max(a, i - 4) : i]):
        return None  # «وأبلغها طبيبها بأن …، لكنها تقول إنها», «وعد فلان بكذا لكن معارضيه يقولون إنه»
    if words[i - 1] in RELATIVES and not (words[i - 1] == "التي" and words[i].endswith("وا")):
        return None  # but «عرض المتظاهرون وثائق الشركة التي قالوا إنها مسربة»
    if words[i + 1] not in _THAT_IT or words[i - 1] in PAUSE or not any(f.cue.lemma == "قال" and not f.joined for f in doc.forms.get(i, ())):
        return None
    did = a + cues.match_phrase("turn", words, a)
    did += words[did] in PAUSE or words[did] in ("كما", "وقد")
    word = words[did]
    if did + 2 >= i or len(word) < 3 or not word[0].isalpha() or word.startswith("ال") or word.endswith(("ة", "ات")):
        return None
    if any(form.cue.tier < 3 for form in cues.forms().get(word, ())):
        return None
    particle = word in _BEFORE_SUBJECT or actor_nouns.stops(word) and word not in cues.word_class("verb")
    if particle or actor_nouns.is_actor_noun(word) or gazetteer.given(word) or cues.verbal_noun(word):
        return None  # «لكن شركة كذا قالت إنها»
    who = actors.mention(words, did + 1, i, doc.pair_at)
    if not who or who[0] != did + 1:
        return None
    end = min(who[1], titles.subject_end(words, *who, doc.pair_at))
    end = who[1] if words[end].startswith("لل") else end  # «نشر موقع إلكتروني للمواعدة صورة»
    if end == i:  # the object has no sign of its own («نشر الوزير وثائق قال إنها»)
        end = next((k for k in range(did + 2, i) if not words[k].startswith("ال") and not words[k].endswith("ي")), i)
    end = next((k for k in range(did + 3, end) if words[k].endswith(("ا", "ين")) and not gazetteer.given(words[k])), end)  # «فلان الفلاني صورا»
    shown = actors.past_time(words, end + (words[end] in PAUSE))
    many = words[i].endswith("وا")
    plural = actor_nouns.noun_class(words[who[0]]) == "anonymous" and words[who[0]].endswith(("ون", "ين", "اء", "و"))
    if shown >= i or many != plural or not actors.can_speak(words, who[0], end, doc.pair_at, strict=True):
        return None
    return who[0], end


def _before_auxiliaries(words: list[str], a: int, i: int) -> int:
    """The token after the subject, without the auxiliaries before the verb at token i and a comma before them («فلان، كان قد أعلن»)."""
    end = i
    while end > a:
        last = words[end - 1]
        behind = words[end - 2] in "،," or end < i and words[end] == "قد" and words[end - 2] not in COMPLEMENTISERS
        was = last in ("كان", "كانت") and (behind or end == i and words[i][0] in "يت")  # «فلان كان يؤكد», «أن فلانا كان قد صرح»
        auxiliary = last in _AUXILIARIES or was
        comma = last in "،," and (end == i or words[end] in ("كان", "كانت"))
        still = last == "ما" and words[end] in _STILL
        if not auxiliary and not comma and not still:
            break
        end -= 1
    return end


def _apposition_comma(words: list[str], a: int, end: int) -> int | None:
    """The last comma before token `end`, when an office in apposition stands behind it («الشيخ فلان، عضو المجلس»)."""
    comma = next((k for k in range(end - 1, max(a, end - 10), -1) if words[k] in PAUSE), None)
    return comma if comma is not None and actor_nouns.is_actor_noun(words[comma + 1]) else None


def _was_before(words: list[str], a: int, last: int) -> int | None:
    """The nearest «كان» from token `last` back to token a."""
    return next((k for k in range(last, a - 1, -1) if words[k] in WAS), None)


def _subject_of_was(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """The subject of «كان» before «قد» or a comma and the verb at token i («وكان رئيس المجلس، فلان الفلاني، قد دعا»,
    «وكان فلان الفلاني، وزير شؤون كذا، دعا»)."""
    words, pairs = doc.words, doc.pair_at
    perfect = words[i - 1] == "قد"
    last = i - perfect
    was = _was_before(words, max(a, i - 30), last - 1)
    if was is not None:
        head = was + 1
        who = actors.mention(words, head, last, pairs)
        own = (head, pairs[head] + 1) if head in pairs else who
        if own and not perfect and words[own[1] + 1] in RELATIVES and actors.can_speak(words, *own, pairs, strict=True):
            return own  # «وكانت «كذا»، التي تقدم خدمات …، أعلنت»
        if who and who[0] == head:
            end = who[1] + (perfect and words[who[1]] in SAME)  # «وكانت الصحيفة ذاتها قد وصفت»
            set_off = words[end] in "،," and words[last - 1] in "،," and end < last - 1
            # «، البلجيكي فلان الفلاني، قد», «، البالغ من العمر كذا، قد», «فلان الفلاني الباحث في جامعة كذا قد»
            apposition = set_off and (perfect or _may_speak(words, end + 1) or titles.of_a_state(words[end + 1]))
            apposition = apposition or perfect and actor_nouns.noun_class(words[end]) == "title" and PAUSE.isdisjoint(words[end:last])
            # «وكان كاتب الدولة المكلف بكذا، فلان الفلاني، قد»
            apposition = apposition or perfect and actor_nouns.noun_class(words[head]) == "title" and titles.name_apart(words, end, last, pairs)
            ends_there = apposition or perfect and all(word in PAUSE for word in words[end : i - 1])
            if ends_there and actors.can_speak(words, *who, pairs, strict=True):
                return who
    return _subject_with_relative(doc, a, i) if perfect and words[i - 2] in PAUSE else None


def _subject_with_relative(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """The subject of «كان» before a relative clause between commas («وكان كبير المفاوضين فلان، الذي سلم الرد، قد دعا»)."""
    words = doc.words
    relative = next((k for k in range(i - 3, max(a, i - 20), -1) if words[k] in RELATIVES and words[k - 1] in PAUSE), None)
    was = None if relative is None else _was_before(words, max(a, relative - 14), relative - 2)
    if was is not None and actors.can_speak(words, was + 1, relative - 1, doc.pair_at, strict=True):
        return was + 1, relative - 1
    return None


def _headline_subject(doc: Doc, a: int, end: int, i: int) -> tuple[int, int] | None:
    """The subject of a headline: a body called by its field («الصحة تعلن»), or a name in marks, with a nisba or a place
    («"كذا سبورتس" القطرية تعلن …», «"كتائب كذا" في العراق تتعهد بـ»)."""
    words, close = doc.words, doc.pair_at.get(a, i)
    body = _body_of_field(doc, a, end, i)
    if body is not None:
        return body, end
    if end == i and (other := _joined_subject(words, a, i)) is not None:
        return other, end
    if end == i == a + 1 and words[a].startswith("وال") and actor_nouns.is_actor_noun(words[a][1:]):
        return a, end  # «…: الراوي يتمسك بـ«التصعيد» والوزارة تلوح بـ»
    if end == i == a + 1 and words[a].removeprefix("و").startswith("ال") and not actor_nouns.is_actor_noun(words[a]):
        if words[a].removeprefix("و") in words.surnames or words[a].startswith("ال") and actors.in_full(words, a, i):
            return a, end  # «… والراوي يحذر من», «الوفاق تدين» for «حركة الوفاق»
    if end != i or close >= i or close - a >= 6 or any(k in doc.forms for k in range(a, close)):
        return None
    if close + 1 == i or close + 2 == i and words[i - 1].startswith("ال") and words[i - 1].endswith(("ي", "ية")):
        return a, end
    if close + 3 == i and words[close + 1] == "في" and not any(k in doc.verbs for k in range(a, close)):
        return a, close + 1
    return None


def _joined_subject(words: list[str], a: int, i: int) -> int | None:
    """Where a subject with و begins that ends right before the verb at token i of a headline («اشتباكات ولجنة الأمن تتعهد بـ»)."""
    if words[i][0] not in "يت" or words[i].endswith(("ان", "ون")):
        return None
    ands = (k for k in range(a + 1, min(i, a + 12)) if words[k][0] == "و")
    several = actor_nouns.noun_class(words[a]) == "quantifier" or words[a] in cues.word_class("group")  # «عشرات القتلى والجيش ينفي»
    if actor_nouns.is_actor_noun(words[a]) and not several and any(actors.phrase_end(words, a, k, {}) == k for k in ands):
        return None  # «نقابة الأطباء ووزارة الصحة تعلن»: both
    for k in range(i - 1, max(a + 1, i - 6), -1):
        if words[k][0] != "و" or len(words[k]) < 4 or gazetteer.given(words[k]):
            continue
        phrase = [words[k][1:], *words[k + 1 : i], "\n"]
        known = gazetteer.known_at(phrase, 0)
        if phrase[0] in cues.word_class("headline-body-f") and i == k + 1 or known and known[0] == i - k:
            return k
        actor = actor_nouns.is_actor_noun(phrase[0]) or gazetteer.given(phrase[0])
        return k if actor and actors.phrase_end(phrase, 0, i - k, {}) == i - k else None
    return None


_BEFORE_SUBJECT = CLAUSE_OPENERS | COMPLEMENTISERS | cues.word_class("break") | _STILL | {"لان", "ولان"}
_OPENS_NO_SUBJECT = PAUSE | CLAUSE_OPENERS | COMPLEMENTISERS | _BARE_PREPOSITIONS | _ADVERBS | cues.word_class("topic-shift") | {"وبينما"}
_EVIDENCE = cues.word_class("evidence")
_PLATFORMS = cues.word_class("platform")


def _known_without_and(words: list[str], k: int) -> bool:
    """Whether token k is و with somebody of one word: a state or capital, a surname or a given name of the article, a known body or person."""
    bare = words[k][1:]
    if len(bare) < 3 or words[k] in actor_nouns.nouns() or gazetteer.given(words[k]):
        return False
    if gazetteer.known_at([bare, "\n"], 0) or gazetteer.given(bare) or bare in words.surnames:
        return True
    return any(m and gazetteer.given(words[m - 1]) for m in words.places.get(bare, ())[:60])


def _widest_phrase(doc: Doc, a: int, end: int, i: int, apart: int | None, n_headline: bool = False) -> tuple[int, int] | None:
    """The widest noun phrase of a speaker that opens a clause and ends at token `end` before the verb,
    or at the comma `apart` before an office."""
    words, pairs, best = doc.words, doc.pair_at, None
    turn = a + cues.match_phrase("turn", words, a)
    turn += turn > a and words[turn] in SAME  # «وفي السياق ذاته»
    plural = any(f.number in ("d", "p") for f in doc.forms.get(i, ()))
    for first in range(end - 1, max(a, end - 14) - 1, -1):
        word = words[first]
        if word in END or word == ":" or first in doc.verbs or first < turn or word in _BUT and first > a:
            break  # also «وعد فلان بكذا لكن معارضيه يقولون»
        if word in _OPENS_NO_SUBJECT or word[0] == "و" and _opens_with_preposition(word):
            continue
        before = words[first - 1] if first > a else "\n"
        if first in pairs and cues.verbal_noun(words[first + 1]) and not actor_nouns.is_actor_noun(words[first + 1]):
            continue  # «نصح بـ"قليل من الصبر"، لأنه يرى»
        if word == "عدم" or word == "وسم" and before == "تحت" or word in _PLATFORMS and before in PAUSE:
            continue  # «على موقع التواصل، فيسبوك، يقول»
        if before in PAUSE and _circumstance(words, first, end):
            continue
        if first == end - 1 and before.lstrip("و") in ("كان", "كانت") and _noun_after_was(words, first, end, i):
            return first, end
        if before in COMPLEMENTISERS and word in _EVIDENCE and _evidence_shows(words, first, end):
            return first, end
        opens = first == a or first == turn or before in _BEFORE_SUBJECT
        opens = opens or before[0] in "فو" and before[1:] in COMPLEMENTISERS and _may_speak(words, first)
        if word[0] == "و" and first == a and end == i and n_headline:  # the second statement of a headline
            if end == first + 1 and _known_without_and(words, first):
                return first, end  # «.. وماكرون يدعو إلى»
            named = gazetteer.given(word[1:]) and not gazetteer.given(word)
            if named and end - first <= 4 and actors.phrase_end(words, first, end, pairs) == end:
                return first, end  # «.. وأحمد شوبير يؤكد»
        if word[0] == "و":
            opens = _opens_joined(doc, word, opens, plural, end == i == first + 1)
        if not opens or before in RELATIVES:
            continue
        if best and words[i - 1] in "،," and _name_before_office(doc, first, best[0]):
            return first, best[0] - 1  # «أن الفريق فلان الفلاني، وزير كذا، أكد»
        if plural and best and words[best[0]][0] == "و" and gazetteer.given(words[best[0]][1:]):
            if _dual_title(word):
                return first, first + 1  # «النائبان فلان الفلاني وفلان الفلاني أكدا»: their names are found behind it
            if _all_name(doc, first, best[0]):
                return first, best[0]  # «فلان الفلاني وفلان الفلاني أكدا»: so is the second name
        if _speaks_up_to(doc, first, end):
            best = (first, end)
        elif apart and first < apart and _speaks_up_to(doc, first, apart):
            best = (first, apart)
    return best


def _dual_title(word: str) -> bool:
    """Whether a word with the article is the dual of what two people are (النائبان, النائبين)."""
    return word.startswith("ال") and word.endswith(("ان", "ين")) and actor_nouns.noun_class(word[:-2]) in ("title", "anonymous")


def _circumstance(words: list[str], k: int, end: int) -> bool:
    """«وقال الوزير كذا، مقدما أرقاما قال إنها»: a participle at token k with its object tells how somebody speaks, and not who."""
    word = words[k]
    person = actor_nouns.noun_class(word[:-1]) in ("title", "anonymous") or actor_nouns.noun_class(word) in ("title", "anonymous")
    if person and word not in ("مقدما", "عارضة"):
        return False  # «محللا سياسيا قال إن»
    if k + 1 >= end or gazetteer.given(word) or not words[k + 1].endswith(("ا", "ات", "ين")) or words[k + 1].startswith("ال"):
        return False
    return len(word) > 4 and (word[0] == "م" and word[-1] in "اة" or word[1] == "ا" and word[-1] == "ة")


def _opens_with_preposition(word: str) -> bool:
    """Whether a word with و goes on with a preposition («وبالنظر», «وللحكومة», «وباستنطاقه اعترف»)."""
    return (
        word[1:] in _BARE_PREPOSITIONS
        or word.startswith(("ولل", "وبال"))
        or word.startswith("وب")
        and word.endswith(POSSESSIVE)
        and not actor_nouns.is_actor_noun(word)
    )


def _opens_joined(doc: Doc, word: str, opens: bool, plural: bool, alone: bool) -> bool:
    """Whether a word that begins with و opens a clause, when `opens` is what its place says: not where the و is its own first letter
    or joins two nouns. `alone`: the word is all that stands before the verb."""
    if plural:
        return True  # the verb has several subjects
    if word.startswith("وال"):
        return opens or alone and actor_nouns.is_actor_noun(word)
    own = gazetteer.given(word) and not gazetteer.given(word[1:])  # «وليد فلان أكد أن»
    return opens and (own or actor_nouns.is_actor_noun(word) or len(word) >= 6 and word[1:] not in doc.vocabulary)


def _speaks_up_to(doc: Doc, a: int, b: int) -> bool:
    """Whether tokens a..b are one noun phrase of somebody who can speak."""
    words, pairs = doc.words, doc.pair_at
    return actors.can_speak(words, a, b, pairs, strict=True) and actors.phrase_end(words, a, b, pairs) >= b


def _noun_after_was(words: list[str], k: int, end: int, i: int) -> bool:
    """Whether the definite noun at token k, alone behind «كان», speaks («وكان الراوي قد قال», «وكان النجم أعلن»)."""
    word = words[k]
    if not word.startswith("ال") or end != i and words[end] != "قد" or actor_nouns.masdar_like(word[2:]):
        return False
    return end != i or word[2:] not in cues.content_nouns() and word[2:] not in _MUTE


def _evidence_shows(words: list[str], first: int, end: int) -> bool:
    """«إن نتائج التحقيق تشير إلى أن»: evidence is the subject, in a clause that is no circumstance («رغم أن نتائج …»)."""
    return words[first - 2] not in _CONCEDE and end - first <= 6 and RELATIVES.isdisjoint(words[first:end])


_CONCEDE = frozenset(["الا", "غير", "بيد", "رغم", "مع", "لو", "حيث"])


def _name_before_office(doc: Doc, first: int, office: int) -> bool:
    """Whether all before the comma in front of a title at token `office` is a person with his name."""
    words, comma = doc.words, office - 1
    return words[comma] in "،," and first + 1 < comma and actor_nouns.noun_class(words[office]) == "title" and _all_name(doc, first, comma)


def _name_and_office(doc: Doc, a: int, end: int) -> tuple[int, int] | None:
    """«لكن فلان الفلاني مدير مركز كذا في جامعة كذا أشار إلى»: a name that opens a clause, and his office behind it up to token `end`."""
    words, pairs = doc.words, doc.pair_at
    for office in range(end - 1, max(a + 1, end - 12), -1):
        word = words[office]
        if word in END or word in PAUSE or office in doc.verbs:
            return None
        if actor_nouns.noun_class(word) != "title" or word.startswith("ال"):
            continue
        held = actors.phrase_end(words, office, end, pairs)
        if held != end and (words[held] != "في" or any(words[k] in PREPOSITIONS or k in pairs for k in range(held + 1, end))):
            continue
        for first in range(office - 2, max(a, office - 6) - 1, -1):
            opens = first == a or words[first - 1] in _BEFORE_SUBJECT
            if opens and words[first] not in _OPENS_NO_SUBJECT and (words[first][0] != "و" or gazetteer.given(words[first])) and _all_name(doc, first, office):
                return first, office
    return None


def _office_and_name(doc: Doc, a: int, end: int) -> tuple[int, int] | None:
    """«لكن المهندس بالمعهد الوطني لكذا فلان الفلاني قال»: an office that opens a clause, with complements and a name up to token `end`."""
    words = doc.words
    for first in range(end - 4, max(a, end - 20) - 1, -1):
        word = words[first]
        if word in END or first in doc.verbs:
            return None
        if actor_nouns.noun_class(word) == "title" and (first == a or words[first - 1] in _BEFORE_SUBJECT):
            close = actors.phrase_end(words, first, end, doc.pair_at)
            marked = any(k in doc.pair_at for k in range(close, end))  # «إن المتهم "…"، عارضة تسجيلات قالت إنها»
            return (first, close) if close < end and not marked and titles.name_apart(words, close, end, doc.pair_at) else None
    return None


def _all_name(doc: Doc, a: int, b: int) -> bool:
    """Whether tokens a..b are a person with his name, a title before it or none."""
    words, pairs = doc.words, doc.pair_at
    _, first, last = titles.person(words, a, b, pairs)
    return last > first and actors.phrase_end(words, a, b, pairs) == b and actors.can_speak(words, a, b, pairs, strict=True)


_OPENS_SENTENCE = CLAUSE_OPENERS | WAS | {"لكن", "ولكن"}


def _before_relative(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """Who opens the sentence before a relative clause that a comma closes at the verb («فلانة التي ترأس كذلك منظمة كذا، عبرت عن …»)."""
    words = doc.words
    relative = next((k for k in range(i - 3, max(a, i - 24), -1) if words[k] in RELATIVES), None)
    if relative is None or relative - a > 7 or not PAUSE.isdisjoint(words[a : i - 1]):
        return None
    first = a + (words[a] in _OPENS_SENTENCE)
    if words[first].lstrip("و") in _BARE_PREPOSITIONS or actors.phrase_end(words, first, relative, doc.pair_at) != relative:
        return None
    if _may_speak(words, first):
        return first, relative
    return (first, relative) if titles.behind_given(words, words[first]) else None


def _issues_text(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """Who issued the text right before the verb at token i, in a sentence that begins so («صدر عن الوزارة بيان أكد أن»)."""
    words, text = doc.words, i - 1
    if words[a].lstrip("و") not in ("صدر", "صدرت") or words[a + 1] != "عن":
        return None
    if text > a + 3 and actor_nouns.noun_class(words[text]) != "document":
        text -= 1  # «بيان صحفي»
    if text < a + 3 or actor_nouns.noun_class(words[text]) != "document" or words[text].startswith("ال"):
        return None
    end = actors.phrase_end(words, a + 2, text, doc.pair_at)
    return (a + 2, text) if end == text or words[end][0] == "ل" else None  # «المكتب الإعلامي للرئيس»


def _made_text(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """Whose text without the article stands right before the verb at token i («بأن استطلاعا أجرته مؤسسة كذا العام الماضي أفاد بأن»,
    «إلى تقرير لوكالة كذا، خلص إلى»)."""
    words = doc.words
    end = i - (words[i - 1] in PAUSE)
    for k in range(end - 2, max(a, i - 14) - 1, -1):
        if words[k] in PAUSE or words[k] in END or words[k] in COMPLEMENTISERS:
            return None
        word = words[k].removeprefix("و")
        word = word if word in actor_nouns.nouns() else word.removeprefix("ب")  # «مستشهدا بدراسة أعدتها الشركة أظهرت أن»
        text = word[:-1] if word.endswith("ا") and not word.startswith("ال") else word
        if word.startswith("ال") or actor_nouns.noun_class(text) != "document" or actor_nouns.is_matter(text):
            continue
        new = not words[k + 1].startswith("ال") and words[k + 1].endswith(("ة", "ا")) and len(words[k + 1]) > 3  # «دراسة حديثة أجرتها …»
        made = actors.issues(words[k + 1]) or new and actors.issues(words[k + 2])
        whose = words[k + 1][0] == "ل" and len(words[k + 1]) > 3
        if words[k + 1] in _CAME_OUT and "عن" in words[k + 2 : k + 4]:
            issuer = words.index("عن", k + 2) + 1
            last = actors.phrase_end(words, issuer, end, doc.pair_at)
            # «تقرير صدر أخيرا عن مركز «كذا» توقع أن»
            return (issuer, end) if last == end and actor_nouns.is_actor_noun(words[issuer]) else None
        if words[k + 1 + new] in _WAS_MADE and words[i - 1] != "لا" and not any(word[0] == "و" for word in words[k + 2 + new : end]):
            return k, k + 1 + new  # «وكانت دراسة سابقة أجريت في المدينة عام 2005 قد أظهرت»
        if not made and not whose:
            continue
        first = k + 2 + (new and not actors.issues(words[k + 1])) if made else k
        last = actors.phrase_end(words, first, end, doc.pair_at)
        return (first, last) if last > first and (actors.past_time(words, last) >= end or _only_time(words, last, end)) else None
    return None


_CAME_OUT = frozenset(["صدر", "صدرت", "صادر", "صادرة"])
_WAS_MADE = cues.word_class("was-made")


def _only_time(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b only tell when («العام الماضي», «مطلع الأسبوع»)."""
    return a < b <= a + 3 and words[a] in _PERIODS and all(word.startswith("ال") for word in words[a + 1 : b])


_PERIODS = frozenset(["العام", "الشهر", "الاسبوع", "مطلع", "نهاية", "منتصف", "امس", "اليوم", "السنة"])
_OPENS_ASIDE = RELATIVES | {"وهو", "وهي", "من", "في", "خلال"}


_BUT = frozenset(["لكن", "ولكن"])


def _before_aside(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """The person who opens the sentence before an aside between two commas («ليلى، وهي أم، تقول», «هاني، طالب جامعي، يقول»)."""
    words = doc.words
    but = next((k for k in range(i - 3, max(a, i - 22), -1) if words[k] in _BUT or words[k] == "ان" and words[k - 1] in ("الا", "غير", "بيد")), None)
    first = a + (words[a] in _OPENS_SENTENCE) if but is None else but + 1
    if first in doc.pair_at and but is not None:
        comma = doc.pair_at[first] + 1
        return (first, comma) if words[comma] in "،," and words[comma + 1] in _OPENS_ASIDE and comma < i - 2 else None
    comma = next((k for k in range(first + 1, min(first + 5, i - 1)) if words[k] in "،,"), None)
    past_age = comma  # the second comma of «كريم، 22 سنة، أحد سائقيها، يرى»
    if comma is not None and words[comma + 1][0].isdigit() and words[comma + 2] in _YEARS_OLD and words[comma + 3] in "،,":
        past_age = comma + 3
    if comma is None or i - comma > 14 or not PAUSE.isdisjoint(words[past_age + 1 : i - 1]):
        return None
    if past_age > comma and past_age == i - 1:
        return (first, comma) if gazetteer.given(words[first]) else None  # «كريم، 22 سنة، يقول»
    aside = words[past_age + 1]
    if aside not in _OPENS_ASIDE and (aside[0] == "و" or not actor_nouns.is_actor_noun(aside) or aside.startswith("ال")):
        return None
    so = words[first][1:] if words[first][0] == "ف" and not gazetteer.given(words[first]) else ""  # «فأم خالد، التي …، تتساءل»
    if so and comma - first < 4 and aside in _OPENS_ASIDE and (gazetteer.given(so) or so in ("ام", "ابو") and gazetteer.given(words[first + 1])):
        return first, comma
    titled = words[first].startswith("ال") and actor_nouns.noun_class(words[first]) in ("title", "honorific") and gazetteer.given(words[first + 1])
    called = titled or gazetteer.given(words[first]) or words[first] in ("ام", "ابو", "مي", "لالة", "لالا", "الحاجة", "الحاج") and gazetteer.given(words[first + 1])
    if not called and not (actor_nouns.is_actor_noun(words[first]) and aside in _OPENS_ASIDE):
        return None
    return (first, comma) if actors.phrase_end(words, first, comma, doc.pair_at) == comma else None


def _before_examples(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """The people before some of them between two commas («استمعت إلى ستة شهود، بينهم حارس وصاحب محلبة، أجمعوا على»)."""
    words = doc.words
    comma = next((k for k in range(i - 3, max(a, i - 16), -1) if words[k] in PAUSE and words[k + 1] in _AMONG_THEM), None)
    if comma is None or not PAUSE.isdisjoint(words[comma + 1 : i - 1]) or all(form.number != "p" for form in doc.forms.get(i, ())):
        return None
    for first in range(comma - 1, max(a, comma - 6), -1):
        if actor_nouns.noun_class(words[first]) in ("anonymous", "title", "quantifier"):
            counted = words[first - 1] in cues.word_class("counts") or words[first - 1].isdigit()
            return (first - counted, comma) if actors.phrase_end(words, first, comma, doc.pair_at) == comma else None
    return None


_AMONG_THEM = cues.word_class("among-them")
_YEARS_OLD = frozenset(["سنة", "عاما", "عام", "سنوات", "اعوام", "ربيعا"])


def _body_of_field(doc: Doc, a: int, end: int, i: int) -> int | None:
    """The token of a ministry or authority that a headline calls by its field alone, right before the verb at token i that agrees with it
    («الصحة تعلن», «التربية والتعليم تحذر», «الصحة الدروفانية تؤكد»)."""
    words, forms = doc.words, doc.forms.get(i)
    gender = forms[0].gender if forms else None
    for first in range(end - 1, max(a, end - 3) - 1, -1):
        if words[first] in cues.word_class(f"headline-body-{gender or 'f'}"):
            return first if first == a or not words[first - 1][0].isalpha() else None
        if not (words[first].startswith("وال") or words[first].endswith(("ية", "ي"))):
            return None
    return None


_ENDS_UNNAMED = PAUSE | END | COMPLEMENTISERS | {":"}
_BEFORE_UNNAMED = WAS | {"لكن", "ولكن", "ان", "وان", "غير", "بيد"}


def unnamed_person(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """«لكن مصدرا مطلعا على الملف قال إن»: somebody unnamed who opens the clause, with a phrase of his own up to the verb."""
    words, a = doc.words, doc.sentences[n][0]
    if words[i - 1] in PAUSE:
        aside = next((k for k in range(i - 2, max(a, i - 14), -1) if words[k] in PAUSE), None)
        if aside is None or not cues.match_phrase("kept-back", words, aside + 1 + (words[aside + 1] == "وقد")):
            return None
        i = aside  # «غير أن شابا من سكان الحي، طلب عدم ذكر اسمه، روى أنه»
    for first in range(i - 1, max(a, i - 12) - 1, -1):
        word = words[first]
        if word == "سابقا" and actor_nouns.unnamed_accusative(words[first - 1]):
            continue  # «لكن ضابطا سابقا رأى أن»
        if word in _ENDS_UNNAMED or first in doc.pair_at or first in doc.open_of:
            return None
        kept_back = "عدم" in (words[first - 1], words[first + 1]) or words[first - 1].startswith(("رفض", "رافض"))
        if not kept_back and any(f.kind == "finite" for f in doc.forms.get(first, ())):
            return None
        if words[first - 1] not in _BEFORE_UNNAMED or word.startswith("ال") or word[0] == "و" and not word.startswith("وزير"):
            continue
        if actor_nouns.unnamed_accusative(word) or actor_nouns.noun_class(word) in ("anonymous", "quantifier"):
            former = words[first + 1] == "سابقا" and i - first < 8  # «ضابطا سابقا في الدفاع الجوي رأى»
            return first, i if former else actors.phrase_end(words, first, i, doc.pair_at)
        if first + 3 < i and described_group(words, first):
            return first, i  # «لكن جماعة مدافعة عن البيئة قالت إن»
    return None


def described_group(words: list[str], a: int) -> bool:
    """Whether a body without a name that is known by what it does stands at token a («جماعة مدافعة عن البيئة», «منظمة معنية بالحقوق»)."""
    what, of = words[a + 1], words[a + 2]
    if actor_nouns.noun(words[a]) != ("organisation", "f") or what.startswith("ال") or not what.endswith("ة"):
        return False
    return of in _BARE_PREPOSITIONS or of[0] == "ب" and len(of) > 4


_GOVERNS_PERSON = _BARE_PREPOSITIONS | {"مع", "لدي"}


def _unnamed_object(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """Somebody unnamed whom a sentence meets, asks or calls upon, and who says something («استعان القاضي بخبير محاسبي أكد أن»)."""
    words = doc.words
    forms = doc.forms.get(i)
    if words[a].removeprefix("و") in _BARE_PREPOSITIONS or words[i + 1] in IN_IT or not forms or forms[0].number != "s":
        return None  # «في حديث إلى صحفي أجنبي قال إن», «وجه سؤالا إلى مدير الشركة طالبه فيه بـ»
    for first in range(i - 1, max(a, i - 6), -1):
        word = words[first]
        if word in _ENDS_UNNAMED or first in doc.pair_at or first in doc.open_of or word in RELATIVES:
            return None
        person = word[1:] if actor_nouns.with_b(word) else word if words[first - 1] in _GOVERNS_PERSON else word[:-1]
        if actor_nouns.noun_class(person) in ("title", "anonymous") and (person != word[:-1] or actor_nouns.unnamed_accusative(word)):
            several = person in cues.word_class("plural") or person.endswith(("ون", "ين"))
            fits = not word.startswith("ال") and not several and actor_nouns.noun_gender(person) in ("", forms[0].gender)
            return (first, i) if fits and actors.phrase_end(words, first, i, doc.pair_at) == i else None
    return None


_BEFORE_BODY = CLAUSE_OPENERS | WAS | {"ان", "لكن", "ولكن"}


def _subject_with_place(doc: Doc, n: int, i: int, end: int) -> tuple[int, int] | None:
    """«السفارة في المدينة قالت إن», «وكانت بعثة المنظمة في المدينة قد دعت»: a body or an office that opens the clause, and where it is,
    up to token `end` before the verb."""
    words, a = doc.words, doc.sentences[n][0]
    at = next((k for k in range(end - 2, max(a, end - 6), -1) if words[k] == "في"), None)
    if at is None or words[at + 1] in PAUSE or words[at + 1] in END:
        return None
    if not all(words[k].startswith(("ال", "وال")) or gazetteer.is_state(words, k, end) for k in range(at + 2, end)):
        return None
    for first in range(at - 1, max(a, at - 8) - 1, -1):
        head = words[first]
        if first > a and words[first - 1] not in _BEFORE_BODY or head[0] in "وبل" and head not in actor_nouns.nouns():
            continue
        if actor_nouns.noun_class(head) in ("organisation", "title", "agency") and actors.phrase_end(words, first, at, doc.pair_at) == at:
            return first, at
    return None


_FROM = cues.word_class("from-place")


def _subject_from_place(doc: Doc, n: int, end: int) -> tuple[int, int] | None:
    """«المزارع فلان الفلاني من قرية كذا قال إن»: a person by name who opens the clause, and where he is from, up to token `end`."""
    words, a = doc.words, doc.sentences[n][0]
    at = next((k for k in range(end - 2, max(a, end - 7), -1) if words[k] == "من"), None)
    if at is None or not (words[at + 1] in _FROM or gazetteer.is_state(words, at + 1, end)) or not PAUSE.isdisjoint(words[at:end]):
        return None
    for first in range(at - 2, max(a, at - 7) - 1, -1):
        if (first == a or words[first - 1] in _BEFORE_BODY) and _all_name(doc, first, at):
            return first, at
    return None


_ENDS_NO_CLAUSE = PAUSE | _BARE_PREPOSITIONS
_BEFORE_ANTECEDENT = CLAUSE_OPENERS | {"ان", "لكن", "ولكن"}


def _subject_with_clause(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """«لكن التقرير الذي تناول … قال إن»: the noun phrase before a relative clause that ends at the verb, when it opens the sentence
    or the clause."""
    words, a = doc.words, doc.sentences[n][0]
    if i - a > 40 or words[i - 1] in _ENDS_NO_CLAUSE:
        return None
    relative = next((k for k in range(i - 3, max(a, i - 26), -1) if words[k] in RELATIVES), None)
    if relative is None or any(word in COMPLEMENTISERS or word in PAUSE for word in words[relative:i]):
        return None
    for first in range(relative - 1, max(a, relative - 8) - 1, -1):
        if (first == a or words[first - 1] in _BEFORE_ANTECEDENT) and actor_nouns.is_actor_noun(words[first]):
            return first, relative
    return None
