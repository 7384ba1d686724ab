//! What a kind knows about its answers.

use serde_json::Value;

use crate::answer::{Answer, Entry, Reading};
use crate::language::Language;
use crate::problem::{Code, Part};

/// What a kind knows about its answers.
pub trait QuestionKind {
    /// What the entry means. Blank and unparsed are outcomes, not errors.
    fn read(&self, entry: &Entry) -> Reading;

    /// The entry of a question nobody has answered.
    fn blank(&self) -> Entry;

    /// The entry that shows `answer`; reading it gives `answer` again. That of an answer of another kind is blank.
    fn show(&self, answer: &Answer, language: Language) -> Entry;

    /// The answer in a JSON value of a report file, or `None` where the value is not of this kind.
    fn answer_from_json(&self, value: &Value) -> Option<Answer>;

    /// The first rule that `answer` breaks.
    fn check(&self, answer: &Answer) -> Option<(Part, Code)>;
}

/// Reads a one-text entry: blank, or what `parse` makes of the trimmed text.
pub(super) fn read_text(entry: &Entry, parse: impl FnOnce(&str) -> Result<Answer, Code>) -> Reading {
    let Entry::Text(typed) = entry else { return Reading::Blank };
    match typed.trim() {
        "" => Reading::Blank,
        text => match parse(text) {
            Ok(answer) => Reading::Answer(answer),
            Err(code) => Reading::Unparsed(code),
        },
    }
}
