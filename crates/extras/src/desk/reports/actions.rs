//! What the buttons of the list do.

use std::rc::Rc;

use drafts::{DraftStore, Place, StorageError, shelf};
use kit::{Words, browser};
use leptos::prelude::{GetUntracked, Set, WithUntracked};
use model::{NAME, Report, Status};
use wasm_bindgen_futures::spawn_local;

use super::Reports;
use super::report_list::{Goal, InHand};
use crate::desk::Shared;
use crate::desk::report_view;

/// What can be done in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Go on with it in the form, or read it where it is finished.
    Open,
    /// Give it another name.
    Rename,
    /// Make a copy.
    Duplicate,
    /// Save its report file.
    SaveFile,
    /// Move it to the deleted ones.
    Delete,
    /// Bring it back from there.
    Restore,
    /// Save a text that could not be read.
    Download,
    /// Erase it for good, once that was asked.
    Erase,
    /// Erase everything for good, once that was asked.
    EraseAll,
}

impl Action {
    /// The words on its button.
    pub fn words(self, words: Words) -> String {
        words.text(match self {
            Action::Open => "report-list.open",
            Action::Rename => "report-list.rename",
            Action::Duplicate => "report-list.duplicate",
            Action::SaveFile => "report-list.file",
            Action::Delete => "report-list.delete",
            Action::Restore => "report-list.restore",
            Action::Download => "report-list.download",
            Action::Erase => "report-list.erase",
            Action::EraseAll => "report-list.erase-all",
        })
    }
}

impl Reports {
    /// Does what a button says of the row `id` of `place`.
    pub(super) fn act(self: &Rc<Self>, action: Action, place: Place, id: &str) {
        let in_hand = self.list.in_hand;
        let ask = |about: InHand| {
            // A second press takes the question off.
            let asked = in_hand.with_untracked(|asked| asked.as_ref() == Some(&about));
            in_hand.set((!asked).then_some(about));
        };
        match action {
            Action::Rename => return ask(InHand::Name(id.to_owned())),
            Action::Erase => return ask(InHand::Erase(place, id.to_owned())),
            Action::EraseAll => return ask(InHand::EraseAll),
            _ => in_hand.set(None),
        }
        let now = browser::now();
        let done = match action {
            Action::Open => self.open(id),
            Action::Duplicate => shelf::duplicate(&self.local, id, &now, &|report| self.copy_of(report))
                .map(|_| self.say("duplicated")),
            Action::SaveFile => self.save_file(id),
            Action::Delete => self.delete(id),
            Action::Restore => self.restore(id),
            Action::Download => self.save_unreadable(id),
            Action::Rename | Action::Erase | Action::EraseAll => Ok(()),
        };
        self.did(done);
    }

    /// Says so where something was not done, and shows what is there now.
    fn did(self: &Rc<Self>, done: Result<(), StorageError>) {
        if done.is_err() {
            self.say("failed");
        }
        self.fill_list();
        self.sync_soon();
    }

    /// Starts a new report in the form.
    pub(super) fn begin_new(self: &Rc<Self>) {
        self.leave();
        self.close_list();
        self.shared.host.start_new();
    }

    pub(in crate::desk) fn stored(&self, id: &str) -> Option<Report> {
        let text = self.local.get(Place::Draft, id).ok().flatten()?;
        shelf::read(id, &text)
    }

    fn open(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        let Some(report) = self.stored(id) else { return Err(StorageError::Failed) };
        if report.status == Status::Complete {
            self.view(report);
            return Ok(());
        }
        self.close_list();
        self.leave();
        if !self.shared.host.go_to(id) {
            return Err(StorageError::Failed);
        }
        Ok(())
    }

    /// Shows a finished report as it was filed.
    fn view(self: &Rc<Self>, report: Report) {
        self.close_list();
        let mut actions = vec![report_view::Action::new("report-view.back", |shared: &Rc<Shared>, _| {
            shared.close_report();
            Ok(())
        })];
        if report.form.id == self.shared.form.id() {
            let adapt = |shared: &Rc<Shared>, report: &Report| shared.adapt(report);
            actions.push(report_view::Action::new("report-view.adapt", adapt));
        }
        self.shared.show_report(report, actions);
    }

    pub(super) fn rename(self: &Rc<Self>, id: &str, name: &str) {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        self.list.in_hand.set(None);
        self.shared.host.flush();
        let done = shelf::change(&self.local, id, &|report| report.set_extra(NAME, name.map(Into::into)));
        if done.is_ok() && id == self.shared.id() {
            // The form has its name from what is stored.
            self.shared.host.go_to(id);
        }
        self.did(done);
        self.focus_list(Goal::Row(Place::Draft, id.to_owned(), Action::Rename));
    }

    fn save_file(&self, id: &str) -> Result<(), StorageError> {
        let report = self.stored(id).ok_or(StorageError::Failed)?;
        let extension = match report.status {
            Status::Complete => "json".to_owned(),
            Status::Draft => format!("{}.json", self.words().text("export.draft-word")),
        };
        let name = report.file_name(&browser::today(), &extension);
        self.save(&name, "application/json", &report.encode())
    }

    fn save_unreadable(&self, id: &str) -> Result<(), StorageError> {
        let text = self.local.get(Place::Kept, id)?.ok_or(StorageError::Failed)?;
        self.save(&format!("report-form-{}.txt", browser::today()), "text/plain", &text)
    }

    fn save(&self, name: &str, media_type: &str, text: &str) -> Result<(), StorageError> {
        browser::download(name, media_type, text.as_bytes()).map_err(|_| StorageError::Failed)?;
        self.say_filled("saved-file", &[("name", name)]);
        Ok(())
    }

    fn delete(self: &Rc<Self>, id: &str) -> Result<(), StorageError> {
        if id == self.shared.id() {
            self.shared.host.start_new();
        }
        let text = self.local.get(Place::Draft, id)?.ok_or(StorageError::Failed)?;
        shelf::delete(&self.local, id, &text, &browser::now())?;
        self.say("was-deleted");
        self.list.deleted.set(Some(id.to_owned()));
        self.focus_list(Goal::Undo);
        Ok(())
    }

    /// Brings back the report that was deleted just now.
    pub(super) fn undo(self: &Rc<Self>) {
        if let Some(id) = self.list.deleted.get_untracked() {
            self.did(self.restore(&id));
        }
    }

    fn restore(&self, id: &str) -> Result<(), StorageError> {
        let restored = shelf::restore(&self.local, id, &|report| self.copy_of(report))?;
        self.say("restored");
        let id = restored.map_or_else(|| id.to_owned(), |report| report.id.as_str().to_owned());
        self.focus_list(Goal::Row(Place::Draft, id, Action::Open));
        Ok(())
    }

    /// Erases one deleted report, or one text that could not be read, for good.
    pub(super) fn erase(self: &Rc<Self>, place: Place, id: &str) {
        let (this, id) = (Rc::clone(self), id.to_owned());
        spawn_local(async move {
            let erased = this.in_both(|mirror| shelf::erase([&this.local, mirror], place, &id)).await;
            this.erased(erased.is_ok());
        });
    }

    /// Erases everything for good, what is on screen included.
    pub(super) fn erase_all(self: &Rc<Self>) {
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
    }

    fn erased(&self, is_done: bool) {
        self.say(if is_done { "erased" } else { "failed" });
        self.fill_list();
        self.focus_list(Goal::First);
    }
}
