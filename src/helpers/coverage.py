"""Coverage: which outlet tells which of the merged events of 03, in its own words or as somebody's, and what it leaves out.

Left out is said only when at least two other outlets tell of an event, one not repeating the other, and an article of that length would be
expected to: by a logistic model of length alone, over all events that two outlets tell of. An event that the extraction did not find is
absent here and perhaps not in the article."""

import numpy as np

from . import framing

EXPECTED = 0.8  # the chance from which an absence is called left out
RIDGE = 1e-3
STATES = ("present", "attributed", "absent")


def matrix(statements, events, articles) -> list[dict]:
    """Rows of table coverage: an event by an outlet, for events that two outlets or more tell of; present, attributed (only inside
    quotation) or absent, with the clause, the chance that articles of that length tell of it, and whether the outlet left it out."""
    known = framing.counted(articles)
    known = known[known["outlet"].notna()]
    told = statements[statements["event_id"].notna() & statements["article_id"].isin(known["article_id"])]
    several = told.groupby("event_id")["outlet"].nunique()
    told = told[told["event_id"].isin(several[several > 1].index)]
    wanted = [e for e in events["event_id"] if e in set(told["event_id"])]
    if not wanted:
        return []
    tellers: dict[str, list[dict]] = {}
    for row in told.sort_values(["voice", "article_id", "start"]).to_dict("records"):  # outlet before quoted
        tellers.setdefault(row["event_id"], []).append(row)
    lengths = np.log(np.maximum(known["words"].to_numpy(float), 1))
    chance = dict(
        zip(known["article_id"], expected(lengths, [{r["article_id"] for r in tellers[e]} for e in wanted], list(known["article_id"])))
    )
    missed = {outlet: float(np.prod([1 - chance[a] for a in own])) for outlet, own in known.groupby("outlet", sort=True)["article_id"]}
    rows = []
    for event in events[events["event_id"].isin(wanted)].to_dict("records"):
        here = tellers[event["event_id"]]
        for outlet, none in missed.items():
            ours = [r for r in here if r["outlet"] == outlet]
            first = ours[0] if ours else {}
            state = STATES[2] if not ours else STATES[0] if any(r["voice"] == "outlet" for r in ours) else STATES[1]
            others = len({r["outlet"] for r in here if r["outlet"] != outlet and not r["wire"]})
            rows.append(
                {
                    "event_id": event["event_id"],
                    "outlet": outlet,
                    "state": state,
                    "tellers": others,
                    "expected": 1 - none,
                    "left_out": state == STATES[2] and others >= 2 and 1 - none >= EXPECTED,
                    **{c: first.get(c) for c in ("article_id", "start", "end", "text")},
                    "speaker_name": framing.key(first["speaker_name"]) if ours else None,
                    "wire": bool(ours) and all(r["wire"] for r in ours),
                    "event": event["text"],
                }
            )
    return rows


def expected(lengths, tellers: list[set], ids: list[str]) -> np.ndarray:
    """For each article the chance that one of its length (log of its words) tells of an event that two outlets tell of: logistic regression
    on length alone, over all articles and events (Newton's method with a small ridge on the slope)."""
    y = np.concatenate([[a in who for a in ids] for who in tellers]).astype(float)
    x = np.tile(lengths - lengths.mean(), len(tellers))
    design = np.column_stack([np.ones_like(x), x])
    beta = np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))
        gradient = design.T @ (y - p) - RIDGE * len(y) * beta * [0, 1]
        step = np.linalg.solve((design * (p * (1 - p))[:, None]).T @ design + np.diag([1e-9, RIDGE * len(y) + 1e-9]), gradient)
        beta += np.clip(step, -5, 5)
        if np.abs(step).max() < 1e-9:
            break
    return 1 / (1 + np.exp(-np.clip(beta[0] + beta[1] * (lengths - lengths.mean()), -30, 30)))
