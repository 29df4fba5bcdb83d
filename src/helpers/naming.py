"""How an article names what it tells of: competing terms for one concept (data/lexicons/naming.csv, and naming.csv in the corpus folder),
and what ties them to the story.

`mentions` depends on the article and the lexicons alone. `anchored` ties a mention to the story: one of its places or peoples stands within
three words after it (الغزو الروسي, الحرب في أوكرانيا), or it is definite where nothing else is named. Others may name another war, or none.
"""

from pathlib import Path

from . import forms, lexicons
from .paths import InputError

REACH = 3  # words after a mention in which an anchor may stand
KEY = ("concept", "term")


def lexicon(folder: str | Path | None = None) -> forms.Lexicon:
    """The naming lexicon with the rows of the corpus's own naming.csv. Raises InputError for a row that cannot be used."""
    return forms.extended("naming", folder, KEY)


def concepts(table: forms.Lexicon | None = None) -> list[str]:
    """The concepts of the lexicon, in its order."""
    return list(dict.fromkeys(row["concept"] for row in (table.rows if table else lexicons.rows("naming"))))


def chosen(wanted: str, table: forms.Lexicon | None = None) -> list[str]:
    """Concept names from a parameter such as "event, ending" (all when empty). Raises InputError for one the lexicon does not have."""
    names = [c.strip() for c in wanted.split(",") if c.strip()]
    for concept in names:
        if concept not in concepts(table):
            raise InputError(
                f"There is no concept {concept!r} in data/lexicons/naming.csv or in the corpus's own naming.csv. Known: {', '.join(concepts(table))}."
            )
    return names or concepts(table)


def mentions(
    source: str, sentences: list[dict], quoted: list[tuple[int, int]], wanted: str = "", table: forms.Lexicon | None = None
) -> list[dict]:
    """The mentions of the chosen concepts in an article: concept, term, term_class, start, end, text, voice (outlet or quoted), place
    (headline or body), sentence.

    A mention that overlaps reported speech or words in quotation marks (`quoted`) is not the outlet's own. See forms.found.
    Of overlapping forms of one concept the longest counts; one passage may name two concepts (إنهاء الحرب: an ending and the event)."""
    table = table or lexicon()
    # what the corpus brings always counts
    kept = set(chosen(wanted, table)) | {row["concept"] for row in table.rows[len(table.rows) - table.own :]}
    columns = ("concept", "term", "term_class")
    return [
        {**{c: row[c] for c in columns}, **where}
        for row, where in forms.found(source, sentences, quoted, table, "concept")
        if row["concept"] in kept
    ]


def anchored(
    source: str, sentences: list[dict], found: list[dict], anchors: dict[str, str], others: dict[str, str] | None = None
) -> list[dict]:
    """The mentions of an article, each with `anchor` and `anchor_place` (which place, None when there is none):

    near: a place or people of the story within three words after it in its clause; other: some other place there; definite: neither, but
    definite, in an article that names the story's places (الحرب, once it is known which); none. `anchors`: printed words -> place, as from
    places.story; `others`: those of all places."""
    others, out = others or {}, []
    here = any(w in anchors for s in sentences for w in forms.words_of(source, s["start"], s["end"]).words)
    cut: dict[int, forms.Words] = {}
    for mention in found:
        sentence = sentences[mention["sentence"]]
        words = cut.setdefault(mention["sentence"], forms.words_of(source, sentence["start"], sentence["end"]))
        after = _clause([w for w, start in zip(words.words, words.starts) if start >= mention["end"]][:REACH])
        near, other = (next((names[w] for w in after if w in names), None) for names in (anchors, others))
        how = "near" if near else "other" if other else "definite" if here and _definite(mention["text"]) else "none"
        out.append({**mention, "anchor": how, "anchor_place": near or other})
    return out


def _clause(words: list[str]) -> list[str]:
    """The words up to the end of a sentence or clause: what stands behind it names something else."""
    return words[: next((n for n, w in enumerate(words) if w in ".؟!?؛:\n"), len(words))]


def _definite(text: str) -> bool:
    from . import arabic

    first, *_, last = [*arabic.word_list(text), ""]
    return (
        any(first.startswith(c + p) for c in forms.CONJUNCTIONS for p in ("ال", "بال", "كال", "لل"))
        or first.endswith(arabic.POSSESSIVE)
        or last.startswith("ال")
    )
