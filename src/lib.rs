//! report-form: a trip report (*reisverslag*) form as a WebAssembly custom element.
//!
//! One definition file gives the questions; a traveller answers them at length, in any browser, offline;
//! the finished report leaves as JSON. There is no server.
//!
//! This crate is the form app: the Leptos components over one session ([`view`]) and the custom element ([`element`]).
//! Natively there is nothing of it. What it stands on compiles natively and knows no DOM and no framework:
//!
//! | crate | what it holds | may use |
//! |---|---|---|
//! | `text` | CommonMark to blocks and back, counting words | nothing of ours |
//! | `model` | definitions, answers, rules, the report and its file, words for problems | `text` |
//! | `drafts` | the store trait, the open draft, the list, two stores made one | `model` |
//! | `office` | files of other programs, in and out, and advice | `text`, `model` |
//! | `kit` | the browser's clock and files, the components both programs are built with | `model` |
//! | `extras` | the second program: editor, report list, import, exports, report view | all of the above |
//! | `single` | both programs in one module | `extras`, this crate |

#[cfg(target_arch = "wasm32")]
pub mod element;
#[cfg(target_arch = "wasm32")]
pub mod view;
