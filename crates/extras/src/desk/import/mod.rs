//! The way in for a report that was made elsewhere: paste it or choose its file, see what was found, and only then take it
//! over.

mod ask;
mod dialog;
mod move_passage;
mod open;
mod preview;

pub use dialog::import_button;
