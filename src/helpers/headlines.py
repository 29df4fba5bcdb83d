"""Headline against body: what a headline says that its text does not, and whom it gives the word."""

from . import arabic, framing, keyness, voice
from .utterances import stem


def table(sentences, mentions, quotes, units, names: dict | None = None):
    """A row an article that counts and has a headline: outlet, article_id, start, headline, not_in_body (its content words whose stem the body has not), names_headline and
    names_body (of concepts that the headline names), speaks (in the headline), speaks_most (in the body, by words), same (whether they are one)."""
    import pandas as pd

    rows, said = [], voice.attributions(quotes, units, names)
    for a, own in sentences[sentences["article_id"].isin(framing.counted(units)["article_id"])].groupby("article_id", sort=False):
        head, body = own[own["kind"] == "headline"], own[own["kind"] != "headline"]
        if head.empty or body.empty:
            continue
        known = {stem(w) for text in body["text"] for w in arabic.word_list(text)}
        words = [text[s:e] for text in head["text"] for w, s, e in zip(*arabic.tokens(text)) if w[0].isalpha() and len(w) > 2 and w not in keyness.stop_words() and stem(w) not in known]
        here = mentions[mentions["article_id"] == a]
        concepts = set(here[here["place"] == "headline"]["concept"])
        spoken = said[said["article_id"] == a]
        first = spoken[spoken["voice"] == "headline"]["speaker_name"].dropna()
        loudest = spoken[(spoken["voice"] != "headline") & spoken["speaker_name"].notna()].groupby("speaker_name")["words"].sum()
        speaks, most = (first.iloc[0] if len(first) else None), (loudest.sort_values(ascending=False, kind="stable").index[0] if len(loudest) else None)
        rows.append({"outlet": framing.key(own["outlet"].iloc[0]), "article_id": a, "start": int(head["start"].iloc[0]), "headline": " ".join(" ".join(head["text"]).split()),
                     "not_in_body": "، ".join(dict.fromkeys(words)) or None, "names_headline": _names(here, concepts, "headline"), "names_body": _names(here, concepts, "body"),
                     "speaks": speaks, "speaks_most": most, "same": None if speaks is None or most is None else speaks == most})
    columns = ["outlet", "article_id", "start", "headline", "not_in_body", "names_headline", "names_body", "speaks", "speaks_most", "same"]
    return pd.DataFrame(rows, columns=columns)


def _names(mentions, concepts: set, place: str) -> str | None:
    found = mentions[(mentions["place"] == place) & mentions["concept"].isin(concepts)]["term"].value_counts()
    return "، ".join(f"{t} {n}" for t, n in found.items()) or None


def other_voice(rows) -> dict:
    """In how many of the headlines that give somebody the word it is not the source that speaks most in the text: articles, other, and p of an exact sign test against
    half, None below five articles."""
    from scipy.special import bdtr

    known = rows[rows["same"].notna()]
    n, other = len(known), int((known["same"] == False).sum())  # noqa: E712
    return {"articles": n, "other": other, "p": min(1.0, 2 * float(bdtr(min(other, n - other), n, 0.5))) if n >= framing.TESTED_FROM else None}
