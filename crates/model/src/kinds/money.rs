//! An amount in euro.

use super::question_kind::{QuestionKind, read_text};
use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};
use crate::reading::{Faults, Fields};
use crate::values::Money;
use serde_json::Value;

/// Settings of `money`: it has none.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyKind;

impl MoneyKind {
    pub(crate) fn read_settings(_: &mut Fields, _: &mut Faults) -> Self {
        MoneyKind
    }
}

impl QuestionKind for MoneyKind {
    fn read(&self, entry: &Entry) -> Reading {
        read_text(entry, |text| Money::parse(text).map(Answer::Money).ok_or(Code::NotAnAmount))
    }

    fn blank(&self) -> Entry {
        Entry::Text(String::new())
    }

    fn show(&self, answer: &Answer, language: Language) -> Entry {
        let Answer::Money(money) = answer else { return self.blank() };
        Entry::Text(match language {
            Language::Nl => money.to_decimal().replace('.', ","),
            Language::En => money.to_decimal(),
        })
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        Money::from_decimal(value.as_str()?).map(Answer::Money)
    }

    fn check(&self, _: &Answer) -> Option<(Part, Code)> {
        None
    }
}
