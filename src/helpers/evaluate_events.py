"""How right merged events and graded conflicts are, against clusters made by reading (tests/gold/events).

A gold file names events with the passages that tell of them (`clusters`: `event`, `mentions` of article, start, end), facts with their
values and how these go together (`slots`: `slot`, `values`, `grade`), and pairs that are not to be taken for one (`not_same`)."""

from itertools import combinations
from typing import NamedTuple


class Pairs(NamedTuple):
    """Pairs of statements in different articles: joined and right, joined and wrong, all of the gold's mentions, and those of them that
    both have a statement."""

    right: int
    wrong: int
    expected: int
    dated: int
    found: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.dated if self.dated else 1.0


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return min(a[1], b[1]) - max(a[0], b[0])


def pairs(gold: dict, statements: list[dict], timexes: dict[tuple[str, str], tuple[int, int]]) -> Pairs:
    """Scores table statements (rows) against clusters. timexes: (article_id, timex_id) -> its span.

    A statement tells of the clusters whose mention holds its expression, or else covers half of a mention; pairs of one article are not
    counted, nor pairs of which the gold knows neither side. The recall is over those mentions that a statement with a date stands in: an
    event told without a date is no statement."""
    mentions = [(m["article"], m["start"], m["end"], n) for n, cluster in enumerate(gold["clusters"]) for m in cluster["mentions"]]

    def told(row: dict) -> frozenset:
        start, end = timexes[row["article_id"], row["timex_id"]]
        own = [m for m in mentions if m[0] == row["article_id"]]
        holding = {n for _, a, b, n in own if a <= start and end <= b}
        return frozenset(holding or {n for _, a, b, n in own if _overlap((a, b), (row["start"], row["end"])) >= 0.5 * (b - a)})

    events = [told(row) for row in statements]
    right = wrong = 0
    for i, j in combinations(range(len(statements)), 2):
        a, b = statements[i], statements[j]
        if a["event_id"] and a["event_id"] == b["event_id"] and a["article_id"] != b["article_id"] and events[i] and events[j]:
            right, wrong = (right + 1, wrong) if events[i] & events[j] else (right, wrong + 1)
    expected = dated = found = 0
    for n, cluster in enumerate(gold["clusters"]):
        rows = [
            [
                k
                for k, row in enumerate(statements)
                if row["article_id"] == m["article"] and n in events[k] and _overlap((m["start"], m["end"]), (row["start"], row["end"])) > 0
            ]
            for m in cluster["mentions"]
        ]
        for one, two in combinations(range(len(rows)), 2):
            if cluster["mentions"][one]["article"] == cluster["mentions"][two]["article"]:
                continue
            expected += 1
            dated += bool(rows[one] and rows[two])
            found += any(
                statements[x]["event_id"] and statements[x]["event_id"] == statements[y]["event_id"] for x in rows[one] for y in rows[two]
            )
    return Pairs(right, wrong, expected, dated, found)


def slots(gold: dict, conflicts: list[dict]) -> list[tuple[dict, set[str]]]:
    """Each gold fact with the relations that table conflicts (rows) gives between any two of its values."""

    def among(row: dict, values: list[dict]) -> bool:
        sides = ((row["article_id"], row["start"], row["end"]), (row["other_id"], row["other_start"], row["other_end"]))
        return all(
            any(v["article"] == article and _overlap((v["start"], v["end"]), (start, end)) > 0 for v in values)
            for article, start, end in sides
        )

    return [(fact, {row["relation"] for row in conflicts if among(row, fact["values"])}) for fact in gold["slots"]]
