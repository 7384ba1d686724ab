//! Structured text: properties over any input, and whole documents.

mod editing;
mod paste;
mod plain;
mod round_trip;
mod sources;
