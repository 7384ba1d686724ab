//! Plain text, laid out as the reports were before there was a form: headings as they are, bullets as hyphens.

use super::Outline;
use text::{Block, Inline};

/// The answers under their headings, for pasting where there is no mark-up. It has no title: who pastes a report into a
/// mail gives it its own.
pub fn text(outline: &Outline) -> String {
    let sections = outline.sections.iter().map(|section| {
        let answer = blocks(&section.blocks, "\n\n");
        format!("{}\n\n{answer}\n", visible(&section.heading))
    });
    sections.collect::<Vec<_>>().join("\n")
}

fn blocks(blocks: &[Block], between: &str) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(between)
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => inlines(content),
        Block::List { start, tight, items } => {
            let between = if *tight { "\n" } else { "\n\n" };
            let items = (0..).zip(items).map(|(at, item)| {
                let mark = match start {
                    Some(start) => format!("{}. ", start.saturating_add(at)),
                    None => "- ".to_owned(),
                };
                indented(&blocks(item, between), &mark, &" ".repeat(mark.len()))
            });
            items.collect::<Vec<_>>().join(between)
        }
        Block::Quote(quoted) => indented(&blocks(quoted, "\n\n"), "> ", "> "),
        Block::Code { info, text } if info.is_empty() => visible(text),
        Block::Code { info, text } => visible(&format!("{info}\n{text}")),
        Block::Rule => "---".to_owned(),
    }
}

/// The words of `content`, with the address of a link behind its words.
pub(crate) fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    push_inlines(&mut out, content);
    out
}

fn push_inlines(out: &mut String, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(&visible(text)),
            Inline::Strong(content) | Inline::Emphasis(content) => push_inlines(out, content),
            Inline::Link { href, content } => {
                let words = inlines(content);
                let address = href.strip_prefix("mailto:").unwrap_or(href);
                out.push_str(&words);
                if words != address && words != *href {
                    out.push_str(&format!(" ({address})"));
                }
            }
            Inline::SoftBreak => out.push(' '),
            Inline::Break => out.push('\n'),
        }
    }
}

/// Without the controls that would do something to the program that the text is pasted into.
fn visible(text: &str) -> String {
    let shown = |c| if super::escape::is_allowed(c) { c } else { '\u{fffd}' };
    text.chars().map(shown).collect()
}

/// `text` with `first` before its first line and `rest` before the others. Empty lines get no spaces at the end.
fn indented(text: &str, first: &str, rest: &str) -> String {
    let line = |(at, line): (usize, &str)| {
        let before = if at == 0 { first } else { rest };
        if line.is_empty() { before.trim_end().to_owned() } else { format!("{before}{line}") }
    };
    text.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}
