//! A report that was not made with this form, out of whatever holds it.
//!
//! ```text
//! file ── content ──► text ───────────► from_plain ─┐
//!            ├──────► CommonMark ─────► parse ──────┤
//!            ├──────► HTML ──┐                      ├─► legacy ──► OldReport ──► Report (a draft)
//!            ├──────► docx ──┼─ tree ─► paste ──────┘
//!            ├──────► odf ───┘
//!            └──────► report file ─────────────────────────────────────────────► Report (as it is)
//! ```
//!
//! Nothing is dropped: what answers no question is kept beside the answers, and what is no answer of its question's kind
//! comes along as it was written.

mod answers;
mod budget;
mod check;
mod content;
mod cut;
mod decode;
mod divide;
mod docx;
mod error;
mod flat;
pub mod legacy;
mod look;
mod odf;
mod old;
mod passage;
pub mod paste;
pub mod plain;
mod read;
mod run_in;
mod symbols;
mod typed;
mod xml;

pub use check::{Check, Reason};
pub use divide::known_headings;
pub use error::ImportError;
pub use old::{Leftover, OldReport};
pub use passage::Passage;
pub use read::{Imported, MAX_FILE, ParseHtml, Source, pasted, read};
