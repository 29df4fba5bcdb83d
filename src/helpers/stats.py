"""Statistics for comparing outlets by their articles: pure functions on numpy arrays, none of which knows what the numbers are.

The article is the unit throughout: words of one article come in bursts and are not independent, so that tests on tokens find differences
between random halves of one outlet's own articles (Lijffijt et al. 2016, Digital Scholarship in the Humanities 31:374). Resampling and
permutation therefore move whole articles. Every draw has a seed. Sources of formulas stand at the functions."""

from functools import lru_cache
from itertools import combinations
from math import comb

import numpy as np

EXACT_UP_TO = 20_000  # divisions of the articles into two groups, at most, that are all looked at
CHUNK = 500  # draws that are multiplied at once


# --- one word or name against another
# -----------------------------------------------------------------------------------------------------------


def informative_prior(background, words: float, floor: float = 0.0) -> np.ndarray:
    """Dirichlet prior of `words` pseudo-words in all, divided as the background counts are (`floor` is added to each count first, so that a
    word the background does not have keeps a positive share). Raises ValueError when a word's share would be 0."""
    counts = np.asarray(background, float) + floor
    if not counts.size or (counts <= 0).any():
        raise ValueError("every word needs a positive background count: give a floor")
    return words * counts / counts.sum()


def log_odds(a, b, prior, terms: int = 2) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Log-odds with a Dirichlet prior of group a's words against group b's (arrays of counts by word; the prior one number or an array):
    delta, its standard deviation, z = delta / sd. Positive: more in a.

    Monroe, Colaresi and Quinn (2008, Political Analysis 16:372), "Fightin' Words". `terms`: 2 for the variance 1/(y1+α) + 1/(y2+α) of
    ConvoKit, 4 with 1/(n1+α0-y1-α) + 1/(n2+α0-y2-α) added, as scattertext has it. z ranks words; it is no p-value (see the module)."""
    if terms not in (2, 4):
        raise ValueError("terms: 2 or 4")
    a, b = np.asarray(a, float), np.asarray(b, float)
    prior = np.broadcast_to(np.asarray(prior, float), a.shape)
    in_a, in_b = a + prior, b + prior
    out_a, out_b = in_a.sum() - in_a, in_b.sum() - in_b
    delta = np.log(in_a / out_a) - np.log(in_b / out_b)
    variance = 1 / in_a + 1 / in_b + (1 / out_a + 1 / out_b if terms == 4 else 0)
    return delta, np.sqrt(variance), delta / np.sqrt(variance)


def conservative_log_ratio(a, b, total_a: float, total_b: float, alpha: float = 0.05, tests: int | None = None) -> np.ndarray:
    """LRC of Evert (2022): the bound nearer to 0 of the confidence interval of log2 of the ratio of relative frequencies, 0 when the
    interval holds 0.

    Clopper–Pearson on a of a + b at alpha / `tests` (the number of words when None; Bonferroni). Words that neither has give 0."""
    from scipy.special import betaincinv

    a, b = np.asarray(a, float), np.asarray(b, float)
    level = alpha / (tests or max(1, a.size)) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(a > 0, betaincinv(a, b + 1, level), 0.0)
        high = np.where(b > 0, betaincinv(a + 1, b, 1 - level), 1.0)
        lower, upper = (np.log2(total_b / total_a * p / (1 - p)) for p in (low, high))
    out = np.where(lower > 0, lower, np.where(upper < 0, upper, 0.0))
    return np.where(a + b > 0, out, 0.0)


def dispersion(counts, sizes) -> np.ndarray:
    """Gries' normalised deviation of proportions by word, 0 (spread over the articles as their sizes are) to 1 (all in one): DP / (1 - min
    size), nan for absent words.

    `counts`: articles x words (dense or sparse); `sizes`: words an article. Gries (2008), normalised as Lijffijt and Gries (2012)."""
    from scipy import sparse

    expected = np.asarray(sizes, float) / np.sum(sizes)
    table = sparse.csc_array(counts)
    totals = np.asarray(table.sum(axis=0), float).ravel()
    out = np.full(table.shape[1], np.nan)
    if len(expected) < 2:
        return out
    column = np.repeat(np.arange(table.shape[1]), np.diff(table.indptr))
    observed = table.data / totals[column]
    gap = np.bincount(column, np.abs(observed - expected[table.indices]) - expected[table.indices], minlength=table.shape[1])
    found = totals > 0
    out[found] = 0.5 * (gap[found] + 1) / (1 - expected.min())
    return np.clip(out, 0, 1, where=found, out=out)


# --- shares and their intervals
# -----------------------------------------------------------------------------------------------------------------


def smoothed_shares(counts, pooled, strength: float = 2.0) -> np.ndarray:
    """Shares of the terms (last axis) with `strength` pseudo-mentions divided as in `pooled` counts: they sum to one, and few mentions stay
    near the pooled shares."""
    counts, pooled = np.asarray(counts, float), np.asarray(pooled, float)
    base = pooled / pooled.sum() if pooled.sum() else np.full(pooled.shape, 1 / max(1, pooled.size))
    return (counts + strength * base) / (counts.sum(axis=-1, keepdims=True) + strength)


def jeffreys(k, n, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Jeffreys interval of a proportion k of n: the bounds, 0 and 1 where k is 0 or n (Brown, Cai and DasGupta 2001). For independent cases
    only."""
    from scipy.special import betaincinv

    k, n = np.asarray(k, float), np.asarray(n, float)
    tail = (1 - level) / 2
    return np.where(k > 0, betaincinv(k + 0.5, n - k + 0.5, tail), 0.0), np.where(k < n, betaincinv(k + 0.5, n - k + 0.5, 1 - tail), 1.0)


def effective_voices(amounts) -> float:
    """exp of Shannon's entropy of the shares: how many equally loud voices would be as diverse (Hill number of order 1); 0 when there is
    none."""
    x = np.asarray(amounts, float)
    p = x[x > 0] / x.sum() if x.sum() else x[:0]
    return float(np.exp(-(p * np.log(p)).sum())) if p.size else 0.0


def cramers_v(table) -> float:
    """Bias-corrected Cramér's V of a contingency table (Bergsma 2013): association of rows and columns from 0 to 1; 0 for a table with one
    row or column."""
    t = np.asarray(table, float)
    t = t[t.sum(axis=1) > 0][:, t.sum(axis=0) > 0] if t.sum() else t[:0]
    if min(t.shape, default=0) < 2:
        return 0.0
    n, (r, c) = t.sum(), t.shape
    expected = np.outer(t.sum(axis=1), t.sum(axis=0)) / n
    phi = max(0.0, ((t - expected) ** 2 / expected).sum() / n - (r - 1) * (c - 1) / (n - 1))
    rows, columns = r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)
    return float(np.sqrt(phi / max(1e-12, min(rows, columns) - 1))) if min(rows, columns) > 1 else 0.0


def jensen_shannon(a, b) -> np.ndarray:
    """Jensen–Shannon divergence in bits between two vectors of counts (last axis: words): 0 for equal shares, 1 for nothing in common; 0
    when one has no words."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        p, q = a / a.sum(axis=-1, keepdims=True), b / b.sum(axis=-1, keepdims=True)
        m = (p + q) / 2
        terms = np.where(p > 0, p * np.log2(p / m), 0.0) + np.where(q > 0, q * np.log2(q / m), 0.0)
    return np.nan_to_num(terms.sum(axis=-1) / 2)


# --- permutation of articles
# --------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=32)
def divisions(n: int, size: int, draws: int, seed: int) -> tuple[np.ndarray, bool]:
    """Ways to take `size` of n articles, as rows of 0 and 1: all of them when there are at most EXACT_UP_TO (second value True), else
    `draws` random ones."""
    if comb(n, size) <= EXACT_UP_TO:
        chosen = np.array(list(combinations(range(n), size)), int).reshape(-1, size)
        rows = np.zeros((len(chosen), n), np.float32)
        np.put_along_axis(rows, chosen, 1, axis=1)
        return rows, True
    random = np.random.default_rng(seed)
    order = np.argsort(random.random((draws, n)), axis=1)[:, :size]
    rows = np.zeros((draws, n), np.float32)
    np.put_along_axis(rows, order, 1, axis=1)
    return rows, False


def permutation_p(observed, drawn, exact: bool) -> np.ndarray:
    """Share of divisions (first axis of `drawn`) with a statistic at least as large as observed: of all of them when exact, else (1 +
    count) / (1 + draws), which is never 0 (Phipson and Smyth 2010). Two-sided when the statistic is an absolute difference."""
    drawn, observed = np.asarray(drawn, float), np.asarray(observed, float)
    count = (drawn >= observed - 1e-9 * np.maximum(1, np.abs(observed))).sum(axis=0)
    return count / len(drawn) if exact else (1 + count) / (1 + len(drawn))


def smallest_p(n: int, size: int) -> float:
    """The smallest two-sided permutation p that `size` of n articles can reach: 1 (or 2, for groups of equal size) of all divisions."""
    return (2 if 2 * size == n else 1) / comb(n, size)


def article_weights(totals, hits) -> np.ndarray:
    """Weights for averaging articles' shares hits/totals (articles x cases; 0 where an article has no mention): n / (1 + (n - 1) ρ), with
    the likeness ρ of mentions of one article (intraclass correlation, ANOVA estimator, pooled over cases and blind to outlets, so that
    permutation stays exact).

    ρ = 0 pools all mentions; ρ = 1 gives each article one vote. Kish (1965), Donner (1986)."""
    n, y = np.asarray(totals, float), np.asarray(hits, float)
    have = n > 0
    if have.sum() < 2 or n.sum() <= have.sum():
        return have.astype(float)
    n1, y1 = n[have], y[have]
    share, mean = y1 / n1[:, None], y1.sum(axis=0) / n1.sum()
    between = (n1[:, None] * (share - mean) ** 2).sum() / (len(n1) - 1)
    within = (n1[:, None] * share * (1 - share)).sum() / (n1.sum() - len(n1))
    size = (n1.sum() - (n1**2).sum() / n1.sum()) / (len(n1) - 1)
    spread = between + (size - 1) * within
    rho = float(np.clip((between - within) / spread, 0, 1)) if spread > 0 else 0.0
    return np.where(have, n / (1 + np.maximum(n - 1, 0) * rho), 0.0)


def share_differences(hits, totals, labels, groups: int, draws: int = 2000, seed: int = 0):
    """Permutation tests of each group against the others on shares, one a column of `hits`: (differences, two-sided p, exact), groups x
    kinds and groups.

    `hits`: articles x kinds; `totals`: what they are shares of, an article; `labels`: each article's group, from 0. Shares are means of
    articles' shares, weighted as in `article_weights`. Articles without a total do not take part; a group is nan when it, or all others
    together, have none. All divisions of the articles are looked at where they are few (`exact`), else `draws` shuffles of the labels, the
    same for every group."""
    hits, totals, labels = np.asarray(hits, float), np.asarray(totals, float), np.asarray(labels)
    have = totals > 0
    y, n, labels = hits[have], totals[have], labels[have]
    gaps, p, exact = np.full((groups, hits.shape[1]), np.nan), np.full((groups, hits.shape[1]), np.nan), np.zeros(groups, bool)
    sizes = np.bincount(labels, minlength=groups) if len(labels) else np.zeros(groups, int)
    asked = [g for g in range(groups) if 0 < sizes[g] < len(labels)]
    if not asked or not hits.shape[1]:
        return gaps, p, exact
    weights = article_weights(n, y)
    columns = np.column_stack([y / n[:, None] * weights[:, None], weights])
    drawn: dict[int, list] = {g: [] for g in asked}
    for g in asked:
        gaps[g] = _difference((labels == g).astype(float)[None], columns)[0]
        exact[g] = comb(len(labels), int(sizes[g])) <= EXACT_UP_TO
        if exact[g]:
            rows = divisions(len(labels), int(sizes[g]), draws, seed)[0]
            drawn[g] = [np.abs(_difference(rows[k : k + 4000], columns)) for k in range(0, len(rows), 4000)]
    random = np.random.default_rng(seed)
    for start in range(0, 0 if exact[asked].all() else draws, CHUNK):
        shuffled = random.permuted(np.tile(labels, (min(CHUNK, draws - start), 1)), axis=1)
        for g in asked:
            if not exact[g]:
                drawn[g].append(np.abs(_difference((shuffled == g).astype(float), columns)))
    for g in asked:
        p[g] = permutation_p(np.abs(gaps[g]), np.concatenate(drawn[g]), bool(exact[g]))
    return gaps, p, exact


def _difference(rows, columns) -> np.ndarray:
    """Weighted shares inside minus outside for each division: draws x terms. The last column holds the weights."""
    total, inside = columns.sum(axis=0), rows @ columns
    outside = total - inside
    return inside[:, :-1] / inside[:, -1:] - outside[:, :-1] / outside[:, -1:]


def group_sums(counts, labels, groups: int, orders=None, draws: int = 0, seed: int = 0, bootstrap: bool = False):
    """Yields counts summed by group under `draws` permutations of the labels (or bootstrap draws of articles within groups), as arrays
    (draws of a chunk, groups, words).

    `counts`: sparse articles x words. Multiplied as dense chunks of float32: exact for counts below 2^24."""
    random = np.random.default_rng(seed)
    labels = np.asarray(labels)
    table = counts.tocsr().astype(np.float32)
    members = [np.flatnonzero(labels == g) for g in range(groups)]
    for start in range(0, draws, CHUNK):
        here = min(CHUNK, draws - start)
        weights = np.zeros((here, groups, len(labels)), np.float32)
        for d in range(here):
            if bootstrap:
                for g, own in enumerate(members):
                    weights[d, g] += np.bincount(random.choice(own, len(own)), minlength=len(labels)) if len(own) else 0
            else:
                weights[d, random.permutation(labels), np.arange(len(labels))] = 1
        yield (table.T @ weights.reshape(here * groups, -1).T).T.reshape(here, groups, -1)


# --- several comparisons
# ------------------------------------------------------------------------------------------------------------------------


def benjamini_hochberg(p) -> np.ndarray:
    """Benjamini–Hochberg adjusted p-values (1995): the smallest false discovery rate at which each would be called. nan stays nan and does
    not count."""
    p = np.asarray(p, float)
    out, known = np.full(p.shape, np.nan), np.flatnonzero(~np.isnan(p))
    if known.size:
        order = known[np.argsort(p[known], kind="stable")]
        scaled = p[order] * len(order) / np.arange(1, len(order) + 1)
        out[order] = np.minimum(1, np.minimum.accumulate(scaled[::-1])[::-1])
    return out


def max_t(observed, drawn) -> np.ndarray:
    """Westfall–Young single-step adjusted p-values: share of draws whose largest statistic over all words is at least a word's observed
    one. drawn: draws x words."""
    largest = np.sort(np.nanmax(np.asarray(drawn, float), axis=1))
    observed = np.asarray(observed, float)
    return (1 + len(largest) - np.searchsorted(largest, observed - 1e-9 * np.maximum(1, np.abs(observed)))) / (1 + len(largest))


# --- uncertainty over articles
# ------------------------------------------------------------------------------------------------------------------


def leave_one_out(statistic, samples) -> tuple[np.ndarray, np.ndarray]:
    """Smallest and largest value of a statistic with all articles and when each of the first sample is left out in turn (by output column;
    nan when there are fewer than two).

    `samples` and `statistic` as in bootstrap_interval."""
    first, *others = [np.asarray(s, float) for s in samples]
    whole = _values(statistic, [first.sum(axis=0)[None], *(s.sum(axis=0)[None] for s in others)])
    if len(first) < 2:
        return np.full(whole.shape[1], np.nan), np.full(whole.shape[1], np.nan)
    found = _values(statistic, [first.sum(axis=0) - first, *(np.repeat(s.sum(axis=0)[None], len(first), axis=0) for s in others)])
    found = np.vstack([whole, found])
    known = np.isfinite(found).any(axis=0)
    out = np.full((2, found.shape[1]), np.nan)
    out[0, known], out[1, known] = np.nanmin(found[:, known], axis=0), np.nanmax(found[:, known], axis=0)
    return out[0], out[1]


def _values(statistic, sums) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        found = np.asarray(statistic(*sums), float)
    return found[:, None] if found.ndim == 1 else found


def bootstrap_interval(
    statistic, samples, draws: int = 2000, seed: int = 0, level: float = 0.95, bca: bool | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Bounds of a statistic by resampling articles within each sample, an array each (one value an output column): BCa when every sample
    has ten articles or more (or as `bca` says), else percentile. Efron (1987); the acceleration for several samples as in Efron and
    Tibshirani (1993).

    `samples`: arrays, articles x columns; `statistic`: a function of the weighted column sums of each sample (draws x columns) that returns
    one value or a row a draw, such as the ratio of two columns. nan where a sample has fewer than two articles. With few articles an
    interval covers less than it says."""
    samples = [np.asarray(s, float) for s in samples]
    whole = _values(statistic, [s.sum(axis=0)[None] for s in samples])[0]
    empty = np.full(whole.shape, np.nan)
    if min(map(len, samples)) < 2:
        return empty, empty
    drawn = _values(statistic, [resamples(len(s), draws, seed + k) @ s for k, s in enumerate(samples)])
    tails = np.tile(np.array([(1 - level) / 2, (1 + level) / 2])[:, None], len(whole))
    if min(map(len, samples)) >= 10 if bca is None else bca:
        tails = _bca(tails, drawn, whole, statistic, samples)
    low, high = empty.copy(), empty.copy()
    drawn = np.sort(np.where(np.isfinite(drawn), drawn, np.nan), axis=0)  # nan last
    known = np.isfinite(drawn).sum(axis=0)
    for column in np.flatnonzero((known > 0) & np.isfinite(whole)):
        low[column], high[column] = (_quantile(drawn[: known[column], column], q) for q in tails[:, column])
    return low, high


def _quantile(ordered, q: float) -> float:
    """Linear interpolation between order statistics."""
    at = q * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return float(ordered[below] + (at - below) * (ordered[above] - ordered[below]))


@lru_cache(maxsize=32)
def resamples(n: int, draws: int, seed: int) -> np.ndarray:
    """How often each of n articles is drawn in each of `draws` resamples of n: draws x n, the same for the same arguments."""
    return np.random.default_rng([seed, n]).multinomial(n, np.full(n, 1 / n), size=draws).astype(np.float32)


def _bca(tails, drawn, whole, statistic, samples) -> np.ndarray:
    """The tails moved for bias and skewness, by output column."""
    from scipy.special import ndtr, ndtri

    below = (drawn < whole).mean(axis=0) + 0.5 * (drawn == whole).mean(axis=0)
    bias = ndtri(np.clip(below, 1 / (len(drawn) + 1), len(drawn) / (len(drawn) + 1)))
    cubes, squares = np.zeros(len(whole)), np.zeros(len(whole))
    for k, own in enumerate(samples):
        sums = [own.sum(axis=0) - own if j == k else np.broadcast_to(s.sum(axis=0), (len(own), s.shape[1])) for j, s in enumerate(samples)]
        left = _values(statistic, sums)
        influence = (len(own) - 1) * (np.nanmean(left, axis=0) - left) if np.isfinite(left).any() else np.zeros_like(left)
        influence = np.nan_to_num(influence)
        cubes += (influence**3).sum(axis=0) / len(own) ** 3
        squares += (influence**2).sum(axis=0) / len(own) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        acceleration = np.where(squares > 0, cubes / (6 * squares**1.5), 0.0)
    z = ndtri(tails)
    return np.clip(ndtr(bias + (bias + z) / (1 - acceleration * (bias + z))), 0, 1)


def excess_divergence(counts, labels, one, other, draws: int = 2000, seed: int = 0) -> tuple[float, float, float]:
    """Jensen–Shannon divergence of two groups' words in bits, its mean when their articles are shuffled between them, and the permutation p
    of the first.

    A raw divergence is mostly the size of the samples: only the difference of the two says something (Gentzkow, Shapiro and Taddy 2019).
    `counts`: sparse articles x words."""
    labels = np.asarray(labels)
    inside = np.flatnonzero((labels == one) | (labels == other))
    own = labels[inside] == one
    table = counts.tocsr()[inside]
    order = np.argsort(~own, kind="stable")
    table, size = table[order].astype(np.float32), int(own.sum())
    if not size or size == len(inside):
        return np.nan, np.nan, np.nan
    rows, exact = divisions(len(inside), size, draws, seed)
    total = np.asarray(table.sum(axis=0)).ravel()
    first = np.asarray(table[:size].sum(axis=0)).ravel()
    observed = float(jensen_shannon(first, total - first))
    drawn = []
    for k in range(0, len(rows), CHUNK):
        sums = (table.T @ rows[k : k + CHUNK].T).T
        drawn.append(jensen_shannon(sums, total - sums))
    drawn = np.concatenate(drawn)
    return observed, float(drawn.mean()), float(permutation_p(observed, drawn, exact))
