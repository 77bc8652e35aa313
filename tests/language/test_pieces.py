"""What of a page is a text, of which kind, and what stands together."""

from __future__ import annotations

import html5lib
import pytest

from web.check.language.pieces import CITED, pieces


def told(body: str) -> list[tuple[str, str]]:
    page = f"<html lang='nl'><body>{body}</body></html>"
    return [(piece.kind, piece.text) for piece in pieces(page)]


KINDS = """
<h2>Wat nu?</h2> -> heading: Wat nu?
<legend><h1>Hoe oud bent u?</h1></legend> -> question: Hoe oud bent u?
<fieldset><legend>Over u</legend></fieldset> -> heading: Over u
<label>Weet u het?</label><label>Huur</label> -> question: Weet u het? | item: Huur
<p>Ga <a href='/'>door</a>.</p> -> paragraph: Ga door.
<p><a class='knop' href='/'>Ga door</a> of niet</p> -> button: Ga door | paragraph: of niet
<p class='hint'>Een jaar.</p> -> hint: Een jaar.
<p class='fout'><strong>Let op:</strong> kies</p> -> error: Let op: kies
<div role='alert'><ul><li>Kies iets</li></ul></div> -> error: Kies iets
<ul><li>Een<br>Twee</li></ul> -> item: Een | item: Twee
<table><tr><th>Wie</th><td>ik</td></tr></table> -> heading: Wie | item: ik
<button>Stuur<span> op</span></button> -> button: Stuur op
<img alt='Een kaart'><input placeholder='Naam'> -> item: Een kaart | hint: Naam
<nav aria-label='Hulp'><a href='/'>Bel</a></nav> -> heading: Hulp | paragraph: Bel
<p lang='en'>Hello</p><p lang='nl-NL'>Dag</p> -> paragraph: Dag
<p>Zet <code>IdleTimeout</code> aan.</p> -> paragraph: Zet Naam aan.
<p translate='no'>Jan</p><script>x()</script> -> paragraph: Jan
<a href='mailto:?subject=Mijn%20kaart'>Mail</a> -> heading: Mijn kaart | paragraph: Mail
<textarea>Een&#10;Twee</textarea> -> item: Een | item: Twee
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_kinds(line):
    body, _, expected = line.partition(" -> ")
    assert " | ".join(f"{kind}: {text}" for kind, text in told(body)) == expected


def test_the_head_of_a_page_is_read_too():
    head = "<html><head><title>Uw kaart</title><meta name='description' content='Een kaart'></head>"
    found = pieces(f"{head}<body></body></html>")
    assert [(piece.kind, piece.text) for piece in found] == [
        ("heading", "Uw kaart"),
        ("paragraph", "Een kaart"),
    ]


def test_what_stands_together_is_a_group():
    card = "<section><h2>A</h2><p>B</p></section><ul><li><h3>C</h3><p>D</p></li><li>E</li></ul>"
    groups = {piece.text: piece.group for piece in pieces(f"<html><body>{card}</body></html>")}
    assert groups["A"] == groups["B"] != groups["C"] == groups["D"]
    assert groups["E"] == ""


def test_the_words_of_a_source_are_known_by_their_group():
    (found,) = pieces("<html><body><p class='bron'>Bron: de <em>wet</em>.</p></body></html>")
    assert (found.group, found.text) == (CITED, "Bron: de wet.")


def test_a_tag_that_is_not_closed_is_told():
    with pytest.raises(ValueError, match="closes nothing"):
        pieces("<html><body><p>Een</body></html>")


def test_it_reads_a_real_page_as_a_browser_does(library):
    """html5lib mends a page as a browser does: no text may come of it that is not ours."""
    from web import create_app
    from web.settings import Settings

    client = create_app(Settings(environment="proef")).test_client()
    html = client.get("/dalfsen/hulp", base_url="https://rondkomen.test").text
    body = html5lib.parse(html, namespaceHTMLElements=False).find("body")
    for node in [*body.iter("script"), *body.iter("style")]:
        node.text = ""
    shown = "".join("".join(body.itertext()).split())
    ours = "".join("".join(p.text.split()) for p in pieces(html) if p.group != "head")
    for spoken in ("Altijdbijdehand", "Voorlezen"):  # an aria-label
        ours = ours.replace(spoken, "", 1)
    assert ours == shown.replace("English", "", 1)  # the link says that it is another language
