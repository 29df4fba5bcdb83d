"""The places and peoples of a story: what a name such as الأزمة is tied to when it names this story's event and not another.

In an article: countries with their peoples and capitals (data/lexicons/places.csv), what stands after a noun of place (مدينة, قرية), and a
country not in that list whose people the article names as well (في دروفانيا, الدروفاني). Which of them make the story is decided over the
articles: those in at least half."""

from collections import Counter
from functools import cache
from typing import NamedTuple

from . import arabic, lexicons
from .forms import CONJUNCTIONS, printed

MOST, SHARE = 12, 0.5  # places of a story; share of its articles that name each
_PREPOSITIONS = frozenset(conjunction + p for conjunction in CONJUNCTIONS for p in ("في", "من", "الي", "مع", "بين", "عن", "ضد"))
_ENDINGS = ("ي", "ية", "يين", "يون", "يتين", "يان", "يات")


def _without(word: str) -> list[str]:
    """A printed word without what may be joined before it."""
    out = [word]
    for conjunction in CONJUNCTIONS:
        for prefix in ("", "ب", "ل", "ك", "ال", "بال", "لل", "كال"):
            joined = conjunction + prefix
            if joined and word.startswith(joined) and len(word) - len(joined) >= 3:
                out.append(word[len(joined) :])
    return out


@cache
def _known() -> dict[str, str]:
    """Folded bare form -> place, of countries, peoples (all numbers and genders) and capitals."""
    table = {}
    for row in lexicons.rows("places"):
        for form in row["forms"].split("|"):
            table[arabic.fold(form).removeprefix("ال")] = row["place"]
        for people in filter(None, row["people"].split("|")):
            stem = arabic.fold(people).removesuffix("ي")
            table |= {stem + ending: row["place"] for ending in _ENDINGS}
    return table


def place_of(word: str) -> str | None:
    """The country that a folded word names by itself, its people or its capital (data/lexicons/places.csv); None for other words."""
    return _known().get(word.removeprefix("ال"))


@cache
def _place_nouns() -> frozenset[str]:
    """Nouns of place as they stand before a name: in the construct, so without the article."""
    bare = [arabic.fold(row["form"]) for row in lexicons.rows("framing_words") if row["class"] == "place-noun"]
    return frozenset(conjunction + preposition + noun for noun in bare for conjunction in CONJUNCTIONS for preposition in ("", "ب", "ل"))


def _name(word: str) -> bool:
    """Whether a word after a noun of place may be its name: مدينة اللاذقية, قرية دوما, but not the adjective of مدينة ساحلية."""
    return len(word) > 2 and word[0].isalpha() and (word.startswith("ال") or not word.endswith(("ة", "ي", "ين", "ات")))


class Read(NamedTuple):
    """What an article has for the story's places: its words, those that name a place -> which, and those that stand after a preposition."""

    words: frozenset[str]
    places: dict[str, str]
    after: frozenset[str]


def read(source: str, sentences: list[dict]) -> Read:
    """The folded words of an article as printed, and which of them name a place: a listed one, or the word after a noun of place."""
    tokens = [w for s in sentences for w in arabic.tokens(source[s["start"] : s["end"]]).words]
    words, places, known, after = {w for w in tokens if w[0].isalpha() and len(w) > 2}, {}, _known(), set()
    for word in words:
        place = next((known[form] for form in _without(word) if form in known), None)
        if place:
            places[word] = place
    for before, word in zip(tokens, tokens[1:]):
        if before in _place_nouns() and _name(word):
            places.setdefault(word, word)
        if before in _PREPOSITIONS:
            after.add(word)
    return Read(frozenset(words), places, frozenset(after))


def story(articles: list[Read], extra: str = "") -> dict[str, str]:
    """The printed words of the story's places and peoples -> place: places that at least half of the articles name (at most twelve, those
    that most of them name).

    A country that is not listed is one when it stands after a preposition and its people occur as well (في دروفانيا, الدروفاني; not the
    adverb سياسيا). `extra`: further words of a parameter, such as "القرم, الناتو", with all that may be joined to them."""
    words = frozenset().union(*(a.words for a in articles))
    places = {w: p for a in articles for w, p in a.places.items()}
    after = frozenset().union(*(a.after for a in articles)) | {
        w.removeprefix("و")[1:] for w in words if w.removeprefix("و")[:1] in ("ب", "ل")
    }
    countries = {
        w
        for w in after - set(places)
        if w.endswith("ا") and len(s := w.removesuffix("ا").removesuffix("ي")) > 3 and (f"ال{s}ي" in words or f"ال{s}ية" in words)
    }
    names = set(places.values()) | countries
    for word in words - set(places):  # other forms of what was found: دروفانيين, وسوروتش
        for form in _without(word):
            stem = next((form.removesuffix(e) for e in sorted(_ENDINGS, key=len, reverse=True) if form.endswith(e)), "")
            place = form if form in names else next((c for c in (f"{stem}يا", f"{stem}ا") if c in countries), None)
            if place:
                places[word] = place
                break
    named = Counter(place for a in articles for place in {places[w] for w in a.words & places.keys()})
    least = max(1, -(-len(articles) * SHARE // 1))
    kept = {place for place, n in sorted(named.items(), key=lambda p: (-p[1], p[0]))[:MOST] if n >= least}
    out = {word: place for word, place in places.items() if place in kept}
    for word in filter(None, (w.strip() for w in extra.split(","))):
        out |= {form: word for form in printed(arabic.fold(word))}
    return out
