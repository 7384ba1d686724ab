//! The way out: finishing and downloading.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Outside, State};
use kit::browser;
use model::{FiledReport, Report, Status, validate};

impl State {
    /// The text of everything that was typed, or of the finished report that is shown; `None` while there is nothing.
    pub fn draft(self) -> Option<Rc<str>> {
        (!self.is_blank()).then(|| self.text_now())
    }

    /// Whether nothing is wrong: the report can be finished, or is.
    pub fn is_complete(self) -> bool {
        self.read(|inner| inner.filed.is_some() || validate(&inner.form, inner.session.answers()).is_empty())
    }

    /// The text of what a form around it submits: finished where nothing is wrong. Submitting finishes; it stamps nothing here.
    pub fn submission(self) -> Rc<str> {
        if self.read(|inner| inner.filed.is_some()) || !self.is_complete() {
            return self.text_now();
        }
        self.write(|inner| {
            if inner.dirty.contains(&true) {
                inner.session.touch(browser::now());
            }
            inner.report_as(Status::Complete).encode().into()
        })
    }

    /// Shows every problem, with the summary taking focus. True when there is none.
    pub fn finish(self) -> bool {
        self.settle();
        let problems = self.write(|inner| inner.session.finish(&inner.form));
        self.show_problems();
        let complete = problems.is_empty();
        self.show_summary(problems);
        if !complete {
            self.notify(None);
            self.refused.notify();
        }
        complete
    }

    /// Finishes: files the report if nothing is wrong, stores it, and then tells the host. `None` where something is wrong, or
    /// the host wants no download. A report that is finished already is that one again.
    pub fn complete(self) -> Option<FiledReport> {
        self.secure();
        let filed = match self.read(|inner| inner.filed.clone()) {
            Some(filed) => filed,
            None => self.file()?,
        };
        // What the host does meanwhile, setting another report among it, changes nothing of this one.
        let is_wanted = self.tell(Outside::Complete(&filed));
        if !is_wanted {
            self.has(&filed);
        }
        is_wanted.then_some(filed)
    }

    /// Someone has `filed`, wherever it is stored.
    fn has(self, filed: &FiledReport) {
        self.write(|inner| inner.is_unsaved &= inner.filed.as_ref() != Some(filed));
    }

    fn file(self) -> Option<FiledReport> {
        if !self.finish() {
            return None;
        }
        // If another tab wrote too, it is a copy from here on, and that is what is filed.
        self.save();
        let filed = self.write(|inner| {
            inner.session.touch(browser::now());
            inner.filed = FiledReport::of(inner.report_as(Status::Complete));
            inner.is_unsaved = true;
            inner.filed.clone()
        })?;
        self.save_filed();
        self.tell_change();
        Some(filed)
    }

    /// Finishes, and downloads the report if it is complete and the host does not stop it.
    pub fn download_report(self) {
        if let Some(filed) = self.complete() {
            self.download_filed(&filed);
        }
    }

    fn download_filed(self, filed: &FiledReport) {
        if self.hand_over(filed.report(), filed.text(), "download.done") {
            self.has(filed);
        }
    }

    /// Downloads what there is, as a draft; a finished report as the one that it is.
    pub fn download_draft(self) {
        self.settle();
        match self.read(|inner| inner.filed.clone()) {
            Some(filed) => self.download_filed(&filed),
            None => {
                self.download(&self.read(|inner| inner.report_as(Status::Draft)));
            }
        }
    }

    /// Downloads a draft. False where the browser does not take it.
    pub(super) fn download(self, report: &Report) -> bool {
        self.hand_over(report, &report.encode(), "download.draft-done")
    }

    fn hand_over(self, report: &Report, text: &str, done: &str) -> bool {
        let extension = match report.status {
            Status::Complete => "json".to_owned(),
            Status::Draft => format!("{}.json", self.text("download.draft-word")),
        };
        let name = report.file_name(&browser::today(), &extension);
        let is_done = browser::download(&name, "application/json", text.as_bytes()).is_ok();
        if is_done {
            self.notify(Some(self.words(|words| words.fill(done, &[("name", &name)]))));
        } else {
            self.tell(Outside::Error("download", name));
        }
        is_done
    }

    /// Downloads the drafts that could not be read, as they were found.
    pub fn download_unreadable(self) {
        let texts = self.read(|inner| inner.shown.unreadable.clone());
        for (place, text) in texts.iter().enumerate() {
            let name = format!("report-form-{}-{}.txt", browser::today(), place + 1);
            if browser::download(&name, "text/plain", text.as_bytes()).is_err() {
                self.tell(Outside::Error("download", name));
            }
        }
    }
}
