//! A number between two limits.

use crate::problem::Code;

/// The problem with `number`, if it is below `min` or above `max`.
pub(crate) fn check(number: i64, min: i64, max: i64) -> Option<Code> {
    if number < min {
        Some(Code::TooSmall { min })
    } else if number > max {
        Some(Code::TooLarge { max })
    } else {
        None
    }
}
