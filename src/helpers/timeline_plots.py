"""Figures of 03: which dates the articles mention, told before or after, and the values on which they disagree. Style and fonts are those
of helpers.plots."""

from datetime import date, timedelta

from . import wording
from .plots import COLOURS, MOST_ROWS, Figure, _new, _nothing, _outlet, _rows, label

MOST_YEARS, MOST_GROUPS = 12, 6
VOICES = {"outlet": ("o", COLOURS[0]), "quoted": ("D", COLOURS[5])}
AHEAD = ("planned", "hypothetical")  # modalities whose marks are hollow


def _say(key: str, **values) -> str:
    return wording.say(f"timeline.{key}", **values)


def _handles(*more):
    from matplotlib.lines import Line2D

    marks = [Line2D([], [], marker=m, color=c, linestyle="", label=label(_say(f"voice_{name}"))) for name, (m, c) in VOICES.items()]
    hollow = Line2D([], [], marker="o", color="#555555", markerfacecolor="white", linestyle="", label=label(_say("hollow")))
    width = Line2D([], [], color="#555555", linewidth=4, alpha=0.35, label=label(_say("width")))
    return [*marks, hollow, width, *more]


def dates_by_outlet(points) -> Figure:
    """Dated expressions by outlet along time, from timeline.points: one panel for the days around publication, one for the years behind and
    ahead. A bar is the interval that the words allow; an arrow leads where it is open (منذ, حتى); hollow marks are plans and possibilities;
    the dotted line is the day of publication."""
    from matplotlib.lines import Line2D

    data = points.copy()
    data["outlet"] = [_outlet(o) for o in data["outlet"]]
    if data.empty:
        return _nothing(data, _say("no_dates"))
    lanes = sorted(data["outlet"].unique())[:MOST_ROWS]
    figure, grid = _new(2.6 + 0.62 * len(lanes), columns=2, sharey=True, width_ratios=(3, 4))
    years, days = grid[0]
    far, near = data[data["panel"] == "years"], data[data["panel"] == "days"]
    place, in_order = _year_axis(years, far)
    _date_axis(days, near)
    for axes, panel, where in ((years, far, place), (days, near, date.toordinal)):
        stacked, drawn = {}, []
        for r in panel[panel["outlet"].isin(lanes)].sort_values(["outlet", "first", "last", "voice"]).to_dict("records"):
            first, last = (where(date.fromisoformat(r[k])) for k in ("first", "last"))
            middle, lane = (first + last) / 2, lanes.index(r["outlet"])
            height = stacked[lane, round(middle * 2)] = stacked.get((lane, round(middle * 2)), -1) + 1
            y = lane + (0.11 * ((height + 1) // 2) * (-1) ** height if height < 7 else 0.36)
            drawn.append((first, last, y, r))
        _intervals(axes, drawn)
        _lanes(axes, lanes, named=axes is years)
    printed = sorted(
        {
            (lanes.index(o), date.fromisoformat(p[:10]).toordinal())
            for o, p in zip(data["outlet"], data["published"])
            if isinstance(p, str) and o in lanes
        }
    )
    days.vlines(
        [day for _, day in printed],
        [lane - 0.46 for lane, _ in printed],
        [lane + 0.46 for lane, _ in printed],
        colors="#555555",
        linewidths=1.2,
        linestyles=":",
        zorder=0,
    )
    years.set_title(label(_say("panel_years_in_order" if in_order else "panel_years", n=len(far))), fontsize=12)
    days.set_title(label(_say("panel_days", n=len(near))), fontsize=12)
    figure.legend(
        handles=_handles(Line2D([], [], color="#555555", linestyle=":", label=label(_say("published")))),
        loc="outside lower center",
        ncols=3,
        fontsize=11,
    )
    figure.suptitle(label(_say("dates_title")), x=0.01, ha="left", fontsize=13)
    by_outlet = "; ".join(f"{o} {n}" for o, n in data["outlet"].value_counts().items())
    return Figure(
        figure,
        data,
        _say("dates_alt", dates=wording.count(len(data), "dated expression"), near=len(near), far=len(far), by_outlet=by_outlet),
    )


def _intervals(axes, drawn: list[tuple[float, float, float, dict]], alpha: float = 0.35) -> None:
    """Expressions as (first, last, y, row): the interval of each as a bar, an arrow to where it is open (when the row has its bound), and a
    mark in the middle.

    Bars of one colour and marks of one kind are one artist each: hundreds of single ones would take most of the figure's time."""
    from matplotlib.collections import LineCollection

    low, high = axes.get_xlim()
    bars: dict[str, list] = {}
    marks: dict[tuple, list] = {}
    for first, last, y, row in drawn:
        mark, colour = VOICES[row["voice"]]
        bars.setdefault(colour, []).append([(first, y), (last, y)])
        marks.setdefault((mark, colour, row["modality"] in AHEAD), []).append(((first + last) / 2, y))
        if row.get("bound") in ("since", "until"):
            reach = 0.045 * (high - low)
            start, end = (last, min(last + reach, high)) if row["bound"] == "since" else (first, max(first - reach, low))
            axes.annotate(
                "",
                xy=(end, y),
                xytext=(start, y),
                arrowprops={"arrowstyle": "->", "color": colour, "alpha": 0.7, "linewidth": 1.1, "shrinkA": 0, "shrinkB": 0},
            )
    for colour, segments in bars.items():
        axes.add_collection(LineCollection(segments, colors=colour, linewidths=3, alpha=alpha, capstyle="round", zorder=2), autolim=False)
    for (mark, colour, hollow), places in marks.items():
        axes.scatter(
            *zip(*places),
            s=25,
            marker=mark,
            facecolors="white" if hollow else colour,
            edgecolors=colour,
            linewidths=1,
            alpha=0.9,
            zorder=2.5,
        )
    axes.set_xlim(low, high)


def _lanes(axes, lanes: list[str], named: bool) -> None:
    axes.hlines([lane + 0.5 for lane in range(len(lanes))], 0, 1, colors="#dddddd", linewidths=0.8, transform=axes.get_yaxis_transform())
    _rows(axes, [label(wording.cut(o, 34)) for o in lanes] if named else [], va="center")
    axes.set_ylim(len(lanes) - 0.5, -0.5)


def _year_axis(axes, data):
    """Sets the ticks of the years; returns the function from a date to its place, and whether years stand in their order (while they are
    few) rather than on a scale."""
    named = sorted({int(d[:4]) for column in ("first", "last") for d in data[column]})
    if len(named) <= MOST_YEARS:
        axes.set_xticks(range(len(named)), map(str, named), rotation=45, ha="right")
        axes.set_xlim(-0.6, max(len(named), 1) - 0.2)
        return lambda day: named.index(day.year) + 0.8 * ((day.timetuple().tm_yday - 1) / 366 - 0.5), True
    step = next(s for s in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10000) if (named[-1] - named[0]) / s <= 6)
    ticks = range(named[0] // step * step, named[-1] + step, step)
    axes.set_xticks(ticks, map(str, ticks), rotation=45, ha="right")
    axes.set_xlim(ticks[0] - step / 4, ticks[-1] + step / 4)
    return lambda day: day.year + (day.timetuple().tm_yday - 1) / 366, False


def _date_axis(axes, data) -> None:
    if data.empty:
        axes.set_xticks([])
        return
    low, high = date.fromisoformat(data["first"].min()), date.fromisoformat(data["last"].max())
    step = max(1, -(-((high - low).days + 1) // 8))
    ticks = [low + timedelta(days=n) for n in range(0, (high - low).days + 1, step)]
    names = [str(wording.date(t.isoformat(), short=n > 0 and t.year == ticks[n - 1].year)) for n, t in enumerate(ticks)]
    axes.set_xticks([t.toordinal() for t in ticks], [label(name) for name in names], rotation=45, ha="right")
    axes.set_xlim(low.toordinal() - 1, high.toordinal() + 1.5)


# --- told before or after
# ---------------------------------------------------------------------------------------------------------------------------

_TICKS = (-36525, -3652, -365, -30, -7, -1, 0, 1, 7, 30, 365, 3652)
_TICK_KEYS = {36525: "century", 3652: "decade", 365: "year", 30: "month", 7: "week", 1: "day", 0: "same_day"}


def dates_against_publication(points) -> Figure:
    """How far each mentioned date lies from its article's publication, an article a line in order of publication: the day itself in the
    middle, then steps that grow."""
    data = points[points["published"].map(lambda p: isinstance(p, str))].copy()
    if data.empty:
        return _nothing(data, _say("no_published"))
    data["outlet"] = [_outlet(o) for o in data["outlet"]]
    published = data["published"].str[:10].map(lambda p: date.fromisoformat(p).toordinal())
    for column in ("first", "last"):
        data[f"days_{column}"] = data[column].map(lambda d: date.fromisoformat(d).toordinal()) - published
    articles = data.drop_duplicates("article_id").sort_values(["published", "outlet", "article_id"]).head(MOST_ROWS)
    lanes = articles["article_id"].tolist()
    figure, grid = _new(2.2 + 0.34 * len(lanes))
    axes = grid[0][0]
    axes.set_xscale("symlog", linthresh=2, linscale=0.8)
    ends = (data["days_first"].min(), data["days_last"].max())
    ticks = [t for t in _TICKS if ends[0] * 1.5 - 1 <= t <= ends[1] * 1.5 + 1]
    axes.set_xticks(
        ticks,
        [label(_say(f"away_{_TICK_KEYS[abs(t)]}_{'before' if t < 0 else 'after'}" if t else "away_same_day")) for t in ticks],
        rotation=35,
        ha="right",
    )
    axes.minorticks_off()
    axes.set_xlim(min(ends[0] * 1.6, -2), max(ends[1] * 1.6, 2))
    drawn = data[data["article_id"].isin(lanes)].to_dict("records")
    _intervals(axes, [(r["days_first"], r["days_last"], lanes.index(r["article_id"]), {**r, "bound": None}) for r in drawn], alpha=0.3)
    axes.axvline(0, color="#555555", linewidth=1.2, linestyle=":", zorder=0)
    _rows(axes, [label(f"{wording.cut(o, 22)} ({wording.date(p, short=True)})") for o, p in zip(articles["outlet"], articles["published"])])
    axes.set_ylim(len(lanes) - 0.5, -0.5)
    figure.legend(handles=_handles(), loc="outside lower center", ncols=2, fontsize=11)
    figure.suptitle(label(_say("against_title")), x=0.01, ha="left", fontsize=13)
    before, after = int((data["days_last"] < 0).sum()), int((data["days_first"] > 0).sum())
    return Figure(
        figure,
        data,
        _say(
            "against_alt",
            articles=wording.count(len(lanes), "article"),
            dates=wording.count(len(data), "dated expression"),
            before=before,
            after=after,
            same=len(data) - before - after,
        ),
    )


# --- values that differ
# -----------------------------------------------------------------------------------------------------------------------------


def conflicts(values) -> Figure:
    """The values on which two disagree (timeline.disputed), a panel a thing: one line a value, its interval as a bar, an arrow where it is
    open, hollow for plans."""
    data = values.copy()
    data["outlet"] = [_outlet(o) for o in data["outlet"]]
    groups = [rows for _, rows in data.groupby("group")][:MOST_GROUPS]
    if not groups:
        return _nothing(data, _say("no_conflicts"))
    shown = [
        rows.drop_duplicates(["outlet", "low", "high", "modality"]).sort_values(["low", "high"], na_position="first") for rows in groups
    ]
    figure, grid = _new(
        1.2 + sum(0.75 + 0.36 * len(rows) for rows in shown), rows=len(shown), height_ratios=[0.8 + len(rows) for rows in shown]
    )
    for axes, rows in zip(grid[:, 0], shown):
        known = [v for column in ("low", "high") for v in rows[column] if v == v and v is not None]
        least, most = min(known), max(known)
        reach = max(
            (most - least) * 0.12, abs(most) * 0.02 if rows["slot"].iloc[0] not in ("previous time", "date", "beginning") else 30, 0.1
        )
        for y, r in enumerate(rows.to_dict("records")):
            mark, colour = VOICES[r["voice"]]
            low, high = (v if v is not None and v == v else None for v in (r["low"], r["high"]))
            start, end = low if low is not None else high - reach, high if high is not None else low + reach
            axes.plot([start, end], [y, y], color=colour, linewidth=6, alpha=0.35, solid_capstyle="butt")
            for tail, tip in ((high, start) if low is None else (None, None), (low, end) if high is None else (None, None)):
                if tail is not None:
                    axes.annotate(
                        "",
                        xy=(tip, y),
                        xytext=(tail, y),
                        arrowprops={"arrowstyle": "->", "color": colour, "linewidth": 1.4, "shrinkA": 0, "shrinkB": 0},
                    )
            at = low if high is None else high if low is None else (low + high) / 2
            axes.plot(
                [at],
                [y],
                mark,
                color=colour,
                markersize=6,
                markerfacecolor="white" if r["modality"] in AHEAD else colour,
                markeredgewidth=1.2,
            )
            axes.text(1.01, y, label(wording.cut(r["text"], 30)), transform=axes.get_yaxis_transform(), va="center", fontsize=10)
        _rows(axes, [label(wording.cut(o, 22)) for o in rows["outlet"]])
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_xlim(least - reach * 1.6, most + reach * 1.6)
        slot, about = rows["slot"].iloc[0], rows["about"].iloc[0]
        axes.set_title(
            label(
                f"{wording.value('slot', slot)}: {wording.value('about', about)}{' ' + _say('unit_hours') if slot == 'duration' and most < 96 else ''}"
            ),
            fontsize=12,
        )
        _value_ticks(axes, slot, least, most)
    figure.legend(handles=_handles(), loc="outside lower center", ncols=2, fontsize=11)
    figure.suptitle(label(_say("conflicts_title")), x=0.01, ha="left", fontsize=13)
    return Figure(figure, data, _say("conflicts_alt", groups=len(shown), values=wording.count(sum(map(len, shown)), "value")))


def _value_ticks(axes, slot: str, least: float, most: float) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    if slot in ("previous time", "date", "beginning"):
        far = most - least > 400
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
        axes.xaxis.set_major_formatter(
            FuncFormatter(lambda v, _: label(str(wording.date(date.fromordinal(max(1, int(v))).isoformat()[: 7 if far else 10]))))
        )
    elif slot == "duration" and most >= 96:
        axes.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v / 24:,.0f}"))
    else:
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=most - least > 6))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.10g}"))
