//! Going on with a copy of a report.

use super::{BASED_ON, Report, ReportId, Status, Timestamp};

impl Report {
    /// A draft with the same answers and an id of its own. Its field `basedOn` names this report, which stays as it is.
    pub fn adapted(&self, id: ReportId, now: Timestamp) -> Report {
        let mut draft = self.clone();
        draft.set_extra(BASED_ON, Some(self.id.as_str().into()));
        Report {
            id,
            status: Status::Draft,
            created_at: now.clone(),
            updated_at: now,
            completed_at: None,
            ..draft
        }
    }
}
