#!/usr/bin/env bash
# The core must build without a framework, a DOM or JavaScript: none of those may be among the native dependencies.
set -euo pipefail
cd "$(dirname "$0")/.."

host=$(rustc --version --verbose | sed -n 's/^host: //p')
tree=$(cargo tree --locked --edges normal --target "$host" --prefix none)

if grep -E '^(leptos|web-sys|js-sys|wasm-bindgen|gloo)' <<<"$tree" | sort -u; then
    echo "the core depends on the crates above; they belong under [target.'cfg(target_arch = \"wasm32\")'.dependencies]" >&2
    exit 1
fi
