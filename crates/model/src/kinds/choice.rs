//! One of a few options.

use super::question_kind::{QuestionKind, read_text};
use crate::answer::{Answer, Entry, Reading};
use crate::language::{Language, LocalText};
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields, FromJson};
use serde_json::Value;

/// Settings of `choice`. Impossible: no options, or two with one id.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceKind {
    /// The options in order.
    pub options: Vec<ChoiceOption>,
}

/// An option: what is stored, and what is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceOption {
    /// The answer in the report file.
    pub id: String,
    /// The option on screen.
    pub label: LocalText,
}

impl ChoiceKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        let options: Vec<ChoiceOption> = settings.required("options", faults).unwrap_or_default();
        let path = settings.path_of("options");
        if options.is_empty() {
            faults.add(&path, FaultKind::Empty);
        }
        for (index, option) in options.iter().enumerate() {
            if options[..index].iter().any(|earlier| earlier.id == option.id) {
                faults.add(&format!("{path}/{index}/id"), FaultKind::Duplicate);
            }
        }
        ChoiceKind { options }
    }

    fn has(&self, id: &str) -> bool {
        self.options.iter().any(|option| option.id == id)
    }
}

impl FromJson for ChoiceOption {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::open(value, path, faults)?;
        let id: Option<String> = fields.required("id", faults);
        if id.as_ref().is_some_and(String::is_empty) {
            faults.add(&fields.path_of("id"), FaultKind::Empty);
        }
        let label = fields.required("label", faults);
        fields.close(faults);
        Some(ChoiceOption { id: id?, label: label? })
    }
}

impl QuestionKind for ChoiceKind {
    fn read(&self, entry: &Entry) -> Reading {
        read_text(entry, |id| {
            if self.has(id) { Ok(Answer::Choice(id.to_owned())) } else { Err(Code::NotAnOption) }
        })
    }

    fn blank(&self) -> Entry {
        Entry::Text(String::new())
    }

    fn show(&self, answer: &Answer, _: Language) -> Entry {
        let Answer::Choice(id) = answer else { return self.blank() };
        Entry::Text(id.clone())
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        value.as_str().filter(|id| self.has(id)).map(|id| Answer::Choice(id.to_owned()))
    }

    fn check(&self, _: &Answer) -> Option<(Part, Code)> {
        None
    }
}
