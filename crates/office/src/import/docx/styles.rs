//! Styles: what a paragraph or a word is by the name of its style.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::look::Look;
use super::super::symbols::Font;
use super::super::xml;
use super::{switch, value};

/// A style goes by others at most this often; Word stops at 11.
const MAX_CHAIN: usize = 20;

/// The styles of a document, by id.
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The id of the style of paragraphs that name none.
    default: Option<String>,
}

pub(super) struct Style {
    /// In lower case. Word writes the names of its own styles in English, whatever the language of the program.
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    /// The id of the numbering and the level.
    numbering: Option<(String, usize)>,
    look: Look,
}

/// How words with these properties look.
pub(super) fn look_of(properties: Option<Node>) -> Look {
    Look {
        bold: switch(properties, "b"),
        italic: switch(properties, "i"),
        hidden: switch(properties, "vanish"),
        struck: match (switch(properties, "strike"), switch(properties, "dstrike")) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (once, twice) => once.or(twice),
        },
        font: font_of(properties),
    }
}

/// The font that is named; one by the theme of the document is ordinary.
fn font_of(properties: Option<Node>) -> Option<Font> {
    let fonts = xml::child(properties?, "rFonts")?;
    let named = xml::attribute(fonts, "ascii").or(xml::attribute(fonts, "hAnsi"));
    named.or(xml::attribute(fonts, "asciiTheme")).map(Font::of)
}

impl Styles {
    pub fn read(root: Node) -> Styles {
        let mut styles = Styles { by_id: HashMap::new(), default: None };
        for node in xml::elements(root).filter(|node| node.tag_name().name() == "style") {
            let Some(id) = xml::attribute(node, "styleId") else { continue };
            let is_paragraph = xml::attribute(node, "type") == Some("paragraph");
            if is_paragraph && matches!(xml::attribute(node, "default"), Some("1" | "true")) {
                styles.default.get_or_insert_with(|| id.to_owned());
            }
            styles.by_id.entry(id.to_owned()).or_insert_with(|| Style::read(node));
        }
        styles
    }

    /// The style with this id and those it is based on; the style of ordinary paragraphs where there is no id.
    fn chain(&self, id: Option<&str>) -> impl Iterator<Item = &Style> {
        let first = self.by_id.get(id.or(self.default.as_deref()).unwrap_or_default());
        std::iter::successors(first, |style| self.by_id.get(style.based_on.as_deref()?)).take(MAX_CHAIN)
    }

    /// The level of a heading, from 1.
    pub fn heading(&self, id: Option<&str>) -> Option<u8> {
        self.chain(id).find_map(Style::heading).flatten()
    }

    /// The look of words in this style.
    pub fn look(&self, id: Option<&str>) -> Look {
        self.chain(id).fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The list that paragraphs of this style are items of.
    pub fn numbering(&self, id: Option<&str>) -> Option<(String, usize)> {
        self.chain(id).find_map(|style| style.numbering.clone())
    }

    /// Whether it is a line of a table of contents.
    pub fn is_contents(&self, id: Option<&str>) -> bool {
        self.chain(id)
            .any(|style| style.name.starts_with("toc ") || style.name.starts_with("table of figures"))
    }

    /// Whether paragraphs of this style go on with the item above them, if they have no mark.
    pub fn is_in_list(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|style| style.name.starts_with("list"))
    }
}

impl Style {
    fn read(node: Node) -> Style {
        let paragraph = xml::child(node, "pPr");
        Style {
            name: value(Some(node), "name").unwrap_or_default().to_lowercase(),
            based_on: value(Some(node), "basedOn").map(str::to_owned),
            outline: value(paragraph, "outlineLvl").and_then(|level| level.parse().ok()),
            numbering: numbering(paragraph),
            look: look_of(xml::child(node, "rPr")),
        }
    }

    /// `Some(None)` says that it is none, whatever the style below it says.
    fn heading(&self) -> Option<Option<u8>> {
        const NAMES: [&str; 5] = ["heading ", "kop ", "überschrift ", "titre ", "título "];
        match self.name.as_str() {
            "title" => return Some(Some(1)),
            "subtitle" => return Some(Some(2)),
            name => {
                let level = NAMES.iter().find_map(|heading| name.strip_prefix(heading)?.parse().ok());
                if let Some(level @ 1..=9) = level {
                    return Some(Some(level));
                }
            }
        }
        self.outline.map(from_outline)
    }
}

/// The level of a heading with this outline level: 0 to 8, and 9 for running text.
pub(super) fn from_outline(outline: u8) -> Option<u8> {
    (outline < 9).then_some(outline + 1)
}

/// The list that these properties of a paragraph name, and the level in it.
pub(super) fn numbering(properties: Option<Node>) -> Option<(String, usize)> {
    let numbering = xml::child(properties?, "numPr");
    let id = value(numbering, "numId")?;
    let level = value(numbering, "ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
    Some((id.to_owned(), level))
}
