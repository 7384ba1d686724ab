//! Lists, and how far they have been counted.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::xml::{attribute, child, elements};
use super::Writer;
use super::styles::Mark;

/// The last number of each list style at each level, for lists that go on where an earlier one stopped.
#[derive(Default)]
pub(super) struct Counts(HashMap<(String, usize), u64>);

impl Counts {
    fn last(&self, style: &str, level: usize) -> Option<u64> {
        self.0.get(&(style.to_owned(), level)).copied()
    }

    fn set(&mut self, style: &str, level: usize, number: u64) {
        self.0.insert((style.to_owned(), level), number);
    }
}

impl<'d> Writer<'d> {
    /// Writes a list at `level`, from 1. One without a style of its own has that of the list around it.
    pub fn list(&mut self, node: Node<'d, 'd>, level: usize, around: Option<&str>) {
        let style =
            attribute(node, "style-name").or(around).map(str::to_owned).or_else(|| self.style_of(node));
        let style = style.as_deref();
        let mark = self.styles.mark(style, level);
        let items =
            elements(node).filter(|item| matches!(item.tag_name().name(), "list-item" | "list-header"));
        // Numbered headings are items of a list too. They are headings.
        if mark == Mark::Nothing || holds_headings(node) {
            return items.for_each(|item| self.item_blocks(item, level, style));
        }
        let goes_on = attribute(node, "continue-numbering") == Some("true")
            || attribute(node, "continue-list").is_some();
        let last = style.and_then(|style| self.counts.last(style, level)).filter(|_| goes_on);
        let mut next = match mark {
            Mark::Number(start) => Some(last.map_or(start, |last| last.saturating_add(1))),
            _ => None,
        };
        self.open(if next.is_some() { "ol" } else { "ul" }, &[]);
        for item in items {
            let own = attribute(item, "start-value").and_then(|value| value.parse().ok());
            next = next.map(|next| own.unwrap_or(next));
            // An item that only holds a deeper list has no mark, and is not counted.
            let is_marked = item.tag_name().name() == "list-item"
                && elements(item).next().is_some_and(|first| first.tag_name().name() != "list");
            match next.filter(|_| is_marked) {
                Some(number) => {
                    self.open("li", &[("value", &number.to_string())]);
                    self.counts.set(style.unwrap_or_default(), level, number);
                    next = Some(number.saturating_add(1));
                }
                None if item.tag_name().name() == "list-item" => self.open("li", &[]),
                None => self.open("div", &[]),
            }
            self.item_blocks(item, level, style);
            self.tree.close();
        }
        self.tree.close();
    }

    fn item_blocks(&mut self, item: Node<'d, 'd>, level: usize, style: Option<&str>) {
        for node in elements(item) {
            match node.tag_name().name() {
                "list" => self.nested(|this| this.list(node, level + 1, style), node),
                _ => self.block(node),
            }
        }
    }

    /// The list style of the first paragraph in a list, where the list says none.
    fn style_of(&self, list: Node) -> Option<String> {
        let paragraph = elements(list).find_map(|item| child(item, "p"))?;
        self.styles.list_of(attribute(paragraph, "style-name")).map(str::to_owned)
    }
}

fn holds_headings(list: Node) -> bool {
    elements(list).any(|item| {
        elements(item).any(|node| match node.tag_name().name() {
            "h" => true,
            "list" => holds_headings(node),
            _ => false,
        })
    })
}
