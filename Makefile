# One page of commands. `make demo` and `make test` do all set-up themselves.
PYTHON ?= $(shell command -v python3.13 || command -v python3)
UV := .tools/bin/uv
export UV_PYTHON_DOWNLOADS := never
export UV_PYTHON := $(PYTHON)
RUN := .venv/bin/python
WORKERS ?= 2

.PHONY: demo test check offline lint docs train evaluate reliability bench screenshots messages clean

demo: .venv/ready
	@mkdir -p demo
	@.venv/bin/alongside mirror examples/willow-4-strain-and-repair.vtt --out demo/willow-4.mirror.html --open
	@.venv/bin/alongside course mirror examples/willow --no-encoder --out demo/willow.course.html

test: .venv/ready lint docs
	$(RUN) -m pytest -n $(WORKERS) --dist worksteal

check: .venv/ready lint
	$(RUN) -m pytest -n $(WORKERS) --dist worksteal -m "not slow and not browser"

offline: .venv/ready
	.ci/offline -n $(WORKERS)

lint: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

docs: .venv/ready
	.venv/bin/sphinx-build -q -W --keep-going -b html docs docs/_build/html

# Its own environment: torch for CPUs is built for Python 3.11. SHARED and INTO may name other folders.
TRAINING_PYTHON ?= python3.11
SHARED ?= ../shared
INTO ?= src/alongside/notice/encoder/model
WORK ?= training/out

train: training/.venv/ready
	training/.venv/bin/python -m training --shared $(SHARED) --into $(INTO) --work $(WORK)

training/.venv/ready: training/requirements.txt
	$(TRAINING_PYTHON) -m venv training/.venv
	training/.venv/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@touch $@

evaluate: .venv/ready
	$(RUN) -m reliability.evaluate

# The rules' part of `make evaluate` alone.
reliability: .venv/ready
	$(RUN) -m reliability

bench: .venv/ready
	$(RUN) -m benchmarks

screenshots: .venv/ready
	$(RUN) docs/screenshots.py

messages: .venv/ready
	.venv/bin/python -m babel.messages.frontend -q extract --no-location --sort-output --project alongside -F babel.cfg -k _ -o src/alongside/locale/alongside.pot src/alongside

clean:
	rm -rf .venv .tools demo docs/_build training/.venv

.tools/ready: Makefile
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check "uv==0.13.8"
	@touch $@

.venv/ready: .tools/ready pyproject.toml uv.lock
	$(UV) sync --quiet --locked --all-extras --all-groups
	@touch $@
