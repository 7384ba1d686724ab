//! The real report in each format, as committed: a change of a format shows as a change of these files.

use office::export::{Format, export};

use super::real;

/// Fails when the committed file is not what the code makes. `BLESS=1 cargo test` writes it anew.
#[test]
fn committed_examples_are_up_to_date() {
    for format in [Format::Html, Format::Markdown] {
        let made = String::from_utf8(export(&real(), format, None)).unwrap();
        let path = format!(
            "{}/tests/fixtures/reisverslag-kyiv-parijs.{}",
            env!("CARGO_MANIFEST_DIR"),
            format.extension()
        );
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == made, "{path} is out of date; run: BLESS=1 cargo test");
    }
}

#[test]
fn formats_are_found_by_their_extension() {
    for format in Format::ALL {
        assert_eq!(Format::from_extension(&format.extension().to_uppercase()), Some(format));
    }
    assert_eq!(Format::from_extension("docx"), None);
}
