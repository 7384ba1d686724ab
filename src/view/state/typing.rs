//! Typing: each key touches one answer, everything else follows at a calm pace.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::open::copy_of;
use super::{Field, Inner, Outside, Saving, State, put};
use drafts::{Saved, StorageError};
use kit::browser;
use model::{Entry, Problem, Session, Status, validate};

/// Typing is followed at this pace: a draft is never more than this behind (milliseconds).
const PACE: u32 = 700;

impl State {
    /// Takes what was typed. This runs on every key: it copies the text of this one question, checks this one
    /// answer, and leaves all else to [`State::settle`].
    pub fn typed(self, place: usize, entry: Entry) {
        let (waits, adapts) = self.write(|inner| {
            let adapts = inner.adapt();
            (inner.is_touched, inner.is_unsaved, inner.made) = (true, true, None);
            inner.session.set(inner.form.questions()[place].id(), entry);
            inner.dirty[place] = true;
            if inner.pending.is_none() {
                inner.pending = Some(Timeout::new(PACE, move || self.settle()));
            }
            (!matches!(inner.shown.saving, Saving::Failed | Saving::Off), adapts)
        });
        if adapts {
            // What was just said of the finished report is not true of this one.
            self.notify(None);
        }
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
        self.write(|inner| inner.session.touch(browser::now()));
        dirty.iter().for_each(|field| field.settled.notify());
        self.count_answers();
        self.save();
        self.tell_change();
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

    /// Saves the draft. A finished report is none, and is not stored by being shown.
    pub(super) fn save(self) {
        let saved = self.write(|inner| {
            let Inner { form, catalog, session, drafts, filed, .. } = inner;
            let drafts = drafts.as_mut().filter(|_| filed.is_none())?;
            let now = session.updated_at().clone();
            let write =
                |session: &Session| session.report(form, catalog.language(), Status::Draft, now.clone());
            let saved = drafts.save(session, form, &write, &|report| copy_of(catalog, report));
            inner.is_copy |= saved == Ok(Saved::AsCopy);
            if saved.is_ok() && drafts.saved_text().is_some() {
                inner.made = drafts.saved_text().cloned();
            }
            Some(saved.map(drop))
        });
        self.was_saved(saved);
    }

    /// Stores the finished report that is on screen, byte for byte.
    pub(super) fn save_filed(self) {
        let saved = self.write(|inner| Some(inner.drafts.as_mut()?.file(inner.filed.as_ref()?)));
        self.was_saved(saved);
    }

    fn was_saved(self, saved: Option<Result<(), StorageError>>) {
        let (is_blank, filed) = self.write(|inner| {
            inner.is_unsaved &= !matches!(saved, Some(Ok(())));
            (inner.session.is_blank(&inner.form), inner.filed.as_ref().map(Saving::filed))
        });
        let now = browser::now();
        if matches!(saved, Some(Ok(()))) && !is_blank {
            // That it became a copy is told by the second module, which sees so by itself.
            self.tell(Outside::Saved(&now));
        }
        let failure = saved.and_then(Result::err);
        if let Some(error) = failure {
            self.tell(Outside::Error("storage", error.to_string()));
        }
        let saving = match (filed, saved) {
            (_, Some(Err(_))) => Saving::Failed,
            (Some(filed), _) => filed,
            (_, None) => Saving::Off,
            _ if is_blank => Saving::Blank,
            _ => Saving::Saved(now),
        };
        self.show(self.topics.saving, |shown| put(&mut shown.saving, saving));
        // The alert is spoken when it appears; it must not appear anew at each saving.
        self.show(self.topics.alert, |shown| put(&mut shown.failure, failure));
    }

    /// Whether leaving the page would lose something.
    pub fn is_unsaved(self) -> bool {
        self.secure();
        self.read(|inner| inner.drafts.is_some() && (!inner.is_safe() || inner.has_unsafe()))
    }
}

impl Inner {
    /// A finished report that is on screen stays as it is: whoever changes it goes on with a draft of its own.
    fn adapt(&mut self) -> bool {
        let Some(filed) = self.filed.take() else { return false };
        let report = filed.report();
        let title = report.name().or_else(|| report.first_item()).unwrap_or(&report.form.title);
        let name = self.catalog.fill("draft.adapted", &[("title", title)]);
        self.session.adapt(browser::new_id(), name, browser::now());
        if let Some(drafts) = &mut self.drafts {
            drafts.begin(self.session.id());
        }
        true
    }
}
