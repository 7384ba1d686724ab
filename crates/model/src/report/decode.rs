//! Reading a report file. Any bytes can arrive here: another program's file, half a download, a newer version.

use std::fmt;

use super::by_id::ById;
use super::{FORMAT, FORMAT_VERSION, FiledForm, FiledQuestion, Report, ReportId, Status, Timestamp};
use crate::language::Language;
use crate::parse::{NotJson, parse};
use crate::reading::{Fault, FaultKind, Faults, Fields, FromJson, join};
use serde_json::{Map, Value};

/// Why a text is no report that can be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportError {
    /// Not JSON; the line and column are where reading stopped, from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// JSON of something else: it does not say that it is a report.
    NotAReport,
    /// A report in a newer format than [`FORMAT_VERSION`].
    Newer {
        /// The version it says.
        found: i64,
    },
    /// A report with faults: all of them.
    Faulty(Vec<Fault>),
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReportError::NotJson { line, column } => {
                write!(f, "the report is not JSON: line {line}, column {column}; was the file cut off?")
            }
            ReportError::NotAReport => write!(f, "the file is no report: \"format\" is not \"{FORMAT}\""),
            ReportError::Newer { found } => {
                write!(
                    f,
                    "the report has format version {found}, this program reads up to {FORMAT_VERSION}; use a newer one"
                )
            }
            ReportError::Faulty(faults) => {
                write!(f, "the report has {} fault(s):", faults.len())?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
        }
    }
}

impl std::error::Error for ReportError {}

impl Report {
    /// Reads the text of a report file.
    ///
    /// # Errors
    /// Says what the text is instead of a report that we can read. The text itself stays with the caller.
    pub fn decode(text: &str) -> Result<Report, ReportError> {
        let document =
            parse(text).map_err(|NotJson { line, column }| ReportError::NotJson { line, column })?;
        if document.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(ReportError::NotAReport);
        }
        if let Some(found) = document
            .get("formatVersion")
            .and_then(Value::as_i64)
            .filter(|found| *found > FORMAT_VERSION.into())
        {
            return Err(ReportError::Newer { found });
        }
        let mut faults = Faults::default();
        let report = read(&document, &mut faults);
        match (report, faults.into_vec()) {
            (Some(report), faults) if faults.is_empty() => Ok(report),
            (_, faults) => Err(ReportError::Faulty(faults)),
        }
    }
}

/// Every field is read before the first absent one ends it, so that all faults are known.
fn read(document: &Value, faults: &mut Faults) -> Option<Report> {
    let mut fields = Fields::open(document, "", faults)?;
    fields.required::<String>("format", faults);
    if fields.required::<u32>("formatVersion", faults) == Some(0) {
        faults.add("/formatVersion", FaultKind::Expected("a whole number of 1 or more"));
    }
    let id = fields.required("id", faults);
    let form = fields.required("form", faults);
    let language = fields.required("language", faults);
    let status = fields.required("status", faults);
    let created_at = fields.required("createdAt", faults);
    let updated_at = fields.required("updatedAt", faults);
    let completed_at = fields.optional("completedAt", faults);
    let answers: Option<Map<String, Value>> = fields.required("answers", faults);
    let unparsed: Map<String, Value> = fields.optional("unparsed", faults).unwrap_or_default();
    let questions: Vec<FiledQuestion> = fields.required("questions", faults).unwrap_or_default();
    let by_id = ById::of(questions.iter().map(|question| question.id.as_str()));
    for (index, question) in questions.iter().enumerate() {
        if by_id.first(&question.id) != Some(index) {
            faults.add(&format!("/questions/{index}/id"), FaultKind::Duplicate);
        }
    }
    let text = |(key, value): (String, Value)| {
        let text = String::from_json(&value, &join("/unparsed", &key), faults)?;
        Some((key, text))
    };
    let unparsed = in_order(unparsed, &by_id).into_iter().filter_map(text).collect();
    Some(Report {
        id: id?,
        form: form?,
        language: language?,
        status: status?,
        created_at: created_at?,
        updated_at: updated_at?,
        completed_at,
        answers: in_order(answers?, &by_id),
        unparsed,
        extra: fields.rest(),
        questions,
    })
}

/// The fields in the order of the questions, then the others as they come.
fn in_order(fields: Map<String, Value>, questions: &ById) -> Map<String, Value> {
    let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
    fields.sort_by_key(|(id, _)| questions.first(id).unwrap_or(usize::MAX));
    fields.into_iter().collect()
}

/// A value written as one text.
fn from_text<T>(
    value: &Value,
    path: &str,
    faults: &mut Faults,
    what: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let found = value.as_str().and_then(parse);
    if found.is_none() {
        faults.add(path, FaultKind::Expected(what));
    }
    found
}

impl FromJson for ReportId {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        from_text(value, path, faults, "a UUID", ReportId::parse)
    }
}

impl FromJson for Timestamp {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        from_text(value, path, faults, "a moment in UTC, such as \"2026-11-23T13:32:05Z\"", Timestamp::parse)
    }
}

impl FromJson for Language {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let exact = |tag: &str| Language::ALL.into_iter().find(|language| language.tag() == tag);
        from_text(value, path, faults, "nl or en", exact)
    }
}

impl FromJson for Status {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        from_text(value, path, faults, "draft or complete", |text| match text {
            "draft" => Some(Status::Draft),
            "complete" => Some(Status::Complete),
            _ => None,
        })
    }
}

impl FromJson for FiledForm {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::open(value, path, faults)?;
        let (id, version, title) = (
            fields.required("id", faults),
            fields.required("version", faults),
            fields.required("title", faults),
        );
        Some(FiledForm { id: id?, version: version?, title: title? })
    }
}

impl FromJson for FiledQuestion {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::open(value, path, faults)?;
        let (id, kind, heading) = (
            fields.required("id", faults),
            fields.required("kind", faults),
            fields.required("heading", faults),
        );
        Some(FiledQuestion { id: id?, kind: kind?, heading: heading? })
    }
}
