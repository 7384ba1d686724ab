//! XML as office programs write it. Elements and attributes go by their local names: the namespaces differ between the
//! versions of a format, the names do not.

use roxmltree::{Document, Node};

use super::{ImportError, budget, decode};
use crate::zip::Archive;

/// The deepest nesting that is read with its structure; of what is deeper only the words are kept.
pub(super) const MAX_DEPTH: usize = 100;

/// The text of an XML file in an archive, or `None` where there is no such file.
pub(super) fn text(archive: &Archive, name: &str) -> Result<Option<String>, ImportError> {
    Ok(archive.file(name)?.map(|bytes| decode::text(&bytes)))
}

/// The document in `text`. A definition of entities, which office programs never write, is refused.
pub(super) fn parse(text: &str) -> Result<Document<'_>, ImportError> {
    budget::check_xml(text)?;
    Document::parse(text).map_err(|_| ImportError::Broken)
}

/// An attribute.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The elements directly inside.
pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

/// The first element of this name directly inside.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    elements(node).find(|child| child.tag_name().name() == name)
}

/// The elements of this name anywhere inside.
pub(super) fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

/// All the text inside.
pub(super) fn words(node: Node) -> String {
    node.descendants().filter_map(|node| node.is_text().then(|| node.text()).flatten()).collect()
}
