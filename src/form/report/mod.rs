//! The report file: one report, finished or draft, as it is stored, downloaded and archived.

mod adapt;
mod decode;
mod file_name;
mod parts;

pub use decode::ReportError;
pub use parts::{FiledForm, FiledQuestion, ReportId, Status, Timestamp};

use super::language::Language;
use crate::json::Value;

/// What `format` says in every report file.
pub const FORMAT: &str = "report-form/report";

/// The version of the format that is written, and the newest that is read.
pub const FORMAT_VERSION: u32 = 1;

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
        let text = |text: &str| Value::from(text);
        let mut fields = Vec::new();
        let mut add = |name: &str, value| fields.push((name.to_owned(), value));
        add("format", text(FORMAT));
        add("formatVersion", i64::from(FORMAT_VERSION).into());
        add("id", text(self.id.as_str()));
        add("form", self.form.to_json());
        add("language", text(self.language.tag()));
        add("status", text(self.status.name()));
        add("createdAt", text(self.created_at.as_str()));
        add("updatedAt", text(self.updated_at.as_str()));
        if let Some(completed_at) = &self.completed_at {
            add("completedAt", text(completed_at.as_str()));
        }
        add("answers", Value::Object(self.answers.clone()));
        if !self.unparsed.is_empty() {
            let unparsed = self.unparsed.iter().map(|(id, typed)| (id.clone(), text(typed)));
            add("unparsed", Value::Object(unparsed.collect()));
        }
        add("questions", Value::Array(self.questions.iter().map(FiledQuestion::to_json).collect()));
        fields.extend(self.extra.iter().cloned());
        Value::Object(fields).to_string()
    }

    /// Reads the text of a report file.
    ///
    /// # Errors
    /// Says what the text is instead of a report that we can read. The text itself stays with the caller.
    pub fn decode(text: &str) -> Result<Report, ReportError> {
        decode::decode(text)
    }
}
