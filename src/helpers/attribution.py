"""Attributions: where reported content stands, which cue reports it and where its source is named, as token numbers of one article.

For each cue form (helpers.cues) the first thing to its right that fits the frame of its lemma is its content; content ends before a new cue, the journalist's
comment or a source given after it. Direct speech is what stands in marks after a cue or a colon."""

from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from . import actors, arabic, cues, marks

REACH = 70  # tokens between a cue and its content, at most
SPEECH_WORDS = 3  # a marked stretch in a reported clause counts as a verbal quotation from so many words on
CONTENT_TOKENS = 300  # no reported clause is longer; keeps time linear on text without stops
UNMARKED_SENTENCES = 12  # speech without marks goes on over so many sentences at most
LONG_SPEECH = 8  # a marked sentence without a cue of its own goes on with the last speaker from so many words on

_PAUSE = frozenset("،,؛;-–—")
_END = frozenset([".", "!", "؟", "?", "…", "\n"])
_OPEN_BRACKETS, _CLOSE_BRACKETS = frozenset("(["), frozenset(")]")
_PREPOSITIONS = {"الي", "علي", "عن", "من", "في"}
NOUN_CUES = ("قال", "أكد", "أشار", "نفى", "زعم")  # whose verbal nouns report (قوله, تأكيده)
_RELATIVES = frozenset([joined + word for word in ("الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللواتي") for joined in ("", "و")])
_EMOTION = cues.word_class("emotion")


_CLAUSE_OPENERS = _PAUSE | _END | cues.word_class("clause-opener") | frozenset([":", "»", "”", '"', "'", "’"])


_SUBORDINATORS = cues.word_class("subordinator")
_BEFORE_VERB = cues.word_class("before-verb")


_TITLE_LETTERS = {"د": "الدكتور", "م": "المهندس", "ا": "الاستاذ"}


class Doc(NamedTuple):
    """An article's tokens with what the rules look up: sentence of each token, pairs of marks by opening token, mark's partner."""

    source: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int, int, str]]  # first token, end token, paragraph, kind
    pair_at: dict[int, int]
    forms: dict[int, tuple[cues.Form, ...]]
    vocabulary: dict[str, list[int]]  # word -> where it stands
    opens: list[int]  # opening marks in order
    open_of: dict[int, int]  # closing mark -> opening mark
    terms: Counter  # short marked stretches (as words) -> how often the article prints them in marks
    hot: list[int]  # tokens where something can begin: cue forms, nominal cues, opening marks
    looks: list[int]  # tokens where reported content can end, and the end of the text


class Found(NamedTuple):
    """One attribution before its speaker is known. Token numbers; `skip` characters are cut from the first content token (a joined و)."""

    cue: tuple[int, int]
    content: tuple[int, int]
    marked: bool  # the content is exactly a pair of marks
    form: cues.Form | None
    lemma: str
    stance: str
    subject: tuple[int, int] | None  # where the speaker stands
    rule: str
    sentence: int
    source: tuple[int, int] | None = None  # the original source of a chain; the subject then relays
    direct: bool = False  # direct speech without marks
    skip: int = 0


def find(source: str, segments: dict) -> tuple[Doc, list[Found]]:
    """The attributions of an article in the order of their content, with its tokens."""
    doc = _read(source, segments)
    found = [f for n in range(len(doc.sentences)) for f in _sentence(doc, n)]
    found = _resolve_overlaps(found)
    found += _bare_quotations(doc, found)
    return doc, sorted(found, key=lambda f: (f.content[0], -f.content[1]))


def _read(source: str, segments: dict) -> Doc:
    words, starts, ends = arabic.tokens(source)
    words = actors.Words(words)
    for p in segments["boilerplate"]:  # page furniture opens and closes no quotation
        a, b = bisect_left(starts, p["start"]), bisect_left(starts, p["end"])
        words[a:b] = ["\n"] * (b - a)
    sentences = []
    for s in segments["sentences"]:
        a, b = bisect_left(starts, s["start"]), bisect_left(starts, s["end"])
        if a < b:
            sentences.append((a, b, s["paragraph"], s["kind"]))
    special = _special()
    sights = [(i, word) for i, word in enumerate(words) if word in special]
    _protect(words, starts, ends, source, sights)
    pairs, _ = marks.find(words, starts, ends, [i for i, _ in sights])
    words += ["\n"] * 4  # so that rules may look a few tokens ahead at the end
    table, sights = cues.forms(), words.sights
    forms = {i: table[words[i]] for i in sights["cue"]}
    words.surnames = actors.surnames(words, forms)
    terms = Counter(tuple(words[p.open + 1:p.close]) for p in pairs if p.close - p.open <= 6)
    opens = sorted(p.open for p in pairs)
    hot = sorted({*sights["cue"], *sights["phrase"], *opens})
    looks = sorted({*opens, *(i + 1 for i in sights["pause"]), *sights["ending"], len(words)})
    return Doc(source, words, starts, ends, sentences, actors.Pairs({p.open: p.close for p in pairs}), forms, words.places, opens, {p.close: p.open for p in pairs}, terms, hot, looks)


_SAID = frozenset(word for word, found in cues.forms().items() if any(f.kind == "finite" and f.cue.lemma in ("قال", "أضاف", "صرح", "أوضح", "ذكر", "تابع") for f in found))


@cache
def _special() -> frozenset[str]:
    """The tokens that `_protect` and `marks.find` look at."""
    return frozenset(actors.ambiguous_names()) | _TITLE_LETTERS.keys() | marks.KINDS.keys() | {"علي", "بان", "ان", "-", "\n"}


def _protect(words: list[str], starts: list[int], ends: list[int], source: str, sights: list[tuple[int, str]]) -> None:
    """Changes tokens that only look like particles: the إن of an agency's name, and the name علي (folded, it is the preposition على).

    `sights`: the tokens in `_special` with their numbers."""
    named = actors.ambiguous_names()
    spelt = "على" in source or "إلى" in source or "الى" in source  # this article writes the preposition with its own letter
    for i, word in sights:
        if i == len(words) - 1:
            break
        if word == "ان":
            if source[starts[i]] == "آ":
                words[i] = actors.protected(word)  # «آن ميلر»: a name
            continue
        if word == "-":
            if i and starts[i] == ends[i - 1] and starts[i + 1] == ends[i] and words[i - 1][0].isalpha() and words[i + 1][0].isalpha() and len(words[i + 1]) <= 4 and not words[i - 1].startswith("ال"):
                words[i], words[i + 1] = "بن", actors.protected(words[i + 1])  # «جاي-إن»: one name, its last part no particle
            continue
        if word == "بان" and (words[i + 1] in cues.COMPLEMENTISERS or i and "بان كي مون" in source and any(f.kind == "finite" and not f.cue.frames & {"b", "b:an"} for f in cues.forms().get(words[i - 1], ()))):
            words[i] = actors.protected(word)  # «قال بان إن»
        elif word in named:
            for phrase in named[word]:
                if tuple(words[i:i + len(phrase)]) == phrase:
                    words[i:i + len(phrase)] = map(actors.protected, phrase)
                    break
        elif word == "علي" and i and source[ends[i] - 1] == "ي" and spelt and actors.given(words[i - 1]):
            words[i] = "عليي"  # «محمد علي الذي …» where the preposition is written على
        elif word == "علي" and i and (source[ends[i] - 1] == "ي" or words[i - 1] in _SAID):
            before, after = words[i - 2] if words[i - 1] in _PAUSE and i > 1 else words[i - 1], words[i + 1]
            titled = actors.is_actor_noun(before) or before.startswith("ال") and before.endswith(("ي", "ية")) or before in ("بن", "و")
            said = words[i - 1] in cues.forms() and (after in _PAUSE or after in _END or after == ":")
            if words[i - 1] in _SAID and after.startswith("ال") and not actors.is_actor_noun(after) and after not in cues.word_class("adverb"):
                words[i] = "عليي"  # «قال علي الفلاني»
            elif spelt and source[ends[i] - 1] == "ي" and after.startswith("ال") and (actors.noun(before) or ("",))[0] == "title" and before.startswith("ال"):
                words[i] = "عليي"  # «المواطن علي الفلاني»
            elif spelt and source[ends[i] - 1] == "ي" and after.startswith("ال") and i + 2 < len(words) and (words[i + 2] in cues.COMPLEMENTISERS or words[i + 2] in _PAUSE or words[i + 2] == ":") and (before.startswith("ال") or actors.is_actor_noun(before)):
                words[i] = "عليي"  # «نقيب كذا علي الفلاني أن»
            elif before == "بن" or (spelt or titled or said) and not after.startswith("ال") and (after[0].isalpha() or after in "،,:."):
                words[i] = "عليي"
        elif word in _TITLE_LETTERS and words[i + 1] == "." and starts[i + 1] == ends[i] and (i == 0 or starts[i] > ends[i - 1] or not words[i - 1][0].isalpha()):
            words[i] = words[i + 1] = _TITLE_LETTERS[word]  # «د. فلان»


# --- finding content --------------------------------------------------------------------------------------------------------------------------

def _sentence(doc: Doc, n: int) -> list[Found]:
    a, b, _, kind = doc.sentences[n]
    words, out = doc.words, []
    if kind in ("headline", "heading") or (kind == "body" and b - a > 4):
        label = _label(doc, n)
        if label:
            return [label]
    done = a
    for i in doc.hot[bisect_left(doc.hot, a):bisect_left(doc.hot, b)]:
        if i < done:
            continue
        close = doc.pair_at.get(i)
        if close is not None and close < b:
            count = count_words(words, i + 1, close)
            behind = _cue_after(doc, n, i, close) if count > SPEECH_WORDS and (not out or out[-1].content[1] <= i) or count == SPEECH_WORDS and i <= a + 1 else None
            if behind:
                out.append(behind)
                done = behind.cue[1]
            elif count > SPEECH_WORDS:  # first-person speech inside marks is never a cue
                done = close + 1
            continue
        one = _nominal(doc, n, i)
        if one and out and one[0].rule == "content + according to + source" and out[-1].form and out[-1].content[0] >= one[0].content[0] and out[-1].content[1] >= one[0].content[1] - 1:
            done = i + 1
            continue  # «أعلنت الشرطة أن …، بحسب الوكالة»: the verb's attribution, relayed
        one = one or _verbal(doc, n, i) or _closing_cue(doc, n, i) or _construct(doc, n, i)
        if one:
            out += one
            done = max(i, one[0].cue[1] - 1) + 1
            if one[0].form is None and one[0].subject and one[0].content[0] > one[0].cue[1]:
                done = max(done, one[0].content[0])  # what stands between «بحسب ما نقلت …» and its content is its source
            if one[-1].marked:
                done = max(done, one[-1].content[1])
    return out


def count_words(words: actors.Words, a: int, b: int) -> int:
    """Number of words and figures among tokens a..b of an article."""
    signs = words.sights["sign"]
    return max(0, b - a) - (bisect_left(signs, b) - bisect_left(signs, a) if a < b else 0)


def _verbal(doc: Doc, n: int, i: int) -> list[Found]:
    """Attributions by a verb, participle or saying-noun at token i: the first form whose frame is met."""
    for form in doc.forms.get(i, ()):
        if form.kind == "finite" and not _may_be_verb(doc, n, i, form):
            continue
        if form.kind == "noun" and form.cue.lemma not in NOUN_CUES:
            continue
        if form.kind == "participle" and not _may_be_participle(doc, n, i):
            continue
        hit = _content(doc, n, i, form)
        if hit:
            return _with_sequels(doc, n, hit)
    return []


def _construct(doc: Doc, n: int, i: int) -> list[Found]:
    """«بعد تأكيد الوزير أن …», «تحذير فلان، رئيس الوكالة، من أن …»: a verbal noun, who says it, and a complement clause."""
    words, b = doc.words, doc.sentences[n][1]
    cue = cues.masdars().get(words[i])
    if cue is None or i + 3 >= b or words[i - 1] in cues.word_class("naming"):
        return []
    limit = min(b, i + 22)
    who = actors.mention(words, i + 1, limit, doc.pair_at)
    head = words[i + 1]
    if who is None or who[0] != i + 1 or not (head.startswith("ال") and actors.is_actor_noun(head) or actors.given(head) or head in words.surnames or (known := actors.known_at(words, i + 1)) is not None and known[1].kind != "capital" or actors.is_actor_noun(head) and words[i + 2].startswith("ال") or words[who[1]] in "،," and (actors.noun(words[who[1] + 1]) or ("",))[0] == "title"):
        return []
    end, last = who[1], None
    for k in range(who[1], limit):
        if words[k] in cues.COMPLEMENTISERS:
            last = k
            break
        if words[k] in _END or words[k] == ":" or k in doc.pair_at or any(f.kind != "noun" for f in doc.forms.get(k, ())):
            return []
    if last is None or last > end + 2 and words[end] not in _PAUSE and words[end] not in ("في", "خلال", "امس", "اليوم"):
        return []
    before, clitic = words[last - 1], words[last][0] == "ب"
    if not (clitic and cue.frames & {"b", "b:an", "an"} or not clitic and (before in _PREPOSITIONS and (before in cue.frames or f"{before}:an" in cue.frames) or before not in _PREPOSITIONS and "an" in cue.frames)):
        return []
    stop = _content_end(doc, n, i, last, min(b, last + CONTENT_TOKENS), _NEUTRAL)
    while stop > last and (words[stop - 1] in _END or words[stop - 1] in _PAUSE):
        stop -= 1
    comma = next((k for k in range(last, stop) if words[k] in "،,"), None)
    if comma and _temporal(words, i, doc.sentences[n][0]):
        stop = comma  # «بعد تأكيد الوزارة أن …، غادر الوفد»: the main clause
    return [Found((i, i + 1), (last, stop), False, None, cue.lemma, cue.stance, who, "verbal noun + speaker + complementiser", n)]


def _temporal(words: list[str], i: int, a: int) -> bool:
    """Whether token i stands in a circumstance at the head of the sentence («ورغم», «وبعد يوم من»)."""
    return i - a <= 4 and any(words[k] in _SUBORDINATORS or words[k][1:] in _SUBORDINATORS or words[k].lstrip("و") in ("مع", "عقب", "عقيب", "فور", "اثر") for k in range(a, i))


def _may_be_verb(doc: Doc, n: int, i: int, form: cues.Form) -> bool:
    """Whether a finite form stands where a verb can stand. Only the ambiguous lemmas (tier 2, 3) are asked."""
    words, a = doc.words, doc.sentences[n][0]
    word = words[i]
    before = words[i - 1] if i > a else "\n"
    if word in cues.word_class("impersonal") or word[1:] in cues.word_class("impersonal") and word[0] in "وف":
        after = words[i + 1] if i + 1 < len(words) else "\n"
        if after in cues.COMPLEMENTISERS or after in ("الي",):
            return False
    turn = i > a and _turn_ends(words, max(a, i - 4), i)
    if not turn and before in cues.word_class("before-noun"):
        return False
    if form.tense == "present" and before in ("ما", "مما") and not (form.cue.stance == "opinion" and actors.is_actor_noun(words[i + 1])):
        return False  # «ما يشير إلى أن»: the journalist's comment
    if any((hit := phrase_at(words, k)) and hit[1] == "according-clause" and i - k - hit[0] in (0, 1) for k in range(max(a, i - 3), i)):
        return False  # «قال فلان، حسبما نقلت عنه الوكالة، إن»: it relays
    if form.cue.lemma == "كتب" and words[i + 1:i + 2] and words[i + 1] in ("عليها", "عليه", "عليهما", "فيها", "فيه"):
        return False  # words on a banner have no source
    if before in ("لا", "لم", "لن") and (form.cue.inherits or form.cue.lemma == "تحدث"):
        return False
    if words[i][0] == "ل" and form.tense == "present" and form.joined and form.cue.lemma not in ("أكد", "أعلن", "قال", "أوضح") and before not in _PAUSE | _END | {"»", "”", '"'}:
        return False  # «لتذكّر»: in order to
    if before in _RELATIVES and i - 2 >= a and form.cue.lemma not in ("قال", "أعلن", "وصف") and words[i - 2].startswith("ال") and not actors.is_actor_noun(words[i - 2]) and words[i - 2] not in words.surnames and not words[i - 2].endswith(("ي", "ية", "ون", "ين")) and not actors.given(words[i - 3]):
        return False  # «الأنباء التي تحدثت عن …»: news does not speak
    if form.cue.lemma == "نقل" and "عن" not in words[i + 1:i + 12] and "عنه" not in words[i + 1:i + 12] and "عنها" not in words[i + 1:i + 12]:
        return False
    if form.cue.lemma == "ادعى" and form.tense == "present" and (form.joined and any(any(f.kind == "finite" for f in doc.forms.get(k, ())) for k in range(max(a, i - 9), i) if not any(words[m] in cues.COMPLEMENTISERS for m in range(k, i))) or not any(words[k] in cues.COMPLEMENTISERS for k in range(i + 1, min(i + 8, len(words))))):
        return False  # «ويدعى فلان»: is called
    if form.cue.lemma == "علم":  # «علمت الصحيفة من مصادر أن»
        of = i + 1 in doc.pair_at or actors.kind_of(words, i + 1, i + 2, doc.pair_at) == "agency"
        return (before in _CLAUSE_OPENERS or form.joined or i == a or before in ("فيما", "وقد", "قد")) and (of or words[i + 1] in ("من", "لدي") and actors.kind_of(words, i + 2, i + 3, doc.pair_at) == "anonymous")
    if form.kind == "finite" and words[i + 1:i + 2] and words[i + 1] in ("فيه", "فيها", "خلاله", "خلالها") and form.cue.tier == 1 and not form.joined:
        return True  # «نشر تغريدة قال فيها»
    if form.cue.lemma in ("جاء", "ورد"):
        return words[i + 1:i + 2] == ["في"] and i + 2 < len(words) and actors.kind_of(words, i + 2, i + 4, {}) in ("document", "anonymous")
    if form.cue.lemma == "طلب" and words[i + 1:i + 2] == ["عدم"]:
        return False
    if form.cue.lemma == "بين" and not form.joined and form.tense == "past":
        return False
    if form.cue.tier == 3 and not form.joined and form.tense == "past" and before not in _CLAUSE_OPENERS and i > a and cues.match_phrase("turn", words, a) != i - a:
        return subject_before(doc, n, i) is not None
    if form.tense == "present" and before in ("ان", "لان"):
        return form.cue.tier < 3
    if not form.joined and not turn and i > a and before not in _CLAUSE_OPENERS and before not in cues.COMPLEMENTISERS and before not in cues.word_class("adverb") and before not in _BEFORE_VERB and not _fronted(doc, n, i):
        return subject_before(doc, n, i) is not None  # «هذه الخطوة تشير إلى»: the subject is no speaker
    return True


def _turn_ends(words: list[str], a: int, i: int) -> bool:
    """Whether a turn opener that begins at token a or later (من جهته) ends at token i and none goes further."""
    starts = cues.phrase_starts("turn")
    return max((k + cues.match_phrase("turn", words, k) for k in range(a, i) if words[k] in starts), default=0) == i


def _fronted(doc: Doc, n: int, i: int) -> bool:
    """Whether the clause before token i is a fronted adverbial (وفي الشأن السوري قال …), so that a verb may follow it."""
    words, first = doc.words, i
    while first > doc.sentences[n][0] and words[first - 1] not in _PAUSE and words[first - 1] not in _END and i - first < 12:
        first -= 1
    word = words[first]
    return word in cues.word_class("prep") or word[0] in "وف" and word[1:] in cues.word_class("prep") or word.startswith(("لل", "ولل", "ومع")) or word in cues.word_class("adverb")


def _may_be_participle(doc: Doc, n: int, i: int) -> bool:
    words, a = doc.words, doc.sentences[n][0]
    before = words[i - 1] if i > a else "\n"
    if words[i].startswith(("طالب", "وطالب")) and words[i + 1] == "عدم":
        return False  # «طالبا عدم ذكر اسمه»
    if words[i][0] == "و" or before in _PAUSE | _END | {"»", "”", '"', "}", ")"} or words[i] in ("قائلا", "قائلة", "قائلين"):
        return True
    after = words[i + 1:i + 3]
    if i > a and any(f.kind == "finite" for f in doc.forms.get(i - 1, ())):
        return True  # «وختم داعيا …»
    return i - a > 2 and (words[i].endswith(("ا", "ين")) or bool(after) and (after[0] in cues.COMPLEMENTISERS or after[0] in _PREPOSITIONS and after[1:] and after[1] in cues.COMPLEMENTISERS))


@cache
def _frame_words() -> frozenset[str]:
    return frozenset(part for row in cues.forms().values() for form in row for frame in form.cue.frames for part in frame.split(":"))


@lru_cache(maxsize=20_000)
def _passed_over(word: str) -> bool:
    """Whether `_content` finds nothing at a word that is not the first after the cue, unless the cue's frame is open to any noun: it is no particle, sign or cue."""
    classes = (_RELATIVES, _PREPOSITIONS, cues.COMPLEMENTISERS, _frame_words(), *map(cues.word_class, ("break", "prep", "adverb")), ("حيث", "لكن", "ولكن", "اذ", "لكنه", "لكنها", "الا", "ما"))
    return word[0].isalpha() and word[0] not in "بل" and word not in cues.forms() and not any(word in found for found in classes)


def _content(doc: Doc, n: int, i: int, form: cues.Form) -> Found | None:
    """The content that a cue at token i introduces, by scanning right for the first thing that fits its frames."""
    words, frames = doc.words, form.cue.frames
    if form.kind == "noun":
        frames = frames & {"an", "quote"}
    a, b, paragraph, kind = doc.sentences[n]
    limit, j, subject_end = min(b, i + REACH), i + 1, None
    quote_ok = "quote" in frames or form.kind == "participle"
    emotion = 0
    strict = form.cue.tier == 3
    another = False  # whether a clause joined by و has begun: a clitic in it is not the cue's
    relative = None  # within a relative clause of the source: its prepositions are no frame of the cue's
    any_noun = not frames.isdisjoint(("emo", "np", "address")) or "n" in frames and form.cue.stance == "critical"
    while j < limit:
        word = words[j]
        if j > i + 1 and not any_noun and _passed_over(word) and not ("n" in frames and (cues.verbal_noun(word) or word in cues.word_class("definite-masdar"))):
            j += 1
            continue
        if word in _RELATIVES and j > i + 1:
            relative = j
        elif word in _PAUSE:
            relative = None
            another = another or j + 1 < b and len(words[j + 1]) > 3 and words[j + 1][0] == "و" and words[j + 1][1:3] != "ال" and words[j + 1] not in ("وهو", "وهي", "والذي", "والتي", "وذلك", "وهما", "وهم")
        if word in "-–—" and j > i + 1:  # a parenthesis between dashes
            close = next((k for k in range(j + 1, min(limit, j + 22)) if words[k] in "-–—"), None)
            if close:
                j = close + 1
                continue
        if word in _OPEN_BRACKETS:
            close = next((k for k in range(j + 1, min(limit, j + 12)) if words[k] in _CLOSE_BRACKETS), j)
            j = close + 1
            continue
        if j in doc.pair_at:
            close = doc.pair_at[j]
            if quote_ok and _is_speech(doc, n, i, j, close):
                return _found(doc, n, i, form, (j + 1, close), subject_end or j, "cue + marks", marked=True)
            if form.cue.stance == "critical" and "n" in frames and form.kind == "finite" and j > i + 1 and count_words(words, j, close) >= SPEECH_WORDS and j == _object_starts(doc, n, i, limit):
                return _found(doc, n, i, form, (j, b), j, "cue + definite object")
            subject_end = None
            j = close + 1
            continue
        if word in marks.KINDS and j + 1 in doc.pair_at and doc.starts[j + 1] == doc.ends[j] and marks.KINDS[word] == "single":
            j += 1  # the outer one of two single marks
            continue
        if word in marks.KINDS and quote_ok and j not in doc.open_of and j > i + 1 and j + 1 < b and doc.starts[j] > doc.ends[j - 1] and doc.starts[j + 1] == doc.ends[j]:  # an opening mark that is never closed
            return _found(doc, n, i, form, (j + 1, _content_end(doc, n, i, j + 1, min(b, j + CONTENT_TOKENS), form)), subject_end or j, "cue + unclosed mark", direct=True)
        if word == ":":
            if not (quote_ok or "an" in frames):
                return None
            return _after_colon(doc, n, i, form, j, subject_end or j)
        if word in cues.COMPLEMENTISERS and words[j - 1] in _SUBORDINATORS:
            j += 1  # «قبل أن», «دون أن»: a circumstance and not what was said
            continue
        if word in cues.COMPLEMENTISERS and j > i + 2 and words[j - 1] in cues.word_class("modal"):
            return None  # «… الذي يمكن أن», «ومن المتوقع أن»: not what the cue introduces
        if word in cues.COMPLEMENTISERS:
            if j == i + 1 and "suffix" in frames and form.kind == "finite" and words[i].endswith(("وصف", "وصفت")):
                return None  # وُصفت بأنها: no source
            before = words[j - 1]
            takes = "an" in frames or before in frames or f"{before}:an" in frames or (word[0] == "ب" and ("b:an" in frames or "b" in frames)) or emotion
            if not takes or (strict and j - i > (30 if "obj" in frames else 14)):
                return None
            at = j
            if word[0] != "ب" and before in _PREPOSITIONS and subject_end is None:
                subject_end = j - 1
            rule = "cue + preposition + complementiser" if word[0] == "ب" or before in _PREPOSITIONS else "cue + complementiser"
            return _found(doc, n, i, form, (at, b), subject_end or (j - 1 if before in _PREPOSITIONS else j), rule)
        if word == "عن" and words[j - 1] in ("الكشف", "الافصاح", "الاعلان") and words[j - 2] in ("عدم", "رفض", "رفضت", "رافضا"):
            j += 2  # «رفض الكشف عن هويته»
            continue
        if word == "في" and word in frames and words[i - 1] in cues.COMPLEMENTISERS:
            return None  # «أنه رأى المتهم في …»: seen, not said
        if word == "في" and word in frames and j != i + 1 and any(words[k] in cues.COMPLEMENTISERS and words[k][0] != "ب" for k in range(j + 1, min(limit, j + 10))):
            j += 1  # «رأى أستاذ التاريخ في جامعة المدينة، فلان، أن»
            continue
        if word == "في" and word in frames and j != i + 1 and actors.phrase_end(words, i + 1, j, doc.pair_at) != j and (words[i + 1].endswith(("ة", "ها", "هم", "ه")) or actors.mention(words, i + 1, j, doc.pair_at) is None):
            return None  # «ترى نفسها قوية، كما يبدو في اللوحة»
        beside = relative is not None and j - relative <= 3
        if word in frames and not beside and j + 1 < b and not cues.match_phrase("phrase", words, j) and not (strict and j - i > 14):
            after = words[j + 1]
            if j + 1 in doc.pair_at and count_words(words, j + 1, doc.pair_at[j + 1]) <= 3 and words[doc.pair_at[j + 1] + 1] == word:
                j = doc.pair_at[j + 1] + 1  # «لفت في حديثه إلى «الموج» إلى أن»
                continue
            if after in cues.COMPLEMENTISERS or after in _END or after == ":":
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
                cue_end = j + 2 if j == i + 1 else i + 1
            if j - i > (16 if "obj" in frames else 9) and "n" not in frames and kind != "headline" and form.kind == "participle":
                return None
            if start >= b or not _plausible_noun_phrase(doc, start):
                return None
            close = doc.pair_at.get(start)
            if close and count_words(words, start, close) >= SPEECH_WORDS and (close + 1 >= b or words[close + 1] in _PAUSE or words[close + 1] in _END):
                return _found(doc, n, i, form, (start + 1, close), subject_end or j, "cue + preposition + marks", marked=True)
            return _found(doc, n, i, form, (start, b), subject_end or j, "cue + preposition + noun phrase", cue_end=cue_end)
        if j == i + 1 and "n" in frames and "suffix" in frames and words[i].endswith(("ه", "ها", "هم")) and form.kind == "finite" and word[0].isalpha() and not word.startswith("ال") and word not in cues.word_class("prep"):
            return _found(doc, n, i, form, (j, b), j, "cue + object")  # «واعتبرته خطوة …»
        if word == "ما" and "n" in frames and form.cue.stance == "critical" and form.kind == "finite" and (j > i + 1 and j == _object_starts(doc, n, i, limit) or j == i + 1 and form.joined):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «واستنكر فلان ما جرى»
        if "ask" in frames and word == "من" and j <= i + 8 and (asked := _asked(doc, j, limit)):
            return _found(doc, n, i, form, (asked, b), subject_end or j, "cue + addressee + content")
        if "address" in frames:
            return _addressed(doc, n, i, form, j, limit) if j == i + 1 else None
        if "b:noun" in frames and word[0] == "ب" and _masdar_of_speech(word[1:]):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")
        if word == "علي" and "علي:noun" in frames and j + 1 < b and _masdar_of_speech(words[j + 1]):
            return _found(doc, n, i, form, (j + 1, b), subject_end or j, "cue + preposition + noun phrase")
        if "emo" in frames and word in _EMOTION:
            return _found(doc, n, i, form, (j, b), j, "cue + object")
        if "n" in frames and form.kind == "finite" and word in cues.word_class("definite-masdar") and words[j + 1] in cues.word_class("prep") and (j == _object_starts(doc, n, i, limit) or words[j - 1] in _PAUSE):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")  # «وأعلن الجيش القبض على …»
        if "np" in frames and form.kind == "finite" and _plain_noun(doc, j) and j == _object_starts(doc, n, i, limit) and (word.startswith("ال") or words[j - 1].startswith(("ال", "وال")) or words[j - 1] in "»”\"" or _named_until(doc, i, j)):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")
        if "b" in frames and j == i + 1 and form.cue.lemma == "اتهم" and not words[i].endswith(("ه", "ها", "هم")) and word[0] == "ب":
            return None  # «متهمة بـ»: passive
        if "b" in frames and "an" in frames and word.startswith("بال") and actors.is_actor_noun(word[1:]) and any(words[k] in cues.COMPLEMENTISERS for k in range(j + 1, min(limit, j + 8))):
            j += 1  # «أفاد رئيس القسم بالوزارة أن»
            continue
        if "b" in frames and not beside and word in _B_THIS and j + 1 < b and words[j + 1].startswith("ال") and form.kind == "finite" and j > i + 1 and form.cue.stance in ("supportive", "critical"):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")  # «رحب فلان بهذه الأنباء»
        if "b" in frames and not beside and not another and (len(word) > 3 or word == "بما") and word[0] == "ب" and not cues.match_phrase("b-phrase", words, j) and word not in cues.word_class("b-phrase") and not (strict and j - i > 8) and _is_b_noun(doc, word):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")
        if "l" in frames and len(word) > 4 and word[0] == "ل" and cues.verbal_noun(word[1:]) and not actors.is_actor_noun(word):
            return _found(doc, n, i, form, (j, b), j, "cue + clitic + noun phrase")
        if "load" in frames and j == i + 1:  # حمّل فلان فلانا مسؤولية كذا
            load = next((k for k in range(j + 1, min(limit, j + 16)) if words[k].endswith(("مسؤولية", "مسئولية"))), None)
            if load is None:
                return None
            who = actors.mention(words, j, load, doc.pair_at)
            start = actors.subject_end(words, *who, doc.pair_at) if who else None
            if form.kind == "participle" or subject_before(doc, n, i):
                start = j
            if start and words[start:start + 2] == ["علي", "لسان"]:
                who = actors.mention(words, start + 2, load, doc.pair_at)
                start = actors.subject_end(words, *who, doc.pair_at) if who else start
            return _found(doc, n, i, form, (min(start, load), b), j, "cue + object + responsibility") if start else None
        if "n" in frames and form.cue.stance == "critical" and word.startswith("ال") and form.kind == "finite" and j == _object_starts(doc, n, i, limit):
            return _found(doc, n, i, form, (j, b), j, "cue + definite object")
        if "b" in frames and word in ("ب", "بال") and j + 1 in doc.pair_at and not (j == i + 1 and "suffix" in frames):
            return _found(doc, n, i, form, (j, b), subject_end or j, "cue + clitic + noun phrase")
        if "n" in frames and _starts_object(doc, i, j, form) and not (strict and j - i > 8) and not ("an" in frames and _clause_later(doc, j, limit)):
            return _found(doc, n, i, form, (j, b), j, "cue + object")
        if word in _END and j + 1 < limit and word != "\n" and j > i + 1 and (doc.starts[j + 1] > doc.ends[j] or doc.starts[j] > doc.ends[j - 1] or _glued_stop(doc, j)):
            return None
        if word in cues.word_class("break") and word != "غداة" and not (word == "فيما" and j + 1 < b and words[j + 1] in cues.word_class("about")):
            return None
        if word in ("حيث", "لكن", "ولكن", "اذ", "لكنه", "لكنها", "الا"):
            return None
        if j > i + 1 and j in doc.forms and any(f.kind == "finite" and (f.joined or words[j - 1] in _PAUSE or strict and f.cue.tier == 1 and relative is None) and f.cue.tier < 3 and not (f.cue.lemma == "ادعى" and f.joined) and not (f.cue.lemma == "رد" and (actors.noun(words[j - 1]) or ("",))[0] == "document") for f in doc.forms[j]) and form.cue.lemma not in ("مضى", "عاد"):
            return None
        if j in doc.forms and j > i and any(f.kind == "participle" and (f.cue.lemma == "قال" or f.cue.tier == 1 and words[j - 1] in _PAUSE and (words[j + 1] == ":" or j + 1 in doc.pair_at or _clause_next(words, j))) or f.kind == "noun" and f.cue.lemma in NOUN_CUES and form.cue.lemma == "نقل" or f.kind == "participle" and "an" not in frames and form.kind == "finite" and _content_quick(doc, n, j, f) for f in doc.forms[j]):
            return None  # «شدد … قائلا:» is the participle's quotation
        if subject_end is None and (word in _PAUSE or word in cues.word_class("prep") or word in cues.word_class("adverb")) and j > i + 1:
            subject_end = j
        j += 1
    return None


def _bare_clause(doc: Doc, j: int) -> bool:
    """Whether a complement clause that is not joined by و stands within the next tokens, before any stop, comma or cue."""
    for k in range(j, min(j + 12, len(doc.words))):
        word = doc.words[k]
        if word in cues.COMPLEMENTISERS:
            return doc.words[k - 1] not in _PREPOSITIONS
        if word in _END or word in _PAUSE or word == ":" or k in doc.forms and any(f.kind == "finite" for f in doc.forms[k]):
            return False
    return False


def _asked(doc: Doc, j: int, limit: int) -> int | None:
    """Where the content of «طلب من فلان أن …» starts, when من at token j is followed by somebody and then by أن, ألا or a noun phrase."""
    words = doc.words
    who = actors.mention(words, j + 1, limit, doc.pair_at)
    if who is None or who[0] != j + 1 or not actors.can_speak(words, *who, doc.pair_at, strict=True):
        return None
    end = min(who[1], actors.subject_end(words, *who, doc.pair_at)) if who[1] - who[0] > 1 else who[1]
    for k in {end, who[1]}:
        if k < limit and (words[k] in cues.COMPLEMENTISERS or words[k] == "الا" and words[k + 1][0] in "يت" or cues.verbal_noun(words[k]) or words[k].startswith("ال") and (actors.masdar_like(words[k][2:]) or cues.verbal_noun(words[k][2:]))):
            return k
    return None


def _addressed(doc: Doc, n: int, i: int, form: cues.Form, j: int, limit: int) -> Found | None:
    """«وجه فلان تحذيرا إلى الجيران من …»: the content after the noun that names it and the one to whom it is said."""
    words = doc.words
    for k in range(j, min(limit, j + 9)):  # «وجه الوزير بتشكيل لجنة»
        if words[k][0] == "ب" and len(words[k]) > 4 and cues.verbal_noun(words[k][1:]) and not cues.match_phrase("b-phrase", words, k) and form.kind == "finite":
            return _found(doc, n, i, form, (k, doc.sentences[n][1]), k, "cue + clitic + noun phrase")
        if not (words[k][0].isalpha() or words[k] in _PAUSE) or words[k] in cues.word_class("addressed") or words[k] in cues.word_class("prep"):
            break
    what = next((k for k in range(j, min(limit, j + 12)) if words[k] in cues.word_class("addressed")), None)
    if what is None or any(words[k] in _END or words[k] == ":" for k in range(j, what)):
        return None
    for k in range(what + 1, min(limit, what + 9)):
        word = words[k]
        if word in cues.COMPLEMENTISERS or word[0] == "ب" and _masdar_of_speech(word[1:]) or word == "من" and words[k + 1] in ("مغبة", "ان", "خطورة", "عواقب", "تداعيات", "خطر"):
            start = k + 1 if word == "من" else k
            return _found(doc, n, i, form, (start, doc.sentences[n][1]), what, "cue + addressee + content")
        if word in _END or word in _PAUSE or k in doc.pair_at or k in doc.forms and any(f.kind == "finite" for f in doc.forms[k]):
            return None
    return None


def _masdar_of_speech(word: str) -> bool:
    """Whether a word is a noun that opens reported content (ضرورة, أهمية), or a definite verbal noun."""
    return word in cues.content_nouns() or word.startswith("ال") and (cues.verbal_noun(word[2:]) or actors.masdar_like(word[2:])) and not actors.is_actor_noun(word)


def _plain_noun(doc: Doc, j: int) -> bool:
    """Whether token j can be a noun that is an object: no particle, adverb, cue, nor a word with a preposition joined."""
    word = doc.words[j]
    return len(word) > 2 and word[0].isalpha() and not (word in cues.word_class("prep") or word in cues.word_class("adverb") or j in doc.forms or actors.stops(word) or word.startswith(("بال", "لل", "كال")) or word[0] in "بلو" and word[1:] in doc.vocabulary) and word not in cues.phrases()


def _named_until(doc: Doc, i: int, j: int) -> bool:
    """Whether a person's name ends right before token j, so that another noun can only be the object."""
    _, first, last = actors.person(doc.words, i + 1, j, doc.pair_at)
    return last == j > first or doc.words[j - 1] in cues.word_class("group")


def _clause_later(doc: Doc, j: int, limit: int) -> bool:
    """Whether «…، أن» follows: what stands before it belongs to the source (المتحدث باسم جامعة كذا، فلان، أن) and is no object."""
    for k in range(j + 1, min(limit, j + 16)):
        if doc.words[k] in _END:
            return False
        if k in doc.forms and any(f.kind != "noun" for f in doc.forms[k]):
            return False
        if doc.words[k] in cues.COMPLEMENTISERS:
            if k > j + 3 and doc.words[k][0] != "ب" and doc.words[k - 1] not in _PREPOSITIONS and not cues.verbal_noun(doc.words[k - 1]) and any(doc.words[m] in "،," and doc.words[m + 1] in ("في", "خلال", "امس", "اليوم", "يوم", "عقب", "عبر", "علي") for m in range(j + 1, k)):
                return True  # «أكدت الوكالة المكلفة مراقبة كذا، في نهاية الشهر، أن»
            return doc.words[k - 1] in _PAUSE or any(actors.given(doc.words[m]) for m in range(max(j, k - 4), k)) and not any(doc.words[m] in cues.word_class("prep") for m in range(max(j + 1, k - 4), k))
    return False


def _object_starts(doc: Doc, n: int, i: int, limit: int) -> int | None:
    """The token after the subject that follows a verb at token i, or after the verb and its adverbs when the subject stands before it."""
    words = doc.words
    if not doc.forms[i][0].joined and i > doc.sentences[n][0] and subject_before(doc, n, i):
        return next((k for k in range(i + 1, limit) if words[k] not in cues.word_class("adverb")), None)
    who = actors.mention(words, i + 1, limit, doc.pair_at)
    if not who:
        return None
    end = actors.subject_end(words, *who, doc.pair_at)
    k = end + (words[end] in "،," if end < limit else 0)
    if k < limit and (actors.noun(words[k]) or ("",))[0] == "title" and not actors.person(words, k, min(limit, k + 12), doc.pair_at)[0] is None:  # «فلان الفلاني، الأمين العام للمنظمة، …»
        end = _office_end(doc, k, limit)
        end += words[end] in "،," if end < limit else 0
    if end + 2 < limit and words[end] == "في" and words[end + 1][0].isalpha() and words[end + 2].startswith("ال") and not words[end + 1].startswith("ال") and actors.is_actor_noun(words[i + 1]):
        end += 2  # «دانت بعثة المنظمة في دروفانيا الهجوم»
    while end < limit and (words[end] in cues.word_class("adverb") or words[end] in ("،", "بشدة", "بقوة")):
        end += 1
    if end + 1 < limit and words[end] == "في" and ((actors.noun(words[end + 1]) or ("",))[0] == "document" or words[end + 1] in ("تصريح", "تصريحات", "حديث", "كلمة", "موتمر")):  # «نفت الوزارة في بيان لها ما …»
        end += 2
        while end < limit and (words[end] in ("له", "لها", "لهم", "،", "رسمي", "صحفي", "صحافي", "صحفية", "صحافية") or words[end] in cues.word_class("adverb")):
            end += 1
    return end


def _office_end(doc: Doc, k: int, limit: int) -> int:
    """The token after a title without a name: its adjectives and the body that it belongs to."""
    words, j = doc.words, k + 1
    while j < limit and words[j][0].isalpha() and (
            words[j] in cues.word_class("before-field") or words[j] in ("باسم",) or words[j - 1] in ("باسم",) or actors.is_actor_noun(words[j]) or words[j][0] == "ل" and actors.office_of(words, j)
            or words[j].startswith("ال") and (words[j] in cues.word_class("adjective") or words[j].endswith(("ي", "ية", "ين")) or not words[j - 1].startswith(("ال", "لل")))):
        j += 1
    return j


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
        return _found(doc, n, i, form, (k, b), subject_end, "cue + colon + complementiser")
    if words[k] in marks.KINDS and k + 1 < b:  # an opening mark that is never closed
        stop = _content_end(doc, n, i, k + 1, min(b, k + CONTENT_TOKENS), form)
        return _found(doc, n, i, form, (k + 1, stop), subject_end, "cue + colon + unclosed mark", direct=True)
    if any(f.kind == "finite" for f in doc.forms.get(k, ())) and words[k + 1:k + 2] == [":"]:
        return None
    end = b
    for m in range(n + 1, min(n + UNMARKED_SENTENCES, len(doc.sentences))):
        c, d, other, kind = doc.sentences[m]
        if other != paragraph or _opens_turn(doc, m):
            break
        end = d
    for j in range(k + 1, min(end, k + CONTENT_TOKENS)):  # «قال: لقد …، مؤكدا أن»
        if j in doc.forms and words[j - 1] in _PAUSE and any(f.kind == "participle" and f.cue.tier == 1 for f in doc.forms[j]) and (_clause_next(words, j) or words[j + 1] == ":"):
            end = j
            break
    return _found(doc, n, i, form, (k, end), subject_end, "cue + colon", direct=True)


def _opens_turn(doc: Doc, m: int) -> bool:
    """Whether a sentence begins with a cue, a turn opener (من جهته) or a topic shift, so that unmarked speech before it is over."""
    a, b, _, _ = doc.sentences[m]
    words = doc.words
    if cues.match_phrase("turn", words, a) or words[a] in ("وعن", "وحول", "وبشان", "يذكر", "يشار", "وكان", "وكانت"):
        return True
    return any(f.kind == "finite" and f.joined for j in range(a, min(a + 3, b)) for f in doc.forms.get(j, ()))


def _found(doc: Doc, n: int, i: int, form: cues.Form, content: tuple[int, int], subject_end: int, rule: str, marked: bool = False, cue_end: int = 0, direct: bool = False) -> Found | None:
    start, end = content
    if not marked:
        end = min(end, start + CONTENT_TOKENS)
    if not marked and not direct:
        end = _content_end(doc, n, i, start, end, form)
        if end == doc.sentences[n][1] and doc.words[end - 1] == ":":  # what is reported goes on below, as a list or a paragraph
            m = n + 1
            while m < min(n + 25, len(doc.sentences)) and doc.sentences[m][3] in ("list", "body") and (m == n + 1 or doc.sentences[m][3] == "list"):
                end, m = doc.sentences[m][1], m + 1
    while end > start and (doc.words[end - 1] in _PAUSE or doc.words[end - 1] in _END or doc.words[end - 1] in "؟!"):
        if doc.words[end - 1] in ("؟", "?", "!", "…") and marked:
            break
        end -= 1
    if end <= start or not count_words(doc.words, start, end):
        return None
    until = start - 1 if doc.words[start - 1] in _PREPOSITIONS and not marked or doc.words[start - 1] == ":" or marked else start
    subject = (i + 1, until) if form.kind == "finite" and until > i + 1 else None
    return Found((i, cue_end or i + 1), (start, end), marked, form, form.cue.lemma, form.cue.stance, subject, rule, n, direct=direct)


def _content_end(doc: Doc, n: int, i: int, start: int, end: int, form: cues.Form) -> int:
    """Where reported content that starts at token `start` ends: before a new cue, the journalist's comment or a source given after it."""
    words, a = doc.words, doc.sentences[n][0]
    subordinate = any(words[k] in ("بينما", "وبينما", "فيما", "وفيما", "بعدما", "عندما") for k in range(max(a, i - 1), i))
    phrase = words[start] not in cues.COMPLEMENTISERS
    j = start
    headline = doc.sentences[n][3] == "headline"
    while j < end:
        if headline and j > start and words[j] == "." and words[j - 1] != "." and words[j + 1:j + 2] == ["."] and words[j + 2:j + 3] != ["."]:
            return j
        if j in doc.pair_at and doc.pair_at[j] < end:
            close = doc.pair_at[j]
            # all of the content was in marks, and a stop follows: what comes then is the journalist's
            if j <= start + 1 and count_words(words, j, close) >= 4 and close + 1 < end and words[close + 1] in _END:
                return close + 1
            j = doc.looks[bisect_left(doc.looks, close + 1)]
            continue
        word = words[j]
        if word == "." and j > start and _glued_stop(doc, j):
            return j
        joint, ending = j > start and (words[j - 1] in _PAUSE), word in cues.endings()
        if joint and phrase and word[0] == "و" and word[1:] in cues.word_class("group") | {"البعض"} and (words[j + 1] in doc.forms or words[j + 1] in ("منهم", "منهن", "الاخر", "من")):
            return j  # «…، والبعض منهم هاجم»
        if phrase and form.kind == "participle" and j > start + 1 and word[0] == "و" and word.endswith("ا") and len(word) == 6 and word[2] == "ا" and j not in doc.forms and not words[j - 1].endswith("ا") and not word[1:3] == "ال":
            return j  # «مطالبا بـ… وواضعا شروطا»: another participle of the same subject
        if joint and phrase and words[i - 1] in _RELATIVES:
            return j  # «الذي ينتقد البعض سياسته، قيادة …»: the clause is over
        if joint and subordinate and phrase:
            return j  # «بينما عبّر فلان عن …، استمرت …»: the main clause
        if joint and phrase and word[0] == "و" and word.endswith("ت") and 5 <= len(word) <= 7 and word[1:3] != "ال" and not word.endswith("ات"):
            return j  # «حذّر من …، وشملت …»: a verb goes on
        if phrase and j > start and (joint and word in ("كما", "وكما") or _new_sentence(doc, j)):
            return j
        if joint and word in ("وفي", "وحول", "وعن", "وبشان", "وفيما", "وعلي", "ومن"):
            later = next((k for k in range(j + 1, min(end, j + 9)) if any(f.kind == "finite" and f.cue.tier == 1 and not f.joined for f in doc.forms.get(k, ()))), None)
            if later and words[later - 1] not in cues.COMPLEMENTISERS and _content_quick(doc, n, later, doc.forms[later][0]):
                return j  # «، وفي الشأن … قال فلان»
        if j > start:
            if ending and (cues.match_phrase("comment", words, j) or word in cues.word_class("comment")):
                return j
            if ending and (word in cues.word_class("break") or cues.match_phrase("break", words, j) and not (words[j + 1] == "وقت" and words[j + 2] in cues.word_class("no-time"))) and not (j + 1 < end and words[j + 1] in cues.word_class("about")) and not (not phrase and word == "فيما" and _same_account(doc, j, end)):
                return j
            if word == "ما" and joint and j + 1 < end and (words[j + 1] == "يعني" or phrase and words[j + 1] not in ("لم", "لا", "زال", "زالت", "اذا", "لو")):
                return j  # «…، ما أثار جدلا»
            if joint and word == "وذلك" and words[j + 1] in ("في", "خلال", "عقب", "عبر", "ضمن", "اثناء", "علي") and (words[j + 2] in cues.word_class("venue") or words[j + 2].rstrip("هام") in cues.word_class("venue") or (actors.noun(words[j + 2]) or ("",))[0] == "document" or words[j + 2] in ("لقائه", "لقائها", "استقباله", "استقبالها", "زيارته", "زيارتها", "هامش", "اجتماع", "جلسة")):
                return j  # «…، وذلك في كلمة ألقاها …»
            if word == "مع" and j + 1 < end and words[j + 1] in ("تاكيد", "تشديد", "اشاره", "اشارة"):
                return j
            if joint and word in cues.word_class("past") and j + 2 < end:
                return j
            if phrase and (word == "بعد" and (headline or words[j + 1:j + 2] == ["ان"]) or word == "بعدما"):
                return j  # a circumstance that the journalist adds
            if joint and phrase and word == "الا" and words[j + 1:j + 2] == ["ان"]:
                return j
            if joint and word in ("لكنه", "غير", "الا") and (word == "لكنه" and form.gender in ("m", "") and form.number in ("s", "")):
                return j
            if word in cues.phrases() and _source_after(doc, j, end) or joint and word == "في" and (words[j + 1] in cues.word_class("venue") or (actors.noun(words[j + 1]) or ("",))[0] == "document") and any(words[k] in cues.word_class("relays") or actors.is_addressee(words[k]) for k in range(j + 2, min(end, j + 6))):
                return j
            if j in doc.forms:
                for f in doc.forms[j]:
                    beside = joint or f.joined or words[j - 1] in ("»", "”", '"', "}", ")", ".") or words[j - 1] in ("كما", "فيما", "حين")
                    if f.kind == "participle" and (beside or f.cue.lemma == "قال" or not joint and (f.cue.tier == 1 or words[j].endswith("ا") and words[j + 1] in cues.COMPLEMENTISERS) and (words[j].endswith("ا") or words[j].endswith(("ة", "ين")) and (_clause_next(words, j) or words[j + 1] == "الي" and "الي" in f.cue.frames and f.cue.lemma != "دعا" or cues.verbal_noun(words[j + 1]) and "n" in f.cue.frames))) and words[j - 1] not in cues.word_class("prep"):
                        if _content_quick(doc, n, j, f):
                            return j
                    if f.kind == "participle" and joint and phrase and words[j].endswith("ا") and words[j][0] != "و":
                        return j  # «أهمية المتابعة، موجها الشكر»
                    if f.kind == "finite" and not f.joined and joint and _turns_to(doc, n, j, f):
                        return j
                    if f.kind == "finite" and (f.joined or words[j - 1] in ("كما", "وكما", "فيما", "وقد", "فقد")) and _may_be_verb(doc, n, j, f) and (f.cue.tier < 3 or f.joined) and _content_quick(doc, n, j, f):
                        at = j
                        if words[j - 1] in ("كما", "وكما", "فيما", "وقد", "فقد", "قد", "وكان"):
                            at = j - 1
                        return at
        j = doc.looks[bisect_left(doc.looks, j + 1)]
    return end


def _glued_stop(doc: Doc, j: int) -> bool:
    """Whether the full stop at token j ends a sentence though no blank follows («الفريق.من جهته»): two whole Arabic words stand around it."""
    before, after = doc.words[j - 1], doc.words[j + 1]
    return doc.words[j] == "." and all("ء" <= w[0] <= "ي" for w in (before, after)) and len(before) > 2 and (len(after) > 2 or after in cues.word_class("prep")) and doc.starts[j + 1] == doc.ends[j] and doc.words[j - 2] != "." and doc.words[j + 2] != "."


def _new_sentence(doc: Doc, j: int) -> bool:
    """Whether «وافتتح محافظ …», «وزار الوزير …»: a verb joined by و that has a subject of its own starts at token j."""
    word, after = doc.words[j], doc.words[j + 1]
    if word[0] != "و" or len(word) < 5 or word[1:3] in ("ال", "لل") or j in doc.forms or actors.is_actor_noun(word) or cues.verbal_noun(word[1:]) or word.endswith(("ة", "ات", "ين", "ون", "ها", "ه", "هم", "ي", "ية", "ا")):
        return False
    found = actors.noun(after)
    return bool(found) and found[0] == "title" and word[1:] not in doc.vocabulary and not actors.given(word[1:])


def _same_account(doc: Doc, j: int, end: int) -> bool:
    """Whether «فيما أصيب والده …» goes on with the same account: what follows is somebody's of whom the content speaks, and no new cue."""
    return j + 3 < end and j + 1 not in doc.forms and any(len(word) > 4 and word.endswith(("ه", "ها", "هم")) and k not in doc.forms for k, word in enumerate(doc.words[j + 2:j + 4], j + 2))


def _clause_next(words: list[str], j: int) -> bool:
    """Whether a complement clause follows token j directly (مضيفة أن, مشيرة إلى أن)."""
    return words[j + 1] in cues.COMPLEMENTISERS or words[j + 1] in _PREPOSITIONS and words[j + 2] in cues.COMPLEMENTISERS


def _turns_to(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """Whether «، قال فلان …:» at token j turns to another attribution whose words follow a colon or stand in marks."""
    words, b = doc.words, doc.sentences[n][1]
    if form.cue.tier != 1 or "quote" not in form.cue.frames or words[j - 1] not in _PAUSE:
        return False
    who = actors.mention(words, j + 1, b, doc.pair_at)
    if who and actors.can_speak(words, *who, doc.pair_at, strict=True) and (actors.is_actor_noun(words[who[0]]) or actors.given(words[who[0]])) and any(words[k] in cues.COMPLEMENTISERS for k in range(who[1], min(b, who[1] + 8))):
        return True
    return bool(who) and any(words[k] == ":" or k in doc.pair_at and count_words(words, k, doc.pair_at[k]) >= 5 for k in range(who[1], min(b, who[1] + 14)) if not any(words[m] in cues.COMPLEMENTISERS for m in range(who[1], k)))


def _content_quick(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """Whether the frame of a cue is met within its sentence, without working out where its content ends."""
    words, frames, b = doc.words, form.cue.frames, doc.sentences[n][1]
    k, limit = j + 1, min(b, j + 30)
    while k < limit:
        word = words[k]
        if word == ":" or (k in doc.pair_at and ("quote" in frames or form.kind == "participle") and count_words(words, k, doc.pair_at[k]) >= 3):
            return True
        if k in doc.pair_at:
            k = doc.pair_at[k]
        if word in cues.COMPLEMENTISERS:
            return "an" in frames or words[k - 1] in frames or f"{words[k - 1]}:an" in frames or word[0] == "ب" and bool({"b", "b:an"} & frames)
        if word in frames and not cues.match_phrase("phrase", words, k) and (k - j <= 8):
            return True
        if k == j + 1 and "suffix" in frames and word in ("اياه", "اياها", "اياهم"):
            return True  # «معتبرا إياه "سياسيا"»
        if "np" in frames and k == j + 1 and form.kind == "finite" and (k in doc.pair_at or _plain_noun(doc, k) and not actors.is_actor_noun(word)) or "load" in frames and k == j + 1 and any(w.endswith("مسؤولية") for w in words[k:k + 9]):
            return True
        if "ask" in frames and word == "من" and k - j <= 8 and _asked(doc, k, limit) or "b:noun" in frames and word[0] == "ب" and _masdar_of_speech(word[1:]):
            return True
        if "b" in frames and (len(word) > 3 and word[0] == "ب" and _is_b_noun(doc, word) and word not in cues.word_class("b-phrase") or word == "ب" and k + 1 in doc.pair_at):
            return True
        if "n" in frames and _starts_object(doc, j, k, form):
            return True
        if word in _END or word in cues.word_class("break"):
            return False
        k += 1
    return False


def _source_after(doc: Doc, j: int, end: int) -> bool:
    """Whether «بحسب فلان», «وفقا لـ», «على حد قوله» or «حسبما ذكرت» starts at token j and names somebody who can speak."""
    hit = phrase_at(doc.words, j)
    if not hit:
        return False
    size, kind, _ = hit
    if kind == "echo":
        return size > 1 or doc.words[j + 1] in _PAUSE or doc.words[j + 1] in _END
    if kind == "as-clause":
        return any(f.kind == "finite" for f in doc.forms.get(j + size, ())) and doc.words[j - 1] in _PAUSE | {"»", "”", '"'}
    if kind == "according-clause":
        return relay_verb(doc, j + size) is not None
    return kind in ("according", "relay-from") and actors.can_speak(doc.words, j + size, end, doc.pair_at)


def relay_verb(doc: Doc, k: int) -> int | None:
    """The token of the verb in «بحسب ما ذكرته …», «حسبما أفادت به …», at k or just behind; None when there is none."""
    for at in (k, k + 1):
        word = doc.words[at]
        if any(f.kind == "finite" for f in doc.forms.get(at, ())) or len(word) > 4 and word.endswith(("ته", "ت")) and word[0].isalpha():
            return at
        bare = word[:-1] if word.endswith("ه") else ""
        if bare and any(f.kind == "finite" for f in cues.forms().get(bare, ())):
            return at
    return None


def phrase_at(words: list[str], j: int) -> tuple[int, str, str] | None:
    """(tokens, kind, stance) of the nominal cue that starts at token j. The clitic of «وفقا ل» is part of the following token and not counted."""
    if words[j] not in cues.phrases() or j + 1 >= len(words):
        return None
    for phrase, kind, stance in cues.phrases_from(words[j], words[j + 1]):
        if phrase[-1] == "ل":
            if tuple(words[j:j + len(phrase) - 1]) == phrase[:-1] and j + len(phrase) - 1 < len(words) and words[j + len(phrase) - 1][:1] == "ل" and words[j + len(phrase) - 1] != "لما":
                return len(phrase) - 1, kind, stance
        elif tuple(words[j:j + len(phrase)]) == phrase:
            return len(phrase), kind, stance
    return None


def _is_speech(doc: Doc, n: int, cue: int, opening: int, close: int) -> bool:
    """Whether a marked stretch met to the right of a cue is what was said, and not a name, a title or a term on the way."""
    words = doc.words
    count = count_words(words, opening + 1, close)
    before = words[opening - 1]
    if before in cues.word_class("naming") or words[opening - 2:opening] and before in ("ل", "ب") and count <= 3:
        return False
    if opening == cue + 1 and count <= 3 and words[close + 1] in _PAUSE and all(words[k] in actors.NAME_JOINTS or actors.given(words[k]) or words[k] in words.surnames or len(doc.vocabulary[words[k]]) > 1 for k in range(opening + 1, close)):
        return False  # «وأضاف "أبو فلان"، خلال …، أن»: a name
    if opening == cue + 1 and count <= 3 and words[close + 1] == "،" and words[close + 2] in cues.word_class("prep"):
        later = next((k for k in range(close + 3, min(close + 45, doc.sentences[n][1])) if words[k] in cues.COMPLEMENTISERS), None)
        if later is not None and words[later - 1] in _PAUSE:
            return False
    end = doc.sentences[n][1]
    after = words[close + 1] if close + 1 < len(words) else "\n"
    if opening == cue + 1 and count <= 4 and (after == "نقلا" or after in cues.COMPLEMENTISERS or actors.kind_of(words, opening + 1, close, doc.pair_at) == "agency"):
        return False  # «قالت "سي إن إن" نقلا عن …»: who says it
    at_end = close + 1 >= end or after in _END or (after in _PAUSE and not _complementiser_soon(doc, close + 1, end))
    if count >= 5:
        return True
    if actors.is_actor_noun(before) and count <= 4 and not at_end:
        return False
    if count >= SPEECH_WORDS:
        return at_end or opening - cue <= 4
    return at_end and opening - cue <= 6 and not _complementiser_soon(doc, close + 1, end) and not actors.is_actor_noun(before)


def _complementiser_soon(doc: Doc, j: int, end: int) -> bool:
    return any(doc.words[k] in cues.COMPLEMENTISERS or doc.words[k] == ":" for k in range(j, min(end, j + 14)))


_B_THIS = frozenset(["بهذا", "بهذه", "بذلك", "بتلك"])


def _is_b_noun(doc: Doc, word: str) -> bool:
    """Whether a token that begins with ب is the clitic with a noun: its rest is definite, or stands elsewhere in the article, or looks like a verbal noun."""
    rest = word[1:]
    return rest.startswith("ال") or cues.verbal_noun(rest) or rest in doc.vocabulary or len(doc.vocabulary[word]) == 1 and len(rest) > 3 and not word.endswith(("ي", "ية", "ا"))


def _plausible_noun_phrase(doc: Doc, j: int) -> bool:
    word = doc.words[j]
    return j in doc.pair_at or (word[0].isalnum() and word not in cues.word_class("prep"))


def _starts_object(doc: Doc, i: int, j: int, form: cues.Form) -> bool:
    """Whether the object of a cue like أكد or نفى starts at token j: a verbal noun that does not continue the subject's construct."""
    words, word = doc.words, doc.words[j]
    if not word[0].isalpha() or not cues.verbal_noun(word) or j in doc.forms and any(f.kind == "participle" for f in doc.forms[j]):
        return False
    if actors.is_actor_noun(word) or words[j - 1] in ("الذي", "التي"):
        return False
    if word[0] == "ا" and word not in cues.content_nouns() and "an" in form.cue.frames and not words[j + 1].startswith(("ال", "ل", "ب")) and words[j + 1][0].isalpha() and _bare_clause(doc, j + 2):
        return False  # «أكد القيادي أوليان فلان في تصريح أن»
    clause = next((k for k in range(j + 2, min(j + 4, len(words))) if words[k] in cues.COMPLEMENTISERS), None)
    if clause is not None and "an" in form.cue.frames and all(words[k][0].isalpha() and not words[k].startswith("ال") and words[k] not in cues.word_class("prep") for k in range(j + 1, clause)) and word not in cues.content_nouns():
        return False  # «أكد الرئيس أوليان فلان أن»: a name that looks like a verbal noun
    if j == i + 1:
        return True
    before = words[j - 1]
    if before in _PAUSE:
        return j - i <= 10
    if before in cues.word_class("prep") or actors.is_actor_noun(before) and not before.startswith("ال"):
        return False
    return form.kind != "participle" and (before.startswith("ال") or before in cues.word_class("adverb") or before in "»”\"" or not cues.verbal_noun(before))


# --- what surrounds a hit ---------------------------------------------------------------------------------------------------------------------

def _with_sequels(doc: Doc, n: int, hit: Found) -> list[Found]:
    """A hit and what the same cue goes on with: «"…" وأن "…"», «"…" و"…"»."""
    out, words, b = [hit], doc.words, doc.sentences[n][1]
    at = hit.content[1] + 1 if hit.marked else None
    while at is not None and at < b and len(out) < 6:
        word = words[at]
        after = words[at + 1] if at + 1 < len(words) else "\n"
        if word in _PAUSE and after[:1] == "و":
            at, word = at + 1, after
            after = words[at + 1] if at + 1 < len(words) else "\n"
        if word[:1] == "و" and word[1:] in cues.COMPLEMENTISERS:
            end = _content_end(doc, n, hit.cue[0], at, b, hit.form)
            while end > at and (words[end - 1] in _PAUSE or words[end - 1] in _END):
                end -= 1
            out.append(hit._replace(content=(at, end), marked=False, rule=hit.rule + ", continued", skip=1))
            at = None
        elif word == "و" and at + 1 in doc.pair_at and count_words(words, at + 2, doc.pair_at[at + 1]) >= SPEECH_WORDS:
            out.append(hit._replace(content=(at + 2, doc.pair_at[at + 1]), marked=True, rule=hit.rule + ", continued"))
            at = doc.pair_at[at + 1] + 1
        else:
            at = None
    return out


def subject_before(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """The subject in front of a verb (بوتين اعتبر أن; المتحدث باسم الحركة «فلان»، أكد): the widest noun phrase of a speaker that ends at the verb."""
    words, a = doc.words, doc.sentences[n][0]
    end = i
    while end > a and (words[end - 1] in ("قد", "وقد", "فقد", "لم", "لا", "لن", "سوف", "عاد") or words[end - 1] in "،," and end == i):
        end -= 1
    best = None
    plural = any(f.number in ("d", "p") for f in doc.forms.get(i, ()))
    for first in range(end - 1, max(a, end - 14) - 1, -1):
        word = words[first]
        if word in _END or word == ":" or first in doc.forms and any(f.kind == "finite" for f in doc.forms[first]):
            break
        if word in _PAUSE or word in cues.word_class("prep") or word in _CLAUSE_OPENERS or word in cues.COMPLEMENTISERS or word.startswith(("ولل", "وبال")) or word in cues.word_class("adverb"):
            continue
        before = words[first - 1] if first > a else "\n"
        opens = first == a or before in _CLAUSE_OPENERS or before in cues.COMPLEMENTISERS or before in cues.word_class("break") or before[1:] in cues.COMPLEMENTISERS and before[0] in "فو" and (actors.is_actor_noun(word) or actors.given(word) or word in words.surnames or actors.known_at(words, first) is not None) or word[0] == "و" and plural or cues.match_phrase("turn", words, a) == first - a
        if word[0] == "و" and not plural and not actors.is_actor_noun(word) and not word.startswith("وال") and (len(word) < 6 or word[1:] in doc.vocabulary):
            opens = False
        if first in doc.pair_at and (words[first + 1] == "عدم" or cues.verbal_noun(words[first + 1]) and not actors.is_actor_noun(words[first + 1])):
            continue  # «طلب "عدم التكهن"، لأنه يعتقد»
        if word == "عدم":
            continue
        if end < i and words[end] == "قد" and before.lstrip("و") in ("كان", "كانت") and word.startswith("ال") and first == end - 1 and not actors.masdar_like(word[2:]):
            return first, end  # «وكان الراوي قد قال»
        if opens and actors.can_speak(words, first, end, doc.pair_at, strict=True) and actors.phrase_end(words, first, end, doc.pair_at) >= end:
            best = (first, end)
    return best or _subject_with_clause(doc, n, i)


def _subject_with_clause(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """«لكن التقرير الذي تناول … قال إن»: the noun phrase before a relative clause that ends at the verb, when it opens the sentence or the clause."""
    words, a = doc.words, doc.sentences[n][0]
    if i - a > 40 or doc.words[i - 1] in _PAUSE | cues.word_class("prep") or not any(f.cue.tier < 3 for f in doc.forms.get(i, ())):
        return None
    relative = next((k for k in range(i - 3, max(a, i - 26), -1) if words[k] in _RELATIVES), None)
    if relative is None or any(words[k] in cues.COMPLEMENTISERS or words[k] in _PAUSE or words[k] == ":" or k in doc.pair_at for k in range(relative, i)):
        return None
    for first in range(relative - 1, max(a, relative - 8) - 1, -1):
        before = words[first - 1] if first > a else "\n"
        if (first == a or before in _CLAUSE_OPENERS or before in ("ان", "لكن", "ولكن")) and actors.is_actor_noun(words[first]) and actors.phrase_end(words, first, relative, doc.pair_at) == relative:
            return first, relative
    return None


def _label(doc: Doc, n: int) -> Found | None:
    """«فلان: كلام» at the head of a headline or of a paragraph."""
    a, b, paragraph, kind = doc.sentences[n]
    words = doc.words
    if kind == "headline":  # «بعد القمة.. خبراء: …»
        dots = [k for k in range(a, min(a + 14, b)) if words[k] in (".", "…", "!", "؟") and words[k + 1:k + 2] and words[k + 1] not in _END]
        a = next((k + 1 for k in reversed(dots) if any(words[m] == ":" and not any(any(f.kind == "finite" for f in doc.forms.get(v, ())) for v in range(k + 1, m)) for m in range(k + 1, min(k + 8, b)))), a)
    colon = next((k for k in range(a + 1, min(a + 8, b)) if words[k] == ":"), None)
    if colon is None or colon + 2 > b:
        return None
    if any(j in doc.forms and any(f.kind == "finite" for f in doc.forms[j]) for j in range(a, colon)):
        return None
    bare = [w for w in words[a:colon] if w[0].isalnum()]
    if not bare or bare[0] in cues.word_class("topic") or arabic.without_article(bare[0]) in cues.word_class("topic") or any(w.isdigit() for w in bare) or bare[0] in cues.word_class("prep"):
        return None
    aside = next((k for k in range(a + 1, colon) if words[k] in cues.word_class("prep") or words[k] == "ردا"), None)
    if aside is not None and not (kind == "headline" and _is_person(words, a, aside)):
        return None  # «الخلاف على الحدود: …»: a topic, but «فلان ردا على فلان: …»
    if any(f.kind == "participle" for j in range(a, colon) for f in doc.forms.get(j, ())):
        return None  # «وتدارك قائلا: …»
    marked = colon + 1 in doc.pair_at
    if not marked and actors.is_state(words, a, colon) and not _asserts(words, colon + 1):
        return None  # «دولة: قصف …»: a place
    if kind != "headline" and not (marked and count_words(words, colon + 2, doc.pair_at[colon + 1]) >= 5 and len(bare) <= 5 and actors.can_speak(words, a, colon, doc.pair_at, strict=True)):
        return None
    start, end = colon + 1, b
    if marked and (doc.pair_at[colon + 1] >= b - 2 or count_words(words, colon + 2, doc.pair_at[colon + 1]) >= SPEECH_WORDS):
        return Found((colon, colon + 1), (colon + 2, doc.pair_at[colon + 1]), True, None, ":", "neutral", (a, colon), "label + colon + marks", n)
    stop = next((k for k in range(start + 3, end - 2) if words[k] == "." and words[k + 1] == "." and words[k + 2] != "." and words[k + 2][0] != "و"), None)
    end = stop if stop and not marked else end  # «فلان: كلام.. سؤال الصحيفة»
    while end > start and words[end - 1] in (".", "\n"):
        end -= 1
    return Found((colon, colon + 1), (start, end), False, None, ":", "neutral", (a, colon), "headline + colon", n, direct=True)


def _is_person(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b are a person's name or a title, as the article itself or the lexicons know them."""
    known = actors.known_at(words, a)
    one = actors.given(words[a]) or words[a] in words.surnames or known is not None and known[1].kind == "person" or (actors.noun(words[a]) or ("",))[0] == "title"
    return one and b - a <= 4 and actors.phrase_end(words, a, b, {}) == b


def _asserts(words: list[str], k: int) -> bool:
    """Whether words that follow a label can be a statement: they begin with a particle, a verb in the present or a first person, and not with a bare noun."""
    word = words[k]
    if word in cues.COMPLEMENTISERS or word in cues.word_class("negation") or word in ("لا", "ما", "نعم", "هناك", "علي", "يجب", "هذا", "هذه", "نحن", "لدينا", "لدي", "سوف", "قد", "لقد", "اي", "كل"):
        return True
    if word.startswith("ال"):
        return not actors.is_actor_noun(word)
    return word[0] in "سنيت" and len(word) > 3 and not cues.verbal_noun(word) and not word.endswith(("ة", "ات", "ا")) and not actors.given(word) and not word.endswith("ال")


def _cue_after(doc: Doc, n: int, opening: int, close: int) -> Found | None:
    """«…»، قال فلان / كما قال / بحسب فلان: a marked quotation whose source follows it in the same sentence."""
    words, b = doc.words, doc.sentences[n][1]
    k = close + 1
    if k < b and words[k] in _PAUSE:
        k += 1
    if k >= b:
        return None
    hit = phrase_at(words, k)
    if hit and hit[1] in ("as-clause", "according-clause"):
        k += hit[0]
    elif hit:
        return None  # _nominal takes it, with its source
    for form in doc.forms.get(k, ()):
        if form.kind == "finite" and not form.joined and (form.cue.tier < 3 and "quote" in form.cue.frames or hit and words[k - hit[0]] == "هكذا"):
            end = next((m for m in range(k + 1, b) if words[m] in _PAUSE or words[m] in _END or words[m] in (":",) or m in doc.pair_at), b)
            if end - k <= 1 or not hit and (end < b and (words[end] == ":" or end in doc.pair_at) or any(words[m] in cues.COMPLEMENTISERS for m in range(k + 1, end))):
                return None
            return Found((k, k + 1), (opening + 1, close), True, form, form.cue.lemma, form.cue.stance, (k + 1, end), "marks + cue", n)
    return None


def _closing_cue(doc: Doc, n: int, i: int) -> list[Found]:
    """«كلام، قال فلان.»: a clause whose cue and source close the sentence."""
    words, (a, b, _, kind) = doc.words, doc.sentences[n]
    if kind != "body" or i - a < 4 or words[i - 1] not in "،," or not any(f.kind == "finite" and not f.joined and f.cue.tier == 1 and f.cue.lemma in ("قال", "أضاف", "أكد", "أوضح", "ذكر") for f in doc.forms.get(i, ())):
        return []
    who = actors.mention(words, i + 1, b, doc.pair_at)
    if who is None or who[0] != i + 1:
        return []
    after = who[1]
    if after < b and words[after][0].isalpha() and words[after] not in ("الذي", "التي", "وهو", "وهي") and (actors.given(words[who[0]]) or actors.is_actor_noun(words[who[0]]) or words[who[0]] in words.surnames):  # «قال فلان أستاذ التاريخ في الجامعة، مضيفا»
        after = next((k for k in range(after, min(b, after + 10)) if words[k] in _PAUSE or words[k] in _END or words[k] in cues.COMPLEMENTISERS or words[k] == ":" or k in doc.pair_at or k in doc.forms), after)
    if not (after >= b or words[after] in _END or words[after] in _PAUSE or words[after] in ("الذي", "التي", "وهو", "وهي")):
        return []
    form = next(f for f in doc.forms[i] if f.kind == "finite")
    start = max(a, i - CONTENT_TOKENS)
    return [Found((i, i + 1), (start, i - 1), False, form, form.cue.lemma, form.cue.stance, who, "content + cue", n)]


def _nominal(doc: Doc, n: int, i: int) -> list[Found]:
    """«بحسب فلان، كلام» and «كلام، بحسب فلان»."""
    hit = phrase_at(doc.words, i) if doc.words[i] in cues.phrases() else None
    if not hit:
        return []
    size, kind, stance = hit
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    lemma = words[i][1:] if words[i][0] == "و" and words[i] not in ("وفق", "وفقا") else words[i]
    source = i + size
    if kind == "as-clause" and words[i - 1] in _PAUSE and words[i] == "كما":
        return _as_clause(doc, n, i)
    if kind in ("echo", "as-clause", "relay-from") or words[i + 1:i + 2] == ["لسان"] and any(f.kind == "finite" for k in range(max(a, i - 8), i) for f in doc.forms.get(k, ())):
        return []
    relay = None
    if kind == "according-clause":
        verb = relay_verb(doc, source)
        if verb is None:
            return []
        source = verb + (2 if words[verb + 1] in ("به", "بها", "عنه", "عنها") else 1)
    if source >= b or kind == "according" and not actors.can_speak(words, source, b, doc.pair_at):
        return []
    end = actors.phrase_end(words, source, b, doc.pair_at)
    relayed = next((k for k in range(end, min(end + 2, b)) if words[k] == "نقلا"), None)
    if kind == "according-clause" and end < b and words[end] == "عن":
        relayed = end - 1
    if relayed is not None and relayed + 2 < b:
        relay = (relayed + 2, actors.phrase_end(words, relayed + 2, b, doc.pair_at))
        close = relay[1]
    else:
        close = end + actors.says_same(words, end)
    if end < b and words[end] in ("له", "لها", "لهم", "لهما") or any(w in ("له", "لها", "لهم", "لهما") for w in words[source + 1:end]):
        return []  # «وفق بلاغ له»: the speaker's own
    subject = (source, end)
    initial = i > a and words[i][0] == "و" and words[i - 1] in _PAUSE and words[i] not in ("وفق", "وفقا") or all(not words[k][0].isalnum() or words[k] in ("و", "ف") for k in range(a, i)) or cues.match_phrase("turn", words, a) >= i - a > 0
    if initial:
        start = close
        while start < b and (words[start] in _PAUSE or words[start] in ("فقد", "فان", "قد") and words[start] != "فان" or words[start] in "»”\"" and start not in doc.pair_at):
            start += 1
        if start >= b:
            return []
        if start == close and any(f.kind == "finite" and f.cue.tier == 3 for f in doc.forms.get(start, ())):  # «وبحسب شهود تحدثوا إلى الوكالة، …»: a clause about the source
            start = next((k + 1 for k in range(start, min(start + 9, b - 1)) if words[k] in _PAUSE), start)
        skip = 1 if words[start][0] == "ف" and words[start][1:] in cues.COMPLEMENTISERS else 0
        cue_inside = any(f.kind == "finite" and f.cue.tier < 3 and not f.joined for k in (start, start + 1) if k == start or words[start] in ("كان", "كانت", "قد") for f in doc.forms.get(k, ()))
        if cue_inside or i > a and words[start] in cues.COMPLEMENTISERS and words[start][0] != "ف":
            return []  # «وبحسب الوكالة، أكد فلان أن»: the verb's attribution, relayed
        if start in doc.pair_at and count_words(words, start, doc.pair_at[start]) >= SPEECH_WORDS:
            content, marked = (start + 1, doc.pair_at[start]), True
        else:
            stop = _content_end(doc, n, i, start, min(b, start + CONTENT_TOKENS), _NEUTRAL)
            while stop > start and (words[stop - 1] in _END or words[stop - 1] in _PAUSE):
                stop -= 1
            content, marked = (start, stop), False
        if content[1] <= content[0]:
            return []
        return [Found((i, i + size), content, marked, None, lemma, stance, subject, "according to + source + content", n, relay, skip=skip)]
    stop = i
    while stop > a and (words[stop - 1] in _PAUSE):
        stop -= 1
    pair = (doc.open_of[stop - 1], stop - 1) if doc.open_of.get(stop - 1, -1) >= a else None
    if pair and count_words(words, pair[0], pair[1]) >= SPEECH_WORDS and not (pair[0] - a > 3 and count_words(words, pair[0], pair[1]) <= 5 and (words[pair[0] - 1] in cues.word_class("naming") or words[pair[0] - 1] in cues.word_class("before-title"))):
        return [Found((i, i + size), (pair[0] + 1, pair[1]), True, None, lemma, stance, subject, "marks + according to + source", n, relay)]
    start = a
    size_turn = cues.match_phrase("turn", words, start)
    if size_turn:
        start += size_turn
        while start < stop and words[start] in _PAUSE:
            start += 1
    dash = next((k for k in range(start, min(start + 9, stop)) if words[k] in "-–—:"), None)
    if dash is not None and (any(words[k] == "(" for k in range(start, dash)) or actors.kind_of(words, dash - 1, dash, {}) == "agency" or start == a and doc.sentences[n - 1][2] != doc.sentences[n][2] and actors.is_state(words, start, dash)):
        start = dash + 1  # «كيرسادا (نبأ) - …»: the dateline
    if stop - start > 2 * REACH:
        return []
    for k in range(stop - 1, start, -1):  # not past another clause of the sentence
        if words[k] in _END or any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(k, ())) and (doc.forms[k][0].joined or words[k - 1] in _PAUSE):
            return []
    if stop - start < 3 or any(any(f.kind == "finite" and f.cue.tier == 1 for f in doc.forms.get(k, ())) for k in range(start, min(start + 2, stop))):
        return []
    if close + 2 < b and words[close] in "،," and not any(f.joined for f in doc.forms.get(close + 1, ())) and words[close + 1] not in cues.word_class("break"):
        stop = _content_end(doc, n, i, close + 1, min(b, close + CONTENT_TOKENS), _NEUTRAL)  # «ارتفعت الحصيلة، وفق الوزارة، بعدما …»
        while stop > start and (words[stop - 1] in _END or words[stop - 1] in _PAUSE):
            stop -= 1
    skip = 1 if words[start][0] == "و" and len(words[start]) > 3 and start == a and (words[start][1:] in doc.vocabulary or words[start][1] in "يت" and words[start] not in cues.word_class("no-masdar")) else 0
    return [Found((i, i + size), (start, stop), False, None, lemma, stance, subject, "content + according to + source", n, relay, skip=skip)]


def _as_clause(doc: Doc, n: int, i: int) -> list[Found]:
    """«كلام، كما ذكر فلان.»: a sentence whose cue and source close it."""
    words, (a, b, _, _) = doc.words, doc.sentences[n]
    form = next((f for f in doc.forms.get(i + 1, ()) if f.kind == "finite" and f.cue.tier == 1 and f.cue.lemma in ("قال", "ذكر", "أفاد", "أوضح", "أكد", "أضاف")), None)
    who = form and actors.mention(words, i + 2, b, doc.pair_at)
    if not who or who[0] != i + 2 or not (who[1] >= b or words[who[1]] in _END) or any(any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(k, ())) for k in range(a, i)):
        return []
    start = a + cues.match_phrase("turn", words, a) + (words[a] in ("كما", "وكما"))
    while start < i and words[start] in _PAUSE:
        start += 1
    return [Found((i, i + 2), (start, i - 1), False, form, form.cue.lemma, form.cue.stance, who, "content + cue", n)] if i - 1 - start > 3 else []


_NEUTRAL = cues.Form(cues.Cue("", frozenset(), "neutral", "asserted", 1, False), "", "", "", "", False)


def _bare_quotations(doc: Doc, found: list[Found]) -> list[Found]:
    """Long marked sentences with no cue of their own: they go on with the last speaker."""
    out = []
    taken = sorted(f.content for f in found)
    first_cue = min((f.cue[0] for f in found), default=len(doc.words))
    for n, (a, b, paragraph, kind) in enumerate(doc.sentences):
        if a in doc.pair_at and kind in ("body", "list"):
            close = doc.pair_at[a]
            end = close + 1
            goes_on = n and doc.sentences[n - 1][2] == paragraph and any(f.marked and f.sentence == n - 1 for f in found)
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


