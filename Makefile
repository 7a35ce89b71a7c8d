# The commands of the project. Each makes a fresh checkout ready first; "make" alone lists them.
BIN := .venv/bin
TRANSLATIONS := resources/translations
CATALOGS := $(patsubst %.po,%.mo,$(wildcard $(TRANSLATIONS)/*/LC_MESSAGES/heyet.po))
CODE := main.py ui exports scheduling models resources
PAPER_LANGUAGES := az kk ky ru tk uz
WEB_PRINTER = $$(sed -n 's/^ *"\(weasyprint==[^"]*\)",$$/\1/p' pyproject.toml)
OFF_SCREEN := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help run test lint types contracts tests shots pictures rules bench bench-arrange catalogs format clean set-up ready

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile

run: ready ## open the program; without a display, run its demo in the terminal
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so no window opens: this is the demo in the terminal." && \
		$(BIN)/python main.py demo; \
	else \
		$(BIN)/python main.py; \
	fi

test: lint types contracts tests ## check everything, as .ci/run does

lint: ready ## style, names, docstrings, order of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: ready ## types
	$(BIN)/mypy

contracts: ready ## which part may import which
	$(BIN)/lint-imports

tests: ready ## the tests alone
	$(OFF_SCREEN) $(BIN)/python -m pytest -n 2 --dist loadfile

shots: ready ## pictures of the window and the documents, into build/shots
	$(OFF_SCREEN) $(BIN)/python -m tests.shots

pictures: shots ## take over the pictures of the README from build/shots
	$(BIN)/python -m tests.shots.pictures

rules: ready ## write docs/rules.md anew from the rulebook
	$(BIN)/python -m scheduling.rulebook_page docs/rules.md

bench: ready ## measure
	@$(BIN)/python -c 'import weasyprint' 2>/dev/null || \
		$(BIN)/python -m pip install -qq --disable-pip-version-check $(WEB_PRINTER) || \
		echo "bench: WeasyPrint cannot be installed, so no paper is compared with it" >&2
	$(OFF_SCREEN) $(BIN)/python -m tests.benchmarks

bench-arrange: ready ## measure arranging alone
	$(OFF_SCREEN) $(BIN)/python -m tests.benchmarks arrange

catalogs: ready ## bring the translations in step with the code
	@mkdir -p build
	$(BIN)/pybabel -q extract -F pyproject.toml -k N_ -k NP_:1,2 --no-default-keywords -c NOTE: --no-wrap \
		--add-location=file --sort-by-file --header-comment='# What Heyet says.' --project=Heyet --version=1 \
		--msgid-bugs-address=none --last-translator=none -o build/heyet.pot $(CODE)
	for language in en tr; do \
		$(BIN)/pybabel -q update -i build/heyet.pot -d $(TRANSLATIONS) -D heyet -l $$language --init-missing \
			--no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date || exit 1; \
	done
	$(BIN)/pybabel -q extract -F pyproject.toml -k N_ -k NP_:1,2 --no-default-keywords -c NOTE: --no-wrap \
		--add-location=file --sort-by-file --header-comment='# What Heyet says on papers.' --project=Heyet \
		--version=1 --msgid-bugs-address=none --last-translator=none -o build/papers.pot \
		$$($(BIN)/python -m tests.resources.paper_sentences)
	for language in $(PAPER_LANGUAGES); do \
		$(BIN)/pybabel -q update -i build/papers.pot -d $(TRANSLATIONS) -D heyet -l $$language --init-missing \
			--no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date || exit 1; \
	done
	$(BIN)/pybabel -q compile -d $(TRANSLATIONS) -D heyet

format: ready ## write the code in the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove what was made, except the environment in .venv
	rm -rf build .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -f $(TRANSLATIONS)/*/LC_MESSAGES/*.mo
	find $(CODE) tests -name __pycache__ -prune -exec rm -rf {} +

set-up:
	@.ci/set_up

ready: set-up $(CATALOGS)

%.mo: %.po | set-up
	@$(BIN)/pybabel -q compile -i $< -o $@
