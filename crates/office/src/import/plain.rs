//! Plain text to blocks: what somebody typed in an e-mail or a note, or what a program leaves of its own lists.

mod marker;
mod wrap;

use super::flat::{self, Line, Shape};
use marker::{Class, Marker};
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
struct Reader<'a> {
    lines: Vec<Line>,
    /// The open levels of the list being read.
    levels: Vec<Level<'a>>,
    after_blank: bool,
}

struct Level<'a> {
    column: usize,
    class: Class<'a>,
    /// The last number as it was written, and what it counts as.
    last: Option<(u64, u64)>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, line: &Raw<'a>, below: Option<&Raw<'a>>, joins: bool, is_heading: bool) {
        let starts = self.lines.is_empty() || self.after_blank;
        if line.text.is_empty() {
            self.after_blank = true;
            return;
        }
        let marker =
            line.marker.as_ref().filter(|marker| !joins && self.accepts(marker, line, below, starts));
        if let Some(marker) = marker {
            self.item(line.column, marker);
        } else if let Some(item) = self.levels.last()
            && line.column > item.column
            && !is_heading
        {
            if starts {
                self.push(Shape::More { level: self.levels.len() - 1 }, line.text)
            } else {
                self.join(line.text)
            }
        } else if joins && !starts {
            self.join(line.text);
        } else {
            self.levels.clear();
            self.push(Shape::Paragraph, line.text);
        }
        self.after_blank = false;
    }

    /// Marks that could also be words count only where a list is likely.
    fn accepts(&self, marker: &Marker, line: &Raw, below: Option<&Raw>, starts: bool) -> bool {
        let same_below =
            below.and_then(|below| below.marker.as_ref()).is_some_and(|next| next.class == marker.class);
        let continues = |level: &Level, number: u64| {
            level.class == marker.class
                && level.last.is_some_and(|(last, _)| number == last || number == last + 1)
        };
        match marker.number {
            // As in CommonMark (0.31.2, section 5.2), a number inside running text starts no list unless it is 1.
            Some(number) => starts || number == 1 || self.levels.iter().any(|level| continues(level, number)),
            None => !marker.is_doubtful || same_below || !self.levels.is_empty() || line.column > 0,
        }
    }

    fn item(&mut self, column: usize, marker: &Marker<'a>) {
        while self.levels.last().is_some_and(|level| level.column > column) {
            self.levels.pop();
        }
        // Where all items stand at the margin, as Word leaves them, another mark is another level.
        let same =
            self.levels.iter().rposition(|level| level.column == column && level.class == marker.class);
        match same {
            Some(at) => self.levels.truncate(at + 1),
            None if self.after_blank && self.levels.last().is_some_and(|level| level.column == column) => {
                self.levels.pop();
                self.levels.push(Level { column, class: marker.class, last: None });
            }
            None => self.levels.push(Level { column, class: marker.class, last: None }),
        }
        let level = self.levels.len() - 1;
        let Some(open) = self.levels.last_mut() else { return };
        // "1." for every item is a habit of people who let a program count.
        let number = marker.number.map(|number| match open.last {
            Some((written, counted)) if written == number => counted + 1,
            _ => number,
        });
        open.last = marker.number.zip(number);
        self.push(Shape::Item { level, number }, marker.rest);
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
            c => c,
        })
        .collect()
}
