"""Comparisons that are tested: families declared beforehand, article-level permutation, correction, and a check of how much would be
«found» where nothing is.

A family is one question, such as how the outlets name the event; its comparisons are the names, the share of each in each outlet against
the others (in the first of two). Benjamini–Hochberg corrects within a family and not over families, so each family more brings its own
chance of a false find, of one in twenty: see the null check. Only outlets with five voting articles and five others are tested: the
smallest two-sided p of 3 against 3 articles is 0.10. What is not found could not be told apart."""

from typing import NamedTuple

import numpy as np

from . import framing, naming, salience, stats, voice
from .paths import InputError

DEFAULT = "naming event, naming attack, naming ending, naming territory, naming fighters, naming casualties, cues, voices, speech"
RATE = 0.05
RARE = 3  # kinds that fewer articles have are not tested
LOUDEST = 6  # sources whose share of the words is compared
# what is compared of attributions: direct ones, those of unnamed sources, those with a verb of distance
SPEECH = ("direct", "unnamed", "distancing")


class Family(NamedTuple):
    """A declared question as counts: its kinds (names, frames, sources), articles x kinds, and the totals that they are shares of (in the
    order of the voting articles)."""

    name: str
    kinds: list[str]
    hits: np.ndarray
    totals: np.ndarray


def declared(families: str, table=None) -> list[str]:
    """Names of families from a parameter such as "naming event, cues, voices". `table`: the naming lexicon. Raises InputError for one that
    is not known."""
    known = [*(f"naming {c}" for c in naming.concepts(table)), "cues", "voices", "speech"]
    names = [" ".join(f.split()) for f in families.split(",") if f.strip()]
    for name in names:
        if name not in known:
            raise InputError(f"Parameter families: there is no family {name!r}. Known: {', '.join(known)}.")
    return list(dict.fromkeys(names))


def counted(families: list[str], units, mentions, found, sentences: dict[str, int], quotes, names: dict, tied: str = "") -> list[Family]:
    """The declared families as counts by voting article, kinds that fewer than three articles have left out. `mentions`: table naming;
    `found`: table cues; `sentences` as in salience.table."""
    votes = framing.voting(units)
    own = framing.own_mentions(mentions, units, tied)
    said = voice.attributions(quotes, units, names)
    said = said[said["article_id"].isin(votes["article_id"])]
    out = []
    for family in families:
        kind, _, what = family.partition(" ")
        if kind == "naming":
            group = own[(own["concept"] == what) & own["article_id"].isin(votes["article_id"])]
            kinds = sorted(set(group["term"]))
            hits = framing.counts(group, votes, "term", kinds)
            totals = hits.sum(axis=1)
        elif kind == "cues":
            sentences_of = salience.own_cues(found, salience.story_words(found, units))
            kinds = [f for f in salience.frames() if f in set(found["frame"])]
            hits = np.column_stack([salience.counts(sentences_of.get(f, ()), votes) for f in kinds]) if kinds else np.zeros((len(votes), 0))
            totals = votes["article_id"].map(sentences).fillna(0).to_numpy(float)
        elif kind == "voices":
            kinds = list(said.groupby("speaker_name")["words"].sum().sort_values(ascending=False, kind="stable").head(LOUDEST).index)
            hits, totals = _sums(said, votes, kinds, "speaker_name", "words")
        else:
            marks = {
                "direct": said["type"] == "direct",
                "unnamed": said["resolution"].isin(voice.UNNAMED),
                "distancing": said["stance"].map(voice.manner) == "distancing",
            }
            kinds, (_, totals) = list(SPEECH), _sums(said.assign(one=1), votes, [], "type", "one")
            hits = np.column_stack([_sums(said[marks[k]].assign(one=1), votes, [], "type", "one")[1] for k in SPEECH])
        common = (hits > 0).sum(axis=0) >= RARE
        out.append(Family(family, [k for k, c in zip(kinds, common) if c], hits[:, common], totals))
    return out


def _sums(rows, votes, kinds: list, column: str, amount: str) -> tuple[np.ndarray, np.ndarray]:
    """Amounts by voting article and kind, and by voting article."""
    place = {a: n for n, a in enumerate(votes["article_id"])}
    hits, totals = np.zeros((len(place), len(kinds))), np.zeros(len(place))
    for a, kind, n in zip(rows["article_id"], rows[column], rows[amount]):
        totals[place[a]] += n
        if kind in kinds:
            hits[place[a], kinds.index(kind)] += n
    return hits, totals


def tested(families: list[Family], outlets, draws: int = framing.DRAWS, seed: int = 0, rate: float = RATE) -> list[dict]:
    """Rows of table comparisons: each family, each of its kinds, each outlet against the others: articles with anything to count on both
    sides, difference of shares in percentage points, p, adjusted (Benjamini–Hochberg within the family), result (found, not told apart, not
    tested) and exact."""
    outlets = np.array([o if isinstance(o, str) else "" for o in outlets])
    names = sorted(set(outlets.tolist()) - {""})
    out = []
    codes = np.array([names.index(o) if o else len(names) for o in outlets])
    for family in families:
        rows, gaps, p, exact = [], *stats.share_differences(family.hits, family.totals, codes, len(names), draws, seed)
        have = family.totals > 0
        for g, outlet in enumerate(names[:1] if len(names) == 2 else names):
            here, there = int((have & (codes == g)).sum()), int((have & (codes != g)).sum())
            allowed = min(here, there) >= framing.TESTED_FROM
            rows += [
                {
                    "family": family.name,
                    "kind": kind,
                    "outlet": outlet,
                    "articles": here,
                    "articles_others": there,
                    "difference": float(100 * gaps[g, n]) if allowed else None,
                    "p": float(p[g, n]) if allowed else None,
                    "exact": bool(allowed and exact[g]),
                }
                for n, kind in enumerate(family.kinds)
            ]
        adjusted = stats.benjamini_hochberg([np.nan if r["p"] is None else r["p"] for r in rows])
        out += [
            {
                **r,
                "adjusted": None if np.isnan(a) else float(a),
                "result": "not tested" if r["p"] is None else "found" if a <= rate else "not told apart",
            }
            for r, a in zip(rows, adjusted)
        ]
    return out


def null_check(families: list[Family], outlets, shuffles: int = 200, draws: int = 199, seed: int = 0) -> dict:
    """What would be «found» if outlets did not matter: their labels are shuffled over the articles, and everything that was declared is
    tested again.

    A dict of shuffles, comparisons (tested, over all shuffles), flagged (share with p up to .05 before correction), found (share after it),
    any (share of shuffles in which anything was found). Where nothing may be tested, comparisons is 0 and the shares are None."""
    random = np.random.default_rng(seed)
    outlets = np.array([o if isinstance(o, str) else "" for o in outlets])
    compared = flagged = found = anything = 0
    for _ in range(shuffles):
        rows = [r for r in tested(families, random.permutation(outlets), draws, seed) if r["p"] is not None]
        compared += len(rows)
        flagged += sum(r["p"] <= RATE for r in rows)
        found += sum(r["result"] == "found" for r in rows)
        anything += any(r["result"] == "found" for r in rows)
        if not rows and not compared:
            break
    share = lambda n, of: n / of if of else None  # noqa: E731
    return {
        "shuffles": shuffles,
        "comparisons": compared,
        "flagged": share(flagged, compared),
        "found": share(found, compared),
        "any": share(anything, shuffles) if compared else None,
    }


def association(mentions, units, tied: str = "", draws: int = framing.DRAWS, seed: int = 0):
    """How far outlet and name go together over all outlets: a DataFrame of concept, mentions, articles, outlets, v (bias-corrected Cramér's
    V), shuffled (its mean when outlets are shuffled over articles: what bursts alone give) and p (only when two outlets have five voting
    articles with the concept)."""
    import pandas as pd

    votes, own, rows = framing.voting(units), framing.own_mentions(mentions, units, tied), []
    labels = votes["outlet"].to_numpy(str)
    for concept, group in own[own["article_id"].isin(votes["article_id"])].groupby("concept", sort=False):
        hits = framing.counts(group, votes, "term", sorted(set(group["term"])))
        have = hits.sum(axis=1) > 0
        codes = np.unique(labels[have], return_inverse=True)[1]
        groups = int(codes.max()) + 1 if len(codes) else 0
        if groups < 2:
            continue
        random, onehot = np.random.default_rng(seed), np.eye(groups)
        observed = stats.cramers_v(onehot[codes].T @ hits[have])
        drawn = np.array([stats.cramers_v(onehot[random.permutation(codes)].T @ hits[have]) for _ in range(min(draws, 500))])
        allowed = (np.bincount(codes) >= framing.TESTED_FROM).sum() >= 2
        rows.append(
            {
                "concept": concept,
                "mentions": int(hits.sum()),
                "articles": int(have.sum()),
                "outlets": groups,
                "v": observed,
                "shuffled": float(drawn.mean()),
                "p": float(stats.permutation_p(observed, drawn, False)) if allowed else None,
            }
        )
    return pd.DataFrame(rows, columns=["concept", "mentions", "articles", "outlets", "v", "shuffled", "p"])
