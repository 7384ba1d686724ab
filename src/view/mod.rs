//! The page: Leptos components over one session. Nothing here decides what is right; the core does.

mod app;
mod controls;
mod error_summary;
mod extras;
mod field;
mod question;
mod slot;
mod state;
mod status;
mod toolbar;
mod wiring;

pub use app::App;
pub use extras::ExtrasModule;
pub use state::{By, Next, Options, Outside, State};
