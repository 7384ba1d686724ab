//! Comparing names the way a person does: by their letters, not by case, punctuation or spaces.

/// The letters and digits of `text` in lower case, and nothing else. "Leerpunten:" and "LEERPUNTEN" are the same, and
/// so are "Hoe lang" and "Hoelang".
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether `text` is one of `names` and nothing more.
pub fn is_one_of(text: &str, names: &[&str]) -> bool {
    let text = squeezed(text);
    !text.is_empty() && names.iter().any(|name| squeezed(name) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_punctuation_and_spaces_do_not_count() {
        assert!(is_one_of("  DOELSTELLINGEN reis: ", &["Achtergrond", "Doelstellingen reis"]));
        assert!(!is_one_of("Doelstellingen", &["Doelstellingen reis"]));
        assert!(!is_one_of("!", &["?"]));
    }
}
