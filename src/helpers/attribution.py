"""Attributions: where reported content stands, which cue reports it and where its source is named, as token numbers of one article.

For each cue form (helpers.cues) the first thing to its right that fits the frame of its lemma is its content (helpers.content); content ends (helpers.extents) before a new cue, the
journalist's comment or a source given after it. Direct speech is what stands in marks after a cue or a colon."""

from bisect import bisect_left

from . import actor_nouns, actors, cues, gazetteer
from .article import CONTENT_TOKENS, Doc, Found, NEUTRAL, SPEECH_WORDS, read
from .complements import masdar_of_speech
from .content import NOUN_CUES, SUBORDINATORS, content_of, relayed_noun, with_sequels
from .cues import END, PAUSE, PREPOSITIONS
from .extents import content_end, without_stops
from .sources import clause_colon, closing_cue, cue_after, label_of, nominal_cue
from .subjects import may_be_participle, may_be_verb
from .token_index import count_words

LONG_SPEECH = 8  # a marked sentence without a cue of its own goes on with the last speaker from so many words on


def find(source: str, segments: dict) -> tuple[Doc, list[Found]]:
    """The attributions of an article in the order of their content, with its tokens."""
    doc = read(source, segments)
    found = [f for n in range(len(doc.sentences)) for f in _sentence(doc, n)]
    found = _resolve_overlaps(found)
    found += _bare_quotations(doc, found)
    return doc, sorted(found, key=lambda f: (f.content[0], -f.content[1]))


def _sentence(doc: Doc, n: int) -> list[Found]:
    a, b, _, kind = doc.sentences[n]
    words, out = doc.words, []
    if kind in ("headline", "heading") or (kind == "body" and b - a > 4):
        label = label_of(doc, n)
        if label:
            return [label]
    done, phrases, masdars = a, cues.phrases(), cues.masdars()
    for i in doc.hot[bisect_left(doc.hot, a):bisect_left(doc.hot, b)]:
        if i < done:
            continue
        close = doc.pair_at.get(i)
        if close is not None and close < b:
            count = count_words(words, i + 1, close)
            behind = cue_after(doc, n, i, close) if count > SPEECH_WORDS and (not out or out[-1].content[1] <= i) or count == SPEECH_WORDS and i <= a + 1 and not (kind == "headline" and any(content_of(doc, n, close + 1, f) for f in doc.forms.get(close + 1, ()))) else None
            if not behind and count > SPEECH_WORDS and words[i - 1] == ":" and not (out and out[-1].content[1] > i):
                behind = clause_colon(doc, n, i, close)
            if behind:
                out.append(behind)
                done = max(behind.cue[1], close + 1)
            elif count > SPEECH_WORDS:  # first-person speech inside marks is never a cue
                done = close + 1
            continue
        one = nominal_cue(doc, n, i) if words[i] in phrases else []
        if one and out and one[0].rule in ("content + according to + source", "marks + according to + source") and out[-1].form and out[-1].content[0] >= one[0].content[0] and out[-1].content[1] >= one[0].content[1] - 1:
            done = i + 1
            continue  # «أعلنت الشرطة أن …، بحسب الوكالة»: the verb's attribution, relayed
        one = one or i in doc.forms and (_verbal(doc, n, i) or closing_cue(doc, n, i)) or words[i] in masdars and _construct(doc, n, i)
        if one:
            out += one
            done = max(i, one[0].cue[1] - 1) + 1
            if one[0].form is None and one[0].subject and one[0].content[0] > one[0].cue[1]:
                done = max(done, one[0].content[0])  # what stands between «بحسب ما نقلت …» and its content is its source
            if one[-1].marked:
                done = max(done, one[-1].content[1])
    return out


def _verbal(doc: Doc, n: int, i: int) -> list[Found]:
    """Attributions by a verb, participle or saying-noun at token i: the first form whose frame is met."""
    for form in doc.forms.get(i, ()):
        if form.kind == "finite" and not may_be_verb(doc, n, i, form):
            continue
        if form.kind == "noun" and (doc.words[i - 1] == "حد" or form.cue.lemma not in NOUN_CUES and not relayed_noun(doc, n, i) or doc.words[i] == "القول" and i and doc.words[i - 1] in PREPOSITIONS and not _went_to_say(doc, n, i)):
            continue
        if form.kind == "participle" and not may_be_participle(doc, n, i):
            continue
        hit = content_of(doc, n, i, form)
        if hit:
            return with_sequels(doc, n, hit)
    return []


def _went_to_say(doc: Doc, n: int, i: int) -> bool:
    """Whether «القول» at token i follows a verb of motion and a preposition («سارع الوزير إلى القول إن», «لم يتردد في القول إن») and a clause follows it."""
    return doc.words[i + 1] in cues.COMPLEMENTISERS and any(doc.words[k].lstrip("وف") in _WENT for k in range(max(doc.sentences[n][0], i - 10), i))


_WENT = cues.word_class("went-to-say")


def _construct(doc: Doc, n: int, i: int) -> list[Found]:
    """«بعد تأكيد الوزير أن …», «تحذير فلان، رئيس الوكالة، من أن …»: a verbal noun, who says it, and a complement clause."""
    words, b = doc.words, doc.sentences[n][1]
    cue = cues.masdars().get(words[i])
    if cue.lemma == "نقل" or i + 3 >= b:
        return []
    limit = min(b, i + 22)
    who = actors.mention(words, i + 1, limit, doc.pair_at)
    head = words[i + 1]
    if words[i - 1] == "في" and any(f.kind == "finite" for f in doc.forms.get(i - 2, ())):
        return []  # «قالت في اعتراف نادر إن»: the verb's
    if words[i - 1] in PREPOSITIONS and head in cues.word_class("beside-document"):
        return []  # «في تصريح صحفي اليوم الأحد أن»: where it is said
    if who is None or who[0] != i + 1 or not (head.startswith("ال") and actor_nouns.is_actor_noun(head) or gazetteer.given(head) or head in words.surnames or ((known := gazetteer.known_at(words, i + 1)) is not None) or actor_nouns.is_actor_noun(head) and words[i + 2].startswith("ال") or words[who[1]] in "،," and actor_nouns.noun_class(words[who[1] + 1]) == "title"):
        return []
    end, last = who[1], None
    for k in range(who[1], limit):
        if words[k] in cues.COMPLEMENTISERS:
            if words[k] == "ان" and words[k - 1].removeprefix("و") in SUBORDINATORS:
                return []  # «تصريح الوزير في أعقاب …، بعد أن»
            last = k
            break
        if k == end and words[k] in ("علي", "الي") and {words[k], words[k] + ":an", words[k] + ":noun"} & cue.frames and masdar_of_speech(words[k + 1]):
            last = k + 1  # «تأكيد النائبات على أهمية …»
            break
        if words[k] in END or k in doc.pair_at or any(f.kind != "noun" for f in doc.forms.get(k, ())):
            return []
    if last is not None and last > end and actor_nouns.is_addressee(words[end]) and last - end < 5:
        end = last  # «تأكيد الوزير فلان للموج نت أن»
    if last is None or last > end + 2 and words[end] not in PAUSE and words[end] not in ("في", "خلال", "امس", "اليوم"):
        return []
    before, clitic = words[last - 1], words[last][0] == "ب"
    label = next((k for k in range(i - 1, max(doc.sentences[n][0], i - 14) - 1, -1) if any(f.cue.stance == "label" and f.kind == "finite" for f in doc.forms.get(k, ()))), None) if clitic else None
    if label is not None and not any(words[k] in PREPOSITIONS or words[k] in ("مع", "فيما", "بينما", "حيث", "وسط") or words[k][0] == "ب" and len(words[k]) > 4 for k in range(label + 1, i)):
        return []  # «وصف الوزير إعلان الرئيس بأنه شجاع»
    if words[last] in cues.COMPLEMENTISERS and not (clitic and cue.frames & {"b", "b:an", "an"} or not clitic and (before in PREPOSITIONS and (before in cue.frames or f"{before}:an" in cue.frames) or before not in PREPOSITIONS and "an" in cue.frames)):
        return []
    stop = without_stops(words, last, content_end(doc, n, i, last, min(b, last + CONTENT_TOKENS), NEUTRAL))
    comma = next((k for k in range(last, stop) if words[k] in "،,"), None)
    if comma and _temporal(words, i, doc.sentences[n][0]):
        stop = comma  # «بعد تأكيد الوزارة أن …، غادر الوفد»: the main clause
    return [Found((i, i + 1), (last, stop), False, None, cue.lemma, cue.stance, who, "verbal noun + speaker + complementiser", n)]


def _temporal(words: list[str], i: int, a: int) -> bool:
    """Whether token i stands in a circumstance at the head of the sentence («ورغم», «وبعد يوم من»)."""
    return i - a <= 4 and any(words[k] in SUBORDINATORS or words[k][1:] in SUBORDINATORS or words[k].lstrip("و") in ("مع", "عقب", "عقيب", "فور", "اثر") for k in range(a, i))


def _bare_quotations(doc: Doc, found: list[Found]) -> list[Found]:
    """Long marked sentences with no cue of their own: they go on with the last speaker."""
    out = []
    taken = sorted(f.content for f in found)
    first_cue = min((f.cue[0] for f in found), default=len(doc.words))
    for n, (a, b, paragraph, kind) in enumerate(doc.sentences):
        if a in doc.pair_at and kind in ("body", "list"):
            close = doc.pair_at[a]
            end = close + 1
            goes_on = n and doc.sentences[n - 1][2] == paragraph and any(f.marked and f.sentence == n - 1 for f in (*found, *out))
            if end >= b - 1 and count_words(doc.words, a, close) >= (LONG_SPEECH // 2 if goes_on else LONG_SPEECH) and not _touches(taken, a, close) and first_cue < a:
                out.append(Found((a, a), (a + 1, close), True, None, "", "neutral", None, "marked sentence without a cue", n))
    return out


def _touches(spans: list[tuple[int, int]], a: int, b: int) -> bool:
    """Whether one of the sorted spans near a shares a token with a..b."""
    at = bisect_left(spans, (a, a))
    return any(x < b and a < y for x, y in spans[max(0, at - 3):at + 1])


def _resolve_overlaps(found: list[Found]) -> list[Found]:
    """Drops attributions that repeat another's content (two cues reaching the same clause): the nearer cue keeps it."""
    by_start: dict[int, Found] = {}
    for f in found:
        other = by_start.get(f.content[0])
        if other is None or abs(f.content[0] - f.cue[1]) < abs(other.content[0] - other.cue[1]):
            by_start[f.content[0]] = f
    return list(by_start.values())
