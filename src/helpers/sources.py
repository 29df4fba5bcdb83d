"""Sources named without a clause of saying before the content: «بحسب فلان», «كلام، قال فلان», the label of a headline."""

from . import actor_nouns, actors, arabic, cues, gazetteer, titles
from .article import CONTENT_TOKENS, Doc, Found, NEUTRAL, REACH, SPEECH_WORDS
from .cues import END, PAUSE, PREPOSITIONS
from .extents import content_end, without_stops
from .subjects import relay_verb, relayer
from .token_index import count_words


def label_of(doc: Doc, n: int) -> Found | None:
    """«فلان: كلام» at the head of a headline or of a paragraph."""
    a, b, paragraph, kind = doc.sentences[n]
    words = doc.words
    if kind in ("body", "heading") and _crosshead(doc, n):
        kind = "headline"
    if kind == "headline":  # «بعد القمة.. خبراء: …»
        dots = [k for k in range(a, min(a + 14, b)) if words[k] in (".", "…", "!", "؟") and words[k + 1:k + 2] and words[k + 1] not in END]
        a = next((k + 1 for k in reversed(dots) if any((words[m] == ":") for m in range(k + 1, min(k + 8, b)))), a)
    if ":" not in words[a + 1:min(a + 14, b)]:
        return None
    colon = next((k for k in range(a + 1, min(a + 14, b)) if words[k] == ":" and (k < a + 8 or k + 1 in doc.pair_at and any(w[0] == "ل" for w in words[a + 1:k]))), None)
    if colon is None or colon + 2 > b:
        return None
    if not doc.verbs.isdisjoint(range(a, colon)):
        return None
    bare = [w for w in words[a:colon] if w[0].isalnum()]
    if not bare:
        return None
    if (len(bare) > 1 and bare[-1] in gazetteer.agency_words() and any(w in "-–—/" for w in words[a:colon])):
        return None  # «المدينة - وكالة كذا: …», «كتب - فلان: …»
    if (cues.verbal_noun(bare[0]) and not actor_nouns.is_actor_noun(bare[0]) and not gazetteer.given(bare[0]) and bare[0] not in words.surnames):
        return None  # «اختفاء فلان: …»: a topic
    while a < colon and words[a] in _BULLETS:
        a += 1
    if bare[0].removeprefix("و") in cues.word_class("negation"):
        return None  # «ولا يخفي فلان قلقه: …»
    if bare[0] in cues.word_class("topic") or any(w.isdigit() for w in bare) or bare[0] in cues.word_class("prep"):
        return None
    aside = next((k for k in range(a + 1, colon) if (words[k] in cues.word_class("prep"))), None)
    if aside is not None and not (kind == "headline" and (_is_person(words, a, aside) or words[aside] in ("عن", "حول", "بشان", "بعد") and _asserts(words, colon + 1) and actors.can_speak(words, a, aside, doc.pair_at, strict=True) and not actor_nouns.is_matter(words[a]))):
        return None  # «الخلاف على الحدود: …»: a topic, but «فلان ردا على فلان: …»
    if any(f.kind == "participle" for j in range(a, colon) for f in doc.forms.get(j, ())):
        return None  # «وتدارك قائلا: …»
    if words[colon + 1] == "من" and "الي" in words[colon + 2:colon + 6] or words[colon + 1] in ("قصة", "رحلة", "مسيرة", "سيرة", "حياة", "محطات", "ملف"):
        return None  # «فلان: من المنفى إلى القصر»: a portrait
    marked = colon + 1 in doc.pair_at
    if not marked and (gazetteer.is_state(words, a, colon) or not _known_to_speak(doc, a, colon)) and not _asserts(words, colon + 1):
        return None  # «دولة: قصف …», «المدينة: إحباط عملية»: a place
    if kind != "headline" and not (marked and count_words(words, colon + 2, doc.pair_at[colon + 1]) >= 5 and len(bare) <= 5 and actors.can_speak(words, a, colon, doc.pair_at, strict=True)):
        return None
    start, end = colon + 1, b
    label = next((k for k in range(a + 1, colon) if words[k] == "ل" or actor_nouns.is_addressee(words[k])), colon)  # «فلان لـCNN: …», «فلان لفلان: …»
    if kind == "headline" and label == colon:
        label = next((k for k in range(a + 1, min(colon - 1, a + 4)) if words[k][0] in "يت" and len(words[k]) > 3 and not gazetteer.given(words[k]) and words[k] not in words.surnames and titles.name_end(words, a, k, doc.pair_at) == k and (_is_person(words, a, k) or k == a + 1 and _a_surname(words, a))), colon)  # «فلان يهاجم فلانا: …»
    if marked and (doc.pair_at[colon + 1] >= b - 2 or count_words(words, colon + 2, doc.pair_at[colon + 1]) >= SPEECH_WORDS):
        return Found((colon, colon + 1), (colon + 2, doc.pair_at[colon + 1]), True, None, ":", "neutral", (a, label), "label + colon + marks", n)
    stop = next((k for k in range(start + 3, end - 2) if words[k] == "." and words[k + 1] == "." and words[k + 2][0] != "و"), None)
    end = stop if stop and not marked else end  # «فلان: كلام.. سؤال الصحيفة»
    while end > start and words[end - 1] in (".", "\n"):
        end -= 1
    return Found((colon, colon + 1), (start, end), False, None, ":", "neutral", (a, label), "headline + colon", n, direct=True)


def _crosshead(doc: Doc, n: int) -> bool:
    """Whether a sentence is a heading between paragraphs that gives somebody the word: a short paragraph without a stop, whose label of two words or more the text has behind a verb of saying."""
    a, b, paragraph, _ = doc.sentences[n]
    words, colon = doc.words, next((k for k in range(a + 2, min(a + 6, b)) if doc.words[k] == ":"), None)
    if colon is None or b - a > 20 or words[b - 1] in END:
        return False
    person = gazetteer.given(words[a]) and b - colon > 4 and not words[colon + 1].endswith(("ه", "ها")) and not words[colon + 1][0].isdigit() and not gazetteer.given(words[colon + 1])
    body = _asserts(words, colon + 1) and not actor_nouns.is_matter(words[a])
    return bool(person or body) and any(k != a and words[k:k + colon - a] == words[a:colon] and (k - 1 in doc.forms or k - 2 in doc.forms and actor_nouns.is_actor_noun(words[k - 1])) for k in words.places.get(words[a], ())[:60])


def _named_with_l(doc: Doc, k: int) -> bool:
    """Whether token k is ل with a given name, or with a surname of this article («وهبي لأخنوش: …»)."""
    word = doc.words[k]
    return len(word) > 3 and not gazetteer.given(word) and word not in doc.words.surnames and (gazetteer.given(word[1:]) or word[1:] in doc.words.surnames)


def _a_surname(words, a: int) -> bool:
    """Whether token a stands behind a given name elsewhere in the article («… عبد الإله بنكيران»)."""
    return any(m > 1 and (gazetteer.given(words[m - 1]) or words[m - 2] == "عبد") for m in words.places.get(words[a], ()))


def _a_place(doc: Doc, a: int) -> bool:
    """Whether the article calls what token a names a town or a region («آسفي: …» and «بمدينة آسفي»)."""
    return any(doc.words[k - 1] in cues.word_class("where") for k in doc.words.places.get(doc.words[a], ()) if k)


def _is_person(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b are a person's name or a title, as the article itself or the lexicons know them."""
    known = gazetteer.known_at(words, a)
    one = gazetteer.given(words[a]) or words[a] in words.surnames or known is not None and known[1].kind == "person" or actor_nouns.noun_class(words[a]) == "title"
    return one and b - a <= 4 and actors.phrase_end(words, a, b, {}) == b


def _known_to_speak(doc: Doc, a: int, b: int) -> bool:
    """Whether a label names a person or a body as the lexicons or the article know them, or has two words as names have."""
    word = doc.words[a]
    if b - a == 1 and (word in cues.word_class("headline-body-f")):
        return True  # «الصحة: تسجيل …»
    if b - a == 1 and not actor_nouns.is_actor_noun(word) and not gazetteer.given(word) and _a_place(doc, a):
        return False
    return b - a > 1 or actor_nouns.is_actor_noun(word) or gazetteer.given(word) or word in doc.words.surnames or gazetteer.known_at(doc.words, a) is not None or len(doc.vocabulary.get(word, ())) > 1 and not word.endswith("ة")


def _asserts(words: list[str], k: int) -> bool:
    """Whether words that follow a label can be a statement: they begin with a particle, a verb in the present or a first person, and not with a bare noun."""
    word = words[k]
    if word in cues.word_class("negation") or word in ("لا", "ما", "نعم", "هناك", "علي", "يجب", "هذا", "هذه", "نحن", "لدينا", "لدي", "سوف", "قد", "لقد", "اي", "كل"):
        return True
    if word.startswith("ال"):
        return not actor_nouns.is_actor_noun(word)
    if word.startswith("م") and word.endswith("ون") and len(word) > 5 and not actor_nouns.is_actor_noun(word):
        return True  # «العاصمة: مستعدون لاستئناف المفاوضات»
    return word[0] in "سنيت" and len(word) > 3 and not cues.verbal_noun(word) and not word.endswith(("ة", "ات", "ا")) and not gazetteer.given(word) and not word.endswith("ال")


def cue_after(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«…»، قال فلان / كما قال / بحسب فلان: a marked quotation whose source follows it in the same sentence."""
    words, b = doc.words, doc.sentences[n][1]
    k = close + 1
    if thus := _thus(doc, n, k):
        return Found(thus[0], (opening + 1, close), True, None, "هكذا", "neutral", thus[1], "marks + thus", n)
    if k < b and words[k] in PAUSE:
        k += 1
    if k >= b:
        return None
    hit = cues.phrase_at(words, k)
    if hit and hit[1] in ("as-clause", "according-clause"):
        k += hit[0]
    elif hit:
        return None  # _nominal takes it, with its source
    for form in doc.forms.get(k, ()):
        if form.kind == "finite" and not form.joined and (form.cue.tier < 3 and "quote" in form.cue.frames):
            end = next((m for m in range(k + 1, b) if words[m] in PAUSE or words[m] in END or m in doc.pair_at), b)
            if not hit and (any(words[m] in cues.COMPLEMENTISERS for m in range(k + 1, end))):
                return None
            return Found((k, k + 1), (opening + 1, close), True, form, form.cue.lemma, form.cue.stance, (k + 1, end), "marks + cue", n)
    return None


def _thus(doc: Doc, n: int, k: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(cue, source) behind marks that end at token k: «"…". هكذا لخص فلان», «"…". بهذه الكلمات بدأ فلان»; None when nothing of the kind follows."""
    words = doc.words
    while k < len(words) and (words[k] in END or words[k] in PAUSE):
        k += 1
    if words[k:k + 1] and words[k].lstrip("و") in ("هذا", "ذلك") and words[k + 1] == "ما" and (verb := relay_verb(doc, k + 2)) == k + 2:  # «"…"، هذا ما أكده فلان»
        who = actors.mention(words, verb + 1, min(len(words), verb + 14), doc.pair_at)
        return ((k, verb + 1), who) if who and who[0] == verb + 1 and actors.can_speak(words, *who, doc.pair_at) else None
    at = k + 1 if words[k:k + 1] == ["هكذا"] else k + 2 if words[k:k + 1] and words[k] in _WITH_THESE and words[k + 1].startswith("ال") else 0
    if not at or at + 1 >= len(words) or at in doc.verbs and at < doc.sentences[n][1] or not words[at][0].isalpha() or words[at].startswith("ال") or actor_nouns.is_actor_noun(words[at]):
        return None
    end = next((m for m in range(at + 1, len(words)) if words[m] in PAUSE or words[m] in END or words[m] == ":" or m in doc.pair_at or m > at + 16), len(words))
    who = actors.mention(words, at + 1, end, doc.pair_at)
    return ((k, at + 1), who) if who and who[0] == at + 1 and actors.can_speak(words, *who, doc.pair_at) else None


_BULLETS = frozenset("*•●▪◄■◆")
_THESE = cues.word_class("demonstrative")
_WITH_THESE = frozenset(["بهذه", "بهذا", "بتلك"])


def clause_colon(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«يتذكر فلان ذلك اليوم: "…"»: a marked quotation behind a clause without a cue whose subject is a person."""
    words, a = doc.words, doc.sentences[n][0]
    colon = opening - 1
    if colon - a > 24 or doc.sentences[n][3] != "body" or words[colon - 1] in cues.word_class("before-slogan") or words[colon - 1] in cues.word_class("before-title") or words[colon - 1] in cues.word_class("naming"):
        return None
    first = next((k + 1 for k in range(colon - 1, a, -1) if (words[k] in "»”\"")), a)
    k = first
    while k < colon:
        word = words[k]
        if word in cues.word_class("prep"):
            k = actors.phrase_end(words, k + 1, colon, doc.pair_at) if word in cues.word_class("prep") else k + 1
            continue
        if gazetteer.given(word) or word in words.surnames or actor_nouns.noun_class(word) in ("title", "anonymous", "honorific"):
            who = actors.mention(words, k, colon, doc.pair_at)
            return Found((colon, colon + 1), (opening + 1, close), True, None, ":", "neutral", who, "clause + colon + marks", n) if who and who[0] == k else None
        k += 1
    return None


def closing_cue(doc: Doc, n: int, i: int) -> list[Found]:
    """«كلام، قال فلان.»: a clause whose cue and source close the sentence."""
    words, (a, b, _, kind) = doc.words, doc.sentences[n]
    if kind != "body" or i - a < 4 or words[i - 1] not in "،," or not any(f.kind == "finite" and not f.joined and f.cue.tier == 1 and f.cue.lemma in ("قال", "أضاف", "أكد", "أوضح", "ذكر") for f in doc.forms.get(i, ())):
        return []
    who = actors.mention(words, i + 1, b, doc.pair_at)
    if who is None or who[0] != i + 1:
        return []
    after = who[1]
    if after < b and words[after][0].isalpha() and words[after] not in ("الذي", "التي", "وهو", "وهي") and (gazetteer.given(words[who[0]]) or actor_nouns.is_actor_noun(words[who[0]]) or words[who[0]] in words.surnames):  # «قال فلان أستاذ التاريخ في الجامعة، مضيفا»
        after = next((k for k in range(after, min(b, after + 10)) if words[k] in PAUSE or words[k] in END or words[k] in cues.COMPLEMENTISERS or words[k] == ":" or k in doc.pair_at or k in doc.forms), after)
    if not (after >= b or words[after] in END or words[after] in PAUSE or words[after] in ("الذي", "التي", "وهو", "وهي")):
        return []
    if not (who[0] - 1 in doc.pair_at or gazetteer.given(words[who[0]]) or actor_nouns.is_actor_noun(words[who[0]]) or words[who[0]] in words.surnames or gazetteer.known_at(words, who[0])):
        return []
    form = next(f for f in doc.forms[i] if f.kind == "finite")
    start = max(a, i - CONTENT_TOKENS)
    return [Found((i, i + 1), (start, i - 1), False, form, form.cue.lemma, form.cue.stance, who, "content + cue", n)]


def nominal_cue(doc: Doc, n: int, i: int) -> list[Found]:
    """«بحسب فلان، كلام» and «كلام، بحسب فلان»."""
    hit = cues.phrase_at(doc.words, i) if doc.words[i] in cues.phrases() else None
    if not hit:
        return []
    size, kind, stance = hit
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    if kind == "message":
        return _message(doc, n, i)
    if words[i] == "فحسب" and not (kind == "according" and actor_nouns.is_actor_noun(words[i + 1])):
        return []  # «ليس هذا فحسب»: only
    lemma = words[i][1:] if words[i][0] in "وف" and words[i] not in ("وفق", "وفقا") else words[i]
    source = i + size
    if kind == "as-clause" and (words[i - 1] in PAUSE or any(words[k] in END for k in range(i + 2, min(i + 7, b))) and i - a > 8) and words[i] == "كما":
        return _as_clause(doc, n, i)
    if kind == "echo" and (i == a or words[i - 1] in PAUSE) and (at := i + size + (words[i + size] in PAUSE)) < b - 2 and words[at][0] == "ف" and words[at][1:] in cues.COMPLEMENTISERS:  # «وفي رأيه، فإن …»
        stop = without_stops(words, at, content_end(doc, n, i, at, min(b, at + CONTENT_TOKENS), NEUTRAL))
        return [Found((i, i + size), (at, stop), False, None, lemma, stance, None, "according to + source + content", n, skip=1)]
    if kind in ("echo", "as-clause", "relay-from") or (words[i + 1:i + 2] == ["لسان"]):
        return []
    relay = None
    if kind == "according-clause":
        verb = relay_verb(doc, source)
        if verb is None:
            return []
        source = relayer(doc, verb)
        while source < b - 1 and (words[source] in cues.word_class("adverb") or words[source] in PAUSE):
            source += 1  # «بحسب ما نشرته أمس صحيفة …», «على ما أفاد، الثلاثاء، مصدران»
    if source + 1 < b and words[source] in _THESE and words[source + 1].startswith("ال") and actor_nouns.is_actor_noun(words[source + 1]):
        source += 1  # «بحسب هذه المصادر»
    if "حصيلة" in words[source:source + 2]:  # «وفق آخر حصيلة للمرصد»
        source = next((k for k in range(source + 1, min(source + 4, b - 1)) if words[k][0] == "ل" and actors.kind_of(words, k, k + 1, doc.pair_at) in ("organisation", "agency")), source)
    clause = kind == "according" and any(words[k] in PAUSE and words[k + 1][0] == "ف" and words[k + 1][1:] in cues.COMPLEMENTISERS for k in range(source + 1, min(source + 7, b - 1)))  # «وبحسب الإدراج، فإن»
    if kind == "according" and not clause and not actors.can_speak(words, source, b, doc.pair_at) and not _is_statement(words[source]):
        return []
    if words[i].lstrip("و") == "علي" and kind == "according-clause" and any(words[k] in cues.COMPLEMENTISERS and words[k][-1] in "هام" and words[k] != "ان" for k in range(source + 1, min(source + 7, b))):
        return []  # «على ما قالت الوزارة إنها منشآت»
    if kind == "according" and words[source].removeprefix("ال").removeprefix("ل") in cues.word_class("measure") and words[source + 1] != "من":
        return []  # «حسب نمط الاستخدام»
    if words[i].lstrip("وف") == "بالنسبة" and not (actors.can_speak(words, source, b, doc.pair_at, strict=True) and any(w in ("فان", "فانه", "فانها") for w in words[source + 1:source + 12])):
        return []  # «بالنسبة لرئيس الجمعية فإن …», but «بالنسبة للاقتصاد»
    end = actors.phrase_end(words, source, b, doc.pair_at)
    relayed = next((k for k in range(end, min(end + 2, b)) if words[k] == "نقلا"), None)
    if kind == "according-clause" and end < b and words[end] == "عن":
        relayed = end - 1
    if relayed is not None and relayed + 2 < b:
        relay = (relayed + 2, actors.phrase_end(words, relayed + 2, b, doc.pair_at))
        close = relay[1]
    else:
        close = end + titles.says_same(words, end)
    if any(w in ("له", "لها", "لهم", "لهما") for w in words[source + 1:end]):
        return []  # «وفق بلاغ له»: the speaker's own
    subject = (source, end)
    initial = i > a and words[i][0] in "وف" and words[i - 1] in PAUSE and words[i] not in ("وفق", "وفقا") or all(not words[k][0].isalnum() or words[k] in ("و", "ف") for k in range(a, i)) or cues.match_phrase("turn", words, a) >= i - a > 0
    if initial:
        start = close
        if words[start] not in PAUSE:
            start = actors.past_time(words, start)  # «وفقا لما نشرته الوكالة أمس السبت، …»
            if words[start] == "في" and words[start + 1].startswith(("عدد", "نشر", "طبع", "افتتاحي")) and words[start + 1].endswith(("ه", "ها")):
                start = next((k for k in range(start, min(start + 8, b - 1)) if words[k] in PAUSE), start)
        if (clause := next((k for k in range(start, min(start + (9 if words[start] in PAUSE else 18), b - 1)) if words[k] == "فقد" and (words[k - 1] in PAUSE or words[k + 1].endswith("ت") and not words[k + 1].endswith("ات") or any(f.kind == "finite" for f in doc.forms.get(k + 1, ()))) or words[k][0] == "ف" and words[k][1:] in cues.COMPLEMENTISERS), None)) and all((words[start] not in PAUSE or words[k][0].isalpha() or words[k] in PAUSE or words[k].isdigit()) for k in range(start, clause)):
            start = clause  # «وبحسب بيان صدر أمس الاثنين، فإن …»
        while start < b and (words[start] in PAUSE or words[start] in ("فقد", "فان", "قد") and words[start] != "فان"):
            start += 1
        if words[start] in END and start + 1 >= b:
            return _sentence_before(doc, n, i, size, lemma, stance, subject, relay)
        if start == close and actors.issues(words[start]):  # «ووفقا لتقرير نشرته صحيفة كذا، …»
            start = next((k + 1 for k in range(start, min(start + 12, b - 1)) if words[k] in PAUSE or words[k + 1] == "فان"), start)
        if start == close and any((f.cue.tier == 3) for f in doc.forms.get(start, ())):  # «وبحسب شهود تحدثوا إلى الوكالة، …»: a clause about the source
            start = next((k + 1 for k in range(start, min(start + 9, b - 1)) if words[k] in PAUSE), start)
        skip = 1 if words[start][0] == "ف" and words[start][1:] in cues.COMPLEMENTISERS else 0
        aside = next((k for k in range(start + 1, min(start + 8, b - 1)) if words[k] in "،,"), None) if words[close] in "،," and words[start].startswith("ال") else None
        if aside and any(f.kind == "finite" and f.cue.tier == 1 and not f.joined for f in doc.forms.get(aside + 1, ())):
            return []  # «وحسب الوكالة، المملوكة للدولة، قال فلان إن»
        cue_inside = any(f.cue.tier < 3 and not f.joined for k in (start, start + 1) if (k == start) for f in doc.forms.get(k, ()))
        if cue_inside or i > a and words[start] in cues.COMPLEMENTISERS and words[start][0] != "ف":
            return []  # «وبحسب الوكالة، أكد فلان أن»: the verb's attribution, relayed
        if start in doc.pair_at and count_words(words, start, doc.pair_at[start]) >= SPEECH_WORDS:
            content, marked = (start + 1, doc.pair_at[start]), True
        else:
            stop = without_stops(words, start, content_end(doc, n, i, start, min(b, start + CONTENT_TOKENS), NEUTRAL))
            content, marked = (start, stop), False
        if content[1] <= content[0]:
            return []
        return [Found((i, i + size), content, marked, None, lemma, stance, subject, "according to + source + content", n, relay, skip=skip)]
    if words[i].lstrip("وف") == "بالنسبة":
        return []
    if words[i - 1] not in PAUSE and close in doc.pair_at and doc.pair_at[close] < b and count_words(words, close, doc.pair_at[close]) >= SPEECH_WORDS:  # «ليكون وفقا لمنظميه "أكبر حدث …"»
        return [Found((i, i + size), (close + 1, doc.pair_at[close]), True, None, lemma, stance, subject, "according to + source + content", n, relay)]
    if words[close][0].isdigit() and words[i - 1] not in PAUSE and close < b - 1:  # «شارك فيها بحسب النقابات 55 ألف شخص»
        end = next((k for k in range(close + 1, min(b, close + CONTENT_TOKENS)) if words[k] in END or (cues.phrase_at(words, k) or ("", ""))[1] == "according"), b)
        return [Found((i, i + size), (close, end), False, None, lemma, stance, subject, "according to + source + content", n, relay)]
    if kind == "according" and not cues.word_class("legal-text").isdisjoint((words[source], words[source].removeprefix("ال"), words[source].removeprefix("لل"), words[source].removeprefix("ل"))):
        return []  # «يمنح البطاقة طبقا للقانون»
    stop = i
    while stop > a and (words[stop - 1] in PAUSE or words[stop - 1] == "وذلك"):  # «…، وذلك حسبما أعلن …»
        stop -= 1
    pair = (doc.open_of[stop - 1], stop - 1) if doc.open_of.get(stop - 1, -1) >= a else None
    if pair and any(f.kind == "participle" and f.cue.tier == 1 for f in doc.forms.get(pair[0] - 1, ())) and words[pair[0] - 1].endswith("ا"):
        return []  # «مؤكدا "…"، حسبما ذكرت الوكالة»: the participle's, relayed
    if pair and count_words(words, pair[0], pair[1]) >= SPEECH_WORDS and not (pair[0] - a > 4 and not any(k in doc.forms for k in range(a, pair[0]))):
        return [Found((i, i + size), (pair[0] + 1, pair[1]), True, None, lemma, stance, subject, "marks + according to + source", n, relay)]
    start = a
    size_turn = cues.match_phrase("turn", words, start)
    if size_turn:
        start += size_turn
        while start < stop and words[start] in PAUSE:
            start += 1
    if words[start] in cues.word_class("told-besides"):  # «يذكر أن …، وفقا لـ»
        start = next((k + 1 for k in range(start + 1, min(start + 5, stop)) if words[k] in cues.COMPLEMENTISERS), start)
    elif words[start:start + 2] in (["الا", "ان"], ["غير", "ان"], ["بيد", "ان"]):
        start += 2 if words[start + 1] == "ان" else 1
    dash = next((k for k in range(start, min(start + 9, stop)) if words[k] in "-–—:"), None)
    if dash is not None and (any(words[k] == "(" for k in range(start, dash)) or dash - start <= 2 and n and doc.sentences[n - 1][3] == "headline"):
        start = dash + 1  # «كيرسادا (نبأ) - …»: the dateline
    if words[start].lstrip("و") in ("جاء", "جاءت", "ياتي", "تاتي") and words[start + 1] in ("ذلك", "هذا", "هذه", "تصريحاته", "تصريحات", "تصريحاتها", "كلامه"):
        return []  # «جاء ذلك في مؤتمر صحفي، حسبما نقلت الوكالة»
    for k in range(stop - 1, start, -1):  # not past another clause of the sentence
        if words[k] in END or any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(k, ())) and (doc.forms[k][0].joined or words[k - 1] in PAUSE):
            return []
    if stop - start < 2 or any(any((f.cue.tier == 1) for f in doc.forms.get(k, ())) for k in range(start, min(start + 2, stop))):
        return []
    if close + 2 < b and words[i - 1] not in PAUSE and words[close] in PREPOSITIONS and i - a > 2:
        stop = without_stops(words, start, content_end(doc, n, i, close + 1, min(b, close + CONTENT_TOKENS), NEUTRAL))  # «أسفرت المواجهات حسب الوزارة عن إصابة …»
    elif close + 2 < b and words[close] in "،," and not actor_nouns.is_addressee(words[close + 1]) and not actor_nouns.is_actor_noun(words[close + 1]) and words[close + 1] not in cues.RELATIVES and words[close + 1] not in cues.word_class("goes-on"):
        stop = without_stops(words, start, content_end(doc, n, i, close + 1, min(b, close + CONTENT_TOKENS), NEUTRAL))  # «ارتفعت الحصيلة، وفق الوزارة، بعدما …»
    skip = 1 if words[start][0] == "و" and (words[start] in ("وكان", "وكانت", "وقد") or len(words[start]) > 3 and (words[start][1:] in cues.word_class("verb") or words[start].startswith(_EVENT_VERBS) and not actor_nouns.is_actor_noun(words[start]) and not cues.verbal_noun(words[start][1:]) or words[start][1:] in doc.vocabulary or words[start][1] in "يت")) else 0
    return [Found((i, i + size), (start, stop), False, None, lemma, stance, subject, "content + according to + source", n, relay, skip=skip)]


def _message(doc: Doc, n: int, i: int) -> list[Found]:
    """«وبعثت البلاد برسالة مفادها أن …»: what a message says, whose sender is the subject of the sentence."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    at = next((k for k in range(i - 1, max(a, i - 7) - 1, -1) if words[k].lstrip("ب").removeprefix("ال") in _MESSAGES), None)
    if words[i + 1] not in cues.COMPLEMENTISERS or at is None or words[i - 1] in cues.RELATIVES or not any(words[k].lstrip("وف") in _SENDS for k in range(max(a, at - 8), at)):
        return []
    stop = without_stops(words, i + 1, content_end(doc, n, i, i + 1, min(b, i + CONTENT_TOKENS), NEUTRAL))
    return [Found((i, i + 1), (i + 1, stop), False, None, words[i], "neutral", None, "message + complementiser", n)] if stop > i + 2 else []


_EVENT_VERBS = ("واست", "وانت", "وارت", "وافت", "واعت", "واشت", "واحت", "واقت", "وانف", "واند", "واغت", "واخت", "واجت", "والتق", "وانط")
_MESSAGES = cues.word_class("message")
_SENDS = cues.word_class("sends")


def _is_statement(word: str) -> bool:
    """Whether a word after «وفقا» names a text (للقرار, لتصريح)."""
    return word.removeprefix("لل").removeprefix("ال").removeprefix("ل") in cues.word_class("statement")


def _sentence_before(doc: Doc, n: int, i: int, size: int, lemma: str, stance: str, subject: tuple[int, int], relay) -> list[Found]:
    """«كلام. بحسب ما أوردت الوكالة.»: a source that is a sentence by itself reports the sentence before it."""
    if doc.sentences[n - 1][3] != "body":
        return []
    start, stop, _, _ = doc.sentences[n - 1]
    while stop > start and (doc.words[stop - 1] in END):
        stop -= 1
    if any(f.kind == "finite" and f.cue.tier < 3 for k in range(start, stop) for f in doc.forms.get(k, ())):
        return []
    return [Found((i, i + size), (start, stop), False, None, lemma, stance, subject, "content + according to + source", n, relay)]


def _as_clause(doc: Doc, n: int, i: int) -> list[Found]:
    """«كلام، كما ذكر فلان.»: a sentence whose cue and source close it."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    form = next((f for f in doc.forms.get(i + 1, ()) if f.cue.tier == 1 and f.cue.lemma in ("قال", "ذكر", "أفاد", "أوضح", "أكد", "أضاف", "أعلن", "صرح", "كشف")), None) or next((f for f in doc.forms.get(i + 1, ()) if (f.cue.lemma in ("أعلن", "كشف"))), None)
    who = form and actors.mention(words, i + 2, b, doc.pair_at)
    bare = form and (i + 2 >= b or words[i + 2] in END)  # «كلام، كما تقول.»
    past = who and actors.past_time(words, who[1])  # «كلام، كما أفاد المرصد الاثنين.»
    if not bare and (not who or not (words[past] in END or words[past] in PAUSE and (words[past + 1] in cues.word_class("break") or words[past + 1:past + 3] == ["في", "حين"]))) or not form or any(any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(k, ())) for k in range(a, i)):
        return []
    start = a + cues.match_phrase("turn", words, a) + (words[a] in ("كما", "وكما"))
    while start < i and words[start] in PAUSE:
        start += 1
    stop = i - (words[i - 1] in PAUSE)
    return [Found((i, i + 2), (start, stop), False, form, form.cue.lemma, form.cue.stance, who, "content + cue", n)] if stop - start > 3 else []
