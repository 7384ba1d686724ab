//! The reports of this browser: the list of them, their second copy, and the other tabs they are open in.

mod deeds;
mod guard;
mod list;
mod locks;
mod row;
mod sync;
mod unplaced;

use std::cell::RefCell;
use std::rc::Rc;

use drafts::{LocalStore, MemoryStore, Mirror, Place};
use gloo_timers::callback::Timeout;
use kit::browser;
use model::i18n::Catalog;
use model::{Report, ReportId};
use wasm_bindgen::prelude::*;
use web_sys::{Element, StorageEvent};

use super::Shared;
use crate::dom::{self, Listener, add};
use guard::Guard;
use list::List;
use sync::Sync;
use unplaced::Unplaced;

/// What the form's drafts are kept on.
pub struct Shelf {
    shared: Rc<Shared>,
    local: LocalStore,
    mirror: Mirror,
    guard: Guard,
    sync: Sync,
    unplaced: Unplaced,
    list: RefCell<Option<List>>,
    button: Element,
    notice: Element,
    following: RefCell<Option<Timeout>>,
    listeners: RefCell<Vec<Listener>>,
}

impl Shelf {
    /// Puts the button on the desk, and looks after the drafts from now on. `None` where none are kept.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<Option<Rc<Shelf>>, JsValue> {
        let Some(scope) = &shared.scope else { return Ok(None) };
        let desk = shared.wrapper.query_selector("[data-slot=actions]")?.ok_or(JsValue::NULL)?;
        let button = dom::button(&desk, "subtle", &shared.words.text("shelf.title"))?;
        button.set_attribute("aria-haspopup", "dialog")?;
        let notice = add(&desk, "p", &[("role", "status"), ("class", "actions__notice")])?;
        let shelf = Rc::new(Shelf {
            shared: Rc::clone(shared),
            local: LocalStore::new(scope),
            mirror: Mirror::new(scope),
            guard: Guard::default(),
            sync: Sync::default(),
            unplaced: Unplaced::default(),
            list: RefCell::default(),
            button,
            notice,
            following: RefCell::default(),
            listeners: RefCell::default(),
        });
        shelf.listen()?;
        shelf.follow();
        Ok(Some(shelf))
    }

    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let on = |target: &web_sys::EventTarget, name, action: fn(&Rc<Shelf>, &web_sys::Event)| {
            let this = Rc::downgrade(self);
            Listener::new(target, name, move |event| {
                if let Some(this) = this.upgrade() {
                    action(&this, &event);
                }
            })
        };
        *self.listeners.borrow_mut() = vec![
            on(&self.button, "click", |this, _| this.open_list())?,
            on(&window, "storage", |this, event| {
                if let Some(event) = event.dyn_ref::<StorageEvent>() {
                    this.changed_elsewhere(event);
                }
            })?,
            on(&window, "focus", |this, _| {
                this.try_again();
                this.sync_soon();
            })?,
        ];
        Ok(())
    }

    /// Follows what happened in the form. That is told while the form is at it, so this waits for it to end.
    pub fn follow(self: &Rc<Self>) {
        self.guard.changed_at.set(js_sys::Date::now());
        let this = Rc::downgrade(self);
        let later = Timeout::new(0, move || {
            let Some(this) = this.upgrade() else { return };
            this.following.take();
            this.hold();
            // Without them the form works, and they stay in the file.
            let _ = this.show_unplaced();
            this.sync_soon();
        });
        *self.following.borrow_mut() = Some(later);
    }

    /// Another tab changed what is stored.
    fn changed_elsewhere(self: &Rc<Self>, event: &StorageEvent) {
        match event.key() {
            // Everything was wiped.
            None => self.sync_soon(),
            Some(key) => {
                if let Some((place, id)) = self.local.parse_key(&key) {
                    if place == Place::Draft {
                        self.draft_changed(id, event.new_value());
                    }
                    self.refresh_list();
                }
            }
        }
    }

    /// Says above the form what was done.
    fn tell(&self, what: &str) {
        self.notice.set_text_content(Some(what));
    }

    fn words(&self) -> &Catalog {
        &self.shared.words
    }

    /// What a person calls a report.
    fn title(&self, report: &Report) -> String {
        report.title().unwrap_or_else(|| self.words().text("shelf.untitled"))
    }

    /// The id and the name of a copy.
    pub(super) fn copy_of(&self, report: &Report) -> (ReportId, String) {
        let title = report.title().unwrap_or_else(|| report.form.title.clone());
        (browser::new_id(), self.words().fill("shelf.copy", &[("title", &title)]))
    }

    /// Lets `work` change the mirror along with the store; without a database there is the store alone.
    async fn in_both<T>(&self, work: impl Fn(&MemoryStore) -> T) -> T {
        match self.mirror.change(&work).await {
            Ok(done) => done,
            Err(_) => work(&MemoryStore::default()),
        }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        self.button.remove();
        self.notice.remove();
    }
}
