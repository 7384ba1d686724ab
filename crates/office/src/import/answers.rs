//! The blocks under a question as an answer of its kind.

pub(super) mod boxes;
mod polarity;
mod yes_no;

use super::Reason;
use crate::export::plain;
use model::kinds::{Kind, choice::ChoiceKind};
use model::{Entry, Question, Reading};
use text::fold::squeezed;
use text::{Block, write};

/// An answer, and the words that it cannot hold.
#[derive(Default)]
pub(super) struct Answer {
    /// `None` where the words say nothing that this kind can hold.
    pub entry: Option<Entry>,
    pub rest: Vec<Block>,
    /// Why a person must look at it.
    pub check: Option<Reason>,
}

impl Answer {
    fn whole(entry: Entry) -> Answer {
        Answer { entry: Some(entry), ..Answer::default() }
    }
}

/// The answer that `blocks` give to `question`. Every word is in it or in the rest.
pub(super) fn read(question: &Question, blocks: Vec<Block>) -> Answer {
    match question.kind() {
        Kind::RichText(_) => Answer::whole(Entry::Text(write(&blocks))),
        Kind::List(_) => Answer::whole(Entry::Lines(lines(&blocks))),
        Kind::YesNo(kind) => yes_no::read(question, kind, blocks),
        Kind::Choice(kind) => choice(kind, &blocks),
        kind @ (Kind::Integer(_) | Kind::Duration(_) | Kind::Text(_) | Kind::Date(_) | Kind::Money(_)) => {
            one_line(kind, blocks)
        }
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
        Some(entry) => Answer { rest: blocks.split_off(1), ..Answer::whole(entry) },
        None => Answer::whole(Entry::Text(line(&blocks))),
    }
}

/// The option that is ticked, where options have boxes.
fn choice(kind: &ChoiceKind, blocks: &[Block]) -> Answer {
    let boxes = lines(blocks).into_iter().filter_map(|line| boxes::read(&line)).flat_map(|line| line.boxes);
    let known =
        |words: &str| Some(option(kind, words)).filter(|id| kind.options.iter().any(|own| own.id == *id));
    let options = boxes.filter_map(|found| Some((known(&found.words)?, found.is_ticked)));
    let (ticked, open): (Vec<_>, Vec<_>) = options.partition(|(_, is_ticked)| *is_ticked);
    let check = |reason| Answer { rest: blocks.to_vec(), check: Some(reason), ..Answer::default() };
    match &ticked[..] {
        [] if open.is_empty() => Answer::whole(Entry::Text(option(kind, &line(blocks)))),
        [] => check(Reason::Unmarked),
        [(id, _)] => Answer::whole(Entry::Text(id.clone())),
        _ => check(Reason::Several),
    }
}

/// The id of the option whose label this is, or the words themselves.
fn option(kind: &ChoiceKind, words: &str) -> String {
    let same = |name: &str| squeezed(name) == squeezed(words);
    let found =
        kind.options.iter().find(|option| same(&option.id) || option.label.all().into_iter().any(same));
    found.map_or_else(|| words.to_owned(), |option| option.id.clone())
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
