//! Why there is no text to be had.

use std::fmt;

use crate::zip::ZipError;
use model::ReportError;

/// Why a source gives no text.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportError {
    /// There are no words in it.
    Empty,
    /// A file of more than [`super::MAX_FILE`] bytes, or one that unpacks into more than any report has.
    TooLarge,
    /// It asks for a password.
    Encrypted,
    /// A file of a kind that is read, cut off or damaged.
    Broken,
    /// A Word file from before 2007 (`.doc`).
    OldWord,
    /// Rich Text Format, as WordPad writes it.
    Rtf,
    /// PDF: a picture of pages, in which questions and answers cannot be told apart reliably.
    Pdf,
    /// A picture.
    Image,
    /// A kind of file that holds no report.
    Unknown,
    /// A report file of ours that cannot be opened.
    Report(ReportError),
}

impl ImportError {
    /// The name under which the interface has words for it.
    pub fn key(&self) -> &'static str {
        match self {
            ImportError::Empty => "empty",
            ImportError::TooLarge => "too-large",
            ImportError::Encrypted => "encrypted",
            ImportError::Broken => "broken",
            ImportError::OldWord => "old-word",
            ImportError::Rtf => "rtf",
            ImportError::Pdf => "pdf",
            ImportError::Image => "image",
            ImportError::Unknown => "unknown",
            ImportError::Report(ReportError::Newer { .. }) => "report-newer",
            ImportError::Report(ReportError::NotAReport) => "report-not",
            ImportError::Report(ReportError::NotJson { .. } | ReportError::Faulty(_)) => "report-broken",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ImportError::Empty => "there is no text in it",
            ImportError::TooLarge => "the file is larger than 20 MB; leave out its pictures",
            ImportError::Encrypted => "the file asks for a password; save it without one",
            ImportError::Broken => {
                "the file is cut off or damaged; open it in the program that made it, and save it anew"
            }
            ImportError::OldWord => "the file is of Word 2003 or older; save it as .docx",
            ImportError::Rtf => "the file is Rich Text Format; save it as .docx",
            ImportError::Pdf => "a PDF cannot be read; copy its text and paste that",
            ImportError::Image => "a picture has no text to read",
            ImportError::Unknown => "the file is of a kind that is not read; save it as .docx, .odt or .txt",
            ImportError::Report(error) => return error.fmt(f),
        })
    }
}

impl std::error::Error for ImportError {}

impl From<ZipError> for ImportError {
    fn from(error: ZipError) -> ImportError {
        match error {
            ZipError::Encrypted => ImportError::Encrypted,
            ZipError::TooLarge => ImportError::TooLarge,
            ZipError::Broken | ZipError::UnknownMethod => ImportError::Broken,
        }
    }
}
