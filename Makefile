# Rondkomen. Two commands are enough: `make run` and `make test`.
# Stamp files in .venv/ remember what is installed, so a second run starts at once.

SHELL := /bin/sh
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
SELF = $(PIP) --no-deps --no-build-isolation --editable .
APT = root=$$([ "$$(id -u)" = 0 ] || command -v sudo || true); $$root apt-get update -qq && \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends
PDF_READY = $(BIN)/python -c 'from web.pdf import available; raise SystemExit(not available())'
PDF_LIBRARIES = libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation
HISTORY := $(shell git rev-parse --git-path logs/HEAD 2>/dev/null)
COMPILE = $(BIN)/uv pip compile --quiet --universal --generate-hashes \
	--no-header --no-annotate --python-version 3.11 $(UPGRADE) --group build

.PHONY: help run test bewijs toegankelijk keur lint format lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.run $(VENV)/.pdf $(VENV)/.mo $(VENV)/.klaar $(VENV)/.wijzigingen ## start the site on http://127.0.0.1:8000
	$(BIN)/rondkomen run

test: lint $(VENV)/.mo $(VENV)/.klaar $(VENV)/.wijzigingen $(VENV)/.tools node_modules/.stamp ## all checks and tests
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

bewijs: $(VENV)/.tools ## prove the promises at length, for /privacy/bewijs; half an hour
	RONDKOMEN_BEWIJS=1 $(BIN)/python -m pytest tests/privacy tests/handover/test_code.py

toegankelijk: $(VENV)/.tools node_modules/.stamp ## look at every page in every way, for /toegankelijkheid; an hour
	RONDKOMEN_BEWIJS=1 $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile \
		tests/access

keur: $(VENV)/.run ## check all content, or one municipality (GEMEENTE=dalfsen)
	$(BIN)/rondkomen keur $(if $(GEMEENTE),--gemeente $(GEMEENTE))

lint: $(VENV)/.dev ## style and common mistakes in the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/.dev ## mend the style of the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: $(VENV)/.dev ## write requirements*.txt anew (UPGRADE=--upgrade for newer versions)
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --group dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean: ## remove everything that was installed or built here
	rm -rf $(VENV) node_modules build dist *.egg-info .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Rondkomen needs Python 3.11 or newer: make run PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
		{ echo 'Python misses its venv module. On Debian or Ubuntu: apt-get install python3-venv'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements.txt pyproject.toml
	$(PIP) --require-hashes --requirement requirements.txt
	$(SELF)
	@touch $@

# What WeasyPrint draws with. Without it the site runs too, and has no button for a PDF.
$(VENV)/.pdf: $(VENV)/.run
	@$(PDF_READY) || { [ "$$(id -u)" = 0 ] && { $(APT) $(PDF_LIBRARIES); } >/dev/null; } || \
		echo 'No PDF of the card. On Debian or Ubuntu: apt-get install $(PDF_LIBRARIES)'
	@touch $@

# The lists of translators, as the site reads them fastest. Without them it reads the lists themselves.
$(VENV)/.mo: $(VENV)/.run $(wildcard translations/*/*.po)
	$(BIN)/rondkomen vertaal --alleen-maken
	@touch $@

# The words of the chat, made ready. Without them, or when they are old, the site makes them at its start.
$(VENV)/.klaar: $(VENV)/.run $(wildcard content_b1/teksten/herken/*.yaml web/understand/words/*.py web/content/f*.py web/content/vocabulary.py)
	$(BIN)/rondkomen klaarzet
	@touch $@

# What changed in the schemes, out of git. Without the whole history the site says that it does not know.
$(VENV)/.wijzigingen: $(VENV)/.run $(wildcard $(HISTORY))
	$(BIN)/rondkomen wijzigingen
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(PIP) --require-hashes --requirement requirements-dev.txt
	@touch $@

# The browser for the tests with the fonts of the languages the site speaks, what reads a QR code and
# a PDF, a dictionary, and what the proof of privacy needs: a store, a proxy, and something that sees
# every write.
$(VENV)/.tools: $(VENV)/.dev
	@{ command -v chromium || command -v chromium-browser; } >/dev/null && \
		command -v redis-server >/dev/null && { command -v nginx || test -x /usr/sbin/nginx; } >/dev/null && \
		command -v strace >/dev/null && command -v zbarimg >/dev/null && \
		command -v pdfinfo >/dev/null && command -v msgfmt >/dev/null && \
		hunspell -D 2>&1 | grep -q nl_NL && $(PDF_READY) || \
		{ $(APT) chromium fonts-dejavu-core fonts-noto-core redis-server nginx-light strace \
			zbar-tools poppler-utils gettext hunspell hunspell-nl $(PDF_LIBRARIES); }
	@touch $@

# The accessibility checker that runs inside that browser.
node_modules/.stamp: package-lock.json
	@command -v npm >/dev/null || { $(APT) npm; }
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
