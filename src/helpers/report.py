"""What a run leaves besides the notebooks' own pages: index.html, one reader page an article, and run.json, the record of the run.

Made from the tables alone (read with pyarrow, so that the driver needs no pandas); a table that is missing leaves its part out.
"""

import json
from collections import Counter
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from . import export, reader, wording
from .framing import LEVELS, UNKNOWN_OUTLET

MANY = 200  # articles from which on reader pages use the reader's own Arabic font, to keep the folder small
LISTED = 1000  # reader pages that the index lists
_SHOWN = {
    "articles": "articles",
    "sentences": "sentences",
    "shared": "passages shared between articles",
    "quotes": "quotations",
    "speakers": "speakers",
    "marked": "marked, not quotations",
    "timexes": "dates and times",
    "statements": "dated statements",
    "events": "events",
    "naming": "namings",
}


def load(folder: Path, name: str):
    """A table of the run as an arrow table; None when there is no such table or it cannot be read."""
    import pyarrow.parquet as parquet

    try:
        return parquet.read_table(folder / f"{name}.parquet", use_threads=False)
    except (OSError, ValueError):  # pyarrow's own errors are among them
        return None


def _rows(table, *columns: str) -> list[dict[str, Any]]:
    """The rows of an arrow table, of these columns when any are named; [] for None."""
    if table is None:
        return []
    return (table.select([c for c in table.column_names if c in columns]) if columns else table).to_pylist()


def evidence(articles: int) -> str:
    """What a number of articles of one outlet, duplicates left out, allows to say (the levels of notebook 04)."""
    return next((words for least, _, words in reversed(LEVELS) if articles >= least), "no article of its own: only copies")


class _ByArticle:
    """The rows of a table by article, turned into dicts only when they are asked for: a large corpus has millions of them."""

    def __init__(self, table, column: str = "article_id"):
        self.table, self.places = table, {}
        if table is not None and column in table.column_names:
            for place, identity in enumerate(table[column].to_pylist()):
                self.places.setdefault(identity, []).append(place)

    def __getitem__(self, identity) -> list[dict]:
        return self.table.take(self.places[identity]).to_pylist() if identity in self.places else []


def _table(rows, columns, caption: str, **more) -> str:
    return f'<div class="scroll" role="group" aria-label="{escape(caption)}" tabindex="0">{reader.table(rows, columns, count=False, **more)}</div>'


def _plural(n: int, one: str, many: str | None = None) -> str:
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def article_pages(work: Path, tables: dict[str, Any], provenance: dict, nav=()) -> int:
    """Writes articles/<name>.html for each row of the table `articles` (arrow tables by name); returns how many."""
    articles = tables.get("articles")
    if articles is None or "article_id" not in articles.column_names or not articles.num_rows:
        return 0
    folder = work / "articles"
    folder.mkdir(exist_ok=True)
    parts = {name: _ByArticle(tables.get(name)) for name in ("paragraphs", "sentences", "quotes", "marked", "timexes", "naming", "statements", "shared")}
    others = _ByArticle(tables.get("shared"), "other_id")  # the other side of a shared passage is a place to lead to, too
    for place in range(articles.num_rows):
        article = articles.slice(place, 1).to_pylist()[0]
        identity = article["article_id"]
        spans = {name: rows[identity] for name, rows in parts.items()}
        spans["shared"] += [{"start": row.get("other_start"), "end": row.get("other_end")} for row in others[identity]]
        html = reader.article_page(article, spans, nav=nav or (("../index.html", "Report"),), provenance=provenance, font=articles.num_rows <= MANY)
        (folder / f"{reader.page_name(identity)}.html").write_text(html, encoding="utf-8", errors="replace")
    return articles.num_rows


def _outlets(articles: list[dict]) -> list[dict]:
    """One row an outlet, most articles first."""
    groups: dict[str, list[dict]] = {}
    for article in articles:
        groups.setdefault(str(article.get("outlet") or ""), []).append(article)
    rows = []
    for outlet, own in groups.items():
        dates = sorted(d for a in own if (d := a.get("published")))
        copies = sum(bool(a.get("duplicate_of")) for a in own)
        row = {"outlet": outlet or "unknown", "articles": len(own), "duplicates": copies, "words": sum(a.get("words") or 0 for a in own)}
        rows.append(row | {"first": dates[0] if dates else None, "last": dates[-1] if dates else None, "allows": evidence(len(own) - copies) if outlet else UNKNOWN_OUTLET})
    return sorted(rows, key=lambda r: (-r["articles"], r["outlet"]))


def _cards(sizes: dict[str, int], made_by: dict[str, Any]) -> str:
    """The sizes of the tables, each with a link to the notebook that explains them."""
    items = []
    for name, words in _SHOWN.items():
        if name in sizes:
            label = f'<a href="{escape(made_by[name].name)}.html">{words}</a>' if name in made_by else words
            items.append(f"<li><b>{sizes[name]:,}</b>{label}</li>")
    return f'<ul class="cards">{"".join(items)}</ul>' if items else ""


def _what_was_read(articles: list[dict], problems: list[dict], csv: list[str]) -> str:
    out = ['<h2 id="read">What was read</h2>']
    if articles:
        outlets, dates = _outlets(articles), sorted(d for a in articles if (d := a.get("published")))
        span = "" if not dates else f", published on {dates[0]}" if dates[0] == dates[-1] else f", published from {dates[0]} to {dates[-1]}"
        undated = len(articles) - len(dates)
        without = f"; {undated:,} without a date" if undated else ""
        known, unknown = len({a["outlet"] for a in articles if a.get("outlet")}), sum(not a.get("outlet") for a in articles)
        nameless = f"; {_plural(unknown, 'article')} of unknown outlets" if unknown else ""
        out.append(f"<p>{_plural(len(articles), 'article')} of {_plural(known, 'outlet')}{nameless}{escape(span)}{without}.</p>")
        labels = {"outlet": "outlet", "articles": "articles", "duplicates": "duplicates among them", "words": "words", "first": "first", "last": "last"}
        out.append(_table(outlets, labels | {"allows": "what so many articles allow"}, "Articles of each outlet", max_rows=500))
    else:
        out.append("<p>No article was read.</p>")
    if problems:
        errors = sum(p.get("severity") == "error" for p in problems)
        left = "nothing was left out" if not errors else _plural(errors, "input was left out", "inputs were left out")
        out.append(f'<h3 id="problems">Problems with the corpus</h3><p>{_plural(len(problems), "remark")}; {left}.</p>')
        worst_first = sorted(problems, key=lambda p: {"error": 0, "warning": 1}.get(str(p.get("severity")), 2))
        labels = {"severity": "kind", "file": "file", "row": "row", "problem": "problem", "advice": "what to do"}
        out.append(_table(worst_first, labels, "Problems", max_rows=200, name="problems" if "problems.csv" in csv else None))
    return "\n".join(out)


def left_out(tables: Path) -> str:
    """"3 inputs" that a run's table of problems leaves out, or "" when none."""
    if not (tables / "problems.parquet").is_file():
        return ""
    import pyarrow.parquet

    errors = pyarrow.parquet.read_table(tables / "problems.parquet", columns=["severity"])["severity"].to_pylist().count("error")
    return _plural(errors, "input") if errors else ""


@cache
def measured() -> str:
    """F1 of the extraction on the sample's annotated articles, in words; "" where they are not at hand."""
    from . import corpus, evaluate
    from .paths import RAW, ROOT, InputError

    try:
        gold = evaluate.load_gold(ROOT / "tests" / "gold")
        articles = corpus.usable(corpus.load(RAW / "sample-summit"))
    except InputError:
        return ""
    pairs, sources = evaluate.annotated_pairs(articles, gold)
    f1 = {row["measure"]: row["f1"] for row in evaluate.table(evaluate.score(pairs, sources), draws=1)}
    wanted = {"direct quotes": "direct quotations", "direct quotes with speaker": "with the right speaker", "reported speech": "reported speech", "reported speech with speaker": "with the right speaker",
              "temporal, value": "dates with the right value", "page furniture lines": "page furniture"}
    return f"F1 on {len(pairs)} invented articles: " + ", ".join(f"{words} {f1[name]:.2f}" for name, words in wanted.items())


def _how_far_to_trust_it(articles: list[dict], quotes: list[dict], timexes: list[dict]) -> str:
    facts = []
    if articles:
        own = Counter(a.get("outlet") for a in articles if not a.get("duplicate_of"))
        outlets = {a.get("outlet") for a in articles if a.get("outlet")}
        few = sum(own[o] < 5 for o in outlets)
        have = "has" if few == 1 else "have"
        if outlets:
            facts.append(f"{few:,} of {_plural(len(outlets), 'outlet')} {have} fewer than five articles: what is counted there describes these texts, not the outlet.")
        if own[None]:
            facts.append(f"The outlet of {_plural(own[None], 'article')} is unknown: they are counted together and say nothing about any outlet.")
        dates, names = (sum(a.get(c) is True for a in articles) for c in ("published_inferred", "outlet_inferred"))
        facts.append(f"The date of {_plural(dates, 'article')} and the outlet of {names:,} were inferred; relative dates such as «أمس» hang on them.")
        warned = sum(bool(a.get("warnings")) for a in articles)
        facts.append(f"{_plural(warned, 'article')} gave warnings (they stand on the articles' pages)." if warned else "No article gave a warning.")
    if quotes:
        rules = Counter(str(q.get("rule")) for q in quotes)
        most = ", ".join(f"{rule} ({n:,})" for rule, n in rules.most_common(8)) + (" and others" if len(rules) > 8 else "")
        facts.append(f"Quotations were found by rules, not by people; each carries the name of its rule: {most}.")
        if scores := measured():
            facts.append(f"How right these rules are on articles that people annotated: {scores}. On other articles expect somewhat less, and a wrong speaker now and then.")
        by_hand = Counter(q["corrected"] for q in quotes if q.get("corrected") not in (None, "none"))
        if by_hand:
            facts.append(f"People checked {_plural(sum(by_hand.values()), 'quotation')} by hand: " + ", ".join(f"{n:,} {what}" for what, n in sorted(by_hand.items())) + "; see notebook 02.")
        lost = sum(q.get("resolution") == "unresolved" or not (q.get("speaker_name") or q.get("speaker")) for q in quotes)
        all_named = f"Every one of {_plural(len(quotes), 'quotation')} was given a speaker, which does not make every speaker right."
        facts.append(f"No speaker was found for {lost:,} of {_plural(len(quotes), 'quotation')}." if lost else all_named)
        if unsure := sum(isinstance(c := q.get("confidence"), (int, float)) and c < 0.6 for q in quotes):
            facts.append(f"{_plural(unsure, 'quotation')} below a confidence of 0.6: check these first.")
    if open_ones := sum(not t.get("value") for t in timexes):
        facts.append(f"{open_ones:,} of {_plural(len(timexes), 'date or time', 'dates and times')} could not be given a value.")
    facts.append("Every count leads back to a passage on an article's page: check there whatever matters.")
    return '<h2 id="trust">How far to trust it</h2><ul>' + "".join(f"<li>{escape(f)}</li>" for f in facts) + "</ul>"


def _notebooks(outcomes: list) -> str:
    rows = []
    for o in outcomes:
        seconds = round(o.seconds, 1) if o.status in ("done", "failed") else None
        rows.append(
            {"notebook": o.name.replace("_", " "), "href": f"{o.name}.html", "title": o.title, "status": o.status, "seconds": seconds, "remark": o.message}
        )
    columns = ["notebook", "title", "status", "seconds", "remark"]
    return '<h2 id="notebooks">Notebooks</h2>' + _table(rows, columns, "Notebooks", links={"notebook": lambda row: row["href"]})


def _article_list(articles: list[dict], quotes: list[dict], timexes: list[dict]) -> str:
    if not articles:
        return ""
    said, dated = (Counter(row.get("article_id") for row in rows) for rows in (quotes, timexes))
    rows = [
        a | {"label": a.get("title") or a["article_id"], "quotes": said[a["article_id"]], "dates": dated[a["article_id"]]}
        for a in articles
        if a.get("article_id")
    ]
    rows.sort(key=lambda a: (str(a.get("published") or "9"), str(a.get("outlet") or ""), str(a["article_id"])))
    columns = {"label": "article", "outlet": "outlet", "published": "published", "quotes": "quotations", "dates": "dates", "article_id": "id"}
    links = {"label": lambda a: reader.href(a["article_id"])}
    return '<h2 id="articles">Articles, marked up</h2>' + _table(rows, columns, "Articles", links=links, max_rows=LISTED, name="articles")


def _table_list(csv: list[str], sizes: dict[str, int], made_by: dict[str, Any]) -> str:
    if not csv:
        return ""
    rows = []
    for file in csv:
        name = file.removesuffix(".csv")
        rows.append({"table": name, "href": f"tables/{file}", "rows": sizes.get(name), "made by": made_by[name].name if name in made_by else None})
    head = '<h2 id="tables">Tables</h2><p>CSV for spreadsheets; Parquet files of the same tables lie beside them.</p>'
    return head + _table(rows, ["table", "rows", "made by"], "Tables", links={"table": lambda row: row["href"]}, max_rows=200)


def _this_run(record: dict) -> str:
    out = ['<h2 id="run">This run</h2>']
    settings = [{"notebook": n, "parameter": k, "value": str(v)} for n, values in record.get("parameters", {}).items() for k, v in values.items()]
    if settings:
        out.append(_table(settings, ["notebook", "parameter", "value"], "Parameters", max_rows=200))
    out.append(f"<p>{escape(', '.join(f'{k} {v}' for k, v in record.get('versions', {}).items()))}</p>")
    corpus = (record.get("corpus_files") or {}).get("sha256")
    prints = {
        "commit": record.get("commit"),
        "corpus": corpus,
        "code": record.get("code_sha256"),
        "lexicons": record.get("lexicons_sha256"),
        "lock": record.get("lock_sha256"),
    }
    out.append(_table([{"of": k, "fingerprint": v} for k, v in prints.items() if v], ["of", "fingerprint"], "Fingerprints"))
    out.append('<p>All of it as data: <a href="run.json">run.json</a>. The executed notebooks lie beside their pages.</p>')
    return "\n".join(out)


def index_page(record: dict, outcomes: list, tables: dict[str, Any], csv: list[str]) -> str:
    """index.html: what was read, what was found, how far to trust it, and links to everything else.

    `record`: run.json's content. `outcomes`: records with name, title, status, seconds, message, writes. `tables`: arrow tables by name. `csv`: file names."""
    problems = _rows(tables.get("problems"))
    facts = ("article_id", "outlet", "outlet_inferred", "published", "published_inferred", "title", "words", "warnings", "duplicate_of")
    articles = _rows(tables.get("articles"), *facts)
    quotes = _rows(tables.get("quotes"), "article_id", "rule", "resolution", "speaker", "speaker_name", "confidence")
    timexes = _rows(tables.get("timexes"), "article_id", "value")
    sizes = {name: table.num_rows for name, table in tables.items() if table is not None}
    made_by = {table: o for o in outcomes for table in o.writes}
    parts = [
        f"<h1>Report on <bdi>{escape(record['corpus'])}</bdi></h1>",
        *(export.banner(f"{o.name} failed: this report is not complete", o.message) for o in outcomes if o.status == "failed"),
        _cards(sizes, made_by),
        _what_was_read(articles, problems, csv),
        _how_far_to_trust_it(articles, quotes, timexes),
        _notebooks(outcomes),
        _article_list(articles, quotes, timexes),
        _table_list(csv, sizes, made_by),
        _this_run(record),
    ]
    nav = [(None, "Report"), *((f"{o.name}.html", nav_label(o.name)) for o in outcomes)]
    return export.page(f"Report on {record['corpus']}", "\n".join(parts), nav=nav, provenance=_provenance(record), kind="index")


def about(corpus: str, run: str, riwaya: str, python: str) -> dict[str, str]:
    """What the foot of every page says."""
    return {wording.say(f"report.foot_{key}"): text for key, text in (("corpus", corpus), ("run", run), ("riwaya", riwaya), ("python", python))}


def nav_label(notebook: str) -> str:
    """A notebook's name in the navigation: 02 quotes."""
    return wording.say(f"report.nav_{notebook}") if f"nav_{notebook}" in wording.keys("report") else notebook.replace("_", " ")


def _provenance(record: dict) -> dict:
    versions = record.get("versions", {})
    return about(record["corpus"], record["run"], versions.get("riwaya", ""), versions.get("python", ""))


def write(work: Path, record: dict, outcomes: list) -> dict[str, int]:
    """Writes the articles' pages, index.html and run.json into a run's folder, from the tables in its folder `tables`. Returns each table's number of rows."""
    folder = work / "tables"
    names = {p.stem for p in folder.glob("*.parquet")}
    tables = {name: load(folder, name) for name in sorted(names)}
    counts = {name: table.num_rows for name, table in tables.items() if table is not None}
    record["rows"] = counts
    nav = [("../index.html", "Report"), *((f"../{o.name}.html", nav_label(o.name)) for o in outcomes)]
    article_pages(work, tables, _provenance(record), nav)
    csv = sorted(p.name for p in folder.glob("*.csv"))
    (work / "index.html").write_text(index_page(record, outcomes, tables, csv), encoding="utf-8", errors="replace")
    (work / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
    return counts
