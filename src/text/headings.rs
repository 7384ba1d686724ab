//! Lines that are headings because the form knows them.

use super::blocks::{Block, Inline, inline_text};
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

fn as_heading(content: &[Inline]) -> Block {
    let words = inline_text(content);
    let words = words.trim().trim_end_matches(':').trim_end().to_owned();
    Block::Heading { level: LEVEL, content: tidy_inlines(&[Inline::Text(words)]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{parse, write};

    #[test]
    fn known_lines_become_headings() {
        let blocks = parse("Achtergrond\n\n**leerpunten**:\n\n- Achtergrond\n\nDe achtergrond is");
        let promoted = promote(blocks, &["Achtergrond", "Leerpunten"]);
        assert_eq!(write(&promoted), "## Achtergrond\n\n## leerpunten\n\n- Achtergrond\n\nDe achtergrond is");
    }
}
