"""What somebody can tell the editors who thinks that a scheme is not right: which scheme, which
version of it, and what it said. Nothing of who tells it, and no answer. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from urllib.parse import quote

from web.content.schemes import SchemeText
from web.content.version import version_of
from web.translate import gettext

NEW_LINE = "\r\n"
"""In a mail (RFC 6068)."""


def message(
    scheme: SchemeText, dutch: SchemeText, for_whom: Iterable[str], day: datetime.date
) -> str:
    """A text to send or to take along. `dutch`: the scheme as its editors know it; `for_whom`: what
    must hold; `day`: of today."""
    file = {"id": scheme.id, "versie": version_of(dutch.page), "dag": scheme.checked.isoformat()}
    return "\n".join(
        (
            gettext("Regeling: %(titel)s") % {"titel": scheme.title},
            gettext("Bestand: %(id)s, versie %(versie)s, nagekeken op %(dag)s") % file,
            gettext("Gelezen op %(dag)s") % {"dag": day.isoformat()},
            "",
            gettext("Dit staat er:"),
            scheme.summary,
            *(f"- {sentence}" for sentence in for_whom),
            "",
            gettext("Dit klopt niet:"),
            "",
        )
    )


def mail_to(address: str, scheme: SchemeText, text: str) -> str:
    """A link that opens somebody's own mail with this text in it."""
    subject = f"{gettext('Dit klopt niet:')} {scheme.id}"
    body = text.replace("\n", NEW_LINE)
    return f"mailto:{quote(address, safe='@')}?body={_quoted(body)}&subject={_quoted(subject)}"


def _quoted(text: str) -> str:
    return quote(text, safe="")
