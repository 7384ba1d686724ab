//! Which draft a form goes on with.

use model::{Report, Status};

/// The drafts that were open last, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastOpen {
    /// In this tab, before it was loaded anew.
    pub tab: Option<String>,
    /// In any tab of this browser.
    pub device: Option<String>,
}

/// How much a report is the one to go on with: whether it was open last, then how late it was changed.
pub type Rank = (bool, String);

/// Ranks `report` among those to go on with; `None` where it is none of them. Without any a new report is started.
///
/// A tab that is loaded anew shows what it showed, be it finished, or new and without a key yet. A new tab goes on with the
/// draft that was open last, or else the newest; a finished report is nothing to go on with.
pub fn rank(report: &Report, last: &LastOpen) -> Option<Rank> {
    let is = |id: &Option<String>| id.as_deref() == Some(report.id.as_str());
    let is_choice = if last.tab.is_some() { is(&last.tab) } else { report.status == Status::Draft };
    // Moments compare as text: all are in UTC.
    is_choice.then(|| (is(&last.device), report.updated_at.as_str().to_owned()))
}
