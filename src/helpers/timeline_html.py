"""Events with every wording, and pairs of values that differ with both sentences, as HTML for 03. What articles say is escaped here."""

from html import escape
from typing import Iterable

from . import reader, tables, wording
from .timeline import length, span


def _cells(head: Iterable[str], body: list[str], caption: str) -> str:
    cells = "".join(f'<th scope="col">{escape(label)}</th>' for label in head)
    return f'<table class="variants"><caption>{caption}</caption><thead><tr>{cells}</tr></thead><tbody>{"".join(body)}</tbody></table>'


def _marked(text: str, start: int, end: int, *hot: tuple[int, int]) -> str:
    """A passage with parts of it marked; offsets count in the source."""
    out, at = [], 0
    for a, b in sorted(tuple(min(max(p, start), end) - start for p in part) for part in hot):
        out += [escape(text[at:a]), f"<mark>{escape(text[max(a, at) : b])}</mark>"]
        at = max(at, b)
    return "".join(out) + escape(text[at:])


def _joined(words: Iterable[str]) -> str:
    return ("، " if wording.language() == "ar" else ", ").join(filter(None, words))


def _outlet(row: dict, key: str = "outlet") -> str:
    name = row.get(key)
    return name if isinstance(name, str) else wording.say("cleaning.unknown_outlet")


def _kind(kind) -> str:
    """A kind of event in words: «end of meeting» as its two parts."""
    if not isinstance(kind, str):
        return ""
    phase, _, of = kind.rpartition(" of ")
    return f"{wording.value('about', of)} ({wording.value('phase', phase)})" if phase else wording.value("about", of)


def events(frames: dict, least_articles: int = 2, most: int = 40):
    """The events that at least so many articles tell of, in order of time (`most` of them), each a table of its wordings with the dated
    words marked, as IPython HTML."""
    from IPython.display import HTML

    shown = frames["events"][frames["events"]["articles"] >= least_articles].to_dict("records")
    spans = {(a, t): (s, e) for a, t, s, e in frames["timexes"][["article_id", "timex_id", "start", "end"]].itertuples(index=False)}
    told: dict[str, list[dict]] = {}
    for r in sorted(
        tables.records(frames["statements"]), key=lambda r: (r["published"] is None, r["published"] or "", r["article_id"], r["start"])
    ):
        told.setdefault(r["event_id"], []).append(r)
    out = [reader._LAB_STYLE]
    for event in shown[:most]:
        body, clauses = [], {}
        for r in told.get(event["event_id"], []):  # a clause with two expressions for one day is one wording
            clauses.setdefault((r["article_id"], r["start"], r["end"]), []).append(r)
        for rows in clauses.values():
            r = rows[0]
            who = (
                r["speaker_name"]
                if isinstance(r["speaker_name"], str)
                else wording.value("voice", r["voice"])
                if r["voice"] == "quoted"
                else ""
            )
            how = [wording.value("modality", r["modality"]), wording.say("report.variants_wire") if r["wire"] else ""]
            body.append(
                f'<tr><td dir="auto">{reader.link(r["article_id"], r["timex_id"], _outlet(r))}</td><td>{escape(_joined(how))}</td><td dir="auto">{escape(who)}</td>'
                f'<td class="words long" dir="rtl" lang="ar">{_marked(r["text"], r["start"], r["end"], *(spans[x["article_id"], x["timex_id"]] for x in rows))}</td></tr>'
            )
        caption = wording.html(
            "timeline.event_caption",
            event=event["event_id"],
            days=span(event["lower"], event["upper"]) or wording.say("timeline.no_day"),
            kind=_kind(event["kind"]) or wording.say("timeline.no_kind"),
            wordings=wording.count(len(clauses), "wording"),
            outlets=wording.count(event["outlets"], "outlet", oblique=True),
            independent=event["independent"],
            sureness=f"{event['sureness']:.2f}",
        )
        out.append(_cells((*map(wording.column, ("outlet", "modality", "speaker_name")), wording.say("report.words")), body, caption))
    left = len(shown) - min(most, len(shown))
    note = wording.say("timeline.no_events") if not shown else ""
    if left:
        note = wording.html(
            "timeline.more_events", more=wording.count(left, "event"), file=wording.Html('<code dir="ltr">tables/events.csv</code>')
        )
    return HTML("".join(out) + (f'<p class="note">{note}</p>' if note else ""))


def conflicts(found, sentences, most: int = 30):
    """Pairs of values that differ (timeline.disagreements), each with both sentences and the values marked in them, as IPython HTML.
    sentences: table sentences."""
    from IPython.display import HTML

    places = {(a, n): (s, e, t) for a, n, s, e, t in sentences[["article_id", "sentence", "start", "end", "text"]].itertuples(index=False)}
    rows, out = found.to_dict("records"), [reader._LAB_STYLE]
    for r in rows[:most]:
        body = []
        for prefix, article in (("", r["article_id"]), ("other_", r["other_id"])):
            start, end, number = r[f"{prefix}start"], r[f"{prefix}end"], r[f"{prefix}sentence_number"]
            a, b, text = places.get((article, number), (start, end, r[f"{prefix}text"]))
            who = r[f"{prefix}speaker_name"]
            body.append(
                f'<tr><td dir="auto">{reader.link(article, int(start), _outlet(r, f"{prefix}outlet"))}</td><td dir="auto">{escape(_bounds(r, prefix))}</td><td dir="auto">{escape(who) if isinstance(who, str) else ""}</td>'
                f'<td class="words long" dir="rtl" lang="ar">{_marked(text, a, b, (start, end))}</td></tr>'
            )
        about = wording.value("about", r["about"])
        caption = wording.say(
            "timeline.conflict_caption",
            relation=wording.value("relation", r["relation"]),
            grade=wording.value("grade", r["grade"]),
            slot=wording.value("slot", r["slot"]),
            about=about,
            why=wording.value("why", r["why"]),
        )
        out.append(_cells((*map(wording.column, ("outlet", "value", "speaker_name")), wording.say("report.words")), body, escape(caption)))
    left = len(rows) - min(most, len(rows))
    note = wording.say("timeline.no_conflicts_said") if not rows else ""
    if left:
        note = wording.html(
            "timeline.more_conflicts", more=wording.count(left, "pair"), file=wording.Html('<code dir="ltr">tables/conflicts.csv</code>')
        )
    return HTML('<div id="table-conflicts">' + "".join(out) + (f'<p class="note">{note}</p>' if note else "") + "</div>")


def _bounds(row: dict, prefix: str) -> str:
    """The interval of a value: one end when both are the same, «from …» or «to …» when one is open, the value itself when there is none."""
    low, high = (v if isinstance(v, str) else None for v in (row[f"{prefix}lower"], row[f"{prefix}upper"]))
    if row["slot"] in ("previous time", "date", "beginning"):
        return span(low, high)
    low, high = (length(v) if v and row["slot"] == "duration" else v for v in (low, high))
    if low is None and high is None:
        return str(row[f"{prefix}value"])
    if low == high:
        return low
    return (
        f"{low} – {high}"
        if low and high
        else wording.say("timeline.at_least", value=low)
        if low
        else wording.say("timeline.at_most", value=high)
    )
