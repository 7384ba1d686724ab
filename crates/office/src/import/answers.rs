//! The blocks under a question as an answer of its kind.

use crate::export::plain;
use crate::import::cut;
use model::kinds::yes_no::{DetailsKind, YesNoKind};
use model::kinds::{Kind, choice::ChoiceKind};
use model::{Entry, Question, Reading};
use text::blocks::inline_text;
use text::fold::squeezed;
use text::{Block, write};

/// An answer, and the words that it cannot hold.
#[derive(Default)]
pub(super) struct Answer {
    /// `None` where the words say nothing that this kind can hold.
    pub entry: Option<Entry>,
    pub rest: Vec<Block>,
}

impl Answer {
    fn whole(entry: Entry) -> Answer {
        Answer { entry: Some(entry), rest: Vec::new() }
    }
}

/// The answer that `blocks` give to `question`. Every word is in it or in the rest.
pub(super) fn read(question: &Question, blocks: Vec<Block>) -> Answer {
    match question.kind() {
        Kind::RichText(_) => Answer::whole(Entry::Text(write(&blocks))),
        Kind::List(_) => Answer::whole(Entry::Lines(lines(&blocks))),
        Kind::YesNo(kind) => yes_no(question, kind, blocks),
        Kind::Choice(kind) => Answer::whole(Entry::Text(option(kind, &line(&blocks)))),
        kind => one_line(kind, blocks),
    }
}

/// "1 dag", and maybe a remark in a paragraph below it. What is no answer at all stays in the field as it is.
fn one_line(kind: &Kind, mut blocks: Vec<Block>) -> Answer {
    let is_answer = |blocks: &[Block]| {
        let entry = Entry::Text(line(blocks));
        matches!(kind.behaviour().read(&entry), Reading::Answer(_)).then_some(entry)
    };
    if let Some(entry) = is_answer(&blocks) {
        return Answer::whole(entry);
    }
    match is_answer(&blocks[..blocks.len().min(1)]) {
        Some(entry) => Answer { entry: Some(entry), rest: blocks.split_off(1) },
        None => Answer::whole(Entry::Text(line(&blocks))),
    }
}

/// The id of the option whose label this is, or the words themselves.
fn option(kind: &ChoiceKind, words: &str) -> String {
    let same = |name: &str| squeezed(name) == squeezed(words);
    let found =
        kind.options.iter().find(|option| same(&option.id) || option.label.all().into_iter().any(same));
    found.map_or_else(|| words.to_owned(), |option| option.id.clone())
}

const YES: [&str; 2] = ["ja", "yes"];
const NO: [&str; 6] = ["nee", "neen", "geen", "no", "none", "nvt"];
/// What people put around a no, without saying more: "Er zijn nog geen … gemaakt", "Niet van toepassing".
const AROUND_NO: [&str; 20] = [
    "er",
    "zijn",
    "is",
    "nog",
    "niet",
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
    "not",
    "applicable",
    "made",
];

/// A text that does not say no is a yes: people answer "Zo ja, welke?" by naming them.
fn yes_no(question: &Question, kind: &YesNoKind, blocks: Vec<Block>) -> Answer {
    let no =
        |rest| Answer { entry: Some(Entry::YesNo { choice: Some(false), details: String::new() }), rest };
    let words: Vec<String> =
        line(&blocks).split_whitespace().map(squeezed).filter(|word| !word.is_empty()).collect();
    if says_only_no(&words, question) {
        return no(Vec::new());
    }
    // A no has no place for a remark.
    if words.first().is_some_and(|first| NO.contains(&first.as_str())) {
        return no(blocks);
    }
    let blocks = without_yes(blocks);
    let yes = |details| Some(Entry::YesNo { choice: Some(true), details });
    match kind.details.as_ref().map(|details| &details.kind) {
        Some(DetailsKind::RichText(_)) => Answer { entry: yes(write(&blocks)), rest: Vec::new() },
        Some(DetailsKind::Text(_)) => Answer { entry: yes(line(&blocks)), rest: Vec::new() },
        None => Answer { entry: yes(String::new()), rest: blocks },
    }
}

/// Whether the words are a no in the words of the question: "Geen vervolgafspraken."
fn says_only_no(words: &[String], question: &Question) -> bool {
    let asked: Vec<String> = question.names().flat_map(str::split_whitespace).map(squeezed).collect();
    let is_no = |word: &String| NO.contains(&word.as_str());
    let known = |word: &String| is_no(word) || AROUND_NO.contains(&word.as_str()) || asked.contains(word);
    words.iter().all(known) && words.iter().any(|word| is_no(word) || word == "niet" || word == "not")
}

/// Without a first line that is only "Ja".
fn without_yes(mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(Block::Paragraph(content)) = blocks.first_mut() else { return blocks };
    let first = cut::lines(content).first().map(|(_, line)| inline_text(line)).unwrap_or_default();
    if YES.contains(&squeezed(&first).as_str()) {
        // One more for the break behind it.
        *content = cut::after(content, first.len() + 1);
    }
    if content.is_empty() {
        blocks.remove(0);
    }
    blocks
}

/// The words on one line.
fn line(blocks: &[Block]) -> String {
    lines(blocks).join(" ")
}

/// The words, a line for each paragraph, item and line break. The address of a link stands behind its words.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    collect(blocks, &mut lines);
    lines
}

fn collect(blocks: &[Block], found: &mut Vec<String>) {
    let split = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                found.extend(split(&plain::inlines(content)))
            }
            Block::Code { info, text } => found.extend(split(&format!("{info}\n{text}"))),
            Block::Quote(blocks) => collect(blocks, found),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, found)),
            Block::Rule => {}
        }
    }
}
