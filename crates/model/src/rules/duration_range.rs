//! A duration between two limits; months count as 30 days.

use crate::problem::Code;
use crate::values::Duration;

/// The problem with `duration`, if it is shorter than `min` or longer than `max`.
pub(crate) fn check(duration: Duration, min: Option<Duration>, max: Option<Duration>) -> Option<Code> {
    let length = duration.approximate_minutes();
    let too_brief = min.filter(|min| length < min.approximate_minutes()).map(|min| Code::TooBrief { min });
    let too_lasting =
        || max.filter(|max| length > max.approximate_minutes()).map(|max| Code::TooLasting { max });
    too_brief.or_else(too_lasting)
}
