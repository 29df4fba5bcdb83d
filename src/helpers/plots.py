"""Figures: one style, Arabic labels, colours that colour-blind readers can tell apart, and with each figure its counts as a table and a
text alternative.

matplotlib shapes Arabic and orders mixed directions by itself from 3.11 on (a reshaper would reverse the text); what it needs is the
direction of a label that begins with a Latin letter or a figure, which `label` gives. Each function returns a Figure record; `show`
displays it and writes its table."""

import io
import os
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from . import arabic, progress, wording

FONTS = Path(__file__).parent / "fonts"
# Okabe and Ito (2008), without black; the last is for what is left over
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")
REST = "#999999"
STYLE = {
    "font.size": 12,
    "axes.titlesize": 13,
    "axes.titlelocation": "left",
    "axes.titley": 1.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.grid": False,
    "axes.unicode_minus": False,
    "text.parse_math": False,
    "text.hinting": "no_hinting",
    "legend.frameon": False,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "svg.hashsalt": "riwaya",
    "svg.fonttype": "path",
}
WIDTH, DPI = 9.0, 112  # inches; dots an inch
MOST_ROWS, MOST_OUTLETS, MOST_YEARS = 40, 8, 12
_HAS_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


class Figure(NamedTuple):
    """A matplotlib figure (None when there is nothing to draw), the counts it shows as a DataFrame, and its text alternative."""

    figure: Any
    data: Any
    alt: str


@cache
def _style() -> None:
    """Makes the bundled fonts and the style known to matplotlib, once a process. In a run, where nobody asks for help, matplotlib need not
    write the help texts of its classes when it is imported (they take a third of the time)."""
    import matplotlib
    from matplotlib import font_manager

    if progress.BATCH in os.environ:
        from matplotlib.artist import Artist

        Artist._update_set_signature_and_docstring = classmethod(lambda cls: None)
    families = []
    for path in sorted(FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(path)
        families.append(font_manager.FontProperties(fname=str(path)).get_name())
    matplotlib.rcParams.update({**STYLE, "font.family": [*dict.fromkeys(families), "DejaVu Sans"]})
    _read_fonts_once(font_manager)


def _read_fonts_once(font_manager) -> None:
    """Has matplotlib take fonts from memory and, in a run, look up once which files a style means. It opens a font as a Python file and
    reads from it again for every letter that it measures or draws: from memory an Arabic label is shaped in a quarter of the time, into the
    same pixels. A matplotlib that is made otherwise stays as it is."""
    from types import SimpleNamespace

    class InMemory(io.BytesIO):
        """The bytes of a font file, under its name: who draws as PDF asks for that and takes the file."""

        def __init__(self, path):
            super().__init__(contents(path))
            self.path = str(path)

        def __str__(self):
            return self.path

    contents = cache(lambda path: Path(path).read_bytes())
    made, find = font_manager.ft2font, getattr(font_manager.fontManager, "_find_fonts_by_props", None)
    font_manager.ft2font = SimpleNamespace(
        **vars(made) | {"FT2Font": lambda path, *args, **named: made.FT2Font(InMemory(path), *args, **named)}
    )
    if find is not None and progress.BATCH in os.environ:  # in a notebook somebody may set other fonts later
        font_manager.fontManager._find_fonts_by_props = cache(find)


def get_ready() -> None:
    """Loads the fonts and draws a small figure, so that the first one of a notebook does not wait for that."""
    figure, grid = _new(1)
    grid[0][0].set_title(label("قمة a"))
    _rows(grid[0][0], ["a"])
    grid[0][0].set_xticks([])
    png(Figure(figure, None, ""))


def label(text) -> str:
    """A text as a figure label: right-to-left when it holds Arabic, whatever it begins with; without bidi controls and line ends of its
    own."""
    plain = " ".join(str(text).split())
    return arabic.isolate(plain) if _HAS_ARABIC.search(plain) else plain


def _outlet(value) -> str:
    return value if isinstance(value, str) else wording.say("cleaning.unknown_outlet")


def _new(height: float, columns: int = 1, rows: int = 1, **more):
    _style()
    from matplotlib.figure import Figure as Canvas

    figure = Canvas(figsize=(WIDTH, height), layout="constrained")
    return figure, figure.subplots(rows, columns, squeeze=False, **more)


def show(figure: Figure, name: str, folder=None) -> None:
    """Displays a figure as PNG with its text alternative, and writes its counts to <folder>/figure_<name>.csv when a folder is given.

    A figure without anything to draw is shown as its text alternative."""
    from IPython.display import display

    if folder is not None:
        from . import tables

        Path(folder).mkdir(parents=True, exist_ok=True)
        tables.write_csv(figure.data, Path(folder) / f"figure_{name}.csv")
    if figure.figure is None:
        print(figure.alt)
        return
    display({"image/png": png(figure), "text/plain": figure.alt}, metadata={"image/png": {"alt": figure.alt}}, raw=True)


def png(figure: Figure) -> str:
    """The figure as PNG in base64, without dates or version numbers: the same figure gives the same bytes. 128 colours are enough for bars
    and letters, and make a quarter of the size."""
    import base64
    import warnings

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    figure.figure.set_dpi(DPI)
    for axis in (axis for axes in figure.figure.axes for axis in (axes.xaxis, axes.yaxis)):
        if not axis.get_label_text():
            axis.set_label_coords(0, 0)  # else matplotlib measures all ticks several times to place a label that is not there
    canvas = FigureCanvasAgg(figure.figure)
    with warnings.catch_warnings():
        # an emoji in a name shows as a box: no reason to alarm a reader of the report
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        canvas.draw()
    buffer = io.BytesIO()
    picture = (
        Image.frombuffer("RGBA", canvas.get_width_height(physical=True), canvas.buffer_rgba(), "raw", "RGBA", 0, 1)
        .convert("RGB")
        .quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    )
    picture.save(buffer, "png")
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def _nothing(data, what: str) -> Figure:
    return Figure(None, data, wording.say("cleaning.no_figure", why=what))


def _ink(colour: str) -> str:
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "black" if 0.299 * r + 0.587 * g + 0.114 * b > 140 else "white"


def _rows(axes, labels: list[str], right: bool = False, **look) -> None:
    """Labels beside the rows 0, 1, 2 … of a figure whose first row is on top. They are plain texts where tick labels would stand: a tick is
    five artists, measured five times."""
    place, vertical, side = (axes.get_yaxis_text2_transform if right else axes.get_yaxis_text1_transform)(3.5)
    axes.set_yticks([])
    for n, text in enumerate(labels):
        axes.text(1 if right else 0, n, text, **{"transform": place, "va": vertical, "ha": side, **look})


def _inside(axes, x: float, y: float, text: str, **look) -> None:
    """A text that lies within the axes, so that the layout need not measure it."""
    axes.text(x, y, text, **{"va": "center", "fontsize": 10, "in_layout": False, **look})


def _boxes(axes, corners: list[tuple[float, float, float, float]], colours, **look) -> None:
    """Boxes of (left, right, low, high) as one artist. The limits of the axes stay as they are."""
    from matplotlib.collections import PolyCollection

    axes.add_collection(
        PolyCollection([[(a, c), (b, c), (b, d), (a, d)] for a, b, c, d in corners], facecolors=colours, **look), autolim=False
    )


def _lines(axes, spans: list[tuple[float, float, float]], colours, **look) -> None:
    """Horizontal lines of (left, right, y) as one artist, behind what is drawn later. The limits of the axes follow them."""
    from matplotlib.collections import LineCollection

    axes.add_collection(LineCollection([[(a, y), (b, y)] for a, b, y in spans], colors=colours, **{"zorder": 1, **look}))


def _stack(
    axes,
    rows: list[str],
    parts: dict[str, list[float]],
    colours: dict[str, str],
    texts: dict[str, list[str]] | None = None,
    least: float = 0.0,
    **look,
) -> None:
    """Horizontal stacked bars, first row on top: parts maps a legend entry to a value a row; a text stands in a segment wider than `least`.
    `look` is that of the labels."""
    left = [0.0] * len(parts[next(iter(parts))])
    for name, values in parts.items():
        _boxes(
            axes,
            [(a, a + value, n - 0.36, n + 0.36) for n, (a, value) in enumerate(zip(left, values)) if value],
            colours[name],
            edgecolors="white",
            linewidths=0.8,
            label=label(name),
        )
        for n, value in enumerate(values):
            if texts and value > least and texts[name][n]:
                _inside(axes, left[n] + value / 2, n, texts[name][n], ha="center", color=_ink(colours[name]))
        left = [a + b for a, b in zip(left, values)]
    _rows(axes, rows, **{"va": "center", **look})
    axes.set_ylim(len(left) - 0.45, -0.55)


# --- 01
# -----------------------------------------------------------------------------------------------------------------------------------------


def words_by_article(articles) -> Figure:
    """Words of text and of page furniture, a bar an article (an outlet when there are more than forty articles)."""
    data = articles[["outlet", "article_id", "words", "furniture_share"]].copy()
    data["outlet"] = [_outlet(o) for o in data["outlet"]]
    data["furniture_words"] = [round(w * f / (1 - f)) if f < 1 else 0 for w, f in zip(data["words"], data["furniture_share"])]
    data = data.drop(columns="furniture_share").sort_values(["outlet", "article_id"], ignore_index=True)
    say, text, furniture = wording.say, wording.say("cleaning.text"), wording.say("cleaning.page_furniture")
    if data.empty:
        return _nothing(data, say("cleaning.no_articles"))
    if len(data) > MOST_ROWS:
        shown = (
            data.groupby("outlet", sort=False)
            .agg(articles=("article_id", "size"), words=("words", "sum"), furniture_words=("furniture_words", "sum"))
            .reset_index()
        )
        shown = shown.sort_values("words", ascending=False).head(MOST_ROWS)
        rows, unit = [label(f"{o} ({n})") for o, n in zip(shown["outlet"], shown["articles"])], "outlet"
    else:
        shown, unit = data, "article"
        rows = [f"{label(o)}  {wording.cut(a, 22)}" for o, a in zip(shown["outlet"], shown["article_id"])]
    figure, grid = _new(1.5 + 0.3 * len(rows))
    axes = grid[0][0]
    kept, left_out = shown["words"].tolist(), shown["furniture_words"].tolist()
    _stack(axes, rows, {label(text): kept, label(furniture): left_out}, {label(text): COLOURS[0], label(furniture): COLOURS[1]})
    for n, (a, b) in enumerate(zip(kept, left_out)):
        _inside(axes, a + b, n, f" {a:,} + {b:,}")
    axes.set_xlim(0, max(a + b for a, b in zip(kept, left_out)) * 1.15 + 1)
    axes.set_xlabel(label(say("cleaning.axis")))
    axes.set_title(label(say("cleaning.figure_title", unit=say(f"cleaning.unit_{unit}" + ("_articles" if unit == "outlet" else "")))))
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14 if len(rows) > 6 else -0.3), ncols=2)
    counts = {
        "articles": wording.count(len(articles), "article"),
        "words": wording.count(int(data["words"].sum()), "word"),
        "furniture": wording.count(int(data["furniture_words"].sum()), "word"),
    }
    return Figure(
        figure,
        shown,
        say("cleaning.alt", unit=say(f"cleaning.unit_{unit}"), least=int(data["words"].min()), most=int(data["words"].max()), **counts),
    )


# --- 02
# -----------------------------------------------------------------------------------------------------------------------------------------

KINDS = {"direct": COLOURS[0], "mixed": COLOURS[4], "indirect": COLOURS[1]}


def quotes_by_speaker(quotes, names: dict[str, str], most: int = 12) -> Figure:
    """Attributions by speaker (the `most` frequent) and outlet: direct, mixed and indirect. `names` as from steps.speaker_names."""
    top = quotes[quotes["part_of"].isna()].copy()
    top["speaker_name"] = [names.get(n, n) if isinstance(n, str) else wording.say("quotes.unresolved") for n in top["speaker_name"]]
    top["outlet"] = [_outlet(o) for o in top["outlet"]]
    data = top.groupby(["outlet", "speaker_name", "type"]).size().rename("quotes").reset_index()
    if data.empty:
        return _nothing(data, wording.say("quotes.nothing"))
    speakers = data.groupby("speaker_name")["quotes"].sum().sort_values(ascending=False, kind="stable").head(most)
    outlets = data.groupby("outlet")["quotes"].sum().sort_values(ascending=False, kind="stable").head(MOST_OUTLETS)
    table = {(o, s, t): n for o, s, t, n in data.itertuples(index=False)}
    figure, grid = _new(1.9 + 0.32 * len(speakers), columns=len(outlets), sharex=True, sharey=True)
    widest = max(sum(table.get((o, s, t), 0) for t in KINDS) for o in outlets.index for s in speakers.index)
    for n, (axes, outlet) in enumerate(zip(grid[0], outlets.index)):
        parts = {t: [table.get((outlet, s, t), 0) for s in speakers.index] for t in KINDS}
        _stack(
            axes,
            [] if n else [label(wording.cut(s, 34)) for s in speakers.index],
            {wording.value("type", t): parts[t] for t in KINDS},
            {wording.value("type", t): colour for t, colour in KINDS.items()},
        )
        for n, total in enumerate(map(sum, zip(*parts.values()))):
            if total:
                _inside(axes, total, n, f" {total}")
        axes.set_title(label(wording.cut(outlet, 18)), loc="center", fontsize=12)
        axes.set_xlim(0, widest * 1.25 + 0.5)
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
    handles, entries = grid[0][0].get_legend_handles_labels()
    figure.legend(handles, entries, loc="outside lower center", ncols=3, title=label(wording.say("quotes.attributions")))
    figure.suptitle(label(wording.say("quotes.figure_title", n=len(speakers))), x=0.01, ha="left", fontsize=13)
    counts = "; ".join(f"{s} {n}" for s, n in speakers.head(6).items())
    return Figure(
        figure,
        data,
        wording.say(
            "quotes.figure_alt", all=int(data["quotes"].sum()), direct=int(data[data["type"] == "direct"]["quotes"].sum()), most=counts
        ),
    )
