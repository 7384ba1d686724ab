//! Headings that a question suggests, ready to insert.

use std::ops::Range;

use super::Edit;
use super::draft::{Draft, Splice, line_at};
use text::blocks::{Block, inline_text};
use text::fold::squeezed;
use text::parse;

/// Whether `heading` is in `text` already: as a heading, or as a line of its own that says just that. Case, spaces and
/// punctuation do not count.
pub fn has_heading(text: &str, heading: &str) -> bool {
    let wanted = squeezed(heading);
    parse(text).iter().any(|block| match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => {
            squeezed(&inline_text(content)) == wanted
        }
        _ => false,
    })
}

/// Inserts `heading` after the paragraph or list the caret is in, and puts the caret under it. `None` if it is there
/// already.
pub fn insert_heading(text: &str, selection: Range<usize>, heading: &str) -> Option<Edit> {
    if has_heading(text, heading) {
        return None;
    }
    let mut draft = Draft::open(text, selection);
    let lines = draft.lines();
    let caret = line_at(&lines, draft.selection.end);
    let next_blank = (caret..lines.len()).find(|&at| lines[at].is_blank());
    let at = next_blank.map_or(draft.text.len(), |at| lines[at].start);
    let before = draft.text[..at].trim_end_matches([' ', '\t', '\n']).len();
    let after = at + (draft.text[at..].len() - draft.text[at..].trim_start_matches([' ', '\t', '\n']).len());
    let gap = if before == 0 { "" } else { "\n\n" };
    let rest = if after == draft.text.len() { "" } else { "\n\n" };
    draft.selection = before..before;
    draft.apply(vec![
        Splice::new(before..after, format!("{gap}## {heading}\n\n")),
        Splice::behind_caret(after..after, rest),
    ]);
    Some(draft.close(text))
}
