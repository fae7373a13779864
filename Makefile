# One door: `make` lists what there is.
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check format docs bench speed train clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "crossread needs Python 3.11 or later; try: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(READY)  ## read the bundled story and open its report
	$(BIN)/crossread demo

test: $(READY)  ## the tests alone
	$(BIN)/pytest -n auto

check: $(READY)  ## format, lint, types, layers, size, tests and docs: what CI runs
	$(BIN)/ruff format --check src tests bench docs training
	$(BIN)/ruff check src tests bench docs training
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python bench/size.py
	$(BIN)/pytest -n auto

format: $(READY)  ## put the code in order
	$(BIN)/ruff format src tests bench docs training
	$(BIN)/ruff check --fix src tests bench docs training

docs: $(READY)  ## write the reference pages from the code
	$(BIN)/python docs/generate.py

bench: $(READY)  ## quality against its floors (needs SHARED=../shared)
	@test -d "$(SHARED)/eval" || { echo "make bench needs the development data: make bench SHARED=path/to/shared (got $(SHARED))" >&2; exit 2; }
	$(BIN)/python -m bench.quality.run --shared "$(SHARED)"

speed: $(READY)  ## speed as ratios to named peers (needs SHARED=../shared; installs spaCy beside)
	@test -d "$(SHARED)/data" || { echo "make speed needs the development data: make speed SHARED=path/to/shared (got $(SHARED))" >&2; exit 2; }
	$(BIN)/python -m bench.speed.run --shared "$(SHARED)"

train:  ## train the encoder anew (needs SHARED=../shared; its own environment)
	@test -d "$(SHARED)/data" || { echo "make train needs the training data: make train SHARED=path/to/shared (got $(SHARED))" >&2; exit 2; }
	$(MAKE) -C training SHARED="$(abspath $(SHARED))"

clean:  ## remove what was built here
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .data
