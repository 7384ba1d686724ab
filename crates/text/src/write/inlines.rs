//! Running text to CommonMark, with the rules of emphasis kept (0.31.2, section 6.2).
//!
//! Whether `**` opens or closes depends on the characters at both sides of it. Where the words would make it do
//! neither or both, two means help that no reader sees: the character next to it becomes a character reference, which
//! counts as punctuation; and a style inside another one, or opening where one closes, takes `_` instead of `*`, so that
//! their rows of marks stay apart.

use super::escape::{Place, is_surely_letter, longest_run, push_entity, push_words};
use crate::blocks::Inline;

/// The source of a paragraph.
pub(super) fn paragraph(content: &[Inline]) -> String {
    write(content, true)
}

/// The source of a heading, without its `#`. A row of `#` at the end would be taken for its closing mark.
pub(super) fn heading(content: &[Inline]) -> String {
    let mut out = write(content, false);
    let marks = out.len() - out.trim_end_matches('#').len();
    let before = &out[..out.len() - marks];
    if marks > 0 && (before.is_empty() || before.ends_with(char::is_whitespace)) {
        out.insert(out.len() - 1, '\\');
    }
    out
}

/// A tree of running text as a row.
enum Token<'a> {
    Words {
        text: &'a str,
        in_link: bool,
    },
    /// A code span or a link without words of its own: punctuation at both ends.
    Solid(String),
    LinkOpen,
    LinkClose(&'a str),
    Open(usize),
    Close(usize),
    SoftBreak,
    Break,
}

fn write(content: &[Inline], opens_blocks: bool) -> String {
    let mut tokens = Vec::new();
    flatten(content, false, &mut tokens);
    let risky = has_risky_brackets(&tokens);
    let mut writer = Writer { out: String::new(), marks: Vec::new(), closed: None };
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Words { text, in_link } => {
                let out = &mut writer.out;
                let place = Place {
                    line_start: opens_blocks && (out.is_empty() || out.ends_with('\n')),
                    brackets: risky || *in_link,
                    in_link: *in_link,
                    before_link: matches!(
                        tokens[at + 1..].iter().find(|t| !t.is_mark()),
                        Some(Token::LinkOpen)
                    ),
                    encode_first: writer.closed.is_some_and(|closed| must_encode_after(closed, text)),
                    encode_last: must_encode_before(
                        &tokens[at + 1..],
                        text,
                        other(writer.marks.last().copied()),
                    ),
                };
                push_words(&mut writer.out, text, place);
            }
            Token::Solid(source) => writer.out.push_str(source),
            Token::LinkOpen => writer.out.push('['),
            Token::LinkClose(href) => push_destination(&mut writer.out, href),
            Token::Open(count) => writer.open(*count),
            Token::Close(count) => writer.close(*count),
            Token::SoftBreak => writer.out.push('\n'),
            Token::Break => writer.out.push_str("\\\n"),
        }
        if !token.is_mark() {
            writer.closed = None;
        }
    }
    writer.out
}

struct Writer {
    out: String,
    /// The marks of the open styles.
    marks: Vec<char>,
    /// The style just closed, if that was the last thing written.
    closed: Option<Closed>,
}

#[derive(Clone, Copy)]
struct Closed {
    mark: char,
    /// Whether the closing mark directly follows a letter.
    behind_letter: bool,
}

impl Writer {
    fn open(&mut self, count: usize) {
        let mark = other(self.closed.map(|closed| closed.mark).or(self.marks.last().copied()));
        (0..count).for_each(|_| self.out.push(mark));
        self.marks.push(mark);
        self.closed = None;
    }

    fn close(&mut self, count: usize) {
        let mark = self.marks.pop().unwrap_or('*');
        let behind_letter = self.out.chars().next_back().is_some_and(is_surely_letter);
        (0..count).for_each(|_| self.out.push(mark));
        self.closed = Some(Closed { mark, behind_letter });
    }
}

/// The mark for a style next to or inside one with `mark`, so that their rows stay apart.
fn other(mark: Option<char>) -> char {
    if mark == Some('*') { '_' } else { '*' }
}

impl Token<'_> {
    fn is_mark(&self) -> bool {
        matches!(self, Token::Open(_) | Token::Close(_))
    }
}

fn flatten<'a>(content: &'a [Inline], in_link: bool, tokens: &mut Vec<Token<'a>>) {
    for inline in content {
        match inline {
            Inline::Text(text) => tokens.push(Token::Words { text, in_link }),
            Inline::Code(code) => tokens.push(Token::Solid(code_span(code))),
            Inline::SoftBreak => tokens.push(Token::SoftBreak),
            Inline::Break => tokens.push(Token::Break),
            // Words that are both take one row of three marks.
            Inline::Strong(content) | Inline::Emphasis(content)
                if matches!(&content[..], [Inline::Strong(_) | Inline::Emphasis(_)]) =>
            {
                if let [Inline::Strong(content) | Inline::Emphasis(content)] = &content[..] {
                    wrap(3, content, in_link, tokens);
                }
            }
            Inline::Strong(content) => wrap(2, content, in_link, tokens),
            Inline::Emphasis(content) => wrap(1, content, in_link, tokens),
            Inline::Link { href, content } => match autolink(href, content) {
                Some(source) => tokens.push(Token::Solid(source)),
                None => {
                    tokens.push(Token::LinkOpen);
                    flatten(content, true, tokens);
                    tokens.push(Token::LinkClose(href));
                }
            },
        }
    }
}

fn wrap<'a>(count: usize, content: &'a [Inline], in_link: bool, tokens: &mut Vec<Token<'a>>) {
    tokens.push(Token::Open(count));
    flatten(content, in_link, tokens);
    tokens.push(Token::Close(count));
}

/// Whether the first character of `text` would keep the style that closes before it from closing. An underscore never
/// closes inside a word; an asterisk does, but not between punctuation and a letter.
fn must_encode_after(closed: Closed, text: &str) -> bool {
    text.chars().next().is_some_and(may_be_letter) && (closed.mark == '_' || !closed.behind_letter)
}

/// Whether the last character of `text` would keep the style that opens after it, with `mark`, from opening.
fn must_encode_before(after: &[Token], text: &str, mark: char) -> bool {
    let letter_inside = match after {
        // A single letter between two opening styles may itself have to be encoded.
        [_, Token::Words { text, .. }, Token::Open(_), ..] if text.chars().nth(1).is_none() => false,
        [_, Token::Words { text, .. }, ..] => text.chars().next().is_some_and(is_surely_letter),
        _ => false,
    };
    matches!(after.first(), Some(Token::Open(_)))
        && text.chars().next_back().is_some_and(may_be_letter)
        && (mark == '_' || !letter_inside)
}

fn may_be_letter(c: char) -> bool {
    !c.is_whitespace() && !c.is_ascii_punctuation()
}

/// Whether a `[` in the words could start a link or a definition: rarely, and "[1]" should stay readable.
fn has_risky_brackets(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| match token {
        Token::Words { text, .. } => has_risk(text),
        Token::Solid(source) => has_risk(source),
        Token::LinkOpen => true,
        _ => false,
    })
}

fn has_risk(text: &str) -> bool {
    ["](", "][", "]:"].iter().any(|risk| text.contains(risk))
}

fn code_span(code: &str) -> String {
    let fence = "`".repeat(longest_run(code, '`') + 1);
    let touches = code.starts_with('`') || code.ends_with('`');
    let stripped = code.starts_with(' ') && code.ends_with(' ') && !code.trim_matches(' ').is_empty();
    let pad = if touches || stripped { " " } else { "" };
    format!("{fence}{pad}{code}{pad}{fence}")
}

/// A link that shows its own address, in its short form.
fn autolink(href: &str, content: &[Inline]) -> Option<String> {
    let [Inline::Text(text)] = content else { return None };
    let is_mail = href.strip_prefix("mailto:").is_some_and(|address| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_".contains(c);
        let domain = address.split_once('@').map_or("", |(_, domain)| domain);
        let label = |part: &str| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-');
        address == text
            && address.chars().all(plain)
            && !domain.contains(['@', '_'])
            && domain.split('.').all(|part| label(part) && part.len() < 64)
            && !address.starts_with('@')
    });
    (text == href || is_mail).then(|| format!("<{text}>"))
}

fn push_destination(out: &mut String, href: &str) {
    out.push_str("](");
    // Brackets must be in pairs unless the address stands between angle brackets (0.31.2, section 6.3).
    let angled = href.contains(['(', ')']);
    if angled {
        out.push('<');
    }
    for (at, c) in href.char_indices() {
        if c == '&' && href[at + 1..].contains(';') { push_entity(out, c) } else { out.push(c) }
    }
    if angled {
        out.push('>');
    }
    out.push(')');
}
