//! What the toolbar and the keys of the editor do to a CommonMark text.
//!
//! Every command takes the text of a textarea and its selection, and gives an [`Edit`]: the smallest replacement that
//! does it, so that the page can carry it out as one step of the browser's own undo. Positions are UTF-16 code units,
//! as in `selectionStart`; inside this module they are bytes, and the module `draft` is the only place that converts.

mod draft;
mod emphasis;
mod indent;
mod insert;
mod keys;
mod line;
mod link;
mod marks;
mod numbers;
mod suggest;

use std::ops::Range;

pub use insert::insert_blocks;
pub use link::{link, link_at, paste_link};
pub use suggest::{has_heading, insert_heading};

use draft::Draft;

/// A replacement in a textarea.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// What to replace, in UTF-16 code units of the old text. Empty for an insertion.
    pub range: Range<usize>,
    /// What to put there.
    pub text: String,
    /// The selection afterwards, in UTF-16 code units of the new text.
    pub selection: Range<usize>,
}

/// What a button of the toolbar switches on and off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toggle {
    /// The selected lines are headings (of level 2).
    Heading,
    /// The selected lines are bulleted items.
    Bullets,
    /// The selected lines are numbered items.
    Numbers,
    /// The selected words, or the word at the caret, are bold.
    Bold,
    /// The selected words, or the word at the caret, are italic.
    Italic,
}

/// Switches `what` on for the selection, or off if all of it has it already. The same words stay selected.
pub fn toggle(text: &str, selection: Range<usize>, what: Toggle) -> Edit {
    let mut draft = Draft::open(text, selection);
    match what {
        Toggle::Heading | Toggle::Bullets | Toggle::Numbers => marks::toggle(&mut draft, what),
        Toggle::Bold => emphasis::toggle(&mut draft, emphasis::STRONG),
        Toggle::Italic => emphasis::toggle(&mut draft, emphasis::EMPHASIS),
    }
    draft.close(text)
}

/// Whether the button for `what` should look pressed.
pub fn is_on(text: &str, selection: Range<usize>, what: Toggle) -> bool {
    let draft = Draft::open(text, selection);
    match what {
        Toggle::Heading | Toggle::Bullets | Toggle::Numbers => marks::is_on(&draft, what),
        Toggle::Bold => emphasis::is_on(&draft, emphasis::STRONG),
        Toggle::Italic => emphasis::is_on(&draft, emphasis::EMPHASIS),
    }
}

/// The Enter key: the next item of a list, or the end of it on an empty item. `None`: an ordinary new line.
pub fn enter(text: &str, selection: Range<usize>) -> Option<Edit> {
    let mut draft = Draft::open(text, selection);
    keys::enter(&mut draft).then(|| draft.close(text))
}

/// The Backspace key right after the mark of an item or a heading: takes the mark away. `None`: an ordinary Backspace.
pub fn backspace(text: &str, selection: Range<usize>) -> Option<Edit> {
    let mut draft = Draft::open(text, selection);
    keys::backspace(&mut draft).then(|| draft.close(text))
}

/// The Tab key: the selected items, with everything under them, go under the item before them.
///
/// `None` outside a list and where there is nothing to go under: then Tab must leave the field, so that the keyboard
/// is never caught in it (WCAG 2.1.2).
pub fn indent(text: &str, selection: Range<usize>) -> Option<Edit> {
    let mut draft = Draft::open(text, selection);
    indent::deeper(&mut draft).then(|| draft.close(text))
}

/// Shift and Tab: the selected items, with everything under them, go up one level. `None` outside a list and at its
/// top level.
pub fn outdent(text: &str, selection: Range<usize>) -> Option<Edit> {
    let mut draft = Draft::open(text, selection);
    indent::shallower(&mut draft).then(|| draft.close(text))
}

#[cfg(test)]
mod tests;
