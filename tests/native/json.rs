//! JSON of others, as report files and definitions read and write it: order, digits and texts as they came in.

use model::{DefinitionError, Form, Report, ReportError};
use proptest::prelude::*;

/// The text of a report file in which `foreign` is one field more, and an answer.
fn file(foreign: &str) -> String {
    let answer = foreign.replace('\n', "\n  ");
    format!(
        "{{
  \"format\": \"report-form/report\",
  \"formatVersion\": 1,
  \"id\": \"07070707-0707-4707-8707-070707070707\",
  \"form\": {{
    \"id\": \"f\",
    \"version\": 1,
    \"title\": \"F\"
  }},
  \"language\": \"nl\",
  \"status\": \"draft\",
  \"createdAt\": \"2026-11-23T13:32:05Z\",
  \"updatedAt\": \"2026-11-23T13:32:05Z\",
  \"answers\": {{
    \"a\": {answer}
  }},
  \"questions\": [],
  \"x\": {foreign}
}}"
    )
}

/// What a reader of the file finds in the foreign field.
fn found(foreign: &str) -> Result<serde_json::Value, ReportError> {
    Report::decode(&file(foreign)).map(|report| report.extra("x").cloned().unwrap_or_default())
}

/// A value as its text, laid out as we lay it out: a leaf, or items with or without names between two brackets.
#[derive(Clone, Debug)]
enum Written {
    Leaf(String),
    Items(Vec<Written>),
    Fields(Vec<(String, Written)>),
}

impl Written {
    fn text(&self, indent: &str) -> String {
        let inside = format!("{indent}  ");
        let (open, lines, close): (_, Vec<String>, _) = match self {
            Written::Leaf(text) => return text.clone(),
            Written::Items(items) => ("[", items.iter().map(|item| item.text(&inside)).collect(), "]"),
            Written::Fields(fields) => {
                let line = |(name, value): &(String, Written)| format!("{name}: {}", value.text(&inside));
                ("{", fields.iter().map(line).collect(), "}")
            }
        };
        if lines.is_empty() {
            return format!("{open}{close}");
        }
        format!("{open}\n{inside}{}\n{indent}{close}", lines.join(&format!(",\n{inside}")))
    }
}

const STRING: &str = r#""([a-z<é/'😀\u{2028}\u{7f}]|\\[nrtbf"\\]|\\u00(0[0-7be]|1[0-9a-f])){0,6}""#;
const NUMBER: &str = "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,20})?(e[+-][0-9]{1,3})?";

fn written() -> impl Strategy<Value = Written> {
    let leaf = prop_oneof![STRING, NUMBER, "true|false|null"].prop_map(Written::Leaf);
    leaf.prop_recursive(4, 16, 4, |inner| {
        let fields = prop::collection::vec((STRING, inner.clone()), 0..4).prop_map(|mut fields| {
            // Of two with one name the last counts.
            let names: Vec<String> = fields.iter().map(|(name, _)| name.clone()).collect();
            let mut index = 0;
            fields.retain(|(name, _)| {
                index += 1;
                !names[index..].contains(name)
            });
            Written::Fields(fields)
        });
        prop_oneof![prop::collection::vec(inner, 0..4).prop_map(Written::Items), fields]
    })
}

proptest! {
    #[test]
    fn what_another_program_wrote_comes_out_as_it_came_in(value in written()) {
        let file = file(&value.text("  "));
        prop_assert_eq!(Report::decode(&file).map(|report| report.encode()), Ok(file));
    }

    #[test]
    fn every_string_survives(text in any::<String>()) {
        let mut report = Report::decode(&file("null")).unwrap();
        report.set_extra("x", Some(text.into()));
        prop_assert_eq!(Report::decode(&report.encode()), Ok(report));
    }
}

#[test]
fn numbers_keep_their_digits() {
    for digits in ["1.2300", "123456789012345678901234567890", "-0", "1e+05", "-2.50e-3", "1e+999", "0.10"] {
        assert_eq!(Report::decode(&file(digits)).unwrap().encode(), file(digits));
    }
    // Of an exponent the digits stay; its letter and sign are written in one way.
    assert_eq!(Report::decode(&file("1.0E05")).unwrap().encode(), file("1.0e+05"));
}

#[test]
fn of_two_fields_with_one_name_the_last_counts() {
    assert_eq!(found("{ \"a\": 1, \"b\": 2, \"a\": 3 }").unwrap().to_string(), "{\"a\":3,\"b\":2}");
}

#[test]
fn where_reading_stops_is_told_by_line_and_column() {
    for (text, line, column) in [
        ("", 1, 1),
        ("\n\n", 3, 1),
        ("{\n  nope", 2, 3),
        ("{\n  \"é\": tru }", 2, 11),
        ("[1,]", 1, 4),
        ("[1] 2", 1, 5),
        ("01", 1, 2),
        ("{\"a\" 1}", 1, 6),
        ("{a: 1}", 1, 2),
        ("\"\\x\"", 1, 3),
        ("\"half", 1, 5),
    ] {
        assert_eq!(Form::parse(text), Err(DefinitionError::NotJson { line, column }), "{text:?}");
    }
}

#[test]
fn half_a_pair_is_not_a_character_and_harms_nothing() {
    let found = |text| found(text).map(|value| value.as_str().map(str::to_owned));
    assert_eq!(found(r#""a\ud800b\udc00\ud83d\ude00""#), Ok(Some("a\u{fffd}b\u{fffd}😀".to_owned())));
    assert_eq!(found(r#""\uD83D\n\\ud800\"é\ud83d""#), Ok(Some("\u{fffd}\n\\ud800\"é\u{fffd}".to_owned())));
    assert!(found(r#""\ud800\x""#).is_err() && found(r#""\ud800"#).is_err() && found(r#""\"#).is_err());
}

#[test]
fn deep_nesting_is_refused_before_the_stack_ends() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let report = Report::decode(&file(&nested(120))).unwrap();
    assert_eq!(Report::decode(&report.encode()), Ok(report));
    for text in [nested(200), nested(100_000), "[".repeat(1_000_000), "{\"a\":".repeat(1_000_000)] {
        assert!(matches!(found(&text), Err(ReportError::NotJson { .. })));
        assert!(matches!(Form::parse(&text), Err(DefinitionError::NotJson { .. })));
    }
}

#[test]
fn a_byte_order_mark_in_front_is_not_a_fault() {
    assert!(Report::decode(&format!("\u{feff}{}", file("1"))).is_ok());
}
