"""*Klopt dit niet?* A text for the editors of a scheme, from residents and from who helps them."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, render_template

from web.chat.fits import fits
from web.doubt import mail_to, message
from web.views.here import here

blueprint = Blueprint("doubt", __name__)


@blueprint.get("/<gemeente>/klopt-niet/<stem>")
def ask(gemeente: str, stem: str) -> str:
    """The same for everybody: no answer has a part in it."""
    pack, day = here().pack, here().day
    scheme = pack.find(stem) or abort(404)
    dutch = current_app.extensions["library"].pack(pack.slug).find(stem)
    rule = scheme.rule
    holds = scheme.exists and rule.valid_from <= day <= rule.valid_until
    for_whom = fits(here().library, pack, scheme, day) if holds else ()
    text, editor = message(scheme, dutch, for_whom, day), pack.municipality.editor
    mail = mail_to(editor.email, scheme, text) if editor and not here().kiosk else ""
    return render_template(
        "klopt_niet.html", pack=pack, scheme=scheme, text=text, editor=editor, mail=mail
    )
