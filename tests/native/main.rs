//! The native tests: everything but the page.

mod form;
mod text;
