//! What can be wrong with an answer: a code with parameters, never words.

use super::values::{Date, Duration};

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

/// Makes [`Code`] of the table below.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $({ $($(#[$about:meta])* $field:ident: $type:ty,)* })? => $key:literal,)*) => {
        /// The kinds of problem, with what a message needs to say about each.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Code {
            $($(#[$doc])* $variant $({ $($(#[$about])* $field: $type,)* })?,)*
        }

        impl Code {
            /// The keys of all codes: what `messages` of a definition and the locale files may name.
            pub const KEYS: &[&str] = &[$($key),*];

            /// The key of this code, one of [`Code::KEYS`].
            pub fn key(&self) -> &'static str {
                match self {
                    $(Code::$variant { .. } => $key,)*
                }
            }
        }
    };
}

codes! {
    /// A required question has no answer.
    Missing => "missing",
    /// Yes was chosen and the details are blank.
    DetailsMissing => "details-missing",
    /// Not a whole number in digits.
    NotANumber => "not-a-number",
    /// A number below `min`.
    TooSmall {
        /// The least that is allowed.
        min: i64,
    } => "too-small",
    /// A number above `max`.
    TooLarge {
        /// The most that is allowed.
        max: i64,
    } => "too-large",
    /// Not an amount of time that we understand.
    NotADuration => "not-a-duration",
    /// A duration below `min`.
    TooBrief {
        /// The shortest that is allowed.
        min: Duration,
    } => "too-brief",
    /// A duration above `max`.
    TooLasting {
        /// The longest that is allowed.
        max: Duration,
    } => "too-lasting",
    /// More characters (Unicode scalar values) than allowed.
    TooLong {
        /// The most that is allowed.
        max: usize,
        /// How many there are.
        actual: usize,
    } => "too-long",
    /// Fewer list items than asked, and at least one.
    TooFewItems {
        /// The least that is asked.
        min: usize,
    } => "too-few-items",
    /// More list items than allowed.
    TooManyItems {
        /// The most that is allowed.
        max: usize,
        /// How many there are.
        actual: usize,
    } => "too-many-items",
    /// Not a calendar date.
    NotADate => "not-a-date",
    /// A date before `min`.
    TooEarly {
        /// The first date that is allowed.
        min: Date,
    } => "too-early",
    /// A date after `max`.
    TooLate {
        /// The last date that is allowed.
        max: Date,
    } => "too-late",
    /// Not one of the options.
    NotAnOption => "not-an-option",
    /// Not an amount of money.
    NotAnAmount => "not-an-amount",
}
