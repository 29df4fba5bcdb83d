"""Arabic script: a normalised shadow of a text with an index map back to its source, and the tokens that extraction works on.

Matching is done on the shadow; every offset that leaves this module is a Unicode code point offset into the untouched source.
The folding of letters is that of camel-tools' `dediac_ar`, `normalize_alef_ar` and `normalize_alef_maksura_ar` (Obeid et al. 2020),
extended to what saved web pages hold; a test keeps the two in step. Teh marbuta stays: folded, it makes two words one (سلامة, سلامه).
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple, Sequence

from .lexicons import rows

DIACRITICS = "".join(map(chr, [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE)]))
TATWEEL = "\u0640"
# zero-width characters, bidi marks, embeddings, overrides and isolates, variation selectors, the byte order mark, the soft hyphen
CONTROLS = "".join(map(chr, [0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFE0E, 0xFE0F, 0xFEFF]))
_DROPPED = DIACRITICS + TATWEEL + CONTROLS

# letters that are written for one another: alef forms, alef maksura, Persian and Urdu letters, digits, spaces
_LETTERS = {**dict.fromkeys("أإآٱٲٳ", "ا"), **dict.fromkeys("ىیېۍے", "ي"), **dict.fromkeys("کڪڬ", "ك"), **dict.fromkeys("ھہەۀہ", "ه"), "ۃ": "ة", "ە": "ه", "ۇ": "و", "ۆ": "و"}
_DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}
_SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f", " ")
_LINE_ENDS = dict.fromkeys("\r\u0085\u2028\u2029", "\n")
_ONE_TO_ONE = str.maketrans({**_LETTERS, **_DIGITS, **_SPACES, **_LINE_ENDS})
_RARE = re.compile("[" + "".join(sorted({*map(chr, _ONE_TO_ONE)} - set("أإآى\u00a0"))).replace("\\", "") + "]")  # all that is folded but is not in every text
_DROP = re.compile(f"[{_DROPPED}]+")
_WIDE = re.compile("[\ufb50-\ufdff\ufe70-\ufefe\uff01-\uff5e\u0300-\u036f\u0653-\u0655]")  # presentation forms and combining marks


class Shadow(NamedTuple):
    """A folded text and, for each of its characters and for its end, the source offset it stands at."""

    text: str
    index: Sequence[int]


def fold(text: str) -> str:
    """The folded form of a text, for comparing words: no diacritics, tatweel or controls; one form of each letter and digit."""
    return shadow(text).text


def shadow(source: str) -> Shadow:
    """The folded source and its index map. Presentation forms are unfolded (ﻼ gives لا), so lengths may differ; every line end becomes \\n."""
    if _WIDE.search(source):
        chars, index = [], []
        for i, c in enumerate(source):
            if c in _DROPPED:
                continue
            for wide in unicodedata.normalize("NFKC", c) if _WIDE.match(c) else c:
                if wide not in _DROPPED and not (unicodedata.combining(wide)):
                    chars.append(" " if wide.isspace() and wide not in "\r\n\u0085\u2028\u2029" else wide)
                    index.append(i)
        index.append(len(source))
        return Shadow("".join(chars).translate(_ONE_TO_ONE), index)
    index: list[int] | range = range(len(source) + 1)
    text = source
    if _DROP.search(source):
        index, last = [], 0
        for m in _DROP.finditer(source):
            index += range(last, m.start())
            last = m.end()
        index += range(last, len(source) + 1)
        text = _DROP.sub("", source)
    if _RARE.search(text):
        return Shadow(text.translate(_ONE_TO_ONE), index)
    return Shadow(text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ى", "ي").replace("\u00a0", " "), index)


_TRAILING = frozenset(DIACRITICS + TATWEEL + "\u0653\u0654\u0655")


def span(source: str, shade: Shadow, start: int, end: int) -> tuple[int, int]:
    """Source offsets of shadow[start:end] (not empty), with the diacritics and tatweel that hang on its last letter."""
    a, b = shade.index[start], shade.index[end - 1] + 1
    while b < len(source) and source[b] in _TRAILING:
        b += 1
    return a, b


class Tokens(NamedTuple):
    """Parallel tuples: folded words and marks, and the source offsets (half-open) of each."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


_TOKEN = re.compile(r"\d+(?:[.,:/٫٬]\d+)*|[^\W\d_]+|\n|[^\s]")


@lru_cache(maxsize=4)  # an article is cut once for all that read it
def tokens(source: str) -> Tokens:
    """Words, numbers (12, 95.4, 15/8/2025, 11:30), single marks and line ends of a text, folded, with their source offsets.

    Letters and digits are separate tokens (و40 is two), so clitics before figures need no rule. Line ends are the token "\\n"."""
    shade = shadow(source)
    spans = [m.span() for m in _TOKEN.finditer(shade.text)]
    text, index = shade
    words = [text[a:b] for a, b in spans]
    if isinstance(index, range):
        return Tokens(tuple(words), tuple(a for a, _ in spans), tuple(b for _, b in spans))
    starts, ends, size = [index[a] for a, _ in spans], [index[b - 1] + 1 for _, b in spans], len(source)
    for i, end in enumerate(ends):
        while end < size and source[end] in _TRAILING:
            end += 1
        ends[i] = end
    return Tokens(tuple(words), tuple(starts), tuple(ends))


_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def word_list(text: str) -> list[str]:
    """Folded words of a text, without numbers and marks."""
    return _WORD.findall(fold(text))


def arabic_share(text: str) -> float:
    """Share of Arabic letters among all letters, 0 for a text without letters. Reads at most the first 20,000 characters."""
    letters = len(_LETTER.findall(text[:20000]))
    return len(_ARABIC.findall(text[:20000])) / letters if letters else 0.0


def other_language(text: str) -> str | None:
    """"Persian or Urdu" when a text in Arabic script has more of their commonest words than of Arabic's (data/lexicons/function_words.csv), else None."""
    own, other = (frozenset(row["form"] for row in rows("function_words") if row["class"] == name) for name in ("language-arabic", "language-other"))
    words = text.split()
    theirs = sum(word in other for word in words)
    return "Persian or Urdu" if theirs > max(3, sum(word in own for word in words)) else None


def without_article(word: str) -> str:
    """A folded word without the definite article (الرئيس gives رئيس), when at least two letters are left."""
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


def isolate(text: str) -> str:
    """A text wrapped in first-strong isolates with its own bidi controls removed, for mixed-direction lines such as figure labels."""
    return "\u2067" + re.sub("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "", text) + "\u2069"
