"""Who is who in one article: titles and names that belong together, and the fullest form of a name.

An article teaches its names itself, mostly by title and name side by side: «الرئيس الروسي فلان الفلاني» makes «الفلاني» and,
from there on, «الرئيس الروسي» mean him. First come questions about words and phrases alone, then `Names`, which knows one article,
then `inventory`, which reads it."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import OSA

from . import arabic, cues, gazetteer, places
from .actor_nouns import (
    IN_THE_NAME_OF,
    BODIES,
    dictionary_form,
    is_actor_noun,
    is_addressee,
    noun,
    noun_class,
    nouns,
    stops,
    unnamed_accusative,
    with_article,
    with_b,
    without_l,
)
from .actors import MENTION_TOKENS, bare_document, clean, dual_construct, kind_of, phrase_end
from .arabic import POSSESSIVE, skeleton
from .gazetteer import given, given_gender, is_nationality, is_state, known, known_at
from .titles import (
    FORMER_OR_PRESENT,
    CALLED,
    HONOURS,
    KNOWN_AS,
    NAME_JOINTS,
    NAME_TOKENS,
    OFFICES,
    another_office,
    another_person,
    fathers_name,
    honours,
    name_after,
    name_end,
    name_like,
    name_within,
    named_after,
    of_a_state,
    person,
    place_of_two,
    surname_shaped,
)
from .token_index import COUNTERPARTS, Pairs, Words, governed_title

REMEMBERED = 60  # names, titles and neighbours kept for one word: far above what articles hold, so that time stays linear

Title = tuple[str, tuple[str, ...]]  # head noun, and the skeletons of what qualifies it

_COMMAS = frozenset("،,")
_OF_PERSONS = ("title", "honorific")
_ADJECTIVE_ENDINGS = ("ي", "ية")
# «مصادر مطلعة»، later «المصدر»
_NUMBER = {"مصدر": "مصادر", "مصادر": "مصدر", "خبير": "خبراء", "محلل": "محللون", "شاهد": "شهود", "مسؤول": "مسؤولون"}


class Before(NamedTuple):
    """The words that stand before a word in an article: all, the given names, the nouns of persons and cues, and the words that are
    neither these nor particles."""

    every: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


def _any_but(own: frozenset[str], words: frozenset[str]) -> bool:
    """Whether there are words besides one's own; takes no longer for many words than for few."""
    return len(words) > len(words & own)


def _first_comma(words: list[str], a: int, b: int) -> int | None:
    """The first comma among tokens a..b."""
    return next((k for k in range(a, b) if words[k] in _COMMAS), None)


def _last_comma(words: list[str], a: int, b: int) -> int | None:
    """The last comma among tokens a..b."""
    return next((k for k in range(b - 1, a - 1, -1) if words[k] in _COMMAS), None)


def _state_adjective(word: str) -> bool:
    """Whether a word with the article is a nationality (الفرنسي)."""
    return word.startswith("ال") and is_nationality(skeleton(word))


def _joined_and(word: str) -> bool:
    """Whether the و that begins a word is «and» (والوزير, ومصدر, وسالم) and no letter of it (وكالة, والده, وليد)."""
    if word in nouns() or given(word) or _kin_of(word) or word[:-1] in nouns():
        return False  # also «وزيري كذا وكذا», «وزيرا كذا وكذا»
    if word[1:] in nouns() or given(word[1:]):
        return True
    if is_actor_noun(word) and not dictionary_form(word).startswith("و"):
        return True
    possessed = word.endswith(POSSESSIVE) and (word[:-1] in nouns() or word[:-2] in nouns())
    return word.startswith("وال") and not possessed


def _joined_f(word: str) -> bool:
    """Whether the ف that begins a word is «so» (فالوزير, فدروفانيا)."""
    if word.startswith("فال") and is_actor_noun(word[1:]):
        return True
    return not is_actor_noun(word) and known_at([word[1:], "\n"], 0) is not None


_ASIDE = re.compile(r"\([^()]*\)")  # «مركز كذا (غير حكومي)»


# --- names of bodies --------------------------------------------------------------------------------------------------------------------

_LINKS = ("في", "من", "على", "لدى")  # after a noun without article: «مسؤولين في الوزارة»


_OF_TWO = frozenset(["اثنين", "اثنتين", "احدهما", "احداهما", "كلاهما", "قولهما", "تاكيدهما"])


def _two_meant(words: list[str], end: int) -> bool:
    """Whether «ين» in a mention that ends at a token is of two people («مسؤولين اثنين», «عن مهندسين قولهما … وأضاف أحدهما»)."""
    stop = next((k for k in range(end, min(len(words), end + 30)) if words[k] in cues.END), end + 30)
    if not _OF_TWO.isdisjoint(words[end : end + 6]):
        return True
    return any(words[k] in ("احدهما", "احداهما") and words[k - 1] in cues.finite() for k in range(stop, min(len(words), stop + 8)))


def _nominative(name: str, two: bool = False) -> str:
    """«مسؤولين أميركيين», «خبراء عسكريين» as names: مسؤولون أميركيون, خبراء عسكريون; names with the article and other nouns stay.

    `two`: they are two, مسؤولان أميركيان."""
    own = name.split()
    if len(own) > 1 and len(others := [word for word in own if arabic.fold(word) not in ("اثنين", "اثنتين")]) < len(own):
        own, two, name = others, True, " ".join(others)  # «مهندسين اثنين»
    if two and len(own) == 1 and own[0].endswith("ين") and not own[0].startswith("ال"):
        return own[0][:-2] + "ان"
    if own[0].rstrip("\u064b").endswith("ا") and arabic.fold(own[0])[:-1] in nouns():
        return _without_accusative(own)
    broken = not own[0].endswith("ين") and noun_class(arabic.fold(own[0])) == "anonymous"
    people = own[0].endswith("ين") and len(own) > 1 and own[1].endswith("ين") and not own[1].startswith("ال")
    if not broken and len(own) > 1 and not people and own[1] not in (*_LINKS, "كبار") and not own[1].startswith("ب"):
        return name
    for k, word in enumerate(own[broken:], broken):
        if word == "كبار":
            continue
        if len(word) < 5 or not word.endswith("ين") or word.startswith("ال"):
            break
        if broken and not (word.endswith("يين") or word[0] == "م" or word[1] == "ا"):
            break  # «خبراء تأمين»
        two = two or arabic.fold(word[:-2]) in cues.word_class("broken-plural")  # «مصدرين مطلعين»
        own[k] = word[:-2] + ("ان" if two and not broken else "ون")
    return " ".join(own)


def _without_accusative(own: list[str]) -> str:
    """«مصدرا أمنيا» in the nominative: مصدر أمني."""
    for k, word in enumerate(own[:3]):
        bare = word.replace("\u064b", "")
        if not bare.endswith("ا") or len(bare) < 4:
            break
        own[k] = bare[:-1]
    return " ".join(own)


def _governed(word: str) -> bool:
    """Whether ل or و is joined to the head noun of a body («وفقا لوزارة الصحة», «المرصد ومنظمة كذا»)."""
    return word[0] == "ل" and not is_actor_noun(word) or word[0] == "و" and word not in nouns() and word[1:] in nouns()


def _body_noun(word: str) -> str:
    """The head noun of a body without article and preposition."""
    return word[2:] if word.startswith("لل") else arabic.without_article(word[_governed(word) :])


_MEDIA = ("وسائل", "مصادر", "صحف", "قنوات", "مواقع")
_WHOSE_AGENCY = ("الرسمية", "الحكومية", "المحلية", "الاهلية")
_HEBREW = ("العبري", "العبرية")


def _medium(name: str) -> str:
    """The name of an agency or a paper without where it is printed or whose it is («صحيفة كذا الدروفانية», «وكالة كذا الرسمية»)."""
    own = name.split()
    if own[0].startswith("ال") or own[0] in _MEDIA:
        return name
    last = arabic.fold(own[-1])
    if len(own) > 3 and last in _WHOSE_AGENCY or len(own) > 2 and last in _HEBREW:
        own.pop()
    named = len(own) > 2 and not own[1].startswith("ال") and (own[1] not in ("أنباء", "انباء") or len(own) > 3)
    if named and own[-1].endswith(_ADJECTIVE_ENDINGS) and is_nationality(skeleton(arabic.fold(own[-1]))):
        own.pop()
    return " ".join(own)


_BUSY = cues.word_class("apposed-body")


def _apposed(name: str) -> str:
    """A body's name without the participle that says what it is busy with or whose it is, behind two words of it
    («الوكالة الدولية المكلفة …», «حزب كذا الديمقراطي الموالي …»)."""
    own = name.split()
    for k in range(2, len(own)):
        if arabic.fold(own[k]) in _BUSY and (own[k - 1].startswith("ال") or not "ء" <= own[k - 1][0] <= "ي"):
            return " ".join(own[:k])
    return " ".join(own)


_REPEATED = cues.word_class("repeated-body")
_WHOSE = cues.word_class("whose-body")


_OF_TEXTS = cues.word_class("describes-text")
_OF_BOTH = frozenset(word.removeprefix("ال") for word in cues.word_class("office-of-both"))
_DOCTORS = cues.word_class("doctor")
_OF_A_STATEMENT = cues.word_class("of-a-statement")


def _describes_text(word: str, feminine: bool) -> bool:
    """Whether a word is an adjective without the article that tells one study or report from others («بريطانية», «حديث», «سري»)."""
    return word.removesuffix("ة") in _OF_TEXTS and word.endswith("ة") == feminine or is_nationality(skeleton(word)) and word.endswith(("ي", "ية"))


def _repeats(words: list[str], a: int, b: int) -> bool:
    """Whether a..b names a body again by its noun and what it is («المنظمة الحقوقية»)."""
    if not words[a].startswith("ال") or dictionary_form(words[a]) not in _REPEATED:
        return False
    return all(w.startswith("ال") and (w.endswith(_ADJECTIVE_ENDINGS) or w in _WHOSE) for w in words[a + 1 : b])


def _only_described(text: str) -> bool:
    """Whether all that a body's noun is given are adjectives without the article: «حركة مسلحة كبيرة» is no name."""
    described = arabic.fold(text).split()[1:]
    return all(w.endswith("ة") and not w.startswith("ال") and not is_nationality(skeleton(w)) for w in described)


_OWNED = re.compile(r" (?:التابعة?|المرتبطة?|المقربة?|الموالية?|المنبثقة?|المحسوبة?|المؤيدة?|المناهضة?|الداعمة?)(?: .*)?$")  # whose it is, behind a name in marks
_WHEN_IT_SPOKE = ("امس", "اليوم", "ايضا", "كذلك", "رسميا", "مؤخرا")  # no part of a name, though right behind the noun


def _only_describes(word: str, k: int) -> bool:
    """Whether word k of a body's name is none of it: «صحيفة الموج الموالية للحكومة», «الوزارة أمس»."""
    if word in cues.word_class("adverb") and (k > 1 or word in _WHEN_IT_SPOKE):
        return True
    return k > 1 and word in cues.word_class("describes-body")


# --- phrases of persons -----------------------------------------------------------------------------------------------------------------

# offices, and what they are of
_OF_A_PLACE = cues.word_class("of-a-place")
_PLACE = frozenset(
    map(skeleton, ("المدينة", "الولاية", "المحافظة", "الفريق", "المنتخب", "النادي", "المحكمة", "البلدية", "الإقليم", "الجهة"))
)
_TOWN_HALL = (skeleton("البلدية"),)
_SPEAKERS = frozenset(["متحدث", "متحدثة"])
_BEFORE_ANY_NAME = cues.word_class("before-any-name")
_PRESENTS, _PRESENTERS = frozenset(["مقدم", "مقدمة"]), frozenset(["اعلامي", "اعلامية", "مذيع", "مذيعة"])
_PROGRAMME = (skeleton("البرنامج"),)
_MILITARY = (skeleton("العسكري"),)
_ARMED = frozenset(map(skeleton, cues.word_class("armed")))
_SAYINGS = cues.word_class("account") | {"تصريح", "تصريحات"}
_KINSMEN = cues.word_class("kinsman")
_KIN = cues.word_class("kin")
_ONE_HOLDER = frozenset(["رئيس", "رئيسة", "وزير", "وزيرة", "زعيم", "محافظ", "سفير", "امين", "مدير", "قائد", "مرشد"])  # they need no name
_COUNSEL = ("محامي", "محامية")
_RELATIVES = (_KIN - frozenset(_COUNSEL)) | {
    "ابن", "جار", "جارة", "جد", "جدة", "خال", "خالة", "خطيبة", "صديق", "صديقة", "طليق", "طليقة", "عم", "عمة",
}  # fmt: skip
_MANAGERS = (["مدير", "اعمال"], ["مديرة", "اعمال"])
_DEFENCE = ("محامي", "محامية", "دفاع")
_VICTIMS = cues.word_class("victim")
_THE_YOUNGER = cues.word_class("the-younger")
_ACCORDING = ("فقا", "وفقا", "طبقا", "تبعا")
_AS_FOR = ("فقا", "طبقا", "بالنسبة", "سبق")
_VERB_BEGINNINGS = ("است", "يس", "تس", "يف", "تف", "ين", "تن")


def _own_name_behind(words: list[str], b: int) -> int | None:
    """The token of «باسم» where the person mentioned before token b tells his name in a clause there («، الذي عرف نفسه باسم فلان»)."""
    if words[b] not in cues.PAUSE or words[b + 1] not in cues.RELATIVES:
        return None
    told = cues.match_phrase("own-name", words, b + 2)
    return b + 2 + told if told and words[b + 2 + told] == "باسم" else None


def _nickname(words) -> tuple[str, ...]:
    """A nickname in the nominative (أبي فلان, أبا فلان: أبو فلان)."""
    return tuple("ابو" if word in ("ابي", "ابا") else word for word in words)


def _kin_of(word: str) -> bool:
    """Whether a word is a kinsman with a pronoun (والده, والدتها, زوجته)."""
    return any(word.endswith(end) and (word[: -len(end) - 1] + "ة" in _KIN) for end in POSSESSIVE)


def _respelled(name: tuple[str, ...]) -> tuple[str, ...] | None:
    """A name of عبد in its other spelling: joined («عبدالعاطي») or apart («عبد العاطي»)."""
    if len(name) == 1 and name[0].startswith("عبدال") and len(name[0]) > 6:
        return ("عبد", name[0][3:])
    return ("عبد" + name[1],) if len(name) == 2 and name[0] == "عبد" else None


def _apposed_name(word: str) -> bool:
    """Whether a name can begin with the word behind «الأمين العام لكذا،»: no noun of persons and no verb (ليصبح, لتبدأ)."""
    if not word[0].isalpha() or is_actor_noun(word) or cues.verbal_noun(word) and not given(word):
        return False  # «نفى فلان، رئيس النادي، إتمام الصفقة»
    return given(word) or not word.startswith(("لي", "لت"))


def _name_follows_adjective(words: list[str], last: int, named: int) -> bool:
    """Whether the name at token `named` is the person's, and what ends at token `last` and looked like it belongs to the office:
    a given name, or one behind an adjective («الفرنسي»), and no other title between."""
    if named < last or any(noun_class(word) == "title" for word in words[last:named]):
        return False
    return given(words[named]) or words[last - 1].startswith("ال") and words[last - 1].endswith("ي")


def _all_is_name(words: list[str], k: int) -> bool:
    """Whether all that stands before token k is the name: a complement clause, a comma, an office or a nominal cue follows."""
    if k >= len(words):
        return False
    word = words[k]
    if word in cues.COMPLEMENTISERS or word == ":" or word in _COMMAS or noun_class(word) == "title":
        return True
    return any(form.kind == "noun" for form in cues.forms().get(word, ()))


def _two_persons(other: tuple[str, ...], name: tuple[str, ...], alike) -> bool:
    """Whether what looks like one name is two, «فلان وعلان» of a headline: the first is the surname of a name among those `alike`."""
    if len(other) != 2 or other[1][0] != "و" or len(other[1]) <= 4 or name[-1] == other[1]:
        return False
    return any(len(n) > 1 and n[-1] == other[0] for n in alike)


def _same_article(word: str, other: str) -> bool:
    """Whether two spellings of a name agree in the article (أحمد is not الأحمد), or neither is a given name."""
    return word.startswith("ال") == other.startswith("ال") or not (given(word) or given(other))


def _alone_for(word: str, other: tuple[str, ...]) -> bool:
    """Whether one word can stand for a name that holds it: as its surname in any spelling, as its first word, or as a word between
    that is no given name."""
    if skeleton(other[-1]) == skeleton(word) and _same_article(word, other[-1]):
        return True
    surname = word.startswith(("بل", "بن")) and len(word) > 4  # بلحاج, بنعلي
    if len(other) == 3 and word == other[1] and given(other[0]):
        return True  # «آدم إسحق حامد … . وأوضح إسحق»: the father's name
    return word in (other[0], other[-1]) or word in other and (surname or not given(word))


def _of_one_office(rest: tuple[str, ...], states: set[str], others: tuple[str, ...]) -> bool:
    """Whether what qualifies two titles of one head noun lets them be one office: they share a word, the first words that say which office
    it is are the same where each says more than the other («مدير شرطة المدينة» is no «مدير مستشفى المدينة»), and no state of the one
    (`states`, of `rest`) is against the other."""
    if rest and not set(rest) & set(others):
        return False
    # for what a body is («الهيئة العامة للرياضة») is compared where the fields of offices are
    own, other = ([word for word in words if word not in _OF_ANY_OFFICE and not word.startswith("لل")] for words in (rest, others))
    apart = own[:1] != other[:1] or own[:1] and own[0] in _body_nouns() and own[1:2] != other[1:2]
    if own and other and apart and not (set(own) <= set(other) or set(other) <= set(own)):
        return False
    if not states or states & set(others):
        return True
    return len(rest) < 2 and not any(map(is_nationality, others))


def _field_of(words: list[str], a: int, b: int) -> tuple[frozenset[str], int]:
    """The skeletons, and the end, of the words behind «في», «عن», «إلى», «لدى» or ل that say of what the office at tokens a..b is.

    Also where they follow the phrase («النائب | عن كتلة كذا»); without the nouns of bodies, and not where or to whom its holder speaks
    («في بيان», «للصحفيين»)."""
    k = next((k for k in range(a + 1, b) if words[k] in _OF_WHAT or words[k].startswith("لل") and words[k] not in nouns()), b)
    if k == b:
        word, after = words[b], words[b + 1 : b + 2]
        body = bool(after) and noun_class(after[0]) == "organisation"
        of_body = word in _OF_WHAT and (body or word == "الي" and is_state(words, b + 1, b + 2))
        if not of_body and not (word.startswith("لل") and word not in nouns() and not is_actor_noun(without_l(word))):
            return frozenset(), b
        b = next((m for m in range(b + 1, b + 4) if _closes_field(words[m])), b + 4)
    bare = (without_l(word) if word.startswith("لل") else word for word in words[k:b] if word[0].isalpha() and word not in _OF_WHAT)
    bones = {skeleton(word) for word in bare if noun_class(word) != "organisation"}
    return frozenset(bones) - _OF_ANY_OFFICE, b


def _closes_field(word: str) -> bool:
    """Whether a word goes on with no office: a sign, a particle, a verb of saying, a given name."""
    return not word[0].isalpha() or stops(word) or given(word) or word in cues.forms()


_OF_WHAT = frozenset(["في", "عن", "الي", "لدي"])


@cache
def _body_nouns() -> frozenset[str]:
    """The skeletons of the nouns of bodies (مجلس, حزب): which of them is meant is said behind."""
    return frozenset(skeleton(form) for form, (kind, _) in nouns().items() if kind == "organisation")


# what a politician is, beside his office, where no state is spelt alike
_LEANINGS = frozenset(bone for bone in map(skeleton, cues.word_class("leaning")) if not is_nationality(bone))


def without_leanings(office: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an office of a state without those at the end that only tell what its holder is («الرئيس الدروفاني المحافظ»)."""
    end = len(office)
    while end > 1 and office[end - 1] in _LEANINGS:
        end -= 1
    return office[:end] if end and is_nationality(office[end - 1]) else office


_POINTS_BACK = frozenset(map(skeleton, ("الوصي", "الوصية", "المعني", "المعنية", "المذكور", "المذكورة")))
# what qualifies offices of all bodies: «المتحدث الرسمي باسم وزارة …», «المدير العام السابق لـ…»
_OF_ANY_OFFICE = frozenset(map(skeleton, ("باسم", "الرسمي", "الإعلامي", "العام", "السابق", "الجديد", "وزارة", "الدولة")))


def _only(found: set) -> tuple[str, ...] | None:
    """The one of a set; None where it holds none or several."""
    return next(iter(found)) if len(found) == 1 else None


def _figures(words: list[str], a: int, b: int) -> bool:
    """Whether a phrase is counted: «14,8% من المجيبين»."""
    return words[a][0].isdigit() or not words[a].startswith("ال") and any(w[0].isdigit() for w in words[a + 1 : min(b, a + 3)])


def _kinsman_behind(words: list[str], a: int, b: int, pair_at) -> int | None:
    """The token of «نجل» in «سالم نجل الرئيس فلان الفلاني», where the name ends; None in other phrases."""
    kin = next((k for k in range(a + 1, b - 1) if words[k] in _KINSMEN), None)
    if kin is None or is_actor_noun(words[a]) or a in pair_at:
        return None
    return kin if noun_class(words[kin + 1]) in _OF_PERSONS or given(words[kin + 1]) else None


def _titles(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b are titles alone: «النائب الدكتور», or «د.», which is written out as two."""
    return all(noun_class(word) in _OF_PERSONS for word in words[a:b])


def _without_age(words: list[str], a: int, b: int) -> int:
    """The token after a mention a..b without the age that closes it in brackets: «أحدهم (19 عاما)»."""
    if b - a <= 3 or words[b - 1] != ")":
        return b
    aside = next((k for k in range(a + 1, b) if words[k] == "("), None)
    return aside if aside is not None and words[aside + 1][0].isdigit() else b


def _body_end(words: list[str], a: int, b: int, pair_at) -> int:
    """The token after the name of a body in a mention a..b."""
    comma = _first_comma(words, a + 1, b - 1)
    if comma and not words[comma + 1].startswith("ال") and not is_actor_noun(words[comma + 1]):
        b = comma  # «مكتب رئيس كذا، فلان الفلاني»: the body speaks
    if b - a > 5 and pair_at.get(b - 3) == b - 1:
        b -= 3  # «الاتحاد الدولي لكرة القدم «كذا»»: its letters
    if b - a > 2 and governed_title(words[b - 1]) and not words[b - 1].startswith("لل"):
        end = phrase_end(words, b - 1, min(len(words), b + MENTION_TOKENS), pair_at)
        return max(b, person(words, b - 1, end, pair_at)[1])  # «المكتب الإعلامي لرئيس مجلس كذا»
    return b


def _smaller_mention(words: list[str], a: int, b: int, kind: str, family: frozenset[str]) -> tuple[int, int] | None:
    """The tokens of a mention a..b that name the person, where its first words only say what he is or its last ones do."""
    if honours(words, a, b) or b > a + 1 and words[a] in HONOURS:
        return a + 1, b  # «سعادة فلان الفلاني»
    if b - a > 1 and kind in ("", "title") and _office_behind_surname(words, a):
        return a, a + 1  # «الفلاني رئيس البلدية»
    if not kind and _office_behind_comma(words, a, b):
        return a, a + 1  # «الفلاني، المتحدث باسم كذا»
    if kind:
        return None
    if b - a >= 3 and words[a].startswith("ال") and given(words[a + 1]):
        return a + 1, b  # «المصور فلان الفلاني»
    if b - a >= 4 and not given(words[a]) and words[a + 1].startswith("ال") and given(words[a + 2]) and words[a] not in family:
        return a + 2, b  # «منتج المسلسل فلان الفلاني»
    return None


def _office_behind_surname(words: list[str], a: int) -> bool:
    """Whether a surname stands at token a and an office without article behind it: «الفلاني رئيس البلدية»."""
    surname, office = words[a], words[a + 1]
    if not surname.startswith("ال") or is_actor_noun(surname):
        return False
    return not office.startswith("ال") and noun_class(office) == "title" and not given(office)


def _office_behind_comma(words: list[str], a: int, b: int) -> bool:
    """Whether a surname stands at token a and behind a comma an office, without another name («الفلاني، رئيس البلدية»)."""
    if b - a < 3 or words[a + 1] not in _COMMAS or not words[a].startswith("ال") or is_actor_noun(words[a]):
        return False
    return noun_class(words[a + 2]) == "title" and not any(given(words[k]) or words[k] in _COMMAS for k in range(a + 2, b))


def _no_present(word: str) -> bool:
    """Whether a word has not the shape of a verb in the present, behind which a surname alone may stand («تضحك كينتيرو»)."""
    return word[0] not in "يت" or len(word) < 4


_CHAIRED = cues.word_class("chaired")


_GOVERN_PERSON = cues.word_class("governs-person")  # «دفاع المتهم، …», «والدة الطفل، …»: a name behind the comma is theirs


def _of_titled(words: list[str], a: int, b: int, pair_at) -> bool:
    """Whether a mention is of the kinsman of somebody with a title and a name («والدة الطفل ياسين», «زوجة الفنان محمود ياسين»), and the
    name is not the kinsman's own by its gender («والدة الطفل ليلى الراوي»)."""
    at = a + 2 if words[a : a + 2] in _MANAGERS else a + 1
    if at == a + 1 and words[a] not in _RELATIVES or b - at < 2 or noun_class(words[at]) not in _OF_PERSONS:
        return False
    _, first, last = person(words, at, b, pair_at)
    if last == first:
        return False
    own = "f" if words[a].endswith("ة") else "m"
    whose, named = noun(words[at])[1], given_gender(words[first])
    if dictionary_form(words[at]) in _ONE_HOLDER:
        return named not in ("", own)  # «نجل الرئيس السابق فلان الفلاني»: the office tells whose he is, the name may be his own
    return own == whose or named != own or not named


def _of_kin(words: list[str], a: int, b: int, family: frozenset[str], pair_at) -> bool:
    """Whether a mention is of somebody's kinsman or counsel: «والد فلان الفلاني», «محامي المتهم فلان»; not of him himself."""
    if any(word in CALLED for word in words[a + 2 : b]):
        return False  # «صديق الضحية ويدعى فلان»
    if _of_titled(words, a, b, pair_at) or b - a > 2 and words[a] in _RELATIVES and words[a + 1] in _VICTIMS:
        return True
    if words[a] not in _KIN or b - a < 2:
        return False
    whose = words[a + 1]
    if given(whose) or whose in NAME_JOINTS or whose in family:
        return True
    if b - a > 2:
        return words[a] in _DEFENCE and whose.startswith("المتهم") or words[a] not in _COUNSEL and whose in _VICTIMS
    return whose[0].isalpha() and not whose.startswith("ال") and not is_actor_noun(whose)


def _named_counsel(words: list[str], a: int, b: int) -> int | None:
    """The token of the title with a name behind a counsel and his client («دفاع المتهم المحامي فلان»)."""
    if words[a] not in _DEFENCE:
        return None
    for k in range(a + 2, b - 1):
        if words[k].startswith("ال") and noun_class(words[k]) == "title" and given(words[k + 1]):
            return k
    return None


def _name_in_marks(words: list[str], a: int, b: int, pair_at) -> tuple[int, int] | None:
    """The tokens of a name of two words in marks behind an office: «المتحدث باسم الجماعة “فلان الفلاني”»."""
    mark = next((k for k in range(a + 2, b) if pair_at.get(k) == b - 1), None)
    if mark is None or not words[mark - 1].startswith("ال"):
        return None
    if b - mark != 4 and not (b - mark == 5 and words[mark + 1] == "عبد"):
        return None
    for k in (mark + 1, mark + 2):
        if words[k - 1] != "عبد" and (words[k].startswith("ال") or is_actor_noun(words[k])):
            return None
    return mark + 1, b - 1


def _name_in_complements(words: list[str], a: int, b: int, first: int) -> int | None:
    """The token at which a name, or a title with one, begins among the complements of the office at tokens a..b."""
    if words[a + 1] == "في" and not words[a].startswith("ال") and b - a <= 4:
        return None  # «مسعف في خان يونس»
    for k in range(first + 1, b - 1):
        if given(words[k]) and noun(words[k]) is None:
            return k
        row = known_at(words, k)
        if row and row[1].kind == "person" and row[0] > 1:
            return k
    return next(filter(None, (name_after(words, j, b) for j in range(a + 1, b) if words[j] == "في")), None)


def _may_issue(words: list[str], k: int) -> bool:
    """Whether somebody stands at token k («بيان من الوزارة», but «تحذير من الآثار السلبية»)."""
    if words[k - 2].startswith(("صادر", "صدر", "الصادر")) or not words[k].startswith("ال"):
        return True
    return is_actor_noun(words[k]) or given(words[k]) or known_at(words, k) is not None


def _names_issuer(words: list[str], a: int, k: int) -> bool:
    """Whether token k, with ل, is whose the document at token a is: «بيان لنقابة …», «بيان صحفي لفلان الفلاني»."""
    word = words[k]
    if words[a].startswith("ال") and word.startswith("لل") and (bare := without_l(word)):
        issues = noun_class(bare) not in ("", "document") or known_at([bare, *words[k + 1 : k + 4], "\n"], 0) is not None
        if not issues:
            return False  # «المذكرة التقديمية للمقترح»
    if is_addressee(word):
        if word[1] != "ل":
            return True
        if is_actor_noun("ا" + word) or known_at(["ا" + word, *words[k + 1 : k + 4]], 0) is not None:
            return True
    matter = word[1:] in ("اراء", "راي") or cues.verbal_noun(word[1:]) and not given(word[1:])  # «استطلاع لآراء الناخبين»
    if k > a + 1 and not words[a].startswith("ال") and not word.startswith("لل"):  # «دراسة دورية لمستويات العنصرية», but «تقرير سري للوكالة»
        matter = matter or not (is_actor_noun(without_l(word)) or known_at([without_l(word), *words[k + 1 : k + 4]], 0) or given(word[1:]))
    return word[0] == "ل" and len(word) > 3 and not matter and bare_document(words, a, k)


# --- the names of an article ------------------------------------------------------------------------------------------------------------


def _in_order(keys: list[str], own: list[str]) -> bool:
    """Whether all keys stand in a longer list in their order («أحمدو ولد سيدي» is no «سيدي محمد ولد الشيخ أحمد»)."""
    rest = iter(own)
    return all(key in rest for key in keys)


_ASKS_SOMEBODY = cues.word_class("asks-somebody")
_CALLS_UPON = cues.word_class("calls-upon")


class Names:
    """The names of one article: who is called what. Built by `inventory`; `learn` adds a mention, `canonical` answers.

    The public methods take the words, the source and the offsets of the article once more: they are those it was built with."""

    def __init__(self, words: Words, source: str, starts, ends, pair_at) -> None:
        self.vocabulary = words.places.keys()
        self.words = words
        self.family = words.surnames
        self.before: dict[str, Before] = {}
        self.people: dict[str, dict[tuple[str, ...], list]] = {}  # skeleton of a name's word -> name -> [count, text]
        self.fields: dict[tuple[str, ...], frozenset[str]] = {}  # name -> what and where the offices beside it are, as skeletons
        self.told_apart: set[str] = set()  # offices that are not those of who has the same title here
        self.titles: dict[Title, dict[tuple[str, ...], int]] = {}  # title -> name -> how often they stand side by side
        # head noun of a body -> where and how it is named in full, as far as it was asked for
        self.bodies: dict[str, list[tuple[int, str]]] = {}
        # head noun -> where it stands beside these, and how it is named if that is known
        self.unread: dict[str, list[int | tuple[int, str | None]]] = {}
        self.source, self.starts, self.ends, self.pair_at = source, starts, ends, pair_at  # of the article, to read them by
        self.opens = sorted(opening for opening, close in pair_at.items() if close - opening > 6)  # marks that can hold a sentence
        self.texts: dict[tuple[str, ...], str] = {}
        self.kin: dict[tuple[str, str], str] = {}  # «والدة الطفل» -> whose mother she is; "" where there are several
        self.genders: dict[str, str] = {}
        self.last_title: Title | None = None
        # (of the United Nations, name) of the known ones in the article, when first asked for
        self.institutions: set[tuple[bool, str]] | None = None
        self.chairs: dict[str, list[tuple[int, str]]] = {}  # noun of a body -> (token, name) of who heads it
        self.called: dict[tuple[str, ...], str] | None = None  # another name -> the name, when first asked for

    def _text(self, a: int, b: int, cut: int = 0) -> str:
        """Tokens a..b as the article prints them, without marks; `cut` letters of the first are left out."""
        return clean(self.source[self.starts[a] + cut : self.ends[b - 1]])

    def _printed(self, name: tuple[str, ...], a: int, b: int) -> str:
        """A name as the article prints it first; tokens a..b when it was not learnt."""
        return self.texts[name] if name in self.texts else self._text(a, b)

    # --- learning ---

    def learn(self, words, a, b, source, starts, ends, pair_at) -> None:
        """Learns the mention at tokens a..b: who is named, beside which title, of which gender; or how a body is named in full."""
        b = next((k for k in range(a + 1, b) if words[k] in cues.PAUSE and cues.match_phrase("kept-back", words, k + 1)), b)
        title, first, last = self._person(a, b, pair_at)
        if title and last == first:
            end = first
            first, last = self._named_behind(a, b, pair_at)
            more = [skeleton(word) for word in words[end + 1 : first] if word.startswith("ال") and not is_actor_noun(word)]
            title = (title[0], (*title[1], *more)) if last > first > end + 1 else title  # «باسم التحالف العربي العميد فلان»
        last = self._trim(first, last)
        if last > first and a and words[a - 1] in _GOVERN_PERSON and not cues.PAUSE.isdisjoint(words[a:first]):
            return  # «دفاع المتهم، المحامي فلان الفلاني»: the name is not the accused's
        if words[a].startswith("ال") and named_after(words, a):
            return  # «أستاذ بجامعة القاضي عياض»: no judge
        if last > first and _of_titled(words, a, last, pair_at):
            kin, text = (words[a], words[a + 1]), self._text(a, last)
            self.kin[kin] = text if self.kin.get(kin, text) == text else ""
            return  # «زوجة الفنان محمود ياسين»: he is read where his own title stands
        if title and title[0] == "نظير" and self.last_title:
            title = (self.last_title[0], (*self.last_title[1][:-1], *title[1][-1:]))
        if last > first:
            self._learn_person(a, title, first, last, pair_at)
        elif title and a and words[a - 1] == "،":
            self._learn_before(a - 1, title, surely=not words[a].startswith("ال"))
        if title and title[0] not in _BEFORE_ANY_NAME:
            self.last_title = title
        if last == first:
            self._learn_body(a, b, pair_at)

    def _person(self, a: int, b: int, pair_at) -> tuple[Title | None, int, int]:
        """`titles.person`, with the name behind the complements of the office where it stands there."""
        words = self.words
        if noun_class(words[a]) in BODIES:
            return None, a, a
        title, first, last = person(words, a, b, pair_at, self.vocabulary)
        if not title or last > first and given(words[first]):
            return title, first, last
        named = name_within(words, a, b, pair_at)
        if named is None or last > first and not _name_follows_adjective(words, last, named):
            return title, first, last
        return title, named, name_end(words, named, b, pair_at, self.vocabulary)

    def _named_behind(self, a: int, b: int, pair_at) -> tuple[int, int]:
        """The tokens of the name that stands apart from the office at tokens a..b; none of them where there is no such name."""
        words = self.words
        comma = _last_comma(words, a + 1, b)
        if comma and b - comma > 2 and _apposed_name(words[comma + 1]):
            end = name_end(words, comma + 1, b, pair_at, self.vocabulary)
            if end > comma + 1:
                return comma + 1, end  # «الأمين العام لكذا، فلان الفلاني»
        second = next((k for k in range(a + 2, b - 1) if self._second_title(k)), None)
        if second is not None and self._one_office(a, second):
            _, first, last = person(words, second, b, pair_at, self.vocabulary)
            if last > first and given(words[first]):
                return first, last  # «المتحدث باسم وزارة كذا الدكتور فلان الفلاني»
        if words[b : b + 1] in (["الي"], ["لدي"]) and is_state(words, b + 1, len(words)):
            at = b + 1 + known_at(words, b + 1)[0]
            if given(words[at]):  # «مبعوث الرئيس إلى دروفانيا فلان الفلاني»
                return at, name_end(words, at, min(len(words), at + NAME_TOKENS + 2), pair_at, self.vocabulary)
        return a, a

    def _one_office(self, a: int, second: int) -> bool:
        """Whether the title at token `second` follows the office that begins at token a («المتحدث باسم وزارة كذا الدكتور») and stands
        neither in it («المتحدث باسم الرئيس») nor behind to whom or with what it does something («الوزير برسالة إلى السفير»)."""
        between = self.words[a + 1 : second]
        if another_person(self.words, a, second):
            return False  # «استقبل وزير الثقافة المخرج فلانا»
        if between[-1] in IN_THE_NAME_OF or noun_class(between[-1]) == "title" or between[-1] in cues.PREPOSITIONS:
            return False
        return not any(word[0] == "ب" and noun_class(word[1:]) == "document" for word in between)

    def _learn_person(self, a: int, title: Title | None, first: int, last: int, pair_at) -> None:
        """Learns the name at tokens first..last of a mention that begins at token a, with the title before it and the office behind it."""
        words = self.words
        name = tuple(words[first:last])
        text = self._text(first, last)
        if text == "و":
            return  # «المتهم الرئيسي و"س.كريم"»: a conjunction
        self._add_name(name, text)
        behind = self._office_behind(last, pair_at, name)
        if title:
            self._learn_field(name, a, first)
        if title and words[a].endswith(POSSESSIVE) and words[a] not in nouns() and _titles(words, a + 1, first):
            title = title[0], ()  # «مديرها الطبيب فلان»: of what she was named before
        before = None if governed_title(words[a]) else title
        if chaired := self._chaired(a):
            heads = self.chairs.setdefault(chaired, [])
            at = bisect_left(heads, (a,))
            if at == len(heads) or heads[at][0] != a:
                heads.insert(at, (a, text))
        ahead = self._office_ahead(a, pair_at) if title else None
        for held in dict.fromkeys(filter(None, (before, behind, ahead))):  # in this order: a set's differs from process to process
            if held in self.titles or len(self.titles) < 2 * REMEMBERED:
                holders = self.titles.setdefault(held, {})
                if name in holders or len(holders) < REMEMBERED:
                    holders[name] = holders.get(name, 0) + 1
        found = noun(words[a])
        if title and found and found[1]:
            hers = given_gender(words[first]) == "f" and words[a].removeprefix("ال") in _OF_BOTH  # «النائب ليلى»
            self.genders[text] = "f" if hers else found[1]

    def _chaired(self, a: int) -> str | None:
        """The noun of the body whose head is named at token a («اجتماع لجنة الزراعة، برئاسة النائب فلان»)."""
        words = self.words
        if a < 2 or words[a - 1] != "برئاسة":
            return None
        for k in range(a - 2, max(-1, a - 16), -1):
            body = words[k].removeprefix("و").removeprefix("ال")
            if words[k] in cues.END:
                return None
            if body in _CHAIRED:
                return body
        return None

    def _chair(self, a: int, b: int) -> str | None:
        """Who the article says heads the body that «رئيس اللجنة» means, where no other body of the kind has been named since."""
        words = self.words
        if b - a != 2 or words[a] not in ("رئيس", "رئيسة", "ورئيس"):
            return None
        body = words[a + 1].removeprefix("ال")
        heads, named = self.chairs.get(body, ()), self.words.places.get(body, ())
        k = bisect_left(heads, (a,)) - 1
        if k < 0 or bisect_right(named, heads[k][0]) < bisect_left(named, a):
            return None
        return heads[k][1]

    def _add_name(self, name: tuple[str, ...], text: str) -> None:
        """Counts a name, under each of its words."""
        for word in name:
            alike = self.people.setdefault(skeleton(word), {})
            if name in alike or len(alike) < REMEMBERED:
                alike.setdefault(name, [0, text])[0] += 1
        self.texts.setdefault(name, text)

    def _learn_before(self, comma: int, title: Title, surely: bool) -> None:
        """A name of two words before its office: «امتنع فلان الفلاني، الناطق باسم الرئاسة، عن …»; `surely`: only one that the words before it
        or its own show to be a name («قال المهدي فلان، وزير الثقافة، إن»)."""
        words = self.words
        first = comma - 2
        while first > 0 and words[first] in NAME_JOINTS:
            first -= 1
        name = tuple(words[max(first, 0) : comma])
        if not name:
            return
        before = words[first - 1]
        did = before in cues.finite() or before.endswith(("ها", "ته", "تها")) and not stops(before)  # «ورقة أعدها فلان الفلاني، الباحث»
        if name[0].startswith("ال") and (not did or name[-1].startswith("ال") and not given(name[0][2:])):
            return
        if any(stops(w) or is_actor_noun(w) or w.endswith(("ة", "ات")) for w in name if w not in NAME_JOINTS):
            return
        if name[0] in cues.finite() and name[0] not in self.family and not given(name[0]):
            return  # «قال بنفارس، الأمين العام لكذا، إن»: one word is the name
        known_name = name[0] in self.family or given(name[0]) or did
        if known_name or not surely and (stops(before) or before[0] == "و"):
            self._add_name(name, self._text(first, comma))
            if len(self.titles) < 2 * REMEMBERED and (title[1] or not surely):
                self.titles.setdefault(title, {}).setdefault(name, 1)

    def _learn_body(self, a: int, b: int, pair_at) -> None:
        """Notes how the mention at tokens a..b names a body, when it does so in full; for a document, who issued it."""
        words = self.words
        kind = kind_of(words, a, b, pair_at)
        if kind not in BODIES:
            return
        b = self._before_person(a, _first_comma(words, a + 1, b) or b)  # «مجلس النواب، فلان الفلاني، …»
        if b - a < 2 or words[a].startswith("ال") and not (kind == "organisation" and words[a + 1].startswith("ال")):
            return
        text = self._issuer(a, b) if kind == "document" else self._body_text(a, b)
        self.unread.setdefault(_body_noun(words[a]), []).append((a, text))

    def _counterparts(self, a: int, pair_at) -> None:
        """«مع نظرائه الفرنسي فلان الفلاني والتركي فلان الفلاني»: each has the title that was given a name last, of his own state."""
        words = self.words
        head, rest = next(reversed(self.titles), ("", ()))
        field = tuple(bone for bone in rest if not is_nationality(bone))
        k = a + 1 if head else len(words)
        while k + 1 < len(words) and _state_adjective(words[k].removeprefix("و")):
            end = name_end(words, k + 1, min(len(words), k + NAME_TOKENS + 2), pair_at, self.vocabulary)
            following = next((m for m in range(k + 2, end) if words[m][0] == "و" and _state_adjective(words[m][1:])), end)
            if following == k + 1:
                return
            self.learn(words, k + 1, following, self.source, self.starts, self.ends, pair_at)
            name = tuple(words[k + 1 : following])
            self.texts.setdefault(name, self._text(k + 1, following))
            self.titles.setdefault((head, (*field, skeleton(words[k].removeprefix("و")))), {}).setdefault(name, 1)
            k = following

    def appose(self, words, office: tuple[int, int], name: tuple[int, int], source, starts, ends, pair_at) -> None:
        """Learns that who holds the office at two tokens is who is named at two others, apart from it."""
        title = person(words, *office, pair_at, self.vocabulary)[0]
        self.learn(words, *name, source, starts, ends, pair_at)
        own = tuple(words[name[0] : name[1]])
        self.texts.setdefault(own, self._text(*name))
        if title:
            self.titles.setdefault(title, {}).setdefault(own, 1)
            self._learn_field(own, *office)

    def meet(self, first: int, last: int) -> None:
        """Learns the name at tokens first..last, with the office behind it."""
        self._learn_person(first, None, first, last, self.pair_at)

    def hold(self, a: int, first: int, last: int) -> None:
        """Learns that the office at tokens a..first is held by who is named at tokens first..last."""
        title = person(self.words, a, first, self.pair_at, self.vocabulary)[0]
        first += self.words[first] in _COMMAS
        name = tuple(self.words[first : self._trim(first, last)])
        known_by_it = title and any(held == title[0] and name in holders for (held, _), holders in self.titles.items())
        if title and not known_by_it and name in self.texts and len(self.titles) < 2 * REMEMBERED:
            self.titles.setdefault(title, {}).setdefault(name, 1)
            self._learn_field(name, a, first)

    def _learn_field(self, name: tuple[str, ...], a: int, b: int) -> None:
        """Notes of what or where somebody's office at tokens a..b is."""
        if (field := _field_of(self.words, a, b)[0]) and (name in self.fields or len(self.fields) < REMEMBERED):
            self.fields[name] = self.fields.get(name, frozenset()) | field

    def _office_ahead(self, a: int, pair_at) -> Title | None:
        """The office without a name before the comma that stands right before another office of the same person at token a («وزير الثقافة
        والعلاقات مع البرلمان، الناطق باسم الحكومة، فلان الفلاني»); None where there is none."""
        words = self.words
        if a < 3 or words[a - 1] not in _COMMAS or not words[a].startswith("ال") or noun_class(words[a]) != "title":
            return None
        for k in range(a - 2, max(0, a - 10), -1):
            if words[k] in _COMMAS or not words[k][0].isalpha():
                return None
            governed = words[k - 1] in IN_THE_NAME_OF or is_actor_noun(words[k - 1]) and not words[k - 1].startswith("ال")
            if noun_class(words[k]) == "title" and not governed and not words[k].endswith(("ون", "ين", "ات")):
                if another_person(words, k, a):
                    return None  # «استقبل وزير الصحة، السفير فلان»
                office, first, last = person(words, k, a - 1, pair_at, self.vocabulary)
                return office if office and first == last and office[1] else None
        return None

    def _office_behind(self, last: int, pair_at, name: tuple[str, ...]) -> Title | None:
        """The office that follows a name in apposition («فلان الفلاني، المتحدث باسم الوزارة»), so that the office alone means the
        person later."""
        words = self.words
        k = last + (words[last : last + 1] == ["،"])
        if noun_class(words[k]) != "title" or words[k][0] in "وف" and words[k] not in nouns():
            return None
        if k == last and any(w.lstrip("وف") in _ASKS_SOMEBODY for w in words[max(0, last - 8) : last]) and words[k].startswith("ال"):
            return None  # «سأل القاضي فلان الفلاني الشاهد»: whom he asks
        called = (words[k + 1] == "الي" or words[k + 1][0] == "ب" and len(words[k + 1]) != 3) and words[k].startswith("ال")
        if called and any(w.lstrip("وف") in _CALLS_UPON for w in words[max(0, last - (6 if k == last else 12)) : last]):
            return None  # «ودعا بن فلان الوالي إلى الإسراع», «طالب عمدة البلدة، الشيخ فلان، الوزير بحلول»: whom he calls upon
        end = phrase_end(words, k, min(len(words), k + MENTION_TOKENS), pair_at)
        office, first, after = person(words, k, end, pair_at, self.vocabulary)
        if not office or after != first or not (office[1] or words[k].startswith("ال")):
            return None
        self._learn_field(name, k, end)
        return office

    # --- where a name ends ---

    def _follows(self, word: str) -> Before:
        """The words that a word follows in the article, to tell a surname from a noun after a name."""
        if word not in self.before:
            if len(self.before) >= REMEMBERED:
                return Before()
            where = self.words.places.get(word, ())
            # before the mark where one opens: «وحذر "الراوي"»
            every = {self.words[i - 2 if i > 1 and i - 1 in self.pair_at else i - 1] for i in where if i}
            every = frozenset(w for w in every if w[0].isalpha() and w not in cues.COMPLEMENTISERS and w not in cues.CLAUSE_OPENERS)
            heads = frozenset(w for w in every if is_actor_noun(w) or w in cues.forms() or w in cues.phrases())
            plain = frozenset(w for w in every - heads if not stops(w) and w[0] != "و")
            self.before[word] = Before(every, frozenset(filter(given, every)), heads, plain)
        return self.before[word]

    def _trim(self, first: int, last: int) -> int:
        """Where a name really ends: a word that also stands after plain words, and never after a title or a cue, is no surname; and
        when the first words of a name that stands once are a whole name elsewhere (a stop follows them there), they are all of it."""
        if last - first < 2:
            return last
        words = self.words
        if not known_at(words, first) and not given(words[first]) and (whole := self._whole_elsewhere(first, last)):
            return whole
        for i in range(first + 1, last):
            second = i == first + 1
            if second and not words[i].startswith("ال") or self._surely_of_name(i):
                continue
            before, own = self._follows(words[i]), frozenset(words[first:last])
            if _any_but(own, before.given) or second and given(words[first]):
                continue
            if second:  # with the article: a surname, unless it follows nouns too
                if _any_but(own, before.plain):
                    return i
                continue
            every = frozenset(filter(_no_present, before.every)) if last - first == 3 else before.every
            if _any_but(own, every) and not _any_but(own, before.nouns):
                return i
        return last

    def _surely_of_name(self, i: int) -> bool:
        """Whether token i, behind the first word of a name, belongs to it wherever else its word may stand."""
        words = self.words
        if words[i - 1] in NAME_JOINTS or words[i] in NAME_JOINTS or fathers_name(words[i - 1]):
            return True
        return words[i] in self.family or given(words[i]) or words[i] in cues.word_class("name-second")

    def _whole_elsewhere(self, first: int, last: int) -> int | None:
        """The token after the first words of a name at tokens first..last, when all of it stands nowhere else and they are a whole
        name elsewhere."""
        words, length = self.words, last - first
        name = words[first:last]
        where = words.places.get(words[first], [])[:REMEMBERED]
        if sum(words[k : k + length] == name for k in where) > 1 or _all_is_name(words, last):
            return None
        for size in range(length - 1, 0, -1):
            part, following = name[:size], name[size]
            if following.startswith("ال") or following in NAME_JOINTS or part[-1] in NAME_JOINTS:
                continue
            for k in where:
                if k != first and words[k : k + size] == part and (k + size >= len(words) or stops(words[k + size])):
                    return first + size
        return None

    # --- which name is whose ---

    def offices(self, name: str) -> list[Title]:
        """The titles that stand beside a name (given as text)."""
        return [title for title, holders in self.titles.items() if any(self.texts.get(self.full(holder)) == name for holder in holders)]

    def knows(self, name: str) -> bool:
        """Whether a name was learnt beside a title, or more than once."""
        key = tuple(gazetteer.SPELT_APART.get(word, word) for word in arabic.word_list(name))  # the name, as the tokens have it
        for word in key:
            for other, (count, _) in self.people.get(skeleton(word), {}).items():
                if key == other and count > 1 or set(key) < set(other):
                    return True
        return self._titled(key)

    def _titled(self, name: tuple[str, ...]) -> bool:
        """Whether a name stands beside a title in the article."""
        return any(name in holders for holders in self.titles.values())

    def _count(self, name: tuple[str, ...]) -> int:
        """How often the article was read to give this name."""
        return self.people.get(skeleton(name[-1]), {}).get(name, [0])[0]

    def full(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The fullest name the article gives that holds all words of this one (spelling variants count as the same word)."""
        found = self._without_adjective(self._full(name))
        if found == name and len(name) == 1 and (other := self._misprinted(name[0])):
            return other
        if len(found) == len(name) and (other := _respelled(name)) and len(longer := self._full(other)) > len(other):
            return longer  # «محمد عبد العاطي … . وأكد عبدالعاطي»
        return found

    def _misprinted(self, word: str) -> tuple[str, ...] | None:
        """The one name of several words whose surname a lone word is but for one letter within it, or two that have changed places
        («محمد طيلب … . وقال طليب»): «سليمان» is no «سليماني»."""
        if len(word) < 4 or given(word) or is_actor_noun(word) or known_at([word, "\n"], 0):
            return None
        found = set()
        for other in islice(self.texts, 4 * REMEMBERED):
            last = other[-1]
            alike = len(other) > 1 and last[0] == word[0] and last[-1] == word[-1] and abs(len(last) - len(word)) < 2
            long = min(len(word), len(last)) > 4 or sorted(word) == sorted(last)
            if alike and long and not given(last) and OSA.distance(word, last, score_cutoff=1) == 1:
                found.add(self._full(other))
        return _only(found)

    def _without_adjective(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """A name of two words or more without the definite adjective that stands behind it once only («حساب إيلون ماسك الرسمي»), when the
        article closes the name without it («وقال إيلون ماسك إن»)."""
        last, shorter = name[-1] if name else "", name[:-1]
        if len(shorter) < 2 or not last.startswith("ال") or last in _THE_YOUNGER or given(last) or last in self.family or self._titled(name):
            return name
        if self.people.get(skeleton(last), {}).get(name, (0,))[0] > 1:
            return name
        at = self.words.places.get(shorter[0], ())[:REMEMBERED]
        ends = [k + len(shorter) for k in at if tuple(self.words[k : k + len(shorter)]) == shorter]
        return shorter if any(self.words[k] in cues.PAUSE or self.words[k] in cues.COMPLEMENTISERS for k in ends) else name

    def _full(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """`full`, of names in this spelling of عبد."""
        if not name:
            return name
        keys = [skeleton(w) for w in name]
        alike = self.people.get(keys[-1], {})
        if len(name) == 1 and given(name[0]) and self._several_have(name[0], alike):
            return name
        best, score = name, (False, False, False, len(name), 0)
        for other, (count, _) in alike.items():
            if len(other) > NAME_TOKENS + 4 or _two_persons(other, name, alike):
                continue
            if other[-1] in _THE_YOUNGER and len(other) > len(name) and name[-1] != other[-1]:
                continue  # «فلان الفلاني الابن» is another person
            own = [skeleton(w) for w in other]
            if not _in_order(keys, own) or len(name) == 1 and not _alone_for(name[0], other):
                continue
            rank = self._rank(name, other, count)
            if rank > score:
                best, score = other, rank
        return best

    def _several_have(self, word: str, alike) -> bool:
        """Whether a given name is that of several people of the article, in the names `alike`."""
        return sum(other[0] == word and len(other) > 1 and self._solid(other, count) for other, (count, _) in alike.items()) > 1

    def _rank(self, name: tuple[str, ...], other: tuple[str, ...], count: int) -> tuple[bool, bool, bool, int, int]:
        """How well another name, so often read, is the fuller form of a name. The same spelling comes first: سليمان is not سليماني."""
        solid = len(other) == 1 or self._solid(other, count)
        return name[-1] in other, count > 1 or self._whole_name(name, other), solid, len(other), count

    def _whole_name(self, name: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether another name, read once, is a person's from its first word on: a given name, or what a lone word fits as the surname
        or, beside a title, as the first."""
        if len(other) == 1:
            return False
        if given(other[0]):
            return True
        if len(name) > 1:
            return False
        return other[-1] == name[0] and not other[0].startswith("ال") or other[0] == name[0] and self._titled(other)

    def _solid(self, name: tuple[str, ...], count: int) -> bool:
        """Whether a name of several words is no name with a verb or a governed noun behind it (سعيد استهل, سعيد بوفد): it stands twice
        or beside a title, or its last word can be a name."""
        last = name[-1]
        if count > 1 or given(last) or last in self.family or self._titled(name):
            return True
        if last in cues.finite() or last in cues.word_class("object-noun") or last in cues.content_nouns():
            return False
        if last.startswith(_VERB_BEGINNINGS):
            return False
        return last[0] not in "بل" or not (is_actor_noun(last[1:]) or cues.verbal_noun(last[1:]) or last[1:] in self.vocabulary)

    # --- what a mention names ---

    def canonical(self, words, a, b, source, starts, ends, pair_at) -> tuple[str, str]:
        """(name, resolution) of the mention at tokens a..b: the fullest form that this article gives, else that of
        data/lexicons/actors.csv."""
        name, resolution = self._canonical(a, b, pair_at)
        if resolution == "organisation" and name and noun_class(head := (arabic.fold(name).split() or [""])[0]) == "organisation":
            name = self._fuller_body(head, name)  # «بيان وزارة الدفاع» of «وزارة الدفاع الوطني»
        if with_b(self.words[a]):
            name = name.removeprefix("ب")  # «واجهه بتقرير المفتشية العامة، الذي خلص إلى»
        own = arabic.word_list(name)
        if own and own[0][0] == "و" and gazetteer.is_state([own[0][1:], *own[1:], "\n"], 0, len(own)) and tuple(own) not in known():
            return name.removeprefix("و"), resolution  # «وروسيا تؤكد»
        row = known().get(tuple(own))
        if not row or row.kind == "state":
            return name, resolution
        if row.kind == "capital":
            return self._state_of(row.name) or name, resolution
        if row.kind not in ("person", "agency") and not set(own) & set(arabic.word_list(row.name)):
            return name, resolution
        if row.kind == "person" and len(own) > 1 or row.kind == "institution" and len(name) >= len(row.name):
            return name, resolution  # as full as it gets: printed as this article prints it
        if row.kind == "agency" and len(own) > 2 and noun_class(own[0]) == "agency" and own != arabic.word_list(row.name):
            return name, resolution  # «وكالة الصحافة الفرنسية» is a full name, as is «وكالة فرانس برس»: 02 counts them as one
        return row.name, "name" if row.kind == "person" else "organisation"

    def _state_of(self, capital: str) -> str | None:
        """The state whose government a capital stands for («وقالت بكين إن»), when the article lets the state itself speak, too, and nobody
        disputes that the government there is the state's."""
        folded = arabic.fold(capital)
        place = places.place_of(folded) if folded not in cues.word_class("disputed-capital") else None
        form = tuple(arabic.word_list(place)) if place else ()
        row = known().get(form)
        where = self.words.places.get(form[0], ())[:REMEMBERED] if row else ()
        speaks = [k for k in where if k and (self.words[k - 1] in cues.finite() or self.words[k + len(form)] in cues.finite())]
        return row.name if row and self._stands(form, speaks) else None

    def _stands(self, form: tuple[str, ...], where) -> bool:
        """Whether a name of these words begins at one of these tokens."""
        return any(tuple(self.words[k : k + len(form)]) == form for k in where)

    def _canonical(self, a: int, b: int, pair_at) -> tuple[str, str]:
        """`canonical` from this article alone: the rules in order, the first that knows the mention answers."""
        words = self.words
        b = next((k for k in range(a + 1, b - 1) if words[k] in _COMMAS and words[k + 1] in IN_THE_NAME_OF), _without_age(words, a, b))
        if b - a == 2 and words[a] in _DOCTORS and words[b - 1].startswith("ال") and noun_class(words[b - 1]) == "title":
            a += 1  # «وأضاف معالي الدكتور الوزير أن»
        if b - a == 2 and words[b - 1] == "المكتوب" and noun_class(words[a]) == "title":
            b -= 1  # «وجاء في رد الوزير المكتوب أن»: his answer is
        if words[a][0] == "و" and b - a == 1 and len(words[a]) > 3 and not given(words[a]):
            if len(full := self.full((words[a][1:],))) > 1 and full in self.texts:
                return self.texts[full], "name"  # «… وصفير: لن نوافق»
            row = known().get((words[a][1:],))
            if row and words[a] not in nouns():  # «.. وماكرون يدعو إلى», «وحماس تتهم»
                return (row.name, "name") if row.kind == "person" else (self._text(a, b).removeprefix("و"), "organisation")
        if words[a][0] == "و" and b - a == 2 and words[a][1:] in NAME_JOINTS and not given(words[a]):
            if (full := self.full((words[a][1:], words[a + 1]))) in self.texts:
                return self.texts[full], "name"  # «… وبو صعب: لن نوافق»
        if founder := self._founder(a, b):
            return founder
        if _figures(words, a, b):
            return " ".join(self.source[self.starts[a] : self.ends[b - 1]].split()), "anonymous"
        if self._title_of_work(a, b, pair_at):
            return self._text(a, b), "name"
        b = _kinsman_behind(words, a, b, pair_at) or b
        if found := self._by_first_word(a, b, pair_at):
            return found
        kind = kind_of(words, a, b, pair_at)
        if kind == "organisation" and words[a] in _GOVERN_PERSON and (comma := _first_comma(words, a, b)) and comma + 2 < b:
            return self._canonical(comma + 1, b, pair_at)  # «دفاع المتهم، المحامي فلان الفلاني»
        if kind == "organisation":
            b = _body_end(words, a, b, pair_at)
        if words[a][0] == "ل" and (found := self._governed_mention(a, b, kind, pair_at)):
            return found
        if found := self._first_of_two(a, b, kind, pair_at) or self._both(a, b, kind, pair_at):
            return found
        if smaller := _smaller_mention(words, a, b, kind, self.family):
            return self._canonical(*smaller, pair_at)
        return (
            self._group(a, b, kind)
            or self._kinsman(a, b, pair_at)
            or self._saying(a, b, pair_at)
            or self._called_otherwise(a, b)
            or self._called(a, b, pair_at)
            or self._surname_like_noun(a, b, kind)
            or self._by_kind(a, b, kind, pair_at)
        )

    def _title_of_work(self, a: int, b: int, pair_at) -> bool:
        """Whether a mention is all that stands in marks and no phrase: «"بي إن سبورتس"», «"الموج اليوم"»."""
        if not a or pair_at.get(a - 1) != b:
            return False
        words = self.words
        return any(words[k] in cues.COMPLEMENTISERS for k in range(a, b)) or b - a == 2 and words[b - 1] in ("اليوم", "الان")

    def _by_first_word(self, a: int, b: int, pair_at) -> tuple[str, str] | None:
        """What its first word says of a mention, before its kind: a decree (what ل governs), or «سيد» as a given name."""
        words = self.words
        if words[a][0] == "ل" and b > a and words[a][1:] in cues.word_class("statement") and not is_actor_noun(words[a]):
            return self._text(a, b, 1), "organisation"  # «طبقا لمرسوم التعيين»
        if words[a] == "سيد" and b - a > 1 and (words[a + 1] == "عبد" or given(words[a + 1])):
            name = self.full(tuple(words[a : name_end(words, a, b, pair_at, self.vocabulary)]))
            return self._printed(name, a, a + len(name)), "name"
        return None

    def _governed_mention(self, a: int, b: int, kind: str, pair_at) -> tuple[str, str] | None:
        """What a mention names whose first word has ل joined to it, where without it that word is a state, a name or a title."""
        words = self.words
        word, bare = words[a], without_l(words[a])
        own = (bare, *words[a + 1 : b])
        if not kind and (state := self._governed_state(a, b)):
            return state, "organisation"
        if not kind and not given(word) and word not in self.family and (given(word[1:]) or skeleton(bare) in self.people):
            _, first, last = person([*own, "\n"], 0, len(own), {}, self.vocabulary)
            name = self.full(own[first:last] or own[:1])
            return self.texts[name] if name in self.texts else self._text(a, b, 1), "name"  # «وفقا لفلان»
        if is_actor_noun(word):
            return None
        if noun_class(bare) == "title":  # «وفقا لوزير التجارة فلان»
            title, first, last = person([*own, "\n"], 0, b - a, {}, self.vocabulary)
            if last > first:
                return self._canonical(a + first, b, pair_at)
            if word.startswith("لل") and title and (holder := self._by_title(title)):
                return self.texts[self.full(holder)], "title"  # «ووفقا للوزير، فإن»
        according = a and words[a - 1].removeprefix("و") in _ACCORDING
        if not according or kind or b - a > 3 or word.startswith("لل"):
            return None
        if given(word) or known_at(words, a):
            return None  # the ل is the name's own: «لمياء»
        return self._text(a, b, 1), "name"  # «وطبقا لديلويت»

    def _governed_state(self, a: int, b: int) -> str | None:
        """The state that tokens a..b name behind ل («وفقا لدروفانيا»); None where the ل is part of a known name, or no state follows."""
        words = self.words
        if known_at(words, a):
            return None
        row = known_at([words[a][1:], *words[a + 1 : b], "\n"], 0)
        return row[1].name if row and row[1].kind == "state" and row[0] == b - a else None

    def _first_of_two(self, a: int, b: int, kind: str, pair_at) -> tuple[str, str] | None:
        """Of two offices without names behind a verb («وزير التجارة ورئيس الغرفة», «السفير السعودي ومحافظ المدينة») the first; the second
        is asked for by itself."""
        words = self.words
        if kind != "title" or not a or words[a - 1] not in cues.finite() or words[b] in _COMMAS:
            return None
        second = next((k for k in range(a + 2, b - 1) if another_office(words[k])), None)
        if second is None or person(words, a, second, pair_at)[2] != second or any(k in pair_at for k in range(second, b)):
            return None
        _, first, last = person(words, second, b, pair_at, self.vocabulary)
        if last > first and given(words[first]):
            return None  # «نائب رئيس الوزراء ووزير الدفاع فلان»: one person
        found = self._canonical(a, second, pair_at)
        return found if found[1] in ("name", "title") else None

    def _both(self, a: int, b: int, kind: str, pair_at) -> tuple[str, str] | None:
        """The names of two behind what both are: «اللاعبان سالم الفلاني وياسر الفلاني»."""
        words = self.words
        if not dual_construct(words, a) and (kind != "anonymous" or not words[a].endswith(("ان", "ين")) or not words[a].startswith("ال")):
            return None
        first = a + 1
        while first < b and not given(words[first]):
            first += 1
        second = name_end(words, first, min(len(words), first + NAME_TOKENS + 2), pair_at, self.vocabulary)
        one, cut = self._fullest(first, second)[0] if second > first else "", 1
        if second > first and words[second].startswith("وال") and of_a_state(words[second][1:]) and given(words[second + 1]):
            second, cut = second + 1, 0  # «وزيرا الخارجية المصري فلان والأردني فلان»
        elif second == first or words[second][0] != "و" or not given(words[second][1:]):
            return None
        own = [words[second][cut:], *words[second + 1 : second + NAME_TOKENS + 2], "\n"]
        last = second + name_end(own, 0, len(own) - 1, {}, self.vocabulary)
        other = self._text(second, last, cut)
        return f"{one} و{self.texts.get(self.full((own[0], *words[second + 1 : last])), other)}", "name"

    def _group(self, a: int, b: int, kind: str) -> tuple[str, str] | None:
        """«أكثر من مصدر»: nobody by name."""
        words = self.words
        if kind and words[a] != "مجموعة" or b - a < 3 or words[a + 1] != "من" or words[a] not in cues.word_class("group"):
            return None
        return self._text(a, b), "anonymous"

    def _kinsman(self, a: int, b: int, pair_at) -> tuple[str, str] | None:
        """Somebody's kinsman, by whose he is; counsel by name where that follows."""
        if b - a == 2 and (whose := self.kin.get(tuple(self.words[a:b]))):
            return whose, "title"  # «والدة الطفل», later
        if not _of_kin(self.words, a, b, self.family, pair_at):
            return None
        if own := self._kinsmans_name(a, b, pair_at):
            return self._fullest(*own)
        counsel = _named_counsel(self.words, a, b)
        return self._canonical(counsel, b, pair_at) if counsel else (self._text(a, b), "title")

    def _kinsmans_name(self, a: int, b: int, pair_at) -> tuple[int, int] | None:
        """The tokens of the name of a kinsman behind whose he is: «زوجة الأسير فلان، فلانة الفلانية، …»."""
        words = self.words
        comma = _last_comma(words, a + 2, b - 1)
        if comma:
            _, first, last = person(words, comma + 1, b, pair_at, self.vocabulary)  # «والد الضحية، الحاج فلان الفلاني»
            return (first, last) if last == b > first else None
        if words[b] not in _COMMAS or not given(words[b + 1]):
            return None
        end = name_end(words, b + 1, min(len(words), b + NAME_TOKENS + 2), pair_at, self.vocabulary)
        return (b + 1, end) if end > b + 2 and words[end] in _COMMAS else None

    def _saying(self, a: int, b: int, pair_at) -> tuple[str, str] | None:
        """Whose account or statement it is: «بحسب رواية شهود عيان»."""
        words = self.words
        if words[a] not in _SAYINGS or b - a < 2 or words[a + 1].startswith("ل"):
            return None
        end = phrase_end(words, a + 1, min(len(words), a + MENTION_TOKENS), pair_at)
        if end > a + 1 and (kind_of(words, a + 1, end, pair_at) or given(words[a + 1])):
            return self._canonical(a + 1, end, pair_at)
        return None

    def _called_otherwise(self, a: int, b: int) -> tuple[str, str] | None:
        """A person by the name for which the article gives this other one."""
        alias = self._alias(a, b)
        return (alias, "name") if alias else None

    def _called(self, a: int, b: int, pair_at) -> tuple[str, str] | None:
        """«رجل يدعى فلان», «المتحدث باسم الجماعة، الذي عرف نفسه باسم فلان الفلاني»: his name."""
        words = self.words
        called = next((k for k in range(a + 1, b) if words[k] in CALLED), None)
        own = called is None and _own_name_behind(words, b)
        if own:
            called, b = own, own + 1 + NAME_TOKENS
        if called is None:
            return None
        end = name_end(words, called + 1, b, pair_at, self.vocabulary)
        if end <= called + 1 + bool(own):
            return None
        return self._printed(self.full(tuple(words[called + 1 : end])), called + 1, end), "name"

    def _surname_like_noun(self, a: int, b: int, kind: str) -> tuple[str, str] | None:
        """A person whose surname is an agency's name or a noun of persons too: «… سالم الخطيب. وأضاف الخطيب»."""
        if not kind or b - a != 1:
            return None
        word = self.words[a]
        if (kind == "agency" or word in self.family) and len(name := self.full((word,))) > 1:
            return self.texts[name], "name"
        bare = not word.startswith("ال") and kind in ("organisation", "anonymous") and self.words[a - 1] in cues.finite()
        if not bare and (kind not in ("title", "anonymous", "honorific") or not word.startswith("ال")):
            return None
        name = self.full((word,))
        if not bare and word[2:] in OFFICES and not self._named_before_holders(name, word[2:], a):
            return None
        if len(name) > 1 and name[-1] == word and (given(name[0]) or name[0] == "عبد"):
            return self.texts.get(name, " ".join(name)), "name"
        return None

    def _named_before_holders(self, name: tuple[str, ...], head: str, a: int) -> bool:
        """Whether the person of this name stands before token a and who holds such an office only behind it («سالم الأمين …. وقال الأمين …. وأوضح
        الأمين العام فلان»)."""
        holders = [holder for (title, _), held in self.titles.items() if title == head for holder in held]
        return len(name) > 1 and bool(holders) and self._first_at(name) < a and all(self._first_at(holder) > a for holder in holders)

    def _first_at(self, name: tuple[str, ...]) -> int:
        """The token at which a name of these words stands first; the number of tokens where it nowhere does."""
        where = self.words.places.get(name[0], ())[:REMEMBERED]
        return next((k for k in where if tuple(self.words[k : k + len(name)]) == name), len(self.words))

    def _founder(self, a: int, b: int) -> tuple[str, str] | None:
        """The name of «مؤسسة المنظمة، فلانة الفلانية»: she who founded it, and no foundation; None for other mentions."""
        words = self.words
        if words[a] not in ("مؤسسة", "مؤسسه") or b - a < 5 or not words[a + 1].startswith("ال") or noun_class(words[a + 1]) != "organisation":
            return None
        comma = next((k for k in range(a + 2, b - 1) if words[k] in "،,"), None)
        return self._named(comma + 1, b) if comma and 2 <= b - comma - 1 <= 4 else None

    def _by_kind(self, a: int, b: int, kind: str, pair_at) -> tuple[str, str]:
        """What a mention names by the kind of its head noun."""
        words = self.words
        title, first, last = self._person(a, b, pair_at)
        last = self._trim(first, last)
        if kind == "title" and last == first and (marked := _name_in_marks(words, a, b, pair_at)):
            return self._printed(tuple(words[marked[0] : marked[1]]), *marked), "name"
        if kind == "title" and (last == first or not given(words[first])) and (holder := self._named_beside(a, b)):
            return self.texts[self.full(holder)], "title"
        whole = self._whole(a, b, kind)
        author = self.full((words[a + 1],)) if kind == "document" and b - a == 2 and not words[a + 1].startswith("ال") else ()
        if len(author) > 1 and author[-1] == words[a + 1]:
            return self._printed(author, a + 1, b), "name"  # «بيان الفلاني»
        if kind == "document" and (official := self._text_of_official(a, b, pair_at)):
            return official
        if kind == "document" and (issuer := self._issuer(a, b)):
            return issuer, "organisation"  # «بيان لنقابة …», «بيان صادر عن الرئاسة»: the body speaks
        if kind == "document" and unnamed_accusative(words[a]):
            head, _, rest = whole.partition(" ")
            rest = " ".join(word.rstrip("اً") if len(word) > 3 else word for word in rest.split())
            whole = f"{head.rstrip('اً')} {rest}".strip()  # «لكن تقريرا سريا صدر أمس»
        if kind == "quantifier" and words[a] in ("احد", "احدي") and (comma := _last_comma(words, a + 1, b)):
            _, first, last = person(words, comma + 1, b, pair_at, self.vocabulary)
            if last > first:
                return self._named(first, last)  # «أحد المتظاهرين، فلان الفلاني، …»
        if kind in BODIES or kind == "quantifier":
            return self._body_or_unnamed(a, b, "anonymous" if kind == "quantifier" else kind, whole)
        if kind == "joint":
            return whole, "title"
        described = b - a > 1 and words[a + 1].endswith("ا")  # «التقت مسؤولا محليا قال»
        if not kind and (described or words[a - 1] in ("لكن", "ولكن", "ان", "وان")) and unnamed_accusative(words[a]):
            return _nominative(whole), "anonymous"  # «لكن مسؤولا كبيرا قال»
        if last > first:
            first, last = self._later_name(first, last, b, pair_at)
            return self._named(first, last)
        return self._apart(a, b, title, first, pair_at) or self._by_surname(a, b, title, whole) or self._of_title(a, b, title, whole)

    def _whole(self, a: int, b: int, kind: str) -> str:
        """A mention as it is printed, without asides and without what is joined before its first word."""
        words, word = self.words, self.words[a]
        whole = clean(_ASIDE.sub(" ", self.source[self.starts[a] : self.ends[b - 1]]))
        if b - a > 1 and (" " not in whole or words[a + 1] == "("):
            whole = self._text(a, b)  # «جريدة (كذا)»: brackets for marks
        if word[0] == "ل":
            if kind:
                governed = not is_actor_noun(word)
            else:  # «طبقا لموجان»
                governed = a and words[a - 1].lstrip("و") in _AS_FOR and not given(word) and whole.startswith("ل")
            return without_l(whole, word) if governed and not known_at(words, a) else whole
        if word[0] == "ف" and _joined_f(word) or word[0] == "و" and _joined_and(word):
            return whole[1:]
        return whole

    def _body_or_unnamed(self, a: int, b: int, kind: str, whole: str) -> tuple[str, str]:
        """A body by its fullest name, or people without a name as they are mentioned."""
        words, head = self.words, with_article(self.words[a])
        noun_alone = arabic.without_article(head)
        if b - a == 1 and head.startswith("ال"):
            if (words[a],) in known():
                return whole, "organisation"  # «أدان الكرملين الهجوم»: its name is this word
            again = self._body_again(a, kind) or kind == "document" and self._described_before(a)
            return again or whole, "anonymous" if kind == "anonymous" else "organisation"
        if b - a == 2 and words[a] in ("المنظمة", "الهيئة") and (named := self._general_body(words[a + 1], words[a])):
            return named, "organisation"  # «المنظمة الحقوقية», «المنظمة الأممية»
        if _repeats(words, a, b) and (named := self.named_before(noun_alone, a)):
            # «المنظمة الحقوقية», «الصحيفة الدروفانية»: the one that was named
            return self._of_that_state(words[b - 1], a) or self._fuller_body(noun_alone, named), "organisation"
        name = self._body(a, b, whole)
        if kind == "anonymous":
            return _nominative(name, two=_two_meant(words, b)), "anonymous"
        if kind == "agency":
            name = _apposed(_medium(name))
        elif kind == "organisation":
            name = self._fuller_body(words[a], _apposed(name))
        return name, "organisation"

    def _body_again(self, a: int, kind: str) -> str | None:
        """The name of a body or a source that is mentioned again by its noun alone (الوزارة, المصدر); None when there is none."""
        head = with_article(self.words[a])
        noun_alone = arabic.without_article(head)
        named = self.named_before(noun_alone, a)
        if not named or kind != "organisation":
            return named
        own = arabic.fold(named).split()
        if len(own) != 2 or own[0] != head:
            return named
        # «المنظمة الحقوقية» itself says little: which one it is stands elsewhere
        full = {text for _, text in self._bodies(noun_alone) if not text.startswith("ال")}
        if general := self._general_body(own[1], head):
            return general
        if len(full) == 1 and (own[1] in cues.word_class("rights-adjective") or own[1] in cues.word_class("un-adjective")):
            return full.pop()
        return named

    def _described_before(self, a: int) -> str | None:
        """The text that «الدراسة» at token a means as it was described where it was named first («دراسة بريطانية حديثة»)."""
        words, noun_alone = self.words, with_article(self.words[a]).removeprefix("ال")
        for k in words.places.get(noun_alone, ())[:REMEMBERED]:
            end = k + 1
            while end < k + 4 and _describes_text(words[end], noun_alone.endswith("ة")):
                end += 1
            if end > k + 1:
                return self._text(k, end) if k < a else None
        return None

    def _later_name(self, first: int, last: int, b: int, pair_at) -> tuple[int, int]:
        """The tokens of the person's name where what was read as a name, first..last, is that of a place or body in his office:
        «خطيب مسجد المدينة المؤقت آية الله فلان»."""
        words, several = self.words, last - first > 1
        if several and given(words[first]):
            return first, last
        again = last
        if last >= b or not words[last].startswith("ال") or noun_class(words[last]) != "title":
            again = next((k for k in range(last, b) if words[k] in ("اية", "حجة")), None)
        if again is None:
            return first, last
        _, later, after = person(words, again, b, pair_at, self.vocabulary)
        if after <= later or later - 1 in pair_at or several and after - later == 1 and not given(words[later]):
            return first, last
        return later, after

    def _named(self, first: int, last: int) -> tuple[str, str]:
        """The fullest form of the name at tokens first..last, or of its first words where the others are none of it."""
        own = name = tuple(self.words[first:last])
        if self._count(own) < 2:  # «دونالد ترامب سيكون»: two words are the name
            name = next((own[:size] for size in range(len(own) - 1, 1, -1) if self._count(own[:size]) > 1), own)
        name = self.full(name)
        if len(own) > 1 and name not in self.texts or len(own) == 2 and name == own and self._count(name) < 2:
            surname = self.full(own[:1])  # «بوتين ممتازة»: the first word alone is somebody's surname
            if len(surname) > 1 and skeleton(surname[-1]) == skeleton(own[0]):
                name = surname
        return self._printed(name, first, last), "name"

    def _fullest(self, a: int, b: int) -> tuple[str, str]:
        """The fullest form of a name at tokens a..b."""
        return self._printed(self.full(tuple(self.words[a:b])), a, b), "name"

    def _apart(self, a: int, b: int, title: Title | None, first: int, pair_at) -> tuple[str, str] | None:
        """The name that stands in a mention behind a comma, behind a second title or among the complements of the office."""
        words = self.words
        comma = _last_comma(words, a + 1, b)
        if comma is not None and comma + 1 < b:
            _, first, last = person(words, comma + 1, b, pair_at, self.vocabulary)
            return self._fullest(first, last) if last > first else self._fullest(comma + 1, b)  # «الخبير في المدينة، الدكتور فلان الفلاني»
        second = next((k for k in range(a + 2, b) if self._second_title(k)), None)
        if second is not None:  # «خبير المخطوطات في المكتبة … الدكتور فلان»
            _, first, last = person(words, second, b, pair_at, self.vocabulary)
            if last > first:
                return self._fullest(first, last)
        inner = _name_in_complements(words, a, b, first) if title else None
        if inner is not None and noun_class(words[inner]) in _OF_PERSONS and not given(words[inner]):
            _, inner, after = person(words, inner, b, pair_at, self.vocabulary)  # «المتحدث باسم الجيش في المدينة العقيد الفلاني»
            if after <= inner:
                may_be_name = words[b - 1].startswith("ال") and not is_actor_noun(words[b - 1]) and words[b - 1] not in FORMER_OR_PRESENT
                inner = b - 1 if may_be_name else None
        if inner is None:
            return None
        end = name_end(words, inner, b, pair_at, self.vocabulary)  # «رئيس المجلس في المدينة فلان الفلاني»
        return self._printed(self.full(tuple(words[inner:end]) or tuple(words[inner:b])), inner, b), "name"

    def _second_title(self, k: int) -> bool:
        """Whether token k is a title with the article («… الدكتور فلان»), and what stands before it is not named after its holder."""
        word = self.words[k]
        return word.startswith("ال") and noun_class(word) == "title" and not named_after(self.words, k)

    def _by_surname(self, a: int, b: int, title: Title | None, whole: str) -> tuple[str, str] | None:
        """The person whose surname with the article stands alone («الفلاني») or behind a title («اللواء الفلاني»)."""
        words = self.words
        if not title and words[a].startswith("ال"):
            name = self.full((words[a],))
            return (self.texts[name], "name") if name in self.texts else None
        surname = words[b - 1]
        if title and (b - a == 2 or _titles(words, a, b - 1)) and surname.startswith("ال") and not _state_adjective(surname):
            name = self.full((surname,))
            if len(name) > 1 and name[-1] == surname:
                return self.texts.get(name, whole), "name"
        return None

    def _of_title(self, a: int, b: int, title: Title | None, whole: str) -> tuple[str, str]:
        """Who holds a title in the article, or by a user's row of data/lexicons/actors.csv; else the mention as it is."""
        words = self.words
        if not title:
            return whole, "name"
        indefinite = not words[a].startswith(("ال", "وال")) and (b - a == 1 or not words[a + 1].startswith("ال"))
        common = indefinite and (arabic.fold(title[0]) in cues.word_class("common-title") or b - a > 2 and words[a + 1] == "في")  # «نائب في الكتلة»
        if chair := self._chair(a, b):
            return chair, "title"
        name = None if common else self._by_title(title)
        if name and (other := self._of_another_field(name, title, a, b)):
            return other, "title"
        if name:
            return self.texts[self.full(name)], "title"
        if held := gazetteer.held_titles().get(tuple(words[a:b])):
            return held, "title"
        field, end = _field_of(words, a, b)
        closed = words[end] in cues.COMPLEMENTISERS or words[end] in cues.PAUSE or words[end] in cues.END or words[end] == ":"
        if field and end > b and closed and not indefinite:
            whole = self._text(a, end)  # «القيادي في حركة كذا»
        return whole, "anonymous" if indefinite else "title"

    def _named_beside(self, a: int, b: int) -> tuple[str, ...] | None:
        """The one name that elsewhere stands right behind all the words of the office at tokens a..b, or behind these and the next ones
        («رئيس اتحاد فلاحي كذا سالم الراوي … . وقال رئيس اتحاد فلاحي كذا»)."""
        words, found = self.words, set()
        if b - a < 2 or _of_several(words[a]):
            return None
        for k in words.places[words[a]][:REMEMBERED]:
            if k == a or words[k : k + b - a] != words[a:b] or _within_office(words, k) or k and words[k - 1] in _GOVERN_PERSON:
                continue
            m, n = k + b - a, b
            while words[m] == words[n] and words[m][0].isalpha() and n < b + MENTION_TOKENS:
                m, n = m + 1, n + 1
            m += words[m] in _COMMAS
            if another_person(words, k, m):
                continue  # «استقبل وزير الثقافة المخرج فلانا»
            m += noun_class(words[m]) in _OF_PERSONS and words[m].startswith("ال")
            size = next((size for size in range(NAME_TOKENS, 1, -1) if tuple(words[m : m + size]) in self.texts), 0)
            if size:
                found.add(self.full(tuple(words[m : m + size])))
        return _only(found)

    def _of_another_field(self, name: tuple[str, ...], title: Title, a: int, b: int) -> str | None:
        """The office at tokens a..b with what it is of, when that is something else than the one that the article gives somebody with the
        same title («القيادي في حركة كذا» and in another one, «المفوض الأوروبي للطاقة» and for enlargement); None when it is not."""
        (own, end), given_before = _field_of(self.words, a, b), self.fields.get(name)
        if not own or not given_before or not own.isdisjoint(given_before) or any(map(is_nationality, title[1])):
            return None
        text = self._text(a, end)
        self.told_apart.add(text)
        return text

    def _alias(self, a: int, b: int) -> str | None:
        """The name of whom an article calls otherwise as well («فلان الفلاني المكنى بأبي فلان» … «أبو فلان»), for that other name at
        tokens a..b."""
        if self.called is None:
            self.called = {}
            for word in KNOWN_AS & self.vocabulary:
                for k in self.words.places[word][:REMEMBERED]:
                    if self.words[k + 1][0] == "ب":
                        self._learn_alias(k)
        return self.called.get(_nickname(self.words[a:b])) if self.called else None

    def _learn_alias(self, k: int) -> None:
        """Learns the other name behind token k (المكنى بأبي فلان) for the name that ends there."""
        words = self.words
        first = next((m for m in range(k - 1, max(-1, k - 6), -1) if given(words[m]) and not self._within_name(m)), None)
        if first is None or name_end(words, first, k, self.pair_at, self.vocabulary) != k:
            return
        end = next((m for m in range(k + 2, k + 5) if stops(words[m]) or m in self.pair_at), k + 2)
        self.called.setdefault(_nickname([words[k + 1][1:], *words[k + 2 : end]]), self._text(first, k))

    def _within_name(self, m: int) -> bool:
        """Whether a given name stands before token m, or a joint of names (بن, عبد)."""
        return m > 0 and (given(self.words[m - 1]) or self.words[m - 1] in NAME_JOINTS)

    # --- bodies ---

    def _body(self, a: int, b: int, whole: str) -> str:
        """A body's name without what only describes it."""
        if any(k in self.pair_at for k in range(a, b)):
            return _OWNED.sub("", whole)  # «شبكة "الموج اليوم"»
        own = arabic.fold(whole).split()
        for k, word in enumerate(own):
            if word == "اليوم" and k and known_at([*own[k - 1 :], "\n"], 0) is not None:
                continue  # «قناة روسيا اليوم»
            if k and _only_describes(word, k):
                return " ".join(whole.split()[:k])
        return whole

    def _bodies(self, head: str) -> list[tuple[int, str]]:
        """Where and how the bodies with a head noun are named in full. Most are never asked for: their phrases are read here and not
        before."""
        found = self.bodies.setdefault(head, [])
        kind = noun_class(head)
        for place in self.unread.pop(head, ()):
            if len(found) >= REMEMBERED:
                break
            at, text = (place, self._body_at(place)) if isinstance(place, int) else place
            if text and not (kind == "organisation" and _only_described(text)):
                found.append((at, _medium(text) if kind == "agency" else text))
        return found

    def _body_at(self, a: int) -> str:
        """The name of the body whose phrase begins at token a; "" when its noun stands alone."""
        words = self.words
        end = phrase_end(words, a, min(len(words), a + MENTION_TOKENS), self.pair_at)
        end = _first_comma(words, a + 1, end - 1) or end
        end = self._before_person(a, end)
        while end - a > 2 and words[end - 1][-1] == "ا" and (words[end - 1][:-1] in cues.content_nouns() or cues.verbal_noun(words[end - 1][:-1])):
            end -= 1  # «نشرت صحيفة كذا تحقيقا»: the object
        return self._body_text(a, end) if end - a > 1 else ""

    def _body_text(self, a: int, end: int) -> str:
        """The body's name at tokens a..end, without what is joined before it («للوكالة الدولية»: الوكالة الدولية)."""
        text = self._text(a, end, _governed(self.words[a]))
        return "ا" + text if self.words[a].startswith("لل") else text

    def _before_person(self, a: int, end: int) -> int:
        """Where the phrase of a body ends: before the name of whoever speaks for it («منسقة الهيئة فلانة الفلانية», «الناطقة باسم وزارة
        الخارجية فلانة الفلانية»), not of somebody after whom it is named («مؤسسة فلان الفلاني», «مستشفى الشهيد فلان»)."""
        words, definite = self.words, self.words[a].startswith("ال")
        for k in range(a + 1 + (not definite), end):
            if not definite and noun_class(words[k - 1]) in ("title", "honorific"):
                return end
            titled = k > a + 1 and words[k].startswith("ال") and noun_class(words[k]) == "title" and given(words[k + 1])
            if titled and not named_after(words, k):
                return k
            for name in islice(self.people.get(skeleton(words[k]), ()), REMEMBERED):
                if (definite or len(name) > 1) and tuple(words[k : k + len(name)]) == name:
                    return k
        return end

    def _fuller_body(self, head: str, name: str) -> str:
        """A body's name with the adjective or two that the article gives it elsewhere («وزارة الصحة», «وزارة الصحة الدروفانية»), when
        it gives it only one such name."""
        named = [(k, text) for k, text in self._bodies(arabic.without_article(head)) if text.startswith(name + " ")]
        full = [text for text in {text for _, text in named} if self._fuller(arabic.fold(text[len(name) :]).split(), text, named)]
        return full[0] if len(full) == 1 else name

    def _fuller(self, tail: list[str], text: str, named: list[tuple[int, str]]) -> bool:
        """Whether `tail`, with which a text is longer than a body's name, belongs to the name: what it is for («للعلوم»), adjectives,
        or a second field («والسكان»). `named`: where the longer names stand."""
        whose = len(tail) == 2 and tail[0][0] == "ل" and tail[1].startswith("ال")  # «المركز الإعلامي لمجلس الوزراء»
        if len(tail) <= 3 and (whose or tail[0].startswith("لل")):
            where = [k for k, other in named if other == text]
            return len(where) > 1 or any(k and self._surely_body(k) for k in where)
        if len(tail) <= 2 and all(w.startswith("ال") and w.endswith(_ADJECTIVE_ENDINGS) for w in tail):
            return True
        return len(tail) == 1 and tail[0].startswith("وال")

    def _surely_body(self, k: int) -> bool:
        """Whether a phrase at token k is all a noun phrase: it follows a cue or a preposition."""
        before = self.words[k - 1]
        said = any(form.cue.tier < 3 for form in cues.forms().get(before, ()))
        return said or before in cues.PREPOSITIONS or self.words[k][0] == "ل"

    def issued_before(self, head: str, token: int, since: int = 0) -> str | None:
        """Who issued the document that stands last before a token and not before token `since` («بيان للرئاسة …. وقال البيان»,
        «أصدرت اللجنة بيانا. … وأشار البيان»), when its phrase or its verb says so."""
        words = self.words
        documents = [k for form in (head, head + "ا", "ب" + head) for k in words.places.get(form, ())[-REMEMBERED:] if since <= k < token]
        for k in sorted(documents, reverse=True):
            verb = None
            if came := self._came_from(k):
                return came
            if words[k] != head or head.endswith(("ة", "ي")):
                verb = next((m for m in range(k - 1, max(-1, k - 12), -1) if words[m] in cues.word_class("issuing")), None)
            if verb is not None and (who := self._who_issued(verb, k)):
                return self.canonical(words, *who, self.source, self.starts, self.ends, self.pair_at)[0]
            end = phrase_end(words, k, min(len(words), k + MENTION_TOKENS), self.pair_at)
            if issuer := self._issuer(k, end):
                return issuer
        return None

    def _came_from(self, k: int) -> str | None:
        """From whom the document at token k came («صدر عن اللجنة بيان»)."""
        words = self.words
        came = next((m for m in range(k - 2, max(0, k - 12), -1) if words[m] == "عن" and words[m - 1].lstrip("و") in ("صدر", "صدرت")), None)
        if came is None or (end := phrase_end(words, came + 1, k, self.pair_at)) != k:
            return None
        return self.canonical(words, came + 1, end, self.source, self.starts, self.ends, self.pair_at)[0]

    def came_from(self, head: str, since: int, token: int) -> str | None:
        """From whom the document came that stands between two tokens."""
        return next(filter(None, (self._came_from(k) for k in self.words.places.get(head, ())[-REMEMBERED:] if since <= k < token)), None)

    def _who_issued(self, verb: int, document: int) -> tuple[int, int] | None:
        """The subject of a verb of issuing, behind it («أصدرت اللجنة بيانا») or before it («وكانت اللجنة أصدرت بيانا»)."""
        words = self.words
        if verb + 1 < document and is_actor_noun(words[verb + 1]):
            return verb + 1, phrase_end(words, verb + 1, document, self.pair_at)
        for k in range(verb - 1, max(0, verb - 12), -1):
            if words[k] in cues.PAUSE or words[k] == "\n":
                return None
            had = words[k - 1] in cues.WAS
            if had and is_actor_noun(words[k]) and phrase_end(words, k, verb, self.pair_at) == verb:
                return k, verb
        return None

    def ministry(self, a: int, b: int) -> str | None:
        """The ministry that a headline calls by its field at tokens a..b («الصحة: …»), as the article names it in full; None when it
        does not."""
        words = self.words
        for k in words.places.get(words[a], ()):
            field = k - (k > 1 and words[k - 1] == "الشؤون")  # «وزارة الشؤون الخارجية»: «الخارجية»
            if field and words[field - 1] in ("وزارة", "بوزارة", "لوزارة", "ووزارة"):
                end = phrase_end(words, field - 1, min(len(words), k + MENTION_TOKENS), self.pair_at)
                if field < k:
                    return self._fuller_body("وزارة", "وزارة " + self._text(field, max(end, k + 1)))
                # «المتحدث باسم وزارة كذا فلان الفلاني»
                end = next((m for m in range(k + 1, end) if given(words[m]) or m in self.pair_at), end)
                if end - k >= b - a and words[k : k + b - a] == words[a:b]:
                    return self._fuller_body("وزارة", "وزارة " + self._text(k, end))
        return None

    def _general_body(self, adjective: str, noun_of: str) -> str | None:
        """The one known institution that «المنظمة الحقوقية», «المنظمة الأممية» mean where the article names no body by this noun."""
        if any(not text.startswith("ال") for _, text in self._bodies(arabic.without_article(noun_of))):
            return None
        united = adjective in cues.word_class("un-adjective")
        if not united and adjective not in cues.word_class("rights-adjective"):
            return None
        if self.institutions is None:
            self.institutions = {(form[0] == "الامم", row.name) for form, row in known().items() if self._mentions(form)}
        found = {name for of_the_un, name in self.institutions if of_the_un == united}
        return found.pop() if len(found) == 1 else None

    def _mentions(self, form: tuple[str, ...]) -> bool:
        """Whether a name of these words stands in the article."""
        where = self.words.places
        return all(word in where for word in form) and self._stands(form, where[form[0]])

    def named_until(self, head: str, token: int) -> bool:
        """Whether a body with a head noun was named in full before a token."""
        return any(at < token for at, _ in self._bodies(head))

    def named_before(self, head: str, token: int) -> str | None:
        """The full name of a body that was named last before a token (الصحيفة, الوزارة), else the first one."""
        named = self._bodies(head) or self._bodies(_NUMBER.get(head, ""))
        before = [item for item in named if item[0] < token]
        if not named and head == "وزارة" and (own := self._ministers_own(token)):
            return own
        if not before:
            return min(named)[1] if named else None
        return max([item for item in before if not self._aside(item[0])] or before)[1]

    def _ministers_own(self, token: int) -> str | None:
        """The ministry of the minister who is named last before a token, where it is never named itself («وزير الدفاع الدروفاني …. وأوضحت
        الوزارة»: وزارة الدفاع الدروفانية)."""
        words = self.words
        office = max((k for form in ("وزير", "وزيرة", "ووزير", "لوزير") for k in words.places.get(form, ())[-REMEMBERED:] if k < token), default=None)
        if office is None or not words[office + 1].startswith("ال") or given(words[office + 1]):
            return None
        end = office + 2
        while end < office + 5 and (words[end].startswith("وال") or words[end].startswith("ال") and of_a_state(words[end])):
            end += 1
        own = self._text(office + 1, end)
        feminine = of_a_state(words[end - 1]) and end > office + 2 and not own.endswith("ة")
        return f"وزارة {own}{'ة' if feminine else ''}"

    def _aside(self, a: int) -> bool:
        """Whether the body at token a is named in somebody's words or as a partner, and so hardly meant again («بالتعاون مع وزارة كذا»)."""
        k = bisect_right(self.opens, a) - 1
        return self.words[a - 1] == "مع" or k >= 0 and a < self.pair_at[self.opens[k]]

    def _of_that_state(self, adjective: str, token: int) -> str | None:
        """The only body named before a token by one of the general words (مجموعة, شركة, شبكة) with a nationality:
        «مجموعة كذا الدروفانية …، وأعلنت الشبكة الدروفانية»."""
        bone = skeleton(adjective)
        if not is_nationality(bone):
            return None
        found = set()
        for head in map(arabic.without_article, cues.word_class("another-word-for-a-body")):
            for at, text in self._bodies(head):
                if at < token and any(skeleton(w) == bone for w in arabic.word_list(text)[1:]):
                    found.add(text)
        return found.pop() if len(found) == 1 else None

    def _text_of_official(self, a: int, b: int, pair_at) -> tuple[str, str] | None:
        """The person with an office and a name whose text the phrase a..b names: «بيان للوزير فلان الفلاني»."""
        at = next((k for k in range(a + 1, b) if _names_issuer(self.words, a, k)), None)
        if at is None or noun_class(without_l(self.words[at])) != "title":
            return None
        return self._governed_mention(at, b, "title", pair_at)

    def _issuer(self, a: int, b: int) -> str | None:
        """Who issued the document that the phrase a..b names, when the phrase says so."""
        words = self.words
        adjective = a + 1 < b and words[a + 1].endswith("ية") and not words[a + 1].startswith("ال") and words[a].endswith("ة")  # «برقية دبلوماسية»
        if a + 1 < b and not adjective and noun_class(words[a + 1]) in ("organisation", "agency") and (words[a + 1][0] != "ل" or words[a + 1] in nouns()):
            b -= b - a > 2 and words[b - 1] in _OF_A_STATEMENT  # «بيان التنظيم المقتضب»
            text = self._text(a + 1, b)  # «بيان المنظمة», «تقرير منظمة …»
            again = b - a == 2 or _repeats(words, a + 1, b)
            return again and self.named_before(arabic.without_article(words[a + 1]), a) or text
        at = next((k for k in range(a + 1, b) if words[k] in ("من", "عن") and _may_issue(words, k + 1) or _names_issuer(words, a, k)), None)
        if at is None:
            return None
        governed = _names_issuer(words, a, at)
        first = at if governed else at + 1
        if governed and not is_addressee(words[at]):  # «بيان لفلان الفلاني مسؤول …»: a person's
            b = next((k for k in range(first + 1, b) if is_actor_noun(words[k])), b)
        last = next((k for k in range(first + 1, b) if words[k] in ("صدر", "صادر", "نشر")), b)
        if first >= last:
            return None
        text = self._text(first, last)
        text = without_l(text) if governed else text
        head = arabic.fold(text)
        if head.startswith("ال") and is_actor_noun(head):  # «بيان للخلية»
            return self.named_before(arabic.without_article(head), a) or text
        return text

    # --- who holds an office ---

    def _by_title(self, title: Title) -> tuple[str, ...] | None:
        """The name of who holds a title in the article, told by the same title, by a shorter one, or because nobody else can be meant."""
        head, rest = title
        if rest and rest[0] in _POINTS_BACK:
            title = head, rest = head, ()  # «الوزير الوصي على القطاع»: the minister of whom the article tells
        if title in self.titles:
            return self._holder(self.titles[title])
        states = set(filter(is_nationality, rest))
        if (office := without_leanings(rest)) != rest:
            return self._by_title((head, office))  # «الرئيس الدروفاني المحافظ»
        for size in range(len(rest) - 1, 0, -1):  # «وزير الخارجية الإيراني المفاوضات»: the title is a prefix
            if (head, rest[:size]) in self.titles and not states - set(rest[:size]) and not _OF_ANY_OFFICE.issuperset(rest[:size]):
                return self._holder(self.titles[head, rest[:size]])
        if host := self._host(head, rest, states):
            return host
        held = {(h, r): self._holder(names) for (h, r), names in self.titles.items()}
        if head in _OF_A_PLACE and len(rest) == 1 and rest[0] in _PLACE:  # «عمدة المدينة», «مدرب الفريق»
            if holder := _only({n for (h, _), n in held.items() if h == head}):
                return holder
        if head == "رئيس" and rest[:1] == _TOWN_HALL:  # «عمدة المدينة فلان … . وأفاد رئيس البلدية»
            if holder := _only({n for (h, _), n in held.items() if h == "عمدة"}):
                return holder
        if head in _PRESENTS and rest[:1] == _PROGRAMME:  # «الإعلامي فلان … . وعلق مقدم البرنامج»
            if holder := _only({n for (h, _), n in held.items() if h in _PRESENTERS}):
                return holder
        if head in _SPEAKERS and rest == _MILITARY:  # «المتحدث باسم الجيش فلان … . وقال المتحدث العسكري»
            return _only({n for (h, r), n in held.items() if h == head and not _ARMED.isdisjoint(r)})
        same_head = {n for (h, r), n in held.items() if h == head and _of_one_office(rest, states, r)}
        if len(same_head) > 1:  # «المتحدث باسم الوزارة», where another speaks for a court
            same_head = {n for (h, r), n in held.items() if h == head and rest and set(rest) <= set(r)} or same_head
        if len(same_head) == 1:
            return same_head.pop()
        if rest and not same_head and {r for h, r in held if h == head} == {()}:
            name = held[head, ()]  # «وزير العدل …. والتقى الوزير فلان»: the one minister of whom the article tells
            return name if self._introduced(head, name) else None
        if rest and head in ("زعيم", "رئيس"):
            state = is_nationality(rest[-1])
            alone = state and len(rest) == 1  # «الزعيم الدروفاني», but «رئيس الوزراء الدروفاني» is no «رئيس مجلس النواب الدروفاني»
            same_state = {n for (h, r), n in held.items() if (r == rest or alone and r[-1:] == rest[-1:]) and h in ("رئيس", "زعيم")}
            if len(same_state) == 1:
                return same_state.pop()
        return None

    def _host(self, head: str, rest: tuple[str, ...], states: set[str]) -> tuple[str, ...] | None:
        """Who holds an office of the state that the article does not name beside him, where his counterpart is of another one («التقى وزير
        الخارجية فلان نظيره الدروفاني فلانا. وقال وزير الخارجية السرياوي»); None for other articles."""
        if len(states) != 1 or (head, rest) in self.titles:
            return None
        field = tuple(bone for bone in rest if bone not in states)
        home = self.titles.get((head, field))
        abroad = {r for h, r in self.titles if h == head and r and r[:-1] in ((), field) and is_nationality(r[-1]) and r[-1] not in states}
        met = any(self.words.places.get(form) for form in ("نظيره", "ونظيره", "لنظيره", "نظيرها", "ونظيرها"))
        return self._holder(home) if home and len(abroad) == 1 and met else None

    def _introduced(self, head: str, name: tuple[str, ...]) -> bool:
        """Whether an article that has one holder of an office says first what he is («وزير العدل», «المندوب الأميركي») and then who
        («الوزير فلان»)."""
        words, forms = self.words, [prefix + head for prefix in ("", "ل", "و", "ب", "ال", "وال", "لل", "بال")]
        forms += [form + pronoun for form in forms[:4] for pronoun in POSSESSIVE]  # «مدير المنظمة … . وقال مديرها فلان»
        offices = sorted(k for form in forms for k in words.places.get(form, ())[:REMEMBERED])
        fields = [k for k in offices if words[k + 1].startswith("ال") and not words[k].endswith(POSSESSIVE)]
        named = next((k for k in offices if name[0] in words[k + 1 : k + 3]), None)
        if named is None or not fields or fields[0] >= named:
            return False
        return len({skeleton(words[k + 1]) for k in fields}) == 1

    def _holder(self, names: dict[tuple[str, ...], int]) -> tuple[str, ...]:
        """Of the names beside one title, the most frequent, then the longest."""
        return max(names, key=lambda name: (names[name], len(name)))

    def gender(self, name: str, mention_words: list[str]) -> str:
        """ "m" or "f" for a name, by the title it was learnt beside, its noun or given name, else by the words of its mention; "" when
        nothing says."""
        if name in self.genders:
            return self.genders[name]
        first = arabic.fold(name).split()[:1]
        found = noun(first[0]) if first else None
        if found and found[1]:
            return found[1]
        if first and given_gender(first[0]):
            return given_gender(first[0])
        found = noun(mention_words[0]) if mention_words else None
        return found[1] if found else ""


# --- reading an article -----------------------------------------------------------------------------------------------------------------


def inventory(words: list[str], starts: list[int], ends: list[int], source: str, pair_at: dict[int, int] | None = None) -> Names:
    """The names of an article, learnt wherever a title or a noun of bodies stands."""
    words = words if isinstance(words, Words) else Words(words)
    pair_at = Pairs() if pair_at is None else pair_at
    names = Names(words, source, starts, ends, pair_at)
    named = {}
    for i in words.sights["name"]:
        end = _untitled_name(names, i)
        if end is not None:
            named[i] = end
            names.learn(words, i, end, source, starts, ends, pair_at)
    for i in words.sights["head"]:
        if words[i].startswith(COUNTERPARTS):
            names._counterparts(i, pair_at)
        elif not _noted_for_later(names, i) and not _within_office(words, i):
            end = phrase_end(words, i, min(len(words), i + MENTION_TOKENS), pair_at)
            if end > i:
                names.learn(words, i, end, source, starts, ends, pair_at)
    _learn_offices(names, named)
    _learn_by_surname(names)
    return names


def _within_office(words: list[str], i: int) -> bool:
    """Whether the title at token i only completes another one, so that the name behind it is not its holder's («نائب وزير الخارجية فلان»,
    «مدير مكتب الرئيس فلان»)."""
    before = words[i - 1] if i else "\n"
    k = i - 1 - (noun_class(before) == "organisation" and i > 1)
    outer = words[k] if words[k] in nouns() else words[k].removeprefix("و")
    if before.startswith("ال") or outer.startswith("ال") or outer in _RELATIVES or outer not in nouns():
        return False
    return noun_class(outer) == "title"


def _named_by_noun(word: str) -> bool:
    """Whether a name behind this noun is its own, or that of whom it is called after: a title, a body without the article."""
    return is_actor_noun(word) and not (word.startswith("ال") and noun_class(word) in BODIES)


def _learn_by_surname(names: Names) -> None:
    """Learns names of two words of which no list knows the first, where the second speaks alone elsewhere («التقى رئيس الرابطة تايلور هاكفورد
    … . وأكد هاكفورد أن»): behind an office, or before one in apposition."""
    words = names.words
    heads = words.sights["head"]
    for surname in dict.fromkeys(words[k + 1] for k in words.sights["verb"]):
        if not _lone_surname(surname) or any(len(other) > 1 for other in names.people.get(skeleton(surname), ())):
            continue
        for k in words.places[surname][:REMEMBERED]:
            first = k - 1
            if first < 1 or not _unlisted_first(words[first]) or words[first - 1] in cues.finite():
                continue
            after = k + 1 + (words[k + 1] in _COMMAS)
            j = bisect_left(heads, first) - 1
            office = j >= 0 and first - heads[j] <= 6 and noun_class(words[heads[j]].removeprefix("و")) == "title"
            if office and phrase_end(words, heads[j], first, names.pair_at) == first and words[first - 1].startswith("ال"):
                names.meet(first, k + 1)
                names.hold(heads[j], first, k + 1)
            elif noun_class(words[after]) == "title" and words[after][0] not in "وف" and words[first][0] not in "لوفتي":
                names.meet(first, k + 1)


def _lone_surname(word: str) -> bool:
    """Whether a word behind its verb may be a surname by itself: no noun, no verb, no particle and no place of the lists."""
    if len(word) < 3 or not word[0].isalpha() or stops(word) or is_actor_noun(word) or word in cues.forms() or not name_like(word):
        return False
    if word.startswith("ال") and not surname_shaped(word):
        return False
    return not (word in cues.content_nouns() or cues.verbal_noun(word) or known_at([word, "\n"], 0))


def _unlisted_first(word: str) -> bool:
    """Whether a word may be a first name though it is none of the lists."""
    return not word.startswith("ال") and not given(word) and not word.endswith(("ات", "ون", "ين")) and _lone_surname(word)


def _learn_offices(names: Names, named: dict[int, int]) -> None:
    """Learns the offices whose complements stand between them and a name without a title of its own («زار الأمين العام للجامعة الوطنية للتعليم
    سالم الراوي المدينة»). `named`: where such names begin and end."""
    words = names.words
    heads = [i for i in words.sights["head"] if noun_class(words[i].removeprefix("و")) == "title" or governed_title(words[i])]
    for first, end in named.items():
        k = bisect_left(heads, first) - 1
        if k < 0 or not 1 < first - heads[k] <= MENTION_TOKENS:
            continue
        a, comma = heads[k], words[first - 1] in _COMMAS
        if _within_office(words, a) or another_person(words, a, first) or _of_several(words[a]):
            continue
        if comma:  # «زار رئيس الجامعة، سالم الراوي، المدينة»
            apposed = words[end] in _COMMAS and phrase_end(words, a, first - 1, names.pair_at) == first - 1
        else:
            apposed = name_within(words, a, end, names.pair_at) == first
        if apposed:
            names.hold(a, first - comma, end)


def _of_several(word: str) -> bool:
    """Whether a noun of persons is a dual or a plural (اللاعبان, النائبين), so that more than one name follows."""
    bare = word.removeprefix("ال")
    return bare.endswith(("ان", "ين", "ون")) and bare not in nouns() and bare[:-2] in nouns()


def _untitled_name(names: Names, i: int) -> int | None:
    """The token after a name of several words that begins at token i without a title; None when none does."""
    words = names.words
    if i and (given(words[i - 1]) or words[i - 1] in NAME_JOINTS or _named_by_noun(words[i - 1]) or place_of_two(words, len(words), i)):
        return None
    if i > 1 and words[i - 2] == "عبد":
        return None  # «عبد الله سالم الراوي»
    end = name_end(words, i, min(len(words), i + NAME_TOKENS + 2), names.pair_at, names.vocabulary)
    if end - i < 2:
        return None
    second = words[i + 1]
    if end - i == 2 and second[0] in "يت" and not given(second) and second not in names.family:
        return None  # «سعاد تخرج …»: a verb
    return end


def _noted_for_later(names: Names, i: int) -> bool:
    """Whether the noun at token i is that of a body, which teaches nobody's name: where it is named in full is noted, to be read when
    somebody asks."""
    word = names.words[i]
    kind = (noun(word) or word[0] == "ل" and noun(without_l(word)) or ("",))[0]
    if kind not in BODIES or kind == "document":
        return False
    if kind != "organisation" or not word.startswith("ال") or names.words[i + 1].startswith("ال"):  # «المركز الوطني للأرصاد»
        names.unread.setdefault(_body_noun(word), []).append(i)
    return True
