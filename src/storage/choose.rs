//! Which draft a form goes on with.

use crate::form::{Report, Status};

/// The drafts that were open last, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastOpen {
    /// In this tab, before it was loaded anew.
    pub tab: Option<String>,
    /// In any tab of this browser.
    pub device: Option<String>,
}

/// The one of `reports` to go on with; `None` starts a new one.
///
/// A tab that is loaded anew shows what it showed, be it finished, or new and without a key yet. A new tab goes on with the
/// draft that was open last, or else the newest; a finished report is nothing to go on with.
pub fn to_open(reports: Vec<Report>, last: &LastOpen) -> Option<Report> {
    let is = |report: &Report, id: &Option<String>| id.as_deref() == Some(report.id.as_str());
    if last.tab.is_some() {
        return reports.into_iter().find(|report| is(report, &last.tab));
    }
    let drafts = reports.into_iter().filter(|report| report.status == Status::Draft);
    // Moments compare as text: all are in UTC.
    drafts.reduce(|best, other| {
        let rank = |report: &Report| (is(report, &last.device), report.updated_at.as_str().to_owned());
        if rank(&other) > rank(&best) { other } else { best }
    })
}
