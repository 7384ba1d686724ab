//! Counting words while they are being typed.

use super::letters::is_word_char;

/// How many words a reader sees in a CommonMark text.
///
/// One pass over the source, without parsing it, because it may run at every key. What stands between white space and
/// holds a letter or digit is a word, as in a word processor. The number of a list item and the address of a link are
/// not words. The marks inside code blocks are read as marks: an answer has no code.
pub fn words(source: &str) -> usize {
    source.lines().map(words_in_line).sum()
}

fn words_in_line(line: &str) -> usize {
    let mut line = without_number(line);
    let mut count = 0;
    // Addresses can hold anything but white space; what stands before and after one is joined to one word.
    let mut in_word = false;
    while let Some(c) = line.chars().next() {
        if c.is_whitespace() {
            count += usize::from(in_word);
            in_word = false;
        } else if let Some(address) = line.strip_prefix("](") {
            let end = address.find([')', ' ']).map_or(address.len(), |at| at);
            line = &address[end..];
            continue;
        } else if is_word_char(c) {
            in_word = true;
        }
        line = &line[c.len_utf8()..];
    }
    count + usize::from(in_word)
}

fn without_number(line: &str) -> &str {
    let trimmed = line.trim_start();
    let rest = trimmed.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=9).contains(&(trimmed.len() - rest.len()));
    match rest.strip_prefix(['.', ')']) {
        Some(after) if is_number && (after.is_empty() || after.starts_with([' ', '\t'])) => after,
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_not_words() {
        for (source, expected) in [
            ("", 0),
            ("  \n\n", 0),
            ("## Achtergrond", 1),
            ("- een\n- *twee* **drie**", 3),
            ("1. een\n2. twee\n\n2022. drie", 3),
            ("de 12.5 km – en thema's/systemen", 5),
            ("[het verslag](https://example.nl/a_b) is er", 4),
            ("een [twee](https://example.nl/a), drie\\\nvier", 4),
            ("---\n***\n> een", 1),
        ] {
            assert_eq!(words(source), expected, "{source:?}");
        }
    }

    #[test]
    fn agrees_with_the_parsed_text_of_the_real_report() {
        let report = include_str!("../../../tests/fixtures/reisverslag-kyiv-parijs.txt");
        let seen = crate::blocks::plain_text(&crate::parse(report));
        let in_seen = seen.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        assert_eq!(words(report), in_seen);
    }
}
