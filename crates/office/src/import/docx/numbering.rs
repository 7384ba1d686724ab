//! Lists: which mark a paragraph has, and which number.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::xml;
use super::styles::{Styles, numbering};
use super::value;

/// The levels a list can have.
const LEVELS: usize = 9;

/// The mark before an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    Bullet,
    Number(u64),
}

/// The lists of a document, and how far each has been counted.
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    uses: HashMap<String, Use>,
}

/// What Word calls an abstract numbering: all paragraphs that count together.
struct List {
    levels: [Option<Level>; LEVELS],
    /// The style that says the levels instead.
    style: Option<String>,
    counted: [Option<u64>; LEVELS],
}

#[derive(Clone, Copy)]
struct Level {
    format: Format,
    start: u64,
}

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Bullet,
    Number,
    Nothing,
}

/// What Word calls a numbering: a use of a list, that may count from another number.
struct Use {
    list: String,
    /// The numbers to start from anew, until they have been used.
    starts: [Option<u64>; LEVELS],
}

impl Numbering {
    pub fn read(root: Node) -> Numbering {
        let named = |name| xml::elements(root).filter(move |node: &Node| node.tag_name().name() == name);
        let id = |node, name| Some(xml::attribute(node, name)?.to_owned());
        let list = |node| Some((id(node, "abstractNumId")?, List::read(node)));
        let used = |node| Some((id(node, "numId")?, Use::read(node)?));
        Numbering {
            lists: named("abstractNum").filter_map(list).collect(),
            uses: named("num").filter_map(used).collect(),
        }
    }

    /// The mark of the next paragraph in `level` of the list used as `id`; `None` where it has no mark.
    pub fn next(&mut self, id: &str, level: usize, styles: &Styles) -> Option<Mark> {
        let level = level.min(LEVELS - 1);
        let list = self.list_of(id, styles)?;
        let (used, list) = (self.uses.get_mut(id)?, self.lists.get_mut(&list)?);
        let Level { format, start } =
            list.levels[level].unwrap_or(Level { format: Format::Number, start: 1 });
        let anew = used.starts[level].take();
        let next = list.counted[level].map_or(start, |last| last.saturating_add(1));
        let number = anew.unwrap_or(next);
        list.counted[level] = Some(number);
        // A deeper level counts anew below each item.
        list.counted[level + 1..].fill(None);
        match format {
            Format::Bullet => Some(Mark::Bullet),
            Format::Number => Some(Mark::Number(number)),
            Format::Nothing => None,
        }
    }

    /// The list that is used as `id`. One that has no levels of its own has those of a style.
    fn list_of(&self, id: &str, styles: &Styles) -> Option<String> {
        let own = &self.uses.get(id)?.list;
        let style = self.lists.get(own)?.style.as_deref();
        let linked = style.and_then(|style| styles.numbering(Some(style)));
        let linked = linked.and_then(|(id, _)| Some(&self.uses.get(&id)?.list));
        Some(linked.filter(|list| self.lists.contains_key(*list)).unwrap_or(own).clone())
    }
}

impl List {
    fn read(node: Node) -> List {
        let mut levels = [None; LEVELS];
        for level in xml::elements(node).filter(|node| node.tag_name().name() == "lvl") {
            let at = xml::attribute(level, "ilvl").and_then(|at| at.parse::<usize>().ok());
            if let Some(place) = at.and_then(|at| levels.get_mut(at)) {
                *place = Some(Level::read(level));
            }
        }
        List { levels, style: value(Some(node), "numStyleLink").map(str::to_owned), counted: [None; LEVELS] }
    }
}

impl Level {
    fn read(node: Node) -> Level {
        let format = match value(Some(node), "numFmt") {
            Some("bullet") => Format::Bullet,
            Some("none") => Format::Nothing,
            _ => Format::Number,
        };
        Level { format, start: value(Some(node), "start").and_then(|start| start.parse().ok()).unwrap_or(1) }
    }
}

impl Use {
    fn read(node: Node) -> Option<Use> {
        let mut starts = [None; LEVELS];
        for change in xml::elements(node).filter(|node| node.tag_name().name() == "lvlOverride") {
            let at = xml::attribute(change, "ilvl").and_then(|at| at.parse::<usize>().ok());
            if let Some(place) = at.and_then(|at| starts.get_mut(at)) {
                *place = value(Some(change), "startOverride").and_then(|start| start.parse().ok());
            }
        }
        Some(Use { list: value(Some(node), "abstractNumId")?.to_owned(), starts })
    }
}

/// The list and level of a paragraph: its own, or those of its style. The number 0 takes it out of every list.
pub(super) fn list_of(
    properties: Option<Node>,
    style: Option<&str>,
    styles: &Styles,
) -> Option<(String, usize)> {
    let own = numbering(properties);
    own.or_else(|| styles.numbering(style)).filter(|(id, _)| id != "0")
}
