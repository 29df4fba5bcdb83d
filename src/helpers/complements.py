"""What can follow a cue as its complement: a clause, a quotation, a noun phrase with ب, and what only looks like one."""

from . import actor_nouns, actors, cues, gazetteer, titles
from .article import Doc, SPEECH_WORDS
from .cues import END, PAUSE, PREPOSITIONS
from .subjects import subject_before
from .token_index import count_words


def _bare_clause(doc: Doc, j: int) -> bool:
    """Whether a complement clause that is not joined by و stands within the next tokens, before any stop, comma or cue."""
    for k in range(j, min(j + 12, len(doc.words))):
        word = doc.words[k]
        if word in cues.COMPLEMENTISERS:
            return doc.words[k - 1] not in PREPOSITIONS
        if word in END or word in PAUSE or word == ":" or k in doc.verbs:
            return False
    return False


def asked_of(doc: Doc, j: int, limit: int) -> int | None:
    """Where the content of «طلب من فلان أن …», «أهاب بالسكان الالتزام بـ» starts, when somebody stands behind the preposition (or the clitic) at token j and then أن, ألا or a noun
    phrase that can be asked for."""
    words, pairs, first = doc.words, doc.pair_at, j + 1
    if words[j] not in PREPOSITIONS:  # the clitic: what follows it is looked at without it
        words, pairs, first, limit = [words[j][1:], *words[j + 1:j + 16], "\n"], {}, 0, min(limit - j, 15)
    each = words[first] in _EACH
    first += each
    who = actors.mention(words, first, limit, pairs)
    if who is None or who[0] != first or not (actors.can_speak(words, *who, pairs, strict=True) or each and words[first].startswith("ال")):
        return None
    end = min(who[1], titles.subject_end(words, *who, pairs)) if who[1] - who[0] > 1 else who[1]
    for k in {end, who[1]}:
        k = min(limit, actors.past_time(words, k + (words[k] in _EACH)))
        if k < limit and (words[k] in cues.COMPLEMENTISERS or words[k] == "الا" and words[k + 1][0] in "يت" or cues.verbal_noun(words[k]) or words[k].startswith("ال") and (actor_nouns.masdar_like(words[k][2:]) or cues.verbal_noun(words[k][2:]))):
            return k if words is doc.words else j + k
    return None


_EACH = cues.word_class("each")


def requested(doc: Doc, i: int, limit: int) -> int | None:
    """Where a definite verbal noun that is asked for stands behind the subject and the one who is asked («ناشد رئيس البلدية المجتمع الدولي التدخل لإنقاذ …»); None when none does."""
    words, starts = doc.words, [i + 1]
    for _ in range(3):  # the subject, what is set apart by commas, and whom he asks
        ends = set()
        for k in starts:
            k += words[k] in _EACH
            who = actors.mention(words, k, limit, doc.pair_at)
            if who and who[0] == k:
                ends |= {who[1], titles.subject_end(words, *who, doc.pair_at)}
        starts = []
        for k in sorted(k + (words[k] in _EACH) for k in ends if k < limit):
            if _asked_for(words, k):
                return k
            if words[k] in "،,":
                comma = next((m for m in range(k + 1, min(limit, k + 12)) if words[m] in "،," or words[m] in END or m in doc.verbs), k)
                starts += [k + 1, comma + 1] if words[comma] in "،," else [k + 1]
                if any(_asked_for(words, m) for m in starts):
                    return next(m for m in starts if _asked_for(words, m))
            else:
                starts.append(k)
    return None


def _asked_for(words: list[str], k: int) -> bool:
    """Whether a definite verbal noun with something that it governs stands at token k, or one alone at the end of a clause."""
    word = words[k]
    if cues.verbal_noun(word) and words[k - 1].endswith("ين") and words[k - 1].startswith("ال") and words[k + 1].startswith("ال") and not actor_nouns.is_actor_noun(word):
        return True  # «مناشدا المواطنين متابعة البيانات»
    if not word.startswith("ال") or len(word) < 6 or actor_nouns.is_actor_noun(word):
        return False
    if not (cues.verbal_noun(word[2:]) or actor_nouns.masdar_like(word[2:]) or word[2] == "ت" and len(word) in (6, 7) and not word.endswith(("ي", "ية", "ة", "ات"))):
        return False
    after = words[k + 1 + (words[k + 1].startswith("ال") and words[k + 1] != "الي")]
    return after in cues.word_class("prep") or after in ("عنه", "عنها", "عنهم") or after[0] in "بل" or words[k + 1] in END or words[k + 1] in PAUSE or words[k + 1] in ("وعدم", "الفوري", "العاجل")


def masdar_of_speech(word: str) -> bool:
    """Whether a word is a noun that opens reported content (ضرورة, أهمية), or a definite verbal noun."""
    return word in cues.content_nouns() or word.startswith("ال") and (cues.verbal_noun(word[2:]) or actor_nouns.masdar_like(word[2:])) and not actor_nouns.is_actor_noun(word)


def plain_noun(doc: Doc, j: int) -> bool:
    """Whether token j can be a noun that is an object: no particle, adverb, cue, nor a word with a preposition joined."""
    word = doc.words[j]
    return len(word) > 2 and word[0].isalpha() and not (word in cues.word_class("prep") or word in cues.word_class("adverb") or j in doc.forms or actor_nouns.stops(word) or word.startswith(("بال", "لل", "كال")) or word[0] in "بلو" and word[1:] in doc.vocabulary) and word not in cues.phrases()


def named_until(doc: Doc, i: int, j: int) -> bool:
    """Whether a person's name ends right before token j, so that another noun can only be the object."""
    _, first, last = titles.person(doc.words, i + 1, j, doc.pair_at)
    return last == j > first or doc.words[j - 1] in cues.word_class("group")


def clause_later(doc: Doc, j: int, limit: int) -> bool:
    """Whether «…، أن» follows: what stands before it belongs to the source (المتحدث باسم جامعة كذا، فلان، أن) and is no object."""
    for k in range(j + 1, min(limit, j + 16)):
        if doc.words[k] in END:
            return False
        if k in doc.forms and any(f.kind != "noun" for f in doc.forms[k]):
            return False
        if doc.words[k] in cues.COMPLEMENTISERS:
            if doc.words[k - 1] in cues.word_class("above-all"):
                return False  # «رجح تثبيت السعر، خاصة أن …»
            if k > j + 3 and doc.words[k][0] != "ب" and doc.words[k - 1] not in PREPOSITIONS and not cues.verbal_noun(doc.words[k - 1]) and any(doc.words[m] in "،," and doc.words[m + 1] in ("في", "خلال", "امس", "اليوم", "يوم", "عقب", "عبر", "علي") for m in range(j + 1, k)):
                return True  # «أكدت الوكالة المكلفة مراقبة كذا، في نهاية الشهر، أن»
            return doc.words[k - 1] in PAUSE or any(gazetteer.given(doc.words[m]) for m in range(max(j, k - 4), k)) and not any(doc.words[m] in cues.word_class("prep") for m in range(max(j + 1, k - 4), k))
    return False


GOVERNED = frozenset(["الي", "علي", "عن", "من"])  # prepositions behind a definite verbal noun that is what somebody says


def judges(doc: Doc, form: cues.Form, k: int) -> bool:
    """Whether token k begins what a participle gives an opinion on: «معتبرا الأمر غير قانوني», «معتبرة الصمت بمثابة موافقة», «منتقدا سلبية بعض الأفلام»."""
    words = doc.words
    if form.cue.lemma == "اعتبر" and words[k][0].isalpha() and words[k + 1] == "بمثابة":
        return True
    if form.cue.lemma == "اعتبر" and (words[k].startswith("ال") or gazetteer.given(words[k])):
        return any(words[m] in ("غير", "بمثابة") or words[m][-1] == "ا" and len(words[m]) > 4 and not words[m].startswith("ال") and m not in doc.forms for m in range(k + 1, k + 4))
    return form.cue.stance == "critical" and "n" in form.cue.frames and words[k][0].isalpha() and not words[k].startswith("ال") and (cues.verbal_noun(words[k]) or words[k] in cues.content_nouns() or words[k].endswith("ية")) and not actor_nouns.is_actor_noun(words[k]) and words[k] not in cues.word_class("prep") and (
        words[k + 1].startswith("ال") or words[k + 1] in ("بعض", "كل", "اي", "هذا", "هذه") or actor_nouns.is_actor_noun(words[k + 1]))


def object_starts(doc: Doc, n: int, i: int, limit: int) -> int | None:
    """The token after the subject that follows a verb at token i, or after the verb and its adverbs when the subject stands before it."""
    words = doc.words
    if not doc.forms[i][0].joined and i > doc.sentences[n][0] and subject_before(doc, n, i):
        return next((k for k in range(i + 1, limit) if words[k] not in cues.word_class("adverb") and words[k] not in ("بشدة", "بقوة")), None)
    who = actors.mention(words, i + 1, limit, doc.pair_at)
    if words[i + 1] in ("بشكل", "بصورة") and doc.forms[i][0].joined and words[i + 3 + (words[i + 2] == "غير")].startswith("ال") and (not who or words[i + 4 + (words[i + 2] == "غير")].endswith(("ي", "ية"))):
        return i + 3 + (words[i + 2] == "غير")  # «وانتقد بشكل غير مباشر الموقف الرسمي»: who spoke before
    if not who:
        return None
    end = titles.subject_end(words, *who, doc.pair_at)
    if apart := _object_after_plural(words, who[0], min(end, limit)):
        return apart
    k = end + (words[end] in "،," if end < limit else 0)
    if k < limit and (k > end or not gazetteer.is_state(words, who[0], end)) and actor_nouns.noun_class(words[k]) == "title" and not titles.person(words, k, min(limit, k + 12), doc.pair_at)[0] is None:  # «فلان الفلاني، الأمين العام للمنظمة، …»
        end = _office_end(doc, k, limit)
        end += words[end] in "،," if end < limit else 0
    if end + 2 < limit and words[end] == "في" and words[end + 1][0].isalpha() and words[end + 2].startswith("ال") and not words[end + 1].startswith("ال") and actor_nouns.is_actor_noun(words[i + 1]):
        end += 3 if actor_nouns.noun_class(words[end + 1]) == "organisation" else 2  # «دانت بعثة المنظمة في دروفانيا الهجوم», «نفى مصدر في وزارة الصحة الخبر»
    elif end + 2 < limit and words[end] == "في" and words[end + 1].startswith("ال") and words[end + 2].startswith("ال") and not words[end + 2].endswith(("ي", "ية")) and words[end + 2] not in cues.word_class("adjective") and actor_nouns.noun_class(words[i + 1]) in ("organisation", "title"):
        end += 2  # «أدانت السفارة في المدينة الهجوم», «انتقد مسؤول في الوزارة القرار»
    elif end + 2 < limit and words[end] == "لدي" and (body := gazetteer.known_at(words, end + 1)):
        end += 1 + body[0]  # «انتقد مندوب البلاد لدى الأمم المتحدة القرار»
    while end < limit and (words[end] in cues.word_class("adverb") or words[end] in _STRONGLY or words[end] in ("بشكل", "بصورة")):
        end += 2 + (words[end + 1] == "غير") if words[end] in ("بشكل", "بصورة") else 1
    end = min(limit, actors.past_time(words, end))
    if end + 2 < limit and words[end].startswith("الم") and words[end].endswith("ة") and words[end - 1].endswith("ة") and words[end + 1][0] in "لب" and len(words[end + 1]) > 3:
        end += 2  # «نفت الشركة المصنعة للدواء تقارير …»
    if end + 1 < limit and words[end] in _OF_THREE and words[end - 1].startswith("ال"):
        end += 1  # «استغرب الفائزون التسعة غياب الحوار»
    if end + 2 < limit and words[end] in "،," and words[end + 1] in ("ضمن", "في", "خلال", "عبر") and (comma := next((m for m in range(end + 2, min(limit - 1, end + 9)) if words[m] in "،,"), None)):
        end = comma + 1  # «استغرب الفائزون، ضمن مراسلاتهم، غياب الحوار»
    if end + 1 < limit and words[end] == "في" and (actor_nouns.noun_class(words[end + 1]) == "document" or words[end + 1] in ("تصريح", "تصريحات", "حديث", "كلمة", "مؤتمر")):  # «نفت الوزارة في بيان لها ما …»
        end += 2
        while end < limit and (words[end] in ("له", "لها", "لهم", "،", "رسمي", "صحفي", "صحافي", "صحفية", "صحافية", "مقتضب", "مشترك", "عاجل", "توضيحي") or words[end] in cues.word_class("adverb")):
            end += 1
    return end


_OF_THREE = frozenset(["الثلاثة", "الاربعة", "الخمسة", "الستة", "السبعة", "الثمانية", "التسعة", "العشرة", "الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثماني", "التسع", "العشر"])


def _object_after_plural(words: list[str], a: int, end: int) -> int | None:
    """The definite noun in a phrase of persons or bodies without the article that leaves a verb no other object («انتقد نواب القرار.», «دانت منظمات حقوقية الهجوم على …»); None when one follows it."""
    head = actor_nouns.noun(words[a])
    if head is None or head[0] not in ("anonymous", "organisation", "quantifier") or words[a].startswith("ال") or not words[a].endswith(("ون", "ين", "اء", "ات", "اب")) or words[end] not in END and words[end] not in PAUSE and words[end] not in cues.word_class("prep"):
        return None
    return next((k for k in range(a + 1, end) if words[k].startswith("ال")), None)


_AMID = cues.word_class("amid")
_STRONGLY = frozenset(["،", "بشدة", "بقوة", "نفيا", "قاطعا", "قطعيا", "باتا", "تاما", "جملة", "وتفصيلا", "تماما", "مطلقا"])


def _office_end(doc: Doc, k: int, limit: int) -> int:
    """The token after a title without a name: its adjectives and the body that it belongs to."""
    words, j = doc.words, k + 1
    while j < limit and words[j][0].isalpha() and (
            j == k + 1 and not words[k].startswith("ال") and not words[j].startswith("ال") and (words[j + 1].startswith("ال") or gazetteer.is_state(words, j + 1, limit)) or words[j] in cues.word_class("before-field") or words[j] in ("باسم",) or words[j - 1] in ("باسم",) or actor_nouns.is_actor_noun(words[j]) or words[j][0] == "ل" and titles.office_of(words, j)
            or words[j].startswith("وال") and words[j - 1].startswith(("ال", "وال"))
            or words[j].startswith("ال") and (words[j] in cues.word_class("adjective") or words[j].endswith(("ي", "ية", "ين")) or not words[j - 1].startswith(("ال", "لل")))):
        j += 1
    return j


def glued_stop(doc: Doc, j: int) -> bool:
    """Whether the full stop at token j ends a sentence though no blank follows («الفريق.من جهته»): two whole Arabic words stand around it."""
    before, after = doc.words[j - 1], doc.words[j + 1]
    if doc.words[j] == "." and j - 1 in doc.open_of and "ء" <= after[0] <= "ي" and len(after) > 2:
        return doc.starts[j] == doc.ends[j - 1] and doc.starts[j + 1] == doc.ends[j]  # «…».إلى جانب ذلك»
    return doc.words[j] == "." and all("ء" <= w[0] <= "ي" for w in (before, after)) and len(before) > 2 and (len(after) > 2 or after in cues.word_class("prep")) and doc.starts[j + 1] == doc.ends[j] and doc.words[j - 2] != "." and doc.words[j + 2] != "."


def clause_next(words: list[str], j: int) -> bool:
    """Whether a complement clause follows token j directly (مضيفة أن, مشيرة إلى أن)."""
    return words[j + 1] in cues.COMPLEMENTISERS or words[j + 1] in PREPOSITIONS and words[j + 2] in cues.COMPLEMENTISERS


def clause_behind_comma(doc: Doc, j: int, b: int) -> bool:
    """Whether what is said begins right behind the comma after a participle: words up to the next stop, and neither a complementiser nor a preposition nor another cue first."""
    words = doc.words
    if j + 3 >= b or not words[j][0].isalpha() or words[j] in cues.COMPLEMENTISERS or words[j] in cues.word_class("prep") or words[j] in cues.word_class("adverb") or words[j][0] in "بل" or j in doc.forms or j in doc.pair_at:
        return False
    if any(words[k] in PAUSE and words[k + 1] in cues.COMPLEMENTISERS for k in range(j + 1, min(b - 1, j + 12))):
        return False  # «مضيفا، يوم كذا، أن»: a circumstance
    return all(words[k][0].isalnum() and words[k] not in cues.COMPLEMENTISERS for k in range(j + 1, min(b, j + 4)))


_NAMES = frozenset(["اطلق", "اطلقت", "اطلقوا", "يطلق", "تطلق", "يطلقون"])


def is_speech(doc: Doc, n: int, cue: int, opening: int, close: int) -> bool:
    """Whether a marked stretch met to the right of a cue is what was said, and not a name, a title or a term on the way."""
    words = doc.words
    count = count_words(words, opening + 1, close)
    before = words[opening - 1]
    if before in cues.word_class("naming") or words[opening - 2:opening] and before in ("ل", "ب") and count <= 3 or words[opening - 2].lstrip("و") in _NAMES and before in ("عليه", "عليها", "عليهم"):
        return False
    if actor_nouns.is_addressee(before) and count <= 5 and words[close + 1] in cues.COMPLEMENTISERS:
        return False  # «أكد لإذاعة "كذا" أن»
    if opening == cue + 1 and count <= 3 and words[close + 1] in PAUSE and all(words[k] in titles.NAME_JOINTS or gazetteer.given(words[k]) or words[k] in words.surnames or len(doc.vocabulary[words[k]]) > 1 for k in range(opening + 1, close)):
        return False  # «وأضاف "أبو فلان"، خلال …، أن»: a name
    if opening == cue + 1 and count <= 9 and words[close + 1] in "،," and words[close + 2] in cues.COMPLEMENTISERS and any(words[k] in "،," for k in range(opening + 2, close)):
        return False  # «ترى "فلانة الفلانية، خبيرة كذا"، أن»: who says it
    if opening == cue + 1 and count <= 3 and words[close + 1] == "،" and words[close + 2] in cues.word_class("prep"):
        later = next((k for k in range(close + 3, min(close + 45, doc.sentences[n][1])) if words[k] in cues.COMPLEMENTISERS), None)
        if later is not None and words[later - 1] in PAUSE:
            return False
    if count <= 2 and before[0] == "ب" and len(before) > 3 and opening > cue + 1:
        return False  # «ردت البلاد برقم "قياسي"»
    end = doc.sentences[n][1]
    after = words[close + 1] if close + 1 < len(words) else "\n"
    if count <= 7 and after == ":" or before == "من" and count <= 5 and after != "." and actor_nouns.is_actor_noun(words[opening + 1]):
        return False  # «قال فلان من «جمعية كذا»: …»
    if count <= 4 and after == "عن" and any(f.cue.lemma == "نقل" for f in doc.forms.get(cue, ())):
        return False  # «نقلت هيئة كذا "بي بي سي" عن»
    if opening == cue + 1 and count <= 4 and (after == "نقلا" or after in cues.COMPLEMENTISERS or actors.kind_of(words, opening + 1, close, doc.pair_at) == "agency"):
        return False  # «قالت "سي إن إن" نقلا عن …»: who says it
    if opening == cue + 1 and count <= 7 and actor_nouns.is_actor_noun(words[opening + 1]) and _complementiser_soon(doc, close + 1, end) and not any(f.kind == "finite" for k in range(opening + 1, close) for f in doc.forms.get(k, ())) and doc.pair_at.keys().isdisjoint(range(close + 1, min(close + 8, end))):
        return False  # «قالت «هيئة كذا» التابعة لكذا إن»: the body that says it
    at_end = close + 1 >= end or after in END or (after in PAUSE and not _complementiser_soon(doc, close + 1, end))
    if actor_nouns.noun_class(before) == "title" and not before.startswith("ال") and (actor_nouns.noun_class(after) in ("title", "honorific") or gazetteer.given(after)):
        return False  # «غرد رئيس "حزب كذا" النائب فلان: …»
    if count >= 5 or opening == cue + 1 and words[cue].startswith("قائل"):
        return True
    if actor_nouns.is_actor_noun(before) and count <= 4 and not at_end:
        return False
    if count >= SPEECH_WORDS:
        return at_end or opening - cue <= 4
    return at_end and opening - cue <= 6 and not _complementiser_soon(doc, close + 1, end) and not actor_nouns.is_actor_noun(before)


def _complementiser_soon(doc: Doc, j: int, end: int) -> bool:
    return any(doc.words[k] in cues.COMPLEMENTISERS or doc.words[k] == ":" for k in range(j, min(end, j + 14)))


B_THIS = frozenset(["بهذا", "بهذه", "بذلك", "بتلك"])


def is_b_noun(doc: Doc, word: str) -> bool:
    """Whether a token that begins with ب is the clitic with a noun: its rest is definite, or stands elsewhere in the article, or looks like a verbal noun."""
    rest = word[1:]
    if actor_nouns.is_actor_noun(word):
        return False  # «أفادت بيانات الوزارة بأن»
    return rest.startswith("ال") or cues.verbal_noun(rest) or rest in doc.vocabulary or rest in cues.word_class("object-noun") or len(doc.vocabulary.get(word, ())) == 1 and len(rest) > 3 and not word.endswith(("ي", "ية", "ا"))


def plausible_noun_phrase(doc: Doc, j: int) -> bool:
    """Whether token j can begin a noun phrase: an opening mark, or a word or figure that is no preposition."""
    word = doc.words[j]
    return j in doc.pair_at or (word[0].isalnum() and word not in cues.word_class("prep"))


def occasion(word: str) -> bool:
    """Whether a word names where something is said: a statement, a speech, a meeting (في بيان, خلال لقاء)."""
    return word in cues.word_class("venue") or actor_nouns.noun_class(word) == "document"


def _after_occasion(words: list[str], j: int) -> bool:
    """Whether «في بيان», «في تصريح صحفي», «خلال مؤتمر صحفي» ends at token j."""
    k = j - 1 - (words[j - 1] in cues.word_class("beside-document") or words[j - 1] in ("صحفي", "صحافي", "صحفية", "صحافية", "رسمي", "مقتضب", "مشترك"))
    return words[k - 1] in ("في", "خلال", "عبر") and not words[k].startswith("ال") and (occasion(words[k]) or words[k] == "مؤتمر")


def _masdar_too(words: list[str], j: int) -> bool:
    """Whether the participle at token j can be a verbal noun of the third form (مواصلة, متابعة) that has an object behind it and no speech."""
    return words[j][0] == "م" and words[j][2:3] == "ا" and words[j].endswith("ة") and words[j + 1][0].isalpha() and not clause_next(words, j)


def _plural_alone(words: list[str], j: int) -> bool:
    """Whether the plural of persons before token j has no construct with the verbal noun there («توقع خبراء ارتفاع الأسعار», «رجح محللون استمرار …»): the plural keeps its ن, or what follows is definite."""
    found = actor_nouns.noun(words[j - 1])
    return words[j - 1].endswith("ون") or found is not None and found[0] == "anonymous" and words[j - 1].endswith(("اء", "ات", "ون")) and words[j + 1].startswith("ال")


def starts_object(doc: Doc, i: int, j: int, form: cues.Form) -> bool:
    """Whether the object of a cue like أكد or نفى starts at token j: a verbal noun that does not continue the subject's construct."""
    words, word = doc.words, doc.words[j]
    if not word[0].isalpha() or not cues.verbal_noun(word) or j in doc.forms and any(f.kind == "participle" for f in doc.forms[j]) and not (j == i + 1 and _masdar_too(words, j)):
        return False
    if actor_nouns.is_actor_noun(word) or words[j - 1] in ("الذي", "التي") or gazetteer.given(word) or titles.surname_too(words, j):
        return False
    if word[0] == "ا" and word not in cues.content_nouns() and "an" in form.cue.frames and not words[j + 1].startswith(("ال", "ل", "ب")) and words[j + 1][0].isalpha() and _bare_clause(doc, j + 2):
        return False  # «أكد القيادي أوليان فلان في تصريح أن»
    clause = next((k for k in range(j + 2, min(j + 4, len(words))) if words[k] in cues.COMPLEMENTISERS), None)
    if clause is not None and "an" in form.cue.frames and all(words[k][0].isalpha() and not words[k].startswith("ال") and words[k] not in cues.word_class("prep") for k in range(j + 1, clause)) and word not in cues.content_nouns():
        return False  # «أكد الرئيس أوليان فلان أن»: a name that looks like a verbal noun
    if j == i + 1:
        return True
    before = words[j - 1]
    if before in _AMID or before in ("ما", "لما", "مما", "بما"):
        return False  # «أكدت، في إطار مشاركتها في …، أن»
    if gazetteer.given(before) and words[j + 1] in "،," and (words[j - 2] in PAUSE or actor_nouns.noun_class(words[j + 2]) == "title"):
        return False  # «ودانت هدى ابتكار، نائبة الرئيس، …»: a surname
    if before in PAUSE:
        return j - i <= 16
    if word in cues.word_class("adverb") or _after_occasion(words, j) and "an" in form.cue.frames and _bare_clause(doc, j + 1):
        return False  # «أوضح خلال مؤتمر صحفي عقد اليوم أن»
    if _after_occasion(words, j):
        return form.kind == "finite"  # «أعلنت الوزارة في بيان إطلاق خدمة»
    if form.kind == "finite" and before in cues.word_class("own-page") and words[j - 2] in ("علي", "في", "عبر"):
        return True  # «أعلنت الشركة في بيان على موقعها انقطاع البث»
    if before in cues.word_class("prep") or actor_nouns.is_actor_noun(before) and not before.startswith(("ال", "وال")) and not _plural_alone(words, j):
        return False
    return form.kind != "participle" and (before.startswith(("ال", "وال")) or before in cues.word_class("adverb") or before in "»”\"" or not cues.verbal_noun(before))
