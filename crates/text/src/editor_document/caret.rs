//! Where the caret of a text is in the editor document of that text, and back.
//!
//! A source has marks that a document does not have, so positions are found by putting a letter of no meaning at the
//! caret, reading the text, and looking where the letter came to stand. What only the letter keeps alive, such as a
//! space or an empty item just typed in front of the caret, stays in the document: the writer is about to go on there.

use std::ops::Range;

use super::read::{EditorDocumentError, document as blocks_of, tree};
use super::write::{document, json};
use super::{Node, node};
use crate::{parse, write};

/// A text as it opens in the editor.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The document, as JSON.
    pub document: String,
    /// The selection, as positions in the document.
    pub selection: Range<usize>,
}

/// The letters of the two ends of a selection, from Unicode's private use areas: no mark, no space and no word of anyone.
const ENDS: [char; 2] = ['\u{f0ffe}', '\u{10fffe}'];

/// Opens a CommonMark text with its selection, in UTF-16 code units of the text.
pub fn open(source: &str, selection: Range<usize>) -> Opened {
    let without: String = source.chars().filter(|c| !ENDS.contains(c)).collect();
    let bytes = |unit| byte_at(&without, unit);
    let (start, end) = (bytes(selection.start), bytes(selection.end.max(selection.start)));
    let start = harmless(&without, start);
    let end = harmless(&without, end).max(start);
    match marked(&without, start..end) {
        Some((tree, selection)) => Opened { document: json(&tree), selection },
        None => {
            let mut tree = document(&parse(&without));
            let end = size(&tree).saturating_sub(2);
            strip(&mut tree);
            Opened { document: json(&tree), selection: end..end }
        }
    }
}

/// The CommonMark text of a document, and where in it, in UTF-16 code units, the position `caret` of the document is.
///
/// # Errors
/// What is wrong with the document.
pub fn source_with_caret(document: &str, caret: usize) -> Result<(String, usize), EditorDocumentError> {
    let mut tree = tree(document)?;
    let source = write(&blocks_of(&tree)?);
    let end = source.encode_utf16().count();
    let mut left = caret;
    insert(&mut tree, &mut left);
    let marked = write(&blocks_of(&tree)?);
    let at = marked.find(ENDS[0]).filter(|at| source.get(..*at) == marked.get(..*at));
    Ok((source, at.map_or(end, |at| marked[..at].encode_utf16().count())))
}

/// The first place from `at` on where a letter changes nothing but itself: not inside a mark or an address.
fn harmless(source: &str, at: usize) -> usize {
    let rest = source[at..].char_indices().map(|(offset, _)| at + offset);
    // Marks and addresses are short; a long search would cost more than the place is worth.
    let mut candidates = rest.chain([source.len()]).take(64);
    candidates.find(|at| marked(source, *at..*at).is_some()).unwrap_or(source.len())
}

/// The document of `source` and the positions of `selection` in it. `None` where looking for them changed the text.
fn marked(source: &str, selection: Range<usize>) -> Option<(Node, Range<usize>)> {
    let Range { start, end } = selection;
    let [first, last] = ENDS;
    let text = format!("{}{first}{}{last}{}", &source[..start], &source[start..end], &source[end..]);
    let mut tree = document(&parse(&text));
    let found = strip(&mut tree);
    let same = blocks_of(&tree).ok()? == parse(source);
    match found[..] {
        [start, end] if same => Some((tree, start..end)),
        _ => None,
    }
}

fn byte_at(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units >= unit {
            return at;
        }
        units += c.len_utf16();
    }
    text.len()
}

/// The size of a node in positions, with its two ends.
fn size(node: &Node) -> usize {
    match &node.text {
        Some(text) => text.encode_utf16().count(),
        None if is_leaf(node) => 1,
        None => 2 + node.content.iter().map(size).sum::<usize>(),
    }
}

fn is_leaf(node: &Node) -> bool {
    [node::BREAK, node::RULE].contains(&node.kind.as_str())
}

/// Takes the letters out, and gives the positions where they were.
fn strip(tree: &mut Node) -> Vec<usize> {
    let mut found = Vec::new();
    // The document's own start has no position.
    let mut position = 0;
    strip_content(tree, &mut position, &mut found);
    found
}

fn strip_content(parent: &mut Node, position: &mut usize, found: &mut Vec<usize>) {
    for node in &mut parent.content {
        if let Some(text) = &mut node.text {
            let mut kept = String::with_capacity(text.len());
            for c in text.chars() {
                if ENDS.contains(&c) {
                    found.push(*position);
                } else {
                    *position += c.len_utf16();
                    kept.push(c);
                }
            }
            *text = kept;
        } else if is_leaf(node) {
            *position += 1;
        } else {
            *position += 1;
            strip_content(node, position, found);
            *position += 1;
        }
    }
    parent.content.retain(|node| node.text.as_ref().is_none_or(|text| !text.is_empty()));
}

/// Puts a letter at the position that is `left` from here on. True when it stands somewhere.
fn insert(parent: &mut Node, left: &mut usize) -> bool {
    let holds_text = ![node::DOCUMENT, node::BULLETS, node::NUMBERS, node::ITEM, node::QUOTE]
        .contains(&parent.kind.as_str());
    let letter = || Node { kind: node::TEXT.to_owned(), text: Some(ENDS[0].to_string()), ..Node::default() };
    for at in 0..parent.content.len() {
        let node = &mut parent.content[at];
        let size = size(node);
        if let Some(text) = &mut node.text {
            if *left <= size {
                text.insert(byte_at(text, *left), ENDS[0]);
                return true;
            }
        } else if !is_leaf(node) && *left > 0 && *left < size {
            *left -= 1;
            return insert(node, left);
        }
        if *left == 0 && holds_text {
            parent.content.insert(at, letter());
            return true;
        }
        *left = left.saturating_sub(size);
    }
    if holds_text {
        parent.content.push(letter());
    }
    holds_text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Opens `source`, whose caret is the `|` in it, and gives the document with a `|` at the position found.
    fn opened(source: &str) -> String {
        let at = source.find('|').unwrap();
        let unit = source[..at].encode_utf16().count();
        let opened = open(&source.replace('|', ""), unit..unit);
        let mut tree: Node = serde_json::from_str(&opened.document).unwrap();
        let mut left = opened.selection.start;
        assert!(insert(&mut tree, &mut left));
        outline(&tree).replace(ENDS[0], "|")
    }

    fn outline(node: &Node) -> String {
        match &node.text {
            Some(text) => text.clone(),
            None if is_leaf(node) => "/".to_owned(),
            None => {
                let content: String = node.content.iter().map(outline).collect();
                format!("{}({content})", node.kind.split('_').next().unwrap_or_default())
            }
        }
    }

    #[test]
    fn the_caret_stays_between_the_same_letters() {
        for (source, expected) in [
            ("|", "doc(paragraph(|))"),
            ("ab|cd", "doc(paragraph(ab|cd))"),
            ("😀é|x", "doc(paragraph(😀é|x))"),
            (
                "## K|op\n\n- een\n- twee",
                "doc(heading(K|op)bullet(list(paragraph(een))list(paragraph(twee))))",
            ),
            (
                "## Kop\n\n- een\n- tw|ee",
                "doc(heading(Kop)bullet(list(paragraph(een))list(paragraph(tw|ee))))",
            ),
            ("a **b|c** d", "doc(paragraph(a b|c d))"),
            ("a **bc**| d", "doc(paragraph(a bc| d))"),
            ("#|# Kop", "doc(heading(|Kop))"),
            ("[a](http|s://b.nl) c", "doc(paragraph(a| c))"),
            ("```\nx|y\n```", "doc(code(x|y))"),
        ] {
            assert_eq!(opened(source), expected, "{source:?}");
        }
    }

    #[test]
    fn what_was_just_typed_is_still_there() {
        for (source, expected) in [
            ("word |", "doc(paragraph(word |))"),
            ("een\n\n|", "doc(paragraph(een)paragraph(|))"),
            ("- een\n- |", "doc(bullet(list(paragraph(een))list(paragraph(|))))"),
            ("een |\n\ntwee", "doc(paragraph(een |)paragraph(twee))"),
            ("## |", "doc(heading(|))"),
            ("een\n|", "doc(paragraph(een |))"),
        ] {
            assert_eq!(opened(source), expected, "{source:?}");
        }
    }

    #[test]
    fn a_selection_has_two_ends() {
        let opened = open("een **twee** drie", 2..15);
        assert_eq!(opened.selection, 3..12);
    }

    #[test]
    fn the_caret_of_a_document_is_found_in_its_source() {
        for source in ["ab|cd", "## K|op\n\n- een", "## Kop\n\n- e|en\n- twee", "a **b|c** d\n\nlast", "end|"]
        {
            let at = source.find('|').unwrap();
            let plain = source.replace('|', "");
            let Opened { document, selection } = open(&plain, at..at);
            assert_eq!(source_with_caret(&document, selection.start).unwrap(), (plain, at), "{source:?}");
        }
    }
}
