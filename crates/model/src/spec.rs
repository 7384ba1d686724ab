//! A form definition as its author wrote it: the outer shape is read, the meaning is not checked yet.

use std::fmt;

use super::language::LocalText;
use super::reading::{Fault, Faults, Fields, FromJson};
use serde_json::{Map, Value};

/// A definition as authored. What could not be read is empty here and stands among the faults.
#[derive(Clone, Debug, Default)]
pub struct FormSpec {
    /// Names the form in files and storage keys.
    pub id: String,
    /// Grows with every change of the questions.
    pub version: u32,
    /// The name of the form.
    pub title: LocalText,
    /// What to know before starting.
    pub intro: Option<LocalText>,
    /// The questions in order.
    pub questions: Vec<QuestionSpec>,
}

/// A question as authored.
#[derive(Clone, Debug, Default)]
pub struct QuestionSpec {
    /// Names the answer in the report file.
    pub id: String,
    /// The name of the kind; not checked yet.
    pub kind: String,
    /// The question on screen.
    pub label: LocalText,
    /// The verbatim heading of exports; old reports are recognised by it.
    pub official: LocalText,
    /// Help below the label.
    pub hint: Option<LocalText>,
    /// Whether the question may stay blank.
    pub optional: bool,
    /// Message texts of the author's own, by problem code.
    pub messages: Map<String, Value>,
    /// All other fields: the settings of the kind.
    pub settings: Map<String, Value>,
}

/// Why a text is no form definition.
#[derive(Clone, Debug, PartialEq)]
pub enum DefinitionError {
    /// Not JSON; the line and column are where reading stopped, from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// JSON with faults: all of them.
    Faulty(Vec<Fault>),
}

impl fmt::Display for DefinitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DefinitionError::NotJson { line, column } => {
                write!(f, "the form definition is not JSON: line {line}, column {column}; correct it there")
            }
            DefinitionError::Faulty(faults) => {
                write!(f, "the form definition has {} fault(s):", faults.len())?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
        }
    }
}

impl std::error::Error for DefinitionError {}

impl FormSpec {
    /// Reads the outer shape of a definition, adding what is wrong with it to `faults`.
    pub(crate) fn read(document: &Value, faults: &mut Faults) -> FormSpec {
        let Some(mut fields) = Fields::open(document, "", faults) else { return FormSpec::default() };
        // For editors; it means nothing to the form.
        fields.optional::<String>("$schema", faults);
        let spec = FormSpec {
            id: fields.required("id", faults).unwrap_or_default(),
            version: fields.required("version", faults).unwrap_or_default(),
            title: fields.required("title", faults).unwrap_or_default(),
            intro: fields.optional("intro", faults),
            questions: fields.required("questions", faults).unwrap_or_default(),
        };
        fields.close(faults);
        spec
    }
}

impl FromJson for QuestionSpec {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        // A question that is no object keeps its place, so that later paths stay right.
        let Some(mut fields) = Fields::open(value, path, faults) else {
            return Some(QuestionSpec::default());
        };
        Some(QuestionSpec {
            id: fields.required("id", faults).unwrap_or_default(),
            kind: fields.required("kind", faults).unwrap_or_default(),
            label: fields.required("label", faults).unwrap_or_default(),
            official: fields.required("official", faults).unwrap_or_default(),
            hint: fields.optional("hint", faults),
            optional: fields.optional("optional", faults).unwrap_or_default(),
            messages: fields.optional("messages", faults).unwrap_or_default(),
            settings: fields.rest(),
        })
    }
}
