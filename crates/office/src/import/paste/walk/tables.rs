//! Tables of data: a line for each row.

use super::super::dropped;
use super::super::element::Element;
use super::super::table::{self, Kind};
use super::{Inherited, Walker};
use text::tidy::Style;

impl Walker<'_> {
    pub(super) fn table(&mut self, element: &Element, inherited: &Inherited) {
        let (kind, rows) = table::read(element);
        if self.in_cell || kind == Kind::Layout {
            return self.block(element, inherited);
        }
        self.end_line();
        self.notice.tables += 1;
        let captions = element.children.iter().filter_map(Element::of);
        captions
            .filter(|inner| inner.name == "caption")
            .for_each(|caption| self.element(&caption, inherited));
        if self.form_table(&rows, inherited) {
            return;
        }
        for row in rows {
            if kind == Kind::Rich {
                row.iter().for_each(|cell| self.element(cell, inherited));
            } else {
                self.data_row(&row, inherited);
            }
        }
    }

    /// A line of words from the cells.
    pub(super) fn data_row(&mut self, row: &[Element], inherited: &Inherited) {
        self.end_line();
        self.in_cell = true;
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                self.spans.push_text(" | ", &Style::default());
            }
            self.element_in_cell(cell, inherited);
        }
        self.in_cell = false;
        self.end_line();
    }

    fn element_in_cell(&mut self, cell: &Element, inherited: &Inherited) {
        if let Some(reason) = dropped::reason(cell) {
            return dropped::count(&mut self.notice, reason);
        }
        let inherited = self.inherit(cell, inherited);
        self.nodes(cell.children, &inherited);
    }
}
