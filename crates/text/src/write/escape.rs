//! Which characters of plain words CommonMark would take for marks, and how to stop it.
//!
//! A backslash is put only where it is needed, because people read this source in a textarea.

use std::fmt::Write;

/// Where a piece of words stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// At the start of a line that could open a block.
    pub line_start: bool,
    /// Square brackets could become a link here.
    pub brackets: bool,
    /// Inside the words of a link.
    pub in_link: bool,
    /// A link follows directly, so that a `!` would make it an image.
    pub before_link: bool,
    /// The first character must not count as a letter (see [`super::inlines`]).
    pub encode_first: bool,
    /// The last character must not count as a letter.
    pub encode_last: bool,
}

/// Adds `words` so that CommonMark reads exactly them.
pub(super) fn push_words(out: &mut String, words: &str, place: Place) {
    let mut before = None;
    let mut number = if place.line_start { number_len(words) } else { None };
    for (at, c) in words.char_indices() {
        let rest = &words[at + c.len_utf8()..];
        let first = at == 0;
        if (first && place.encode_first) || (rest.is_empty() && place.encode_last) {
            push_entity(out, c);
        } else {
            let opens_block = place.line_start && first && opens_block(c, rest);
            if opens_block || number == Some(at) || is_mark(c, before, rest, place) {
                out.push('\\');
            }
            out.push(c);
        }
        if number == Some(at) {
            number = None;
        }
        before = Some(c);
    }
}

/// Adds `c` as a numeric character reference: the same character to the reader, punctuation to the rules of emphasis.
pub(super) fn push_entity(out: &mut String, c: char) {
    // Writing to a String cannot fail.
    let _ = write!(out, "&#{};", u32::from(c));
}

/// The length of the longest row of `mark` in `text`.
pub(super) fn longest_run(text: &str, mark: char) -> usize {
    text.split(|c| c != mark).map(str::len).max().unwrap_or(0)
}

/// Whether CommonMark surely does not count `c` as punctuation or white space. (Since 0.31 symbols are punctuation,
/// and circled letters are symbols although Unicode calls them alphabetic.)
pub(super) fn is_surely_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// Marks that count wherever they stand in a line.
fn is_mark(c: char, before: Option<char>, rest: &str, place: Place) -> bool {
    let after = rest.chars().next();
    let spaced = before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace);
    let in_word = before.is_some_and(is_surely_letter) && after.is_some_and(is_surely_letter);
    match c {
        '`' => true,
        '*' => !spaced,
        '_' => !spaced && (!in_word || place.encode_first || place.encode_last),
        '[' => place.brackets,
        ']' => place.in_link,
        '!' => after.is_none() && place.before_link,
        '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => may_be_reference(rest),
        // At the end, what follows may be a mark or a character reference.
        '\\' => after.is_none_or(|c| c.is_ascii_punctuation() || rest.len() == c.len_utf8()),
        _ => false,
    }
}

/// Whether `&` and then `rest` may be read as a character reference (0.31.2, section 2.5).
fn may_be_reference(rest: &str) -> bool {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    after.len() < rest.len() && (after.is_empty() || after.starts_with(';'))
}

/// Whether `c` and then `rest` at the start of a line would open a block or underline a heading.
fn opens_block(c: char, rest: &str) -> bool {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    match c {
        '>' => true,
        '#' => ends(rest.trim_start_matches('#')),
        '-' => ends(rest) || rest.starts_with('-'),
        '+' => ends(rest),
        '=' => ends(rest.trim_start_matches('=')),
        '~' => rest.starts_with("~~"),
        _ => false,
    }
}

/// Where the `.` or `)` stands that would make the start of a line the number of a list item.
fn number_len(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let after = rest.strip_prefix(['.', ')'])?;
    ((1..=9).contains(&digits) && (after.is_empty() || after.starts_with(char::is_whitespace)))
        .then_some(digits)
}
