//! The truth table of `validate`, exhaustively for a form of three questions.

use model::{Answers, Code, Entry, Form, validate};

/// A required number, an optional number, a required yes-no with details.
fn form() -> Form {
    let text = |s: &str| serde_json::json!({ "nl": s, "en": s });
    let question = |id: &str, optional: bool| serde_json::json!({ "id": id, "kind": "integer", "min": 1, "max": 9, "optional": optional, "label": text(id), "official": text(id) });
    let details = serde_json::json!({ "kind": "text", "maxLength": 5, "label": text("d") });
    let yes_no = serde_json::json!({ "id": "c", "kind": "yes-no", "label": text("c"), "official": text("c"), "details": details });
    let document = serde_json::json!({
        "id": "three", "version": 1, "title": text("t"), "questions": [question("a", false), question("b", true), yes_no]
    });
    Form::parse(&document.to_string()).unwrap()
}

#[test]
fn every_mix_of_blank_valid_and_invalid_gives_the_problems_of_the_table() {
    let form = form();
    let yes = |details: &str| Entry::YesNo { choice: Some(true), details: details.into() };
    let number = |text: &str| Entry::Text(text.into());
    let numbers = [
        (None, Some(Code::Missing)),
        (Some(number("  ")), Some(Code::Missing)),
        (Some(number("3")), None),
        (Some(number("drie")), Some(Code::NotANumber)),
        (Some(number("0")), Some(Code::TooSmall { min: 1 })),
        (Some(number("99999999999999999999")), Some(Code::TooLarge { max: 9 })),
    ];
    let choices = [
        (None, Some(Code::Missing)),
        (Some(Entry::YesNo { choice: None, details: "kept".into() }), Some(Code::Missing)),
        (Some(Entry::YesNo { choice: Some(false), details: "far too long".into() }), None),
        (Some(yes("")), Some(Code::DetailsMissing)),
        (Some(yes("wél")), None),
        (Some(yes("éééééé")), Some(Code::TooLong { max: 5, actual: 6 })),
    ];
    for (a, a_code) in &numbers {
        for (b, b_code) in &numbers {
            for (c, c_code) in &choices {
                let mut answers = Answers::default();
                for (id, entry) in [("a", a), ("b", b), ("c", c)] {
                    if let Some(entry) = entry {
                        answers.set(id, entry.clone());
                    }
                }
                // The second is optional: blank is no problem there.
                let b_code = b_code.as_ref().filter(|code| **code != Code::Missing);
                let expected: Vec<&Code> =
                    [a_code.as_ref(), b_code, c_code.as_ref()].into_iter().flatten().collect();
                let problems = validate(&form, &answers);
                assert_eq!(
                    problems.iter().map(|p| &p.code).collect::<Vec<_>>(),
                    expected,
                    "{a:?} {b:?} {c:?}"
                );
            }
        }
    }
}
