//! Headings that stand on one line with the text below them: "**Achtergrond:** Na de top …"

use super::cut;
use text::blocks::{Block, Inline, inline_text};
use text::fold::is_one_of;

/// Puts each of the `known` headings on a line of its own. It is one where it is bold and ends in a colon, or where it is
/// alone on a line of a paragraph.
pub(super) fn split(blocks: Vec<Block>, known: &[&str]) -> Vec<Block> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(content) if holds_heading(&content, known) => {
                split_lines(&content, known, &mut out)
            }
            block => out.push(block),
        }
    }
    out
}

fn holds_heading(content: &[Inline], known: &[&str]) -> bool {
    let text = inline_text(content);
    text.lines().count() > 1 && text.lines().any(|line| is_one_of(line, known))
        || bold_heading(content, known).is_some()
}

fn split_lines(content: &[Inline], known: &[&str], out: &mut Vec<Block>) {
    let mut together = Vec::new();
    for (before, line) in cut::lines(content) {
        let heading = match bold_heading(&line, known) {
            Some(heading) => Some(heading),
            None => is_one_of(&inline_text(&line), known).then(|| inline_text(&line).len()),
        };
        let Some(end) = heading else {
            together.extend(before.filter(|_| !together.is_empty()));
            together.extend(line);
            continue;
        };
        push(std::mem::take(&mut together), out);
        let text = inline_text(&line);
        push(vec![Inline::Text(text[..end].to_owned())], out);
        let rest = &text[end..];
        let spaces = rest.len() - rest.trim_start_matches([' ', ':']).len();
        together = cut::after(&line, end + spaces);
    }
    push(together, out);
}

fn push(content: Vec<Inline>, out: &mut Vec<Block>) {
    if !content.is_empty() {
        out.push(Block::Paragraph(content));
    }
}

/// Where the heading ends that a line begins with, in bold and with a colon.
fn bold_heading(line: &[Inline], known: &[&str]) -> Option<usize> {
    let [Inline::Strong(bold), _, ..] = line else { return None };
    let text = inline_text(line);
    let bold = inline_text(bold);
    let rest = text.get(bold.len()..)?;
    let has_colon = bold.trim_end().ends_with(':') || rest.trim_start().starts_with(':');
    (has_colon && is_one_of(&bold, known)).then_some(bold.len())
}
