//! What the buttons of the list do.

use std::rc::Rc;

use drafts::{DraftStore, Place, StorageError, shelf};
use kit::browser;
use model::{NAME, Report, Status};
use wasm_bindgen_futures::spawn_local;

use super::Shelf;
use super::list::List;
use super::row::{self, Erase};
use crate::desk::Shared;
use crate::desk::report_view::Action as Choice;
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
            "undo" => self.undo(),
            "restore" => self.restore(id),
            "download" => self.save_kept(id),
            "erase-deleted" => self.ask_to_erase(Erase::Deleted(id)),
            "erase-kept" => self.ask_to_erase(Erase::Kept(id)),
            "erase-all" => self.ask_to_erase(Erase::All),
            "erase-deleted-now" => self.erase(Place::Deleted, id),
            "erase-kept-now" => self.erase(Place::Kept, id),
            "erase-all-now" => self.erase_all(),
            _ => Ok(()),
        };
        if done.is_err() {
            self.say("failed");
        }
        let in_hand = ["new", "open", "view", "rename", "erase-deleted", "erase-kept", "erase-all"];
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
        let mut choices = vec![Choice::new("report-view.back", |shared: &Rc<Shared>, _| {
            shared.close_report();
            Ok(())
        })];
        if report.form.id == self.shared.form.id() {
            choices.push(Choice::new("report-view.adapt", |shared, report| shared.adapt(report)));
        }
        self.shared.show_report(report, choices);
        Ok(())
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
            Status::Draft => format!("{}.json", self.words().text("export.draft-word")),
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

    /// Brings back the report that was deleted just now.
    fn undo(self: &Rc<Self>) -> Result<(), StorageError> {
        let just_now = self.list.borrow().as_ref().and_then(|list| list.deleted.take());
        just_now.map_or(Ok(()), |id| self.restore(&id))
    }

    fn restore(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        shelf::restore(&self.local, id, &|report| self.copy_of(report))?;
        self.say("restored");
        let _ = self.fill_list();
        self.focus_row(id, "open");
        Ok(())
    }

    /// Asks first: there is no way back.
    fn ask_to_erase(&self, what: Erase<'_>) -> Result<(), StorageError> {
        let list = self.list.borrow();
        let Some(List { rows, .. }) = &*list else { return Ok(()) };
        row::ask_to_erase(rows, self.words(), what).map_err(|_| StorageError::Failed)
    }

    /// Erases one deleted report, or one text that could not be read, for good.
    fn erase(self: &Rc<Self>, place: Place, id: &str) -> Result<(), StorageError> {
        let (this, id) = (Rc::clone(self), id.to_owned());
        spawn_local(async move {
            let erased = this.in_both(|mirror| shelf::erase([&this.local, mirror], place, &id)).await;
            this.erased(erased.is_ok());
        });
        Ok(())
    }

    /// Erases everything for good, what is on screen included.
    fn erase_all(self: &Rc<Self>) -> Result<(), StorageError> {
        self.leave();
        self.shared.host.forget();
        self.sync.is_erased.set(true);
        let this = Rc::clone(self);
        spawn_local(async move {
            let erased = this.in_both(|mirror| shelf::erase_all([&this.local, mirror])).await;
            if erased.is_ok() {
                // It is empty by now; the browser removes it once no tab uses it.
                let _ = this.mirror.remove().await;
            }
            this.erased(erased.is_ok());
        });
        Ok(())
    }

    fn erased(&self, is_done: bool) {
        self.say(if is_done { "erased" } else { "failed" });
        if let Some(list) = &*self.list.borrow() {
            set_flag(&list.undo, "hidden", true);
        }
        let _ = self.fill_list();
        self.focus_list();
    }
}
