//! Reports as files of other programs, in and out, and advice on what is written.
//!
//! ```text
//! Report ── export ──► HTML, OpenDocument, Markdown, plain text
//! files, clipboard ── import ──► blocks, answers, Report
//! text of an answer ── advice ──► what may be better
//! ```

pub mod advice;
pub mod export;
pub mod import;
pub mod zip;
