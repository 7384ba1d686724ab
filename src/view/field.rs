//! One question: the only place that wires label, hint, error and ARIA. Controls get the result.

use leptos::prelude::*;

use super::controls;
use super::state::State;
use crate::form::{Kind, Part, Problem};

/// What a control needs to be part of its field.
#[derive(Clone)]
pub struct Wiring {
    /// The id of the control: the label names it, the summary goes to it.
    pub id: String,
    /// The ids for `aria-describedby`: hint, then error.
    pub described_by: Signal<String>,
    /// Whether a problem shows.
    pub invalid: Signal<bool>,
    /// Whether an answer is asked.
    pub required: bool,
}

impl Wiring {
    /// The value of `aria-invalid`; absent while nothing is wrong.
    pub fn aria_invalid(&self) -> impl Fn() -> Option<&'static str> + Send + use<> {
        let invalid = self.invalid;
        move || invalid.get().then_some("true")
    }
}

/// The element id of a part of a question.
pub fn control_id(question: &str, part: Part) -> String {
    match part {
        Part::Whole => format!("q-{question}"),
        Part::Details => format!("q-{question}-details"),
    }
}

/// A question with its control.
#[component]
pub fn Field(
    /// The form.
    state: State,
    /// The place of the question in it.
    place: usize,
) -> impl IntoView {
    let kind = state.question(place, |question, _| question.kind().clone());
    let (question, label, hint, optional) = state.question(place, |question, language| {
        (
            question.id().to_owned(),
            question.label(language).to_owned(),
            question.hint(language).map(str::to_owned),
            question.is_optional(),
        )
    });
    let problem = part_problem(state, place, Part::Whole);
    let wiring = wire(control_id(&question, Part::Whole), hint.is_some(), !optional, problem);
    let frame = Frame { label, hint, optional, problem, wiring: wiring.clone() };
    let left = move |_| state.left(place);
    let body = match kind {
        Kind::List(_) => group(state, frame, controls::list(state, place, wiring)),
        Kind::YesNo(kind) => group(state, frame, controls::yes_no(state, place, kind, wiring)),
        Kind::Choice(kind) => single(state, frame, controls::choice(state, place, kind, wiring)),
        Kind::RichText(_) => single(state, frame, controls::rich_text(state, place, Part::Whole, wiring)),
        Kind::Duration(_) => single(state, frame, controls::duration(state, place, wiring)),
        Kind::Integer(_) => single(state, frame, controls::line(state, place, "numeric", "text", wiring)),
        Kind::Money(_) => single(state, frame, controls::line(state, place, "decimal", "text", wiring)),
        Kind::Date(_) => single(state, frame, controls::line(state, place, "", "date", wiring)),
        Kind::Text(_) => single(state, frame, controls::line(state, place, "text", "text", wiring)),
    };
    view! { <div class="question" on:focusout=left>{body}</div> }
}

/// The details below a yes, as a field of their own.
pub fn details_field(
    state: State,
    place: usize,
    label: String,
    hint: Option<String>,
    optional: bool,
    control: impl FnOnce(Wiring) -> AnyView,
) -> AnyView {
    let question = state.question(place, |question, _| question.id().to_owned());
    let problem = part_problem(state, place, Part::Details);
    let wiring = wire(control_id(&question, Part::Details), hint.is_some(), !optional, problem);
    let frame = Frame { label, hint, optional, problem, wiring: wiring.clone() };
    single(state, frame, control(wiring))
}

/// What stands around a control.
struct Frame {
    label: String,
    hint: Option<String>,
    optional: bool,
    problem: Signal<Option<Problem>>,
    wiring: Wiring,
}

fn part_problem(state: State, place: usize, part: Part) -> Signal<Option<Problem>> {
    let field = state.field(place);
    Signal::derive(move || field.problem.get().filter(|problem| problem.part == part))
}

fn wire(id: String, has_hint: bool, required: bool, problem: Signal<Option<Problem>>) -> Wiring {
    let hint = if has_hint { format!("{id}-hint") } else { String::new() };
    let error = format!("{id}-error");
    let described_by = Signal::derive(move || match problem.with(Option::is_some) {
        true => format!("{hint} {error}").trim_start().to_owned(),
        false => hint.clone(),
    });
    Wiring { id, described_by, invalid: Signal::derive(move || problem.with(Option::is_some)), required }
}

/// A field whose control is one element: label, hint, error, control.
fn single(state: State, frame: Frame, control: AnyView) -> AnyView {
    let Frame { label, hint, optional, problem, wiring } = frame;
    let invalid = wiring.invalid;
    view! {
        <div class="field" class:field--invalid=move || invalid.get()>
            <label part="label" class="label" for=wiring.id.clone()>{label}{optional_mark(state, optional)}</label>
            {hint_view(hint, &wiring.id)}
            {error_view(state, problem, &wiring.id)}
            {control}
        </div>
    }
    .into_any()
}

/// A field of several controls: a fieldset, so that each is heard with the question.
fn group(state: State, frame: Frame, controls: AnyView) -> AnyView {
    let Frame { label, hint, optional, problem, wiring } = frame;
    let invalid = wiring.invalid;
    let described_by = wiring.described_by;
    view! {
        <fieldset class="field" class:field--invalid=move || invalid.get() aria-describedby=move || described_by.get()>
            <legend part="label" class="label">{label}{optional_mark(state, optional)}</legend>
            {hint_view(hint, &wiring.id)}
            {error_view(state, problem, &wiring.id)}
            {controls}
        </fieldset>
    }
    .into_any()
}

fn optional_mark(state: State, optional: bool) -> Option<impl IntoView> {
    optional.then(|| view! { <span class="optional">" " {state.text("field.optional")}</span> })
}

fn hint_view(hint: Option<String>, id: &str) -> Option<impl IntoView + use<>> {
    let id = format!("{id}-hint");
    hint.map(|hint| view! { <p part="hint" class="hint" id=id>{hint}</p> })
}

fn error_view(state: State, problem: Signal<Option<Problem>>, id: &str) -> impl IntoView + use<> {
    let id = format!("{id}-error");
    move || {
        problem.get().map(|problem| {
            view! {
                <p part="error" class="error" id=id.clone()>
                    <span class="visually-hidden">{state.text("error.prefix")} " "</span>
                    {state.problem_text(&problem)}
                </p>
            }
        })
    }
}
