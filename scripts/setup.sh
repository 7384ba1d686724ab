#!/usr/bin/env bash
# Installs what is missing, and nothing else. Say for what:
#
#   setup.sh check   the Rust toolchain: format, lints, native tests
#   setup.sh build   and what `make serve` needs: wasm-bindgen, npm packages
#   setup.sh dist    and what `make dist` needs: trunk, the crates of the standard library
#   setup.sh test    and the browsers, and LibreOffice
#
# Every step looks for the exact version first: when all is there this takes a moment and says nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK_VERSION=0.21.14
# The glue that the wasm-bindgen program writes fits only the library of the same version.
WASM_BINDGEN_VERSION=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

TOOLS=${REPORT_FORM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/report-form/tools}
export PATH="$TOOLS/bin:$PATH"

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null; }

# debian PROGRAM PACKAGE...: installs the packages when the program is missing.
debian() {
    local program=$1
    shift
    have "$program" && return
    local -a as_root=()
    if [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n)
        sudo -n true 2>/dev/null || fail "$program is missing; ask an administrator for: apt-get install $*"
    fi
    have apt-get || fail "$program is missing and there is no apt-get here; install it yourself (Debian: $*)"
    say "$program is missing: installing $*"
    # A list of packages of some time ago brings a browser of then, with faults that were mended since.
    "${as_root[@]}" apt-get update -q >/dev/null 2>&1 || say "the list of packages could not be renewed; going on with the old one"
    "${as_root[@]}" apt-get install -y --no-install-recommends "$@"
    have "$program" || fail "$* did not bring $program"
}

rust() {
    have rustup || fail "rustup is missing; get it from https://rustup.rs"
    debian cc gcc libc6-dev

    local channel installed
    channel=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
    installed=$(rustup component list --installed --toolchain "$channel" 2>/dev/null || true)
    case $installed in
        *clippy*rust-src*rust-std-wasm32-unknown-unknown*rustfmt*) return ;;
    esac
    say "installing Rust $channel with rustfmt, clippy, the wasm target and the source of the standard library"
    rustup toolchain install "$channel" --no-self-update --profile minimal \
        --component rustfmt,clippy,rust-src --target wasm32-unknown-unknown
}

# cargo_tool VERSION PROGRAM CRATE [FLAG...]
cargo_tool() {
    local version=$1 program=$2 crate=$3
    shift 3
    [ "$("$program" --version 2>/dev/null)" = "$program $version" ] && return
    say "building $crate $version: once, some minutes"
    # Hardly optimised: `make serve` waits for wasm-bindgen after every change, 0.4 seconds in place of the 2 of a debug
    # build, and the release build of it would take some minutes more to make.
    CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_PROFILE_DEV_DEBUG=0 cargo install "$crate" --version "$version" --debug --force --root "$TOOLS" "$@"
}

npm_packages() {
    local stamp=node_modules/.installed-from
    cmp -s package-lock.json "$stamp" && return

    local needs="Node.js 20.19 or newer with npm is needed; see https://nodejs.org"
    have npm || fail "$needs"
    node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major * 100 + +minor < 2019 ? 1 : 0)' ||
        fail "$needs; this is $(node --version)"
    say "installing the npm packages of package-lock.json"
    npm ci --loglevel=error
    cp package-lock.json "$stamp"
}

build() {
    rust
    cargo_tool "$WASM_BINDGEN_VERSION" wasm-bindgen wasm-bindgen-cli
    npm_packages
}

dist() {
    build
    cargo_tool "$TRUNK_VERSION" trunk trunk --locked
    # Trunk is told to stay off the network, so the crates have to be here; those of the standard library too.
    cargo fetch --locked --quiet
    RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
        cargo fetch --locked --quiet --target wasm32-unknown-unknown
}

browsers() {
    have "${CHROMIUM:-chromium}" || debian chromium chromium
    debian chromedriver chromium-driver
    debian firefox-esr firefox-esr
}

# Without its windows LibreOffice is half the size; converting needs none.
office() {
    debian soffice libreoffice-writer-nogui
    debian pdftotext poppler-utils
}

case ${1:-test} in
    check) rust ;;
    build) build ;;
    dist) dist ;;
    test) dist && browsers && office ;;
    *) fail "usage: setup.sh [check|build|dist|test]" ;;
esac
