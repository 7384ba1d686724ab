//! Structured text: CommonMark to blocks and back, and what can be asked of blocks.
//!
//! ```text
//! CommonMark ── parse ──► blocks ── write ──► CommonMark
//!                        blocks ◄── editor_document ──► the visual editor
//! ```
//!
//! Everything that makes blocks passes them through [`tidy()`], so there is one form of every text and
//! `parse(&write(&tidy(b))) == tidy(b)` for all of them.
//! Nothing here fails: any input gives blocks, and every word of the input is in them.

pub mod blocks;
pub mod count;
#[cfg(feature = "editor-document")]
pub mod editor_document;
pub mod fold;
pub mod headings;
pub mod href;
pub mod letters;
#[cfg(feature = "commonmark")]
mod parse;
pub mod tidy;
pub mod write;

pub use blocks::{Block, Inline};
pub use count::words;
#[cfg(feature = "commonmark")]
pub use parse::parse;
pub use tidy::tidy;
pub use write::write;
