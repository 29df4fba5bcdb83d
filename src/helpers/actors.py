"""Who speaks: noun phrases that name a source, titles and names that belong together in one article, and dropped subjects.

The nouns of persons and bodies are data/lexicons/actor_nouns.csv. Names are not listed anywhere: an article teaches them itself, mostly by title and
name side by side («الرئيس الروسي فلان الفلاني» makes «الفلاني» and, from there on, «الرئيس الروسي» mean him)."""

import re
from functools import cache, lru_cache

from . import arabic, cues, lexicons

NAME_TOKENS, MENTION_TOKENS = 5, 14
REMEMBERED = 60  # names, titles and neighbours kept for one word: far above what articles hold, so that time stays linear
_PAUSE = frozenset("،,؛;-–—")
_END = frozenset([".", "!", "؟", "?", "…", "\n", ":"])
_RELATIVE = cues.word_class("ends-phrase")
_BODIES = frozenset(["organisation", "agency", "anonymous", "document"])
_SAYING = cues.word_class("saying")
_PARTICLES = _SAYING | cues.word_class("particle")
_QUANTITIES = cues.word_class("quantity")
_NAME_JOINTS = cues.word_class("name-joint")
_STRIP = str.maketrans("", "", arabic.DIACRITICS + arabic.TATWEEL + arabic.CONTROLS)


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    """Folded noun -> (class, gender)."""
    return {arabic.fold(row["form"]): (row["class"], row["gender"]) for row in lexicons.rows("actor_nouns")}


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(word for row in lexicons.rows("agencies") if row["kind"] == "agency" for word in arabic.fold(row["form"]).split() if len(word) > 2)


@cache
def agency_phrases() -> dict[str, list[tuple[str, ...]]]:
    """First word -> names of agencies and channels of several words (سي إن إن)."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for row in lexicons.rows("agencies"):
        words = tuple(arabic.word_list(row["form"]))
        if len(words) > 1:
            table.setdefault(words[0], []).append(words)
    return table


@lru_cache(maxsize=100_000)
def noun(word: str) -> tuple[str, str] | None:
    """(class, gender) of a noun of persons or bodies, with or without article and proclitic; None for other words."""
    if not word:
        return None
    table = _nouns()
    for form in (word, word[2:] if word.startswith("ال") else "", word[1:] if word[0] in "وف" else "", word[3:] if word.startswith(("وال", "فال")) else "",
                 word[:-3] + "ة" if word.endswith("تها") else word[:-2] + "ة" if word.endswith("ته") else "", word[:-2] + "ون" if word.endswith("ين") else "", word[2:-2] + "ون" if word.endswith("ين") and word.startswith("ال") else "",
                 word[:-1] if word.endswith("ه") else "", word[1:-1] if word[0] == "و" and word.endswith("ه") else "", word[:-2] if word.endswith("ها") else ""):
        if len(form) > 2 and form in table:
            if table[form][0] == "quantifier" and form != word and form != word[1:]:
                continue
            return table[form] if table[form][0] != "none" else None
    return None


def is_actor_noun(word: str) -> bool:
    """Whether a folded word is a noun of persons or bodies (with article or و)."""
    return word[:1].isalpha() and noun(word) is not None


def subject_end(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after a subject's name when something else follows in the same phrase («طالب فلان الحكومة …»); b when nothing does."""
    title, first, last = person(words, a, b, pair_at)
    if last > first:
        return last - 1 if last - first > 2 and words[last - 1].startswith("ال") and words[last - 2] not in _NAME_JOINTS else last
    end = a + 1
    while end < b and (words[end].startswith("ال") and ((words[end].endswith(("ي", "ية", "يون", "يين")) or words[end] in cues.word_class("adjective")) or not words[end - 1].startswith("ال")) or is_actor_noun(words[end]) and not words[end - 1].startswith("ال")):
        end += 1
    return end


def is_addressee(word: str) -> bool:
    """Whether a token is «to» somebody: لفرانس, للصحفيين, لوكالة."""
    return len(word) > 3 and word[0] == "ل" and not is_actor_noun(word) and (word[1] == "ل" or word[1:] in _agency_words() or is_actor_noun(word[1:]))


@lru_cache(maxsize=100_000)
def _stops(word: str) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    return (word[0] in "فو" and word[1:] in cues.COMPLEMENTISERS or word in _PAUSE or word in _END or word in cues.COMPLEMENTISERS or word in cues.word_class("prep") or word in cues.word_class("adverb") or word in _RELATIVE
            or word in _PARTICLES or is_addressee(word) or not word[0].isalnum())


def phrase_end(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> int:
    """The token after the noun phrase that starts at token a: «وزير الخارجية، فلان الفلاني، …» ends after the name; prepositions, clauses and cues end it."""
    j, titles_only, plain = a, True, 0
    while j < b and j - a < MENTION_TOKENS:
        word = words[j]
        if j in pair_at:
            close = pair_at[j]
            if close >= b or close - j > 6:
                break
            j, titles_only = close + 1, False
            continue
        if word in "([" and j > a:
            close = next((k for k in range(j + 1, min(b, j + 10)) if words[k] in ")]"), None)
            if close is None:
                break
            j = close + 1
            continue
        if word in _PAUSE:
            if word in "،," and j > a and (titles_only or _nameless(words, a, j, pair_at)):
                k = j + 1
                while k < b and k - j <= NAME_TOKENS + 1 and not _stops(words[k]) and k not in pair_at:
                    k += 1
                if k < b and 2 <= k - j - 1 <= NAME_TOKENS and (words[k] in _PAUSE or words[k] in cues.COMPLEMENTISERS or words[k] == ":") and (not words[j + 1].startswith(("ال", "و")) or (noun(words[j + 1]) or ("",))[0] == "title") and words[j + 1] not in cues.forms() and not any(w[0] == "و" and len(w) > 4 for w in words[j + 2:k]):
                    return k
            break
        if word == "لدي" and j > a:
            j += 1
            continue
        document = j > a and (noun(words[a]) or ("",))[0] == "document" and all(w in cues.word_class("beside-document") for w in words[a + 1:j])
        indefinite = j > a and _indefinite(words, a, j)
        if indefinite and word in ("في", "من", "لدي", "عن") and j + 1 < b and (noun(words[j + 1]) or ("",))[0] != "document" and (words[j + 1].startswith("ال") or is_actor_noun(words[j + 1]) or word == "في" and not _stops(words[j + 1])):
            j += 1
            continue
        if document and word in ("من", "عن", "صادر", "صدر") and j + 1 < b and (words[j + 1].startswith("ال") or is_actor_noun(words[j + 1]) or words[j + 1] == "عن"):
            j += 1
            continue
        if word == "مقرب" or word == "مقربة":
            j += 1
            continue
        if j > a and word[0] == "ل" and _office_of(words, j):
            j += 1
            continue
        if j > a and word.startswith("ال") and not _goes_with(words, a, j, plain):
            break
        if _stops(word) and not (j == a and is_addressee(word)) and not (j > a and word == "من" and words[j - 1] in _QUANTITIES) and not (j > a and word in cues.word_class("adverb") and not word.startswith("ال") and is_actor_noun(words[j - 1])) and not (document and is_addressee(word)):
            break
        if j > a:
            if word in cues.forms() and any(f.kind in ("finite", "participle") for f in cues.forms()[word]) and word not in ("بين",):
                break
            if any(word.endswith(suffix) and (word[:-len(suffix)] in cues.content_nouns() or _masdar(word[:-len(suffix)])) for suffix in ("ه", "ها", "هم")) and not is_actor_noun(word):
                break
            if word.startswith("بال") and j + 1 < b and is_actor_noun(word[1:]) and (noun(words[j + 1]) or ("",))[0] == "title":
                j += 1  # «مدير الإعلام بالوزارة العقيد فلان»
                continue
            if len(word) > 4 and word.endswith("ته") and not is_actor_noun(word):
                break
            if word[0] == "ب" and word != "باسم" and word not in _NAME_JOINTS and (word.startswith("بال") or len(word) > 5 and word not in cues.word_class("b-phrase") and _masdar(word[1:])):
                break
            if word[0] == "و" and len(word) > 3 and not is_actor_noun(word) and not word.startswith("وال") and not (j + 1 >= b or _stops(words[j + 1])):
                break
        if not word.startswith("ال") and not is_actor_noun(word):
            plain += 1
            titles_only = plain == 1 and is_actor_noun(words[a]) and not words[a].startswith(("ال", "وال")) and j - a <= 2
        j += 1
    return j


def _indefinite(words: list[str], a: int, j: int) -> bool:
    """Whether the phrase a..j is an unnamed person or source (مصدر, مسؤول, أحد المسؤولين), so that «في …» and «من …» still belong to it."""
    found = noun(words[a])
    return found is not None and (found[0] in ("anonymous", "quantifier") or found[0] == "title" and not words[a].startswith(("ال", "وال"))) and all(
        is_actor_noun(w) or w.startswith("ال") or w in cues.word_class("beside-source") or w.endswith(("ي", "ية", "يون")) for w in words[a + 1:j])


def _office_of(words: list[str], j: int) -> bool:
    """Whether «ل…» at token j belongs to a title before it: الأمين العام للأمم المتحدة, المدير العام لشركة …"""
    word = words[j]
    bare = "ال" + word[2:] if word.startswith("لل") else word[1:]
    return len(word) > 3 and (words[j - 1] in cues.word_class("before-field") or (noun(bare) or ("",))[0] == "organisation") and (noun(bare) or ("",))[0] not in ("agency",) and (
        any((noun(words[k]) or ("",))[0] == "title" for k in range(max(0, j - 4), j)))


def _goes_with(words: list[str], a: int, j: int, plain: int) -> bool:
    """Whether the definite word at token j can belong to the noun phrase from token a: after a definite head only adjectives that agree with it, titles and
    families can; «طالبت القيادة المجتمع» and «وصف الرئيس المفاوضات» have an object there."""
    word, head = words[j], words[a]
    found = noun(word)
    if found and found[0] in ("title", "honorific"):
        return True
    if plain and found and found[0] in _BODIES:
        return plain == 1 and is_actor_noun(head)  # «مستشار رئيس الوزراء», but «عباس الولايات»
    if not head.startswith(("ال", "وال")) or plain:
        return True
    if word in cues.word_class("adjective") or word.endswith(("ي", "ية", "يون", "يين", "يان", "يتان")):
        return True
    if word.endswith("ات") or _masdar(word[2:]) or word[2:] in cues.content_nouns():
        return False
    feminine = head.endswith("ة") or (noun(head) or ("", ""))[1] == "f"
    return word.endswith("ة") == feminine


def _nameless(words: list[str], a: int, j: int, pair_at: dict[int, int]) -> bool:
    """Whether the phrase a..j is a title without a name (كبير باحثي الطوارئ في المنظمة)."""
    title, first, last = person(words, a, j, pair_at)
    return title is not None and first == last


def _masdar(word: str) -> bool:
    """Whether a word looks like a verbal noun of the patterns إفعال, تفعيل, افتعال (after ب it is content and not a name)."""
    return len(word) >= 5 and (word[0] == "ت" and word[3:4] == "ي" or word[0] == "ا" and "ا" in word[3:-1])


def mention(words: list[str], a: int, b: int, pair_at: dict[int, int], governed: bool = False) -> tuple[int, int] | None:
    """The noun phrase between tokens a and b that names a speaker, after adverbs and turn openers; None when there is none.

    `governed`: the phrase follows a preposition like وفقا, so a first token with ل is the source and not an addressee."""
    i = a
    while i < b:
        size = cues.match_phrase("turn", words, i)
        if size:
            i += size
        elif words[i] in _PAUSE or words[i] in cues.word_class("adverb") or words[i] in ("فيه", "فيها"):
            i += 1
        else:
            break
    if i >= b:
        return None
    if i in pair_at:
        close = pair_at[i]
        return (i + 1, close) if close <= b and close - i <= 7 else None
    if _stops(words[i]) and not (governed and is_addressee(words[i])) or words[i][0] == "ب" and words[i].startswith("بال") or words[i][0].isdigit():
        return None
    if words[i] in cues.forms() and any(f.kind == "participle" for f in cues.forms()[words[i]]) or not is_actor_noun(words[i]) and not governed and not _name_like(words[i]):
        return None
    end = phrase_end(words, i, b, pair_at)
    return (i, end) if end > i else None


def _name_like(word: str) -> bool:
    """Whether a word that is no noun of persons can begin a name: no particle with a pronoun, no accusative, no verb in the present."""
    if word in cues.word_class("no-name") or word in cues.phrases() or word in cues.forms() and any(f.kind == "finite" for f in cues.forms()[word]):
        return False
    if len(word) > 3 and word.endswith(("يها", "يهم", "منه", "منها", "عنه", "عنها", "ته", "تها", "تهم")):
        return False
    return len(word) > 1 and not word[0].isdigit()


def kind_of(words: list[str], a: int, b: int, pair_at: dict[int, int]) -> str:
    """title, honorific, organisation, agency, document, anonymous, joint, or "" for the noun phrase at a..b, by its head."""
    for i in range(a, min(b, a + 2, len(words))):
        word = words[i][1:] if words[i].startswith("لل") else words[i]
        found = noun(word) or (noun(word[1:]) if word[:1] == "ل" else None)
        if found:
            return found[0]
        if word in _agency_words() or word[1:] in _agency_words() and word[0] in "لو":
            return "agency"
    return ""


def can_speak(words: list[str], a: int, b: int, pair_at: dict[int, int], strict: bool = False) -> bool:
    """Whether the phrase at token a can be a source: a noun of persons or bodies, an agency, something in marks, or (unless strict) a name-like word."""
    if a >= b:
        return False
    word = words[a]
    bare = word[1:] if word[:1] == "ل" and not is_actor_noun(word) else word
    if bare.startswith("ل") and word.startswith("لل"):
        bare = "ا" + bare if not bare.startswith("ال") else bare
    if a in pair_at or bare and is_actor_noun(bare) or kind_of(words, a, b, pair_at):
        return True
    if _stops(word) or not bare[:1].isalpha():
        return False
    if strict and bare.startswith("ال") and bare.endswith(("ون", "ين")) and len(bare) > 6:
        return True
    if strict:
        return not bare.startswith("ال") and bare not in cues.forms() and bare not in cues.word_class("impersonal") and len(bare) > 2
    return not bare.startswith("ال") and not word.startswith("لل") and bare not in cues.word_class("prep") and not _masdar(bare) and bare not in cues.word_class("no-addressee")


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """Consonants of a folded word, the same for spelling variants of one name (بوتن, بوتين; ترمب, ترامب; الأميركي, الأمريكي)."""
    bare = re.sub("[اويىئؤء]", "", word[2:] if word.startswith("ال") and len(word) > 4 else word)
    bare = bare.replace("ة", "").replace("غ", "ج").replace("ق", "ك")
    return bare if len(bare) >= 2 else word


class Names:
    """The names of one article: who is called what. Built by `inventory`; `learn` adds a mention, `canonical` answers."""

    def __init__(self, words: list[str] | None = None) -> None:
        self.vocabulary = frozenset(words or ())
        self.words = words or []
        self.positions: dict[str, list[int]] = {}
        self.before: dict[str, frozenset[str]] = {}
        self.people: dict[str, dict[tuple[str, ...], list]] = {}  # skeleton of a name's word -> name -> [count, text]
        self.titles: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], int]] = {}  # title -> name -> how often they stand side by side
        self.bodies: dict[str, list[tuple[int, str]]] = {}  # head noun of a body -> where and how it is named in full
        self.texts: dict[tuple[str, ...], str] = {}
        self.genders: dict[str, str] = {}
        self.last_title: tuple[str, tuple[str, ...]] | None = None

    def learn(self, words, a, b, source, starts, ends, pair_at) -> None:
        title, first, last = person(words, a, b, pair_at, self.vocabulary)
        last = self._trim(words, first, last)
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
            if title and (title in self.titles or len(self.titles) < 2 * REMEMBERED):
                holders = self.titles.setdefault(title, {})
                if name in holders or len(holders) < REMEMBERED:
                    holders[name] = holders.get(name, 0) + 1
                found = noun(words[a])
                if found and found[1]:
                    self.genders[text] = found[1]
        if title and title[0] != "نظير":
            self.last_title = title
        kind = kind_of(words, a, b, pair_at)
        if kind in _BODIES and last == first and b - a > 1 and not words[a].startswith("ال"):
            governed = words[a][0] == "ل" and not is_actor_noun(words[a])  # «وفقا لوزارة الصحة»
            text = self._issuer(words, a, b, source, starts, ends) if kind == "document" else clean(source[starts[a] + governed:ends[b - 1]])
            known = self.bodies.setdefault(arabic.without_article(words[a][governed:]), [])
            if text and len(known) < REMEMBERED:
                known.append((a, text))

    def _follows(self, word: str) -> frozenset[str]:
        """The words that a word follows in the article, to tell a surname from a noun after a name."""
        if word not in self.before:
            if len(self.before) >= REMEMBERED:
                return frozenset()
            self.before[word] = frozenset(one for one, two in zip(self.words, self.words[1:]) if two == word)
        return self.before[word]

    def _places(self, word: str) -> list[int]:
        """Where a word stands in the article."""
        if not self.positions:
            for i, one in enumerate(self.words):
                self.positions.setdefault(one, []).append(i)
        return self.positions.get(word, [])

    def _trim(self, words: list[str], first: int, last: int) -> int:
        """Where a name really ends: a word that also stands after plain words, and never after a title or a cue, is no surname; and when the first words of a
        name that stands once are a whole name elsewhere (a stop follows them there), they are all of it."""
        if last - first > 1:
            places = self._places(words[first])[:REMEMBERED]
            whole = words[first:last]
            if sum(self.words[k:k + last - first] == whole for k in places) < 2:
                for size in range(last - first - 1, 0, -1):
                    part = words[first:first + size]
                    if not words[first + size].startswith("ال") and part[-1] not in _NAME_JOINTS and any(
                            k != first and self.words[k:k + size] == part and _stops(self.words[k + size] if k + size < len(self.words) else "\n") for k in places):
                        return first + size
        for i in range(first + 1, last):
            if i == first + 1 and not words[i].startswith("ال") or words[i - 1] in _NAME_JOINTS or words[i] in _NAME_JOINTS:
                continue
            others = self._follows(words[i]) - set(words[first:last])
            if i == first + 1:  # with the article: a surname, unless it follows nouns too
                others = {w for w in others if not (_stops(w) or is_actor_noun(w) or w in cues.forms() or w[0] == "و")}
            if others and not any(is_actor_noun(w) or w in cues.forms() for w in others):
                return i
        return last

    def knows(self, name: str) -> bool:
        """Whether a name was learnt beside a title, or more than once."""
        key = tuple(arabic.word_list(name))
        return any(key == n and count > 1 or set(key) < set(n) for word in key for n, (count, _) in self.people.get(skeleton(word), {}).items()) or any(key in names for names in self.titles.values())

    def _count(self, name: tuple[str, ...]) -> int:
        return self.people.get(skeleton(name[-1]), {}).get(name, [0])[0]

    def full(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The fullest name the article gives that holds all words of this one (spelling variants count as the same word)."""
        keys = [skeleton(w) for w in name]
        best, score = name, (False, len(name), 0)
        for other, (count, _) in self.people.get(keys[-1], {}).items():
            own = [skeleton(w) for w in other]
            if len(other) <= NAME_TOKENS and all(k in own for k in keys) and (count > 1, len(other), count) > score and (len(name) > 1 or own[-1] == keys[-1] or len(other) > 1 and keys[-1] in own):
                best, score = other, (count > 1, len(other), count)
        return best

    def canonical(self, words, a, b, source, starts, ends, pair_at) -> tuple[str, str]:
        """(name, resolution) of the mention at tokens a..b: the fullest form that this article gives."""
        kind = kind_of(words, a, b, pair_at)
        title, first, last = person(words, a, b, pair_at, self.vocabulary)
        last = self._trim(words, first, last)
        whole = clean(source[starts[a]:ends[b - 1]])
        if words[a].startswith("وال") or words[a][0] == "و" and is_actor_noun(words[a]) and words[a] not in _nouns():
            whole = whole[1:]
        if words[a][0] == "ل" and kind and not is_actor_noun(words[a]):
            whole = whole[1:] if not words[a].startswith("لل") else "ال" + whole[2:]
        if kind == "document":  # «بيان لنقابة …», «بيان صادر عن الرئاسة»: the body speaks
            issuer = self._issuer(words, a, b, source, starts, ends)
            if issuer:
                return issuer, "organisation"
        if kind in ("organisation", "agency", "document", "anonymous", "quantifier"):
            kind = "anonymous" if kind == "quantifier" else kind
            if b - a == 1 and words[a].startswith("ال"):
                return self._named_before(arabic.without_article(words[a]), a) or whole, "anonymous" if kind == "anonymous" else "organisation"
            return whole, "anonymous" if kind == "anonymous" else "organisation"
        if kind == "joint":
            return whole, "title"
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
        if comma is not None and last == first and comma + 1 < b:
            name = self.full(tuple(words[comma + 1:b]))
            return self.texts.get(name, clean(source[starts[comma + 1]:ends[b - 1]])), "name"
        second = next((k for k in range(a + 2, b) if (noun(words[k]) or ("",))[0] == "title" and words[k].startswith("ال")), None)
        if second is not None and last == first:  # «خبير المخطوطات في المكتبة … الدكتور فلان»
            _, first, last = person(words, second, b, pair_at, self.vocabulary)
            if last > first:
                name = self.full(tuple(words[first:last]))
                return self.texts.get(name, clean(source[starts[first]:ends[last - 1]])), "name"
        if not title and words[a].startswith("ال"):  # a surname with the article, alone
            name = self.full((words[a],))
            if name in self.texts:
                return self.texts[name], "name"
        if title:
            indefinite = not any(w.startswith(("ال", "وال")) for w in words[a:a + 1]) and (b - a == 1 or not words[a + 1].startswith("ال"))
            name = None if indefinite and arabic.fold(title[0]) in cues.word_class("common-title") else self._by_title(title)
            if name:
                return self.texts[self.full(name)], "title"
            return whole, "anonymous" if indefinite else "title"
        return whole, "name"

    def _named_before(self, head: str, token: int) -> str | None:
        """The full name of a body that was named last before a token (الصحيفة, الوزارة), else the first one."""
        known = self.bodies.get(head, [])
        before = [item for item in known if item[0] < token]
        return max(before)[1] if before else min(known)[1] if known else None

    def _issuer(self, words, a, b, source, starts, ends) -> str | None:
        """Who issued the document that the phrase a..b names, when the phrase says so."""
        if a + 1 < b and (noun(words[a + 1]) or ("",))[0] in ("organisation", "agency") and words[a + 1][0] != "ل":  # «بيان المنظمة», «تقرير منظمة …»
            text = clean(source[starts[a + 1]:ends[b - 1]])
            return (self._named_before(arabic.without_article(words[a + 1]), a) or text) if b - a == 2 else text
        governed = lambda k: is_addressee(words[k]) or k == a + 1 and words[k][0] == "ل" and len(words[k]) > 3
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
        return text if first > at else "ال" + text[2:] if text.startswith("لل") else text[1:]

    def _by_title(self, title: tuple[str, tuple[str, ...]]) -> tuple[str, ...] | None:
        head, rest = title
        if title in self.titles:
            return self._holder(self.titles[title])
        for size in range(len(rest) - 1, -1, -1):  # «وزير الخارجية الإيراني المفاوضات»: the title is a prefix
            if rest[:size] and (head, rest[:size]) in self.titles:
                return self._holder(self.titles[head, rest[:size]])
        held = {(h, r): self._holder(names) for (h, r), names in self.titles.items()}
        same_head = {n for (h, r), n in held.items() if h == head and (not rest or set(rest) & set(r))}
        if len(same_head) == 1:
            return next(iter(same_head))
        if rest and head in ("زعيم", "رئيس", "وزير"):
            same_state = {n for (h, r), n in held.items() if r[-1:] == rest[-1:] and h in ("رئيس", "زعيم")}
            if len(same_state) == 1:
                return next(iter(same_state))
        return None

    def _holder(self, names: dict[tuple[str, ...], int]) -> tuple[str, ...]:
        """Of the names beside one title, the most frequent, then the longest."""
        return max(names, key=lambda name: (names[name], len(name)))

    def gender(self, name: str, mention_words: list[str]) -> str:
        if name in self.genders:
            return self.genders[name]
        found = noun(arabic.fold(name.split()[0])) if name.split() else None
        if found and found[1]:
            return found[1]
        found = noun(mention_words[0]) if mention_words else None
        return found[1] if found else ""


def clean(text: str) -> str:
    """A mention without diacritics, tatweel, controls and quotation marks, with single spaces."""
    return " ".join(re.sub("[«»“”„\"(){}،,:]", " ", text.translate(_STRIP)).split())


def person(words: list[str], a: int, b: int, pair_at: dict[int, int], vocabulary: frozenset[str] = frozenset()) -> tuple[tuple[str, tuple[str, ...]] | None, int, int]:
    """(title, first, last) of a person's mention: title is (head noun, skeletons of what qualifies it) or None; words[first:last] is the name (may be empty)."""
    i, head, rest = a, None, []
    definite = body_open = False
    while i < b:
        word = words[i]
        if i in pair_at:
            break
        found = noun(word)
        if found and found[0] in ("title", "honorific", "joint"):
            if head is not None and definite and found[0] == "title" and word.endswith(("ه", "ها")) and arabic.without_article(word) not in _nouns():
                break  # «الرئيس الأميركي نظيره …»: another person begins
            core = _core(word)
            if found[0] == "honorific" and head is None and not word.endswith("ه"):
                i += 1  # «معالي وزير …»: the title follows
                continue
            if head is None:
                head = core
            else:
                rest.append(skeleton(word))
            definite = definite or word.startswith(("ال", "وال")) or found[0] == "honorific" and word.endswith("ه") or core in ("نظير", "نظيرة")
            i += 1
        elif head is not None and definite and word[2:] in cues.content_nouns():
            break
        elif head is not None and word[0] == "ل" and len(word) > 3 and i > a and words[i - 1].startswith("ال") and i + 1 < b and words[i + 1].startswith("ال") and not is_actor_noun(word):
            rest.append(skeleton(word[1:]))  # «رئيس الاتحاد … لكرة القدم»
            i += 1
        elif head is not None and (word.startswith(("ال", "وال")) and len(word) > 4 or found or word in ("باسم", "عام", "سابق", "اسبق", "اول") or word[0] == "ل" and i > a and _office_of(words, i)):
            rest.append(skeleton(word))
            body_open = found is not None and found[0] in ("organisation", "agency") and not word.startswith(("ال", "لل"))
            definite = definite or word.startswith("ال")
            i += 1
        elif head is not None and word.startswith("بال") and is_actor_noun(word[1:]):
            rest.append(skeleton(word[1:]))
            i += 1
        elif head is not None and body_open and not _stops(word):
            rest.append(skeleton(word))  # «المتحدث باسم حركة فلان»: the body's name
            body_open, definite = False, True
            i += 1
        elif head is not None and not definite and not _stops(word):
            rest.append(skeleton(word))  # «مستشار فلان الدكتور …», «رئيس تركيا …»
            definite = True
            i += 1
        elif word in "،," and head is not None and i + 1 < b:
            i += 1
        else:
            break
    first = i
    if i < b and i in pair_at:
        close = pair_at[i]
        if 2 <= close - i <= 6 and head is not None:
            return (head, tuple(rest)), i + 1, close
    if head is None and a < b and (is_actor_noun(words[a]) or words[a].startswith(("ال", "وال")) or words[a][0] == "ل" and is_actor_noun(words[a][1:])):
        return None, a, a
    while i < b and i - first < NAME_TOKENS and words[i][0].isalpha() and not _stops(words[i]) and i not in pair_at:
        word = words[i]
        if word.startswith("ال") and len(word) > 2 and not (i > first and words[i - 1] in _NAME_JOINTS):
            # a family name with the article (العطية): one word that ends the phrase
            plain = word.endswith(("ات", "ون", "ين")) or is_actor_noun(word) or _masdar(word[2:]) or word[2:] in cues.content_nouns()
            if i > first and (i - first > 1 or not word.endswith("ة")) and not plain:
                i += 1
            break
        if is_actor_noun(word) and noun(word)[1] != "" and not (i > first and words[i - 1] in _NAME_JOINTS):
            break
        if i > first and ( word in cues.forms() and any(f.kind == "finite" for f in cues.forms()[word]) or word in cues.content_nouns()):
            break
        if i > first and word[0] == "و" and len(word) > 3 and words[i - 1] not in _NAME_JOINTS and (word[1:] in vocabulary or word.startswith("وال") and len(word) > 5) or len(word) > 4 and word.endswith(("ته", "تها", "تهم")) or len(word) > 6 and word.endswith(("يه", "يها", "يهم")):
            break
        i += 1
    return ((head, tuple(rest)) if head else None), first, i


def _core(word: str) -> str:
    """The dictionary form of a title as it stands in a text (والرئيس, رئيسه, نظيره)."""
    table = _nouns()
    for form in (word, word[2:], word[1:], word[3:], word[:-1], word[1:-1], word[:-2]):
        if form in table:
            return form
    return word


def inventory(words: list[str], starts: list[int], ends: list[int], source: str, pair_at: dict[int, int] | None = None) -> Names:
    """The names of an article, learnt wherever a title or a noun of bodies stands."""
    names = Names(words)
    pair_at = pair_at or {}
    size = len(words)
    heads = {word for word in names.vocabulary if (noun(word) or ("",))[0] in ("title", "joint") or (noun(word) or ("",))[0] in _BODIES and not word.startswith(("ال", "وال"))}
    heads |= {word for word in names.vocabulary if word[0] == "ل" and not is_actor_noun(word) and (noun(word[1:]) or ("",))[0] in _BODIES and not word.startswith(("لل", "لال"))}
    for i in [i for i, word in enumerate(words) if word in heads]:
        end = phrase_end(words, i, min(size, i + MENTION_TOKENS), pair_at)
        if end > i:
            names.learn(words, i, end, source, starts, ends, pair_at)
    return names


class Discourse:
    """Who has spoken so far, for dropped subjects and participles."""

    def __init__(self) -> None:
        self.said: list[tuple[int, str, str, str, str, bool]] = []  # sentence, name, resolution, gender, number, whether it is a document

    def heard(self, sentence: int, name: str, resolution: str, gender: str, token: int, form: cues.Form | None) -> None:
        number = form.number if form and form.number in ("p", "d") else ""
        if any((noun(arabic.fold(word)) or ("",))[0] == "joint" for word in name.split()[:1]):
            number = "d"
        if gender != "?" and form and form.kind == "finite" and form.gender and not (resolution == "organisation" and gender):
            gender = form.gender
        document = (noun(arabic.fold(name.split()[0])) or ("",))[0] == "document" or name.split()[0] in ("معطيات", "أرقام") if name.split() else False
        self.said.append((sentence, name, resolution, gender, number, document))

    def forget(self) -> None:
        """Takes back the last speaker, whose attribution did not stand."""
        self.said = self.said[:-1]

    def issuer(self, sentence: int) -> str | None:
        """Who spoke in this sentence or one of the two before it, for «البيان» and «التقرير» alone."""
        return next((who[1] for who in reversed(self.said[-8:]) if sentence - who[0] <= 2 and not who[5]), None)

    def unnamed(self, sentence: int, form: cues.Form | None, token: int, doc, names: Names, first: int) -> tuple[str | None, str]:
        """(name, resolution) of a cue without a speaker beside it: who spoke last or is the subject of this sentence or the last ones, in agreement."""
        gender, number = (form.gender, form.number) if form else ("", "")
        recent = self.said[-REMEMBERED:]
        same = [s for s in recent if s[0] == sentence]
        if form is None or form.kind != "finite":
            for who in reversed(same):
                if _agree(who, gender, number) or form is None:
                    return who[1], "continuation"
            subject = self._subject(doc, names, first, token, gender)
            if subject:
                return subject, "continuation"
            if same:
                return same[-1][1], "continuation"
        elif not same and not (form.cue.inherits and recent) and doc.words[first] not in cues.word_class("topic-shift"):
            subject = self._subject(doc, names, first, token, gender) if number in ("s", "") else None
            if subject:
                return subject, "continuation"
        for back in range(0, 13):
            spoke = [s for s in recent if s[0] == sentence - back and _agree(s, gender, number)]
            lasting = [s for s in spoke if not s[5]] or (spoke if back <= 1 else [])
            if lasting:
                return lasting[-1][1], "continuation"
            if 0 < back <= 2 and form is not None and not form.cue.inherits and number in ("s", "") and sentence - back >= 0 and doc.sentences[sentence - back][3] == "body":
                a, b = doc.sentences[sentence - back][:2]
                subject = self._subject(doc, names, a, b, gender, persons=True)
                if subject:
                    return subject, "continuation"
        return None, "unresolved"

    def _subject(self, doc, names: Names, first: int, token: int, gender: str, persons: bool = False) -> str | None:
        """The first person or body (or only person) named between two tokens that is not governed by a preposition; after «، و…» the one of that clause."""
        words = doc.words
        clause = next((k for k in range(token - 1, max(first, token - 30), -1) if words[k] in _PAUSE and words[k + 1][0] == "و" and k + 2 < token and is_actor_noun(words[k + 2]) and not is_actor_noun(words[k + 1])), None)
        first = clause + 2 if clause is not None and not persons else first
        if clause is None and not persons:  # «حيث أوضح الرئيس … تفاصيل اللقاء، مؤكدا»: the nearest verb of saying has the subject
            for k in range(token - 2, max(first, token - 30) - 1, -1):
                if k in doc.forms and doc.forms[k][0].kind == "finite" and (noun(words[k + 1]) or ("",))[0] == "title" and (not gender or doc.forms[k][0].gender == gender):
                    end = phrase_end(words, k + 1, token, doc.pair_at)
                    return names.canonical(words, k + 1, max(end, k + 2), doc.source, doc.starts, doc.ends, doc.pair_at)[0]
        marked_until = -1
        for i in range(first, min(token, first + REMEMBERED)):
            word = words[i]
            marked_until = max(marked_until, doc.pair_at.get(i, -1) if doc.pair_at.get(i, 0) - i > 5 else -1)
            if i <= marked_until or not word[0].isalpha():
                continue
            found = noun(word)
            known = None
            bare = word[1:] if word[0] in "وف" and len(word) > 4 else word
            for form in (word, bare):
                if skeleton(form) in names.people and any(form == w for name in names.people[skeleton(form)] for w in name):
                    known = form
                    break
            if persons and not known and not (found and found[0] == "title"):
                continue
            if found and found[0] == "joint" and gender:
                continue  # a verb in the singular is not theirs
            if found and found[0] in ("title", "organisation", "agency", "anonymous", "joint", "document") or known:
                if found and found[1] and gender and found[1] != gender and found[1] != "d":
                    continue
                if i > first and (words[i - 1] in cues.word_class("prep") or words[i - 1] == "باسم"):
                    continue
                end = phrase_end(words, i, token, doc.pair_at)
                if not known and end - i < 2 and not word.startswith(("ال", "وال")):
                    continue  # «اختراق كبير»: no noun of persons here
                return names.canonical(words, i, max(end, i + 1), doc.source, doc.starts, doc.ends, doc.pair_at)[0]
        return None


def _agree(who: tuple, gender: str, number: str) -> bool:
    own, own_number = who[3], who[4]
    if number in ("d", "p") or own_number in ("d", "p"):
        return number == own_number or number in ("", "s") and own_number == "" or number == "p" and own_number == "" and own == ""
    return not gender or own in ("", "?") or gender == own
