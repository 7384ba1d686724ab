//! What each kind of question makes of the words below it.

use model::{Entry, Form};
use office::import::{OldReport, Source};
use text::write;

use super::{import_for, old};

/// A form with one question of `kind`.
fn form(kind: &str) -> Form {
    let label = r#"{ "nl": "Zijn er vervolgafspraken?", "en": "Are there follow-up agreements?" }"#;
    Form::parse(&format!(
        r#"{{ "id": "f", "version": 1, "title": {label}, "questions": [
            {{ "id": "q", {kind}, "label": {label}, "official": {label} }} ] }}"#
    ))
    .unwrap()
}

fn answer(kind: &str, words: &str) -> OldReport {
    old(import_for(&form(kind), Source::Text(&format!("Zijn er vervolgafspraken?\n\n{words}"))))
}

#[track_caller]
fn check(kind: &str, words: &str, entry: &Entry, rest: &str) {
    let old = answer(kind, words);
    assert_eq!((old.answer("q"), write(&old.leftover).as_str()), (Some(entry), rest), "{words}");
}

#[track_caller]
fn check_text(kind: &str, words: &str, entry: &str, rest: &str) {
    check(kind, words, &Entry::Text(entry.to_owned()), rest);
}

#[track_caller]
fn check_yes_no(words: &str, answer: bool, details: &str, rest: &str) {
    let label = r#"{ "nl": "Welke?", "en": "Which?" }"#;
    let kind = format!(r#""kind": "yes-no", "details": {{ "kind": "rich-text", "label": {label} }}"#);
    check(&kind, words, &Entry::YesNo { choice: Some(answer), details: details.to_owned() }, rest);
}

#[test]
fn one_line() {
    check_text(r#""kind": "integer""#, "- 12", "12", "");
    check_text(r#""kind": "duration""#, "3\ndagen", "3 dagen", "");
    check_text(r#""kind": "date""#, "23-11-2026", "23-11-2026", "");
    check_text(r#""kind": "integer""#, "2\n\nWaarvan een stagiair.", "2", "Waarvan een stagiair.");
    // No answer; the field shows it, with what is wrong.
    check_text(r#""kind": "integer""#, "drie of **vier**\n\nen een hond", "drie of vier en een hond", "");
}

#[test]
fn an_option_goes_by_its_label() {
    let option = |id, nl, en| format!(r#"{{ "id": "{id}", "label": {{ "nl": "{nl}", "en": "{en}" }} }}"#);
    let options = [option("trein", "De trein", "Train"), option("bus", "Bus", "Coach")].join(",");
    let kind = format!(r#""kind": "choice", "options": [{options}]"#);
    check_text(&kind, "DE TREIN.", "trein", "");
    check_text(&kind, "coach", "bus", "");
    check_text(&kind, "op de fiets", "op de fiets", "");
}

#[test]
fn items_are_lines() {
    let lines = |lines: &[&str]| Entry::Lines(lines.iter().map(|line| (*line).to_owned()).collect());
    let kind = r#""kind": "list""#;
    check(kind, "• Parijs\n• Lyon", &lines(&["Parijs", "Lyon"]), "");
    check(kind, "Parijs\nLyon", &lines(&["Parijs", "Lyon"]), "");
    check(kind, "Steden:\n1. Parijs\n   - Parijs zuid", &lines(&["Steden:", "Parijs", "Parijs zuid"]), "");
    let source = "## Zijn er vervolgafspraken?\n\n- [Parijs](https://paris.fr)";
    let found = old(import_for(&form(kind), Source::Markdown(source)));
    assert_eq!(found.answer("q"), Some(&lines(&["Parijs (https://paris.fr)"])));
}

#[test]
fn yes_or_no() {
    check_yes_no("Ja", true, "", "");
    check_yes_no("Ja.\n\n- Overleg in mei", true, "- Overleg in mei", "");
    check_yes_no("JA\nOverleg in mei", true, "Overleg in mei", "");
    check_yes_no("Ja, overleg in mei", true, "Ja, overleg in mei", "");
    check_yes_no("Overleg in mei", true, "Overleg in mei", "");
    for no in [
        "Nee",
        "nee.",
        "Geen vervolgafspraken",
        "Er zijn nog geen vervolgafspraken gemaakt.",
        "N.v.t.",
        "No",
        "Niet van toepassing",
    ] {
        check_yes_no(no, false, "", "");
    }
    // A no has no place for more, and nothing is dropped.
    check_yes_no("Nee, maar we bellen in mei.", false, "", "Nee, maar we bellen in mei.");
    check_yes_no("Nog niet bekend", true, "Nog niet bekend", "");
    check(
        r#""kind": "yes-no""#,
        "Ja\n\nIn mei.",
        &Entry::YesNo { choice: Some(true), details: String::new() },
        "In mei.",
    );
}
