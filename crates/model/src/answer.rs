//! Answers: what a control holds while someone writes, and what that means.

use super::problem::{Code, Part};
use super::values::{Date, Duration, Money};
use serde_json::Value;

/// What the control of one question holds: text as typed, nothing interpreted, nothing dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// One text: every kind but the two below.
    Text(String),
    /// Lines of a list, blank ones included.
    Lines(Vec<String>),
    /// A choice between yes and no, with the details typed so far; those stay when the choice becomes no.
    YesNo {
        /// `None` until one of the two is chosen.
        choice: Option<bool>,
        /// The details as typed.
        details: String,
    },
}

impl Entry {
    /// The entry of a question whose `part` was typed as `text`. Details can be typed below a yes only.
    pub fn of_text(part: Part, text: String) -> Entry {
        match part {
            Part::Whole => Entry::Text(text),
            Part::Details => Entry::YesNo { choice: Some(true), details: text },
        }
    }

    /// The text of `part` as typed; empty where there is none.
    pub fn into_text(self, part: Part) -> String {
        match (self, part) {
            (Entry::Text(text), Part::Whole) => text,
            (Entry::YesNo { details, .. }, Part::Details) => details,
            (Entry::Text(_), Part::Details) | (Entry::YesNo { .. }, Part::Whole) | (Entry::Lines(_), _) => {
                String::new()
            }
        }
    }
}

/// What an [`Entry`] means to the kind of its question.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Nothing was answered: empty, or only white space.
    Blank,
    /// Something was typed that is no answer of this kind (yet).
    Unparsed(Code),
    /// An answer. It may still break a rule: validation tells.
    Answer(Answer),
}

/// An answer with a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// `integer`: a JSON number, within ±(2^53 − 1) so that every reader keeps it exact (RFC 8259, section 6).
    Integer(i64),
    /// `duration`: an ISO 8601 duration.
    Duration(Duration),
    /// `text` and `rich-text`.
    Text(String),
    /// `list`: the lines that are not blank, trimmed.
    List(Vec<String>),
    /// `yes-no`.
    YesNo(YesNo),
    /// `date`: an ISO 8601 calendar date.
    Date(Date),
    /// `choice`: the id of the option.
    Choice(String),
    /// `money`: an amount in euro, as a decimal string.
    Money(Money),
}

/// The answer to a yes-no question.
#[derive(Clone, Debug, PartialEq)]
pub struct YesNo {
    /// Yes or no.
    pub answer: bool,
    /// The details; `None` where nothing was typed.
    pub details: Option<String>,
}

impl Answer {
    /// The answer with its text exactly as typed: a draft that is opened again has the same spaces and line ends.
    pub(crate) fn into_typed(self, entry: &Entry) -> Answer {
        match self {
            Answer::Text(text) => {
                let Entry::Text(typed) = entry else { return Answer::Text(text) };
                Answer::Text(typed.clone())
            }
            Answer::YesNo(YesNo { answer, details }) => {
                let Entry::YesNo { details: typed, .. } = entry else {
                    return Answer::YesNo(YesNo { answer, details });
                };
                Answer::YesNo(YesNo { answer, details: (!typed.is_empty()).then(|| typed.clone()) })
            }
            Answer::Integer(_)
            | Answer::Duration(_)
            | Answer::List(_)
            | Answer::Date(_)
            | Answer::Choice(_)
            | Answer::Money(_) => self,
        }
    }

    /// The answer without what does not apply.
    pub(crate) fn into_filed(self) -> Answer {
        match self {
            Answer::YesNo(YesNo { answer: false, .. }) => {
                Answer::YesNo(YesNo { answer: false, details: None })
            }
            Answer::Integer(_)
            | Answer::Duration(_)
            | Answer::Text(_)
            | Answer::List(_)
            | Answer::YesNo(YesNo { answer: true, .. })
            | Answer::Date(_)
            | Answer::Choice(_)
            | Answer::Money(_) => self,
        }
    }

    /// The JSON of the report file.
    pub fn to_json(&self) -> Value {
        match self {
            Answer::Integer(number) => (*number).into(),
            Answer::Duration(duration) => duration.to_iso().into(),
            Answer::Text(text) | Answer::Choice(text) => text.as_str().into(),
            Answer::List(items) => items.iter().map(String::as_str).collect(),
            Answer::YesNo(yes_no) => {
                let answer = ("answer", Value::from(yes_no.answer));
                let details = yes_no.details.iter().map(|details| ("details", details.as_str().into()));
                [answer].into_iter().chain(details).collect()
            }
            Answer::Date(date) => date.to_iso().into(),
            Answer::Money(money) => money.to_decimal().into(),
        }
    }
}

/// The entries of a form by question id. A question without an entry is blank.
// A form has tens of questions at most: looking through them costs less than a map does, in time and in code.
#[derive(Clone, Debug, Default)]
pub struct Answers(Vec<(String, Entry)>);

impl Answers {
    /// What was typed for the question, or `None` if nothing ever was.
    pub fn get(&self, question: &str) -> Option<&Entry> {
        self.0.iter().find(|(id, _)| id == question).map(|(_, entry)| entry)
    }

    /// Puts what was typed in place of what was there.
    pub fn set(&mut self, question: &str, entry: Entry) {
        match self.0.iter_mut().find(|(id, _)| id == question) {
            Some((_, held)) => *held = entry,
            None => self.0.push((question.to_owned(), entry)),
        }
    }
}

/// Two are equal when they hold the same entries, in whatever order they were given.
impl PartialEq for Answers {
    fn eq(&self, other: &Answers) -> bool {
        self.0.len() == other.0.len() && self.0.iter().all(|(id, entry)| other.get(id) == Some(entry))
    }
}
