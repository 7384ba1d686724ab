//! Drafts: found again, never written over, and never gone by themselves.

mod choosing;
mod fixtures;
mod model_test;
mod saving;
mod shelf;
mod two_stores;

use drafts::{self, DraftStore, LastOpen, MemoryStore, Place, StorageError};
use model::{Entry, Form, Language, Report, ReportId, Session, Status, Timestamp, reisverslag};
use std::rc::Rc;

/// The `n`th id.
pub fn id(n: u8) -> ReportId {
    ReportId::from_random([n; 16])
}

/// A moment, `n` seconds after the first.
pub fn moment(n: usize) -> Timestamp {
    let (hours, minutes, seconds) = (n / 3600, n / 60 % 60, n % 60);
    Timestamp::parse(&format!("2026-11-23T{hours:02}:{minutes:02}:{seconds:02}Z")).unwrap()
}

/// A draft about `purpose`.
pub fn draft(n: u8, purpose: &str, at: usize) -> Report {
    let form = reisverslag().unwrap();
    let mut session = Session::new(id(n), moment(0));
    session.set("doel", Entry::Text(purpose.to_owned()));
    written(&form, &session, at)
}

/// What is in `session`, as a draft.
pub fn written(form: &Form, session: &Session, at: usize) -> Report {
    session.report(form, Language::Nl, Status::Draft, moment(at))
}

/// Moves a draft to the deleted ones.
pub fn delete(store: &MemoryStore, id: ReportId, at: usize) {
    let text = store.get(Place::Draft, id.as_str()).unwrap().unwrap();
    drafts::shelf::delete(store, id.as_str(), &text, &moment(at)).unwrap();
}

/// What a draft is about.
pub fn purpose(report: &Report) -> Option<String> {
    report.answers.get("doel")?.as_str().map(str::to_owned)
}

/// A store that several hold.
#[derive(Clone, Default)]
pub struct Shared(pub Rc<MemoryStore>);

impl DraftStore for Shared {
    fn list(&self, place: Place) -> Result<Vec<(String, String)>, StorageError> {
        self.0.list(place)
    }

    fn get(&self, place: Place, id: &str) -> Result<Option<String>, StorageError> {
        self.0.get(place, id)
    }

    fn put(&self, place: Place, id: &str, text: &str) -> Result<(), StorageError> {
        self.0.put(place, id, text)
    }

    fn remove(&self, place: Place, id: &str) -> Result<(), StorageError> {
        self.0.remove(place, id)
    }

    fn last_open(&self) -> LastOpen {
        self.0.last_open()
    }

    fn set_last_open(&self, id: Option<&str>) {
        self.0.set_last_open(id);
    }
}
