"""Who has spoken so far in an article, for dropped subjects, pronouns and participles."""

from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from . import arabic, cues
from .actor_nouns import (
    dictionary_form,
    is_actor_noun,
    is_addressee,
    is_matter,
    is_own,
    noun,
    noun_class,
    nouns,
    own_text,
    plural_construct,
    stops,
    unnamed_accusative,
    without_l,
)
from .actors import can_speak, in_full, mention, phrase_end
from .arabic import POSSESSIVE, skeleton
from .cues import PAUSE
from .gazetteer import given, given_gender, is_nationality, is_state, known_at
from .titles import behind_given, name_end, person, subject_end, title_acts
from .names import REMEMBERED, Names, without_leanings
from .token_index import accusative, words_surnames


_FORMER = frozenset(map(skeleton, ("السابق", "السابقة", "الأسبق", "المخلوع", "المعزول", "المستقيل")))
_NATIONAL = skeleton("الوطني")
_AND_HE = frozenset(["وهو", "وهي", "وهم", "وهما", "وهن", "فهو", "فهي", "فهم"])
_RESPONSIBLE = frozenset(["مسؤول", "مسئول", "مسؤولة", "مسئولة"])
_SPEAKING = frozenset(["متحدث", "متحدثة"])
_NICKNAMES = frozenset(["زعيم", "زعيمة", "عالم", "اطار", "ممثل", "فاعل"])  # alone they are no word for somebody who spoke
_OFFICIAL = frozenset(["مسؤول", "مسئول", "دبلوماسي", "ديبلوماسي"])  # whoever has an office
_MEAN_A_SPEAKER = ("who-spoke", "described", "leading")  # classes of nouns that with one more word may mean who spoke last
_RELATIVE = frozenset(["الذي", "التي", "والذي", "والتي"])
_BEFORE_UNNAMED = frozenset(["ان", "وان", "لكن", "ولكن", "بان"])
_GOVERNORS = cues.word_class("prep") | {"باسم", "وعقب"}  # what stands behind them is no subject
_PARTS = frozenset(["نهاية", "ختام", "بداية", "مستهل", "مطلع", "اعقاب", "هامش", "افتتاح", "خضم", "ظل", "سياق", "اطار", "ضوء"])
_SUBJECTS = frozenset(["title", "organisation", "agency", "anonymous", "joint", "document"])  # classes of nouns that can be one
_HONOURS = {  # honorific with a pronoun -> offices that have it
    "معالي": ("وزير", "وزيرة", "امين", "مدير"),
    "سمو": ("امير", "اميرة", "ولي"),
    "سعادة": ("سفير", "سفيرة", "وكيل", "مدير", "والي", "محافظ", "نائب"),
    "سيادت": ("رئيس", "وزير", "محافظ"),
    "سعادت": ("سفير", "سفيرة", "وكيل", "مدير", "والي", "محافظ", "نائب"),
    "جلالت": ("ملك", "سلطان"),
    "فخامت": ("رئيس",),
    "فضيلت": ("شيخ", "امام", "مفتي"),
    "سماحت": ("مفتي", "شيخ", "سيد", "مرشد"),
}


_DEMONSTRATIVES = cues.word_class("demonstrative")
_OPENS_OCCASION = cues.word_class("occasion-opener") | {"في"}
_GIVES = cues.word_class("issuing") | cues.word_class("gives-text") | {"جمع"}


def _was_in_marks(doc, first: int, token: int) -> tuple[int, int] | None:
    """The body in marks of «وكان «حراك كذا» قد أمهل الحكومة، ولوح بـ» before a token; None when the sentence does not begin so."""
    words, close = doc.words, doc.pair_at.get(first + 1)
    if close is None or close + 1 >= token or close - first > 8:
        return None
    was = words[first] in cues.WAS and words[close + 1] == "قد" and words[first + 2][0].isalpha()
    condemned = _feminine_verb(words[first]) and noun(words[first + 2]) == ("organisation", "f") and words[close + 1] in PAUSE
    return (first + 2, close) if was or condemned else None  # also «واستنكرت "لجنة كذا"، في بيان، …، ودعت»


def _host(doc, first: int, token: int) -> tuple[int, int] | None:
    """Who held the occasion that opens a sentence, right before a verb without a subject at a token («وخلال الاجتماع الذي ترأسه الوزير
    فلان، قال إن», «وفي مؤتمر صحفي عقده فلان، أكد أن»); None where nobody is named."""
    words = doc.words
    if words[first].removeprefix("و") not in _OPENS_OCCASION or words[token - 1] not in PAUSE:
        return None
    for k in range(first + 2, min(first + 6, token - 1)):
        if words[k] in _RELATIVE and k > first + 2 or words[k] in cues.word_class("of-a-speech"):
            continue
        if _held(words[k]):
            who = mention(words, k + 1, token, doc.pair_at)
            alone = who and who[0] == k + 1 and not any(words[j] in PAUSE for j in range(who[1], token - 1))
            return who if alone and can_speak(words, *who, doc.pair_at, strict=True) else None
    return None


def _held(word: str) -> bool:
    """Whether a verb says who held, gave or led something: «ترأسه», «عقدته», «ألقاها»."""
    bare = word.removesuffix("ها").removesuffix("ه")
    return bare in _GIVES or word.endswith(("اه", "اها")) and bare[:-1] + "ي" in _GIVES


def _before_present_verb(doc, first: int, token: int, form: cues.Form) -> tuple[int, int] | None:
    """The subject with which a headline opens, before a verb in the present that agrees with the joined one at a token («أهالي البلدة يقطعون
    الطريق ويطالبون بـ»); None where the headline does not open so."""
    words = doc.words
    for k in range(first + 1, min(token, first + 7)):
        word = words[k]
        if not word[0].isalpha():
            return None
        if k in doc.verbs or word[0] in "يت" and len(word) > 3 and not is_actor_noun(word) and not given(word):
            agrees = word[0] == doc.words[token].lstrip("و")[:1] and word.endswith("ون") == (form.number == "p")
            return (first, k) if agrees and words[first][0].isalpha() and not words[first] in _GOVERNORS else None
    return None


class Speaker(NamedTuple):
    """Somebody who spoke in a sentence. gender m, f, "" or "?" and number p, d, g (a group) or "", as far as they are known."""

    sentence: int
    name: str
    resolution: str
    gender: str
    number: str
    document: bool


def _coaches(office: str, what: tuple[str, ...]) -> bool:
    """Whether an office is a coach's (مدرب, المدير الفني)."""
    return office == "مدرب" or office == "مدير" and skeleton("الفني") in what


def _coach_of(names: Names, team: set[str]) -> str | None:
    """The only coach of this team of whom the article tells, or the only one whose team it does not tell; None for nobody or several."""
    holders: dict[str, set[str]] = {}
    for (office, what), held in names.titles.items():
        if _coaches(office, what):
            for holder in held:
                holders.setdefault(names.texts.get(names.full(holder), ""), set()).update(set(what) - {skeleton("الفني")})
    holders.pop("", None)
    return _only_one(holders, team)


def _only_one(holders: dict[str, set[str]], of: set[str]) -> str | None:
    """The only holder of an office of these, or else the only one of whom it is not told of what; None for nobody or several."""
    fitting = [name for name, own in holders.items() if own & of] or [name for name, own in holders.items() if not own]
    return fitting[0] if len(fitting) == 1 else None


def _at_opening(doc, names: Names, a: int, b: int) -> str | None:
    """The person of whom the sentence of tokens a..b tells from its beginning on («لا تحتاج أم سالم إلى النظر», «لم يكن نايف الراوي يعلم», «عم سيد
    الراوي، أقدم سكان الحي، يجلس»), or whom it lets be called by a name («نشير إليه باسم "أبو سالم"»); None for nobody."""
    words = doc.words
    for k in range(a, min(b, a + 4)):
        parent = words[k] in ("ام", "ابو") and words[k + 1][0].isalpha() and not stops(words[k + 1])
        verb = k == a or words[k - 1][0] in "يت" or words[k - 1] in ("اما", "واما", "عم", "العم", "الحاج", "الحاجة") or words[k - 1][-1] == "ت"
        if verb and (given(words[k]) or parent):
            end = name_end(words, k, b, doc.pair_at) if not parent else k + 2
            return _name(doc, names, k, max(end, k + 1))[0] if end - k > 1 else None
    for k in range(a, min(b, a + 80)):
        if words[k] == "باسم" and k + 1 in doc.pair_at and doc.pair_at[k + 1] - k < 6 and (given(words[k + 2]) or words[k + 2] in ("ام", "ابو")):
            return _name(doc, names, k + 2, doc.pair_at[k + 1])[0]
    return None


def _behind_opening_verb(words: list[str], first: int, i: int, gender: str, number: str) -> bool:
    """Whether token i is a plural noun right behind the verb that opens the clause («واعترضت نقابات على القرار، معتبرة أن», «وانسحب نواب
    من الجلسة، معتبرين أن»)."""
    first += words[first] in ("فقد", "وقد", "لقد", "كما", "اذ")  # «فقد أغلق محتجون الطريق، وطالبوا بـ»
    short = len(words[first]) <= 4 and not (number == "p" and len(words[first]) == 4 and words[first][0] == "ا")  # but «أغلق تجار محالهم»
    if i != first + 1 or short or is_actor_noun(words[first]):
        return False
    if gender == "f" and words[first].endswith("ت"):
        return words[i].endswith("ات") or noun(words[i]) == ("organisation", "f") and words[i][-1] != "ة"
    return number == "p" and noun_class(words[i]) == "anonymous"


_INTERVIEWS = cues.word_class("interviews")


def _verb_of_body(words: list[str], k: int, gender: str) -> bool:
    """Whether a verb of this gender stands at token k and a body right behind it («رفضت الجمعية», «وقرر المجلس», «تستعد بلدية كذا»)."""
    verb, body = words[k], noun(words[k + 1])
    if body is None or body[0] not in ("organisation", "agency") or body[1] not in ("", gender) or is_actor_noun(verb):
        return False
    bare = verb.lstrip("و")
    if bare in _INTERVIEWS:
        return False  # «أجرى موقع كذا مقابلة مع المخرج فلان. وقال»
    if gender == "f":  # also «رفعت الشركة أسعارها», though it is a given name
        return _feminine_verb(verb) or verb in cues.word_class("verb") or bare[0] == "ت" and len(bare) > 4 and bare[-1] != "ة" and not cues.verbal_noun(bare)
    return bare in _DEEDS


def _verb_of_people(words: list[str], k: int, number: str) -> bool:
    """Whether a verb in the singular stands at token k and people in the plural or two right behind it («تظاهر مئات المعلمين», «نظم الأطباء
    وقفة», «زار الوزيران»)."""
    people = words[k + 1]
    if not _behind_verb(words, k, k + 1):
        return False
    bare = arabic.without_article(people)
    if number == "d":
        one = bare.removesuffix("تان") + "ة" if bare.endswith("تان") else bare.removesuffix("ان")
        return one != bare and one in nouns()
    counted = people in cues.word_class("group") or people in _MANY
    whose = words[k + 2].startswith("ال") and noun_class(words[k + 2]) in ("anonymous", "title")
    return counted and whose or people == "اهالي" or noun_class(people) in ("anonymous", "title") and _plural(people, bare)


class Discourse:
    """Who has spoken so far, for dropped subjects and participles."""

    def __init__(self) -> None:
        self.issued: dict[str, str] = {}  # بيان, بلاغ -> who said something in one last
        self.once = ""  # who said the last thing within another's report, and does not go on
        self.at = 0  # the token of the last cue with a speaker beside it
        self.said: list[Speaker] = []
        self.adopted: dict[tuple[str, tuple[str, ...]], str] = {}  # an office without a known holder -> who went on speaking in it

    def heard(
        self, sentence: int, name: str, resolution: str, gender: str, token: int, form: cues.Form | None, joint: bool = False
    ) -> None:
        """Takes down a speaker who stands beside the cue at a token; the form of the cue tells his gender and number where his name does
        not."""
        first = (name.split() or [""])[0]
        kind = noun_class(arabic.fold(first))
        if joint or kind == "joint":
            number = "d"
        else:
            number = _number(name, resolution) or (form.number if form and form.number in ("p", "d") else "")
        if form and form.kind == "finite" and form.gender and gender != "?":
            body = resolution == "organisation" and gender
            if not body or form.gender != "f" and gender != "m" and "ة" not in first:  # of a body only a masculine verb tells more
                gender = form.gender
        bare = arabic.without_article(arabic.fold(first))
        text = kind == "document" or first in ("معطيات", "أرقام") or bare in cues.word_class("measure")  # «جدول»
        self.said.append(Speaker(sentence, name, resolution, gender, number, text))
        self.at = token

    def repeated(self, sentence: int, name: str, gender: str = "", number: str = "") -> None:
        """A speaker goes on without being named again: what was known of the name holds for this sentence. `number`: of the verb."""
        last = next((s for s in reversed(self.said) if s.name == name), None)
        last = last or Speaker(sentence, name, "name", gender, _number(name, "" if name.startswith("ال") else "name") or number.replace("s", ""), False)
        self.said.append(last._replace(sentence=sentence))

    def forget(self) -> None:
        """Takes back the last speaker, whose attribution did not stand."""
        self.said = self.said[:-1]

    def one_of_them(self, sentence: int, words: list[str], token: int) -> str | None:
        """One of the unnamed people who spoke last («شهود»: «أحد الشهود»), for «أحدهم», «أحدهما» at a token; None when no such group spoke
        or another one stands between them."""
        for said in reversed(self.said[-4:]):
            if said.resolution == "anonymous" and said.number in ("p", "d", "g") and sentence - said.sentence <= 3:
                group = set(map(arabic.without_article, arabic.word_list(arabic.fold(said.name))))
                nearest = next((w for w in reversed(words[max(0, token - 40) : token]) if w[0].isalpha() and noun_class(w) == "anonymous"), "")
                own = said.number == "d" or not group.isdisjoint((arabic.without_article(nearest), dictionary_form(nearest)))
                return _one_of(said.name) if own else None
        return None

    def person_told_of(self, sentence: int, doc, names: Names, gender: str) -> str | None:
        """The named person who spoke in this sentence or the one before it, or else of whom they tell, for «المرأة», «الشاب»; None when
        nobody in agreement is."""
        last = self.said[-1] if self.said and sentence - self.said[-1].sentence <= 1 else None
        if last is not None and not last.document and last.resolution != "organisation":
            ordinary = last.resolution == "name" and last.gender in ("", gender) and not any(names.offices(last.name))
            one = last.resolution == "anonymous" and last.gender in ("", "?", gender) and not last.number  # «وروى أحد السكان …. وقال الرجل»
            return last.name if ordinary or one else None
        for back in range(4):
            if sentence - back < 0 or doc.sentences[sentence - back][3] != "body":
                return None
            a, b, paragraph, _ = doc.sentences[sentence - back]
            if doc.sentences[sentence][2] - paragraph > 1:
                return None
            subject = self._subject(doc, names, a, b, gender, persons=True) if back < 2 else None
            for told in filter(None, (subject, _at_opening(doc, names, a, b))):
                first = arabic.fold(told.split()[0])
                named = 1 < len(told.split()) < 5 and (given(first) or first in ("ام", "ابو", "عبد"))
                named = named and not any(is_actor_noun(w) or noun_class(w[:-1]) for w in arabic.word_list(arabic.fold(told))[1:])
                if named and (not gender or names.gender(told, []) in ("", gender)):
                    return told
        return None

    def titled(self, sentence: int, names: Names, title: tuple[str, tuple[str, ...]] | None, name: str) -> str:
        """The person whom a title without a known holder (المتحدث, المسؤول التركي) means: who spoke last under such a title; `name` when
        nobody did."""
        if title is None or name in names.told_apart:
            return name
        title = head, rest = title[0], without_leanings(title[1])
        if self.said and (_under_same_title(self.said[-1], sentence, names, title, name) or _just_spoke(self.said[-1], sentence, title)):
            return self.said[-1].name
        if head == "قاضي" and not rest and not any(h == head for h, _ in names.titles) and (judge := _judge(names)):
            return judge
        if head == "مدرب" and not rest and self.said and sentence - self.said[-1].sentence <= 3:
            offices = names.offices(self.said[-1].name)
            if any(office == "مدير" and _coaches(office, what) for office, what in offices):
                return self.said[-1].name  # «المدير الفني فلان …. وأبدى المدرب استياءه»
        if head == "مدرب" and rest and all(is_nationality(bone) or bone == _NATIONAL for bone in rest) and (coach := self._coach(names, set(rest))):
            return coach  # «المدرب البرتغالي»
        if head == "مدرب" and not self.said and (coach := _coach_of(names, set(rest))):
            return coach  # «مدرب الفريق: لا نخشى أحدا» at the head
        if name in names.texts.values():
            return name
        held = any(h == head for h, _ in names.titles)
        spoke = head in cues.word_class("who-spoke") or head in cues.word_class("who-spoke-bare")
        if (spoke or head in _OFFICIAL) and not rest and not name.startswith(("ال", "وال")):
            return name  # «مسؤول في منظمة "كذا"»: somebody else
        if not rest and not held and spoke:
            return self._who_spoke(sentence, head, name)
        if head and (same := self._unnamed_before(sentence, names, head, rest)):
            return same  # «صرح دبلوماسي غربي … . وكشف الدبلوماسي»
        if head in _RESPONSIBLE and name.startswith("ال") and _FORMER.isdisjoint(rest) and not held:
            return self._responsible(sentence, names, head, rest, name)
        if not held and (head in cues.word_class("described") or not _FORMER.isdisjoint(rest)):
            return self._another_word(sentence, head, name, ("name", "title"), names)  # «الفنانة», «بطلة فيلم كذا»
        states = {bone for bone in rest if is_nationality(bone)}
        again = name.startswith(("ال", "وال"))  # «الزعيم النقابي», not «زعيم المعارضة»
        whose = any(word.startswith("ل") for word in name.split()[1:])  # «المحامي الخاص لفلان»
        bare = not rest and head in _NICKNAMES  # «أعلن الزعيم رحيل اللاعب»: a club
        described = all(word.startswith("ال") and word != "العام" for word in name.split()[1:])  # «النائب البرلماني», not «النائب العام»
        a_role = any(head in cues.word_class(kind) for kind in _MEAN_A_SPEAKER)
        if a_role and again and described and len(rest) < 3 and not whose and not bare:
            for said in reversed(self.said[-12:] if not states else ()):
                same = [office for title, office in names.offices(said.name) if title == head and sentence - said.sentence <= 6]
                if any(not office or not rest or not set(rest).isdisjoint(office) for office in same):
                    return said.name  # «الخبير في مجالات الطاقة … . وأوضح الخبير الطاقي», but «الخبير الاقتصادي … . وقال الخبير العسكري»
            if not held and not self._of_another_state(names, states):
                return self._another_word(sentence, head, name, ("name", "title"), names)  # «الزعيم النقابي», «القيادي الحزبي»
        if rest and set(rest) <= _OF_UNION and (found := self._of_union(names, head)):
            return found  # «المبعوث الخاص للأمين العام للأمم المتحدة فلان … . وقال المبعوث الأممي»
        if len(rest) > 1 or rest and not states:
            return name
        return self._in_office(sentence, names, head, states) or name

    def _coach(self, names: Names, states: set[str]) -> str | None:
        """The only coach who has spoken, or the only one of a state, for «المدرب البرتغالي»; None for nobody or several."""
        coaches: dict[str, set[str]] = {}
        for said in self.said[-60:]:
            for office, what in names.offices(said.name):
                if _coaches(office, what):
                    coaches.setdefault(said.name, set()).update(bone for bone in what if is_nationality(bone))
        return _only_one(coaches, states)

    def _responsible(self, sentence: int, names: Names, head: str, rest: tuple[str, ...], name: str) -> str:
        """Whom «المسؤول الحكومي», «المسؤول الدبلوماسي المغربي», «المسؤولة الأمريكية» mean: a person in office who spoke (of this state if
        one is named), else who spoke last, where no other state is named or the word is feminine as she is; `name` for nobody."""
        states = {bone for bone in rest if is_nationality(bone)}
        if name.split()[1:2] in (["الأول"], ["الاول"], ["الأولى"]):
            ministers = {names.texts.get(names.full(holder), "") for (office, _), holders in names.titles.items() if office == "وزير" for holder in holders}
            if len(ministers) == 1 and "" not in ministers:
                return ministers.pop()  # «المسؤول الأول عن القطاع»
            return self._another_word(sentence, head, name, ("name", "title"), names)  # «المسؤول الأول عن الفريق»
        if not all(word.endswith(("ي", "ية")) for word in name.split()[1:]):
            return name  # «المسؤول الثاني», «المسؤول الكبير»
        if found := self._in_office(sentence, names, head, states):
            return found
        if not _OF_UNION.isdisjoint(rest) and (found := self._of_union(names, head)):
            return found
        feminine = _gender_of(head) == "f" and self.said and self.said[-1].gender == "f"
        return self._another_word(sentence, head, name, ("name", "title")) if rest and (not states or feminine) else name

    def _of_union(self, names: Names, head: str) -> str | None:
        """The only person in office at the United Nations of whom the article tells, for «المسؤولة الأممية»; None for nobody or several."""
        held = {holder for (_, office), holders in names.titles.items() if not _UN.isdisjoint(office) for holder in holders}
        found = {names.texts.get(names.full(holder), "") for holder in held} - {""}
        found = {name for name in found if names.gender(name, []) in ("", _gender_of(head))}
        return found.pop() if len(found) == 1 else None

    def _who_spoke(self, sentence: int, head: str, name: str) -> str:
        """Who spoke last, for a word like «المتحدث» of whom nobody has the title; `name` when nobody can be meant."""
        for said in reversed(self.said[-12:]):
            if said.resolution == "anonymous" and _first_word(said.name) == head:
                return said.name  # «مسؤول أممي … وأكد المسؤول»
        for said in reversed(self.said[-3:]):
            if sentence - said.sentence > 3 or not _may_be_meant(said, head):
                continue
            if said.resolution == "title" and head not in _OFFICIAL and head not in _SPEAKING and _is_office(said.name):
                return name  # «أكد وزير الخارجية …. ورجح النائب»: another office
            return said.name if len(said.name.split()) > 1 else name
        return name

    def _unnamed_before(self, sentence: int, names: Names, head: str, rest: tuple[str, ...]) -> str | None:
        """Who without a name spoke under this noun («دبلوماسي غربي» for «الدبلوماسي»), unless somebody has the title."""
        for said in reversed(self.said[-12:]):
            if said.resolution != "anonymous" or sentence - said.sentence > 8 or _first_word(said.name) != head:
                continue
            if set(rest) <= _bones(said.name):
                return None if any(h == head and set(rest) <= set(r) for h, r in names.titles) else said.name
        return None

    def _of_another_state(self, names: Names, states: set[str]) -> bool:
        """Whether who spoke last has an office of a state and it is none of these."""
        offices = names.offices(self.said[-1].name) if self.said else ()
        own = {bone for _, office in offices for bone in office if is_nationality(bone)}
        return bool(own and states) and own.isdisjoint(states)

    def _another_word(self, sentence: int, head: str, name: str, resolutions: tuple[str, ...], names: Names | None = None) -> str:
        """Who spoke last, for a noun that only describes (الفنانة); `name` when he does not agree or has no name of his own. `names`: of
        the article, where an office without a name is no answer."""
        if head in _ACCUSED and names is not None:
            of_court = cues.word_class("of-the-court")
            near = (s for s in reversed(self.said[-8:]) if sentence - s.sentence <= 8 and s.resolution == "name" and s.gender in ("", _gender_of(head)))
            near = (s for s in near if given(_first_word(s.name)) or _first_word(s.name) == "عبد")
            return next((s.name for s in near if not any(office in of_court for office, _ in names.offices(s.name))), name)  # «ورد المتهم»
        last = next((s for s in reversed(self.said[-3:]) if sentence - s.sentence <= 3), None)
        if last is None or last.resolution not in resolutions or last.gender not in ("", _gender_of(head)):
            return name
        if names is not None and last.resolution == "title" and last.name not in names.texts.values():
            return name
        return last.name if len(last.name.split()) > 1 or given(arabic.fold(last.name)) else name

    def _in_office(self, sentence: int, names: Names, head: str, states: set[str]) -> str | None:
        """Who spoke in the last sentences and has this office, of one of these states if there are any; an official may have any office."""
        official = head in _OFFICIAL
        for said in reversed(self.said[-12:]):
            if sentence - said.sentence > 6:
                break
            if official and said.resolution == "title" and states & _bones(said.name):
                return said.name
            if said is self.said[-1] and said.resolution == "title" and not states and head != "رئيس" and sentence - said.sentence <= 2:
                if _first_word(said.name) == head and len(said.name.split()) > 1:
                    return said.name  # «قال وزير الداخلية إن …. وأضاف الوزير»
            for held, office in names.offices(said.name):
                own = {bone for bone in office if is_nationality(bone)} | (_UNITED & set(office[:1]))
                if states and not own and head == held == "رئيس" and office:
                    continue  # «رئيس لجنة كذا» is not «الرئيس الأميركي»
                if (official or head == held) and (not states or not own or states & own):
                    return said.name
        return None

    def compatriot(self, sentence: int, names: Names, word: str) -> str | None:
        """The person who spoke in the last sentences under a title with this adjective of a state («وأضاف الإسباني»); None for nobody."""
        for said in reversed(self.said[-6:]):
            if sentence - said.sentence <= 4 and said.resolution == "name" and any(skeleton(word) in office for _, office in names.offices(said.name)):
                return said.name
        return None

    def honoured(self, sentence: int, names: Names, word: str) -> str | None:
        """The person whom «معاليه», «سموه» or the like can mean by his office: who spoke last, else the only one of the article; None when
        nobody is."""
        heads = next((offices for honour, offices in _HONOURS.items() if honour in word), None)
        if heads is None:
            return None
        for said in reversed(self.said[-12:]):
            if sentence - said.sentence <= 6 and any(head in heads for head, _ in names.offices(said.name)):
                return said.name
            if sentence - said.sentence <= 2 and said.resolution in ("title", "anonymous") and _first_word(said.name) in heads:
                return said.name  # «أكد سعادة والي كذا أن …. وأعرب سعادته عن»
        for wanted in heads:
            named = [holder for (head, _), holders in names.titles.items() if head == wanted for holder in holders]
            if named:
                texts = {names.texts.get(names.full(holder)) for holder in named}
                return texts.pop() if len(texts) == 1 else None
        return None

    def before(self, sentence: int, gender: str) -> str | None:
        """Who spoke last up to a sentence, in agreement with a pronoun (عنه, عنها)."""
        for said in reversed(self.said[-REMEMBERED:]):
            if said.sentence <= sentence and not said.document and said.gender in ("", "?", gender):
                return said.name
        return None

    def whose_words(self, sentence: int, token: int, first: int, doc, names: Names, gender: str) -> str | None:
        """Whom the pronoun of «على حد قولها» means within what is said: the subject of the sentence from token `first` on, else who spoke last,
        in agreement; None for nobody."""
        for n in range(sentence, max(-1, sentence - 3), -1):
            a, b, paragraph, _ = doc.sentences[n]
            if paragraph != doc.sentences[sentence][2]:
                break
            if doc.words[a] in ("اما", "واما") and (who := mention(doc.words, a + 1, b, doc.pair_at)) and who[0] == a + 1:
                name = _name(doc, names, *who)[0]
                if names.gender(name, doc.words[who[0] : who[1]]) in ("", gender):
                    return name  # «أما فلانة فيبدو لها هذا بعيدا. … وهي، على حد قولها، …»
        beside = sentence and token == first and doc.sentences[sentence - 1][2] == doc.sentences[sentence][2]
        if beside and (told := self.tells_of(sentence - 1, doc, names)) and names.gender(told, []) in ("", gender):
            return told  # «مختار البلدة فلان لا يشاطره التفاؤل. في رأيه، …»
        return self._in_sentence(doc, names, first, token, gender, "") or self.before(sentence, gender)

    def issuer(self, sentence: int, doc) -> str | None:
        """The body that spoke in this sentence or one of the two before it, or who spoke there in a statement, for «البيان» and «التقرير»
        alone."""
        last = self.said[-1] if self.said and sentence - self.said[-1].sentence <= 2 else None
        if last and last.document and last.name.partition(" ")[2].startswith("ال"):
            return last.name  # «أفاد بيان الأطباء المعالجين بأن …. وأضاف البيان»
        said = next((who for who in reversed(self.said[-8:]) if sentence - who.sentence <= 2 and not who.document), None)
        if said is None or said.resolution == "organisation":
            return said and said.name
        a, b = doc.sentences[said.sentence][:2]
        in_statement = any(noun_class(word) == "document" and not is_matter(word) for word in doc.words[a : min(b, a + 60)])
        return said.name if in_statement else None

    def in_marks(self, sentence: int, token: int, doc, names: Names) -> str | None:
        """Who says what stands in the marks at a token without a cue: the subject behind marks that open the sentence, who spoke in it
        before, its subject where that is a known speaker, or who spoke last."""
        words, (first, end) = doc.words, doc.sentences[sentence][:2]
        behind = doc.pair_at[token] + 1
        if (token == first and words[behind] in PAUSE or words[behind] == "كما") and behind + 2 < end and words[behind + 1][0] != "ب" and words[behind + 1] != "هكذا":
            who = mention(words, behind + 2, end, doc.pair_at)
            if who and who[0] == behind + 2:  # «"…"، يستحضر فلان بصوت خافت»
                return _name(doc, names, *who)[0]
        if same := [s for s in self.said if s.sentence == sentence]:
            return same[-1].name
        text = next((k for k in range(token - 2, max(first, token - 6), -1) if noun_class(words[k]) == "document"), None)
        if text is not None and words[token - 1] in ("فيه", "فيها") and (issuer := names.came_from(words[text], first, token)):
            return issuer  # «صدر عن اللجنة بيان أسفت فيه «لأن …»»
        if words[first] in ("اما", "واما") and (who := mention(words, first + 1, token, doc.pair_at)) and who[0] == first + 1:
            return _name(doc, names, *who)[0]  # «أما فلان، المحلل في كذا، فكان أكثر تشاؤما: "…"»
        turn = next((k + 1 for k in range(token - 2, max(first, token - 30), -1) if words[k] in _TURNS), first)
        subject = self._subject(doc, names, turn, token, "") if turn > first else None
        subject = subject or self._in_sentence(doc, names, first, token, "", "")
        if subject and (turn > first or names.knows(subject) or any(s.name == subject for s in self.said)):
            return subject
        goes_on = words[first].lstrip("و")[:1] in ("ي", "ت") and len(words[first]) > 3 and not is_actor_noun(words[first]) and not given(words[first])
        if goes_on and doc.sentences[sentence - 1][2] == doc.sentences[sentence][2] and (told := self.tells_of(sentence - 1, doc, names)):
            return told  # «ولا يعلق فلان آمالا على الوعود. ينزل عن السلم ويختصر الحكاية بجملة: "…"»
        last = self.said[-1] if self.said and sentence - self.said[-1].sentence <= 2 else None
        return last.name if last else subject

    def unnamed(self, sentence: int, form: cues.Form | None, token: int, doc, names: Names, first: int) -> tuple[str | None, str]:
        """(name, resolution) of a cue without a speaker beside it: who spoke last or is the subject of this sentence or the last ones, in
        agreement."""
        recent = self.said[-REMEMBERED:]
        same = [s for s in recent if s.sentence == sentence]
        name, self.once = None, ""
        if form and doc.words[token] == "بالقول" and _feminine_verb(doc.words[token - 1]):
            form = replace(form, gender="f")  # «واكتفت بالقول إن»
        if form and form.kind == "finite" and form.joined and form.tense == "present" and not same and doc.sentences[sentence][3] == "headline":
            if (subject := _before_present_verb(doc, first, token, form)) is not None:
                full = in_full(doc.words, *subject)
                return _name(doc, names, *(full or subject))[0], "continuation"
        if form and form.kind == "finite" and form.number == "s" and (introduced := self._introduced(sentence, doc, token, first, form.gender)):
            return _name(doc, names, *introduced)[0], "continuation"
        if form is None:
            name = same[-1].name if same else self._in_sentence(doc, names, first, token, "", "")
        elif form.kind == "participle" and len(same) == 1 and doc.words[first] in _IN_ANSWER and same[0].name in names.texts.values():
            name = same[0].name
        elif form.kind == "participle" and len(same) == 1 and len(recent) > 1 and asked_first(doc.words, first, token):
            name = self._spoke_before(sentence, recent[:-1], form, doc, names)  # «وعندما سأله النائب …، رد قائلا»
        elif form.kind != "finite":
            name = self._of_participle(sentence, same, form, token, doc, names, first)
        elif not same and form.number == "p" and (counted := _counted_people(doc.words, first, token)):
            name = _name(doc, names, *counted)[0]  # «وكان 214 مودعا قد تقدموا بشكوى اتهموا فيها»
        elif not same and (told := self._asked_him(sentence, doc, names, first, token, form.gender)):
            name = told
        elif not same and doc.words[token][0] == "ف" and (asked := _asked_by_outlet(doc, first, token)):
            name = _name(doc, names, *asked)[0]  # «سألنا عاملا عن رأيه، فأجاب»
            name = name.removesuffix("ا") if unnamed_accusative(doc.words[asked[1] - 1]) else name
        elif doc.words[token][0] == "ف" and (asked := asked_one(doc, first, token)) and names.gender(_name(doc, names, *asked)[0], doc.words[asked[0] : asked[1]]) in ("", form.gender):
            name = self._meant(doc, names, *asked)  # «سأل القاضي الشاهد عن اسمه، فأجاب»
        elif form.joined and (answerer := self._answered(doc, first, token, form)):
            name = _name(doc, names, *answerer)[0]  # «وهو الأمر الذي نفته الوزارة وقالت إن»
        elif same and form.joined and (turn := _turned_in(doc, max(first, self.at), token)) and _fits(doc.words, turn, form):
            name = _name(doc, names, *turn)[0]  # «هدد الحزب …، فيما رفضت الحركة ذلك، ووصفته بـ»
        elif same and form.joined and (asker := _asks_speaker(doc, max(first, self.at), token, same[-1], form)):
            name = self.once = _name(doc, names, *asker)[0]  # «وكشف المدرب أن أحد الأعضاء اتصل به وطلب منه»
        elif not same and (was := _was_in_marks(doc, first, token)):
            name = _name(doc, names, *was)[0]
        elif recent and (not same or form.tense == "past" and len(same) == 1) and asked_first(doc.words, first, token):
            earlier = recent[: len(recent) - len(same)] or recent
            name = self._spoke_before(sentence, earlier, form, doc, names)  # «وردا على سؤال عما إذا كان الرئيس …، أجاب»
        elif not same and sentence and token == first + 1 and doc.words[first] in _SO_HE:
            before = doc.sentences[sentence - 1]  # «قدمت المعارضة رواية أخرى. فهي تقول»
            name = self._subject(doc, names, before[0], before[1], form.gender, number=form.number) or None
        elif not same and sentence and doc.words[first] == "فقد" and (topic := self._topic_before(sentence, doc, token, form)):
            name = _name(doc, names, *topic)[0]  # «أما البنك فيبدو أقل تفاؤلا. فقد توقع أن»
        elif not same and form.joined and doc.words[first] in cues.word_class("topic-shift"):
            if (verb := self._verb_of_saying(doc, first, token, form.gender, form.number)) is not None:
                name = self._subject_of(doc, names, verb, token)  # «وحول ما أثير، نفى الوزير ذلك، وقال»
        elif not same and not (form.cue.inherits and recent) and doc.words[first] not in cues.word_class("topic-shift"):
            if form.number in ("s", "p", ""):
                name = self._subject(doc, names, first, token, form.gender, number=form.number) or None
                if name is None and form.joined:  # «وكان فلان وصل إلى السلطة في 2014 …، ووعد بـ»
                    name = self._subject(doc, names, first, token, form.gender, persons=True, number=form.number) or None
        if name is None and not same and form and form.kind == "finite" and form.joined:
            name = self._issued(sentence, form, token, doc, names)
        if name is None:
            name = self._spoke_before(sentence, recent, form, doc, names)
        if name is None and form and form.number == "p" and form.joined and (told := _told_of(doc, first, token)):
            name = _name(doc, names, *told)[0]  # «وقالت الوزيرة إن العمال أضربوا وطالبوا بـ»
        if name is None and form and form.number == "d":
            pair = next((s.name for s in reversed(recent) if sentence - s.sentence <= 2 and " و" in s.name), None)
            name = pair or self._two(doc, names, token, first) or None
        if name is None and not same and form and form.kind == "finite" and form.joined and form.number == "s" and token == doc.sentences[sentence][0]:
            name = self._governed(sentence, form.gender, doc, names)
        return (None, "unresolved") if name is None else (name, "continuation")

    def _topic_before(self, sentence: int, doc, token: int, form: cues.Form) -> tuple[int, int] | None:
        """Of whom the sentence before tells that opens with «أما», where a verb at a token agrees with him and stands right behind «فقد»."""
        words, (a, b, *_) = doc.words, doc.sentences[sentence - 1]
        if token != doc.sentences[sentence][0] + 1 or words[a] not in ("اما", "واما"):
            return None
        who = mention(words, a + 1, b, doc.pair_at)
        return who if who and who[0] == a + 1 and _fits(words, who, form) else None

    def _asked_him(self, sentence: int, doc, names: Names, first: int, token: int, gender: str) -> str | None:
        """Of whom the sentence before tells in the same paragraph where the outlet asks him («يركض ياسين خلف كرة. سألناه عن حلمه فأجاب»)."""
        if not sentence or doc.words[first].lstrip("و") not in ("سالناه", "سالناها") or doc.sentences[sentence - 1][2] != doc.sentences[sentence][2]:
            return None
        a, b = doc.sentences[sentence - 1][:2]
        words = doc.words
        for k in range(a + 1, b):
            if given(words[k]) and words[k - 1][0] in "يت" and len(words[k - 1]) > 3 and names.gender(doc.source[doc.starts[k] : doc.ends[k]], []) in ("", gender):
                return _name(doc, names, k, name_end(words, k, b, doc.pair_at))[0]
        return self._subject(doc, names, a, b, gender, persons=True) or None

    def _answered(self, doc, first: int, token: int, form: cues.Form) -> tuple[int, int] | None:
        """The subject of «وهو ما رفضته النقابة على الفور» right before a joined verb at a token that goes on with it («واعتبرته خطأ»)."""
        answerer = who_answered(doc.words, max(first, self.at), token, doc.pair_at)
        at_once = answerer and (answerer[1] == token or token - answerer[1] == 2 and doc.words[answerer[1]] == "علي")
        return answerer if at_once and _fits(doc.words, answerer, form) else None

    def _of_participle(self, sentence: int, same: list[Speaker], form: cues.Form, token: int, doc, names: Names, first: int) -> str | None:
        """Whose participle of saying stands at a token, within its sentence; `same`: who spoke there before."""
        answerer = who_answered(doc.words, max(first, self.at), token, doc.pair_at)
        if answerer and _fits(doc.words, answerer, form):  # «وهو ما نفاه فلان، مؤكدا»
            return self._meant(doc, names, *answerer)
        if described := _described(doc, form, token, first):  # «لحركة كذا التي أدانت الهجوم قائلة»
            return _name(doc, names, *described)[0]
        if same and (turn := self._last_turn(doc, form, token)):  # «اتهم فلان …، في حين نفى المتحدث ذلك، قائلا»
            end = phrase_end(doc.words, turn + 1, token, doc.pair_at)
            end = next((m for m in range(turn + 2, end) if doc.words[m][0] == "ل" and doc.words[m].endswith(POSSESSIVE)), end)  # «القاضي لطلبه»
            return _name(doc, names, turn + 1, end)[0]
        if (form.cue.lemma == "قال" or form.cue.frames <= _QUOTES) and (beside := self._beside(doc, token, first)):
            return self._meant(doc, names, *beside) if doc.words[beside[0] - 1][0] == "و" else _name(doc, names, *beside)[0]
        if len(same) > 1 and same[-1].document and not same[-2].document and same[-2].name != same[-1].name:
            if _agree(same[-2], form.gender, form.number):
                return same[-2].name  # «ورد في البلاغ أن الوزير حث …، داعيا»
        for who in reversed(same):
            if _agree(who, form.gender, form.number):
                return who.name
        if form.number == "p" and not same and (people := _people_who_act(doc.words, first, token)):
            return _name(doc, names, *people)[0]
        if form.number == "p" and (counted := _counted_people(doc.words, max(first, self.at), token) or _people_told_of(doc, first, token)):
            return _name(doc, names, *counted)[0]
        return self._in_sentence(doc, names, first, token, form.gender, form.number) or (same[-1].name if same else None)

    def _last_turn(self, doc, form: cues.Form, token: int) -> int | None:
        """The verb of another subject between the last speaker and a participle at a token («في حين نفى المتحدث ذلك، قائلا»)."""
        words = doc.words
        for k in range(token - 1, max(self.at, token - 25), -1):
            if words[k] in cues.word_class("answered-back") or words[k].lstrip("و") in ("رد", "ردت") and words[k + 1] in _TO_HIM:
                k += words[k + 1] in _TO_HIM
                named = _names_somebody(words, k + 1, token, doc.pair_at) or is_actor_noun(words[k + 1]) or given(words[k + 1])
                return k if named else None
            if (
                words[k][0] == "و"
                and words[k][1:] in _DEEDS
                and (words[k - 1] in PAUSE or words[k - 1] in '»”"')
                and _begins_person(words, k + 1)
            ):
                return k  # «…، ورفض الدكتور فلان ما ذكره النائب، قائلا»
            if (but := _but_another(doc, k, token)) is not None and but[1] >= token - 2:
                return k  # «قال فلان …، غير أن الوالي قاطعه مؤكدا أن»
            if title_acts(words, k) and not form.cue.inherits and cues.COMPLEMENTISERS.isdisjoint(words[self.at : k]):
                return k  # «طلب فلان إثبات العبارة، واستجاب القاضي لطلبه، مطالبا»
            if k not in doc.verbs or not is_actor_noun(words[k + 1]):
                continue
            if words_before(words, k):
                return k
            if form.cue.lemma == "قال" and words[k][0] == "و" and words[k - 1] in PAUSE and k in doc.forms and doc.forms[k][0].gender == form.gender:
                return k
        return None

    def _in_sentence(self, doc, names: Names, first: int, token: int, gender: str, number: str) -> str | None:
        """The subject named between the last speaker and a token, or else between the beginning of the sentence and it."""
        subject = self._subject(doc, names, self.at, token, gender, number=number) if first < self.at < token else None
        subject = subject or self._subject(doc, names, first, token, gender, number=number)
        clause = _another_clause(doc.words, first, token) if subject is None else None
        if clause is not None and doc.words[clause - 2] in _MEANWHILE:  # «افتتح الوزير المعرض، فيما تجول الزوار، مؤكدا»
            subject = self._subject(doc, names, first, clause - 2, gender, number=number)
        return subject or None

    def _spoke_before(self, sentence: int, recent: list[Speaker], form: cues.Form | None, doc, names: Names) -> str | None:
        """Who spoke or is the subject in this sentence or the nearest one before it, in agreement with the form of a cue."""
        gender, number = (form.gender, form.number) if form else ("", "")
        one = form is not None and not form.cue.inherits and number in ("s", "")
        for back in range(13):
            spoke = [s for s in recent if s.sentence == sentence - back and _agree(s, gender, number)]
            lasting = [s for s in spoke if not s.document] or (spoke if back <= 1 else [])
            if lasting and lasting[-1].resolution == "organisation" and one and form.tense == "present" and not form.joined:
                people = [s for s in self.said[-12:] if s.resolution in ("name", "title") and s.gender == gender and sentence - s.sentence <= 8]
                return (people or lasting)[-1].name  # «تؤكد أنها …»: whom a portrait tells of, and no body that was mentioned since
            if lasting:
                return lasting[-1].name
            # «قال الوزير ذلك في مؤتمر صحفي. وأضاف أن»
            nobody_yet = not recent and back == 1 and form is not None and form.cue.inherits and number == "s"
            if (one or nobody_yet) and 0 < back <= 2 and sentence - back >= 0 and doc.sentences[sentence - back][3] == "body":
                a, b = doc.sentences[sentence - back][:2]
                subject = self._subject(doc, names, a, b, gender, persons=True)
                if subject:
                    return subject
        if form is not None and form.cue.inherits and number == "s" and recent and sentence - recent[-1].sentence == 1:
            alone = {s.name for s in recent if sentence - s.sentence <= 2}
            return recent[-1].name if len(alone) == 1 and recent[-1].resolution in ("name", "title") else None  # «وقالت فلانة …. وأضاف»
        return None

    def _issued(self, sentence: int, form: cues.Form, token: int, doc, names: Names) -> str | None:
        """The body that acts in the sentence before «وقالت في بيان» at a token, or right behind the verb that opens it in the same paragraph,
        where nobody speaks in it («وتبنت الحركة الهجوم. وقالت في بيان إن», «رفضت الجمعية الطلب. وأكدت أن»); None for persons and where
        there is none."""
        words = doc.words
        if not sentence or doc.sentences[sentence - 1][3] != "body" or any(s.sentence == sentence - 1 for s in self.said):
            return None
        a, b = doc.sentences[sentence - 1][:2]
        text = words[token + 1] == "في" and noun_class(words[token + 2]) == "document" and not is_own(words[token + 2])
        if not text:
            opening = a + cues.match_phrase("turn", words, a)
            opening += words[opening] in PAUSE
            if doc.sentences[sentence - 1][2] != doc.sentences[sentence][2] or token != doc.sentences[sentence][0]:
                return None
            if form.number in ("p", "d"):
                acts = _verb_of_people(words, opening, form.number)
            else:
                acts = _verb_of_body(words, opening, form.gender)
            who = mention(words, opening + 1, b, doc.pair_at) if acts else None
            return _name(doc, names, who[0], _before_object(doc, *who))[0] if who else None
        subject = self._subject(doc, names, a, b, form.gender, number=form.number)
        first = arabic.fold(subject).partition(" ")[0] if subject else ""
        return subject if noun_class(first) == "organisation" else None

    def tells_of(self, sentence: int, doc, names: Names) -> str | None:
        """The subject of a sentence of the body in which nobody speaks; None where there is none."""
        if sentence < 0 or doc.sentences[sentence][3] != "body" or any(s.sentence == sentence for s in self.said):
            return None
        return self._subject(doc, names, *doc.sentences[sentence][:2], "", persons=True) or None

    def _introduced(self, sentence: int, doc, token: int, first: int, gender: str) -> tuple[int, int] | None:
        """One of several whom «من بينهم فلانة، وهي …،» names in the sentence of a token or the one before it, where nobody else speaks there
        («ومن بين المشاركين في الدراسة فلان الفلاني، وهو ممرض. ويقول»); None for nobody or another gender."""
        words, pronoun = doc.words, "وهي" if gender == "f" else "وهو"
        a = doc.sentences[sentence - 1][0] if sentence and doc.sentences[sentence - 1][2] == doc.sentences[sentence][2] else first
        if any(s.sentence >= sentence - (a < first) for s in self.said):
            return None
        for k in range(token - 1, max(a + 2, token - REMEMBERED), -1):
            if words[k] != pronoun or words[k - 1] not in PAUSE:
                continue
            among = next((m for m in range(k - 2, max(a, k - 14) - 1, -1) if words[m] in _AMONG and words[m - 1].lstrip("و") == "من"), None)
            if among is None:
                return None
            start = next((m + 1 for m in range(k - 2, among, -1) if words[m].startswith("ال") and not words[m].endswith("ي")), among + 1)
            return (start, k - 1) if 0 < k - 1 - start < 5 else None
        return None

    def _governed(self, sentence: int, gender: str, doc, names: Names) -> str | None:
        """The only named person of this gender in the sentence before, in the same paragraph, where nobody else can be meant («اجتمع الوزير مع
        المنسقة فلانة الفلانية. وأكدت أن», «أفرجت السلطات عن الناشط فلان. وقال»); None for nobody or several."""
        if not sentence or doc.sentences[sentence - 1][2] != doc.sentences[sentence][2] or doc.sentences[sentence - 1][3] != "body":
            return None
        a, b = doc.sentences[sentence - 1][:2]
        found: set[str] = set()
        k = a
        while k < min(b, a + REMEMBERED):
            if not (given(doc.words[k]) or noun_class(arabic.without_article(doc.words[k])) in ("title", "honorific")):
                k += 1
                continue
            title, first, last = person(doc.words, k, b, doc.pair_at, names.vocabulary)
            if last - first > 1 and given(doc.words[first]):
                name = _name(doc, names, first, last)[0]
                if names.gender(name, doc.words[k:last]) in ("", gender):
                    found.add(name)
            k = max(last, k + 1)
        return found.pop() if len(found) == 1 else None

    def _two(self, doc, names: Names, token: int, first: int) -> str | None:
        """The two whom a noun in the dual means in the sentence of a verb without a subject («اتفق الوزيران على … وأكدا أن»)."""
        words = doc.words
        for k in range(first, token):
            bare = arabic.without_article(words[k])
            if not bare.endswith("ان"):
                continue
            if words[k] == bare:  # «أعلنت نقابتان تضامنهما …، ودعتا إلى»
                one = bare.removesuffix("تان") + "ة" if bare.endswith("تان") else bare[:-2]
                if words[k - 1] in cues.finite() and bare not in nouns() and noun_class(one) in ("organisation", "title", "agency"):
                    return _name(doc, names, k, phrase_end(words, k, token, doc.pair_at))[0]
                continue
            if noun_class(words[k]) == "joint" or bare not in nouns() and bare[:-2] in nouns():
                return _name(doc, names, k, phrase_end(words, k, token, doc.pair_at))[0]
        return None

    def _beside(self, doc, token: int, first: int) -> tuple[int, int] | None:
        """Who stands between a verb that opens a clause and «قائلا» at a token («، فعلق النائب قائلا», «ليرد الوزير فلان قائلا»)."""
        words = doc.words
        paused = False
        for k in range(token - 1, max(first, token - 13), -1):
            word, before = words[k], words[k - 1]
            if k in doc.pair_at or k in doc.open_of or k in doc.verbs and (word[0] in "وف" or before in PAUSE):
                return None
            paused = paused or word in PAUSE
            verb = words[k - 2] if before in _TO_HIM else before
            if len(verb) < 4:
                continue
            if paused:  # «، ورفض الوزير فلان، ما قاله النائب، قائلا»
                title = word.startswith("ال") and words[k - 2] in PAUSE and noun_class(word) in ("title", "honorific")
                if title and verb[0] == "و" and _may_open(verb):
                    return k, phrase_end(words, k, token, doc.pair_at)
            elif is_actor_noun(word) and not (word.endswith(POSSESSIVE) and word not in nouns()):
                opens = verb.startswith(("ف", "لي", "لت", "و")) and verb not in nouns() and _may_open(verb)
                if opens and _addressed_behind(words, k):
                    return None
                opens = opens or words[k - 2] == "ان" and verb.endswith(("ه", "ها")) and verb[1:].startswith(("قاطع", "جيب", "رد", "عقب"))
                if opens and phrase_end(words, k, token, doc.pair_at) == token:
                    judges = any("n" in form.cue.frames for form in doc.forms.get(k - 1, ()))
                    return k, subject_end(words, k, token, doc.pair_at) if judges else token  # «أدانت الحركة الهجوم قائلة»
        return None

    def _subject(self, doc, names: Names, first: int, token: int, gender: str, persons: bool = False, number: str = "") -> str | None:
        """The first person or body (or only person) named between two tokens that is not governed by a preposition; after «، و…» the one
        of that clause."""
        words = doc.words
        answers = words[first] in _IN_ANSWER and words[first + 1] == "علي" and words[min(token, len(words) - 1)][0] != "و"
        if words[first] in _ON_TOPIC or answers:  # «وعن فرص فريقه، اكتفى بالقول», «وردا على كذا، قالت»
            first = next((k + 1 for k in range(first + 1, token) if words[k] in PAUSE), first)
        if not persons:
            main = _behind_fronted(doc, first, token)
            if main and any(_subject_at(doc, names, main[0], first, token, gender, number, persons)):
                return self._meant(doc, names, *main)
            host = _host(doc, first, token)
            if host and any(_subject_at(doc, names, host[0], first, token, gender, number, persons)):
                return self._meant(doc, names, *host)
            clause = _another_clause(words, first, token)
            if clause is None:
                first = _behind_quantifier_comma(words, first, token)
                if (verb := self._verb_of_saying(doc, first, token, gender, number)) is not None:
                    return self._subject_of(doc, names, verb, token)
            else:
                first = clause
        marked_until = governed_until = -1
        for i in range(first, min(token, first + REMEMBERED)):
            if i < governed_until:
                continue
            if (close := doc.pair_at.get(i, -1)) - i > 5 or i < close and close in (token - 1, token - 2) and close - i > 3:
                marked_until = max(marked_until, close)  # also «"المنتخب حلم كل مدرب"، يقول»
            if i <= marked_until or not words[i][0].isalpha() or _a_text_made(words[i]):
                continue
            if words[i] in cues.word_class("due") and (words[i - 1].lstrip("و") == "من" or i > first and words[i - 1].startswith("ال")):
                continue  # «ومن المقرر أن», «جلسة مجلس الوزراء المقررة غدا»: no rapporteur
            if accusative(words, i) and not (words[i - 1] in _BEFORE_UNNAMED and unnamed_accusative(words[i])):
                continue  # but «إلا أن متحدثا … رفض الاتهامات، مؤكدا»
            if i > first and words[i].removeprefix("ال") in _PRESS and words[i - 1].removeprefix("ال") in cues.word_class("venue"):
                if words[i + 1][0] == "ل" and len(words[i + 1]) > 3:
                    name = _name(doc, names, i + 1, max(phrase_end(words, i + 1, token, doc.pair_at), i + 2))[0]
                    return name if given(words[i + 1]) else name.removeprefix("ل")
                continue  # «جاء ذلك في مؤتمر صحفي للوزير حيث أكد»: no journalist
            if words[i - 1] in ("بالنسبة", "وبالنسبة") and words[i][0] == "ل" and given(words[i][1:]) and not given(words[i]):
                end = next((k for k in range(i + 1, min(token, i + 5)) if words[k] in PAUSE), i + 1)
                own = doc.source[doc.starts[i] + 1 : doc.ends[end - 1]]
                if names.gender(own, []) in ("", gender):
                    return own  # «وبالنسبة لفلانة الفلانية، وهي معلمة، لا يهم …. تقول»
            known, kind = _subject_at(doc, names, i, first, token, gender, number, persons)
            if not known and (not kind or kind == "document" and (is_own(words[i - 1]) or own_text(words[i]))):
                continue  # «ختم مداخلته الافتتاحية بالقول», «وأرفق منشوره بصور، معتبرا»
            if kind == "document" and not known and i > first + 2 and words[i - 1] in _DEMONSTRATIVES and words[i - 2] not in PAUSE:
                continue  # «رفض الإفصاح عن مضمون هذه الوثائق، واكتفى بالقول»
            reported = i > first + 2 and words[i - 1] in cues.COMPLEMENTISERS and any(k in doc.forms for k in (i - 2, i - 3))
            if reported and _goes_on_joined(words, token):
                continue  # «دراسة خلصت إلى أن الطفل …، وأعرب عن أمله»
            part_of = i > first + 1 and words[i - 1] in _PARTS and words[i - 2].lstrip("و") in _GOVERNORS  # «في نهاية الاجتماع»
            genitive = i > first + 1 and _in_construct(words, i)
            commented = words[i - 1].lstrip("و") == "عقب" and "علي" in words[i + 1 : i + 5]  # «وعقب فلان على رد الوزيرة قائلا»
            if i > first and not commented and (_done_by_him(words[i - 1]) or words[i - 1] in _GOVERNORS or words[i - 1] == "وفي" or part_of or genitive):
                governed_until = phrase_end(words, i, token, doc.pair_at)
                if _relative_clause(doc, governed_until, token, gender):
                    return self._meant(doc, names, i, governed_until)  # «مع الوزارة، والتي نفت ذلك، مؤكدة»
                continue
            end = _subject_end(doc, names, i, token, known and not kind)
            if _behind_verb(words, first, i):
                end = _before_object(doc, i, end)
            if kind == "anonymous" and end == i + 1 and words[end] == "في" and end + 1 in doc.pair_at:
                end = min(token, doc.pair_at[end + 1] + 1)  # «سارعت مصادر في «كذا» إلى الرد، فأشارت»
            kin = kind == "title" and i == first + 1 and words[i].endswith(POSSESSIVE)  # «وتقاطعه زوجته ضاحكة لتقول»
            indefinite = not known and end - i < 2 and not words[i].startswith(("ال", "وال")) and not kin
            if indefinite and not _behind_opening_verb(words, first, i, gender, number):
                continue  # «اختراق كبير»: no noun of persons here
            if kin and words[end] in PAUSE and given(words[end + 1]) and words[end + 2] in PAUSE:
                return _name(doc, names, end + 1, end + 2)[0]  # «زوجته، ليلى، …»
            name = self._meant(doc, names, i, max(end, i + 1))
            if not (known and gender) or names.gender(name, []) in ("", gender):
                return name
        return None

    def _verb_of_saying(self, doc, first: int, token: int, gender: str, number: str) -> int | None:
        """The nearest verb of saying before a token whose subject stands behind it («حيث أوضح الرئيس … تفاصيل اللقاء، مؤكدا»); None when
        none does."""
        words = doc.words
        for k in range(token - 2, max(first, token - 30) - 1, -1):
            if k not in doc.forms or words[k] in _ASKED_HIM or doc.forms[k][0].kind != "finite" or gender and doc.forms[k][0].gender != gender:
                continue
            after = words[k + 1]
            if words[k].lstrip("و") == "بين" and cues.COMPLEMENTISERS.isdisjoint(words[k + 1 : k + 9]):
                continue  # «ورفض المقارنة بينه وبين نجم النادي، قائلا»
            if after == "امام" and doc.source[doc.starts[k + 1]] == "أ":
                continue  # «الذي كان يتحدث أمام الوفود»: no imam
            if _addressed_behind(words, k + 1) or words[k - 1] in ("علي", "في"):
                continue  # «وعقب فلان على رد الوزيرة قائلا»
            if words[k] == "عبر" and "عن" not in words[k + 1 : k + 9] or after[-1] == "ا" and noun_class(after[:-1]) == "document":
                continue
            if noun_class(after) == "title" or number == "p" and after in cues.word_class("group"):
                return k
            judged = any("n" in form.cue.frames for form in doc.forms[k]) and after.startswith("ال") and not is_actor_noun(after)
            if not judged and _names_somebody(words, k + 1, token, doc.pair_at):
                return k  # but «التي أدانت الهجوم قائلة»: what she condemned
        return None

    def _subject_of(self, doc, names: Names, verb: int, token: int) -> str:
        """The subject behind a verb of saying."""
        words, pair_at, first = doc.words, doc.pair_at, verb + 1
        if words[first] in ("ما", "مما", "عما"):
            return ""  # «وحذر مما أسماه "…"»: who spoke before
        who = mention(words, first, token, pair_at)
        end = who[1] if who and who[0] == first else phrase_end(words, first, token, pair_at)
        if any("obj" in form.cue.frames for form in doc.forms[verb]):
            end = min(end, subject_end(words, first, end, pair_at))
        end = max(end, first + 1)
        return self._meant(doc, names, first, end)  # «وأضاف المتحدث قائلا»

    def _meant(self, doc, names: Names, a: int, b: int) -> str:
        """The name of the mention at tokens a..b; where it is a title with the article, who spoke under it."""
        name, how = _name(doc, names, a, b)
        if how != "title" or not doc.words[a].startswith("ال"):
            return name
        if doc.words[b] in PAUSE and noun_class(doc.words[b + 1]) == "title":
            who = mention(doc.words, b + 1, min(len(doc.words), b + 14), doc.pair_at)
            if who and who[0] == b + 1 and doc.words[who[1]] in PAUSE and (apposed := _name(doc, names, *who))[1] == "name":
                return apposed[0]  # «أما المتهم الثاني، النائب الثالث للرئيس فلان الفلاني، فقد»
        sentence = bisect_right(doc.sentences, a, key=lambda s: s[0]) - 1
        if b - a == 1 and doc.words[a] in _THE_PERSON:
            fits = (s for s in reversed(self.said[-4:]) if s.resolution == "name" and sentence - s.sentence <= 4 and _may_be_meant(s, doc.words[a][2:]))
            return next((s.name for s in fits), name)  # «ولا ينسى الرجل من سبقوه. يقول إن»
        return self.titled(sentence, names, person(doc.words, a, b, doc.pair_at)[0], name)


def _addressed_behind(words: list[str], k: int) -> bool:
    """Whether token k is whom the verb before it addresses («وخاطب المحتجين قائلا»): behind خاطب, or people in the plural accusative."""
    alone = words[k + 1] in PAUSE or words[k + 1] in ("قائلا", "قائلة", "بالقول", ":")  # but «وخاطب الوزير الحاضرين قائلا»
    return words[k - 1].lstrip("وف") in ("خاطب", "خاطبت") and alone or words[k].startswith("ال") and words[k].endswith("ين") and noun_class(words[k]) == "anonymous"


_OF_HIM = {"منه": "m", "منها": "f", "اليه": "m", "اليها": "f", "له": "m", "لها": "f"}


def _asks_speaker(doc, at: int, token: int, speaker: Speaker, form: cues.Form) -> tuple[int, int] | None:
    """The subject of what the speaker of a cue at token `at` reports, where the joined verb at a token turns to the speaker himself («قال فلان إن
    شخصا اتصل به وطلب منه»); None for another verb."""
    words, gender = doc.words, _OF_HIM.get(doc.words[token + 1])
    turns_to_them = words[token].endswith("هم") and cues.with_object(words[token])  # «قال فلان إن الرئيس استقبل الوزراء وطالبهم بـ»
    if form.tense != "past" or not turns_to_them and (gender is None or speaker.gender not in ("", gender)):
        return None
    clause = next((k + 1 for k in range(token - 2, at, -1) if words[k] in cues.COMPLEMENTISERS), None)
    who = mention(words, clause, token, doc.pair_at) if clause else None
    if turns_to_them and who and noun_class(words[clause]) != "title" and not given(words[clause]):
        return None
    return who if who and who[0] == clause and who[1] < token and (is_actor_noun(words[clause]) or given(words[clause])) else None


def _goes_on_joined(words: list[str], token: int) -> bool:
    """Whether the verb at a token is joined by و behind a pause («، وأعرب عن»)."""
    return words[token][0] == "و" and words[token - 1] in PAUSE


def _asked_by_outlet(doc, first: int, token: int) -> tuple[int, int] | None:
    """Whom the outlet asks in the clause before «فأجاب», «فقال» at a token («سألنا عاملا كان يطوي الأعلام عن رأيه»); None for others."""
    words = doc.words
    verb = next((k for k in range(first, min(token, first + 4)) if words[k].removeprefix("و") == "سالنا"), None)
    if verb is None:
        return None
    who = mention(words, verb + 1, token, doc.pair_at)
    if who and who[0] == verb + 1:
        return who
    return (verb + 1, verb + 2) if unnamed_accusative(words[verb + 1]) else None


_ASKS = cues.word_class("asks")


def asked_one(doc, first: int, token: int) -> tuple[int, int] | None:
    """Whom somebody asks in the clause before «فأجاب», «فقال» at a token («سأل القاضي الشاهد عن اسمه», «طلب القاضي من الشاهد أن»); None where
    nobody asks anybody."""
    words = doc.words
    n = bisect_right(doc.sentences, token, key=lambda s: s[0]) - 1
    if token == first and n and doc.sentences[n - 1][2] == doc.sentences[n][2]:
        first = doc.sentences[n - 1][0]  # «سأل المحقق الحارس: «أين كنت؟» فأجاب»
    for k in range(max(first, token - REMEMBERED), token - 2):
        if words[k] in _LETS_SPEAK and (let := _allowed(doc, k, token)):
            return let
        wants = words[k].removeprefix("و") in ("طلب", "طلبت")
        if words[k] not in _ASKS and not wants:
            continue
        asker = mention(words, k + 1, token, doc.pair_at)
        if asker is None or asker[0] != k + 1:
            continue
        at = k + 2 if two_titles(words, k + 1) else subject_end(words, *asker, doc.pair_at)
        if wants or words[at] == "من":
            if words[at] != "من":
                continue
            at += 1
        asked = mention(words, at, token, doc.pair_at)
        somebody = asked and asked[0] == at and (given(words[at]) or noun_class(words[at]) in ("title", "anonymous", "honorific"))
        if somebody and not words[at].endswith(("ا", *POSSESSIVE)):
            return asked
    return None


_LETS_SPEAK = cues.word_class("lets-speak")


def _allowed(doc, k: int, token: int) -> tuple[int, int] | None:
    """Whom somebody lets speak by the verb or «الكلمة» at token k («سمح القاضي للمتهم بالحديث، فقال», «الكلمة للنائب فلان، فقال»)."""
    words = doc.words
    at = next((m for m in range(k + 1, min(k + 6, token)) if words[m][0] == "ل" and len(words[m]) > 3), None)
    who = mention(words, at, token, doc.pair_at, governed=True) if at else None
    if not who or who[0] != at:
        return None
    bare = words[at][1:].removeprefix("ل")
    known = given(words[at][1:]) or noun_class(bare) in ("title", "anonymous", "honorific") or behind_given(words, "ال" + bare) or behind_given(words, bare)
    return who if known else None


def two_titles(words: list[str], a: int) -> bool:
    """Whether the title with the article at token a is followed by another person's («سألت المذيعة الفنانة فلانة»)."""
    first, second = words[a], words[a + 1]
    both = first.startswith("ال") and second.startswith("ال") and noun_class(first) == noun_class(second) == "title"
    return both and not second.endswith(("ي", "ية"))


def _behind_fronted(doc, first: int, token: int) -> tuple[int, int] | None:
    """The subject of the main clause behind a fronted one before a token («بعد يومين على فوز الرئيس، رفض المرشح النتائج وأعلن»)."""
    words = doc.words
    if words[first].removeprefix("و") not in cues.PREPOSITIONS and words[first].removeprefix("و") not in ("بعد", "عقب", "قبل", "غداة"):
        return None
    for k in range(token - 2, max(first + 2, token - 25), -1):
        acts = words[k - 1] in PAUSE and (words[k] in _DEEDS or k in doc.verbs) and words[k][0] != "و"
        if acts and is_actor_noun(words[k + 1]) and noun_class(words[k + 1]) not in ("document", "organisation"):
            who = mention(words, k + 1, token, doc.pair_at)
            return who if who and who[0] == k + 1 else None
    return None


def _turned_in(doc, first: int, token: int) -> tuple[int, int] | None:
    """The subject of the last clause behind «فيما», «بينما», «في حين» and a verb between two tokens; None when there is no such clause."""
    words = doc.words
    does = words[token - 2][0] == "ف" and words[token - 3] in PAUSE and not is_actor_noun(words[token - 2])
    if does and is_actor_noun(words[token - 1]) and (words[token - 1].startswith("ال") or words[token - 1].endswith(POSSESSIVE)):
        return token - 1, token  # «تقول الطفلة، فتبتسم أمها وتعقب: "…"»
    for k in range(token - 2, max(first, token - 25), -1):
        if words_before(words, k) and not is_actor_noun(words[k]) and (is_actor_noun(words[k + 1]) or given(words[k + 1])):
            who = mention(words, k + 1, token, doc.pair_at)
            return who if who and who[0] == k + 1 else None
        if (who := _but_another(doc, k, token)) is not None:
            return who
        if words[k] in ("فيه", "فيها") and words[k - 2] == "وقت" and is_actor_noun(words[k + 1]):
            who = mention(words, k + 1, token, doc.pair_at)
            return who if who and who[0] == k + 1 else None  # «في وقت تمسكت فيه الجامعة بقرارها، وأكدت»
    return None


def _but_another(doc, k: int, token: int) -> tuple[int, int] | None:
    """The subject of the clause that «غير أن», «إلا أن» or «لكن» at token k opens, where it answers («غير أن الوزير نفى ذلك»)."""
    words = doc.words
    but = words[k] in ("لكن", "ولكن") or words[k] == "ان" and words[k - 1] in ("غير", "الا", "بيد")
    if not but:
        return None
    if k + 3 < token and words[k + 2] in _DENIES and words[k + 3] in _THAT_THING:
        return k + 1, k + 2  # «غير أن الراوي نفى ذلك»
    if not (is_actor_noun(words[k + 1]) or given(words[k + 1]) or words[k + 1] in words.surnames):
        return None
    who = mention(words, k + 1, token, doc.pair_at)
    a, b = who if who and who[0] == k + 1 else (k + 1, k + 2)
    for verb in range(b, min(b + 3, token)):  # also behind the last words of a long name
        if words[verb] in _DEEDS or verb in doc.verbs or "ف" + words[verb] in cues.word_class("answered-back"):
            return a, verb
    return None


_COURTS = frozenset(map(skeleton, ("المحكمة", "الجلسة", "الدائرة", "هيئة")))


def _judge(names: Names) -> str | None:
    """The one person who presides over a court or a session, or else has the title of a counsellor («المستشار فلان»), for «القاضي»."""
    presides = {name for (head, rest), holders in names.titles.items() if head == "رئيس" and not _COURTS.isdisjoint(rest) for name in holders}
    presides = presides or {name for (head, rest), holders in names.titles.items() if head == "مستشار" and not rest for name in holders}
    texts = {names.texts.get(names.full(name)) for name in presides}
    return texts.pop() if len(texts) == 1 else None


def _done_by_him(word: str) -> bool:
    """Whether a word is what somebody does who is only meant by its pronoun, so that whom it concerns stands behind: «عقب لقائه السفير»."""
    return word.endswith(POSSESSIVE) and (word.startswith("لقائ") or cues.verbal_noun(arabic.without_pronoun(word)))


_TO_HIM = frozenset(["عليه", "عليها", "عليهم", "له", "لها", "لهم", "اليه", "اليها", "اليهم"])
_QUOTES = frozenset(["quote", "bquote", "an"])  # frames of verbs that only utter («صاح», «هتف»)


def who_answered(words: list[str], first: int, token: int, pair_at) -> tuple[int, int] | None:
    """The subject of «وهو ما نفاه فلان», «الأمر الذي أقر به فلان» between two tokens, of the last such clause; None when there is none."""
    for k in range(token - 2, max(first, token - 30), -1):
        if words[k] not in _WHAT or words[k - 1] not in _THE_MATTER:
            continue
        subject = k + 2 + (words[k + 2] in _OF_IT)
        took_up = words[k + 1].endswith(("ه", "ها")) or words[k + 2] in _OF_IT
        took_up = took_up and not words[k + 1].lstrip("يت").startswith(_RELAYING)
        took_up = took_up or words[k + 1].removesuffix("ت") in _HASTENED  # «وهو ما سارع فلان إلى نفيه»
        if not took_up or subject >= token or not (is_actor_noun(words[subject]) or given(words[subject]) or known_at(words, subject)):
            return None
        who = mention(words, subject, token, pair_at)
        return who if who and who[0] == subject else None
    return None


def _told_of(doc, first: int, token: int) -> tuple[int, int] | None:
    """The people in the plural of whom the clause before a token tells, right behind its particle; None where others stand there."""
    words = doc.words
    k = next((k for k in range(token - 1, max(first, token - 30), -1) if words[k - 1] in cues.COMPLEMENTISERS), None)
    people = k is not None and noun_class(words[k]) == "anonymous" and words[k].endswith(("ون", "ين", "ال", "اء", "ات", "اد"))
    return (k, k + 1) if people else None


def _counted_people(words: list[str], a: int, b: int) -> tuple[int, int] | None:
    """People without a name who are counted and do something between two tokens («نحو 600 عون دخلوا في اعتصام، مطالبين بـ»)."""
    for k in range(a, b - 3):
        some = words[k].removesuffix("ا") in _SOME and words[k + 1] == "من"
        did = next((m for m in range(k + 3, min(b, k + 7)) if words[m].endswith("وا")), None) if some else None
        if did is not None:
            return k, did  # «أن عددا من أهالي البلدة قطعوا الطريق، مطالبين بـ»
        if words[k].isdigit() and words[k + 1][0].isalpha() and any(word.endswith("وا") for word in words[k + 2 : k + 4]):
            return k - (words[k - 1] in _ABOUT), k + 2
        if k == a + 1 and words[k].isdigit() and noun_class(words[k + 1].removesuffix("ا")) in ("title", "anonymous"):
            return k, k + 2  # «ووقع 41 نائبا مذكرة، طالبوا فيها»
    return None


def _people_told_of(doc, first: int, token: int) -> tuple[int, int] | None:
    """The people of whom «الذين» and a verb tell before a participle at a token («بلقاء مع ممثلي المجتمع المدني، الذين رفعوا مطالبهم، مطالبين بـ»)."""
    words = doc.words
    who = next((k for k in range(token - 3, max(first, token - 14), -1) if words[k] == "الذين" and words[k + 1].endswith("وا")), None)
    if who is None:
        return None
    end = who - (words[who - 1] in PAUSE)
    for a in range(end - 1, max(first, end - 7), -1):
        if is_actor_noun(words[a]) and phrase_end(words, a, end, doc.pair_at) == end and (words[a].endswith(("ي", "ين")) or _number(words[a], "")):
            return a, end
    return None


_DENIES = cues.word_class("denies")
_THAT_THING = frozenset(["ذلك", "هذا", "هذه", "الامر"])
_SOME = frozenset(["عدد", "عشرات", "مئات", "مجموعة", "آلاف", "الاف", "العشرات", "المئات"])
_ABOUT = frozenset(["نحو", "حوالي", "قرابة", "زهاء"])


def _people_who_act(words: list[str], first: int, token: int) -> tuple[int, int] | None:
    """The unnamed people behind the verb that opens the sentence («حدد قانونيون شروط البيع بين البائع والمشتري، مؤكدين أن»)."""
    people = first + 1
    many = words[people].endswith("يون") or words[people].endswith(("ون", "اء")) and noun_class(words[people]) == "anonymous"
    if is_actor_noun(words[first]) or not many or words[people + 1].startswith("ال"):
        return None
    end = people + 1
    while end < token and words[end].endswith("ون") and not words[end].startswith("ال"):
        end += 1
    return people, end


def _fits(words: list[str], who: tuple[int, int], form: cues.Form) -> bool:
    """Whether a participle or a verb agrees with the noun or the name at these tokens."""
    word = words[who[0]]
    if _plural(word, arabic.without_article(word)) or word.endswith(("ون", "اب", "ات")) and is_actor_noun(word) and noun_class(word) != "title":
        return form.number == "p" or form.gender == "f" and noun_class(word) == "organisation"  # «السلطات …، وقالت»
    own = noun(word)[1] if noun(word) else ""
    row = known_at(words, who[0])
    if row is not None and row[1].kind in ("state", "capital", "institution", "agency") and form.gender == "m":
        return False  # «وهو ما ترفضه واشنطن، مضيفا»
    return form.number == "s" and own in ("", form.gender)


_IN_ANSWER = frozenset(["ردا", "وردا", "جوابا", "وجوابا"])  # «وردا على سؤال، أوضح الوزير أن …، معلنا»: he goes on
_HASTENED = ("سارع", "بادر")
_RELAYING = ("نقل", "توقع", "طلب", "انتظر", "فسر", "اعتبر", "عد")  # verbs behind which «وهو ما» brings nobody who answers
_WHAT = frozenset(["ما", "الذي", "التي"])
_THE_MATTER = frozenset(["وهو", "وهي", "وهذا", "هو", "الامر", "الشيء"])
_OF_IT = frozenset(["به", "بها", "عنه", "عنها", "اليه", "اليها", "عليه", "عليها"])


# --- who may be meant --------------------------------------------------------------------------------------------------


_SO_HE = frozenset(["فهو", "فهي", "فهم"])
_PRESS = frozenset(["صحفي", "صحافي"])
_THE_PERSON = cues.word_class("the-person")
_UN = frozenset(map(skeleton, ("الاممي", "الاممية", "الامم", "لامم")))  # also «للأمم»
_OF_UNION = frozenset(map(skeleton, ("الاممي", "الاممية")))
_ACCUSED = frozenset(["متهم", "متهمة"])
_UNITED = frozenset(map(skeleton, ("الاممي", "الامم", "لامم", "الاوروبي", "الافريقي")))  # offices of unions are of no state


def _under_same_title(last: Speaker, sentence: int, names: Names, title: tuple[str, tuple[str, ...]], name: str) -> bool:
    """Whether who spoke last has this title with all its words («وأضاف وزير الخارجية», also where another state's minister is named
    between), or is one of those who have it where nothing more is said («النائب»)."""
    head, rest = title
    if not rest and last.resolution == "name" and 0 <= sentence - last.sentence <= 1 and last.name != name:
        return any(head == held for held, _ in names.offices(last.name))  # «قال النائب فلان …. وذكّر النائب»: he, not one named later
    if not rest or not 0 <= sentence - last.sentence <= 2 or last.name == name or last.resolution not in ("name", "title"):
        return False
    if any(map(is_nationality, rest)):
        return False
    own = set(rest)
    return any(head == held and own <= set(office) and _FORMER.isdisjoint(set(office) - own) for held, office in names.offices(last.name))


def _just_spoke(last: Speaker, sentence: int, title: tuple[str, tuple[str, ...]]) -> bool:
    """Whether «المتحدث» alone means who spoke just before («وأضاف المتحدث»), also where somebody else is a spokesman."""
    head, rest = title
    if rest or not 0 <= sentence - last.sentence <= 1 or len(last.name.split()) < 2:
        return False
    if last.resolution == "anonymous" and _first_word(last.name) == head:
        return True  # «رفض متحدث باسم الوزارة …. وأكد المتحدث», «قال دبلوماسي أوروبي …. وأضاف الدبلوماسي»
    return head in _SPEAKING and _may_be_meant(last, head)


def _may_be_meant(said: Speaker, head: str) -> bool:
    """Whether a noun of persons can mean this speaker: somebody with a name or title, not of the other gender."""
    return said.resolution in ("name", "title") and not said.document and said.gender != ("m" if _gender_of(head) == "f" else "f")


def _gender_of(head: str) -> str:
    """The gender of a noun of persons by its ending."""
    return "f" if head.endswith("ة") else "m"


_MANY = cues.word_class("many")


def _one_of(people: str) -> str | None:
    """«أحد» with a group in the genitive: أحد الشهود, أحد المصدرين, أحد السكان («ثلاثة من السكان»); None where its noun is not found."""
    own = people.split()
    noun_ = next((b for a, b in zip(own, own[1:]) if a == "من" and b.startswith("ال") and is_actor_noun(arabic.fold(b))), own[0])
    if noun_class(arabic.fold(noun_)) == "quantifier" or arabic.fold(noun_) in cues.word_class("group") or arabic.fold(noun_) in _MANY:
        noun_ = own[1] if len(own) > 1 and own[1].startswith("ال") else "أحد"  # «بعض الأهالي», «عشرات النازحين»
    if noun_.startswith("أحد") or not is_actor_noun(arabic.fold(noun_)):
        return None
    for ending in ("ون", "ان"):
        bare = noun_.removesuffix(ending)
        if bare != noun_ and arabic.fold(arabic.without_article(bare)) in nouns():
            noun_ = bare + "ين"
    return "أحد " + (noun_ if noun_.startswith("ال") else "ال" + noun_)


def _first_word(name: str) -> str:
    """The first word of a name, folded; "" of an empty one."""
    return (arabic.fold(name).split() or [""])[0]


def _is_office(name: str) -> bool:
    """Whether a name begins with a title and not with a given name."""
    first = _first_word(name)
    return noun_class(first) == "title" and not given(first)


def _bones(name: str) -> set[str]:
    """The skeletons of a name's words."""
    return {skeleton(word) for word in arabic.word_list(name)}


def _name(doc, names: Names, a: int, b: int) -> tuple[str, str]:
    """(name, resolution) of the mention at tokens a..b."""
    return names.canonical(doc.words, a, b, doc.source, doc.starts, doc.ends, doc.pair_at)


def _agree(who: Speaker, gender: str, number: str) -> bool:
    """Whether a verb or participle of this gender and number can be a speaker's."""
    if who.number == "g" and number != "d" and gender != "f":
        return True
    if number in ("d", "p") or who.number in ("d", "p"):
        if number == who.number or number in ("", "s") and who.number == "" or (number, who.number) == ("p", "d"):
            return True  # also «أدان الجانبان …، ودعوا»
        return number == "p" and who.number == "" and who.gender == ""
    return not gender or who.gender in ("", "?", gender)


# --- subjects in a sentence --------------------------------------------------------------------------------------------


_WHEN = frozenset(["عندما", "وعندما", "لما", "ولما", "حين", "وحين", "حينما", "وحينما"])
_ASKED = frozenset(["سئل", "سئلت", "سالته", "سالها", "سالناه", "سالناها", "سئلوا"])


_ASKED_ABOUT = cues.word_class("asked-about")


def asked_first(words: list[str], first: int, token: int) -> bool:
    """Whether a sentence opens with a question that somebody is asked («وعندما سئل عن اللاعب فلان، رد», «ورداً على سؤال عما إذا …، قال»)."""
    if words[first].lstrip("و") == "ردا" and words[first + 1] == "علي":
        return words[first + 2].startswith(("سؤال", "اسئلة", "استفسار")) and token > first + 3
    if words[first].lstrip("و") in ("لدي", "عند") and words[first + 1] in ("سؤاله", "سؤالها") and words[first + 2] in ("عن", "حول", "عما"):
        return True  # «ولدى سؤاله عن تأسيس حزب جديد، رد بأن»
    asked = first + (words[first] in _WHEN)
    if words[asked].lstrip("و") in cues.word_class("asked-him"):
        return not _ASKED_ABOUT.isdisjoint(words[asked + 1 : asked + 9])  # «وعندما سأله النائب عما إذا …، أجاب»
    if asked > first and words[asked] in cues.word_class("faced-him"):
        return any(word[0] == "ب" for word in words[asked + 1 : asked + 9])  # «وعندما واجهه القاضي بالمحضر، رد بأنه»
    if words[asked].lstrip("و") not in _ASKED:
        return False
    return words[asked + 1] in ("عن", "حول", "عما", "ان", "هل", "بشان")  # «وسئل النائب عن ذلك، فرد»: he answers


def _in_construct(words: list[str], i: int) -> bool:
    """Whether a preposition governs the noun before the definite word at token i, which defines it («وعلى باب العيادة», «لتدريب المنتخب», «برئيس
    النادي»)."""
    before = words[i - 1]
    if not words[i].startswith("ال") or before.startswith(("ال", "وال", "بال", "لل")) or not before[0].isalpha() or before in cues.finite():
        return False
    if words[i - 2].lstrip("و") in cues.PREPOSITIONS and not is_actor_noun(before) and not given(before):
        return not before.endswith(POSSESSIVE)
    bare = before[1:]
    oblique = words[i].endswith("ين") and not is_addressee(before)  # «لأداء العاملين»
    return before[0] in "بل" and len(before) > 4 and (is_actor_noun(bare) or cues.verbal_noun(bare) or oblique) and not given(before)


def _may_open(verb: str) -> bool:
    """Whether a word with a joined particle can be the verb of a clause («فعلق», «ليرد», «ورفض»): no noun of persons, no verbal noun."""
    return verb[1:3] != "ال" and not is_actor_noun(verb) and not cues.verbal_noun(verb[1:])


def _a_text_made(word: str) -> bool:
    """Whether a word is the accusative of a text or question («وجهت النائبة سؤالا»): an object."""
    return word.endswith("ا") and noun_class(word[:-1]) == "document" and noun_class(word) != "document"


_TURNS = frozenset(["ان", "فيما", "بينما", "لكن", "بعدما", "حين"])  # «غير أن», «في حين»: another subject may follow
_MEANWHILE = frozenset(["اذ", "حيث", "فيما", "بينما"])


def _another_clause(words: list[str], first: int, token: int) -> int | None:
    """The subject of the last clause that a verb with و opens before a token («، وطالب الوزير …، مؤكدا»); None when there is none."""
    for k in range(token - 1, max(first, token - 30), -1):
        if words[k] not in PAUSE or k + 3 >= token:
            continue
        if words[k + 1] in _MEANWHILE and not is_actor_noun(words[k + 2]) and (noun_class(words[k + 3]) == "title" or given(words[k + 3])):
            return k + 3  # «…، إذ قاطعت النائبة فلانة الوزير، قائلة»
        at_the_time = words[k + 1] in ("في", "وفي") and words[k + 2] in ("وقت", "حين") and not is_actor_noun(words[k + 3])
        if at_the_time and k + 4 < token and (noun_class(words[k + 4]) == "title" or given(words[k + 4])):
            return k + 4  # «…، في وقت خرج رئيس النادي عن صمته، ليؤكد»
        him = words[k + 1][0] == "ف" and words[k + 1].endswith(POSSESSIVE)
        if him and (words[k + 2] in ("احد", "احدي") or is_actor_noun(words[k + 2])):
            return k + 2  # «، فقاطعه أحد الحضور هاتفا»
        if words[k + 1][0] != "و":
            continue
        if words[k + 1] not in _AND_HE and is_actor_noun(words[k + 2]) and not is_actor_noun(words[k + 1]):
            return k + 2
    return None


def _behind_quantifier_comma(words: list[str], first: int, token: int) -> int:
    """The last «، بعض …» before a token («…، بعض المغردين انتقد … وطالب»), else `first`."""
    for k in range(token - 3, max(first, token - 12), -1):
        if words[k] in PAUSE and words[k + 1][0] != "و" and noun_class(words[k + 1]) == "quantifier" and is_actor_noun(words[k + 2]):
            return k + 1
    return first


_ASKED_HIM = cues.word_class("asked-him")


def _subject_at(doc, names: Names, i: int, first: int, token: int, gender: str, number: str, persons: bool) -> tuple[bool, str]:
    """(whether the name of a person or state begins at token i, the class of its noun of persons or bodies) if it can be a subject in
    agreement; (False, "") if not. `persons`: only names and titles."""
    words = doc.words
    word, before, state = words[i], words[i - 1], is_state(words, i, token)
    if before in _BEFORE_UNNAMED and unnamed_accusative(word):
        word = word[:-1]  # «إلا أن متحدثا»
    found = noun(word)
    kind, own = found or ("", "")
    if word.removeprefix("و") == "امام" and doc.source[doc.starts[i] + (word[0] == "و")] == "أ":
        return False, ""  # «وأمام بوابة الطوارئ، كان المواطن فلان ينتظر»: no imam
    if kind == "document" and i == first and len(word) == 3 and given(words[i + 1]):
        return False, ""  # «مسح سالم عرقه، ثم قال»: a verb
    row = None if state or kind else known_at(words, i)
    known = (
        not state
        and (_of_a_person(word, names) or _son_named(doc, i, kind) or _given_behind_verb(doc, i, first, kind))
        or row is not None
        and row[1].kind in ("institution", "person")
        or word in ("ابو", "ام")
        and _father_of(words, i)
    )
    if before in _ASKED_HIM or before in ("وهو", "وهي") and noun_class(word) in ("title", "anonymous"):
        return False, ""  # «وعندما سأله أحد الزملاء، رد مبتسما»
    if state and gender == "m" and i and _feminine_verb(before):
        return False, ""  # «احتلت البلاد المرتبة الأولى، واصفا»: a state whose verb is feminine
    if persons and not known and kind != "title":
        return False, ""
    if row is not None and i > first and cues.match_phrase("platform", words, i) and not _feminine_verb(before):
        return False, ""  # «بموقع التواصل، تويتر، حيث قال»
    plural = _number(word, "") or "s"
    if number and number not in plural.replace("g", "sp") and (not known or number == "p"):
        return False, ""
    if state and not known and not kind and words[i + 1] not in ":-–—(/" and not words[i + 1][0].isdigit():
        turns = i - 1 == first and before in ("لكن", "ولكن") and _feminine_verb(words[i + 1])  # «لكن إيران ردت قائلة إن»
        does = gender != "m" and before[0] == "ت" and (i - 1 == first or words[i - 2] in PAUSE) and not cues.verbal_noun(before)
        known = i == first or turns or before.endswith("ت") or i - 1 in doc.forms or does  # «تشن روسيا هجوما …، وتقول إنها»
    hers = kind == "title" and given(words[i + 1]) and given_gender(words[i + 1]) == gender  # «اختلفت النائب سلوى …، معتبرة»
    if kind == "joint" and gender or gender and own not in ("", "d", gender) and not hers:
        return False, ""  # a verb in the singular is not theirs
    if known or kind in _SUBJECTS:
        return known, kind
    opens = i == first or before in PAUSE or i - 1 in doc.forms or before in ("لكن", "ولكن") or i == first + 1 and _may_open(before)
    if word in ("احد", "احدي") and opens and (noun_class(words[i + 1]) == "anonymous" or words[i + 1].startswith("ال") and words[i + 1].endswith("ين")):
        return False, "anonymous"  # «علق أحد سكان الحي على القرار قائلا»
    some = kind == "quantifier" and plural == "g" and (number == "p" or i == first or before in PAUSE)
    return False, kind if some else ""


def _given_behind_verb(doc, i: int, first: int, kind: str) -> bool:
    """Whether a given name stands at token i behind a verb that opens the sentence («يسأل حسين عن الطريق، ثم يستدرك»)."""
    words, verb = doc.words, doc.words[i - 1]
    if i != first + 1 or kind or not given(words[i]):
        return False
    return i - 1 in doc.forms or i - 1 in doc.verbs or verb in cues.word_class("verb") or verb.lstrip("و") in cues.word_class("verb")


def _son_named(doc, i: int, kind: str) -> bool:
    """Whether a name with «بن» begins at token i; behind a verb it begins with «بن» itself («وكان بن شريف قد صرح», «وتابع بن صالح قائلا»)."""
    words = doc.words
    if words[i] in ("بن", "ود", "ولد"):
        return i > 0 and (_verb_before_son(doc, i - 1) or _behind_verb(words, i - 1, i))
    return words[i + 1] == "بن" and kind != "title" and not _verb_before_son(doc, i)


def _verb_before_son(doc, i: int) -> bool:
    """Whether the word before «بن», at token i, is a verb and no name."""
    word = doc.words[i].lstrip("وف")
    return i in doc.forms or word in ("كان", "كانت") or doc.words[i] in cues.word_class("verb") or word in cues.word_class("verb")


def _of_a_person(word: str, names: Names) -> bool:
    """Whether a word, also without its و or ف, stands in the name of a person of the article."""
    joined = word[0] in "وف" and len(word) > 4 and word[1:] not in cues.word_class("verb")  # «فرفعت المحكمة الجلسة»
    for form in (word, word[1:]) if joined else (word,):
        people = names.people.get(skeleton(form)) if len(form) > 2 else None
        if people is not None and any(form in name for name in people) and not _rather_verb(form, people):
            return True
    return False


def _rather_verb(form: str, people) -> bool:
    """Whether a word that stands in one name only looks like a verb in the present or future."""
    if form[0] not in "سوي" or given(form) or not form.startswith(("سي", "ست", "وسي", "وست", "يت", "وي")):
        return False
    return sum(count for count, _ in people.values()) < 2


def _father_of(words: list[str], i: int) -> bool:
    """Whether a name follows «ابو» or «ام» at token i, which no preposition governs."""
    return (given(words[i + 1]) or words[i + 1].startswith("ال")) and words[i - 1] not in cues.word_class("prep")


def _feminine_verb(word: str) -> bool:
    """Whether a word can be a verb in the feminine past (احتلت)."""
    return word.endswith("ت") and not word.endswith("ات")


_AMONG = frozenset(["بين", "بينهم", "بينهن", "بينهما", "ضمن", "ضمنهم"])
_ON_TOPIC = cues.word_class("topic-shift") - {"وفيما"}
_MET = frozenset(["التقي", "التقت", "التمس", "التمست"])  # verbs, though they begin with «ال»


def _behind_verb(words: list[str], first: int, i: int) -> bool:
    """Whether the word before token i can only be the verb whose subject begins there: it opens the clause that begins at token `first`, or
    stands behind a pause, and is no noun."""
    verb = words[i - 1]
    if i - 1 < first or not verb[0].isalpha() or verb.startswith("ال") and verb not in _MET or len(verb) < 3 or verb in cues.word_class("prep"):
        return False
    return (i - 1 == first or words[i - 2] in PAUSE) and not is_actor_noun(verb) and not given(verb)


def _before_object(doc, i: int, end: int) -> int:
    """The end of a subject at tokens i..end before what is no part of it: the verb's object («واستقبل وزير الخارجية السفير، مؤكدا», «قدمت
    فلانة طعنا», «هزت رأسها»), a preposition («اجتمع الوزير بوفد») or how somebody is («بدا عماد متعبا»)."""
    words = doc.words
    cut = max(i + 1, min(end, subject_end(words, i, end, doc.pair_at)))
    while cut < end and _further_name(words, cut):
        cut += 1  # «زار السفير مصطفى أردال المعرض»
    if cut < end and not _opens_object(words, i, cut):
        cut = end
    return next((k for k in range(i + 1, cut) if _outside_subject(words, k)), cut)


def _opens_object(words: list[str], i: int, k: int) -> bool:
    """Whether an object may begin at token k of a phrase that begins at token i: a noun of things, a second phrase with the article, an
    office behind an adjective with it («التقى رئيس الوزراء الدروفاني سفير تالوفيا»)."""
    word, before = words[k], words[k - 1]
    if not before.startswith("ال") and (before in _OBJECTS or before in cues.content_nouns() or is_actor_noun(before)):
        return False  # «وكالة أنباء تيسان»
    if _common_noun(word) or word[-1] == "ا" and is_actor_noun(word[:-1]) or word[0] == "ب" and _common_noun(word[1:]):
        return True
    if word.startswith("ال"):
        return before.startswith(("ال", "لل")) or any(given(w) and w != "باسم" for w in words[i:k])
    return before.startswith("ال") and before.endswith(("ي", "ية")) and noun_class(word) == "title"


def _further_name(words: list[str], k: int) -> bool:
    """Whether the word at token k, behind a name or a body, can only be one more word of a name that no list has."""
    word = words[k]
    if not word[0].isalpha() or len(word) < 3 or word.startswith(("ال", "لل", "بال", "وال")) or word.endswith(("ة", "ات", *POSSESSIVE)):
        return False
    before = words[k - 1]
    town = is_actor_noun(before) and not before.startswith("ال") and word not in _OBJECTS  # «محافظ تيسان»: it only looks like a verbal noun
    noun_of_things = _common_noun(word) and not town
    return not (noun_of_things or is_actor_noun(word) or word in cues.word_class("prep") or word in cues.word_class("adjective"))


def _common_noun(word: str) -> bool:
    """Whether a word is a noun of things that people make, do or have, by the lists."""
    return word in _OBJECTS or bool(cues.verbal_noun(word)) or word in cues.content_nouns()


def _outside_subject(words: list[str], k: int) -> bool:
    """Whether the word at token k of a phrase shows that the subject has ended: it has a pronoun behind it or «بال»
    before it, or is in the accusative."""
    word, before = words[k], words[k - 1]
    if given(word) or word in words_surnames(words) or is_actor_noun(before) and not before.startswith("ال"):
        return False  # «وزير خارجيته»
    if len(word) > 3 and (word.endswith(("ها", "هم")) or word[-1] == "ه" and (_common_noun(word[:-1]) or before.startswith("ال"))):
        return True
    if word[0] == "ب" and len(word) > 3 and word != "باسم" and (_common_noun(word[1:]) or is_actor_noun(word[1:]) or word.startswith("بال") and word.endswith(("ة", "ات"))):
        return True
    stem = word[:-1]
    return len(word) > 3 and word[-1] == "ا" and (_common_noun(stem) or is_actor_noun(stem) or stem in cues.word_class("adjective") or not set(stem) & set("اويى"))


def _subject_end(doc, names: Names, i: int, token: int, bare_name: bool) -> int:
    """The token after a subject; `bare_name`: it begins with a name, not with a noun of persons or bodies."""
    words = doc.words
    if not bare_name:
        who = mention(words, i, token, doc.pair_at) if noun_class(words[i]) == "title" else None
        end = who[1] if who and who[0] == i else phrase_end(words, i, token, doc.pair_at)
        return next((k for k in range(i + 1, end) if _of_the_verb(words, i, k)), end)
    row = known_at(words, i)
    if row is not None and (row[1].kind == "institution" or is_state(words, i, token)):
        return i + row[0]
    return name_end(words, i, token, doc.pair_at, names.vocabulary)


def _of_the_verb(words: list[str], i: int, k: int) -> bool:
    """Whether the preposition at token k is the verb's and not the subject's from token i («انسحب نواب من الجلسة», «أضرب الأطباء عن العمل»)."""
    if words[k].startswith("ال") and words[k][2:] in _LEFT:
        return words[k - 1].startswith("ال")  # «غادرت الوفود القاعة»
    if (words[k] in _OBJECTS or words[k] == "اي") and words[k - 1].startswith("ال"):
        return True  # «أجرى الأمين العام اتصالات هاتفية», «رفض الوزير أي حديث عن»
    if words[k] == "من":
        return words[k + 1].removeprefix("ال") in _LEFT or words[k + 1] in ("دون", "غير")
    return words[k] == "عن" and k == i + 1 and noun_class(words[i]) == "anonymous" and not words[i].startswith(("مسؤول", "المسؤول", "مصدر"))


_LEFT = cues.word_class("left-place")
_OBJECTS = cues.word_class("object-behind-title")


def _relative_clause(doc, end: int, token: int, gender: str) -> bool:
    """Whether a relative clause with a verb of this gender stands behind the noun phrase that ends before token `end`."""
    verb = end + (doc.words[end] in PAUSE) + 1
    if verb >= token or doc.words[verb - 1] not in _RELATIVE:
        return False
    return any(f.kind == "finite" and f.gender == gender for f in doc.forms.get(verb, ()))


_DEEDS = cues.word_class("verb") | cues.word_class("deed-of-body")


def _begins_person(words, k: int) -> bool:
    """Whether token k is an office or a given name."""
    return given(words[k]) or noun_class(words[k]) in ("title", "honorific")


def words_before(words, k: int) -> bool:
    """Whether the clause of another subject opens before token k («في حين», «بينما», «فيما»)."""
    return words[k - 1] in ("بينما", "فيما") or words[k - 1] == "حين" and words[k - 2] == "في"


def _described(doc, form: cues.Form, token: int, first: int) -> tuple[int, int] | None:
    """The person or body whom a relative clause with a verb of judging describes, right before «قائلا» at a token; None when there is no
    such clause."""
    words = doc.words
    if form.cue.lemma != "قال":
        return None
    for k in range(token - 2, max(first, token - 6), -1):
        judges = any(f.kind == "finite" and f.gender == form.gender and "n" in f.cue.frames for f in doc.forms.get(k, ()))
        if judges and words[k - 1] in _RELATIVE:
            for a in range(max(first, k - 7), k - 1):
                head = is_actor_noun(words[a]) or words[a][0] == "ل" and is_actor_noun(without_l(words[a]))
                if head and phrase_end(words, a, k - 1, doc.pair_at) == k - 1:
                    return a, k - 1
            return None
    return None


def _names_somebody(words, a: int, token: int, pair_at) -> bool:
    """Whether all that stands between a verb and a participle is a name («وأضاف الراوي قائلا», «وصرح الراوي، قائلا»)."""
    word = words[a]
    name = given(word) or known_at(words, a) is not None or word in words.surnames
    if not name and (word.endswith(POSSESSIVE) or word[0] == "ب") and not is_actor_noun(word):
        return False  # «ليخاطب شعبه قائلا»
    who = mention(words, a, token, pair_at)
    return who is not None and who == (a, token - (name and words[token - 1] in PAUSE))


# --- number ------------------------------------------------------------------------------------------------------------


def _number(name: str, resolution: str) -> str:
    """p or d for unnamed people (خبراء, شاهدان), whose verbs are plural or dual when they go on, g for a group (عدد من النواب), whose verbs
    may be; "" for others."""
    words = arabic.fold(name).split()[:2]
    if not words:
        return ""
    word, bare = words[0], arabic.without_article(words[0])
    if word.endswith("ات") and (noun_class(bare[:-2] + "ة") or noun_class(bare[:-2])) == "title":
        return "p"
    if word.endswith("ان") and _dual(words, bare, resolution == "anonymous"):
        return "d"
    if resolution == "name":
        return ""
    if word in cues.word_class("group"):
        return "g"
    return "p" if _plural(word, bare) else ""


def _dual(words: list[str], bare: str, anonymous: bool) -> bool:
    """Whether the first of a name's words, which ends in ان, is two people («شاهدان», «الوزيران»; «الطرفان المتنازعان»)."""
    if anonymous:
        return True
    if bare in nouns():
        return False
    return bare[:-2] in nouns() or len(words) > 1 and all(w.startswith("ال") and w.endswith("ان") for w in words)


def _plural(word: str, bare: str) -> bool:
    """Whether a word, with and without its article, is a plural of persons (خبراء, محللون; خبراؤه)."""
    plurals = cues.word_class("plural")
    if bare in plurals or dictionary_form(bare) in plurals:
        return True
    for ending in ("اؤه", "اؤها", "اؤهم", "ائه", "ائها", "ائهم"):
        if bare.endswith(ending) and bare.removesuffix(ending) + "اء" in plurals:
            return True
    if plural_construct(bare) or bare[-1] == "و" and noun_class(bare) == "anonymous":
        return True  # «معارضو القرار», «محللوه», «معدو التقرير»
    if not word.endswith(("ون", "ين")) or not is_actor_noun(word) or noun_class(word) == "agency":
        return False
    return bare[:-2] in nouns() or bare[:-2] + "ون" in nouns() and noun_class(bare) != "title"  # no معاون
