"""How long the extraction takes, as a multiple of one `re.findall(r"\\w+", text)` over the same text, on one core.

    bench_annotate.py [FOLDER ...]      folders of .txt articles; default: the sample corpus

Texts are repeated to about two million characters; each figure is the best of five. A ratio moves less between machines than seconds do."""

import re
import sys
import time
from pathlib import Path

from helpers import arabic, cleaning, corpus, quotes, timexes
from helpers.paths import corpus_folder


def best(work, texts, repeat=5):
    times = []
    for _ in range(repeat):
        arabic.tokens.cache_clear()
        start = time.perf_counter()
        for text in texts:
            work(text)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    folders = sys.argv[1:] or ["sample-summit"]
    texts = [a.text for folder in folders for a in corpus.usable(corpus.load(corpus_folder(Path(folder))))]
    texts = texts * max(1, 2_000_000 // sum(map(len, texts)))
    segments = {text: cleaning.segment(text) for text in set(texts)}
    for text in set(texts):  # lexicons are read once, not measured
        quotes.extract(text, segments[text]), timexes.extract(text, segments[text], "2025-06-14")

    def everything(text):
        parts = cleaning.segment(text)
        quotes.extract(text, parts)
        timexes.extract(text, parts, "2025-06-14")

    def alone(extract):  # the tokens are shared: not counted again
        def work(text):
            arabic.tokens(text)
            extract(text)
        return work

    base = best(lambda text: re.findall(r"\w+", text), texts)
    tokens = best(arabic.tokens, texts)
    rows = [("re.findall(r'\\w+')", base), ("tokens", tokens), ("cleaning", best(cleaning.segment, texts) - tokens), ("quotes", best(alone(lambda t: quotes.extract(t, segments[t])), texts) - tokens),
            ("timexes", best(alone(lambda t: timexes.extract(t, segments[t], "2025-06-14")), texts) - tokens), ("everything", best(everything, texts))]
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters, {words:,} words")
    for name, seconds in rows:
        print(f"{name:20s} {seconds * 1000:8.1f} ms   {seconds / base:6.1f} x")


if __name__ == "__main__":
    main()
