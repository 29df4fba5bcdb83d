"""Headline against body: what a headline says that its text does not, and whom it gives the word."""

from collections import Counter

from . import arabic, framing, keyness, tables, voice
from .utterances import stem


def table(sentences, mentions, quotes, units, names: dict | None = None):
    """A row an article that counts and has a headline: outlet, article_id, start, headline, not_in_body (its content words whose stem the
    body has not), names_headline and names_body (of concepts that the headline names), speaks (in the headline), speaks_most (in the body,
    by words), same (whether they are one)."""
    import pandas as pd

    counted = set(framing.counted(units)["article_id"])
    rows, named, said = (
        [],
        _by_article(mentions[["article_id", "concept", "term", "place"]]),
        _by_article(voice.attributions(quotes, units, names)[["article_id", "speaker_name", "voice", "words"]]),
    )
    for a, own in _by_article(sentences[["article_id", "outlet", "kind", "start", "text"]]).items():
        head, body = [s for s in own if s["kind"] == "headline"], [s["text"] for s in own if s["kind"] != "headline"]
        if a not in counted or not head or not body:
            continue
        known = {stem(w) for text in body for w in arabic.word_list(text)}
        words = [
            h["text"][s:e]
            for h in head
            for w, s, e in zip(*arabic.tokens(h["text"]))
            if w[0].isalpha() and len(w) > 2 and w not in keyness.stop_words() and stem(w) not in known
        ]
        here = named.get(a, [])
        concepts = {m["concept"] for m in here if m["place"] == "headline"}
        spoken = [q for q in said.get(a, []) if q["speaker_name"]]
        loudest: Counter = Counter()
        for q in spoken:
            if q["voice"] != "headline":
                loudest[q["speaker_name"]] += q["words"]
        speaks = next((q["speaker_name"] for q in spoken if q["voice"] == "headline"), None)
        most = min(loudest, key=lambda name: (-loudest[name], name), default=None)
        rows.append(
            {
                "outlet": own[0]["outlet"],
                "article_id": a,
                "start": head[0]["start"],
                "headline": " ".join(" ".join(h["text"] for h in head).split()),
                "not_in_body": "، ".join(dict.fromkeys(words)) or None,
                "names_headline": _names(here, concepts, "headline"),
                "names_body": _names(here, concepts, "body"),
                "speaks": speaks,
                "speaks_most": most,
                "same": None if speaks is None or most is None else speaks == most,
            }
        )
    columns = ["outlet", "article_id", "start", "headline", "not_in_body", "names_headline", "names_body", "speaks", "speaks_most", "same"]
    return pd.DataFrame(rows, columns=columns)


def _by_article(frame) -> dict[str, list[dict]]:
    out: dict[str, list[dict]] = {}
    for row in tables.records(frame):
        out.setdefault(row["article_id"], []).append(row)
    return out


def _names(mentions: list[dict], concepts: set, place: str) -> str | None:
    found = Counter(m["term"] for m in mentions if m["place"] == place and m["concept"] in concepts)
    return "، ".join(f"{t} {n}" for t, n in found.most_common()) or None


def other_voice(rows) -> dict:
    """In how many of the headlines that give somebody the word it is not the source that speaks most in the text: articles, other, and p of
    an exact sign test against half, None below five articles."""
    from scipy.special import bdtr

    known = rows[rows["same"].notna()]
    n, other = len(known), int((known["same"] == False).sum())  # noqa: E712
    return {
        "articles": n,
        "other": other,
        "p": min(1.0, 2 * float(bdtr(min(other, n - other), n, 0.5))) if n >= framing.TESTED_FROM else None,
    }
