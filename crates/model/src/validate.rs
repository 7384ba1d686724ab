//! Whether answers are right. Validity is always known; when to show it is the session's decision.

use super::answer::{Answers, Reading};
use super::definition::{Form, Question};
use super::problem::{Code, Part, Problem};

/// The problems of `answers`, in the order of the questions, at most one to a question.
///
/// | entry | required question | optional question |
/// |---|---|---|
/// | blank, or never touched | `missing` | none |
/// | typed, no answer of the kind | the kind's code | the kind's code |
/// | an answer that breaks a rule | the rule's code | the rule's code |
/// | an answer that breaks none | none | none |
///
/// An empty list means that the report can be completed.
pub fn validate(form: &Form, answers: &Answers) -> Vec<Problem> {
    form.questions().iter().filter_map(|question| validate_question(question, answers)).collect()
}

/// The problem with the answer to one question, by the table of [`validate`].
pub fn validate_question(question: &Question, answers: &Answers) -> Option<Problem> {
    let behaviour = question.kind().behaviour();
    let reading = answers.get(question.id()).map_or(Reading::Blank, |entry| behaviour.read(entry));
    let (part, code) = match reading {
        Reading::Blank if question.is_optional() => return None,
        Reading::Blank => (Part::Whole, Code::Missing),
        Reading::Unparsed(code) => (Part::Whole, code),
        Reading::Answer(answer) => behaviour.check(&answer)?,
    };
    Some(Problem { question: question.id().to_owned(), part, code })
}
