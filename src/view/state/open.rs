//! Opening: the draft that is there, and what every change of report does to the page.

use std::cell::RefCell;
use std::rc::Rc;

use kit::Voice;
use leptos::prelude::*;

use super::{Field, Inner, Options, Saving, Shown, State, Topics, put};
use drafts::{Drafts, Resumed};
use kit::browser;
use model::i18n::Catalog;
use model::{FiledReport, Report, ReportId, Session, Status};

impl State {
    /// Goes on with the draft that was kept, else with the one that was open, or starts a new report.
    pub fn new(options: Options) -> State {
        let Options { form, language, store, retention_days, kept, outside } = options;
        let mut drafts = store.map(Drafts::new);
        let oldest = retention_days.map(browser::days_ago);
        let resumed = drafts.as_mut().map(|drafts| drafts.resume(&form, oldest.as_ref()));
        let failure = resumed.as_ref().and_then(|resumed| resumed.as_ref().err()).copied();
        let Resumed { mut report, unreadable } = resumed.and_then(Result::ok).unwrap_or_default();
        let mut filed = report
            .as_ref()
            .filter(|report| report.status == Status::Complete)
            .and_then(|_| FiledReport::read(drafts.as_ref()?.saved_text()?).ok().flatten());
        let report_is_kept = kept.is_some();
        if let Some(kept) = kept {
            filed = FiledReport::of(kept.clone());
            report = Some(match (&mut drafts, &filed) {
                (Some(drafts), Some(filed)) => {
                    drafts.show(filed);
                    kept
                }
                (Some(drafts), None) => drafts.go_on(kept),
                (None, _) => kept,
            });
        }
        let session = match &report {
            Some(report) => Session::open(&form, report),
            None => Session::new(browser::new_id(), browser::now()),
        };
        let saving = match (&drafts, failure, report) {
            _ if let Some(filed) = &filed => Saving::filed(filed),
            (None, ..) => Saving::Off,
            (_, Some(_), _) => Saving::Failed,
            (.., Some(report)) if !session.is_blank(&form) => Saving::Restored(report.updated_at),
            _ => Saving::Blank,
        };
        // What was kept on this page may be stored nowhere.
        let is_unsaved = filed.is_none() && report_is_kept;
        let field = |_| Field { problem: Trigger::new(), replaced: Trigger::new(), settled: Trigger::new() };
        let fields: Vec<Field> = form.questions().iter().map(field).collect();
        let shown = Shown {
            answered: session.answered(&form),
            summary: Vec::new(),
            saving,
            failure,
            notice: None,
            can_undo: false,
            is_asking: false,
            has_other: false,
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
                filed,
                is_touched: false,
                is_unsaved,
                is_hosts: false,
                is_copy: false,
                made: None,
                told: Vec::new(),
                left: Vec::new(),
                next: None,
                other: None,
                extras: None,
                voice: Voice::default(),
                form,
            }))),
            topics: Topics {
                progress: Trigger::new(),
                summary: Trigger::new(),
                has_summary: Trigger::new(),
                saving: Trigger::new(),
                alert: Trigger::new(),
                question: Trigger::new(),
                notice: Trigger::new(),
            },
            refused: Trigger::new(),
            extras_attached: Trigger::new(),
        }
    }

    /// Every control shows its entry anew.
    pub(super) fn replaced(self) {
        self.write(|inner| {
            (inner.is_touched, inner.is_hosts, inner.is_copy) = (false, false, false);
            inner.is_unsaved = false;
            (inner.made, inner.other) = (None, None);
        });
        self.offer_undo();
        self.show(self.topics.question, |shown| put(&mut shown.has_other, false));
        self.show_summary(Vec::new());
        for field in self.read(|inner| inner.fields.clone()) {
            field.replaced.notify();
            field.settled.notify();
        }
        self.show_problems();
        self.count_answers();
        let saving = self.read(|inner| match &inner.filed {
            Some(filed) => Some(Saving::filed(filed)),
            None => (inner.session.is_blank(&inner.form) && inner.drafts.is_some()).then_some(Saving::Blank),
        });
        if let Some(saving) = saving {
            self.show(self.topics.saving, |shown| put(&mut shown.saving, saving));
        }
        self.tell_change();
    }

    pub(super) fn offer_undo(self) {
        let can = self.read(|inner| !inner.left.is_empty());
        self.show(self.topics.notice, |shown| put(&mut shown.can_undo, can));
    }
}

/// The id and the name of a copy.
pub(super) fn copy_of(words: &Catalog, report: &Report) -> (ReportId, String) {
    // The second module knows a better title where there is neither; it is not worth its weight here.
    let title = report.name().or_else(|| report.first_item()).unwrap_or(&report.form.title);
    (browser::new_id(), words.fill("draft.copy", &[("title", title)]))
}
