//! The page: Leptos components over one session. Nothing here decides what is right; the core does.

mod app;
mod browser;
mod controls;
mod error_summary;
mod field;
mod markdown;
mod state;
mod status;
mod toolbar;

pub use app::App;
pub use state::{Options, Outside, State};
