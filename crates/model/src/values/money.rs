//! An amount in euro.

use crate::language::Language;

/// An amount in euro cents, zero or more, below ten thousand million euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money(u64);

impl Money {
    /// Reads an amount as people type it: `1238`, `1.238,50`, `€ 1,238.50`. The last separator with one or two
    /// digits behind it is the decimal one; the others must group three digits each.
    pub fn parse(text: &str) -> Option<Money> {
        let text: String =
            text.trim().trim_start_matches('€').chars().filter(|c| !c.is_whitespace()).collect();
        let text = text.strip_suffix(",-").or(text.strip_suffix(".-")).unwrap_or(&text);
        let (whole, cents) = match text.rfind([',', '.']) {
            Some(at) if text.len() - at <= 3 => (&text[..at], &text[at + 1..]),
            _ => (text, "0"),
        };
        let groups: Vec<&str> = whole.split([',', '.']).collect();
        let grouped =
            groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
        let numeric = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !grouped || !groups.iter().all(numeric) || !numeric(&cents) {
            return None;
        }
        let digits = groups.concat();
        let scale = if cents.len() == 1 { 10 } else { 1 };
        let euros: u64 = digits.parse().ok().filter(|_| digits.len() <= 10)?;
        Some(Money(euros * 100 + cents.parse::<u64>().ok()? * scale))
    }

    /// The amount as a report file holds it: `1238.00`.
    pub fn to_decimal(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }

    /// The amount as people write it: `€ 1.238,00` in Dutch, `€1,238.00` in English. [`Money::parse`] reads it back.
    pub fn words(self, language: Language) -> String {
        let (sign, thousands, decimals) = match language {
            Language::Nl => ("€ ", '.', ','),
            Language::En => ("€", ',', '.'),
        };
        let euros = (self.0 / 100).to_string();
        let mut words = sign.to_owned();
        for (place, digit) in euros.chars().enumerate() {
            if place > 0 && (euros.len() - place).is_multiple_of(3) {
                words.push(thousands);
            }
            words.push(digit);
        }
        format!("{words}{decimals}{:02}", self.0 % 100)
    }

    /// Reads exactly what [`Money::to_decimal`] writes.
    pub fn from_decimal(text: &str) -> Option<Money> {
        Money::parse(text).filter(|money| money.to_decimal() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for (stored, dutch, english) in [
            ("1238.00", "€ 1.238,00", "€1,238.00"),
            ("0.05", "€ 0,05", "€0.05"),
            ("9999999999.99", "€ 9.999.999.999,99", "€9,999,999,999.99"),
        ] {
            let money = Money::from_decimal(stored).unwrap();
            assert_eq!(
                (money.words(Language::Nl).as_str(), money.words(Language::En).as_str()),
                (dutch, english)
            );
            assert_eq!((Money::parse(dutch), Money::parse(english)), (Some(money), Some(money)));
        }
    }

    #[test]
    fn amounts_are_read_as_dutch_and_english_people_type_them() {
        for (typed, stored) in [
            ("1238", "1238.00"),
            ("1.238,50", "1238.50"),
            ("€ 1,238.5", "1238.50"),
            ("0,05", "0.05"),
            ("12,-", "12.00"),
            ("1.238", "1238.00"),
            ("1 238,00", "1238.00"),
        ] {
            assert_eq!(Money::parse(typed).map(Money::to_decimal).as_deref(), Some(stored), "{typed}");
            assert_eq!(Money::from_decimal(stored).map(Money::to_decimal).as_deref(), Some(stored));
        }
        for typed in ["", "-5", "twaalf", "1.23.45", "12,345,6,", "12,", ",50", "99999999999"] {
            assert_eq!(Money::parse(typed), None, "{typed}");
        }
    }
}
