//! Word files: WordprocessingML (ISO/IEC 29500-1), in its transitional and its strict form.
//!
//! What comes out is the tree that HTML of the same text would be, because `text::paste` knows what to do with that.

mod blocks;
mod fields;
mod inlines;
mod margins;
mod numbering;
mod package;
mod styles;
mod ticks;

use std::collections::HashMap;

use super::{ImportError, xml};
use crate::import::content::Tree;
use crate::import::paste::TreeBuilder;
use crate::zip::Archive;
use fields::Fields;
use numbering::Numbering;
use styles::Styles;

/// The tree of the document in `archive`, or `None` where there is no Word document in it.
pub(super) fn read(archive: &Archive) -> Result<Option<Tree>, ImportError> {
    let Some(main) = package::main_part(archive)? else { return Ok(None) };
    let relations = package::relations(archive, &main)?;
    let text_of = |kind: &str| {
        let relation = relations.iter().find(|relation| relation.kind == kind);
        let text = relation.map(|relation| xml::text(archive, &relation.target)).transpose();
        // A part that is not there is an empty one.
        text.map(|text| text.flatten().unwrap_or_else(|| "<none/>".to_owned()))
    };
    let document = xml::text(archive, &main)?.ok_or(ImportError::Broken)?;
    let [styles, numbering] = [text_of("styles")?, text_of("numbering")?];
    let notes = [text_of("footnotes")?, text_of("endnotes")?];
    let document = xml::parse(&document)?;
    let Some(body) = xml::child(document.root_element(), "body") else { return Ok(None) };
    let notes = [xml::parse(&notes[0])?, xml::parse(&notes[1])?];
    let mut writer = Writer {
        tree: TreeBuilder::default(),
        styles: Styles::read(xml::parse(&styles)?.root_element()),
        numbering: Numbering::read(xml::parse(&numbering)?.root_element()),
        links: relations.iter().map(|relation| (relation.id.as_str(), relation.target.as_str())).collect(),
        notes: notes.each_ref().map(|notes| notes_by_id(notes.root_element())),
        boxes: Vec::new(),
        fields: Fields::default(),
        drop_cap: String::new(),
        depth: 0,
    };
    writer.blocks(body);
    let margins = margins::count(archive, &relations)?;
    Ok(Some(Tree { nodes: writer.tree.finish(), margins }))
}

/// Writes the tree.
struct Writer<'d> {
    tree: TreeBuilder,
    styles: Styles,
    numbering: Numbering,
    /// The addresses of links, by id.
    links: HashMap<&'d str, &'d str>,
    /// The footnotes and the endnotes, by id.
    notes: [HashMap<&'d str, roxmltree::Node<'d, 'd>>; 2],
    /// The text boxes that hang on the paragraph being written, and come after it.
    boxes: Vec<roxmltree::Node<'d, 'd>>,
    fields: Fields,
    /// A large first letter, which stands in a paragraph of its own before the one it begins.
    drop_cap: String,
    depth: usize,
}

fn notes_by_id<'d>(root: roxmltree::Node<'d, 'd>) -> HashMap<&'d str, roxmltree::Node<'d, 'd>> {
    xml::elements(root).filter_map(|note| Some((xml::attribute(note, "id")?, note))).collect()
}

/// The value of a property: `<w:pStyle w:val="Kop1"/>`.
fn value<'d>(properties: Option<roxmltree::Node<'d, '_>>, name: &str) -> Option<&'d str> {
    xml::attribute(xml::child(properties?, name)?, "val")
}

/// Whether a property is on or off, if it is there: `<w:b/>`, `<w:b w:val="0"/>`.
fn switch(properties: Option<roxmltree::Node>, name: &str) -> Option<bool> {
    let property = xml::child(properties?, name)?;
    Some(!matches!(xml::attribute(property, "val"), Some("0" | "false" | "off" | "none")))
}
