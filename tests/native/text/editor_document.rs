//! The document of the visual editor says what the blocks say.

use super::round_trip::block;
use super::sources::{cases, source};
use proptest::prelude::*;
use text::editor_document::{from_editor, open, source_with_caret, to_editor};
use text::{parse, tidy, write};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn blocks_come_back_from_the_editor_as_they_were(blocks in prop::collection::vec(block(), 0..4)) {
        let blocks = tidy(blocks);
        let document = to_editor(&blocks);
        let back = from_editor(&document).unwrap();
        prop_assert_eq!(to_editor(&back), document);
        prop_assert_eq!(back, blocks);
    }

    #[test]
    fn a_text_comes_back_from_the_editor_as_our_writer_makes_it(source in source()) {
        let document = to_editor(&parse(&source));
        prop_assert_eq!(write(&from_editor(&document).unwrap()), write(&parse(&source)));
    }

    #[test]
    fn opening_a_text_at_any_caret_changes_no_word(source in source(), start in 0..80usize, end in 0..80usize) {
        let opened = open(&source, start.min(end)..start.max(end));
        let blocks = from_editor(&opened.document).unwrap();
        prop_assert_eq!(&blocks, &parse(&source));
        let (again, _) = source_with_caret(&opened.document, opened.selection.end).unwrap();
        prop_assert_eq!(again, write(&blocks));
    }

    #[test]
    fn what_is_not_a_document_is_refused_without_a_panic(text in any::<String>(), source in source()) {
        prop_assert!(from_editor(&text).is_err());
        // A document that is cut off.
        let document = to_editor(&parse(&source));
        prop_assert!(from_editor(&document[..document.len() - 1]).is_err());
    }
}

#[test]
fn a_document_has_the_types_of_the_schema() {
    let document = to_editor(&parse(
        "## Kop\n\n- een\n\n3. **twee** [x](https://x.nl)\\\ndrie\nvier\n\n> `vijf`\n\n___\n\n```a\nb\n```",
    ));
    let expected = serde_json::json!({"type": "doc", "content": [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Kop"}]},
        {"type": "bullet_list", "attrs": {"tight": true}, "content": [
            {"type": "list_item", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "een"}]}]},
        ]},
        {"type": "ordered_list", "attrs": {"start": 3, "tight": true}, "content": [
            {"type": "list_item", "content": [{"type": "paragraph", "content": [
                {"type": "text", "text": "twee", "marks": [{"type": "strong"}]},
                {"type": "text", "text": " "},
                {"type": "text", "text": "x", "marks": [{"type": "link", "attrs": {"href": "https://x.nl"}}]},
                {"type": "break"},
                {"type": "text", "text": "drie"},
                {"type": "text", "text": " ", "marks": [{"type": "soft_break"}]},
                {"type": "text", "text": "vier"},
            ]}]},
        ]},
        {"type": "quote", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "vijf", "marks": [{"type": "code"}]}]},
        ]},
        {"type": "rule"},
        {"type": "code_block", "attrs": {"info": "a"}, "content": [{"type": "text", "text": "b"}]},
    ]});
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert_eq!(document, expected);
}

#[test]
fn a_link_that_must_not_be_live_is_words() {
    let document = r#"{"type":"doc","content":[{"type":"paragraph","content":[
        {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:b"}}]}]}]}"#;
    assert_eq!(write(&from_editor(document).unwrap()), "a");
}

#[test]
fn deep_documents_are_read() {
    let (before, after) = (r#"{"type":"quote","content":["#.repeat(300), "]}".repeat(300));
    let document = format!(r#"{{"type":"doc","content":[{before}{{"type":"rule"}}{after}]}}"#);
    assert_eq!(write(&from_editor(&document).unwrap()), format!("{}___", "> ".repeat(300)));
}
