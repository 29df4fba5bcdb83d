"""The figures of an evaluation by quotation type and by how the speaker is to be found, with intervals from resampling articles."""

from collections import Counter, defaultdict

from . import actors, arabic
from .evaluate import DRAWS, TYPES, compared, interval, right_speaker, shown, table, _lines

CLASSES = ("name", "title", "pronoun", "continuation", "organisation", "anonymous")
_PRONOUNS = frozenset(arabic.word_list("هو هي هم هما هن الأول الأولى الثاني الثانية الأخير الأخيرة أحدهم أحدهما إحداهما كلاهما كلتاهما"))
# بحسب قوله، على حد تعبيرها
_WITH_PRONOUN = frozenset(noun + pronoun for noun in ("قول", "تعبير", "راي", "لسان") for pronoun in ("ه", "ها", "هم", "هما"))


def speaker_class(quote: dict) -> str:
    """How a reader gets from the words beside the cue to the speaker, of an annotated quotation.

    The annotation's own `resolution`, where it has one. Else, from its fields alone: `continuation` without a mention (the cue has no
    subject of its own), but `pronoun` when the cue ends in one (قوله); then what the speaker is, by the noun that the name begins with
    (data/lexicons/actor_nouns.csv, actors.csv): `organisation` for bodies, media, documents and states, `anonymous` for people whom nobody
    names (sources, a worker), `title` for an office without a name (the minister). What is left is somebody's name: `name` when a word of
    it stands in the mention, `pronoun` when the mention is one, otherwise `title`."""
    if quote.get("resolution"):
        return quote["resolution"]
    mention, speaker = arabic.word_list(quote.get("speaker_mention") or ""), arabic.word_list(quote["speaker"])
    if not mention:
        last = (arabic.word_list(quote.get("cue") or "") or [""])[-1]
        return "pronoun" if {last, last[1:]} & _WITH_PRONOUN else "continuation"
    if len(mention) == 1 and mention[0] in _PRONOUNS:
        return "pronoun"
    kind = actors.kind_of([*speaker, ""], 0, 1, {}) if speaker else ""
    if kind in ("organisation", "agency", "document"):
        return "organisation"
    if kind in ("anonymous", "quantifier"):
        return "anonymous"
    if kind in ("title", "joint", "class"):
        return "title" if any(word.startswith(("ال", "لل")) for word in speaker) else "anonymous"  # the minister; a worker
    bones = {arabic.skeleton(word) for word in mention}
    return "name" if any(arabic.skeleton(word) in bones for word in speaker) else "title"


def by_type(pairs: list[tuple[dict, dict]], sources: dict[str, str], draws: int = DRAWS) -> list[dict]:
    """Rows as those of evaluate.table: direct, indirect and mixed quotations, with and without the speaker. A quotation is right when it is
    paired with an annotated one of the same type."""
    counts = defaultdict(list)
    for gold, record in pairs:
        sides = compared(gold, record, sources[record["id"]]).values()
        for kind in TYPES:
            given, expected = (sum(q["type"] == kind for side in sides for q in side[place]) for place in (1, 0))
            same = [(f, g) for *_, paired in sides for f, g in paired if f["type"] == g["type"] == kind]
            counts[kind].append((len(same), given, expected))
            counts[f"{kind} with speaker"].append((sum(right_speaker(f, g) for f, g in same), given, expected))
    return table(counts, draws)


def by_speaker(pairs: list[tuple[dict, dict]], sources: dict[str, str], draws: int = DRAWS) -> list[dict]:
    """One row a class of expected speakers (see `speaker_class`), of all types: quotations expected, found, found with the right speaker;
    the share of the last among those found and among all, and the interval of the latter."""
    counts = {name: [] for name in CLASSES}
    for gold, record in pairs:
        expected, found, right = Counter(), Counter(), Counter()
        for annotated, _, paired in compared(gold, record, sources[record["id"]]).values():
            expected.update(map(speaker_class, annotated))
            found.update(speaker_class(g) for _, g in paired)
            right.update(speaker_class(g) for f, g in paired if right_speaker(f, g))
        for name in CLASSES:
            counts[name].append((right[name], found[name], expected[name]))
    return _shares(counts, ("right", "found", "expected"), draws)


def by_resolution(pairs: list[tuple[dict, dict]], sources: dict[str, str], draws: int = DRAWS) -> list[dict]:
    """One row a class that the records themselves state in `resolution`: quotations given, those with right span, and those with the right
    speaker as well."""
    counts = {name: [] for name in (*CLASSES, "unresolved")}
    for gold, record in pairs:
        given, found, right = Counter(), Counter(), Counter()
        for _, extracted, paired in compared(gold, record, sources[record["id"]]).values():
            given.update(f["resolution"] for f in extracted)
            found.update(f["resolution"] for f, _ in paired)
            right.update(f["resolution"] for f, g in paired if right_speaker(f, g))
        for name in counts:
            counts[name].append((right[name], found[name], given[name]))
    return _shares(counts, ("right", "found", "given"), draws)


def _shares(counts: dict[str, list[tuple[int, int, int]]], names: tuple[str, str, str], draws: int) -> list[dict]:
    rows = []
    for name, per_article in counts.items():
        right, found, every = (sum(c[k] for c in per_article) for k in range(3))
        low, high = interval(per_article, lambda a, _, c: a / c if c else None, draws)
        rows.append(
            {
                "class": name,
                **dict(zip(names, (right, found, every))),
                "right_of_found": right / found if found else None,
                f"right_of_{names[2]}": right / every if every else None,
                "low": low,
                "high": high,
            }
        )
    return rows


def text(types: list[dict], speakers: list[dict], resolutions: list[dict]) -> str:
    """The three breakdowns as plain text for a terminal."""
    lines = _lines(types, "by type of quotation")
    for rows, heading, every in (
        (speakers, "by kind of expected speaker", "expected"),
        (resolutions, "by resolution that is given", "given"),
    ):
        lines += ["", f"{heading:30s} of found  of {every:8s}   interval         right  found  {every}"]
        for r in rows:
            if r[every]:
                lines.append(
                    f"{r['class']:30s}    {shown(r['right_of_found'])}        {shown(r[f'right_of_{every}'])}   {shown(r['low'])}–{shown(r['high'])}   {r['right']:6d} {r['found']:6d}  {r[every]:8d}"
                )
    return "\n".join(lines)
