//! Word's lists, which are not lists: paragraphs with a mark typed before them and a level in their style.

use super::element::Element;

/// The level, from 0, of a paragraph or item that Word says is in a list: `mso-list:l0 level2 lfo1`, or the style names
/// `MsoListBullet2` and `MsoListNumber3`.
pub(super) fn level(element: &Element) -> Option<usize> {
    if let Some(list) = element.style("mso-list") {
        let level =
            list.split_ascii_whitespace().find_map(|word| word.strip_prefix("level")?.parse::<usize>().ok());
        return level.map(|level| level.saturating_sub(1));
    }
    let of_class = |class: &str| {
        let number = ["MsoListBullet", "MsoListNumber"].iter().find_map(|name| class.strip_prefix(name))?;
        let number: String = number.chars().take_while(char::is_ascii_digit).collect();
        Some(number.parse::<usize>().unwrap_or(1).saturating_sub(1))
    };
    element.classes().find_map(of_class)
}

/// Whether the paragraph may be a further one of the item above: in a list's style, without a mark.
pub(super) fn may_continue(element: &Element) -> bool {
    element
        .classes()
        .any(|class| class.starts_with("MsoListParagraph") || class.starts_with("MsoListContinue"))
}

/// Whether the element holds the mark of an item.
pub(super) fn is_mark(element: &Element) -> bool {
    element.style_is("mso-list", "Ignore")
}

/// The number in a typed mark ("3.", "b)", "iv.", "1.2."), or `None` for a bullet ("·", "o", "§").
///
/// `expected` decides what "i." and "v)" are: a Roman number or a letter.
pub(super) fn number(mark: &str, expected: u64) -> Option<u64> {
    let mark = mark.trim().trim_start_matches('(');
    let label = mark.trim_end_matches(['.', ')', ':']);
    let last = label.rsplit('.').next()?;
    if let Ok(number) = last.parse() {
        return Some(number);
    }
    // The Courier New "o" is a bullet; a letter that counts has something behind it.
    if label.len() == mark.len() {
        return None;
    }
    let label = label.to_ascii_lowercase();
    let letter = match label.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(u64::from(letter - b'a') + 1),
        _ => None,
    };
    let roman = roman(&label);
    match (roman, letter) {
        (Some(_), Some(letter)) if letter == expected => Some(letter),
        (Some(roman), _) => Some(roman),
        (None, letter) => letter,
    }
}

fn roman(label: &str) -> Option<u64> {
    let mut total = 0;
    let mut highest = 0;
    for c in label.chars().rev() {
        let value = match c {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => return None,
        };
        if value < highest {
            total -= value
        } else {
            total += value
        }
        highest = highest.max(value);
    }
    (total > 0).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        for (mark, expected, number_) in [
            ("·\u{a0}\u{a0}", 1, None),
            ("o", 1, None),
            ("§", 1, None),
            ("-", 1, None),
            ("1.\u{a0}", 1, Some(1)),
            ("(12)", 1, Some(12)),
            ("1.2.", 1, Some(2)),
            ("b)", 2, Some(2)),
            ("iv.", 4, Some(4)),
            ("i.", 1, Some(1)),
            ("i.", 9, Some(9)),
            ("XIV.", 14, Some(14)),
        ] {
            assert_eq!(number(mark, expected), number_, "{mark}");
        }
    }
}
