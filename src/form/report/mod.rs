//! The report file: one report, finished or draft, as it is stored, downloaded and archived.

mod decode;
mod file_name;
mod parts;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

pub use decode::ReportError;
pub use parts::{FiledForm, FiledQuestion, ReportId, Status, Timestamp};

use super::language::Language;

/// What `format` says in every report file.
pub const FORMAT: &str = "report-form/report";

/// The version of the format that is written, and the newest that is read.
pub const FORMAT_VERSION: u64 = 1;

/// A report file. Answers are JSON here, as filed: a reader may not know the form, or know a newer one.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Names this report among all others.
    pub id: ReportId,
    /// The form it answers.
    pub form: FiledForm,
    /// The language it was written in.
    pub language: Language,
    /// Finished or not.
    pub status: Status,
    /// When the first answer was given.
    pub created_at: Timestamp,
    /// When an answer last changed.
    pub updated_at: Timestamp,
    /// When it was finished.
    pub completed_at: Option<Timestamp>,
    /// The answers by question id, in the order of `questions`; those of other questions after them.
    pub answers: Vec<(String, Value)>,
    /// What was typed and does not parse yet, by question id; drafts only.
    pub unparsed: Vec<(String, String)>,
    /// The questions as they were asked.
    pub questions: Vec<FiledQuestion>,
    /// Fields that this version does not know. They are kept, after all others.
    pub extra: Vec<(String, Value)>,
}

impl Report {
    /// The file's text: JSON in two-space indents with a fixed order of keys, so that two versions compare well.
    pub fn encode(&self) -> String {
        // Writing to memory fails for no value of this type: all keys are strings.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads the text of a report file.
    ///
    /// # Errors
    /// Says what the text is instead of a report that we can read. The text itself stays with the caller.
    pub fn decode(text: &str) -> Result<Report, ReportError> {
        decode::decode(text)
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("formatVersion", &FORMAT_VERSION)?;
        map.serialize_entry("id", self.id.as_str())?;
        map.serialize_entry("form", &self.form)?;
        map.serialize_entry("language", &self.language)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("createdAt", self.created_at.as_str())?;
        map.serialize_entry("updatedAt", self.updated_at.as_str())?;
        if let Some(completed_at) = &self.completed_at {
            map.serialize_entry("completedAt", completed_at.as_str())?;
        }
        map.serialize_entry("answers", &Pairs(&self.answers))?;
        if !self.unparsed.is_empty() {
            map.serialize_entry("unparsed", &Pairs(&self.unparsed))?;
        }
        map.serialize_entry("questions", &self.questions)?;
        for (key, value) in &self.extra {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// Pairs as a JSON object that keeps their order.
struct Pairs<'a, T>(&'a [(String, T)]);

impl<T: Serialize> Serialize for Pairs<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
