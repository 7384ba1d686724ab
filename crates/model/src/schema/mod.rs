//! JSON Schema 2020-12, made from the same code that reads: for authors of definitions, and for record keepers.

mod kinds;
mod parts;

use serde_json::{Map, Value, json};

use self::parts::{id, moment, text, uuid};
use super::definition::Form;
use super::kinds::KindName;
use super::language::Language;
use super::problem::Code;
use super::report::{BASED_ON, FORMAT, FORMAT_VERSION, NAME};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of the report files of `form`. A complete report has every required answer, each right by the rules
/// that JSON Schema can say; a draft has any part of them, in any state.
pub fn report_schema(form: &Form) -> Value {
    let questions = form.questions();
    let answers: Map<String, Value> =
        questions.iter().map(|q| (q.id().to_owned(), kinds::answer(q.kind()))).collect();
    let required: Vec<&str> = questions.iter().filter(|q| !q.is_optional()).map(|q| q.id()).collect();
    json!({
        "$schema": DIALECT,
        "title": format!("{}, version {}: report file", form.title(Language::En), form.version()),
        "type": "object",
        "required": ["format", "formatVersion", "id", "form", "language", "status", "createdAt", "updatedAt", "answers", "questions"],
        "properties": {
            "format": { "const": FORMAT },
            "formatVersion": { "const": FORMAT_VERSION },
            "id": uuid(),
            "form": {
                "type": "object",
                "required": ["id", "version", "title"],
                "properties": {
                    "id": { "const": form.id() },
                    "version": { "type": "integer", "minimum": 1 },
                    "title": { "type": "string" }
                }
            },
            "language": { "enum": Language::ALL.map(Language::tag) },
            "status": { "enum": ["draft", "complete"] },
            "createdAt": moment(),
            "updatedAt": moment(),
            "completedAt": moment(),
            "answers": { "type": "object" },
            "unparsed": { "type": "object", "additionalProperties": { "type": "string" } },
            NAME: { "type": "string" },
            BASED_ON: uuid(),
            "questions": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "kind", "heading"],
                    "properties": {
                        "id": { "type": "string" },
                        "kind": { "type": "string" },
                        "heading": { "type": "string" }
                    }
                }
            }
        },
        "if": { "properties": { "status": { "const": "complete" } } },
        "then": {
            "required": ["completedAt"],
            "properties": {
                "answers": { "required": required, "properties": answers },
                "unparsed": false
            }
        }
    })
}

/// The schema of form definitions.
pub fn form_schema() -> Value {
    let names: Vec<&str> = KindName::ALL.iter().map(|kind| kind.as_str()).collect();
    let settings = |kind: &KindName| {
        json!({
            "if": { "required": ["kind"], "properties": { "kind": { "const": kind.as_str() } } },
            "then": { "properties": kinds::settings(*kind), "required": kinds::required_settings(*kind) }
        })
    };
    let settings: Vec<Value> = KindName::ALL.iter().map(settings).collect();
    let messages: Map<String, Value> = Code::KEYS.iter().map(|key| ((*key).to_owned(), text())).collect();
    json!({
        "$schema": DIALECT,
        "title": "Form definition of report-form",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "version", "title", "questions"],
        "properties": {
            "$schema": { "type": "string" },
            "id": id(),
            "version": { "type": "integer", "minimum": 1 },
            "title": text(),
            "intro": text(),
            "questions": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "required": ["id", "kind", "label", "official"],
                    "properties": {
                        "id": id(),
                        "kind": { "enum": names },
                        "label": text(),
                        "official": text(),
                        "hint": text(),
                        "optional": { "type": "boolean" },
                        "messages": { "type": "object", "additionalProperties": false, "properties": messages }
                    },
                    "allOf": settings,
                    "unevaluatedProperties": false
                }
            }
        }
    })
}
