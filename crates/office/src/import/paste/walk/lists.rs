//! Lists that are lists in the HTML.

use super::super::element::Element;
use super::super::word;
use super::{Inherited, List, Walker};
use crate::import::flat::Shape;

impl Walker<'_> {
    pub(super) fn list(&mut self, element: &Element, inherited: &Inherited) {
        self.end_line();
        let next = element.number("start").unwrap_or(1);
        self.lists.push(List { is_numbered: element.name == "ol", next });
        self.nodes(element.children, inherited);
        self.end_line();
        self.lists.pop();
    }

    pub(super) fn item(&mut self, element: &Element, inherited: &Inherited) {
        self.end_line();
        let around = self.shape;
        // Word for the web gives each item a list of its own, and says here where it belongs.
        let said = element.number("data-aria-level").or(element.number("aria-level"));
        let said = said.and_then(|level| usize::try_from(level).ok()).map(|level| level.saturating_sub(1));
        let level = said.or(word::level(element)).unwrap_or(self.lists.len().saturating_sub(1));
        let posinset = element.number("value").or(element.number("data-aria-posinset"));
        let number = self.lists.last_mut().filter(|list| list.is_numbered).map(|list| {
            let number = posinset.unwrap_or(list.next);
            list.next = number.saturating_add(1);
            number
        });
        self.shape = Shape::Item { level, number };
        let is_loose = self.lists.is_empty();
        if is_loose {
            self.lists.push(List { is_numbered: false, next: 1 });
        }
        self.nodes(element.children, inherited);
        self.end_line();
        if is_loose {
            self.lists.pop();
        }
        self.shape = around;
    }
}
