//! What a file may ask of memory and time before it is taken for a trap. A long report stays far below it: the text of a
//! thousand pages has some 250,000 elements.

use super::ImportError;

/// The elements of one XML or HTML text.
const MAX_ELEMENTS: usize = 300_000;
/// The attributes of one element. The root of a Word file has some 40, all namespaces.
const MAX_ATTRIBUTES: usize = 200;
/// How deep elements may stand in each other.
const MAX_DEPTH: usize = 10_000;
/// The lines of a text without mark-up.
const MAX_LINES: usize = 200_000;

/// Refuses XML that is a trap. It is looked at and not parsed: a parser builds before it can refuse.
pub(super) fn check_xml(xml: &str) -> Result<(), ImportError> {
    let (mut elements, mut depth) = (0, 0usize);
    let mut rest = xml.as_bytes();
    while let Some(start) = rest.iter().position(|byte| *byte == b'<') {
        rest = &rest[start + 1..];
        match rest.first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') => rest = after_aside(rest),
            None => {}
            Some(_) => {
                let tag = Tag::read(rest);
                elements += 1;
                depth += usize::from(!tag.is_empty);
                if elements > MAX_ELEMENTS || depth > MAX_DEPTH || tag.attributes > MAX_ATTRIBUTES {
                    return Err(ImportError::TooLarge);
                }
                rest = &rest[tag.length..];
            }
        }
    }
    Ok(())
}

/// What follows a comment, unparsed text or an instruction, in which nothing is an element.
fn after_aside(bytes: &[u8]) -> &[u8] {
    let asides: [(&[u8], &[u8]); 3] = [(b"!--", b"-->"), (b"![CDATA[", b"]]>"), (b"?", b"?>")];
    let Some((_, end)) = asides.into_iter().find(|(start, _)| bytes.starts_with(start)) else { return bytes };
    let at = bytes.windows(end.len()).position(|window| window == end);
    at.map_or(&[], |at| &bytes[at + end.len()..])
}

/// Whether HTML has too many elements. What else it may be, the browser's parser decides.
pub(super) fn is_full(html: &str) -> bool {
    let is_tag = |(at, _): &(usize, &str)| html.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphabetic);
    html.match_indices('<').filter(is_tag).take(MAX_ELEMENTS + 1).count() > MAX_ELEMENTS
}

/// Whether a text has too many lines.
pub(super) fn is_long(text: &str) -> bool {
    text.lines().take(MAX_LINES + 1).count() > MAX_LINES
}

/// What stands between `<` and `>`.
struct Tag {
    attributes: usize,
    /// It closes itself.
    is_empty: bool,
    length: usize,
}

impl Tag {
    fn read(bytes: &[u8]) -> Tag {
        let mut tag = Tag { attributes: 0, is_empty: false, length: bytes.len() };
        let mut quote = None;
        for (at, byte) in bytes.iter().enumerate() {
            match (quote, byte) {
                (Some(open), byte) if open == *byte => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') => quote = Some(*byte),
                (None, b'=') => tag.attributes += 1,
                (None, b'>') => {
                    tag.is_empty = at > 0 && bytes[at - 1] == b'/';
                    tag.length = at + 1;
                    break;
                }
                _ => {}
            }
        }
        tag
    }
}
