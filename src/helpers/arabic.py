"""Arabic script: a normalised shadow of a text with an index map back to its source, and the tokens that extraction works on.

Matching is done on the shadow; every offset that leaves this module is a Unicode code point offset into the untouched source.
The folding of letters is that of camel-tools' `dediac_ar`, `normalize_alef_ar` and `normalize_alef_maksura_ar` (Obeid et al. 2020),
extended to what saved web pages hold; a test keeps the two in step. Teh marbuta stays: folded, it makes two words one (سلامة, سلامه).
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from .lexicons import rows
from .memory import remembered

SHADDA = "\u0651"  # the sign of a doubled letter
POSSESSIVE = ("ه", "ها", "هم")  # as they end a noun: his, her, their
DIACRITICS = "".join(
    map(
        chr,
        [
            *range(0x0610, 0x061B),
            *range(0x064B, 0x0660),
            0x0670,
            *range(0x06D6, 0x06DD),
            *range(0x06DF, 0x06E5),
            0x06E7,
            0x06E8,
            *range(0x06EA, 0x06EE),
        ],
    )
)
TATWEEL = "\u0640"
# zero-width characters, bidi marks, embeddings, overrides and isolates, variation selectors, the byte order mark, the soft hyphen
CONTROLS = "".join(
    map(chr, [0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFE0E, 0xFE0F, 0xFEFF])
)
_DROPPED = DIACRITICS + TATWEEL + CONTROLS

# letters that are written for one another: alef forms, alef maksura, Persian and Urdu letters, digits, spaces
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیېۍے", "ي"),
    **dict.fromkeys("کڪڬ", "ك"),
    **dict.fromkeys("ھہەۀہ", "ه"),
    "ۃ": "ة",
    "ە": "ه",
    "ۇ": "و",
    "ۆ": "و",
}
_DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}
_SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f", " ")
_LINE_ENDS = dict.fromkeys("\r\u0085\u2028\u2029", "\n")
_FOLDED = _LETTERS | _DIGITS | _SPACES | _LINE_ENDS
_OFTEN = "أإآى\u00a0"  # of these, the ones in nearly every text
_DROP = re.compile(f"([{_DROPPED}][{_DROPPED}]*)")  # one set, then any number: searching for a set is quick, for a repeated one it is not
_PLAIN = re.compile("[ءؤئابةتثجحخدذرزسشصضطظعغفقكلمنهوي]*")  # letters that stay what they are
_WIDE = re.compile("[\ufb50-\ufdff\ufe70-\ufefe\uff01-\uff5e\u0300-\u036f\u0653-\u0655]")  # presentation forms and combining marks
_RARE = re.compile(f"{_WIDE.pattern[:-1]}{''.join(_FOLDED.keys() - set(_OFTEN))}]")


class Shadow(NamedTuple):
    """A folded text and how far its characters stand from their place in the source: from character breaks[k] to the next break shifts[k]
    further on.

    Before the first break nothing is moved. The end of the text counts as a character."""

    text: str
    breaks: list[int]
    shifts: list[int]

    def place(self, offset: int) -> int:
        """The source offset of a character of the folded text."""
        k = bisect_right(self.breaks, offset)
        return offset + self.shifts[k - 1] if k else offset


def fold(text: str) -> str:
    """The folded form of a text, for comparing words: no diacritics, tatweel or controls; one form of each letter and digit."""
    return shadow(text).text if len(text) > 40 else _fold_short(text)


@remembered  # names and the heads of lines come again and again
def _fold_short(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else shadow(text).text


def shadow(source: str) -> Shadow:
    """The folded source and its way back. Presentation forms are unfolded (ﻼ gives لا), so lengths may differ; every line end becomes
    \\n."""
    rare = set(_RARE.findall(source))
    if any(map(_WIDE.match, rare)):
        return _unfolded(source)
    text, breaks, shifts = _without_dropped(source)
    for c in (*_OFTEN, *rare):
        text = text.replace(c, _FOLDED[c])
    return Shadow(text, breaks, shifts)


def _without_dropped(source: str) -> tuple[str, list[int], list[int]]:
    parts = _DROP.split(source)  # kept, dropped, kept, …
    if len(parts) == 1:
        return source, [], []
    return "".join(parts[::2]), list(accumulate(map(len, parts[:-1:2]))), list(accumulate(map(len, parts[1::2])))


def _unfolded(source: str) -> Shadow:
    """The shadow made character by character, for the few texts with presentation forms or combining marks: one of these may be many
    letters or none."""
    chars: list[str] = []
    breaks, shifts = [], [0]
    for i, c in enumerate(source):
        for wide in unicodedata.normalize("NFKC", c) if _WIDE.match(c) else c:
            if wide not in _DROPPED and not unicodedata.combining(wide):
                if i - len(chars) != shifts[-1]:
                    breaks.append(len(chars))
                    shifts.append(i - len(chars))
                chars.append(_FOLDED.get(wide, " " if wide.isspace() and wide != "\n" else wide))
    if len(source) - len(chars) != shifts[-1]:
        breaks.append(len(chars))
        shifts.append(len(source) - len(chars))
    return Shadow("".join(chars), breaks, shifts[1:])


class Tokens(NamedTuple):
    """Parallel tuples: folded words and marks, and the source offsets (half-open) of each."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


_TRAILING = frozenset(DIACRITICS + TATWEEL + "\u0653\u0654\u0655")  # what hangs on a letter belongs to its token
# most words begin with a plain Arabic letter: that test is quick
_TOKEN = re.compile(r"([\u0621-\u064a]+[^\W\d_]*|[^\W\d_]+|\d+(?:[.,:/٫٬]\d+)*|\n|['‘’‚]{2}|[^\s])")


@lru_cache(maxsize=4)  # an article is cut once for all that read it
def tokens(source: str) -> Tokens:
    """Words, numbers (12, 95.4, 15/8/2025, 11:30), single marks and line ends of a text, folded, with their source offsets.

    Letters and digits are separate tokens (و40 is two), so clitics before figures need no rule. Line ends are the token "\\n", but for
    those that only wrap a line."""
    shade = shadow(source)
    parts = _TOKEN.split(shade.text)  # gap, token, gap, …, gap
    bounds = _bounds(source, shade, list(map(len, parts)))
    found = Tokens(tuple(parts[1::2]), tuple(bounds[:-1:2]), tuple(bounds[1::2]))
    if wrapped := wraps(source):
        kept = [k for k, start in enumerate(found.starts) if start not in wrapped]
        return Tokens(*(tuple(column[k] for k in kept) for column in found))
    return found


# the longest line of a wrapped text, how many wraps it has, and what share of the longest line the others reach
NARROWEST, WIDEST, WRAPS, RAGGED = 30, 130, 5, 0.85


@lru_cache(maxsize=4)
def wraps(source: str) -> frozenset[int]:
    """Offsets of the line ends that wrap a line in mid-sentence, in a text that was broken at a fixed width: where most lines that end in
    no stop had, nearly, no room for the next word. The first line stays by itself: it may be a headline."""
    lines = source.splitlines(keepends=True) if source.count("\n") > WRAPS else []
    if not lines or max(map(len, lines)) > 2 * WIDEST:  # as most texts: a paragraph a line
        return frozenset()
    bare = [_DROP.sub("", line).strip() for line in lines]
    width = max(map(len, bare))
    open_ends, full, at, first = [], 0, 0, True
    for line, text, following in zip(lines, bare, [*bare[1:], ""]):
        if not first and text and following[:1].isalpha() and (text[-1].isalnum() or text[-1] in "،,؛") and 2 * len(text) > width:
            open_ends += range(at + len(line.rstrip()), at + len(line))
            full += 1 if len(text) + 1 + len(following.split(maxsplit=1)[0]) >= RAGGED * width else -1
        first, at = first and not text, at + len(line)
    return frozenset(open_ends) if full >= WRAPS and NARROWEST <= width <= WIDEST else frozenset()


def _bounds(source: str, shade: Shadow, sizes: list[int]) -> list[int]:
    """Where gaps and tokens of these sizes in the folded text end in the source; a token ends after the diacritics and tatweel that hang on
    its last letter."""
    bounds = list(accumulate(sizes))
    if not shade.breaks:
        return bounds
    for at, before, after in zip(shade.breaks, [0, *shade.shifts], shade.shifts):
        k = bisect_left(bounds, at)  # tokens have odd numbers
        if k % 2 and bounds[k] == at:
            end = at + before
            while end < len(source) and source[end] in _TRAILING:
                end += 1
            sizes[k] += end - at - before
            sizes[k + 1] += after - (end - at)
        else:
            sizes[k] += after - before
    return list(accumulate(sizes))


_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def word_list(text: str) -> list[str]:
    """Folded words of a text, without numbers and marks."""
    return _WORD.findall(fold(text)) if len(text) > 40 else list(_words_short(text))


@remembered
def _words_short(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_fold_short(text)))


def arabic_share(text: str) -> float:
    """Share of Arabic letters among all letters, 0 for a text without letters. Reads at most the first 20,000 characters."""
    letters = len(_LETTER.findall(text[:20000]))
    return len(_ARABIC.findall(text[:20000])) / letters if letters else 0.0


def other_language(text: str) -> str | None:
    """ "Persian or Urdu" when a text in Arabic script has more of their commonest words than of Arabic's
    (data/lexicons/function_words.csv), else None."""
    own, other = (
        frozenset(row["form"] for row in rows("function_words") if row["class"] == name) for name in ("language-arabic", "language-other")
    )
    words = text.split()
    theirs = sum(word in other for word in words)
    return "Persian or Urdu" if theirs > max(3, sum(word in own for word in words)) else None


def without_pronoun(word: str) -> str:
    """A folded noun without the pronoun at its end (بيانها: بيان)."""
    return next((word.removesuffix(end) for end in reversed(POSSESSIVE) if word.endswith(end)), word)


def without_article(word: str) -> str:
    """A folded word without the definite article (الرئيس gives رئيس), when at least two letters are left."""
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


@remembered
def skeleton(word: str) -> str:
    """Consonants of a folded word, the same for spelling variants of one name (بوتن, بوتين; ترمب, ترامب; الأميركي, الأمريكي)."""
    bare = re.sub("[اويىئؤء]", "", word[2:] if word.startswith("ال") and len(word) > 4 else word)
    bare = bare.replace("ة", "").replace("غ", "ج").replace("ق", "ك")
    return bare if len(bare) >= 2 else word


def isolate(text: str) -> str:
    """A text wrapped in first-strong isolates with its own bidi controls removed, for mixed-direction lines such as figure labels."""
    return "\u2067" + re.sub("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "", text) + "\u2069"
