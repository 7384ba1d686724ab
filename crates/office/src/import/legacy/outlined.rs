//! Reports with the questions as headings: what our own Markdown is, and what careful people write.

use super::names::Names;
use text::blocks::{Block, Inline, headings, inline_text};
use text::headings::{LEVEL, shift_to};

/// The words, in italics, that our exports have where there is no answer.
pub const UNANSWERED: [&str; 2] = ["Niet ingevuld", "Not answered"];

/// The level at which every one of `questions` questions is a heading, if there is one.
pub(super) fn level(blocks: &[Block], names: &Names, questions: usize) -> Option<u8> {
    let found: Vec<(u8, usize)> = blocks
        .iter()
        .filter_map(|block| {
            let Block::Heading { level, content } = block else { return None };
            Some((*level, names.find(&inline_text(content))?.question))
        })
        .collect();
    (1..=6).find(|level| questions > 0 && (0..questions).all(|question| found.contains(&(*level, question))))
}

/// The level of a heading.
pub(super) fn level_of(block: &Block) -> Option<u8> {
    match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    }
}

/// Headings under a question that is a heading itself, as they are inside an answer.
pub(super) fn raise(blocks: Vec<Block>, question: Option<u8>) -> Vec<Block> {
    let highest = headings(&blocks).iter().map(|(level, _)| *level).min();
    match (question, highest) {
        (Some(question), Some(highest)) if highest > question => shift_to(LEVEL, blocks),
        _ => blocks,
    }
}

/// Whether `blocks` only say that there is no answer.
pub(super) fn is_unanswered(blocks: &[Block]) -> bool {
    match blocks {
        [Block::Paragraph(content)] => match &content[..] {
            [Inline::Emphasis(words)] => UNANSWERED.contains(&inline_text(words).as_str()),
            _ => false,
        },
        _ => false,
    }
}
