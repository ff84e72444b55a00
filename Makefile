# make help lists the targets. Python 3.11 or newer and make are all that has to be there.

PYTHON = $(shell sh .ci/python.sh)
BIN = .venv/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
COVERAGE = model=98 io=97 store=92 services=96
LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--extra pages --extra documents \
	--no-header --no-annotate --no-emit-index-url --quiet

.PHONY: help run test check annotations.db wheel benchmarks requirements clean
.DELETE_ON_ERROR:

help: ## say what can be made
	@sed -n 's/^\([a-z.-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 24

run: .venv ## open the window on annotations.db (ARGS="--db other.db" opens another)
	@$(BIN)/python .ci/machine.py libraries
	@$(BIN)/annotator $(ARGS)

test: check ## format, lint, types, layers, then all tests with coverage
	@$(BIN)/python .ci/machine.py libraries
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest --cov --cov-report= $(ARGS)
	@for part in $(COVERAGE); do \
		$(BIN)/coverage report --include="src/annotator/$${part%=*}/*" --fail-under=$${part#*=} --format=total >/dev/null \
		|| { $(BIN)/coverage report --include="src/annotator/$${part%=*}/*"; echo "Coverage of $${part%=*} is below $${part#*=} %."; exit 1; }; \
	done

check: .venv/.test ## format, lint, types and layers only
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/pyright
	$(BIN)/lint-imports

annotations.db: .venv ## make the project database anew from seeds/
	$(BIN)/python -m annotator.services.seeding $@ seeds --name "Azerbaijan–Israel relations"

wheel: .venv/.test ## build dist/annotator-….whl
	$(BIN)/python -m build --wheel --no-isolation

benchmarks: .venv/.test ## measure what the README states (some minutes)
	$(BIN)/python benchmarks/run.py

requirements: ## pin the dependencies of pyproject.toml anew (needs uv)
	$(LOCK) --group build --upgrade -o requirements.txt
	$(LOCK) --group dev --constraint requirements.txt -o .ci/requirements-dev.txt

clean: ## remove everything that was made, but not annotations.db
	rm -rf .venv build dist .coverage .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv: .venv/.run

.venv/.run: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is not on the PATH. Install it, then run make again." >&2; exit 1; }
	@$(PYTHON) .ci/machine.py venv
	$(PYTHON) -m venv --clear .venv
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: .ci/requirements-dev.txt .venv/.run
	$(INSTALL) --require-hashes -r .ci/requirements-dev.txt
	@touch $@
