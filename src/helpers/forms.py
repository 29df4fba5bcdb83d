"""Words of the framing lexicons as they are printed: with clitics, in phrases, and not where the context makes them something else.

A form is a folded word or phrase; + after it stands for a pronoun or none; a form that begins with the article is only matched with it. Teh
marbuta is kept, and takes ت before a pronoun: سلام is not سلامة, أسر is not أسرة (folding ة to ه before clitics makes each the other with a
pronoun). A form that begins with = is matched as it stands, without clitics but و and ف. Traps are contexts, "before _ after", in which the
words name something else (عدالة in العدالة والتنمية)."""

import csv
from functools import cache, lru_cache
from pathlib import Path
from typing import Iterator, NamedTuple

from . import arabic, lexicons
from .paths import InputError

QUOTATION_MARKS = frozenset("«»“”„‟\"'‹›")  # a name in marks is the same name
CONJUNCTIONS, PREPOSITIONS, PRONOUNS = ("", "و", "ف"), ("", "ب", "ك", "ل"), ("ه", "ها", "هم", "هما", "نا")

Pattern = tuple[frozenset[str], ...]


class Entry(NamedTuple):
    """A lexicon row, ready to match: the row, the contexts that make it something else as (words before, nearest first; words after)."""

    row: dict
    traps: tuple[tuple[Pattern, Pattern], ...]


class Lexicon(NamedTuple):
    """The rows of a lexicon, and by first printed word the patterns that begin with it, longest first. `own`: how many rows came with the
    corpus."""

    rows: tuple[dict, ...]
    table: dict[str, tuple[tuple[Pattern, Entry], ...]]
    own: int = 0


class Words(NamedTuple):
    """The tokens of a stretch of text without quotation marks, with their places in the source."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=1000)  # an article's sentences, which are asked for several things one after the other
def words_of(source: str, start: int, end: int) -> Words:
    """The words of source[start:end], places counted in the source."""
    found = arabic.tokens(source[start:end])
    kept = [i for i, w in enumerate(found.words) if w not in QUOTATION_MARKS]
    return Words([found.words[i] for i in kept], [start + found.starts[i] for i in kept], [start + found.ends[i] for i in kept])


@cache
def printed(form: str) -> frozenset[str]:
    """A folded word as it may be printed with clitics; one that begins with the article only with it; + stands for a pronoun or none."""
    if form.startswith("="):
        return frozenset(conjunction + form[1:] for conjunction in CONJUNCTIONS)
    word, plus = form.rstrip("+"), form.endswith("+")
    definite = word.startswith("ال") and len(word) > 4
    base = word[2:] if definite else word
    out = set()
    for conjunction in CONJUNCTIONS:
        out |= {f"{conjunction}{preposition}ال{base}" for preposition in ("", "ب", "ك")} | {f"{conjunction}لل{base}"}
        if not definite:
            out |= {f"{conjunction}{preposition}{base}" for preposition in PREPOSITIONS}
        if plus:
            joined = base[:-1] + "ت" if base.endswith("ة") else base
            out |= {f"{conjunction}{preposition}{joined}{pronoun}" for preposition in PREPOSITIONS for pronoun in PRONOUNS}
    return frozenset(out)


def _pattern(phrase: str) -> Pattern:
    return tuple(printed(arabic.fold(w)) for w in phrase.split())


def _entry(row: dict) -> Entry:
    traps = []
    for trap in filter(None, row.get("trap", "").split("|")):
        before, _, after = trap.partition("_")
        traps.append((_pattern(before)[::-1], _pattern(after)))
    return Entry(row, tuple(traps))


def compiled(rows, own: int = 0) -> Lexicon:
    """Lexicon rows (dicts with `forms`, separated by |, and `trap`) ready to match."""
    table: dict[str, list] = {}
    for row in rows:
        entry = _entry(row)
        for form in filter(None, row["forms"].split("|")):
            pattern = _pattern(form)
            for first in pattern[0]:
                table.setdefault(first, []).append((pattern, entry))
    return Lexicon(tuple(rows), {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}, own)


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon data/lexicons/<name>.csv."""
    return compiled(lexicons.rows(name))


def extended(name: str, folder: str | Path | None, key: tuple[str, ...]) -> Lexicon:
    """The lexicon with the rows of <folder>/<name>.csv, when a corpus has one: a row whose `key` columns are in the lexicon replaces that
    row, others are added.

    Raises InputError that names the file and the row for one without a needed column or with a trap that has no _."""
    path = Path(folder) / f"{name}.csv" if folder else None
    if path is None or not path.is_file():
        return lexicon(name)
    needed = (*key, "forms")
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in needed if c not in (reader.fieldnames or ())]
            if missing:
                raise InputError(
                    f"{path}: no column {', '.join(missing)}. Expected the columns of data/lexicons/{name}.csv: {', '.join(lexicons.rows(name)[0])}."
                )
            added = []
            for number, cells in enumerate(reader, 2):
                row = {
                    **dict.fromkeys(lexicons.rows(name)[0], ""),
                    **{k: (v or "").strip() for k, v in cells.items() if k and isinstance(v, str)},
                }
                if not any(row.values()):
                    continue
                empty = [c for c in needed if not row[c]]
                if empty or any(t.count("_") != 1 for t in filter(None, row["trap"].split("|"))):
                    what = (
                        f"{', '.join(empty)} is empty" if empty else "a trap needs one _ where the word stands, such as: before _|_ after"
                    )
                    raise InputError(f"{path}, row {number}: {what}.")
                added.append(row)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            f"{path} cannot be read ({error}). Save it as CSV in UTF-8, with the columns of data/lexicons/{name}.csv."
        ) from error
    theirs = {tuple(row[k] for k in key) for row in added}
    return compiled([row for row in lexicons.rows(name) if tuple(row[k] for k in key) not in theirs] + added, len(added))


def matches(words: list[str], table: Lexicon, group: str) -> Iterator[tuple[int, int, dict]]:
    """(first word, word after the last, row) of what the lexicon names in a sentence's words. Of overlapping forms of one `group` (a
    column) the longest counts; a trapped one also keeps shorter forms of its group away."""
    taken: dict[str, int] = {}
    for i, word in enumerate(words):
        for pattern, entry in table.table.get(word, ()):
            key, j = entry.row[group], i + len(pattern)
            if taken.get(key, 0) > i or not follows(words, i, pattern):
                continue
            taken[key] = j
            if not any(follows(words, j, after) and _precedes(words, i, before) for before, after in entry.traps):
                yield i, j, entry.row


def found(source: str, sentences: list[dict], quoted: list[tuple[int, int]], table: Lexicon, group: str) -> Iterator[tuple[dict, dict]]:
    """(lexicon row, where it stands) of each match in an article: start, end, text, voice (outlet, or quoted when it overlaps a quoted
    span), place (headline or body) and the number of its sentence. `sentences` as in cleaning.segment; `quoted` spans of reported speech
    and of words in quotation marks."""
    for number, sentence in enumerate(sentences):
        words = words_of(source, sentence["start"], sentence["end"])
        for i, j, row in matches(words.words, table, group):
            start, end = words.starts[i], words.ends[j - 1]
            yield (
                row,
                {
                    "start": start,
                    "end": end,
                    "text": source[start:end],
                    "voice": voice(quoted, start, end),
                    "place": "headline" if sentence["kind"] == "headline" else "body",
                    "sentence": number,
                },
            )


def voice(quoted: list[tuple[int, int]], start: int, end: int) -> str:
    """outlet, or quoted when the passage overlaps one of the quoted spans."""
    return "quoted" if any(a < end and start < b for a, b in quoted) else "outlet"


def follows(words: list[str], i: int, pattern: Pattern) -> bool:
    """Whether the words from i on are those of the pattern."""
    return i + len(pattern) <= len(words) and all(words[i + k] in options for k, options in enumerate(pattern))


def _precedes(words: list[str], i: int, pattern: Pattern) -> bool:
    return len(pattern) <= i and all(words[i - 1 - k] in options for k, options in enumerate(pattern))
