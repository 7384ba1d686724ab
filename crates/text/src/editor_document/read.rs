//! An editor document to blocks.

use std::fmt;

use serde::Deserialize;

use super::{Attributes, Mark, Node, mark, node};
use crate::blocks::{Block, Inline};
use crate::href;
use crate::tidy::{Spans, Style, tidy};

/// Why a text is not an editor document.
#[derive(Debug)]
pub enum EditorDocumentError {
    /// The text is not the JSON of a node.
    Json(serde_json::Error),
    /// A node has a type that the schema does not know, or stands where it cannot.
    Node(String),
}

impl fmt::Display for EditorDocumentError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditorDocumentError::Json(error) => write!(out, "not an editor document: {error}"),
            EditorDocumentError::Node(kind) => write!(out, "unexpected node {kind:?} in an editor document"),
        }
    }
}

impl std::error::Error for EditorDocumentError {}

/// The blocks of an editor document, tidied.
///
/// # Errors
/// What is wrong with the JSON. A document of our schema has no errors.
pub fn from_editor(json: &str) -> Result<Vec<Block>, EditorDocumentError> {
    document(&tree(json)?)
}

pub(super) fn tree(json: &str) -> Result<Node, EditorDocumentError> {
    let mut reader = serde_json::Deserializer::from_str(json);
    // A list inside a list is four levels of JSON. The editor bounds the depth of its documents.
    reader.disable_recursion_limit();
    Node::deserialize(&mut reader).map_err(EditorDocumentError::Json)
}

pub(super) fn document(node: &Node) -> Result<Vec<Block>, EditorDocumentError> {
    match node.kind.as_str() {
        node::DOCUMENT => Ok(tidy(blocks(&node.content)?)),
        _ => Err(EditorDocumentError::Node(node.kind.clone())),
    }
}

fn blocks(nodes: &[Node]) -> Result<Vec<Block>, EditorDocumentError> {
    nodes.iter().map(block).collect()
}

fn block(node: &Node) -> Result<Block, EditorDocumentError> {
    let Attributes { level, start, tight, info, .. } = node.attrs.clone().unwrap_or_default();
    Ok(match node.kind.as_str() {
        node::PARAGRAPH => Block::Paragraph(inlines(&node.content)?),
        node::HEADING => Block::Heading { level: level.unwrap_or(2), content: inlines(&node.content)? },
        node::BULLETS => {
            Block::List { start: None, tight: tight.unwrap_or(true), items: items(&node.content)? }
        }
        node::NUMBERS => {
            let start = Some(start.unwrap_or(1));
            Block::List { start, tight: tight.unwrap_or(true), items: items(&node.content)? }
        }
        node::QUOTE => Block::Quote(blocks(&node.content)?),
        node::CODE => {
            let text = node.content.iter().filter_map(|line| line.text.as_deref()).collect();
            Block::Code { info: info.unwrap_or_default(), text }
        }
        node::RULE => Block::Rule,
        _ => return Err(EditorDocumentError::Node(node.kind.clone())),
    })
}

fn items(nodes: &[Node]) -> Result<Vec<Vec<Block>>, EditorDocumentError> {
    let item = |item: &Node| match item.kind.as_str() {
        node::ITEM => blocks(&item.content),
        _ => Err(EditorDocumentError::Node(item.kind.clone())),
    };
    nodes.iter().map(item).collect()
}

fn inlines(nodes: &[Node]) -> Result<Vec<Inline>, EditorDocumentError> {
    let mut spans = Spans::default();
    for node in nodes {
        match (node.kind.as_str(), &node.text) {
            (node::TEXT, Some(text)) => push_words(&mut spans, text, &node.marks),
            (node::BREAK, _) => spans.push_break(),
            _ => return Err(EditorDocumentError::Node(node.kind.clone())),
        }
    }
    Ok(spans.into_inlines())
}

fn push_words(spans: &mut Spans, text: &str, marks: &[Mark]) {
    let style = style(marks);
    let has = |kind: &str| marks.iter().any(|mark| mark.kind == kind);
    // Words that were typed over a soft break have its mark and are words.
    if has(mark::SOFT_BREAK) && text.trim().is_empty() {
        spans.push_soft_break();
    } else if has(mark::CODE) {
        spans.push_code(text, &style);
    } else {
        spans.push_text(text, &style);
    }
}

fn style(marks: &[Mark]) -> Style {
    let mut style = Style::default();
    for mark in marks {
        match mark.kind.as_str() {
            mark::EMPHASIS => style.emphasis = true,
            mark::STRONG => style.strong = true,
            mark::LINK => {
                style.href = mark.attrs.as_ref().and_then(|attrs| href::safe(attrs.href.as_deref()?))
            }
            _ => {}
        }
    }
    style
}
