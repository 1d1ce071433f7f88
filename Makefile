# Two commands do everything: `make site` builds the site, `make test` proves it. Both prepare what they need.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PORT   ?= 8000

export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check accept schemas lock clean help

site: $(STAMP) ## build the site into site/
	@$(BIN)/casebook build
	@echo "Look at it: make serve"

serve: $(STAMP) ## build, serve at http://127.0.0.1:8000/ and rebuild on every change
	@$(BIN)/casebook serve --address 127.0.0.1:$(PORT)

check: $(STAMP) ## check the casebook without building
	@$(BIN)/casebook check

test: $(STAMP) ## lint, types, import rules, all tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest

accept: $(STAMP) ## take the diagrams as they are drawn now for right (tests/diagrams/golden/)
	@$(BIN)/python tests/diagrams/accept.py

schemas: $(STAMP) ## write casebook/schemas/ anew from the content model
	@$(BIN)/casebook schemas

lock: $(STAMP) ## choose versions anew and write requirements.lock
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-emit-index-url --output-file requirements.lock

clean: ## remove what was built, and the virtual environment
	rm -rf $(VENV) site .casebook .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

help: ## say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older. Try: make PYTHON=python3.12"; exit 2; }
	@echo "Preparing $(VENV) (once, about half a minute) …"
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python could not make a virtual environment. On Debian or Ubuntu: apt install python3-venv"; exit 2; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
