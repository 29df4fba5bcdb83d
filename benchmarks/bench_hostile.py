"""How the time of the extraction grows with the length of texts made to trip it: each text at three sizes, n, 2n and 4n.

    bench_hostile.py [SHARE]      share of the full sizes, default 1 (about two megabytes each)

Growth is time(4n) / time(n): 4 is linear, 16 quadratic. Times are those of the processor, the best of two; the first text is a short one, so that lexicons are read."""

import sys
import time

from helpers import arabic, cleaning, quotes, timexes

SENTENCE = "وقال الرئيس فلان الفلاني في مؤتمر صحفي أمس الجمعة إن المدينة تستعد لاستقبال ضيوفها منذ ثلاثة أشهر، وأضاف أن «العمل يجري على قدم وساق» حتى 15 أغسطس/ آب 2025. "
CASES = {  # what is repeated, how often at full size, what stands before it
    "one paragraph of news": (SENTENCE, 12_500, ""),
    "one paragraph without stops": (SENTENCE.replace(".", "").replace("،", ""), 12_500, ""),
    "paragraphs of one word": ("كلمة\n", 400_000, ""),
    "unmatched marks, one kind": ("« ", 40_000, ""),
    "unmatched marks, all kinds": ("« “ \" { ‹ ", 40_000, ""),
    "crossing marks": ("« “ كلمة » ” ", 40_000, ""),
    "closed marks in thousands of paragraphs": ("قال فلان: «كلمة كلمة كلمة».\n", 40_000, ""),
    "one cue": ("قال ", 100_000, ""),
    "cues and complementisers": ("وأضاف أن ", 100_000, ""),
    "participles": ("مشيرًا إلى أن ", 100_000, ""),
    "nominal cues": ("بحسب ", 100_000, ""),
    "chains of sources": ("نقلت الوكالة عن ", 100_000, ""),
    "titles and names": ("الرئيس فلان الفلاني ", 100_000, "قال "),
    "different names": (None, 40_000, ""),
    "digits in one token": ("1", 500_000, ""),
    "figures": ("15 ", 200_000, ""),
    "dates by figures": ("15/8/2025 - ", 100_000, ""),
    "months": ("أغسطس ", 100_000, ""),
    "days": ("أمس الجمعة ", 100_000, ""),
    "ranges": ("من 5 إلى ", 100_000, ""),
    "conjoined numbers": ("خمسة و", 100_000, ""),
    "durations": ("منذ عام ونصف ", 100_000, ""),
    "opening brackets": ("( ", 100_000, ""),
    "nested brackets": ("(", 500_000, ""),
    "stops": (". ", 200_000, ""),
    "blank lines": ("\n", 500_000, ""),
    "diacritics alone": ("ً", 500_000, ""),
    "diacritics on every letter": ("قَالَ ", 200_000, ""),
    "presentation forms": ("ﷺ ﻻ ", 50_000, ""),
    "conjunctions": ("و ", 400_000, ""),
    "conjoined names": ("فلان وفلان و", 60_000, "قال "),
    "relative clauses": ("الذي ", 100_000, ""),
    "abbreviations": ("د. ", 100_000, ""),
    "names as initials": ("قال (م. ع) إن ", 100_000, ""),
    "names and cues": ("قال فلان الفلاني إن شيئا حدث ", 40_000, ""),
    "nouns of content and cues": ("قولهم عدا ", 50_000, ""),
    "cues with a pronoun": ("على حد قوله ", 50_000, ""),
    "quoted words": ("«كلمة» ", 100_000, ""),
    "dates in words": ("15 محرم 1446 ", 50_000, ""),
    "numbers": ("خمسة آلاف وستمئة ", 50_000, ""),
    "bullets": ("• شيء\n", 100_000, ""),
    "cells of a table": ("شيء | ", 100_000, ""),
    "page furniture": ("اقرأ أيضا: شيء\n", 60_000, ""),
    "direction controls": ("\u202e\u2066قال\u2069\u202c ", 100_000, ""),
    "combining marks": ("\u0301", 500_000, ""),
    "tatweel": ("ـ", 1_000_000, ""),
    "one word of a million letters": ("ا", 1_000_000, ""),
    "emoji": ("🔴👨‍👩‍👧 ", 100_000, ""),
    "carriage returns": ("\r", 500_000, ""),
}


def text(case: str, share: float) -> str:
    piece, times, head = CASES[case]
    if piece is None:
        return " ".join(f"قال الوزير فلان{arabic.fold(chr(0x0628 + n % 40)) * (1 + n // 40 % 9)} الفلاني{n} إن شيئا حدث." for n in range(round(times * share)))
    return head + piece * round(times * share)


def seconds(source: str) -> float:
    best = float("inf")
    for _ in range(2):
        arabic.tokens.cache_clear()
        start = time.process_time()
        segments = cleaning.segment(source)
        quotes.extract(source, segments)
        timexes.extract(source, segments, "2025-06-14")
        timexes.infer_published(source, segments)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    seconds(text("one paragraph of news", 0.001))
    print(f"{'text':40s} {'characters':>10s} {'n':>9s} {'2n':>9s} {'4n':>9s}   growth")
    for case in CASES:
        sizes = [text(case, share * part) for part in (0.25, 0.5, 1)]
        times = [seconds(source) for source in sizes]
        growth = times[-1] / times[0]
        print(f"{case:40s} {len(sizes[-1]):10,d} " + " ".join(f"{t * 1000:6.0f} ms" for t in times) + f"   {growth:6.1f}" + ("" if growth < 6 or times[-1] < 0.02 else "   more than linear"), flush=True)


if __name__ == "__main__":
    main()
