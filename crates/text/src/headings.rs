//! Headings inside an answer: recognising them, and the level they stand at.

use super::blocks::{Block, Inline, headings, inline_text};
use super::fold::is_one_of;
use super::tidy::tidy_inlines;

/// The level of headings inside an answer.
pub const LEVEL: u8 = 2;

/// Makes a heading of every paragraph that says just one of the `known` headings ("Achtergrond", "**Leerpunten:**").
/// Bold and a colon go, because a heading shows that by itself. Only at the top level: an item stays an item.
pub fn promote(blocks: Vec<Block>, known: &[&str]) -> Vec<Block> {
    let promote_one = |block| match block {
        Block::Paragraph(content) if is_one_of(&inline_text(&content), known) => as_heading(&content),
        other => other,
    };
    blocks.into_iter().map(promote_one).collect()
}

/// Moves all headings up or down together until the highest has level `top`, also those inside lists and quotes. What
/// would come below level 6 stays there, because CommonMark has no more.
pub fn shift_to(top: u8, blocks: Vec<Block>) -> Vec<Block> {
    let highest = headings(&blocks).iter().map(|(level, _)| *level).min();
    match highest {
        Some(highest) => shift(blocks, highest, top),
        None => blocks,
    }
}

/// Gives headings the levels from `top` down, so that none is more than one level below the heading above it. Also those
/// inside lists and quotes; what would come below level 6 stays there.
pub fn without_gaps(top: u8, blocks: Vec<Block>) -> Vec<Block> {
    level(blocks, top, &mut Vec::new())
}

/// `open` are the levels of the headings that the reader is below, as they were written.
fn level(blocks: Vec<Block>, top: u8, open: &mut Vec<u8>) -> Vec<Block> {
    let level_one = |block| match block {
        Block::Heading { level, content } => {
            open.retain(|above| *above < level);
            let new = open.len().saturating_add(top.into()).min(6);
            open.push(level);
            Block::Heading { level: u8::try_from(new).unwrap_or(6), content }
        }
        Block::Quote(blocks) => Block::Quote(self::level(blocks, top, open)),
        Block::List { start, tight, items } => {
            let items = items.into_iter().map(|item| self::level(item, top, open)).collect();
            Block::List { start, tight, items }
        }
        other => other,
    };
    blocks.into_iter().map(level_one).collect()
}

fn shift(blocks: Vec<Block>, from: u8, to: u8) -> Vec<Block> {
    let shift_one = |block| match block {
        Block::Heading { level, content } => {
            Block::Heading { level: level.saturating_sub(from).saturating_add(to).min(6), content }
        }
        Block::Quote(blocks) => Block::Quote(shift(blocks, from, to)),
        Block::List { start, tight, items } => {
            let items = items.into_iter().map(|item| shift(item, from, to)).collect();
            Block::List { start, tight, items }
        }
        other => other,
    };
    blocks.into_iter().map(shift_one).collect()
}

fn as_heading(content: &[Inline]) -> Block {
    let words = inline_text(content);
    let words = words.trim().trim_end_matches(':').trim_end().to_owned();
    Block::Heading { level: LEVEL, content: tidy_inlines(&[Inline::Text(words)]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{parse, write};

    #[test]
    fn headings_move_together() {
        let shifted = |source: &str| write(&shift_to(3, parse(source)));
        assert_eq!(shifted("## a\n\n- # b\n\n> #### c"), "#### a\n\n- ### b\n\n> ###### c");
        assert_eq!(shifted("#### a\n\nb"), "### a\n\nb");
        assert_eq!(shifted("# a\n\n###### b"), "### a\n\n###### b");
        assert_eq!(shifted("a"), "a");
    }

    #[test]
    fn known_lines_become_headings() {
        let blocks = parse("Achtergrond\n\n**leerpunten**:\n\n- Achtergrond\n\nDe achtergrond is");
        let promoted = promote(blocks, &["Achtergrond", "Leerpunten"]);
        assert_eq!(write(&promoted), "## Achtergrond\n\n## leerpunten\n\n- Achtergrond\n\nDe achtergrond is");
    }
}
