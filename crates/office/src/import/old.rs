//! A report in words, divided over the questions, and the draft it becomes.

use super::Check;
use crate::import::paste::Notice;
use model::i18n::Catalog;
use model::{Entry, FiledQuestion, Form, Language, Report, ReportId, Session, Status, Timestamp};
use text::{Block, write};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OldReport {
    /// What answers a question, by its id, in the order of the report; each question at most once, and never blank.
    pub answers: Vec<(String, Entry)>,
    /// The questions of which the answer is not certain. One without an answer is to be answered anew; its words, where
    /// there are any, are among those that answer no question.
    pub checks: Vec<Check>,
    /// What answers no question.
    pub leftover: Vec<Block>,
    /// What was not text, and was left out.
    pub notice: Notice,
}

/// What to do with the words that answer no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// They stay in the draft, as an answer to no question of the form.
    Keep,
    /// The reader of the preview says that they can be missed.
    LeaveOut,
}

impl OldReport {
    /// The id of the words that answer no question. No question can have it: an underscore is not in the alphabet of
    /// ids in a definition.
    pub const LEFTOVER_ID: &str = "niet_herkend";

    /// What was found for the question with this id.
    pub fn answer(&self, question: &str) -> Option<&Entry> {
        self.answers.iter().find(|(id, _)| id == question).map(|(_, entry)| entry)
    }

    /// Why the answer to this question must be looked at, if it must.
    pub fn check(&self, question: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.question == question)
    }

    /// The report as a draft. What does not parse is among its `unparsed`.
    pub fn report(
        &self,
        form: &Form,
        language: Language,
        id: ReportId,
        now: Timestamp,
        leftover: Leftover,
    ) -> Report {
        let mut session = Session::new(id, now.clone());
        for (question, entry) in &self.answers {
            session.set(question, entry.clone());
        }
        let mut report = session.report(form, language, Status::Draft, now);
        if leftover == Leftover::Keep && !self.leftover.is_empty() {
            let id = OldReport::LEFTOVER_ID.to_owned();
            report.answers.insert(id.clone(), write(&self.leftover).into());
            report.questions.push(FiledQuestion {
                id,
                kind: "rich-text".to_owned(),
                heading: Catalog::of_extras(language).text("import.leftover"),
            });
        }
        report
    }
}
