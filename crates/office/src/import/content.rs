//! What a file is: by what is in it, then by its name.

use super::{ImportError, MAX_FILE, decode, docx, odf};
use crate::import::paste::Node;
use crate::zip::Archive;

/// What was handed over, ready to be read as a report.
pub(super) enum Content {
    /// The text of a report file of ours.
    Report(String),
    Text(String),
    Markdown(String),
    Html(String),
    /// What a word processor wrote, as the tree that its HTML would be.
    Tree(Tree),
}

/// A document as a tree, and what is around it.
pub(super) struct Tree {
    pub nodes: Vec<Node>,
    /// The different headers and footers that were left out.
    pub margins: usize,
}

/// What `text` is that was typed or copied.
pub(super) fn of_text(text: &str) -> Content {
    if is_report(text) { Content::Report(text.to_owned()) } else { Content::Text(text.to_owned()) }
}

/// What a file is.
pub(super) fn of_file(name: &str, bytes: &[u8]) -> Result<Content, ImportError> {
    if bytes.len() > MAX_FILE {
        return Err(ImportError::TooLarge);
    }
    if let Some(error) = refused(bytes) {
        return Err(error);
    }
    if bytes.starts_with(b"PK") {
        return of_archive(bytes);
    }
    let text = decode::text(bytes);
    let start = text.trim_start();
    // No text has these.
    if text.contains(|c| c < '\u{9}') {
        return Err(ImportError::Unknown);
    }
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    Ok(match extension.as_deref() {
        _ if is_report(start) => Content::Report(text),
        Some("json") => Content::Report(text),
        _ if is_html(start) => Content::Html(text),
        Some("html" | "htm" | "xhtml") => Content::Html(text),
        Some("md" | "markdown") => Content::Markdown(text),
        _ => Content::Text(text),
    })
}

/// The kinds that people try, and that hold no text we can get at.
fn refused(bytes: &[u8]) -> Option<ImportError> {
    const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"];
    let is = |mark: &[u8]| bytes.starts_with(mark);
    let brand = |at: usize| bytes.get(at..at + 4);
    // Word 2003 files, and password-protected files of any later version, are OLE compound files ([MS-CFB] 2.2).
    if is(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(package.len()).any(|window| window == package);
        Some(if encrypted { ImportError::Encrypted } else { ImportError::OldWord })
    } else if is(b"%PDF") {
        Some(ImportError::Pdf)
    } else if is(b"{\\rtf") {
        Some(ImportError::Rtf)
    } else if PICTURES.into_iter().any(is)
        || (is(b"RIFF") && brand(8) == Some(b"WEBP"))
        || (brand(4) == Some(b"ftyp") && matches!(brand(8), Some(b"heic" | b"heix" | b"avif" | b"mif1")))
    {
        Some(ImportError::Image)
    } else {
        None
    }
}

fn of_archive(bytes: &[u8]) -> Result<Content, ImportError> {
    let archive = Archive::open(bytes)?;
    if let Some(tree) = docx::read(&archive)? {
        return Ok(Content::Tree(tree));
    }
    if let Some(tree) = odf::read(&archive)? {
        return Ok(Content::Tree(tree));
    }
    Err(ImportError::Unknown)
}

fn is_report(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains(model::FORMAT)
}

fn is_html(start: &str) -> bool {
    // The mark of UTF-8, comments and an XML declaration may stand before it.
    let head: String = start.chars().take(1000).collect::<String>().to_ascii_lowercase();
    head.starts_with('<')
        && ["<!doctype html", "<html", "<body", "<head"].iter().any(|tag| head.contains(tag))
}
