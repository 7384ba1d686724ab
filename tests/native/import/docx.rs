//! Word files: each way that Word says something.

use office::import::paste::Notice;
use text::write;

use super::package::{Parts, docx_with};
use super::{import_file, old};

#[track_caller]
fn check(body: &str, parts: &Parts, expected: &str) -> Notice {
    let old = old(import_file("verslag.docx", &docx_with(body, parts)));
    assert_eq!(write(&old.leftover), expected, "\nfrom: {body}");
    old.notice
}

fn run(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn paragraph(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run("", words))
}

fn styled(style: &str, words: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), words)
}

fn item(list: u8, level: u8, words: &str) -> String {
    paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"), words)
}

const STYLES: &str = "\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standaard\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Huiskop\"><w:name w:val=\"Huiskop\"/><w:basedOn w:val=\"Kop1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Tussenkop\"><w:name w:val=\"Kop 3\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Inhopg1\"><w:name w:val=\"toc 1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Lijst\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Lijstalinea\"><w:name w:val=\"List Paragraph\"/></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Zwaar\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";

const NUMBERING: &str = "\
    <w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

const PARTS: Parts = Parts {
    styles: STYLES,
    numbering: NUMBERING,
    footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Zie de bijlage.</w:t></w:r></w:p></w:footnote>",
    links: &[("rId9", "https://www.denhaag.nl/")],
};

#[test]
fn headings_by_style_in_any_language() {
    check(
        &[
            styled("Kop1", "Een"),
            styled("Huiskop", "Twee"),
            styled("Tussenkop", "Drie"),
            styled("Standaard", "Vier"),
        ]
        .concat(),
        &PARTS,
        "# Een\n\n# Twee\n\n### Drie\n\nVier",
    );
    check(&paragraph("<w:outlineLvl w:val=\"1\"/>", "Los"), &PARTS, "## Los");
}

#[test]
fn a_table_of_contents_is_no_text() {
    let control = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        paragraph("", "Inhoud")
    );
    check(
        &[control, styled("Inhopg1", "Hoelang duurde de reis?\t1"), paragraph("", "Tekst")].concat(),
        &PARTS,
        "Tekst",
    );
}

#[test]
fn lists_with_levels_and_numbers_that_go_on() {
    check(
        &[
            item(1, 0, "a"),
            item(1, 1, "b"),
            item(1, 0, "c"),
            styled("Lijstalinea", "meer"),
            styled("Lijst", "d"),
        ]
        .concat(),
        &PARTS,
        "- a\n\n  - b\n\n- c\n\n  meer\n\n- d",
    );
    check(
        &[
            item(2, 0, "a"),
            item(2, 1, "b"),
            item(2, 1, "c"),
            paragraph("", "Tussen."),
            item(2, 0, "d"),
            item(2, 1, "e"),
        ]
        .concat(),
        &PARTS,
        "1. a\n   1. b\n   2. c\n\nTussen.\n\n2. d\n   1. e",
    );
    check(&[item(3, 0, "zeven"), item(3, 0, "acht")].concat(), &PARTS, "7. zeven\n8. acht");
    check(&[item(1, 0, "a"), item(0, 0, "geen item")].concat(), &PARTS, "- a\n\ngeen item");
}

#[test]
fn bold_italic_and_links() {
    let words = [
        run("<w:b/>", "vet"),
        run("<w:b w:val=\"0\"/>", " gewoon "),
        run("<w:rStyle w:val=\"Zwaar\"/>", "zwaar"),
        run("<w:i/>", " schuin"),
        format!("<w:hyperlink r:id=\"rId9\" w:history=\"1\">{}</w:hyperlink>", run("", " de stad")),
        "<w:r><w:br/></w:r>".to_owned(),
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://a.nl/\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>".to_owned(),
        run("", "veld"),
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".to_owned(),
        run("", " na"),
    ];
    check(
        &format!("<w:p>{}</w:p>", words.concat()),
        &PARTS,
        "**vet** gewoon **zwaar** *schuin* [de stad](https://www.denhaag.nl/)\\\n[veld](https://a.nl/) na",
    );
}

#[test]
fn changes_comments_and_hidden_text() {
    let body = format!(
        "<w:p>{}<w:ins w:id=\"1\">{}</w:ins><w:del w:id=\"2\"><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:commentReference w:id=\"0\"/></w:r>{}</w:p>",
        run("", "een "),
        run("", "twee"),
        run("<w:vanish/>", "geheim"),
    );
    let notice = check(&body, &PARTS, "een twee");
    assert_eq!(notice, Notice { comments: 1, deletions: 1, hidden: 1, ..Notice::default() });
}

#[test]
fn pictures_are_counted_and_text_boxes_are_read_once() {
    let boxed =
        format!("<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>", paragraph("", "in het vak"));
    let body = format!(
        "<w:p><w:r><w:drawing/></w:r>{}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{boxed}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{boxed}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        run("", "voor"),
        run("", " na")
    );
    let notice = check(&body, &PARTS, "voor na\n\nin het vak");
    assert_eq!(notice.images, 1);
}

#[test]
fn footnotes_stand_where_they_belong() {
    let body = format!(
        "<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{}</w:p>",
        run("", "Zo is het"),
        run("", ".")
    );
    check(&body, &PARTS, "Zo is het [Zie de bijlage.].");
}

#[test]
fn a_table_of_questions_and_answers() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph("", words));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell("Hoelang duurde de reis?"),
        cell("3 dagen"),
        cell("Welke locaties zijn bezocht?"),
        cell("Parijs")
    );
    let old = old(import_file("verslag.docx", &docx_with(&body, &PARTS)));
    assert_eq!((old.answers.len(), old.leftover.len(), old.notice.tables), (2, 0, 1));
}

#[test]
fn content_controls_that_were_never_filled_in_are_empty() {
    let control = |properties: &str, words: &str| {
        format!(
            "<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run("", words)
        )
    };
    let body =
        format!("<w:p>{}{}</w:p>", control("<w:showingPlcHdr/>", "Klik hier"), control("", "Ingevuld"));
    check(&body, &PARTS, "Ingevuld");
}

#[test]
fn deep_nesting_keeps_its_words() {
    let (open, close) = ("<w:sdt><w:sdtContent>".repeat(2_000), "</w:sdtContent></w:sdt>".repeat(2_000));
    check(&format!("{open}{}{close}", paragraph("", "diep")), &PARTS, "diep");
}
