"""What can follow a cue as its complement: a clause, a quotation, a noun phrase with ب, and what only looks like one."""

from . import actor_nouns, actors, cues, gazetteer, marks, titles
from .arabic import POSSESSIVE, without_pronoun
from .article import Doc, SPEECH_WORDS
from .cues import BUT_HE, COMPLEMENTISERS, END, PAUSE, PREPOSITIONS, RELATIVES
from .subjects import subject_before
from .token_index import count_words

_ADVERBS = cues.word_class("adverb")
_AMID = cues.word_class("amid")
_BARE_PREPOSITIONS = cues.word_class("prep")
_COUNTS = cues.word_class("counts")
_EACH = cues.word_class("each")
REGARDS = ("اعتبر", "عدّ")
_NISBA = ("ي", "ية")  # how it ends
_THROUGH = ("عبر", "في", "علي")  # where he asks


def _definite_masdar(word: str) -> bool:
    """Whether a word has the shape of a verbal noun with the article (التدخل)."""
    return word.startswith("ال") and (cues.verbal_noun(word[2:]) or actor_nouns.masdar_like(word[2:]))


def _plain_word(word: str) -> bool:
    """Whether a token is a word without the article, and no preposition."""
    return word[0].isalpha() and not word.startswith("ال") and word not in _BARE_PREPOSITIONS


def _bare_clause(doc: Doc, j: int) -> bool:
    """Whether a complement clause that is not joined by و stands within the next tokens, before any stop, comma or cue."""
    for k in range(j, min(j + 12, len(doc.words))):
        word = doc.words[k]
        if word in COMPLEMENTISERS:
            return doc.words[k - 1] not in PREPOSITIONS
        if word in END or word in PAUSE or word == ":" or k in doc.verbs:
            return False
    return False


# What is asked for


def asked_of(doc: Doc, j: int, limit: int) -> int | None:
    """Where the content of «طلب من فلان أن …», «أهاب بالسكان الالتزام بـ» starts, when somebody stands behind the preposition
    (or the clitic) at token j and then أن, ألا or a noun phrase that can be asked for."""
    words, pairs, first = doc.words, doc.pair_at, j + 1
    if words[j] not in PREPOSITIONS:  # the clitic: what follows it is looked at without it
        words, pairs, first, limit = [words[j][1:], *words[j + 1 : j + 16], "\n"], {}, 0, min(limit - j, 15)
    people = _past_count(words, first, limit)
    counted = people > first
    each = counted or words[first] in _EACH
    first = people if counted else first + each
    who = actors.mention(words, first, limit, pairs)
    if words[first] == "الجميع" and _can_be_asked(words, first + 1):
        return first + 1 if words is doc.words else j + first + 1  # «مهيبا بالجميع التقيد بالتعليمات»
    drivers = words[first].endswith("ي") and actor_nouns.noun_class(words[first][:-1]) == "title" or words[first] in _CALLED_GROUPS
    if drivers and words[first + 1].startswith("ال") and _can_be_asked(words, first + 2):
        return first + 2 if words is doc.words else j + first + 2  # «أهاب بقائدي المركبات التقيد بالسرعة»
    if who is None or who[0] != first:
        return None
    if not actors.can_speak(words, *who, pairs, strict=True) and not (each and words[first].startswith("ال")):
        return None
    if counted and _can_be_asked(words, first + 1):
        return first + 1 if words is doc.words else j + first + 1  # «من نحو عشرة آلاف شخص مغادرة منازلهم»
    end = min(who[1], titles.subject_end(words, *who, pairs)) if who[1] - who[0] > 1 else who[1]
    for k in {end, who[1]}:
        k = min(limit, actors.past_time(words, k + (words[k] in _EACH)))
        if k < limit and _can_be_asked(words, k):
            return k if words is doc.words else j + k
        at = k if words is doc.words else j + k
        if at in doc.pair_at and doc.words[j][0] == "ب" and _can_be_asked(doc.words, at + 1):
            return at  # «أهاب البيان بالفاعلين "تحري الدقة"»
    return None


_CALLED_GROUPS = cues.word_class("called-group")


def _past_count(words: list[str], k: int, limit: int) -> int:
    """The token behind how many are asked («نحو عشرة آلاف شخص», «300 ألف ساكن»); k where no count begins."""
    first = k
    while k < limit and (words[k] in _COUNTS or words[k].isdigit() or words[k] == "من" and k > first):
        k += 1
    return k


def _can_be_asked(words: list[str], k: int) -> bool:
    """Whether a complement clause (أن, ألا) or a verbal noun begins at token k."""
    word = words[k]
    if word in COMPLEMENTISERS or word == "الا" and words[k + 1][0] in "يت":
        return True
    return cues.verbal_noun(word) or _definite_masdar(word) or word.startswith("ال") and _asked_for(words, k)


def requested(doc: Doc, i: int, limit: int) -> int | None:
    """Where a definite verbal noun that is asked for stands behind the subject and the one who is asked
    («ناشد رئيس البلدية المجتمع الدولي التدخل لإنقاذ …»); None when none does."""
    words, starts = doc.words, [i + 1]
    for _ in range(4):  # the subject, what is set apart by commas, and whom he asks
        ends = set()
        for k in starts:
            k += words[k] in _EACH
            who = actors.mention(words, k, limit, doc.pair_at)
            if who and who[0] == k:
                ends |= {who[1], titles.subject_end(words, *who, doc.pair_at)}
                ends |= {m for m in range(k + 1, who[1]) if _undefined_behind_defined(words, m)}
                ends |= {m for m in range(k + 2, who[1]) if words[m].startswith("ال") and actor_nouns.noun_class(words[m]) == "title"}
            elif words[k] in _THROUGH:  # «ناشد عبر صفحته الهيئة العليا …»
                ends |= {k + 2, k + 3} if k + 1 not in doc.pair_at else {doc.pair_at[k + 1] + 1}
        starts = []
        for k in sorted(k + (words[k] in _EACH) for k in ends if k < limit):
            if _asked_for(words, k):
                return k
            if words[k] not in "،,":
                starts.append(k)
                continue
            starts += _behind_commas(doc, k, limit)
            asked = next((m for m in starts if _asked_for(words, m)), None)
            if asked is not None:
                return asked
    return None


_BESOUGHT = cues.word_class("besought")


def besought(doc: Doc, i: int, limit: int) -> int | None:
    """Where what somebody is entreated to do stands behind a form of ناشد: the first verbal noun behind the one who is asked («ناشد الدول العربية
    الوفاء بتعهداتها», «ناشد الوزير المزارعين سرعة توريد المحصول», «ناشدهم إعادة فتح الطريق»); None when none stands there."""
    words = doc.words
    for k in range(i + 1, min(limit, i + 18)):
        word, before = words[k], words[k - 1]
        if k in doc.pair_at and k > i + 1 and before.startswith("ال") and doc.pair_at[k] - k > 3 and cues.verbal_noun(words[k + 1]):
            return k  # «ناشد رئيسها النواب «ترك الخلافات جانبا»»
        if word in END or word == ":" or word in COMPLEMENTISERS or k in doc.pair_at:
            return None
        if actor_nouns.is_actor_noun(word) or gazetteer.given(word) or before in PREPOSITIONS:
            continue
        asked = word in _BESOUGHT or not word.startswith("ال") and cues.verbal_noun(word) and word[-1] != "ا"
        if not asked or not words[k + 1][0].isalpha():
            continue
        whom = before.startswith(("ال", "وال")) or before in PAUSE or before.startswith(("بال", "لل")) or gazetteer.known_at(words, k - 1) is not None
        whom = whom or before[0] == "و" and gazetteer.known_at([before[1:], "\n"], 0) is not None or before.endswith(POSSESSIVE)
        if whom and k > i + 1 or k == i + 1 and cues.with_object(words[i]):
            return k
    return None


def _behind_commas(doc: Doc, k: int, limit: int) -> list[int]:
    """The token behind the comma at token k, and the one behind the comma that closes what is set apart there."""
    words = doc.words
    stop = next((m for m in range(k + 1, min(limit, k + 12)) if words[m] in "،," or words[m] in END or m in doc.verbs), k)
    return [k + 1, stop + 1] if words[stop] in "،," else [k + 1]


def _undefined_behind_defined(words: list[str], k: int) -> bool:
    """Whether an undefined verbal noun that governs something stands at token k, behind a word with the article."""
    if not words[k - 1].startswith(("ال", "لل", "وال")) or not words[k + 1][0].isalpha():
        return False
    return words[k] == "عدم" or cues.verbal_noun(words[k]) and not actor_nouns.is_actor_noun(words[k])


def _asked_for(words: list[str], k: int) -> bool:
    """Whether a definite verbal noun with something that it governs stands at token k, or one alone at the end of a clause."""
    word, before, after = words[k], words[k - 1], words[k + 1]
    if actor_nouns.is_actor_noun(word):
        return False
    if cues.verbal_noun(word) and before.endswith("ين") and before.startswith("ال") and after.startswith("ال"):
        return True  # «مناشدا المواطنين متابعة البيانات»
    if _undefined_behind_defined(words, k):
        return True  # «ناشد العالم عدم نسيان المدينة», «ناشد الهيئة العليا للإغاثة إرسال آليات»
    if not word.startswith("ال") or len(word) < 6 and word[2:] not in cues.content_nouns():
        return False
    fifth_form = word[2] == "ت" and len(word) in (6, 7) and not word.endswith(("ي", "ية", "ة", "ات"))  # التدخل
    if not fifth_form and not _definite_masdar(word):
        return False
    if after in END or after in PAUSE or after in ("وعدم", "الفوري", "العاجل"):
        return True
    governed = words[k + 2] if after.startswith("ال") and after != "الي" else after
    return governed in _BARE_PREPOSITIONS or governed in ("عنه", "عنها", "عنهم", "منه", "منها", "منهم") or governed[0] in "بل"


def masdar_of_speech(word: str) -> bool:
    """Whether a word is a noun that opens reported content (ضرورة, أهمية), or a definite verbal noun."""
    return word in cues.content_nouns() or _definite_masdar(word) and not actor_nouns.is_actor_noun(word)


def plain_noun(doc: Doc, j: int) -> bool:
    """Whether token j can be a noun that is an object: no particle, adverb, cue, nor a word with a preposition joined."""
    word = doc.words[j]
    if len(word) <= 2 or not word[0].isalpha() or j in doc.forms or actor_nouns.stops(word):
        return False
    if word.startswith(("بال", "لل", "كال")) or word[0] in "بلو" and word[1:] in doc.vocabulary:
        return False
    return word not in cues.phrases()


def named_until(doc: Doc, i: int, j: int) -> bool:
    """Whether a person's name ends right before token j, so that another noun can only be the object."""
    _, first, last = titles.person(doc.words, i + 1, j, doc.pair_at)
    return last == j > first or doc.words[j - 1] in cues.word_class("group")


_CIRCUMSTANCE = frozenset(["في", "خلال", "امس", "اليوم", "يوم", "عقب", "عبر", "علي"])  # that opens one, behind a comma


def clause_later(doc: Doc, j: int, limit: int) -> bool:
    """Whether «…، أن» follows: what stands before it belongs to the source (المتحدث باسم جامعة كذا، فلان، أن) and is no object."""
    words = doc.words
    for k in range(j + 1, min(limit, j + 16)):
        if words[k] in END or k in doc.forms and any(f.kind != "noun" for f in doc.forms[k]):
            return False
        if words[k] in COMPLEMENTISERS:
            return _behind_source(words, j, k)
    return False


def _behind_source(words: list[str], j: int, k: int) -> bool:
    """Whether the complementiser at token k stands behind a source that goes on from token j: behind a pause, a name or a circumstance."""
    before = words[k - 1]
    if before in cues.word_class("above-all"):
        return False  # «رجح تثبيت السعر، خاصة أن …»
    if k > j + 3 and words[k][0] != "ب" and before not in PREPOSITIONS and not cues.verbal_noun(before):
        if any(words[m] in "،," and words[m + 1] in _CIRCUMSTANCE for m in range(j + 1, k)):
            return True  # «أكدت الوكالة المكلفة مراقبة كذا، في نهاية الشهر، أن»
    if before in PAUSE:
        return True
    return any(map(gazetteer.given, words[max(j, k - 4) : k])) and _BARE_PREPOSITIONS.isdisjoint(words[max(j + 1, k - 4) : k])


# Objects


GOVERNED = frozenset(["الي", "علي", "عن", "من"])  # prepositions behind a definite verbal noun that is what somebody says
_DETERMINERS = frozenset(["بعض", "كل", "اي", "هذا", "هذه"])


def judges(doc: Doc, form: cues.Form, k: int) -> bool:
    """Whether token k begins what a participle gives an opinion on: «معتبرا الأمر غير قانوني», «معتبرة الصمت بمثابة موافقة»,
    «منتقدا سلبية بعض الأفلام»."""
    words, word, after = doc.words, doc.words[k], doc.words[k + 1]
    if form.cue.lemma in REGARDS:
        if word[0].isalpha() and after == "بمثابة":
            return True
        called = after == "من" or _plain_word(after) and after not in COMPLEMENTISERS
        if word in ("ذلك", "اياه", "اياها", "اياهم") and (called or k + 1 in doc.pair_at):
            return True  # «معتبرا ذلك خطوة مهمة», «معتبرا ذلك "رسالة طمأنة"»
        if word == "ما" and any(m in doc.pair_at for m in range(k + 2, k + 9)):
            return True  # «معتبرا ما جرى «خيانة للأمانة»»
        if word.startswith("ال") or gazetteer.given(word):
            if any(m in doc.pair_at and words[m - 1] not in PREPOSITIONS for m in range(k + 1, k + 6)):
                return True  # «معتبرا الرقابة على الأسواق «شبه معدومة»»
            return any(_predicate(doc, m) for m in range(k + 1, k + 4))
    if form.cue.stance != "critical" or "n" not in form.cue.frames or not _plain_word(word):
        return False
    if not (cues.verbal_noun(word) or word in cues.content_nouns() or word.endswith("ية")) or actor_nouns.is_actor_noun(word):
        return False
    return after.startswith("ال") or after in _DETERMINERS or actor_nouns.is_actor_noun(after)


def _predicate(doc: Doc, m: int) -> bool:
    """Whether token m is what something is held to be: غير, بمثابة or an accusative (خطيرا)."""
    word = doc.words[m]
    return word in ("غير", "بمثابة") or word[-1] == "ا" and len(word) > 4 and not word.startswith("ال") and m not in doc.forms


_IN_A_WAY = frozenset(["بشكل", "بصورة"])  # an adjective follows, or غير with one
_STRONGLY = frozenset(["،", "بشدة", "بقوة", "نفيا", "قاطعا", "قطعيا", "باتا", "تاما", "جملة", "وتفصيلا", "تماما", "مطلقا"])
_OF_THREE = cues.word_class("three-to-ten")


def object_starts(doc: Doc, n: int, i: int, limit: int) -> int | None:
    """The token after the subject that follows a verb at token i, or after the verb and its adverbs when the subject stands before it."""
    words, joined = doc.words, doc.forms[i][0].joined
    first = doc.sentences[n][0]
    topic = words[i - 1] == "فقد" and words[first].lstrip("و") == "اما"  # «أما فلان فقد استنكر ما سماه "…"»
    if not joined and i > first and (topic or words[i - 1] in BUT_HE or subject_before(doc, n, i)):
        start = next((k for k in range(i + 1, limit) if words[k] not in _ADVERBS and words[k] not in ("بشدة", "بقوة")), None)
        return start and _past_circumstances(words, actors.past_time(words, start), limit)
    who = actors.mention(words, i + 1, limit, doc.pair_at)
    if joined and words[i + 1] in _IN_A_WAY:
        k = i + 3 + (words[i + 2] == "غير")
        if words[k].startswith("ال") and (not who or words[k + 1].endswith(_NISBA)):
            return k  # «وانتقد بشكل غير مباشر الموقف الرسمي»: who spoke before
    if not who:
        return None
    end = titles.subject_end(words, *who, doc.pair_at)
    if who[0] == i + 1 and honoured_alone(words, i + 1):
        end = i + 2 + (words[i + 2] in _ROYAL)  # «وثمن سموه جهود العاملين»
    if apart := _object_after_plural(words, who[0], min(end, limit)):
        return apart
    if doc.pair_at.get(who[0] - 1) == end:
        end += 1  # «أدانت "فتح" الجريمة»
    if doc.pair_at.get(end) == who[1] - 1 and object_behind_asides(doc, who[1], limit):
        end = who[1]  # «استنكرت حركة كذا «رشاد»، الثلاثاء، ما نشره الموقع»
    if end + 1 < limit and words[end] in "،," and cues.match_phrase("kept-back", words, end + 1):
        end = next((k + 1 for k in range(end + 2, min(limit, end + 8)) if words[k] in "،,"), end)  # «مصدر، طلب عدم ذكر اسمه، …»
    while end + 1 < limit and words[end].startswith("وال") and words[end].endswith(_NISBA) and words[end - 1].startswith("ال") and words[end - 1].endswith(_NISBA):
        end += 1  # «أدانت القوى الوطنية والإسلامية الاقتحام»
    end = _past_office(doc, who[0], end, limit)
    end = _past_seat(words, i, end, limit)
    while end < limit and (words[end] in _ADVERBS or words[end] in _STRONGLY or words[end] in _IN_A_WAY):
        end += 2 + (words[end + 1] == "غير") if words[end] in _IN_A_WAY else 1
    if behind := object_behind_asides(doc, end - (words[end - 1] in "،,"), limit):
        return behind
    end = min(limit, actors.past_time(words, end))
    end = _past_qualifier(words, end, limit)
    return _past_circumstances(words, _past_occasion(words, end, limit), limit)


def object_behind_asides(doc: Doc, k: int, limit: int) -> int | None:
    """The token of a verb's object behind one to three asides between commas, the first of which opens at token k: when it was, who the subject
    is («نفت الشركة، أكبر منتج في البلاد، الجمعة، أي اتصال»); None when none stands there or something else is reported in an aside."""
    words = doc.words
    for _ in range(3):
        if k + 2 >= limit or words[k] not in "،," or k + 1 in doc.forms or words[k + 1] in COMPLEMENTISERS or words[k + 1][0] == "و":
            return None
        k = next((m for m in range(k + 2, min(limit - 1, k + 16)) if words[m] in "،,.:" or words[m] in COMPLEMENTISERS), k)
        word = words[k + 1]
        if words[k] in "،," and k + 1 not in doc.forms:
            told = word == "ما" and (k + 2 in doc.forms or words[k + 2].endswith(POSSESSIVE))  # not «، ما أدى إلى»
            if word == "اي" or told or word.startswith("ال") and object_like(word):
                return k + 1
            if (cues.verbal_noun(word) or word in cues.content_nouns()) and word[-1] != "ا":
                return k + 1
    return None


def with_whose(word: str) -> bool:
    """Whether a word is an honorific, a body or somebody unnamed with a pronoun, behind which no construct goes on: سموه, مكتبه, أحدهم."""
    if not word.endswith(POSSESSIVE) or not actor_nouns.is_actor_noun(word):
        return False
    kind = actor_nouns.noun_class(word)
    if kind not in ("organisation", "anonymous"):
        return kind == "honorific"
    return actor_nouns.dictionary_form(word) != word or actor_nouns.one_of_them(word)


_ROYAL = ("الكريم", "الكريمة", "الملكي")


def honoured_alone(words: list[str], k: int) -> bool:
    """Whether an honorific with a pronoun stands at token k («سموه»), and neither an office nor a name behind it («سموه الشيخ سالم»)."""
    if actor_nouns.noun_class(words[k]) != "honorific" or not with_whose(words[k]):
        return False
    after = words[k + 1 + (words[k + 1] in _ROYAL)]
    return not gazetteer.given(after) and actor_nouns.noun_class(after) not in ("title", "honorific")


def _past_office(doc: Doc, a: int, end: int, limit: int) -> int:
    """The token after a title in apposition to the subject from token a to `end` («فلان الفلاني، الأمين العام للمنظمة، …»)."""
    words = doc.words
    if end >= limit:
        return end
    k = end + (words[end] in "،,")
    if k >= limit or k == end and gazetteer.is_state(words, a, end):
        return end
    if k > end and (close := next((m for m in range(k + 2, min(limit, k + 6)) if words[m] in "،,"), None)):
        titled = actor_nouns.noun_class(words[k]) in ("title", "honorific")
        if titles.name_apart(words, end, close, doc.pair_at) in ((k, close), (k + titled, close)):
            return close + 1  # «نفت المتحدثة باسم المركز، فلانة الفلانية، صحة كذا»
    if actor_nouns.noun_class(words[k]) != "title":
        return end
    if titles.person(words, k, min(limit, k + 12), doc.pair_at)[0] is None:
        return end
    end = _office_end(doc, k, limit)
    return end + (words[end] in "،,") if end < limit else end


def _past_seat(words: list[str], i: int, end: int, limit: int) -> int:
    """The token after the place or body at token `end` that belongs to the subject of the verb at token i."""
    if end + 2 >= limit:
        return end
    place, further = words[end + 1], words[end + 2]
    if words[end] == "لدي":  # «انتقد مندوب البلاد لدى الأمم المتحدة القرار»
        body = gazetteer.known_at(words, end + 1)
        return end + 1 + body[0] if body else end
    event = further in cues.word_class("object-noun") and end + 3 < limit and words[end + 3].startswith("ال")
    if words[end] == "في" and event and (place.startswith("ال") or gazetteer.known_at(words, end + 1)):
        return end + 2  # «استنكرت القوى الوطنية في البلدة عملية الهدم»
    if words[end] == "في" and actor_nouns.noun_class(words[i + 1]) in ("anonymous", "title") and not words[i + 1].startswith("ال"):
        if body := gazetteer.known_at(words, end + 1):
            return end + 1 + body[0]  # «أدان قيادي بارز في حركة فتح الهجوم»
    if words[end] == "في" and (town := gazetteer.known_at(words, end + 1)) and town[0] > 1 and town[1].kind in ("state", "capital"):
        return end + 1 + town[0]  # «نفت الهيئة في رام الله الشائعة»
    if words[end] == "في" and end + 3 < limit and words[end + 3].startswith("ال") and not actor_nouns.is_actor_noun(words[end + 3]):
        named = (place[0] not in "بول" or place in ("بيت", "بلدة")) and not further.startswith("ال") and not actor_nouns.is_actor_noun(further)
        if named and place[0].isalpha() and further[0].isalpha():
            return end + 3  # «نفت البلدية في خان يونس التصريحات»
    if words[end] != "في" or not further.startswith("ال"):
        return end
    if place.startswith("ال"):  # «أدانت السفارة في المدينة الهجوم», «انتقد مسؤول في الوزارة القرار»
        qualified = further.endswith(_NISBA) or further in cues.word_class("adjective")
        return end + 2 if not qualified and actor_nouns.noun_class(words[i + 1]) in ("organisation", "title") else end
    # «دانت بعثة المنظمة في دروفانيا الهجوم», «نفى مصدر في وزارة الصحة الخبر»
    if place[0].isalpha() and actor_nouns.is_actor_noun(words[i + 1]):
        body = actor_nouns.noun_class(place) == "organisation"
        end += 3 if body else 2
        while body and end < limit - 1 and words[end].startswith("وال"):  # «في وزارة الصيد والاقتصاد البحري»
            end += 2 if words[end + 1].startswith("ال") and words[end + 1].endswith(_NISBA) else 1
        if body and end < limit - 1 and words[end].startswith("ال") and words[end].endswith(_NISBA) and not object_like(words[end]):
            end += 1  # «في وزارة الطاقة السعودية»
    return end


def _past_qualifier(words: list[str], end: int, limit: int) -> int:
    """The token after what still qualifies the subject at token `end`: a participle with its complement, a number, an aside in commas."""
    if end + 2 < limit and words[end].startswith("الم") and words[end].endswith("ة") and words[end - 1].endswith("ة"):
        if words[end + 1][0] in "لب" and len(words[end + 1]) > 3:
            end += 2  # «نفت الشركة المصنعة للدواء تقارير …»
    if end + 1 < limit and words[end] in _OF_THREE and words[end - 1].startswith("ال"):
        end += 1  # «استغرب الفائزون التسعة غياب الحوار»
    opening = end - (words[end - 1] in "،,")
    if end + 2 < limit and words[opening] in "،,":
        reach = 9 if words[opening + 1] in _WITHIN else 24 if words[opening + 1] in _WHO_IS else 0
        aside = range(opening + 2, min(limit - 1, opening + reach))
        comma = next((m for m in aside if words[m] in "،," or words[m] in COMPLEMENTISERS), None)
        if comma is not None and words[comma] in "،,":
            end = comma + 1  # «استغرب الفائزون، ضمن مراسلاتهم، غياب الحوار», «نفى الوزير، الذي يزور البلاد، وجود خلاف»
    return end


_WITHIN = ("ضمن", "في", "خلال", "عبر")
_WHO_IS = frozenset(["الذي", "التي", "الذين", "اللذان", "اللتان", "وهو", "وهي", "وهما", "وهم"])
_WHERE_AND_WHEN = frozenset(["في", "خلال", "عقب", "بعد", "قبل", "امام", "عبر", "اثناء", "لدي"])


def _past_circumstances(words: list[str], end: int, limit: int) -> int:
    """The token of the definite object behind where, when or to whom it is said: «انتقد الوزير خلال مؤتمر صحفي في المدينة الخطوة»,
    «للصحفيين القرار», «، على هامش القمة، القرار»; `end` itself when no object that can be known as one stands there."""
    if end + 2 >= limit:
        return end
    first = end + (words[end] in "،,")
    opener, apart = words[first], words[first - 1] in "،,"
    if opener not in _WHERE_AND_WHEN and not (opener == "علي" and words[first + 1] == "هامش"):
        if opener[0] != "ل" or len(opener) < 5 or not actor_nouns.is_addressee(opener) or actor_nouns.noun_class(words[end - 1]) == "document":
            return end
    for k in range(first + 1 + (opener in _WHERE_AND_WHEN), min(limit, first + (20 if apart else 12))):
        word, before = words[k], words[k - 1]
        if word in COMPLEMENTISERS or word in END or word in RELATIVES:
            return end
        if before in "،,":
            return k if apart else end
        if not apart and word.startswith("ال") and object_like(word) and (before.startswith(("ال", "لل")) or _closed(words, first, k)):
            return end if _clause_in_reach(words, k, limit) else k
    return end


def _clause_in_reach(words: list[str], k: int, limit: int) -> bool:
    """Whether a complementiser follows token k before a form of another cue («أكد فلان خلال الاجتماع الأخير في المدينة، أمس، أن»)."""
    for m in range(k + 1, min(limit, k + 16)):
        if words[m] in COMPLEMENTISERS:
            return True
        if words[m] in END or words[m] in cues.forms():
            return False
    return False


def object_like(word: str) -> bool:
    """Whether a word with the article is a noun of what is criticised or judged: a verbal noun or a noun of content."""
    return not actor_nouns.is_actor_noun(word) and _names_matter(word[2:])


def _names_matter(word: str) -> bool:
    """Whether a word without article is a noun of what is criticised or judged."""
    return word in cues.content_nouns() or word in _JUDGED or word in _OBJECT_NOUNS or cues.verbal_noun(word)


_JUDGED, _OBJECT_NOUNS = cues.word_class("judged"), cues.word_class("object-noun")


_OF_SPEECHES = cues.word_class("beside-document") | {"تلفزيوني", "تلفزيونية", "متلفزة", "هاتفي", "هاتفية", "اذاعي", "اذاعية", "صحفية", "صحافية"}


def _closed(words: list[str], first: int, k: int) -> bool:
    """Whether the phrase from token `first` is over before token k: it ends with an adjective without the article, a place or a known name."""
    before = words[k - 1]
    if before in _OF_SPEECHES or gazetteer.is_state(words, k - 1, k):
        return True
    for start in range(max(first, k - 4), k):
        for known in (gazetteer.known_at(words, start), gazetteer.known_at([words[start][1:], *words[start + 1 : start + 5], "\n"], 0)):
            if known and start + known[0] == k:
                return True
    return False


_WITH_FORCE = ("بشدة", "بقوة", "بحدة", "بعنف")


def criticised_alone(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether token j is what a participle, or a verb whose subject spoke before, criticises or praises: «منتقدا القرار», «وأدان الهجوم»,
    «كما انتقد برمجة المباراتين»."""
    words, word, after = doc.words, doc.words[j], doc.words[j + 1]
    if form.cue.stance not in ("critical", "supportive") or form.cue.frames.isdisjoint(("n", "np")):
        return False
    if j == i + 2 and words[i + 1] not in _WITH_FORCE:
        return False
    if form.kind == "finite" and not form.joined and words[i - 1] not in ("كما", "وكما") or actor_nouns.is_actor_noun(word):
        return False
    if word.startswith("ال"):
        return object_like(word)
    return _names_matter(word) and plain_noun(doc, j) and after[0].isalpha() and not actor_nouns.stops(after)


_FOR_HIM = ("له", "لها", "لهم")


def wished(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether ل at token j says to whom the speaker by the cue at token i wishes what follows: «متمنيا للجرحى الشفاء العاجل»."""
    words = doc.words
    if form.cue.lemma != "تمنى" or words[j][0] != "ل" or j > i + 6:
        return False
    if not (words[j] in _FOR_HIM or actor_nouns.is_addressee(words[j])) or words[i - 1] in cues.WAS:
        return False
    if j > i + 1 and not (actor_nouns.is_actor_noun(words[i + 1]) or gazetteer.given(words[i + 1]) or gazetteer.known_at(words, i + 1)):
        return False  # «تمنى الشفاء للمصابين»
    return any(words[k].startswith("ال") and not actor_nouns.is_actor_noun(words[k]) for k in range(j + 1, j + 4))


_SPEECHES = frozenset(["تصريح", "تصريحات", "حديث", "كلمة", "مؤتمر"])
_OF_A_DOCUMENT = frozenset([
    "له", "لها", "لهم", "،", "رسمي", "صحفي", "صحافي", "صحفية", "صحافية", "مقتضب", "مشترك", "عاجل", "توضيحي",
])  # fmt: skip


def _past_occasion(words: list[str], end: int, limit: int) -> int:
    """The token after «في بيان لها» at token `end` («نفت الوزارة في بيان لها ما …»)."""
    if end + 1 >= limit or words[end] != "في" or not (actor_nouns.noun_class(words[end + 1]) == "document" or words[end + 1] in _SPEECHES):
        return end
    end += 2
    while end < limit and (words[end] in _OF_A_DOCUMENT or words[end] in _ADVERBS):
        end += 1
    return end


def _object_after_plural(words: list[str], a: int, end: int) -> int | None:
    """The definite noun in a phrase of persons or bodies without the article that leaves a verb no other object
    («انتقد نواب القرار.», «دانت منظمات حقوقية الهجوم على …»); None when one follows it."""
    head, after = words[a], words[end]
    if actor_nouns.noun_class(head) not in ("anonymous", "organisation", "quantifier"):
        return None
    if head.startswith("ال") or not head.endswith(("ون", "ين", "اء", "ات", "اب")):
        return None
    if after not in END and after not in PAUSE and after not in _BARE_PREPOSITIONS:
        return None
    return next((k for k in range(a + 1, end) if words[k].startswith("ال")), None)


def _office_end(doc: Doc, k: int, limit: int) -> int:
    """The token after a title without a name at token k: its adjectives and the body that it belongs to."""
    words, j = doc.words, k + 1
    while j < limit and words[j][0].isalpha() and (j == k + 1 and _construct(words, k, limit) or _of_the_office(words, j)):
        j += 1
    return j


def _construct(words: list[str], k: int, limit: int) -> bool:
    """Whether the title at token k, the word behind it and a definite noun or a state are one construct («وزير خارجية البلاد»)."""
    if words[k].startswith("ال") or words[k + 1].startswith("ال"):
        return False
    return words[k + 2].startswith("ال") or gazetteer.is_state(words, k + 2, limit)


def _of_the_office(words: list[str], j: int) -> bool:
    """Whether token j goes on with a title: its field or body, an adjective, a joined noun."""
    word, before = words[j], words[j - 1]
    if word in cues.word_class("before-field") or "باسم" in (word, before) or actor_nouns.is_actor_noun(word):
        return True
    if word.startswith("ال"):
        return word in cues.word_class("adjective") or word.endswith(("ي", "ية", "ين")) or not before.startswith(("ال", "لل"))
    return word[0] == "ل" and titles.office_of(words, j) or word.startswith("وال") and before.startswith(("ال", "وال"))


# Clauses


def _arabic_letter(sign: str) -> bool:
    """Whether a folded sign is a letter of the Arabic alphabet."""
    return "ء" <= sign <= "ي"


def glued_stop(doc: Doc, j: int) -> bool:
    """Whether the full stop at token j ends a sentence though no blank follows («الفريق.من جهته»): two whole Arabic words
    stand around it."""
    words = doc.words
    if words[j] != ".":
        return False
    before, after = words[j - 1], words[j + 1]
    if j - 1 in doc.open_of and _arabic_letter(after[0]) and len(after) > 2:
        return doc.starts[j] == doc.ends[j - 1] and doc.starts[j + 1] == doc.ends[j]  # «…».إلى جانب ذلك»
    if not _arabic_letter(before[0]) or not _arabic_letter(after[0]) or len(before) <= 2:
        return False
    if len(after) <= 2 and after not in _BARE_PREPOSITIONS:
        return False
    return doc.starts[j + 1] == doc.ends[j] and words[j - 2] != "." and words[j + 2] != "."


def clause_next(words: list[str], j: int) -> bool:
    """Whether a complement clause follows token j directly (مضيفة أن, مشيرة إلى أن)."""
    return words[j + 1] in COMPLEMENTISERS or words[j + 1] in PREPOSITIONS and words[j + 2] in COMPLEMENTISERS


def clause_behind_comma(doc: Doc, j: int, b: int) -> bool:
    """Whether what is said begins right behind the comma after a participle: words up to the next stop, and neither a complementiser
    nor a preposition nor another cue first."""
    words, word = doc.words, doc.words[j]
    if j + 3 >= b or not word[0].isalpha() or j in doc.forms or j in doc.pair_at:
        return False
    if word in COMPLEMENTISERS or word in _BARE_PREPOSITIONS or word in _ADVERBS or word[0] in "بل":
        return False
    if any(words[k] in PAUSE and words[k + 1] in COMPLEMENTISERS for k in range(j + 1, min(b - 1, j + 12))):
        return False  # «مضيفا، يوم كذا، أن»: a circumstance
    return all(words[k][0].isalnum() and words[k] not in COMPLEMENTISERS for k in range(j + 1, min(b, j + 4)))


# Marked stretches


_NAMES = frozenset(["اطلق", "اطلقت", "اطلقوا", "يطلق", "تطلق", "يطلقون"])


def is_speech(doc: Doc, n: int, cue: int, opening: int, close: int) -> bool:
    """Whether a marked stretch met to the right of a cue is what was said, and not a name, a title or a term on the way."""
    words, end, distance = doc.words, doc.sentences[n][1], opening - cue
    count = count_words(words, opening + 1, close)
    before, after = words[opening - 1], words[close + 1]
    if _is_term(doc, cue, opening, close, count) or distance == 1 and _is_speaker(doc, n, opening, close, count):
        return False
    if count >= 5 or distance == 1 and (words[cue].startswith("قائل") or any(f.cue.lemma == "أجاب" for f in doc.forms.get(cue, ()))):
        return True
    at_end = close + 1 >= end or after in END or after in PAUSE and not _complementiser_soon(doc, close + 1, end)
    if not at_end and actor_nouns.is_actor_noun(before):
        return False
    if count >= SPEECH_WORDS:
        return at_end or distance <= 4
    return at_end and distance <= 6 and not _complementiser_soon(doc, close + 1, end) and not actor_nouns.is_actor_noun(before)


_WRITTEN_ON = cues.word_class("written-on")


def holds_name(words: list[str], opening: int) -> bool:
    """Whether the words before marks at token `opening` say that they hold a name («باسم "…"», «المعروف بـ"…"»)."""
    before = words[opening - 1]
    naming = cues.word_class("naming")
    if before in naming or before[0] in "بل" and before[:2] != "لل" and before[1:] in naming:
        return True  # «انضم لتنظيم "كذا"»
    if before in ("بعضها", "بعضه", "احداها", "احدها") and words[opening - 3].lstrip("و") in _WRITTEN_ON:
        return True  # «لافتات كتب على بعضها "…"»
    if before in ("عليها", "عليه", "تحتها", "تحته", "فوقها", "فوقه") and words[opening - 2].lstrip("و") in _WRITTEN_ON:
        return True  # «لافتة كتب عليها "…"»: a slogan
    named = words[opening - 2]
    return before == "ب" and (named in cues.word_class("known-by") or named.removeprefix("ال") in cues.word_class("accused"))


def names_in_marks(words: list[str], opening: int, close: int) -> bool:
    """Whether a long stretch in marks is a name, a title, a slogan, a question, what nobody calls something or what a law or a plan aims at,
    by what stands before it and in it."""
    k = opening - 1 - (words[opening - 1] in PAUSE or words[opening - 1] in ON_TOPIC)
    if holds_name(words, opening) or _and_slogan(words, opening) or any(entitled(word) for word in words[k - 1 : k + 1]):
        return True
    if words[k] in _AIM or words[k - 1] in _AIMS:
        return True
    if words[opening - 1] in _QUESTION or words[opening - 1] in ("بانه", "بانها") and words[opening - 2] in _DESCRIBED:
        return True
    if words[opening - 1] in ("هو", "هي") and "اسم" in words[opening - 4 : opening - 1]:
        return True  # «إلى اسم جديد هو "مهرجان كذا الدولي"»
    if gazetteer.given(words[opening + 1]) and gazetteer.given(words[opening + 2]):
        return True  # «الطفل «علي سعد الفلاني، خمس سنوات»»
    return not any(w.startswith("ال") or w in _BARE_PREPOSITIONS or w in COMPLEMENTISERS or w in _PARTICLES for w in words[opening + 1 : close])


def _and_slogan(words: list[str], opening: int) -> bool:
    """Whether the marks at token `opening` are joined by و to others that hold a slogan («لافتات كتب عليها "كذا" و"كذا"»)."""
    if opening < 4 or words[opening - 1] != "و" or words[opening - 2] not in '»”"':
        return False
    first = next((k for k in range(opening - 3, max(0, opening - 16), -1) if words[k] in '«“"'), None)
    if first is None:
        return False
    slogans = cues.word_class("before-slogan")
    shouted = words[first - 1] in _AMONG_THEM and any(w.removeprefix("ال") in slogans for w in words[max(0, first - 8) : first])
    return words[first - 1] in ("عليها", "عليه") or words[first - 1] in slogans or shouted


ON_TOPIC = frozenset(["حول", "عن", "بعنوان", ":"])  # «محاضرة حول "…"»
_DESCRIBED = frozenset(joined + word for joined in ("", "و") for word in ("وصف", "وصفت", "يوصف", "توصف"))  # «ووصف بأنه "…"»: by nobody
_QUESTION = frozenset(["سؤال", "السؤال", "سؤالا"])
_AIM, _AIMS = frozenset(["بهدف"]), frozenset(["يهدف", "تهدف", "هدفه", "هدفها"])  # «بهدف "…"», «الذي يهدف إلى "…"»
_PARTICLES = cues.word_class("negation") | {"و", "او", "لو", "اذا", "قد", "كان", "هو", "هي"}  # no foreign title has one


def entitled(word: str) -> bool:
    """Whether a word is a noun whose title or slogan follows in marks (فيلمه, ندوة, شعار)."""
    bare = without_pronoun(word)
    return any(w in cues.word_class(kind) for w in (word, bare, bare[1:]) for kind in ("before-title", "before-slogan", "entitled"))


_LETTERS = frozenset(["بي", "سي", "دي", "اي", "جي", "ان", "تي", "ار", "اس", "اف", "ام", "كي", "كيو", "اتش", "يو", "دبليو", "او", "مي", "ذا"])


def foreign_name(words: list[str], a: int, b: int) -> bool:
    """Whether marked tokens a..b are a foreign name of three words or more: with a letter's name in it («بي إن سبورت»), or behind a noun of
    persons or bodies («صحيفة "وول ستريت جورنال"»)."""
    own = words[a:b]
    if len(own) < SPEECH_WORDS or not all(word in _LETTERS or _foreign(word) for word in own) or not any(map(_foreign, own)):
        return False
    if "او" in own[1:-1] and sum(word in _LETTERS for word in own) == 1:
        return False  # «بات "قاب قوسين أو أدنى"»
    if own[0].startswith(("تت", "يت")) and len(own[0]) > 4:
        return False  # «إن الحكومة "تتاجر بملف إنساني"»
    return not _LETTERS.isdisjoint(own) or actor_nouns.is_actor_noun(words[a - 2])


def _foreign(word: str) -> bool:
    """Whether a word is none that a sentence in Arabic has: no list of the rules holds it, and it has no article and no ending of a noun."""
    if not "ء" <= word[0] <= "ي" or word.startswith(("ال", "لل", "بال", "وال")) or word.endswith(("ة", "ات", "ون", "نا", "ها", "هم", "ا", "ه")):
        return False
    listed = word in cues.function_words() or word in cues.content_nouns() or word in cues.forms() or word in cues.first_persons()
    return not (listed or cues.verbal_noun(word) or actor_nouns.is_actor_noun(word))


_AMONG_THEM = frozenset(["قبيل", "بينها", "منها", "مثل", "تقول"])


_KEEPING = ("ذكر", "نشر", "كشف", "عن", "حجب", "اخفاء", "ايراد")


def _is_term(doc: Doc, cue: int, opening: int, close: int, count: int) -> bool:
    """Whether a marked stretch of `count` words is a name or a term, by what stands around it."""
    words, before, after = doc.words, doc.words[opening - 1], doc.words[close + 1]
    if _and_slogan(words, opening):
        return True
    chanted = before in cues.word_class("before-slogan") and words[opening - 2] not in PREPOSITIONS
    shouted = words[opening - 3] if before == "قبيل" or words[opening - 2] == "من" else words[opening - 2]
    if chanted or shouted in cues.word_class("before-slogan") and before in _AMONG_THEM:
        return True  # «رددوا هتافات بينها «الحرية للأسرى»»
    if before in _AMONG_THEM and any(w.removeprefix("ال") in cues.word_class("before-slogan") for w in words[max(cue, opening - 8) : opening]):
        return True  # «الشعارات التي رفعت خلال المسيرة بينها «الأرض لنا»»
    if count <= 4 and (before in cues.word_class("territory") or before[0] in "بل" and before[1:] in cues.word_class("territory")):
        return True  # «لخزان بحي "الإخوة فلان"»
    if count <= 2 and before in ("علي", "في") and words[opening - 2].startswith(("صفحت", "حساب", "مدونت", "موقع")):
        return True  # «حذر فلان، عبر صفحته على «كذا»، الشركات من»
    kept_back = before.startswith("اسم") and words[opening - 2] in _KEEPING  # «طلب عدم ذكر اسمه "…"»
    if holds_name(words, opening) and not kept_back or opening >= 2 and before in ("ل", "ب") and count <= 3:
        return True
    if words[opening - 2].lstrip("و") in _NAMES and before in ("عليه", "عليها", "عليهم"):
        return True
    if count <= 5 and opening > cue + 1 and before != ":" and foreign_name(words, opening + 1, close):
        return True  # «قال متحدث باسم حملة "جو فاند مي" إن»
    if count <= 5 and after in COMPLEMENTISERS and actor_nouns.is_addressee(before):
        return True  # «أكد لإذاعة "كذا" أن»
    if count <= 2 and before[0] == "ب" and len(before) > 3 and opening > cue + 1:
        return True  # «ردت البلاد برقم "قياسي"»
    if count <= 7 and after == ":":
        return True  # «قال فلان من «جمعية كذا»: …»
    if count <= 5 and before in ("من", "في", "لدي") and after not in END and actor_nouns.is_actor_noun(words[opening + 1]):
        return True  # «قالت مصادر في "تكتل كذا" إن»
    if opening == cue + 2 and actor_nouns.noun_class(before) == "organisation" and count <= 5 and _set_in_behind(doc, opening, close):
        return True  # «وأعلن تحالف "كذا"، الذي يقود الاحتجاجات، إرجاء المسيرة»
    if count <= 4 and words[opening + 1] in ("رؤية", "خطة", "استراتيجية") and any(words[k][0].isdigit() for k in range(opening + 2, close)):
        return True  # «مستهدفات «رؤية دروفانيا 2040»»
    if count <= 6 and before in _OPENED and words[opening - 2] in ("في", "خلال", "مع", "هامش"):
        return True  # «وقال في افتتاح «منتدى كذا» إن»
    if count <= 4 and after == "عن" and any(f.cue.lemma == "نقل" for f in doc.forms.get(cue, ())):
        return True  # «نقلت هيئة كذا "بي بي سي" عن»
    if actor_nouns.noun_class(before) != "title" or before.startswith("ال"):
        return False
    return actor_nouns.noun_class(after) in ("title", "honorific") or gazetteer.given(after)  # «غرد رئيس "حزب كذا" النائب فلان: …»


_OPENED = cues.word_class("opened")


def _set_in_behind(doc: Doc, opening: int, close: int) -> bool:
    """Whether a relative clause between commas follows marks that hold no verb of saying."""
    words = doc.words
    return words[close + 1] in PAUSE and words[close + 2] in cues.RELATIVES and not any(k in doc.forms for k in range(opening + 1, close))


def _is_speaker(doc: Doc, n: int, opening: int, close: int, count: int) -> bool:
    """Whether a marked stretch of `count` words right behind a cue is who says it."""
    words, end = doc.words, doc.sentences[n][1]
    after, further = words[close + 1], words[close + 2]
    if count <= 4 and (after == "نقلا" or after in COMPLEMENTISERS):
        return True
    if count <= 4 and actors.kind_of(words, opening + 1, close, doc.pair_at) == "agency":
        return True  # «قالت "سي إن إن" نقلا عن …»
    if count <= 3 and after in PAUSE and _all_name_words(doc, opening + 1, close):
        return True  # «وأضاف "أبو فلان"، خلال …، أن»: a name
    if count <= 9 and after in "،," and further in COMPLEMENTISERS and any(words[k] in "،," for k in range(opening + 2, close)):
        return True  # «ترى "فلانة الفلانية، خبيرة كذا"، أن»
    if count <= 3 and after == "،" and further in _BARE_PREPOSITIONS:
        later = next((k for k in range(close + 3, min(close + 45, end)) if words[k] in COMPLEMENTISERS), None)
        if later is not None and words[later - 1] in PAUSE:
            return True  # «وأضاف "كذا"، في بيان، أن»
    return count <= 7 and (_is_body(doc, opening, close, end) or _body_that_condemns(doc, opening - 1, opening, close, count))


def _body_that_condemns(doc: Doc, cue: int, opening: int, close: int, count: int) -> bool:
    """«أدانت "حركة كذا" الاعتداء», «دعت "جبهة كذا" إلى …», «أعلنت "كتائب كذا" مسؤوليتها عن …», «متهما "حركة كذا" بـ»: a body in marks behind a
    cue that takes a noun or a preposition, which follows, and agrees with it."""
    words, after = doc.words, doc.words[close + 1]
    first = next((k for k in range(opening + 1, close) if words[k][0].isalpha()), close)
    if count > 6 or actor_nouns.noun_class(words[first]) not in ("organisation", "agency") or any(k in doc.forms for k in range(opening + 1, close)):
        return False
    forms = [f for f in doc.forms.get(cue, ()) if f.kind == "finite"]
    if any(f.kind == "participle" and "target" in f.cue.frames for f in doc.forms.get(cue, ())):
        return after[0] == "ب"
    if after.startswith("ال") and not actor_nouns.is_actor_noun(after):
        return any(f.cue.stance == "critical" or "np" in f.cue.frames for f in forms)
    if any(f.gender == actor_nouns.noun_gender(words[first]) and _goes_on_with(words, close + 1, f) for f in forms):
        return True
    if after not in _BARE_PREPOSITIONS and after not in PAUSE:
        return False
    return any(f.cue.stance == "directive" for f in forms) and any(words[k] == "الي" for k in range(close + 1, close + 16))


def _goes_on_with(words: list[str], k: int, form: cues.Form) -> bool:
    """Whether what stands at token k, behind a body in marks, is what the cue before the body takes: a verbal noun or a noun of its own
    («مقتل جنود», «مسؤوليتها عن …»), ب with such a noun, or whom a demand is made of («الحكومة إطلاق …»)."""
    word, frames = words[k], form.cue.frames
    if word[0] == "ب" and "b" in frames and (masdar_of_speech(word[1:]) or cues.verbal_noun(word[1:])):
        return True
    if form.cue.stance == "directive" and "obj" in frames and actor_nouns.is_actor_noun(word) and cues.verbal_noun(words[k + 1]):
        return True
    if frames.isdisjoint(("n", "np")):
        return False
    own = word[:-2] if word.endswith("ها") else word[:-1] if word.endswith("ه") else word
    matter = own.removesuffix("ت") + "ة" if own.endswith("ت") else own
    return any(cues.verbal_noun(noun) or noun in cues.content_nouns() for noun in (word, matter if own != word else word))


def _all_name_words(doc: Doc, a: int, b: int) -> bool:
    """Whether tokens a..b can all be words of a name: given names and surnames, or words that the article has again."""
    words = doc.words
    return all(
        words[k] in titles.NAME_JOINTS or gazetteer.given(words[k]) or words[k] in words.surnames or len(doc.vocabulary[words[k]]) > 1
        for k in range(a, b)
    )


def _is_body(doc: Doc, opening: int, close: int, end: int) -> bool:
    """«قالت «هيئة كذا» التابعة لكذا إن»: a body in marks, no verb in them, and a clause or a colon soon behind them."""
    if not actor_nouns.is_actor_noun(doc.words[opening + 1]) or not _complementiser_soon(doc, close + 1, end):
        return False
    if any(f.kind == "finite" for k in range(opening + 1, close) for f in doc.forms.get(k, ())):
        return False
    clause = next(k for k in range(close + 1, end) if doc.words[k] in COMPLEMENTISERS or doc.words[k] == ":")
    if any(k in doc.forms for k in range(close + 1, clause)):
        return False  # «وقال «الحكومة ستدرس الملف»، مؤكدا أن»
    return doc.pair_at.keys().isdisjoint(range(close + 1, min(close + 8, end)))


def _complementiser_soon(doc: Doc, j: int, end: int) -> bool:
    """Whether a complementiser or a colon stands within the tokens from j on, before token `end` and another cue («…، مشيرا إلى أن»)."""
    for k in range(j, min(end, j + 14)):
        if doc.words[k] in COMPLEMENTISERS or doc.words[k] == ":":
            return True
        if doc.words[k - 1] in PAUSE and any(f.kind == "participle" for f in doc.forms.get(k, ())):
            return False
    return False


# Nouns with ب, occasions, verbal nouns


B_THIS = frozenset(["بهذا", "بهذه", "بذلك", "بتلك"])


def is_b_noun(doc: Doc, word: str) -> bool:
    """Whether a token that begins with ب is the clitic with a noun: its rest is definite, or stands elsewhere in the article, or looks like
    a verbal noun."""
    rest = word[1:]
    if actor_nouns.is_actor_noun(word) and rest not in cues.word_class("behind-b"):
        return False  # «أفادت بيانات الوزارة بأن»
    if rest.startswith("ال") or cues.verbal_noun(rest) or rest in doc.vocabulary or rest in cues.word_class("object-noun"):
        return True
    if rest in cues.word_class("behind-b") or rest.startswith("م") and rest.endswith("ات") and len(rest) > 5:
        return True  # «أشاد بعمل اللجنة», «ذكر بمرتكزات المخطط»
    return len(doc.vocabulary.get(word, ())) == 1 and len(rest) > 3 and not word.endswith(("ي", "ية", "ا"))


def plausible_noun_phrase(doc: Doc, j: int) -> bool:
    """Whether token j can begin a noun phrase: an opening mark, or a word or figure that is no preposition."""
    word = doc.words[j]
    effect = word == "اثر" and doc.words[j - 1] in PREPOSITIONS  # «حذر من أثر المصانع»: no إثر
    return j in doc.pair_at or word[0].isalnum() and (word not in _BARE_PREPOSITIONS or effect)


def occasion(word: str) -> bool:
    """Whether a word names where something is said: a statement, a speech, a meeting (في بيان, خلال لقاء)."""
    return word in cues.word_class("venue") or actor_nouns.noun_class(word) == "document"


_BESIDE_DOCUMENT = cues.word_class("beside-document") | {"صحفي", "صحافي", "صحفية", "صحافية", "رسمي", "مقتضب", "مشترك"}


def _after_occasion(words: list[str], j: int) -> bool:
    """Whether «في بيان», «في تصريح صحفي», «خلال مؤتمر صحفي» ends at token j."""
    k = j - 1 - (words[j - 1] in _BESIDE_DOCUMENT)
    return words[k - 1] in ("في", "خلال", "عبر") and not words[k].startswith("ال") and (occasion(words[k]) or words[k] == "مؤتمر")


def _masdar_too(words: list[str], j: int) -> bool:
    """Whether the participle at token j can be a verbal noun of the third form (مواصلة, متابعة), with an object and no speech behind it."""
    word = words[j]
    return word[0] == "م" and word[2:3] == "ا" and word.endswith("ة") and words[j + 1][0].isalpha() and not clause_next(words, j)


def _plural_alone(words: list[str], j: int) -> bool:
    """Whether the plural of persons before token j has no construct with the verbal noun there («توقع خبراء ارتفاع الأسعار»,
    «رجح محللون استمرار …»): the plural keeps its ن, or what follows is definite."""
    people = words[j - 1]
    if people.endswith("ون"):
        return True
    return people.endswith(("اء", "ات")) and words[j + 1].startswith("ال") and actor_nouns.noun_class(people) == "anonymous"


_PREFERS = frozenset(["فضل", "فضلت", "فضلوا", "طلب", "طلبت", "طلبوا", "اشترط", "اشترطت", "اشترطوا", "اثر", "اثرت"])


_POSTED = ("نشره", "نشرها", "بثه", "بثها", "تناقلته", "تناقلتها", "تداولته", "تداولتها", "تلقته", "تسلمته")


def _accusative_object(words: list[str], j: int) -> bool:
    """Whether token j is an indefinite noun in the accusative with words of its own behind it («عجزا قدره», «ركودا حادا»)."""
    word, after = words[j], words[j + 1]
    if len(word) < 4 or word[-1] != "ا" or word.startswith("ال") or gazetteer.given(word) or actor_nouns.is_actor_noun(word[:-1]):
        return False
    return word not in cues.word_class("adverb") and after[0].isalpha() and after not in COMPLEMENTISERS


_AFFIRMED = {"أكد": cues.word_class("affirmed"), "أعلن": cues.word_class("announced")}


def affirmed(words: list[str], j: int, form: cues.Form) -> bool:
    """Whether token j is a noun that this cue has as its object, though no verbal noun: «أكد الوزير دور الجيش», «أعلن الجيش حالة تأهب»; not the
    time in «أعلن نهاية الأسبوع أن»."""
    after = words[j + 1]
    if form.cue.lemma == "توقع" and _accusative_object(words, j):
        return True  # «توقع البنك عجزا قدره عشرة مليارات»
    if form.cue.lemma == "أعلن" and _accusative_object(words, j) and cues.verbal_noun(words[j][:-1]):
        return words[j][:-1] in cues.content_nouns() or not words[j].endswith(("وا", "يا"))  # «أعلن الجيش وقفا لإطلاق النار»
    if words[j] == "حالة" and form.cue.lemma == "أعلن" and after in marks.KINDS:
        return True  # «أعلنت الشركة حالة «القوة القاهرة»»
    if words[j] not in _AFFIRMED.get(form.cue.lemma, ()) or not after[0].isalpha() or actor_nouns.stops(after):
        return False
    return not titles.part_of_period(words, j)


def starts_object(doc: Doc, i: int, j: int, form: cues.Form) -> bool:
    """Whether the object of a cue like أكد or نفى starts at token j: a verbal noun that does not continue the subject's construct."""
    words, word, before = doc.words, doc.words[j], doc.words[j - 1]
    if not word[0].isalpha() or not (affirmed(words, j, form) or cues.verbal_noun(word)):
        return False
    if j in doc.forms and any(f.kind == "participle" for f in doc.forms[j]):
        behind_subject = j == i + 1 or words[j + 1].startswith("ال") and words[j + 1] not in ("الحديث", "القول", "الكلام")
        governs = words[j + 2].startswith("ال") and words[j + 1][0].isalpha() and not actor_nouns.stops(words[j + 1])
        behind_subject = behind_subject or governs and j > i + 1  # «أعلن الوزير موافقة مجلس الوزراء على»
        if not (behind_subject and _masdar_too(words, j)):
            return False  # «…، مواصلة: "…"», but «أعلنت الحركة مواصلة الحوار»
    held = word == "تنظيم" and j > i + 1 and gazetteer.known_at(words, j) is None  # «أعلنت النقابة تنظيم وقفة احتجاجية»
    actor = actor_nouns.is_actor_noun(word) and not (actors.deed(words, j) or held)
    if actor or before in ("الذي", "التي") or gazetteer.given(word) or titles.surname_too(words, j):
        return False
    if "an" in form.cue.frames and word not in cues.content_nouns() and _name_before_clause(doc, j):
        return False
    if j == i + 1:
        return True
    if word == "عدم" and before in _PREFERS or word in _PREFERS and words[j + 1] == "عدم" and _complementiser_soon(doc, j, j + 8):
        return False  # «أكد مصدر، فضل عدم ذكر اسمه، أن»
    if _made_public(words, j):
        return False  # «أكد في تدوينة نشرها على حسابه، ضرورة», «في بيان نشر على موقعه»
    if word == "بناء" and words[j + 1] == "علي":
        return False  # «أكدت النيابة، بناء على التحقيقات، حبس»
    if before in _AMID or before in ("ما", "لما", "مما", "بما"):
        return False  # «أكدت، في إطار مشاركتها في …، أن»
    if words[j + 1] in "،," and gazetteer.given(before) and (words[j - 2] in PAUSE or actor_nouns.noun_class(words[j + 2]) == "title"):
        return False  # «ودانت هدى ابتكار، نائبة الرئيس، …»: a surname
    if before in PAUSE:
        return j - i <= 16
    text = words[i + 1] == "في" and actor_nouns.noun_class(words[i + 2]) == "document" and j <= i + 8 and PAUSE.isdisjoint(words[i:j])
    if text and word.endswith(POSSESSIVE) and not actor_nouns.is_own(word):
        return True  # «وأكدت في بيان لوزارة خارجيتها وقوفها إلى جانب الجيران»
    if word in _ADVERBS:
        return False
    return _object_behind_subject(doc, j, form)


_DURING = cues.word_class("during")


def _made_public(words: list[str], j: int) -> bool:
    """Whether token j is a verb that tells of the text or the occasion before it: «تدوينة نشرها على حسابه», «بيان نشر على موقعه», «مؤتمر صحفي
    عقده أمس»."""
    word, before = words[j], words[j - 1]
    text = occasion(before) or before.endswith(("ي", "ية")) and occasion(words[j - 2])
    if text and (word in _POSTED or word in ("نشر", "نشرت", "صدر", "صدرت", "بث", "بثت")):
        return True
    if word.endswith(("ه", "ها")) and words[j + 1] in ("مع", "امام") and words[j - 2] in _DURING and not before.startswith("ال"):
        return True  # «خلال ندوة عقدها مع نظيره»
    held = word.endswith(("ه", "ها")) and before in cues.word_class("of-a-speech") and (occasion(words[j - 2]) or words[j - 2] in ("مؤتمر", "لقاء"))
    return held or word in ("نشر", "بث") and words[j + 1] in ("علي", "في", "عبر")


def _name_before_clause(doc: Doc, j: int) -> bool:
    """Whether what looks like a verbal noun at token j is a name before the complement clause («أكد القيادي أوليان فلان في تصريح أن»,
    «أكد الرئيس أوليان فلان أن»)."""
    words, after = doc.words, doc.words[j + 1]
    if words[j][0] == "ا" and after[0].isalpha() and not after.startswith(("ال", "ل", "ب")) and _bare_clause(doc, j + 2):
        return True
    if after in COMPLEMENTISERS and after[0] != "ب" and not cues.with_object(words[j]):
        return True  # «وأكد أوهارا أن»
    clause = next((k for k in range(j + 2, min(j + 4, len(words))) if words[k] in COMPLEMENTISERS), None)
    return clause is not None and all(map(_plain_word, words[j + 1 : clause]))


def _meanwhile(words: list[str], j: int) -> bool:
    """Whether «في الوقت نفسه», «في هذا الصدد», «في المقابل» stands between a participle and token j («مؤكدا في الوقت نفسه ضرورة …»)."""
    if words[j - 2] == "في" and words[j - 1] == "المقابل":
        cue = j - 3
    elif words[j - 3] == "في" and (words[j - 1] in ("نفسه", "ذاته") or words[j - 2] in ("هذا", "هذه", "نفس", "ذات")):
        cue = j - 4
    else:
        return False
    return any(f.kind == "participle" for f in cues.forms().get(words[cue], ()))


def _object_behind_subject(doc: Doc, j: int, form: cues.Form) -> bool:
    """Whether the verbal noun at token j behind the subject or an occasion is the object, by the word before it."""
    words, before, finite = doc.words, doc.words[j - 1], form.kind == "finite"
    if _after_occasion(words, j):
        if "an" in form.cue.frames and _bare_clause(doc, j + 1):
            return False  # «أوضح خلال مؤتمر صحفي عقد اليوم أن»
        return finite  # «أعلنت الوزارة في بيان إطلاق خدمة»
    if finite and before in cues.word_class("own-page") and words[j - 2] in ("علي", "في", "عبر"):
        return True  # «أعلنت الشركة في بيان على موقعها انقطاع البث»
    definite = before.startswith(("ال", "وال"))
    if before in _BARE_PREPOSITIONS:
        return False
    if form.kind == "participle" and _meanwhile(words, j):
        return True
    described = before.endswith(_NISBA) and actor_nouns.noun_class(words[j - 2]) in ("anonymous", "document")  # «مصادر صحفية»
    if not definite and actor_nouns.is_actor_noun(before) and not (described or with_whose(before) or _plural_alone(words, j)):
        return False  # a construct
    return form.kind != "participle" and (definite or before in _ADVERBS or before in '»”"' or not cues.verbal_noun(before))
