//! The native tests: everything but the page.

mod text;
