//! An amount of time, typed in words: "3 dagen".

use super::question_kind::{QuestionKind, read_text};
use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields};
use crate::rules;
use crate::values::Duration;
use serde_json::Value;

/// Settings of `duration`. Impossible: `min` above `max`.
#[derive(Clone, Debug, PartialEq)]
pub struct DurationKind {
    /// The shortest that is allowed.
    pub min: Option<Duration>,
    /// The longest that is allowed.
    pub max: Option<Duration>,
}

impl DurationKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        let mut limit = |key| {
            let text: String = settings.optional(key, faults)?;
            let limit = Duration::from_iso(&text);
            if limit.is_none() {
                faults.add(
                    &settings.path_of(key),
                    FaultKind::Expected("an ISO 8601 duration, such as \"P3D\""),
                );
            }
            limit
        };
        let kind = DurationKind { min: limit("min"), max: limit("max") };
        if let (Some(min), Some(max)) = (kind.min, kind.max)
            && min.approximate_minutes() > max.approximate_minutes()
        {
            faults.add(&settings.path_of("max"), FaultKind::Reversed);
        }
        kind
    }
}

impl QuestionKind for DurationKind {
    fn read(&self, entry: &Entry) -> Reading {
        read_text(entry, |text| Duration::parse(text).map(Answer::Duration).ok_or(Code::NotADuration))
    }

    fn blank(&self) -> Entry {
        Entry::Text(String::new())
    }

    fn show(&self, answer: &Answer, language: Language) -> Entry {
        let Answer::Duration(duration) = answer else { return self.blank() };
        Entry::Text(duration.words(language))
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        Duration::from_iso(value.as_str()?).map(Answer::Duration)
    }

    fn check(&self, answer: &Answer) -> Option<(Part, Code)> {
        let Answer::Duration(duration) = answer else { return None };
        rules::duration_range::check(*duration, self.min, self.max).map(|code| (Part::Whole, code))
    }
}
