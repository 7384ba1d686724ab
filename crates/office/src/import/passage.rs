//! Moving what was read to another question: nobody recognises every report.

use std::ops::Range;

use super::{Check, OldReport, answers};
use model::kinds::yes_no::{Details, DetailsKind, YesNoKind};
use model::{Entry, Form, Kind, Question};
use text::blocks::plain_text;
use text::{Block, Inline, parse};

/// Some of the blocks that were read in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// The id of the question; `None` for the words that answer no question.
    pub question: Option<String>,
    /// Which of its [`OldReport::blocks`].
    pub blocks: Range<usize>,
}

impl OldReport {
    /// What was read for a question, or without `question` what answers none, in blocks that can be moved.
    pub fn blocks(&self, form: &Form, question: Option<&str>) -> Vec<Block> {
        let Some(id) = question else { return self.leftover.clone() };
        let kind = form.question(id).map(Question::kind);
        let paragraph = |text: &str| Block::Paragraph(vec![Inline::Text(text.to_owned())]);
        let read = |text: &str, is_rich| match text {
            "" => Vec::new(),
            text if is_rich => parse(text),
            text => vec![paragraph(text)],
        };
        match self.answer(id) {
            None => Vec::new(),
            Some(Entry::Text(text)) => read(text, matches!(kind, Some(Kind::RichText(_)))),
            Some(Entry::Lines(lines)) => lines.iter().map(|line| paragraph(line)).collect(),
            Some(Entry::YesNo { choice, details }) => {
                let is_rich = matches!(
                    kind,
                    Some(Kind::YesNo(YesNoKind {
                        details: Some(Details { kind: DetailsKind::RichText(_), .. })
                    }))
                );
                let choice = choice.map(|choice| paragraph(if choice { "Ja" } else { "Nee" }));
                choice.into_iter().chain(read(details, is_rich)).collect()
            }
        }
    }

    /// Moves a passage to the end of what was read for `to`, or without it to the words that answer no question. Both
    /// answers are read anew, and no word is lost. `false`, and nothing is changed, where there is no such passage or
    /// question.
    pub fn move_passage(&mut self, form: &Form, passage: &Passage, to: Option<&str>) -> bool {
        let from = passage.question.as_deref();
        let is_known = |id: Option<&str>| id.is_none_or(|id| form.question(id).is_some());
        let mut rest = self.blocks(form, from);
        let Passage { blocks: Range { start, end }, .. } = passage.clone();
        if from == to || !is_known(from) || !is_known(to) || start >= end || end > rest.len() {
            return false;
        }
        let moved: Vec<Block> = rest.drain(start..end).collect();
        self.put(form, from, rest);
        let mut blocks = self.blocks(form, to);
        blocks.extend(moved);
        self.put(form, to, blocks);
        true
    }

    fn put(&mut self, form: &Form, question: Option<&str>, blocks: Vec<Block>) {
        match question.and_then(|id| form.question(id)) {
            Some(question) => self.answer_anew(question, blocks),
            None => self.leftover = blocks,
        }
    }

    fn answer_anew(&mut self, question: &Question, blocks: Vec<Block>) {
        let id = question.id();
        self.checks.retain(|check| check.question != id);
        let old = self.answers.iter().position(|(other, _)| other == id);
        let (words, is_blank) = (plain_text(&blocks), blocks.is_empty());
        let answer = if is_blank { answers::Answer::default() } else { answers::read(question, blocks) };
        let check = answer.check.map(|reason| Check { question: id.to_owned(), reason, words });
        self.checks.extend(check);
        self.leftover.extend(answer.rest);
        match (old, answer.entry) {
            (Some(index), Some(entry)) => self.answers[index].1 = entry,
            (Some(index), None) => drop(self.answers.remove(index)),
            (None, entry) => self.answers.extend(entry.map(|entry| (id.to_owned(), entry))),
        }
    }
}
