//! Reading a duration as people type it, in Dutch or English.

use super::{Duration, MINUTES_PER_DAY};
use text::letters::to_lower;

impl Duration {
    /// The duration that `text` says, or `None` where it says none that we are sure of.
    ///
    /// Understood are one or more amounts with a unit ("twee weken en 3 dagen"), in digits, with a decimal comma or
    /// point, or in words, halves included ("anderhalve dag", "2 en een half uur", "half a day"). A bare number
    /// means days. Vague ("enkele dagen"), negative, zero and unknown units are refused: a guess would be stored
    /// as a fact.
    pub fn parse(text: &str) -> Option<Duration> {
        let tokens = tokens(text)?;
        let mut totals = Totals::default();
        let mut rest = tokens.as_slice();
        if let [Token::Number(amount)] = rest {
            totals.add(*amount, Unit::Day)?;
            return totals.duration();
        }
        loop {
            let (amount, unit, after) = amount(rest)?;
            totals.add(amount, unit)?;
            rest = after;
            if let Some(after) = trailing_half(rest) {
                totals.grow(unit, ONE / 2)?;
                rest = after;
            }
            match rest {
                [] => return totals.duration(),
                [Token::And, after @ ..] => rest = after,
                _ => {}
            }
        }
    }
}

/// Amounts are counted in thousandths, so that "2,5" and "0,125" are exact.
const ONE: u64 = 1000;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    Number(u64),
    A,
    Half,
    OneAndAHalf,
    And,
    Unit(Unit),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

/// What was counted so far, in thousandths of each unit. A unit that comes twice is refused.
#[derive(Default)]
struct Totals {
    amounts: [Option<u64>; 5],
}

impl Totals {
    fn add(&mut self, amount: u64, unit: Unit) -> Option<()> {
        let place = &mut self.amounts[unit as usize];
        if place.is_some() || amount > u64::from(Duration::MAX_UNITS) * ONE {
            return None;
        }
        *place = Some(amount);
        Some(())
    }

    fn grow(&mut self, unit: Unit, by: u64) -> Option<()> {
        let place = self.amounts[unit as usize].as_mut()?;
        *place += by;
        Some(())
    }

    /// Whole units stay what they are. The part of a week is told in days, the part of a day in time; of a
    /// month only a half has a length people agree on: 15 days.
    fn duration(&self) -> Option<Duration> {
        let [minutes, hours, days, weeks, months] = self.amounts.map(Option::unwrap_or_default);
        let part_of_month = match months % ONE {
            0 => 0,
            500 => 15,
            _ => return None,
        };
        let part_of_week = weeks % ONE * 7;
        let days = days + part_of_week + part_of_month * ONE;
        let day = u64::from(MINUTES_PER_DAY);
        let thousandths = days % ONE * day + hours * 60 + minutes;
        let minutes = (thousandths + ONE / 2) / ONE;
        let whole = |amount: u64| u32::try_from(amount / ONE).ok();
        Duration::new(whole(months)?, whole(weeks)?, whole(days)?, u32::try_from(minutes).ok()?)
    }
}

/// The amount and unit that `tokens` begin with, and what comes after.
fn amount(tokens: &[Token]) -> Option<(u64, Unit, &[Token])> {
    use Token::{A, And, Half, Number, OneAndAHalf, Unit};
    let half = ONE / 2;
    Some(match tokens {
        [Number(n), And, A, Half, Unit(unit), rest @ ..] | [Number(n), Half, Unit(unit), rest @ ..] => {
            (n + half, *unit, rest)
        }
        [A, Half, Unit(unit), rest @ ..]
        | [Half, A, Unit(unit), rest @ ..]
        | [Half, Unit(unit), rest @ ..] => (half, *unit, rest),
        [OneAndAHalf, Unit(unit), rest @ ..]
        | [A, OneAndAHalf, Unit(unit), rest @ ..]
        | [A, And, A, Half, Unit(unit), rest @ ..] => (ONE + half, *unit, rest),
        [A, Unit(unit), rest @ ..] => (ONE, *unit, rest),
        [Number(n), Unit(unit), rest @ ..] => (*n, *unit, rest),
        _ => return None,
    })
}

/// "… and a half" that ends the text or stands before another "and": "a day and a half". With a unit behind it
/// ("3 dagen en een half uur") it is an amount of its own.
fn trailing_half(tokens: &[Token]) -> Option<&[Token]> {
    match tokens {
        [Token::And, Token::A, Token::Half, rest @ ..] if !matches!(rest, [Token::Unit(_), ..]) => Some(rest),
        _ => None,
    }
}

/// The words of the text, or `None` as soon as one is unknown: then we do not know what was meant.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = to_lower(text.trim()).replace('½', " ½ ");
    let text = text.strip_suffix('.').unwrap_or(&text);
    let mut tokens = Vec::new();
    for chunk in text.split(|c: char| c.is_whitespace()) {
        // A comma at the end of a word only separates: "2 weken, 3 dagen".
        let (chunk, separates) = match chunk.strip_suffix(',') {
            Some(before) => (before, true),
            None => (chunk, false),
        };
        // "36u" and "3dagen": digits and letters written together.
        let letters =
            chunk.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(chunk.len());
        for part in [&chunk[..letters], &chunk[letters..]] {
            if !part.is_empty() {
                tokens.push(token(part)?);
            }
        }
        if separates {
            tokens.push(Token::And);
        }
    }
    tokens.dedup_by(|second, first| *second == Token::And && *first == Token::And);
    Some(tokens)
}

fn token(word: &str) -> Option<Token> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return decimal(word).map(Token::Number);
    }
    let word = word.trim_end_matches('.');
    let named = WORDS.iter().find(|(names, _)| has_word(names, word)).map(|(_, token)| *token);
    named.or_else(|| Some(Token::Number(number_word(word)? * ONE)))
}

/// What each word says. Tables, here and below, because a `match` on texts becomes code for every one of them.
const WORDS: [(&str, Token); 9] = [
    ("en and plus + &", Token::And),
    ("een één eén 'n ’n a an", Token::A),
    ("half halve ½", Token::Half),
    ("anderhalf anderhalve", Token::OneAndAHalf),
    ("min minuut minuten mins minute minutes", Token::Unit(Unit::Minute)),
    ("u uur uren h hr hrs hour hours", Token::Unit(Unit::Hour)),
    ("d dag dagen dgn day days", Token::Unit(Unit::Day)),
    ("w wk wks week weken weeks", Token::Unit(Unit::Week)),
    ("mnd maand maanden month months", Token::Unit(Unit::Month)),
];

fn has_word(words: &str, wanted: &str) -> bool {
    words.split(' ').any(|word| word == wanted)
}

/// "2,5" in thousandths. At most three decimals: more is no way to say how long a trip was.
fn decimal(word: &str) -> Option<u64> {
    let (whole, part) = word.split_once([',', '.']).unwrap_or((word, "0"));
    if part.is_empty() || part.len() > 3 || whole.len() > 6 {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let digits: u64 = part.parse().ok()?;
    Some(whole * ONE + digits * 10_u64.pow(3 - u32::try_from(part.len()).ok()?))
}

/// A number from one to ninety-nine in words.
fn number_word(word: &str) -> Option<u64> {
    let plain = word.replace('ë', "e");
    small_number(&plain).or_else(|| dutch_tens(&plain)).or_else(|| english_tens(&plain))
}

/// The numbers from one to nineteen.
const SMALL: [&str; 2] = [
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien \
     achttien negentien",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
     eighteen nineteen",
];

fn small_number(word: &str) -> Option<u64> {
    let place = SMALL.iter().find_map(|words| words.split(' ').position(|name| name == word))?;
    u64::try_from(place + 1).ok()
}

/// "twintig", "eenentwintig", "tweeëndertig" (its ë already an e).
fn dutch_tens(word: &str) -> Option<u64> {
    let (before, tens) = tens(word, "twintig dertig veertig vijftig zestig zeventig tachtig negentig")?;
    match before {
        "" => Some(tens),
        before => Some(tens + digit(before.strip_suffix("en")?)?),
    }
}

/// "twenty", "twenty-one".
fn english_tens(word: &str) -> Option<u64> {
    let (word, unit) = match word.split_once('-') {
        Some((word, unit)) => (word, digit(unit)?),
        None => (word, 0),
    };
    let (before, tens) = tens(word, "twenty thirty forty fifty sixty seventy eighty ninety")?;
    before.is_empty().then_some(tens + unit)
}

fn digit(word: &str) -> Option<u64> {
    small_number(word).filter(|&number| number < 10)
}

/// What stands before the first of `names`, from twenty to ninety, that ends `word`; and the number of that name.
fn tens<'a>(word: &'a str, names: &str) -> Option<(&'a str, u64)> {
    names.split(' ').zip(2..).find_map(|(name, ten)| Some((word.strip_suffix(name)?, ten * 10)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    /// What is typed, what is stored, and the words it comes back in. Those words must be read as the same again.
    fn check(typed: &str, iso: &str, dutch: &str) {
        let Some(duration) = Duration::parse(typed) else { panic!("{typed:?} was not understood") };
        assert_eq!(duration.to_iso(), iso, "{typed}");
        assert_eq!(Duration::from_iso(iso), Some(duration), "{iso} reads back");
        assert_eq!(duration.words(Language::Nl), dutch, "{typed}");
        for language in Language::ALL {
            assert_eq!(
                Duration::parse(&duration.words(language)),
                Some(duration),
                "{}",
                duration.words(language)
            );
        }
    }

    #[test]
    fn dutch_durations_are_understood_and_echoed() {
        check("3 dagen", "P3D", "3 dagen");
        check("3", "P3D", "3 dagen");
        check("drie dagen", "P3D", "3 dagen");
        check("één dag", "P1D", "1 dag");
        check("een dag", "P1D", "1 dag");
        check("1 week", "P1W", "1 week");
        check("twee weken en 3 dagen", "P17D", "17 dagen");
        check("2 weken, 3 dagen", "P17D", "17 dagen");
        check("36 uur", "PT36H", "36 uur");
        check("36u", "PT36H", "36 uur");
        check("2,5 dagen", "P2DT12H", "2,5 dagen");
        check("anderhalve dag", "P1DT12H", "anderhalve dag");
        check("anderhalve week", "P10DT12H", "10,5 dagen");
        check("een halve dag", "PT12H", "12 uur");
        check("halve dag", "PT12H", "12 uur");
        check("twee en een halve dag", "P2DT12H", "2,5 dagen");
        check("2½ dag", "P2DT12H", "2,5 dagen");
        check("3 dagen en een half uur", "P3DT30M", "3 dagen en 30 minuten");
        check("1 dag, 2 uur en 5 minuten", "P1DT2H5M", "1 dag, 2 uur en 5 minuten");
        check("  DRIE   DAGEN. ", "P3D", "3 dagen");
        check("eenentwintig dagen", "P21D", "21 dagen");
        check("tweeëndertig uur", "PT32H", "32 uur");
        check("1 maand", "P1M", "1 maand");
        check("anderhalve maand", "P1M15D", "1 maand en 15 dagen");
        check("0,5 dag", "PT12H", "12 uur");
        check("2,25 dagen", "P2DT6H", "2 dagen en 6 uur");
    }

    #[test]
    fn english_durations_are_understood() {
        check("2.5 days", "P2DT12H", "2,5 dagen");
        check("half a day", "PT12H", "12 uur");
        check("one and a half days", "P1DT12H", "anderhalve dag");
        check("a day and a half", "P1DT12H", "anderhalve dag");
        check("two weeks", "P2W", "2 weken");
        check("twenty-one days", "P21D", "21 dagen");
        check("1 week and 2 hours", "P7DT2H", "7 dagen en 2 uur");
    }

    #[test]
    fn vague_negative_zero_and_unknown_are_refused() {
        for text in [
            "",
            "   ",
            "enkele dagen",
            "-1 dag",
            "0 dagen",
            "0",
            "3 bananen",
            "dagen",
            "drie of vier dagen",
            "2-3 dagen",
            "3 dagen 2 dagen",
            "99999999999 dagen",
            "1,2345 dagen",
            "3 dagen en",
            "en 3 dagen",
            "maandag t/m woensdag",
            "een",
            "half",
            ",",
            ".",
            "3,",
            "0,333 maand",
        ] {
            assert_eq!(Duration::parse(text), None, "{text:?}");
        }
    }
}
