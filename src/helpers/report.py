"""What a run leaves besides the notebooks' own pages: index.html, one reader page an article, and run.json, the record of the run.

Made from the tables alone (read with pyarrow, so that the driver needs no pandas); a table that is missing leaves its part out.
"""

import json
from pathlib import Path
from typing import Any, Iterable

from . import changes, index, reader, scheduling, tables as stored, wording

MANY = 200  # articles from which on reader pages use the reader's own Arabic font, to keep the folder small
# what the index needs of each table: a large corpus has no room for more
_INDEX = {
    "articles": (
        "article_id",
        "outlet",
        "outlet_inferred",
        "published",
        "published_inferred",
        "title",
        "words",
        "warnings",
        "duplicate_of",
        "headline_start",
        "headline_end",
        "sha256",
    ),
    "problems": ("severity", "file", "row", "problem", "advice"),
    "quotes": (
        "article_id",
        "outlet",
        "quote_id",
        "text",
        "part_of",
        "type",
        "rule",
        "resolution",
        "speaker",
        "speaker_name",
        "confidence",
        "corrected",
    ),
    "speakers": ("speaker_name", "resolution", "quotes", "words", "articles", "spellings"),
    "utterances": ("utterance_id", "article_id", "outlet", "quote_id", "wire", "cut_words"),
    "timexes": ("article_id", "timex_id", "type", "value", "lower", "upper", "voice"),
    "naming": ("article_id", "concept", "term", "voice", "start"),
    "naming_shares": ("concept", "outlet", "term", "mentions"),
    "findings": ("kind", "key", "values"),
    "voices": ("outlet", "speaker_name", "share_of_words"),
    "shared": ("article_id", "outlet", "other_outlet", "start", "end"),
    "conflicts": (
        "conflict_id",
        "slot",
        "about",
        "relation",
        "grade",
        "article_id",
        "outlet",
        "start",
        "text",
        "other_id",
        "other_outlet",
        "other_start",
        "other_text",
    ),
    "events": ("event_id", "article_id", "start", "text", "articles", "outlets", "independent"),
}


def get_ready() -> None:
    """Imports and measures what `write` needs, so that it need not at the end of a run."""
    import pyarrow.parquet  # noqa: F401

    index.measured()


def load(folder: Path, name: str, columns: list[str] | None = None):
    """A table of the run (of it only these columns) as an arrow table; None when there is no such table or it cannot be read."""
    try:
        return stored.arrow(folder / f"{name}.parquet", columns)
    except (OSError, ValueError):  # pyarrow's own errors are among them
        return None


def _rows(table, *columns: str) -> list[dict[str, Any]]:
    """The rows of an arrow table, of these columns when any are named; [] for None."""
    if table is None:
        return []
    return (table.select([c for c in table.column_names if c in columns]) if columns else table).to_pylist()


class _ByArticle:
    """The rows of a table by article, turned into dicts only when they are asked for: a large corpus has millions of them.

    Kept as stretches of rows that follow each other, most articles have one; table.take, given a list, imports pandas."""

    def __init__(self, table, column: str = "article_id"):
        self.table, self.stretches = table, {}
        if table is not None and column in table.column_names:
            for place, identity in enumerate(table[column].to_pylist()):
                found = self.stretches.setdefault(identity, [])
                if found and found[-1][1] == place:
                    found[-1][1] = place + 1
                else:
                    found.append([place, place + 1])

    def __getitem__(self, identity) -> list[dict]:
        return [row for first, end in self.stretches.get(identity, ()) for row in self.table.slice(first, end - first).to_pylist()]


def article_pages(work: Path, tables: dict[str, Any], provenance: dict, nav=()) -> int:
    """Writes articles/<name>.html for each row of the table `articles` (arrow tables by name); returns how many."""
    articles = tables.get("articles")
    if articles is None or "article_id" not in articles.column_names or not articles.num_rows:
        return 0
    folder = work / "articles"
    folder.mkdir(exist_ok=True)
    placed = {
        name: table for name, table in tables.items() if table is not None and {"article_id", "start", "end"} <= set(table.column_names)
    }
    parts = {name: _ByArticle(table) for name, table in placed.items()}
    # the other side of a pair is a place to lead to, too
    others = {
        name: _ByArticle(table, "other_id") for name, table in placed.items() if {"other_id", "other_start"} <= set(table.column_names)
    }
    order = [a["article_id"] for a in index.in_order(_rows(articles, *_INDEX["articles"]))]
    places = {identity: place for place, identity in enumerate(order)}
    for place in range(articles.num_rows):
        article = articles.slice(place, 1).to_pylist()[0]
        identity = article["article_id"]
        spans = {name: rows[identity] for name, rows in parts.items()}
        for name, rows in others.items():
            spans[name] += [_turned(row) for row in rows[identity]]
        spans["conflicts"] = [row for row in spans.get("conflicts", []) if row.get("relation") in index.DIFFERENT]
        at = places[identity]
        neighbours = [
            (order[n], wording.say(f"report.reader_{word}")) for n, word in ((at - 1, "before"), (at + 1, "after")) if 0 <= n < len(order)
        ]
        html = reader.article_page(
            article, spans, nav=nav or None, neighbours=neighbours, provenance=provenance, font=articles.num_rows <= MANY
        )
        (folder / f"{reader.page_name(identity)}.html").write_text(html, encoding="utf-8", errors="replace")
    return articles.num_rows


def _title(rows: list[dict], articles) -> None:
    """Gives articles without a title the words of their headline."""
    for place, row in enumerate(rows):
        if not row.get("title") and row.get("headline_start") is not None:
            row["title"] = " ".join(articles["text"][place].as_py()[row["headline_start"] : row["headline_end"]].split())


def _turned(row: dict) -> dict:
    """A row of a pair (table shared, conflicts) as seen from its other article."""
    sides = {
        own: other
        for other in row
        if other.startswith("other_") and (own := "article_id" if other == "other_id" else other.removeprefix("other_")) in row
    }
    return row | {a: row[b] for a, b in sides.items()} | {b: row[a] for a, b in sides.items()}


def left_out(tables: Path) -> str:
    """ "3 inputs" that a run's table of problems leaves out, in words; "" when none."""
    found = load(tables, "problems", ["severity"])
    errors = found["severity"].to_pylist().count("error") if found is not None else 0
    return wording.count(errors, "input") if errors else ""


def _tables(folder: Path) -> dict[str, Any]:
    return {name: load(folder, name) for name in sorted(p.stem for p in folder.glob("*.parquet"))}


def _nav(notebooks: Iterable[str]) -> list[tuple[str, str]]:
    return [("../index.html", wording.say("report.index")), *((f"../{name}.html", index.nav_label(name)) for name in notebooks)]


def _stamps(folder: Path) -> dict[str, int]:
    """When each table of a run was written."""
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.parquet")}


def articles_ahead(work: Path, notebooks: Iterable[str], provenance: dict) -> dict[str, int]:
    """Writes the articles' pages while the last of these notebooks still draws its figures. Returns when the tables were written that they
    show: `write` wants to know."""
    stamps = _stamps(work / "tables")
    article_pages(work, _tables(work / "tables"), provenance, _nav(notebooks))
    return stamps


def write(work: Path, record: dict, outcomes: list, before: Path | None = None, ahead: dict[str, int] | None = None) -> dict[str, int]:
    """Writes the articles' pages, index.html and run.json into a run's folder, from the tables in its folder `tables`. Returns each table's
    number of rows.

    `before`: the folder of an earlier run of the same corpus, which the index compares this one with. `ahead`: what articles_ahead
    returned, when it wrote the articles' pages; they are written again if a table is another one now."""
    folder = work / "tables"
    tables = _tables(folder)
    counts = {name: table.num_rows for name, table in tables.items() if table is not None}
    record["rows"] = counts
    if ahead is None or ahead != _stamps(folder):
        article_pages(work, tables, index.provenance(record), _nav(o.name for o in outcomes))
    csv = sorted(p.name for p in folder.glob("*.csv"))
    rows = {name: _rows(tables.get(name), *columns) for name, columns in _INDEX.items()}
    _title(rows["articles"], tables.get("articles"))
    changed = wording.Html("")
    if before is not None:
        earlier = {name: _rows(load(before / "tables", name), *columns) for name, columns in _INDEX.items()}
        found = changes.compared(earlier, rows, (scheduling.record(before), record))
        record["changes"], changed = changes.summary(found), changes.section(found, rows["articles"])
    (work / "index.html").write_text(index.page(record, outcomes, rows, counts, csv, changed), encoding="utf-8", errors="replace")
    (work / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
    return counts
