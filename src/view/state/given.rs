//! A report that the page around the form wants to see. It is never shown at the cost of what someone typed:
//! `docs/embedding.md` has the table.

use super::open::copy_of;
use super::{By, Inner, Next, Saving, State, put};
use model::{FiledReport, Report, Session, Status};

/// What becomes of a report of the host, beside the draft of it that is here.
enum Verdict {
    /// It is shown.
    Show,
    /// It is on screen already, or was: the host is behind.
    Nothing,
    /// What is here goes on. The host's is offered.
    Keep(Report),
    /// The same, without an offer: they say the same.
    GoOn(Report),
    /// It is shown, and the draft here goes on as a copy.
    Copy(Report),
}

impl State {
    /// Shows `report` in the form.
    pub(super) fn show_given(self, report: Report, by: By) {
        let verdict = match by {
            By::Host => self.read(|inner| inner.judge(&report)),
            By::Writer => Verdict::Show,
        };
        match verdict {
            Verdict::Nothing => {}
            Verdict::Show => self.take_over(report, by, false),
            Verdict::GoOn(ours) => self.go_on_with_ours(&ours),
            Verdict::Keep(ours) => {
                self.go_on_with_ours(&ours);
                self.write(|inner| inner.other = Some(report));
                self.show(self.topics.question, |shown| put(&mut shown.has_other, true));
            }
            Verdict::Copy(ours) => {
                self.go_on_with_ours(&ours);
                self.become_copy();
                // Where the copy is not stored, what is stored stays: the host's goes on as a copy then.
                let is_stored = self.read(Inner::is_safe);
                self.take_over(report, by, is_stored);
                self.notify(Some(self.text("host.copied")));
            }
        }
    }

    /// Shows `report` to be read: nothing is stored, no draft is opened.
    pub(super) fn show_only(self, report: Report, by: By) {
        let is_shown = self.read(|inner| inner.says_the_same(&report));
        if is_shown {
            return;
        }
        self.write(|inner| {
            inner.put_by(by == By::Host && inner.is_touched, false);
            inner.session = Session::open(&inner.form, &report);
            inner.filed = FiledReport::of(report);
            if let Some(drafts) = &mut inner.drafts {
                drafts.let_go();
            }
        });
        let moment = self.read(|inner| inner.session.updated_at().clone());
        self.show(self.topics.saving, |shown| put(&mut shown.saving, Saving::Restored(moment)));
        self.replaced();
        self.write(|inner| inner.is_hosts = by == By::Host);
    }

    fn take_over(self, report: Report, by: By, writes_over: bool) {
        let is_draft = report.status == Status::Draft;
        self.write(|inner| {
            let is_offered = by == By::Host && inner.is_touched && !inner.would_cover(&report);
            inner.put_by(is_offered, false);
            inner.session = Session::open(&inner.form, &report);
            inner.filed = None;
            match &mut inner.drafts {
                Some(drafts) if is_draft && writes_over => drafts.overwrite(&report.id),
                Some(drafts) if is_draft && by == By::Host => drafts.replace(&report),
                Some(drafts) if is_draft => drafts.adopt(&report),
                _ => {}
            }
            if !is_draft {
                inner.filed = FiledReport::of(report);
            }
            if let (Some(drafts), Some(filed)) = (&mut inner.drafts, &inner.filed) {
                drafts.show(filed);
            }
        });
        let is_offered = self.read(|inner| !inner.left.is_empty());
        self.notify((is_offered && by == By::Host).then(|| self.text("host.replaced")));
        self.replaced();
        self.write(|inner| inner.is_hosts = by == By::Host);
        self.save();
    }

    fn go_on_with_ours(self, ours: &Report) {
        let is_here = self.read(|inner| *inner.session.id() == ours.id);
        if !is_here {
            self.leave_current(Next::Stored(ours.id.as_str().to_owned()), By::Host);
        }
    }

    /// Stores what is in the form under another id. Where it cannot be stored, it is put by all the same.
    fn become_copy(self) {
        let now = self.read(|inner| inner.report_as(Status::Draft));
        self.write(|inner| {
            let (id, name) = copy_of(&inner.catalog, &now);
            inner.session.become_copy(id, name);
            if let Some(drafts) = &mut inner.drafts {
                drafts.let_go();
            }
            inner.is_touched = true;
        });
        self.save();
    }

    /// Opens the version that the host has, beside the one that was typed.
    pub fn open_other(self) {
        let Some(mut other) = self.write(|inner| inner.other.take()) else { return };
        if other.status == Status::Draft {
            let (id, name) = self.words(|words| copy_of(words, &other));
            other.become_copy(id, name);
        }
        self.leave_current(Next::Given(Box::new(other)), By::Writer);
    }
}

impl Inner {
    fn judge(&self, report: &Report) -> Verdict {
        if self.says_the_same(report) {
            return Verdict::Nothing;
        }
        let here = self.report_as(Status::Draft);
        let is_of_it = report.id == here.id
            || report.status == Status::Complete && self.session.based_on() == Some(report.id.as_str());
        let is_draft_here = is_of_it && self.filed.is_none() && !self.session.is_blank(&self.form);
        let text = report.encode();
        if is_draft_here && self.told.iter().any(|told| **told == *text) {
            return Verdict::Nothing;
        }
        let ours = match &self.drafts {
            _ if is_draft_here => Some(here),
            Some(drafts) => drafts.draft_of(report),
            None => None,
        };
        let Some(ours) = ours.filter(|ours| !ours.answers.is_empty() || !ours.unparsed.is_empty()) else {
            return Verdict::Show;
        };
        let covers = report.covers(&ours);
        if covers && ours.covers(report) && report.status == Status::Draft {
            return Verdict::GoOn(ours);
        }
        if ours.updated_at.as_str() > report.updated_at.as_str() {
            return Verdict::Keep(ours);
        }
        // A finished report is not stored by being shown, so it takes nothing's place.
        if covers || report.status == Status::Complete { Verdict::Show } else { Verdict::Copy(ours) }
    }

    /// Whether `report` is what is on screen.
    fn says_the_same(&self, report: &Report) -> bool {
        match &self.filed {
            Some(filed) => filed.report() == report,
            None if report.status == Status::Complete => false,
            None => {
                let here = self.report_as(Status::Draft);
                here.id == report.id && here.covers(report) && report.covers(&here)
            }
        }
    }

    fn would_cover(&self, report: &Report) -> bool {
        *self.session.id() == report.id && report.covers(&self.report_as(Status::Draft))
    }
}
