//! "My reports": everything that is kept in this browser, and what can be done with it.

use std::cell::RefCell;
use std::rc::Rc;

use report_form::browser;
use report_form::form::{NAME, Report, Status};
use report_form::storage::{DraftStore, Place, StorageError, shelf};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};

use super::{Shelf, row};
use crate::desk::Shared;
use crate::desk::dialog::Dialog;
use crate::desk::reader::Choice;
use crate::dom::{self, Listener, add, add_text, set_flag};

/// The list while it is open.
pub struct List {
    body: Element,
    /// The part that is made anew at each change.
    rows: Element,
    message: Element,
    undo: Element,
    /// The report that can be brought back with one press.
    deleted: RefCell<Option<String>>,
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
        row::action(&add(&body, "div", &[("class", "choices")])?, "primary", words, "new", "", "")?;
        let notice = add(&body, "div", &[("class", "notice")])?;
        let message = add(&notice, "p", &[("role", "status")])?;
        let undo = row::action(&notice, "secondary", words, "undo", "", "")?;
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

    /// Shows what is there now, if the list is open.
    pub(super) fn refresh_list(&self) {
        let is_open = self.list.borrow().as_ref().is_some_and(|list| list.body.is_connected());
        let is_renaming = || {
            let list = self.list.borrow();
            list.as_ref().is_some_and(|list| list.rows.query_selector("form").ok().flatten().is_some())
        };
        if is_open && !is_renaming() {
            let _ = self.fill_list();
        }
    }

    fn fill_list(&self) -> Result<(), JsValue> {
        let list = self.list.borrow();
        let Some(List { rows, .. }) = &*list else { return Ok(()) };
        let root = rows.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
        let focused =
            root.and_then(|root| root.active_element()).filter(|focused| rows.contains(Some(focused)));
        let focused = focused.map(|focused| {
            let named = |name: &str| focused.get_attribute(name).unwrap_or_default();
            format!("[data-action='{}'][data-id='{}']", named("data-action"), named("data-id"))
        });
        rows.set_text_content(None);
        self.fill(rows)?;
        if let Some(again) = focused.and_then(|selector| rows.query_selector(&selector).ok().flatten()) {
            dom::focus(&again);
        }
        Ok(())
    }

    fn fill(&self, rows: &Element) -> Result<(), JsValue> {
        let words = self.words();
        let reports = |place| shelf::reports(&self.local, place).unwrap_or_default();
        let open = self.shared.host.id();
        let is_empty = |report: &Report| report.answers.is_empty() && report.unparsed.is_empty();
        let drafts: Vec<Report> =
            reports(Place::Draft).into_iter().filter(|report| !is_empty(report)).collect();
        if drafts.is_empty() {
            add_text(rows, "p", &[], &words.text("shelf.empty"))?;
        }
        let place = add(rows, "ul", &[("class", "shelf__rows")])?;
        for report in &drafts {
            let is_open = report.id.as_str() == open;
            row::report(&place, self, report, is_open, &["open", "rename", "duplicate", "file", "delete"])?;
        }
        let deleted = reports(Place::Deleted);
        if !deleted.is_empty() {
            add_text(rows, "h3", &[], &words.text("shelf.deleted"))?;
            add_text(rows, "p", &[("class", "help")], &words.text("shelf.deleted.help"))?;
            let place = add(rows, "ul", &[("class", "shelf__rows")])?;
            for report in &deleted {
                row::report(&place, self, report, false, &["restore", "erase"])?;
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
        if let Some(days) = self.shared.host.retention_days() {
            about += &format!(" {}", words.fill("shelf.retention", &[("days", &days.to_string())]));
        }
        add_text(&foot, "p", &[("class", "help")], &about)?;
        if count > 0 {
            row::action(&foot, "subtle", words, "erase-all", "", "")?;
        }
        Ok(())
    }

    /// Carries out what a button of the list says.
    fn act(self: &Rc<Self>, action: &str, id: &str) {
        let now = browser::now();
        let done = match action {
            "new" => {
                self.leave();
                self.close_list();
                self.shared.host.start_new();
                Ok(())
            }
            "open" => self.open(id),
            "view" => self.view(id),
            "rename" => self.ask_name(id),
            "duplicate" => shelf::duplicate(&self.local, id, &now, &|report| self.copy_of(report))
                .map(|_| self.say("duplicated")),
            "file" => self.save_file(id),
            "delete" => self.delete(id),
            "undo" | "restore" => self.restore(id),
            "download" => self.save_kept(id),
            "erase" => self.ask_to_erase("erase", id),
            "erase-all" => self.ask_to_erase("erase-all", ""),
            "erase-now" => self.erase(id),
            _ => Ok(()),
        };
        if done.is_err() {
            self.say("failed");
        }
        let in_hand = ["new", "open", "view", "rename", "erase", "erase-all"];
        if !in_hand.contains(&action) {
            self.refresh_list();
            self.sync_soon();
        }
    }

    fn stored(&self, id: &str) -> Option<Report> {
        let text = self.local.get(Place::Draft, id).ok().flatten()?;
        shelf::read(id, &text)
    }

    fn open(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        let Some(report) = self.stored(id) else { return Err(StorageError::Failed) };
        if report.status == Status::Complete {
            return self.view(id);
        }
        self.close_list();
        self.leave();
        if !self.shared.host.go_to(id) {
            return Err(StorageError::Failed);
        }
        Ok(())
    }

    /// Shows a finished report as it was filed.
    fn view(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        let report = self.stored(id).ok_or(StorageError::Failed)?;
        self.close_list();
        let mut choices = vec![Choice::new("reader.back", |shared: &Rc<Shared>, _| {
            shared.close_reader();
            Ok(())
        })];
        if report.form.id == self.shared.form.id() {
            choices.push(Choice::new("reader.adapt", |shared, report| shared.adapt(report)));
        }
        self.shared.read(report, choices).map_err(|_| StorageError::Failed)
    }

    fn ask_name(&self, id: &str) -> Result<(), StorageError> {
        let list = self.list.borrow();
        let (Some(List { rows, .. }), Some(report)) = (&*list, self.stored(id)) else { return Ok(()) };
        row::ask_name(rows, self.words(), &report, &self.title(&report)).map_err(|_| StorageError::Failed)
    }

    fn rename(self: &Rc<Self>, id: &str, name: &str) {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        if id == self.shared.host.id() {
            self.shared.host.rename(name.map(str::to_owned));
        } else if shelf::change(&self.local, id, &|report| report.set_extra(NAME, name.map(Into::into)))
            .is_err()
        {
            self.say("failed");
        }
        let _ = self.fill_list();
        self.focus_row(id, "rename");
        self.sync_soon();
    }

    fn save_file(&self, id: &str) -> Result<(), StorageError> {
        let report = self.stored(id).ok_or(StorageError::Failed)?;
        let extension = match report.status {
            Status::Complete => "json".to_owned(),
            Status::Draft => format!("{}.json", self.words().text("way.draft-word")),
        };
        let name = report.file_name(&browser::today(), &extension);
        browser::download(&name, "application/json", report.encode().as_bytes())
            .map_err(|_| StorageError::Failed)?;
        self.say_filled("saved-file", &[("name", &name)]);
        Ok(())
    }

    fn save_kept(&self, id: &str) -> Result<(), StorageError> {
        let text = self.local.get(Place::Kept, id)?.ok_or(StorageError::Failed)?;
        let name = format!("report-form-{}.txt", browser::today());
        browser::download(&name, "text/plain", text.as_bytes()).map_err(|_| StorageError::Failed)?;
        self.say_filled("saved-file", &[("name", &name)]);
        Ok(())
    }

    fn delete(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        if id == self.shared.host.id() {
            self.shared.host.start_new();
        }
        shelf::delete(&self.local, id, &browser::now())?;
        self.say("was-deleted");
        if let Some(list) = &*self.list.borrow() {
            list.deleted.replace(Some(id.to_owned()));
            set_flag(&list.undo, "hidden", false);
            dom::focus(&list.undo);
        }
        Ok(())
    }

    /// Brings back the report `id`, or else the one that was deleted just now.
    fn restore(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        let just_now = self.list.borrow().as_ref().and_then(|list| list.deleted.take());
        let id = if id.is_empty() { just_now.unwrap_or_default() } else { id.to_owned() };
        shelf::restore(&self.local, &id, &|report| self.copy_of(report))?;
        self.say("restored");
        self.refresh_list();
        self.focus_row(&id, "open");
        Ok(())
    }

    /// Asks first: there is no way back.
    fn ask_to_erase(&self, what: &str, id: &str) -> Result<(), StorageError> {
        let list = self.list.borrow();
        let Some(List { rows, .. }) = &*list else { return Ok(()) };
        row::ask_to_erase(rows, self.words(), what, id).map_err(|_| StorageError::Failed)
    }

    /// Erases one deleted or unreadable report for good; without an id, everything.
    fn erase(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        if id.is_empty() {
            self.leave();
            // What is on screen is among it.
            self.shared.host.start_new();
        }
        let (this, id) = (Rc::clone(self), id.to_owned());
        spawn_local(async move {
            let erased = this
                .in_both(|mirror| -> Result<(), StorageError> {
                    let stores: [&dyn DraftStore; 2] = [&this.local, mirror];
                    if id.is_empty() {
                        return shelf::erase_all(stores);
                    }
                    shelf::erase(stores, Place::Deleted, &id)?;
                    shelf::erase(stores, Place::Kept, &id)
                })
                .await;
            if erased.is_ok() && id.is_empty() {
                // It is empty by now; the browser removes it once no tab uses it.
                let _ = this.mirror.remove().await;
            }
            this.say(if erased.is_ok() { "erased" } else { "failed" });
            if let Some(list) = &*this.list.borrow() {
                set_flag(&list.undo, "hidden", true);
            }
            this.refresh_list();
            this.focus_list();
        });
        Ok(())
    }

    fn say(&self, what: &str) {
        self.say_filled(what, &[]);
    }

    fn say_filled(&self, what: &str, values: &[(&str, &str)]) {
        if let Some(list) = &*self.list.borrow() {
            set_flag(&list.undo, "hidden", true);
            list.message.set_text_content(Some(&self.words().fill(&format!("shelf.{what}"), values)));
        }
    }

    fn focus_row(&self, id: &str, action: &str) {
        let selector = format!("[data-action='{action}'][data-id='{id}']");
        let list = self.list.borrow();
        if let Some(button) =
            list.as_ref().and_then(|list| list.rows.query_selector(&selector).ok().flatten())
        {
            dom::focus(&button);
        }
    }

    fn focus_list(&self) {
        let list = self.list.borrow();
        if let Some(button) =
            list.as_ref().and_then(|list| list.body.query_selector("[data-action]").ok().flatten())
        {
            dom::focus(&button);
        }
    }

    fn close_list(&self) {
        self.list.take();
        self.shared.dialog.take();
    }
}
