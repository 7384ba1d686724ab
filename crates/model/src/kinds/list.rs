//! Lines, each an item of the answer.

use super::question_kind::QuestionKind;
use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields};
use crate::rules;
use serde_json::Value;

/// Settings of `list`. Impossible: `minItems` above `maxItems`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListKind {
    /// The least number of items once there are any.
    pub min_items: usize,
    /// The greatest number of items.
    pub max_items: Option<usize>,
}

impl ListKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        let min_items = settings.optional("minItems", faults).unwrap_or(1);
        let max_items = settings.optional("maxItems", faults);
        if max_items.is_some_and(|max| max < min_items) {
            faults.add(&settings.path_of("maxItems"), FaultKind::Reversed);
        }
        ListKind { min_items, max_items }
    }
}

impl QuestionKind for ListKind {
    fn read(&self, entry: &Entry) -> Reading {
        let Entry::Lines(lines) = entry else { return Reading::Blank };
        let filled = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
        let items: Vec<String> = filled.map(str::to_owned).collect();
        if items.is_empty() { Reading::Blank } else { Reading::Answer(Answer::List(items)) }
    }

    fn blank(&self) -> Entry {
        Entry::Lines(Vec::new())
    }

    fn show(&self, answer: &Answer, _: Language) -> Entry {
        let Answer::List(items) = answer else { return self.blank() };
        Entry::Lines(items.clone())
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        let items = value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned));
        items.collect::<Option<_>>().map(Answer::List)
    }

    fn check(&self, answer: &Answer) -> Option<(Part, Code)> {
        let Answer::List(items) = answer else { return None };
        rules::items::check(items.len(), self.min_items, self.max_items).map(|code| (Part::Whole, code))
    }
}
