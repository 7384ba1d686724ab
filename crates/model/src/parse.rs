//! The text of a JSON document as a value.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// A text is not JSON. Line and column, from 1, are where reading stopped; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotJson {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// The value that `text` holds.
pub(crate) fn parse(text: &str) -> Result<Value, NotJson> {
    // Windows' Notepad puts a byte order mark in front; RFC 8259, section 8.1 lets a reader ignore it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let parsed = serde_json::from_str(text).or_else(|error| {
        serde_json::from_str(&replace_half_pairs(text)).map_err(|_| stopped_at(&error, text))
    });
    parsed.map(|Read(value)| value)
}

/// JSON can hold half of a surrogate pair, as an escape: JavaScript writes one where it cut a string by its length. Such a
/// half is not a character, so U+FFFD takes its place, and the rest of the report can be read.
fn replace_half_pairs(text: &str) -> String {
    let code_unit = |escape: &str| u32::from_str_radix(escape.get(..6)?.strip_prefix("\\u")?, 16).ok();
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        replaced.push_str(before);
        let end = match (code_unit(escape), escape.get(6..).and_then(code_unit)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => 12,
            (Some(0xd800..0xe000), _) => 6,
            _ => escape.char_indices().nth(2).map_or(escape.len(), |(end, _)| end),
        };
        let (escape, after) = escape.split_at(end);
        replaced.push_str(if end == 6 { "\u{fffd}" } else { escape });
        rest = after;
    }
    replaced + rest
}

/// serde_json counts bytes, and gives column 0 for a line that it has read nothing of.
fn stopped_at(error: &serde_json::Error, text: &str) -> NotJson {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.bytes().take(error.column().saturating_sub(1));
    // Every byte that does not go on with a character begins one.
    let column = before.filter(|byte| byte & 0xc0 != 0x80).count() + 1;
    NotJson { line: error.line().max(1), column }
}

/// A value, read by our own visitor. That of [`Value`] links the texts of faults that only other types can have, and with
/// them floating point: 2.4 KiB of the page.
struct Read(Value);

/// With `arbitrary_precision` serde_json hands over a number as an object that has this one field, with the digits. The name
/// is not public; a test with numbers of all forms fails if it changes.
const DIGITS: &str = "$serde_json::private::Number";

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Read, D::Error> {
        deserializer.deserialize_any(ValueVisitor).map(Read)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(truth.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    /// Never called, since a number with a fraction comes as its digits. Without it floating point is linked.
    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(Read(item)) = items.next_element()? {
            array.push(item);
        }
        Ok(array.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((name, Read(value))) = fields.next_entry::<String, Read>()? {
            match &value {
                Value::String(digits) if name == DIGITS && object.is_empty() => {
                    if let Ok(number) = digits.parse() {
                        return Ok(Value::Number(number));
                    }
                }
                _ => {}
            }
            object.insert(name, value);
        }
        Ok(object.into())
    }
}
