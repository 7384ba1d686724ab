//! JSON Schema 2020-12, made from the same code that reads: for authors of definitions, and for record keepers.

use serde_json::{Map, Value, json};

use super::definition::Form;
use super::kinds::Kind;
use super::language::Language;
use super::problem::Code;
use super::report::{BASED_ON, FORMAT, FORMAT_VERSION, NAME};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of the report files of `form`. A complete report has every required answer, each right by the rules
/// that JSON Schema can say; a draft has any part of them, in any state.
pub fn report_schema(form: &Form) -> Value {
    let questions = form.questions();
    let answers: Map<String, Value> =
        questions.iter().map(|q| (q.id().to_owned(), q.kind().schema())).collect();
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

fn uuid() -> Value {
    json!({ "type": "string", "format": "uuid", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" })
}

fn moment() -> Value {
    json!({
        "type": "string", "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"
    })
}

/// The schema of form definitions.
pub fn form_schema() -> Value {
    let kinds = Kind::NAMES.map(|kind| {
        json!({
            "if": { "required": ["kind"], "properties": { "kind": { "const": kind } } },
            "then": { "properties": settings(kind), "required": required_settings(kind) }
        })
    });
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
                        "kind": { "enum": Kind::NAMES },
                        "label": text(),
                        "official": text(),
                        "hint": text(),
                        "optional": { "type": "boolean" },
                        "messages": { "type": "object", "additionalProperties": false, "properties": messages }
                    },
                    "allOf": kinds,
                    "unevaluatedProperties": false
                }
            }
        }
    })
}

fn id() -> Value {
    json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$" })
}

fn text() -> Value {
    let said = json!({ "type": "string", "pattern": "\\S" });
    json!({
        "type": "object", "additionalProperties": false, "required": ["nl", "en"],
        "properties": { "nl": said, "en": said }
    })
}

/// The settings that questions of a kind may have, beside what all questions have.
fn settings(kind: &str) -> Value {
    let count = |least: u64| json!({ "type": "integer", "minimum": least, "maximum": u32::MAX });
    match kind {
        "integer" => {
            let limit = json!({ "type": "integer", "minimum": -9007199254740991_i64, "maximum": 9007199254740991_i64 });
            json!({ "min": limit, "max": limit })
        }
        "duration" => {
            json!({ "min": { "type": "string", "format": "duration" }, "max": { "type": "string", "format": "duration" } })
        }
        "date" => {
            json!({ "min": { "type": "string", "format": "date" }, "max": { "type": "string", "format": "date" } })
        }
        "text" => json!({ "maxLength": count(1) }),
        "rich-text" => json!({
            "maxLength": count(1),
            "suggestedHeadings": { "type": "array", "items": text() },
            "checks": { "type": "array", "items": { "enum": ["personal-data", "bullets"] } }
        }),
        "list" => json!({ "minItems": count(0), "maxItems": count(0) }),
        "yes-no" => json!({ "details": details() }),
        "choice" => json!({
            "options": {
                "type": "array", "minItems": 1,
                "items": {
                    "type": "object", "additionalProperties": false, "required": ["id", "label"],
                    "properties": { "id": { "type": "string", "minLength": 1 }, "label": text() }
                }
            }
        }),
        _ => json!({}),
    }
}

fn required_settings(kind: &str) -> &'static [&'static str] {
    if kind == "choice" { &["options"] } else { &[] }
}

fn details() -> Value {
    let kinds = ["text", "rich-text"].map(|kind| {
        let mut properties = settings(kind);
        properties["kind"] = json!({ "const": kind });
        json!({ "properties": properties })
    });
    json!({
        "type": "object",
        "required": ["kind", "label"],
        "properties": { "label": text(), "hint": text(), "optional": { "type": "boolean" } },
        "anyOf": kinds,
        "unevaluatedProperties": false
    })
}
