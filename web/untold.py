"""What a page of another language leaves in Dutch: found by its marks, told apart, and said. Pure.

The catalogs put marks around each text they lack (web/content/catalogs.py). No mark leaves the
site: in running text it becomes an element with `lang`, anywhere else it goes.
"""

from __future__ import annotations

import re
from typing import Final

from web.content.catalogs import CLOSE, DUTCH, OPEN

NOTICE: Final = ("\ue002", "\ue003")
"""Around what a page says when a part of it is Dutch."""
_SAID: Final = re.compile("\ue002(.*?)\ue003", re.DOTALL)
_MARKS: Final = re.compile(f"[{OPEN}{CLOSE}\ue002\ue003]|%EE%80%8[0-3]")
"""In an address, such as of a mail with a text in it, they are written out."""
_TAG: Final = re.compile(r"(<[^>]*>)")
_NAME: Final = re.compile(r"<([a-zA-Z][\w-]*)")
_SIGN: Final = re.compile(f"[{OPEN}{CLOSE}]")
_EMPTY: Final = frozenset("area br col hr img input link meta source wbr".split())
_WORDS_ONLY: Final = frozenset("title textarea option script style svg".split())
"""In these no element may stand."""
_IN_TEXT: Final = str.maketrans({OPEN: f'<span lang="{DUTCH}">', CLOSE: "</span>"})


def plain(text: str) -> str:
    """Without marks."""
    return _MARKS.sub("", text)


def page(html: str) -> str:
    """A page with each Dutch text in an element that says so, and the notice only where there is
    one. Where code cut a text in two, the notice alone says it: half an element breaks a page."""
    dutch = OPEN in _SAID.sub("", html)
    html = _SAID.sub(r"\1" if dutch else "", html)
    return plain(_told_apart(html) if dutch else html)


def _told_apart(html: str) -> str:
    """The same page, when a mark does not close in the element it opened in."""
    found, open_ = list[str](), list[str]()
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            fits = _step(piece, open_)
        else:
            piece = plain(piece) if _WORDS_ONLY & set(open_) else piece
            fits = all(_mark(sign, open_) for sign in _SIGN.findall(piece))
            piece = piece.translate(_IN_TEXT)
        if not fits:
            return html
        found.append(piece)
    return "".join(found)


def _step(tag: str, open_: list[str]) -> bool:
    """Into an element or out of it; False where a mark is still open in it."""
    if tag.startswith("</"):
        return bool(open_) and open_.pop() != OPEN
    name = _NAME.match(tag)
    if name and name[1].lower() not in _EMPTY and not tag.endswith("/>"):
        open_.append(name[1].lower())
    return True


def _mark(sign: str, open_: list[str]) -> bool:
    if sign == OPEN:
        open_.append(OPEN)
        return True
    return bool(open_) and open_.pop() == OPEN
