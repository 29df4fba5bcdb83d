"""Numbers with what they count: 14 dead, 240 prisoners, 20 per cent, a fifth of the land, 43.8 kilograms, more than two thousand.

Numbers in words and figures are read by helpers.timex_lexicon, as for durations; data/lexicons/quantity_words.csv says what units, roles
(dead, wounded …) and bounds there are. What stands inside a temporal expression is none of these."""

from bisect import bisect_left
from functools import cache
from typing import Any, NamedTuple

from . import arabic, cues, lexicons, statements
from .timex_lexicon import DASHES, Text, begin, connected, find as find_word, number, opened, read as read_words
from .utterances import stem

# words from a number within which «killed», «lost their lives», «the number of …» say what it counts
ROLE_BEFORE, ROLE_AFTER, COUNTER_BEFORE = 4, 5, 7
ABOUT = 0.1  # of a number, which «about» allows on either side, or half the step to which it is rounded


class Lexeme(NamedTuple):
    """A class of quantity_words.csv and the value in it."""

    name: str
    value: str


@cache
def _words() -> dict[str, tuple[tuple[tuple[str, ...], Lexeme], ...]]:
    table: dict[str, list] = {}
    for row in lexicons.rows("quantity_words"):
        words = tuple(arabic.fold(row["form"]).split())
        table.setdefault(words[0], []).append((words, Lexeme(row["class"], row["value"])))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}


def look(words: list[str], i: int, *names: str) -> tuple[str, int] | None:
    """(value, next token) of the phrase of one of these classes at token i, with و ف ب ل before it or without."""
    word = words[i]
    for bare in (word, word[1:] if word[:1] in ("و", "ف", "ب", "ل") and len(word) > 3 else ""):
        for phrase, found in _words().get(bare, ()):
            if found.name in names and tuple(words[i + 1 : i + len(phrase)]) == phrase[1:]:
                return found.value or phrase[0], i + len(phrase)
    return None


def _read(t: Text, i: int) -> tuple[float, int] | None:
    """The number at token i with its scale: (value, next token). «نصف», «ثلث» and «خُمس» are read where a definite noun follows."""
    if t.words[i].endswith("كمية") or t.forms[i].article and t.forms[i].get("fraction"):
        return None  # «كمية من»; «الربع الثاني»
    if (part := t.forms[i].get("fraction")) or t.words[i] in ("خمس", "وخمس", "بخمس"):
        after = t.words[i + 1]
        whole = (
            after.startswith(("ال", "ذلك"))
            or after.endswith(("ها", "ه", "هم"))
            or not after.startswith("ال")
            and len(after) > 3
            and t.forms[i + 1].kinds == frozenset()
        )
        return (float(part or 0.2), i + 1) if whole and after[:1].isalpha() and not t.forms[i + 1].get("unit") else None
    found = number(t, i) or ((float(big[0]), big[1]) if (big := look(t.words, i, "number")) else None)
    if found is None:
        return None
    value, j = found
    if t.words[j] == "فاصلة" and (more := number(t, j + 1)) and more[0] < 100:  # «سبعة وعشرون فاصلة ستة»
        value, j = value + more[0] / (10 if more[0] < 10 else 100), more[1]
    scale = look(t.words, j, "scale")
    if scale and t.words[j][0] not in "وف":
        value, j = value * float(scale[0]), scale[1]
    return value, j


def _bounds(value: float, mod: str | None) -> tuple[float | None, float | None]:
    if mod == "APPROX":
        step = 10 ** (len(str(int(value))) - len(str(int(value)).rstrip("0"))) if value >= 10 and value % 1 == 0 else 0
        slack = max(value * ABOUT, step / 2 if step > 1 else 0)
        return value - slack, value + slack
    return None if mod in ("LESS_THAN", "EQUAL_OR_LESS") else value, None if mod in ("MORE_THAN", "EQUAL_OR_MORE") else value


def _modifier(t: Text, i: int) -> tuple[str | None, int]:
    """(modifier, first token) of the words of quantity that end before token i."""
    for k in range(max(0, i - 4), i):
        if (found := find_word(t, k, "mod")) and found[1] == i or (found := look(t.words, k, "bound")) and i - 1 <= found[1] <= i:
            return found[0], k
    return None, i


def find(
    source: str, sentences: list[dict], taken: list[tuple[int, int]], quotes: list[dict] = (), article: statements.Article | None = None
) -> list[dict[str, Any]]:
    """Quantities of an article, in order. taken: spans of temporal expressions, which are left out.

    Each record: quantity_id, sentence, start, end, text (number, unit and words of quantity), kind (count, share, money, measure), unit
    (percent, dollar, kilometre …; for counts the role, such as dead, or the light stem of the noun), noun (the noun counted, folded),
    value, mod, lower, upper, part (a part of those counted before), rising (the text says that it overtakes an earlier figure), sum (the
    clause speaks of several events), clause_start, clause_end, voice, speaker_name."""
    article = article or statements.read(source, list(quotes))
    words = article.words
    t = read_words(source, None)
    busy = [False] * len(words)
    for start, end in taken:
        for k in range(bisect_left(article.ends, start + 1), bisect_left(article.starts, end)):
            busy[k] = True
    rows: list[dict[str, Any]] = []
    for n, s in enumerate(sentences):
        first, last = bisect_left(article.starts, s["start"]), bisect_left(article.starts, s["end"])
        i = first
        while i < last:
            found = None if busy[i] else _at(t, i, first, last, busy)
            if found is None:
                i += 1
                continue
            a, b, record = found
            c, d = statements.clause(words, first, last, a, b)
            record["part"] = record["part"] or any(look(words, k, "part") for k in range(max(c, a - 6), a)) or _some(words, b, d)
            record["rising"] = any(look(words, k, "rising") for k in range(c, d))
            modality, _ = statements.modality(words, article.names, c, d, a, b, first)
            record["sum"] = any(look(words, k, "sum") for k in range(c, d))
            start, end = begin(t, a), article.ends[b - 1]
            voice, speaker = statements.who_says(article, start, end)
            rows.append(
                {
                    "quantity_id": f"n{len(rows) + 1}",
                    "sentence": n,
                    "start": start,
                    "end": end,
                    "text": source[start:end],
                    **record,
                    "clause_start": article.starts[c],
                    "clause_end": article.ends[d - 1],
                    "voice": voice,
                    "speaker_name": speaker,
                    "modality": modality,
                }
            )
            i = max(b, i + 1)
    return rows


def _at(t: Text, i: int, first: int, last: int, busy: list[bool]) -> tuple[int, int, dict[str, Any]] | None:
    """The quantity whose number begins at token i: (first token, next token, record)."""
    words = t.words
    dual = look(words, i, "role", "person")
    if (
        dual
        and words[i].endswith(("ان", "ين"))
        and len(words[i]) > 5
        and dual[0] != "dead"
        and words[i][:-2] + "ين" == words[i]
        and _dual(words[i])
    ):
        value, j, low = 2.0, i, None
    else:
        if not (
            "0" <= words[i][:1] <= "9"
            or t.forms[i].kinds & {"number", "teen", "fraction", "article"}
            or words[i] in ("خمس", "بخمس")
            or look(words, i, "number")
        ):
            return None
        found = _read(t, i)
        if (
            found is None
            or any(busy[i : found[1]])
            or look(words, i - 1, "not counted")
            or words[i - 1] in ("/", ":", ".")
            and i - 1 >= first
            and t.ends[i - 1] == t.starts[i]
        ):
            return None
        value, j = found
        low = None
        k = j + 1 if words[j] in DASHES else connected(t, j, opened(t, i))
        if (
            k is not None
            and k < last
            and not busy[k]
            and (more := _read(t, k))
            and more[0] > value
            and (opened(t, i) or words[j] in DASHES or words[j] == "الي")
        ):
            low, (value, j) = value, more
    mod, a = _modifier(t, i)
    unit = look(words, j, "unit")
    noun, kind, b = None, "count", j
    if unit:
        kind = (
            "share"
            if unit[0] == "percent"
            else "money"
            if unit[0] in ("dollar", "euro", "riyal", "dirham", "dinar", "pound", "lira", "rouble", "cent")
            else "measure"
        )
        name, b = unit
    elif 0 < value < 1:  # a fraction of what follows
        if j >= last:
            return None
        kind, name, noun, value, b = "share", "percent", words[j], value * 100, j + 1
    else:
        if t.forms[i].article and not mod or value == 1 and words[i].startswith(("واحد", "احد", "احدي")):
            return None
        if value == 2 and words[i].startswith(("اثن", "واثن")) and words[i - 1].endswith("ين"):
            return None  # «مواطنين اثنين»
        noun, b = _noun(t, j, last)
        name = _role(words, noun, i, b, first, last)
        if name is None:
            return None
        if noun is None:
            b = j
    if name == "percent" and noun is None and words[b].startswith("من"):
        noun = words[b + 1]
    if after := find_word(t, b, "after"):
        mod, b = after
    if any(look(words, k, "each") for k in (a - 1, *range(b, min(last, b + 4)))):
        return None
    lower, upper = _bounds(value, mod)
    return (
        a,
        b,
        {
            "part": kind == "count" and noun is not None and words[j] == "من",
            "kind": kind,
            "unit": name,
            "noun": noun,
            "value": value,
            "mod": mod,
            "lower": low if low is not None else lower,
            "upper": upper,
        },
    )


def _some(words: list[str], b: int, last: int) -> bool:
    """Whether what follows a number says that these are some of those hurt: «20 جريحا في حالة حرجة»."""
    for k in range(b, min(last, b + 5)):
        if not words[k][0].isalpha() or words[k][0] == "و" and k > b:
            return False
        if words[k] in ("في", "بحالة", "حالتهم", "حالاتهم") and look(words, k, "part"):
            return True
    return False


def _dual(word: str) -> bool:
    """Whether a listed word in ين is a dual (شخصين) and no plural (مدنيين): its singular is listed, its plural is another word."""
    return word in ("شخصين", "قتيلين", "جريحين", "جنديين", "طفلين", "شخصان", "قتيلان", "جريحان")


def _noun(t: Text, j: int, last: int) -> tuple[str | None, int]:
    """(the noun counted, next token) after a number: «قتيلا», «من المفرج عنهم», None where nothing follows that could be counted."""
    k = j + (t.words[j] == "من" and t.words[j + 1].startswith("ال"))
    word = t.words[k] if k < last else ""
    found = statements.event_words().get(word)
    bad = (
        len(word) < 3
        or not word[0].isalpha()
        or t.forms[k].kinds & {"unit", "number", "month", "clock", "part"}
        or word.startswith("ال")
        and k == j
        or found
        and found.tense
        or word in ("مقابل", "ضعف", "اضعاف", "مرة", "مرات")
        or word in cues.word_class("prep")
        or word in cues.word_class("particle")
        or word in cues.COMPLEMENTISERS
        or word[0] in "وف"
        and (word[1:] in cues.word_class("prep") or len(word) > 4 and word.startswith(("وال", "فال")))
    )
    return (None, j) if bad else (word, k + 1)


def _role(words: list[str], noun: str | None, i: int, b: int, first: int, last: int) -> str | None:
    """What a number counts: dead, wounded …, by its noun or by the words around «person» or a bare number; else the stem of the noun; None
    for nothing."""
    own = look(words, b - 1, "role") if noun else None
    if own:
        return own[0]
    person = look(words, b - 1, "person") if noun else None
    if person or noun is None:
        near = [(i - 1 - k, look(words, k, "role")) for k in range(max(first, i - ROLE_BEFORE), i)] + [
            (k - b + 1, look(words, k, "role")) for k in range(b, min(last, b + ROLE_AFTER))
        ]
        near = [(d, r[0]) for d, r in near if r]
        if near:
            role = min(near)[1]
            return f"{role}: {person[0]}" if person and person[0] != "person" else role
        if noun is None:
            counted = next((k for k in range(max(first, i - COUNTER_BEFORE), i) if look(words, k, "counter")), None)
            role = next((r[0] for k in range(counted, i) if (r := look(words, k, "role"))), None) if counted is not None else None
            return role
        return person[0]
    return stem(noun)
