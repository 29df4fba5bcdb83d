"""The timeline for other programs: events.json for TimelineJS (https://timeline.knightlab.com/docs/json-format.html) and events.ics for
calendars (RFC 5545)."""

import json
from datetime import date, datetime, timedelta, timezone
from html import escape
from pathlib import Path

from . import wording
from .timeline import day


def timelinejs(frames: dict, least_articles: int = 1) -> dict:
    """Events as TimelineJS reads them: one slide an event with a start_date (and end_date when it is wider than a day), the wording that
    stands for it and, below, each outlet's own.

    Article text is escaped: TimelineJS shows HTML. Events of unknown days are left out."""
    told: dict[str, list[str]] = {}
    for event_id, outlet, text in frames["statements"][["event_id", "outlet", "text"]].itertuples(index=False):
        told.setdefault(event_id, []).append(f"<p><b>{escape(_outlet(outlet))}</b>: {escape(' '.join(text.split()))}</p>")
    slides = []
    for e in _dated(frames, least_articles):
        quoted = "".join(told.get(e["event_id"], ()))
        slide = {
            "unique_id": e["event_id"],
            "start_date": _parts(e["first"]),
            "text": {"headline": escape(" ".join(e["text"].split())[:140]), "text": quoted},
            "group": wording.value("modality", e["modality"]),
        }
        if e["last"] != e["first"]:
            slide["end_date"] = _parts(e["last"])
        slides.append(slide)
    return {"scale": "human", "events": slides}


def calendar(frames: dict, least_articles: int = 1) -> bytes:
    """Events as an iCalendar file: all-day entries, with how sure they are and who tells of them in the description. What is planned is
    TENTATIVE, what has happened CONFIRMED."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//Riwaya//Timeline//EN")
    made.add("version", "2.0")
    outlets: dict[str, set[str]] = {}
    for event_id, outlet in frames["statements"][["event_id", "outlet"]].itertuples(index=False):
        outlets.setdefault(event_id, set()).add(_outlet(outlet))
    for e in _dated(frames, least_articles):
        entry = Event()
        entry.add("uid", f"{e['event_id']}-{e['article_id']}-{e['start']}@riwaya")
        entry.add("dtstamp", datetime(*e["first"].timetuple()[:3], tzinfo=timezone.utc))  # the same tables give the same file
        entry.add("summary", " ".join(e["text"].split())[:200])
        entry.add("dtstart", e["first"])
        entry.add("dtend", e["last"] + timedelta(1))
        entry.add("status", "TENTATIVE" if e["modality"] in ("planned", "hypothetical") else "CONFIRMED")
        entry.add(
            "description",
            f"{wording.say('timeline.told_by', outlets=wording.listed(sorted(outlets.get(e['event_id'], ()))))} ({wording.value('modality', e['modality'])}, {wording.column('sureness')} {e['sureness']:.2f})",
        )
        made.add_component(entry)
    return made.to_ical()


def write(frames: dict, folder: Path, least_articles: int = 1) -> list[str]:
    """Writes events.json and events.ics into a folder of tables; returns their names."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "events.json").write_text(json.dumps(timelinejs(frames, least_articles), ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "events.ics").write_bytes(calendar(frames, least_articles))
    return ["events.json", "events.ics"]


def _dated(frames: dict, least_articles: int) -> list[dict]:
    rows = frames["events"][frames["events"]["articles"] >= least_articles].to_dict("records")
    return [
        {**e, "first": first, "last": last}
        for e in rows
        if (first := day(e["lower"])) and (last := day(e["upper"])) and last < date(9999, 12, 31)
    ]


def _parts(moment: date) -> dict[str, int]:
    return {"year": moment.year, "month": moment.month, "day": moment.day}


def _outlet(name) -> str:
    return name if isinstance(name, str) else wording.say("cleaning.unknown_outlet")
