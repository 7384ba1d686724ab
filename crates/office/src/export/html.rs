//! One HTML file to read, print and archive, with the report file inside.

mod body;
mod data;
mod program;

pub use data::data_of;
pub use program::Program;

use super::Outline;
use super::escape::push_text;
use model::Report;

/// The looks of the document. Printed, headings stay with what they are over and links show their address.
const STYLE: &str = include_str!("../../../../style/document.css");

/// What the policy allows is just that style, named by its hash (Content Security Policy level 3). A test holds them
/// together.
const STYLE_HASH: &str = "sha256-CPdRt64TztN+Ax2PFeXuBE3c2x/n3aiAr9autXIz+OY=";

/// A self-contained HTML5 document: no script runs in it, and it asks nothing of any server. [`data_of`] gives back
/// `report` from it, whole.
pub fn document(report: &Report, outline: &Outline) -> String {
    written(report, outline, None)
}

/// The same document with the form inside: where scripts run, `program` can offer to change the report. Where they do
/// not, nothing of it shows.
pub fn document_with(report: &Report, outline: &Outline, program: Program<'_>) -> String {
    written(report, outline, Some(program))
}

fn written(report: &Report, outline: &Outline, program: Option<Program<'_>>) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"");
    out.push_str(outline.language.tag());
    out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    if let Some(program) = program {
        program.push_policy(&mut out);
    }
    out.push_str("style-src '");
    out.push_str(STYLE_HASH);
    out.push_str("'; base-uri 'none'; form-action 'none'\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    push_text(&mut out, &outline.title);
    out.push_str("</title>\n<style>");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    body::push(&mut out, outline);
    out.push_str("</main>\n");
    data::push(&mut out, &report.encode());
    if let Some(program) = program {
        program.push(&mut out);
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// What stands in the body, for the clipboard: word processors keep its headings and lists.
pub fn fragment(outline: &Outline) -> String {
    let mut out = String::new();
    body::push(&mut out, outline);
    out
}
