//! A whole number, typed in digits.

use super::question_kind::{QuestionKind, read_text};
use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};
use crate::reading::{FaultKind, Faults, Fields};
use crate::rules;
use serde_json::Value;

/// Settings of `integer`. Impossible: `min` above `max`, or a limit that JSON cannot say exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegerKind {
    /// The least that is allowed.
    pub min: i64,
    /// The most that is allowed.
    pub max: i64,
}

/// The whole numbers that every JSON reader keeps exact: ±(2^53 − 1) (RFC 8259, section 6).
const EXACT: i64 = (1 << 53) - 1;

fn is_exact(number: i64) -> bool {
    (-EXACT..=EXACT).contains(&number)
}

impl IntegerKind {
    pub(crate) fn read_settings(settings: &mut Fields, faults: &mut Faults) -> Self {
        let mut limit = |key, absent| match settings.optional::<i64>(key, faults) {
            Some(limit) if !is_exact(limit) => {
                faults.add(&settings.path_of(key), FaultKind::Expected("within 9007199254740991 of zero"));
                absent
            }
            limit => limit.unwrap_or(absent),
        };
        let kind = IntegerKind { min: limit("min", -EXACT), max: limit("max", EXACT) };
        if kind.min > kind.max {
            faults.add(&settings.path_of("max"), FaultKind::Reversed);
        }
        kind
    }
}

impl QuestionKind for IntegerKind {
    fn read(&self, entry: &Entry) -> Reading {
        read_text(entry, |text| {
            let digits = text.strip_prefix('-').unwrap_or(text);
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return Err(Code::NotANumber);
            }
            match text.parse() {
                Ok(number) if is_exact(number) => Ok(Answer::Integer(number)),
                _ if text.starts_with('-') => Err(Code::TooSmall { min: self.min }),
                _ => Err(Code::TooLarge { max: self.max }),
            }
        })
    }

    fn blank(&self) -> Entry {
        Entry::Text(String::new())
    }

    fn show(&self, answer: &Answer, _: Language) -> Entry {
        let Answer::Integer(number) = answer else { return self.blank() };
        Entry::Text(number.to_string())
    }

    fn answer_from_json(&self, value: &Value) -> Option<Answer> {
        value.as_i64().filter(|number| is_exact(*number)).map(Answer::Integer)
    }

    fn check(&self, answer: &Answer) -> Option<(Part, Code)> {
        let Answer::Integer(number) = answer else { return None };
        rules::range::check(*number, self.min, self.max).map(|code| (Part::Whole, code))
    }
}
