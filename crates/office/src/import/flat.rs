//! Text as word processors have it: a flat row of lines, some of them items at a level. Turned into nested blocks here.

use text::blocks::{Block, Inline, MAX_DEPTH};
use text::tidy::tidy;

/// A paragraph, heading or item of some source.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub shape: Shape,
    /// Its words.
    pub content: Vec<Inline>,
}

/// What a [`Line`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Running text.
    Paragraph,
    /// A heading, 1 to 6.
    Heading(u8),
    /// An item of a list.
    Item {
        /// How deep, from 0. Only more or less than the level of the items around it counts: levels may be skipped.
        level: usize,
        /// The number before it, if the list is numbered.
        number: Option<u64>,
    },
    /// Another paragraph of the last item of this level, also after items under that one.
    More {
        /// How deep the item is.
        level: usize,
    },
    /// A horizontal line.
    Rule,
}

/// The blocks that `lines` stand for, tidied.
///
/// Items in a row are one list. A deeper item is under the one above it. A bulleted item after a numbered one of the
/// same level, or a number that does not count on, starts a new list.
pub fn blocks(lines: impl IntoIterator<Item = Line>) -> Vec<Block> {
    let mut done = Vec::new();
    let mut open = Vec::new();
    for Line { shape, content } in lines {
        match shape {
            Shape::Item { level, number } => add_item(&mut done, &mut open, level, number, content),
            Shape::More { level } => {
                let keep = open.iter().take_while(|list| list.level <= level).count();
                close_lists(&mut done, &mut open, keep);
                match open.last_mut().and_then(|list| list.items.last_mut()) {
                    Some(item) => item.push(Block::Paragraph(content)),
                    None => done.push(Block::Paragraph(content)),
                }
            }
            Shape::Paragraph => add_block(&mut done, &mut open, Block::Paragraph(content)),
            Shape::Heading(level) => add_block(&mut done, &mut open, Block::Heading { level, content }),
            Shape::Rule => add_block(&mut done, &mut open, Block::Rule),
        }
    }
    close_lists(&mut done, &mut open, 0);
    tidy(done)
}

/// A list that may get more items.
struct OpenList {
    level: usize,
    start: Option<u64>,
    items: Vec<Vec<Block>>,
}

fn add_item(
    done: &mut Vec<Block>,
    open: &mut Vec<OpenList>,
    level: usize,
    number: Option<u64>,
    content: Vec<Inline>,
) {
    let keep = open.iter().take_while(|list| list.level <= level).count();
    close_lists(done, open, keep);
    let item = vec![Block::Paragraph(content)];
    if let Some(list) = open.last_mut().filter(|list| list.level == level || keep == MAX_DEPTH) {
        let next = list.start.map(|start| start.saturating_add(list.items.len() as u64));
        if next == number {
            list.items.push(item);
            return;
        }
        close_lists(done, open, keep - 1);
    }
    open.push(OpenList { level, start: number, items: vec![item] });
}

fn add_block(done: &mut Vec<Block>, open: &mut Vec<OpenList>, block: Block) {
    close_lists(done, open, 0);
    done.push(block);
}

/// Closes the innermost lists until `keep` are open; each goes under the last item of the one around it.
fn close_lists(done: &mut Vec<Block>, open: &mut Vec<OpenList>, keep: usize) {
    while open.len() > keep {
        let Some(OpenList { start, items, .. }) = open.pop() else { return };
        let list = Block::List { start, tight: true, items };
        match open.last_mut().and_then(|around| around.items.last_mut()) {
            Some(item) => item.push(list),
            None => done.push(list),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::write;

    fn item(level: usize, number: Option<u64>, text: &str) -> Line {
        Line { shape: Shape::Item { level, number }, content: vec![Inline::Text(text.to_owned())] }
    }

    #[track_caller]
    fn check(lines: Vec<Line>, expected: &str) {
        assert_eq!(write(&blocks(lines)), expected);
    }

    #[test]
    fn skipped_levels_nest_by_one() {
        check(
            vec![
                item(0, None, "a"),
                item(3, None, "b"),
                item(3, None, "c"),
                item(1, None, "d"),
                item(0, None, "e"),
            ],
            "- a\n\n  - b\n  - c\n\n  * d\n\n- e",
        );
    }

    #[test]
    fn a_number_that_does_not_count_on_starts_a_list() {
        check(
            vec![item(0, Some(1), "a"), item(0, Some(2), "b"), item(0, Some(1), "c")],
            "1. a\n2. b\n\n1) c",
        );
    }
}
