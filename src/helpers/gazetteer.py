"""Names that are known beforehand: given names, agencies, and the states, bodies and well-known persons of the lexicons, in every spelling.

Given names are data/lexicons/given_names.csv, the others data/lexicons/actors.csv and agencies.csv. A name that looks like a particle or a
verb is told from it here."""

from functools import cache
from typing import Callable, NamedTuple

from . import arabic, cues, lexicons
from .memory import remembered


_MARK = "ٱ"  # ends a token that only looks like a particle or a verb: it is part of a name


# names that are particles when they are folded (على, الآن), as the tokens of an article have them (helpers.article)
SPELT_APART = {"علي": "عليي", "الان": "الانن", "انا": "اناا", "راي": "رايي"}


@cache
def months() -> frozenset[str]:
    """Folded names of months."""
    return frozenset(arabic.fold(row["form"]) for row in lexicons.rows("months"))


@cache
def given_names() -> dict[str, str]:
    """Folded given name -> gender."""
    names = {arabic.fold(row["form"]): row["gender"] for row in lexicons.rows("given_names")}
    marked = cues.word_class("of-the-faith") | cues.word_class("name-or-verb") | cues.word_class("name-or-title")
    return {word + _MARK: names.get(word, "m") for word in marked} | {
        SPELT_APART.get(name, name): gender for name, gender in names.items()
    } | dict.fromkeys(initials(), "")


@cache
def initials() -> frozenset[str]:
    """What stands for a name that is given as initials: its first and last letter with a stop («م.ع»)."""
    letters = sorted(set(map(arabic.fold, "ابتثجحخدذرزسشصضطظعغفقكلمنهوي")))
    return frozenset(f"{first}.{last}" for first in letters for last in letters)


given: Callable[[str], bool] = given_names().__contains__  # whether a folded word is a given name (data/lexicons/given_names.csv)


def given_gender(word: str) -> str:
    """m or f of a folded given name; "" for other words and for names of both."""
    return given_names().get(SPELT_APART.get(word, word), "")


class Known(NamedTuple):
    """A row of data/lexicons/actors.csv."""

    name: str
    kind: str  # state | capital | institution | agency | person
    gender: str


@cache
def listed() -> dict[tuple[str, ...], Known]:
    """Folded words of every name and alias in data/lexicons/actors.csv -> its row."""
    table: dict[tuple[str, ...], Known] = {}
    for row in lexicons.rows("actors"):
        for form in (row["name"], *row["aliases"].split("|")):
            if words := tuple(arabic.word_list(form)):
                table.setdefault(words, Known(row["name"], row["kind"], row["gender"]))
                if words[0] == "ابو" and len(words) == 2:
                    table.setdefault(("ابو" + words[1],), Known(row["name"], row["kind"], row["gender"]))  # «أبومازن»
    return table


@cache
def known() -> dict[tuple[str, ...], Known]:
    """As `listed`, with the names of several words also as `protected` writes them."""
    protected_names = {_as_article_writes(words): row for words, row in listed().items() if len(words) > 1}
    return {**protected_names, **listed()}


def _as_article_writes(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with those protected that look like something else, عز before الدين too."""
    faith = cues.word_class("of-the-faith")
    return tuple(as_given(w) if after == "الدين" and w in faith else protected(w) for w, after in zip(words, (*words[1:], "")))


@cache
def held_titles() -> dict[tuple[str, ...], str]:
    """Folded words of a title -> the name that a user's row of actors.csv gives it (column `titles`)."""
    return {
        tuple(arabic.word_list(title)): row["name"]
        for row in lexicons.rows("actors")
        for title in row["titles"].split("|")
        if title.strip()
    }


@cache
def known_starts() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the names of `known` that begin with it, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in known():
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


def known_at(words: list[str], i: int) -> tuple[int, Known] | None:
    """(tokens, row) of the longest name of actors.csv that starts at token i, also after a joined و or ف; None when none does."""
    for longer, alone in known_forms(words[i]):
        for form in longer.get(words[i + 1], ()) if i + 1 < len(words) else ():
            if tuple(words[i + 1 : i + len(form)]) == form[1:]:
                return len(form), known()[form]
        if alone:
            return 1, known()[alone]
    return None


@remembered
def known_forms(word: str) -> tuple[tuple[dict[str, list[tuple[str, ...]]], tuple[str, ...] | None], ...]:
    """The names of actors.csv that begin with a word, those of several words by the second one, and the word itself if it is a name; then
    the same for what stands after its joined و or ف."""
    out = []
    for first in (word, word[1:] if word[:1] in ("و", "ف") else ""):
        longer: dict[str, list[tuple[str, ...]]] = {}
        forms = known_starts().get(first, ())
        for form in forms:
            if len(form) > 1:
                longer.setdefault(form[1], []).append(form)
        if forms:
            out.append((longer, (first,) if (first,) in forms else None))
    return tuple(out)


@cache
def _nationalities() -> frozenset[str]:
    """Skeletons of the adjectives of states (السعودي and السعودية have that of السعودية)."""
    return frozenset(
        arabic.skeleton(word if word.startswith("ال") and row["name"].startswith("ال") else "ال" + word)
        for row in lexicons.rows("actors")
        if row["kind"] == "state"
        for form in (row["name"], *row["aliases"].split("|"))
        for word in arabic.word_list(form)[:1]
    )


@cache
def nationality_words() -> frozenset[str]:
    """The masculine adjectives of states without article (مصري, تركي, سعودي)."""
    words = (arabic.word_list(row["name"])[0] for row in lexicons.rows("actors") if row["kind"] == "state")
    bare = (arabic.without_article(word) for word in words)
    return frozenset(
        word[:-1] if word.endswith(("يا", "ية")) else word[:-1] + "ي" if word.endswith(("ا", "ة")) else word + "ي" for word in bare
    )


def is_nationality(bone: str) -> bool:
    """Whether a skeleton is that of a state's adjective."""
    return bone in _nationalities()


def is_state(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b begin with the name of a state or of a capital."""
    found = a < b and known_at(words, a)
    return bool(found) and found[1].kind in ("state", "capital")


@cache
def agency_words() -> frozenset[str]:
    """The folded words of the names of news agencies (data/lexicons/agencies.csv)."""
    return frozenset(
        word for row in lexicons.rows("agencies") if row["kind"] == "agency" for word in arabic.fold(row["form"]).split() if len(word) > 2
    )


@cache
def _agencies_in_letters() -> frozenset[str]:
    return frozenset(arabic.fold(row["form"]).replace(" ", "").replace(".", "") for row in lexicons.rows("agencies"))


def spells_agency(words: list[str], a: int, b: int) -> bool:
    """Whether tokens a..b are the name of an agency, its letters apart or not («ا ف ب», «(د ب أ)»)."""
    return "".join(word for word in words[a:b] if word[0].isalpha()) in _agencies_in_letters()


@cache
def ambiguous_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> names of several words in which a word looks like a particle, a cue or a content noun (سي إن إن, بان كي مون, حركة فتح),
    longest first."""
    table: dict[str, set[tuple[str, ...]]] = {}
    forms = [row["form"] for row in lexicons.rows("agencies")] + [
        form for row in lexicons.rows("actors") for form in (row["name"], *row["aliases"].split("|"))
    ]
    for words in {tuple(arabic.word_list(form)) for form in forms}:
        if len(words) > 1 and any(map(_misread, words)):
            for joined in ("", "و", "ل", "ب", "ول", "وب"):
                table.setdefault(joined + words[0], set()).add((joined + words[0], *words[1:]))
    return {first: tuple(sorted(found, key=lambda w: (-len(w), w))) for first, found in table.items()}


@remembered
def _misread(word: str) -> bool:
    return word in cues.COMPLEMENTISERS or word in cues.forms() or word in cues.content_nouns()


def protected(word: str) -> str:
    """A word of a name as the rules see it: told from the particle, verb or noun that it looks like."""
    return word + _MARK if _misread(word) else word


def as_given(word: str) -> str:
    """A word of the class of-the-faith (علم, عز) where it begins a given name with الدين, told from the noun; واصل told from the verb."""
    return word if given(word) else word + _MARK


def no_title(word: str) -> str:
    """A word of the class name-or-title (أمين, مالك) where it is a given name, told from the office."""
    return word + _MARK


def to_agency(words: list[str], j: int) -> bool:
    """Whether «لـ» and the name of an agency or channel of several words (لبي بي سي) starts at token j."""
    word = words[j]
    if word[:1] != "ل" or len(word) < 3 or word[1:] not in known_starts():
        return False
    found = known_at([word[1:], *words[j + 1 : j + 5]], 0)
    return found is not None and found[1].kind == "agency"
