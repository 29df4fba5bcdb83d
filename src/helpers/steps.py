"""What each notebook calls: one function a step, which makes that step's tables, writes them, and returns them with the earlier ones it
read.

What is found in an article depends on that article and the lexicons alone (cleaning, quotes, timexes). What belongs to the corpus is
decided here: duplicates, shared passages, one name for a speaker, counts. An earlier table that is missing, or older than the articles, is
made anew with the same functions, not written."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from . import (
    arabic,
    cleaning,
    corrections,
    framing as naming_sets,
    gazetteer,
    marks,
    paths,
    progress,
    schemas,
    tables,
    timeline as dated,
    wording,
)
from .paths import InputError

OWN = {
    "clean": ("articles", "paragraphs", "sentences", "shared", "problems"),
    "quotes": ("quotes", "marked", "speakers", "utterances", "corrections"),
    "timeline": ("timexes", "statements", "events", "quantities", "conflicts"),
    "framing": (
        "naming",
        "naming_shares",
        "cues",
        "salience",
        "keyness",
        "voices",
        "stances",
        "evaluations",
        "coverage",
        "edits",
        "comparisons",
        "findings",
    ),
}
_SUREST = ("name", "title", "organisation", "pronoun", "continuation", "anonymous", "unresolved")
_MEGABYTE = 1_000_000
_last = {"corpus": "sample-summit", "processed": ""}  # for helpers.lookup: what a person who looks something up has before them


# --- the four steps
# -----------------------------------------------------------------------------------------------------------------------------


def clean(corpus: str, processed: str = "", max_megabytes: float = 5, published: str = "") -> dict:
    """01: tables articles, paragraphs, sentences, shared, problems. `published` gives dates that replace all others: "id=2025-08-16,
    other-id=2025-08-17".

    Raises InputError when the corpus cannot be read or none of its articles is usable."""
    _last.update(corpus=corpus, processed=processed)
    frames = _clean(corpus, max_megabytes, _given_dates(published))
    tables.write(frames, folder(corpus, processed))
    return frames


def quotes(corpus: str, processed: str = "", name: str = "") -> dict:
    """02: tables quotes, marked, speakers, utterances, corrections; with articles, sentences, shared.

    What people corrected in data/corrections/<name of the corpus> is applied, and told when there is any; `name` when the corpus is not
    known by its folder's name."""
    frames = _known(corpus, processed, "articles", "sentences", "shared")
    made = _quotes(frames["articles"], name or _name(corpus, processed))
    made = {**made, "utterances": schemas.validate("utterances", _utterances(made["quotes"], frames))}
    if told := corrections.summary(tables.records(made["corrections"])):
        print(told)
    made = {table: made[table] for table in OWN["quotes"]}
    tables.write(made, folder(corpus, processed))
    return {**frames, **made}


def timeline(corpus: str, processed: str = "") -> dict:
    """03: tables timexes, statements, events, quantities, conflicts; with articles, sentences, shared, quotes, marked."""
    frames = _known(corpus, processed, "articles", "sentences", "shared", "quotes", "marked")
    made = _timeline(frames)
    tables.write(made, folder(corpus, processed))
    return {**frames, **made}


def framing(corpus: str, processed: str = "", **options) -> dict:
    """04: its tables (see OWN), with articles, sentences, shared, quotes, speakers, statements, events and conflicts, and what the notebook
    shows beside them (see framing_tables.make).

    `options` are those of framing_tables.Options. Raises InputError for options that cannot be met."""
    from . import framing_tables

    chosen = framing_tables.Options(**options)
    own = _own_folder(corpus)
    framing_tables.checked(chosen, own)
    frames = _known(
        corpus, processed, "articles", "sentences", "shared", "quotes", "marked", "speakers", "statements", "events", "conflicts"
    )
    beside = framing_tables.make(frames, quoted_spans(frames), speaker_names(frames["quotes"]), chosen, own)
    made = {name: schemas.validate(name, found) for name, found in beside.pop("rows").items()}
    made = {name: made[name] for name in OWN["framing"]}
    tables.write(made, folder(corpus, processed))
    return {**frames, **beside, **made, "options": chosen}


def _own_folder(corpus: str) -> Path | None:
    """The corpus's folder, for lexicons of its own; None when the articles are no longer there."""
    try:
        return paths.corpus_folder(corpus)
    except InputError:
        return None


def folder(corpus: str, processed: str = "") -> Path:
    """The folder of a corpus's tables: `processed` when given, else data/processed/<name of the corpus folder>."""
    return tables.processed_folder(Path(processed).name if processed else paths.corpus_folder(corpus).name, processed)


# --- earlier tables
# -----------------------------------------------------------------------------------------------------------------------------


def _name(corpus: str, processed: str) -> str:
    """What the corpus is known by: its folder's name, or that of its tables when the articles are no longer there."""
    try:
        return paths.corpus_folder(corpus).name
    except InputError:
        return folder(corpus, processed).name


def known(corpus: str, processed: str, *names: str) -> dict:
    """Tables of 01 and 02 by name, as the last run left them (newer corrections do not count), else made, and not written."""
    return _known(corpus, processed, *names, corrected=False)


def _known(corpus: str, processed: str, *names: str, corrected: bool = True) -> dict:
    """Earlier tables by name, read where they are up to date, else made (and not written: they belong to the earlier notebook)."""
    _last.update(corpus=corpus, processed=processed)
    where = folder(corpus, processed)
    newest = {own: _newest(corpus, corrected and own != "clean") for own in ("clean", "quotes")}
    fresh = {
        name
        for name in names
        if (file := where / f"{name}.parquet").is_file() and file.stat().st_mtime >= newest["clean" if name in OWN["clean"] else "quotes"]
    }
    if fresh & set(OWN["timeline"]) and not {n for n in names if n not in OWN["timeline"]} <= fresh:
        fresh -= set(OWN["timeline"])  # a timeline belongs to the tables that it was made from
    frames = {name: tables.read(name, where) for name in names if name in fresh}
    missing = [name for name in names if name not in fresh]
    if not missing:
        return frames
    notebooks = sorted({schemas.TABLES[name].notebook for name in missing})
    print(wording.say("cleaning.made_here", notebooks=wording.listed(notebooks), tables=wording.listed(missing)))
    made = _clean(corpus, 5, {}) if set(OWN["clean"]) & set(missing) else {}
    frames |= {name: made[name] for name in OWN["clean"] if name in names and made}
    if set(OWN["quotes"]) & set(missing) or made:
        frames |= {name: frame for name, frame in _quotes(frames["articles"], _name(corpus, processed)).items() if name in names}
    if set(OWN["timeline"]) & set(missing):
        frames |= {name: frame for name, frame in _timeline(frames).items() if name in names}
    return {name: schemas.validate(name, frames[name]) for name in names}


def last_read() -> tuple[str, str]:
    """Corpus and folder of tables of the step that ran last in this process; the sample corpus when none did."""
    return _last["corpus"], _last["processed"]


def current(corpus: str, processed: str, *names: str) -> dict:
    """Tables by name as they are now, with the corrections made since the last run. Those of 03 and 04 are only there when their notebooks
    have run."""
    frames = _known(corpus, processed, *(name for name in names if name in OWN["clean"] + OWN["quotes"]))
    for name in names:
        if name not in frames and (folder(corpus, processed) / f"{name}.parquet").is_file():
            frames[name] = tables.read(name, folder(corpus, processed))
    return frames


def rows_of(frame, article_id: str) -> list[dict]:
    """The rows of one article in a table, as dicts."""
    return tables.records(frame[frame["article_id"] == article_id])


def _newest(corpus: str, corrected: bool) -> float:
    """When the newest article or lexicon (or correction, if `corrected`) was last changed (seconds since 1970), 0 when the articles are no
    longer there."""
    try:
        source = paths.corpus_folder(corpus)
    except InputError:
        return 0.0
    places = (source, paths.LEXICONS, *([corrections.FOLDER / source.name] if corrected else []))
    return max((p.stat().st_mtime for place in places for p in place.rglob("*") if p.is_file()), default=0.0)


# --- 01
# -----------------------------------------------------------------------------------------------------------------------------------------


def _given_dates(published: str) -> dict[str, str]:
    """Article id -> ISO date, from the parameter `published` of 01. Raises InputError for what is no "id=date"."""
    out = {}
    for given in filter(None, (part.strip() for part in re.split(r"[,;،\n]", published))):
        article_id, _, day = given.rpartition("=")
        try:
            out[article_id.strip()] = date.fromisoformat(day.strip()).isoformat()
        except ValueError:
            raise InputError(
                f'published has {given!r}. Expected an article id and an ISO date, such as "id=2025-08-16"; several are separated by commas.'
            ) from None
    return out


def _clean(corpus: str, max_megabytes: float, overrides: dict[str, str]) -> dict:
    from . import corpus as corpora

    loaded = corpora.load(corpus, max_bytes=int(max_megabytes * _MEGABYTE))
    good = corpora.usable(loaded)
    if not good:
        reasons = "; ".join(f"{a.article}: {a.error}" for a in loaded.articles[:5])
        raise InputError(
            f"No article of the corpus {loaded.name!r} can be used ({reasons}). See what is wrong with: riwaya check {loaded.folder}"
        )
    unknown = sorted(set(overrides) - {a.id for a in good})
    if unknown:
        raise InputError(
            f"published names articles that the corpus does not have: {', '.join(unknown[:5])}. Use the ids of table articles."
        )
    originals = _duplicates(good)
    rows: dict[str, list] = {name: [] for name in OWN["clean"]}
    segmented = []
    for article in progress.bar(good, "01 cleaning"):
        parts = cleaning.segment(article.text)
        own = {"article_id": article.id, "outlet": article.outlet}
        article = _with_date(article, parts)
        rows["articles"].append(_article(article, parts, originals.get(article.id), overrides.get(article.id)))
        rows["paragraphs"] += [{**own, "paragraph": n, **p} for n, p in enumerate(parts["paragraphs"])]
        rows["sentences"] += [{**own, "sentence": n, **s} for n, s in enumerate(parts["sentences"])]
        if article.id not in originals:
            segmented.append({"id": article.id, "text": article.text, "sentences": parts["sentences"]})
    outlets = {a.id: a.outlet for a in good}
    rows["shared"] = [
        {
            "article_id": s["a"],
            "outlet": outlets[s["a"]],
            "other_id": s["b"],
            "other_outlet": outlets[s["b"]],
            **{k: s[k] for k in ("level", "containment", "start", "end", "text", "other_start", "other_end", "other_text")},
        }
        for s in cleaning.shared_passages(segmented)
    ]
    rows["problems"] = _problems(loaded)
    return {name: schemas.validate(name, found) for name, found in rows.items()}


def _with_date(article, parts: dict):
    """The article with a publication date inferred from its text when it has none."""
    if article.published is not None:
        return article
    try:
        from .timexes import infer_published
    except ImportError:
        return article
    published, basis = infer_published(article.text, parts)
    return article._replace(published=published, published_inferred=True, published_basis=basis) if published else article


def _duplicates(articles) -> dict[str, str]:
    """Article id -> the earlier article of the same outlet with the same words. The same words in two outlets are wire copy (table shared),
    no duplicate."""
    first: dict[tuple, str] = {}
    out = {}
    for a in articles:
        original = first.setdefault((a.duplicate_of or a.id, a.outlet), a.id)
        if original != a.id:
            out[a.id] = original
    return out


def _article(article, parts: dict, duplicate_of: str | None, published: str | None) -> dict:
    words = sum(len(arabic.word_list(s["text"])) for s in parts["sentences"])
    furniture = sum(len(arabic.word_list(b["text"])) for b in parts["boilerplate"])
    head = parts["headline"] or {}
    return {
        "article_id": article.id,
        "file": article.article,
        "kind": article.kind,
        "encoding": article.encoding or None,
        "sha256": article.sha256,
        "outlet": article.outlet,
        "outlet_inferred": article.outlet_inferred,
        "published": published or article.published,
        "published_inferred": article.published_inferred and not published,
        "published_basis": "manifest" if published else article.published_basis,
        "title": article.title,
        "author": article.author,
        "url": article.url,
        "dateline": parts["dateline"],
        "duplicate_of": duplicate_of,
        "headline_start": head.get("start"),
        "headline_end": head.get("end"),
        "words": words,
        "sentences": len(parts["sentences"]),
        "furniture_share": furniture / (words + furniture) if words + furniture else 0.0,
        "warnings": "; ".join(parts["warnings"]) or None,
        "text": article.text,
    }


def _problems(loaded) -> list[dict]:
    told = {p["file"] for p in loaded.problems if p["severity"] == "error"}
    missed = [
        {"file": a.article, "row": None, "severity": "error", "problem": a.error, "advice": None}
        for a in loaded.articles
        if a.error and a.article not in told
    ]
    return [*loaded.problems, *missed]


# --- 02
# -----------------------------------------------------------------------------------------------------------------------------------------


def _quotes(articles, name: str) -> dict:
    """Tables quotes (as corrected), marked, speakers, corrections."""
    from . import quotes as quotations

    corrected = corrections.read(corrections.file(name))

    rows: dict[str, list] = {"quotes": [], "marked": []}
    for article in progress.bar(articles.to_dict("records"), "02 quotes"):
        own = {"article_id": article["article_id"], "outlet": _text(article["outlet"])}
        found = quotations.extract(article["text"], cleaning.segment(article["text"]))
        rows["quotes"] += [{**own, **_quote(q)} for q in found["quotes"]]
        rows["marked"] += [{**own, **{k: m[k] for k in ("start", "end", "text", "why")}} for m in found["marked_not_quotes"]]
    rows["quotes"], rows["corrections"] = corrections.apply(rows["quotes"], tables.records(articles), corrected)
    made = {table: schemas.validate(table, found) for table, found in rows.items()}
    return {**made, "speakers": schemas.validate("speakers", _speakers(made["quotes"], articles))}


def _utterances(quotes, frames: dict) -> list[dict]:
    from . import utterances

    counted = naming_sets.counted(frames["articles"])
    said = quotes[quotes["article_id"].isin(counted["article_id"])]
    return utterances.variants(
        tables.records(said), speaker_names(quotes), dict(zip(counted["article_id"], counted["text"])), tables.records(frames["shared"])
    )


def _quote(q: dict) -> dict:
    cue, speaker = q.get("cue") or {}, q.get("speaker") or {}
    return {
        "quote_id": q["id"],
        "part_of": q["part_of"],
        "start": q["start"],
        "end": q["end"],
        "text": q["text"],
        "type": q["type"],
        "cue": cue.get("text"),
        "cue_lemma": cue.get("lemma"),
        "cue_start": cue.get("start"),
        "cue_end": cue.get("end"),
        "stance": cue.get("stance"),
        "polarity": cue.get("polarity"),
        "speaker": speaker.get("text"),
        "speaker_start": speaker.get("start"),
        "speaker_end": speaker.get("end"),
        "speaker_name": q["speaker_name"],
        "resolution": q["resolution"],
        "via": "; ".join(q["via"]) or None,
        "addressee": q["addressee"],
        "voice": q["voice"],
        "rule": q["rule"],
        "confidence": q["confidence"],
        "words": len(arabic.word_list(q["text"])),
    }


def _text(value) -> str | None:
    return value if isinstance(value, str) else None


# How outlets write a foreign name differently (فارغوتين, فارجوتين, فرغوتن): long vowels come and go, and g is غ, ج, ق or ك
_CONSONANTS = str.maketrans({**dict.fromkeys("اويىءئؤة", None), **dict.fromkeys("جقكگچ", "غ"), "پ": "ب", "ڤ": "ف"})


def _word_key(word: str) -> str:
    """What a word of a name is compared by: its consonants when they are four or more, else its letters.

    Arabic names of three consonants differ by their vowels (حسن, حسين), and so do those in م (محمد, محمود) and in ان and ون (سلمان,
    سليمان)."""
    consonants = word.translate(_CONSONANTS)
    return consonants if len(consonants) >= 4 and word[0] != "م" and not word.endswith(("ان", "ون")) else word


def one_name(names: dict[str, int], foreign_spellings: bool = True) -> dict[str, str]:
    """Name -> the spelling it is counted under, for a dict of names with how often they occur: the most frequent one, of equally frequent
    ones the longest.

    Names are one when they have the same letters after folding; those of two words or more also when they differ as spellings of a foreign
    name do."""
    groups: dict[tuple, list[str]] = {}
    for name in names:
        words = arabic.word_list(name)
        groups.setdefault(tuple(map(_word_key, words)) if foreign_spellings and len(words) > 1 else tuple(words), []).append(name)
    out = {}
    for group in groups.values():
        best = min(group, key=lambda n: (-names[n], -len(n), n))
        out |= dict.fromkeys(group, best)
    return out


def speaker_names(quotes) -> dict[str, str]:
    """speaker_name of table quotes -> the one spelling it is counted under in speakers and voices. Unnamed sources and organisations merge
    by letters only."""
    known = quotes[quotes["speaker_name"].notna()]
    persons = known["resolution"].isin(["name", "title", "pronoun", "continuation"])
    people = known[persons]["speaker_name"].value_counts().to_dict()
    others = known[~known["speaker_name"].isin(people)]["speaker_name"].value_counts().to_dict()
    return known_actors(
        {**one_name(others, foreign_spellings=False), **with_surnames(one_name(people))}, known["speaker_name"].value_counts().to_dict()
    )


def known_actors(names: dict[str, str], counts: dict[str, int]) -> dict[str, str]:
    """The same mapping, in which names that data/lexicons/actors.csv gives as forms of one actor (الناتو, حلف شمال الأطلسي) count as one,
    under the most frequent of them."""
    forms = gazetteer.listed()
    rows: dict[str, dict[str, int]] = {}
    for name, counted in names.items():
        row = forms.get(tuple(arabic.word_list(name)))
        if row:
            shares = rows.setdefault(row.name, {})
            shares[counted] = shares.get(counted, 0) + counts.get(name, 0)
    best = {counted: max(shares, key=lambda n: (shares[n], len(n), n)) for shares in rows.values() for counted in shares}
    return {name: best.get(counted, counted) for name, counted in names.items()}


def with_surnames(names: dict[str, str]) -> dict[str, str]:
    """The same mapping, in which a surname alone (بوتين, ترمب) counts as the one person whose full name ends in it; it stays apart when
    there are two, or none."""
    holders: dict[str, set[str]] = {}
    for name, counted in names.items():
        words = arabic.word_list(name)
        if len(words) > 1:
            holders.setdefault(_word_key(words[-1]), set()).add(counted)
    alone = {name: holders.get(_word_key(arabic.fold(name)), ()) for name in names if len(arabic.word_list(name)) == 1}
    return {**names, **{name: next(iter(full)) for name, full in alone.items() if len(full) == 1}}


@cache
def _latin():
    from camel_tools.utils.charmap import CharMapper
    from camel_tools.utils.transliterate import Transliterator

    return Transliterator(CharMapper.builtin_mapper("ar2hsb"))


def transliterated(name: str) -> str:
    """A name letter by letter in Latin script (Habash-Soudi-Buckwalter; camel-tools' mapper ar2hsb): for readers without Arabic to tell
    names apart."""
    return _latin().transliterate(name)


def _speakers(quotes, articles) -> list[dict]:
    known = quotes[
        quotes["part_of"].isna() & quotes["speaker_name"].notna() & quotes["article_id"].isin(naming_sets.counted(articles)["article_id"])
    ]
    names = speaker_names(quotes)
    rows = []
    for name, said in known.groupby(known["speaker_name"].map(names), sort=False):
        ways = set(said["resolution"])
        rows.append(
            {
                "speaker_name": name,
                "transliteration": transliterated(name),
                "resolution": next((w for w in _SUREST if w in ways), sorted(ways)[0]),
                "quotes": len(said),
                "direct": int((said["type"] == "direct").sum()),
                "words": int(said["words"].sum()),
                "articles": said["article_id"].nunique(),
                "outlets": said["outlet"].nunique(),
                "spellings": "; ".join(said["speaker_name"].value_counts().index),
            }
        )
    return sorted(rows, key=lambda r: (-r["words"], r["speaker_name"]))


# --- 03 and 04
# ----------------------------------------------------------------------------------------------------------------------------------


def quoted_spans(frames: dict) -> dict[str, list[tuple[int, int]]]:
    """Article id -> where the article speaks in another's words: reported speech, and stretches in quotation marks; a name in marks
    («داعش») is the article's own."""
    out: dict[str, list[tuple[int, int]]] = {}
    marked = frames["marked"][frames["marked"]["why"] != "name"]
    for table in (frames["quotes"], marked):
        for article_id, start, end in table[["article_id", "start", "end"]].itertuples(index=False):
            out.setdefault(article_id, []).append((start, end))
    return out


def _timeline(frames: dict) -> dict:
    from . import conflicts, merging, quantities, statements, timexes as temporal

    rows: dict[str, list] = {"timexes": [], "statements": [], "quantities": []}
    quoted, said, every = quoted_spans(frames), {}, tables.records(frames["quotes"])
    for q in every:
        said.setdefault(q["article_id"], []).append(q)
    counted, articles = set(naming_sets.counted(frames["articles"])["article_id"]), []
    for article in progress.bar(frames["articles"].to_dict("records"), "03 timeline"):
        identity, text, published = article["article_id"], article["text"], _text(article["published"])
        parts, own, quotes = cleaning.segment(text), {"article_id": identity, "outlet": _text(article["outlet"])}, said.get(identity, [])
        found = dated.with_context(temporal.extract(text, parts, published), parts["sentences"], quoted.get(identity, []))
        rows["timexes"] += [{**own, **t} for t in found]
        if identity not in counted:
            continue
        article_read = statements.read(text, quotes)
        spans = {t["timex_id"]: {"timex_start": t["start"], "timex_end": t["end"], "anchor": t["anchor"]} for t in found}
        rows["statements"] += [
            {**own, **s, **spans[s["timex_id"]], "published": published}
            for s in statements.find(text, parts["sentences"], found, quotes, published, article_read)
        ]
        rows["quantities"] += [
            {
                **own,
                **q,
                "clause": text[q["clause_start"] : q["clause_end"]],
                "near": text[max(q["clause_start"], q["start"] - 40) : min(q["clause_end"], q["end"] + 25)],
                "published": published,
            }
            for q in quantities.find(text, parts["sentences"], [(t["start"], t["end"]) for t in found], quotes, article_read)
        ]
        articles.append({**own, "published": published, "text": text, "sentences": parts["sentences"]})
    sentences = [s["text"] for article in articles for s in article["sentences"]]
    rows["statements"], rows["events"] = merging.merge(
        rows["statements"], {a["article_id"]: a["text"] for a in articles}, sentences, tables.records(frames["shared"])
    )
    rows["conflicts"] = conflicts.find(rows["statements"], rows["quantities"], articles, every)
    return {
        name: schemas.validate(name, [{c: row.get(c) for c in schemas.TABLES[name].columns} for row in found])
        for name, found in rows.items()
    }


# --- what the notebooks show
# --------------------------------------------------------------------------------------------------------------------


def show(df, columns=None, links: dict | None = None, max_rows: int = 20, caption: str | None = None, name: str | None = None):
    """A table in a notebook, every cell escaped (see reader.html_table): article ids lead to the article's page, other columns where
    `links` says."""
    from . import reader

    page_links = {"article_id": "", **(links or {})} if "article_id" in df.columns else links
    return reader.html_table(df, columns, page_links, max_rows, caption, name)


def placed(counts, rows, keys: list[str], place: str):
    """A table of counts with article_id and `place` (start, quote_id, …) of the first of the rows behind each, so that a count can lead to
    its passage.

    `rows` is the table that was counted, `keys` are the columns the two have in common."""
    first = rows.drop_duplicates(keys)[[*keys, "article_id", place]]
    return counts.merge(first, how="left", on=keys, validate="many_to_one")


def under_one_name(quotes, names: dict[str, str]):
    """Table quotes with each speaker_name replaced by the spelling it is counted under (see speaker_names), attributions inside wider ones
    left out."""
    top = quotes[quotes["part_of"].isna()]
    return top.assign(speaker_name=top["speaker_name"].map(names))


def example(frames: dict, name: str, row: int = 0):
    """One row of a table, column by column, with what each column holds: a DataFrame of column, value, what_it_holds (values cut at 120
    characters)."""
    import pandas as pd

    frame = frames[name].iloc[row : row + 1].to_dict("records")
    record = frame[0] if frame else {}
    cells = {c: None if pd.isna(record.get(c)) else wording.cut(wording.cell(record[c]), 120) for c in schemas.TABLES[name].columns}
    return pd.DataFrame([(c, cell, wording.about(name, c)) for c, cell in cells.items()], columns=["column", "value", "what_it_holds"])


def faithful(frames: dict, name: str) -> bool:
    """Whether every row of a table stands in its article as written: source[start:end] == text. Raises AssertionError that names the first
    row that does not."""
    sources = frames["articles"].set_index("article_id")["text"]
    for row in frames[name].to_dict("records"):
        assert sources[row["article_id"]][row["start"] : row["end"]] == row["text"], (
            f"{name}: {row['article_id']} {row['start']}–{row['end']} is not what the article says"
        )
    return True


def furniture(frames: dict):
    """What was set aside as page furniture: a DataFrame of why, lines, words, articles, example, with the place of the example."""
    import pandas as pd

    lines = frames["paragraphs"][frames["paragraphs"]["kind"] == "furniture"]
    rows = [
        {
            "why": why,
            "lines": len(found),
            "words": sum(len(arabic.word_list(t)) for t in found["text"]),
            "articles": found["article_id"].nunique(),
            "article_id": found["article_id"].iloc[0],
            "start": found["start"].iloc[0],
            "example": found["text"].iloc[0][:100],
        }
        for why, found in lines.groupby("why", dropna=False)
    ]
    return pd.DataFrame(rows, columns=["why", "lines", "words", "articles", "article_id", "start", "example"]).sort_values(
        ["words", "why"], ascending=[False, True], ignore_index=True
    )


def unpaired_marks(frames: dict):
    """Quotation marks without a partner: a DataFrame of outlet, article_id, start, mark and the words around it. Where a mark is missing, a
    quotation may begin or end wrongly."""
    import pandas as pd

    rows = []
    for article in frames["articles"].to_dict("records"):
        text = article["text"]
        tokens = arabic.tokens(text)
        for n in marks.find(*tokens)[1]:
            a, b = tokens.starts[n], tokens.ends[n]
            rows.append(
                {
                    "outlet": article["outlet"],
                    "article_id": article["article_id"],
                    "start": a,
                    "mark": text[a:b],
                    "around": " ".join(text[max(0, a - 40) : b + 40].split()),
                }
            )
    return pd.DataFrame(rows, columns=["outlet", "article_id", "start", "mark", "around"])


def read(frames: dict, article_id: str = ""):
    """An article as printed, right to left, its quotations coloured by speaker, as HTML. Without an id the one in which most speakers
    speak.

    Raises InputError for an id that the corpus does not have."""
    from . import reader

    quotes, articles = frames["quotes"], frames["articles"]
    if not article_id and len(articles):
        speakers = quotes.groupby("article_id")["speaker_name"].nunique().reindex(articles["article_id"]).fillna(0)
        article_id = speakers.idxmax()
    rows = tables.records(articles[articles["article_id"] == article_id])
    if not rows:
        raise InputError(
            f"There is no article {article_id!r} in this corpus. The ids are in table articles, for example {', '.join(articles['article_id'].head(3))}."
        )
    own = {name: tables.records(frames[name][frames[name]["article_id"] == article_id]) for name in ("quotes", "marked")}
    names = speaker_names(quotes)
    own["quotes"] = [{**q, "speaker_name": names.get(q["speaker_name"])} for q in own["quotes"]]
    return reader.article_inline(rows[0], own)


def variants(frames: dict, most: int = 10):
    """The utterances that are printed most often (`most` of them), each a table of its variants with what they lack and change against the
    fullest form, as HTML."""
    from . import reader

    return reader.variants(tables.records(frames["utterances"]), most)


def who_cut_what(frames: dict):
    """What each outlet prints of the utterances that it shares with other articles: a DataFrame, an outlet a row, with its longest cut and
    where it is.

    Columns: outlet, utterances (it takes part in), fullest (its variant is), whole (nothing cut), cut (something cut), words_cut, wire
    (printings that repeat the wire copy of another, left out of the others), article_id, start, cut_words. An outlet that prints less may
    have had less: the tables do not tell who knew what."""
    import pandas as pd

    columns = ["outlet", "utterances", "fullest", "whole", "cut", "words_cut", "wire", "article_id", "start", "cut_words"]
    rows = []
    for outlet, found in frames["utterances"].groupby("outlet", dropna=False):
        own = found[~found["wire"]]
        lost = own["cut_words"].map(lambda t: len(arabic.word_list(t)), na_action="ignore").fillna(0).astype(int)
        longest = tables.records(own.loc[[lost.idxmax()]])[0] if lost.sum() else {}
        rows.append(
            {
                "outlet": outlet,
                "utterances": own["utterance_id"].nunique(),
                "fullest": int(own["fullest"].sum()),
                "whole": int((lost == 0).sum()),
                "cut": int((lost > 0).sum()),
                "words_cut": int(lost.sum()),
                "wire": int(found["wire"].sum()),
                **{c: longest.get(c) for c in ("article_id", "start", "cut_words")},
            }
        )
    made = pd.DataFrame(rows, columns=columns).astype({"start": "Int64"})
    return made.sort_values(["words_cut", "outlet"], ascending=[False, True], ignore_index=True)


def corrected(frames: dict) -> str:
    """A sentence that counts what people checked: attributions accepted, changed, added and rejected, and corrections that no longer
    fit."""
    counts = frames["quotes"]["corrected"].value_counts()
    told = frames["corrections"]
    used = told["result"].isin(["applied", "followed"])
    rejected = told[used & (told["action"] == "reject")].drop_duplicates(["article_id", "quote_id"])
    rejected = rejected[
        ~rejected.set_index(["article_id", "quote_id"]).index.isin(frames["quotes"].set_index(["article_id", "quote_id"]).index)
    ]
    checked = {kind: int(counts.get(kind, 0)) for kind in ("accepted", "changed", "added")}
    return wording.say(
        "quotes.corrected",
        all=wording.count(len(frames["quotes"]), "attribution"),
        rejected=len(rejected),
        stale=int((~used).sum()),
        **checked,
    )


def calibration(error: float | None) -> str:
    """A sentence with the expected calibration error (see reliability)."""
    return wording.say("quotes.calibration_none") if error is None else wording.say("quotes.calibration", error=f"{error:.3f}")


def reliability(frames: dict | None = None, corpus: str = "sample-summit", gold: str = ""):
    """How right the extraction is by its own confidence, measured now on annotated articles: a DataFrame of low, high, quotations,
    confidence (mean) and right (share of which span and speaker are), and the expected calibration error. Both of no value (an empty table,
    None) when there are no annotations.

    `gold`: a folder of annotations, tests/gold when empty; `corpus`: the articles that they annotate; `frames`: the tables of 02, which are
    not made twice when they are of these very articles and nobody corrected them."""
    import pandas as pd

    from . import corpus as corpora, evaluate

    where = Path(gold) if gold else paths.ROOT / "tests" / "gold"
    if not where.is_dir():
        return pd.DataFrame(columns=["low", "high", "quotations", "confidence", "right"]), None
    annotations = evaluate.load_gold(where)
    pairs = _extracted_already(frames, annotations) or evaluate.annotated_pairs(corpora.usable(corpora.load(corpus)), annotations)
    rows, error = evaluate.reliability(*pairs)
    return pd.DataFrame(rows, columns=["low", "high", "quotations", "confidence", "right"]), error


def _extracted_already(frames: dict | None, annotations: dict[str, dict]) -> tuple[list[tuple[dict, dict]], dict[str, str]] | None:
    """What evaluate.annotated_pairs gives, from the tables of 02; None unless they hold every annotated article, with the text that was
    annotated and no correction."""
    from . import evaluate

    if frames is None or len(frames["corrections"]):
        return None
    articles = {row["file"]: row for row in tables.records(frames["articles"][["article_id", "file", "text"]])}
    own = {name: articles.get(Path(name).name) for name in annotations}
    if any(row is None or evaluate.misfit(annotations[name], row["text"]) for name, row in own.items()):
        return None
    found: dict[str, list[dict]] = {row["article_id"]: [] for row in own.values()}
    for quote in tables.records(frames["quotes"][["article_id", "start", "end", "type", "confidence", "speaker_name", "speaker"]]):
        if quote["article_id"] in found:
            found[quote["article_id"]].append({**quote, "speaker": {"text": quote["speaker"]}})
    return [(annotations[name], {"id": row["article_id"], "quotes": found[row["article_id"]]}) for name, row in own.items()], {
        row["article_id"]: row["text"] for row in own.values()
    }


def timeline_files(frames: dict, where: Path) -> str:
    """Writes the events for TimelineJS and for calendars beside the tables; a sentence that says so."""
    from . import timeline_files as files

    return wording.say("timeline.files_said", files=wording.listed(files.write(frames, where)))


def written(corpus: str, processed: str, step: str) -> str:
    """A sentence that says which tables a step wrote, and where (below the project when they are there)."""
    where = folder(corpus, processed)
    place = where.relative_to(paths.ROOT).as_posix() if where.is_relative_to(paths.ROOT) else where.name
    return wording.say("cleaning.written", place=place, tables=wording.listed(OWN[step]))
