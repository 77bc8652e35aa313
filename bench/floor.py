"""The least: Flask, Jinja and nothing else, with a result page of 15 cards."""

from __future__ import annotations

from itertools import cycle, islice

from flask import Flask, redirect, render_template, request

CARDS, SIZE = 15, 9_745  # as measured before anything was built: docs/besluiten/0025-gewicht.md
WORDS = (
    "Hebt u weinig geld en kinderen die naar school gaan? Dan betaalt de gemeente misschien mee "
    "aan spullen, zoals een fiets of een laptop. Vraag het zelf aan bij het loket."
).split()
PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><header><a href="{{ url_for('result') }}">Begin</a></header><main><h1>{{ title }}</h1>
{% for card in cards %}
<article class="card card--{{ card.verdict }}"><h2>{{ card.title }}</h2>
<p class="verdict">{{ card.label }}</p>
{% if card.amount %}<p>{{ card.amount }} per {{ card.period }}</p>{% endif %}
<p>{{ card.text }}</p>
<ul>{% for reason in card.reasons %}<li>{{ reason }}</li>{% endfor %}</ul>
<p>Bron: <a href="{{ card.url }}">{{ card.source }}</a>, {{ card.date }}</p></article>
{% endfor %}
</main></body></html>
"""


def _words(start: int, count: int) -> str:
    return " ".join(islice(cycle(WORDS), start, start + count))


def cards(words: int) -> list[dict]:
    """Filler with 12 values a card, its text of so many words."""
    return [
        {
            "verdict": "ja",
            "title": _words(number, 3),
            "label": "Waarschijnlijk",
            "amount": f"€ {number * 7 + 30}",
            "period": "maand",
            "text": _words(number, words),
            "reasons": [_words(number + step, 8) for step in range(3)],
            "url": f"https://example.nl/{number}",
            "source": _words(number, 4),
            "date": "21 november 2026",
        }
        for number in range(CARDS)
    ]


def floor() -> Flask:
    """`/` a page of SIZE, `/<bytes>` one of another size, `/vraag` a form that is read."""
    app = Flask("floor", static_folder=None)
    page = app.jinja_env.from_string(PAGE)
    made: dict[int, list[dict]] = {}

    def fitting(size: int) -> list[dict]:
        found, words = cards(1), 1
        while len(page.render(title="", cards=found, url_for=str).encode()) < size:
            words += 1
            found = cards(words)
        return found

    @app.get("/")
    @app.get("/<int:size>", endpoint="sized")
    def result(size: int = SIZE) -> str:
        if size not in made:
            made[size] = fitting(size)
        return render_template(page, title="Uw uitkomst", cards=made[size])

    app.add_url_rule("/begin", "result", result)
    app.add_url_rule(
        "/vraag", "vraag", lambda: redirect(f"/?{len(request.form)}", 303), methods=["POST"]
    )
    return app
