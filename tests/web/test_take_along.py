"""What somebody can take along from the card: on their own device, and on a public computer."""

from __future__ import annotations

import html
import re

import pytest

from tests.browser.steps import follow
from tests.chromium import PHONE
from tests.conftest import DAY, ROOT
from tests.privacy import running
from tests.web.conftest import SITE
from tests.web.test_headers import PAGE
from web import create_app
from web.settings import Settings
from web.views import take_along

CARD = "/dalfsen/kaart"
PDF = "/dalfsen/kaart.pdf"
REMINDERS = ["/dalfsen/herinnering/nieuw-jaar.ics", "/dalfsen/herinnering/elk-jaar.ics"]
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+")
BUTTON = ">Maak een PDF</button>"
REFUSED = "/dalfsen/kaart?fout=bewaren#neem-mee"
NOT_HERE = "Dit kan hier niet."
BEGUN = {"antwoord": "geen"}


@pytest.fixture
def begun(visit):
    """Somebody who answered one question."""
    visit.post("/dalfsen/vraag/1", BEGUN)
    return visit


@pytest.fixture
def kiosk(visit):
    """The same, on a public computer."""
    visit.post(visit.post("/kiosk/dalfsen").address, BEGUN)
    return visit


def _own_text(page) -> str:
    found = re.search(r'<textarea[^>]*id="kaarttekst"[^>]*>(.*?)</textarea>', page.html, re.DOTALL)
    return html.unescape(found[1])


def test_everything_is_offered(begun):
    page = begun.get(CARD)
    assert BUTTON in page.html
    assert [a["action"] for tag, a in page.tags if tag == "form" and a["action"] == PDF] == [PDF]
    assert set(REMINDERS) <= set(page.links())
    assert "/dalfsen/kaart?papier=a4" in page.links()
    assert NOT_HERE not in page.text


def test_no_address_holds_an_answer(begun):
    """A mail with a text in its address would stand in the history of the browser, and go to
    whoever has the mail (docs/besluiten/0016)."""
    page = begun.get(CARD)
    assert [link for link in page.links() if link.startswith("mailto:")] == [
        "mailto:?subject=Mijn%20kaart"
    ]
    code = CODE.search(_own_text(page))[0]
    assert not [link for link in page.links() if code in link or code.replace("-", "") in link]


def test_buttons_for_javascript_are_hidden_without_it(begun):
    page = begun.get(CARD)
    hidden = {a["data-mee"] for _, a in page.tags if "data-mee" in a and "hidden" in a}
    assert hidden == {a["data-mee"] for _, a in page.tags if "data-mee" in a}
    assert hidden == {"print", "share", "copy"}
    assert "<noscript><p>Kies in het menu van uw browser" in page.html


def test_a_locked_browser_has_keys_and_no_menu(begun):
    begun.get("/kiosk/dalfsen")
    begun.post("/dalfsen/begin")
    begun.post("/dalfsen/vraag/1", {"antwoord": ["geen"]}, secret=False)
    page = begun.get(CARD)
    assert "menu van uw browser" not in page.html
    assert "Druk tegelijk op de toetsen Ctrl en P. Op een Mac: Cmd en P." in page.html


def test_text_of_the_card(begun):
    """What is on the card, in its order, and the code last."""
    page = begun.get(CARD)
    text = _own_text(page)
    assert text.startswith("Mijn kaart voor: ")
    assert CODE.fullmatch(text.splitlines()[-1])
    article = page.html.partition("<article")[2].partition("</article>")[0]
    for line in re.findall(r"<li>(.*?)</li>", article):
        assert html.unescape(re.sub(r"<[^>]+>|:", "", line)).strip() in text.replace(":", "")


def test_what_is_left_off_is_not_in_the_text_either(begun):
    begun.post(CARD, {"regel": "waar"})
    text = _own_text(begun.get(CARD))
    assert not CODE.search(text)
    assert "De code van deze kaart" not in text


def test_no_label_stands_alone_in_the_text(begun):
    lines = _own_text(begun.get(CARD)).partition("De code van deze kaart:")[0].splitlines()
    assert [line for line in lines if line.rstrip().endswith(":")] == []


def test_pdf_is_answered_at_once_and_kept_nowhere(begun):
    answer = begun.client.post(PDF, base_url=SITE)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.data.startswith(b"%PDF-1.7")
    assert dict(answer.headers).items() >= PAGE.items()
    assert begun.client.get(PDF, base_url=SITE).headers["Location"] == CARD


def test_no_answers_no_pdf(visit):
    assert visit.post(PDF).address == REFUSED


@pytest.mark.parametrize(
    "address", ["/bestaat-niet/kaart.pdf", "/nergens/herinnering/elk-jaar.ics"]
)
def test_unknown_place(visit, address):
    assert "bestaat-niet" not in visit.get(address, status=404).html


def test_reminder(visit):
    for address in REMINDERS:
        answer = visit.client.get(address, base_url=SITE)
        assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
        assert "charset=utf-8" in answer.content_type
        assert "Kijk opnieuw op rondkomen.test/dalfsen/" in answer.get_data(True).replace(
            "\r\n ", ""
        )
        assert "Set-Cookie" not in answer.headers
    assert visit.get("/dalfsen/herinnering/morgen.ics", status=404)


def test_public_computer_keeps_nothing(kiosk):
    page = kiosk.get(CARD)
    assert "Print de kaart" in page.html
    assert "foto" in page.text
    for away in (BUTTON, "mailto:", ".ics", "kaarttekst"):
        assert away not in page.html
    back = kiosk.post(PDF)
    assert (back.address, NOT_HERE in back.text) == (REFUSED, True)
    assert kiosk.client.get(REMINDERS[0], base_url=SITE).headers["Location"] == REFUSED


def test_machine_without_the_libraries(begun, monkeypatch):
    """The site runs, and does not offer what it cannot make."""
    monkeypatch.setattr(take_along, "available", lambda: False)
    assert BUTTON not in begun.get(CARD).html
    assert NOT_HERE in begun.post(PDF).text


def test_libraries_that_turn_out_to_be_broken(begun, monkeypatch):
    def broken(page: str, css: str) -> bytes:
        raise take_along.NoPdf

    monkeypatch.setattr(take_along, "make_pdf", broken)
    assert NOT_HERE in begun.post(PDF).text


def test_as_many_as_somebody_needs():
    """Each takes the server a while: 20 a minute, and other buttons still work after that."""
    client = create_app(Settings(environment="proef", day=DAY, limited=True)).test_client()
    codes = [client.post(PDF, base_url=SITE).status_code for _ in range(25)]
    assert codes == [303] * 20 + [429] * 5
    assert client.post("/dalfsen/vraag/1", base_url=SITE).status_code == 303


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with running.open_site(tmp_path_factory.mktemp("site")) as found:
        yield found.address


def test_buttons_in_a_browser(chromium, site):
    """Print, copy and share do what they say, and share gets the text and no address."""
    context = chromium.new_context(
        viewport=PHONE, permissions=["clipboard-write", "clipboard-read"]
    )
    context.add_init_script(
        "navigator.share = async (what) => { window.shared = what };"
        "window.print = () => { window.printed = true }"
    )
    page = context.new_page()
    page.goto(f"{site}/dalfsen/vraag/1")
    page.locator("input[value=geen]").check()
    follow(page.get_by_role("button", name="Verder", exact=True))
    page.goto(f"{site}{CARD}")
    page.get_by_role("button", name="Print de kaart").click()
    page.get_by_text("In een mail of bericht").click()
    page.get_by_role("button", name="Stuur de kaart door").click()
    page.get_by_role("button", name="Kopieer de tekst").click()
    page.get_by_text("De tekst is gekopieerd.").wait_for()
    text = page.locator("#kaarttekst").input_value()
    assert page.evaluate("window.printed")
    assert page.evaluate("window.shared") == {"text": text}
    assert page.evaluate("navigator.clipboard.readText()") == text
    context.close()


def test_script_is_small():
    assert (ROOT / "web" / "static" / "deel.js").stat().st_size < 1000
