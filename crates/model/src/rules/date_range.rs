//! A date between two limits.

use crate::problem::Code;
use crate::values::Date;

/// The problem with `date`, if it is before `min` or after `max`.
pub(crate) fn check(date: Date, min: Option<Date>, max: Option<Date>) -> Option<Code> {
    let too_early = min.filter(|min| date < *min).map(|min| Code::TooEarly { min });
    let too_late = || max.filter(|max| date > *max).map(|max| Code::TooLate { max });
    too_early.or_else(too_late)
}
