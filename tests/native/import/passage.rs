//! Moving what was read to another question.

use model::{Entry, reisverslag};
use office::import::{OldReport, Passage, Reason, Source};
use text::write;

use super::{import, old};

const TEXT: &str = "Reis naar Parijs\n\nHoelang duurde de reis?\n\n3 dagen\n\nWat was het doel van de reis?\n\n\
    Leren.\n\nGemeentehuis Parijs\n\n- Overleg in mei";

fn read() -> OldReport {
    old(import(Source::Text(TEXT)))
}

fn passage(question: Option<&str>, blocks: std::ops::Range<usize>) -> Passage {
    Passage { question: question.map(str::to_owned), blocks }
}

#[test]
fn a_passage_goes_to_another_question_and_back() {
    let form = reisverslag().unwrap();
    let mut old = read();
    assert!(old.move_passage(&form, &passage(Some("doel"), 1..2), Some("locaties")));
    assert_eq!(old.answer("locaties"), Some(&Entry::Lines(vec!["Gemeentehuis Parijs".to_owned()])));
    assert!(old.move_passage(&form, &passage(Some("doel"), 1..2), Some("vervolg")));
    let details = "- Overleg in mei".to_owned();
    assert_eq!(old.answer("vervolg"), Some(&Entry::YesNo { choice: Some(true), details }));
    assert_eq!(old.answer("doel"), Some(&Entry::Text("Leren.".to_owned())));
    // What no longer says anything is no answer.
    assert!(old.move_passage(&form, &passage(Some("doel"), 0..1), None));
    assert_eq!((old.answer("doel"), write(&old.leftover).as_str()), (None, "Reis naar Parijs\n\nLeren."));
    assert!(old.move_passage(&form, &passage(None, 0..1), Some("doel")));
    assert_eq!(old.answer("doel"), Some(&Entry::Text("Reis naar Parijs".to_owned())));
}

#[test]
fn what_does_not_fit_where_it_was_moved_is_kept_and_told() {
    let form = reisverslag().unwrap();
    let mut old = read();
    assert!(old.move_passage(&form, &passage(None, 0..1), Some("duur")));
    assert_eq!(old.answer("duur"), Some(&Entry::Text("3 dagen".to_owned())));
    assert_eq!(write(&old.leftover), "Reis naar Parijs");
    let text = "Ja / Nee\n\nHoelang duurde de reis?\n\n3 dagen";
    let mut old = super::old(import(Source::Text(text)));
    assert!(old.move_passage(&form, &passage(None, 0..1), Some("vervolg")));
    assert_eq!((old.answer("vervolg"), old.checks[0].reason), (None, Reason::Unmarked));
}

#[test]
fn a_passage_that_is_not_there_moves_nothing() {
    let form = reisverslag().unwrap();
    let mut old = read();
    for (from, blocks, to) in [
        (Some("doel"), 0..9, None),
        (Some("doel"), 1..1, None),
        (Some("onbekend"), 0..1, None),
        (Some("doel"), 0..1, Some("onbekend")),
        (Some("doel"), 0..1, Some("doel")),
    ] {
        assert!(!old.move_passage(&form, &passage(from, blocks), to));
    }
    assert_eq!(old, read());
}
