"""What changed in the schemes of one municipality: the last year, as a page and as a feed."""

from __future__ import annotations

import datetime
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from flask import Blueprint, Response, abort, current_app, render_template

from web.content.changed import Change
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.schemes import SchemeText
from web.search import shown
from web.views.here import here

blueprint = Blueprint("changed", __name__)

YEAR = datetime.timedelta(days=366)
LAST = 5
"""Changes that stand with the scheme itself."""


class Row(NamedTuple):
    """One change, with the scheme it is about; None when it is not on the site any more."""

    change: Change
    scheme: SchemeText | None


@blueprint.get("/<gemeente>/wijzigingen")
def show(gemeente: str) -> str:
    """Day by day, newest first."""
    rows = _rows(here().pack, here().day - YEAR)
    days = [(day, [*some]) for day, some in groupby(rows or (), lambda row: row.change.day)]
    return render_template("wijzigingen.html", pack=here().pack, known=rows is not None, days=days)


@blueprint.get("/<gemeente>/wijzigingen.atom")
def feed(gemeente: str) -> Response:
    """The same for who follows it with a program. It needs whole addresses, so it is only there
    where the site knows its own name."""
    rows, root = _rows(here().pack, here().day - YEAR), current_app.extensions["site_root"]
    if rows is None or not root:
        abort(404)
    newest = rows[0].change.day if rows else here().day
    xml = render_template("wijzigingen.xml", pack=here().pack, root=root, rows=rows, newest=newest)
    return Response(xml, mimetype="application/atom+xml")


@blueprint.app_template_global("veranderingen")
def of_scheme(scheme: SchemeText) -> list[Change] | None:
    """The last changes of one scheme, newest first. None: nobody knows."""
    changes = known(here().library)
    file = _file(scheme)
    return None if changes is None else [one for one in changes if one.file == file][:LAST]


def _rows(pack: Pack, since: datetime.date) -> list[Row] | None:
    changes = known(here().library)
    if changes is None:
        return None
    schemes = {_file(scheme): scheme for scheme in shown(pack)}
    here_now = {scheme.rule.stem for scheme in schemes.values()}  # a national one may be hidden
    folders = (f"gemeenten/{pack.slug}/", f"{NATIONAL}/")
    return [
        Row(one, schemes.get(one.file))
        for one in changes
        if one.day >= since
        if one.file in schemes
        or (one.file.startswith(folders) and Path(one.file).stem not in here_now)
    ]


def _file(scheme: SchemeText) -> str:
    return scheme.page.path.relative_to(here().library.folder).as_posix()


def known(library: Library) -> tuple[Change, ...] | None:
    """Made when the site is. None: nobody knows."""
    return library.changes
