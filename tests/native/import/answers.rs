//! What each kind of question makes of the words below it.

use model::i18n::Catalog;
use model::{Entry, Form, Language};
use office::import::{Check, Imported, OldReport, Reason, Source};
use proptest::prelude::*;
use text::write;

use super::{import_for, old};
use crate::text::sources::cases;

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
    check_yes_no("Ja, namelijk:\n\n- Overleg in mei", true, "- Overleg in mei", "");
    check_yes_no("Ja\n\nZo ja, welke?\n\nOverleg in mei", true, "Overleg in mei", "");
    check_yes_no("Overleg in mei", true, "Overleg in mei", "");
    check_yes_no("Ja\n\nNog niet bekend", true, "Nog niet bekend", "");
    check_yes_no("Ja\n\nNee, dat niet.", true, "Nee, dat niet.", "");
    check_yes_no("Ja, maar de datum is nog niet bekend.", true, "Ja, maar de datum is nog niet bekend.", "");
    for no in [
        "Nee",
        "nee.",
        "Geen vervolgafspraken",
        "Er zijn nog geen vervolgafspraken gemaakt.",
        "N.v.t.",
        "nvt",
        "No",
        "None.",
        "Niet van toepassing",
        "Not applicable",
    ] {
        check_yes_no(no, false, "", "");
    }
    // A no has no room for more, and nothing is dropped.
    for no in [
        "Nee, maar we bellen in mei.",
        "Nog geen concrete afspraken.",
        "Er zijn vooralsnog geen afspraken met Kyiv.",
        "We hebben geen nieuwe afspraken gemaakt.",
    ] {
        check_yes_no(no, false, "", no);
    }
    check(
        r#""kind": "yes-no""#,
        "Ja\n\nIn mei.",
        &Entry::YesNo { choice: Some(true), details: String::new() },
        "In mei.",
    );
}

const YES_NO: &str =
    r#""kind": "yes-no", "details": { "kind": "rich-text", "label": { "nl": "Welke?", "en": "Which?" } }"#;

#[track_caller]
fn check_blank(words: &str, reason: Reason, rest: &str) {
    let old = answer(YES_NO, words);
    let check = Check { question: "q".to_owned(), reason, words: words.to_owned() };
    let shown = |text: &str| text.replace(['\n', ' ', '-', '□'], "");
    assert_eq!((old.answer("q"), write(&old.leftover).as_str()), (None, rest), "{words}");
    let [found] = &old.checks[..] else { panic!("{words}: {:?}", old.checks) };
    assert_eq!((&found.question, found.reason), (&check.question, check.reason), "{words}");
    assert_eq!(shown(&found.words), shown(&check.words));
}

#[test]
fn a_choice_that_nobody_made_is_blank_and_to_be_checked() {
    for untouched in [
        "Ja / Nee",
        "ja/nee",
        "Nee / Ja",
        "Ja of nee",
        "Yes / No",
        "Ja | Nee",
        "Ja*/Nee* (*doorhalen wat niet van toepassing is)",
        "☐ Ja ☐ Nee",
        "Ja ☐ Nee ☐",
        "[ ] Ja\n[ ] Nee",
        "☐ Nee\n☐ Ja, namelijk: ……………",
        "( ) Ja ( ) Nee",
        "☐ Ja",
        "Ja\n\nNee",
        "- Ja\n- Nee",
        "□ Ja\n□ Nee",
    ] {
        check_blank(untouched, Reason::Unmarked, "");
    }
    check_blank("☒ Ja ☑ Nee", Reason::Several, "");
    check_blank("Ja / Nee\n\nOverleg in mei", Reason::Unmarked, "Ja / Nee\n\nOverleg in mei");
    check_blank("☐ Ja ☐ Nee\n\nOverleg in mei", Reason::Unmarked, "Overleg in mei");
}

#[test]
fn words_that_say_neither_yes_nor_no_are_kept_and_to_be_checked() {
    for nothing in ["-", "–", "…", "?", "....."] {
        check_blank(nothing, Reason::Unclear, "");
    }
    for unclear in [
        "Nog niet bekend",
        "Onbekend",
        "Misschien",
        "Hierover is nog niets afgesproken, dat volgt.",
        "Geen formele afspraken, wel contact gehouden.",
        "Er zijn nog geen afspraken, maar met Londen is afgesproken om in mei te bellen.",
        "Welke vervolgafspraken er zijn is nog niet duidelijk",
    ] {
        check_blank(unclear, Reason::Unclear, unclear);
    }
    check_blank("Geen afspraken met:\n\n- Kyiv", Reason::Unclear, "Geen afspraken met:\n\n- Kyiv");
}

#[test]
fn a_yes_that_also_says_no_keeps_its_words_and_is_to_be_checked() {
    let words = "Ja, welke vervolgafspraken er zijn is nog niet gemaakt";
    check_yes_no(words, true, words, "");
    let [check] = &answer(YES_NO, words).checks[..] else { panic!() };
    assert_eq!((check.reason, check.words.as_str()), (Reason::Unclear, words));
    assert_eq!(answer(YES_NO, "Ja, overleg in mei").checks, []);
}

#[test]
fn ticked_boxes() {
    for yes in [
        "☒ Ja ☐ Nee",
        "☐ Nee ☒ Ja",
        "Ja ☒ Nee ☐",
        "Ja: ☑   Nee: ☐",
        "[x] Ja [ ] Nee",
        "[X] Ja\n[ ] Nee",
        "- [x] Ja\n- [ ] Nee",
        "(x) Ja\n( ) Nee",
        "Ja [x] / Nee [ ]",
        "✓ Ja / Nee",
        "☒ Ja",
        "☒ Yes ☐ No",
        "☒ Ja ☐ Nee\n\nZo ja, welke?",
        "☐ Nee\n☒ Ja, namelijk: ……",
        "■ Ja □ Nee",
        "☒ Wel vervolgafspraken ☐ Geen vervolgafspraken",
    ] {
        check_yes_no(yes, true, "", "");
    }
    for no in ["☐ Ja ☒ Nee", "Ja ☐ Nee ☒", "[ ] ja [x] nee", "☐ Ja, namelijk: ……\n☒ Nee"] {
        check_yes_no(no, false, "", "");
    }
    for details in [
        "☒ Ja ☐ Nee\n\nOverleg in mei",
        "☒ Ja, namelijk: Overleg in mei ☐ Nee",
        "☐ Nee\n☒ Ja, te weten Overleg in mei",
        "☒ Ja ☐ Nee\nZo ja, welke?\nOverleg in mei",
        "☐ Nee ☒ Ja: Overleg in mei",
        "Ja ☒ Nee ☐ Overleg in mei",
    ] {
        check_yes_no(details, true, "Overleg in mei", "");
    }
    check_yes_no("☒ Ja ☐ Nee\n\n- een\n- twee", true, "- een\n- twee", "");
    check_yes_no("☐ Ja ☒ Nee, te duur", false, "", "te duur");
    // Boxes in the details are words.
    check_yes_no("Ja\n\n☒ overleg\n☐ bezoek", true, "☒ overleg\n\n☐ bezoek", "");
}

#[test]
fn a_choice_that_was_marked_in_another_way() {
    let read = |source: &str| {
        let source = format!("## Zijn er vervolgafspraken?\n\n{source}");
        let old = old(import_for(&form(YES_NO), Source::Markdown(&source)));
        let Some(Entry::YesNo { choice, details }) = old.answer("q").cloned() else { return None };
        Some((choice == Some(true), details, write(&old.leftover)))
    };
    let yes = |details: &str| Some((true, details.to_owned(), String::new()));
    let no = || Some((false, String::new(), String::new()));
    assert_eq!(read("**Ja** / Nee"), yes(""));
    assert_eq!(read("Ja / **Nee**"), no());
    assert_eq!(read("Ja / ~~Nee~~"), yes(""));
    assert_eq!(read("~~Ja~~ / Nee"), no());
    assert_eq!(read("**Ja** / Nee\n\nOverleg in mei"), yes("Overleg in mei"));
    assert_eq!(read("Ja / ~~Nee~~\n\n- Overleg"), yes("- Overleg"));
    assert_eq!(read("Ja\nLyon"), yes("Lyon"));
    assert_eq!(read("**Ja / Nee**"), None);
    assert_eq!(read("**Ja**\n\nNee"), yes(""));
    assert_eq!(read("- Ja\n- **Nee**"), no());
}

#[test]
fn an_option_that_is_ticked() {
    let option = |id, nl, en| format!(r#"{{ "id": "{id}", "label": {{ "nl": "{nl}", "en": "{en}" }} }}"#);
    let options = [option("trein", "De trein", "Train"), option("bus", "Bus", "Coach")].join(",");
    let kind = format!(r#""kind": "choice", "options": [{options}]"#);
    check_text(&kind, "☐ De trein ☒ Bus", "bus", "");
    check_text(&kind, "[x] De trein\n[ ] Bus", "trein", "");
    let undecided = answer(&kind, "☐ De trein ☐ Bus");
    assert_eq!((undecided.answer("q"), undecided.checks[0].reason), (None, Reason::Unmarked));
}

#[test]
fn every_reason_has_words() {
    for language in Language::ALL {
        let words = Catalog::of_extras(language);
        for reason in [Reason::Unmarked, Reason::Several, Reason::Unclear] {
            let key = format!("import.check.{}", reason.key());
            assert_ne!(words.text(&key), key);
        }
    }
}

/// Words that a yes or a no is said with, and words that say something.
const SAID: [&str; 34] = [
    "ja",
    "Nee",
    "geen",
    "/",
    "of",
    "☒",
    "☐",
    "[x]",
    "[ ]",
    "(x)",
    "■",
    "□",
    "-",
    "…",
    "|",
    ",",
    ":",
    "namelijk",
    "nog",
    "niet",
    "maar",
    "zijn",
    "er",
    "\n",
    "\n\n",
    "\n- ",
    "**",
    "~~",
    "Zo ja, welke?",
    "Lyon",
    "overleg",
    "mei",
    "wel",
    "n.v.t.",
];

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_answer_loses_words(said in prop::collection::vec(prop::sample::select(SAID.to_vec()), 0..12)) {
        let text = said.join(" ");
        for source in [Source::Text(&text), Source::Markdown(&text)] {
            let heading = match source {
                Source::Markdown(text) => format!("## Zijn er vervolgafspraken?\n\n{text}"),
                _ => format!("Zijn er vervolgafspraken?\n\n{text}"),
            };
            let source = match source {
                Source::Markdown(_) => Source::Markdown(&heading),
                _ => Source::Text(&heading),
            };
            let Ok(Imported::Old(old)) = import_for(&form(YES_NO), source) else { continue };
            let details = match old.answer("q") {
                Some(Entry::YesNo { details, .. }) => details.clone(),
                _ => String::new(),
            };
            let kept = details + &write(&old.leftover);
            for word in ["Lyon", "overleg", "mei"] {
                prop_assert_eq!(kept.matches(word).count(), text.matches(word).count(), "{:?} in {:?}", word, text);
            }
            // A yes is not read as a no, nor the other way round.
            let says = |words: &[&str]| said.iter().any(|word| words.contains(word));
            if let Some(Entry::YesNo { choice, .. }) = old.answer("q") {
                let no = says(&["Nee", "geen", "niet", "n.v.t."]);
                prop_assert!(*choice == Some(true) || no, "{text:?} is a no");
            }
        }
    }
}
