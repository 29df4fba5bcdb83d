"""Where reported content ends: before a new cue, the journalist's own comment, a turn of the account or a source given after it.

`content_end` goes from place to place where content can end and asks the rules of each kind: the main clause behind a circumstance, content
that is a noun phrase (`_phrase_ends`), comments and breaks, turns of the account (`_turns`), a new cue (`_new_cue`)."""

from bisect import bisect_left

from . import actor_nouns, actors, arabic, cues, gazetteer, titles
from .article import NEUTRAL, Doc, SPEECH_WORDS, refused_claim
from .arabic import POSSESSIVE
from .complements import (
    GOVERNED,
    REGARDS,
    asked_of,
    clause_behind_comma,
    clause_next,
    criticised_alone,
    glued_stop,
    is_b_noun,
    judges,
    masdar_of_speech,
    occasion,
    plain_noun,
    requested,
    starts_object,
    wished,
)
from .cues import BUT_HE, COMPLEMENTISERS, END, PAUSE, RELATIVES
from .subjects import A_MATTER, REJECTS, WILL_BE, may_be_participle, may_be_verb, rejects_words, relay_verb, unnamed_person
from .token_index import accusative, count_words


_ABOUT = cues.word_class("about")
_BREAKS = cues.word_class("break")
_COMMENT_NOUNS = cues.word_class("comment-noun")
_DEEDS = cues.word_class("deed-told")
_ANSWERED = cues.word_class("answered-back")
_GIVES = cues.word_class("issuing") | cues.word_class("gives-text")
_TOLD_OF_TEXT = frozenset(["القاها", "القاه", "تلاه", "تلاها", "نشره", "بثه", "بثها", "اجراها", "ادلي"])
_DETAILS = cues.word_class("left-unsaid")
_DOES_BESIDES = cues.phrase_starts("participle-told")
_GROUPS = cues.word_class("group")
_LEFT_OUT = cues.word_class("left-out")
_NEGATIONS = cues.word_class("negation")
_NO_TIME = cues.word_class("no-time")
_OBJECTS = cues.word_class("object-noun")
_PAST = cues.word_class("past")
_PLURALS = cues.word_class("plural")
_SAYINGS = cues.word_class("saying-named")
_POSITIONS = cues.word_class("position-taken")
_PREPOSITIONS = cues.word_class("prep")
_SPEECH_ACTS = cues.word_class("speech-act-noun")
_UNSAID = cues.word_class("unsaid-stem")
_VENUES = cues.word_class("venue")
_VERBS = cues.word_class("verb")

_WHILE = frozenset(["بينما", "وبينما", "فيما", "وفيما", "بعدما", "عندما"])  # before a verb of saying: its clause is subordinate
_AFTER_THAT = frozenset(["ان", "بعدما", "وبعدما", "عندما", "وعندما"])
_AFTER = frozenset(["بعد", "بعدما", "عندما"])
_ON_AN_OCCASION = frozenset(["لدي", "عند", "خلال", "بعد", "عقب", "ردا", "تعليقا"])
_FRONTED = frozenset(["عندما", "حين", "حينما", "اذ"])
_ON_THE_TOPIC = frozenset(["وفي", "وحول", "وعن", "وبشان", "وفيما", "وعلي", "ومن"])
_MEANWHILE = frozenset(["بينما", "فيما"])
_HE_SAID = frozenset(["قال", "قالت", "قالوا", "يقول", "تقول", "يقولون"])
_HE_THAT = frozenset(clitic + "ان" + pronoun for clitic in ("", "ب") for pronoun in ("ه", "ها", "هم", "هن", "هما"))


def without_stops(words: list[str], start: int, stop: int) -> int:
    """The token at which content from token start to stop ends when the stops and pauses at its end are left off."""
    while stop > start and (words[stop - 1] in END or words[stop - 1] in PAUSE):
        stop -= 1
    return stop


def content_end(doc: Doc, n: int, i: int, start: int, end: int, form: cues.Form) -> int:
    """Where reported content that starts at token `start` ends: before a new cue, the journalist's comment or a source given after it.

    The cue is token i of sentence n in this form; content never goes beyond token `end`."""
    words, pair_at, looks, endings = doc.words, doc.pair_at, doc.looks, cues.endings()
    first, headline = doc.sentences[n][0], doc.sentences[n][3] == "headline"
    phrase = _is_phrase(words, start, form)
    # «الذي ينتقد البعض سياسته، قيادة …», «بينما عبّر فلان عن …، استمرت …»: a noun phrase in a subordinate clause ends with it
    until_comma = phrase and (words[i - 1] in RELATIVES or i > first and words[i - 1] in _WHILE)
    after_that, fronted = _after_that(words, first, i), _fronted(doc, first, i, form)
    aside_first = _aside_at_head(words, first, i, form)
    j = start
    while j < end:
        close = pair_at.get(j, end)
        if close < end:
            if j <= start + 1 and _all_in_marks(words, j, close, end):
                return close + 1
            if j > start + 2 and words[j - 1] == ":" and _then_in_marks(doc, i, start, j - 1, end):
                return j - 1
            if until_comma and j > start and _predicate_in_marks(doc, first, i, j, end):
                return j
            if phrase and j > start + 1 and words[j - 1] in PAUSE and so(words[j + 1]) and count_words(words, j, close) >= SPEECH_WORDS:
                return j  # «شددت على ضرورة فتح ممرات، «فالذي يهرب من الموت …»»
            j = looks[bisect_left(looks, close + 1)]
            continue
        if j > start and words[j - 1] in "-–—" and (close := _aside(words, j, end)):
            j = looks[bisect_left(looks, close + 1)]
            continue
        if j > start:
            word, joint = words[j], words[j - 1] in PAUSE or j - 1 in doc.open_of and words[j - 2] in PAUSE  # «"…،" لكنه»
            if word == "." and (glued_stop(doc, j) or headline and words[j + 1] == "."):
                return j
            if headline and word[0] == "و" and (second_statement(doc, n, j) or phrase and _and_does(words, i, j)):
                return j
            if joint and phrase and word.startswith("وان") and word[1:] in COMPLEMENTISERS and not COMPLEMENTISERS.isdisjoint(words[max(first, i - 3) : i]):
                return j  # «وتوضح أن عائلته اقترحت عليها كذا، وأنها رفضت»
            if joint and word in COMPLEMENTISERS and words[i - 1] in RELATIVES:
                return j  # «واعتبرت المنظمة، التي تقول إنها مستقلة، أن»
            if joint and (until_comma or (after_that or fronted) and _main_clause(doc, j, end, after_that, fronted)):
                return j
            if joint and aside_first and word[0] not in "وف" and _reports(doc, j):
                return j
            if phrase and (word[0] == "و" or joint and word == "كما" and words[j + 1] not in COMPLEMENTISERS) and _phrase_ends(doc, i, j, start, form, joint):
                return j
            if word == "في" and j > start + 1 and (_in_a_text(words, j, phrase) or phrase and _feared_since(words, j, form)):
                return j  # «مسؤوليته عن الهجوم في بيان نشره على موقعه»
            if joint and (form.kind == "noun" or form.cue.lemma == "نقل") and words[j + (word == "وكذا")].removeprefix("و") in _HIS_SAYING:
                return j  # «نقلت الوكالة عن الوالي تعهده بتوزيع المواد، وكذا قوله إن»
            if joint and word == "وعن" and form.cue.lemma == "نقل" and any(words[k] in COMPLEMENTISERS for k in range(j + 2, min(end, j + 7))):
                return j  # «ونقلت الوكالة عن الوزير أن …، وعن نظيره أن …»
            if joint and (phrase and _does_then(doc, j) or word in _ANSWERED):
                return j  # «…، فرد عليه النائب قائلا»
            if joint and word in _DOES_BESIDES and cues.match_phrase("participle-told", words, j) and _of_speaker_too(word, form):
                return j
            if joint and word[0] == "و" and _court_rules(words, i, start, j, form):
                return j
            if joint and word in _ON_THE_TOPIC and _next_topic(doc, n, j, end):
                return j
            if word in endings:
                told_within = word == "مما" and (_than_what(words, j, joint) or _that_again(doc, start, j, end))
                if not told_within and cues.match_phrase("comment", words, j):
                    return j - (words[j - 1] in ("وهو", "وهي"))
                if (word in _MEANWHILE or words[j + 1] == "حين") and (contrast := _contrast_within(doc, start, j, end, joint, form)):
                    j = looks[bisect_left(looks, j + contrast)]
                    continue
                if j - start > 1 and (word in _BREAKS or cues.match_phrase("break", words, j)) and _breaks_off(doc, start, j, end, joint):
                    return j
            if joint or j in doc.forms or word in cues.ENDING_WORDS or word in cues.phrases() or word in RELATIVES:
                if word == "دون" and _left_unsaid(doc, j, phrase, form):
                    return j - (words[j - 1] == "من")
                if joint and word == "من" and words[j + 1] == "غير" and _left_unsaid(doc, j + 1, phrase, form):
                    return j  # «…، من غير أن يورد تفاصيل»
                if _turns(doc, n, start, j, end, form, joint):
                    return j
                if j in doc.forms and (stop := _new_cue(doc, n, i, start, j, form, joint)) is not None:
                    return stop
        j = looks[bisect_left(looks, j + 1)]
    return end


_HIS_SAYING = frozenset(["قوله", "قولها", "قولهم", "تاكيده", "تاكيدها", "دعوته", "دعوتها"])


def _then_in_marks(doc: Doc, i: int, start: int, j: int, end: int) -> bool:
    """Whether the colon at token j leads from a clause of the cue at token i to the same speaker's own words, which end the sentence («قالت
    إنها لا تثق بهم: "سمعنا هذا الكلام من قبل"»): no verb of saying in the clause introduces them."""
    words, close = doc.words, doc.pair_at.get(j + 1)
    if close is None or count_words(words, j + 1, close) < SPEECH_WORDS + 1:
        return False
    ends = close >= end - 1 or words[close + 1] in END or words[close - 1] in END
    if words[start] not in COMPLEMENTISERS and (words[start][0] != "ب" or words[start] in ("بهذا", "بهذه", "بما")):
        return False  # also «توعد بالرد على أي اعتداء: "صبرنا ليس ضعفا"»
    return ends and words[j - 1] not in _TO_WHOM and not any(k in doc.forms for k in range(start + 1, j))


_TO_WHOM = frozenset(["هو", "هي", "له", "لها", "لهم", "لي", "لنا", "التالي", "الاتي", "التالية", "الاتية", "فيه", "فيها"])


def _predicate_in_marks(doc: Doc, first: int, i: int, j: int, end: int) -> bool:
    """Whether the marks at token j hold what is said of the noun before a relative clause with the cue at token i, within another's report
    («معتبرة أن البطاقات التي أعلنت الوزارة عن توزيعها «حل مؤقت لن ينفع أحدا»»)."""
    words, close = doc.words, doc.pair_at[j]
    closes = close + 1 >= end or words[close + 1] in PAUSE or words[close + 1] in END
    if words[i - 1] not in RELATIVES or count_words(words, j, close) < SPEECH_WORDS or not closes:
        return False
    before = words[j - 1]
    governs = before in _PREPOSITIONS or before in COMPLEMENTISERS or before in ("ب", "ل", ":") or before in doc.forms
    return not governs and any(words[k] in COMPLEMENTISERS for k in range(max(first, i - 8), i - 1))


def _in_a_text(words: list[str], j: int, phrase: bool) -> bool:
    """Whether «في» at token j says in which statement or speech the words stand: an undefined one that ends the sentence or of which a verb
    or an adjective tells («في بيان نشره على موقعه», «في بيان مقتضب.»); within a clause only with such a verb."""
    text, after = words[j + 1], words[j + 2]
    if not (text in cues.word_class("venue") or text in ("بيان", "بلاغ")) or text.endswith(POSSESSIVE):
        return False
    adjective = after in cues.word_class("beside-document") or after in cues.word_class("of-a-speech")
    after = words[j + 3] if adjective else after
    told = after.endswith(("ه", "ها")) and (after in _TOLD_OF_TEXT or after.removesuffix("ها").removesuffix("ه") in _GIVES)
    return told or phrase and (adjective and after in END or after in END)


def _aside(words: list[str], j: int, end: int) -> int | None:
    """The dash that closes what another one before token j has opened within a clause («سيمثل المنظمة - في حين كان سلفه موفدا - وسيكون له
    مساعد»); None when none does."""
    close = next((k for k in range(j + 1, min(end - 1, j + 16)) if words[k] in "-–—" or words[k] in END or words[k] in "،,"), None)
    if close is None or words[close] not in "-–—" or not words[close + 1][0].isalpha():
        return None
    return close if words[j] in _BREAKS or words[j] == "في" and words[j + 1] == "حين" else None


def so(word: str) -> bool:
    """Whether ف is joined to the word («فالذي», «فهذا», «فنحن») and is no letter of it («فارس»)."""
    return word[0] == "ف" and (word.startswith("فال") or word[1:] in _AFTER_SO)


_AFTER_SO = frozenset(["هذا", "هذه", "نحن", "هو", "هي", "هم", "لا", "لن", "لم", "قد", "من", "ما", "كل", "ليس", "انا", "ان"])


def _is_phrase(words: list[str], start: int, form: cues.Form) -> bool:
    """Whether content that starts at token `start` is a noun phrase («أكد أهمية …»): no complementiser opens it, nor stands it behind a
    nominal cue, where a clause needs none («بحسب الشهود، صدمت السيارة طفلا»)."""
    return bool(form.kind) and words[start] not in COMPLEMENTISERS


# --- where the sentence begins with a circumstance --------------------------------------------------------------------


def _after_that(words: list[str], first: int, i: int) -> bool:
    """Whether the cue at token i stands in a circumstance of time at the head of the sentence («بعد أن ذكرت الصحيفة أن …، نفت البلاد»)."""
    return i - first in (1, 2) and words[i - 1] in _AFTER_THAT and words[first].lstrip("و") in _AFTER


def _fronted(doc: Doc, first: int, i: int, form: cues.Form) -> bool:
    """Whether the cue at token i stands in a subordinate clause before the main clause («وبينما قال الوزير إن …، خرج المتظاهرون»,
    «وفي الوقت الذي أعلنت فيه الوزارة أن …، شكا السكان من»)."""
    words = doc.words
    opener = cues.match_phrase("fronted", words, first)
    if opener and (words[first + opener] in _ABOUT or words[first + opener] in _NO_TIME):
        return False  # «وفيما يتعلق بـ», «وفي وقت لاحق»
    if opener and form.joined and form.kind == "finite" and words[i - 1] in PAUSE and i - first < 25:
        return any(k in doc.forms for k in range(first + opener, i - 2))  # «بينما يحذر حزب من أن …، وتؤكد الإدارة أن …، يقول لاجئ إن»
    though = words[i - 1] in ("رغم", "ورغم")  # «ورغم نفي الوزارة وجود أزمة، …»
    near = opener + 6 if opener else 2 if though or words[first].removeprefix("و") in _FRONTED else 0
    return near > 0 and (i - first <= near or form.kind == "participle") and not any(words[k] in PAUSE for k in range(first, i))


def _aside_at_head(words: list[str], first: int, i: int, form: cues.Form) -> bool:
    """Whether the cue at token i stands before the main clause, in a relative clause of a fronted one or in the topic («وعندما واجهه القاضي
    بتقرير خلص إلى أن …، رد المتهم», «وبخصوص تهديد الوزارة بالخصم، رد النقيب»)."""
    opener = words[first].removeprefix("و")
    if words[i - 1] in RELATIVES:
        return opener in _FRONTED or opener in _ON_AN_OCCASION  # «ولدى مواجهته بأقوال المدير، الذي قال إن …، رد المتهم»
    return form.kind in ("", "noun") and i - first <= 4 and (opener in cues.word_class("as-for") or opener in ("حول", "عن", "ازاء"))


def _main_clause(doc: Doc, j: int, end: int, after_that: bool, fronted: bool) -> bool:
    """Whether the main clause starts with the verb at token j, behind a circumstance («بعد أن …، نفت البلاد») or a fronted clause
    («وبينما …، خرج المتظاهرون»)."""
    words = doc.words
    word, after = words[j], words[j + 1]
    if fronted and _behind_insertion(words, j):
        return False
    if fronted and (word in ("فان", "فقد") or word[0] not in "وف" and (_reports(doc, j) or _main_verb(words, j))):
        return True
    if not after_that or word[0] == "و" or j not in doc.verbs:
        return False
    if not any(f.kind == "finite" and f.cue.tier < 3 for f in doc.forms.get(j, ())):
        return False
    return actor_nouns.is_actor_noun(after) or gazetteer.is_state(words, j + 1, end) or gazetteer.given(after)


def _reports(doc: Doc, j: int) -> bool:
    """Whether a verb of saying with a subject of its own stands at token j: one in the past («طالبت بـ»), or in the present with somebody
    who can say it right behind («ترى النقابة أن», but not «يثبت استمرار»)."""
    return any(f.kind == "finite" and (f.tense == "past" or _somebody(doc.words, j + 1)) for f in doc.forms.get(j, ()))


def _sums_up(doc: Doc, n: int, j: int) -> bool:
    """Whether «وهذا ما أكده فلان», «وفي هذا الإطار دعا إلى» stands at token j: what is said next is another attribution."""
    words = doc.words
    if words[j] == "وهذا":
        return words[j + 1] == "ما" and words[j + 2].endswith(("ه", "ها")) and cues.with_object(words[j + 2])
    if words[j] != "وفي" or words[j + 1] not in ("هذا", "هذه", "السياق", "الاطار", "الصدد"):
        return False
    verb = j + 2 + words[j + 1].startswith("هذ")
    return any(f.kind == "finite" and content_quick(doc, n, verb, f) for f in doc.forms.get(verb, ()))


def _plural_before(words: list[str], start: int) -> bool:
    """Whether people in the plural stand right before what begins at token `start` («طالب المتظاهرون بـ», «عبر الكثيرون عن»)."""
    near = words[max(0, start - 8) : start]
    return any(word.endswith(("ون", "ين")) and actor_nouns.noun_class(word) == "anonymous" for word in near)


def _somebody(words: list[str], k: int) -> bool:
    """Whether token k is an office, a body, people, a given name, a state's name or somebody of a state."""
    if gazetteer.is_nationality(arabic.skeleton(words[k])):
        return True
    return actor_nouns.is_actor_noun(words[k]) or gazetteer.given(words[k]) or gazetteer.is_state(words, k, k + 1)


def _behind_insertion(words: list[str], j: int) -> bool:
    """Whether the comma before token j closes what was set in by another («أن القوات، التي تقدمت، انسحبت»)."""
    comma = next((k for k in range(j - 2, max(0, j - 14), -1) if words[k] in PAUSE), None)
    return comma is not None and (words[comma + 1] in RELATIVES or words[comma + 1] in cues.phrases())


def _main_verb(words: list[str], j: int) -> bool:
    """Whether a verb with its definite subject stands at token j: a common one or one in «ي» («يشكو التجار»), or one in the past of three
    to five letters («خرج المتظاهرون», «قابلت وزارة الدفاع»)."""
    word, after = words[j], words[j + 1]
    present = word[0] == "ي" and 3 < len(word) < 8 and word.isalpha() and (word.endswith("ي") or not word.endswith(_NOMINAL))
    if word in _VERBS or word in ("كان", "كانت") or present and word != "يومي":
        return after.startswith("ال") or _somebody(words, j + 1)
    if not 2 < len(word) < 6 or not word.isalpha() or word.startswith("ال") or word.endswith(("ة", "ا", "ه", "ي")):
        return False
    if word in _NO_VERBS or word in cues.phrases() or word in _PREPOSITIONS or word in _BREAKS:
        return False
    particle = actor_nouns.stops(word) and word not in cues.word_class("verb")
    if particle or cues.verbal_noun(word) or actor_nouns.is_actor_noun(word):
        return False
    if after.startswith("ال") and len(after) > 4 or gazetteer.given(after) or after in ("عشرات", "مئات", "الاف"):
        return True  # «عمد عشرات الآلاف من المتظاهرين إلى»
    return word.endswith("ت") and actor_nouns.noun_class(after) in ("title", "organisation")


_NO_VERBS = frozenset(["لكن", "سواء", "مثل", "ابرز", "منها", "منهم", "بينهم", "بينها"])


# --- content in a headline, in marks, as a noun phrase ----------------------------------------------------------------


def second_statement(doc: Doc, n: int, j: int) -> bool:
    """Whether the second half of a headline begins at token j, a word with و, with another state, body or person («موسكو تنفي … وكييف
    تتهم …», «فلان: كلام ومصادر تستبعد …»)."""
    words, name = doc.words, doc.words[j][1:]
    phrase = [name, *words[j + 1 : j + 5], "\n"]
    kind = actor_nouns.noun_class(name)
    people = name.endswith("ون") or kind == "anonymous" or kind == "title" and not name.startswith("ال")
    if people and (words[j + 1] == ":" or words[j + 1][0] == "ي" and words[j + 1].endswith("ون")):
        return True  # «الحكومة تؤكد موقفها والخاطفون يمددون المهلة»
    if actor_nouns.noun_class(name) == "title" and ":" in words[j + 1 : j + 4]:
        return True  # «الحزب يهدد بالانسحاب وعضو بالمجلس: لن نقبل الابتزاز»
    known = gazetteer.given(name) or name in words.surnames or gazetteer.known_at(phrase, 0) is not None
    if not (known or actor_nouns.is_actor_noun(name)) or gazetteer.given(words[j]):
        return False
    for k in (j + 1, j + 2, j + 3):
        if any(f.kind == "finite" and f.tense == "present" and not f.joined and content_quick(doc, n, k, f) for f in doc.forms.get(k, ())):
            return True
    return False


def _and_does(words: list[str], i: int, j: int) -> bool:
    """Whether the subject of the present verb at token i of a headline does something else at token j («الوزارة تنفي تسرب الأسئلة وتحيل
    هواتف إلى القضاء»): a verb of the same gender that looks like no noun."""
    word, verb = words[j][1:], words[i].lstrip("و")
    if len(word) < 4 or word[0] != verb[0] or word[0] not in "يت" or word.endswith(("ة", "ات", "ي", "ين", "ون")):
        return False
    noun = actor_nouns.is_actor_noun(word) or gazetteer.given(word) or cues.verbal_noun(word) or word in words.surnames
    return not noun and (word[0] == "ي" or len(word) == 4 and word[2] == "ي")


_GOES = cues.word_class("goes-stem")


def _all_in_marks(words: list[str], j: int, close: int, end: int) -> bool:
    """Whether all of the content was in the marks j..close, as a stop or «في بيان» follows: what comes then is the journalist's."""
    if close + 4 < end and words[close + 1] in PAUSE and words[close + 2] == "قبل" and words[close + 3] == "ان":
        return words[close + 4][1:] in _GOES  # «بأنه "متوازن"، قبل أن يتوجه إلى …»
    if close + 2 >= end:
        return False
    behind, then = words[close + 1], words[close + 2]
    speech = then == "خطاب" and words[close + 3].startswith("ال")  # «رحب بـ"الوضوح" في خطاب الأمم المتحدة»: what is welcomed
    if behind == "في" and then in cues.word_class("statement") and words[j - 1] == "ب" and not speech:
        return True  # «متهما إياها بـ"الكيل بمكيالين" في تصريح لبرنامج كذا»
    if count_words(words, j, close) < 4:
        return False
    return behind in END or behind in PAUSE and then in ("كما", "وكما") or behind in ("في", "خلال") and occasion(then)


def _phrase_ends(doc: Doc, i: int, j: int, start: int, form: cues.Form, joint: bool) -> bool:
    """Whether content of the cue at token i that is a noun phrase ends before the word with و or the «كما» at token j: a verb or
    another subject follows."""
    word = doc.words[j]
    if joint:
        if word in ("كما", "وكما") and (form.cue.lemma or j + 1 in doc.forms):
            return True
        if _deed(word) or word.endswith("ا") and _of_two(doc, i, j, form):
            return True
        if j in doc.forms and any(f.kind == "finite" and f.joined for f in doc.forms[j]) and word[1:] not in doc.words[start:j]:
            return True  # «استنكرت المنظمة ملاحقة الراوي، وحثت مديرتها السلطات على»
        if word == "وقد" and doc.words[j + 1][0] not in "يت" and not _source_in_reach(doc, j):
            return True  # «لم تستبعد الشرطة فرضية كذا، وقد أوقفت رجلا»
        if word[1:] in _GROUPS and doc.words[j + 1] in ("منهم", "منهن", "الاخر", "من"):
            return True  # «…، والبعض منهم هاجم»
    if word == "وفور" and cues.verbal_noun(doc.words[j + 1].removeprefix("ال")):
        return True  # «اعترفت الشركة بالخطأ وفور الإعلان عنه شهدت المدينة مسيرات»
    return form.kind == "participle" and j > start + 1 and _another_participle(doc, j) or _new_sentence(doc, j)


def _does_then(doc: Doc, j: int) -> bool:
    """Whether it is told at token j, behind a noun phrase, what the speaker or another said besides or did then («أنكرت الاتهامات، بل لمح
    سفيرها إلى», «نفت وجود أسرى، قبل أن تعود لتتحدث عن», «تتهمه بالتدبير، غير أنه ينفي»)."""
    words, word, after = doc.words, doc.words[j], doc.words[j + 1]
    if word == "قبل" and after == "ان":
        return words[j + 2][1:] in _GOES
    if word in _EXCEPT and after == "ان" and actor_nouns.noun_class(words[j + 2]) in ("title", "organisation"):
        return True  # «متعللة بسوابق الحكم، غير أن اللجنة رفضت المطلب»
    verb = j + 1 if word == "بل" else j + 2 if word in _EXCEPT and after in _HE_THAT else 0
    return verb > 0 and (words[verb] in _DEEDS or any(f.kind == "finite" for f in doc.forms.get(verb, ())))


_EXCEPT = frozenset(["غير", "الا", "بيد"])  # «غير أنه»


def _source_in_reach(doc: Doc, j: int) -> bool:
    """Whether a source is named behind token j within the sentence («…، وقد نقل الجرحى إلى المستشفى، بحسب البيان»)."""
    for k in range(j + 1, min(j + 25, len(doc.words))):
        if doc.words[k] in END:
            return False
        if doc.words[k - 1] in PAUSE and (doc.words[k] == "كما" or cues.phrase_at(doc.words, k)):
            return True
    return False


def _deed(word: str) -> bool:
    """Whether a word with و is a verb that tells what was done or will be done («وشملت», «وأرشد», «وستوارى»)."""
    if word.endswith("ت") and 5 <= len(word) <= 7 and not word.endswith("ات") and word[1:3] != "ال" or word[1:] in _DEEDS:
        return True
    return word[0] == "و" and future(word[1:]) and not word.endswith(("ة", "ات", "اء", "ما", "يو"))


def _of_two(doc: Doc, i: int, j: int, form: cues.Form) -> bool:
    """Whether the word at token j is a deed of the two who speak by the cue at token i («أكد الجانبان أهمية التنسيق، ووقعا مذكرة»)."""
    word = doc.words[j]
    if not 4 < len(word) < 9 or j in doc.forms or len(word) > 6 and cues.verbal_noun(word[1:-1]):
        return False
    return form.number == "d" or _a_dual(doc.words[i + 1])


_SINGULAR_IN_AN = frozenset(["البرلمان", "الديوان", "السلطان", "المهرجان", "الكيان", "القبطان"])


def _a_dual(subject: str) -> bool:
    """Whether a word is two people or bodies («الجانبان»); no singular that ends so («البيان», «البرلمان»)."""
    if not subject.startswith("ال") or not subject.endswith("ان"):
        return False
    return actor_nouns.is_actor_noun(subject) and actor_nouns.noun_class(subject) != "document" and subject not in _SINGULAR_IN_AN


def _another_participle(doc: Doc, j: int) -> bool:
    """Whether another participle of the same subject stands at token j («مطالبا بـ… وواضعا شروطا»)."""
    word = doc.words[j]
    if len(word) != 6 or word[2] != "ا" or not word.endswith("ا") or word[1:3] == "ال":
        return False
    return j not in doc.forms and not doc.words[j - 1].endswith("ا")


def _new_sentence(doc: Doc, j: int) -> bool:
    """Whether «وافتتح محافظ …», «وزار الوزير …»: a verb joined by و that has a subject of its own starts at token j."""
    word = doc.words[j]
    if word[0] != "و" or len(word) < 5 or word[1:3] in ("ال", "لل") or word.endswith(_NOMINAL):
        return False
    if j in doc.forms or actor_nouns.is_actor_noun(word) or cues.verbal_noun(word[1:]):
        return False
    return actor_nouns.noun_class(doc.words[j + 1]) == "title" and word[1:] not in doc.vocabulary and not gazetteer.given(word[1:])


_NOMINAL = ("ة", "ات", "ين", "ون", "ها", "ه", "هم", "ي", "ية", "ا")  # endings that no verb in the past has


def _of_speaker_too(word: str, form: cues.Form) -> bool:
    """Whether a participle agrees with the cue before it («قال الأمير إن البلاد آمنة، سائلا المولى أن يحفظها»)."""
    return not form.gender or form.gender == ("f" if word.endswith("ة") else "m")


def _court_rules(words: list[str], i: int, start: int, j: int, form: cues.Form) -> bool:
    """Whether the court that speaks by the cue at token i rules from token j on («أكدت المحكمة أن …، ولهذه الأسباب حكمت برفضها»,
    «وأضافت أن …، وقضت بحبسه»)."""
    if form.gender != "f" or words[i + 1] not in _COURTS and words[i + 1] not in COMPLEMENTISERS:
        return False
    if words[j] in _THEREFORE:
        rules = any(words[k] in _RULED or words[k] in _DECIDED for k in range(j + 1, j + 4))
    else:
        rules = words[j][1:] in _RULED
    return rules and _COURTS.isdisjoint(words[start:j])


_COURTS = frozenset(["محكمة", "المحكمة", "الدائرة", "محاكم"])
_RULED = frozenset(["حكمت", "قضت"])
_DECIDED = frozenset(["قررت", "رفضت", "ايدت", "الغت", "امرت"])
_THEREFORE = frozenset(["وعليه", "وبناء", "ومن", "ولهذه", "ولهذا", "ولذلك"])  # «وبناء عليه», «ومن ثم», «ولهذه الأسباب»


def _next_topic(doc: Doc, n: int, j: int, end: int) -> bool:
    """Whether «، وفي الشأن … قال فلان» at token j turns to another statement: a cue with content of its own stands near."""
    for k in range(j + 1, min(end, j + 9)):
        if any(f.kind == "finite" and f.cue.tier == 1 and not f.joined for f in doc.forms.get(k, ())):
            return doc.words[k - 1] not in COMPLEMENTISERS and content_quick(doc, n, k, doc.forms[k][0])
        if doc.words[k] == "بالقول" and doc.words[j] == "وعن" and doc.words[k + 1] in COMPLEMENTISERS:
            return True  # «، وعن رحيله، اكتفى بالقول إن»
    return False


# --- comments and breaks ----------------------------------------------------------------------------------------------


def _than_what(words: list[str], j: int, joint: bool) -> bool:
    """Whether «مما» at token j is «from what» («أكثر مما ورد», «مما أسماه "كذا"») and opens no comment."""
    before, after, then = words[j - 1], words[j + 1], words[j + 2]
    if not joint and (before[0] == "ا" and len(before) <= 5 or after in _REPORTED_OR_BEEN):
        return True
    if not after.startswith(("اسم", "سما", "وصف", "اعتبر")) or not after.endswith(POSSESSIVE):
        return False
    return not (then.startswith("ال") and then.endswith(("ون", "ين"))) and not actor_nouns.is_actor_noun(then)


_REPORTED_OR_BEEN = frozenset(["ورد", "جاء", "سبق", "قيل", "كان", "كانت", "هو", "هي", "حدث"])


def _that_again(doc: Doc, start: int, j: int, end: int) -> bool:
    """Whether the clause at token `start` has a second one with the same particle behind token j («قالوا إن انهيارا طمر القرية مما أسفر عن
    قتلى وإن آخرين ما زالوا مفقودين»): what stands between is reported too."""
    words, again = doc.words, "و" + doc.words[start]
    if words[start] not in ("ان", "بان"):
        return False
    for k in range(j + 1, min(end, j + 40)):
        if words[k] == again:
            return True
        if words[k] in END or any(f.kind == "finite" and f.joined for f in doc.forms.get(k, ())):
            return False
    return False


def _contrast_within(doc: Doc, start: int, j: int, end: int, joint: bool, form: cues.Form) -> int:
    """Number of tokens of a conjunction at token j that opens no comment, as what it contrasts or names belongs to the report; 0 when
    there is none."""
    words = doc.words
    word, after = words[j], words[j + 1]
    if word == "في" and not joint and words[start] in COMPLEMENTISERS and j + 2 not in doc.forms and words[j + 2][0] in "يتل":
        return 2  # «أن الفرن يتسلم ستة أطنان في حين تحتاج البلدة إلى عشرة»
    verb = j + 1 + (word == "في")
    clause = form is NEUTRAL or words[start] in COMPLEMENTISERS and not (words[start][0] == "ب" and words[start].endswith(POSSESSIVE))
    if joint and clause and (word in _MEANWHILE or word == "في" and after == "حين") and _told_on(doc, verb, end):
        return verb - j  # «أن نسبة الإنجاز لا تتجاوز 43 في المئة، في حين كان يفترض أن يكتمل المشروع»
    if word in ("في", "وفي"):  # «أن المهرجانات تدعو …، في حين أن البلاد لا تدعو»
        return 3 if words[start] in COMPLEMENTISERS and after == "حين" and words[j + 2] == "ان" and j + 3 not in doc.forms else 0
    if word not in _MEANWHILE:
        return 0
    if future(after) and any(map(future, words[start:j])):
        return 1  # «أن الغذاء سيصبح مهددا، بينما سيواجه …»
    if word == "فيما" and not joint and after.endswith(("ه", "ها")):
        return 1 if words[j + 2] in '"«“' or after.startswith(("اسم", "وصف", "سم", "اعتبر")) else 0  # «الدخول فيما أسماه "المهاترات"»
    return 0


def _told_on(doc: Doc, verb: int, end: int) -> bool:
    """Whether the clause behind «فيما», «بينما», «في حين» at token `verb` goes on with what is reported: its verb is none of speaking or of
    silence («فيما لم يصدر تعليق», «فيما امتنعت الوزارة»)."""
    words = doc.words
    if verb + 2 >= end or not words[verb][0].isalpha() or words[verb].startswith("ال"):
        return False
    if words[verb] in ("لم", "ان") or words[verb] in _ABOUT:
        return False
    verb += words[verb] == "لا"
    if words[verb] in cues.word_class("meanwhile-event") or any(form.cue.lemma != "زاد" for form in cues.forms().get(words[verb], ())):
        return False
    stop = next((k for k in range(verb, end) if words[k] in PAUSE or words[k] in END), end)
    # not «، فيما لا يزال عشرون مفقودين بحسب الشرطة»
    return not any(words[k] in cues.phrases() and cues.phrase_at(words, k) for k in range(verb + 1, stop))


def future(word: str) -> bool:
    """Whether a word looks like a verb in the future (سيصبح, ستواجه) or opens one (سوف)."""
    return word == "سوف" or word.startswith(("سي", "ست")) and len(word) > 4


def _breaks_off(doc: Doc, start: int, j: int, end: int, joint: bool) -> bool:
    """Whether the word or phrase of the class `break` at token j («بينما», «في المقابل») leaves what is reported."""
    words = doc.words
    word, after = words[j], words[j + 1]
    if after in _ABOUT and j + 1 < end:
        return False  # «فيما يتعلق بـ»
    if after == "وقت" and words[j + 2] in _NO_TIME and word not in _BREAKS:
        return False  # «في وقت لاحق»
    if word == "في" and after == "المقابل" and not joint and j + 2 not in doc.forms:
        return False  # «أنها تنتظر في المقابل خطوات أخرى»
    if word in _MEANWHILE and not joint and (j - start < 6 or after.startswith("بين") or after in _WAS_OR_HE):
        return False  # «فيما بينهم»
    if word == "فيما" and after == "فوق":
        return False  # «في التسعين فيما فوق»
    if word == "فيما" and after in cues.word_class("known-by") and (words[j + 2][0] == "ب" or after.startswith("يسم")):
        return False  # «فيما يعرف باسم مجموعة كذا»
    return not (word == "فيما" and words[start] in COMPLEMENTISERS and _same_account(doc, j, end))


_WAS_OR_HE = frozenset(["كان", "كانت", "كانوا", "هو", "هي", "هم"])


def _same_account(doc: Doc, j: int, end: int) -> bool:
    """Whether «فيما أصيب والده …» goes on with the same account: what follows is somebody's of whom the content speaks, and no new cue."""
    if j + 3 >= end or j + 1 in doc.forms:
        return False
    return any(len(doc.words[k]) > 4 and doc.words[k].endswith(POSSESSIVE) and k not in doc.forms for k in (j + 2, j + 3))


def _left_unsaid(doc: Doc, j: int, phrase: bool, form: cues.Form) -> bool:
    """Whether «دون» at token j opens what the speaker left out («دون تقديم مزيد من التفاصيل», «دون أن يكشف عن», behind a comma «دون أن
    يحدد موعدا»)."""
    words = doc.words
    if words[j + 1] == "ان":
        verb, pause = words[j + 2], words[j - 2] if words[j - 1] == "من" else words[j - 1]
        agrees = not form.gender or form.kind == "noun" or verb[0] == ("ت" if form.gender == "f" and form.number == "s" else "ي")
        if pause in PAUSE and agrees and (verb[1:].removesuffix("وا").removesuffix("ا") in _UNSAID or not phrase):
            return True
        return any(f.kind == "finite" and f.cue.lemma in _DISCLOSE for f in doc.forms.get(j + 2, ()))
    if words[j + 1] not in _LEFT_OUT:
        return False
    before = words[j - 2] if words[j - 1] == "من" else words[j - 1]
    return phrase or words[j + 2] in _DETAILS or before in '،,»”"'  # «…» من دون تقديم تفاصيل»


_DISCLOSE = frozenset(["كشف", "أوضح", "ذكر", "أفصح", "حدد", "قدم", "أعلن"])


# --- turns of the account ---------------------------------------------------------------------------------------------


def _turns(doc: Doc, n: int, start: int, j: int, end: int, form: cues.Form, joint: bool) -> bool:
    """Whether the account turns away from what is reported at token j: a rule for each word or kind of word that can turn it."""
    words = doc.words
    word, after, phrase = words[j], words[j + 1], _is_phrase(words, start, form)
    headline = doc.sentences[n][3] == "headline"
    if joint:
        if word in ("وجاء", "وورد") and after == "في" and (actor_nouns.noun_class(words[j + 2]) == "document" or ":" in words[j + 3 : j + 6]):
            return True  # «…، وجاء في تعميمها: …»
        if _says_no_more(words, j, form) or _tells_of_state(words, j) or _sums_up(doc, n, j):
            return True
        if phrase and word in ("اذ", "حيث") and form.cue.stance == "emotion":
            return True  # «لا يخفون تعاطفهم مع الضحايا، إذ تستقبل البلدة …»
        many = form.number == "p" or form.number == "s" and _plural_before(words, start)
        if phrase and many and word[0] == "و" and word.endswith("وا") and len(word) > 5 and not _others_act(words, start, j):
            return True  # «طالبوا بالكشف عن …، وتداولوا …»
        if word in _TEXT_OR_OCCASION and _said_in(doc, n, j, end, phrase):
            return True
        if word == "اي" and words[j - 2] in '»”"' or _amid_talk(words, j) or phrase and _dated_behind(words, j):
            return True  # «…»، أي لا طائل منه»
        if phrase and word == "وهذا" and after in _THEN:
            return True  # «دعا إلى الهدوء، وهذا قبل أسبوع من الاقتراع»
        if phrase and (word in _SO_THAT or titles.title_acts(words, j)) or word == "كما" and _another_person_acts(doc, j):
            return True
        if word == "ما" and j + 1 < end and (after == "يعني" or phrase and after not in _NOT_WHAT):
            return True  # «…، ما أثار جدلا»
        if _journalist_goes_on(doc, start, j, end, phrase):
            return True
    if word == "اذ" and not joint and _names_who_says(doc, n, j + 1):
        return True  # «حثت الحركة البلاد على فتح المعبر إذ أشار الوزير إلى أن»
    if word == "حيث" and any(
        f.kind == "finite" and f.cue.tier < 3 and (joint or f.cue.lemma == form.cue.lemma) and content_quick(doc, n, j + 1, f)
        for f in doc.forms.get(j + 1, ())
    ):
        return True  # «…، حيث صرح فلان بأن», «أعلن أن … حيث أعلن أن»
    if word in _BUT and _but(doc, n, start, j, end, form, joint):
        return True
    if word == "وذلك" and _and_that(doc, j, end, joint, phrase):
        return True
    if word in _BEFORE_AFTER and _before_or_after(doc, n, start, j, end, joint, phrase and form.cue.lemma, headline, form.gender):
        return True
    if (word in RELATIVES or word in ("وهو", "وهي")) and _clause_about(doc, n, j, joint, phrase):
        return True
    if word in ("اما", "واما") and _as_for(words, j, end):
        return True
    if word in ("وادلي", "وادلت") and words[j + 3].startswith(("بهذ", "بتصريح")):
        return True  # «… وأدلى فلان بهذه التصريحات»
    if word == ":" and headline and phrase:
        return True
    if word == "مع" and j + 1 < end and after.removeprefix("ال") in ("تاكيد", "تشديد", "اشاره", "اشارة"):
        return True
    if word == "علي" and words[j - 1] in ("ردا", "بناء", "تعليقا", "احتجاجا"):
        return False  # «ردا على ما يعتقد أنه هجوم»
    if word == "علي" and after == "لسان" and words[j - 1].removesuffix("ت") in ("جاء", "ورد"):
        return False  # «أنكر ما جاء على لسان الشاهدين»
    if j == start + 1 and words[start] in COMPLEMENTISERS:
        return False  # «ذكرت وكالات أنه وفقا للجيش أصبح للفصائل الحق»
    return word in cues.phrases() and _source_after(doc, j, end) and not _within_clause(doc, j, end, joint, phrase)


_SO_THAT = cues.word_class("so-that")
_THEN = cues.word_class("and-this-when")
_TALK = cues.word_class("talk-around")


def _amid_talk(words: list[str], j: int) -> bool:
    """Whether «وسط تقارير عن», «في أعقاب إعلان الرئيس» at token j sets what was said among what others say."""
    if words[j] == "وسط":
        return words[j + 1] in _TALK
    return words[j] == "في" and words[j + 1] in ("اعقاب", "ضوء", "خضم") and words[j + 2] in cues.masdars()


def _feared_since(words: list[str], j: int, form: cues.Form) -> bool:
    """Whether «في أعقاب …» at token j dates the feeling that a cue of feeling at the same phrase tells of («أعربت دول عن مخاوف حيال البرنامج
    في أعقاب الاتفاق»)."""
    return form.cue.stance == "emotion" and words[j] == "في" and words[j + 1] == "اعقاب"


def _dated_behind(words: list[str], j: int) -> bool:
    """Whether a weekday between commas at token j dates the saying, as what came before it follows («…، السبت، بعد يوم من»)."""
    return words[j] in titles.WEEKDAYS and words[j + 1] in PAUSE and words[j + 2] in ("بعد", "عقب", "غداة")


def _another_person_acts(doc: Doc, j: int) -> bool:
    """Whether «كما ناقش فلان …» at token j tells what a person did besides: a verb in the past and a person's name."""
    words, verb = doc.words, doc.words[j + 1]
    if verb in _PREPOSITIONS or verb in COMPLEMENTISERS or verb[0] in "يت" or j + 1 in doc.forms or not 2 < len(verb) < 7:
        return False
    known = gazetteer.known_at(words, j + 2)
    return gazetteer.given(words[j + 2]) or known is not None and known[1].kind == "person"


def _names_who_says(doc: Doc, n: int, k: int) -> bool:
    """Whether a verb of saying at token k has a subject of its own right behind it, and content."""
    for f in doc.forms.get(k, ()):
        if f.kind == "finite" and f.cue.tier < 3 and content_quick(doc, n, k, f):
            who = actors.mention(doc.words, k + 1, k + 12, doc.pair_at)
            return who is not None and who[0] == k + 1 and _is_subject(doc, who, f)
    return False


_NOT_TOLD = cues.word_class("not-told")
_NOT_GIVEN = frozenset(["يقدم", "تقدم", "يورد", "تورد", "يقدموا"])  # «ولم يقدم تفاصيل»
_DECLINED = frozenset(["ورفض", "ورفضت", "ورفضوا"])
_WHAT_IS_DECLINED = cues.word_class("declined")


def _says_no_more(words: list[str], j: int, form: cues.Form) -> bool:
    """Whether the journalist tells behind a comma at token j what was left unsaid: «ولم يصدر تعليق», «لكنها لم تكشف», «ورفض الخوض في»,
    «واكتفى بالقول», «تعليقا على»."""
    word, after = words[j], words[j + 1]
    if word == "ولم" or word == "لكنها" and after == "لم" and form.gender == "f":
        k = j + 1 + (word != "ولم")
        return words[k] in _NOT_TOLD or words[k] in _NOT_GIVEN and words[k + 1] in _DETAILS
    if word in _DECLINED or word == ("رافضة" if form.gender == "f" else "رافضا") and words[j - 1] in PAUSE:
        return after in _WHAT_IS_DECLINED or after == "كشف"
    if word in ("لكنه", "لكنها") and after in ("رفض", "رفضت", "امتنع", "امتنعت") and (word[-1] == "ا") == (form.gender == "f"):
        return words[j + 2 + (words[j + 2] == "عن")] in _WHAT_IS_DECLINED or words[j + 2] == "كشف"
    if word in ("لكنه", "لكنها") and after == "لا" and words[j + 2] in ("يخفي", "تخفي") and (word[-1] == "ا") == (form.gender == "f"):
        return True  # «لكنها لا تخفي تشاؤمها: "…"»
    return word in ("واكتفي", "واكتفت", "واكتفوا") or word == "تعليقا" and after == "علي"


def _others_act(words: list[str], start: int, j: int) -> bool:
    """Whether people in the plural stand in the content or right before it, so that the verb at token j may be theirs."""
    return any(
        w in RELATIVES or w.startswith(("ال", "بال")) and w.endswith(("ين", "ون")) and actor_nouns.is_actor_noun(w.removeprefix("ب"))
        for w in words[max(0, start - 2) : j]
    )


_TEXT_OR_OCCASION = frozenset(["في", "خلال", "اثناء"])
_NOT_WHAT = frozenset(["لم", "لا", "زال", "زالت", "اذا", "لو"])  # behind «ما» that is no relative pronoun
_BUT_BARE = frozenset(["الا", "لكن", "ولكن", "غير", "بيد"])
_BUT = BUT_HE | _BUT_BARE
_BEFORE_AFTER = frozenset(["ثم", "بل", "اذ", "قبل", "بعد", "بعدما"])


def _said_in(doc: Doc, n: int, j: int, end: int, phrase: bool) -> bool:
    """Whether «في», «خلال», «أثناء» behind a comma at token j tell where it was said, or what the journalist makes of it."""
    words = doc.words
    after = words[j + 1]
    if words[j] == "في":
        if (phrase and after in _COMMENT_NOUNS or after in _SPEECH_ACTS) and not any(words[k] in PAUSE for k in range(j, end)):
            return True  # «…، في أحدث موجة انتقادات», «…، في تحذير مباشر للحكومة»
        if after in cues.word_class("his-answer"):
            return True  # «…، في تعليقها على الأخبار», «…، في رده على سؤال»
        if words[j - 2] in '»”"' and words[j + 2][0] == "ل" and len(words[j + 2]) > 3 and cues.verbal_noun(after):
            return True  # «…»، في استعادة لشعار قديم»
        if after == "احدث" and not words[j + 2].startswith("ال") and not any(words[k] in PAUSE or k in doc.pair_at for k in range(j, end)):
            return True  # «…، في أحدث مأساة في المتوسط»
        if after in _VENUES or actor_nouns.noun_class(after) == "document":
            relays = cues.word_class("relays")
            if any(words[k] in relays or actor_nouns.is_addressee(words[k]) for k in range(j + 2, min(end, j + 6))):
                return True  # «…، في بيان نشرته الوكالة»
    return said_where(doc, j, doc.sentences[n][1])  # «…، في بيان صدر اليوم.»


def said_where(doc: Doc, j: int, end: int) -> bool:
    """Whether «في بيان صدر اليوم», «خلال مؤتمر صحفي في المدينة» at token j closes the sentence: a text or an occasion without the article,
    and no marks behind it."""
    after = doc.words[j + 1]
    if after.startswith("ال") or end - j > 14 or not (occasion(after) or after == "مؤتمر"):
        return False
    return not any(k in doc.pair_at for k in range(j + 2, end - 1))


def _journalist_goes_on(doc: Doc, start: int, j: int, end: int, phrase: bool) -> bool:
    """Whether a verb of the journalist's own follows a comma at token j («…، ويأتي القرار بعد», «…، ولم يوضح متى»)."""
    words = doc.words
    word, after = words[j], words[j + 1]
    if after == "بذلك" and (phrase or word.startswith(("لي", "لت")) or word[-1] in "اة"):
        return True  # «…، واضعة بذلك حدا لـ», «…، ليضع بذلك حدا لـ»
    if word[0] == "و":
        if word in ("وياتي", "وتاتي") or phrase and word[1:] in _VERBS:
            return True  # «…، ويأتي القرار بعد», «…، ووصل الإنتاج إلى»
        if word in ("ويعود", "ويرجع", "ويعزي", "وقد") and "ذلك" in words[j + 1 : j + 4] and j + 1 not in doc.verbs:
            return True  # «…، وقد يعود سبب ذلك إلى»
        if word == "ولم" and after[1:] in _UNSAID:
            return True  # «…، ولم يوضح متى»
        if phrase and word == "ومن" and after in _IS_DUE:
            return True  # «… عن وصول شحنة جديدة، ومن المقرر أن»
        if word in _PAST and j + 2 < end and not _own_words(doc, j, end) and j + 1 not in doc.pair_at:  # «…، وكان الوزير قد»
            return not (words[start] in _HE_THAT and after[0] in "يت" and not actor_nouns.is_actor_noun(after))
    if word in ("ياتي", "تاتي") or word == "يذكر" and after == "ان":
        return True  # «…، يذكر أن»
    if word in ("جاء", "وجاء", "جاءت", "وجاءت") and (after in ("ذلك", "هذا") or after.startswith("تصريحات")):
        return True  # «…، جاء ذلك خلال»
    if word == "ردا":
        return after == "علي" and words[j + 2].startswith(("سؤال", "اسئلة", "استفسار"))  # «…، ردا على سؤال»
    return word in ("لذا", "ولذا", "لذلك", "ولذلك") and j + 1 in doc.verbs  # «…، لذا دعا إلى»


_IS_DUE = cues.word_class("due")


def _own_words(doc: Doc, j: int, end: int) -> bool:
    """Whether the speaker still speaks between two tokens, as a first person tells («وكان صعبا … وفي رأيي»)."""
    own = cues.word_class("first-person-within")
    return any(doc.words[k] in own for k in range(j, min(end, j + 60)))


_IN_THE_WORLD = ("العالم", "عالميا")
_COUNTS_AS = frozenset(["وتعد", "ويعد", "وتعتبر", "ويعتبر"])


def _tells_of_state(words: list[str], j: int) -> bool:
    """Whether «، وتعد دروفانيا أكبر منتج», «، ودروفانيا أكبر منتج» at token j tells, behind what is reported, what everybody knows."""
    counted = words[j] in _COUNTS_AS
    name = words[j + 1 : j + 5] if counted else [words[j][1:] if words[j][0] == "و" else "", *words[j + 1 : j + 4]]
    state = gazetteer.known_at([*name, "\n"], 0)
    if not state or state[1].kind != "state":
        return False
    rank = j + counted + state[0]
    if words[rank] not in cues.word_class("superlative") or words[rank + 1] not in cues.word_class("ranked-state"):
        return False
    end = next((k for k in range(rank + 2, rank + 10) if words[k] in END or words[k] in BUT_HE), None)
    return end is not None and words[end - 1] in _IN_THE_WORLD  # but «والسعودية أكبر مصدر للخام لن تزيد إنتاجها»


def _but(doc: Doc, n: int, start: int, j: int, end: int, form: cues.Form, joint: bool) -> bool:
    """Whether «لكن», «إلا», «غير», «بيد» at token j, also with a pronoun, turn to something else that was said or not said."""
    words = doc.words
    word, after, phrase = words[j], words[j + 1], _is_phrase(words, start, form)
    if word in BUT_HE:
        past = after.endswith("ت") and not after.endswith("ات") or after in _DEEDS or after in cues.finite() and after[0] not in "يتس"
        did = word[0] != "و" or past  # but «ولكنه سيعمل»: what was announced
        whose = word.removeprefix("و").removeprefix("لكن")  # the pronoun, also of a word in the denial: «لديها خطط»
        denied = past and form.cue.lemma == "نفى" and any(w.endswith(whose) and len(w) > len(whose) + 1 for w in words[start:j])
        # «أنه لن ينشره، لكنه سيبيعه», «لا يعترف به فقط، لكنه دافع عنه»
        goes_on = not phrase and (future(after) or not _NOT_ONLY.isdisjoint(words[start:j]))
        turns = (joint or denied or phrase and j > start + 1 and word[0] == "و") and not goes_on
        if turns and did and _but_the_speaker(word, form, phrase or denied):
            return True  # «حذرت من المشاركة في العملية ولكنها أصدرت بيانا», «تنفي البلاد أن لديها خططا لكنها تقدمت بمطالب»
        for f in doc.forms.get(j + 1, ()):
            opinion = f.tense == "present" and f.cue.stance == "opinion" and form.tense == "past" and words[start] == "ان"
            if f.cue.tier < 3 and not opinion and content_quick(doc, n, j + 1, f):
                return True  # «… لكنه قال إن»
        return False
    if joint:
        if word in _EXCEPT and after in _THAT_HE and words[j + 2] in _NEGATIONS and (word == "الا" or words[j + 3] in _NOT_TOLD):
            return True  # «…، إلا أنها لم تؤكد», «…، غير أنه لم يحدد موعدها»
        if word == "الا" and phrase and after == "ان":
            return True
        if word in ("لكن", "ولكن") and after == "لم" and words[j + 2][1:] in _UNSAID:
            return True
        own = any(words[k] in ("قوله", "قولها", "رايه", "رايها", "تعبيره") or words[k] == "كما" for k in range(j + 2, end))
        another = after not in words[start:j] and not future(words[j + 2])
        if phrase and not own and another and words[start - 1][0].isalnum() and word in ("لكن", "ولكن") and form.kind == "finite":
            several = "quantifier" in (actor_nouns.noun_class(after), actor_nouns.noun_class(after[:-1]))
            people = actor_nouns.is_actor_noun(after)  # «دعا إلى الاستعداد، لكن مراقبين رصدوا تراجعا»
            if after.startswith("ال") or after in ("ذلك", "هذا", "هذه") or several or people or accusative(words, j + 1) or form.cue.lemma == "نفى" and after[-1] == "ا":
                return True  # «نفت المصحة أي علاقة لها بالأكياس، لكن اختبارا …», «أشاد بالإصلاحات، لكن كثيرا من الناس …»
    if (joint or word in ("لكن", "ولكن")) and turns_elsewhere(doc, n, j, end):
        return True  # «…، إلا أن الصحيفة كشفت أن», «وعد بخفض العجز لكن معارضيه يقولون إنه»
    opening = next((k for k in range(j + 3, min(end, j + 9)) if k in doc.pair_at), None)
    in_marks = opening and count_words(words, opening, doc.pair_at[opening]) >= SPEECH_WORDS  # «غير أن الوفد «تراجع عما اتفقنا عليه»»
    if joint and word in _EXCEPT and after == "ان" and not phrase and not in_marks and _another_told_of(words, start, j + 2):
        return True  # «إن المفاوضات انتهت، غير أن الوزارة سارعت إلى نفي ذلك»
    return word in ("غير", "الا", "بيد") and _goes_on_saying(doc, n, j)  # «…، غير أنه أكد أن»


def _another_told_of(words: list[str], start: int, k: int) -> bool:
    """Whether somebody whom the content from token `start` on has not named stands at token k: a body, an office, a name of the article."""
    word = words[k]
    somebody = actor_nouns.is_actor_noun(word) or word in words.surnames or gazetteer.given(word)
    return somebody and word not in words[start:k] and not word.endswith(POSSESSIVE) and not future(words[k + 1])


_THAT_HE = frozenset(["انه", "انها", "انهم"])
_NOT_ONLY = cues.word_class("not-only")


def _but_the_speaker(word: str, form: cues.Form, phrase: bool) -> bool:
    """Whether the pronoun of «لكنه», «لكنها», «لكنهم» agrees with the cue before: the speaker, of whom the journalist goes on to tell."""
    if word[0] == "و":
        if not phrase:
            return False  # «أنه ليس الأفضل، ولكنه يملك مؤهلات»
        word = word[1:]
    if word == "لكنه":
        return form.gender in ("m", "") and form.number in ("s", "")
    return phrase and (word == "لكنهم" and form.number == "p" or word == "لكنها" and form.gender == "f")


_ABOUT_HIM = RELATIVES | {"وهو", "وهي"}


def turns_elsewhere(doc: Doc, n: int, j: int, end: int) -> bool:
    """Whether another speaker and his verb follow «إلا أن», «لكن», «غير أن» at token j."""
    words = doc.words
    first = j + 1 + (words[j + 1] in COMPLEMENTISERS)
    who = (first, doc.pair_at[first] + 1) if first in doc.pair_at else actors.mention(words, first, min(end, j + 10), doc.pair_at)
    if who and who[0] == first and words[who[1]] in "،," and words[who[1] + 1] in _ABOUT_HIM:  # «لكن «كذا»، وهي كبرى الشركات، نفت أن»
        comma = next((k for k in range(who[1] + 2, min(end, who[1] + 14)) if words[k] in PAUSE), None)
        forms = doc.forms.get(comma + 1, ()) if comma else ()
        if any(f.kind == "finite" and f.cue.tier < 3 and not f.joined and content_quick(doc, n, comma + 1, f) for f in forms):
            return True
    long = actor_nouns.unnamed_accusative(words[first])  # «لكن ضابطا برتبة مقدم فضل عدم الكشف عن اسمه أقر بأن»
    for k in range(j + 2, min(end, j + (18 if long else 10))):
        if words[k] in END or words[k] in PAUSE:
            return False
        form = next((f for f in doc.forms.get(k, ()) if f.kind == "finite" and (long or f.cue.tier < 3) and not f.joined), None)
        if form:
            first = j + 1 + (words[j + 1] in COMPLEMENTISERS)
            denied = words[k + 1] in ("ذلك", "هذا", "الامر") and words[k + 2] in END  # «لكن الوزير نفى ذلك»
            if first >= k or not (denied or content_quick(doc, n, k, form)):
                return False
            somebody = actors.can_speak(words, first, k, doc.pair_at, strict=True) or unnamed_person(doc, n, k) is not None
            return somebody and may_be_verb(doc, n, k, form)
    return False


def _goes_on_saying(doc: Doc, n: int, j: int) -> bool:
    """Whether the same speaker says more behind «ثم», «غير أنه», «إلا أنه», «قبل أن» at token j: a cue with content of its own follows."""
    word, after = doc.words[j], doc.words[j + 1]
    if word in ("ثم", "بل", "اذ"):
        verb = j + 1 + (after in ("عاد", "عادت", "يعود", "تعود"))  # «ثم عاد ليؤكد أن»
    elif after == "ان" if word == "قبل" else after in _THAT_HE:
        verb = j + 2
    else:
        return False
    return any((f.cue.tier < 3 or f.cue.stance == "concede") and content_quick(doc, n, verb, f) for f in doc.forms.get(verb, ()))


def _and_that(doc: Doc, j: int, end: int, joint: bool, phrase: bool) -> bool:
    """Whether «وذلك» at token j opens a circumstance of the saying («… وذلك بعد أن قال», «…، وذلك في كلمة ألقاها»,
    «…، وذلك حسبما أفادت الوكالة»)."""
    words = doc.words
    after, then = words[j + 1], words[j + 2]
    if after in ("بعد", "بعدما", "عقب", "قبل") or after == "للمرة":
        return True  # «أعلنت إرجاء الجائزة وذلك للمرة الأولى»: what the journalist knows
    if joint and words[j - 2] in '»”"}' and after in _CIRCUMSTANCE:
        return True  # «…»، وذلك في أعقاب»
    if joint and after == "في" and then in ("رد", "رده", "ردها", "معرض"):
        return True  # «…، وذلك في رد على سؤال»
    if not joint and after == "في" and (then in _VENUES or actor_nouns.noun_class(then) == "document"):
        return True  # «… أنها حلت هياكلها وذلك في خطاب نشرته الصحيفة»
    if joint and after in ("في", "خلال", "عقب", "عبر", "ضمن", "اثناء", "علي"):
        own = actor_nouns.is_own(then) or actor_nouns.noun_class(then) == "document"
        if phrase or own or then in _VENUES or then in _HIS_OCCASIONS or occasion(then):
            return True  # «توعد المقاولين بفسخ عقودها، وذلك خلال زيارة»
    return after in cues.phrases() and _source_after(doc, j + 1, end)


_CIRCUMSTANCE = frozenset(["في", "بعد", "عقب", "خلال", "علي", "قبل", "اثر", "ضمن", "وسط"])
_HIS_OCCASIONS = frozenset(["ختام", "لقائه", "لقائها", "استقباله", "استقبالها", "زيارته", "زيارتها", "زيارة", "هامش", "اجتماع", "جلسة"])


def _before_or_after(
    doc: Doc, n: int, start: int, j: int, end: int, joint: bool, reported_phrase: str, headline: bool, gender: str
) -> bool:
    """Whether «ثم», «قبل», «بعد», «بعدما» at token j (behind a comma «بل», «إذ» too) lead to another saying or to a circumstance that the
    journalist adds."""
    words = doc.words
    word, after = words[j], words[j + 1]
    if word == "بعد" and reported_phrase and after in _TALK and words[j + 2] in ("عن", "حول", "بشان"):
        return True  # «دعا إلى الوحدة بعد تقارير حول انشقاقات»
    if word in ("بعد", "بعدما"):
        spanned = joint and after in _SPANS and (reported_phrase in _OF_DEEDS or words[j + 2] == "من")  # «…، بعد ساعات من إعلان كذا»
        return spanned or bool(reported_phrase) and (word == "بعدما" or headline or after == "ان")
    if word == "قبل" and after == "ان" and joint and words[j - 2] in '»”"':
        return True  # «وصف الحكم بأنه «كارثي»، قبل أن يعتذر»
    agrees = gender in ("", "?") or words[j + 2][:1] == ("ت" if gender == "f" else "ي")
    if word == "قبل" and after == "ان" and joint and agrees and not reported_phrase and not any(map(future, words[start:j])):
        return True  # «قال إنه موافق، قبل أن يعدل عن رأيه»; but «ستقر اللجنة المشروع، قبل أن ترفعه إلى المجلس»
    if word == "قبل" and after == "ان" and any(words[k] in ("بالقول", "قائلا", "قائلة") for k in range(j + 3, min(end, j + 12))):
        return True  # «…، قبل أن يتوجه إلى الصحفيين بالقول»
    return (joint or word in ("ثم", "قبل")) and _goes_on_saying(doc, n, j)  # «… ثم أكد أن», «… قبل أن يضيف أن»


_OF_DEEDS = frozenset(["أعلن", "أقر", "اعترف", "نفى", "اتهم", "أكد", "كشف"])  # cues of what has happened: a span behind them is the journalist's
_SPANS = cues.word_class("span")


def _clause_about(doc: Doc, n: int, j: int, joint: bool, phrase: bool) -> bool:
    """Whether «وهو …», «الذي …» at token j is the journalist's clause about what was said or about a word of it."""
    words = doc.words
    word, after, then = words[j], words[j + 1], words[j + 2]
    if word not in RELATIVES:
        if phrase and word == "وهو" and after in _POSITIONS and then.endswith(("ه", "ها")):
            return True  # «… وهو مطلب ترفضه المعارضة»
        end = min(doc.sentences[n][1], j + 60)
        if phrase and joint and j + 1 not in doc.pair_at and not any(words[k] in PAUSE for k in range(j + 1, end)):
            return True  # «عبر عن سعادته بالفوز، وهو أمر لم يكن متوقعا»
        if joint and words[j + 3] in COMPLEMENTISERS and any(f.kind == "finite" and f.cue.tier == 1 for f in doc.forms.get(j + 2, ())):
            return True  # «…، وهو معطى قالت إنه غاب عن المحضر»
        if joint and after in _SAYINGS:
            return True  # «أن ما حصل انتصار، وهو توصيف قد لا يروق كثيرين»
        return after.startswith("ال") and (then in RELATIVES or joint and then in titles.SAME)  # «… وهو التهديد الذي نفذه», «…، وهو الشرط نفسه»
    for f in doc.forms.get(j + 1, ()):
        labels = f.cue.stance == "label" and after.endswith(POSSESSIVE)  # «إجراء تحقيق، الذي وصفه البيان بأنه»
        if f.cue.tier < 3 and (phrase and joint or labels) and content_quick(doc, n, j + 1, f):
            return True
    return False


def _as_for(words: list[str], j: int, end: int) -> bool:
    """Whether «أما» at token j turns to somebody else («… أما فلان فقد»)."""
    return words[j + 1].startswith("ال") and any(words[k] == "فقد" for k in range(j + 2, min(j + 14, end)))


def _within_clause(doc: Doc, j: int, end: int, joint: bool, phrase: bool) -> bool:
    """Whether the source given at token j stands in the middle of a reported clause, which goes on behind it."""
    return not phrase and joint and _goes_on(doc, j, end) or _between_dashes(doc.words, j, end)


def _goes_on(doc: Doc, j: int, end: int) -> bool:
    """Whether a source given at token j stands in the middle of the clause («أن السبب، حسب الشرطة، هو …»)."""
    words = doc.words
    comma = next((k for k in range(j + 1, min(end - 1, j + 8)) if words[k] in "،,"), None)
    if comma is None or any(k in doc.verbs and words[k - 1] not in _AS_WHAT for k in range(j, comma)):
        return False
    after = words[comma + 1]
    if after in ("هو", "هي", "هم", "كان", "كانت"):
        return True
    if not after[0].isalpha() or after[0] in "وف" or after.endswith("ا") or comma + 1 in doc.forms:
        return False
    if after in RELATIVES or after in COMPLEMENTISERS:
        return False
    return not (after in _BREAKS or after in cues.phrases() or after in cues.ENDING_WORDS or actor_nouns.stops(after))


_AS_WHAT = frozenset(["ما", "حسبما", "بحسبما", "وفقما"])


def _between_dashes(words: list[str], j: int, end: int) -> bool:
    """Whether what stands at token j is set between two dashes in the middle of a clause («تحاول - بحسب وصفه - أن»)."""
    return words[j - 1] in "-–—" and any(words[k] in "-–—" for k in range(j + 1, min(end - 1, j + 9)))


# --- a new cue within the content -------------------------------------------------------------------------------------


def _new_cue(doc: Doc, n: int, i: int, start: int, j: int, form: cues.Form, joint: bool) -> int | None:
    """Where the content of the cue at token i ends when the cue at token j opens another attribution; None when it does not."""
    words = doc.words
    word, before = words[j], words[j - 1]
    phrase = _is_phrase(words, start, form)
    if phrase and word in _HE_SAID and j - start > 3:
        if joint and words[j + 1] in COMPLEMENTISERS:
            return j  # «أعلنت الوزارة فرض عقوبات على شركات، قالت إنها»
        if before in RELATIVES and words[j + 1] in COMPLEMENTISERS:
            return j - 1  # «رغم حملات الاعتقال التي قال إنها»
        if words[j - 2] == "في" and not before.startswith("ال") and any(words[k] in COMPLEMENTISERS for k in range(j + 2, j + 5)):
            return j - 2  # «سحب الجنسية في إجراء قالت السلطات إنه»
    for f in doc.forms[j]:
        if f.kind == "participle":
            if word[0] == "و" and word[1:].removesuffix("ة") == before:
                continue  # «11 ألف معلم ومعلمة»
            if f.cue.lemma == REJECTS and not rejects_words(doc, n, j):
                continue
            if _participle_opens(doc, n, j, f, joint, phrase, form) or _of_the_speaker(doc, n, i, start, j, form, f):
                return j
        elif f.kind == "finite":
            if phrase and before in RELATIVES and f.cue.lemma in REGARDS and cues.with_object(word) and words[j + 1][0].isalpha():
                return j - 1  # «خيبة أملها لقرار البلاد الذي عدته انتهاكا»
            if joint and not f.joined and _turns_to(doc, n, j, f):
                return j
            if f.cue.tier == 1 and before in RELATIVES and words[j + 1] == ":":
                return j - 1  # «من بينهم النائبة التي قالت: …»
            if before == "ولم" and words[j - 2] in PAUSE and f.cue.lemma == "استبعد" and f.gender == form.gender and content_quick(doc, n, j, f):
                return j - 1  # «…، ولم يستبعد عودة التفاوض»
            if before[0] == "و" and before[1:] in _WHEN and words[j - 2] in PAUSE and _names_who_says(doc, n, j):
                return j - 1  # «…، ومؤخرا أعلنت المنظمة أن»
            if not (f.joined or before in _LEADS_IN) or f.joined and _of_the_content(doc, i, start, j, form, f, joint):
                continue
            if may_be_verb(doc, n, j, f) and content_quick(doc, n, j, f):
                return j - 1 if before in _BELONGS_TO_VERB else j
    return None


_WHEN = frozenset(["مؤخرا", "امس", "اليوم", "لاحقا", "سابقا", "حديثا", "اخيرا"])
_LEADS_IN = frozenset(["كما", "وكما", "فيما", "وقد", "فقد"])
_BELONGS_TO_VERB = _LEADS_IN | {"قد", "وكان"}
_OPEN_PARTICIPLE = frozenset(["»", "”", '"', "}", ")", ".", "كما", "فيما", "حين"])  # before a participle of saying that opens something new


def _participle_opens(doc: Doc, n: int, j: int, f: cues.Form, joint: bool, phrase: bool, form: cues.Form) -> bool:
    """Whether the participle at token j opens another attribution («…، مضيفا أن», «… والغربي مفصحا: …»)."""
    words = doc.words
    word, after = words[j], words[j + 1]
    accusative = word.endswith("ا")
    if after == ":" or joint and phrase and accusative:
        return True  # «أهمية المتابعة، موجها الشكر»
    if joint and f.cue.tier < 3 and (accusative or word.endswith("ة") and form.gender == "f" and form.number == "s"):
        return True  # «…، منتقدا قياس سعر الخدمة»: whatever stands behind it
    if not (joint or f.joined or f.cue.lemma == "قال" or words[j - 1] in _OPEN_PARTICIPLE):  # nothing sets it apart: by what follows
        if words[j - 1] in _BEING or not (f.cue.tier == 1 or accusative and after in COMPLEMENTISERS):
            return False  # «سيكون مفيدا لـ»
        to_that = after == "الي" and "الي" in f.cue.frames and f.cue.lemma != "دعا"
        if not (accusative or to_that or clause_next(words, j) or count_words(words, j + 1, doc.pair_at.get(j + 1, 0)) >= SPEECH_WORDS):
            return False
    return content_quick(doc, n, j, f)


def _of_the_speaker(doc: Doc, n: int, i: int, start: int, j: int, form: cues.Form, participle: cues.Form) -> bool:
    """Whether the participle at token j, which nothing sets apart, can only be the speaker's: it agrees with the cue at token i and with
    nobody in the content («قال الوزير إن الخطة ناجحة معربا عن شكره»)."""
    words = doc.words
    if participle.joined or not form.gender or participle.gender != form.gender:
        return False
    alone = _is_phrase(words, start, form) and words[j - 1].startswith(("ال", "بال", "لل"))  # «دعت إلى الهدوء محذرة من»
    if not alone and j - start < 3 - words[j].endswith("ا"):
        return False  # «إن المنطقة مهددة بـ»
    if participle.number != form.number and (form.number != "s" or _one_speaks(words[i + 1], participle)):
        return False
    if not _BEING.isdisjoint(words[j - 3 : j]) or participle.gender == "m" and not may_be_participle(doc, n, j):
        return False  # «كان متوقعا», «تحاول مجددا»
    if participle.cue.lemma in _PASSIVE_TOO and not words[j].endswith("ا") and words[j + 1][0] == "ب":
        return False  # «المنطقة الساحلية مهددة بالجفاف»
    if any(_agrees(words, k, participle) for k in range(max(start, j - 40), j)):
        return False
    return content_quick(doc, n, j, participle)


_PASSIVE_TOO = frozenset(["هدد", "طالب", "اتهم", "حمل", "توقع", "أكد"])  # their participles also say what is done to somebody
_BEING = WILL_BE | frozenset(A_MATTER) | frozenset(["كان", "كانت", "اصبح", "اصبحت", "بات", "باتت", "يعد", "تعد", "ليس", "ليست"])


def _agrees(words: list[str], k: int, participle: cues.Form) -> bool:
    """Whether token k can be the person or body whose participle it is: a noun that agrees, or a name, and no preposition governs it."""
    word = words[k]
    if words[k - 1] in _PREPOSITIONS:
        return False
    if not actor_nouns.is_actor_noun(word):
        return gazetteer.given(word) or gazetteer.is_state(words, k, k + 1)
    bare = arabic.without_article(word)
    if participle.number == "s" and (bare in _PLURALS or bare.endswith(("ون", "ين"))):
        return False
    return actor_nouns.noun_gender(word) in ("", participle.gender)


def _of_the_content(doc: Doc, i: int, start: int, j: int, form: cues.Form, joined: cues.Form, joint: bool) -> bool:
    """Whether the joined verb at token j belongs to what is reported: it tells what those in it did, not what the one who reports goes on
    to say."""
    words = doc.words
    if words[j][0] == "ل" and joined.tense == "present" and not joint:
        return True  # «جاء إلى المدينة ليقول للناس»
    if joined.number in ("d", "p") and form.number == "s" and form.gender in ("m", "f") and _one_speaks(words[i + 1], joined):
        return True  # «قال النقيب إن مندوبين اتصلوا وأعربوا عن»: the verb is theirs
    if words[start] in ("ان", "بان") and _told_by_them(words, start, j, form, joined):
        return True
    if not joint and joined.tense == "present" and form.kind != "noun" and form.tense != "present" and words[start] in COMPLEMENTISERS:
        main = words[start + 2 : min(j, start + 6)]  # the clause is in the present, who reports is not: «أن القانون يمنع ذلك ويشدد على»
        if words[j][1:2] == "ي" and any(w[0] == "ي" and len(w) > 3 and not actor_nouns.stops(w) for w in main):
            return True
    relays = actor_nouns.noun_class(words[i + 1]) in ("anonymous", "agency", "document")
    his = joined.cue.stance == "commit" or joined.cue.stance == "directive" and cues.with_object(words[j])
    if words[start] in ("ان", "بان", "فان") and relays and his and joined.number == "s" and joined.tense == "past":
        head = words[start + 1]
        if head in words.surnames or gazetteer.given(head):
            return joined.gender == (gazetteer.given_gender(head) or "m")  # «وأفاد المصدر بأن فلانا استدعى المدرب وطالبه بـ»
        if actor_nouns.noun_class(head) in ("title", "organisation") and actor_nouns.noun_gender(head) == joined.gender:
            return True  # «وأفاد المصدر بأن الوزير استقبل المحتجين ووعدهم بـ»
    return words[start] in COMPLEMENTISERS and _acts(doc, start, j, form, joined)  # «أن الرئيس استقبل الوزير وأمر بـ…»


_TO_HIM = {"m": frozenset(["به", "اليه", "امامه", "معه", "عليه", "له"]), "f": frozenset(["بها", "اليها", "امامها", "معها", "عليها", "لها", "بيدها"])}


def _told_by_them(words: list[str], start: int, j: int, form: cues.Form, joined: cues.Form) -> bool:
    """Whether the verb at token j tells what the person who is the subject of the reported clause at token `start` said to the one who
    reports («قال الضابط إن المتهم اتصل به وقال له: "…"», «قالت الشاهدة إن الرجل أمسك بيدها وقال»)."""
    subject = words[start + 1]
    if joined.cue.inherits or (joined.tense, joined.number) != ("past", "s") or form.gender not in _TO_HIM or not subject.startswith("ال"):
        return False
    if actor_nouns.noun_class(subject) not in ("title", "anonymous") or actor_nouns.noun_gender(subject) != joined.gender:
        return False
    return not _TO_HIM[form.gender].isdisjoint(words[start + 2 : j])


def _one_speaks(subject: str, joined: cues.Form) -> bool:
    """Whether the subject behind a verb in the singular is no group, so that a plural or dual verb further on is not its own."""
    if actor_nouns.noun_class(subject) in ("anonymous", "joint", "quantifier") or subject in _GROUPS:
        return False
    if subject.startswith("الم") and subject.endswith("ون") and len(subject) > 6 and not gazetteer.given(subject):
        return False  # «المجتمعون»
    return not (joined.number == "d" and subject.startswith("ال") and subject.endswith("ان"))


def _acts(doc: Doc, start: int, j: int, form: cues.Form, joined: cues.Form) -> bool:
    """Whether the joined verb at token j tells what somebody in a reported clause did («أن الملك استقبل الوزير ودعا إلى …»,
    «إن الرئيس قرر العودة وأمر بـ»): the clause has a person for its subject and a verb before, and the one who reports cannot be meant, by
    gender, or the verb is one of deeds."""
    words = doc.words
    now = joined.tense == "present" and form.tense == "past"
    subject, then = words[start + 1], words[start + 2]
    if words[start] in ("انه", "بانه") and (form.gender, form.number, joined.gender, joined.number) == ("f", "s", "m", "s"):
        who = actors.mention(words, j + 1, j + 8, doc.pair_at)
        if not (who and who[0] == j + 1 and _is_subject(doc, who, joined)):
            return True  # «قالت إنه ترك هاتفه معها، وأخبرها بـ»: he did
    if now and not joined.cue.inherits and _present_behind(words[start], subject, then):
        who = actors.mention(words, j + 1, j + 8, doc.pair_at)
        return not (who and who[0] == j + 1 and _is_subject(doc, who, joined))
    if joined.cue.inherits or joined.number != "s" or joined.tense != "past" and form.tense != "past" or words[start] not in ("ان", "بان"):
        return False
    if words[j + 1] == ":" or not _person_or_body(words, start + 1, j):
        return False
    who = actors.mention(words, j + 1, j + 8, doc.pair_at)
    if who and _is_subject(doc, who, joined):
        return False  # a subject of its own
    gender = actor_nouns.noun_gender(subject)
    if gender and gender != joined.gender:
        return False
    apart = form.kind == "finite" and form.gender and joined.gender and form.gender != joined.gender
    return bool(apart) or joined.cue.lemma == "أمر" or now and then[0] in "يت"  # «ذكرت الوزارة أن البلاد تدين … وتؤكد»


def _present_behind(opening: str, subject: str, then: str) -> bool:
    """Whether the verb of a reported clause is in the present or future («إن بلاده تدعم الحل وتدعو …», «إنه يستقيل ويعلن …»)."""
    if opening != "ان":
        return subject[0] in "يتس"
    return subject.endswith(("ه", "ها", "هم", "نا")) and then[0] in "يتس"


def _is_subject(doc: Doc, who: tuple[int, int], verb: cues.Form) -> bool:
    """Whether a mention behind a verb is its subject: somebody who can speak, and the verb takes no object."""
    return "obj" not in verb.cue.frames and actors.can_speak(doc.words, *who, doc.pair_at, strict=True)


def _person_or_body(words: list[str], a: int, b: int) -> bool:
    """Whether token a is an office, a body, unnamed people, a given name or the beginning of a state's name."""
    if actor_nouns.noun_class(words[a]) in ("title", "organisation", "anonymous"):
        return True
    return gazetteer.given(words[a]) or gazetteer.is_state(words, a, b)


def _turns_to(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """Whether «، قال فلان …:» at token j turns to another attribution whose words follow a colon or stand in marks."""
    words, pair_at, b = doc.words, doc.pair_at, doc.sentences[n][1]
    who = actors.mention(words, j + 1, b, pair_at) if form.cue.tier == 1 else None
    if not who:
        return False
    head, behind = words[who[0]], who[1]
    somebody = actor_nouns.is_actor_noun(head) or gazetteer.given(head) or head in words.surnames
    if somebody and actors.can_speak(words, *who, pair_at, strict=True):
        if any(words[k] in COMPLEMENTISERS for k in range(behind, min(b, behind + 8))):
            return True
    for k in range(behind, min(b, behind + 14)):
        if k in pair_at and count_words(words, k, pair_at[k]) >= 5:
            return True
        if words[k] in COMPLEMENTISERS:
            return False
    return False


_TOWARDS = cues.word_class("towards")


def content_quick(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """Whether the frame of a cue is met within its sentence, without working out where its content ends. Worked out once for each form."""
    answers = getattr(doc.pair_at, "answers", {})  # of a plain dict nothing is kept
    key = "content_quick", j, form
    if key not in answers:
        answers[key] = _content_quick(doc, n, j, form)
    return answers[key]


def _content_quick(doc: Doc, n: int, j: int, form: cues.Form) -> bool:
    """As `content_quick`."""
    words, pair_at, frames, b = doc.words, doc.pair_at, form.cue.frames, doc.sentences[n][1]
    k, limit = j + 1, min(b, j + 30)
    if form.kind == "participle" and form.cue.stance == "critical" and "n" in frames and (close := pair_at.get(k, b)) < b - 1:
        if words[k + 1].startswith("ال") and (words[close + 1] in END or words[close + 1] in _PREPOSITIONS or words[close + 1] in _TOWARDS):
            return True  # «مستنكرا "الصمت المريب" حيال الأساتذة»
    if form.cue.lemma == "وجد" and words[k].startswith(("في", "ب", "عند", "لدي")) and words[k].endswith(("ه", "ها", "هم")):
        return False  # «زارت أربع مناطق، ووجدت فيها آثار انفجارات»
    if "load" in frames and k in pair_at and any(w.endswith("مسؤولية") for w in words[k : k + 9]):
        return True  # «محملا "بقايا النظام" مسؤولية الاعتداءات»
    while k < limit:
        word = words[k]
        if word == ":":
            return True
        if k in pair_at:
            if _speech_in_marks(words, k, pair_at[k], form):
                return True
            k = pair_at[k]  # content may start behind the marks
        elif word == "عما" and words[k + 1] in ("اذا", "ان") and "عن" in frames and k <= j + 8:
            return True  # «وتساءل عما إذا كانت»
        elif word in COMPLEMENTISERS:
            return _takes_clause(frames, word, words[k - 1])
        elif k == j + 1 and "again" in frames and form.kind == "participle" and (cues.verbal_noun(word) or word.startswith("دعو")):
            return True  # «مجددا دعوته إلى الحوار»
        elif word in frames and k - j <= (26 if word == "الي" and form.cue.lemma == "دعا" else 8):
            return True
        elif k == j + 1 and _begins_content(doc, j, b, limit, form) or _governed_content(doc, j, k, limit, frames):
            return True
        if "n" in frames and starts_object(doc, j, k, form) or wished(doc, j, form, k) or k <= j + 2 and criticised_alone(doc, j, form, k):
            return True
        if word in END:
            return False
        k += 1
    return False


def _speech_in_marks(words: list[str], opening: int, close: int, form: cues.Form) -> bool:
    """Whether a cue can have what stands between two marks for its content: three words or more, one behind «قائلا»."""
    participle = form.kind == "participle"
    if not participle and "quote" not in form.cue.frames:
        return False
    return count_words(words, opening, close) >= (1 if participle and form.cue.lemma == "قال" else 3)


def _takes_clause(frames: frozenset[str], complementiser: str, before: str) -> bool:
    """Whether a cue with these frames can have a clause for its content, by the preposition or clitic before the clause («حذر من أن»,
    «صرح بأن»)."""
    if "an" in frames or before in frames or f"{before}:an" in frames:
        return True
    return complementiser[0] == "ب" and not frames.isdisjoint(("b", "b:an"))


def _begins_content(doc: Doc, j: int, b: int, limit: int, form: cues.Form) -> bool:
    """Whether the token right behind the cue at token j begins its content, by what its frame asks for there."""
    words, frames, k = doc.words, form.cue.frames, j + 1
    word, critical_object = words[k], form.cue.stance == "critical" and "n" in frames
    if word in "،," and words[j - 1] in PAUSE and (form.cue.tier == 1 or critical_object) and clause_behind_comma(doc, k + 1, b):
        return True  # «…، مضيفة، فشلت الدول»
    if form.kind == "participle":
        if judges(doc, form, k):
            return True  # «معتبرا الأمر غير قانوني»
        if "n" in frames and word.startswith("ال") and words[k + 1] in GOVERNED and not actor_nouns.is_actor_noun(word):
            return True  # «مؤكدين اللجوء إلى القضاء»
        if {"np", "ask"} <= frames and word.startswith("ال") and plain_noun(doc, k) and words[k + 1][0] in "بل" and len(words[k + 1]) > 3:
            return True  # «ملتمسا الحكم ببراءته»
    if "np" in frames and form.kind == "finite" and plain_noun(doc, k) and not actor_nouns.is_actor_noun(word):
        return True
    if "ask:n" in frames and requested(doc, j, limit):
        return True  # «…، مناشدة العالم التدخل»
    if "load" in frames and any(w.endswith("مسؤولية") for w in words[k : k + 9]):
        return True
    if "suffix" in frames and word in ("اياه", "اياها", "اياهم"):
        return True  # «معتبرا إياه "سياسيا"»
    if "emo" in frames and word in cues.word_class("emotion"):
        return True  # «وأبدت ثقتها من أن»
    if critical_object and (word in _OBJECTS or word.removeprefix("ال") in _OBJECTS):
        return True  # «منتقدا تصريحات أعضاء في …»
    if "claim" in frames and refused_claim(words, k):
        return True  # «رافضا تحميله المسؤولية»
    return word == "ما" and form.cue.lemma == "نفى" and words[k + 1] in cues.word_class("rumour")


def _governed_content(doc: Doc, j: int, k: int, limit: int, frames: frozenset[str]) -> bool:
    """Whether what ب or «من» at token k governs is the content of the cue at token j («طلب من فلان أن», «طالب بالتحقيق»)."""
    word = doc.words[k]
    if word[0] == "ل" and "l" in frames and k > j + 1 and cues.verbal_noun(word[2:] if word.startswith("لل") else word[1:]):
        return doc.words[k - 1][0].isalpha()  # «مطالبة الجماهير لتصعيد المواجهة»
    if word == "من":
        return "ask" in frames and k - j <= 8 and asked_of(doc, k, limit) is not None
    if word[0] != "ب":
        return False
    if "b:noun" in frames and masdar_of_speech(word[1:]):
        return True
    if "b" not in frames:
        return False
    return (len(word) > 3 or word[1:] in cues.content_nouns()) and is_b_noun(doc, word) or word == "ب" and k + 1 in doc.pair_at


def _source_after(doc: Doc, j: int, end: int) -> bool:
    """Whether «بحسب فلان», «وفقا لـ», «على حد قوله» or «حسبما ذكرت» starts at token j and names somebody who can speak."""
    words = doc.words
    hit = cues.phrase_at(words, j)
    if not hit:
        return False
    size, kind, _ = hit
    before, source, bare = words[j - 1], words[j + size], words[j].lstrip("و")
    if bare == "بالنسبة":
        return False  # «الخطر أكبر بالنسبة للكبار»
    if kind == "echo":
        return before in PAUSE or not source[0].isalpha() or source in _PREPOSITIONS or j + size in doc.forms
    if kind == "as-clause":
        return j + size in doc.verbs and (before in PAUSE or before in ("»", "”", '"') or words[j + size + 1] in END)
    if kind == "according-clause":
        return relay_verb(doc, j + size) is not None or before in PAUSE and source.startswith(("نص", "تنص", "ينص", "جاء", "ورد"))
    if kind not in ("according", "relay-from") or kind == "according" and bare in ("وفق", "حسب", "فق") and _manner(words, j + size):
        return False
    standard = words[j + size + 1] if j + size in doc.pair_at else source
    if standard.removeprefix("ال").removeprefix("ل") in cues.word_class("measure"):
        return False
    return actors.can_speak(words, j + size, end, doc.pair_at)


def _manner(words: list[str], k: int) -> bool:
    """Whether the noun at token k behind «وفق», «حسب» tells how, and not who said it («يسير وفق خطة مدروسة»)."""
    word = words[k]
    if word.startswith(("ال", "ل")) or not (word.endswith(("ة", "ات", *POSSESSIVE)) or cues.verbal_noun(word)):
        return False
    if actor_nouns.is_actor_noun(word) or gazetteer.given(word) or word in words.surnames:
        return False
    return gazetteer.known_at(words, k) is None
