//! One question: the only place that wires label, hint, error and ARIA. Controls get the result.

use leptos::prelude::*;

use super::controls::{self, line};
use super::live::{Live, live};
use super::state::State;
use model::{Kind, Part, Problem};

/// What a control needs to be part of its field.
#[derive(Clone)]
pub struct Wiring {
    /// The id of the control: the label names it, the summary goes to it.
    pub id: String,
    /// The ids for `aria-describedby`: hint, then error.
    pub described_by: Live<Option<String>>,
    /// The value of `aria-invalid`; absent while no problem shows.
    pub invalid: Live<Option<String>>,
    /// The value of `aria-required`; absent where no answer is asked.
    pub required: Option<&'static str>,
    place: usize,
    part: Part,
}

/// What stands around a control.
pub struct Frame {
    /// The part of the answer it is for.
    pub part: Part,
    /// The name of the control.
    pub label: String,
    /// How to answer.
    pub hint: Option<String>,
    /// Whether the answer may be left out.
    pub optional: bool,
}

/// The element id of a part of a question.
pub fn control_id(question: &str, part: Part) -> String {
    match part {
        Part::Whole => format!("q-{question}"),
        Part::Details => format!("q-{question}-details"),
    }
}

/// A question with its control.
pub fn question(state: State, place: usize) -> AnyView {
    let (kind, frame) = state.question(place, |question, language| {
        let frame = Frame {
            part: Part::Whole,
            label: question.label(language).to_owned(),
            hint: question.hint(language).map(str::to_owned),
            optional: question.is_optional(),
        };
        (question.kind().clone(), frame)
    });
    let wiring = wire(state, place, &frame);
    let control = wiring.clone();
    let one_line = |look, wiring| line::line(state, place, Part::Whole, look, wiring);
    let body = match kind {
        Kind::List(_) => group(state, frame, wiring, controls::list(state, place, control)),
        Kind::YesNo(kind) => group(state, frame, wiring, controls::yes_no(state, place, kind, control)),
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
            single(state, frame, wiring, control)
        }
    };
    view! { <div class="question" on:focusout=move |_| state.left(place)>{body}</div> }.into_any()
}

/// The wiring of a part of a question.
pub fn wire(state: State, place: usize, frame: &Frame) -> Wiring {
    let part = frame.part;
    let id = state.question(place, |question, _| control_id(question.id(), part));
    let wrong = move || state.problem(place, part).is_some();
    let hint = frame.hint.is_some().then(|| format!("{id}-hint"));
    let error = format!("{id}-error");
    let described_by = move || match (&hint, wrong()) {
        (Some(hint), true) => Some(format!("{hint} {error}")),
        (None, true) => Some(error.clone()),
        (hint, false) => hint.clone(),
    };
    Wiring {
        id,
        described_by: live(described_by),
        invalid: live(move || wrong().then(|| "true".to_owned())),
        required: (!frame.optional).then_some("true"),
        place,
        part,
    }
}

/// A field whose control is one element: label, hint, error, control.
pub fn single(state: State, frame: Frame, wiring: Wiring, control: AnyView) -> AnyView {
    let (id, class) = (wiring.id.clone(), field_class(&wiring));
    view! {
        <div class=move || class()>
            <label part="label" class="label" for=id>{frame.label}{optional_mark(state, frame.optional)}</label>
            {hint_and_error(state, frame.hint, wiring)}
            {control}
        </div>
    }
    .into_any()
}

/// A field of several controls: a fieldset, so that each is heard with the question.
fn group(state: State, frame: Frame, wiring: Wiring, controls: AnyView) -> AnyView {
    let (described_by, class) = (wiring.described_by.clone(), field_class(&wiring));
    view! {
        <fieldset class=move || class() aria-describedby=move || described_by()>
            <legend part="label" class="label">{frame.label}{optional_mark(state, frame.optional)}</legend>
            {hint_and_error(state, frame.hint, wiring)}
            {controls}
        </fieldset>
    }
    .into_any()
}

fn field_class(wiring: &Wiring) -> Live<Option<String>> {
    let invalid = wiring.invalid.clone();
    live(move || {
        let class = if invalid().is_some() { "field field--invalid" } else { "field" };
        Some(class.to_owned())
    })
}

fn optional_mark(state: State, optional: bool) -> Option<AnyView> {
    optional.then(|| view! { <span class="optional">" " {state.text("field.optional")}</span> }.into_any())
}

fn hint_and_error(state: State, hint: Option<String>, wiring: Wiring) -> AnyView {
    let Wiring { id, place, part, .. } = wiring;
    let hint = hint.map(|hint| {
        let id = format!("{id}-hint");
        view! { <p part="hint" class="hint" id=id>{hint}</p> }.into_any()
    });
    let error = move |problem: Problem| {
        let id = format!("{id}-error");
        view! {
            <p part="error" class="error" id=id>
                <span class="visually-hidden">{state.text("error.prefix")} " "</span>
                {state.problem_text(&problem)}
            </p>
        }
        .into_any()
    };
    view! {
        {hint}
        {move || state.problem(place, part).map(&error)}
    }
    .into_any()
}
