//! The report file: one report, finished or draft, as it is stored, downloaded and archived.

mod adapt;
mod by_id;
mod decode;
mod file_name;
mod filed;
mod parts;
mod title;

pub use by_id::ById;
pub use decode::ReportError;
pub use filed::FiledReport;
pub use parts::{FiledForm, FiledQuestion, ReportId, Status, Timestamp};

use super::language::Language;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value};

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
    pub answers: Map<String, Value>,
    /// What was typed and does not parse yet, by question id; drafts only.
    pub unparsed: Vec<(String, String)>,
    /// The questions as they were asked.
    pub questions: Vec<FiledQuestion>,
    /// Fields beside these: [`NAME`], [`BASED_ON`], and those that this version does not know. They are kept, after all others.
    pub extra: Map<String, Value>,
}

impl Report {
    /// The file's text: JSON in two-space indents with a fixed order of keys, so that two versions compare well.
    pub fn encode(&self) -> String {
        // Writing fails where a key is not a text, and there is no such key.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// One of the fields in [`Report::extra`].
    pub fn extra(&self, name: &str) -> Option<&Value> {
        self.extra.get(name)
    }

    /// The id of the report that it began as a copy of.
    pub fn based_on(&self) -> Option<&str> {
        self.extra(BASED_ON).and_then(Value::as_str)
    }

    /// Sets or removes one of the fields in [`Report::extra`].
    pub fn set_extra(&mut self, name: &str, value: Option<Value>) {
        set_extra(&mut self.extra, name, value);
    }

    /// Makes it another report, which began as a copy of this one.
    pub fn become_copy(&mut self, id: ReportId, name: String) {
        become_copy(&mut self.id, &mut self.extra, id, name);
    }

    /// Whether all that was answered in `other` is here too, as it is there.
    pub fn covers(&self, other: &Report) -> bool {
        let mut answers = other.answers.iter();
        let mut unparsed = other.unparsed.iter();
        answers.all(|(id, value)| self.answers.get(id) == Some(value))
            && unparsed.all(|typed| self.unparsed.contains(typed))
    }

    /// Whether both hold the same, whenever they were saved.
    pub fn says_the_same(&self, other: &Report) -> bool {
        self.answers == other.answers && self.unparsed == other.unparsed && self.extra == other.extra
    }
}

/// The fields of a report file, in their order.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut file = serializer.serialize_map(None)?;
        file.serialize_entry("format", FORMAT)?;
        file.serialize_entry("formatVersion", &FORMAT_VERSION)?;
        file.serialize_entry("id", &self.id)?;
        file.serialize_entry("form", &self.form)?;
        file.serialize_entry("language", &self.language)?;
        file.serialize_entry("status", &self.status)?;
        file.serialize_entry("createdAt", &self.created_at)?;
        file.serialize_entry("updatedAt", &self.updated_at)?;
        if let Some(completed_at) = &self.completed_at {
            file.serialize_entry("completedAt", completed_at)?;
        }
        file.serialize_entry("answers", &self.answers)?;
        if !self.unparsed.is_empty() {
            let unparsed = self.unparsed.iter().map(|(id, typed)| (id.as_str(), typed.as_str()));
            file.serialize_entry("unparsed", &unparsed.collect::<Value>())?;
        }
        file.serialize_entry("questions", &self.questions)?;
        self.extra.iter().try_for_each(|(name, value)| file.serialize_entry(name, value))?;
        file.end()
    }
}

pub(super) fn set_extra(extra: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    extra.shift_remove(name);
    if let Some(value) = value {
        extra.insert(name.to_owned(), value);
    }
}

pub(super) fn become_copy(old: &mut ReportId, extra: &mut Map<String, Value>, id: ReportId, name: String) {
    set_extra(extra, BASED_ON, Some(old.as_str().into()));
    set_extra(extra, NAME, Some(name.into()));
    *old = id;
}
