"""Ten thousand ways to be rude, the same ones every time: what the fuzz run sends."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence
from urllib.parse import quote_from_bytes

from tests.privacy import words
from tests.privacy.journey import Halfway
from tests.privacy.wire import Attack, Request
from web.forms import FORMS
from web.session import COOKIE


class Attacker:
    """Makes attacks with one seed. `rules`: of the url_map; `people`: visitors halfway."""

    def __init__(self, seed: int, rules: Sequence, people: Sequence[Halfway]) -> None:
        self.rng, self.rules, self.people = random.Random(seed), rules, people
        self.cookies = [one.cookies() for one in people]
        self.gets = [rule for rule in rules if "GET" in rule.methods]
        self.posts = [rule for rule in rules if "POST" in rule.methods]
        questions = sorted({one.question.id for one in people})
        self.asked = [[n for n, p in enumerate(people) if p.question.id == q] for q in questions]
        self.decks: dict[int, list] = {}

    def attacks(self, count: int) -> list[Attack]:
        kinds = (self.form, self.form, self.form, self.api, self.page, self.page, self.path)
        return [
            self._one(n, self.rng.choice((*kinds, self.odd, self.framing))) for n in range(count)
        ]

    def _one(self, number: int, kind) -> Attack:
        self.marker = f"zq{number:05}kenmerk"
        made = kind()
        alone = isinstance(made, bytes)
        raw = made if alone else made.raw()
        head_only = not alone and made.method == "HEAD"
        return Attack(raw, self.marker.encode(), kind.__name__, head_only, alone)

    def draw(self, items: Sequence):
        """Each one in turn, in an order of chance: a short run misses nothing by bad luck."""
        deck = self.decks.setdefault(id(items), [])
        if not deck:
            deck += self.rng.sample(items, len(items))
        return deck.pop()

    def value(self) -> str:
        chance = self.rng.random()
        if chance < 0.02:
            return self.marker * 2_500
        if chance < 0.04:
            return "9" * self.rng.choice((400, 5_000, 30_000))
        return self.draw(words.SPECIAL if chance < 0.2 else words.VALUES).format(m=self.marker)

    def coded(self, text: str) -> str:
        """Percent-encoded, mostly as UTF-8 and at times in an encoding nobody expects."""
        code = self.rng.choice(("utf-8",) * 8 + ("utf-16", "utf-7", "latin-1"))
        data = text.encode(code, "surrogatepass" if code.startswith("utf-") else "replace")
        return quote_from_bytes(data, safe=self.rng.choice(("", "/:'()")))

    def form(self) -> Request:
        """Any form, mostly a question that is really asked of this visitor, with its own fields."""
        place = self.rng.choice(self.draw(self.asked))
        one = self.people[place]
        address = f"/{one.pack.slug}/{self.rng.choice(('vraag', 'vraag', 'aanname'))}/{one.number}"
        names = [field.name for field in FORMS[one.question.kind]()] + ["knop", "vraag"]
        names += [f"leeftijd-{n}" for n in (0, 11, 12, "²", "9" * 5_000, "", "0-0", "-1")]
        if self.rng.random() < 0.35:
            address, names = self.address(self.draw(self.posts), self.known), words.FIELDS
        known = (*one.question.options, "0-", "1200")
        pairs = [
            f"{self.rng.choice(names)}={self.coded(self.rng.choice((self.value(), *known[:3])))}"
            for _ in range(self.rng.choice((0, 1, 1, 2, 3, 9, 1_000)))
        ]
        body, manners = "&".join(pairs).encode()[:32_000], self.manners(words.FORM, place)
        return Request("POST", address, self.query(), manners, body)

    def api(self) -> Request:
        """Facts of the registry with values of every shape and kind."""
        one = self.rng.choice(self.people)
        facts = self.rng.sample(sorted(one.pack.facts), self.rng.choice((0, 1, 2, 5)))
        values = [f'"{fact}": {self.shape()}' for fact in (*facts, *facts[:1])]
        place = self.rng.choice((f'"{one.pack.slug}"', self.shape()))
        body = f'{{"antwoorden": {{"gemeente": {place}, {", ".join(values)}}}}}'.replace(", }", "}")
        if self.rng.random() < 0.2:
            depth = self.rng.choice((900, 10_000))
            body = self.rng.choice((f'{{"datum": {self.shape()}}}', "[" * depth, '{"a":' * 3_000))
        data = body.encode(self.rng.choice(("utf-8", "utf-8", "utf-16", "utf-32")), "surrogatepass")
        return Request("POST", "/api/v1/reken", "", self.manners(words.JSON), data[:32_000])

    def shape(self) -> str:
        """One JSON value, or what looks like one."""
        text = json.dumps(self.value(), ensure_ascii=self.rng.random() < 0.5)
        deep = "[" * 500 + "]" * 500
        bare = f"1e999 -0 NaN -Infinity 1e-300 true null [] {{}} [1] [2,1] [null,9] {'7' * 5_000}"
        made = (text, text, f"[{text}, {text}]", f'{{"x": {text}}}', deep, *bare.split())
        return self.rng.choice(made)

    def page(self) -> Request:
        """A page that exists, with parameters, cookies and headers nobody asked for."""
        method = self.rng.choice(("GET", "GET", "GET", "HEAD"))
        address = self.address(self.draw(self.gets), self.known)
        return Request(method, address, self.query(), self.manners())

    def path(self) -> Request:
        """Any route, with hostile words in the address itself."""
        rule = self.draw(self.rules)
        method = self.rng.choice([m for m in sorted(rule.methods) if m != "OPTIONS"])
        address = self.address(rule, lambda gap: self.rng.choice((self.known, self.strange))(gap))
        if self.rng.random() < 0.2:
            address = "/" + self.strange()
        body = b"" if method == "POST" else None
        return Request(method, address, self.query(), self.rng.choice((self.manners(), [])), body)

    def strange(self, _gap: str = "") -> str:
        """A word that fits in no gap."""
        return self.coded(self.value()[:300])[:900]

    def address(self, rule, word) -> str:
        """The route with its gaps filled."""
        parts = (
            (arg, f"<{kind}{arg}>") for arg in rule.arguments for kind in ("", "int:", "path:")
        )
        address = rule.rule
        for name, gap in parts:
            address = address.replace(gap, word(name) if gap in address else "")
        return address

    def known(self, name: str) -> str:
        """A word that fits in a gap of an address."""
        one = self.rng.choice(self.people)
        stems = [scheme.rpartition("/")[2] for scheme in one.pack.schemes]
        fits = {"gemeente": one.pack.slug, "number": str(one.number), "filename": "stijl.css"}
        return fits.get(name) or self.rng.choice(stems)

    def query(self) -> str:
        """Mostly none; else parameters that could hold an address, a word or a page."""
        names = self.rng.sample(words.PARAMETERS, self.rng.choice((0, 0, 0, 1, 2)))
        return "&".join(f"{name}={self.coded(self.value()[:200])[:600]}" for name in names)

    def manners(self, kind: str = "", place: int | None = None) -> list[str]:
        """Headers: mostly a browser's own, at times a stranger's."""
        rng = self.rng
        cookie = self.cookies[rng.randrange(len(self.cookies)) if place is None else place]
        if rng.random() < 0.1:
            other = f"{COOKIE}={self.coded(self.value()[:300])}"
            cookie = rng.choice((other, cookie[:-9], cookie[:300] + "x" + cookie[300:], "", "=;"))
        lines = [f"Cookie: {cookie[:5_000]}"]
        if kind:
            strange = rng.random() < 0.08
            lines.append(f"Content-Type: {self.draw(words.TYPES) if strange else kind}")
        if rng.random() < 0.25:
            value = self.value()[:300].replace("\r\n", " ").replace("\0", " ")
            lines.append(self.draw(words.STRANGE_HEADERS).format(m=self.marker, v=value))
        return lines

    def odd(self) -> Request:
        """Every method, other hosts, bodies that are packed or of another kind."""
        rng, rule = self.rng, self.draw(self.rules)
        method = rng.choice((*words.METHODS, self.marker.upper()))
        body = None if method in ("GET", "HEAD") else self.value().encode("utf-8", "surrogatepass")
        body = gzip.compress(body) if body and rng.random() < 0.3 else body
        headers = self.manners(rng.choice((*words.TYPES, words.FORM)))
        request = Request(method, self.address(rule, self.known), self.query(), headers, body)
        if rng.random() < 0.5:
            request.host = "Host: " + self.draw(words.HOSTS).format(m=self.marker)
        return request

    def framing(self) -> bytes:
        """Requests that are no requests, and bodies that are not as long as they say."""
        line = usual = "POST /dalfsen/begin HTTP/1.1"
        headers, body = self.draw(words.FRAMES)
        if self.rng.random() < 0.4:
            line, headers, body = self.draw(words.BROKEN), "X: 1", ""
        kind = f"Content-Type: {words.FORM}" if line == usual else "Accept: */*"
        text = "\r\n".join([line, "Host: rondkomen.test", kind, headers, "", body])
        return text.replace("{m}", self.marker).encode("latin-1", "replace")
