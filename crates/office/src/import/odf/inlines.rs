//! What is inside a paragraph.

use roxmltree::Node;

use super::super::look::Look;
use super::super::xml::{self, attribute, child, elements};
use super::Writer;
use super::controls;

impl<'d> Writer<'d> {
    /// Writes what is in `node`. `look` is that of the words around.
    pub fn inlines(&mut self, node: Node<'d, 'd>, look: Look) {
        let write = |this: &mut Self| {
            for node in node.children() {
                match node.text().filter(|_| node.is_text()) {
                    Some(text) => this.tree.text(text),
                    None => this.inline(node, look),
                }
            }
        };
        self.nested(write, node);
    }

    fn inline(&mut self, node: Node<'d, 'd>, look: Look) {
        match node.tag_name().name() {
            "span" => {
                let look = self.styles.text_look(attribute(node, "style-name")).or(look);
                self.looking(look, |this| this.inlines(node, look));
            }
            "a" => {
                self.open("a", &[("href", attribute(node, "href").unwrap_or_default())]);
                self.inlines(node, look);
                self.tree.close();
            }
            "s" | "tab" => self.tree.text(" "),
            "line-break" => self.empty("br", &[]),
            "note" => self.note(node),
            "annotation" => self.empty("a", &[("class", "msocomanchor")]),
            "frame" => self.frame(node),
            "control" => {
                if let Some(shown) = attribute(node, "control").and_then(|id| self.controls.get(id)) {
                    self.tree.text(shown);
                }
            }
            "content-control" if controls::is_filler(node) => {}
            "content-control" if let Some(shown) = controls::of_content(node) => self.tree.text(&shown),
            "ruby-text" | "script" | "annotation-end" | "soft-page-break" => {}
            // A drawing with words in it is a text box.
            "custom-shape" | "rect" | "ellipse" | "g" | "line" | "path" | "polygon" => self.shape(node),
            _ => self.inlines(node, look),
        }
    }

    /// Writes in the tree what `look` says. Where it says that words are not bold, they are not, also inside bold ones.
    pub fn looking(&mut self, look: Look, write: impl FnOnce(&mut Self)) {
        let weight = look.bold.map(|bold| if bold { "font-weight:bold;" } else { "font-weight:normal;" });
        let slope =
            look.italic.map(|italic| if italic { "font-style:italic;" } else { "font-style:normal;" });
        let line = look.struck.filter(|struck| *struck).map(|_| "text-decoration:line-through;");
        let font = look.font.map(|font| format!("font-family:{};", font.name()));
        let style = [weight, slope, line, font.as_deref()].into_iter().flatten().collect::<String>();
        let mut attributes = vec![("style", style.as_str())];
        if look.hidden == Some(true) {
            attributes.push(("hidden", ""));
        }
        self.open("span", &attributes);
        write(self);
        self.tree.close();
    }

    /// A footnote, in brackets where its number stands: there is no other place for it in an answer.
    fn note(&mut self, node: Node) {
        let body = child(node, "note-body");
        let words: Vec<String> = body.into_iter().flat_map(elements).map(xml::words).collect();
        self.tree.text(&format!(" [{}]", words.join(" ").trim()));
    }

    /// A text box is read after its paragraph; a picture is left out and counted.
    pub fn frame(&mut self, node: Node<'d, 'd>) {
        match child(node, "text-box") {
            Some(text) => self.boxes.push(text),
            None => self.empty("img", &[]),
        }
    }

    fn shape(&mut self, node: Node<'d, 'd>) {
        if elements(node).any(|inner| {
            matches!(inner.tag_name().name(), "p" | "list") && !xml::words(inner).trim().is_empty()
        }) {
            self.boxes.push(node);
        } else {
            self.empty("img", &[]);
        }
    }
}
