//! Lists that were typed: "- een", "• twee", "1. drie". Plain text, HTML and office files are read alike.

pub(super) mod marker;

use super::cut;
use super::flat::{Line, Shape};
use marker::{Class, Marker};
use text::Inline;
use text::blocks::inline_text;

/// The levels of the list being read, outermost first.
#[derive(Default)]
pub(super) struct Levels(Vec<Level>);

struct Level {
    column: usize,
    class: Class,
    /// The last number as it was written, and what it counts as.
    last: Option<(u64, u64)>,
}

/// Where a mark stands.
pub(super) struct Place<'a> {
    /// The column of the mark.
    pub column: usize,
    /// The mark on the next line.
    pub below: Option<&'a Class>,
    /// Whether the line begins a paragraph.
    pub starts: bool,
    /// Whether there is a blank line above it.
    pub after_blank: bool,
}

impl Levels {
    /// The list has ended.
    pub fn close(&mut self) {
        self.0.clear();
    }

    /// The level of an open item that words in `column` belong to: they stand to the right of its mark.
    pub fn around(&self, column: usize) -> Option<usize> {
        let level = self.0.len().checked_sub(1)?;
        (column > self.0[level].column).then_some(level)
    }

    /// Whether a mark is one. Marks that could also be words count only where a list is likely.
    pub fn accepts(&self, marker: &Marker, place: &Place) -> bool {
        let continues = |level: &Level, number: u64| {
            level.class == marker.class
                && level.last.is_some_and(|(last, _)| number == last || number == last + 1)
        };
        match marker.number {
            // As in CommonMark (0.31.2, section 5.2), a number inside running text starts no list unless it is 1.
            Some(number) => {
                place.starts || number == 1 || self.0.iter().any(|level| continues(level, number))
            }
            None => {
                let is_one_of_more = place.below == Some(&marker.class) || !self.0.is_empty();
                !marker.is_doubtful || is_one_of_more || place.column > 0
            }
        }
    }

    /// The shape of an item with this mark.
    pub fn item(&mut self, marker: &Marker, place: &Place) -> Shape {
        let Place { column, after_blank, .. } = *place;
        while self.0.last().is_some_and(|level| level.column > column) {
            self.0.pop();
        }
        // Where all items stand at the margin, as Word leaves them, another mark is another level.
        let same = self.0.iter().rposition(|level| level.column == column && level.class == marker.class);
        match same {
            Some(at) => self.0.truncate(at + 1),
            None => {
                if after_blank && self.0.last().is_some_and(|level| level.column == column) {
                    self.0.pop();
                }
                self.0.push(Level { column, class: marker.class, last: None });
            }
        }
        let level = self.0.len() - 1;
        let open = &mut self.0[level];
        // "1." for every item is a habit of people who let a program count.
        let number = marker.number.map(|number| match open.last {
            Some((written, counted)) if written == number => counted + 1,
            _ => number,
        });
        open.last = marker.number.zip(number);
        Shape::Item { level, number }
    }
}

/// Makes items of the paragraphs, and of the lines in them, that begin with a mark.
pub(super) fn lists(lines: Vec<Line>) -> Vec<Line> {
    let mut reader = Reader::default();
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let below = lines.peek().filter(|below| below.shape == Shape::Paragraph);
        let below =
            below.and_then(|below| marker::read(first_line(&inline_text(&below.content))).map(|m| m.class));
        reader.read(line, below);
    }
    reader.lines
}

#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    levels: Levels,
}

impl Reader {
    fn read(&mut self, line: Line, below: Option<Class>) {
        let Line { shape: Shape::Paragraph, content } = line else {
            self.levels.close();
            return self.lines.push(line);
        };
        let text = inline_text(&content);
        if is_bold(&content) || !text.lines().any(|line| marker::read(line).is_some()) {
            self.levels.close();
            return self.lines.push(Line { shape: Shape::Paragraph, content });
        }
        let rows = cut::lines(&content);
        let texts: Vec<String> = rows.iter().map(|(_, row)| inline_text(row)).collect();
        let classes: Vec<Option<Class>> =
            texts.iter().map(|text| marker::read(text).map(|marker| marker.class)).collect();
        let mut together = Vec::new();
        for (index, (before, row)) in rows.into_iter().enumerate() {
            let text = &texts[index];
            let next = classes.get(index + 1).map_or(below.as_ref(), Option::as_ref);
            let place = Place { column: 0, below: next, starts: index == 0, after_blank: false };
            match marker::read(text).filter(|marker| self.levels.accepts(marker, &place)) {
                Some(marker) => {
                    self.paragraph(&mut together);
                    let shape = self.levels.item(&marker, &place);
                    let content = cut::after(&row, text.len() - marker.rest.len());
                    self.lines.push(Line { shape, content });
                }
                None => {
                    together.extend(before.filter(|_| !together.is_empty()));
                    together.extend(row);
                    self.levels.close();
                }
            }
        }
        self.paragraph(&mut together);
    }

    fn paragraph(&mut self, content: &mut Vec<Inline>) {
        if !content.is_empty() {
            self.lines.push(Line { shape: Shape::Paragraph, content: std::mem::take(content) });
        }
    }
}

/// A bold line with a number is a heading that its writer made by hand.
fn is_bold(content: &[Inline]) -> bool {
    matches!(content, [Inline::Strong(_)])
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
