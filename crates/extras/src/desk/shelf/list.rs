//! "My reports": everything that is kept in this browser, and what can be done with it.

use std::cell::RefCell;
use std::rc::Rc;

use drafts::{DraftStore, Place, shelf};
use model::Report;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::{Shelf, row};
use crate::desk::dialog::Dialog;
use crate::dom::{self, Listener, add, add_text, set_flag};

/// The list while it is open.
pub struct List {
    body: Element,
    /// The part that is made anew at each change.
    pub(super) rows: Element,
    message: Element,
    pub(super) undo: Element,
    /// The report that can be brought back with one press.
    pub(super) deleted: RefCell<Option<String>>,
    _listeners: Vec<Listener>,
}

impl Shelf {
    /// Opens the list.
    pub(super) fn open_list(self: &Rc<Self>) {
        self.shared.host.flush();
        // Only a page that is being torn down refuses a dialog.
        let _ = self.show_list();
    }

    fn show_list(self: &Rc<Self>) -> Result<(), JsValue> {
        let words = self.words();
        let dialog =
            Dialog::open(&self.shared.wrapper, &words.text("shelf.title"), &words.text("dialog.close"))?;
        let body = dialog.body.clone();
        row::action(
            &add(&body, "div", &[("class", "choices")])?,
            "primary",
            words,
            "new",
            row::NO_REPORT,
            "",
        )?;
        let notice = add(&body, "div", &[("class", "notice")])?;
        let message = add(&notice, "p", &[("role", "status")])?;
        let undo = row::action(&notice, "secondary", words, "undo", row::NO_REPORT, "")?;
        set_flag(&undo, "hidden", true);
        let rows = add(&body, "div", &[("class", "shelf")])?;
        let on = |name, action: fn(&Rc<Shelf>, &web_sys::Event)| {
            let this = Rc::downgrade(self);
            Listener::new(&body, name, move |event| {
                if let Some(this) = this.upgrade() {
                    action(&this, &event);
                }
            })
        };
        let listeners = vec![
            on("click", |this, event| {
                let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let button = pressed.and_then(|pressed| pressed.closest("[data-action]").ok().flatten());
                if let Some(button) = button {
                    let named = |name: &str| button.get_attribute(name).unwrap_or_default();
                    this.act(&named("data-action"), &named("data-id"));
                }
            })?,
            on("submit", |this, event| {
                event.prevent_default();
                let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let input = form.and_then(|form| form.query_selector("input").ok().flatten());
                if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
                    this.rename(&input.get_attribute("data-id").unwrap_or_default(), &input.value());
                }
            })?,
        ];
        *self.list.borrow_mut() =
            Some(List { body, rows, message, undo, deleted: RefCell::default(), _listeners: listeners });
        *self.shared.dialog.borrow_mut() = Some(dialog);
        self.fill_list()
    }

    /// Shows what changed by itself, if the list is open. A question in it, or a name that is being typed, stays.
    pub(super) fn refresh_list(&self) {
        let is_quiet = self.list.borrow().as_ref().is_some_and(|list| {
            let in_hand = list.rows.query_selector("form, .ask").ok().flatten();
            list.body.is_connected() && in_hand.is_none()
        });
        if is_quiet {
            // Only a page that is being torn down refuses an element.
            let _ = self.fill_list();
        }
    }

    /// Shows what is there now.
    pub(super) fn fill_list(&self) -> Result<(), JsValue> {
        let list = self.list.borrow();
        let Some(List { rows, .. }) = &*list else { return Ok(()) };
        let root = rows.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
        let focused =
            root.and_then(|root| root.active_element()).filter(|focused| rows.contains(Some(focused)));
        let focused = focused.map(|focused| {
            let named = |name: &str| focused.get_attribute(name).unwrap_or_default();
            (named("data-action"), named("data-id"))
        });
        rows.set_text_content(None);
        self.fill(rows)?;
        if let Some((action, id)) = focused {
            row::focus(rows, &id, &action);
        }
        Ok(())
    }

    fn fill(&self, rows: &Element) -> Result<(), JsValue> {
        let words = self.words();
        let reports = |place| shelf::reports(&self.local, place).unwrap_or_default();
        let open = self.shared.id();
        let is_empty = |report: &Report| report.answers.is_empty() && report.unparsed.is_empty();
        let drafts: Vec<Report> =
            reports(Place::Draft).into_iter().filter(|report| !is_empty(report)).collect();
        if drafts.is_empty() {
            add_text(rows, "p", &[], &words.text("shelf.empty"))?;
        }
        let place = add(rows, "ul", &[("class", "shelf__rows")])?;
        for report in &drafts {
            let is_open = report.id.as_str() == open;
            let actions = ["open", "rename", "duplicate", "file", "delete"];
            row::report(&place, self, report, is_open, &actions)?;
        }
        let deleted = reports(Place::Deleted);
        if !deleted.is_empty() {
            add_text(rows, "h3", &[], &words.text("shelf.deleted"))?;
            add_text(rows, "p", &[("class", "help")], &words.text("shelf.deleted.help"))?;
            let place = add(rows, "ul", &[("class", "shelf__rows")])?;
            for report in &deleted {
                row::report(&place, self, report, false, &["restore", "erase-deleted"])?;
            }
        }
        let kept = self.local.list(Place::Kept).unwrap_or_default();
        if !kept.is_empty() {
            add_text(rows, "h3", &[], &words.text("shelf.kept"))?;
            add_text(rows, "p", &[("class", "help")], &words.text("shelf.kept.help"))?;
            let place = add(rows, "ul", &[("class", "shelf__rows")])?;
            for (id, text) in &kept {
                row::kept(&place, words, id, text)?;
            }
        }
        self.foot(rows, drafts.len() + deleted.len() + kept.len())
    }

    fn foot(&self, rows: &Element, count: usize) -> Result<(), JsValue> {
        let words = self.words();
        let foot = add(rows, "div", &[("class", "shelf__foot")])?;
        let mut about = words.text("shelf.where");
        if let Some(percent) = self.local.fill() {
            about += &format!(" {}", words.fill("shelf.fill", &[("percent", &percent.to_string())]));
        }
        if let Some(days) = self.shared.retention_days {
            about += &format!(" {}", words.fill("shelf.retention", &[("days", &days.to_string())]));
        }
        add_text(&foot, "p", &[("class", "help")], &about)?;
        if count > 0 {
            row::action(&foot, "subtle", words, "erase-all", row::NO_REPORT, "")?;
        }
        Ok(())
    }

    pub(super) fn say(&self, what: &str) {
        self.say_filled(what, &[]);
    }

    pub(super) fn say_filled(&self, what: &str, values: &[(&str, &str)]) {
        if let Some(list) = &*self.list.borrow() {
            set_flag(&list.undo, "hidden", true);
            list.message.set_text_content(Some(&self.words().fill(&format!("shelf.{what}"), values)));
        }
    }

    pub(super) fn focus_row(&self, id: &str, action: &str) {
        if let Some(list) = &*self.list.borrow() {
            row::focus(&list.rows, id, action);
        }
    }

    pub(super) fn focus_list(&self) {
        let list = self.list.borrow();
        if let Some(button) =
            list.as_ref().and_then(|list| list.body.query_selector("[data-action]").ok().flatten())
        {
            dom::focus(&button);
        }
    }

    pub(super) fn close_list(&self) {
        self.list.take();
        self.shared.dialog.take();
    }
}
