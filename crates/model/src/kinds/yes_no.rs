//! Yes or no, with details on yes.

use super::question_kind::QuestionKind;
use super::rich_text::RichTextKind;
use super::text::TextKind;
use crate::answer::{Answer, Entry, Reading, YesNo};
use crate::language::{Language, LocalText};
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields, FromJson};
use crate::rules;
use serde_json::Value;

/// Settings of `yes-no`.
#[derive(Clone, Debug, PartialEq)]
pub struct YesNoKind {
    /// What is asked on yes, if anything.
    pub details: Option<Details>,
}

/// The question below a yes.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// The question on screen.
    pub label: LocalText,
    /// Help below the label.
    pub hint: Option<LocalText>,
    /// Whether yes may stand without details.
    pub optional: bool,
    /// One line, or structured text.
    pub kind: DetailsKind,
}

/// How the details are written.
#[derive(Clone, Debug, PartialEq)]
pub enum DetailsKind {
    /// One line.
    Text(TextKind),
    /// Structured text.
    RichText(RichTextKind),
}

impl YesNoKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        YesNoKind { details: settings.optional("details", faults) }
    }
}

impl FromJson for Details {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::open(value, path, faults)?;
        let name: String = fields.required("kind", faults)?;
        let label = fields.required("label", faults);
        let hint = fields.optional("hint", faults);
        let optional = fields.optional("optional", faults).unwrap_or_default();
        let kind = match name.as_str() {
            "text" => DetailsKind::Text(TextKind::read_settings(&mut fields, faults)),
            "rich-text" => DetailsKind::RichText(RichTextKind::read_settings(&mut fields, faults)),
            _ => {
                faults.add(&fields.path_of("kind"), FaultKind::Expected("text or rich-text"));
                return None;
            }
        };
        fields.close(faults);
        Some(Details { label: label?, hint, optional, kind })
    }
}

impl Details {
    /// The most characters of the details.
    pub fn max_length(&self) -> Option<usize> {
        match &self.kind {
            DetailsKind::Text(kind) => kind.max_length,
            DetailsKind::RichText(kind) => kind.max_length,
        }
    }
}

impl QuestionKind for YesNoKind {
    fn read(&self, entry: &Entry) -> Reading {
        let Entry::YesNo { choice: Some(answer), details } = entry else { return Reading::Blank };
        let details = details.trim();
        let details = (!details.is_empty()).then(|| details.to_owned());
        Reading::Answer(Answer::YesNo(YesNo { answer: *answer, details }))
    }

    fn blank(&self) -> Entry {
        Entry::YesNo { choice: None, details: String::new() }
    }

    fn show(&self, answer: &Answer, _: Language) -> Entry {
        let Answer::YesNo(YesNo { answer, details }) = answer else { return self.blank() };
        Entry::YesNo { choice: Some(*answer), details: details.clone().unwrap_or_default() }
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        let object = value.as_object()?;
        let answer = value.get("answer")?.as_bool()?;
        let details = match value.get("details") {
            None => None,
            Some(details) => Some(details.as_str()?.to_owned()),
        };
        let known = 1 + usize::from(details.is_some());
        (object.len() == known).then_some(Answer::YesNo(YesNo { answer, details }))
    }

    /// Details typed before the choice became no are kept, and not checked.
    fn check(&self, answer: &Answer) -> Option<(Part, Code)> {
        let (Answer::YesNo(YesNo { answer: true, details }), Some(settings)) = (answer, &self.details) else {
            return None;
        };
        let code = match details {
            None => (!settings.optional).then_some(Code::DetailsMissing),
            Some(details) => rules::length::check(details, settings.max_length()),
        };
        code.map(|code| (Part::Details, code))
    }
}
