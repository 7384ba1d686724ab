//! What a word is made of, without the tables of Unicode: those are a twelfth of what a page may weigh.

/// Whether `c` is a letter, a digit or a mark on one, in any script.
///
/// Outside ASCII everything is, but for the blocks that hold punctuation and symbols. So every letter of Unicode is one
/// here too, and a rare symbol may be taken for one.
pub fn is_word_char(c: char) -> bool {
    const OTHERS: [(u32, u32); 14] = [
        (0x80, 0xa9),
        (0xab, 0xb1),
        (0xb4, 0xb4),
        (0xb6, 0xb8),
        (0xbb, 0xbb),
        (0xbf, 0xbf),
        (0xd7, 0xd7),
        (0xf7, 0xf7),
        // General punctuation, superscript signs, currency.
        (0x2000, 0x206f),
        (0x20a0, 0x20cf),
        // Arrows, mathematics, boxes, dingbats, and the symbols between them.
        (0x2190, 0x245f),
        (0x2500, 0x2775),
        // Ideographic punctuation.
        (0x3000, 0x3004),
        // Pictures.
        (0x1f300, 0x1faff),
    ];
    match u32::from(c) {
        ..0x80 => c.is_ascii_alphanumeric(),
        code => OTHERS.iter().all(|(first, last)| code < *first || code > *last),
    }
}

/// `text` in lower case, as far as Dutch and English go; other letters stay as they are.
pub fn to_lower(text: &str) -> String {
    let lower = |c: char| match c {
        // Latin-1: each letter 32 below its small one.
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    };
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_and_no_digit_of_unicode_is_missed() {
        let missed: Vec<char> =
            ('\0'..=char::MAX).filter(|c| c.is_alphanumeric() && !is_word_char(*c)).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }

    #[test]
    fn what_stands_between_words_is_none() {
        for c in " \t\n\u{a0}.,;:!?-–—…'\"’‘“”„«»·•()[]{}/\\*_#&+=<>|~^%€£$§©®°±×÷→√∞█✓😀📎".chars()
        {
            assert!(!is_word_char(c), "{c}");
        }
    }

    #[test]
    fn lower_case_agrees_with_unicode_for_latin_1() {
        for c in ('\0'..='\u{ff}').chain(['Ĳ', 'Ω']) {
            let expected = if c <= '\u{ff}' { c.to_lowercase().to_string() } else { c.to_string() };
            assert_eq!(to_lower(&c.to_string()), expected);
        }
    }
}
