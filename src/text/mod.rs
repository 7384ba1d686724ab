//! Structured text without a page: reading, writing, editing and recognising it.
//!
//! ```text
//! CommonMark ── parse ──► blocks ── write ──► CommonMark
//! clipboard HTML ── paste ──►  │
//! plain text ── plain ──►      ├── legacy ──► one piece per question
//! a key or a button ── edit ──► the smallest change to the textarea
//! ```
//!
//! Everything that makes blocks passes them through [`tidy()`], so there is one form of every text and
//! `parse(&write(&tidy(b))) == tidy(b)` for all of them.
//! Nothing here fails: any input gives blocks, and every word of the input is in them.

pub mod advice;
pub mod blocks;
pub mod count;
pub mod cut;
pub mod edit;
pub mod flat;
pub mod fold;
pub mod headings;
pub mod href;
pub mod legacy;
pub mod letters;
pub mod parse;
pub mod paste;
pub mod plain;
pub mod privacy;
pub mod tidy;
pub mod write;

pub use blocks::{Block, Inline};
pub use count::words;
pub use parse::parse;
pub use plain::from_plain;
pub use tidy::tidy;
pub use write::write;
