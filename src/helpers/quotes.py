"""Quotations: direct, indirect and mixed speech, the cue that reports it and who said it.

Method: tokens of the folded text, a generated table of cue forms, and for each cue the frame that its lemma needs (helpers.cues).
No learning, no network. helpers.attribution finds cues and content; this module finds who said it and writes the records.
A span begins and ends where annotators put it: a complement clause from its complementiser on, a marked quotation inside its marks.
What is known to be missing: nouns as cues (كلام فلان عن), content before its cue in relative clauses, dialogue without cues."""

from bisect import bisect_left
from functools import cache

from . import actor_nouns, actors, arabic, attribution, cues, gazetteer, lexicons, marks, places, subjects, titles, token_index
from .arabic import POSSESSIVE
from .article import BARE_RULE, Doc, Found, SPEECH_WORDS, STRETCH_RULE
from .complements import ON_TOPIC, REGARDS, entitled, foreign_name, holds_name, object_like, occasion
from .discourse import Discourse, asked_first, two_titles, who_answered
from .names import Names, Title, inventory

NAME_IN_MARKS = actors.MENTION_TOKENS  # no phrase goes on behind so many words in marks
FEW = 8  # a rule seen less often than this is trusted about as far as all rules together
APART = 36  # so many words behind a title its holder's name is looked for
CLAUSE = 40  # so many words before a cue its clause is looked for; sources and attributions that came before count as gone
BELOW = 40  # so many quotations behind a heading are searched for its words
Span = tuple[int, int]  # first token and the one behind the last


def extract(source: str, segments: dict) -> dict:
    """Quotations of one article: {"quotes": [...], "marked_not_quotes": [...]} with the fields of the standoff format.

    `segments` is what cleaning.segment(source) gives. Offsets are code points into `source`.
    Depends on the article and the lexicons alone."""
    doc, found = attribution.find(source, segments)
    short = (f for f in found if f.marked and f.content[1] - f.content[0] < NAME_IN_MARKS)
    speech = {f.content[0] - 1 for f in short}  # what is said in marks is no name, though as short as one
    named = token_index.Pairs({o: c for o, c in doc.pair_at.items() if o not in speech}) if speech else doc.pair_at
    if found:
        names = inventory(doc.words, doc.starts, doc.ends, source, named)
    else:
        names = Names(doc.words, source, doc.starts, doc.ends, named)
    return _assemble(doc, found, names)


# --- records ------------------------------------------------------------------------------------------------------------------------------


def _assemble(doc: Doc, found: list[Found], names: Names) -> dict:
    """Records with speakers. Chains, continuation and agreement are worked out in the order of the text."""
    order = sorted(found, key=lambda f: (f.cue[0], f.content[0]))
    for f in order:  # a full name may come after the first cue
        _learn(doc, f, names)
    spoken = _speakers(doc, order, names)
    for who in spoken.values():
        if who["via"]:
            who["via"] = [name for name in who["via"] if not _same_source(name, who["name"])]
    _share_relays(order, spoken)
    _labelled(doc, order, spoken, names)
    quotes = _without_doubles(_records(doc, found, spoken, names))
    quotes = _without_doubles(quotes + _in_headings(doc, quotes, names))
    _nest(quotes)
    _relay_on(quotes)
    for k, q in enumerate(quotes, 1):
        q["id"] = f"q{k}"
    for q in quotes:
        q["part_of"] = q["part_of"]["id"] if q["part_of"] else None
    direct = {q["start"] for q in quotes if q["type"] == "direct"}
    pairs = sorted(doc.pair_at.items())
    not_quotes = [_not_quote(doc, o, c) for o, c in pairs if c > o + 1 and doc.starts[o + 1] not in direct]
    return {"quotes": quotes, "marked_not_quotes": not_quotes}


def _learn(doc: Doc, f: Found, names: Names) -> None:
    """Learns the name of the speaker beside a cue, also where it stands apart from his title."""
    who = f.subject and _mention(doc, *f.subject)
    if not who:
        return
    who = _subject_alone(doc, f, who)
    names.learn(doc.words, *who, doc.source, doc.starts, doc.ends, doc.pair_at)
    if apart := _named_apart(doc, f, who):
        names.appose(doc.words, who, apart, doc.source, doc.starts, doc.ends, doc.pair_at)


def _speakers(doc: Doc, order: list[Found], names: Names) -> dict[Span, dict]:
    """Who speaks by each cue: mention, name, resolution, relaying sources."""
    state = Discourse()
    spoken: dict[Span, dict] = {}
    relayed: tuple[int, str] | None = None  # the sentence of the last attribution that somebody relays, and who
    around: list[Found] = []  # the attributions in whose content a cue stands
    last_via: list[str] = []  # who relays the last attribution
    last: tuple[str, str | None] = ("", None)  # the words that name the last speaker, and his name
    for f in order:
        if f.cue in spoken:
            continue
        who = spoken[f.cue] = _speaker(doc, f, names, state)
        if relayed and _dropped_subject(f, who) and _relayer_goes_on(doc, f, who["name"], relayed, names, state):
            who |= {"name": relayed[1], "resolution": "continuation"}  # «وحسب الوكالة، قال فلان …. وأشارت إلى أن»
            state.repeated(f.sentence, relayed[1], f.form.gender)
        if not who["via"] and who["mention"] and last_via and arabic.fold(who["mention"]["text"]) in _ONE_OF_THEM:
            who["via"] = list(last_via)  # «نقلت الوكالة عن شهود …. وأضاف أحدهم»
        if who["via"] and not who["mention"] and who["via"][-1:] == [word for word, name in [last] if name == who["name"]]:
            who["via"] = []  # «وحسب المتحدثة، فإن …، داعية إلى»: she relays nobody else
        last = (who["mention"]["text"] if who["mention"] else last[0], who["name"])
        last_via = who["via"]
        if who["via"]:
            relayed = (f.sentence, who["via"][-1])
        if f.form and who["mention"] and not _stands(doc, f, who, names):
            if f.lemma != "تحدث":  # «تحدثت مصادر عن …، مؤكدة أن»: they go on
                state.forget()
            continue
        around = [g for g in around if g.sentence == f.sentence and g.content[0] <= f.cue[0] < g.content[1]]
        if around:
            outer, teller = around[-1], spoken[around[-1].cue]
            own = who["mention"] and outer.form and who["resolution"] == "title" and who["name"] == teller["name"] and len(who["mention"]["text"].split()) > 1
            if own and doc.starts[outer.content[0]] <= who["mention"]["start"] < doc.ends[outer.content[1] - 1]:
                who["name"] = who["mention"]["text"]  # «أكد فلان أن رئيس البلدية السابق وعدهم بـ»: somebody else
            if _dropped_subject(f, who) and f.form.joined:
                who |= _deed_of(doc, outer, f, names, teller)
            if _dropped_subject(f, who) and who["name"] is None and teller["name"]:
                who |= _told_of_by(doc, outer, f, names, teller)
            theirs = who["mention"] is None and f.form is not None and f.form.number == "p" and who["name"] not in (None, teller["name"])
            if theirs and teller["name"] and not who["via"]:
                who["via"] = [teller["name"]]  # «وقالت الوزيرة إن العمال أضربوا وطالبوا بـ»
            if teller["name"] and _so_called(doc, f, who) and names.gender(teller["name"], []) in ("", f.form.gender):
                who |= {"mention": None, "name": teller["name"], "resolution": "continuation", "via": teller["via"]}
            if who["mention"] and outer.form and teller["name"] and teller["name"] != who["name"] and not _is_agency(teller["name"]):
                # «قال فلان إن الوزير أكد … . وأضاف»: who goes on is فلان
                state.repeated(f.sentence, teller["name"], names.gender(teller["name"], []))
        if not f.marked:
            around.append(f)
    return spoken


def _dropped_subject(f: Found, who: dict) -> bool:
    """Whether a cue is a finite verb in the singular without a subject beside it («وأشارت إلى أن»)."""
    return not who["mention"] and f.form is not None and f.form.kind == "finite" and f.form.number == "s"


def _so_called(doc: Doc, f: Found, who: dict) -> bool:
    """Whether a verb with a pronoun and no subject behind it is what a speaker calls something («قال فلان إن خصومه يروجون لما وصفه بـ»)."""
    words, cue = doc.words, f.cue[0]
    behind = who["mention"] and who["mention"]["start"] > doc.starts[cue]
    return f.form is not None and words[cue - 1] in _WHAT and cues.with_object(words[cue]) and not behind


_WHAT = frozenset(["ما", "مما", "لما", "بما", "عما", "فيما"])


def _without_and(name: str) -> str:
    """A name without the و that joins it to another (وهاني الفارس) and without the ف of «so» (فهاني), not without a letter of its own (وزير
    التعليم, وليد الراوي)."""
    word = (arabic.word_list(name) or [""])[0]
    of_two = arabic.fold(word)[:-1] in actor_nouns.nouns()  # «وزيرا الداخلية والدفاع», «وزيري …»
    joined = name.startswith("و") and word not in actor_nouns.nouns() and not of_two and not gazetteer.given(word)
    bare = arabic.fold(word[1:])
    so_he = name.startswith("ف") and (gazetteer.given(bare) or bare in titles.NAME_JOINTS) and not gazetteer.given(word)
    return name[1:] if joined or so_he else name


def _and_people(name: str) -> bool:
    """Whether a name is one noun of unnamed persons behind «and» (ومهنيون)."""
    word = arabic.fold(name)
    if word[:1] != "و" or " " in word or word in actor_nouns.nouns():
        return False
    return actor_nouns.noun_class(word[1:]) == "anonymous" or word.endswith("ون") and len(word) > 5


def _same_source(name: str, speaker: str | None) -> bool:
    """Whether a relaying source is the speaker himself, maybe by another name; agencies only by the same one."""
    if arabic.fold(name).partition(" ")[0] in _AROUND_HIM:
        return False  # «زوار الرئيس»
    if name == speaker or not speaker:
        return name == speaker
    return not _is_agency(name) and bool(_telling(name) & _telling(speaker))


def _end_in_marks(doc: Doc, b: int) -> int:
    """Where in the text the content before token b ends: at the closing mark where only a blessing, which is no token, stands between
    («"… عن والدي رحمه الله"»)."""
    end = doc.ends[b - 1]
    between = doc.source[end : doc.starts[b]].rstrip() if b in doc.open_of else ""
    return end + len(between)


def _records(doc: Doc, found: list[Found], spoken: dict[Span, dict], names: Names) -> list[dict]:
    """The records of the attributions that stand with their speaker, and of the verbal quotations in marks inside their content."""
    standing = [f for f in found if spoken[f.cue]["name"] != "" and (not f.form or _stands(doc, f, spoken[f.cue], names))]
    standing = [f for f in standing if f.rule not in (STRETCH_RULE, BARE_RULE) or spoken[f.cue]["name"]]
    inside = [[] if f.marked else _pairs_inside(doc, *f.content) for f in standing]
    owner = _owners(standing, inside)
    quotes: list[dict] = []
    pairs_done: set[int] = set()
    for f, inner in zip(standing, inside):
        opening = f.content[0] - 1
        if f.marked and opening in pairs_done:
            continue
        who, kind = spoken[f.cue], _kind(doc, f, inner)
        span = (doc.starts[f.content[0]] + f.skip, _end_in_marks(doc, f.content[1]))
        all_marked = kind == "mixed" and doc.pair_at.get(f.content[0]) == f.content[1] - 1
        if all_marked and (f.rule.endswith("responsibility") or _verbal_quotation(doc, f.content[0])):
            kind, span = "direct", (doc.starts[f.content[0] + 1], doc.ends[f.content[1] - 2])  # «حمّل النائب "القيادات مسؤولية الخروقات"»
        record = _record(doc, f, who, span, kind, f.rule)
        quotes.append(record)
        if f.marked:
            pairs_done.add(opening)
        elif kind == "direct" and len(inner) < 3:
            pairs_done.update(inner)
        outer = 0  # the marks of verbatim words: marks of their kind within them are part of them
        for o in inner if kind == "mixed" else ():
            within = o < doc.pair_at.get(outer, 0) and doc.words[o] == doc.words[outer]
            if not within and o not in pairs_done and owner.get(o) is f and _verbal_quotation(doc, o):
                pairs_done.add(o)
                outer = o
                part = _record(doc, f, who, (doc.starts[o + 1], doc.ends[doc.pair_at[o] - 1]), "direct", f.rule + ", marks inside")
                part["part_of"] = record
                quotes.append(part)
        for o in _groups_accused(doc, f):
            pairs_done.add(o)
            quotes.append(_record(doc, f, who, (doc.starts[o + 1], doc.ends[doc.pair_at[o] - 1]), "direct", f.rule + ", marks inside"))
    return quotes


def _groups_accused(doc: Doc, f: Found) -> list[int]:
    """The marks between a verb of accusing and what somebody is accused of, where they describe whom it accuses («اتهم المتحدث "حركات متمردة
    تتلقى الدعم من الجنوب" بإشعال القتال»)."""
    if f.lemma != "اتهم" or f.marked or f.form is None or f.form.kind == "noun":
        return []
    return [o for o in _pairs_inside(doc, f.cue[1], f.content[0]) if _describes_group(doc, o)]


def _describes_group(doc: Doc, opening: int) -> bool:
    """Whether marks hold a group without a name and what it is or does («عناصر خارجة عن القانون»)."""
    words, a, before = doc.words, opening + 1, doc.words[opening - 1]
    described = words[a + 1].endswith("ة") and not words[a + 1].startswith("ال") and not words[a].startswith("ال")
    of_a_body = actor_nouns.is_actor_noun(before) and not before.startswith("ال")  # «اتهم حزب "حركة وطنية جديدة" الحكومة بـ»
    return described and not of_a_body and _verbal_quotation(doc, opening)


def _in_headings(doc: Doc, quotes: list[dict], names: Names) -> list[dict]:
    """The records of words in the marks of headlines and crossheads that no cue reports: what somebody says again in the text («سوق النحاسين...
    «صرنا نبيع الذكريات»»), and what is said in the first person, by the people that the line begins with or by whoever is quoted next."""
    have, out = {q["start"] for q in quotes if q["type"] == "direct"}, []
    quotes = sorted(quotes, key=lambda q: q["start"])
    starts = [q["start"] for q in quotes]
    for n, (a, b, _, kind) in enumerate(doc.sentences):
        for o in doc.opens[bisect_left(doc.opens, a) : bisect_left(doc.opens, b)] if kind in ("headline", "heading") else ():
            close, first = doc.pair_at[o], doc.starts[o + 1]
            count = token_index.count_words(doc.words, o + 1, close)
            if close >= b or count < SPEECH_WORDS - 1 or first in have:
                continue
            of_himself = cues.of_himself(doc.words, o + 1, close)
            if o == a and kind == "headline" and of_himself and (whoever := _next_statement(doc, n, close, quotes)):
                f = Found((o, o), (o + 1, close), True, None, "", "neutral", None, "marks in a heading", n)
                out.append(_record(doc, f, whoever, (first, doc.ends[close - 1]), "direct", f.rule))
                continue
            if count < SPEECH_WORDS:
                continue
            if not of_himself and (attribution.names_in_marks(doc.words, o, close) or doc.words[o + 1] in cues.word_class("entitled")):
                continue
            below = bisect_left(starts, doc.ends[close])
            behind = quotes[below : below + BELOW]
            who = _said_again(doc, o + 1, close, behind)
            if who is None and of_himself:
                who = _whose_heading(doc, a, o, behind, kind, names)
            if who is not None:
                f = Found((o, o), (o + 1, close), True, None, "", "neutral", None, "marks in a heading", n)
                out.append(_record(doc, f, who, (first, doc.ends[close - 1]), "direct", f.rule))
    return out


def _next_statement(doc: Doc, n: int, close: int, quotes: list[dict]) -> dict | None:
    """Who speaks in the next statement of the headline whose statement n is all in marks («"شعرت بالخوف".. سائحة تحكي لحظات الزلزال»); None
    when nobody does."""
    if n + 1 >= len(doc.sentences) or doc.sentences[n + 1][2:] != doc.sentences[n][2:] or doc.sentences[n][1] - close > 4:
        return None
    a, b = doc.starts[doc.sentences[n + 1][0]], doc.ends[min(doc.sentences[n + 1][1], len(doc.ends)) - 1]
    said = next((q for q in quotes if a <= q["start"] < b and q["speaker"] and a <= q["speaker"]["start"] < q["start"]), None)
    return said and {"mention": None, "name": said["speaker_name"], "resolution": "continuation", "via": []}


def _said_again(doc: Doc, a: int, b: int, quotes: list[dict]) -> dict | None:
    """Who says tokens a..b of a heading in the quotations behind it, at the head of one or as most of one; None when nobody does."""
    said = [word for word in doc.words[a:b] if word[0].isalpha()]
    for q in quotes:
        own = arabic.word_list(arabic.fold(q["text"]))
        if own[: len(said)] == said or 2 * len(said) >= len(own) > 0 and {*said} <= {*own}:
            return {"mention": None, "name": q["speaker_name"], "resolution": "continuation" if q["speaker_name"] else "unresolved", "via": q["via"]}
    return None


def _whose_heading(doc: Doc, a: int, opening: int, quotes: list[dict], kind: str, names: Names) -> dict | None:
    """Who speaks in the marks of a heading: the people before its colon, or, below the headline, whoever is quoted next."""
    if opening > a and doc.words[opening - 1] == ":":
        who = _mention(doc, a, opening - 1)
        if who and who[0] == a:
            name, how = _canonical(doc, names, *who)
            return {"mention": _printed(doc, *who), "name": name, "resolution": how, "via": []}
    following = next((q for q in quotes if q["speaker_name"]), None) if kind == "heading" else None
    return following and {"mention": None, "name": following["speaker_name"], "resolution": "continuation", "via": []}


def _owners(standing: list[Found], inside: list[list[int]]) -> dict[int, Found]:
    """Opening mark -> the attribution that reports what stands in the marks: of two around it the inner one.

    What somebody only thinks has no words. An attribution of the marks alone goes first («أفاد البيان بأن الرئيس قال: «…»»)."""
    own = {f.content[0] - 1: f for f in standing if f.marked and f.form and f.form.cue.tier < 3}
    owner: dict[int, Found] = {}
    for f, inner in zip(standing, inside):
        length, in_words = f.content[1] - f.content[0], f.stance not in ("opinion", "evidence")
        for o in inner:
            if o in own:
                owner[o] = own[o]
            elif o not in owner or in_words and length < owner[o].content[1] - owner[o].content[0]:
                owner[o] = f
    return owner


def _kind(doc: Doc, f: Found, inner: list[int]) -> str:
    """direct (in marks, or without marks where most of it stands in none), mixed (marks inside) or indirect."""
    if f.marked:
        return "direct"
    if f.direct and 2 * sum(doc.pair_at[o] - o for o in inner if _verbal_quotation(doc, o)) < f.content[1] - f.content[0]:
        return "direct"
    return "mixed" if inner else "indirect"


def _without_doubles(quotes: list[dict]) -> list[dict]:
    """Records in the order of the text, the wider first, without empty ones and those that repeat span and type."""
    quotes = [q for q in quotes if q["start"] < q["end"]]
    quotes.sort(key=lambda q: (q["start"], -q["end"]))
    unique: dict[tuple[int, int, str], dict] = {}
    for q in quotes:
        unique.setdefault((q["start"], q["end"], q["type"]), q)
    return list(unique.values())


def _labelled(doc: Doc, order: list[Found], spoken: dict[Span, dict], names: Names) -> None:
    """Who is meant by a headline that labels its speaker by a bare noun («صحيفة: …», «مسؤول أممي: …», «قيادي من «كذا»: …»).

    Who in the body is called so, of no other state, and says most of what the headline says."""
    for f in order:
        who = spoken[f.cue]
        if doc.sentences[f.sentence][3] == "headline" and f.form is None:
            if same := _says_the_same(doc, f, order, spoken, names) or _longer_in_body(doc, f, order, spoken):
                who |= {"name": same["name"], "resolution": same["resolution"] if same["resolution"] != "continuation" else "name"}
                continue
            a, b = f.subject or (0, 0)
            a, b = (a + 1, b - 1) if doc.pair_at.get(a) == b - 1 else (a, b)
            if who["resolution"] == "name" and b > a and (full := actors.in_full(doc.words, a, b)):
                who |= {"name": _canonical(doc, names, *full)[0], "resolution": "organisation"}  # «سلامة الغذاء»: دائرة سلامة الغذاء
                continue
        if doc.sentences[f.sentence][3] == "headline" and f.form is None and who["mention"] and (his := _label_with_whose(doc, f, order, spoken, names)):
            who |= his
            continue
        label = _bare_label(doc, f, who)
        if not label:
            continue
        called: dict[str, tuple[int, str]] = {}  # name -> words that the headline has too, resolution
        said = set(doc.words[slice(*f.content)])
        for g in [g for g in order if g.sentence > f.sentence][:6]:
            told = spoken[g.cue]
            name = next((name for name in (told["name"], *told["via"]) if name and _called_by(names, name, label)), None)
            if name is None:
                continue
            shared = sum(len(word) > 3 for word in said.intersection(doc.words[slice(*g.content)]))
            if name not in called or shared > called[name][0]:
                called[name] = (shared, told["resolution"] if name == told["name"] else "organisation")
        if called and (len(called) == 1 or max(called.values())[0]):  # one is called so, or one says what the headline says
            name = max(called, key=lambda name: called[name][0])
            who |= {"name": name, "resolution": called[name][1]}
        held = who["resolution"] == "title" and who["name"] in names.texts.values()
        if who["resolution"] in ("anonymous", "title") and not held and (name := _described_in_headline(doc, f, order, spoken, names, label)):
            who |= {"name": name, "resolution": "title"}


def _label_with_whose(doc: Doc, f: Found, order: list[Found], spoken: dict[Span, dict], names: Names) -> dict:
    """Who is meant by a headline's office with a pronoun («.. ورئيسها التنفيذي: …», «.. ومخرجته: …»): whoever speaks below in that office, and
    says most of its words; the office without و where nobody does. Nothing for other labels."""
    a, b = f.subject or (0, 0)
    head = doc.words[a].removeprefix("و")
    office = arabic.without_pronoun(head)
    office = office[:-1] + "ة" if office.endswith("ت") else office  # «مخرجته»
    if b <= a or office == head or actor_nouns.noun_class(office) != "title":
        return {}
    rest = {arabic.skeleton(word) for word in doc.words[a + 1 : b]}
    said, shares = _gist(doc, f), {}
    for g in order:
        name = spoken[g.cue]["name"]
        if g.sentence > f.sentence and name and any(held == office and rest <= set(of) for held, of in names.offices(name)):
            shares[name] = max(shares.get(name, 0), len(said & _gist(doc, g)))
    if shares:
        return {"name": max(shares, key=lambda name: shares[name]), "resolution": "title"}
    return {"name": _printed(doc, a, b)["text"].removeprefix("و"), "resolution": "anonymous"}


_IN_OFFICE = cues.word_class("label-in-office")  # what a headline calls somebody who has an office: «مسؤول أردني: …»
_EXPERTS = cues.word_class("label-expert")  # … or whoever knows the matter: «خبير اقتصادي: …»
_DELEGATES = cues.word_class("label-delegate")  # … or who sits in a parliament: «برلماني: …»
_OF_DELEGATES = frozenset(["نائب", "نائبة", "عضو", "عضوة"])


def _described_in_headline(doc: Doc, f: Found, order: list[Found], spoken: dict[Span, dict], names: Names, label: list[str]) -> str | None:
    """The person in the body whom a headline only describes («مسؤول أردني: …», «خبير اقتصادي: …»): the one with such an office who says
    most of its words, the first of equals; None when nobody with such an office says any."""
    head = label[0]
    if head not in _IN_OFFICE | _EXPERTS | _DELEGATES:
        return None
    said = _gist(doc, f)
    shares: dict[str, set[str]] = {}
    for g in order:
        told = spoken[g.cue]
        if g.sentence <= f.sentence or doc.sentences[g.sentence][3] == "headline" or not told["name"]:
            continue
        offices = names.offices(told["name"])
        held = {office for office, _ in offices}
        if head in _IN_OFFICE:
            fits = bool(held - _EXPERTS - {"مواطن"})
        elif head in _DELEGATES:
            fits = not held.isdisjoint(_OF_DELEGATES)
        else:
            fits = not held.isdisjoint(_EXPERTS)
        theirs = {bone for _, rest in offices for bone in rest if gazetteer.is_nationality(bone)}
        states = _states(label)
        feminine = head.endswith("ة") == any(office.endswith("ة") for office in held)
        if fits and feminine and (not states or not theirs or not states.isdisjoint(theirs)):
            shares.setdefault(told["name"], set()).update(said & _gist(doc, g))
    best = max(shares, key=lambda name: len(shares[name]), default=None)
    return best if best and shares[best] else None


def _gist(doc: Doc, f: Found) -> set[str]:
    """The words of four letters or more of what is said, without articles."""
    return {bare for word in doc.words[slice(*f.content)] if len(bare := arabic.without_article(word)) > 3}


def _says_the_same(doc: Doc, f: Found, order: list[Found], spoken: dict[Span, dict], names: Names) -> dict | None:
    """Who in the body says the very words of a headline whose label is a place («المدينة: "نريد أن نعود"»), a noun of persons
    («برلمانية: …») or nobody known; None when nobody does."""
    who = spoken[f.cue]
    label = arabic.word_list(arabic.fold(who["name"] or ""))
    person = len(label) == 1 and actor_nouns.noun_class(label[0]) in ("anonymous", "title") and not label[0].startswith("ال")
    place = bool(label) and gazetteer.is_state([*label, "\n"], 0, len(label)) and not who["via"]
    if who["name"] and not person and not (place and f.marked):
        return None
    said = [word for word in doc.words[slice(*f.content)] if len(word) > 3]
    if len(said) < 2:
        return None
    for g in order:
        if g.sentence <= f.sentence or doc.sentences[g.sentence][3] == "headline":
            continue
        told, words = spoken[g.cue], doc.words[slice(*g.content)]
        if not told["name"] or told["resolution"] == "anonymous" and not person:
            continue
        shared = len(set(said) & set(words))
        if shared >= max(2, 0.8 * len(set(said))) and (place or len(said) > 2 or not who["name"]):
            return told
    return None


def _longer_in_body(doc: Doc, f: Found, order: list[Found], spoken: dict[Span, dict]) -> dict | None:
    """The body of which a label in marks gives the end («الوطنية للنفط»), or the two whose surnames a label joins («الراوي والفارس: …»), as
    the text names them; None when it does not."""
    who = spoken[f.cue]
    if f.source is None and f.subject is None:
        return None
    a, b = f.source or f.subject
    label = [word for word in doc.words[a:b] if word[0].isalnum()]
    two = len(label) == 2 and label[1][0] == "و" and who["resolution"] == "name"
    if who["name"] and not two or len(label) < 2:
        return None
    label = [label[0], label[1][1:]] if two else label
    for g in order:
        told = spoken[g.cue]
        own = arabic.word_list(arabic.fold(told["name"] or ""))
        if two and " و" in (told["name"] or "") and set(label) <= {word.removeprefix("و") for word in own} | set(own) and len(own) > 2:
            return told
        if not two and len(own) > len(label) and own[-len(label) :] == label:
            return told
    return None


_BARE_BODIES = ("agency", "organisation")


def _bare_label(doc: Doc, f: Found, who: dict) -> list[str]:
    """The words by which a headline labels its speaker without a name; none for other attributions."""
    if doc.sentences[f.sentence][3] != "headline" or not who["mention"] or who["resolution"] not in ("anonymous", "organisation", "title"):
        return []
    label = arabic.word_list(arabic.fold(who["name"]))
    kind = actor_nouns.noun_class(label[0]) if label else ""
    if not kind or kind == "document" or label[0].startswith("ال") or kind == "organisation" and len(label) > 2:
        return []
    if kind in _BARE_BODIES and (len(label) > 2 or len(label) == 2 and not _states(label)):
        return []  # a name
    return label


def _called_by(names: Names, name: str, label: list[str]) -> bool:
    """Whether somebody is called by the noun of a label, by a fuller name or by his office, and belongs to no other state."""
    head, own = label[0], arabic.word_list(arabic.fold(name))
    offices = [rest for office, rest in names.offices(name) if office == head]
    fuller = own and own[0].removeprefix("ال") == head and len(own) > len(label)
    if not fuller and not (offices and actor_nouns.noun_class(head) in ("title", "anonymous")):
        return False
    states = _states(label)
    theirs = _states(own) | {bone for rest in offices for bone in rest if gazetteer.is_nationality(bone)}
    return not states or not theirs or not states.isdisjoint(theirs)


def _states(words: list[str]) -> set[str]:
    """The nationalities among words, as skeletons."""
    return {bone for bone in map(arabic.skeleton, words) if gazetteer.is_nationality(bone)}


_WITH_HIM = cues.word_class("with-him")


def _deed_of(doc: Doc, outer: Found, f: Found, names: Names, teller: dict) -> dict:
    """The speaker of a joined verb that goes on with a reported clause («أن الملك استقبل الوزير ودعا إلى …»): its subject."""
    words, first = doc.words, outer.content[0] + 1
    who = _mention(doc, first, f.cue[0]) if words[first - 1] in ("ان", "بان") else None
    if not who or who[0] != first or not actors.can_speak(words, *who, doc.pair_at, strict=True):
        return {}
    if words[first].endswith((*POSSESSIVE, "نا")) and not (words[first].startswith("ال") or gazetteer.given(words[first])):
        return {}  # a noun with «his» or «our»
    ends = (k for k in range(first + 1, who[1]) if k in doc.pair_at or words[k] in cues.word_class("verb") or words[k + 1] in _WITH_HIM)
    verb = next(ends, who[1])
    name = _canonical(doc, names, first, verb)[0]
    relays = [teller["name"]] if teller["name"] and teller["name"] != name else []
    return {"name": name, "resolution": "continuation", "via": [*teller["via"], *relays] if relays else teller["via"]}


def _told_of_by(doc: Doc, outer: Found, f: Found, names: Names, teller: dict) -> dict:
    """The speaker of a verb within what somebody tells, who is not the one who tells it («أكدت المديرة أنها راسلت الوزير، غير أنه كان يرد
    بأن»): the last office in agreement before it."""
    words = doc.words
    for k in range(f.cue[0] - 1, outer.content[0], -1):
        person = words[k].startswith("ال") and actor_nouns.noun_class(words[k]) in ("title", "anonymous")
        if person and actor_nouns.noun_gender(words[k]) == f.form.gender and not words[k].endswith(("ون", "ين")):
            name = _canonical(doc, names, k, actors.phrase_end(words, k, f.cue[0], doc.pair_at))[0]
            return {"name": name, "resolution": "continuation", "via": [*teller["via"], teller["name"]]}
    return {}


def _relayer_goes_on(doc: Doc, f: Found, name: str | None, relayed: tuple[int, str], names: Names, state: Discourse) -> bool:
    """Whether the agency that relayed the last attribution is the subject of a verb without one.

    The verb agrees with it, and nobody else whom it agrees with spoke since."""
    since, agency = relayed
    if f.sentence - since > 2 or f.form.gender != names.gender(agency, arabic.word_list(arabic.fold(agency))):
        return False
    if name is None:
        return True
    if f.sentence > since and set(arabic.word_list(arabic.fold(name))) <= set(doc.words[doc.sentences[since][1] : f.cue[0]]):
        return False  # «ونقلت إذاعة … عن …. واصطفت فلانة …. وقالت»
    opens_sentence = f.cue[0] - doc.sentences[f.sentence][0] < 3 and f.sentence > since
    return opens_sentence and not any(s[1] == name and since <= s[0] < f.sentence for s in state.said[-CLAUSE:])


def _telling(name: str) -> set[str]:
    """The words of a name that tell it from others: no kinds of bodies, no nationalities."""
    return {word for word in arabic.word_list(name) if not (word.startswith("ال") and word.endswith(("ي", "ية")))} - _KINDS_OF_BODIES


_KINDS_OF_BODIES = frozenset(["وكالة", "صحيفة", "قناة", "وزارة", "الانباء", "انباء", "رئيس"])


def _share_relays(order: list[Found], spoken: dict[Span, dict]) -> None:
    """Who relays one of a sentence's attributions to one speaker relays them all («قال فلان إن …، مؤكدا أن …، وفقا لوكالة …»)."""
    chain: list[dict] = []
    for f, after in zip(order, [*order[1:], None]):
        who = spoken[f.cue]
        if who["mention"] or who["via"] and who["resolution"] == "pronoun" or not chain:
            chain = []  # also «… رد بأن …، ونقلت عنه القناة وصفه»
        chain.append(who)
        if after is None or after.sentence != f.sentence or spoken[after.cue]["mention"] or spoken[after.cue]["name"] != who["name"]:
            via = next((w["via"] for w in chain if w["via"]), [])
            for w in chain:
                w["via"] = w["via"] or list(via)
            chain = []


def _pairs_inside(doc: Doc, a: int, b: int) -> list[int]:
    """Opening marks of the pairs that lie wholly between tokens a and b."""
    limit = b + (doc.words[b] in cues.END)
    return [o for o in doc.opens[bisect_left(doc.opens, a) : bisect_left(doc.opens, b)] if doc.pair_at[o] < limit]


# --- which attributions stand -------------------------------------------------------------------------------------------------------------


def _stands(doc: Doc, f: Found, who: dict, names: Names) -> bool:
    """Whether an attribution stands with the source found for it: evidence needs a document or a body, a label needs somebody known."""
    mention, name = who["mention"], who["name"]
    if f.stance == "evidence":
        return mention is not None and _can_be_evidence(doc, f, who)
    if f.lemma == "افترض" and f.form.tense == "present" and not mention:
        return False  # «ويفترض أن تنتهي الأشغال»
    if f.form.cue.tier == 3 and f.form.kind == "finite" and who["resolution"] == "unresolved" and not f.marked:
        return False  # an ambiguous verb and nobody who speaks
    if mention and name is not None and not name.split():
        return False
    if who["resolution"] == "unresolved" and not f.marked and _by_nobody(doc, f) or _no_request(doc, f):
        return False
    said_of = doc.words[f.content[0] + (f.content[0] in doc.pair_at)]
    if f.lemma == "نفى" and f.rule == "cue + definite object" and said_of in cues.word_class("came"):
        return False  # «اعتبر أن نفي الرئاسة «جاء متأخرا»»: what is said of the denial
    if f.lemma == "كذّب" and (who["resolution"] == "unresolved" or mention and not (_is_somebody(doc, mention) or names.knows(name))):
        return False  # «كذّبت الأرقام ادعاءات الوزير»
    if f.lemma == "جدد" and not f.marked and arabic.without_pronoun(doc.words[f.content[0]]) in cues.word_class("renewed"):
        return False  # «جدد اللاعب عقده», «جدد القاضي حبس المتهم»: no words
    if f.lemma == "عدّ" and f.rule.endswith("object") and not _judged(doc, f):
        return False  # «عدّ الموظفون الأصوات»: counted
    if mention and arabic.without_article(_first_word(mention["text"])) in cues.word_class("mute"):
        own = arabic.word_list(arabic.fold(mention["text"]))
        if len(own) < 2 or own[1].startswith("ال"):  # but «الحاجة سالمة الراوي»
            return False  # «التكهنات بأن»
    by_name = mention and who["resolution"] == "name" and not _set_as_topic(doc, f, mention)
    if by_name and _governs_nouns(f) and not _speaks_by_name(doc, who) and not _ministry_by_field(doc, f, mention):
        return False
    if f.lemma == "تحدث" and not f.marked:
        behind = f.content[1] + (doc.words[f.content[1]] in cues.PAUSE)
        if doc.words[behind] in cues.word_class("saying-thus"):
            return False  # «تحدث عن الأوضاع في البلاد، قائلا: …»: a topic, and then what was said
    if by_name and f.lemma in ("وصف", "قلل") and f.form.kind == "finite" and not f.marked and not _describes(doc, f, mention):
        return names.knows(name) or len(name.split()) > 1 and gazetteer.given(_first_word(name))
    return True


def _set_as_topic(doc: Doc, f: Found, mention: dict) -> bool:
    """Whether two words or more between «أما» and the ف of the cue name who speaks («أما مارلينه فوغت فوصفت القرار بأنه»)."""
    a = bisect_left(doc.starts, mention["start"])
    return a > 0 and doc.words[a - 1] in ("اما", "واما") and doc.words[f.cue[0]][0] == "ف" and " " in mention["text"]


def _by_nobody(doc: Doc, f: Found) -> bool:
    """Whether a verb with a noun for its object and no speaker is passive or tells what things show («الكواكب التي لا تستبعد إمكانية»,
    «وكشف توزيع الدخل تركيزا»)."""
    words, cue = doc.words, f.cue[0]
    if f.form.kind != "finite" or not f.rule.endswith("object"):
        return False
    return not cues.RELATIVES.isdisjoint(words[cue - 2 : cue]) or f.lemma == "كشف"


def _no_request(doc: Doc, f: Found) -> bool:
    """Whether a verb tells no opinion and no request: «وتعتبر هذه أكبر عملية», «طلبوا اللجوء», «دعاه إلى ميسينا»."""
    words, first = doc.words, doc.words[f.content[0]]
    if f.lemma in REGARDS and f.form.tense == "present" and f.rule.endswith("object"):
        before = words[f.content[0] : f.content[1]]
        if any(w[-1] == "ا" and actor_nouns.noun_class(w[:-1]) == "title" and v in cues.PAUSE for v, w in zip(before, before[1:])):
            return True  # «ويعتبر الدكتور فلان، المزداد بالمدينة، أستاذا جامعيا»
    if f.lemma in REGARDS and f.form.tense == "present" and words[f.cue[1]] in ("هذه", "هذا"):
        return not actor_nouns.is_actor_noun(words[f.cue[1] + 1])  # «وتعتبر هذه أكبر عملية»
    if f.lemma == "طلب":
        return first in ("اللجوء", "لجوء", "لجوءا")
    if f.lemma != "دعا" or f.rule != "cue + preposition + noun phrase" or not cues.with_object(words[f.cue[0]]):
        return False
    thing = first.startswith("ال") or cues.verbal_noun(first) or first in cues.content_nouns() or first.endswith(("ة", *POSSESSIVE))
    return not thing and (doc.words[f.content[0] + 1] in cues.PAUSE or gazetteer.known_at(words, f.content[0]) is not None)


def _describes(doc: Doc, f: Found, mention: dict) -> bool:
    """Whether an object stands between who describes it and «بأنه» («وصف فلان القرار بأنه», but «وصفت حالة الجرحى بأنها»: by nobody)."""
    first = _first_word(mention["text"])
    somebody = gazetteer.given(first) or bool(gazetteer.known_forms(first)) or first in ("ابو", "ام")
    return f.rule.endswith("complementiser") and mention["end"] < doc.ends[f.content[0] - 1] and somebody


def _judged(doc: Doc, f: Found) -> bool:
    """Whether what a verb of regarding has for its object is called something: by a pronoun, in marks or with an undefined accusative."""
    words, (a, b) = doc.words, f.content
    if cues.with_object(words[f.cue[0]]) or any(k in doc.pair_at for k in range(a, b)):
        return True
    undefined = (words[k] for k in range(a + 1, b) if not words[k].startswith("ال") and words[k - 1].startswith("ال"))
    return any(len(word) > 3 and word[-1] in "اة" for word in undefined)


def _is_somebody(doc: Doc, mention: dict) -> bool:
    """Whether a mention is of a person or a body, by its noun or its name."""
    a = bisect_left(doc.starts, mention["start"])
    kind = actor_nouns.noun_class(doc.words[a])
    return kind not in ("", "document") or gazetteer.given(doc.words[a]) or doc.words[a] in doc.words.surnames


def _first_word(text: str) -> str:
    """The first word of a text, folded."""
    return arabic.fold(text.split()[0])


def _can_be_evidence(doc: Doc, f: Found, who: dict) -> bool:
    """Whether a mention can be what gives evidence: a body, an unnamed source, a document before the verb («التقرير يكشف»)."""
    if who["resolution"] in ("organisation", "anonymous"):
        return True
    mention = who["mention"]
    return mention["start"] < doc.starts[f.cue[0]] and _first_word(mention["text"]) in cues.word_class("evidence")


def _ministry_by_field(doc: Doc, f: Found, mention: dict) -> bool:
    """Whether a feminine verb of saying has a ministry called by its field for its subject («وأشارت الصحة إلى أن», in a headline also
    «والمالية تؤكد: …»)."""
    if f.form.gender != "f" or f.form.cue.tier == 3:
        return False
    word, headline = arabic.fold(mention["text"]), doc.sentences[f.sentence][3] == "headline"
    return (word.removeprefix("و") if headline else word) in cues.word_class("headline-body-f") and (headline or f.form.tense == "past")


def _governs_nouns(f: Found) -> bool:
    """Whether a verb reports a noun phrase (أعلن الحرب, تحدث عن), so that any noun behind it may be taken for its subject."""
    return bool(f.form.cue.frames & {"n", "الي", "عن", "علي"}) and not f.rule.startswith("cue + complementiser")


def _speaks_by_name(doc: Doc, who: dict) -> bool:
    """Whether a mention with a name can be a person's or gives evidence."""
    text, name, surnames = who["mention"]["text"], who["name"], doc.words.surnames
    if _first_word(text) in cues.word_class("evidence"):
        return True
    return _personal(name, surnames) and (gazetteer.given(_first_word(name)) or _personal(text, surnames))


def _personal(name: str, family: frozenset[str]) -> bool:
    """Whether a name can be a person's.

    It is no article with a noun that is no plural of persons, no construct («أصابع اليد»), no common feminine noun («حصيلة»)."""
    words = arabic.word_list(name)
    first, last = words[0], words[-1]
    if gazetteer.given(first) or tuple(words) in gazetteer.known() or last in family or actor_nouns.is_actor_noun(first):
        return True
    if first.startswith("ال"):
        return not _common_noun(first[2:])
    construct = len(words) == 2 and last.startswith("ال") and last.endswith(("ة", "ات", "ام", "ال", "ار"))
    return not construct and not first.endswith(("ة", "ات"))


def _common_noun(bare: str) -> bool:
    """Whether a word without its article is no person's name: a feminine, a verbal noun, a noun of content, a broken plural (تفاصيل)."""
    if bare.endswith(("ات", "ة")) or bare in cues.content_nouns() or cues.verbal_noun(bare) or actor_nouns.masdar_like(bare):
        return True
    return len(bare) == 6 and bare[2] == "ا" and bare[4] == "ي"


# --- relaying sources of records ----------------------------------------------------------------------------------------------------------


def _nest(quotes: list[dict]) -> None:
    """Sets part_of to the narrowest wider quotation that holds a quotation, so that words are counted once."""
    stack: list[dict] = []
    for q in quotes:
        while stack and stack[-1]["end"] < q["end"]:
            stack.pop()
        if stack and q["part_of"] is None:
            outer = q["part_of"] = stack[-1]
            teller, own_source = outer["speaker_name"], q["speaker"] or q["speaker_name"] is None or q["speaker_name"] in outer["text"]
            relays = own_source or teller and _is_agency(teller)  # «وذكرت الصحيفة أنه قال إن»
            if teller and teller != q["speaker_name"] and relays and not q["via"]:
                q["via"] = [*outer["via"], teller]  # an attribution inside what somebody else is reported to say
        elif q["part_of"]:
            q["via"] = q["via"] or list(q["part_of"]["via"])
        stack.append(q)


def _relay_on(quotes: list[dict]) -> None:
    """What an agency relays goes on right behind it («قالت الوكالة إن فلانا أشار إلى …، مضيفا: …»): the agency relays that too."""
    before: dict | None = None
    relayed: dict[str, list[str]] = {}  # unnamed source -> who passed it on: it spoke to nobody else
    for q in quotes:
        if q["part_of"] and q["part_of"]["cue"] == q["cue"]:
            q["via"] = q["via"] or list(q["part_of"]["via"])
            continue
        if q["via"] and q["resolution"] == "anonymous" and _is_agency(q["via"][-1]):
            relayed.setdefault(q["speaker_name"], q["via"])
        elif not q["via"] and q["speaker_name"] in relayed:
            q["via"] = list(relayed[q["speaker_name"]])
        if before and not q["via"] and _goes_on_behind(before, q):
            via = _relays_of(before, q)
            if via and _is_agency(via[-1]):
                q["via"] = list(via)
        before = q


def _is_agency(name: str) -> bool:
    """Whether a name begins with a noun of agencies, papers and channels."""
    return actor_nouns.noun_class((arabic.word_list(name) or [""])[0]) == "agency"


def _goes_on_behind(before: dict, q: dict) -> bool:
    """Whether a quotation without a speaker beside it goes on right behind another, which has one."""
    if not before["speaker_name"] or not q["cue"] or q["speaker"] is not None or q["resolution"] != "continuation":
        return False
    return 0 <= q["cue"]["start"] - before["end"] <= 3


def _relays_of(before: dict, q: dict) -> list[str]:
    """Who relays what goes on behind another quotation: who relays that one and, where another speaks now, whoever spoke there."""
    if q["speaker_name"] in before["via"]:
        return []  # «نفى المتحدث ما أوردته صحيفة كذا من أن …، واصفا ذلك بأنه»: he goes on himself
    if before["speaker_name"] != q["speaker_name"]:
        return [*before["via"], before["speaker_name"]]
    inside = before["part_of"] and before["part_of"]["speaker_name"] in before["via"]
    return before["via"] if inside else []


# --- one record ---------------------------------------------------------------------------------------------------------------------------


def _record(doc: Doc, f: Found, who: dict, span: Span, kind: str, rule: str) -> dict:
    """The record of an attribution: `span` in characters, `kind` direct, indirect or mixed."""
    start, end = span
    headline = doc.sentences[f.sentence][3] == "headline"
    return {
        "id": "",
        "part_of": None,
        "start": start,
        "end": end,
        "text": doc.source[start:end],
        "type": kind,
        "cue": _cue(doc, f),
        "speaker": who["mention"],
        "speaker_name": who["name"],
        "resolution": who["resolution"],
        "via": who["via"],
        "addressee": _addressee(doc, f),
        "voice": "headline" if headline else "body",
        "rule": rule,
        "confidence": _confidence(rule, who["resolution"]),
    }


def _cue(doc: Doc, f: Found) -> dict | None:
    """The cue's span without a joined و or ف, its lemma, stance and polarity; None for an attribution without a cue."""
    if f.cue[1] <= f.cue[0]:
        return None
    a, b = doc.starts[f.cue[0]], doc.ends[f.cue[1] - 1]
    joined = f.form.joined if f.form is not None else doc.words[f.cue[0]] not in ("وفق", "وفقا", "في", ":")
    if joined and doc.source[a] in "وف":
        a += 1
    return {"start": a, "end": b, "text": doc.source[a:b], "lemma": f.lemma, "stance": f.stance, "polarity": _polarity(doc, f)}


def _addressee(doc: Doc, f: Found) -> str | None:
    """To whom it is said; None when the text does not say.

    «لقناة …», «للصحفيين», «لـ«…»» between cue and content, or the object of a verb like دعا, طالب, أبلغ."""
    words, first, last = doc.words, f.cue[1], f.content[0]
    if f.form is None or last - first > 30 or last <= first:
        return None
    who = f.subject and _mention(doc, *f.subject)
    addresses = "obj" in f.form.cue.frames and not f.form.cue.frames & {"suffix", "target"}
    if who and addresses and actor_nouns.is_oblique(words[who[0]]):
        return _clean(doc, *who)  # «ودعا المواطنين إلى …»
    for k in range(who[1] if who else first, last):
        if words[k][0] != "ل" or _of_an_office(words, first, k):
            continue
        if words[k] == "ل" and k + 1 in doc.pair_at and doc.pair_at[k + 1] <= last:
            return _clean(doc, k + 2, doc.pair_at[k + 1])
        if actor_nouns.is_addressee(words[k]):
            text = _clean(doc, k, actors.phrase_end(words, k, last, doc.pair_at))
            return "ال" + text[2:] if text.startswith("لل") else text[1:]
    if addresses:
        who = _mention(doc, titles.subject_end(words, *who, doc.pair_at) if who else first, last)
        return _clean(doc, *who) if who else None
    return None


def _clean(doc: Doc, a: int, b: int) -> str:
    """The text of tokens a..b as it is printed in a table."""
    return actors.clean(doc.source[doc.starts[a] : doc.ends[b - 1]])


def _of_an_office(words: list[str], first: int, k: int) -> bool:
    """Whether a word with ل tells who relays («وفقا لوكالة …») or completes an office («المتحدث الرسمي للوزارة»)."""
    if words[k - 1] in cues.phrases() or words[k - 1] in cues.word_class("before-field"):
        return True
    for m in range(max(first, k - 4), k - 1):
        if actor_nouns.noun_class(words[m]) == "title" and all(word.startswith("ال") or word == "باسم" for word in words[m + 1 : k]):
            return True
    return False


def _polarity(doc: Doc, f: Found) -> str:
    """denied when the cue denies its content (نفى أن) or is itself negated (لا يتوقع), asserted when both (لم يستبعد) or neither."""
    cue = f.cue[0]
    denied = f.form is not None and f.form.cue.polarity == "denied"
    since = cue - 2 if doc.words[cue - 1] in ("ايضا", "يعد") else cue - 1  # «لم يعد يتوقع»
    negated = not cues.word_class("negation").isdisjoint(doc.words[max(0, since) : cue])
    return "denied" if denied != negated else "asserted"


@cache
def _confidence(rule: str, resolution: str) -> float:
    """How sure a record is, by its rule and its resolution as if the two did not depend on each other.

    The product of the shares of right ones of both, against that of all."""
    by_rule = _share_right("rule", rule.replace(", continued", ""))
    return round(min(0.99, by_rule * _share_right("resolution", resolution) / _share_right("", "")), 2)


@cache
def _share_right(kind: str, name: str) -> float:
    """Share of quotations that annotators found right (span and speaker), by rule or by resolution (data/lexicons/confidence.csv).

    Drawn to the overall share where few were seen."""
    rows = [row for row in lexicons.rows("confidence") if row["kind"] == (kind or "rule")]
    right, given = sum(int(r["right"]) for r in rows), sum(int(r["given"]) for r in rows)
    own = {"right": right, "given": given}
    if kind:
        own = next((r for r in rows if r["name"] == name), {"right": 0, "given": 0})
    return (int(own["right"]) + FEW * right / given) / (int(own["given"]) + FEW)


# --- stretches in marks -------------------------------------------------------------------------------------------------------------------


_SHOWS = cues.word_class("show")


def _verbal_quotation(doc: Doc, opening: int) -> bool:
    """Whether a marked stretch inside reported content reproduces words: three words or more, and not a name or a title."""
    words, first, close, before = doc.words, opening + 1, doc.pair_at[opening], doc.words[opening - 1]
    count = token_index.count_words(words, first, close)
    if count < SPEECH_WORDS or _hashtag(doc, first, close):
        return False
    if words[first] in ("لن", "لم", "ليس", "ليست", "سوف") or not before.startswith("ال") and before in cues.word_class("entitled") and _present(words[first]):
        return True  # «اتفاق "لن يعني الرفع الفوري"», «وثيقة "تمس كرامة المؤسسة"»
    if _present(words[first]) and before.endswith(POSSESSIVE) and actor_nouns.is_actor_noun(arabic.without_pronoun(before)):
        return True  # «أن حزبه "يتصدر السباق"»
    if words[first] == "لا" and _present(words[first + 1]) and before not in cues.word_class("before-title"):
        return True  # «إن حزبه "لا يتدخل في شؤون الأصدقاء"»
    if before.startswith("ال") and words[opening - 2] in cues.COMPLEMENTISERS and words[close + 1].removeprefix("و") in cues.COMPLEMENTISERS:
        return True  # «زعمت النيابة أن الأسير "ناشط في تنظيم محظور" وأنه شارك في»: what is said of him
    if holds_name(words, opening) or entitled(before):
        return False
    if count <= 5 and foreign_name(words, first, close):
        return False  # «عن قنوات "بي إن سبورت"»
    if count <= 5 and before.endswith("ات") and words[close + 1][0].isdigit():
        return False  # «بلغ عدد مخالفات «عدم ترك مسافة كافية» 28 ألفا»
    if before in ON_TOPIC and entitled(words[opening - 2]):
        return False  # «ألقى محاضرة حول "…"»
    if before.startswith("ال") and words[opening - 2].lstrip("بل") in cues.word_class("before-slogan"):
        return False  # «اختيار شعار المنتدى "…"»
    if count < 6 and before == "قيام":
        return False  # «عن قيام "هيئة كذا" بـ»: who did it
    if count < 5 and (before in _SHOWS or before[0] in "لب" and before[1:] in cues.word_class("before-title")):
        return False
    if count == SPEECH_WORDS and before == "و" and _short_marks_end(doc, opening - 2):
        return False  # «"جرائم حرب" و"جرائم ضد الإنسانية"»: terms
    if before in cues.COMPLEMENTISERS:
        return not (count <= 7 and _subject_in_marks(words, first, close))  # «أن "…"»: a whole clause
    if count > 5:
        return True
    named = any(form.cue.stance == "label" for form in doc.forms.get(opening - 1, ()))  # «ما وصفه "بمناخ الترهيب السائد"»
    if _marked_name(doc, first, close) or count == SPEECH_WORDS and not named and _term(doc, first, close):
        return False
    return not _all_names(doc, first, close)


def _present(word: str) -> bool:
    """Whether a word has the shape of a verb in the present of the third person (تمس, يمنع) and is no noun."""
    if len(word) not in (3, 4, 5) or word[0] not in "يت" or word.endswith(("ة", "ا", "ات")) or gazetteer.given(word):
        return False
    return not cues.verbal_noun(word) and not actor_nouns.is_actor_noun(word)


def _hashtag(doc: Doc, a: int, b: int) -> bool:
    """Whether tokens a..b are a hashtag."""
    return doc.source[doc.starts[a] - 1] == "#" and " " not in doc.source[doc.starts[a] : doc.ends[b - 1]]


def _short_marks_end(doc: Doc, k: int) -> bool:
    """Whether a marked stretch of one or two words ends at token k."""
    opening = doc.open_of.get(k)
    return opening is not None and token_index.count_words(doc.words, opening, k) < SPEECH_WORDS


def _subject_in_marks(words: list[str], a: int, b: int) -> bool:
    """Whether marked tokens a..b, behind a complementiser, are only the clause's subject, which goes on behind them: «أن "الجبهة الوطنية"
    قررت», «إن "هيئة شؤون الموج"، التي أسست …، تعمل», «أن "قانون الأحوال الشخصية" لن يمس»."""
    after, further = words[b + 1], words[b + 2] if b + 2 < len(words) else "\n"
    goes_on = after[0].isalpha() and after not in cues.word_class("prep") and not after.startswith(("و", "ب", "لل", "ال"))
    if not goes_on and not (after in "،," and (further in cues.RELATIVES or further.startswith("ال"))):
        return False
    head = words[a].removeprefix("ال")
    named = actor_nouns.is_actor_noun(words[a]) or head in cues.word_class("statement") or head in cues.word_class("show")
    return named and _one_noun_phrase(words, a, b)


def _one_noun_phrase(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b are nothing but a definite noun phrase, without a predicate: nouns with the article or with «ل» and it, before each
    of them a chain of construct («جبهة تحرير الموج», «اللجنة الدولية لحقوق الطفل»)."""
    for k in range(a, b):
        word, before = words[k], words[k - 1]
        if word.startswith(("ال", "وال", "لل")):
            continue
        if not word[0].isalpha() or word in cues.word_class("prep") or k + 1 == b or word in cues.finite() and not actor_nouns.is_actor_noun(word):
            return False
        if word[0] == "ل" and len(word) > 3 and words[k + 1].startswith("ال"):
            continue
        if k > a and (before.startswith(("ال", "وال", "لل")) or words[k + 1].startswith(("وال", "لل"))):
            return False  # «الحكومة ترفض القرار»
    return True


def _marked_name(doc: Doc, a: int, b: int) -> bool:
    """Whether marked tokens a..b are a name by what stands around them («"وحدات كذا" الجبلية», «قائد الجيش "فلان الفلاني"»)."""
    before, after = doc.words[a - 2], doc.words[b + 1]
    if len(after) > 5 and after.startswith("ال") and after.endswith(("ي", "ية")) and not any(i in doc.forms for i in range(a, b)):
        return True  # a name with its adjective
    nationality = before.startswith("ال") and gazetteer.is_nationality(arabic.skeleton(before))
    if not nationality and not actor_nouns.is_actor_noun(before):
        return False
    return gazetteer.given(doc.words[a]) and titles.name_end(doc.words, a, b, doc.pair_at) == b


def _term(doc: Doc, a: int, b: int) -> bool:
    """Whether tokens a..b are printed in marks again and again, and are no piece of a sentence («سببا ضئيلا …», «سيدخل "السعادة في قلوب"
    الناس»)."""
    words = doc.words
    if words[a] in cues.word_class("prep") or words[a] in ("قبل", "بعد", "حتي", "دون"):
        return False  # «بتحرك دولي "قبل فوات الأوان"»
    accusative = words[a][-1] == "ا" and not words[a].startswith("ال")
    fragment = words[b + 1].startswith("ال") and not words[b - 1].startswith("ال")
    return doc.terms[tuple(words[a:b])] > 1 and not accusative and not fragment


_WAS = frozenset(["كان", "كانت", "كانوا", "يكون", "تكون", "ليس", "ليست", "اصبح", "اصبحت", "هو", "هي", "هم", "بات", "باتت"])


def _all_names(doc: Doc, a: int, b: int) -> bool:
    """Whether marked words name somebody («كتائب كذا», not «مجموعة من الأنشطة»)."""
    if doc.words[a + 1] in ("من", "غير") or not actor_nouns.is_actor_noun(doc.words[a]) or actor_nouns.unnamed_accusative(doc.words[a]):
        return False
    if doc.words[a - 2] in _WAS:
        return False  # «إن ابنه كان "ضحية جريمة قتل"»
    if actor_nouns.noun_class(doc.words[a]) == "document" and doc.words[a - 2].startswith("ال") and not doc.words[a + 1].startswith("ال"):
        return False  # «أن الاشتباك "رسالة بالنار قبل جولة الحوار"»
    if doc.words[a + 1][0] == "ل" and cues.verbal_noun(doc.words[a + 1][1:]) and actor_nouns.noun_class(doc.words[a]) == "title":
        return False  # «إن أسعار الذهب "مرشحة لتسجيل مستويات قياسية"»
    if any(word[0] in "يت" and word.endswith(("ها", "ه", "هم")) and not cues.verbal_noun(word) for word in doc.words[a + 1 : b]):
        return False  # «مجرد "شائعات يروجها بعض المحتكرين"»
    if doc.words[a].endswith("ات") and doc.words[a + 1].endswith("ة") and not doc.words[a + 1].startswith("ال"):
        return False  # «حمل "جماعات خارجة عن القانون" المسؤولية»: what they are, no name
    if doc.words[a - 2].endswith(arabic.POSSESSIVE) and actor_nouns.noun_class(doc.words[a]) == "title":
        return False  # «إن موكله "ضحية تصفية حسابات"»
    if any(_present(word.removeprefix("و")) or word[0] == "ي" and word.endswith("ون") and len(word) > 4 for word in doc.words[a + 1 : b]):
        return False  # «أسفه لأن "المانحين ينظرون إلى الداخل"»
    return not any(i in doc.forms or doc.words[i] in cues.word_class("predicate") for i in range(a, b))


def _not_quote(doc: Doc, opening: int, close: int) -> dict:
    """The record of a marked stretch that is no quotation, and why: title, slogan, name, term, scare (marks of distance)."""
    a, b = doc.starts[opening + 1], doc.ends[close - 1]
    before = doc.words[opening - 1] if opening else "\n"
    if before in cues.word_class("before-title"):
        why = "title"
    elif before in cues.word_class("before-slogan"):
        why = "slogan"
    elif holds_name(doc.words, opening) or actor_nouns.is_actor_noun(before) or actor_nouns.is_actor_noun(doc.words[opening + 1]):
        why = "name"
    else:
        why = "term" if token_index.count_words(doc.words, opening + 1, close) <= 2 else "scare"
    return {"start": a, "end": b, "text": doc.source[a:b], "why": why}


# --- who said it --------------------------------------------------------------------------------------------------------------------------

_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها"])
_PART_OF_A_TEXT = cues.word_class("part-of-a-text")
_IS_WRITTEN = frozenset(["جاء", "ورد"])  # lemmas: «جاء في بيان أن»
_ANSWERS_TOPIC = frozenset(["فقد", "فانه", "فانها"])  # before the verb: «أما فلان … فقد أكد»
_HE_THAT = frozenset(clitic + "ان" + pronoun for clitic in ("", "ب", "و") for pronoun in ("ه", "ها", "هم", "هما", "نا", "ني"))  # إنه, بأنها
_FROM = frozenset(["عن", "عنه", "عنها", "عنهم", "الي"])  # behind a verb that passes on: «نقلت عنه», «نسب إلى»
_RELAYED_OF = ("عن", "من", "لدي")  # «علمت الصحيفة من مصادر»
_OTHER = frozenset(["الاخر", "الاخري"])  # «واتهم الفريق الآخر»
_WRITTEN = frozenset(["تقرير", "مقال", "مقالة", "تحقيق", "خبر", "لتقرير"])  # what papers print of their own
_ISSUED = frozenset(["بيان", "تقرير", "رسالة", "بلاغ"])  # what somebody issues who is called by it later («وأضاف البيان»)
_THE_DOCUMENT = frozenset(["البيان", "التقرير", "الرسالة", "البلاغ"])
_THE_RULING = frozenset(["القرار", "الحكم", "الشكوي", "الدعوي", "العريضة", "المذكرة"])
_WORDING = frozenset(["نص", "حيثيات", "منطوق", "متن"])  # «جاء في نص القرار أن»
_OF_A_DOCUMENT = frozenset(["المشترك", "ذاته", "نفسه", "الختامي"])  # «البيان الختامي»: adjectives that name no issuer
_THE_LATTER = frozenset(["الاخير", "الاخيرة"])
_THE_SAME = frozenset(["ذات", "نفس"])
_BEFORE_SOURCE = frozenset(["عن", "الي", "لسان"])  # «نقل عن», «نسب إلى», «على لسان»
_ATTRIBUTING = frozenset(["نسب", "نسبت", "اوردت", "اورد"])
_OF_OBJECTS = ("ات", "ين", *POSSESSIVE)  # endings of nouns that no person's name has
_TAKING_OBJECT = frozenset(["obj", "suffix", "target"])  # frames of cues that have an object


def _speaker(doc: Doc, f: Found, names: Names, state: Discourse) -> dict:
    """Who said it: mention (span or None), name, how it was resolved and relaying sources."""
    first, cue = doc.sentences[f.sentence][0], f.cue[0]
    nominal = f.form is not None and f.form.kind == "noun"
    via: list[str] = []
    if f.lemma == "استشهد" and doc.words[cue + 1] in _SAYINGS and (cited := _governed_mention(doc, cue + 2, f.content[0])):
        teller = state.unnamed(f.sentence, f.form, cue, doc, names, first)[0]  # «مستشهدا بمقولة الشاعر فلان: "…"»
        who = _named_speaker(doc, f, names, state, cited, [teller] if teller and teller != _canonical(doc, names, *cited)[0] else [])
        if teller:
            state.repeated(f.sentence, teller, f.form.gender)  # who goes on
        return who
    if f.lemma in _IS_WRITTEN and (gender := _own_page(doc, cue)) and (issuer := state.before(f.sentence + 1, gender)):
        return {"mention": None, "name": issuer, "resolution": "continuation", "via": via}  # «وجاء في بيان نشرته على صفحتها أنها»
    relay, mention = _stated_source(doc, f, names)
    asked = nominal and not _WE_ASKED.isdisjoint(doc.words[first : min(cue, first + 4)])
    if asked and (answering := state.before(f.sentence, "m") or state.before(f.sentence, "f")):
        return {"mention": None, "name": answering, "resolution": "continuation", "via": via}  # «وحين سألناه عن الرئيس، اكتفى بالقول»
    takes_up = doc.words[cue].startswith(("بقول", "بالقول")) if nominal else mention is None and doc.words[cue - 1] == "حيث"
    answerer = who_answered(doc.words, first, cue, doc.pair_at) if takes_up else None
    if answerer:
        relay, mention = None, answerer  # «وهو ما أكده الوزير بقوله إن», «وهذا ما أكده الوزير، حيث قال إن»
    else:
        relay, mention = _passed_on(doc, f, names, state, relay, mention, via)
    mention = _subject_not_object(doc, f, state, mention)
    mention = mention and _without_outlet(doc, f, mention)
    if mention and doc.words[cue] in _ASKS and mention[0] == cue + 1 and mention[1] > cue + 2 and two_titles(doc.words, cue + 1):
        mention = cue + 1, cue + 2  # «سألت المذيعة الفنانة فلانة»
    if mention and mention[1] <= cue and (_told_of(doc, f, mention) or _called_so_by_another(doc, f, mention)):
        mention = None
    if mention and mention[1] <= cue and f.form and (whole := _name_before_apposition(doc, first, mention)):
        mention = whole  # «سالم الراوي، أحد مشايخ القبيلة، أكد أن»
    if mention and not relay and mention[1] <= cue and f.form and (original := _original_source(doc, f, (mention[0], f.cue[1]))):
        relay, mention = mention, original  # «وكانت الإذاعة قد ذكرت، نقلا عن مصدر، أن»
    if nominal and mention is None:
        mention = _source_of_masdar(doc, f, first)
    if nominal and mention is None and (of := _of_pronoun(doc, max(first, cue - 12), cue)):  # «نقل مكتبه عنه قوله»
        via += [_canonical(doc, names, *relay)[0]] if relay else []
        if relay and (whom := _whom_they_see(doc, relay)):  # «نقل زوار الرئيس عنه قوله»
            return _named_speaker(doc, f, names, state, whom, via)
        gender = "f" if of == "عنها" else "m"
        return _unnamed(state.before(f.sentence, gender) or state.person_told_of(f.sentence, doc, names, gender), via)
    if mention and not relay and not via and doc.words[f.cue[1]] in _IN_IT:
        relay = _relays_document(doc, f, first, mention)
    if nominal and mention is None and doc.words[cue].startswith("قول"):
        relay, mention = _said_of(doc, f, first, relay)
    if nominal and mention and not relay and not via and (outlet := _outlet_before(doc, first, mention[0])):
        relay = outlet  # «أفادت وكالة كذا نقلا عن فلان قوله إن»
    head = None if relay or f.form is None and f.subject is None else _relay_at_head(doc, f)
    if head and mention and f.form and not f.cue[0] < head[0] < f.content[1] and _agency_of_another(doc, mention, head):
        relay, mention, head = mention, head, None  # «ذكرت الوكالة أن …، نقلا عن مصدر أمني», «ونقلا عن مصدر، ذكرت الوكالة أن»
    if head and mention is None and f.form and f.cue[0] < head[0] < f.content[0] and doc.words[head[0] - 2] == "نقلا":
        teller = state.unnamed(f.sentence, f.form, cue, doc, names, first)[0]  # «وذكرت، نقلا عن رئيس اللجنة، أن»
        mention, head, via = head, None, [teller] if teller else []
        if teller:
            state.repeated(f.sentence, teller, f.form.gender)  # «…، معتبرة ذلك استخفافا»: she goes on
    if relay or head:
        via.append(_canonical(doc, names, *relay)[0] if relay else _relay_name(doc, f, names, state, head))
    own = mention and doc.words[mention[0]] if f.form else mention and doc.words[mention[0]].removeprefix("ل")
    if mention and not relay and actor_nouns.own_text(own):  # also «ووفقا لتقديراته»
        name = state.before(f.sentence + 1, "f" if doc.words[mention[0]].endswith("ها") else "m")
        if name and (f.form or state.said[-1].name == name):
            return _unnamed(name, via)  # «وجاء في بيانها»
    if mention and f.lemma == "نقل" and not relay and doc.words[mention[1]] in ("عنه", "عنها") and (whom := _whom_they_see(doc, mention)):
        return _named_speaker(doc, f, names, state, whom, [*via, _canonical(doc, names, *mention)[0]])  # «ونقل زوار الرئيس عنه أن»
    if mention and f.lemma == "نقل" and not relay and mention[0] > f.cue[0] and doc.words[f.cue[1]] in ("عنه", "عنها"):
        gender = "f" if doc.words[f.cue[1]] == "عنها" else "m"
        if who := state.person_told_of(f.sentence, doc, names, gender) or state.before(f.sentence, gender):
            return _unnamed(who, [*via, _canonical(doc, names, *mention)[0]])  # «ونقل عنه عضو الوفد فلان "…"»
    if mention and not via and (by := _who_gave_it_out(doc, mention)):
        return _named_speaker(doc, f, names, state, by, via)  # «وجاء في بيان أصدرته الوزارة»
    if mention:
        if again := _spoke_before(doc, f, names, state, mention, via):
            return again
        if head and f.form is None and f.source is None and _papers_own(doc, mention, head):
            mention, via = head, []  # «وبحسب تقرير نشرته صحيفة كذا، فإن»
        return _named_speaker(doc, f, names, state, mention, via)
    echo = f.form is None and f.subject is None and f.content[1] <= cue
    if echo and (name := state.before(f.sentence, "f" if doc.words[f.cue[1] - 1].endswith("ها") else "m")):
        return {"mention": None, "name": name, "resolution": "continuation", "via": via}  # «…، على حد قوله»
    his = f.form is None and f.subject is None and not echo and doc.words[f.cue[1] - 1].endswith(POSSESSIVE)
    if his and (name := state.whose_words(f.sentence, cue, first, doc, names, "f" if doc.words[f.cue[1] - 1].endswith("ها") else "m")):
        state.repeated(f.sentence, name, names.gender(name, []))
        return {"mention": None, "name": name, "resolution": "continuation", "via": via}  # «وهي اليوم، على حد قولها، «أفضل حالا»»
    if f.rule == STRETCH_RULE and (warns := _masdar_before(doc, first, f.content[0] - 1)):
        return _named_speaker(doc, f, names, state, warns, via)  # «بعد تحذير الوزير من "…"»
    if f.rule == STRETCH_RULE:
        return _unnamed(state.in_marks(f.sentence, f.content[0] - 1, doc, names), via) | {"resolution": "continuation"}
    name, resolution = state.unnamed(f.sentence, f.form, cue, doc, names, first)
    if f.rule == BARE_RULE and (told := state.tells_of(f.sentence - 1, doc, names)):
        name, resolution = told, "continuation"  # «وقف فلان وسط حقله. «…»»
        state.repeated(f.sentence, name, names.gender(name, []))
    if name and f.form and name != state.once:
        state.repeated(f.sentence, name, names.gender(name, []), f.form.number)
    return {"mention": None, "name": name, "resolution": resolution, "via": via}


_ASKS = cues.word_class("asks")
_SAYINGS = cues.word_class("words-of")


def _own_page(doc: Doc, cue: int) -> str | None:
    """The gender of whoever published a text that is named behind «جاء في» at token `cue`, by the verb behind it that has no subject of its own
    («بيان نشرته على صفحتها»); None for other texts."""
    words, verb = doc.words, cue + 3
    if words[cue + 1] != "في" or actor_nouns.noun_class(words[cue + 2]) != "document" or words[cue + 2].startswith("ال"):
        return None
    verb += not words[verb].startswith(_WROTE)  # «بيان مقتضب نشرته»
    if not words[verb].startswith(_WROTE) or not words[verb].endswith("ه") or words[verb].endswith("وه") or words[verb + 1] not in cues.word_class("prep"):
        return None
    return "f" if words[verb].endswith("ته") else "m"


_WARNINGS = cues.word_class("warning-noun")


def _masdar_before(doc: Doc, first: int, opening: int) -> Span | None:
    """Whose warning, call or charge is what stands in the marks at token `opening` («تحذير رئيس اللجنة فلان من "…"»); None for others."""
    words = doc.words
    if words[opening - 1] not in ("من", "الي", "ب"):
        return None
    for k in range(opening - 3, max(first, opening - 14) - 1, -1):
        if words[k] in _WARNINGS:
            who = _mention(doc, k + 1, opening - 1)
            return who if who == (k + 1, opening - 1) else None
    return None


_GAVE_OUT = cues.word_class("gave-it-out")
_ISSUED_BY = cues.word_class("issued-by")


def _who_gave_it_out(doc: Doc, text: Span) -> Span | None:
    """Who issued the undefined text of a mention, as a verb behind it says («بيان صدر عن الوزارة», «بيان أصدرته الحركة»); None where an outlet
    passes it on and where nothing says so."""
    words, (a, b) = doc.words, text
    if b - a > 1 or not _is_document(words[a]) or words[a].startswith("ال"):
        return None
    by = b + 2 if words[b] in _ISSUED_BY and words[b + 1] == "عن" else b + 1 if words[b] in _GAVE_OUT else None
    who = by and _mention(doc, by, min(by + 12, len(words) - 1))
    return who if who and who[0] == by and actors.kind_of(words, *who, doc.pair_at) != "agency" else None


_AROUND_HIM = cues.word_class("around-somebody")


def _whom_they_see(doc: Doc, people: Span) -> Span | None:
    """Whom the people at a span of tokens are around («زوار الرئيس», «مقربون من الوزير فلان»); None for others."""
    words, (a, b) = doc.words, people
    if words[a].removeprefix("و") not in _AROUND_HIM:
        return None
    whom = a + 1 + (words[a + 1] == "من")
    named = gazetteer.given(words[whom]) or titles.behind_given(words, words[whom])
    if whom >= b or not (named or actor_nouns.noun_class(words[whom]) in ("title", "honorific")):
        return None  # «زوار القصر»: a place
    return _mention(doc, whom, b)


_IT_IS = frozenset(["انها", "انه", "انهم", "بانها", "بانه", "بانهم"])


_SEEN_BY = frozenset(["اطلعت", "اطلع"])


def _without_outlet(doc: Doc, f: Found, mention: Span) -> Span:
    """A mention without the outlet that is told («أخبر شهود عيان وكالة كذا أنهم») or has seen the text («مسودة اطلعت عليها وكالة كذا»)."""
    words, (a, b) = doc.words, mention
    told = f.lemma in ("أبلغ", "أخبر", "أفاد") and f.form is not None and a == f.cue[1]
    for k in range(a + 1, b):
        seen = words[k] in _SEEN_BY and words[k + 1] in ("عليها", "عليه")
        apart = not (words[k].startswith("ال") or actor_nouns.is_actor_noun(words[k - 1])) and words[k - 1] not in cues.PREPOSITIONS
        outlet = told and k > a + 1 and actor_nouns.noun_class(words[k]) == "agency" and apart
        if seen or outlet:
            return a, k
    return mention


def _outlet_before(doc: Doc, first: int, source: int) -> Span | None:
    """The outlet that passes on what the source at a token says, where its verb stands before «نقلا عن» or «عن»; None for others."""
    words = doc.words
    if words[source - 1] != "عن":
        return None
    end = source - 2 if words[source - 2] in ("نقلا", "نقلاً") else source - 1
    for k in range(end - 1, max(first - 1, end - 8), -1):
        if any(f.kind == "finite" for f in doc.forms.get(k, ())):
            who = _mention(doc, k + 1, end)
            return who if who and who[0] in (k + 1, k + 2) and who[1] >= end - 1 and actors.kind_of(words, *who, doc.pair_at) == "agency" else None
    return None


def _told_of(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether what stands before a verb of saying is what somebody tells of («عشرات الوثائق التي قالوا إنها», «قدم وثائق قال إنها», «المتهمين
    الذين قالت إنهم»): the verb does not agree with it."""
    words, (a, b) = doc.words, mention
    if f.form is None or f.form.kind != "finite" or words[f.content[0]] not in _IT_IS or f.content[0] - f.cue[1] > 1:
        return False
    if any(actor_nouns.is_matter(word) or actor_nouns.is_matter(word.removeprefix("ال")) for word in words[a:b]):
        return f.form.number == "p" or f.form.gender == "m"
    several = words[a].endswith(("ين", "ون")) and actor_nouns.noun_class(words[a]) in ("anonymous", "joint")
    return several and f.form.number == "s"


def _called_so_by_another(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether the indefinite noun in the accusative right before a verb with a pronoun is what it speaks of («اتهم فلان أطرافا وصفها بـ»)."""
    words, cue = doc.words, f.cue[0]
    bare = mention == (cue - 1, cue) and words[cue - 1].endswith("ا") and f.form is not None and f.form.kind == "finite"
    if words[cue - 2] in cues.COMPLEMENTISERS:
        return False  # «أن متصلا أبلغها بأن»
    return bare and cues.with_object(words[cue]) and actor_nouns.noun_class(words[cue - 1][:-1]) in ("anonymous", "organisation")


def _name_before_apposition(doc: Doc, first: int, mention: Span) -> Span | None:
    """The person named at the head of the sentence from token `first` on, of whom a mention without a name right behind the comma only says
    who he is; None when nobody is."""
    words, a = doc.words, mention[0]
    if words[a - 1] not in "،," or a - first > 9 or titles.person(words, *mention, doc.pair_at)[1] < mention[1] and gazetteer.given(words[a]):
        return None
    who = _mention(doc, first, a - 1)
    if who is None or who[0] != first or who[1] != a - 1:
        return _name_up_to(words, max(first, a - 5), a - 1)
    _, name, end = titles.person(words, *who, doc.pair_at)
    return who if end > name + 1 and gazetteer.given(words[name]) else None


def _name_up_to(words: list[str], first: int, end: int) -> Span | None:
    """The name of two words and more that ends before the comma at token `end` («لم يقنع سالم الراوي، كاتب النقابة، الذي حمل»)."""
    for k in range(first, end - 1):
        if gazetteer.given(words[k]) and titles.name_end(words, k, end, {}) == end:
            return k, end
    return None


def _agency_of_another(doc: Doc, mention: Span, source: Span) -> bool:
    """Whether a mention is an outlet's and a source, named before its verb or behind what it reports, is none: the outlet relays it."""
    kinds = [actors.kind_of(doc.words, *span, doc.pair_at) for span in (mention, source)]
    return kinds[0] == "agency" and kinds[1] != "agency"


def _unnamed(name: str | None, via: list[str], mention: dict | None = None) -> dict:
    """The speaker whom a pronoun, or a mention without a name of its own, means; unresolved without a name."""
    return {"mention": mention, "name": name, "resolution": "pronoun" if name else "unresolved", "via": via}


def _mention(doc: Doc, a: int, b: int) -> Span | None:
    """The noun phrase between two tokens that names a speaker (actors.mention)."""
    return actors.mention(doc.words, a, b, doc.pair_at)


def _governed_mention(doc: Doc, a: int, b: int) -> Span | None:
    """The noun phrase between two tokens that names a speaker, behind a preposition."""
    return actors.mention(doc.words, a, b, doc.pair_at, governed=True)


def _canonical(doc: Doc, names: Names, a: int, b: int) -> tuple[str, str]:
    """(name, resolution) of the noun phrase of tokens a..b."""
    return names.canonical(doc.words, a, b, doc.source, doc.starts, doc.ends, doc.pair_at)


def _printed(doc: Doc, a: int, b: int) -> dict:
    """The span and the text of tokens a..b."""
    start, end = doc.starts[a] + actor_nouns.with_b(doc.words[a]), doc.ends[b - 1]
    if doc.source.count("(", start, end) > doc.source.count(")", start, end) and doc.source[end : end + 1] == ")":
        end += 1  # «المتهم (م. ع)»: the brackets are no part of the name's token
    return {"start": start, "end": end, "text": doc.source[start:end]}


# --- who stands beside the cue ------------------------------------------------------------------------------------------------------------


_WE_ASKED = frozenset(["سالناه", "سالناها", "وسالناه", "وسالناها", "بسؤالنا", "سؤالنا"])


def _stated_source(doc: Doc, f: Found, names: Names) -> tuple[Span | None, Span | None]:
    """(who relays, who said it) as the phrase that stands for the speaker and the verb tell."""
    relay = mention = None
    if f.subject:
        mention = actors.mention(doc.words, *f.subject, doc.pair_at, governed=f.form is None)
        mention = mention and _whose_words(doc, f, mention)
    if f.form and f.form.kind == "finite":
        mention = _other_subject(doc, f, mention or _behind_circumstance(doc, f), names)
        mention = mention and _whose_words(doc, f, mention)
        if mention and mention[0] > f.cue[1] and _in_what_voice(doc.words, f.cue[1], mention[0]):
            mention = None  # «وتقول بنبرة يغلب عليها الأسى: "…"»
        if doc.words[f.cue[1] + (doc.words[f.cue[1]] == "من")] in subjects.IN_IT:
            relay, mention = _author_therein(doc, f, mention)
    if f.lemma == "علم" and f.form and doc.words[f.cue[0]].endswith("علمنا") and doc.words[f.cue[1]] in ("من", "لدي"):
        return None, _governed_mention(doc, f.cue[1] + 1, f.content[0])  # «وعلمنا من مصدر مقرب أن»
    if mention and f.form and (original := _original_source(doc, f, mention)):
        relay, mention = None if f.lemma == "علم" else mention, original  # «علمت الصحيفة من مصادر»: it is the paper that prints it
    return relay, mention


def _in_what_voice(words: list[str], a: int, b: int) -> bool:
    """Whether «بنبرة», «بصوت» at token a takes a clause with a verb in the present and «فيها», «عليه» before token b."""
    if words[a] not in cues.word_class("in-a-manner") or words[a + 1][0] not in "يت":
        return False
    return any(word in ("عليها", "عليه", "فيها", "فيه", "منها", "منه") for word in words[a + 2 : b])


def _passed_on(
    doc: Doc, f: Found, names: Names, state: Discourse, relay: Span | None, mention: Span | None, via: list[str]
) -> tuple[Span | None, Span | None]:
    """(who relays, who said it) where somebody passes on what another said; who relays by name alone is added to `via`."""
    since = max(doc.sentences[f.sentence][0], f.cue[0] - 8)
    if mention is None and f.lemma == "نقل" and f.form and (f.form.kind in ("finite", "participle") or f.rule == "cue + object"):
        mention = _quoted_by_last(doc, f, names, state, via)
    if f.rule.startswith("verbal noun") and (verb := _relaying_verb(doc, since, f.cue[0])) is not None:
        relay = _mention(doc, verb + 1, f.cue[0])  # «ونقلت الوكالة تأكيد الوزير أن»
    if mention and f.form:
        relay, mention = _on_tongue_of(doc, f, relay, mention)
    elif f.form and doc.words[f.cue[1] : f.cue[1] + 2] == ["علي", "لسان"]:
        mention = _mention(doc, f.cue[1] + 2, f.content[0])  # «رحبت الصين بكذا، وأعربت على لسان المتحدثة باسمها عن»
    if f.source:
        relay, mention = mention, _governed_mention(doc, *f.source)
    if f.form and f.form.kind == "noun":
        relay, mention = _source_of_noun(doc, f, names, state, relay, mention, via)
    return relay, mention


def _author_therein(doc: Doc, f: Found, mention: Span | None) -> tuple[Span | None, Span | None]:
    """(who relays, who said it) with «فيه» behind the verb («وجه فلان رسالة دعا فيها المواطنين إلى»).

    Behind the verb stands whom he addresses."""
    first, cue = doc.sentences[f.sentence][0], f.cue[0]
    if doc.words[first] in ("اما", "واما") and doc.words[first + 1] not in cues.word_class("prep"):
        if topic := _mention(doc, first + 1, _predicate(doc.words, first + 2, cue)):
            return None, topic  # «أما الحراك فاكتفى ببيان اتهم فيه الحكومة بـ»
    if (not mention or mention[0] < cue or "obj" in f.form.cue.frames) and (author := _who_put_it_in(doc, first, cue)):
        return None, author
    if mention and mention[0] > cue and not doc.words[mention[0]].startswith("ال") and doc.words[mention[0] + 1] == "من":
        if doc.words[cue + 1] in ("خلالها", "خلاله") and actor_nouns.noun_class(doc.words[mention[0]]) == "anonymous":
            return None, mention  # «جلسة طالب خلالها أعضاء من الحزبين بـ»
    if (not mention or mention[0] < cue) and (witness := _who_testified(doc, first, cue)):
        return None, witness
    if (not mention or mention[0] < cue or "obj" in f.form.cue.frames) and (written := _writer(doc, f, first)):
        return written
    before = mention
    answerer = who_answered(doc.words, first, cue, doc.pair_at) if f.lemma in _IS_WRITTEN else None
    if answerer and doc.words[answerer[1]] == "في":
        return None, answerer  # «وهو ما فندته الإدارة في بيان جاء فيه أن»
    if not mention or "obj" in f.form.cue.frames:
        before = subjects.subject_before(doc, f.sentence, cue) or _document_before(doc, f)
    if before and before[1] <= cue and (giver := _who_gave(doc, first, before[0]) or _who_sent(doc, first, before[0])):
        return None, giver
    if not before or before[1] != cue:
        return None, mention
    relay, mention = _author(doc, f, before)
    if mention is None and f.lemma in _IS_WRITTEN:  # «صدر دليل جاء فيه: "…"»
        document = next((k for k in range(cue - 1, before[0] - 1, -1) if _is_document(doc.words[k])), None)
        mention = None if document is None else (document, actors.phrase_end(doc.words, document, cue, doc.pair_at))
    return relay, mention


def _who_put_it_in(doc: Doc, first: int, cue: int) -> Span | None:
    """Who made the text in which something is said («عقب شكاية تقدمت بها جمعية كذا، تحدثت فيها عن», «شكاية وضعها مستشارون، اتهموا فيها»)."""
    words = doc.words
    for k in range(cue - 3, max(first, cue - 22), -1):
        if _is_text(words[k]):
            by = k + 3 if words[k + 2] in ("بها", "به") else k + 2 if words[k + 1].endswith(("ها", "ه")) else None
            who = by and not words[k + 1].startswith(_AIRS) and _mention(doc, by, cue)
            if not who or who[0] != by or not actors.can_speak(words, *who, doc.pair_at, strict=True):
                return None
            if all(form.number == "p" for form in doc.forms.get(cue, ())) and actor_nouns.noun_class(words[by]) in ("title", "honorific"):
                if words[by].startswith("ال") and not words[by].endswith(("ون", "ين", "اء", "ات", "ان")):
                    return None  # «ووقع 41 نائبا مذكرة تبنتها النائب فلانة، طالبوا فيها»
            if actors.kind_of(words, *who, doc.pair_at) == "agency":
                return None  # «حوار خص به صحيفة كذا، قال فيه»
            if words[k + 1].startswith(_READS_OUT) and any(form.gender == "f" for form in doc.forms.get(cue, ())):
                return None  # «اصدرت الكتلة بيانا تلاه النائب فلان، اعتبرت فيه»
            return by, next((m for m in range(by + 1, who[1]) if words[m] in ("سنة", "عام") or actors.past_time(words, m) > m), who[1])
    return None


_READS_OUT = tuple(sorted(cues.word_class("reads-out")))
_AIRS = tuple(sorted(cues.word_class("airs")))  # «كلمة نقلها التلفزيون»: he is not who speaks


_TESTIMONY = frozenset(["شهادة", "افادة", "شهادات", "افادات", "اقوال", "رواية"])


def _who_testified(doc: Doc, first: int, cue: int) -> Span | None:
    """Whose testimony «فيها» means («استند التقرير إلى شهادة مسؤول سابق …، ذكر فيها أن»); None where none is spoken of."""
    words = doc.words
    at = next((k for k in range(cue - 2, max(first, cue - 20), -1) if words[k] in _TESTIMONY and words[k - 1] in cues.PREPOSITIONS), None)
    who = None if at is None else _governed_mention(doc, at + 1, cue)
    return who if who and who[0] == at + 1 and actors.can_speak(words, *who, doc.pair_at, strict=True) else None


def _original_source(doc: Doc, f: Found, mention: Span) -> Span | None:
    """Whom the subject of a verb quotes: «نقلت الوكالة عن الوزير أن», «علمت الصحيفة من مصادر أن», «ذكرت الصحيفة نقلا عن مصدر أن»,
    «كشفت الصحيفة، استنادا إلى مصادر، أن»."""
    words, limit = doc.words, f.content[0]
    relayed = _RELAYED_OF if f.lemma == "علم" else ("الي",) if f.lemma == "نسب" else ("عن",)
    for k, word in enumerate(words[mention[1] : min(limit, mention[1] + 12)], mention[1]):
        own = "عن" in f.form.cue.frames and words[k + 1].endswith(POSSESSIVE)  # «عبر عن أسفه»
        felt = word == "عن" and own and not actor_nouns.is_actor_noun(words[k + 1])
        if word in relayed and not felt and words[k - 1] not in ("للدفاع", "الدفاع") and (f.lemma in ("نقل", "نسب") or k < mention[1] + 4 or words[k - 1] == "نقلا"):
            break
        if word == "الي" and words[k - 1] == "استنادا" and actors.kind_of(words, *mention, doc.pair_at) == "agency":
            break
    else:
        return None
    if k + 1 >= limit:
        return None
    quoting = words[k - 1] in ("نقلا", "استنادا")
    inner = actors.mention(words, k + 1, limit, doc.pair_at, governed=quoting)
    if inner and word == "الي" and f.lemma != "نسب" and actors.kind_of(words, *inner, doc.pair_at) != "anonymous":
        return None
    if inner and (quoting or f.lemma in ("نقل", "نسب", "علم") or actors.kind_of(words, *mention, doc.pair_at) == "agency"):
        return inner
    return None


def _quoted_by_last(doc: Doc, f: Found, names: Names, state: Discourse, via: list[str]) -> Span | None:
    """Who is quoted by whoever spoke last, who goes to `via` («ونقلت عن الوزير أن»)."""
    if doc.words[f.cue[1]] != "عن":
        return None
    quoted = _mention(doc, f.cue[1] + 1, f.content[0])
    if quoted:
        relayer = state.unnamed(f.sentence, f.form, f.cue[0], doc, names, doc.sentences[f.sentence][0])[0]
        via += [relayer] if relayer else []
    return quoted


def _passes_on(doc: Doc, k: int) -> bool:
    """Whether token k is a form of نقل."""
    return any(form.cue.lemma == "نقل" for form in doc.forms.get(k, ()))


def _relaying_verb(doc: Doc, first: int, cue: int) -> int | None:
    """The last form of نقل between two tokens."""
    return next((k for k in range(cue - 1, first - 1, -1) if _passes_on(doc, k)), None)


def _on_tongue_of(doc: Doc, f: Found, relay: Span | None, mention: Span) -> tuple[Span | None, Span]:
    """(who relays, who said it) with «على لسان» behind the subject («أعلنت المنظمة على لسان المتحدث باسمها فلان أن»)."""
    words = doc.words
    tongue = next((k for k in range(mention[1], f.content[0] - 2) if words[k] == "علي" and words[k + 1] == "لسان"), None)
    if tongue is None:
        return relay, mention
    if not relay and actors.kind_of(words, *mention, doc.pair_at) == "agency":
        relay = mention
    return relay or None, _mention(doc, tongue + 2, f.content[0]) or mention


def _source_of_noun(
    doc: Doc, f: Found, names: Names, state: Discourse, relay: Span | None, mention: Span | None, via: list[str]
) -> tuple[Span | None, Span | None]:
    """(who relays, who said it) of a noun behind a verb that passes on («نقلت الوكالة عن فلان قوله»).

    Whoever relays besides is added to `via`."""
    words, cue, first = doc.words, f.cue[0], doc.sentences[f.sentence][0]
    since = max(first, cue - 25) - 1
    verb = next((k for k in range(cue - 1, since, -1) if _passes_on(doc, k) or words[k].lstrip("وف") in _ATTRIBUTING), None)
    abouts = [] if verb is None else [k for k in range(verb + 1, cue) if _before_source(words, k, cue)]
    abouts = [k for k in abouts if words[k - 1] not in cues.word_class("issued-by")] or abouts  # «نقل بيان صادر عن الوزارة عن الوزير قوله»
    if not abouts:
        return relay, mention
    about = abouts[0]
    named_next = words[about] in _BEFORE_SOURCE  # not «عنه»
    relay = _mention(doc, verb + 1, about)
    participle = any(form.kind == "participle" for form in doc.forms.get(verb, ()))
    if not relay and not participle and (before := subjects.subject_before(doc, f.sentence, verb)):
        relay = _mention(doc, *before)
    if not relay and not named_next:
        relay = _mention(doc, about + 1, cue)  # «نقلت عنه الوكالة قوله»
    mention = _governed_mention(doc, about + 1, cue) if named_next else None
    if not relay and about == verb + 1 and words[about] == "عن":
        told = next((form for form in doc.forms.get(verb, ()) if form.cue.lemma == "نقل" and form.kind in ("finite", "participle")), None)
        but = words[verb - 1] in cues.BUT_HE or words[verb - 1] in ("كما", "ثم", "وقد")
        if told and (told.joined or told.kind == "participle" or but):  # «لكنه نقل عن قيادات قولها», «وقالت الوكالة إن …. ونقلت عن ضابط قوله»
            relayer = state.unnamed(f.sentence, told, verb, doc, names, first)[0]
            via += [relayer] if relayer else []
    chained = mention and len(abouts) > 1 and abouts[1] == mention[1] and actors.kind_of(words, *mention, doc.pair_at) == "agency"
    inner = _mention(doc, abouts[1] + 1, cue) if chained else None
    if inner:  # «نقلت الوكالة عن صحيفة … عن مسؤول قوله»
        via += [_canonical(doc, names, *relay)[0]] if relay else []
        return mention, inner
    return relay, mention


def _before_source(words: list[str], k: int, cue: int) -> bool:
    """Whether token k leads to the source of a noun at token `cue`: «عن», «عنه», «على لسان», and «إلى» («نسب إلى») without «عن»."""
    word = words[k]
    if word == "الي":
        return "عن" not in words[k:cue]
    return word in _FROM or word == "لسان" and words[k - 1] in cues.PREPOSITIONS


# --- a noun phrase that is the object -----------------------------------------------------------------------------------------------------


def _subject_not_object(doc: Doc, f: Found, state: Discourse, mention: Span | None) -> Span | None:
    """The speaker where the noun phrase behind the cue is its object, or whom it addresses, or stands with it («كشف النقاب عن»)."""
    words, behind = doc.words, f.cue[1]
    if mention is None and f.form and f.form.kind == "participle":
        if words[behind].endswith(("ه", "ها")) and actor_nouns.noun_class(words[behind]) == "honorific":
            mention = (behind, behind + 1)  # «مؤكدا سيادته على ضرورة»
    if mention and words[mention[0]] == "النقاب":
        mention = None  # «كشف النقاب عن»
    if mention and f.form and f.form.gender == "f" and words[mention[0]] == "الجميع":
        mention = None  # «المنظمة توصي الجميع بـ»
    if f.form and _stands_before(doc, f, mention) and (before := subjects.subject_before(doc, f.sentence, f.cue[0])):
        given_whole = words[before[0]] in cues.word_class("evidence") or actor_nouns.with_b(words[before[0]])  # «مستشهدا بتقرير لكذا توقع أن»
        given_whole = given_whole or before[1] == f.cue[0] and subjects.described_group(words, before[0])
        mention = before if given_whole else _mention(doc, *before)
    if mention and f.form and (_only_asked(doc, f, state, mention) or _to_outlet_alone(doc, f, mention) or _urged(doc, f, state, mention)):
        mention = None
    mention = mention and _subject_alone(doc, f, mention)
    if mention and f.form and _only_accused(doc, f, state, mention):
        mention = None
    return mention


def _stands_before(doc: Doc, f: Found, mention: Span | None) -> bool:
    """Whether the subject of a finite verb is looked for before it: what stands behind it may be the object or whom it addresses."""
    if f.form.kind != "finite" or f.form.joined or f.rule.startswith("marks"):
        return False
    first = doc.sentences[f.sentence][0]
    if doc.words[f.cue[0] - 1] in cues.PAUSE and asked_first(doc.words, first, f.cue[0]):
        return False
    reminds = f.lemma == "ذكر" and f.rule.startswith("cue + clitic")  # «الوزارة كانت قد ذكّرت الأندية بضرورة»
    advises = f.lemma == "أوصى" and mention is not None and mention[0] == f.cue[1]  # «إن الجهاز أوصى المستوى السياسي بـ»
    directs = f.lemma == "وجه" and f.rule.startswith("cue + clitic") and mention is not None and mention[0] == f.cue[1]
    if mention and mention[0] == f.cue[1] and doc.words[mention[0]] in ("مصادر", "مصدر") and actors.past_time(doc.words, mention[1]) < f.content[0] - 1:
        return False  # «…، وصفت مصادر طبية حالة اثنين منهم بـ»
    if mention is None or reminds or advises or directs or "obj" in f.form.cue.frames:
        return True
    if mention[0] != f.cue[1]:
        return False
    word = doc.words[mention[0]]
    if _to_whom(doc.words, word) or f.rule == "cue + object" and word in cues.word_class("object-noun"):
        return True
    if word[0] != "ل" or gazetteer.known_at(doc.words, mention[0]):
        return False
    if doc.words[f.cue[0] - 1] == "قد" and not gazetteer.given(word) and word not in doc.words.surnames:
        return True  # «وكان مصدر قد كشف لأطلس بريس، الأسبوع الماضي، أن»
    return titles.to_outlet(doc.words, mention[0])  # «الخبير فلان يقول لموج نيوز إن»


def _to_outlet_alone(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether the only noun phrase is the outlet to which who goes on speaks («وأضاف لموج نيوز أن»)."""
    words, a = doc.words, mention[0]
    told = f.lemma in ("أبلغ", "أخبر") and f.form.joined and a == f.cue[1] and mention[1] + (mention[1] in doc.open_of) == f.content[0]
    if told and actors.kind_of(words, *mention, doc.pair_at) in ("agency", "organisation"):
        return True  # «وأبلغت وكالة كذا أن», «أعرب الوزير عن أسفه …، وأبلغ مجلس العموم أن»
    if a != f.cue[1] or words[a][0] != "ل" or gazetteer.known_at(words, a) or not titles.to_outlet(words, a):
        return False
    return words[a + 1] == "نيوز" or words[a][1:] in words.places and not gazetteer.given(words[a][1:])


def _only_asked(doc: Doc, f: Found, state: Discourse, mention: Span) -> bool:
    """Whether the only noun phrase is whom somebody asks («قالت النائبة …، وطالبت الحكومة بـ»).

    It does not agree with the verb, or somebody who does spoke in this sentence."""
    directs = f.lemma == "وجه" and f.rule.startswith("cue + clitic") and mention[0] == f.cue[1]
    if "obj" not in f.form.cue.frames and not directs or f.form.cue.stance != "directive" or mention[1] < f.content[0] - 1 - f.marked:
        return False
    before = doc.words[f.cue[0] - 1]
    again = before == "بل" or before == "ان" and doc.words[f.cue[0] - 2] == "قبل"  # «ولم يكتف بذلك بل طالب الديوان بـ», «قبل أن يطالب الوالي بـ»
    if not f.form.joined and before not in ("كما", "وكما") and not again:
        return False
    if again and f.form.number == "s" and state.said and f.sentence - state.said[-1].sentence <= 1 and state.said[-1].gender in ("", f.form.gender):
        return True
    kind, gender = actor_nouns.noun(doc.words[mention[0]]) or ("", "")
    if kind not in ("organisation", "title", "anonymous"):
        spoke = state.said and state.said[-1].sentence == f.sentence and state.said[-1].gender in ("", "?", f.form.gender)
        return bool(spoke) and gazetteer.is_state(doc.words, *mention)  # «… عبرت الدول عن قلقها، وحثت إيران على»
    if directs and kind == "anonymous":
        return True  # «أجاز المجلس الخطة، ووجه الولاة بتذليل العقبات»
    if bool(gender) and gender != f.form.gender or any(s[0] == f.sentence and s[3] in ("", f.form.gender) for s in state.said[-3:]):
        return True
    if f.form.joined and _topic_acts(doc, f):
        return True
    last = state.said[-1] if state.said else None
    agrees = last is not None and f.sentence - last.sentence <= 2 and last.gender == f.form.gender
    return agrees and kind == "organisation" and _own_duty(doc, f)  # «كما دعت المحكمة إلى الإسراع في تحقيقاتها»


def _topic_acts(doc: Doc, f: Found) -> bool:
    """Whether the sentence is about somebody behind «أما» who agrees with the cue («أما زميلته المحامية فلانة فذهبت أبعد من ذلك، ودعت الوزارة
    إلى»)."""
    words, first = doc.words, doc.sentences[f.sentence][0]
    if words[first] not in ("اما", "واما"):
        return False
    end = _predicate(words, first + 2, f.cue[0])
    genders = {actor_nouns.noun_gender(word.removeprefix("ال")) or gazetteer.given_gender(word) for word in words[first + 1 : end]}
    return end < f.cue[0] and f.form.gender in genders


_DUTIES = cues.word_class("duty")


def _own_duty(doc: Doc, f: Found) -> bool:
    """Whether somebody is called upon to do what is his own duty («تحمل مسؤولياتها», «الإسراع في تحقيقاتها»)."""
    own = "ها" if f.form.gender == "f" else "ه"
    return any(word.endswith(own) and word.removesuffix(own) in _DUTIES for word in doc.words[f.content[0] + 1 : f.content[0] + 4])


def _only_accused(doc: Doc, f: Found, state: Discourse, mention: Span) -> bool:
    """Whether the only noun phrase, which has no person's name, is the object of who goes on («قال فلان …. واتهم الفريق الآخر بـ»)."""
    headline = doc.sentences[f.sentence][3] == "headline"
    again = f.form.joined or doc.words[f.cue[0] - 1] in ("كما", "وكما")
    if f.lemma not in ("اتهم", "وصف", "شبه") or not again or not (state.said or headline):
        return False
    if f.lemma == "وصف" and doc.words[mention[0]] in _ONE_OF and doc.words[mention[1]] in cues.PAUSE:
        return False  # «ويصف أحد الناجين، وقد …، لحظة وصوله بأنها»
    closed = mention[1] + (mention[1] in doc.open_of)  # «ويتهم «كذا» بـ»
    closed += doc.words[closed] in _OTHER
    closed += closed + 1 == f.content[0] and doc.words[closed].startswith("بال")  # «واتهمت وزارة المالية بالولاية بالتنصل من»
    if closed < f.content[0] - (f.content[0] - 1 in doc.pair_at or f.marked) and doc.words[closed] not in cues.PAUSE:
        return False
    spoke, _, _, gender, *_ = state.said[-1] if state.said else (f.sentence, "", "", "")
    if f.sentence - spoke > 2 or gender not in ("", "?", f.form.gender):
        return False
    _, name, name_end = titles.person(doc.words, *mention, doc.pair_at)
    return name == name_end


# --- the source of a verbal noun ----------------------------------------------------------------------------------------------------------


def _source_of_masdar(doc: Doc, f: Found, first: int) -> Span | None:
    """Who says it in «عبر عنه الوزير فلان بقوله إن», «سارع الوزير إلى القول إن»; None when nobody stands there."""
    word, cue = doc.words[f.cue[0]], f.cue[0]
    if asked := subjects.questioned(doc.words, first, cue - 1):
        return _the_questioned(doc, f, cue - 1, *asked)  # «وبعرض الشكوى على المدير، اكتفى بالقول إن»
    if word[0] == "ب":
        first = max([first, *(k + 1 for k in range(max(first, cue - 24), cue) if doc.words[k] in _ON_THE_OTHER_HAND)])
        answers = _opens_clause(doc, first, cue) or _subject_of_answer(doc, f.sentence, first, cue)
        return answers or _next_to_masdar(doc, first, cue) or _set_off_before(doc, first, cue) or _who_but(doc, first, cue)
    if word != "القول" or doc.words[cue - 1] not in cues.PREPOSITIONS:
        return None
    if who := attribution.who_went(doc, first, cue):
        return who
    for k in range(max(first, cue - 9), cue - 1):
        if _known_person(doc, k):
            who = _mention(doc, k, cue - 1)
            if who and who[1] == cue - 1:
                return who
    return None


def _who_but(doc: Doc, first: int, cue: int) -> Span | None:
    """Whom «لكنه» means before «مكتفيا بالقول»: the person behind the last preposition before it («طلبت الصحيفة تعليقا من رئيس الحي، لكنه رفض
    الحديث، مكتفيا بالقول»)."""
    words = doc.words
    but = next((k for k in range(cue - 1, max(first, cue - 10), -1) if words[k] in cues.BUT_HE), None)
    if but is None or any(k in doc.verbs and words[k] != "رفض" for k in range(but + 1, cue)):
        return None
    for k in range(but - 1, max(first, but - 8), -1):
        if words[k - 1] in cues.PREPOSITIONS and actor_nouns.noun_class(words[k]) in ("title", "anonymous"):
            who = _mention(doc, k, but)
            return who if who and who[0] == k and words[who[1]] in cues.PAUSE else None
    return None


def _subject_of_answer(doc: Doc, n: int, first: int, cue: int) -> Span | None:
    """The subject before the verb that «بالقول» goes with («غير أن المعلمة فلانة ردت على حديث المسؤول بالقول إن»)."""
    verb = next((k for k in range(cue - 1, max(first, cue - 9), -1) if doc.words[k] in _ANSWERED or k in doc.verbs), None)
    before = subjects.subject_before(doc, n, verb) if verb is not None and doc.words[verb] in _ANSWERED else None
    return before and _mention(doc, *before)


_ANSWERED = frozenset(["رد", "ردت", "ردوا", "علق", "علقت", "علقوا", "عقب", "عقبت", "اجاب", "اجابت", "برر", "بررت", "ختم", "ختمت", "استدرك", "استدركت"])


def _set_off_before(doc: Doc, first: int, cue: int) -> Span | None:
    """The name between commas right before «بالقول» at a token («اكتفى رئيس المجلس البلدي لكذا، فلان الفلاني، بالقول إن»)."""
    words = doc.words
    comma = next((k for k in range(cue - 3, max(first, cue - 7), -1) if words[k] in "،,"), None)
    if words[cue - 1] not in "،," or comma is None or not gazetteer.given(words[comma + 1]):
        return None
    return (comma + 1, cue - 1) if titles.name_end(words, comma + 1, cue - 1, doc.pair_at) == cue - 1 else None


def _known_person(doc: Doc, k: int) -> bool:
    """Whether token k is a noun of persons, a given name or a surname of the article."""
    word = doc.words[k]
    return actor_nouns.is_actor_noun(word) or gazetteer.given(word) or word in doc.words.surnames


def _next_to_masdar(doc: Doc, first: int, cue: int) -> Span | None:
    """Who stands right before «بقوله»; None for somebody to whom it is said («قبل أن يتوجه إلى الصحفيين بالقول», «وتوجه للرئيس بالقول»)."""
    words, found = doc.words, None
    for k in range(cue - 1, max(first, cue - 9), -1):
        if not (actor_nouns.is_actor_noun(words[k]) or gazetteer.given(words[k])):
            continue
        if actor_nouns.is_own(words[k - 1]) and words[k].startswith("ال") and words[k].endswith(("ي", "ية")):
            continue  # «ختم مداخلته الافتتاحية بالقول»
        who = _mention(doc, k, cue)
        if who and who[1] == cue:
            unnamed = words[k - 1] == "من" and actor_nouns.noun_class(words[k - 2]) == "anonymous" and not words[k - 2].startswith("ال")
            if unnamed and words[k - 3] in ("اكتفي", "اكتفت"):
                return k - 2, cue  # «اكتفى مصدر من المكتب المسير بالقول»
            if words[k - 1] in cues.PREPOSITIONS or words[k - 1] in _SPEAKING_TO:
                return None  # also «مخاطبا الوزيرين بالقول»
            found = who
    for m in range(max(first, found[0] - 6), found[0]) if found else ():
        if words[m][0] == "ل" and actor_nouns.is_addressee(words[m]) and _governed_mention(doc, m, cue) == (m, cue):
            return None
    return found


_SPEAKING_TO = frozenset(["مخاطبا", "مخاطبة", "مخاطبين", "متوجها", "متوجهة", "وخاطب", "خاطب", "وخاطبت", "خاطبت", "يخاطب", "تخاطب"])


def _of_pronoun(doc: Doc, a: int, b: int) -> str | None:
    """«عنها» or «عنه» between two tokens, in this order; None for neither."""
    between = doc.words[a:b]
    return next((pronoun for pronoun in ("عنها", "عنه") if pronoun in between), None)


def _relays_document(doc: Doc, f: Found, first: int, mention: Span) -> Span | None:
    """The agency that passes on the document in which it is said («نقلت الوكالة بيان المجلس الذي أكد فيه أن»)."""
    for k in range(max(first, f.cue[0] - CLAUSE), f.cue[0]):
        if any(form.cue.lemma == "نقل" and form.kind == "finite" for form in doc.forms.get(k, ())):
            by = _mention(doc, k + 1, f.cue[0])
            told = by and next((t for t in range(by[0] + 1, by[1]) if _is_document(doc.words[t])), None)
            by = by and (by[0], told or min(by[1], titles.subject_end(doc.words, *by, doc.pair_at)))
            agency = by and by[0] == k + 1 and by != mention and actors.kind_of(doc.words, *by, doc.pair_at) == "agency"
            return by if agency else None
    return None


def _said_of(doc: Doc, f: Found, first: int, relay: Span | None) -> tuple[Span | None, Span | None]:
    """(who relays, who said it) of «قوله» behind any verb («تناقلت الصحف عن الوزير قوله إن»)."""
    words, cue = doc.words, f.cue[0]
    of = next((k for k in range(cue - 2, max(first, cue - 9), -1) if words[k] == "عن" and words[k - 1] != "الكشف"), None)
    if of is None:  # «ونسبت الوكالة إلى مسؤول كبير، طلب عدم الكشف عن هويته، قوله إن»
        ascribed = next((k for k in range(cue - 3, max(first - 1, cue - 26), -1) if any(g.cue.lemma == "نسب" for g in doc.forms.get(k, ()))), None)
        of = ascribed and next((k for k in range(ascribed + 1, cue - 1) if words[k] == "الي"), None)
    who = None if of is None else _mention(doc, of + 1, cue)
    if not who or who[0] != of + 1:
        return relay, None
    for k in range(of - 1, max(first, of - 6), -1):
        if actors.kind_of(words, k, k + 1, doc.pair_at) in ("agency", "anonymous"):
            k -= k > first and actors.kind_of(words, k - 1, k, doc.pair_at) == "agency"  # «وسائل إعلام»
            by = _mention(doc, k, of)
            if by and by[1] == of:
                return by, who
    return relay, who


# --- whom a mention means -----------------------------------------------------------------------------------------------------------------


def _spoke_before(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span, via: list[str]) -> dict | None:
    """The speaker whom a mention takes up from before («الأخير», «معاليه», «المصدر ذاته», «البيان»); None for other mentions."""
    words, head, alone = doc.words, doc.words[mention[0]], mention[1] - mention[0] == 1
    if head in _THE_LATTER and (alone or not words[mention[0] + 1].startswith("ال")):
        return _the_latter(doc, f, names, state, mention[0], via)
    if head in cues.word_class("interlocutor"):
        return _goes_on(doc, f, names, state, (mention[0], mention[0] + 1), via)  # «يقول محدثنا»
    if alone and actor_nouns.noun_class(head) == "honorific":
        return _goes_on(doc, f, names, state, mention, via)  # معاليه: the one who spoke last
    if head.startswith(("ال", "لل")) and (titles.says_same(words, mention[1]) or words[mention[0] - 1] in _THE_SAME):
        return _goes_on(doc, f, names, state, mention, via)
    document = actor_nouns.with_article(head)  # «ووفقا للبيان، فإن»
    if alone and document in _THE_RULING and not via and words[mention[0] - 1] in {"في", *_WORDING}:
        return _ruling(doc, f, names, state, mention)
    if document not in _THE_DOCUMENT or via or not _bare_document(doc, mention):
        return None
    if document == "التقرير" and names.named_before("تقرير", mention[0]):
        return None  # a report that was named before
    return _issuer(doc, f, names, state, mention)


def _ruling(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span) -> dict | None:
    """Who issued «القرار» or «الحكم», or lodged «الشكوى», as the speaker, by the verb («أصدرت الرابطة قرارا …. وجاء في القرار أن»), else the court of whom the
    article tells where its grounds are quoted («وجاء في حيثيات الحكم أن»); None when nobody is known."""
    grounds = doc.words[mention[0] - 1] in ("حيثيات", "منطوق")
    issuer = names.issued_before(doc.words[mention[0]][2:], mention[0]) or (grounds and names.named_before("محكمة", mention[0]))
    if not issuer:
        return None
    state.heard(f.sentence, issuer, "organisation", "?", f.cue[0], f.form)
    return {"mention": _printed(doc, *mention), "name": issuer, "resolution": "organisation", "via": []}


def _the_latter(doc: Doc, f: Found, names: Names, state: Discourse, token: int, via: list[str]) -> dict:
    """The speaker whom «الأخير» at a token means."""
    first = doc.sentences[f.sentence][0]
    name = _accused_last(doc, names, first, token) or _latter(doc, first, token, names)
    name = name or state.unnamed(f.sentence, f.form, f.cue[0], doc, names, first)[0]
    if name:
        state.repeated(f.sentence, name, names.gender(name, []))
    return _unnamed(name, via, _printed(doc, token, token + 1))


def _goes_on(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span, via: list[str]) -> dict:
    """The speaker whom an honorific with a pronoun, «محدثنا» or «المصدر نفسه» means: who spoke before."""
    head = doc.words[mention[0]]
    if actor_nouns.noun_class(head) == "document" and (issuer := _whose_document(doc, f, names, state, (mention[0], mention[0] + 1))):
        state.heard(f.sentence, issuer, "organisation", "?", f.cue[0], f.form)  # «البيان ذاته»: whoever issued it
        return {"mention": _printed(doc, mention[0], mention[0] + 1), "name": issuer, "resolution": "organisation", "via": via}
    if actor_nouns.noun_class(head) in ("organisation", "agency") and (body := names.named_before(head.removeprefix("ال"), mention[0])):
        state.heard(f.sentence, body, "organisation", "?", f.cue[0], f.form)  # «الوزارة نفسها»: the one that was named
        return {"mention": _printed(doc, mention[0], mention[0] + 1), "name": body, "resolution": "organisation", "via": via}
    name = (
        state.honoured(f.sentence, names, doc.words[mention[0]])
        or _last_so_called(doc, f, state, mention)
        or state.unnamed(f.sentence, f.form, f.cue[0], doc, names, doc.sentences[f.sentence][0])[0]
        or next((s[1] for s in reversed(state.said[-3:]) if f.sentence - s[0] <= 3), None)
    )
    if name:
        state.repeated(f.sentence, name, names.gender(name, []))
        state.said[-1] = state.said[-1]._replace(gender="")  # «وأضاف المصدر ذاته أن …، مشيرا إلى»: by either gender
    else:  # «المصادر ذاتها», of which nothing was said
        name, _ = _canonical(doc, names, *mention)
        state.heard(f.sentence, name, "anonymous", names.gender(name, []), f.cue[0], f.form)
    return _unnamed(name, via, _printed(doc, mention[0], mention[0] + 1))


def _last_so_called(doc: Doc, f: Found, state: Discourse, mention: Span) -> str | None:
    """The unnamed source with the same noun that spoke last («مسؤول أممي … المسؤول ذاته»); for «المصدر» also the body
    that spoke last, for «المتحدث» and the like the person."""
    word = doc.words[mention[0]]
    bare = word.removeprefix("ال")
    if mention[1] - mention[0] == 1 and actor_nouns.noun_class(word) == "anonymous":
        last = next((said for said in reversed(state.said[-4:]) if said.resolution == "anonymous"), None)
        for at, name, how, *_ in reversed(state.said[-8:]):
            newer = last and at < last.sentence and last.sentence >= f.sentence - 1 and last.number == ""
            if word == "المصدر" and newer:
                return last.name  # «وبحسب أحد المشاركين، فإن …. وقال المصدر نفسه»
            if how == "anonymous" and arabic.fold(name).split()[:1] in ([bare], ["ال" + bare]):
                return name
    if not state.said:
        return None
    sentence, name, how, gender, *_ = state.said[-1]
    if word == "المصدر" and f.sentence - sentence <= 3 and how in ("organisation", "anonymous"):
        return name
    a_person = bare in cues.word_class("who-spoke") and how in ("name", "title") and gender in ("", "?", "f" if bare[-1] == "ة" else "m")
    return name if a_person and f.sentence - sentence <= 3 else None  # «وفق المتحدثة ذاتها», a body in between


def _bare_document(doc: Doc, mention: Span) -> bool:
    """Whether a mention of a document tells no issuer: a noun alone, or with one adjective («البيان الختامي», «البيان السرياوي»)."""
    size, last = mention[1] - mention[0], doc.words[mention[1] - 1]
    described = last.startswith("ال") and last.endswith(("ي", "ية"))  # «البيان التضامني»
    return size == 1 or size == 2 and (last in _OF_A_DOCUMENT or described or gazetteer.is_nationality(arabic.skeleton(last)))


def _issuer(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span) -> dict | None:
    """Who issued «البيان» as the speaker («… في بيان: …. وأضاف البيان»: who issued it spoke just before).

    None when nobody is known who agrees with its adjective."""
    issuer = _whose_document(doc, f, names, state, mention)
    if not issuer:
        return None
    state.heard(f.sentence, issuer, "organisation", "?", f.cue[0], f.form)
    return {"mention": _printed(doc, mention[0], mention[0] + 1), "name": issuer, "resolution": "organisation", "via": []}


def _whose_document(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span) -> str | None:
    """Who issued the document that a mention names («البيان»): its last issuer; None when none is known who agrees with its adjective."""
    a, b = mention
    kind, issuer = doc.words[a][2:], None
    if state.said and state.said[-1][0] >= 0 and not (f.form and f.form.cue.inherits):
        first, end = doc.sentences[state.said[-1][0]][:2]
        issuer = names.came_from(kind, first, a) or names.issued_before(kind, a, end)
    issuer = issuer or state.issuer(f.sentence, doc) or state.issued.get(kind) or names.issued_before(kind, a)
    own, theirs = _states(doc.words[a + 1 : b]), _states(arabic.word_list(arabic.fold(issuer or "")))
    return None if own and theirs and own.isdisjoint(theirs) else issuer


def _relay_name(doc: Doc, f: Found, names: Names, state: Discourse, relay: Span) -> str:
    """Who relays, as a phrase names him; who issued it for a document («وأكد الوزير، بحسب البيان، أن»)."""
    if doc.words[relay[0]] in _THE_DOCUMENT and _bare_document(doc, relay) and (issuer := _whose_document(doc, f, names, state, relay)):
        return issuer
    if doc.words[relay[0]].startswith("ال") and (name := _last_so_called(doc, f, state, relay)):
        return name  # «وقال الوزير، وفق المصدر نفسه، إن»
    return _canonical(doc, names, *relay)[0]


def _papers_own(doc: Doc, mention: Span, head: Span) -> bool:
    """Whether a text before the paper that prints it is the paper's own («تقرير نشرته صحيفة كذا», «تقرير خاص نشرته صحيفة كذا»)."""
    behind = doc.words[mention[0] + 1]
    if head[0] <= mention[0] or doc.words[mention[0]].removeprefix("ل").removeprefix("ال") not in _WRITTEN:
        return False
    return mention[1] - mention[0] == 1 or behind in cues.word_class("of-a-text")


def _named_speaker(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span, via: list[str]) -> dict:
    """The speaker whom a mention names, by the name that the article and the lexicons give him."""
    words = doc.words
    apart = _named_apart(doc, f, mention) or _one_of_them_named(doc, f, mention)
    if apart and apart[0] <= f.cue[0] < apart[1]:
        apart = None  # «عن متحدث باسم المستعمرة نفيه أن»
    name, resolution = _canonical(doc, names, *(apart or mention))
    if resolution == "name" and words[mention[0] - 1] in ("اما", "واما") and words[mention[0]].startswith("ال"):
        # «أما النائب عن حزب كذا، فلان الفلاني، فوصف»: from here on he is «النائب»
        names.learn(words, mention[0], (apart or mention)[1], doc.source, doc.starts, doc.ends, doc.pair_at)
    mention = (mention[0], apart[1]) if apart else mention
    name, resolution = _fitting_name(doc, f, names, state, mention, name, resolution)
    name, resolution = _another_word(doc, f, names, state, mention, name, resolution)
    name = _without_and(name) if name.startswith("ف") or _and_people(name) else name  # «فسالم كان يقول إن», «.. ومهنيون: …»
    second = None
    if resolution in ("name", "title") and f.form and f.form.kind == "finite":
        second = _second(doc, mention, f.content[0])
    if second:
        other = _canonical(doc, names, *second)[0]
        second = second if other != name and not name.endswith(f" و{other}") else None  # «نائب رئيس الوزراء ووزير الدفاع فلان»: one person
    if second:
        name, mention = f"{name} و{_without_and(other)}", (mention[0], second[1])
    document = actors.kind_of(words, *mention, doc.pair_at) == "document"
    gender = "?" if document else names.gender(name, words[mention[0] : mention[1]])
    if document and actor_nouns.noun_gender(words[mention[0]]) == "f":
        gender = "f"  # «نقل عن دراسة أن …. وأوصى»: not the study
    if not (actor_nouns.is_matter(words[mention[0]]) and words[mention[0]] in arabic.word_list(name)):
        relayed = words[mention[0] - 1] == "عن" and words[f.cue[0] - 1] not in ("ما", *cues.RELATIVES)
        own_verb = None if relayed else f.form  # «نقلت الوكالة عن الوزير أن»: the verb is the agency's
        state.heard(f.sentence, name, resolution, gender, f.cue[0], own_verb, joint=bool(second))
    state.issued |= dict.fromkeys(_ISSUED.intersection(words[mention[1] : min(f.content[0], mention[1] + 12)]), name)
    return {"mention": _printed(doc, *mention), "name": name, "resolution": resolution, "via": via}


def _one_of_them_named(doc: Doc, f: Found, mention: Span) -> Span | None:
    """The name behind «وهو», «ويدعى» or in brackets of somebody who is first called one of them («وقال أحدهم، وهو المزارع سالم الراوي: …»,
    «يقول أحد العمال، واسمه سالم الراوي: …», «أحد المتطوعين (سالم الراوي)»)."""
    words, (head, behind) = doc.words, mention
    one = actor_nouns.one_of_them(words[head]) or words[head].removeprefix("و") in _ONE_OF
    if not one or words[behind] not in cues.PAUSE and words[behind] != "(":
        return None
    called = words[behind + 1] in titles.CALLED
    first = behind + 1 if words[behind] == "(" else behind + 2 if called or words[behind + 1] in ("وهو", "وهي") else None
    who = first and _mention(doc, first, f.content[0])
    if not who or who[0] != first or not (called or any(map(gazetteer.given, words[first : who[1]]))):
        return None
    _, named, last = titles.person(words, *who, doc.pair_at)
    return who if last > named else None


_ONE_OF = frozenset(["احد", "احدي"])


_THE_PERSON = cues.word_class("the-person")


def _fitting_name(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span, name: str, resolution: str) -> tuple[str, str]:
    """(name, resolution) of a mention that shortens a body's name, of a body of another country, of a title whose holder spoke before."""
    head = doc.words[mention[0]]
    if mention[1] - mention[0] == 1 and titles.of_a_state(head) and (who := state.compatriot(f.sentence, names, head)):
        return who, "title"
    full = resolution == "name" and doc.sentences[f.sentence][3] == "headline" and actors.in_full(doc.words, *mention)
    if full and actor_nouns.noun_class(doc.words[full[0]]) == "organisation":
        return _canonical(doc, names, *full)  # «الوفاق تدين الاعتداء»: the text has «حركة الوفاق»
    size, last = mention[1] - mention[0], doc.words[mention[1] - 1]
    of_two = size == 2 and head.startswith("ال") and last.startswith("ال") and last.endswith(("ي", "ية"))
    of_a_state = size == 2 and last.startswith("ال") and last.endswith("ية")  # «صرحت الخارجية الجزائرية بأنها»
    by_field = (size == 1 or of_a_state) and f.form is not None and f.form.gender == "f"  # «وأشارت الصحة إلى»
    if resolution in ("name", "organisation") and (by_field or doc.sentences[f.sentence][3] == "headline"):
        if head in cues.word_class("headline-body-f") or head in cues.word_class("headline-body-m"):
            name, resolution = names.ministry(*mention) or name, "organisation"
    behind = mention[1] + (mention[1] in doc.open_of)
    if doc.words[behind] in cues.PAUSE and doc.words[behind + 1] == "كما" and doc.words[behind + 2].startswith(_CALL_HIM):
        return (state.before(f.sentence, f.form.gender if f.form else "") or name), "name"  # «ويؤكد «أبو فلان»، كما يناديه رفاقه، أن»
    bare = arabic.without_article(head)
    if resolution == "name" and of_two and not actor_nouns.is_actor_noun(head) and (bare in _DESCRIBED or bare in cues.word_class("leading")):
        return state.titled(f.sentence, names, (bare, (arabic.skeleton(last),)), name), "title"  # «الفاعلة الجمعوية», «التقني الجزائري»
    if resolution == "organisation" and _elsewhere(doc, f.sentence, mention, name):
        name = actors.clean(_printed(doc, *mention)["text"])
    coach = head == "مدرب" and resolution == "anonymous" and not state.said  # «مدرب شباب كذا: لا نخشى أحدا» at the head
    if coach or resolution == "title" and head.startswith("ال") or resolution in ("title", "anonymous") and _described(doc, mention):
        name = state.titled(f.sentence, names, titles.person(doc.words, *mention, doc.pair_at)[0], name)
    if head in _OF_AGE and not {"عاما", "سنة", "ربيعا"}.isdisjoint(doc.words[mention[0] + 1 : mention[0] + 6]):
        gender = "f" if head.endswith(("ة", "ابنة")) else "m"
        return (state.before(f.sentence, gender) or name), "title"  # «وأضاف ابن الـ31 عاما»
    bereaved = doc.words[mention[0] + 1] in cues.word_class("bereaved")  # «الأب المكلوم»
    aged = mention[1] - mention[0] == 2 and (bereaved or doc.words[mention[0] + 1].endswith(("يني", "ينية")))  # «الرجل الأربعيني»
    told = doc.words[mention[1]] not in cues.RELATIVES or doc.words[mention[1] + 1] in cues.word_class("goes-on-of-him")  # «الرجل الذي تجاوز السبعين»
    described = (head in _THE_PERSON or bereaved) and (aged or mention[1] - mention[0] == 1) and told
    if described and not names.named_until(arabic.without_article(head), mention[0]):
        name = state.person_told_of(f.sentence, doc, names, actor_nouns.noun_gender(head)) or name  # «تروي المرأة», «يقول الرجل الأربعيني»
    return name, resolution


_DESCRIBED = cues.word_class("described")
_CALL_HIM = ("يناد", "تناد", "يسمي", "تسمي", "يلقب", "تلقب", "يعرفه", "تعرفه", "يعرفها", "اعتاد", "يحلو")
_OF_AGE = frozenset(["صاحب", "صاحبة", "ابن", "ابنة", "ذو", "ذات"])  # «ابن الثلاثين عاما»
_ONE_OF_THEM = frozenset(["احدهم", "احدهما"])
_WHICH_OF_THEM = frozenset(["الاول", "الثاني", "الثالث", "الاخر"])


def _another_word(doc: Doc, f: Found, names: Names, state: Discourse, mention: Span, name: str, resolution: str) -> tuple[str, str]:
    """(name, resolution) of who spoke shortly before, where a mention is another word for him; as they are for other mentions."""
    if not state.said or f.sentence - state.said[-1][0] > 3:
        return name, resolution
    words, head, alone = doc.words, doc.words[mention[0]], mention[1] - mention[0] == 1
    if alone and head in _ONE_OF_THEM:
        return state.one_of_them(f.sentence, words, mention[0]) or name, resolution  # «قال شهود …. وأكد أحدهم»
    spoke, last, how, *_ = state.said[-1]
    if resolution == "title" and how == "name" and mention[0] > f.cue[0] and words[mention[1]] == "سابقا":
        name = last  # «ولفت رئيس الحكومة سابقا إلى»
    if head == "المصدر":
        if alone and f.sentence - spoke <= 2 and how == "anonymous" and arabic.fold(last).split()[0] in ("مصدر", "المصدر"):
            name = last  # «بحسب المصدر الأول …. وتابع المصدر»
        if mention[1] - mention[0] == 2 and words[mention[0] + 1] not in _WHICH_OF_THEM:
            own = {word.removeprefix("ال") for word in words[mention[0] : mention[1]]}
            told = (s.name for s in reversed(state.said[-8:]) if s.resolution == "anonymous" and own <= set(arabic.fold(s.name).split()))
            name = next(told, name)  # «مصدر مسؤول في الوزارة …. وختم المصدر المسؤول»
        of_the_press = mention[1] - mention[0] == 2 and words[mention[0] + 1] in cues.word_class("of-the-press")
        if how in ("organisation", "anonymous") and (of_the_press or alone and name == "المصدر"):
            name, resolution = last, how  # «أعلن بلاغ للوزارة …. وأوضح المصدر», «بحسب الصحيفة …. وأوضح المصدر الإعلامي»
    if resolution == "organisation" and alone and head in _A_BODY and head.startswith("ال"):
        body_spoke = how == "organisation" or how == "name" and not gazetteer.given(arabic.fold(last.split()[0]))
        if body_spoke and _called_so_too(last, head) and not names.named_until(arabic.without_article(head), mention[0]):
            name = last  # «وأضافت الهيئة»: another word for the federation that spoke
        elif arabic.fold(name) == head:
            spoken = (s.name for s in reversed(state.said[-REMEMBERED_SPEAKERS:]) if arabic.fold(s.name).split()[0] == head[2:])
            name = next(spoken, name)  # «أعلنت حماس …. وقال القيادي …. وذكرت الحركة»
    if resolution == "title" and name not in names.texts.values():
        title = titles.person(words, *mention, doc.pair_at)[0]
        if title and title not in state.adopted and _adds_in_office(f, names, state, mention, title):
            state.adopted[title] = last
        name = state.adopted.get(title, name)
    return name, resolution


REMEMBERED_SPEAKERS = 12  # so many attributions back a body is looked for that is called by its noun alone


def _adds_in_office(f: Found, names: Names, state: Discourse, mention: Span, title: Title) -> bool:
    """Whether an office without a known holder behind a verb of going on means the person who spoke last, of whom the article tells no other
    office («قال ترامب …. وأضاف الرئيس الأميركي أن»)."""
    said, form = state.said[-1], f.form
    if not form or form.kind != "finite" or not (form.cue.inherits and form.joined) or mention[0] < f.cue[1]:
        return False
    if said.resolution != "name" or f.sentence - said.sentence > 2 or said.gender not in ("", "?", form.gender) or " و" in said.name:
        return False
    return all(head == title[0] and not any(map(gazetteer.is_nationality, rest)) for head, rest in names.offices(said.name))


def _called_so_too(body: str, word: str) -> bool:
    """Whether a body's name lets it be called by another word («الاتحاد … الهيئة», «الجماعة … الحركة»; not «الوزارة … النقابة»); a name that
    begins with no noun for a body («أرامكو … الشركة») always does."""
    head = arabic.without_article(arabic.fold(body).split()[0])
    return not actor_nouns.is_actor_noun(head) or head == word[2:] or head in cues.word_class(_CALLED_SO.get(word, "also-an-organisation"))


_CALLED_SO = {  # another word for a body -> the class of bodies that it can mean
    **dict.fromkeys(("الحركة", "التنظيم"), "also-a-movement"),
    **dict.fromkeys(("الشركة", "المجموعة"), "also-a-company"),
    **dict.fromkeys(("القناة", "المحطة", "الشبكة", "الوكالة"), "also-an-outlet"),
    "النقابة": "also-a-union",
}


def _to_whom(words, word: str) -> bool:
    """Whether a word behind a verb of saying is ل with a name («الرئيس قال لرعد إن»): who spoke stands before.

    The name is one that the article or the lexicons have."""
    if word[0] != "ل" or len(word) < 4 or gazetteer.given(word) or actor_nouns.is_actor_noun(word):
        return False
    return gazetteer.given(word[1:]) or word[1:] in words.places


def _described(doc: Doc, mention: Span) -> bool:
    """Whether a mention says what somebody is by a work or a body («بطلة فيلم «كذا»», «نجم النادي»)."""
    a, b = mention
    if b - a < 2 or actor_nouns.noun_class(doc.words[a]) != "title":
        return False
    return doc.words[a + 1].startswith("ال") or any(k in doc.pair_at for k in range(a + 1, b))


def _elsewhere(doc: Doc, n: int, mention: Span, name: str) -> bool:
    """Whether a sentence opens in another country than that of a body («وفي الكويت، أعلنت السلطات أن»).

    The body's name, known from before, is fuller than the mention."""
    words, first = doc.words, doc.sentences[n][0]
    here = places.place_of(words[first + 1]) if words[first] in ("في", "وفي") else None
    if here is None:
        return False
    own = {places.place_of(word) for word in words[mention[0] : mention[1]]}
    named = {place for word in arabic.word_list(name) if (place := places.place_of(word)) and place not in own}
    return bool(named) and here not in named


def _second(doc: Doc, mention: Span, limit: int) -> Span | None:
    """The second of two who speak together («أكد فلان ووزير الدفاع أن», «قال فلان وفلان إن»), in a mention or right behind it."""
    words, (a, b) = doc.words, mention
    for k in range(a + 2, min(b + 1, limit)):
        word = words[k]
        if word[0] != "و" or len(word) < 4 or word in actor_nouns.nouns():
            continue
        office = actor_nouns.noun_class(word[1:] if word.startswith("وال") else word) in ("title", "honorific")
        if office or k == b and gazetteer.given(word[1:]):
            _, name, name_end = titles.person(words, a, k, doc.pair_at)
            who = _mention(doc, k, limit)
            if not who or name_end != k or word.startswith("وال") and name == k:
                return None  # «الوزير والسفير»: both by their offices
            return who
    return None


def _opens_clause(doc: Doc, a: int, cue: int) -> Span | None:
    """The subject behind the verb that opens the clause of «بالقول» and before a preposition («رد فلان على علان بالقول إن»)."""
    words = doc.words
    for k in range(cue - 1, max(a, cue - CLAUSE), -1):
        verb, opens = words[k - 1], k - 1 == a or words[k - 2] in cues.PAUSE
        if not opens or verb in cues.PREPOSITIONS or gazetteer.given(verb) or not _known_person(doc, k):
            continue
        if actor_nouns.is_actor_noun(verb):
            continue  # «رد فلان، رئيس الهيئة، على علان بقوله إن»
        who = _mention(doc, k, cue)
        if who and who[1] < cue and any(word in cues.PREPOSITIONS or word == "مع" for word in words[who[1] : cue]):
            return who
        return None
    return None


_ON_OCCASION = frozenset(["خلال", "لدي", "عند", "عقب", "بعد", "قبل", "قبيل", "اثناء", "في", "علي"])


def _named_apart(doc: Doc, f: Found, who: Span) -> Span | None:
    """The name that follows a title apart from it, before what is said; None for a phrase with a name or without a title."""
    words, cue = doc.words, f.cue[0]
    behind = who[1] + 1
    if f.subject and any(words[k] in "،," and _kept_back(words, k + 1) for k in range(who[1], min(who[1] + 8, f.subject[1]))):
        return None  # «شاهد عيان يقطن قرب البوابة، عرف نفسه باسم علي، …»
    head = words[who[0]].removeprefix("ل") if f.form is None else words[who[0]]
    if actor_nouns.noun_class(head) != "title" or words[who[1]] in cues.PAUSE and _kept_back(words, behind):
        return None
    if who[1] < cue + 20 and words[who[1]] in "،," and titles.of_a_state(words[behind]) and gazetteer.given(words[behind + 1]):
        close = next((k for k in range(behind + 2, behind + 8) if words[k] in cues.PAUSE), None)
        if close and who[1] - who[0] > 1 and not gazetteer.given(words[who[1] - 1]):
            return titles.name_apart(words, who[1], close, doc.pair_at)  # «مدرب وئام البلدة، البرتغالي فلان الفلاني، عن»
    circumstance = who[1] + (words[who[1]] in cues.PAUSE)
    if words[circumstance] in _ON_OCCASION and words[circumstance + 1].endswith(POSSESSIVE):
        return None  # «قال الوزير، خلال لقائه فلانا، إن»
    if f.rule == "headline + colon" and f.subject and f.subject[1] == who[1] < cue:
        return None  # «محافظ كذا يتفقد مشروعات المدينة: …»: the label ends before what he does
    particle = words[cue - 1] == "قد" or words[cue - 1] in _ANSWERS_TOPIC or words[cue - 1] in _ANSWERS_NOT
    if who[1] < cue - particle:
        _, name, name_end = titles.person(words, *who, doc.pair_at)
        if name == name_end:  # «أما النائب عن حزب كذا، فلان الفلاني، فيرى أن», «وكان النائب عن كذا، فلان الفلاني، قد أعلن», «عن …، قوله إن»
            return titles.name_apart(words, who[1], cue - particle, doc.pair_at)
    if words[who[1] - 1].endswith(POSSESSIVE) and words[who[1]] in "،," and words[who[1] + 2] in "،," and who[1] - who[0] == 1:
        if words[who[1] + 1][0].isalpha() and not actor_nouns.stops(words[who[1] + 1]):
            return who[1] + 1, who[1] + 2  # «قالت ابنته، ميغان، إن»
    if not f.subject or who[0] < f.subject[0] or not 2 <= f.subject[1] - who[1] <= APART:
        return None
    with_object = f.form.cue.frames & _TAKING_OBJECT if f.form else ()
    if f.rule.startswith("cue + complementiser"):
        with_object -= {"suffix"}
    if with_object and not _name_set_off(words, who[1]):
        return _name_before_object(doc, f, who)
    _, name, name_end = titles.person(words, *who, doc.pair_at)
    named = None if name_end > name else titles.name_apart(words, who[1], f.subject[1], doc.pair_at)
    if named and words[who[1]] in cues.PAUSE and words[behind] in _ON_OCCASION and cues.PAUSE.isdisjoint(words[behind : named[0]]):
        return None  # «قال الوزير، خلال اجتماع اللجنة برئاسة النائب فلان، إن»
    return named


def _name_before_object(doc: Doc, f: Found, who: Span) -> Span | None:
    """The name behind the complements of a title and before the object («دعا عضو تنسيقية المعتصمين سالم الراوي الأطراف إلى»)."""
    words, limit = doc.words, min(f.subject[1], f.content[0])
    first = next((k for k in range(who[1], limit - 2) if gazetteer.given(words[k]) or words[k] == "عبد"), None)
    if first is None or not cues.PAUSE.isdisjoint(words[who[1] : first]) or words[first - 1] in cues.PREPOSITIONS or words[first - 1] == "مع":
        return None
    if words[first - 1].startswith("ال") and actor_nouns.noun_class(words[first - 1]) == "title":
        return None  # «اتهم مسؤول سابق البابا فلانا»
    end = titles.name_end(words, first, limit, doc.pair_at)
    _, name, name_end = titles.person(words, *who, doc.pair_at)
    thing = end < limit and words[end].startswith("ال") and _thing_or_people(words[end])
    return (first, end) if thing and end > first + 1 and name == name_end else None


def _name_set_off(words: list[str], k: int) -> bool:
    """Whether a name stands between commas soon behind token k («حذر مدير كذا، فلان الفلاني، المجلس من أن»)."""
    comma = next((m for m, word in enumerate(words[k : k + 8], k) if word in cues.PAUSE), None)
    if comma is not None and words[comma + 1].startswith("ال") and actor_nouns.noun_class(words[comma + 1]) in ("title", "honorific"):
        comma += 1  # «دعا المكلف بالإعلام، النقيب فلان الفلاني، الأطراف إلى»
    if comma is not None and titles.of_a_state(words[comma + 1]):
        comma += 1  # «تحدثت الناطقة باسم المفوضية، الهولندية فلانة الفلانية، عن»
        return not cues.PAUSE.isdisjoint(words[comma + 2 : comma + 6])
    return comma is not None and gazetteer.given(words[comma + 1]) and not cues.PAUSE.isdisjoint(words[comma + 2 : comma + 6])


def _accused_last(doc: Doc, names: Names, first: int, token: int) -> str | None:
    """The body that is accused or asked in the clause before «الأخيرة» at a token, by whoever spoke there («اتهمت المعارضة الحكومة
    بالتقصير، فردت الأخيرة»)."""
    words = doc.words
    if doc.words[token] != "الاخيرة":
        return None
    verb = next((k for k in range(token - 2, first - 1, -1) if any("obj" in f.cue.frames for f in doc.forms.get(k, ()))), None)
    if verb is None:
        return None
    subject = titles.subject_end(words, verb + 1, actors.phrase_end(words, verb + 1, token, doc.pair_at), doc.pair_at)
    accused = _mention(doc, subject, token)
    return _canonical(doc, names, *accused)[0] if accused and accused[0] == subject else None


def _latter(doc: Doc, a: int, token: int, names: Names) -> str | None:
    """The person named last before «الأخير» at a token, in its sentence (from token a) or shortly before."""
    words = doc.words
    between = next((k for k in range(token - 2, a, -1) if words[k] == "بين"), None)
    second = between and next((k for k in range(between + 2, min(token, between + 8)) if words[k][0] == "و" and actor_nouns.is_actor_noun(words[k][1:])), None)
    if second:  # «بين الدفاع وممثل النيابة، بعدما وصف الأخير»
        return _without_and(_canonical(doc, names, second, actors.phrase_end(words, second, token, doc.pair_at))[0])
    for k in range(token - 1, max(0, min(a, token - 1) - CLAUSE), -1):
        if gazetteer.given(words[k - 1]):
            continue
        known = gazetteer.known_at(words, k)
        if known and known[1].kind == "person" and known[0] == 1:
            return known[1].name
        if gazetteer.given(words[k]) and not actor_nouns.stops(words[k + 1]):
            name, how = _canonical(doc, names, k, titles.name_end(words, k, token, doc.pair_at))
            if how == "name" and names.knows(name):
                return name
    gender = "f" if words[token].endswith("ة") else "m"
    for k in range(token - 1, a, -1):
        if words[k].startswith(("ال", "لل")) and actor_nouns.noun(words[k]) == ("title", gender):
            return _canonical(doc, names, k, actors.phrase_end(words, k, token, doc.pair_at))[0]  # «في اللقاء مع الحاكم، فإن الأخير طلب»
    return None


# --- the subject of a verb ----------------------------------------------------------------------------------------------------------------

_OF_A_SPEECH = cues.word_class("of-a-speech")
_PLATFORM = frozenset(["منصة", "موقع", "تطبيق", "شبكة"])


def _behind_circumstance(doc: Doc, f: Found) -> Span | None:
    """The subject behind where or to whom it is said («قالت في تصريحات صحفية الوزيرة فلانة إن», «كتب على إكس الوزير فلان: …»,
    «قال عبر الهاتف للصحافيين المتحدث فلان إن»); None when the verb has no such circumstance."""
    if not f.subject or f.form.number != "s" or f.form.cue.frames & _TAKING_OBJECT:
        return None
    words, (a, b) = doc.words, f.subject
    k = _circumstance_end(words, a, b)
    if k is None and (told := _past_addressee(doc, a, b)) is not None:
        at = titles.past_time(words, told)
        return _mention(doc, at, b) if at < b and (actor_nouns.is_actor_noun(words[at]) or gazetteer.given(words[at])) else None
    if k is None or k >= b:
        return None
    k = actors.past_time(words, k)
    addressed = k < b and actor_nouns.is_addressee(words[k])
    who = next((m for m in range(k + addressed, min(k + 1 + 6 * addressed, b)) if _title_or_given(words[m])), None)
    return None if who is None else _mention(doc, who, b)


def _past_addressee(doc: Doc, a: int, b: int) -> int | None:
    """The token behind the outlet or the press to whom it is said, at token a («لـ«فرانس برس»», «لقناة «كذا»», «للصحافيين»); None where
    nobody is addressed there."""
    words, pair_at = doc.words, doc.pair_at
    if words[a] == "ل" and a + 1 in pair_at:
        return pair_at[a + 1] + 1
    if not actor_nouns.is_addressee(words[a]):
        return None
    if a + 1 in pair_at:
        return pair_at[a + 1] + 1
    return a + 1 if words[a].startswith("لل") else None


def _title_or_given(word: str) -> bool:
    """Whether a word is an office or a given name (وزيرة, المتحدث, سالم)."""
    return actor_nouns.noun_class(word) in ("title", "honorific") or gazetteer.given(word)


def _circumstance_end(words: list[str], a: int, b: int) -> int | None:
    """The token behind «في تصريحات صحفية», «عبر الهاتف», «على منصة إكس» at token a; None when nothing of the kind stands there."""
    if words[a] in ("في", "خلال") and a + 2 < b and occasion(words[a + 1]):
        k = a + 2
        k += words[k] in _OF_A_SPEECH
        return k if k > a + 2 or actor_nouns.is_addressee(words[k]) else None  # «في بيان الوزير»: whose it is
    if words[a] in ("عبر", "علي"):
        k = a + 1 + (words[a + 1] in _PLATFORM)
        size = 1 if words[k] == "الهاتف" else cues.match_phrase("platform", words, k)
        return k + size if size else None
    return None


def _other_subject(doc: Doc, f: Found, mention: Span | None, names: Names) -> Span | None:
    """The subject of a finite verb where it does not simply follow («أما فلان فقال», «جاء في بيان», «فلان الذي أضاف»).

    None for an object taken for the subject; the mention itself where no rule applies."""
    words, cue, first = doc.words, f.cue[0], doc.sentences[f.sentence][0]
    if cue > first and words[cue - 1] in _HE_THAT and f.form.cue.frames & {"obj", "target"}:
        return None  # «قال إنه أخبر المدير أن»: the pronoun is the subject
    if mention and mention[0] > cue and f.form.number in ("d", "p"):
        return None  # «وطالبوا الحكومة بـ»: no subject follows a verb in the plural
    if mention and f.form.cue.stance == "label" and words[cue + 1] in subjects.IN_IT:
        return None  # «تصريحات وصف فيها العملية بأنها»
    if f.lemma in _IS_WRITTEN:
        return _text_that_says(doc, f)
    object_behind = mention is None or f.form is not None and "obj" in f.form.cue.frames or f.lemma == "وصف"
    had = _had_before(words, first, cue) if object_behind and words[cue - 1] == "ان" else None
    if had is not None:
        return _governed_mention(doc, had + 1, cue - 1)  # «سبق للوزير أن أعلن أن»
    topic = _topic(doc, f, first, mention)
    if topic is not None:
        return _mention(doc, topic + 1, _predicate(words, topic + 2, cue))  # «أما فلان فقال»
    if mention is None:
        return _subject_ahead(doc, f, first)
    if words[cue - 1] in cues.RELATIVES and "obj" in f.form.cue.frames and _aside_of_party(words, cue - 2, first) is not None:
        return _subject_ahead(doc, f, first) or mention  # «النائبة فلانة، عن حزب كذا، التي طالبت الحكومة بـ»
    behind = mention[0] >= f.cue[1] if f.lemma == "وصف" and not cues.with_object(words[cue]) else mention[0] > f.cue[1]
    behind = behind or "load" in f.form.cue.frames  # «الذي حمّل مفتشية الشغل المسؤولية»
    if words[cue - 1] in ("الذي", "التي") and behind and f.form.cue.stance in ("label", "critical"):
        return _subject_ahead(doc, f, first) or mention  # «الرئيس، الذي وصف تصريحات مدربه بـ»
    if _only_the_accused(doc, f, mention) or _object_by_form(doc, f, names, mention) or _told_his_own(doc, f, mention):
        return None
    in_it = mention[0] < cue and words[mention[0] - 1] in ("في", "وفي") and _is_document(words[mention[0]])
    if in_it and not _of_somebody(words, *mention):
        return None  # «وفي تغريدة ثانية، سألت»: who spoke before
    if actors.kind_of(words, *mention, doc.pair_at) == "document":
        at = mention[1] + (words[mention[1]] in ("الذي", "التي"))
        if at < f.content[0] and actors.issues(words[at]):
            end = _issued_again(words, at + 2, f.content[0])
            return _mention(doc, at + 1, end) or mention  # «البيان الذي أصدرته الحركة», «استطلاع أجرته الصحيفة»
    if f.form.cue.stance == "label" and words[mention[0]] in _TALKS | _MEETINGS and mention[0] == f.cue[1]:
        return _subject_ahead(doc, f, first)  # «ووصف لقاء الرئيس بالوزير بأنه "مثمر"»: what he describes
    if _only_labelled(doc, f, mention) and (before := subjects.subject_before(doc, f.sentence, _clause_before(doc, first, cue))):
        return _mention(doc, *before)  # «فلان ينذر الجيران ويصف الاتفاق بـ»
    if _state_accused(doc, f, mention) or _unknown_object(doc, f, names, mention):
        return None
    return mention


_AND_ISSUED = frozenset([
    "ونشر", "ونشرت", "ونشره", "ونشرته", "ونشرها", "ونشرتها", "وصدر", "وصدرت", "واصدرته", "واصدرها", "واصدرتها", "ويصدر",
])  # fmt: skip


def _predicate(words: list[str], a: int, b: int) -> int:
    """The token of what is said of a topic behind «أما» («أما فلان فرفض …، وقال»), by its ف; b when none of a..b has one."""
    answered = b < len(words) and words[b][0] == "ف" and words[b] in cues.finite()  # «أما رالف فوغت فوصف»: his name is no verb
    for k in range(a, b):
        if answered and words[k] not in cues.finite():
            continue
        if words[k][0] == "ف" and 3 < len(words[k]) < 8 and not words[k].startswith(("في", "فل")) and words[k] not in words.surnames:
            of_body = actor_nouns.is_actor_noun(words[k - 1]) and not words[k - 1].startswith("ال")  # «قيادي في حركة فتح فقال»
            if not (of_body or gazetteer.given(words[k]) or actor_nouns.is_actor_noun(words[k]) or gazetteer.known_at(words, k)):
                return k
    return b


def _issued_again(words: list[str], a: int, b: int) -> int:
    """Where who made a text ends between tokens a and b, before what else is told of the text («تقرير أعدته المنظمة ونشر الخميس»)."""
    return next((k for k in range(a, b) if words[k] in _AND_ISSUED or words[k] in ("استنادا", "اعتمادا")), b)


def _text_that_says(doc: Doc, f: Found) -> Span | None:
    """The text in which something is written («جاء في بيان للوزارة أن»).

    None where a clause tells whose it is («وجاء في رسالة وجهها إلى الموظفين»)."""
    words, cue = doc.words, f.cue[0]
    part = words[cue + 2] in _PART_OF_A_TEXT and actor_nouns.noun_class(words[cue + 3]) == "document"  # «جاء في ختام البلاغ أن»
    whose = part or words[cue + 2] in _WORDING or words[cue + 2] in cues.word_class("somebodys-page")
    who = _mention(doc, cue + 2 + whose, f.content[0])
    if who and whose and words[who[1] - 1] in cues.word_class("of-a-page"):
        who = (who[0], who[1] - 1)  # «على موقع الوزارة الإلكتروني»
    bare = words[cue + 2].removeprefix("ال")
    if not who and words[cue + 1] == "في" and not bare.endswith(POSSESSIVE) and bare in cues.word_class("statement"):
        return cue + 2, cue + 3 + words[cue + 3].startswith("ال")  # «وجاء في قرار الاتهام أن»
    if not who or words[who[0]].startswith("ال"):
        return who
    wrote, behind = words[who[0] + 1], words[who[0] + 2]
    if wrote.startswith(_WROTE) and wrote.endswith(("ها", "ه")) and (behind in cues.word_class("prep") or not behind[0].isalpha()):
        return None
    return who


def _had_before(words: list[str], first: int, cue: int) -> int | None:
    """The token of «سبق» before «لفلان أن» and a verb («سبق للوزير أن أعلن أن»)."""
    return next(
        (k for k in range(cue - 2, max(first, cue - 9) - 1, -1) if words[k].removeprefix("و") == "سبق" and words[k + 1][0] == "ل"), None
    )


_ABOUT = frozenset(["فيما", "بالنسبة", "بخصوص", "لجهة"])


_OF_IT = frozenset(["به", "بها", "فيه", "فيها", "لديه", "لديها"])
_ANSWERS_NOT = frozenset(["فلم", "فلا", "فلن"])  # «أما فلان فلم يخف قلقه»


def _topic(doc: Doc, f: Found, first: int, mention: Span | None) -> int | None:
    """The token of «أما» before the subject of a verb («أما فلان فقال», «أما فلان … فقد أكد»)."""
    words, cue = doc.words, f.cue[0]
    answering, before = words[cue][0] == "ف" or words[cue - 1] in _ANSWERS_NOT, words[cue - 1]
    if not answering and before not in _ANSWERS_TOPIC:
        if mention is not None or not f.form.joined and before != "حيث":
            return None
    topic = next((k for k in range(cue - 1, max(first, cue - 26) - 1, -1) if words[k] in ("اما", "واما")), None)
    opened = bisect_left(doc.opens, topic) if topic else 0
    if any(topic < doc.pair_at[opening] < cue for opening in doc.opens[max(0, opened - 3) : opened]):
        return None  # «قالت: «… أما الكراسي فما عندنا معاها شغلة»، وأعربت عن»
    if topic is None or words[topic + 1] in cues.word_class("prep") or words[topic + 1] in _ABOUT:
        return None  # «أما عن التكلفة فقال الوزير إنها», «أما فيما يخص التذاكر فأكدت اللجنة أنها»
    field = words[topic + 1][-2:] == "يا" and words[topic + 2] in cues.PAUSE and not gazetteer.given(words[topic + 1])
    if field or words[topic + 1] in cues.word_class("before-verb"):
        return None  # «أما دوليا فقد دعا الوزير إلى», «أما نقابيا، فأعلن ممثل النقابات أن»
    own = arabic.without_pronoun(words[cue + 1])
    of_it = arabic.without_pronoun(words[cue + 2]) != words[cue + 2] or words[cue + 2] in _OF_IT  # «القيادي بها», «رئيس دائرته»
    whose = own != words[cue + 1] or actor_nouns.noun_class(own.removeprefix("ال")) == "title" and of_it
    if (answering or before in _ANSWERS_TOPIC) and whose and mention is not None and mention[0] == cue + 1 and actor_nouns.noun_class(own.removeprefix("ال")) in ("title", "anonymous"):
        return None  # «أما الصحيفة فكتب محللها العسكري فلان أن», «أما الحزب، فاتهم رئيس دائرته فلان خصومه بـ»
    if answering:
        return topic
    another = any(k in doc.verbs and actor_nouns.is_actor_noun(words[k + 1]) for k in range(topic + 2, cue))
    return None if another else topic


_AUXILIARIES = cues.WAS | {"قد"}
_TELLS = frozenset(["أبلغ", "أخبر", "أعلم", "طمأن"])  # «استقبل الوزير فلانا الذي أبلغه أن»


def _subject_ahead(doc: Doc, f: Found, first: int) -> Span | None:
    """The subject that stands before a finite verb, apart from it, where none follows; None when there is none."""
    words, cue = doc.words, f.cue[0]
    if words[cue + 1] in _IN_IT and (who := _issued_it(doc, first, cue)):
        return who
    at = cue
    while at > first + 1 and words[at - 1] in _AUXILIARIES:
        at -= 1  # «فلان الذي كان قد أعلن أن»
    of_object = f.form.cue.frames & {"obj", "suffix"} and cues.with_object(words[cue]) and f.lemma not in _TELLS  # «فلان الذي وصفه بأنه»
    if at > first and words[at - 1] in cues.RELATIVES and not of_object:
        end = at - 1 - (words[at - 2] in cues.PAUSE)
        if (party := _aside_of_party(words, end, first)) is not None:
            end = party  # «النائبة فلانة، عن حزب كذا، التي رأت أن»
        if words[at - 2] in cues.PAUSE and (he := _aside_of_pronoun(words, end, first, words[at - 1])) is not None:
            end = he  # «الشاهد الأول، وهو صاحب مقهى، والذي أكد أن»
        head = next((k for k in range(end - 1, max(first, end - 13) - 1, -1) if _begins_antecedent(words, k)), None)
        if words[at - 1] == "الذي" and head == end - 1 and words[head].startswith("ال") and words[head].endswith("ة"):
            if set_off := _before_office_aside(doc, first, end):
                return set_off  # «النائب فلان الفلاني، أمين سر اللجنة، الذي أكد أن»
        aside = head is not None and words[head - 1] in cues.PAUSE and words[at - 2] in cues.PAUSE and words[head].startswith("ال")
        if aside and actor_nouns.noun_class(words[head]) == "title" and (named := _named_before(doc, first, head - 1)):
            return named  # «فلان الفلاني، الكاتب المحلي للنقابة، الذي حمّل الوزارة المسؤولية»
        within = head is not None and (words[head - 1] in cues.PREPOSITIONS or words[head - 1] in ("عن", "لدي"))
        if within and words[at - 2] in cues.PAUSE and (set_off := _before_office_aside(doc, first, end)):
            return set_off  # «النائب فلان الفلاني، عضو اللجنة عن حزب كذا، الذي تساءل»
        if head is not None and actor_nouns.noun_class(words[head - 1]) == "document" and _mention(doc, head - 1, end) == (head - 1, end):
            return head - 1, end  # «بيان لجنة كذا، الذي اتهم الحكومة بـ»
        if head is not None and words[head - 1] == "باسم" and words[at - 1] not in ("التي", "والتي"):  # «المتحدث باسم الجيش الذي زعم أن»
            head = next((k for k in range(head - 2, max(first, head - 4) - 1, -1) if actor_nouns.noun_class(words[k]) == "title"), head)
        if head is not None and words[head].startswith("وال"):  # «هيئة السياحة والفعاليات التي أظهرت أن»
            body = next((k for k in range(head - 1, max(first, head - 4) - 1, -1) if actor_nouns.noun_class(words[k]) == "organisation"), None)
            head = head if body is None or words[body].startswith("ال") or _mention(doc, body, end) != (body, end) else body
        if head is not None and (person := _person_of_body(doc, head, first)):
            return person
        if head is not None:
            who = _mention(doc, head, end)
            seated = who and who[1] == end - 1 and words[who[1]].startswith("بال")  # «مدير الأمن بالمصنع، الذي شهد بأن»
            seated = seated or who and words[who[1]] in cues.word_class("told-about") and actor_nouns.noun_class(words[head]) == "document"  # «تقرير لجنة كذا بشأن المشروع، والذي خلص إلى»
            return who if who and (who[1] == end or seated) else None  # «فلان الذي أضاف»
    if f.form.joined:
        return None
    if f.form.tense == "past" and words[cue + 1] not in _IN_IT and (asked := subjects.questioned(words, first, cue)):
        return _the_questioned(doc, f, cue, *asked)
    if f.form.number == "p":
        people = subjects.people_before(doc, first, cue)
        if people is not None and not subjects.subject_before(doc, f.sentence, cue):
            return people, people + 1  # «تداول ناشطون صورة يزعمون أنها»
    return _several_set_off(doc, f, first) if f.form.number in ("d", "p") and words[cue - 1] in cues.PAUSE else None


def _named_before(doc: Doc, first: int, comma: int) -> Span | None:
    """The person's name that ends before a comma; None where none does."""
    head = next((k for k in range(comma - 1, max(first, comma - 8) - 1, -1) if _begins_antecedent(doc.words, k)), None)
    who = None if head is None else _mention(doc, head, comma)
    if not who or who[1] != comma:
        return None
    _, named, end = titles.person(doc.words, *who, doc.pair_at)
    return who if end > named else None


def _before_office_aside(doc: Doc, first: int, end: int) -> Span | None:
    """The name before a comma and an office that closes at token `end`; None where no name stands there."""
    words = doc.words
    comma = next((k for k in range(end - 1, max(first, end - 12), -1) if words[k] in cues.PAUSE), None)
    if comma is None or actor_nouns.noun_class(words[comma + 1]) != "title" or words[comma + 1].startswith("ال"):
        return None
    head = next((k for k in range(comma - 1, max(first, comma - 8) - 1, -1) if _begins_antecedent(words, k)), None)
    who = None if head is None else _mention(doc, head, comma)
    return who if who and who[1] == comma else None


def _aside_of_party(words: list[str], end: int, first: int) -> int | None:
    """The comma before «عن حزب كذا» where that alone stands between it and token `end` (a comma); None when it does not."""
    comma = next((k - 1 for k in range(end - 1, max(first, end - 8), -1) if words[k - 1] in cues.PAUSE), None)
    return comma if comma is not None and words[comma + 1] == "عن" and words[end] in cues.PAUSE else None


def _aside_of_pronoun(words: list[str], end: int, first: int, relative: str) -> int | None:
    """The comma before «وهو …» (before «التي»: «وهي …») where that alone stands between it and token `end` (a comma) and names nobody; None
    when it does not."""
    comma = next((k for k in range(end - 1, max(first, end - 14), -1) if words[k] in cues.PAUSE), None)
    pronoun = "وهي" if relative.endswith("التي") else "وهو"
    if comma is None or words[comma + 1] != pronoun or any(map(gazetteer.given, words[comma + 2 : end])):
        return None
    return comma


def _the_questioned(doc: Doc, f: Found, cue: int, k: int, by_pronoun: bool) -> Span | None:
    """Who is questioned in «وبسؤال المتهم قال», or whom «وبمواجهته اعترف» means: the person named last before, in agreement."""
    words = doc.words
    if not by_pronoun:
        return _governed_mention(doc, k + 1 + (words[k + 1] == "مع"), cue)
    for m in range(k - 1, max(0, k - 60), -1):
        kind, gender = actor_nouns.noun(words[m]) or ("", "")
        person = kind in ("title", "anonymous") and gender in ("", f.form.gender) and words[m].startswith("ال")
        if person or words[m] in words.surnames:
            who = _mention(doc, m, k)
            if who and who[0] == m and actors.can_speak(words, *who, doc.pair_at, strict=True):
                return who
    return None


def _issued_it(doc: Doc, first: int, cue: int) -> Span | None:
    """Who gave the text in which something is said («وفقا للجيش، الذي أصدر بيانا قال فيه», «بحكم لمحكمة كذا اعتبرت فيه أن»)."""
    words = doc.words
    relative = next((k for k in range(cue - 1, max(first, cue - 8), -1) if words[k] in cues.RELATIVES), None)
    if relative is not None:
        end = relative - (words[relative - 1] in cues.PAUSE)
        for k in range(end - 1, max(first, end - 13, 1) - 1, -1):
            if actor_nouns.is_actor_noun(words[k]) or actor_nouns.is_addressee(words[k]) or gazetteer.given(words[k]):
                who = _governed_mention(doc, k, end)
                if who and who[1] == end:
                    return who
                break
    for k in range(cue - 1, max(first, cue - 8), -1):
        if words[k - 1] == "الي" or words[k - 2] == "الي" and actor_nouns.noun_class(words[k - 1]) == "title":
            return None  # «بعث رسالة إلى وزير الدفاع يطلب فيها»: to whom
        if words[k].endswith("ي") and _is_text(words[k - 1].removeprefix("ب")):
            return None  # «وتوجه بسؤال برلماني طلب فيه»: the adjective of the text
        if words[k - 1] in cues.PAUSE and words[k][-1] == "ا" and actor_nouns.noun_class(words[k][:-1]) == "document":
            return None  # «أصدرت النقابة، أمس، بيانا طالبت فيه»: who issued it
        if actor_nouns.is_actor_noun(words[k]) or _to_somebody(words[k]) or words[k][0] == "ل" and words[k][1:] in words.surnames:
            who = _governed_mention(doc, k, cue)
            if who and who[1] == cue:
                return who
    return None


def _to_somebody(word: str) -> bool:
    """Whether a word is ل with a noun of persons or bodies or with a given name (للوزير, لفلان)."""
    return actor_nouns.is_addressee(word) or word[0] == "ل" and gazetteer.given(word[1:])


def _person_of_body(doc: Doc, body: int, first: int) -> Span | None:
    """The person whose office is in the body at token `body` («أحمد الفلاني الباحث في المركز الذي يرى أن»): by name, where it stands before
    the office; None where no office does."""
    words, office = doc.words, body - 2
    if office <= first or words[body - 1] not in ("في", "لدي") or not words[office].startswith("ال"):
        return None
    if actor_nouns.noun_class(words[office]) != "title" or actor_nouns.noun_class(words[body]) != "organisation":
        return None
    last = office - (words[office - 1] in cues.PAUSE)
    names = (m for m in range(max(first, last - titles.NAME_TOKENS), last - 1) if gazetteer.given(words[m]))
    return next(((m, last) for m in names if titles.name_end(words, m, last, doc.pair_at) == last), None)


def _begins_antecedent(words: list[str], k: int) -> bool:
    """Whether the antecedent of a relative clause can begin at token k: a noun of persons that none governs, a name without a title."""
    word, before = words[k], words[k - 1]
    if actor_nouns.is_actor_noun(word) and (before.endswith(POSSESSIVE) or not actor_nouns.is_actor_noun(before)):
        return True
    if word.startswith("ال") and actor_nouns.noun_class(word) == "title" and before.startswith("ال") and gazetteer.given(words[k + 1]):
        return True  # «ولم تقنع الأرقام النائبة فلانة، التي»
    named = gazetteer.given(word) or word in words.surnames and titles.behind_given(words, word)  # «وفق الراوي الذي ختم حديثه بالقول»
    return named and not gazetteer.given(before) and not actor_nouns.is_actor_noun(before)


def _several_set_off(doc: Doc, f: Found, first: int) -> Span | None:
    """Those of whom a verb in the dual or plural goes on to tell («على شابين، اعترفا بأنهما», «لمسؤولات في القطاع، أكدن أن»)."""
    words, comma = doc.words, f.cue[0] - 1
    endings = "ين" if f.form.number == "d" else ("ين", "ات", "اء", "ة", "ود")
    for k in range(comma - 1, max(first, comma - 9), -1):
        if words[k].endswith(endings) and not words[k].startswith(("ال", "لل")) and actor_nouns.is_actor_noun(words[k]):
            who = _governed_mention(doc, k, comma)
            if who and who[1] == comma:
                return who
    return None


def _only_the_accused(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether the one noun phrase is the accused («شككت أصوات … واتهمت الحكومة بأنها», «بعدما اتهمت الدولة بدعم …»)."""
    words, end = doc.words, mention[1]
    nominative = words[mention[0]].endswith("ون") and actor_nouns.noun_class(words[mention[0]]) == "anonymous"
    if nominative or cues.with_object(words[f.cue[0]]) or _accused_in_marks(doc, f, mention) is not None:
        return False
    if f.form.joined:
        accuses = "target" in f.form.cue.frames and f.form.cue.stance == "critical"
        alone = accuses and end + (words[end] in _OTHER) >= f.content[0] - f.marked
    else:
        alone = f.lemma == "اتهم" and end >= f.content[0]
    if not alone or titles.subject_end(words, *mention, doc.pair_at) < end:
        return False
    return f.form.joined or titles.person(words, *mention, doc.pair_at)[1:] in ((end, end), (mention[0], mention[0]))


def _accused_in_marks(doc: Doc, f: Found, mention: Span) -> int | None:
    """The token at which marks open that hold the accused, behind a definite subject («اتهمت الوزارة "عصابات مسلحة" بـ»); None when none do."""
    marked = doc.open_of.get(mention[1] - 1, mention[0])
    accused = "target" in f.form.cue.frames and marked > mention[0] and doc.words[marked - 1].startswith("ال") and mention[1] == f.content[0]
    return marked if accused else None


def _object_by_form(doc: Doc, f: Found, names: Names, mention: Span) -> bool:
    """Whether a noun phrase is an object by its agreement («الصحيفة تعود إلى … وتصف الرئيس بـ») or its case («ودعا المواطنين إلى …»)."""
    words = doc.words
    head = words[mention[0]]
    if head[-1] == "ا" and f.form.cue.frames & {"obj", "target"} and mention[0] == f.cue[1] and words[mention[0] + 1].endswith(("ة", "ين", "يا")):
        if actor_nouns.noun_class(head) == "" and not gazetteer.given(head) and head not in words.surnames and gazetteer.known_at(words, mention[0]) is None:
            return True  # «فيما اتهم كتلا سياسية لم يسمها بـ»
    if words[mention[1]] == "لم" and words[mention[1] + 1].startswith(("يسم", "تسم")) and f.form.cue.stance == "critical" and "obj" in f.form.cue.frames:
        return True  # «لكنه اتهم جهات لم يسمها بـ»
    if f.lemma == "خاطب" and f.form.joined and (words[mention[1]].startswith(("بالقول", "بقوله", "قائل")) or words[mention[1]] == ":"):
        within = words[mention[0] + 1 : mention[1]]  # «وخاطب أحد المحتجين بالقول: …», not «وخاطب الوالي أحد المحتجين بالقول: …»
        whole = titles.subject_end(words, *mention, doc.pair_at) == mention[1] or words[mention[0]] in ("احد", "احدي", "بعض")
        return not {"احد", "احدي", "بعض"} & set(within) and whole
    if head == "بعضهم" and f.form.gender == "f":
        return True  # «اعتقلت الشرطة المتظاهرين، وهددت بعضهم بالسجن»
    if words[f.cue[0] - 1] == "قد" and words[f.cue[0] - 2].lstrip("و") in ("كان", "كانت") and f.form.cue.stance == "critical":
        return mention[0] > f.cue[0]  # «وكانت قد انتقدت المستشارة»: who criticises was named before
    had = words[f.cue[0] - 1] == "قد" and words[doc.sentences[f.sentence][0]] in ("وكان", "وكانت", "كان", "كانت")
    if had and f.form.cue.stance == "directive" and mention[0] == f.cue[1]:
        return True  # «وكان بيان للمنظمات قد دعا طرفي الأزمة إلى»
    if not f.form.cue.frames & _TAKING_OBJECT:
        return False
    known = gazetteer.known_at(words, mention[0])
    if known and known[1].kind in ("state", "capital") and known[1].gender == "f" and f.form.gender == "m" and f.form.number == "s":
        return True  # «وحث موسكو على»
    own = arabic.without_pronoun(words[mention[0]])
    if f.form.cue.stance == "label" and own != words[mention[0]] and actor_nouns.noun_class(own) == "document":
        return True  # «وشن الرئيس هجوما على الصحيفة، ووصف تقريرها بأنه»
    if words[mention[0]] == "الجميع" and f.form.cue.stance == "directive" and mention[0] == f.cue[1]:
        return True  # «الرئيس السابق فلان، أو «كذا»، دعا الجميع إلى»
    if words[mention[0]] in ("كل", "جميع") or words[mention[0]] == "الناس" and f.form.gender == "f":
        return True  # «ودعا جميع الأطراف إلى», «تنصح الناس بـ»
    if f.form.joined and f.form.cue.stance == "directive" and words[mention[0] : mention[0] + 2] == ["وسائل", "الاعلام"]:
        return True  # «ودعت وسائل الإعلام إلى تحري الدقة»
    if doc.source[doc.starts[mention[0]] : doc.ends[mention[0]]].endswith(_ACCUSATIVE_OF_HIS):
        return True  # «ودعا زملاءه إلى»
    if f.form.joined or words[f.cue[0] - 1] in ("كما", "فيما", "ثم", "اذ", "حيث"):  # «ونصح المرضى بكذا، كما حث الصيدليات على»
        own = names.gender(_canonical(doc, names, *mention)[0], words[mention[0] : mention[1]])
        if head in _OF_BOTH and mention[1] - mention[0] > 1:
            own = ""  # «واعتبرت النائب ختام الراوي أن»
        if own in ("m", "f") and own != f.form.gender and actors.kind_of(words, *mention, doc.pair_at) != "document":
            return True
    return actor_nouns.is_oblique(words[mention[0]])  # also «ووصف معارضي القرار …»


_OF_BOTH = cues.word_class("office-of-both")
_ACCUSATIVE_OF_HIS = ("اءه", "اءها", "اءهم", "اءهما", "اءَه", "اءَها")
_ADVISERS = cues.word_class("adviser")
_CALLED_GROUPS = cues.word_class("called-group")
_URGES = frozenset(["حث", "حض", "نصح", "طمأن", "ناشد", "هنأ", "أوصى"])


def _urged(doc: Doc, f: Found, state: Discourse, mention: Span) -> bool:
    """Whether the only noun phrase behind a verb that wants an object is people in the plural, and somebody spoke shortly before
    («وحث الأنصار على», «لكنه طمأن الأهالي إلى»)."""
    words, (a, b) = doc.words, mention
    if not state.said or f.sentence - state.said[-1].sentence > 2 or state.said[-1].gender not in ("", "?", f.form.gender):
        return False
    if words[f.cue[0] - 1] in cues.BUT_HE and a == f.cue[1] and "obj" in f.form.cue.frames:
        return True  # «لكنه دعا الاتحاد في الوقت ذاته إلى», «لكنه توعد الشركة برد»: he is the pronoun
    b += b == a + 1 and words[a] in _CALLED_GROUPS and words[b].startswith("ال")  # «قدامى اللاعبين»
    between = [word for word in words[b : f.content[0]] if word not in marks.KINDS]
    if a != f.cue[1] or any(word not in cues.word_class("prep") for word in between):
        return False
    if not (f.form.joined or words[f.cue[0] - 1] in cues.BUT_HE):
        return False
    if words[a:b] == ["المجتمع", "الدولي"]:
        return f.form.cue.stance == "directive"  # «ودعا المجتمع الدولي إلى تحمل مسؤولياته»
    if _office_called_upon(doc, f, state, mention):
        return True
    if words[a] in _CALLED_GROUPS and f.form.cue.stance == "directive" and f.form.number == "s":
        return True  # «ودعا أصحاب المنشآت إلى»: whoever spoke before
    theirs = f.lemma == "دعا" and words[f.content[0]] in cues.word_class("civic-duty")  # «ودعا الأهالي إلى عدم الاقتراب من المكان»
    if theirs and words[a] in cues.word_class("parties") and f.form.gender == "f":
        return True  # «قالت رئيسة اللجنة …. ودعت الأحزاب إلى التحلي بالمسؤولية»
    if f.lemma not in _URGES and not theirs and not _goes_on_alone(doc, f):
        return False
    if not between and f.lemma == "ناشد":
        if words[f.content[0]][0] == "ب":
            return False  # «وناشد الأهالي بفتح تحقيق»
        if actors.kind_of(words, a, b, doc.pair_at) == "title" and titles.person(words, a, b, doc.pair_at)[1:] == (b, b):
            return f.form.number == "s"  # «وناشد رئيس الجمهورية التدخل»
    people = words[a].startswith("ال") and not words[a].endswith("ون") and words[a] not in _ADVISERS
    return people and actor_nouns.noun_class(words[a]) == "anonymous" and f.form.number == "s" and b == a + 1


def _goes_on_alone(doc: Doc, f: Found) -> bool:
    """Whether a participle in the masculine singular goes on right behind what is called for («ودعا السكان إلى التبرع، قائلا»)."""
    k = f.content[1]
    if f.lemma != "دعا" or k + 1 >= len(doc.words) or doc.words[k] not in cues.PAUSE or doc.words[k + 1][-1] != "ا":
        return False
    return any(form.kind == "participle" and form.gender != "f" for form in doc.forms.get(k + 1, ()))


def _office_called_upon(doc: Doc, f: Found, state: Discourse, mention: Span) -> bool:
    """Whether an office without a name is whom the speaker of the sentence before, in the same paragraph, calls upon («قال فلان …. ودعا رئيس
    الجمهورية إلى»): a verb that takes whom it addresses, and the office has not spoken."""
    words, (a, b), n = doc.words, mention, f.sentence
    calls = f.lemma in ("دعا", "طالب", "حث") and f.form.joined and f.form.number == "s" and a == f.cue[1] and f.cue[0] == doc.sentences[n][0]
    if not calls or not n or doc.sentences[n - 1][2:] != doc.sentences[n][2:]:
        return False
    last = state.said[-1]
    if last.sentence != n - 1 or last.resolution not in ("name", "title") or last.number:
        return False
    size, known = gazetteer.known_at(words, a) or (0, None)
    if known is not None and known.kind in ("state", "capital") and a + size == b:  # «قالت المتحدثة …. وحثت واشنطن على»
        return last.gender == f.form.gender == "f" and not any(said.name == known.name for said in state.said)
    title, first, end = titles.person(words, a, b, doc.pair_at)
    office = title is not None and first == end and title[0] in ("رئيس", "رئيسة", "وزير", "وزيرة", "محافظ", "والي", "عامل", "مدير", "قائد")
    return office and b - a > 1 and not any(set(words[a:b]) <= set(arabic.word_list(arabic.fold(said.name))) for said in state.said)


def _told_his_own(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether the only noun phrase behind a verb that addresses somebody are people of his («قبل أن يدعو أنصاره إلى», «وبعدما دعا أنصاره إلى»)."""
    words, (a, b) = doc.words, mention
    calls = f.lemma in ("دعا", "حث") and f.form.tense == "past"
    if not calls and (f.form.tense != "present" or words[f.cue[0] - 1] != "ان") or "obj" not in f.form.cue.frames or a != f.cue[1] or b != a + 1:
        return False
    return words[a].endswith(POSSESSIVE) and actor_nouns.is_actor_noun(words[a]) and words[a] not in actor_nouns.nouns()


def _of_somebody(words: list[str], a: int, b: int) -> bool:
    """Whether the text that tokens a..b name is somebody's («بيان للوزارة»)."""
    inside = words[a + 1 : b]
    return any(actor_nouns.is_actor_noun(w) or actor_nouns.is_actor_noun(w.removeprefix("ل")) or gazetteer.given(w) for w in inside)


def _only_labelled(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether the only noun phrase behind a joined verb of labelling is its object («ويصف الاتفاق بـ»)."""
    if f.form.cue.stance != "label" or not f.form.joined or doc.words[f.cue[0]].endswith("ه"):
        return False
    opening = f.content[0] - f.marked
    return mention[1] >= opening - (f.marked and doc.words[opening - 1] == "ب")


def _state_accused(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether a state behind a masculine verb is its object («كتب الرئيس إلى نظيره يتهم دروفانيا بـ»)."""
    if mention[0] <= f.cue[0] or f.form.number != "s" or f.form.gender != "m" or not f.form.cue.frames & _TAKING_OBJECT:
        return False
    size, state = gazetteer.known_at(doc.words, mention[0]) or (0, None)
    return state is not None and state.kind == "state" and state.gender == "f" and mention[1] - mention[0] == size


_OBJECT_NOUNS = cues.word_class("object-noun")


def _unknown_object(doc: Doc, f: Found, names: Names, mention: Span) -> bool:
    """Whether a noun phrase of no kind, whom nobody knows, is the object («ودعت أبناء الشعب إلى»).

    Not where something else can be the object: «ودعا فلان، الجمعة، الشعب إلى», «ووصف فلان نظيره بأنه»."""
    if "obj" not in f.form.cue.frames or not f.form.joined or f.lemma == "هدد":
        return False  # «وتهدد أزمة المياه بـ»: what cannot speak
    words, (a, b) = doc.words, mention
    behind = words[b]
    told_of = words[a] in _OBJECT_NOUNS or words[a] in cues.content_nouns()
    if a == f.cue[1] and told_of and not actor_nouns.is_actor_noun(words[a]) and not gazetteer.given(words[a]):
        return True  # «ووصف رواية خصومه بأنها»
    known = gazetteer.known_at(words, a)
    if actors.kind_of(words, *mention, doc.pair_at) or known and known[1].kind == "person":
        return False
    if b >= a + 2 and f.lemma == "طالب" and gazetteer.given(words[a]) and gazetteer.given_gender(words[a]) in ("", f.form.gender):
        return False  # «وطالب سالم الراوي بإلزام أصحاب المباني»
    if words[a] == ("ام" if f.form.gender == "f" else "ابو") and gazetteer.given(words[a + 1]):
        return False  # «ووصفت أم محمد ما حدث بأنه»
    if a == f.cue[1] and behind in cues.RELATIVES and "target" in f.form.cue.frames:
        return True  # «وشبهت الشريان الذي …، بـ»
    if behind in "،," and b < f.content[0] - 2 and not any(word.startswith("ال") or word.endswith(_OF_OBJECTS) for word in words[a:b]):
        return False
    if a == f.cue[0] + 1 and b < f.content[0] - f.marked and behind not in cues.word_class("prep"):
        if behind.startswith("ال") or actor_nouns.is_actor_noun(behind):
            return False
    return not names.knows(_canonical(doc, names, a, b)[0])


def _subject_alone(doc: Doc, f: Found, mention: Span) -> Span:
    """The subject without the one whom the verb addresses («دعا الرئيس فلان الملك فلانا إلى», «ناشد المجلس المواطنين أن»)."""
    words, a = doc.words, mention[0]
    wish = next((k for k in range(a + 1, mention[1] - 2) if words[k] in cues.PAUSE and _kept_back(words, k + 1)), None)
    if wish is not None:
        return a, wish  # «قال مصدر، مفضلا عدم ذكر اسمه، إن»
    if not f.form or f.form.kind != "finite" or a < f.cue[0]:
        return mention
    if f.form.cue.frames & {"obj", "b"}:
        time = next((k for k in range(a + 1, mention[1] - 1) if actors.past_time(words, k) > k), None)
        if time is not None and words[actors.past_time(words, time)].startswith("ال"):
            return a, time  # «وصف الوزير أمس الاتفاق بأنه», «طالب الوزير أمس الحكومة بـ»
    if _described_last(doc, f, mention):
        return a, mention[1] - 1
    told = f.content[0] - 1
    outlet = doc.open_of.get(told) if f.lemma in _TELLS else None
    if outlet is not None and a < outlet < mention[1] and words[a].startswith("ال"):
        return a, outlet  # «وأبلغ المفوض "كذا نيوز" أن»
    if (marked := _accused_in_marks(doc, f, mention)) is not None:
        return a, marked
    if words[a].endswith("ون") and not words[a].startswith("ال") and actor_nouns.noun_class(words[a]) == "anonymous":
        behind = next((k for k in range(a + 1, mention[1]) if not words[k].endswith("ون")), mention[1])
        if behind < mention[1] and (words[behind].startswith("ال") or words[behind].endswith("ين")):
            return a, behind  # «حذر مسؤولون أمنيون المواطنين من», «اتهم ناشطون مسؤولين بـ»
    people, last = words[mention[1] - 1], mention[1] - 1
    plural = people.endswith("ين") or actor_nouns.noun_class(people) == "anonymous"
    if "b" in f.form.cue.frames and last > a and mention[1] == f.content[0] and people.startswith("ال") and plural:
        if actor_nouns.is_actor_noun(people) and not words[a].endswith("ين") and _complete(doc, a, last):
            return a, last  # «أوصى الوزير المواطنين بـ», «هدد الوزير المضربين بـ»
    if not f.form.cue.frames & {"obj", "address"} and not (f.lemma == "ذكر" and words[f.content[0]].startswith("بان")):
        return mention
    _, name, name_end = titles.person(words, *mention, doc.pair_at)
    if name_end > name and not _state_or_body(words, mention):
        return a, name_end
    end = titles.subject_end(words, *mention, doc.pair_at)
    if words[end] == "في" and (body := gazetteer.known_at(words, end + 1)) and end + 1 + body[0] < mention[1]:
        end += 1 + body[0]  # «وصف قيادي في حركة فتح القرار بأنه»
    if end < mention[1] and _object_begins(doc, f, a, end):
        return a, end
    return a, _before_object(doc, f, mention)


def _before_object(doc: Doc, f: Found, mention: Span) -> int:
    """The token at which the object of the verb begins that ends the phrase taken for its subject («وصفت صحيفة كذا القرار بأنه», «دعا المتحدث
    باسم البحرية الليبية الأطراف إلى»); the end of the phrase when none does."""
    words, (a, b) = doc.words, mention
    last = b - 1 - (words[b - 1].startswith("ال") and words[b - 1].endswith(("ي", "ية")) and b - a > 3)
    word = words[last]
    if b < f.content[0] - 2 or last < a + 2 or not word.startswith("ال") or word.endswith(("ي", "ية")) or word in words.surnames:
        return b
    return last if _thing_or_people(word) and _complete(doc, a, last) else b


def _complete(doc: Doc, a: int, b: int) -> bool:
    """Whether the noun phrase of tokens a..b needs no other noun behind its last word: that has the article, is an adjective, a name or closes
    marks, or names a paper."""
    words, last, before = doc.words, doc.words[b - 1], doc.words[b - 2]
    if last in cues.PREPOSITIONS or last == "ل":
        return False
    if last.startswith(("ال", "لل", "وال", "بال")) or last in ")»”\"" or gazetteer.given(last) or gazetteer.given(before):
        return True
    if actor_nouns.is_actor_noun(last):
        return False
    if actors.kind_of(words, a, a + 1, doc.pair_at) == "agency" or gazetteer.known_at(words, b - 1):
        return True
    indefinite = last.endswith(("ي", "ية", "ون", "ان", "ين")) or "ال" + last in cues.word_class("adjective")
    return not words[a].startswith("ال") and (indefinite or last in cues.word_class("unnamed-adjective"))


def _thing_or_people(word: str) -> bool:
    """Whether a word with the article is something that is described, or people and bodies that are addressed (القرار, الأطراف, الحكومة)."""
    return object_like(word) or word.endswith(("ات", "ين")) or actor_nouns.is_actor_noun(word) or word[2:] in cues.word_class("called-upon")


def _described_last(doc: Doc, f: Found, mention: Span) -> bool:
    """Whether the last word taken for a name is what is described: «وصف سامح الهجوم بأنه», not «وصف خالد المصري بأنه»."""
    words, (a, b) = doc.words, mention
    if f.lemma != "وصف" or b != f.content[0] or b - a < 2 or words[b] not in cues.COMPLEMENTISERS or cues.with_object(words[f.cue[0]]):
        return False
    last = words[b - 1]
    if not last.startswith("ال") or last.endswith("ي") or last in doc.words.surnames and _known_person(doc, b - 2) is False:
        return False
    _, name, name_end = titles.person(words, a, b, doc.pair_at)
    return name_end == b > name + 1


def _kept_back(words: list[str], k: int) -> bool:
    """Whether token k opens «مفضلا عدم ذكر اسمه», «رافضا ذكر اسمه»."""
    return words[k + 1] == "عدم" or bool(cues.match_phrase("kept-back", words, k))


def _state_or_body(words: list[str], mention: Span) -> bool:
    """Whether a mention begins with a state or a known body of several words («دعت دروفانيا وتالوفيا الأطراف إلى»)."""
    if gazetteer.is_state(words, *mention):
        return True
    known = gazetteer.known_at(words, mention[0])
    return known is not None and known[1].kind != "person" and known[0] > 1


def _object_begins(doc: Doc, f: Found, a: int, k: int) -> bool:
    """Whether a verb's object, or what it is accused of, begins at token k behind the subject from token a on."""
    words = doc.words
    if words[k].startswith("ال") or words[k].endswith(POSSESSIVE):
        return True
    if "target" in f.form.cue.frames and words[k - 1].startswith("ال") and cues.verbal_noun(words[k]):
        return True
    return titles.another_begins(words, a, k)


# --- documents and those who issue them ---------------------------------------------------------------------------------------------------


def _whose_words(doc: Doc, f: Found, mention: Span) -> Span:
    """The person whose statement a mention names («وفقا لتصريحات الوزير فلان», «جاء في كلمة الوزير»), else the mention."""
    words, a, behind = doc.words, *mention
    bare = words[a].removeprefix("ل")
    verb = behind + (words[behind] in ("التي", "الذي"))
    text = actor_nouns.noun_class(bare) == "document" or bare.removeprefix("ال") in cues.word_class("statement")
    if f.form is None and actors.issues(words[verb]) and text and not _of_somebody(words, *mention):
        end = f.content[0] if f.content[0] > a else doc.sentences[f.sentence][1]
        verb += words[verb + 1][0] == "ل" and len(words[verb + 1]) > 3 and words[verb + 1] not in words.surnames  # «الشروح التي قدمها للوفد المدير»
        who = _mention(doc, verb + 1, min(end, verb + 13))  # «حسب الأرقام التي قدمها الوزير»; an outlet only passes them on
        return who if who and actors.kind_of(words, *who, doc.pair_at) != "agency" else mention
    if bare.startswith("ال"):
        return mention
    account, after = bare in cues.word_class("account"), words[a + 1]
    if bare == "نتائج" and actor_nouns.noun_class(after) == "document":
        return a + 1, actors.phrase_end(words, a + 1, max(mention[1], f.content[0]), doc.pair_at)  # «أظهرت نتائج الدراسة أن»
    if not account and bare != "كلام" and bare not in cues.word_class("statement") and not occasion(bare):
        return mention
    if account and actor_nouns.is_actor_noun(after):
        return _governed_mention(doc, a + 1, min(len(words) - 1, a + 9)) or mention  # «وحسب رواية الشرطة، فإن»
    if after in _OF_THE_PRESS:
        return mention  # «تقارير صحفية»: no journalist
    if after not in words.surnames and actor_nouns.noun_class(after) not in ("title", "honorific"):
        return mention
    limit = max(mention[1], f.subject[1] if f.subject else f.content[0])
    return _governed_mention(doc, a + 1, limit) or mention


def _is_document(word: str) -> bool:
    """Whether an indefinite word names a text or a speech (بيانا, رسالة, كلمة)."""
    if word.startswith("ال"):
        return False
    bare = word.removesuffix("ا")
    return word in _PAPERS or actor_nouns.noun_class(word) == "document" or bare in cues.word_class("venue") or bare in _MEETINGS


_PAPERS = frozenset(["خبرا", "دليل", "دليلا", "كتيب", "كتيبا"])
_WROTE = ("وجه", "نشر", "كتب", "بعث", "القا", "ارسل", "اصدر")
_A_BODY = cues.word_class("another-word-for-a-body")
_OF_THE_PRESS = cues.word_class("kind-of-text")
_TOLD_TO = ("تصريح", "تصريحات", "حديث", "حوار", "مقابلة", "مداخلة", "كلمة")
_TALKS = frozenset(["مباحثات", "محادثات", "مشاورات", "جلسة"])
_MEETINGS = frozenset(["مؤتمر", "اجتماع", "لقاء", "ندوة", "عرض", "فيديو", "توضيح", "سؤال", "عريضة", "مداخلة"])
_LETTERS = cues.word_class("message") | cues.word_class("letter")


_OF_THE_DESK = cues.word_class("of-the-desk")
_GIVES = cues.word_class("issuing") | cues.word_class("sends") | cues.word_class("gives-text")
_RECEIVES = cues.word_class("receives-text")


def _writer(doc: Doc, f: Found, first: int) -> tuple[Span | None, Span | None] | None:
    """(who relays, who said it) where the sentence tells who gave the text that «فيه» means: «بعث الوزير برسالة إلى نظيره قال فيها إن» the
    minister, «تلقى الوزير رسالة من نظيره قال فيها» the other, «أجرت الصحيفة مقابلة مع الوزير قال فيها» the minister; None where it does not.

    Behind the text stands to whom it goes or of what it is."""
    words, cue = doc.words, f.cue[0]
    feminine = words[f.cue[1] + (words[f.cue[1]] == "من")].endswith("ها")
    for text in range(cue - 1, max(first, cue - 26), -1):
        if words[text] in cues.END:
            return None
        if _is_text(words[text]) and words[text].endswith(("ة", "ات")) == feminine:
            break
    else:
        return None
    if words[text + 1] == "من" and actors.can_speak(words, text + 2, cue, doc.pair_at, strict=True):
        return None, _governed_mention(doc, text + 2, cue)  # «نقل السفير إلى الملك رسالة من الأمير قال فيها»
    letter = _without_b(words[text]).removesuffix("ا") in _LETTERS
    beside = next((k for k in range(text + 1, cue) if words[k] == "مع"), None)
    if beside is not None and f.form.number == "p" and not letter:
        return None, _governed_mention(doc, beside + 1, cue)  # «عقد الوزير لقاء مع ممثلي النقابات أكدوا فيه»
    verb = next((k for k in range(text - 1, max(first - 1, text - 14), -1) if _with_text(words[k])), None)
    if verb is None or words[verb - 1] in cues.RELATIVES:
        return None
    who = _mention(doc, verb + 1, text)
    if not who or not actors.can_speak(words, *who, doc.pair_at):
        who = subjects.subject_before(doc, f.sentence, verb)
    if who is None and words[verb][0] == "و" and words[verb].endswith("ت") == words[first].endswith("ت"):
        opens = _mention(doc, first + 1, verb)  # «وسارعت النقابة إلى الرد، وأصدرت بيانا قالت فيه»
        who = opens if opens and opens[0] == first + 1 and actors.can_speak(words, *opens, doc.pair_at, strict=True) else None
    if _with_text(words[verb]) == "receives":
        sender = next((k for k in range(text + 1, cue) if words[k] == "من"), None)
        return None if sender is None else (None, _governed_mention(doc, sender + 1, cue))
    paper = actor_nouns.noun_class(words[text].removesuffix("ا")) == "document" or words[text].startswith("تصريح")
    if who is None or paper and _to_somebody(words[text + 1]) and not letter:
        return None  # «نشرت الوزارة بيانا لمديرها قال فيه»
    if actors.kind_of(words, *who, doc.pair_at) == "agency" or not _OF_THE_DESK.isdisjoint(words[who[0] : who[1]]):
        if arabic.without_article(words[text]).removesuffix("ا") in cues.word_class("interview"):
            return None if beside is None else (who, _governed_mention(doc, beside + 1, cue))
        if any(_to_somebody(words[k]) for k in range(text + 1, cue)):
            return None
    return None, who


def _with_text(word: str) -> str | None:
    """Whether a verb, also with و or ف, "gives" or "receives" a text."""
    for form in (word, word[1:] if word[0] in "وف" else word):
        if form in _GIVES or form in _RECEIVES:
            return "gives" if form in _GIVES else "receives"
    return None


def _without_b(word: str) -> str:
    """A word without the preposition ب joined to a letter (برسالة, ببرقية), not without the ب of its own (برقية, بيان)."""
    return word[1:] if word[0] == "ب" and (word[1:] in _LETTERS or word[1:] in _TOLD_TO) else word


def _is_text(word: str) -> bool:
    """Whether a word, also with ب, names a text, a speech or talks in which somebody says something."""
    word = _without_b(word)
    return _is_document(word) or word in _TALKS or word.removesuffix("ا") in cues.word_class("text-given")


def _who_gave(doc: Doc, a: int, b: int) -> Span | None:
    """Who gave the speech of which a relative clause between two tokens tells («الكلمة التي ألقاها الرئيس فلان …، وقال فيها»)."""
    words = doc.words
    for k in range(b - 2, max(a, b - 20), -1):
        if words[k] in cues.RELATIVES and words[k + 1].endswith(("ها", "ه")) and occasion(words[k - 1].removeprefix("ال")):
            who = _mention(doc, k + 2, b)
            return who if who and who[0] == k + 2 and actors.can_speak(words, *who, doc.pair_at, strict=True) else None
    return None


def _who_sent(doc: Doc, a: int, b: int) -> Span | None:
    """Who sent the letter that was sent to somebody at token b («وجه فلان رسالة إلى الجمعية طالبها فيها بـ»).

    The sentence begins at token a."""
    words = doc.words
    if words[b][0] != "ل":
        return None
    letter = next((k for k in range(b - 1, max(a, b - 12), -1) if words[k].removeprefix("ب").removesuffix("ا") in _LETTERS), None)
    if letter is None:
        return None
    if actor_nouns.is_actor_noun(words[a]) or gazetteer.given(words[a]):
        end = actors.phrase_end(words, a, letter, doc.pair_at)
        return (a, end) if a < end < letter else None
    who = _mention(doc, a + 1, letter)
    if not who or who[0] != a + 1 or not actors.can_speak(words, *who, doc.pair_at):
        return None
    return who[0], min(who[1], titles.subject_end(words, *who, doc.pair_at))


def _document_before(doc: Doc, f: Found) -> Span | None:
    """The text or occasion that «فيه», «خلالها» means, up to the cue («عقد الوزير مؤتمرا صحفيا أكد فيه», «مباحثات مع فلان، أكد فيها»)."""
    words, cue = doc.words, f.cue[0]
    for k in range(cue - 1, max(doc.sentences[f.sentence][0], cue - 15), -1):
        if words[k] in cues.END:
            return None
        if words[k] in _TALKS or _is_document(words[k]) or words[k].removesuffix("ا") in _MEETINGS:
            return k, cue
    return None


def _author(doc: Doc, f: Found, phrase: Span) -> tuple[Span | None, Span | None]:
    """Who printed a document and whose it is, before «قال فيه»; the phrase itself is the source when it is no document.

    «أصدر الوزير بيانا قال فيه»: nobody and the minister. «نشرت الصحيفة تصريحات للوزير قال فيها»: the paper and the minister."""
    words, cue, first = doc.words, f.cue[0], doc.sentences[f.sentence][0]
    document = _document_in(words, first, phrase)
    if document is None:
        return None, phrase
    end = _before_adverbs(words, first, document)
    if words[end - 1] in cues.word_class("issuing") and (before := subjects.subject_before(doc, f.sentence, end - 1)):
        return None, before  # «صحيفة كذا كانت قد نشرت مقالا قالت فيه»
    issuer = _subject_of_issuing(doc, first, end)
    whose = next((k for k in range(document + 1, cue) if _to_somebody(words[k])), None)
    agency = issuer if issuer and actors.kind_of(words, *issuer, doc.pair_at) == "agency" else None
    told = whose is not None and _without_b(words[document]) in _TOLD_TO and actors.kind_of(words, whose, cue, doc.pair_at) == "agency"
    if whose is not None and not told:  # but «أدلى المتحدث بتصريح لوكالة كذا قال فيه»
        return agency, _governed_mention(doc, whose, cue)
    if agency and document + 1 < cue and not words[document].startswith("ال") and _body_or_title(doc, document + 1):
        return agency, _mention(doc, document + 1, cue)  # «نقل الموقع بيان الداخلية الذي جاء فيه»
    return None, issuer or _acts_with_text(doc, first, end)


def _document_in(words: list[str], first: int, phrase: Span) -> int | None:
    """The document, or the talks, in a phrase, or shortly before one to which the document goes («وجه رسالة إلى الوزير قال فيها»)."""
    since, before = phrase[0], words[phrase[0] - 1]
    if before in cues.word_class("prep") or actor_nouns.is_addressee(before) or _to_somebody(words[phrase[0]]):
        since = max(first, phrase[0] - 6)
    for k in range(phrase[1] - 1, since - 1, -1):
        if _is_document(_without_b(words[k])):
            return k
    return phrase[0] if words[phrase[0]] in _TALKS else None


def _before_adverbs(words: list[str], first: int, document: int) -> int:
    """The end of what stands before a document without adverbs and what is set off («، الأربعاء، بيانا»)."""
    end = document
    while end > first:
        if words[end - 1] in cues.PAUSE:
            end = next((k for k in range(end - 2, max(first, end - 6), -1) if words[k] in cues.PAUSE), end - 1)
        elif words[end - 1] in cues.word_class("adverb"):
            end -= 1
        else:
            break
    return end


def _subject_of_issuing(doc: Doc, first: int, end: int) -> Span | None:
    """Who issues what stands at token `end`: the noun phrase before it, or all behind the verb of issuing that opens the sentence."""
    words, issuer = doc.words, None
    if end > first + 1 and words[first].lstrip("و") in cues.word_class("issuing") and words[first + 1][0].isalpha():
        issuer = (first + 1, end)
    for k in range(end - 1, max(first, end - 10) - 1, -1):
        if words[k] in cues.word_class("prep"):
            break
        if (actor_nouns.is_actor_noun(words[k]) or gazetteer.given(words[k])) and actors.phrase_end(words, k, end, doc.pair_at) == end:
            issuer = (k, end)
    return issuer


def _body_or_title(doc: Doc, k: int) -> bool:
    """Whether token k names a body or an office, also a ministry by its field (الداخلية)."""
    if doc.words[k] in cues.word_class("headline-body-f"):
        return True
    return actors.kind_of(doc.words, k, k + 1, doc.pair_at) in ("organisation", "title")


def _acts_with_text(doc: Doc, first: int, end: int) -> Span | None:
    """The subject of any verb whose clause ends with a text at token `end` («زاد الوزير فلان الضغط عبر منشور قال فيه»).

    Somebody whom the lexicons or the article know, right behind the verb."""
    words = doc.words
    first = max(first, end - CLAUSE)
    verb = next((k + 1 for k in range(end - 1, first, -1) if words[k] in cues.PAUSE), first)
    verb += words[verb] in cues.CLAUSE_OPENERS or words[verb] in cues.word_class("break")
    at = verb + 1
    if at >= end or _no_verb(words[verb]):
        return None
    size, row = gazetteer.known_at(words, at) or (0, None)
    person = row is not None and row.kind == "person"
    office = words[at].startswith("ال") and actor_nouns.noun_class(words[at]) in ("title", "organisation")
    if not (person or office or gazetteer.given(words[at]) or words[at] in words.surnames):
        return None
    who = _mention(doc, at, end)
    if not who or who[0] != at:
        return None
    return at, at + size if person else min(who[1], titles.subject_end(words, *who, doc.pair_at))


def _no_verb(word: str) -> bool:
    """Whether a word is seen to be no verb: a sign, a definite word, a preposition, a noun of persons, a name, a verbal noun."""
    if not word[0].isalpha() or word.startswith(("ال", "وال")) or word in cues.word_class("prep"):
        return True
    return actor_nouns.is_actor_noun(word) or gazetteer.given(word) or cues.verbal_noun(word)


def _clause_before(doc: Doc, a: int, cue: int) -> int:
    """The token of the last finite verb before a cue in its sentence (from token a); a when there is none."""
    return next((k for k in range(cue - 1, max(a, cue - 20), -1) if k in doc.verbs), a)


# --- sources that relay -------------------------------------------------------------------------------------------------------------------


_ON_THE_OTHER_HAND = cues.word_class("on-the-other-hand")


def _relay_at_head(doc: Doc, f: Found) -> Span | None:
    """The source that relays what a verb reports («ووفقا لوكالة …، أكد فلان أن»).

    It stands at the head of the sentence, between cue and content, or behind the content."""
    words, (first, last, _, _) = doc.words, doc.sentences[f.sentence]
    behind = _behind_content(doc, f, last)
    phrases = cues.phrases()
    if words[f.cue[0] - 1] in _ON_THE_OTHER_HAND and words[f.cue[0] - 2] in cues.PAUSE:
        first = f.cue[0]  # «ووفقا للشرطة، …، بينما قال الدفاع المدني إن»: what stands before is another's
    between = [i for i, word in enumerate(words[f.cue[1] : min(f.content[0], f.cue[1] + 20)], f.cue[1]) if word in phrases]
    for i, limit in [(first, f.content[0]), *((i, f.content[0]) for i in between), (behind, last if f.form else 0)]:
        found = _relay_phrase(doc, f, i, limit, behind) if i < limit and words[i] in phrases else None
        if not found:
            continue
        source, phrase = found
        if phrase == "of-whom":
            who = _mention(doc, source, limit)
            if who and who[0] == source:
                return who
            continue
        kind = actors.kind_of(words, source, source + 1, doc.pair_at)
        if phrase == "according-clause" and f.cue[1] <= i < f.content[0] and not kind and words[source] in words.surnames:
            return _mention(doc, source, limit)  # «وترى النقابات، بحسب ما أكده فلان، أن»
        if kind == "document" and not words[source].startswith("ال") and (by := _publisher(doc, source + 1, min(limit, source + 8))):
            return by  # «بحسب تقرير نشرته صحيفة كذا»
        if phrase == "as-clause" and kind != "agency":
            continue
        end = source + 1 if source in doc.pair_at else actors.phrase_end(words, source, limit, doc.pair_at)
        quoted = words[source - 2].endswith("نقلا") and (kind == "anonymous" or not kind and gazetteer.given(words[source]))
        if behind == i and f.form and words[source].lstrip("ل") in _FIGURES:
            continue  # «مشيرا إلى أن …، وفقا لتقديرات البنك»: what he rests on
        if quoted or _relays(doc, source, end, kind, i == behind, f.form is not None and f.cue[1] <= i < f.content[0]):
            return _governed_mention(doc, source, max(end, doc.pair_at.get(source, 0) + 1))
    if f.form is None and f.content[1] <= f.cue[0]:
        return _publisher(doc, f.cue[1], min(last, f.cue[1] + 14))  # «…، بحسب بيان للجيش نشرته وكالة كذا»
    if words[first].lstrip("و") == "في" and (by := _publisher(doc, first, f.cue[0])):
        return by  # «وفي تصريح نقلته وكالة كذا، قال فلان إن»
    by = _publisher(doc, f.cue[1], f.content[0], f.content[0] if f.content[0] > f.cue[1] else None)
    return by or (_publisher(doc, behind, min(last, behind + 6)) if words[behind] == "في" else None)


def _behind_content(doc: Doc, f: Found, last: int) -> int:
    """Where a source that relays may begin behind the content: right there, or later («…»، من دون ذكر أسماء، وفقا لوكالة كذا»)."""
    words, phrases = doc.words, cues.phrases()
    behind = doc.pair_at.get(f.content[0] - 1, f.content[1]) + 1 if f.marked else f.content[1]
    behind += words[behind] in ("،", ",", "-", "–")
    behind += words[behind] == "وذلك"
    if not f.form:
        return behind
    for k in doc.hot[bisect_left(doc.hot, behind + 1) : bisect_left(doc.hot, min(last, behind + 80))]:
        if words[k] in phrases and words[k - 1] in cues.PAUSE:
            return k
        if any(form.kind != "noun" for form in doc.forms.get(k, ())) and not _left_unsaid(words, k):
            return k if words[k] in phrases else behind
    return behind


def _relay_phrase(doc: Doc, f: Found, i: int, limit: int, behind: int) -> tuple[int, str] | None:
    """(token of the source, kind) of a phrase at token i: «وفقا لـ», «بحسب ما ذكرت», «كما أوردت», «كما نقل عنه» (of-whom)."""
    words, first = doc.words, doc.sentences[f.sentence][0]
    hit = cues.phrase_at(words, i)
    if not hit or i == f.cue[0] or i + hit[0] >= limit:
        return None
    if i == behind and words[i][0] == "ف" and words[i] != "فقا":
        return None  # «فبحسب» opens what follows
    source, phrase = i + hit[0], hit[1]
    if phrase in ("according-clause", "as-clause"):
        verb = subjects.relay_verb(doc, source)
        if verb is None:
            return None
        source = subjects.relayer(doc, verb)
        if words[verb + 1] in cues.word_class("of-whom"):
            kind = "of-whom"  # «كما نقل عنه مسؤول»
        elif phrase == "as-clause" and not _as_relayed(words, i, first, behind):
            return None
        else:
            kind = phrase
    elif phrase in ("according", "relay-from"):
        kind = phrase
    else:
        return None
    source += words[source] == "ل" and source + 1 in doc.pair_at  # «ووفقا لـ«كذا»، قال»
    return (source, kind) if source < limit else None


def _as_relayed(words: list[str], i: int, first: int, behind: int) -> bool:
    """Whether «كما» at token i opens the sentence or stands behind the content and a pause («…، كما أوردت وكالة كذا»)."""
    return words[i].lstrip("و") == "كما" and (i == first or i == behind and words[i - 1] in cues.PAUSE)


_FIGURES = cues.word_class("figures-told")


def _relays(doc: Doc, source: int, end: int, kind: str, behind: bool, between: bool) -> bool:
    """Whether the source at a token can relay what somebody else says, by its kind.

    A name in marks, a body, an office, somebody's document; an unnamed source behind the content; people and «البيان» between the cue
    and the content."""
    if source in doc.pair_at or kind in ("agency", "organisation", "title"):
        return True
    own = doc.words[source] in _FIGURES or doc.words[source].endswith(POSSESSIVE)  # «بحسب تقديراته»
    if between and not own and (kind in ("anonymous", "quantifier") or kind == "document" and doc.words[source].startswith(("ال", "لل"))):
        return True  # «قال الوزير، وفق البيان، إن», but «وفق دراسة حديثة»: what he rests on
    if kind == "anonymous":
        return behind and doc.words[source] in ("مصدر", "مصادر")
    return kind == "document" and end > source + 1 and doc.words[source + 1].startswith(("ل", "ال"))


def _left_unsaid(words: list[str], k: int) -> bool:
    """Whether the word at token k names what was not said: «دون ذكر تفاصيل», «دون أن يكشف عن»."""
    return words[k - 1] in _WITHOUT or words[k - 1] == "ان" and words[k - 2] in _WITHOUT


_WITHOUT = frozenset(["دون", "بدون", "عدم", "بلا"])


_BROADCAST = ("بث", "اذاع", "نقل")
_ADDRESSES = frozenset(["خطاب", "كلمة", "خطبة"])
_SIGNED = frozenset(["مقال", "مقالة", "مقاله", "مقالها", "عمود", "عموده", "عمودها", "تعليق", "افتتاحية", "دراسة"])


def _publisher(doc: Doc, first: int, limit: int, end: int | None = None) -> Span | None:
    """«في بيان نشرته وكالة …»: the agency, paper or channel that passes on what somebody else has issued, between two tokens; its name is over
    at token `end`."""
    words, relays = doc.words, cues.word_class("relays")
    if relays.isdisjoint(words[first:limit]):
        return None
    k = next(k for k in range(first, limit) if words[k] in relays)
    if words[k].startswith(_BROADCAST) and not _ADDRESSES.isdisjoint(words[max(first, k - 3) : k]):
        return None  # «في خطاب بثه التلفزيون الرسمي»: what all could hear
    if not _SIGNED.isdisjoint(words[max(first, k - 3) : k]):
        return None  # «قال في مقال نشرته الصحيفة»: he wrote it there himself
    if words[k + 1] == "الموقع" and words[k + 2] in ("الرسمي", "الالكتروني") and words[k + 3].startswith("لل"):
        return None  # «في بيان نشره الموقع الرسمي للحزب»: his own
    who = _mention(doc, k + 1, min(k + 10, len(words) - 1 if end is None else end))
    return who if who and actors.kind_of(words, *who, doc.pair_at) == "agency" else None
