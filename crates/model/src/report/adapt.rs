//! Going on with a copy of a report.

use super::{Report, ReportId, Status, Timestamp};

impl Report {
    /// A draft with the same answers, an id of its own and the name `name`. Its field `basedOn` names this report, which stays
    /// as it is.
    pub fn adapted(&self, id: ReportId, name: String, now: Timestamp) -> Report {
        let mut draft = self.clone();
        draft.become_copy(id, name);
        Report {
            status: Status::Draft,
            created_at: now.clone(),
            updated_at: now,
            completed_at: None,
            ..draft
        }
    }
}
