//! Opens the OpenDocument file in LibreOffice, as a reader would, and looks for every word. `make test-office`.
//!
//! LibreOffice takes seconds to start and is not on every machine, so plain `cargo test` leaves these out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::Command;

use model::Report;
use office::export::{Format, Outline, export, plain};
use serde_json::{Map, json};

const REAL: &str = include_str!("../fixtures/reisverslag-kyiv-parijs.json");

/// A folder of its own for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(command: &mut Command) -> String {
    let program = command.get_program().to_owned();
    let output = command.output().unwrap_or_else(|error| panic!("{program:?}: {error}; run: make setup"));
    assert!(output.status.success(), "{program:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// `report` as an OpenDocument file, converted by LibreOffice to files with these extensions.
fn converted(name: &str, report: &Report, extensions: &[&str]) -> PathBuf {
    let folder = folder(name);
    let file = folder.join("verslag.odt");
    std::fs::write(&file, export(report, Format::Odt, None)).unwrap();
    for extension in extensions {
        // A profile of its own, so that a LibreOffice that is open does not answer for it.
        let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
        let target = if *extension == "txt" { "txt:Text (encoded):UTF8" } else { extension };
        let mut soffice = Command::new("soffice");
        soffice.args([&profile, "--headless", "--convert-to", target, "--outdir"]).arg(&folder).arg(&file);
        run(&mut soffice);
        assert!(folder.join("verslag").with_extension(extension).exists(), "no {extension} was made");
    }
    folder.join("verslag")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

/// Every word of `report` is in `text`, in the same order; other words (page numbers) may stand between.
#[track_caller]
fn check_words(report: &Report, text: &str) {
    let expected = plain::text(&Outline::of(report, None));
    let mut found = words(text);
    for word in words(&expected) {
        assert!(found.any(|found| found == word), "{word} is not found in its place in:\n{text}");
    }
}

#[test]
fn every_word_of_the_real_report_is_read() {
    let report = Report::decode(REAL).unwrap();
    let file = converted("real", &report, &["txt", "pdf", "fodt"]);
    check_words(&report, &std::fs::read_to_string(file.with_extension("txt")).unwrap());
    check_words(&report, &run(Command::new("pdftotext").arg(file.with_extension("pdf")).arg("-")));

    // What LibreOffice made of it: headings, lists and the language are still what they were.
    let flat = std::fs::read_to_string(file.with_extension("fodt")).unwrap();
    let flat = roxmltree::Document::parse(&flat).unwrap();
    let body = flat.descendants().find(|node| node.tag_name().name() == "text").unwrap();
    let count = |name: &str| body.descendants().filter(|node| node.tag_name().name() == name).count();
    assert_eq!((count("h"), count("list-item")), (11, 3 + 4 + 1 + 6 + 3));
    let language = flat.descendants().find(|node| node.tag_name().name() == "language").unwrap();
    assert_eq!(language.text(), Some("nl-NL"));
}

#[test]
fn hard_texts_are_read() {
    let mut report = Report::decode(REAL).unwrap();
    let deep = (0..30).map(|level| format!("{}- laag{level}\n", "  ".repeat(level))).collect::<String>();
    let source = format!(
        "# Kop\n\n### Kleiner\n\n1. een\n2. twee\n\n   - *drie* **vier**\n\n7) zeven\n\n> citaat\n> - punt\n\n\
         ```\n  code   met    ruimte\n```\n\n___\n\n[anker](https://example.nl/?a=1&b=2) שלום مرحبا 👩‍👩‍👧 \
         \u{1}controle\u{7f} ]]> <x> &amp;\n\n{deep}"
    );
    report.answers = Map::from_iter([
        ("doel".to_owned(), source.into()),
        ("ontmoet".to_owned(), json!({ "diep": ["dieper"] })),
    ]);
    let file = converted("hard", &report, &["txt"]);
    let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
    for word in [
        "Kop",
        "Kleiner",
        "twee",
        "vier",
        "zeven",
        "punt",
        "anker",
        "שלום",
        "مرحبا",
        "controle",
        "<x>",
        "laag29",
        "dieper",
    ] {
        assert!(text.contains(word), "{word} is not in:\n{text}");
    }
    assert!(text.contains("  code   met    ruimte"), "{text}");
    assert!(text.contains("7. zeven"), "{text}");
}
