//! A control with its label, its hint and its error: the only place that wires them with ARIA. Controls get the result.

use leptos::prelude::*;

use crate::live::{Live, live};

/// What a control needs to be part of its field.
#[derive(Clone)]
pub struct Wiring {
    /// The id of the control: the label names it, a summary of errors goes to it.
    pub id: String,
    /// The ids for `aria-describedby`: hint, then error.
    pub described_by: Live<Option<String>>,
    /// The value of `aria-invalid`; absent while no error shows.
    pub invalid: Live<Option<String>>,
    /// The value of `aria-required`; absent where no answer is asked.
    pub required: Option<&'static str>,
    error: Live<Option<String>>,
}

/// What stands around a control.
pub struct Frame {
    /// The name of the control.
    pub label: String,
    /// How to answer.
    pub hint: Option<String>,
    /// What is said behind the label of a control that may be left blank.
    pub optional: Option<String>,
    /// What is heard before an error, which the eye knows by its colour and its sign.
    pub error_prefix: String,
}

impl Wiring {
    /// The wiring of the control called `id`, in `frame`. `error` says what is wrong, while that shows.
    pub fn new(id: String, frame: &Frame, error: Live<Option<String>>) -> Wiring {
        let hint = frame.hint.is_some().then(|| format!("{id}-hint"));
        let error_id = format!("{id}-error");
        let is_wrong = error.clone();
        let described_by = move || match (&hint, is_wrong().is_some()) {
            (Some(hint), true) => Some(format!("{hint} {error_id}")),
            (None, true) => Some(error_id.clone()),
            (hint, false) => hint.clone(),
        };
        let is_wrong = error.clone();
        Wiring {
            id,
            described_by: live(described_by),
            invalid: live(move || is_wrong().map(|_| "true".to_owned())),
            required: frame.optional.is_none().then_some("true"),
            error,
        }
    }
}

/// A field whose control is one element: label, hint, error, control.
pub fn single(frame: Frame, wiring: Wiring, control: AnyView) -> AnyView {
    let (id, class) = (wiring.id.clone(), class(&wiring));
    view! {
        <div class=move || class()>
            <label part="label" class="label" for=id>{frame.label}{optional_mark(frame.optional)}</label>
            {hint_and_error(frame.hint, frame.error_prefix, wiring)}
            {control}
        </div>
    }
    .into_any()
}

/// A field of several controls: a fieldset, so that each is heard with the label.
pub fn group(frame: Frame, wiring: Wiring, controls: AnyView) -> AnyView {
    let (described_by, class) = (wiring.described_by.clone(), class(&wiring));
    view! {
        <fieldset class=move || class() aria-describedby=move || described_by()>
            <legend part="label" class="label">{frame.label}{optional_mark(frame.optional)}</legend>
            {hint_and_error(frame.hint, frame.error_prefix, wiring)}
            {controls}
        </fieldset>
    }
    .into_any()
}

fn class(wiring: &Wiring) -> Live<Option<String>> {
    let invalid = wiring.invalid.clone();
    live(move || {
        let class = if invalid().is_some() { "field field--invalid" } else { "field" };
        Some(class.to_owned())
    })
}

fn optional_mark(words: Option<String>) -> Option<AnyView> {
    words.map(|words| view! { <span class="optional">" " {words}</span> }.into_any())
}

fn hint_and_error(hint: Option<String>, prefix: String, wiring: Wiring) -> AnyView {
    let Wiring { id, error, .. } = wiring;
    let hint = hint.map(|hint| {
        let id = format!("{id}-hint");
        view! { <p part="hint" class="hint" id=id>{hint}</p> }.into_any()
    });
    let shown = move |text: String| {
        let id = format!("{id}-error");
        view! {
            <p part="error" class="error" id=id>
                <span class="visually-hidden">{prefix.clone()} " "</span>
                {text}
            </p>
        }
        .into_any()
    };
    view! {
        {hint}
        {move || error().map(&shown)}
    }
    .into_any()
}
