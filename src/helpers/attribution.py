"""Attributions: where reported content stands, which cue reports it and where its source is named, as token numbers of one article.

For each cue form (helpers.cues) the first thing to its right that fits the frame of its lemma is its content (helpers.content); content
ends (helpers.extents) before a new cue, the journalist's comment or a source given after it. Direct speech is what stands in marks after a
cue or a colon."""

from bisect import bisect_left
from dataclasses import replace

from . import actor_nouns, actors, cues, gazetteer
from .article import BARE_RULE, CONTENT_TOKENS, Doc, Found, NEUTRAL, SPEECH_WORDS, STRETCH_RULE, read
from .complements import is_b_noun, masdar_of_speech, names_in_marks, occasion
from .content import NOUN_CUES, SUBORDINATORS, content_of, relayed_noun, told_of_by_another, with_sequels
from .cues import COMPLEMENTISERS, END, PAUSE, PREPOSITIONS, RELATIVES
from .extents import content_end, so, without_stops
from .sources import (
    answer_colon,
    clause_colon,
    closing_cue,
    cue_after,
    headline_statements,
    label_of,
    mutual_charges,
    nominal_cue,
    short_speech,
    verb_and_speaker,
)
from .subjects import may_be_participle, may_be_verb
from .titles import SAME
from .token_index import count_words

STRETCH = 5  # so many words in marks are more often somebody's than a name
NEAR = 16  # tokens before such a stretch in which the verb that reports it is looked for
LONG_SPEECH = 8  # a marked sentence without a cue of its own goes on with the last speaker from so many words on


def find(source: str, segments: dict) -> tuple[Doc, list[Found]]:
    """The attributions of an article in the order of their content, with its tokens."""
    doc = read(source, segments)
    doc.sentences = headline_statements(doc)
    found = [f for n in range(len(doc.sentences)) for f in _sentence(doc, n)]
    found = _resolve_overlaps(doc.words, found)
    found += _bare_quotations(doc, found)
    found += _stretches(doc, found)
    return doc, sorted(found, key=lambda f: (f.content[0], -f.content[1]))


def _sentence(doc: Doc, n: int) -> list[Found]:
    """The attributions of a sentence, from its first token on where something can begin to the last; what lies in one is not looked at
    again."""
    a, b, _, kind = doc.sentences[n]
    words, out, done = doc.words, [], a
    if kind in ("headline", "heading") or (kind in ("body", "list") and b - a > 4):
        label = label_of(doc, n)
        if label:
            out, done = [label], label.content[1]
            if kind != "headline" or done > b - 3 or words[done][0] != "و":
                return out
    phrases, masdars, definite = cues.phrases(), cues.masdars(), cues.definite_masdars()
    for i in doc.hot[bisect_left(doc.hot, a) : bisect_left(doc.hot, b)]:
        if i < done:
            continue
        close = doc.pair_at.get(i)
        if close is not None and close < b:
            count = count_words(words, i + 1, close)
            behind = _own_words_follow(words, out, i, close) or _around_marks(doc, n, i, close, count, not out or out[-1].content[1] <= i)
            if not behind and count >= SPEECH_WORDS and out and _goes_on_in_marks(words, out[-1], i, count):
                behind = replace(out[-1], content=(i + 1, close))
            if not behind and count >= SPEECH_WORDS and so(words[i + 1]) and out and out[-1].content[1] == i - 1 and words[i - 1] in PAUSE:
                behind = replace(out[-1], content=(i + 1, close), marked=True)  # «على ضرورة فتح ممرات، «فالذي يهرب …»»
            if behind:
                out.append(behind)
                done = max(behind.cue[1], close + 1)
            elif count > SPEECH_WORDS:  # first-person speech inside marks is never a cue
                done = close + 1
            continue
        one = nominal_cue(doc, n, i) if words[i] in phrases else []
        if one and out and _relays(one[0], out[-1]):
            done = i + 1
            continue
        if not one and i in doc.forms:
            one = _verbal(doc, n, i, bool(out) and out[-1].content[1] == i) or _around(doc, closing_cue(doc, n, i))
            if one and out and _watches(words, one[0], out[-1]):
                continue
        if not one and words[i] in masdars:
            one = _construct(doc, n, i)
        one = one or mutual_charges(doc, n, i) or told_of_by_another(doc, n, i)
        if not one and words[i - 1] == "الي" and (words[i] in definite or words[i] in _TO_DENY):
            one = _went(doc, n, i)
        if one:
            if one[0].rule == "marks + cue":
                out = [_before_marks(words, f, one[0].content[0] - 1) for f in out]
            out += one
            done = max(i, one[0].cue[1] - 1) + 1
            if one[0].form is None and one[0].subject and one[0].content[0] > one[0].cue[1]:
                done = max(done, one[0].content[0])  # what stands between «بحسب ما نقلت …» and its content is its source
            if one[-1].marked:
                done = max(done, one[-1].content[1])
    out = _cut_at_participles(doc, out)
    return _behind_colon(doc, n, out) if kind == "headline" else out


def _cut_at_participles(doc: Doc, found: list[Found]) -> list[Found]:
    """The attributions of a sentence, each cut where a participle that reports something of its own stands in its content and agrees with its
    verb («قالت إنه خطأ واصفة الموقف بأنه متأخر»); not where it may be somebody's in the content."""
    out = list(found)
    for k, f in enumerate(found):
        for g in found[k + 1 :] if f.form and f.form.kind == "finite" and not f.marked else ():
            at = g.cue[0]
            judged = g.form and g.form.kind == "finite" and g.form.joined and cues.with_object(doc.words[at]) and g.form.number == f.form.number
            if judged and f.rule == "cue + definite object" and f.content[0] + 1 < at < f.content[1] and g.form.gender == f.form.gender:
                out[k] = replace(f, content=(f.content[0], without_stops(doc.words, f.content[0], at)))  # «أدان الاعتداء واعتبره انتهاكا»
                break
            two = g.form and g.form.kind == "finite" and g.form.joined and g.form.number == "d" and f.rule == "cue + object" and f.form.cue.tier == 1
            if two and f.content[0] + 1 < at < f.content[1] and RELATIVES.isdisjoint(doc.words[f.content[0] : at]):
                out[k] = replace(f, content=(f.content[0], without_stops(doc.words, f.content[0], at)))  # «أكدا أهمية الحوار وشددا على»
                break
            own = g.form and g.form.kind == "participle" and f.content[0] + 1 < at < f.content[1] and g.form.gender == f.form.gender != ""
            behind_noun = own and f.rule in _OF_NOUNS and g.form.cue.tier < 3 and doc.words[at].endswith("ا") and doc.words[at - 1].startswith("ال")
            if own and g.form.number == f.form.number and (behind_noun or not _agrees_within(doc, f.content[0], at, g.form)):
                out[k] = replace(f, content=(f.content[0], without_stops(doc.words, f.content[0], at)))
                break
    return out


_OF_NOUNS = frozenset(["cue + object", "cue + definite object", "cue + clitic + noun phrase", "cue + preposition + noun phrase"])


def _agrees_within(doc: Doc, a: int, b: int, form: cues.Form) -> bool:
    """Whether somebody among tokens a..b may be whose participle it is: a noun of persons or bodies of its gender, a given name."""
    for word in doc.words[a:b]:
        bare = word.removeprefix("و")
        if gazetteer.given(bare) or actor_nouns.is_actor_noun(bare) and actor_nouns.noun_gender(bare) in (form.gender, ""):
            return True
    return False


def _behind_colon(doc: Doc, n: int, found: list[Found]) -> list[Found]:
    """The attributions of a headline, and what the subject of the last verb says behind a colon («الوزارة تنفي الخبر: العمل مستمر»)."""
    words, b = doc.words, doc.sentences[n][1]
    last = found[-1] if found else None
    if last is None or last.marked or not last.form or last.form.kind != "finite":
        return found
    start, stop = last.content
    colon = next((k for k in range(start + 1, min(stop + 1, b)) if words[k] == ":" and k not in doc.pair_at), None)
    if colon is None or b - colon < 4:
        return found
    end = without_stops(words, colon + 1, b)
    own = words[colon + 1 + (words[colon + 1] in ("لم", "لن", "لا"))] in cues.first_persons()  # «… يشكك بالرواية: لم ألحظ أي تغيير»
    if colon + 1 not in doc.pair_at and last.form.cue.stance not in ("critical", "assertive") and not own:
        return [*found[:-1], replace(last, content=(start, colon))]  # «… تهدد باجتياح المدينة: آخر ملاذ للنازحين»
    marked = doc.pair_at.get(colon + 1) == end - 1
    content = (colon + 2, end - 1) if marked else (colon + 1, end)
    rest = Found((colon, colon + 1), content, marked, None, ":", "neutral", last.subject, "headline + colon", n, direct=not marked)
    return [*found[:-1], replace(last, content=(start, colon)), rest]


def _around_marks(doc: Doc, n: int, i: int, close: int, count: int, free: bool) -> Found | None:
    """The attribution of `count` words in the marks i..close by a cue behind them or a clause with a colon before them. `free`: they are in
    no other content."""
    a, _, _, kind = doc.sentences[n]
    if free and count > 1 and doc.words[i - 1] == ":" and (answer := answer_colon(doc, n, i, close)):
        return answer
    if count > SPEECH_WORDS:
        if not free:
            return None
        behind = cue_after(doc, n, i, close)
        return behind or (clause_colon(doc, n, i, close) if doc.words[i - 1] == ":" else None)
    if count > 1 and free and i > a + 2 and kind == "body" and doc.words[i - 1] == ":" and (alone := verb_and_speaker(doc, n, i, close)):
        return alone
    if count < SPEECH_WORDS:
        return short_speech(doc, n, i, close)
    if i > a + 1:
        return None
    if kind == "headline" and any(content_of(doc, n, close + 1, f) for f in doc.forms.get(close + 1, ())):
        return None  # the marks are a name, which is the subject of a cue with content of its own
    return cue_after(doc, n, i, close)


def _own_words_follow(words: list[str], found: list[Found], i: int, close: int) -> Found | None:
    """The attribution of the marks i..close behind a colon to who has just been reported («قالت إنها لا تثق بهم: "سمعنا هذا من قبل"»)."""
    last = found[-1] if found else None
    if last is None or last.form is None or words[i - 1] != ":" or last.content[1] != i - 1 or count_words(words, i, close) <= SPEECH_WORDS:
        return None
    return replace(last, content=(i + 1, close), marked=True, rule="cue + colon + marks")


def _watches(words: list[str], one: Found, last: Found) -> bool:
    """Whether a verb in a relative clause about who speaks has only an object of its own, and the clause behind it is what he says («وقالت
    سعاد التي كانت تتابع المباراة إنها»)."""
    i, start = one.cue[0], one.content[0]
    relative = words[i - 1] in RELATIVES or words[i - 2] in RELATIVES and words[i - 1].startswith("كان")
    direct = i + 1 < start and words[i + 1].startswith("ال") and words[start] in COMPLEMENTISERS and words[start - 1] not in PREPOSITIONS
    return relative and direct and last.content[0] == start and last.cue[0] < i


def _goes_on_in_marks(words: list[str], last: Found, i: int, count: int) -> bool:
    """Whether the marks at token i, of `count` words, hold the rest of what the cue before them reports from marks («"…"، قال فلان، "…"»)."""
    end = last.subject[1] if last.subject else last.cue[1]
    return last.rule == "marks + cue" and end <= i <= end + 1 and (words[i - 1] in PAUSE or count > SPEECH_WORDS)


def _relays(nominal: Found, last: Found) -> bool:
    """Whether a source given at the end only relays the verb's attribution before it («أعلنت الشرطة أن …، بحسب الوكالة»)."""
    if nominal.rule not in ("content + according to + source", "marks + according to + source") or not last.form:
        return False
    return last.content[0] >= nominal.content[0] and last.content[1] >= nominal.content[1] - 1


def _verbal(doc: Doc, n: int, i: int, behind_content: bool) -> list[Found]:
    """Attributions by a verb, participle or saying-noun at token i: the first form whose frame is met. `behind_content`: the content of the
    one before ends right there, which a participle ends only when it goes on («… مشيرة إلى أهمية الدعم»)."""
    for form in doc.forms.get(i, ()):
        if form.kind == "finite" and not may_be_verb(doc, n, i, form):
            continue
        if form.kind == "noun" and not _may_be_noun(doc, n, i, form):
            continue
        if form.kind == "participle" and not (behind_content or may_be_participle(doc, n, i)):
            continue
        hit = content_of(doc, n, i, form)
        if hit:
            return with_sequels(doc, n, _before_colon(doc, hit))
    return []


def _before_colon(doc: Doc, f: Found) -> Found:
    """A noun phrase that somebody reports, without the colon behind it and the marks to its end, which are his own words («ينفي التهمة: "لم
    نبع شيئا"»)."""
    words, (start, end) = doc.words, f.content
    if f.marked or f.rule not in _OF_NOUNS:
        return f
    colon = next((k for k in range(start + 1, end - 3) if words[k] == ":" and k + 1 in doc.pair_at), None)
    close = 0 if colon is None else doc.pair_at[colon + 1]
    spoken = close > 0 and close >= end - 2 and count_words(words, colon + 1, close) > SPEECH_WORDS
    while spoken and colon > start + 2 and (words[colon - 1] in PAUSE or words[colon - 1] == "بالقول" or colon - 1 in doc.forms):
        colon -= 1  # «يلمح إلى إمكانية رحيله بالقول: "…"»
    return replace(f, content=(start, colon)) if spoken else f


def _before_marks(words: list[str], f: Found, opening: int) -> Found:
    """An attribution whose content ends before the marks at token `opening`, which a cue behind them gives to somebody («أكدت أن العمال نبهوا
    الإدارة، «لكن لا حياة لمن تنادي»، تقول فلانة»)."""
    start, end = f.content
    inside = not f.marked and start < opening < end
    return replace(f, content=(start, without_stops(words, start, opening))) if inside else f


def _around(doc: Doc, closing: list[Found]) -> list[Found]:
    """The attribution by a cue and source that seem to close a sentence, with the rest of its clause when it goes on behind them («ولا
    تتوفر الجماعة، يقول الوزير، على أي سيارة»)."""
    for f in closing:
        (i, _), (start, _), b = f.cue, f.content, doc.sentences[f.sentence][1]
        comma = f.subject[1] + (doc.words[f.subject[1]] in SAME) if f.subject else b
        if f.rule == "content + cue" and comma + 2 < b and doc.words[comma] in PAUSE and _clause_goes_on(doc, comma + 1):
            stop = content_end(doc, f.sentence, i, comma + 1, min(b, comma + CONTENT_TOKENS), NEUTRAL)
            return [replace(f, content=(start, without_stops(doc.words, start, stop)))]
    return closing


def _clause_goes_on(doc: Doc, k: int) -> bool:
    """Whether a preposition, «فـ» or a verb at token k, behind a source set in, belongs to the clause before it: no «و», participle, other
    cue, clause about the source, occasion («في تصريح للصحيفة») or day."""
    words, word, after = doc.words, doc.words[k], doc.words[k + 1]
    if word in PREPOSITIONS and not cues.phrase_at(words, k):
        return not (occasion(after) or after == "مؤتمر" or actor_nouns.noun_class(after) == "document" or after.startswith("تصريح"))
    if word[0] == "و" or word.startswith("ال") or word in cues.word_class("adverb") or word in RELATIVES or word in cues.endings():
        return False
    if word in _WHEN_OR_HOW or word.endswith(("ا", "ة")) or actor_nouns.is_actor_noun(word):
        return False
    return word.isalpha() and not gazetteer.given(word) and not cues.match_phrase("break", words, k)


_WHEN_OR_HOW = frozenset(["امس", "مساء", "صباح", "يوم", "خلال", "اثناء", "عقب", "كما", "حيث"])


def _may_be_noun(doc: Doc, n: int, i: int, form: cues.Form) -> bool:
    """Whether the noun of saying at token i can report: no «على حد قوله», and «القول» behind a preposition only after a verb of motion."""
    words = doc.words
    if words[i] in ("بالرد", "بالاجابة"):
        return words[i + 1] == ":" and i + 2 in doc.pair_at  # «واكتفى بالرد: "لا تعليق"»
    if words[i - 1] == "حد" or form.cue.lemma not in NOUN_CUES and not relayed_noun(doc, n, i):
        return False
    return words[i] != "القول" or not i or words[i - 1] not in PREPOSITIONS or _went_to_say(doc, n, i)


def _went_to_say(doc: Doc, n: int, i: int) -> bool:
    """Whether «القول» at token i follows a verb of motion and a preposition («سارع الوزير إلى القول إن», «لم يتردد في القول إن») and a
    clause follows it."""
    return doc.words[i + 1] in COMPLEMENTISERS and _went_at(doc.words, doc.sentences[n][0], i) is not None


def who_went(doc: Doc, first: int, i: int) -> tuple[int, int] | None:
    """Who stands between a verb of motion, from token `first` on, and the verbal noun at token i, alone or with what is set in behind."""
    words, verb = doc.words, _went_at(doc.words, first, i)
    who = actors.mention(words, verb + 1, i - 1, doc.pair_at) if verb is not None else None
    if who and (who[1] == i - 1 or words[who[1]] in PAUSE and words[i - 2] in PAUSE):
        return who
    for k in range(max(first, verb - 8), verb) if verb == i - 2 else ():
        if actor_nouns.is_actor_noun(words[k]) and actors.phrase_end(words, k, verb, doc.pair_at) == verb:
            return k, verb  # «غير أن الوزارة سارعت إلى نفي ذلك»
    return None


def _went_at(words: list[str], first: int, i: int) -> int | None:
    """The token of the verb of motion, from token `first` on, that leads to the verbal noun at token i («سارع»); None when there is none."""
    for k in range(i - 2, max(first, i - 16) - 1, -1):
        if words[k] in _WENT or words[k][0] in "وف" and words[k][1:] in _WENT:
            return k
    return None


_WENT = cues.word_class("went-to-say")
_TO_DENY = cues.word_class("rushed-to")  # «سارع الحزب إلى نفي أي علاقة له بالحادث»


def _went(doc: Doc, n: int, i: int) -> list[Found]:
    """«سارعت الوزارة إلى التأكيد على أن», «ما دفع الصين إلى الإعلان عن أن»: a verb of motion, who says it, a verbal noun and a clause."""
    words, (first, b, _, _) = doc.words, doc.sentences[n]
    start = i + 1 + (words[i + 1] in ("علي", "عن"))
    governs = words[i] in _TO_DENY and (words[start] in ("اي", "هذه", "هذا", "تلك") or cues.verbal_noun(words[start]) or words[start].startswith("ال"))
    who = who_went(doc, first, i) if words[start] in COMPLEMENTISERS or governs else None
    if who is None:
        return []
    cue = cues.masdars()[words[i].removeprefix("ال")]
    limit = next((k for k in range(start, b) if governs and words[k] in PAUSE), min(b, start + CONTENT_TOKENS))
    stop = without_stops(words, start, content_end(doc, n, i, start, limit, NEUTRAL))
    return [Found((i, i + 1), (start, stop), False, None, cue.lemma, cue.stance, who, "verb of motion + verbal noun + complementiser", n)]


# --- verbal nouns: «تأكيد الوزير أن» ------------------------------------------------------------------------------------


def _construct(doc: Doc, n: int, i: int) -> list[Found]:
    """«بعد تأكيد الوزير أن …», «تحذير فلان، رئيس الوكالة، من أن …»: a verbal noun, who says it, and a complement clause."""
    words, (first, b, _, _) = doc.words, doc.sentences[n]
    cue = cues.masdars().get(words[i])
    if cue.lemma == "نقل" or i + 3 >= b:
        return []
    if words[i - 1] == "في" and any(f.kind == "finite" for f in doc.forms.get(i - 2, ())):
        return []  # «قالت في اعتراف نادر إن»: the verb's
    if words[i - 1] in PREPOSITIONS and words[i + 1] in cues.word_class("beside-document"):
        return []  # «في تصريح صحفي اليوم الأحد أن»: where it is said
    limit = min(b, i + 22)
    if cue.lemma == "وصف" and words[i] == "بوصف" or cue.lemma == "دعا" and actor_nouns.noun_class(words[i + 1]) == "anonymous":
        return []  # «دعوة الناخبين إلى الإقبال», «بوصف المعلمين بأنهم كسالى»: who is called, what is described
    who = actors.mention(words, i + 1, limit, doc.pair_at)
    if who is None or who[0] != i + 1 or not _says_so(words, *who):
        return []
    start = _masdar_content(doc, cue, who[1], limit)
    if start is None or not _beside_content(words, who[1], start) or not _fits_masdar(words, start, cue):
        return []
    if words[start][0] == "ب" and _labelled(doc, first, i):
        return []  # «وصف الوزير إعلان الرئيس بأنه شجاع»
    stop = without_stops(words, start, content_end(doc, n, i, start, min(b, start + CONTENT_TOKENS), NEUTRAL))
    comma = next((k for k in range(start, stop) if words[k] in "،,"), None)
    if comma and _temporal(words, i, first):
        stop = comma  # «بعد تأكيد الوزارة أن …، غادر الوفد»: the main clause
    return [Found((i, i + 1), (start, stop), False, None, cue.lemma, cue.stance, who, "verbal noun + speaker + complementiser", n)]


def _says_so(words, a: int, end: int) -> bool:
    """Whether the mention at tokens a..end in a construct with a verbal noun is the one who says it: somebody definite, named or in
    office, or unnamed right before the clause."""
    head = words[a]
    if gazetteer.given(head) or head in words.surnames:
        return True
    if actor_nouns.is_actor_noun(head) and (head.startswith("ال") or words[a + 1].startswith("ال")):
        return True
    if gazetteer.known_at(words, a) is not None or words[end] == "ان" and actor_nouns.noun_class(head) == "anonymous":
        return True  # «تأكيد مصدر أمني أن»
    return words[end] in "،," and actor_nouns.noun_class(words[end + 1]) == "title"


def _masdar_content(doc: Doc, cue: cues.Cue, end: int, limit: int) -> int | None:
    """Where the content of a verbal noun starts, whose speaker ends at token `end`; None when something else comes first."""
    words = doc.words
    for k in range(end, limit):
        word = words[k]
        if word in COMPLEMENTISERS:
            return None if word == "ان" and words[k - 1].removeprefix("و") in SUBORDINATORS else k  # «تصريح الوزير في أعقاب …، بعد أن»
        if k == end and word in ("علي", "الي") and not cue.frames.isdisjoint((word, word + ":an", word + ":noun")):
            if masdar_of_speech(words[k + 1]):
                return k + 1  # «تأكيد النائبات على أهمية …»
        if k == end and _told_with(doc, cue, k):
            return k + (word in ("من", "عن"))
        if cue.lemma in _ANNOUNCES and (k == end or words[k - 1] in PAUSE) and not word.startswith("ال") and masdar_object(doc, k):
            return k  # «بعد إعلان الوزارة، الأربعاء، إنهاء العمل بالاتفاق»
        if word in END or k in doc.pair_at or any(f.kind != "noun" for f in doc.forms.get(k, ())):
            return None
    return None


_ANNOUNCES = frozenset(["أعلن", "نفى", "أكد"])
_WITH_B = frozenset(["تعهد", "اعترف", "ندد", "توقع", "أقر", "هدد"])


def _told_with(doc: Doc, cue: cues.Cue, k: int) -> bool:
    """Whether the preposition or ب at token k, right behind a verbal noun and who says it, governs what is said («تعهد الوزير بالمساعدة»,
    «تحذيرات الخبراء من انهيار السد», «إعلان الشركة عن تسريح عمال»)."""
    word, after = doc.words[k], doc.words[k + 1]
    if word == "من" and cue.lemma == "حذر" or word == "عن" and cue.lemma == "أعلن":
        return cues.verbal_noun(after) or after == "خطر"
    return cue.lemma in _WITH_B and word[0] == "ب" and len(word) > 3 and is_b_noun(doc, word)


_SINCE = frozenset(["بعد", "منذ", "قبل", "رغم", "وبعد", "ومنذ"])


def masdar_object(doc: Doc, k: int) -> bool:
    """Whether a verbal noun that governs something stands at token k."""
    since = not _SINCE.isdisjoint(doc.words[max(0, k - 6) : k])
    if since and not any(word in PAUSE for word in doc.words[k : k + 25]):
        return False  # «منذ إعلان الجمهورية تأسيس الدولة لم تتغير الحدود»
    return cues.verbal_noun(doc.words[k]) and not actor_nouns.is_actor_noun(doc.words[k]) and doc.words[k + 1][0].isalpha()


def _beside_content(words: list[str], end: int, start: int) -> bool:
    """Whether content from token `start` on belongs to the speaker who ends at token `end`: close by, or with a pause, a time or an
    addressee («تأكيد الوزير فلان للموج نت أن») between."""
    if start <= end + 2 or words[end] in PAUSE or words[end] in ("في", "خلال", "امس", "اليوم"):
        return True
    if words[end] in ("بعد", "عقب", "قبل") and words[start - 1] in "،," and start < end + 5:
        return True  # «إعلان المدرب فلان بعد المباراة، أن»
    return start < end + 5 and actor_nouns.is_addressee(words[end])


def _fits_masdar(words: list[str], start: int, cue: cues.Cue) -> bool:
    """Whether the clause at token `start` fits a verbal noun's frame, with its clitic or the preposition before it («التحذير من أن»)."""
    word, before = words[start], words[start - 1]
    if word not in COMPLEMENTISERS:
        return True
    if word[0] == "ب":
        return not cue.frames.isdisjoint(("b", "b:an", "an"))
    if before in PREPOSITIONS:
        return before in cue.frames or f"{before}:an" in cue.frames
    return "an" in cue.frames


def _labelled(doc: Doc, first: int, i: int) -> bool:
    """Whether the verbal noun at token i is the object of a verb that labels, of which a clause with ب is the label («وصف الوزير إعلان
    الرئيس بأنه شجاع»)."""
    words = doc.words
    for k in range(i - 1, max(first, i - 14) - 1, -1):
        if any(f.cue.stance == "label" and f.kind == "finite" for f in doc.forms.get(k, ())):
            return True
        word = words[k]
        if word in PREPOSITIONS or word in ("مع", "فيما", "بينما", "حيث", "وسط") or word[0] == "ب" and len(word) > 4:
            return False
    return False


def _temporal(words: list[str], i: int, a: int) -> bool:
    """Whether token i stands in a circumstance at the head of the sentence («ورغم», «وبعد يوم من»)."""
    if i - a > 4:
        return False
    return any(w in SUBORDINATORS or w[1:] in SUBORDINATORS or w.lstrip("و") in ("مع", "عقب", "عقيب", "فور", "اثر") for w in words[a:i])


# --- quotations without a cue, and overlaps ----------------------------------------------------------------------------


def _bare_quotations(doc: Doc, found: list[Found]) -> list[Found]:
    """Marked sentences with no cue of their own: they go on with the last speaker, or are what somebody says of whom the sentence before
    tells («وقف فلان وسط حقله. «…»»)."""
    out: list[Found] = []
    taken = sorted(f.content for f in found)
    first_cue = min((f.cue[0] for f in found), default=len(doc.words))
    for n, (a, b, paragraph, kind) in enumerate(doc.sentences):
        if a not in doc.pair_at or kind not in ("body", "list"):
            continue
        close = doc.pair_at[a]
        count = count_words(doc.words, a, close)
        if count < SPEECH_WORDS or close + 1 < b - 1 or _touches(taken, a, close):
            continue
        told = n and doc.sentences[n - 1][3] == "body" and _tells_of_somebody(doc, *doc.sentences[n - 1][:2])
        if first_cue >= a and not told:
            continue
        same = n and doc.sentences[n - 1][2] == paragraph
        goes_on = same and any(f.marked and f.sentence == n - 1 for f in (*found, *out))
        near = any(0 < n - f.sentence <= 2 and f.marked and doc.sentences[f.sentence][2] == paragraph for f in found)
        if count >= (LONG_SPEECH // 2 if goes_on else SPEECH_WORDS if told or near else LONG_SPEECH):
            out.append(Found((a, a), (a + 1, close), True, None, "", "neutral", None, BARE_RULE, n))
    return out


def _tells_of_somebody(doc: Doc, a: int, b: int) -> bool:
    """Whether the sentence at tokens a..b opens with a verb and somebody who does something, and nobody is quoted in it."""
    words = doc.words
    opening = a + cues.match_phrase("turn", words, a)
    opening += words[opening] in PAUSE
    if opening + 2 >= b or not words[opening][0].isalpha() or words[opening].startswith("ال") or any(k in doc.pair_at for k in range(a, b)):
        return False
    verb, who = words[opening], words[opening + 1]
    if len(verb) < 3 or actor_nouns.is_actor_noun(verb) or verb in cues.word_class("prep") or any(_says(doc, k) for k in range(a, b)):
        return False
    return gazetteer.given(who) or actor_nouns.noun_class(who) in ("title", "honorific", "anonymous")


def _stretches(doc: Doc, found: list[Found]) -> list[Found]:
    """Long stretches in marks within a sentence that no cue reports («تطرق فلان لـ«…»»): names and titles in marks are shorter."""
    out, words, charges = [], doc.words, cues.word_class("charge")
    taken, sources = sorted(f.content for f in found), sorted(f.subject for f in found if f.subject)
    first_cue = min((f.cue[0] for f in found), default=len(doc.words))
    for n, (a, b, _, kind) in enumerate(doc.sentences):
        if kind not in ("body", "list") or b < first_cue:
            continue
        for i in doc.opens[bisect_left(doc.opens, a) : bisect_left(doc.opens, b)]:
            close = doc.pair_at[i]
            long = close < b and count_words(doc.words, i + 1, close) >= STRETCH and not _touches(taken, i, close)
            if words[i - 1] in charges or words[i - 1] == "ب" and words[i - 3] in charges:
                continue  # «بتهم تتعلق بـ«تبديد أموال عمومية»», «بتهم «تبديد أموال عمومية والتزوير»»
            if long and not names_in_marks(doc.words, i, close) and not _touches(sources, i, i + 1):
                cue, lemma, stance = _nearest_cue(doc, a, i)
                who = actors.mention(doc.words, cue[1], i, doc.pair_at) if lemma else None
                who = who if who and who[0] == cue[1] and actor_nouns.is_actor_noun(doc.words[cue[1]]) else None
                out.append(Found(cue, (i + 1, close), True, None, lemma, stance, who, STRETCH_RULE, n))
    return out


def _nearest_cue(doc: Doc, first: int, opening: int) -> tuple[tuple[int, int], str, str]:
    """The verb of saying nearest before a mark in its sentence, or none: its tokens, lemma and stance."""
    for k in range(opening - 1, max(first, opening - NEAR) - 1, -1):
        if _says(doc, k):
            cue = doc.forms[k][0].cue
            return (k, k + 1), cue.lemma, cue.stance
        if k in doc.open_of:
            break
    return (opening, opening), "", "neutral"


def _says(doc: Doc, k: int) -> bool:
    """Whether a verb of saying or doing stands at token k, none of the rarest."""
    return k in doc.verbs and k in doc.forms and doc.forms[k][0].cue.tier < 3


def _touches(spans: list[tuple[int, int]], a: int, b: int) -> bool:
    """Whether one of the sorted spans near a shares a token with a..b."""
    at = bisect_left(spans, (a, a))
    return any(x < b and a < y for x, y in spans[max(0, at - 3) : at + 1])


def _resolve_overlaps(words: list[str], found: list[Found]) -> list[Found]:
    """Drops attributions that repeat another's content (two cues reaching the same clause): the nearer cue keeps it, but not one in a
    relative clause that is over («قالت أخت فلان، الذي يكتب في الصحيفة، إنها»)."""
    by_start: dict[int, Found] = {}
    for f in found:
        other = by_start.get(f.content[0])
        aside = words[f.cue[0] - 1] in RELATIVES and words[f.cue[0] - 2] in PAUSE and words[f.content[0] - 1] in PAUSE
        if other is None or not aside and abs(f.content[0] - f.cue[1]) < abs(other.content[0] - other.cue[1]):
            by_start[f.content[0]] = f
    return list(by_start.values())
