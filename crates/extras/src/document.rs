//! Blocks as elements. Text becomes text nodes, so markup in it stays text.

use text::{Block, Inline};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// Adds `blocks` to the end of `place`. `level` says which level a heading gets on this page.
///
/// # Errors
/// What the browser threw.
pub fn append(place: &Element, blocks: &[Block], level: fn(u8) -> u8) -> Result<(), JsValue> {
    match place.owner_document() {
        Some(document) => Builder { document, level }.blocks(place, blocks),
        None => Ok(()),
    }
}

struct Builder {
    document: Document,
    level: fn(u8) -> u8,
}

impl Builder {
    fn add(&self, parent: &Element, name: &str) -> Result<Element, JsValue> {
        let element = self.document.create_element(name)?;
        parent.append_child(&element)?;
        Ok(element)
    }

    fn text(&self, parent: &Element, text: &str) -> Result<(), JsValue> {
        parent.append_child(&self.document.create_text_node(text)).map(drop)
    }

    fn blocks(&self, parent: &Element, blocks: &[Block]) -> Result<(), JsValue> {
        blocks.iter().try_for_each(|block| self.block(parent, block))
    }

    fn block(&self, parent: &Element, block: &Block) -> Result<(), JsValue> {
        match block {
            Block::Paragraph(content) => self.inlines(&self.add(parent, "p")?, content),
            Block::Heading { level, content } => {
                self.inlines(&self.add(parent, &format!("h{}", (self.level)(*level)))?, content)
            }
            Block::List { start, items, .. } => {
                let list = self.add(parent, if start.is_some() { "ol" } else { "ul" })?;
                if let Some(start) = start {
                    list.set_attribute("start", &start.to_string())?;
                }
                items.iter().try_for_each(|item| self.blocks(&self.add(&list, "li")?, item))
            }
            Block::Quote(blocks) => self.blocks(&self.add(parent, "blockquote")?, blocks),
            Block::Code { text, .. } => self.text(&self.add(&self.add(parent, "pre")?, "code")?, text),
            Block::Rule => self.add(parent, "hr").map(drop),
        }
    }

    fn inlines(&self, parent: &Element, content: &[Inline]) -> Result<(), JsValue> {
        content.iter().try_for_each(|inline| self.inline(parent, inline))
    }

    fn inline(&self, parent: &Element, inline: &Inline) -> Result<(), JsValue> {
        match inline {
            Inline::Text(text) => self.text(parent, text),
            Inline::Strong(content) => self.inlines(&self.add(parent, "strong")?, content),
            Inline::Emphasis(content) => self.inlines(&self.add(parent, "em")?, content),
            Inline::Code(text) => self.text(&self.add(parent, "code")?, text),
            Inline::Link { href, content } => {
                let link = self.add(parent, "a")?;
                link.set_attribute("href", href)?;
                link.set_attribute("target", "_blank")?;
                link.set_attribute("rel", "noopener noreferrer")?;
                self.inlines(&link, content)
            }
            Inline::SoftBreak => self.text(parent, " "),
            Inline::Break => self.add(parent, "br").map(drop),
        }
    }
}
