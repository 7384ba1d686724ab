//! The values that answers hold beside texts and numbers. Each knows how a report file holds it and how people write it.

mod date;
mod duration;
mod money;

pub use date::Date;
pub use duration::Duration;
pub use money::Money;
