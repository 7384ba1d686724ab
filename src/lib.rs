//! report-form: a trip report (*reisverslag*) form as a WebAssembly custom element.
//!
//! One definition file gives the questions; a traveller answers them at length, in any browser, offline;
//! the finished report leaves as JSON. There is no server.
//!
//! # Module map
//!
//! | module | what it holds | may import |
//! |---|---|---|
//! | [`json`] | JSON in and out | nothing of ours |
//! | [`zip`] | archives: what `.odt` and `.docx` files are | nothing of ours |
//! | [`text`] | structured text: CommonMark to blocks and back, pasted text, counting words | nothing of ours |
//! | [`form`] | definition, answers, validation, session, the report file | `text`, `json` |
//! | [`i18n`] | interface texts and the words for problems, Dutch and English | `form` |
//! | [`export`] | a report as HTML, OpenDocument, Markdown and plain text, and back out of HTML | `form`, `text`, `i18n`, `json`, `zip` |
//! | [`import`] | a report that was not made with this form, out of a text or a file | `export` and what is above it |
//! | [`storage`] | drafts: the `DraftStore` trait, the open draft, the list, the second copy; on wasm localStorage and IndexedDB | `form`, `json` |
//! | `browser` (wasm) | the clock, random numbers and files of the browser | `form` |
//! | `view` (wasm) | the Leptos components | all of the above |
//! | `embed` (wasm) | mounting into the custom element | `view` |
//!
//! Imports go one way, downwards in this table. The upper part is the *core*: it compiles natively and knows
//! no DOM, no framework and no JavaScript. The compiler keeps that rule, because the DOM crates are
//! dependencies of the wasm32 target only.

pub mod export;
pub mod form;
pub mod i18n;
pub mod import;
pub mod json;
pub mod storage;
pub mod text;
pub mod zip;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod view;
