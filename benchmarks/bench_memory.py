"""Peak memory of `riwaya annotate` on few and on many articles: it should be the same.

Corpora of two sizes are made from the invented sample, as text files, as JSON lines, CSV and Parquet, and annotated in fresh processes; the articles' numbers
differ, so that no two are duplicates. Peak resident memory is that of the largest process, as the system counts it.

    .venv/bin/python benchmarks/bench_memory.py [--few 200] [--many 4000]
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parents[1]
RIWAYA = [sys.executable, "-c", "from helpers.cli import main; main()"]


def articles(count: int) -> Iterator[dict]:
    texts = [path.read_bytes().decode("utf-8", "ignore")[:1500] for path in sorted((ROOT / "data" / "raw" / "sample-summit").glob("*.txt"))]
    for n in range(count):
        yield {"id": f"a{n}", "outlet": f"outlet {n % 5}", "published": "2025-06-14", "text": f"{texts[n % len(texts)]}\n\nوقال المتحدث رقم {n} إن العدد هو {n * 7}.\n"}


def make(folder: Path, kind: str, count: int) -> None:
    folder.mkdir()
    if kind == "txt":
        for article in articles(count):
            (folder / f"{article['id']}.txt").write_text(article["text"], encoding="utf-8")
    elif kind == "jsonl":
        with open(folder / "articles.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles(count))
    elif kind == "csv":
        with open(folder / "articles.csv", "w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, ["id", "outlet", "published", "text"])
            table.writeheader()
            table.writerows(articles(count))
    else:
        import pyarrow
        import pyarrow.parquet

        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(articles(count))), folder / "articles.parquet", row_group_size=100)


def peak(corpus: Path, output: Path, *options: str) -> tuple[float, float]:
    """Megabytes of the largest process that `riwaya annotate` needs, and seconds."""
    code = "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *RIWAYA, "annotate", str(corpus), "--output", str(output), *options], capture_output=True, text=True, check=True)
    return int(done.stdout) / (1024 if sys.platform != "darwin" else 1024**2), time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--few", type=int, default=200)
    parser.add_argument("--many", type=int, default=4000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for kind in ("txt", "jsonl", "csv", "parquet"):
            for more in ((), ("--jobs", "2")) if kind in ("txt", "jsonl") else ((),):
                found = []
                for count in (options.few, options.many):
                    folder = Path(scratch) / f"{kind}-{count}"
                    if not folder.exists():
                        make(folder, kind, count)
                    found.append(peak(folder, Path(scratch) / "out.jsonl", *more))
                (few, _), (many, seconds) = found
                print(f"{kind:8s}{' '.join(more):9s}  {options.few:,} articles {few:6.1f} MB   {options.many:,} articles {many:6.1f} MB   {many / few:5.2f} x   ({seconds:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
