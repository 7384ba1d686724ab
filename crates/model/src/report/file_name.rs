//! The name that a report is downloaded under.

use super::{Report, Status};
use text::letters::{is_word_char, to_lower};

/// The most bytes of the form's id and of the place. Together with a date and an extension that is well within the 255
/// bytes of a name in most file systems, and leaves room for a folder's path in the 260 characters of Windows.
const MAX_BYTES: usize = 60;

/// The characters of the id. Ids are random: of a thousand reports of one place and one day, two share six hexadecimal
/// digits in one case of thirty.
const ID_CHARS: usize = 6;

impl Report {
    /// `<form>-<date>-<first list item>-<start of the id>.<extension>`, such as
    /// `reisverslag-2026-11-23-gemeentehuis-parijs-1f0c2d.json`: of letters, digits and hyphens only, so that every file
    /// system takes it. The date is that of finishing; for a draft it is `today`, the day where the reader is. The id
    /// keeps two reports of one place and one day apart.
    pub fn file_name(&self, today: &str, extension: &str) -> String {
        let finished = self.completed_at.as_ref().filter(|_| self.status == Status::Complete);
        let date = finished.map_or(today, |moment| moment.date());
        let id: String = self.id.as_str().chars().filter(|c| *c != '-').take(ID_CHARS).collect();
        let parts = [self.form.id.as_str(), date, self.first_item().unwrap_or_default(), &id].map(slug);
        let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}.{extension}", filled.join("-"))
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
    fn the_real_report_is_named_after_form_day_and_place() {
        let real = include_str!("../../../../tests/fixtures/reisverslag-kyiv-parijs.json");
        let mut report = Report::decode(real).unwrap();
        let id = report.id.as_str()[..6].to_owned();
        let name = |day: &str| format!("reisverslag-{day}-gemeentehuis-parijs-{id}.odt");
        assert_eq!(report.file_name("2026-11-24", "odt"), name("2026-11-23"), "finished the day before");
        report.status = Status::Draft;
        assert_eq!(report.file_name("2026-11-24", "odt"), name("2026-11-24"));
        report.answers.clear();
        assert_eq!(report.file_name("2026-11-24", "md"), format!("reisverslag-2026-11-24-{id}.md"));
        report.form.id = "CON.".to_owned();
        assert_eq!(report.file_name("", "json"), format!("con-{id}.json"), "no name of a device");
    }
}
