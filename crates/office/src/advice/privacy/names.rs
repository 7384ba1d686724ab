//! Names after a title.

use super::{Finding, Kind};

/// Titles that are words of their own with or without a point. "heer" counts only after "de".
const FORMS: [&str; 10] = ["heer", "dhr", "mevrouw", "mevr", "mw", "mr", "ms", "mrs", "miss", "meneer"];

/// Academic titles: with a point, or in lower case before a name. Without either, "IR" and "ING" are organisations.
const DEGREES: [&str; 6] = ["drs", "dr", "ir", "ing", "prof", "mr"];

/// What may stand between a title and a family name, or inside one. Not "te": "ir. te Delft" is from a place.
const PARTICLES: [&str; 12] = ["de", "den", "der", "van", "von", "ter", "ten", "la", "le", "el", "'t", "’t"];

/// Functions people are addressed by. They belong in a report.
const FUNCTIONS: [&str; 16] = [
    "burgemeester",
    "wethouder",
    "minister",
    "president",
    "voorzitter",
    "ambassadeur",
    "directeur",
    "consul",
    "mayor",
    "ambassador",
    "chairman",
    "director",
    "secretaris",
    "commissaris",
    "prime",
    "gemeentesecretaris",
];

/// Every title that is followed by a name, with that name.
pub(super) fn find(text: &str) -> Vec<Finding> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let titles = titles(&words[at..]);
        let name = if titles == 0 { 0 } else { name(&words[at + titles..]) };
        if name == 0 {
            at += titles.max(1);
            continue;
        }
        let last = &words[at + titles + name - 1];
        found.push(Finding { range: words[at].start..last.start + last.text.len(), kind: Kind::Name });
        at += titles + name;
    }
    found
}

struct Word<'a> {
    start: usize,
    /// Letters, and the apostrophes, hyphens and points of initials between them.
    text: &'a str,
    /// Whether a point follows.
    point: bool,
    /// Whether only a space (or a point and a space) stands between this word and the next.
    joined: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let inside = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-');
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(inside).map(|len| at + len) {
        let len = text[start..].find(|c| !inside(c)).unwrap_or(text.len() - start);
        let end = start + len;
        let after = &text[end..];
        let point = after.starts_with('.');
        let between = after.strip_prefix('.').unwrap_or(after);
        let space = between.len() - between.trim_start_matches([' ', '\u{a0}']).len();
        let next = between[space..].starts_with(inside);
        words.push(Word { start, text: &text[start..end], point, joined: next && (space > 0 || point) });
        at = end;
    }
    words
}

/// How many words of title `words` begin with: "de heer", "prof. dr. ir.".
fn titles(words: &[Word]) -> usize {
    let mut count = 0;
    while let Some(word) = words.get(count).filter(|word| word.joined) {
        let lower = word.text.to_lowercase();
        let after_article =
            count == 0 && lower == "de" && words.get(1).is_some_and(|next| next.text == "heer");
        let bare_gentleman = lower == "heer" && (count == 0 || word.point);
        let form = FORMS.contains(&lower.as_str())
            && !bare_gentleman
            && (word.text.len() < 3 || !is_loud(word.text));
        let degree =
            DEGREES.contains(&lower.as_str()) && (word.point || lower == word.text) && !is_loud(word.text);
        if !(after_article || form || degree) {
            break;
        }
        count += 1;
    }
    count
}

/// How many words of name `words` begin with: initials, first names, particles, a family name. At least one of them
/// is a name with a capital.
fn name(words: &[Word]) -> usize {
    let mut count = 0;
    let mut named = 0;
    // No name has more words; without a limit a text of nothing but particles would take forever.
    for word in words.iter().take(8) {
        let lower = word.text.to_lowercase();
        let is_initial = word.point && word.text.chars().count() == 1 && is_capital(word.text);
        let is_name =
            is_capital(word.text) && word.text.chars().count() > 1 && !PARTICLES.contains(&lower.as_str());
        if FUNCTIONS.contains(&lower.as_str())
            || !(is_initial || is_name || PARTICLES.contains(&lower.as_str()))
        {
            break;
        }
        count += 1;
        if is_name {
            named = count;
        }
        if !word.joined || (is_name && word.point) {
            break;
        }
    }
    named
}

fn is_capital(word: &str) -> bool {
    word.trim_start_matches(['\'', '’', '-']).starts_with(char::is_uppercase)
}

fn is_loud(word: &str) -> bool {
    word.chars().count() > 1 && !word.contains(char::is_lowercase)
}
