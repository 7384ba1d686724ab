//! Pictures on buttons: lines of one width in the colour of the text. No font and no file has to come first.

use leptos::prelude::*;

/// What is drawn: the path of a line in a square of 24 by 24.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Glyph(&'static str);

impl Glyph {
    /// An arrow up.
    pub const UP: Glyph = Glyph("M12 19V5m-6 6 6-6 6 6");
    /// An arrow down.
    pub const DOWN: Glyph = Glyph("M12 5v14m-6-6 6 6 6-6");
    /// A cross: close, or remove.
    pub const CLOSE: Glyph = Glyph("m6 6 12 12M18 6 6 18");
    /// An arrow that turns back.
    pub const UNDO: Glyph = Glyph("M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3");
    /// An arrow that turns forth.
    pub const REDO: Glyph = Glyph("m15 14 5-5-5-5m5 5H10a6 6 0 0 0 0 12h3");
    /// Lines with dots before them.
    pub const BULLETS: Glyph = Glyph("M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01");
    /// Lines with numbers before them.
    pub const NUMBERS: Glyph = Glyph("M10 6h11M10 12h11M10 18h11M4 4h1v5m-1 0h2m-2 5h2v1.5L4 18h2");
    /// Two links of a chain.
    pub const LINK: Glyph =
        Glyph("M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6L12 7m2 3a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1.5");
    /// A chevron that points down: more below.
    pub const MORE: Glyph = Glyph("m6 9 6 6 6-6");
}

/// The picture `glyph`, of the size and the colour of the text around it. Who cannot see it does not hear of it: what
/// stands around it has the name.
#[component]
pub fn Icon(
    /// What is drawn.
    glyph: Glyph,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            // Not a literal: Leptos makes an element of literals alone by `innerHTML`, which trusted types refuse.
            <path d=glyph.0></path>
        </svg>
    }
}
