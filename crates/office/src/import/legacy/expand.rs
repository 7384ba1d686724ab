//! Brings questions that stand inside something to the top: in a list, in a quoted mail, on a line of a paragraph.

use super::names::Names;
use crate::import::cut::lines;
use text::blocks::{Block, Inline};

/// `blocks` with every question a block of its own at the top level. What holds no question is not touched.
pub(super) fn expand(blocks: Vec<Block>, names: &Names) -> Vec<Block> {
    let mut out = Vec::new();
    for block in blocks {
        if !holds_question(&block, names) {
            out.push(block);
            continue;
        }
        match block {
            Block::Paragraph(content) => expand_lines(&content, names, &mut out),
            Block::Quote(blocks) => out.extend(expand(blocks, names)),
            Block::List { start, tight, items } => {
                for (at, item) in (0..).zip(items) {
                    if item.iter().any(|block| holds_question(block, names)) {
                        out.extend(expand(item, names));
                    } else {
                        let start = start.map(|start| start + at);
                        push_item(&mut out, start, tight, item);
                    }
                }
            }
            other => out.push(other),
        }
    }
    out
}

fn holds_question(block: &Block, names: &Names) -> bool {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            lines(content).iter().any(|(_, line)| names.find_in(line).is_some())
        }
        _ => block.children().any(|child| holds_question(child, names)),
    }
}

/// Each line that is a question becomes a paragraph; the lines between stay together.
fn expand_lines(content: &[Inline], names: &Names, out: &mut Vec<Block>) {
    let mut together: Vec<Inline> = Vec::new();
    for (before, line) in lines(content) {
        if names.find_in(&line).is_some() {
            out.push(Block::Paragraph(std::mem::take(&mut together)));
            out.push(Block::Paragraph(line));
        } else {
            together.extend(before.filter(|_| !together.is_empty()));
            together.extend(line);
        }
    }
    out.push(Block::Paragraph(together));
    out.retain(|block| !matches!(block, Block::Paragraph(content) if content.is_empty()));
}

/// Items between two questions are one list.
fn push_item(out: &mut Vec<Block>, start: Option<u64>, tight: bool, item: Vec<Block>) {
    match out.last_mut() {
        Some(Block::List { start: first, items, .. })
            if first.map(|first| first + items.len() as u64) == start
                && first.is_some() == start.is_some() =>
        {
            items.push(item);
        }
        _ => out.push(Block::List { start, tight, items: vec![item] }),
    }
}
