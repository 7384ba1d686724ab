//! The draft that is open in a form: found again, and saved without ever writing over what someone else wrote.

use std::rc::Rc;

use super::{CopyOf, DraftStore, Place, Rank, StorageError, move_to, rank, shelf};
use model::{FiledReport, Form, Report, ReportId, Session, Status, Timestamp};

/// The store as the open form uses it.
pub struct Drafts {
    store: Box<dyn DraftStore>,
    /// What we last read or wrote under the key of the open draft. Anything else that is there is not ours.
    seen: Option<Rc<str>>,
    /// What we moved to the deleted ones, by id: as it was, and as it is there. Anything else that is there is not ours to
    /// bring back.
    discarded: Vec<(ReportId, [String; 2])>,
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
        Drafts { store, seen: None, discarded: Vec::new() }
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
            self.seen = text.map(Into::into);
            self.store.set_last_open(Some(id));
        }
        Ok(report)
    }

    /// Goes on with `kept`, which was open on this page a moment ago, or with a newer state of it that is stored.
    pub fn go_on(&mut self, kept: Report) -> Report {
        self.begin(&kept.id);
        let stored = self.open(kept.id.as_str()).ok().flatten();
        stored.filter(|stored| stored.updated_at.as_str() > kept.updated_at.as_str()).unwrap_or(kept)
    }

    /// Goes on with `report`, which came from elsewhere. Where another one with its id is stored, saving makes a copy; so it
    /// does where that is finished.
    pub fn adopt(&mut self, report: &Report) {
        self.take(&report.id, &|stored| stored.says_the_same(report));
    }

    /// Goes on with `report`, which came from elsewhere, in place of a draft with its id that it covers. Where another one is
    /// stored, saving makes a copy.
    pub fn replace(&mut self, report: &Report) {
        self.take(&report.id, &|stored| report.covers(stored));
    }

    /// Goes on with the draft `id`, whatever is stored of it: that is stored elsewhere too.
    pub fn overwrite(&mut self, id: &ReportId) {
        self.take(id, &|_| true);
    }

    fn take(&mut self, id: &ReportId, is_ours: &dyn Fn(&Report) -> bool) {
        let stored = self.store.get(Place::Draft, id.as_str()).ok().flatten();
        let is_ours = |text: &String| {
            Report::decode(text).is_ok_and(|stored| stored.status == Status::Draft && is_ours(&stored))
        };
        self.seen = stored.filter(is_ours).map(Into::into);
        self.store.set_last_open(Some(id.as_str()));
    }

    /// Shows `filed`, which came from elsewhere: nothing is stored for that.
    pub fn show(&mut self, filed: &FiledReport) {
        let stored = self.store.get(Place::Draft, filed.report().id.as_str()).ok().flatten();
        self.seen = stored.filter(|stored| **stored == **filed.text()).map(Into::into);
    }

    /// No draft is open: what is on screen is not stored, or not yet.
    pub fn let_go(&mut self) {
        self.seen = None;
    }

    /// The draft that someone wrote here in `report`: with its id, or else, of one that is finished, the latest that was made
    /// of it.
    pub fn draft_of(&self, report: &Report) -> Option<Report> {
        let id = report.id.as_str();
        let is_draft = |found: &Report| found.status == Status::Draft;
        let same = self.store.get(Place::Draft, id).ok()?;
        let same = same.and_then(|text| shelf::read(id, &text)).filter(is_draft);
        if same.is_some() || report.status == Status::Draft {
            return same;
        }
        let mut texts = self.store.list(Place::Draft).ok()?;
        texts.retain(|(_, text)| text.contains(id));
        let drafts = texts.iter().filter_map(|(id, text)| shelf::read(id, text));
        let of_it = |found: &Report| found.based_on() == Some(id);
        drafts
            .filter(|found| is_draft(found) && of_it(found))
            .max_by(|a, b| a.updated_at.as_str().cmp(b.updated_at.as_str()))
    }

    /// What was last read or saved of the open draft.
    pub fn saved_text(&self) -> Option<&Rc<str>> {
        self.seen.as_ref()
    }

    /// Whether the draft `id`, as it was last saved, is stored still. It is where another tab deleted it, or went on with it.
    pub fn is_kept(&self, id: &ReportId) -> bool {
        let at = |place| self.store.get(place, id.as_str());
        match &self.seen {
            None => false,
            Some(seen) => match at(Place::Draft) {
                Ok(Some(stored)) => stored == **seen || shelf::read(id.as_str(), &stored).is_some(),
                Ok(None) => at(Place::Deleted).is_ok_and(|deleted| deleted.is_some()),
                Err(_) => false,
            },
        }
    }

    /// Starts the new report `id` in `session`. Gives the old one, which stays where it is stored.
    pub fn start_new(&mut self, session: &mut Session, id: ReportId, now: Timestamp) -> Session {
        let old = session.clear(id, now);
        self.begin(session.id());
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

    /// Goes on with the new draft `id`, which is not stored yet.
    pub fn begin(&mut self, id: &ReportId) {
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
        self.seen = Some(text.into());
        Ok(if taken { Saved::AsCopy } else { Saved::Kept })
    }

    /// Stores `filed` in place of the draft that it was, byte for byte.
    ///
    /// # Errors
    /// When it could not be kept, or what is stored is another writer's. What was there before still is.
    pub fn file(&mut self, filed: &FiledReport) -> Result<(), StorageError> {
        let id = filed.report().id.as_str();
        if self.is_taken(id)? {
            return Err(StorageError::Failed);
        }
        self.store.put(Place::Draft, id, filed.text())?;
        self.seen = Some(Rc::clone(filed.text()));
        self.store.set_last_open(Some(id));
        Ok(())
    }

    /// Whether the draft `id` belongs to another writer: its key holds what we never saw, or it was deleted. What is no draft
    /// is moved aside.
    fn is_taken(&self, id: &str) -> Result<bool, StorageError> {
        match self.store.get(Place::Draft, id)? {
            None => Ok(self.store.get(Place::Deleted, id)?.is_some()),
            Some(text) if self.seen.as_deref() == Some(&text) => Ok(false),
            Some(text) if shelf::read(id, &text).is_some() => Ok(true),
            Some(text) => Ok(shelf::keep_aside(&*self.store, id, &text).is_err()),
        }
    }

    /// Moves the draft `id` to the deleted ones, if it is stored as we last saw it.
    fn discard(&mut self, id: &ReportId, now: &Timestamp) -> Result<(), StorageError> {
        let Some(text) = self.store.get(Place::Draft, id.as_str())? else { return Ok(()) };
        if self.seen.as_deref() == Some(&text) {
            let deleted = shelf::delete(&*self.store, id.as_str(), &text, now)?;
            self.discarded.push((id.clone(), [text, deleted]));
        }
        Ok(())
    }

    /// Brings back the draft `id`, which was emptied here; the next saving goes on with it. Where another tab deleted another
    /// text of it since, that stays deleted, and saving makes a copy.
    ///
    /// # Errors
    /// When it could not be moved. It is with the deleted ones still.
    pub fn bring_back(&mut self, id: &ReportId) -> Result<(), StorageError> {
        self.store.set_last_open(Some(id.as_str()));
        let id = id.as_str();
        let there = [self.store.get(Place::Draft, id)?, self.store.get(Place::Deleted, id)?];
        if there[0].is_none() {
            self.seen = None;
        }
        let ours = self.discarded.iter().rposition(|(discarded, _)| discarded.as_str() == id);
        let ours = ours.map(|at| self.discarded.swap_remove(at).1);
        if let (Some([text, deleted]), [None, Some(found)]) = (ours, there)
            && found == deleted
        {
            move_to(&*self.store, (Place::Deleted, id), (Place::Draft, id), &text)?;
            self.seen = Some(text.into());
        }
        Ok(())
    }
}
