//! Keeping the second copy: a while after each change, in one transaction with whatever else is to do to both stores.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use drafts::{DraftStore, MemoryStore, Place, Reconciled, Rescue, StorageError, reconcile, shelf};
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use kit::browser;
use model::{Report, ReportId, Status};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::StorageManager;

use super::Reports;

/// How long after a change the copy follows (milliseconds).
const PACE: u32 = 1000;

/// For how many days a deleted report can be brought back.
const DELETED_DAYS: u32 = 30;

/// How the second copy is doing.
#[derive(Default)]
pub struct Sync {
    rescue: RefCell<Rescue>,
    pending: RefCell<Option<Timeout>>,
    is_running: Cell<bool>,
    is_tidied: Cell<bool>,
    is_persistence_asked: Cell<bool>,
    /// Everything was erased, the database too: there is none until there is something to keep.
    pub(super) is_erased: Cell<bool>,
}

impl Reports {
    /// Brings the copy up to date in a while.
    pub(super) fn sync_soon(self: &Rc<Self>) {
        if self.sync.pending.borrow().is_some() {
            return;
        }
        let this = Rc::downgrade(self);
        // The first time there may be something to bring back.
        let wait = if self.sync.is_tidied.get() { PACE } else { 0 };
        let later = Timeout::new(wait, move || {
            let Some(this) = this.upgrade() else { return };
            this.sync.pending.take();
            if this.sync.is_running.replace(true) {
                return this.sync_soon();
            }
            spawn_local(async move {
                this.synchronise().await;
                this.sync.is_running.set(false);
            });
        });
        *self.sync.pending.borrow_mut() = Some(later);
    }

    async fn synchronise(self: &Rc<Self>) {
        let host = &self.shared.host;
        let is_unsaved = host.is_unsaved();
        let has_draft = !host.is_blank();
        // What is saved is read from the store.
        let draft = is_unsaved.then(|| host.draft().and_then(|text| Report::decode(&text).ok())).flatten();
        let id = ReportId::parse(&host.id());
        if has_draft {
            self.sync.is_erased.set(false);
        }
        if self.sync.is_erased.get() {
            return;
        }
        let done = self.in_both(|mirror| {
            if !self.sync.is_tidied.replace(true) {
                // Tidied up next time where it fails.
                let _ = self.tidy(mirror);
            }
            let mut rescue = self.sync.rescue.borrow_mut();
            let copy = |report: &Report| self.copy_of(report);
            match (&draft, &id) {
                // The alert about it stays: who can, should save a file.
                (Some(draft), _) => drop(rescue.keep(&self.local, mirror, draft.clone(), &copy)),
                (None, Some(id)) if has_draft => rescue.saved(id),
                (None, _) => {}
            }
            let done = reconcile(&self.local, mirror, &copy);
            if done.is_ok() {
                // What is not let go of is a copy too many, and no loss.
                let _ = rescue.release(&self.local, mirror);
            }
            done
        });
        if let Ok(done) = done.await {
            self.came_back(&done);
        }
        if has_draft && !is_unsaved && !self.sync.is_persistence_asked.replace(true) {
            ask_for_persistence().await;
        }
        self.refresh_list();
    }

    /// Removes what is past its time, and reports that nothing is in.
    fn tidy(&self, mirror: &MemoryStore) -> Result<(), StorageError> {
        let stores: [&dyn DraftStore; 2] = [&self.local, mirror];
        let oldest = self.shared.retention_days.map(browser::days_ago);
        let deleted_before = browser::days_ago(DELETED_DAYS);
        shelf::expire(stores, oldest.as_ref().map(|moment| moment.as_str()), deleted_before.as_str())?;
        let open = self.shared.id();
        let empty = |report: &Report| report.answers.is_empty() && report.unparsed.is_empty();
        for report in shelf::reports(&self.local, Place::Draft)? {
            if empty(&report) && report.id.as_str() != open {
                shelf::erase(stores, Place::Draft, report.id.as_str())?;
            }
        }
        Ok(())
    }

    /// Tells what came back, and goes on with it where the form is empty.
    fn came_back(self: &Rc<Self>, done: &Reconciled) {
        if done.back.is_empty() {
            return;
        }
        if self.shared.host.is_blank() {
            let reports = shelf::reports(&self.local, Place::Draft).unwrap_or_default();
            let is_open = |report: &&Report| {
                report.status == Status::Draft
                    && report.form.id == self.shared.form.id()
                    && done.back.iter().any(|id| id == report.id.as_str())
            };
            if let Some(report) = reports.iter().find(is_open) {
                self.shared.host.go_to(report.id.as_str());
            }
        }
        self.tell(&self.words().count("report-list.back", done.back.len()));
    }

    /// Lets go of what is kept of the draft beside the store: the form goes on with something else.
    pub(super) fn leave(&self) {
        self.sync.rescue.borrow_mut().leave();
    }
}

/// Asks the browser to keep our storage when it tidies up. Once there is something to keep: some browsers ask the reader.
async fn ask_for_persistence() {
    let storage = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"storage".into()).ok())
        // Absent on plain http.
        .filter(|storage| !storage.is_undefined());
    let Some(storage) = storage.map(|storage| storage.unchecked_into::<StorageManager>()) else { return };
    if let Ok(asked) = storage.persist() {
        // Where it is refused, all is as it was.
        let _ = JsFuture::from(asked).await;
    }
}
