//! Structured text: properties over any input, and whole documents.

mod editing;
mod plain;
mod round_trip;
mod sources;
