"""Quotation marks: which opens, which closes, in every style that Arabic web pages print.

Marks pair within their own kind («», curly, straight, {}), whatever the direction of the glyph: pages print “…”, ”…”, ”…“ and »…«.
What decides is the context (space, punctuation or a clitic before; space or punctuation after) and whether a mark of that kind is open."""

from typing import Callable, Iterable, NamedTuple, Sequence

KINDS = {
    **dict.fromkeys("«»", "guillemets"),
    **dict.fromkeys("“”„‟″", "curly"),  # ″ is what some pages print for ” behind a digit
    **dict.fromkeys('"＂', "straight"),
    **dict.fromkeys("{}", "braces"),
    **dict.fromkeys("‹›", "angles"),
    **dict.fromkeys("'‘’‚", "single"),
    **dict.fromkeys((a + b for a in "'‘’‚" for b in "'‘’‚"), "doubled"),  # ''…'', a token each
}
_OPENERS, _CLOSERS = frozenset("«“„{‹"), frozenset("»”″}›")
_BEFORE_OPENING = frozenset("([{:-–—/،,؛;«“\"'‘’")
_CLITICS = frozenset(["ب", "ل", "ك", "و", "ف", "وب", "ول", "لل", "ال", "بال", "وال", "فب", "فل"])
_MARKS = frozenset(KINDS) | {"\n"}
_THAT = frozenset(["ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "قائلا", "قائلة"])  # a mark behind these opens
PARAGRAPHS_A_QUOTE_MAY_SPAN = 3
TERM_TOKENS = 10  # more stand in marks inside marks of the same kind only by mistake


class Pair(NamedTuple):
    """Token numbers of an opening and a closing mark, and the kind of mark."""

    open: int
    close: int
    kind: str


def find(
    words: Sequence[str], starts: Sequence[int], ends: Sequence[int], among: Iterable[int] | None = None
) -> tuple[list[Pair], list[int]]:
    """Pairs of quotation marks among tokens (see arabic.tokens), by opening token, and the token numbers of marks left unpaired.

    Where a sentence within a quotation opens again, the stop before it closes.
    A mark left open at the end of its paragraph pairs with a lone closing mark of its kind in one of the next paragraphs; else it is
    unpaired. Pairs nest when their kinds differ, «» and “” in their like too where all are closed; of two crossing pairs the longer is
    given up. `among`: the token numbers to look at, where it is known that all marks and line ends are there."""
    open_at: dict[str, int] = {}
    around: dict[str, list[int]] = {"«": [], "“": []}  # marks open around the innermost one
    pending: dict[str, tuple[int, int]] = {}  # kind: (opening token, paragraph) left open in an earlier paragraph
    pairs: list[Pair] = []
    unpaired: list[int] = []
    given_up: int | None = None  # a straight mark before another opening one in the paragraph
    paragraph, last = 0, len(starts) - 1
    for i in range(len(starts)) if among is None else among:
        word = words[i]
        if word not in _MARKS:
            continue
        if word == "\n":
            if i and words[i - 1] != "\n":
                paragraph += 1
                for kind, at in open_at.items():
                    if kind in pending:
                        unpaired.append(pending[kind][0])
                    pending[kind] = (at, paragraph)
                open_at, given_up = {}, None
                for outer in around.values():
                    unpaired += outer
                    outer.clear()
            continue
        kind = KINDS[word]
        if word == "″" and kind not in open_at:
            continue  # inches
        if kind == "single" and _apostrophe(words, starts, ends, i, last):
            continue
        role = _role(words, starts, ends, i, last)
        if kind == "straight" and kind in open_at and i + 2 < last and words[i + 1] == "و" and words[i + 2] == word:
            role = -1  # «هتفوا "الحرية لنا "و"يسقط القيصر"»
        if kind in open_at:
            anew = words[i - 1] in ".!؟?" and i - open_at[kind] > 4  # each sentence opens again
            if role > 0 and word in around and word == words[open_at[kind]] and not (word == "“" and (anew or words[i - 1] in _THAT)):
                around[word].append(open_at[kind])
                open_at[kind] = i
            elif role > 0 and (
                kind in ("straight", "curly", "doubled") or word in _OPENERS
            ):  # a second opening: the first was never closed
                if anew:
                    close = i - 1
                    while words[close - 1] in ".!؟?":
                        close -= 1
                    pairs.append(Pair(open_at[kind], close, kind))  # each sentence opens again: «"…. "…"»: the stop closes
                else:
                    unpaired.append(open_at[kind])
                    given_up = open_at[kind] if kind == "straight" else None
                open_at[kind] = i
            else:
                opening = open_at.pop(kind)
                pairs.append(Pair(opening, i, kind))
                if around.get(words[opening]):
                    open_at[kind] = around[words[opening]].pop()
        elif (
            kind in pending
            and paragraph - pending[kind][1] < PARAGRAPHS_A_QUOTE_MAY_SPAN
            and (role < 0 or (role == 0 and word not in _OPENERS))
        ):
            pairs.append(Pair(pending.pop(kind)[0], i, kind))
        elif kind in pending and role > 0 and (i == 0 or words[i - 1] == "\n"):
            open_at[kind] = pending.pop(kind)[0]  # a continued quotation that repeats its opening mark at the head of the paragraph
        elif (
            kind == "straight"
            and given_up is not None
            and (role < 0 or role == 0 and words[i - 1] in ".،!؟?")
            and not _sentence_within(pairs, given_up)
        ):
            unpaired.remove(given_up)  # «"كلام عن "المدينة" وغيرها."وأضاف»: a term stood inside
            pairs.append(Pair(given_up, i, kind))
            given_up = None
        elif role < 0 or (role == 0 and word in _CLOSERS):
            unpaired.append(i)
        else:
            open_at[kind] = i
    unpaired += [*around["«"], *around["“"], *open_at.values(), *(at for at, _ in pending.values())]
    # an apostrophe is no mark
    unpaired = [at for at in unpaired if KINDS[words[at]] != "single"]
    lone = _two_left(
        words, [at for at in unpaired if KINDS[words[at]] == "straight"], pairs, lambda at: _role(words, starts, ends, at, last)
    )
    pairs += lone
    unpaired = [at for at in unpaired if not any(at in (pair.open, pair.close) for pair in lone)] if lone else unpaired
    return _without_crossing(sorted(pairs), unpaired), sorted(unpaired)


def _sentence_within(pairs: list[Pair], opening: int) -> bool:
    """Whether more than a term stands in straight marks behind an opening mark: then it is none that encloses them."""
    for pair in reversed(pairs):
        if pair.open < opening:
            return False
        if pair.kind == "straight" and pair.close - pair.open > TERM_TOKENS:
            return True
    return False


def _two_left(words: Sequence[str], unpaired: list[int], pairs: list[Pair], role: Callable[[int], int]) -> list[Pair]:
    """Straight marks left over where a paragraph has just two, and the second is no clear opening one: the first opens («على حسابه" كلام
    طويل."»)."""
    groups: list[list[int]] = []
    for at in sorted(unpaired):
        if groups and "\n" not in words[groups[-1][-1] : at]:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [
        Pair(a, b, "straight")
        for a, b in (group for group in groups if len(group) == 2)
        if b - a > 4
        and not any(a < p.open < p.close < b and p.close - p.open > TERM_TOKENS and p.kind == "straight" for p in pairs)
        and not (role(b) > 0 and (words[b - 1] in ":.!؟?،" or words[b - 1] in _THAT))
    ]


def _apostrophe(words, starts, ends, i, last) -> bool:
    """Whether a single mark stands within a word, and does not follow a clitic («بـ'كذا'»)."""
    if i and words[i - 1] in _CLITICS:
        return False
    return (
        0 < i < last and words[i - 1][0].isalnum() and starts[i] == ends[i - 1] and words[i + 1][0].isalnum() and starts[i + 1] == ends[i]
    )


def _role(words, starts, ends, i, last) -> int:
    """1 for a mark that its surroundings make an opening one, -1 for a closing one, 0 when they do not tell."""
    before = words[i - 1] if i else "\n"
    after = words[i + 1] if i < last else "\n"
    space_before = i == 0 or before == "\n" or starts[i] > ends[i - 1]
    space_after = after == "\n" or starts[i + 1] > ends[i]
    opens = space_before or before in _BEFORE_OPENING or before in _CLITICS
    if opens and not space_after and after not in ".،,؛;:!؟?)":
        return 1
    if not space_before and before != ":" and (space_after or after in ".،,؛;:!؟?)]-–—»”\"'’") and before not in _CLITICS:
        return -1
    return 0


def _without_crossing(pairs: list[Pair], unpaired: list[int]) -> list[Pair]:
    """Pairs (sorted by opening) of which none crosses another; the marks of those given up join the unpaired ones."""
    given_up: set[Pair] = set()
    stack: list[Pair] = []
    for pair in pairs:
        while stack and stack[-1].close < pair.open:
            stack.pop()
        if stack and stack[-1].close < pair.close:
            longer = max(stack[-1], pair, key=lambda p: p.close - p.open)
            given_up.add(longer)
            unpaired += [longer.open, longer.close]
            if longer is pair:
                continue
            stack.pop()
        stack.append(pair)
    return [pair for pair in pairs if pair not in given_up]
