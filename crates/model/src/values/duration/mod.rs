//! How long a trip took: an amount of time that keeps the units it was written in.
//!
//! The stored form is an ISO 8601-1 duration in the subset of RFC 3339, appendix A, which is also what the
//! JSON Schema format `duration` accepts: `P3D`, `P1W`, `PT36H`, `P2DT12H`. Weeks stand alone there, so weeks
//! beside another unit become days.

mod parse;
mod words;

/// An amount of time, never zero. `36 uur` and `anderhalve dag` are different durations: people mean them so.
///
/// Impossible: zero, weeks beside another unit, more than [`Duration::MAX_UNITS`] of any unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    months: u32,
    weeks: u32,
    days: u32,
    minutes: u32,
}

const MINUTES_PER_DAY: u32 = 24 * 60;
const HALF_DAY: u32 = MINUTES_PER_DAY / 2;

impl Duration {
    /// The most of one unit that is taken seriously; more is a slip of the keyboard.
    pub const MAX_UNITS: u32 = 99_999;

    /// The duration of these amounts, in canonical form, or `None` when it is zero or absurdly long.
    pub fn new(months: u32, weeks: u32, days: u32, minutes: u32) -> Option<Duration> {
        let alone = months == 0 && days == 0 && minutes == 0;
        let (weeks, days) = if alone { (weeks, 0) } else { (0, days.checked_add(weeks.checked_mul(7)?)?) };
        let duration = Duration { months, weeks, days, minutes };
        let in_reach =
            [months, weeks, days, minutes / 60].into_iter().all(|amount| amount <= Self::MAX_UNITS);
        (in_reach && duration.approximate_minutes() > 0).then_some(duration)
    }

    /// The length in minutes with a month taken as 30 days: good for comparing with a limit, not for a calendar.
    pub fn approximate_minutes(self) -> u64 {
        let days = u64::from(self.months) * 30 + u64::from(self.weeks) * 7 + u64::from(self.days);
        days * u64::from(MINUTES_PER_DAY) + u64::from(self.minutes)
    }

    /// The ISO 8601 text, such as `P2DT12H`.
    pub fn to_iso(self) -> String {
        let mut iso = String::from("P");
        let mut put = |amount: u32, unit: char| {
            if amount > 0 {
                iso.push_str(&amount.to_string());
                iso.push(unit);
            }
        };
        put(self.months, 'M');
        put(self.weeks, 'W');
        put(self.days, 'D');
        if self.minutes > 0 {
            iso.push('T');
            let mut put = |amount: u32, unit: char| {
                if amount > 0 {
                    iso.push_str(&amount.to_string());
                    iso.push(unit);
                }
            };
            put(self.minutes / 60, 'H');
            put(self.minutes % 60, 'M');
        }
        iso
    }

    /// Reads an ISO 8601 duration in years, months, weeks, days, hours and minutes; whole numbers only.
    /// `None` for anything else, and for zero.
    pub fn from_iso(text: &str) -> Option<Duration> {
        let (date, time) = match text.strip_prefix('P')?.split_once('T') {
            Some((date, time)) if !time.is_empty() => (date, time),
            Some(_) => return None,
            None => (text.strip_prefix('P')?, ""),
        };
        let [years, months, weeks, days] = amounts(date, ['Y', 'M', 'W', 'D'])?;
        let [hours, minutes] = amounts(time, ['H', 'M'])?;
        let months = years.checked_mul(12)?.checked_add(months)?;
        let minutes = hours.checked_mul(60)?.checked_add(minutes)?;
        Duration::new(months, weeks, days, minutes)
    }
}

/// The amounts in front of `units`, each at most once and in that order; 0 for one that is absent.
fn amounts<const N: usize>(mut text: &str, units: [char; N]) -> Option<[u32; N]> {
    let mut found = [0; N];
    let mut next = 0;
    while !text.is_empty() {
        let digits = text.find(|c: char| !c.is_ascii_digit())?;
        let amount = text[..digits].parse().ok()?;
        let unit = text[digits..].chars().next()?;
        let place = next + units[next..].iter().position(|&known| known == unit)?;
        found[place] = amount;
        next = place + 1;
        text = &text[digits + unit.len_utf8()..];
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_beside_days_become_days() {
        assert_eq!(Duration::new(0, 2, 3, 0).map(Duration::to_iso).as_deref(), Some("P17D"));
        assert_eq!(Duration::new(0, 2, 0, 0).map(Duration::to_iso).as_deref(), Some("P2W"));
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for text in [
            "",
            "P",
            "PT",
            "3D",
            "P3",
            "PD",
            "P-3D",
            "P3DT",
            "P1D1D",
            "P1D2M",
            "P1.5D",
            "P0D",
            "P999999999999D",
        ] {
            assert_eq!(Duration::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_is_twelve_months() {
        assert_eq!(Duration::from_iso("P1Y2M").map(Duration::to_iso).as_deref(), Some("P14M"));
    }
}
