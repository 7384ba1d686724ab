//! The form core, from definition to report file.

mod definition;
mod report;
mod schema;
mod session;
mod validate;
