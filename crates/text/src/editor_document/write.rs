//! Blocks to an editor document.

use super::{Attributes, Mark, Node, mark, node};
use crate::blocks::{Block, Inline};
use crate::tidy::{Style, tidy};

/// The editor document of `blocks`, as JSON. Never without a paragraph to write in.
pub fn to_editor(blocks: &[Block]) -> String {
    json(&document(&tidy(blocks.to_vec())))
}

pub(super) fn json(node: &Node) -> String {
    // Serialising strings and numbers cannot fail.
    serde_json::to_string(node).unwrap_or_default()
}

pub(super) fn document(blocks: &[Block]) -> Node {
    let mut content = nodes(blocks);
    if content.is_empty() {
        content.push(parent(node::PARAGRAPH, Vec::new()));
    }
    parent(node::DOCUMENT, content)
}

fn nodes(blocks: &[Block]) -> Vec<Node> {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Node {
    match block {
        Block::Paragraph(content) => parent(node::PARAGRAPH, inline_nodes(content)),
        Block::Heading { level, content } => {
            let attrs = Attributes { level: Some(*level), ..Attributes::default() };
            Node { attrs: Some(attrs), ..parent(node::HEADING, inline_nodes(content)) }
        }
        Block::List { start, tight, items } => {
            let kind = if start.is_some() { node::NUMBERS } else { node::BULLETS };
            let attrs = Attributes { start: *start, tight: Some(*tight), ..Attributes::default() };
            let items = items.iter().map(|item| parent(node::ITEM, nodes(item))).collect();
            Node { attrs: Some(attrs), ..parent(kind, items) }
        }
        Block::Quote(blocks) => parent(node::QUOTE, nodes(blocks)),
        Block::Code { info, text } => {
            let attrs = Attributes { info: Some(info.clone()), ..Attributes::default() };
            // An editor has no empty pieces of text.
            let lines = (!text.is_empty()).then(|| words(text.clone(), Vec::new()));
            Node { attrs: Some(attrs), ..parent(node::CODE, lines.into_iter().collect()) }
        }
        Block::Rule => parent(node::RULE, Vec::new()),
    }
}

fn parent(kind: &str, content: Vec<Node>) -> Node {
    Node { kind: kind.to_owned(), content, ..Node::default() }
}

fn words(text: String, marks: Vec<Mark>) -> Node {
    Node { kind: node::TEXT.to_owned(), text: Some(text), marks, ..Node::default() }
}

fn inline_nodes(content: &[Inline]) -> Vec<Node> {
    let mut out = Vec::new();
    push_inlines(content, &Style::default(), &mut out);
    out
}

fn push_inlines(content: &[Inline], style: &Style, out: &mut Vec<Node>) {
    for inline in content {
        match inline {
            Inline::Text(text) => push_words(text, marks(style), out),
            Inline::Code(text) => push_words(text, with(style, mark::CODE), out),
            Inline::SoftBreak => push_words(" ", with(style, mark::SOFT_BREAK), out),
            Inline::Break => {
                let kind = node::BREAK.to_owned();
                out.push(Node { kind, marks: marks(style), ..Node::default() });
            }
            Inline::Strong(content) => push_inlines(content, &Style { strong: true, ..style.clone() }, out),
            Inline::Emphasis(content) => {
                push_inlines(content, &Style { emphasis: true, ..style.clone() }, out);
            }
            Inline::Link { href, content } => {
                push_inlines(content, &Style { href: Some(href.clone()), ..style.clone() }, out);
            }
        }
    }
}

/// Neighbours with the same marks are one piece, as the editor itself would have it.
fn push_words(text: &str, marks: Vec<Mark>, out: &mut Vec<Node>) {
    if text.is_empty() {
        return;
    }
    if let Some(Node { text: Some(before), marks: same, .. }) = out.last_mut()
        && *same == marks
    {
        before.push_str(text);
    } else {
        out.push(words(text.to_owned(), marks));
    }
}

fn with(style: &Style, kind: &str) -> Vec<Mark> {
    let mut marks = marks(style);
    marks.push(plain(kind));
    marks
}

/// In the order of the schema, so that two documents that say the same are the same text.
fn marks(style: &Style) -> Vec<Mark> {
    let mut marks = Vec::new();
    if let Some(href) = &style.href {
        let attrs = Attributes { href: Some(href.clone()), ..Attributes::default() };
        marks.push(Mark { kind: mark::LINK.to_owned(), attrs: Some(attrs) });
    }
    if style.emphasis {
        marks.push(plain(mark::EMPHASIS));
    }
    if style.strong {
        marks.push(plain(mark::STRONG));
    }
    marks
}

fn plain(kind: &str) -> Mark {
    Mark { kind: kind.to_owned(), attrs: None }
}
