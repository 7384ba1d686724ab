//! One question: its words and its problem in a field of the kit, and the control of its kind.

use kit::field::{self, Frame};
use kit::live;
use leptos::prelude::*;

use super::controls::{self, line};
use super::state::State;
use model::{Kind, Part};

pub use kit::field::Wiring;

/// The element id of a part of a question.
pub fn control_id(question: &str, part: Part) -> String {
    match part {
        Part::Whole => format!("q-{question}"),
        Part::Details => format!("q-{question}-details"),
    }
}

/// A question with its control.
pub fn question(state: State, place: usize) -> AnyView {
    let (kind, words) = state.question(place, |question, language| {
        let hint = question.hint(language).map(str::to_owned);
        let words = (question.label(language).to_owned(), hint, question.is_optional());
        (question.kind().clone(), words)
    });
    let (label, hint, is_optional) = words;
    let frame = frame(state, label, hint, is_optional);
    let wiring = wire(state, place, Part::Whole, &frame);
    let control = wiring.clone();
    let one_line = |look, wiring| line::line(state, place, Part::Whole, look, wiring);
    let body = match kind {
        Kind::List(_) => field::group(frame, wiring, controls::list(state, place, control)),
        Kind::YesNo(kind) => field::group(frame, wiring, controls::yes_no(state, place, kind, control)),
        kind => {
            let control = match kind {
                Kind::Choice(kind) => controls::choice(state, place, kind, control),
                Kind::RichText(kind) => controls::rich_text(state, place, Part::Whole, kind, control),
                Kind::Duration(_) => line::duration(state, place, control),
                Kind::Integer(_) => one_line(line::NUMBER, control),
                Kind::Money(_) => one_line(line::AMOUNT, control),
                Kind::Date(_) => one_line(line::DATE, control),
                _ => one_line(line::WORDS, control),
            };
            field::single(frame, wiring, control)
        }
    };
    view! { <div class="question" on:focusout=move |_| state.left(place)>{body}</div> }.into_any()
}

/// What stands around the control of a question, or of the details of one.
pub fn frame(state: State, label: String, hint: Option<String>, is_optional: bool) -> Frame {
    let optional = is_optional.then(|| state.text("field.optional"));
    Frame { label, hint, optional, error_prefix: state.text("error.prefix") }
}

/// The wiring of a part of a question.
pub fn wire(state: State, place: usize, part: Part, frame: &Frame) -> Wiring {
    let id = state.question(place, |question, _| control_id(question.id(), part));
    let error = move || state.problem(place, part).map(|problem| state.problem_text(&problem));
    Wiring::new(id, frame, live(error))
}
