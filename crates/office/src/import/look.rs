//! How words look, as far as it says something about what is written.

use super::symbols::Font;

/// Bold, italic, hidden, struck out, and the font; `None` where a style or a word says nothing about it.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
    pub struck: Option<bool>,
    pub font: Option<Font>,
}

impl Look {
    /// This look, and where it says nothing, `other`.
    pub fn or(self, other: Look) -> Look {
        Look {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
            font: self.font.or(other.font),
        }
    }

    /// Without what a heading shows by itself.
    pub fn in_heading(self) -> Look {
        Look { bold: None, italic: None, ..self }
    }
}
