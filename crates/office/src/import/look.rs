//! How words look, as far as it says something about what is written.

/// Bold, italic and hidden; `None` where a style or a word says nothing about it.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
}

impl Look {
    /// This look, and where it says nothing, `other`.
    pub fn or(self, other: Look) -> Look {
        Look {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
        }
    }
}
