"""index.html: what was read, what was found, how far to trust it, what changed; then links to everything else.

Every sentence is made from the tables and leads to the words that it was counted from. Rows are plain dicts, so that the driver needs no
pandas."""

import contextlib
import json
import re
from collections import Counter
from functools import cache
from html import escape
from typing import Any

from . import evidence as levels, export, findings, paths, reader, wording
from .provenance import fingerprint
from .wording import Html, html, say

LISTED = 1000  # reader pages that the index lists
MOST_SENTENCES = 5
UNSURE = 0.6  # confidence below which an attribution is to be checked first
DIFFERENT = ("contradictory", "update")  # relations of table conflicts in which two values differ
_CARDS = ("articles", "quotes", "speakers", "utterances", "timexes", "events", "conflicts", "naming", "shared")


def page(
    record: dict, outcomes: list, tables: dict[str, list[dict]], sizes: dict[str, int], csv: list[str], changed: Html = Html("")
) -> str:
    """index.html.

    `record`: run.json's content. `outcomes`: records with name, title, status, seconds, message, writes. `tables`: rows by table. `sizes`:
    rows of each table. `csv`: names of the CSV files. `changed`: the section on what changed against the run before, "" when there was
    none."""
    have = {
        name: tables.get(name, [])
        for name in ("articles", "problems", "quotes", "speakers", "utterances", "timexes", "naming", "naming_shares", "voices", "shared")
    }
    title = say("report.title", corpus=record["corpus"])
    made_by = {table: o for o in outcomes for table in o.writes}
    parts = [
        f"<h1>{html('report.title', corpus=record['corpus'])}</h1>",
        *(export.banner(say("report.failed", notebook=o.name), o.message) for o in outcomes if o.status == "failed"),
        _what_was_read(have["articles"]),
        _what_was_found(tables, sizes, made_by),
        _how_far_to_trust_it(have, csv),
        changed,
        _notebooks(outcomes),
        _article_list(have),
        _table_list(csv, sizes, made_by),
        _this_run(record),
    ]
    nav = [(None, say("report.index")), *((f"{o.name}.html", nav_label(o.name)) for o in outcomes)]
    return export.page(title, "\n".join(parts), nav=nav, provenance=provenance(record), kind="index")


def about(corpus: str, run: str, riwaya: str, python: str) -> dict[str, str]:
    """What the foot of every page says."""
    facts = {"corpus": corpus, "run": run, "riwaya": riwaya, "python": python, "font": "Amiri, SIL Open Font License 1.1"}
    return {say(f"report.foot_{key}"): text for key, text in facts.items()}


def provenance(record: dict) -> dict[str, str]:
    """What the foot of a page of a run says."""
    versions = record.get("versions", {})
    return about(record["corpus"], record["run"], versions.get("riwaya", ""), versions.get("python", ""))


def nav_label(notebook: str) -> str:
    """A notebook's name in the navigation: 02 quotes."""
    return say(f"report.nav_{notebook}") if f"nav_{notebook}" in wording.keys("report") else notebook.replace("_", " ")


def section(name: str, *content: str, level: int = 2) -> str:
    """A heading with the anchor `name` and what stands under it."""
    return f'<h{level} id="{name}">{escape(say(f"report.{name}"))}</h{level}>' + "".join(content)


def table(rows, columns, label: str, **more) -> str:
    """A table of the index in a box of its own that scrolls; `label` says what it is to those who do not see it."""
    return f'<div class="scroll" role="group" aria-label="{escape(label)}" tabindex="0">{reader.table(rows, columns, count=False, **more)}</div>'


def _items(sentences: list[str], tag: str = "ul") -> str:
    return f"<{tag}>" + "".join(f"<li>{s if isinstance(s, Html) else escape(s)}</li>" for s in sentences) + f"</{tag}>"


# ---- what was read
# --------------------------------------------------------------------------------------------------------------------------


def evidence(articles: int) -> str:
    """What a number of articles of one outlet, duplicates left out, allows to say (the levels of notebook 04)."""
    return say(f"framing.allows_{levels.level(articles)}") if articles else say("report.allows_0")


def _outlets(articles: list[dict]) -> list[dict]:
    """One row an outlet, most articles first."""
    groups: dict[str, list[dict]] = {}
    for article in articles:
        groups.setdefault(str(article.get("outlet") or ""), []).append(article)
    rows = []
    for outlet, own in groups.items():
        dates = sorted(d for a in own if (d := a.get("published")))
        copies = sum(bool(a.get("duplicate_of")) for a in own)
        row = {
            "outlet": outlet or say("report.reader_unknown"),
            "articles": len(own),
            "duplicates": copies,
            "words": sum(a.get("words") or 0 for a in own),
        }
        allows = evidence(len(own) - copies) if outlet else say("report.allows_unknown")
        rows.append(row | {"first": dates[0] if dates else None, "last": dates[-1] if dates else None, "allows": allows})
    return sorted(rows, key=lambda r: (-r["articles"], r["outlet"]))


def _what_was_read(articles: list[dict]) -> str:
    if not articles:
        return section("read", f"<p>{escape(say('report.read_nothing'))}</p>")
    dates = sorted(d for a in articles if (d := a.get("published")))
    span = (
        ""
        if not dates
        else say("report.read_one_day", day=wording.date(dates[0]))
        if dates[0] == dates[-1]
        else say("report.read_days", first=wording.date(dates[0]), last=wording.date(dates[-1]))
    )
    outlets = wording.count(len({a["outlet"] for a in articles if a.get("outlet")}), "outlet", oblique=True)
    words = wording.count(sum(a.get("words") or 0 for a in articles), "word")
    told = [html("report.read_sentence", articles=wording.count(len(articles), "article"), outlets=outlets, dates=span, words=words)]
    for key, n in (
        ("undated", len(articles) - len(dates)),
        ("nameless", sum(not a.get("outlet") for a in articles)),
        ("copies", sum(bool(a.get("duplicate_of")) for a in articles)),
    ):
        if n:
            told.append(html(f"report.read_{key}", articles=wording.count(n, "article")))
    return section("read", f"<p>{' '.join(told)}</p>")


def _problems(problems: list[dict], csv: list[str]) -> str:
    if not problems:
        return ""
    errors = sum(p.get("severity") == "error" for p in problems)
    remarks = wording.count(len(problems), "remark")
    told = (
        html("report.read_problems_some", remarks=remarks, inputs=wording.count(errors, "input"))
        if errors
        else html("report.read_problems_none", remarks=remarks)
    )
    worst_first = sorted(problems, key=lambda p: {"error": 0, "warning": 1}.get(str(p.get("severity")), 2))
    columns = ["severity", "file", "row", "problem", "advice"]
    listed = table(worst_first, columns, say("report.read_problems"), max_rows=200, name="problems" if "problems.csv" in csv else None)
    return f'<h3 id="problems">{escape(say("report.read_problems"))}</h3><p>{told}</p>{listed}'


# ---- what was found
# -------------------------------------------------------------------------------------------------------------------------


def _what_was_found(tables: dict[str, list[dict]], sizes: dict[str, int], made_by: dict[str, Any]) -> str:
    framed = findings.index_sentences(tables)[:2]
    own = [s for make in SENTENCES if (s := make(tables))]
    sentences = [*own[:2], *framed, *own[2:]][:MOST_SENTENCES]
    told = (
        _items(sentences, "ol") + f'<p class="note">{escape(say("report.found_note"))}</p>'
        if sentences
        else f"<p>{escape(say('report.found_nothing'))}</p>"
    )
    cards = []
    for name in _CARDS:
        if name in sizes:
            words = escape(say(f"report.card_{name}"))
            cards.append(
                f"<li><b>{sizes[name]:,}</b>"
                + (f'<a href="{escape(made_by[name].name)}.html">{words}</a>' if name in made_by else words)
                + "</li>"
            )
    return section("found", told, f'<ul class="cards">{"".join(cards)}</ul>' if cards else "")


def _counted(tables: dict[str, list[dict]], name: str) -> list[dict]:
    """The rows of a table that count: those of articles that repeat another are left out."""
    copies = {a["article_id"] for a in tables.get("articles", []) if a.get("duplicate_of")}
    return [row for row in tables.get(name, []) if row.get("article_id") not in copies]


def _place(row: dict, column: str) -> str:
    return reader.href(row["article_id"], row[column])


def _quotations(tables) -> Html | None:
    said = [q for q in _counted(tables, "quotes") if not q.get("part_of")]
    if not said:
        return None
    first = {
        "n": wording.count(len(said), "attribution"),
        "direct": sum(q.get("type") == "direct" for q in said),
        "href": "02_quotes.html#table-quotes",
    }
    named = [s for s in tables.get("speakers", []) if s["resolution"] not in ("anonymous", "unresolved")]
    if not named:
        return html("report.found_quotes_only", **first)
    top = max(named, key=lambda s: (s["words"], s["quotes"]))
    own = next((q for q in said if q.get("speaker_name") in top["spellings"].split("; ")), None)
    counts = {
        "quoted": wording.count(top["quotes"], "time"),
        "articles": wording.count(top["articles"], "article", oblique=True),
        "speakers": wording.count(len(tables["speakers"]), "source", oblique=True),
    }
    return html("report.found_quotes", **first, **counts, name=top["speaker_name"], href2=own and _place(own, "quote_id"))


def _utterances(tables) -> Html | None:
    rows = [u for u in tables.get("utterances", []) if not u.get("wire")]
    if not rows:
        return None
    first = {"n": wording.count(len({u["utterance_id"] for u in rows}), "utterance"), "href": "02_quotes.html"}
    cut = [u for u in rows if u.get("cut_words")]
    if not cut:
        return html("report.found_utterances_whole", **first)
    lost: Counter = Counter()
    for u in cut:
        lost[u.get("outlet") or say("report.reader_unknown")] += len(u["cut_words"].replace("…", " ").split())
    outlet, words = lost.most_common(1)[0]
    where = next(u for u in cut if (u.get("outlet") or say("report.reader_unknown")) == outlet)
    variants = wording.count(len(rows), "variant", oblique=True)
    return html(
        "report.found_utterances",
        **first,
        cut=len(cut),
        variants=variants,
        outlet=outlet,
        words=wording.count(words, "word"),
        href2=_place(where, "quote_id"),
    )


def _contradictions(tables) -> Html | None:
    rows = tables.get("conflicts", [])
    against = [c for c in rows if c["relation"] == "contradictory" and c.get("outlet") != c.get("other_outlet")]
    if not against:
        return None
    grades = ("sure", "likely", "possible")
    first = min(against, key=lambda c: grades.index(c["grade"]) if c["grade"] in grades else 9)
    sides = {
        "text": wording.cut(first["text"], 80),
        "outlet": first.get("outlet") or say("report.reader_unknown"),
        "href2": _place(first, "start"),
        "other": wording.cut(first["other_text"], 80),
        "other_outlet": first.get("other_outlet") or say("report.reader_unknown"),
        "href3": reader.href(first["other_id"], first["other_start"]),
    }
    things = len({(c["slot"], c["about"]) for c in against})
    what = {"slot": wording.Said(wording.value("slot", first["slot"])), "about": wording.Said(wording.value("about", first["about"]))}
    return html(
        "report.found_contradictions",
        things=wording.count(things, "thing"),
        pairs=wording.count(len(against), "pair", oblique=True),
        **what,
        **sides,
        href="03_timeline.html#table-conflicts",
    )


def _events(tables) -> Html | None:
    rows = tables.get("events", [])
    if not rows:
        return None
    several = [e for e in rows if (e.get("independent") or 0) > 1]
    counts = {"n": wording.count(len(rows), "event"), "several": len(several), "href": "03_timeline.html"}
    if not several:
        return html("report.found_events_none", **counts)
    top = max(several, key=lambda e: (e["independent"], e["articles"]))
    return html(
        "report.found_events",
        **counts,
        text=wording.cut(top["text"], 100),
        outlets=wording.count(top["independent"], "outlet", oblique=True),
        href2=_place(top, "start"),
    )


def _dates(tables) -> Html | None:
    found = _counted(tables, "timexes")
    days = [t for t in found if t.get("type") == "DATE" and t.get("lower") and t.get("upper") and t["lower"][:7] == t["upper"][:7]]
    if not days:
        return None
    first, last = min(days, key=lambda t: t["lower"]), max(days, key=lambda t: t["upper"])
    counts = {
        "n": wording.count(len(found), "date or time"),
        "valued": sum(bool(t.get("value")) for t in found),
        "quoted": sum(t.get("voice") == "quoted" for t in found),
    }
    places = {"href": "03_timeline.html", "href2": _place(first, "timex_id"), "href3": _place(last, "timex_id")}
    return html("report.found_dates", **counts, **places, first=_day(first, "lower"), last=_day(last, "upper"))


def _day(row: dict, bound: str) -> wording.Said:
    """The day or month of a dated expression in words: its value where that is one, else a bound."""
    value = row.get("value") or ""
    return wording.date(value if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value) else row[bound][:10])


def _names(tables) -> Html | None:
    """The concept that most outlets name, in more than one way, with the names that most of them use."""
    shares: dict[str, dict[str, set]] = {}
    for row in tables.get("naming_shares", []):
        shares.setdefault(row["concept"], {}).setdefault(row["term"], set()).add(row.get("outlet"))
    several = {c: terms for c, terms in shares.items() if len(terms) > 1}
    if not several:
        return None
    concept = max(several, key=lambda c: (len(set().union(*several[c].values())), len(several[c])))
    own, told = [m for m in _counted(tables, "naming") if m.get("voice") == "outlet" and m["concept"] == concept], []
    for term, outlets in sorted(several[concept].items(), key=lambda item: -len(item[1]))[:3]:
        place = next((_place(m, "start") for m in own if m["term"] == term), None)
        told.append(html("report.found_naming_term", term=term, outlets=wording.count(len(outlets), "outlet", oblique=True), href=place))
    return html(
        "report.found_naming",
        concept=wording.value("concept", concept),
        terms=Html(wording.listed(told)),
        href="04_framing.html#table-naming_shares",
    )


def _voices(tables) -> Html | None:
    """The source with the largest share of words in most outlets."""
    top: dict[str, dict] = {}
    for row in tables.get("voices", []):
        if (
            row.get("speaker_name")
            and (row.get("share_of_words") or 0) > (top.get(row.get("outlet")) or {"share_of_words": 0})["share_of_words"]
        ):
            top[row.get("outlet")] = row
    if not top:
        return None
    name, outlets = Counter(row["speaker_name"] for row in top.values()).most_common(1)[0]
    most = max((row for row in top.values() if row["speaker_name"] == name), key=lambda r: r["share_of_words"])
    counts = {"outlets": wording.count(outlets, "outlet", oblique=True), "share": Html(f"{most['share_of_words']:.0%}")}
    return html(
        "report.found_voices",
        name=name,
        outlet=most.get("outlet") or say("report.reader_unknown"),
        href="04_framing.html#table-voices",
        **counts,
    )


def _wire(tables) -> Html | None:
    shared = [s for s in tables.get("shared", []) if s.get("outlet") != s.get("other_outlet")]
    if not shared:
        return None
    longest = max(shared, key=lambda s: s["end"] - s["start"])
    return html(
        "report.found_shared",
        n=wording.count(len(shared), "passage"),
        longest=say("report.words"),
        href="01_cleaning.html#table-shared",
        href2=_place(longest, "start"),
    )


# what framing found stands third; the first five that have something to say
SENTENCES = (_contradictions, _quotations, _events, _names, _utterances, _voices, _dates, _wire)


# ---- how far to trust it
# --------------------------------------------------------------------------------------------------------------------


@cache
def measured() -> tuple[int, dict[str, float]]:
    """The number of the sample's annotated articles at hand (0: none) and F1 of the extraction on them by the measures of helpers.evaluate.

    Measured once for each state of the code, the word lists and the annotations, and kept beside the published tables."""
    sources = (paths.ROOT / "src" / "helpers", paths.LEXICONS, paths.ROOT / "tests" / "gold", paths.RAW / "sample-summit")
    state, kept = [fingerprint(folder)["sha256"] for folder in sources], paths.PROCESSED / ".measured.json"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(kept.read_text(encoding="utf-8"))
        if known["state"] == state:
            return known["articles"], known["f1"]
    articles, f1 = _measure()
    with contextlib.suppress(OSError):
        if kept.parent.is_dir():
            kept.write_text(json.dumps({"state": state, "articles": articles, "f1": f1}), encoding="utf-8")
    return articles, f1


def _measure() -> tuple[int, dict[str, float]]:
    from . import corpus, evaluate
    from .paths import InputError

    try:
        gold = evaluate.load_gold(paths.ROOT / "tests" / "gold")
        articles = corpus.usable(corpus.load(paths.RAW / "sample-summit"))
    except InputError:
        return 0, {}
    pairs, sources = evaluate.annotated_pairs(articles, gold)
    return len(pairs), {row["measure"]: row["f1"] for row in evaluate.table(evaluate.score(pairs, sources), draws=1)}


_MEASURES = {
    "direct quotes": "direct",
    "direct quotes with speaker": "direct_speaker",
    "reported speech": "reported",
    "reported speech with speaker": "reported_speaker",
    "temporal, value": "dates",
    "page furniture lines": "furniture",
}


def _how_far_to_trust_it(have: dict[str, list[dict]], csv: list[str]) -> str:
    facts = [
        *(_about_articles(have["articles"]) if have["articles"] else ()),
        *(_about_quotations(have["quotes"]) if have["quotes"] else ()),
    ]
    if open_ones := sum(not t.get("value") for t in have["timexes"]):
        facts.append(html("report.trust_open", n=open_ones, dates=wording.count(len(have["timexes"]), "date or time", oblique=True)))
    parts = [_items([*facts, say("report.trust_check")])]
    if have["articles"]:
        outlets = _outlets(have["articles"])
        columns = ["outlet", "articles", "duplicates", "words", "first", "last"]
        same = {o["allows"] for o in outlets}
        note = f'<p class="note">{html("report.trust_allows", allows=wording.Said(outlets[0]["allows"]))}</p>' if len(same) == 1 else ""
        listed = table(outlets, columns if note else [*columns, "allows"], say("report.read_outlets"), max_rows=500)
        parts.append(f'<h3 id="outlets">{escape(say("report.read_outlets"))}</h3>{note}{listed}')
    return section("trust", *parts, _problems(have["problems"], csv))


def _about_articles(articles: list[dict]):
    own = Counter(a.get("outlet") for a in articles if not a.get("duplicate_of"))
    outlets = {a.get("outlet") for a in articles if a.get("outlet")}
    if outlets:
        yield html("report.trust_few", few=sum(own[o] < 5 for o in outlets), outlets=wording.count(len(outlets), "outlet", oblique=True))
    if own[None]:
        yield html("report.trust_unknown", articles=wording.count(own[None], "article"))
    dates, names = (sum(a.get(c) is True for a in articles) for c in ("published_inferred", "outlet_inferred"))
    if dates or names:
        yield html(
            "report.trust_inferred",
            dates=wording.count(dates, "article", oblique=True),
            outlets=wording.count(names, "article", oblique=True),
        )
    elif own[None] or not all(a.get("published") for a in articles):
        yield say("report.trust_not_inferred")
    else:
        yield say("report.trust_given")
    warned = sum(bool(a.get("warnings")) for a in articles)
    yield html("report.trust_warnings", articles=wording.count(warned, "article")) if warned else say("report.trust_no_warnings")


def _about_quotations(quotes: list[dict]):
    articles, f1 = measured()
    if f1:
        rows = [{"measure": say(f"report.measure_{key}"), "f1": f"{f1[name]:.2f}"} for name, key in _MEASURES.items()]
        told = html("report.trust_measured", articles=wording.count(articles, "article", oblique=True))
        yield Html(f"{escape(say('report.trust_rules'))} {told}" + table(rows, ["measure", "f1"], say("report.trust")))
    else:
        yield say("report.trust_rules")
    by_hand = Counter(q["corrected"] for q in quotes if q.get("corrected") not in (None, "none"))
    if by_hand:
        parts = [say("report.trust_checked_part", what=wording.value("corrected", what), n=n) for what, n in sorted(by_hand.items())]
        yield html("report.trust_checked", n=wording.count(sum(by_hand.values()), "attribution"), parts=wording.Said(wording.listed(parts)))
    else:
        yield say("report.trust_unchecked")
    lost = sum(q.get("resolution") == "unresolved" or not (q.get("speaker_name") or q.get("speaker")) for q in quotes)
    every = wording.count(len(quotes), "attribution", oblique=True)
    yield html("report.trust_lost", n=lost, quotes=every) if lost else html("report.trust_all_named", quotes=every)
    if unsure := sum(isinstance(c := q.get("confidence"), (int, float)) and c < UNSURE for q in quotes):
        yield html("report.trust_unsure", n=wording.count(unsure, "attribution"))


# ---- links to everything else
# ---------------------------------------------------------------------------------------------------------------


def _notebooks(outcomes: list) -> str:
    rows = [
        {
            "notebook": nav_label(o.name),
            "href": f"{o.name}.html",
            "title": o.title,
            "status": o.status,
            "seconds": round(o.seconds, 1) if o.status in ("done", "failed") else None,
            "remark": o.message,
        }
        for o in outcomes
    ]
    return section(
        "notebooks",
        table(
            rows, ["notebook", "title", "status", "seconds", "remark"], say("report.notebooks"), links={"notebook": lambda row: row["href"]}
        ),
    )


def _article_list(have: dict[str, list[dict]]) -> str:
    said, dated = (Counter(row.get("article_id") for row in have[name]) for name in ("quotes", "timexes"))
    rows = [
        a
        | {
            "label": a.get("title") or a["article_id"],
            "quotes": said[a["article_id"]],
            "dates": dated[a["article_id"]],
            "id": a["article_id"],
        }
        for a in in_order(have["articles"])
        if a.get("article_id")
    ]
    if not rows:
        return ""
    columns = ["label", "outlet", "published", "quotes", "dates", "id"]
    return section(
        "articles",
        table(
            rows,
            columns,
            say("report.articles_list"),
            links={"label": lambda a: reader.href(a["article_id"])},
            max_rows=LISTED,
            name="articles",
        ),
    )


def in_order(articles: list[dict]) -> list[dict]:
    """Articles by day, outlet and id."""
    return sorted(articles, key=lambda a: (str(a.get("published") or "9"), str(a.get("outlet") or ""), str(a.get("article_id"))))


def _table_list(csv: list[str], sizes: dict[str, int], made_by: dict[str, Any]) -> str:
    if not csv:
        return ""
    names = [file.removesuffix(".csv") for file in csv]
    rows = [
        {"table": n, "href": f"tables/{n}.csv", "rows": sizes.get(n), "made by": nav_label(made_by[n].name) if n in made_by else None}
        for n in names
    ]
    listed = table(rows, ["table", "rows", "made by"], say("report.tables"), links={"table": lambda row: row["href"]}, max_rows=200)
    return section("tables", f"<p>{escape(say('report.tables_note'))}</p>", listed)


def _this_run(record: dict) -> str:
    out, settings = (
        [],
        [
            {"notebook": nav_label(n), "parameter": k, "value": str(v)}
            for n, values in record.get("parameters", {}).items()
            for k, v in values.items()
        ],
    )
    if settings:
        out.append(table(settings, ["notebook", "parameter", "value"], say("report.run_parameters"), max_rows=200))
    out.append(f'<p><bdi dir="ltr">{escape(", ".join(f"{k} {v}" for k, v in record.get("versions", {}).items()))}</bdi></p>')
    prints = {
        "commit": record.get("commit"),
        "corpus": (record.get("corpus_files") or {}).get("sha256"),
        **{k: record.get(f"{k}_sha256") for k in ("code", "lexicons", "corrections", "lock")},
    }
    out.append(
        table(
            [{"of": say(f"report.of_{k}"), "fingerprint": v} for k, v in prints.items() if v],
            ["of", "fingerprint"],
            say("report.run_fingerprints"),
        )
    )
    out.append(f"<p>{html('report.run_data', href='run.json')}</p>")
    return section("run", *out)
