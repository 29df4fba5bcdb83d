"""Who is who in one article: titles and names that belong together, and the fullest form of a name.

An article teaches its names itself, mostly by title and name side by side («الرئيس الروسي فلان الفلاني» makes «الفلاني» and, from there on, «الرئيس الروسي»
mean him)."""

import re
from bisect import bisect_left
from typing import NamedTuple

from . import arabic, cues, gazetteer, places
from .actor_nouns import BODIES, dictionary_form, is_actor_noun, is_addressee, noun, noun_class, nouns, stops, unnamed_accusative
from .actors import MENTION_TOKENS, clean, kind_of, phrase_end
from .arabic import skeleton
from .gazetteer import given, given_gender, is_nationality, is_state, known, known_at
from .titles import CALLED, HONOURS, KNOWN_AS, NAME_JOINTS, NAME_TOKENS, OFFICES, honours, name_after, name_end, name_within, named_after, of_a_state, person
from .token_index import COUNTERPARTS, Pairs, Words, governed_title

REMEMBERED = 60  # names, titles and neighbours kept for one word: far above what articles hold, so that time stays linear


_NUMBER = {"مصدر": "مصادر", "مصادر": "مصدر", "خبير": "خبراء", "محلل": "محللون", "شاهد": "شهود", "مسؤول": "مسؤولون"}  # «مصادر مطلعة»، later «المصدر»


class Before(NamedTuple):
    """The words that stand before a word in an article: all, the given names, the nouns of persons and cues, and the words that are neither these nor particles."""

    every: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


def _any_but(own: frozenset[str], words: frozenset[str]) -> bool:
    """Whether there are words besides one's own; takes no longer for many words than for few."""
    return len(words) > len(words & own)


def _without_l(text: str, word: str = "") -> str:
    """A word, or a phrase whose first word is given folded, without the preposition ل joined to it: للراوي is الراوي, but للبنان is لبنان."""
    word = word or text
    return "ال" + text[2:] if word.startswith("لل") else text[1:]


_ASIDE = re.compile(r"\([^()]*\)")  # «مركز كذا (غير حكومي)»


def _nominative(name: str) -> str:
    """«مسؤولين أميركيين» as a name: مسؤولون أميركيون; names with the article and other nouns stay as they are."""
    own = name.split()
    if own[0].rstrip("\u064b").endswith("ا") and arabic.fold(own[0])[:-1] in nouns():
        for k, word in enumerate(own[:3]):  # «مصدرا أمنيا»
            bare = word.replace("\u064b", "")
            if not bare.endswith("ا") or len(bare) < 4:
                break
            own[k] = bare[:-1]
        return " ".join(own)
    if len(own) > 1 and not own[1].endswith("يين") and own[1] not in ("في", "من", "على", "لدى") and not own[1].startswith("ب"):
        return name
    for k, word in enumerate(own):
        if len(word) < 5 or not word.endswith("ين") or word.startswith("ال"):
            break
        own[k] = word[:-2] + "ون"
    return " ".join(own)


def _governed(word: str) -> bool:
    """Whether ل or و is joined to the head noun of a body («وفقا لوزارة الصحة», «المرصد ومنظمة كذا»)."""
    return word[0] == "ل" and not is_actor_noun(word) or word[0] == "و" and word not in nouns() and word[1:] in nouns()


def _body_noun(word: str) -> str:
    """The head noun of a body without article and preposition."""
    return arabic.without_article(word[_governed(word):])


def _medium(name: str) -> str:
    """The name of an agency or a paper without where it is printed or whose it is («صحيفة كذا الدروفانية», «وكالة كذا الرسمية»)."""
    own = name.split()
    if own[0].startswith("ال") or own[0] in ("وسائل", "مصادر", "صحف", "قنوات", "مواقع"):
        return name
    if len(own) > 3 and arabic.fold(own[-1]) in ("الرسمية", "الحكومية", "المحلية", "الاهلية") or len(own) > 2 and arabic.fold(own[-1]) in ("العبري", "العبرية"):
        own.pop()
    if len(own) > 2 and not own[1].startswith("ال") and (own[1] not in ("أنباء", "انباء") or len(own) > 3) and own[-1].endswith(("ية", "ي")) and is_nationality(skeleton(arabic.fold(own[-1]))):
        own.pop()
    return " ".join(own)


_OF_A_PLACE = frozenset(["عمدة", "حاكم", "محافظ", "والي", "مدرب", "مدربة", "قاضي", "سفير", "نجم", "قائد", "هداف", "حارس", "قنصل", "مطران"])  # offices
_PLACE = frozenset(map(skeleton, ("المدينة", "الولاية", "المحافظة", "الفريق", "المنتخب", "النادي", "المحكمة", "البلدية", "الإقليم", "الجهة")))  # what they are of
_SAYINGS = cues.word_class("account") | {"تصريح", "تصريحات"}
_KINSMEN = cues.word_class("kinsman")
_KIN = cues.word_class("kin")
_VICTIMS = cues.word_class("victim")
_THE_YOUNGER = cues.word_class("the-younger")
_REPEATED = cues.word_class("repeated-body")


_WHOSE = cues.word_class("whose-body")

def _nickname(words) -> tuple[str, ...]:
    """A nickname in the nominative (أبي فلان, أبا فلان: أبو فلان)."""
    return tuple("ابو" if word in ("ابي", "ابا") else word for word in words)


def _kin_of(word: str) -> bool:
    """Whether a word is a kinsman with a pronoun (والده, والدتها, زوجته)."""
    return any(word.endswith(end) and (word[:-len(end) - 1] + "ة" in _KIN) for end in ("ه", "ها", "هم"))


_OWNED = re.compile(r" (?:التابعة?|المرتبطة?|المقربة?|الموالية?|المنبثقة?) .*$")  # whose it is, behind a name in marks


def _apposed(name: str) -> str:
    """A body's name without the participle that says what it is busy with or whose it is, behind two words of it («الوكالة الدولية المكلفة …», «حزب كذا الديمقراطي الموالي …»)."""
    own = name.split()
    cut = next((k for k in range(2, len(own)) if arabic.fold(own[k]) in _BUSY and (own[k - 1].startswith("ال") or not "ء" <= own[k - 1][0] <= "ي")), len(own))
    return " ".join(own[:cut])


_BUSY = cues.word_class("apposed-body")


def _repeats(words: list[str], a: int, b: int) -> bool:
    """Whether a..b names a body again by its noun and what it is («المنظمة الحقوقية»)."""
    return words[a].startswith("ال") and dictionary_form(words[a]) in _REPEATED and all(w.startswith("ال") and (w.endswith(("ي", "ية")) or w in _WHOSE) for w in words[a + 1:b])


def _respelled(name: tuple[str, ...]) -> tuple[str, ...] | None:
    """A name of عبد in its other spelling: joined («عبدالعاطي») or apart («عبد العاطي»)."""
    if len(name) == 1 and name[0].startswith("عبدال") and len(name[0]) > 6:
        return ("عبد", name[0][3:])
    return ("عبد" + name[1],) if len(name) == 2 and name[0] == "عبد" else None


class Names:
    """The names of one article: who is called what. Built by `inventory`; `learn` adds a mention, `canonical` answers."""

    def __init__(self, words: Words, source: str, starts, ends, pair_at) -> None:
        self.vocabulary = words.places.keys()
        self.words = words
        self.family = words.surnames
        self.before: dict[str, Before] = {}
        self.people: dict[str, dict[tuple[str, ...], list]] = {}  # skeleton of a name's word -> name -> [count, text]
        self.titles: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], int]] = {}  # title -> name -> how often they stand side by side
        self.bodies: dict[str, list[tuple[int, str]]] = {}  # head noun of a body -> where and how it is named in full, as far as it was asked for
        self.unread: dict[str, list[int | tuple[int, str | None]]] = {}  # head noun -> where it stands beside these, and how it is named if that is known
        self.source, self.starts, self.ends, self.pair_at = source, starts, ends, pair_at  # of the article, to read them by
        self.texts: dict[tuple[str, ...], str] = {}
        self.genders: dict[str, str] = {}
        self.last_title: tuple[str, tuple[str, ...]] | None = None
        self.institutions: set[tuple[bool, str]] | None = None  # (of the United Nations, name) of the known ones in the article, when first asked for
        self.called: dict[tuple[str, ...], str] | None = None  # another name -> the name, when first asked for

    def learn(self, words, a, b, source, starts, ends, pair_at) -> None:
        title, first, last = self._person(words, a, b, pair_at)
        if title and last == first and (comma := next((k for k in range(b - 1, a, -1) if words[k] in "،,"), None)) and b - comma > 2 and words[comma + 1][0].isalpha() and not is_actor_noun(words[comma + 1]) and (given(words[comma + 1]) or not words[comma + 1].startswith(("لي", "لت"))):
            first, last = comma + 1, name_end(words, comma + 1, b, pair_at, self.vocabulary)  # «الأمين العام لكذا، فلان الفلاني»
        if title and last == first and words[b:b + 1] in (["الي"], ["لدي"]) and is_state(words, b + 1, len(words)) and (at := b + 1 + known_at(words, b + 1)[0] if known_at(words, b + 1) else b + 2) and given(words[at]):
            first, last = at, name_end(words, at, min(len(words), at + NAME_TOKENS + 2), pair_at, self.vocabulary)  # «مبعوث الرئيس إلى دروفانيا فلان الفلاني»
        last = self._trim(words, first, last)
        if words[a].startswith("ال") and named_after(words, a):
            return  # «أستاذ بجامعة القاضي عياض»: no judge
        if title and title[0] == "نظير" and self.last_title:
            title = (self.last_title[0], (*self.last_title[1][:-1], *title[1][-1:]))
        if last > first:
            name = tuple(words[first:last])
            text = clean(source[starts[first]:ends[last - 1]])
            for word in name:
                known = self.people.setdefault(skeleton(word), {})
                if name in known or len(known) < REMEMBERED:
                    known.setdefault(name, [0, text])[0] += 1
            self.texts.setdefault(name, text)
            behind = self._office_behind(words, last, pair_at)
            for held in dict.fromkeys(filter(None, (not governed_title(words[a]) and title, behind))):  # in this order: a set's differs from process to process
                if held in self.titles or len(self.titles) < 2 * REMEMBERED:
                    holders = self.titles.setdefault(held, {})
                    if name in holders or len(holders) < REMEMBERED:
                        holders[name] = holders.get(name, 0) + 1
            found = noun(words[a])
            if title and found and found[1]:
                self.genders[text] = found[1]
        if title and last == first and words[a].startswith("ال") and a and words[a - 1] == "،":
            self._learn_before(words, a - 1, title, source, starts, ends)
        if title:
            self.last_title = title
        kind = kind_of(words, a, b, pair_at)
        b = next((k for k in range(a + 1, b) if words[k] in "،,"), b) if kind in BODIES else b  # «مجلس النواب، فلان الفلاني، …»
        if kind in BODIES and last == first and b - a > 1 and (not words[a].startswith("ال") or kind == "organisation" and words[a + 1].startswith("ال")):
            text = self._issuer(words, a, b, source, starts, ends) if kind == "document" else clean(source[starts[a] + _governed(words[a]):ends[b - 1]])
            self.unread.setdefault(_body_noun(words[a]), []).append((a, text))

    def _person(self, words, a: int, b: int, pair_at):
        """`titles.person`, with the name behind the complements of the office where it stands there."""
        if noun_class(words[a]) in BODIES:
            return None, a, a
        title, first, last = person(words, a, b, pair_at, self.vocabulary)
        if title and not (last > first and given(words[first])) and (named := name_within(words, a, b, pair_at)) is not None and (
                last == first or named >= last and not any(noun_class(word) == "title" for word in words[last:named]) and (given(words[named]) or words[last - 1].startswith("ال") and words[last - 1].endswith("ي"))):
            first, last = named, name_end(words, named, b, pair_at, self.vocabulary)
        return title, first, last

    def _counterparts(self, words, a: int, source, starts, ends, pair_at) -> None:
        """«مع نظرائه الفرنسي فلان الفلاني والتركي فلان الفلاني»: each has the title that was given a name last, of his own state."""
        head, rest = next(reversed(self.titles), ("", ()))
        k = a + 1 if head else len(words)
        while k + 1 < len(words) and words[k].removeprefix("و").startswith("ال") and is_nationality(skeleton(words[k].removeprefix("و"))):
            end = name_end(words, k + 1, min(len(words), k + NAME_TOKENS + 2), pair_at, self.vocabulary)
            own = next((m for m in range(k + 2, end) if words[m].startswith("وال") and is_nationality(skeleton(words[m][1:]))), end)
            if own == k + 1:
                return
            self.learn(words, k + 1, own, source, starts, ends, pair_at)
            name = tuple(words[k + 1:own])
            self.texts.setdefault(name, clean(source[starts[k + 1]:ends[own - 1]]))
            self.titles.setdefault((head, (*(bone for bone in rest if not is_nationality(bone)), skeleton(words[k].removeprefix("و")))), {}).setdefault(name, 1)
            k = own

    def appose(self, words, office: tuple[int, int], name: tuple[int, int], source, starts, ends, pair_at) -> None:
        """Learns that who holds the office at two tokens is who is named at two others, apart from it."""
        title = person(words, *office, pair_at, self.vocabulary)[0]
        self.learn(words, *name, source, starts, ends, pair_at)
        own = tuple(words[name[0]:name[1]])
        self.texts.setdefault(own, clean(source[starts[name[0]]:ends[name[1] - 1]]))
        if title:
            self.titles.setdefault(title, {}).setdefault(own, 1)

    def _learn_before(self, words, comma: int, title, source, starts, ends) -> None:
        """A name of two words before its office: «امتنع فلان الفلاني، الناطق باسم الرئاسة، عن …»."""
        first = comma - 2
        while first > 0 and words[first] in NAME_JOINTS:
            first -= 1
        name = tuple(words[max(first, 0):comma])
        if any(stops(w) or is_actor_noun(w) or w.endswith(("ة", "ات")) for w in name if w not in NAME_JOINTS) or name[0].startswith("ال"):
            return
        text = clean(source[starts[first]:ends[comma - 1]])
        if name[0] in self.family or given(name[0]) or stops(words[first - 1]) or words[first - 1][0] == "و":
            for word in name:
                known_names = self.people.setdefault(skeleton(word), {})
                if name in known_names or len(known_names) < REMEMBERED:
                    known_names.setdefault(name, [0, text])[0] += 1
            self.texts.setdefault(name, text)
            if len(self.titles) < 2 * REMEMBERED:
                self.titles.setdefault(title, {}).setdefault(name, 1)

    def _office_behind(self, words, last: int, pair_at) -> tuple[str, tuple[str, ...]] | None:
        """The office that follows a name in apposition («فلان الفلاني، المتحدث باسم الوزارة»), so that the office alone means the person later."""
        k = last + (words[last:last + 1] == ["،"])
        if noun_class(words[k]) != "title" or words[k][0] in "وف" and words[k] not in nouns():
            return None
        end = phrase_end(words, k, min(len(words), k + MENTION_TOKENS), pair_at)
        office, first, after = person(words, k, end, pair_at, self.vocabulary)
        return office if office and after == first and (office[1] or words[k].startswith("ال")) else None

    def _follows(self, word: str) -> Before:
        """The words that a word follows in the article, to tell a surname from a noun after a name."""
        if word not in self.before:
            if len(self.before) >= REMEMBERED:
                return Before()
            every = frozenset(self.words[i - 2 if i > 1 and i - 1 in self.pair_at else i - 1] for i in self.words.places.get(word, ()) if i)  # «وحذر "الراوي"»
            every = frozenset(w for w in every if w[0].isalpha() and w not in cues.COMPLEMENTISERS and w not in cues.CLAUSE_OPENERS)
            nouns = frozenset(w for w in every if is_actor_noun(w) or w in cues.forms() or w in cues.phrases())
            self.before[word] = Before(every, frozenset(filter(given, every)), nouns, frozenset(w for w in every - nouns if not stops(w) and w[0] != "و"))
        return self.before[word]

    def _trim(self, words: list[str], first: int, last: int) -> int:
        """Where a name really ends: a word that also stands after plain words, and never after a title or a cue, is no surname; and when the first words of a
        name that stands once are a whole name elsewhere (a stop follows them there), they are all of it."""
        if last - first < 2:
            return last
        if not known_at(words, first) and not given(words[first]):
            places = self.words.places.get(words[first], [])[:REMEMBERED]
            whole = words[first:last]
            if sum(self.words[k:k + last - first] == whole for k in places) < 2:
                for size in range(last - first - 1, 0, -1):
                    part = words[first:first + size]
                    if words[last:last + 1] and (words[last] in cues.COMPLEMENTISERS or words[last] in ":،," or noun_class(words[last]) == "title" or any(f.kind == "noun" for f in cues.forms().get(words[last], ()))):
                        break  # all that stands before a complement clause, a comma or an office is the name
                    if not words[first + size].startswith("ال") and part[-1] not in NAME_JOINTS and words[first + size] not in NAME_JOINTS and any(
                            k != first and self.words[k:k + size] == part and stops(self.words[k + size] if k + size < len(self.words) else "\n") for k in places):
                        return first + size
        for i in range(first + 1, last):
            if i == first + 1 and not words[i].startswith("ال") or words[i - 1] in NAME_JOINTS or words[i] in NAME_JOINTS or words[i] in self.family or given(words[i]) or words[i] in cues.word_class("name-second"):
                continue
            before, own = self._follows(words[i]), frozenset(words[first:last])
            if _any_but(own, before.given) or i == first + 1 and given(words[first]):
                continue
            if i == first + 1:  # with the article: a surname, unless it follows nouns too
                if _any_but(own, before.plain):
                    return i
            elif _any_but(own, before.every) and not _any_but(own, before.nouns):
                return i
        return last

    def offices(self, name: str) -> list[tuple[str, tuple[str, ...]]]:
        """The titles that stand beside a name (given as text)."""
        return [title for title, holders in self.titles.items() if any(self.texts.get(self.full(holder)) == name for holder in holders)]

    def knows(self, name: str) -> bool:
        """Whether a name was learnt beside a title, or more than once."""
        key = tuple("عليي" if word == "علي" else word for word in arabic.word_list(name))  # the name, as the tokens have it
        return any(key == n and count > 1 or set(key) < set(n) for word in key for n, (count, _) in self.people.get(skeleton(word), {}).items()) or any(key in names for names in self.titles.values())

    def _count(self, name: tuple[str, ...]) -> int:
        return self.people.get(skeleton(name[-1]), {}).get(name, [0])[0]

    def full(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The fullest name the article gives that holds all words of this one (spelling variants count as the same word)."""
        found = self._full(name)
        if len(found) == len(name) and (other := _respelled(name)) and len(longer := self._full(other)) > len(other):
            return longer  # «محمد عبد العاطي … . وأكد عبدالعاطي»
        return found

    def _full(self, name: tuple[str, ...]) -> tuple[str, ...]:
        if not name:
            return name
        keys = [skeleton(w) for w in name]
        best, score = name, (False, False, False, len(name), 0)
        if len(name) == 1 and given(name[0]) and sum(other[0] == name[0] and len(other) > 1 and self._solid(other, count) for other, (count, _) in self.people.get(keys[-1], {}).items()) > 1:
            return name  # several people of the article have it
        for other, (count, _) in self.people.get(keys[-1], {}).items():
            own = [skeleton(w) for w in other]
            rank = (name[-1] in other, count > 1 or len(other) > 1 and (given(other[0]) or len(name) == 1 and (other[-1] == name[-1] and not other[0].startswith("ال") or other[0] == name[0] and any(other in holders for holders in self.titles.values()))), len(other) == 1 or self._solid(other, count), len(other), count)  # the same spelling first: سليمان is not سليماني
            if len(other) == 2 and other[1][0] == "و" and len(other[1]) > 4 and name[-1] != other[1] and (any(len(n) > 1 and n[-1] == other[0] for n in self.people.get(keys[-1], ()))):
                continue  # «فلان وعلان» of a headline
            if other[-1] in _THE_YOUNGER and len(other) > len(name) and name[-1] != other[-1]:
                continue  # «فلان الفلاني الابن» is another person
            if len(other) <= NAME_TOKENS + 4 and all(k in own for k in keys) and rank > score and (len(name) > 1 or own[-1] == keys[-1] and self._same_article(name[0], other[-1]) or (name[0] in (other[0], other[-1]) or name[0] in other and not given(name[0]))):
                best, score = other, rank
        return best

    def _solid(self, name: tuple[str, ...], count: int) -> bool:
        """Whether a name of several words is no name with a verb or a governed noun behind it (سعيد استهل, سعيد بوفد): it stands twice or beside a title, or its last word can be a name."""
        last = name[-1]
        if count > 1 or given(last) or last in self.family or any(name in holders for holders in self.titles.values()):
            return True
        return not (last in cues.finite() or last in cues.word_class("object-noun") or last in cues.content_nouns() or last.startswith(("است", "يس", "تس", "يف", "تف", "ين", "تن")) or last[0] in "بل" and (is_actor_noun(last[1:]) or cues.verbal_noun(last[1:]) or last[1:] in self.vocabulary))

    def _same_article(self, word: str, other: str) -> bool:
        """Whether two spellings of a name agree in the article (أحمد is not الأحمد), or neither is a given name."""
        return word.startswith("ال") == other.startswith("ال") or not (given(word) or given(other))

    def canonical(self, words, a, b, source, starts, ends, pair_at) -> tuple[str, str]:
        """(name, resolution) of the mention at tokens a..b: the fullest form that this article gives, else that of data/lexicons/actors.csv."""
        name, resolution = self._canonical(words, a, b, source, starts, ends, pair_at)
        if resolution == "organisation" and name and noun_class(head := (arabic.fold(name).split() or [""])[0]) == "organisation":
            name = self._fuller_body(head, name)  # «بيان وزارة الدفاع» of «وزارة الدفاع الوطني»
        row = known().get(tuple(arabic.word_list(name)))
        if row and row.kind == "capital" and (state := self._state_of(row.name)):
            return state, resolution
        if row and row.kind not in ("state", "capital") and (row.kind in ("person", "agency") or set(arabic.word_list(name)) & set(arabic.word_list(row.name))):
            if row.kind == "person" and len(arabic.word_list(name)) > 1 or row.kind == "institution" and len(name) >= len(row.name):
                return name, resolution  # as full as it gets: printed as this article prints it
            return row.name, "name" if row.kind == "person" else "organisation"
        return name, resolution

    def _state_of(self, capital: str) -> str | None:
        """The state whose government a capital stands for («وقالت بكين إن»), when the article names it and nobody disputes that the government there is the state's."""
        place = places.place_of(arabic.fold(capital)) if arabic.fold(capital) not in cues.word_class("disputed-capital") else None
        form = tuple(arabic.word_list(place)) if place else ()
        row = known().get(form)
        return row.name if row and any(tuple(self.words[k:k + len(form)]) == form for k in self.words.places.get(form[0], ())[:REMEMBERED]) else None

    def _canonical(self, words, a, b, source, starts, ends, pair_at) -> tuple[str, str]:
        if b - a > 3 and words[b - 1] == ")" and (aside := next((k for k in range(a + 1, b) if words[k] == "("), None)) is not None and words[aside + 1][0].isdigit():
            b = aside  # «أحدهم (19 عاما)»
        if words[a][0].isdigit() or any(w[0].isdigit() for w in words[a + 1:min(b, a + 3)]) and not words[a].startswith("ال"):
            return " ".join(source[starts[a]:ends[b - 1]].split()), "anonymous"  # «14,8% من المجيبين»
        if a and pair_at.get(a - 1) == b and (any(words[k] in cues.COMPLEMENTISERS for k in range(a, b)) or b - a == 2 and words[b - 1] in ("اليوم", "الان")):
            return clean(source[starts[a]:ends[b - 1]]), "name"  # «"بي إن سبورتس"», «"الموج اليوم"»
        kin = next((k for k in range(a + 1, b - 1) if words[k] in _KINSMEN), None)
        if kin is not None and not is_actor_noun(words[a]) and a not in pair_at and (noun_class(words[kin + 1]) in ("title", "honorific") or given(words[kin + 1])):
            b = kin  # «سالم نجل الرئيس فلان الفلاني»
        if words[a][0] == "ل" and b > a and words[a][1:] in cues.word_class("statement") and not is_actor_noun(words[a]):
            return clean(source[starts[a] + 1:ends[b - 1]]), "organisation"  # «طبقا لمرسوم التعيين»
        if words[a] == "سيد" and b - a > 1 and (words[a + 1] == "عبد" or given(words[a + 1])):  # a given name here
            name = self.full(tuple(words[a:name_end(words, a, b, pair_at, self.vocabulary)]))
            return self.texts.get(name, clean(source[starts[a]:ends[a + len(name) - 1]])), "name"
        kind = kind_of(words, a, b, pair_at)
        if kind == "organisation" and (comma := next((k for k in range(a + 1, b - 1) if words[k] in "،,"), None)) and not words[comma + 1].startswith("ال") and not is_actor_noun(words[comma + 1]):
            b = comma  # «مكتب رئيس كذا، فلان الفلاني»: the body speaks
        if kind == "organisation" and b - a > 5 and pair_at.get(b - 3) == b - 1:
            b -= 3  # «الاتحاد الدولي لكرة القدم «كذا»»: its letters
        if words[a][0] == "ل" and not kind and not known_at(words, a) and (row := known_at([words[a][1:], *words[a + 1:b], "\n"], 0)) and row[1].kind == "state" and row[0] == b - a:
            return row[1].name, "organisation"  # «وفقا لدروفانيا»
        if words[a][0] == "ل" and not kind and not given(words[a]) and words[a] not in self.family and (given(words[a][1:]) or skeleton(_without_l(words[a])) in self.people):  # «وفقا لفلان»
            own = (_without_l(words[a]), *words[a + 1:b])
            _, first, last = person([*own, "\n"], 0, len(own), {}, self.vocabulary)
            name = self.full(own[first:last] or own[:1])
            return self.texts.get(name, clean(source[starts[a] + 1:ends[b - 1]])), "name"
        if words[a][0] == "ل" and not is_actor_noun(words[a]) and noun_class(_without_l(words[a])) == "title":  # «وفقا لوزير التجارة فلان»
            _, first, last = person([_without_l(words[a]), *words[a + 1:b], "\n"], 0, b - a, {}, self.vocabulary)
            if last > first:
                return self._canonical(words, a + first, b, source, starts, ends, pair_at)
        if words[a][0] == "ل" and not kind and b - a < 4 and a and words[a - 1].removeprefix("و") in ("فقا", "وفقا", "طبقا", "تبعا") and not given(words[a]) and not known_at(words, a) and not is_actor_noun(words[a]) and not words[a].startswith("لل"):
            return clean(source[starts[a] + 1:ends[b - 1]]), "name"  # «وطبقا لديلويت»
        if honours(words, a, b) or b > a + 1 and words[a] in HONOURS:
            return self._canonical(words, a + 1, b, source, starts, ends, pair_at)  # «سعادة فلان الفلاني»
        if kind in ("", "title") and b - a > 1 and words[a].startswith("ال") and not is_actor_noun(words[a]) and not words[a + 1].startswith("ال") and noun_class(words[a + 1]) == "title" and not given(words[a + 1]):
            return self._canonical(words, a, a + 1, source, starts, ends, pair_at)  # «الفلاني رئيس البلدية»
        if not kind and b - a >= 3 and words[a].startswith("ال") and given(words[a + 1]):
            return self._canonical(words, a + 1, b, source, starts, ends, pair_at)  # «المصور فلان الفلاني»
        if not kind and not given(words[a]) and b - a >= 4 and words[a + 1].startswith("ال") and given(words[a + 2]) and words[a] not in self.family:
            return self._canonical(words, a + 2, b, source, starts, ends, pair_at)  # «منتج المسلسل فلان الفلاني»
        if (not kind or words[a] == "مجموعة") and b - a > 2 and words[a + 1] == "من" and words[a] in cues.word_class("group"):
            return clean(source[starts[a]:ends[b - 1]]), "anonymous"  # «أكثر من مصدر»
        if (words[a] in _KIN) and b - a > 1 and (given(words[a + 1]) or words[a + 1] in NAME_JOINTS or words[a + 1] in self.family or b - a > 2 and (words[a] in ("محامي", "محامية", "دفاع") and words[a + 1].startswith("المتهم") or words[a] not in ("محامي", "محامية") and words[a + 1] in _VICTIMS) or b - a == 2 and words[a + 1][0].isalpha() and not words[a + 1].startswith("ال") and not is_actor_noun(words[a + 1])):  # «والد فلان الفلاني», «محامي المتهم فلان»: not he himself
            counsel = words[a] in ("دفاع", "محامي", "محامية") and next((k for k in range(a + 2, b - 1) if words[k].startswith("ال") and noun_class(words[k]) == "title" and given(words[k + 1])), None)
            return self._canonical(words, counsel, b, source, starts, ends, pair_at) if counsel else (clean(source[starts[a] + (words[a] not in _KIN):ends[b - 1]]), "title")
        if words[a] in _SAYINGS and b - a > 1 and not words[a + 1].startswith("ل"):
            end = phrase_end(words, a + 1, min(len(words), a + MENTION_TOKENS), pair_at)
            if end > a + 1 and (kind_of(words, a + 1, end, pair_at) or given(words[a + 1])):
                return self._canonical(words, a + 1, end, source, starts, ends, pair_at)  # «بحسب رواية شهود عيان»
        alias = self._alias(words, a, b)
        if alias:
            return alias, "name"
        called = next((k for k in range(a + 1, b) if words[k] in CALLED), None)
        if called is not None:  # «رجل يدعى فلان»
            end = name_end(words, called + 1, b, pair_at, self.vocabulary)
            if end > called + 1:
                return self.texts.get(self.full(tuple(words[called + 1:end])), clean(source[starts[called + 1]:ends[end - 1]])), "name"
        if kind and b - a == 1 and (kind == "agency" or words[a] in self.family) and len(self.full((words[a],))) > 1:
            return self.texts[self.full((words[a],))], "name"  # a person whose surname is an agency's name or a noun of persons too
        if b - a == 1 and kind in ("title", "anonymous", "honorific") and words[a].startswith("ال") and words[a][2:] not in OFFICES and len(namesake := self.full((words[a],))) > 1 and namesake[-1] == words[a] and (given(namesake[0]) or namesake[0] == "عبد"):
            return self.texts.get(namesake, " ".join(namesake)), "name"  # «… سالم الخطيب. وأضاف الخطيب»: a surname that is an office as well
        title, first, last = self._person(words, a, b, pair_at)
        last = self._trim(words, first, last)
        marked = next((k for k in range(a + 2, b) if pair_at.get(k) == b - 1), None)
        if kind == "title" and last == first and marked is not None and (b - marked == 4 or b - marked == 5 and words[marked + 1] == "عبد") and words[marked - 1].startswith("ال") and not any(words[k].startswith("ال") or is_actor_noun(words[k]) for k in (marked + 1, marked + 2) if words[k - 1] != "عبد"):
            return self.texts.get(tuple(words[marked + 1:b - 1]), clean(source[starts[marked + 1]:ends[b - 2]])), "name"  # «المتحدث باسم الجماعة “فلان الفلاني”»
        whole = clean(_ASIDE.sub(" ", source[starts[a]:ends[b - 1]]))
        if b - a > 1 and (" " not in whole or words[a + 1] == "("):
            whole = clean(source[starts[a]:ends[b - 1]])  # «جريدة (كذا)»: brackets for marks
        if words[a][0] == "ل" and a and words[a - 1].lstrip("و") in ("فقا", "وفقا", "طبقا", "بالنسبة") and not kind and not given(words[a]) and not known_at(words, a) and whole.startswith("ل"):
            whole = _without_l(whole, words[a])  # «طبقا لموجان»
        if words[a].startswith("فال") and is_actor_noun(words[a][1:]) or words[a][0] == "ف" and not is_actor_noun(words[a]) and known_at([words[a][1:], "\n"], 0):
            whole = whole[1:]
        if not _kin_of(words[a]) and (words[a].startswith("وال") and words[a] not in nouns() and not (words[a].endswith(("ه", "ها", "هم")) and (words[a][:-1] in nouns() or words[a][:-2] in nouns())) or words[a][0] == "و" and is_actor_noun(words[a]) and words[a] not in nouns() and not dictionary_form(words[a]).startswith("و")):
            whole = whole[1:]
        if words[a][0] == "ل" and kind and not is_actor_noun(words[a]) and not known_at(words, a):
            whole = _without_l(whole, words[a])
        if kind == "document":  # «بيان لنقابة …», «بيان صادر عن الرئاسة»: the body speaks
            issuer = self._issuer(words, a, b, source, starts, ends)
            if issuer:
                return issuer, "organisation"
        if kind in ("organisation", "agency", "document", "anonymous", "quantifier"):
            kind = "anonymous" if kind == "quantifier" else kind
            if b - a == 1 and words[a].startswith("ال"):
                named = self.named_before(arabic.without_article(words[a]), a)
                if named and kind == "organisation" and len(own := arabic.fold(named).split()) == 2 and own[0] == words[a]:
                    full = {text for _, text in self._bodies(arabic.without_article(words[a])) if not text.startswith("ال")}
                    named = self._general_body(own[1], words[a]) or len(full) == 1 and own[1] in cues.word_class("rights-adjective") | cues.word_class("un-adjective") and full.pop() or named
                return named or whole, "anonymous" if kind == "anonymous" else "organisation"
            if b - a == 2 and words[a] in ("المنظمة", "الهيئة") and (named := self._general_body(words[a + 1], words[a])):
                return named, "organisation"  # «المنظمة الحقوقية», «المنظمة الأممية»
            if _repeats(words, a, b) and (named := self.named_before(arabic.without_article(words[a]), a)):
                return self._of_that_state(words[b - 1], a) or self._fuller_body(arabic.without_article(words[a]), named), "organisation"  # «المنظمة الحقوقية», «الصحيفة الدروفانية»: the one that was named
            name = self._body(words, a, b, whole)
            name = _medium(name) if kind == "agency" else name
            name = _apposed(name) if kind in ("organisation", "agency") else name
            return (_nominative(name), "anonymous") if kind == "anonymous" else (self._fuller_body(words[a], name) if kind == "organisation" else name, "organisation")
        if kind == "joint":
            return whole, "title"
        if not kind and words[a - 1] in ("لكن", "ولكن", "ان", "وان") and unnamed_accusative(words[a]):
            return _nominative(whole), "anonymous"  # «لكن مسؤولا كبيرا قال»
        again = last if last > first and last < b and words[last].startswith("ال") and noun_class(words[last]) == "title" else next((k for k in range(last, b) if words[k] in ("اية", "حجة")), None)
        if last > first and again is not None and not (given(words[first]) and last - first > 1):
            _, later, after = person(words, again, b, pair_at, self.vocabulary)
            if after > later and later - 1 not in pair_at and not (last - first > 1 and after - later == 1 and not given(words[later])):  # «خطيب مسجد المدينة المؤقت آية الله فلان»
                first, last = later, after
        if last > first:
            name = tuple(words[first:last])
            shorter = next((name[:size] for size in range(len(name) - 1, 1, -1) if self._count(name[:size]) > 1), None)
            name = self.full(shorter if shorter and self._count(name) < 2 else name)  # «دونالد ترامب سيكون»: two words are the name
            if last - first > 1 and name not in self.texts or last - first == 2 and name == tuple(words[first:last]) and self._count(name) < 2:
                surname = self.full((words[first],))  # «بوتين ممتازة»: the first word alone is somebody's surname
                if len(surname) > 1 and skeleton(surname[-1]) == skeleton(words[first]):
                    name = surname
            return self.texts.get(name, clean(source[starts[first]:ends[last - 1]])), "name"
        comma = next((k for k in range(b - 1, a, -1) if words[k] in "،,"), None)
        if comma is not None and comma + 1 < b:
            _, first, last = person(words, comma + 1, b, pair_at, self.vocabulary)
            if last > first:  # «الخبير في المدينة، الدكتور فلان الفلاني»
                name = self.full(tuple(words[first:last]))
                return self.texts.get(name, clean(source[starts[first]:ends[last - 1]])), "name"
            name = self.full(tuple(words[comma + 1:b]))
            return self.texts.get(name, clean(source[starts[comma + 1]:ends[b - 1]])), "name"
        second = next((k for k in range(a + 2, b) if (noun_class(words[k]) == "title" and words[k].startswith("ال") and not named_after(words, k))), None)
        if second is not None:  # «خبير المخطوطات في المكتبة … الدكتور فلان»
            _, first, last = person(words, second, b, pair_at, self.vocabulary)
            if last > first:
                name = self.full(tuple(words[first:last]))
                return self.texts.get(name, clean(source[starts[first]:ends[last - 1]])), "name"
        somewhere = words[a + 1] == "في" and not words[a].startswith("ال") and b - a <= 4  # «مسعف في خان يونس»
        inner = next((k for k in range(first + 1, b - 1) if title and not somewhere and (given(words[k]) and noun(words[k]) is None or (row := known_at(words, k)) and row[1].kind == "person" and row[0] > 1)), None) or title and next(filter(None, (name_after(words, j, b) for j in range(a + 1, b) if words[j] == "في" and not somewhere)), None)
        if inner is not None and last == first and noun_class(words[inner]) in ("title", "honorific") and not given(words[inner]):  # «المتحدث باسم الجيش في المدينة العقيد الفلاني»
            _, inner, after = person(words, inner, b, pair_at, self.vocabulary)
            inner = inner if after > inner else b - 1 if words[b - 1].startswith("ال") and not is_actor_noun(words[b - 1]) else None
        if inner is not None and last == first:  # «رئيس المجلس في المدينة فلان الفلاني»
            name = self.full(tuple(words[inner:name_end(words, inner, b, pair_at, self.vocabulary)]) or tuple(words[inner:b]))
            return self.texts.get(name, clean(source[starts[inner]:ends[b - 1]])), "name"
        if not title and words[a].startswith("ال"):  # a surname with the article, alone
            name = self.full((words[a],))
            if name in self.texts:
                return self.texts[name], "name"
        if title and b - a == 2 and words[b - 1].startswith("ال") and not is_nationality(skeleton(words[b - 1])):  # «اللواء الفلاني»
            name = self.full((words[b - 1],))
            if len(name) > 1 and name[-1] == words[b - 1]:
                return self.texts.get(name, whole), "name"
        if title:
            indefinite = not any(w.startswith(("ال", "وال")) for w in words[a:a + 1]) and (b - a == 1 or not words[a + 1].startswith("ال"))
            name = None if indefinite and arabic.fold(title[0]) in cues.word_class("common-title") else self._by_title(title)
            if name:
                return self.texts[self.full(name)], "title"
            held = gazetteer.held_titles().get(tuple(words[a:b]))
            if held:  # a user's row of data/lexicons/actors.csv
                return held, "title"
            return whole, "anonymous" if indefinite else "title"
        return whole, "name"

    def _alias(self, words, a: int, b: int) -> str | None:
        """The name of whom an article calls otherwise as well («فلان الفلاني المكنى بأبي فلان» … «أبو فلان»), for that other name at tokens a..b."""
        if self.called is None:
            self.called = {}
            for word in KNOWN_AS & self.vocabulary:
                for k in self.words.places[word][:REMEMBERED]:
                    other = self.words[k + 1]
                    if other[0] != "ب":
                        continue
                    first = next((m for m in range(k - 1, max(-1, k - 6), -1) if given(self.words[m]) and not (m and (given(self.words[m - 1]) or self.words[m - 1] in NAME_JOINTS))), None)
                    end = next((m for m in range(k + 2, k + 5) if stops(self.words[m]) or m in self.pair_at), k + 2)
                    if first is not None and name_end(self.words, first, k, self.pair_at, self.vocabulary) == k:
                        self.called.setdefault(_nickname([other[1:], *self.words[k + 2:end]]), clean(self.source[self.starts[first]:self.ends[k - 1]]))
        return self.called.get(_nickname(words[a:b])) if self.called else None

    def _body(self, words, a: int, b: int, whole: str) -> str:
        """A body's name without what only describes it: «صحيفة الموج الموالية للحكومة», «الوزارة أمس»."""
        own = whole.split()
        if any(k in self.pair_at for k in range(a, b)):
            return _OWNED.sub("", whole)  # «شبكة "الموج اليوم"»
        for k, word in enumerate(arabic.fold(whole).split()):
            if k and (word in cues.word_class("adverb") and (k > 1 or word in ("امس", "اليوم", "ايضا", "كذلك", "رسميا", "مؤخرا")) or word in cues.word_class("describes-body") and k > 1):
                return " ".join(own[:k])
        return whole

    def _bodies(self, head: str) -> list[tuple[int, str]]:
        """Where and how the bodies with a head noun are named in full. Most are never asked for: their phrases are read here and not before."""
        known = self.bodies.setdefault(head, [])
        for place in self.unread.pop(head, ()):
            if len(known) >= REMEMBERED:
                break
            if isinstance(place, int):
                end = phrase_end(self.words, place, min(len(self.words), place + MENTION_TOKENS), self.pair_at)
                end = next((k for k in range(place + 1, end - 1) if (self.words[k] in "،,")), end)
                place = (place, clean(self.source[self.starts[place] + _governed(self.words[place]):self.ends[end - 1]]) if end - place > 1 else "")
            if place[1] and not (noun_class(head) == "organisation" and all(w.endswith("ة") and not w.startswith("ال") and not is_nationality(skeleton(w)) for w in arabic.fold(place[1]).split()[1:])):  # «حركة مسلحة كبيرة» is no name
                known.append((place[0], _medium(place[1]) if noun_class(head) == "agency" else place[1]))
        return known

    def _fuller_body(self, head: str, name: str) -> str:
        """A body's name with the adjective or two that the article gives it elsewhere («وزارة الصحة», «وزارة الصحة الدروفانية»), when it gives it only one such name."""
        places = [(k, text) for k, text in self._bodies(arabic.without_article(head)) if text.startswith(name + " ")]
        longer = {text for _, text in places}
        tails = {text: arabic.fold(text[len(name):]).split() for text in longer}
        full = [text for text, tail in tails.items() if len(tail) <= 3 and tail[0].startswith("لل") and (sum(other == text for _, other in places) > 1 or any(other == text and k and (self.words[k - 1] in cues.forms() or self.words[k - 1] in cues.PREPOSITIONS or self.words[k][0] == "ل") for k, other in places)) or len(tail) <= 2 and all(w.startswith("ال") and w.endswith(("ي", "ية")) for w in tail) or len(tail) == 1 and tail[0].startswith("وال")]
        return full[0] if len(full) == 1 else name

    def issued_before(self, head: str, token: int, since: int = 0) -> str | None:
        """Who issued the document that stands last before a token and not before token `since` («بيان للرئاسة …. وقال البيان», «أصدرت اللجنة بيانا. … وأشار البيان»), when its phrase
        or its verb says so."""
        words = self.words
        for k in sorted((k for form in (head, head + "ا") for k in words.places.get(form, ())[-REMEMBERED:] if since <= k < token), reverse=True):
            verb = next((m for m in range(k - 1, max(-1, k - 12), -1) if words[m] in cues.word_class("issuing")), None) if words[k] != head else None
            if verb is not None and (who := self._who_issued(verb, k)):
                return self.canonical(words, *who, self.source, self.starts, self.ends, self.pair_at)[0]
            end = phrase_end(words, k, min(len(words), k + MENTION_TOKENS), self.pair_at)
            if issuer := self._issuer(words, k, end, self.source, self.starts, self.ends):
                return issuer
        return None

    def _who_issued(self, verb: int, document: int) -> tuple[int, int] | None:
        """The subject of a verb of issuing, behind it («أصدرت اللجنة بيانا») or before it («وكانت اللجنة أصدرت بيانا»)."""
        words = self.words
        if verb + 1 < document and is_actor_noun(words[verb + 1]):
            return verb + 1, phrase_end(words, verb + 1, document, self.pair_at)
        for k in range(verb - 1, max(0, verb - 12), -1):
            if words[k] in cues.PAUSE or words[k] == "\n":
                return None
            if is_actor_noun(words[k]) and words[k - 1] in ("كان", "كانت", "وكان", "وكانت") and phrase_end(words, k, verb, self.pair_at) == verb:
                return k, verb
        return None

    def ministry(self, a: int, b: int) -> str | None:
        """The ministry that a headline calls by its field at tokens a..b («الصحة: …»), as the article names it in full; None when it does not."""
        for k in self.words.places.get(self.words[a], ()):
            if k and self.words[k - 1] in ("وزارة", "بوزارة", "لوزارة", "ووزارة"):
                end = phrase_end(self.words, k - 1, min(len(self.words), k + MENTION_TOKENS), self.pair_at)
                end = next((m for m in range(k, end) if (m > k and (given(self.words[m]) or m in self.pair_at))), end)  # «المتحدث باسم وزارة كذا فلان الفلاني»
                if end - k >= b - a and self.words[k:k + b - a] == self.words[a:b]:
                    return self._fuller_body("وزارة", "وزارة " + clean(self.source[self.starts[k]:self.ends[end - 1]]))
        return None

    def _general_body(self, adjective: str, noun_of: str) -> str | None:
        """The one known institution that «المنظمة الحقوقية», «المنظمة الأممية» mean where the article names no body by this noun."""
        if any(not text.startswith("ال") for _, text in self._bodies(arabic.without_article(noun_of))):
            return None
        united = adjective in cues.word_class("un-adjective")
        if not united and adjective not in cues.word_class("rights-adjective"):
            return None
        if self.institutions is None:
            self.institutions = {(form[0] == "الامم", row.name) for form, row in known().items() if all(w in self.words.places for w in form) and any(tuple(self.words[k:k + len(form)]) == form for k in self.words.places[form[0]])}
        found = {name for of_the_un, name in self.institutions if of_the_un == united}
        return found.pop() if len(found) == 1 else None

    def named_until(self, head: str, token: int) -> bool:
        """Whether a body with a head noun was named in full before a token."""
        return any(at < token for at, _ in self._bodies(head))

    def named_before(self, head: str, token: int) -> str | None:
        """The full name of a body that was named last before a token (الصحيفة, الوزارة), else the first one."""
        known = self._bodies(head) or self._bodies(_NUMBER.get(head, ""))
        before = [item for item in known if item[0] < token]
        return max(before)[1] if before else min(known)[1] if known else None

    def _of_that_state(self, adjective: str, token: int) -> str | None:
        """The only body named before a token by one of the general words (مجموعة, شركة, شبكة) with a nationality: «مجموعة كذا الدروفانية …، وأعلنت الشبكة الدروفانية»."""
        bone = skeleton(adjective)
        if not is_nationality(bone):
            return None
        found = {text for head in map(arabic.without_article, cues.word_class("another-word-for-a-body")) for at, text in self._bodies(head) if at < token and any(skeleton(w) == bone for w in arabic.word_list(text)[1:])}
        return found.pop() if len(found) == 1 else None

    def _issuer(self, words, a, b, source, starts, ends) -> str | None:
        """Who issued the document that the phrase a..b names, when the phrase says so."""
        if a + 1 < b and noun_class(words[a + 1]) in ("organisation", "agency") and words[a + 1][0] != "ل":  # «بيان المنظمة», «تقرير منظمة …»
            text = clean(source[starts[a + 1]:ends[b - 1]])
            return (self.named_before(arabic.without_article(words[a + 1]), a) or text) if b - a == 2 or _repeats(words, a + 1, b) else text
        governed = lambda k: is_addressee(words[k]) and (words[k][1] != "ل" or is_actor_noun("ا" + words[k]) or known_at(["ا" + words[k], *words[k + 1:k + 4]], 0) is not None) or (k == a + 1 or all(w in cues.word_class("beside-document") for w in words[a + 1:k])) and words[k][0] == "ل" and len(words[k]) > 3
        at = next((k for k in range(a + 1, b) if governed(k) or words[k] in ("من", "عن")), None)
        if at is None:
            return None
        first = at if governed(at) else at + 1
        if governed(at) and not is_addressee(words[at]):  # «بيان لفلان الفلاني مسؤول …»: a person's
            b = next((k for k in range(first + 1, b) if is_actor_noun(words[k])), b)
        last = next((k for k in range(first + 1, b) if words[k] in ("صدر", "صادر", "نشر")), b)
        if first >= last:
            return None
        text = clean(source[starts[first]:ends[last - 1]])
        text = text if first > at else "ال" + text[2:] if text.startswith("لل") else text[1:]
        head = arabic.fold(text)
        return head.startswith("ال") and is_actor_noun(head) and self.named_before(arabic.without_article(head), a) or text  # «بيان للخلية»

    def _by_title(self, title: tuple[str, tuple[str, ...]]) -> tuple[str, ...] | None:
        head, rest = title
        if title in self.titles:
            return self._holder(self.titles[title])
        states = {bone for bone in rest if is_nationality(bone)}
        for size in range(len(rest) - 1, -1, -1):  # «وزير الخارجية الإيراني المفاوضات»: the title is a prefix
            if rest[:size] and (head, rest[:size]) in self.titles and not states - set(rest[:size]):
                return self._holder(self.titles[head, rest[:size]])
        held = {(h, r): self._holder(names) for (h, r), names in self.titles.items()}
        if head in _OF_A_PLACE and len(rest) == 1 and rest[0] in _PLACE:  # «عمدة المدينة», «مدرب الفريق»
            holders = {n for (h, _), n in held.items() if h == head}
            if len(holders) == 1:
                return next(iter(holders))
        same_head = {n for (h, r), n in held.items() if h == head and (not rest or set(rest) & set(r)) and not (states and not states & set(r) and {bone for bone in r if is_nationality(bone)} - states) and (not states or states & set(r) or len(rest) < 2)}
        if len(same_head) == 1:
            return next(iter(same_head))
        if rest and not same_head and {r for h, r in held if h == head} == {()}:
            name = next(n for (h, _), n in held.items() if h == head)  # «وزير العدل …. والتقى الوزير فلان»: the one minister of whom the article tells
            return name if self._introduced(head, name) else None
        if rest and head in ("زعيم", "رئيس"):
            same_state = {n for (h, r), n in held.items() if r[-1:] == rest[-1:] and h in ("رئيس", "زعيم")}
            if len(same_state) == 1:
                return next(iter(same_state))
        return None

    def _introduced(self, head: str, name: tuple[str, ...]) -> bool:
        """Whether an article that has one holder of an office says first what he is («وزير العدل», «المندوب الأميركي») and then who («الوزير فلان»)."""
        words, forms = self.words, [prefix + head for prefix in ("", "ل", "و", "ب", "ال", "وال", "لل", "بال")]
        places = sorted(k for form in forms for k in words.places.get(form, ())[:REMEMBERED])
        fields = [k for k in places if words[k + 1].startswith("ال")]
        named = next((k for k in places if words[k + 1] == name[0]), None)
        return named is not None and bool(fields) and fields[0] < named and len({skeleton(words[k + 1]) for k in fields}) == 1

    def _holder(self, names: dict[tuple[str, ...], int]) -> tuple[str, ...]:
        """Of the names beside one title, the most frequent, then the longest."""
        return max(names, key=lambda name: (names[name], len(name)))

    def gender(self, name: str, mention_words: list[str]) -> str:
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


def inventory(words: list[str], starts: list[int], ends: list[int], source: str, pair_at: dict[int, int] | None = None) -> Names:
    """The names of an article, learnt wherever a title or a noun of bodies stands."""
    words = words if isinstance(words, Words) else Words(words)
    pair_at = Pairs() if pair_at is None else pair_at
    names = Names(words, source, starts, ends, pair_at)
    size = len(words)
    for i in words.sights["name"]:  # a name without a title, wherever it stands
        if i and (given(words[i - 1]) or words[i - 1] in NAME_JOINTS or is_actor_noun(words[i - 1])):
            continue
        end = name_end(words, i, min(size, i + NAME_TOKENS + 2), pair_at, names.vocabulary)
        if end - i == 2 and words[i + 1][0] in "يت" and not given(words[i + 1]) and words[i + 1] not in names.family:
            continue  # «سعاد تخرج …»: a verb
        if end - i > 1:
            names.learn(words, i, end, source, starts, ends, pair_at)
    for i in words.sights["head"]:
        if words[i].startswith(COUNTERPARTS):
            names._counterparts(words, i, source, starts, ends, pair_at)
            continue
        kind = (noun(words[i]) or words[i][0] == "ل" and noun(words[i][1:]) or ("",))[0]
        if kind == "organisation" and words[i].startswith("ال"):
            if words[i + 1].startswith("ال"):  # «المركز الوطني للأرصاد»
                names.unread.setdefault(_body_noun(words[i]), []).append(i)
            continue
        if kind in BODIES and kind != "document":  # teaches nobody's name
            names.unread.setdefault(_body_noun(words[i]), []).append(i)
            continue
        end = phrase_end(words, i, min(size, i + MENTION_TOKENS), pair_at)
        if end > i:
            names.learn(words, i, end, source, starts, ends, pair_at)
    return names
