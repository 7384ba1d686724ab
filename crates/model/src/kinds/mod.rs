//! The question kinds: one file each, with its settings, its reading of what was typed, its rules and its schema.
//!
//! To add one: write its file, add it to [`Kind`] and the three lists below, give it a control in `view` and
//! words in `locales`. The compiler finds the places in the view.

pub mod choice;
pub mod date;
pub mod duration;
pub mod integer;
pub mod list;
pub mod money;
pub mod rich_text;
pub mod text;
pub mod yes_no;

use super::answer::{Answer, Entry, Reading};
use super::language::Language;
use super::problem::{Code, Part};
use super::reading::{Faults, Fields};

/// The kind of a question with its settings.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A whole number.
    Integer(integer::IntegerKind),
    /// An amount of time.
    Duration(duration::DurationKind),
    /// One line of text.
    Text(text::TextKind),
    /// Structured text at length.
    RichText(rich_text::RichTextKind),
    /// Lines, each an item.
    List(list::ListKind),
    /// Yes or no, with details on yes.
    YesNo(yes_no::YesNoKind),
    /// A calendar date.
    Date(date::DateKind),
    /// One of a few options.
    Choice(choice::ChoiceKind),
    /// An amount in euro.
    Money(money::MoneyKind),
}

/// What a kind knows about its answers.
pub trait QuestionKind {
    /// What the entry means. Blank and unparsed are outcomes, not errors.
    fn read(&self, entry: &Entry) -> Reading;

    /// The entry that shows `answer`; reading it gives `answer` again.
    fn show(&self, answer: &Answer, language: Language) -> Entry;

    /// The answer in a JSON value of a report file, or `None` where the value is not of this kind.
    fn answer_from_json(&self, value: &Value) -> Option<Answer>;

    /// The first rule that `answer` breaks.
    fn check(&self, answer: &Answer) -> Option<(Part, Code)>;
}

impl Kind {
    /// The names of the kinds in definitions and report files.
    pub const NAMES: [&'static str; 9] =
        ["integer", "duration", "text", "rich-text", "list", "yes-no", "date", "choice", "money"];

    /// The names as a fault lists them.
    pub(crate) const NAMES_TEXT: &'static str =
        "one of integer, duration, text, rich-text, list, yes-no, date, choice, money";

    /// Reads the settings of the kind called `name`; `None` for a name that is no kind.
    pub(crate) fn read(name: &str, settings: &mut Fields, faults: &mut Faults) -> Option<Kind> {
        Some(match name {
            "integer" => Kind::Integer(integer::IntegerKind::read_settings(settings, faults)),
            "duration" => Kind::Duration(duration::DurationKind::read_settings(settings, faults)),
            "text" => Kind::Text(text::TextKind::read_settings(settings, faults)),
            "rich-text" => Kind::RichText(rich_text::RichTextKind::read_settings(settings, faults)),
            "list" => Kind::List(list::ListKind::read_settings(settings, faults)),
            "yes-no" => Kind::YesNo(yes_no::YesNoKind::read_settings(settings, faults)),
            "date" => Kind::Date(date::DateKind::read_settings(settings, faults)),
            "choice" => Kind::Choice(choice::ChoiceKind::read_settings(settings, faults)),
            "money" => Kind::Money(money::MoneyKind),
            _ => return None,
        })
    }

    /// The name in definitions and report files.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Integer(_) => "integer",
            Kind::Duration(_) => "duration",
            Kind::Text(_) => "text",
            Kind::RichText(_) => "rich-text",
            Kind::List(_) => "list",
            Kind::YesNo(_) => "yes-no",
            Kind::Date(_) => "date",
            Kind::Choice(_) => "choice",
            Kind::Money(_) => "money",
        }
    }

    /// What the kind knows about its answers.
    pub fn behaviour(&self) -> &dyn QuestionKind {
        match self {
            Kind::Integer(kind) => kind,
            Kind::Duration(kind) => kind,
            Kind::Text(kind) => kind,
            Kind::RichText(kind) => kind,
            Kind::List(kind) => kind,
            Kind::YesNo(kind) => kind,
            Kind::Date(kind) => kind,
            Kind::Choice(kind) => kind,
            Kind::Money(kind) => kind,
        }
    }

    /// JSON Schema 2020-12 for the answers that break no rule. Not among the methods of [`QuestionKind`], so that
    /// the page, which never asks for it, does not carry it.
    #[cfg(feature = "schema")]
    pub fn schema(&self) -> serde_json::Value {
        match self {
            Kind::Integer(kind) => kind.schema(),
            Kind::Duration(kind) => kind.schema(),
            Kind::Text(kind) => kind.schema(),
            Kind::RichText(kind) => kind.schema(),
            Kind::List(kind) => kind.schema(),
            Kind::YesNo(kind) => kind.schema(),
            Kind::Date(kind) => kind.schema(),
            Kind::Choice(kind) => kind.schema(),
            Kind::Money(kind) => kind.schema(),
        }
    }

    /// The entry of a question nobody has answered.
    pub fn blank(&self) -> Entry {
        match self {
            Kind::List(_) => Entry::Lines(Vec::new()),
            Kind::YesNo(_) => Entry::YesNo { choice: None, details: String::new() },
            _ => Entry::Text(String::new()),
        }
    }
}

/// Reads a one-text entry: blank, or what `parse` makes of the trimmed text.
fn read_text(entry: &Entry, parse: impl FnOnce(&str) -> Result<Answer, Code>) -> Reading {
    let Entry::Text(typed) = entry else { return Reading::Blank };
    match typed.trim() {
        "" => Reading::Blank,
        text => match parse(text) {
            Ok(answer) => Reading::Answer(answer),
            Err(code) => Reading::Unparsed(code),
        },
    }
}
use serde_json::Value;
