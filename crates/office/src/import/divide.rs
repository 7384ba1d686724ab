//! A report in words, divided over the questions of a form.

use super::legacy::{self, QuestionNames};
use super::paste::Notice;
use super::{Check, OldReport, answers};
use model::kinds::yes_no::DetailsKind;
use model::{Form, Kind, LocalText, Question};
use text::Block;
use text::blocks::plain_text;

/// The answers in `blocks`, and what is left over.
pub(super) fn divide(blocks: Vec<Block>, notice: Notice, form: &Form, known: &[&str]) -> OldReport {
    let questions = questions(form);
    let found = legacy::split(blocks, &questions, known);
    let mut old = OldReport { leftover: found.leftover, notice, ..OldReport::default() };
    for (id, blocks) in found.sections {
        let Some(question) = form.question(&id).filter(|_| !blocks.is_empty()) else { continue };
        let words = plain_text(&blocks);
        let answer = answers::read(question, blocks);
        old.checks.extend(answer.check.map(|reason| Check { question: id.clone(), reason, words }));
        old.answers.extend(answer.entry.map(|entry| (id, entry)));
        old.leftover.extend(answer.rest);
    }
    old
}

/// The questions of a form, with all their names.
pub(super) fn questions(form: &Form) -> Vec<QuestionNames> {
    let names = |question: &Question| QuestionNames {
        id: question.id().to_owned(),
        names: question.names().map(str::to_owned).collect(),
    };
    form.questions().iter().map(names).collect()
}

/// The headings that occur inside answers to `form`, in every language.
pub fn known_headings(form: &Form) -> Vec<String> {
    let headings = form.questions().iter().flat_map(|question| suggested_headings(question.kind()));
    headings.flat_map(LocalText::all).map(str::to_owned).collect()
}

fn suggested_headings(kind: &Kind) -> &[LocalText] {
    match kind {
        Kind::RichText(kind) => &kind.suggested_headings,
        Kind::YesNo(kind) => match kind.details.as_ref().map(|details| &details.kind) {
            Some(DetailsKind::RichText(kind)) => &kind.suggested_headings,
            Some(DetailsKind::Text(_)) | None => &[],
        },
        Kind::Integer(_)
        | Kind::Duration(_)
        | Kind::Text(_)
        | Kind::List(_)
        | Kind::Date(_)
        | Kind::Choice(_)
        | Kind::Money(_) => &[],
    }
}
