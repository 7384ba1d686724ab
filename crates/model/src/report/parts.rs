//! The parts of a report file that have a form of their own.

use crate::values::Date;
use serde::Serialize;

/// A UUID in lower case, as RFC 9562, section 4 writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ReportId(String);

impl ReportId {
    /// A version 4 UUID from 16 random bytes (RFC 9562, section 5.4).
    pub fn from_random(mut bytes: [u8; 16]) -> ReportId {
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut text = String::with_capacity(36);
        for (place, byte) in bytes.iter().enumerate() {
            if matches!(place, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            for nibble in [byte >> 4, byte & 0x0f] {
                text.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
            }
        }
        ReportId(text)
    }

    /// Reads a UUID of any version.
    pub fn parse(text: &str) -> Option<ReportId> {
        let lengths = text.split('-').map(str::len);
        let hexadecimal = text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
        (hexadecimal && lengths.eq([8, 4, 4, 4, 12])).then(|| ReportId(text.to_ascii_lowercase()))
    }

    /// The UUID as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A moment in UTC, as RFC 3339 writes it: `2026-11-23T13:32:05Z`, the seconds with or without decimals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timestamp(String);

impl Timestamp {
    /// Reads a moment. The core has no clock; who has one passes the text.
    pub fn parse(text: &str) -> Option<Timestamp> {
        let (date, time) = text.split_once('T')?;
        let (time, decimals) = time.strip_suffix('Z')?.split_at_checked(8)?;
        let mut parts = time.split(':');
        let mut below = |limit: u8| {
            let part =
                parts.next().filter(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse().ok().filter(|number: &u8| *number < limit)
        };
        // 60 is a leap second.
        let real =
            below(24).is_some() && below(60).is_some() && below(61).is_some() && parts.next().is_none();
        let decimal = decimals.is_empty()
            || decimals
                .strip_prefix('.')
                .is_some_and(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()));
        (real && decimal && Date::from_iso(date).is_some()).then(|| Timestamp(text.to_owned()))
    }

    /// The moment that is `seconds` after the beginning of 1970, as clocks count them.
    pub fn from_seconds(seconds: u64) -> Timestamp {
        let date = Date::from_days(u32::try_from(seconds / 86_400).unwrap_or(u32::MAX)).to_iso();
        let (hours, minutes, seconds) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        Timestamp(format!("{date}T{hours:02}:{minutes:02}:{seconds:02}Z"))
    }

    /// The moment as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The date, in UTC: `2026-11-23`.
    pub fn date(&self) -> &str {
        self.0.get(..10).unwrap_or_default()
    }
}

/// Whether a report is finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being written.
    Draft,
    /// Finished: every answer was right by the form of its time.
    Complete,
}

impl Status {
    /// The name in report files.
    pub fn name(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Complete => "complete",
        }
    }
}

/// The form that a report answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FiledForm {
    /// The id of the definition.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title, in the language of the report.
    pub title: String,
}

/// A question as it was asked, so that a report can be shown without its form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FiledQuestion {
    /// The id, by which `answers` names it.
    pub id: String,
    /// The name of the kind.
    pub kind: String,
    /// The official heading, in the language of the report.
    pub heading: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_id_is_a_version_4_uuid() {
        let id = ReportId::from_random([0xff; 16]);
        assert_eq!(id.as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(ReportId::parse(id.as_str()), Some(id));
        assert_eq!(ReportId::parse("ffffffff-ffff-4fff-bfff-fffffffffff"), None);
        assert_eq!(ReportId::parse("gfffffff-ffff-4fff-bfff-ffffffffffff"), None);
    }

    #[test]
    fn a_clock_gives_a_moment_that_reads_back() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (1_795_440_725, "2026-11-23T13:32:05Z"),
            (951_868_799, "2000-02-29T23:59:59Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(Timestamp::from_seconds(seconds).as_str(), text);
            assert_eq!(Timestamp::parse(text), Some(Timestamp::from_seconds(seconds)));
        }
    }

    #[test]
    fn a_moment_is_real_and_in_utc() {
        for text in ["2026-11-23T13:32:05Z", "2026-11-23T13:32:05.123Z", "2016-12-31T23:59:60Z"] {
            assert!(Timestamp::parse(text).is_some(), "{text}");
        }
        for text in [
            "",
            "2026-11-23",
            "2026-11-31T13:32:05Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23T13:32:05+01:00",
            "2026-11-23T13:32:05.Z",
            "2026-11-23T13:32:é5Z",
        ] {
            assert!(Timestamp::parse(text).is_none(), "{text}");
        }
    }
}
