//! The block model: what a piece of structured text is, whatever it was read from.

use super::fold::squeezed;

/// A block of text: what stands on lines of its own.
///
/// The parser never nests blocks deeper than [`MAX_DEPTH`], so walking or dropping a tree cannot exhaust the stack.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading, 1 (largest) to 6. Never empty and always on one line.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The words of the heading.
        content: Vec<Inline>,
    },
    /// A bulleted or numbered list. Never empty, and no item is empty.
    List {
        /// The first number of a numbered list; `None` for bullets.
        start: Option<u64>,
        /// Whether the items stand directly under each other, without white space between them.
        tight: bool,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// Quoted blocks.
    Quote(Vec<Block>),
    /// Text to be shown letter for letter. CommonMark makes it of fenced and indented code.
    Code {
        /// What follows the opening fence (a language name), usually empty.
        info: String,
        /// The lines, without line endings at the end.
        text: String,
    },
    /// A horizontal line between two parts.
    Rule,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italic.
    Emphasis(Vec<Inline>),
    /// A live link. `href` always starts with `http:`, `https:` or `mailto:` (see [`super::href::safe`]).
    Link {
        /// The address.
        href: String,
        /// The words to click on, never empty and never another link.
        content: Vec<Inline>,
    },
    /// Words to be shown letter for letter.
    Code(String),
    /// The source continues on a new line, the reader sees a space.
    SoftBreak,
    /// The reader sees a new line.
    Break,
}

/// The deepest nesting of blocks the parser makes; deeper quotes and lists are read as if they stood at this depth.
/// The words are kept.
pub const MAX_DEPTH: usize = 24;

impl Block {
    /// The blocks directly inside this one: of a quote, or of all items of a list.
    pub fn children(&self) -> impl Iterator<Item = &Block> {
        let (quoted, items): (&[Block], &[Vec<Block>]) = match self {
            Block::Quote(blocks) => (blocks, &[]),
            Block::List { items, .. } => (&[], items),
            _ => (&[], &[]),
        };
        quoted.iter().chain(items.iter().flatten())
    }
}

/// The words of `blocks` without any markup: one line per paragraph, heading, item or code line.
pub fn plain_text(blocks: &[Block]) -> String {
    let mut out = String::new();
    push_blocks(blocks, &mut out);
    out
}

/// The words of `inlines` without any markup. A soft break is a space, a line break a new line.
pub fn inline_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_inlines(inlines, &mut out);
    out
}

/// Every heading in reading order, also inside lists and quotes, as level and plain words.
pub fn headings(blocks: &[Block]) -> Vec<(u8, String)> {
    let mut found = Vec::new();
    collect_headings(blocks, &mut found);
    found
}

/// How many list items stand under the heading `name`, up to the next heading of the same or a higher rank.
///
/// `None` when there is no such heading. Names are compared by [`super::fold::squeezed`]: case, punctuation and spaces
/// do not count. Nested items count too; headings inside lists and quotes are not looked at.
pub fn items_under(blocks: &[Block], name: &str) -> Option<usize> {
    let wanted = squeezed(name);
    let is_wanted = |content: &[Inline]| squeezed(&inline_text(content)) == wanted;
    let (at, rank) = blocks.iter().enumerate().find_map(|(at, block)| match block {
        Block::Heading { level, content } if is_wanted(content) => Some((at, *level)),
        _ => None,
    })?;
    let section = blocks[at + 1..]
        .iter()
        .take_while(|block| !matches!(block, Block::Heading { level, .. } if *level <= rank));
    Some(section.map(count_items).sum())
}

fn count_items(block: &Block) -> usize {
    let own = if let Block::List { items, .. } = block { items.len() } else { 0 };
    own + block.children().map(count_items).sum::<usize>()
}

fn push_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => push_inlines(content, out),
            Block::Code { text, .. } => out.push_str(text),
            Block::List { items, .. } => items.iter().for_each(|item| {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
                push_blocks(item, out);
            }),
            Block::Quote(blocks) => push_blocks(blocks, out),
            Block::Rule => {}
        }
    }
}

fn push_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                push_inlines(content, out);
            }
            Inline::SoftBreak => out.push(' '),
            Inline::Break => out.push('\n'),
        }
    }
}

fn collect_headings(blocks: &[Block], found: &mut Vec<(u8, String)>) {
    for block in blocks {
        if let Block::Heading { level, content } = block {
            found.push((*level, inline_text(content)));
        }
        for child in block.children() {
            collect_headings(std::slice::from_ref(child), found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn plain_text_has_one_line_per_block_and_no_markup() {
        let blocks =
            parse("## A *b*\n\n- c [d](https://x.nl)\n  - e\n- f\n\n> g\n> h\n\n---\n\nlast\\\nline");
        assert_eq!(plain_text(&blocks), "A b\nc d\ne\nf\ng h\nlast\nline");
    }

    #[test]
    fn items_count_up_to_the_next_heading_of_the_same_rank() {
        let blocks = parse("## Leerpunten:\n\ntext\n\n- a\n  1. b\n\n### More\n\n- c\n\n## Rest\n\n- d");
        assert_eq!(items_under(&blocks, "leerpunten"), Some(3));
        assert_eq!(items_under(&blocks, "rest"), Some(1));
        assert_eq!(items_under(&parse("## Leerpunten\n\nnone"), "Leerpunten"), Some(0));
        assert_eq!(items_under(&blocks, "Achtergrond"), None);
    }

    #[test]
    fn headings_come_in_reading_order() {
        let found = headings(&parse("# A\n\n> ## B\n\n- ### C"));
        assert_eq!(found, [(1, "A".to_owned()), (2, "B".to_owned()), (3, "C".to_owned())]);
    }
}
