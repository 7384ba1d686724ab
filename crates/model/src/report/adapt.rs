//! Going on with a copy of a report.

use super::{Report, ReportId, Status, Timestamp};
use crate::json::Value;

/// The field that names the report another was made of.
const BASED_ON: &str = "basedOn";

impl Report {
    /// A draft with the same answers and an id of its own. Its field `basedOn` names this report, which stays as it is.
    pub fn adapted(&self, id: ReportId, now: Timestamp) -> Report {
        let mut draft = self.clone();
        draft.extra.retain(|(name, _)| name != BASED_ON);
        draft.extra.push((BASED_ON.to_owned(), Value::from(self.id.as_str())));
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
