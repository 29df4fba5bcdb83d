"""What notebook 04 shows of its tables: which columns, with a place for each count to lead to, and a few sentences."""

from . import comparisons, framing, headlines as heads, keyness, reader, salience as salient, steps, voice, wirecopy, wording

SHARES = [
    "concept",
    "outlet",
    "term",
    "term_class",
    "mentions",
    "of_mentions",
    "share",
    "smoothed",
    "low",
    "high",
    "difference",
    "difference_low",
    "difference_high",
    "basis",
    "in_articles",
]
HEADLINES = ["outlet", "article_id", "headline", "not_in_body", "names_headline", "names_body", "speaks", "speaks_most"]
SALIENCE = ["frame", "outlet", "sentences", "of_sentences", "share", "low", "high", "basis", "in_articles", "cues", "steady", "left_out"]
VOICES = [
    "outlet",
    "speaker_name",
    "quotes",
    "direct",
    "first",
    "headlines",
    "named",
    "words",
    "of_words",
    "share_of_words",
    "low",
    "high",
    "basis",
    "in_articles",
]
STANCES = ["outlet", "speaker_name", "quotes", "neutral", "assertive", "supportive", "critical", "distancing", "low", "high", "cues"]
EVALUATIONS = ["outlet", "article_id", "actor", "word", "polarity", "negated", "voice", "text"]
COVERAGE = ["event", "outlet", "state", "text", "speaker_name", "tellers", "expected", "left_out", "wire"]
SOURCES = ["outlet", "article_id", "agencies", "copy_of", "shared_with", "mixed"]
EDITS = ["outlet", "article_id", "words", "times", "other_outlet", "other_id", "other_words"]
KEYNESS = ["outlet", "word", "count", "others", "in_articles", "articles_others", "delta", "sd", "z", "log_ratio", "dispersion", "p"]
COMPARISONS = ["family", "kind", "outlet", "articles", "articles_others", "difference", "p", "adjusted", "result"]


def naming_shares(frames: dict):
    """Table naming_shares with readable counts, each with the first passage behind it."""
    own = framing.own_mentions(frames["naming"], frames["units"], frames["options"].tied)
    return steps.placed(framing.with_counts(frames["naming_shares"]), own, ["concept", "outlet", "term"], "start")


def headlines(frames: dict):
    """headlines.table of these articles."""
    return heads.table(frames["sentences"], frames["naming"], frames["quotes"], frames["units"], steps.speaker_names(frames["quotes"]))


def headline_voices(rows) -> str:
    """In how many headlines another source speaks than the one that speaks most in the text (see headlines.other_voice); the exact sign
    test only when an outlet has five articles, as everything that is tested."""
    found = heads.other_voice(rows)
    told = wording.say("framing.headline_voices", other=found["other"], articles=wording.count(found["articles"], "headline", oblique=True))
    enough = rows["outlet"].value_counts().max() >= framing.TESTED_FROM if len(rows) else False
    sure = "" if found["p"] is None or not enough else " " + wording.say("framing.sign_test", p=f"{found['p']:.3f}")
    return told + sure


def salience(frames: dict):
    """Table salience with readable counts, each with the first cue behind it, story words left out."""
    words = salient.story_words(frames["cues"], frames["units"])
    own = frames["cues"][(frames["cues"]["voice"] == "outlet") & ~frames["cues"]["cue"].isin(words)]
    return steps.placed(framing.with_counts(frames["salience"]), own, ["frame", "outlet"], "start")


def _said(frames: dict):
    return voice.attributions(frames["quotes"], frames["units"], steps.speaker_names(frames["quotes"]))


def voices(frames: dict):
    """Table voices with readable counts, each with the first attribution behind it."""
    return steps.placed(framing.with_counts(frames["voices"]), _said(frames), ["outlet", "speaker_name"], "quote_id")


def voice_summary(frames: dict):
    """voice.summary of these articles."""
    return voice.summary(frames["quotes"], frames["units"], steps.speaker_names(frames["quotes"]))


def stances(frames: dict):
    """Table stances, each row with its first attribution."""
    said = _said(frames)
    return steps.placed(frames["stances"], said[said["cue"].notna()], ["outlet", "speaker_name"], "quote_id")


def coverage(frames: dict):
    """The rows of table coverage that have a passage, and what was left out."""
    table = frames["coverage"]
    return table[(table["state"] != "absent") | table["left_out"]]


def sources(frames: dict):
    """wirecopy.sources of these articles."""
    return wirecopy.sources(frames["units"], frames["shared"], frames["spellings"])


def other_place(row: dict) -> str:
    """Where the other side of a row of table edits stands."""
    return reader.href(row["other_id"], row["other_start"])


def key_words(frames: dict):
    """Table keyness with readable counts."""
    return framing.with_counts(frames["keyness"])


def words_counted(frames: dict) -> str:
    """What keyness counted in this run, and with which variance: never silently another."""
    chosen = frames["options"]
    return wording.say(f"framing.counted_{chosen.words}", terms=chosen.variance, words=f"{keyness.PRIOR_WORDS:.0f}")


def divergence(frames: dict):
    """keyness.divergence of these articles."""
    return keyness.divergence(frames["counts"], frames["outlets"], frames["votes"], frames["options"].draws, frames["options"].seed)


def null_check(frames: dict, shuffles: int) -> str:
    """A sentence that says what the declared tests find when outlets are shuffled over these articles `shuffles` times; or why nothing
    could be tested."""
    if not any(p is not None and p == p for p in frames["comparisons"]["p"]):
        return wording.say("framing.null_not_tested", least=framing.TESTED_FROM)
    if not shuffles:
        return wording.say("framing.null_not_asked")
    found = comparisons.null_check(frames["families"], frames["voters"], shuffles, seed=frames["options"].seed)
    return wording.say(
        "framing.null_found",
        shuffles=shuffles,
        comparisons=found["comparisons"],
        flagged=f"{found['flagged']:.1%}",
        found=f"{found['found']:.1%}",
        any=f"{found['any']:.0%}",
    )
