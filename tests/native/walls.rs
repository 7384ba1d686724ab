//! The walls between the crates, as Cargo sees them: what a crate can link is what its manifest leads to.

use std::collections::BTreeSet;
use std::process::Command;

/// The names of all that `package` links on `target`, itself left out. Tests and build scripts do not count.
fn links(package: &str, target: &str) -> BTreeSet<String> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none"]);
    tree.args(["--format", "{p}", "--package", package, "--target", target]);
    let output = tree.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).unwrap();
    let names = names.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned);
    names.filter(|name| name != package).collect()
}

const WASM: &str = "wasm32-unknown-unknown";
const NATIVE: &str = "x86_64-unknown-linux-gnu";

fn ours(package: &str, target: &str) -> Vec<String> {
    let names = links(package, target).into_iter();
    names.filter_map(|name| name.strip_prefix("report-form-").map(str::to_owned)).collect()
}

#[test]
fn imports_go_one_way() {
    let expected: [(&str, &[&str]); 7] = [
        ("report-form-text", &[]),
        ("report-form-model", &["text"]),
        ("report-form-drafts", &["model", "text"]),
        ("report-form-office", &["model", "text"]),
        ("report-form-kit", &["model", "text"]),
        ("report-form-extras", &["drafts", "kit", "model", "office", "text"]),
        ("report-form", &["drafts", "kit", "model", "text"]),
    ];
    for (package, allowed) in expected {
        assert_eq!(ours(package, WASM), allowed, "{package} uses other crates than it may");
    }
}

#[test]
fn the_model_links_no_parser_no_archives_and_no_digests() {
    for package in ["report-form-model", "report-form-drafts"] {
        for target in [WASM, NATIVE] {
            let links = links(package, target);
            for forbidden in ["pulldown-cmark", "miniz_oxide", "sha2", "roxmltree"] {
                assert!(!links.contains(forbidden), "{package} links {forbidden} on {target}");
            }
        }
    }
}

#[test]
fn the_core_links_no_page() {
    for package in ["report-form-text", "report-form-model", "report-form-drafts", "report-form-office"] {
        for name in links(package, NATIVE) {
            let of_a_page = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "idb"]
                .iter()
                .any(|page| name.starts_with(page));
            assert!(!of_a_page, "{package} links {name}");
        }
    }
}
