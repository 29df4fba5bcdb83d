"""What a run leaves besides the notebooks' own pages: index.html, one reader page an article, and run.json, the record of the run.

Made from the tables alone (read with pyarrow, so that the driver needs no pandas); a table that is missing leaves its part out.
"""

import json
from collections import Counter
from html import escape
from pathlib import Path
from typing import Any

from . import export, reader
from .framing import LEVELS

MANY = 200  # articles from which on reader pages use the reader's own Arabic font, to keep the folder small
LISTED = 2000  # reader pages that the index lists
_SHOWN = {
    "articles": "articles", "sentences": "sentences", "shared": "passages shared between articles", "quotes": "quotations", "speakers": "speakers", "marked": "marked, not quotations", "timexes": "dates and times",
    "events": "dated events", "conflicts": "contradictions", "naming": "namings", "voices": "voices",
}  # fmt: skip


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
    parts = {name: _ByArticle(tables.get(name)) for name in ("paragraphs", "sentences", "quotes", "marked", "timexes", "naming", "events", "shared")}
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
    rows = []
    for outlet in sorted({str(a.get("outlet") or "") for a in articles}):
        own = [a for a in articles if str(a.get("outlet") or "") == outlet]
        dates = sorted(d for a in own if (d := a.get("published")))
        rows.append({
            "outlet": outlet or "unknown", "articles": len(own), "copies": sum(bool(a.get("duplicate_of")) for a in own), "words": sum(a.get("words") or 0 for a in own),
            "first": dates[0] if dates else None, "last": dates[-1] if dates else None, "evidence": evidence(sum(not a.get("duplicate_of") for a in own)),
        })  # fmt: skip
    return sorted(rows, key=lambda r: (-r["articles"], r["outlet"]))


def index_page(record: dict, outcomes: list, tables: dict[str, Any], csv: list[str]) -> str:
    """index.html: what was read, what was found, how far to trust it, and links to everything else.

    `record`: run.json's content. `outcomes`: records with name, title, status, seconds, message, writes. `tables`: arrow tables by name. `csv`: names of the CSV files."""
    problems = _rows(tables.get("problems"))
    articles = _rows(tables.get("articles"), "article_id", "outlet", "outlet_inferred", "published", "published_inferred", "title", "words", "warnings", "duplicate_of")
    quotes = _rows(tables.get("quotes"), "article_id", "rule", "resolution", "speaker", "speaker_name", "confidence")
    timexes = _rows(tables.get("timexes"), "article_id", "value")
    sizes = {name: table.num_rows for name, table in tables.items() if table is not None}
    out = [f'<h1>{escape("Report on ")}<bdi>{escape(record["corpus"])}</bdi></h1>']
    for o in outcomes:
        if o.status == "failed":
            out.append(export.banner(f"{o.name} failed: this report is not complete", o.message))

    made_by = {table: o for o in outcomes for table in o.writes}

    def page_of(name):
        return f"{made_by[name].name}.html" if name in made_by else None

    cards = []
    for name, words in _SHOWN.items():
        if name in sizes:
            target = page_of(name)
            cards.append(f'<li><b>{sizes[name]:,}</b>' + (f'<a href="{escape(target)}">{words}</a>' if target else words) + "</li>")
    if cards:
        out.append(f'<ul class="cards">{"".join(cards)}</ul>')

    out.append('<h2 id="read">What was read</h2>')
    errors = [p for p in problems if p.get("severity") == "error"]
    if articles:
        dates = sorted(d for a in articles if (d := a.get("published")))
        outlets = _outlets(articles)
        span = f", published from {dates[0]} to {dates[-1]}" if dates and dates[0] != dates[-1] else f", published on {dates[0]}" if dates else ""
        undated = sum(not a.get("published") for a in articles)
        out.append(f"<p>{_plural(len(articles), 'article')} of {_plural(len(outlets), 'outlet')}{escape(span)}" + (f"; {undated:,} without a date" if undated else "") + ".</p>")
        out.append(_table(outlets, {"outlet": "outlet", "articles": "articles", "copies": "duplicates among them", "words": "words", "first": "first", "last": "last", "evidence": "what so many allow"}, caption="Articles of each outlet", max_rows=500))
    else:
        out.append("<p>No article was read.</p>")
    if problems:
        ranks = {"error": 0, "warning": 1, "note": 2}
        left = _plural(len(errors), "input was", "inputs were") + " left out or damaged" if errors else "nothing was left out"
        out.append(f'<h3 id="problems">Problems with the corpus</h3><p>{_plural(len(problems), "remark")}; {left}.</p>')
        out.append(_table(sorted(problems, key=lambda p: ranks.get(p.get("severity"), 3)), {"severity": "kind", "file": "file", "row": "row", "problem": "problem", "advice": "what to do"}, caption="Problems", max_rows=200, name="problems" if "problems.csv" in csv else None))

    out.append('<h2 id="trust">How far to trust it</h2><ul>')
    inferred = sum(a.get("published_inferred") is True for a in articles)
    unsure = sum(a.get("outlet_inferred") is True for a in articles)
    warned = [a for a in articles if a.get("warnings")]
    sizes_of = Counter(a.get("outlet") for a in articles if not a.get("duplicate_of"))
    few = sum(sizes_of[o] < 5 for o in {a.get("outlet") for a in articles})
    facts = []
    if articles:
        facts.append(f"{few:,} of {_plural(len({a.get('outlet') for a in articles}), 'outlet')} {'has' if few == 1 else 'have'} fewer than five articles: what the figures say of them holds for these texts, not for the outlet.")
        facts.append(f"The date of {_plural(inferred, 'article')} and the outlet of {unsure:,} were inferred; relative dates such as «أمس» hang on them.")
        facts.append(f"{_plural(len(warned), 'article')} gave warnings (listed on the articles' pages)." if warned else "No article gave a warning.")
    if quotes:
        rules = Counter(str(q.get("rule")) for q in quotes)
        lost = sum(q.get("resolution") == "unresolved" or not (q.get("speaker_name") or q.get("speaker")) for q in quotes)
        facts.append(f"Quotations were found by rules, not by people; each carries the name of its rule: {', '.join(f'{r} ({n:,})' for r, n in rules.most_common(8))}{' and others' if len(rules) > 8 else ''}.")
        facts.append(f"No speaker was found for {lost:,} of {_plural(len(quotes), 'quotation')}.")
        unsure = sum(isinstance(c := q.get("confidence"), (int, float)) and c < 0.6 for q in quotes)
        if unsure:
            facts.append(f"{_plural(unsure, 'quotation')} below a confidence of 0.6: check these first.")
    if any(not t.get("value") for t in timexes):
        facts.append(f"{sum(not t.get('value') for t in timexes):,} of {_plural(len(timexes), 'date or time', 'dates and times')} could not be given a value.")
    facts.append("Every count leads back to a passage on an article's page: check the claims that matter there.")
    out.append("".join(f"<li>{escape(f)}</li>" for f in facts) + "</ul>")

    out.append('<h2 id="notebooks">Notebooks</h2>')
    rows = [{"page": o.name.replace("_", " "), "href": f"{o.name}.html", "title": o.title, "status": o.status, "seconds": round(o.seconds, 1) if o.status in ("done", "failed") else None, "message": o.message} for o in outcomes]
    out.append(_table(rows, {"page": "notebook", "title": "question", "status": "status", "seconds": "seconds", "message": "remark"}, links={"page": lambda r: r["href"]}, caption="Notebooks"))

    if articles:
        said, dated = Counter(str(q.get("article_id")) for q in quotes), Counter(str(t.get("article_id")) for t in timexes)
        rows = [{**a, "label": a.get("title") or a.get("article_id"), "quotes": said[str(a.get("article_id"))], "dates": dated[str(a.get("article_id"))]} for a in articles if a.get("article_id") is not None]
        rows.sort(key=lambda a: (str(a.get("published") or "9"), str(a.get("outlet") or ""), str(a.get("article_id"))))
        out.append('<h2 id="articles">Articles, marked up</h2>')
        out.append(_table(rows, {"label": "article", "outlet": "outlet", "published": "published", "quotes": "quotations", "dates": "dates", "article_id": "id"}, links={"label": lambda a: reader.href(a["article_id"])}, caption="Articles", max_rows=LISTED))

    if csv:
        out.append('<h2 id="tables">Tables</h2><p>CSV for spreadsheets; Parquet files of the same tables lie beside them.</p>')
        rows = [{"table": c.removesuffix(".csv"), "href": f"tables/{c}", "rows": sizes.get(c.removesuffix(".csv")), "made": made_by[n].name if (n := c.removesuffix(".csv")) in made_by else None} for c in csv]
        out.append(_table(rows, {"table": "table", "rows": "rows", "made": "made by"}, links={"table": lambda r: r["href"]}, caption="Tables", max_rows=100))

    out.append('<h2 id="run">This run</h2>')
    settings = [{"notebook": n, "parameter": k, "value": v if isinstance(v, (list, tuple)) else str(v)} for n, values in record.get("parameters", {}).items() for k, v in values.items()]
    if settings:
        out.append(_table(settings, {"notebook": "notebook", "parameter": "parameter", "value": "value"}, caption="Parameters", max_rows=200))
    versions = record.get("versions", {})
    digests = {"commit": record.get("commit"), "corpus (sha256 of its files)": (record.get("corpus_files") or {}).get("sha256"), "code": record.get("code_sha256"), "lexicons": record.get("lexicons_sha256"), "lock": record.get("lock_sha256")}
    out.append(f'<p>{escape(", ".join(f"{k} {v}" for k, v in versions.items()))}.</p>')
    out.append(_table([{"what": k, "value": v} for k, v in digests.items() if v], {"what": "what", "value": "fingerprint"}, caption="Fingerprints"))
    out.append('<p>All of it as data: <a href="run.json">run.json</a>. The executed notebooks lie beside their pages.</p>')
    nav = [(None, "Report"), *((f"{o.name}.html", o.name.replace("_", " ")) for o in outcomes)]
    return export.page(f"Report on {record['corpus']}", "\n".join(out), nav=nav, provenance=_provenance(record), kind="index")


def _provenance(record: dict) -> dict:
    versions = record.get("versions", {})
    return {"Corpus": record["corpus"], "Run": record["run"], "Riwaya": versions.get("riwaya", ""), "Python": versions.get("python", "")}


def write(work: Path, record: dict, outcomes: list) -> dict[str, int]:
    """Writes the articles' pages, index.html and run.json into the folder of a run, from the tables in its folder `tables`. Returns the number of rows of each table."""
    folder = work / "tables"
    names = {p.stem for p in folder.glob("*.parquet")}
    tables = {name: load(folder, name) for name in sorted(names)}
    counts = {name: table.num_rows for name, table in tables.items() if table is not None}
    record["rows"] = counts
    nav = [("../index.html", "Report"), *((f"../{o.name}.html", o.name.replace("_", " ")) for o in outcomes)]
    article_pages(work, tables, _provenance(record), nav)
    csv = sorted(p.name for p in folder.glob("*.csv"))
    (work / "index.html").write_text(index_page(record, outcomes, tables, csv), encoding="utf-8", errors="replace")
    (work / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
    return counts
