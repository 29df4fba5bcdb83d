"""Where the content of a cue begins, and what the same cue goes on with.

`content_of` looks right of a cue for the first thing that fits the frame of its lemma (helpers.cues): marks, a colon, a complement clause,
a noun phrase with the preposition or the clitic that the lemma takes, or an object. Its rules are functions that ask about one token. Each
gives what it has found, or the token from which the search goes on (NOWHERE: it is over), or None where it does not apply; the first answer
counts.

Most rules take the same things: the article, sentence n, the cue at token i with its form and frames, and the token j they ask about."""

from bisect import bisect_left
from dataclasses import replace
from functools import cache

from . import actor_nouns, actors, cues, gazetteer, marks, titles
from .arabic import POSSESSIVE
from .article import CONTENT_TOKENS, Doc, Found, REACH, SPEECH_WORDS, refused_claim
from .complements import (
    B_THIS, GOVERNED, REGARDS, affirmed, asked_of, besought, clause_behind_comma, clause_later, clause_next, criticised_alone, glued_stop,
    honoured_alone, is_b_noun, is_speech, judges, masdar_of_speech, named_until, object_behind_asides, object_starts, occasion, plain_noun,
    plausible_noun_phrase, requested, starts_object, wished, with_whose,
)  # fmt: skip
from .cues import BUT_HE, END, PAUSE, PREPOSITIONS, RELATIVES
from .extents import content_end, content_quick, turns_elsewhere
from .memory import remembered
from .subjects import IN_IT, subject_before
from .token_index import count_words

Answer = Found | int | None  # of a rule
NOWHERE = 1 << 30  # the search is over: the cue has no content
UNMARKED_SENTENCES = 12  # speech without marks goes on over so many sentences at most
NOUN_CUES = ("قال", "أكد", "أشار", "نفى", "زعم", "أعلن", "اعترف")  # whose verbal nouns report (قوله, تأكيده)
SUBORDINATORS = cues.word_class("subordinator")

_COMMAS = frozenset("،,")
_ON_THE_WAY = _COMMAS  # signs that no rule is about where words may be passed over
_SOME_OF_THEM = cues.word_class("some-of-them")
_OPEN_BRACKETS, _CLOSE_BRACKETS = frozenset("(["), frozenset(")]")
_QUESTIONS = frozenset(["عما", "فيما", "هل", "كيف", "لماذا", "متي", "اين", "ماذا"])  # تساءل عما إذا …
_IF = ("اذا", "لو")
_THIS = frozenset(["هذا", "هذه", "تلك"])
_PREP, _ADVERB, _EMOTION = cues.word_class("prep"), cues.word_class("adverb"), cues.word_class("emotion")
_OBJECT_NOUNS, _DEFINITE_MASDARS = cues.word_class("object-noun"), cues.word_class("definite-masdar")
_TAKES_PREPOSITION = cues.word_class("takes-preposition")
_OCCASIONS = cues.word_class("occasion-opener")
_CIRCUMSTANCES = cues.word_class("circumstance")
_TAKES_AN = frozenset(["الي", "علي", "من", "b:an"])  # prepositions that a clause can follow
# whose seat or party follows عن
_OF_A_SEAT = frozenset(["نائب", "نائبة", "عضو", "عضوة", "مرشح", "مرشحة", "ممثل", "ممثلة", "برلماني", "برلمانية"])
_AGAIN = (
    frozenset(noun + whose for noun in ("تاكيد", "تشديد", "دعوة", "مطالبة", "رفض", "نفي", "تحذير") for whose in ("", *POSSESSIVE))
    | frozenset("ال" + noun for noun in ("تاكيد", "تشديد", "دعوة", "مطالبة", "تحذير"))
    | {"دعوته", "دعوتها", "دعوتهم", "مطالبته", "مطالبتها", "مطالبتهم"}
)
_TURNED_OUT = ("تبين", "اتضح")
_TURNS = ("حيث", "لكن", "ولكن", "اذ", "لكنه", "لكنها", "الا")  # a clause of the journalist's
_SAME_CLAUSE = ("وذلك", "وهما")  # with و behind a pause, and no other clause
_BREAKS = cues.word_class("break")
_MAY_END = _BREAKS | frozenset(_TURNS) | END | {"مجددا"}  # words that the rules of `_search_ends` are about
_B_STANCES = ("commit", "threat", "directive", "critical")  # of the cues whose «ب…» can stand in marks
_IN_CONSTRUCT = ("مع", "من", "عن", "بين")  # prepositions that a verbal noun in marks may govern: «أعلنت "التضامن" مع …»
_UTTERANCES = ("تصريح", "تصريحات", "حديث", "كلمة")
_WORDS_OF = ("بعبارة", "بجملة", "بكلمة", "بكلمات", "بكلمتين")
_BY_SAYING = ("بالتاكيد", "بالتشديد", "بالاشارة", "بالدعوة", "بالتذكير", "بالتلميح", "بالاعراب", "بالتعبير", *_WORDS_OF)
_ABOUT_WHAT = ("في", "من", "ب", "ازاء", "حيال")  # behind a feeling: «عن أسفه حيال»
_OTHERS = ("اخرون", "البعض")
_ALSO_NOUNS = frozenset(["ذاكرة", "مذكرة"])  # memory, memorandum: participles only behind a pause
_ABOUT_MANY = ("نحو", "حوالي", "اكثر", "اقل")  # with ب before a number
_CASES = ("بالملف", "بالموضوع", "بالقضية")  # «تعهد بالملف»: took it over


def relayed_noun(doc: Doc, n: int, i: int) -> bool:
    """Whether the verbal noun with a pronoun at token i is what somebody is quoted for («نقلت الوكالة عن الوزير رفضه …»)."""
    if not doc.words[i].endswith(("ه", "ها", "هم", "هما")):
        return False
    first = max(doc.sentences[n][0], i - 16)
    return any(f.cue.lemma == "نقل" for k in range(first, i - 1) for f in doc.forms.get(k, ()))


@cache
def _frame_words() -> frozenset[str]:
    """The prepositions and signs in the frames of all cues."""
    return frozenset(part for row in cues.forms().values() for form in row for frame in form.cue.frames for part in frame.split(":"))


@cache
def _looked_at() -> frozenset[str]:
    """The particles and cues that one of the rules is about."""
    particles = frozenset((*_TURNED_OUT, *_TURNS, "ممن", "عما", "عمن", "لما", "ما", "لقد"))
    return particles.union(
        _AGAIN, RELATIVES, PREPOSITIONS, _QUESTIONS, _BREAKS, _PREP, _ADVERB,
        cues.first_persons(), cues.COMPLEMENTISERS, cues.forms(), _frame_words(),
    )  # fmt: skip


def _may_be_masdar(word: str) -> bool:
    """Whether a word is a verbal noun, with the article or without."""
    return cues.verbal_noun(word) or word in _DEFINITE_MASDARS or word.startswith("ال") and cues.verbal_noun(word[2:])


@remembered
def _passed_over(word: str) -> bool:
    """Whether `content_of` finds nothing at a word, unless the cue's frame is open to any noun or, right behind the cue, to an object:
    it is no particle, sign or cue."""
    return word[0].isalpha() and word[0] not in "بل" and word not in _looked_at()


def content_of(doc: Doc, n: int, i: int, form: cues.Form) -> Found | None:
    """The content that a cue at token i introduces: the first thing to its right that fits its frames; None when nothing does."""
    words, b, frames, lemma = doc.words, doc.sentences[n][1], form.cue.frames, form.cue.lemma
    if words[i] in _ALSO_NOUNS and words[i - 1] not in PAUSE:
        return None  # «تنفض الغبار عن ذاكرة "…"»
    if form.kind == "noun":
        frames = _frames_of_noun(doc, n, i, form)
        if "n" in frames and _bare_object(doc, i + 1):
            return _found(doc, n, i, form, (i + 1, b), "cue + object")  # «نقلت الوكالة عن الوزير رفضه أي تدخل»
    limit, j = min(b, i + REACH), i + 1
    skips = _may_skip_from(form, frames, i, limit)  # from here on words may be passed over
    subject_over = False  # whether a pause, a preposition or an adverb has stood behind the subject
    another = False  # whether a clause joined by و has begun: a clitic in it is not the cue's
    relative = None  # the relative pronoun of the clause that the search is in: its prepositions are no frame of the cue's
    while j < limit:
        word, right_behind = words[j], j == i + 1
        if word in _OCCASIONS and "an" in frames and (clause := _clause_of_occasion(doc, j, limit, frames)):
            subject_over = subject_over or not right_behind
            j = clause - (words[clause - 1] in PREPOSITIONS)
            continue
        if "obj" in frames and j > i + 1 and words[j + 1] == "ب" and j + 2 in doc.pair_at and _labels_object(doc, j):
            j = doc.pair_at[j + 2] + 1  # «اتهم فلان أطرافا وصفها بـ"النافذة" بتوزيع أموال»
            continue
        if words[j - 1] in _COMMAS and cues.match_phrase("kept-back", words, j) and (behind := _closing_comma(words, j, limit)):
            j = behind  # «كشف مصدر، طلب عدم ذكر اسمه، عن»
            continue
        if word in ("وفق", "بحسب", "حسب") and words[j + 1] == "ما" and words[j - 1] in _COMMAS and (behind := _closing_comma(words, j, limit)):
            j = behind  # «واعتبر الحزب، وفق ما أورد موقع «كذا»، أن»
            continue
        if j > i + 1 and word in _KEPT_BACK and words[j - 1] not in _COMMAS and (behind := _behind_kept_back(words, j, limit)):
            subject_over, j = True, behind  # «وقال مسؤول طلب عدم ذكر اسمه "…"»
            continue
        if word in _CAME_TO and words[j + 1] in ("الي", "اليه", "اليها", "اليهم") and words[j - 1] not in PAUSE and not right_behind:
            j += 2  # «في ردها على سؤال ورد إليها، أن»
            continue
        if word in ("وهو", "وهي") and words[j + 1] == "ما" and words[j - 1] in _COMMAS and j + 2 in doc.verbs:
            return None  # «أبلغوا عن انقطاع الخدمة، وهو ما عزته الهيئة إلى "…"»: another's
        if word == "العلم" and words[j - 1] == "مع":
            return None  # «…، مع العلم أن»: what the journalist adds
        if word == "لم" and "obj" in frames and words[j + 1].startswith(("يسم", "تسم", "يحدد", "تحدد")) and words[j + 1].endswith(POSSESSIVE):
            j += 2  # «اتهم جهات لم يسمها بـ»
            continue
        if word in _HIM and right_behind and j + 1 in doc.pair_at:
            return _found(doc, n, i, form, (j, doc.pair_at[j + 1] + 1), "cue + object")  # «معتبرا إياه "مكسبا سياديا"»
        if word == "نقلا" and words[j + 1] == "عن" and not right_behind and lemma == "أعلن":
            subject_over, j = True, max(j + 2, actors.phrase_end(words, j + 2, limit, doc.pair_at))  # «أعلنت الوكالة نقلا عن الجيش أن»
            continue
        if lemma == "رأى" and word == "في" and not right_behind and j + 2 in doc.pair_at and actor_nouns.noun_class(words[j + 1]) == "organisation":
            subject_over, j = True, doc.pair_at[j + 2] + 1  # «رأى الباحث في مركز «كذا» فلان أن»
            continue
        if led := titles.led_by(words, j):
            j = led  # «نفى مسؤولون في التحالف الذي تقوده السعودية عقد محادثات»
            continue
        if lemma == "أبرز" and form.kind == "participle" and j == i + 1 and words[i].endswith(("ا", "ة")) and _shown(words, j):
            return _found(doc, n, i, form, (j, b), "cue + definite object")  # «…، مبرزا الدور الذي تلعبه الجمعيات»
        if lemma == "كشف" and _revealed(doc, i, j):
            return _found(doc, n, i, form, (j, b), "cue + object")  # «كشف الوزير تفاصيل الخطة»
        if lemma == "نقل" and word in _EMOTION and word.endswith(POSSESSIVE) and not _FROM_WHOM.isdisjoint(words[i + 1 : j]):
            end = next((k - 1 for k in range(j + 2, b) if words[k - 1] in _COMMAS and any(f.kind == "noun" for f in doc.forms.get(k, ()))), b)
            return _found(doc, n, i, form, (j, end), "cue + object")  # «نقلت الوكالة عن الوزير ارتياحه إلى اللقاء، وقوله إن»
        if lemma == "أبلغ" and form.tense == "past" and j <= i + 8 and _felt(words, j) and (words[i].endswith(POSSESSIVE) or j > i + 1):
            return _found(doc, n, i, form, (j, b), "cue + object")  # «أبلغه قلق الحزب من الفراغ», «أبلغ نظيره تمسك بلاده بـ»
        if lemma == "قدر" and _estimated(doc, n, i, j, limit, form.kind == "finite"):
            return _found(doc, n, i, form, (j, b), "cue + object")  # «قدر المرصد عدد النازحين بنحو 20 ألفا»
        if lemma == "التمس" and word.isdigit() and words[j + 1] in _TERMS:
            return _found(doc, n, i, form, (j, b), "cue + object")  # «النيابة تلتمس 10 سنوات حبسا نافذا»
        if lemma == "أسف" and word in ("ل", "لان") and (word == "لان" or doc.pair_at.get(j + 1, j) - j > SPEECH_WORDS):
            return _found(doc, n, i, form, (j, b), "cue + clitic + noun phrase")  # «وأسفت الكتلة لـ«تحول الحقائب إلى ملكية خاصة»»
        if lemma in _TRACES and _traced_back(doc, n, i, j, limit):
            return _found(doc, n, i, form, (j, b), "cue + object")  # «عزا الوزير ارتفاع الأسعار إلى زيادة الطلب»
        if j >= skips and _passed_over(word) and not ("n" in frames and (_may_be_masdar(word) or affirmed(words, j, form))):
            j += 1
            continue
        answer = None
        if word in RELATIVES and not right_behind:
            answer = _behind_relative(doc, frames, j, limit)
            subject_over, relative = (True, relative) if answer else (subject_over, j)
        elif word in PAUSE:
            says_on = words[j + 1] in _SAYS_ON and j > i + 1
            aside = says_on or words[j + 1] in _SOME_OF_THEM
            if aside and (behind := _closing_comma(words, j + 1, min(limit, j + 10) if says_on else limit)):
                relative, j = None, behind  # «طالب المحتجون، ومعظمهم من الشباب، بتعيين …»
                continue
            relative, another = None, another or j + 1 < b and _joins_clause(words[j + 1])
            if word in _ON_THE_WAY:
                subject_over = subject_over or not right_behind
                answer = right_behind and _parenthetic(doc, n, i, form, j) or j + 1
        elif j in doc.pair_at:
            named = right_behind and form.kind == "finite" and "suffix" not in frames and _body_in_marks(doc, j)
            answer = None if named else _at_marks(doc, n, i, form, frames, j, limit)
            if not answer:  # a name or a term
                subject_over, answer = False, doc.pair_at[j] + 1
                skips = max(skips, answer + 1) if named else skips
        answer = (
            answer
            or _at_particle(doc, n, i, form, frames, j, limit, relative)
            or _at_word(doc, n, i, form, frames, j, limit, relative, another)
            or (word in _MAY_END or j in doc.forms)
            and _search_ends(doc, n, i, form, frames, j, limit, relative, subject_over)
        )
        if isinstance(answer, Found):
            return answer
        if not (subject_over or answer or right_behind):
            subject_over = word in PAUSE or word in _PREP or word in _ADVERB
        j = answer or j + 1
    return None


_TOLD_ABOUT = cues.word_class("told-about")
_OF_THAT = frozenset(["ان", "انه", "انها", "انهم"])


def told_of_by_another(doc: Doc, n: int, i: int) -> list[Found]:
    """What «ما» stands for, which somebody else said («نفى ما أوردته صحيفة كذا عن قصف المدينة», «استشهد بما كتبه الناقد فلان من أن»): the verb
    at token i, whose pronoun means it, with its subject and what stands behind «من أن» or «عن»."""
    words, b, word = doc.words, doc.sentences[n][1], doc.words[i]
    what = i - 1 - (words[i - 1] in ("كان", "كانت"))
    if words[what] not in cues.THAT_WHICH or not word.endswith("ه"):
        return []
    form = next((f for f in cues.forms().get(word[:-1], ()) if f.kind == "finite" and f.number == "s" and f.cue.stance in _TELLING), None)
    if form is None:
        return []
    answered = any(f.cue.polarity == "denied" or f.cue.lemma in _CONFIRMS for k in range(what - 5, what) for f in doc.forms.get(k, ()))
    for k in range(i + 2, min(i + 14, b - 1)):
        clause = words[k] == "من" and words[k + 1] in _OF_THAT
        if words[k] in END or words[k] in PAUSE or k in doc.verbs and not clause:
            return []
        if clause or answered and words[k] in _TOLD_ABOUT and cues.verbal_noun(words[k + 1]):
            rule = "cue + preposition + complementiser" if clause else "cue + preposition + noun phrase"
            found = _found(doc, n, i, form, (k + 1, b), rule)
            return [replace(found, subject=(i + 1, k))] if found else []
    return []


_TELLING = frozenset(["neutral", "declarative", "written", "assertive"])
_FROM_WHOM = frozenset(["عن", "عنه", "عنها", "عنهم"])
_HIM = frozenset(["اياه", "اياها", "اياهم"])


def _labels_object(doc: Doc, j: int) -> bool:
    """Whether the verb at token j labels the object before it («أطرافا وصفها بـ»)."""
    labels = any(f.kind == "finite" and not f.joined and f.cue.stance == "label" for f in doc.forms.get(j, ()))
    return labels and cues.with_object(doc.words[j])


_CAME_TO = cues.word_class("came-to")
_KEPT_BACK = cues.phrase_starts("kept-back")
_SAYS_ON = frozenset(["يتابع", "تتابع", "يضيف", "تضيف", "يقول", "تقول", "يردف", "يستطرد", "يواصل", "تواصل"])  # «، يتابع المصدر ذاته، على»


def _body_in_marks(doc: Doc, j: int) -> bool:
    """Whether all that stands in the marks that open at token j is a known name, and the sentence goes on: «أدانت "فتح" الجريمة»."""
    close = doc.pair_at[j]
    known = gazetteer.known_at(doc.words, j + 1)
    return known is not None and j + 1 + known[0] == close and (doc.words[close + 1][0].isalpha() or doc.words[close + 1] in _COMMAS)


def _behind_kept_back(words: list[str], j: int, limit: int) -> int | None:
    """The token behind «طلب عدم ذكر اسمه» at token j; None when no such words stand there."""
    size = cues.match_phrase("kept-back", words, j)
    name = size and next((k for k in range(j + size, min(limit, j + size + 5)) if words[k].endswith(POSSESSIVE)), None)
    return name + 1 if name else None


def _closing_comma(words: list[str], j: int, limit: int) -> int | None:
    """The token behind the comma that closes an aside at token j, or the colon that does; None when none does soon."""
    close = next((k for k in range(j + 2, min(limit - 1, j + 24)) if words[k] in _COMMAS or words[k] == ":" or words[k] in END), None)
    if close is None or words[close] in END:
        return None
    return close + (words[close] != ":")


def _named_behind_place(doc: Doc, i: int, j: int, limit: int) -> int | None:
    """The token behind the name of a holder of an office without the article, who stands behind the cue at token i, where his second title
    and the name follow the place of the office at token j; None for anybody else."""
    words = doc.words
    if words[j - 1] in _COMMAS and titles.of_a_state(words[j]) and gazetteer.given(words[j + 1]):
        end = titles.name_end(words, j + 1, limit, doc.pair_at)
        return end + 1 if words[end] in _COMMAS else None  # «انتقد مدرب الفريق، البرتغالي فلان الفلاني، الحكم»
    second_title = actor_nouns.noun_class(words[j]) in ("title", "honorific") and gazetteer.given(words[j + 1])
    first = j + second_title
    if "في" not in words[j - 3 : j - 1] or not gazetteer.given(words[first]) or not (second_title or words[j - 1].startswith("ال")):
        return None
    if words[i + 1].startswith("ال") or actor_nouns.noun_class(words[i + 1]) != "title" or any(k in doc.verbs for k in range(i + 1, j)):
        return None
    end = titles.name_end(words, first, limit, doc.pair_at)
    return end if first + 1 < end < limit and words[end][0].isalpha() else None


def _frames_of_noun(doc: Doc, n: int, i: int, form: cues.Form) -> frozenset[str]:
    """What may follow the verbal noun of a cue (قوله, تأكيده): a clause or a quotation, and where it is relayed («نقلت عنه رفضه …») most of
    what may follow the verb."""
    if form.cue.lemma not in ("قال", "زعم") and relayed_noun(doc, n, i):
        return form.cue.frames - {"obj", "suffix", "load", "address", "np"}
    return form.cue.frames & {"an", "quote"}


def _bare_object(doc: Doc, k: int) -> bool:
    """Whether a noun that can be an object stands at token k, or أي with one, and no clause."""
    word = doc.words[k]
    return word not in cues.COMPLEMENTISERS and (plain_noun(doc, k) or word in ("اي", "اية"))


def _may_skip_from(form: cues.Form, frames: frozenset[str], i: int, limit: int) -> int:
    """The token behind a cue from which words may be passed over: none when any noun can be the object."""
    stance = form.cue.stance
    if not frames.isdisjoint(("emo", "np", "address", "claim")) or stance == "directive" and "obj" in frames:
        return limit
    if "n" in frames and (stance == "critical" or form.cue.lemma in REGARDS):
        return limit
    return i + 1 if frames.isdisjoint(("n", "suffix", "load")) else i + 2


def _to_end(doc: Doc, n: int, i: int, form: cues.Form, start: int, rule: str, cue_end: int = 0) -> Found | int:
    """The content from token `start` to the end of its sentence, or to where it ends before that."""
    start += doc.words[start] in titles.SAME  # «وثمنت الهيئة ذاتها "سعي الحكومة"»
    return _found(doc, n, i, form, (start, doc.sentences[n][1]), rule, cue_end=cue_end) or NOWHERE


def _quoted(doc: Doc, n: int, i: int, form: cues.Form, opening: int, rule: str = "cue + marks") -> Found | int:
    """The content between a pair of marks."""
    return _found(doc, n, i, form, (opening + 1, doc.pair_at[opening]), rule, marked=True) or NOWHERE


def _unclosed(doc: Doc, n: int, i: int, form: cues.Form, start: int, rule: str) -> Found | int:
    """The content behind a mark that is never closed: to the end of the sentence, or to another verb of saying or the journalist's comment
    behind a comma."""
    words, b = doc.words, doc.sentences[n][1]
    behind = (k for k in range(start + 3, b) if words[k - 1] in _COMMAS)
    end = next((k - 1 for k in behind if cues.match_phrase("comment", words, k) or _says_more(doc, n, k)), b)
    return _found(doc, n, i, form, (start, end), rule, direct=True) or NOWHERE


def _says_more(doc: Doc, n: int, k: int) -> bool:
    """Whether a joined verb of saying with content of its own stands at token k («، وأردفت أن»)."""
    return any(f.kind == "finite" and f.joined and f.cue.tier < 3 and content_quick(doc, n, k, f) for f in doc.forms.get(k, ()))


def _shown(words: list[str], j: int) -> bool:
    """Whether a noun that is no person or body, and no particle, stands at token j."""
    return words[j][0].isalpha() and not (actor_nouns.stops(words[j]) or actor_nouns.is_actor_noun(words[j]) or words[j] in cues.forms())


_REVEALED = cues.word_class("revealed")


def _revealed(doc: Doc, i: int, j: int) -> bool:
    """Whether token j is what somebody makes known: a noun like تفاصيل or خطط without the article, soon behind the verb and its subject."""
    words = doc.words
    if words[i - 1] in ("قد", "وقد") or words[j].removesuffix("ا") not in _REVEALED or words[j - 1] in _PREP or j > i + 12:
        return False
    return j == i + 1 or words[j - 1] in _COMMAS or words[j - 1].startswith("ال") or gazetteer.given(words[j - 1]) or words[j - 1] in words.surnames


def _estimated(doc: Doc, n: int, i: int, j: int, limit: int, form_is_finite: bool) -> bool:
    """Whether token j is what somebody estimates: «قدر المرصد عدد النازحين بنحو 20 ألفا»."""
    words = doc.words
    if words[j].removeprefix("ال") not in cues.word_class("estimated") or j == i + 1 and form_is_finite:
        return False
    near = j <= i + 6 and actor_nouns.is_actor_noun(words[i + 1]) and PAUSE.isdisjoint(words[i:j])
    if not near and j != object_starts(doc, n, i, limit):
        return False
    return any(words[k][0] == "ب" and (words[k + 1][0].isdigit() or words[k][1:] in _ABOUT_MANY) for k in range(j + 1, limit))


@cache
def _feelings() -> frozenset[str]:
    """Nouns of feeling and of stance without the pronoun (قلق, تمسك, رفض)."""
    return frozenset(word.removesuffix("ه") for word in _EMOTION if word.endswith("ه") and not word.endswith("اه") and len(word) > 3)


def _felt(words: list[str], j: int) -> bool:
    """Whether token j is somebody's feeling or stance («قلق الحزب», «تمسكه»)."""
    of_somebody = words[j + 1][0].isalpha() and words[j + 1] not in _PREP
    return words[j] in _EMOTION and words[j].endswith(POSSESSIVE) or words[j] in _feelings() and of_somebody


_TRACES = ("عزا", "أرجع")
_TERMS = cues.word_class("prison-term")


def _traced_back(doc: Doc, n: int, i: int, j: int, limit: int) -> bool:
    """Whether token j, behind the subject, is the effect whose cause follows «إلى»: «عزا الوزير ارتفاع الأسعار إلى زيادة الطلب»."""
    words = doc.words
    if not words[j][0].isalpha() or words[j] in _PREP or words[j] in cues.COMPLEMENTISERS or words[j] in ("باسم", "ذلك", "هذا"):
        return False
    if j != object_starts(doc, n, i, limit):
        return False
    return any(words[k] == "الي" for k in range(j + 1, min(limit, j + 12)))


def _joins_clause(word: str) -> bool:
    """Whether the word behind a pause joins another clause with و («، وطالبت …»)."""
    return len(word) > 3 and word[0] == "و" and word[1:3] != "ال" and word not in _SAME_CLAUSE and word not in actor_nouns.nouns()


def _parenthetic(doc: Doc, n: int, i: int, form: cues.Form, j: int) -> Answer:
    """At the comma right behind a participle that itself stands behind a pause: «…، مضيفة، فشلت الدول»."""
    if form.kind != "participle" or doc.words[i - 1] not in PAUSE:
        return None
    criticises = "n" in form.cue.frames and form.cue.stance == "critical"
    if not (form.cue.tier == 1 or criticises) or not clause_behind_comma(doc, j + 1, doc.sentences[n][1]):
        return None
    return _to_end(doc, n, i, form, j + 1, "cue + clause" if form.cue.tier == 1 else "cue + definite object")


def _takes_marks(form: cues.Form, frames: frozenset[str]) -> bool:
    """Whether a cue may have a quotation behind it."""
    return "quote" in frames or form.kind == "participle"


def _person_named(words: list[str], k: int) -> bool:
    """Whether a person's name begins at token k."""
    return gazetteer.given(words[k]) or words[k] in titles.NAME_JOINTS or words[k] in words.surnames


_STANDS_FOR = cues.word_class("stands-for-party")
_TALKS_WITH = frozenset(["مقابلة", "حوار", "لقاء", "حديث", "اتصال", "مداخلة"])
_CHARGES = cues.word_class("charge")
_ACCUSED = cues.word_class("accused")


def _at_marks(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int) -> Answer:
    """At the marks that open at token j, when they quote or begin what is reported; None when they are a name or a term on the way."""
    words, close, stance = doc.words, doc.pair_at[j], form.cue.stance
    first, after = words[j + 1], words[close + 1]
    if close == j + 2 and first in titles.WEEKDAYS:
        return close + 1  # «أفاد مصدر، اليوم "الثلاثاء"، بمقتل»
    before = words[j - 1]
    if i + 2 <= j <= i + 5 and before.startswith("ال") and count_words(words, j, close) <= 3 and actor_nouns.noun_class(words[i + 1]) == "organisation":
        if object_behind_asides(doc, close + 1, limit):
            return close + 1  # «استنكرت حركة كذا «رشاد»، الثلاثاء، ما نشره الموقع»
    if j == i + 2 and after.startswith("ال") and count_words(words, j, close) <= 4 and actor_nouns.noun_class(before) == "organisation":
        if not before.startswith("ال") and first[0] != "ب":
            return close + 1  # «طالبت كتلة «كذا» النيابية بعقد جلسة»
    if before == "عن" and words[j - 2] in _STANDS_FOR and count_words(words, j, close) < 6 and _person_named(words, close + 1):
        return close + 1  # «قال النائب عن «حزب كذا» فلان إن»
    if "obj" in frames and stance == "directive" and count_words(words, j, close) < 6 and after[0] == "ب" and cues.verbal_noun(after[1:]):
        return close + 1  # «طالب المجلس «كتيبة الوادي» بإخلاء المطار»
    if "obj" in frames and stance == "directive" and j == i + 1 and after == "الي" and actor_nouns.noun_class(first) == "organisation":
        return close + 1  # «ودعا "تجمع لجان الأحياء" إلى مسيرات»
    if stance == "directive" and {"obj", "الي"} <= frames and after == "الي" and (first in cues.word_class("each") or actor_nouns.is_actor_noun(first)):
        return close + 1  # «ودعا الراوي "كل القوى الحية والصادقة في البلاد" إلى توحيد الصفوف»
    comma = next((k for k in range(j - 1, max(i, j - 6), -1) if words[k] in _COMMAS), None)
    if comma is not None and after in _COMMAS and not before.startswith("ال") and before not in _PREP:
        if actor_nouns.noun_class(words[comma + 1]) == "title" and not words[comma + 1].startswith("ال") and words[close + 2] in form.cue.frames:
            return close + 1  # «كشف فلان، رئيس مجلس إدارة «مجموعة كذا القابضة»، عن»
    if stance == "directive" and first[0] == "ل" and count_words(words, j, close) < SPEECH_WORDS and cues.verbal_noun(first[1:]):
        return close + 1  # «طلب منه رقم بطاقته «لإيداع الجائزة»»: what for
    if form.cue.lemma in cues.CALLS:
        return _quoted(doc, n, i, form, j)  # «أدان الحزب ما سماه «عسكرة المرافق العامة»»
    if before[0] == "ل" and count_words(words, j, close) < 5 and actor_nouns.noun_class(actor_nouns.without_l(before)) == "organisation":
        return close + 1  # «كشف المدير التنفيذي لشركة «كذا»، فلان، عن»
    if form.cue.lemma == "تابع" and not _CHARGES.isdisjoint(words[i + 1 : j]):
        return NOWHERE  # «وتابعت النيابة المتهمين بتهم "إضرام النار عمدا"»
    if before == "ب" and words[j - 2].removeprefix("ال") in _ACCUSED or before == "اجل" and not _ACCUSED.isdisjoint(w.removeprefix("ال") for w in words[max(i, j - 10) : j]):
        return close + 1  # «متهم بـ"تبديد أموال عمومية"», «المتابع من أجل "تبديد أموال عمومية"»
    if before == "مع" and count_words(words, j, close) < 5 and words[j - 2] in _TALKS_WITH:
        return close + 1  # «وقال في مقابلة مع "كونغرس تي في" إن»
    seen = form.cue.lemma == "رأى" and _seen_object(doc, i, j)
    regarded = "suffix" in frames and j == i + 1 and count_words(words, j, close) == 2 and form.kind == "finite" and cues.with_object(words[i])
    if regarded and (after in PAUSE or after in END):
        return _found(doc, n, i, form, (j, close + 1), "cue + object") or NOWHERE  # «واعتبره "شخصا صالحا"، وقال»
    if j == i + 1 and after in PAUSE and words[close + 2] in ("في", "عبر") and actor_nouns.noun_class(first) == "organisation":
        if stance == "critical" or actor_nouns.noun_class(words[close + 3]) == "document":
            return close + 1  # «واستنكرت "لجنة كذا"، في بيان، ما وصفته بـ», «حذر "اتحاد كذا"، في بيان، من»
    beside = j == i + 1 or j == i + 2 and words[i + 1] in IN_IT
    goes_on = after[0].isalpha() and close + 1 not in doc.forms
    body = actor_nouns.is_actor_noun(first) or form.kind == "finite" and j == i + 1 and count_words(words, j, close) < SPEECH_WORDS
    if stance == "critical" and "n" in frames and goes_on and not body and (beside or j == object_starts(doc, n, i, limit)):
        return _to_end(doc, n, i, form, j, "cue + definite object")  # «انتقدت "الانحياز الواضح في التغطية" لدى التلفزيون»
    if _takes_marks(form, frames) and not seen and is_speech(doc, n, i, j, close):  # not «رأى جثثا "مرمية قرب البئر"»
        return _quoted(doc, n, i, form, j)
    count, masdar = count_words(words, j, close), cues.verbal_noun(first)
    if j == i + 1 and after.startswith("ال") and actor_nouns.noun_class(first) == "organisation" and not actor_nouns.is_actor_noun(after):
        return close + 1  # «استنكر «اتحاد كذا» الاعتداء»
    if "b" in frames and stance == "commit" and j == i + 1 and 1 < count < SPEECH_WORDS and (first == "بعدم" or _b_in_marks(first, stance)):
        return _to_end(doc, n, i, form, j, "cue + clitic + noun phrase")  # «وتعهد "بعدم الصمت" عن الحرب»
    if form.cue.lemma == "وصف" and j > i + 1 and first.startswith("بال") and first not in cues.word_class("b-phrase"):
        return _to_end(doc, n, i, form, j, "cue + clitic + noun phrase")  # «وصف الوزير القرار "بالخطأ الكبير"»
    if "b" in frames and stance in _B_STANCES and count >= SPEECH_WORDS and _b_in_marks(first, stance):
        if stance == "critical" and after[0].isalpha():
            return _to_end(doc, n, i, form, j, "cue + clitic + noun phrase")  # «اتهمت الصحيفة الحكومة «بالعمل على العرقلة» في …»
        return _quoted(doc, n, i, form, j)  # «ووعد «بمواصلة العمل على …»»
    if "n" in frames and masdar:
        if count >= SPEECH_WORDS and words[j - 1] in _COMMAS and (after in PAUSE or after in END):
            return _quoted(doc, n, i, form, j)  # «وتوقع الوزير، "بلورة اتفاق …"»
        if count <= 3 and _goes_on_in_construct(after) and (j == i + 1 or j == object_starts(doc, n, i, limit)):
            return _to_end(doc, n, i, form, j, "cue + object")  # «أعلنت الهيئة "إرجاء" القافلة»
    if stance == "directive" and masdar and j <= i + 2 and count <= 4:
        return _found(doc, n, i, form, (j, close + 1), "cue + object") or NOWHERE  # «طلب "عدم التكهن"»
    if form.cue.lemma == "حمل" and form.kind != "noun" and after.removeprefix("ال") in ("مسؤولية", "مسئولية"):
        return _to_end(doc, n, i, form, j, "cue + object + responsibility")  # «محملا "النظام" مسؤولية ما حدث»
    beside = form.kind == "participle" and j == i + 1  # «مستنكرا "الصمت المريب" حيال»
    if stance == "critical" and "n" in frames and (beside or j == object_starts(doc, n, i, limit)):
        before = beside or words[j - 1].startswith("ال") or actors.past_time(words, j - 1) == j
        described = count == 2 and before and all(words[k].startswith("ال") for k in (j + 1, j + 2))  # «انتقدت النقابة "الصمت المطبق" للإدارة»
        if count >= SPEECH_WORDS or described or after.startswith("ال") or doc.sentences[n][3] == "headline":
            return _to_end(doc, n, i, form, j, "cue + definite object")
    return None


def _seen_object(doc: Doc, i: int, j: int) -> bool:
    """Whether an indefinite object stands between a form of رأى and the marks at token j: «رأى جثثا "مرمية قرب البئر"»."""
    words, thing = doc.words, doc.words[j - 1]
    if j != i + 2 or words[j + 1] in cues.COMPLEMENTISERS or not thing.endswith(("ا", "ات")) or thing.startswith("ال"):
        return False
    known = gazetteer.given(thing) or gazetteer.known_at(words, j - 1) is not None or gazetteer.is_state(words, j - 1, j)
    return not known and not actor_nouns.is_actor_noun(thing) and words[i - 1] in cues.COMPLEMENTISERS


def _b_in_marks(word: str, stance: str) -> bool:
    """Whether the first word in marks is ب with a verbal noun, or for a critical cue with a definite noun («بالعمل على …»)."""
    return word[0] == "ب" and len(word) > 4 and (cues.verbal_noun(word[1:]) or stance == "critical" and word.startswith("بال"))


def _goes_on_in_construct(after: str) -> bool:
    """Whether the word behind a verbal noun in marks belongs to it («"إرجاء" القافلة»)."""
    return after[0].isalnum() and after not in cues.COMPLEMENTISERS and (after not in _PREP or after in _IN_CONSTRUCT)


def _at_sign(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int) -> Answer:
    """At a dash or a bracket: behind what it sets apart. At a mark that is never closed, at a colon: the content."""
    words, word = doc.words, doc.words[j]
    if word in "-–—":
        return _behind_dashes(doc, i, j, limit)
    if word in _OPEN_BRACKETS:
        return next((k for k in range(j + 1, min(limit, j + 40)) if words[k] in _CLOSE_BRACKETS), j) + 1
    if word == ":":
        if not _takes_marks(form, frames) and "an" not in frames:
            return NOWHERE
        if words[j - 1] in cues.word_class("before-list") and j + 1 not in doc.pair_at:
            return j + 1  # «في التخصصات التالية: …»
        return _after_colon(doc, n, i, form, j) or NOWHERE
    if word not in marks.KINDS:
        return None
    if not _takes_marks(form, frames) or j + (5 if j == i + 1 else 1) >= doc.sentences[n][1]:
        return None
    if doc.starts[j] > doc.ends[j - 1] and doc.starts[j + 1] == doc.ends[j]:
        return _unclosed(doc, n, i, form, j + 1, "cue + unclosed mark")
    return None


def _behind_dashes(doc: Doc, i: int, j: int, limit: int) -> int | None:
    """The token behind a parenthesis between dashes that opens at token j: «وأكد -في منشور- وقوع انفجارات»."""
    if j == i + 1 and not (doc.starts[j + 1 : j + 2] == (doc.ends[j],) and doc.starts[j] > doc.ends[i]):
        return None
    close = next((k for k in range(j + 1, min(limit, j + 22)) if doc.words[k] in "-–—"), None)
    return close + 1 if close else None


def _at_particle(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int, relative: int | None) -> Answer:
    """The rules about signs and particles, in this order."""
    words, word, right_behind = doc.words, doc.words[j], j == i + 1
    return (
        not word[0].isalnum() and _at_sign(doc, n, i, form, frames, j, limit)
        # speech that nothing introduces: «قال الوزير نناشد الجميع», «جدد الوزير التأكيد على», «اعتبر الوزير القرار خطأ»
        or relative is None and _own_words(doc, n, i, form, frames, j)
        or word == "لما" and "l" in frames and form.cue.lemma == "تأسف" and _to_end(doc, n, i, form, j, "cue + preposition + noun phrase")
        or word == "ممن" and "من" in frames and not right_behind and _to_end(doc, n, i, form, j, "cue + preposition + noun phrase")
        or word in ("عما", "عمن") and "عن" in frames and relative is None and _to_end(doc, n, i, form, j, "cue + preposition + noun phrase")
        or word in _TURNED_OUT and relative is None and _turned_out(doc, n, i, form, frames, j)
        or word in _AGAIN and "again" in frames and _said_again(doc, n, i, form, j, limit)
        or form.cue.lemma in REGARDS and form.kind == "finite" and _opinion(doc, n, i, form, j, limit)
        or right_behind and form.kind == "participle" and judges(doc, form, j) and _to_end(doc, n, i, form, j, "cue + definite object")
        # a clause: «هل …», «أن …», «بالتأكيد على أن …»
        or word == "كيف" and _tells_how(form) and words[j + 1][0].isalpha() and _to_end(doc, n, i, form, j, "cue + question")
        or "whether" in frames and _asks(words, j, doc.sentences[n][1], form) and _to_end(doc, n, i, form, j, "cue + question")
        or word == "الا" and "an" in frames and _that_not(doc, i, form, j) and _to_end(doc, n, i, form, j, "cue + complementiser")
        or word in cues.COMPLEMENTISERS and _at_complementiser(doc, n, i, form, frames, j)
        or (form.cue.stance == "closing" or form.cue.lemma == "رد" and not right_behind) and word in _BY_SAYING and _closing_words(doc, n, i, form, j)
        or word == "ذلك" and right_behind and form.kind == "finite" and _announced_there(doc, j, limit)
        # a preposition, the cue's or another word's: «دعا إلى …»
        or word == "عن" and _at_about(doc, n, i, form, j, limit)
        or word == "في" and word in frames and _at_in(doc, n, i, j, limit)
        or (word in frames or word == "من") and _at_preposition(doc, n, i, form, frames, j, limit, relative)
    )  # fmt: skip


_WITH_THAT_NOT = frozenset(["forecast", "hope", "directive", "commit", "emotion", "opinion"])


def _that_not(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether «ألا» and a verb at token j are what a cue of expecting or asking reports: «وتوقعت ألا تتجاوز الكميات …»."""
    after = doc.words[j + 1]
    if doc.words[i - 1].lstrip("وف") in ("لا", "لم", "لن", "ما"):
        return False  # «لا يتوقع المدرب الا تغييرات»
    if after[0] not in "يت" or len(after) < 3 or form.cue.lemma != "تمنى" and form.cue.stance not in _WITH_THAT_NOT:
        return False
    return doc.source[doc.starts[j]] != "إ" and j <= i + (20 if doc.words[j - 1] in _COMMAS else 8)


def _own_words(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int) -> Answer:
    """«قال الوزير نناشد الجميع»: speech of which the page lost the marks."""
    if doc.words[j] == "اري" and doc.source[doc.starts[j]] == "آ":
        return None  # «قال المتحدث، آري صباح الفلاني، إن»: a name and no «أرى»
    if form.cue.tier == 1 and form.kind != "participle" and "quote" in frames and _own_speech(doc.words, j):
        return _to_end(doc, n, i, form, j, "cue + first person")
    return None


def _own_speech(words: list[str], j: int) -> bool:
    """Whether somebody speaks of himself from token j on: «نؤكد أن», «لدينا خطة», «لا نعرف», «لقد عملت»."""
    word, after = words[j], words[j + 1]
    if word in ("لا", "لم", "لن"):
        return after[0] == "ن" and not after.endswith(("ة", "ات")) and not cues.verbal_noun(after)
    if word == "لقد":
        return True
    if gazetteer.given(word) and (after not in cues.COMPLEMENTISERS or gazetteer.given(words[j - 1])) or actor_nouns.noun_class(word) == "quantifier":
        return False  # «قال رامي نصر إن», «قالت أمل حداد إن», «قال نصف السكان إنهم»
    return word in cues.first_persons() and after != "الله" and not (gazetteer.given(word) and word in words.surnames)


def _turned_out(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int) -> Answer:
    """«قالت الوزارة في بيان تبين للمحققين أن»."""
    if "an" not in frames or form.cue.tier != 1 or j == i + 1:
        return None
    if any(doc.words[k] in cues.COMPLEMENTISERS for k in range(j + 1, min(doc.sentences[n][1], j + 5))):
        return _to_end(doc, n, i, form, j, "cue + clause")
    return None


def _said_again(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Answer:
    """«جدد فلان التأكيد على …», «دعوته إلى», «مطالبته بـ»: the verbal noun belongs to the cue when it stands right behind it."""
    if j - i >= 26 or form.kind == "noun":
        return None
    start = _behind_again(doc, j, limit)
    found = _to_end(doc, n, i, form, start, "cue + object", cue_end=j + 1 if j == i + 1 else 0) if start else None
    if isinstance(found, Found) and found.subject and j > i + 1:
        return replace(found, subject=(found.subject[0], min(found.subject[1], j)))
    return found


def _behind_again(doc: Doc, j: int, limit: int) -> int | None:
    """Where the content starts after the verbal noun at token j; None when neither a preposition nor a clause nor
    an object follows soon."""
    words, after = doc.words, doc.words[j + 1]
    if words[j].startswith("تاكيد") and (cues.verbal_noun(after) or after in _OBJECT_NOUNS) and not actor_nouns.is_actor_noun(after):
        return j  # «جدد الوزير تأكيد موقف بلاده», «تأكيده دعم بلاده»
    for k in range(j + 1, min(limit - 1, j + 4)):
        if words[k] in ("علي", "الي", "من"):
            return k + 1
        if words[k] in cues.COMPLEMENTISERS or words[k][0] == "ب" and len(words[k]) > 3 and is_b_noun(doc, words[k]):
            return k
        if words[k] in END:
            return None
    return None


_MEETINGS = cues.word_class("meeting-judged")


def _opinion(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Answer:
    """«اعتبر الوزير القرار خطأ»: the first object of a finite verb, which is definite or opens a construct."""
    words, word = doc.words, doc.words[j]
    if j == i + 1 and form.joined and word.startswith("ال") and not _somebody(doc, j) and _called_in_marks(doc, j):
        return _to_end(doc, n, i, form, j, "cue + definite object")  # «واعتبر الاتهامات الموجهة إلى بلاده "حربا إعلامية"»
    if j == i + 1 and (form.joined or not subject_before(doc, n, i)) and not (form.joined and word == "ما"):
        return None
    if word == "ما" and any(m in doc.pair_at for m in range(j + 2, j + 9)) and j <= i + 14:
        return _to_end(doc, n, i, form, j, "cue + definite object")  # «واعتبر المدرب ما نشر «قصصا من وحي الخيال»»
    judged = words[j + 1][-1] == "ا" or j + 1 in doc.pair_at
    meeting = word[2:] in _MEETINGS and judged  # «اعتبر المدرب اللقاء صعبا»
    definite = word in _THIS or word.startswith("ال") and (meeting or not actor_nouns.is_actor_noun(word))
    if j == i + 2 and not definite and actor_nouns.noun_class(words[j - 1]) == "title" and not words[j - 1].startswith("ال"):
        return None  # «واعتبر مسؤول ملف كذا فلان ما يجري …»: a construct
    if not definite:
        in_construct = words[j + 1].startswith("ال") or word in _OBJECT_NOUNS or gazetteer.is_state(words, j + 1, doc.sentences[n][1])
        if not in_construct or not plain_noun(doc, j):
            return None
    if j == object_starts(doc, n, i, limit) and _somebody_judges(doc, n, i, j):
        return _to_end(doc, n, i, form, j, "cue + definite object")
    return None


def _somebody(doc: Doc, j: int) -> bool:
    """Whether token j is a noun of persons or bodies or a name of the article."""
    word = doc.words[j]
    return actor_nouns.is_actor_noun(word) or word in doc.words.surnames or gazetteer.known_at(doc.words, j) is not None


def _called_in_marks(doc: Doc, j: int) -> bool:
    """Whether a noun phrase at token j is called something in marks soon behind it, which begins with an accusative."""
    for k in range(j + 1, j + 8):
        if k in doc.pair_at:
            return doc.words[k + 1].endswith(("ا", "ة")) and doc.words[k - 1] not in PREPOSITIONS
        if doc.words[k] in PAUSE or doc.words[k] in END or k in doc.forms or doc.words[k] in cues.COMPLEMENTISERS:
            return False
    return False


def _somebody_judges(doc: Doc, n: int, i: int, j: int) -> bool:
    """Whether «اعتبر» at token i has somebody who judges before its object at j, and no clause follows."""
    words = doc.words
    judge = actors.mention(words, i + 1, j, doc.pair_at) or subject_before(doc, n, i)
    if judge is None:
        return False
    who = judge[0]
    named = gazetteer.given(words[who]) or words[who] in words.surnames or gazetteer.known_at(words, who) is not None
    if not named and not actor_nouns.is_actor_noun(words[who]):
        return False
    for k in range(j, min(doc.sentences[n][1], j + 14)):
        if words[k] in cues.COMPLEMENTISERS:
            return False
        if words[k - 1] in _COMMAS and k in doc.forms:
            break  # «اعتبر الوزير القرار خطأ، مؤكدا أن»
    return True


def _asks(words: list[str], j: int, b: int, form: cues.Form) -> bool:
    """Whether an indirect question begins at token j: «كيف …», «عما إذا …», «في ما إذا …», «سأله ما إذا …»."""
    word, after = words[j], words[j + 1]
    if word == "ما":
        return after in _IF and (words[j - 1] in ("في", "عن") or form.cue.lemma == "سأل")
    return word in _QUESTIONS and j + 1 < b and (word not in ("عما", "فيما") or after in _IF)


_SUFFERING = ("المجني", "المدعي", "المشتكي", "المعتدي", "المؤمن", "المحكوم", *cues.word_class("in-charge"))  # with عليه: no «عليه أن»


def _at_complementiser(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int) -> Found | int:
    """At أن, إن, بأن: the clause when the cue takes one, and where the search goes on when the clause is none of the cue's."""
    words, word, before = doc.words, doc.words[j], doc.words[j - 1]
    if word == "ان" and words[j + 1] == "ان":
        return j + 1  # «قال كون جيه إن إن»: a name's
    earlier = before == "قبل" and words[j - 2] == "من" and words[j + 1][0] not in "يت"  # «زعمت البلاد من قبل أن جارتها»
    if before.removeprefix("و") in SUBORDINATORS and not earlier or before == "سبق" and word == "ان":
        return j + 1  # «قبل أن», «دون أن»: a circumstance and not what was said
    if word == "انما" and before in PAUSE:
        return NOWHERE  # «، إنما من دون أن»: but
    not_yet = before in cues.word_class("modal") or before in cues.word_class("irrealis")
    if j > i + 2 and not_yet and words[j - 2] not in _SUFFERING:
        return NOWHERE  # «… الذي يمكن أن», «ومن المتوقع أن»: not what the cue introduces
    if j == i + 1 and "suffix" in frames and form.kind == "finite" and words[i].endswith(("وصف", "وصفت")):
        return NOWHERE  # وُصفت بأنها: no source
    if before == "علي" and form.cue.tier > 1 and frames.isdisjoint(("علي", "علي:an")):
        return j + 1  # «بتمديد المهلة على أن يتم»: on condition that
    with_b = word[0] == "ب"
    if not ("an" in frames or before in frames or f"{before}:an" in frames or with_b and not frames.isdisjoint(("b:an", "b"))):
        return NOWHERE
    if form.cue.tier == 3 and j - i > (30 if "obj" in frames or before in _COMMAS else 14):
        return NOWHERE
    if before in ("يقضي", "تقضي") and form.cue.lemma == "اقترح":
        plan = next((k for k in range(i + 1, j) if words[k][-1] == "ا" and len(words[k]) > 2 and not gazetteer.given(words[k])), None)
        if plan is not None:
            return _to_end(doc, n, i, form, plan, "cue + object")  # «اقترح الوسيط حلا وسطا يقضي بأن»
    if word == "ان" and words[j + 1] == ":" and j + 2 not in doc.pair_at:
        return _after_colon(doc, n, i, form, j + 1) or NOWHERE  # «وأضاف أن: هدفنا …»
    if _never_closed(doc, j + 1):
        return _unclosed(doc, n, i, form, j + 2, "cue + complementiser + unclosed mark")
    with_preposition = with_b or before in PREPOSITIONS
    return _to_end(doc, n, i, form, j, "cue + preposition + complementiser" if with_preposition else "cue + complementiser")


def _never_closed(doc: Doc, k: int) -> bool:
    """Whether a mark that is never closed opens at token k: a blank stands before it and none behind it."""
    kind = marks.KINDS.get(doc.words[k])
    if kind is None or kind == "single" or k in doc.pair_at:
        return False
    return doc.starts[k] > doc.ends[k - 1] and doc.starts[k + 1 : k + 2] == (doc.ends[k],)


def _closing_words(doc: Doc, n: int, i: int, form: cues.Form, j: int) -> Answer:
    """«ختم الوزير كلمته بالتأكيد على أن»."""
    start = j + 2
    if j + 1 in doc.pair_at:
        found = _quoted(doc, n, i, form, j + 1) if doc.words[j] in _WORDS_OF else None
        return replace(found, subject=(i + 1, j) if j > i + 1 else None) if isinstance(found, Found) else found
    if doc.words[j] in ("بالتذكير", "بالتلميح") and doc.words[j + 1] in cues.COMPLEMENTISERS:
        return _to_end(doc, n, i, form, j + 1, "cue + preposition + complementiser")  # «واكتفى بالتذكير بأن»
    of_feeling = doc.words[j] in ("بالاعراب", "بالتعبير") and doc.words[j + 1] == "عن"  # «واكتفت بالإعراب عن ثقتها في»
    if doc.words[j + 1] not in ("علي", "الي") and not of_feeling or not plausible_noun_phrase(doc, start):
        return None
    clause = doc.words[start] in cues.COMPLEMENTISERS
    return _to_end(doc, n, i, form, start, "cue + preposition + " + ("complementiser" if clause else "noun phrase"))


def _announced_there(doc: Doc, j: int, limit: int) -> int | None:
    """«أعلن ذلك في سلسلة منشورات نشرها»: what was announced stands before, unless marks follow at once."""
    return None if any(k in doc.pair_at for k in range(j, min(limit, j + 4))) else NOWHERE


def _at_about(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> int | None:
    """At عن: behind it when it is another noun's, at the clause when it names whose report is passed on."""
    words, before, after = doc.words, doc.words[j - 1], doc.words[j + 1]
    lemma, inside = form.cue.lemma, j + 1 < doc.sentences[n][1]
    if lemma == "تحدث" and inside and (actor_nouns.is_actor_noun(after) or gazetteer.known_at(words, j + 1)):
        return NOWHERE  # «وتحدث عن المرشحة»: a topic
    if j > i + 2 + (words[i + 1] in ("ذات", "نفس")) and before in cues.word_class("takes-عن"):
        return j + 1  # «بمناسبة الإعلان عن …، عن»: the عن of another noun
    if before.removeprefix("ال") in _OF_A_SEAT and _seat(words, j + 1, doc.sentences[n][1]):
        return j + 2  # «أعلن النائب عن محافظة كذا فلان التوجه نحو»
    if j == i + 2 and before.removeprefix("ال") in _OF_A_SEAT and any(words[k - 1] == "عن" and words[k] in _EMOTION for k in range(j + 3, limit)):
        return j + 1  # «عبر النائب عن فريق كذا، فلان، عن استغرابه»
    if before == "نقلا":  # «كشفت الصحيفة، نقلا عن مصادرها، أن»
        ahead = range(j + 1, min(limit, j + 14))
        return next((k for k in ahead if words[k] in _COMMAS or words[k] in cues.COMPLEMENTISERS or k in doc.pair_at), j + 1)
    if lemma == "أفاد" and inside and actor_nouns.is_actor_noun(after):
        return j + 1  # «أفادت الوكالة عن مصدر، بأن»
    return None


def _seat(words: list[str], k: int, b: int) -> bool:
    """Whether a party, a constituency or a state stands at token k."""
    return actor_nouns.noun_class(words[k]) == "organisation" or words[k] in cues.word_class("where") or gazetteer.is_state(words, k, b)


def _at_in(doc: Doc, n: int, i: int, j: int, limit: int) -> int | None:
    """At في behind a cue that takes it (شكك في النتائج): where the search goes on when it only tells where or when somebody speaks."""
    words, after = doc.words, doc.words[j + 1]
    said_there = occasion(after)
    if words[j - 1] in PAUSE and j + 1 < doc.sentences[n][1] and (said_there or after in _UTTERANCES):
        comma = next((k for k in range(j + 2, min(limit - 1, j + 26)) if words[k] in PAUSE or words[k] in END or k in doc.verbs and words[k] != "عقب"), j)
        if comma > j and words[comma] in _COMMAS and words[comma + 1] in cues.COMPLEMENTISERS:
            return comma + 1  # «يرى الخبير، في تصريح للموج، أن», «رأت الكتلة، في بيان تلاه النائب فلان عقب اجتماعها …، أن»
        return NOWHERE  # «ترى "مؤشرات جدية"، في تصريح للصحيفة»
    if said_there and (clause := _clause_ahead(doc, j + 1, limit)):
        return clause  # «رأى في بيان له أن»
    if after in _CIRCUMSTANCES:
        return j + 2  # «رأى في ظل هذه الظروف أن», «ترى في هذا السياق أن»
    if words[i - 1] in cues.COMPLEMENTISERS:
        return NOWHERE  # «أنه رأى المتهم في …»: seen, not said
    if j == i + 1:
        return None
    reach = 20 if actor_nouns.noun_class(words[i + 1]) == "title" else 10  # «يرى أستاذ كذا في المدينة، فلان، الذي …، أن»
    clause = next((k for k in range(j + 1, min(limit, j + reach)) if words[k] in cues.COMPLEMENTISERS), None)
    if clause and not any(words[k] in PAUSE and k + 1 in doc.forms for k in range(j + 1, clause)):
        return j + 1  # «رأى أستاذ التاريخ في جامعة المدينة، فلان، أن»
    if actors.phrase_end(words, i + 1, j, doc.pair_at) == j:
        return None
    if words[i + 1].endswith(("ة", "ها", "هم", "ه")) or actors.mention(words, i + 1, j, doc.pair_at) is None:
        return NOWHERE  # «ترى نفسها قوية، كما يبدو في اللوحة»
    return None


_EACH_OF = ("كل", "كلا")


_COMPLAINED = cues.word_class("complained")


def _at_preposition(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int, relative: int | None) -> Answer:
    """At a preposition that the cue takes (دعا إلى, حذر من): the content behind it, or where to go on when it is another word's."""
    words, word = doc.words, doc.words[j]
    if word == "من" and j == i + 2 and words[i + 1] in _EACH_OF:
        return j + 1  # «حذر كل من الوزير والسفير من»
    if word == "من" and j == i + 2 and _of_whom(doc, i, j, limit):
        return j + 1  # «حذر عدد من النواب من خطورة كذا», «حذر خبير من جامعة كذا من»
    if word == "علي" and i + 2 <= j <= i + 3 and words[i + 1] in cues.word_class("supervises") and (named := _name_within_office(doc, i, j, limit)):
        return named  # «أكد المشرف العام على الفريق فلان الفلاني ثقته بـ»
    if word in PREPOSITIONS and word in frames and (later := _taken_later(doc, i, frames, j, limit)):
        return later
    if form.cue.lemma in ("خلص", "توصل") and words[j + 1] in _THIS:
        return NOWHERE  # «خلصت إلى هذه النتيجة»: told elsewhere
    if word == "من" and form.cue.lemma == "قلل" and words[j + 1] not in cues.word_class("played-down"):
        return NOWHERE  # «قلل اللقاح من الإصابات»
    complained = words[j + 1] in cues.COMPLEMENTISERS or words[j + 1] in _COMPLAINED or cues.verbal_noun(words[j + 1])
    if word == "من" and form.cue.lemma == "شكا" and not (complained or j + 1 in doc.pair_at):
        return NOWHERE  # «يشكو من آلام في الظهر»
    if word not in frames or _beside(relative, j) or j + 1 >= doc.sentences[n][1] or cues.match_phrase("phrase", words, j):
        return None
    if form.cue.tier == 3 and j - i > (20 if words[j - 1] in _COMMAS else 14):
        return None
    return _governed(doc, n, i, form, frames, j)


def _name_within_office(doc: Doc, i: int, j: int, limit: int) -> int | None:
    """The token behind the name of an office whose preposition stands at token j, for a cue at token i; None when no name stands there."""
    who = actors.mention(doc.words, i + 1, limit, doc.pair_at)
    return who[1] if who and who[0] == i + 1 and any(gazetteer.given(doc.words[k]) for k in range(j + 2, who[1])) else None


def _of_whom(doc: Doc, i: int, j: int, limit: int) -> bool:
    """Whether «من» at token j belongs to the unnamed people right behind the cue, which takes another one («حذر عدد من النواب من»)."""
    words, people = doc.words, doc.words[j - 1]
    group = people in cues.word_class("group") or actor_nouns.noun_class(people) in ("quantifier", "anonymous", "title") and not people.startswith("ال")
    if not group or j + 1 in doc.pair_at:
        return False
    again = next((k for k in range(j + 2, min(limit, j + 9)) if words[k] == "من" or words[k] in PAUSE), None)
    return again is not None and words[again] == "من"


def _beside(relative: int | None, j: int) -> bool:
    """Whether token j stands right behind a relative pronoun, so that a preposition there is the relative clause's."""
    return relative is not None and j - relative <= 3


_ENVOYS = cues.word_class("envoy")


def _taken_later(doc: Doc, i: int, frames: frozenset[str], j: int, limit: int) -> int | None:
    """The token from which to go on when the preposition at token j belongs to a word of the source, and the cue's own comes later."""
    words, word = doc.words, doc.words[j]
    if words[j + 1] in cues.COMPLEMENTISERS:
        return None  # «ولفت إلى أن «كذا»، مشيرا إلى أن»: its own
    if later := _own_behind_circumstance(words, i, j, limit):
        return later
    if later := _behind_aside(doc, i, frames, j, limit) or word == "علي" and _behind_page(doc, j, limit):
        return later
    takes_clause = "an" in frames or f"{word}:an" in frames
    if takes_clause and words[j - 1] not in PAUSE and not _TAKES_PREPOSITION.isdisjoint(words[max(i + 1, j - 4) : j]):
        clause = _clause_ahead(doc, j, limit)
        if clause and clause > j + 1:
            return clause - (words[clause - 1] in PREPOSITIONS)  # «أكد مصدر مطلع على المفاوضات أن»
    again = [k for k in range(j + 2, min(limit - 1, j + 9)) if words[k] == word]
    if again and again[0] < j + 6 and words[j - 1] in _TAKES_PREPOSITION:
        return again[0]  # «شددت مصادر مطلعة على الملف على ضرورة»
    reach = 9 if word == "الي" and gazetteer.known_at(words, j + 1) else 5  # «المبعوث الخاص للأمين العام للأمم المتحدة إلى سوريا»
    envoy = word == "الي" and next((k for k in range(j - 1, max(i, j - reach), -1) if actor_nouns.dictionary_form(words[k]) in _ENVOYS), None)
    if envoy and PAUSE.isdisjoint(words[envoy:j]):
        cue = (k for k in range(j + 2, min(limit - 1, j + 18)) if words[k] == word or any(f.cue.tier < 3 for f in doc.forms.get(k, ())))
        own = next(cue, None)
        if own and words[own] == word:
            return own  # «لفت المبعوث الأممي إلى المدينة فلان خلال مؤتمر صحفي إلى أن»
    clause = next((k for k in again if words[k + 1] in cues.COMPLEMENTISERS), None)
    if clause and not any(k in doc.forms for k in range(j + 1, clause)):
        return clause  # «شدد في تغريدة على منصة كذا على أن», but «دعا إلى وقف الحرب، مشيرا إلى أن»
    return None


_DURING = cues.word_class("during")


def _own_behind_circumstance(words: list[str], i: int, j: int, limit: int) -> int | None:
    """The cue's own preposition where the one at token j belongs to an occasion or tells of the source («دعا، خلال زيارة إلى تعز، الأطراف
    إلى الحوار», «حذر الشيخ فلان، من وجهاء المدينة، من»); None where it is the cue's."""
    word, before = words[j], words[j - 1]
    if before in _COMMAS and j > i + 2:
        close = next((k for k in range(j + 2, min(limit - 2, j + 7)) if words[k] in _COMMAS), None)
        return close + 1 if close and words[close + 1] == word and words[close + 2] not in cues.COMPLEMENTISERS else None
    occasion = words[j - 2] in _DURING and before[0].isalpha() and not before.startswith("ال") and not actor_nouns.is_actor_noun(before)
    occasion = occasion and gazetteer.known_at(words, j - 1) is None  # «دعا الأطراف في صنعاء إلى الحوار»
    copy = word == "علي" and words[j + 1] in ("نسخة", "نسخ")
    if not (occasion or copy):
        return None
    return next((k for k in range(j + 2, min(limit - 1, j + 12)) if words[k] == word), None)


_STRESSED = ("ضرورة", "اهمية", "حق", "حرص", "دور", "وجوب", "عمق")


def _behind_aside(doc: Doc, i: int, frames: frozenset[str], j: int, limit: int) -> int | None:
    """The token behind the comma that closes an aside with the preposition at token j, where the cue's own complement stands there:
    «أكد السفير، تعليقا على القرار، أن», «أكد المكتب، في بيان نتوفر على نسخة منه، رفضه»; None when there is none."""
    words = doc.words
    opening = next((k for k in range(j - 1, max(i, j - 16), -1) if words[k] in PAUSE), None)
    close = next((k for k in range(j + 1, min(limit - 2, j + 14)) if words[k] in PAUSE or words[k] in END), None)
    if not opening or not close or words[opening] not in _COMMAS or words[close] not in _COMMAS:
        return None
    after = words[close + 1]
    if words[j + 1] in _STRESSED:
        return None  # «أكد الوزير، خلال اللقاء على أهمية كذا، أن»: no comma behind the aside
    if after in cues.COMPLEMENTISERS:
        return close + 1 if "an" in frames else None
    if opening == j - 1:
        return None  # «شدد الوزير، على ضرورة كذا، وعلى …»
    if after == words[j]:
        return close + 1
    masdar = cues.verbal_noun(after) and after != "اضافة" and not actor_nouns.is_actor_noun(after)
    return close + 1 if "n" in frames and masdar and not cues.verbal_noun(words[j + 1]) else None


_PAGES = cues.word_class("own-page") | {"منصة", "موقع", "صفحة", "حساب", "شبكة", "الانترنت", "الفيسبوك", "الملا"}


def _behind_page(doc: Doc, j: int, limit: int) -> int | None:
    """The token behind a page or a platform that follows على at token j, where the cue's own complement comes later:
    «أكد سالم على فيسبوك أن», «شدد على حسابه في إكس على ضرورة»; None when there is none."""
    words = doc.words
    k = j + 1 + (j + 1 in doc.pair_at)
    if platform := cues.match_phrase("platform", words, k):
        return k + platform
    on_air = words[k] in _STATIONS or words[j - 1] in ("له", "لها") and words[j - 2] in _ON_AIR and words[k].startswith("ال")
    if words[k] not in _PAGES and not on_air:
        return None
    for m in range(k + 1, min(limit - 1, k + 10)):
        if words[m] in cues.COMPLEMENTISERS or words[m] == words[j] and words[m + 1] not in _PAGES:
            return k + 1
        if words[m] in END or m in doc.verbs:
            return None
    return None


_STATIONS = frozenset(["قناة", "اذاعة", "راديو", "اثير", "شاشة"])
_ON_AIR = frozenset(["مداخلة", "حوار", "لقاء", "مقابلة", "حديث", "تصريح"])


def _governed(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int) -> Found | int:
    """What stands behind the preposition at token j that the cue takes: a clause, marks or a noun phrase."""
    words, pair_at, after = doc.words, doc.pair_at, doc.words[j + 1]
    close = pair_at.get(j + 1)
    if close and count_words(words, j + 1, close) <= 3 and words[close + 1] == words[j] and not cues.verbal_noun(words[j + 2]):
        return close + 1  # «لفت في حديثه إلى «الموج» إلى أن»
    if after in cues.COMPLEMENTISERS:
        return _to_end(doc, n, i, form, j + 1, "cue + preposition + complementiser")
    if after in _COMMAS and words[j + 2] in cues.COMPLEMENTISERS:
        return _to_end(doc, n, i, form, j + 2, "cue + preposition + complementiser")  # «أشار إلى، أن»
    start = _behind_feeling(doc, n, j) if words[j] == "عن" and after in _EMOTION else j + 1
    if form.kind == "participle" and "n" not in frames and j - i > _reach_of_participle(form, frames):
        return NOWHERE
    if words[start] == "القول":
        clause = next((k for k in range(start + 1, min(doc.sentences[n][1], start + 5)) if words[k] in cues.COMPLEMENTISERS), None)
        if clause:
            return _to_end(doc, n, i, form, clause, "cue + preposition + complementiser")  # «شدد على القول إن»
    lone_mark = words[start] in marks.KINDS and start not in pair_at
    if lone_mark and start + 1 < doc.sentences[n][1] and doc.starts[start] > doc.ends[start - 1]:
        return _unclosed(doc, n, i, form, start + 1, "cue + unclosed mark")  # «دعا إلى "تغليب …» and no end
    if not plausible_noun_phrase(doc, start):
        return NOWHERE
    close = pair_at.get(start)
    if close and words[j] == "عن" and words[start + 1] in _EMOTION and words[close + 1][0].isalpha():
        return _to_end(doc, n, i, form, start, "cue + preposition + noun phrase")  # «عبرت عن "خيبة أملها" من»
    effect = words[j - 1].startswith("ال") and not words[j - 2].startswith("ال") and plain_noun(doc, j - 1)
    masdar = words[i][0] == "و" and cues.verbal_noun(words[j - 1].removeprefix("ال"))  # «وعزا التأخير إلى «إجراءات التفتيش»»
    if form.cue.lemma in _TRACES and close and (j > i + 2 or masdar) and effect and not cues.with_object(words[i]):
        return _to_end(doc, n, i, form, j - 1, "cue + object")  # «عزت فلانة التراجع إلى «مزيج من البيانات»»
    if close and count_words(words, start, close) >= SPEECH_WORDS and (words[close + 1] in PAUSE or words[close + 1] in END):
        return _quoted(doc, n, i, form, start, "cue + preposition + marks")
    feeling_in_cue = j == i + 1 and start > j + 1  # «أعرب عن أمله»
    found = _to_end(doc, n, i, form, start, "cue + preposition + noun phrase", cue_end=j + 2 if feeling_in_cue else i + 1)
    if isinstance(found, Found) and found.subject and "target" in frames and words[j] == "الي":
        effect = next((k for k in range(i + 2, j) if starts_object(doc, i, k, form)), None)
        return replace(found, subject=(i + 1, effect)) if effect else found  # «عزا محللون ارتفاع الذهب إلى»
    return found


def _reach_of_participle(form: cues.Form, frames: frozenset[str]) -> int:
    """How far behind a participle the preposition that it takes may stand."""
    if form.cue.lemma == "دعا":
        return 28
    return 16 if "obj" in frames else 9


def _behind_feeling(doc: Doc, n: int, j: int) -> int:
    """Where the content starts behind عن at token j and a feeling: at the clause («عن أسفه أن», «عن خشيته من أن»), behind the preposition
    of a hope or a wish («عن أمله في …»), or else at the feeling itself."""
    words, k, b = doc.words, j + 2, doc.sentences[n][1]
    if k >= b:
        return j + 1
    if words[k] in _ABOUT_WHAT:
        hoped = words[k + 1] in cues.COMPLEMENTISERS or words[j + 1].startswith(("امل", "رغبت"))
        return k + 1 if hoped else j + 1
    return k if words[k] in cues.COMPLEMENTISERS else j + 1


def _at_word(
    doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int, relative: int | None, another: bool
) -> Answer:
    """The rules about nouns, in this order."""
    word, right_behind = doc.words[j], j == i + 1
    return (
        # behind the pronoun on the verb or the relative ما: «واعتبرته خطوة», «واستنكر ما جرى»
        word[0] == "ب" and _apposed_surname(doc, j) and j + 1
        or right_behind and "suffix" in frames and "n" in frames and _named_by_pronoun(doc, n, i, form, j, limit)
        or word == "ما" and _at_what(doc, n, i, form, frames, j, limit)
        # behind the one who is asked or addressed: «طلب من فلان أن», «ناشد المجتمع الدولي التدخل», «وجه تحذيرا إلى»
        or "ask" in frames and _asked(doc, n, i, form, j, limit)
        or "to:b" in frames and word[0] == "ب" and len(word) > 4 and _request(doc, n, i, form, j, limit)
        or "ask:n" in frames and right_behind and _asked_for(doc, n, i, form, limit)
        or word[0] in "بل" and j > i + 2 and form.kind == "finite" and _inside_office(doc, i, form, j, limit)
        or "address" in frames and (right_behind and _addressed(doc, n, i, form, j, limit) or NOWHERE)
        # a verbal noun with ب or على, an object that is definite: «شدد بضرورة», «أصر على ضرورة», «أعلن القبض على»
        or "b:noun" in frames and word[0] == "ب" and _b_with_masdar(doc, i, form, j) and _with_clitic(doc, n, i, form, j)
        or word == "علي" and "علي:noun" in frames and _on_masdar(doc, n, i, form, j)
        or word in _EMOTION and "emo" in frames and _to_end(doc, n, i, form, j, "cue + object")
        or "claim" in frames and _refused(doc, n, i, j, limit) and _to_end(doc, n, i, form, j, "cue + definite object")
        or _definite_object(doc, n, i, form, frames, j, limit) and _to_end(doc, n, i, form, j, "cue + definite object")
        or wished(doc, i, form, j) and _with_clitic(doc, n, i, form, j)
        # a clitic with a noun: «رحب بالقرار», «دعا لوقف الحرب»
        or word[0] == "ب" and _at_b(doc, n, i, form, frames, j, limit, relative, another)
        or word[0] == "ل" and "l" in frames and _called_for(doc, i, form, j) and not (_is_persons(doc, j) or _field_of_aside(doc, i, j)) and _at_l(doc, n, i, form, j, limit)
        # what is left: «حمّل الحكومة مسؤولية», «انتقد سياسة الحكومة», «وصفه بـ"…"», «أكد التزام بلاده»
        or "load" in frames and _responsibility(doc, n, i, form, j, limit)
        or j <= i + 2 and criticised_alone(doc, i, form, j) and _to_end(doc, n, i, form, j, "cue + definite object")
        or "n" in frames and _criticised(doc, n, i, form, j, limit) and _to_end(doc, n, i, form, j, "cue + definite object")
        or word in ("ب", "بال") and ("b" in frames or form.cue.lemma == "لوح") and _b_before_marks(doc, i, frames, j, relative) and _with_clitic(doc, n, i, form, j)
        or "n" in frames and _masdar_object(doc, n, i, form, frames, j, limit, relative) and _to_end(doc, n, i, form, j, "cue + object")
    )  # fmt: skip


def _refused(doc: Doc, n: int, i: int, j: int, limit: int) -> bool:
    """Whether what somebody claims, and no offer or act, stands at token j behind a verb of refusing and its subject («رفض الوزير اتهامات
    المعارضة», «رافضا ما سماه "…"», «ترفض أي عودة جزئية»)."""
    words = doc.words
    return refused_claim(words, j) and (words[j - 1] in PAUSE or j == i + 1 or j == object_starts(doc, n, i, limit))


def _apposed_surname(doc: Doc, j: int) -> bool:
    """Whether the word with ب at token j is a surname: an office without the article stands behind it and a comma («أشاد النائب جيل بارنيو،
    رئيس المجموعة، بجو الشفافية»)."""
    words = doc.words
    if words[j + 1] not in ("،", ",") or words[j].startswith("بال") or actor_nouns.is_actor_noun(words[j][1:]):
        return False
    office = words[j + 2]
    return actor_nouns.noun_class(office) == "title" and not office.startswith("ال") and any(word.startswith("ال") for word in words[j + 3 : j + 5])


def _field_of_aside(doc: Doc, i: int, j: int) -> bool:
    """Whether ل at token j belongs to an office in apposition («دعت فلانة، الأمينة العامة لاتحاد كذا، إلى»)."""
    words = doc.words
    comma = next((k for k in range(j - 1, i, -1) if words[k] in PAUSE), None)
    return comma is not None and j - comma <= 4 and actor_nouns.noun_class(words[comma + 1]) == "title" and words[j - 1].startswith("ال")


def _is_persons(doc: Doc, j: int) -> bool:
    """Whether the word at token j is a given name or a well-known person's («دعت لويزة فلان الأطراف إلى»)."""
    known = gazetteer.known_at(doc.words, j)
    return gazetteer.given(doc.words[j]) or known is not None and known[1].kind == "person"


def _tells_how(form: cues.Form) -> bool:
    """Whether a verb can tell how something was («روى كيف نجا»)."""
    return form.cue.stance in ("narrative", "neutral") and not form.cue.inherits


def _with_clitic(doc: Doc, n: int, i: int, form: cues.Form, j: int) -> Found | int:
    """The content that starts with ب or ل and a noun."""
    return _to_end(doc, n, i, form, j, "cue + clitic + noun phrase")


def _named_by_pronoun(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Answer:
    """«واعتبرته خطوة …», «يعتبرها آخرون ضرورية»: what is said of the one whom the pronoun on the verb means."""
    words, word = doc.words, doc.words[j]
    if not words[i].endswith(POSSESSIVE) or not word[0].isalpha() or word in _PREP:
        return None
    somebody = word in _OTHERS or actor_nouns.is_actor_noun(word) or gazetteer.given(word) or gazetteer.known_at(words, j) is not None
    if form.kind == "finite" and somebody:
        start = _behind_others(doc, n, j, limit)
        if start is not None:
            return _to_end(doc, n, i, form, start, "cue + object")
        if form.cue.lemma == "عدّ":
            return NOWHERE  # «وعدّه رئيس الغرفة «بداية جديدة»»
    return None if word.startswith("ال") else _to_end(doc, n, i, form, j, "cue + object")


def _behind_others(doc: Doc, n: int, j: int, limit: int) -> int | None:
    """The noun without the article that follows the one who judges at token j; None when none does."""
    words, word, b = doc.words, doc.words[j], doc.sentences[n][1]
    listed = gazetteer.known_at(words, j)
    place = listed is not None and listed[1].kind not in ("person", "agency")
    who = (j, j + listed[0]) if place else actors.mention(words, j, limit, doc.pair_at)
    if not who or who[0] != j:
        return None
    alone = word in _OTHERS or not place and words[who[1]] in END and not word.startswith("ال")
    marked = next((k for k in range(j + 1, who[1]) if k in doc.pair_at), who[1])
    judged = marked < who[1] == doc.pair_at[marked] + 1 and (words[who[1]] in END or words[who[1]] in PAUSE)
    last = marked if judged else who[1]  # «وهو ما اعتبره الوزير "خطأ فادحا".», but «اعتبره حزب «كذا» خطوة»
    end = min(who[1], j + 1) if alone else next((k for k in range(j + 1, last) if _predicate(words, k)), last)
    if not place and gazetteer.given(word) and not actor_nouns.is_actor_noun(word):
        # the name, of at least two words where a noun phrase follows
        end, most = j + 1, titles.name_end(words, j, limit, doc.pair_at)
        while end < most and (end == j + 1 and _of_a_name(words, end) or gazetteer.given(words[end])):
            end += 1
    if end < b:
        end = _with_others(words, end, b)
    if end < b and end in doc.pair_at:
        return end  # «وهو ما اعتبرته الحكومة "خطوة في الاتجاه الصحيح"»
    taken_for = end < b and not words[end].startswith("ال") and (plain_noun(doc, end) or words[end][-1] == "ا")
    return end if taken_for else None


def _predicate(words: list[str], k: int) -> bool:
    """Whether token k is what something is taken for, behind the one who takes it for that («اعتبره مراقبون انقلابا», «… الوزارة خطوة»)."""
    word, before = words[k], words[k - 1]
    if word.startswith("ال") or gazetteer.given(word) or len(word) < 4 or gazetteer.known_at(words, k) is not None:
        return False
    return word.endswith("ا") or word.endswith("ة") and (before.startswith("ال") or before.endswith("ون"))


def _of_a_name(words: list[str], k: int) -> bool:
    """Whether the word behind a given name at token k is its surname and not what something is called («اعتبرها سالم الراوي خطوة»)."""
    return words[k + 1][0].isalpha() and not words[k].endswith("ة") and not (words[k + 1].endswith("ة") and words[k][-1] in "اة")


def _with_others(words: list[str], end: int, b: int) -> int:
    """The token after «وتالوفيا», «والولايات المتحدة» at token `end`: further states or bodies of the same subject."""
    while end < b and words[end][0] == "و" and len(words[end]) > 3:
        if (known := gazetteer.known_at([words[end][1:], *words[end + 1 : end + 5], "\n"], 0)) is None:
            return end
        end += known[0]
    return end


_CONFIRMS = frozenset(["أكد", "نفى"])
_TOLD = tuple(sorted(cues.word_class("told")))


def _at_what(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int) -> Answer:
    """At the relative ما: «نافية ما يتردد عن …», «واستنكر فلان ما جرى», «وثمن السفير ما تقدمه الوزارة»,
    «وأكد محاميه ما جاء في البيان»."""
    rumour = doc.words[j + 1] in cues.word_class("rumour")
    if form.cue.lemma in _CONFIRMS and doc.words[j + 1].startswith(_TOLD) and j == object_starts(doc, n, i, limit):
        return _to_end(doc, n, i, form, j, "cue + object")
    of_what = "من" in doc.words[j + 2 : j + 8] and doc.words[j + 1][0] in "يت"
    if form.cue.lemma == "أكد" and of_what and j == object_starts(doc, n, i, limit):
        return _to_end(doc, n, i, form, j, "cue + object")  # «أكد السفير ما توليه بلاده من اهتمام»
    if rumour and j == i + 1 and form.cue.lemma == "نفى" and form.kind == "participle":
        return _to_end(doc, n, i, form, j, "cue + object")
    if form.cue.stance == "critical" and "n" not in frames and doc.words[j + 1].startswith(_CALLED) and form.kind == "finite" and j > i + 1:
        return _to_end(doc, n, i, form, j, "cue + definite object")  # «ندد المفوض ما وصفه بـ …»
    if "n" not in frames or form.cue.stance not in ("critical", "supportive"):
        return None
    if rumour or (form.joined if j == i + 1 else j == object_starts(doc, n, i, limit)):
        return _to_end(doc, n, i, form, j, "cue + definite object")
    if doc.words[j + 1].startswith(_CALLED) and (j > i + 1 and form.kind == "finite" or j == i + 1 and form.kind == "participle"):
        return _to_end(doc, n, i, form, j, "cue + definite object")  # «انتقدت الجمعية في بيان ما سمته …», «منتقدة ما وصفته بـ …»
    return None


_CALLED = tuple(sorted(cues.word_class("called")))


def _asked(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Answer:
    """«طلب منها التعرف على», «طلب من فلان أن»: what stands behind the one who is asked."""
    words, word, after = doc.words, doc.words[j], doc.words[j + 1]
    if word in ("من", "الي", "علي") and j <= i + 12:
        return _request(doc, n, i, form, j, limit)
    if word not in ("منه", "منها", "منهم") or j > i + 6:
        return None
    asked = after in cues.COMPLEMENTISERS or cues.verbal_noun(after)
    if not asked and after.startswith("ال") and not actor_nouns.is_actor_noun(after):
        asked = cues.verbal_noun(after[2:]) or words[j + 2] in PREPOSITIONS
    if asked:
        return _to_end(doc, n, i, form, j + 1, "cue + addressee + content")
    return None


def _request(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Answer:
    """What the one behind the preposition or the clitic at token j is asked for; who asks stands before that."""
    asked = asked_of(doc, j, limit)
    if not asked:
        return None
    request = _found(doc, n, i, form, (asked, doc.sentences[n][1]), "cue + addressee + content")
    if not request:
        return NOWHERE
    return replace(request, subject=(i + 1, j) if request.subject and j > i + 1 else None)


def _asked_for(doc: Doc, n: int, i: int, form: cues.Form, limit: int) -> Answer:
    """«ناشد رئيس البلدية المجتمع الدولي التدخل لإنقاذ …»."""
    asked = form.cue.lemma == "ناشد" and besought(doc, i, limit) or requested(doc, i, limit)
    return _to_end(doc, n, i, form, asked, "cue + addressee + content") if asked else None


def _inside_office(doc: Doc, i: int, form: cues.Form, j: int, limit: int) -> int | None:
    """The token of a person's name behind «للنقل», «بمجلس كذا» at token j, when these belong to an office that opens right behind the verb
    at i and what the verb governs follows the name («أشاد نائب رئيس اللجنة الوطنية للنقل بمجلس كذا فلان بجهود …»)."""
    words = doc.words
    if form.cue.frames.isdisjoint(("b", "l")) or words[i + 1].startswith("ال") or actor_nouns.noun_class(words[i + 1]) != "title":
        return None
    if not words[j].startswith("لل") and actor_nouns.noun_class(words[j][1:]) != "organisation":
        return None
    for k in range(j + 1, min(limit, j + 9)):
        if words[k] in _PREP:
            return None
        if gazetteer.given(words[k]) and not actor_nouns.is_actor_noun(words[k]):
            end = titles.name_end(words, k, limit, doc.pair_at)
            return k if any(_can_be_governed(doc, form, m) for m in range(end, min(limit, end + 4))) else None
    return None


def _can_be_governed(doc: Doc, form: cues.Form, m: int) -> bool:
    """Whether a preposition that the cue takes, or ب or ل with a noun, stands at token m."""
    word = doc.words[m]
    return word in form.cue.frames or word[0] in "بل" and len(word) > 3 and is_b_noun(doc, "ب" + word[1:])


_WAVED = cues.word_class("waved")


def _b_with_masdar(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether token j is ب with a verbal noun that can be content («شدد فلان بضرورة …», «ذكر فلان بإعلان …»)."""
    words, rest = doc.words, doc.words[j][1:]
    if words[j] in cues.word_class("b-phrase") or form.cue.lemma == "لوح" and rest.removeprefix("ال") in _WAVED:
        return False
    if form.cue.lemma == "دفع":
        return rest in cues.word_class("plea")  # «دفع المحامي ببطلان الإجراءات»
    if masdar_of_speech(rest):
        return True
    if form.cue.lemma == "لوح" and cues.verbal_noun(rest):
        if actors.past_time(words, i + 1) == j:
            return True  # «كان الوزير قد لوح الأسبوع الماضي بالاستقالة»
        who = actors.mention(words, i + 1, j, doc.pair_at)
        aside = who is not None and words[who[1]] in _COMMAS and words[j - 1] in _COMMAS  # «لوح الوزير، في بيان، بالاستقالة»
        return who is not None and who[0] == i + 1 and (aside or actors.past_time(words, who[1]) == j)
    if form.cue.lemma != "ذكر" or j == i + 1 or not cues.verbal_noun(rest) or not words[j + 1][0].isalpha():
        return False
    return actors.mention(words, i + 1, j, doc.pair_at) == (i + 1, j)


def _on_masdar(doc: Doc, n: int, i: int, form: cues.Form, j: int) -> Answer:
    """«أصر على ضرورة …», «أصر على براءته»: على with a verbal noun."""
    after = doc.words[j + 1]
    hers = (
        j <= i + 6 and form.kind != "noun" and after.endswith(titles.TA_WITH_PRONOUN) and after[: after.rindex("ت")] + "ة" in cues.content_nouns()
    )
    if j + 1 < doc.sentences[n][1] and (hers or masdar_of_speech(after)):
        return _to_end(doc, n, i, form, j + 1, "cue + preposition + noun phrase")
    return None


def _definite_object(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int) -> bool:
    """Whether token j is what a cue with an object is about: a definite verbal noun, or for some cues any noun."""
    if "obj" in frames and form.cue.stance == "directive" and j > i + 1 and _told_to(doc, i, j):
        return True
    if "n" in frames and _definite_masdar(doc, n, i, form, j, limit):
        return True
    if j == i + 1 and form.cue.lemma == "نفى" and form.kind == "participle" and _denied(doc, j):
        return True
    if form.cue.polarity == "denied" and form.kind == "finite" and doc.words[j + (doc.words[j] in ("كل", "جميع"))] in _ACCUSATIONS:
        return j == i + 1 or doc.words[j] in ("كل", "جميع") and j == object_starts(doc, n, i, limit)
    if j == i + 1 and form.cue.lemma == "نفى" and form.kind == "finite" and doc.sentences[n][3] == "headline":
        claimed = doc.words[j] in _UNDEFINED_RUMOURS or actor_nouns.noun_class(doc.words[j]) == "document"
        return claimed and subject_before(doc, n, i) is not None  # «الهيئة تنفي تقرير صحيفة كذا بشأن …»
    if j == i + 1 and form.kind == "participle" and {"np", "ask"} <= frames and doc.words[j].startswith("ال") and plain_noun(doc, j):
        return _complement_behind(doc.words, j + 1)  # «…، ملتمسا الحكم ببراءته»
    return "np" in frames and form.kind == "finite" and _any_object(doc, n, i, form, j, limit)


_ACCUSATIONS = cues.word_class("accusation")


def _told_to(doc: Doc, i: int, j: int) -> bool:
    """«داعيا الشعب الالتفاف حول …»: a definite verbal noun that governs something, behind the one who shall do it."""
    words, word, after = doc.words, doc.words[j], doc.words[j + 1]
    if not word.startswith("ال") or len(word) < 4 or actor_nouns.is_actor_noun(word):
        return False
    if actor_nouns.is_actor_noun(words[j - 1]) and not words[j - 1].startswith("ال"):
        return False  # «طالب الأهالي إدارة التعليم بـ»
    if not _of_fifth_form(word) and not cues.verbal_noun(word[2:]) and word not in _DEFINITE_MASDARS or after not in _PREP and after[0] not in "بل":
        return False
    who = actors.mention(words, i + 1, j + 1, doc.pair_at)
    return who is not None and who[0] == i + 1 and j - 4 <= who[1] < j and actor_nouns.is_actor_noun(words[who[1]])


def _of_fifth_form(word: str) -> bool:
    """Whether a word with the article is like التدخل (the fifth form) or التعاون (the sixth)."""
    return word[2] == "ت" and len(word) in (6, 7) and not word.endswith(("ي", "ية", "ة"))


def _definite_masdar(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> bool:
    """Whether token j is a definite verbal noun with what it governs: «وأعلن الجيش القبض على …»."""
    words, word = doc.words, doc.words[j]
    with_l = form.kind == "participle" and words[j + 1].startswith("لل")  # «مستبعدا العودة للعمل بالنظام القديم»
    if word not in _DEFINITE_MASDARS:
        goes_on = words[j + 1] == "في" and form.cue.lemma == "أعلن" and cues.verbal_noun(word[2:])  # «أعلنت النقابة الاستمرار في الإضراب»
        if not word.startswith("ال") or len(word) < 6 or words[j + 1] not in GOVERNED and words[j + 1] != "مع" and not with_l and not goes_on:
            return False
        if not (cues.verbal_noun(word[2:]) or _of_fifth_form(word)) or actor_nouns.is_actor_noun(word):
            return False
        if actor_nouns.is_actor_noun(words[j - 1]) and not words[j - 1].startswith(("ال", "وال")):
            return False  # «سلطات الاحتلال عن»
    with_b = word in _DEFINITE_MASDARS and words[j + 1][0] == "ب" and len(words[j + 1]) > 3  # «أعلن الدفع بقوة مشتركة»
    if not with_b and not with_l and not _complement_behind(words, j + 1):
        return False
    if form.kind == "participle":
        return j == i + 1
    if j == i + 1 and (words[i - 1] in ("ولم", "فلم") or words[i - 1] == "لم" and words[i - 2] in _BUT_HE) and form.cue.polarity == "denied":
        return True  # «ولم يستبعد اللجوء إلى القضاء», «غير أنه لم يستبعد العودة إلى الحوار»
    return words[j - 1] in PAUSE or j == object_starts(doc, n, i, limit)


_BUT_HE = cues.BUT_HE | {"انه", "انها", "انهم"}


def _complement_behind(words: list[str], j: int) -> bool:
    """Whether a preposition stands at token j, or behind a definite adjective there («الالتزام الكامل بتنفيذ»)."""
    j += words[j].startswith("ال") and words[j] != "الي"
    return words[j] in _PREP or words[j][0] in "بل" and len(words[j]) > 3 and cues.verbal_noun(words[j][1:])


_UNDEFINED_RUMOURS = frozenset(["انباء", "اخبار", "شائعات", "اشاعات", "مزاعم", "ادعاءات", "اتهامات", "تسريبات"])


def _denied(doc: Doc, j: int) -> bool:
    """Whether token j is what is denied and not who denies it: «نافيا الأنباء التي تحدثت عن …»."""
    word = doc.words[j]
    if word in _UNDEFINED_RUMOURS and doc.words[j + 1][0].isalpha():
        return True  # «نافيا أنباء تحدثت عن استقالته»
    return word.startswith("ال") and plain_noun(doc, j) and actor_nouns.noun_class(word) not in ("title", "organisation")


def _any_object(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> bool:
    """Whether token j is the object of a finite verb, whatever noun it is, behind the subject («دان الرئيس الهجوم») or behind the verb."""
    words, word, before = doc.words, doc.words[j], doc.words[j - 1]
    definite = word.startswith("ال")
    if form.cue.lemma == "أبرز":  # also an adjective: a person must have been named
        if not definite or actor_nouns.is_actor_noun(word) or not named_until(doc, i, j - (before in _COMMAS)):
            return False
    if not plain_noun(doc, j) or word[0] == "ب" and not actor_nouns.is_actor_noun(word) or j != object_starts(doc, n, i, limit):
        return False
    closed = before.startswith(("ال", "وال")) or before in '»”"،' or j == i + 1 or with_whose(before)  # no construct goes on to the noun
    return definite or closed or named_until(doc, i, j) or actor_nouns.noun_class(words[i + 1]) == "anonymous"


def _of_its_house(words, j: int, limit: int) -> bool:
    """Whether ب with a body and its complement at token j say where the speaker sits, for the clitic of the verb comes later («طالبت لجنة
    الدفاع بمجلس النواب بإلغاء القرار»)."""
    if words[j].startswith("بال") or not words[j + 1].startswith("ال") or actor_nouns.noun_class(words[j][1:]) != "organisation":
        return False
    later = (words[k] for k in range(j + 2, min(limit, j + 5)) if words[k][0] == "ب")
    return any(word == "ب" or cues.verbal_noun(word[1:]) or cues.verbal_noun(word[3:]) for word in later)


_BY_MEANS = frozenset(["بالبريد", "بالهاتف", "بالفيديو"])


def _at_b(
    doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int, relative: int | None, another: bool
) -> Answer:
    """At a word that begins with ب: the content, or where the search goes on when the clitic is none of the cue's."""
    words, word = doc.words, doc.words[j]
    if word in ("بعض", "بعضهم", "بعضا") or (j > i + 1 or "b" in frames) and gazetteer.known_at(words, j) is not None:
        return j + 1  # «رحب مدرب برشلونة بـ», «متهما بعض الأطراف بـ»: no clitic
    if word.endswith("ون") and words[j - 1].endswith("ون") and j == i + 2:
        return j + 1  # «أفاد باحثون بحريون بأن»: an adjective
    if _act_with_b(doc, i, form, j):
        return NOWHERE
    if word in _BY_MEANS:
        return j + 1  # «أقرت في رسالة بالبريد الإلكتروني بمحدودية العينة»
    if word == "بالنسبة" and (words[j + 1] == "الي" or words[j + 1][0] == "ل"):
        return j + 1  # «أمر مهم بالنسبة للأجيال»
    if not frames.isdisjoint(("b", "b:an")) and (later := _governed_later(doc, frames, j, limit)):
        clause = words[later] in cues.COMPLEMENTISERS
        with_preposition = "preposition + " if words[later][0] == "ب" else ""
        rule = f"cue + {with_preposition}complementiser" if clause else "cue + clitic + noun phrase"
        found = _to_end(doc, n, i, form, later, rule)
        set_apart = isinstance(found, Found) and found.subject and words[j - 1] in _COMMAS and j > i + 2
        return replace(found, subject=(i + 1, j - 1)) if set_apart else found
    if "b" in frames:
        in_charge = words[j - 1] in cues.word_class("takes-b")
        if in_charge and (own := next((k for k in range(j + 1, min(limit, j + 8)) if words[k][0] == "ب" and _b_with_noun(doc, k)), None)):
            return own  # «أوصت اللجنة المكلفة بالتحقيق في حادث القطار بإقالة المدير»
        if j == i + 1 and word in words.surnames:
            return j + 1  # «واتهم بوزريدة جهات بـ»: a name
        if j == i + 1 and form.cue.lemma == "اتهم" and not cues.with_object(words[i]):
            return NOWHERE  # «متهمة بـ»: passive
        if word.startswith("بال") and _b_of_office(doc, i, frames, j, limit) or _of_its_house(words, j, limit):
            return j + 1
    if form.cue.lemma == "وصف" and j > i + 1 and (clause := _described_later(doc, n, j)):
        return _to_end(doc, n, i, form, clause, "cue + preposition + complementiser")  # «وصف البيان، بعدم دقته، بأنه»
    if "b" not in frames:
        return None
    if word.startswith("بال") and words[j + 1] in PAUSE and words[j + 2] in frames and any(words[k] in PAUSE for k in range(i + 1, j)):
        return j + 1  # «شكك فلان، المتحدث باسم الحزب بالبرلمان، في»
    apposed = words[j + 1] in _COMMAS and (gazetteer.given(words[j + 2]) or actor_nouns.noun_class(words[j + 2]) in ("title", "honorific"))
    if j > i + 2 and apposed and gazetteer.is_state([word[1:], "\n"], 0, 1):
        return j + 1  # «أشاد ممثل البنك بدروفانيا، السيد فلان، بـ»
    beside = _beside(relative, j)
    if word == "بما" and not beside and _judged_what(doc, n, i, form, j, limit):
        return _with_clitic(doc, n, i, form, j)
    if not beside and word in B_THIS and _welcomed_this(doc, n, i, form, j):
        return _with_clitic(doc, n, i, form, j)
    if _named_with_b(doc, i, j, limit, form):
        return j + 1  # «هدد بنيامين … بقصف»
    if not beside and not another and _b_phrase(doc, i, form, j):
        return _with_clitic(doc, n, i, form, j)
    return None


def _governed_later(doc: Doc, frames: frozenset[str], j: int, limit: int) -> int | None:
    """The token of the ب that the cue governs, when the one at token j is an adverbial in commas («نوه الوزير، بالمناسبة، بجهود الأطر»)
    or the town of an office or a source («أفاد المدير الجهوي بنابل، سالم الراوي، بأن», «بنابل العميد سالم الراوي أن»)."""
    words, rest = doc.words, doc.words[j][1:]
    on_request = rest == "طلب" and words[j + 1] == "من"
    if cues.verbal_noun(rest) and not on_request or actor_nouns.noun_class(rest) in ("title", "anonymous"):
        return None
    comma = next((k for k in range(j + 1, min(limit - 1, j + 4)) if words[k] in _COMMAS), None)
    if not comma and "an" in frames and words[j - 1] not in PAUSE:  # «الناطق باسم المحكمة بنابل ومساعد الوكيل بها، سالم الراوي، بأن»
        clause = next((k for k in range(j + 4, min(limit, j + 24)) if _b_clause(words[k])), None)
        if clause and words[clause - 1] in _COMMAS and doc.verbs.isdisjoint(range(j + 1, clause)):
            return clause
    if not comma:
        return _clause_of_named(doc, j, limit) if "an" in frames and words[j - 1] not in PAUSE else None
    if words[j - 1] in _COMMAS:
        return comma + 1 if _b_with_noun(doc, comma + 1) else None
    if _b_clause(words[comma + 1]):
        return comma + 1 if comma == j + 1 else None
    close = next((k for k in range(comma + 2, min(limit - 1, comma + 10)) if words[k] in PAUSE or words[k] in END), None)
    if not close or words[close] not in _COMMAS:
        return None
    if "an" in frames and _b_clause(words[close + 1]):
        return close + 1
    after = words[comma + 1]
    named = gazetteer.given(after) or actor_nouns.noun_class(after) in ("title", "honorific")
    if comma > j + 1 or actor_nouns.is_actor_noun(rest) or not named and actors.past_time(words, comma + 1) == comma + 1:
        return None
    if "an" in frames and not actor_nouns.is_actor_noun(rest):  # «المحكمة الابتدائية بنابل، سالم الراوي، اليوم الخميس 21 نوفمبر 2019، بأن»
        clause = next((k for k in range(close + 1, min(limit, close + 10)) if _b_clause(words[k]) and words[k - 1] in _COMMAS), None)
        if clause and actors.past_time(words, close + 1) > close + 1 and doc.verbs.isdisjoint(range(comma + 1, clause)):
            return clause
    return close + 1 if doc.verbs.isdisjoint(range(comma + 1, close)) and _b_with_noun(doc, close + 1) else None


def _b_clause(word: str) -> bool:
    """Whether a word is بأن, بأنه or the like."""
    return word[0] == "ب" and word in cues.COMPLEMENTISERS


def _clause_of_named(doc: Doc, j: int, limit: int) -> int | None:
    """The أن or بأن behind the name of who holds an office in the town at token j: «أفاد رئيس الحرس بنابل العميد سالم الراوي بأن»."""
    words, after = doc.words, doc.words[j + 1]
    if not gazetteer.given(after) and not (after.startswith("ال") and actor_nouns.noun_class(after) in ("title", "honorific")):
        return None
    for k in range(j + 2, min(limit, j + 8)):
        if words[k] in cues.COMPLEMENTISERS:
            return k
        if words[k] in PAUSE or words[k] in END or k in doc.forms or words[k] in _PREP or k in doc.pair_at:
            return None
    return None


def _b_with_noun(doc: Doc, k: int) -> bool:
    """Whether بأن, or ب with a noun that can be governed, stands at token k."""
    word = doc.words[k]
    if word[0] != "ب" or len(word) < 4:
        return word in ("بان", "بما")
    return word in cues.COMPLEMENTISERS or is_b_noun(doc, word) and not cues.match_phrase("b-phrase", doc.words, k)


def _act_with_b(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether the cue with the ب at token j is an act and no speech («اعترف بالحكومة», «أصدر بيانا بمناسبة …», «أمر بنقله»)."""
    words, word, lemma = doc.words, doc.words[j], form.cue.lemma
    if lemma == "اعترف":  # recognises a state, a government, a capital
        if words[j + 1] == "عاصمة":
            return True
        return (j != i + 2 or words[i + 1].startswith("ال")) and actor_nouns.is_actor_noun(word[1:])
    if lemma == "أصدر":  # «أصدر الوزير بيانا بمناسبة …»
        return cues.word_class("orders").isdisjoint(words[i + 1 : j])
    if lemma == "أقر":  # «أقر البرلمان قانونا يسمح للشرطة باحتجاز …»: passed it
        return any(_undefined_text(words[k]) and words[k - 1] != "في" for k in range(i + 1, j))
    if lemma == "لوح":
        return word[1:].removeprefix("ال") in _WAVED
    if lemma == "تعهد":  # took the case over
        return word in _CASES
    return lemma == "أمر" and (word.endswith(POSSESSIVE) or word in B_THIS)  # «وأمر بنقله», «أمر بهذا»: an act


def _undefined_text(word: str) -> bool:
    """Whether a word is the undefined accusative of something that is passed: a law, a document, a plan (قانونا)."""
    if word[-1] != "ا" or len(word) < 5 or word.startswith("ال"):
        return False
    noun = word[:-1]
    return noun in _OBJECT_NOUNS or noun in cues.word_class("legal-text") or actor_nouns.noun_class(noun) == "document"


def _b_of_office(doc: Doc, i: int, frames: frozenset[str], j: int, limit: int) -> bool:
    """Whether «بال…» at token j tells where the subject works, and the cue's own complement comes later."""
    words, word, after = doc.words, doc.words[j], doc.words[j + 1]
    body = actor_nouns.is_actor_noun(word[1:])
    if body and j == i + 2 and not words[i + 1].startswith("ال") and actor_nouns.noun_class(words[i + 1]) in ("title", "anonymous"):
        if any(words[k][0] == "ب" and cues.verbal_noun(words[k][1:]) for k in range(j + 1, min(limit, j + 8))):
            return True  # «اعترف عامل بالشركة الوطنية بقتل …»
    if j > i + 2 and after[0] == "ب" and len(after) > 4 and not gazetteer.given(after):
        if is_b_noun(doc, after) and not cues.verbal_noun(word[3:]):
            return True  # «أشاد سفير البلاد بالقاهرة بمواقف …»
    # «أفاد رئيس القسم بالوزارة أن»
    return body and "an" in frames and any(words[k] in cues.COMPLEMENTISERS for k in range(j + 1, min(limit, j + 8)))


def _described_later(doc: Doc, n: int, j: int) -> int | None:
    """The «بأنه» that follows token j before another verb of a cue; None when none does."""
    for k in range(j, min(doc.sentences[n][1], j + 16)):
        if k > j and doc.words[k][0] == "ب" and doc.words[k] in cues.COMPLEMENTISERS:
            return k
        if any(f.kind == "finite" for f in doc.forms.get(k, ())):
            return None
    return None


_JUDGING = ("critical", "supportive", "concede")
_NOT_WHAT = ("في", "ان", "لا", "انه", "انها", "فيه", "فيها", "فيهم")  # «بما في ذلك», «بما أن», «بما لا يدع مجالا للشك»


_WITH_WHAT = frozenset(["نوه", "برر", "علل"])


def _judged_what(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> bool:
    """«أشاد الوزير بما تحقق من إنجازات»: بما at token j behind the subject of a cue that praises, blames or admits."""
    if form.cue.stance not in _JUDGING and form.cue.lemma not in _WITH_WHAT or doc.words[j + 1] in _NOT_WHAT:
        return False
    if form.kind == "participle" or j == i + 1:
        return j == i + 1 and (form.kind == "participle" or form.joined or subject_before(doc, n, i) is not None)
    aside = doc.words[j - 1] in _COMMAS and not _COMMAS.isdisjoint(doc.words[i + 1 : j - 1])  # «أشاد الوزير، في كلمته، بما تحقق»
    if "target" in form.cue.frames and j <= i + 12 and doc.words[j - 1] not in _COMMAS:
        return True  # «برر الوزير القرار بما شهدته البلاد»
    return aside or j == object_starts(doc, n, i, limit)


def _welcomed_this(doc: Doc, n: int, i: int, form: cues.Form, j: int) -> bool:
    """«رحب فلان بهذه الأنباء»."""
    if j == i + 1 or form.kind != "finite" or form.cue.stance not in ("supportive", "critical", "concede"):
        return False
    if form.cue.stance == "concede" and actor_nouns.is_actor_noun(doc.words[j + 1]):
        return False  # «تعترف بهذه الحكومة»
    return j + 1 < doc.sentences[n][1] and doc.words[j + 1].startswith("ال")


def _named_with_b(doc: Doc, i: int, j: int, limit: int, form: cues.Form) -> bool:
    """Whether the word that begins with ب behind a verb is its subject's name: it is no preposition with a word of the article or of the
    lists, and the clitic comes later."""
    words, word, rest = doc.words, doc.words[j], doc.words[j][1:]
    behind_given = gazetteer.given(words[j - 1])
    if titles.surname_with_b(words, j) or titles.surname_bu(words, j, doc.vocabulary):
        return True  # «وصفت الأستاذة ريم بالطيب، محامية فلان، القرار بـ»
    if word.startswith("بن") and words[j + 1] == "الله" and behind_given:
        return True  # «وصف سالم بنعبد الله القرار بـ»
    if word.startswith("بن") and len(word) > 5 and rest not in doc.vocabulary and (behind_given or words[j - 2] == "عبد"):
        if not cues.verbal_noun(rest):
            return True  # «وصف عبد الإله بنفلان القرار بـ»
    if form.kind != "finite" or not (j == i + 1 or behind_given):
        return False
    if len(rest) < 4 or rest.startswith("ال") or rest.endswith(("ة", "ات", *POSSESSIVE)) or rest in doc.vocabulary:
        return False
    if behind_given and words[j + 1] in _COMMAS and (words[j + 2] in RELATIVES or word.startswith("با")):
        return True  # «وصف الممثل سالم بنديراس، الذي …، بأنه», «واتهم الوزير ناصر باحليم، الجيران بعرقلة»
    if behind_given and j + 1 in doc.pair_at and word.startswith("با"):
        return True  # «واتهم المحافظ أحمد باجندوح "مليشيات كذا" بتعمد …»
    return not cues.verbal_noun(rest) and _clitic_follows(words, j + 1, min(limit, j + 8))


def _clitic_follows(words: list[str], a: int, b: int) -> bool:
    """Whether ب with a definite or a verbal noun stands between tokens a and b, before any pause."""
    for k in range(a, b):
        word = words[k]
        if word in PAUSE:
            return False
        if word[0] != "ب" or len(word) < 4 or word in cues.word_class("b-phrase"):
            continue
        if word.startswith("بال") or cues.verbal_noun(word[1:]) or actor_nouns.masdar_like(word[1:]):
            return True
    return False


_NO_REASONS = cues.word_class("no-reason")


def _b_phrase(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether ب with a noun at token j is the cue's complement: «تعهد بدعم …», «رحب بالقرار»; no name, no phrase like «بشكل»."""
    word, rest, stance = doc.words[j], doc.words[j][1:], form.cue.stance
    if form.cue.lemma in ("برر", "علل") and word in _NO_REASONS:
        return False  # «مبررا ذلك بالقول إن»
    if gazetteer.given(word) or not (len(word) > 3 or word == "بما" or rest in cues.content_nouns() or rest in cues.word_class("behind-b")):
        return False
    object_too = word == "بحجم" and stance == "supportive" or word == "بحسم" and stance == "directive"  # «أشاد بحجم …», «طالب بحسم …»
    if cues.match_phrase("b-phrase", doc.words, j) and not (object_too and doc.words[j + 1][0].isalpha()):
        return False
    if form.cue.tier == 3 and j - i > 8:
        aside = not _COMMAS.isdisjoint(doc.words[i + 2 : j])
        reach = (36 if stance == "directive" else 20) if doc.words[j - 1] in _COMMAS else 14 if aside else 12 if stance == "commit" else 8  # «أوصت، في ختام زيارتها …، بتوحيد»
        if any(map(gazetteer.given, doc.words[j - 3 : j])):
            reach = max(reach, 14)  # «أقر مدير شؤون الخدمة بولاية كذا فلان الفلاني بتأخر الصرف»
        if j - i > reach or not cues.verbal_noun(rest):
            return False
    return is_b_noun(doc, word) and (stance in ("critical", "supportive") or not gazetteer.is_state([rest, "\n"], 0, 1))


def _called_for(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """Whether ل with a noun at token j is what somebody calls for: «دعا لوقف …», «داعية لوقفة جادة»."""
    word, rest = doc.words[j], doc.words[j][1:]
    if _for_one_act(doc, i, form, j):
        return True
    if len(word) < 4:
        return False
    called_for = cues.word_class("called-for")
    if rest in called_for or cues.verbal_noun(rest):
        return not (j > i + 1 and actor_nouns.noun_class(rest) == "organisation" and not occasion(rest))  # but «المنسق الجهوي لاتحاد الطلبة»
    if not word.startswith("لل") or doc.words[j + 1] == "الي" and actor_nouns.is_actor_noun(word[2:]):
        return False  # «دعا المتحدث باسم اللجنة التحضيرية للاجتماع إلى»
    ahead = range(j + 2, min(j + 14, len(doc.words)))
    if any(gazetteer.given(doc.words[k]) and actor_nouns.noun_class(doc.words[k - 1]) in ("title", "honorific") for k in ahead):
        to = next((k for k in ahead if doc.words[k] == "الي" or doc.words[k] in PAUSE), None)
        if to is not None and doc.words[to] == "الي":
            return False  # «دعت رئيسة وحدة السكري للأطفال في المستشفى الدكتورة فلانة الأهل إلى»
    noun = word[2:]
    return noun in called_for or j > i + 1 and cues.verbal_noun(noun) and not actor_nouns.is_actor_noun(noun)


def _at_l(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Found | int:
    """At ل with what can be called for: the content, or the cue's own preposition where «ل…» tells what a body is for."""
    return _behind_purpose(doc, i, form, j, limit) or _with_clitic(doc, n, i, form, j)


_OF_STATE = ("الحكومة", "حكومة", "الوزارة", "وزارة", "السلطات", "سلطات", "الحزب", "حزب", "القوات")  # no body named for a purpose
_LEADING = frozenset(
    [
        "الرامية",
        "الهادفة",
        "الساعية",
        "الداعية",
        "الدعوة",
        "العودة",
        "الوصول",
        "التوصل",
        "الانضمام",
        "الانتقال",
        "اللجوء",
        "التحول",
    ]
)  # to what
_FIELDS = frozenset(["للتعليم", "للتربية", "للتكوين", "للتنمية", "للتشغيل", "للتضامن", "للتامين", "للاعلام", "للاسكان", "للانتاج"])


def _behind_purpose(doc: Doc, i: int, form: cues.Form, j: int, limit: int) -> int | None:
    """The إلى, or the ب with a verbal noun, that the verb at token i governs behind a body's name that goes on with ل at token j:
    «دعت الرابطة الوطنية للدفاع عن الحقوق إلى احترام الحريات»; None when the ل is what is called for."""
    words = doc.words
    if form.kind != "finite" or j > i + 4 or not _has_purpose(words, i + 1, j):
        return None
    first = j + 2 - (words[j] in _FIELDS)
    pause = next((k for k in range(first, min(limit - 2, j + 6)) if words[k] in _COMMAS), limit)
    if words[pause + 1 : pause + 2] == ["في"] and actor_nouns.noun_class(words[pause + 2]) == "document":
        first = next((k + 1 for k in range(pause + 3, min(limit, pause + 12)) if words[k] in _COMMAS), first)
    for k in range(first, min(limit - 1, first + 9)):
        word, after = words[k], words[k + 1]
        if word in PAUSE or word in END or k in doc.verbs or word[0] == "و" and len(word) > 4:
            return None
        if word == "الي" and "الي" in form.cue.frames:
            masdar = _may_be_masdar(after) or after in cues.COMPLEMENTISERS
            return k if masdar and words[k - 1] not in _LEADING else None
        if word[0] == "ب" and "b" in form.cue.frames and cues.verbal_noun(word[1:]) and not cues.match_phrase("b-phrase", words, k):
            return k
    return None


def _has_purpose(words: list[str], head: int, j: int) -> bool:
    """Whether tokens head..j can be a body whose name goes on with ل («الرابطة الوطنية», «بعثة الأمم المتحدة»)."""
    if actor_nouns.dictionary_form(words[head]) in _ENVOYS and words[j - 1].startswith("ال"):
        return True  # «مبعوث الاتحاد الأوروبي لعملية السلام»
    if actor_nouns.noun_class(words[head]) not in ("organisation", "agency") or words[head] in _OF_STATE:
        return False
    before = words[j - 1]
    if j == head + 1:
        return not before.startswith("ال")  # «دعت جمعية لحماية البيئة إلى»
    return before.startswith("ال") and before.endswith(("ي", "ية", "عام", "عامة", "متحدة"))


def _for_one_act(doc: Doc, i: int, form: cues.Form, j: int) -> bool:
    """«داعية لوقفة جادة»: a noun in ة with ل, right behind a participle or behind the subject, that names neither a person nor a body."""
    word, rest = doc.words[j], doc.words[j][1:]
    if len(word) < 5 or not word.endswith("ة") or word.startswith("لل") or rest in _OBJECT_NOUNS:
        return False
    if actor_nouns.is_actor_noun(rest) or gazetteer.given(rest):
        return False
    if j == i + 1:
        return form.kind == "participle"
    return form.kind == "finite" and actors.mention(doc.words, i + 1, j, doc.pair_at) == (i + 1, j)


def _responsibility(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Found | int:
    """«حمّل فلان الحكومة مسؤولية كذا»: the content starts with who is blamed, behind the one who blames."""
    words, pair_at = doc.words, doc.pair_at
    load = next((k for k in range(j, min(limit, j + 16)) if words[k].endswith(("مسؤولية", "مسئولية"))), None)
    if load is None:
        return NOWHERE
    rule = "cue + object + responsibility"
    if load == j:
        return _to_end(doc, n, i, form, j, rule) if words[j + 1][0] == "ل" else NOWHERE  # «محملة المسؤولية للحكومة»
    who = actors.mention(words, j, load, pair_at)
    if who and who[1] == load and words[load].startswith("ال") and words[load + 1][0] == "ل" and form.kind == "finite":
        return _to_end(doc, n, i, form, load, rule)  # «وحملت الهيئة المسؤولية للحكومة»
    start = titles.subject_end(words, *who, pair_at) if who else j if words[j] == "علي" and words[j - 1] in marks.KINDS else None
    if start and gazetteer.is_state(words, j, load) and gazetteer.is_state(words, j + 1, load):
        start = j + 1  # two states: who blames and who is blamed
    if start and words[start].startswith("وال") and words[start].endswith("ية") and words[start - 1].endswith("ية"):
        start += 1  # «حملت القوى الوطنية والإسلامية الحكومة المسؤولية»
    if start and words[start] == "في" and (words[start + 1].startswith("ال") or words[start + 2] in _COMMAS) and start + 2 < load:
        start += 2  # «حملت حركة كذا في المحافظة الحكومة المسؤولية»
    if form.joined and form.kind == "finite" and form.gender == "m" and form.number == "s" and actor_nouns.noun_gender(words[j]) == "f" and j == i + 1:
        start = j  # «وحمل وزارة النفط المسؤولية»: who blames was named before
    blamed_alone = start and (start >= load or _joined_by_and(words[start])) or actor_nouns.is_oblique(words[j])
    if form.kind == "participle" or subject_before(doc, n, i) or blamed_alone:
        start = j  # «وحملت الجيران وحلفاءهم المسؤولية»: who is blamed alone
    elif start and start == load - 1 and start in pair_at and doc.forms[i][0].joined:
        start = j  # «وحمل الوزير "المسؤولية الكاملة"»: whom he blames
    if start and words[start] == "عن" and words[start + 2] in _COMMAS:
        start += 2  # «حمل عضو المجلس عن الولاية، السيناتور فلان، الوزارة المسؤولية»
    if start and start < load and words[start][0] == "ب" and actor_nouns.noun_class(words[start][1:]) == "organisation":
        # «حمّل القيادي بتحالف كذا، فلان الفلاني، الشريكين المسؤولية»
        start = next((k for k in range(start + 1, min(load, start + 6)) if words[k] in _COMMAS), start)
    if start and words[start : start + 2] == ["علي", "لسان"]:
        who = actors.mention(words, start + 2, load, pair_at)
        start = titles.subject_end(words, *who, pair_at) if who else start
    if doc.source[doc.starts[j] : doc.ends[j]].endswith(("ؤه", "ؤها", "ؤهم")):
        return _to_end(doc, n, i, form, j + 1, rule)  # «وحمل أعضاؤه الحكومة المسؤولية»
    if not start:
        return NOWHERE
    if words[start] == "من" and actor_nouns.noun_class(words[start - 1]) == "anonymous":
        start += 2  # «وحمل نواب من المعارضة رئيس الوزراء المسؤولية»
    if start < load and words[start] in _COMMAS:
        when = titles.past_time(words, start + 1)
        day = when if when > start + 1 else start + 2 if words[start + 1] in titles.WEEKDAYS else start
        dated = words[day] in _COMMAS and day > start  # «حملت الوزارة، أمس، القوات المسؤولية»
        start = day + 1 if dated else _past_apposition(doc, start, load)
    return _to_end(doc, n, i, form, min(start, load), rule)


def _joined_by_and(word: str) -> bool:
    """Whether و is joined to a word («وحلفاءهم») and is no letter of it (وزارة)."""
    return word[0] == "و" and word not in actor_nouns.nouns()


def _past_apposition(doc: Doc, comma: int, limit: int) -> int:
    """The token after a comma and, when a second one follows a title behind it, after that:
    «حمّل فلان، رئيس اللجنة، الحكومة مسؤولية كذا»."""
    second = next((k for k in range(comma + 2, min(limit, comma + 10)) if doc.words[k] in _COMMAS), None)
    return second + 1 if second and actor_nouns.is_actor_noun(doc.words[comma + 1]) else comma + 1


def _criticised(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> bool:
    """Whether token j is what a finite verb criticises, behind its subject: «انتقد فلان القرار», «هذا القرار», «سياسة الحكومة», «قرارا»."""
    if form.cue.stance != "critical" or form.kind != "finite" or doc.words[j] in RELATIVES:
        return False
    words, word = doc.words, doc.words[j]
    if form.cue.lemma == "شكا" and any(words[k] == "من" and cues.verbal_noun(words[k + 1]) for k in range(j, min(j + 6, limit - 1))):
        return False  # «يشكو سكان وادي كذا من انقطاع الوقود»
    next_definite = words[j + 1].startswith("ال")
    if not word.startswith("ال") and not (next_definite and word in _THIS):
        object_noun = word in _OBJECT_NOUNS or word[-1] == "ا" and word[:-1] in _OBJECT_NOUNS
        if not (next_definite or object_noun) or not plain_noun(doc, j):
            return False
        if word[0] == "ب" and not actor_nouns.is_actor_noun(word):
            return False
    return j == object_starts(doc, n, i, limit)


def _b_before_marks(doc: Doc, i: int, frames: frozenset[str], j: int, relative: int | None) -> bool:
    """Whether ب stands alone before marks: «وصفه بـ"…"»; right behind a verb that takes a pronoun as its object, only where it has one."""
    if j + 1 not in doc.pair_at or _beside(relative, j):
        return False
    return j > i + 1 or "suffix" not in frames or doc.words[i].endswith(("ه", "ها", "هم", "هما"))


def _masdar_object(doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int, relative: int | None) -> bool:
    """Whether token j is a verbal noun as object, outside any relative clause, and no clause comes later: «أكد الوزير التزام بلاده»."""
    if relative is not None and j - relative <= 4 and doc.words[j - 1] not in PAUSE or not starts_object(doc, i, j, form):
        return False
    if form.cue.tier == 3 and j - i > 8 and j != object_starts(doc, n, i, limit):
        return False
    if "np" in frames and form.kind == "finite" and any(doc.words[k - 1] in PAUSE and doc.words[k][0] == "و" for k in range(i + 2, j)):
        return False  # «دانت المنسقة الهجوم، وجددت الدعوة إلى هدنة تتيح إيصال الإغاثة»
    if form.cue.lemma == "طلب" and form.kind == "finite" and doc.words[i][0] == "ف" and doc.words[doc.sentences[n][0]] in ("اما", "واما"):
        return j == i + 1  # «أما المحامية، فطلبت استدعاء الوزير»
    if form.cue.lemma == "طلب" and form.kind == "finite":
        return doc.words[i + 1] in ("فيه", "فيها") and j == i + 2  # «رفع خطابا طلب فيه تشكيل لجنة»; «طلب استضافة البطولة»: a deed; «طالبا إنزال العقوبة» is said
    return "an" not in frames or not clause_later(doc, j, limit)


def _search_ends(
    doc: Doc, n: int, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int, relative: int | None, subject_over: bool
) -> int | None:
    """At a stop, a conjunction or another cue: NOWHERE when the cue's clause is over there."""
    words, word = doc.words, doc.words[j]
    if word in END and _full_stop(doc, i, j, limit):
        return NOWHERE
    if word in _MEANWHILE and (colon := _colon_behind_scene(doc, i, form, frames, j, limit)):
        return colon
    if word in _BREAKS and not (word == "فيما" and j + 1 < doc.sentences[n][1] and words[j + 1] in cues.word_class("about")):
        return NOWHERE
    if word in _TURNS:
        if not subject_over or form.cue.tier != 1 or not _takes_marks(form, frames):
            return NOWHERE
        return _colon_ahead(doc, j, limit) or NOWHERE  # «قال فلان هاتفيا من المدينة، لكنها …: "…"»
    others = doc.forms.get(j, ())
    if j > i + 1 and form.cue.lemma not in ("مضى", "عاد"):
        strict = form.cue.tier == 3 and relative is None
        if any(f.kind == "finite" and _speaks_next(words, j, f, strict) for f in others):
            return NOWHERE
    if word == "مجددا" and words[j + 1] in PREPOSITIONS:
        return j + 1  # «عبر الرئيس مجددا عن "…"»: again
    return NOWHERE if any(_takes_over(doc, n, form, frames, j, f) for f in others) else None


_MEANWHILE = ("بينما", "فيما")


def _colon_behind_scene(doc: Doc, i: int, form: cues.Form, frames: frozenset[str], j: int, limit: int) -> int | None:
    """The colon before marks behind a clause that tells what goes on meanwhile («وأضافت، بينما كانت تجمع الدفاتر: «…»»); None when
    somebody else speaks there or more stands between."""
    words = doc.words
    if form.kind != "finite" or form.cue.tier != 1 or not _takes_marks(form, frames) or j - i > 8:
        return None
    for k in range(j + 1, min(limit - 1, j + 14)):
        if words[k] == ":":
            return k if k + 1 in doc.pair_at else None
        if words[k] in PAUSE or any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(k, ())):
            return None
    return None


def _full_stop(doc: Doc, i: int, j: int, limit: int) -> bool:
    """Whether the stop at token j ends a sentence: it stands neither right behind the cue nor within a word (3.5)."""
    if j + 1 >= limit or j == i + 1:
        return False
    return doc.starts[j + 1] > doc.ends[j] or doc.starts[j] > doc.ends[j - 1] or glued_stop(doc, j)


def _speaks_next(words: list[str], j: int, other: cues.Form, strict: bool) -> bool:
    """Whether a finite form of another cue at token j opens the next clause: joined by و, or behind a pause; behind a cue that seldom
    reports (`strict`) any verb of saying does."""
    if words[j + 1] == ":" and (other.joined or words[j - 1] in PAUSE or words[j - 1] == "ثم"):
        return True  # «وأثبت القاضي حضورهم، ثم سألهم: «…»»
    if other.cue.tier > 2 or not (other.joined or words[j - 1] in PAUSE or strict and other.cue.tier == 1):
        return False
    if other.cue.lemma == "ادعى" and other.joined:
        return False
    return other.cue.lemma != "رد" or actor_nouns.noun_class(words[j - 1]) != "document"


def _takes_over(doc: Doc, n: int, form: cues.Form, frames: frozenset[str], j: int, other: cues.Form) -> bool:
    """Whether what follows is the content of the participle or the verbal noun at token j: «شدد … قائلا:», «نقل عنه قوله»."""
    words = doc.words
    if other.kind == "noun":
        return other.cue.lemma in NOUN_CUES and form.cue.lemma in ("نقل", "نسب")
    if other.kind != "participle":
        return False
    if other.cue.lemma == "قال":
        return True
    if other.cue.tier == 1 and words[j - 1] in PAUSE and (words[j + 1] == ":" or j + 1 in doc.pair_at or clause_next(words, j)):
        return True
    return form.kind == "finite" and "an" not in frames and content_quick(doc, n, j, other)


def _clause_of_occasion(doc: Doc, j: int, limit: int, frames: frozenset[str]) -> int | None:
    """The complementiser behind an occasion that opens at token j with the verbal noun of what the speaker did
    («لدى إشرافه على افتتاح المعرض أن», «خلال استقباله السفير، أن»); None when no occasion does, or a stop, a colon or marks come first."""
    words = doc.words
    if not words[j + 1].endswith(("ه", "ها", "هم", "هما")) or not cues.verbal_noun(words[j + 1]):
        return None
    for k in range(j + 2, min(limit, j + 24)):
        if words[k] in cues.COMPLEMENTISERS:
            return k
        if words[k] in END or words[k] == ":" or k in doc.pair_at or words[k - 1] in _COMMAS and (words[k] in frames or k in doc.forms):
            return None  # also «بعد استماعه إلى عرض، على ضرورة كذا، معتبرا أن»
    return None


def _behind_relative(doc: Doc, frames: frozenset[str], j: int, limit: int) -> int | None:
    """Where the search goes on when the source's relative clause at token j is set off by commas, or says how the source stays unnamed, and
    the complement clause follows it: «المصدر، الذي اشترط عدم الكشف عن هويته، أن»."""
    words, clause = doc.words, None
    if words[j + 1].endswith(POSSESSIVE) and words[j + 2] in frames and words[j + 2] in _PREP and words[j - 1] not in _COMMAS:
        return j + 2  # «دعت الأشخاص الذين استخدموه إلى مراجعة الطبيب»
    if "an" not in frames and frames.isdisjoint(_TAKES_AN):
        clause = _behind_told_relative(doc, j, limit) if words[j - 1] in _COMMAS else None
        return clause if clause and words[clause][0] == "ب" and "b" in frames else None
    if words[j - 1] in _COMMAS:
        comma = next((k for k in range(j + 1, min(limit, j + 16)) if words[k] in PAUSE or words[k] in END), None)
        if comma and words[comma] in _COMMAS:
            if words[comma + 1] in PREPOSITIONS and (words[comma + 1] in frames or words[comma + 2] in cues.COMPLEMENTISERS):
                return comma + 1  # «أشارت المذكرة، التي حصلت عليها «الموج»، إلى وجود»
            if "n" in frames and (words[comma + 1] == "اي" or masdar_of_speech(words[comma + 1])):
                return comma + 1  # «نفت شركة كذا، التي ورد اسمها على العبوات، أي صلة لها»
            clause = comma + 1 if words[comma + 1] in cues.COMPLEMENTISERS else None
        clause = clause or _behind_told_relative(doc, j, limit)
    elif "عدم" in words[j + 1 : j + 5]:
        clause = next((k for k in range(j + 3, min(limit, j + 12)) if words[k] in cues.COMPLEMENTISERS), None)
    return clause and clause - (words[clause - 1] in PREPOSITIONS)


def _behind_told_relative(doc: Doc, j: int, limit: int) -> int | None:
    """The complementiser behind the comma that closes a relative clause at token j which reports something itself («، الذي قال إنه تعلم من
    فلان، وهاجر، بأنه»); None when it reports nothing."""
    words = doc.words
    if j + 1 not in doc.verbs or words[j + 2] not in cues.COMPLEMENTISERS:
        return None
    for k in range(j + 3, limit):
        if words[k] in END:
            return None
        if words[k - 1] in _COMMAS and words[k] in cues.COMPLEMENTISERS:
            return k
    return None


def _clause_ahead(doc: Doc, j: int, limit: int) -> int | None:
    """The complementiser that follows token j before any verb of a cue."""
    for k in range(j + 1, min(limit, j + 14)):
        if doc.words[k] in cues.COMPLEMENTISERS:
            return k
        if k in doc.verbs or doc.words[k - 1] in _COMMAS and k in doc.forms:
            return None  # «شدد مسؤول في الوزارة على ضرورة كذا، مشيرا إلى أن»
    return None


def _colon_ahead(doc: Doc, j: int, limit: int) -> int | None:
    """The colon before a marked quotation that follows token j with no cue between."""
    for k in range(j, limit - 1):
        if doc.words[k] == ":" and k + 1 in doc.pair_at and count_words(doc.words, k + 1, doc.pair_at[k + 1]) >= SPEECH_WORDS:
            return k
        if any(f.kind != "noun" for f in doc.forms.get(k, ())):
            return None
    return None


_WARNED_OF = ("مغبة", "ان", "خطورة", "عواقب", "تداعيات", "خطر", "اي")


def _addressed(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Found | None:
    """«وجه فلان تحذيرا إلى الجيران من …»: the content after the noun that names it and the one to whom it is said."""
    words, b = doc.words, doc.sentences[n][1]
    if form.kind == "finite" and (order := _directed(words, j, min(limit, j + 12))):
        return _found(doc, n, i, form, (order, b), "cue + clitic + noun phrase")  # «وجه الوزير بتشكيل لجنة»
    what = next((k for k in range(j, min(limit, j + 12)) if words[k] in cues.word_class("addressed")), None)
    if what is None or ":" in words[j:what]:
        return None
    for k in range(what + 1, min(b - 1, what + 14)):  # the addressee may have a title of some words
        word, after = words[k], words[k + 1]
        start = None
        if word == "من" and (after in _WARNED_OF or cues.verbal_noun(after)):
            start = k + 1
        elif word == "من" and after == "اجل" and words[what].startswith("نداء"):
            start = k + 2  # «وجه نداء إلى الأهالي من أجل التبرع بالدم»
        elif word[0] == "ب" and masdar_of_speech(word[1:]):
            start = k
        if start:
            found = _found(doc, n, i, form, (start, b), "cue + addressee + content")
            return replace(found, subject=None) if found and what == i + 1 else found
        if k in doc.verbs:
            return None
    return None


def _directed(words: list[str], a: int, b: int) -> int | None:
    """The ب with a verbal noun that follows within tokens a..b before a sign, a preposition or what is addressed:
    «وجه الوزير بتشكيل لجنة», «وجه الرئيس الوزراء بضرورة …»."""
    for k in range(a, b):
        word = words[k]
        if word[0] == "ب" and (word == "بعدم" or cues.verbal_noun(word[1:])) and not cues.match_phrase("b-phrase", words, k):
            return k
        if not (word[0].isalpha() or word in PAUSE) or word in cues.word_class("addressed") or word in _PREP:
            return None
    return None


def _after_colon(doc: Doc, n: int, i: int, form: cues.Form, colon: int) -> Found | None:
    """Content after «قال فلان:»: marks, a complement clause, or plain words (direct speech without marks, to where the speaker changes)."""
    words, b = doc.words, doc.sentences[n][1]
    k = colon + 1
    while k < len(words) and words[k] == "\n" and k < colon + 4:
        k += 1
    if k >= len(words):
        return None
    if k in doc.pair_at:
        return _found(doc, n, i, form, (k + 1, doc.pair_at[k]), "cue + colon + marks", marked=True)
    if k >= b:
        return None
    if words[k] in cues.COMPLEMENTISERS:
        own = _first_person_in(doc, k, min(b, k + 60))
        ahead = range(k + 1, min(b, k + CONTENT_TOKENS)) if own else ()
        stop = next((m for m in ahead if _turns_away(doc, m) or _participle_goes_on(doc, m)), b)
        return _found(doc, n, i, form, (k, stop), "cue + colon + complementiser", direct=own)  # «وقال: إننا …»
    if words[k] in marks.KINDS and k + 1 < b:  # an opening mark that is never closed
        stop = content_end(doc, n, i, k + 1, min(b, k + CONTENT_TOKENS), form)
        return _found(doc, n, i, form, (k + 1, stop), "cue + colon + unclosed mark", direct=True)
    if k in doc.verbs and words[k + 1 : k + 2] == [":"]:
        return None
    return _found(doc, n, i, form, (k, _unmarked_end(doc, n, k)), "cue + colon", direct=True)


def _first_person_in(doc: Doc, a: int, b: int) -> bool:
    """Whether somebody speaks of himself between tokens a and b, outside any marks."""
    own, within = cues.word_class("first-person"), cues.word_class("first-person-within")
    return any((doc.words[m] in own or doc.words[m] in within) and not _in_marks(doc, a, m) for m in range(a, b))


def _unmarked_end(doc: Doc, n: int, start: int) -> int:
    """Where direct speech without marks that starts at token `start` ends: with its paragraph, or where the journalist goes on."""
    _, end, paragraph, _ = doc.sentences[n]
    for m in range(n + 1, min(n + UNMARKED_SENTENCES, len(doc.sentences))):
        opening, stop = doc.sentences[m][:2]
        if doc.sentences[m][2] != paragraph or _opens_turn(doc, m) or _meanwhile_says(doc, opening):
            break
        if doc.words[opening].startswith(("وقوبل", "قوبل", "واثار", "واثير", "ولقي")) and doc.words[opening + 1].endswith(("ه", "ها")):
            break  # «…. وقوبلت كلماته بتصفيق حار»
        if doc.words[opening : opening + 2] in (["غير", "ان"], ["الا", "ان"], ["بيد", "ان"]) and turns_elsewhere(doc, m, opening, stop):
            break  # «…. غير أن السكان يؤكدون أن»
        if doc.words[opening] == "ولم" and doc.words[opening + 1] in ("يتسن", "تتسن", "يتسني", "تتسني"):
            break  # «…. ولم يتسن الحصول على تعليق»
        end = doc.sentences[m][1]
    for j in range(start + 1, min(end, start + CONTENT_TOKENS)):
        if _participle_goes_on(doc, j) or _turns_away(doc, j) or _journalist_goes_on(doc, j):
            return j  # «قال: لقد …، مؤكدا أن»
    return end


def _meanwhile_says(doc: Doc, k: int) -> bool:
    """Whether a sentence opens with «في حين», «بينما», «فيما» and a verb of saying."""
    opening = doc.words[k].lstrip("و")
    if opening not in ("بينما", "فيما") and (opening, doc.words[k + 1]) != ("في", "حين"):
        return False
    verb = k + 1 + (opening == "في")
    if not any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(verb, ())):
        return False
    return not any(word in cues.first_persons() or word.endswith("نا") and len(word) > 4 for word in doc.words[k : k + 25])


_OF_THE_SPEAKER = frozenset(["ذلك", "لنا", "لي", "منا", "مني", "العادة", "سابقا", "انفا"])
_WHAT = frozenset(["ما", "بما", "مما", "لما"])
_NO_EVENT = ("كانت", "باتت", "ليست")


def _journalist_goes_on(doc: Doc, j: int) -> bool:
    """Whether the journalist's own clause begins at token j behind unmarked speech: «، في إشارة إلى», «، فيما أشارت …», «، كما سلطت …»,
    «؟ مشيرة إلى أن»."""
    words, word = doc.words, doc.words[j]
    if words[j - 1] in ("؟", "!", "?") and j in doc.forms and (clause_next(words, j) or word.endswith("ا") and any(f.kind == "participle" for f in doc.forms[j])):
        return True
    if words[j - 1] not in PAUSE:
        return words[j - 1] == "." and _meanwhile_says(doc, j)
    if word == "في" and words[j + 1] == "اشارة" or word in _ANSWERED or word == "وهو" and words[j + 1] == "ما":
        return True  # also «، فرد عليه فلان: …», «، وهو ما قابله الحضور بالتصفيق»
    opens = j + 1 if words[j + 1] != ":" else j + 2
    if word[0] == "و" and opens in doc.pair_at and any(f.kind == "finite" and f.cue.inherits for f in doc.forms.get(j, ())):
        return True  # «، ويتابع "…"»
    if word not in ("فيما", "بينما", "كما") or not _OF_THE_SPEAKER.isdisjoint(words[j + 2 : j + 6]):
        return False  # «، كما طلبت الحكومة منا ذلك»
    if any(f.tense == "past" and f.cue.tier < 3 for f in doc.forms.get(j + 1, ())):
        return True
    return word == "كما" and words[j + 2].startswith("ال") and _past_of_woman(doc, words[j + 1])


def _past_of_woman(doc: Doc, word: str) -> bool:
    """Whether a word looks like a verb in the past with a feminine subject (سلطت): no noun in ات, no «كانت», no surname."""
    if len(word) < 4 or not word.endswith("ت") or word.endswith("ات") or word.startswith("ال"):
        return False
    return word not in _NO_EVENT and word not in doc.words.surnames


def _participle_goes_on(doc: Doc, j: int) -> bool:
    """Whether «، مؤكدا أن», «، مضيفا:» at token j goes on with a report after unmarked speech."""
    if doc.words[j - 1] in PAUSE and cues.match_phrase("participle-told", doc.words, j):
        return True  # «، معتذرا عن عدم الخوض في التفاصيل»
    if j not in doc.forms or doc.words[j - 1] not in PAUSE:
        return False
    if not any(f.kind == "participle" and f.cue.tier == 1 for f in doc.forms[j]):
        return False
    return doc.words[j + 1] == ":" or clause_next(doc.words, j)


def _in_marks(doc: Doc, a: int, k: int) -> bool:
    """Whether token k stands in a pair of marks that opens at token a or later."""
    return any(doc.pair_at[o] > k for o in doc.opens[bisect_left(doc.opens, a) : bisect_left(doc.opens, k)])


def _turns_away(doc: Doc, j: int) -> bool:
    """Whether the account goes on at token j within unmarked speech: «، وأضافت: …», «لكنه قال … إن», «أما فلان فقد»."""
    words, word = doc.words, doc.words[j]
    if word in ("ولدي", "وردا") and any(w.startswith("سؤال") for w in words[j + 1 : j + 3]) or word.startswith("وبسؤال"):
        return True  # «ولدى سؤاله عن …، قال», «وبسؤاله عن … أوضح»
    if word in ("اما", "واما"):
        return actor_nouns.is_actor_noun(words[j + 1]) or gazetteer.given(words[j + 1])
    at = j + 1 if word in BUT_HE else j
    form = next((f for f in doc.forms.get(at, ()) if _goes_on_saying(f)), None)
    if form is None or at == j and not form.joined:
        return False
    if words[at + 1] == ":":
        return True
    who = actors.mention(words, at + 1, at + 9, doc.pair_at)
    after = who[1] if who else at + 1
    named = after > at + 1
    if named and words[after].startswith("قائل") and words[after + 1] == ":":
        return True  # «، وتابع فلان قائلا: …»
    if at == j and (words[j - 1] not in PAUSE or form.tense == "present" or form.cue.tier > 1):  # «… ويعتقد الكاتب ، أن»
        return named and clause_next(words, after - (words[after] not in PAUSE))
    if words[after] == ":":
        return True
    if at > j:
        return any(words[k] in cues.COMPLEMENTISERS or words[k] == ":" for k in range(at + 1, at + 6))
    return clause_next(words, at) or named and clause_next(words, after - 1)


def _goes_on_saying(form: cues.Form) -> bool:
    """Whether a form is a verb that can carry the account on (أضاف, ويقول)."""
    return form.kind == "finite" and form.cue.tier < 3 and (form.joined or form.cue.tier == 1 and form.tense == "past")


_NEW_TOPIC = ("وعن", "وحول", "وبشان", "وكان", "وكانت")
_ANSWERED = cues.word_class("answered-back")
_OF_WHAT = ("ومن", "من", "ومما", "مما")  # «ومن الجدير بالذكر أن», «ومما يذكر أن»


def _opens_turn(doc: Doc, m: int) -> bool:
    """Whether a sentence begins with a cue, a turn opener (من جهته) or a topic shift, so that unmarked speech before it is over."""
    a, b, _, _ = doc.sentences[m]
    a += doc.words[a] == "و" and a + 1 < b  # «و حسب …»
    first = doc.words[a]
    if cues.phrase_at(doc.words, a):
        return True
    besides = doc.words[a + 1] if first in _OF_WHAT else first
    if first in _NEW_TOPIC or besides in cues.word_class("told-besides") or cues.match_phrase("turn", doc.words, a):
        return True
    return any(f.joined for j in range(a, min(a + 3, b)) for f in doc.forms.get(j, ()))


def _found(
    doc: Doc, n: int, i: int, form: cues.Form, content: tuple[int, int], rule: str,
    marked: bool = False, cue_end: int = 0, direct: bool = False,
) -> Found | None:  # fmt: skip
    """The record of what the cue at token i introduces, its end and the place of its subject worked out; None when no word is left.

    `marked`: the content is what stands in a pair of marks. `direct`: it is speech without marks, and ends where it is said to end."""
    words, (start, end) = doc.words, content
    if start > i + 3 and rule.endswith("object") and (named := _named_behind_place(doc, i, start, end)):
        start = named  # «أرجع نقيب الأطباء في مصر الدكتور فلان الفلاني أسباب الأزمة إلى»
    if not marked:
        end = min(end, start + CONTENT_TOKENS)
        if form.cue.stance == "label" and words[start] == "ب" and start + 1 in doc.pair_at and words[i - 1] in _WHAT:
            end = min(end, doc.pair_at[start + 1] + 1)  # «ما وصفه بـ"الخطأ" انتهى»
        elif not direct:
            end = _reported_end(doc, n, i, form, start, end)
    end = _without_signs(doc, start, end, marked)
    if not count_words(words, start, end):
        return None
    before = words[start - 1]
    until = start - 1 if marked or before in PREPOSITIONS or before == ":" else start
    after = max(i + 1, cue_end)
    subject = (after, until) if form.kind == "finite" and until > after else None
    if subject and honoured_alone(words, after):
        subject = after, after + 1  # «ودعا سموه الشباب إلى العمل»
    cue = i, cue_end or i + 1
    return Found(cue, (start, end), marked, form, form.cue.lemma, form.cue.stance, subject, rule, n, direct=direct)


def _reported_end(doc: Doc, n: int, i: int, form: cues.Form, start: int, end: int) -> int:
    """Where reported content ends that goes on to token `end` at most: at the bracket that closes around it
    («(الذي شكك فلان في استقلاله)»), at the end that `content_end` finds, or, behind a colon, with the list or the paragraph below."""
    words, sentences = doc.words, doc.sentences
    for k in range(start, end):
        if words[k] in _CLOSE_BRACKETS and _OPEN_BRACKETS.isdisjoint(words[start:k]):
            end = k
            break
    end = content_end(doc, n, i, start, end, form)
    if end < sentences[n][1] or words[end - 1] != ":":
        return end
    for m in range(n + 1, min(n + 25, len(sentences))):
        kind = sentences[m][3]
        if kind != "list" and not (kind == "body" and m == n + 1):
            break
        end = sentences[m][1]
    return end


def _without_signs(doc: Doc, start: int, end: int, marked: bool) -> int:
    """The end of content without the stops, a bare و, a stray closing mark and the day at its end («إن حالته مستقرة، الجمعة، معلنا»).
    In marks a question or an exclamation mark stays."""
    words = doc.words
    while end > start:
        last = words[end - 1]
        if marked and last in ("؟", "?", "!", "…"):
            break
        if last not in PAUSE and last not in END and (marked or last not in ("و", "وذلك")):
            break
        end -= 1
    if marked:
        return end
    while end - 1 > start and words[end - 1] in marks.KINDS and end - 1 not in doc.open_of:
        end -= 1
    day = end - 2 > start and words[end - 1] in titles.WEEKDAYS and words[end - 2] in _COMMAS
    if day and words[end - 3] not in titles.WEEKDAYS and end < len(words) and words[end] in PAUSE:
        end -= 2
    return end


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
