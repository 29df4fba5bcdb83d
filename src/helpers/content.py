"""Where the content of a cue begins: the first thing to its right that fits the frame of its lemma (helpers.cues), direct speech after a colon, and what goes on after it."""

from bisect import bisect_left
from dataclasses import replace
from functools import cache

from . import actor_nouns, actors, cues, gazetteer, marks, titles
from .article import CONTENT_TOKENS, Doc, Found, REACH, SPEECH_WORDS
from .complements import B_THIS, GOVERNED, asked_of, clause_behind_comma, clause_later, clause_next, glued_stop, is_b_noun, is_speech, judges, masdar_of_speech, named_until, object_starts, plain_noun, plausible_noun_phrase, requested, starts_object
from .cues import END, PAUSE, PREPOSITIONS, RELATIVES
from .extents import content_end, content_quick
from .memory import remembered
from .subjects import subject_before
from .token_index import count_words

UNMARKED_SENTENCES = 12  # speech without marks goes on over so many sentences at most
_COMMAS = frozenset("،,")
_OPEN_BRACKETS, _CLOSE_BRACKETS = frozenset("(["), frozenset(")]")
NOUN_CUES = ("قال", "أكد", "أشار", "نفى", "زعم", "أعلن", "اعترف")  # whose verbal nouns report (قوله, تأكيده)
_QUESTIONS = frozenset(["عما", "فيما", "هل", "كيف", "لماذا", "متي", "اين", "ماذا"])  # تساءل عما إذا …
_THIS = frozenset(["هذا", "هذه"])
_EMOTION = cues.word_class("emotion")
SUBORDINATORS = cues.word_class("subordinator")


def relayed_noun(doc: Doc, n: int, i: int) -> bool:
    """Whether the verbal noun with a pronoun at token i is what somebody is quoted for («نقلت الوكالة عن الوزير رفضه …»)."""
    words, a = doc.words, doc.sentences[n][0]
    verb = next((k for k in range(i - 2, max(a, i - 16) - 1, -1) if any((f.cue.lemma == "نقل") for f in doc.forms.get(k, ()))), None)
    return verb is not None and words[i].endswith(("ه", "ها", "هم", "هما"))


@cache
def _frame_words() -> frozenset[str]:
    return frozenset(part for row in cues.forms().values() for form in row for frame in form.cue.frames for part in frame.split(":"))


@remembered
def _passed_over(word: str) -> bool:
    """Whether `content_of` finds nothing at a word, unless the cue's frame is open to any noun or, right behind the cue, to an object: it is no particle, sign or cue."""
    classes = (_AGAIN, ("ممن", "تبين", "اتضح"), RELATIVES, PREPOSITIONS, _QUESTIONS, cues.first_persons(), cues.COMPLEMENTISERS, _frame_words(), *map(cues.word_class, ("break", "prep", "adverb")), ("حيث", "لكن", "ولكن", "اذ", "لكنه", "لكنها", "الا", "ما", "لقد"))
    return word[0].isalpha() and word[0] not in "بل" and word not in cues.forms() and not any(word in found for found in classes)


def content_of(doc: Doc, n: int, i: int, form: cues.Form) -> Found | None:
    """The content that a cue at token i introduces, by scanning right for the first thing that fits its frames."""
    words, frames = doc.words, form.cue.frames
    if form.kind == "noun":
        relayed = form.cue.lemma not in NOUN_CUES or form.cue.lemma == "نفى"
        frames = frames - {"obj", "suffix", "load", "address", "np"} if relayed and relayed_noun(doc, n, i) else frames & {"an", "quote"}
        if "n" in frames and doc.words[i + 1] not in cues.COMPLEMENTISERS and (plain_noun(doc, i + 1) or doc.words[i + 1] in ("اي", "اية")):
            return _found(doc, n, i, form, (i + 1, doc.sentences[n][1]), i + 1, "cue + object")  # «نقلت الوكالة عن الوزير رفضه أي تدخل»
    a, b, paragraph, kind = doc.sentences[n]
    limit, j, subject_end = min(b, i + REACH), i + 1, None
    quote_ok = "quote" in frames or form.kind == "participle"
    emotion = 0
    strict = form.cue.tier == 3
    another = False  # whether a clause joined by و has begun: a clitic in it is not the cue's
    relative = None  # within a relative clause of the source: its prepositions are no frame of the cue's
    any_noun = not frames.isdisjoint(("emo", "np", "address")) or form.cue.stance == "directive" and "obj" in frames or "n" in frames and (form.cue.stance == "critical" or form.cue.lemma == "اعتبر")
    skips = i + 1 if frames.isdisjoint(("n", "suffix", "load")) else i + 2  # from here on words may be passed over
    while j < limit:
        word = words[j]
        if word in _OCCASIONS and "an" in frames and (clause := _clause_of_occasion(doc, j, limit)):
            subject_end = j if subject_end is None and j > i + 1 else subject_end
            j = clause - (words[clause - 1] in PREPOSITIONS)
            continue
        if form.cue.lemma == "قدر" and j > i + 1 and word in cues.word_class("estimated") and j == object_starts(doc, n, i, limit) and any(words[k][0] == "ب" and (words[k + 1][0].isdigit() or words[k][1:] in ("نحو", "حوالي", "اكثر", "اقل")) for k in range(j + 1, limit)):
            return _found(doc, n, i, form, (j, b), j, "cue + object")  # «قدر المرصد عدد النازحين بنحو 20 ألفا»
        if j >= skips and not any_noun and _passed_over(word) and not ("n" in frames and (cues.verbal_noun(word) or word in cues.word_class("definite-masdar"))):
            j += 1
            continue
        if word in RELATIVES and j > i + 1:
            if ("an" in frames or frames & _TAKES_AN) and (clause := _behind_relative(doc, j, limit)):
                subject_end = j - (words[j - 1] in PAUSE) if subject_end is None else subject_end
                j = clause - (words[clause - 1] in PREPOSITIONS)  # «المصدر، الذي اشترط عدم الكشف عن هويته، أن»
                continue
            relative = j
        elif word in PAUSE:
            relative = None
            another = another or j + 1 < b and len(words[j + 1]) > 3 and words[j + 1][0] == "و" and words[j + 1][1:3] != "ال" and words[j + 1] not in actor_nouns.nouns() and words[j + 1] not in ("وهو", "وهي", "والذي", "والتي", "وذلك", "وهما", "وهم")
            if word in _COMMAS and j == i + 1 and form.kind == "participle" and words[i - 1] in PAUSE and (form.cue.tier == 1 or "n" in frames and form.cue.stance == "critical") and clause_behind_comma(doc, j + 1, b):
                return _found(doc, n, i, form, (j + 1, b), j, "cue + clause" if form.cue.tier == 1 else "cue + definite object")  # «…، مضيفة، فشلت الدول»
            if word in _COMMAS:
                subject_end = j if subject_end is None and j > i + 1 else subject_end
                j += 1
                continue
        if word in "-–—" and (j > i + 1 or doc.starts[j + 1:j + 2] == (doc.ends[j],) and doc.starts[j] > doc.ends[i]):  # a parenthesis between dashes: «وأكد -في منشور- وقوع انفجارات»
            close = next((k for k in range(j + 1, min(limit, j + 22)) if words[k] in "-–—"), None)
            if close:
                j = close + 1
                continue
        if word in _OPEN_BRACKETS:
            close = next((k for k in range(j + 1, min(limit, j + 40)) if words[k] in _CLOSE_BRACKETS), j)
            j = close + 1
            continue
        if j in doc.pair_at:
            close = doc.pair_at[j]
            if close == j + 2 and words[j + 1] in titles.WEEKDAYS:
                j = close + 1  # «أفاد مصدر، اليوم "الثلاثاء"، بمقتل»
                continue
            if quote_ok and is_speech(doc, n, i, j, close):
                return _found(doc, n, i, form, (j + 1, close), subject_end or j, "cue + marks", marked=True)
            if "b" in frames and words[j + 1][0] == "ب" and len(words[j + 1]) > 4 and (cues.verbal_noun(words[j + 1][1:]) or form.cue.stance == "critical" and words[j + 1].startswith("بال")) and count_words(words, j, close) >= SPEECH_WORDS and form.cue.stance in ("commit", "threat", "directive", "critical"):
                if words[close + 1][0].isalpha() and form.cue.stance == "critical":
                    return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")  # «اتهمت الصحيفة الحكومة «بالعمل على العرقلة» في …»
                return _found(doc, n, i, form, (j + 1, close), subject_end or j, "cue + marks", marked=True)  # «ووعد «بمواصلة العمل على …»»
            if "n" in frames and count_words(words, j, close) >= SPEECH_WORDS and cues.verbal_noun(words[j + 1]) and words[j - 1] in _COMMAS and (words[close + 1] in PAUSE or words[close + 1] in END):
                return _found(doc, n, i, form, (j + 1, close), subject_end or j, "cue + marks", marked=True)  # «وتوقع الوزير، "بلورة اتفاق …"»
            if "n" in frames and count_words(words, j, close) <= 3 and cues.verbal_noun(words[j + 1]) and words[close + 1][0].isalnum() and words[close + 1] not in cues.COMPLEMENTISERS and (words[close + 1] not in cues.word_class("prep") or words[close + 1] in ("مع", "من", "عن", "بين")) and (j == i + 1 or j == object_starts(doc, n, i, limit)):
                return _found(doc, n, i, form, (j, b), j, "cue + object")  # «أعلنت الهيئة "إرجاء" القافلة»
            if form.cue.stance == "directive" and j <= i + 2 and (cues.verbal_noun(words[j + 1])) and count_words(words, j, close) <= 4:
                return _found(doc, n, i, form, (j, close + 1), subject_end or j, "cue + object")  # «طلب "عدم التكهن"»
            if form.cue.stance == "critical" and "n" in frames and j == object_starts(doc, n, i, limit) and (count_words(words, j, close) >= SPEECH_WORDS or words[close + 1].startswith("ال") or kind == "headline"):
                return _found(doc, n, i, form, (j, b), j, "cue + definite object")
            subject_end = None
            j = close + 1
            continue
        if word in marks.KINDS and j + 1 in doc.pair_at and marks.KINDS[word] == "single":
            j += 1  # the outer one of two single marks
            continue
        if word in marks.KINDS and quote_ok and j > i + 1 and j + 1 < b and doc.starts[j] > doc.ends[j - 1] and doc.starts[j + 1] == doc.ends[j]:  # an opening mark that is never closed
            return _found(doc, n, i, form, (j + 1, content_end(doc, n, i, j + 1, min(b, j + CONTENT_TOKENS), form)), subject_end or j, "cue + unclosed mark", direct=True)
        if word == ":":
            if not (quote_ok or "an" in frames):
                return None
            if words[j - 1] in cues.word_class("before-list") and j + 1 not in doc.pair_at:
                j += 1  # «في التخصصات التالية: …»
                continue
            return _after_colon(doc, n, i, form, j, subject_end or j)
        if quote_ok and form.cue.tier == 1 and form.kind != "participle" and relative is None and _own_speech(words, j):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + first person")  # «قال الوزير نناشد الجميع»: the page lost its marks
        if word == "ممن" and "من" in frames and j > i + 1:
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + preposition + noun phrase")
        if word in ("تبين", "اتضح") and "an" in frames and form.cue.tier == 1 and j > i + 1 and relative is None and any(words[k] in cues.COMPLEMENTISERS for k in range(j + 1, min(b, j + 5))):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clause")  # «قالت الوزارة في بيان تبين للمحققين أن»
        if "again" in frames and word in _AGAIN and j - i < 16 and form.kind != "noun" and (start := _said_again(doc, j, limit)):
            return _found(doc, n, i, form, (start, b), subject_end or j, "cue + object", cue_end=j + 1 if j == i + 1 else 0)  # «جدد فلان التأكيد على …»
        if form.cue.lemma == "اعتبر" and form.kind == "finite" and (j > i + 1 or not form.joined and subject_before(doc, n, i)) and (word.startswith("ال") and not actor_nouns.is_actor_noun(word) or word in _THIS or (words[j + 1].startswith("ال") or word in cues.word_class("object-noun") or gazetteer.is_state(words, j + 1, b)) and plain_noun(doc, j)) and j == object_starts(doc, n, i, limit) and _judges(doc, n, i, j):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «اعتبر الوزير القرار خطأ»
        if form.kind == "participle" and j == i + 1 and judges(doc, form, j):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")
        if "whether" in frames and (word in _QUESTIONS and j + 1 < b and (word not in ("عما", "فيما") or words[j + 1] in ("اذا", "لو")) or word == "ما" and words[j + 1] in ("اذا", "لو") and words[j - 1] in ("في", "عن")):
            return _found(doc, n, i, form, (j, b), subject_end or j - (word == "ما"), "cue + question")
        if word == "ان" and words[j + 1] == "ان":
            j += 1  # «قال كون جيه إن إن»: a name's
            continue
        if word in cues.COMPLEMENTISERS and (words[j - 1].removeprefix("و") in SUBORDINATORS or words[j - 1] == "سبق" and word == "ان"):
            j += 1  # «قبل أن», «دون أن»: a circumstance and not what was said
            continue
        if word == "انما" and words[j - 1] in PAUSE:
            return None  # «، إنما من دون أن»: but
        if word in cues.COMPLEMENTISERS and j > i + 2 and (words[j - 1] in cues.word_class("modal") or words[j - 1] in cues.word_class("irrealis")):
            return None  # «… الذي يمكن أن», «ومن المتوقع أن»: not what the cue introduces
        if word in cues.COMPLEMENTISERS:
            if j == i + 1 and "suffix" in frames and form.kind == "finite" and words[i].endswith(("وصف", "وصفت")):
                return None  # وُصفت بأنها: no source
            before = words[j - 1]
            if before == "علي" and not {"علي", "علي:an"} & frames and form.cue.tier > 1:
                j += 1  # «بتمديد المهلة على أن يتم»: on condition that
                continue
            takes = "an" in frames or before in frames or f"{before}:an" in frames or (word[0] == "ب" and ("b:an" in frames or "b" in frames)) or emotion
            if not takes or (strict and j - i > (30 if "obj" in frames else 14)):
                return None
            at = j
            if words[j + 1] in marks.KINDS and j + 1 not in doc.pair_at and marks.KINDS[words[j + 1]] != "single" and doc.starts[j + 1] > doc.ends[j] and doc.starts[j + 2:j + 3] == (doc.ends[j + 1],):
                return _found(doc, n, i, form, (j + 2, b), subject_end or j, "cue + complementiser + unclosed mark", direct=True)
            if word[0] != "ب" and before in PREPOSITIONS and subject_end is None:
                subject_end = j - 1
            rule = "cue + preposition + complementiser" if word[0] == "ب" or before in PREPOSITIONS else "cue + complementiser"
            return _found(doc, n, i, form, (at, b), subject_end or (j - 1 if before in PREPOSITIONS else j), rule)
        if form.cue.stance == "closing" and word in ("بالتاكيد", "بالتشديد", "بالاشارة", "بالدعوة") and words[j + 1] in ("علي", "الي") and plausible_noun_phrase(doc, j + 2):
            return _found(doc, n, i, form, (j + 2, b), subject_end or j, "cue + preposition + " + ("complementiser" if words[j + 2] in cues.COMPLEMENTISERS else "noun phrase"))  # «ختم الوزير كلمته بالتأكيد على أن»
        if word == "ذلك" and j == i + 1 and form.kind == "finite" and not any((k in doc.pair_at and k < j + 4) for k in range(j, limit)):
            return None  # «أعلن ذلك في سلسلة منشورات نشرها»
        if word == "عن" and form.cue.lemma == "تحدث" and j + 1 < b and (actor_nouns.is_actor_noun(words[j + 1]) or gazetteer.known_at(words, j + 1)):
            return None  # «وتحدث عن المرشحة»: a topic
        if word == "عن" and j > i + 2 and words[j - 1] in cues.word_class("takes-عن"):
            j += 1  # «بمناسبة الإعلان عن …، عن»: the عن of another noun
            continue
        if word == "عن" and words[j - 1].removeprefix("ال") in _OF_A_SEAT and (actor_nouns.noun_class(words[j + 1]) == "organisation" or words[j + 1] in cues.word_class("where") or gazetteer.is_state(words, j + 1, b)):
            j += 2  # «أعلن النائب عن محافظة كذا فلان التوجه نحو»
            continue
        if word == "عن" and words[j - 1] == "نقلا":
            j = next((k for k in range(j + 1, min(limit, j + 14)) if words[k] in "،," or words[k] in cues.COMPLEMENTISERS or k in doc.pair_at), j + 1)  # «كشفت الصحيفة، نقلا عن مصادرها، أن»
            continue
        if word == "عن" and words[j - 1] in ("الكشف", "الافصاح", "الاعلان") and words[j - 2] in ("عدم", "رفض", "رفضت", "رافضا"):
            j += 2  # «رفض الكشف عن هويته»
            continue
        if word == "في" and word in frames and words[j - 1] in PAUSE and j + 1 < b and (words[j + 1] in cues.word_class("venue") or actor_nouns.noun_class(words[j + 1]) == "document" or words[j + 1] in ("تصريح", "تصريحات", "حديث", "كلمة")):
            return None  # «ترى "مؤشرات جدية"، في تصريح للصحيفة»
        if word == "في" and word in frames and (words[j + 1] in cues.word_class("venue") or actor_nouns.noun_class(words[j + 1]) == "document") and _clause_ahead(doc, j + 1, limit):
            j = _clause_ahead(doc, j + 1, limit)  # «رأى في بيان له أن»
            continue
        if word == "في" and word in frames and words[j + 1] in _CIRCUMSTANCES:
            j += 2  # «رأى في ظل هذه الظروف أن», «ترى في هذا السياق أن»
            continue
        if word == "في" and word in frames and words[i - 1] in cues.COMPLEMENTISERS:
            return None  # «أنه رأى المتهم في …»: seen, not said
        if word == "في" and word in frames and j != i + 1 and (clause := next((k for k in range(j + 1, min(limit, j + 10)) if (words[k] in cues.COMPLEMENTISERS)), None)) and not any(words[k] in PAUSE and k + 1 in doc.forms for k in range(j + 1, clause)):
            j += 1  # «رأى أستاذ التاريخ في جامعة المدينة، فلان، أن»
            continue
        if word == "في" and word in frames and j != i + 1 and actors.phrase_end(words, i + 1, j, doc.pair_at) != j and (words[i + 1].endswith(("ة", "ها", "هم", "ه")) or actors.mention(words, i + 1, j, doc.pair_at) is None):
            return None  # «ترى نفسها قوية، كما يبدو في اللوحة»
        beside = relative is not None and j - relative <= 3
        if word == "عن" and form.cue.lemma == "أفاد" and j + 1 < b and actor_nouns.is_actor_noun(words[j + 1]):
            j += 1  # «أفادت الوكالة عن مصدر، بأن»
            continue
        if word in PREPOSITIONS and word in frames and "an" in frames | {"an" if f"{word}:an" in frames else ""} and any(w in _TAKES_PREPOSITION for w in words[max(i + 1, j - 4):j]) and (clause := _clause_ahead(doc, j, limit)) and clause > j + 1:
            j = clause - (words[clause - 1] in PREPOSITIONS)  # «أكد مصدر مطلع على المفاوضات أن»
            continue
        if word in PREPOSITIONS and word in frames and words[j - 1] in _TAKES_PREPOSITION and (again := next((k for k in range(j + 2, min(limit - 1, j + 6)) if words[k] == word), None)):
            j = again  # «شددت مصادر مطلعة على الملف على ضرورة»
            continue
        if word in PREPOSITIONS and word in frames and (again := next((k for k in range(j + 2, min(limit - 1, j + 9)) if words[k] == word and words[k + 1] in cues.COMPLEMENTISERS), None)) and not any((k in doc.verbs) for k in range(j + 1, again)):
            j = again  # «شدد في تغريدة على منصة كذا على أن»
            continue
        if word == "من" and form.cue.lemma == "قلل" and words[j + 1] not in cues.word_class("played-down"):
            return None  # «قلل اللقاح من الإصابات»
        if word in frames and not beside and j + 1 < b and not cues.match_phrase("phrase", words, j) and not (strict and j - i > 14):
            after = words[j + 1]
            if j + 1 in doc.pair_at and count_words(words, j + 1, doc.pair_at[j + 1]) <= 3 and words[doc.pair_at[j + 1] + 1] == word and not cues.verbal_noun(words[j + 2]):
                j = doc.pair_at[j + 1] + 1  # «لفت في حديثه إلى «الموج» إلى أن»
                continue
            if after in cues.COMPLEMENTISERS:
                if after in cues.COMPLEMENTISERS:
                    return _found(doc, n, i, form, (j + 1, b), subject_end or j, "cue + preposition + complementiser")
                return None
            start = j + 1
            cue_end = i + 1
            if word == "عن" and after in _EMOTION:
                k = j + 2
                if k < b and words[k] in ("في", "من", "ب", "ازاء", "حيال"):
                    if words[k + 1:k + 2] and words[k + 1] in cues.COMPLEMENTISERS or after.startswith(("امل", "رغبت")):
                        start = k + 1
                elif k < b and words[k] in cues.COMPLEMENTISERS:
                    start = k
                cue_end = j + 2 if j == i + 1 and start > j + 1 else i + 1
            if j - i > (28 if form.cue.lemma == "دعا" else 16 if "obj" in frames else 9) and "n" not in frames and form.kind == "participle":
                return None
            if words[start] == "القول" and (clause := next((k for k in range(start + 1, min(b, start + 5)) if words[k] in cues.COMPLEMENTISERS), None)):
                return _found(doc, n, i, form, (clause, b), subject_end or j, "cue + preposition + complementiser")  # «شدد على القول إن»
            if start + 1 < b and words[start] in marks.KINDS and start not in doc.pair_at and doc.starts[start] > doc.ends[start - 1]:
                return _found(doc, n, i, form, (start + 1, b), subject_end or j, "cue + unclosed mark", direct=True)  # «دعا إلى "تغليب …» and no end
            if not plausible_noun_phrase(doc, start):
                return None
            close = doc.pair_at.get(start)
            if close and count_words(words, start, close) >= SPEECH_WORDS and (words[close + 1] in PAUSE or words[close + 1] in END):
                return _found(doc, n, i, form, (start + 1, close), subject_end or j, "cue + preposition + marks", marked=True)
            return _found(doc, n, i, form, (start, b), subject_end or j, "cue + preposition + noun phrase", cue_end=cue_end)
        if j == i + 1 and "n" in frames and "suffix" in frames and words[i].endswith(("ه", "ها", "هم")) and form.kind == "finite" and word[0].isalpha() and word not in cues.word_class("prep") and (actor_nouns.is_actor_noun(word) or word in ("اخرون", "البعض")) and (who := actors.mention(words, j, limit, doc.pair_at)) and who[0] == j and (end := min(who[1], j + 1 if word in ("اخرون", "البعض") or words[who[1]] in END and not word.startswith("ال") else who[1])) < b and (end := _with_others(words, end, b)) < b and words[end][0].isalpha() and plain_noun(doc, end) and not words[end].startswith("ال"):
            return _found(doc, n, i, form, (end, b), end, "cue + object")  # «يعتبرها آخرون ضرورية»
        if j == i + 1 and "n" in frames and "suffix" in frames and words[i].endswith(("ه", "ها", "هم")) and word[0].isalpha() and not word.startswith("ال") and word not in cues.word_class("prep"):
            return _found(doc, n, i, form, (j, b), j, "cue + object")  # «واعتبرته خطوة …»
        if word == "ما" and form.cue.lemma == "نفى" and j == i + 1 and form.kind == "participle" and words[j + 1] in cues.word_class("rumour"):
            return _found(doc, n, i, form, (j, b), j, "cue + object")  # «نافية ما يتردد عن …»
        if word == "ما" and "n" in frames and form.cue.stance == "critical" and (words[j + 1] in cues.word_class("rumour") or j > i + 1 and j == object_starts(doc, n, i, limit) or j == i + 1 and form.joined):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «واستنكر فلان ما جرى»
        if "ask" in frames and word in ("منه", "منها", "منهم") and j <= i + 6 and (words[j + 1] in cues.COMPLEMENTISERS or cues.verbal_noun(words[j + 1]) or words[j + 1].startswith("ال") and (cues.verbal_noun(words[j + 1][2:]) or words[j + 2] in PREPOSITIONS) and not actor_nouns.is_actor_noun(words[j + 1])):
            return _found(doc, n, i, form, (j + 1, b), subject_end or j, "cue + addressee + content")  # «طلب منها التعرف على»
        if (word in ("من", "الي") and "ask" in frames and j <= i + 12 and (asked := asked_of(doc, j, limit))) or "to:b" in frames and word[0] == "ب" and len(word) > 4 and (asked := asked_of(doc, j, limit)):
            request = _found(doc, n, i, form, (asked, b), subject_end or j, "cue + addressee + content")
            return request and replace(request, subject=(i + 1, j) if request.subject and j > i + 1 else None)
        if "ask:n" in frames and j == i + 1 and (asked := requested(doc, i, limit)):
            return _found(doc, n, i, form, (asked, b), asked, "cue + addressee + content")
        if form.kind == "finite" and word[0] in "بل" and j > i + 2 and not frames.isdisjoint(("b", "l")) and (past := _inside_office(doc, i, j, limit, form)):
            j = past  # «أشاد نائب رئيس اللجنة الوطنية للنقل بمجلس كذا فلان بجهود …»
            continue
        if "address" in frames:
            return _addressed(doc, n, i, form, j, limit) if j == i + 1 else None
        if "b:noun" in frames and word[0] == "ب" and (masdar_of_speech(word[1:]) or form.cue.lemma == "ذكر" and j > i + 1 and cues.verbal_noun(word[1:]) and words[j + 1][0].isalpha() and actors.mention(words, i + 1, j, doc.pair_at) == (i + 1, j)) and word not in cues.word_class("b-phrase"):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")
        if word == "علي" and "علي:noun" in frames and j + 1 < b and masdar_of_speech(words[j + 1]):
            return _found(doc, n, i, form, (j + 1, b), subject_end or j, "cue + preposition + noun phrase")
        if form.cue.stance == "directive" and "obj" in frames and j > i + 1 and word.startswith("ال") and len(word) > 3 and (cues.verbal_noun(word[2:]) or word[2] == "ت" and len(word) in (6, 7) and not word.endswith(("ي", "ية", "ة"))) and not actor_nouns.is_actor_noun(word) and (words[j + 1] in cues.word_class("prep") or words[j + 1][0] in "بل") and (who := actors.mention(words, i + 1, j + 1, doc.pair_at)) and who[0] == i + 1 and (j - 4 <= who[1] < j and actor_nouns.is_actor_noun(words[who[1]])):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «داعيا الشعب الالتفاف حول …»
        if "emo" in frames and word in _EMOTION:
            return _found(doc, n, i, form, (j, b), j, "cue + object")
        if "n" in frames and (word in cues.word_class("definite-masdar") or word.startswith("ال") and len(word) > 5 and cues.verbal_noun(word[2:]) and not actor_nouns.is_actor_noun(word) and words[j + 1] in GOVERNED) and _complement_behind(words, j + 1) and (j == i + 1 if form.kind == "participle" else j == object_starts(doc, n, i, limit) or words[j - 1] in PAUSE):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «وأعلن الجيش القبض على …»
        if form.cue.lemma == "نفى" and form.kind == "participle" and j == i + 1 and word.startswith("ال") and plain_noun(doc, j) and actor_nouns.noun_class(word) not in ("title", "organisation"):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «نافيا الأنباء التي تحدثت عن …»
        if "np" in frames and form.kind == "finite" and (form.cue.lemma != "أبرز" or word.startswith("ال") and not actor_nouns.is_actor_noun(word) and named_until(doc, i, j - (words[j - 1] in _COMMAS))) and plain_noun(doc, j) and (word[0] != "ب" or actor_nouns.is_actor_noun(word)) and j == object_starts(doc, n, i, limit) and (word.startswith("ال") or words[j - 1].startswith(("ال", "وال")) or words[j - 1] in "»”\"،" or j == i + 1 or named_until(doc, i, j) or actor_nouns.noun_class(words[i + 1]) == "anonymous"):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")
        if form.cue.lemma == "اعترف" and word[0] == "ب" and (j != i + 2 or words[i + 1].startswith("ال")) and (actor_nouns.is_actor_noun(word[1:])):
            return None  # recognises a state, a government
        if form.cue.lemma == "أصدر" and word[0] == "ب" and not any(w in cues.word_class("orders") for w in words[i + 1:j]):
            return None  # «أصدر الوزير بيانا بمناسبة …»
        if form.cue.lemma == "أقر" and word[0] == "ب" and any(w[-1] == "ا" and len(w) > 4 and not w.startswith("ال") and (w[:-1] in cues.word_class("object-noun") or actor_nouns.noun_class(w[:-1]) == "document" or w[:-1] in cues.word_class("legal-text")) for w in words[i + 1:j]):
            return None  # «أقر البرلمان قانونا يسمح للشرطة باحتجاز …»: passed it
        if form.cue.lemma == "تعهد" and word in ("بالملف", "بالموضوع", "بالقضية"):
            return None  # took the case over
        if form.cue.lemma == "أمر" and word[0] == "ب" and word.endswith(("ه", "ها", "هم")):
            return None  # «وأمر بنقله»: an act
        if form.cue.lemma == "أمر" and word in B_THIS:
            return None  # «أمر بهذا»
        if "b" in frames and j == i + 1 and form.cue.lemma == "اتهم" and not cues.with_object(words[i]) and word[0] == "ب":
            return None  # «متهمة بـ»: passive
        if "b" in frames and j == i + 2 and word.startswith("بال") and actor_nouns.is_actor_noun(word[1:]) and not words[i + 1].startswith("ال") and actor_nouns.noun_class(words[i + 1]) in ("title", "anonymous") and any(
                words[k][0] == "ب" and cues.verbal_noun(words[k][1:]) for k in range(j + 1, min(limit, j + 8))):
            j += 1  # «اعترف عامل بالشركة الوطنية بقتل …»
            continue
        if "b" in frames and j > i + 2 and word.startswith("بال") and words[j + 1][0] == "ب" and len(words[j + 1]) > 4 and not gazetteer.given(words[j + 1]) and is_b_noun(doc, words[j + 1]) and not cues.verbal_noun(word[3:]):
            j += 1  # «أشاد سفير البلاد بالقاهرة بمواقف …»
            continue
        if "b" in frames and "an" in frames and word.startswith("بال") and actor_nouns.is_actor_noun(word[1:]) and any(words[k] in cues.COMPLEMENTISERS for k in range(j + 1, min(limit, j + 8))):
            j += 1  # «أفاد رئيس القسم بالوزارة أن»
            continue
        if form.cue.lemma == "وصف" and word[0] == "ب" and j - i > 1 and (later := next((k for k in range(j + 1, min(b, j + 16)) if words[k] in cues.COMPLEMENTISERS and words[k][0] == "ب"), None)) and not any(any(x.kind == "finite" for x in doc.forms.get(k, ())) for k in range(j, later)):
            return _found(doc, n, i, form, (later, b), subject_end or j, "cue + preposition + complementiser")  # «وصف البيان، بعدم دقته، بأنه»
        if "b" in frames and word.startswith("بال") and words[j + 1] in PAUSE and words[j + 2] in frames and any(words[k] in PAUSE for k in range(i + 1, j)):
            j += 1  # «شكك فلان، المتحدث باسم الحزب بالبرلمان، في»
            continue
        if "b" in frames and not beside and word in B_THIS and j + 1 < b and words[j + 1].startswith("ال") and form.kind == "finite" and j > i + 1 and form.cue.stance in ("supportive", "critical"):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")  # «رحب فلان بهذه الأنباء»
        if "b" in frames and _named_with_b(doc, i, j, limit, form):
            j += 1  # «هدد بنيامين … بقصف»
            continue
        if "b" in frames and not beside and not another and not gazetteer.given(word) and (len(word) > 3 or word == "بما" or word[1:] in cues.content_nouns()) and word[0] == "ب" and not cues.match_phrase("b-phrase", words, j) and not (strict and j - i > (12 if form.cue.stance == "commit" and cues.verbal_noun(word[1:]) else 8)) and is_b_noun(doc, word) and (form.cue.stance in ("critical", "supportive") or not gazetteer.is_state([word[1:], "\n"], 0, 1)):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")
        if "l" in frames and (j == i + 1 and form.kind == "participle" or form.kind == "finite" and j > i + 1 and actors.mention(words, i + 1, j, doc.pair_at) == (i + 1, j)) and word[0] == "ل" and not word.startswith("لل") and word.endswith("ة") and len(word) > 4 and not actor_nouns.is_actor_noun(word[1:]) and not gazetteer.given(word[1:]) and word[1:] not in cues.word_class("object-noun"):
            return _found(doc, n, i, form, (j, b), j, "cue + clitic + noun phrase")  # «داعية لوقفة جادة»
        if "l" in frames and len(word) > 3 and word[0] == "ل" and (cues.verbal_noun(word[1:]) or word.startswith("لل") and cues.verbal_noun(word[2:]) and not actor_nouns.is_actor_noun(word[2:]) and j > i + 1 or not cues.word_class("called-for").isdisjoint((word[1:], word[2:] if word.startswith("لل") else word[1:]))):
            return _found(doc, n, i, form, (j, b), j, "cue + clitic + noun phrase")
        if "load" in frames:  # حمّل فلان فلانا مسؤولية كذا
            load = next((k for k in range(j + 1, min(limit, j + 16)) if words[k].endswith(("مسؤولية", "مسئولية"))), None)
            if load is None:
                return None
            who = actors.mention(words, j, load, doc.pair_at)
            start = titles.subject_end(words, *who, doc.pair_at) if who else None
            if start and gazetteer.is_state(words, j, load) and gazetteer.is_state(words, j + 1, load):
                start = j + 1  # two states: who blames and who is blamed
            if form.kind == "participle" or subject_before(doc, n, i) or start and (start >= load or words[start][0] == "و"):
                start = j  # «وحملت الجيران وحلفاءهم المسؤولية»: who is blamed alone
            if start and words[start:start + 2] == ["علي", "لسان"]:
                who = actors.mention(words, start + 2, load, doc.pair_at)
                start = titles.subject_end(words, *who, doc.pair_at) if who else start
            if doc.source[doc.starts[j]:doc.ends[j]].endswith(("ؤه", "ؤها", "ؤهم")):
                return _found(doc, n, i, form, (j + 1, b), j + 1, "cue + object + responsibility")  # «وحمل أعضاؤه الحكومة المسؤولية»
            if start and start < load and words[start] in _COMMAS:
                start = _past_apposition(doc, start, load)
            return _found(doc, n, i, form, (min(start, load), b), j, "cue + object + responsibility") if start else None
        if "n" in frames and form.cue.stance == "critical" and form.kind == "finite" and (word.startswith("ال") or word in _THIS and words[j + 1].startswith("ال") or (words[j + 1].startswith("ال") or word in cues.word_class("object-noun") or word[-1] == "ا" and (word[:-1] in cues.word_class("object-noun"))) and plain_noun(doc, j) and (word[0] != "ب" or actor_nouns.is_actor_noun(word))) and j == object_starts(doc, n, i, limit):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")
        if "b" in frames and not beside and word in ("ب", "بال") and j + 1 in doc.pair_at and not (j == i + 1 and "suffix" in frames and not words[i].endswith(("ه", "ها", "هم", "هما"))):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")
        if "n" in frames and (relative is None or j - relative > 4 or words[j - 1] in PAUSE) and starts_object(doc, i, j, form) and not (strict and j - i > 8 and j != object_starts(doc, n, i, limit)) and not ("an" in frames and clause_later(doc, j, limit)):
            return _found(doc, n, i, form, (j, b), j, "cue + object")
        if word in END and j + 1 < limit and j > i + 1 and (doc.starts[j + 1] > doc.ends[j] or doc.starts[j] > doc.ends[j - 1] or glued_stop(doc, j)):
            return None
        if word in cues.word_class("break") and not (word == "فيما" and j + 1 < b and words[j + 1] in cues.word_class("about")):
            return None
        if word in ("حيث", "لكن", "ولكن", "اذ", "لكنه", "لكنها", "الا"):
            if not (quote_ok and form.cue.tier == 1 and (colon := _colon_ahead(doc, j, limit)) and subject_end):
                return None
            j = colon  # «قال فلان هاتفيا من المدينة، لكنها …: "…"»
            continue
        if j > i + 1 and j in doc.forms and any(f.kind == "finite" and (f.joined or words[j - 1] in PAUSE or strict and f.cue.tier == 1 and relative is None) and f.cue.tier < 3 and not (f.cue.lemma == "ادعى" and f.joined) and not (f.cue.lemma == "رد" and actor_nouns.noun_class(words[j - 1]) == "document") for f in doc.forms[j]) and form.cue.lemma not in ("مضى", "عاد"):
            return None
        if word == "مجددا" and words[j + 1] in PREPOSITIONS:
            j += 1  # «عبر الرئيس مجددا عن "…"»: again
            continue
        if j in doc.forms and j > i and any(f.kind == "participle" and (f.cue.lemma == "قال" or f.cue.tier == 1 and words[j - 1] in PAUSE and (words[j + 1] == ":" or j + 1 in doc.pair_at or clause_next(words, j))) or f.kind == "noun" and f.cue.lemma in NOUN_CUES and form.cue.lemma == "نقل" or f.kind == "participle" and "an" not in frames and form.kind == "finite" and content_quick(doc, n, j, f) for f in doc.forms[j]):
            return None  # «شدد … قائلا:» is the participle's quotation
        if subject_end is None and (word in PAUSE or word in cues.word_class("prep") or word in cues.word_class("adverb")) and j > i + 1:
            subject_end = j
        j += 1
    return None


def _inside_office(doc: Doc, i: int, j: int, limit: int, form: cues.Form) -> int | None:
    """The token of a person's name behind «للنقل», «بمجلس كذا» at token j, when these belong to an office that opens right behind the verb at i and what the verb governs follows the name."""
    words = doc.words
    if words[i + 1].startswith("ال") or actor_nouns.noun_class(words[i + 1]) != "title" or not (words[j].startswith("لل") or actor_nouns.noun_class(words[j][1:]) == "organisation"):
        return None
    for k in range(j + 1, min(limit, j + 9)):
        if words[k] in cues.word_class("prep"):
            return None
        if gazetteer.given(words[k]) and not actor_nouns.is_actor_noun(words[k]):
            end = titles.name_end(words, k, limit, doc.pair_at)
            later = any(words[m] in form.cue.frames or words[m][0] in "بل" and len(words[m]) > 3 and is_b_noun(doc, "ب" + words[m][1:]) for m in range(end, min(limit, end + 4)))
            return k if later else None
    return None


def _past_apposition(doc: Doc, comma: int, limit: int) -> int:
    """The token after a comma and, when a second one follows a title behind it, after that («حمّل فلان، رئيس اللجنة، الحكومة مسؤولية كذا»)."""
    second = next((k for k in range(comma + 2, min(limit, comma + 10)) if doc.words[k] in _COMMAS), None)
    return second + 1 if second and actor_nouns.is_actor_noun(doc.words[comma + 1]) else comma + 1


def _complement_behind(words: list[str], j: int) -> bool:
    """Whether a preposition stands at token j, or behind a definite adjective there («الالتزام الكامل بتنفيذ»)."""
    j += words[j].startswith("ال") and words[j] != "الي"
    return words[j] in cues.word_class("prep") or words[j][0] in "بل" and len(words[j]) > 3 and cues.verbal_noun(words[j][1:])


def _named_with_b(doc: Doc, i: int, j: int, limit: int, form: cues.Form) -> bool:
    """Whether the word that begins with ب behind a verb is its subject's name: it is no preposition with a word of the article or of the lists, and the clitic comes later."""
    words, rest = doc.words, doc.words[j][1:]
    if words[j].startswith("بن") and len(words[j]) > 5 and rest not in doc.vocabulary and (gazetteer.given(words[j - 1]) or words[j - 2] == "عبد") and not cues.verbal_noun(rest):
        return True  # «وصف عبد الإله بنفلان القرار بـ»
    if words[j][0] != "ب" or not (j == i + 1 or gazetteer.given(words[j - 1])) or form.kind != "finite" or rest.startswith("ال") or (len(rest) < 4 or rest in doc.vocabulary or cues.verbal_noun(rest) or rest.endswith(("ة", "ه", "ها", "هم", "ات"))):
        return False
    for k in range(j + 1, min(limit, j + 8)):
        if words[k] in PAUSE:
            return False
        if words[k][0] == "ب" and len(words[k]) > 3 and words[k] not in cues.word_class("b-phrase") and (cues.verbal_noun(words[k][1:]) or words[k].startswith("بال") or actor_nouns.masdar_like(words[k][1:])):
            return True
    return False


def _with_others(words: list[str], end: int, b: int) -> int:
    """The token after «وتالوفيا», «والولايات المتحدة» at token `end`: further states or bodies of the same subject."""
    while end < b and words[end][0] == "و" and len(words[end]) > 3:
        if (known := gazetteer.known_at([words[end][1:], *words[end + 1:end + 5], "\n"], 0)) is None:
            return end
        end += known[0]
    return end


def _own_speech(words: list[str], j: int) -> bool:
    """Whether somebody speaks of himself from token j on: «نؤكد أن», «لدينا خطة», «لا نعرف», «لقد عملت»."""
    word, after = words[j], words[j + 1]
    if word in ("لا", "لم", "لن"):
        return after[0] == "ن" and not after.endswith(("ة", "ات")) and not cues.verbal_noun(after)
    return word in cues.first_persons() and after != "الله" and not (gazetteer.given(word) and after not in cues.COMPLEMENTISERS) or word == "لقد"


def _clause_of_occasion(doc: Doc, j: int, limit: int) -> int | None:
    """The complementiser behind an occasion that opens at token j with the verbal noun of what the speaker did («لدى إشرافه على افتتاح المعرض أن», «خلال استقباله السفير، أن»);
    None when no occasion does, or no clause follows before a stop, a colon, marks or another cue."""
    words = doc.words
    if not words[j + 1].endswith(("ه", "ها", "هم", "هما")) or not (cues.verbal_noun(words[j + 1])):
        return None
    for k in range(j + 2, min(limit, j + 24)):
        if words[k] in cues.COMPLEMENTISERS:
            return k
        if words[k] in END or words[k] == ":" or k in doc.pair_at:
            return None
    return None


def _behind_relative(doc: Doc, j: int, limit: int) -> int | None:
    """The complementiser behind the relative clause at token j, when it is set off by commas or says how the source stays unnamed."""
    words = doc.words
    if words[j - 1] in _COMMAS:
        comma = next((k for k in range(j + 1, min(limit, j + 16)) if words[k] in PAUSE or words[k] in END), None)
        behind = comma + 1 + (words[comma + 1] in PREPOSITIONS) if comma and words[comma] in _COMMAS else None
        return behind if behind and words[behind] in cues.COMPLEMENTISERS else None
    if "عدم" in words[j + 1:j + 5]:
        return next((k for k in range(j + 3, min(limit, j + 12)) if words[k] in cues.COMPLEMENTISERS), None)
    return None


def _clause_ahead(doc: Doc, j: int, limit: int) -> int | None:
    """The complementiser that follows token j before any stop, colon, marks or verb."""
    for k in range(j + 1, min(limit, j + 14)):
        if doc.words[k] in cues.COMPLEMENTISERS:
            return k
        if k in doc.verbs:
            return None
    return None


_TAKES_PREPOSITION = cues.word_class("takes-preposition")
_OCCASIONS = cues.word_class("occasion-opener")
_TAKES_AN = frozenset(["الي", "علي", "من", "b:an"])  # prepositions that a clause can follow
_OF_A_SEAT = frozenset(["نائب", "نائبة", "عضو", "عضوة", "مرشح", "مرشحة", "ممثل", "ممثلة", "برلماني", "برلمانية"])  # whose seat or party follows عن
_CIRCUMSTANCES = cues.word_class("circumstance")
_AGAIN = frozenset(noun + suffix for noun in ("تاكيد", "تشديد", "دعوة", "مطالبة", "رفض", "نفي", "تحذير") for suffix in ("", "ه", "ها", "هم")) | frozenset(
    "ال" + noun for noun in ("تاكيد", "تشديد", "دعوة", "مطالبة", "تحذير")) | {"دعوته", "دعوتها", "دعوتهم", "مطالبته", "مطالبتها", "مطالبتهم"}


def _said_again(doc: Doc, j: int, limit: int) -> int | None:
    """Where the content starts after «التأكيد على», «دعوته إلى», «مطالبته بـ» at token j; None when none of these prepositions follows soon."""
    words = doc.words
    for k in range(j + 1, min(limit - 1, j + 4)):
        if words[k] in ("علي", "الي", "من"):
            return k + 1
        if words[k] in cues.COMPLEMENTISERS or words[k][0] == "ب" and len(words[k]) > 3 and is_b_noun(doc, words[k]):
            return k
        if words[k] in END:
            return None
    return None


def _judges(doc: Doc, n: int, i: int, j: int) -> bool:
    """Whether «اعتبر» at token i has somebody who judges before its object at j, and no clause follows."""
    words = doc.words
    who = actors.mention(words, i + 1, j, doc.pair_at) or subject_before(doc, n, i)
    return (actor_nouns.is_actor_noun(words[who[0]]) or gazetteer.given(words[who[0]]) or words[who[0]] in words.surnames or gazetteer.known_at(words, who[0]) is not None) and not any(
        words[k] in cues.COMPLEMENTISERS for k in range(j, min(doc.sentences[n][1], j + 14)))


def _colon_ahead(doc: Doc, j: int, limit: int) -> int | None:
    """The colon before a marked quotation that follows token j with no cue and no stop between."""
    for k in range(j, limit - 1):
        if doc.words[k] == ":" and k + 1 in doc.pair_at and count_words(doc.words, k + 1, doc.pair_at[k + 1]) >= SPEECH_WORDS:
            return k
        if any(f.kind != "noun" for f in doc.forms.get(k, ())):
            return None
    return None


def _addressed(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Found | None:
    """«وجه فلان تحذيرا إلى الجيران من …»: the content after the noun that names it and the one to whom it is said."""
    words = doc.words
    for k in range(j, min(limit, j + 12)):  # «وجه الوزير بتشكيل لجنة», «وجه الرئيس الوزراء بضرورة …»
        if words[k][0] == "ب" and (cues.verbal_noun(words[k][1:]) or words[k] == "بعدم") and not cues.match_phrase("b-phrase", words, k) and form.kind == "finite":
            return _found(doc, n, i, form, (k, doc.sentences[n][1]), k, "cue + clitic + noun phrase")
        if not (words[k][0].isalpha() or words[k] in PAUSE) or words[k] in cues.word_class("addressed") or words[k] in cues.word_class("prep"):
            break
    what = next((k for k in range(j, min(limit, j + 12)) if words[k] in cues.word_class("addressed")), None)
    if what is None or any((words[k] == ":") for k in range(j, what)):
        return None
    for k in range(what + 1, min(limit, what + 9)):
        word = words[k]
        if word[0] == "ب" and masdar_of_speech(word[1:]) or word == "من" and (words[k + 1] in ("مغبة", "ان", "خطورة", "عواقب", "تداعيات", "خطر", "اي") or cues.verbal_noun(words[k + 1])):
            start = k + 1 if word == "من" else k
            return _found(doc, n, i, form, (start, doc.sentences[n][1]), what, "cue + addressee + content")
        if k in doc.verbs:
            return None
    return None


def _after_colon(doc: Doc, n: int, i: int, form: cues.Form, colon: int, subject_end: int) -> Found | None:
    """Content after «قال فلان:»: marks, a complement clause, or plain words (direct speech without marks, to where the speaker changes)."""
    words, (a, b, paragraph, _) = doc.words, doc.sentences[n]
    k = colon + 1
    while k < len(words) and words[k] == "\n" and k < colon + 4:
        k += 1
    if k >= len(words):
        return None
    k += k + 1 in doc.pair_at and marks.KINDS.get(words[k]) == "single"  # the inner one of two (''…'')
    if k in doc.pair_at:
        return _found(doc, n, i, form, (k + 1, doc.pair_at[k]), subject_end, "cue + colon + marks", marked=True)
    if k >= b:
        return None
    if words[k] in cues.COMPLEMENTISERS:
        own = any(words[m] in cues.word_class("first-person") or words[m] in cues.word_class("first-person-within") for m in range(k, min(b, k + 60)) if not _in_marks(doc, k, m))
        stop = next((m for m in range(k + 1, min(b, k + CONTENT_TOKENS)) if _turns_away(doc, m) or _participle_goes_on(doc, m)), b) if own else b
        return _found(doc, n, i, form, (k, stop), subject_end, "cue + colon + complementiser", direct=own)  # «وقال: إننا …»
    if words[k] in marks.KINDS and k + 1 < b:  # an opening mark that is never closed
        stop = content_end(doc, n, i, k + 1, min(b, k + CONTENT_TOKENS), form)
        return _found(doc, n, i, form, (k + 1, stop), subject_end, "cue + colon + unclosed mark", direct=True)
    if k in doc.verbs and words[k + 1:k + 2] == [":"]:
        return None
    end = b
    for m in range(n + 1, min(n + UNMARKED_SENTENCES, len(doc.sentences))):
        c, d, other, kind = doc.sentences[m]
        if other != paragraph or _opens_turn(doc, m):
            break
        end = d
    for j in range(k + 1, min(end, k + CONTENT_TOKENS)):  # «قال: لقد …، مؤكدا أن»
        if _participle_goes_on(doc, j) or _turns_away(doc, j) or _journalist_goes_on(doc, j):
            end = j
            break
    return _found(doc, n, i, form, (k, end), subject_end, "cue + colon", direct=True)


_OF_THE_SPEAKER = frozenset(["ذلك", "لنا", "لي", "منا", "مني", "العادة", "سابقا", "انفا"])


def _journalist_goes_on(doc: Doc, j: int) -> bool:
    """Whether the journalist's own clause begins at token j behind unmarked speech: «، في إشارة إلى», «، فيما أشارت …», «، كما سلطت …», «؟ مشيرة إلى أن»."""
    words = doc.words
    if words[j - 1] in ("؟", "!", "?") and j in doc.forms and clause_next(words, j):
        return True
    if words[j - 1] not in PAUSE:
        return False
    if words[j] == "في" and words[j + 1] == "اشارة":
        return True
    said = next((f for f in doc.forms.get(j + 1, ()) if f.tense == "past" and f.cue.tier < 3), None)
    if not _OF_THE_SPEAKER.isdisjoint(words[j + 2:j + 6]):
        return False  # «، كما طلبت الحكومة منا ذلك»
    return words[j] in ("فيما", "بينما") and said is not None or words[j] == "كما" and (said is not None or len(words[j + 1]) > 3 and words[j + 1].endswith("ت") and not words[j + 1].startswith("ال") and not words[j + 1].endswith("ات") and words[j + 1] not in ("كانت", "باتت", "ليست") and words[j + 1] not in doc.words.surnames and words[j + 2].startswith("ال"))


def _participle_goes_on(doc: Doc, j: int) -> bool:
    """Whether «، مؤكدا أن», «، مضيفا:» at token j goes on with a report after unmarked speech."""
    return j in doc.forms and doc.words[j - 1] in PAUSE and any(f.kind == "participle" and f.cue.tier == 1 for f in doc.forms[j]) and (clause_next(doc.words, j) or doc.words[j + 1] == ":")


def _in_marks(doc: Doc, a: int, k: int) -> bool:
    """Whether token k stands in a pair of marks that opens at token a or later."""
    return any(doc.pair_at[o] > k for o in doc.opens[bisect_left(doc.opens, a):bisect_left(doc.opens, k)])


def _turns_away(doc: Doc, j: int) -> bool:
    """Whether the account goes on at token j within unmarked speech: «، وأضافت: …», «لكنه قال … إن», «أما فلان فقد»."""
    words = doc.words
    if words[j] in ("ولدي", "وردا") and any(w.startswith("سؤال") for w in words[j + 1:j + 3]):
        return True  # «ولدى سؤاله عن …، قال»
    if words[j] in ("اما", "واما"):
        return actor_nouns.is_actor_noun(words[j + 1]) or gazetteer.given(words[j + 1])
    at = j + 1 if words[j] in ("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم") else j
    form = next((f for f in doc.forms.get(at, ()) if f.kind == "finite" and f.cue.tier < 3 and (f.cue.tier == 1 and f.tense == "past" or f.joined)), None)
    if form is None or at == j and not form.joined:
        return False
    if words[at + 1] == ":":
        return True
    who = actors.mention(words, at + 1, at + 9, doc.pair_at)
    after = who[1] if who else at + 1
    if after > at + 1 and words[after].startswith("قائل") and words[after + 1] == ":":
        return True  # «، وتابع فلان قائلا: …»
    if at == j and (words[j - 1] not in PAUSE or form.tense == "present" or form.cue.tier > 1):  # «… ويعتقد الكاتب ، أن»
        return after > at + 1 and clause_next(words, after - (words[after] not in PAUSE))
    return words[after] == ":" or at > j and any(words[k] in cues.COMPLEMENTISERS or words[k] == ":" for k in range(at + 1, at + 6)) or at == j and (clause_next(words, at) or after > at + 1 and clause_next(words, after - 1))


def _opens_turn(doc: Doc, m: int) -> bool:
    """Whether a sentence begins with a cue, a turn opener (من جهته) or a topic shift, so that unmarked speech before it is over."""
    a, b, _, _ = doc.sentences[m]
    words = doc.words
    if cues.match_phrase("turn", words, a) or words[a] in ("وعن", "وحول", "وبشان", "يذكر", "يشار", "وكان", "وكانت") or words[a].removeprefix("و") in ("الجدير", "جدير", "تجدر"):
        return True
    return any(f.joined for j in range(a, min(a + 3, b)) for f in doc.forms.get(j, ()))


def _found(doc: Doc, n: int, i: int, form: cues.Form, content: tuple[int, int], subject_end: int, rule: str, marked: bool = False, cue_end: int = 0, direct: bool = False) -> Found | None:
    start, end = content
    if not marked:
        end = min(end, start + CONTENT_TOKENS)
    if not marked and not direct:
        end = next((k for k in range(start, end) if doc.words[k] in _CLOSE_BRACKETS and not _OPEN_BRACKETS.intersection(doc.words[start:k])), end)  # «(الذي شكك فلان في استقلاله)»
        end = content_end(doc, n, i, start, end, form)
        if end == doc.sentences[n][1] and doc.words[end - 1] == ":":  # what is reported goes on below, as a list or a paragraph
            m = n + 1
            while m < min(n + 25, len(doc.sentences)) and doc.sentences[m][3] in ("list", "body") and (m == n + 1 or doc.sentences[m][3] == "list"):
                end, m = doc.sentences[m][1], m + 1
    while end > start and (doc.words[end - 1] in PAUSE or doc.words[end - 1] in END or doc.words[end - 1] in ("و", "وذلك") and not marked):
        if doc.words[end - 1] in ("؟", "?", "!", "…") and marked:
            break
        end -= 1
    while not marked and end - 1 > start and doc.words[end - 1] in marks.KINDS and end - 1 not in doc.open_of:
        end -= 1  # a stray closing mark
    if not marked and end - 2 > start and doc.words[end - 1] in titles.WEEKDAYS and doc.words[end - 2] in "،," and doc.words[end - 3] not in titles.WEEKDAYS and end < len(doc.words) and doc.words[end] in PAUSE:
        end -= 2  # «إن حالته مستقرة، الجمعة، معلنا»: when it was said
    if not count_words(doc.words, start, end):
        return None
    until = start - 1 if doc.words[start - 1] in PREPOSITIONS and not marked or doc.words[start - 1] == ":" or marked else start
    after = max(i + 1, cue_end)
    subject = (after, until) if form.kind == "finite" and until > after else None
    return Found((i, cue_end or i + 1), (start, end), marked, form, form.cue.lemma, form.cue.stance, subject, rule, n, direct=direct)


def with_sequels(doc: Doc, n: int, hit: Found) -> list[Found]:
    """A hit and what the same cue goes on with: «"…" وأن "…"», «"…" و"…"»."""
    out, words, b = [hit], doc.words, doc.sentences[n][1]
    at = hit.content[1] + 1 if hit.marked else None
    while at is not None and at < b:
        word = words[at]
        after = words[at + 1] if at + 1 < len(words) else "\n"
        if word in PAUSE and after[:1] == "و":
            at, word = at + 1, after
            after = words[at + 1] if at + 1 < len(words) else "\n"
        if word[:1] == "و" and word[1:] in cues.COMPLEMENTISERS:
            end = content_end(doc, n, hit.cue[0], at, b, hit.form)
            while end > at and (words[end - 1] in PAUSE or words[end - 1] in END or words[end - 1] == "و"):
                end -= 1
            out.append(replace(hit, content=(at, end), marked=False, rule=hit.rule + ", continued", skip=1))
            at = None
        elif word == "و" and at + 1 in doc.pair_at and count_words(words, at + 2, doc.pair_at[at + 1]) >= SPEECH_WORDS:
            out.append(replace(hit, content=(at + 2, doc.pair_at[at + 1]), marked=True, rule=hit.rule + ", continued"))
            at = doc.pair_at[at + 1] + 1
        else:
            at = None
    return out
