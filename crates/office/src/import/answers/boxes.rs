//! Boxes in running text, with a tick or without, and the words that belong to each.

use crate::import::symbols::{OPEN, TICKED};

/// A line with boxes in it.
#[derive(Debug, PartialEq)]
pub(super) struct Boxes {
    pub boxes: Vec<TickBox>,
    /// Whether the words of a box stand before it: "Ja ☒ Nee ☐".
    pub are_behind: bool,
    /// What follows the last box that stands behind its words.
    pub rest: String,
}

#[derive(Debug, PartialEq)]
pub(super) struct TickBox {
    pub is_ticked: bool,
    pub words: String,
}

const TICKS: &str = "☒☑✓✔✗✘🗹🗷🗸⊠";
const OPENS: &str = "☐□◻▢❏❐❑❒⬜";
/// Full marks: ticks where an empty one stands beside them, and bullets or nothing elsewhere.
const FULL: [(char, char); 2] = [('■', '□'), ('●', '○')];

/// Whether `line` has more than one mark, of which the first would otherwise be a bullet.
pub(crate) fn are_marks(line: &str) -> bool {
    let is_mark = |c: &char| FULL.iter().any(|(full, empty)| c == full || c == empty);
    line.chars().filter(is_mark).take(2).count() == 2
}

/// The boxes in `line`; `None` where there are none.
pub(super) fn read(line: &str) -> Option<Boxes> {
    let line = in_one_form(line);
    let is_box = |c: char| c == OPEN || c == TICKED;
    let mut boxes: Vec<TickBox> = Vec::new();
    let mut rest = String::new();
    let start = line.trim_start();
    let are_behind = !start.starts_with(is_box);
    let mut before = "";
    let mut left = start;
    while let Some(at) = left.find(is_box) {
        let (words, mark) = left.split_at(at);
        let is_ticked = mark.starts_with(TICKED);
        left = mark.trim_start_matches(is_box);
        if are_behind {
            boxes.push(TickBox { is_ticked, words: words.trim().to_owned() });
        } else {
            if let Some(last) = boxes.last_mut() {
                last.words = words.trim().to_owned();
            }
            boxes.push(TickBox { is_ticked, words: String::new() });
        }
        before = left;
    }
    match boxes.last_mut().filter(|_| !are_behind) {
        Some(last) => last.words = before.trim().to_owned(),
        None => rest.push_str(before.trim()),
    }
    (!boxes.is_empty()).then_some(Boxes { boxes, are_behind, rest })
}

/// `line` with every box one of the two that office programs use, also those that were typed: `[x]`, `( )`.
fn in_one_form(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if let Some((mark, length)) = typed(rest) {
            out.push(mark);
            rest = &rest[length..];
            continue;
        }
        let full = FULL.iter().find(|(full, empty)| *full == c && line.contains(*empty));
        let empty = FULL.iter().find(|(full, empty)| *empty == c && line.contains(*full));
        out.push(match c {
            c if TICKS.contains(c) || full.is_some() => TICKED,
            c if OPENS.contains(c) || empty.is_some() => OPEN,
            c => c,
        });
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// The typed box that `text` starts with, and its length.
fn typed(text: &str) -> Option<(char, usize)> {
    let close = match text.as_bytes().first()? {
        b'[' => ']',
        b'(' => ')',
        _ => return None,
    };
    let end = text.find(close)?;
    let inside = text.get(1..end)?;
    match inside.trim() {
        "x" | "X" | "v" | "V" => Some((TICKED, end + 1)),
        "" | "_" if close == ']' || !inside.is_empty() => Some((OPEN, end + 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[(bool, &str)], rest: &str) {
        let found = read(line).unwrap();
        let boxes: Vec<_> = found.boxes.iter().map(|found| (found.is_ticked, found.words.as_str())).collect();
        assert_eq!((&boxes[..], found.rest.as_str()), (expected, rest), "{line}");
    }

    #[test]
    fn boxes_before_and_behind_their_words() {
        check("☒ Ja ☐ Nee", &[(true, "Ja"), (false, "Nee")], "");
        check("Ja ☒ Nee ☐ toch", &[(true, "Ja"), (false, "Nee")], "toch");
        check("[x] Ja, in mei [ ] Nee", &[(true, "Ja, in mei"), (false, "Nee")], "");
        check("( ) Ja", &[(false, "Ja")], "");
        check("■ Ja □ Nee", &[(true, "Ja"), (false, "Nee")], "");
        for line in ["Ja", "() Ja", "(zie bijlage) Ja", "■ Ja", "[1] Ja"] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
