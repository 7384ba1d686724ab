//! Opening: the draft that is there, a cleared form, another report.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::{Field, Inner, Options, Outside, Saving, Shown, State, Topics, put};
use crate::browser;
use crate::form::{Report, Session};
use crate::i18n::Catalog;
use crate::storage::{DraftStore, StorageError};

impl State {
    /// Opens the draft that was kept, else the newest of the store, or starts a new report.
    pub fn new(options: Options) -> State {
        let Options { form, language, store, kept, outside } = options;
        let mut found = find_draft(store.as_deref(), form.id());
        if let Some(kept) = kept {
            // Another tab may have gone on with it since.
            found.report =
                found.report.filter(|stored| stored.id == kept.id && is_newer(stored, &kept)).or(Some(kept));
        }
        let session = match &found.report {
            Some(report) => Session::open(&form, report),
            None => Session::new(browser::new_id(), browser::now()),
        };
        let saving = match (&store, found.failed, found.report) {
            (None, ..) => Saving::Off,
            (_, Some(_), _) => Saving::Failed,
            (.., Some(report)) => Saving::Restored(report.updated_at),
            _ => Saving::Blank,
        };
        let field = |_| Field { problem: Trigger::new(), replaced: Trigger::new(), settled: Trigger::new() };
        let fields: Vec<Field> = form.questions().iter().map(field).collect();
        let shown = Shown {
            answered: session.answered(&form),
            summary: Vec::new(),
            saving,
            failure: found.failed,
            notice: None,
            said: String::new(),
            asking: false,
            can_undo: false,
            unreadable: found.unreadable,
        };
        State {
            inner: StoredValue::new_local(Rc::new(RefCell::new(Inner {
                catalog: Catalog::new(language),
                session,
                shown,
                problems: vec![None; fields.len()],
                dirty: vec![false; fields.len()],
                store,
                outside,
                pending: None,
                fields,
                cleared: None,
                tools: None,
                form,
            }))),
            topics: Topics {
                progress: Trigger::new(),
                summary: Trigger::new(),
                has_summary: Trigger::new(),
                saving: Trigger::new(),
                alert: Trigger::new(),
                notice: Trigger::new(),
                said: Trigger::new(),
            },
            refused: Trigger::new(),
            equipped: Trigger::new(),
        }
    }

    /// Empties the form. The draft stays in memory until the next change of mind.
    pub fn clear(self) {
        self.settle();
        self.write(|inner| {
            inner.cleared = Some(inner.session.clear(browser::new_id(), browser::now()));
        });
        // The emptied draft leaves the store once undoing is no longer offered: it is still there after a crash.
        self.can_undo(true);
        self.notify(Some(self.text("form.cleared")));
        self.replaced();
    }

    /// Brings back what was cleared.
    pub fn undo_clear(self) {
        self.write(|inner| {
            if let Some(old) = inner.cleared.take() {
                inner.session = old;
            }
        });
        self.can_undo(false);
        self.notify(None);
        self.replaced();
        self.save();
    }

    fn can_undo(self, can: bool) {
        self.show(self.topics.notice, |shown| put(&mut shown.can_undo, can));
    }

    /// Shows another report.
    pub fn open(self, report: &Report) {
        self.settle();
        self.write(|inner| inner.session = Session::open(&inner.form, report));
        self.replaced();
        self.save();
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
        if self.read(|inner| inner.session.is_blank(&inner.form) && inner.store.is_some()) {
            self.show(self.topics.saving, |shown| put(&mut shown.saving, Saving::Blank));
        }
        self.tell(Outside::Change);
    }
}

/// What a store held on opening.
#[derive(Default)]
struct Found {
    report: Option<Report>,
    failed: Option<StorageError>,
    unreadable: Vec<String>,
}

fn is_newer(one: &Report, other: &Report) -> bool {
    one.updated_at.as_str() > other.updated_at.as_str()
}

/// The draft of this form that was changed last. Text that is no draft is moved aside, and told.
fn find_draft(store: Option<&dyn DraftStore>, form: &str) -> Found {
    let Some(store) = store else { return Found::default() };
    let drafts = match store.drafts() {
        Ok(drafts) => drafts,
        Err(error) => return Found { failed: Some(error), ..Found::default() },
    };
    let mut found = Found::default();
    for (id, text) in drafts {
        match Report::decode(&text) {
            Ok(report) if report.form.id == form => {
                if found.report.as_ref().is_none_or(|best| is_newer(&report, best)) {
                    found.report = Some(report);
                }
            }
            // A draft of another form in the same scope is not ours to judge.
            Ok(_) => {}
            Err(_) => {
                if let Err(error) = store.keep_aside(&id, &text) {
                    found.failed = Some(error);
                }
                found.unreadable.push(text);
            }
        }
    }
    found
}
