//! OpenDocument texts (ISO/IEC 26300), as LibreOffice, Word and Collabora write them.
//!
//! What comes out is the tree that HTML of the same text would be, because `text::paste` knows what to do with that.

mod blocks;
mod controls;
mod inlines;
mod lists;
mod margins;
mod styles;

use std::collections::HashMap;

use super::{ImportError, xml};
use crate::import::content::Tree;
use crate::import::paste::TreeBuilder;
use crate::zip::Archive;
use lists::Counts;
use styles::Styles;

/// The tree of the text in `archive`, or `None` where there is no OpenDocument text in it.
pub(super) fn read(archive: &Archive) -> Result<Option<Tree>, ImportError> {
    let manifest = xml::text(archive, "META-INF/manifest.xml")?.unwrap_or_default();
    // An encrypted package has files of other names, or of the same names with noise in them.
    if manifest.contains("encryption-data") {
        return Err(ImportError::Encrypted);
    }
    let Some(content) = xml::text(archive, "content.xml")? else { return Ok(None) };
    let content = xml::parse(&content)?;
    let body = xml::child(content.root_element(), "body");
    let Some(text) = body.and_then(|body| xml::child(body, "text")) else { return Ok(None) };
    let named = xml::text(archive, "styles.xml")?.unwrap_or_else(|| "<none/>".to_owned());
    let named = xml::parse(&named)?;
    let mut writer = Writer {
        tree: TreeBuilder::default(),
        styles: Styles::read(&[content.root_element(), named.root_element()]),
        counts: Counts::default(),
        controls: controls::read(text),
        boxes: Vec::new(),
        depth: 0,
    };
    writer.blocks(text);
    let margins = margins::count(named.root_element());
    Ok(Some(Tree { nodes: writer.tree.finish(), margins }))
}

/// Writes the tree.
struct Writer<'d> {
    tree: TreeBuilder,
    styles: Styles,
    counts: Counts,
    /// What the boxes of a form show, by their ids.
    controls: HashMap<&'d str, String>,
    /// The text boxes that hang on the paragraph being written, and come after it.
    boxes: Vec<roxmltree::Node<'d, 'd>>,
    depth: usize,
}

impl Writer<'_> {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let owned = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        self.tree.open(name, owned.collect());
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.tree.close();
    }
}
