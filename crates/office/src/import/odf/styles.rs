//! Styles: those with a name that a person gave, and those that a program made for one place ("automatic").

use roxmltree::Node;

use super::super::look::Look;
use super::super::xml::{self, attribute, child, elements};

/// A style goes by others at most this often.
const MAX_CHAIN: usize = 20;

/// The styles of a document.
pub(super) struct Styles {
    styles: Vec<Style>,
    lists: Vec<ListStyle>,
}

struct Style {
    name: String,
    is_of_paragraphs: bool,
    parent: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    look: Look,
}

struct ListStyle {
    name: String,
    levels: Vec<(usize, Mark)>,
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
    }
}

impl Styles {
    /// Reads the styles below `roots`. Of two with one name the first counts: those for one place come first.
    pub fn read(roots: &[Node]) -> Styles {
        let groups = roots
            .iter()
            .flat_map(|root| elements(*root))
            .filter(|group| matches!(group.tag_name().name(), "automatic-styles" | "styles"));
        let all: Vec<Node> = groups.flat_map(elements).collect();
        let named = |name: &'static str| all.iter().filter(move |node| node.tag_name().name() == name);
        Styles {
            styles: named("style").filter_map(|node| Style::read(*node)).collect(),
            lists: named("list-style").filter_map(|node| ListStyle::read(*node)).collect(),
        }
    }

    fn chain(&self, name: Option<&str>, is_of_paragraphs: bool) -> impl Iterator<Item = &Style> {
        let find = move |name: &str| {
            self.styles.iter().find(|style| style.name == name && style.is_of_paragraphs == is_of_paragraphs)
        };
        std::iter::successors(name.and_then(find), move |style| find(style.parent.as_deref()?))
            .take(MAX_CHAIN)
    }

    /// The look of the words of a paragraph in this style.
    pub fn paragraph_look(&self, name: Option<&str>) -> Look {
        self.chain(name, true).fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The look of words in this style.
    pub fn text_look(&self, name: Option<&str>) -> Look {
        self.chain(name, false).fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The level of a paragraph that is a heading by its style.
    pub fn heading(&self, name: Option<&str>) -> Option<u8> {
        self.chain(name, true).find_map(|style| match style.name.as_str() {
            "Title" => Some(1),
            "Subtitle" => Some(2),
            _ => style.outline.filter(|level| *level > 0),
        })
    }

    /// The list style of paragraphs in this style.
    pub fn list_of(&self, name: Option<&str>) -> Option<&str> {
        self.chain(name, true).find_map(|style| style.list.as_deref())
    }

    /// The mark at `level`, from 1, of a list in this style.
    pub fn mark(&self, list: Option<&str>, level: usize) -> Mark {
        let style = list.and_then(|name| self.lists.iter().find(|style| style.name == name));
        let mark = style.and_then(|style| style.levels.iter().find(|(at, _)| *at == level));
        mark.map_or(Mark::Bullet, |(_, mark)| *mark)
    }
}

impl Style {
    fn read(node: Node) -> Option<Style> {
        let family = attribute(node, "family")?;
        let list = attribute(node, "list-style-name").filter(|name| !name.is_empty());
        Some(Style {
            name: attribute(node, "name")?.to_owned(),
            is_of_paragraphs: family == "paragraph",
            parent: attribute(node, "parent-style-name").map(str::to_owned),
            outline: attribute(node, "default-outline-level").and_then(|level| level.parse().ok()),
            list: list.map(str::to_owned),
            look: look_of(node),
        })
        .filter(|_| matches!(family, "paragraph" | "text"))
    }
}

impl ListStyle {
    fn read(node: Node) -> Option<ListStyle> {
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
        let levels = xml::elements(node).filter_map(level).collect();
        Some(ListStyle { name: attribute(node, "name")?.to_owned(), levels })
    }
}
