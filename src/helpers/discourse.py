"""Who has spoken so far in an article, for dropped subjects, pronouns and participles."""

from . import arabic, cues
from .actor_nouns import dictionary_form, is_actor_noun, is_matter, noun, noun_class, nouns
from .actors import mention, phrase_end
from .arabic import skeleton
from .cues import PAUSE
from .gazetteer import given, is_nationality, is_state, known_at
from .titles import name_end, person, subject_end
from .names import REMEMBERED, Names


_FORMER = frozenset(map(skeleton, ("السابق", "السابقة", "الأسبق", "المخلوع", "المعزول", "المستقيل")))
_AND_HE = frozenset(["وهو", "وهي", "وهم", "وهما", "وهن"])
_SPEAKING = frozenset(["متحدث", "متحدثة"])
_OFFICIAL = frozenset(["مسؤول", "مسئول", "دبلوماسي", "ديبلوماسي"])  # whoever has an office
_RELATIVE = frozenset(["الذي", "التي", "والذي", "والتي"])
_HONOURS = {"معالي": ("وزير", "وزيرة", "امين", "مدير"), "سمو": ("امير", "اميرة", "ولي"), "سعادة": ("سفير", "سفيرة", "وكيل", "مدير"), "سيادت": ("رئيس", "وزير", "محافظ"), "سعادت": ("سفير", "سفيرة", "وكيل", "مدير"),
            "جلالت": ("ملك", "سلطان"), "فخامت": ("رئيس",), "فضيلت": ("شيخ", "امام", "مفتي"), "سماحت": ("مفتي", "شيخ", "سيد", "مرشد")}  # honorific with a pronoun -> offices that have it


class Discourse:
    """Who has spoken so far, for dropped subjects and participles."""

    def __init__(self) -> None:
        self.issued: dict[str, str] = {}  # بيان, بلاغ -> who said something in one last
        self.at = 0  # the token of the last cue with a speaker beside it
        self.said: list[tuple[int, str, str, str, str, bool]] = []  # sentence, name, resolution, gender, number, whether it is a document

    def heard(self, sentence: int, name: str, resolution: str, gender: str, token: int, form: cues.Form | None, joint: bool = False) -> None:
        number = form.number if form and form.number in ("p", "d") else ""
        number = "d" if joint else _number(name, resolution) or number
        if any(noun_class(arabic.fold(word)) == "joint" for word in name.split()[:1]):
            number = "d"
        if gender != "?" and form and form.kind == "finite" and form.gender and not (resolution == "organisation" and gender and (form.gender == "f" or gender == "m" or "ة" in name.split()[0])):
            gender = form.gender
        document = noun_class(arabic.fold(name.split()[0])) == "document" or name.split()[0] in ("معطيات", "أرقام") if name.split() else False
        self.said.append((sentence, name, resolution, gender, number, document))
        self.at = token

    def repeated(self, sentence: int, name: str, gender: str = "") -> None:
        """A speaker goes on without being named again: what was known of the name holds for this sentence."""
        last = next((s for s in reversed(self.said) if s[1] == name), (sentence, name, "name", gender, "", False))
        self.said.append((sentence, *last[1:]))

    def forget(self) -> None:
        """Takes back the last speaker, whose attribution did not stand."""
        self.said = self.said[:-1]

    def titled(self, sentence: int, names: Names, title: tuple[str, tuple[str, ...]] | None, name: str) -> str:
        """The person whom a title without a known holder (المتحدث, المسؤول التركي) means: who spoke last under such a title; `name` when nobody did."""
        if title is not None and title[1] and not any(map(is_nationality, title[1])) and self.said and 0 <= sentence - self.said[-1][0] <= 2 and self.said[-1][1] != name and self.said[-1][2] in ("name", "title") and any(
                head == title[0] and set(title[1]) <= set(rest) and _FORMER.isdisjoint(set(rest) - set(title[1])) for head, rest in names.offices(self.said[-1][1])):
            return self.said[-1][1]  # «وأضاف وزير الخارجية»: the one who spoke, also where another state's minister is named between
        if title is not None and title[0] in _SPEAKING and not title[1] and self.said and 0 <= sentence - self.said[-1][0] <= 1 and self.said[-1][2] in ("name", "title") and not self.said[-1][5] and self.said[-1][3] != ("m" if title[0].endswith("ة") else "f") and len(self.said[-1][1].split()) > 1:
            return self.said[-1][1]  # «وأضاف المتحدث»: who spoke just before, also where somebody else is a spokesman
        if title is None or any(name == text for text in names.texts.values()):
            return name
        head, rest = title
        if not rest and (head in cues.word_class("who-spoke") or head in cues.word_class("who-spoke-bare")) and not any(h == head for h, _ in names.titles):  # «المتحدث», of whom nobody has the title: who spoke last
            same = next((s[1] for s in reversed(self.said[-12:]) if s[2] == "anonymous" and arabic.fold(s[1]).split()[:1] == [head]), None)
            if same:
                return same  # «مسؤول أممي … وأكد المسؤول»
            last = next((s for s in reversed(self.said[-3:]) if sentence - s[0] <= 3 and s[2] in ("name", "title") and not s[5] and s[3] != ("m" if head.endswith("ة") else "f")), None)
            if last and last[2] == "title" and head not in _OFFICIAL | _SPEAKING and noun_class(arabic.fold(last[1]).split()[0]) == "title" and not given(arabic.fold(last[1]).split()[0]):
                return name  # «أكد وزير الخارجية …. ورجح النائب»: another office
            return last[1] if last and len(last[1].split()) > 1 else name
        if head:
            same = next((s[1] for s in reversed(self.said[-12:]) if sentence - s[0] <= 8 and s[2] == "anonymous" and arabic.fold(s[1]).split()[:1] == [head] and set(rest) <= {skeleton(w) for w in arabic.word_list(s[1])}), None)
            if same and not any(h == head and set(rest) <= set(r) for h, r in names.titles):
                return same  # «صرح دبلوماسي غربي … . وكشف الدبلوماسي»
        if head in ("مسؤول", "مسئول") and rest == (skeleton("الحكومي"),):
            rest = ()  # «المسؤول الحكومي»: a minister who spoke
        if (head in cues.word_class("described") or not _FORMER.isdisjoint(rest)) and not any(h == head for h, _ in names.titles):  # «الفنانة», «بطلة فيلم كذا»: another word for who spoke last
            last = next((s for s in reversed(self.said[-3:]) if sentence - s[0] <= 3), None)
            return last[1] if last and last[2] == "name" and last[3] in ("", "f" if head.endswith("ة") else "m") and (len(last[1].split()) > 1 or given(arabic.fold(last[1]))) else name
        states = {bone for bone in rest if is_nationality(bone)}
        if len(rest) == 1 and not states and (head in cues.word_class("who-spoke") or head in cues.word_class("described") or head in cues.word_class("leading")) and not any(h == head for h, _ in names.titles):  # «الزعيم النقابي», «القيادي الحزبي»
            last = next((s for s in reversed(self.said[-3:]) if sentence - s[0] <= 3), None)
            return last[1] if last and last[2] in ("name", "title") and last[3] in ("", "f" if head.endswith("ة") else "m") and (len(last[1].split()) > 1 or given(arabic.fold(last[1]))) else name
        if len(rest) > 1 or len(rest) == 1 and not states:
            return name
        for said in reversed(self.said[-12:]):
            if sentence - said[0] > 6:
                break
            if head in _OFFICIAL and said[2] == "title" and states & {skeleton(w) for w in arabic.word_list(said[1])}:
                return said[1]
            for held, office in names.offices(said[1]):
                own = {bone for bone in office if is_nationality(bone)}
                if (head == held or head in _OFFICIAL) and (not states or not own or states & own):
                    return said[1]
        return name

    def honoured(self, sentence: int, names: Names, word: str) -> str | None:
        """The person whom «معاليه», «سموه» or the like can mean by his office: who spoke last, else the only one of the article; None when nobody is."""
        heads = next((offices for honour, offices in _HONOURS.items() if honour in word), None)
        if heads is None:
            return None
        for said in reversed(self.said[-12:]):
            if sentence - said[0] <= 6 and any(head in heads for head, _ in names.offices(said[1])):
                return said[1]
        for wanted in heads:
            holders = {names.texts.get(names.full(holder)) for (head, _), known in names.titles.items() if head == wanted for holder in known}
            if holders:
                return holders.pop() if len(holders) == 1 else None
        return None

    def before(self, sentence: int, gender: str) -> str | None:
        """Who spoke last before a sentence, in agreement with a pronoun (عنه, عنها)."""
        return next((said[1] for said in reversed(self.said[-REMEMBERED:]) if said[0] < sentence and not said[5] and said[3] in ("", "?", gender)), None)

    def issuer(self, sentence: int, doc) -> str | None:
        """The body that spoke in this sentence or one of the two before it, or who spoke there in a statement, for «البيان» and «التقرير» alone."""
        said = next((who for who in reversed(self.said[-8:]) if sentence - who[0] <= 2 and not who[5]), None)
        if said is None or said[2] == "organisation":
            return said and said[1]
        a, b = doc.sentences[said[0]][:2]
        return said[1] if any(noun_class(word) == "document" and not is_matter(word) for word in doc.words[a:min(b, a + 60)]) else None

    def unnamed(self, sentence: int, form: cues.Form | None, token: int, doc, names: Names, first: int) -> tuple[str | None, str]:
        """(name, resolution) of a cue without a speaker beside it: who spoke last or is the subject of this sentence or the last ones, in agreement."""
        gender, number = (form.gender, form.number) if form else ("", "")
        recent = self.said[-REMEMBERED:]
        same = [s for s in recent if s[0] == sentence]
        if form is None or form.kind != "finite":
            turn = next((k for k in range(token - 1, max(self.at, token - 25), -1) if k in doc.verbs and is_actor_noun(doc.words[k + 1]) and (words_before(doc.words, k) or form.cue.lemma == "قال" and doc.words[k][0] == "و" and doc.words[k - 1] in PAUSE and doc.forms[k][0].gender == form.gender)), None) if same and form is not None else None
            if turn:  # «اتهم فلان …، في حين نفى المتحدث ذلك، قائلا»
                end = phrase_end(doc.words, turn + 1, token, doc.pair_at)
                return names.canonical(doc.words, turn + 1, end, doc.source, doc.starts, doc.ends, doc.pair_at)[0], "continuation"
            if form is not None and form.cue.lemma == "قال" and (beside := self._beside(doc, token, first)):
                name, how = names.canonical(doc.words, *beside, doc.source, doc.starts, doc.ends, doc.pair_at)
                return (self.titled(sentence, names, person(doc.words, *beside, doc.pair_at)[0], name) if how == "title" and doc.words[beside[0] - 1][0] == "و" else name), "continuation"
            if form is not None and len(same) > 1 and same[-1][5] and not same[-2][5] and same[-2][1] != same[-1][1] and _agree(same[-2], gender, number):
                return same[-2][1], "continuation"  # «ورد في البلاغ أن الوزير حث …، داعيا»
            for who in reversed(same):
                if _agree(who, gender, number) or form is None:
                    return who[1], "continuation"
            subject = first < self.at < token and self._subject(doc, names, self.at, token, gender, number=number) or self._subject(doc, names, first, token, gender, number=number)
            if subject:
                return subject, "continuation"
            if same:
                return same[-1][1], "continuation"
        elif not same and not (form.cue.inherits and recent) and doc.words[first] not in cues.word_class("topic-shift"):
            subject = self._subject(doc, names, first, token, gender, number=number) if number in ("s", "p", "") else None
            if subject:
                return subject, "continuation"
        for back in range(0, 13):
            spoke = [s for s in recent if s[0] == sentence - back and _agree(s, gender, number)]
            lasting = [s for s in spoke if not s[5]] or (spoke if back <= 1 else [])
            if lasting:
                return lasting[-1][1], "continuation"
            if 0 < back <= 2 and form is not None and not form.cue.inherits and number in ("s", "") and sentence - back >= 0 and doc.sentences[sentence - back][3] == "body":
                a, b = doc.sentences[sentence - back][:2]
                subject = self._subject(doc, names, a, b, gender, persons=True)
                if subject:
                    return subject, "continuation"
        if number == "d":
            pair = next((s[1] for s in reversed(recent) if sentence - s[0] <= 2 and " و" in s[1]), None) or self._two(doc, names, token, first)
            return (pair, "continuation") if pair else (None, "unresolved")
        return None, "unresolved"

    def _two(self, doc, names: Names, token: int, first: int) -> str | None:
        """The two whom a noun in the dual means in the sentence of a verb without a subject («اتفق الوزيران على … وأكدا أن»)."""
        words = doc.words
        for k in range(first, token):
            bare = arabic.without_article(words[k])
            if words[k] != bare and bare.endswith("ان") and (noun_class(words[k]) == "joint" or bare not in nouns() and bare[:-2] in nouns()):
                return names.canonical(words, k, phrase_end(words, k, token, doc.pair_at), doc.source, doc.starts, doc.ends, doc.pair_at)[0]
        return None

    def _beside(self, doc, token: int, first: int) -> tuple[int, int] | None:
        """Who stands between a verb that opens a clause and «قائلا» at a token («، فعلق النائب قائلا», «ليرد الوزير فلان قائلا»)."""
        words = doc.words
        apart = False
        for k in range(token - 1, max(first, token - 13), -1):
            if k in doc.pair_at or k in doc.open_of or k in doc.verbs and (words[k][0] in "وف" or words[k - 1] in PAUSE):
                return None
            apart = apart or words[k] in PAUSE
            verb = words[k - 2] if words[k - 1] in ("عليه", "عليها", "عليهم", "له", "لها") else words[k - 1]
            if apart and words[k - 2] in PAUSE and verb[0] == "و" and len(verb) > 3 and noun_class(words[k]) in ("title", "honorific") and words[k].startswith("ال") and not is_actor_noun(verb) and not cues.verbal_noun(verb[1:]) and verb[1:3] != "ال":
                return k, phrase_end(words, k, token, doc.pair_at)  # «، ورفض الوزير فلان، ما قاله النائب، قائلا»
            if not apart and is_actor_noun(words[k]) and not (words[k].endswith(("ه", "ها", "هم")) and words[k] not in nouns()) and len(verb) > 3 and verb.startswith(("ف", "لي", "لت", "و")) and verb not in nouns() and not is_actor_noun(verb) and not verb.startswith(("وال", "فال")) and not cues.verbal_noun(verb[1:]) and phrase_end(words, k, token, doc.pair_at) == token:
                return k, token
        return None

    def _subject(self, doc, names: Names, first: int, token: int, gender: str, persons: bool = False, number: str = "") -> str | None:
        """The first person or body (or only person) named between two tokens that is not governed by a preposition; after «، و…» the one of that clause."""
        words = doc.words
        clause = next((k for k in range(token - 1, max(first, token - 30), -1) if words[k] in PAUSE and words[k + 1][0] == "و" and words[k + 1] not in _AND_HE and k + 2 < token and is_actor_noun(words[k + 2]) and not is_actor_noun(words[k + 1])), None)
        if clause is None and not persons:  # «…، بعض المغردين انتقد … وطالب»
            first = next((k + 1 for k in range(token - 3, max(first, token - 12), -1) if words[k] in PAUSE and noun_class(words[k + 1]) == "quantifier" and words[k + 1][0] != "و" and is_actor_noun(words[k + 2])), first)
        first = clause + 2 if clause is not None and not persons else first
        if clause is None and not persons:  # «حيث أوضح الرئيس … تفاصيل اللقاء، مؤكدا»: the nearest verb of saying has the subject
            for k in range(token - 2, max(first, token - 30) - 1, -1):
                if k in doc.forms and doc.forms[k][0].kind == "finite" and not (words[k] == "عبر" and "عن" not in words[k + 1:k + 9]) and not (words[k + 1][-1] == "ا" and noun_class(words[k + 1][:-1]) == "document") and (noun_class(words[k + 1]) == "title" or number == "p" and words[k + 1] in cues.word_class("group") or _names_somebody(words, k + 1, token, doc.pair_at)) and (not gender or doc.forms[k][0].gender == gender):
                    who = mention(words, k + 1, token, doc.pair_at)
                    end = who[1] if who and who[0] == k + 1 else phrase_end(words, k + 1, token, doc.pair_at)
                    if any("obj" in x.cue.frames for x in doc.forms[k]):
                        end = min(end, subject_end(words, k + 1, end, doc.pair_at))
                    name, how = names.canonical(words, k + 1, max(end, k + 2), doc.source, doc.starts, doc.ends, doc.pair_at)
                    if how == "title" and words[k + 1].startswith("ال") and self.said:
                        name = self.titled(self.said[-1][0], names, person(words, k + 1, max(end, k + 2), doc.pair_at)[0], name)  # «وأضاف المتحدث قائلا»
                    return name
        marked_until = governed_until = -1
        for i in range(first, min(token, first + REMEMBERED)):
            word = words[i]
            if i < governed_until:
                continue
            marked_until = max(marked_until, doc.pair_at.get(i, -1) if doc.pair_at.get(i, 0) - i > 5 else -1)
            if i <= marked_until or not word[0].isalpha():
                continue
            found = noun(word)
            known = None
            bare = word[1:] if word[0] in "وف" and len(word) > 4 else word
            for form in (word, bare):
                if len(form) > 2 and not is_state(words, i, token) and skeleton(form) in names.people and not (form[0] in "سوي" and not given(form) and form.startswith(("سي", "ست", "وسي", "وست", "يت", "وي")) and sum(count for count, _ in names.people[skeleton(form)].values()) < 2) and any(form == w for name in names.people[skeleton(form)] for w in name):
                    known = form
                    break
            if word in ("ابو", "ام") and (given(words[i + 1]) or words[i + 1].startswith("ال")) and words[i - 1] not in cues.word_class("prep"):
                known = word
            if i and gender == "m" and words[i - 1].endswith("ت") and not words[i - 1].endswith("ات") and is_state(words, i, token):
                continue  # «احتلت البلاد المرتبة الأولى، واصفا»: a state whose verb is feminine
            plural = _number(word, "") or "s"
            if persons and not known and not (found and found[0] == "title") or number and number not in plural.replace("g", "sp") and (not known or number == "p"):
                continue
            if not known and not found and is_state(words, i, token) and words[i + 1] not in ":-–—(/" and not words[i + 1][0].isdigit() and (i == first or words[i - 1].endswith("ت") or i - 1 in doc.forms):
                known = word
            if found and found[0] == "joint" and gender:
                continue  # a verb in the singular is not theirs
            if found and (found[0] in ("title", "organisation", "agency", "anonymous", "joint", "document") or found[0] == "quantifier" and plural == "g" and (number == "p" or i == first or words[i - 1] in PAUSE)) or known:
                if found and found[1] and gender and found[1] != gender and found[1] != "d":
                    continue
                if i > first and (words[i - 1] in cues.word_class("prep") or words[i - 1] in ("باسم", "وعقب")):
                    governed_until = phrase_end(words, i, token, doc.pair_at)
                    verb = governed_until + (words[governed_until] in PAUSE) + 1
                    if verb < token and words[verb - 1] in _RELATIVE and any(f.kind == "finite" and f.gender == gender for f in doc.forms.get(verb, ())):
                        return names.canonical(words, i, governed_until, doc.source, doc.starts, doc.ends, doc.pair_at)[0]  # «مع الوزارة، والتي نفت ذلك، مؤكدة»
                    continue
                end = i + (known_at(words, i) or (1,))[0] if known and not found and is_state(words, i, token) else name_end(words, i, token, doc.pair_at, names.vocabulary) if known and not found else phrase_end(words, i, token, doc.pair_at)
                if not known and end - i < 2 and not word.startswith(("ال", "وال")):
                    continue  # «اختراق كبير»: no noun of persons here
                name = names.canonical(words, i, max(end, i + 1), doc.source, doc.starts, doc.ends, doc.pair_at)[0]
                own = names.gender(name, [])
                if known and gender and own and own != gender:
                    continue
                return name
        return None


def words_before(words, k: int) -> bool:
    """Whether the clause of another subject opens before token k («في حين», «بينما», «فيما»)."""
    return words[k - 1] in ("بينما", "فيما") or words[k - 1] == "حين" and words[k - 2] == "في"


def _number(name: str, resolution: str) -> str:
    """p or d for unnamed people (خبراء, شاهدان), whose verbs are plural or dual when they go on, g for a group (عدد من النواب), whose verbs may be; "" for others."""
    head = arabic.fold(name).split()[:1]
    if not head:
        return ""
    word = head[0]
    bare = arabic.without_article(word)
    if word.endswith("ات") and (noun(bare[:-2] + "ة") or noun(bare[:-2]) or ("",))[0] == "title":
        return "p"
    two = word.endswith("ان") and (resolution == "anonymous" or bare not in nouns()) and (resolution == "anonymous" or bare[:-2] in nouns() or len(name.split()) > 1 and word.startswith("ال") and all(w.startswith("ال") and w.endswith("ان") for w in arabic.fold(name).split()[:2]))
    if two:
        return "d"
    if resolution == "name":
        return ""
    if word in cues.word_class("group"):
        return "g"
    if bare in cues.word_class("plural") or dictionary_form(bare) in cues.word_class("plural") or any(bare.endswith(end) and bare.removesuffix(end) + "اء" in cues.word_class("plural") for end in ("اؤه", "اؤها", "اؤهم", "ائه", "ائها", "ائهم")) or word.endswith(("ون", "ين")) and is_actor_noun(word) and noun_class(word) != "agency" and (bare[:-2] in nouns() or bare[:-2] + "ون" in nouns()):
        return "p"
    return ""


def _names_somebody(words, a: int, token: int, pair_at) -> bool:
    """Whether all that stands between a verb and a participle is a name («وأضاف الراوي قائلا», «وصرح الراوي، قائلا»)."""
    who = mention(words, a, token, pair_at)
    person = given(words[a]) or known_at(words, a) is not None or words[a] in words.surnames
    if (words[a].endswith(("ه", "ها", "هم")) or words[a][0] == "ب") and not person and not is_actor_noun(words[a]):
        return False  # «ليخاطب شعبه قائلا»
    return who is not None and who == (a, token - (person and words[token - 1] in PAUSE))


def _agree(who: tuple, gender: str, number: str) -> bool:
    own, own_number = who[3], who[4]
    if own_number == "g" and number != "d" and gender != "f":
        return True
    if number in ("d", "p") or own_number in ("d", "p"):
        return number == own_number or number in ("", "s") and own_number == "" or number == "p" and own_number == "" and own == ""
    return not gender or own in ("", "?") or gender == own
