//! Tables: data, or only a way to put things beside each other.

use super::Node;
use super::element::{Element, text_of};

/// A row of a table, as its cells.
pub(super) type Row<'a> = Vec<Element<'a>>;

/// What a table is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// Short words in rows and columns: each row becomes a line.
    Data,
    /// Cells with lists, headings or several paragraphs, as in a form made in Word: they are read one after the other,
    /// because their structure says more than the columns.
    Rich,
    /// Only the layout of a page or a mail: one column, or tables in tables. Read as if there were no table.
    Layout,
}

/// What `table` is for, and its rows.
pub(super) fn read<'a>(table: &Element<'a>) -> (Kind, Vec<Row<'a>>) {
    let mut rows = Vec::new();
    collect_rows(table.children, &mut rows);
    let holds = |test: fn(&Element) -> bool| rows.iter().flatten().any(|cell| count(cell.children, test) > 0);
    let long = |cell: &Element| {
        count(cell.children, |e| e.name == "p" && !text_of(e.children).trim().is_empty()) > 1
    };
    let kind = if rows.iter().all(|row| row.len() < 2) || holds(|e| e.name == "table") {
        Kind::Layout
    } else if holds(|e| matches!(e.name, "ul" | "ol") || e.heading().is_some())
        || rows.iter().flatten().any(long)
    {
        Kind::Rich
    } else {
        Kind::Data
    };
    (kind, rows)
}

fn collect_rows<'a>(nodes: &'a [Node], rows: &mut Vec<Row<'a>>) {
    for element in nodes.iter().filter_map(Element::of) {
        match element.name {
            "tbody" | "thead" | "tfoot" => collect_rows(element.children, rows),
            "tr" => {
                let cells = element.children.iter().filter_map(Element::of);
                rows.push(cells.filter(|cell| matches!(cell.name, "td" | "th")).collect());
            }
            _ => {}
        }
    }
}

fn count(nodes: &[Node], test: impl Fn(&Element) -> bool) -> usize {
    let mut count = 0;
    let mut rest: Vec<&Node> = nodes.iter().collect();
    while let Some(node) = rest.pop() {
        if let Some(element) = Element::of(node) {
            count += usize::from(test(&element));
            rest.extend(element.children);
        }
    }
    count
}
