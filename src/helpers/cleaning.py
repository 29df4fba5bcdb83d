"""From a source text to its parts: headline, paragraphs, lists, tables, sentences and page furniture; and copies among articles.

Nothing is deleted: every part is a span of the source text, and page furniture is a kind of paragraph that later steps leave out."""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from . import arabic, bylines, cues, lexicons, marks
from .actor_nouns import noun_class

HEADLINE_LETTERS = 220  # the longest first line that is taken for a headline
HEADING_WORDS, FURNITURE_WORDS, CREDIT_WORDS, DATELINE_WORDS = 14, 40, 14, 8
# of headlines of other articles between two paragraphs; at most so many of them; words of one by itself
LINKED_WORDS, LINKED_LINES, LINKED_ALONE = (5, 18), 4, 7
COPY, SHARED_PASSAGE = 0.5, 0.2  # containment: of word 5-grams in the smaller article (Nicholls 2019; Broder 1997)
SHINGLE = 5

_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029]+")
_SYMBOLS = re.compile(r"[^\w\s:./،\-–—|()«»\"“”©؟!?]+")
_NO_PARTS = re.compile(r"[^-–—:/|(]+")  # a line of one part, without a place or an agency set apart
_ORDINALS = ("اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")
_BULLET = re.compile(rf"^(?:[•●▪◾◼■□◦‣⁃∙·*✓✔➤►▶]\s*|[-–—]\s+|\(?\d{{1,2}}[.)ـ-]\s+|(?:{'|'.join(_ORDINALS)})\s*[:،-]\s*)")
# letters that begin no list
_NO_BULLET = frozenset(map(chr, range(0x0621, 0x064B))) - {arabic.TATWEEL, *"أإآ", *(word[0] for word in _ORDINALS)}
_WORD_OR_DIGITS = re.compile(r"[^\W\d_]+|\d+")
_ALNUM = re.compile(r"[^\W_]")
_STOPS, _TERMINAL = frozenset(".!?؟…"), frozenset(".!?؟…:،؛")  # what ends a sentence; what ends a line that is no heading
_GOES_ON = _TERMINAL - set("؟!")  # what ends a line that is no headline either
_SIGNS = _STOPS | marks.KINDS.keys() | {"\n"}  # the tokens that paragraphs and sentences are made by
_CLOSING = "\"”“»)]}’'"  # marks and brackets that may follow the stop of a sentence
_DOMAIN = re.compile(r"(?:https?://|www\.)?[A-Za-z0-9-]{2,}(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,6}(?:/\S*)?(?:\s*[-–—:|].{0,40})?")
_HASHTAGS = re.compile(r"#\S+(?:[\s،,]+#\S+)*")
_LATIN_CREDIT = re.compile(r"(?:^|[\s/|(–—-])[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2}\)?$")
_BETWEEN_AGENCIES = re.compile(r"[-–—/،,]")
_DATELINE = re.compile(
    r"^(?P<line>[^\d.!?؟\"«“:]{2,60}?\s*(?:[-–—/]\s*[^\d.!?؟\"«“:]{2,40}?|\(\s*[^()\d]{1,25}\s*\))?)\s*(?P<stop>[-–—:])\s"
)


@cache
def _furniture() -> dict[str, dict[str, str]]:
    """match -> folded phrase -> why."""
    table: dict[str, dict[str, str]] = {"exact": {}, "start": {}, "word": {}, "name": {}, "tail word": {}, "tail phrase": {}}
    for row in lexicons.rows("furniture"):
        match = f"tail {row['match']}" if row["why"] == "tail" else row["match"]
        table[match][_bare(row["phrase"])] = row["why"]
    for row in lexicons.rows("months"):
        for word in arabic.word_list(row.get("form", "")):
            table["word"][word] = "date"
    return table


@cache
def _first_words() -> frozenset[str]:
    """The words that furniture phrases begin with: a long line that begins otherwise is none."""
    return frozenset(phrase.split()[0].strip(":،") for table in ("exact", "start") for phrase in _furniture()[table] if phrase)


@cache
def _first_tokens() -> frozenset[str]:
    """The first tokens of those words, and the stops that may stand before them."""
    return frozenset(arabic.tokens(word).words[0] for word in _first_words() if word) | frozenset(":.،")


@cache
def _buttons() -> re.Pattern:
    """The names on share buttons (match `name` of the lexicon), the longer ones first."""
    return re.compile("|".join(re.escape(name) for name in sorted(_furniture()["name"], key=len, reverse=True)))


@cache
def _name_initials() -> frozenset[str]:
    return frozenset(name[0] for name in _furniture()["name"])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_bare(row["form"]) for row in lexicons.rows("agencies"))


def _bare(text: str) -> str:
    """Folded, lower case, with emoji and dots out of the way and single spaces: what furniture phrases are compared on."""
    return " ".join(_SYMBOLS.sub(" ", arabic.fold(text)).lower().replace(".", " ").split()).replace(" :", ":")


def _names_agencies(bare: str) -> bool:
    """Whether a text (as of `_bare`) is a credit: an agency, or several («رويترز», «رويترز - أرشيف», «رويترز، وكالات»)."""
    return bare in _agencies() or all(part.strip(" ()") in _agencies() for part in _BETWEEN_AGENCIES.split(bare))


def _full_stop(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS


def _is_phrase(text: str, words: int) -> bool:
    """Whether a text ends without a stop, comma or colon and has so many words at most, as headings and cells of tables do."""
    return text.rstrip(_CLOSING)[-1:] not in _TERMINAL and len(text.split()) <= words


def segment(source: str) -> dict:
    """The parts of a source text: `headline` (span or None), `dateline` (str or None), `paragraphs`, `sentences`, `boilerplate`,
    `warnings`.

    Spans are dicts of start, end, text (half-open code points; source[start:end] == text). A paragraph's kind is headline, heading, body,
    list, table or furniture (with `why`); sentences name their paragraph by number and leave furniture out."""
    paragraphs = _lines(source)
    signs = [i for i, word in enumerate(arabic.tokens(source).words) if word in _SIGNS]
    _mark_furniture(source, paragraphs)
    headline = _mark_headline(paragraphs)
    _mark_bylines(paragraphs, headline, _NO_PARTS)
    dateline = _mark_dateline(paragraphs, headline)
    _mark_bylines(paragraphs, headline)
    _mark_blocks(source, paragraphs)
    paragraphs, tails = _cut_tails(source, paragraphs, signs)
    sentences, warnings = _sentences(source, paragraphs, signs)
    boilerplate = [
        {"start": p["start"], "end": p["end"], "text": p["text"], "why": p["why"]} for p in paragraphs if p["kind"] == "furniture"
    ] + tails
    boilerplate.sort(key=lambda b: b["start"])
    head = {k: headline[k] for k in ("start", "end", "text")} if headline else None
    return {
        "headline": head,
        "dateline": dateline,
        "paragraphs": paragraphs,
        "sentences": sentences,
        "boilerplate": boilerplate,
        "warnings": warnings,
    }


def _span(source: str, start: int, end: int, **more) -> dict:
    return {"start": start, "end": end, "text": source[start:end], **more}


def _lines(source: str) -> list[dict]:
    """Non-empty lines without the blanks and controls at their ends; lines that were only wrapped are one."""
    out, wrapped = [], arabic.wraps(source)
    for m in _LINE.finditer(source):
        line = m.group()
        left = len(line) - len(line.lstrip(_BLANK))
        right = len(line.rstrip(_BLANK))
        if left < right and out and m.start() - 1 in wrapped:
            out[-1] = _span(source, out[-1]["start"], m.start() + right, kind="body", why=None)
        elif left < right:
            out.append(_span(source, m.start() + left, m.start() + right, kind="body", why=None))
    return out


_BLANK = "".join(chr(c) for c in range(0x3001) if chr(c).isspace()) + arabic.CONTROLS


# --- page furniture
# -----------------------------------------------------------------------------------------------------------------------------


def _mark_furniture(source: str, paragraphs: list[dict]) -> None:
    """Sets kind and why of lines that are page furniture. The first line never is by a credit, and a long line never is at all."""
    words, starts, _ = arabic.tokens(source)
    in_related = False
    for n, p in enumerate(paragraphs):
        text = p["text"]
        first = bisect_left(starts, p["start"])
        if len(text) > 400 or len(text) > 120 and not _opens_furniture(text, words[first : first + 1]):
            in_related = False
            continue
        bare = _bare(text)
        count = len(bare.split())
        why = _why(bare, count, _full_stop(text)) or (n > 0 and _credit(text, bare, count)) or _link(text) or None
        if not why and in_related and count <= HEADING_WORDS + 4 and (not _full_stop(text) or text[-1] in "؟!"):
            why = "related"  # the titles listed below a related-news heading
        if n == 0 and why == "read-also" and count > 3:
            why = None  # «بالفيديو: البنك يساند المدينة»: the headline
        if why:
            p["kind"], p["why"] = "furniture", why
        in_related = (
            why == "related"
            and (in_related or count <= 5)
            or why == "read-also"
            and count <= 3
            and bare.strip(" :.") in _furniture()["start"]
        )
    _mark_linked(paragraphs)


def _mark_linked(paragraphs: list[dict]) -> None:
    """Headlines of other articles that a page sets between two paragraphs, without a word before them: two to four lines in a row that end
    in no stop, in an article whose paragraphs do. One such line may be a crosshead, lines behind a colon are a list, and what is short is a
    table; but a page that has such rows, or a line about its app, also has longer ones by themselves."""
    text = [p for p in paragraphs if p["kind"] != "furniture"][1:]
    if not any(_is_link(p["text"]) for p in text[1:-1]):
        return  # as in most articles
    ends = [_full_stop(p["text"]) for p in text]
    long = [end for p, end in zip(text, ends) if len(p["text"].split()) > HEADING_WORDS]
    if len(long) < 4 or sum(long) < 0.8 * len(long):
        return
    runs, at = [], 1
    while at < len(text) - 1:
        stop = at
        while stop < len(text) and _is_link(text[stop]["text"]):
            stop += 1
        inside = (
            0 < stop - at <= LINKED_LINES
            and stop < len(text)
            and ends[stop]
            and ends[at - 1]
            and len(text[stop]["text"].split()) > HEADING_WORDS
        )
        if inside and not all(ends[at:stop]):
            runs.append(text[at:stop])
        at = stop + 1
    linking = any(len(run) > 1 for run in runs) or any(p["why"] == "follow" and "اشعارات" in arabic.fold(p["text"]) for p in paragraphs)
    for run in runs:
        if len(run) > 1 or linking and len(run[0]["text"].split()) >= LINKED_ALONE:
            for p in run:
                p["kind"], p["why"] = "furniture", "related"


def _is_link(text: str) -> bool:
    """Whether a line may be a headline: some words, no mark of a list, a table or a sentence that goes on, not all of it a quotation."""
    if len(text) > 200 or text.rstrip(_CLOSING)[-1:] in _GOES_ON:
        return False
    words = len(text.split())
    whole = text[0] in marks.KINDS and text[-1] in _CLOSING
    return (
        LINKED_WORDS[0] <= words <= LINKED_WORDS[1]
        and not whole
        and not text[0].isdigit()
        and not _BULLET.match(text)
        and "|" not in text
        and "\t" not in text
    )


def _opens_furniture(text: str, first: tuple[str, ...]) -> bool:
    """Whether a line may be furniture by its first word; `first` is its first token, if any."""
    return (
        bool(first)
        and first[0].lower() in _first_tokens()
        and (arabic.fold(text[:30]).lower().split() or [""])[0].strip(":.،") in _first_words()
    )


_FOLLOW = frozenset(["تابع", "تابعوا", "تابعونا", "تابعنا"])


def _why(bare: str, count: int, is_sentence: bool) -> str | None:
    """Why a bare line is furniture, by the lexicon; None when it is not. A line that ends like a sentence is only furniture with a colon or
    as a read-also line."""
    table = _furniture()
    plain = bare.strip(" :.-–—|/()؟!_")
    if not plain:
        return "symbols" if not any(c.isalnum() for c in bare) and not any(c in "؟!?" for c in bare) else None
    if plain in table["exact"]:
        return table["exact"][plain]
    words = bare.split()
    if count <= FURNITURE_WORDS and words[0].strip(":،") in _first_words():
        for size in range(min(5, count), 0, -1):
            phrase = " ".join(words[:size])
            why = table["start"].get(phrase) or table["start"].get(phrase.rstrip(":،"))
            # one word alone (سمات, تابعنا) may also open a sentence: then a colon must follow, or the line must be no sentence
            if why and (
                phrase.endswith(":")
                or why in ("copyright", "source-link", "read-also")
                and size > 1
                or why == "follow"
                and size > 2
                or not is_sentence
                and (size > 1 or why in ("copyright", "tags", "follow", "byline"))
            ):
                return why
    if count < 10 and words[0] in _FOLLOW and not is_sentence and any(word in cues.word_class("platform") for word in words):
        return "follow"  # «تابعوا كذا على تلغرام»
    if count <= 12:
        words = _WORD_OR_DIGITS.findall(bare)
        if all(w.isdigit() or w in table["word"] for w in words) and (any(w.isdigit() for w in words) or "دقيقتان" in words):
            return next((why for why in ("listen", "share") if any(table["word"].get(w) == why for w in words)), "date")
    if (
        bare[0] in _name_initials()
        and not is_sentence
        and len(_buttons().findall(bare)) > 1
        and not _buttons().sub("", bare).strip(" |-–/0123456789+")
    ):
        return "share"  # «FacebookTwitterالمزيد1»: buttons that run together
    return None


def _link(text: str) -> str | None:
    """source-link for a line that is the domain of a site («AHDATH.INFO», also with a place or an agency behind it), tags for one of
    hashtags only."""
    site, _, behind = text.partition(" ")
    if text[0] < "\u0600" and (_DOMAIN.fullmatch(text) or _DOMAIN.fullmatch(site) and _bare(behind) in _agencies()):
        return "source-link"
    if text.endswith(".نت") and " " not in text:
        return "source-link"  # «الموج.نت»
    return "tags" if text[0] == "#" and _HASHTAGS.fullmatch(text) else None


def _credit(text: str, bare: str, count: int) -> str | None:
    """photo for a short line that ends in an agency's credit after a slash or in brackets: «… في القمة/ AFP», «(رويترز)»."""
    if count > CREDIT_WORDS or _full_stop(text):
        return None
    plain = bare.strip(' ()/-–—|«»"')
    if _names_agencies(plain):
        return "credit"
    for mark in ("/", "(", "|"):
        head, found, tail = bare.rpartition(mark)
        if found and _names_agencies(tail.strip(" ()")):
            return "photo"
        if mark == "(" and found and head.rpartition("،")[2].strip() in _agencies():
            return "byline"  # «فلانة الفلانية، وكالة (المدينة)»
    if (
        "/" in text
        and len(initials := _WORD_OR_DIGITS.findall(bare)) > 2
        and all(len(w) <= 4 and not w.isdigit() for w in initials)
        and sum(len(w) <= 2 for w in initials) > 1
    ):
        return "credit"  # «(نبأ) س ر / ع م»: an agency's sign-off
    if "/" in text and _LATIN_CREDIT.search(text):
        return "photo"
    return None


def _cut_tails(source: str, paragraphs: list[dict], signs: list[int]) -> tuple[list[dict], list[dict]]:
    """Tag lists and source links glued to the end of a paragraph («… في العراق. سمات لندن مصحف») are cut off as furniture of their own."""
    table = _furniture()
    words, phrases = table["tail word"], table["tail phrase"]
    tokens, openings = arabic.tokens(source).words, {phrase.split()[0] for phrase in (*words, *phrases)}
    if openings.isdisjoint([tokens[i].lower() for i in map((1).__add__, signs) if i < len(tokens)]):
        return paragraphs, []  # as in nearly every article
    tails = []
    for p in paragraphs:
        if p["kind"] not in ("body", "list"):
            continue
        end = arabic.fold(p["text"][-400:])
        if not any(mark in end for mark in (*words, *phrases)):
            continue
        shade = arabic.shadow(p["text"])
        cut = None
        for stop in re.finditer(r"[.!?؟»”\"]\s+(?=[^\W\d_])", shade.text):
            rest = shade.text[stop.end() : stop.end() + 40].lower()
            first = rest.split(None, 1)[0] if rest.split() else ""
            if first in words and not _full_stop(shade.text.rstrip()) and len(shade.text) - stop.end() < 300:
                cut = stop.end()
            elif any(rest.startswith(phrase) for phrase in phrases) and len(shade.text) - stop.end() < 400:
                cut = stop.end()
            if cut:
                break
        if cut:
            start = p["start"] + shade.place(cut)
            tails.append(_span(source, start, p["end"], why="tags" if shade.text[cut:].split()[0] in words else "source-link"))
            end = p["start"] + len(source[p["start"] : start].rstrip(_BLANK))
            p.update(_span(source, p["start"], end))
    return paragraphs, tails


# --- headline, headings, lists, tables
# ----------------------------------------------------------------------------------------------------------


def _mark_headline(paragraphs: list[dict]) -> dict | None:
    """The first line that is not furniture, when it is short, does not end like a sentence, and text follows it."""
    rest = [p for p in paragraphs if p["kind"] != "furniture"]
    if len(rest) < 2:
        return None
    first = rest[0]
    text = first["text"]
    ends_like_sentence = bool(re.search(r"(?<!\.)\.[\"”»)]?$|[،؛:]$", text))
    if (
        len(text) > HEADLINE_LETTERS
        or ends_like_sentence
        or (len(text) > 120 and len(rest) > 1 and len(text) > 0.8 * len(rest[1]["text"]) and _full_stop(text))
    ):
        return None
    first["kind"] = "headline"
    return first


def _mark_bylines(paragraphs: list[dict], headline: dict | None, alike: re.Pattern = _LINE) -> None:
    """Lines (that fully match a pattern) below the headline and at the end that say who made the article are furniture."""
    rest = [p for p in paragraphs if p["kind"] == "body"]
    top = rest[: bylines.TOP_LINES] if headline else []
    top = top[: next((n for n, p in enumerate(top) if len(p["text"]) > bylines.LONG or _full_stop(p["text"])), len(top))]
    for n, p in enumerate(rest):
        if len(rest) > 2 and alike.fullmatch(p["text"]) and (n < len(top) or n > len(rest) - 3 or p["text"][-1] in ":)") and (why := bylines.why(p["text"], n < len(top))):
            p["kind"], p["why"] = "furniture", why


_PLACE_AND_OUTLET = re.compile(r"([^()]{2,30}) \(([^()]{2,40})\)")


def _mark_dateline(paragraphs: list[dict], headline: dict | None) -> str | None:
    """The agency dateline of an article: a line of its own (then furniture: «بيروت: فلان», «لندن – وكالات») or the head of the first
    paragraph."""
    rest = [p for p in paragraphs if p["kind"] == "body"]
    found: list[str] = []
    for n, p in enumerate(rest[:3]):
        text = p["text"].strip(' «»"()')
        if len(rest) < 2 or not headline or _full_stop(text):
            continue
        bare = _bare(text)
        words = bare.split()
        in_brackets = _PLACE_AND_OUTLET.fullmatch(p["text"].strip())  # «نواكشوط (اسم الجريدة)»
        halves = in_brackets.groups() if in_brackets and bylines.is_place(in_brackets[1]) else text.split(" ـ ")
        parts = [s.strip() for half in halves for s in re.split(r"[-–—:/|]", _bare(half)) if s.strip()]
        dated = _WORD_OR_DIGITS.findall(bare)
        others = [w for w in dated if not w.isdigit() and _furniture()["word"].get(w) != "date"]
        timed = "|" in text or ":" in text  # «العاصمة – فلانة الفلانية | منذ 20 مايو 2014 / 20:57»
        if (
            len(dated) <= DATELINE_WORDS + 2
            and len(others) <= (4 if timed and len(dated) > 2 * len(others) else 2)
            and len(dated) - len(others) >= 3
            and any(w.isdigit() for w in dated)
        ):
            p["kind"], p["why"] = "furniture", "dateline"  # «كيرسادا، الاثنين 16 حزيران 2025»
            found.append(p["text"])
            continue
        if any(_furniture()["word"].get(w) == "states" for w in words) or ":" in text and noun_class(words[0].rstrip(":")) in ("title", "organisation"):
            continue  # «وزير الخارجية: الاتفاق لا يستهدف أحدا»: the second line of a headline
        above = not any(_full_stop(q["text"]) for q in rest[:n])  # no paragraph of the text stands above it
        made = ":" in text and above and (any(s in _agencies() for s in parts) or bylines.names_maker(p["text"]))
        if ":" in text and not made and (n == 0 or not above):
            continue  # «الراوي: أمر مؤسف»: somebody's words
        if len(words) <= DATELINE_WORDS and (
            bare in _agencies() or len(parts) in (2, 3) and (n == 0 or made) and all(len(s.split()) <= 4 for s in parts)
        ):
            p["kind"], p["why"] = "furniture", "dateline"
            found.append(p["text"])
    if found:
        return " ".join(found)
    if rest:
        shade = arabic.shadow(rest[0]["text"][:140])
        m = _DATELINE.match(shade.text)
        if m:
            words = _bare(m["line"]).split()
            parts = [s.strip(" ()") for s in re.split(r"[-–—:/()]", _bare(m["line"])) if s.strip(" ()")]
            names_agency = any(s in _agencies() or s.startswith(("وكاله ", "وكالة ", "وكالات")) for s in parts)
            if len(words) <= DATELINE_WORDS and (names_agency or (m["stop"] != ":" and len(words) <= 3)):
                return rest[0]["text"][: shade.place(m.end("line"))].strip()
    return None


def _mark_blocks(source: str, paragraphs: list[dict]) -> None:
    """Headings, bulleted or numbered lists, and small tables (a tab or bar in each row, or three short rows on adjoining lines without
    stops)."""
    body = [p for p in paragraphs if p["kind"] == "body"]
    for p in body:
        if p["text"][0] not in _NO_BULLET and _BULLET.match(arabic.fold(p["text"][:24])):
            p["kind"] = "list"
        elif "\t" in p["text"] or p["text"].count("|") >= 2:
            p["kind"] = "table"
    run: list[dict] = []
    for p, after in zip(paragraphs, [*paragraphs[1:], None]):
        short = p["kind"] == "body" and _is_phrase(p["text"], 10)
        adjoining = (
            bool(run)
            and not re.search(r"\S", source[run[-1]["end"] : p["start"]])
            and len(re.findall(r"\r\n|[\r\n]", source[run[-1]["end"] : p["start"]])) == 1
        )
        if short and (not run or adjoining):
            run.append(p)
        if not short or after is None or not adjoining and run and run[-1] is not p:
            if len(run) >= 3:
                for row in run:
                    row["kind"] = "table"
            run = [p] if short and (not run or run[-1] is not p) else []
    for p, after in zip(paragraphs, [*paragraphs[1:], None]):
        if (
            p["kind"] == "body"
            and after is not None
            and after["kind"] in ("body", "list")
            and len(p["text"]) < 0.7 * len(after["text"])
            and _is_phrase(p["text"], HEADING_WORDS)
        ):
            p["kind"] = "heading"


# --- sentences
# ----------------------------------------------------------------------------------------------------------------------------------


def _sentences(source: str, paragraphs: list[dict], signs: list[int]) -> tuple[list[dict], list[str]]:
    """The sentences, and a warning when quotation marks outside page furniture do not pair (paragraphs are counted from 1)."""
    words, starts, ends = arabic.tokens(source)
    pairs, unpaired = marks.find(words, starts, ends, signs)
    first = [p["start"] for p in paragraphs]
    rows = sorted({n for n in (bisect_right(first, starts[i]) for i in unpaired) if n and paragraphs[n - 1]["kind"] != "furniture"})
    warnings = []
    if rows:
        warnings.append(
            "unbalanced quotation marks in paragraph"
            + ("s " if len(rows) > 1 else " ")
            + ", ".join(map(str, rows[:20]))
            + (" …" if len(rows) > 20 else "")
        )
    stops = [i for i in signs if words[i] in _STOPS]
    opens = [pair.open for pair in pairs]
    out = []
    for n, p in enumerate(paragraphs):
        if p["kind"] == "furniture":
            continue
        if p["kind"] in ("headline", "heading", "table"):
            spans = [(p["start"], p["end"])]
        else:
            a, b = bisect_left(starts, p["start"]), bisect_left(starts, p["end"])
            spans = _cut(
                source,
                p["start"],
                p["end"],
                words,
                starts,
                ends,
                stops[bisect_left(stops, a) : bisect_left(stops, b)],
                [q for q in pairs[bisect_left(opens, a) : bisect_left(opens, b)] if q.close < b],
                b - 1,
            )
        out += [_span(source, x, y, paragraph=n, kind=p["kind"]) for x, y in spans]
    return out, warnings


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph.

    A stop ends a sentence (. ! ? ؟, two dots as newspapers use them, a full stop after a closing mark) unless it stands in a number, after
    a title or a single letter (د. فلان, أ.ف.ب), between letters (بي.بي.سي), in an ellipsis within the sentence, or inside a quotation that
    goes on after it."""
    words, starts, ends = arabic.tokens(text)
    pairs, _ = marks.find(words, starts, ends)
    return _cut(text, 0, len(text), words, starts, ends, [i for i, word in enumerate(words) if word in _STOPS], pairs, len(words) - 1)


def _cut(
    source: str,
    first: int,
    end: int,
    words: list[str],
    starts: list[int],
    ends: list[int],
    stops: list[int],
    pairs: list[marks.Pair],
    last: int,
) -> list[tuple[int, int]]:
    """Spans of the sentences in source[first:end], whose last token is `last`; `stops` and `pairs` are those of this stretch."""
    cuts, done, at, cover = [], -1, 0, -1
    for i in stops:
        if i <= done:
            continue
        j = i
        while j < last and words[j + 1] in _STOPS:
            j += 1
        k = j  # closing marks and brackets that follow the stop belong to the sentence
        while k < last and starts[k + 1] == ends[k] and words[k + 1] in '»”"“)]}’':
            k += 1
        done = max(k, j)
        while at < len(pairs) and pairs[at].open < j:
            cover = max(cover, pairs[at].close)
            at += 1
        if k == last or cover > k:
            continue  # the paragraph is over, or the quotation goes on
        dots, before = "".join(words[i : j + 1]), words[i - 1] if i else ""
        if not (
            starts[k + 1] > ends[k]
            or words[k + 1] == "\n"
            or k > j
            and words[k + 1].isalpha()
            or dots == "."
            and _glued(before, words[k + 1], starts[i] > ends[i - 1])
        ):
            continue
        if dots == "." and before in ("د", "ا") and starts[k + 1] > ends[k]:
            continue  # «د . فلان»
        hijri = before == "ه" and i > 1 and words[i - 2][0].isdigit()  # «عام 1441هـ. وقال»
        if dots == "." and len(before) == 1 and before.isalpha() and starts[i] == ends[i - 1] and not hijri:
            continue
        if dots == "." and k == j and k + 2 <= last and len(words[k + 1]) == 1 and words[k + 2] == ")":
            continue  # «(أحمد. س)»: a name that is kept back
        if dots in ("...", "…", "....") and k == j and not _starts_sentence(words, k + 1):
            continue
        cuts.append(ends[k])
    out: list[tuple[int, int]] = []
    start = first
    for cut in [*cuts, end]:
        piece = source[start:cut]
        a, b = start + len(piece) - len(piece.lstrip(_BLANK)), start + len(piece.rstrip(_BLANK))
        if a < b and _ALNUM.search(source, a, b):
            out.append((a, b))
        elif out and a < b:
            out[-1] = (out[-1][0], b)
        start = cut
    return out


def _glued(before: str, after: str, blank: bool) -> bool:
    """Whether a full stop with no blank behind it ends a sentence: «غادر الوفد .وقال», with the blank on the wrong side, or «غادر
    الوفد.وقال»."""
    if not ("ء" <= before[:1] <= "ي" and "ء" <= after[:1] <= "ي"):
        return blank and len(before) > 1 and before[:1] in _CLOSING and "ء" <= after[:1] <= "ي"
    return len(after) > 1 and (blank and len(before) > 1 or len(before) > 2 and len(after) > 3 and after[0] == "و")


def _starts_sentence(words: list[str], i: int) -> bool:
    return i < len(words) and words[i] in ("\n", "«", "“", '"')


# --- copies
# -------------------------------------------------------------------------------------------------------------------------------------


def shingles(source: str, sentences: list[dict]) -> dict[tuple[str, ...], tuple[int, int]]:
    """The word 5-grams of an article's sentences (folded words), each with the source span of its first occurrence."""
    out: dict[tuple[str, ...], tuple[int, int]] = {}
    for s in sentences:
        words, starts, ends = arabic.tokens(source[s["start"] : s["end"]])
        kept = [(w, a, b) for w, a, b in zip(words, starts, ends) if w[0].isalnum()]
        for i in range(len(kept) - SHINGLE + 1):
            gram = tuple(w for w, _, _ in kept[i : i + SHINGLE])
            out.setdefault(gram, (s["start"] + kept[i][1], s["start"] + kept[i + SHINGLE - 1][2]))
    return out


def shared_passages(articles: list[dict]) -> list[dict]:
    """Pairs of articles that share text. `articles`: dicts of id, text, sentences.

    One record a shared passage (adjoining or overlapping 5-grams merged): a, b (ids; a stands earlier in the list), containment (shared
    5-grams over those of the smaller article, 0 to 1), level (copy from 0.5, shared passage from 0.2 or from 30 words on), and the
    passage's span in both articles."""
    grams = [shingles(a["text"], a["sentences"]) for a in articles]
    holders: dict[tuple[str, ...], list[int]] = {}
    for n, own in enumerate(grams):
        for gram in own:
            holders.setdefault(gram, []).append(n)
    common: dict[tuple[int, int], list] = {}
    for gram, who in holders.items():
        for x in range(len(who)):
            for y in range(x + 1, len(who)):
                common.setdefault((who[x], who[y]), []).append(gram)
    out = []
    for (x, y), both in sorted(common.items()):
        containment = len(both) / max(1, min(len(grams[x]), len(grams[y])))
        passages = _merge([(*grams[x][g], *grams[y][g]) for g in both])
        long = [p for p in passages if len(arabic.word_list(articles[x]["text"][p[0] : p[1]])) >= 30]
        if containment < SHARED_PASSAGE and not long:
            continue
        for a, b, c, d in passages if containment >= SHARED_PASSAGE else long:
            out.append(
                {
                    "a": articles[x]["id"],
                    "b": articles[y]["id"],
                    "containment": round(containment, 4),
                    "level": "copy" if containment >= COPY else "shared passage",
                    "start": a,
                    "end": b,
                    "text": articles[x]["text"][a:b],
                    "other_start": c,
                    "other_end": d,
                    "other_text": articles[y]["text"][c:d],
                }
            )
    return out


def _merge(spans: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Overlapping spans (in both articles at once) joined, in the order of the first article."""
    out: list[list[int]] = []
    for a, b, c, d in sorted(spans):
        if out and a <= out[-1][1] + 2 and out[-1][2] <= c <= out[-1][3] + 2:
            out[-1][1], out[-1][3] = max(b, out[-1][1]), max(d, out[-1][3])
        else:
            out.append([a, b, c, d])
    return [tuple(s) for s in out]
