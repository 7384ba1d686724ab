//! Finds what is likely to identify a person: a hint for the writer, who decides.
//!
//! Made to be silent on what belongs in a report: names of places, organisations and functions. So a name counts only
//! after a title ("de heer Jansen"), and a number only where its own rules make it one. It misses names without a
//! title, on purpose: a list of first names would flag places and streets, and grow old.

mod names;
mod numbers;

use std::ops::Range;

/// A piece of text that may identify a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: Kind,
}

/// What a [`Finding`] looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An e-mail address.
    Email,
    /// A telephone number: a Dutch one, or one with a country code.
    Phone,
    /// A citizen service number: nine digits that pass its check.
    Bsn,
    /// A title and a name.
    Name,
}

/// What may identify a person in `text`, in reading order, without overlap. Time grows with the length of the text.
pub fn find(text: &str) -> Vec<Finding> {
    let mut found = emails(text);
    found.extend(numbers::find(text));
    found.extend(names::find(text));
    found.sort_by_key(|finding| (finding.range.start, finding.kind));
    let mut end = 0;
    found.retain(|finding| {
        let free = finding.range.start >= end;
        if free {
            end = finding.range.end;
        }
        free
    });
    found
}

fn emails(text: &str) -> Vec<Finding> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let find = |(at, _): (usize, &str)| {
        let name = text[..at].len() - text[..at].trim_end_matches(inside).len();
        let domain = &text[at + 1..];
        let domain = &domain[..domain.len() - domain.trim_start_matches(inside).len()];
        let domain = domain.trim_end_matches(['.', '-', '_', '+']);
        let has_dot = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        (name > 0 && has_dot).then(|| Finding { range: at - name..at + 1 + domain.len(), kind: Kind::Email })
    };
    text.match_indices('@').filter_map(find).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found, as the words themselves.
    #[track_caller]
    fn check(text: &str, expected: &[(Kind, &str)]) {
        let found = find(text);
        let shown: Vec<_> =
            found.iter().map(|finding| (finding.kind, &text[finding.range.clone()])).collect();
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn the_real_report_is_clean() {
        check(include_str!("../../../../tests/fixtures/reisverslag-kyiv-parijs.txt"), &[]);
    }

    #[test]
    fn email_addresses() {
        check("mail j.de-vries@denhaag.nl.", &[(Kind::Email, "j.de-vries@denhaag.nl")]);
        check("<mailto:a@b.nl>, c@d.nl", &[(Kind::Email, "a@b.nl"), (Kind::Email, "c@d.nl")]);
        check("@denhaag, a@b, koers 3 @ 4 euro, @", &[]);
    }

    #[test]
    fn telephone_numbers() {
        for number in [
            "06-12345678",
            "06 12 34 56 78",
            "0612345678",
            "070 353 30 00",
            "+31 6 12345678",
            "+31 (0)70 353 3000",
            "0031612345678",
            "(070) 353 30 00",
            "+380 44 123 45 67",
        ] {
            check(&format!("bel {number}, graag"), &[(Kind::Phone, number)]);
        }
        check(
            "in 2022-2023, 1.234.567.890 euro, RIS 290921, 28-11-2022, 14070, 0800, 01-02-2023 10:30, 01-02-2023 10 personen",
            &[],
        );
    }

    #[test]
    fn citizen_service_numbers() {
        check("bsn 123456782.", &[(Kind::Bsn, "123456782")]);
        check("1234.56.782 en 123 456 782", &[(Kind::Bsn, "1234.56.782"), (Kind::Bsn, "123 456 782")]);
        check("123456789, 000000000, 1234567820, 12345678", &[]);
        check("1, 2, 3456782 en 12 3456 782", &[]);
    }

    #[test]
    fn names_after_a_title() {
        for name in [
            "de heer Jansen",
            "De heer J. de Vries",
            "mevr. De Vries",
            "mevrouw Van der Berg",
            "dhr. Jansen-Smit",
            "mw. A.B. van 't Hof",
            "drs. Öztürk",
            "prof. dr. ir. Jan Jansen",
            "mr. Pieter van Vollenhoven",
            "Ms Smith",
            "Mr. John Smith",
            "Mrs O'Neill",
        ] {
            check(&format!("Wij spraken met {name}, en verder."), &[(Kind::Name, name)]);
        }
    }

    #[test]
    fn functions_and_organisations_are_not_names() {
        for text in [
            "de heer burgemeester",
            "mevrouw de Wethouder van Parijs",
            "de heren en dames",
            "het Hoofd van Economische Zaken",
            "ING Bank, IR. en DR-systemen",
            "De heer. Parijs",
            "Mr. President en Mr. Mayor",
            "de directeur Jansen BV",
            "mr. van het netwerk",
            "een heer in Parijs",
            "ir. te Delft",
        ] {
            check(text, &[]);
        }
    }
}
