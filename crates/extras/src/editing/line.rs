//! The anatomy of a line: indentation, mark, content.

use std::ops::Range;

/// One line of a text, without its line ending.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Where the line starts in the text.
    pub start: usize,
    /// The line itself.
    pub text: &'a str,
    /// The bytes of white space in front.
    pub indent: usize,
    /// What the line is by its first characters.
    pub mark: Mark,
    /// Where, in the line, the words begin: after the indentation, the mark and the space after it.
    pub content: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    None,
    Heading,
    Bullet(char),
    Number(u64, char),
}

/// The lines of `text`, at least one.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let line = |text| {
        let line = read(start, text);
        start += text.len() + 1;
        line
    };
    text.split('\n').map(line).collect()
}

fn read(start: usize, text: &str) -> Line<'_> {
    let rest = text.trim_start_matches([' ', '\t']);
    let indent = text.len() - rest.len();
    let (mark, len) = read_mark(rest);
    let after = &rest[len..];
    // A mark needs a space after it, unless the line ends there.
    if mark == Mark::None || !(after.is_empty() || after.starts_with([' ', '\t'])) {
        return Line { start, text, indent, mark: Mark::None, content: indent };
    }
    let content = text.len() - after.trim_start_matches([' ', '\t']).len();
    Line { start, text, indent, mark, content }
}

fn read_mark(rest: &str) -> (Mark, usize) {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    match rest.chars().next() {
        Some(c @ ('-' | '*' | '+')) => (Mark::Bullet(c), 1),
        Some('#') if hashes <= 6 => (Mark::Heading, hashes),
        Some('0'..='9') if digits <= 9 => match (rest[..digits].parse(), rest[digits..].chars().next()) {
            (Ok(number), Some(end @ ('.' | ')'))) => (Mark::Number(number, end), digits + 1),
            _ => (Mark::None, 0),
        },
        _ => (Mark::None, 0),
    }
}

impl Line<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub fn is_item(&self) -> bool {
        matches!(self.mark, Mark::Bullet(_) | Mark::Number(..))
    }

    /// The mark as it is written.
    pub fn mark_text(&self) -> &str {
        self.text[self.indent..self.content].trim_end()
    }

    /// Whether there are no words on the line, apart from a mark.
    pub fn has_no_words(&self) -> bool {
        self.text[self.content..].trim().is_empty()
    }

    /// Where the words are in the text, without white space around them.
    pub fn words(&self) -> Range<usize> {
        let words = self.text[self.content..].trim_end();
        self.start + self.content..self.start + self.content + words.len()
    }

    /// The column the line starts at; a tab goes to the next multiple of four (CommonMark 0.31.2, section 2.2).
    pub fn column(&self) -> usize {
        self.text[..self.indent]
            .chars()
            .fold(0, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 })
    }

    /// The column from which text belongs to this item.
    pub fn content_column(&self) -> usize {
        let mark = match self.mark {
            Mark::Number(number, _) => number.to_string().len() + 2,
            Mark::Bullet(_) => 2,
            _ => 0,
        };
        self.column() + mark
    }
}

/// The list around line `at`: items, what is indented under them, and single blank lines between them.
pub(super) fn list_around(lines: &[Line], at: usize) -> Range<usize> {
    let belongs = |line: &Line| line.is_item() || (line.indent > 0 && !line.is_blank());
    let mut range = at..at + 1;
    while let Some(above) = range.start.checked_sub(1).and_then(|at| lines.get(at)) {
        let over_blank = above.is_blank() && range.start >= 2 && belongs(&lines[range.start - 2]);
        if !belongs(above) && !over_blank {
            break;
        }
        range.start -= 1;
    }
    while let Some(below) = lines.get(range.end) {
        let over_blank = below.is_blank() && lines.get(range.end + 1).is_some_and(belongs);
        if !belongs(below) && !over_blank {
            break;
        }
        range.end += 1;
    }
    range
}

/// The line `at` and everything indented under it.
pub(super) fn with_children(lines: &[Line], at: usize) -> Range<usize> {
    let column = lines[at].column();
    let mut end = at + 1;
    for (next, line) in lines.iter().enumerate().skip(at + 1) {
        if !line.is_blank() && line.column() <= column {
            break;
        }
        if !line.is_blank() {
            end = next + 1;
        }
    }
    at..end
}
