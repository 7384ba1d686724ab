//! Our JSON against serde_json's: what one reads the other reads, as the same value.

use model::json::{ReadError, Value, read};
use proptest::prelude::*;

/// The same value, by serde_json's reading of what ours wrote.
fn same(value: &Value, other: &serde_json::Value) -> bool {
    serde_json::from_str::<serde_json::Value>(&value.to_string()).is_ok_and(|read| read == *other)
}

#[test]
fn what_is_written_is_what_serde_json_writes() {
    let text = r#" { "a": [1, -2.50e+3, [], {}, null, true, false], "é\u00e9\uD83D\uDE00\u2028": "\"\\\/\b\f\n\r\t\u001f\u007f<" } "#;
    let (ours, theirs) = (read(text).unwrap(), serde_json::from_str::<serde_json::Value>(text).unwrap());
    assert_eq!(ours.to_string().replace("-2.50e+3", "-2500.0"), format!("{theirs:#}"));
}

#[test]
fn a_number_keeps_its_digits_and_a_field_its_place() {
    let text = "{\n  \"b\": 1.2300,\n  \"a\": 123456789012345678901234567890,\n  \"b\": -0\n}";
    let value = read(text).unwrap();
    assert_eq!(value.to_string(), text);
    assert_eq!(value.get("b"), Some(&Value::Number("-0".into())));
}

#[test]
fn where_reading_stops_is_told_by_line_and_column() {
    for (text, line, column) in [
        ("", 1, 1),
        ("{\n  \"é\": tru }", 2, 8),
        ("[1,]", 1, 4),
        ("[1] 2", 1, 5),
        ("01", 1, 2),
        ("1.", 1, 3),
        ("{\"a\" 1}", 1, 6),
        ("{a: 1}", 1, 2),
        ("\"a\nb\"", 1, 3),
        ("\"\\x\"", 1, 2),
        ("\"half", 1, 6),
    ] {
        assert_eq!(read(text), Err(ReadError { line, column }), "{text:?}");
    }
}

#[test]
fn half_a_pair_is_no_character_and_harms_nothing() {
    assert_eq!(read(r#""a\ud800b\udc00\ud83d\ude00""#), Ok(Value::from("a\u{fffd}b\u{fffd}😀")));
}

#[test]
fn deep_nesting_is_refused_before_the_stack_ends() {
    assert!(read(&format!("{}{}", "[".repeat(128), "]".repeat(128))).is_ok());
    assert!(read(&"[".repeat(1_000_000)).is_err());
    assert!(read(&"{\"a\":".repeat(1_000_000)).is_err());
}

#[test]
fn a_byte_order_mark_in_front_is_no_fault() {
    assert_eq!(read("\u{feff}1"), Ok(Value::from(1)));
}

proptest! {
    #[test]
    fn reads_what_serde_json_reads(text in r#"([\[\]{}:, "0-9eE+.\\-]|\\u[0-9a-f]{4}|\\[nrtbf/]|true|false|null|"[a-zé]{0,3}"){0,12}"#) {
        match (read(&text), serde_json::from_str::<serde_json::Value>(&text)) {
            (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{text}"),
            (Err(_), Err(_)) => {}
            // A number beyond 64-bit floats keeps its digits here; half a surrogate pair is replaced.
            (Ok(_), Err(error)) => {
                let error = error.to_string();
                prop_assert!(error.contains("number out of range") || error.contains("surrogate") || error.contains("hex escape"), "{text}: {error}");
            }
            (Err(error), Ok(_)) => prop_assert!(false, "{text}: {error:?}"),
        }
    }

    #[test]
    fn every_string_survives(text in any::<String>()) {
        let value = Value::from(text.as_str());
        prop_assert!(same(&value, &text.clone().into()));
        prop_assert_eq!(read(&value.to_string()), Ok(value));
    }
}
