"""How outlets name what they tell of: competing terms for one concept (data/lexicons/naming.csv), and whose voices carry the story.

A mention is a lexicon form with its clitics (و ف ب ل ك ال and لل), in the text as it stands; teh marbuta is kept, so سلامة is not سلام. The lexicon's traps
are contexts in which the word names something else. Nothing here decides which event is meant: that is for the reader to check in the passages."""

from functools import cache
from typing import NamedTuple

from . import arabic, lexicons
from .paths import InputError

QUOTATION_MARKS = frozenset("«»“”„‟\"'‹›")  # a name in marks is the same name
CONJUNCTIONS, PREPOSITIONS, PRONOUNS = ("", "و", "ف"), ("", "ب", "ك", "ل"), ("ه", "ها", "هم", "هما", "نا")

# What a number of articles an outlet allows. Below five no test and no interval: the smallest two-sided permutation p of 3 against 3 articles is 0.10,
# and a percentile bootstrap of n articles covers far less than it says.
UNKNOWN_OUTLET = "nothing about outlets: name theirs in articles.csv"  # articles of unknown outlets are no outlet
LEVELS = ((1, "1 article", "describes this article; says nothing about the outlet"),
          (2, "2–4 articles", "counts of articles only (k of n); no test, no interval, nothing about the outlet's habit"),
          (5, "5–9 articles", "patterns worth checking; no more than a few comparisons chosen beforehand could be tested"),
          (10, "10 articles or more", "enough for tests and intervals over articles; this version prints counts only"))


class Row(NamedTuple):
    """One lexicon row, ready to match: contexts as (words before, words after), nearest first and in reading order."""

    concept: str
    term: str
    term_class: str
    traps: tuple[tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]], ...]


def concepts() -> list[str]:
    """The concepts of the lexicon, in its order."""
    return list(dict.fromkeys(row["concept"] for row in lexicons.rows("naming")))


def glossary(mentions):
    """The terms that occur in table naming, for people: a DataFrame of concept, term_class, term, English gloss, and why the term is in its class."""
    import pandas as pd

    found = set(zip(mentions["concept"], mentions["term"]))
    columns = ["concept", "term_class", "term", "gloss", "source"]
    return pd.DataFrame([{c: row[c] for c in columns} for row in lexicons.rows("naming") if (row["concept"], row["term"]) in found], columns=columns)


def _chosen(chosen: str) -> list[str]:
    """Concept names from a parameter such as "event, ending" (all when empty). Raises InputError for one the lexicon does not have."""
    wanted = [c.strip() for c in chosen.split(",") if c.strip()]
    for concept in wanted:
        if concept not in concepts():
            raise InputError(f"There is no concept {concept!r} in data/lexicons/naming.csv. It has: {', '.join(concepts())}.")
    return wanted or concepts()


def _surfaces(form: str) -> set[str]:
    """A folded word as it may be printed with clitics; a form that begins with the article only with it; + stands for a pronoun or none."""
    word, plus = form.rstrip("+"), form.endswith("+")
    definite = word.startswith("ال") and len(word) > 4
    base = word[2:] if definite else word
    stems = {base}
    if plus:
        joined = base[:-1] + "ت" if base.endswith("ة") else base
        stems |= {joined + pronoun for pronoun in PRONOUNS}
    out = set()
    for conjunction in CONJUNCTIONS:
        for stem in stems:
            out |= {f"{conjunction}{preposition}ال{stem}" for preposition in ("", "ب", "ك")} | {f"{conjunction}لل{stem}"}
            if not definite:
                out |= {f"{conjunction}{preposition}{stem}" for preposition in PREPOSITIONS}
    return out


@cache
def _word(word: str) -> frozenset[str]:
    return frozenset(_surfaces(word))


def _words(phrase: str) -> tuple[frozenset[str], ...]:
    return tuple(_word(arabic.fold(w)) for w in phrase.split())


@cache
def _lexicon() -> dict[str, tuple[tuple[tuple[frozenset[str], ...], Row], ...]]:
    """First word as printed -> the forms that begin with it (each a tuple of sets of printed words), longest first."""
    table: dict[str, list] = {}
    for row in lexicons.rows("naming"):
        traps = tuple((_words(before)[::-1], _words(after)) for before, found, after in (t.partition("_") for t in row["trap"].split("|")) if found)
        entry = Row(row["concept"], row["term"], row["term_class"], traps)
        for form in filter(None, row["forms"].split("|")):
            pattern = _words(form)
            for first in pattern[0]:
                table.setdefault(first, []).append((pattern, entry))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}


def naming(source: str, sentences: list[dict], quoted: list[tuple[int, int]], chosen: str = "") -> list[dict]:
    """The mentions of the chosen concepts in an article: concept, term, term_class, start, end, text, voice (outlet or quoted), place (headline or body).

    `sentences` as in cleaning.segment, `quoted` spans of reported speech and of words in quotation marks: a mention that overlaps one is not the outlet's own.
    Of overlapping forms of one concept the longest counts; one passage may name two concepts (إنهاء الحرب: an ending and the event)."""
    table, wanted, out = _lexicon(), set(_chosen(chosen)), []
    for sentence in sentences:
        offset = sentence["start"]
        tokens = [t for t in zip(*arabic.tokens(source[offset:sentence["end"]])) if t[0] not in QUOTATION_MARKS]
        words, starts, ends = [list(column) for column in zip(*tokens)] or ([], [], [])
        taken: dict[str, int] = {}  # concept -> the token up to which it is named
        for i, word in enumerate(words):
            for pattern, row in table.get(word, ()):
                j = i + len(pattern)
                if row.concept not in wanted or taken.get(row.concept, 0) > i or not _follows(words, i, pattern):
                    continue
                taken[row.concept] = j  # a trapped mention also keeps shorter forms of its concept away
                if not any(_follows(words, j, after) and _precedes(words, i, before) for before, after in row.traps):
                    start, end = offset + starts[i], offset + ends[j - 1]
                    voice = "quoted" if any(a < end and start < b for a, b in quoted) else "outlet"
                    place = "headline" if sentence["kind"] == "headline" else "body"
                    out.append({"concept": row.concept, "term": row.term, "term_class": row.term_class, "start": start, "end": end, "text": source[start:end], "voice": voice, "place": place})
    return out


def _follows(words: list[str], i: int, pattern) -> bool:
    return i + len(pattern) <= len(words) and all(words[i + k] in options for k, options in enumerate(pattern))


def _precedes(words: list[str], i: int, pattern) -> bool:
    return len(pattern) <= i and all(words[i - 1 - k] in options for k, options in enumerate(pattern))


# --- tables -------------------------------------------------------------------------------------------------------------------------------------

def counted(articles):
    """The articles that count: duplicates left out."""
    return articles[articles["duplicate_of"].isna()]


def articles_by_outlet(articles) -> dict:
    """Outlet -> number of its articles, duplicates left out (an unknown outlet is the key None)."""
    return {_key(outlet): len(group) for outlet, group in counted(articles).groupby("outlet", dropna=False)}


def _key(value):
    return value if isinstance(value, str) else None


def evidence(articles):
    """What the number of articles an outlet allows to say: a DataFrame of outlet, articles, words, level, allows."""
    import pandas as pd

    rows = []
    for outlet, group in counted(articles).groupby("outlet", dropna=False):
        level = [entry for entry in LEVELS if len(group) >= entry[0]][-1]
        known = _key(outlet) is not None
        rows.append({"outlet": _key(outlet) or "(unknown outlet)", "articles": len(group), "words": int(group["words"].sum()), "level": level[1] if known else "outlet unknown",
                     "allows": level[2] if known else UNKNOWN_OUTLET})
    return pd.DataFrame(rows, columns=["outlet", "articles", "words", "level", "allows"]).sort_values(["articles", "outlet"], ascending=[False, True], ignore_index=True)


def naming_shares(mentions, articles) -> list[dict]:
    """Rows of table naming_shares: each term's share of an outlet's own mentions of a concept (quoted ones and duplicates left out), with the counts behind it."""
    sizes = articles_by_outlet(articles)
    own = mentions[(mentions["voice"] == "outlet") & mentions["article_id"].isin(counted(articles)["article_id"])]
    rows = []
    for (concept, outlet), group in own.groupby(["concept", "outlet"], dropna=False, sort=False):
        for (term, term_class), found in group.groupby(["term", "term_class"], sort=False):
            rows.append({"concept": concept, "outlet": _key(outlet), "term": term, "term_class": term_class, "mentions": len(found), "share": len(found) / len(group),
                         "articles_with": found["article_id"].nunique(), "articles": sizes[_key(outlet)]})
    order = {c: n for n, c in enumerate(concepts())}
    return sorted(rows, key=lambda r: (order.get(r["concept"], 99), r["outlet"] or "", -r["mentions"], r["term"]))


def voices(quotes, articles, names: dict | None = None) -> list[dict]:
    """Rows of table voices: each source's attributions and words in an outlet, with its share of all attributed words there.

    Attributions inside wider ones, and duplicates, are left out. `names` maps a speaker_name to the one name it is counted under."""
    sizes = articles_by_outlet(articles)
    top = quotes[quotes["part_of"].isna() & quotes["article_id"].isin(counted(articles)["article_id"])]
    merged = top.assign(speaker_name=[(names or {}).get(_key(n), _key(n)) for n in top["speaker_name"]])
    rows = []
    for outlet, group in merged.groupby("outlet", dropna=False, sort=False):
        total = int(group["words"].sum())
        for name, said in group.groupby("speaker_name", dropna=False, sort=False):
            words = int(said["words"].sum())
            rows.append({"outlet": _key(outlet), "speaker_name": _key(name), "quotes": len(said), "direct": int((said["type"] == "direct").sum()), "words": words,
                         "share_of_words": words / total if total else None, "articles_with": said["article_id"].nunique(), "articles": sizes[_key(outlet)]})
    return sorted(rows, key=lambda r: (r["outlet"] or "", -r["words"], r["speaker_name"] or ""))


def headline_and_body(mentions, articles):
    """The outlets' own mentions in headlines and in bodies: a DataFrame of concept, term, headline, body, articles_headline, articles_body, outlets."""
    import pandas as pd

    own = mentions[(mentions["voice"] == "outlet") & mentions["article_id"].isin(counted(articles)["article_id"])]
    rows = []
    for (concept, term), group in own.groupby(["concept", "term"], sort=False):
        head, body = group[group["place"] == "headline"], group[group["place"] == "body"]
        rows.append({"concept": concept, "term": term, "headline": len(head), "body": len(body), "articles_headline": head["article_id"].nunique(),
                     "articles_body": body["article_id"].nunique(), "outlets": group["outlet"].nunique(dropna=False)})
    order = {c: n for n, c in enumerate(concepts())}
    rows.sort(key=lambda r: (order.get(r["concept"], 99), -r["headline"], -r["body"]))
    return pd.DataFrame(rows, columns=["concept", "term", "headline", "body", "articles_headline", "articles_body", "outlets"])


def own_and_quoted(mentions, articles):
    """Mentions of each term in the outlets' own words and inside quotation: a DataFrame of concept, outlet, term, outlet_voice, quoted, articles_with, articles."""
    import pandas as pd

    sizes, rows = articles_by_outlet(articles), []
    known = mentions[mentions["article_id"].isin(counted(articles)["article_id"])]
    for (concept, outlet, term), group in known.groupby(["concept", "outlet", "term"], dropna=False, sort=True):
        rows.append({"concept": concept, "outlet": _key(outlet), "term": term, "outlet_voice": int((group["voice"] == "outlet").sum()), "quoted": int((group["voice"] == "quoted").sum()),
                     "articles_with": group["article_id"].nunique(), "articles": sizes[_key(outlet)]})
    order = {c: n for n, c in enumerate(concepts())}
    rows.sort(key=lambda r: order.get(r["concept"], 99))
    return pd.DataFrame(rows, columns=["concept", "outlet", "term", "outlet_voice", "quoted", "articles_with", "articles"])


def with_counts(frame):
    """A table with mentions or words, articles_with and articles, and readable counts beside: in_articles ("2 of 3") and, for mentions, of_mentions (the outlet's total)."""
    out = frame.assign(in_articles=[f"{k} of {n}" for k, n in zip(frame["articles_with"], frame["articles"])])
    if "mentions" in out:
        out["of_mentions"] = out.groupby(["concept", "outlet"], dropna=False)["mentions"].transform("sum")
    if "share_of_words" in out:
        out["of_words"] = out.groupby("outlet", dropna=False)["words"].transform("sum")
    return out


def between_outlets(shared):
    """The passages of table shared that two different outlets print: wire copy, or one outlet quoting the other at length."""
    return shared[shared["outlet"] != shared["other_outlet"]].reset_index(drop=True)
