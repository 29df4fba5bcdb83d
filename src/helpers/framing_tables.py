"""The tables of 04 from those of 01 to 03: each article read once, then what belongs to the corpus (which places make the story, shares,
tests, findings)."""

from typing import NamedTuple

from . import cleaning, comparisons, coverage, findings, forms, framing, keyness, naming, places, progress, salience, voice, wirecopy
from .paths import InputError

TIED = "event, attack, territory"
ROWS_OF_KEYNESS = 400  # an outlet: those with the largest |z|


class Options(NamedTuple):
    """The parameters of 04. `words`: stems or lemmas; `variance`: terms of the variance of keyness, 2 or 4; `tied`: concepts whose shares
    count only mentions tied to the story; `anchors`: further words that tie them; `draws` of permutations and bootstraps, `seed`."""

    concepts: str = ""
    tied: str = TIED
    anchors: str = ""
    words: str = "stems"
    variance: int = 2
    families: str = comparisons.DEFAULT
    draws: int = framing.DRAWS
    seed: int = 1


def checked(options: Options, folder=None) -> None:
    """Raises InputError for options that cannot be met, before anything is read."""
    table = naming.lexicon(folder)
    naming.chosen(options.concepts, table)
    naming.chosen(options.tied, table)
    comparisons.declared(options.families, table)
    keyness.words_of([], options.words)
    if options.variance not in (2, 4):
        raise InputError(f"Parameter variance: expected 2 or 4, got {options.variance}.")


def make(frames: dict, spans: dict, names: dict, options: Options, folder=None) -> dict:
    """The rows of the tables of 04, and what the notebook shows beside them: units, families, spellings, counts (of keyness), anchors.

    `frames`: tables of 01 to 03; `spans`: article id -> quoted spans; `names`: speaker_name -> the one name it is counted under; `folder`:
    the corpus's, for its own lexicons. The same options and tables give the same rows."""
    checked(options, folder)
    units = framing.units(frames["articles"], frames["shared"])
    found_in = read(units, frames, spans, names, options, folder)
    mentions, found = found_in["naming"], found_in["cues"]
    quotes, known = frames["quotes"], framing.counted(units)
    draws, seed = options.draws, options.seed
    rows = {"naming": mentions, "cues": found, "evaluations": found_in["evaluations"]}
    import pandas as pd

    columns = {
        "naming": ["article_id", "outlet", "concept", "term", "term_class", "voice", "place", "start", "anchor"],
        "cues": ["article_id", "outlet", "frame", "cue", "voice", "sentence"],
    }
    named, cued = (pd.DataFrame(rows[t], columns=None if rows[t] else columns[t]) for t in ("naming", "cues"))
    rows["naming_shares"] = framing.naming_shares(named, units, options.tied, draws, seed)
    rows["salience"] = salience.table(cued, units, found_in["spoken"], draws, seed)
    rows["voices"], rows["stances"] = voice.voices(quotes, units, names, draws, seed), voice.stances(quotes, units, names)
    rows["coverage"], rows["edits"] = (
        coverage.matrix(frames["statements"], frames["events"], units),
        wirecopy.edits(known, frames["shared"]),
    )
    counts, words, printed = keyness.matrix(keyness.words_of(found_in["texts"], options.words))
    votes = known["article_id"].isin(framing.voting(units)["article_id"]).to_numpy()
    outlets = [framing.key(o) for o in known["outlet"]]
    every = keyness.table(counts, words, printed, outlets, votes, options.variance, draws, seed)
    rows["keyness"] = _most(every)
    families = comparisons.counted(
        comparisons.declared(options.families, found_in["lexicon"]), units, named, cued, found_in["spoken"], quotes, names, options.tied
    )
    voters = list(framing.voting(units)["outlet"])
    rows["comparisons"] = comparisons.tested(families, voters, draws, seed)
    beside = {
        "units": units,
        "families": families,
        "voters": voters,
        "spellings": found_in["spellings"],
        "counts": counts,
        "outlets": outlets,
        "votes": votes,
        "anchors": found_in["anchors"],
        "lexicon": found_in["lexicon"],
        "association": comparisons.association(named, units, options.tied, draws, seed),
    }
    rows["findings"] = findings.rows(
        {
            **frames,
            **rows,
            "naming": named,
            "cues": cued,
            "quotes": quotes,
            "units": units,
            "spellings": found_in["spellings"],
            "anchors": found_in["anchors"],
            "_names": names,
        },
        names,
        options.tied,
    )
    return {"rows": rows, **beside}


def _most(rows: list[dict]) -> list[dict]:
    """The words with the largest |z| of each outlet, in the order of z."""
    kept: dict[str, list] = {}
    for row in rows:
        kept.setdefault(row["outlet"], []).append(row)
    return [
        r
        for own in kept.values()
        for r in sorted(sorted(own, key=lambda r: -abs(r["z"]))[:ROWS_OF_KEYNESS], key=lambda r: (-r["z"], r["word"]))
    ]


def read(units, frames, spans, names, options: Options, folder=None) -> dict:
    """Every article read once: its mentions, cues and evaluations (rows), the number of sentences in which it speaks itself, its own words
    as texts, its spellings."""
    lexicon, cue_lexicon = naming.lexicon(folder), salience.lexicon(folder)
    articles = units.to_dict("records")
    parts = {a["article_id"]: cleaning.segment(a["text"])["sentences"] for a in articles}
    seen = {a["article_id"]: places.read(a["text"], parts[a["article_id"]]) for a in articles}
    counted = set(framing.counted(units)["article_id"])
    anchors = places.story([seen[a] for a in parts if a in counted], options.anchors)
    named = frames["quotes"][frames["quotes"]["resolution"] == "name"]
    speakers = {a: sorted(set(group["speaker_name"].dropna())) for a, group in named.groupby("article_id")}
    persons = frames["quotes"]["resolution"].isin(["name", "title", "pronoun", "continuation"])
    actors = voice.actor_words(sorted({names.get(n, n) for n in frames["quotes"][persons]["speaker_name"].dropna()}), anchors)
    out = {
        "naming": [],
        "cues": [],
        "evaluations": [],
        "spellings": [],
        "spoken": {},
        "spoken_in": {},
        "texts": [],
        "anchors": anchors,
        "lexicon": lexicon,
    }
    for article in progress.bar(articles, "04 framing"):
        text, a = article["text"], article["article_id"]
        own, quoted, sentences = {"article_id": a, "outlet": framing.key(article["outlet"])}, spans.get(a, []), parts[a]
        found = naming.mentions(text, sentences, quoted, options.concepts, lexicon)
        out["naming"] += [{**own, **m} for m in naming.anchored(text, sentences, found, anchors, seen[a].places)]
        out["cues"] += [{**own, **c} for c in salience.cues(text, sentences, quoted, cue_lexicon)]
        if a in counted:
            spoken = salience.spoken(text, sentences, quoted)
            out["spoken"][a], out["spoken_in"][a] = len(spoken), spoken
            out["evaluations"] += [{**own, **e} for e in voice.evaluations(text, sentences, quoted, actors)]
            out["spellings"] += [{**own, **s} for s in wirecopy.spellings(text, sentences, speakers.get(a, ()))]
            out["texts"].append(_own_words(text, sentences, quoted))
    return out


def _own_words(text: str, sentences: list[dict], quoted) -> str:
    """What the outlet itself says of an article: words outside quotation."""
    kept = []
    for s in sentences:
        words = forms.words_of(text, s["start"], s["end"])
        kept += [text[a:b] for a, b in zip(words.starts, words.ends) if forms.voice(quoted, a, b) == "outlet"]
    return " ".join(kept)
