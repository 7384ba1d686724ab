//! A text that is being changed, with its selection.

use std::ops::Range;

use super::Edit;
use super::line::{Line, lines};

/// A text and its selection in bytes; always on character boundaries.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub text: String,
    pub selection: Range<usize>,
}

/// One replacement among several.
#[derive(Debug, Clone)]
pub(super) struct Splice {
    pub range: Range<usize>,
    pub text: String,
    /// Where a caret goes that stands at or in the replaced text.
    pub caret: Caret,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Caret {
    Before,
    After,
}

impl Splice {
    /// `text` in the place of `range`; a caret there ends up behind it.
    pub fn new(range: Range<usize>, text: impl Into<String>) -> Splice {
        Splice { range, text: text.into(), caret: Caret::After }
    }

    /// As [`Splice::new`], but a caret there stays in front of it.
    pub fn behind_caret(range: Range<usize>, text: impl Into<String>) -> Splice {
        Splice { caret: Caret::Before, ..Splice::new(range, text) }
    }
}

impl Draft {
    /// A draft of `text`. Positions beyond the end, or halfway a character, move back to the nearest one.
    pub fn open(text: &str, selection: Range<usize>) -> Draft {
        let start = bytes_at(text, selection.start);
        let end = bytes_at(text, selection.end).max(start);
        Draft { text: text.to_owned(), selection: start..end }
    }

    /// The smallest replacement that makes `old` into this draft.
    pub fn close(self, old: &str) -> Edit {
        let new = &self.text;
        let same = old.char_indices().zip(new.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
        let start = same.unwrap_or(old.len().min(new.len()));
        let tail = old[start..].chars().rev().zip(new[start..].chars().rev());
        let end: usize = tail.take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
        Edit {
            range: utf16_len(&old[..start])..utf16_len(&old[..old.len() - end]),
            text: new[start..new.len() - end].to_owned(),
            selection: utf16_len(&new[..self.selection.start])..utf16_len(&new[..self.selection.end]),
        }
    }

    /// Carries out `splices` and takes the selection along. Of two that overlap the second is left out.
    pub fn apply(&mut self, mut splices: Vec<Splice>) {
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
        let mut end = 0;
        splices.retain(|splice| {
            let free = splice.range.start >= end;
            end = end.max(splice.range.end);
            free
        });
        let mut text = String::with_capacity(self.text.len());
        let mut copied = 0;
        for splice in &splices {
            text.push_str(&self.text[copied..splice.range.start]);
            text.push_str(&splice.text);
            copied = splice.range.end;
        }
        text.push_str(&self.text[copied..]);
        let (start, end) = (moved(self.selection.start, &splices), moved(self.selection.end, &splices));
        self.selection = start..end.max(start);
        self.text = text;
    }

    /// The lines of the text.
    pub fn lines(&self) -> Vec<Line<'_>> {
        lines(&self.text)
    }

    /// Which of [`Draft::lines`] the selection touches. A line of which only the start is touched, by a selection that
    /// comes from above, does not look selected and is not.
    pub fn selected(&self, lines: &[Line]) -> Range<usize> {
        let first = line_at(lines, self.selection.start);
        let last = line_at(lines, self.selection.end);
        let only_touched = last > first && lines[last].start == self.selection.end;
        first..last + usize::from(!only_touched)
    }
}

/// The index of the line `position` is in. There is always one: an empty text has one empty line.
pub(super) fn line_at(lines: &[Line], position: usize) -> usize {
    lines.partition_point(|line| line.start <= position).saturating_sub(1)
}

/// Where `position` of the old text is after `splices`, which are in order.
fn moved(position: usize, splices: &[Splice]) -> usize {
    let mut added = 0;
    let mut removed = 0;
    for Splice { range, text, caret } in splices {
        let inside = range.start <= position && position <= range.end;
        if range.start > position {
            break;
        }
        match (inside, caret) {
            (true, Caret::Before) => return range.start + added - removed,
            (true, Caret::After) => removed += position - range.start,
            (false, _) => removed += range.len(),
        }
        added += text.len();
    }
    position + added - removed
}

fn bytes_at(text: &str, utf16: usize) -> usize {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > utf16 {
            return at;
        }
    }
    text.len()
}

fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_as_small_as_it_can_be_and_counts_in_utf16() {
        let old = "😀 é a b";
        let mut draft = Draft::open(old, 5..6);
        draft.apply(vec![Splice::new(8..9, "xyz")]);
        let edit = draft.close(old);
        assert_eq!(edit, Edit { range: 5..6, text: "xyz".to_owned(), selection: 8..8 });
    }

    #[test]
    fn a_position_inside_a_character_moves_back() {
        assert_eq!(Draft::open("😀a", 1..99).selection, 0..5);
    }
}
