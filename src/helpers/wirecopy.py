"""Texts that outlets share: what each changes in wire copy, and spellings that do not go together within one article, a hint of stitched
sources.

The clearest sign of an outlet's own choice is a word that it changes in a text that it did not write."""

from difflib import SequenceMatcher
from functools import cache

from . import arabic, forms, framing, lexicons
from .utterances import stem

GAP = 12  # words between two shared passages, at most, that count as an edit and not as another text
LONGEST = 5  # words of one edit that is shown


def edits(articles, shared) -> list[dict]:
    """Rows of table edits: where two articles print the same text, words that one has and the other has not (in between passages that they
    share).

    Spellings and inflections of one word are no edit; the same change in a pair of articles is one row with its number of times and the
    first place."""
    texts = dict(zip(articles["article_id"], articles["text"]))
    outlets = dict(zip(articles["article_id"], articles["outlet"]))
    pairs: dict[tuple, list] = {}
    for row in shared.to_dict("records"):
        pairs.setdefault((row["article_id"], row["other_id"]), []).append(row)
    out = []
    for (one, other), passages in pairs.items():
        found: dict[tuple, dict] = {}
        passages.sort(key=lambda r: r["start"])
        for before, after in zip(passages, passages[1:]):
            if after["other_start"] < before["other_end"] or after["start"] < before["end"]:
                continue
            a = forms.words_of(texts[one], before["end"], after["start"])
            b = forms.words_of(texts[other], before["other_end"], after["other_start"])
            if max(len(a.words), len(b.words)) > GAP:
                continue
            for (i, j), (k, m) in _changes(a, b):
                words = [_printed(texts[one], a, i, j), _printed(texts[other], b, k, m)]
                place = found.setdefault(
                    (_key(a, i, j), _key(b, k, m)),
                    {
                        "article_id": one,
                        "outlet": framing.key(outlets[one]),
                        "other_id": other,
                        "other_outlet": framing.key(outlets[other]),
                        "words": words[0],
                        "other_words": words[1],
                        "times": 0,
                        "start": a.starts[i] if i < j else after["start"],
                        "end": a.ends[j - 1] if i < j else after["start"] + 1,
                        "other_start": b.starts[k] if k < m else after["other_start"],
                    },
                )
                place["times"] += 1
        out += found.values()
    return sorted(out, key=lambda r: (r["article_id"], r["other_id"], -r["times"], r["start"]))


def _words(found) -> list[int]:
    return [n for n, w in enumerate(found.words) if w[0].isalnum()]


def _changes(a, b):
    """((first, after last) in a, the same in b) of what differs between two stretches, inflections left out."""
    left, right = _words(a), _words(b)
    stems = [[_stem(f.words[n]) for n in own] for f, own in ((a, left), (b, right))]
    for tag, i, j, k, m in SequenceMatcher(None, *stems, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        while i < j and k < m and _one_word(a.words[left[j - 1]], b.words[right[m - 1]]):
            j, m = j - 1, m - 1
        while i < j and k < m and _one_word(a.words[left[i]], b.words[right[k]]):
            i, k = i + 1, k + 1
        if i < j or k < m:
            if max(j - i, m - k) <= LONGEST:
                yield (
                    (left[i] if i < j else 0, left[j - 1] + 1 if i < j else 0),
                    (right[k] if k < m else 0, right[m - 1] + 1 if k < m else 0),
                )


@cache
def _stem(word: str) -> str:
    return stem(word) if word[0].isalpha() else word


def _one_word(a: str, b: str) -> bool:
    """Whether two words are inflections or spellings of one: their consonants are the same, or one's three or more begin the other's (سيطر,
    سيطرت)."""
    if not (a[0].isalpha() and b[0].isalpha()):
        return a == b
    one, two = sorted((w.removeprefix("ال").translate(_VOWELS) for w in (a, b)), key=len)
    return one == two and bool(one) or len(one) > 2 and two.startswith(one) and len(two) - len(one) < 2


_VOWELS = str.maketrans("", "", "اويىءئؤةه")


def _key(found, i: int, j: int) -> tuple:
    return tuple(_stem(w) for w in found.words[i:j] if w[0].isalnum())


def _printed(source: str, found, i: int, j: int) -> str | None:
    return " ".join(source[found.starts[i] : found.ends[j - 1]].split()) if i < j else None


# --- spellings
# ----------------------------------------------------------------------------------------------------------------------------------


@cache
def _variants() -> dict[str, tuple[str, str]]:
    """Folded word -> (what it spells, its spelling), from data/lexicons/spellings.csv, with the clitics that it may carry."""
    out = {}
    for row in lexicons.rows("spellings"):
        for spelling in ("one", "other"):
            for form in row[spelling].split("|"):
                out |= {printed: (row["word"], row[spelling].split("|")[0]) for printed in forms.printed(arabic.fold(form))}
    return out


@cache
def _months() -> frozenset[str]:
    return frozenset(w for row in lexicons.rows("months") for w in arabic.word_list(row["form"]))


def spellings(source: str, sentences: list[dict], names=()) -> list[dict]:
    """Words that an article spells in two ways: word, spellings ("أميركي 14; أمريكي 1"), start of the rarer one and of its sentence, for
    which an article's page has an anchor. Known pairs of the lexicon, and the last words of its speakers' names (`names`) that differ in a
    long vowel within the word (ترمب, ترامب). Two spellings hint at two sources, or at two editors."""
    bones = {}
    for name in names:
        words = arabic.word_list(name)
        if (
            len(words) > 1
            and len(words[-1]) > 3
            and not words[-1].startswith("ال")
            and words[-1][0] not in "اويم"
            and words[-1] not in _months()
        ):
            bones.setdefault(_skeleton(words[-1]), words[-1])
    found: dict[str, dict[str, list[int]]] = {}
    for s in sentences:
        words = forms.words_of(source, s["start"], s["end"])
        for word, start in zip(words.words, words.starts):
            if word in _variants():
                key, spelling = _variants()[word]
                found.setdefault(key, {}).setdefault(spelling, []).append((start, s["start"]))
                continue
            bare = next(
                (w for w in (word, word[1:] if word[0] in "وبل" else word) if len(w) > 3 and w not in _months() and _skeleton(w) in bones),
                None,
            )
            if bare:
                found.setdefault(bones[_skeleton(bare)], {}).setdefault(bare, []).append((start, s["start"]))
    out = []
    for word, ways in found.items():
        if len(ways) > 1:
            order = sorted(ways.items(), key=lambda w: (-len(w[1]), w[1][0]))
            counts = "; ".join(f"{w} {len(places)}" for w, places in order)
            out.append({"word": word, "spellings": counts, **dict(zip(("start", "sentence"), order[-1][1][0]))})
    return out


def _skeleton(word: str) -> tuple:
    """A word by its first and last letter and the consonants between: what long vowels within it do not change."""
    return word[0], word[1:-1].translate(_LONG), word[-1], len(word) > 3


_LONG = str.maketrans("", "", "اوي")


def sources(articles, shared, spelled: list[dict]):
    """Where an article's text comes from, as far as it shows: a DataFrame of outlet, article_id, agencies (named in it), copy_of and
    shared_with (other articles, with the share of the smaller one's runs of five words), mixed (spellings that do not go together) and where
    its sentence starts. `spelled`: rows of spellings with article_id."""
    import pandas as pd

    agencies = {arabic.fold(row["form"]): row["form"] for row in lexicons.rows("agencies") if row["kind"] == "agency"}
    rows, links = [], {}
    for one, other in (("article_id", "other_id"), ("other_id", "article_id")):
        for a, b, level, share in shared[[one, other, "level", "containment"]].itertuples(index=False):
            links.setdefault((a, level), {})[b] = share
    known = framing.counted(articles)
    for outlet, a, text in zip(known["outlet"], known["article_id"], known["text"]):
        folded = f" {' '.join(arabic.word_list(text))} "
        mixed = [r for r in spelled if r["article_id"] == a]
        named = [name for form, name in agencies.items() if any(f" {c}{form} " in folded for c in ("", "ل", "ب", "و"))]
        rows.append(
            {
                "outlet": framing.key(outlet),
                "article_id": a,
                "agencies": "; ".join(named) or None,
                **{
                    k: "; ".join(f"{o} {share:.0%}" for o, share in sorted(links.get((a, v), {}).items(), key=lambda x: -x[1])) or None
                    for k, v in (("copy_of", "copy"), ("shared_with", "shared passage"))
                },
                "mixed": " | ".join(r["spellings"] for r in mixed) or None,
                "start": mixed[0]["sentence"] if mixed else None,
            }
        )
    return pd.DataFrame(rows, columns=["outlet", "article_id", "agencies", "copy_of", "shared_with", "mixed", "start"]).astype(
        {"start": "Int64"}
    )
