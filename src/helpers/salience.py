"""Cue salience: how much of what an outlet says in its own voice carries a cue of a generic frame (data/lexicons/frames.csv). Never «the
frame» of an article.

The measure is the share of sentences with a cue, which bursts of one word move less than hits in a thousand words. Story words, cues in
more than four of five articles, are left out, since they tell the topic and not how it is framed (قمة in a story about a summit); whether
outlets keep their order when each cue is left out is told."""

from collections import Counter

import numpy as np

from . import forms, framing, stats

STORY_SHARE, STORY_FROM = 0.8, 3  # a cue in more than this share of the articles is a story word, from so many articles on
KEY = ("frame", "cue")


def lexicon(folder=None) -> forms.Lexicon:
    """The lexicon of frames with the rows of the corpus's own frames.csv. Raises InputError for a row that cannot be used."""
    return forms.extended("frames", folder, KEY)


def frames(table: forms.Lexicon | None = None) -> list[str]:
    """The frames of the lexicon, in its order."""
    return list(dict.fromkeys(row["frame"] for row in (table or lexicon()).rows))


def cues(source: str, sentences: list[dict], quoted: list[tuple[int, int]], table: forms.Lexicon | None = None) -> list[dict]:
    """The cues in an article: frame, cue, start, end, text, voice, place, sentence (see forms.found). A word may be a cue of several
    frames."""
    return [
        {"frame": row["frame"], "cue": row["cue"], **where}
        for row, where in forms.found(source, sentences, quoted, table or lexicon(), "frame")
    ]


def spoken(source: str, sentences: list[dict], quoted: list[tuple[int, int]], least: int = 3) -> list[int]:
    """The numbers of an article's sentences in which the outlet itself says at least `least` words: those that a cue in its own voice could
    stand in."""
    out = []
    for number, s in enumerate(sentences):
        words = forms.words_of(source, s["start"], s["end"])
        own = sum(w[0].isalpha() and forms.voice(quoted, a, b) == "outlet" for w, a, b in zip(*words))
        if own >= least:
            out.append(number)
    return out


def story_words(found, articles) -> list[str]:
    """Cues that stand in more than four of five of the articles that count ([] for fewer than three articles): topic and not framing."""
    known = framing.counted(articles)["article_id"]
    if len(known) < STORY_FROM:
        return []
    spread = found[found["article_id"].isin(known)].groupby("cue")["article_id"].nunique()
    return sorted(spread[spread > STORY_SHARE * len(known)].index)


def own_cues(found, left_out=()) -> dict[str, dict[tuple, list[str]]]:
    """Frame -> (article_id, number of the sentence) -> its cues in the outlet's own voice, those in `left_out` not counted."""
    out: dict[str, dict[tuple, list[str]]] = {}
    for frame, cue, voice, article, number in found[["frame", "cue", "voice", "article_id", "sentence"]].itertuples(index=False):
        if voice == "outlet" and cue not in left_out:
            out.setdefault(frame, {}).setdefault((article, number), []).append(cue)
    return out


def counts(sentences, articles) -> np.ndarray:
    """How many of the sentences (article_id, number) each of the articles has, in their order."""
    of = Counter(article for article, _ in sentences)
    return np.array([of[a] for a in articles["article_id"]], float)


def table(found, articles, sentences: dict[str, int], draws: int = framing.DRAWS, seed: int = 0) -> list[dict]:
    """Rows of table salience: frame by outlet. `sentences`: article id -> sentences in which the outlet itself speaks (see spoken)."""
    known, words, rows = framing.counted(articles), story_words(found, articles), []
    totals = known["article_id"].map(sentences).fillna(0).to_numpy(float)
    outlets = [framing.key(o) for o in known["outlet"]]
    where, said = dict(zip(known["article_id"], outlets)), own_cues(found, words)
    for frame in dict.fromkeys([*frames(), *found["frame"]]):
        hits = counts(said.get(frame, ()), known)
        if not hits.sum():
            continue
        steady = _steady(said[frame], known, hits, totals, outlets)
        printed: dict[str | None, Counter] = {outlet: Counter() for outlet in outlets}
        for (article, _), cues_there in said[frame].items():
            if article in where:
                printed[where[article]].update(cues_there)
        for outlet in dict.fromkeys(outlets):
            ours = np.array([o == outlet for o in outlets])
            step = framing.level(int(ours.sum())) if outlet else "one"
            own = np.column_stack([hits[ours], totals[ours]])
            if step == "one" and outlet:  # within the article, and said to be so
                low, high = (float(x) for x in stats.jeffreys(own[:, 0].sum(), own[:, 1].sum())) if own[:, 1].sum() else (np.nan, np.nan)
                basis = "sentences of one article"
            else:
                (low,), (high,), basis = framing.interval(step, _ratio, own, None, draws, seed)
            rows.append(
                {
                    "frame": frame,
                    "outlet": outlet,
                    "sentences": int(own[:, 0].sum()),
                    "of_sentences": int(own[:, 1].sum()),
                    "share": own[:, 0].sum() / own[:, 1].sum() if own[:, 1].sum() else None,
                    "low": low,
                    "high": high,
                    "basis": basis,
                    "articles_with": int((own[:, 0] > 0).sum()),
                    "articles": int(ours.sum()),
                    "cues": "; ".join(f"{c} {n}" for c, n in sorted(printed[outlet].items(), key=lambda x: (-x[1], x[0]))[:6]) or None,
                    "steady": steady,
                    "left_out": "; ".join(words) or None,
                }
            )
    return rows


def _ratio(sums):
    return sums[:, 0] / sums[:, 1]


def _steady(sentences: dict[tuple, list[str]], known, hits, totals, outlets) -> bool:
    """Whether the outlet with the highest share keeps it (a tie counts) when each cue is left out in turn: then the sentences are gone that
    have no other."""
    names = list(dict.fromkeys(outlets))
    codes = np.array([names.index(o) for o in outlets])
    every = np.bincount(codes, totals)

    def shares(counted) -> np.ndarray:
        return np.divide(np.bincount(codes, counted), every, out=np.zeros(len(names)), where=every > 0)

    first, alone = min(range(len(names)), key=lambda n, whole=shares(hits): (-whole[n], names[n] or "")), {}
    for place, cues_there in sentences.items():
        if len(set(cues_there)) == 1:
            alone.setdefault(cues_there[0], []).append(place)
    left = [shares(hits - counts(places, known)) for places in alone.values()]
    return all(share[first] >= share.max() for share in left)
