//! Styles: those with a name that a person gave, and those that a program made for one place ("automatic").

use std::collections::HashMap;

use roxmltree::Node;

use super::super::look::Look;
use super::super::symbols::Font;
use super::super::xml::{attribute, child, elements};

/// A style goes by others at most this often.
const MAX_CHAIN: usize = 20;

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    paragraphs: HashMap<String, Style>,
    texts: HashMap<String, Style>,
    /// The marks at each level of a list, by the name of its style.
    lists: HashMap<String, HashMap<usize, Mark>>,
}

struct Style {
    name: String,
    parent: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    look: Look,
}

/// The mark before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    Bullet,
    /// A number, counting from this one.
    Number(u64),
    /// A list that looks like paragraphs.
    Nothing,
}

fn look_of(style: Node) -> Look {
    let Some(properties) = child(style, "text-properties") else { return Look::default() };
    let weight = |value: &str| value == "bold" || value.parse::<u32>().is_ok_and(|weight| weight >= 600);
    Look {
        bold: attribute(properties, "font-weight").map(weight),
        italic: attribute(properties, "font-style").map(|value| matches!(value, "italic" | "oblique")),
        hidden: attribute(properties, "display").map(|value| value == "none"),
        struck: attribute(properties, "text-line-through-style")
            .or(attribute(properties, "text-line-through-type"))
            .map(|value| value != "none"),
        font: attribute(properties, "font-name").or(attribute(properties, "font-family")).map(Font::of),
    }
}

impl Styles {
    /// Reads the styles below `roots`. Of two with one name the first counts: those for one place come first.
    pub fn read(roots: &[Node]) -> Styles {
        let groups = roots
            .iter()
            .flat_map(|root| elements(*root))
            .filter(|group| matches!(group.tag_name().name(), "automatic-styles" | "styles"));
        let mut styles = Styles::default();
        for node in groups.flat_map(elements) {
            let Some(name) = attribute(node, "name").map(str::to_owned) else { continue };
            match (node.tag_name().name(), attribute(node, "family")) {
                ("style", Some("paragraph")) => {
                    styles.paragraphs.entry(name).or_insert_with_key(|name| Style::read(node, name));
                }
                ("style", Some("text")) => {
                    styles.texts.entry(name).or_insert_with_key(|name| Style::read(node, name));
                }
                ("list-style", _) => {
                    styles.lists.entry(name).or_insert_with(|| marks(node));
                }
                _ => {}
            }
        }
        styles
    }

    /// The look of the words of a paragraph in this style.
    pub fn paragraph_look(&self, name: Option<&str>) -> Look {
        chain(&self.paragraphs, name).fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The look of words in this style.
    pub fn text_look(&self, name: Option<&str>) -> Look {
        chain(&self.texts, name).fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The level of a paragraph that is a heading by its style.
    pub fn heading(&self, name: Option<&str>) -> Option<u8> {
        chain(&self.paragraphs, name).find_map(|style| match style.name.as_str() {
            "Title" => Some(1),
            "Subtitle" => Some(2),
            _ => style.outline.filter(|level| *level > 0),
        })
    }

    /// The list style of paragraphs in this style.
    pub fn list_of(&self, name: Option<&str>) -> Option<&str> {
        chain(&self.paragraphs, name).find_map(|style| style.list.as_deref())
    }

    /// The mark at `level`, from 1, of a list in this style.
    pub fn mark(&self, list: Option<&str>, level: usize) -> Mark {
        let mark = list.and_then(|name| self.lists.get(name)?.get(&level));
        mark.copied().unwrap_or(Mark::Bullet)
    }
}

/// The style of this name and those it is based on.
fn chain<'a>(styles: &'a HashMap<String, Style>, name: Option<&str>) -> impl Iterator<Item = &'a Style> {
    let first = name.and_then(|name| styles.get(name));
    std::iter::successors(first, |style| styles.get(style.parent.as_deref()?)).take(MAX_CHAIN)
}

impl Style {
    fn read(node: Node, name: &str) -> Style {
        let list = attribute(node, "list-style-name").filter(|name| !name.is_empty());
        Style {
            name: name.to_owned(),
            parent: attribute(node, "parent-style-name").map(str::to_owned),
            outline: attribute(node, "default-outline-level").and_then(|level| level.parse().ok()),
            list: list.map(str::to_owned),
            look: look_of(node),
        }
    }
}

/// The marks of a list style.
fn marks(style: Node) -> HashMap<usize, Mark> {
    let level = |node: Node| {
        let level = attribute(node, "level")?.parse().ok()?;
        let start = attribute(node, "start-value").and_then(|start| start.parse().ok()).unwrap_or(1);
        let mark = match node.tag_name().name() {
            "list-level-style-number" if attribute(node, "num-format").is_none_or(str::is_empty) => {
                Mark::Nothing
            }
            "list-level-style-number" => Mark::Number(start),
            _ => Mark::Bullet,
        };
        Some((level, mark))
    };
    elements(style).filter_map(level).collect()
}
