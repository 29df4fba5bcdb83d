"""Titles and names: which words of a mention are the office, which are the person's name, and where the name ends.

A title is a head noun («وزير») with what qualifies it («الصحة والسكان»): `person` reads it word by word, `name_end` the name behind it.
`name_after`, `name_within` and `name_apart` find a name that stands behind complements of the title or apart from it, `subject_end` where a
subject ends and the object begins, `surnames` the surnames that an article teaches.

Tokens are folded. A phrase is tokens a..b, and i or k the token at which a rule looks; it may look at those around the phrase, too."""

from functools import cache

from . import arabic, cues
from .actor_nouns import (
    IN_THE_NAME_OF,
    RELATIVE,
    dictionary_form,
    is_actor_noun,
    is_addressee,
    is_own,
    masdar_like,
    noun,
    noun_class,
    noun_gender,
    nouns,
    plural_construct,
    stops,
    without_l,
)
from .arabic import POSSESSIVE, fold
from .cues import PAUSE
from .gazetteer import given, is_state, known_at, known_starts, months, nationality_words, to_agency
from .memory import remembered
from .token_index import asked_once, follows_again, governed_title, words_surnames

_MANNER = cues.word_class("manner")
NAME_TOKENS = 5
NAME_JOINTS = cues.word_class("name-joint")
TRIBES = frozenset(["عشيرة", "قبيلة", "عشائر", "قبائل"])  # a name follows
_ADJECTIVES = cues.word_class("adjective")
_BEFORE_FIELD = cues.word_class("before-field")  # the last word of an office before its field: الأمين العام ل…
_BEFORE_TITLE = cues.word_class("before-title")  # فيلم «كذا»
_BESIDE_SOURCE = cues.word_class("beside-source")
_ENDS_WITH_B = cues.word_class("ends-with-b")
_GROUPS = cues.word_class("group")
_NAME_SECOND = cues.word_class("name-second")  # what makes a name with the word before it: عبد الله
_NAMED_AFTER = cues.word_class("named-after")  # what is named after persons: جامعة, مستشفى
_NO_PLACES = cues.word_class("no-place")  # «في» before them opens no place: في بيان
_OBJECT_NOUNS = cues.word_class("object-noun")
_PREPOSITIONS = cues.word_class("prep")
_RANK_PARTS = cues.word_class("rank-part")
_NAMES_TOO = cues.word_class("name-too")  # within a name they are no time of the day: «آري صباح هركي»
_SURNAMES_TOO = cues.word_class("surname-too")
_VENUES = cues.word_class("venue")
TA_WITH_PRONOUN = tuple("ت" + pronoun for pronoun in POSSESSIVE)
_PLURALS = ("ات", "ون", "ين")
_ENDINGS_OF_COMPLEMENTS = ("ات", "ة", *POSSESSIVE)
_NISBA = ("ي", "ية")  # of relational adjectives: دولي, دولية
_PLURALS_OR_NISBA = (*_PLURALS, "ية")
_LINKS = frozenset(["في", "علي", "الي", "عن", "من"])
_BEHIND_SURNAMES = _LINKS | {"ان", ":"}  # what follows the name of somebody who speaks or acts
_COMPLEMENTISERS_OF_VERBS = cues.COMPLEMENTISERS - {"ان"}
_ADDRESSED = cues.word_class("addressed")
_SIRS = frozenset(["السيد", "السيدة", "الدكتور", "الدكتورة"])
_FRAMES_OF_NOUNS = frozenset(["n", "b", "الي"])  # of verbs that things may govern as well
_FOR_AFFAIRS = frozenset(["للشؤون", "لشؤون", "للشئون", "لشئون", "لحقوق", "لحماية", "لمكافحة"])
_POSSESSED = frozenset(["الفقار", "القرنين", "النون", "يزن", "الهمة", "الكفل"])  # behind «ذو» in names


def _word_at(words: list[str], k: int) -> str:
    """Token k, or an empty line behind the last token."""
    return words[k] if k < len(words) else "\n"


def surnames(words: list[str], forms: dict[int, tuple[cues.Form, ...]]) -> frozenset[str]:
    """Words that stand where only a name stands, in an article that says more of them: behind a verb which only persons and bodies govern
    (قال, أضاف, صرح), where they are no noun of persons, and behind a given name."""
    out: set[str] = set()
    _add_subjects(words, forms, out)
    _add_second_names(words, out)
    for k in words.places.get("عبد", ()):  # «عبد القادر الراوي»
        if k + 2 < len(words) and words[k + 1].startswith("ال") and words[k + 2].startswith("ال"):
            bare = words[k + 2][2:]
            thing = masdar_like(bare) or bare in cues.content_nouns() or _judged(bare)
            if not (thing or noun(words[k + 2]) or words[k + 2] in _ADJECTIVES):
                out.add(words[k + 2])
    return frozenset(out)


def behind_given(words: list[str], word: str) -> bool:
    """Whether a word stands behind a given name somewhere in the article."""
    return any(given(words[k - 1]) for k in words.places.get(word, ()) if k)


def _add_subjects(words: list[str], forms: dict[int, tuple[cues.Form, ...]], out: set[str]) -> None:
    """Adds to `out` the surnames behind the verbs of `forms`."""
    refused = set()  # a word that failed is not asked again at every sight
    for i, found in forms.items():
        word = words[i + 1] if i + 1 < len(words) else "\n"
        if len(word) < 3 or not word[0].isalpha() or word in out or word in refused or words[i - 1] in RELATIVE:
            continue  # also «الذي تابع المباراة»
        if not any(_governs_persons(form) for form in found) or _no_lone_name(word):
            continue
        if word.startswith("ال") and word.endswith(_PLURALS_OR_NISBA):
            if not behind_given(words, word):
                refused.add(word)
                continue  # a plural («قال المزارعون»), unless a given name stands before it elsewhere
        if word.startswith("ال") and words[i + 2].startswith("ال") and words[i + 2].endswith(_NISBA):
            continue  # «قال الدولي الدروفاني فلان»
        out.add(word)


def _governs_persons(form: cues.Form) -> bool:
    """Whether a form is that of a verb in the singular which only persons and bodies govern (قال)."""
    return form.kind == "finite" and form.number == "s" and form.cue.tier == 1 and not form.cue.frames & _FRAMES_OF_NOUNS


def _no_lone_name(word: str) -> bool:
    """Whether a word behind its verb is no name of one word."""
    if stops(word) or is_actor_noun(word) or word in cues.forms() or not name_like(word):
        return True
    bare = arabic.without_article(word)
    return masdar_like(bare) or bare in cues.content_nouns()


def _add_second_names(words: list[str], out: set[str]) -> None:
    """Adds to `out` the surnames behind the given names of an article."""
    for word in dict.fromkeys(words[k + 1] for k in words.sights["given"] if k + 1 < len(words)):
        if word.startswith("ال"):
            # «رئيس الحكومة سالم الراوي، …»: from there on «الراوي» is he
            if surname_shaped(word) or _noun_as_surname(word) and any(_closes_name(words, k) for k in words.places[word]):
                out.add(word)
        elif len(word) > 3 and word[0].isalpha() and word not in out and not _something_else(word):
            if any(words[k - 1] in cues.finite() for k in words.places[word] if k):
                out.add(word)  # «قال نذير عبيدات إن …. ودعا عبيدات إلى»


_JUDGED = cues.word_class("judged")


def _judged(bare: str) -> bool:
    """Whether a word without its article is what is judged, or an object of verbs (هجوم, قرار)."""
    return bare in _JUDGED or bare in _OBJECT_NOUNS


def surname_shaped(word: str) -> bool:
    """Whether a word with the article behind a given name is a surname by its form: no noun and no adjective (الفلاني)."""
    if len(word) <= 4 or word.endswith(("ات", "ية", "ة")) or is_actor_noun(word):
        return False
    if _judged(word[2:]) or word[2:] in cues.word_class("period") or word[2:] in _OBJECTS:
        return False  # «أدان سالم الهجوم», «قال سالم الشهر الماضي», «افتتح سالم حنا المعرض»
    return not masdar_like(word[2:]) and word[2:] not in cues.content_nouns() and word not in _ADJECTIVES and word not in _NAME_SECOND


def _noun_as_surname(word: str) -> bool:
    """Whether a word with the article may be a surname though it is a noun of persons in the singular (الراوي) or has the shape of a verbal
    noun."""
    if word.endswith(_PLURALS_OR_NISBA):
        return False
    return noun_class(word) in ("title", "anonymous") or noun(word) is None and masdar_like(word[2:])


def _something_else(word: str) -> bool:
    """Whether a word without the article behind a given name is no surname: a given name, a verb, a noun."""
    if given(word) or stops(word) or is_actor_noun(word) or word in cues.forms() or word in cues.content_nouns():
        return True
    return cues.verbal_noun(word) or word.endswith(("ة", "ا", "ه", "ها"))


def _closes_name(words: list[str], k: int) -> bool:
    """Whether the noun of persons at token k ends the name of a titled person: a given name before it, a title before that, a stop
    behind it."""
    if not given(words[k - 1]):
        return False
    after = words[k + 1]
    stop = after in cues.COMPLEMENTISERS or after in cues.END or after == ":" or after in "،," and not words[k + 2].startswith("ال")
    if not stop:
        return False
    before = words[k - 2] if k > 1 else ""
    if is_actor_noun(before):
        return True
    return before.startswith("ال") and (is_actor_noun(words[k - 3]) or before in _ADJECTIVES or before.endswith(_NISBA))


def looks_like_verb(word: str) -> bool:
    """Whether a word that follows «قال» or a given name is a name though it looks like a rare verb («قال لوح»)."""
    found = cues.forms().get(word)
    return found is not None and all(map(_rare_past, found))


def _rare_past(form: cues.Form) -> bool:
    """Whether a form is the past, he, of a rare verb, without «و» or «ف»."""
    if form.kind != "finite" or form.cue.tier != 3 or form.joined:
        return False
    return form.tense == "past" and form.number == "s" and form.gender == "m"


def name_like_verb(words: list[str], i: int) -> bool:
    """Whether token i is a surname though it looks like a verb: after a given name or «السيد», and before no complement of the verb."""
    word, before = words[i], words[i - 1]
    if not looks_like_verb(word) or not (word in words_surnames(words) or given(before) or before in _SIRS):
        return False
    after = words[i + 1]
    if not _ADDRESSED.isdisjoint(words[i + 1 : i + 5]):
        return False  # «وكان الشيخ منصور وجه في يونيو تحذيرا إلى»
    return after[:1] not in ("ب", '"', "«", ":") and after not in _COMPLEMENTISERS_OF_VERBS


WEEKDAYS = frozenset(["السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة"])  # after one given name: a family name
WHEN = frozenset(["امس", "اليوم", "غدا", "حينها", "حينذاك", "لاحقا", "مساء", "صباحا"])
DAYTIMES = ("يوم", "صباح", "ظهر", "ليلة", "ليل", "الماضي", "الجاري", "فجر", "عصر", "مساء", "اول")


_STATES = ("state", "capital", "institution")
LOCAL = frozenset(["البلدي", "المحلي"])  # a place may follow them: «المجلس البلدي وادي كذا»


def subject_end(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after a subject's name when something else follows in the same phrase («طالب فلان الحكومة …»); b when nothing does."""
    row = known_at(words, a)
    if row:
        past = past_states(words, a + row[0], b) if row[1].kind in _STATES else a + row[0]
        if past == b > a + row[0]:
            return b  # «دروفانيا وتالوفيا وسارمينيا»
        if past < b and (row[1].kind in ("state", "capital") or past > a + row[0]):
            return past  # «أدانت دروفانيا الهجوم»
    if a + 1 < b and words[a].endswith("و") and plural_construct(words[a]):
        end = a + 2
        while end < b and words[end].startswith("ال") and words[end].endswith(("ي", "ية")):
            end += 1
        return end  # «أرجع مديرو مدارس الازدحام إلى»
    if a + 2 < b and words[a + 1] == "عيان":
        return a + 2  # «وصف شهود عيان الوضع»
    title, first, last = person(words, a, b, pair_at)
    listed = row is not None and row[1].kind in ("institution", "agency") and a + row[0] >= last
    if last > first and not listed:
        return last - 1 if _object_as_surname(words, first, last) else last
    led = next(filter(None, (led_by(words, k) for k in range(a + 1, b))), None)
    if led and led <= b:
        return led  # «نفى مسؤولون في التحالف الذي تقوده السعودية عقد محادثات»
    if title and a < last < b and (words[last][0] in "بل" and len(words[last]) > 3 or words[last] in ("عن", "الي", "في")):
        named = next((k for k in range(last + 1, b) if given(words[k])), None)
        if named:
            return min(b, name_end(words, named, b, pair_at))  # «نائب رئيس اللجنة الوطنية للنقل بمجلس كذا فلان الفلاني …»
    end = _phrase_end(words, a, b, pair_at, row[0] if row else 0)
    if end < b and words[end] in BEGIN_PLACES and words[end - 1] in LOCAL:
        return min(b, end + 2)  # «حمل المجلس البلدي وادي كذا الحكومة المسؤولية»
    if end + 1 < b and words[end - 1] == "للدفاع" and words[end] == "عن":
        end += 2 + (not words[end + 1].startswith("ال"))  # «الشبكة المغربية للدفاع عن الحقوق», «… عن حقوق الإنسان»
        end += end < b and words[end].startswith("وال")
    return min(end, b)


def past_states(words: list[str], past: int, b: int) -> int:
    """The token behind the states joined to the one that ends before token `past` («أدانت دروفانيا وتالوفيا الهجوم»)."""
    while past < b and words[past][0] == "و" and len(words[past]) > 3:
        other = known_at([words[past][1:], *words[past + 1 : past + 5], "\n"], 0)
        if not other or other[1].kind not in _STATES:
            break
        past += other[0]
    return past


def _object_as_surname(words: list[str], first: int, last: int) -> bool:
    """Whether the last word of a name of three words or more is the verb's object and no surname («طالب فلان الفلاني الحكومة»)."""
    if last - first <= 2 or not words[last - 1].startswith("ال") or words[last - 1] in words_surnames(words):
        return False
    if fathers_name(words[last - 1]) or _nisba_surname(words, first, last - 1):
        return False  # «زيد رعد الحسين», «محمد الغالي الراوي»
    return words[last - 3] != "عبد" and words[last - 2] not in NAME_JOINTS


def _nisba_surname(words: list[str], first: int, k: int) -> bool:
    """Whether token k, behind a given name and a name with the article, is the surname in ي that closes it, and no adjective and no noun."""
    word, before = words[k], words[k - 1]
    if not word.endswith("ي") or len(word) < 6 or not before.startswith("ال") or not given(words[first]) or k - first != 2:
        return False
    described = word in _ADJECTIVES or word in nationality_words()
    return not (described or is_actor_noun(word) or cues.verbal_noun(word[2:]) or word[2:] in _OBJECTS)


def _phrase_end(words: list[str], a: int, b: int, pair_at: dict[int, int], known: int) -> int:
    """The token after a subject without a name: its head and what agrees with it or completes it. `known`: how many words the name has that
    the lists know at token a, 0 when they know none."""
    head = words[a]
    kind, has_article = noun_class(head), head.startswith("ال")
    if a + 2 < b and words[a + 1] in IN_THE_NAME_OF and is_actor_noun(words[a + 2]):
        row = known_at(words, a + 2)
        return _phrase_end(words, a + 2, b, pair_at, row[0] if row else 0)  # «نفى متحدث باسم اللجنة الدولية للصليب الأحمر وجود …»
    end = a + (known if known and a + known <= b else 1)
    if end in pair_at and pair_at[end] < b and pair_at[end] - end <= 6:
        end = pair_at[end] + 1  # «منظمة «كذا» …»
        if end < b and words[end].startswith("ال") and is_actor_noun(words[end]) and kind in ("organisation", "agency"):
            return end  # «طالبت منظمة «كذا» الحكومة بـ»
    if end == a + 1 and kind in ("organisation", "title", "anonymous") and (city := _before_city(words, a, b)):
        return city  # «أدانت شرطة نينوى الهجوم»
    if end == a + 1 and end + 1 < b and kind == "organisation" and _construct_of_three(words, a):
        end += 2  # «لجنة حماية الصحفيين»
    within = end == a + 1 and end + 2 < b and noun_class(words[end]) == "organisation" and _construct_of_three(words, end)
    if within:
        end += 3  # «مدير هيئة تطوير المدينة»
    indefinite = not has_article and kind in ("anonymous", "organisation", "title")
    if end + 1 < b and words[end] == "من" and head in _GROUPS:
        end += 2  # «انتقد عدد من النواب القرار»
    elif end == a + 1 and end < b and indefinite:
        row = known_at(words, end)
        known = row[0] if row else 0
        if row and row[1].kind == "institution" and known > 1:
            return min(b, end + known)  # «منظمة العفو الدولية القرار»
    if indefinite:
        women_too = kind == "anonymous" and not head.endswith("ون")  # «مصادر مطلعة», but «نفذ محامون وقفة»
        endings = ("ي", "ية", "ون", "ين", "ة") if women_too else ("ي", "ية", "ون", "ين")
        while end < b and words[end].endswith(endings) and (_indefinite_adjective(words[end]) or _people_too(words[end])):
            end += 1  # «انتقد مصدر أمني القرار», «انتقد نواب معارضون الحكومة»
        while end < b and words[end] in _OF_UNNAMED and not (words[end] == "رفيع" and words[end + 1].startswith("المستو")):
            end += 1  # «أدان قيادي بارز القرار»
    if indefinite and kind == "anonymous" and a + 1 < end < b and len(words[end - 1]) > 3 and words[end - 1].endswith(_NISBA) and noun_class(words[end]) in ("organisation", "agency"):
        return end  # «اتهم مصدر عسكري حكومي جماعة كذا بـ»
    body = within or not has_article and kind == "organisation"  # «وزارة الصحة والسكان …»
    while end < b and (_completes_phrase(words, a, end, known) or body and words[end].startswith("وال")):
        end += 1
    if kind == "title" and not has_article and end < b and words[end].startswith("لل") and _after_body(words, a, end):
        return _phrase_end(words, a + 1, b, pair_at, 0)  # «رئيس الاتحاد الولائي للمقاولين الإدارة …»
    if end < b and words[end].startswith("لل") and kind == "organisation" and (words[end + 1].startswith("ال") or _of_body(words, a, end)):
        # «النقابة الوطنية للصحافة القرار …», «المجلس الأعلى للحراك الجنوبي السلطات»
        adjective = words[end + 1].endswith(_NISBA) or words[end + 1] in _ADJECTIVES
        end += 2 if end + 1 < b and adjective else 1
    if end + 1 < b and words[end] in ("لحقوق", "لشؤون") and kind == "organisation":
        end += 2  # «المفوضية العليا المستقلة لحقوق الإنسان الهجوم»
        while end < b and words[end].startswith("وال"):
            end += 1  # «الهيئة العامة لشؤون الحج والعمرة القرار»
    return end


_OF_UNNAMED = cues.word_class("unnamed-adjective")


def _after_body(words: list[str], a: int, end: int) -> bool:
    """Whether a body and its adjective, of which an office at token a is, end before token `end`: «رئيس الاتحاد الولائي»."""
    return end == a + 3 and noun_class(words[a + 1]) == "organisation" and words[a + 1].startswith("ال") and words[a + 2].startswith("ال")


def _of_body(words: list[str], a: int, end: int) -> bool:
    """Whether the word with لل at token `end` says what a body at token a with an adjective is for («المؤسسة الوطنية للنفط عدد …»)."""
    return end == a + 2 and words[a].startswith("ال") and words[a + 1].startswith("ال") and not is_actor_noun("ال" + words[end][2:])


def led_by(words: list[str], j: int) -> int | None:
    """The token behind the state that leads or backs a body in a relative clause at token j; None when no such clause begins there."""
    if words[j] not in ("الذي", "التي") or words[j + 1] not in _LEADS or not is_state(words, j + 2, j + 6):
        return None
    row = known_at(words, j + 2)
    return j + 2 + row[0] if row else None


_LEADS = cues.word_class("leads")


def _before_city(words: list[str], a: int, b: int) -> int | None:
    """The token behind the city or province that ends a construct of two or three words from token a («محافظ نينوى», «قيادة شرطة
    نينوى»)."""
    for k in range(a, min(b, a + 3)):
        if k > a and words[k] in _CITIES:
            return k + 1
        if words[k].startswith("ال") or not words[k][0].isalpha():
            return None
    return None


_CITIES = cues.word_class("city")


def _construct_of_three(words: list[str], a: int) -> bool:
    """Whether tokens a..a+3 are a construct whose last word alone has the article («لجنة حماية الصحفيين»)."""
    head, middle, last = words[a : a + 3]
    return not head.startswith(("ال", "وال")) and not middle.startswith("ال") and last.startswith("ال") and not given(middle)


def _indefinite_adjective(word: str) -> bool:
    """Whether a word with an adjective's ending has neither article nor clitic, and is no noun of persons."""
    return (word[0] not in "بلو" or word in cues.word_class("noun-in-w")) and not word.startswith("ال") and not is_actor_noun(word)


def _people_too(word: str) -> bool:
    """Whether a word says of people in the plural what else they are (معارضون)."""
    return word.endswith("ون") and not word.startswith("ال") and is_actor_noun(word)


def _completes_phrase(words: list[str], a: int, end: int, known: int) -> bool:
    """Whether token `end` belongs to the noun phrase that begins at token a: an adjective with the article, the end of a construct."""
    word, before = words[end], words[end - 1]
    if is_actor_noun(word) and not before.startswith(("ال", "وال")):
        return True
    if not word.startswith("ال"):
        return False
    if word.endswith(("ي", "ية", "ون", "يين")) and word[2:] not in _NAMED_AFTER or word in _ADJECTIVES:
        return True  # but «تفقد وزير الصحة المستشفى»
    if not before[0].isalpha() or known == end - a > 1:
        return False
    return not before.startswith(("ال", "وال") if end > a + 1 else "ال")


def another_begins(words: list[str], a: int, k: int) -> bool:
    """Whether token k opens a second noun phrase behind a definite one that begins at token a: an indefinite head («دعا رئيس البلدية سكان
    المدينة إلى …») or a state («حث المجلس دروفانيا على …»)."""
    before = words[k - 1]
    if before.endswith(("ون", "ان")) and not before.startswith("ال") and k > a + 1 and is_state(words, k, k + 1):
        return True  # «يتهم مسؤولون محليون دروفانيا بـ»
    if not before.startswith(("ال", "لل")) and not known_at(words, k - 1):
        return False
    word = words[k]
    return (word[0] != "و" or word in nouns()) and (is_actor_noun(word) or is_state(words, k, k + 1))


PLACE_PREPOSITIONS = frozenset(["في", "لدي", "من"])


def name_after(words: list[str], j: int, b: int) -> int | None:
    """The token at which a person's name begins, when a complement of a title (في المدينة, بالمنظمة, للشؤون …) starts at token j and a name
    follows it within a few words."""
    if words[j] == "في" and (words[j + 1] in _VENUES or noun_class(words[j + 1]) == "document"):
        return None  # «الرئيس في لقاء مع السفراء»: where he speaks
    for k in range(j + 1, min(b, j + 7)):
        word = words[k]
        if to_agency(words, k):
            return None  # «ممثل عن المحكمة لبي بي سي إن»
        goes_on = k + 1 < b and words[k + 1][0].isalpha()
        if goes_on and given(word) or _known_person(words, k) or _before_joint(words, k):
            return k
        if goes_on and word.startswith("ال") and noun_class(word) in ("title", "honorific"):
            return k
        if word == "،" and k > j + 1 and words[j] in PLACE_PREPOSITIONS:
            return k + 1 if _name_behind_comma(words, k + 1, b) else None  # «مراسل القناة في المدينة، فلان الفلاني، …»
        if goes_on and k == j + 2 and words[j] == "في" and _name_behind_body(words, k):
            return k  # «القيادي في الحركة فلان الفلاني»
        if _ends_complement(word):
            return None
    return None


def _before_joint(words: list[str], k: int) -> bool:
    """Whether an unlisted name stands at token k, behind a definite word and before بن or ولد («النائب عن الائتلاف تكبر منت فلان»)."""
    word = words[k]
    return words[k + 1] in _FATHERS and words[k - 1].startswith("ال") and not (word.startswith("ال") or is_actor_noun(word)) and word[0].isalpha()


_FATHERS = frozenset(["بن", "بنت", "ولد", "منت"])


def _known_person(words: list[str], k: int) -> bool:
    """Whether a person's name of several words from the lists starts at token k."""
    found = known_at(words, k)
    return found is not None and found[1].kind == "person" and found[0] > 1


def _name_behind_comma(words: list[str], first: int, b: int) -> bool:
    """Whether a name, or a title and a name, stands at token `first`, behind a comma, up to a pause or to what is said."""
    end = next((k for k in range(first, min(b, first + 5)) if not _goes_on(words[k])), b)
    word, short = words[first], 2 <= end - first <= 4
    kind = noun_class(word) if word.startswith("ال") else ""
    if kind == "title" and first + 1 < b and given(words[first + 1]):
        return True
    if kind in ("title", "honorific") and short and end < len(words) and words[end] in PAUSE:
        return True
    if not short or end < b and words[end] not in PAUSE and words[end] not in cues.COMPLEMENTISERS and words[end] != ":":
        return False
    return not any(is_actor_noun(words[k]) for k in range(first, end))


def _name_behind_body(words: list[str], k: int) -> bool:
    """Whether two words that may be a name stand at token k, behind a body with the article («القيادي في الحركة فلان الفلاني»)."""
    body, word = words[k - 1], words[k]
    if not body.startswith("ال") or not is_actor_noun(body) or word.startswith("ال") or word[0] in "يتبلو":
        return False
    return _goes_on(word) and word not in cues.forms() and not is_actor_noun(word) and not stops(words[k + 1])


def _ends_complement(word: str) -> bool:
    """Whether a complement of a title cannot go on with this word."""
    if not word[0].isalpha() or word in cues.COMPLEMENTISERS or word in RELATIVE or word in cues.finite():
        return True
    return word.endswith(("ها", "له")) or word[0] == "و" and len(word) > 3 and not word.startswith("وال")


def office_of(words: list[str], j: int) -> bool:
    """Whether «ل…» at token j belongs to a title before it: الأمين العام للأمم المتحدة, المدير العام لشركة …"""
    word = words[j]
    if word in _FOR_AFFAIRS:
        return any(noun_class(words[k]) == "title" for k in range(max(0, j - 5), j))
    if len(word) <= 3 or words[j - 1] not in _BEFORE_FIELD and noun_class(without_l(word)) != "organisation":
        return False
    return any(noun_class(words[k]) == "title" for k in range(max(0, j - 4), j))


def to_outlet(words: list[str], j: int) -> bool:
    """Whether «ل…» at token j names a paper or a channel to whom somebody speaks, though no list has it: what is said follows within a few
    words, and its words are no noun of persons, no verbal noun and nothing that belongs to an office."""
    word = words[j]
    row = known_at(words, j)
    if row and row[1].kind == "person":
        return False  # «سيرغي لافروف أكد»
    if word[0] != "ل" or word.startswith("لل") or office_of(words, j) or is_actor_noun(word) or given(word) or word.removesuffix("ة") in nationality_words():
        return False
    if _surname_l(words, j):
        return False
    for k in range(j, min(j + 4, len(words) - 1)):
        word = words[k]
        bare = word[1:] if k == j else word
        if bare in cues.COMPLEMENTISERS or k > j and (word == ":" or word in ":،" and words[k + 1] in cues.COMPLEMENTISERS):
            return k > j
        if not bare[:1].isalpha() or bare.startswith("ال") or is_actor_noun(bare) or cues.verbal_noun(bare) or stops(bare):
            return False
        if k > j and word in cues.finite():
            return False  # «الوزير برونو لومير قال إن»
    return False


def _surname_l(words: list[str], j: int) -> bool:
    """Whether «ل…» at token j is the surname behind one name and before what is said («الوزير عبد الوافي لفتان أن»)."""
    word, before = words[j], words[j - 1]
    compound = words[j - 2] == "عبد" or before in ("الله", "الدين")
    first = j - 2 if compound else j - 1
    # «وزير الاقتصاد بيتران لاندموس إن»: behind a definite title a word without the article is a name
    definite = words[first - 1].startswith("ال") and not before.startswith("ال")
    unlisted = definite and name_like(before) and not before.endswith("ا") and past_time(words, j - 1) == j - 1
    if first < 1 or not (compound or given(before) or unlisted) or given(words[first - 1]) or words[first - 1] in NAME_JOINTS:
        return False
    if words[first - 1] in _CROWNED_OR_NOBLE or word[1:] in words_surnames(words):
        return False  # «قال الملك عبد الله لموجان إن», «قال سالم لموجان إن …. وقال موجان»
    if words[j + 1] not in cues.COMPLEMENTISERS and words[j + 1] != ":" or word.endswith(POSSESSIVE):
        return False
    return not given(word[1:]) and not cues.verbal_noun(word[1:]) and known_at([word[1:], "\n"], 0) is None and not to_agency(words, j)


def nameless(words: list[str], a: int, j: int, pair_at: dict[int, int]) -> bool:
    """Whether the phrase a..j is a title without a name (كبير خبراء المياه في الهيئة)."""
    title, first, last = person(words, a, j, pair_at)
    return title is not None and first == last


def without_holder(words: list[str], a: int, j: int, pair_at: dict[int, int]) -> bool:
    """Whether the phrase a..j is a title whose holder's name can stand behind the pause at token j: it has none, or that of what the office
    is of (المتحدثة باسم غرفة أم كذا)."""
    title, first, last = person(words, a, j, pair_at)
    return title is not None and (first == last or of_complement(words, a, first, last))


@remembered
def name_like(word: str) -> bool:
    """Whether a word that is no noun of persons can begin a name: no particle with a pronoun, no accusative, no verb in the present."""
    if word in _NO_NAME or word in cues.first_persons() and not given(word) or word in cues.phrases():
        return False
    if word in cues.finite() and not (given(word) and word[0] == "ي"):
        return False  # a verb, but for given names like يزيد
    if given(word):
        return True
    if word in nationality_words():
        return False
    if len(word) > 3 and word.endswith(("يها", "يهم", "منه", "منها", "عنه", "عنها", "ته", "تها", "تهم")):
        return False
    return len(word) > 1 and not word[0].isdigit()


@remembered
def of_a_state(word: str) -> bool:
    """Whether a word with the article is the adjective of a state (الإسباني, الإسبانية)."""
    return word.startswith("ال") and (word[2:] in nationality_words() or word.endswith("ية") and word[2:-1] in nationality_words())


# what stands in marks behind them is a paper or a station
_OF_A_MEDIUM = frozenset(["مراسل", "مراسلة", "موفد", "موفدة", "مصور", "مصورة", "محرر", "محررة"])
_MEETING = frozenset(["خلال", "عقب", "بعد", "لدي", "اثناء", "في", "علي", "مع", "اثر", "بحضور"])
_OCCASIONS = frozenset(["في", "خلال", "عبر", "علي", "ردا", "تعليقا"])
_WITH_SOMEBODY = frozenset(["مع", "ل", "علي", "سؤال", "اسئلة"])
_TELLS = cues.word_class("tells")
_NEGATIONS = frozenset(["لا", "لم", "لن"])
_AND_NOT = frozenset(["ولم", "فلم", "ولن", "فلن", "ولا", "فلا"])
_BODIES = frozenset(["organisation", "agency"])
_PERSONAL = frozenset(["title", "honorific", "joint"])  # classes of nouns of persons that have an office
_PRESIDENTS = frozenset(["رئيس", "رئيسة"])
_OF_DIPLOMACY = frozenset(["الدبلوماسية", "الديبلوماسية"])
_ACCUSED = frozenset(["متهم", "متهمة", "مشتبه", "مدان", "مدانة"])
FORMER_OR_PRESENT = frozenset(["السابق", "السابقة", "الحالي", "الحالية"])
_IN_TITLES = IN_THE_NAME_OF | frozenset(["باسمه", "باسمها", "باسمهم", "عام", "سابق", "اسبق", "اول"])  # «أمين عام», «الناطق باسم …»
_DIRECTIONS = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط"])
_CONTINENTS = frozenset(["اسيا", "افريقيا", "اوروبا"])
# «سيدي كذا»: places of two words
BEGIN_PLACES = frozenset(["سيدي", "بني", "عين", "وادي", "دير", "ام", "ايت", "اولاد", "راس", "برج", "حمام", "تيزي", "خان", "كفر", "كوم", "ريف"])
_ALSO_NAMES = frozenset(["سيدي", "ام", "راس", "خان"])
_ONLY_PLACES = BEGIN_PLACES - {"عين", "ام", "راس", "دير", "برج", "حمام", "خان", "ريف"}  # behind ب or ل: «بأم عينه» is no place
GOVERNORS = frozenset(["والي", "محافظ", "عامل", "عمدة"])  # «والي سيدي كذا»: the place follows without a noun of territories
_SAME_OFFICE = {"ناطق": "متحدث", "ناطقة": "متحدثة", "والي": "محافظ"}  # words for one office, so that one holder has it


_Title = tuple[str, tuple[str, ...]]  # (head noun, skeletons of what qualifies it)
# what the rules of `person` say of a token that qualifies a title: the token behind it, whether the title is definite there, and whether it
# ends in a noun of bodies whose name may follow («حركة فلان»)
_Part = tuple[int, bool, bool]
_CHARGED = (-1, False, False)  # what follows is what a person is charged with: there is no name


@asked_once
def person(
    words: list[str], a: int, b: int, pair_at: dict[int, int], vocabulary: frozenset[str] = frozenset()
) -> tuple[_Title | None, int, int]:
    """(title, first, last) of a person's mention: title is (head noun, skeletons of what qualifies it) or None; words[first:last] is the
    name (may be empty)."""
    head, rest, i, definite = _head_of_title(words, a, b, pair_at)
    if head is None:
        return _person_without_title(words, a, i, b, pair_at, vocabulary)
    body_open = False
    if i < b and definite and words[i] in cues.content_nouns() and not given(words[i]):
        return (head, tuple(rest)), i, i  # «أعلن الفريق غياب المهاجم أحمد الراوي»: the object
    while i < b:
        if not rest and head in _PRESIDENTS and words[i] in _OF_DIPLOMACY:
            head, definite = "وزير" + head[4:], True  # «رئيس الدبلوماسية»: another word for the same office
            rest.append(arabic.skeleton("الخارجية"))
            i += 1
            continue
        if words[i].startswith("ال") and (known := known_at(words, i)) and known[0] > 1 and known[1].kind == "person":
            return (head, tuple(rest)), i, min(b, i + known[0])  # «المبعوث الدولي الأخضر الإبراهيمي»
        if definite and another_person(words, a, i) or rest and _and_another(words, i):
            return (head, tuple(rest)), i, i  # «استقبل وزير الثقافة المخرج فلانا الفلاني»
        if in_order_to(words[i]):
            break  # «نادانا عم سيد ليرينا صورة»
        with_him = i > a + 1 and words[a - 1] in ("مع", "الي") and words[a].startswith("ال") and words[i - 1].startswith("ال")
        if with_him and noun_class(words[i]) == "title" and not words[i].startswith("ال"):
            return (head, tuple(rest)), i, i  # «حضر اللقاء مع المبعوث الأممي رئيس الدائرة فلان الفلاني»
        if second_field(words, b, i):
            rest.append(arabic.skeleton(words[i + 1]))
            i += 2
            continue
        if words[i] == "الي" and head in _ENVOYS and (state := known_at(words, i + 1)) and state[1].kind == "state" and i + 1 + state[0] < b:
            i += 1 + state[0]  # «المبعوث الخاص إلى اليمن فلان الفلاني»
            continue
        part = _qualifier(words, a, b, i, pair_at, head, rest, definite, body_open)
        if part is None:
            break
        if part is _CHARGED:
            return (head, tuple(rest)), i, i
        i, definite, body_open = part
    if i < b and i in pair_at:
        close = pair_at[i]
        if words[i - 1][0] == "ل" and noun_class(without_l(words[i - 1])) == "organisation":
            return (head, tuple(rest)), min(b, close + 1), min(b, close + 1)  # «الرئيس التنفيذي لشركة «كذا»»
        construct = words[i + 1].startswith("ال") or noun_class(words[i + 1]) in _BODIES or words[i - 2] in IN_THE_NAME_OF  # «باسم لواء «كذا»»
        governed = not words[i - 1].startswith("ال") and construct or words[i - 1] in IN_THE_NAME_OF or i == a + 1 and not definite
        if governed and not any(map(given, words[i + 1 : close])):
            rest += map(arabic.skeleton, words[i + 1 : close])  # «رئيس «الوفاق الوطني»», «المتحدث باسم «الصحة»»
            return (head, tuple(rest)), min(b, close + 1), min(b, close + 1)
        does = words[i + 1][0] in "يت" and len(words[i + 1]) > 3 and not given(words[i + 1]) and words[i + 2][0] in "بل"  # «يشعر بصدمة»
        if any(word.startswith("لل") for word in words[i + 1 : close]):
            return (head, tuple(rest)), i, i  # «أن اللاعب "محبط للغاية" ولم ينم»
        told = a > 0 and words[a - 1].removeprefix("و") in _TELLS and words[close + 1] in cues.COMPLEMENTISERS  # «وأبلغ المفوض "كذا نيوز" أن»
        if 2 <= close - i <= 6 and (definite or close - i > 2) and not does and not told and _may_be_name(words[i + 1 : close]):
            return (head, tuple(rest)), i + 1, close  # «الفنان «فلان الفلاني»», but «إن النائب "يبحث عن الشهرة"»
    first, last = _name_behind_title(words, a, i, b, pair_at, head, rest, vocabulary)
    if last + 1 < b and of_complement(words, a, first, last):
        _, holder, end = person(words, last + 1, b, pair_at, vocabulary)
        if end > holder:
            rest += map(arabic.skeleton, words[first:last])
            return (head, tuple(rest)), holder, end
    unnamed = last == first < b and rest and words[first].startswith("ال")
    if unnamed and (words[first - 1] in nouns() or words[first - 1] in IN_THE_NAME_OF):
        rest.append(arabic.skeleton(words[first]))  # «المتحدث باسم وزارة الصحة»
        if words[first - 1] in IN_THE_NAME_OF and first + 1 < b and words[first + 1].startswith("ال") and not is_actor_noun(words[first + 1]):
            rest.append(arabic.skeleton(words[first + 1]))  # «المتحدث باسم التحالف الدولي»
    return (head, tuple(rest)), first, last


_ENVOYS = cues.word_class("envoy")
_NAME_OR_THING = cues.word_class("name-or-thing")
_FIELDS = cues.word_class("field-noun")


def second_field(words: list[str], b: int, j: int) -> bool:
    """Whether «و» and a noun at token j join a second field to an office before the name («وزير الصحة وإصلاح المستشفيات فلان», «وزير الخارجية
    وشؤون المغتربين الدكتور فلان»)."""
    if j + 2 >= b or words[j][0] != "و" or not words[j - 1].startswith(("ال", "وال")) or not words[j + 1].startswith("ال"):
        return False
    at = j + 2 + (noun_class(words[j + 2]) in ("title", "honorific"))
    named = at < b and (given(words[at]) or words[at] in ("عبد", "ابو"))
    return named and (cues.verbal_noun(words[j][1:]) or words[j][1:] in _FIELDS)


def of_complement(words: list[str], a: int, first: int, last: int) -> bool:
    """Whether the name at tokens first..last is that of a place, tribe or person whom the office at token a is of, and its holder's stands
    behind the comma («المتحدثة باسم غرفة أم كذا، فلانة الفلانية», «شيخ عشيرة آل فلان، الشيخ فلان»)."""
    if not a + 1 < first < last or words[last] not in "،,":
        return False
    before, behind = words[first - 1], words[last + 1]
    if before.startswith(("ال", "وال", "لل")) or noun_class(before) in _PERSONAL or before in nationality_words():
        return False
    return given(behind) and not is_actor_noun(behind) or behind.startswith("ال") and noun_class(behind) in ("title", "honorific")


def _may_be_name(own: list[str]) -> bool:
    """Whether words in marks behind an office can be its holder's name: three and more need one that is only in names, two are no noun with
    its adjective («اعتبره محاميه "مسرحية سيئة الإخراج"», «… الوزير "نكتة سمجة"»)."""
    if any(map(_no_word_of_name, own)):
        return False
    in_names = any(given(word) or word in NAME_JOINTS for word in own)
    thing = cues.verbal_noun(own[0]) or len(own) == 2 and own[0].endswith("ة") and own[1].endswith("ة")
    return in_names or len(own) < 3 and not thing


_NO_PART_OF_NAME = cues.RELATIVES | {"لا", "لم", "لن"}


def _no_word_of_name(word: str) -> bool:
    """Whether a word in marks behind an office shows that they hold no name: a preposition, a verb of saying."""
    return not given(word) and word not in NAME_JOINTS and (word in _NO_PART_OF_NAME or word in cues.word_class("prep") or word in cues.finite())


def another_person(words: list[str], a: int, k: int) -> bool:
    """Whether the title at token k is another person's, whom the one with the title at token a receives or honours («استقبل الوزير المخرج
    فلانا», «… وزير النفط فلانا»)."""
    while noun_class(words[a - 1]) == "honorific":
        a -= 1  # «استقبل جلالة الملك وزير الاقتصاد»
    before = words[a - 1]
    if before not in _RECEIVES and not (before[0] in "وف" and before[1:] in _RECEIVES):
        return False
    word = words[k]
    office = k > a and words[k - 1].startswith("ال") and noun_class(word) == "title" and not word.startswith("ال") and not given(word)
    return office or word in _GUESTS


def _and_another(words: list[str], k: int) -> bool:
    """Whether و joins another person at token k, with a title that anybody may have and a name («محافظ الوادي والدكتور فلان الفلاني»)."""
    word = words[k]
    return word.startswith("وال") and word[3:] in cues.word_class("before-any-name") and given(words[k + 1])


def _head_of_title(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> tuple[str | None, list[str], int, bool]:
    """(head noun, what qualifies it, token behind it, whether it is definite) of the title at token a; the head is None where no title
    stands, and the token that behind the titles of honour («معالي»)."""
    i = a
    while i < b and i not in pair_at:
        word = words[i]
        found = noun(word)
        if i == a and found is None and word[:1] in ("ل", "ب") and governed_title(word):  # «لقاؤه لوزير كذا فلان»
            head = dictionary_form(word[1:] if word[1] != "ل" or word[0] == "ب" else "ا" + word)
            return head, [], i + 1, word.startswith(("لل", "بال"))
        if i + 1 < b and of_a_state(word) and not words[i + 1].startswith("ال") and words[i + 1][0].isalpha():
            return "مواطن", [arabic.skeleton(word)], i + 1, True  # «الإسباني فلان»
        if not found or found[0] not in _PERSONAL:
            break
        if found[0] != "honorific" or word.endswith("ه"):
            core = dictionary_form(word)
            return _SAME_OFFICE.get(core, core), [], i + 1, _makes_definite(word, core, found[0])
        i += 1  # «معالي وزير …»: the title follows
    return None, [], i, False


def _makes_definite(word: str, core: str, kind: str) -> bool:
    """Whether a title is definite with this word: by the article, by a pronoun («نظيره», «معاليه»)."""
    if word.startswith(("ال", "وال")) or kind == "honorific" and word.endswith("ه") or core in ("نظير", "نظيرة"):
        return True
    return word.endswith(POSSESSIVE) and word not in nouns()


def _person_without_title(
    words: list[str], a: int, first: int, b: int, pair_at: dict[int, int], vocabulary: frozenset[str]
) -> tuple[None, int, int]:
    """`person` where no title stands, from token `first` on, behind the titles of honour at token a."""
    start = first if honours(words, a, b) else a
    if start < b:
        word = words[start]
        definite_noun = word.startswith(("ال", "وال")) and not given(word)
        if definite_noun or is_actor_noun(word) or word[0] == "ل" and is_actor_noun(word[1:]):
            return None, start, start
    first = _beside_god(words, a, first, b)
    return None, first, name_end(words, first, b, pair_at, vocabulary)


def _beside_god(words: list[str], a: int, first: int, b: int) -> int:
    """The token at which the name begins when «الله» stands where it would begin: «باسم الجماعة فضل الله الفلاني», «باسم حزب الله فلان»."""
    if first < b and words[first] == "الله" and first > a + 1:
        return first - 1 if not is_actor_noun(words[first - 1]) else first + 1
    return first


_OF_ANY_KIND = cues.word_class("of-any-kind")


def _like_participle(words: list[str], k: int) -> bool:
    """Whether token k looks like a participle that says what somebody is, and stands nowhere else in the article as a name would."""
    word = words[k]
    seen = getattr(words, "places", {}).get(word, (k,))
    return len(seen) == 1 and 3 < len(word) < 7 and word[1] not in "ايو" and word[-1] not in "ايونس" and known_at(words, k) is None


def _name_behind_title(
    words: list[str], a: int, first: int, b: int, pair_at: dict[int, int], head: str, rest: list[str], vocabulary: frozenset[str]
) -> tuple[int, int]:
    """(first, last) of the name behind a title that ends at token `first`. A word there that is the last of the title goes to `rest`."""
    first = _beside_god(words, a, first, b)
    if plural_construct(words[a]) and rest:
        return first, first  # «دق فلاحو الولاية ناقوس الخطر»: nobody is named
    if first < b and words[first][0] == "ل" and words[first].endswith(("ات", "ة")) and not given(words[first]):
        return first, first  # «المنفذ الرئيس لصادرات المواشي»
    if first + 1 < b and words[first].endswith("ة") and not head.endswith("ة") and words[first + 1].startswith("ال") and not given(words[first]):
        if known_at(words, first) is None and words[first] not in words_surnames(words):
            return first, first  # «تفقد رئيس الوزراء معصرة القرية»
    if first < b and words[first][0] == "ب" and words[first].endswith("ة") and len(words[first]) > 4 and not given(words[first]):
        family = surname_like(words[first]) and getattr(words, "places", {}).get(words[first], ())  # «السيد بوفلانة»
        if not any(k and (words[k - 1] in ("السيد", "السيدة") or given(words[k - 1])) for k in family or ()):
            return first, first  # «يختصر الرجل بجملة»
    if first > a + 1 and (words[first - 1][0] == "ب" and cues.verbal_noun(words[first - 1][1:]) or "في" in words[first - 1 : first + 1]):
        return first, first  # «طالب نائب بفتح تحقيق», «مدير مدرسة في ريف حلب»
    indefinite = first > a and not words[first - 1].startswith(("ال", "لل", "وال", "بال")) and not is_actor_noun(words[first - 1])
    indefinite = indefinite and not (words[first - 1].startswith("باسم") and words[first - 1].endswith(POSSESSIVE))
    if indefinite and first + 1 < b and not given(words[first]) and words[first] not in ("ابو", "ام") and given(words[first + 1]):
        rest.append(arabic.skeleton(words[first]))
        first += 1  # «مدير مسجد المدينة فلان»: the complement of a construct
    end = name_end(words, first, b, pair_at, vocabulary)
    if first == a + 1 == end - 1 and words[first][0] == "م" and not given(words[first]) and words[first] not in words_surnames(words):
        described = words[a].startswith(("ال", "وال")) and _like_participle(words, first)
        if described or not words[a].startswith(("ال", "وال")) and head in _OF_ANY_KIND:
            return first, first  # «لاعب محترف»: of what kind; «اللاعب محترف ويعرف حقوقه»: what he is
    if first <= a + 1 or end == first or given(words[first]):
        return first, end
    if head in _ANYBODY and not words[first - 1].startswith("ال"):
        return first, first  # «فتاة ذبحت أمها»: who she is is not said
    if end == first + 1 and head in _REALMS and words[first] not in words_surnames(words):
        return first, first  # «عالم السياسة معقد»
    if end == first + 1 and words[first] not in words_surnames(words) and (is_state(words, first, end) or words[first] in _CITIES):
        rest.append(arabic.skeleton(words[first]))  # «مدرب منتخب دروفانيا»
        return end, end
    return first, end


def _qualifier(
    words: list[str], a: int, b: int, i: int, pair_at: dict[int, int], head: str, rest: list[str], definite: bool, body_open: bool
) -> _Part | None:
    """What token i is to the title whose head noun stands before it; None where the title ends. Adds what qualifies the head to `rest`."""
    if i in pair_at:
        return _body_in_marks(words, b, i, pair_at, rest, definite, body_open)
    if i > a + 2 and words[i - 2] in IN_THE_NAME_OF and words[i - 1].endswith(POSSESSIVE):
        return None  # «المتحدثة باسم مكتبه فلانة الفلانية»
    word = words[i]
    found = noun(word)
    if found is None and word.startswith("ال") and i + 1 < b and _name_with_article(words, a, i, definite):
        return None
    if (tribe := min(b, _tribe_end(words, i))) > i:
        rest += map(arabic.skeleton, words[i:tribe])
        return tribe, True, False
    taken = _rank_or_honour(words, b, i, rest)
    if taken:
        return i + taken, definite, body_open
    if found and word.startswith("ال") and i + 1 < b and _namesake(words, i, found[0], body_open):
        return _body_named_after(words, b, i, pair_at, rest), True, False
    if definite and found is None and given(word):
        return None  # «وزير الطاقة الروسي ألكسندر …»: no article
    taken = definite and _field_of_office(words, b, i, found, rest) or _joined_or_own_name(words, a, b, i, found, rest, definite)
    if taken:
        opened = word[0] == "ل" and not word.startswith("لل") and noun_class(word[1:]) == "organisation"  # «المدرب … لاتحاد كذا»
        return i + taken, definite, body_open or opened
    taken = _known_body(words, b, i, found, rest, body_open)
    if taken:
        return i + taken, True, False
    if found and found[0] in _PERSONAL and not (definite and given(word)):
        if definite and found[0] == "title" and word.endswith(("ه", "ها")) and arabic.without_article(word) not in nouns():
            return None  # «الرئيس الأميركي نظيره …»: another person begins
        rest.append(arabic.skeleton(word))
        definite = definite and not another_office(word)  # «السفير الدروفاني ومحافظ موجان»: no name
        return i + 1, definite or _makes_definite(word, dictionary_form(word), found[0]), body_open
    if definite and word.startswith(("ال", "لل")) and word[2:] in cues.content_nouns():
        return None
    part = _adjective_or_complement(words, b, i, found, head, rest, definite, body_open)
    return part or _body_or_place(words, a, b, i, pair_at, head, rest, definite, body_open)


def _tribe_end(words: list[str], i: int) -> int:
    """The token after the name of a tribe that begins at token i («شيخ عشيرة آل بو فلان»); i where none does."""
    if words[i - 1] not in TRIBES or words[i] != "ال" and words[i].startswith("ال"):
        return i
    return i + 1 + (words[i] in NAME_JOINTS) + (words[i + 1] in NAME_JOINTS)


def another_office(word: str) -> bool:
    """Whether a word is an office without article that «و» joins to what stands before it: «ورئيس الغرفة»."""
    return word[0] == "و" and word not in nouns() and not word.startswith("وال") and noun_class(word) == "title"


def _body_in_marks(
    words: list[str], b: int, i: int, pair_at: dict[int, int], rest: list[str], definite: bool, body_open: bool
) -> _Part | None:
    """`_qualifier` for what stands in marks from token i on: the name of a body or of a work; None when it may be the person's name."""
    close, before = pair_at[i], words[i - 1]
    size = close - i
    if close < b and size <= 7 and not given(words[i + 1]) and _class_with_clitic(before) == "organisation":
        part = close + 1, True, False  # «رئيس حزب "كذا"، فلان الفلاني»: the body's name
    elif close < b and (before in _BEFORE_TITLE or before.removeprefix("ال") in _OF_A_MEDIUM and not given(words[i + 1])):
        part = close + 1, True, body_open  # «بطلة فيلم «كذا»»: no name
    elif not definite and size <= 6 and close + 2 < b and _adjective_of_office(words[close + 1]) and _goes_on(words[close + 2]):
        part = close + 2, True, False  # «رئيس "حزب كذا" السابق فلان الفلاني»
    elif size <= 6 and close + 1 < b and (given(words[close + 1]) or words[close + 1].startswith("ال") or words[close + 1] in ("ابو", "ام")):
        part = close + 1, True, False  # «رئيس «تيار كذا» النائب فلان», «الناطق باسم "كتائب كذا" أبو فلان»
    else:
        return None
    rest.append(arabic.skeleton(words[i + 1]))
    return part


def _class_with_clitic(word: str) -> str:
    """`noun_class` of a word, or of what stands behind its first letter («بحزب»)."""
    return noun_class(word) or noun_class(word[1:])


def _adjective_of_office(word: str) -> bool:
    """Whether a word is an adjective with the article, as offices have it (السابق, الحالية)."""
    return word.startswith("ال") and (word in _ADJECTIVES or word in FORMER_OR_PRESENT)


def _goes_on(word: str) -> bool:
    """Whether a noun phrase may go on with this word."""
    return word[0].isalpha() and not stops(word)


def _name_with_article(words: list[str], a: int, i: int, definite: bool) -> bool:
    """Whether a word with the article is a person's first name («وزير الداخلية الزبير بشير …», «الوزيرة الناها بنت سالم»)."""
    if words[i + 1] in ("ولد", "بنت", "منت") or words[i + 1] == "بن" and given(words[i][2:]) and words[i][2:] not in nationality_words():
        return True  # «الأمير الوليد بن سالم»
    if not definite or i <= a + 1 or not given(words[i + 1]):
        return False
    word = words[i]
    return given(word) or given(word[2:]) and word[2:] not in nationality_words()


def _rank_or_honour(words: list[str], b: int, i: int, rest: list[str]) -> int:
    """How many words at token i complete a rank or an office by their words alone; 0 when none does."""
    word = words[i]
    if word == "الله" and words[i - 1] in ("اية", "حجة"):
        return 1  # «المرشد آية الله فلان»
    if i + 1 < len(words) and words[i + 1] == "الاختام":
        return 2  # «وزير العدل حافظ الأختام فلان»
    if word in ("الشيخ", "الشيخة") and i + 1 < b and given(words[i + 1]) and noun_class(words[i - 1]) != "title":
        return 1  # «وزير الخارجية الشيخ فلان»: no part of the office
    if word in _RANK_PARTS and i + 1 < b:
        rest.append(arabic.skeleton(word))  # «العميد الركن فلان», «اللواء أركان حرب فلان»
        return 1
    return 0


def _namesake(words: list[str], i: int, kind: str, body_open: bool) -> bool:
    """Whether the title at token i, of class `kind`, is that of somebody after whom a body is named («طبيب بمستشفى الملك فلان»)."""
    return kind in ("title", "honorific") and (body_open and given(words[i + 1]) or named_after(words, i))


def _body_named_after(words: list[str], b: int, i: int, pair_at: dict[int, int], rest: list[str]) -> int:
    """The token behind the name of a body that is named after the person whose title is token i."""
    rest += [arabic.skeleton(words[i]), arabic.skeleton(words[i + 1])]
    end = _namesake_end(words, i + 1, b, pair_at)
    if end < b and words[end][0] == "ب" and len(words[end]) > 3 and not given(words[end]):
        end += 1  # «بجامعة القاضي فلان بالمدينة»
    return end


def _field_of_office(words: list[str], b: int, i: int, found: tuple[str, str] | None, rest: list[str]) -> int:
    """How many words at token i, behind a definite office, are one more field of it; 0 when none is."""
    if found is not None or i + 2 >= b or not words[i + 1].startswith("ال"):
        return 0
    word = words[i]
    if word.startswith("لل") and noun_class(words[i + 1]) == "honorific" and given(words[i + 2]):
        rest.append(arabic.skeleton(word))  # «نائب وزير الموارد للعمل الدكتور فلان»
        return 1
    if word[0] == "و" and cues.verbal_noun(word[1:]):
        rest += [arabic.skeleton(word[1:]), arabic.skeleton(words[i + 1])]  # «وزير الصحة وإصلاح المستشفيات فلان»
        return 2
    return 0


def _joined_or_own_name(words: list[str], a: int, b: int, i: int, found: tuple[str, str] | None, rest: list[str], definite: bool) -> int:
    """How many words at token i are joined to the title by «و», or are a state or an adjective in the name of a body; 0 when none is."""
    word = words[i]
    if i + 1 >= b:
        return 0
    if word == "و" and words[i + 1].startswith("ال"):
        rest.append(arabic.skeleton(words[i + 1]))  # «وزير الصحة و السكان فلان»
        return 2
    if given(word):
        return 0
    if i > a + 1 and is_state(words, i, b) and not noun(words[i - 1]) and not words[i - 1].startswith(("ال", "وال")):
        rest.append(arabic.skeleton(word))  # «مدير حزب نداء تونس فلان»: the body's name
        return 1
    if len(rest) <= 1 or definite or found or word.startswith("ال"):
        return 0
    if words[i + 1].startswith("ال") and words[i + 1][2:] in nationality_words():
        rest.append(arabic.skeleton(word))  # «رئيس حزب جيل جديد الجزائري»: the body's name
        return 2
    return 0


def _known_body(words: list[str], b: int, i: int, found: tuple[str, str] | None, rest: list[str], body_open: bool) -> int:
    """How many words at token i are the name of a body of several words or of a place that looks like a noun of persons; 0 when none is."""
    word = words[i]
    row = known_at(words, i) if word in known_starts() else None
    if row and row[0] > 1 and row[1].kind in ("agency", "institution", "state", "capital"):
        rest.append(arabic.skeleton(word))  # «مراسل بي بي سي فلان»
        return row[0]
    if body_open and found and found[0] == "title" and not word.startswith("ال") and i + 1 < b and given(words[i + 1]):
        rest.append(arabic.skeleton(word))  # «رئيس غرفة جدة فلان الفلاني»: a place like a noun of persons
        return 1
    return 0


def _adjective_or_complement(
    words: list[str], b: int, i: int, found: tuple[str, str] | None, head: str, rest: list[str], definite: bool, body_open: bool
) -> _Part | None:
    """`_qualifier` for a word with the article, a noun of bodies, an adjective of offices or a complement with ل; None for others."""
    word = words[i]
    has_article = word.startswith("ال")
    if rest and word[0] == "ل" and len(word) > 3 and words[i - 1].startswith("ال") and i + 1 < b and words[i + 1].startswith("ال"):
        rest.append(arabic.skeleton(word[1:]))  # «رئيس الاتحاد … لكرة القدم»
        return i + 1, definite, body_open
    if not rest and head in _PRESIDENTS and word in ("الحكومة", "حكومة"):
        rest.append(arabic.skeleton("وزراء"))  # another word for the same office
        return i + 1, definite or has_article, body_open
    qualifies = (
        (has_article or word.startswith("وال"))
        and len(word) > 4  # «الصحة», «والسكان»
        or found
        and not (definite and given(word))  # a noun of bodies («لجنة»), but no given name behind a definite title
        or word in _IN_TITLES
        or word in _TERRITORIES  # «عضو غرفة طوارئ حي كذا»
        or word[0] == "ل"
        and office_of(words, i)  # «للأمم المتحدة»
    )
    if not qualifies:
        return None
    rest.append(arabic.skeleton(word[1:] if word.startswith("وال") else word))
    body = found or (noun(word[1:]) if word[0] == "ل" else None)
    body_open = body is not None and body[0] in ("organisation", "agency") and not word.startswith(("ال", "لل"))
    return i + 1, definite or has_article, body_open


def _body_or_place(
    words: list[str], a: int, b: int, i: int, pair_at: dict[int, int], head: str, rest: list[str], definite: bool, body_open: bool
) -> _Part | None:
    """`_qualifier` for the name of a body or of a place, or for a person's name that qualifies the title; None for others."""
    word, before = words[i], words[i - 1]
    if before in IN_THE_NAME_OF and word[0].isalpha():
        rest.append(arabic.skeleton(word))  # «الناطق باسم خطة …»
        return i + 1, False, not word.startswith("ال")
    if i > a + 1 and _governed_place(words, b, i):
        rest.append(arabic.skeleton(words[i + 1]))  # «الوكيل العام لدى محكمة الاستئناف بسيدي كذا فلان», «رئيس المجلس الجماعي لأولاد كذا»
        return i + 2, True, False
    if word[0] == "ب":
        part = _complement_with_b(words, a, b, i, rest, definite, body_open)
        if part:
            return part
    if body_open and i in pair_at and not given(words[i + 1]):
        rest.append(arabic.skeleton(words[i + 1]))  # «متحدث باسم حملة "كذا"»
        return min(b, pair_at[i] + 1), True, False
    if body_open:
        rest.append(arabic.skeleton(word))  # «المتحدث باسم حركة فلان»: the body's name
        return i + (2 if place_of_two(words, b, i) else 1), True, False
    if head in _ACCUSED and word[0] == "ب":
        return _CHARGED  # «شاب متهم بسرقة محل»
    if before in _TERRITORIES or (before in GOVERNORS or _body_or_part(before)) and place_of_two(words, b, i):
        rest.append(arabic.skeleton(word))  # «عامل إقليم كذا فلان», «والي ولاية سيدي كذا فلان»
        return i + (2 if place_of_two(words, b, i) else 1), True, False
    if word[0] == "ل" and word[1:] in _CONTINENTS and i + 1 < b:
        rest.append(arabic.skeleton(word[1:]))  # «الوزير البريطاني لآسيا فلان»
        return i + 1, True, False
    if word.removeprefix("ل") in _DIRECTIONS and i + 1 < b and not words[i + 1].startswith("ال"):
        rest.append(arabic.skeleton(words[i + 1]))  # «والي شمال كردفان فلان», «نائب مدير المنظمة لجنوب آسيا فلان»
        return i + (3 if words[i + 1] in BEGIN_PLACES and i + 2 < b else 2), True, False
    if definite or stops(word):
        return _behind_sign(words, b, i, pair_at, rest, definite, body_open)
    if rest and given(word):
        return None  # «خبير سياسي أحمد …»
    field = "ال" + word[: -2 - word.endswith("ا")] + "ة" if word.endswith(TA_WITH_PRONOUN) else word  # «وزير خارجيته فلان»
    rest.append(arabic.skeleton(field if field in nouns() else word))  # «مستشار فلان الدكتور …», «رئيس تركيا …»
    adjective = word.endswith(_NISBA) and len(word) > 3 and not given(word) and word not in words_surnames(words)
    return i + 1, word.startswith("ال") or not adjective, body_open  # «مسؤول حكومي دروفاني»: adjectives


def _body_or_part(word: str) -> bool:
    """Whether a word without the article is a noun of bodies, or one in ة that is none of persons (وحدة, شعبة)."""
    return not word.startswith("ال") and (noun_class(word) == "organisation" or not noun_class(word) and len(word) > 3 and word[-1] == "ة")


def place_of_two(words: list[str], b: int, i: int) -> bool:
    """Whether a place of two words stands at token i, behind a noun of territories («جماعة بني فلان», «لولاية عين كذا») or a governor."""
    if words[i] not in BEGIN_PLACES or i + 1 >= b:
        return False
    before = words[i - 1]
    if _body_or_part(before) and words[i] not in _ALSO_NAMES:
        return True  # «مدير وحدة عين كذا»
    return before in GOVERNORS or before == "في" or any(word in _TERRITORIES or word == "جماعة" for word in (before, before[1:]))


def _governed_place(words: list[str], b: int, i: int) -> bool:
    """Whether ب or ل and a place of two words stand at token i, behind a definite noun («محكمة الاستئناف بسيدي كذا»)."""
    return words[i][0] in "بل" and words[i][1:] in _ONLY_PLACES and i + 1 < b and words[i - 1].startswith("ال")


def _complement_with_b(words: list[str], a: int, b: int, i: int, rest: list[str], definite: bool, body_open: bool) -> _Part | None:
    """`_qualifier` for a word with the preposition ب: a body or the place where the office is; None for others."""
    word, bare = words[i], words[i][1:]
    has_article = word.startswith("بال")
    if i > a + 1 and not has_article and noun_class(bare) == "organisation":
        rest.append(arabic.skeleton(bare))  # «أمين كذا بدار كذا فلان»
        return i + 1, False, True
    if definite and len(word) > 3 and i + 2 < b and words[i - 1].startswith("ال") and is_state([bare, "\n"], 0, 1):
        return i + 1, definite, body_open  # «المحكمة الابتدائية بتونس فلان»
    if has_article and is_actor_noun(bare):
        rest.append(arabic.skeleton(bare))
        return i + 1, definite, body_open
    return None


def _behind_sign(
    words: list[str], b: int, i: int, pair_at: dict[int, int], rest: list[str], definite: bool, body_open: bool
) -> _Part | None:
    """`_qualifier` for a sign or a particle behind which the title or its name goes on; None for others."""
    word = words[i]
    if i + 1 >= b:
        return None
    if word in "،,":
        return i + 1, True, body_open  # «رئيس الوزراء، آبي مرقس»: a name follows
    if word == "لدي":
        return i + 1, False, False  # «مندوب … لدى المنظمة فلان»
    if word == "ل" and i + 1 in pair_at and pair_at[i + 1] < b and words[i - 1] in _BEFORE_FIELD:
        rest.append(arabic.skeleton(words[i + 2]))  # «الأمين العام لـ«المنظمة» فلان»
        return pair_at[i + 1] + 1, definite, body_open
    if word == "(":
        close = next((k for k in range(i + 1, min(b, i + 6)) if words[k] == ")"), None)
        return (close + 1, definite, body_open) if close else None  # «المتحدث باسم الرئاسة (القصر) فلان»
    return None


def honours(words: list[str], a: int, b: int) -> bool:
    """Whether token a is a title of honour and a name follows («سعادة فلان الفلاني وكيل الوزارة»)."""
    return a + 1 < b and words[a] in HONOURS and not is_actor_noun(words[a + 1]) and not words[a + 1].startswith(("ال", "و", "لل", "بال"))


_GUESTS, _RECEIVES = cues.word_class("guest"), cues.word_class("receives")
_REALMS = cues.word_class("realm")
_TERRITORIES = cues.word_class("territory")
_ANYBODY = cues.word_class("anybody")
HONOURS = cues.word_class("honour")
OFFICES = cues.word_class("office")
KNOWN_AS = cues.word_class("known-as")
# after an unnamed person: «رجل يدعى فلان»
CALLED = frozenset(["يدعي", "تدعي", "ويدعي", "وتدعي", "اسمه", "اسمها", "واسمه", "واسمها", "يسمي", "تسمي"])
SAME = frozenset(["نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها"])


def says_same(words: list[str], b: int) -> bool:
    """Whether «نفسه» or «ذاته» follows a mention that ends before token b (المصدر ذاته): the one who spoke last."""
    return b < len(words) and words[b] in SAME


_CROWNED = frozenset([
    "الملك", "الملكة", "البابا", "السلطان", "الامبراطور", "القيصر", "البطريرك", "ملك", "ملكة", "سلطان", "بابا", "امبراطور",
])  # known by an ordinal  # fmt: skip
_CROWNED_OR_NOBLE = _CROWNED | {"الامير", "الاميرة", "الشيخ", "الشيخة", "القاضي"}  # known by one name
_ORDINALS = frozenset([
    "الاول", "الاولي", "الثاني", "الثانية", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
])  # fmt: skip
_SURNAME_TITLES = frozenset(["الحاج", "الشيخ", "السيد"])  # between two given names: part of the name
_TRADES = cues.word_class("trade-surname")
_BARE_TRADES = frozenset(word[2:] for word in _TRADES)
_BEHIND_SURNAME = cues.COMPLEMENTISERS | {"من", "في", ":"}
_TITLE_SURNAMES = _SURNAME_TITLES | {"الامين", "القاضي", "الخطيب", "الامير", "الامام", "السلطان", "الوزير", "الشاعر", "المعلم", "النقيب"}


def _ends_name(words: list[str], k: int) -> bool:
    """Whether token k shows that the word before it is a surname though it looks like a verbal noun: a complement clause, or a title in
    apposition («رهام عودة مديرة …»)."""
    word = _word_at(words, k)
    if word in "،," and k + 1 < len(words):
        return noun_class(words[k + 1]) == "title"
    if word in cues.COMPLEMENTISERS and word[0] != "ب" or word in ':"«“':
        return True
    return noun_class(word) == "title" and not word.endswith(POSSESSIVE)


def surname_with_b(words: list[str], i: int) -> bool:
    """Whether token i is a surname with «بال» («ريم بالطيب، محامية …»): behind a given name, before a comma and an office."""
    if not words[i].startswith("بال") or len(words[i]) < 6 or i + 2 >= len(words) or not given(words[i - 1]):
        return False
    if words[i + 1] not in "،," or noun_class(words[i + 2]) != "title" or cues.verbal_noun(words[i][3:]) or is_actor_noun(words[i][1:]):
        return False
    return any(words[k][0] == "ب" or words[k] in cues.COMPLEMENTISERS or words[k] in PAUSE for k in range(i + 3, min(len(words), i + 14)))


def _surname_b(words: list[str], i: int, vocabulary: frozenset[str]) -> bool:
    """Whether a word that begins with ب is a surname: it closes the phrase and is no preposition with a word of the article or of the lists
    («عبد الله بورزان، …»)."""
    rest = words[i][1:]
    if words[i].startswith("بن") and len(rest) > 4 or surname_with_b(words, i):
        return True  # «عبد الإله بنفلان»
    if surname_bu(words, i, vocabulary):
        return True
    if not stops(words[i + 1]) or rest.startswith("ال") or rest in vocabulary or is_actor_noun(rest):
        return False
    if cues.verbal_noun(rest) or rest in cues.content_nouns():
        return False
    if len(rest) > 3 and given(words[i - 1]) and given(words[i - 2]) and _ends_name(words, i + 1) and known_at([rest, "\n"], 0) is None:
        return True  # «سالم سعد برادة، وزير …»
    return not rest.endswith("ة") or rest[0] == "و"


_NOUNS_IN_W = cues.word_class("noun-in-w")


def surname_bu(words: list[str], i: int, vocabulary: frozenset[str]) -> bool:
    """Whether token i is a Maghrebi or Gulf surname that begins with «بو» («عبد السلام بوشارب نفى»), and no ب with a noun («بوقف», «بوزارة»)."""
    word, rest = words[i], words[i][1:]
    if not word.startswith("بو") or len(word) < 5 or rest.endswith("ة") and rest in _NOUNS_IN_W:
        return False
    if not given(words[i - 1]) and (i < 2 or words[i - 2] != "عبد") or cues.verbal_noun(rest) or rest in cues.content_nouns():
        return False
    return rest not in vocabulary and not is_actor_noun(rest) and known_at([rest, "\n"], 0) is None and rest not in getattr(words, "places", ())


def closes(words: list[str], i: int) -> bool:
    """Whether all that stands between token i and a complement clause or a colon is one to four words without the article: a name, though
    it begins like a verb («وزير الطاقة الدروفاني يوران تيسلاف إن»)."""
    for k in range(i, min(i + 5, len(words))):
        word = words[k]
        if word in cues.COMPLEMENTISERS or word == ":" or word == "في" and words[k + 1] in _NO_PLACES:
            return k > i
        if k >= i + 2 and word in cues.finite() and not any(w.startswith("ال") and not w.endswith("ي") for w in words[i + 1 : k]):
            return True  # «أما الجندي توران تيسلاف فقال»
        if not _goes_on(word) or word.startswith("ال") and k == i or word in cues.forms() or is_actor_noun(word):
            return False
    return False


@asked_once
def name_within(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int | None:
    """The token at which a name begins that closes the phrase a..b of a title with complements («النائب عن كتلة كذا فلان الفلاني», «كبير
    الخبراء في البنك الدولي فلان الفلاني»): a given name, or words without the article behind a definite one; None when there is none."""
    marked = a  # the last token of what stands in marks or of somebody after whom something is named
    for k in range(a + 1, b):
        word, before = words[k], words[k - 1]
        if k <= marked or word in _RANK_PARTS and noun_class(before) == "title":
            continue
        if (tribe := _tribe_end(words, k)) > k:
            marked = tribe - 1
            continue
        if k in pair_at and pair_at[k] < b and pair_at[k] - k <= 6:
            marked = pair_at[k]  # «المحلل في مجموعة «كذا» فلان الفلاني»
            continue
        if word in PAUSE or word in cues.COMPLEMENTISERS or word in RELATIVE or not word[0].isalpha() or another_person(words, a, k):
            return None
        if to_agency(words, k):
            return None  # «ممثل عن المحكمة لبي بي سي»
        if _and_another(words, k):
            return None
        if place_of_two(words, b, k) or _governed_place(words, b, k):
            marked = k + 1  # «مدير الصحة بولاية سيدي كذا فلان الفلاني»
            continue
        if before.startswith("ال") and noun_class(before) in ("title", "honorific") and named_after(words, k - 1):
            marked = _namesake_end(words, k, b, pair_at) - 1  # «مدير مستشفى الملك فلان»: named after him
            continue
        if word == "علي" and k == a + 1 and before.endswith(("مشرف", "مشرفة", "المشرفين")):
            continue  # «المشرفة على الدراسة فلانة»
        if word in ("الي", "لدي") and (state := known_at(words, k + 1)) and state[1].kind == "state":
            marked = k + state[0]  # «المبعوث الأممي إلى اليمن فلان الفلاني»
            continue
        if word in PLACE_PREPOSITIONS or word == "عن":
            if word == "من" or word == "عن" and k > a + 1 or words[k + 1] in _NO_PLACES:
                return None  # «في مؤتمر مع نظيره فلان», «المقرب من الرئيس فلان»
            continue
        behind_place = before in PLACE_PREPOSITIONS
        if word in IN_THE_NAME_OF and k == a + 1 and noun_class(words[k + 1]) != "title":
            continue  # «المتحدث باسم وزارة كذا فلان الفلاني»
        if word[0] in "لب" and len(word) > 3 and not behind_place and not given(word) and not is_actor_noun(word):
            if _no_complement_of_title(words, k):
                return None  # «لمراسل الوكالة فلان», «بزيارة …»
            continue
        if _before_joint(words, k):
            return k
        if stops(word):
            return None
        if behind_place or is_actor_noun(word) or word.startswith(("ال", "وال")) and not given(word):
            continue
        if not (_definite(before) or k - 1 == marked > a or given(word) and not _indefinite_body(before)):
            continue
        if not given(word) and _verb_or_content(words, k):
            return None
        if _closes_phrase(words, k, b, pair_at):
            return k
    return None


def _no_complement_of_title(words: list[str], k: int) -> bool:
    """Whether the word with ل or ب at token k completes no title, but tells to whom or with what somebody speaks."""
    word = words[k]
    bare = without_l(word)
    kind = noun_class(bare) if bare != "الفلاحة" else ""  # farming, and a farmer
    if word[0] == "ل":
        return kind in ("title", "agency", "anonymous", "honorific", "joint") and words[k - 1] not in _BEFORE_FIELD
    return bool(cues.verbal_noun(bare) or cues.match_phrase("b-phrase", words, k))


def _indefinite_body(word: str) -> bool:
    """Whether a word is a noun of bodies without the article (حزب, كتلة): what follows may be the body's name."""
    return noun_class(word) == "organisation" and not word.startswith("ال")


def _verb_or_content(words: list[str], k: int) -> bool:
    """Whether token k, no given name, is a verb, a noun of content or a verbal noun, also in the accusative."""
    word = words[k]
    if word in cues.forms() or word in cues.content_nouns() or word.endswith("ا") and cues.verbal_noun(word[:-1]):
        return True
    return cues.verbal_noun(word) and not closes(words, k)


def _closes_phrase(words: list[str], k: int, b: int, pair_at: dict[int, int]) -> bool:
    """Whether the name at token k goes up to b or up to a word at which a noun phrase stops; one word alone must be known as a name."""
    end = name_end(words, k, b, pair_at)
    if end == k or end < b and not stops(words[end]):
        return False
    return end - k > 1 or given(words[k]) or words[k] in words_surnames(words)


def named_after(words: list[str], k: int) -> bool:
    """Whether what stands before token k is named after whoever follows («بجامعة القاضي عياض», «جائزة الشيخ فلان»)."""
    if k <= 0:
        return False
    before = words[k - 1]
    return before in _NAMED_AFTER or before[0] in "وبل" and before[1:] in _NAMED_AFTER


def _namesake_end(words: list[str], k: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after the name at token k of whom something is named after: one name of the crowned and noble with their fathers («جامعة
    الأمير فلان بن فلان»), else all («مستشفى الدكتور فلان الفلاني»)."""
    end = k + 1 + (words[k] == "عبد")
    if words[k - 1] not in _CROWNED_OR_NOBLE:
        end = max(end, name_end(words, k, b, pair_at))
    while end < b and words[end] in ("بن", "ال"):
        end += 2
    return min(end, b)


def _definite(word: str) -> bool:
    """Whether a word has the article, also behind ل, ب or و."""
    return word.startswith(("ال", "لل", "بال", "وال")) and len(word) > 3


def surname_too(words: list[str], i: int) -> bool:
    """Whether token i is a surname and not the noun that it is as well («قال غسان سلامة إن», but «أعلن قيس سعيد عودة المدارس»): a clause, a
    pause or an office follows."""
    if words[i] not in _SURNAMES_TOO or not given(words[i - 1]) and words[i - 2] != "عبد":
        return False
    after = words[i + 1]
    if after in cues.COMPLEMENTISERS or after in PAUSE or after in (":", "في") or closes(words, i + 1):
        return True
    return noun_class(after) == "title" and not after.startswith("ال")


def _announces(words: list[str], first: int) -> bool:
    """Whether a verb that takes a noun as what it reports (أكد, أعلن) stands before a name at token `first`."""
    return any(f.kind == "finite" and "n" in f.cue.frames for k in range(max(0, first - 7), first) for f in cues.forms().get(words[k], ()))


# what a rule says of a token: how many words of the name stand there, and whether the name may go on behind them
_ENDS, _ONE, _TWO, _LAST, _LAST_TWO = (0, False), (1, True), (2, True), (1, False), (2, False)


def name_end(words: list[str], first: int, b: int, pair_at: dict[int, int], vocabulary: frozenset[str] = frozenset()) -> int:
    """The token after the name that starts at token `first`; `first` itself when none does."""
    if first >= b or _no_name_opens(words, first, b):
        return first
    known = known_at(words, first)
    i = first + _given_name_sabah(words, first, b)
    if known and known[1].kind == "person" and known[0] > 1 and first + known[0] <= b:
        i = first + known[0]
        if i >= b or not given(words[i]):
            return i
    if known and known[1].kind == "person" and known[0] == 1 and not given(words[first]) and first + 1 < b:
        if words[first + 1].startswith("ال") and not words[first + 1].endswith("ي"):
            return first + 1  # «استنكر بوتين الهجوم»
    while i < b and (i - first < NAME_TOKENS + 1 or words[i - 1] in NAME_JOINTS) and words[i][0].isalpha():
        if i == first:
            taken, goes_on = _first_part(words, i, b, vocabulary, known is not None)
        else:
            taken, goes_on = _next_part(words, first, i, b, vocabulary)
        i += taken
        if not goes_on:
            break
    while i > first + 1 and words[i - 1] in NAME_JOINTS:
        i -= 1
    return _to_clause(words, first, i, b)


def _to_clause(words: list[str], first: int, i: int, b: int) -> int:
    """The token after the name at tokens first..i with one or two more words that look like something else, when a title stands before it and
    they stand between it and a complement clause («قال الوزير الدكتور مازن العبداللات إن»)."""
    if i == first or i >= b or not given(words[first]) or first < 1 or noun_class(words[i - 1]) == "title":
        return i
    before = words[first - 1]
    apart = before in PAUSE
    if not (apart or before.startswith(("ال", "لل", "وال", "بال")) or noun_class(before) in _PERSONAL):
        return i
    for end in (i + 1, i + 2):
        if end > b or end >= len(words) or not _may_close_name(words, end - 1):
            return i
        spoke = words[end] in cues.finite() and words[end - 1].startswith("ال")
        if apart:  # «مدير الشركة، عبد الرزاق الفلاني، إن»
            if words[end] in PAUSE and end + 1 < len(words) and words[end + 1] in cues.COMPLEMENTISERS:
                return end
            continue
        if spoke or words[end] in cues.COMPLEMENTISERS and words[end][0] != "ب":
            return end
    return i


def _may_close_name(words: list[str], k: int) -> bool:
    """Whether token k can be the surname of whom a clause follows: nothing else that stands between a subject and what it says."""
    word = words[k]
    if not word[0].isalpha() or stops(word) or is_actor_noun(word) or word in cues.forms() or past_time(words, k) > k:
        return False
    if word in _ADJECTIVES or of_a_state(word) or word in nationality_words() or is_own(word) or word in SAME or is_state(words, k, k + 1):
        return False
    if word.endswith(POSSESSIVE) and len(word) > 4 and not word.startswith("ال") or word in _MANNER or word in _OBJECT_NOUNS:
        return False
    if word[0] in "لو" and len(word) > 3 + (word.startswith("وال") and not given(word[1:])):
        return False  # «قال الوزير سالم الراوي لموجان إن»: whom he told; «وهاني الفارس»: another one
    if word[-1] == "ا" and (word[-2:-1] == "ي" or cues.verbal_noun(word[:-1]) or word[:-1] in cues.content_nouns()):
        return False  # «رسميا», «تأكيدا»
    bare = word[2:] if word.startswith("ال") else word[1:] if word[0] in "بل" else word
    return not (bare in cues.content_nouns() or masdar_like(bare) and word.startswith("ال") or cues.verbal_noun(bare) and word[0] in "بل" or _judged(bare))


def _no_name_opens(words: list[str], first: int, b: int) -> bool:
    """Whether what stands at token `first` is no name though its words may be: «لشفق نيوز», «قال لي فلان»."""
    word = words[first]
    if in_order_to(word):
        return True  # «نادانا عم سيد ليرينا صورة»
    if word == "نيوز" or word[0] == "ب" and word[1:] in cues.content_nouns() and not given(word):
        return True  # «لشفق نيوز», «رد الوزير بقول مقتضب»
    if word[0] == "ل" and to_agency(words, first) and not given(word):
        return True  # «مدير المنظمة، فلان الفلاني، لبي بي سي إن»
    if word[0] == "ل" and len(word) > 5 and word.endswith("ي") and first and words[first - 1].startswith("ال") and not given(word):
        return True  # «رئيسة الغرفة المهنية لمصدري زيت الزيتون»
    if first + 1 < b and words[first + 1][0].isdigit() and not given(word):
        return True  # «حافظ الأختام»: an office; «قرر القاضي حبس 20 متهما»
    if first + 1 < b and word[-1] == "ا" and words[first + 1][0] == "ل" and not given(word) and _for_what(words, first):
        return True  # «نشر السفير السعودي صورا لعمليات الإغاثة»
    if word[-1] == "ا" and len(word) > 3 and first + 1 < b and words[first + 1] in _OF_A_THING and not given(word):
        return True  # «سلم الرئيس شيكا بقيمة …»
    if word[-1] == "ا" and 2 < len(word) < 6 and first and words[first - 1].startswith("ال") and not given(word) and first + 1 < b:
        if words[first + 1][-1] == "ا" and not given(words[first + 1]) and known_at(words, first) is None:
            return True  # «اقترح الوسيط حلا وسطا»
    if first + 1 < b and is_state(words, first + 1, first + 2) and not given(word) and not is_state(words, first, first + 1):
        return True  # «وكان الرئيس الأوكراني شكر تركيا على جهودها»
    return word in ("لي", "لنا") and words[first - 1] in cues.forms()


_OF_A_THING = cues.word_class("of-a-thing")


def in_order_to(word: str) -> bool:
    """Whether ل joins a verb in the present with a pronoun («ليرينا», «لتسأله», «ليقولوا»)."""
    if len(word) < 5 or word[0] != "ل" or word[1] not in "يت" or given(word):
        return False
    return len(word) > 5 and word.endswith(("نا", "ه", "ها", "هم", "وا")) or word[1:] in cues.finite()


def _for_what(words: list[str], first: int) -> bool:
    """Whether the word with ل behind an accusative at token `first` is a verbal noun or a plural of things, and no part of a name (لعمليات,
    لإعادة), or the accusative is a known noun («ظنه الفريق آثارا لأصابع»)."""
    word = words[first + 1]
    if words[first][:-1] in cues.word_class("evidence") or words[first][:-1] in cues.content_nouns():
        return True
    return len(word) > 5 and word.endswith("ات") or word.startswith("لل") or cues.verbal_noun(word[1:])


def _given_name_sabah(words: list[str], first: int, b: int) -> bool:
    """Whether «صباح» at token `first` is a given name and no morning («الأمير صباح الأحمد», «الشيخ صباح خالد», but «صباح الاثنين»)."""
    if words[first] != "صباح" or first + 1 >= b or first > 0 and not noun(words[first - 1]):
        return False
    following = words[first + 1]
    if given(following) and first > 0 and words[first - 1] in _CROWNED_OR_NOBLE:
        return True
    return following.startswith("ال") and following not in WEEKDAYS and following != "اليوم"


_NO_NAME = cues.word_class("no-name")
_OBJECTS = cues.word_class("object-behind-title")
_NO_PART = _NO_NAME | _OBJECTS
_OWN_PAGE = cues.word_class("own-page")


_MEANT_FOR = frozenset(["المخصص", "المخصصة", "المكلف", "المكلفة", "التابع", "التابعة", "المتخصص", "المتخصصة"])


_BY_SO_MUCH = frozenset(["بنحو", "بنسبة", "بين", "بلغ"])


def _first_part(words: list[str], i: int, b: int, vocabulary: frozenset[str], known: bool) -> tuple[int, bool]:
    """How many words of a name stand at token i, where it would begin, and whether it may go on. `known`: the lists have a name that begins
    there."""
    word = words[i]
    is_given = given(word)
    named = is_given or word in words_surnames(words)
    if i and words[i - 1] in ("السيد", "السيدة") and not given(words[i - 2]) and surname_like(word):
        return _ONE  # «ورد السيد بنفلان بالقول إن»
    if word[0] == "ي" and not is_given and len(word) < 6 and i + 1 < b and words[i + 1][0] == "ي" and not given(words[i + 1]):
        return _ENDS  # «الوزير ييجي يقعد معانا»: verbs
    if word[0] == "ي" and not is_given and len(word) < 6 and i + 1 < b and words[i + 1][0] == "ب" and len(words[i + 1]) > 3 and not given(words[i + 1]):
        if words[i + 1] in _BY_SO_MUCH or words[i + 1] not in words_surnames(words) and not words[i + 1].startswith(("بن", "بو", "بل")):
            return _ENDS  # «دخل السائقة يقل بنحو الثلث»
    if word[0] == "ف" and not named and (word[1:] in cues.finite() or word[1:] in cues.word_class("verb")):
        return _ENDS  # «أما الوزير فكان»
    if word[-1] == "ت" and not named and 3 < len(word) < 7 and not word.endswith(("ات", "وت", "يت")) and i and words[i - 1][-1] == "ة":
        if words[i - 1].startswith("ال") and noun_class(words[i - 1]) == "title" and not (i + 1 < b and given(words[i + 1])):
            return _ENDS  # «قال إن الوزيرة صفقت»: what she did
    if word in SAME or word in _NO_NAME and not named or word in _BESIDE_SOURCE and not is_given:
        return _ENDS
    if not named and i and (words[i - 1] in _NEGATIONS or word in _AND_NOT):
        return _ENDS  # «بنبرة لا تخلو من سخرية», «أن اللاعب "محبط" ولم ينم»
    if not named and not known and len(word) == 3 and words[i + 1] in _PREPOSITIONS and i and words[i - 1].startswith("ال"):
        return _ENDS  # «أن الرئيس السابق وقع على الشواهد»
    if not named and word.startswith("مست") and len(word) < 7 and words[i + 1][0] in "لب":
        return _ENDS  # «إن رئيس الحكومة مستعد لعرض أي صيغة»
    if word in _NAME_OR_THING and i + 1 < b and words[i + 1].startswith("ال") and is_actor_noun(words[i + 1]):
        return _ENDS  # «وصف النائب راتب المسعف بأنه»: a salary
    if word.endswith("ة") and not named and i and words[i - 1].startswith("ال") and noun(words[i - 1]) == ("title", "m") and words[i + 1] == ":":
        return _ENDS  # «وجاءت إجابة المدرب واضحة: …»
    if word in _OBJECTS and not named and (given(words[i - 1]) or words[i - 1].startswith("ال")):
        return _ENDS  # «وصف المستثمر نظام التعليم», «منح الوزير عبدالله لقب السفير», «زار وزير الخارجية الدروفاني موقع كذا»
    if not named and not known and i and words[i - 1].startswith("ال") and _accusative_noun(words, i, 4):
        return _ENDS  # «وقع رئيس الاتحاد عقدا مع»
    if word[0] == "ل" and words[i - 1] in _MEANT_FOR:
        return _ENDS  # «أمين القسم المخصص لآثار البلاد»
    if word[0] == "ل" and len(word) > 4 and not named and (given(word[1:]) or is_state([word[1:], "\n"], 0, 1)):
        title = i > 1 and noun_class(words[i - 1]) == "title" and (words[i - 1].startswith("ال") or words[i - 1].endswith(POSSESSIVE))
        if not (title and words[i - 2] not in cues.forms() and given(word[1:])):  # «زار الرئيس ليوناس الراوي المدينة», «نظيره ليوناس»
            return _ENDS  # «الوزير … لسالم الراوي», «الممثل الدائم لدروفانيا»
    if i + 1 < b and word.endswith("ت") and words[i + 1].startswith("ال") and words[i + 1].endswith("ة") and words[i + 1] not in words_surnames(words):
        return _ENDS  # «رُفعت الجلسة», «طلعت الشمس الحارقة»: what was done, though a man may be called رفعت
    if i + 2 < b and words[i + 1] in ("الدين", "الزهراء"):
        return _TWO  # «تاج الدين», «فاطمة الزهراء فلان»
    if word == "امام" and _surname_imam(words, i):
        return _ONE
    if word in _MANNER or not named and noun_class(word) == "quantifier" or stops(word) and not is_given and word not in NAME_JOINTS:
        return _ENDS
    if len(word) > 4 and word.endswith(TA_WITH_PRONOUN):
        return _ENDS  # «وجدد الوزير ثقته بـ»
    if not named and i and i + 1 < b and _before_joint(words, i):
        return _ONE  # «الوزيرة تمار بن فلان»
    if not named and _no_first_name(words, i, b, vocabulary, known):
        return _ENDS
    if not is_given and word.startswith("ال") and len(word) > 2:
        return _ONE if word in _NAME_SECOND or given(word[2:]) and words[i + 1] == "بن" else _ENDS
    return _ENDS if not is_given and is_actor_noun(word) else _ONE


def surname_like(word: str) -> bool:
    """Whether a word begins as surnames do that are written together with بن, بو or بل («السيد بنفلان», «الأزهر بوفلان»)."""
    noun_behind = is_actor_noun(word) or is_actor_noun(word[1:]) or cues.verbal_noun(word) or cues.verbal_noun(word[1:])
    return word.startswith(("بن", "بو", "بل")) and len(word) > 4 and not (stops(word) or noun_behind)


def _surname_imam(words: list[str], i: int) -> bool:
    """Whether «أمام» or «إمام» at token i is a surname and no preposition («قال عادل إمام إن»)."""
    return words[i + 1] in cues.COMPLEMENTISERS or words[i + 1] in PAUSE or closes(words, i + 1)


def _no_first_name(words: list[str], i: int, b: int, vocabulary: frozenset[str], known: bool) -> bool:
    """Whether token i, neither a given name nor a surname of the article, begins no name, but is what somebody says or does."""
    word = words[i]
    if i and words[i - 1].lstrip("و") not in _BEFORE_ACCUSATIVE and _made_or_met(word):
        return True  # «وأبلغ الرئيس وفدا نقابيا أنه»
    if word in cues.word_class("numeral") or i > 1 and word.endswith("ة") and not words[i - 1].startswith("ال") and _thing_dealt_in(words, i):
        return True  # «سائق سيارة أجرة», «صاحب محل صرافة»
    if word in _OBJECT_NOUNS or word in CALLED or i and is_own(word):
        return True  # «نفى مدير المكتب خبر …», «وتابع رئيس المجلس حديثه»
    before, after = words[i - 1] if i else "", _word_at(words, i + 1)
    if len(word) > 3 and before.startswith("ال") and word.endswith(POSSESSIVE):
        if after in _PREPOSITIONS or after[0] in "بل" or word.endswith(("ها", "هم")) and noun_class(before) == "title":
            return True  # «دعا الوزير ضيوفه إلى», «ابتلعت الفتاة ريقها وقالت»
    if len(word) == 3 and word[0] == "ب" and before.startswith(("ال", "وال")) and cues.verbal_noun(word[1:]) and not closes(words, i):
        return True  # «طالب النائب بحل البرلمان»
    if known:
        return False
    if before.startswith(("ال", "وال")) and (word in cues.content_nouns() or cues.verbal_noun(word)):
        if after == "او" or _complements_content(after):
            return True  # «أكد الوزير عدم وجود …», «رفض رئيس الاتحاد تأكيد أو نفي»: what he said
    return len(word) > 3 and (
        _ending_of_no_name(words, i, before, after)
        or word[0] in "بل"
        and _with_preposition(words, i, b, vocabulary)
        or word.startswith(("ي", "ت", "سي", "ست", "سن"))
        and (_verb_of_subject(words, i, before) or word[1:3] == "ست" and len(word) > 4)
    )


def _complements_content(word: str) -> bool:
    """Whether a word behind a noun of content or a verbal noun is its complement («عدم وجود», «مناقشة القرار»)."""
    return word.startswith(("ال", "لل")) or word in cues.content_nouns() or word.endswith(_ENDINGS_OF_COMPLEMENTS) or is_actor_noun(word)


def _ending_of_no_name(words: list[str], i: int, before: str, after: str) -> bool:
    """Whether token i has the ending of an adjective, of a verb in the feminine, of a verbal noun or of another noun that is no name."""
    word = words[i]
    if word.endswith("ية") and before.endswith("ية") and not (before.startswith("ال") and closes(words, i)):
        return True  # «متحدثة عسكرية دروفانية», but «المتحدثة باسم الخارجية الدروفانية مرضية فلان إن»
    if word.endswith("ت") and len(word) > 4 and not word.endswith("ات") and noun_gender(before) == "f":
        return True  # «الشابة استفزت …»
    if word.startswith(("بال", "لل")) or word[0] == "م" and (word.endswith("ون") or word.endswith("ة") and cues.verbal_noun(word)):
        return True  # «المكلف بالميزانية …», «أعضاء الأكاديمية مدركون …», «رئيس المجلس مناقشة …»
    if not word.endswith("ة") or not before.startswith(("ال", "وال")) or not after[0].isalpha() or after.startswith("ال"):
        return False
    return noun_class(before) != "title" and not closes(words, i)  # «عرض عليها رئيس المحكمة سلسلة صور»


def _with_preposition(words: list[str], i: int, b: int, vocabulary: frozenset[str]) -> bool:
    """Whether the first letter of token i, ب or ل, is the preposition and no letter of a name."""
    word, bare = words[i], words[i][1:]
    if surname_with_b(words, i):
        return False
    if bare in _OBJECT_NOUNS or bare in vocabulary or bare in cues.content_nouns() or cues.verbal_noun(bare):
        return True  # «النائب بقرار …»
    before = words[i - 1] if i else ""
    if word[0] != "ب" or not before.startswith(("ال", "وال")):
        return False
    if len(word) > 4 and not closes(words, i):
        return True  # «أشاد المغني بأسلوب …»
    if not before.startswith("ال"):
        return False
    after = words[i + 1]
    if given(after):  # «الناطق باسم المحكمة بسوسة فلان», «متحدث الهلال الأحمر بنجران فلان الفلاني»
        return word.endswith("ة") or i + 2 < b and not closes(words, i + 2)
    return after in PAUSE and given(words[i + 2])  # «نائب مدير مكتب الصحة بعدن، فلان الفلاني»


def _verb_of_subject(words: list[str], i: int, before: str) -> bool:
    """Whether token i, that begins like a verb in the present, is one whose subject stands before it («الرئيس سيرأس …»)."""
    foreign = words[i].endswith("و") and len(words[i]) > 5 or words[i + 1] in words_surnames(words)  # «الدكتور تريستينو الفلاني»
    return bool(noun(before) or before.startswith("ال")) and not closes(words, i) and not foreign


# verbal nouns whose first letters look like the article (إلغاء is folded to الغاء)
_WITHOUT_ARTICLE = frozenset(map(fold, ("التزام", "التحاق", "التماس", "إلغاء", "إلزام", "إلقاء", "إلحاق", "التقاء", "التفاف", "التقاط", "التهاب")))


def _next_part(words: list[str], first: int, i: int, b: int, vocabulary: frozenset[str]) -> tuple[int, bool]:
    """How many words at token i belong to the name that began at token `first`, and whether the name may go on behind them."""
    word, before = words[i], words[i - 1]
    is_given = given(word)
    named = is_given or word in words_surnames(words)
    if word in SAME or word in _NO_PART and not named and before not in ("ابو", "بو") or to_agency(words, i) or word == "ابن" and words[i + 1].startswith(("عم", "خال")):
        return _ENDS  # «سالم الراوي ابن عمه»
    if in_order_to(word) and not named or word[0] in "يت" and len(word) > 5 and word.endswith(("نا", "هم")) and not named:
        return _ENDS  # «نادانا سالم ليرينا صورة», «الوزير جا يكلمنا»
    if word[0] == "ف" and not named and (word[1:] in cues.finite() or word[1:] in cues.word_class("verb")):
        return _ENDS  # «أما الراوي فرفض»
    if word == "بالقول" or word.startswith("بال") and not named and cues.verbal_noun(word[3:]):
        return _ENDS  # «توعد الراوي بالرد», «وختم بن صالح بالقول»
    if word in _WITHOUT_ARTICLE and i == first + 1 and (words[i + 1].startswith("ال") or words[i + 1].endswith(POSSESSIVE)):
        return _ENDS  # «وأكد الراوي التزام الحكومة بـ»
    governs = word[0] == "ب" and len(word) > 3 and not named and cues.verbal_noun(word[1:])
    if governs and (words[i + 1].startswith("ال") and not is_actor_noun(words[i + 1]) or words[i + 1].endswith(POSSESSIVE)):
        return _ENDS  # «كلف السفير الراوي بنقل تعازيه»
    taken = _joined_part(words, i, b)
    if taken:
        return taken, True
    if word in _BARE_TRADES and i == first + 1 and given(before) and (words[i + 1] in PAUSE or words[i + 1] in _BEHIND_SURNAME):
        return _LAST  # «قال سليم نجار من جامعة كذا إن»
    if word == "جمعة" and given(words[first]):
        after = _word_at(words, i + 1)
        return _LAST if stops(after) or after.startswith("ال") or cues.verbal_noun(after) else _ONE  # «محمد مختار جمعة»: the day is الجمعة
    if word in _NAMES_TOO and i + 2 < len(words) and words[i + 1][0].isalpha() and words[i + 2] in PAUSE and not words[i + 1].startswith("ال"):
        return _ONE  # «آري صباح هركي،», but «فلان صباح اليوم،»
    if _stands_behind_names(words, first, i, is_given, named) or not named and _object_behind(words, first, i):
        return _ENDS
    taken = _noun_in_name(words, first, i)
    if taken:
        return taken, True
    if word in _ORDINALS and first and (words[first - 1] in _CROWNED or first > 1 and words[first - 2] in _CROWNED):
        return _ONE if words[i + 1] in ("بن", "ابن") else _LAST  # «البابا فلان الثاني», «الملك عبد الله الثاني بن الحسين»
    if not is_given and word.startswith("ال") and len(word) > 2:
        return _part_with_article(words, first, i, b)
    if word.startswith(("بن", "بل", "بو")) and len(word) >= 6 and words[i + 1] in cues.COMPLEMENTISERS and not cues.verbal_noun(word[1:]):
        return _LAST  # «فاطمة الراوي بنكيران إن»
    if not named and _beyond_name(words, first, i, vocabulary):
        return _ENDS
    if is_given and (not is_actor_noun(word) or i + 1 < b and given(words[i + 1])) or word in NAME_JOINTS and word not in ("ام", "ذو"):
        return _ONE
    if is_given and i - first >= 2 and (words[i + 1] in ("عام", "منطقة") or words[i + 1].startswith("ال")):
        return _ENDS  # «كمال بشر أمين عام الاتحاد»
    if is_actor_noun(word):
        part = _person_noun_part(words, first, i, b)
        if part:
            return part
    if _no_more_names(words, first, i, vocabulary, is_given):
        return _ENDS
    if i - first >= 2:
        return _ENDS if _no_third_name(words, first, i, named) else _ONE
    return _ENDS if not named and given(before) and _verb_behind_name(words, first, i) else _ONE


def _joined_part(words: list[str], i: int, b: int) -> int:
    """How many words at token i are joined to the name before them by their kind alone; 0 when none is."""
    word, before = words[i], words[i - 1]
    if word in ("دوس", "داس") and i + 1 < b and name_like(words[i + 1]) and words[i + 1] not in cues.COMPLEMENTISERS:
        return 2 if not (stops(words[i + 1]) or is_actor_noun(words[i + 1])) else 0  # «جواو بيريرا دوس سانتوس»
    if before in NAME_JOINTS or before in ("لا", "لاس") and words[i - 2] in NAME_JOINTS:
        return 1  # «آية بنت فلان», «جان دو لا فلان»
    if i + 1 < b and words[i + 1] in ("الله", "الدين") and (given(before) or words[i - 2] == "عبد" or not stops(word)):
        return 2  # «حسن فضل الله», «عوض تاج الدين»
    return 1 if word == "امام" and _surname_imam(words, i) else 0


_ACCORDING = frozenset(["بحسب", "حسب", "وفق", "وفقا", "طبقا"])  # «قال فلان وفق ما نقلته الوكالة إن»


def _stands_behind_names(words: list[str], first: int, i: int, is_given: bool, named: bool) -> bool:
    """Whether token i is a word that stands behind names and is in none: a preposition, an adverb, «المعروف», «ذو …»."""
    word = words[i]
    if word in _MANNER or word in KNOWN_AS or word == "او" or word in _ACCORDING or word in _ENDS_WITH_B or not named and noun_class(word) == "quantifier":
        return True
    if word in ("ذي", "ذو", "ذات") and words[i + 1] not in _POSSESSED:
        return True
    if is_given or word in NAME_JOINTS or not stops(word):
        return False
    weekday_surname = i == first + 1 and word in WEEKDAYS and given(words[first]) and not given(words[first - 1])
    return not weekday_surname


def _object_behind(words: list[str], first: int, i: int) -> bool:
    """Whether token i, neither a given name nor a surname of the article, is a verb or an object behind its subject's name."""
    word = words[i]
    if _somebodys_own(words, first, i) or _in_accusative(words, first, i):
        return True
    if word[0] == "ل" and len(word) > 3 and cues.verbal_noun(word[1:]):
        return True  # «أكاديمية الملكة فلانة لتدريب المعلمين»
    if word.startswith("ال") and (word[2:] in _OBJECT_NOUNS or i - first == 1 and word[2:] in _VENUES or i - first > 1 and word[2:] in _OBJECTS):
        return True  # «ثمن فلان الفلاني الجهود …», «افتتح سالم حنا المعرض»
    if word[-1] == "ا" and words[i + 1][-1] == "ا" and (_judged(word[:-1]) or cues.verbal_noun(word[:-1])):
        return True  # «شن فلان هجوما جديدا»
    if i == first + 1:  # «الطفل موسى تتفاعل»
        present = len(word) > 4 and word.startswith(("تت", "يت", "يست", "تست", "ين", "تن")) and word not in cues.finite()
        return present and given(words[first]) and not closes(words, i)
    if word[-1] == "ا" and len(word) > 4 and words[i + 1] in ("علي", "ضد") and not closes(words, i):
        return True  # «شن فلان الفلاني هجوما على»
    return is_state(words, i, i + 1)  # «طالب فلان الفلاني دروفانيا بكذا»


def _somebodys_own(words: list[str], first: int, i: int) -> bool:
    """Whether token i, behind a name, ends in a pronoun: what somebody has («تضع رانيا يدها على بطنها», «مسح سعيد الكواري عرقه»)."""
    word = words[i]
    if len(word) < 4 or word.startswith("ال") or not (given(words[first]) or i - first > 1):
        return False
    if word.endswith(("ها", "هم")) or word[-1] == "ه" and word[0] == "ب" and len(word) > 4 and not closes(words, i):
        return True
    behind_surname = words[i - 1].startswith("ال") and not given(words[i - 1])
    return word[-1] == "ه" and (word[:-1] in _OBJECTS or behind_surname) and not closes(words, i)


def _in_accusative(words: list[str], first: int, i: int) -> bool:
    """Whether token i, behind a name of two words or a given name, is a noun in the accusative: its stem is in no name («قدمت سلوى حنا طعنا
    في الحكم», «زار جو بارنز مصنعا», «بدا عماد متعبا»)."""
    return (given(words[first]) or i - first > 1) and _accusative_noun(words, i, 5 - (i - first > 1))


def _accusative_noun(words: list[str], i: int, least: int) -> bool:
    """Whether the word at token i, of so many letters at least, is a noun or an adjective in the accusative by its stem."""
    word, stem = words[i], words[i][:-1]
    if word[-1] != "ا" or len(word) < least:
        return False
    known = stem in _OBJECTS or stem in _ADJECTIVES or is_actor_noun(stem) or len(stem) > 3 and stem[0] == "م" and not set(stem) & _LONG_VOWELS
    return known or not (set(stem) & _LONG_VOWELS or closes(words, i) or words[i + 1] in PAUSE)


_LONG_VOWELS = frozenset("اوي")


def _noun_in_name(words: list[str], first: int, i: int) -> int:
    """How many words at token i are part of the name though they are nouns as well; 0 when none is."""
    word = words[i]
    if word in ("شيخ", "حاج") and given(words[i + 1]):
        return 1  # «شريف شيخ أحمد»
    if word in _SURNAMES_TOO and (i == first + 1 or i - first == 2 and words[first] == "عبد"):
        if surname_too(words, i) or words[i + 1].startswith("ال") and not _announces(words, first):
            return 1  # «غسان سلامة», «عبد المعز عودة»
    return 2 if word == "العبد" and words[i + 1] == "الله" and given(words[i - 1]) else 0  # «محمد العبدالله»


def _part_with_article(words: list[str], first: int, i: int, b: int) -> tuple[int, bool]:
    """`_next_part` for a word with the article that is no given name: a family name with the article (العطية) ends a name."""
    word, before = words[i], words[i - 1]
    if word[2:] in cues.word_class("period") and words[i + 1].startswith("ال") or _object_with_adjective(words, first, i):
        return _ENDS  # «فرانسيس الشهر الماضي», «افتتح أحمد صالح الجسر الجديد»
    if word in _NAME_SECOND or _surname_of_persons(words, first, i) or i + 1 < b and _fathers_of_house(words, i):
        return _ONE
    if word in _TITLE_SURNAMES and given(before) and _title_as_surname(words, first, i):
        return _LAST
    if word in _TRADES and i == first + 1 and given(before):
        return _LAST  # «يلخص سالم النجار حال القرية»
    if word == "الصباح" and words[i + 1] != "الباكر" and (given(words[first]) or fathers_name(before)):
        return _LAST  # «سالم الصباح», «صباح الأحمد الصباح»
    if i == first + 1 and not given(before) and word.startswith("الم") and words[i + 1] in _LINKS and not is_actor_noun(word):
        return _ENDS  # «قال ليفربول المنافس في الدوري إن»
    if not _closing_surname(words, first, i):
        return _ENDS
    i += 1
    if i + 1 < b and words[i] in ("بن", "ال", "بنت"):
        return _ONE  # «تركي الفيصل بن سعود»
    return _LAST_TWO if i < b and _second_surname(words, first, i) else _LAST


def _object_with_adjective(words: list[str], first: int, i: int) -> bool:
    """Whether token i, behind a name of two words or more, is a noun with an adjective, the verb's object: no name ends in two such words."""
    if i - first < 2 or not given(words[first]) or words[i].endswith(("ي", "ان")) or fathers_name(words[i]):
        return False
    after = words[i + 1]
    return after.startswith("ال") and not is_actor_noun(after) and (after in _ADJECTIVES or after.endswith(("ي", "ية")) and len(after) > 5)


def fathers_name(word: str) -> bool:
    """Whether a word is a given name to which the article is joined: الأحمد, العلي, العبدالله."""
    if not word.startswith("ال") or is_actor_noun(word) or word in _ADJECTIVES:
        return False
    return given(word[2:]) or word == "العلي" or word.startswith("العبدال")


def _fathers_of_house(words: list[str], i: int) -> bool:
    """Whether token i is a father's name with the article before another one or before the house's name («سالم عبدالله الأحمد الصباح»,
    «خالد الأحمد المحمد السديري»)."""
    house = words[i + 1]
    if not fathers_name(words[i]):
        return False
    if house == "الصباح" and words[i + 2] != "الباكر" or fathers_name(house):
        return True
    nisba = house.startswith("ال") and house.endswith("ي") and not is_actor_noun(house)
    return nisba and fathers_name(words[i - 1]) and stops(words[i + 2])


def _surname_of_persons(words: list[str], first: int, i: int) -> bool:
    """Whether a word with the article that is a noun of persons as well is part of the name before it, which may go on."""
    word, before = words[i], words[i - 1]
    if given(before):
        if word in _SURNAME_TITLES and i + 1 < len(words) and given(words[i + 1]):
            return True  # «مهند الحاج علي»
        if is_actor_noun(word):
            if words[i + 1] in ("ولد", "بن", "ابن", "منت"):
                return True  # «محمد الأمين ولد فلان»
            if i == first + 1 and word[2:] not in OFFICES and is_actor_noun(words[i + 1]):
                return True  # «أحمد الصديق النائب عن كذا», «دعا سالم الخطيب الحكومة إلى»
    if i - first != 2 or words[first] != "عبد" or not is_actor_noun(word):
        return False
    told = any(w.lstrip("وف") in _TELLS for w in words[max(0, first - 6) : first])  # «أبلغ عبد الكريم القضاة أن»: whom he told
    return not told  # «قال الدكتور عبد الكريم القضاة إن»


def _speaks_behind(words: list[str], k: int) -> bool:
    """Whether token k, behind a name, leads to what is said: «، إن», «في تصريح»."""
    return words[k] in "،," and words[k + 1] in cues.COMPLEMENTISERS or words[k] == "في" and words[k + 1] in _NO_PLACES


def _title_as_surname(words: list[str], first: int, i: int) -> bool:
    """Whether the title with the article at token i, behind a given name, is the surname: an office without article follows («أحمد السيد
    عضو مجلس كذا»), where he spoke («إبراهيم الأمين في حديث», «أحمد الحاج في كذا»), or what of («النائب مازن القاضي دور»)."""
    word, after = words[i], words[i + 1]
    if noun_class(after) == "title" and not after.startswith("ال"):
        return True
    if after in _MEETING or after in _LINKS:
        return word in _SURNAME_TITLES or word == "الامين" or words[i + 2] in _NO_PLACES or words[i + 2].endswith(POSSESSIVE)
    bare = arabic.without_article(after)
    matter = bare in _OBJECT_NOUNS or bare in cues.content_nouns() or cues.verbal_noun(bare)
    spoke = after in cues.finite()  # «وزير الخارجية وليد المعلم أكد»
    if not spoke and (stops(after) or after.startswith("ال") and not matter or given(after) or is_actor_noun(after) or after in cues.forms()):
        return False
    titled = first > 1 and words[first - 1].startswith("ال") and (is_actor_noun(words[first - 1]) or is_actor_noun(words[first - 2]))
    return titled or _announces(words, first)


def _closing_surname(words: list[str], first: int, i: int) -> bool:
    """Whether a word with the article is the surname that closes the name before it."""
    word, before = words[i], words[i - 1]
    if word in words_surnames(words):
        return True
    if i - first == 1:
        after = words[i + 1] if i + 1 < len(words) else ""
        if after and given(before) and noun_class(word) == "title" and stops(after):
            # «كتب زياد الجندي على حسابه», but «زياد الطبيب في مستشفى كذا»
            behind = _word_at(words, i + 2)
            if after not in ("في", "لدي", "علي") or behind in _OWN_PAGE or behind in _NO_PLACES:
                return True
        office = after.startswith("ال") and noun_class(after) == "title"
        of_titled = first > 0 and noun_class(words[first - 1]) in _PERSONAL and after in ("في", "قوله", "قولها") and not _announces(words, first)
        if given(before) and word[2:] in cues.content_nouns() and (office or of_titled or after in cues.COMPLEMENTISERS):
            return True  # «قال أشرف القدرة إن», «قال أشرف القدرة الناطق باسم الوزارة إن»
        if given(before) and noun_class(after) == "title" and not after.startswith("ال") and not is_actor_noun(word) and word not in WEEKDAYS:
            return True  # «طارق السبعة عضو مجلس كذا»
        titled = first > 0 and (words[first - 1].startswith("ال") or noun_class(words[first - 1]) == "title")
        return not _common_with_article(words, first, i) and _surname_behind_one(words, i, titled)
    if (fathers_name(before) or before.startswith("صباح")) and fathers_name(word):
        return True  # «خالد الأحمد المحمد», «محمد صباح السالم»
    if i - first == 2 and given(words[first]) and given(before) and word.endswith("ة") and not is_actor_noun(word):
        return _ends_name(words, i + 1) or _speaks_behind(words, i + 1)  # «سالم عبدالله الفراية إن»
    third = i - first == 2 and given(words[first]) or i - first == 3 and words[first] == "عبد" and given(before) or fathers_name(before)
    full = third or i - first == 3 and given(words[first]) and words[first + 1] == "عبد"
    if full and word in _TITLE_SURNAMES and (stops(words[i + 1]) or noun_class(words[i + 1]) == "title"):
        return True  # «سالم عبد الباقي السيد إن»
    of_father = words[i - 2] in NAME_JOINTS and (first >= i - 2 or words[i - 2] not in ("ابو", "ابي", "ام") or word.endswith("ي"))
    may_close = of_father or before in _NAME_SECOND or third and (word.endswith("ي") or fathers_name(word))
    return may_close and not _common_with_article(words, first, i)


def _surname_behind_one(words: list[str], i: int, titled: bool) -> bool:
    """Whether token i, with the article, is a surname behind one word: in ة only before what shows that the name is complete, or behind a
    title (`titled`)."""
    if not words[i].endswith("ة"):
        return True
    if not given(words[i - 1]):
        return _ends_name(words, i + 1)
    after = _word_at(words, i + 1)
    thing = after.startswith("ال") and (is_actor_noun(after) or _judged(after[2:]) or masdar_like(after[2:]))
    if thing or after.startswith("بال") or after[0] in "بل" and cues.verbal_noun(after[1:]) or cues.verbal_noun(after):
        return True  # «طالب سالم السنيورة الحكومة بـ», «تعهد سالم السنيورة بتشكيل لجنة»
    if titled:
        return True  # «وزير الخارجية القطري خالد العطية رئيس الوفد»
    return stops(after) or after in cues.finite() or known_at(words, i + 1) is not None


def _common_with_article(words: list[str], first: int, i: int) -> bool:
    """Whether a word with the article is a common noun, an adjective or a plural rather than a surname."""
    word, before = words[i], words[i - 1]
    if i - first == 2 and words[first] == "عبد" and i + 1 < len(words) and words[i + 1] in cues.content_nouns():
        return False  # «نفى عبد الفتاح البرقان وجود …»
    if is_actor_noun(word) or word in _ADJECTIVES or word[2:] in cues.content_nouns() or masdar_like(word[2:]) and not word.endswith("ي"):
        return True
    if word[2:] in _JUDGED or word[2:] in cues.word_class("territory"):
        return True  # «أدان سالم الهجوم», «زار سالم المدينة»
    if not word.endswith(_PLURALS):
        return False
    if len(word) > 8 or not given(before):
        return True
    after = words[i + 1]
    return not (after in PAUSE or after in _BEHIND_SURNAMES or is_actor_noun(after))


def _beyond_name(words: list[str], first: int, i: int, vocabulary: frozenset[str]) -> bool:
    """Whether token i, no name, stands beyond the name: it has a preposition joined, or the word before it is elsewhere a surname by
    itself."""
    word, before = words[i], words[i - 1]
    third = i - first >= 2
    if word[0] == "ل" and len(word) > 3 and (third or not given(before)) and to_outlet(words, i):
        return True  # «سامي حداد لموج نيوز عربية إن»
    if not third:
        return False
    if word[0] == "ب" and (len(word) > 3 or word[1:] in vocabulary or cues.verbal_noun(word[1:])) and not _surname_b(words, i, vocabulary):
        return True
    complete = before in words_surnames(words) and not given(before)  # «أندرياس كول قدم …»: كول is a surname by itself elsewhere
    return complete and word not in NAME_JOINTS and not follows_again(words, i)


def _person_noun_part(words: list[str], first: int, i: int, b: int) -> tuple[int, bool] | None:
    """`_next_part` for a noun of persons without the article that is part of a name («محمد عيسى والي»); None when it is none."""
    word, before = words[i], words[i - 1]
    if i == first + 1:
        return _person_noun_behind_one(words, first, i, b)
    of_person = noun_class(word) in ("title", "honorific")
    if of_person and i - first == 2 and given(before) and given(words[first]) and not word.endswith(_PLURALS) and stops(words[i + 1]):
        return _LAST  # «محمد عيسى والي»
    return None


def _person_noun_behind_one(words: list[str], first: int, i: int, b: int) -> tuple[int, bool] | None:
    """`_person_noun_part` behind one word of the name."""
    word, after = words[i], _word_at(words, i + 1)
    is_given = given(words[first])
    ahead = words[first - 1] if first else ""  # what stands before the name
    if is_given and (ahead == "،" or ahead == "," or ahead.startswith("ال")) and noun_class(word) == "title":
        if after[0].isalpha() and not is_actor_noun(after) and not after.startswith("ال") and stops(words[i + 2]):
            return _LAST_TWO  # «المتحدث باسم الوزارة، عادل خطيب زاده، …»
    if not word.endswith("ة"):
        if (is_given or ahead == "،") and after == "،" and words[i + 2] in cues.COMPLEMENTISERS and not word.startswith("ال"):
            return _ONE  # «الرئيس الدروفاني، برويز مشرف، إن»
        if is_given and after == "،" and ahead in cues.finite() and noun_class(words[i + 2]) == "title" and not words[i + 2].startswith("ال"):
            return _ONE  # «نبه وليد كبير، رئيس الجمعية، إلى»
        if is_given and (after in cues.COMPLEMENTISERS or after in ("في", "خلال") and first > 1 and noun_class(ahead) == "title"):
            return _ONE  # «آدم شيف إن», «أكرم إمام أوغلو إن»
    if is_given and i + 1 < b and after.startswith("ال") and after.endswith("ي"):
        return _LAST_TWO  # «منذر قائد الشواشي»
    return None


_AS_FOR = frozenset(["اما", "واما"])


def _no_more_names(words: list[str], first: int, i: int, vocabulary: frozenset[str], is_given: bool) -> bool:
    """Whether token i, behind the first word of a name or a later one, is a noun, a verb or a participle and no part of it."""
    word = words[i]
    named = is_given or word in words_surnames(words)
    if not is_given and is_actor_noun(word) or word in _VENUES or word in _OBJECT_NOUNS or not named and _made_or_met(word):
        return True
    if i - first > 1 and not named and word[-1] == words[i + 1][-1] == "ا" and len(word) > 4 and len(words[i + 1]) > 3:
        return True  # «توقع سامي حداد ركودا حادا»: an object and its adjective
    found = cues.forms().get(word)
    if found:
        if not named and found[0].kind == "participle":
            return True  # «فلان قائلا»
        if word in cues.finite() and not name_like_verb(words, i):
            return True
    if word[0] == "ف" and len(word) > 3 and not named and not _AS_FOR.isdisjoint(words[max(0, first - 12) : first]):
        if not any(later[0] == "ف" and later in cues.finite() for later in words[i + 1 : i + 10]):  # «أما كريم فرين فقال»
            return True  # «أما محاميه فدفع بـ», «أما زموري فأهدى الفوز إلى»
    if word in ("باسمهم", "باسمها", "باسمه") or word in cues.word_class("emotion"):
        return True  # «قالت فلانة الفلانية باسمهم إن», «أبدى يان فان در فلوت رضاه عن»
    content = word in cues.content_nouns() or word[0] in "تا" and word not in words_surnames(words) and cues.verbal_noun(word)
    if content and not (i == first + 1 and _content_noun_as_surname(words, first, i)):
        return True
    if word[0] == "و" and len(word) > 3 and (word[1:] in vocabulary or word.startswith("وال")):
        return True
    return len(word) > 4 and word.endswith(TA_WITH_PRONOUN)


_BEFORE_ACCUSATIVE = frozenset(["ان", "لكن", "بان", "كان"])  # «لكن مصدرا أمنيا قال»


def _thing_dealt_in(words: list[str], i: int) -> bool:
    """Whether token i closes a construct of an office without the article whose middle is a thing («سائق سيارة أجرة») and no place or person."""
    middle, head = words[i - 1], words[i - 2]
    return noun_class(head) == "title" and not head.startswith("ال") and noun_class(middle) not in ("organisation", "title", "agency") and middle not in (
        cues.word_class("territory")
    )


def _made_or_met(word: str) -> bool:
    """Whether a word is an indefinite object or a means, and no name: whom somebody receives or what he gives («وفدا», «حكما», «ببيان»)."""
    if given(word) or len(word) < 4:
        return False
    bare = word[:-1] if word[-1] == "ا" else word[1:] if word[0] == "ب" else ""
    text = bare in cues.word_class("statement") or noun_class(bare) == "document"
    return bool(bare) and (text or word[-1] == "ا" and (is_actor_noun(bare) or bare in _OBJECT_NOUNS))


def _content_noun_as_surname(words: list[str], first: int, i: int) -> bool:
    """Whether a word that looks like a noun of content is a surname behind one word of the name: what follows, or a pause before the name,
    shows it."""
    family = words_surnames(words)
    if (given(words[first]) or words[first] in family) and (_ends_name(words, i + 1) or first > 0 and words[first - 1] in PAUSE):
        return True
    after = words[i + 1]
    if after in PAUSE and given(words[first]) and any(map(_governs_persons, cues.forms().get(words[first - 1], ()))):
        return True  # «قال إبراهيم أمغاوش، وهو مستثمر، إن»
    told = after in cues.COMPLEMENTISERS or after[0] == "ل" and noun_class(after[1:]) == "agency"
    return told and not words[i].endswith(("ه", "ها"))


def _no_third_name(words: list[str], first: int, i: int, named: bool) -> bool:
    """Whether token i, behind two words of a name or more, has the ending or the beginning of a noun or a verb: no name."""
    word, before = words[i], words[i - 1]
    if not named and len(word) > 4 and _verb_or_plural(words, first, i):
        return True
    if word in words_surnames(words):
        return False
    if word.endswith("ة") and not word.startswith("بو"):
        behind_two = given(before) and given(words[i - 2])
        return not (behind_two and word[0] == "ب" and len(word) > 4 and _ends_name(words, i + 1))  # «سالم سعد برادة إن»
    if word[0] not in "يتس" or len(word) <= 3 or given(before) or closes(words, i) or i - first == 2 and before == "الدين":
        return False
    if word[0] == "س" and word[1] not in "يتنا" and word.endswith("ي"):
        return False  # «سالم صغير سعداوي»: no future
    of_a_title = words[i - 2] == "عبد" and first > 0 and words[first - 1].startswith("ال")  # «الرئيس عبد المجيد تيرون»
    return not of_a_title  # «فلان الفلاني يسافر …»


def _verb_or_plural(words: list[str], first: int, i: int) -> bool:
    """Whether a third word or a later one, no name, is a verb, a plural or a noun with a pronoun."""
    word, after = words[i], _word_at(words, i + 1)
    if word.startswith(("يت", "تت", "يست", "تست")) and (after in _LINKS or after == "مع"):
        return True  # «قيس سعيد يتكون من …»
    if word[0] == "ا" and word[-1] == "ت" and word[-2] not in "او" and after.startswith("ال"):
        return True  # «بحسب سمير الراوي اتخذت الحكومة …»
    if i - first == 2 and word[0] == "و" and len(word) > 5 and word.endswith(_PLURALS) and not given(word[1:]):
        return True  # «جيمس ماتيس وجنرالات الجيش»
    behind_given = given(words[i - 1])
    if word.endswith(("ات", "ون")):  # «فلان بن فلان تعليقات …»
        return not (behind_given and word.endswith("ون") and (stops(after) or after[0] == "ب"))
    return behind_given and word.endswith(POSSESSIVE) and not closes(words, i)  # «فلان الفلاني ألبومه»


def _verb_behind_name(words: list[str], first: int, i: int) -> bool:
    """Whether the word behind one given name is a verb in the present, before a verbal noun («السلطان فلان يفتتح أعمال …»)."""
    word = words[i]
    if word[0] not in "يت" or word[-1] in "يتو" or len(word) <= 4:
        return False
    if word[0] == "ت" and not (first and words[first - 1].endswith("ة")):
        return False
    after = words[i + 1]
    return cues.verbal_noun(after) and not given(after) and not after.endswith(POSSESSIVE) and not follows_again(words, i)


_BEHIND_WHOLE_NAMES = frozenset([":", "ل", "في", "قوله", "قولها", "خلال", "امس", "اليوم", '"', "«", "“", "."])


def _second_surname(words: list[str], first: int, i: int) -> bool:
    """Whether token i is the second surname with the article behind one, at the end of the phrase («رشيد الطالبي العلمي، القيادي …»)."""
    word = words[i]
    if i != first + 2 or not given(words[first]) or not word.startswith("ال"):
        return False
    if is_actor_noun(word) or stops(word) or word in WEEKDAYS or word in _ADJECTIVES and not word.endswith("ي"):
        return False
    after = words[i + 1]
    if word.endswith("ي") and words[i - 1].endswith("ي") and after[:1] == "ل" and word not in _ADJECTIVES:
        return True  # «ماجد القيسي العزاوي لـ«كذا» عن»
    if word.endswith("ي") and word not in _ADJECTIVES and (after in _BEHIND_WHOLE_NAMES or after[0] == "ل" and len(after) > 3):
        return True  # «قال المحلل سعيد القيسي العزاوي: "…"», «… في خطبة الجمعة إن»
    if _nisba_surname(words, first, i) and (after in PAUSE or cues.verbal_noun(after) or after in cues.content_nouns()):
        return True  # «نفى المدير، محمد الغالي الراوي، في اتصال، وجود نية»
    return after in PAUSE and noun_class(words[i + 2]) == "title" or after in cues.COMPLEMENTISERS and after[0] != "ب"


def past_time(words: list[str], k: int) -> int:
    """The token after «مساء الخميس», «أمس», «يوم الجمعة الماضي» at token k; k itself when nothing of the kind stands there."""
    start = k
    while k < len(words) and (taken := part_of_period(words, k) or (words[k] in WHEN or words[k] in DAYTIMES or words[k] in WEEKDAYS)):
        k += taken
    return start if k == start + 1 and words[start] == "اول" else k


def part_of_period(words: list[str], k: int) -> int:
    """How many tokens from k on say which part of a period: «نهاية الأسبوع», «مطلع سبتمبر», «بداية هذا الشهر»; 0 where none do."""
    if words[k].startswith("ال") and words[k][2:] in _PERIODS and words[k + 1] in _GONE:
        return 2  # «الأسبوع الماضي»
    if words[k] not in _PARTS or k + 2 >= len(words):
        return 0
    this = words[k + 1] in _THESE
    period = words[k + 1 + this]
    return 2 + this if period.removeprefix("ال") in _PERIODS or period in _months_begin() or period[0].isdigit() else 0


_GONE = frozenset([
    "الماضي", "الماضية", "المنصرم", "المنصرمة", "الفائت", "الفائتة", "الجاري", "الجارية", "الحالي", "الحالية", "المقبل", "المقبلة", "القادم",
    "القادمة", "الاخير", "الاخيرة",
])  # fmt: skip
_PARTS, _PERIODS, _THESE = cues.word_class("part-of-period"), cues.word_class("period"), cues.word_class("demonstrative")


@cache
def _months_begin() -> frozenset[str]:
    """First words of the names of months (تشرين)."""
    return frozenset(month.split()[0] for month in months())


def _ends_of_name(words: list[str], a: int, b: int) -> dict[int, None]:
    """Where a name can end among tokens a..b: at their end, before a time («فلان الفلاني أمس الخميس»), before whom he told it («… لوكالة كذا», «… لـ«كذا»»), before «من
    جهته»."""
    time = next((k for k in range(a + 2, b) if past_time(words, k) >= b), b)
    told = (k for k in range(time - 1, a + 1, -1) if is_addressee(words[k]) or words[k] == "ل" and not words[k + 1][0].isalnum())
    turn = (k for k in range(a + 2, b) if cues.match_phrase("turn", words, k))
    return dict.fromkeys((b, time, next(told, b), next(turn, b)))


def name_apart(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> tuple[int, int] | None:
    """The name between a title and what its holder says, behind complements that end the title's phrase: «النائب عن حزب كذا، فلان الفلاني،
    إن», «القيادي في حركة كذا فلان الفلاني إن». Tokens a..b stand between the title's phrase and the content; None when no name of two to
    four words closes them or stands between commas."""
    end = next((k for k in range(a, b) if words[k] in cues.phrases() and cues.phrase_at(words, k)), b)  # «رئيس البلدية، بحسب الوكالة، إن»
    while end > a and (words[end - 1] in PAUSE or words[end - 1] == ":"):
        end -= 1
    commas = [k for k in range(a, end) if words[k] in PAUSE and words[k] in "،,"]
    for comma, after in zip(reversed(commas), [end, *reversed(commas)]):
        named = comma + 1 + of_a_state(words[comma + 1])  # «المتحدثة باسم المفوضية، الهولندية فلانة الفلانية، إن»
        if words[named].startswith("ال") and noun_class(words[named]) in ("title", "honorific") and given(words[named + 1]):
            named += 1  # «المكلف بالاتصال، النقيب فلان الفلاني، إن»
        if noun_class(words[named]) in ("title", "honorific") and words[named + 1 : named + 4] == ["(", "م", ")"]:
            named += 4  # «معتمد المحلية، العميد (م) فلان الفلاني، إن»: retired
        named += words[named] in CALLED  # «صديق آخر، ويدعى فلان الفلاني، إن»
        house = (k for k in range(named + 2, min(after, named + 5)) if words[k] in ("من", "في") and noun_class(words[k + 1]) == "organisation")
        for last in (*_ends_of_name(words, comma, after), *house):  # «الباحثة، فلانة الفلانية من جامعة كذا، إن»
            fits = 2 - (words[named - 1] in CALLED) <= last - named <= NAME_TOKENS
            if fits and words[named][0].isalpha() and _all_of_a_name(words, named, last):
                return None if _name_of_another(words, a, commas, comma) else (named, last)
    first = commas[-1] + 1 if commas and commas[-1] < end - 1 else a
    if commas and words[first] in _OCCASIONS and any(word in _WITH_SOMEBODY for word in words[first:end]):
        return None  # «وزير النقل، في مداخلة هاتفية مع الإعلامي فلان الفلاني، …»: who asks him
    relative = next((k for k in range(a, end) if words[k] in cues.RELATIVES), end)
    if any(noun_class(words[k]) == "title" or words[k].startswith("نظير") for k in range(relative, end)):
        return None  # «رئيس المحكمة التي ستحاكم الرئيس السابق فلانا الفلاني أن»
    for last in _ends_of_name(words, a, end):
        for k in range(max(a, last - NAME_TOKENS), last - 1):
            joined = words[k - 1] != ")" and stops(words[k - 1])
            if (given(words[k]) or words[k] == "عبد") and name_end(words, k, last, pair_at) == last:
                if words[k - 1] in cues.RELATIVES:
                    return None  # «الوزير الذي خلف سالم الراوي»
                if not joined:
                    return k, last
            if k > a and words[k - 1].startswith("ال") and noun_class(words[k - 1]) in ("title", "honorific") and _all_of_a_name(words, k, last):
                return k, last  # «رئيس الهيئة الوطنية لكذا المستشار فلان الفلاني قال»
    return None


def _name_of_another(words: list[str], a: int, commas: list[int], comma: int) -> bool:
    """Whether the name behind token `comma` is that of another holder of a title, in a relative clause or whom the first one meets."""
    relative = next((k for k in range(a, comma) if words[k] in cues.RELATIVES), None)
    if relative is not None and not words[relative + 1].endswith(POSSESSIVE):
        if any(noun_class(words[k]) == "title" or words[k].startswith("نظير") for k in range(relative + 1, comma)):
            return True  # «رئيس المحكمة التي ستحاكم الرئيس السابق، فلانا الفلاني، أن»
    opens = next((k + 1 for k in reversed(commas) if k < comma), None)
    if opens is None or words[opens] not in _MEETING:
        return False
    return any(_class_with_clitic(words[k]) == "title" for k in range(opens + 1, comma))  # «الوزير، خلال لقائه سفير كذا، فلان الفلاني، …»


def _all_of_a_name(words: list[str], first: int, last: int) -> bool:
    """Whether tokens first..last can all be words of one name of a person."""
    if not given(words[first]) and (words[first].startswith(("ال", "وال", "بال", "لل")) or is_actor_noun(words[first])):
        return False
    if words[first] in IN_THE_NAME_OF and words[first + 1].startswith("ال"):
        return False  # «أعرب السفير، باسم المملكة، عن»
    if words[first] in cues.word_class("some-of-them") or to_outlet(words, first) or to_agency(words, first):
        return False  # «المتهم، ويدعى سالم، …», «صديق آخر، ويدعى سالم، لموج نيوز إن»
    joined = "" if given(words[first]) else words[first][0]
    if joined == "ب" and words[first + 1].startswith("ال") and (words[first].endswith("ة") or cues.verbal_noun(words[first][1:])):
        return False  # «أقر المدير، في تصريح لـ"كذا"، بصعوبة الوضع»
    if joined == "ف" and words[first + 1].startswith("ال") or joined == "و" and words[first].endswith(POSSESSIVE):
        return False  # «أما المزارع، فاختصر المشهد بالقول», «المحلل في كذا، ومقرها المدينة، …»
    if joined == "ف" and first + 1 < last and words[first + 1].endswith(POSSESSIVE):
        return False  # «تقول الطفلة، فتبتسم أمها»
    return all(_may_be_named(words[k], k > first) for k in range(first, last)) and (given(words[first]) or words[first] not in cues.forms())


def _may_be_named(word: str, later: bool) -> bool:
    """Whether a word can stand in a name; `later`: not as its first word, where a verbal noun is none."""
    if word in NAME_JOINTS or given(word) or later and word in _NAMES_TOO:
        return True
    return not stops(word) and not (later and not word.startswith("ال") and cues.verbal_noun(word))


def title_acts(words: list[str], j: int) -> bool:
    """Whether «، واستجاب القاضي لطلبه» at token j tells of somebody in an office: a joined verb in the past before a title with the article."""
    word, who = words[j], words[j + 1]
    if word[0] != "و" or len(word) < 5 or word[1:3] == "ال" or not who.startswith("ال") or noun_class(who) != "title":
        return False
    bare = word[1:]
    fifth = bare[0] == "ت" and noun(who) != ("title", "f")  # «، وتدخل القاضي»: no present of a feminine
    if is_actor_noun(word) or stops(bare) or bare[-1] in "ةايه":
        return False
    return fifth or not (cues.verbal_noun(bare) or bare[0] in "يتبل")
