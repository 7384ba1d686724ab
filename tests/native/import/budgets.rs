//! Files that are made to fill memory or time, and long ones that are not.

use office::import::{ImportError, Imported};
use office::zip::stored;

use crate::clock::Clock;

use super::package::{Parts, deflated, docx, docx_with, odt, zip_64};
use super::{import_file, old};

/// Refused, and in under a second. The tests are a debug build: what people get is ten times as fast.
#[track_caller]
fn check_refused(name: &str, bytes: &[u8]) {
    let start = Clock::start();
    assert_eq!(import_file(name, bytes), Err(ImportError::TooLarge), "{name}");
    assert!(start.elapsed().as_secs_f32() < 1.0, "{name}: {:?}", start.elapsed());
}

#[track_caller]
fn check_read(name: &str, bytes: &[u8]) {
    let start = Clock::start();
    assert!(matches!(import_file(name, bytes), Ok(Imported::Old(_))), "{name}");
    assert!(start.elapsed().as_secs_f32() < 2.0, "{name}: {:?}", start.elapsed());
}

/// What is stored as it is, packed.
fn packed(part: &str, content: String) -> Vec<u8> {
    let relation = "<Relationships><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let parts = [("[Content_Types].xml", "<Types/>".to_owned()), ("_rels/.rels", relation.to_owned())];
    let parts = parts.into_iter().chain([(part, content)]);
    let parts: Vec<(&str, Vec<u8>)> = parts.map(|(name, text)| (name, text.into_bytes())).collect();
    deflated(&parts)
}

fn document(body: &str) -> String {
    format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

#[test]
fn a_file_that_unpacks_into_too_much() {
    check_refused("spaties.odt", &packed("content.xml", " ".repeat(60_000_000)));
    // All parts together, none of which is too large by itself.
    let noise: String =
        (0..1_000_000u32).map(|at| format!("{:07} ", at.wrapping_mul(2_654_435_761))).collect();
    let part = format!("<x>{noise}</x>");
    let relations = ["styles", "numbering", "footnotes"]
        .map(|part| format!("<Relationship Id=\"{part}\" Type=\"t/{part}\" Target=\"{part}.xml\"/>"));
    let relations = format!("<Relationships>{}</Relationships>", relations.concat());
    let main = "<Relationships><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    check_refused(
        "delen.docx",
        &deflated(&[
            ("[Content_Types].xml", b"<Types/>".to_vec()),
            ("_rels/.rels", main.into()),
            ("word/_rels/document.xml.rels", relations.into()),
            ("word/document.xml", document("").into()),
            ("word/styles.xml", part.clone().into()),
            ("word/numbering.xml", part.clone().into()),
            ("word/footnotes.xml", part.into()),
        ]),
    );
}

#[test]
fn a_file_that_lies_about_its_size() {
    let mut lying = packed("content.xml", " ".repeat(30_000_000));
    let entry = lying.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    lying[entry + 24..entry + 28].copy_from_slice(&1000u32.to_le_bytes());
    check_refused("leugen.odt", &lying);
}

#[test]
fn a_file_of_too_many_paragraphs() {
    check_refused("alineas.docx", &packed("word/document.xml", document(&"<w:p/>".repeat(3_000_000))));
    check_refused("alineas.docx", &docx(&"<w:p/>".repeat(1_000_000)));
    check_refused("alineas.odt", &odt("", &"<text:p/>".repeat(1_000_000)));
    check_refused("alineas.html", format!("<html>{}", "<p>a".repeat(4_000_000)).as_bytes());
    check_refused("regels.txt", "a\n\n".repeat(6_000_000).as_bytes());
    check_refused("regels.md", "a\n\n".repeat(6_000_000).as_bytes());
}

#[test]
fn a_file_of_too_many_attributes() {
    let attributes: String = (0..20_000).map(|at| format!(" a{at}=\"\"")).collect();
    check_refused("attributen.docx", &docx(&format!("<w:p{attributes}/>")));
    let names: String = (0..20_000).map(|at| format!(" xmlns:a{at}='>{at}'")).collect();
    check_refused("naamruimten.docx", &docx(&format!("<w:p{names}/>")));
}

#[test]
fn a_file_that_is_too_deep() {
    check_refused("diep.docx", &docx(&"<w:sdt>".repeat(150_000)));
}

#[test]
fn what_is_long_is_read_in_proportion() {
    let numbers = || 0..10_000;
    let styles: String = numbers()
        .map(|at| {
            format!("<w:style w:type=\"paragraph\" w:styleId=\"s{at}\"><w:name w:val=\"n{at}\"/></w:style>")
        })
        .collect();
    let paragraphs = |word: fn(i32) -> String| numbers().map(word).collect::<String>();
    let styled = |at| format!("<w:p><w:pPr><w:pStyle w:val=\"s{at}\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>");
    check_read(
        "stijlen.docx",
        &docx_with(&paragraphs(styled), &Parts { styles: &styles, ..Parts::default() }),
    );
    let notes: String = numbers()
        .map(|at| format!("<w:footnote w:id=\"{at}\"><w:p><w:r><w:t>b</w:t></w:r></w:p></w:footnote>"))
        .collect();
    let noted = |at| format!("<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"{at}\"/></w:r></w:p>");
    check_read(
        "noten.docx",
        &docx_with(&paragraphs(noted), &Parts { footnotes: &notes, ..Parts::default() }),
    );
    let lists: String = numbers()
        .map(|at| format!("<w:abstractNum w:abstractNumId=\"{at}\"/><w:num w:numId=\"{at}\"><w:abstractNumId w:val=\"{at}\"/></w:num>"))
        .collect();
    let listed = |at| {
        format!(
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"{at}\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
        )
    };
    check_read(
        "lijsten.docx",
        &docx_with(&paragraphs(listed), &Parts { numbering: &lists, ..Parts::default() }),
    );
    // Fields that begin and never end.
    let fields =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>a</w:t></w:r>";
    check_read("velden.docx", &docx(&format!("<w:p>{}</w:p>", fields.repeat(20_000))));
    let boxes = (
        "<w:p><w:r><w:pict><w:txbxContent>",
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "</w:txbxContent></w:pict></w:r></w:p>",
    );
    check_read(
        "vakken.docx",
        &docx(&[boxes.0.repeat(1_000), boxes.1.into(), boxes.2.repeat(1_000)].concat()),
    );
    let styles: String = numbers()
        .map(|at| format!("<style:style style:family=\"paragraph\" style:name=\"s{at}\"/><text:list-style style:name=\"l{at}\"/>"))
        .collect();
    let styled = |at| {
        format!(
            "<text:p text:style-name=\"s{at}\">a</text:p><text:list text:style-name=\"l{at}\"><text:list-item><text:p>b</text:p></text:list-item></text:list>"
        )
    };
    check_read("stijlen.odt", &odt(&styles, &paragraphs(styled)));
    check_read("regels.txt", "een regel\n\n".repeat(20_000).as_bytes());
}

/// Programs that write while they make up the text use the 64-bit records, whatever the size.
#[test]
fn archives_with_64_bit_records_are_read() {
    let whole = docx("<w:p><w:r><w:t>Hallo</w:t></w:r></w:p>");
    let bytes = zip_64(&whole);
    assert_ne!(bytes, whole);
    assert_eq!(old(import_file("verslag.docx", &bytes)).leftover.len(), 1);
    // Sizes that no memory holds.
    let end = stored(&[("content.xml", "<x/>")]);
    let mut huge = zip_64(&end);
    let size = huge.windows(4).position(|window| window == [1, 0, 24, 0]).unwrap() + 4;
    huge[size..size + 8].copy_from_slice(&u64::MAX.to_le_bytes());
    assert_eq!(import_file("verslag.odt", &huge), Err(ImportError::TooLarge));
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0xff;
        let _ = import_file("verslag.docx", &damaged);
        let _ = import_file("verslag.docx", &bytes[..at]);
    }
}
