//! What each kind adds to the schemas: the answers that break no rule, and the settings of a definition.

use serde_json::{Value, json};

use super::parts::text;
use crate::kinds::{Kind, KindName};

/// The answers to a question of this kind that break no rule, as far as JSON Schema can say it.
pub(super) fn answer(kind: &Kind) -> Value {
    match kind {
        Kind::Integer(kind) => json!({ "type": "integer", "minimum": kind.min, "maximum": kind.max }),
        // JSON Schema cannot compare durations, so the limits are not in it. The pattern repeats `format`, which validators
        // may treat as a remark (JSON Schema Validation 2020-12, section 7.2.1).
        Kind::Duration(_) => json!({
            "type": "string", "format": "duration",
            "pattern": r"^P([0-9]+W|(?=.)([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?)?)$"
        }),
        Kind::Text(kind) => words(kind.max_length),
        Kind::RichText(kind) => words(kind.max_length),
        Kind::List(kind) => {
            let item = json!({ "type": "string", "pattern": "\\S" });
            let mut schema = json!({ "type": "array", "items": item, "minItems": kind.min_items.max(1) });
            if let Some(max) = kind.max_items {
                schema["maxItems"] = json!(max);
            }
            schema
        }
        Kind::YesNo(kind) => {
            let when = |answer: bool| {
                json!({
                    "type": "object", "additionalProperties": false, "required": ["answer"],
                    "properties": { "answer": { "const": answer } }
                })
            };
            let mut yes = when(true);
            if let Some(details) = &kind.details {
                yes["properties"]["details"] = words(details.max_length());
                if !details.optional {
                    yes["required"] = json!(["answer", "details"]);
                }
            }
            json!({ "oneOf": [when(false), yes] })
        }
        // It cannot compare dates either.
        Kind::Date(_) => {
            json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
        Kind::Choice(kind) => {
            json!({ "enum": kind.options.iter().map(|option| &option.id).collect::<Vec<_>>() })
        }
        Kind::Money(_) => json!({ "type": "string", "pattern": "^(0|[1-9][0-9]{0,9})\\.[0-9]{2}$" }),
    }
}

/// A text that is not blank. `maxLength` counts Unicode scalar values, as the form does.
fn words(max_length: Option<usize>) -> Value {
    let mut schema = json!({ "type": "string", "pattern": "\\S" });
    if let Some(max) = max_length {
        schema["maxLength"] = json!(max);
    }
    schema
}

/// The settings that questions of a kind may have, beside what all questions have.
pub(super) fn settings(kind: KindName) -> Value {
    let count = |least: u64| json!({ "type": "integer", "minimum": least, "maximum": u32::MAX });
    let limits = |limit: Value| json!({ "min": limit, "max": limit });
    match kind {
        KindName::Integer => limits(
            json!({ "type": "integer", "minimum": -9007199254740991_i64, "maximum": 9007199254740991_i64 }),
        ),
        KindName::Duration => limits(json!({ "type": "string", "format": "duration" })),
        KindName::Date => limits(json!({ "type": "string", "format": "date" })),
        KindName::Text => json!({ "maxLength": count(1) }),
        KindName::RichText => json!({
            "maxLength": count(1),
            "suggestedHeadings": { "type": "array", "items": text() },
            "checks": { "type": "array", "items": { "enum": ["personal-data", "bullets"] } }
        }),
        KindName::List => json!({ "minItems": count(0), "maxItems": count(0) }),
        KindName::YesNo => json!({ "details": details() }),
        KindName::Choice => json!({
            "options": {
                "type": "array", "minItems": 1,
                "items": {
                    "type": "object", "additionalProperties": false, "required": ["id", "label"],
                    "properties": { "id": { "type": "string", "minLength": 1 }, "label": text() }
                }
            }
        }),
        KindName::Money => json!({}),
    }
}

/// The settings that a question of a kind cannot do without.
pub(super) fn required_settings(kind: KindName) -> &'static [&'static str] {
    match kind {
        KindName::Choice => &["options"],
        KindName::Integer
        | KindName::Duration
        | KindName::Text
        | KindName::RichText
        | KindName::List
        | KindName::YesNo
        | KindName::Date
        | KindName::Money => &[],
    }
}

fn details() -> Value {
    let kinds = [KindName::Text, KindName::RichText].map(|kind| {
        let mut properties = settings(kind);
        properties["kind"] = json!({ "const": kind.as_str() });
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
