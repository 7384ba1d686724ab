//! A finished report: a document, which nothing changes any more.

use std::rc::Rc;

use super::{Report, ReportError, Status};

/// A finished report, as it was filed. It holds the text itself, so that whoever shows, stores or exports it has the same
/// bytes each time, and those of the file that it came from.
#[derive(Clone, Debug)]
pub struct FiledReport {
    text: Rc<str>,
    report: Rc<Report>,
}

impl FiledReport {
    /// Files `report`, whose text is made here and never again. `None` for a draft.
    pub fn of(report: Report) -> Option<FiledReport> {
        let is_finished = report.status == Status::Complete;
        is_finished.then(|| FiledReport { text: report.encode().into(), report: Rc::new(report) })
    }

    /// The finished report in `text`; `None` where that is a draft.
    ///
    /// # Errors
    /// Says what the text is instead of a report that we can read.
    pub fn read(text: &str) -> Result<Option<FiledReport>, ReportError> {
        let report = Report::decode(text)?;
        let is_finished = report.status == Status::Complete;
        Ok(is_finished.then(|| FiledReport { text: text.into(), report: Rc::new(report) }))
    }

    /// The text of the report file, byte for byte.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// What the text says.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

/// Two are equal when their files are.
impl PartialEq for FiledReport {
    fn eq(&self, other: &FiledReport) -> bool {
        self.text == other.text
    }
}
