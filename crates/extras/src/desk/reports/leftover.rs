//! Answers of the draft that the form has no question for (any more). They stay in the file; here they can be read.

use std::cell::RefCell;

use kit::Words;
use leptos::prelude::*;
use model::{Report, Session};
use serde_json::Value;

use super::Reports;

/// The answers, with the draft that they are of.
pub struct Leftover {
    shown: RefCell<String>,
    /// Each with its heading.
    pub(super) answers: RwSignal<Vec<(String, String)>>,
}

impl Leftover {
    /// Nothing is left over yet.
    pub fn new() -> Leftover {
        Leftover { shown: RefCell::default(), answers: RwSignal::default() }
    }
}

impl Reports {
    /// Shows the answers without a question of the draft in the form.
    pub(super) fn show_leftover(&self) {
        let id = self.shared.id();
        if *self.leftover.shown.borrow() == id {
            return;
        }
        let Some(report) = self.shared.host.draft().and_then(|text| Report::decode(&text).ok()) else {
            self.leftover.shown.take();
            return self.leftover.answers.set(Vec::new());
        };
        let unplaced = Session::open(&self.shared.form, &report).unplaced().clone();
        let answer = |(id, answer): &(String, Value)| {
            let heading = unplaced.questions.iter().find(|question| question.id == *id);
            (heading.map_or(id, |question| &question.heading).clone(), in_words(answer))
        };
        let answers = unplaced.answers.iter().map(answer).collect();
        self.leftover.answers.set(answers);
        self.leftover.shown.replace(id);
    }
}

/// The section below the questions, while there is something in it.
pub fn section(answers: RwSignal<Vec<(String, String)>>) -> AnyView {
    let words = Words::here();
    let shown = move || {
        let answers = answers.get();
        (!answers.is_empty()).then(|| list(words, answers))
    };
    shown.into_any()
}

fn list(words: Words, answers: Vec<(String, String)>) -> AnyView {
    let answer = |(heading, answer)| view! { <dt>{heading}</dt><dd>{answer}</dd> }.into_any();
    let answers: Vec<AnyView> = answers.into_iter().map(answer).collect();
    view! {
        <section class="leftover" aria-labelledby="leftover">
            <h2 id="leftover">{words.text("leftover.title")}</h2>
            <p class="hint">{words.text("leftover.hint")}</p>
            <dl>{answers}</dl>
        </section>
    }
    .into_any()
}

/// An answer without its question says less, but all of it: texts as they are, lists and objects line by line.
fn in_words(answer: &Value) -> String {
    match answer {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) => fields.values().map(in_words).collect::<Vec<_>>().join("\n"),
        other => format!("{other:#}"),
    }
}
