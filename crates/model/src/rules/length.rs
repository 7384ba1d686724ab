//! The length of a text, in Unicode scalar values: the characters that JSON Schema's `maxLength` counts.

use crate::problem::Code;

/// The problem with `text`, if it is longer than `max`.
pub(crate) fn check(text: &str, max: Option<usize>) -> Option<Code> {
    // Bytes are at least as many as characters, so most texts need no counting.
    let max = max.filter(|max| text.len() > *max)?;
    let actual = text.chars().count();
    (actual > max).then_some(Code::TooLong { max, actual })
}
