//! The OpenDocument file: its package, its styles, its elements.

use serde_json::json;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use model::{Language, Report};
use office::export::{Outline, odt};
use roxmltree::{Document, Node};
use zip::{CompressionMethod, ZipArchive};

use super::{real, report};

/// The texts in a package by name. Reading them checks their sums.
pub fn unpacked(package: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
    let read = |at| {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().to_owned(), text)
    };
    (0..ZipArchive::new(Cursor::new(package)).unwrap().len()).map(read).collect()
}

fn files(report: &Report) -> BTreeMap<String, String> {
    unpacked(&odt::document(&Outline::of(report, None)))
}

/// The body of the text, its tags without prefix `text:` and without style names.
fn body(source: &str) -> String {
    let content = files(&report(&[("rich-text", json!(source))])).remove("content.xml").unwrap();
    let (_, body) = content.split_once("VRAAG 0</text:h>").unwrap();
    let (body, _) = body.split_once("</office:text>").unwrap();
    body.replace("text:", "").replace(" style-name=", " ").replace("_20_", " ")
}

/// The value of the first attribute called `name`, whatever its prefix.
fn attribute<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

#[test]
fn the_type_of_the_file_comes_first_and_is_not_compressed() {
    let package = odt::document(&Outline::of(&real(), None));
    assert_eq!(&package[30..38], b"mimetype");
    assert_eq!(&package[38..38 + odt::MEDIA_TYPE.len()], odt::MEDIA_TYPE.as_bytes());
    let mut archive = ZipArchive::new(Cursor::new(&package)).unwrap();
    let first = archive.by_index(0).unwrap();
    assert_eq!((first.name(), first.compression()), ("mimetype", CompressionMethod::Stored));
    assert!(first.extra_data().is_none_or(<[u8]>::is_empty));
}

#[test]
fn the_manifest_names_every_file() {
    let files = files(&real());
    let manifest = Document::parse(&files["META-INF/manifest.xml"]).unwrap();
    let mut named: Vec<_> = manifest
        .descendants()
        .filter_map(|node| attribute(&node, "full-path"))
        .filter(|path| *path != "/")
        .collect();
    named.sort_unstable();
    let own = ["META-INF/manifest.xml", "mimetype"];
    let packed: Vec<_> = files.keys().map(String::as_str).filter(|name| !own.contains(name)).collect();
    assert_eq!(named, packed);
}

#[test]
fn it_says_what_it_is_in_its_language() {
    for (language, tag) in [(Language::Nl, "nl-NL"), (Language::En, "en-GB")] {
        let mut report = real();
        report.language = language;
        let files = files(&report);
        let meta = Document::parse(&files["meta.xml"]).unwrap();
        let text = |name: &str| {
            meta.descendants().find(|node| node.has_tag_name(name) || node.tag_name().name() == name)?.text()
        };
        assert_eq!(text("title"), Some("Reisverslag – Gemeentehuis Parijs – 23-11-2026"));
        assert_eq!(text("language"), Some(tag));
        assert_eq!(text("creation-date"), Some("2026-11-23T13:32:05Z"));
        assert_eq!(text("user-defined"), Some(report.id.as_str()));
        let styles = Document::parse(&files["styles.xml"]).unwrap();
        let default = styles.descendants().find(|node| attribute(node, "country").is_some()).unwrap();
        let found = [attribute(&default, "language"), attribute(&default, "country")].map(Option::unwrap);
        assert_eq!(found.join("-"), tag);
    }
}

#[test]
fn every_style_that_is_used_is_there() {
    let source = "a **b** *c* `d` [e](https://f.nl)\n\n- g\n\n1. h\n\n> i\n\n```\nj\n```\n\n___\n\n# k\n\n## l\n\n### m\n\n#### n";
    let files = files(&report(&[("rich-text", json!(source))]));
    let styles = Document::parse(&files["styles.xml"]).unwrap();
    let in_styles = |node: &Node| {
        node.ancestors().any(|node| matches!(node.tag_name().name(), "styles" | "automatic-styles"))
    };
    let named: Vec<_> = styles
        .descendants()
        .filter(in_styles)
        .filter_map(|node| node.attribute((node.lookup_namespace_uri(Some("style"))?, "name")))
        .collect();
    let content = Document::parse(&files["content.xml"]).unwrap();
    let mut count = 0;
    for node in content.descendants().chain(styles.descendants()) {
        for key in ["style-name", "parent-style-name", "next-style-name", "page-layout-name"] {
            if let Some(used) = attribute(&node, key) {
                assert!(named.contains(&used), "{used} of {:?}", node.tag_name());
                count += 1;
            }
        }
    }
    assert!(count > 20);
}

#[test]
fn headings_have_outline_levels() {
    let files = files(&real());
    let content = Document::parse(&files["content.xml"]).unwrap();
    let headings: Vec<_> = content.descendants().filter(|node| node.tag_name().name() == "h").collect();
    let levels: Vec<_> = headings.iter().map(|node| attribute(node, "outline-level").unwrap()).collect();
    assert_eq!(levels.concat(), "12223322232");
    for heading in headings {
        let level = attribute(&heading, "outline-level").unwrap();
        assert_eq!(attribute(&heading, "style-name").unwrap(), format!("Heading_20_{level}"));
    }
}

#[test]
fn blocks_are_elements() {
    assert_eq!(
        body("7. a\n8. b\n   - c\n\n> d\n\n___"),
        "<list \"Numbering 123\"><list-item start-value=\"7\"><p \"List\">a</p></list-item><list-item>\
         <p \"List\">b</p><list \"List 1\"><list-item><p \"List\">c</p></list-item></list></list-item></list>\
         <p \"Quotations\">d</p><p \"Horizontal Line\"></p>"
    );
    assert_eq!(
        body("a **b *c*** `d`\\\ne\nf [g](https://h.nl?i&j)"),
        "<p \"Text body\">a <span \"Strong Emphasis\">b <span \"Emphasis\">c</span></span> \
         <span \"Source Text\">d</span><line-break/>e f <a xlink:type=\"simple\" xlink:href=\"https://h.nl?i&amp;j\" \
         \"Internet link\" visited\"Internet link\">g</a></p>"
            .replace("visited\"", "visited-style-name=\"")
    );
}

#[test]
fn white_space_that_would_be_swallowed_is_an_element() {
    assert_eq!(
        body("```\n  a  b\n\tc \n\n d\n```"),
        "<p \"Preformatted Text\"><s c=\"2\"/>a <s c=\"1\"/>b<line-break/><tab/>c <line-break/><line-break/>\
         <s c=\"1\"/>d</p>"
    );
}

#[test]
fn the_page_has_its_number() {
    let styles = files(&real()).remove("styles.xml").unwrap();
    assert!(styles.contains(
        ">Pagina <text:page-number text:select-page=\"current\">1</text:page-number> van <text:page-count>"
    ));
}
