# The workbench. Every target sets itself up: a virtual environment in .venv, filled again whenever pyproject.toml changes.
# Needs make, Python 3.11 or later with its venv module, and a package index that pip can reach.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# The first Python that is new enough; name another with `make PYTHON=…`.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)

READY := $(VENV)/.ready-to-run
TOOLS := $(VENV)/.ready-to-work

.DEFAULT_GOAL := help
.PHONY: help demo test lint types docs bench ci clean browser

help: ## Say what each target does
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s%s\n", $$1, $$2 }'

demo: $(READY) ## Read the five sample resolutions and write output/graph.ttl and output/graph.html
	@$(BIN)/kg demo

test: $(TOOLS) browser ## Run the tests
	@$(BIN)/python -m pytest $(ARGS)

lint: $(TOOLS) ## Check style and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(TOOLS) ## Check types
	@$(BIN)/mypy

docs: $(TOOLS) ## Write the generated pages of docs/ again, and kg/help.txt
	@$(BIN)/python docs/generate.py

bench: $(TOOLS) ## Measure speed, start-up and, where ../shared is, accuracy
	@$(BIN)/python benchmarks/startup.py
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python -m benchmarks.accuracy --sample 10

ci: ## Run every check
	@.ci/run

clean: ## Remove what can be made again: .venv, output/, caches
	@rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find output -mindepth 1 ! -name .gitkeep -delete
	@find kg tests docs benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# A browser for the tests of the page, where it may be installed; without one they are reported as not run.
browser:
	@for p in chromium chromium-browser google-chrome google-chrome-stable chrome; do \
		command -v "$$p" >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing chromium for the tests of the page"; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
			>/dev/null || echo "chromium could not be installed"; \
	fi

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "kg needs Python 3.11 or later; name it with make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "the venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }

# pip learned of dependency groups in 25.1.
$(READY): pyproject.toml | $(BIN)/python
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@touch $@

$(TOOLS): pyproject.toml | $(READY)
	@$(PIP) install --editable . --group test --group lint
	@touch $@
