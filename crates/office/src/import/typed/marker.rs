//! The marks people and programs put before an item.

use crate::import::answers::boxes::are_marks;

/// The mark of an item.
#[derive(Debug, PartialEq)]
pub(crate) struct Marker<'a> {
    pub class: Class,
    /// The number, also of a letter.
    pub number: Option<u64>,
    /// The words after it.
    pub rest: &'a str,
    /// Whether it may as well be a word.
    pub is_doubtful: bool,
}

/// What makes two marks of the same list alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Class {
    Bullet(char),
    /// What stands around a number: whether there is a "(", and the ")" or ".".
    Digits(bool, char),
    Letters(bool, char),
}

/// The mark `line` starts with, if there are words after it.
pub(crate) fn read(line: &str) -> Option<Marker<'_>> {
    read_bullet(line).or_else(|| read_number(line))
}

fn read_bullet(line: &str) -> Option<Marker<'_>> {
    let first = line.chars().next()?;
    let after = &line[first.len_utf8()..];
    let rest = after.trim_start();
    let space = &after[..after.len() - rest.len()];
    let is_bullet = match first {
        '•' | '·' | '●' | '○' | '◦' | '▪' | '▫' | '■' | '□' | '‣' | '➢' | '►' => true,
        '-' | '–' | '—' | '*' | '+' | '§' | 'o' => !space.is_empty(),
        // The Symbol and Wingdings fonts put their bullets here.
        '\u{f000}'..='\u{f0ff}' => !space.is_empty(),
        _ => false,
    };
    // "■ Ja □ Nee"
    let is_bullet = is_bullet && !are_marks(line);
    let is_doubtful = matches!(first, 'o' | '§') && !space.contains('\t') && space.len() < 2;
    (is_bullet && !rest.is_empty()).then_some(Marker {
        class: Class::Bullet(first),
        number: None,
        rest,
        is_doubtful,
    })
}

/// "1.", "1)", "(1)", "a)" and "(a)". Not "a.", which is an initial, and at most three digits, so no years.
fn read_number(line: &str) -> Option<Marker<'_>> {
    let (open, inner) = line.split_at(usize::from(line.starts_with('(')));
    let label = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len();
    let (label, after) = inner.split_at(label);
    let close = after.chars().next().filter(|c| matches!(c, '.' | ')'))?;
    let rest = after[1..].trim_start();
    if rest.is_empty() || rest.len() == after.len() - 1 || (!open.is_empty() && close == '.') {
        return None;
    }
    let (class, number) = match label.as_bytes() {
        [b'0'..=b'9', ..] if label.len() <= 3 => {
            (Class::Digits(!open.is_empty(), close), label.parse().ok()?)
        }
        // "(x) Ja" is a choice that was made.
        b"x" if !open.is_empty() => return None,
        [letter @ b'a'..=b'z'] if close == ')' => {
            (Class::Letters(!open.is_empty(), close), u64::from(letter - b'a') + 1)
        }
        _ => return None,
    };
    Some(Marker { class, number: Some(number), rest, is_doubtful: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_what_only_looks_like_one() {
        for (line, number, rest) in [
            ("• a", None, "a"),
            ("•a", None, "a"),
            ("1) a b", Some(1), "a b"),
            ("(c)\ta", Some(3), "a"),
            ("12. a", Some(12), "a"),
        ] {
            let marker = read(line).unwrap();
            assert_eq!((marker.number, marker.rest), (number, rest), "{line}");
        }
        for line in
            ["-5 graden", "*a*", "A. Jansen", "a. b", "2022. Toen", "3.5 km", "1.", "- ", "op 1) a", "og 2"]
        {
            assert_eq!(read(line), None, "{line}");
        }
        assert!(read("o ja").unwrap().is_doubtful);
        assert!(!read("o\tja").unwrap().is_doubtful);
    }
}
