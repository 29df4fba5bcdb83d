"""What the tests of 04 find where there is nothing to find, what they find where there is something, and how long they take.

    .venv/bin/python benchmarks/bench_framing.py [calibration] [power] [speed]

The generator. A corpus tells one story: the sample's, or where ../shared/articles/stories exists one of its real ones. Its articles are made of the sentences of that
story's real articles, each sentence with what was extracted from it (names, cues, attributions): two runs of ten neighbouring sentences from two of its articles drawn at
random, and four sentences from any of them. So words come in bursts, as they do in the articles they are from, and articles differ as real ones do. Outlets are labels
without meaning (calibration), or one of two outlets turns mentions of the concept that the story names most into its second commonest name, each article with an
inclination of its own (power)."""

import resource
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

from helpers import comparisons, framing, framing_tables, keyness, paths, salience, steps, voice

SHARED = paths.ROOT.parent / "shared" / "articles" / "stories"
CORPORA, SHUFFLES, ARTICLES, RUN = 40, 10, 40, 10
POINTS, LIKENESS = 30, 4.0  # points of share that are planted; pseudo-mentions that an article's own inclination is worth
NAMED = 2.0  # mentions an article in the outlets' own voice from which a story serves to measure power


def pool() -> tuple[dict[str, list[pd.DataFrame]], dict]:
    """By story, the sentences of each source article (with a number `key`); and what stands in each: naming, cues, quotes by key; spoken: keys in which the outlet
    itself speaks."""
    folders = ["sample-summit", *(map(str, sorted(p for p in SHARED.iterdir() if p.is_dir())) if SHARED.is_dir() else ())]
    stories, parts, offset = {}, {"naming": [], "cues": [], "quotes": [], "spoken": set()}, 0
    for folder in folders:
        frames = steps.known(folder, str(Path("/nonexistent") / Path(folder).name), "articles", "sentences", "shared", "quotes", "marked", "speakers", "statements", "events")
        names, spans = steps.speaker_names(frames["quotes"]), steps.quoted_spans(frames)
        made = framing_tables.read(framing.units(frames["articles"], frames["shared"]), frames, spans, names, framing_tables.Options())
        sentences = frames["sentences"].assign(key=range(offset, offset + len(frames["sentences"])))
        offset += len(sentences)
        number = {(a, n): k for a, n, k in zip(sentences["article_id"], sentences["sentence"], sentences["key"])}
        for table in ("naming", "cues"):
            parts[table] += [{**r, "key": number[r["article_id"], r["sentence"]]} for r in made[table]]
        parts["spoken"] |= {number[a, n] for a, own in made["spoken_in"].items() for n in own}
        for q in frames["quotes"][frames["quotes"]["part_of"].isna()].to_dict("records"):
            inside = sentences[(sentences["article_id"] == q["article_id"]) & (sentences["start"] <= q["start"]) & (sentences["end"] > q["start"])]
            if len(inside):
                parts["quotes"].append({**q, "speaker_name": names.get(q["speaker_name"], q["speaker_name"]), "key": int(inside["key"].iloc[0])})
        stories[Path(folder).name] = [own.reset_index(drop=True) for _, own in sentences.groupby("article_id", sort=False)]
    return stories, {**{t: _by_key(parts[t]) for t in ("naming", "cues", "quotes")}, "spoken": parts["spoken"]}


def _by_key(rows: list[dict]) -> dict[int, list[dict]]:
    out: dict[int, list[dict]] = {}
    for row in rows:
        out.setdefault(row["key"], []).append(row)
    return out


def article(sources, random) -> list[int]:
    """The sentences (keys) of a generated article."""
    keys: list[int] = []
    for k in random.choice(len(sources), 2, replace=False):
        own = sources[k]["key"].to_numpy()
        start = int(random.integers(0, max(1, len(own) - RUN + 1)))
        keys += own[start:start + RUN].tolist()
    every = np.concatenate([s["key"].to_numpy() for s in sources])
    return keys + random.choice(every, 4, replace=False).tolist()


def corpus(sources, parts, outlets: list[str], random, plant=None):
    """Tables of a generated corpus: units, naming, cues, sentences in which the outlet speaks, quotes. `plant`: a function of the rows of naming of an article and its
    outlet, which may change names."""
    units, naming, cues, quotes, spoken = [], [], [], [], {}
    for n, outlet in enumerate(outlets):
        a, keys = f"g{n}", article(sources, random)
        units.append({"article_id": a, "outlet": outlet, "duplicate_of": None, "cluster": a, "words": 400})
        own = [{**r, "article_id": a, "outlet": outlet, "sentence": place} for place, k in enumerate(keys) for r in parts["naming"].get(k, ())]
        naming += plant(own, outlet) if plant else own
        cues += [{**r, "article_id": a, "outlet": outlet, "sentence": place} for place, k in enumerate(keys) for r in parts["cues"].get(k, ())]
        quotes += [{**r, "article_id": a, "outlet": outlet} for k in keys for r in parts["quotes"].get(k, ())]
        spoken[a] = sum(k in parts["spoken"] for k in keys)
    return pd.DataFrame(units), pd.DataFrame(naming), pd.DataFrame(cues), spoken, pd.DataFrame(quotes)


def families(made) -> list:
    units, naming, cues, spoken, quotes = made
    return comparisons.counted(comparisons.declared(comparisons.DEFAULT), units, naming, cues, spoken, quotes, {}, "")


def calibration(stories, parts) -> None:
    random, rows = np.random.default_rng(7), []
    for n in range(CORPORA):
        count, story = (2, 4)[n // len(stories) % 2], list(stories)[n % len(stories)]
        made = corpus(stories[story], parts, [f"outlet {i % count}" for i in range(ARTICLES)], random)
        declared = families(made)
        for s in range(SHUFFLES):
            rows += [{**r, "corpus": n, "shuffle": s} for r in comparisons.tested(declared, random.permutation(made[0]["outlet"].to_numpy()), 1000, seed=1000 * n + s)]
    tested = pd.DataFrame([r for r in rows if r["p"] is not None])
    shuffles, m = CORPORA * SHUFFLES, len(tested)
    bound = 1.96 * np.sqrt(0.05 * 0.95 / (9 * shuffles))  # comparisons of one family are not independent: one a family and shuffle is counted
    print(f"\nCalibration: {shuffles} shuffles of outlets over {CORPORA} corpora of {ARTICLES} articles (half with 2 outlets, half with 4), nine families, {m:,} comparisons")
    print(f"  p up to .05 before correction: {(tested['p'] <= 0.05).mean():.4f}   (binomial bound of .05: up to {0.05 + bound:.4f})")
    found = tested["result"] == "found"
    print(f"  found after correction:        {found.mean():.4f}   (wanted: at most .01);   shuffles with anything found in any of nine families: {found.groupby([tested['corpus'], tested['shuffle']]).any().mean():.3f}")
    for name, own in tested.groupby("family", sort=False):
        print(f"    {name:24} {len(own):6,} comparisons, p ≤ .05: {(own['p'] <= 0.05).mean():.3f}, found: {(own['result'] == 'found').mean():.4f}")


def _concept(sources, parts) -> tuple[str, list[str]]:
    """The concept of a declared family that a story's articles name most in their own voice, and their mentions of it as names."""
    asked = {f.removeprefix("naming ") for f in comparisons.declared(comparisons.DEFAULT)}
    own = [r for s in sources for k in s["key"] for r in parts["naming"].get(k, ()) if r["voice"] == "outlet" and r["concept"] in asked]
    concept = max(sorted({r["concept"] for r in own}), key=[r["concept"] for r in own].count) if own else ""
    return concept, [r["term"] for r in own if r["concept"] == concept]


def power(stories, parts, size: int = 20, corpora: int = 200) -> None:
    random = np.random.default_rng(11)
    fit = {}
    for story, sources in stories.items():
        concept, base = _concept(sources, parts)
        if len(base) >= NAMED * len(sources) and len(set(base)) > 1:
            fit[story] = (concept, sorted(set(base), key=lambda t: (-base.count(t), t))[1], base)
    print(f"\nPower: a name raised by {POINTS} points in one of two outlets of {size} articles, nine families declared, {corpora} corpora")
    told = []
    for n in range(corpora if fit else 0):
        story = list(fit)[n % len(fit)]
        concept, chosen, base = fit[story]
        wanted = POINTS / 100 / (1 - base.count(chosen) / len(base))

        def plant(rows, outlet):
            inclined = random.beta(LIKENESS * wanted, LIKENESS * (1 - wanted)) if outlet == "A" else 0
            return [{**r, "term": chosen} if r["concept"] == concept and r["term"] != chosen and random.random() < inclined else r for r in rows]

        made = corpus(stories[story], parts, ["A"] * size + ["B"] * size, random, plant)
        rows = comparisons.tested(families(made), made[0]["outlet"].to_numpy(), 2000, seed=n)
        own = next((r for r in rows if (r["family"], r["kind"]) == (f"naming {concept}", chosen)), {"result": "", "p": None})
        said = made[1][(made[1]["concept"] == concept) & (made[1]["voice"] == "outlet")]
        others = [r["result"] == "found" for r in rows if r["p"] is not None and r["family"] != f"naming {concept}"]
        told.append({"story": story, "found": own["result"] == "found", "before": own["p"] is not None and own["p"] <= 0.05, "mentions": len(said) / (2 * size), "others": np.mean(others),
                     "gap": (said[said["outlet"] == "A"]["term"] == chosen).mean() - (said[said["outlet"] == "B"]["term"] == chosen).mean()})
    for story, own in pd.DataFrame(told).groupby("story", sort=False) if told else ():
        concept, chosen, base = fit[story]
        print(f"    {story:16} «{chosen}» for {concept}, from {base.count(chosen) / len(base):.0%}: {own['mentions'].mean():.1f} mentions an article, difference drawn {own['gap'].mean():.2f}, found {own['found'].mean():.2f}")
    if not told:
        print(f"  not measured: no story here names a concept of the declared families {NAMED:.0f} times an article in the outlets' own voice")
    else:
        every = pd.DataFrame(told)
        print(f"  found after correction: {every['found'].mean():.3f}   (wanted: at least .80; p up to .05 before correction: {every['before'].mean():.3f})")
        print(f"  of the comparisons in the other eight families, where nothing was planted, found: {every['others'].mean():.4f}")


def speed(articles: int = 5000, length: int = 450, outlets: int = 10, draws: int = 2000) -> None:
    """Statistics of a large corpus: words drawn from a Zipf law, names and cues from small sets; keyness with permutation, shares and salience with bootstrap, families."""
    random = np.random.default_rng(3)
    words = [f"w{n}" for n in range(30_000)]
    weights = 1 / np.arange(1, 30_001)
    drawn = random.choice(30_000, (articles, length), p=weights / weights.sum())
    names = [f"outlet {n % outlets}" for n in range(articles)]
    units = pd.DataFrame({"article_id": [f"a{n}" for n in range(articles)], "outlet": names, "duplicate_of": None, "cluster": [f"a{n}" for n in range(articles)], "words": length})
    mentions, cues = [], []
    terms = ["حرب", "غزو", "أزمة", "صراع", "عملية عسكرية", "نزاع"]
    for n in range(articles):
        a = {"article_id": f"a{n}", "outlet": names[n]}
        mentions += [{**a, "concept": c, "term": terms[t], "term_class": "war", "voice": "outlet", "place": "body", "anchor": "near", "start": 0} for c in ("event", "attack", "ending") for t in random.integers(0, 6, 3)]
        cues += [{**a, "frame": f, "cue": f"cue {random.integers(0, 20)}", "voice": "outlet", "sentence": int(s), "start": 0} for f in salience.frames() for s in random.integers(0, 15, random.poisson(1.0))]
    mentions, cues = pd.DataFrame(mentions), pd.DataFrame(cues)
    spoken = dict.fromkeys(units["article_id"], 15)
    start, used = time.perf_counter(), time.process_time()
    counts, keys, printed = keyness.matrix([[(words[w], words[w]) for w in row] for row in drawn])
    told = [("counting words", time.perf_counter())]
    rows = keyness.table(counts, keys, printed, names, None, 2, draws)
    told.append((f"keyness of {len(rows):,} words and outlets, {draws:,} permutations", time.perf_counter()))
    shares = framing.naming_shares(mentions, units, "", draws)
    told.append((f"{len(shares)} naming shares and differences, {draws:,} bootstrap draws", time.perf_counter()))
    frames = salience.table(cues, units, spoken, draws)
    told.append((f"{len(frames)} saliences, {draws:,} bootstrap draws", time.perf_counter()))
    quotes = pd.DataFrame([{"article_id": f"a{n}", "outlet": names[n], "part_of": None, "speaker_name": f"s{random.integers(0, 40)}", "type": "direct", "words": 12, "start": k, "resolution": "name",
                            "voice": "body", "stance": "neutral", "cue": "قال", "cue_lemma": "قال"} for n in range(articles) for k in range(4)])
    told_voices = voice.voices(quotes, units, None, draws)
    told.append((f"{len(told_voices)} voices, {draws:,} bootstrap draws", time.perf_counter()))
    declared = comparisons.counted(comparisons.declared(comparisons.DEFAULT), units, mentions, cues, spoken, quotes, {}, "")
    tested = comparisons.tested(declared, names, draws)
    told.append((f"{len(tested)} declared comparisons, {draws:,} permutations", time.perf_counter()))
    divergent = keyness.divergence(counts, np.array(names), None, draws)
    told.append((f"divergence of {len(divergent)} pairs of outlets", time.perf_counter()))
    print(f"\nSpeed: {articles:,} articles of {length} words, {outlets} outlets, {draws:,} bootstrap draws and {draws:,} permutations")
    for (what, end), (_, begin) in zip(told, [("", start), *told]):
        print(f"  {end - begin:6.1f} s  {what}")
    print(f"  {told[-1][1] - start:6.1f} s  in all ({time.process_time() - used:.1f} s of processor time); largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["calibration", "power", "speed"]
    if set(wanted) & {"calibration", "power"}:
        stories, parts = pool()
        print(f"Pool: {sum(len(s) for own in stories.values() for s in own):,} sentences of {sum(map(len, stories.values()))} articles, {len(stories)} stories ({'sample and real ones' if SHARED.is_dir() else 'the sample alone'})")
        for name in ("calibration", "power"):
            if name in wanted:
                {"calibration": calibration, "power": power}[name](stories, parts)
    if "speed" in wanted:
        speed()
