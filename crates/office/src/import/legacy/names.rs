//! Recognising a question by one of its names, as a person would.

use super::QuestionNames;
use text::blocks::{Inline, inline_text};
use text::fold::squeezed;

/// All names of all questions, ready to compare.
pub(crate) struct Names {
    variants: Vec<Variant>,
    /// The letters of the longest.
    longest: usize,
}

/// A name, or as much of it as people write.
struct Variant {
    question: usize,
    letters: Vec<char>,
    /// What of the whole name follows.
    tail: String,
}

/// A line that is, or begins with, the name of a question.
#[derive(Debug, PartialEq)]
pub(crate) struct Match {
    /// The index of the question.
    pub question: usize,
    /// Where in the line the answer begins; its length if it does not begin there.
    pub rest: usize,
    /// What of the name may follow on the next line, squeezed.
    pub tail: String,
}

impl Names {
    pub fn of(questions: &[QuestionNames]) -> Names {
        let mut variants = Vec::new();
        for (question, QuestionNames { names, .. }) in questions.iter().enumerate() {
            for name in names.iter().flat_map(|name| manners(name)) {
                // "WIE HEB JE ONTMOET? (BENOEM …)" and "ZIJN ER VERVOLGAFSPRAKEN? ZO JA, WELKE?" are often cut short.
                let ends = [Some(name.len()), name.find('('), name.find('?').map(|at| at + 1)];
                for end in ends.into_iter().flatten() {
                    let letters: Vec<char> = squeezed(&name[..end]).chars().collect();
                    if !letters.is_empty() {
                        variants.push(Variant { question, letters, tail: squeezed(&name[end..]) });
                    }
                }
            }
        }
        let longest = variants.iter().map(|variant| variant.letters.len()).max().unwrap_or(0);
        Names { variants, longest }
    }

    /// The question `line` names, in one language or in two. Of several, the one of which most letters are there.
    pub fn find(&self, line: &str) -> Option<Match> {
        let mut found = self.find_one(line)?;
        while let Some(again) = self.again(line, found.rest, found.question) {
            found.rest = again;
        }
        Some(found)
    }

    /// The question that a line of running text names, or that is bold at its start: then its answer may follow at once.
    pub fn find_in(&self, content: &[Inline]) -> Option<Match> {
        let text = inline_text(content);
        let bold = || {
            let [Inline::Strong(bold), _, ..] = content else { return None };
            let bold = inline_text(bold);
            let found = self.find(&bold).filter(|found| found.rest == bold.len())?;
            let rest = text.get(bold.len()..)?.trim_start_matches(SEPARATORS);
            (squeezed(&bold).len() >= LONG).then(|| Match { rest: text.len() - rest.len(), ..found })
        };
        self.find(&text).or_else(bold)
    }

    /// Where the answer begins behind a second name of the question: "HOELANG DUURDE DE REIS? / HOW LONG …"
    fn again(&self, line: &str, rest: usize, question: usize) -> Option<usize> {
        let behind =
            line.get(rest..)?.trim_start_matches(|c: char| SEPARATORS.contains(&c) || "/(".contains(c));
        let found = self.find_one(behind).filter(|found| found.question == question)?;
        Some(line.len() - behind.len() + found.rest)
    }

    fn find_one(&self, line: &str) -> Option<Match> {
        let start = after_number(line);
        let starts = if start == 0 { [Some(0), None] } else { [Some(start), Some(0)] };
        let mut best: Option<(usize, Match)> = None;
        for start in starts.into_iter().flatten() {
            let letters = letters_of(line, start, self.longest);
            for variant in &self.variants {
                let Some((errors, end)) = best_prefix(&letters, &variant.letters) else { continue };
                let rest = answer_start(line, start, end, errors, variant.letters.len());
                let Some(rest) = rest.or_else(|| self.beside(line, end, variant.question)) else { continue };
                let score = variant.letters.len().saturating_sub(3 * errors);
                if best.as_ref().is_none_or(|(other, _)| score > *other) {
                    let tail = if rest == line.len() { variant.tail.clone() } else { String::new() };
                    best = Some((score, Match { question: variant.question, rest, tail }));
                }
            }
        }
        best.map(|(_, found)| found)
    }

    /// The end of the name at `end` where the same question follows behind a slash or in brackets.
    fn beside(&self, line: &str, end: usize, question: usize) -> Option<usize> {
        let behind = line[end..].trim_start();
        let other = behind.strip_prefix(['/', '('])?.trim_start();
        let letters = letters_of(other, 0, self.longest);
        let is_name = |variant: &&Variant| {
            variant.question == question && best_prefix(&letters, &variant.letters).is_some()
        };
        self.variants.iter().find(is_name).map(|_| line.len() - behind.len())
    }
}

/// A name as it is, and as others say it who are more formal, or less.
fn manners(name: &str) -> Vec<String> {
    const PAIRS: [(&str, &str); 4] =
        [("hebt u", "heb je"), ("heeft u", "heb je"), ("bent u", "ben je"), (" uw ", " je ")];
    let lower = name.to_lowercase();
    let both = PAIRS.into_iter().flat_map(|(formal, plain)| [(formal, plain), (plain, formal)]);
    let others =
        both.filter(|(said, _)| lower.contains(said)).map(|(said, other)| lower.replace(said, other));
    std::iter::once(name.to_owned()).chain(others).collect()
}

/// What may stand between a question and its answer.
const SEPARATORS: [char; 17] =
    [' ', '\t', '\n', '\u{a0}', '?', '!', '.', ':', ';', ')', '|', '–', '—', '-', '_', '*', '"'];

/// A name of so many letters is not said by accident.
const LONG: usize = 12;

/// Whether `text` is `name` (squeezed) and nothing more, but for typing errors.
pub(super) fn is_name(text: &str, name: &str) -> bool {
    let name: Vec<char> = name.chars().collect();
    let letters = letters_of(text, 0, name.len());
    let end = best_prefix(&letters, &name).map(|(_, end)| end);
    !name.is_empty() && end.is_some() && end == letters.last().map(|letter| letter.end)
}

/// A letter of a line in lower case.
struct Letter {
    lower: char,
    /// Where it ends in the line.
    end: usize,
    /// Whether a word ends with it.
    ends_word: bool,
}

/// The letters of `line` from `start` on: as many as can be compared with a name of `len` letters, and one more.
fn letters_of(line: &str, start: usize, len: usize) -> Vec<Letter> {
    let mut letters = Vec::new();
    for (at, c) in line[start..].char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = start + at + c.len_utf8();
        let ends_word = !line[end..].starts_with(char::is_alphanumeric);
        if letters.len() > len + tolerance(len) {
            break;
        }
        letters.extend(c.to_lowercase().map(|lower| Letter { lower, end, ends_word }));
    }
    letters
}

/// How many typing errors a name of this length may have: none in a short one, where they make another word.
fn tolerance(letters: usize) -> usize {
    match letters {
        0..8 => 0,
        8..16 => 1,
        _ => 2,
    }
}

/// More errors than any name has letters.
const FAR: usize = 1_000_000;

/// The start of `line` most like `name`: the number of errors and where it ends. An error is a letter too many, too few
/// or wrong, or two letters swapped (optimal string alignment).
fn best_prefix(line: &[Letter], name: &[char]) -> Option<(usize, usize)> {
    let limit = tolerance(name.len());
    let line = &line[..line.len().min(name.len() + limit)];
    if line.len() + limit < name.len() {
        return None;
    }
    let mut before_last = Vec::new();
    let mut last: Vec<usize> = (0..=line.len()).collect();
    for (i, wanted) in name.iter().enumerate() {
        // Only near the diagonal can there be few errors; this is tried on every line of a report.
        let mut row = vec![FAR; line.len() + 1];
        row[0] = i + 1;
        for (j, letter) in line.iter().enumerate().take(i + limit + 1).skip(i.saturating_sub(limit)) {
            let replaced = last[j] + usize::from(letter.lower != *wanted);
            let mut errors = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter.lower == name[i - 1] && line[j - 1].lower == *wanted {
                errors = errors.min(before_last[j - 1] + 1);
            }
            row[j + 1] = errors;
        }
        if row.iter().all(|errors| *errors > limit) {
            return None;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    let ends = line.iter().zip(&last[1..]).filter(|(letter, errors)| letter.ends_word && **errors <= limit);
    ends.map(|(letter, errors)| (*errors, letter.end)).min_by_key(|(errors, end)| (*errors, usize::MAX - end))
}

/// Where the answer begins if the name ends at `end`, or `None` if what follows shows that the line is a sentence.
///
/// An answer follows the question mark or a colon or dash; or a name in capitals directly ("HOELANG DUURDE DE REIS 3").
fn answer_start(line: &str, start: usize, end: usize, errors: usize, letters: usize) -> Option<usize> {
    let after = &line[end..];
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() || "?!.:;)|–—-_*\"”".contains(c));
    if rest.is_empty() {
        return Some(line.len());
    }
    let between = &after[..after.len() - rest.len()];
    let separated = between.contains(['?', ':', '|', ')', '–', '—', '\n']) || between.contains(" - ");
    let is_loud = |text: &str| !text.contains(char::is_lowercase);
    let quiet_after = !is_loud(first_word(rest)) || rest.starts_with(|c: char| c.is_ascii_digit());
    let loud = errors == 0 && letters >= LONG && is_loud(&line[start..end]) && quiet_after;
    (separated || loud).then_some(line.len() - rest.len())
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// Where the words begin after "1.", "1)", "(1)", "a)", "Vraag 3:", "Question 3 -".
fn after_number(line: &str) -> usize {
    let trimmed = line.trim_start();
    let mut rest = trimmed;
    for word in ["vraag", "question"] {
        if let Some(start) = rest.get(..word.len())
            && start.eq_ignore_ascii_case(word)
        {
            rest = rest[word.len()..].trim_start();
        }
    }
    let after_word = rest.len();
    rest = rest.trim_start_matches('(');
    let label = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let label = if label.len() < rest.len() {
        label
    } else {
        rest.trim_start_matches(|c: char| c.is_ascii_alphabetic())
    };
    let label_len = rest.len() - label.len();
    let is_number = rest[..label_len].chars().all(|c| c.is_ascii_digit());
    let after = label.trim_start_matches(['.', ')', ':', '-', '–', ' ', '\t']);
    let ends = &label[..label.len() - after.len()];
    let is_label = label_len > 0
        && label_len <= 3
        && !ends.is_empty()
        && (is_number || label_len == 1 && ends.starts_with(['.', ')']));
    if is_label {
        line.len() - after.len()
    } else if after_word < trimmed.len() {
        line.len() - after_word
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let question = |id: &str, names: &[&str]| QuestionNames {
            id: id.to_owned(),
            names: names.iter().map(|&name| name.to_owned()).collect(),
        };
        Names::of(&[
            question("duur", &["HOELANG DUURDE DE REIS?"]),
            question(
                "ontmoet",
                &["WIE HEB JE ONTMOET? (BENOEM DE FUNCTIEOMSCHRIJVING)", "Wie heb je ontmoet?"],
            ),
            question("vervolg", &["ZIJN ER VERVOLGAFSPRAKEN? ZO JA, WELKE?"]),
            question("doel", &["Doel"]),
        ])
    }

    #[track_caller]
    fn check(line: &str, question: usize, rest: &str) {
        let found = names().find(line).unwrap_or_else(|| panic!("{line:?} is not found"));
        assert_eq!((found.question, &line[found.rest..]), (question, rest), "{line:?}");
    }

    #[test]
    fn names_in_many_spellings() {
        for line in [
            "HOELANG DUURDE DE REIS?",
            "hoelang duurde de reis",
            "Hoe lang duurde  de reis ?",
            "2. Hoelang duurde de reis:",
            "Vraag 2: Hoelang duurde de reis?",
            "vraag 2 hoelang duurde de reis",
            "b) Hoelang duurde de reis?",
            "(2) Hoelang duurde de reis?",
            "Hoelang durde de ries?",
            "Hoelang duurde de reiss",
        ] {
            check(line, 0, "");
        }
        check("WIE HEB JE ONTMOET?", 1, "");
        check("Wie heb je ontmoet? (benoem de functieomschrijving):", 1, "");
        check("Zijn er vervolgafspraken?", 2, "");
        check("Doel:", 3, "");
    }

    #[test]
    fn answers_on_the_same_line() {
        check("HOELANG DUURDE DE REIS? 3 dagen", 0, "3 dagen");
        check("Hoelang duurde de reis: 3 dagen", 0, "3 dagen");
        check("Hoelang duurde de reis | drie dagen", 0, "drie dagen");
        check("HOELANG DUURDE DE REIS 3 dagen", 0, "3 dagen");
        check("Doel: kennis delen", 3, "kennis delen");
        check("Zijn er vervolgafspraken? Zo ja, welke? Ja, met Kyiv.", 2, "Ja, met Kyiv.");
    }

    #[test]
    fn sentences_are_not_questions() {
        for line in [
            "",
            "Hoelang",
            "Hoelang duurde de reis naar Parijs volgens de planning",
            "Doel van de reis was kennis delen",
            "Doelen",
            "Wie hebben we ontmoet in Parijs",
            "3 dagen",
        ] {
            assert_eq!(names().find(line), None, "{line:?}");
        }
    }

    #[test]
    fn what_may_follow_of_the_name() {
        let found = names().find("Zijn er vervolgafspraken?").unwrap();
        assert!(is_name("Zo ja, welke", &found.tail));
        assert!(!is_name("Ja", &found.tail));
    }
}
