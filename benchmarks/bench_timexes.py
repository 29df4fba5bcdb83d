"""Our temporal expressions beside those of dateparser (from PyPI: pip install ".[benchmarks]"), on annotated articles.

    bench_timexes.py [CORPUS GOLD]      default: the sample corpus and tests/gold

dateparser.search finds moments, not durations or sets: its scores are printed on all expressions and on dates alone. Its value is written at the granularity that it reports (day, month,
year) and, for a coarser annotation, cut to that; a string that it finds is looked for in the text after the one before it. Without dateparser only ours are printed."""

import sys
import time
from datetime import datetime
from pathlib import Path

from helpers import corpus, evaluate, extract, timexes
from helpers.paths import ROOT, corpus_folder

NAMES = ("temporal, relaxed", "temporal, strict", "temporal, value")


def by_dateparser(source: str, published: str | None) -> list[dict]:
    """What dateparser finds in a text, as timex records."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    settings = {"PREFER_DATES_FROM": "past", **({"RELATIVE_BASE": datetime.fromisoformat(published)} if published else {})}
    reader, found, at = DateDataParser(languages=["ar"], settings=settings), [], 0
    for words, moment in search_dates(source, languages=["ar"], settings=settings) or []:
        start = source.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        period = reader.get_date_data(words).period
        value = moment.strftime({"year": "%Y", "month": "%Y-%m"}.get(period, "%Y-%m-%d"))
        found.append({"id": f"t{len(found) + 1}", "start": start, "end": at, "text": words, "type": "DATE", "value": value, "mod": None, "lower": None, "upper": None, "calendar": "gregorian", "anchor": "none"})
    return found


def only_dates(items: list[dict]) -> list[dict]:
    return [t for t in items if t["type"] in ("DATE", "TIME")]


def cut(found: list[dict], gold: list[dict]) -> list[dict]:
    """Values cut to the granularity of the annotation that they overlap, when they are finer."""
    for t in found:
        over = next((g for g in gold if g["start"] < t["end"] and t["start"] < g["end"]), None)
        if over and over["value"] and t["value"].startswith(over["value"]):
            t["value"] = over["value"]
        elif over and over["value"] and "T" in over["value"] and over["value"].startswith(t["value"]):
            t["value"] = over["value"]  # the part of the day is given to it
    return found


def main() -> None:
    where, gold_folder = (sys.argv[1], Path(sys.argv[2])) if len(sys.argv) > 2 else ("sample-summit", ROOT / "tests" / "gold")
    articles = corpus.usable(corpus.load(corpus_folder(Path(where))))
    pairs, texts = evaluate.annotated_pairs(articles, evaluate.load_gold(gold_folder))
    ways = {"ours": lambda source, published: timexes.extract(source, None, published)}
    try:
        import dateparser

        ways[f"dateparser {dateparser.__version__}"] = by_dateparser
    except ImportError:
        print('dateparser is not installed (pip install ".[benchmarks]"): only ours are printed.')
    print(f"{len(pairs)} annotated articles; F1\n{'':38}{'relaxed':>9}{'strict':>9}{'value':>9}{'ms an article':>15}")
    for name, find in ways.items():
        for label, keep in (("all expressions", list), ("dates and times", only_dates)):
            scored, spent = [], 0.0
            for gold, record in pairs:
                source = texts[record["id"]]
                start = time.perf_counter()
                found = find(source, gold.get("published") or record.get("published"))
                spent += time.perf_counter() - start
                expected = keep(gold["timexes"])
                found = keep(found if name == "ours" else cut(found, expected))
                furniture = record.get("boilerplate") or []
                found = [t for t in found if not any(b["start"] < t["end"] and t["start"] < b["end"] for b in furniture)]
                scored.append(({**gold, "timexes": expected}, {**record, "timexes": found}))
            rows = {r["measure"]: r for r in evaluate.table(evaluate.score(scored, texts), draws=1)}
            print(f"{name + ', ' + label:38}" + "".join(f"{rows[n]['f1']:9.3f}" for n in NAMES) + f"{1000 * spent / len(pairs):15.1f}")


if __name__ == "__main__":
    main()
