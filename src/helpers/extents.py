"""Where reported content ends: before a new cue, the journalist's own comment, a turn of the account or a source given after it."""

from bisect import bisect_left

from . import actor_nouns, actors, cues, gazetteer
from .article import Doc, SPEECH_WORDS
from .complements import GOVERNED, asked_of, clause_behind_comma, clause_next, glued_stop, is_b_noun, judges, masdar_of_speech, occasion, plain_noun, requested, starts_object
from .cues import END, PAUSE, RELATIVES
from .subjects import may_be_verb, relay_verb, unnamed_person
from .token_index import count_words


_LEFT_OUT = cues.word_class("left-out")


_UNSAID = cues.word_class("unsaid-stem")
_DETAILS = cues.word_class("left-unsaid")


def _said_where(doc: Doc, j: int, end: int) -> bool:
    """Whether «في بيان صدر اليوم», «خلال مؤتمر صحفي في المدينة» at token j closes the sentence: a text or an occasion without the article, and neither a pause nor a clause behind it."""
    words = doc.words
    return not words[j + 1].startswith("ال") and (occasion(words[j + 1]) or words[j + 1] == "مؤتمر") and end - j <= 14 and not any((k in doc.pair_at) for k in range(j + 2, end - 1))



def without_stops(words: list[str], start: int, stop: int) -> int:
    """The token at which content from token start to stop ends when the stops, the commas, a bare و and «وذلك» at its end are left off."""
    while stop > start and (words[stop - 1] in END or words[stop - 1] in PAUSE):
        stop -= 1
    return stop


def content_end(doc: Doc, n: int, i: int, start: int, end: int, form: cues.Form) -> int:
    """Where reported content that starts at token `start` ends: before a new cue, the journalist's comment or a source given after it."""
    words, pair_at, looks, endings = doc.words, doc.pair_at, doc.looks, cues.endings()
    temporal = i - doc.sentences[n][0] in (1, 2) and words[i - 1] in ("ان", "بعدما", "وبعدما", "عندما", "وعندما") and words[doc.sentences[n][0]].lstrip("و") in ("بعد", "بعدما", "عندما")
    subordinate = i > doc.sentences[n][0] and words[i - 1] in ("بينما", "وبينما", "فيما", "وفيما", "بعدما", "عندما")
    first = doc.sentences[n][0]
    fronted = words[first].removeprefix("و") in ("بينما", "بعدما", "عندما", "حين", "حينما") and (i - first <= 2 or form.kind == "participle") and not any(words[k] in PAUSE for k in range(first, i))
    phrase = words[start] not in cues.COMPLEMENTISERS
    j = start
    headline = doc.sentences[n][3] == "headline"
    while j < end:
        if headline and j > start and words[j][0] == "و" and (actor_nouns.is_actor_noun(words[j][1:]) or gazetteer.is_state([words[j][1:], "\n"], 0, 1)) and any(f.kind == "finite" and f.tense == "present" and content_quick(doc, n, k, f) for k in (j + 1, j + 2) for f in doc.forms.get(k, ())):
            return j  # «موسكو تنفي … وكييف تتهم …»
        if headline and j > start and words[j] == "." and words[j + 1:j + 2] == ["."]:
            return j
        if j in pair_at and pair_at[j] < end:
            close = pair_at[j]
            # all of the content was in marks, and a stop follows: what comes then is the journalist's
            if j <= start + 1 and count_words(words, j, close) >= 4 and close + 2 < end and (words[close + 1] in END or words[close + 1] in PAUSE and words[close + 2] in ("كما", "وكما") or words[close + 1] in ("في", "خلال") and occasion(words[close + 2])):
                return close + 1
            j = looks[bisect_left(looks, close + 1)]
            continue
        word = words[j]
        if word == "." and j > start and glued_stop(doc, j):
            return j
        joint, ending = j > start and words[j - 1] in PAUSE, word in endings
        if not (joint or ending or phrase or word in RELATIVES):
            j = looks[bisect_left(looks, j + 1)]
            continue
        if joint and phrase and word[0] == "و" and word[1:] in cues.word_class("group") | {"البعض"} and (words[j + 1] in doc.forms or words[j + 1] in ("منهم", "منهن", "الاخر", "من")):
            return j  # «…، والبعض منهم هاجم»
        if phrase and form.kind == "participle" and j > start + 1 and word[0] == "و" and word.endswith("ا") and len(word) == 6 and word[2] == "ا" and j not in doc.forms and not words[j - 1].endswith("ا") and not word[1:3] == "ال":
            return j  # «مطالبا بـ… وواضعا شروطا»: another participle of the same subject
        if joint and temporal and j in doc.verbs and word[0] != "و" and any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(j, ())) and (actor_nouns.is_actor_noun(words[j + 1]) or gazetteer.is_state(words, j + 1, end) or gazetteer.given(words[j + 1])):
            return j  # «بعد أن ذكرت الصحيفة أن …، نفت البلاد»: the main clause
        if joint and fronted and word[0] not in "وف" and (j in doc.verbs or _main_verb(words, j)):
            return j  # «وبينما قال الوزير إن …، خرج المتظاهرون»: the main clause
        if joint and phrase and words[i - 1] in RELATIVES:
            return j  # «الذي ينتقد البعض سياسته، قيادة …»: the clause is over
        if joint and subordinate and phrase:
            return j  # «بينما عبّر فلان عن …، استمرت …»: the main clause
        if joint and phrase and word[0] == "و" and word.endswith("ت") and 5 <= len(word) <= 7:
            return j  # «حذّر من …، وشملت …»: a verb goes on
        if phrase and j > start and (joint and word in ("كما", "وكما") and (form.cue.lemma or j + 1 in doc.forms) or _new_sentence(doc, j)):
            return j
        if joint and word in ("وفي", "وحول", "وعن", "وبشان", "وفيما", "وعلي", "ومن"):
            later = next((k for k in range(j + 1, min(end, j + 9)) if any(f.kind == "finite" and f.cue.tier == 1 and not f.joined for f in doc.forms.get(k, ()))), None)
            if later and words[later - 1] not in cues.COMPLEMENTISERS and content_quick(doc, n, later, doc.forms[later][0]):
                return j  # «، وفي الشأن … قال فلان»
        if j > start:
            if ending and not (word == "مما" and words[j + 1].startswith(("اسم", "سما", "وصف", "اعتبر")) and words[j + 1].endswith(("ه", "ها", "هم")) and not (words[j + 2].startswith("ال") and words[j + 2].endswith(("ون", "ين"))) and not actor_nouns.is_actor_noun(words[j + 2]) or word == "مما" and not joint and (words[j - 1][0] == "ا" and len(words[j - 1]) <= 5 or words[j + 1] in ("ورد", "جاء", "سبق", "قيل", "كان", "كانت", "هو", "هي", "حدث"))) and (cues.match_phrase("comment", words, j)):
                return j - (words[j - 1] in ("وهو", "وهي"))
            if ending and not phrase and word in ("في", "وفي") and words[j + 1] == "حين" and words[j + 2] == "ان" and j + 3 not in doc.forms:
                j = looks[bisect_left(looks, j + 3)]
                continue  # «أن المهرجانات تدعو …، في حين أن البلاد لا تدعو»
            if ending and word in ("بينما", "فيما") and words[j + 1].startswith(("سي", "ست")) and len(words[j + 1]) > 4 and any(w.startswith(("سي", "ست")) and len(w) > 4 for w in words[start:j]):
                j = looks[bisect_left(looks, j + 1)]
                continue  # «أن الغذاء سيصبح مهددا، بينما سيواجه …»
            if ending and word == "فيما" and not joint and words[j + 1].endswith(("ه", "ها")) and (words[j + 2] in "\"«“" or words[j + 1].startswith(("اسم", "وصف", "سم", "اعتبر"))):
                j = looks[bisect_left(looks, j + 1)]
                continue  # «الدخول فيما أسماه "المهاترات"»
            if ending and j - start > 1 and not (word in ("فيما", "بينما") and not joint and (j - start < 6 or words[j + 1].startswith("بين") or words[j + 1] in ("كان", "كانت", "كانوا", "هو", "هي", "هم"))) and (word in cues.word_class("break") or cues.match_phrase("break", words, j) and not (words[j + 1] == "وقت" and words[j + 2] in cues.word_class("no-time"))) and not (j + 1 < end and words[j + 1] in cues.word_class("about")) and not (not phrase and word == "فيما" and _same_account(doc, j, end)):
                return j
            if not (joint or word in cues.ENDING_WORDS or word in RELATIVES or word in cues.phrases() or j in doc.forms):
                j = looks[bisect_left(looks, j + 1)]
                continue
            if joint and word in ("وياتي", "وتاتي", "ياتي", "تاتي") or joint and word in ("ويعود", "ويرجع", "ويعزي", "وقد") and "ذلك" in words[j + 1:j + 4] and not j + 1 in doc.verbs:
                return j  # «…، ويأتي القرار بعد», «…، وقد يعود سبب ذلك إلى»
            if phrase and word == "وهو" and words[j + 1] in cues.word_class("position-taken") and words[j + 2].endswith(("ه", "ها")):
                return j  # «… وهو مطلب ترفضه المعارضة»
            if word in ("وهو", "وهي") and words[j + 1].startswith("ال") and words[j + 2] in RELATIVES or joint and phrase and word[0] == "و" and word[1:] in cues.word_class("verb"):
                return j  # «… وهو التهديد الذي نفذه», «…، ووصل الإنتاج إلى»
            if word == "وذلك" and words[j + 1] in ("بعد", "بعدما", "عقب", "قبل") or joint and word == "الا" and words[j + 1] in ("انه", "انها", "انهم") and words[j + 2] in cues.word_class("negation"):
                return j  # «… وذلك بعد أن قال», «…، إلا أنها لم تؤكد»
            if word in ("وادلي", "وادلت") and words[j + 3].startswith(("بهذ", "بتصريح")):
                return j  # «… وأدلى فلان بهذه التصريحات»
            if headline and phrase and word == ":":
                return j
            if joint and word == "وذلك" and words[j - 2] in "»”\"}" and words[j + 1] in ("في", "بعد", "عقب", "خلال", "علي", "قبل", "اثر", "ضمن", "وسط"):
                return j  # «…»، وذلك في أعقاب»
            if word in ("لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم") and any(f.cue.tier < 3 and content_quick(doc, n, j + 1, f) and not (f.tense == "present" and f.cue.stance == "opinion" and form.tense == "past" and words[start] == "ان") for f in doc.forms.get(j + 1, ())):
                return j  # «… لكنه قال إن»
            if word == "قبل" and words[j + 1] == "ان" and any(words[k] in ("بالقول", "قائلا", "قائلة") for k in range(j + 3, min(end, j + 12))):
                return j  # «…، قبل أن يتوجه إلى الصحفيين بالقول»
            if (word in ("ثم", "غير", "الا", "بيد", "قبل") or joint and word in ("بل", "اذ")) and _goes_on_saying(doc, n, j):
                return j  # «… ثم أكد أن», «…، غير أنه أكد أن», «… قبل أن يضيف أن»
            if joint and (word == "يذكر" and words[j + 1] == "ان" or word in ("جاء", "ياتي", "وجاء", "جاءت", "وجاءت") and (words[j + 1] in ("ذلك", "هذا") or words[j + 1].startswith("تصريحات"))):
                return j  # «…، يذكر أن», «…، جاء ذلك خلال»
            if joint and (word == "ولم" and words[j + 1][1:] in _UNSAID or word in ("لكن", "ولكن") and words[j + 1] == "لم" and words[j + 2][1:] in _UNSAID) or joint and word == "ردا" and words[j + 1] == "علي" and words[j + 2].startswith(("سؤال", "اسئلة", "استفسار")):
                return j  # «…، ولم يوضح متى», «…، ردا على سؤال»
            if joint and phrase and word == "في" and words[j + 1] in cues.word_class("comment-noun") and not any(words[k] in PAUSE for k in range(j, end)):
                return j  # «…، في أحدث موجة انتقادات»
            if joint and word in ("في", "خلال", "اثناء") and _said_where(doc, j, doc.sentences[n][1]):
                return j  # «…، في بيان صدر اليوم.»
            if word == "دون" and words[j + 1] in _LEFT_OUT and words[j + 2] in _DETAILS:
                return j - (words[j - 1] == "من")  # «… دون تقديم مزيد من التفاصيل»
            if word == "دون" and words[j + 1] == "ان" and any(f.kind == "finite" and f.cue.lemma in ("كشف", "أوضح", "ذكر", "أفصح", "حدد", "قدم", "أعلن") for f in doc.forms.get(j + 2, ())):
                return j - (words[j - 1] == "من")  # «… دون أن يكشف عن»
            if joint and word in ("الا", "لكن", "ولكن", "غير", "بيد") and _turns_elsewhere(doc, n, j, end):
                return j  # «…، إلا أن الصحيفة كشفت أن»
            if joint and word == "حيث" and any(f.kind == "finite" and f.cue.tier < 3 and content_quick(doc, n, j + 1, f) for f in doc.forms.get(j + 1, ())):
                return j  # «…، حيث صرح فلان بأن»
            if word == "دون" and words[j + 1] in _LEFT_OUT and (phrase or words[j - 1 - (words[j - 1] == "من")] in "،,»”\""):
                return j - (words[j - 1] == "من")  # «…» من دون تقديم تفاصيل»
            if word in ("اما", "واما") and (words[j + 1].startswith("ال") and any(words[k] == "فقد" for k in range(j + 2, min(j + 14, end)))) and any(w[0] == "ف" for w in words[j + 2:j + 14]):
                return j  # «… أما فلان فقد»
            if joint and (phrase or word.startswith(("لي", "لت")) or word[-1] in "اة") and words[j + 1] == "بذلك" or joint and word in ("لذا", "ولذا", "لذلك", "ولذلك") and j + 1 in doc.verbs:
                return j  # «…، واضعة بذلك حدا لـ», «…، ليضع بذلك حدا لـ», «…، لذا دعا إلى»
            if word == "ما" and joint and j + 1 < end and (words[j + 1] == "يعني" or phrase and words[j + 1] not in ("لم", "لا", "زال", "زالت", "اذا", "لو")):
                return j  # «…، ما أثار جدلا»
            if joint and word == "وذلك" and words[j + 1] in ("في", "خلال", "عقب", "عبر", "ضمن", "اثناء", "علي") and (words[j + 2] in cues.word_class("venue") or actor_nouns.is_own(words[j + 2]) or actor_nouns.noun_class(words[j + 2]) == "document" or words[j + 2] in ("لقائه", "لقائها", "استقباله", "استقبالها", "زيارته", "زيارتها", "هامش", "اجتماع", "جلسة")):
                return j  # «…، وذلك في كلمة ألقاها …»
            if word == "مع" and j + 1 < end and words[j + 1].removeprefix("ال") in ("تاكيد", "تشديد", "اشاره", "اشارة"):
                return j
            if joint and word in cues.word_class("past") and j + 2 < end and not _own_words(doc, j, end) and not (words[start] in _HE_THAT and words[j + 1][0] in "يت" and not actor_nouns.is_actor_noun(words[j + 1])):
                return j
            if phrase and form.cue.lemma and (word == "بعد" and (headline or words[j + 1:j + 2] == ["ان"]) or word == "بعدما"):
                return j  # a circumstance that the journalist adds
            if joint and phrase and word == "الا" and words[j + 1:j + 2] == ["ان"]:
                return j
            if joint and phrase and (word == "لكنهم" and form.number == "p" or word == "لكنها" and form.gender == "f"):
                return j
            if joint and word in ("لكنه", "غير", "الا") and (word == "لكنه" and form.gender in ("m", "") and form.number in ("s", "")):
                return j
            if word in RELATIVES and any(f.cue.tier < 3 and (phrase and joint or f.cue.stance == "label" and words[j + 1].endswith(("ه", "ها", "هم"))) and content_quick(doc, n, j + 1, f) for f in doc.forms.get(j + 1, ())):
                return j  # «إجراء تحقيق، الذي وصفه البيان بأنه»
            if word == "وذلك" and words[j + 1] in cues.phrases() and _source_after(doc, j + 1, end):
                return j  # «…، وذلك حسبما أفادت الوكالة»
            if word in cues.phrases() and _source_after(doc, j, end) and not (not phrase and joint and _goes_on(doc, j, end)) and not _between_dashes(words, j, end) or joint and word == "في" and (words[j + 1] in cues.word_class("venue") or actor_nouns.noun_class(words[j + 1]) == "document") and any(words[k] in cues.word_class("relays") or actor_nouns.is_addressee(words[k]) for k in range(j + 2, min(end, j + 6))):
                return j
            if j in doc.forms:
                if phrase and j - start > 3 and words[j - 1] in RELATIVES and words[j + 1] in cues.COMPLEMENTISERS and word in _HE_SAID:
                    return j - 1  # «رغم حملات الاعتقال التي قال إنها»
                if phrase and j - start > 3 and word in _HE_SAID and not words[j - 1].startswith("ال") and words[j - 2] == "في" and any(words[k] in cues.COMPLEMENTISERS for k in range(j + 2, j + 5)):
                    return j - 2  # «سحب الجنسية في إجراء قالت السلطات إنه»
                for f in doc.forms[j]:
                    if f.kind == "participle" and words[j + 1] == ":":
                        return j  # «… والغربي مفصحا: …»
                    beside = joint or f.joined or words[j - 1] in ("»", "”", '"', "}", ")", ".") or words[j - 1] in ("كما", "فيما", "حين")
                    if f.kind == "participle" and (beside or f.cue.lemma == "قال" or not joint and (f.cue.tier == 1 or words[j].endswith("ا") and words[j + 1] in cues.COMPLEMENTISERS) and (words[j].endswith("ا") or clause_next(words, j) or words[j + 1] == "الي" and "الي" in f.cue.frames and f.cue.lemma != "دعا" or j + 1 in pair_at and count_words(words, j + 1, pair_at[j + 1]) >= SPEECH_WORDS)):
                        if content_quick(doc, n, j, f):
                            return j
                    if f.kind == "participle" and joint and phrase and words[j].endswith("ا"):
                        return j  # «أهمية المتابعة، موجها الشكر»
                    if f.kind == "finite" and not f.joined and joint and _turns_to(doc, n, j, f):
                        return j
                    if f.kind == "finite" and f.cue.tier == 1 and words[j - 1] in RELATIVES and words[j + 1] == ":":
                        return j - 1  # «من بينهم النائبة التي قالت: …»
                    if f.kind == "finite" and word[0] == "ل" and f.tense == "present" and not joint and f.joined:
                        continue  # «جاء إلى المدينة ليقول للناس»
                    if f.kind == "finite" and f.joined and f.number in ("d", "p") and form.number == "s" and form.gender == "m" and ((actor_nouns.noun(words[i + 1]) or ("title",))[0] not in ("anonymous", "joint", "quantifier") and words[i + 1] not in cues.word_class("group") and not (f.number == "d" and words[i + 1].startswith("ال") and words[i + 1].endswith("ان"))):
                        continue  # «قال النقيب إن مندوبين اتصلوا وأعربوا عن»: the verb is theirs
                    if f.kind == "finite" and f.joined and not phrase and _acts(doc, start, j, form, f):
                        continue  # «أن الرئيس استقبل الوزير وأمر بـ…»
                    if f.kind == "finite" and (f.joined or words[j - 1] in ("كما", "وكما", "فيما", "وقد", "فقد")) and may_be_verb(doc, n, j, f) and content_quick(doc, n, j, f):
                        at = j
                        if words[j - 1] in ("كما", "وكما", "فيما", "وقد", "فقد", "قد", "وكان"):
                            at = j - 1
                        return at
        j = looks[bisect_left(looks, j + 1)]
    return end


_HE_SAID = frozenset(["قال", "قالت", "قالوا", "يقول", "تقول", "يقولون"])
_HE_THAT = frozenset(clitic + "ان" + pronoun for clitic in ("", "ب") for pronoun in ("ه", "ها", "هم", "هن", "هما"))


def _acts(doc: Doc, start: int, j: int, form: cues.Form, joined: cues.Form) -> bool:
    """Whether the joined verb at token j tells what somebody in a reported clause did («أن الملك استقبل الوزير ودعا إلى …», «إن الرئيس قرر العودة وأمر بـ»): the clause has a person for its
    subject and a verb before, and the one who reports cannot be meant, by gender, or the verb is one of deeds."""
    words = doc.words
    if joined.tense == "present" and form.tense == "past" and not joined.cue.inherits and (words[start] != "ان" and words[start + 1][0] in "يتس" or words[start] == "ان" and words[start + 1].endswith(("ه", "ها", "هم", "نا")) and words[start + 2][0] in "يتس"):
        who = actors.mention(words, j + 1, j + 8, doc.pair_at)  # «إن بلاده تدعم الحل وتدعو …», «إنه يستقيل ويعلن …»
        return not (who and who[0] == j + 1 and "obj" not in joined.cue.frames and actors.can_speak(words, *who, doc.pair_at, strict=True))
    if joined.cue.inherits or joined.tense != "past" and form.tense != "past" or joined.number != "s" or words[start] not in ("ان", "بان") or words[j + 1] == ":" or not (actor_nouns.noun_class(words[start + 1]) in ("title", "organisation", "anonymous") or gazetteer.given(words[start + 1]) or gazetteer.is_state(words, start + 1, j)):
        return False
    who = actors.mention(words, j + 1, j + 8, doc.pair_at)
    if who and "obj" not in joined.cue.frames and actors.can_speak(words, *who, doc.pair_at, strict=True):
        return False  # a subject of its own
    apart = form.kind == "finite" and form.gender and joined.gender and form.gender != joined.gender
    found = actor_nouns.noun(words[start + 1])
    agrees = found is None or not found[1] or found[1] == joined.gender
    now = joined.tense == "present" and form.tense == "past" and words[start + 2][0] in "يت"  # «ذكرت الوزارة أن البلاد تدين … وتؤكد»
    return agrees and bool(apart or now or joined.cue.lemma == "أمر")


def _own_words(doc: Doc, j: int, end: int) -> bool:
    """Whether the speaker still speaks between two tokens, as a first person tells («وكان صعبا … وفي رأيي»)."""
    return any((doc.words[k] in cues.word_class("first-person-within")) for k in range(j, min(end, j + 60)))


def _main_verb(words: list[str], j: int) -> bool:
    """Whether a verb in the past of three to five letters with its definite subject stands at token j («خرج المتظاهرون», «قابلت وزارة الدفاع»)."""
    word, after = words[j], words[j + 1]
    return 2 < len(word) < 6 and word.isalpha() and word not in _NO_VERBS and word not in cues.phrases() and word not in cues.word_class("prep") and word not in cues.word_class("break") and not word.startswith("ال") and not word.endswith(("ة", "ا", "ه", "ي")) and not cues.verbal_noun(word) and not actor_nouns.stops(word) and not actor_nouns.is_actor_noun(word) and (
        after.startswith("ال") and len(after) > 4 or actor_nouns.noun_class(after) in ("title", "organisation") and word.endswith("ت") or gazetteer.given(after))


_NO_VERBS = frozenset(["لكن", "سواء", "مثل", "ابرز", "منها", "منهم", "بينهم", "بينها"])


def _turns_elsewhere(doc: Doc, n: int, j: int, end: int) -> bool:
    """Whether another speaker and his verb follow «إلا أن», «لكن», «غير أن» at token j."""
    words = doc.words
    for k in range(j + 2, min(end, j + 10)):
        if words[k] in END or words[k] in PAUSE:
            return False
        form = next((f for f in doc.forms.get(k, ()) if f.kind == "finite" and f.cue.tier < 3 and not f.joined), None)
        if form:
            first = j + 1 + (words[j + 1] in cues.COMPLEMENTISERS)
            return first < k and (words[k + 1] in ("ذلك", "هذا", "الامر") and words[k + 2] in END or content_quick(doc, n, k, form)) and (actors.can_speak(words, first, k, doc.pair_at, strict=True) or unnamed_person(doc, n, k) is not None) and may_be_verb(doc, n, k, form)
    return False


def _goes_on(doc: Doc, j: int, end: int) -> bool:
    """Whether a source given at token j stands in the middle of the clause («أن السبب، حسب الشرطة، هو …»)."""
    comma = next((k for k in range(j + 1, min(end - 1, j + 8)) if doc.words[k] in "،,"), None)
    if comma is None or any(k in doc.verbs and doc.words[k - 1] not in ("ما", "حسبما", "بحسبما", "وفقما") for k in range(j, comma)):
        return False
    after = doc.words[comma + 1]
    return after in ("هو", "هي", "هم", "كان", "كانت") or after[0].isalpha() and after[0] not in "وف" and comma + 1 not in doc.forms and after not in RELATIVES and after not in cues.word_class("break") and after not in cues.phrases() and after not in cues.ENDING_WORDS and after not in cues.COMPLEMENTISERS and not after.endswith("ا") and not actor_nouns.stops(after)


def _between_dashes(words: list[str], j: int, end: int) -> bool:
    """Whether what stands at token j is set between two dashes in the middle of a clause («تحاول - بحسب وصفه - أن»)."""
    return words[j - 1] in "-–—" and any(words[k] in "-–—" for k in range(j + 1, min(end - 1, j + 9)))


def _new_sentence(doc: Doc, j: int) -> bool:
    """Whether «وافتتح محافظ …», «وزار الوزير …»: a verb joined by و that has a subject of its own starts at token j."""
    word, after = doc.words[j], doc.words[j + 1]
    if word[0] != "و" or len(word) < 5 or word[1:3] in ("ال", "لل") or j in doc.forms or actor_nouns.is_actor_noun(word) or cues.verbal_noun(word[1:]) or word.endswith(("ة", "ات", "ين", "ون", "ها", "ه", "هم", "ي", "ية", "ا")):
        return False
    found = actor_nouns.noun(after)
    return bool(found) and found[0] == "title" and word[1:] not in doc.vocabulary and not gazetteer.given(word[1:])


def _same_account(doc: Doc, j: int, end: int) -> bool:
    """Whether «فيما أصيب والده …» goes on with the same account: what follows is somebody's of whom the content speaks, and no new cue."""
    return j + 3 < end and j + 1 not in doc.forms and any(len(word) > 4 and word.endswith(("ه", "ها", "هم")) and k not in doc.forms for k, word in enumerate(doc.words[j + 2:j + 4], j + 2))


def _turns_to(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """Whether «، قال فلان …:» at token j turns to another attribution whose words follow a colon or stand in marks."""
    words, b = doc.words, doc.sentences[n][1]
    if form.cue.tier != 1:
        return False
    who = actors.mention(words, j + 1, b, doc.pair_at)
    if who and actors.can_speak(words, *who, doc.pair_at, strict=True) and (actor_nouns.is_actor_noun(words[who[0]]) or gazetteer.given(words[who[0]])) and any(words[k] in cues.COMPLEMENTISERS for k in range(who[1], min(b, who[1] + 8))):
        return True
    return bool(who) and any((k in doc.pair_at and count_words(words, k, doc.pair_at[k]) >= 5) for k in range(who[1], min(b, who[1] + 14)) if not any(words[m] in cues.COMPLEMENTISERS for m in range(who[1], k)))


def content_quick(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """Whether the frame of a cue is met within its sentence, without working out where its content ends."""
    words, frames, b = doc.words, form.cue.frames, doc.sentences[n][1]
    k, limit = j + 1, min(b, j + 30)
    while k < limit:
        word = words[k]
        if word == ":" or (k in doc.pair_at and ("quote" in frames or form.kind == "participle") and count_words(words, k, doc.pair_at[k]) >= (1 if form.kind == "participle" and form.cue.lemma == "قال" else 3)):
            return True
        if k in doc.pair_at:
            k = doc.pair_at[k]
        if k == j + 1 and word in "،," and words[j - 1] in PAUSE and (form.cue.tier == 1 or "n" in frames and form.cue.stance == "critical") and clause_behind_comma(doc, k + 1, b):
            return True  # «…، مضيفة، فشلت الدول»
        if word in cues.COMPLEMENTISERS:
            return "an" in frames or words[k - 1] in frames or f"{words[k - 1]}:an" in frames or word[0] == "ب" and bool({"b", "b:an"} & frames)
        if word in frames and k - j <= (26 if word == "الي" and form.cue.lemma == "دعا" else 8):
            return True
        if k == j + 1 and "suffix" in frames and word in ("اياه", "اياها", "اياهم"):
            return True  # «معتبرا إياه "سياسيا"»
        if "np" in frames and k == j + 1 and form.kind == "finite" and (k in doc.pair_at or plain_noun(doc, k) and not actor_nouns.is_actor_noun(word)) or "load" in frames and k == j + 1 and any(w.endswith("مسؤولية") for w in words[k:k + 9]):
            return True
        if "ask" in frames and word == "من" and k - j <= 8 and asked_of(doc, k, limit) or "b:noun" in frames and word[0] == "ب" and masdar_of_speech(word[1:]):
            return True
        if "b" in frames and ((len(word) > 3 or word[1:] in cues.content_nouns()) and word[0] == "ب" and is_b_noun(doc, word) or word == "ب" and k + 1 in doc.pair_at):
            return True
        if "ask:n" in frames and k == j + 1 and form.kind == "participle" and requested(doc, j, limit):
            return True  # «…، مناشدة العالم التدخل»
        if "emo" in frames and k == j + 1 and word in cues.word_class("emotion"):
            return True  # «وأبدت ثقتها من أن»
        if k == j + 1 and form.kind == "participle" and (judges(doc, form, k) or "n" in frames and word.startswith("ال") and not actor_nouns.is_actor_noun(word) and words[k + 1] in GOVERNED):
            return True  # «معتبرا الأمر غير قانوني», «مؤكدين اللجوء إلى القضاء»
        if form.cue.stance == "critical" and "n" in frames and k == j + 1 and (word in cues.word_class("object-noun") or word.removeprefix("ال") in cues.word_class("object-noun")):
            return True  # «منتقدا تصريحات أعضاء في …»
        if "n" in frames and starts_object(doc, j, k, form) or word == "ما" and k == j + 1 and form.cue.lemma == "نفى" and words[k + 1] in cues.word_class("rumour"):
            return True
        if word in END:
            return False
        k += 1
    return False


def _goes_on_saying(doc: Doc, n: int, j: int) -> bool:
    """Whether the same speaker says more behind «ثم», «غير أنه», «إلا أنه», «قبل أن» at token j: a finite cue with content of its own follows."""
    words = doc.words
    at = j + 1 if words[j] in ("ثم", "بل", "اذ") else j + 2 if words[j] == "قبل" and words[j + 1] == "ان" or words[j] != "قبل" and words[j + 1] in ("انه", "انها", "انهم") else 0
    return bool(at) and any(f.cue.tier < 3 and content_quick(doc, n, at, f) for f in doc.forms.get(at, ()))


def _source_after(doc: Doc, j: int, end: int) -> bool:
    """Whether «بحسب فلان», «وفقا لـ», «على حد قوله» or «حسبما ذكرت» starts at token j and names somebody who can speak."""
    hit = cues.phrase_at(doc.words, j)
    if not hit:
        return False
    size, kind, _ = hit
    if doc.words[j].lstrip("و") == "بالنسبة":
        return False  # «الخطر أكبر بالنسبة للكبار»
    if kind == "echo":
        return doc.words[j - 1] in PAUSE or not doc.words[j + size][0].isalpha() or doc.words[j + size] in cues.word_class("prep") or j + size in doc.forms
    if kind == "as-clause":
        return j + size in doc.verbs and doc.words[j - 1] in PAUSE | {"»", "”", '"'}
    if kind == "according-clause":
        return relay_verb(doc, j + size) is not None or doc.words[j - 1] in PAUSE and doc.words[j + size].startswith(("نص", "تنص", "ينص", "جاء", "ورد"))
    source = doc.words[j + size]
    if kind == "according" and doc.words[j].lstrip("و") in ("وفق", "حسب", "فق") and not source.startswith(("ال", "ل")) and not actor_nouns.is_actor_noun(source) and not gazetteer.given(source) and (source.endswith(("ة", "ات", "ه", "ها", "هم")) or cues.verbal_noun(source)) and gazetteer.known_at(doc.words, j + size) is None and source not in doc.words.surnames:
        return False  # «يسير وفق خطة مدروسة»: manner
    return kind in ("according", "relay-from") and doc.words[j + size].removeprefix("ال").removeprefix("ل") not in cues.word_class("measure") and actors.can_speak(doc.words, j + size, end, doc.pair_at)
