"""Planted faults: an editor gets the file, the line, what is wrong and how to mend it."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from tests.content import sixth
from tests.content.sixth_files import DESK, GARDEN, OWN, QUESTION, SCHEME, TOWN
from web.check import check, national
from web.content.errors import ContentError
from web.content.library import Library

FIGURES = "landelijk/bedragen/test.yaml"
NORMS = "landelijk/normen.yaml"

YES_NO = "Schrijf ja of nee, of zet er aanhalingstekens om."
NO_HTML = "Gebruik Markdown: **vet**, - lijst, ## kop."
DAY = "Schrijf jaar-maand-dag, zoals 2026-11-21."
FIGURE = """\
titel: Verzonnen voor een test
volledig_tot: 2029-12-31
bedragen:
  test_bedrag:
    uitleg: Verzonnen
    eenheid: euro
    waarden:
      - {van: 2026-01-01, waarde: 10, zekerheid: bevestigd, bron: Verzonnen}
"""


@dataclass(frozen=True)
class Fault:
    """In `file`, `old` becomes `new`; then `message` must be told at the line that holds `at`."""

    name: str
    file: str
    old: str
    new: str
    message: str
    """The whole message, or its start when it ends in `…`."""
    at: str = ""
    only: str = "raalte"


def scheme(name: str, old: str, new: str, message: str, at: str = "") -> Fault:
    return Fault(name, SCHEME, old, new, message, at)


def desk(name: str, old: str, new: str, message: str, at: str = "", file: str = DESK) -> Fault:
    return Fault(name, file, old, new, message, at)


def question(name: str, old: str, new: str, message: str, at: str = "") -> Fault:
    return Fault(name, QUESTION, old, new, message, at)


def town(name: str, old: str, new: str, message: str, at: str = "") -> Fault:
    return Fault(name, TOWN, old, new, message, at)


def figure(name: str, old: str, new: str, message: str, at: str = "") -> Fault:
    return Fault(name, FIGURES, old, new, message, at)


def how(name: str, file: str, old: str, new: str, message: str, at: str = "") -> Fault:
    return Fault(name, file, old, new, message, at, "landelijk")


SUMS = "teksten/rekenregels"
RENT = "landelijk/voorbeelden/huurtoeslag.yaml"
REMIT = "landelijk/voorbeelden/kwijtschelding.yaml"
INCOME = "inkomen: {hoogstens: 110% van testnorm}"
EXAMPLES = sixth.SCHEME[sixth.SCHEME.index("voorbeelden:") : sixth.SCHEME.rindex("---")]
NOT_READ = (
    "Deze YAML is niet te lezen. Springt de regel even ver in als de regels ernaast? "
    "Mist er een dubbele punt of aanhalingsteken?"
)
TAB = "Deze YAML is niet te lezen. Hier staat een tab. Gebruik spaties om in te springen."
GARDEN_VIA = "bereik_via: testloket"
DESK_WAYS = (
    'plekken: [{naam: Testhuis, kern: raalte, adres: Teststraat 1, open: {ma: "9.30-11.30"}}]'
)
NO_WAY = (
    "Niemand kan dit loket bereiken. "
    "Geef een telefoon, adres, e-mail of website, of schrijf bereik_via: een loket."
)

FAULTS = [
    scheme(
        "an age inside a class of the card",
        "  moestuin: ja",
        "  kinderen: {minstens: 13, hoogstens: 14}",
        "Deze leeftijden vallen midden in een klasse van de kaart voor het loket. "
        "Begin of eindig op een rand van 0-3, 4-5, 6-11, 12-15, 16-17.",
        "  kinderen:",
    ),
    # The file itself
    scheme(
        "double key",
        "soort: regeling",
        "soort: regeling\ntitel: Nog een",
        "'titel' staat er 2 keer. Haal er een weg, of zet ze samen.",
        "titel: Nog een",
    ),
    scheme(
        "HTML in the text", "uw zaden.", "uw <b>zaden</b>.", f"Hier staat HTML. {NO_HTML}", "<b>"
    ),
    question(
        "HTML in a sentence",
        "U hebt een moestuin.",
        "U hebt <i>een</i> moestuin.",
        f"Hier staat HTML. {NO_HTML}",
        "<i>",
    ),
    scheme(
        "yes",
        "moestuin: ja\n",
        "moestuin: yes\n",
        f"'yes' wordt gelezen als waar of onwaar. {YES_NO}",
        "moestuin: yes",
    ),
    scheme(
        "true",
        "moestuin: ja\n",
        "moestuin: true\n",
        f"'true' wordt gelezen als waar of onwaar. {YES_NO}",
        "moestuin: true",
    ),
    scheme(
        "octal number",
        "euro: 50",
        "euro: 0344",
        "'0344' is geen gewoon getal. "
        "Schrijf het getal zonder nul ervoor, of zet er aanhalingstekens om.",
        "euro: 0344",
    ),
    scheme("unreadable YAML", "soort: regeling", 'soort: "regeling', NOT_READ),
    scheme("tab", "  moestuin: ja", "\tmoestuin: ja", TAB, "\tmoestuin"),
    scheme(
        "no facts",
        "---\ntitel",
        "titel",
        "De feiten bovenaan ontbreken. Begin met een regel '---', dan de feiten, dan weer '---'.",
        "titel",
    ),
    scheme(
        "wrong date",
        "gecontroleerd: 2026-11-21",
        "gecontroleerd: 2026-02-30",
        f"'2026-02-30' is geen datum. {DAY}",
        "2026-02-30",
    ),
    scheme(
        "date the Dutch way",
        "gecontroleerd: 2026-11-21",
        "gecontroleerd: 21-11-2026",
        f"'gecontroleerd' is geen datum. {DAY}",
        "21-11-2026",
    ),
    # A scheme
    scheme(
        "unknown key",
        "aanvragen: zelf",
        "aanvragen: zelf\nsamenvating: x",
        "'samenvating' kennen we hier niet. Bedoelt u 'samenvatting'?",
        "samenvating",
    ),
    scheme(
        "unknown kind",
        "soort: regeling",
        "soort: regelng",
        "'regelng' past niet bij 'soort'. Bedoelt u 'regeling'?",
        "regelng",
    ),
    scheme(
        "no source",
        "bron: {titel: Verzonnen voor een test}\n",
        "",
        "De bron ontbreekt. Voeg toe: bron: {titel: ..., plaats: ...}.",
    ),
    scheme(
        "no date",
        "gecontroleerd: 2026-11-21\n",
        "",
        "De datum 'gecontroleerd' ontbreekt. "
        "Voeg toe: 'gecontroleerd: 2026-11-21' (de dag waarop u het nakeek).",
    ),
    scheme(
        "no answer about paying back",
        "{antwoord: nee, uitleg: ",
        "{uitleg: ",
        "'antwoord' ontbreekt. Voeg een regel 'antwoord: ...' toe.",
        "terugbetalen",
    ),
    scheme(
        "amount that is no number",
        "euro: 50",
        "euro: vijftig",
        "Een bedrag is een getal. Schrijf bijvoorbeeld: euro: 350.",
        "vijftig",
    ),
    scheme(
        "address that is none",
        "loket: testloket",
        "aanvraag_url: javascript:x",
        "Dit adres klopt niet. Begin met https://.",
        "aanvraag_url",
    ),
    scheme(
        "calculator without a safe address",
        "loket: testloket",
        "rekenhulp: {titel: Verzonnen, url: http://voorbeeld.nl}",
        "Dit adres klopt niet. Begin met https://.",
        "rekenhulp",
    ),
    scheme(
        "calculator without an address",
        "loket: testloket",
        "rekenhulp: {titel: Verzonnen}",
        "'url' ontbreekt. Voeg een regel 'url: ...' toe.",
        "rekenhulp",
    ),
    scheme(
        "beside a scheme that is not there",
        "loket: testloket",
        "naast: {zorgtoeslog: Dit kan samen.}",
        "De regeling 'zorgtoeslog' bestaat in geen enkele gemeente. Bedoelt u 'zorgtoeslag'?",
        "zorgtoeslog",
    ),
    scheme(
        "beside a scheme without a sentence",
        "loket: testloket",
        "naast: [zorgtoeslag]",
        "Onder 'naast' horen regels als 'sleutel: waarde' te staan.",
        "naast",
    ),
    scheme(
        "not together with a scheme that is not there",
        "loket: testloket",
        "niet_samen_met: [bijstant]",
        "De regeling 'bijstant' bestaat in geen enkele gemeente. Bedoelt u 'bijstand'?",
        "bijstant",
    ),
    scheme(
        "formula nobody wrote",
        "bedrag: {per: jaar, euro: 50}",
        "bedrag: {formule: zorgtoeslog}",
        "'zorgtoeslog' is niets wat we kunnen uitrekenen. Bedoelt u 'zorgtoeslag'?",
        "zorgtoeslog",
    ),
    scheme(
        "supplement up to a norm nobody works out",
        "bedrag: {per: jaar, euro: 50}",
        "bedrag: {aanvulling_tot: bijstandsnrm}",
        "'bijstandsnrm' is niets wat we kunnen uitrekenen. Bedoelt u 'bijstandsnorm'?",
        "bijstandsnrm",
    ),
    scheme(
        "unknown desk",
        "loket: testloket",
        "loket: tesloket",
        "Het loket 'tesloket' bestaat niet. Bedoelt u 'testloket'?",
        "loket: tesloket",
    ),
    # Conditions
    scheme(
        "unknown fact",
        INCOME,
        "inkomne: {hoogstens: 110% van testnorm}",
        "'inkomne' is geen vraag. Bedoelt u 'inkomen'?",
        "inkomne",
    ),
    scheme(
        "unknown option",
        INCOME,
        "woning: hurr",
        "'woning' kan niet 'hurr' zijn. Bedoelt u 'huur'?",
        "hurr",
    ),
    scheme(
        "unknown tick",
        INCOME,
        "kosten: [ziekte, witgoet]",
        "'kosten' kan niet 'witgoet' zijn. Bedoelt u 'witgoed'?",
        "witgoet",
    ),
    scheme(
        "unknown norm",
        "van testnorm",
        "van sociaal minimun",
        "'110% van sociaal minimun' is geen grens die we kennen. Bedoelt u 'sociaal minimum'?",
        "minimun",
    ),
    scheme(
        "percentage of a norm of elsewhere",
        "van testnorm",
        "van stadspas",
        "'110% van stadspas' is geen grens die we kennen. …",
        "stadspas",
    ),
    scheme(
        "wrong word for a limit",
        "{hoogstens: 110",
        "{hoogstns: 110",
        "'hoogstns' is geen woord voor een grens. Bedoelt u 'hoogstens'?",
        "hoogstns",
    ),
    scheme(
        "limit on a choice",
        INCOME,
        "woning: {minstens: 3}",
        "'woning' heeft geen grens. Schrijf een waarde: "
        "huur, kamer, koop, bij_anderen, geen, anders.",
        "woning",
    ),
    scheme(
        "number without a limit",
        INCOME,
        "inkomen: 1500",
        "Achter 'inkomen' hoort een grens te staan. Schrijf bijvoorbeeld inkomen: {hoogstens: 17}.",
        "inkomen: 1500",
    ),
    scheme(
        "group without a list",
        "moestuin: ja\n",
        "een_van: ja\n",
        "Onder 'een_van' hoort een lijst te staan. "
        "Schrijf onder 'een_van:' regels die met '- ' beginnen.",
        "een_van",
    ),
    scheme(
        "condition on a village of elsewhere",
        INCOME,
        "kern: hoonhorst",
        "'kern' kan niet 'hoonhorst' zijn. …",
        "hoonhorst",
    ),
    # Examples
    scheme(
        "example that does not hold",
        "inkomen: 1650}",
        "inkomen: 1660}",
        "Dit voorbeeld geeft 'nee', niet 'ja'. Dat komt door 'inkomen: {hoogstens: 110% van "
        "testnorm}'. Klopt de voorwaarde, of het voorbeeld?",
        "",
    ),
    scheme(
        "example with an impossible answer",
        "moestuin: nee}",
        "moestuin: nooit}",
        "Het antwoord op 'moestuin' in dit voorbeeld kan niet. Toegestaan: ja, nee.",
        "nooit",
    ),
    scheme(
        "example with an unknown question",
        "{moestuin: nee}",
        "{moestun: nee}",
        "'moestun' in dit voorbeeld is geen vraag. Bedoelt u 'moestuin'?",
        "moestun:",
    ),
    scheme(
        "example without an outcome",
        "{moestuin: nee}, uitkomst: nee",
        "{moestuin: nee}",
        "'uitkomst' ontbreekt. Voeg een regel 'uitkomst: ...' toe.",
        "zonder moestuin",
    ),
    scheme(
        "no examples",
        EXAMPLES,
        "",
        "Er zijn geen voorbeelden. Geef minstens één voorbeeld met wie, antwoorden en uitkomst.",
    ),
    # Desks
    Fault(
        "no way to reach a desk",
        f"{OWN}/loketten/leegloket.md",
        "",
        sixth.DESK.replace(DESK_WAYS, "plekken: []"),
        NO_WAY,
    ),
    desk("desks that lead in a circle", DESK_WAYS, "bereik_via: tuinloket", NO_WAY, GARDEN_VIA),
    desk(
        "reached through a desk that is not there",
        GARDEN_VIA,
        "bereik_via: tesloket",
        "Het loket 'tesloket' bestaat niet. Bedoelt u 'testloket'?",
        "tesloket",
        GARDEN,
    ),
    desk(
        "no first desk for everybody",
        "voorwaarden: {}",
        "voorwaarden: {leeftijd: {minstens: 18}}",
        "Niet iedereen heeft een eerste loket. Geef het laatste loket: voorwaarden: {}.",
        "code: GM0177",
    ),
    desk(
        "hours that are none",
        '"9.30-11.30"',
        '"9:30-11:30"',
        "'9:30-11:30' zijn geen uren. Schrijf bijvoorbeeld \"9.30-11.30\".",
        "9:30",
    ),
    desk(
        "hours that do not exist",
        '"9.30-11.30"',
        '"9.30-25.30"',
        "'9.30-25.30' zijn geen uren. Schrijf bijvoorbeeld \"9.30-11.30\".",
        "25.30",
    ),
    desk("unknown day", "{ma: ", "{maandag: ", "'maandag' kennen we hier niet. …", "maandag"),
    desk(
        "website that is none",
        "telefoon: onbekend",
        "website: www.voorbeeld.nl",
        "Dit adres klopt niet. Begin met https://.",
        "website",
    ),
    # Questions
    question(
        "local question without a place",
        "na: woning\n",
        "",
        "Deze vraag heeft geen plek in de rij. Schrijf na: gevolgd door een vraag die er al is.",
    ),
    question(
        "local question after one that is not there",
        "na: woning",
        "na: wonen",
        "Deze vraag heeft geen plek in de rij. Schrijf na: gevolgd door een vraag die er al is.",
        "na: wonen",
    ),
    Fault(
        "local question that clashes",
        f"{OWN}/vragen/woning.md",
        "",
        sixth.QUESTION,
        "De vraag 'woning' bestaat al landelijk. Kies een andere naam voor het bestand.",
        "vraag:",
    ),
    Fault(
        "local question for a fact that has one",
        f"{OWN}/vragen/tuin.md",
        "",
        sixth.QUESTION.replace("soort:", "feit: woning\nsoort:"),
        "Het feit 'woning' heeft al een vraag. "
        "Geef dit feit een andere naam, met 'feit:' of een andere bestandsnaam.",
        "feit",
    ),
    question(
        "question without options",
        sixth.QUESTION[sixth.QUESTION.index("opties:") : sixth.QUESTION.index("waarom:")],
        "",
        "Deze vraag heeft geen opties. Voeg 'opties:' toe.",
    ),
    question(
        "option that fills what is no question",
        'tekst: "Ja", ',
        'tekst: "Ja", dus: {huis: ja}, ',
        "'ja' vult 'huis', maar dat is geen vraag. …",
        "huis: ja",
    ),
    question(
        "option that fills what cannot be",
        'tekst: "Ja", ',
        'tekst: "Ja", dus: {woning: tuin}, ',
        "'ja' vult 'woning' met iets dat niet kan. Toegestaan: "
        "huur, kamer, koop, bij_anderen, geen, anders.",
        "woning: tuin",
    ),
    question(
        "usual value that cannot be",
        "soort: keuze",
        "soort: keuze\ngewoonlijk: {waarde: soms, zin: U hebt soms een moestuin.}",
        "'waarde' vult 'moestuin' met iets dat niet kan. Toegestaan: ja, nee.",
        "gewoonlijk",
    ),
    Fault(
        "number without a highest",
        f"{OWN}/vragen/tuinen.md",
        "",
        sixth.QUESTION.replace("soort: keuze", "soort: getal"),
        "'hoogste' ontbreekt. Voeg het hoogste getal toe dat nog kan, zoals 'hoogste: 100000'.",
    ),
    question(
        "nothing fills a brace",
        "soort: keuze",
        "soort: keuze\nzinnen: {hoogstens: {ja: 'U hebt {bedrag}.'}}",
        "Niets vult '{bedrag}' in. Er kan: {grens}.",
        "zinnen",
    ),
    question(
        "sentence for an unknown limit",
        "soort: keuze",
        "soort: keuze\nzinnen: {hoogsten: {ja: 'U hebt {grens}.'}}",
        "'hoogsten' is geen woord voor een grens. Bedoelt u 'hoogstens'?",
        "zinnen",
    ),
    # A municipality
    town(
        "unknown village",
        "heino: Heino",
        "hoonhorst: Hoonhorst",
        "De kern 'Hoonhorst' ligt niet in deze gemeente. "
        "Kijk in plaatsen/plaatsen.csv of kernen.csv.",
        "kernen",
    ),
    town(
        "village with a name that is no slug",
        "heino: Heino",
        "Heino: Heino",
        "'Heino' is geen korte naam. Gebruik kleine letters en streepjes.",
        "kernen",
    ),
    town(
        "code of another municipality",
        "GM0177",
        "GM0148",
        "De code 'GM0148' hoort niet bij deze map. Bij de map 'raalte' hoort GM0177.",
        "code",
    ),
    town(
        "urgent desk that is not there",
        "loket: testloket",
        "loket: tesloket",
        "Het loket 'tesloket' bestaat niet. Bedoelt u 'testloket'?",
        "spoed",
    ),
    town(
        "norm that names an unknown figure",
        "alleen: 1500",
        "alleen: aow_leeftijt",
        "Het bedrag 'aow_leeftijt' bestaat niet. Bedoelt u 'aow_leeftijd'?",
        "testnorm",
    ),
    town(
        "norm for one household only",
        ", samen: 2000",
        "",
        "'testnorm' mist 'alleen' of 'samen'.",
        "testnorm",
    ),
    Fault(
        "reserved slug",
        "gemeenten/kiosk/gemeente.yaml",
        "",
        sixth.MUNICIPALITY,
        "'kiosk' is al een adres. Kies een andere naam voor de map.",
        only="kiosk",
    ),
    Fault(
        "municipality that does not exist",
        "gemeenten/ralte/gemeente.yaml",
        "",
        sixth.MUNICIPALITY,
        "De gemeente 'ralte' bestaat niet. Bedoelt u 'raalte'?",
        only="ralte",
    ),
    Fault(
        "municipality without its first file",
        "gemeenten/zwolle/gemeente.yaml",
        "",
        "",
        "Dit bestand ontbreekt. "
        "Maak dit bestand. Hoe het eruitziet, staat in docs/regels-schrijven.md.",
        only="zwolle",
    ),
    Fault(
        "file nobody reads",
        f"{OWN}/regeling.md",
        "",
        sixth.SCHEME,
        "'regeling.md' leest niemand. Bedoelt u 'regelingen'?",
    ),
    Fault(
        "file with another ending",
        f"{OWN}/regelingen/fiets.txt",
        "",
        sixth.SCHEME,
        "'fiets.txt' is geen naam voor een bestand. "
        "Gebruik kleine letters, cijfers en streepjes, en aan het eind .md.",
    ),
    # What all municipalities lean on
    figure(
        "double figure",
        "test_bedrag",
        "aow_leeftijd",
        "'aow_leeftijd' bestaat al. Geef elk bedrag een eigen naam.",
    ),
    figure(
        "figure that is no number",
        "waarde: 10,",
        "waarde: tien,",
        "Een bedrag is een getal. Schrijf bijvoorbeeld 1419.46.",
        "tien",
    ),
    figure(
        "figure without a source",
        ", bron: Verzonnen",
        "",
        "'bron' ontbreekt. Voeg een regel 'bron: ...' toe.",
        "van: 2026",
    ),
    figure(
        "figures without a last day",
        "volledig_tot: 2029-12-31\n",
        "",
        "De datum 'volledig_tot' ontbreekt. Voeg toe: 'volledig_tot: 2026-11-21'.",
        "titel",
    ),
    Fault(
        "norm that names no figure",
        NORMS,
        "AOW-leeftijd: aow_leeftijd",
        "AOW-leeftijd: aow_leeftijt",
        "Het bedrag 'aow_leeftijt' bestaat niet. Bedoelt u 'aow_leeftijd'?",
        "aow_leeftijt",
    ),
    Fault(
        "question that is not in the row",
        "vragen/nieuw.md",
        "",
        sixth.QUESTION,
        "De vraag 'nieuw' heeft geen plek in de rij. Zet haar in de lijst.",
        "volgorde:",
    ),
    Fault(
        "unknown question in the row",
        "vragen/_volgorde.yaml",
        "- woning",
        "- wonig",
        "De vraag 'wonig' bestaat niet. Bedoelt u 'woning'?",
        "volgorde:",
    ),
    Fault(
        "threat that is no answer",
        "landelijk/spoed.yaml",
        "- uithuiszetting",
        "- uithuiszeting",
        "'uithuiszeting' is geen antwoord op de vraag over nood. Bedoelt u 'uithuiszetting'?",
        "dreigingen:",
        "landelijk",
    ),
    Fault(
        "sentence that is gone",
        "teksten/redenen.yaml",
        "heeft_al:",
        "heeft_at:",
        "'heeft_at' kennen we hier niet. Bedoelt u 'heeft_al'?",
        "heeft_at",
    ),
    Fault(
        "wrong word between braces",
        "teksten/redenen.yaml",
        "{kort}",
        "{lang}",
        "Niets vult '{lang}' in. Er kan: {kort}.",
        "{lang}",
    ),
    Fault(
        "page that names an unknown scheme",
        "teksten/gebeurtenissen/scheiding.md",
        "[zorgtoeslag",
        "[zorgtoeslog",
        "De regeling 'zorgtoeslog' bestaat in geen enkele gemeente. Bedoelt u 'zorgtoeslag'?",
        "zorgtoeslog",
        "landelijk",
    ),
    # What only /zo-rekenen-wij reads
    how(
        "sum with a figure nobody knows",
        f"{SUMS}/zorgtoeslag.md",
        "cijfers: [",
        "cijfers: [standaardpremje, ",
        "Het bedrag 'standaardpremje' bestaat niet. Bedoelt u 'standaardpremie'?",
        "standaardpremje",
    ),
    how(
        "sum with a brace nothing fills",
        f"{SUMS}/zorgtoeslag.md",
        "{zorgtoeslag_minimum}",
        "{zorgtoeslag}",
        "Niets vult '{zorgtoeslag}' in. Zet de naam bij 'cijfers', of haal de accolades weg.",
        "cijfers:",
    ),
    how(
        "sum with a brace that is not closed",
        f"{SUMS}/zorgtoeslag.md",
        "{zorgtoeslag_minimum}",
        "{zorgtoeslag_minimum",
        "Een accolade in de tekst klopt niet. …",
    ),
    how(
        "sum with a table in a sentence",
        f"{SUMS}/studietoeslag.md",
        "Dat bedrag staat in een tabel",
        "Dat is {studietoeslag_minimum}",
        "'studietoeslag_minimum' is een tabel: die past niet hier. …",
        "cijfers:",
    ),
    how(
        "example without an outcome of others",
        RENT,
        "    uitkomst: 295\n",
        "",
        "De uitkomst is een getal, ja of nee.",
    ),
    how(
        "example with a sum nobody knows",
        REMIT,
        "rekensom: remission",
        "rekensom: remision",
        "De som 'remision' kennen we niet. Bedoelt u 'remission'?",
        "remision",
    ),
    how(
        "example that gives what the sum does not ask",
        REMIT,
        "assessment: 500",
        "aslag: 500",
        "Met deze invoer kunnen we niet rekenen. De som 'remission' wil: …",
        "aslag",
    ),
    how(
        "example with a word for a number",
        REMIT,
        "assessment: 500",
        "assessment: veel",
        "Met deze invoer kunnen we niet rekenen. …",
        "veel",
    ),
    how(
        "example with a key nobody knows",
        REMIT,
        "soort: gepubliceerd",
        "sort: gepubliceerd",
        "'sort' kennen we hier niet. Bedoelt u 'soort'?",
        "sort:",
    ),
    how(
        "table with a row of one number",
        RENT,
        "- [22000, 498]",
        "- [22000]",
        "Dit zijn geen rijen van een tabel. …",
        "rijen:",
    ),
    how("examples that cannot be read", RENT, "titel: ", 'titel: "', NOT_READ),
]


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> Path:
    """A copy with the invented municipality; each test puts back what it broke."""
    folder = tmp_path_factory.mktemp("fouten") / "inhoud"
    shutil.copytree(CONTENT, folder)
    (folder / FIGURES).write_text(FIGURE, encoding="utf-8")
    return sixth.write(folder)


@pytest.fixture
def broken(content):
    """Put other text in one file; the file is as it was when the test is over."""
    restore = []

    def put(name: str, text: bytes | None) -> Path:
        path = content / name
        restore.append((path, path.read_bytes() if path.exists() else None))
        path.parent.mkdir(exist_ok=True)
        if text is not None:
            path.write_bytes(text)
        elif path.exists():
            path.unlink()
        return content

    yield put
    for path, text in restore:
        path.write_bytes(text) if text is not None else path.unlink(missing_ok=True)
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


@pytest.fixture(scope="module", autouse=True)
def words(library):
    """No fault here is in the words of the chat (tests/content/test_words.py has those): what the
    check says of them takes seconds, and is asked once."""
    said = list(national._words(library))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(national, "_words", lambda _: said)
        yield


def _told(content: Path, today, only: str) -> list[str]:
    lines = check(Library(content), today, only).lines()
    return [line.removeprefix("FOUT   ") for line in lines if line.startswith("FOUT")]


def test_without_a_fault_nothing_is_told(content, today):
    assert _told(content, today, "raalte") == []
    assert _told(content, today, "landelijk") == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_fault_is_told(fault: Fault, broken, content, today):
    text = fault.new
    if fault.old:
        was = (content / fault.file).read_text(encoding="utf-8")
        assert fault.old in was, "the fault cannot be planted"
        text = was.replace(fault.old, fault.new, 1)
    broken(fault.file, text.encode() if text else None)
    told = _told(content, today, fault.only)
    assert told
    where, _, message = told[0].partition(": ")
    file, _, number = where.partition(", regel ")
    expected = fault.message.removesuffix("…")
    assert message.startswith(expected) if fault.message.endswith("…") else message == expected
    if fault.at:
        assert fault.at in (content / file).read_text("utf-8").splitlines()[int(number) - 1]
    else:
        assert file == fault.file


def test_not_utf8(broken, content, today):
    broken(SCHEME, "é".join(("---\ntitel: Caf", "\n---\n")).encode("latin-1"))
    assert _told(content, today, "raalte") == [
        f"{SCHEME}, regel 1: Dit bestand is geen gewone tekst. Bewaar het bestand als UTF-8."
    ]


def test_help_for_every_threat(broken, content, today):
    broken("landelijk/noodhulp/beslag.md", None)
    told = _told(content, today, "landelijk")
    assert (
        "landelijk/noodhulp, regel 1: Voor 'beslag' is er geen noodhulp. Maak een bestand." in told
    )
    assert [one.split(", ")[0] for one in told] == ["landelijk/iconen.yaml", "landelijk/noodhulp"]


def test_all_faults_are_told_at_once(broken, content, today):
    broken(SCHEME, sixth.SCHEME.replace("soort: regeling", "soort: regelng").encode())
    broken(DESK, sixth.DESK.replace("soort: geldloket", "soort: geldlokt").encode())
    assert [line.partition(",")[0] for line in _told(content, today, "raalte")] == [SCHEME, DESK]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SCHEME, "loket: testloket", "volgorde: eerst"),
        (DESK, "volgorde: 20", "volgorde: [1]"),
        (f"{OWN}/brief.md", "bron:", "volgorde: {a: b}\nbron:"),
        ("landelijk/noodhulp/112.md", "volgorde:", "volgorde: eerst # "),
        ("vragen/huur.md", "laagste: 0", "laagste: nul"),
        ("vragen/huur.md", "banden: [", "banden: 3 # ["),
        ("vragen/huur.md", "banden: [", "banden: [[1], "),
        (NORMS, "AOW-leeftijd: aow_leeftijd", "AOW-leeftijd:"),
        ("landelijk/normen.yaml", "normen:", "norm:"),
        ("landelijk/overal.yaml", "voorwaarden:", "voorwaarde:"),
        ("landelijk/overal.yaml", "nederlands_of_eu", "nederlands"),
        (QUESTION, "soort: keuze", "soort: keuze\nzinnen: {hoogstens: tekst}"),
    ],
)
def test_nothing_ends_in_a_traceback(file, old, new, broken, content, today):
    was = (content / file).read_text(encoding="utf-8")
    assert old in was
    broken(file, was.replace(old, new, 1).encode())
    assert _told(content, today, "raalte")


def test_a_fault_comes_out_of_a_with_block_as_it_is():
    """Python puts a traceback on what passes through one; a frozen error would hide itself."""

    @contextlib.contextmanager
    def block():
        yield

    with pytest.raises(ContentError, match="Dit klopt niet"), block():
        raise ContentError(Path("bestand.md"), 1, "Dit klopt niet.")
