//! Blocks to the elements of an OpenDocument text.

use super::{DECLARATION, NAMESPACES, styles};
use crate::export::Outline;
use crate::export::escape::push_text;
use crate::export::outline::LEVELS;
use text::{Block, Inline, href};

/// The file `content.xml`.
pub(super) fn document(outline: &Outline) -> String {
    let mut writer = Writer { out: String::new(), after_space: true };
    writer.heading(LEVELS[0], |writer| writer.words(&outline.title));
    writer.paragraph(styles::SUBTITLE, |writer| writer.words(&outline.about));
    for section in &outline.sections {
        writer.heading(LEVELS[1], |writer| writer.words(&section.heading));
        writer.blocks(&section.blocks, styles::BODY);
    }
    format!(
        "{DECLARATION}<office:document-content{NAMESPACES}><office:body><office:text>{}</office:text></office:body>\
         </office:document-content>",
        writer.out
    )
}

struct Writer {
    out: String,
    /// Whether a space would be swallowed here: it follows another, or starts a line (part 3, section 6.1.2).
    after_space: bool,
}

impl Writer {
    fn heading(&mut self, level: u8, content: impl FnOnce(&mut Writer)) {
        self.out.push_str(&format!(
            "<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">"
        ));
        self.after_space = true;
        content(self);
        self.out.push_str("</text:h>");
    }

    fn paragraph(&mut self, style: &str, content: impl FnOnce(&mut Writer)) {
        self.out.push_str(&format!("<text:p text:style-name=\"{style}\">"));
        self.after_space = true;
        content(self);
        self.out.push_str("</text:p>");
    }

    /// `style` is that of paragraphs.
    fn blocks(&mut self, blocks: &[Block], style: &str) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.paragraph(style, |writer| writer.inlines(content)),
                Block::Heading { level, content } => {
                    self.heading(*level, |writer| writer.inlines(content));
                }
                Block::List { start, tight, items } => {
                    let style = match style {
                        styles::QUOTE => style,
                        _ if *tight => styles::TIGHT_ITEM,
                        _ => styles::BODY,
                    };
                    self.list(*start, items, style);
                }
                Block::Quote(quoted) => self.blocks(quoted, styles::QUOTE),
                Block::Code { info, text } => {
                    if !info.is_empty() {
                        self.paragraph(style, |writer| writer.words(info));
                    }
                    self.paragraph(styles::CODE, |writer| writer.words(text));
                }
                Block::Rule => self.paragraph(styles::RULE, |_| {}),
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], style: &str) {
        let name = if start.is_some() { styles::NUMBERS } else { styles::BULLETS };
        self.out.push_str(&format!("<text:list text:style-name=\"{name}\">"));
        for (at, item) in items.iter().enumerate() {
            match start.filter(|_| at == 0) {
                Some(start) => self.out.push_str(&format!("<text:list-item text:start-value=\"{start}\">")),
                None => self.out.push_str("<text:list-item>"),
            }
            self.blocks(item, style);
            self.out.push_str("</text:list-item>");
        }
        self.out.push_str("</text:list>");
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.words(text),
                Inline::Strong(content) => self.span(styles::STRONG, |writer| writer.inlines(content)),
                Inline::Emphasis(content) => self.span(styles::EMPHASIS, |writer| writer.inlines(content)),
                Inline::Code(text) => self.span(styles::CODE_SPAN, |writer| writer.words(text)),
                Inline::Link { href, content } => self.link(href, content),
                Inline::SoftBreak => self.words(" "),
                Inline::Break => self.words("\n"),
            }
        }
    }

    fn span(&mut self, style: &str, content: impl FnOnce(&mut Writer)) {
        self.out.push_str(&format!("<text:span text:style-name=\"{style}\">"));
        content(self);
        self.out.push_str("</text:span>");
    }

    /// The parser makes only safe links. Whoever made these blocks in another way gets no other.
    fn link(&mut self, address: &str, content: &[Inline]) {
        let Some(safe) = href::safe(address) else {
            self.inlines(content);
            return self.words(&format!(" ({address})"));
        };
        self.out.push_str("<text:a xlink:type=\"simple\" xlink:href=\"");
        push_text(&mut self.out, &safe);
        self.out
            .push_str(&format!("\" text:style-name=\"{0}\" text:visited-style-name=\"{0}\">", styles::LINK));
        self.inlines(content);
        self.out.push_str("</text:a>");
    }

    /// White space is an element wherever a reader would swallow it.
    fn words(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let end = match c {
                '\n' | '\t' => 1,
                ' ' => rest.len() - rest.trim_start_matches(' ').len(),
                _ => rest.find([' ', '\n', '\t']).unwrap_or(rest.len()),
            };
            let (piece, after) = rest.split_at(end);
            match c {
                '\n' => self.out.push_str("<text:line-break/>"),
                '\t' => self.out.push_str("<text:tab/>"),
                ' ' => self.spaces(piece.len()),
                _ => push_text(&mut self.out, piece),
            }
            self.after_space = matches!(c, ' ' | '\n' | '\t');
            rest = after;
        }
    }

    fn spaces(&mut self, count: usize) {
        let plain = usize::from(!self.after_space);
        if plain == 1 {
            self.out.push(' ');
        }
        if count > plain {
            self.out.push_str(&format!("<text:s text:c=\"{}\"/>", count - plain));
        }
    }
}
