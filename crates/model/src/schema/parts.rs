//! Parts that several schemas have.

use serde_json::{Value, json};

pub(super) fn uuid() -> Value {
    json!({ "type": "string", "format": "uuid", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" })
}

pub(super) fn moment() -> Value {
    json!({
        "type": "string", "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$"
    })
}

pub(super) fn id() -> Value {
    json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$" })
}

pub(super) fn text() -> Value {
    let said = json!({ "type": "string", "pattern": "\\S" });
    json!({
        "type": "object", "additionalProperties": false, "required": ["nl", "en"],
        "properties": { "nl": said, "en": said }
    })
}
