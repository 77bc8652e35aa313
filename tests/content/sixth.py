"""A sixth municipality, made of content files alone. Everything in it is invented for tests."""

from __future__ import annotations

from pathlib import Path

SLUG = "raalte"

MUNICIPALITY = """\
code: GM0177
naam: Raalte
plan: {titel: Verzonnen plan voor een test, van: 2026-01-01, tot_en_met: 2029-12-31}
normen:
  testnorm: {alleen: 1500, samen: 2000}
kostendelers: nee
spoed: {loket: testloket, termijn: onbekend, verder: onbekend}
telefoon: onbekend
kernen: {raalte: Raalte, heino: Heino}
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
"""

SCHEME = """\
---
titel: Zaden voor uw moestuin (test)
samenvatting: Geld voor zaden als u een moestuin hebt. Dit is een test.
soort: regeling
voorwaarden:
  moestuin: ja
  inkomen: {hoogstens: 110% van testnorm}
bedrag: {per: jaar, euro: 50}
aanvragen: zelf
terugbetalen: {antwoord: nee, uitleg: U hoeft niets terug te betalen.}
loket: testloket
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
voorbeelden:
  - wie: Iemand met een moestuin.
    antwoorden: {moestuin: ja, huishouden: alleen, inkomen: 1650}
    uitkomst: ja
  - wie: Iemand met een moestuin en te veel inkomen.
    antwoorden: {moestuin: ja, huishouden: alleen, inkomen: 1651}
    uitkomst: nee
  - {wie: Iemand zonder moestuin., antwoorden: {moestuin: nee}, uitkomst: nee}
---
Hebt u een moestuin? Dan betaalt deze verzonnen regeling uw zaden.
"""

QUESTION = """\
---
vraag: Hebt u een moestuin?
kort: Uw moestuin
soort: keuze
na: woning
opties:
  ja: {tekst: "Ja", zin: U hebt een moestuin.}
  nee: {tekst: "Nee", zin: U hebt geen moestuin.}
waarom: Voor mensen met een moestuin is er een verzonnen regeling.
fout: Kies of u een moestuin hebt.
samen:
  betekenis: Een stuk grond waar u zelf groente teelt. Een balkon telt niet.
  vraag_zo: Hebt u een tuin met groente?
  voorbeeld: "Een man heeft een volkstuin met sla. Kies: Ja."
  niet: Vraag niet waar de tuin is.
---
"""

DESK = """\
---
titel: Testloket
samenvatting: Een verzonnen loket voor iedereen.
soort: geldloket
volgorde: 20
voorwaarden: {}
waarom: Dit verzonnen loket helpt iedereen.
plekken: [{naam: Testhuis, kern: raalte, adres: Teststraat 1, open: {ma: "9.30-11.30"}}]
telefoon: onbekend
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
---
U hoeft geen afspraak te maken.
"""

GARDEN_DESK = """\
---
titel: Tuinloket
samenvatting: Een verzonnen loket voor mensen met een moestuin in Heino.
soort: vrijwilligers
volgorde: 10
voorwaarden: {moestuin: ja, kern: heino}
waarom: Hier weten ze alles van moestuinen.
bereik_via: testloket
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
---
Vraag ernaar bij het testloket.
"""

LETTER = """\
---
titel: Een brief over een rekening
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
---
U krijgt een verzonnen brief.
"""

FILES = {
    "gemeente.yaml": MUNICIPALITY,
    "brief.md": LETTER,
    "regelingen/moestuin-zaden.md": SCHEME,
    "vragen/moestuin.md": QUESTION,
    "loketten/testloket.md": DESK,
    "loketten/tuinloket.md": GARDEN_DESK,
}


def write(content: Path) -> Path:
    """Put the municipality in a copy of the content."""
    own = content / "gemeenten" / SLUG
    for name, text in FILES.items():
        path = own / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return content
