//! Paragraphs, headings, tables, and what is around them.

use roxmltree::Node;

use super::super::xml::{self, attribute, elements};
use super::Writer;

impl<'d> Writer<'d> {
    /// Writes the blocks in `node`.
    pub fn blocks(&mut self, node: Node<'d, 'd>) {
        self.nested(|this| elements(node).for_each(|node| this.block(node)), node);
    }

    /// Writes one level deeper; of what is too deep only the words.
    pub fn nested(&mut self, write: impl FnOnce(&mut Self), node: Node) {
        if self.depth == xml::MAX_DEPTH {
            return self.tree.text(&xml::words(node));
        }
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    pub fn block(&mut self, node: Node<'d, 'd>) {
        match node.tag_name().name() {
            "p" | "h" => self.paragraph(node),
            "list" => self.nested(|this| this.list(node, 1, None), node),
            "numbered-paragraph" => self.inside("li", &[], node),
            "section" if attribute(node, "display") == Some("none") => {
                self.inside("div", &[("hidden", "")], node)
            }
            "table" => self.inside("table", &[], node),
            "table-row" => self.inside("tr", &[], node),
            "table-cell" => {
                let span = attribute(node, "number-columns-spanned").map(|span| ("colspan", span));
                self.inside("td", span.as_slice(), node);
            }
            "frame" => {
                self.frame(node);
                self.hung();
            }
            "tracked-changes" => self.deletions(node),
            // What a program made of the rest of the text.
            name if name.ends_with("-index") || name == "table-of-content" || name == "bibliography" => {}
            "forms" | "sequence-decls" | "variable-decls" | "user-field-decls" | "covered-table-cell" => {}
            _ => self.blocks(node),
        }
    }

    fn inside(&mut self, name: &str, attributes: &[(&str, &str)], node: Node<'d, 'd>) {
        self.open(name, attributes);
        self.blocks(node);
        self.tree.close();
    }

    fn paragraph(&mut self, node: Node<'d, 'd>) {
        let style = attribute(node, "style-name");
        let said = || attribute(node, "outline-level").and_then(|level| level.parse().ok()).unwrap_or(1);
        let heading = if node.tag_name().name() == "h" { Some(said()) } else { self.styles.heading(style) };
        match heading {
            Some(level) => self.open(&format!("h{}", level.clamp(1, 6)), &[]),
            None => self.open("p", &[]),
        }
        let look = self.styles.paragraph_look(style);
        let look = if heading.is_some() { look.in_heading() } else { look };
        self.looking(look, |this| this.inlines(node, look));
        self.tree.close();
        self.hung();
    }

    /// Writes the text boxes that hang on what was written.
    fn hung(&mut self) {
        for text in std::mem::take(&mut self.boxes) {
            self.blocks(text);
        }
    }

    /// The words that were deleted with changes tracked stand here, and not in the text.
    fn deletions(&mut self, node: Node) {
        for deletion in xml::all(node, "deletion") {
            let mut parts = elements(deletion).filter(|part| part.tag_name().name() != "change-info");
            // A deleted line end has no words.
            if parts.any(|part| !xml::words(part).trim().is_empty()) {
                self.empty("del", &[]);
            }
        }
    }
}
