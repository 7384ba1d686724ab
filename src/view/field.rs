//! One question: a field with the control of its kind.

use kit::field::{group, single};
use leptos::prelude::*;

use super::controls::{self, line};
use super::state::State;
use super::wiring::{frame, wire};
use model::{Kind, Part};

/// A question with its control.
pub fn question(state: State, index: usize) -> AnyView {
    let (kind, words) = state.question(index, |question, language| {
        let hint = question.hint(language).map(str::to_owned);
        let words = (question.label(language).to_owned(), hint, question.is_optional());
        (question.kind().clone(), words)
    });
    let (label, hint, is_optional) = words;
    let around = frame(state, label, hint, is_optional);
    let wiring = wire(state, index, Part::Whole, &around);
    let one_line = |look, wiring| line::line(state, index, Part::Whole, look, wiring);
    let given = wiring.clone();
    let body = match kind {
        Kind::Integer(_) => single(around, wiring, one_line(line::NUMBER, given)),
        Kind::Duration(_) => single(around, wiring, line::duration(state, index, given)),
        Kind::Text(_) => single(around, wiring, one_line(line::WORDS, given)),
        Kind::RichText(kind) => {
            single(around, wiring, controls::rich_text(state, index, Part::Whole, kind, given))
        }
        Kind::List(_) => group(around, wiring, controls::list(state, index, given)),
        Kind::YesNo(kind) => group(around, wiring, controls::yes_no(state, index, kind, given)),
        Kind::Date(_) => single(around, wiring, one_line(line::DATE, given)),
        Kind::Choice(kind) => single(around, wiring, controls::choice(state, index, kind, given)),
        Kind::Money(_) => single(around, wiring, one_line(line::AMOUNT, given)),
    };
    view! { <div class="question" on:focusout=move |_| state.left(index)>{body}</div> }.into_any()
}
