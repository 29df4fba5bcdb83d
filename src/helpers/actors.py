"""Noun phrases that name a source: where a mention begins and ends, what kind of source it is, and whether it can speak.

Their words are those of helpers.actor_nouns and helpers.gazetteer; what is title and what is name in them helpers.titles tells.

`phrase_end` goes from word to word: the first words, then for each of the next one rule after the other (`_early_step`, `_next_word_step`,
`_outer_step`, `_inner_step`) until one says that the word belongs to the phrase or ends it. A word behind a noun phrase may still be
the object or the verb of its sentence (`_another`, `_goes_with`). `mention` looks for the phrase that names a speaker, and passes over
what stands before it."""

import re

from . import arabic, cues
from .actor_nouns import (
    BODIES,
    IN_THE_NAME_OF,
    dictionary_form,
    is_actor_noun,
    is_addressee,
    is_oblique,
    is_own,
    masdar_like,
    noun,
    noun_class,
    noun_gender,
    nouns,
    one_of_them,
    plural_construct,
    stops,
    unnamed_accusative,
    with_b,
    without_l,
)
from .arabic import POSSESSIVE
from .cues import PAUSE
from .gazetteer import agency_words, given, is_nationality, is_state, known, known_at, known_forms, to_agency
from .memory import remembered
from .titles import (
    BEGIN_PLACES,
    CALLED,
    DAYTIMES,
    GOVERNORS,
    HONOURS,
    LOCAL,
    NAME_JOINTS,
    NAME_TOKENS,
    OFFICES,
    PLACE_PREPOSITIONS,
    SAME,
    TRIBES,
    WEEKDAYS,
    WHEN,
    closes,
    honours,
    in_order_to,
    led_by,
    looks_like_verb,
    name_after,
    name_end,
    name_like,
    name_like_verb,
    name_within,
    nameless,
    of_a_state,
    office_of,
    part_of_period,
    past_states,
    past_time,
    person,
    second_field,
    surname_like,
    surname_with_b,
    to_outlet,
    without_holder,
)
from .token_index import accusative, asked_once, words_surnames

MENTION_TOKENS = 14

# kinds of phrases
_PEOPLE = frozenset(["anonymous", "title"])
_UNNAMED = frozenset(["anonymous", "quantifier", "title"])
_WITH_OFFICES = frozenset(["organisation", "document"])
_OFFICIALS = frozenset(["organisation", "title"])
_OPPOSED = frozenset(["الاحزاب", "الفصائل", "الكتل", "الصحف"])  # «الأحزاب المعارضة»: an adjective

# heads of phrases
_ENVOYS = cues.word_class("envoy")
_OF_A_BODY = cues.word_class("of-a-body")
_OF_MEMBERS = cues.word_class("body-of-members")
_SOURCES = ("مصادر", "مصدر", "معلومات", "انباء")

# words within phrases
_CLOSING = frozenset('»”"}›')
_LINKS = frozenset(["في", "من", "لدي", "عن", "صادر", "صدر", "مقرب", "مقربة"])  # after some words they go on with a phrase
_TYPED = frozenset(["باسم", "عام", "بن", "من", "في"])
_NEAR = frozenset(["قريب", "قريبة", "قريبون", "قريبين", "مقرب", "مقربة", "مقربون", "مقربين"])
_QUANTITIES = cues.word_class("quantity")
_OF_THE_NATION = frozenset(["الوطنية", "الوطني", "الدولية", "الدولي", "العام", "العامة", "العربي", "العربية", "الاعلي"])
_FIELDS_OF_OFFICE = ("لحقوق", "لشؤون", "لحماية", "لمكافحة")
_ACTING = ("بالنيابة", "بالانابة", "بالوكالة")
_PLURALS = ("ين", "ون", "ات", "اء")  # what does not end so does not agree with a plural
_FOREIGN_T = frozenset(["بوست", "غازيت", "جازيت", "ديجست", "ستريت", "تشوت"])  # in the names of papers

# words that end phrases
_MANNER = cues.word_class("manner")
_WITH_B = cues.word_class("ends-with-b")
_SOURCE_OPENS = frozenset(["حسب", "بحسب", "وفق", "وفقا", "نقلا"])
_COUNTED = cues.word_class("counted")
_OBJECTS = cues.word_class("object-noun") | {"مقال", "اعلان", "فكرة", "عرض", "كلام", "تصريح", "رواية"}
_HIS_WORDS = frozenset(["قوله", "قولها", "قولهم", "القول", "تاكيده", "تاكيدها"])
_VEILS = cues.word_class("veil")
_ISSUES = tuple(sorted(cues.word_class("issues")))
_ISSUED = cues.word_class("was-issued")
_OF_A_PARTY = frozenset(
    ["البالغ", "البالغة", "المنتمي", "المنتمية", "المقرب", "المقربة", "الموالي", "الموالية", "المدعوم", "المدعومة", "التابع", "التابعة"]
)
_WINGS = frozenset(["الجناح", "الذراع"])
_TIMES = frozenset(["الشهر", "الاسبوع", "السنة", "الليلة", "الصيف", "الشتاء", "الربيع", "الخريف"])  # «المنظمة الشهر الماضي»

# words around mentions
_THIS = cues.word_class("demonstrative")
_IN_A_MANNER = cues.word_class("in-a-manner")
_BEFORE_MENTION = PAUSE | cues.word_class("adverb") | {
    "فيه", "فيها", "عليه", "عليها", "عليهم", "خلاله", "خلالها", "عنه", "عنها", "عنهم", "له", "لها", "لهم", "لهن", "لهما", "به", "بها",
    "ضده", "ضدها", "ضدهم", "لديه", "لديها", "منه", "منها", "اليه", "اليها", "اليهم", "حوله", "حولها", "لي", "لنا",
}  # fmt: skip
_TRAILING = frozenset(
    word for word in cues.word_class("adverb") if word.endswith("ا") or word in ("كذلك", "انذاك", "حينذاك", "علانية", "صراحة")
)

_AROUND = re.compile("[«»‹›“”„\"(){}،,:#_]|(?<![^\\W_])['‘’]|['‘’](?![^\\W_])")
_STRIP = str.maketrans("", "", arabic.DIACRITICS + arabic.TATWEEL + arabic.CONTROLS)
_UNCLEAN = re.compile("[«»‹›“”„\"(){}،,:#_'‘’" + arabic.DIACRITICS + arabic.TATWEEL + arabic.CONTROLS + "]")


@remembered
def _is_cue(word: str) -> bool:
    """Whether a word may be a verb or a participle of saying."""
    return word != "نادي" and any(f.kind in ("finite", "participle") for f in cues.forms().get(word, ()))


@remembered
def _possessed_masdar(word: str) -> bool:
    """Whether a word looks like a verbal noun with a pronoun (تأكيدها)."""
    if word.endswith("الله"):
        return False
    for suffix in POSSESSIVE:
        if word.endswith(suffix):
            bare = word[: -len(suffix)]
            if bare in cues.content_nouns() or masdar_like(bare):
                return True
    return False


@remembered
def _ends(word: str) -> bool:
    """Whether a word with ب ends a noun phrase: «بحسب», «بدوره», «بهذا», «برئاسة»."""
    return word[0] == "ب" and (word in cues.phrases() or word in _WITH_B)


@remembered
def _sort(word: str) -> str:
    """What a word after the first is for `phrase_end`.

    `last` when the phrase ends before it in any case, `plain` or `definite` when only its neighbours can tell, else ""
    (particles, clitics, nouns of persons: the rules one by one)."""
    ends = _possessed_masdar(word) or len(word) > 4 and word.endswith("ته")
    if word.startswith("ال") and not (stops(word) or ends or word.endswith(POSSESSIVE) and not word.endswith("الله")):
        return "definite"
    if word in _LINKS or word in PAUSE or word in "([" or word.startswith(("ال", "ل", "بال")):
        return ""
    if word in SAME or stops(word) and word not in cues.word_class("adverb"):
        return "last"
    if _is_cue(word):  # but for names that look like verbs, and «مصادر مؤكدة»
        return "" if looks_like_verb(word) or word.endswith(("د", "دة")) or word[0] == "و" else "last"
    if stops(word) or word[0] in "بو" or is_actor_noun(word):
        return ""
    return "last" if ends else "plain"


def _another(words: list[str], a: int, j: int, plain: int, kind: str, heads_body: bool, plural: bool) -> bool:
    """Whether token j is no more of the phrase from token a but an object or a verb, by what stands before it.

    `plain`: how many words of the phrase may be of a name; the rest is what `_head` says of the word at token a."""
    word, before = words[j], words[j - 1]
    definite = word.startswith("ال")
    if _definite_object(words, a, j, kind) if definite else _verb_or_bare_object(words, a, j, plain, kind):
        return True
    if kind == "title" and before.startswith("ال") and not word.endswith("ية") and is_state(words, j, j + 4):
        return True  # «اتهم الوزير دروفانيا بـ»
    if kind in _PEOPLE and not words[a].startswith("ال") and _told_by_unnamed(words, a, j, kind):
        return True
    if kind in _OFFICIALS:
        if word in _OBJECTS and before.startswith("ال") and (words[j + 1].startswith("ال") or is_state(words, j + 1, j + 2)):
            return True  # «وصف الوزير خطة الجيران بأنها»
        if word[-1] == "ا" and len(word) > 4 and not given(word) and _is_paper(word[:-1]):
            return True  # «رفعت جمعية كذا كتابا إلى …»
    if before in PLACE_PREPOSITIONS or word in _TYPED:
        return False
    if heads_body and not definite and word[0] not in "لو":
        return True  # «تنتقد اللجنة المالية عقود …»
    if kind == "anonymous" and len(word) > 4 and word.endswith("وا") and not given(word):
        return True  # «خصوم البلاد أخطأوا التقدير»
    if not plural:
        return False
    return word.endswith("وا") and not closes(words, j) or word.endswith("ا") and words[a].endswith("ان")  # «خبيران محليان زارا …»


def _is_paper(word: str) -> bool:
    """Whether a word is a document or an occasion of speech (تقرير, تصريح)."""
    return noun_class(word) == "document" or word in cues.word_class("venue")


def _told_by_unnamed(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether token j is what an unnamed person says or to whom, behind the indefinite phrase from token a."""
    word, head, before = words[j], words[a], words[j - 1]
    if word in agency_words() and head.endswith(("ان", "ون")):
        return True  # «أبلغ دبلوماسيان رويترز», «أفادت مصادر جيدة الاطلاع جريدتنا»
    if before in cues.word_class("unnamed-adjective") and word.startswith("ال") and j > a + 1:
        return not word.startswith("المستو")  # «انتقد مسؤول رفيع القرار», but «مسؤول رفيع المستوى»
    if j <= a + 1 or before.startswith("ال") or not before.endswith(("ي", "ية") if kind == "anonymous" else "ي"):
        return False
    if word in words_surnames(words) or is_actor_noun(before.removeprefix("ب")) or word == "ال":
        return False  # «وزير الرياضة تركي آل الشيخ», «مصدر طبي بمديرية الصحة»
    return word.startswith("ال") or noun_class(word) == "agency"  # «أكد مصدر محلي الحصيلة», «أفاد مصدر أمني وكالة …»


def _definite_object(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether the definite word at token j is the object of the verb before the phrase from token a."""
    word, head, before = words[j], words[a], words[j - 1]
    if before in _CLOSING:
        if kind in BODIES and is_actor_noun(word):
            return True  # «طالبت منظمة «كذا» الحكومة بـ»
        if not word.endswith(("ة", "ي")) and noun_gender(head) == "f":
            return True  # «وصفت منظمة «كذا» الوضع …»
    if kind == "title":
        return _object_of_official(words, a, j)
    if kind != "organisation":
        return False
    if not before.startswith("ال"):  # «دعت هيئات محلية السكان», «طالبت منظمات حقوقية السلطات بـ»
        plural = head.endswith("ات") and not head.startswith("ال") and before.endswith("ية")
        return j > a + 1 and plural and not cues.verbal_noun(before)  # but «وحدات حماية المرأة»
    of_a_people = before.endswith("ين") and of_a_state(word[:-2])  # «نقابة الصحفيين المصريين»
    if word.endswith("ين") and is_oblique(word) and not is_oblique(head) and not head.endswith("ين") and not of_a_people:
        return True  # «ناشد المجلس المواطنين أن»
    if word[2:] in _OF_A_BODY:
        return False
    relative = word.endswith(("ي", "ية"))  # an adjective of belonging, as most of these are
    if j > a + 1:  # «نعى اتحاد الكتاب الشاعر الراحل», «طالبت هيئة الدفاع القاضي بـ»
        return not head.startswith("ال") and noun_class(word) == "title" and (not relative or word in cues.word_class("office-in-ي"))
    other = None if relative else noun(word)
    if other is None:
        return False
    if other[0] in _OFFICIALS:
        return True  # «دعا المجلس الحكومة إلى», «حثت الحكومة الرئيس على»
    gender, own_gender = other[1], noun_gender(head)
    return bool(gender and own_gender and gender != own_gender)


def _object_of_official(words: list[str], a: int, j: int) -> bool:
    """Whether the definite word at token j is whom the official at token a addresses («طالب الوزير المعارضة بـ»): a feminine noun
    behind a man's title alone, or the opposition, with what he wants of her right behind; or a verbal noun («استبعد الوزير اللجوء
    إلى»)."""
    word, before, after = words[j], words[j - 1], words[j + 1]
    if j == a + 1 and words[a].startswith("ال") and cues.verbal_noun(word[2:]) and after in cues.word_class("prep"):
        return word not in words_surnames(words) and not given(word[2:])
    if noun_gender(words[a]) != "m" or not before.startswith("ال") or not word.endswith("ة") or word in words_surnames(words):
        return False
    if after[0] not in "بل" and after not in cues.word_class("prep") and not after.endswith(("مسؤولية", "مسئولية")):
        return False
    return j == a + 1 or word == "المعارضة" and not before.endswith(("ة", "ات", "وي")) and before not in _OPPOSED


def _verb_or_bare_object(words: list[str], a: int, j: int, plain: int, kind: str) -> bool:
    """Whether the word without article at token j is the verb of the phrase from token a, or an object."""
    word, before = words[j], words[j - 1]
    if kind in BODIES:
        if before in _CLOSING:
            return True  # «منظمة «كذا» تنتج …»
        if plain and kind != "agency" and _like_imperfect(word) and not known_forms(word) and not given(before):
            return not (kind == "document" and is_addressee(before) and cues.verbal_noun(word))  # «منظمة كذا تنتج», but «تقرير لمكتب تنسيق …»
        if kind == "agency" and j > a + 1 and _like_feminine_past(word) and 3 < len(word) < 8 and word not in _FOREIGN_T:
            if words[j + 1] in cues.word_class("prep") or words[j + 1].startswith("ال"):
                return True  # «صحيفة كذا عادت إلى …»
    elif kind == "title" and word[0] in "تي" and _verb_of_title(words, a, j):
        return True
    return before.startswith("ال") and _after_definite(words, a, j, kind)


def _like_imperfect(word: str) -> bool:
    """Whether a word begins like a verb of the present and does not end like an adjective (تنتج, يوقف)."""
    return word[0] in "تي" and len(word) > 3 and not word.endswith(("ي", "ية"))


def _like_feminine_past(word: str) -> bool:
    """Whether a word ends like a verb of the past with a feminine subject (عادت, انتفضت)."""
    return word.endswith("ت") and not word.endswith(("ات", "وت"))


def _verb_of_title(words: list[str], a: int, j: int) -> bool:
    """Whether a word at token j that begins like an imperfect is the verb of a title at token a, by the object behind it."""
    word, before = words[j], words[j - 1]
    if given(word):
        return False
    if j == a + 1:  # «شرطي يوقف السيارة»
        if before.startswith("ال") or not words[j + 1].startswith("ال"):
            return False
        return not (is_actor_noun(word) or word.endswith(("ي", "ية", "ة")) or known_forms(word))
    if not before.startswith(("ال", "وال")) or words[j - 2] == "عبد" or len(word) <= 3 or word in words_surnames(words):
        return False
    return words[j + 1].startswith("ال") and not words[j + 1].endswith(("ي", "ية"))  # «وزير الري يفتتح السد»


def _after_definite(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether the word without article at token j, behind a definite word, is a verb or an object."""
    word, before = words[j], words[j - 1]
    later, official, body = j > a + 1, kind in _OFFICIALS, kind == "organisation"
    if body and word.startswith("وال") and any(part.startswith("لل") for part in words[j - 2 : j]):
        return False  # «الجهاز المركزي للتعبئة العامة والإحصاء»
    if later and kind in _WITH_OFFICES and before.endswith(("ية", "ي")) and not is_actor_noun(word) and cues.verbal_noun(word):
        return True  # «توقع تقرير لوكالة الطاقة الدولية ارتفاع …»
    if given(word):
        return later and body and not is_actor_noun(before) and _name_beside(words, j)  # «لوزارة التجارة فلان الفلاني»
    if kind in BODIES and _like_future(words, j) or later and body and _has_feminine_verb(words, a, j):
        return True  # «وسائل الإعلام الرسمية ستجري الانتخابات», «هيئة الدفاع انتفضت»
    if (official or kind == "joint") and _bare_object(words, j, later):
        return True
    if is_actor_noun(word):
        return kind in BODIES and kind != "document" and noun_class(word) == "document"  # «نشرت القناة شريط فيديو»
    if official and later and word in cues.word_class("receives") and is_state(words, j + 1, j + 2):
        return True  # «وكان الرئيس الأوكراني شكر تركيا»
    if official and later and _like_content(word) and not closes(words, j):
        return True  # «رفض السفير الأميركي اقتراح …»
    if official and later and word.endswith("ين") and words[j + 1].endswith("ين") and not words[j + 1].startswith("ال"):
        return True  # «اتهم وزير الخارجية التركية بلدين مسلمين»
    if official and word.endswith("ة") and _second_of_construct(words[j + 1]) and not closes(words, j):
        return True  # «عرض رئيس المحكمة سلسلة صور»
    if not (later and body) or word[0] in "لبو" or word in ("في", "من", "عن"):
        return False
    return not is_actor_noun(before) and not known_forms(word)  # «أصدرت وزارة الصحة قرارا جديدا», «ناقش مجلس النواب تقرير اللجنة»


def _bare_object(words: list[str], j: int, later: bool) -> bool:
    """Whether the word without article at token j is the object of an official who is named by his title alone («ترأس الوزير اجتماعا»,
    «نشر النائب صورة», «أجرى الوزيران مباحثات»); `later`: not right behind the title, where it may be a name but for the accusative."""
    word = words[j]
    if word in words_surnames(words) or known_forms(word):
        return False
    if word in _MADE or word.endswith("ا") and len(word) > 4 and _thing(word[:-1]):
        return True
    if later or len(word) < 4 or closes(words, j) and words[j + 1] not in PAUSE:
        return False
    if words[j + 1].startswith("ال") and words[j + 1].endswith("ي") or _set_off_by_clause(words, j):
        return False  # «المستشار حمادة الراوي»
    return word.endswith(("ة", "ات")) or word in _OBJECT_NOUNS


def _set_off_by_clause(words: list[str], j: int) -> bool:
    """Whether a comma and a relative clause follow the word at token j and a definite one: a name («المزارع عودة الفلاني، الذي يرى أن»)."""
    return j + 3 < len(words) and words[j + 1].startswith("ال") and words[j + 2] in PAUSE and words[j + 3] in cues.RELATIVES


def _thing(word: str) -> bool:
    """Whether a word is a verbal noun, a text or something else that is made or given (اجتماع, قرار, نداء)."""
    return word in _MADE or word in _OBJECT_NOUNS or cues.verbal_noun(word) or noun_class(word) in ("document", "matter")


_MADE = cues.word_class("made-or-given")
_OBJECT_NOUNS = cues.word_class("object-noun")


def _like_content(word: str) -> bool:
    """Whether a word opens reported content as a noun, or has the shape of a verbal noun with an added letter (اقتراح, تمديد, مشاركة)."""
    return word in cues.content_nouns() or word[0] in "اتم" and cues.verbal_noun(word)


def _name_beside(words: list[str], j: int) -> bool:
    """Whether the given name at token j, behind an office, begins the name of a person: by the next word, or by the adjective before it."""
    following = words[j + 1]
    return given(following) or following.startswith("ال") or words[j - 1].endswith("ية") and not stops(following)


def _like_future(words: list[str], j: int) -> bool:
    """Whether token j begins like a verb in the future and its subject or object follows («ستجري الانتخابات»)."""
    word = words[j]
    return word.startswith(("سي", "ست")) and len(word) > 4 and words[j + 1].startswith("ال") and not known_forms(word)


def _has_feminine_verb(words: list[str], a: int, j: int) -> bool:
    """Whether token j looks like the verb of a feminine noun at token a («هيئة الدفاع انتفضت»)."""
    word = words[j]
    return _like_feminine_past(word) and noun_gender(words[a]) == "f" and not known_forms(word) and not closes(words, j)


def _second_of_construct(following: str) -> bool:
    """Whether a word can be the second noun of a construct whose first one ends in ة («سلسلة صور»), by its ending."""
    if not following[0].isalpha() or following.startswith("ال") or not following.endswith(("ة", "ور", "ات")):
        return False
    return not stops(following) and not given(following)


@remembered
def _head(word: str) -> tuple[str, bool, bool, bool, bool, bool]:
    """What a word is as the first of a phrase.

    Its kind; whether it is a body with the article, unnamed people in the plural, a noun of persons or bodies without article; whether a
    phrase can begin with it; whether it can be a name."""
    found = noun(word)
    if not found and word[:1] == "ل" and (found := noun(without_l(word))):
        word = without_l(word)
    if not found and with_b(word):
        word = word[1:]
        found = noun(word)
    kind = found[0] if found else ""
    definite, actor = word.startswith("ال") or word.startswith("وال") and word not in nouns(), is_actor_noun(word)
    heads_body = definite and (kind in _WITH_OFFICES or kind == "anonymous" and word.endswith(("اب", "اء", "ون", "ان")))
    plural = kind == "anonymous" and not definite and word.endswith(("ان", "ين", "ون"))
    begins = not stops(word) or is_addressee(word) or word.endswith("ت") and given(word)  # «رفعت الراوي»
    can_be_name = not (actor or word.startswith("ال") or word in ("مقرب", "مقربة"))
    return kind, heads_body, plural, actor and not definite, begins, can_be_name


def _plain_object(words: list[str], a: int, j: int) -> bool:
    """Whether an object without the article stands at token j, behind persons with the article at token a: a plural of things, or a verbal
    noun with its own complement."""
    word = words[j]
    if not words[a].startswith("ال") or words[a].endswith("ات") or word.startswith("ال") or given(word) or is_actor_noun(word):
        return False
    if word.endswith("ات") and len(word) > 4:
        return words[j + 1][0] == "و" or not words[j + 1][0].isalpha()
    if not cues.verbal_noun(word) or not words[j + 1].startswith("ال") or is_actor_noun(words[j + 1]):
        return False
    return words[j + 2] in PAUSE and not _set_off_by_clause(words, j)


def _who_suffers(words: list[str], j: int) -> bool:
    """Whether the word with the article at token j, behind a noun of kin, is no noun of persons that is known and closes the phrase."""
    word, after = words[j], words[j + 1]
    return word.startswith("ال") and len(word) > 4 and noun(word) is None and not given(word) and (after in cues.COMPLEMENTISERS or not after[0].isalpha())


_WHO_LIVES = cues.word_class("who-lives")


def _named_place(words: list[str], j: int, b: int) -> int | None:
    """The token behind the name of the quarter or town whose noun stands at token j; None where none follows."""
    if words[j] not in cues.word_class("territory") and words[j] not in cues.word_class("quarter"):
        return None
    name = j + 1
    if name >= b or not words[name][0].isalpha() or stops(words[name]) or words[name] in cues.word_class("prep"):
        return None
    two = words[name] in BEGIN_PLACES and name + 1 < b and words[name + 1][0].isalpha()
    return min(b, name + 1 + two)


@asked_once
def phrase_end(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after the noun phrase that starts at token a: «وزير الخارجية، فلان الفلاني، …» ends after the name.

    Prepositions, clauses and cues end it, but for those that belong to an office or to the name of a body."""
    if honours(words, a, b) or a + 1 < b and words[a] in HONOURS and words[a + 1] in HONOURS:
        return phrase_end(words, a + 1, b, pair_at)
    kind, _, _, short_title, _, _ = _head(words[a])
    if not kind and a and words[a - 1].lstrip("و") in ("لكن", "ان") and unnamed_accusative(words[a]):
        kind = _head(words[a][:-1])[0]  # «لكن مسؤولا في الوزارة قال»
    if kind == "honorific" and words[a].endswith("ه"):
        return a + 1 + (words[a + 1] == "الكريم")  # «ودعا سموه الشباب إلى»
    j, plain, ends = _first_words(words, a, b, pair_at)
    if ends:
        return j
    titles_only = plain != 1  # one word may be a name; a listed body is none
    limit = min(b, a + MENTION_TOKENS)
    while j < limit:
        word = words[j]
        if j in pair_at:
            close = pair_at[j]
            if j > a + 1 and kind == "title" and close < b and (given(words[j + 1]) or words[j + 1] == "عبد"):
                return close + 1  # «الناطق باسم الحكومة "فلان الفلاني" …»
            named = kind in BODIES and j == a + 1 and not words[a].startswith("ال")  # «حركة «تجمع كذا»», «موقع «صباح كذا»»
            if close >= b or close - j > 6 or _said_in_marks(words, a, j, kind) or not named and words[j + 1] in cues.word_class("adverb"):
                break  # also «دان المجلس "بأشد العبارات" الهجوم»
            body = kind in BODIES and j == a + 1 and words[a].startswith("ال")
            if (kind == "title" or body) and _another_in_marks(words, a, j) or words[j + 1] in NEGATES:
                break
            if not (named or words[j - 1] in nouns()) and words[j + 1] in cues.finite():
                break  # also «بأن الفصائل "لا تنسق"»
            j, titles_only = close + 1, False
            continue
        if j > a and accusative(words, j) and not accusative(words, a):
            return _without_time(words, a, j)  # «زار الوزير مخيماً»
        if j > a and kind in ("title", "anonymous") and (word in _MANNER or j == a + 1 and _plain_object(words, a, j)):
            return j  # «يصمت الرجل قليلا», «رفع المحتجون لافتات», «قرر الوزير رفع الضرائب»
        unnamed = kind == "anonymous" and not words[a].startswith("ال") and j > a + 1 and len(words[j - 1]) > 3 and words[j - 1].endswith(("ي", "ية", "يون"))
        if unnamed and (noun_class(word) == "organisation" or word in _JUDGED_OF) and not word.startswith("ال"):
            return j  # «اتهم مصدر عسكري حكومي جماعة كذا بـ», «وصفت مصادر طبية حالة المصابين بـ»
        if j > a and (kind in BODIES or not kind) and _another_body(words, a, j, kind):
            return _without_time(words, a, j)
        if j == a + 1 and kind in BODIES and words[a].startswith("ال") and _object_behind_body(words, j):
            return j  # «نشر الموقع خبرا مفاده أن»
        if j == a + 1 and kind == "quantifier" and word in _THOSE and words[j + 1].startswith("ال") and is_actor_noun(words[j + 1]):
            j += 2  # «أحد تلك المصادر»
            continue
        if j == a + 1 and words[a].endswith("و") and plural_construct(words[a]):
            j, plain = j + 1, plain + 1  # «مديرو مدارس»
            continue
        if j == a + 1 and kind in _PEOPLE and words[a].endswith("ون") and word.endswith("ة") and not word.startswith("ال") and word != "عدة":
            return j  # «نفذ محامون وقفة»
        if j == a + 1 and words[a] in ("السيد", "السيدة") and surname_like(word):
            j, plain = j + 1, plain + 1  # «السيد بنفلان»
            continue
        if j == a + 1 and word in ("امر", "امور") and words[a] in ("ولي", "ولية", "اولياء"):
            j, plain = j + 1, plain + 1  # «ولية أمر»
            continue
        if j == a + 1 and words[a] in cues.word_class("kin") and _who_suffers(words, j):
            j, plain = j + 1, plain + 1  # «والدة القتيل», «شقيق المخطوف»
            continue
        lives = words[a] in _WHO_LIVES and (j == a + 1 or j == a + 2 and words[a + 1] == "في")
        if lives and (place := _named_place(words, j, b)):
            j, plain = place, plain + place - j  # «سكان حي السلام», «أهالي بلدة كفر زيتون»
            continue
        if _place_of_body(words, a, j):
            j, plain = j + 1, plain + 1  # «متحدثة باسم شرطة لندن إن»
            continue
        if led := led_by(words, j):
            j = led  # «التحالف الذي تقوده السعودية»
            continue
        if j > a and word in cues.word_class("definite-masdar") and words[j - 1].startswith("ال"):
            return _without_time(words, a, j)  # «استنكر الحزب الزج باسمه»
        if word == "في" and kind == "title" and words[j + 2].endswith(("ه", "ها", "هم")) and not words[j + 1].startswith("ال"):
            return _without_time(words, a, j)  # «لم يتردد المرشح في توجيه سهامه»
        workers = word == "في" and kind == "organisation" and j == a + 2 and words[j - 1] in _WORKERS
        if workers and words[j + 1].startswith("ال"):
            j += 2  # «تجمع العاملين في المستشفيات الحكومية»
            continue
        if word == "علي" and a < j <= a + 2 and words[a] in _SUPERVISES and (named := next((k for k in range(j + 2, min(b, j + 6)) if given(words[k])), 0)):
            return name_end(words, named, b, pair_at)  # «المشرف العام على النادي خالد الراوي»
        if j == a + 1 and words[a] in _IN_CHARGE and (word == "علي" or word in _OVER_IT):
            if word == "علي" and (cues.verbal_noun(words[j + 1]) or words[j + 1] == "اعداد") and words[j + 2].startswith("ال"):
                return min(b, j + 3)  # «المشرفون على إعداد الدراسة»
            return pair_at[j + 1] + 1 if j + 1 in pair_at else j + 1 if word in _OVER_IT else phrase_end(words, j + 1, limit, pair_at)
        if word == "من" and words[j + 1] == "اجل" and kind == "organisation" and words[j + 2].startswith("ال"):
            j += 3  # «المركز الوطني من أجل الديمقراطية»
            continue
        if kind == "title" and dictionary_form(words[a]) in _MINISTERS and word.startswith("وال") and noun(word[1:]) is None and j > a + 1:
            j += 1  # «وزير الشباب والثقافة والرياضة»
            continue
        if tail := _tail_of_participle(words, a, b, j, kind):
            j = tail  # «قائد موال للنظام», «لجنة مكونة من قضاة», «هيئة الرقابة على الصادرات»
            continue
        if kind == "anonymous" and j > a + 2 and words[j - 2] == "في" and _begins_object(words, j):
            return _without_time(words, a, j)  # «أعلن أطباء في بريطانيا شفاء رجل»
        blame = word in ("المسؤولية", "المسئولية") and words[j - 1] not in ("ذات", "محدودة")
        if blame or word == "جملة" and words[j + 1] == "وتفصيلا":
            return _without_time(words, a, j)  # «وحملت الهيئة المسؤولية للحكومة», «نفى الوزير جملة وتفصيلا»
        if word[0] == "ل" and len(word) > 5 and word.endswith((*POSSESSIVE, "هما", "هن")) and not given(word):
            return _without_time(words, a, j)  # «قال الزوجان لمؤيديهما»
        his = word in _HIS_AFFAIRS and words[a] in _MANAGES if j == a + 1 else j == a + 2 and words[j - 1] in IN_THE_NAME_OF
        if his and word.endswith(POSSESSIVE):
            j += 1  # «وكيل أعماله»
            continue
        if j == a + 1 and kind == "document" and words[a].startswith("ال") and _name_of_another(word):
            return j  # «طالب البلاغ الراوي بتقديم استقالته»
        if j > a + 1 and kind in BODIES and _object_of_body(words, j):
            return _without_time(words, a, j)  # «وضع فريق التجمع الدستوري مقترح قانون»
        if j == a + 1 and kind in _PEOPLE and not words[a].startswith("ال"):
            row = known_at(words, j + 1) if word == "من" else known_at([word[1:], *words[j + 1 : j + 4], "\n"], 0) if word.startswith("بال") else None
            if row and row[1].kind in ("agency", "institution"):
                return j + (word == "من") + row[0]  # «شاهد من رويترز», «مسؤول بالهلال الأحمر»
        if word == "في" and j == a + 1 and kind == "anonymous" and pair_at.get(j + 1, b) < b and noun_class(words[j + 2]) in BODIES:
            return pair_at[j + 1] + 1  # «مصدر في "حزب كذا"»
        if word == "في" and _posted_abroad(words, a, j, kind):
            both = words[j + 2][0] == "و" and j + 2 < b and is_state([words[j + 2][1:], *words[j + 3 : j + 5], "\n"], 0, 1)
            return j + 2 + both  # «السفارة الأميركية في بغداد»
        step = _early_step(words, a, b, j, kind, pair_at)
        sent = step is None and kind == "title" and (word == "الي" and dictionary_form(words[a]) in _ENVOYS or word == "عن" and j == a + 1)
        if sent and (name := _name_behind_place(words, a, b, j, pair_at)):
            j, titles_only, plain = name, False, plain + 1  # «المبعوث الأممي إلى المدينة فلان», «النائب عن كتلة الحقوق فلان»
            continue
        met = kind == "title" and j > a + 1 and a and words[a - 1] in ("مع", "الي") and words[a].startswith("ال") and words[j - 1].startswith("ال")
        if met and noun_class(word) == "title" and not word.startswith("ال"):
            return j  # «حضر اللقاء مع المبعوث الأممي رئيس الدائرة فلان»
        if kind in BODIES and j == a + 1 and word in _MADE_BY and words[j + 1] in ("من", "عن") and j + 2 < b:
            return phrase_end(words, j + 2, b, pair_at)  # «الحكومة المكلفة من مجلس النواب»
        step = step or _next_word_step(words, a, j, kind, plain)
        if step is None and not _sort(word):
            step = _outer_step(words, a, b, j, kind, titles_only, pair_at)
            if step is None and (titles_only or _place_of_spokesman(words, a, word)) and _opens_place(word):
                if name := _name_behind_place(words, a, b, j, pair_at):
                    if words[name - 1] in PAUSE and (named := name_end(words, name, b, pair_at)) > name:
                        return named  # «مدير المنظمة في المدينة، فلان الفلاني، لبي بي سي إن»
                    j, titles_only, plain = name, False, plain + 1  # «رئيس المجلس في المدينة فلان الفلاني»
                    continue
            step = step or _inner_step(words, a, b, j, kind, plain)
        if step is not None:
            j, ends = step
            if ends:
                return j
            continue
        if not word.startswith("ال") and not is_actor_noun(word):
            plain += 1
            titles_only = plain == 1 and short_title and j - a <= 2
        j += 1
    return _without_time(words, a, j)


_MINISTERS = frozenset(["وزير", "وزيرة"])
_JUDGED_OF = cues.word_class("judged-of")
_THOSE = frozenset(["هذه", "تلك", "هؤلاء", "اولئك"])
NEGATES = frozenset(["لا", "لم", "لن", "ليس", "ليست", "ليسوا"])  # words in marks that begin so are said of the body before them
_MANAGES = cues.word_class("manages")
_HIS_AFFAIRS = cues.word_class("his-affairs")
_ALIGNED = cues.word_class("aligned")  # participles that say with ل whose side somebody takes
_MADE_BY = cues.word_class("made-by")
_MADE_UP = cues.word_class("made-up")  # participles that say with «من» of whom a group is
_OVER = cues.word_class("over")  # verbal nouns and participles of bodies that govern «على»


def _tail_of_participle(words: list[str], a: int, b: int, j: int, kind: str) -> int | None:
    """The token after the complement of a participle or verbal noun that says which people or which body the phrase from token a means; None
    where none stands at token j."""
    if kind not in ("anonymous", "organisation", "title") or j + 1 >= b or j == a:
        return None
    word, following = words[j], words[j + 1]
    if word in _ALIGNED and following[0] == "ل" and len(following) > 3 and not words[a].startswith("ال"):
        construct = j + 2 < b and not following.startswith("لل") and words[j + 2].startswith("ال") and not known_at(words, j + 1)
        return j + 2 + construct  # «مصادر مواكبة لعملية التأليف»
    if word in _MADE_UP and following == "من" and j + 2 < b and not words[a].startswith("ال"):
        return j + 3
    if word == "علي" and kind == "organisation" and words[j - 1] in _OVER and j > a + 1 - words[a].startswith("ال"):
        construct = not following.startswith("ال") and j + 2 < b and words[j + 2].startswith("ال")
        return j + 3 if construct else j + 2 if following.startswith("ال") else None
    return None


def _begins_object(words: list[str], j: int) -> bool:
    """Whether an indefinite word at token j, behind a place of the lists, is the verb's object."""
    word, row = words[j], known_at(words, j - 1)
    if row is None or row[0] > 1 or row[1].kind not in ("state", "capital") or word.startswith("ال") or word[0] in "وبل" and word not in nouns():
        return False
    return cues.verbal_noun(word) or noun_class(word) == "quantifier" or word in cues.content_nouns() or word in _OBJECT_NOUNS


def _name_of_another(word: str) -> bool:
    """Whether a word behind a document with the article is a person's name and no part of the phrase."""
    return not word.startswith(("ال", "لل")) and word[0].isalpha() and not stops(word) and noun(word) is None and not _is_cue(word) and given(word)


def _object_of_body(words: list[str], j: int) -> bool:
    """Whether token j, behind the definite end of a body's name, is an indefinite noun of what it proposes, wins or sells."""
    word, before = words[j], words[j - 1]
    if word.startswith("ال") or given(word) or not before.startswith(("ال", "لل")) or noun(word) is not None:
        return False
    if before.startswith("لل") and cues.verbal_noun(word) or word in ("كافة", "جميع", "كل"):
        return True  # «حققت شركة الموج للإلكترونيات زيادة», «هنأ حزب الموج الوطني كافة العمال»
    return word in _OBJECT_NOUNS


_IN_CHARGE = cues.word_class("in-charge")
_SUPERVISES = cues.word_class("supervises")
_OVER_IT = ("عليه", "عليها", "عليهما")


def _object_behind_body(words: list[str], j: int) -> bool:
    """Whether token j, behind a body with the article, is an indefinite object («مقالا») and no name."""
    word = words[j]
    if word[-1] != "ا" or len(word) < 4 or word.startswith("ال") or given(word):
        return False
    return known_at(words, j) is None and (words[j + 1][-1] == "ا" or (noun(word[:-1]) or ("",))[0] == "document" or word[:-1] in _OBJECT_NOUNS)


def _place_of_spokesman(words: list[str], a: int, word: str) -> bool:
    """Whether a word behind «المتحدث باسم …» from token a on can say where or for what the body is («في», «للحماية»): not to whom he
    speaks, nor what the one does in whose name he speaks («باسم الممثلة العليا للسياسة فلانة»: her name)."""
    if (words[a + 1] in IN_THE_NAME_OF or words[a + 1] in TRIBES) and word == "في":
        return True
    named = next((k + 1 for k in (a + 1, a + 2) if words[k] in IN_THE_NAME_OF), None)
    if named is None or noun_class(words[named]) == "title":
        return False
    return word.startswith("لل") and not is_actor_noun("ال" + word[2:])


def _another_body(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether another body or a state begins at token j behind the whole name of one from token a: whom it accuses or asks («اتهمت
    حركة المدينة جيش الجزيرة بـ», «حملت نقابة الصحفيين وزارة الداخلية مسؤولية»)."""
    word, before = words[j], words[j - 1]
    row = known_at(words, a)
    whole = kind and before.startswith("ال") or row is not None and a + row[0] == j and row[1].kind in ("institution", "agency")
    if not whole or word.startswith("ال") or word[0] == "و" and word not in nouns() or before in PLACE_PREPOSITIONS:
        return False
    return is_state(words, j, j + 4) or noun_class(word) == "organisation" and word in nouns() and words[j + 1][0].isalpha()


def _first_words(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> tuple[int, int, bool]:
    """The token after the first word, or the listed name, of a phrase; how many of these words may be of a name; whether it ends there."""
    j, plain = a, 0
    row = known_at(words, a)
    if row and (known := a + row[0]) <= b:
        if row[0] > 1 and row[1].kind in ("institution", "agency", "state"):
            j, plain = known, row[0]
            if j >= b or words[j] in ("ل", "."):
                return j, plain, True
        if row[1].kind in ("state", "capital") and not (known < b and words[known].startswith(("ال", "وال"))):
            return known, plain, True
    if j == a and a not in pair_at:
        begins, can_be_name = _head(words[a])[4:]
        return (a + 1, int(can_be_name), False) if begins else (a, 0, True)
    return j, plain, False


_DIRECTIONS = cues.word_class("direction")


def _without_time(words: list[str], a: int, j: int) -> int:
    """The end j of a phrase from token a before adverbs of time and prepositions of place that stand last («وزير الخارجية أمس»)."""
    if j > a + 2 and words[j - 1] in _DIRECTIONS and words[a] in _WHO_LIVES:
        j -= 1  # «مواطنون في لواء وادي كذا جنوبي المملكة»
    while j > a + 1 and (words[j - 1] in WHEN or words[j - 1] in PLACE_PREPOSITIONS):
        if words[j - 1] == "اليوم" and (row := known_at(words, j - 2)) is not None and row[0] == 2:
            break  # «قناة روسيا اليوم», «صحيفة المصري اليوم»
        j -= 1
    return j


def _said_in_marks(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether marks at token j, behind the adjective of an unnamed person, hold no part of the phrase from token a («مسؤول محلي «…»»)."""
    adjective = words[j - 1]
    unnamed = kind in _PEOPLE and not words[a].startswith("ال") and not is_actor_noun(adjective)
    return j > a + 1 and unnamed and (adjective.endswith("ي") or kind == "anonymous" and adjective.endswith(("ية", "ون", "ين")))


def _another_in_marks(words: list[str], a: int, j: int) -> bool:
    """Whether marks at token j, behind an official whose phrase begins at token a, hold a body or people, the verb's object («اتهم المحافظ
    "مليشيات كذا" بـ»)."""
    closed = words[j - 1].startswith("ال") if j == a + 1 else given(words[j - 1]) or words[j - 1] in words_surnames(words)
    return closed and noun_class(words[j + 1]) in BODIES


def _posted_abroad(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether «في» at token j says where an embassy or a mission from token a is («بعثة الأمم المتحدة في ليبيا»)."""
    place = words[j + 1]
    if kind != "organisation" or dictionary_form(words[a]) not in _POSTED:
        return False
    return place in cues.word_class("city") or is_state(words, j + 1, j + 2)


_WORKERS = cues.word_class("workers")
_POSTED = cues.word_class("posted-body")


def _place_of_body(words: list[str], a: int, j: int) -> bool:
    """Whether token j is the place that ends the name of a body («متحدثة باسم شرطة لندن إن»)."""
    word, body = words[j], words[j - 1]
    two = j == a + 2 and noun_class(words[a]) == "organisation" and not words[a].startswith("ال") and cues.verbal_noun(body)
    if j <= a + 1 or noun_class(body) != "organisation" and not two or body.startswith("ال") or word.startswith("ال"):
        return False  # «هيئة إسعاف لندن»
    if stops(word) or is_actor_noun(word) or word[0] in "بلوف" and known_at(words, j) is None or cues.verbal_noun(word):
        return False
    return words[j + 1] in cues.COMPLEMENTISERS or words[j + 1] in PAUSE or words[j + 1] == ":"


def _early_step(words: list[str], a: int, b: int, j: int, kind: str, pair_at: dict[int, int]) -> tuple[int, bool] | None:
    """As `_outer_step`, for words at token j that begin something else, or that only look so and are of a name."""
    word = words[j]
    if _begins_another(words, a, j):
        return _end(words, a, j)
    after = _after_part_of_name(words, b, j)
    if after > j:
        return after, False
    if _never_within(words, a, j, kind):
        return _end(words, a, j)
    if word[0] == "و" and j + 2 < b and words[j + 1] == "من" and word[1:] in cues.word_class("group"):
        return phrase_end(words, j, b, pair_at), True  # «فلان الفلاني وعدد من النواب»
    return None


def _next_word_step(words: list[str], a: int, j: int, kind: str, plain: int) -> tuple[int, bool] | None:
    """As `_outer_step`, for nouns at token j: what they are (`_sort`) and what stands before them."""
    word = words[j]
    if _of_two_nouns(words, a, j, kind) or kind in BODIES and j == a + 1 and word == "العاملة" and words[j + 1] == "في":
        return j + 1, False  # also «الجمعيات العاملة في هذا المجال»
    if is_own(word) or word in cues.word_class("orders"):
        return _end(words, a, j)  # «وتابع رئيس المجلس حديثه», «أصدر القاضي أوامر», but «مدير برنامجه»
    if kind in BODIES and _beside_body(words, a, j):
        return _end(words, a, j)
    sort = _sort(word)
    if sort == "last":
        return _end(words, a, j)
    if sort == "plain" and kind and _another(words, a, j, plain, *_head(words[a])[:3]):
        return _end(words, a, j)
    if sort == "plain" and not kind and j > a + 1 and word[0] == "ا" and _like_feminine_past(word) and words[j + 1].startswith("ال"):
        if len(word) > 4 and given(words[a]):
            return _end(words, a, j)  # «بحسب سمير الراوي اتخذت الحكومة …»
    if sort == "definite" and words[j - 1] not in PLACE_PREPOSITIONS:
        if kind and _another(words, a, j, plain, *_head(words[a])[:3]) or not given(word) and not _goes_with(words, a, j, plain):
            return _end(words, a, j)
    return None


def _beside_body(words: list[str], a: int, j: int) -> bool:
    """Whether token j, behind the complete name of a body from token a on, is a person's office, a place or a deed («استقبلت حركة كذا رئيس
    المجلس», «غادرت نقابة الأطباء المدينة», «رفضت الحركة الدروفانية التعليق»)."""
    word, before = words[j], words[j - 1]
    if j == a + 1:  # «غادرت اللجنة المدينة», «قاطعت المعارضة الجلسة»
        return before.startswith("ال") and word.startswith("ال") and word[2:] in cues.word_class("place-left")
    known, whole = known_at(words, j - 1), known_at(words, a)
    complete = before.startswith("ال") or known and known[0] == 1 and known[1].kind != "person" or whole and a + whole[0] == j
    if not complete and not (noun_class(words[a]) == "agency" and noun_class(word) == "title" and j == a + 2):
        return False
    if word.endswith(("ية", "ي")):
        return False
    if noun_class(word) == "title":  # but «الائتلاف الوطني المعارض»
        return word.removeprefix("ال") in OFFICES or not word.startswith(("ال", "وال"))
    return word.startswith("ال") and (word[2:] in cues.word_class("territory") or cues.verbal_noun(word[2:]) and words[j + 1] in ("علي", "عن"))


def _opens_place(word: str) -> bool:
    """Whether a word with or before a noun says where or for what an office is (في, من, بالمدينة, للشؤون)."""
    return word in PLACE_PREPOSITIONS or word.startswith(("بال", "لل"))


def _begins_another(words: list[str], a: int, j: int) -> bool:
    """Whether token j begins another phrase than that from token a: to whom something is said, who said it first, how many there are."""
    word = words[j]
    if word in _SOURCE_OPENS or word in ("لكل", "لكلا"):
        return True  # «أشارت الصحيفة حسب المصدر إلى»
    if word[0] == "ل" and len(word) > 4 and word[1] in "يت" and word[1:] in cues.finite():
        return True  # «تدخل ممثل النيابة ليذكر بأن»
    if word == "نيابة" and words[j + 1] == "عن":
        return True  # «صرح القاضي فلان نيابة عن الغالبية»
    if words[j + 1] == "او" and cues.verbal_noun(word) and not given(word):
        return True  # «رفض رئيس الاتحاد تأكيد أو نفي»
    if word[0].isdigit():
        return words[j + 1] in _COUNTED or words[j + 1].endswith("ا")  # «بحسب النقابات 55 ألف شخص»
    if j <= a + 1:
        return False
    if word[0] == "ب":
        return word[1:] in cues.word_class("group") or noun_class(word[1:]) == "honorific" and not is_actor_noun(word)
    return word[0] == "ل" and _addressed_by_name(words, j)


def _addressed_by_name(words: list[str], j: int) -> bool:
    """Whether a person with a name is addressed at token j («قال الوزير فلان لسالم الراوي إن»)."""
    word = words[j]
    if len(word) <= 4 or not given(word[1:]) or given(word):
        return False
    second = words[j + 1]
    return (second in words_surnames(words) or given(second) or second.startswith("ال")) and words[j + 2] in cues.COMPLEMENTISERS


_HOLY = {("مكة", "المكرمة"), ("المدينة", "المنورة"), ("القدس", "الشريف"), ("القدس", "المحتلة")}


def _after_part_of_name(words: list[str], b: int, j: int) -> int:
    """The token after a word at token j that belongs to a name or title though it looks like something else; j itself when it is none."""
    word, before = words[j], words[j - 1]
    if before == "عبد" and word.startswith("ال"):
        return j + 1  # «عبد الحق»
    if before in GOVERNORS and word in BEGIN_PLACES:
        return min(b, j + 2)  # «والي وادي كذا»
    if before in LOCAL and words[j - 2] in ("المجلس", "مجلس") and (word in BEGIN_PLACES or known_at(words, j)):
        return min(b, j + 1 + (word in BEGIN_PLACES))  # «المجلس البلدي وادي كذا»
    if word == "باعمال" and before.removeprefix("ال") in ("قائم", "قائمة"):
        return j + 1  # «القائم بأعمال المدير فلان»
    if word in ("عليه", "عليها", "عليهم") and before.removeprefix("ال") in ("مجني", "مدعي", "محكوم"):
        return j + 1  # «المجني عليه»
    if word.startswith("ال") and (known := known_at(words, j)) and known[0] > 1 and known[1].kind == "person":
        return j + known[0]  # «المبعوث الدولي الأخضر الإبراهيمي»
    if (before, word) in _HOLY:
        return j + 1  # «أمير منطقة مكة المكرمة الأمير فلان»
    if word == "صباح" and before in ("الشيخ", "الامير") and (end := name_end(words, j, b, {})) > j + 1:
        return end  # «أمير البلاد الشيخ صباح الأحمد»
    if word in ("لا", "لاس") and before in NAME_JOINTS or before == "ذا" and is_state(words, j, b):
        return j + 1  # «جان دو لا فلان», «صحيفة ذا لندن إيفنينغ»
    if j + 1 < b and words[j + 1] in ("الله", "الدين") and (given(before) or words[j - 2] == "عبد"):
        return j + 2  # «حسن فضل الله»
    if word == "امام" and (given(before) or words[j - 2] == "عبد"):
        if words[j + 1] in cues.COMPLEMENTISERS or words[j + 1] in PAUSE or closes(words, j + 1):
            return j + 1  # «قال عادل إمام إن»
    return j


def _never_within(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether token j ends a phrase of a kind from token a, whatever stands before it."""
    word, head = words[j], words[a]
    if _ends(word) or word in _TIMES or word in ("للمرة", "لبرنامج") or word[0] == "ب" and word[1:] in _RULED:
        return True  # «قضت محكمة محلية بسجن المتهم», «البلاغ للمرة الأولى», «الوزير لبرنامج كذا»
    if word in ("لمصلحة", "لصالح", "لحساب", "بعبارة", "بعبارات") or in_order_to(word):
        return True  # «معهد كذا لمصلحة صحيفة كذا», «اكتفى المدير بعبارة: "…"»
    if word in DAYTIMES and past_time(words, j) > j + 1 or word == "اكثر" and words[j + 1] == "من" or part_of_period(words, j):
        return True  # «المتحدث باسم الجيش فجر اليوم», «مدير المستشفى أكثر من مرة», «الوزير نهاية الأسبوع»
    if word == "في" and _is_occasion(words[j + 1]):
        return True  # «المشاركون في ختام أعمالهم», «القادة في بيانهم»
    if words[j - 1].startswith("ال") and (deed(words, j) or word.endswith("وا") and len(word) > 4 and not given(word)):
        return True  # «أعلن الوزير بحث السبل», «عشرات العمال أغلقوا الطريق»
    if word in _VEILS and words[j + 1] == "عن" or word == "اية" and words[j + 1] != "الله":
        return True  # «كشف فلان النقاب عن», «نفت الوزارة أية علاقة»
    if word[0] == "ل" and (_to_outlet(words, a, j) if kind else _to_unknown(words, a, j)):
        return True
    if kind in _PEOPLE and not head.startswith("ال") and word in cues.word_class("of-an-unnamed"):
        return True  # «معلمة تعمل بالمدرسة»
    if kind == "anonymous" and j == a + 1 and head.endswith(POSSESSIVE):
        verbal_noun = cues.verbal_noun(word) and not word.startswith("ال")
        if verbal_noun and head not in nouns() or one_of_them(head) and word[0].isalpha() and word not in cues.word_class("prep"):
            return True  # «نقلا عن مصادرها نجاح العملية», «أكد أحدهم سماع انفجار»
    if kind and word[0] == "ب" and len(word) > 4 and not word.startswith("بال") and noun_class(word[1:]) == "document":
        return True  # «رد الوزير ببيان»
    from_whom = words[j + 1] == "عن" and not words[j + 2].endswith(POSSESSIVE)  # «تقرير صدر عن المكتب»
    if kind == "document" and (issues(word) or j <= a + 2 and word in _ISSUED and not from_whom):
        return True  # «دراسة أجرتها الجامعة»
    if kind == "title" and word in _OF_A_PARTY:
        return True  # «الوزير المنتمي لحزب كذا»
    return word in _WINGS and j > a + 1 and not head.startswith("ال")  # «كتائب كذا الجناح العسكري لكذا»: in apposition


_RULED = cues.word_class("ruled")


def _is_occasion(word: str) -> bool:
    """Whether a word behind «في» is when or where something is said, also with a pronoun (ختام, بيانهم), and no place."""
    no_places = cues.word_class("no-place")
    return word in no_places or word in cues.word_class("part-of-period") or word.endswith(POSSESSIVE) and any(word.removesuffix(end) in no_places for end in POSSESSIVE)


def _to_outlet(words: list[str], a: int, j: int) -> bool:
    """Whether the word with ل at token j is the outlet to which the phrase from token a speaks.

    «مصدر أمني لموج نيوز», «الخبير فلان الفلاني لموج نيوز عربية»; right behind a title («الوزير لموج نيوز») only where the article has the name
    without ل, too, or it ends like an outlet's: «الوزير لويجي دي كذا»."""
    if len(words[j]) < 4 or not to_outlet(words, j):
        return False
    named = words[j + 1] in cues.word_class("outlet-word") or words[j][1:] in getattr(words, "places", ()) and words[j][1:] not in cues.finite()
    return j > a + 1 or named and words[a].startswith("ال")


def _to_unknown(words: list[str], a: int, j: int) -> bool:
    """Whether the word with ل at token j is to whom the person of token a speaks, by the clause behind it («أكد الراوي لموجان أن»)."""
    head = words[a]
    return len(words[j]) > 4 and (given(head) or head.startswith("ال")) and not known_at(words, j) and words[j + 1] in cues.COMPLEMENTISERS


def _name_behind_place(words: list[str], a: int, b: int, j: int, pair_at: dict[int, int]) -> int | None:
    """Where the name of the title a..j starts, behind the place or field at token j; None when there is none."""
    name = name_after(words, j, b)
    return name if name and nameless(words, a, j, pair_at) else None


def _of_two_nouns(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether token j defines the noun with و or ب before it, or what a body is concerned with."""
    word, before = words[j], words[j - 1]
    if word.startswith("ال"):  # «الكتائب وسرايا المدينة», «مذيعتان بهيئة الإذاعة»
        joined = before[0] == "و" or before[0] == "ب" and j == a + 2
        return joined and is_actor_noun(before[1:]) and not before.startswith(("وال", "بال"))
    if kind == "organisation" and word.startswith("بال"):
        return before in cues.word_class("concerned-body") and word not in ("بالامس", "باليوم")  # «اللجنة المعنية بالتحقيقات»
    return False


def _end(words: list[str], a: int, j: int) -> tuple[int, bool]:
    """The step of a phrase from token a that ends before token j."""
    return _without_time(words, a, j), True


def _outer_step(words: list[str], a: int, b: int, j: int, kind: str, titles_only: bool, pair_at: dict[int, int]) -> tuple[int, bool] | None:
    """How the phrase from token a goes on at a bracket, a clitic, a pause or «لدى» at token j.

    Returns the token after what belongs to it and whether it ends there; None when nothing here tells."""
    word = words[j]
    if word in "([":
        close = next((k for k in range(j + 1, min(b, j + 10)) if words[k] in ")]"), None)
        if close is not None and past_time(words, j + 1) == close:
            return _end(words, a, j)  # «الوزارة (الأحد)»
        return _end(words, a, j) if close is None else (close + 1, False)
    after = _after_clitic(words, a, b, j, kind, pair_at)
    if after > j:
        return after, False
    if word[0] == "ل" and j == a + 1 and words[a] in cues.word_class("reporter") and (end := _end_of_employer(words, b, j, pair_at)):
        return end, True
    outlet = to_agency(words, j) and known_at([word[1:], *words[j + 1 : j + 5]], 0)
    if outlet and kind == "document" and words[a] in _OF_OUTLETS and bare_document(words, a, j):
        return j + outlet[0], True  # «تقرير لصحيفة كذا»
    if word[0] == "ل" and (outlet or kind == "anonymous" and (j > a + 1 or words[a].startswith("ال")) and _to_whom(words, j)):
        return _end(words, a, j)
    if word in PAUSE:
        return _step_over_pause(words, a, b, j, titles_only, pair_at)
    if word == "لدي":  # «المندوب لدى المنظمة», but «الوزير لدى استقباله السفير»
        place = words[j + 1]
        if noun_class(place) == "title" and not place.startswith("ال") and words[j + 2].startswith("ال"):
            return j + 3, False  # «الوزير المنتدب لدى رئيس الحكومة»
        return (j + 1, False) if place.startswith("ال") or is_actor_noun(place) or known_at(words, j + 1) else _end(words, a, j)
    return None


def _to_whom(words: list[str], j: int) -> bool:
    """Whether the word with ل at token j is a name without a list to whom an unnamed source speaks («مصادر في المجلس لديفنس كذا أن»)."""
    word = words[j]
    if word.startswith("لل") or len(word) <= 4 or given(word):
        return False
    if not words[j - 1].startswith("ال") and word.endswith(("ي", "ية", "ين", "ون", "ات", "ة")):
        return False
    return not known_at(words, j) and not noun(word[1:])


def _after_clitic(words: list[str], a: int, b: int, j: int, kind: str, pair_at: dict[int, int]) -> int:
    """The token after what a clitic (or «من داخل») at token j joins to the phrase from token a; j itself when it joins nothing."""
    word, head = words[j], words[a]
    if word[0] == "ل":
        return _after_lam(words, a, b, j, kind, pair_at)
    if word in _ACTING and j > a + 1 and j + 1 < b and closes(words, j + 1):
        return j + 1  # «السكرتير الدائم بالنيابة فلان»
    if kind in _PEOPLE and not head.startswith("ال") and word.startswith("بال") and noun_class(word[1:]) == "organisation":
        if j == a + 1 or j == a + 2 and words[j - 1] in cues.word_class("unnamed-adjective"):
            return j + 1  # «مسؤول بالوزارة», «مصدر مسؤول بالشركة»
    if kind == "title" and j > a + 1 and word[0] == "ب" and len(word) > 3 and (words[j + 1] in "،," or given(words[j + 1])):
        if is_state([word[1:], "\n"], 0, 1) or word[1:] in cues.word_class("city"):
            return j + 1  # «السفير الفرنسي بالجزائر، فلان الفلاني»
    if head in ("وزارة", "ادارة", "مديرية") and j > a + 1 and word.startswith("بال") and word[3:] in cues.word_class("territory"):
        return j + 1  # «وزارة المالية بالولاية»
    if kind != "anonymous" or head.startswith("ال"):
        return j
    if j == a + 1 and word.startswith("بال") and is_actor_noun(word[1:]):
        return j + 1  # «مصدر بالوزارة»
    if word == "من" and words[j + 1] == "داخل" and j + 2 < b and words[j + 2].startswith("ال"):
        return j + 3  # «مصدر من داخل الوزارة»
    if word == "من" and words[j + 1] == "داخل" and j + 3 < b and is_actor_noun(words[j + 2]) and words[j + 3].startswith("ال"):
        return j + 4  # «مصدر من داخل مكتب المجلس»
    if word[0] == "و" and j > a + 1 and len(word) > 5 and word.endswith("ية") and words[j - 1].endswith("ية"):
        return j + 1  # «مصادر أمنية ومحلية»
    return j


_OF_COMPANIES = cues.word_class("company")


_OF_OUTLETS = ("تقرير", "مقال", "مقالة", "تحقيق", "خبر", "استطلاع", "افتتاحية", "لتقرير", "لمقال", "لتحقيق", "لاستطلاع")  # what they print of their own
_TO_PRESS = ("للصحفيين", "للصحافيين", "للاعلاميين", "للمراسلين")
_FOR_PEOPLE = cues.word_class("for-people")  # whom a body is for
_OF_PRESS = ("نقابة", "اتحاد", "رابطة", "جمعية", "نادي")


def _after_lam(words: list[str], a: int, b: int, j: int, kind: str, pair_at: dict[int, int]) -> int:
    """The token after what a ل at token j says of the office or body from token a; j itself when it says nothing of it."""
    word, head, before = words[j], words[a], words[j - 1]
    if word == "ل" and j + 1 in pair_at and before in cues.word_class("before-field"):
        close = pair_at[j + 1]
        if close < b and close - j <= 7:
            return close + 1  # «الأمين العام لـ«الرابطة»»
    if kind == "title" and word in _FIELDS_OF_OFFICE and j + 1 < b and words[j + 1].startswith("ال"):
        return j + 2  # «المفوض السامي لحقوق الإنسان»
    if kind == "title" and j == a + 2 and before.startswith("ال") and noun_class(without_l(word)) == "title" and not given(words[j + 1]):
        return phrase_end(words, j, b, pair_at)  # «المستشار القانوني لرئيس مجلس الوزراء»
    if word in ("له", "لها", "لهم") and j > a + 1 and before in _DESCRIBES_BODY:
        return j + 1  # «القناة الموالية لها»
    if kind == "organisation" and j == a + 2 and words[a].startswith("ال") and before.startswith("ال") and _of_many(word) and words[j + 1].startswith("ال"):
        return j + 2  # «اللجنة التمهيدية لمعلمي الولاية», «النقابة الوطنية لبحارة الصيد»
    if not word.startswith("لل"):
        return j
    if kind == "organisation" and j == a + 2 and word in _FOR_PEOPLE:
        return j + 1  # «المجلس النرويجي للاجئين»
    if kind == "title" and word in ("للمنتخب", "للفريق"):
        return j + 1  # «المدير الفني للمنتخب فلان»
    defined = "ا" + word[1:]
    if kind in _PEOPLE and j == a + 1 and not head.startswith("ال") and noun_class(defined) in _OFFICIALS:
        return j + 1  # «مستشار للرئيس»
    to_press = word in _TO_PRESS and head.removeprefix("ال") not in _OF_PRESS  # «قال مجلس الأمن الدولي للصحفيين»
    if kind == "organisation" and before in _OF_THE_NATION and head.removeprefix("ال") in _OF_MEMBERS and not to_press:
        return j + 1  # «النقابة الوطنية للصحافة», «الاتحاد العام للصحفيين»
    if kind == "title" and words[j - 2] in _OF_COMPANIES and before[0].isalpha() and not is_actor_noun(defined):
        return j + 1  # «المدير العام لشركة كذا للاتصالات»
    if kind == "title" and j > a + 2 and before.startswith("ال") and not is_actor_noun(defined):
        last = j + 1 == b or words[j + 1] in PAUSE
        if last and any(words[k][0] == "ل" for k in range(a + 1, j)):
            return j + 1  # «المدير الجهوي للمجمع المهني للغلال»
    if kind == "title" and j > a + 1 and before.startswith("ال") and word not in _TO_PRESS:
        place = words[j + 1][0] == "ب" and is_state([words[j + 1][1:], "\n"], 0, 1)
        if words[j + 1 + place] in "،," and (given(words[j + 2 + place]) or noun_class(words[j + 2 + place]) in ("title", "honorific")):
            return j + 1  # «رئيس الاتحاد المحلي للمقاولين، فلان الفلاني», «ممثل البنك المركزي للتنمية بدروفانيا، السيد فلان»
    return j


def _of_many(word: str) -> bool:
    """Whether a word is ل with people in the plural before the noun that defines them (لمعلمي الولاية, لأساتذة التعليم)."""
    bare = word[1:]
    return word[0] == "ل" and len(word) > 4 and (noun_class(bare) == "anonymous" or bare.endswith("ي") and noun_class(bare + "ن") == "anonymous")


def _end_of_employer(words: list[str], b: int, j: int, pair_at: dict[int, int]) -> int | None:
    """The token after the agency with ل at token j for which a reporter works («مراسل لفرانس برس», «مصور لوكالة كذا»).

    None when it is no agency."""
    employer = [words[j][1:], *words[j + 1 : j + 4], "\n"]
    row = known_at(employer, 0)
    if not (row and row[1].kind == "agency" or noun_class(employer[0]) == "agency"):
        return None
    if j + 1 in pair_at:
        return pair_at[j + 1] + 1  # «مراسل لوكالة "كذا"»
    if row:
        return j + row[0]
    return phrase_end(words, j + 1, b, pair_at) if j + 1 < b and not stops(words[j + 1]) else j + 1


def _step_over_pause(words: list[str], a: int, b: int, j: int, titles_only: bool, pair_at: dict[int, int]) -> tuple[int, bool]:
    """As `_outer_step`, for the pause at token j: a title goes on with the name behind it («وزير الخارجية، فلان الفلاني، …»)."""
    if _may_be_named(words, a, j, titles_only, pair_at):
        k = j + 1
        while k < b and k - j <= NAME_TOKENS + 1 and not (stops(words[k]) and words[k - 1] != "عبد"):
            k += 1
        if k < b and words[k] in "،," and words[j + 1 : j + 3] == ["حافظ", "الاختام"]:
            return k, False  # «وزير العدل، حافظ الأختام، فلان الفلاني، …»
        if 2 <= k - j - 1 <= NAME_TOKENS and _is_name_in_apposition(words, b, j + 1, k):
            return k, True
        if noun_class(words[j + 1]) == "title":
            _, first, last = person(words, j + 1, b, pair_at)
            if last - first > 1 and given(words[first]) and words[last] in PAUSE:
                return last, True  # «ممثل النيابة العامة، نائب الوكيل العام للملك فلان الفلاني، إن»
    return _end(words, a, j)


def _may_be_named(words: list[str], a: int, j: int, titles_only: bool, pair_at: dict[int, int]) -> bool:
    """Whether the name of the title a..j may stand behind the pause at token j."""
    pause = words[j]
    if pause not in "،,-–—" or not (titles_only or without_holder(words, a, j, pair_at)):
        return False
    first = words[j + 1]
    if pause in "-–—" and not given(first) and noun_class(first) != "title":
        return False
    if first in cues.word_class("numeral") or first[0].isdigit():
        return False  # «بحسب الشرطة، خمسة أشخاص»
    if cues.match_phrase("kept-back", words, j + 1):
        return False  # «شاهد عيان، عرف نفسه باسم علي، …»
    if words[a].endswith(("ون", "ين")) and len(words[a]) > 5 and noun_class(words[a].removeprefix("ل")) == "anonymous":
        return False  # «وفقا لمسؤولين، بكلفة تقارب 80 مليارا»: several
    if a > 2 and words[a - 1] in "،," and first.startswith("ال") and noun_class(first) == "title" and given(words[a - 3]):
        return False  # «كرم أحمد الراوي، وزير الثقافة، المخرج فلانا الفلاني»: another person
    return first not in cues.phrases() and first not in _MANNER and first != "باسم"  # «أعرب السفير، باسم المملكة، عن»


def _is_name_in_apposition(words: list[str], b: int, i: int, k: int) -> bool:
    """Whether tokens i..k, two to five words without a stop, are the name of the title before them, by what stands behind it."""
    first = words[i]
    named = given(first) or first in NAME_JOINTS
    if named:
        after = past_time(words, k)
        if k < after < len(words) and (words[after] in cues.COMPLEMENTISERS or words[after] in PAUSE or words[after] == ":"):
            return True  # «المتحدث باسم الوزارة، فلان الفلاني مساء الخميس: …»
        if k == b and b < len(words) and words[b] in _HIS_WORDS:
            return True  # «المتحدث باسم الوزارة، فلان الفلاني قوله إن»
    if k > b or k >= len(words):
        return False
    behind = words[k]
    if not named and (behind in cues.END or k == b and not first.startswith("ال")):
        if first[0] in "فويت" or first.endswith(("ا", "ت")) or cues.verbal_noun(first) or any(w.startswith("ال") and w[-1] != "ي" for w in words[i:k]):
            return False  # «، قال وزير كذا، رافضا التعليق.», «، نقلا عن مسؤول، حدوث أي انسحاب.», «بحسب طبيب، نفدت الأدوية.»
    if not (behind in PAUSE or behind in cues.COMPLEMENTISERS or behind == ":" or behind in cues.END):
        return False
    if first.startswith(("ال", "و")) and noun_class(first) != "title" and not (first.startswith("ال") and given(first[2:])):
        return first.startswith("ال") and k == i + 2 and behind in "،," and surname_like(words[i + 1])
    return first not in cues.forms() and not any(w[0] == "و" and len(w) > 4 for w in words[i + 1 : k])


def _inner_step(words: list[str], a: int, b: int, j: int, kind: str, plain: int) -> tuple[int, bool] | None:
    """As `_outer_step`, for the complements and the stops that depend on the words around token j."""
    word, before = words[j], words[j - 1]
    after = _after_field(words, a, b, j, kind)
    if after > j:
        return after, False
    if word == "الحق" and words[j + 1] in ("العام", "المدني") and j + 1 < b:
        return j + 2, False  # «ممثل الحق العام»: no verb here
    if word.endswith(POSSESSIVE) and is_actor_noun(word) and (plain or before.startswith("ال")):
        return _end(words, a, j)  # «توعد الراوي خصومه»
    if before in PLACE_PREPOSITIONS and word.startswith("ال"):
        return j + 1, False  # «الحاضرون في القاعة»
    if word in WEEKDAYS and j > a + 1 and _after_one_given(words, j):
        return j + 1, True  # «مدير النادي أحمد الخميس إن»: a surname
    if word == "من" and j > a + 1 and before in _NEAR and j + 1 < b:
        return j + 2, False  # «مصدر قريب من الراوي»
    if word == "من" and j == a + 1 and words[a].removeprefix("و") in cues.word_class("group"):
        return _step_into_group(words, b, j + 1)
    if _belongs(words, a, b, j, kind):
        return j + 1, False
    if kind and _another(words, a, j, plain, *_head(words[a])[:3]) or word.startswith("ال") and not _goes_with(words, a, j, plain):
        return _end(words, a, j)
    if _stops_within(words, a, j, kind):
        return _end(words, a, j)
    if word.startswith("بال") and j + 1 < b and is_actor_noun(word[1:]) and noun_class(words[j + 1]) == "title":
        return j + 1, False  # «مدير الإعلام بالوزارة العقيد فلان»
    if len(word) > 4 and word.endswith("ته") and not is_actor_noun(word) or word[0] == "ب" and _content_with_b(words, a, j, kind):
        return _end(words, a, j)
    office = j == a + 1 and noun_class(words[a]) == "title" and not words[a].startswith("ال")  # «رئيسة وحدة كذا»
    if word[0] == "و" and not (word in cues.word_class("noun-in-w") and (office or word.endswith(("ي", "ية")))):  # but «مصدر وزاري»
        if kind == "title" and second_field(words, b, j):
            return j + 2, False  # «وزير الصحة وإصلاح المستشفيات فلان»
        if len(word) > 3 and j + 1 < b and not word.startswith("وال"):
            third = is_state([word[1:], "\n"], 0, 1)  # «دانت بريطانيا وألمانيا وفرنسا الهجوم»
            if not (given(word) or is_actor_noun(word) or third or stops(words[j + 1])):
                return _end(words, a, j)
    if j == a + 1 and words[a].startswith(("ال", "وال")) and _accusative_of_actor(word):
        return _end(words, a, j)  # «هدد المتهم لاجئا بالقتل»: the object
    return None


def _accusative_of_actor(word: str) -> bool:
    """Whether a word is the accusative of a noun of persons or bodies (لاجئا)."""
    if word[-1] != "ا" or word.startswith("ال") or given(word) or is_actor_noun(word):
        return False
    return is_actor_noun(word[:-1])


_CHARGED_WITH = cues.word_class("in-charge-of")  # «الوزير المسؤول عن الشؤون الخارجية فلان»


def _after_field(words: list[str], a: int, b: int, j: int, kind: str) -> int:
    """The token after what a body is for, at token j; j itself when it does not say it."""
    word = words[j]
    if word == "عن" and kind == "title" and words[j - 1] in _CHARGED_WITH and j > a + 1:
        k = j + 1
        while k < b and words[k].startswith("ال") and not given(words[k]) and noun_class(words[k]) not in ("title", "honorific"):
            k += 1
        return k if k > j + 1 and k < b and (given(words[k]) or noun_class(words[k]) in ("title", "honorific")) else j
    if word == "عن" and kind in BODIES and j + 1 < b and words[j - 1] in ("للدفاع", "الدفاع"):
        return j + 2 + (j + 2 < b and words[j + 2].startswith(("ال", "وال")))  # «الجمعية الوطنية للدفاع عن حقوق الإنسان», «عن الحقوق والكرامة»
    if word[0] == "ل" and len(word) > 4 and (kind in ("organisation", "agency") or kind == "document" and j > a + 1):
        if j == a + 1 and words[a].startswith("لل"):
            return j  # «وفقا للمنظمة للأطفال حق في التعليم»
        if words[a].endswith("وزارة") and cues.verbal_noun(word[1:]):
            return j  # «بالتعاون مع وزارة الأشغال لترميم الجسر»: what for
        return j + 1 if _field(word) else j  # «الجمعية الوطنية للعلوم», «معهد كذا لدراسات …»
    if kind in _PEOPLE and word.startswith("لل") and words[j - 1].startswith("ال") and _field(word):
        # «متحدث باسم اللجنة الدولية للصليب الأحمر», «عامل بالشركة الوطنية للصناعة»; but «متحدث باسم الشركة للجزيرة نت»
        at = next((k for k in (a + 1, a + 2) if words[k][0] == "ب"), j)
        body = words[at + 1] if words[at] in IN_THE_NAME_OF else words[at][1:]
        adjective = j - 1 > at + (words[at] in IN_THE_NAME_OF)
        outlet = known_at([without_l(word), *words[j + 1 : j + 4], "\n"], 0)
        if adjective and noun_class(body) == "organisation" and body not in _GOVERN and not (outlet and outlet[1].kind == "agency"):
            return j + 1
    return j


def _after_one_given(words: list[str], j: int) -> bool:
    """Whether one given name, and no more of a name, stands before token j."""
    earlier = words[j - 2]
    return given(words[j - 1]) and not given(earlier) and earlier not in NAME_JOINTS and not _is_cue(earlier)


def _step_into_group(words: list[str], b: int, j: int) -> tuple[int, bool]:
    """As `_outer_step`, for the members of a group at token j, behind «فريق من»."""
    member = words[j]
    if member.startswith("ال") and j + 1 < b:
        object_ = words[j + 1]
        if noun_class(object_) == "title" and object_.startswith("ال") and not object_.endswith(("ين", "ات")):
            return j + 1, True  # «… المغردين الرئيس»: the object
    return j, False  # «فريق من المغردين»


def _belongs(words: list[str], a: int, b: int, j: int, kind: str) -> bool:
    """Whether the word at token j (a preposition, a clitic, a participle) joins what follows to the phrase from token a."""
    word, head = words[j], words[a]
    if word == "مقربة":
        return True
    if word[0] == "ل" and (office_of(words, j) or j > a + 1 and _head(head)[1] and noun_class(word[1:]) in _OFFICIALS):
        return True  # «المكتب الإعلامي لرئيس الوزراء»
    if j == a + 1 and not head.startswith("ال"):
        if kind == "anonymous" and head in _SOURCES and _confirmed(words, j):
            return True  # «مصادر مؤكدة»
        if word[0] == "و" and word.endswith(_PLURALS) and j + 1 < b and words[j + 1].startswith("ال") and is_actor_noun(head):
            return True  # «أحزاب ومجموعات المعارضة»
    if j + 1 >= b:
        return False
    if (word in ("من", "عن") or word in cues.word_class("issued-by")) and kind == "document" and _opens_complement(words[j + 1]) and bare_document(words, a, j):
        return True  # «تقرير صادر عن المنظمة»
    return word in ("في", "من", "لدي", "عن") and kind in _UNNAMED and _place_of_unnamed(words, a, j)


def _opens_complement(word: str) -> bool:
    """Whether a word can follow «من», «صادر» and the like in the name of a document: a definite word, a noun of persons or bodies, «عن»."""
    return word.startswith("ال") or is_actor_noun(word) or word == "عن"


_BEGAN = cues.word_class("began")  # verbs whose «في» says what is done


def _place_of_unnamed(words: list[str], a: int, j: int) -> bool:
    """Whether a preposition at token j says where an unnamed source is («مصدر في الوزارة», «مسؤول عن المشروع»)."""
    word, before, following = words[j], words[j - 1], words[j + 1]
    if noun_class(following) == "document" or following in cues.word_class("amid") or not _indefinite(words, a, j):
        return False
    if word == "عن" and j > a + 1 and (before.startswith("ال") or not is_actor_noun(before)):
        return False
    if word == "في" and cues.verbal_noun(following) and not is_actor_noun(following) and words[a - 1].lstrip("و") in _BEGAN:
        return False  # «بدأ مستخدمو الموقع في نشر صور»
    plain = not (stops(following) or cues.verbal_noun(following) or _is_cue(following))
    in_construct = word in ("من", "في") and plain and j + 2 < len(words) and words[j + 2].startswith("ال")
    return following.startswith("ال") or is_actor_noun(following) or word == "في" and not stops(following) or in_construct


def _confirmed(words: list[str], j: int) -> bool:
    """Whether the participle at token j, though it may be one of saying, is an adjective («مصادر مؤكدة»)."""
    word = words[j]
    return word.endswith(("دة", "د")) and _is_cue(word) and word not in nouns() and not words[j + 1].startswith("ال")


def bare_document(words: list[str], a: int, j: int) -> bool:
    """Whether only adjectives and the like stand between the document at token a and token j («تقرير سنوي صادر عن …», «التقرير السنوي لـ…»)."""
    definite = words[a].startswith(("ال", "لل", "بال")) and j <= a + 3
    return all(word in cues.word_class("beside-document") or definite and word.startswith("ال") for word in words[a + 1 : j])


def _stops_within(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether a word at token j that mostly ends phrases (a particle, a verb, a verbal noun with a pronoun) ends this one of a kind."""
    word, before = words[j], words[j - 1]
    if stops(word) and not _goes_on_with_particle(words, a, j, kind):
        return True
    if _is_cue(word) and not name_like_verb(words, j):
        return True
    unlisted = kind == "title" and j > a + 2 and len(before) > 3 and before.endswith("ي") and not {before, words[j - 2]} & nouns().keys()
    if unlisted and noun_class(word) == "organisation" and not (word.startswith("ال") or before.startswith("ال") or words[j - 2] in cues.PREPOSITIONS):
        return True  # «واتهم رئيس اللجنة في البلدة فلان الفلاني جيش الاحتلال بـ»: a name that no list has
    if _possessed_masdar(word) and not is_actor_noun(word) and before not in NAME_JOINTS:
        return True  # but «ولد الداده»
    if not word.startswith(("سي", "ست")) or len(word) <= 4 or not before.startswith(("ال", "لل")) or given(word) or known_forms(word):
        return False
    if word[1] == "ي" and len(word) > 6 and noun_class(before) == "title":
        return True  # «الرئيس سيستقبل الوفد»
    return not words[j + 1].startswith("ال") and not closes(words, j)  # «وطبقا للقرار سيكون سعر المتر …»


def _goes_on_with_particle(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether a word at token j at which phrases stop is part of this one all the same."""
    word, before = words[j], words[j - 1]
    if word in ("الاول", "الاولي") and before.startswith("ال") or word == "من" and before in _QUANTITIES:
        return True
    if word in cues.word_class("adverb") and not word.startswith("ال") and word not in _MANNER:
        if words[j + 1] not in WEEKDAYS and is_actor_noun(before):
            return True
    return (kind or _kind_of_word(words[a])) == "document" and is_addressee(word) and bare_document(words, a, j)


def _where_he_works(words: list[str], j: int) -> bool:
    """Whether ب at token j says where an unnamed source is or works: a territory, or a definite word with the clause right behind it."""
    if words[j][1:] in cues.word_class("territory"):
        return words[j + 1].startswith("ال") or is_state(words, j + 1, j + 2)
    behind = j + 1 + words[j + 1].startswith("ال")
    return words[j].startswith("بال") and words[behind] in cues.COMPLEMENTISERS and words[behind][0] != "ب"


def _content_with_b(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether the word with ب at token j is what somebody says or does, or how, and no part of the phrase from token a."""
    word = words[j]
    noun_behind = word[1:]
    if kind == "anonymous" and j == a + 1 and _where_he_works(words, j):
        return False  # «مصدر بالطب الشرعي أن», «شهود بمنطقة البقاع»
    if kind == "anonymous" and j == a + 1 and not is_actor_noun(noun_behind) and not is_actor_noun(word):
        if not known_at([noun_behind, "\n"], 0):
            return True  # «طالب نواب بمرونة حكومية»
    if word in IN_THE_NAME_OF or word in NAME_JOINTS or is_nationality(arabic.skeleton(word)):
        return False  # «جماعة حقوقية باكستانية»
    if word in _MANNER or word.startswith("بال"):
        return not surname_with_b(words, j)
    shaped = masdar_like(noun_behind) and not (given(words[j - 1]) and word.endswith("ي"))  # but «مسعود بارزاني»
    if noun_behind in cues.word_class("behind-b") or kind in BODIES and noun_behind in _OBJECT_NOUNS:
        return True  # «رحبت نقابة العمال بنتائج الدراسة», «أشاد الوزير بعمل اللجنة», «تقدم المحامي ببلاغ»
    if noun_class(noun_behind) in ("anonymous", "title") and not is_actor_noun(word) and noun_behind != "لواء":
        return True  # «واستعان القاضي بخبير محاسبي أكد أن», but «سكان في بلدة بلواء كذا»
    return len(word) > 5 and word not in cues.word_class("b-phrase") and (shaped or cues.verbal_noun(noun_behind))


def issues(word: str) -> bool:
    """Whether a verb says who issued the text before it («تقرير نشرته صحيفة كذا»)."""
    return word.startswith(_ISSUES) and len(word) > 4 or word in _BROADCAST


_BROADCAST = frozenset(["بثه", "بثته", "بثتها", "اذاعته", "عرضته"])


_GOVERN = cues.word_class("governs")


def _field(word: str) -> bool:
    """Whether a token with ل names what a body is for (للعلوم, لدراسات), and not to whom it speaks (لوكالة, للصحفيين)."""
    bare = without_l(word)
    time = bare.removeprefix("ال")
    if time in cues.word_class("period") or time in cues.word_class("time-not-field"):
        return False  # «وفقا للوزارة للعام الدراسي الحالي»
    return noun_class(bare) not in ("agency", "anonymous", "title", "honorific", "joint") and bare not in agency_words()


def _indefinite(words: list[str], a: int, j: int) -> bool:
    """Whether the phrase a..j is an unnamed person or source (مصدر, مسؤول, أحد المسؤولين), so that «في …» and «من …» still belong to it."""
    head, found = words[a], noun(words[a])
    if found is None and unnamed_accusative(head):
        head, found = head[:-1], noun(head[:-1])
    if found is None and head[:1] == "ل":
        head, found = without_l(head), noun(without_l(head))  # «وفقا لمصادر في المطار»
    if found is None:
        return False
    if found[0] not in ("anonymous", "quantifier"):
        if head.startswith(("ال", "وال")):
            return False
        if j > a + 1 and words[a + 1].startswith("ال") and j + 1 < len(words) and words[j + 1] in cues.word_class("no-place"):
            return False  # «وزير الري في تصريح»
    for word in words[a + 1 : j]:
        if is_actor_noun(word) or word.startswith("ال") or word in cues.word_class("beside-source") or word.endswith(("ي", "ية", "يون")):
            continue
        if j != a + 2 or found[0] != "anonymous" or word.endswith("وا"):  # one other word may stand behind «مصدر»
            return False
    return True


_ORGANISING = frozenset(["المنظمة", "المنظم", "الجامعة", "المؤسسة", "التعاونية", "الشعبية"])  # bodies that may be adjectives


_ADJECTIVE_ENDS = ("ة", "ي", "ين", "ون", "ات")


def _goes_with(words: list[str], a: int, j: int, plain: int) -> bool:
    """Whether the definite word at token j can belong to the noun phrase from token a.

    After a definite head only adjectives that agree with it, titles and families can: «طالبت القيادة المجتمع» and
    «وصف الرئيس المفاوضات» have an object there."""
    word, head, before = words[j], words[a], words[j - 1]
    if _object_of_verb(words, a, j):
        return False
    body = before.removeprefix("ب")
    if _within_complement(words, a, j) or j > a + 1 and not body.startswith("ال") and noun_class(body) == "organisation":
        return True  # «مصدر أمني بوزارة الداخلية», «المصدر في وزارة الطاقة»
    found = noun(word)
    kind = found[0] if found else ""
    if _object_behind_complement(words, a, j, kind):
        return False
    if kind in ("title", "honorific"):
        return True
    office = is_actor_noun(head) and (is_actor_noun(words[a + 1]) or words[a + 1] == "سر") and not is_state(words, j - 1, j)
    if found is None and not office and word not in words_surnames(words) and (given(head) or head in words_surnames(words)):
        # but «أمين سر لجنة حقوق الإنسان»: an office
        if plain and (masdar_like(word[2:]) and not word.endswith("ية") or word[2:] in cues.content_nouns()):
            return False  # «وصف الراوي المحادثات …»
        name_joined = before in NAME_JOINTS or words[j - 2] in NAME_JOINTS
        if j > a + 1 and not name_joined and not given(before) and not word.endswith(("ي", "ية")):
            return _ends_name(words, j)  # «أدان سامي حداد الهجوم على …»: the object
    if plain and kind in BODIES:  # «مستشار رئيس الوزراء», but «عباس الولايات»
        return plain == 1 and (is_actor_noun(head) or head[0] == "ل" and is_actor_noun(head[1:]))
    two_bodies = noun_class(word) == "organisation" == noun_class(before) and before.startswith("ال")
    if two_bodies and word not in _ORGANISING and not word.endswith(("ي", "ية")):
        return False  # «أوصى تقرير اللجنة الحكومة البريطانية بـ»: the object
    if j > a + 2 and before.startswith("ال") and before.endswith(("يين", "ية")) and noun_class(head) in BODIES and found is None:
        if not (word.endswith(_ADJECTIVE_ENDS) or word in cues.word_class("adjective")):
            return False  # «أدانت نقابة الصحافيين الدروفانيين الحكم الصادر بحق …»: the object
    if noun_class(head) == "anonymous" and not head.startswith(("ال", "وال")) and found is None and (head.endswith("ون") if j == a + 1 else before.startswith("ال")):
        if not (word.endswith(_ADJECTIVE_ENDS) or word in cues.word_class("adjective") or given(word)):
            return False  # «أغلق محتجون الطريق», «أغلق سكان الحي الطريق»: the object
    if not head.startswith(("ال", "وال")) or plain:
        return True
    if word in cues.word_class("adjective") or word.endswith(("ي", "ية", "يون", "يين", "يان", "يتان")):
        return True
    if word.endswith("ات") or masdar_like(word[2:]) or word[2:] in cues.content_nouns():
        return False
    feminine = head.endswith("ة") or noun_gender(head) == "f"
    return word.endswith("ة") == feminine


def _ends_name(words: list[str], j: int) -> bool:
    """Whether the word at token j is the last of a name, by the clause, the pause or the preposition behind it."""
    following = words[j + 1]
    if closes(words, j) or following in PAUSE or following in (":", "في"):
        return True
    return following in cues.COMPLEMENTISERS and following[0] != "ب"


def _object_of_verb(words: list[str], a: int, j: int) -> bool:
    """Whether the definite word at token j is the object of the verb before the head at token a."""
    word, head = words[j], words[a]
    if (j > a + 1 or head.startswith("ال")) and words[j + 1] in cues.PREPOSITIONS and word[2:] in cues.content_nouns():
        if noun_class(head) in BODIES:
            return True  # «أعلن المجلس الانتقالي التخلي عن»
    if j > a + 1:
        return False
    if word.endswith("ين") and len(word) > 6 and not _head(head)[0] and not head.endswith(_PLURALS):
        return True  # «اتهم الراوي الدروفانيين بـ»
    return _object_of_deed(words, a, word)  # «وافتتح الوزير المعرض، مؤكدا أن»


def _within_complement(words: list[str], a: int, j: int) -> bool:
    """Whether the definite word at token j ends what «ل», «باسم» or «لدى» has joined to the phrase from token a."""
    before, earlier = words[j - 1], words[j - 2]
    if before in IN_THE_NAME_OF:
        return True
    if j > a + 1 and before[0] == "ل" and len(before) > 3 and not before.startswith("لل"):
        if not given(before) and not noun(before):
            return True  # «المتحدث الرسمي لوزارة التجارة»
    if j > a + 1 and cues.verbal_noun(before) and noun_class(earlier) == "organisation" and not earlier.startswith("ال"):
        return True  # «متحدث باسم لجنة حماية الصحفيين»
    if earlier not in ("باسم", "لدي"):
        return False
    # «المتحدثة باسم حزب الأمل», «الوكيل العام لدى محكمة الاستئناف»
    return noun_class(before) == "organisation" and not before.startswith("ال")


def _object_behind_complement(words: list[str], a: int, j: int, kind: str) -> bool:
    """Whether the definite word at token j, of a kind, is an object, by the complement or the adjective before it."""
    word, before = words[j], words[j - 1]
    if word.endswith("يين") and before.startswith(("ال", "لل", "وال")) and not before.endswith(_PLURALS):
        if noun_class(before) in ("title", "organisation", "document", "agency"):
            return True  # «دعا المتحدث باسم الحزب السوريين إلى …»
    if kind == "anonymous" and j == a + 2 and before.endswith(("ية", "ي")) and not before.startswith("ال"):
        return not words[a].startswith("ال") and noun_class(words[a]) in _PEOPLE  # «دعت طبيبة نفسية الآباء إلى»
    if j <= a + 1 or not before.startswith("ال"):
        return False
    if kind == "anonymous" and noun_class(words[a]) == "organisation":
        return not noun(before) and not before.endswith(("ين", "ون", "اء"))  # «حث خفر السواحل الأهالي على …»
    if kind or len(before) <= 5 or not before.endswith(("ي", "ية")):
        return False
    if word.endswith(("ي", "ية", "ين", "يان", "ون")):
        return False
    return word not in words_surnames(words) and word not in cues.word_class("adjective")  # «وزارة الخارجية الدروفانية الهجوم»


_NO_VERB_STARTS = ("ال", "وال", "لل", "بال")
_NO_VERB_ENDS = ("ة", "ات", "ي", "ه", "هم", "ا", "ين", "ون")


def _object_of_deed(words: list[str], a: int, word: str) -> bool:
    """Whether the definite word behind a bare title at token a is what somebody did something to.

    The verb before is none of saying, and the word no adjective, office or known surname."""
    head, verb = words[a], words[a - 1] if a else ""
    if not head.startswith("ال") or noun_class(head) != "title":
        return False
    if word.endswith(("ي", "ية", "يين", "يان")) or word in cues.word_class("adjective") or word in words_surnames(words):
        return False
    if len(verb) <= 3 or verb in cues.forms() or verb.startswith(_NO_VERB_STARTS) or verb.endswith(_NO_VERB_ENDS):
        return False
    if stops(verb) or is_actor_noun(verb) or given(verb) or verb in cues.content_nouns():
        return False
    return not cues.verbal_noun(verb) and not cues.verbal_noun(verb[1:])


def _in_brackets(words: list[str], a: int, b: int) -> tuple[int, int] | None:
    """A person's name or byname in brackets that open at token a («قال (أبو عبد الله)، وهو والد طالبين، إن»); None for anything else."""
    close = next((k for k in range(a + 2, min(b, a + 6)) if words[k] == ")"), None)
    first = words[a + 1]
    named = given(first) or first in NAME_JOINTS or first.startswith("ابو") and len(first) > 4
    return (a + 1, close) if close is not None and named and all(word[0].isalpha() or word == "." for word in words[a + 1 : close]) else None


@asked_once
def mention(words: list[str], a: int, b: int, pair_at: dict[int, int], governed: bool = False) -> tuple[int, int] | None:
    """The noun phrase between tokens a and b that names a speaker, after adverbs and turn openers; None when there is none.

    `governed`: the phrase follows a preposition like وفقا, so a first token with ل is the source and not an addressee."""
    b = min(b, len(words) - 1)
    if a < b and words[a] in "-–—" and cues.match_phrase("kept-back", words, a + 1):
        return None  # «وقال -مفضلا عدم ذكر اسمه- إن»
    if a < b and words[a] == "(" and (in_brackets := _in_brackets(words, a, b)):
        return in_brackets
    i = _after_openers(words, a, b)
    if not governed and i < b:
        i = _after_addressee(words, i, b, pair_at)
        if words[i][0] == "ل" and (listed := _listed_addressee(words, i)):
            i += listed + words[i + listed].endswith("القومي")  # «قالت لبي بي سي إن», «أعرب لمجلس الأمن القومي عن»
            if i + 1 in pair_at and words[i][0].isalpha() and not (given(words[i]) or is_actor_noun(words[i]) or words[i].startswith("ال")):
                i += 1  # «أضاف لرويترز هيلث "…"»
            if i >= b or stops(words[i]):
                return None
    if governed and i + 1 < b and words[i] in _THIS and words[i + 1].startswith("ال"):
        i += 1  # «بحسب هذه المصادر»
    if i + 2 < b and words[i] == "كل" and words[i + 1] == "من":
        i += 2  # «كل من الوزيرين», «كل من فلان وفلان»
        row = known_at(words, i)
        if row and row[1].kind in ("state", "capital") and (past := past_states(words, i + row[0], b)) > i + row[0]:
            return i, past
    if i < b and i > a and words[i - 1] in ("لا", "لم", "لن") and not is_actor_noun(words[i]):
        return None  # «قبل أن تضيف بنبرة لا تخلو من سخرية: «…»»
    if i >= b or not governed and (words[i] in ("بينما", "فيما") or words[i] in _TOLD and b == i + 2 and words[b] == ":"):
        return None  # «وتضيف، فيما يلعب طفلها: «…»», «ناجية تروي تفاصيل الحادث: …»
    if words[i] == "ما" and i + 2 < b and words[i + 1] in _SO_CALLED and i + 2 in pair_at:
        i += 2  # «زعمت ما تسمى «الإدارة المدنية» أن»
    if words[i].startswith("ال") and noun_class(words[i]) == "document" and i + 1 < b and words[i + 1].startswith("ال") and noun_class(words[i + 1]) == "organisation" and not governed:
        return i, i + 1  # «ودعا البيان القوى السياسية إلى»
    if i > a and words[i].startswith("ال") and words[i].endswith("ين") and words[i - 1][0] == "م" and words[i - 1][-1] == "ا" and not governed:
        return None  # «وأضاف ممازحا الصحافيين: «…»»
    if words[i] in ("كل", "جميع", "كلا", "كلتا") and i + 1 < b and words[i + 1].startswith("ال") and is_actor_noun(words[i + 1]):
        return i, phrase_end(words, i + 1, b, pair_at)  # «أجمع كل الحاضرين على أن»
    if not governed and (share := _share_end(words, i, b, pair_at)):
        return i, share  # «قال 14 في المئة من المجيبين إن»
    if i and i + 1 < b and not governed and words[i - 1] in cues.finite() and words[i + 1][0] in "يت" and words[i].endswith("ي"):
        if is_nationality(arabic.skeleton(words[i])) and not words[i].startswith("ال") and not is_actor_noun(words[i]) and words[i + 1] not in cues.forms() and not given(words[i]):
            return i, i + 1  # «يقول سوري يعيش هنا منذ أربعة أعوام إن»
    if i + 1 < b and words[i + 1] in ("الله", "الدين") and given(words[i]):
        return i, name_end(words, i, b, pair_at)  # «نصر الله»
    if i in pair_at and i and words[i - 1].lstrip("و") in _TELLS_WHOM and pair_at[i] + 1 < b and noun_class(words[pair_at[i] + 1]) in _PEOPLE:
        i = pair_at[i] + 1  # «وأبلغ "كذا" مصدر مطلع أن»: the paper is told
    if i in pair_at:
        return _mention_in_marks(words, i, b, pair_at[i])
    if dual_construct(words, i) and (two := _two_named(words, i, b, pair_at)):
        return i, two
    if _no_source(words, i, b, governed):
        return None
    if words[i].startswith("وال") and i + 1 < b and words[i + 1] in ("في", "علي") and not governed and not is_actor_noun(words[i]):
        return None  # «تضيف والدموع في عينيها»
    end = _mention_end(words, i, b, pair_at)
    return (i, end) if end > i else None


def in_full(words: list[str], a: int, b: int) -> tuple[int, int] | None:
    """Where the article names the body of tokens a..b with its noun before («الواحة للطاقة»: «شركة الواحة للطاقة»); None where it does not."""
    if b - a < 1 or not words[a][0].isalpha() or is_actor_noun(words[a]):
        return None
    for k in words.places.get(words[a], ())[:12]:
        if k and not a <= k < b and words[k : k + b - a] == words[a:b] and noun_class(words[k - 1]) in BODIES and not words[k - 1].startswith("ال"):
            return k - 1, k + b - a
    return None


_DESCRIBES_BODY = cues.word_class("describes-body") | {"المؤيدة", "المناهضة", "الداعمة", "المعارضة", "المناوئة", "الحليفة"}
_TELLS_WHOM = cues.word_class("tells-whom")
_SO_CALLED = frozenset(["تسمي", "يسمي", "سمي", "سميت"])
_TOLD = cues.word_class("told-of")


def dual_construct(words: list[str], i: int) -> bool:
    """Whether two people in an office stand at token i, behind a verb («أكد وزيرا الخارجية», «قال عضوا البرلمان»)."""
    word = words[i]
    if word[-1] != "ا" or len(word) < 4 or not words[i + 1].startswith("ال") or not i or words[i - 1] not in cues.finite():
        return False
    return noun_class(word[:-1]) == "title" and noun_class(word) != "title"


def _two_named(words: list[str], i: int, b: int, pair_at: dict[int, int]) -> int | None:
    """The token behind the second of two names joined by و, behind an office at token i; None when there are none."""
    first = next((k for k in range(i + 2, min(b, i + 6)) if given(words[k])), None)
    end = first and name_end(words, first, b, pair_at)
    if not end or end == first or end >= b or words[end][0] != "و":
        return None
    second = end if given(words[end][1:]) else next((k for k in range(end + 1, min(b, end + 4)) if given(words[k])), None)
    if second is None:
        return None
    rest = [words[second].removeprefix("و") if second == end else words[second], *words[second + 1 : b], "\n"]
    return second + name_end(rest, 0, len(rest) - 1, {})


def _after_openers(words: list[str], a: int, b: int) -> int:
    """The first token of a..b behind adverbs, turn openers and pronouns with prepositions."""
    i, turns = a, cues.phrase_starts("turn")
    while i < b:
        word = words[i]
        if word in turns and (size := cues.match_phrase("turn", words, i)):
            i += size
        elif word in ("بدلا", "عوضا") and words[i + 2] == "ذلك":
            i += 3  # «وعبرت بدلا من ذلك عن القلق»
        elif (word in _IN_A_MANNER or word == "بكل") and i + 2 <= b:
            further = i + 3 <= b and words[i + 2].endswith(("ة", "ي")) and words[i + 3] == ":"
            i += 2 + (words[i + 1] == "غير" or further)  # «نفى بشكل قاطع», «انتقد بشكل غير مباشر», «قال بنبرة ألم عميقة:»
        elif word in _BEFORE_MENTION or word in _THIS and i + 1 < b and words[i + 1].startswith("ال") and is_actor_noun(words[i + 1]):
            i += 1
        else:
            break
    return i


def _after_addressee(words: list[str], i: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after an addressee and a pause at token i («أوضح لـ«الموج»، فلان أن», «قال لوكالة …، فلان إن»).

    i itself when there is none."""
    if words[i] == "ل" and i + 1 in pair_at:
        after = pair_at[i + 1] + 1
    elif is_addressee(words[i]):
        after = phrase_end(words, i, b, pair_at)
    else:
        return i
    if not i < after < b:
        return i
    after += words[after] in PAUSE
    return after if after + 1 < b and words[after - 1] in PAUSE and not stops(words[after]) else i


def _listed_addressee(words: list[str], i: int) -> int:
    """How many tokens the agency or institution with ل at token i has; 0 when it is none of actors.csv."""
    word = words[i]
    if len(word) <= 2 or known_at(words, i) or is_actor_noun(word):
        return 0
    row = known_at([word[1:], *words[i + 1 : i + 5]], 0)
    return row[0] if row and row[1].kind in ("agency", "institution") else 0


def _mention_in_marks(words: list[str], i: int, b: int, close: int) -> tuple[int, int] | None:
    """The speaker in marks at tokens i..close; None when they hold too much for one."""
    if close > b:
        return None
    comma = next((k for k in range(i + 2, min(i + 6, close)) if words[k] in "،,"), None)
    if comma and given(words[i + 1]):
        return i + 1, comma  # «"فلانة الفلانية، خبيرة كذا"»
    return (i + 1, close) if close - i <= 7 else None


_TO_OUTLET = cues.word_class("to-outlet")


def _how_said(word: str) -> bool:
    """Whether a word is ب with a text, a language or another noun, and no name (ببيان, بعربية)."""
    bare = word[1:]
    if given(word) or known().get((word,)) is not None:
        return False
    return noun_class(bare) == "document" or is_nationality(arabic.skeleton("ال" + bare)) or bare in cues.content_nouns()


def _no_source(words: list[str], i: int, b: int, governed: bool) -> bool:
    """Whether the phrase that begins at token i is no source: what is said, how, or to whom."""
    word, actor = words[i], is_actor_noun(words[i])
    if actor and deed(words, i) and not _complementiser_at(words, b, 2):
        return True  # «أعلن فحص العينات», but «أشار فحص الكربون إلى أن»
    known = known_at(words, i)
    if known and known[0] > 1 and known[1].kind == "person":
        return False  # «نجيب ميقاتي», «غير بيدرسون»
    if i and words[i - 1] in _TO_OUTLET or word[0] == "ب" and len(word) > 4 and not actor and _how_said(word):
        return True  # «في تصريح لوكالة جيهان للأنباء أن», «قال بعربية مكسرة إن»
    if word in cues.word_class("no-mention") or word in cues.word_class("orders") or word == "نيابة" and words[i + 1] == "عن":
        return True  # «طلبت منهم», «عزا سبب ذلك إلى», «يعد بمثابة»
    if word.startswith(("بال", "وبال")) or word[0].isdigit() or word[0] in "بل" and word[1:] in _THIS:
        return True  # «نفي لهذه الأنباء»
    if word in cues.forms() and not (governed and actor) and noun_class(word) not in ("title", "document"):
        if any(form.kind == "participle" for form in cues.forms()[word]):
            return True
    if governed:
        return False
    if word.endswith("ت") and given(word) and words[i + 1].startswith("ال") and not is_actor_noun(words[i + 1]):
        return False  # «رفعت الراوي», but «رفعت المحكمة الجلسة»
    if stops(word) or word in ("علي", "عبر", "بما", "بمن", "فور"):
        return True
    if not actor and part_of_period(words, i):
        return True  # «كان قد صرح نهاية سبتمبر بأن»
    if actor:
        return False
    if not name_like(word) or word[0] == "ب" and word[1:] in cues.word_class("venue"):
        return True  # «وأضافت بكلمة أمام البرلمان أن»
    if word[0] == "ب" and word.endswith("ية") and len(word) > 6 and not given(word) and not is_nationality(arabic.skeleton(word)):
        return True  # «قال بانجليزية متقطعة»: how it was said
    if given(word) or word in words_surnames(words):
        return False
    if word[-1] == "ا" and 2 < len(word) < 6 and words[i + 1][-1] == "ا" and known is None and known_at(words, i + 1) is None:
        return not (given(words[i + 1]) or unnamed_accusative(word))  # «اقترح حلا وسطا»: an object
    if len(word) == 5 and word[1] == word[-1] == "ا" and known is None and words[i + 1][0] == "ل":
        return True  # «وختم شاكرا للأجهزة سهرها»: how it was said
    if word in cues.word_class("object-noun") and known is None and words[i + 1].endswith(POSSESSIVE):
        return True  # «بعدما أكدت الخميس نبأ وفاته»: what is confirmed
    if word[0] == "م" and word[-1] == "ا" and len(word) > 5 and known is None and words[i + 1] in (":", ".", "الي"):
        return True  # «رد مقتضبا: …», «وزاد متوجها إلى النواب: …»: how it was said
    if word[0] == "ل" and len(word) > 3 and given(word[1:]):
        return True  # «قال لرعد في تلك الخلوة»: to whom it is said
    return cues.verbal_noun(word) and not _clause_follows(words, word, b)  # «تؤكد تعرض المبنى …»: what is said, not who says it


def deed(words: list[str], j: int) -> bool:
    """Whether a noun that may mean a document is a deed with its object («أعلن الوزير فحص العينات»; but «أكد فحص جديد»)."""
    word, after = words[j], words[j + 1]
    if word not in cues.content_nouns() or noun_class(word) != "document":
        return False
    if after.startswith("ال") or after.endswith(("ة", "ات")) or cues.verbal_noun(after) and not is_addressee(after):
        return True
    return words[j + 2].startswith("ال") and not (after.endswith("ي") or issues(after) or after in _ISSUED or stops(after))  # «بحث سبل التعاون»


def _clause_follows(words: list[str], word: str, b: int) -> bool:
    """Whether a word with the shape of a verbal noun may be a name for once: a complement clause follows token b."""
    if word in cues.content_nouns() or word.endswith(POSSESSIVE):
        return False
    return _complementiser_at(words, b, 12 if words[b] in ("من", "،") else 2)


def _complementiser_at(words: list[str], b: int, reach: int) -> bool:
    """Whether a complementiser is among the `reach` tokens from token b."""
    return any(words[k] in cues.COMPLEMENTISERS for k in range(b, min(b + reach, len(words))))


def _mention_end(words: list[str], i: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after the speaker that begins at token i, with his name and with other states."""
    end = phrase_end(words, i, b, pair_at)
    if end > i and end + 1 < b and words[end] in CALLED:
        named = name_end(words, end + 1, b, pair_at)
        return named if named > end + 1 else end
    told = i < end < b and noun_class(words[end]) == "agency"  # «أفاد مسؤول محلي وكالة كذا بأن»
    if i < end < b and not told and words[end] not in PAUSE and noun_class(words[i]) in ("title", "honorific"):
        last = words[end - 1]
        if last.startswith("ال") and last.endswith(("ي", "ية")) or nameless(words, i, end, pair_at):
            first = name_within(words, i, b, pair_at)
            if first is not None:
                end = name_end(words, first, b, pair_at)
    if i and end < b and words[i - 1] in cues.finite() and words[i - 1] != "بين":
        row = known_at(words, i)
        if row and row[1].kind == "state" and end == i + row[0]:
            end = _after_other_states(words, end, b)
    while end > i + 1 and (words[end - 1] in _TRAILING or words[end - 1] in "،,"):
        end -= 1  # «أكد رئيس البلدية كذلك أن»
    return end


def _after_other_states(words: list[str], end: int, b: int) -> int:
    """The token after the states and unions that «و» joins to a state before token end («رحبت دروفانيا وتالوفيا والاتحاد الأوروبي بـ»)."""
    while end < b and words[end][0] == "و" and len(words[end]) > 3 and words[end] not in nouns():
        other = known_at([words[end][1:], *words[end + 1 : end + 5], "\n"], 0)
        if not other or other[1].kind not in ("state", "institution") or end + other[0] > b:
            break
        end += other[0]
    return end


_PER_CENT = ("بالمئة", "بالمائة")
_OF_A_HUNDRED = (["في", "المئة"], ["في", "المائة"])


def _share_end(words: list[str], i: int, b: int, pair_at: dict[int, int]) -> int | None:
    """The token after a number of people that stands as a subject («14% من المجيبين», «أكثر من 9 من كل 10 مجيبين», «10 وزراء»).

    None when there is no such number at token i."""
    j = i
    if words[i] in ("اكثر", "اقل") and words[i + 1] == "من":
        j = i + 2
    elif words[i] in ("نحو", "حوالي", "قرابة", "نسبة"):
        j = i + 1
    if not words[j][0].isdigit():
        return None
    j += 1
    while j < b and words[j] in ",.،%٪":
        j += 1
    if j < b and words[j] in _PER_CENT:
        j += 1
    elif words[j : j + 2] in _OF_A_HUNDRED:
        j += 2
    if words[j : j + 2] == ["من", "كل"] and j + 3 < b and words[j + 2][0].isdigit():
        return j + 4
    if j < b and words[j] == "من":
        return phrase_end(words, j + 1, b, pair_at) if j + 1 < b and not stops(words[j + 1]) else None
    if j < b and words[j] in ("منهم", "منهن", "منها"):
        return j + 1
    if j < b and is_actor_noun(words[j]):
        return phrase_end(words, j, b, pair_at)
    if j < b and words[j][-1] == "ا" and noun_class(words[j][:-1]) in ("title", "anonymous"):
        among = j + 2 < b and words[j + 1] == "من" and words[j + 2].startswith("ال") and noun_class(words[j + 2]) in BODIES
        return phrase_end(words, j + 2, b, pair_at) if among else j + 1  # «دعا 63 نائبا إلى جلسة», «أعلن 12 عضوا من المكتب السياسي»
    return j if words[j - 1] in ("%", "٪", *_PER_CENT, "المئة", "المائة") else None


def kind_of(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> str:
    """title, honorific, organisation, agency, document, anonymous, joint, or "" for the noun phrase at a..b, by its head."""
    if a >= len(words):
        return ""
    row = known_at(words, a) if known_forms(words[a]) else None
    if row and row[1].kind != "person":
        return "agency" if row[1].kind == "agency" else "organisation"
    kind, several = _kind_of_word(words[a]), 1 < b - a and a + 1 < len(words)
    if several and kind == "agency" and given(words[a]):
        return ""  # «فارس الخطيب», but «وذكرت فارس»
    behind = _kind_of_word(words[a + 1]) if several and not kind else ""
    return kind or ("" if behind == "agency" and given(words[a + 1]) else behind)


@remembered
def _kind_of_word(word: str) -> str:
    """The class of a noun of persons or bodies, also behind ل; agency for a word of an agency's name; "" for other words."""
    word = word[1:] if word.startswith("لل") else word
    found = noun(word) or (noun(word[1:]) if word[:1] == "ل" else None)
    if found:
        return found[0]
    return "agency" if word in agency_words() or word[1:] in agency_words() and word[0] in "لو" else ""


def can_speak(words: list[str], a: int, b: int, pair_at: dict[int, int], strict: bool = False) -> bool:
    """Whether the phrase at token a can be a source: a noun of persons or bodies, an agency, something in marks, or a name-like word.

    `strict`: the word must also be no verb, verbal noun or adverb by its shape."""
    if a >= b:
        return False
    word = words[a]
    bare = word[1:] if word[:1] == "ل" and not given(word) else word
    if word.startswith("لل"):
        bare = "ا" + bare
    if strict and len(bare) > 5 and bare[0] == "ا" and cues.verbal_noun(bare) and not is_actor_noun(bare):
        return False  # «استشهاد الجندي يؤكد أن»
    if a in pair_at or bare and is_actor_noun(bare) or kind_of(words, a, b, pair_at):
        return True
    if word[:2] == "لل" and bare in words_surnames(words):
        return True  # «وفقا للراوي»
    if bare == "الجانب" and a + 1 < b and is_nationality(arabic.skeleton(words[a + 1])):
        return True  # «الجانب الأميركي أبلغ الوسطاء أنه»
    named = a + 1 < b and given(words[a + 1])
    if word in NAME_JOINTS and (word == "بن" or named):
        return True  # «بن حمودة أوضح أن», «أم يوسف قالت إن»
    if stops(word) or not bare[:1].isalpha():
        return False
    if (row := known_at(words, a)) and row[1].kind == "person" or named and of_a_state(word):
        return True  # «البرتغالي نونو فلان قال إن»
    if strict:
        return _is_name_by_shape(words, a, bare)
    if given(bare) or bare in words_surnames(words):
        return True
    return not bare.startswith("ال") and not masdar_like(bare) and bare not in cues.word_class("no-addressee")


def _is_name_by_shape(words: list[str], a: int, bare: str) -> bool:
    """Whether the word at token a, bare of its ل, can be a name or a plural of persons and no verb or adverb."""
    if bare.endswith("وا") and len(bare) > 4 and not given(bare):
        return False  # «رفعوا شعارات»
    if bare.startswith("ال") and bare.endswith(("ون", "ين")) and len(bare) > 6:
        return True
    if given(bare) or bare in words_surnames(words):
        return True
    if len(bare) > 4 and bare.endswith(("يا", "ت")):
        return False  # دوليا, محليا; «انتقلت …»
    if bare[0] in "تي" and len(bare) > 2 and not known_at(words, a):
        return False  # «تقع الجزيرة …»
    return not bare.startswith("ال") and bare not in cues.forms() and len(bare) > 2


@remembered  # the mentions of an article come again and again
def clean(text: str) -> str:
    """A mention without diacritics, tatweel, controls and quotation marks, with single spaces and «و» joined to its word."""
    if _UNCLEAN.search(text):
        text = _AROUND.sub(" ", text.translate(_STRIP))
    return " ".join(text.split()).replace(" و ", " و")
