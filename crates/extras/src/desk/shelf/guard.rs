//! The same draft in two tabs. A lock tells which tab has it, where there are locks; everywhere the store tells when another
//! tab has written. Saving never writes over what another tab wrote, so this only spares people a second draft.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use drafts::{DraftStore, Place, shelf};
use gloo_timers::callback::{Interval, Timeout};
use model::Report;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::Shelf;
use super::locks::{self, Held};
use crate::desk::Shared;
use crate::desk::dialog::Dialog;
use crate::desk::report_view::Action as Choice;
use crate::dom::{self, Listener, add, add_text};
use crate::error::ExtrasError;

/// How often this tab looks whether the other one is gone (milliseconds).
const PATIENCE: u32 = 2000;

/// How long another tab's writing may have crossed ours (milliseconds).
const RACE: f64 = 2000.0;

/// Which draft this tab has open, and whether it is the one tab that has.
#[derive(Default)]
pub struct Guard {
    id: RefCell<String>,
    lock: RefCell<Option<Held>>,
    /// Another tab has it: this one asks what to do.
    is_elsewhere: Cell<bool>,
    /// Looks again and again whether the other tab is gone.
    waiting: RefCell<Option<Interval>>,
    /// When something last changed in this tab's form.
    pub(super) changed_at: Cell<f64>,
    buttons: RefCell<Vec<Listener>>,
}

/// Why this tab asks what to do; the part of the keys of its words.
#[derive(Clone, Copy, PartialEq)]
enum Reason {
    Open,
    Taken,
    Changed,
    Deleted,
}

impl Reason {
    fn key(self) -> &'static str {
        match self {
            Reason::Open => "guard.open",
            Reason::Taken => "guard.taken",
            Reason::Changed => "guard.changed",
            Reason::Deleted => "guard.deleted",
        }
    }
}

impl Shelf {
    /// Makes sure that the lock is that of the draft in the form.
    pub(super) fn hold(self: &Rc<Self>) {
        let id = self.shared.id();
        if *self.guard.id.borrow() == id {
            return;
        }
        self.guard.lock.take();
        self.guard.id.replace(id);
        self.come_back();
        self.ask(false);
        if self.shared.host.is_copy()
            && let Some(report) = self.shared.report()
        {
            self.tell(&self.words().fill("guard.copied", &[("name", &self.title(&report))]));
        }
    }

    /// The other tab may be gone by now.
    pub(super) fn try_again(self: &Rc<Self>) {
        if self.guard.is_elsewhere.get() && self.guard.lock.borrow().is_none() {
            self.ask(false);
        }
    }

    fn ask(self: &Rc<Self>, steal: bool) {
        let id = self.guard.id.borrow().clone();
        let is_it = {
            let (this, id) = (Rc::downgrade(self), id.clone());
            move || this.upgrade().filter(|this| *this.guard.id.borrow() == id)
        };
        let answer = {
            let is_it = is_it.clone();
            move |held: Option<Held>| {
                let Some(this) = is_it() else { return };
                match held {
                    Some(held) => {
                        this.guard.lock.replace(Some(held));
                        if this.guard.is_elsewhere.get() {
                            this.go_on();
                        }
                    }
                    None => this.is_elsewhere(Reason::Open),
                }
            }
        };
        let lost = move || {
            if let Some(this) = is_it() {
                this.guard.lock.take();
                this.is_elsewhere(Reason::Taken);
            }
        };
        locks::ask(&self.local.draft_key(&id), steal, answer, lost);
    }

    /// Another tab wrote `text` as the draft `id`, or removed it.
    pub(super) fn draft_changed(self: &Rc<Self>, id: &str, text: Option<String>) {
        if *self.guard.id.borrow() != id || self.guard.is_elsewhere.get() {
            return;
        }
        let Some(text) = text else { return self.is_elsewhere(Reason::Deleted) };
        // What is not saved yet becomes a copy by being saved.
        self.shared.host.flush();
        if self.shared.id() != id {
            return;
        }
        // Two processes of a browser that write at the same moment do not see each other: the later one may have written
        // over ours just now.
        let is_race = js_sys::Date::now() - self.guard.changed_at.get() < RACE;
        let ours = self.draft().filter(|_| is_race);
        if ours.is_some_and(|ours| shelf::read(id, &text).is_none_or(|theirs| !theirs.says_the_same(&ours))) {
            self.go_on_with_copy();
        } else {
            self.is_elsewhere(Reason::Changed);
        }
    }

    fn is_elsewhere(self: &Rc<Self>, reason: Reason) {
        // What was typed here since is saved, and becomes a copy if the other tab wrote too; then there is nothing to ask.
        self.shared.host.flush();
        if self.shared.id() != *self.guard.id.borrow() || self.guard.is_elsewhere.replace(true) {
            return;
        }
        let this = Rc::downgrade(self);
        let look = move || {
            if let Some(this) = this.upgrade() {
                this.try_again();
            }
        };
        *self.guard.waiting.borrow_mut() = Some(Interval::new(PATIENCE, look));
        // A page that is being torn down needs no answer.
        let _ = self.ask_what_to_do(reason);
    }

    fn ask_what_to_do(self: &Rc<Self>, reason: Reason) -> Result<(), JsValue> {
        let words = self.words();
        let key = reason.key();
        let title = words.text(&format!("{key}.title"));
        let dialog = Dialog::open(&self.shared.wrapper, &title, &words.text("dialog.close"))?;
        add_text(&dialog.body, "p", &[], &words.text(key))?;
        let choices = add(&dialog.body, "div", &[("class", "choices")])?;
        let is_deleted = reason == Reason::Deleted;
        let mut buttons = vec![];
        if is_deleted {
            buttons.push(self.choice(&choices, "primary", "guard.new", |this| {
                // The writer may be asked something first, in the form.
                this.come_back();
                this.shared.host.start_new();
            })?);
            buttons.push(self.choice(&choices, "secondary", "guard.keep", Shelf::copy)?);
        } else {
            buttons.push(self.choice(&choices, "primary", "guard.here", Shelf::take_over)?);
            buttons.push(self.choice(&choices, "secondary", "guard.look", Shelf::look)?);
            buttons.push(self.choice(&choices, "secondary", "guard.copy", Shelf::copy)?);
        }
        if let Some(element) = dialog.body.closest("dialog")? {
            let this = Rc::downgrade(self);
            buttons.push(Listener::new(&element, "close", move |_| {
                let Some(this) = this.upgrade().filter(|this| this.guard.is_elsewhere.get()) else { return };
                // Closed without a choice.
                if is_deleted {
                    this.come_back();
                } else {
                    this.look();
                }
            })?);
        }
        if let Some(first) = choices.first_element_child() {
            dom::focus(&first);
        }
        *self.guard.buttons.borrow_mut() = buttons;
        *self.shared.dialog.borrow_mut() = Some(dialog);
        Ok(())
    }

    fn choice(
        self: &Rc<Self>,
        place: &Element,
        kind: &str,
        words: &str,
        action: fn(&Rc<Shelf>),
    ) -> Result<Listener, JsValue> {
        let button = dom::button(place, kind, &self.words().text(words))?;
        let this = Rc::downgrade(self);
        Listener::new(&button, "click", move |_| {
            if let Some(this) = this.upgrade() {
                action(&this);
            }
        })
    }

    /// Takes the draft from the other tab, as it is stored now.
    fn take_over(self: &Rc<Self>) {
        if self.guard.lock.borrow().is_none() {
            self.ask(true);
        }
        self.go_on();
    }

    /// This tab is the one that has the draft, from now on.
    fn go_on(self: &Rc<Self>) {
        let id = self.guard.id.borrow().clone();
        self.come_back();
        self.shared.host.go_to(&id);
    }

    fn copy(self: &Rc<Self>) {
        self.come_back();
        self.go_on_with_copy();
    }

    fn go_on_with_copy(&self) {
        let Some(mut report) = self.draft() else { return };
        let (id, name) = self.copy_of(&report);
        report.become_copy(id, name);
        // The form has just written it itself.
        let _ = self.shared.host.set_report(&report.encode());
    }

    /// What is on screen.
    fn draft(&self) -> Option<Report> {
        Report::decode(&self.shared.host.draft()?).ok()
    }

    /// Shows the draft as it is stored, to read only.
    fn look(self: &Rc<Self>) {
        self.close_question();
        let id = self.guard.id.borrow().clone();
        let text = self.local.get(Place::Draft, &id).ok().flatten();
        let Some(report) = text.and_then(|text| shelf::read(&id, &text)) else { return self.come_back() };
        let choices = vec![
            Choice::new("guard.here", |shared, _| with(shared, Shelf::take_over)),
            Choice::new("guard.copy", |shared, _| with(shared, Shelf::copy)),
        ];
        self.shared.show_report(report, choices);
    }

    /// The form is there to write in again.
    fn come_back(&self) {
        if self.guard.is_elsewhere.replace(false) {
            // It may be the one that called.
            if let Some(waiting) = self.guard.waiting.take() {
                Timeout::new(0, move || drop(waiting)).forget();
            }
            self.close_question();
            self.shared.close_report();
        }
    }

    fn close_question(&self) {
        // Closing it tells that it was closed; this is no closing without a choice.
        self.guard.buttons.take();
        self.shared.dialog.take();
    }
}

/// The buttons of the report view know what all share only.
fn with(shared: &Rc<Shared>, action: fn(&Rc<Shelf>)) -> Result<(), ExtrasError> {
    if let Some(shelf) = shared.shelf.borrow().upgrade() {
        action(&shelf);
    }
    Ok(())
}
