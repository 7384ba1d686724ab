//! Typing: each key touches one answer, everything else follows at a calm pace.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::open::copy_of;
use super::{Field, Inner, Outside, Saving, State, put};
use kit::browser;
use model::{Entry, Problem, Session, Status, Timestamp, validate};

/// Typing is followed at this pace: a draft is never more than this behind (milliseconds).
const PACE: u32 = 700;

impl State {
    /// Takes what was typed. This runs on every key: it copies the text of this one question, checks this one
    /// answer, and leaves all else to [`State::settle`].
    pub fn typed(self, place: usize, entry: Entry) {
        let waits = self.write(|inner| {
            inner.session.set(inner.form.questions()[place].id(), entry);
            inner.dirty[place] = true;
            if inner.pending.is_none() {
                inner.pending = Some(Timeout::new(PACE, move || self.settle()));
            }
            !matches!(inner.shown.saving, Saving::Failed | Saving::Off)
        });
        self.show_problem(place);
        if waits {
            self.show(self.topics.saving, |shown| put(&mut shown.saving, Saving::Waiting));
        }
    }

    /// The focus has left the question.
    pub fn left(self, place: usize) {
        self.write(|inner| inner.session.leave(inner.form.questions()[place].id()));
        self.show_problem(place);
    }

    fn show_problem(self, place: usize) {
        let changed = self.write(|inner| {
            let problem = inner.session.shown_problem(&inner.form.questions()[place]);
            put(&mut inner.problems[place], problem).then_some(inner.fields[place])
        });
        if let Some(field) = changed {
            field.problem.notify();
        }
    }

    pub(super) fn show_problems(self) {
        (0..self.count()).for_each(|place| self.show_problem(place));
    }

    /// Brings everything up to date with what was typed: the saved draft, progress, summary, previews.
    pub fn settle(self) {
        let dirty: Vec<Field> = self.write(|inner| {
            inner.pending = None;
            let fields = inner.fields.iter().zip(&mut inner.dirty);
            fields.filter_map(|(field, dirty)| std::mem::take(dirty).then_some(*field)).collect()
        });
        if dirty.is_empty() {
            return;
        }
        dirty.iter().for_each(|field| field.settled.notify());
        self.count_answers();
        self.save();
        self.tell(Outside::Change);
    }

    pub(super) fn count_answers(self) {
        let answered = self.read(|inner| inner.session.answered(&inner.form));
        let problems = self.problems();
        self.show(self.topics.progress, |shown| put(&mut shown.answered, answered));
        if self.read(|inner| !inner.shown.summary.is_empty()) {
            self.show_summary(problems);
        }
    }

    /// The problems there are, shown or not.
    pub fn problems(self) -> Vec<Problem> {
        self.read(|inner| validate(&inner.form, inner.session.answers()))
    }

    /// Keeps the report as a draft.
    pub(super) fn save(self) {
        self.save_as(Status::Draft, browser::now());
    }

    pub(super) fn save_as(self, status: Status, now: Timestamp) {
        let saved = self.write(|inner| {
            let Inner { form, catalog, session, drafts, .. } = inner;
            let write = |session: &Session| session.report(form, catalog.language(), status, now.clone());
            let saved = drafts.as_mut()?.save(session, form, &write, &|report| copy_of(catalog, report));
            Some((saved, session.is_blank(form)))
        });
        let (saving, failure) = match saved {
            None => (Saving::Off, None),
            Some((Ok(_), true)) => (Saving::Blank, None),
            Some((Ok(_), _)) => {
                // That it became a copy is told by the second module, which sees so by itself.
                self.tell(Outside::Saved(&now));
                (Saving::Saved(now), None)
            }
            Some((Err(error), _)) => {
                self.tell(Outside::Error("storage", error.to_string()));
                (Saving::Failed, Some(error))
            }
        };
        self.show(self.topics.saving, |shown| put(&mut shown.saving, saving));
        // The alert is spoken when it appears; it must not appear anew at each saving.
        self.show(self.topics.alert, |shown| put(&mut shown.failure, failure));
    }

    /// Whether leaving the page would lose something.
    pub fn is_unsaved(self) -> bool {
        self.settle();
        self.read(|inner| inner.shown.failure.is_some() && !inner.session.is_blank(&inner.form))
    }
}
