# For a fresh machine with git, Python 3.11 or newer, and make:
#   make brief    a sourced brief on how Indonesia and Korea cooperate
#   make test     every test
#   make atlas    the atlas in a browser
# Another Python: PYTHON=python3.12 make brief. Other states: make brief A=IDN B=JPN LANG_=id

PYTHON ?= python3
A ?= IDN
B ?= KOR
LANG_ ?= en
OUT ?= out/brief-$(A)-$(B).html

VENV := .venv
BIN := $(VENV)/bin
NPM = PATH="$(abspath $(BIN)):$$PATH" npm
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

.PHONY: help brief test atlas lint format check bench docs web lock package clean
.DEFAULT_GOAL := help

help:
	@echo "make brief    set up, build the store, write a brief (A=IDN B=KOR LANG_=en OUT=out/brief-IDN-KOR.html)"
	@echo "make test     set up and run every test, the examples in the documents included (ARGS=...)"
	@echo "make atlas    set up, serve the atlas and open it in a browser (ARGS='--port 8000 --no-browser')"
	@echo "make lint     ruff, mypy and the arrows between the rooms"
	@echo "make check    lint and test"
	@echo "make format   let ruff write the source anew"
	@echo "make bench    measure what the project promises about speed and size"
	@echo "make docs     write the page of every source and organisation in docs/registry anew"
	@echo "make web      build the pages of the atlas anew"
	@echo "make lock     choose the newest versions and pin them with their hashes (needs uv)"
	@echo "make package  wheel and source archive in dist/"
	@echo "make clean    remove the environment and everything that was made"

brief: $(VENV)/.base
	@mkdir -p "$(dir $(OUT))"
	@$(BIN)/kerjasama build
	@$(BIN)/kerjasama brief $(A) $(B) --lang $(LANG_)
	@$(BIN)/kerjasama brief $(A) $(B) --lang $(LANG_) --out "$(OUT)" >/dev/null
	@echo
	@echo "The same brief with map and charts, for any browser: $(abspath $(OUT))"

test: $(VENV)/.web
	@$(BIN)/python -m pytest -n auto $(ARGS)

atlas: $(VENV)/.base
	@$(BIN)/kerjasama build
	@$(BIN)/kerjasama serve $(ARGS)

lint: $(VENV)/.dev
	@bad=0; \
	for say in "ruff check ." "ruff format --check ." mypy "lint-imports --no-cache"; do \
		echo "$$say"; $(BIN)/$$say || bad=1; \
	done; \
	if grep -nE '[a-z]://|index-url|find-links| @ ' requirements/*.txt; then \
		echo "requirements/ names an address: only names, versions and hashes belong there"; bad=1; \
	fi; exit $$bad

check: lint test

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.run $(ARGS)
	@$(BIN)/python -m benchmarks.gravity
	@$(BIN)/python -m benchmarks.equilibrium
	@$(BIN)/python -m benchmarks.sectors
	@$(BIN)/python -m benchmarks.peers
	@$(BIN)/python -m benchmarks.api
	@$(BIN)/python -m benchmarks.web

docs: $(VENV)/.dev
	@$(BIN)/python -m kerjasama.exports docs/registry

web: $(VENV)/.web
	@cd web && $(NPM) run --silent build

package: $(VENV)/.dev
	@$(BIN)/python -m hatchling build

# Versions and hashes only: no registry address, no path of any machine. Both files pin the same.
COMPILE = uv pip compile pyproject.toml --group build --universal --generate-hashes --upgrade \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: $(PIP) install uv"; exit 1; }
	$(COMPILE) --extra research --group dev --output-file requirements/dev.txt
	$(COMPILE) --constraint requirements/dev.txt --output-file requirements/base.txt

clean:
	rm -rf $(VENV) dist out web/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks

# The environment. Each stamp is newer than what it was made from, so a second run does nothing.

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no '$(PYTHON)' here. Install Python 3.11 or newer, or name one: PYTHON=python3.12 make brief"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "kerjasama needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo 'not able to run'). Name another: PYTHON=python3.12 make brief"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "This Python cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Making a virtual environment in $(VENV) with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.base: requirements/base.txt pyproject.toml | $(BIN)/python
	@echo "Installing kerjasama and what it needs (once) ..."
	@$(PIP) install --quiet --require-hashes -r requirements/base.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	@echo "Installing what the tests need (once) ..."
	@$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.web: web/package-lock.json $(VENV)/.dev
	@echo "Installing what builds the pages (once) ..."
	@cd web && $(NPM) ci --silent
	@touch $@
