//! A value as text.

use std::fmt;

use super::Value;

/// In two-space indents, so that two versions compare well line by line.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write(self, 0, &mut text);
        f.write_str(&text)
    }
}

fn write(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(digits) => text.push_str(digits),
        Value::String(content) => write_string(content, text),
        Value::Array(items) => {
            let items = items.iter().map(|item| (None, item));
            write_all('[', items, ']', depth, text);
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (Some(name.as_str()), value));
            write_all('{', fields, '}', depth, text);
        }
    }
}

fn write_all<'a>(
    open: char,
    mut items: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Value)>,
    close: char,
    depth: usize,
    text: &mut String,
) {
    text.push(open);
    let is_empty = items.len() == 0;
    let mut separator = "";
    items.by_ref().for_each(|(name, value)| {
        text.push_str(separator);
        separator = ",";
        break_line(depth + 1, text);
        if let Some(name) = name {
            write_string(name, text);
            text.push_str(": ");
        }
        write(value, depth + 1, text);
    });
    if !is_empty {
        break_line(depth, text);
    }
    text.push(close);
}

fn break_line(depth: usize, text: &mut String) {
    text.push('\n');
    (0..depth).for_each(|_| text.push_str("  "));
}

/// Only what RFC 8259, section 7 asks for is escaped.
fn write_string(content: &str, text: &mut String) {
    text.push('"');
    for c in content.chars() {
        let short = match c {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..'\u{20}' => {
                text.push_str("\\u00");
                let code = u32::from(c);
                text.extend(
                    [code >> 4, code & 15].into_iter().filter_map(|digit| char::from_digit(digit, 16)),
                );
                continue;
            }
            _ => {
                text.push(c);
                continue;
            }
        };
        text.push('\\');
        text.push(short);
    }
    text.push('"');
}
