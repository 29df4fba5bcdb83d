"""What may be compared, and how surely: units, evidence levels, and the naming tables of 04.

The unit is the article; near-duplicates in one outlet count once, and wire copy that several outlets print has one vote where something is
tested. How many articles an outlet has decides what is shown: one describes itself; two to four give counts and the range when each is left
out; five to nine allow tests of families that were declared beforehand; ten and more give intervals. Whatever cannot be told apart is
called that, never «no difference»."""

from collections import Counter

import numpy as np

from . import lexicons, naming, stats, tables
from .evidence import LEVELS, TESTED_FROM, level

SMOOTHING = 2.0  # pseudo-mentions of a concept, divided as in the whole corpus
DRAWS = 2000
BASES = {"one": "none", "few": "leave one out", "some": "bootstrap, approximate", "many": "bootstrap"}  # what an interval is at each level


# --- units
# --------------------------------------------------------------------------------------------------------------------------------------


def units(articles, shared):
    """Table articles with near-duplicates within an outlet marked in duplicate_of (half or more of the smaller in the larger), and a column
    `cluster`: the first of the articles, of any outlet, that are copies of one another. An article votes in a test when it is its own
    cluster."""
    parent = {a: a for a in articles["article_id"]}

    def root(a):
        while parent[a] != a:
            parent[a] = a = parent[parent[a]]
        return a

    order = {a: n for n, a in enumerate(articles["article_id"])}
    outlets = dict(zip(articles["article_id"], articles["outlet"]))
    repeats = {a: d for a, d in zip(articles["article_id"], articles["duplicate_of"]) if isinstance(d, str)}
    copies = shared[shared["level"] == "copy"]
    for a, b in dict.fromkeys([*repeats.items(), *zip(copies["article_id"], copies["other_id"])]):
        if a in order and b in order:
            one, two = sorted((root(a), root(b)), key=order.get)
            parent[two] = one
            later, earlier = sorted((a, b), key=order.get, reverse=True)
            if outlets[a] == outlets[b] and isinstance(outlets[a], str):
                repeats.setdefault(later, earlier)
    return articles.assign(duplicate_of=[repeats.get(a) for a in articles["article_id"]], cluster=[root(a) for a in articles["article_id"]])


def counted(articles):
    """The articles that count: duplicates left out."""
    return articles[articles["duplicate_of"].isna()]


def voting(units):
    """The articles that a test may use: known outlets, and of copies in several outlets the first."""
    known = counted(units)
    return known[known["outlet"].notna() & (known["cluster"] == known["article_id"])]


def articles_by_outlet(articles) -> dict:
    """Outlet -> number of its articles, duplicates left out (an unknown outlet is the key None)."""
    return {key(outlet): len(group) for outlet, group in counted(articles).groupby("outlet", dropna=False)}


def key(value):
    """A cell of text, None for an empty one."""
    return value if isinstance(value, str) else None


def evidence(articles):
    """What the number of articles an outlet allows to say: a DataFrame of outlet, articles, repeated (duplicates left out), copies (that
    other outlets print as well), words, level (one, few, some, many; unknown without an outlet), allows."""
    import pandas as pd

    columns, rows = ["outlet", "articles", "repeated", "copies", "words", "level", "allows"], []
    printed = articles.groupby("cluster")["outlet"].nunique(dropna=False) if "cluster" in articles else {}
    for outlet, every in articles.groupby("outlet", dropna=False):
        group, name = counted(every), key(outlet)
        copies = sum(printed[c] > 1 for c in group["cluster"]) if len(printed) else 0
        step = level(len(group)) if name else "unknown"
        rows.append(
            {
                "outlet": name,
                "articles": len(group),
                "repeated": len(every) - len(group),
                "copies": copies,
                "words": int(group["words"].sum()),
                "level": step,
                "allows": step,
            }
        )
    made = pd.DataFrame(rows, columns=columns)
    return made.sort_values(["articles", "outlet"], ascending=[False, True], ignore_index=True)


def levels(articles) -> dict:
    """Outlet -> its evidence level."""
    return {outlet: level(n) if outlet else "one" for outlet, n in articles_by_outlet(articles).items()}


def interval(step: str, statistic, own, others=None, draws: int = DRAWS, seed: int = 0):
    """(low, high, basis) of a statistic at an evidence level: arrays of bounds (nan where the level allows none), and what they are (see
    BASES).

    `own`: articles x columns; `others`: a list of such; `statistic` as in stats.bootstrap_interval, of the sums of each."""
    samples = [own, *(others or [])]
    if step in ("some", "many"):
        low, high = stats.bootstrap_interval(statistic, samples, draws, seed)
    elif step == "few":
        low, high = stats.leave_one_out(statistic, samples)
    else:
        low, high = stats.leave_one_out(statistic, [np.asarray(s)[:1] for s in samples])
    return low, high, BASES[step] if np.isfinite(low).any() else "none"


# --- naming
# -------------------------------------------------------------------------------------------------------------------------------------


def own_mentions(mentions, articles, tied: str = ""):
    """The mentions that compete: in the outlets' own voice, in articles that count, and for the concepts in `tied` ("event, territory")
    only those tied to the story."""
    own = mentions[(mentions["voice"] == "outlet") & mentions["article_id"].isin(counted(articles)["article_id"])]
    strict = {c.strip() for c in tied.split(",") if c.strip()}
    return own[~own["concept"].isin(strict) | own["anchor"].isin(["near", "definite"])]


def counts(own, articles, column: str, kinds: list):
    """Articles x kinds: how often each kind (of `column`) occurs in each of the articles, as an array in the order of `articles`."""
    rows = {a: n for n, a in enumerate(articles["article_id"])}
    place = {k: n for n, k in enumerate(kinds)}
    table = np.zeros((len(rows), len(kinds)))
    for a, k in zip(own["article_id"], own[column]):
        if a in rows and k in place:
            table[rows[a], place[k]] += 1
    return table


def naming_shares(mentions, articles, tied: str = "", draws: int = DRAWS, seed: int = 0) -> list[dict]:
    """Rows of table naming_shares: each term's share of an outlet's own mentions of a concept, with the counts behind it, the difference to
    the other outlets, and what the number of articles allows as interval. `tied` as in own_mentions."""
    own, known, sizes, rows = own_mentions(mentions, articles, tied), counted(articles), articles_by_outlet(articles), []
    labels = np.array([key(o) or "" for o in known["outlet"]])
    for concept, group in own.groupby("concept", sort=False):
        kinds = list(dict.fromkeys(zip(group["term"], group["term_class"])))
        table = counts(group, known, "term", [t for t, _ in kinds])
        smooth = _smoother(table.sum(axis=0))
        for outlet in dict.fromkeys(map(key, group["outlet"])):
            ours = labels == (outlet or "")
            step = level(sizes[outlet]) if outlet else "one"
            bounds = interval(step, smooth, table[ours], None, draws, seed)
            gap = _gap(table, ours, labels, smooth, step, draws, seed)
            used, share = table[ours].sum(axis=0), smooth(table[ours].sum(axis=0))
            for n in np.flatnonzero(used):
                rows.append(
                    {
                        "concept": concept,
                        "outlet": outlet,
                        "term": kinds[n][0],
                        "term_class": kinds[n][1],
                        "mentions": int(used[n]),
                        "share": used[n] / used.sum(),
                        "smoothed": share[n],
                        "low": bounds[0][n],
                        "high": bounds[1][n],
                        "difference": gap[0][n],
                        "difference_low": gap[1][n],
                        "difference_high": gap[2][n],
                        "basis": bounds[2],
                        "articles_with": int((table[ours][:, n] > 0).sum()),
                        "articles": sizes[outlet],
                    }
                )
    order = {c: n for n, c in enumerate(_order(own))}
    return sorted(rows, key=lambda r: (order[r["concept"]], r["outlet"] or "", -r["mentions"], r["term"]))


def _gap(table, ours, labels, smooth, step: str, draws: int, seed: int):
    """Smoothed shares of an outlet minus those of the others together, in percentage points: (difference, low, high); nan when no other
    outlet has a mention.

    The others are resampled within each outlet, so that none of them can crowd out the rest."""
    theirs = table[~ours]
    if not theirs.sum():
        return (np.full(table.shape[1], np.nan),) * 3
    fewest = [n for _, n in LEVELS].index
    step = min(step, level(int((theirs.sum(axis=1) > 0).sum())), key=fewest)
    others = [table[labels == o] for o in dict.fromkeys(labels[~ours])]
    if step in ("some", "many") and any(len(o) < 2 for o in others):
        others = [theirs]  # an outlet of one article cannot be resampled by itself
    statistic = lambda a, *rest: (smooth(a) - smooth(sum(rest))) * 100  # noqa: E731
    low, high, _ = interval(step, statistic, table[ours], others, draws, seed)
    return statistic(table[ours].sum(axis=0), theirs.sum(axis=0)), low, high


def _smoother(pooled):
    return lambda sums: stats.smoothed_shares(sums, pooled, SMOOTHING)


def _order(mentions) -> list[str]:
    """The concepts in the order of the lexicon, those of a corpus's own naming.csv after them."""
    return list(dict.fromkeys([*naming.concepts(), *mentions["concept"]]))


def glossary(mentions, rows=None):
    """The terms that occur in table naming, for people: a DataFrame of concept, term_class, term, English gloss, and why the term is in its
    class. `rows`: the lexicon."""
    import pandas as pd

    found = set(zip(mentions["concept"], mentions["term"]))
    columns = ["concept", "term_class", "term", "gloss", "source"]
    return pd.DataFrame(
        [{c: row[c] for c in columns} for row in rows or lexicons.rows("naming") if (row["concept"], row["term"]) in found], columns=columns
    )


def naming_counts(mentions, articles):
    """Every use of each name by outlet: a DataFrame of concept, outlet, term, every, near (a place of the story within three words),
    definite, unanchored, outlet_voice, quoted, headline, body, articles_with, articles. Duplicates are left out."""
    import pandas as pd

    sizes, rows = articles_by_outlet(articles), []
    known = mentions[mentions["article_id"].isin(counted(articles)["article_id"])]
    groups: dict[tuple, list[dict]] = {}
    for m in tables.records(known[["concept", "outlet", "term", "anchor", "voice", "place", "article_id"]]):
        groups.setdefault((m["concept"], m["outlet"], m["term"]), []).append(m)
    for (concept, outlet, term), group in groups.items():
        tied, voices, places = (Counter(m[column] for m in group) for column in ("anchor", "voice", "place"))
        rows.append(
            {
                "concept": concept,
                "outlet": outlet,
                "term": term,
                "every": len(group),
                "near": tied["near"],
                "definite": tied["definite"],
                "unanchored": tied["none"] + tied["other"],
                "outlet_voice": voices["outlet"],
                "quoted": voices["quoted"],
                "headline": places["headline"],
                "body": places["body"],
                "articles_with": len({m["article_id"] for m in group}),
                "articles": sizes[outlet],
            }
        )
    order = {c: n for n, c in enumerate(_order(known))}
    rows.sort(key=lambda r: (order[r["concept"]], r["outlet"] is None, r["outlet"] or "", r["term"]))
    columns = [
        "concept",
        "outlet",
        "term",
        "every",
        "near",
        "definite",
        "unanchored",
        "outlet_voice",
        "quoted",
        "headline",
        "body",
        "articles_with",
        "articles",
    ]
    return pd.DataFrame(rows, columns=columns)


def with_counts(frame):
    """A table with mentions or words, articles_with and articles, and readable counts beside: in_articles ("2 of 3") and, for mentions,
    of_mentions (the outlet's total)."""
    from . import wording

    out = frame.assign(in_articles=[wording.say("framing.k_of_n", k=k, n=n) for k, n in zip(frame["articles_with"], frame["articles"])])
    if "mentions" in out:
        out["of_mentions"] = out.groupby(["concept", "outlet"], dropna=False)["mentions"].transform("sum")
    if "share_of_words" in out:
        out["of_words"] = out.groupby("outlet", dropna=False)["words"].transform("sum")
    return out
