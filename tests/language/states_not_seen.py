"""The few texts that no state of this test shows, each with why."""

from __future__ import annotations

from fnmatch import fnmatch

from web.check.language.sources import Source

NOT_SEEN = (
    ("vragen/*", "zin geen_zin ja nee misschien", "a reason no scheme of today asks for"),
    ("vragen/*", "betekenis vraag_zo voorbeeld niet", "help with a question not in /samen today"),
    ("teksten/*.md", "samenvatting", "a summary no page shows"),
    ("*/woorden.yaml", "kort", "a hard word no text of today has"),
    ("*/loketten/*", "waarom", "a desk nobody of our households is sent to"),
    ("*/regelingen/*", "uitleg", "paying back a scheme that has stopped"),
    ("*/studietoeslag.md", "nee misschien", "an age that the conditions rule out before"),
    ("*/gesprek.yaml", "met_hulp afspraak_ja onbekend weg_uitleg", "no scheme or desk is so today"),
    ("*/kaart.yaml", "afspraak_ja", "no desk wants an appointment today"),
    ("*/redenen.yaml", "onbekende_grens iedereen levert_op_misschien", "no scheme is so today"),
    ("*/bedragen/*", "eenheid", "a page writes € in front of the number and leaves euro out"),
    ("web/templates/deel/hoe.html", "", "an example with which we do not agree"),
    ("web/templates/deel/loket.html", "", "no desk wants an appointment today"),
    ("web/templates/vast/bron.html", "", "somebody read a source of every scheme of today"),
    ("web/templates/vast/regeling.html", "", "no scheme is asked for with help today"),
    ("web/templates/deel/eigen_regelingen.html", "", "who has no schemes gets the usual ones"),
    ("web/templates/deel/taal.html", "", "only shown in another language than Dutch"),
    ("web/templates/deel/totaal.html", "", "money at once beside money a month"),
    ("web/templates/zo_rekenen_wij.html", "", "a kind of amount with one amount in it"),
    ("web/templates/antwoorden.html", "", "who waited an hour gets another page"),
    ("web/how/figures.py", "", "the unit of a figure that is not 1"),
    ("web/outcome.py", "", "there always is a scheme that perhaps fits"),
)
"""Texts that no household of this test gets to see: file, keys, why. They are judged as written."""


def excused(source: Source) -> tuple | None:
    """Why this text may be unseen."""
    return next(
        (
            row
            for row in NOT_SEEN
            if fnmatch(source.file, row[0]) and (not row[1] or source.key in row[1].split())
        ),
        None,
    )
