//! The name that a report is downloaded under.

use super::Report;
use text::letters::{is_word_char, to_lower};

/// The most bytes of the form's id and of the place. Together with a date and an extension that is well within the 255
/// bytes of a name in most file systems, and leaves room for a folder's path in the 260 characters of Windows.
const MAX_BYTES: usize = 60;

/// Names that are devices on Windows, whatever their extension ("Naming Files, Paths, and Namespaces", Microsoft
/// Learn); the ports among them have a digit at the end.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const PORTS: [&str; 2] = ["com", "lpt"];

impl Report {
    /// `<form>-<date>-<first list item>.<extension>`, such as `reisverslag-2026-11-23-gemeentehuis-parijs.json`: of
    /// letters, digits and hyphens only, so that every file system takes it. `date` is today where the reader is.
    pub fn file_name(&self, date: &str, extension: &str) -> String {
        let parts = [self.form.id.as_str(), date, self.first_item().unwrap_or_default()].map(slug);
        let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}.{extension}", no_device(filled.join("-")))
    }
}

/// The letters and digits of `text` in lower case, with one hyphen for all that is between.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in to_lower(text).chars().filter(|c| !is_unseen(*c)) {
        if slug.len() + c.len_utf8() > MAX_BYTES {
            break;
        }
        if is_word_char(c) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Accents that stand apart from their letter, because systems spell those in two ways; variants, byte order marks and
/// tags, because nobody sees them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..)
}

fn no_device(name: String) -> String {
    let is_port = |name: &str| {
        let number = PORTS.iter().find_map(|port| name.strip_prefix(port));
        number.is_some_and(|number| {
            number.chars().count() == 1
                && number.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³'])
        })
    };
    match name.as_str() {
        "" => "report".to_owned(),
        device if DEVICES.contains(&device) || is_port(device) => format!("{name}-1"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_on_every_file_system() {
        assert_eq!(slug("Gemeentehuis Parijs"), "gemeentehuis-parijs");
        assert_eq!(slug("  \"Kyiv\" / Київ: <2>?*|\\..\n"), "kyiv-Київ-2");
        assert_eq!(slug("../.."), "");
        assert_eq!(slug("Cafe\u{301} \u{202e}İzmir."), "cafe-İzmir");
        assert_eq!(slug("\u{feff}a\u{fe0f}.\u{fffe}"), "a");
        assert_eq!(slug("2026-11-23"), "2026-11-23");
        for long in ["lang ", "Київ", "東京都 ", "-"] {
            let slug = slug(&long.repeat(40));
            assert!(slug.len() <= MAX_BYTES && !slug.ends_with('-'), "{slug}");
        }
    }

    #[test]
    fn a_name_is_no_device() {
        for (name, safe) in [
            ("con", "con-1"),
            ("com1", "com1-1"),
            ("lpt³", "lpt³-1"),
            ("com", "com"),
            ("com12", "com12"),
            ("", "report"),
        ] {
            assert_eq!(no_device(name.to_owned()), safe);
        }
    }

    #[test]
    fn the_real_report_is_named_after_form_day_and_place() {
        let real = include_str!("../../../../tests/fixtures/reisverslag-kyiv-parijs.json");
        let mut report = Report::decode(real).unwrap();
        assert_eq!(report.file_name("2026-11-24", "odt"), "reisverslag-2026-11-24-gemeentehuis-parijs.odt");
        report.answers.clear();
        assert_eq!(report.file_name("2026-11-24", "md"), "reisverslag-2026-11-24.md");
        report.form.id = "CON.".to_owned();
        assert_eq!(report.file_name("", "json"), "con-1.json");
    }
}
