"""Looking things up in JupyterLab: an article with its marks, all that a speaker says, a word in its contexts; each with offsets into the
source text.

    from helpers.lookup import kwic, show

    show("waqai-1")                    # an article, read with its speakers, dates and names
    show(speaker="فارغوتين")           # what is attributed to whoever is called so
    kwic("أزمة")                       # a word with what stands before and after it

They read the tables of the corpus that the notebook read last, as they are now: a correction shows at once."""

import re
from html import escape

from . import arabic, reader, steps, wording
from .paths import InputError

_BEFORE = "(?:[وف]?(?:[بلك]?ال|لل|[بلك])?)?"  # clitics that a word may be printed with
_AFTER = "(?:ه|ها|هم|هن|هما|نا|كم|ي|ك)"


def show(article: str = "", speaker: str = "", corpus: str = "", processed: str = ""):
    """An article as printed with everything that is marked in it, or all attributions of a speaker, as IPython HTML.

    `speaker`: a name or part of one; spelling and diacritics do not matter. `corpus`, `processed`: as for the steps; empty: those read
    last. Raises InputError for an article or a speaker that is not there, or when neither or both are given."""
    if bool(article) == bool(speaker):
        raise InputError('Give an article, show("waqai-1"), or a speaker, show(speaker="…").')
    frames = steps.current(*_where(corpus, processed), "articles", "quotes", "marked", "timexes", "naming", "cues")
    if article:
        rows = steps.rows_of(frames["articles"], article)
        if not rows:
            raise InputError(
                f"There is no article {article!r}. The ids are in table articles, for example {', '.join(frames['articles']['article_id'].head(3))}."
            )
        return reader.article_inline(
            rows[0],
            {name: steps.rows_of(frames[name], article) for name in ("quotes", "marked", "timexes", "naming", "cues") if name in frames},
        )
    wanted, quotes = arabic.fold(speaker), frames["quotes"]
    names = steps.speaker_names(quotes)
    said = quotes.assign(speaker_name=quotes["speaker_name"].map(names, na_action="ignore"))
    found = said[
        [
            any(wanted in arabic.fold(name) for name in names if isinstance(name, str))
            for names in zip(quotes["speaker_name"], said["speaker_name"])
        ]
    ]
    if found.empty:
        most = quotes["speaker_name"].value_counts().head(5).index
        raise InputError(f"Nothing is attributed to anybody called {speaker!r}. Those who speak most: {wording.listed(most)}.")
    columns = ["outlet", "quote_id", "speaker_name", "type", "cue", "text", "confidence", "corrected", "article_id", "start", "end"]
    return steps.show(found.sort_values(["article_id", "start"]), columns, {"text": "quote_id"}, max_rows=200)


def kwic(word: str, width: int = 60, corpus: str = "", processed: str = ""):
    """A word, or several in a row, wherever it stands in the articles, with `width` characters before and after it, as IPython HTML (right
    to left).

    Found with its clitics (و ف ب ل ك ال, pronouns); diacritics, hamza on alef and alef maksura do not matter. `contexts` gives the same as
    rows."""
    from IPython.display import HTML

    found = contexts(word, width, corpus, processed)
    columns = ["outlet", "article_id", "before", "word", "after", "start", "end"]
    count = wording.count(len(found), "passage")
    return HTML(
        f'<div dir="rtl">{reader.table(found, columns, {"word": "start"}, max_rows=200, count=False)}</div><p class="note">{escape(count)}</p>'
    )


def contexts(word: str, width: int = 60, corpus: str = "", processed: str = "") -> list[dict]:
    """Rows of `kwic`: outlet, article_id, before, word, after, start, end, in the order of the articles. Raises InputError for an empty
    word."""
    folded = arabic.fold(word).split()
    if not folded:
        raise InputError('Give a word, for example kwic("أزمة").')
    pattern = re.compile(r"(?<![^\W\d_])" + r"\s+".join(map(_printed, folded)) + r"(?![^\W\d_])")
    out = []
    for row in steps.current(*_where(corpus, processed), "articles")["articles"].to_dict("records"):
        shade, text = arabic.shadow(row["text"]), row["text"]
        for found in pattern.finditer(shade.text):
            start, end = shade.place(found.start()), shade.place(found.end())
            before, after = text[max(0, start - width) : start], text[end : end + width]
            out.append(
                {
                    "outlet": row["outlet"],
                    "article_id": row["article_id"],
                    "before": " ".join(before.split()),
                    "word": text[start:end],
                    "after": " ".join(after.split()),
                    "start": start,
                    "end": end,
                }
            )
    return out


def _printed(word: str) -> str:
    """A pattern for a folded word as it may be printed: with clitics; a teh marbuta opens before a pronoun."""
    stem = f"{re.escape(word[:-1])}(?:ة|ت{_AFTER})" if word.endswith("ة") else f"{re.escape(word)}{_AFTER}?"
    return _BEFORE + stem


def _where(corpus: str, processed: str) -> tuple[str, str]:
    return (corpus, processed) if corpus else steps.last_read()
