"""What changed against the run before: new articles, new quotations, figures that moved, and why they may have moved.

Rows are plain dicts, as in the index. A figure is a count with a name that the next run counts again: attributions of a source, mentions of
a name in an outlet."""

from collections import Counter
from typing import Any

from . import index, reader, wording
from .wording import Html, html, say

SHOWN = 12  # rows of each list
MOVED_SHARE = 0.05  # a share of words that moved by less is not told
_CAUSES = ("code_sha256", "lexicons_sha256", "corrections_sha256", "lock_sha256")


def compared(before: dict[str, list[dict]], now: dict[str, list[dict]], records: tuple[dict, dict]) -> dict[str, Any]:
    """What differs between the tables of two runs: {"run", "causes", "articles": {"new", "gone", "changed"}, "quotes": {"new", "gone"},
    "figures": [...]}.

    `records`: run.json of both. A quotation is the same when its article, words and speaker are; a figure is a dict of what, of, before,
    now."""
    old, new = ({a["article_id"]: a for a in tables.get("articles", [])} for tables in (before, now))
    both = [i for i in new if i in old]
    said, say_now = _quotations(before), _quotations(now)
    causes = [cause.removesuffix("_sha256") for cause in _CAUSES if records[0].get(cause) != records[1].get(cause)]
    causes += ["parameters"] * (records[0].get("parameters") != records[1].get("parameters")) + ["versions"] * (
        records[0].get("versions") != records[1].get("versions")
    )
    return {
        "run": records[0].get("run"),
        "causes": causes,
        "articles": {
            "new": [i for i in new if i not in old],
            "gone": [i for i in old if i not in new],
            "changed": [i for i in both if old[i].get("sha256") != new[i].get("sha256")],
        },
        "quotes": {"new": [q for k, q in say_now.items() if k not in said], "gone": [q for k, q in said.items() if k not in say_now]},
        "figures": _moved(_figures(before), _figures(now)),
    }


def _quotations(tables) -> dict[tuple, dict]:
    return {(q["article_id"], q.get("text"), q.get("speaker_name")): q for q in tables.get("quotes", []) if not q.get("part_of")}


def _figures(tables) -> dict[tuple, float]:
    """Counts that a later run counts again, by (what, of whom)."""
    found: dict[tuple, float] = {}
    for name in ("articles", "quotes", "timexes", "naming"):
        found["rows", name] = len(tables.get(name, []))
    for outlet, n in Counter(a.get("outlet") for a in tables.get("articles", [])).items():
        found["articles", outlet] = n
    for row in tables.get("speakers", []):
        found["quotes", row["speaker_name"]] = row["quotes"]
    for row in tables.get("naming_shares", []):
        found["mentions", row["term"], row.get("outlet")] = row["mentions"]
    for row in tables.get("voices", []):
        if row.get("speaker_name"):
            found["share", row["speaker_name"], row.get("outlet")] = row.get("share_of_words") or 0.0
    return found


def _moved(before: dict[tuple, float], now: dict[tuple, float]) -> list[dict]:
    """Figures that differ, those of whole tables first, then the largest moves."""
    rows = []
    for name in sorted(before.keys() | now.keys(), key=str):
        old, new = before.get(name, 0), now.get(name, 0)
        if old != new and (name[0] != "share" or abs(old - new) >= MOVED_SHARE):
            rows.append({"what": name[0], "of": [part for part in name[1:] if part is not None], "before": old, "now": new})
    return sorted(rows, key=lambda r: (r["what"] != "rows", -abs(r["now"] - r["before"]) * (100 if r["what"] == "share" else 1)))


def summary(found: dict[str, Any]) -> dict:
    """What run.json keeps of `compared`."""
    return {
        "run": found["run"],
        "causes": found["causes"],
        "articles": found["articles"],
        "quotes": {k: len(rows) for k, rows in found["quotes"].items()},
        "figures": found["figures"][:200],
    }


def section(found: dict[str, Any], articles: list[dict]) -> Html:
    """The index's part on what changed: sentences, new quotations and moved figures."""
    count, own, quotes = wording.count, found["articles"], found["quotes"]
    if not any((*own.values(), *quotes.values(), found["figures"])):
        told = html("report.changed_nothing", run=found["run"])
        return Html(index.section("changed", f"<p>{told}</p>"))
    texts = {a["article_id"]: a.get("title") or a["article_id"] for a in articles}
    out = [f"<p>{html('report.changed_since', run=found['run'])} {_causes(found['causes'])}</p>"]
    sentences = []
    for kind in ("new", "changed", "gone"):
        if own[kind]:
            names = [
                html("report.changed_link", text=wording.cut(texts.get(i, i), 80), href=reader.href(i) if kind != "gone" else None)
                for i in own[kind][:SHOWN]
            ]
            more = say("report.changed_more", n=len(own[kind]) - SHOWN) if len(own[kind]) > SHOWN else ""
            sentences.append(
                html(f"report.changed_articles_{kind}", n=count(len(own[kind]), "article"), names=Html(wording.listed(names)), more=more)
            )
    for kind in ("new", "gone"):
        if quotes[kind]:
            sentences.append(html(f"report.changed_quotes_{kind}", n=count(len(quotes[kind]), "attribution")))
    out.append("<ul>" + "".join(f"<li>{s}</li>" for s in sentences) + "</ul>")
    if quotes["new"]:
        columns = ["outlet", "article_id", "speaker_name", "text"]
        out.append(index.table(quotes["new"], columns, say("report.changed_quotes"), links={"text": "quote_id"}, max_rows=SHOWN))
    if found["figures"]:
        rows = [_figure(row) for row in found["figures"]]
        out.append(
            index.table(
                rows,
                ["figure", "of", "before", "now"],
                say("report.changed_figures"),
                max_rows=2 * SHOWN,
                caption=say("report.changed_figures"),
            )
        )
    return Html(index.section("changed", *out))


def _causes(causes: list[str]) -> Html:
    if not causes:
        return html("report.changed_corpus_only")
    return html("report.changed_causes", causes=wording.Said(wording.listed(say(f"report.cause_{cause}") for cause in causes)))


def _figure(row: dict) -> dict:
    of = (
        wording.listed(say(f"report.card_{part}") for part in row["of"])
        if row["what"] == "rows"
        else " · ".join(map(str, row["of"])) or say("report.reader_unknown")
    )
    shown = (lambda n: f"{n:.0%}") if row["what"] == "share" else (lambda n: int(n))
    return {"figure": say(f"report.figure_{row['what']}"), "of": of, "before": shown(row["before"]), "now": shown(row["now"])}
