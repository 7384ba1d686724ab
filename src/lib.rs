//! report-form

pub mod text;
