# make report | test | setup | lab | example | lock | clean     (needs only make and python3 3.11-3.13 with venv)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OK := $(VENV)/.ok
CORPUS ?= data/raw/sample-summit

.PHONY: report test setup lab example lock clean
.DEFAULT_GOAL := report

report: setup
	@$(BIN)/riwaya run $(CORPUS)

test: setup
	@command -v chromium chromium-browser google-chrome >/dev/null || echo "Chromium is missing, so the tests that open pages in a browser are skipped. On Debian or Ubuntu: sudo apt-get install chromium"
	@$(BIN)/python -m pytest tests
	@$(BIN)/python -m pytest --nbval-lax --nbval-current-env notebooks

setup: $(OK)

# The marker is written last, so an interrupted installation is taken up again.
$(OK): requirements.lock pyproject.toml
	@$(PYTHON) --version >/dev/null 2>&1 || { echo "Riwaya needs Python 3.11, 3.12 or 3.13, and '$(PYTHON)' was not found. Install it, or name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { echo "Riwaya needs Python 3.11, 3.12 or 3.13; '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 2; }
	@echo "Setting up $(VENV) (once, one to three minutes) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src/helpers
	@touch $(OK)

# The report under docs/example and the screenshots of the README.
example: setup
	@$(BIN)/python docs/make_example.py

lab: setup
	@JUPYTER_CONFIG_DIR=$(CURDIR)/.jupyter $(BIN)/jupyter lab --LabApp.custom_css=True --notebook-dir=$(CURDIR) --LabApp.default_url=/lab/tree/notebooks/START.md

# One universal lock for Linux, macOS and Windows and Python 3.11-3.13. Packages that only torch would bring are left out.
lock:
	@$(PYTHON) -m uv --version >/dev/null 2>&1 || { echo "make lock needs uv: $(PYTHON) -m pip install uv"; exit 2; }
	@$(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links pyproject.toml \
	  | awk '/^[A-Za-z0-9]/ {keep = !/sys_platform == .never./} keep' > requirements.lock.tmp
	@mv requirements.lock.tmp requirements.lock
	@echo "requirements.lock: $$(grep -c '==' requirements.lock) pins"

clean:
	rm -rf $(VENV) .pytest_cache .hypothesis build src/*.egg-info
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
