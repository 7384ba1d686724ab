//! What cannot be read, and why.

use model::ReportError;
use office::import::{ImportError, MAX_FILE};
use office::zip::stored;

use super::{import_file, old, package};

#[track_caller]
fn check(name: &str, bytes: &[u8], error: &ImportError) {
    assert_eq!(import_file(name, bytes), Err(error.clone()), "{name}");
    assert!(!error.to_string().is_empty());
}

#[test]
fn files_of_other_kinds_say_what_they_are() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check("verslag.doc", &ole, &ImportError::OldWord);
    check("verslag.docx", &[ole, vec![0; 512], package].concat(), &ImportError::Encrypted);
    check("verslag.pdf", b"%PDF-1.7\n%\xe2\xe3", &ImportError::Pdf);
    check("verslag.doc", b"{\\rtf1\\ansi Hallo}", &ImportError::Rtf);
    check("foto.docx", b"\x89PNG\r\n\x1a\n\0\0", &ImportError::Image);
    check("foto.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", &ImportError::Image);
    check("foto.heic", b"\0\0\0\x18ftypheic", &ImportError::Image);
    check("foto.webp", b"RIFF\x24\0\0\0WEBPVP8 ", &ImportError::Image);
    check("film.mp4", b"\0\0\0\x18ftypmp42", &ImportError::Unknown);
    check(
        "lijst.xlsx",
        &stored(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")]),
        &ImportError::Unknown,
    );
    check("leeg.txt", b" \r\n\t", &ImportError::Empty);
    check("leeg.html", b"<!DOCTYPE html><p>", &ImportError::Empty);
    check("leeg.docx", &package::docx("<w:p/>"), &ImportError::Empty);
    check("groot.txt", &vec![b'a'; MAX_FILE + 1], &ImportError::TooLarge);
}

#[test]
fn an_encrypted_archive_is_told_from_a_broken_one() {
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let encrypted = stored(&[("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}ruis")]);
    check("verslag.odt", &encrypted, &ImportError::Encrypted);
    check("verslag.odt", &stored(&[("content.xml", "<office:document")]), &ImportError::Broken);
    let whole = package::docx("<w:p><w:r><w:t>Hallo</w:t></w:r></w:p>");
    check("verslag.docx", &whole[..whole.len() - 30], &ImportError::Broken);
    check("verslag.docx", b"PK\x03\x04", &ImportError::Broken);
}

#[test]
fn xml_that_defines_entities_is_refused() {
    let laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>";
    check("lol.odt", &stored(&[("content.xml", laughs)]), &ImportError::Broken);
}

#[test]
fn a_report_file_says_what_is_wrong_with_it() {
    check("verslag.json", b"{\"a\": 1}", &ImportError::Report(ReportError::NotAReport));
    let newer = "{\"format\": \"report-form/report\", \"formatVersion\": 9}";
    check("verslag.json", newer.as_bytes(), &ImportError::Report(ReportError::Newer { found: 9 }));
    let half = "{\"format\": \"report-form/report\", \"formatVersion\": 1, \"id\"";
    let error = import_file("verslag.json", half.as_bytes()).unwrap_err();
    assert_eq!(error.key(), "report-broken");
}

#[test]
fn text_without_a_question_is_no_error() {
    let old = old(import_file("notitie.txt", "Zomaar een tekst.".as_bytes()));
    assert_eq!((old.answers.len(), old.leftover.len()), (0, 1));
}
