//! Tables: data, or only a way to put things beside each other.

use super::element::{Element, text_of};
use super::{Node, TreeBuilder};

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
    let kind = if rows.iter().all(|row| row.len() < 2) || holds(|e| e.name == "table") {
        Kind::Layout
    } else if rows.iter().flatten().any(is_rich) {
        Kind::Rich
    } else {
        Kind::Data
    };
    (kind, rows)
}

/// Whether a cell has a structure of its own.
pub(super) fn is_rich(cell: &Element) -> bool {
    let paragraphs = count(cell.children, |e| e.name == "p" && !text_of(e.children).trim().is_empty());
    paragraphs > 1 || count(cell.children, |e| matches!(e.name, "ul" | "ol") || e.heading().is_some()) > 0
}

/// Each cell of a row, and the column it begins in.
pub(super) fn placed<'r, 'a>(row: &'r [Element<'a>]) -> impl Iterator<Item = (usize, &'r Element<'a>)> {
    row.iter().scan(0, |column, cell| {
        let start = *column;
        *column += width(cell);
        Some((start, cell))
    })
}

/// How many columns a cell covers.
pub(super) fn width(cell: &Element) -> usize {
    let columns = cell.number("colspan").and_then(|columns| usize::try_from(columns).ok());
    columns.unwrap_or(1).clamp(1, 1000)
}

/// The number of its row, if a cell holds nothing else: "1", "2.", "c)".
pub(super) fn number(cell: &Element) -> Option<usize> {
    let text = text_of(cell.children);
    let label = text.trim().trim_end_matches(['.', ')', ':']);
    match label.as_bytes() {
        // An "x" is a choice.
        [b'x'] => None,
        [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a') + 1),
        _ => label.parse().ok().filter(|_| label.len() <= 3),
    }
}

/// The words of a cell up to the end of its first paragraph or line that has any.
pub(super) fn first_line(cell: &Element) -> String {
    let mut text = String::new();
    collect_line(cell.children, &mut text, 0);
    text.trim().to_owned()
}

/// Adds words to `text`; `true` once the line has ended.
fn collect_line(nodes: &[Node], text: &mut String, depth: usize) -> bool {
    depth > TreeBuilder::MAX_DEPTH
        || nodes.iter().any(|node| match (node, Element::of(node)) {
            (Node::Text(words), _) => {
                text.push_str(words);
                false
            }
            (_, Some(element)) => {
                let is_end = |text: &str| !text.trim().is_empty();
                if element.name == "br" || element.is_block() && is_end(text) {
                    return is_end(text);
                }
                collect_line(element.children, text, depth + 1) || element.is_block() && is_end(text)
            }
            _ => false,
        })
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
