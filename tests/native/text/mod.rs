//! Structured text: properties over any input, and whole documents.

mod editing;
mod round_trip;
mod sources;
