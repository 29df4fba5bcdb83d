"""Statistics: equal to what other programs give, and true to what they promise."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import sparse

from helpers import stats

GOLD = json.loads((Path(__file__).parent / "framing_gold.json").read_text(encoding="utf-8"))
WORDS = list(GOLD["counts"])
A, B = (np.array([GOLD["counts"][w][side] for w in WORDS]) for side in (0, 1))
INFORMATIVE = stats.informative_prior(A + B, 10)
counts = hnp.arrays(np.int64, 8, elements=st.integers(0, 40)).filter(lambda x: x.sum() > 0)


def gold(name: str) -> np.ndarray:
    return np.array([GOLD[name][w] for w in WORDS])


# --- reference values ---------------------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("prior, terms, name", [(0.1, 2, "ref_fw_uniform0.1_2term"), (0.1, 4, "ref_fw_uniform0.1_4term"), (INFORMATIVE, 2, "ref_fw_informative10_2term"),
                                                (INFORMATIVE, 4, "ref_fw_informative10_4term"), (0.1, 2, "convokit_uniform0.1"), (INFORMATIVE, 2, "convokit_informative10"),
                                                (0.1, 4, "scattertext_uninformative_alpha0.1"), (INFORMATIVE, 4, "scattertext_informative_word_10")])
def test_log_odds_are_those_of_other_programs(prior, terms, name):
    assert stats.log_odds(A, B, prior, terms)[2] == pytest.approx(gold(name), abs=1e-9)


def test_the_two_variances_differ_and_others_are_refused():
    k = WORDS.index("الغزو")
    assert stats.log_odds(A, B, 0.1, 2)[2][k] == pytest.approx(1.2213059379, abs=1e-9) and stats.log_odds(A, B, 0.1, 4)[2][k] == pytest.approx(1.2158597638, abs=1e-9)
    with pytest.raises(ValueError):
        stats.log_odds(A, B, 0.1, 3)


def test_conservative_log_ratio_establishes_nothing_on_44_tokens_and_something_on_many():
    assert not stats.conservative_log_ratio(A, B, 18, 26).any()
    assert [GOLD["scattertext_lrc95_bonferroni"][w][2] for w in WORDS] == [0.0] * len(WORDS)
    up, down, none, absent = stats.conservative_log_ratio([200, 10, 50, 0], [10, 200, 50, 0], 10_000, 10_000)
    assert 2 < up < np.log2(20) and down == pytest.approx(-up, abs=1e-9) and none == 0 and absent == 0


def test_benjamini_hochberg_and_divergence_are_those_of_other_programs():
    assert stats.benjamini_hochberg(gold("fisher_p")) == pytest.approx(gold("bh_fisher"), abs=1e-9)
    assert stats.benjamini_hochberg(gold("g2_p")) == pytest.approx(gold("g2_bh"), abs=1e-9)
    assert float(stats.jensen_shannon(A, B)) == pytest.approx(GOLD["jensen_shannon"], abs=1e-9)


@pytest.mark.parametrize("n, size, smallest", [(5, 1, 0.2), (6, 3, 0.1), (15, 3, 0.0022), (10, 5, 0.0079)])
def test_the_smallest_p_that_few_articles_can_reach(n, size, smallest):
    assert stats.smallest_p(n, size) == pytest.approx(smallest, abs=6e-5)
    labels = np.repeat([0, 1], [size, n - size])
    p = stats.share_differences((labels == 0).astype(float)[:, None], np.ones(n), labels, 2)[1]
    assert p[0, 0] == pytest.approx(stats.smallest_p(n, size))


# --- properties ---------------------------------------------------------------------------------------------------------------------------------

@given(counts, counts, st.sampled_from([2, 4]))
def test_z_changes_its_sign_with_the_groups(a, b, terms):
    one, other = stats.log_odds(a, b, 0.5, terms), stats.log_odds(b, a, 0.5, terms)
    assert one[2] == pytest.approx(-other[2], abs=1e-9) and one[1] == pytest.approx(other[1])


@given(hnp.arrays(np.int64, (4, 5), elements=st.integers(0, 30)))
def test_smoothed_shares_sum_to_one_and_stay_between_their_own_and_the_pooled_ones(table):
    pooled = table.sum(axis=0)
    shares = stats.smoothed_shares(table, pooled)
    assert shares.sum(axis=1) == pytest.approx(1) and (shares >= 0).all()
    if pooled.sum() and table[0].sum():
        raw, base = table[0] / table[0].sum(), pooled / pooled.sum()
        assert (shares[0] >= np.minimum(raw, base) - 1e-12).all() and (shares[0] <= np.maximum(raw, base) + 1e-12).all()


@given(counts)
def test_effective_voices_lie_between_one_and_their_number(x):
    voices = stats.effective_voices(x)
    assert 1 - 1e-9 <= voices <= (x > 0).sum() + 1e-9
    assert stats.effective_voices(np.ones(7)) == pytest.approx(7) and stats.effective_voices([]) == 0


@given(counts, counts)
def test_divergence_is_symmetric_and_at_most_one_bit(a, b):
    assert 0 <= stats.jensen_shannon(a, b) <= 1 + 1e-12 and stats.jensen_shannon(a, b) == pytest.approx(stats.jensen_shannon(b, a))
    assert stats.jensen_shannon(a, a) == pytest.approx(0, abs=1e-12)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusted_p_are_not_smaller_and_keep_the_order(p):
    adjusted = stats.benjamini_hochberg(p)
    assert (adjusted >= np.array(p) - 1e-12).all() and (np.diff(adjusted[np.argsort(p, kind="stable")]) >= -1e-12).all()


def test_what_is_not_known_does_not_count_in_the_correction():
    assert stats.benjamini_hochberg([0.01, np.nan, 0.02])[[0, 2]] == pytest.approx(stats.benjamini_hochberg([0.01, 0.02]))


def test_dispersion_is_0_for_even_words_and_1_for_those_of_the_smallest_article():
    sizes = np.array([100, 100, 50])
    table = sparse.csr_array(np.array([[10, 0, 0], [10, 0, 0], [5, 4, 0]]))
    even, burst, absent = stats.dispersion(table, sizes)
    assert even == pytest.approx(0) and burst == pytest.approx(1) and np.isnan(absent)


def test_cramers_v_knows_independence_and_full_association():
    assert stats.cramers_v([[50, 50], [50, 50]]) == 0 and stats.cramers_v([[100, 0], [0, 100]]) > 0.98
    assert stats.cramers_v([[3, 4]]) == 0 and stats.cramers_v(np.zeros((2, 2))) == 0


@given(st.integers(0, 30), st.integers(0, 30))
def test_jeffreys_intervals_hold_their_share(k, more):
    n = k + more
    low, high = stats.jeffreys(k, n) if n else (0, 1)
    assert n == 0 or low <= k / n <= high


# --- permutation --------------------------------------------------------------------------------------------------------------------------------

def bursts(random, n: int, likeness: float = 2.0):
    """Articles whose mentions are of two names, each article with an inclination of its own."""
    totals = random.integers(1, 9, n)
    return np.column_stack([hits := random.binomial(totals, random.beta(likeness, likeness, n)), totals - hits]).astype(float), totals


def test_permutation_p_is_uniform_where_nothing_differs():
    random, p = np.random.default_rng(0), []
    for n in range(400):
        hits, totals = bursts(random, 20)
        p.append(stats.share_differences(hits, totals, np.repeat([0, 1], 10), 2, draws=200, seed=n)[1][0, 0])
    p = np.array(p)
    assert abs((p <= 0.05).mean() - 0.05) < 1.96 * np.sqrt(0.05 * 0.95 / 400) + 0.005 and abs((p <= 0.5).mean() - 0.5) < 0.06


def test_tokens_would_have_found_differences_there():
    """The same articles by Fisher's test on mentions: what the unit is for."""
    from scipy.stats import fisher_exact

    random, p = np.random.default_rng(0), []
    for _ in range(200):
        hits, _ = bursts(random, 20)
        p.append(fisher_exact([hits[:10].sum(axis=0), hits[10:].sum(axis=0)]).pvalue)
    assert (np.array(p) <= 0.05).mean() > 0.1


def test_a_large_difference_is_found_and_its_size_told():
    random = np.random.default_rng(1)
    totals = np.full(30, 6)
    hits = np.column_stack([h := np.concatenate([random.binomial(6, 0.8, 15), random.binomial(6, 0.2, 15)]), 6 - h]).astype(float)
    gaps, p, exact = stats.share_differences(hits, totals, np.repeat([0, 1], 15), 2, seed=3)
    assert gaps[0, 0] == pytest.approx(0.6, abs=0.15) and p[0, 0] < 0.01 and not exact.any() and gaps[1] == pytest.approx(-gaps[0])


def test_draws_with_the_same_seed_are_the_same_and_groups_without_a_mention_are_not_tested():
    hits, totals = bursts(np.random.default_rng(2), 30)
    labels = np.repeat([0, 1, 2], 10)
    one, two = (stats.share_differences(hits, totals, labels, 3, draws=300, seed=5) for _ in range(2))
    assert all((np.nan_to_num(a) == np.nan_to_num(b)).all() for a, b in zip(one, two))
    totals[labels == 2] = 0
    assert np.isnan(stats.share_differences(hits, totals, labels, 3, draws=100)[1][2]).all()


def test_few_divisions_are_all_looked_at():
    rows, exact = stats.divisions(10, 5, 100, 0)
    assert exact and len(rows) == 252 and len(np.unique(rows, axis=0)) == 252 and (rows.sum(axis=1) == 5).all()
    rows, exact = stats.divisions(60, 30, 100, 0)
    assert not exact and len(rows) == 100 and (rows.sum(axis=1) == 30).all()


def test_weights_pool_mentions_that_are_independent_and_count_articles_that_are_of_one_mind():
    totals = np.array([2, 4, 8, 0])
    alike = stats.article_weights(totals, np.array([[2, 0], [0, 4], [8, 0], [0, 0]]))
    assert alike == pytest.approx([1, 1, 1, 0])
    mixed = stats.article_weights(totals, np.array([[1, 1], [2, 2], [4, 4], [0, 0]]))
    assert mixed == pytest.approx(totals)


def test_grouped_sums_are_those_of_a_loop():
    random = np.random.default_rng(4)
    table = sparse.csr_array(random.poisson(0.3, (40, 30)).astype(float))
    labels = random.integers(0, 3, 40)
    drawn = np.concatenate(list(stats.group_sums(table, labels, 3, draws=7, seed=1)))
    again = np.random.default_rng(1)
    for sums in drawn:
        shuffled = again.permutation(labels)
        assert all((sums[g] == table.toarray()[shuffled == g].sum(axis=0)).all() for g in range(3))
    own = np.concatenate(list(stats.group_sums(table, labels, 3, draws=5, seed=1, bootstrap=True)))
    assert own.shape == (5, 3, 30) and (own.sum() > 0)


def test_max_t_gives_the_share_of_draws_that_reach_a_statistic():
    assert stats.max_t([3.0, 1.0], np.array([[1, 2], [0, 1], [4, 0], [1, 1]])) == pytest.approx([2 / 5, 1.0])


def test_divergence_of_random_halves_is_sample_size_and_its_excess_about_nothing():
    random = np.random.default_rng(6)
    table = sparse.csr_array(random.poisson(0.5, (20, 400)).astype(float))
    observed, shuffled, p = stats.excess_divergence(table, np.repeat([0, 1], 10), 0, 1, draws=200)
    assert observed > 0.05 and abs(observed - shuffled) < 0.02 and p > 0.01
    table = sparse.csr_array(np.vstack([random.poisson([2.0] * 50 + [0.2] * 50, (10, 100)), random.poisson([0.2] * 50 + [2.0] * 50, (10, 100))]).astype(float))
    observed, shuffled, p = stats.excess_divergence(table, np.repeat([0, 1], 10), 0, 1, draws=200)
    assert observed - shuffled > 0.2 and p < 0.01


# --- intervals ----------------------------------------------------------------------------------------------------------------------------------

def ratio(sums):
    return sums[:, 0] / sums[:, 1]


@pytest.mark.parametrize("n, least", [(20, 0.86), (40, 0.89)])
def test_bootstrap_intervals_cover_as_stated_from_twenty_articles_on(n, least):
    random, inside = np.random.default_rng(8), 0
    for k in range(200):
        totals = random.integers(3, 10, n)
        hits = random.binomial(totals, random.beta(3, 7, n))
        (low,), (high,) = stats.bootstrap_interval(ratio, [np.column_stack([hits, totals])], draws=500, seed=k)
        inside += low <= 0.3 <= high
    assert least <= inside / 200 <= 0.99


def test_bca_moves_the_interval_of_a_skewed_statistic():
    rows = np.column_stack([np.r_[np.zeros(15), 1, 2, 3, 8, 12], np.full(20, 10)])
    plain, moved = (stats.bootstrap_interval(ratio, [rows], seed=1, bca=b) for b in (False, True))
    assert moved[0] > plain[0] and moved[1] > plain[1]


def test_one_article_has_no_interval_and_leaving_one_out_holds_the_whole():
    assert np.isnan(stats.bootstrap_interval(ratio, [np.ones((1, 2))])).all() and np.isnan(stats.leave_one_out(ratio, [np.ones((1, 2))])).all()
    (low,), (high,) = stats.leave_one_out(ratio, [np.array([[1, 10], [2, 10], [6, 10]])])
    assert (low, high) == pytest.approx((0.15, 0.4)) and low <= 9 / 30 <= high


@settings(max_examples=30)
@given(hnp.arrays(np.int64, (12, 2), elements=st.integers(1, 20)), hnp.arrays(np.int64, (11, 2), elements=st.integers(1, 20)))
def test_two_samples_are_resampled_apart_and_bounds_are_in_order(one, other):
    low, high = stats.bootstrap_interval(lambda a, b: a / a.sum(axis=1, keepdims=True) - b / b.sum(axis=1, keepdims=True), [one, other], draws=100)
    assert (low <= high).all() and low[0] == pytest.approx(-high[1], abs=0.05)
