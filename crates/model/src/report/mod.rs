//! The report file: one report, finished or draft, as it is stored, downloaded and archived.

mod adapt;
mod by_id;
mod decode;
mod file_name;
mod parts;
mod title;

pub use by_id::ById;
pub use decode::ReportError;
pub use parts::{FiledForm, FiledQuestion, ReportId, Status, Timestamp};

use super::language::Language;
use crate::json::{Value, field};

/// What `format` says in every report file.
pub const FORMAT: &str = "report-form/report";

/// The version of the format that is written, and the newest that is read.
pub const FORMAT_VERSION: u32 = 1;

/// The field with the name that its writer gave a report, to tell it from others.
pub const NAME: &str = "name";

/// The field with the id of the report that this one began as a copy of.
pub const BASED_ON: &str = "basedOn";

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
    /// Fields beside these: [`NAME`], [`BASED_ON`], and those that this version does not know. They are kept, after all others.
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

    /// One of the fields in [`Report::extra`].
    pub fn extra(&self, name: &str) -> Option<&Value> {
        field(&self.extra, name)
    }

    /// Sets or removes one of the fields in [`Report::extra`].
    pub fn set_extra(&mut self, name: &str, value: Option<Value>) {
        set_extra(&mut self.extra, name, value);
    }

    /// Makes it another report, which began as a copy of this one.
    pub fn become_copy(&mut self, id: ReportId, name: String) {
        become_copy(&mut self.id, &mut self.extra, id, name);
    }

    /// Whether both hold the same, whenever they were saved.
    pub fn says_the_same(&self, other: &Report) -> bool {
        // As text: comparing values would be code of its own, and this is asked rarely.
        let text = |report: &Report| {
            let unparsed =
                report.unparsed.iter().map(|(id, typed)| (id.clone(), Value::from(typed.as_str())));
            let parts = [report.answers.clone(), unparsed.collect(), report.extra.clone()];
            Value::Array(parts.map(Value::Object).into()).to_string()
        };
        text(self) == text(other)
    }
}

pub(super) fn set_extra(extra: &mut Vec<(String, Value)>, name: &str, value: Option<Value>) {
    if let Some(place) = extra.iter().position(|(other, _)| other == name) {
        extra.remove(place);
    }
    if let Some(value) = value {
        extra.push((name.to_owned(), value));
    }
}

pub(super) fn become_copy(old: &mut ReportId, extra: &mut Vec<(String, Value)>, id: ReportId, name: String) {
    set_extra(extra, BASED_ON, Some(old.as_str().into()));
    set_extra(extra, NAME, Some(name.into()));
    *old = id;
}
