//! What the buttons of the list do.

use std::rc::Rc;

use drafts::{DraftStore, Place, StorageError, shelf};
use kit::browser;
use model::{NAME, Report, Status};
use wasm_bindgen_futures::spawn_local;

use super::list::List;
use super::{Shelf, row};
use crate::desk::Shared;
use crate::desk::reader::Choice;
use crate::dom::{self, set_flag};

impl Shelf {
    /// Carries out what a button of the list says.
    pub(super) fn act(self: &Rc<Self>, action: &str, id: &str) {
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
            let _ = self.fill_list();
            self.sync_soon();
        }
    }

    pub(in crate::desk) fn stored(&self, id: &str) -> Option<Report> {
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

    pub(super) fn rename(self: &Rc<Self>, id: &str, name: &str) {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        self.shared.host.flush();
        if shelf::change(&self.local, id, &|report| report.set_extra(NAME, name.map(Into::into))).is_err() {
            self.say("failed");
        } else if id == self.shared.id() {
            // The form has its name from what is stored.
            self.shared.host.go_to(id);
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
        if id == self.shared.id() {
            self.shared.host.start_new();
        }
        let text = self.local.get(Place::Draft, id)?.ok_or(StorageError::Failed)?;
        shelf::delete(&self.local, id, &text, &browser::now())?;
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
        let _ = self.fill_list();
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
            self.sync.is_erased.set(true);
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
            let _ = this.fill_list();
            this.focus_list();
        });
        Ok(())
    }
}
