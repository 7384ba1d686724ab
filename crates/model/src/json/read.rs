//! Text as a value.

use super::Value;

/// Deeper nesting is refused, so that no text can exhaust the stack.
const MAX_DEPTH: usize = 128;

/// The text is not JSON. Line and column, from 1, are where reading stopped; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Reads the one value that `text` holds.
///
/// # Errors
/// Where the text stops being JSON.
pub fn read(text: &str) -> Result<Value, ReadError> {
    // Windows' Notepad puts a byte order mark in front; RFC 8259, section 8.1 lets a reader ignore it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0).filter(|_| {
        reader.skip_space();
        reader.at == text.len()
    });
    value.ok_or_else(|| {
        let before = &text[..reader.at];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        ReadError { line: before.matches('\n').count() + 1, column: before[line..].chars().count() + 1 }
    })
}

/// Where the reading is. What does not read leaves `at` at the fault.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Goes past `byte`, with white space before it; false where something else is.
    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'"' => self.string().map(Value::String),
            b'[' | b'{' if depth == MAX_DEPTH => None,
            b'[' => self.items(b']', |reader| reader.value(depth + 1)).map(Value::Array),
            b'{' => self.items(b'}', |reader| reader.field(depth + 1)).map(Value::Object),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            _ => self.word("null", Value::Null),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.text[self.at..].starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn items<T>(&mut self, close: u8, item: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.at += 1;
        let mut items = Vec::new();
        if self.take(close) {
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            if self.take(close) {
                return Some(items);
            }
            if !self.take(b',') {
                return None;
            }
        }
    }

    fn field(&mut self, depth: usize) -> Option<(String, Value)> {
        self.skip_space();
        let name = (self.peek() == Some(b'"')).then(|| self.string())??;
        self.take(b':').then(|| self.value(depth))?.map(|value| (name, value))
    }

    /// RFC 8259, section 6: no plus sign, no leading zeros, digits on both sides of a point.
    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let whole = self.at;
        self.digits()?;
        if self.text.as_bytes()[whole] == b'0' && self.at > whole + 1 {
            self.at = whole + 1;
            return None;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Some(Value::Number(self.text[start..self.at].to_owned()))
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut content = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|c| c == '"' || c == '\\' || c < ' ').unwrap_or(rest.len());
            content.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(content);
                }
                b'\\' => content.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let c = match self.text.as_bytes().get(self.at + 1)? {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            c @ (b'"' | b'\\' | b'/') => char::from(*c),
            _ => return None,
        };
        self.at += 2;
        Some(c)
    }

    /// `\u` with four digits; two of them where the first is half of a pair.
    fn unicode(&mut self) -> Option<char> {
        let first = self.code_unit(self.at)?;
        self.at += 6;
        if let (0xd800..0xdc00, Some(second @ 0xdc00..0xe000)) = (first, self.code_unit(self.at)) {
            self.at += 6;
            return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
        Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn code_unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        digits.chars().try_fold(0, |code, digit| Some(code << 4 | digit.to_digit(16)?))
    }
}
