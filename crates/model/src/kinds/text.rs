//! One line of text.

use super::question_kind::{QuestionKind, read_text};
use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields};
use crate::rules;
use serde_json::Value;

/// Settings of `text`.
#[derive(Clone, Debug, PartialEq)]
pub struct TextKind {
    /// The most characters (Unicode scalar values); never 0.
    pub max_length: Option<usize>,
}

impl TextKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        TextKind { max_length: read_max_length(settings, faults) }
    }
}

impl QuestionKind for TextKind {
    fn read(&self, entry: &Entry) -> Reading {
        read_text(entry, |text| Ok(Answer::Text(text.to_owned())))
    }

    fn blank(&self) -> Entry {
        Entry::Text(String::new())
    }

    fn show(&self, answer: &Answer, _: Language) -> Entry {
        let Answer::Text(text) = answer else { return self.blank() };
        Entry::Text(text.clone())
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        value.as_str().map(|text| Answer::Text(text.to_owned()))
    }

    fn check(&self, answer: &Answer) -> Option<(Part, Code)> {
        let Answer::Text(text) = answer else { return None };
        rules::length::check(text, self.max_length).map(|code| (Part::Whole, code))
    }
}

/// The `maxLength` of a kind that holds text.
pub(super) fn read_max_length(settings: &mut Fields, faults: &mut Faults) -> Option<usize> {
    let max: usize = settings.optional("maxLength", faults)?;
    if max == 0 {
        faults.add(&settings.path_of("maxLength"), FaultKind::Expected("a whole number of 1 or more"));
    }
    Some(max)
}
