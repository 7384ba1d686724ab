//! A report as a file for someone else: to read, to print, to file, to open again.
//!
//! ```text
//! Report ── outline ──► Outline ──► html | odt | markdown | plain
//!    └───────────────── as it is ──► json
//! ```
//!
//! There is one ordered walk over a report, [`Outline::of`]; every readable format writes what that gives. Nothing
//! here fails: any report gives a file, and every word of its answers is in it.

mod answer;
mod escape;
pub mod html;
pub mod markdown;
pub mod odt;
mod outline;
pub mod plain;

pub use outline::{Outline, Section};

use model::{Form, Report};

/// The files that a report can leave as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The report file itself.
    Json,
    /// A page to read and print, with the report file inside.
    Html,
    /// An OpenDocument text, for word processors.
    Odt,
    /// CommonMark.
    Markdown,
}

impl Format {
    /// All formats, the one that loses nothing first.
    pub const ALL: [Format; 4] = [Format::Json, Format::Html, Format::Odt, Format::Markdown];

    /// The format whose files end in `extension`, in any case.
    pub fn from_extension(extension: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// What its file names end in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Html => "html",
            Format::Odt => "odt",
            Format::Markdown => "md",
        }
    }

    /// The media type (RFC 6838). All texts are UTF-8.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::Html => "text/html;charset=utf-8",
            Format::Odt => odt::MEDIA_TYPE,
            Format::Markdown => "text/markdown;charset=utf-8",
        }
    }
}

/// The bytes of `report` as a file. With the `form` it answers, an option shows by its label; without, by its id.
pub fn export(report: &Report, format: Format, form: Option<&Form>) -> Vec<u8> {
    match format {
        Format::Json => report.encode().into_bytes(),
        Format::Html => html::document(report, &Outline::of(report, form)).into_bytes(),
        Format::Odt => odt::document(&Outline::of(report, form)),
        Format::Markdown => markdown::document(&Outline::of(report, form)).into_bytes(),
    }
}
