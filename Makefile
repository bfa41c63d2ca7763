# Every target sets itself up: a fresh machine needs Python 3.11 or later and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo examples test lint types format bench clean

# The pip that Python 3.11 comes with fails on lxml[html-clean] beside a constraint on lxml; so pip first.
$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	$(BIN)/python -m compileall -q claimcheck
	touch $(STAMP)

demo: $(STAMP)  ## check the demonstration story and leave the report in out/
	@mkdir -p out
	@$(BIN)/claimcheck check claims/station-invitation --fail-on never --output out/report.txt --output out/report.html --output out/report.json
	@cat out/report.txt

test: $(STAMP)  ## run the tests
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

examples:  ## the example packs in a fresh environment, by their documented commands
	.ci/examples

bench: $(STAMP)  ## measure speed
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) out
