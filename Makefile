# The one door to every command; `make` alone lists them.
#
#   make run ARGS="--theme dark"   hands arguments to the reader
#   make run PYTHON=python3.12     makes the environment with another Python than python3
#   make test ARGS="tests/model"   runs some of the tests, with whatever pytest may be told

PYTHON ?= python3
ARGS ?=

ENVIRONMENT ?= .venv
# Only ever "python -m ...": unlike the scripts beside it, it still runs when the checkout was moved.
IN_ENVIRONMENT := $(ENVIRONMENT)/bin/python
INSTALL := .ci/pip-install $(IN_ENVIRONMENT) --editable
INSTALLED := $(ENVIRONMENT)/installed
INSTALLED_DEV := $(ENVIRONMENT)/installed-dev
# The shell is asked, for make takes a link that leads nowhere for a file.
IS_THERE := $(shell test -x $(IN_ENVIRONMENT) && echo there)

# PySide6 has parts in Python, which lie in an archive and are compiled at each start. “0” has it put
# them beside itself, where Python keeps what it compiled, and “1” take them away again: those of an
# earlier version first, and these where Qt cannot be imported with them.
UNPACK := for embed in 1 0; do SBK_EMBED=$$embed $(IN_ENVIRONMENT) -c 'import PySide6.QtCore' >/dev/null 2>&1; done; \
	$(IN_ENVIRONMENT) -c 'import PySide6.QtWidgets' >/dev/null 2>&1 \
	|| SBK_EMBED=1 $(IN_ENVIRONMENT) -c 'import PySide6.QtCore' >/dev/null 2>&1 || true

# What was made by half, as after Ctrl-C, is made anew.
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run test test-quick pythons check quick-check hooks content bench fuzz install uninstall pictures translations platforms systems clean window-libraries test-libraries

help:
	@echo 'The commands of the perspectives reader:'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

run: window-libraries $(INSTALLED) ## install what is missing and open the reader
	@$(IN_ENVIRONMENT) -m reader $(ARGS)

# A file of tests at a time on each core: what its tests share is then made once.
PYTEST := -m pytest --numprocesses auto --dist loadfile

test: test-libraries $(INSTALLED_DEV) ## install what is missing, run every test and show what the tests cover
ifeq ($(ARGS),)
	$(IN_ENVIRONMENT) -m coverage erase
	$(IN_ENVIRONMENT) -m coverage run $(PYTEST) --ignore=tests/ui
# A process that may write nothing, as one that works on texts of unknown origin, leaves a file that
# is none.
	@find . -maxdepth 1 -name '.coverage.*' -size -8 -delete
	$(IN_ENVIRONMENT) -m coverage combine --quiet
	$(IN_ENVIRONMENT) -m coverage report --omit='reader/ui/*' --fail-under=95
# What they cover in the window is not counted, and to measure it takes a third as long again.
	$(IN_ENVIRONMENT) $(PYTEST) tests/ui
else
	$(IN_ENVIRONMENT) $(PYTEST) $(ARGS)
endif

test-quick: test-libraries $(INSTALLED_DEV) ## run the tests but for those that take longest
	$(IN_ENVIRONMENT) $(PYTEST) -m 'not largest' $(ARGS)

# Each in an environment of its own, which stays for the next time.
pythons: ## run every test with each Python from 3.11 to 3.14 that is installed
	@for version in 3.11 3.12 3.13 3.14; do \
		if python$$version -c pass 2>/dev/null; then \
			$(MAKE) test PYTHON=python$$version ENVIRONMENT=.venv-$$version || exit; \
		else \
			echo "Python $$version is not installed here."; \
		fi; \
	done

check: quick-check ## check format, lint, import rules, types, and what desktops expect
	$(IN_ENVIRONMENT) -m mypy
	.ci/check-desktop

quick-check: $(INSTALLED_DEV)
	$(IN_ENVIRONMENT) -m ruff format --check
	$(IN_ENVIRONMENT) -m ruff check
	$(IN_ENVIRONMENT) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' --no-logo

hooks: ## let git check format, lint and import rules before each commit
	@git config core.hooksPath .ci/hooks
	@echo 'Before each commit git now runs .ci/hooks/pre-commit.'

content: $(INSTALLED_DEV) ## compare the numbers of the bundled edition with their sources
	@$(IN_ENVIRONMENT) -m tests.content_numbers $(ARGS)

bench: test-libraries $(INSTALLED_DEV) ## measure start-up, opening, long and hostile texts, choosing, finding, encodings, pages, and finding passages again
	@$(IN_ENVIRONMENT) -m tests.benchmarks $(ARGS)

fuzz: test-libraries $(INSTALLED_DEV) ## open hostile texts for some minutes (ARGS="--minutes 30" for longer)
	@$(IN_ENVIRONMENT) -m tests.fuzz $(ARGS)

# Into the system's folders, or the user's own: see .ci/install.
PREFIX ?= $(HOME)/.local
install: ## put the program, its entry in the menu, its manual and completions below PREFIX (~/.local)
	@PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' PYTHON='$(PYTHON)' .ci/install everything

uninstall: ## remove from PREFIX what “make install” put there
	@PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' .ci/install nothing

pictures: test-libraries $(INSTALLED_DEV) ## take the pictures of the README
	@$(IN_ENVIRONMENT) -m tests.pictures $(ARGS)

translations: $(INSTALLED_DEV) ## gather the interface's sentences, and make what the program loads
	@$(IN_ENVIRONMENT) -m tests.translations

platforms: $(INSTALLED_DEV) ## tell on which systems all that is needed has wheels (needs uv, and the network)
	@$(IN_ENVIRONMENT) -m tests.platforms

.PHONY: bundle deb smoke
# In an environment of its own, of the versions that all tests passed with: what is installed for
# anything else is no part of it.
bundle: window-libraries ## make a folder with the reader and all that it needs, and an archive of it, in dist/
	@.ci/system-libraries python '$(PYTHON)'
	@'$(PYTHON)' -m venv .venv-bundle
	@.ci/pip-install .venv-bundle/bin/python --constraint .ci/constraints.txt --editable '.[bundle]'
	@.ci/bundle/build .venv-bundle

deb: bundle ## make a Debian package of the same, in dist/
	@.ci/bundle/deb .venv-bundle

smoke: ## try what bundle and deb made on bare Debian 12 and 13 (as root, with debootstrap and the network)
	@.ci/bundle/smoke $(ARGS)

systems: $(INSTALLED_DEV) ## try both commands on bare Debian systems (as root; ARGS="trixie --who user --command run")
	@$(IN_ENVIRONMENT) -m tests.systems $(ARGS)

clean: ## remove everything that these commands made, the environment too
	rm -rf .venv .venv-* build dist .coverage .coverage.* .hypothesis
	rm -rf .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find reader tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Before anything is downloaded, and at each start: it takes a hundredth of a second. Of Python it is
# only asked before there is an environment, so that all that is missing is said at once.
window-libraries test-libraries: %-libraries:
	@.ci/system-libraries $* $(if $(IS_THERE),,'$(PYTHON)')

# Once a dependency changes, each environment is brought up to date at its next use. The interpreter
# itself is only asked to be there: a system update makes it newer without a reason to install again.
$(INSTALLED): pyproject.toml | $(IN_ENVIRONMENT)
	@echo 'Installing the reader and what it needs into $(ENVIRONMENT) (about 360 MB, once) ...'
	@$(INSTALL) .
	@$(UNPACK)
	@touch $@

$(INSTALLED_DEV): pyproject.toml | $(IN_ENVIRONMENT)
	@echo 'Installing the reader, what it needs and what its tests need into $(ENVIRONMENT) (about 560 MB, once) ...'
	@$(INSTALL) '.[dev]'
	@$(UNPACK)
	@touch $(INSTALLED) $@

$(IN_ENVIRONMENT):
	@.ci/system-libraries python '$(PYTHON)'
	@'$(PYTHON)' -m venv --clear $(ENVIRONMENT)

# Where the interpreter has gone, as after an upgrade of the system, all is installed anew.
ifeq ($(IS_THERE),)
.PHONY: $(INSTALLED) $(INSTALLED_DEV)
endif
