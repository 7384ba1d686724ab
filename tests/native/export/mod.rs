//! A report in every format it can leave in.

mod any_text;
mod example;
mod html;
mod markdown;
mod odt;
mod outline;

use model::{FiledForm, FiledQuestion, Language, Report, ReportId, Status, Timestamp, reisverslag};
use serde_json::{Map, Value};

/// The report file of the real report.
pub const REAL: &str = include_str!("../../fixtures/reisverslag-kyiv-parijs.json");

pub fn real() -> Report {
    Report::decode(REAL).unwrap()
}

/// A finished report that answers questions of these kinds, called `q0`, `q1` and so on.
pub fn report(answers: &[(&str, Value)]) -> Report {
    let at = Timestamp::parse("2026-11-23T13:32:05Z").unwrap();
    let id = |at: usize| format!("q{at}");
    let filed = |(at, (kind, _)): (usize, &(&str, Value))| FiledQuestion {
        id: id(at),
        kind: (*kind).to_owned(),
        heading: format!("VRAAG {at}"),
    };
    Report {
        id: ReportId::from_random([7; 16]),
        form: FiledForm { id: "proef".into(), version: 3, title: "Proef".into() },
        language: Language::Nl,
        status: Status::Complete,
        created_at: at.clone(),
        updated_at: at.clone(),
        completed_at: Some(at),
        questions: answers.iter().enumerate().map(filed).collect(),
        answers: answers.iter().enumerate().map(|(at, (_, value))| (id(at), value.clone())).collect(),
        unparsed: Vec::new(),
        extra: Map::new(),
    }
}

/// A draft of the built-in form with these answers, in its order.
pub fn draft(answers: &[(&str, Value)]) -> Report {
    let form = reisverslag().unwrap();
    let filed = form.questions().iter().map(|question| FiledQuestion {
        id: question.id().into(),
        kind: question.kind().name().into(),
        heading: question.official(Language::Nl).into(),
    });
    Report {
        form: FiledForm { id: form.id().into(), version: form.version(), title: "Reisverslag".into() },
        status: Status::Draft,
        completed_at: None,
        questions: filed.collect(),
        answers: answers.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect(),
        ..report(&[])
    }
}
