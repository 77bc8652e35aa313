"""What must hold for the HTML of each page, without a browser. Each check gives what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from tests.access.elements import Element, Page

Check = Callable[[Page], Iterator[str]]
CHECKS: list[Check] = []
LANGUAGES = {"nl", "en"}
TITLE = re.compile(r"[\w ,.?!:’'&()/-]+ - Rondkomen")
MONEY = re.compile(r"[€%]|\d{3,}")
OTHER_LETTERS = re.compile("[\u0370-\u1fff\u3040-\uffdc]")
ASKED = ("input", "select", "textarea")
POINTS = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-errormessage")
NO_LABEL = {"hidden", "submit", "button", "reset", "image"}


def check(function: Check) -> Check:
    CHECKS.append(function)
    return function


def faults(page: Page) -> Iterator[str]:
    """All that is wrong, with the name of the check."""
    for one in CHECKS:
        yield from (f"{one.__name__}: {fault}" for fault in one(page))


@check
def headings(page: Page) -> Iterator[str]:
    """One h1, and no level is skipped on the way down."""
    levels = [int(one.tag[1]) for one in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1"
    for before, after in zip([0, *levels], levels, strict=False):
        if after > before + 1:
            yield f"h{after} below h{before}"
    yield from (f"empty {one}" for one in page.all("h1", "h2", "h3", "h4") if not one.named)


@check
def title(page: Page) -> Iterator[str]:
    """Says which page this is, and no amount."""
    titles = [one for one in page.all("title") if not one.within("svg")]
    text = titles[0].text if len(titles) == 1 else ""
    if not TITLE.fullmatch(text) or MONEY.search(text):
        yield f"title {text!r}"


@check
def language(page: Page) -> Iterator[str]:
    """Of the page, and of what is in another language."""
    if page.elements[0].said.get("lang") not in LANGUAGES:
        yield f"lang of {page.elements[0]}"
    for one in page.elements:
        spoken = "lang" in one.said or any("lang" in up.said for up in [*one.around()][:-1])
        if not one.inside and OTHER_LETTERS.search(one.text) and not spoken:
            yield f"no lang: {one}"
        if (
            one.tag == "a"
            and "hreflang" in one.said
            and one.said.get("lang") != one.said["hreflang"]
        ):
            yield f"hreflang without lang: {one}"


@check
def labels(page: Page) -> Iterator[str]:
    """Each field has one, and each group of fields a legend."""
    told = {one.said.get("for") for one in page.all("label") if one.named}
    for one in page.all(*ASKED):
        if one.said.get("type") in NO_LABEL:
            continue
        named = {"aria-label", "aria-labelledby"} & set(one.said)
        if one.said.get("id") not in told and not named and not one.within("label"):
            yield f"no label: {one}"
        if one.said.get("type") in ("radio", "checkbox") and not one.within("fieldset"):
            yield f"a choice without a group: {one}"
    for one in page.all("fieldset"):
        if not one.inside or one.inside[0].tag != "legend" or not one.inside[0].named:
            yield f"no legend: {one}"


@check
def errors(page: Page) -> Iterator[str]:
    """Each is read out with the field it is about."""
    described = " ".join(one.said.get("aria-describedby", "") for one in page.elements).split()
    for one in page.elements:
        if "fout" in one.said.get("class", "").split() and one.said.get("id") not in described:
            yield f"read with no field: {one}"
        if one.said.get("aria-invalid") == "true" and not _describes(one):
            yield f"invalid, and nothing says why: {one}"


def _describes(one: Element) -> bool:
    return any("aria-describedby" in up.said for up in (one, *one.around()))


@check
def ids(page: Page) -> Iterator[str]:
    """Each once; and whatever points to one, finds it."""
    yield from (f"twice: {id_}" for id_, many in Counter(page.ids).items() if many > 1)
    known = {*page.ids, "top", ""}
    for one in page.elements:
        wanted = [id_ for name in POINTS for id_ in one.said.get(name, "").split()]
        if one.said.get("href", "").startswith("#"):
            wanted.append(one.said["href"][1:])
        yield from (f"nothing is called {id_}: {one}" for id_ in wanted if id_ not in known)


@check
def landmarks(page: Page) -> Iterator[str]:
    """A header, a main and a footer; the first link skips to the main, or stands in it."""
    mains = page.all("main")
    if len(mains) != 1 or mains[0].said.get("tabindex") != "-1":
        yield f"{len(mains)} main, or it takes no focus"
    for tag in ("header", "footer"):
        top = [one for one in page.all(tag) if not one.within("main", "article", "section")]
        if len(top) != 1:
            yield f"{len(top)} {tag}"
    links = page.all("a", "button", *ASKED)
    main = f"#{mains[0].said.get('id')}" if mains else ""
    nothing_to_skip = bool(links) and links[0].within("main")
    if not links or not (nothing_to_skip or links[0].said.get("href") == main):
        yield "no skip link"
    yield from (f"no name: {one}" for one in page.all("nav") if "aria-label" not in one.said)


@check
def names(page: Page) -> Iterator[str]:
    """Links, buttons and pictures say what they are."""
    yield from (f"no words: {one}" for one in page.all("a", "button", "summary") if not one.named)
    for one in page.all("img"):
        if "alt" not in one.said:
            yield f"no alt: {one}"
    for one in page.all("svg"):
        hidden = any(up.said.get("aria-hidden") == "true" for up in (one, *one.around()))
        titled = "aria-label" in one.said or any(part.tag == "title" for part in one.inside)
        spoken = one.said.get("role") == "img" and titled
        if not hidden and not spoken:
            yield f"neither hidden nor named: {one}"
    yield from (f"no scope: {one}" for one in page.all("th") if "scope" not in one.said)


@check
def no_tricks(page: Page) -> Iterator[str]:
    """Nothing that takes the focus, and nothing the policy refuses."""
    for one in page.elements:
        said = one.said
        handlers = [name for name in said if name.startswith("on")]
        if handlers or "style" in said or "javascript:" in said.get("href", ""):
            yield f"inline: {one}"
        if ("autofocus" in said and not _may(one)) or said.get("tabindex", "0") not in ("0", "-1"):
            yield f"moves the focus: {one}"
        if one.tag == "style" or (one.tag == "script" and "src" not in said):
            yield f"inline: {one}"
        if one.tag == "iframe" or (said.get("target") == "_blank"):
            yield f"another window: {one}"


def _may(one: Element) -> bool:
    """May it ask for the focus? What went wrong comes first, also without JavaScript; a dialog must
    say where the focus goes; and at a desk a scanner types where the focus is."""
    desk = one.said.get("name") == "code" or "knop--groot" in one.said.get("class", "")
    return one.said.get("role") == "alert" or one.within("dialog") or desk


@check
def forms(page: Page) -> Iterator[str]:
    """A shared browser must not fill in what somebody else typed."""
    for one in page.all("form"):
        if one.said.get("autocomplete") != "off":
            yield f"autocomplete: {one}"
    for one in page.all("button"):
        if "type" not in one.said:
            yield f"no type: {one}"
