//! The languages of the form, and text written in each of them.

use serde::Serialize;

/// A language the form can speak. Dutch is the first: it is what the form falls back on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, `nl`.
    #[default]
    Nl,
    /// English, `en`.
    En,
}

impl Language {
    /// All languages, in the order of preference.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The language of a BCP 47 tag, by its primary subtag: `nl-BE` is Dutch. `None` for one we do not speak.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The BCP 47 tag: `nl` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }
}

/// A text of a definition, in every language. Never empty once a definition is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText {
    /// The Dutch text.
    pub nl: String,
    /// The English text.
    pub en: String,
}

impl LocalText {
    /// The text in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }

    /// The texts in all languages, Dutch first.
    pub fn all(&self) -> [&str; 2] {
        [&self.nl, &self.en]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regional_tag_is_its_language() {
        assert_eq!(Language::from_tag("nl-BE"), Some(Language::Nl));
        assert_eq!(Language::from_tag("EN_us"), Some(Language::En));
        assert_eq!(Language::from_tag("de"), None);
        assert_eq!(Language::from_tag(""), None);
    }
}
