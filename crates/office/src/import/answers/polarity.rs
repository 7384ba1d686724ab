//! Whether words say yes or no. What is not clear to a stranger is not decided here either.

use model::Question;
use text::fold::squeezed;

/// What words say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said {
    /// They name what there is: people answer "Zo ja, welke?" by naming it.
    Yes,
    /// They begin with "ja", and yet say that something is not.
    DoubtfulYes,
    /// They say no, and nothing else.
    OnlyNo,
    /// They say no, and more.
    No,
    Unclear,
}

const YES: &[&str] = &["ja", "yes"];
/// Said first, a no that stands by itself.
const NO: &[&str] = &["nee", "neen", "no", "nvt"];
/// A no to what follows.
const NONE: &[&str] = &["geen", "none", "niets", "niks", "nihil"];
const NOT: &[&str] = &["niet", "not", "nothing"];
/// What people put around a no, without saying more: "Er zijn nog geen … gemaakt", "Niet van toepassing".
const AROUND_NO: &[&str] = &[
    "er",
    "zijn",
    "is",
    "nog",
    "op",
    "dit",
    "moment",
    "van",
    "toepassing",
    "gemaakt",
    "there",
    "are",
    "yet",
    "at",
    "this",
    "the",
    "applicable",
    "made",
];
/// What may come before a no: "We hebben vooralsnog geen …".
const BEFORE_NO: &[&str] = &[
    "we",
    "wij",
    "ik",
    "hebben",
    "heb",
    "have",
    "i",
    "vooralsnog",
    "voorlopig",
    "momenteel",
    "helaas",
    "nu",
    "tot",
    "toe",
    "currently",
    "so",
    "far",
    "as",
];
/// What takes a no back.
const BUT: &[&str] = &["maar", "wel", "echter", "behalve", "hoewel", "but", "however", "except", "although"];
const DOUBT: &[&str] = &[
    "misschien",
    "mogelijk",
    "wellicht",
    "eventueel",
    "onbekend",
    "nnb",
    "ntb",
    "tbd",
    "perhaps",
    "maybe",
    "possibly",
    "unknown",
];

/// A text of more words than this is an account of something; a "niet" further on in it says nothing about the whole.
const SHORT: usize = 12;
/// The first words of an account, in which a no counts.
const FIRST: usize = 6;

/// What `text` says to `question`. `is_one` says that it is one paragraph.
pub(super) fn of(text: &str, question: &Question, is_one: bool) -> Said {
    let words = words(text);
    let says = |list: &[&str], words: &[String]| words.iter().any(|word| list.contains(&word.as_str()));
    let negates = |words: &[String]| says(NO, words) || says(NONE, words) || says(NOT, words);
    let Some(first) = words.first().map(String::as_str) else { return Said::Unclear };
    if YES.contains(&first) {
        let sentence = words_of_sentence(text);
        let is_doubtful = negates(&sentence) && !says(BUT, &sentence);
        return if is_doubtful { Said::DoubtfulYes } else { Said::Yes };
    }
    if is_only_no(&words, question) {
        return Said::OnlyNo;
    }
    if NO.contains(&first) {
        return Said::No;
    }
    let lead = |word: &&String| AROUND_NO.contains(&word.as_str()) || BEFORE_NO.contains(&word.as_str());
    let begins_with_none =
        words.iter().find(|word| !lead(word)).is_some_and(|word| NONE.contains(&word.as_str()));
    if begins_with_none && is_one && !says(BUT, &words) {
        return Said::No;
    }
    let doubts = |words: &[String]| negates(words) || says(DOUBT, words);
    let beginning = if words.len() > SHORT { &words[..FIRST] } else { &words[..] };
    if doubts(beginning) { Said::Unclear } else { Said::Yes }
}

/// Whether the words are a no in the words of the question: "Geen vervolgafspraken."
fn is_only_no(words: &[String], question: &Question) -> bool {
    let asked = asked(question);
    let is = |list: &[&str], word: &String| list.contains(&word.as_str());
    let denies = |word: &String| is(NO, word) || is(NONE, word) || is(NOT, word);
    words.iter().all(|word| denies(word) || is(AROUND_NO, word) || asked.contains(word))
        && words.iter().any(denies)
}

/// The words that ask for a yes or a no, without "Zo ja, welke?" behind them.
pub(super) fn asked(question: &Question) -> Vec<String> {
    let first = |name: &str| name.split('?').next().map(words).unwrap_or_default();
    let words = question.names().flat_map(first);
    words.filter(|word| !YES.contains(&word.as_str())).collect()
}

/// The option that a word is: "Ja", "Nee", and in forms also "Wel" and "Geen".
pub(super) fn option(word: &str) -> Option<bool> {
    match word {
        "wel" => Some(true),
        _ if YES.contains(&word) => Some(true),
        _ if NO.contains(&word) || NONE.contains(&word) => Some(false),
        _ => None,
    }
}

/// The words of `text` in small letters. An abbreviation is one: "N.v.t."
pub(super) fn words(text: &str) -> Vec<String> {
    let split = |word: &str| -> Vec<String> {
        let whole = squeezed(word);
        let is_abbreviation = word.contains('.') && whole.chars().count() <= 3;
        if is_abbreviation {
            return vec![whole];
        }
        word.split(|c: char| !c.is_alphanumeric()).map(squeezed).collect()
    };
    text.split_whitespace().flat_map(split).filter(|word| !word.is_empty()).collect()
}

fn words_of_sentence(text: &str) -> Vec<String> {
    words(text.split(['.', '!', '?', '\n']).next().unwrap_or_default())
}
