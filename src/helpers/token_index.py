"""The tokens of an article as the rules look them up.

Where each word stands, which words are something to a rule, and what has been asked before."""

from bisect import bisect_left
from collections import defaultdict, deque
from functools import cached_property, wraps
from itertools import compress, count
from typing import Any, Callable, Mapping

from . import cues
from .actor_nouns import BODIES, noun, noun_class
from .cues import PAUSE
from .gazetteer import given
from .memory import remembered

COUNTERPARTS = ("نظرائ", "نظراء", "ونظرائ")  # how «نظرائه الفرنسي فلان والتركي فلان» begins
AHEAD = 16  # line ends behind the last token of an article, so that rules may look a few tokens ahead
REMEMBERED = 60  # places of one word that are looked at: far above what articles hold, so that time stays linear


class Words(list):
    """The folded tokens of an article. `surnames`: words that stand where only a name stands (قال فلان), see helpers.titles."""

    surnames: frozenset[str] = frozenset()
    accusatives: frozenset[int] = frozenset()  # the tokens that the page prints with tanwin: «اجتماعاً»

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The token numbers of each word, as the tokens are when first asked."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        # each token's number to the list of its word, without a loop in Python
        deque(map(list.append, map(found.__getitem__, self), count()), maxlen=0)
        found.default_factory = None  # from here on a word that is not there is not there
        return found

    @cached_property
    def sights(self) -> dict[str, list[int]]:
        """The token numbers, in order, of the words that are something to the rules (see `sights`)."""
        found: dict[str, list[int]] = {kind: [] for kind in ("cue", "verb", "phrase", "ending", "pause", "given", "name", "head", "sign")}
        kinds = list(map(sights, self.places))
        for own, where in compress(zip(kinds, self.places.values()), kinds):  # most words are nothing
            for kind in own:
                found[kind] += where
        for where in found.values():
            where.sort()
        return found


def governed_title(word: str) -> bool:
    """Whether a token is a title with a joined ل or ب (لوزير, للرئيس, برئيس)."""
    if len(word) <= 4 or word[0] not in "لب" or noun(word) is not None:
        return False
    return noun_class("ا" + word if word.startswith("لل") else word[1:]) == "title"


@remembered
def sights(word: str) -> tuple[str, ...]:
    """What a word is to the rules; nothing for most words.

    cue      a form of a cue                  verb    a finite one
    phrase   the first word of a nominal cue, or the verbal noun of a cue
    ending   a word at which reported content may end
    pause    a comma and the like             sign    no word or number
    given    a given name                     name    one that is no noun of persons as well
    head     the head of a noun phrase that teaches a name or a body"""
    kind, out = noun_class(word), []
    if word in cues.endings():  # as all cues are
        out.append("ending")
        if word in cues.forms():
            out += ["cue", "verb"] if word in cues.finite() else ["cue"]
        if word in cues.phrases():
            out.append("phrase")
    elif word[0] == "و":
        out.append("ending")
    masdar = word in cues.masdars() or word in cues.definite_masdars() or word in cues.word_class("mutual-charges")
    if masdar and "phrase" not in out:
        out.append("phrase")
    if word in PAUSE:
        out.append("pause")
    if word == "عبد":
        out.append("name")
    if given(word):
        out += ["given"] if kind else ["given", "name"]
    if word.startswith(COUNTERPARTS) or _teaches(word, kind):
        out.append("head")
    if not word[0].isalnum():
        out.append("sign")
    return tuple(out)


def _teaches(word: str, kind: str) -> bool:
    """Whether a word of a kind is the head of a noun phrase that teaches a name (وزير, لوزير) or a body (وزارة, لمنظمة)."""
    if kind in ("title", "joint"):
        return True
    if kind in BODIES and not word.startswith("وال") and (kind == "organisation" or not word.startswith("ال")):
        return True
    if word.startswith("لل") and kind == "" and noun_class("ا" + word[1:]) in ("organisation", "agency"):
        return True  # «المدير العام للوكالة الدولية»
    if word[0] == "ل" and kind == "" and not word.startswith(("لل", "لال")) and noun_class(word[1:]) in BODIES:
        return True
    return governed_title(word)


class Pairs(dict):
    """Opening mark -> closing mark (token numbers) of an article, and what `asked_once` has found out about phrases between tokens."""

    def __init__(self, pairs: Mapping[int, int] = {}) -> None:
        super().__init__(pairs)
        self.answers: dict[tuple, Any] = {}


def asked_once(rule: Callable) -> Callable:
    """A rule about tokens a..b of an article (words, a, b, pair_at, one more thing or none) that works its answer out once.

    Many rules ask about the same phrase."""
    name = rule.__name__

    @wraps(rule)
    def asked(words, a, b, pair_at, more=None, governed=None):
        try:
            answers = pair_at.answers
        except AttributeError:  # a plain dict
            answers = {}
        key = name, a, b, not more, governed
        answer = answers.get(key, answers)
        if answer is answers:  # not asked before
            if governed is not None:
                answer = rule(words, a, b, pair_at, governed=governed)
            elif not more:
                answer = rule(words, a, b, pair_at)
            else:
                answer = rule(words, a, b, pair_at, more)
            answers[key] = answer
        return answer

    return asked


def accusative(words: list[str], i: int) -> bool:
    """Whether the page prints token i with the tanwin of the accusative («اجتماعاً»), so that it is no part of a name."""
    return i in getattr(words, "accusatives", ())


def words_surnames(words: list[str]) -> frozenset[str]:
    """The surnames that an article's tokens carry; none for a bare list."""
    return getattr(words, "surnames", frozenset())


def follows_again(words: list[str], i: int) -> bool:
    """Whether the token before token i stands before the same word elsewhere in the article, too; never in a bare list."""
    places = getattr(words, "places", {}).get(words[i], ())
    return len(places) > 1 and any(words[k - 1] == words[i - 1] for k in places[:REMEMBERED] if k and k != i)


def count_words(words: Words, a: int, b: int) -> int:
    """Number of words and figures among tokens a..b of an article."""
    signs = words.sights["sign"]
    return max(0, b - a) - (bisect_left(signs, b) - bisect_left(signs, a) if a < b else 0)
