//! Blocks as the document of the visual editor, and back.
//!
//! The editor is ProseMirror, which reads and writes its documents as JSON: nodes with a type, attributes and content,
//! and text with marks. The node types and marks are those of `crates/extras/src/editor/surface/schema.js`. A document
//! says everything that blocks say, so `from_editor(&to_editor(b)) == tidy(b)`. An editor can hold more than blocks can
//! say (an empty item, a space at the end of a line); that is lost on the way back, as CommonMark would lose it.

#[cfg(feature = "commonmark")]
mod caret;
mod read;
mod write;

#[cfg(feature = "commonmark")]
pub use caret::{Opened, open, source_with_caret};
pub use read::{EditorDocumentError, from_editor};
pub use write::to_editor;

use serde::{Deserialize, Serialize};

/// A node as ProseMirror writes it. What is absent there is left out here too.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Node {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attrs: Option<Attributes>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    content: Vec<Node>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    marks: Vec<Mark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// The style of a piece of text, or what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Mark {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attrs: Option<Attributes>,
}

/// The attributes of all types together: each uses its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Attributes {
    /// Of a heading: 1 to 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    /// Of a numbered list: its first number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<u64>,
    /// Of a list: whether its items stand directly under each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tight: Option<bool>,
    /// Of a code block: the language name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    info: Option<String>,
    /// Of a link: its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    href: Option<String>,
}

/// The names of the node types.
mod node {
    pub const DOCUMENT: &str = "doc";
    pub const PARAGRAPH: &str = "paragraph";
    pub const HEADING: &str = "heading";
    pub const BULLETS: &str = "bullet_list";
    pub const NUMBERS: &str = "ordered_list";
    pub const ITEM: &str = "list_item";
    pub const QUOTE: &str = "quote";
    pub const CODE: &str = "code_block";
    pub const RULE: &str = "rule";
    pub const TEXT: &str = "text";
    pub const BREAK: &str = "break";
}

/// The names of the marks.
mod mark {
    pub const LINK: &str = "link";
    pub const EMPHASIS: &str = "emphasis";
    pub const STRONG: &str = "strong";
    pub const CODE: &str = "code";
    /// A soft break is a space with a mark: to the writer it is a space like any other.
    pub const SOFT_BREAK: &str = "soft_break";
}
