//! A calendar date.

use crate::language::Language;

/// A date of the Gregorian calendar, year 1 to 9999. Impossible: 31 April.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u16,
    day: u16,
}

impl Date {
    /// Reads an ISO 8601 date in its extended form, `2026-11-23`.
    pub fn from_iso(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut number = |width| {
            let digits = parts.next().filter(|part| part.len() == width)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        let real = year > 0 && (1..=days).contains(&day) && parts.next().is_none();
        real.then_some(Date { year, month, day })
    }

    /// The date that is `days` after the first of January 1970; at most the last of the year 9999.
    ///
    /// Years are counted from March, so that a leap day is the last of its year ("chrono-Compatible Low-Level Date
    /// Algorithms" by Howard Hinnant, `civil_from_days`).
    pub fn from_days(days: u32) -> Date {
        let days = days.min(2_932_896) + 719_468;
        let (era, day) = (days / 146_097, days % 146_097);
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (month, is_next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let part = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
        Date { year: part(era * 400 + year + is_next), month: part(month), day: part(day) }
    }

    /// The date in ISO 8601.
    pub fn to_iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The date in words: `23 november 2026`, `23 November 2026`.
    pub fn words(self, language: Language) -> String {
        let names = match language {
            Language::Nl => &DUTCH_MONTHS,
            Language::En => &ENGLISH_MONTHS,
        };
        let month = names.get(usize::from(self.month) - 1).copied().unwrap_or_default();
        format!("{} {month} {}", self.day, self.year)
    }

    /// Reads what [`Date::words`] writes, in either language and in any case: what a reader of old reports meets. The
    /// field itself takes only ISO 8601, which is what a browser gives.
    pub fn from_words(text: &str) -> Option<Date> {
        let mut words = text.split_whitespace();
        let (day, month, year) = (words.next()?, words.next()?, words.next()?);
        let is_it = |name: &&str| name.eq_ignore_ascii_case(month);
        let at = DUTCH_MONTHS.iter().position(is_it).or(ENGLISH_MONTHS.iter().position(is_it))?;
        let date = Date::from_iso(&format!("{year:0>4}-{:02}-{day:0>2}", at + 1));
        date.filter(|_| words.next().is_none())
    }
}

const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for (iso, dutch, english) in [
            ("2026-11-23", "23 november 2026", "23 November 2026"),
            ("0001-05-01", "1 mei 1", "1 May 1"),
            ("2026-12-09", "9 december 2026", "9 December 2026"),
        ] {
            let date = Date::from_iso(iso).unwrap();
            assert_eq!(
                (date.words(Language::Nl).as_str(), date.words(Language::En).as_str()),
                (dutch, english)
            );
            assert_eq!((Date::from_words(dutch), Date::from_words(english)), (Some(date), Some(date)));
        }
        for text in
            ["", "31 april 2026", "1 mei", "1 mei 2026 laat", "1 mai 2026", "mei 1 2026", "-1 mei 2026"]
        {
            assert_eq!(Date::from_words(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_from_1970_one_by_one() {
        for (days, iso) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_780, "2026-11-23"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
            (2_932_896, "9999-12-31"),
            (u32::MAX, "9999-12-31"),
        ] {
            assert_eq!(Date::from_days(days).to_iso(), iso);
        }
        for days in 0..100_000 {
            let (date, next) = (Date::from_days(days), Date::from_days(days + 1));
            assert!(date < next && Date::from_iso(&date.to_iso()) == Some(date), "{days}");
        }
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for text in ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert_eq!(Date::from_iso(text).map(Date::to_iso).as_deref(), Some(text));
        }
        for text in
            ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "0000-01-01", "26-11-23", "2026-1-1", ""]
        {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }
}
