//! Files of office programs, made by hand.

use std::io::{Cursor, Write};

use office::zip::stored;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Other parts of a Word file than its text, as the content of their roots.
#[derive(Default)]
pub struct Parts<'a> {
    pub styles: &'a str,
    pub numbering: &'a str,
    pub footnotes: &'a str,
    pub links: &'a [(&'a str, &'a str)],
    /// Headers and footers: the kind, and the content.
    pub margins: &'a [(&'a str, String)],
}

/// A Word file with this in its body.
pub fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &Parts::default())
}

pub fn docx_with(body: &str, parts: &Parts) -> Vec<u8> {
    let root = |name: &str, content: &str| {
        format!(
            "<?xml version=\"1.0\"?><w:{name} xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONS}\" xmlns:w14=\"w14\" xmlns:mc=\"m\" xmlns:v=\"v\" xmlns:wps=\"wps\">{content}</w:{name}>"
        )
    };
    let relation = |id: &str, kind: &str, target: &str, mode: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"{mode}/>")
    };
    let relations = |inside: String| format!("<Relationships xmlns=\"r\">{inside}</Relationships>");
    let links = parts.links.iter().map(|(id, to)| relation(id, "hyperlink", to, " TargetMode=\"External\""));
    let inner =
        ["styles", "numbering", "footnotes"].map(|part| relation(part, part, &format!("{part}.xml"), ""));
    let margins =
        || (0..).zip(parts.margins).map(|(at, (kind, content))| (format!("{kind}{at}"), *kind, content));
    let around = margins().map(|(name, kind, _)| relation(&name, kind, &format!("{name}.xml"), ""));
    let around: String = around.collect();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        ("_rels/.rels".to_owned(), relations(relation("rId1", "officeDocument", "/word/document.xml", ""))),
        (
            "word/_rels/document.xml.rels".to_owned(),
            relations(inner.concat() + &links.collect::<String>() + &around),
        ),
        ("word/document.xml".to_owned(), root("document", &format!("<w:body>{body}</w:body>"))),
        ("word/styles.xml".to_owned(), root("styles", parts.styles)),
        ("word/numbering.xml".to_owned(), root("numbering", parts.numbering)),
        ("word/footnotes.xml".to_owned(), root("footnotes", parts.footnotes)),
    ];
    files.extend(margins().map(|(name, _, content)| (format!("word/{name}.xml"), root("hdr", content))));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    stored(&files)
}

/// An OpenDocument text with these automatic styles, and this in its body.
pub fn odt(styles: &str, body: &str) -> Vec<u8> {
    let namespaces = namespaces();
    stored(&[(
        "content.xml",
        &format!(
            "<?xml version=\"1.0\"?><office:document-content{namespaces}>\
             <office:automatic-styles>{styles}</office:automatic-styles>\
             <office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
    )])
}

fn namespaces() -> String {
    let prefixes = ["office", "text", "style", "fo", "table", "draw", "form", "loext", "xlink", "dc"];
    prefixes.map(|prefix| format!(" xmlns:{prefix}=\"{prefix}\"")).concat()
}

/// An OpenDocument text with these headers and footers.
pub fn odt_with_margins(body: &str, pages: &str) -> Vec<u8> {
    let namespaces = namespaces();
    let content = format!(
        "<office:document-content{namespaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let styles = format!(
        "<office:document-styles{namespaces}><office:master-styles>{pages}</office:master-styles></office:document-styles>"
    );
    stored(&[("content.xml", &content), ("styles.xml", &styles)])
}

/// An archive of compressed files.
pub fn deflated(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    for (name, content) in files {
        archive.start_file(*name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The archive that `stored` made, with its directory in the 64-bit records of Zip64 (APPNOTE.TXT 4.3.14, 4.5.3).
pub fn zip_64(archive: &[u8]) -> Vec<u8> {
    let number = |at: usize, length: usize| {
        let bytes = &archive[at..at + length];
        bytes.iter().rev().fold(0u64, |number, byte| number << 8 | u64::from(*byte))
    };
    let end = archive.len() - 22;
    let (count, directory) = (number(end + 10, 2), number(end + 16, 4));
    let mut at = usize::try_from(directory).unwrap();
    let mut out = archive[..at].to_vec();
    for _ in 0..count {
        let name = usize::try_from(number(at + 28, 2)).unwrap();
        let mut entry = archive[at..at + 46 + name].to_vec();
        let extra = [number(at + 24, 4), number(at + 20, 4), number(at + 42, 4)];
        for field in [20, 24, 42] {
            entry[field..field + 4].fill(0xff);
        }
        entry[30] = 28;
        out.extend(entry);
        out.extend([1, 0, 24, 0]);
        out.extend(extra.into_iter().flat_map(u64::to_le_bytes));
        at += 46 + name;
    }
    let record = out.len() as u64;
    out.extend(b"PK\x06\x06");
    out.extend(44u64.to_le_bytes());
    out.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    out.extend([count, count, record - directory, directory].into_iter().flat_map(u64::to_le_bytes));
    out.extend(b"PK\x06\x07\0\0\0\0");
    out.extend(record.to_le_bytes());
    out.extend([1, 0, 0, 0]);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([0xff; 12]);
    out.extend([0, 0]);
    out
}
