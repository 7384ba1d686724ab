//! Text from elsewhere, put in as blocks of its own.

use std::ops::Range;

use super::Edit;
use super::draft::{Draft, Splice};

/// Puts the CommonMark of `source` in the place of the selection, with a blank line between it and what stands before
/// and after. The caret ends up behind it.
pub fn insert_blocks(text: &str, selection: Range<usize>, source: &str) -> Edit {
    let mut draft = Draft::open(text, selection);
    let source = source.trim_matches('\n');
    let Range { start, end } = draft.selection;
    let (before, after) = (&draft.text[..start], &draft.text[end..]);
    let lead = gap(before.trim().is_empty(), before.bytes().rev().take_while(|byte| *byte == b'\n').count());
    let trail = gap(after.trim().is_empty(), after.bytes().take_while(|byte| *byte == b'\n').count());
    let splices =
        vec![Splice::new(start..end, format!("{lead}{source}")), Splice::behind_caret(end..end, trail)];
    draft.apply(splices);
    draft.close(text)
}

/// What is missing of a blank line, where `breaks` stand already.
fn gap(at_the_edge: bool, breaks: usize) -> &'static str {
    match breaks {
        _ if at_the_edge => "",
        0 => "\n\n",
        1 => "\n",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_line_stands_on_each_side_that_has_text() {
        for (text, selection, expected, caret) in [
            ("", 0..0, "- a", 3),
            ("Eén.", 4..4, "Eén.\n\n- a", 9),
            ("Eén.\n", 5..5, "Eén.\n\n- a", 9),
            ("Eén.\n\nTwee.", 6..6, "Eén.\n\n- a\n\nTwee.", 9),
            ("EénTwee", 3..3, "Eén\n\n- a\n\nTwee", 8),
            ("weg", 0..3, "- a", 3),
        ] {
            let edit = insert_blocks(text, selection, "- a\n");
            let old: Vec<u16> = text.encode_utf16().collect();
            let part = |range: &[u16]| String::from_utf16(range).unwrap();
            let new = part(&old[..edit.range.start]) + &edit.text + &part(&old[edit.range.end..]);
            assert_eq!(new, expected);
            assert_eq!(edit.selection, caret..caret, "{expected:?}");
        }
    }
}
