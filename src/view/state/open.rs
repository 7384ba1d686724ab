//! Opening: the draft that is there, a cleared form, another report.

use std::cell::RefCell;
use std::rc::Rc;

use kit::Voice;
use leptos::prelude::*;

use super::{Field, Inner, Options, Outside, Saving, Shown, State, Topics, put};
use drafts::{Drafts, Resumed};
use kit::browser;
use model::i18n::Catalog;
use model::{Report, ReportId, Session};

impl State {
    /// Goes on with the draft that was kept, else with the one that was open, or starts a new report.
    pub fn new(options: Options) -> State {
        let Options { form, language, store, retention_days, kept, outside } = options;
        let mut drafts = store.map(Drafts::new);
        let oldest = retention_days.map(browser::days_ago);
        let resumed = drafts.as_mut().map(|drafts| drafts.resume(&form, oldest.as_ref()));
        let failure = resumed.as_ref().and_then(|resumed| resumed.as_ref().err()).copied();
        let Resumed { mut report, unreadable } = resumed.and_then(Result::ok).unwrap_or_default();
        if let Some(kept) = kept {
            report = Some(match &mut drafts {
                Some(drafts) => drafts.go_on(kept),
                None => kept,
            });
        }
        let session = match &report {
            Some(report) => Session::open(&form, report),
            None => Session::new(browser::new_id(), browser::now()),
        };
        let saving = match (&drafts, failure, report) {
            (None, ..) => Saving::Off,
            (_, Some(_), _) => Saving::Failed,
            (.., Some(report)) if !session.is_blank(&form) => Saving::Restored(report.updated_at),
            _ => Saving::Blank,
        };
        let field = |_| Field { problem: Trigger::new(), replaced: Trigger::new(), settled: Trigger::new() };
        let fields: Vec<Field> = form.questions().iter().map(field).collect();
        let shown = Shown {
            answered: session.answered(&form),
            summary: Vec::new(),
            saving,
            failure,
            notice: None,
            can_undo: false,
            unreadable,
        };
        State {
            inner: StoredValue::new_local(Rc::new(RefCell::new(Inner {
                catalog: Catalog::new(language),
                session,
                shown,
                problems: vec![None; fields.len()],
                dirty: vec![false; fields.len()],
                drafts,
                outside,
                pending: None,
                fields,
                cleared: None,
                extras: None,
                form,
            }))),
            topics: Topics {
                progress: Trigger::new(),
                summary: Trigger::new(),
                has_summary: Trigger::new(),
                saving: Trigger::new(),
                alert: Trigger::new(),
                notice: Trigger::new(),
            },
            voice: Voice::new(),
            refused: Trigger::new(),
            extras_attached: Trigger::new(),
        }
    }

    /// Starts a new report. The old one stays where drafts are.
    pub fn start_new(self) {
        self.renew(false);
    }

    /// Empties the form. The draft goes to the deleted ones.
    pub fn clear(self) {
        self.renew(true);
    }

    fn renew(self, is_emptied: bool) {
        self.settle();
        self.write(|inner| {
            let (id, now) = (browser::new_id(), browser::now());
            let old = match &mut inner.drafts {
                Some(drafts) if is_emptied => drafts.empty(&mut inner.session, &inner.form, id, &now),
                Some(drafts) => drafts.start_new(&mut inner.session, id, now),
                None => inner.session.clear(id, now),
            };
            // Whoever starts anew, and erases what is stored, leaves nothing to bring back either.
            inner.cleared = is_emptied.then_some(old);
        });
        self.can_undo(is_emptied);
        self.notify(is_emptied.then(|| self.text("form.cleared")));
        self.replaced();
    }

    /// Brings back what was cleared. What was typed since is a draft of its own.
    pub fn undo_clear(self) {
        self.settle();
        self.write(|inner| {
            let Some(old) = inner.cleared.take() else { return };
            if let Some(drafts) = &mut inner.drafts {
                // Where it cannot be moved, saving writes it anew.
                let _ = drafts.bring_back(old.id());
            }
            inner.session = old;
        });
        self.can_undo(false);
        self.notify(None);
        self.replaced();
        self.save();
    }

    fn can_undo(self, can: bool) {
        self.show(self.topics.notice, |shown| put(&mut shown.can_undo, can));
    }

    /// Shows the report that the host page has. The report that is open, in another state, takes its place: it is the host's.
    pub fn open(self, report: &Report) {
        self.settle();
        self.write(|inner| {
            if let Some(drafts) = inner.drafts.as_mut().filter(|_| *inner.session.id() != report.id) {
                drafts.adopt(report);
            }
            inner.session = Session::open(&inner.form, report);
        });
        self.replaced();
        self.save();
    }

    /// Goes on with a draft of the store. False where there is none.
    pub fn go_to(self, id: &str) -> bool {
        self.settle();
        let moment = self.write(|inner| {
            let report = inner.drafts.as_mut()?.open(id).ok()??;
            inner.session = Session::open(&inner.form, &report);
            inner.cleared = None;
            Some(report.updated_at)
        });
        let Some(moment) = moment else { return false };
        self.can_undo(false);
        self.notify(None);
        self.show(self.topics.saving, |shown| put(&mut shown.saving, Saving::Restored(moment)));
        self.replaced();
        true
    }

    /// Every control shows its entry anew.
    fn replaced(self) {
        self.show_summary(Vec::new());
        for field in self.read(|inner| inner.fields.clone()) {
            field.replaced.notify();
            field.settled.notify();
        }
        self.show_problems();
        self.count_answers();
        if self.read(|inner| inner.session.is_blank(&inner.form) && inner.drafts.is_some()) {
            self.show(self.topics.saving, |shown| put(&mut shown.saving, Saving::Blank));
        }
        self.tell(Outside::Change);
    }
}

/// The id and the name of a copy.
pub(super) fn copy_of(words: &Catalog, report: &Report) -> (ReportId, String) {
    // The second module knows a better title where there is neither; it is not worth its weight here.
    let title = report.name().or_else(|| report.first_item()).unwrap_or(&report.form.title);
    (browser::new_id(), words.fill("draft.copy", &[("title", title)]))
}
