//! The tree the page hands over.

use super::inert::{attribute_before, element_before};

/// A node of parsed HTML.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// An element.
    Element {
        /// Its name in lower case, as HTML parsers give it; Word's own keep their prefix ("o:p").
        name: String,
        /// Its attributes, names in lower case.
        attributes: Vec<(String, String)>,
        /// What is inside.
        children: Vec<Node>,
    },
    /// Text, with its white space.
    Text(String),
    /// A comment, without `<!--` and `-->`. Word's conditional comments tell where a list's mark is.
    Comment(String),
}

/// Builds a tree from the steps of a walk through a document, without recursion on either side.
///
/// Elements nested deeper than [`TreeBuilder::MAX_DEPTH`] are left out and their content kept, so that no document can
/// exhaust the stack: not while it is read and not while it is dropped.
///
/// ```
/// use office::import::paste::{Node, TreeBuilder};
/// let mut tree = TreeBuilder::default();
/// tree.open("p", vec![]);
/// tree.text("Hallo");
/// tree.close();
/// assert!(matches!(&tree.finish()[..], [Node::Element { name, .. }] if name == "p"));
/// ```
#[derive(Debug, Default)]
pub struct TreeBuilder {
    done: Vec<Node>,
    open: Vec<Node>,
    too_deep: usize,
}

impl TreeBuilder {
    /// The deepest nesting kept. Office programs stay under 50, browsers stop at 512.
    pub const MAX_DEPTH: usize = 200;

    /// An element begins.
    pub fn open(&mut self, name: &str, attributes: Vec<(String, String)>) {
        if self.open.len() == Self::MAX_DEPTH {
            self.too_deep += 1;
        } else {
            let name = name.to_ascii_lowercase();
            self.open.push(Node::Element { name, attributes, children: Vec::new() });
        }
    }

    /// An element of a document that was made of [`inert`](super::inert) HTML begins.
    pub fn open_inert(&mut self, name: &str, attributes: impl IntoIterator<Item = (String, String)>) {
        let before = |(name, value): (String, String)| Some((attribute_before(&name)?.to_owned(), value));
        self.open(element_before(name), attributes.into_iter().filter_map(before).collect());
    }

    /// The innermost open element ends.
    pub fn close(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(node) = self.open.pop() {
            self.add(node);
        }
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        self.add(Node::Text(text.to_owned()));
    }

    /// A comment.
    pub fn comment(&mut self, text: &str) {
        self.add(Node::Comment(text.to_owned()));
    }

    /// The nodes at the top. Elements still open are closed.
    pub fn finish(mut self) -> Vec<Node> {
        while let Some(node) = self.open.pop() {
            self.add(node);
        }
        self.done
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(Node::Element { children, .. }) => children.push(node),
            _ => self.done.push(node),
        }
    }
}
