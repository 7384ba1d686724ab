//! The number of items of a list.

use crate::problem::Code;

/// The problem with a list of `count` items, if there are fewer than `min` or more than `max`.
pub(crate) fn check(count: usize, min: usize, max: Option<usize>) -> Option<Code> {
    if count < min {
        return Some(Code::TooFewItems { min });
    }
    max.filter(|max| count > *max).map(|max| Code::TooManyItems { max, actual: count })
}
