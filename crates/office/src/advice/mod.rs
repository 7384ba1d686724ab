//! Advice about structured text: what may be better, and never stops a download.

pub mod privacy;

use text::blocks::items_under;
use text::parse;

/// One piece of advice.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// What it is about.
    pub about: About,
    /// The heading, or the words, that it is about.
    pub found: String,
}

/// What a piece of [`Advice`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A suggested heading is there, and nothing under it is a list.
    NoBullets,
    /// Something that is likely to identify a person.
    Person(privacy::Kind),
}

impl About {
    /// The name under which the interface has words for it.
    pub fn key(self) -> &'static str {
        match self {
            About::NoBullets => "no-bullets",
            About::Person(privacy::Kind::Email) => "email",
            About::Person(privacy::Kind::Phone) => "phone",
            About::Person(privacy::Kind::Bsn) => "bsn",
            About::Person(privacy::Kind::Name) => "name",
        }
    }
}

/// The headings among `headings` that stand in `text` without bullets under them.
pub fn bare_headings(text: &str, headings: &[String]) -> Vec<Advice> {
    let blocks = parse(text);
    let bare = headings.iter().filter(|heading| items_under(&blocks, heading) == Some(0));
    bare.map(|heading| Advice { about: About::NoBullets, found: heading.clone() }).collect()
}

/// What in `text` is likely to identify a person; the first of each sort, so that the advice stays short.
pub fn personal_data(text: &str) -> Vec<Advice> {
    let mut advice: Vec<Advice> = Vec::new();
    for finding in privacy::find(text) {
        let about = About::Person(finding.kind);
        if advice.iter().all(|given| given.about != about) {
            advice.push(Advice { about, found: text[finding.range].to_owned() });
        }
    }
    advice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_without_bullets_is_advised_about_until_it_has_them() {
        let headings = ["Leerpunten".to_owned()];
        let about = |text| bare_headings(text, &headings).len();
        assert_eq!(about("Geen kop."), 0);
        assert_eq!(about("## Leerpunten\n\nVeel geleerd."), 1);
        assert_eq!(about("## Leerpunten\n\n- Veel geleerd."), 0);
    }

    #[test]
    fn one_piece_of_advice_for_each_sort_of_personal_data() {
        let advice = personal_data("Mail a@b.nl en c@d.nl, of bel 06 12345678.");
        let found: Vec<(&str, &str)> = advice.iter().map(|a| (a.about.key(), a.found.as_str())).collect();
        assert_eq!(found, [("email", "a@b.nl"), ("phone", "06 12345678")]);
    }
}
