"""Whose voices carry the story: sources by words and position, how their words are introduced, and what evaluative words stand beside an
actor."""

from collections import Counter
from functools import cache

import numpy as np

from . import arabic, forms, framing, lexicons, stats, tables

UNNAMED = ("anonymous",)
MANNERS = {
    "distancing": "distancing",
    "assertive": "assertive",
    "reveal": "assertive",
    "supportive": "supportive",
    "critical": "critical",
    "threat": "critical",
    "warning": "critical",
}
REACH = 8  # words between an actor and an evaluative word


def attributions(quotes, articles, names: dict | None = None):
    """The attributions that count, under one name: those inside wider ones and of duplicates left out, speaker_name as in `names` (as in
    steps.speaker_names)."""
    top = quotes[quotes["part_of"].isna() & quotes["article_id"].isin(framing.counted(articles)["article_id"])]
    return top.assign(speaker_name=[(names or {}).get(framing.key(n), framing.key(n)) for n in top["speaker_name"]])


def voices(quotes, articles, names: dict | None = None, draws: int = framing.DRAWS, seed: int = 0) -> list[dict]:
    """Rows of table voices: each source's attributions and words in an outlet, with its share of all attributed words there."""
    said, known, sizes, rows = attributions(quotes, articles, names), framing.counted(articles), framing.articles_by_outlet(articles), []
    columns = ["outlet", "speaker_name", "article_id", "start", "type", "words", "voice", "resolution"]
    groups: dict[str | None, dict[str | None, list[dict]]] = {}
    for q in (every := tables.records(said[columns])):
        groups.setdefault(q["outlet"], {}).setdefault(q["speaker_name"], []).append(q)
    first: dict[str, int] = {}
    for q in sorted(every, key=lambda q: (q["article_id"], q["start"])):
        first.setdefault(q["article_id"], id(q))
    for name, parts in groups.items():
        step, total = framing.level(sizes[name]) if name else "one", sum(q["words"] for part in parts.values() for q in part)
        by_article = {a: n for n, a in enumerate(a for a, o in zip(known["article_id"], known["outlet"]) if framing.key(o) == name)}
        table = np.zeros((len(by_article), len(parts) + 1))  # words by article and source; all of them last
        for n, part in enumerate(parts.values()):
            for q in part:
                table[by_article[q["article_id"]], n] += q["words"]
        table[:, -1] = table[:, :-1].sum(axis=1)
        low, high, basis = framing.interval(step, lambda s: s[:, :-1] / s[:, -1:], table, None, draws, seed)
        for n, (speaker, part) in enumerate(parts.items()):
            words = sum(q["words"] for q in part)
            rows.append(
                {
                    "outlet": name,
                    "speaker_name": speaker,
                    "quotes": len(part),
                    "direct": sum(q["type"] == "direct" for q in part),
                    "words": words,
                    "share_of_words": words / total if total else None,
                    "low": low[n],
                    "high": high[n],
                    "basis": basis,
                    "first": sum(first[q["article_id"]] == id(q) for q in part),
                    "headlines": sum(q["voice"] == "headline" for q in part),
                    "named": any(q["resolution"] not in (*UNNAMED, "unresolved") for q in part),
                    "articles_with": len({q["article_id"] for q in part}),
                    "articles": sizes[name],
                }
            )
    return sorted(rows, key=lambda r: (r["outlet"] or "", -r["words"], r["speaker_name"] or ""))


def summary(quotes, articles, names: dict | None = None):
    """How an outlet lets others speak: a DataFrame of outlet, articles, quotes, words, direct (share of attributions), direct_low,
    direct_high (Jeffreys), unnamed and unresolved (attributions), sources, effective (how many equally loud sources would be as diverse, by
    words), first_share (words of the loudest source)."""
    import pandas as pd

    said, sizes, rows = attributions(quotes, articles, names), framing.articles_by_outlet(articles), []
    for outlet, group in said.groupby("outlet", dropna=False, sort=True):
        known = group[group["speaker_name"].notna()]
        words = known.groupby("speaker_name")["words"].sum()
        direct = int((group["type"] == "direct").sum())
        low, high = stats.jeffreys(direct, len(group))
        rows.append(
            {
                "outlet": framing.key(outlet),
                "articles": sizes[framing.key(outlet)],
                "quotes": len(group),
                "words": int(group["words"].sum()),
                "direct": direct / len(group),
                "direct_low": float(low),
                "direct_high": float(high),
                "unnamed": int(group["resolution"].isin(UNNAMED).sum()),
                "unresolved": int(group["speaker_name"].isna().sum()),
                "sources": len(words),
                "effective": stats.effective_voices(words),
                "first_share": float(words.max() / group["words"].sum()) if len(words) and group["words"].sum() else None,
            }
        )
    columns = [
        "outlet",
        "articles",
        "quotes",
        "words",
        "direct",
        "direct_low",
        "direct_high",
        "unnamed",
        "unresolved",
        "sources",
        "effective",
        "first_share",
    ]
    return pd.DataFrame(rows, columns=columns)


def manner(stance) -> str:
    """The class of a reporting verb's stance that is compared: neutral, assertive, supportive, critical or distancing."""
    return MANNERS.get(stance, "neutral") if isinstance(stance, str) else "neutral"


def stances(quotes, articles, names: dict | None = None) -> list[dict]:
    """Rows of table stances: with which verbs an outlet introduces what a source says. Distancing against neutral is the contrast that the
    literature on reporting verbs supports; its share has a Jeffreys interval, for the attributions as they stand."""
    said, rows, groups = attributions(quotes, articles, names), [], {}
    said = said[said["speaker_name"].notna() & said["cue"].notna()]
    for outlet, speaker, stance, verb in zip(said["outlet"], said["speaker_name"], said["stance"], said["cue_lemma"].fillna(said["cue"])):
        groups.setdefault((framing.key(outlet), speaker), []).append((manner(stance), verb))
    for (outlet, speaker), group in groups.items():
        kinds, verbs = Counter(kind for kind, _ in group), Counter(verb for _, verb in group)
        low, high = stats.jeffreys(kinds["distancing"], len(group))
        rows.append(
            {
                "outlet": outlet,
                "speaker_name": speaker,
                "quotes": len(group),
                **{k: kinds[k] for k in ("neutral", "assertive", "supportive", "critical", "distancing")},
                "low": float(low),
                "high": float(high),
                "cues": "; ".join(f"{v} {c}" for v, c in sorted(verbs.items(), key=lambda x: (-x[1], x[0]))),
            }
        )
    return sorted(rows, key=lambda r: (r["outlet"] or "", -r["quotes"], r["speaker_name"]))


# --- evaluative words
# ---------------------------------------------------------------------------------------------------------------------------


@cache
def _negations() -> frozenset[str]:
    bare = [arabic.fold(row["form"]) for row in lexicons.rows("framing_words") if row["class"] == "negation"]
    return frozenset(conjunction + word for conjunction in forms.CONJUNCTIONS for word in bare)


def actor_words(names, places: dict[str, str]) -> dict[str, str]:
    """Printed words -> actor: the story's places and peoples (as from places.story), and the last word of each speaker's name with what may
    be joined before it."""
    out = dict(places)
    for name in names:
        words = arabic.word_list(name)
        if words and len(words[-1]) > 3:
            out |= {form: name for form in forms.printed(words[-1]) if len(form) - len(words[-1]) < 3}
    return out


def evaluations(source: str, sentences: list[dict], quoted: list[tuple[int, int]], actors: dict[str, str]) -> list[dict]:
    """Evaluative words (data/lexicons/evaluative.csv) within eight words of an actor, in one sentence and one voice: actor, word, polarity
    (good or bad), negated, start, end, text (the phrase from one to the other), voice, sentence. The nearest actor counts. A list of
    phrases to read, no score."""
    out, table = [], forms.lexicon("evaluative")
    for number, s in enumerate(sentences):
        words = forms.words_of(source, s["start"], s["end"])
        named = [i for i, w in enumerate(words.words) if w in actors]
        if not named:
            continue
        for i, j, row in forms.matches(words.words, table, "word"):
            voice = _span_voice(quoted, words, i, j)
            near = [
                k
                for k in named
                if (k < i or k >= j)
                and abs(k - i) <= REACH
                and _span_voice(quoted, words, k, k + 1) == voice
                and not _broken(words.words, min(i, k), max(j, k + 1))
            ]
            if near:
                k = min(near, key=lambda k: (abs(k - i), k))
                start, end = words.starts[min(i, k)], words.ends[max(j - 1, k)]
                out.append(
                    {
                        "actor": actors[words.words[k]],
                        "word": row["word"],
                        "polarity": row["polarity"],
                        "negated": any(w in _negations() for w in words.words[max(0, i - 2) : i]),
                        "start": start,
                        "end": end,
                        "text": source[start:end],
                        "voice": voice[0],
                        "sentence": number,
                    }
                )
    return out


def _broken(words: list[str], a: int, b: int) -> bool:
    return any(w in ".؟!?؛:\n" for w in words[a:b])


def _span_voice(quoted, words, i: int, j: int) -> tuple:
    """(voice, the quoted span it lies in): two words are of one voice when both are equal."""
    start, end = words.starts[i], words.ends[j - 1]
    return next((("quoted", (a, b)) for a, b in quoted if a < end and start < b), ("outlet", None))
