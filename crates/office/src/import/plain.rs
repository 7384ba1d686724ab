//! Plain text to blocks: what somebody typed in an e-mail or a note, or what a program leaves of its own lists.

mod wrap;

use super::flat::{self, Line, Shape};
use super::symbols::Font;
use super::typed::marker::{self, Marker};
use super::typed::{Levels, Place};
use text::blocks::{Block, Inline};
use text::fold::is_one_of;
use text::headings::promote;
use text::{parse, write};
use wrap::Wrap;

/// The blocks that a reader sees in plain `text`. `known` are headings to recognise, such as "Achtergrond".
///
/// Bullets (•, –, ·, o, * and more), numbers and letters make lists, nested by their indentation or, where everything
/// stands at the margin, by their different marks. Lines that were broken to fit a width are joined; other lines are
/// paragraphs. All characters are content: writing these blocks escapes what CommonMark would take for marks.
pub fn from_plain(text: &str, known: &[&str]) -> Vec<Block> {
    let text = clean(text);
    let lines: Vec<Raw> = text.lines().map(Raw::new).collect();
    let wrap = Wrap::of(&lines, known);
    let mut reader = Reader::default();
    for (at, line) in lines.iter().enumerate() {
        let above = at.checked_sub(1).map(|above| &lines[above]);
        let joins = above.is_some_and(|above| wrap.joins(above, line));
        reader.read(line, lines.get(at + 1), joins, is_one_of(line.text, known));
    }
    promote(flat::blocks(reader.lines), known)
}

/// Whether `text` is CommonMark as this editor writes it, with headings, bold, italic or links in it: then it was
/// copied from an editor, and pasting it as it is keeps all that.
pub fn is_source(text: &str) -> bool {
    let text = text.trim();
    let blocks = parse(text);
    blocks.iter().any(has_marks) && write(&blocks) == text
}

fn has_marks(block: &Block) -> bool {
    match block {
        Block::Heading { .. } => true,
        Block::Paragraph(content) => content
            .iter()
            .any(|inline| matches!(inline, Inline::Strong(_) | Inline::Emphasis(_) | Inline::Link { .. })),
        _ => block.children().any(has_marks),
    }
}

/// A line of the source.
pub(super) struct Raw<'a> {
    /// The column the words start at.
    column: usize,
    /// The words, without white space around them.
    text: &'a str,
    /// The mark of an item, if it starts with one.
    marker: Option<Marker<'a>>,
}

impl<'a> Raw<'a> {
    fn new(line: &'a str) -> Raw<'a> {
        let text = line.trim_start();
        let indent = &line[..line.len() - text.len()];
        let column =
            indent.chars().fold(0, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 });
        Raw { column, text: text.trim_end(), marker: marker::read(text.trim_end()) }
    }
}

#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    levels: Levels,
    after_blank: bool,
}

impl Reader {
    fn read(&mut self, line: &Raw, below: Option<&Raw>, joins: bool, is_heading: bool) {
        if line.text.is_empty() {
            self.after_blank = true;
            return;
        }
        let place = Place {
            column: line.column,
            below: below.and_then(|below| below.marker.as_ref()).map(|marker| &marker.class),
            starts: self.lines.is_empty() || self.after_blank,
            after_blank: self.after_blank,
        };
        let marker = line.marker.as_ref().filter(|marker| !joins && self.levels.accepts(marker, &place));
        if let Some(marker) = marker {
            let shape = self.levels.item(marker, &place);
            self.push(shape, marker.rest);
        } else if let Some(level) = self.levels.around(line.column)
            && !is_heading
        {
            if place.starts { self.push(Shape::More { level }, line.text) } else { self.join(line.text) }
        } else if joins && !place.starts {
            self.join(line.text);
        } else {
            self.levels.close();
            self.push(Shape::Paragraph, line.text);
        }
        self.after_blank = false;
    }

    fn push(&mut self, shape: Shape, text: &str) {
        self.lines.push(Line { shape, content: vec![Inline::Text(text.to_owned())] });
    }

    fn join(&mut self, text: &str) {
        let Some(line) = self.lines.last_mut() else { return self.push(Shape::Paragraph, text) };
        if let Some(Inline::Text(before)) = line.content.last_mut() {
            if !before.ends_with('-') {
                before.push(' ');
            }
            before.push_str(text);
        }
    }
}

/// Without what cannot be seen and would get in the way: byte order marks, soft hyphens, zero-width spaces; and with
/// ordinary line endings and spaces.
pub(crate) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| !matches!(c, '\u{feff}' | '\u{ad}' | '\u{200b}'))
        .map(|c| match c {
            '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => '\n',
            '\u{a0}' | '\u{202f}' => ' ',
            // A box of a font that did not come along.
            '\u{f06f}' | '\u{f0a8}' | '\u{f0fd}' | '\u{f0fe}' => Font::Ordinary.meaning(c).unwrap_or(c),
            c => c,
        })
        .collect()
}
