//! Any text at all goes through every format: no panic, no markup of its own, no word lost.

use model::{Language, Report, Status};
use office::export::html::Program;
use office::export::{Format, Outline, export, html, plain};
use proptest::prelude::*;
use roxmltree::Document;
use scraper::{Html, Node, Selector};
use serde_json::json;
use text::parse;

use super::odt::unpacked;
use super::report;
use crate::text::sources::{cases, source, words_of};

/// Texts that could break out of something, and texts that are hard to show.
const HOSTILE: [&str; 24] = [
    "</script>",
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<?xml",
    "&lt;",
    "&#0;",
    "\"'><img src=x onerror=y>",
    "</style>",
    "</title>",
    "<svg onload=a>",
    "{{a}}",
    "\u{202e}",
    "\u{200f}שלום",
    "مرحبا",
    "👩‍👩‍👧‍👦",
    "\u{0}\u{1}\u{b}\u{1b}[31m",
    "\u{feff}",
    "\u{fffe}\u{1ffff}",
    "\u{85}\u{9f}",
    "javascript:alert(1)",
    "[x](javascript:y)",
];

fn text() -> impl Strategy<Value = String> {
    let hostile = prop_oneof![
        prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        "[a-z]{1,3} ?",
        Just("\n\n".to_owned()),
    ];
    prop_oneof![
        source(),
        any::<String>(),
        prop::collection::vec(hostile, 0..8).prop_map(|pieces| pieces.concat()),
    ]
}

prop_compose! {
    /// The same text everywhere in a report.
    fn reports()(text in text(), english in any::<bool>(), draft in any::<bool>()) -> (String, Report) {
        let value = json!(text);
        let mut report = report(&[
            ("rich-text", value.clone()), ("text", value.clone()), ("list", json!([text, text])),
            ("yes-no", json!({ "answer": true, "details": text })), ("kaart", json!({ &text: [text] })),
            ("duration", value.clone()), ("date", value.clone()), ("choice", value.clone()), ("money", value.clone()),
            (&text, value),
        ]);
        report.questions[0].heading = text.clone();
        report.form.title = text.clone();
        report.form.id = text.clone();
        report.answers.insert(format!("los-{text}"), json!(text));
        report.unparsed.push(("q5".to_owned(), text.clone()));
        report.language = if english { Language::En } else { Language::Nl };
        report.status = if draft { Status::Draft } else { Status::Complete };
        (text, report)
    }
}

/// The elements and attributes of the documents.
const ALLOWED: [(&str, &[&str]); 26] = [
    ("html", &["lang"]),
    ("head", &[]),
    ("meta", &["charset", "http-equiv", "content", "name"]),
    ("title", &[]),
    ("style", &[]),
    ("body", &[]),
    ("main", &[]),
    ("script", &["type", "id"]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("p", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("blockquote", &[]),
    ("pre", &[]),
    ("code", &[]),
    ("hr", &[]),
    ("strong", &[]),
    ("em", &[]),
    ("br", &[]),
    ("a", &["href"]),
];

/// The text and the addresses of a page that has nothing in it but what our documents have.
fn seen(page: &Html) -> Result<String, TestCaseError> {
    let mut seen = String::new();
    let mut counts = [0, 0];
    for node in page.tree.root().descendants() {
        match node.value() {
            Node::Text(text) => seen.push_str(text),
            Node::Element(element) => {
                let name = element.name();
                let known = ALLOWED.iter().find(|(allowed, _)| *allowed == name);
                prop_assert!(known.is_some(), "there is a {name}");
                for (attribute, value) in element.attrs() {
                    prop_assert!(known.unwrap().1.contains(&attribute), "{name} has {attribute}");
                    if attribute == "href" {
                        let live = ["http:", "https:", "mailto:"].iter().any(|scheme| {
                            value.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                        });
                        prop_assert!(live, "{value}");
                        seen.push_str(value);
                    }
                }
                counts[0] += usize::from(name == "script");
                counts[1] += usize::from(name == "h1");
            }
            Node::Comment(_) | Node::ProcessingInstruction(_) => prop_assert!(false, "{:?}", node.value()),
            Node::Doctype(_) | Node::Document | Node::Fragment => {}
        }
    }
    prop_assert_eq!(counts, [1, 1]);
    Ok(seen)
}

/// The words that a reader must find. A character reference is a spelling of something else.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let may_refer = text.split_once('&').is_some_and(|(_, after)| after.contains(';'));
    words_of(if may_refer { "" } else { text })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn html_has_every_word_and_no_other_markup((text, report) in reports()) {
        let file = String::from_utf8(export(&report, Format::Html, None)).unwrap();
        let page = Html::parse_document(&file);
        prop_assert!(page.errors.is_empty(), "{:?} in {}", page.errors, file);
        let seen = seen(&page)?;
        let (shown, _) = seen.split_once("\"format\"").unwrap();
        for word in words(&text) {
            prop_assert!(shown.contains(word), "{word} is not in {shown}");
        }
        let data = html::data_of(&file).unwrap();
        prop_assert_eq!(Report::decode(&data).unwrap(), Report::decode(&report.encode()).unwrap());
    }

    /// A report about a report: each answer holds the whole file of another, program and all.
    #[test]
    fn a_file_within_a_file_with_the_form_inside_is_just_text((_, inner) in reports(), script in "[\\t\\n -~]{0,40}") {
        let script = script.replace('<', "");
        let program = Program::new(&script).unwrap();
        let file = |report: &Report| html::document_with(report, &Outline::of(report, None), program);
        let text = file(&inner);
        let outer = report(&[("rich-text", json!(text)), ("text", json!(text)), ("list", json!([text]))]);
        let page = Html::parse_document(&file(&outer));
        prop_assert!(page.errors.is_empty(), "{:?}", page.errors);
        let scripts: Vec<_> = page.select(&Selector::parse("script").unwrap()).collect();
        prop_assert_eq!(scripts.len(), 2);
        prop_assert_eq!(scripts[1].text().collect::<String>(), script.as_str());
        let data = Report::decode(&html::data_of(&file(&outer)).unwrap()).unwrap();
        prop_assert_eq!(&data, &outer);
        let nested = data.answers["q1"].as_str().and_then(html::data_of).unwrap();
        prop_assert_eq!(Report::decode(&nested).unwrap(), Report::decode(&inner.encode()).unwrap());
        // Opened and saved again it is the same file, so it never grows.
        prop_assert_eq!(file(&data), file(&outer));
    }

    #[test]
    fn markdown_and_plain_text_have_every_word((text, report) in reports()) {
        let source = String::from_utf8(export(&report, Format::Markdown, None)).unwrap();
        let read = format!("{:?}", parse(&source));
        let plain = plain::text(&Outline::of(&report, None));
        for word in words(&text) {
            prop_assert!(read.contains(word), "{word} is not in {read}");
            prop_assert!(plain.contains(word), "{word} is not in {plain}");
        }
        prop_assert!(!plain.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')), "{plain:?}");
    }

    #[test]
    fn odt_is_well_formed_and_has_every_word((text, report) in reports()) {
        let files = unpacked(&export(&report, Format::Odt, None));
        for (name, content) in files.iter().filter(|(name, _)| name.ends_with(".xml")) {
            prop_assert!(Document::parse(content).is_ok(), "{name}: {content}");
        }
        let content = Document::parse(&files["content.xml"]).unwrap();
        let mut seen = String::new();
        for node in content.descendants() {
            seen.push_str(if node.is_text() { node.text().unwrap_or_default() } else { "" });
            seen.extend(node.attributes().filter(|attribute| attribute.name() == "href").map(|href| href.value()));
        }
        for word in words(&text) {
            prop_assert!(seen.contains(word), "{word} is not in {seen}");
        }
    }

    #[test]
    fn json_is_the_report((_, report) in reports()) {
        let file = String::from_utf8(export(&report, Format::Json, None)).unwrap();
        prop_assert_eq!(Report::decode(&file).unwrap().encode(), Report::decode(&report.encode()).unwrap().encode());
    }
}

#[test]
fn a_million_characters_take_a_moment() {
    for (piece, length) in [
        ("woord ", 1_000_000),
        ("**", 100_000),
        ("> ", 100_000),
        ("- a\n", 100_000),
        ("[", 100_000),
        ("# a\n\n", 100_000),
        ("<", 100_000),
        ("\u{1}", 100_000),
        ("`", 100_000),
        ("1. ", 100_000),
    ] {
        let text = piece.repeat(length / piece.len());
        let report = report(&[("rich-text", json!(text)), ("text", json!(text)), ("list", json!([text]))]);
        for format in Format::ALL {
            let started = std::time::Instant::now();
            assert!(!export(&report, format, None).is_empty());
            assert!(started.elapsed().as_secs() < 30, "{piece:?} as {format:?}");
        }
    }
}
