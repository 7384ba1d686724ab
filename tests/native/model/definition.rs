//! Reading a form definition: all that is wrong is told, each with its place.

use model::{DefinitionError, Form, Language, reisverslag};

fn check(definition: &str, expected: &[&str]) {
    let Err(DefinitionError::Faulty(faults)) = Form::parse(definition) else {
        panic!("accepted: {definition}")
    };
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told, expected);
}

#[test]
fn the_built_in_form_asks_the_seven_questions() {
    let form = reisverslag().unwrap();
    let official: Vec<&str> = form.questions().iter().map(|q| q.official(Language::Nl)).collect();
    let original = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");
    assert_eq!(official.len(), 7);
    for heading in official {
        assert!(original.lines().any(|line| line == heading), "{heading} is verbatim");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    check(
        r#"{
            "id": "Form 1", "title": {"nl": "T", "de": "T"}, "colour": "red",
            "questions": [
                {"id": "a", "kind": "integer", "min": 5, "max": 1, "label": {"nl": "A", "en": " "}, "official": {"nl": "A", "en": "A"}},
                {"id": "a", "kind": "slider", "label": "A", "official": {"nl": "A", "en": "A"}},
                {"id": "c", "kind": "text", "maxItems": 3, "label": {"nl": "A", "en": "A"}, "official": {"nl": "A", "en": "A"}},
                7
            ]
        }"#,
        &[
            "/version: is missing; add it",
            "/title/en: is missing; add it",
            "/title/de: is not known here; remove it or correct its name",
            "/questions/0/label/en: must not be empty",
            "/questions/1/label: must be an object",
            "/questions/3: must be an object",
            "/colour: is not known here; remove it or correct its name",
            "/id: must be lower case letters, digits and hyphens, a letter first",
            "/version: must be a whole number of 1 or more",
            "/questions/0/max: the least is above the greatest",
            "/questions/1/id: is used more than once; give each its own",
            "/questions/1/kind: must be one of integer, duration, text, rich-text, list, yes-no, date, choice, money",
            "/questions/2/maxItems: is not known here; remove it or correct its name",
        ],
    );
}

#[test]
fn what_is_not_json_is_told_with_its_place() {
    assert_eq!(Form::parse("{\n  nope"), Err(DefinitionError::NotJson { line: 2, column: 3 }));
}
