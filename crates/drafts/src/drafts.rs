//! The draft that is open in a form: found again, and saved without ever writing over what someone else wrote.

use super::{DraftStore, Place, Rank, StorageError, move_to, rank, shelf};
use model::{Form, Report, ReportId, Session, Timestamp};

/// Gives a copy of a report its id and its name.
pub type CopyOf<'a> = dyn Fn(&Report) -> (ReportId, String) + 'a;

/// The store as the open form uses it.
pub struct Drafts {
    store: Box<dyn DraftStore>,
    /// What we last read or wrote under the key of the open draft. Anything else that is there is not ours.
    seen: Option<String>,
    /// What we last moved to the deleted ones: as it was, and as it is there. Anything else that is there is not ours to
    /// bring back.
    discarded: Option<[String; 2]>,
}

/// What a form found on opening.
#[derive(Debug, Default, PartialEq)]
pub struct Resumed {
    /// The report to go on with.
    pub report: Option<Report>,
    /// The texts that are no drafts, though they were found under the key of one.
    pub unreadable: Vec<String>,
}

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// There was nothing to keep.
    Nothing,
    /// The draft is kept.
    Kept,
    /// The draft is kept as another one: what was stored is not what we knew.
    AsCopy,
}

impl Drafts {
    /// Over `store`, with no draft open yet.
    pub fn new(store: Box<dyn DraftStore>) -> Drafts {
        Drafts { store, seen: None, discarded: None }
    }

    /// Opens the draft of `form` to go on with. One that was changed before `oldest` is not opened any more. Texts that are no
    /// drafts are moved aside.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn resume(&mut self, form: &Form, oldest: Option<&Timestamp>) -> Result<Resumed, StorageError> {
        let mut found = Resumed::default();
        let last = self.store.last_open();
        let mut best: Option<(Rank, String)> = None;
        for (id, text) in self.store.list(Place::Draft)? {
            match shelf::read(&id, &text) {
                // A draft of another form in the same scope is not ours to judge.
                Some(report) if report.form.id != form.id() => {}
                Some(report) => {
                    let is_past = oldest.is_some_and(|oldest| report.updated_at.as_str() < oldest.as_str());
                    let rank = rank(&report, &last).filter(|_| !is_past);
                    if let Some(rank) = rank.filter(|rank| best.as_ref().is_none_or(|(best, _)| rank > best))
                    {
                        best = Some((rank, id));
                    }
                }
                None => {
                    // Where it cannot be moved it stays, and no draft is ever saved under its key.
                    let _ = shelf::keep_aside(&*self.store, &id, &text);
                    found.unreadable.push(text);
                }
            }
        }
        if let Some((_, id)) = best {
            found.report = self.open(&id)?;
        }
        Ok(found)
    }

    /// Opens the draft `id`; `None` where it is none (any more).
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn open(&mut self, id: &str) -> Result<Option<Report>, StorageError> {
        let text = self.store.get(Place::Draft, id)?;
        let report = text.as_deref().and_then(|text| shelf::read(id, text));
        if report.is_some() {
            self.seen = text;
            self.store.set_last_open(Some(id));
        }
        Ok(report)
    }

    /// Goes on with `kept`, which was open on this page a moment ago, or with a newer state of it that is stored.
    pub fn go_on(&mut self, kept: Report) -> Report {
        self.start(&kept.id);
        let stored = self.open(kept.id.as_str()).ok().flatten();
        stored.filter(|stored| stored.updated_at.as_str() > kept.updated_at.as_str()).unwrap_or(kept)
    }

    /// Goes on with `report`, which came from elsewhere. Where another one with its id is stored, saving makes a copy.
    pub fn adopt(&mut self, report: &Report) {
        let stored = self.store.get(Place::Draft, report.id.as_str()).ok().flatten();
        self.seen =
            stored.filter(|text| Report::decode(text).is_ok_and(|stored| stored.says_the_same(report)));
        self.store.set_last_open(Some(report.id.as_str()));
    }

    /// Starts the new report `id` in `session`. Gives the old one, which stays where it is stored.
    pub fn start_new(&mut self, session: &mut Session, id: ReportId, now: Timestamp) -> Session {
        let old = session.clear(id, now);
        self.start(session.id());
        old
    }

    /// Empties `session`: the new report `id` is in it, and the old one, which this gives, goes to the deleted ones.
    pub fn empty(&mut self, session: &mut Session, form: &Form, id: ReportId, now: &Timestamp) -> Session {
        if !session.is_blank(form) {
            // Where it cannot be moved it stays a draft, and the form is empty all the same.
            let _ = self.discard(session.id(), now);
        }
        self.start_new(session, id, now.clone())
    }

    fn start(&mut self, id: &ReportId) {
        self.seen = None;
        self.store.set_last_open(Some(id.as_str()));
    }

    /// Saves `session` as the report that `write` makes of it. If what is stored is not what we last saw there, that stays, and
    /// the session goes on as a copy.
    ///
    /// # Errors
    /// When it could not be kept. What was there before still is.
    pub fn save(
        &mut self,
        session: &mut Session,
        form: &Form,
        write: &dyn Fn(&Session) -> Report,
        copy: &CopyOf,
    ) -> Result<Saved, StorageError> {
        let blank = session.is_blank(form);
        if blank && self.seen.is_none() {
            return Ok(Saved::Nothing);
        }
        let taken = self.is_taken(session.id().as_str())?;
        if taken {
            if blank {
                return Ok(Saved::Nothing);
            }
            let (id, name) = copy(&write(session));
            session.become_copy(id, name);
            self.seen = None;
        }
        let (id, text) = (session.id().as_str(), write(session).encode());
        self.store.put(Place::Draft, id, &text)?;
        if self.seen.is_none() {
            self.store.set_last_open(Some(id));
        }
        self.seen = Some(text);
        Ok(if taken { Saved::AsCopy } else { Saved::Kept })
    }

    /// Whether the draft `id` belongs to another writer: its key holds what we never saw, or it was deleted. What is no draft
    /// is moved aside.
    fn is_taken(&self, id: &str) -> Result<bool, StorageError> {
        match self.store.get(Place::Draft, id)? {
            None => Ok(self.store.get(Place::Deleted, id)?.is_some()),
            same if same == self.seen => Ok(false),
            Some(text) if shelf::read(id, &text).is_some() => Ok(true),
            Some(text) => Ok(shelf::keep_aside(&*self.store, id, &text).is_err()),
        }
    }

    /// Moves the draft `id` to the deleted ones, if it is stored as we last saw it.
    fn discard(&mut self, id: &ReportId, now: &Timestamp) -> Result<(), StorageError> {
        let Some(text) = self.store.get(Place::Draft, id.as_str())? else { return Ok(()) };
        if Some(&text) == self.seen.as_ref() {
            let deleted = shelf::delete(&*self.store, id.as_str(), &text, now)?;
            self.discarded = Some([text, deleted]);
        }
        Ok(())
    }

    /// Brings back the draft `id`, which was emptied here; the next saving goes on with it. Where another tab deleted another
    /// text of it since, that stays deleted, and saving makes a copy.
    ///
    /// # Errors
    /// When it could not be moved. It is with the deleted ones still.
    pub fn bring_back(&mut self, id: &ReportId) -> Result<(), StorageError> {
        self.start(id);
        let id = id.as_str();
        let there = [self.store.get(Place::Draft, id)?, self.store.get(Place::Deleted, id)?];
        if let (Some([text, deleted]), [None, Some(found)]) = (self.discarded.take(), there)
            && found == deleted
        {
            move_to(&*self.store, (Place::Deleted, id), (Place::Draft, id), &text)?;
            self.seen = Some(text);
        }
        Ok(())
    }
}
