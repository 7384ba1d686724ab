//! Structured text at length, held as CommonMark.

use super::question_kind::{QuestionKind, read_text};
use super::text::read_max_length;
use crate::answer::{Answer, Entry, Reading};
use crate::language::{Language, LocalText};
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields};
use crate::rules;
use serde_json::Value;

/// Settings of `rich-text`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichTextKind {
    /// The most characters (Unicode scalar values) of CommonMark; never 0.
    pub max_length: Option<usize>,
    /// Headings that most answers have, offered to the writer.
    pub suggested_headings: Vec<LocalText>,
    /// What to give advice about. Advice never blocks.
    pub checks: Vec<Check>,
}

/// Something the writer is advised about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// `personal-data`: e-mail addresses and numbers that identify a person.
    PersonalData,
    /// `bullets`: a suggested heading that is there, with no bullets under it.
    Bullets,
}

impl RichTextKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        let max_length = read_max_length(settings, faults);
        let suggested_headings = settings.optional("suggestedHeadings", faults).unwrap_or_default();
        let names: Vec<String> = settings.optional("checks", faults).unwrap_or_default();
        let mut checks = Vec::new();
        for name in names {
            match name.as_str() {
                "personal-data" => checks.push(Check::PersonalData),
                "bullets" => checks.push(Check::Bullets),
                _ => faults.add(&settings.path_of("checks"), FaultKind::Expected("personal-data or bullets")),
            }
        }
        RichTextKind { max_length, suggested_headings, checks }
    }
}

impl QuestionKind for RichTextKind {
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
