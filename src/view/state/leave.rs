//! Leaving what is in the form. Whatever takes its place comes this way: what could not be stored is never dropped unasked,
//! and what was there a moment before can be brought back.

use super::{Inner, Saving, State, put};
use drafts::Drafts;
use kit::browser;
use model::{FiledReport, Report, Session, Status};

/// What takes the place of what is in the form.
pub enum Next {
    /// A new report. The old one stays where drafts are.
    New,
    /// A new report. The old one goes to the deleted ones.
    Emptied,
    /// The report of the store with this id.
    Stored(String),
    /// A report from elsewhere.
    Given(Box<Report>),
    /// The same, to be read only.
    Shown(Box<Report>),
    /// What was there before.
    Before,
}

/// Who wants it.
#[derive(Clone, Copy, PartialEq)]
pub enum By {
    /// Who fills in the form, and can be asked.
    Writer,
    /// The page around it, which cannot.
    Host,
}

/// What was in the form, until it is brought back or needed no more.
pub(super) struct Left {
    session: Session,
    filed: Option<FiledReport>,
    /// Nothing is lost with it: it is stored, or its writer said so.
    is_safe: bool,
}

impl State {
    /// Puts `next` in the place of what is in the form; asks first, if the writer would lose something by it. False where
    /// there is no such report.
    pub fn leave_current(self, next: Next, by: By) -> bool {
        self.secure();
        let would_lose = by == By::Writer && self.read(|inner| inner.would_lose(&next));
        if would_lose {
            self.write(|inner| inner.next = Some(next));
            self.ask(true);
            return true;
        }
        let done = self.replace(next, by);
        if done {
            self.ask(false);
        }
        done
    }

    /// Goes on with what the writer was asked about, though something is lost by it.
    pub fn leave_anyway(self) {
        self.settle();
        let (next, here) = self.write(|inner| {
            inner.left.iter_mut().for_each(|left| left.is_safe = true);
            (inner.next.take(), inner.left_now())
        });
        self.ask(false);
        if next.is_some_and(|next| self.replace(next, By::Writer)) {
            // A slip of the mouse should not be a loss.
            self.write(|inner| {
                inner.left.retain(|left| left.is_safe);
                inner.left.extend(here.map(|left| Left { is_safe: true, ..left }));
            });
            self.offer_undo();
        }
    }

    /// Downloads what would be lost, and goes on.
    pub fn leave_as_file(self) {
        if self.unsafe_reports().iter().all(|report| self.download(report)) {
            self.leave_anyway();
        }
    }

    /// Starts a new report, and keeps nothing of the old ones: its writer erases everything.
    pub fn forget(self) {
        self.settle();
        self.stay();
        self.replace(Next::New, By::Writer);
        self.write(|inner| {
            inner.left.clear();
            inner.told.clear();
        });
        self.offer_undo();
    }

    /// Stays with what is in the form.
    pub fn stay(self) {
        self.write(|inner| inner.next = None);
        self.ask(false);
    }

    fn ask(self, is_asking: bool) {
        self.show(self.topics.question, |shown| put(&mut shown.is_asking, is_asking));
    }

    /// The reports that are stored nowhere, oldest first: what was in the form before, then what is in it now.
    fn unsafe_reports(self) -> Vec<Report> {
        self.read(|inner| {
            let left = inner.left.iter().filter(|left| !left.is_safe).map(|left| &left.session);
            let here = (!inner.is_safe()).then_some(&inner.session);
            let language = inner.catalog.language();
            let report = |session: &Session| {
                session.report(&inner.form, language, Status::Draft, session.updated_at().clone())
            };
            left.chain(here).map(report).collect()
        })
    }

    /// Makes sure that what was typed is stored, and that what was stored still is: another program may have emptied the
    /// storage.
    pub fn secure(self) {
        self.settle();
        if self.read(Inner::is_gone) {
            match self.read(|inner| inner.filed.is_some()) {
                true => self.save_filed(),
                false => self.save(),
            }
        }
    }

    fn replace(self, next: Next, by: By) -> bool {
        match next {
            Next::New => self.renew(false, by),
            Next::Emptied => self.renew(true, by),
            Next::Stored(id) => return self.go_on_with(&id, by),
            Next::Given(report) => self.show_given(*report, by),
            Next::Shown(report) => self.show_only(*report, by),
            Next::Before => self.bring_back(),
        }
        true
    }

    fn renew(self, is_emptied: bool, by: By) {
        self.write(|inner| {
            // Whoever empties the form gives it up; the page around it does not know what it empties.
            inner.put_by(is_emptied, is_emptied && by == By::Writer);
            if !is_emptied && by == By::Writer {
                inner.forget_what_is_safe();
            }
            let (id, now) = (browser::new_id(), browser::now());
            // What is finished stays, whatever is emptied.
            let is_emptied = is_emptied && inner.filed.is_none();
            match &mut inner.drafts {
                Some(drafts) if is_emptied => {
                    drafts.empty(&mut inner.session, &inner.form, id, &now);
                }
                Some(drafts) => {
                    drafts.start_new(&mut inner.session, id, now);
                }
                None => {
                    inner.session.clear(id, now);
                }
            }
            inner.filed = None;
        });
        self.notify(is_emptied.then(|| self.text("form.cleared")));
        self.replaced();
    }

    fn go_on_with(self, id: &str, by: By) -> bool {
        let opened = self.write(|inner| {
            let before = inner.left_now();
            let drafts = inner.drafts.as_mut()?;
            let report = drafts.open(id).ok()??;
            let filed = drafts.saved_text().filter(|_| report.status == Status::Complete);
            let filed = filed.and_then(|text| FiledReport::read(text).ok().flatten());
            if let Some(before) = before {
                inner.put_by_this(before, by == By::Host && inner.is_touched);
            }
            if by == By::Writer {
                inner.forget_what_is_safe();
            }
            inner.session = Session::open(&inner.form, &report);
            inner.filed = filed;
            Some(report.updated_at)
        });
        let Some(moment) = opened else { return false };
        self.notify(None);
        self.show(self.topics.saving, |shown| put(&mut shown.saving, Saving::Restored(moment)));
        self.replaced();
        true
    }

    /// Brings back what was there before. What was typed since is a draft of its own.
    fn bring_back(self) {
        self.write(|inner| {
            let Some(Left { session, filed, .. }) = inner.left.pop() else { return };
            if let Some(drafts) = &mut inner.drafts {
                match &filed {
                    Some(filed) => drafts.show(filed),
                    None => {
                        let (form, language) = (&inner.form, inner.catalog.language());
                        let now = session.updated_at().clone();
                        drafts.adopt(&session.report(form, language, Status::Draft, now));
                        // Where it cannot be moved, saving writes it anew.
                        let _ = drafts.bring_back(session.id());
                    }
                }
            }
            (inner.session, inner.filed) = (session, filed);
        });
        self.notify(None);
        self.replaced();
        self.save();
    }
}

impl Inner {
    /// Whether nothing is lost with what is in the form.
    pub(super) fn is_safe(&self) -> bool {
        // The host has what it set itself.
        let is_elsewhere = self.filed.is_some() && !self.is_unsaved || self.is_hosts && !self.is_touched;
        let is_kept = |drafts: &Drafts| !self.is_unsaved && drafts.is_kept(self.session.id());
        is_elsewhere || self.session.is_blank(&self.form) || self.drafts.as_ref().is_some_and(is_kept)
    }

    /// Whether what is on screen ought to be stored, and is not, or not any more.
    fn is_gone(&self) -> bool {
        let Some(drafts) = &self.drafts else { return false };
        let is_lost = drafts.saved_text().is_some() && !drafts.is_kept(self.session.id());
        (self.is_unsaved || is_lost) && !self.session.is_blank(&self.form)
    }

    fn would_lose(&self, next: &Next) -> bool {
        // What is brought back is not lost.
        let has_lost = !matches!(next, Next::Before) && self.has_unsafe();
        has_lost || !matches!(next, Next::Emptied) && !self.is_safe()
    }

    /// Whether something that was in the form is stored nowhere.
    pub(super) fn has_unsafe(&self) -> bool {
        self.left.iter().any(|left| !left.is_safe)
    }

    fn left_now(&self) -> Option<Left> {
        let is_writers = !self.session.is_blank(&self.form) && (self.is_touched || !self.is_hosts);
        is_writers.then(|| Left {
            session: self.session.clone(),
            filed: self.filed.clone(),
            is_safe: self.is_safe(),
        })
    }

    /// Puts what is in the form by, for [`Next::Before`]; where it is stored, only if that `is_offered`.
    pub(super) fn put_by(&mut self, is_offered: bool, is_given_up: bool) {
        if let Some(mut left) = self.left_now() {
            left.is_safe |= is_given_up;
            self.put_by_this(left, is_offered);
        }
    }

    fn put_by_this(&mut self, left: Left, is_offered: bool) {
        // Between what is put by and what is on screen nothing may be missing, or bringing back would skip it.
        if is_offered || !left.is_safe || !self.left.is_empty() {
            self.left.push(left);
        }
    }

    /// Whoever goes on with something else, and erases what is stored, leaves nothing to bring back either.
    fn forget_what_is_safe(&mut self) {
        if self.left.iter().all(|left| left.is_safe) {
            self.left.clear();
        }
    }
}
