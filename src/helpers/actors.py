"""Noun phrases that name a source: where a mention begins and ends, what kind of source it is, and which of its words are title and name.

The nouns of persons and bodies are data/lexicons/actor_nouns.csv, given names data/lexicons/given_names.csv, states, bodies and well-known persons
data/lexicons/actors.csv."""

import re
from functools import cache, lru_cache

from . import arabic, cues, lexicons

NAME_TOKENS, MENTION_TOKENS = 5, 14
PAUSE = frozenset("،,؛;-–—")
_END = frozenset([".", "!", "؟", "?", "…", "\n", ":"])
_RELATIVE = cues.word_class("ends-phrase")
BODIES = frozenset(["organisation", "agency", "anonymous", "document"])
_SAYING = cues.word_class("saying")
_PARTICLES = _SAYING | cues.word_class("particle")
_QUANTITIES = cues.word_class("quantity")
NAME_JOINTS = cues.word_class("name-joint")
_STRIP = str.maketrans("", "", arabic.DIACRITICS + arabic.TATWEEL + arabic.CONTROLS)


@cache
def nouns() -> dict[str, tuple[str, str]]:
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
    table = nouns()
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
        return last - 1 if last - first > 2 and words[last - 1].startswith("ال") and words[last - 2] not in NAME_JOINTS else last
    end = a + 1
    while end < b and (words[end].startswith("ال") and ((words[end].endswith(("ي", "ية", "يون", "يين")) or words[end] in cues.word_class("adjective")) or not words[end - 1].startswith("ال")) or is_actor_noun(words[end]) and not words[end - 1].startswith("ال")):
        end += 1
    return end


def is_addressee(word: str) -> bool:
    """Whether a token is «to» somebody: لفرانس, للصحفيين, لوكالة."""
    return len(word) > 3 and word[0] == "ل" and not is_actor_noun(word) and (word[1] == "ل" or word[1:] in _agency_words() or is_actor_noun(word[1:]))


@lru_cache(maxsize=100_000)
def stops(word: str) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    return (word[0] in "فو" and word[1:] in cues.COMPLEMENTISERS or word in PAUSE or word in _END or word in cues.COMPLEMENTISERS or word in cues.word_class("prep") or word in cues.word_class("adverb") or word in _RELATIVE
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
        if word in PAUSE:
            if word in "،," and j > a and (titles_only or _nameless(words, a, j, pair_at)):
                k = j + 1
                while k < b and k - j <= NAME_TOKENS + 1 and not stops(words[k]) and k not in pair_at:
                    k += 1
                if k < b and 2 <= k - j - 1 <= NAME_TOKENS and (words[k] in PAUSE or words[k] in cues.COMPLEMENTISERS or words[k] == ":") and (not words[j + 1].startswith(("ال", "و")) or (noun(words[j + 1]) or ("",))[0] == "title") and words[j + 1] not in cues.forms() and not any(w[0] == "و" and len(w) > 4 for w in words[j + 2:k]):
                    return k
            break
        if word == "لدي" and j > a:
            j += 1
            continue
        document = j > a and (noun(words[a]) or ("",))[0] == "document" and all(w in cues.word_class("beside-document") for w in words[a + 1:j])
        indefinite = j > a and _indefinite(words, a, j)
        if indefinite and word in ("في", "من", "لدي", "عن") and j + 1 < b and (noun(words[j + 1]) or ("",))[0] != "document" and (words[j + 1].startswith("ال") or is_actor_noun(words[j + 1]) or word == "في" and not stops(words[j + 1])):
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
        if stops(word) and not (j == a and is_addressee(word)) and not (j > a and word == "من" and words[j - 1] in _QUANTITIES) and not (j > a and word in cues.word_class("adverb") and not word.startswith("ال") and is_actor_noun(words[j - 1])) and not (document and is_addressee(word)):
            break
        if j > a:
            if word in cues.forms() and any(f.kind in ("finite", "participle") for f in cues.forms()[word]) and word not in ("بين",):
                break
            if any(word.endswith(suffix) and (word[:-len(suffix)] in cues.content_nouns() or masdar_like(word[:-len(suffix)])) for suffix in ("ه", "ها", "هم")) and not is_actor_noun(word):
                break
            if word.startswith("بال") and j + 1 < b and is_actor_noun(word[1:]) and (noun(words[j + 1]) or ("",))[0] == "title":
                j += 1  # «مدير الإعلام بالوزارة العقيد فلان»
                continue
            if len(word) > 4 and word.endswith("ته") and not is_actor_noun(word):
                break
            if word[0] == "ب" and word != "باسم" and word not in NAME_JOINTS and (word.startswith("بال") or len(word) > 5 and word not in cues.word_class("b-phrase") and masdar_like(word[1:])):
                break
            if word[0] == "و" and len(word) > 3 and not is_actor_noun(word) and not word.startswith("وال") and not (j + 1 >= b or stops(words[j + 1])):
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
    if plain and found and found[0] in BODIES:
        return plain == 1 and is_actor_noun(head)  # «مستشار رئيس الوزراء», but «عباس الولايات»
    if not head.startswith(("ال", "وال")) or plain:
        return True
    if word in cues.word_class("adjective") or word.endswith(("ي", "ية", "يون", "يين", "يان", "يتان")):
        return True
    if word.endswith("ات") or masdar_like(word[2:]) or word[2:] in cues.content_nouns():
        return False
    feminine = head.endswith("ة") or (noun(head) or ("", ""))[1] == "f"
    return word.endswith("ة") == feminine


def _nameless(words: list[str], a: int, j: int, pair_at: dict[int, int]) -> bool:
    """Whether the phrase a..j is a title without a name (كبير باحثي الطوارئ في المنظمة)."""
    title, first, last = person(words, a, j, pair_at)
    return title is not None and first == last


def masdar_like(word: str) -> bool:
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
        elif words[i] in PAUSE or words[i] in cues.word_class("adverb") or words[i] in ("فيه", "فيها"):
            i += 1
        else:
            break
    if i >= b:
        return None
    if i in pair_at:
        close = pair_at[i]
        return (i + 1, close) if close <= b and close - i <= 7 else None
    if stops(words[i]) and not (governed and is_addressee(words[i])) or words[i][0] == "ب" and words[i].startswith("بال") or words[i][0].isdigit():
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
    if stops(word) or not bare[:1].isalpha():
        return False
    if strict and bare.startswith("ال") and bare.endswith(("ون", "ين")) and len(bare) > 6:
        return True
    if strict:
        return not bare.startswith("ال") and bare not in cues.forms() and bare not in cues.word_class("impersonal") and len(bare) > 2
    return not bare.startswith("ال") and not word.startswith("لل") and bare not in cues.word_class("prep") and not masdar_like(bare) and bare not in cues.word_class("no-addressee")


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """Consonants of a folded word, the same for spelling variants of one name (بوتن, بوتين; ترمب, ترامب; الأميركي, الأمريكي)."""
    bare = re.sub("[اويىئؤء]", "", word[2:] if word.startswith("ال") and len(word) > 4 else word)
    bare = bare.replace("ة", "").replace("غ", "ج").replace("ق", "ك")
    return bare if len(bare) >= 2 else word

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
            if head is not None and definite and found[0] == "title" and word.endswith(("ه", "ها")) and arabic.without_article(word) not in nouns():
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
        elif head is not None and body_open and not stops(word):
            rest.append(skeleton(word))  # «المتحدث باسم حركة فلان»: the body's name
            body_open, definite = False, True
            i += 1
        elif head is not None and not definite and not stops(word):
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
    while i < b and i - first < NAME_TOKENS and words[i][0].isalpha() and not stops(words[i]) and i not in pair_at:
        word = words[i]
        if word.startswith("ال") and len(word) > 2 and not (i > first and words[i - 1] in NAME_JOINTS):
            # a family name with the article (العطية): one word that ends the phrase
            plain = word.endswith(("ات", "ون", "ين")) or is_actor_noun(word) or masdar_like(word[2:]) or word[2:] in cues.content_nouns()
            if i > first and (i - first > 1 or not word.endswith("ة")) and not plain:
                i += 1
            break
        if is_actor_noun(word) and noun(word)[1] != "" and not (i > first and words[i - 1] in NAME_JOINTS):
            break
        if i > first and ( word in cues.forms() and any(f.kind == "finite" for f in cues.forms()[word]) or word in cues.content_nouns()):
            break
        if i > first and word[0] == "و" and len(word) > 3 and words[i - 1] not in NAME_JOINTS and (word[1:] in vocabulary or word.startswith("وال") and len(word) > 5) or len(word) > 4 and word.endswith(("ته", "تها", "تهم")) or len(word) > 6 and word.endswith(("يه", "يها", "يهم")):
            break
        i += 1
    return ((head, tuple(rest)) if head else None), first, i


def _core(word: str) -> str:
    """The dictionary form of a title as it stands in a text (والرئيس, رئيسه, نظيره)."""
    table = nouns()
    for form in (word, word[2:], word[1:], word[3:], word[:-1], word[1:-1], word[:-2]):
        if form in table:
            return form
    return word
