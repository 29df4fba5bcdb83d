"""What a temporal expression dates: the clause it stands in, its verb or noun of an event, who takes part, who says so, and whether it has
happened.

Works on strings and records of one article. There is no parser: a clause is what lies between marks and words that open a clause
(data/lexicons/statement_words.csv), and what it tells of is the nearest word of an event (data/lexicons/event_words.csv)."""

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import cache
from typing import Any, Iterable, NamedTuple

from . import actor_nouns, arabic, cues, lexicons, marks, names, token_index
from .timex_lexicon import forms
from .utterances import content, stem

SLACK = {"Y": 250, "M": 20, "W": 4, "D": 0, "H": 0}  # days that «N years ago» may be off, on either side: people count in whole ones
LONG_AGO = 31  # days before publication from which on what happened is background
REACH = 120  # words on either side of an expression beyond which nothing is looked for, so that time grows with the text
NESTED = 40  # attributions that begin before a passage, of which the innermost around it is looked for
EACH = 5  # words before an expression (and two after it) where «each» makes it a value of several
SOON = 4  # words after an expression within which إن or أن begins what is said
AFTER, PAUSE = 3, 4  # words that a noun or verb after the expression, or beyond a comma, counts as further away
WORDS_BACK = 8  # how far before an expression the word may stand that says planned, denied or perhaps, beyond its clause
RECENT = 7  # days before publication within which an hour belongs to the day last told
# what words that say which day are, in timex_words
_DAYS = frozenset(["day", "weekday", "month", "shift", "last", "same", "that", "tomorrow"])
_PARTICLES_TOO = frozenset(["علي", "بن"])  # names that are particles as well
_QUOTED = frozenset(':«"“')
_STOP = frozenset(".!؟?؛;:\n…")
_JOINED = ("", "و", "ف")


class Word(NamedTuple):
    """What a word says of events: its kind (meeting, attack …), whether it is a noun, a verb, or only a phase (begin, end, last), its
    tense, and the word as listed."""

    kind: str
    form: str
    tense: str
    lemma: str


@cache
def event_words() -> dict[str, Word]:
    """Folded form -> what it says of events. Nouns carry particles, article, pronouns, dual and plural; verbs the regular paradigm."""
    table: dict[str, Word] = {}
    for row in lexicons.rows("event_words"):
        form, kind = arabic.fold(row["form"]), row["kind"]
        if " " in form:  # «عملية عسكرية»
            first, second = form.split()
            for joint in _JOINED:
                for a, b in (("", ""), ("ال", "ال"), ("ب", ""), ("بال", "ال"), ("لل", "ال")):
                    table[f"{joint}{a}{first} {b}{second.removeprefix('ال') if b else second}"] = Word(kind, row["class"], "", form)
        elif "noun" in row["class"]:
            word = Word(kind, row["class"], "", form)
            root = form[:-1] + "ت" if form.endswith("ة") else form
            plain = [
                form,
                *(root + end for end in ("ان", "ين", "ه", "ها", "هم", "هما")),
                *((form + "ات", form + "ا") if not form.endswith("ة") else (form[:-1] + "ات",)),
            ]
            for one in plain:
                for prefix in ("", "ال", "ب", "ل", "ك", "بال", "كال", "لل"):
                    for joint in _JOINED:
                        table.setdefault(joint + prefix + one, word)
        else:
            for one, tense in _inflected(form, arabic.fold(row["imperfect"]), kind == "last"):
                table[one] = Word(kind, row["class"], tense, form)
    for row in lexicons.rows("statement_words"):  # توقع: expected, not signed
        if row["class"] in ("planned", "hypothetical", "promised") and " " not in row["form"]:
            for joint in _JOINED:
                table.pop(joint + arabic.fold(row["form"]), None)
    return table


def _inflected(past: str, present: str, short: bool = False):
    """(form, tense) of a verb in the third persons, with و ف س and object pronouns; `short`: also the jussive of hollow verbs (لم يدم),
    which for others are words of their own."""
    weak = past.endswith(("ي", "ا"))
    stem_ = past[:-1] if weak else past
    forms = [past, stem_ + "ت", stem_ + "وا", stem_ + ("يا" if weak else "ا"), stem_ + ("تا" if weak else "تا"), past + "ن"]
    forms += [(past[:-1] + "ا" if weak else past) + o for o in ("ه", "ها", "هم")] + [stem_ + "ت" + o for o in ("ه", "ها", "هم")]
    for form in forms:
        for joint in _JOINED:
            yield joint + form, "past"
    if not present:
        return
    bare = present[:-1] if present.endswith(("ي", "و", "ا")) else present
    for person in "يت":
        jussive = present[1:-2] + present[-1] if short and len(present) == 4 and present[2] in "ويا" else present[1:]  # لم يدم
        for body in {present[1:], jussive, bare[1:], bare[1:] + "ون", present[1:] + "ان", present[1:] + "ها", present[1:] + "ه"}:
            for prefix in ("", "و", "ف", "ل"):
                yield prefix + person + body, "present"
            for prefix in ("س", "وس", "فس"):
                yield prefix + person + body, "future"


@cache
def phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First folded word -> the phrases of a class of statement_words.csv that begin with it, longest first."""
    table: dict[str, list] = {}
    for row in lexicons.rows("statement_words"):
        if row["class"] == name:
            words = tuple(arabic.fold(row["form"]).split())
            table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


@cache
def _firsts() -> frozenset[str]:
    """All words that a phrase of any class may begin with, with و and ف and without."""
    return frozenset(joint + arabic.fold(row["form"]).split()[0] for row in lexicons.rows("statement_words") for joint in _JOINED)


def at(name: str, words: list[str], i: int) -> int:
    """The token after the phrase of a class that begins at token i (with و or ف or without), 0 when there is none."""
    word = words[i]
    if word not in _firsts():
        return 0
    table = phrases(name)
    for form in (word, word[1:] if word[:1] in ("و", "ف") and len(word) > 2 else ""):
        for phrase in table.get(form, ()):
            if tuple(words[i + 1 : i + len(phrase)]) == phrase[1:]:
                return i + len(phrase)
    return 0


def _event_word(words: list[str], i: int) -> Word | None:
    return event_words().get(f"{words[i]} {words[i + 1]}" if i + 1 < len(words) else "") or event_words().get(words[i])


@cache
def families() -> dict[str, str]:
    """Kind of event -> the family of kinds that one event may be told as (an attack as deaths, a meeting as a visit)."""
    return {row["kind"]: row["family"] or row["kind"] for row in lexicons.rows("event_words")}


# --- clauses
# ------------------------------------------------------------------------------------------------------------------------------------


def timexes_form(word: str) -> bool:
    """Whether a word is on the lists of temporal expressions: a number, a unit, a day."""
    return word in forms()


def _finite(word: str) -> bool:
    found = event_words().get(word)
    return bool(found and found.tense) or word in cues.finite()


def _opens(words: list[str], i: int) -> bool:
    """Whether a clause begins with token i."""
    word = words[i]
    if at("clause", words, i):
        return True
    forms = cues.forms().get(word, ())
    if any(f.kind == "participle" and word.endswith(("ا", "ة", "ين")) for f in forms):
        return True
    return (
        word[:1] in ("و", "ف")
        and len(word) > 3
        and not word[1:].startswith(("ال", "لل"))
        and (_finite(word) or not word.endswith(("ة", "ات", "ين", "ون", "ا", "ية", "ي")) and not timexes_form(word))
    )


def clause(words: list[str], first: int, last: int, a: int, b: int) -> tuple[int, int]:
    """The clause of the sentence words[first:last] that holds tokens a to b, as a half-open range of tokens.

    A comma ends a clause only where the next word opens one, so that names set off by commas stay with theirs; a clause without any word of
    an event or verb takes in what stands before it."""
    first, last = max(first, a - REACH), min(last, b + REACH)
    cuts = [first]
    for i in range(first + 1, last):
        before = words[i - 1]
        if not a < i < b and (
            before in _STOP
            and before != ":"
            or (before in "،,-–" and _opens(words, i))
            or (i > first + 2 and words[i] != before and at("clause", words, i) and words[i] not in ("حين", "لدى", "كما"))
        ):
            cuts.append(i)
    cuts.append(last)
    n = max(0, bisect_right(cuts, a) - 1)
    n = min(n, len(cuts) - 2)
    start, end = cuts[n], cuts[n + 1]
    while n and not any(_finite(w) or w in event_words() for w in words[start:end]):
        n -= 1
        start = cuts[n]
    while start < a and not words[start][0].isalnum() and words[start] not in '«"“(':
        start += 1
    while end > b and not words[end - 1][0].isalnum() and words[end - 1] not in '»"”)%':
        end -= 1
    return start, end


# --- what a clause says
# -------------------------------------------------------------------------------------------------------------------------


def lasting(words: list[str], first: int, last: int, a: int, b: int) -> tuple[str | None, str | None, int] | None:
    """(kind, word, token) of the event whose length the expression at tokens a to b gives: «استمر اللقاء ساعتين», «بعد ثلاث ساعات من
    المحادثات», «مدة القمة»; else None."""
    for i in range(a - 1, first - 1, -1):
        word = _event_word(words, i)
        if word and word.kind == "last" and "phase" in word.form:
            after = [(j - i, j) for j in range(i + 1, a) if (w := _event_word(words, j)) and not w.tense and "phase" not in w.form]
            before = [
                (i - j, j)
                for j in range(first, i)
                if (w := _event_word(words, j))
                and "phase" not in w.form
                and not any(v in cues.word_class("prep") for v in words[j + 1 : i])
            ]
            near = min([p for p in after if p[0] <= 3] or [p for p in before if p[0] <= 4], default=None)
            return (f"last of {_event_word(words, near[1]).kind}", words[near[1]], near[1]) if near else ("last", words[i], i)
    bound = next((i for i in range(max(first, a - 5), a) if max(1, a - 3) <= at("not negation", words, i) <= a), None)
    if bound is not None:  # «بدأ الاجتماع …، ولم يتجاوز ساعتين», «ولم تتجاوز القمة ثلاث ساعات»
        near = next(
            (
                j
                for j in (*range(bound + 2, a), *range(bound - 1, first - 1, -1))
                if (w := _event_word(words, j)) and not w.tense and "phase" not in w.form and w.kind != "report"
            ),
            None,
        )
        return (f"last of {_event_word(words, near).kind}", words[near], near) if near is not None else None
    if at("after", words, a - 1) and words[b] != "من":  # «هدنة انهارت بعد تسعة أيام»
        end = next(
            (i for i in range(a - 2, max(first, a - 5) - 1, -1) if (w := _event_word(words, i)) and w.kind == "end" and w.tense == "past"),
            None,
        )
        near = (
            next(
                (
                    j
                    for j in (*range(end + 1, a - 1), *range(end - 1, max(first, end - 3) - 1, -1))
                    if (w := _event_word(words, j)) and not w.tense and "phase" not in w.form
                ),
                None,
            )
            if end is not None
            else None
        )
        if near is not None:
            return f"last of {_event_word(words, near).kind}", words[near], near
    if at("after", words, a - 1) and words[b] == "من" and (word := _event_word(words, b + 1)) and not word.tense:
        return f"last of {word.kind}", words[b + 1], b + 1
    return None


def earlier(words: list[str], first: int, a: int) -> bool:
    """Whether the expression at token a dates the time before: «أول لقاء منذ», «آخر قمة», «اللقاء السابق», «لم تعقد منذ»."""
    return any(at("previous", words, i) or at("earlier", words, i) and at("since", words, a - 1) for i in range(first, a))


def whose(words: list[str], first: int, last: int, people: list[str]) -> str:
    """Whom a clause speaks of: «pair» for the two of the story (الرئيسين, or two names), «some» for two of a kind (زعيمين), else «»."""
    if any(at("some", words, i) for i in range(first, last)):
        return "some"
    return "pair" if len(people) >= 2 or any(at("pair", words, i) for i in range(first, last)) else ""


def event_of(words: list[str], first: int, last: int, a: int, b: int) -> tuple[str | None, str | None, int]:
    """(kind, verb or noun of the event, its token) nearest to the expression at tokens a to b; a phase (begin, last) is joined to the noun
    beside it.

    The kind is «meeting», «end of meeting», or None when the clause has no word of an event."""
    said = next((i for i in range(a - 1, first - 1, -1) if words[i] in cues.finite()), None)
    if (
        said is not None
        and not any(w in cues.COMPLEMENTISERS or _event_word(words, i) for i, w in enumerate(words[said + 1 : a], said + 1))
        and (any(w in cues.COMPLEMENTISERS for w in words[b : min(last, b + SOON)]) or _object(words, said, a, b, last))
    ):
        word = _event_word(words, said)  # «قال الأمين العام أمس إن …», «أدانت المنظمة أمس قصف …»: what is dated is the saying
        return (word.kind if word and word.tense and "phase" not in word.form else "statement"), words[said], said
    found = []
    for i in range(first, last):
        word = _event_word(words, i)
        # «يعود إلى عام …» dates, and is no return
        if word and not a <= i < b and not (words[i].endswith(("عود", "عودان")) and "الي" in words[max(i, a - 4) : a]):
            between = words[i + 1 : a] if i < a else words[b:i]
            found.append((len(between) + (PAUSE if "،" in between or "," in between else 0) + (AFTER if i >= b else 0), i, word))
    if not found:
        said = next((i for i in range(first, last) if not a <= i < b and words[i] in cues.finite()), None)
        return ("statement", words[said], said) if said is not None else (None, None, -1)
    _, i, word = min(found)
    governs = _event_word(words, i - 1) if i > first and not word.tense and "phase" not in word.form else None
    if governs and governs.tense and "phase" not in governs.form:  # «العدد الذي أعلنته القمة»: the noun is the subject of another event
        return governs.kind, words[i - 1], i - 1
    if word.tense and at("relative", words, i - 1):  # «القمة التي احتضنتها …»: the noun that the clause goes on with
        head = next(
            (j for j in range(i - 2, max(first - 1, i - 4), -1) if (w := _event_word(words, j)) and not w.tense and "phase" not in w.form),
            None,
        )
        if head is not None:
            return (f"{word.kind} of " if "phase" in word.form else "") + _event_word(words, head).kind, words[head], head
    if "phase" in word.form:
        other = [(abs(j - i), j, w) for _, j, w in found if "phase" not in w.form]
        near = min(other, default=None)
        if near:
            return f"{word.kind} of {near[2].kind}", words[near[1]], near[1]
        return word.kind, words[i], i
    phase = next((w.kind for d, j, w in sorted(found) if "phase" in w.form and 0 < i - j <= 4), None)
    return (f"{phase} of {word.kind}" if phase else word.kind), words[i], i


def _object(words: list[str], said: int, a: int, b: int, last: int) -> bool:
    """Whether after an expression at a to b stands what the verb of saying in the past before it announces or condemns: an event noun
    without article, or عن and one."""
    b += b < last and words[b] == "عن"
    word = _event_word(words, b) if b < last else None
    between = words[said + 1 : a]
    return bool(
        word
        and not words[b].startswith("ال")
        and (word.form == "noun" or word.lemma == words[b])
        and words[said][0] not in "يت"
        and not any(_finite(w) or w in _QUOTED for w in between)
    )


def _future(words: list[str], i: int) -> bool:
    """Whether token i is an imperfect with س that no list has: سيطلع, and not the end of a name (وكالة سيفلان) or another listed verb
    (سيطرت)."""
    bare = words[i][1:] if words[i][:1] in ("و", "ف") else words[i]
    if bare[:2] not in ("سي", "ست") or len(bare) < 5 or bare in event_words() or bare in forms() or bare.endswith(("ة", "ات", "ين")):
        return False
    return not actor_nouns.is_actor_noun(words[i - 1]) or words[i - 1].startswith(("ال", "وال"))


def modality(words: list[str], known: dict, first: int, last: int, a: int, b: int, floor: int) -> tuple[str, str | None]:
    """(modality, the words that show it) of the clause words[first:last]; words before it from `floor` on count where it has no verb of its
    own before them."""
    for i in range(max(floor, first - WORDS_BACK), last):
        inside = i >= first
        if not inside and any(words[k] in _STOP for k in range(i, first)):
            continue
        for name in ("denied", "hypothetical", "planned", "promised"):
            end = at(name, words, i)
            if end and (inside and i < b or not inside and not any(_finite(w) for w in words[end:first])):
                was = i - (i > floor and words[i - 1].lstrip("وف") in ("كان", "كانت"))  # «كان من المقرر»
                return name, " ".join(words[was:end])
        if (
            inside
            and i < b
            and at("may", words, i)
            and (
                words[i + 1][:1] in ("ي", "ت")
                and (found := event_words().get(words[i + 1]))
                and found.tense == "present"
                or words[i + 1][:1] == "ي"
                and len(words[i + 1]) > 3
            )
        ):
            return "hypothetical", " ".join(words[i : i + 2])
    for i in range(first, last):
        word = words[i]
        if i < b + 6 and (
            (found := event_words().get(word))
            and found.tense == "future"
            or any(
                f.tense == "present" and word.lstrip("وف")[:1] == "س" and not f.cue.lemma.startswith("س")
                for f in cues.forms().get(word, ())
            )
        ):
            return "planned", word
        if i < a and _future(words, i) and word not in known:
            return "planned", word
    for i in range(first, a):
        if (
            at("negation", words, i)
            and not at("not negation", words, i)
            and not any(w in ("الا", "سوي") for w in words[i:last])
            and (words[i + 1] in event_words() or _finite(words[i + 1]))
        ):
            return "denied", " ".join(words[i : i + 2])
    for i in range(max(floor, first - 3), min(b, last)):
        if end := at("background", words, i):
            return "background", " ".join(words[i:end])
    return "happened", None


def interval(timex: dict, words: list[str], a: int, b: int, published: str | None) -> tuple[str | None, str | None]:
    """First and last day of what an expression dates, ISO: its own bounds, or those that منذ and قبل before a duration point to from the
    publication date."""
    if timex["type"] in ("DATE", "TIME"):
        return tuple((timex[k] or "")[:10] or None for k in ("lower", "upper"))
    if timex["type"] != "DURATION" or not published or not timex["value"] or "X" in timex["value"] or "/" in timex["value"]:
        return None, None
    back = (
        at("since", words, a - 1) or at("ago", words, a - 1) and words[b] != "من" or at("after", words, a - 1) and words[b] == "علي"
        if a
        else 0
    )
    if not back:
        return None, None
    length = seconds(timex["value"])
    if length is None:
        return None, None
    try:
        day = date.fromisoformat(published[:10]) - timedelta(round(length / 86400))
        slack = SLACK[_grain(timex["value"])]
        first = day - timedelta(slack + (slack if timex["mod"] in ("MORE_THAN", "EQUAL_OR_MORE") else 0))
        return first.isoformat(), (day + timedelta(slack)).isoformat()
    except OverflowError:
        return None, None


_DURATION = re.compile(
    r"P(?:(\d+(?:\.\d+)?)CE)?(?:(\d+(?:\.\d+)?)DE)?(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?\Z"
)
_SECONDS = (36525 * 86400, 3652.5 * 86400, 365.25 * 86400, 30.4375 * 86400, 7 * 86400, 86400, 3600, 60, 1)


def seconds(duration) -> float | None:
    """A TIMEX3 duration in seconds (a year as 365.25 days, a month as a twelfth of it); None for anything else, such as PX."""
    found = _DURATION.match(duration) if isinstance(duration, str) else None
    if not found or not any(found.groups()):
        return None
    return sum(float(n) * unit for n, unit in zip(found.groups(), _SECONDS) if n)


def _grain(duration: str) -> str:
    """The unit that a duration is counted in last: Y (also decades and centuries), M, W, D or H (and finer)."""
    found = _DURATION.match(duration)
    return next((g for n, g in zip(reversed(found.groups()), "HHHDWMYYY") if n), "H") if found else "H"


# --- one article
# --------------------------------------------------------------------------------------------------------------------------------


class Article(NamedTuple):
    """An article's tokens and what is read from them once: padded folded words, their places, the names it holds and where reported speech
    stands."""

    words: list[str]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    names: dict[str, tuple[tuple[str, ...], str]]
    quotes: list[dict]


def read(source: str, quotes: list[dict]) -> Article:
    """The tokens and names of an article. `quotes`: its records or rows of table quotes."""
    tokens = arabic.tokens(source)
    pairs, _ = marks.find(list(tokens.words), tokens.starts, tokens.ends)
    found = names.inventory(
        [*tokens.words, *["\n"] * token_index.AHEAD], tokens.starts, tokens.ends, source, {p.open: p.close for p in pairs}
    )
    full: dict[str, tuple[tuple[str, ...], str]] = {}
    named = [(tuple(arabic.word_list(t)), t) for t in found.texts.values()] + [
        (tuple(arabic.word_list(q["speaker_name"])), q["speaker_name"])
        for q in quotes
        if q.get("speaker_name") and q.get("resolution") in ("name", "title", "pronoun", "continuation")
    ]
    for name, text in sorted(named, key=lambda n: len(n[0])):
        if len(name) >= 2 and _is_name(name, tokens.words):
            for word in (name[-1], name[0] if len(name) > 1 else name[-1]):
                full[word] = (name, text)
    return Article([*tokens.words, *[""] * 24], tokens.starts, tokens.ends, full, sorted(quotes, key=lambda q: (q["start"], -q["end"])))


def _is_name(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """False for what only looks like a person's name: a word of it is a verb, a noun of an event or a title, it begins or ends with a
    particle (خليفة له), or its first word stands alone more often than with the second."""
    if any(not content(w)[0] and w not in _PARTICLES_TOO for w in (name[0], name[-1])):
        return False
    if any(
        w in event_words()
        or w in cues.forms()
        or timexes_form(w)
        or actor_nouns.is_actor_noun(w)
        or w.endswith("ا")
        and actor_nouns.is_actor_noun(w[:-1])
        or arabic.without_article(w) in cues.word_class("quantity")
        for w in name
    ):
        return False
    together = sum(a == name[0] and b == name[1] for a, b in zip(words, words[1:]))
    return words.count(name[0]) - together <= together


def named(article: Article, first: int, last: int) -> list[str]:
    """The people named in a stretch of tokens, by the fullest form of their names in the article, in order."""
    out: list[str] = []
    for i in range(first, last):
        word = article.words[i]
        for form in (word, word[1:] if word[:1] in "ولب" and len(word) > 3 else ""):
            if form in article.names:
                name, text = article.names[form]
                whole = form == name[-1] or article.words[i + 1] in name
                known = next(
                    (k for k, one in enumerate(out) if {*arabic.word_list(one)} <= {*name} or {*name} <= {*arabic.word_list(one)}), None
                )
                if whole and known is None:
                    out.append(text)
                elif whole and len(text) > len(out[known]):
                    out[known] = text
                break
    return out


def place(article: Article, first: int, last: int) -> str | None:
    """The place named after في or ب and a word such as مدينة or جزيرة («مدينة سوروتش»), as printed but folded."""
    words = article.words
    for i in range(first, last - 1):
        bare = words[i] if words[i] in phrases("place") or words[i][:1] not in ("ب", "ل") else words[i][1:]
        if (
            (bare in phrases("place") or words[i] in phrases("place"))
            and (words[i - 1] == "في" or bare != words[i])
            and words[i + 1][:1].isalpha()
        ):
            return f"{bare} {words[i + 1]}"
    return None


def bound(words: list[str], a: int, kind: str) -> str | None:
    """ "since" or "until" when the expression at token a is the beginning or the end of an open interval (منذ، حتى، قبل الجمعة), else
    None."""
    if a and kind in ("DATE", "TIME") and at("ago", words, a - 1):
        return "until"
    for name in ("since", "until"):
        if a and (at(name, words, a - 1) == a or at(name, words, a - 2) == a):
            return name
    return None


def place_names(texts: Iterable[str]) -> frozenset:
    """Stems of the names that stand after مدينة, بلدة, ولاية and the like anywhere in some texts."""
    kinds, out = phrases("place"), set()
    for text in texts:
        words = arabic.tokens(text).words
        for one, two in zip(words, words[1:]):
            if (
                (one in kinds or one[1:] in kinds or one.removeprefix("بال") in kinds)
                and two.isalpha()
                and len(two) > 3
                and not two.startswith("ال")
            ):
                out.add(stem(two))
    return frozenset(out)


def who_says(article: Article, start: int, end: int) -> tuple[str, str | None]:
    """(voice, speaker_name) of a passage: quoted when it lies in reported speech, the innermost attribution counting."""
    at_ = bisect_right(article.quotes, start, key=lambda q: q["start"])
    around = [q for q in article.quotes[max(0, at_ - NESTED) : at_] if end <= q["end"]]
    if not around:
        return "outlet", None
    name = min(around, key=lambda q: q["end"] - q["start"]).get("speaker_name")
    return "quoted", name if isinstance(name, str) else None


def find(
    source: str,
    sentences: list[dict],
    timexes: list[dict],
    quotes: list[dict],
    published: str | None = None,
    article: Article | None = None,
) -> list[dict]:
    """One record an expression of type DATE, TIME or DURATION with a value: the statement it dates.

    timexes: rows as from timeline.with_context (with sentence and voice); article: from `read`, when it has been read before. Each record:
    statement_id, sentence, start, end, text (the clause), timex_id, timex, type, value, mod, lower, upper, first, last (ISO days of what is
    told, as far as known), voice, speaker_name, modality, modality_cue, kind, verb, actors, place, lemma (that word as listed), another
    (whether the clause says that there was another one), earlier, whose (see the functions of these names), next (the coming one of its
    kind), each (a value for each of several), point (the word before the expression)."""
    article = article or read(source, quotes)
    rows: list[dict[str, Any]] = []
    for t in timexes:
        if t["sentence"] is None or t["type"] == "SET" or not t["value"]:
            continue
        s = sentences[t["sentence"]]
        first, last = bisect_left(article.starts, s["start"]), bisect_left(article.starts, s["end"])
        a, b = bisect_right(article.starts, t["start"]) - 1, bisect_left(article.starts, t["end"])
        first, last = max(first, a - REACH), min(last, b + REACH)
        c, d = clause(article.words, first, last, a, b)
        kind, verb, place_ = event_of(article.words, c, d, a, b)
        if (
            kind in (None, "statement")
            and t["type"] == "DURATION"
            and c > first
            and (before := event_of(article.words, first, c, c, c))[0] not in (None, "statement")
        ):
            kind, verb, place_ = before  # «مدة الجلسة …، إذ قدّرها دبلوماسيون بساعتين»
        if t["type"] == "DURATION" and (found := lasting(article.words, first, d, a, b)):
            kind, verb, place_ = found
        how, cue = modality(article.words, article.names, c, d, a, b, first)
        begins, ends_ = interval(t, article.words, a, b, published)
        how, cue = _by_date(how, cue, begins, ends_, published, t)
        voice, speaker = who_says(article, t["start"], t["end"])
        start, end = article.starts[c], article.ends[d - 1]
        people = named(article, c, d)
        rows.append(
            {
                "statement_id": f"s{len(rows) + 1}",
                "sentence": t["sentence"],
                "start": start,
                "end": end,
                "text": source[start:end],
                "timex_id": t["timex_id"],
                "timex": t["text"],
                **{k: t[k] for k in ("type", "value", "mod", "lower", "upper")},
                "first": begins,
                "last": ends_,
                "bound": bound(article.words, a, t["type"]),
                "voice": "quoted" if voice == "quoted" else t["voice"],
                "speaker_name": speaker,
                "modality": how,
                "modality_cue": cue,
                "kind": kind,
                "verb": verb,
                "lemma": (found.lemma if place_ >= 0 and (found := _event_word(article.words, place_)) else verb),
                "another": any(at("another", article.words, i) for i in range(c, d)),
                "earlier": earlier(article.words, c, a),
                "whose": whose(article.words, c, d, people),
                "next": any(at("next", article.words, i) for i in range(c, d)),
                "each": any(at("each", article.words, i) for i in range(max(c, a - EACH), min(d, b + 2))),
                "point": article.words[a - 1] if a else "",
                "actors": "; ".join(people) or None,
                "place": place(article, c, d),
            }
        )
        if t["anchor"] == "published" and _hour_alone(t) and (day := _day_told(rows, published)):
            rows[-1].update(first=day, last=day)
    return rows


def _hour_alone(timex: dict) -> bool:
    """Whether an expression is an hour or a part of a day without the day: «منتصف النهار»."""
    return timex["type"] == "TIME" and not any(_DAYS & set(forms().get(w, ())) for w in arabic.word_list(timex["text"]))


def _day_told(rows: list[dict], published: str | None) -> str | None:
    """The day that the article has last given, not long before it was published, for an event of the kind of the last row's."""
    kind = (rows[-1]["kind"] or "").split(" of ")[-1]
    since = (date.fromisoformat(published[:10]) - timedelta(RECENT)).isoformat() if published else ""
    return next(
        (
            r["first"]
            for r in reversed(rows[:-1])
            if kind
            and (r["kind"] or "").split(" of ")[-1] == kind
            and r["first"] == r["last"]
            and r["first"]
            and since <= r["first"] <= (published or "")[:10]
        ),
        None,
    )


def _by_date(
    modality: str, cue: str | None, first: str | None, last: str | None, published: str | None, timex: dict
) -> tuple[str, str | None]:
    """The modality, when the date tells more than the words: after the day of publication planned, long before it background; what was
    promised, or said to be possible, in words around a date that has passed is not the plan («الطائرات التي وعد بها في مارس»), but «كان من
    المقرر» is."""
    past = bool(published and last and timex["value"] not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"))
    if modality == "promised":
        modality, cue = ("happened", None) if past and last <= published[:10] and first < published[:10] else ("planned", cue)
    elif (
        modality in ("planned", "hypothetical")
        and past
        and last < (date.fromisoformat(published[:10]) - timedelta(LONG_AGO)).isoformat()
        and not (cue or "").lstrip("وف").startswith("كان")
    ):
        modality, cue = "happened", None
    if modality == "happened" and published and first and last and timex["value"] not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
        if first > published[:10]:
            return "planned", timex["text"]
        if last < (date.fromisoformat(published[:10]) - timedelta(LONG_AGO)).isoformat():
            return "background", timex["text"]
    return modality, cue


def stems(text: str) -> list[str]:
    """Light stems of a text's words (see utterances.stem), marks left out."""
    return [stem(w) for w in arabic.tokens(text).words if w[0].isalnum() and (len(w) > 1 or w.isdigit())]
