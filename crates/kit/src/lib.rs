//! What both programs of the page are built with: the browser's clock and files, and the components.
//!
//! | you want | take |
//! |---|---|
//! | a press | [`Button`], [`IconButton`] |
//! | a picture on a button | [`Icon`] |
//! | a list of ways behind one button | [`Menu`] |
//! | a question that has to be answered first | [`Confirm`] |
//! | a window over the page | [`Dialog`] |
//! | a control with a label, a hint and an error | [`field`] |
//! | a message in the page | [`Notice`] |
//! | a message for who cannot see the page | [`Voice`] and [`LiveRegion`] |
//! | a value that changes | [`Live`], [`effect`] |
//! | the words of the interface, anywhere below | [`Words`] |
//! | Leptos in an element that another program made | [`Root`] |
//! | the focus where it was | [`FocusReturn`] |
//! | an event of something that is not Leptos' own | [`Listener`] |
//!
//! Natively there is nothing of it. The style is in `style/form.css` and `style/extras.css`.

#![cfg(target_arch = "wasm32")]

pub mod browser;
mod button;
mod confirm;
#[cfg(debug_assertions)]
pub mod develop;
mod dialog;
pub mod field;
mod focus;
mod icon;
mod id;
mod listener;
mod live;
mod menu;
mod notice;
mod root;
mod voice;
mod words;

pub use button::{Button, IconButton, Press, press};
pub use confirm::Confirm;
pub use dialog::Dialog;
pub use focus::{Fallback, FocusReturn, focus, has_focus};
pub use icon::{Glyph, Icon};
pub use listener::Listener;
pub use live::{Live, effect, live};
pub use menu::{Entry, Menu};
pub use notice::{Notice, Urgency};
pub use root::{Mounted, Root, slot};
pub use voice::{LiveRegion, Voice};
pub use words::Words;
