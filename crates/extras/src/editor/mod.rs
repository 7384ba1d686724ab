//! What stands around a textarea of structured text: toolbar, suggested headings, what was pasted, preview, advice.
//!
//! The textarea belongs to the form, which hears of each change as of typing. Nothing here holds text of its own.

pub mod area;
pub mod clipboard;
mod keys;
mod link;
pub mod notice;
mod suggest;
mod toolbar;

use std::cell::RefCell;
use std::rc::Rc;

use crate::editing;
use gloo_timers::callback::Timeout;
use model::Language;
use model::i18n::Catalog;
use office::advice::{bare_headings, personal_data};
use text::parse;
use wasm_bindgen::prelude::*;
use web_sys::{ClipboardEvent, Element, HtmlTextAreaElement, KeyboardEvent};

use crate::document;
use crate::dom::{self, Listener, add, add_text, set_flag};
use area::Area;
use link::LinkBox;
use notice::NoticeBox;
use suggest::Suggestions;
use toolbar::{Action, Toolbar};

/// An editor on the page. Dropping it (`free()` in JavaScript) takes it off; the textarea stays.
#[wasm_bindgen]
pub struct Editor {
    shared: Rc<Shared>,
    pending: RefCell<Option<Timeout>>,
    _listeners: Vec<Listener>,
}

/// From this width of the element on there is room for the preview beside the text, in letters (`em`): the width of
/// `.editor--beside` in `tools.css`.
const WIDE: f64 = 70.0;

/// So long after a key the toolbar shows what is on where the caret is (milliseconds). Reading 20 000 characters for it
/// takes 2 ms, which no key should have to.
const PAUSE: u32 = 150;

struct Shared {
    area: Area,
    words: Catalog,
    headings: Vec<String>,
    personal_data: bool,
    bullets: bool,
    frame: Element,
    head: Element,
    foot: Element,
    advice: Element,
    preview: Element,
    preview_button: Element,
    toolbar: RefCell<Option<Toolbar>>,
    link: RefCell<Option<LinkBox>>,
    notice: RefCell<Option<NoticeBox>>,
    suggestions: RefCell<Option<Suggestions>>,
    /// Waits for a pause in the typing.
    following: RefCell<Option<Timeout>>,
    fit: bool,
}

/// Puts an editor around the textarea in `frame`. `headings` are suggested; `bullets` and `personal_data` say what to
/// advise about.
///
/// # Errors
/// What the browser threw; the textarea works as before.
#[wasm_bindgen]
pub fn edit(
    frame: &Element,
    lang: &str,
    headings: Vec<String>,
    bullets: bool,
    personal_data: bool,
) -> Result<Editor, JsValue> {
    let area: HtmlTextAreaElement =
        frame.query_selector("textarea")?.ok_or(JsValue::NULL)?.dyn_into().map_err(JsValue::from)?;
    let words = Catalog::of_extras(Language::from_tag(lang).unwrap_or_default());
    let head = add(frame, "div", &[("class", "editor__head")])?;
    frame.insert_before(&head, Some(&area))?;
    let preview_id = format!("{}-preview", area.id());
    let toggle = [
        ("type", "button"),
        ("part", "button"),
        ("class", "button button--subtle editor__toggle"),
        ("aria-expanded", "false"),
        ("aria-controls", &*preview_id),
    ];
    let preview_button = add_text(&head, "button", &toggle, &words.text("text.preview"))?;
    let label = words.text("text.preview");
    let region = [
        ("class", "preview"),
        ("id", &*preview_id),
        ("role", "group"),
        ("aria-label", &*label),
        ("hidden", ""),
    ];
    let preview = add(frame, "div", &region)?;
    let foot = add(frame, "div", &[("class", "editor__foot")])?;
    let shared = Rc::new(Shared {
        advice: add(&foot, "div", &[("aria-live", "polite")])?,
        area: Area(area),
        words,
        headings,
        personal_data,
        bullets,
        frame: frame.clone(),
        head,
        foot,
        preview,
        preview_button,
        toolbar: RefCell::default(),
        link: RefCell::default(),
        notice: RefCell::default(),
        suggestions: RefCell::default(),
        following: RefCell::default(),
        fit: !knows_field_sizing(),
    });
    let listeners = shared.build()?;
    shared.refresh();
    Ok(Editor { shared, pending: RefCell::default(), _listeners: listeners })
}

/// Whether the browser lets a textarea grow by itself.
fn knows_field_sizing() -> bool {
    web_sys::css::supports_with_value("field-sizing", "content").unwrap_or(false)
}

#[wasm_bindgen]
impl Editor {
    /// Follows a change of the text that is not of this moment: it has settled, or another draft was opened.
    pub fn refresh(&self) {
        // The form may be about to put the new text in the textarea.
        let shared = Rc::downgrade(&self.shared);
        let later = Timeout::new(0, move || {
            if let Some(shared) = shared.upgrade() {
                shared.refresh();
            }
        });
        *self.pending.borrow_mut() = Some(later);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.shared.classes(false, false);
        self.shared.head.remove();
        self.shared.preview.remove();
        self.shared.foot.remove();
        // They hold what they listen for, and that holds them.
        self.shared.toolbar.take();
        self.shared.link.take();
        self.shared.notice.take();
        self.shared.suggestions.take();
    }
}

impl Shared {
    fn build(self: &Rc<Self>) -> Result<Vec<Listener>, JsValue> {
        let area = &self.area.0;
        let act = {
            let this = Rc::downgrade(self);
            move |action| {
                if let Some(this) = this.upgrade() {
                    this.act(action);
                }
            }
        };
        *self.toolbar.borrow_mut() = Some(Toolbar::new(&self.head, &area.id(), &self.words, act)?);
        self.head.append_child(&self.preview_button)?;
        *self.link.borrow_mut() = Some(LinkBox::new(&self.head, &self.area, &self.words)?);
        *self.suggestions.borrow_mut() =
            Some(Suggestions::new(&self.head, &self.area, &self.headings, &self.words)?);
        *self.notice.borrow_mut() = Some(NoticeBox::new(&self.foot, &self.area, &self.words)?);
        let on = |name, action: fn(&Rc<Shared>, &web_sys::Event)| {
            let this = Rc::downgrade(self);
            Listener::new(area, name, move |event| {
                if let Some(this) = this.upgrade() {
                    action(&this, &event);
                }
            })
        };
        let toggle = {
            let this = Rc::downgrade(self);
            Listener::new(&self.preview_button, "click", move |_| {
                if let Some(this) = this.upgrade() {
                    this.preview(!this.is_previewed());
                    if !this.is_previewed() {
                        dom::focus(&this.area.0);
                    }
                }
            })?
        };
        let resize = {
            let this = Rc::downgrade(self);
            let window = web_sys::window().ok_or(JsValue::NULL)?;
            Listener::new(&window, "resize", move |_| {
                if let Some(this) = this.upgrade() {
                    this.resized();
                }
            })?
        };
        Ok(vec![
            resize,
            on("keydown", |this, event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if keys::pressed(&this.area, event, &|action| this.act(action)) {
                    event.prevent_default();
                }
            })?,
            on("paste", |this, event| {
                if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
                    this.paste(event);
                }
            })?,
            // Where the caret is; `selectionchange` on a textarea is young, these are in every browser.
            on("keyup", |this, _| this.follow_soon())?,
            on("click", |this, _| this.follow())?,
            on("focus", |this, _| this.focused())?,
            toggle,
        ])
    }

    fn act(&self, action: Action) {
        match action {
            Action::Toggle(what) => {
                self.area.apply(&editing::toggle(&self.area.text(), self.area.selection(), what));
            }
            Action::Link => {
                if let Some(link) = &*self.link.borrow() {
                    link.open();
                }
            }
            Action::Undo => self.history("undo"),
            Action::Redo => self.history("redo"),
        }
        self.follow();
    }

    fn history(&self, command: &str) {
        dom::focus(&self.area.0);
        self.area.command(command, "");
    }

    fn follow_soon(self: &Rc<Self>) {
        let this = Rc::downgrade(self);
        let later = Timeout::new(PAUSE, move || {
            if let Some(this) = this.upgrade() {
                this.follow();
            }
        });
        *self.following.borrow_mut() = Some(later);
    }

    fn follow(&self) {
        if let Some(toolbar) = &*self.toolbar.borrow() {
            toolbar.follow(&self.area);
        }
    }

    fn paste(&self, event: &ClipboardEvent) {
        let plain =
            event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if let Some(edit) = editing::paste_link(&self.area.text(), self.area.selection(), &plain) {
            event.prevent_default();
            self.area.apply(&edit);
            return;
        }
        let known: Vec<&str> = self.headings.iter().map(String::as_str).collect();
        let Some(pasted) = clipboard::read(event, &known) else { return };
        event.prevent_default();
        if pasted.is_blocks {
            self.area.apply(&editing::insert_blocks(&self.area.text(), self.area.selection(), &pasted.text));
        } else {
            self.area.insert(&pasted.text);
        }
        if let (Some(place), Some(notice)) = (&*self.notice.borrow(), pasted.notice) {
            place.show(&notice);
        }
        self.refresh();
    }

    /// Beside the text there is room for the preview; in its stead, whoever comes to write wants the text.
    fn focused(&self) {
        let is_wide = self.is_wide();
        if is_wide != self.is_previewed() {
            self.preview(is_wide);
        }
        self.follow();
    }

    fn is_wide(&self) -> bool {
        let form = self.frame.closest(".form").ok().flatten();
        let Some((form, place)) = form.and_then(|form| Some((form.clone(), form.parent_element()?))) else {
            return false;
        };
        let style = web_sys::window().and_then(|window| window.get_computed_style(&form).ok().flatten());
        let letter = style.and_then(|style| style.get_property_value("font-size").ok()).unwrap_or_default();
        f64::from(place.client_width()) >= WIDE * js_sys::parse_float(&letter)
    }

    /// The window has another width, or its letters another size: what stood beside the text may not fit there now.
    fn resized(&self) {
        if self.is_previewed() && self.is_wide() != self.frame.class_list().contains("editor--beside") {
            self.preview(self.is_wide());
        }
    }

    fn classes(&self, previewed: bool, beside: bool) {
        let classes = self.frame.class_list();
        for (name, on) in [("editor--previewed", previewed), ("editor--beside", beside)] {
            // Fails for a class with a space only.
            let _ = classes.toggle_with_force(name, on);
        }
    }

    fn is_previewed(&self) -> bool {
        !self.preview.has_attribute("hidden")
    }

    fn preview(&self, open: bool) {
        set_flag(&self.preview, "hidden", !open);
        self.classes(open, open && self.is_wide());
        let label = self.words.text(if open { "text.edit" } else { "text.preview" });
        self.preview_button.set_text_content(Some(&label));
        // An attribute of this name is always accepted.
        let _ = self.preview_button.set_attribute("aria-expanded", if open { "true" } else { "false" });
        self.refresh();
    }

    fn refresh(&self) {
        let text = self.area.text();
        if self.is_previewed() {
            self.preview.set_text_content(None);
            // The title of the form is above these, questions are labels. Only a page that is being torn down refuses
            // an element; there is nobody left to show it to.
            document::append(&self.preview, &parse(&text), |level| level.clamp(2, 3));
        }
        if let Some(suggestions) = &*self.suggestions.borrow() {
            suggestions.follow(&text);
        }
        let _ = self.advise(&text);
        self.follow();
        if self.fit {
            self.fit();
        }
    }

    fn advise(&self, text: &str) -> Result<(), JsValue> {
        let mut advice = if self.bullets { bare_headings(text, &self.headings) } else { Vec::new() };
        if self.personal_data {
            advice.extend(personal_data(text));
        }
        self.advice.set_text_content(None);
        for advice in advice {
            let line = add(&self.advice, "p", &[("class", "advice")])?;
            add_text(&line, "strong", &[], &self.words.text("advice.title"))?;
            let words =
                self.words.fill(&format!("advice.{}", advice.about.key()), &[("found", &advice.found)]);
            line.append_with_str_1(&format!(" {words}"))?;
        }
        Ok(())
    }

    /// As high as the text, for browsers that do not do so by themselves. It reads the layout, so it waits for calm.
    fn fit(&self) {
        let style = self.area.0.style();
        // These properties are in every browser.
        let _ = style.set_property("height", "auto");
        let _ = style.set_property("height", &format!("{}px", self.area.0.scroll_height() + 4));
    }
}
