//! What is pasted, as structured text.

use std::cell::RefCell;

use js_sys::Function;
use office::import::paste::{self, Notice, TreeBuilder};
use office::import::plain::from_plain;
use office::import::plain::is_source;
use text::{Block, write};
use wasm_bindgen::prelude::*;
use web_sys::{ClipboardEvent, Document, Element, Node};

/// A text to paste, and what to tell about it.
pub struct Paste {
    /// CommonMark.
    pub text: String,
    /// Whether the text is made of blocks, and wants to stand on lines of its own.
    pub is_blocks: bool,
    /// What was kept and left out; `None` where the text is as it was.
    pub notice: Option<Notice>,
}

/// What the clipboard holds, read by how much it says: HTML, then plain text. `None` where the browser does right by
/// itself: one line of plain text, or CommonMark that was copied from an editor like this one.
pub fn read(event: &ClipboardEvent, known: &[&str]) -> Option<Paste> {
    let data = event.clipboard_data()?;
    let html = data.get_data("text/html").unwrap_or_default();
    let plain = data.get_data("text/plain").unwrap_or_default();
    if is_source(&plain) {
        return None;
    }
    let pasted = if html.trim().is_empty() { None } else { from_html(&html, known) };
    let (blocks, notice) = match pasted {
        Some(pasted) if !pasted.blocks.is_empty() => (pasted.blocks, Some(pasted.notice)),
        _ if plain.trim().contains('\n') => (from_plain(&plain, known), None),
        _ => return None,
    };
    Some(Paste { text: write(&blocks), is_blocks: !matches!(blocks[..], [Block::Paragraph(_)]), notice })
}

/// The text of an HTML document. Nothing in it can act: no script runs, nothing is fetched, and no policy is broken.
pub fn from_html(html: &str, known: &[&str]) -> Option<paste::Pasted> {
    Some(paste::read(&tree(html)?, known))
}

/// The tree of an HTML document.
pub fn tree(html: &str) -> Option<Vec<paste::Node>> {
    let document = parse(html).ok()?;
    let mut tree = TreeBuilder::default();
    // From the very top: what stands before the text of a fragment may have opened the body.
    walk(document.document_element()?.into(), &mut tree);
    Some(tree.finish())
}

thread_local! {
    static PARSER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says what parses HTML: a function from text to a document, by way of [`inert_html`]. Where trusted types are required
/// it needs the page's one policy, which `trust.js` has.
#[wasm_bindgen(js_name = setParser)]
pub fn set_parser(parser: Function) {
    PARSER.set(Some(parser));
}

/// HTML without all that could act: the only HTML that the page's policy makes.
#[wasm_bindgen(js_name = inertHtml)]
pub fn inert_html(html: &str) -> String {
    paste::inert(html)
}

fn parse(html: &str) -> Result<Document, JsValue> {
    let parser = PARSER.with_borrow(Clone::clone).ok_or(JsValue::NULL)?;
    parser.call1(&JsValue::NULL, &html.into())?.dyn_into()
}

/// The steps of a walk through the tree below `root`, without recursion: pasted documents nest without bound.
fn walk(root: Node, tree: &mut TreeBuilder) {
    let mut node = root.clone();
    loop {
        enter(&node, tree);
        if let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        loop {
            leave(&node, tree);
            if node.is_same_node(Some(&root)) {
                return;
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent_node() {
                Some(parent) => node = parent,
                None => return,
            }
        }
    }
}

fn enter(node: &Node, tree: &mut TreeBuilder) {
    if let Some(element) = node.dyn_ref::<Element>() {
        let names = element.get_attribute_names();
        let attributes = names.iter().filter_map(|name| {
            let name = name.as_string()?;
            let value = element.get_attribute(&name)?;
            Some((name, value))
        });
        tree.open_inert(&element.local_name(), attributes);
    } else if node.node_type() == Node::TEXT_NODE {
        tree.text(&node.node_value().unwrap_or_default());
    } else if node.node_type() == Node::COMMENT_NODE {
        tree.comment(&node.node_value().unwrap_or_default());
    }
}

fn leave(node: &Node, tree: &mut TreeBuilder) {
    if node.node_type() == Node::ELEMENT_NODE {
        tree.close();
    }
}
