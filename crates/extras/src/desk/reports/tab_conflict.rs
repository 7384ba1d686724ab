//! The same draft in two tabs. A lock tells which tab has it, where there are locks; everywhere the store tells when another
//! tab has written. Saving never writes over what another tab wrote, so this only spares people a second draft.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use drafts::{DraftStore, Place, shelf};
use gloo_timers::callback::{Interval, Timeout};
use kit::{Button, Dialog, Words, effect, focus, has_focus, press};
use leptos::html;
use leptos::prelude::*;
use model::Report;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::locks::{self, Held};
use super::{Reports, form_title, run};
use crate::desk::report_view::Action;
use crate::desk::{Handle, Shared};
use crate::error::ExtrasError;

/// How often this tab looks whether the other one is gone (milliseconds).
const PATIENCE: u32 = 2000;

/// How long another tab's writing may have crossed ours (milliseconds).
const RACE: f64 = 2000.0;

/// Which draft this tab has open, and whether it is the one tab that has.
pub struct TabConflict {
    id: RefCell<String>,
    lock: RefCell<Option<Held>>,
    /// Another tab has it: this one asks what to do.
    is_elsewhere: Cell<bool>,
    /// Looks again and again whether the other tab is gone.
    waiting: RefCell<Option<Interval>>,
    /// When something last changed in this tab's form.
    pub(super) changed_at: Cell<f64>,
    /// What the dialog asks, while it is open.
    asked: RwSignal<Option<Reason>>,
}

impl TabConflict {
    /// No conflict yet. `asked` is what the dialog follows.
    pub fn new(asked: RwSignal<Option<Reason>>) -> TabConflict {
        TabConflict {
            id: RefCell::default(),
            lock: RefCell::default(),
            is_elsewhere: Cell::default(),
            waiting: RefCell::default(),
            changed_at: Cell::default(),
            asked,
        }
    }
}

/// Why this tab asks what to do.
#[derive(Clone, Copy, PartialEq)]
pub enum Reason {
    /// The other tab had it first.
    Open,
    /// The other tab has taken it.
    Taken,
    /// The other tab has written.
    Changed,
    /// The other tab has deleted it.
    Deleted,
}

/// Something that can be chosen: the key of its words, and what it does.
type Choice = (&'static str, fn(&Rc<Reports>));

const HERE: Choice = ("tab-conflict.here", Reports::take_over);
const COPY: Choice = ("tab-conflict.copy", Reports::copy);

impl Reason {
    /// The key of its words.
    fn key(self) -> &'static str {
        match self {
            Reason::Open => "tab-conflict.open",
            Reason::Taken => "tab-conflict.taken",
            Reason::Changed => "tab-conflict.changed",
            Reason::Deleted => "tab-conflict.deleted",
        }
    }

    /// What can be done about it, the likeliest first.
    fn choices(self) -> &'static [Choice] {
        match self {
            Reason::Deleted => {
                &[("tab-conflict.new", Reports::start_new), ("tab-conflict.keep", Reports::copy)]
            }
            Reason::Open | Reason::Taken | Reason::Changed => {
                &[HERE, ("tab-conflict.look", Reports::look), COPY]
            }
        }
    }
}

/// The dialog, while there is something to ask.
pub fn dialog(asked: RwSignal<Option<Reason>>) -> AnyView {
    let (words, handle) = (Words::here(), Handle::here());
    (move || asked.get().map(|reason| ask(words, handle, asked, reason))).into_any()
}

fn ask(words: Words, handle: Handle, asked: RwSignal<Option<Reason>>, reason: Reason) -> AnyView {
    let key = reason.key();
    let closed = Box::new(move || {
        // By the reader, and not because there is nothing to ask any more.
        if asked.get_untracked() == Some(reason) {
            run(handle, |reports| reports.closed_without_choice(reason));
        }
    });
    view! {
        <Dialog title=words.text(&format!("{key}.title")) closed fallback=form_title(handle)>
            <p>{words.text(key)}</p>
            {choices(words, handle, reason)}
        </Dialog>
    }
    .into_any()
}

fn choices(words: Words, handle: Handle, reason: Reason) -> AnyView {
    let group = NodeRef::<html::Div>::new();
    effect(move || {
        let first = group.get().and_then(|group| group.first_element_child());
        if let Some(Ok(first)) = first.map(JsCast::dyn_into::<HtmlElement>) {
            focus(&first);
        }
    });
    let button = |(index, (key, action)): (usize, &Choice)| {
        let (kind, action) = (if index == 0 { "primary" } else { "secondary" }, *action);
        let chosen = move || {
            run(handle, |reports| {
                action(reports);
                reports.keep_focus();
            });
        };
        view! { <Button kind text=words.text(key) press=press(chosen) /> }.into_any()
    };
    let buttons: Vec<AnyView> = reason.choices().iter().enumerate().map(button).collect();
    view! { <div class="choices" node_ref=group>{buttons}</div> }.into_any()
}

impl Reports {
    /// Makes sure that the lock is that of the draft in the form.
    pub(super) fn hold(self: &Rc<Self>) {
        let id = self.shared.id();
        if *self.conflict.id.borrow() == id {
            return;
        }
        self.conflict.lock.take();
        self.conflict.id.replace(id);
        self.come_back();
        self.ask_for_lock(false);
        if self.shared.host.is_copy() {
            self.tell_of_copy();
        }
    }

    /// Says that what is on screen is a second draft now, and what it is called.
    fn tell_of_copy(&self) {
        if let Some(report) = self.shared.report() {
            self.tell(&self.words().fill("tab-conflict.copied", &[("name", &self.title(&report))]));
        }
    }

    /// The other tab may be gone by now.
    pub(super) fn try_again(self: &Rc<Self>) {
        if self.conflict.is_elsewhere.get() && self.conflict.lock.borrow().is_none() {
            self.ask_for_lock(false);
        }
    }

    fn ask_for_lock(self: &Rc<Self>, steal: bool) {
        let id = self.conflict.id.borrow().clone();
        let is_it = {
            let (this, id) = (Rc::downgrade(self), id.clone());
            move || this.upgrade().filter(|this| *this.conflict.id.borrow() == id)
        };
        let answer = {
            let is_it = is_it.clone();
            move |held: Option<Held>| {
                let Some(this) = is_it() else { return };
                match held {
                    Some(held) => {
                        this.conflict.lock.replace(Some(held));
                        if this.conflict.is_elsewhere.get() {
                            this.go_on();
                        }
                    }
                    None => this.is_elsewhere(Reason::Open),
                }
            }
        };
        let lost = move || {
            if let Some(this) = is_it() {
                this.conflict.lock.take();
                this.is_elsewhere(Reason::Taken);
            }
        };
        locks::ask(&self.local.draft_key(&id), steal, answer, lost);
    }

    /// Another tab wrote `text` as the draft `id`, or removed it.
    pub(super) fn draft_changed(self: &Rc<Self>, id: &str, text: Option<String>) {
        if *self.conflict.id.borrow() != id || self.conflict.is_elsewhere.get() {
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
        let is_race = js_sys::Date::now() - self.conflict.changed_at.get() < RACE;
        let ours = self.draft().filter(|_| is_race);
        if ours.is_some_and(|ours| shelf::read(id, &text).is_none_or(|theirs| !theirs.says_the_same(&ours))) {
            self.go_on_with_copy();
            // Nobody chose this.
            self.tell_of_copy();
        } else {
            self.is_elsewhere(Reason::Changed);
        }
    }

    fn is_elsewhere(self: &Rc<Self>, reason: Reason) {
        // What was typed here since is saved, and becomes a copy if the other tab wrote too; then there is nothing to ask.
        self.shared.host.flush();
        if self.shared.id() != *self.conflict.id.borrow() || self.conflict.is_elsewhere.replace(true) {
            return;
        }
        let this = Rc::downgrade(self);
        let look = move || {
            if let Some(this) = this.upgrade() {
                this.try_again();
            }
        };
        *self.conflict.waiting.borrow_mut() = Some(Interval::new(PATIENCE, look));
        self.conflict.asked.set(Some(reason));
    }

    fn closed_without_choice(self: &Rc<Self>, reason: Reason) {
        match reason {
            Reason::Deleted => self.come_back(),
            Reason::Open | Reason::Taken | Reason::Changed => self.look(),
        }
    }

    /// Takes the draft from the other tab, as it is stored now.
    fn take_over(self: &Rc<Self>) {
        if self.conflict.lock.borrow().is_none() {
            self.ask_for_lock(true);
        }
        self.go_on();
    }

    /// This tab is the one that has the draft, from now on.
    fn go_on(self: &Rc<Self>) {
        let id = self.conflict.id.borrow().clone();
        self.come_back();
        self.shared.host.go_to(&id);
    }

    fn start_new(self: &Rc<Self>) {
        // The writer may be asked something first, in the form.
        self.come_back();
        self.shared.host.start_new();
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
        self.conflict.asked.set(None);
        let id = self.conflict.id.borrow().clone();
        let text = self.local.get(Place::Draft, &id).ok().flatten();
        let Some(report) = text.and_then(|text| shelf::read(&id, &text)) else { return self.come_back() };
        let actions = vec![
            Action::new(HERE.0, |shared, _| act(shared, HERE.1)),
            Action::new(COPY.0, |shared, _| act(shared, COPY.1)),
        ];
        self.shared.show_report(report, actions);
    }

    /// The form is there to write in again.
    fn come_back(&self) {
        if self.conflict.is_elsewhere.replace(false) {
            // It may be the one that called.
            if let Some(waiting) = self.conflict.waiting.take() {
                Timeout::new(0, move || drop(waiting)).forget();
            }
            self.conflict.asked.set(None);
            self.shared.close_report();
        }
    }

    /// What had the focus may be gone with the draft that was on screen: then the title of the form gets it.
    fn keep_focus(&self) {
        let shared = Rc::downgrade(&self.shared);
        let look = move || {
            let Some(shared) = shared.upgrade().filter(|shared| !has_focus(&shared.wrapper)) else { return };
            if let Some(title) = super::title_of_form(&shared) {
                focus(&title);
            }
        };
        // Once the form shows what it goes on with.
        Timeout::new(0, look).forget();
    }
}

/// The buttons of the report view know what all share only.
fn act(shared: &Rc<Shared>, action: fn(&Rc<Reports>)) -> Result<(), ExtrasError> {
    if let Some(reports) = shared.reports() {
        action(&reports);
        reports.keep_focus();
    }
    Ok(())
}
