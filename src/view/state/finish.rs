//! The way out: finishing and downloading.

use leptos::prelude::*;

use super::{Outside, State};
use kit::browser;
use model::{Report, Status, validate};

impl State {
    /// The report as it is now: complete when nothing is wrong, else a draft.
    pub fn report(self) -> Report {
        let complete = self.read(|inner| validate(&inner.form, inner.session.answers()).is_empty());
        self.report_as(if complete { Status::Complete } else { Status::Draft })
    }

    /// Everything that was typed; `None` while there is nothing.
    pub fn draft(self) -> Option<Report> {
        let blank = self.read(|inner| inner.session.is_blank(&inner.form));
        (!blank).then(|| self.report_as(Status::Draft))
    }

    fn report_as(self, status: Status) -> Report {
        self.read(|inner| inner.session.report(&inner.form, inner.catalog.language(), status, browser::now()))
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

    /// Finishes; gives the report if it is complete and the host does not stop it. It is kept as complete.
    pub fn complete(self) -> Option<Report> {
        if !self.finish() {
            return None;
        }
        let report = self.report();
        if !self.tell(Outside::Complete(&report)) {
            return None;
        }
        self.save_as(Status::Complete, report.updated_at.clone());
        Some(report)
    }

    /// Finishes, and downloads the report if it is complete and the host does not stop it.
    pub fn download_report(self) {
        if let Some(report) = self.complete() {
            self.download(&report, "download.done");
        }
    }

    /// Downloads what there is, as a draft.
    pub fn download_draft(self) {
        self.settle();
        self.download(&self.report_as(Status::Draft), "download.draft-done");
    }

    fn download(self, report: &Report, done: &str) {
        let extension = match report.status {
            Status::Complete => "json".to_owned(),
            Status::Draft => format!("{}.json", self.text("download.draft-word")),
        };
        let name = report.file_name(&browser::today(), &extension);
        match browser::download(&name, "application/json", report.encode().as_bytes()) {
            Ok(()) => self.notify(Some(self.words(|words| words.fill(done, &[("name", &name)])))),
            Err(_) => drop(self.tell(Outside::Error("download", name))),
        }
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
