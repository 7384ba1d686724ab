//! When a problem shows, and what a draft keeps.

use model::{Entry, Form, Language, Report, ReportId, Session, Status, Timestamp, reisverslag};

fn now() -> Timestamp {
    Timestamp::parse("2026-11-23T13:32:05Z").unwrap()
}

fn session() -> (Form, Session) {
    (reisverslag().unwrap(), Session::new(ReportId::from_random([7; 16]), now()))
}

fn text(text: &str) -> Entry {
    Entry::Text(text.to_owned())
}

#[test]
fn a_problem_shows_once_a_changed_field_is_left_and_clears_while_typing() {
    let (form, mut session) = session();
    let question = form.question("personen").unwrap();
    let shown = |session: &Session| session.shown_problem(question).is_some();

    session.leave("personen");
    assert!(!shown(&session), "untouched is never red");
    session.set("personen", text("dr"));
    assert!(!shown(&session), "not while typing");
    session.leave("personen");
    assert!(shown(&session), "left with a mistake in it");
    session.set("personen", text("3"));
    assert!(!shown(&session), "cleared at once");
    session.set("personen", text("3 of 4"));
    assert!(shown(&session), "and checked on every input from then on");
}

#[test]
fn finishing_shows_every_problem() {
    let (form, mut session) = session();
    assert_eq!(session.finish(&form).len(), 7);
    assert!(form.questions().iter().all(|question| session.shown_problem(question).is_some()));
}

#[test]
fn a_draft_keeps_what_does_not_parse_and_the_details_of_a_no() {
    let (form, mut session) = session();
    let typed = [
        ("personen", text("drie of vier")),
        ("duur", text("anderhalve dag")),
        ("doel", text("  ## Kop\n\nregel \n")),
        ("locaties", Entry::Lines(vec!["Parijs".into(), "".into(), "Lyon".into()])),
        ("vervolg", Entry::YesNo { choice: Some(false), details: "toch iets".into() }),
    ];
    for (id, entry) in &typed {
        session.set(id, entry.clone());
    }
    let draft = session.report(&form, Language::Nl, Status::Draft, now());
    let again = Session::open(&form, &Report::decode(&draft.encode()).unwrap());
    for (id, entry) in typed {
        let kept = again.entry(form.question(id).unwrap());
        if id == "locaties" {
            assert_eq!(kept, Entry::Lines(vec!["Parijs".into(), "Lyon".into()]), "blank lines say nothing");
        } else {
            assert_eq!(kept, entry);
        }
    }
    assert_eq!(again.report(&form, Language::Nl, Status::Draft, now()), draft);
}

#[test]
fn answers_without_a_place_in_the_form_stay_in_the_draft() {
    let (form, mut session) = session();
    session.set("duur", text("2 dagen"));
    let mut draft = session.report(&form, Language::Nl, Status::Draft, now());
    draft.answers.insert("kosten".into(), "1238.00".into());
    draft.answers.insert("personen".into(), "ongeveer vier".into());
    draft.extra.insert("basedOn".into(), "x".into());
    // The same happened before.
    draft.extra.insert("earlier:personen".into(), "een stuk of drie".into());

    let mut opened = Session::open(&form, &draft);
    assert_eq!(opened.unplaced().answers.len(), 2);
    opened.set("personen", text("4"));
    let written = opened.report(&form, Language::Nl, Status::Draft, now()).encode();
    for kept in ["1238.00", "een stuk of drie", "ongeveer vier", "basedOn", "\"personen\": 4"] {
        assert!(written.contains(kept), "{kept} is in {written}");
    }
}

#[test]
fn clearing_gives_the_old_report_back() {
    let (form, mut session) = session();
    session.set("duur", text("2 dagen"));
    let old = session.clear(ReportId::from_random([8; 16]), now());
    assert!(session.is_blank(&form));
    assert_eq!(old.entry(form.question("duur").unwrap()), text("2 dagen"));
}
