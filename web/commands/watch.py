"""`rondkomen bewaak`: what editors have to do this week. For cron or CI: docs/bewaken.md."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from web.answers import BadAnswer
from web.clock import today
from web.commands.common import command, day
from web.content.library import Library
from web.settings import CONTACT, CONTACTS
from web.watch import markdown
from web.watch.asking import Asker
from web.watch.gather import Tasks, gather
from web.watch.links import links
from web.watch.manners import Pace, agent
from web.watch.memory import Memory, default_path
from web.watch.rounds import Went, go_round, is_fresh
from web.watch.tasks import When

SEEN_AND_GOOD, SOMETHING_TO_DO, NOT_SEEN = 0, 1, 3
"""Exit codes. What could not be looked at is never good, and no wrong option either (2)."""
OFFLINE = "Wij zijn offline: geen enkele site gaf antwoord. Over die links weten wij dus niets."
NOT_ASKED = "Wij hebben nu geen site iets gevraagd. Wat eerder gezien is, telt mee."
NO_CONTACT = (
    "Sites zien nu niet wie er kijkt. Geef --contact mailto:naam@gemeente.nl of zet "
    "RONDKOMEN_MELDPUNT."
)


def add(commands) -> None:
    """Add this command to the parser."""
    bewaak = command(commands, "bewaak", _bewaak, "wat er deze week te doen is: datums en links")
    bewaak.add_argument("--gemeente", metavar="SLUG", help="alleen deze gemeente")
    bewaak.add_argument("--naar", type=Path, metavar="MAP", help="schrijf hier de verslagen")
    bewaak.add_argument("--cache", type=Path, metavar="BESTAND", help="wat er van links bekend is")
    bewaak.add_argument("--zonder-internet", action="store_true", help="vraag geen site iets")
    bewaak.add_argument(
        "--datum", type=day, help="op deze dag, zoals 2027-01-01; vraagt geen site iets"
    )
    bewaak.add_argument("--dagen", type=int, default=7, help="zo lang blijft een link goed")
    bewaak.add_argument(
        "--pauze", type=float, default=2, help="seconden tussen 2 vragen aan 1 site"
    )
    bewaak.add_argument(
        "--wachten", type=float, default=20, help="seconden op een antwoord wachten"
    )
    bewaak.add_argument(
        "--contact",
        default=os.environ.get("RONDKOMEN_MELDPUNT", "").strip(),
        help="wie een site kan mailen: mailto: of https:",
    )


def _bewaak(options: argparse.Namespace) -> int:
    if options.contact and not CONTACT.fullmatch(options.contact):
        raise BadAnswer("--contact", CONTACTS)
    library, day = Library(options.inhoud), options.datum or today()
    every = links(options.inhoud)
    mine = [link for link in every if options.gemeente in (None, link.owner)]
    memory, remark = Memory(options.cache or default_path()), NOT_ASKED
    if not options.zonder_internet and options.datum is None:
        remark = _ask({link.page for link in mine}, memory, day, options)
        memory.keep({link.page for link in every})
        memory.save()
    tasks = gather(library, mine, memory, day, options.dagen, options.gemeente)
    reports = _tell(library, tasks, day, remark)
    if options.naar:
        _write(options.naar, reports)
    return _exit_code(tasks)


def _ask(pages: set[str], memory: Memory, day: datetime.date, options: argparse.Namespace) -> str:
    """Ask what was not seen for a while; gives what to say about it."""
    if not options.contact:
        print(NO_CONTACT, file=sys.stderr)
    pace = Pace(options.pauze)
    asker = Asker(agent(options.contact), options.wachten, pace)
    stale = [page for page in pages if not is_fresh(memory.of(page), day, options.dagen)]
    went = go_round(stale, memory, day, asker, pace, _progress)
    return _remark(went, len(pages))


def _progress(line: str) -> None:
    if sys.stderr.isatty():  # cron mails what is printed
        print(line, file=sys.stderr)


def _remark(went: Went, pages: int) -> str:
    return OFFLINE if went.offline else f"Links: {pages} verschillende adressen."


def _tell(library: Library, tasks: Tasks, day: datetime.date, remark: str) -> dict[str, str]:
    """Print the overview and what is for now. Gives the reports, by name of file."""
    names = {home: _name(library, home) for home in tasks}
    overview = markdown.overview(names, tasks, day, remark)
    print(overview, end="")
    for task in (one for some in tasks.values() for one in some if one.when is When.NOW):
        print(f"NU     {task.where(library.folder)}: {task.problem} {task.mend}".rstrip())
    reports = {
        home: markdown.for_owner(names[home], some, library.folder, day, remark)
        for home, some in tasks.items()
    }
    return {**reports, markdown.OVERVIEW: overview}


def _write(folder: Path, reports: Mapping[str, str]) -> None:
    """Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in reports.items():
        (folder / f"{name}.md").write_text(text, "utf-8")


def _name(library: Library, home: str) -> str:
    official = library.places.municipality(home)
    return official.name if official else home.capitalize()


def _exit_code(tasks: Tasks) -> int:
    whens = {task.when for some in tasks.values() for task in some}
    if When.NOW in whens:
        return SOMETHING_TO_DO
    return NOT_SEEN if When.UNSEEN in whens else SEEN_AND_GOOD
