//! Telephone numbers and citizen service numbers.

use super::{Finding, Kind};

/// The numbers in `text`: rows of digits with what people put between them.
pub(super) fn find(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) =
        text[at..].find(|c: char| c.is_ascii_digit() || c == '+' || c == '(').map(|len| at + len)
    {
        let joined = text[..start].ends_with(|c: char| c.is_alphanumeric());
        let number = if joined { None } else { read(&text[start..]) };
        match number {
            Some((len, kind)) => {
                found.push(Finding { range: start..start + len, kind });
                at = start + len;
            }
            // Not from within this row: half of a number is not a number.
            None => at = start + row(&text[start..]).max(1),
        }
    }
    found
}

/// How long a row of digits and single marks between them is.
fn row(text: &str) -> usize {
    text.len()
        - text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/')).len()
}

/// The number `text` begins with: its length and what it is.
fn read(text: &str) -> Option<(usize, Kind)> {
    let mut digits = String::new();
    let mut groups = vec![0];
    let mut end = 0;
    let mut separators = String::new();
    let mut brackets = text.starts_with('(');
    let is_international = text.starts_with('+');
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => {
                digits.push(c);
                end = at + 1;
                if let Some(group) = groups.last_mut() {
                    *group += 1;
                }
                continue;
            }
            '+' if at == 0 => continue,
            '(' if at == 0 || is_international => brackets = true,
            ')' if brackets => {}
            ' ' | '-' | '.' | '\u{a0}' => {}
            _ => break,
        }
        // Two marks in a row, as in "3 - 4", stand between two numbers; only brackets go with a space.
        let next = text[at + c.len_utf8()..].chars().next();
        if !next.is_some_and(|next| {
            next.is_ascii_digit() || matches!(next, '(' | ')') || (c == ')' && next == ' ')
        }) {
            break;
        }
        separators.push(c);
        if groups.last() != Some(&0) {
            groups.push(0);
        }
        // Longer than any telephone number (15 digits, E.164): a table of figures.
        if digits.len() > 15 {
            return None;
        }
    }
    let rest = &text[end..];
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric())
        || (rest.starts_with(['-', '/', ',', '.', ':'])
            && rest[1..].starts_with(|c: char| c.is_ascii_digit()));
    if goes_on {
        return None;
    }
    if is_phone(&digits, &separators, is_international) && !begins_with_date(&groups, &digits) {
        return Some((end, Kind::Phone));
    }
    let grouped = matches!(groups[..], [9] | [4, 2, 3] | [3, 3, 3]);
    (grouped && !brackets && is_bsn(&digits)).then_some((end, Kind::Bsn))
}

/// Ten digits from a 0 (the Dutch numbering plan), or a country code; never with points, which make an amount.
fn is_phone(digits: &str, separators: &str, is_international: bool) -> bool {
    let len = digits.len();
    let dutch = len == 10 && digits.starts_with('0') && !digits.starts_with("00");
    let dutch_abroad = len == 13 && digits.starts_with("0031");
    let abroad = is_international && (9..=15).contains(&len);
    !separators.contains('.') && (dutch || dutch_abroad || abroad)
}

/// "01-02-2023 10" is a day and an hour or a number of things.
fn begins_with_date(groups: &[usize], digits: &str) -> bool {
    groups.starts_with(&[2, 2, 4]) && &digits[2..4] <= "12" && ["19", "20"].contains(&&digits[4..6])
}

/// The check of the citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of eleven.
fn is_bsn(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.bytes().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    digits.len() == 9 && sum != 0 && sum % 11 == 0
}
