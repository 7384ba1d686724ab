//! Comparing names the way a person does: by their letters, not by case, punctuation or spaces.

/// The letters and digits of `text` in lower case, and nothing else. "Leerpunten:" and "LEERPUNTEN" are the same, and
/// so are "Hoe lang" and "Hoelang".
pub fn squeezed(text: &str) -> String {
    letters(text).collect()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Whether `text` is one of `names` and nothing more.
pub fn is_one_of(text: &str, names: &[&str]) -> bool {
    // Compared letter by letter, because this is asked of every line of a text.
    letters(text).next().is_some() && names.iter().any(|name| letters(name).eq(letters(text)))
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
