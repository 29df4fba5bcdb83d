"""Where a cue can be a verb or a participle that reports, and which noun phrase before it is its subject."""

from functools import cache

from . import actor_nouns, actors, arabic, cues, gazetteer, lexicons, titles
from .article import Doc, SPEECH_WORDS
from .titles import SAME
from .cues import CLAUSE_OPENERS, END, PAUSE, PREPOSITIONS, RELATIVES

_SHOWS = frozenset(["أشار", "أفاد", "أكد", "أظهر", "أثبت", "كشف", "أوضح", "رجح", "بين", "أبرز"])  # what evidence is said to do
_BEFORE_VERB = cues.word_class("before-verb")
_BEFORE_SUBJECT = CLAUSE_OPENERS | cues.COMPLEMENTISERS | cues.word_class("break")
_OPENS_NO_SUBJECT = PAUSE | CLAUSE_OPENERS | cues.COMPLEMENTISERS | cues.word_class("prep") | cues.word_class("adverb") | cues.word_class("topic-shift")
_SAYS = frozenset(["neutral", "assertive", "declarative", "written", "narrative", "reveal", "evidence", "hint", "relay", "response", "comment", "concede"])  # what is not said with these is no report


def may_be_verb(doc: Doc, n: int, i: int, form: cues.Form) -> bool:
    """Whether a finite form stands where a verb can stand. Only the ambiguous lemmas (tier 2, 3) are asked."""
    words, a = doc.words, doc.sentences[n][0]
    word = words[i]
    before = words[i - 1] if i > a else "\n"
    if word in cues.word_class("impersonal") or (word[1:] in cues.word_class("impersonal")):
        after = words[i + 1] if i + 1 < len(words) else "\n"
        if word[0] == "ف" and any(words[k] in ("اما", "واما") for k in range(a, min(i, a + 3))):
            return True  # «أما فلان فيعتقد أن»
        if after in cues.COMPLEMENTISERS or (form.joined or before in CLAUSE_OPENERS) and cues.verbal_noun(after) and not actor_nouns.is_actor_noun(after):
            return False  # «ويتوقع وصول …»
    if form.tense == "past" and not form.joined and before[0] in "ي" and before.endswith("ون") and i - a < 6:
        return False  # «نواب يقدمون طلب طرح الثقة»
    if form.number == "p" and form.joined and form.tense == "past" and cues.with_object(words[i]) and any(words[k + 1].endswith("وا") for k in range(max(a, i - 8), i)):
        return False  # «الدعاة الذين استقطبوا الشباب وحثوهم على القتال»
    if form.cue.lemma == "تحدث" and (before in RELATIVES or before in ("وهو", "وهي", "كان", "كانت") and (words[i - 2] in RELATIVES or before[0] == "و")):
        return False  # «قال فلان، الذي كان يتحدث في لقاء، إن», «مؤكدا، وهو يتحدث إلى الصحفيين، أن»
    if form.number == "d" and form.tense == "past" and before[0].isdigit() or words[i].lstrip("وف") == "تبين" and words[i + 1] in cues.word_class("adverb") and words[i + 2] in cues.COMPLEMENTISERS:
        return False  # «أصدرت 12 أمرا بحق …», «وتبين لاحقا أنها»
    if form.cue.lemma == "اعتبر" and form.tense == "present" and len(words[i + 1]) == 6 and words[i + 1].startswith("الا") and not gazetteer.given(words[i + 1]) and words[i + 1] not in words.surnames and not actor_nouns.is_actor_noun(words[i + 1]) and not gazetteer.known_at(words, i + 1) and cues.COMPLEMENTISERS.isdisjoint(words[i + 2:i + 6]):
        return False  # «ويعتبر الأطول في المملكة»: by everybody
    if form.cue.lemma == "جدد" and _first_object(words, i) in cues.word_class("deed"):
        return False  # «جدد الجيش قصف المدينة», «جدد اللاعب عقده»
    if form.cue.lemma == "أبلغ" and form.tense == "present" and not words[i].endswith(("ه", "ها", "هم")) and not (actor_nouns.is_actor_noun(words[i + 1])):
        return False  # «ويبلغ من العمر», «تبلغ الطاقة الاستيعابية»
    if form.cue.lemma == "اعتبر" and form.tense == "present" and form.joined and words[i + 1] in _STATES_OF and words[i + 2].startswith("ال") and cues.COMPLEMENTISERS.isdisjoint(words[i + 2:i + 6]):
        return False  # «ويعتبر وضع المدينة حساسا»: by everybody
    if form.cue.lemma in ("ألقى", "أنحى") and not _lays_blame(words, i):
        return False  # «ألقى كلمة»
    if i - 1 in doc.pair_at and doc.pair_at[i - 1] - i <= 2:
        return False  # «تهدد بـ"رد قاس"»
    if form.cue.lemma == "ثمن" and words[i + 1].removeprefix("ال") == "نهائي":
        return False  # «ثمن نهائي البطولة»
    if _printed_passive(doc, i, form) or before.lstrip("وف") == "لم" and form.cue.lemma in ("نفى", "أنكر"):
        return False  # «لم ينف المتحدث الخبر»
    if words[i + 1].startswith("ال") and words[i + 1][2:] in cues.word_class("mute") and (form.cue.frames.isdisjoint(("n", "np")) or words[i + 2] in cues.COMPLEMENTISERS):
        return False  # «وتدعو الحاجة إلى», «وتهدد أزمة المياه بـ»
    if not form.joined and i - a < 6 and words[a].removeprefix("ال") in cues.word_class("mute") and all(words[k][0].isalpha() and words[k][0] != "و" and k not in doc.forms and words[k] not in cues.COMPLEMENTISERS for k in range(a, i)):
        return False  # «ارتفاع الأسعار يهدد بـ»
    turn = i > a and (before == "ثم" or _turn_ends(words, max(a, i - 4), i))
    if not turn and (before in cues.word_class("before-noun") or before[0] in "وف" and before[1:] in cues.word_class("before-noun")):
        return False
    if form.cue.lemma == "أشار" and words[i + 1] in ("بيده", "براسه", "باصبعه"):
        return False  # a gesture
    if before == "لا" and words[i].lstrip("وف") in ("يدع", "تدع"):
        return False  # «بما لا يدع مجالا للشك»
    if form.cue.lemma == "وعد" and before.lstrip("وف") in ("لم", "لا"):
        return False  # «لم يعد ممكنا»: no longer
    if form.cue.lemma == "تابع" and form.tense == "past" and not form.joined and words[i + 1][0] == "ل" and not actor_nouns.is_addressee(words[i + 1]):
        return False  # «وهو تابع للوزارة»
    if form.tense == "present" and before in ("ما", "مما") and not (form.cue.stance == "opinion" and actor_nouns.is_actor_noun(words[i + 1])):
        return False  # «ما يشير إلى أن»: the journalist's comment
    if not cues.phrases().keys().isdisjoint(words[max(a, i - 3):i]) and any((hit := cues.phrase_at(words, k)) and hit[1] == "according-clause" and i - k - hit[0] in (0, 1) for k in range(max(a, i - 3), i)):
        return False  # «قال فلان، حسبما نقلت عنه الوكالة، إن»: it relays
    if form.cue.lemma == "قدر" and words[i + 1].removeprefix("ال") in ("مستطاع", "امكان", "له", "لله"):
        return False  # «قدر المستطاع», «وكأنهم يدعون»
    if form.cue.lemma in ("أعلن", "كشف") and form.tense == "past" and not form.joined and words[i + 1] == "عن" and i > a and before not in cues.word_class("before-verb") and subject_before(doc, n, i) is None:
        return False  # «خلال المؤتمر أعلن عن»: a passive
    if before == "ما" and words[i + 1] in ("عنه", "عنها", "اليه", "اليها", "به", "بها"):
        return False  # «ما كشفت عنه الصحيفة»
    if form.cue.lemma == "كتب" and words[i + 1:i + 2] and words[i + 1] in ("عليها", "عليه", "عليهما", "فيها", "فيه"):
        return False  # words on a banner have no source
    if form.tense == "present" and word.lstrip("وف")[:1] == "س" and "quote" in form.cue.frames and any(w in cues.COMPLEMENTISERS for w in words[max(a, i - 8):i]):
        return False  # «أن البلاد ستعلن عن عقوبات»: not yet said
    if before == "سوف" and any(w in cues.COMPLEMENTISERS or w.startswith("لان") for w in words[max(a, i - 8):i]):
        return False  # «لأن الناس سوف يفترضون أن»
    if before in ("يكن", "تكن", "يكونوا") and words[i - 2].lstrip("و") == "لم":
        return False  # «لم تكن تتوقع»
    if form.cue.lemma == "كشف" and words[i + 1] == "النقاب" and words[i + 2] in ("عنه", "عنها", "عنهم"):
        return False  # «الذي كشف النقاب عنه»
    if (before in cues.word_class("negation")) and (form.cue.stance in _SAYS or form.cue.lemma == "توقع" and words[i - 2] not in CLAUSE_OPENERS and doc.sentences[n][3] != "headline"):
        return False  # «لم يكشف عن», «لم تعلن»: nothing was said
    if words[i][0] == "ل" and form.tense == "present" and form.joined and form.cue.lemma in _SHOWS and any(w in ("جاء", "جاءت", "ياتي", "تاتي", "وجاء", "وجاءت", "وياتي", "وتاتي") for w in words[max(a, i - 14):i]):
        return False  # «جاء الأداء القوي ليؤكد مكانة الشركة»
    if words[i][0] == "ل" and form.tense == "present" and form.joined and form.cue.lemma not in ("أكد", "أعلن", "قال", "أوضح") and before not in PAUSE | END | {"»", "”", '"'}:
        return False  # «لتذكّر»: in order to
    if before in RELATIVES and i - 2 >= a and not (words[i - 2] in ("الوقت", "الحين") and not word.endswith("ه")) and form.cue.lemma not in ("قال", "أعلن", "وصف") and words[i - 2].startswith("ال") and (not actor_nouns.is_actor_noun(words[i - 2]) or actor_nouns.is_matter(words[i - 2])) and not words[i - 2].endswith(("ي", "ية", "ون", "ين")) and not gazetteer.given(words[i - 3]):
        return False  # «الأنباء التي تحدثت عن …»: news does not speak
    if _unnamed_source(words, i):
        return False  # «المصدر، الذي اشترط عدم الكشف عن هويته، أن»
    if form.cue.lemma == "نقل" and before in ("كما", "حسبما") and words[i + 1] in cues.word_class("of-whom"):
        return False  # «حذر فلان، كما نقل عنه مسؤول، من أن»: it relays
    if form.number == "d" and form.tense == "past" and any(f.cue.lemma == form.cue.lemma for k in range(max(a, i - 9), i) for f in doc.forms.get(k, ())):
        return False  # «نفت الوزارة نفيا قاطعا»: manner
    if form.cue.lemma == "نقل" and (words[i + 1] in ("صحف", "وسائل", "مواقع", "تقارير", "صحيفة", "وكالة", "قناة", "وكالات") and any(words[k] in cues.COMPLEMENTISERS for k in range(i + 2, min(i + 8, len(words)))) or words[i + 1].removeprefix("ال") in ("مصور", "مراسل", "مراسلة", "مصورة", "مراسلو", "مراسلون", "صحفي", "صحافي") and any(words[k] in cues.COMPLEMENTISERS for k in range(i + 2, min(i + 8, len(words))))):
        return True  # «ونقلت صحف محلية أن», «نقل مراسل الوكالة أن»
    if before == "شهادة":
        return False  # «شهود نفي»
    if form.cue.lemma == "نقل" and "لسان" not in words[i + 1:i + 8] and "عن" not in words[i + 1:i + 12] and "عنه" not in words[i + 1:i + 12]:
        return False
    if form.cue.lemma == "ادعى" and form.tense == "present" and (form.joined and any(k in doc.verbs for k in range(max(a, i - 9), i) if not any(words[m] in cues.COMPLEMENTISERS for m in range(k, i))) or not any(words[k] in cues.COMPLEMENTISERS for k in range(i + 1, min(i + 8, len(words))))):
        return False  # «ويدعى فلان»: is called
    if form.cue.lemma == "علم":  # «علمت الصحيفة من مصادر أن»
        of = i + 1 in doc.pair_at or actors.kind_of(words, i + 1, i + 2, doc.pair_at) == "agency"
        return (before in CLAUSE_OPENERS or form.joined or i == a or before in ("فيما", "وقد", "قد")) and (of or words[i + 1] in ("من", "لدي") and actors.kind_of(words, i + 2, i + 3, doc.pair_at) == "anonymous")
    if words[i + 1:i + 2] and words[i + 1 + (words[i + 1] == "من")] in ("فيه", "فيها", "خلاله", "خلالها") and (form.cue.tier < 3 or form.cue.lemma == "تحدث") and not form.joined:
        return True  # «نشر تغريدة قال فيها»
    if form.cue.lemma in ("جاء", "ورد") and words[i + 1] in ("فيه", "فيها"):
        return any(words[k] == ":" or k in doc.pair_at or words[k] in cues.COMPLEMENTISERS for k in range(i + 2, min(i + 5, len(words))))  # «بيان جاء فيه: "…"»
    if form.cue.lemma in ("جاء", "ورد"):
        return words[i + 1:i + 2] in (["في"], ["ضمن"]) and i + 2 < len(words) and (words[i + 2] in ("وسائل", "صحيفة", "صحف", "موقع") or actors.kind_of(words, i + 2, i + 4, {}) in ("document", "anonymous") or words[i + 2].removeprefix("ال") in cues.word_class("statement"))
    if form.cue.lemma == "أبرز" and form.tense == "past" and words[i + 1].startswith("ال") and not actor_nouns.is_actor_noun(words[i + 1]):
        return False  # «وأبرز الجهود»: the main ones
    if form.cue.lemma == "وعد" and form.tense == "present" and (words[i + 1] in ("احد", "احدي", "من", "ثاني", "ثالث", "واحدا", "واحدة", "اول") or len(words[i + 1]) in (3, 4) and words[i + 1][0] == "ا" and not gazetteer.given(words[i + 1])):
        return False  # «تعد إحدى أهم المدن»
    if form.cue.lemma == "أبرز" and form.tense == "present" and (cues.verbal_noun(words[i + 1]) or words[i + 1] in cues.content_nouns()) and not actor_nouns.is_actor_noun(words[i + 1]):
        return False  # «وتبرز أهمية الموضوع»: it stands out
    if form.cue.lemma == "وعد" and form.tense == "present" and form.gender == "f" and (of := next((k for k in range(i + 2, i + 6) if words[k] in ("غير", "من", "احد", "احدي")), None)) and not any((w[0] == "ب" and len(w) > 3) for w in words[i + 1:of]):
        return False  # «تعد المستوطنات غير قانونية», «تعد المياه من المناطق الغنية بالأسماك»
    if form.cue.lemma == "أمل" and form.tense == "present" or form.cue.stance == "hope" and form.tense == "present" and before in cues.COMPLEMENTISERS:
        return False  # «تأمل الدولة أن»: a wish; «قال إنه يتمنى أن»: one report
    if form.cue.lemma in ("طلب", "طالب") and words[i + 1:i + 2] == ["عدم"]:
        return False
    if form.cue.lemma == "بين" and form.tense == "past" and "\u0651" in doc.source[doc.starts[i]:doc.ends[i]]:
        return True  # «بيّن», with its shadda
    if form.cue.lemma == "عقب" and (words[i + 1].startswith("ال") or cues.verbal_noun(words[i + 1])) and (actor_nouns.noun(words[i + 1]) or ("document",))[0] == "document":
        return False  # «وعقب الاجتماع»: after
    if form.cue.lemma == "بين" and form.tense == "past" and before in ("اذ", "حيث", "كما") and any(words[k] in cues.COMPLEMENTISERS for k in range(i + 1, min(i + 7, len(words)))):
        return True  # «إذ بينت الوكالة أن»
    if form.cue.lemma == "بين" and form.tense == "past" and (not form.joined or any(w.startswith("بين") for w in words[max(a, i - 5):i])):
        return False  # «بينها وبين الجيران»
    if words[i + 1] in ("هذا", "هذه", "ذلك", "تلك") and form.cue.lemma in _SHOWS and not actor_nouns.is_actor_noun(words[i + 2]):
        return False  # «وتؤكد هذه الخطوة أن»: what it shows is the journalist's
    if form.cue.lemma == "بين" and form.tense == "present" and words[i + 1] in cues.COMPLEMENTISERS and (form.joined or before in PAUSE) and not (i > a + 1 and before in PAUSE and (actor_nouns.is_actor_noun(words[a]) or subject_before(doc, n, i))):
        return False  # «ومن خلال البحث، تبين أن»: it became clear
    if before == "او" and any(w in cues.word_class("negation") for w in words[max(a, i - 4):i - 1]):
        return False  # «لم تؤكد أو تنف»
    if form.cue.lemma == "عبر" and before == "ان" and actor_nouns.is_actor_noun(words[i + 1]) and "عن" in words[i + 2:i + 9]:
        return True  # «بعد أن عبر الرئيس عن القلق»
    if form.cue.tier == 3 and not form.joined and form.tense == "past" and before not in CLAUSE_OPENERS and i > a and cues.match_phrase("turn", words, a) != i - a and not (_fronted(doc, n, i) and before.startswith("ال") and (gazetteer.given(words[i + 1]))):
        return subject_before(doc, n, i) is not None
    if form.cue.tier == 1 and form.tense == "past" and not form.joined and i - 2 >= a and words[i - 2] in ("في", "وفي", "خلال", "ب") and not before.startswith("ال") and actor_nouns.is_actor_noun(words[i + 1]) and any(words[k] in cues.COMPLEMENTISERS for k in range(i + 2, min(i + 6, len(words)))):
        return True  # «في خطوة قالت الوزارة إنها ضرورية»
    if form.tense == "present" and before == "بان" and i - 3 >= a and words[i - 2 - (words[i - 2] in PAUSE)].removeprefix("ال") in ("توقعات", "تكهنات", "امال", "احتمال", "احتمالات", "مخاوف"):
        return False  # «في ظل توقعات بأن تعلن الحركة»
    if before == "ما" and words[i - 2].lstrip("وف") in _IF:
        return False  # «وإذا ما رأى القائد أن»
    if form.cue.lemma == "أمر" and len(words[i + 1]) == 5 and words[i + 1][0] == "م" and words[i + 1][3] == "و" and not gazetteer.given(words[i + 1]) and words[i + 1] not in words.surnames:
        return False  # «أمر مرهون بموافقة الحكومة»
    if form.cue.lemma == "نفى" and words[i] == "نفي" and before in cues.word_class("witness"):
        return False  # «شاهدات نفي»
    if form.cue.lemma == "أصدر" and before in cues.word_class("negation"):
        return False  # «لم يصدر أي أوامر»
    if form.tense == "present" and before == "ان" and i - 2 >= a and (words[i - 2].lstrip("وف") in cues.word_class("irrealis") or words[i - 2] == "دون"):
        return False  # «وكأنه يريد أن يقول», «من المتوقع أن يعلن»
    if form.tense == "present" and before == "ان" and form.cue.lemma in ("أعلن", "كشف") and words[i + 1] == "عن":
        return False  # «أن يعلن عن التشكيلة»: by nobody
    if form.tense == "present" and (before == "ان" or before.startswith("لان")):
        return form.cue.tier < 3
    if form.cue.tier == 1 and form.tense == "past" and not form.joined and before not in RELATIVES and (actor_nouns.noun_class(words[i + 1]) in ("organisation", "title") or gazetteer.given(words[i + 1])) and any(words[k] in cues.COMPLEMENTISERS and words[k - 1] in PAUSE for k in range(i + 2, min(i + 18, len(words)))):
        return True  # «الإفصاح ضروري قالت الهيئة، إن»: the stop between two clauses is not printed
    if form.number == "p" and form.cue.tier == 1 and not form.joined and words[i + 1] in cues.COMPLEMENTISERS and people_before(doc, a, i) is not None:
        return True  # «تداول ناشطون صورة يزعمون أنها»
    if not form.joined and not turn and i > a and before not in CLAUSE_OPENERS and before not in cues.COMPLEMENTISERS and before not in cues.word_class("adverb") and before not in _BEFORE_VERB and not _fronted(doc, n, i, 18 if form.cue.tier == 1 else 12) and not dateline(doc, a, i):
        return subject_before(doc, n, i) is not None  # «هذه الخطوة تشير إلى»: the subject is no speaker
    return True




def people_before(doc: Doc, a: int, i: int) -> int | None:
    """The last noun of several unnamed people in the clause before a verb in the plural («تداول ناشطون صورة يزعمون أنها»); None when a pause parts them."""
    for k in range(i - 1, max(a, i - 14) - 1, -1):
        if doc.words[k] in PAUSE or doc.words[k] in cues.COMPLEMENTISERS:
            return None
        if doc.words[k].endswith(("ون", "اء")) and actor_nouns.noun_class(doc.words[k]) == "anonymous":
            return k
    return None


def _first_object(words: list[str], i: int) -> str | None:
    """The first verbal noun, noun with a pronoun or deed among the five words behind a verb."""
    return next((w for w in words[i + 1:i + 6] if w in cues.word_class("deed") or cues.verbal_noun(w) or w.endswith(("ه", "ها", "هم")) and len(w) > 4), None)


def _lays_blame(words: list[str], i: int) -> bool:
    """Whether blame is what a verb throws («ألقى فلان باللوم على»): it comes before any other verb or عَلى."""
    at = next((k for k in range(i + 1, min(len(words), i + 23)) if words[k] in _BLAME), None)
    return at is not None and not any(words[k] == "علي" or words[k] == "فيه" for k in range(i + 1, at))


_STATES_OF = frozenset(["وضع", "حال", "حالة", "موقع", "دور", "عدد", "نظام"])
_BLAME = frozenset(["باللوم", "اللوم", "باللائمة", "اللائمة", "بالمسؤولية", "المسؤولية", "بالمسئولية", "المسئولية"])
_LOOMS = frozenset(["هدد", "أنذر", "توعد"])  # what a danger does as well as a person
_IS = frozenset(["ليس", "ليست", "كان", "كانت", "بات", "باتت", "اصبح", "اصبحت", "يبقي", "تبقي", "يكون", "تكون", "زال", "ظل", "يعد", "تعد", "بانه", "بانها", "انه", "انها"])


def _printed_passive(doc: Doc, i: int, form: cues.Form) -> bool:
    """Whether the vowels that an article prints make a finite form a passive (أُعلن, اعتُبرت, يُتوقع): nobody is said to speak."""
    if "\u064f" not in doc.source[doc.starts[i]:doc.ends[i]]:
        return False
    vowelled = doc.source[doc.starts[i]:doc.ends[i]]
    damma = vowelled.index("\u064f")
    if form.tense == "past":
        return sum(c.isalpha() for c in vowelled[damma:]) >= 2
    lemma = form.cue.lemma
    return sum(c.isalpha() for c in vowelled[:damma]) <= 1 + form.joined and (lemma[0] == "ت" and len(lemma) > 3 or lemma[0] == "ا")


def _turn_ends(words: list[str], a: int, i: int) -> bool:
    """Whether a turn opener that begins at token a or later (من جهته) ends at token i and none goes further."""
    starts = cues.phrase_starts("turn")
    return max((k + cues.match_phrase("turn", words, k) for k in range(a, i) if words[k] in starts), default=0) == i


def _turn_before(words: list[str], a: int, end: int) -> int:
    """How many tokens the turn opener (من جهته، بدوره) has that ends at token `end`; 0 when none does."""
    starts = cues.phrase_starts("turn")
    return next((end - k for k in range(max(a + 1, end - 4), end) if words[k] in starts and words[k - 1] in PAUSE and cues.match_phrase("turn", words, k) == end - k), 0)


_AS_FOR = cues.word_class("as-for")


def _fronted(doc: Doc, n: int, i: int, reach: int = 12) -> bool:
    """Whether the clause before token i is a fronted adverbial (وفي الشأن السوري قال …), so that a verb may follow it."""
    words, first = doc.words, i
    while first > doc.sentences[n][0] and words[first - 1] not in PAUSE and (words[first - 1] not in END or doc.starts[first] == doc.ends[first - 1]) and i - first < reach:
        first -= 1
    word = words[first]
    if word.lstrip("و") in _AS_FOR:
        return True
    return word in cues.word_class("prep") or word[0] in "وف" and word[1:] in cues.word_class("prep") or word.startswith(("لل", "ولل", "ومع")) or word in cues.word_class("adverb")


def may_be_participle(doc: Doc, n: int, i: int) -> bool:
    """Whether a participle stands where it goes on with a report (مضيفا, وتابع قائلا): after a pause or a verb, or before a complement clause."""
    words, a = doc.words, doc.sentences[n][0]
    before = words[i - 1] if i > a else "\n"
    if words[i] == "مجددا" and not ((again := words[i + 1 + (i + 1 in doc.pair_at)]).endswith(("ه", "ها", "هم")) or again in ("التاكيد", "الدعوة", "المطالبة", "التشديد", "التذكير", "الرفض", "العهد")):
        return False  # «العالية مجددا»: again
    if words[i].lstrip("و").startswith(("متحدث", "مخاطب")) and words[i + 1] in ("امام", "الي", "في", "عبر", "خلال", "باسم", "من"):
        return False  # «قال الرئيس، متحدثا أمام الصحفيين، إن»
    if words[i].lstrip("و").startswith("مرحب") and words[i + 1] in ("به", "بها", "بهم"):
        return False  # «استقبل الوزير ضيفه مرحبا به»
    if words[i] in ("مهددا", "مهددة", "مطالبا", "مطالبة", "متهما", "متهمة") and before not in PAUSE and any(w in _IS for w in words[max(a, i - 3):i]):
        return False  # «ليس مهددا بـ», «كان مطالبا بـ»: a passive
    if words[i].lstrip("و") == "متهما" and (i > a and (before[0].isdigit())):
        return False  # «و35 متهما للنطق بالحكم»: a noun
    if before[0].isdigit() and words[i] == "امرا":
        return False  # «أصدرت 12 أمرا بحق …»
    if words[i].startswith(("طالب", "وطالب")) and words[i + 1] == "عدم":
        return False  # «طالبا عدم ذكر اسمه»
    if words[i][0] == "و" or before in PAUSE | END | {"»", "”", '"', "}", ")"} or words[i] in ("قائلا", "قائلة", "قائله", "قائلين"):
        return True
    after = words[i + 1:i + 3]
    if words[i + 1] in ("اياه", "اياها", "اياهم", "اياهما"):
        return True  # «قطعت علاقاتها معها متهمة إياها بـ»
    if i > a and i - 1 in doc.verbs:
        return True  # «وختم داعيا …»
    if before[0].isdigit() and words[i].endswith("ين"):
        return False  # «عشرة من كل 20 مجيبين»: a noun
    return i - a > 2 and (words[i].endswith(("ا", "ين")) or i + 1 in doc.pair_at and doc.pair_at[i + 1] - i > SPEECH_WORDS or (after[0] in cues.COMPLEMENTISERS or after[0] in PREPOSITIONS and after[1:] and after[1] in cues.COMPLEMENTISERS))


def relay_verb(doc: Doc, k: int) -> int | None:
    """The token of the verb in «بحسب ما ذكرته …», «حسبما أفادت به …», at k or just behind; None when there is none."""
    for at in (k, k + 1):
        word = doc.words[at]
        if word.startswith(("وجد", "تجد", "يجد")) and doc.words[k - 2].lstrip("و") == "علي":
            return None  # «على ما وجدته البعثة من حفاوة»: what for
        if at in doc.verbs or len(word) > 4 and word.endswith(("ته", "ت")) and not word.endswith("ات"):
            return at
        bare = word[:-1] if word.endswith("ه") else ""
        if bare and bare in cues.finite():
            return at
    return None


def _unnamed_source(words: list[str], i: int) -> bool:
    """Whether the verb at token i says how somebody wants to stay unnamed («طلب عدم ذكر اسمه», «تحدث شريطة عدم الكشف عن هويته») or where he speaks, in a clause that is set off before what
    he says («المسؤول، الذي تحدث من المدينة، أن»)."""
    set_off = words[i - 1] in PAUSE or words[i - 1] in RELATIVES
    if not set_off:
        return False
    for k in range(i + 1, i + 6):
        if words[k] == "عدم" and words[k + 1].removeprefix("ال") in _UNNAMED:
            return True
        if words[k] in PAUSE or words[k] in END:
            break
    if words[i - 1] in RELATIVES and words[i - 2] in PAUSE and words[i].startswith(("تحدث", "يتحدث", "تتحدث")):
        comma = next((k for k in range(i + 1, min(i + 12, len(words) - 1)) if words[k] in PAUSE or words[k] in END), None)
        return comma is not None and words[comma] in PAUSE and words[comma + 1] in cues.COMPLEMENTISERS
    return False


_UNNAMED = cues.word_class("unnamed")


def dateline(doc: Doc, a: int, i: int) -> bool:
    """Whether tokens a..i before a verb are a dateline, whatever stands at its end: a place, a date, an agency, who reports («باريس (وكالة)», «باريس 5 مارس», «المدينة/ فلان/ وكالة»)."""
    words = doc.words
    if 0 < i - a <= 6 and "\u0640" in doc.source[doc.ends[i - 1]:doc.starts[i]]:
        return True  # «المدينة ـ نفى رئيس الوزراء»
    if not 0 < i - a <= 14 or not (words[i - 1] in ")/-–—:،" or any(w in "(/" or w[0].isdigit() for w in words[a:i])):
        return False
    unknown = 0
    for k in range(a, i):
        word = words[k]
        if not word[0].isalpha() or word in _months() or word in _DATED or gazetteer.given(word) or gazetteer.known_at(words, k):
            continue
        if k in doc.forms or word in PREPOSITIONS or actor_nouns.is_actor_noun(word):
            return False
        unknown += 1
    return unknown <= 3


@cache
def _months() -> frozenset[str]:
    return frozenset(arabic.fold(row["form"]) for row in lexicons.rows("months"))


_DATED = frozenset(["في", "م", "ا", "ف", "ب", "ش", "د", "وكالات", "الوكالات", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "متابعة", "خاص"])


def relayer(doc: Doc, verb: int) -> int:
    """The token at which the relaying source begins behind the verb of `relay_verb` («نقلته على لسانه وكالة …», «أفادت به …»)."""
    words = doc.words
    if words[verb + 1] in ("علي", "عن") and words[verb + 2] in ("لسانه", "لسانها", "لسانهم"):
        return verb + 3
    at = verb + (2 if words[verb + 1] in ("به", "بها") or words[verb + 1] in cues.word_class("of-whom") or (words[verb] in ("جاء", "ورد", "نشر")) else 1)
    if actor_nouns.is_addressee(words[at]):  # «حسب ما أكد لوكالة كذا مسؤول في …»
        end = doc.pair_at.get(at + 1, at) + 1 if words[at] == "ل" else actors.phrase_end(words, at, min(at + 10, len(words) - 1), doc.pair_at)
        at = end if actor_nouns.is_actor_noun(words[end]) else at
    if words[at] == "لسان":
        return at + 1  # «بحسب ما ورد على لسان فلان»
    if actor_nouns.noun_class(words[at]) == "document" and actors.kind_of(words, at + 1, at + 2, doc.pair_at) == "agency":
        at += 1  # «وفقا لما نقله تقرير وكالة كذا»
    return at


_IF = frozenset(["اذا", "لو"])
_AUXILIARIES = frozenset(["قد", "وقد", "فقد", "لم", "لا", "لن", "سوف", "عاد", "عادت", "ظل", "ظلت", "بات", "باتت", "راح", "راحت", "زال", "زالت", "يزال", "تزال"])


def subject_before(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """The subject in front of a verb (بوتين اعتبر أن; المتحدث باسم الحركة «فلان»، أكد): the widest noun phrase of a speaker that ends at the verb."""
    words, a = doc.words, doc.sentences[n][0]
    end = i
    if i > a and "\u0640" in doc.source[doc.ends[i - 1]:doc.starts[i]]:
        return None  # «المدينة ـ نفى رئيس الوزراء»: a dash before it
    while end > a and (words[end - 1] in _AUXILIARIES or words[end - 1] in ("كان", "كانت") and words[end - 2] in "،," or words[end - 1] in "،," and (end == i or words[end] in ("كان", "كانت"))):
        end -= 1
    if words[i - 1] == "ان" and words[i - 2].lstrip("و") == "سبق":
        end = i - 2  # «مجلس كذا سبق أن أشار إلى»
    if words[i - 1] == "ثم":
        return None  # «صمت فلان ثم قال»
    apart = None
    if end < i and (size := _turn_before(words, a, end)):  # «الشيخ فلان، عضو المجلس، من جهته، دعا»
        end -= size + (words[end - size - 1] in PAUSE)
        apart = next((k for k in range(end - 1, max(a, end - 10), -1) if words[k] in PAUSE), None)
        apart = apart if apart is not None and actor_nouns.is_actor_noun(words[apart + 1]) else None
    if words[i - 1] == "قد" or words[i - 1] in "،,":  # «وكان رئيس المجلس، فلان الفلاني، قد دعا», «وكان فلان الفلاني، وزير شؤون كذا، دعا»
        last = i - (words[i - 1] == "قد")
        head = next((k for k in range(last - 1, max(a, i - 30) - 1, -1) if words[k] in ("كان", "كانت", "وكان", "وكانت")), None)
        own = None if head is None else (head + 1, doc.pair_at[head + 1] + 1) if head + 1 in doc.pair_at else actors.mention(words, head + 1, last, doc.pair_at)
        if own and words[i - 1] in "،," and words[own[1] + 1] in RELATIVES and actors.can_speak(words, *own, doc.pair_at, strict=True):
            return own  # «وكانت «كذا»، التي تقدم خدمات …، أعلنت»
        who = head is not None and actors.mention(words, head + 1, last, doc.pair_at)
        if who and who[0] == head + 1 and (words[i - 1] == "قد" and all(words[k] in PAUSE for k in range(who[1], i - 1)) or words[who[1]] in "،," and words[last - 1] in "،," and who[1] < last - 1 and actor_nouns.is_actor_noun(words[who[1] + 1])) and actors.can_speak(words, *who, doc.pair_at, strict=True):
            return who
    if words[i - 1] == "قد" and words[i - 2] in PAUSE:  # «وكان كبير المفاوضين فلان، الذي سلم الرد، قد دعا»
        relative = next((k for k in range(i - 3, max(a, i - 20), -1) if words[k] in RELATIVES and words[k - 1] in PAUSE), None)
        head = relative and next((k for k in range(relative - 2, max(a, relative - 14) - 1, -1) if words[k] in ("كان", "كانت", "وكان", "وكانت")), None)
        if head is not None and relative and actors.can_speak(words, head + 1, relative - 1, doc.pair_at, strict=True):
            return head + 1, relative - 1
    if doc.sentences[n][3] == "headline" and (body := _body_of_field(doc, a, end, i)) is not None:
        return body, end
    close = doc.pair_at.get(a, i)
    if doc.sentences[n][3] == "headline" and close < end == i and close - a < 6 and not any((k in doc.forms) for k in range(a, close)) and (close + 1 == i or close + 2 == i and words[i - 1].startswith("ال") and words[i - 1].endswith(("ي", "ية"))):
        return a, end  # «"كذا سبورتس" القطرية تعلن …»
    if doc.sentences[n][3] == "headline" and close + 3 == end == i and close - a < 6 and words[close + 1] == "في" and not any(k in doc.verbs or k in doc.forms for k in range(a, close)):
        return a, close + 1  # «"كتائب كذا" في العراق تتعهد بـ»
    if words[i - 1] in "،," and (own := _before_relative(doc, a, i)):
        return own
    best = None
    turn = a + cues.match_phrase("turn", words, a)
    turn += turn > a and words[turn] in SAME  # «وفي السياق ذاته»
    plural = any(f.number in ("d", "p") for f in doc.forms.get(i, ()))
    for first in range(end - 1, max(a, end - 14) - 1, -1):
        word = words[first]
        if word in END or word == ":" or first in doc.verbs or first < turn:
            break
        if word in _OPENS_NO_SUBJECT or word[0] == "و" and word[1:] in cues.word_class("prep") or word.startswith(("ولل", "وبال")) or word.startswith("وب") and word.endswith(("ه", "ها", "هم")) and not actor_nouns.is_actor_noun(word):
            continue  # «وباستنطاقه اعترف»
        before = words[first - 1] if first > a else "\n"
        opens = first == a or before in _BEFORE_SUBJECT or before[1:] in cues.COMPLEMENTISERS and before[0] in "فو" and (actor_nouns.is_actor_noun(word) or gazetteer.given(word) or word in words.surnames or gazetteer.known_at(words, first) is not None) or word[0] == "و" and plural or word.startswith("وال") and first == end - 1 and end == i and actor_nouns.is_actor_noun(word) or first == turn
        opens = opens and before not in RELATIVES
        if opens and word[0] == "و" and not plural and not actor_nouns.is_actor_noun(word) and not word.startswith("وال") and (len(word) < 6 or word[1:] in doc.vocabulary):
            opens = False
        if first in doc.pair_at and (cues.verbal_noun(words[first + 1]) and not actor_nouns.is_actor_noun(words[first + 1])):
            continue  # «نصح بـ"قليل من الصبر"، لأنه يرى»
        if word == "عدم" or word in cues.word_class("platform") and before in PAUSE:
            continue  # «على موقع التواصل، فيسبوك، يقول»
        if (end == i or words[end] == "قد") and before.lstrip("و") in ("كان", "كانت") and word.startswith("ال") and first == end - 1 and not actor_nouns.masdar_like(word[2:]) and not (end == i and (word[2:] in cues.content_nouns() or word[2:] in cues.word_class("mute"))):
            return first, end  # «وكان الراوي قد قال», «وكان النجم أعلن»
        if before in cues.COMPLEMENTISERS and words[first - 2] not in ("الا", "غير", "بيد", "رغم", "مع", "لو", "حيث") and word in cues.word_class("evidence") and end - first <= 6 and not any(w in cues.RELATIVES for w in words[first:end]):
            return first, end  # «إن نتائج التحقيق تشير إلى أن»
        if best and opens and words[best[0] - 1] in "،," and words[i - 1] in "،," and first + 1 < best[0] - 1 and actor_nouns.noun_class(words[best[0]]) == "title" and _all_name(doc, first, best[0] - 1):
            return first, best[0] - 1  # «أن الفريق فلان الفلاني، وزير كذا، أكد»
        if opens and actors.can_speak(words, first, end, doc.pair_at, strict=True) and actors.phrase_end(words, first, end, doc.pair_at) >= end:
            best = (first, end)
        elif apart and first < apart and opens and actors.can_speak(words, first, apart, doc.pair_at, strict=True) and actors.phrase_end(words, first, apart, doc.pair_at) >= apart:
            best = (first, apart)
    return best or unnamed_person(doc, n, i) or _subject_with_place(doc, n, i, end) or _subject_with_clause(doc, n, i)


def _all_name(doc: Doc, a: int, b: int) -> bool:
    """Whether tokens a..b are a person with his name, a title before it or none."""
    _, first, last = titles.person(doc.words, a, b, doc.pair_at)
    return last > first and actors.phrase_end(doc.words, a, b, doc.pair_at) == b and actors.can_speak(doc.words, a, b, doc.pair_at, strict=True)


def _before_relative(doc: Doc, a: int, i: int) -> tuple[int, int] | None:
    """Who opens the sentence before a relative clause that a comma closes at the verb («فلانة التي ترأس كذلك منظمة كذا، عبرت عن …»)."""
    words = doc.words
    relative = next((k for k in range(i - 3, max(a, i - 24), -1) if words[k] in RELATIVES), None)
    if relative is None or relative - a > 7 or any(words[k] in PAUSE for k in range(a, i - 1)):
        return None
    first = a + (words[a] in CLAUSE_OPENERS or words[a] in ("كان", "كانت", "وكان", "وكانت", "لكن", "ولكن"))
    known = actor_nouns.is_actor_noun(words[first]) or gazetteer.given(words[first]) or words[first] in words.surnames or gazetteer.known_at(words, first) or any(gazetteer.given(words[k - 1]) for k in words.places.get(words[first], ()) if k)
    return (first, relative) if known and words[first].lstrip("و") not in cues.word_class("prep") and actors.phrase_end(words, first, relative, doc.pair_at) == relative else None


def _body_of_field(doc: Doc, a: int, end: int, i: int) -> int | None:
    """The token of a ministry or authority that a headline calls by its field alone, right before the verb at token i that agrees with it («الصحة تعلن», «التربية والتعليم تحذر», «الصحة الدروفانية تؤكد»)."""
    words, forms = doc.words, doc.forms.get(i)
    gender = forms[0].gender if forms else None
    for first in range(end - 1, max(a, end - 3) - 1, -1):
        if words[first] in cues.word_class(f"headline-body-{gender or 'f'}"):
            return first if first == a or not words[first - 1][0].isalpha() else None
        if not (words[first].startswith("وال") or words[first].endswith(("ية", "ي"))):
            return None
    return None


def unnamed_person(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """«لكن مصدرا مطلعا على الملف قال إن»: somebody unnamed who opens the clause, with a phrase of his own up to the verb."""
    words, a = doc.words, doc.sentences[n][0]
    for first in range(i - 1, max(a, i - 12) - 1, -1):
        word = words[first]
        if word in PAUSE or word in END or word == ":" or word in cues.COMPLEMENTISERS or first in doc.pair_at or first in doc.open_of or words[first + 1] != "عدم" and any(f.kind == "finite" for f in doc.forms.get(first, ())):
            return None
        if (actor_nouns.unnamed_accusative(word) or actor_nouns.noun_class(word) in ("anonymous", "quantifier")) and not word.startswith("ال") and word[0] != "و" and (words[first - 1] in ("لكن", "ولكن", "ان", "وان", "غير", "بيد", "كان", "كانت", "وكان", "وكانت")):
            return first, actors.phrase_end(words, first, i, doc.pair_at)
    return None


def _subject_with_place(doc: Doc, n: int, i: int, end: int) -> tuple[int, int] | None:
    """«السفارة في المدينة قالت إن», «وكانت بعثة المنظمة في المدينة قد دعت»: a body or an office that opens the clause, and where it is, up to token `end` before the verb."""
    words, a = doc.words, doc.sentences[n][0]
    at = next((k for k in range(end - 2, max(a, end - 6), -1) if words[k] == "في"), None)
    if at is None or any(words[k] in PAUSE or words[k] in END or not (words[k].startswith(("ال", "وال")) or gazetteer.is_state(words, k, end) or k == at + 1) for k in range(at + 1, end)):
        return None
    for first in range(at - 1, max(a, at - 8) - 1, -1):
        opens = first == a or words[first - 1] in CLAUSE_OPENERS or words[first - 1] in ("كان", "كانت", "وكان", "وكانت", "ان", "لكن", "ولكن")
        if opens and (words[first][0] not in "وبل" or words[first] in actor_nouns.nouns()) and actor_nouns.noun_class(words[first]) in ("organisation", "title", "agency") and actors.phrase_end(words, first, at, doc.pair_at) == at:
            return first, at
    return None


def _subject_with_clause(doc: Doc, n: int, i: int) -> tuple[int, int] | None:
    """«لكن التقرير الذي تناول … قال إن»: the noun phrase before a relative clause that ends at the verb, when it opens the sentence or the clause."""
    words, a = doc.words, doc.sentences[n][0]
    if i - a > 40 or doc.words[i - 1] in PAUSE | cues.word_class("prep"):
        return None
    relative = next((k for k in range(i - 3, max(a, i - 26), -1) if words[k] in RELATIVES), None)
    if relative is None or any(words[k] in cues.COMPLEMENTISERS or words[k] in PAUSE for k in range(relative, i)):
        return None
    for first in range(relative - 1, max(a, relative - 8) - 1, -1):
        before = words[first - 1] if first > a else "\n"
        if (first == a or before in CLAUSE_OPENERS or before in ("ان", "لكن", "ولكن")) and actor_nouns.is_actor_noun(words[first]):
            return first, relative
    return None
