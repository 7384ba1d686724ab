//! The one form of every text: what is stored, compared and written.
//!
//! CommonMark can say the same thing in many ways and cannot say some things at all (bold that ends in a space). After
//! [`tidy`] only what it can say is left, said in one way, which is what makes the round trip exact.

mod spans;

pub use spans::{Spans, Style};

use super::blocks::{Block, Inline};

/// The same text in its one form: neighbours merged, what is empty left out, white space collapsed and moved out of
/// bold, italic and links, lists tight where CommonMark would read them so.
pub fn tidy(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().filter_map(tidy_block).collect()
}

/// [`tidy`] for running text.
pub fn tidy_inlines(inlines: &[Inline]) -> Vec<Inline> {
    let mut spans = Spans::default();
    spans.push_inlines(inlines, &Style::default());
    spans.into_inlines()
}

fn tidy_block(block: Block) -> Option<Block> {
    Some(match block {
        Block::Paragraph(content) => Block::Paragraph(some(tidy_inlines(&content))?),
        Block::Heading { level, content } => {
            let one_line: Vec<_> = tidy_inlines(&content);
            Block::Heading { level: level.clamp(1, 6), content: some(tidy_inlines(&on_one_line(one_line)))? }
        }
        Block::List { start, tight, items } => {
            let items = some(items.into_iter().map(tidy).filter(|item| !item.is_empty()).collect())?;
            // The longest number CommonMark takes for a list has nine digits (0.31.2, section 5.2).
            Block::List { start: start.map(|n| n.min(999_999_999)), tight: is_tight(&items, tight), items }
        }
        Block::Quote(blocks) => Block::Quote(some(tidy(blocks))?),
        Block::Code { info, text } => {
            let info = info.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let text = text.trim_end_matches('\n').to_owned();
            if info.is_empty() && text.trim().is_empty() {
                return None;
            }
            Block::Code { info, text }
        }
        Block::Rule => Block::Rule,
    })
}

/// How CommonMark would read a list of these items (0.31.2, section 5.3): loose as soon as a blank line must stand
/// between two blocks of an item, and tight where no blank line can stand or none would show.
fn is_tight(items: &[Vec<Block>], wanted: bool) -> bool {
    if !items.iter().all(|item| fits_without_blank_lines(item)) {
        return false;
    }
    let shows = items.iter().flatten().any(|block| matches!(block, Block::Paragraph(_)));
    let room = items.len() > 1 || items.iter().any(|item| item.len() > 1);
    wanted || !shows || !room
}

/// One block, or a paragraph with a list under it. (A numbered list that does not start at 1 cannot interrupt a
/// paragraph.) Other pairs could stand together too, but are clearer apart.
fn fits_without_blank_lines(item: &[Block]) -> bool {
    match item {
        [_] => true,
        [Block::Paragraph(_), Block::List { start, .. }] => matches!(start, None | Some(1)),
        _ => false,
    }
}

fn on_one_line(content: Vec<Inline>) -> Vec<Inline> {
    content
        .into_iter()
        .map(|inline| match inline {
            Inline::SoftBreak | Inline::Break => Inline::Text(" ".to_owned()),
            Inline::Strong(content) => Inline::Strong(on_one_line(content)),
            Inline::Emphasis(content) => Inline::Emphasis(on_one_line(content)),
            Inline::Link { href, content } => Inline::Link { href, content: on_one_line(content) },
            other => other,
        })
        .collect()
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn space_moves_out_of_bold_and_neighbours_merge() {
        let bold = |inner: &str| Inline::Strong(vec![text(inner)]);
        let tidied =
            tidy_inlines(&[text(" a"), bold(" b "), bold("c"), text(" \n"), Inline::Break, text(" ")]);
        assert_eq!(tidied, [text("a "), bold("b c")]);
    }

    #[test]
    fn what_is_empty_goes() {
        let list = Block::List {
            start: None,
            tight: true,
            items: vec![vec![], vec![Block::Paragraph(vec![text("\u{a0}")])]],
        };
        assert_eq!(tidy(vec![list, Block::Quote(vec![])]), []);
    }
}
