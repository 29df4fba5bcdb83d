"""How right the extraction is on annotated articles: precision, recall and F1, with intervals from resampling articles.

Spans are paired one to one, best overlap first, by intersection over union of characters: 0.8 for direct quotations, 0.5 for reported
speech (indirect and mixed), any overlap (relaxed) or identity (strict) for temporal expressions. Lines that the annotation calls page
furniture, and stretches under `ignore`, count neither for nor against, except for the furniture score itself. What the annotators mark as
`optional` counts when found and is no miss when not."""

import difflib
import json
import random
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Callable, Iterable

from .paths import InputError

DIRECT, REPORTED = 0.8, 0.5
TYPES = ("direct", "indirect", "mixed")
DRAWS, SEED = 1000, 20150816
MEASURES = (
    "direct quotes",
    "direct quotes with speaker",
    "canonical name, direct",
    "reported speech",
    "reported speech with speaker",
    "canonical name, reported",
    "cue",
    "relaying source",
    "marked, not speech: rejected",
    "temporal, relaxed",
    "temporal, strict",
    "temporal, value",
    "page furniture lines",
)
# words of titles that two different speakers share: a name must say more than these; not a lexicon, so that a measure does not move with
# the rules
_TITLES = frozenset(
    "رييس رييسه رييسان وزير وزيره متحدث متحدثه مسوول مسوولون مصدر مصادر ناطق مدير مديره امين عام قايد زعيم زعيمان زوجه شقيق وكاله صحيفه قناه بيان تقرير "
    "خارجيه دفاع دوله حكومه نايب سفير احد بعض باسم في من روسي امريكي اميركي".split()
)


def load_gold(folder: str | Path) -> dict[str, dict]:
    """`article` -> its annotation. Raises InputError when the folder holds none, or one that cannot be read or is none, with its file and
    what is wrong in it."""
    folder = Path(folder)
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder of annotations (one JSON file an article, see tests/gold/README.md).")
    gold, files = {}, {}
    for file in sorted(folder.glob("*.json")):
        try:
            record = json.loads(file.read_text(encoding="utf-8-sig"))
            wrong = _wrong(record)
        except (OSError, ValueError, RecursionError) as why:
            wrong = f"it cannot be read as JSON ({why})"
        if wrong:
            raise InputError(
                f"{file.name} is not an annotation: {wrong}. What one needs is said in tests/gold/README.md; take other files out of the folder."
            )
        name = record["article"]
        if name in gold:
            raise InputError(f"{file.name} and {files[name]} both annotate {name}. Keep one of the two.")
        gold[name], files[name] = record, file.name
    if not gold:
        raise InputError(f"{folder} holds no .json annotation. One file an article is expected; see tests/gold/README.md.")
    return gold


def _wrong(record) -> str | None:
    """What an annotation lacks, or None."""
    if not isinstance(record, dict) or not isinstance(record.get("article"), str):
        return "it has no `article`"
    for kind, needed in (("quotes", {"type", "speaker", "cue"}), ("timexes", {"value"}), ("not_quotes", set())):
        items = record.get(kind, [] if kind == "not_quotes" else None)
        if kind == "timexes" and kind in record and items is None:
            continue  # dates were not annotated
        if not isinstance(items, list):
            return f"it has no list `{kind}`"
        for number, item in enumerate(items, 1):
            if not isinstance(item, dict) or (missing := sorted((needed | {"start", "end"}) - item.keys())):
                return f"number {number} of `{kind}` " + (f"lacks {', '.join(missing)}" if isinstance(item, dict) else "is no object")
            if not all(isinstance(item[side], int) for side in ("start", "end")) or not 0 <= item["start"] < item["end"]:
                return f"number {number} of `{kind}` has no span ({item['start']!r}–{item['end']!r})"
            if kind == "quotes" and not (item["type"] in TYPES and isinstance(item["speaker"], str)):
                return f"number {number} of `quotes` has the type {item['type']!r} and the speaker {item['speaker']!r}: a type is one of {', '.join(TYPES)}, a speaker is text"
    return None


def pair_up(gold: dict[str, dict], records: list[dict]) -> list[tuple[dict, dict]]:
    """(annotation, record) for every annotation whose `article` ends in the article's file name; the others are left out."""
    by_name = {Path(r["article"]).name: r for r in records}
    return [(g, by_name[Path(name).name]) for name, g in gold.items() if Path(name).name in by_name]


def annotated_pairs(articles: Iterable, gold: dict[str, dict]) -> tuple[list[tuple[dict, dict]], dict[str, str]]:
    """Annotation and extraction of every article (corpus.Article) that is annotated, and the articles' source texts by id."""
    return annotated(articles, gold)[:2]


def annotated(articles: Iterable, gold: dict[str, dict]) -> tuple[list[tuple[dict, dict]], dict[str, str], list[str]]:
    """Annotation and extraction of every article (corpus.Article) that is annotated, the articles' source texts by id, and what is to be
    said of the others.

    An annotation belongs to the article whose file name ends its `article` and whose text has its words where it says. One without such an
    article is left out, with a warning; one whose article is unusable counts as all missed."""
    from . import extract

    wanted: dict[str, list[str]] = {}
    for name in gold:
        wanted.setdefault(Path(name).name, []).append(name)
    pairs, sources, strange = {}, {}, {}
    for article in articles:
        for name in wanted.get(Path(article.article).name, ()):
            strange[name] = None if article.error else misfit(gold[name], article.text)
            if strange[name] is None and name not in pairs:
                pairs[name] = gold[name], extract.annotate(article)
                sources[article.id] = article.text
    warnings = [
        f"{name}: {strange.get(name) or 'no such article in the corpus'}; its annotation is left out." for name in gold if name not in pairs
    ]
    warnings += [
        f"{name}: the article is unusable ({record['error']}), so everything annotated in it counts as missed."
        for name, (_, record) in pairs.items()
        if "error" in record
    ]
    return [pairs[name] for name in gold if name in pairs], sources, warnings


def misfit(gold: dict, source: str) -> str | None:
    """Where an annotation gives other words than the text has, or None when it belongs to the text."""
    for item in (*gold["quotes"], *(gold["timexes"] or []), *gold.get("not_quotes", [])):
        there = source[item["start"] : item["end"]]
        if not there or item.get("text", there) != there:
            return f"the article has {there[:40]!r} at {item['start']}–{item['end']}, where the annotation has {str(item.get('text'))[:40]!r} (another article, or its text was changed)"
    return None


def score(pairs: list[tuple[dict, dict]], sources: dict[str, str]) -> dict[str, list[tuple[int, int, int]]]:
    """Measure -> one (right, given, expected) an article. `sources`: article id -> source text."""
    out: dict[str, list[tuple[int, int, int]]] = {m: [] for m in MEASURES}
    for gold, record in pairs:
        counts = _article(gold, record, sources[record["id"]])
        for m in MEASURES:
            out[m].append(counts[m])
    return out


def table(counts: dict[str, list[tuple[int, int, int]]], draws: int = DRAWS) -> list[dict]:
    """One row a measure: precision, recall, f1, low and high (95 % percentile interval of F1 from resampled articles; approximate below
    20), right, given, expected."""
    rows = []
    for measure, per_article in counts.items():
        right, given, expected = (sum(c[k] for c in per_article) for k in range(3))
        if measure.startswith("temporal") and not given + expected:
            continue  # nobody annotated dates
        low, high = interval(per_article, lambda r, g, e: _f1(r, g, e) if g + e else None, draws)
        rows.append(
            {
                "measure": measure,
                "precision": right / given if given else None,
                "recall": right / expected if expected else None,
                "f1": _f1(right, given, expected),
                "low": low,
                "high": high,
                "right": right,
                "given": given,
                "expected": expected,
            }
        )
    return rows


def interval(per_article: list[tuple[int, ...]], value: Callable[..., float | None], draws: int = DRAWS) -> tuple[float, float]:
    """95 % percentile interval of a value of summed counts, from articles drawn with replacement (Efron 1979). The draws are the same for
    every value; those in which the value is None, for want of anything to count, tell nothing and are left out."""
    rng = random.Random(SEED)
    every = (value(*map(sum, zip(*rng.choices(per_article, k=len(per_article))))) for _ in range(draws if per_article else 0))
    drawn = sorted(v for v in every if v is not None) or [0.0]
    return drawn[int(0.025 * (len(drawn) - 1))], drawn[int(0.975 * (len(drawn) - 1))]


def text_table(rows: list[dict], articles: int) -> str:
    """The rows as plain text for a terminal."""
    lines = [
        f"{articles} annotated article{'s' if articles != 1 else ''}; 95 % intervals from resampling articles"
        + (" (few articles: rough)" if articles < 20 else ""),
        *_lines(rows, ""),
    ]
    return "\n".join(lines)


def _lines(rows: list[dict], heading: str) -> list[str]:
    lines = [f"{heading:30s}  precision  recall     F1   interval         right  given  expected"]
    for r in rows:
        lines.append(
            f"{r['measure']:30s}      {shown(r['precision'])}   {shown(r['recall'])}  {shown(r['f1'])}   {shown(r['low'])}–{shown(r['high'])}   {r['right']:6d} {r['given']:6d}  {r['expected']:8d}"
        )
    return lines


def shown(value: float | None) -> str:
    return "    –" if value is None else f"{value:5.3f}"


def reliability(
    pairs: list[tuple[dict, dict]], sources: dict[str, str], bins: tuple[float, ...] = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
) -> tuple[list[dict], float]:
    """Whether confidence means something: rows of low, high, quotations, mean confidence and the share that is right (span and speaker),
    and the expected calibration error, the mean absolute difference of the two weighted by quotations (Naeini et al. 2015)."""
    judged = [(f["confidence"], right) for gold, record in pairs for f, right in judge(gold, record, sources[record["id"]])]
    rows, error = [], 0.0
    for low, high in zip(bins, bins[1:]):
        inside = [(c, r) for c, r in judged if low <= c < high or high == bins[-1] == c]
        if inside:
            mean, share = sum(c for c, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)
            rows.append({"low": low, "high": high, "quotations": len(inside), "confidence": mean, "right": share})
            error += len(inside) / len(judged) * abs(mean - share)
    return rows, error


def judge(gold: dict, record: dict, source: str) -> list[tuple[dict, bool]]:
    """Each quotation that was found and counts, with whether both its span and its speaker are right."""
    counted = _counted(gold, source)
    out = []
    for direct, threshold in ((True, DIRECT), (False, REPORTED)):
        F, G = ([q for q in counted(side["quotes"]) if (q["type"] == "direct") is direct] for side in (record, gold))
        right = {id(f): right_speaker(f, g) for f, g in _match(F, G, threshold)}
        out += [(f, right.get(id(f), False)) for f in F]
    return out


def _f1(right: int, given: int, expected: int) -> float:
    return 2 * right / (given + expected) if given + expected else 0.0


def _overlap(a: dict, b: dict) -> float:
    inner = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return inner / (max(a["end"], b["end"]) - min(a["start"], b["start"])) if inner > 0 else 0.0


def _match(found: list[dict], gold: list[dict], threshold: float) -> list[tuple[dict, dict]]:
    """One-to-one pairs, best overlap first."""
    scored = sorted(((_overlap(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold)), reverse=True)
    used_f, used_g, out = set(), set(), []
    for value, i, j in scored:
        if value > 0 and value >= threshold and i not in used_f and j not in used_g:
            used_f.add(i), used_g.add(j), out.append((found[i], gold[j]))
    return out


def _words(text: str | None) -> list[str]:
    text = re.sub("[\u064b-\u065f\u0670\u0640]", "", unicodedata.normalize("NFKC", text or ""))
    text = re.sub("[أإآٱ]", "ا", text).translate(str.maketrans("ىةؤئ", "يهوي"))
    return [re.sub("^ال", "", w) for w in re.sub(r"\W+", " ", text).split()]


def same_name(given: str | None, accepted: list[str]) -> bool:
    """Whether a name is an accepted one: equal, or one with up to six more words (titles), or a part of one that says more than a title."""
    p = set(_words(given))
    for w in map(set, map(_words, accepted)):
        if p and w and (p == w or w <= p and len(p) - len(w) <= 6 or p <= w and p - _TITLES):
            return True
    return False


def _canonical(given: str | None, gold: dict) -> bool:
    full = _words(gold["speaker"])
    alike = [
        a
        for a in gold.get("aliases") or []
        if any(difflib.SequenceMatcher(None, x, y).ratio() >= 0.75 for x in _words(a) for y in full if y not in _TITLES)
    ]
    return same_name(given, [gold["speaker"], *alike])


def _cue(record: dict, gold: dict) -> bool:
    given, expected = " ".join(_words((record.get("cue") or {}).get("text"))), " ".join(_words(gold["cue"]))
    raw = ((record.get("cue") or {}).get("text") or "").strip()
    return bool(raw) and (given in expected or expected in given if given and expected else raw in gold["cue"])


def _vias(item: dict) -> list[str]:
    via = item.get("via")
    return [v for v in (via if isinstance(via, list) else [via]) if v]


def _counted(gold: dict, source: str) -> Callable[[list[dict]], list[dict]]:
    """What keeps the spans that do not lie in page furniture or a stretch to be ignored."""
    neutral = [tuple(r) for r in gold.get("ignore", [])] + _regions(source, gold.get("boilerplate") or [])
    return lambda items: [x for x in items if not any(a <= x["start"] and x["end"] <= b for a, b in neutral)]


def right_speaker(found: dict, gold: dict) -> bool:
    """Whether a quotation names a speaker whom the annotation accepts."""
    accepted = [gold["speaker"], *(gold.get("aliases") or []), *([gold["speaker_mention"]] if gold.get("speaker_mention") else [])]
    return same_name(found["speaker_name"] or (found["speaker"] or {}).get("text"), accepted)


def compared(gold: dict, record: dict, source: str) -> dict[str, tuple[list[dict], list[dict], list[tuple[dict, dict]]]]:
    """ "direct" and "reported" -> the quotations that count on either side (annotated, found), and the pairs (found, annotated) of those
    that are the same.

    A clause that is nothing but one marked stretch counts as that direct quotation; optional ones that were not found are left out."""
    counted = _counted(gold, source)
    expected, found = counted(gold["quotes"]), counted(record["quotes"])
    gold_direct, found_direct = ([q for q in qs if q["type"] == "direct"] for qs in (expected, found))
    sides = {
        "direct": (gold_direct, found_direct, DIRECT),
        "reported": (
            [
                q
                for q in expected
                if q["type"] != "direct" and not (q["type"] == "mixed" and any(_overlap(q, d) >= DIRECT for d in gold_direct))
            ],
            [q for q in found if q["type"] != "direct" and not any(_overlap(q, d) >= DIRECT for d in gold_direct + found_direct)],
            REPORTED,
        ),
    }
    out = {}
    for label, (G, F, threshold) in sides.items():
        pairs = _match(F, G, threshold)
        hit = {id(g) for _, g in pairs}
        out[label] = [g for g in G if not g.get("optional") or id(g) in hit], F, pairs
    return out


def _article(gold: dict, record: dict, source: str) -> dict[str, tuple[int, int, int]]:
    counted = _counted(gold, source)
    out, cued, relayed = {}, [0, 0, 0], [0, 0, 0]
    for label, (G, F, pairs) in compared(gold, record, source).items():
        name = "direct quotes" if label == "direct" else "reported speech"
        right = sum(right_speaker(f, g) for f, g in pairs)
        named = sum(_canonical(f["speaker_name"] or (f["speaker"] or {}).get("text"), g) for f, g in pairs)
        out[name], out[f"{name} with speaker"], out[f"canonical name, {label}"] = (
            (len(pairs), len(F), len(G)),
            (right, len(F), len(G)),
            (named, len(pairs), len(pairs)),
        )
        with_cue = [(f, g) for f, g in pairs if g.get("cue")]
        cued = [a + b for a, b in zip(cued, (sum(_cue(f, g) for f, g in with_cue), len(with_cue), len(with_cue)))]
        gv, fv = [(f, g) for f, g in pairs if _vias(g)], [f for f, _ in pairs if _vias(f)]
        relayed = [a + b for a, b in zip(relayed, (sum(any(same_name(v, _vias(g)) for v in _vias(f)) for f, g in gv), len(fv), len(gv)))]
    out["cue"], out["relaying source"] = tuple(cued), tuple(relayed)
    terms = counted(gold.get("not_quotes") or [])
    found_direct = [q for q in counted(record["quotes"]) if q["type"] == "direct"]
    out["marked, not speech: rejected"] = (sum(not any(_overlap(q, t) >= 0.5 for q in found_direct) for t in terms), len(terms), len(terms))
    dated = (gold["timexes"], record["timexes"]) if gold["timexes"] is not None else ([], [])
    out |= _timexes(*map(counted, dated))
    lines = Counter(line.strip() for line in gold.get("boilerplate") or [])
    own = Counter(_covered_lines(source, record.get("boilerplate") or []))
    out["page furniture lines"] = (sum((lines & own).values()), sum(own.values()), sum(lines.values()))
    return out


def _timexes(G: list[dict], F: list[dict]) -> dict[str, tuple[int, int, int]]:
    pairs = _match(F, G, 1e-9)
    hit = {id(g) for _, g in pairs}
    G = [g for g in G if not g.get("optional") or id(g) in hit]
    strict = sum((f["start"], f["end"]) == (g["start"], g["end"]) for f, g in pairs)
    plain = lambda v: re.sub(r"^PT?X.*", "PX", v) if v else v
    known = [(f, g) for f, g in pairs if g.get("value")]  # without a publication date some values cannot be known
    right = sum(
        plain(f["value"]) in {plain(v) for v in (g["value"], g.get("point"), *(g.get("value_alt") or []))} - {None} for f, g in known
    )
    return {
        "temporal, relaxed": (len(pairs), len(F), len(G)),
        "temporal, strict": (strict, len(F), len(G)),
        "temporal, value": (right, len(known) + len(F) - len(pairs), sum(bool(g.get("value")) for g in G)),
    }


def _regions(source: str, lines: list[str]) -> list[tuple[int, int]]:
    """Character ranges of furniture lines; a line that is listed k times covers its first k occurrences."""
    left, out, at = Counter(line.strip() for line in lines), [], 0
    for line in source.splitlines(keepends=True):
        if left[line.strip()] > 0 and line.strip():
            out.append((at, at + len(line)))
            left[line.strip()] -= 1
        at += len(line)
    return out


def _covered_lines(source: str, spans: list[dict]) -> list[str]:
    """Lines of which four fifths or more are page furniture."""
    out, at = [], 0
    for line in source.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            a = at + line.find(bare)
            if sum(max(0, min(s["end"], a + len(bare)) - max(s["start"], a)) for s in spans) >= 0.8 * len(bare):
                out.append(bare)
        at += len(line)
    return out
