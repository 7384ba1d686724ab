//! The words and the problem of a question in a field of the kit: what its control is given, and that of its details.

use kit::field::{Frame, Wiring};
use kit::live;

use super::state::State;
use model::Part;

/// The element id of a part of a question.
pub fn control_id(question: &str, part: Part) -> String {
    match part {
        Part::Whole => format!("q-{question}"),
        Part::Details => format!("q-{question}-details"),
    }
}

/// What stands around the control of a question, or of the details of one.
pub fn frame(state: State, label: String, hint: Option<String>, is_optional: bool) -> Frame {
    let optional = is_optional.then(|| state.text("field.optional"));
    Frame { label, hint, optional, error_prefix: state.text("error.prefix") }
}

/// The wiring of a part of a question.
pub fn wire(state: State, index: usize, part: Part, frame: &Frame) -> Wiring {
    let id = state.question(index, |question, _| control_id(question.id(), part));
    let error = move || state.problem(index, part).map(|problem| state.problem_text(&problem));
    Wiring::new(id, frame, live(error))
}
