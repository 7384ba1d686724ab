//! The truth table of `validate`, exhaustively for a form of three questions; and every rule of every kind.

use model::i18n::Catalog;
use model::{Answers, Code, Date, Duration, Entry, Form, KindName, Language, validate};
use serde_json::{Value, json};

/// A required number, an optional number, a required yes-no with details.
fn form() -> Form {
    let text = |s: &str| json!({ "nl": s, "en": s });
    let question = |id: &str, optional: bool| json!({ "id": id, "kind": "integer", "min": 1, "max": 9, "optional": optional, "label": text(id), "official": text(id) });
    let details = json!({ "kind": "text", "maxLength": 5, "label": text("d") });
    let yes_no =
        json!({ "id": "c", "kind": "yes-no", "label": text("c"), "official": text("c"), "details": details });
    let document = json!({
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

fn text(typed: &str) -> Entry {
    Entry::Text(typed.to_owned())
}

fn lines(count: usize) -> Entry {
    Entry::Lines((1..=count).map(|number| format!("plaats {number}")).collect())
}

fn yes(details: &str) -> Entry {
    Entry::YesNo { choice: Some(true), details: details.to_owned() }
}

/// A required question of a kind with settings, a right answer at the very limit, a wrong one just past it, and what is told.
fn rules() -> Vec<(KindName, Value, Entry, Entry, Code, &'static str)> {
    let words = |words: &str| json!({ "nl": words, "en": words });
    let details = json!({ "kind": "text", "maxLength": 3, "label": words("Welke?") });
    let options = json!([{ "id": "trein", "label": words("Trein") }]);
    let duration = |iso| Duration::from_iso(iso).unwrap();
    let date = |iso| Date::from_iso(iso).unwrap();
    vec![
        (KindName::Integer, json!({}), text("-12"), text(" "), Code::Missing, "Beantwoord deze vraag."),
        (KindName::Integer, json!({}), text("12"), text("twaalf"), Code::NotANumber, "cijfers"),
        (KindName::Integer, json!({ "min": 1 }), text("1"), text("0"), Code::TooSmall { min: 1 }, "1"),
        (KindName::Integer, json!({ "max": 9 }), text("9"), text("10"), Code::TooLarge { max: 9 }, "9"),
        (KindName::Duration, json!({}), text("3 dagen"), text("een tijdje"), Code::NotADuration, "dagen"),
        (
            KindName::Duration,
            json!({ "min": "P1D" }),
            text("24 uur"),
            text("23 uur"),
            Code::TooBrief { min: duration("P1D") },
            "1 dag",
        ),
        (
            KindName::Duration,
            json!({ "max": "P2W" }),
            text("14 dagen"),
            text("15 dagen"),
            Code::TooLasting { max: duration("P2W") },
            "2 weken",
        ),
        (
            KindName::Text,
            json!({ "maxLength": 3 }),
            text(" één "),
            text("twee"),
            Code::TooLong { max: 3, actual: 4 },
            "4",
        ),
        (
            KindName::RichText,
            json!({ "maxLength": 4 }),
            text("- a\n"),
            text("- abc"),
            Code::TooLong { max: 4, actual: 5 },
            "5",
        ),
        (KindName::List, json!({ "minItems": 2 }), lines(2), lines(1), Code::TooFewItems { min: 2 }, "2"),
        (
            KindName::List,
            json!({ "maxItems": 2 }),
            lines(2),
            lines(3),
            Code::TooManyItems { max: 2, actual: 3 },
            "3",
        ),
        (
            KindName::YesNo,
            json!({ "details": details }),
            yes("ja!"),
            yes(" "),
            Code::DetailsMissing,
            "toelichting",
        ),
        (
            KindName::YesNo,
            json!({ "details": details }),
            yes("ja!"),
            yes("jaja"),
            Code::TooLong { max: 3, actual: 4 },
            "4",
        ),
        (KindName::Date, json!({}), text("2028-02-29"), text("2027-02-29"), Code::NotADate, "datum"),
        (
            KindName::Date,
            json!({ "min": "2026-11-23" }),
            text("2026-11-23"),
            text("2026-11-22"),
            Code::TooEarly { min: date("2026-11-23") },
            "23 november 2026",
        ),
        (
            KindName::Date,
            json!({ "max": "2026-11-23" }),
            text("2026-11-23"),
            text("2026-11-24"),
            Code::TooLate { max: date("2026-11-23") },
            "23 november 2026",
        ),
        (
            KindName::Choice,
            json!({ "options": options }),
            text("trein"),
            text("vlot"),
            Code::NotAnOption,
            ".",
        ),
        (KindName::Money, json!({}), text("€ 1.238,00"), text("veel"), Code::NotAnAmount, "bedrag"),
    ]
}

#[test]
fn an_answer_at_the_limit_is_right_and_one_past_it_is_told() {
    for (kind, settings, right, wrong, code, said) in rules() {
        let words = json!({ "nl": "Vraag", "en": "Question" });
        let mut question = json!({ "id": "q", "kind": kind.as_str(), "label": words, "official": words });
        let settings = settings.as_object().unwrap().clone();
        question.as_object_mut().unwrap().extend(settings);
        let document = json!({ "id": "one", "version": 1, "title": words, "questions": [question] });
        let form = Form::parse(&document.to_string()).unwrap();
        let problems = |entry: &Entry| {
            let mut answers = Answers::default();
            answers.set("q", entry.clone());
            validate(&form, &answers)
        };
        assert_eq!(problems(&right), [], "{kind:?}: {right:?}");
        let found = problems(&wrong);
        assert_eq!(found.iter().map(|problem| &problem.code).collect::<Vec<_>>(), [&code], "{wrong:?}");
        let told = Catalog::new(Language::Nl).problem(&found[0], &form.questions()[0]);
        assert!(told.contains(said) && !told.contains('{'), "{code:?}: {told}");
    }
}

#[test]
fn every_code_and_every_kind_is_among_these_rules() {
    let rules = rules();
    for key in Code::KEYS {
        assert!(rules.iter().any(|(.., code, _)| code.key() == *key), "no answer has the problem {key}");
    }
    for kind in KindName::ALL {
        assert!(rules.iter().any(|(of, ..)| of == kind), "no rule of {kind:?}");
    }
}
