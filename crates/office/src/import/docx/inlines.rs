//! What is inside a paragraph.

use roxmltree::Node;

use super::super::look::Look;
use super::super::symbols::Font;
use super::super::xml::{self, attribute, child, elements};
use super::Writer;
use super::blocks::{chosen, is_filler};
use super::fields;
use super::styles::look_of;
use super::ticks;
use super::value;

impl<'d> Writer<'d> {
    /// Writes what is in `node`, with the look of its paragraph.
    pub fn inlines(&mut self, node: Node<'d, 'd>, look: Look) {
        if self.depth == xml::MAX_DEPTH {
            return self.tree.text(&xml::words(node));
        }
        self.depth += 1;
        for node in elements(node) {
            self.inline(node, look);
        }
        self.depth -= 1;
    }

    fn inline(&mut self, node: Node<'d, 'd>, look: Look) {
        match node.tag_name().name() {
            "r" => self.run(node, look),
            "hyperlink" => {
                let address = attribute(node, "id").and_then(|id| self.links.get(id).copied());
                let fragment = attribute(node, "anchor");
                self.linked(address.map(|address| fields::with_fragment(address, fragment)), node, look);
            }
            "fldSimple" => self.linked(attribute(node, "instr").and_then(fields::address), node, look),
            "sdt" if is_filler(node) => {}
            "sdt" if let Some(shown) = ticks::of_control(node) => self.tree.text(&shown),
            "AlternateContent" => {
                if let Some(chosen) = chosen(node) {
                    self.inlines(chosen, look);
                }
            }
            // Only the words of a deletion are missed, not a deleted line end.
            "del" | "moveFrom" if xml::words(node).trim().is_empty() => {}
            "del" | "moveFrom" => {
                self.open("del", &[]);
                self.tree.close();
            }
            // A formula, as far as it is text.
            "oMath" | "oMathPara" => self.tree.text(&xml::words(node)),
            "pPr" | "sdtPr" | "sdtEndPr" | "rt" => {}
            _ => self.inlines(node, look),
        }
    }

    fn linked(&mut self, address: Option<String>, node: Node<'d, 'd>, look: Look) {
        let opened = address.map_or(0, |address| self.open("a", &[("href", &address)]));
        self.inlines(node, look);
        (0..opened).for_each(|_| self.tree.close());
    }

    /// A run: words that look the same.
    fn run(&mut self, node: Node<'d, 'd>, paragraph: Look) {
        let properties = child(node, "rPr");
        let style = value(properties, "rStyle");
        let of_style = style.map(|style| self.styles.look(Some(style))).unwrap_or_default();
        let look = look_of(properties).or(of_style).or(paragraph);
        let link = self.fields.link();
        let mut opened = 0;
        if look.hidden == Some(true) {
            opened += self.open("span", &[("hidden", "")]);
        }
        if look.struck == Some(true) {
            opened += self.open("s", &[]);
        }
        if let Some(font) = look.font.filter(|font| *font != Font::Ordinary) {
            opened += self.open("font", &[("face", font.name())]);
        }
        if let Some(link) = link {
            opened += self.open("a", &[("href", &link)]);
        }
        if look.bold == Some(true) {
            opened += self.open("b", &[]);
        }
        if look.italic == Some(true) {
            opened += self.open("i", &[]);
        }
        for node in elements(node) {
            self.piece(node);
        }
        (0..opened).for_each(|_| self.tree.close());
    }

    fn piece(&mut self, node: Node<'d, 'd>) {
        match node.tag_name().name() {
            "fldChar" => {
                if let Some(shown) = ticks::of_field(node).filter(|_| !self.fields.is_hidden()) {
                    self.tree.text(&shown);
                }
                self.fields.mark(attribute(node, "fldCharType").unwrap_or_default());
            }
            "instrText" => self.fields.instruction(node.text().unwrap_or_default()),
            _ if self.fields.is_hidden() => {}
            "t" => self.tree.text(node.text().unwrap_or_default()),
            "tab" | "ptab" => self.tree.text(" "),
            "noBreakHyphen" => self.tree.text("-"),
            "br" | "cr" => self.empty("br", &[]),
            "sym" => self.symbol(node),
            "footnoteReference" => self.note(0, node),
            "endnoteReference" => self.note(1, node),
            "commentReference" => self.empty("a", &[("class", "msocomanchor")]),
            "drawing" | "pict" | "object" => self.drawing(node),
            "AlternateContent" => {
                for node in chosen(node).into_iter().flat_map(elements) {
                    self.piece(node);
                }
            }
            "ruby" => self.inlines(node, Look::default()),
            _ => {}
        }
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.tree.close();
    }

    /// A character of a font with pictures in it.
    fn symbol(&mut self, node: Node) {
        let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        let Some(c) = code.and_then(char::from_u32) else { return };
        self.open("font", &[("face", attribute(node, "font").unwrap_or_default())]);
        self.tree.text(&c.to_string());
        self.tree.close();
    }

    /// A footnote, in brackets where its number stands: there is no other place for it in an answer.
    fn note(&mut self, kind: usize, reference: Node) {
        let Some(id) = attribute(reference, "id") else { return };
        let Some(note) = self.notes[kind].get(id).copied() else { return };
        let words = |paragraph| xml::all(paragraph, "t").filter_map(|text| text.text()).collect::<String>();
        let words: Vec<String> = xml::all(note, "p").map(words).collect();
        self.tree.text(&format!(" [{}]", words.join(" ").trim()));
    }

    /// A text box is read after its paragraph; a picture is left out and counted.
    fn drawing(&mut self, node: Node<'d, 'd>) {
        let boxes = outer_boxes(node);
        let is_line = node.descendants().any(|node| attribute(node, "hr").is_some());
        if boxes.is_empty() {
            self.empty(if is_line { "hr" } else { "img" }, &[]);
        }
        // Word writes a box in two ways, one for older programs; only one of them is here, see `chosen`.
        self.boxes.extend(boxes);
    }
}

/// The text boxes in a drawing. A box in a box comes with the outer one.
fn outer_boxes<'d>(node: Node<'d, 'd>) -> Vec<Node<'d, 'd>> {
    let mut boxes = Vec::new();
    let mut rest: Vec<Node> = elements(node).collect();
    rest.reverse();
    while let Some(node) = rest.pop() {
        if node.tag_name().name() == "txbxContent" {
            boxes.push(node);
        } else {
            let from = rest.len();
            rest.extend(elements(node));
            rest[from..].reverse();
        }
    }
    boxes
}
