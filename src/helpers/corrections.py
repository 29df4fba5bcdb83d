"""What people corrected in the quotations of a corpus: read from data/corrections/<corpus>/quotes.csv and applied on every run, after
extraction.

A row names a passage by the article's checksum and offsets, and holds its words, so that it survives cleaning again, a renamed file and a
changed article in which the words still stand at one place. A row that no longer fits is told and changes nothing. The format is described
in data/corrections/README.md."""

import csv
import getpass
import io
import os
import re
from datetime import datetime, timezone
from pathlib import Path

from . import arabic, encodings, paths, tables
from .paths import InputError

FOLDER = paths.CORRECTIONS
COLUMNS = (
    "article_sha256",
    "article_id",
    "start",
    "end",
    "text",
    "action",
    "speaker_name",
    "new_start",
    "new_end",
    "new_text",
    "who",
    "when",
    "why",
)
NEEDED = ("article_id", "start", "end", "text", "action")
ACTIONS = ("accept", "reject", "speaker", "span", "add")
NEARLY = 0.8  # a quotation that overlaps the passage so far (intersection over union of characters) is the one that is meant
_MARKS = {"«": "»", "“": "”", '"': '"', "„": "“", "‘": "’", "{": "}", "”": "“"}


def file(corpus_name: str) -> Path:
    """The corrections of a corpus; the file need not exist."""
    return FOLDER / corpus_name / "quotes.csv"


# --- reading
# ------------------------------------------------------------------------------------------------------------------------------------


def read(path: Path) -> list[dict]:
    """The rows of a corrections file as dicts of strings under COLUMNS, with `row` (as a spreadsheet counts, the header is 1); [] when
    there is no file.

    Raises InputError when it cannot be read, or its header lacks a needed column."""
    if not path.is_file():
        return []
    try:
        with _alone_at(path):  # a row that is just being added is read whole or not at all
            columns, records, _, _ = _parsed(path)
    except PermissionError:  # nobody adds rows to a folder that cannot be written
        columns, records, _, _ = _parsed(path)
    out = []
    for number, record in enumerate(records, 2):
        if any(cell.strip() for cell in record):
            cells = dict.fromkeys(COLUMNS, "") | {c: _plain(v) for c, v in zip(columns, record) if c in COLUMNS}
            out.append({**cells, "row": number})
    return out


def _parsed(path: Path) -> tuple[list[str], list[list[str]], str, str]:
    """Columns, records, the delimiter and the encoding of a corrections file."""
    try:
        text, encoding = encodings.decode(path.read_bytes())
    except (OSError, encodings.Undecodable) as why:
        raise InputError(f"The corrections in {_told(path)} cannot be read ({why}). Save the file as CSV (UTF-8).") from None
    header = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as why:
        raise InputError(f"The corrections in {_told(path)} cannot be read as CSV ({why}). Save the file as CSV (UTF-8).") from None
    columns = [c.strip().strip("\ufeff'\"").lower() for c in records[0]] if records else []
    missing = [c for c in NEEDED if c not in columns]
    if missing:
        raise InputError(
            f"The corrections in {_told(path)} have no column {', '.join(missing)}. The first row must be: {','.join(COLUMNS)}"
        )
    return columns, records[1:], delimiter, encoding


def _alone_at(path: Path):
    from filelock import FileLock

    return FileLock(path.with_name(f".{path.name}.lock"))


def _told(path: Path) -> str:
    return path.relative_to(paths.ROOT).as_posix() if path.is_relative_to(paths.ROOT) else f"{path.parent.name}/{path.name}"


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and tables._harmless(cell[1:]) != cell[1:] else cell


def _offsets(row: dict, first: str, last: str) -> tuple[int, int] | None:
    try:
        start, end = int(row[first].strip()), int(row[last].strip())
    except ValueError:
        return None
    return (start, end) if 0 <= start < end else None


# --- applying
# -----------------------------------------------------------------------------------------------------------------------------------


def apply(quotes: list[dict], articles: list[dict], corrections: list[dict]) -> tuple[list[dict], list[dict]]:
    """Rows of table quotes after the corrections, and rows of table corrections that say what became of each; nothing that is given is
    changed.

    `quotes` as extracted, `articles` as in table articles, `corrections` as from `read`. They are applied in their order: a later one on
    the same passage wins."""
    rows = [{**q, "corrected": q.get("corrected") or "none", "_was": (q["start"], q["end"]), "_rejected": False} for q in quotes]
    own: dict[str, list[dict]] = {}
    for row in rows:
        own.setdefault(row["article_id"], []).append(row)
    ways: dict[str, dict[str, int]] = {}
    for q in quotes:
        if q["speaker_name"] is not None:
            counts = ways.setdefault(q["speaker_name"], {})
            counts[q["resolution"]] = counts.get(q["resolution"], 0) + 1
    known = {name: max(sorted(counts), key=counts.get) for name, counts in ways.items()}
    by_id = {a["article_id"]: a for a in articles}
    by_sum: dict[str, list[dict]] = {}
    for a in articles:
        by_sum.setdefault(a["sha256"], []).append(a)
    told = [_one(c, own, by_id, by_sum, known) for c in corrections]
    kept = {}
    for article_id, found in own.items():
        kept[article_id] = _without_rejected(found)
    order = {a["article_id"]: n for n, a in enumerate(articles)}
    out = [row for article_id in sorted(kept, key=lambda i: order.get(i, len(order))) for row in kept[article_id]]
    return [{k: v for k, v in row.items() if k[0] != "_"} for row in out], told


def _one(c: dict, own: dict, by_id: dict, by_sum: dict, known: dict) -> dict:
    """Applies one correction to the rows in `own`; its row of table corrections."""
    told = {
        "row": c["row"],
        "action": c["action"].strip().lower(),
        "result": "not read",
        "article_id": c["article_id"] or None,
        "quote_id": None,
        "start": None,
        "end": None,
        "text": c["text"] or None,
        "speaker_name": c["speaker_name"].strip() or None,
        "who": c["who"].strip() or None,
        "when": c["when"].strip() or None,
        "why": c["why"].strip() or None,
        "remark": None,
    }
    place = _offsets(c, "start", "end")
    if told["action"] not in ACTIONS:
        return {**told, "remark": f"action is {c['action']!r}; expected one of {', '.join(ACTIONS)}"}
    if place is None:
        return {
            **told,
            "remark": f"start {c['start']!r} and end {c['end']!r} are no offsets: two whole numbers are expected, the first smaller",
        }
    if told["action"] == "span" and _offsets(c, "new_start", "new_end") is None:
        return {
            **told,
            "remark": f"new_start {c['new_start']!r} and new_end {c['new_end']!r} are no offsets: two whole numbers are expected, the first smaller",
        }
    if not c["text"].strip() and not c["article_sha256"].strip():
        return {**told, "remark": "text and article_sha256 are both empty: one of them must say what the offsets stand for"}
    article, place, remark, moved = _located(c, place, by_id, by_sum)
    if place is None:
        return {**told, "result": "stale", "remark": remark}
    source = article["text"]
    told |= {
        "article_id": article["article_id"],
        "start": place[0],
        "end": place[1],
        "text": source[place[0] : place[1]],
        "result": "followed" if moved else "applied",
        "remark": remark,
    }
    rows = own.setdefault(article["article_id"], [])
    row = _meant(rows, place)
    if row is None and told["action"] == "add":
        row = _added(article, place, rows)
        rows.append(row)
        _set_speaker(row, told["speaker_name"], known)
        return {**told, "quote_id": row["quote_id"]}
    if row is None:
        what = (
            "no quotation is found there any more: the row can go"
            if told["action"] == "reject"
            else "no quotation is found there any more; action add would put one there"
        )
        return {**told, "result": "stale", "remark": "; ".join(filter(None, (remark, what)))}
    told["quote_id"] = row["quote_id"]
    row["_rejected"] = told["action"] == "reject"
    if told["action"] == "reject":
        return told
    if told["action"] == "span":
        new = _new_span(c, source, place, moved)
        if new is None:
            return {**told, "result": "stale", "remark": "the new span is not in the article as it is now"}
        row |= {
            "start": new[0],
            "end": new[1],
            "text": source[new[0] : new[1]],
            "words": len(arabic.word_list(source[new[0] : new[1]])),
            "corrected": "changed",
        }
    elif told["action"] == "speaker" or told["action"] == "add" and told["speaker_name"]:
        before, inside = row["speaker_name"], []
        for other in rows:  # the marked words inside a reported clause have its speaker
            if (
                other is row
                or other["part_of"] == row["quote_id"]
                and other["speaker_name"] == before
                and other["cue_start"] == row["cue_start"]
            ):
                _set_speaker(other, told["speaker_name"], known)
                other["corrected"] = "changed"
                inside += [other["quote_id"]] * (other is not row)
        if inside:
            told["remark"] = "; ".join(filter(None, (remark, f"also {', '.join(inside)} inside it")))
    elif row["corrected"] == "none":
        row["corrected"] = "accepted"
    row["confidence"] = 1.0
    return told


def _located(c: dict, place: tuple[int, int], by_id: dict, by_sum: dict) -> tuple[dict | None, tuple[int, int] | None, str | None, bool]:
    """The article that a correction is about, the place of its words there (None: stale), what there is to say, and whether it had to be
    followed."""
    given, checksum = c["article_id"].strip(), c["article_sha256"].strip().lower()
    same = by_sum.get(checksum, []) if checksum else []
    article = next((a for a in same if a["article_id"] == given), same[0] if len(same) == 1 else None)
    if article is None and same:
        return None, None, f"there is no article {given!r}, and several have this text", False
    renamed = article is not None and article["article_id"] != given
    if article is None and (article := by_id.get(given)) is None:
        return None, None, f"there is no article {given!r}, and none with this checksum", False
    source, text = article["text"], c["text"]
    here = source[place[0] : place[1]]
    fits = (
        article["sha256"] == checksum and place[1] <= len(source)
        if not text.strip()
        else " ".join(here.split()) == " ".join(text.split()) != ""
    )
    changed = "the article has changed" if checksum and article["sha256"] != checksum else None
    notes = [f"the article was called {given!r}"] if renamed else []
    if fits and not changed:
        return article, place, "; ".join(notes) or None, renamed
    if fits:
        return article, place, "; ".join([*notes, changed, "the words stand where they stood"]), True
    places = _places(source, text)
    if len(places) == 1:
        return (
            article,
            places[0],
            "; ".join([*notes, changed or "the offsets did not fit", "the words stand at one place and were followed"]),
            True,
        )
    what = "its words are not there" if not places else "its words stand there more than once"
    return article, None, "; ".join([*notes, changed or "the offsets do not fit", what]), False


def _places(source: str, text: str) -> list[tuple[int, int]]:
    """Where a text stands in a source, at most two places; white space may differ. [] for an empty text."""
    words = text.split()
    if not words:
        return []
    exact = text.strip()
    first = source.find(exact)
    if first >= 0:
        second = source.find(exact, first + 1)
        return [(first, first + len(exact))] + [(second, second + len(exact))] * (second >= 0)
    found = re.compile(r"\s+".join(map(re.escape, words))).finditer(source)
    return [m.span() for m, _ in zip(found, range(2))]


def _overlap(row: dict, place: tuple[int, int]) -> float:
    inner = min(row["end"], place[1]) - max(row["start"], place[0])
    return inner / (max(row["end"], place[1]) - min(row["start"], place[0])) if inner > 0 else 0.0


def _meant(rows: list[dict], place: tuple[int, int]) -> dict | None:
    """The quotation at a place: with exactly these offsets (as they are, or as they were extracted), else the one that overlaps it most, if
    nearly all."""
    exact = [r for r in rows if place == (r["start"], r["end"])] or [r for r in rows if place == r["_was"]]
    if exact:
        return min(exact, key=lambda r: (r["part_of"] is not None, r["quote_id"]))
    near = max(rows, key=lambda r: (_overlap(r, place), -r["start"]), default=None)
    return near if near is not None and _overlap(near, place) >= NEARLY else None


def _new_span(c: dict, source: str, place: tuple[int, int], moved: bool) -> tuple[int, int] | None:
    old, new = _offsets(c, "start", "end"), _offsets(c, "new_start", "new_end")
    shifted = (new[0] + place[0] - old[0], new[1] + place[0] - old[0])
    # a part of the old span is known by it
    text = c["new_text"].strip() or (c["text"][new[0] - old[0] : new[1] - old[0]] if old[0] <= new[0] and new[1] <= old[1] else "")
    if 0 <= shifted[0] < shifted[1] <= len(source) and (
        " ".join(source[slice(*shifted)].split()) == " ".join(text.split()) if text else not moved
    ):
        return shifted
    places = _places(source, text)
    return places[0] if len(places) == 1 else None


def _added(article: dict, place: tuple[int, int], rows: list[dict]) -> dict:
    """A row of table quotes for a passage that the rules did not find: direct between marks, mixed with marks inside, else indirect."""
    source, (start, end) = article["text"], place
    text = source[start:end]
    before, after = source[:start].rstrip()[-1:], source[end:].lstrip(" .،")[:1]
    kind = "direct" if _MARKS.get(before) == after and after else "mixed" if any(m in text for m in '«“"{') else "indirect"
    wider = [r for r in rows if r["start"] <= start and end <= r["end"] and not r["_rejected"]]
    headline = article.get("headline_start"), article.get("headline_end")
    in_headline = all(isinstance(h, int) for h in headline) and headline[0] <= start and end <= headline[1]
    empty = dict.fromkeys(
        (
            "cue",
            "cue_lemma",
            "cue_start",
            "cue_end",
            "stance",
            "polarity",
            "speaker",
            "speaker_start",
            "speaker_end",
            "speaker_name",
            "via",
            "addressee",
        )
    )
    return {
        "article_id": article["article_id"],
        "outlet": article["outlet"],
        "quote_id": f"a{start}-{end}",
        "part_of": min(wider, key=lambda r: r["end"] - r["start"])["quote_id"] if wider else None,
        "start": start,
        "end": end,
        "text": text,
        "type": kind,
        **empty,
        "resolution": "unresolved",
        "voice": "headline" if in_headline else "body",
        "rule": "added by hand",
        "confidence": 1.0,
        "words": len(arabic.word_list(text)),
        "corrected": "added",
        "_was": place,
        "_rejected": False,
    }


def _set_speaker(row: dict, name: str | None, known: dict[str, str]) -> None:
    """Another speaker; with no name the speaker is left open. The words in the text that were taken for the name go when they cannot be
    this one's."""
    if row["resolution"] in ("name", "organisation", "anonymous") and not set(arabic.word_list(name or "")) & set(
        arabic.word_list(row["speaker"] or "")
    ):
        row |= {"speaker": None, "speaker_start": None, "speaker_end": None}
    row |= {"speaker_name": name, "resolution": known.get(name, "name") if name else "unresolved"}


def _without_rejected(rows: list[dict]) -> list[dict]:
    """The rows that are left, in the order of the text; what lay inside a rejected one, or lies outside one whose span changed, belongs to
    the next wider one."""
    by_id = {r["quote_id"]: r for r in rows}
    for row in rows:
        while (outer := by_id.get(row["part_of"])) is not None and (
            outer["_rejected"] or not (outer["start"] <= row["start"] and row["end"] <= outer["end"])
        ):
            row["part_of"] = outer["part_of"]
    left = [r for r in rows if not r["_rejected"]]
    return sorted(left, key=lambda r: (r["start"], -r["end"])) if any(r["corrected"] in ("changed", "added") for r in left) else left


def summary(told: list[dict]) -> str:
    """A line for people on what became of the corrections, and one for each that could not be applied; "" when there are none."""
    if not told:
        return ""
    counts: dict[str, int] = {}
    for t in told:
        if t["result"] in ("applied", "followed"):
            counts[t["action"]] = counts.get(t["action"], 0) + 1
    lines = [
        f"Corrections: {sum(counts.values())} of {len(told)} applied"
        + (f" ({', '.join(f'{a} {n}' for a, n in sorted(counts.items()))})" if counts else "")
        + "."
    ]
    lines += [f"Row {t['row']} of the corrections: {t['result']}: {t['remark']}." for t in told if t["result"] != "applied"]
    return "\n".join(lines)


# --- adding one
# ---------------------------------------------------------------------------------------------------------------------------------


def add(
    corpus: str,
    quote,
    action: str,
    speaker_name: str | None = None,
    why: str = "",
    new_span: tuple[int, int] | None = None,
    who: str | None = None,
    processed: str = "",
    name: str = "",
):
    """Appends one correction to the corpus's file and returns what it will change, as a DataFrame of column, is, will_be. It takes effect
    when steps.quotes runs again.

    `quote`: "article#q1" (article id and quote id), ("article", "q1"), or ("article", start, end), offsets into the article's source text.
    `action`: accept, reject, speaker (with `speaker_name`; None leaves the speaker open), span (with `new_span`), add (a quotation that was
    not found, by its offsets). `who` is the user's login name unless given; `processed` and `name` as for steps.quotes. Raises InputError
    when the request does not fit; then nothing is written."""
    import pandas as pd

    from . import steps

    if action not in ACTIONS:
        raise InputError(f"There is no action {action!r}. The actions are: {', '.join(ACTIONS)}.")
    if action == "span" and new_span is None:
        raise InputError("Action span needs new_span=(start, end): where the quotation begins and ends in the article's text.")
    frames = steps.known(corpus, processed, "articles", "quotes")  # as the last run left them: earlier additions do not count yet
    sources = {a["article_id"]: a for a in frames["articles"].to_dict("records")}
    rows = tables.records(frames["quotes"])
    article_id, start, end = _asked(quote, rows, sources)
    article = sources[article_id]
    found = _meant([{**r, "_was": (r["start"], r["end"])} for r in rows if r["article_id"] == article_id], (start, end))
    if found is None and action not in ("add", "accept"):
        raise InputError(
            f"There is no quotation at {start}–{end} of {article_id}. Take its id and offsets from table quotes; a new one needs action add."
        )
    span = new_span or (None, None)
    if new_span is not None and not (0 <= span[0] < span[1] <= len(article["text"])):
        raise InputError(f"new_span {new_span} does not lie in {article_id}, which has {len(article['text'])} characters.")
    given = {
        "article_sha256": article["sha256"],
        "article_id": article_id,
        "start": start,
        "end": end,
        "text": article["text"][start:end],
        "action": action,
        "speaker_name": speaker_name or "",
        "new_start": span[0],
        "new_end": span[1],
        "new_text": article["text"][span[0] : span[1]] if new_span else "",
        "who": _user() if who is None else who,
        "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "why": why,
    }
    cells = {k: "" if v is None else str(v) for k, v in given.items()}
    after, told = apply([r for r in rows if r["article_id"] == article_id], [article], [{**cells, "row": 0}])
    if told[0]["result"] not in ("applied", "followed") and action != "accept":
        raise InputError(f"This correction would change nothing: {told[0]['remark']}.")
    append(file(name or paths.corpus_folder(corpus).name), cells)
    shown = ("text", "type", "speaker_name", "resolution", "corrected")
    new = next((r for r in after if r["quote_id"] == told[0]["quote_id"]), None)
    return pd.DataFrame([{"column": c, "is": found and found[c], "will_be": new[c] if new else "(left out)"} for c in shown])


def _asked(quote, rows: list[dict], sources: dict) -> tuple[str, int, int]:
    """Article id, start and end of the quotation that `add` was asked about."""
    parts = quote.rpartition("#")[::2] if isinstance(quote, str) else tuple(quote)
    if len(parts) not in (2, 3) or parts[0] not in sources:
        raise InputError(
            f"{quote!r} names no article of the corpus. Expected 'article#q1', ('article', 'q1') or ('article', start, end), with an id from table articles."
        )
    if len(parts) == 2:
        row = next((r for r in rows if (r["article_id"], r["quote_id"]) == parts), None)
        if row is None:
            raise InputError(
                f"Article {parts[0]!r} has no quotation {parts[1]!r}. Take the id from table quotes, or give ('article', start, end)."
            )
        return parts[0], int(row["start"]), int(row["end"])
    start, end = int(parts[1]), int(parts[2])
    if not 0 <= start < end <= len(sources[parts[0]]["text"]):
        raise InputError(f"{start}–{end} is no passage of {parts[0]!r}, which has {len(sources[parts[0]]['text'])} characters.")
    return parts[0], start, end


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def append(path: Path, cells: dict[str, str]) -> None:
    """Adds one row to a corrections file, in the file's own columns, one writer at a time; makes the file, complete with its header, when
    there is none.

    UTF-8 with a byte order mark, cells that a spreadsheet would run get an apostrophe. Raises InputError when it cannot be written, or its
    header does not fit."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _alone_at(path):
            _append(path, cells)
    except OSError as why:
        raise InputError(f"The correction cannot be written to {_told(path)} ({why.strerror or why}).") from None


def _append(path: Path, cells: dict[str, str]) -> None:
    if not path.is_file():
        path.write_bytes((",".join(COLUMNS) + "\n").encode("utf-8-sig"))
    columns, _, delimiter, encoding = _parsed(path)
    if encoding not in ("utf-8", "utf-8-sig"):
        raise InputError(f"The corrections in {_told(path)} are encoded in {encoding}. Save the file as CSV (UTF-8) before a row is added.")
    lost = [c for c in COLUMNS if cells.get(c) and c not in columns and c not in ("who", "when", "why")]
    if lost:
        raise InputError(f"The corrections in {_told(path)} have no column {', '.join(lost)}. The first row must be: {','.join(COLUMNS)}")
    with open(path, "rb") as old:
        size = old.seek(0, os.SEEK_END)
        old.seek(max(0, size - 1))
        unfinished = old.read(1) not in (b"\n", b"\r", b"")
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(
        [tables._harmless(cells.get(c, "")) for c in columns]
    )
    with open(path, "ab", buffering=0) as file:
        file.write(("\n" * unfinished + out.getvalue()).encode("utf-8"))
