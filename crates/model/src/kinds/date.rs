//! A calendar date.

use super::question_kind::{QuestionKind, read_text};
use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields};
use crate::rules;
use crate::values::Date;
use serde_json::Value;

/// Settings of `date`. Impossible: `min` after `max`.
#[derive(Clone, Debug, PartialEq)]
pub struct DateKind {
    /// The first date that is allowed.
    pub min: Option<Date>,
    /// The last date that is allowed.
    pub max: Option<Date>,
}

impl DateKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        let mut limit = |key| {
            let text: String = settings.optional(key, faults)?;
            let date = Date::from_iso(&text);
            if date.is_none() {
                faults.add(&settings.path_of(key), FaultKind::Expected("a date, such as \"2026-11-23\""));
            }
            date
        };
        let kind = DateKind { min: limit("min"), max: limit("max") };
        if kind.max.is_some() && kind.min > kind.max {
            faults.add(&settings.path_of("max"), FaultKind::Reversed);
        }
        kind
    }
}

impl QuestionKind for DateKind {
    fn read(&self, entry: &Entry) -> Reading {
        read_text(entry, |text| Date::from_iso(text).map(Answer::Date).ok_or(Code::NotADate))
    }

    fn blank(&self) -> Entry {
        Entry::Text(String::new())
    }

    fn show(&self, answer: &Answer, _: Language) -> Entry {
        let Answer::Date(date) = answer else { return self.blank() };
        Entry::Text(date.to_iso())
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        Date::from_iso(value.as_str()?).map(Answer::Date)
    }

    fn check(&self, answer: &Answer) -> Option<(Part, Code)> {
        let Answer::Date(date) = answer else { return None };
        rules::date_range::check(*date, self.min, self.max).map(|code| (Part::Whole, code))
    }
}
