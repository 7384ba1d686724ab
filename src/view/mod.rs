//! The page: Leptos components over one session. Nothing here decides what is right; the core does.

mod app;
mod button;
mod controls;
mod error_summary;
mod extras;
mod field;
mod live;
mod state;
mod status;
mod toolbar;

pub use app::App;
/// Runs `action` now and after each change of what it follows. Boxed, for the same reason as [`button::Press`].
fn effect(action: impl FnMut() + 'static) {
    let action: Box<dyn FnMut()> = Box::new(action);
    leptos::prelude::Effect::new(action);
}

pub use extras::Extras;
pub use state::{Options, Outside, State};
