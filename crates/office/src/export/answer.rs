//! One answer in words.

use model::i18n::Catalog;
use model::kinds::yes_no::DetailsKind;
use model::{Date, Duration, Kind, KindName, Language, Money, Question};
use serde_json::{Map, Value};
use text::{Block, Inline, parse};

/// Lists of lists are laid out this deep; what is deeper is shown as JSON. No kind has an answer deeper than two.
const MAX_DEPTH: usize = 4;

/// The words of `value` as the answer to a question of this `kind`; none where it is blank. What is no answer of this
/// kind, or of a kind that nobody here knows, is shown as it stands.
pub(super) fn blocks(value: &Value, kind: &str, question: Option<&Question>, words: &Catalog) -> Vec<Block> {
    let blocks = KindName::parse(kind).and_then(|kind| match kind {
        KindName::RichText => value.as_str().map(parse),
        KindName::Duration => said(value, Duration::from_iso, |duration| duration.words(words.language())),
        KindName::Date => said(value, Date::from_iso, |date| date.words(words.language())),
        KindName::Money => said(value, Money::from_decimal, |money| money.words(words.language())),
        KindName::Choice => {
            let id = value.as_str()?;
            Some(literal(option_label(id, question, words.language()).unwrap_or(id)))
        }
        KindName::YesNo => yes_no(value.as_object()?, question, words),
        // These stand in a report file as they are read.
        KindName::Integer | KindName::Text | KindName::List => None,
    });
    blocks.unwrap_or_else(|| as_it_stands(value, words, 0))
}

/// What `words` says of the value that was read; `None` where it does not read.
fn said<T>(value: &Value, read: fn(&str) -> Option<T>, words: impl Fn(T) -> String) -> Option<Vec<Block>> {
    Some(literal(&words(read(value.as_str()?)?)))
}

fn option_label<'a>(id: &str, question: Option<&'a Question>, language: Language) -> Option<&'a str> {
    let Kind::Choice(kind) = question?.kind() else { return None };
    let option = kind.options.iter().find(|option| option.id == id)?;
    Some(option.label.get(language))
}

/// Yes or no, and the details under it. `None` for an object of another shape.
fn yes_no(map: &Map<String, Value>, question: Option<&Question>, words: &Catalog) -> Option<Vec<Block>> {
    let answer = map.get("answer")?.as_bool()?;
    let mut blocks = literal(&yes_or_no(answer, words));
    let asked = question.and_then(|question| {
        let Kind::YesNo(kind) = question.kind() else { return None };
        kind.details.as_ref()
    });
    let one_line = asked.is_some_and(|details| matches!(details.kind, DetailsKind::Text(_)));
    for (key, value) in map.iter().filter(|(key, _)| *key != "answer") {
        match value {
            Value::String(details) if key == "details" && !one_line => blocks.extend(parse(details)),
            Value::String(details) if key == "details" => blocks.extend(literal(details)),
            _ => blocks.extend(named(key, value, words, 1)),
        }
    }
    Some(blocks)
}

fn yes_or_no(answer: bool, words: &Catalog) -> String {
    words.text(if answer { "answer.yes" } else { "answer.no" })
}

fn as_it_stands(value: &Value, words: &Catalog, depth: usize) -> Vec<Block> {
    let list = |items| vec![Block::List { start: None, tight: true, items }];
    match value {
        Value::Null => Vec::new(),
        Value::Bool(answer) => literal(&yes_or_no(*answer, words)),
        Value::String(text) => literal(text),
        Value::Array(items) if depth < MAX_DEPTH => {
            list(items.iter().map(|item| as_it_stands(item, words, depth + 1)).collect())
        }
        Value::Object(map) if depth < MAX_DEPTH => {
            list(map.iter().map(|(key, value)| named(key, value, words, depth + 1)).collect())
        }
        _ => literal(&format!("{value:#}")),
    }
}

fn named(name: &str, value: &Value, words: &Catalog, depth: usize) -> Vec<Block> {
    let mut blocks = literal(&format!("{name}:"));
    blocks.extend(as_it_stands(value, words, depth));
    blocks
}

/// Words as they were typed, line by line; nothing in them is a mark. A blank line ends a paragraph.
fn literal(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut blocks = Vec::new();
    let mut content = Vec::new();
    for line in text.split('\n') {
        if line.trim().is_empty() {
            blocks.push(Block::Paragraph(std::mem::take(&mut content)));
        } else {
            if !content.is_empty() {
                content.push(Inline::Break);
            }
            content.push(Inline::Text(line.to_owned()));
        }
    }
    blocks.push(Block::Paragraph(content));
    blocks.retain(|block| !matches!(block, Block::Paragraph(content) if content.is_empty()));
    blocks
}
