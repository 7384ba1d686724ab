//! Headings that stand on one line with the text below them: "**Achtergrond:** Na de top …"

use super::cut;
use text::Block;
use text::blocks::{Inline, inline_text};
use text::fold::is_one_of;

/// Puts each of the `known` headings on a line of its own. It is one where it is bold and ends in a colon, or where the
/// line ends behind it.
pub(super) fn split(blocks: Vec<Block>, known: &[&str]) -> Vec<Block> {
    let mut out = Vec::new();
    for block in blocks {
        let heading = match &block {
            Block::Paragraph(content) => end_of_heading(content, known),
            _ => None,
        };
        match (block, heading) {
            (Block::Paragraph(content), Some((heading, end))) => {
                out.push(Block::Paragraph(vec![Inline::Text(heading)]));
                let rest = cut::after(&content, end);
                let spaces =
                    inline_text(&rest).len() - inline_text(&rest).trim_start_matches([' ', ':', '\n']).len();
                out.push(Block::Paragraph(cut::after(&rest, spaces)));
            }
            (block, _) => out.push(block),
        }
    }
    out
}

/// The heading that a paragraph begins with, and where in its words it ends.
fn end_of_heading(content: &[Inline], known: &[&str]) -> Option<(String, usize)> {
    let text = inline_text(content);
    if let Some((line, rest)) = text.split_once('\n')
        && is_one_of(line, known)
        && !rest.trim().is_empty()
    {
        return Some((line.to_owned(), line.len()));
    }
    let [Inline::Strong(bold), _, ..] = content else { return None };
    let bold = inline_text(bold);
    let rest = text.get(bold.len()..)?;
    let has_colon = bold.trim_end().ends_with(':') || rest.trim_start().starts_with(':');
    (has_colon && is_one_of(&bold, known)).then(|| (bold.clone(), bold.len()))
}
