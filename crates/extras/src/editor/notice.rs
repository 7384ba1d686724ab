//! What a paste kept and left out, with a way back.

use std::rc::Rc;

use model::i18n::Catalog;
use office::import::paste::Notice;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::area::Area;
use crate::dom::{self, Listener, add, add_text, set_flag};

/// The line that tells it.
pub struct NoticeBox {
    line: Element,
    message: Element,
    words: Catalog,
    _undo: Listener,
}

impl NoticeBox {
    /// Puts the line, closed, at the end of `place`.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(place: &Element, area: &Area, words: &Catalog) -> Result<NoticeBox, JsValue> {
        let line = add(place, "div", &[("class", "notice editor__notice")])?;
        let message = add(&line, "p", &[("role", "status")])?;
        let attributes =
            [("type", "button"), ("part", "button"), ("class", "button button--subtle"), ("hidden", "")];
        let button = add_text(&line, "button", &attributes, &words.text("button.undo"))?;
        let line_ = Rc::new((line.clone(), message.clone(), button.clone()));
        let area = area.clone();
        let undo = Listener::new(&button, "click", move |_| {
            let (_, message, button) = &*line_;
            message.set_text_content(None);
            set_flag(button, "hidden", true);
            dom::focus(&area.0);
            area.command("undo", "");
        })?;
        Ok(NoticeBox { line, message, words: words.clone(), _undo: undo })
    }

    /// Tells what a paste did.
    pub fn show(&self, notice: &Notice) {
        self.message.set_text_content(Some(&self.sentence(notice)));
        if let Some(button) = self.line.last_element_child() {
            set_flag(&button, "hidden", false);
        }
    }

    /// "Geplakt: 2 koppen, 11 opsommingstekens. Weggelaten: 1 afbeelding. Tabellen zijn regels geworden."
    fn sentence(&self, notice: &Notice) -> String {
        let kept = list(
            &self.words,
            &[
                ("paste.headings", notice.headings),
                ("paste.items", notice.items),
                ("paste.links", notice.links),
            ],
        );
        let kept = match kept.as_str() {
            "" => self.words.text("paste.done"),
            kept => self.words.fill("paste.kept", &[("parts", kept)]),
        };
        [kept, left_out(&self.words, notice)].join(" ").trim_end().to_owned()
    }
}

/// "Weggelaten: 1 afbeelding. De tabel is nu gewone tekst: elke rij is een regel." Empty where everything came along.
pub fn left_out(words: &Catalog, notice: &Notice) -> String {
    let left_out = list(
        words,
        &[
            ("paste.images", notice.images),
            ("paste.comments", notice.comments),
            ("paste.deletions", notice.deletions),
            ("paste.hidden", notice.hidden),
            ("paste.struck", notice.struck),
            ("paste.symbols", notice.symbols),
            ("paste.margins", notice.margins),
        ],
    );
    let mut sentences = Vec::new();
    if !left_out.is_empty() {
        sentences.push(words.fill("paste.left-out", &[("parts", &left_out)]));
    }
    if notice.tables > 0 {
        sentences.push(words.count("paste.tables", notice.tables));
    }
    sentences.join(" ")
}

fn list(words: &Catalog, counts: &[(&str, usize)]) -> String {
    let some = counts.iter().filter(|(_, count)| *count > 0);
    some.map(|(key, count)| words.count(key, *count)).collect::<Vec<_>>().join(", ")
}
