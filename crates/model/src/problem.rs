//! What can be wrong with an answer: a code with parameters, never words.

use super::duration::Duration;
use super::kinds::date::Date;

/// One problem with one answer. There is at most one for a question: the first thing to put right.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The id of the question.
    pub question: String,
    /// Which part of the control it concerns, so that focus can go there.
    pub part: Part,
    /// What is wrong.
    pub code: Code,
}

/// The part of a question that a problem is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The question itself.
    #[default]
    Whole,
    /// The details below a yes-no question.
    Details,
}

/// The kinds of problem, with what a message needs to say about each.
#[derive(Clone, Debug, PartialEq)]
pub enum Code {
    /// A required question has no answer.
    Missing,
    /// Yes was chosen and the details are blank.
    DetailsMissing,
    /// Not a whole number in digits.
    NotANumber,
    /// A number below `min`.
    TooSmall {
        /// The least that is allowed.
        min: i64,
    },
    /// A number above `max`.
    TooLarge {
        /// The most that is allowed.
        max: i64,
    },
    /// Not an amount of time that we understand.
    NotADuration,
    /// A duration below `min`.
    TooBrief {
        /// The shortest that is allowed.
        min: Duration,
    },
    /// A duration above `max`.
    TooLasting {
        /// The longest that is allowed.
        max: Duration,
    },
    /// More characters (Unicode scalar values) than allowed.
    TooLong {
        /// The most that is allowed.
        max: usize,
        /// How many there are.
        actual: usize,
    },
    /// Fewer list items than asked, and at least one.
    TooFewItems {
        /// The least that is asked.
        min: usize,
    },
    /// More list items than allowed.
    TooManyItems {
        /// The most that is allowed.
        max: usize,
        /// How many there are.
        actual: usize,
    },
    /// Not a calendar date.
    NotADate,
    /// A date before `min`.
    TooEarly {
        /// The first date that is allowed.
        min: Date,
    },
    /// A date after `max`.
    TooLate {
        /// The last date that is allowed.
        max: Date,
    },
    /// Not one of the options.
    NotAnOption,
    /// Not an amount of money.
    NotAnAmount,
}

impl Code {
    /// The keys of all codes: what `messages` of a definition and the locale files may name.
    pub const KEYS: [&'static str; 16] = [
        "missing",
        "details-missing",
        "not-a-number",
        "too-small",
        "too-large",
        "not-a-duration",
        "too-brief",
        "too-lasting",
        "too-long",
        "too-few-items",
        "too-many-items",
        "not-a-date",
        "too-early",
        "too-late",
        "not-an-option",
        "not-an-amount",
    ];

    /// The key of this code, one of [`Code::KEYS`].
    pub fn key(&self) -> &'static str {
        match self {
            Code::Missing => "missing",
            Code::DetailsMissing => "details-missing",
            Code::NotANumber => "not-a-number",
            Code::TooSmall { .. } => "too-small",
            Code::TooLarge { .. } => "too-large",
            Code::NotADuration => "not-a-duration",
            Code::TooBrief { .. } => "too-brief",
            Code::TooLasting { .. } => "too-lasting",
            Code::TooLong { .. } => "too-long",
            Code::TooFewItems { .. } => "too-few-items",
            Code::TooManyItems { .. } => "too-many-items",
            Code::NotADate => "not-a-date",
            Code::TooEarly { .. } => "too-early",
            Code::TooLate { .. } => "too-late",
            Code::NotAnOption => "not-an-option",
            Code::NotAnAmount => "not-an-amount",
        }
    }
}
