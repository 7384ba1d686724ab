//! Keeps link reference definitions in the text, where CommonMark would take them out.

use std::borrow::Cow;

use pulldown_cmark::{Options, Parser};

/// `source` with a backslash before every definition such as `[name]: /address "title"`, which makes it plain text.
///
/// Definitions hide each other (a second one of the same name, one that follows another directly), so a second look
/// may find more. It then escapes every bracket that starts a line: that can only make more of the text visible, and
/// the cost stays linear for hostile input.
pub(super) fn as_text(source: &str) -> Cow<'_, str> {
    if !source.contains("]:") {
        return Cow::Borrowed(source);
    }
    let once = escape_at(source, &starts(source));
    let missed = starts(&once);
    if missed.is_empty() { once } else { Cow::Owned(escape_at(&once, &line_starts(&once)).into_owned()) }
}

/// Where the definitions in `source` that CommonMark sees begin.
fn starts(source: &str) -> Vec<usize> {
    let parser = Parser::new_ext(source, Options::empty());
    let mut starts: Vec<_> = parser.reference_definitions().iter().map(|(_, def)| def.span.start).collect();
    starts.sort_unstable();
    starts
}

/// Every `[` with nothing before it on its line but the marks of quotes and lists.
fn line_starts(source: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut offset = 0;
    for line in source.split_inclusive('\n') {
        let marks =
            line.find(|c: char| !(c.is_ascii_whitespace() || c.is_ascii_digit() || ">-+*.)".contains(c)));
        if let Some(at) = marks.filter(|&at| line[at..].starts_with('[')) {
            starts.push(offset + at);
        }
        offset += line.len();
    }
    starts
}

fn escape_at<'a>(source: &'a str, starts: &[usize]) -> Cow<'a, str> {
    if starts.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut out = String::with_capacity(source.len() + starts.len());
    let mut copied = 0;
    for &start in starts {
        out.push_str(&source[copied..start]);
        out.push('\\');
        copied = start;
    }
    out.push_str(&source[copied..]);
    Cow::Owned(out)
}
