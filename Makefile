# `make` lists the targets. Each installs what it lacks first, and skips what is there.

TOOLS := $(or $(REPORT_FORM_TOOLS),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/report-form/tools)
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)

WASM := wasm32-unknown-unknown
# The crates that hold something of the page. The others have no code of their own for wasm.
PAGE := -p report-form $(addprefix -p report-form,-drafts -kit -extras -single)
PLAYWRIGHT := playwright test --config tests/e2e/playwright.config.mjs

# The release build compiles the standard library along, for size and without the texts of panics: nobody reads them in
# a page, and they are a tenth of the module. Stable Rust can do it, but wants to be asked: docs/decisions/0001-size.md.
RELEASE := RUSTC_BOOTSTRAP=1 \
	CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	RUSTFLAGS="--cfg erase_components -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup serve check test-browser test-office dist sizes e2e test clean setup-check setup-build setup-dist setup-test

help: ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

setup: setup-test ## install what building and testing need

setup-check setup-build setup-dist setup-test:
	@scripts/setup.sh $(@:setup-%=%)

serve: setup-build ## build for debugging, serve at http://127.0.0.1:8080, and reload the page after every change
	@node scripts/serve.mjs

check: setup-check ## the quick part of the tests: format, lints, native tests
	cargo fmt --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --test office -- -D warnings
	cargo clippy --locked --target $(WASM) $(PAGE) --all-targets -- -D warnings
	cargo test --locked --workspace

test-browser: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := wasm-bindgen-test-runner
test-browser: export CHROMEDRIVER := $(or $(CHROMEDRIVER),chromedriver)
test-browser: setup-test ## the view's tests, in headless Chromium
	cargo test --locked --target $(WASM) --test browser

test-office: setup-test ## the OpenDocument export, opened in LibreOffice
	cargo test --locked --test office

dist: setup-dist ## the release build, with the sizes of its files
	$(RELEASE) trunk build --locked
	@node scripts/sizes.mjs dist

sizes: dist ## what each program is made of, in KiB by crate and module
	@node scripts/sizes-by-crate.mjs

e2e: setup-test dist ## whole journeys against the release build, in headless Chromium and Firefox
	$(PLAYWRIGHT)

test: check test-browser test-office dist e2e ## everything

clean: ## remove what was built
	cargo clean
	rm -rf dist node_modules test-results playwright-report
