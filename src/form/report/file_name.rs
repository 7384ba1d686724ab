//! The name that a report is downloaded under.

use super::Report;
use crate::text::letters::{is_word_char, to_lower};

/// A name stays well within the 255 characters of file systems, also with a folder's path before it.
const MAX_PLACE: usize = 60;

impl Report {
    /// `<form>-<date>-<first list item>.<extension>`, of letters, digits and hyphens only, so that every file
    /// system takes it. `date` is today where the reader is.
    pub fn file_name(&self, date: &str, extension: &str) -> String {
        let first_item = self.answers.iter().find_map(|(_, value)| value.as_array()?.first()?.as_str());
        let mut name = format!("{}-{date}", slug(&self.form.id));
        let place = first_item.map(slug).unwrap_or_default();
        if !place.is_empty() {
            name.push('-');
            name.push_str(&place);
        }
        format!("{name}.{extension}")
    }
}

/// The letters and digits of `text` in lower case, with one hyphen for all that is between.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in to_lower(text).chars() {
        if is_word_char(c) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.chars().count() >= MAX_PLACE {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_on_every_file_system() {
        assert_eq!(slug("Gemeentehuis Parijs"), "gemeentehuis-parijs");
        assert_eq!(slug("  \"Kyiv\" / Київ: <2>?*|\\..\n"), "kyiv-Київ-2");
        assert_eq!(slug("../.."), "");
        assert!(slug(&"lang ".repeat(40)).len() <= MAX_PLACE);
    }
}
