//! The controls, one to a file. They hold no rules: they pass on what is typed and show what they are told.

mod choice;
pub mod line;
mod list;
mod rich_text;
mod yes_no;

pub use choice::choice;
pub use list::list;
pub use rich_text::rich_text;
pub use yes_no::yes_no;
