"""What a number of articles an outlet allows: the levels that every panel of 04 and the index state. Without numpy, for the driver."""

LEVELS = ((1, "one"), (2, "few"), (5, "some"), (10, "many"))  # articles an outlet, from; in words: wording_framing, level_* and allows_*
TESTED_FROM = 5


def level(articles: int) -> str:
    """one, few (2–4), some (5–9) or many (10 or more), of an outlet's articles (one or more)."""
    return [name for least, name in LEVELS if articles >= least][-1]
