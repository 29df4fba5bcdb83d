"""Findings: sentences that say first what a careful reader would say about how these articles differ, each counted from a table and leading
to its passages.

Every sentence is a statement about these articles, true as it stands: counts, and words that are there or not. Nothing is said about an
outlet's habits below five articles, and nothing is called a difference unless a declared comparison found it. A sentence is kept as a key
with values, and worded in the language in use."""

import json
import re
from bisect import bisect_right
from collections import Counter
from functools import cache

from . import arabic, evidence, forms, lexicons, reader, tables, wording
from .utterances import stem
from .wording import Html

MOST = {
    "tested": 6,
    "figures": 3,
    "edits": 3,
    "only_name": 4,
    "leading": 4,
    "headline": 2,
    "only_headline": 3,
    "only_voice": 3,
    "cues": 3,
    "only_word": 4,
    "mixed": 2,
    "verbs": 2,
    "beside": 2,
    "left_out": 3,
}
# words of a source; sentences of a frame; times of a word that one outlet alone has
LEAST_WORDS, LEAST_TIMES, LEAST_WORD, TWICE = 15, 3, 5, 2.0
# concepts that name several groups and lands at once: their names are counted, not set against one another
SEVERAL = ("fighters", "territory")
MARKED = (
    "accusatory",
    "terror",
    "softened",
    "martyr",
    "official",
    "occupied",
    "claimant",
    "sympathetic",
    "rebel",
    "victim",
    "concession",
    "acronym",
    "self-name",
    "occupier",
    "hostile",
)


def rows(frames: dict, names: dict, tied: str) -> list[dict]:
    """Rows of table findings, the most telling first. `frames`: tables of 01 to 04 (DataFrames or lists of rows), units, spellings."""
    frames = {name: _plain(table) for name, table in frames.items()}
    told = [
        *_evidence(frames),
        *_tested(frames),
        *_wire(frames),
        *_edits(frames),
        *_named(frames, tied),
        *_voices(frames),
        *_only_voices(frames, names),
        *_cues(frames),
        *_verbs(frames),
        *_beside(frames),
        *_figures(frames),
        *_coverage(frames),
        *_left_out(frames),
        *_only_words(frames),
        *_mixed(frames),
    ]
    return [{"finding": n, **_row(*f)} for n, f in enumerate(told, 1)]


def _row(kind: str, key: str, values: dict, links: list) -> dict:
    links = [[a, _place(p)] for a, p in links]
    words = {**values, "_links": links}
    first = links[0] if links else [None, None]
    return {
        "kind": kind,
        "key": key,
        "values": json.dumps(words, ensure_ascii=False),
        "article_id": first[0],
        "start": first[1] if isinstance(first[1], int) else None,
    }


def _place(place):
    return place if isinstance(place, str) or place is None else int(place)


def said(row: dict, folder: str = "articles/") -> Html:
    """A finding as a sentence in the language in use, with links to its passages."""
    return _say(row["key"], json.loads(row["values"]), folder)


def _say(key: str, values: dict, folder: str) -> Html:
    filled = {name: _value(value, folder) for name, value in values.items() if name != "_links"}
    for name, (article, place) in zip(("href", "href2", "href3", "href4"), values.get("_links", ())):
        filled[name] = reader.href(article, place, folder)
    return wording.html(f"framing.{key}", **filled)


def _value(value, folder: str):
    if isinstance(value, dict) and "noun" in value:
        return wording.count(value["n"], value["noun"], value.get("oblique", False))
    if isinstance(value, dict) and "column" in value:
        return wording.Said(wording.value(value["column"], value["cell"]))
    if isinstance(value, list):
        return Html(
            wording.listed(
                [_say(v["key"], v["values"], folder) if isinstance(v, dict) else wording.html("framing.plain", text=v) for v in value]
            )
        )
    if isinstance(value, float):
        return Html(f"{value:.0%}")
    return value


def index_sentences(tables: dict) -> list[Html]:
    """The first findings as sentences for a report's index: rows of table findings in `tables` (dicts). The ones on evidence are left to
    the index itself."""
    return [said(row) for row in tables.get("findings", []) if row["kind"] != "evidence"][:3]


def listed(rows) -> str:
    """All findings as an HTML list, each with its passages."""
    items = "".join(f'<li dir="auto">{said(row)}</li>' for row in rows)
    return f'<ol class="findings">{items}</ol>' if items else f"<p>{wording.html('framing.no_findings')}</p>"


def _plain(table):
    """A DataFrame as a list of dicts, empty cells None; anything else as it is."""
    return tables.records(table) if hasattr(table, "notna") else table


def _counted(frames) -> list[dict]:
    return [a for a in frames["units"] if a["duplicate_of"] is None]


def _outlets(articles) -> dict[str, list[dict]]:
    out: dict[str, list[dict]] = {}
    for a in articles:
        if a["outlet"]:
            out.setdefault(a["outlet"], []).append(a)
    return out


def _n(n: int, noun: str, oblique: bool = False) -> dict:
    return {"n": int(n), "noun": noun, "oblique": oblique}


def _of(column: str, cell: str) -> dict:
    return {"column": column, "cell": cell}


def _sentence(frames, article_id: str, start: int) -> int:
    """Where the sentence begins in which a place of an article lies: a place that its page has an anchor for."""
    if "_starts" not in frames:
        frames["_starts"] = {}
        for r in frames["sentences"]:
            frames["_starts"].setdefault(r["article_id"], []).append(int(r["start"]))
    starts = frames["_starts"].get(article_id, [])
    return starts[max(0, bisect_right(starts, start) - 1)] if starts else start


def _item(key: str, values: dict, *links) -> dict:
    return {"key": key, "values": {**values, "_links": [[a, _place(p)] for a, p in links]}}


# --- how much may be said
# -----------------------------------------------------------------------------------------------------------------------


def _evidence(frames):
    sizes = [len(a) for a in _outlets(_counted(frames)).values()]
    if not sizes:
        yield "evidence", "found_no_outlet", {}, []
    elif len(sizes) == 1:
        yield "evidence", "found_one_outlet", {"articles": _n(sizes[0], "article")}, []
    elif max(sizes) == 1:
        yield "evidence", "found_one_each", {"outlets": _n(len(sizes), "outlet", True)}, []
    elif min(sizes) == max(sizes) < evidence.TESTED_FROM:
        yield "evidence", "found_equal_each", {"outlets": _n(len(sizes), "outlet", True), "articles": _n(sizes[0], "article")}, []
    elif max(sizes) < evidence.TESTED_FROM:
        yield "evidence", "found_few_each", {"outlets": _n(len(sizes), "outlet", True), "least": min(sizes), "most": max(sizes)}, []
    else:
        yield (
            "evidence",
            "found_several_each",
            {"outlets": _n(len(sizes), "outlet", True), "enough": sum(n >= evidence.TESTED_FROM for n in sizes)},
            [],
        )


def _tested(frames):
    compared = [r for r in frames["comparisons"] if r["p"] is not None]
    for r in sorted((r for r in compared if r["result"] == "found"), key=lambda r: r["p"])[: MOST["tested"]]:
        yield (
            "tested",
            "found_more" if r["difference"] > 0 else "found_less",
            {"outlet": r["outlet"], "what": compared_as(r), "size": round(abs(r["difference"])), "p": f"{r['p']:.4f}"},
            [],
        )
    if compared:
        yield (
            "tested",
            "found_not_told_apart",
            {"n": sum(r["result"] != "found" for r in compared), "of": _n(len(compared), "comparison", True)},
            [],
        )


def compared_as(row: dict) -> list[dict]:
    """What a row of table comparisons compares, as a value of a sentence."""
    family, _, concept = row["family"].partition(" ")
    values = {
        "naming": {"term": row["kind"], "concept": _of("concept", concept)},
        "cues": {"frame": _of("frame", row["kind"])},
        "voices": {"speaker": row["kind"]},
        "speech": {"kind": _of("speech", row["kind"])},
    }[family]
    return [_item(f"compared_{family}", values)]


# --- wire copy
# ----------------------------------------------------------------------------------------------------------------------------------


def _wire(frames):
    outlets = {a["article_id"]: a["outlet"] for a in _counted(frames)}
    pairs: dict[tuple, dict] = {}
    for r in sorted(frames["shared"], key=lambda r: r["start"] - r["end"]):
        if r["article_id"] in outlets and r["other_id"] in outlets and outlets[r["article_id"]] != outlets[r["other_id"]]:
            pairs.setdefault((r["article_id"], r["other_id"]), r)
    order = sorted(pairs.values(), key=lambda r: -r["containment"])
    for r in [r for r in order if r["containment"] >= 0.2][:6]:
        key = "found_copy" if r["level"] == "copy" else "found_shared"
        yield (
            "wire",
            key,
            {
                "outlet": _name(r["outlet"], r["article_id"], frames),
                "other": _name(r["other_outlet"], r["other_id"], frames),
                "share": float(r["containment"]),
            },
            [(r["article_id"], r["start"]), (r["other_id"], r["other_start"])],
        )


def _name(outlet, article_id, frames) -> str:
    """An outlet's name; with the article's id when the outlet has several."""
    several = len(_outlets(_counted(frames)).get(outlet, ())) > 1
    return f"{outlet or wording.say('framing.unknown_outlet')} · {article_id}" if several or not outlet else outlet


def _edits(frames):
    words = _telling_words()
    cut: Counter = Counter()
    told: set = set()
    edits = [e for e in frames["edits"] if e["outlet"] != e["other_outlet"]]

    def weight(e):
        both = e["words"] is not None and e["other_words"] is not None
        telling = any(w in words for side in ("words", "other_words") for w in map(stem, arabic.word_list(e[side] or "")))
        return (2 * telling + both + (e["times"] > 1), e["times"])

    chosen = [e for e in edits if any(len(arabic.word_list(e[s] or "")) for s in ("words", "other_words")) and weight(e)[0] >= 2]
    for e in sorted(chosen, key=lambda e: (weight(e), -e["start"]), reverse=True):
        pair = e["article_id"], e["other_id"]
        key = (*pair, _last(e["words"])), (*pair, _last(e["other_words"]))
        if cut[pair] >= 2 or sum(cut.values()) >= MOST["edits"] or told & {k for k in key if k[2]}:
            continue
        cut[pair] += 1
        told |= set(key)
        values = {
            "outlet": _name(e["outlet"], e["article_id"], frames),
            "other": _name(e["other_outlet"], e["other_id"], frames),
            "words": e["words"],
            "other_words": e["other_words"],
            "times": _n(e["times"], "time"),
        }
        key = "found_edit" if e["words"] and e["other_words"] else "found_added" if e["words"] else "found_lacks"
        yield (
            "wire",
            key,
            {k: v for k, v in values.items() if v is not None},
            [
                (e["article_id"], _sentence(frames, e["article_id"], e["start"])),
                (e["other_id"], _sentence(frames, e["other_id"], e["other_start"])),
            ],
        )


def _last(text: str | None) -> str | None:
    return arabic.word_list(text)[-1] if text and arabic.word_list(text) else None


@cache
def _telling_words() -> frozenset[str]:
    """Stems of one-word terms of the naming and evaluative lexicons: changes of these are what a reader would tell first."""
    forms = [f for name in ("naming", "evaluative") for row in lexicons.rows(name) for f in row["forms"].split("|") if " " not in f]
    return frozenset(stem(arabic.fold(f.strip("=+"))) for f in forms if f)


def _named(frames, tied: str):
    """What is said about names: only where the articles have a place in common, so that they may name one thing."""
    if not frames["anchors"] and len(_counted(frames)) > 2:
        yield "evidence", "found_no_story", {}, []
        return
    for told in (_headlines(frames), _only_headlines(frames), _leading(frames, tied), _only_names(frames, tied)):
        yield from told


# --- names
# --------------------------------------------------------------------------------------------------------------------------------------


def _mentions(frames) -> list[dict]:
    known = {a["article_id"] for a in _counted(frames)}
    return [m for m in frames["naming"] if m["article_id"] in known and m["outlet"]]


def _headline_names(frames) -> list[tuple[str, dict[tuple, dict]]]:
    """Concepts that the headlines of two outlets or more name in more than one way, those of most outlets first, with the first mention by
    name and outlet."""
    found: dict[str, dict[tuple, dict]] = {}
    for m in _mentions(frames):
        if m["place"] == "headline" and m["concept"] not in SEVERAL:
            found.setdefault(m["concept"], {}).setdefault((m["term"], m["outlet"]), m)
    several = [(c, ways) for c, ways in found.items() if len({o for _, o in ways}) > 1 and len({t for t, _ in ways}) > 1]
    return sorted(several, key=lambda f: -len({o for _, o in f[1]}))[: MOST["headline"]]


def _named_differently(frames) -> list[dict]:
    return [m for _, ways in _headline_names(frames) for m in ways.values()]


def _headlines(frames):
    """How the headlines name a concept, where they differ, and what they say of the outcome."""
    for concept, ways in _headline_names(frames):
        order = sorted(ways.values(), key=lambda m: [t for t, _ in ways].index(m["term"]))
        items = [
            _item(
                "headline_item", {"term": m["term"], "outlet": _name(m["outlet"], m["article_id"], frames)}, (m["article_id"], m["start"])
            )
            for m in order
        ]
        yield "headline", "found_headlines", {"concept": _of("concept", concept), "items": items}, items[0]["values"]["_links"]
    known = {a["article_id"] for a in _counted(frames)}
    judged = [
        c
        for c in frames["cues"]
        if c["place"] == "headline" and c["frame"] in ("outcome_good", "outcome_bad") and c["article_id"] in known and c["outlet"]
    ]
    if len({c["outlet"] for c in judged}) > 1 or len({c["frame"] for c in judged}) > 1:
        items = [
            _item(
                "outcome_item",
                {
                    "words": " ".join(c["text"].split()),
                    "frame": _of("frame", c["frame"]),
                    "outlet": _name(c["outlet"], c["article_id"], frames),
                },
                (c["article_id"], c["start"]),
            )
            for c in {(c["outlet"], c["cue"]): c for c in reversed(judged)}.values()
        ]
        yield "headline", "found_outcomes", {"items": items[::-1]}, items[-1]["values"]["_links"]


def _only_headlines(frames):
    """Marked names and judging words that the headlines of half of the outlets or fewer have."""
    heads: dict[str, list[dict]] = {}
    counted = {a["article_id"]: a for a in _counted(frames)}
    for r in frames["sentences"]:
        if r["kind"] == "headline" and r["article_id"] in counted and r["outlet"]:
            heads.setdefault(r["outlet"], []).append(r)
    if len(heads) < 2:
        return
    found: dict[tuple, list] = {}
    for table, group in (("naming", "concept"), ("evaluative", "word")):
        lexicon = forms.lexicon(table)
        for outlet, own in heads.items():
            for r in own:
                for row, where in forms.found(counted[r["article_id"]]["text"], [r], [], lexicon, group):
                    if table == "evaluative" and row["polarity"] == "bad" or row.get("term_class") in MARKED:
                        found.setdefault((table, row.get("term") or row["word"]), []).append((outlet, r["article_id"], where))
    done, told = {(m["article_id"], n) for m in _named_differently(frames) for n in range(m["start"], m["end"])}, 0
    for (table, word), hits in found.items():
        first = list({h[0]: h for h in reversed(hits)}.values())[::-1]
        if (
            len(first) <= len(heads) / 2
            and not any((a, n) in done for _, a, where in first for n in range(where["start"], where["end"]))
            and told < MOST["only_headline"]
        ):
            told += 1
            done |= {(a, n) for _, a, where in first for n in range(where["start"], where["end"])}
            items = [
                _item(
                    "headline_words",
                    {"outlet": _name(o, a, frames), "words": " ".join(where["text"].split())},
                    (a, _sentence(frames, a, where["start"])),
                )
                for o, a, where in first
            ]
            values = {
                "items": items,
                "headlines": _n(sum(len({r["article_id"] for r in own}) for own in heads.values()), "headline", True),
                "word": word,
            }
            yield "headline", "found_only_headline", values, items[0]["values"]["_links"]


def _own(frames, tied: str) -> list[dict]:
    return [m for m in _tied(frames, tied) if m["voice"] == "outlet"]


def _by_outlet(mentions) -> dict[str, dict[str, list[dict]]]:
    out: dict[str, dict[str, list[dict]]] = {}
    for m in mentions:
        out.setdefault(m["concept"], {}).setdefault(m["outlet"], []).append(m)
    return out


def _leading(frames, tied: str):
    """What outlets most often call a concept in their own words, or where too few say it themselves in whoever's words, where that differs:
    outlets with two mentions or more and one name ahead of the others."""
    own, every, done = _by_outlet(_own(frames, tied)), _by_outlet(_tied(frames, tied)), 0
    for concept in sorted(set(every) - set(SEVERAL), key=lambda c: (-sum(map(len, every[c].values())), c)):
        for key, outlets in (("found_leading", own.get(concept, {})), ("found_leading_all", every[concept])):
            items, terms = [], set()
            for outlet, here in outlets.items():
                ways = Counter(m["term"] for m in here).most_common()
                if len(here) < 2 or len(ways) > 1 and ways[0][1] == ways[1][1]:
                    continue
                first = next(m for m in here if m["term"] == ways[0][0])
                terms.add(ways[0][0])
                items.append(
                    _item(
                        "leading_item",
                        {"term": ways[0][0], "outlet": outlet, "k": ways[0][1], "n": len(here)},
                        (first["article_id"], first["start"]),
                    )
                )
            if len(items) > 1 and len(terms) > 1 and done < MOST["leading"]:
                done += 1
                yield "naming", key, {"concept": _of("concept", concept), "items": items}, items[0]["values"]["_links"]
                break


def _tied(frames, tied: str) -> list[dict]:
    strict = {c.strip() for c in tied.split(",")}
    return [m for m in _mentions(frames) if m["concept"] not in strict or m["anchor"] in ("near", "definite")]


def _only_names(frames, tied: str):
    """Marked names (accusing, softening, honouring …) that stand in one outlet alone, or that one alone uses in its own words, while others
    name the same concept.

    Of a concept that is tied to the story, both it and another's name must stand beside one of its places: else they may name two things.
    """
    own, every, told = _by_outlet(_own(frames, tied)), _by_outlet(_tied(frames, tied)), []
    printed = {o: frozenset(w for a in articles for w in arabic.word_list(a["text"])) for o, articles in _outlets(_counted(frames)).items()}
    strict = {c.strip() for c in tied.split(",")}
    for concept, outlets in every.items():
        if len(outlets) < 2 or concept in SEVERAL:
            continue
        for term in dict.fromkeys(m["term"] for ms in outlets.values() for m in ms if m["term_class"] in MARKED):
            holders = {o: here for o, ms in outlets.items() if (here := [m for m in ms if m["term"] == term])}
            ours = {o: here for o, ms in own.get(concept, {}).items() if (here := [m for m in ms if m["term"] == term])}
            if len(holders) == 1 and not any(_words_of(concept, term) & words for o, words in printed.items() if o not in holders):
                ((outlet, ms),) = holders.items()
                key = (
                    "found_only_name"
                    if len(ours.get(outlet, ())) == len(ms)
                    else "found_only_name_reported"
                    if not ours.get(outlet)
                    else "found_only_name_both"
                )
            elif len(ours) == 1 and len(holders) > 1 and len(own[concept]) > 1:
                ((outlet, ms),) = ours.items()
                key = "found_only_name_own"
            else:
                continue
            places = {m["anchor_place"] for m in ms if m["anchor"] == "near"}
            beside = any(
                m["anchor"] == "near" and m["anchor_place"] in places for o, others in outlets.items() if o != outlet for m in others
            )
            if len(ms) < 2 or concept in strict and not beside:
                continue
            values = {"outlet": outlet, "term": term, "concept": _of("concept", concept), "times": _n(len(ms), "time")}
            told.append((len(ms) + 2 * (len(holders) == 1), ("naming", key, values, [(ms[0]["article_id"], ms[0]["start"])])))
    for _, finding in sorted(told, key=lambda t: -t[0])[: MOST["only_name"]]:
        yield finding


@cache
def _words_of(concept: str, term: str) -> frozenset[str]:
    """The words of a name's one-word forms as they may be printed; all words of its forms when it has no such form."""
    forms_ = [f for row in lexicons.rows("naming") if (row["concept"], row["term"]) == (concept, term) for f in row["forms"].split("|")]
    single = [f for f in forms_ if " " not in f] or [f.split()[-1] for f in forms_]
    return frozenset().union(*(forms.printed(arabic.fold(f)) for f in single)) if single else frozenset()


# --- voices
# -------------------------------------------------------------------------------------------------------------------------------------


def _voices(frames):
    """Who has the largest share of the attributed words in each outlet, where that differs, or where all agree. Sources known by a title
    alone are left out: another outlet may give their names."""
    groups: dict[str, list[dict]] = {}
    for r in frames["voices"]:
        if r["outlet"]:
            groups.setdefault(r["outlet"], []).append(r)
    ways: dict[str, set] = {}
    names = frames.get("_names", {})
    for q in frames["quotes"]:
        ways.setdefault(names.get(q["speaker_name"], q["speaker_name"]), set()).add(q["resolution"])
    items, sources = [], []
    for outlet, own in groups.items():
        order = sorted((r for r in own if r["speaker_name"]), key=lambda r: -r["words"])
        if (
            not order
            or order[0]["words"] < LEAST_WORDS
            or len(order) > 1
            and order[0]["words"] == order[1]["words"]
            or (order[0]["share_of_words"] or 0) < 0.25
        ):
            continue
        name = order[0]["speaker_name"]
        found = ways.get(name, set())
        if (
            not found & {"name", "organisation", "anonymous"}
            or name in _documents()
            or found <= {"name", "title", "pronoun", "continuation"}
            and len(arabic.word_list(name)) < 2
        ):
            continue
        if not any(_same_name(name, known) for known in sources):
            sources.append(name)
        place = _quote_of(frames, outlet, name)
        items.append(
            _item(
                "voice_item", {"speaker": name, "outlet": outlet, "share": float(order[0]["share_of_words"])}, *([place] if place else ())
            )
        )
    if len(items) > 1:
        yield "voices", "found_voices_differ" if len(sources) > 1 else "found_voices_same", {"items": items}, items[0]["values"]["_links"]


@cache
def _documents() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_nouns") if row["class"] == "document")


def _same_name(a: str, b: str) -> bool:
    """Whether two names may be one source's: all words of the shorter are among those of the longer, whatever their vowels, articles and
    spelling of g."""
    one, two = ({w.removeprefix("ال").translate(_BONES) for w in arabic.word_list(name)} for name in (a, b))
    return one <= two or two <= one


def _quote_of(frames, outlet, speaker):
    names = frames.get("_names", {})
    for q in frames["quotes"]:
        if q["outlet"] == outlet and q["part_of"] is None and names.get(q["speaker_name"], q["speaker_name"]) == speaker:
            return q["article_id"], q["quote_id"]
    return None


_HAMZA = str.maketrans("ئؤىة", "يويه", "ء")
_BONES = str.maketrans({**dict.fromkeys("اويىءئؤةه", None), **dict.fromkeys("جقكگچ", "غ"), "پ": "ب", "ڤ": "ف"})


def _bones(word: str) -> str:
    """A word without vowels and what spells g, so that a foreign name is recognised in another spelling; short ones keep their letters."""
    bare = word.translate(_BONES)
    return bare if len(bare) > 2 else word.translate(_HAMZA)


@cache
def _skeletons(text: str) -> frozenset[str]:
    words = arabic.word_list(text)
    return frozenset(
        _bones(form)
        for w in words
        for form in (
            w,
            w[1:] if w[0] in "وبلف" and len(w) > 4 else w,
            w.removeprefix("ال"),
            w[1:].removeprefix("ال") if w[0] in "وب" else w,
        )
    )


@cache
def _consonants(text: str) -> frozenset[str]:
    return frozenset(f.translate(_BONES) for w in arabic.word_list(text) for f in (w, w.removeprefix("ال"), w[1:] if w[0] in "وبلف" else w))


def _only_voices(frames, names: dict):
    """Named persons that one outlet alone quotes, at some length, and that no other outlet's article names: neither the name's last word
    nor two of its words."""
    articles = _outlets(_counted(frames))
    if len(articles) < 2:
        return
    people = {"name", "title", "pronoun", "continuation"}
    titles = {arabic.fold(row["form"]) for row in lexicons.rows("actor_nouns")}
    said: dict[str, dict[str, list[dict]]] = {}
    for q in frames["quotes"]:
        if q["part_of"] is None and q["outlet"] and q["speaker_name"] and q["resolution"] in people:
            said.setdefault(names.get(q["speaker_name"], q["speaker_name"]), {}).setdefault(q["outlet"], []).append(q)
    told = []
    for name, holders in said.items():
        words = [w.removeprefix("ال") for w in arabic.word_list(name)]
        if len(holders) != 1 or len(words) < 2 or titles & set(words):
            continue
        ((outlet, quotes),) = holders.items()
        length, named = sum(q["words"] for q in quotes), any(q["resolution"] == "name" for q in quotes)
        others = [a["text"] for o, own in articles.items() if o != outlet for a in own]
        known = any(_bones(words[-1]) in _skeletons(t) or sum(w.translate(_BONES) in _consonants(t) for w in words) > 1 for t in others)
        if length >= LEAST_WORDS and named and not known and (len(quotes) > 1 or quotes[0]["type"] == "direct"):
            told.append(
                (
                    length,
                    (
                        "voices",
                        "found_only_voice",
                        {"outlet": outlet, "speaker": name, "quotes": _n(len(quotes), "attribution"), "words": _n(length, "word")},
                        [(quotes[0]["article_id"], quotes[0]["quote_id"])],
                    ),
                )
            )
    for _, finding in sorted(told, key=lambda t: -t[0])[: MOST["only_voice"]]:
        yield finding


def _verbs(frames):
    """Sources whose words an outlet introduces with a verb of distance (زعم, ادعى, «على حد قوله»); يدعى with an alef is «is called»."""
    names, told = frames.get("_names", {}), {}
    for q in frames["quotes"]:
        if q["stance"] == "distancing" and q["outlet"] and q["speaker_name"] and q["cue"] and not q["cue"].endswith("دعى"):
            told.setdefault((q["outlet"], names.get(q["speaker_name"], q["speaker_name"])), []).append(q)
    for (outlet, speaker), own in sorted(told.items(), key=lambda t: -len(t[1]))[: MOST["verbs"]]:
        yield (
            "verbs",
            "found_distancing",
            {"outlet": outlet, "speaker": speaker, "cue": own[0]["cue"], "times": _n(len(own), "time")},
            [(own[0]["article_id"], own[0]["quote_id"])],
        )


def _beside(frames):
    """Judging words near an actor in one outlet's own words, in no form in any other outlet's article."""
    words = {o: frozenset(w for a in own for w in arabic.word_list(a["text"])) for o, own in _outlets(_counted(frames)).items()}
    texts = {a["article_id"]: a["text"] for a in _counted(frames)}
    judging = {
        row["word"]: frozenset().union(*(forms.printed(arabic.fold(f)) for f in row["forms"].split("|") if " " not in f))
        for row in lexicons.rows("evaluative")
    }
    told: dict[tuple, list] = {}
    for e in frames["evaluations"]:
        if e["outlet"] and e["voice"] == "outlet" and e["polarity"] == "bad" and not e["negated"] and len(words) > 1:
            if not any(judging[e["word"]] & found for o, found in words.items() if o != e["outlet"]):
                told.setdefault((e["outlet"], e["word"]), []).append(e)
    for (outlet, word), own in sorted(told.items(), key=lambda t: -len(t[1]))[: MOST["beside"]]:
        first = own[0]
        after = re.match(r"\s*[\w»”\"]+", texts[first["article_id"]][first["end"] :])
        phrase = first["text"] + (after[0] if after else "")
        yield (
            "naming",
            "found_beside",
            {"outlet": outlet, "word": word, "phrase": " ".join(phrase.split()), "times": _n(len(own), "time")},
            [(first["article_id"], first["start"])],
        )


# --- cues, events, words
# ------------------------------------------------------------------------------------------------------------------------


def _cues(frames):
    """Frames whose cues one outlet's own sentences carry at least twice as often as those of any other, whichever cue is left out."""
    groups: dict[str, list[dict]] = {}
    for r in frames["salience"]:
        if r["outlet"] and r["of_sentences"]:
            groups.setdefault(r["frame"], []).append(r)
    told = []
    for frame, own in groups.items():
        order = sorted(own, key=lambda r: -(r["share"] or 0))
        if (
            len(order) < 2
            or order[0]["sentences"] < LEAST_TIMES
            or not order[0]["steady"]
            or order[0]["share"] < TWICE * (order[1]["share"] or 0)
        ):
            continue
        first = next(
            c
            for c in frames["cues"]
            if c["frame"] == frame
            and c["outlet"] == order[0]["outlet"]
            and c["voice"] == "outlet"
            and c["cue"] not in (order[0]["left_out"] or "").split("; ")
        )
        values = {
            "frame": _of("frame", frame),
            "outlet": order[0]["outlet"],
            "k": order[0]["sentences"],
            "n": _n(order[0]["of_sentences"], "sentence", True),
            "other": order[1]["outlet"],
            "k2": order[1]["sentences"],
            "n2": order[1]["of_sentences"],
            "cues": _quoted_words(order[0]["cues"]),
            "left": _story_words(frame, frames, order[0]["left_out"]),
        }
        key = "found_cues" if order[1]["sentences"] else "found_cues_alone"
        told.append((order[0]["share"] - (order[1]["share"] or 0), ("cues", key, values, [(first["article_id"], first["start"])])))
    for _, finding in sorted(told, key=lambda t: -t[0])[: MOST["cues"]]:
        yield finding


def _story_words(frame: str, frames, left_out: str | None) -> list:
    """A sentence on the cues of the frame that are not counted because most articles have them; nothing when there are none."""
    own = {c["cue"] for c in frames["cues"] if c["frame"] == frame}
    words = [w for w in (left_out or "").split("; ") if w in own]
    return [_item("cues_left", {"words": words})] if words else []


def _quoted_words(cues: str | None) -> list[str]:
    return [c.rsplit(" ", 1)[0] for c in (cues or "").split("; ")[:3] if c]


def _figures(frames):
    """Figures of one thing that two outlets give differently, as 03 found them for sure, one a thing; prices and dates are left to 03."""
    told: set = set()
    for r in frames.get("conflicts", []):
        key, relation = (r["slot"], r["about"]), r["relation"]
        if (
            relation in ("contradictory", "update")
            and r["grade"] == "sure"
            and r["slot"] in ("number", "duration", "share")
            and r["outlet"] != r["other_outlet"]
            and key not in told
            and len(told) < MOST["figures"]
        ):
            told.add(key)
            values = {
                "outlet": _name(r["outlet"], r["article_id"], frames),
                "other": _name(r["other_outlet"], r["other_id"], frames),
                "figure": " ".join(r["text"].split()),
                "other_figure": " ".join(r["other_text"].split()),
            }
            yield (
                "coverage",
                "found_figures" if relation == "contradictory" else "found_figures_later",
                values,
                [(r["article_id"], r["start"]), (r["other_id"], r["other_start"])],
            )


def _coverage(frames):
    """How many of the events that two outlets tell of each outlet tells."""
    groups: dict[str, list[dict]] = {}
    for r in frames["coverage"]:
        groups.setdefault(r["outlet"], []).append(r)
    several = len({r["event_id"] for r in frames["coverage"]})
    if several >= LEAST_TIMES and len(groups) > 2:
        items = []
        for outlet, own in sorted(groups.items(), key=lambda g: -sum(r["state"] != "absent" for r in g[1])):
            told = [r for r in own if r["state"] != "absent"]
            items.append(
                _item("coverage_item", {"outlet": outlet, "k": len(told)}, *([(told[0]["article_id"], told[0]["start"])] if told else ()))
            )
        yield "coverage", "found_coverage", {"n": _n(several, "event", True), "items": items}, items[0]["values"]["_links"]


def _left_out(frames):
    for r in [r for r in frames["coverage"] if r["left_out"]][: MOST["left_out"]]:
        event = next(e for e in frames["events"] if e["event_id"] == r["event_id"])
        yield (
            "coverage",
            "found_left_out",
            {"outlet": r["outlet"], "event": wording.cut(r["event"], 120), "others": _n(r["tellers"], "outlet", True)},
            [(event["article_id"], event["start"])],
        )


def _only_words(frames):
    """Words that stand several times in one outlet and in no spelling in any other: what its articles alone are about."""
    articles = _outlets(_counted(frames))
    if len(articles) < 2:
        return
    known = {a["article_id"] for a in _counted(frames)}
    kinds = [p for p in frames["sentences"] if p["article_id"] in known]
    stops = frozenset(arabic.fold(row["form"]) for name in ("utterance_words", "months") for row in lexicons.rows(name))
    uses: dict[str, dict[str, list]] = {}
    for s in kinds:
        found = arabic.tokens(s["text"])
        for w, a, b in zip(*found):
            if w[0].isalpha() and len(w) > 3 and w not in stops and s["outlet"]:
                uses.setdefault(_bare(w), {}).setdefault(s["outlet"], []).append((s["article_id"], s["start"] + a, s["text"][a:b]))
    seen = {o: frozenset().union(*(_skeletons(a["text"]) for a in own)) for o, own in articles.items()}
    stems = {o: {_bones(stem(k)) for k, holders in uses.items() if o in holders} for o in articles}
    out: dict[str, list] = {}
    for key, holders in uses.items():
        if len(holders) == 1 and len(key) > 2:
            ((outlet, places),) = holders.items()
            if len(places) >= LEAST_WORD and not any(
                _bones(stem(key)) in stems[o] or _bones(key) in seen[o] for o in articles if o != outlet
            ):
                article, start, printed = places[0]
                out.setdefault(outlet, []).append((len(places), printed, (article, _sentence(frames, article, start))))
    items = []
    for outlet, words in sorted(out.items(), key=lambda o: -max(o[1])[0]):
        best = sorted(words, key=lambda w: (-w[0], w[1]))[:3]
        items.append(
            (
                "words",
                "found_only_words",
                {"outlet": outlet, "items": [_item("word_item", {"word": w, "n": n}, place) for n, w, place in best]},
                [best[0][2]],
            )
        )
    yield from items[: MOST["only_word"]]


@cache
def _bare(word: str) -> str:
    """A folded word without joined particles and the article, its ending kept: what is counted as one word."""
    return next(
        (
            word[len(p) :]
            for p in ("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و")
            if word.startswith(p) and len(word) - len(p) >= 3
        ),
        word,
    )


def _mixed(frames):
    """Articles that spell a word in two ways: a hint at two sources."""
    for r in sorted(frames["spellings"], key=lambda r: r["article_id"])[: MOST["mixed"]]:
        yield (
            "wire",
            "found_mixed",
            {"outlet": _name(r["outlet"], r["article_id"], frames), "spellings": _spelled(r["spellings"])},
            [(r["article_id"], _sentence(frames, r["article_id"], r["start"]))],
        )


def _spelled(text: str) -> list[dict]:
    out = []
    for part in text.split("; "):
        word, _, n = part.rpartition(" ")
        out.append(_item("word_item", {"word": word, "n": int(n)}))
    return out
