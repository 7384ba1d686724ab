//! Tables of data: a line for each row.

use super::super::dropped;
use super::super::element::Element;
use super::super::table::{self, Kind};
use super::{Inherited, Walker};
use text::tidy::Style;

impl Walker {
    pub(super) fn table(&mut self, element: &Element, inherited: &Inherited) {
        let (kind, rows) = table::read(element);
        if self.in_cell || kind != Kind::Data {
            self.notice.tables += usize::from(kind == Kind::Rich);
            return self.block(element, inherited);
        }
        self.end_line();
        self.notice.tables += 1;
        for row in rows {
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
    }

    fn element_in_cell(&mut self, cell: &Element, inherited: &Inherited) {
        if let Some(reason) = dropped::reason(cell) {
            return dropped::count(&mut self.notice, reason);
        }
        let inherited = self.inherit(cell, inherited);
        self.nodes(cell.children, &inherited);
    }
}
