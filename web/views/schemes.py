"""All schemes of one municipality: in groups, or only those that somebody looked for."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Blueprint, Response, current_app, render_template, request

from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.schemes import SchemeText
from web.content.themes import Theme
from web.search import Index, index_of, shown
from web.understand.words.lexicon import lexicon_of
from web.views.here import go, here
from web.views.looks import drawing_of

blueprint = Blueprint("schemes", __name__)
FOUND, NOTHING = "keuze", "niets"
"""In an address: the schemes somebody gets to see, and that nothing was found."""
LONGEST = 200
"""Letters that are looked at. The field holds fewer."""


@blueprint.get("/<gemeente>/regelingen/")
def everything(gemeente: str) -> str:
    """The list. Without JavaScript a search ends here too."""
    pack = here().pack
    stems = dict.fromkeys(request.args.get(FOUND, "").split("."))
    found = [text for stem in stems if (text := pack.find(stem))]
    return render_template(
        "regelingen.html",
        pack=pack,
        found=found,
        nothing=NOTHING in request.args,
        groups=() if found else _groups(here().library, shown(pack)),
        hidden=lambda text: _index().hidden(text.rule.stem, f"{text.title} {text.summary}"),
        whose=lambda text: _whose(text, pack),
    )


@blueprint.post("/<gemeente>/regelingen/")
def search(gemeente: str) -> Response:
    """What was typed is looked up and forgotten: it never stands in an address. The names of
    schemes may."""
    index = _index()  # a 404 for a place that is not there: its name is not sent back
    typed = request.form.get("zoek", "")[:LONGEST]
    if not typed.strip():
        return go("schemes.everything")
    if stems := index.find(typed):
        return go("schemes.everything", **{FOUND: ".".join(stems)})
    return go("schemes.everything", **{NOTHING: 1})


def _index() -> Index:
    """The names of schemes on letters are Dutch, so who reads another language may type both."""
    pack, dutch = here().pack, current_app.extensions["library"]
    packs = dict.fromkeys((pack, dutch.pack(pack.slug)))
    return index_of(lexicon_of(here().library).vocabulary, *packs)


def _groups(
    library: Library, schemes: Iterable[SchemeText]
) -> list[tuple[Theme, list[SchemeText]]]:
    """Each group that has a scheme, with what stands in it."""
    themes: dict[Theme, list[SchemeText]] = {theme: [] for theme in library.themes}
    of = {drawing: theme for theme in themes for drawing in theme.drawings}
    *_, last = themes
    for text in schemes:
        themes[of.get(drawing_of("regeling", text.rule.stem), last)].append(text)
    return [(theme, texts) for theme, texts in themes.items() if texts]


def _whose(text: SchemeText, pack: Pack) -> str:
    """`gemeente`, `landelijk`, or `vaak`: many municipalities have it."""
    owner = "" if text.is_usual else text.id.partition("/")[0]
    return {pack.slug: "gemeente", NATIONAL: "landelijk"}.get(owner, "vaak")
