//! Reading whatever is handed over.

use super::content::{self, Content};
use super::divide::{divide, known_headings, questions};
use super::legacy::Names;
use super::paste::{self, Node, Notice, Pasted};
use super::plain::{from_plain, is_source};
use super::{ImportError, OldReport, budget};
use model::{Form, Report, ReportError};
use text::parse;

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
        let pasted = pasted(tree, form);
        (pasted.blocks, pasted.notice)
    };
    let (blocks, notice) = match content {
        Content::Report(text) => return decode_report(&text),
        Content::Text(text) | Content::Markdown(text) if budget::is_long(&text) => {
            return Err(ImportError::TooLarge);
        }
        Content::Text(text) if is_source(&text) => (parse(&text), Notice::default()),
        Content::Text(text) => (from_plain(&text, &known), Notice::default()),
        Content::Markdown(text) => (parse(&text), Notice::default()),
        Content::Html(html) => match data(&html) {
            Some(report) => return report,
            None if budget::is_full(&html) => return Err(ImportError::TooLarge),
            None => of_tree(&parse_html(&html).ok_or(ImportError::Broken)?),
        },
        Content::Tree(tree) => {
            let (blocks, notice) = of_tree(&tree.nodes);
            (blocks, Notice { margins: tree.margins, ..notice })
        }
    };
    if blocks.is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(Imported::Old(divide(blocks, notice, form, &known)))
}

/// The text of a report that was pasted, for [`Source::Markdown`]. Unlike [`paste::read`] it knows the questions of `form`,
/// and reads a table of them as the form it is.
pub fn pasted(nodes: &[Node], form: &Form) -> Pasted {
    let known = known_headings(form);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let names = Names::of(&questions(form));
    paste::read_form(nodes, &known, &|line| names.find(line).is_some())
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
