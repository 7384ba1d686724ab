//! Structured text: properties over any input, and whole documents.

mod round_trip;
