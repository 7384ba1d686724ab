//! Reads a report that was not made with this form: which part of it answers which question.

mod expand;
mod names;
mod outlined;

use super::{cut, plain::from_plain, run_in};
use expand::expand;
use names::Match;
pub(crate) use names::Names;
use text::blocks::{Block, Inline, inline_text};
use text::headings::promote;
use text::tidy::tidy;

pub use outlined::UNANSWERED;

/// The names a question goes by: its official heading and its labels, in every language of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionNames {
    /// The id of the question.
    pub id: String,
    /// "WELKE LOCATIES ZIJN BEZOCHT?", "Welke locaties zijn bezocht?", "Which places were visited?"
    pub names: Vec<String>,
}

/// A report, divided over the questions. Together the parts hold every word of it but the questions themselves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// The questions that were found, by id, in the order of the report; each once. The answer may be empty.
    pub sections: Vec<(String, Vec<Block>)>,
    /// What belongs to no question: what stands before the first one, and what follows one that was answered before.
    pub leftover: Vec<Block>,
}

/// Divides the plain text of a report, see [`split`].
pub fn split_text(text: &str, questions: &[QuestionNames], known: &[&str]) -> Found {
    split(from_plain(text, known), questions, known)
}

/// Divides a report over `questions`. `known` are headings that occur inside answers, see [`promote`].
///
/// A question is recognised as a heading, a bold or plain line, an item of a list or a cell of a table, in capitals or
/// not, with or without its punctuation, its part in brackets and its second sentence, with a number before it
/// ("1.", "Vraag 3:", "a)"), with any spaces, and with a typing error or two. Its answer may begin on the same line.
///
/// Where all questions are headings of one level, as in our own Markdown, only those headings are questions: an answer
/// may then name a question. Headings below that level get the levels they have inside an answer, and
/// [`UNANSWERED`] is no answer.
pub fn split(blocks: Vec<Block>, questions: &[QuestionNames], known: &[&str]) -> Found {
    let names = Names::of(questions);
    let level = outlined::level(&blocks, &names, questions.len());
    let mut report = Report { level, ..Report::default() };
    let blocks = if level.is_some() { blocks } else { expand(blocks, &names) };
    for block in blocks {
        report.read(block, &names);
    }
    let finish = |blocks| promote(tidy(run_in::split(tidy(without_outer_rules(blocks)), known)), known);
    let sections = report.sections.into_iter().filter_map(|section| {
        let question = questions.get(section.question)?;
        let blocks = if outlined::is_unanswered(&section.blocks) { Vec::new() } else { section.blocks };
        Some((question.id.clone(), finish(outlined::raise(blocks, section.level))))
    });
    Found { sections: sections.collect(), leftover: finish(report.leftover) }
}

#[derive(Default)]
struct Report {
    /// The level of the headings that are questions, if only those are.
    level: Option<u8>,
    sections: Vec<Section>,
    leftover: Vec<Block>,
    /// The section being read; `None` where text belongs to no question.
    current: Option<usize>,
}

struct Section {
    question: usize,
    /// The level of the question, if it is a heading.
    level: Option<u8>,
    blocks: Vec<Block>,
    /// The second part of the question, which may still come on a line of its own.
    tail: String,
}

impl Report {
    fn read(&mut self, block: Block, names: &Names) {
        let content = content(&block);
        let text = content.map(inline_text).unwrap_or_default();
        if self.takes_tail(&text) {
            return;
        }
        let level = outlined::level_of(&block);
        let may_be_question = self.level.is_none() || self.level == level;
        match content.and_then(|content| names.find_in(content)).filter(|_| may_be_question) {
            Some(found) if self.starts(&found, level) => {
                let rest = content.map(|content| cut::after(content, found.rest)).unwrap_or_default();
                if !inline_text(&rest).trim().is_empty() {
                    self.add(Block::Paragraph(rest));
                }
            }
            _ => self.add(block),
        }
    }

    /// Begins the section of a question. `false` if its line is text after all, or belongs to no section.
    fn starts(&mut self, found: &Match, level: Option<u8>) -> bool {
        let known = self.sections.iter().position(|section| section.question == found.question);
        match known {
            // A table of contents, or the official heading with the label under it.
            Some(at) if self.sections[at].blocks.is_empty() => self.current = Some(at),
            // An answer that repeats its question.
            Some(at) if self.current == Some(at) => return false,
            // A second report. Its answers must not end up in the first one's, nor in the answer before it.
            Some(_) => {
                self.current = None;
                return false;
            }
            None => {
                let (question, tail) = (found.question, found.tail.clone());
                self.sections.push(Section { question, level, blocks: Vec::new(), tail });
                self.current = Some(self.sections.len() - 1);
            }
        }
        true
    }

    /// "ZO JA, WELKE?" on the line after "ZIJN ER VERVOLGAFSPRAKEN?" is still the question.
    fn takes_tail(&mut self, text: &str) -> bool {
        let Some(section) = self.current.and_then(|at| self.sections.get_mut(at)) else { return false };
        let is_tail = section.blocks.is_empty() && names::is_name(text, &section.tail);
        section.tail.clear();
        is_tail
    }

    fn add(&mut self, block: Block) {
        match self.current.and_then(|at| self.sections.get_mut(at)) {
            Some(section) => section.blocks.push(block),
            None => self.leftover.push(block),
        }
    }
}

/// The words of a block that may be a question.
fn content(block: &Block) -> Option<&[Inline]> {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => Some(content),
        _ => None,
    }
}

/// Lines between the questions are layout of the report, not part of an answer.
fn without_outer_rules(mut blocks: Vec<Block>) -> Vec<Block> {
    while blocks.last() == Some(&Block::Rule) {
        blocks.pop();
    }
    let first = blocks.iter().take_while(|block| **block == Block::Rule).count();
    blocks.drain(..first);
    blocks
}
