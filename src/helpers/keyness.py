"""Keyness: the words that an outlet prints more often than the others, by log-odds with an informative Dirichlet prior (Monroe, Colaresi
and Quinn 2008).

Words are light stems, or lemmas of camel-tools' disambiguator where its data is installed: a parameter, told in the report. Background of
the prior are the other outlets. z ranks and is no p-value: of random halves of one outlet's articles 6–9 % of words have |z| > 1.96. What
is tested is tested by permuting articles."""

from functools import cache

import numpy as np

from . import arabic, framing, lexicons, stats
from .paths import InputError
from .utterances import stem

PRIOR_WORDS, FLOOR = 500.0, 0.5  # pseudo-words of the prior; added to the background count of each word, so that none has a prior of 0
ARTICLES = 2  # words that fewer articles have are not shown: they tell of one article
SHUFFLES = 200  # of the articles of two outlets, for the mean of their divergence
MOST_TESTED = 4000  # the words of most articles, when a corpus has more
WORDS = ("stems", "lemmas")


@cache
def stop_words() -> frozenset[str]:
    """Folded particles, pronouns and the like, which say nothing about a choice."""
    return frozenset(arabic.fold(row["form"]) for row in lexicons.rows("utterance_words") if row["class"] in ("stop", "negation"))


@cache
def _disambiguator():
    from camel_tools.disambig.mle import MLEDisambiguator

    return MLEDisambiguator.pretrained("calima-msa-r13")


def lemmatizer():
    """A function from a list of words to their lemmas, from camel-tools' disambiguator. Raises InputError when its data is not
    installed."""
    try:
        model = _disambiguator()
    except Exception as error:  # camel-tools raises several kinds for missing data
        raise InputError(
            "Parameter words: lemmas need camel-tools' data, which is not installed here. Install it with: camel_data -i disambig-mle-calima-msa-r13, "
            f"or use words = stems. ({type(error).__name__})"
        ) from error

    def lemmas(words: list[str]) -> list[str]:
        return [
            arabic.fold(w.analyses[0].analysis["lex"].rstrip("_0123456789")) if w.analyses else arabic.fold(w.word)
            for w in model.disambiguate(words)
        ]

    return lemmas


def words_of(texts: list[str], kind: str = "stems", lemmas=None) -> list[list[tuple[str, str]]]:
    """For each text its content words as (stem or lemma, word as printed), in order. `kind`: one of WORDS. Raises InputError for another,
    or without camel-tools' data."""
    if kind not in WORDS:
        raise InputError(f"Parameter words: expected {' or '.join(WORDS)}, got {kind!r}.")
    lemmas = (lemmas or lemmatizer()) if kind == "lemmas" else None
    out = []
    for text in texts:
        words = [(w, _plain(text[a:b])) for w, a, b in zip(*arabic.tokens(text)) if w[0].isalpha() and len(w) > 1 and w not in stop_words()]
        keys = lemmas([printed for _, printed in words]) if lemmas else [stem(w) for w, _ in words]
        out.append([(k, printed) for k, (_, printed) in zip(keys, words) if k not in stop_words()])
    return out


def _plain(word: str) -> str:
    """A word as printed, without diacritics and tatweel."""
    return "".join(c for c in word if c not in arabic.DIACRITICS + arabic.TATWEEL)


def matrix(cut: list[list[tuple[str, str]]]):
    """(sparse counts articles x words, the words' keys, how each is most often printed)."""
    from collections import Counter

    from scipy import sparse

    place: dict[str, int] = {}
    printed: list[Counter] = []
    row, column = [], []
    for n, words in enumerate(cut):
        for key, word in words:
            k = place.setdefault(key, len(place))
            if k == len(printed):
                printed.append(Counter())
            printed[k][word] += 1
            row.append(n)
            column.append(k)
    counts = sparse.csr_array((np.ones(len(row)), (row, column)), shape=(len(cut), len(place)))
    counts.sum_duplicates()
    return counts, list(place), [min(c, key=lambda w: (-c[w], len(w), w)) for c in printed]


def table(
    counts, words, printed, outlets, votes=None, terms: int = 2, draws: int = framing.DRAWS, seed: int = 0, test: bool = True
) -> list[dict]:
    """Rows of table keyness: every word of at least two articles, each outlet against the others together. `outlets`: one an article (None:
    left out); `votes`: articles that take part in the permutation test (all when None). `terms`: two- or four-term variance.

    p: Westfall–Young over all words shown, from shuffling articles (its statistic is |z|); only with five articles an outlet and five
    others."""
    outlets = np.array([o if isinstance(o, str) else "" for o in outlets])
    votes = np.ones(len(outlets), bool) if votes is None else np.asarray(votes, bool)
    kept = outlets != ""
    counts, labels, votes = counts[kept], outlets[kept], votes[kept]
    names = sorted(set(labels.tolist()))
    if len(names) < 2 or not counts.shape[1]:
        return []
    spread = np.bincount(counts.indices, minlength=counts.shape[1])  # one stored count an article and word
    shown = np.flatnonzero(spread >= ARTICLES)
    shown = np.sort(shown[np.argsort(-spread[shown], kind="stable")][:MOST_TESTED])
    everything, counts = np.asarray(counts.sum(axis=1)).ravel(), counts[:, shown].tocsr()
    codes = np.array([names.index(o) for o in labels])
    sums = np.array([np.asarray(counts[codes == g].sum(axis=0)).ravel() for g in range(len(names))])
    sizes = np.array([everything[codes == g].sum() for g in range(len(names))])
    dispersed = np.array([stats.dispersion(counts[codes == g], np.maximum(everything[codes == g], 1e-9)) for g in range(len(names))])
    p = _permuted(counts[votes], codes[votes], len(names), terms, draws, seed) if test else {}
    rows = []
    for g, outlet in enumerate(names):
        a, b = sums[g], sums.sum(axis=0) - sums[g]
        delta, sd, z = stats.log_odds(a, b, stats.informative_prior(b, PRIOR_WORDS, FLOOR), terms)
        lrc = stats.conservative_log_ratio(a, b, sizes[g], sizes.sum() - sizes[g])
        inside = counts[codes == g]
        own, other = np.bincount(inside.indices, minlength=len(shown)), spread[shown]
        for k in np.argsort(-z, kind="stable"):
            if a[k] and own[k]:
                rows.append(
                    {
                        "outlet": outlet,
                        "word": printed[shown[k]],
                        "stem": words[shown[k]],
                        "count": int(a[k]),
                        "others": int(b[k]),
                        "articles_with": int(own[k]),
                        "articles": int((codes == g).sum()),
                        "articles_others": int(other[k] - own[k]),
                        "delta": delta[k],
                        "sd": sd[k],
                        "z": z[k],
                        "log_ratio": lrc[k],
                        "dispersion": dispersed[g, k],
                        "p": p[g][k] if g in p else None,
                    }
                )
    return rows


def _permuted(counts, codes, groups: int, terms: int, draws: int, seed: int) -> dict[int, np.ndarray]:
    """Group -> adjusted p by word, for groups with five articles that have five others, from shuffled outlets. The statistic is |z| over
    the word's own standard deviation of z under shuffling: a word that bursts in one article has a wide one, and cannot drown the others.
    """
    sizes = np.bincount(codes, minlength=groups)
    tested = [g for g in range(groups) if sizes[g] >= framing.TESTED_FROM and len(codes) - sizes[g] >= framing.TESTED_FROM]
    if not tested:
        return {}
    total = np.asarray(counts.sum(axis=0), float).ravel()
    drawn: dict[int, list] = {g: [] for g in tested}
    for chunk in stats.group_sums(counts, codes, groups, draws=draws, seed=seed):
        for g in tested:
            drawn[g].append(_z(chunk[:, g].astype(np.float64), total, terms).astype(np.float32))
    out = {}
    for g in tested:
        table = np.concatenate(drawn.pop(g))
        middle, spread = table.mean(axis=0), np.maximum(table.std(axis=0), 1e-6)
        observed = _z(np.asarray(counts[codes == g].sum(axis=0), float).ravel()[None], total, terms)[0]
        largest = np.abs((table - middle) / spread).max(axis=1)
        out[g] = stats.max_t(np.abs((observed - middle) / spread), largest[:, None])
    return out


def _z(own, total, terms: int) -> np.ndarray:
    """log_odds' z for many divisions at once (draws x words), with the others as background of the prior."""
    other = total - own
    prior = other + FLOOR
    prior = PRIOR_WORDS * prior / prior.sum(axis=1, keepdims=True)
    a, b = own + prior, other + prior
    out_a, out_b = a.sum(axis=1, keepdims=True) - a, b.sum(axis=1, keepdims=True) - b
    variance = 1 / a + 1 / b + (1 / out_a + 1 / out_b if terms == 4 else 0)
    return (np.log(a / out_a) - np.log(b / out_b)) / np.sqrt(variance)


def divergence(counts, outlets, votes=None, draws: int = framing.DRAWS, seed: int = 0):
    """How differently two outlets word their articles: a DataFrame of outlet, other_outlet, articles, other_articles, excess
    (Jensen–Shannon divergence minus its mean when the articles are shuffled between the two, in bits) and p (from five articles each); the
    raw divergence is not given, being mostly sample size.

    Pairs of outlets with two articles or more each: shuffling one article says nothing."""
    import pandas as pd

    outlets = np.array([o if isinstance(o, str) else "" for o in outlets])
    votes = np.ones(len(outlets), bool) if votes is None else np.asarray(votes, bool)
    common = np.argsort(-np.bincount(counts.indices, minlength=counts.shape[1]), kind="stable")[:MOST_TESTED]
    labels, table = outlets[votes], counts[votes].tocsc()[:, np.sort(common)].tocsr()
    sizes = {o: int((labels == o).sum()) for o in sorted(set(labels.tolist()) - {""})}
    names, rows = [o for o, n in sizes.items() if n > 1], []
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            observed, shuffled, p = stats.excess_divergence(table, labels, one, other, min(draws, SHUFFLES), seed)
            tested = min(sizes[one], sizes[other]) >= framing.TESTED_FROM
            rows.append(
                {
                    "outlet": one,
                    "other_outlet": other,
                    "articles": sizes[one],
                    "other_articles": sizes[other],
                    "excess": observed - shuffled,
                    "p": p if tested else None,
                }
            )
    columns = ["outlet", "other_outlet", "articles", "other_articles", "excess", "p"]
    return pd.DataFrame(rows, columns=columns).sort_values("excess", ascending=False, ignore_index=True)
