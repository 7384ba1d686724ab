//! Advice about an answer: what may be better, and never stops a download.

use super::definition::Question;
use super::kinds::Kind;
use super::kinds::rich_text::{Check, RichTextKind};
use super::kinds::yes_no::DetailsKind;
use super::language::LocalText;
use crate::text;

/// One piece of advice about structured text.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// A suggested heading is there, and nothing under it is a list.
    NoBullets {
        /// The heading.
        heading: LocalText,
    },
    /// The text holds an e-mail address, which names a person.
    EmailAddress {
        /// The address as written.
        found: String,
    },
}

/// The advice about `text`, an answer to `question` or its details. Walks the whole text: not for every key.
pub fn advise(question: &Question, text: &str) -> Vec<Advice> {
    let Some(kind) = rich_text_of(question) else { return Vec::new() };
    let blocks = text::parse(text);
    let mut advice = Vec::new();
    if kind.checks.contains(&Check::Bullets) {
        let bare = |heading: &&LocalText| {
            heading.all().iter().any(|name| text::blocks::items_under(&blocks, name) == Some(0))
        };
        let headings = kind.suggested_headings.iter().filter(bare);
        advice.extend(headings.map(|heading| Advice::NoBullets { heading: heading.clone() }));
    }
    if kind.checks.contains(&Check::PersonalData) {
        advice.extend(email_address(text).map(|found| Advice::EmailAddress { found: found.to_owned() }));
    }
    advice
}

fn rich_text_of(question: &Question) -> Option<&RichTextKind> {
    match question.kind() {
        Kind::RichText(kind) => Some(kind),
        Kind::YesNo(kind) => match &kind.details.as_ref()?.kind {
            DetailsKind::RichText(kind) => Some(kind),
            DetailsKind::Text(_) => None,
        },
        _ => None,
    }
}

/// The first word that looks like an e-mail address.
fn email_address(text: &str) -> Option<&str> {
    let words = text.split(|c: char| c.is_whitespace() || "<>()[],;:\"*".contains(c));
    words.map(|word| word.trim_end_matches('.')).find(|word| match word.split_once('@') {
        Some((name, domain)) => {
            !name.is_empty() && !domain.contains('@') && !domain.starts_with('.') && domain.contains('.')
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_found_where_people_write_it() {
        assert_eq!(email_address("Mail naar <a.b@parijs.fr>."), Some("a.b@parijs.fr"));
        assert_eq!(email_address("Zie a@b.nl."), Some("a@b.nl"));
        assert_eq!(email_address("@parijs, 3 @ 4, a@b, a@@b.c"), None);
    }
}
