"""Figures of 04: names, cue salience, voices, coverage and keyness by outlet, each with the number of articles that it rests on, its counts
and a text alternative."""

from collections import Counter

from . import framing, lexicons, plots, wording
from .plots import COLOURS, MOST_ROWS, REST, Figure, label

MOST_WORDS, MOST_EVENTS = 8, 30
STATES = {"present": (COLOURS[0], 1.0), "attributed": (COLOURS[4], 0.6), "absent": ("#eeeeee", 0.0)}
_say, _value = wording.say, wording.value


def _levels(articles) -> dict[str, str]:
    """Outlet, as figures name it -> its level in words, for labels."""
    return {
        plots._outlet(o): _value("level", framing.level(n) if o else "unknown") for o, n in framing.articles_by_outlet(articles).items()
    }


def _row(outlet: str, levels: dict[str, str]) -> str:
    return f"{label(wording.cut(outlet, 26))}\n{label(levels.get(outlet, ''))}"


def _heads(outlets: list[str], levels: dict[str, str]) -> list[str]:
    """Outlets as headings of columns, in lines that fit, with their levels."""
    import textwrap

    width = 26 if len(outlets) < 5 else max(9, 78 // len(outlets))
    names = ["\n".join(label(line) for line in textwrap.wrap(" ".join(o.split()), width)[:2] or [""]) for o in outlets]
    deepest = max(n.count("\n") for n in names)
    return [n + "\n" * (deepest - n.count("\n") + 1) + label(levels.get(o, "")) for n, o in zip(names, outlets)]


def _ordered(data, articles, most: int = MOST_ROWS) -> list[str]:
    """The outlets of a table in the order of their names: those with the most articles, when there are more than a figure holds."""
    sizes = {plots._outlet(o): n for o, n in framing.articles_by_outlet(articles).items()}
    return sorted(sorted(data["outlet"].unique(), key=lambda o: (-sizes.get(o, 0), o))[:most])


def naming_by_outlet(shares, articles) -> Figure:
    """Each outlet's own mentions of a concept by kind of name, a panel a concept: bars are mentions on one scale, so that a single mention
    looks like one."""
    data = shares.copy()
    data["outlet"] = [plots._outlet(o) for o in data["outlet"]]
    if data.empty:
        return plots._nothing(data, _say("framing.fig_no_mention"))
    levels, concepts, outlets = _levels(articles), list(dict.fromkeys(data["concept"])), _ordered(data, articles)
    named: dict[tuple, list[str]] = {}
    counts: Counter = Counter()
    for concept, outlet, kind, term, mentions in data[["concept", "outlet", "term_class", "term", "mentions"]].itertuples(index=False):
        named.setdefault((concept, outlet, kind), []).append(f"{term} {mentions}")
        counts[concept, outlet, kind] += int(mentions)
    present = [[o for o in outlets if o in set(data[data["concept"] == c]["outlet"])] for c in concepts]
    widest = int(data.groupby(["concept", "outlet"])["mentions"].sum().max())
    figure, grid = plots._new(
        0.52 * sum(map(len, present)) + 0.8 * len(concepts) + 0.6, rows=len(concepts), sharex=True, height_ratios=[len(p) for p in present]
    )
    for axes, concept, here in zip(grid[:, 0], concepts, present):
        occurring = dict.fromkeys(kind for c, _, kind in counts if c == concept)
        known = list(dict.fromkeys([*(row["term_class"] for row in lexicons.rows("naming") if row["concept"] == concept), *occurring]))
        colours = dict(zip(known, [*COLOURS, *[REST] * len(known)]))  # one colour a class in every report, whichever occur in it
        found = [c for c in known if c in occurring]
        parts = {kind: [counts[concept, outlet, kind] for outlet in here] for kind in found}
        texts = {
            kind: [_in_bar(named.get((concept, outlet, kind), []), n, n / widest) for outlet, n in zip(here, parts[kind])] for kind in found
        }
        shown = {kind: _value("term_class", kind) for kind in found}
        plots._stack(
            axes,
            [_row(o, levels) for o in here],
            {shown[k]: v for k, v in parts.items()},
            {shown[k]: colours[k] for k in found},
            {shown[k]: v for k, v in texts.items()},
            least=0.02 * widest,
            fontsize=10,
        )
        for n, total in enumerate(map(sum, zip(*parts.values()))):
            plots._inside(axes, total, n, f" {total}")
        axes.set_xlim(0, widest * 1.06)
        axes.set_title(label(_value("concept", concept)))
        axes.legend(
            loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=len(found), fontsize=10, handlelength=1, columnspacing=1, borderaxespad=0
        )
    _whole(grid[-1][0])
    grid[-1][0].set_xlabel(label(_say("framing.fig_mentions")))
    listed = [
        f"{_value('concept', c)}: "
        + ", ".join(
            f"{t} {n}"
            for t, n in data[data["concept"] == c]
            .groupby("term")["mentions"]
            .sum()
            .sort_values(ascending=False, kind="stable")
            .head(5)
            .items()
        )
        for c in concepts
    ]
    return Figure(figure, data, _say("framing.alt_naming", totals="; ".join(listed)))


def _whole(axes) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def _in_bar(words: list[str], mentions: int, width: float) -> str:
    """What fits into a segment of that share of the axis: the words with their counts, else the number of mentions."""
    text = "، ".join(words)
    return label(text) if words and len(text) <= width * 75 else str(mentions) if mentions else ""


def naming_differences(shares, articles, most: int = 12) -> Figure:
    """Dumbbells: the names whose smoothed share differs most between outlets, a dot an outlet, with its interval where the number of
    articles allows one.

    Only outlets with two articles or more have bounds; dots without a line rest on one article."""
    data = shares[shares["difference"].notna()].copy()
    data["outlet"] = [plots._outlet(o) for o in data["outlet"]]
    if data.empty or data["outlet"].nunique() < 2:
        return plots._nothing(data, _say("framing.fig_no_difference"))
    data = _with_absent(data)
    rows: dict[tuple, list[dict]] = {}
    for r in data.to_dict("records"):
        rows.setdefault((r["concept"], r["term"]), []).append(r)
    shares_of = {name: [r["smoothed"] for r in rows[name]] for name in sorted(rows)}
    spread = {name: max(found) - min(found) for name, found in shares_of.items()}
    names = sorted((name for name in spread if spread[name] > 0), key=lambda name: -spread[name])[:most]
    if not names:
        return plots._nothing(data, _say("framing.fig_no_difference"))
    outlets = _ordered(data, articles, len(COLOURS))
    figure, grid = plots._new(1.9 + 0.42 * len(names))
    axes = grid[0][0]
    spans, bounds, dots = [], [], []
    for n, (concept, term) in enumerate(names):
        own = [r for r in rows[concept, term] if r["outlet"] in outlets]
        spans.append((min(r["smoothed"] for r in own), max(r["smoothed"] for r in own), n))
        for k, r in enumerate(own):
            colour, y = COLOURS[outlets.index(r["outlet"])], n + 0.1 * (k - (len(own) - 1) / 2)
            dots.append((r["smoothed"], y, colour))
            if r["low"] == r["low"] and r["high"] > r["low"]:
                bounds.append((r["low"], r["high"], y, colour))
    plots._lines(axes, spans, "#cccccc", linewidths=4, capstyle="round")
    plots._lines(axes, [b[:3] for b in bounds], [b[3] for b in bounds], linewidths=1.4)
    x, y, colours = zip(*dots)
    axes.scatter(x, y, s=49, c=colours, edgecolors="white", linewidths=1, zorder=3)
    plots._rows(axes, [label(f"{t} ({_value('concept', c)})") for c, t in names])
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlim(-0.02, 1.02)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
    axes.set_xlabel(label(_say("framing.fig_smoothed")))
    axes.set_title(label(_say("framing.fig_differences")))
    _legend(figure, outlets, _levels(articles))
    listed = "; ".join(f"{t}: " + ", ".join(f"{r['outlet']} {r['smoothed']:.0%}" for r in rows[c, t]) for c, t in names[:5])
    return Figure(figure, data, _say("framing.alt_differences", listed=listed))


def _with_absent(data):
    """The same rows and, for outlets that name a concept but never so, rows with the smoothed share of no mention."""
    import pandas as pd

    rows = []
    for concept, own in data.groupby("concept", sort=False):
        totals, pooled = own.groupby("outlet")["mentions"].sum(), own.groupby("term")["mentions"].sum()
        have = set(zip(own["outlet"], own["term"]))
        rows += [
            {
                "concept": concept,
                "outlet": o,
                "term": t,
                "mentions": 0,
                "share": 0.0,
                "smoothed": framing.SMOOTHING * pooled[t] / pooled.sum() / (totals[o] + framing.SMOOTHING),
            }
            for o in totals.index
            for t in pooled.index
            if (o, t) not in have
        ]
    return pd.concat([data, pd.DataFrame(rows)], ignore_index=True) if rows else data


def _legend(figure, outlets: list[str], levels: dict[str, str]) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], marker="o", color=COLOURS[n], linestyle="", label=f"{label(wording.cut(o, 24))} · {label(levels.get(o, ''))}")
        for n, o in enumerate(outlets)
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, fontsize=11)


def salience_heatmap(salience, articles) -> Figure:
    """Share of the outlet's own sentences with a cue, frames by outlets: the darker the larger; in each cell the share, the sentences
    behind it and its bounds."""
    data = salience.copy()
    data["outlet"] = [plots._outlet(o) for o in data["outlet"]]
    if data.empty:
        return plots._nothing(data, _say("framing.fig_no_cue"))
    levels, frames, outlets = _levels(articles), list(dict.fromkeys(data["frame"])), _ordered(data, articles, plots.MOST_OUTLETS)
    cells = {(r["frame"], r["outlet"]): r for r in data.to_dict("records")}
    top = max(0.05, float(data["share"].max()))
    figure, grid = plots._new(1.7 + 0.62 * len(frames))
    axes = grid[0][0]
    squares = []
    for y, frame in enumerate(frames):
        for x, outlet in enumerate(outlets):
            r = cells.get((frame, outlet))
            share = r["share"] if r and r["share"] == r["share"] else None
            colour = _shade(0 if share is None else share / top)
            squares.append((x, y, colour))
            if share is not None:
                bounds = f"\n[{r['low']:.0%} – {r['high']:.0%}]" if r["low"] == r["low"] and r["sentences"] else ""
                plots._inside(
                    axes,
                    x,
                    y,
                    f"{share:.0%}  ({r['sentences']}/{r['of_sentences']}){bounds}",
                    ha="center",
                    fontsize=9,
                    color=plots._ink(colour),
                    linespacing=1.25,
                )
    _squares(axes, squares)
    axes.set_xlim(-0.5, len(outlets) - 0.5)
    axes.set_ylim(len(frames) - 0.5, -0.5)
    axes.set_xticks(range(len(outlets)), _heads(outlets, levels), fontsize=10 if len(outlets) < 7 else 8.5)
    plots._rows(axes, [label(_value("frame", f)) for f in frames])
    axes.tick_params(length=0)
    axes.xaxis.tick_top()
    for side in axes.spines.values():
        side.set_visible(False)
    figure.suptitle(label(_say("framing.fig_salience")), x=0.01, ha="left", fontsize=13)
    first = data.sort_values("share", ascending=False, kind="stable").head(5)
    return Figure(
        figure,
        data,
        _say(
            "framing.alt_salience",
            listed="; ".join(
                f"{_value('frame', f)}, {o}: {s:.0%}" for f, o, s in first[["frame", "outlet", "share"]].itertuples(index=False)
            ),
        ),
    )


def _squares(axes, cells: list[tuple[float, float, str]]) -> None:
    """The cells (x, y, colour) of a matrix."""
    plots._boxes(axes, [(x - 0.48, x + 0.48, y - 0.46, y + 0.46) for x, y, _ in cells], [colour for *_, colour in cells], edgecolors="none")


def _shade(share: float) -> str:
    """White to the first colour, in steps that the eye takes for even."""
    end = [int(COLOURS[0][n : n + 2], 16) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(250 + (c - 250) * min(1, share)):02x}" for c in end)


def voice_shares(voices, articles, most: int = 7) -> Figure:
    """Shares of the attributed words by source, a bar an outlet: the `most` sources with the most words over all outlets, the others
    together, and the unresolved."""
    data = voices.copy()
    data["outlet"] = [plots._outlet(o) for o in data["outlet"]]
    if data.empty or not data["words"].sum():
        return plots._nothing(data, _say("framing.fig_no_words"))
    named = data[data["speaker_name"].notna()].groupby("speaker_name")["words"].sum().sort_values(ascending=False, kind="stable")
    first, others, unknown = list(named.head(most).index), _say("framing.fig_others"), _say("framing.fig_unresolved")
    data["group"] = [n if n in first else others if isinstance(n, str) else unknown for n in data["speaker_name"]]
    order = [*first, others, unknown]
    outlets = data.groupby("outlet")["words"].sum().sort_values(ascending=False, kind="stable").head(MOST_ROWS)
    words = data.groupby(["outlet", "group"])["words"].sum()
    parts = {g: [float(words.get((o, g), 0) / outlets[o]) if outlets[o] else 0.0 for o in outlets.index] for g in order}
    texts = {g: [str(int(words.get((o, g), 0))) for o in outlets.index] for g in order}
    colours = {**dict(zip(first, COLOURS)), others: "#cccccc", unknown: REST}
    figure, grid = plots._new(2.4 + 0.52 * len(outlets))
    axes, levels = grid[0][0], _levels(articles)
    plots._stack(
        axes, [_row(o, levels) for o in outlets.index], {g: p for g, p in parts.items() if any(p)}, colours, texts, least=0.03, fontsize=10
    )
    for n, outlet in enumerate(outlets.index):
        axes.text(1.01, n, label(wording.count(int(outlets[outlet]), "word")), va="center", fontsize=10)
    axes.set_xlim(0, 1.15)
    axes.set_xticks([0, 0.5, 1], ["0", "50 %", "100 %"])
    axes.set_title(label(_say("framing.fig_voices")))
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=3, fontsize=11)
    top = "; ".join(f"{n} {int(w)}" for n, w in named.head(most).items())
    return Figure(figure, data, _say("framing.alt_voices", words=wording.count(int(data["words"].sum()), "word"), listed=top))


def coverage_matrix(coverage, articles, most: int = MOST_EVENTS) -> Figure:
    """Events that two outlets or more tell of, by outlet: told in its own words, only as somebody's, or not found; left out is marked."""
    data = coverage.copy()
    if data.empty:
        return plots._nothing(data, _say("framing.fig_no_event"))
    told = data[data["state"] != "absent"].groupby("event_id").size()
    events = list(told.sort_values(ascending=False, kind="stable").head(most).index)
    events = [e for e in dict.fromkeys(data["event_id"]) if e in events]
    outlets = _ordered(data, articles, plots.MOST_OUTLETS)
    figure, grid = plots._new(1.6 + 0.34 * len(events))
    axes = grid[0][0]
    cells = {(r["event_id"], r["outlet"]): r for r in data.to_dict("records")}
    _squares(axes, [(x, y, STATES[cells[event, outlet]["state"]][0]) for y, event in enumerate(events) for x, outlet in enumerate(outlets)])
    for y, event in enumerate(events):
        for x, outlet in enumerate(outlets):
            if cells[event, outlet]["left_out"]:
                plots._inside(axes, x, y, label(_say("framing.fig_left_out")), ha="center", fontsize=9)
    titles = data.drop_duplicates("event_id").set_index("event_id")["event"]
    plots._rows(axes, [label(wording.cut(titles[e], 52)) for e in events], right=True, fontsize=10)  # Arabic labels read from the right
    axes.set_xticks(range(len(outlets)), _heads(outlets, _levels(articles)), fontsize=10 if len(outlets) < 6 else 8)
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, len(outlets) - 0.5)
    axes.set_ylim(len(events) - 0.5, -0.5)
    axes.tick_params(length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    from matplotlib.patches import Patch

    figure.legend(
        handles=[Patch(facecolor=c, label=label(_value("state", s))) for s, (c, _) in STATES.items()],
        loc="outside lower center",
        ncols=3,
        fontsize=11,
    )
    figure.suptitle(label(_say("framing.fig_coverage")), x=0.01, ha="left", fontsize=13)
    counts = data[data["state"] != "absent"].groupby("outlet").size()
    return Figure(
        figure,
        data,
        _say(
            "framing.alt_coverage",
            events=wording.count(data["event_id"].nunique(), "event", True),
            listed="; ".join(f"{o} {n}" for o, n in counts.items()),
        ),
    )


def keyness_dots(keyness, articles, most: int = MOST_WORDS) -> Figure:
    """The words of each outlet with the largest z, a panel an outlet: a dot for the log-odds with a line of two standard deviations, and
    the counts.

    Filled where the permutation of articles finds the word, hollow where it does not or is not allowed."""
    data = keyness[keyness["z"] > 0].groupby("outlet", sort=True).head(most).copy()
    if data.empty:
        return plots._nothing(data, _say("framing.fig_no_word"))
    outlets, levels = _ordered(data, articles, plots.MOST_OUTLETS), _levels(articles)
    columns = 2 if len(outlets) > 1 else 1
    height = -(-len(outlets) // columns)
    figure, grid = plots._new(0.9 + 2.7 * height, columns=columns, rows=height, sharex=True)
    for n, axes in enumerate(grid.flat):
        if n >= len(outlets):
            axes.set_visible(False)
            continue
        own = data[data["outlet"] == outlets[n]].sort_values("z", ascending=False, kind="stable")
        own = own.to_dict("records")
        sure = [r["p"] == r["p"] and r["p"] is not None and r["p"] <= 0.05 for r in own]
        plots._lines(
            axes, [(r["delta"] - 1.96 * r["sd"], r["delta"] + 1.96 * r["sd"], y) for y, r in enumerate(own)], "#bbbbbb", linewidths=1.5
        )
        axes.scatter(
            [r["delta"] for r in own],
            range(len(own)),
            s=49,
            c=[COLOURS[0] if s else "white" for s in sure],
            edgecolors=COLOURS[0],
            linewidths=1,
            zorder=2,
        )
        axes.axvline(0, color="#888888", linewidth=0.8, zorder=0)
        plots._rows(axes, [label(f"{r['word']} {r['count']}/{r['others']}") for r in own], right=True, fontsize=10)
        axes.set_ylim(max(len(own), 1) - 0.4, -0.6)
        axes.set_title(f"{label(wording.cut(outlets[n], 22))} · {label(levels.get(outlets[n], ''))}", fontsize=11)
    figure.supxlabel(label(_say("framing.fig_log_odds")), fontsize=11)
    figure.suptitle(label(_say("framing.fig_keyness")), x=0.01, ha="left", fontsize=13)
    listed = "; ".join(f"{o}: " + "، ".join(data[data["outlet"] == o]["word"].head(4)) for o in outlets)
    return Figure(figure, data, _say("framing.alt_keyness", listed=listed))
