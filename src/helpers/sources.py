"""Sources named without a clause of saying before the content: «بحسب فلان», «كلام، قال فلان», the label of a headline."""

import re

from . import actor_nouns, actors, cues, gazetteer, marks, places, titles
from .arabic import POSSESSIVE
from .article import CONTENT_TOKENS, Doc, Found, NEUTRAL, SPEECH_WORDS
from .cues import COMPLEMENTISERS, END, PAUSE, PREPOSITIONS, RELATIVES
from .extents import content_end, future, said_where, second_statement, without_stops
from .subjects import relay_verb, relayer, subject_before
from .token_index import count_words


_GOES_ON = cues.word_class("goes-on")
_LEGAL_TEXTS = cues.word_class("legal-text")
_MESSAGES = cues.word_class("message")
_NEGATIONS = cues.word_class("negation")
_PREPOSITIONS = cues.word_class("prep")
_SENDS = cues.word_class("sends")
_THESE = cues.word_class("demonstrative")
_TOPICS = cues.word_class("topic")

_NO_VERB = RELATIVES | _PREPOSITIONS
_ACCORDING = frozenset(["وفق", "وفقا"])  # that begin with و, but not with «and»
_BEHIND_SOURCE = frozenset(["الذي", "التي", "وهو", "وهي"])  # begin a clause about the source just named
_BULLETS = frozenset("*•●▪◄■◆-–—")
_DASHES = frozenset("-–—")
_WITH_THESE = frozenset(["بهذه", "بهذا", "بتلك"])

Content = tuple[tuple[int, int], bool, str, int]  # tokens, whether they are exactly a pair of marks, rule, characters to skip


# --- headlines of several statements -----------------------------------------------------------------------------------


def headline_statements(doc: Doc) -> list[tuple[int, int, int, str]]:
    """The sentences of an article, its headline cut where a speaker with his own verb or colon begins behind another statement
    («الوزارة تقر بالخلل.. وخبراء يشككون», «فلان يلوح بالرحيل ورئيس النادي يرد: اقرأ عقدك»)."""
    out = []
    for a, b, paragraph, kind in doc.sentences:
        k = a + 2
        while kind == "headline" and k < b - 1:
            k = max(k, doc.pair_at.get(k, k))
            stopped = doc.words[k - 1] in (".", "…")
            joined = doc.words[k][0] == "و" and doc.words[k] not in actor_nouns.nouns()  # not «الملك يستقبل وزير الاقتصاد ويؤكد»
            if (stopped or joined) and _opens_statement(doc, a, k, b, stopped):
                out.append((a, without_stops(doc.words, a, k), paragraph, kind))
                a, k = k + (doc.words[k] == "و"), k + 2
            k += 1
        out.append((a, b, paragraph, kind))
    return out


def _opens_statement(doc: Doc, a: int, k: int, b: int, stopped: bool) -> bool:
    """Whether a speaker stands at token k of a headline, behind a statement that began at token a, with a verb in the present or a colon.

    `stopped`: two stops or an ellipsis go before; without them no colon and no complementiser may, and before a verb a verb must."""
    words = doc.words
    colon = next((m for m in range(a, k - 2) if words[m] == ":"), None)
    if colon is not None and colon + 2 in doc.verbs and (gazetteer.given(words[colon + 1]) or words[colon + 1] in words.surnames):
        a = colon + 1  # «الأزمة تطول: الراوي يعد بـ«…» والتل يحذر من «…»»
    alone = not stopped and words[k].startswith("وال") and words[k + 1] == ":" and b - k > 3
    if alone and actor_nouns.noun_class(words[k][1:]) in ("organisation", "title", "agency"):
        if k - a > 2 or not actor_nouns.is_actor_noun(words[a]):
            return True  # «الحكومة: لا تراجع والنقابات: الإضراب مستمر», but «الحكومة والمعارضة: …»
    if not stopped and not (COMPLEMENTISERS | {":"}).isdisjoint(words[a:k]):
        return False
    verb = _behind_speaker(doc, k, b)
    if verb is None:
        return False
    if words[verb] == ":":
        known = gazetteer.known_at([words[k][1:], "\n"], 0)
        named = _behind_given(words, words[k][1:]) or known is not None and known[1].kind == "person"
        verb_before = any(
            m in doc.verbs and words[m] != "بين" or words[m][0] in "يت" and (m == a + 1 or _present(words, m)) or words[m].endswith("ت")
            for m in range(a + 1, k)
        )
        office = words[k][0] == "و" and words[k] not in actor_nouns.nouns() and actor_nouns.noun_class(words[k][1:]) == "title"
        heard = words[k][0] == "و" and actor_nouns.noun_class(words[k][1:]) in ("anonymous", "agency") and verb_before
        told_before = verb_before or office and verb == k + 1 and k - a > 3 and not words[k + 1].startswith("ال")  # «مقتل شرطيين بهجوم ونائب: …»
        in_marks = words[k] == "و" and verb_before and doc.open_of.get(verb - 1) == k + 1  # «… و«المياه»: عودة الضخ»
        to_outlet = verb_before and words[doc.open_of.get(verb - 1, 0) - 1] == "ل"  # «… وكرم الله لـ«المرفأ»: لن نعطي شيكا»
        named = verb == k + 1 and named or in_marks or to_outlet
        return stopped or told_before and (named or office or heard)  # «… وزيلينسكي: لن نستسلم», «… وإعلام عبري: القرار ممتد»
    several = words[k][1:3] != "ال" or words[verb].endswith("ون") and actor_nouns.noun_class(words[k]) == "anonymous"  # «.. والتجار يرفضون»
    if stopped and words[k][0] == "و" and several and not gazetteer.given(words[k][1:]):
        if actor_nouns.is_actor_noun(words[k][1:]) and words[verb][0] in "يت" and _present(words, verb):
            return True  # «.. وفلاحون ينتظرون»
    verb += words[verb] in _NEGATIONS
    said = any(f.kind == "finite" and f.tense == "present" and f.cue.lemma != "علم" for f in doc.forms.get(verb, ()))
    if not said and words[verb] not in cues.word_class("answers"):
        return False
    return stopped or any(m in doc.verbs or words[m][0] in "يت" and (m == a + 1 or _present(words, m)) for m in range(a + 1, k))


def _behind_given(words: list[str], word: str) -> bool:
    """Whether a word stands behind a given name somewhere in an article."""
    return len(word) > 2 and any(k and gazetteer.given(words[k - 1]) for k in words.places.get(word, ())[:60])


def _present(words: list[str], m: int) -> bool:
    """Whether a word that begins with ي or ت may be a verb in the present."""
    word = words[m]
    return len(word) > 3 and not word.endswith(("ة", "ات", "ين")) and not cues.verbal_noun(word) and not gazetteer.given(word)


def _behind_speaker(doc: Doc, k: int, b: int) -> int | None:
    """The token behind the person or body at token k, also behind a joined و; None when none stands there."""
    words = doc.words
    if words[k] == "و" and k + 1 in doc.pair_at:
        close = doc.pair_at[k + 1]
        return close + 1 if close - k < 7 and close + 1 < b else None  # «و«كذا» تتعهد»
    bare = words[k][1:] if words[k][0] == "و" and words[k] not in actor_nouns.nouns() else words[k]
    phrase = [bare, *words[k + 1 : min(b, k + 9)], "\n"]
    body = bare in cues.word_class("headline-body-f") or bare in cues.word_class("headline-body-m")
    known = body or actor_nouns.is_actor_noun(bare) or gazetteer.given(bare) or bare in words.surnames
    known = known or _behind_given(words, bare)
    opened = next((m for m in range(k + 1, min(b - 1, k + 5)) if words[m] == "ل" and m + 1 in doc.pair_at), None)
    if opened is not None and words[k][0] == "و" and bare in words.surnames and doc.pair_at[opened + 1] + 1 < b:
        return doc.pair_at[opened + 1] + 1  # «وكرم الله لـ«كذا»: …»
    if not known and gazetteer.known_at(phrase, 0) is None:
        return None
    end = k + max(1, actors.phrase_end(phrase, 0, len(phrase) - 1, {}))
    close = doc.pair_at.get(end + 1, b) if end < b and words[end] == "ل" else b
    if close + 1 < b and words[close + 1] == ":":
        return close + 1  # «وعميد البلدية لـ«كذا»: …»
    if end + 1 < b and words[end].startswith("بال") and words[end + 1] == ":":
        return end + 1  # «وعضو بالسيادي: …»
    return end if end < b else None


# --- labels: «فلان: كلام» ----------------------------------------------------------------------------------------------


_NOT = actors.NEGATES


def label_of(doc: Doc, n: int) -> Found | None:
    """«فلان: كلام» at the head of a headline or of a paragraph."""
    a, b, _, kind = doc.sentences[n]
    words = doc.words
    headline = kind == "headline" or _crosshead(doc, n)
    if headline:
        a = _behind_stops(words, a, b)
        if told := _source_in_brackets(doc, n, a, b) or _marks_first(doc, n, a, b):
            return told
    colon = _label_colon(doc, a, b)
    if headline and colon is not None:
        a = _behind_topic(doc, a, colon)
    if colon is None or colon + 2 > b:
        return None
    while a < colon and words[a] in _BULLETS:
        a += 1
    if headline and words[a] in titles.BEGIN_PLACES and colon == a + 2 and colon + 1 not in doc.pair_at and not gazetteer.given(words[a]):
        return None  # «وادي كذا: العمال يواصلون اعتصامهم»: a place
    if a in doc.pair_at and not _NOT.isdisjoint(words[a + 1 : doc.pair_at[a]]):
        return None  # «"هنا لا يراك أحد": أيام في غابة»: what is said
    in_a_manner = _manner(doc, a, colon) if headline else None
    if in_a_manner is None and not _may_be_label(doc, a, colon, headline):
        return None
    start, marked = colon + 1, colon + 1 in doc.pair_at
    if b - start < 5 and gazetteer.given(words[start]) and titles.name_end(words, start, b, doc.pair_at) == b:
        return None  # «المدينة: فلان الفلاني»: who writes
    count = count_words(words, colon + 2, doc.pair_at[start]) if marked else 0
    second = n > 0 and doc.sentences[n - 1][2:] == doc.sentences[n][2:]  # a later statement of a headline: what opens it is a speaker
    state = colon == a + 1 and gazetteer.is_state(words, a, colon)
    deep = kind != "headline" and _deep_label(doc, n, a, colon, b)
    reported = state and headline and not marked and (deep or _reported_below(doc, n, a, colon, b))
    where = state and headline and not (marked or reported) and _person_acts(doc, colon + 1, b)
    who = next((k for k in range(a + 1, colon) if words[k] in _PREPOSITIONS), colon)  # where the label's preposition stands
    if where or words[colon - 1] in _SIDES and not _is_person(words, a, who):
        return None  # «العاصمة: الرئيس يستقبل الوفد», «الغوطة الشرقية: …»: where it happens
    if not (marked or second or reported or _asserts(words, start)) and (
        gazetteer.is_state(words, a, colon) or not _known_to_speak(doc, a, colon)
    ):
        return None  # «دولة: قصف …», «المدينة: إحباط عملية»: a place
    if not marked and colon == a + 1 and _opens_body(doc, n, a):
        return None  # «المدينة: …» above «المدينة – …»
    if (not marked or doc.pair_at[start] < b - 2) and _topic_of_another(doc, a, colon, b):
        return None  # «الساحل: فلان يدعو إلى …»
    turn = not headline and _takes_turn(doc, n, a, colon)
    spoken = headline or turn or count >= 5 and _words_among(words, a, colon) <= 5
    if not spoken or not (headline or turn or actors.can_speak(words, a, colon, doc.pair_at, strict=True)):
        return None
    relayed = _relayed_label(doc, a, colon) or headline and _interviewed(doc, a, colon)
    who, source = relayed or ((a, in_a_manner or _label_end(doc, a, colon, headline)), None)
    behind = doc.pair_at[start] + 1 if marked else b
    whole = headline and behind < b and words[behind][0].isalpha() and _words_among(words, behind, b) < 4  # «فلان: «أيام حاسمة» للبلاد»
    if marked and not whole and (turn or doc.pair_at[start] >= b - 2 or count >= SPEECH_WORDS):
        content = start + 1, doc.pair_at[start]
        return Found((colon, start), content, True, None, ":", "neutral", who, "label + colon + marks", n, source)
    end = b if marked else _words_of_label(words, start, b)
    if headline and not marked:
        end = next((k for k in range(start + 2, end - 2) if words[k][0] == "و" and (second_statement(doc, n, k) or _does_behind_dots(doc, k))), end)
    while end > start and words[end - 1] in (".", "\n"):
        end -= 1
    return Found((colon, start), (start, end), False, None, ":", "neutral", who, "headline + colon", n, source, direct=True)


def _interviewed(doc: Doc, a: int, colon: int) -> tuple[tuple[int, int], None] | None:
    """Whom an outlet interviews in a label («"الأخبار" تحاور وزير الثقافة: المسرح عائد»); None where it does not."""
    verb = next((k for k in range(a + 1, colon - 1) if doc.words[k] in _INTERVIEWS), None)
    who = verb and actors.mention(doc.words, verb + 1, colon, doc.pair_at)
    return ((verb + 1, colon), None) if who and who == (verb + 1, colon) else None


_INTERVIEWS = cues.word_class("hosts-somebody")


def _marks_first(doc: Doc, n: int, a: int, b: int) -> Found | None:
    """A headline that begins with what somebody says in marks, and who says it behind a colon («"سنعود أقوى": فلان») or in the clause behind
    stops («"سنواصل البناء".. رئيس الحكومة يدشن الجسر»)."""
    words = doc.words
    close = doc.pair_at.get(a)
    if close is None or close + 2 >= b or count_words(words, a, close) < 2:
        return None
    while b > close and words[b - 1] in ".\n":
        b -= 1
    first = close + 1
    while first < b and words[first] in (".", "…", ":"):
        first += 1
    if words[close + 1] not in (":", ".", "…") or first >= b or first > close + 1 + 3:
        return None
    colon = words[close + 1] == ":"
    who = actors.mention(words, first, b, doc.pair_at)
    if who is None or who[0] != first:
        return None
    head = words[first]
    person = gazetteer.given(head) or head in words.surnames or actor_nouns.noun_class(head) in ("title", "anonymous", "honorific")
    if colon:
        known = person or actor_nouns.is_actor_noun(head) or _behind_given(words, head)
        foreign = who == (first, b) and b - first < 4 and len(words.places.get(head, ())) > 1 and _says_something(words, a + 1, close)
        speaks = known and (who[1] == b or words[who[1]] == "في") or foreign and not head.startswith("ال") and not cues.verbal_noun(head)
        speaks = speaks and not (gazetteer.is_state(words, first, who[1]) or any(k in doc.verbs for k in range(*who)))
    else:
        who = _acts_in_headline(doc, who, b)
        speaks = person and who is not None and _says_something(words, a + 1, close)
    if not speaks:
        return None
    cue = (close + 1, first) if colon else (a, a)
    return Found(cue, (a + 1, close), True, None, ":" if colon else "", "neutral", who, "label + colon + marks", n)


def _acts_in_headline(doc: Doc, who: tuple[int, int], b: int) -> tuple[int, int] | None:
    """The subject of a headline's clause up to its verb in the present; None when no verb stands right behind it."""
    words, (first, last) = doc.words, who
    for k in range(first + 1, min(last + 1, b, first + 8)):
        if words[k][0] in "يت" and _present(words, k) and words[k] not in words.surnames:
            return first, k
    return None


def _says_something(words: list[str], a: int, b: int) -> bool:
    """Whether words in marks are a sentence: a negation, a first person or a verb stands in them."""
    will_or_not = any(word in _NOT or word.startswith(("سي", "ست", "سن", "سا")) and len(word) > 4 for word in words[a:b])
    return will_or_not or cues.of_himself(words, a, b) or any(word.endswith("نا") and len(word) > 3 or word in _WE for word in words[a:b])


def _does_behind_dots(doc: Doc, k: int) -> bool:
    """Whether و opens another statement at token k of a headline, behind dots: somebody with the article, and a verb in the present («... والحراك
    يمهل الحكومة»)."""
    words, verb = doc.words, doc.words[k + 1]
    does = words[k].startswith("وال") and verb[0] in "يت" and len(verb) > 3 and not cues.verbal_noun(verb)
    return does and words[k - 1] == "." and all(word[0].isalnum() for word in words[k + 2 : k + 5])  # but «… .. والغرب يعلم ذلك»


def _source_in_brackets(doc: Doc, n: int, a: int, b: int) -> Found | None:
    """A headline that closes with who says it, in brackets: «المحطة تدخل الخدمة قريبا (وزير)», behind the section that it may open with."""
    words = doc.words
    while b > a and words[b - 1] in ".\n":
        b -= 1
    opened = next((k for k in range(b - 2, max(a + 3, b - 7), -1) if words[k] == "("), None)
    if words[b - 1] != ")" or opened is None or actor_nouns.noun_class(words[opened + 1]) not in ("title", "anonymous"):
        return None
    colon = next((k for k in range(a + 1, min(a + 4, opened)) if words[k] == ":"), None)
    start = a if colon is None or colon + 3 > opened else colon + 1
    if opened - start < 3:
        return None
    who = opened + 1, b - 1
    return Found((opened, b), (start, opened), False, None, ":", "neutral", who, "headline + colon", n, direct=True)


def _behind_topic(doc: Doc, a: int, colon: int) -> int:
    """The token at which a label begins behind a topic and a dash («مواقف عشية الاستشارات - فلان: …»)."""
    words = doc.words
    dash = next((k for k in range(colon - 2, a, -1) if words[k] in ("-", "–", "—")), None)
    if dash is None or gazetteer.spells_agency(words, dash + 1, colon) or _is_person(words, a, dash):
        return a
    return dash + 1 if _is_person(words, dash + 1, colon) else a


def _takes_turn(doc: Doc, n: int, a: int, colon: int) -> bool:
    """Whether sentence n is a line of a dialogue («القاضي: …» above «الشاهد: …»): the words before its colon name somebody, and a line next to
    it begins so too."""
    words = doc.words
    if not _opens_line(doc, n) or colon > a + 4:
        return False
    named = any(gazetteer.given(w) or w in words.surnames for w in words[a:colon])
    known = named or actor_nouns.noun_class(words[a]) in ("title", "agency")
    if not known or not words[colon + 1][0].isalnum() and colon + 1 not in doc.pair_at:
        return False
    before = next((m for m in range(n - 1, max(-1, n - 8), -1) if _opens_line(doc, m)), None)
    behind = next((m for m in range(n + 1, min(len(doc.sentences), n + 8)) if _opens_line(doc, m)), None)
    beside = [doc.sentences[m] for m in (before, behind) if m is not None]
    return any(kind != "headline" and ":" in words[first + 1 : first + 5] for first, _, _, kind in beside)


def _opens_line(doc: Doc, n: int) -> bool:
    """Whether sentence n is the first of its line."""
    start = doc.starts[doc.sentences[n][0]]
    return start == 0 or "\n" in doc.source[max(0, start - 3) : start]


_SIDES = frozenset(["الشرقية", "الغربية", "الشمالية", "الجنوبية", "الوسطي"])
_BELOW = 6  # sentences of the text in which what a headline says is looked for


def _reported_below(doc: Doc, n: int, a: int, colon: int, b: int) -> bool:
    """Whether the text reports the words of headline n of somebody of the state that labels them («روسيا: أمريكا تستغل حقوقها» above «قال
    المندوب الروسي إن أمريكا تستغل حقوقها»)."""
    words, state = doc.words, places.place_of(doc.words[a])
    said = {_stem(word) for word in words[colon + 1 : b] if len(word) > 3}
    if state is None or len(said) < 3 or cues.verbal_noun(words[colon + 1]):
        return False  # «البلاد: مصادرة أملاك الرئيس»
    for first, end, _, kind in doc.sentences[n + 1 : n + 1 + _BELOW]:
        clause = next((k for k in range(first, end) if words[k] in COMPLEMENTISERS), first)
        own = any(places.place_of(word[1:] if word[0] == "ل" else word) == state for word in words[first:clause])
        if own and kind != "headline" and 2 * len(said.intersection(map(_stem, words[clause:end]))) >= len(said):
            return True
    return False


def _stem(word: str) -> str:
    """The first four letters of a word behind its article."""
    return word.removeprefix("ال")[:4]


def _person_acts(doc: Doc, k: int, b: int) -> bool:
    """Whether a person whom the lists or the article know stands at token k and a verb in the present behind («السيسي يلتقي وفدا»)."""
    words, known = doc.words, gazetteer.known_at(doc.words, k)
    person = known is not None and known[1].kind == "person" or gazetteer.given(words[k]) or words[k] in words.surnames
    end = k + known[0] if known else k + 1
    while end < b and (gazetteer.given(words[end]) or words[end] in words.surnames):
        end += 1
    return person and words[end][0] in "يت" and _present(words, end)


def _somebody_did(doc: Doc, k: int, b: int) -> bool:
    """Whether a name of the article of two words at most and a verb of saying in the past stand at token k («قره داغ أكد مواصلة الدعم»)."""
    verb = next((m for m in (k + 1, k + 2) if m < b and any(f.kind == "finite" and f.tense == "past" for f in doc.forms.get(m, ()))), None)
    return verb is not None and len(doc.words.places.get(doc.words[verb - 1], ())) > 1 and not doc.words[k].startswith("ال")


def _manner(doc: Doc, a: int, colon: int) -> int | None:
    """The token at which «متحديا خصومه», «مهددا» begins behind the person of a label («فلان متحديا خصومه: …»); None when nothing of the kind
    does."""
    words = doc.words
    for k in range(a + 1, min(colon, a + 5)):
        if words[k][0] == "م" and words[k][-1] == "ا" and len(words[k]) > 4:
            return k if _is_person(words, a, k) else None
    return None


def _opens_body(doc: Doc, n: int, a: int) -> bool:
    """Whether the text below a headline opens with the word at token a as its dateline."""
    words = doc.words
    first = next((s for s, _, _, kind in doc.sentences[n + 1 : n + 4] if kind != "headline"), None)
    if first is None or words[first] != words[a] or words[first + 1] not in "-–—:(/" or actor_nouns.is_actor_noun(words[a]):
        return False
    known = gazetteer.known_at(words, a)
    person = known is not None and known[1].kind == "person"
    return not (person or gazetteer.given(words[a]) or words[a] in words.surnames or _behind_given(words, words[a]))


_BEFORE_REGION = frozenset(["في", "دول", "منطقة", "بمنطقة", "الي", "من"])


def _topic_of_another(doc: Doc, a: int, colon: int, b: int) -> bool:
    """Whether a label that nothing knows as a speaker stands before a clause with a speaker and verb of its own («الساحل: الوزير يدعو إلى …»,
    «موارد مائية: وزير القطاع يدعو إلى …»)."""
    words = doc.words
    if colon > a + 1 and not any(_named_or_office(words, k) for k in range(a, colon)):
        who = actors.mention(words, colon + 1, b, doc.pair_at)
        people = words[colon + 1].startswith("ال") and words[colon + 1].endswith("ون")  # «موسم الزيتون: المصدرون يطالبون بـ»
        if who is None or who[0] != colon + 1 or not (people or any(_named_or_office(words, k) for k in range(*who))):
            return False
        return any(form.kind == "finite" and form.tense == "present" for form in doc.forms.get(who[1], ()))
    if colon != a + 1 or actor_nouns.is_actor_noun(words[a]) or gazetteer.given(words[a]) or words[a] in words.surnames:
        return False
    state = gazetteer.is_state(words, a, colon)
    if not state and not any(words[k - 1] in _BEFORE_REGION for k in words.places.get(words[a], ())[:60] if k > a):
        return False  # «زاخاروفا: الغرب يدعو إلى الحرب»: somebody whom the lists lack
    if not state and gazetteer.known_at(words, a) is not None or words[a] in cues.word_class("headline-body-f"):
        return False
    if state and colon + 1 in doc.pair_at and doc.pair_at[colon + 1] < min(colon + 7, b - 1):
        return words[doc.pair_at[colon + 1] + 1][0] in "يت" and _present(words, doc.pair_at[colon + 1] + 1)  # «دولة: «كذا» تهاجم …»
    who = actors.mention(words, colon + 1, b, doc.pair_at)
    if not who or who[0] != colon + 1:
        return False
    if state:  # «مالاوي: المعارضة ترفض النتائج»
        verb = words[who[1]]
        return words[colon + 1] in cues.word_class("at-home") and verb[0] in "يت" and len(verb) > 3 and not cues.verbal_noun(verb)
    return any(form.kind == "finite" and form.tense == "present" for form in doc.forms.get(who[1], ()))


def _named_or_office(words: list[str], k: int) -> bool:
    """Whether token k is in a name or an office: a given name, a surname of the article, a noun of persons or bodies, a listed name."""
    word = words[k]
    return gazetteer.given(word) or word in words.surnames or actor_nouns.is_actor_noun(word) or gazetteer.known_at(words, k) is not None


def _behind_stops(words: list[str], a: int, b: int) -> int:
    """The token behind the last stop before the label of a headline («بعد القمة.. خبراء: …»); a when there is none."""
    for k in range(min(a + 14, b) - 1, a - 1, -1):
        if words[k] in (".", "…", "!", "؟", "|") and words[k + 1] not in END and ":" in words[k + 1 : min(k + 8, b)]:
            return k + 1
    return a


def _words_of_label(words: list[str], start: int, b: int) -> int:
    """Where the words behind a label end: before two stops behind which a headline adds something («فلان: كلام.. سؤال الصحيفة») or somebody
    answers («فلان: كلام.. والوزير يرد»), not before a verb or a clause with و, which go on («فلان: لم أهزم.. هزمتني دقيقة»)."""
    for k in range(start + 1, b - 2):
        if words[k] != "." or words[k + 1] != "." or words[k - 1] == ".":
            continue
        then = next((m for m in range(k, b) if words[m] != "."), b)
        if then == b:
            continue
        listed = words[then][0] == "و" and cues.verbal_noun(words[then][1:]) and _NOT.isdisjoint(words[then:b])
        if listed and _asserts(words, start):
            return k  # «الوزير: لا تهاون مع المقصرين.. وإحالة 14 للتحقيق»
        if _somebody_answers(words, then, b) if words[then][0] == "و" else k > start + 2 and not _goes_on_with_verb(words[then]):
            return k
    return b


def _goes_on_with_verb(word: str) -> bool:
    """Whether a word is a verb or negation with which the one who speaks goes on."""
    if word in _NEGATIONS or word in cues.first_persons() or word in cues.word_class("verb"):
        return True
    return word.endswith(("ني", "تم", "نا")) and len(word) > 4 and not word.startswith("ال")


def _somebody_answers(words: list[str], k: int, b: int) -> bool:
    """Whether a person or body stands behind و at token k and a verb of answering behind its phrase («والوزير يرد»)."""
    phrase = [words[k][1:], *words[k + 1 : min(b, k + 12)], "\n"]
    close = next((m for m in range(2, min(5, len(phrase) - 1)) if phrase[m] in marks.KINDS), None) if phrase[0] == "" and phrase[1] in marks.KINDS else None
    if close:
        return phrase[close + 1][0] in "يت" and len(phrase[close + 1]) > 3  # «.. و«كذا» تتريث»
    if actor_nouns.is_actor_noun(phrase[0]) and phrase[1][0] in "يت" and len(phrase[1]) > 3 and not cues.verbal_noun(phrase[1]):
        return True  # «.. وأحزاب تتحفظ»
    if not (actor_nouns.is_actor_noun(phrase[0]) or gazetteer.given(phrase[0]) or gazetteer.known_at(phrase, 0)):
        return False
    return not cues.word_class("answers").isdisjoint(phrase[1:6])


def _label_colon(doc: Doc, a: int, b: int) -> int | None:
    """The colon behind a label of seven tokens or fewer, more when it names to whom or in what case somebody speaks («فلان لـCNN: "…"»)."""
    words, limit = doc.words, min(a + 18, b)
    if ":" not in words[a + 1 : limit]:
        return None
    k = unmarked = a
    while k < limit:
        if words[k] == ":" and k > a:
            of_himself = words[k + 1] in _NOT or words[k + 1] in cues.first_persons()
            short = k < a + 8 or unmarked < a + 8 and (of_himself or _to_marked(doc, a, k))
            if short or k < a + 14 and (_told_to(doc, a, k) or _relayed_label(doc, a, k)):
                return k
        step = doc.pair_at[k] - k + 1 if k in doc.pair_at and doc.pair_at[k] < limit else 1
        unmarked += step == 1
        k += step
    return None


def _to_marked(doc: Doc, a: int, colon: int) -> bool:
    """Whether a label closes with marks that name whom somebody speaks to or what case («فلان لـ«كذا»: …», «النيابة في قضية «كذا»: …»)."""
    opening = next((k for k in range(colon - 2, a, -1) if k in doc.pair_at), None)
    if opening is None or doc.pair_at[opening] != colon - 1:
        return False
    return doc.words[opening - 1] == "ل" or "في" in doc.words[opening - 2 : opening]


def _told_to(doc: Doc, a: int, colon: int) -> bool:
    """Whether a label names to whom somebody speaks: anybody before marks («فلان لـCNN: "…"»), otherwise an outlet («فلان لوكالة كذا: …»)."""
    if colon + 1 in doc.pair_at:
        return any(word[0] == "ل" for word in doc.words[a + 1 : colon])
    told = [word for word in doc.words[a + 1 : colon] if actor_nouns.is_addressee(word)]
    return any(actor_nouns.noun_class(actor_nouns.without_l(word)) == "agency" for word in told)


def _relayed_label(doc: Doc, a: int, colon: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(who relays, who says it) of a label that names both («وكالة كذا عن الوزير: …», «الصحيفة نقلا عن مصدر أمني: …»); None for others."""
    words = doc.words
    of = next((k for k in range(a + 1, colon - 1) if words[k] == "عن"), None)
    if of is None:
        return None
    end = of - (words[of - 1] == "نقلا")
    kind = actors.kind_of(words, a, end, doc.pair_at)
    outlet = kind == "agency" or kind == "organisation" and (end < of or words[a + 1] in ("البث", "الاذاعة"))
    return ((a, end), (of + 1, colon)) if outlet and actors.can_speak(words, of + 1, colon, doc.pair_at) else None


def _may_be_label(doc: Doc, a: int, colon: int, headline: bool) -> bool:
    """Whether tokens a..colon can name who says what stands behind the colon: no clause, no topic, no portrait («فلان: من المنفى إلى
    القصر»)."""
    words, after = doc.words, doc.words[colon + 1]
    if any(k in doc.verbs and words[k] != "عقب" and words[k - 1] != "في" and k - 1 not in doc.pair_at for k in range(a, colon)):
        return False  # but «رئيس اللجنة في تعز: …», «قيادي في «تجمع كذا»: …»
    if _is_topic(doc, a, colon) or not headline and _and_does(doc, a):
        return False
    aside = next((k for k in range(a + 1, colon) if words[k] in _PREPOSITIONS), None)
    named_case = aside is not None and aside + 1 + (words[aside] == "في")  # «دفاع المتهمين بـ«قضية كذا»: …», «النيابة في قضية «كذا»: …»
    in_case = named_case and words[aside] in ("ب", "في") and doc.pair_at.get(named_case) == colon - 1
    at_place = in_case or aside == colon - 2 and words[aside] == "في" and _asserts(words, colon + 1)
    at_place = at_place and actor_nouns.is_actor_noun(words[a])
    if aside is not None and not (headline and (at_place or _speaks_on(doc, a, aside, colon) or _relayed_label(doc, a, colon))):
        return False
    alone = colon == a + 1 and actor_nouns.noun_class(words[a]) == "title"  # «كاتبة: الرواية لم تمت»
    if not alone and any(f.kind == "participle" for j in range(a, colon) for f in doc.forms.get(j, ())):
        return False  # «وتدارك قائلا: …»
    return after not in _PORTRAITS and not (after == "من" and "الي" in words[colon + 2 : colon + 6])


def _and_does(doc: Doc, a: int) -> bool:
    """Whether a verb in the present with «و» stands at token a, though it is no cue («وتقاطعه زوجته: "…"», «ويستعيد المشهد: "…"»)."""
    word, bare = doc.words[a], doc.words[a][1:]
    if _does_to_him(doc.words, a):
        return True
    if word[0] != "و" or bare[:1] not in ("ي", "ت") or len(bare) < 4 or word in doc.words.surnames or gazetteer.given(word):
        return False
    named = gazetteer.given(bare) or gazetteer.known_at([bare, *doc.words[a + 1 : a + 4], "\n"], 0) is not None
    return not (named or actor_nouns.is_actor_noun(bare) or cues.verbal_noun(bare) or bare.endswith("ة"))


def _does_to_him(words: list[str], a: int) -> bool:
    """Whether a verb with an object pronoun and its subject open a sentence at token a («يقاطعه صديقه محمود: "…"», «فقاطعه محمود: "…"»)."""
    word, after = words[a], words[a + 1]
    bare = word[1:] if word[0] in "وف" and len(word) > 5 else word
    if not bare.endswith(("ه", "ها", "هم")) or not (actor_nouns.is_actor_noun(after) or gazetteer.given(after)):
        return False
    present = bare[0] in "يت" and len(bare) > 4 and not cues.verbal_noun(bare) and not bare.endswith(("ته", "تها", "تهم"))
    return (present or bare in cues.word_class("verb")) and not (actor_nouns.is_actor_noun(bare) or gazetteer.given(bare))


_PORTRAITS = frozenset(["قصة", "رحلة", "مسيرة", "سيرة", "حياة", "محطات", "ملف"])


def _is_topic(doc: Doc, a: int, colon: int) -> bool:
    """Whether what stands before a colon is no name: a topic («اختفاء فلان: …»), a dateline («المدينة - وكالة كذا: …»), a number, signs
    alone."""
    words = doc.words
    bare = [w for w in words[a:colon] if w[0].isalnum()]
    if not bare:
        return True
    head = bare[0]
    apart = max((k for k in range(a, colon) if words[k] in "-–—/("), default=None)
    if apart is not None and len(bare) > 1 and (bare[-1] in gazetteer.agency_words() or gazetteer.spells_agency(words, apart + 1, colon)):
        return True
    if colon == a + 2 and head in cues.word_class("department"):
        if gazetteer.is_state(words, a + 1, colon) or _a_place(doc, a + 1) or "ب" + words[a + 1] in words.places:
            return False  # «صحة جدة: …», not «صحة المرأة: …»
    body = a in doc.pair_at and actors.in_full(words, a + 1, doc.pair_at[a])  # «سلامة الغذاء»: دائرة سلامة الغذاء
    if cues.verbal_noun(head) and not (body or actor_nouns.is_actor_noun(head) or gazetteer.given(head) or head in words.surnames):
        return True
    if head.removeprefix("و") in _NEGATIONS:
        return True  # «ولا يخفي فلان قلقه: …»
    return head in _TOPICS or head in _PREPOSITIONS or any(w.isdigit() for w in bare)


_SAID_IN = frozenset(
    ["بيان", "تصريح", "تصريحات", "كلمة", "خطاب", "منشور", "تغريدة", "مقابلة", "حوار", "حديث", "جولة", "زيارة", "مؤتمر", "لقاء", "اجتماع", "ختام"]
)


def _speaks_on(doc: Doc, a: int, aside: int, colon: int) -> bool:
    """Whether a label with a preposition names somebody and of what he speaks («فلان ردا على فلان: …»), and no topic («الخلاف على
    الحدود: …»)."""
    words = doc.words
    if _is_person(words, a, aside):
        return True
    if aside == a + 1 and _a_surname(words, a):  # «الراوي من المدينة: …», but «الراوي في المستشفى: حالته مستقرة»
        return words[colon + 1] in COMPLEMENTISERS or not words[colon + 1].endswith(("ه", "ها"))
    if words[aside] == "من" and actor_nouns.noun_class(words[a]) == "anonymous" and _first_person(words, colon + 1):
        return True  # «ناجون من «كذا»: ظللنا نصرخ»
    if words[aside] in ("في", "خلال") and words[aside + 1] in _SAID_IN:
        return actor_nouns.is_actor_noun(words[a]) or gazetteer.known_at(words, a) is not None  # «وزارة كذا في بيان: …»
    if words[aside] == "في" and actor_nouns.noun_class(words[a]) in ("title", "anonymous") and not words[a].startswith("ال"):
        said = colon + 1 + (colon + 1 in doc.pair_at)
        ours = any(word.endswith("نا") and len(word) > 4 for word in words[said : said + 5])
        people = actor_nouns.noun_class(words[a]) == "anonymous" and words[a].endswith(("ون", "اء"))
        people = people and (_asserts(words, said) or _first_person(words, said))  # «أدباء في الملتقى: الرواية غادرت الهامش»
        if ours or people or words[said] in _NOT:
            return True  # «قيادي في «كذا»: لا تفاوض», «رئيس اللجنة في المدينة: خطوة تفصلنا عن الحل»
    if words[aside] not in ("عن", "حول", "بشان", "بعد") or actor_nouns.is_matter(words[a]):
        return False
    return _asserts(words, colon + 1) and actors.can_speak(words, a, aside, doc.pair_at, strict=True)


_WE = frozenset(["كنا", "كنت", "نحن", "انا", "لسنا", "لست"])


def _first_person(words: list[str], k: int) -> bool:
    """Whether token k is a verb in the first person (ظللنا, نريد)."""
    word = words[k]
    ours = word.endswith("تنا") or word[:-2] in cues.content_nouns() or actor_nouns.is_actor_noun(word)  # «حياتنا في المخيم»: a topic
    return word in _WE or word in cues.first_persons() or word.endswith("نا") and len(word) > 4 and not ours


def _words_among(words: list[str], a: int, b: int) -> int:
    """Number of words and figures among tokens a..b."""
    return sum(w[0].isalnum() for w in words[a:b])


def _label_end(doc: Doc, a: int, colon: int, headline: bool) -> int:
    """Where the source in a label ends: before the addressee («فلان لفلان: …») or, in a headline, before what the source does
    («فلان يهاجم فلانا: …»)."""
    words = doc.words
    for k in range(a + 1, colon):
        body = "ال" + words[k][2:] if words[k].startswith("لل") else words[k][1:]
        if k == a + 1 and words[a] in ("بيان", "تقرير") and actor_nouns.is_actor_noun(body):
            continue  # «بيان للجيش: …»: who issues it
        if words[k] == "ل" or actor_nouns.is_addressee(words[k]) or words[k] in ("في", "خلال") and words[k + 1] in _SAID_IN:
            return k
    if headline and (speaks := _opens_with_person(doc, a, colon)):
        return speaks
    for k in range(a + 1, min(colon - 1, a + 4)) if headline else ():
        word = words[k]
        if word[0] not in "يت" or len(word) < 4 or gazetteer.given(word) or word in words.surnames:
            continue
        if titles.name_end(words, a, k, doc.pair_at) == k and (_is_person(words, a, k) or k == a + 1 and _a_surname(words, a)):
            return k
    if headline and actor_nouns.noun_class(words[a]) == "title" and not words[a].startswith("ال"):
        for k in range(a + 2, min(colon - 1, a + 6)):
            if words[k][0] == "ي" and _present(words, k) and words[k - 1] not in words.surnames and not words[k].endswith("ي"):
                return k  # «محافظ كذا يتفقد مشروعات المدينة: …»
    return colon


def _opens_with_person(doc: Doc, a: int, colon: int) -> int | None:
    """Where the person ends who opens a headline, does something to a work or event in marks, and then speaks of himself («فلانة تفتتح «كذا»:
    لم أصنع فيلما عن الهجرة»)."""
    words = doc.words
    if words[colon - 1] not in "»”\"" or not (words[colon + 1] in _NOT or words[colon + 1] in cues.first_persons()):
        return None
    end = next((k for k in range(a + 1, min(colon, a + 5)) if words[k][0] in "يت" and _present(words, k)), None)
    return end if end and _is_person(words, a, end) else None


def _named_in_marks(doc: Doc, a: int, b: int, below: bool) -> bool:
    """Whether a line right below a headline is labelled with a body in marks («الدستورية»: …) that the article names in full."""
    close = doc.pair_at.get(a, b)
    return below and close + 1 < b and doc.words[close + 1] == ":" and actors.in_full(doc.words, a + 1, close) is not None


def _state_in_marks(doc: Doc, a: int, b: int, n: int) -> bool:
    """Whether a heading is a state or capital, a colon and words in marks («طهران: "مسرحية مكررة"»)."""
    words, colon = doc.words, a + 1
    if doc.sentences[n][3] != "heading" or words[colon] != ":" or not gazetteer.is_state(words, a, colon):
        return False
    return doc.pair_at.get(colon + 1, 0) >= b - 1


def _crosshead(doc: Doc, n: int) -> bool:
    """Whether a sentence is a heading between paragraphs that gives somebody the word: a short paragraph without a stop, whose label of two
    words or more is an office right below the headline, or stands in the text behind a verb of saying."""
    a, b, _, _ = doc.sentences[n]
    words = doc.words
    if n == 1 and words[b - 2 : b] == [".", "."]:
        b -= 2  # «وزير النقل: خطأ بشري وراء الحادث.. والنيابة تحقق» below the headline
    if b - a > 20 or words[b - 1] in END:
        return False
    while a < b and words[a] in _BULLETS:
        a += 1
    above = n - 1
    while above > 0 and doc.sentences[above][3] == "list":
        above -= 1
    deck = n > 0 and doc.sentences[above][3] == "headline"
    if deck and doc.sentences[n][3] == "list" and _named_or_office(words, a):
        return ":" in words[a + 1 : a + 6] and not words[a].isdigit()  # «• فلان: …»: lines below a headline
    if _named_in_marks(doc, a, b, deck and above == n - 1) or _state_in_marks(doc, a, b, n):
        return True
    below = deck and above == n - 1 and actor_nouns.noun_class(words[a]) in ("title", "organisation")
    colon = next((k for k in range(a + 1, min(a + 6, b)) if words[k] == ":"), None)
    if deck and colon is None and above == n - 1 and (told := _label_colon(doc, a, b)) is not None and _to_marked(doc, a, told):
        return _asserts(words, told + 1) and actor_nouns.noun_class(words[a]) in ("title", "organisation", "anonymous")
    if colon is None:
        return False
    if _deep_label(doc, n, a, colon, b):
        return True
    after = words[colon + 1]
    named = gazetteer.given(words[a]) and b - colon > 4
    person = named and not (after.endswith(("ه", "ها")) or after[0].isdigit() or gazetteer.given(after))
    alone = colon == a + 1
    people = words[a].startswith("ال") and words[a].endswith("ون") and actor_nouns.noun_class(words[a]) == "anonymous"
    if alone and people and b - colon > 3:
        return True  # «المراقبون: اقتراع سلمي رغم النقائص»
    spoken_of = words[a] in words.surnames or _behind_given(words, words[a])
    if b - colon > 2 and not gazetteer.given(after) and not after[0].isdigit():
        if alone and spoken_of and not actor_nouns.is_actor_noun(words[a]):
            return True  # «الراوي: الصيف سيكون صعبا»
        office = alone and words[a].startswith("ال") and actor_nouns.noun_class(words[a]) == "title"
        of_us = after in cues.first_persons() or after in _NOT or after[0] in "نس" and _asserts(words, colon + 1)
        if office and of_us and len(words.places.get(words[a], ())) > 1:
            return True  # «الوزير: نحتاج إلى الدعم»
        both = colon == a + 2 and gazetteer.given(words[a]) and words[a + 1] in words.surnames
        if both and (after in _NOT or after in cues.first_persons() or _asserts(words, colon + 1)):
            return True  # «سالم الراوي: لا قطع مبرمج»
    if alone and not (below or words[a].startswith("ال") and actor_nouns.noun_class(words[a]) in ("anonymous", "organisation")):
        return False
    states = _asserts(words, colon + 1) or _person_acts(doc, colon + 1, b) or below and _somebody_did(doc, colon + 1, b)
    office = below and colon == a + 2 and actor_nouns.noun_class(words[a]) == "title" and words[a + 1].startswith("ال")
    if not (person or alone or office) and (not states or actor_nouns.is_matter(words[a])):
        return False  # but «وزير النقل: خطأ بشري وراء الحادث» below the headline
    label = words[a:colon]
    if len(label) == 1 and words[a].startswith("ال") and actor_nouns.noun_class(words[a]) in ("anonymous", "organisation") and not below:
        return _asserts(words, colon + 1) or not _NOT.isdisjoint(words[colon + 1 : b])  # «الأهالي: الوعود لا تكفي»
    if below and b - colon > 3:
        return not gazetteer.given(after)  # the second line of a headline
    return any(k != a and words[k : k + len(label)] == label and _behind_verb(doc, k) for k in words.places.get(words[a], ())[:60])


def _deep_label(doc: Doc, n: int, a: int, colon: int, b: int) -> bool:
    """Whether a short line without a stop amid the text, tokens a..b, is a crosshead that gives the word to a speaker of one or two words:
    somebody of the article, a state, a body, people («الراوي: علاقتي بالمدرب ممتازة», «ملاحظون: خروقات محدودة»)."""
    words, kind = doc.words, doc.sentences[n][3]
    if kind not in ("heading", "body") or n < 4 or colon > a + 2 or not 2 < b - colon < 14 or colon + 1 in doc.pair_at and colon > a + 1:
        return False
    if n + 1 < len(doc.sentences) and doc.sentences[n + 1][2] == doc.sentences[n][2] or doc.sentences[n - 1][2] == doc.sentences[n][2]:
        return False  # a line with more than one sentence
    if any(gazetteer.given(words[k]) and titles.name_end(words, k, b, doc.pair_at) == b for k in (colon + 1, colon + 2)):
        return False  # «المدرب: سالم الراوي»
    known = gazetteer.known_at(words, a)
    somebody = words[a] in words.surnames or known is not None and known[0] == colon - a
    body = actor_nouns.noun_class(words[a]) in ("organisation", "anonymous", "agency", "title")
    return (somebody or body) and not words[colon + 1][0].isdigit()


def _behind_verb(doc: Doc, k: int) -> bool:
    """Whether a verb of saying stands before token k, right before it or before a title («وقال فلان», «وقال الوزير فلان»)."""
    return k - 1 in doc.forms or k - 2 in doc.forms and actor_nouns.is_actor_noun(doc.words[k - 1])


def _a_surname(words, a: int) -> bool:
    """Whether token a stands behind a given name elsewhere in the article («… عبد الإله بنكيران», «محمد شياع السوداني»)."""
    for m in words.places.get(words[a], ()):
        if m > 1 and (gazetteer.given(words[m - 1]) or words[m - 2] == "عبد"):
            return True
        if m > 1 and gazetteer.given(words[m - 2]) and titles.name_end(words, m - 2, m + 1, {}) > m:
            return True
    return False


def _a_place(doc: Doc, a: int) -> bool:
    """Whether the article calls what token a names a town or a region («آسفي: …» and «بمدينة آسفي»)."""
    return any(doc.words[k - 1] in cues.word_class("where") for k in doc.words.places.get(doc.words[a], ()) if k)


def _is_person(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b are a person's name or a title, as the article itself or the lexicons know them."""
    if b - a > 4:
        return False
    one = gazetteer.given(words[a]) or words[a] in words.surnames or actor_nouns.noun_class(words[a]) == "title"
    if not one:
        known = gazetteer.known_at(words, a)
        one = known is not None and known[1].kind == "person"
    return one and actors.phrase_end(words, a, b, {}) == b


def _known_to_speak(doc: Doc, a: int, b: int) -> bool:
    """Whether a label names a person or a body as the lexicons or the article know them, or has two words as names have."""
    word = doc.words[a]
    if b - a > 1 or word in cues.word_class("headline-body-f"):
        return True  # «الصحة: تسجيل …»
    if actors.in_full(doc.words, a, b):
        return True
    if actor_nouns.is_actor_noun(word) or gazetteer.given(word):
        return True
    if _a_place(doc, a):
        return False
    if word in doc.words.surnames or gazetteer.known_at(doc.words, a) is not None:
        return True
    return len(doc.vocabulary.get(word, ())) > 1 and not word.endswith("ة")


def _asserts(words: list[str], k: int) -> bool:
    """Whether words that follow a label can be a statement: they begin with a particle, a verb in the present or a first person, and not
    with a bare noun."""
    word = words[k]
    if word in _NEGATIONS or word in _OPEN_STATEMENT:
        return True
    if word.startswith("ال"):
        return not actor_nouns.is_actor_noun(word)
    if word.endswith("نا") and len(word) > 4 and word[0] not in "وبل" and not (gazetteer.given(word) or actor_nouns.is_actor_noun(word)):
        return word in cues.first_persons() or words[k + 1][0].isdigit() or words[k + 1] in _PREPOSITIONS  # «استقبلنا 14 حالة»
    if word.startswith("م") and word.endswith("ون") and len(word) > 5 and not actor_nouns.is_actor_noun(word):
        return True  # «العاصمة: مستعدون لاستئناف المفاوضات»
    if word[0] not in "سنيت" or len(word) < 4 or word.endswith(("ة", "ات", "ا", "ال")):
        return False
    return not cues.verbal_noun(word) and not gazetteer.given(word)


_OPEN_STATEMENT = cues.word_class("open-statement")


# --- quotations in marks, sources and clauses behind the content -------------------------------------------------------


def cue_after(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«…»، قال فلان / كما قال / بحسب فلان: a marked quotation whose source follows it in the same sentence."""
    words, b = doc.words, doc.sentences[n][1]
    content, k = (opening + 1, close), close + 1
    if opening and words[opening - 1] in cues.WAS and count_words(words, opening, close) < 6 and any(f.kind == "finite" for f in doc.forms.get(k, ())):
        return None  # «وكان «حزب كذا» ندد بـ»: the subject
    if thus := _thus(doc, n, k):
        return Found(thus[0], content, True, None, "هكذا", "neutral", thus[1], "marks + thus", n)
    if k < b and words[k] in PAUSE:
        k += 1
    if k >= b:
        return _behind_stop(doc, n, opening, close)
    hit = cues.phrase_at(words, k)
    if hit and hit[1] not in ("as-clause", "according-clause"):
        return None  # nominal_cue takes it, with its source
    k += hit[0] if hit else 0
    for form in doc.forms.get(k, ()):
        opens = opening == doc.sentences[n][0] and words[close + 1] in PAUSE
        told = opens and close - opening > 2 and _says_so(doc, k, b)
        plain = (form.cue.tier < 3 or opens and words[k][0] in "يت") and "quote" in form.cue.frames
        if form.kind == "finite" and not form.joined and (plain or told):
            end = next((m for m in range(k + 1, b) if words[m] in PAUSE or words[m] in END or m in doc.pair_at), b)
            body = end == k + 2 and actors.kind_of(words, k + 1, end, doc.pair_at) in ("organisation", "agency") and words[k + 1][:2] != "ال"
            if words[end] in PAUSE or words[end - 1] == "ل" or body:  # «، قال وزير كذا، فلان الفلاني», «، قالت صحيفة "كذا"»
                grown = max(end, actors.phrase_end(words, k + 1, b, doc.pair_at))
                end = next((m for m in range(doc.pair_at.get(end, end) + 1, grown) if m in doc.pair_at), grown)  # «، قالت صحيفة "كذا" "…"»
            end = _with_name_apart(doc, k + 1, end, b)
            if not hit and any(words[m] in COMPLEMENTISERS and words[m - 1] not in _BEFORE_THAT for m in range(k + 1, end)):
                return None
            subject = None if end > k + 3 and _only_how(words, k + 1, end) else (k + 1, end)
            return Found((k, k + 1), content, True, form, form.cue.lemma, form.cue.stance, subject, "marks + cue", n)
    if hit or opening != doc.sentences[n][0] or words[k - 1] not in PAUSE:
        return None
    if who := _who_recalls(doc, k, close - opening):
        return Found((k, k + 1), content, True, None, words[k], "neutral", who, "marks + thus", n)
    return _other_verb(doc, n, k, b, content)


def _says_so(doc: Doc, k: int, b: int) -> bool:
    """Whether a person or a body stands right behind the verb at token k, and nothing that the verb itself reports: «"…"، توعدت محامية
    العائلة فلانة.», «"…"، ناشدت الأم المنظمات»."""
    words, who = doc.words, _speaker_at(doc, k + 1, b)
    if who is None or any(form.cue.stance == "critical" and "n" in form.cue.frames for form in doc.forms.get(k, ())):
        return False  # «"كذا"، انتقد النقاد الفيلم»
    near = range(k + 1, min(b, who[1] + 6))
    if any(words[m] in COMPLEMENTISERS and words[m - 1] not in _BEFORE_THAT or m < who[1] and (words[m] == ":" or m in doc.pair_at) for m in near):
        return False
    end = who[1]
    while end < min(b, who[1] + 3) and words[end][0].isalpha() and not _behind_source(words, end):
        if words[end].startswith("ال") and not (end + 1 >= b or _behind_source(words, end + 1)):
            break
        end += 1  # an unlisted name
    addresses = any(form.cue.stance == "directive" or form.cue.lemma == "طمأن" for form in doc.forms.get(k, ()))
    return end >= b or _behind_source(words, end) or addresses and words[end].startswith("ال")


def _behind_source(words: list[str], k: int) -> bool:
    """Whether token k can stand behind the source of words in marks: a stop, where, when or how he says it."""
    word = words[k]
    return word in END or word in PAUSE or word in PREPOSITIONS or word in _AS_HE_SPEAKS or word in cues.word_class("prep") or word in _MANNERS


def _only_how(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b behind a verb of saying tell how it was said, and not by whom («"…"، تقول بنبرة يغلب عليها التعب»)."""
    if a >= b or words[a][0] != "ب" or len(words[a]) < 4 or gazetteer.given(words[a]) or actor_nouns.is_actor_noun(words[a]):
        return False
    return not any(_somebody(words, m) for m in range(a + 1, b))


def _somebody(words: list[str], m: int) -> bool:
    """Whether token m is a given name, a surname of the article, or a noun of persons or bodies."""
    return gazetteer.given(words[m]) or words[m] in words.surnames or actor_nouns.is_actor_noun(words[m])


def _other_verb(doc: Doc, n: int, k: int, b: int, content: tuple[int, int]) -> Found | None:
    """«"…"، يعترف فلان.», «"…"، هدد قائد كذا.»: marks that open a sentence which a cue at token k ends that seldom stands there, with its
    source alone."""
    words = doc.words
    for form in doc.forms.get(k, ()):
        if form.kind != "finite" or form.joined or content[1] - content[0] < SPEECH_WORDS:
            continue
        who = _speaker_at(doc, k + 1, min(b, k + 10))
        if who and (who[1] >= b or words[who[1]] in END or words[who[1]] in _AS_HE_SPEAKS):
            return Found((k, k + 1), content, True, form, form.cue.lemma, form.cue.stance, who, "marks + cue", n)
    return None


def _behind_stop(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«"… ؟" تقول فلانة.»: marks whose own stop ends the sentence, and a verb of saying with its source right behind them; None where the verb
    has its own content."""
    words, a, k = doc.words, doc.sentences[n][0], close + 1
    if opening != a or words[close - 1] not in _ASKS or n + 1 >= len(doc.sentences):
        return None
    b = doc.sentences[n + 1][1]
    if k != doc.sentences[n + 1][0] or "\n" in doc.source[doc.ends[close] : doc.starts[k]]:
        return None
    form = next((f for f in doc.forms.get(k, ()) if f.kind == "finite" and not f.joined and f.cue.tier < 3 and "quote" in f.cue.frames), None)
    if form is None or any(words[m] in COMPLEMENTISERS or words[m] == ":" or m in doc.pair_at for m in range(k + 1, b)):
        return None
    who = _speaker_at(doc, k + 1, min(b, k + 12))
    return who and Found((k, k + 1), (opening + 1, close), True, form, form.cue.lemma, form.cue.stance, who, "marks + cue", n)


_ASKS = frozenset(["؟", "?", "!", "…"])


def short_speech(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«"كفى"، قالت فلانة.»: one or two words in marks that open a sentence, a common verb of saying with its source, and where or when he
    says it."""
    words, (a, b, _, kind) = doc.words, doc.sentences[n]
    asks = close + 1 == b and words[close - 1] in _ASKS
    if kind != "body" or opening != a or words[close + 1] not in PAUSE and not asks:
        return None
    f = cue_after(doc, n, opening, close)
    if f is None or f.form is None or f.form.cue.tier > 2 or not f.subject:
        return None
    who = _speaker_at(doc, f.cue[1], b)
    behind = who[1] if who else f.cue[1]  # «"سيأتي الماء"، يقول بصوت خافت، "…"»: who was told of before
    goes_on = behind < b - 1 and words[behind] in PAUSE and behind + 1 in doc.pair_at
    so = words[behind] in _AS_HE_SPEAKS or words[behind] in _MANNERS
    so = so or _says_so(doc, f.cue[0], b)
    return f if behind >= b or words[behind] in END or so or goes_on else None


def _with_name_apart(doc: Doc, a: int, end: int, b: int) -> int:
    """The token behind the name that stands apart from the title of a source of tokens a..end, which follows what was said («، حسب كاتب الدولة
    المكلف بكذا، فلان الفلاني.»); `end` when no name does."""
    words = doc.words
    if actor_nouns.noun_class(words[a].removeprefix("ل")) != "title":
        return end
    close = actors.phrase_end(words, a, end, doc.pair_at)
    ends = END | COMPLEMENTISERS
    stops = (k for k in range(close, min(b, close + 20)) if words[k] in ends or _thus_that(words[k]) or k in doc.forms)
    apart = titles.name_apart(words, close, next(stops, b), doc.pair_at)
    if apart is None or not titles.nameless(words, a, close, doc.pair_at):
        return end
    first, last = apart
    definite = any(w.startswith("ال") and w[-1] != "ي" for w in words[first:last])
    named = gazetteer.given(words[first]) or words[first] in titles.NAME_JOINTS
    clause = not named and (definite or words[last] in END and words[first][0] in "يت")
    return end if clause else max(end, last)  # «بحسب طبيب، نفدت الأدوية.», «بحسب مسؤول في المدينة، صاحبة الضيافة، فإن»


_BEFORE_THAT = frozenset(["قبل", "بعد", "دون", "غير", "منذ", "الي"])  # «قبل أن يغادر»


def _who_recalls(doc: Doc, k: int, length: int) -> tuple[int, int] | None:
    """The person behind a verb in the present at token k that is no cue, where it follows a sentence in marks («"…"، يستعيد فلان ذلك
    المساء»); None for anything else."""
    words = doc.words
    verb, name = words[k], words[k + 1]
    if length < 6 or verb[0] not in "يت" or not 4 <= len(verb) <= 8 or verb.endswith(("ه", "ها", "ة")) or actor_nouns.is_actor_noun(verb):
        return None
    if cues.verbal_noun(verb) or gazetteer.given(verb) or verb in words.surnames:
        return None
    if not (gazetteer.given(name) or name in words.surnames or actor_nouns.noun_class(name) in ("title", "anonymous")):
        return None
    who = _speaker_at(doc, k + 1, min(len(words), k + 8))
    if who is None:
        return None
    _, named, last = titles.person(words, *who, doc.pair_at)
    if (last != who[1] or last == named) and who[1] - who[0] > 2:
        return None  # «يصور المخرج فلان معاناة جيل»
    after = words[who[1]]
    manner = after[:1] == "ب" and not after.startswith("بال")
    return who if after in END or after in PAUSE or after in _AS_HE_SPEAKS or manner else None


_MANNERS = cues.word_class("manner")
_AS_HE_SPEAKS = frozenset(["وهو", "وهي", "ذلك", "تلك", "قبل", "ثم"])


def _thus(doc: Doc, n: int, k: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(cue, source) behind marks that end at token k: «"…". هكذا لخص فلان», «"…". بهذه الكلمات بدأ فلان», «"…"، هذا ما أكده فلان»; None
    when nothing of the kind follows."""
    words = doc.words
    while k < len(words) and (words[k] in END or words[k] in PAUSE):
        k += 1
    if k == len(words):
        return None
    if who := _said_it(doc, k):
        return who
    if words[k].lstrip("و") in ("هذا", "ذلك") and words[k + 1] == "ما" and (relay_verb(doc, k + 2) == k + 2 or k + 2 in doc.forms):
        who = _speaker_at(doc, k + 3, min(len(words), k + 16))
        return who and ((k, k + 3), who)
    if words[k] == "هكذا":
        verb = k + 1
    elif words[k] in _WITH_THESE and words[k + 1].startswith("ال"):
        verb = k + 2 + words[k + 2].startswith("ال")
    else:
        return None
    said = verb == k + 1 and any("quote" in f.cue.frames for f in doc.forms.get(verb, ()))
    if verb + 1 >= len(words) or said and verb in doc.verbs and verb < doc.sentences[n][1]:
        return None
    if not words[verb][0].isalpha() or words[verb].startswith("ال") or actor_nouns.is_actor_noun(words[verb]):
        return None
    end, limit = verb + 1, min(len(words), verb + 17)
    while end < limit and words[end] not in PAUSE and words[end] not in END and words[end] != ":" and end not in doc.pair_at:
        end += 1
    who = _speaker_at(doc, verb + 1, end)
    return who and ((k, verb + 1), who)


def _said_it(doc: Doc, k: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(cue, source) of «قالها فلان», «عبارة كررها فلان», «كان هذا جواب فلان» at token k; None for anything else."""
    words = doc.words
    if words[k] in cues.word_class("said-it"):
        verb = k
    elif words[k] in ("عبارة", "جملة", "كلمات", "كلمة") and words[k + 1].endswith("ها") and words[k + 1][:-2] in cues.finite():
        verb = k + 1
    else:
        was = k + (words[k].lstrip("و") in ("كان", "كانت"))
        if words[was].lstrip("و") not in ("هذا", "هذه") or words[was + 1] not in ("جواب", "رد", "راي", "تعليق", "اجابة"):
            return None
        verb = was + 1
    who = _speaker_at(doc, verb + 1, min(len(words), verb + 12))
    return who and ((k, verb + 1), who)


def _speaker_at(doc: Doc, a: int, b: int) -> tuple[int, int] | None:
    """The mention that stands right at token a, when it can speak; None otherwise."""
    who = actors.mention(doc.words, a, b, doc.pair_at)
    return who if who and who[0] == a and actors.can_speak(doc.words, *who, doc.pair_at) else None


_FOLLOWING = frozenset(["الاتي", "التالي", "يلي", "ياتي", "بيان", "البيان", "الاتية", "التالية"])


def clause_colon(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«يتذكر فلان ذلك اليوم: "…"»: a marked quotation behind a clause without a cue whose subject is a person."""
    words, a = doc.words, doc.sentences[n][0]
    colon = opening - 1
    tongue = next((m for m in range(colon - 2, max(a, colon - 14), -1) if words[m] == "لسان" and words[m - 1] == "علي"), None)
    who = tongue and actors.mention(words, tongue + 1, colon, doc.pair_at)
    if tongue and who and who[0] == tongue + 1 and colon - who[1] < 3:  # «جاءه الرد على لسان فلان الفلاني: "…"»
        return Found((tongue - 1, tongue + 1), (opening + 1, close), True, None, "على لسان", "neutral", who, "clause + colon + marks", n)
    if colon - a > 24 or doc.sentences[n][3] != "body" or any(words[colon - 1] in cues.word_class(name) for name in _NO_SPEECH):
        return None
    issued = next((m for m in range(a, min(a + 4, colon - 3)) if words[m].lstrip("و") in ("صدر", "صدرت") and words[m + 1] == "عن"), None)
    if issued is not None and words[colon - 1] in _FOLLOWING:
        text = next((m for m in range(issued + 3, colon) if actor_nouns.noun_class(words[m]) == "document"), colon)
        who = actors.mention(words, issued + 2, text, doc.pair_at, governed=True)  # «صدر عن الرئاسة البيان الآتي: "…"»
        return who and Found((colon, opening), (opening + 1, close), True, None, ":", "neutral", who, "clause + colon + marks", n)
    k = next((k + 1 for k in range(colon - 1, a, -1) if words[k] in '»”"'), a)
    while k < colon:
        word = words[k]
        if word in _PREPOSITIONS:
            k = actors.phrase_end(words, k + 1, colon, doc.pair_at)
            continue
        on_page = any(words[m] in cues.word_class("own-page") for m in range(k + 1, colon))  # «نشرت الوزارة على حسابها: "…"»
        somebody = ("title", "anonymous", "honorific", *(("organisation",) if on_page else ()))
        if gazetteer.given(word) or word in words.surnames or actor_nouns.noun_class(word) in somebody:
            who = actors.mention(words, k, colon, doc.pair_at)
            if not who or who[0] != k:
                return None
            return Found((colon, opening), (opening + 1, close), True, None, ":", "neutral", who, "clause + colon + marks", n)
        k += 1
    return None


def answer_colon(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«وجاءت إجابة المدرب واضحة: "…"», «وكان ردها: "…"»: a quotation behind a noun of answering and whose answer it is."""
    words, (a, _, _, kind) = doc.words, doc.sentences[n]
    colon = opening - 1
    noun = a + (words[a].lstrip("و") in _CAME_OR_WAS)
    if kind != "body" or words[colon] != ":" or not a < noun < colon or colon - noun > 9 or words[noun] in cues.forms() and noun + 1 == colon:
        return None
    if words[noun].removesuffix("ها").removesuffix("ه").removesuffix("هم") not in _ANSWERS and words[noun] not in _ANSWERS:
        return None
    who = None
    if not words[noun].endswith(POSSESSIVE):
        who = actors.mention(words, noun + 1, colon, doc.pair_at)
        if who is None or who[0] != noun + 1:
            return None
        last = who[1] - 1  # «رد الوزارة سريعا»
        manner = last > who[0] and words[last][-1] in "اة" and not words[last].startswith("ال") and not gazetteer.given(words[last])
        who = (who[0], last) if manner and words[last] not in words.surnames else who
        if colon - who[1] > 3:
            return None
    return Found((noun, noun + 1), (opening + 1, close), True, None, words[noun], "neutral", who, "clause + colon + marks", n)


_CAME_OR_WAS = frozenset(["كان", "كانت", "جاء", "جاءت", "اتي", "اتت"])
_ANSWERS = cues.word_class("answer-noun")


def verb_and_speaker(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«ويتدخل صديقه: "…"»: a sentence that is a verb without a cue, who does it, and a few words in marks."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    verb, head = words[a], words[a + 1]
    if cues.verbal_noun(verb) or actor_nouns.is_actor_noun(verb) or verb.startswith(("ال", "وال")) or close + 2 < b:
        return None
    if actor_nouns.noun_class(head) not in ("title", "anonymous", "honorific") and head not in _ANOTHER and not gazetteer.given(head):
        return None
    bare = verb[1:] if verb[0] in "وف" and len(verb) > 4 else verb
    if bare[0] not in "يت" and bare not in cues.word_class("verb") and not bare.endswith(("ه", "ها", "هم", "ت")):
        return None
    who = (a + 1, a + 2) if head in _ANOTHER else _speaker_at(doc, a + 1, opening - 1)
    if who is None or who[1] != opening - 1:
        return None
    return Found((opening - 1, opening), (opening + 1, close), True, None, ":", "neutral", who, "clause + colon + marks", n)


_ANOTHER = cues.word_class("another-one")
_NO_SPEECH = ("before-slogan", "before-title", "naming")  # before a colon and marks that are no speech («تحت شعار: "…"»)


def closing_cue(doc: Doc, n: int, i: int) -> list[Found]:
    """«كلام، قال فلان.»: a clause whose cue and source close the sentence."""
    words, (a, b, _, kind) = doc.words, doc.sentences[n]
    if kind != "body" or i - a < 4 or words[i - 1] not in "،," or not any(map(_closes, doc.forms.get(i, ()))):
        return []
    who = actors.mention(words, i + 1, b, doc.pair_at)
    if who is None or who[0] != i + 1:
        return []
    head, after = words[i + 1], who[1]
    person = gazetteer.given(head) or actor_nouns.is_actor_noun(head) or head in words.surnames
    if person and after < b and words[after][0].isalpha() and words[after] not in _BEHIND_SOURCE:
        after = _behind_office(doc, after, b)  # «قال فلان أستاذ التاريخ في الجامعة، مضيفا»
    if after < b and not (words[after] in END or words[after] in PAUSE or words[after] in _BEHIND_SOURCE):
        return []
    if not (person or gazetteer.known_at(words, i + 1)):
        return []
    form = next(f for f in doc.forms[i] if f.kind == "finite")
    opening = doc.open_of.get(i - 2, a)
    if opening > a and words[opening - 1] in PAUSE and count_words(words, opening, i - 2) >= SPEECH_WORDS:
        content = opening + 1, i - 2  # «…، «لكن لا حياة لمن تنادي»، تقول فلانة.»
        return [Found((i, i + 1), content, True, form, form.cue.lemma, form.cue.stance, who, "marks + cue", n)]
    content = max(a, i - CONTENT_TOKENS), i - 1
    return [Found((i, i + 1), content, False, form, form.cue.lemma, form.cue.stance, who, "content + cue", n)]


def _closes(form: cues.Form) -> bool:
    """Whether a form can stand behind what it reports: a plain verb of saying."""
    return form.kind == "finite" and not form.joined and form.cue.tier == 1 and form.cue.lemma in ("قال", "أضاف", "أكد", "أوضح", "ذكر")


def _behind_office(doc: Doc, k: int, b: int) -> int:
    """The token at which the words about a source end that stand at token k: a pause, a stop, marks or another cue; k when none is near."""
    for m in range(k, min(b, k + 10)):
        word = doc.words[m]
        if word in PAUSE or word in END or word == ":" or word in COMPLEMENTISERS:
            return m
        if m in doc.pair_at or m in doc.forms:
            return m
    return k


def _as_clause(doc: Doc, n: int, i: int) -> list[Found]:
    """«كلام، كما ذكر فلان.»: a sentence whose cue and source close it."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    form = _as_said(doc.forms.get(i + 1, ()))
    if form is None:
        return []
    who = actors.mention(words, i + 2, b, doc.pair_at)
    who = who and (who[0], _with_name_apart(doc, *who, b))
    closed = i + 2 >= b or words[i + 2] in END  # «كلام، كما تقول.»
    original, within = None, False
    if who and not closed:
        past = _behind_occasion(doc, who[1], b)
        if words[past : past + 2] == ["نقلا", "عن"] and past + 2 < b:
            original = past + 2, actors.phrase_end(words, past + 2, b, doc.pair_at)
            past = _behind_occasion(doc, original[1], b)
        told_of = words[past] in RELATIVES and PAUSE.isdisjoint(words[i + 2 : who[0]])  # «، كما أعلن الجيش الذي يرجح فرضية الحادث.»
        closed = words[past] in END or told_of or words[past] in PAUSE and _breaks(words, past + 1)
        within = not closed and _set_in(doc, n, i, past)
    if not (closed or within) or any(f.kind == "finite" and f.cue.tier < 3 for k in range(a, i) for f in doc.forms.get(k, ())):
        return []
    start = a + cues.match_phrase("turn", words, a) + (words[a] in ("كما", "وكما"))
    while start < i and words[start] in PAUSE:
        start += 1
    stop = i - (words[i - 1] == "وذلك")
    stop -= words[stop - 1] in PAUSE
    if stop - start < 3 - within:
        return []
    if within:
        stop = _clause_end(doc, n, i, past + 1, b)
    skip = int(_joined_and(doc, start))
    return [Found((i, i + 2), (start, stop), False, form, form.cue.lemma, form.cue.stance, who, "content + cue", n, original, skip=skip)]


def _set_in(doc: Doc, n: int, i: int, close: int) -> bool:
    """Whether «كما» at token i and its source, which ends at token `close`, stand between commas within a clause that goes on behind them
    («وتسعى الحكومة، كما يقول المحلل، إلى كسب الوقت»)."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    if words[i - 1] not in "،," or close + 2 >= b or words[close] not in "،,":
        return False
    after = words[close + 1]
    if after in COMPLEMENTISERS or any(word in PAUSE or word in END for word in words[a + 2 : i - 1]):
        return False  # «وأوضح الوزير، كما أكد المدير، أن»
    return words[close + 1] in PREPOSITIONS or _goes_on_behind(doc, a, b, i, close)


_WHERE_SAID = frozenset(["في", "خلال", "عبر", "امام"])
_PAGES = ("حساب", "موقع", "صفح", "منص", "قنات")  # «على موقعها»


def _behind_occasion(doc: Doc, k: int, b: int) -> int:
    """The token behind a time, an addressee and an occasion at token k («، كما قال فلان الاثنين للصحافيين», «، كما أعلنت الوزارة في
    بيان», «، كما قال مسؤول طلب عدم كشف هويته»); k when nothing of the kind stands there."""
    words = doc.words
    k = actors.past_time(words, k + titles.says_same(words, k))
    if k < b - 1 and actor_nouns.is_addressee(words[k]):
        k = actors.past_time(words, actors.phrase_end(words, k, b, doc.pair_at))
    kept_back = cues.match_phrase("kept-back", words, k) > 0
    on_a_page = words[k] == "علي" and (words[k + 1].startswith(_PAGES) or cues.match_phrase("platform", words, k + 1))
    if k < b - 1 and (words[k] in _WHERE_SAID or on_a_page or kept_back):
        for m in range(k + 1, min(k + 8, b)):
            if words[m] in END or words[m] in PAUSE:
                return m
            if words[m] in COMPLEMENTISERS or words[m] in RELATIVES or m in doc.forms and not kept_back:
                break
    return k


def _as_opens(doc: Doc, n: int, i: int) -> list[Found]:
    """«وكما ذكر فلان، فإن كلاما»: a source at the head of the sentence whose content «فإن» opens."""
    words, b = doc.words, doc.sentences[n][1]
    form = _as_said(doc.forms.get(i + 1, ()))
    who = form and actors.mention(words, i + 2, b, doc.pair_at)
    if not who or who[0] != i + 2:
        return []
    start = _clause_opens(doc, who[1], b)
    if start is None or not _thus_that(words[start]) or not COMPLEMENTISERS.isdisjoint(words[who[1] : start]):
        return []
    content = start, _clause_end(doc, n, i, start, b)
    return [Found((i, i + 2), content, False, None, form.cue.lemma, form.cue.stance, who, "according to + source + content", n, skip=1)]


_AS_SAID = frozenset(["قال", "ذكر", "أفاد", "أورد", "أوضح", "أكد", "أضاف", "أعلن", "صرح", "كشف"])


def _as_said(forms: tuple[cues.Form, ...]) -> cues.Form | None:
    """The form of a word behind «كما» with which it gives the source of what stands before it; None when none can."""
    for form in forms:
        if form.cue.tier == 1 and form.cue.lemma in _AS_SAID:
            return form
    return next((form for form in forms if form.cue.lemma in ("أعلن", "كشف") or form.cue.lemma == "رأى" and form.tense == "present"), None)


def _breaks(words: list[str], k: int) -> bool:
    """Whether the account turns to something else at token k («بينما», «في حين»)."""
    return words[k] in cues.word_class("break") or words[k : k + 2] == ["في", "حين"]


# --- nominal cues: «بحسب فلان» -----------------------------------------------------------------------------------------


def nominal_cue(doc: Doc, n: int, i: int) -> list[Found]:
    """«بحسب فلان، كلام» and «كلام، بحسب فلان»."""
    hit = cues.phrase_at(doc.words, i)
    if not hit:
        return []
    size, kind, stance = hit
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    if kind == "message":
        return _message(doc, n, i)
    if words[i] == "فحسب" and not (kind == "according" and actor_nouns.is_actor_noun(words[i + 1])):
        return []  # «ليس هذا فحسب»: only
    lemma = words[i][1:] if words[i][0] in "وف" and words[i] not in _ACCORDING else words[i]
    if kind == "as-clause":
        behind = words[i - 1] in PAUSE or words[i - 1] == "وذلك" and words[i - 2] in PAUSE  # «، وذلك كما أعلن الجيش»
        closes = behind or i - a > 8 and any(words[k] in END for k in range(i + 2, min(i + 7, b)))
        if closes and words[i] == "كما":
            return _as_clause(doc, n, i)
        return _as_opens(doc, n, i) if i == a or cues.match_phrase("turn", words, a) >= i - a else []
    if kind == "echo":
        if i > a and (marked := _alone_in_marks(doc, a, i)):
            rule = "marks + according to + source"
            return [Found((i, i + size), marked, True, None, lemma, stance, None, rule, n)]  # «"…"، على حد قولها.»
        alone = 3 < i - a <= CONTENT_TOKENS and words[i - 1] in PAUSE and not _told_within(doc, a, i)
        if alone and (found := _content_before(doc, n, i, i, i + size, kind)):  # «كانت المباراة كارثة، على حد قوله.»
            content, marked, rule, skip = found
            return [Found((i, i + size), content, marked, None, lemma, stance, None, rule, n, skip=skip)]
        return _in_his_opinion(doc, n, i, size, lemma, stance) if i == a or words[i - 1] in PAUSE else []
    if kind == "relay-from":
        if words[i - 1] not in PAUSE or _told_within(doc, a, i) or words[actors.phrase_end(words, i + size, b, doc.pair_at)] not in END:
            return []
        kind = "according"  # «كلام، نقلا عن صحيفة كذا.»: nobody else is named as its source
    if words[i + 1] == "لسان":
        return []
    if kind == "according-clause" and (end := _stated_to(doc, i + size, b)) and _opens(doc, a, i) and (found := _content_behind(doc, n, i, end)):
        content, marked, rule, skip = found
        return [Found((i, i + size), content, marked, None, lemma, stance, None, rule, n, skip=skip)]
    source = _source_named(doc, n, i, size, kind)
    if source is None:
        return []
    end, relay, close = _chain(doc, source, b, kind)
    clause = next((k for k in range(end + 2, end + 8) if words[k] in COMPLEMENTISERS or words[k] in PAUSE), 0)
    if words[end] in RELATIVES and end + 1 in doc.verbs and clause and words[clause] in COMPLEMENTISERS:
        return []  # «وفق الوزيرة التي أوضحت أن»: the verb's
    if any(w in ("له", "لها", "لهم", "لهما") for w in words[source + 1 : end]):
        return []  # «وفق بلاغ له»: the speaker's own
    found = _content_behind(doc, n, i, close) if _opens(doc, a, i) else _content_before(doc, n, i, source, close, kind)
    if found is None:
        return []
    content, marked, rule, skip = found
    return [Found((i, i + size), content, marked, None, lemma, stance, (source, end), rule, n, relay, skip=skip)]


_CHARGES = cues.word_class("mutual-charges")
_EXCHANGES = cues.word_class("exchanges")
_SINCE = cues.word_class("since")


def mutual_charges(doc: Doc, n: int, i: int) -> list[Found]:
    """«وتبادل الطرفان الاتهامات بخرق الهدنة»: what two sides accuse each other of; the subject of the verb is who says it."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    if words[i] not in _CHARGES or i + 1 >= b or words[i + 1][0] != "ب" or len(words[i + 1]) < 4:
        return []
    verb = next((k for k in range(i - 1, max(a, i - 14) - 1, -1) if words[k].removeprefix("و") in _EXCHANGES), None)
    if verb is None:
        return []
    timed = {k for k in range(verb + 1, i) if words[k][0].isalpha() and actors.past_time(words, k) > k}
    stop = next((k for k in range(verb + 1, i) if words[k] in PAUSE or words[k] in _SINCE or k in timed), i)
    subject = (verb + 1, stop) if stop > verb + 1 else subject_before(doc, n, verb) if verb > a else None
    if subject and subject[1] == verb and words[verb].endswith("ان") and verb - a < 9 and any(word[0] == "و" for word in words[a + 1 : verb]):
        subject = a, verb  # «الحزب» و«التكتل» يتبادلان
    end = _clause_end(doc, n, i, i + 1, b)
    return [Found((i, i + 1), (i + 1, end), False, None, words[i], "critical", subject, "cue + clitic + noun phrase", n)]


def _carried(doc: Doc, k: int) -> bool:
    """Whether «نقل» at token k tells of somebody who is taken somewhere («نقل اثنان منهم إلى المستشفى»)."""
    behind = doc.words[k + 1 : k + 6]
    return any(f.cue.lemma == "نقل" for f in doc.forms.get(k, ())) and "عن" not in behind and "الي" in behind


def _told_within(doc: Doc, a: int, i: int) -> bool:
    """Whether a cue or a source stands between two tokens, so that «على حد قوله» at the second adds to its attribution."""
    if any(f.kind != "noun" and f.cue.tier < 3 for k in range(a, i) if not _carried(doc, k) for f in doc.forms.get(k, ())):
        return True
    return any(doc.words[k] == ":" or doc.words[k] in cues.phrases() and cues.phrase_at(doc.words, k) for k in range(a, i))


def _alone_in_marks(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """What stands in marks from the head of the sentence at token a up to the nominal cue at token i, when nothing else does."""
    close = i - 1 - (doc.words[i - 1] in PAUSE)
    opening = doc.open_of.get(close, -1)
    return (opening + 1, close) if opening == a and count_words(doc.words, opening, close) >= SPEECH_WORDS else None


def _in_his_opinion(doc: Doc, n: int, i: int, size: int, lemma: str, stance: str) -> list[Found]:
    """«وفي رأيه، فإن …»: content behind a phrase that means who spoke last."""
    words, b = doc.words, doc.sentences[n][1]
    start = i + size + (words[i + size] in PAUSE)
    opinion = words[i].lstrip("و").startswith("بحسب") or words[i + size - 1].lstrip("وف").startswith(("راي", "براي"))
    behind_comma = start > i + size and opinion and i == doc.sentences[n][0]  # «وبحسبه، تباع القطعة بثلث السعر», «وحسب رأيه، لن …»
    if start >= b - 2 or not (behind_comma or _thus_that(words[start]) or words[start] in COMPLEMENTISERS):
        return []  # also «وفي رأيها أن …»
    content = start, _clause_end(doc, n, i, start, b)
    return [Found((i, i + size), content, False, None, lemma, stance, None, "according to + source + content", n, skip=int(_thus_that(words[start])))]


def _thus_that(word: str) -> bool:
    """Whether a word is «فإن», «فإنه» …: a clause behind the source or circumstance that opens the sentence."""
    return word[0] == "ف" and word[1:] in COMPLEMENTISERS


def _clause_end(doc: Doc, n: int, i: int, start: int, b: int) -> int:
    """The end of the content that starts at token `start`, of the nominal cue at token i."""
    return without_stops(doc.words, start, content_end(doc, n, i, start, min(b, start + CONTENT_TOKENS), NEUTRAL))


def _source_named(doc: Doc, n: int, i: int, size: int, kind: str) -> int | None:
    """The token at which the source begins that the nominal cue at token i names; None when it names none who could have said something."""
    words, b = doc.words, doc.sentences[n][1]
    source, cue = i + size, words[i].lstrip("و")
    if words[source] == "ل" and source + 1 in doc.pair_at:
        source += 1  # «وفقا لـ"نيويورك تايمز"»
    if kind == "according-clause" and (learnt := _learnt_from(doc, source, b)) is not None:
        return learnt
    if kind == "according-clause":
        verb = relay_verb(doc, source)
        if verb is None or words[verb] == "يزيد" and words[verb + 1] in ("عن", "علي"):
            return None  # «أتت الحرائق على ما يزيد عن 140 ألف هكتار»
        if cues.with_object(words[verb]) and any(f.cue.lemma in _TAKES_FOR for f in doc.forms.get(verb, ())):
            return None  # «سلط الضوء على ما يعتبره مقاومة»
        source = relayer(doc, verb)
        if words[source] == "ل" and doc.pair_at.get(source + 1, b) < b - 1:
            source = doc.pair_at[source + 1] + 1  # «وفق ما أكده لـ"بوابة كذا" مصدر أمني»
        while source < b - 1 and (words[source] in cues.word_class("adverb") or words[source] in PAUSE):
            source += 1  # «بحسب ما نشرته أمس صحيفة …», «على ما أفاد، الثلاثاء، مصدران»
    if source + 1 < b and words[source] in _THESE and words[source + 1].startswith("ال") and actor_nouns.is_actor_noun(words[source + 1]):
        source += 1  # «بحسب هذه المصادر»
    if words[source] in ("نص", "مضمون", "فحوي") and words[source + 1].startswith("ال"):
        source += 1  # «بحسب نص المسودة، …»
    if kind == "according":
        source = _issuer_behind(words, source, b) or source
        if not _COUNTS.isdisjoint(words[source : source + 2]) or words[source].removeprefix("ل") in _LATEST:
            source = _of_the_count(doc, source, b)
    if cue == "تبعا" and words[source].removeprefix("ل") in ("ذلك", "هذا", "هذه", "ه", "ها"):
        return None  # «وتبعا لذلك، فإن»: consequently
    if kind == "according-clause" and cue == "علي":
        answered = _governed(words, i) or _GOVERNS_ON.fullmatch(words[doc.sentences[n][0]])  # also «وردت النائبة فلانة على ما قاله الوزير»
        if answered or any(map(_own_clause, words[source + 1 : min(source + 7, b)])):
            return None  # «على ما قالت الوزارة إنها منشآت»
    if kind == "according" and not _is_source(doc, source, b):
        return None
    if cue in _RESTING_ON and (words[source] in _PROOFS or not actors.can_speak(words, source, b, doc.pair_at, strict=True)):
        return None  # «وجهت إليه التهمة استنادا إلى وقائع جرت»
    if words[i].lstrip("وف") == "بالنسبة" and not _for_him(doc, source, b):
        return None
    return source


def _stated_to(doc: Doc, verb: int, b: int) -> int | None:
    """The token behind to whom it was said in «وبحسب ما صرح به للتلفزيون الرسمي، فإن», where who spoke before speaks; None for other words."""
    words = doc.words
    if verb not in doc.verbs or words[verb + 1] not in ("به", "بها") or not words[verb + 2].startswith("لل"):
        return None
    return actors.phrase_end(words, verb + 2, b, doc.pair_at)


_LEARNING = ("علم", "استق", "جمع", "توصل", "تحصل", "حصل")


def _learnt_from(doc: Doc, verb: int, b: int) -> int | None:
    """The token of the source in «وحسب ما استقته الجريدة من مصادر محلية», «وفق ما علمناه من مصدر مسؤول»: what the outlet learnt somebody
    said; None when the verb at a token is none of learning."""
    words = doc.words
    if not words[verb].startswith(_LEARNING):
        return None
    k = next((k for k in range(verb + 1, min(verb + 8, b - 1)) if words[k] in ("من", "لدي")), None)
    return k + 1 if k is not None and actor_nouns.is_actor_noun(words[k + 1]) else None


_TAKES_FOR = frozenset(["اعتبر", "وصف", "عد"])

# verbs and their nouns with على before what somebody said: «علق على ما ذكره», «التعليق على ما نشر»
_GOVERNS_ON = re.compile(
    "[وف]?(?:ال|لل|[لب])?[سيت]?[يت]?(?:علق|تعليق|رد|ردود|ا?حتج|احتجاج|ا?عترض|اعتراض|عقب|تعقيب|ا?طلع)(?:ت|وا|ا|ون|ه|ها|هم)?"
)


def _governed(words: list[str], i: int) -> bool:
    """Whether «على» at token i is what a verb or noun of answering needs («ورد الوزير على ما ذكرته الصحيفة», «التعليق على ما نشر»)."""
    for k in range(i - 1, max(-1, i - 9), -1):
        word = words[k]
        if word in PAUSE or word in END or word == "علي":
            return False
        if word == "بناء" or _GOVERNS_ON.fullmatch(word):
            return True  # «بناء على ما صرح به الوزير»: what it rests on
    return False


def _own_clause(word: str) -> bool:
    """Whether a word is «إنها», «أنهم» …: a clause about what stands before it, whose verb of saying it completes."""
    return word in COMPLEMENTISERS and word[-1] in "هام"


def _issuer_behind(words: list[str], source: int, b: int) -> int | None:
    """The token of the body in «وفقا لإحصائية صادرة عن الوزارة», «بحسب البيانات الصادرة عن الوزارة»; None when nobody issues the text."""
    k = next((k for k in range(source + 1, min(source + 4, b - 2)) if words[k] in cues.word_class("issued-by")), None)
    return k + 2 if k is not None and words[k + 1] == "عن" else None


_COUNTS = frozenset(["حصيلة", "تعداد", "نتائج", "ارقام", "بيانات", "احصاءات", "احصائيات", "ارقاما"])
_LATEST = ("اخر", "احدث")


def _of_the_count(doc: Doc, source: int, b: int) -> int:
    """The token of the body that counts in «وفق آخر حصيلة للمرصد», «بحسب أحدث بيانات لوزارة الصحة», «بحسب حصيلة أعدتها الوكالة»;
    `source` when there is none."""
    words = doc.words
    for k in range(source + 1, min(source + 4, b - 1)):
        issued = actors.issues(words[k]) or words[k] in cues.word_class("issuing")
        if issued and actors.kind_of(words, k + 1, k + 2, doc.pair_at) in ("organisation", "agency"):
            return k + 1
        if words[k][0] == "ل" and actors.kind_of(words, k, k + 1, doc.pair_at) in ("organisation", "agency"):
            return k
    return source


def _is_source(doc: Doc, source: int, b: int) -> bool:
    """Whether somebody who can speak or a text stands behind «وفق», «بحسب» at token `source`, and no measure («حسب نمط الاستخدام»)."""
    words = doc.words
    issued = actors.issues(words[source + 1]) or words[source + 1] in _ISSUED_WHEN
    if words[source].removeprefix("ال").removeprefix("ل") in cues.word_class("measure") and words[source + 1] != "من":
        return issued  # «وبحسب جدول وزعته أمانة المجلس، …», but «وفق جدول زمني»
    if actors.can_speak(words, source, b, doc.pair_at) or _is_statement(words[source]):
        return True
    return any(words[k] in PAUSE and _thus_that(words[k + 1]) for k in range(source + 1, min(source + 7, b - 1)))  # «وبحسب الإدراج، فإن»


def _is_statement(word: str) -> bool:
    """Whether a word after «وفقا» names a text (للقرار, لتصريح)."""
    return word.removeprefix("لل").removeprefix("ال").removeprefix("ل") in cues.word_class("statement")


def _for_him(doc: Doc, source: int, b: int) -> bool:
    """Whether «بالنسبة» gives an opinion of somebody («بالنسبة لرئيس الجمعية فإن …»), and not a point of view («بالنسبة للاقتصاد»)."""
    if not any(w in ("فان", "فانه", "فانها") for w in doc.words[source + 1 : source + 12]):
        return False
    return actors.can_speak(doc.words, source, b, doc.pair_at, strict=True)


_PROOFS = cues.word_class("proof")
_RESTING_ON = frozenset(["استنادا", "اعتمادا"])  # «بحسب حصيلة أعدتها الوكالة استنادا إلى أرقام رسمية، …»


def _chain(doc: Doc, source: int, b: int, kind: str) -> tuple[int, tuple[int, int] | None, int]:
    """The end of the source that begins at a token, the original source that it relays («نقلا عن فلان»), and the token after both."""
    words = doc.words
    end = actors.phrase_end(words, source, b, doc.pair_at)
    if end > source + 1 and _lives(words, end - 1) and actors.kind_of(words, source, source + 1, doc.pair_at) in ("anonymous", "title", ""):
        end -= 1  # «بحسب سيدة تعيش في الحي، …»
    end -= end > source + 1 and words[end - 1] in _RESTING_ON
    if end + 1 < b and words[end] in titles.CALLED:
        end = max(end, titles.name_end(words, end + 1, b, doc.pair_at))  # «بحسب شاهد يدعى فلان الفلاني»
    original = next((k + 2 for k in range(end, min(end + 2, b)) if words[k] == "نقلا"), None)
    if kind == "according-clause" and end < b and words[end] == "عن":
        original = end + 1
    if original is None or original >= b:
        seen = next((k for k in range(source + 1, end + 1) if words[k].endswith("ت") and words[k + 1] in ("عليه", "عليها")), None)
        if seen is not None:  # «وثيقة اطلعت عليها الصحيفة، …»
            return seen, None, next((k for k in range(seen + 2, min(seen + 9, b)) if words[k] in PAUSE), max(end, seen + 2))
        end = _with_name_apart(doc, source, end, b)
        return _source_alone(words, source, end, kind), None, end + titles.says_same(words, end)
    close = actors.phrase_end(words, original, b, doc.pair_at)
    return end, (original, close), close


def _source_alone(words: list[str], source: int, end: int, kind: str) -> int:
    """The end of a source without an outlet to which it spoke («ما قاله تجار لموج نيوز»)."""
    if kind == "according-clause" and actor_nouns.noun_class(words[source]) in ("anonymous", "quantifier"):
        return next((k for k in range(source + 1, end) if _outlet_with_lam(words[k])), end)
    return end


def _outlet_with_lam(word: str) -> bool:
    """Whether a word is ل and a word that names nobody («لموج نيوز»), and no word of its own with ل (لبنان, لبنانيون)."""
    if word[0] != "ل" or len(word) < 4 or word[1] == "ل" or word.endswith(("ي", "ة", "ون", "ين", "ات")):
        return False
    return not actor_nouns.is_actor_noun(word) and not gazetteer.given(word) and not gazetteer.known_forms(word)


def _opens(doc: Doc, a: int, i: int) -> bool:
    """Whether the nominal cue at token i stands at the head of its sentence or of a clause with و, so that its content comes behind."""
    words = doc.words
    if i > a and words[i][0] in "وف" and words[i - 1] in PAUSE and words[i] not in _ACCORDING:
        return True
    if all(not words[k][0].isalnum() or words[k] in ("و", "ف") for k in range(a, i)):
        return True
    return cues.match_phrase("turn", words, a) >= i - a > 0


# --- content behind «بحسب فلان» ----------------------------------------------------------------------------------------


def _content_behind(doc: Doc, n: int, i: int, close: int) -> Content | None:
    """The content of a nominal cue whose source ends at token `close`, when it follows («وبحسب فلان، …»)."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    if cues.match_phrase("kept-back", words, close) or words[close] in _TOOK_PART:
        close = next((k for k in range(close + 2, min(close + 20, b - 1)) if words[k] in "،,"), close)
    start = _behind_time(words, close, b)
    if clause := _clause_opens(doc, start, b):
        start = clause  # «وبحسب بيان صدر أمس الاثنين، فإن …»
    while start < b and (words[start] in PAUSE or words[start] in ("فقد", "قد")):
        start += 1
    if words[start] in END and start + 1 >= b:
        return _sentence_before(doc, n)
    if start == close or words[start] in RELATIVES:
        start = _behind_source_clause(doc, start, b)
    elif words[start - 1] in "،,":
        start = _behind_apposition(doc, start, b)
    apposition = None  # the second comma of «وحسب الوكالة، المملوكة للدولة، قال فلان إن»
    if words[close] in "،," and words[start].startswith("ال"):
        apposition = next((k for k in range(start + 1, min(start + 8, b - 1)) if words[k] in "،,"), None)
    if apposition and any(f.kind == "finite" and f.cue.tier == 1 and not f.joined for f in doc.forms.get(apposition + 1, ())):
        return None
    thing = not actors.can_speak(words, start + 1, min(start + 9, b), doc.pair_at)  # «وبحسب المصدر، تقترح الورقة رسوما»
    if any(f.cue.tier < 3 and not f.joined and not (thing and f.kind == "finite" and f.tense == "present") for f in doc.forms.get(start, ())):
        return None  # «وبحسب الوكالة، أكد فلان أن»: the verb's attribution, relayed
    if i > a and words[start] in COMPLEMENTISERS:
        return None
    rule, skip = "according to + source + content", int(_thus_that(words[start]))
    if start in doc.pair_at and count_words(words, start, doc.pair_at[start]) >= SPEECH_WORDS:
        content, marked = (start + 1, doc.pair_at[start]), True
    else:
        content, marked = (start, _clause_end(doc, n, i, start, b)), False
    return (content, marked, rule, skip) if content[1] > content[0] else None


_TOOK_PART = cues.word_class("took-part")  # «وفقا لمصدر تحدث للوكالة طالبا عدم ذكر اسمه، …»
_ISSUED_WHEN = cues.word_class("issued-when")


def _behind_time(words: list[str], close: int, b: int) -> int:
    """The token behind a time and the issue of a paper that follow the source («وفقا لما نشرته الوكالة أمس السبت، …»,
    «في عددها الصادر …،»)."""
    if words[close] in PAUSE:
        return close
    if words[close] in _ISSUED_WHEN or words[close - 1] in _ISSUED_WHEN and words[close] in _PREPOSITIONS:
        return next((k for k in range(close, min(close + 8, b - 1)) if words[k] in PAUSE), close)  # «بحسب تقرير الوكالة الصادر أمس، …»
    start = actors.past_time(words, close)
    issue = words[start + 1]
    if words[start] == "في" and issue.startswith(("عدد", "نشر", "طبع", "افتتاحي")) and issue.endswith(("ه", "ها")):
        start = next((k for k in range(start, min(start + 8, b - 1)) if words[k] in PAUSE), start)
    return start


def _clause_opens(doc: Doc, start: int, b: int) -> int | None:
    """Where «فإن», «فقد» open the content within a few tokens of the source; None when they do not, or when signs stand between."""
    words = doc.words
    paused = words[start] in PAUSE
    for k in range(start, min(start + (9 if paused else 18), b - 1)):
        if _thus_that(words[k]) or words[k] == "فقد" and _opens_clause(doc, k):
            return k
        if paused and not (words[k][0].isalpha() or words[k] in PAUSE or words[k].isdigit()):
            return None
    return None


def _opens_clause(doc: Doc, k: int) -> bool:
    """Whether «فقد» at token k opens a clause: behind a pause or before a verb."""
    after = doc.words[k + 1]
    if doc.words[k - 1] in PAUSE or after.endswith("ت") and not after.endswith("ات"):
        return True
    return any(f.kind == "finite" for f in doc.forms.get(k + 1, ()))


def _behind_source_clause(doc: Doc, start: int, b: int) -> int:
    """The token behind a clause about the source that stands at token `start`; `start` itself when there is none."""
    words = doc.words
    if actors.issues(words[start]):  # «ووفقا لتقرير نشرته صحيفة كذا، …»
        behind = next((k + 1 for k in range(start, min(start + 12, b - 1)) if words[k] in PAUSE or words[k + 1] == "فان"), start)
        if behind != start:
            return behind
    if any(f.cue.tier == 3 for f in doc.forms.get(start, ())):  # «وبحسب شهود تحدثوا إلى الوكالة، …»
        return next((k + 1 for k in range(start, min(start + 9, b - 1)) if words[k] in PAUSE), start)
    comma = next((k for k in range(start + 1, min(start + 13, b - 1)) if words[k] in PAUSE), None)
    return comma + 1 if comma and _about_source(doc, start, comma) else start


_ITS_SEAT = frozenset(["ومقره", "ومقرها", "مقره", "مقرها"])


def _behind_apposition(doc: Doc, start: int, b: int) -> int:
    """The token behind words between commas that tell what the source before them is («، ومقره المدينة، …», «، المملوكة للدولة، …»,
    «، وهي منظمة حقوقية، …»); `start` itself when there are none."""
    words, word = doc.words, doc.words[start]
    comma = next((k for k in range(start + 1, min(start + 10, b - 1)) if words[k] in "،,"), None)
    if comma is None or not COMPLEMENTISERS.isdisjoint(words[start:comma]):
        return start
    if word in _ITS_SEAT or word in ("وهو", "وهي") and not words[start + 1].startswith("ال"):
        return comma + 1
    adjective = word.startswith(("الم", "التابع", "الناشط")) and not actor_nouns.is_actor_noun(word)
    completed = words[start + 1] in PREPOSITIONS or words[start + 1].startswith(("لل", "ب"))
    return comma + 1 if adjective and completed and _verb_behind(doc, comma + 1) else start


def _about_source(doc: Doc, start: int, comma: int) -> bool:
    """Whether tokens start..comma tell of the source before them («الذي طلب …», «فروا من المدينة», «يعمل في المستشفى»)."""
    words, word = doc.words, doc.words[start]
    if word in RELATIVES or word in _OBTAINED or word in _RESTING_ON or _plural_verb(word):
        return True
    if word in PREPOSITIONS or word.startswith("لل"):
        return comma < start + 8 and _completes_source(words, start, comma)
    return _acts_in(words, start) and _verb_behind(doc, comma + 1)


def _completes_source(words: list[str], start: int, comma: int) -> bool:
    """Whether a phrase with a preposition completes an indefinite source («أطباء عاملين في المستشفى», «آخر استطلاع للرأي») and what
    follows the comma is a new clause."""
    after = words[comma + 1]
    if words[start - 1].removeprefix("ل").startswith("ال") or not COMPLEMENTISERS.isdisjoint(words[start:comma]):
        return False  # «وفقا لخبراء على الحكومة أن تتحرك، …»
    goes_on = after in _NO_VERB or after in cues.word_class("break") or after.startswith(("و", "بين"))
    return after[0].isalpha() and not goes_on


_OBTAINED = frozenset(["حصلت", "حصل", "اطلعت", "اطلع", "تلقت", "تسلمت"])  # «بحسب تقرير حصلت «كذا» على نسخة منه، …»


def _plural_verb(word: str) -> bool:
    """Whether a word is a verb in the plural, which only stands behind its subject (وصلوا, يعملون)."""
    return len(word) > 3 and (word.endswith("وا") or word[0] == "ي" and word.endswith("ون"))


def _lives(words: list[str], k: int) -> bool:
    """Whether token k is a verb about the person before it: a plural («شهود كانوا في») or a present before «في» («سيدة تعيش في»)."""
    word = words[k]
    present = word[0] in "يت" and len(word) > 3 and not word.endswith(("ي", "ة", "ات")) and not actor_nouns.is_actor_noun(word)
    return _plural_verb(word) or present and words[k + 1] == "في"


def _acts_in(words: list[str], k: int) -> bool:
    """Whether token k can be a verb that tells of the unnamed source before it («بحسب طبيب يعمل في المستشفى»): before a preposition."""
    word, who = words[k], words[k - 1]
    if words[k + 1] not in PREPOSITIONS or not word[0].isalpha() or len(word) < 4 and word != "كان" or actor_nouns.is_actor_noun(word):
        return False
    return not who.startswith("ال") and not word.startswith("ال") and not word.endswith(("ا", "ة", "ات", "ين", "ي"))


def _verb_behind(doc: Doc, k: int) -> bool:
    """Whether a verb opens the content at token k, as far as its shape or the words behind it tell."""
    word, after = doc.words[k], doc.words[k + 1]
    clitic = word[0] in "وفلب" and len(word) > 2 and word not in cues.finite()
    if not word[0].isalpha() or clitic or word in _NO_VERB:
        return False
    if actor_nouns.is_actor_noun(word) or word.startswith("ال") or cues.verbal_noun(word) or gazetteer.given(word):
        return False
    return k in doc.verbs or word[0] in "يت" or word.endswith("ت") or after.startswith("ال") or actor_nouns.is_actor_noun(after)


def _sentence_before(doc: Doc, n: int) -> Content | None:
    """«كلام. بحسب ما أوردت الوكالة.»: a source that is a sentence by itself reports the sentence before it."""
    if doc.sentences[n - 1][3] != "body":
        return None
    start, stop, _, _ = doc.sentences[n - 1]
    while stop > start and doc.words[stop - 1] in END:
        stop -= 1
    if any(f.kind == "finite" and f.cue.tier < 3 for k in range(start, stop) for f in doc.forms.get(k, ())):
        return None
    return (start, stop), False, "content + according to + source", 0


# --- content before «بحسب فلان», and around it -------------------------------------------------------------------------


_DUE = cues.word_class("due") | cues.word_class("due-clause")


def _due_clause(doc: Doc, n: int, i: int, close: int) -> tuple[int, int] | None:
    """The clause behind «ومن المقرر، وفق مصدر مطلع، أن», «وهو ما يعني بحسب متابعين أن»; None for other words before the cue at token i."""
    words, b = doc.words, doc.sentences[n][1]
    if words[i - 1 - (words[i - 1] in PAUSE)] not in _DUE:
        return None
    start = next((k for k in range(close, min(close + 7, b - 1)) if words[k] in COMPLEMENTISERS), None)
    return None if start is None else (start, _clause_end(doc, n, i, start, b))


def _content_before(doc: Doc, n: int, i: int, source: int, close: int, kind: str) -> Content | None:
    """The content of a nominal cue at token i whose source stands at tokens source..close within or behind it («كلام، بحسب فلان»)."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    if words[i].lstrip("وف") == "بالنسبة":
        return None
    if clause := _due_clause(doc, n, i, close):
        return clause, False, "according to + source + content", 0
    if words[i - 1] not in PAUSE and (found := _right_behind(doc, close, b)):
        return found
    if kind == "according" and not _LEGAL_TEXTS.isdisjoint(_without_clitics(words[source])):
        return None  # «يمنح البطاقة طبقا للقانون»
    stop = i
    while stop > a and (words[stop - 1] in PAUSE or words[stop - 1] == "وذلك"):  # «…، وذلك حسبما أعلن …»
        stop -= 1
    opening = doc.open_of.get(stop - 1, -1)
    if opening >= a:
        if words[opening - 1].endswith("ا") and any(f.kind == "participle" and f.cue.tier == 1 for f in doc.forms.get(opening - 1, ())):
            return None  # «مؤكدا "…"، حسبما ذكرت الوكالة»: the participle's, relayed
        part = opening - a > 4 and not any(k in doc.forms for k in range(a, opening))  # of a longer sentence
        if not part and count_words(words, opening, stop - 1) >= SPEECH_WORDS:
            return (opening + 1, stop - 1), True, "marks + according to + source", 0
    start = _meanwhile(doc, _report_start(doc, n, stop), stop)
    if words[start].lstrip("و") in ("جاء", "جاءت", "ياتي", "تاتي") and words[start + 1] in _HIS_WORDS:
        return None  # «جاء ذلك في مؤتمر صحفي، حسبما نقلت الوكالة»
    if stop - start < 2 - _topic_alone(doc, start, stop, close) or _another_clause(doc, start, stop):
        return None
    close = _behind_complements(doc, close, b) if stop - start <= 5 and words[i - 1] in PAUSE else close
    if close + 2 < b and (_subject_behind(doc, start, stop, close) or _goes_on_behind(doc, a, b, i, close)):
        stop = without_stops(words, start, content_end(doc, n, i, close + 1, min(b, close + CONTENT_TOKENS), NEUTRAL))
    return (start, stop), False, "content + according to + source", int(_joined_and(doc, start))


_HIS_WORDS = frozenset(["ذلك", "هذا", "هذه", "تصريحاته", "تصريحات", "تصريحاتها", "كلامه"])


def _without_clitics(word: str) -> tuple[str, ...]:
    """A word with and without its article or joined ل."""
    return word, word.removeprefix("ال"), word.removeprefix("لل"), word.removeprefix("ل")


def _right_behind(doc: Doc, close: int, b: int) -> Content | None:
    """Content in marks or with a figure right behind a source within the clause («ليكون وفقا لمنظميه "أكبر حدث …"»,
    «شارك فيها بحسب النقابات 55 ألف شخص»)."""
    words, rule = doc.words, "according to + source + content"
    mark = doc.pair_at.get(close, b)
    if mark < b and count_words(words, close, mark) >= SPEECH_WORDS:
        return (close + 1, mark), True, rule, 0
    if not words[close][0].isdigit() or close >= b - 1:
        return None
    for k in range(close + 1, min(b, close + CONTENT_TOKENS)):
        if words[k] in END or (cues.phrase_at(words, k) or ("", ""))[1] == "according":
            return (close, k), False, rule, 0
    return (close, b), False, rule, 0


def _report_start(doc: Doc, n: int, stop: int) -> int:
    """Where the content of a sentence begins that a source behind it reports: after turn openers, «يذكر أن», «إلا أن» and a dateline."""
    words, (a, _, _, _) = doc.words, doc.sentences[n]
    start = a
    if turn := cues.match_phrase("turn", words, a):
        start += turn
        while start < stop and words[start] in PAUSE:
            start += 1
    if words[start] in cues.word_class("told-besides"):  # «يذكر أن …، وفقا لـ»
        start = next((k + 1 for k in range(start + 1, min(start + 5, stop)) if words[k] in COMPLEMENTISERS), start)
    elif words[start] in ("الا", "غير", "بيد") and words[start + 1] == "ان":
        start += 2
    dash = next((k for k in range(start, min(start + 9, stop)) if words[k] in "-–—:"), None)
    if dash is None:
        return start
    behind_headline = dash - start <= 2 and n and doc.sentences[n - 1][3] == "headline"
    if not behind_headline and "(" not in words[start:dash]:
        return start
    return next((k for k in range(dash, stop) if words[k] not in _DASHES and words[k] != ":"), stop)  # «كيرسادا (نبأ) -- …»: the dateline


def _meanwhile(doc: Doc, start: int, stop: int) -> int:
    """Where the last clause behind «فيما», «بينما» begins, where somebody's saying opens the sentence and none stands in that clause
    («كشف المدير أن …، فيما ستسلم البقية هذه السنة، حسب المسؤول ذاته»); token `start` otherwise."""
    words = doc.words

    def told(a: int, b: int) -> bool:
        return any(f.kind == "finite" and f.cue.tier < 3 for k in range(a, b) for f in doc.forms.get(k, ()))

    k = next((k for k in range(stop - 3, max(start + 2, stop - CONTENT_TOKENS), -1) if words[k] in ("فيما", "بينما") and words[k - 1] in PAUSE), None)
    return k + 1 if k is not None and told(start, min(start + 3, k)) and not told(k, stop) else start


def _another_clause(doc: Doc, start: int, stop: int) -> bool:
    """Whether a stop or another attribution stands between two tokens, so that a source behind them does not report all of it."""
    words = doc.words
    if stop - start > CONTENT_TOKENS:
        return True  # no clause is so long
    for k in range(stop - 1, start, -1):
        if words[k] in END:
            return True
        told = any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(k, ())) and not _carried(doc, k)
        if told and (doc.forms[k][0].joined or words[k - 1] in PAUSE):
            return True
    return any(f.cue.tier == 1 for k in range(start, min(start + 2, stop)) for f in doc.forms.get(k, ()))


_AND_NOT = frozenset(["ولا", "ولم", "ولن", "وليس", "وليست", "وقد", "وما"])


def _goes_on_behind(doc: Doc, a: int, b: int, i: int, close: int) -> bool:
    """Whether the clause goes on behind the source («أسفرت المواجهات حسب الوزارة عن إصابة …», «ارتفعت الحصيلة، وفق الوزارة، بعدما …»)."""
    words = doc.words
    if words[close] in PREPOSITIONS:
        return words[i - 1] not in PAUSE and i - a > 2
    if words[close] in _DASHES and words[i - 1] in _DASHES:
        after = words[close + 1]
        return after[0] not in "و،," and after not in cues.word_class("break") and after != "لكن"  # «تكمن المشكلة - وفق المسؤول - في كذا»
    if words[close] not in "،,":
        governs = words[i - 1].endswith("ت") and len(words[i - 1]) > 4 and not words[i - 1].endswith("ات")
        return governs and words[close][0].isalpha() and words[close][0] != "و"  # «غارات استهدفت وفق المرصد مناطق …»
    after = words[close + 1]
    if after.startswith(("لي", "لت")) and (words[close + 2] == "بذلك" or after in cues.word_class("so-that")):
        return False  # «فاز بالرئاسة، وفقا لوكالة كذا، ليتولى بذلك المنصب»
    if after in ("وسرعان", "وهو", "وهي"):
        return False  # «بلغ الإنتاج 95 ألف برميل، وفقا للوزارة، وهو أعلى مستوى»
    if after[0] == "و" and (words[i - 1] not in PAUSE or after in _AND_NOT):
        return False  # «بلغ عدد النازحين 40 ألفا وفق تقديرات رسمية، ولا يزال الآلاف عالقين»
    if any(f.kind == "participle" or f.joined and f.cue.tier < 3 for f in doc.forms.get(close + 1, ())):
        return False  # «…، حسب الوكالة، وقال الوزير إن», «…، وفقا لما أفاد الوزير، مشيرا إلى خسائر»
    if _and_present(doc, close + 1) or words[actors.past_time(words, close + 1)] in END:
        return False  # «…، حسب الوكالة، وتملك الشركة عشر سفن», «…، وفق الصحيفة، الثلاثاء.»
    if after in _WHERE_SAID and said_where(doc, close + 1, b):
        return False  # «…، حسبما قال الوزير، في تصريح صحفي.»
    return not (after in RELATIVES or after in _GOES_ON or actor_nouns.is_addressee(after) or actor_nouns.is_actor_noun(after))


def _topic_alone(doc: Doc, start: int, stop: int, close: int) -> bool:
    """Whether one definite noun stands before a source between commas, of which the clause behind them tells («السبب، بحسب الخبير، هو الفساد»)."""
    words = doc.words
    if stop - start != 1 or not words[start].removeprefix("و").startswith("ال") or words[close] not in "،,":
        return False
    return actor_nouns.noun_class(words[start]) not in ("title", "anonymous") and words[close + 1][0].isalpha() and words[close + 1] not in COMPLEMENTISERS


def _subject_behind(doc: Doc, start: int, stop: int, close: int) -> bool:
    """Whether the words before a source between commas lack their subject or their object, which follows it («وأصيب في الحادث، بحسب الشرطة،
    خمسة أشخاص», «واعتقل الجيش، بحسب شهود، عشرة شبان»)."""
    words = doc.words
    if stop - start > 5 or words[close] not in "،,":
        return False
    after = words[close + 1]
    if after in cues.word_class("numeral"):
        return True
    circumstance = words[start + 1] in _PREPOSITIONS or words[start + 1][0] in "بل" and len(words[start + 1]) > 4
    place = after == "امام" and words[close + 2].startswith("ال")  # no imam
    return place or circumstance and after[0].isalpha() and after[0] != "و" and after not in RELATIVES and (close + 1) not in doc.forms


def _behind_complements(doc: Doc, close: int, b: int) -> int:
    """The comma behind the complements or the relative clause of a source that ends at token `close`, set in behind the first words of a
    sentence («هذه الخطة، بحسب الوزير المكلف بكذا، تتضمن …»); `close` itself when none follow."""
    words = doc.words
    if not (words[close][0] in "بل" or words[close] in PREPOSITIONS or words[close] in RELATIVES or words[close] == "مع"):
        return close
    for k in range(close + 1, min(b - 1, close + 16)):
        if words[k] in "،,":
            return k
        if words[k] in END or words[k] == ":" or words[k] in COMPLEMENTISERS or k in doc.pair_at:
            break
    return close


def _and_present(doc: Doc, k: int) -> bool:
    """Whether token k is «و» and a verb in the present, by its shape and the definite word behind it («وتملك الشركة»)."""
    bare = doc.words[k][1:]
    if doc.words[k][0] != "و" or not bare.startswith(("ي", "ت")):
        return False
    return k in doc.verbs or doc.words[k + 1].startswith("ال") and _present([bare], 0) and not actor_nouns.is_actor_noun(bare)


def _joined_and(doc: Doc, start: int) -> bool:
    """Whether the content at token `start` begins with the conjunction و («وكان», «وفي المدينة», «والقرار»), no part of what was said."""
    word = doc.words[start]
    if word[0] != "و" or word in cues.word_class("noun-in-w") or gazetteer.given(word):
        return False  # «ويليام فلان سيزور المدينة»: its own letter
    if word in _AND_WAS or word in _AND_NOT or word[1:] in PREPOSITIONS or word[1:] in _IS_OR_STILL:
        return True
    if len(word) < 4:
        return False
    bare = word[1:]
    if bare in cues.word_class("verb") or bare.removesuffix("ت") in cues.word_class("event-verb") or bare in doc.vocabulary or bare[0] in "يت" or future(bare):
        return True
    if actor_nouns.is_actor_noun(word) or word in cues.word_class("verb") or word in cues.finite():
        return False
    if word.startswith("وال") or bare in _PREPOSITIONS or gazetteer.given(bare) or actor_nouns.is_actor_noun(bare):
        return True
    if gazetteer.known_at([bare, *doc.words[start + 1 : start + 4], "\n"], 0):
        return True  # «وأميركا سترسل قوات»
    if word.endswith("ت") and not word.endswith("ات"):
        return doc.words[start + 1].startswith("ال")  # «وسرعت المملكة خططها»
    if 4 <= len(word) <= 5 and bare not in cues.word_class("verb-in-w") and word not in cues.word_class("verb-in-w"):
        own = cues.verbal_noun(word) or cues.verbal_noun(bare) or word.endswith(("ة", "ا", "ي"))
        behind = doc.words[start + 1]  # «وخير الفلاني خصومه بين»
        if not own and (gazetteer.given(behind) or gazetteer.known_at(doc.words, start + 1) is not None or behind in doc.words.surnames):
            return True
    return word.startswith(_EVENT_VERBS) and not cues.verbal_noun(bare)


_IS_OR_STILL = frozenset(["هناك", "ثمة", "مازال", "مازالت", "لايزال", "لدي", "لن", "لم", "ليسوا"])
_AND_WAS = frozenset(["وكان", "وكانت", "وقد", "وهو", "وهي", "وهم"])
_EVENT_VERBS = (
    "واست",
    "وانت",
    "وارت",
    "وافت",
    "واعت",
    "واشت",
    "واحت",
    "واقت",
    "وانف",
    "واند",
    "واغت",
    "واخت",
    "واجت",
    "والتق",
    "وانط",
    "واتف",
)


def _message(doc: Doc, n: int, i: int) -> list[Found]:
    """«وبعثت البلاد برسالة مفادها أن …»: what a message says, whose sender is the subject of the sentence."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    start = i + 1
    if words[start] not in COMPLEMENTISERS or words[i - 1] in RELATIVES:
        return []
    message = next((k for k in range(i - 1, max(a, i - 7) - 1, -1) if words[k].lstrip("ب").removeprefix("ال") in _MESSAGES), None)
    if message is None or not any(words[k].lstrip("وف") in _SENDS for k in range(max(a, message - 8), message)):
        return []
    stop = without_stops(words, start, content_end(doc, n, i, start, min(b, i + CONTENT_TOKENS), NEUTRAL))
    if stop <= start + 1:
        return []
    return [Found((i, start), (start, stop), False, None, words[i], "neutral", None, "message + complementiser", n)]
