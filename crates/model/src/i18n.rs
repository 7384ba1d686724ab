//! The words of the interface, Dutch and English, and the words for problems and advice.

use serde_json::Value;

use crate::{Code, Language, Problem, Question};

/// The texts of one language by key.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    language: Language,
    texts: Value,
}

impl Catalog {
    /// The texts of the form in `language`.
    pub fn new(language: Language) -> Catalog {
        let [nl, en] = [include_str!("../../../locales/nl.json"), include_str!("../../../locales/en.json")];
        Catalog::of(language, [("nl.json", nl), ("en.json", en)])
    }

    /// The texts of the second module in `language`.
    pub fn of_extras(language: Language) -> Catalog {
        let nl = include_str!("../../../locales/nl.extras.json");
        let en = include_str!("../../../locales/en.extras.json");
        Catalog::of(language, [("nl.extras.json", nl), ("en.extras.json", en)])
    }

    /// The texts in one of two files, each given by its name and its content.
    fn of(language: Language, [nl, en]: [(&str, &'static str); 2]) -> Catalog {
        let (name, built_in) = match language {
            Language::Nl => nl,
            Language::En => en,
        };
        let file = replaced::text(name).unwrap_or(built_in);
        // A test reads all files; if one were broken, every key would show in place of its text.
        Catalog { language, texts: crate::parse::parse(file).unwrap_or_default() }
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of `key`, or the key itself where there is none: visible, and never a panic.
    pub fn text(&self, key: &str) -> String {
        self.texts.get(key).and_then(Value::as_str).unwrap_or(key).to_owned()
    }

    /// The text of `key` with each `{name}` replaced by its value.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(&self.text(key), values)
    }

    /// The text of `key.one` or `key.other`. Dutch and English have these two forms, and "one" is exactly 1
    /// (Unicode CLDR plural rules).
    pub fn count(&self, key: &str, count: usize) -> String {
        let form = if count == 1 { "one" } else { "other" };
        self.fill(&format!("{key}.{form}"), &[("count", &count.to_string())])
    }

    /// What to tell about `problem`: the words of the form's author, or ours.
    pub fn problem(&self, problem: &Problem, question: &Question) -> String {
        let author = question.message(&problem.code, self.language);
        let text =
            author.map_or_else(|| self.text(&format!("problem.{}", problem.code.key())), str::to_owned);
        let values = self.parameters(&problem.code);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fill(&text, &values)
    }

    fn parameters(&self, code: &Code) -> Vec<(&'static str, String)> {
        match code {
            Code::TooSmall { min } => vec![("min", min.to_string())],
            Code::TooLarge { max } => vec![("max", max.to_string())],
            Code::TooBrief { min } => vec![("min", min.words(self.language))],
            Code::TooLasting { max } => vec![("max", max.words(self.language))],
            Code::TooLong { max, actual } => {
                vec![("max", self.grouped(*max)), ("actual", self.grouped(*actual))]
            }
            Code::TooFewItems { min } => vec![("min", min.to_string())],
            Code::TooManyItems { max, actual } => {
                vec![("max", max.to_string()), ("actual", actual.to_string())]
            }
            Code::TooEarly { min } => vec![("min", min.words(self.language))],
            Code::TooLate { max } => vec![("max", max.words(self.language))],
            Code::Missing
            | Code::DetailsMissing
            | Code::NotANumber
            | Code::NotADuration
            | Code::NotADate
            | Code::NotAnOption
            | Code::NotAnAmount => Vec::new(),
        }
    }

    /// A whole number with its thousands apart: `2.000` in Dutch, `2,000` in English.
    fn grouped(&self, number: usize) -> String {
        let separator = match self.language {
            Language::Nl => '.',
            Language::En => ',',
        };
        let digits = number.to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// Texts in place of the built-in ones, for who is at work on them: see `scripts/serve.mjs`.
#[cfg(debug_assertions)]
pub mod replaced {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    static FILES: Mutex<BTreeMap<String, &str>> = Mutex::new(BTreeMap::new());

    /// Gives the file `name` of `locales/` another content, for catalogs that are made from now on.
    pub fn replace(name: String, content: String) {
        FILES.lock().unwrap_or_else(PoisonError::into_inner).insert(name, content.leak());
    }

    pub(super) fn text(name: &str) -> Option<&'static str> {
        FILES.lock().unwrap_or_else(PoisonError::into_inner).get(name).copied()
    }
}

/// A release has its texts for good.
#[cfg(not(debug_assertions))]
mod replaced {
    pub(super) const fn text(_: &str) -> Option<&'static str> {
        None
    }
}

/// Replaces each `{name}` in one pass, so that a value with braces in it stays as it is.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}').and_then(|(name, behind)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, behind))
        });
        match named {
            Some((value, behind)) => {
                filled.push_str(value);
                rest = behind;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_there_in_every_language_and_every_code_has_words() {
        for catalogs in [Language::ALL.map(Catalog::new), Language::ALL.map(Catalog::of_extras)] {
            let [dutch, english] = catalogs.each_ref().map(|catalog| catalog.texts.as_object().unwrap());
            assert!(!dutch.is_empty());
            assert!(dutch.keys().eq(english.keys()));
        }
        let dutch = Catalog::new(Language::Nl);
        for key in Code::KEYS {
            assert!(dutch.texts.get(format!("problem.{key}")).is_some(), "{key}");
        }
    }

    #[test]
    fn problems_end_with_a_full_stop() {
        for catalog in Language::ALL.map(Catalog::new) {
            let problems =
                catalog.texts.as_object().unwrap().iter().filter(|(key, _)| key.starts_with("problem."));
            problems
                .for_each(|(key, text)| assert!(text.as_str().is_some_and(|t| t.ends_with('.')), "{key}"));
        }
    }

    #[test]
    fn values_with_braces_stay_as_they_are() {
        assert_eq!(fill("{a} en {b}, {c}", &[("a", "{b}"), ("b", "2")]), "{b} en 2, {c}");
    }

    #[test]
    #[cfg(debug_assertions)]
    fn a_text_can_be_replaced_without_compiling() {
        let texts = |content| Catalog::of(Language::Nl, [("test.json", content), ("test.json", content)]);
        assert_eq!(texts("{\"greeting\": \"Hallo\"}").text("greeting"), "Hallo");
        replaced::replace("test.json".to_owned(), "{\"greeting\": \"Dag\"}".to_owned());
        assert_eq!(texts("{\"greeting\": \"Hallo\"}").text("greeting"), "Dag");
    }

    #[test]
    fn a_length_problem_gives_the_two_numbers() {
        let dutch = Catalog::new(Language::Nl);
        let values = dutch.parameters(&Code::TooLong { max: 2000, actual: 1_002_134 });
        assert_eq!(values, [("max", "2.000".to_owned()), ("actual", "1.002.134".to_owned())]);
    }
}
