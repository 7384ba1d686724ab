//! A report that was not made with this form, out of whatever holds it.
//!
//! ```text
//! file ── content ──► text ───────────► from_plain ─┐
//!            ├──────► CommonMark ─────► parse ──────┤
//!            ├──────► HTML ──┐                      ├─► legacy ──► OldReport ──► Report (a draft)
//!            ├──────► docx ──┼─ tree ─► paste ──────┘
//!            ├──────► odf ───┘
//!            └──────► report file ─────────────────────────────────────────────► Report (as it is)
//! ```
//!
//! Nothing is dropped: what answers no question is kept beside the answers, and what is no answer of its question's kind
//! comes along as it was written.

mod answers;
mod content;
mod cut;
mod decode;
mod docx;
mod error;
mod flat;
pub mod legacy;
mod look;
mod odf;
mod old;
pub mod paste;
pub mod plain;
mod xml;

pub use error::ImportError;
pub use old::{Leftover, OldReport};

use content::Content;
use legacy::QuestionNames;
use model::kinds::yes_no::{DetailsKind, YesNoKind};
use model::{Form, Kind, LocalText, Question, Report, ReportError};
use paste::{Node, Notice};
use plain::{from_plain, is_source};
use text::{Block, parse};

/// The bytes a file may have.
pub const MAX_FILE: usize = 20 * 1024 * 1024;

/// What someone hands over.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// Text as it was typed or copied.
    Text(&'a str),
    /// Text whose structure has been read already, as CommonMark.
    Markdown(&'a str),
    /// A file. What is in it counts, then what its name ends in.
    File {
        /// The name, with its extension.
        name: &'a str,
        /// The content.
        bytes: &'a [u8],
    },
}

/// What was in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Imported {
    /// A report file of this program.
    Report(Box<Report>),
    /// A report in words, divided over the questions.
    Old(OldReport),
}

/// Parses HTML into a tree, as `None` where that fails. A page has a parser of its own.
pub type ParseHtml<'a> = &'a dyn Fn(&str) -> Option<Vec<Node>>;

/// Reads a report for `form`.
///
/// # Errors
/// Why there is no text to be had from the source. Text without any of the questions is no error: all of it is
/// [`OldReport::leftover`].
pub fn read(source: Source, form: &Form, parse_html: ParseHtml) -> Result<Imported, ImportError> {
    let content = match source {
        Source::Text(text) => content::of_text(text),
        Source::Markdown(text) => Content::Markdown(text.to_owned()),
        Source::File { name, bytes } => content::of_file(name, bytes)?,
    };
    let known = known_headings(form);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let of_tree = |tree: &[Node]| {
        let pasted = paste::read(tree, &known);
        (pasted.blocks, pasted.notice)
    };
    let (blocks, notice) = match content {
        Content::Report(text) => return decode_report(&text),
        Content::Text(text) if is_source(&text) => (parse(&text), Notice::default()),
        Content::Text(text) => (from_plain(&text, &known), Notice::default()),
        Content::Markdown(text) => (parse(&text), Notice::default()),
        Content::Html(html) => match data(&html) {
            Some(report) => return report,
            None => of_tree(&parse_html(&html).ok_or(ImportError::Broken)?),
        },
        Content::Tree(tree) => of_tree(&tree),
    };
    if blocks.is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(Imported::Old(divide(blocks, notice, form, &known)))
}

fn divide(blocks: Vec<Block>, notice: Notice, form: &Form, known: &[&str]) -> OldReport {
    let names = |question: &Question| QuestionNames {
        id: question.id().to_owned(),
        names: question.names().map(str::to_owned).collect(),
    };
    let questions: Vec<QuestionNames> = form.questions().iter().map(names).collect();
    let found = legacy::split(blocks, &questions, known);
    let mut old = OldReport { answers: Vec::new(), leftover: found.leftover, notice };
    for (id, blocks) in found.sections {
        let Some(question) = form.question(&id).filter(|_| !blocks.is_empty()) else { continue };
        let answer = answers::read(question, blocks);
        old.answers.extend(answer.entry.map(|entry| (id, entry)));
        old.leftover.extend(answer.rest);
    }
    old
}

/// The headings that occur inside answers to `form`, in every language.
pub fn known_headings(form: &Form) -> Vec<String> {
    let headings = form.questions().iter().flat_map(|question| suggested_headings(question.kind()));
    headings.flat_map(LocalText::all).map(str::to_owned).collect()
}

fn suggested_headings(kind: &Kind) -> &[LocalText] {
    match kind {
        Kind::RichText(kind) => &kind.suggested_headings,
        Kind::YesNo(YesNoKind { details: Some(details) }) => match &details.kind {
            DetailsKind::RichText(kind) => &kind.suggested_headings,
            DetailsKind::Text(_) => &[],
        },
        _ => &[],
    }
}

fn decode_report(text: &str) -> Result<Imported, ImportError> {
    Report::decode(text).map(|report| Imported::Report(Box::new(report))).map_err(ImportError::Report)
}

/// The report file inside an HTML file of ours. Where it is damaged, what a reader sees is read instead.
fn data(html: &str) -> Option<Result<Imported, ImportError>> {
    let report = decode_report(&crate::export::html::data_of(html)?);
    match report {
        Ok(_) | Err(ImportError::Report(ReportError::Newer { .. })) => Some(report),
        Err(_) => None,
    }
}
