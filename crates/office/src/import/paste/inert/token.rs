//! The tokens of HTML: the states of the tokenizer in the WHATWG standard, 13.2.5.

/// A piece of an HTML text.
pub(super) enum Token<'a> {
    /// Characters and character references. A `<` stands alone, and is just that.
    Text(&'a str),
    /// Characters, with no references among them.
    Characters(&'a str),
    Start(Tag<'a>),
    End(Tag<'a>),
    Comment(&'a str),
    /// Without `<!` and `>`.
    Doctype(&'a str),
}

pub(super) struct Tag<'a> {
    /// In lower case.
    pub name: String,
    /// As they are written: names in any case, values with character references, an attribute more than once.
    pub attributes: Vec<(&'a str, &'a str)>,
    pub is_self_closing: bool,
}

impl<'a> Tag<'a> {
    /// The value of the first attribute of this name, as it is written.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

/// What is left of an HTML text.
pub(super) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    pub fn of(html: &'a str) -> Tokens<'a> {
        Tokens { rest: html }
    }

    /// The next token. CDATA sections are there only inside SVG and MathML.
    pub fn next(&mut self, has_cdata: bool) -> Option<Token<'a>> {
        loop {
            let rest = self.rest;
            return match rest.as_bytes() {
                [] => None,
                [b'<', b'!', ..] => Some(self.declaration(has_cdata)),
                [b'<', b'?', ..] => Some(Token::Comment(self.until_bracket(1))),
                [b'<', b'/', b'>', ..] => {
                    self.rest = &rest[3..];
                    continue;
                }
                [b'<', b'/', first, ..] if first.is_ascii_alphabetic() => self.tag(2).map(Token::End),
                [b'<', b'/', _, ..] => Some(Token::Comment(self.until_bracket(2))),
                [b'<', first, ..] if first.is_ascii_alphabetic() => self.tag(1).map(Token::Start),
                [b'<', ..] => Some(Token::Text(self.take(1))),
                _ => Some(Token::Text(self.take(rest.find('<').unwrap_or(rest.len())))),
            };
        }
    }

    /// All that is left.
    pub fn all(&mut self) -> &'a str {
        self.take(self.rest.len())
    }

    /// The content of an element in which there are no other elements, up to and with its end tag.
    pub fn raw_text(&mut self, name: &str) -> &'a str {
        let text = self.rest;
        let mut from = 0;
        while let Some(found) = text[from..].find("</") {
            from += found;
            if is_tag(&text.as_bytes()[from..], b"</", name) {
                return self.end_raw_text(from);
            }
            from += 2;
        }
        self.all()
    }

    /// The content of a script, up to and with its end tag. Inside `<!-- <script>` an end tag is that of the inner one.
    pub fn script(&mut self) -> &'a str {
        #[derive(PartialEq)]
        enum Escape {
            None,
            Single,
            Double,
        }
        let bytes = self.rest.as_bytes();
        let mut escape = Escape::None;
        let mut at = 0;
        while let Some(found) = bytes[at..].iter().position(|byte| matches!(byte, b'<' | b'-')) {
            at += found;
            let rest = &bytes[at..];
            let is_end = is_tag(rest, b"</", "script");
            at += match escape {
                Escape::Single | Escape::Double if rest.starts_with(b"-->") => {
                    escape = Escape::None;
                    3
                }
                Escape::None if rest.starts_with(b"<!--") => {
                    escape = Escape::Single;
                    // The dashes may be those of the "-->" too.
                    2
                }
                Escape::None | Escape::Single if is_end => return self.end_raw_text(at),
                Escape::Single if is_tag(rest, b"<", "script") => {
                    escape = Escape::Double;
                    1
                }
                Escape::Double if is_end => {
                    escape = Escape::Single;
                    1
                }
                _ => 1,
            };
        }
        self.all()
    }

    fn end_raw_text(&mut self, at: usize) -> &'a str {
        let content = self.take(at);
        self.tag(2);
        content
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// What stands from `start` to the next `>`, which goes too.
    fn until_bracket(&mut self, start: usize) -> &'a str {
        let (found, rest) = self.rest[start..].split_once('>').unwrap_or((&self.rest[start..], ""));
        self.rest = rest;
        found
    }

    fn declaration(&mut self, has_cdata: bool) -> Token<'a> {
        let text = &self.rest[2..];
        if let Some(comment) = text.strip_prefix("--") {
            return Token::Comment(self.comment(comment));
        }
        if let Some(section) = text.strip_prefix("[CDATA[").filter(|_| has_cdata) {
            let (found, rest) = section.split_once("]]>").unwrap_or((section, ""));
            self.rest = rest;
            return Token::Characters(found);
        }
        let is_doctype = text.as_bytes().get(..7).is_some_and(|name| name.eq_ignore_ascii_case(b"doctype"));
        let found = self.until_bracket(2);
        if is_doctype { Token::Doctype(found) } else { Token::Comment(found) }
    }

    /// The comment that `text` begins with: it ends at `-->` or `--!>`, and may be cut short at its very start.
    fn comment(&mut self, text: &'a str) -> &'a str {
        if let Some(rest) = text.strip_prefix('>').or(text.strip_prefix("->")) {
            self.rest = rest;
            return "";
        }
        let mut from = 0;
        while let Some(found) = text[from..].find("--") {
            let at = from + found;
            let after = &text[at + 2..];
            if let Some(rest) = after.strip_prefix('>').or(after.strip_prefix("!>")) {
                self.rest = rest;
                return &text[..at];
            }
            from = at + 1;
        }
        self.rest = "";
        text
    }

    /// The tag whose name starts at `start`. One that does not end is none, and nothing comes after it.
    fn tag(&mut self, start: usize) -> Option<Tag<'a>> {
        let text = self.rest;
        self.rest = "";
        let (tag, end) = read_tag(text, start)?;
        self.rest = &text[end..];
        Some(tag)
    }
}

/// The tag in `text` whose name starts at `start`, and where it ends.
fn read_tag(text: &str, start: usize) -> Option<(Tag<'_>, usize)> {
    let bytes = text.as_bytes();
    let find = |from: usize, is_end: fn(u8) -> bool| {
        bytes[from..].iter().position(|byte| is_end(*byte)).map_or(bytes.len(), |found| from + found)
    };
    let skip_spaces = |from| find(from, |byte| !is_space(byte));
    let mut at = find(start, ends_name);
    let name = text[start..at].to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        at = skip_spaces(at);
        match bytes.get(at)? {
            b'>' => return Some((Tag { name, attributes, is_self_closing: false }, at + 1)),
            b'/' if bytes.get(at + 1) == Some(&b'>') => {
                return Some((Tag { name, attributes, is_self_closing: true }, at + 2));
            }
            b'/' => at += 1,
            _ => {
                // A `=` may be the first character of a name, but not a further one.
                let end = find(at + 1, |byte| ends_name(byte) || byte == b'=');
                let attribute = &text[at..end];
                at = skip_spaces(end);
                let mut value = "";
                if bytes.get(at) == Some(&b'=') {
                    at = skip_spaces(at + 1);
                    match bytes.get(at)? {
                        quote @ (b'"' | b'\'') => {
                            let rest = &text[at + 1..];
                            value = &rest[..rest.find(char::from(*quote))?];
                            at += value.len() + 2;
                        }
                        _ => {
                            value = &text[at..find(at, |byte| is_space(byte) || byte == b'>')];
                            at += value.len();
                        }
                    }
                }
                attributes.push((attribute, value));
            }
        }
    }
}

/// Whether a tag of this name is what `bytes` begin with.
fn is_tag(bytes: &[u8], opening: &[u8], name: &str) -> bool {
    let Some(rest) = bytes.strip_prefix(opening) else { return false };
    rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && rest.get(name.len()).is_some_and(|byte| ends_name(*byte))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}
