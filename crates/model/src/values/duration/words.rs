//! A duration in words, as the field echoes it and a reader reads it.

use super::{Duration, HALF_DAY};
use crate::Language;

impl Duration {
    /// The duration in words, such as `2,5 dagen` or `1 maand en 15 dagen`. [`Duration::parse`] reads them back
    /// into the same duration.
    pub fn words(self, language: Language) -> String {
        if self.months == 0 && self.days > 0 && self.minutes == HALF_DAY {
            return match (language, self.days) {
                (Language::Nl, 1) => "anderhalve dag".to_owned(),
                (Language::Nl, days) => format!("{days},5 dagen"),
                (Language::En, days) => format!("{days}.5 days"),
            };
        }
        let parts: Vec<String> = [
            (self.months, ["maand", "maanden"], ["month", "months"]),
            (self.weeks, ["week", "weken"], ["week", "weeks"]),
            (self.days, ["dag", "dagen"], ["day", "days"]),
            (self.minutes / 60, ["uur", "uur"], ["hour", "hours"]),
            (self.minutes % 60, ["minuut", "minuten"], ["minute", "minutes"]),
        ]
        .into_iter()
        .filter(|(amount, _, _)| *amount > 0)
        .map(|(amount, dutch, english)| {
            let names = match language {
                Language::Nl => dutch,
                Language::En => english,
            };
            format!("{amount} {}", names[usize::from(amount != 1)])
        })
        .collect();
        join(&parts, language)
    }
}

fn join(parts: &[String], language: Language) -> String {
    let and = match language {
        Language::Nl => " en ",
        Language::En => " and ",
    };
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [first.join(", "), last.clone()].join(and),
    }
}
