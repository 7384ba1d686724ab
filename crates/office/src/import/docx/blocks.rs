//! Paragraphs, tables, and what is around them.

use roxmltree::Node;

use super::super::xml::{self, attribute, child, elements};
use super::numbering::{Mark, list_of};
use super::styles::from_outline;
use super::ticks;
use super::{Writer, value};

impl<'d> Writer<'d> {
    /// Writes the blocks in `node`.
    pub fn blocks(&mut self, node: Node<'d, 'd>) {
        if self.depth == xml::MAX_DEPTH {
            return self.tree.text(&xml::words(node));
        }
        self.depth += 1;
        for node in elements(node) {
            self.block(node);
        }
        self.depth -= 1;
    }

    fn block(&mut self, node: Node<'d, 'd>) {
        match node.tag_name().name() {
            "p" => self.paragraph(node),
            "tbl" => self.inside("table", node),
            "tr" => {
                let deleted = child(node, "trPr").is_some_and(|row| child(row, "del").is_some());
                self.inside(if deleted { "del" } else { "tr" }, node);
            }
            "tc" => {
                let span = child(node, "tcPr").and_then(|properties| value(Some(properties), "gridSpan"));
                let span = span.map(|span| ("colspan", span));
                let opened = self.open("td", span.as_slice());
                self.blocks(node);
                (0..opened).for_each(|_| self.tree.close());
            }
            "sdt" if is_filler(node) => {}
            "sdt" if let Some(shown) = ticks::of_control(node) => {
                let opened = self.open(if ticks::is_cell(node) { "td" } else { "p" }, &[]);
                self.tree.text(&shown);
                (0..opened).for_each(|_| self.tree.close());
            }
            "sdt" => self.blocks(node),
            "sdtContent" | "customXml" | "ins" | "moveTo" | "txbxContent" => self.blocks(node),
            "AlternateContent" => {
                if let Some(chosen) = chosen(node) {
                    self.blocks(chosen);
                }
            }
            "del" | "moveFrom" => self.inside("del", node),
            _ => {}
        }
    }

    fn inside(&mut self, name: &str, node: Node<'d, 'd>) {
        self.tree.open(name, Vec::new());
        self.blocks(node);
        self.tree.close();
    }

    fn paragraph(&mut self, node: Node<'d, 'd>) {
        let properties = child(node, "pPr");
        let style = value(properties, "pStyle");
        if self.styles.is_contents(style) {
            return;
        }
        let frame = properties.and_then(|properties| child(properties, "framePr"));
        if frame.and_then(|frame| attribute(frame, "dropCap")).is_some_and(|kind| kind != "none") {
            self.drop_cap.push_str(&xml::words(node));
            return;
        }
        let own = value(properties, "outlineLvl").and_then(|level| level.parse().ok());
        let heading = own.and_then(from_outline).or_else(|| self.styles.heading(style));
        let list = list_of(properties, style, &self.styles);
        let mark = list.as_ref().and_then(|(id, level)| self.numbering.next(id, *level, &self.styles));
        let level = list.map_or(0, |(_, level)| level);
        let opened = match (heading, mark) {
            (Some(level), _) => self.open(&format!("h{}", level.min(6)), &[]),
            (None, Some(mark)) => self.open_item(mark, level),
            (None, None) if self.styles.is_in_list(style) => self.open("p", &[("class", "MsoListContinue")]),
            (None, None) => self.open("p", &[]),
        };
        let look = self.styles.look(style);
        let look = if heading.is_some() { look.in_heading() } else { look };
        self.tree.text(&std::mem::take(&mut self.drop_cap));
        self.inlines(node, look);
        (0..opened).for_each(|_| self.tree.close());
        for text in std::mem::take(&mut self.boxes) {
            self.blocks(text);
        }
    }

    /// A list for each item, that says itself where it belongs.
    fn open_item(&mut self, mark: Mark, level: usize) -> usize {
        let level = (level + 1).to_string();
        match mark {
            Mark::Bullet => self.open("ul", &[]) + self.open("li", &[("aria-level", &level)]),
            Mark::Number(number) => {
                let number = number.to_string();
                self.open("ol", &[]) + self.open("li", &[("aria-level", &level), ("value", &number)])
            }
        }
    }

    /// Opens an element, and gives 1: how many are to be closed.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> usize {
        let owned = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        self.tree.open(name, owned.collect());
        1
    }
}

/// The variant of a piece that is for programs of today; the other one says the same for older ones.
pub(super) fn chosen<'d>(node: Node<'d, 'd>) -> Option<Node<'d, 'd>> {
    child(node, "Choice").or_else(|| child(node, "Fallback"))
}

/// Whether a content control holds nothing that the writer wrote: "Klik hier als u tekst wilt invoeren", or the table of
/// contents.
pub(super) fn is_filler(control: Node) -> bool {
    let Some(properties) = child(control, "sdtPr") else { return false };
    let gallery = child(properties, "docPartObj").and_then(|part| child(part, "docPartGallery"));
    child(properties, "showingPlcHdr").is_some()
        || gallery.and_then(|gallery| attribute(gallery, "val")) == Some("Table of Contents")
}
