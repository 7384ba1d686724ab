//! OpenDocument texts (ISO/IEC 26300), as LibreOffice, Word and Collabora write them.
//!
//! What comes out is the tree that HTML of the same text would be, because `text::paste` knows what to do with that.

mod blocks;
mod inlines;
mod lists;
mod styles;

use super::{ImportError, xml};
use crate::import::paste::{Node, TreeBuilder};
use crate::zip::Archive;
use lists::Counts;
use styles::Styles;

/// The tree of the text in `archive`, or `None` where there is no OpenDocument text in it.
pub(super) fn read(archive: &Archive) -> Result<Option<Vec<Node>>, ImportError> {
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
        boxes: Vec::new(),
        depth: 0,
    };
    writer.blocks(text);
    Ok(Some(writer.tree.finish()))
}

/// Writes the tree.
struct Writer<'d> {
    tree: TreeBuilder,
    styles: Styles,
    counts: Counts,
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
