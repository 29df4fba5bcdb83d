"""How long the extraction takes, as a multiple of one `re.findall(r"\\w+", text)` over the same text, on one core, beside what it may take.

    bench_annotate.py [FOLDER ...]      folders of .txt articles; default: the sample corpus

Every step is timed on every article in turn, forty rounds, and an article's best time counts: what else the machine does then matters less. A ratio moves less
between machines than seconds do. A step is charged what it needs beyond the tokens, which are cut once for all steps; "everything" is timed by itself, from
the text to the records, and is not the sum. Lexicons are read before the first round, and what is remembered about words and short lines is known in all but
that; "at first sight" is everything in the first round, once, with words never met before (processor time)."""

import re
import sys
import time
from pathlib import Path

from helpers import arabic, cleaning, corpus, quotes, timexes
from helpers.paths import corpus_folder

ROUNDS = 40
PUBLISHED = "2025-06-14"
BUDGET = {"quotations": 10, "dates": 5, "everything": 20}  # times one pass of \w+


def everything(text: str) -> None:
    parts = cleaning.segment(text)
    quotes.extract(text, parts)
    timexes.extract(text, parts, PUBLISHED)


def main() -> None:
    folders = sys.argv[1:] or ["sample-summit"]
    texts = [a.text for folder in folders for a in corpus.usable(corpus.load(corpus_folder(Path(folder))))]
    everything("\n\n".join(["عنوان", "قال الوزير فلان الفلاني أمس إن «الأمر انتهى منذ ثلاثة أيام»."]))  # lexicons are read
    first = 0.0
    for text in dict.fromkeys(texts):
        start = time.process_time()
        everything(text)
        first += time.process_time() - start
    parts = {text: cleaning.segment(text) for text in texts}
    steps = {
        "re.findall(r'\\w+')": lambda text: re.findall(r"\w+", text),
        "everything": everything,
        "tokens": arabic.tokens,
        "cleaning": cleaning.segment,
        "quotations": lambda text: quotes.extract(text, parts[text]),
        "dates": lambda text: timexes.extract(text, parts[text], PUBLISHED),
    }
    best = {name: dict.fromkeys(texts, float("inf")) for name in steps}
    for _ in range(ROUNDS):
        for text in texts:
            for name, work in steps.items():
                if name in ("everything", "tokens"):
                    arabic.tokens.cache_clear()
                start = time.perf_counter()
                work(text)
                best[name][text] = min(best[name][text], time.perf_counter() - start)
    seconds = {name: sum(times.values()) for name, times in best.items()}
    base = seconds["re.findall(r'\\w+')"]
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters, {words:,} words; one pass of \\w+ takes {base / words * 1e9:.0f} ns a word")
    for name in (*list(steps)[:1], *list(steps)[2:], "everything"):
        ratio, allowed = seconds[name] / base, BUDGET.get(name)
        verdict = "" if allowed is None else f"   at most {allowed} x: " + ("met" if ratio <= allowed else "NOT met")
        print(f"{name:20s} {seconds[name] / words * 1e6:7.2f} µs a word {ratio:6.1f} x{verdict}")
    print(f"{'at first sight':20s} {first / words * 1e6:7.2f} µs a word {first / base:6.1f} x")


if __name__ == "__main__":
    main()
