//! Blocks to HTML elements.

use crate::export::Outline;
use crate::export::escape::push_text;
use crate::export::outline::LEVELS;
use text::{Block, Inline, href};

/// Adds the whole report: its title, its questions as headings, its answers.
pub(super) fn push(out: &mut String, outline: &Outline) {
    push_heading(out, LEVELS[0], |out| push_text(out, &outline.title));
    out.push_str("<p>");
    push_text(out, &outline.about);
    out.push_str("</p>\n");
    for section in &outline.sections {
        push_heading(out, LEVELS[1], |out| push_text(out, &section.heading));
        push_blocks(out, &section.blocks, false);
    }
}

fn push_heading(out: &mut String, level: u8, content: impl FnOnce(&mut String)) {
    out.push_str(&format!("<h{level}>"));
    content(out);
    out.push_str(&format!("</h{level}>\n"));
}

/// `tight`: the paragraphs stand in a list whose items have no white space between them.
fn push_blocks(out: &mut String, blocks: &[Block], tight: bool) {
    for block in blocks {
        match block {
            Block::Paragraph(content) if tight => {
                push_inlines(out, content);
                out.push('\n');
            }
            Block::Paragraph(content) => {
                out.push_str("<p>");
                push_inlines(out, content);
                out.push_str("</p>\n");
            }
            Block::Heading { level, content } => {
                push_heading(out, *level, |out| push_inlines(out, content));
            }
            Block::List { start, tight, items } => push_list(out, *start, *tight, items),
            Block::Quote(quoted) => {
                out.push_str("<blockquote>\n");
                push_blocks(out, quoted, false);
                out.push_str("</blockquote>\n");
            }
            Block::Code { info, text } => {
                if !info.is_empty() {
                    out.push_str("<p>");
                    push_text(out, info);
                    out.push_str("</p>\n");
                }
                out.push_str("<pre><code>");
                push_text(out, text);
                out.push_str("</code></pre>\n");
            }
            Block::Rule => out.push_str("<hr>\n"),
        }
    }
}

fn push_list(out: &mut String, start: Option<u64>, tight: bool, items: &[Vec<Block>]) {
    match start {
        None => out.push_str("<ul>\n"),
        Some(1) => out.push_str("<ol>\n"),
        Some(start) => out.push_str(&format!("<ol start=\"{start}\">\n")),
    }
    for item in items {
        out.push_str("<li>");
        push_blocks(out, item, tight);
        // The line end after the last words would only be noise.
        out.truncate(out.trim_end_matches('\n').len());
        out.push_str("</li>\n");
    }
    out.push_str(if start.is_some() { "</ol>\n" } else { "</ul>\n" });
}

fn push_inlines(out: &mut String, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => push_text(out, text),
            Inline::Strong(content) => push_element(out, "strong", content),
            Inline::Emphasis(content) => push_element(out, "em", content),
            Inline::Link { href, content } => push_link(out, href, content),
            Inline::Code(text) => {
                out.push_str("<code>");
                push_text(out, text);
                out.push_str("</code>");
            }
            Inline::SoftBreak => out.push('\n'),
            Inline::Break => out.push_str("<br>\n"),
        }
    }
}

fn push_element(out: &mut String, name: &str, content: &[Inline]) {
    out.push_str(&format!("<{name}>"));
    push_inlines(out, content);
    out.push_str(&format!("</{name}>"));
}

/// The parser makes only safe links. Whoever made these blocks in another way gets no other.
fn push_link(out: &mut String, address: &str, content: &[Inline]) {
    match href::safe(address) {
        Some(address) => {
            out.push_str("<a href=\"");
            push_text(out, &address);
            out.push_str("\">");
            push_inlines(out, content);
            out.push_str("</a>");
        }
        None => {
            push_inlines(out, content);
            push_text(out, &format!(" ({address})"));
        }
    }
}
