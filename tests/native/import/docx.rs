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
    margins: &[],
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

fn symbol(font: &str, code: &str) -> String {
    format!("<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>")
}

fn form_field(settings: &str, result: &str) -> String {
    let mark = |kind: &str, inside: &str| {
        format!("<w:r><w:fldChar w:fldCharType=\"{kind}\">{inside}</w:fldChar></w:r>")
    };
    [
        &mark("begin", &format!("<w:ffData>{settings}</w:ffData>")),
        "<w:r><w:instrText xml:space=\"preserve\"> FORM </w:instrText></w:r>",
        &mark("separate", ""),
        result,
        &mark("end", ""),
    ]
    .concat()
}

#[test]
fn tick_boxes_of_every_kind_are_boxes() {
    let control = |checked: &str, shown: &str| {
        format!(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{checked}\"/></w14:checkbox></w:sdtPr>\
             <w:sdtContent>{shown}</w:sdtContent></w:sdt>"
        )
    };
    let fonts = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>";
    let boxes = [
        control("1", &symbol("Wingdings", "F0FE")),
        control("0", &run("", "☐")),
        control("true", &run("", "☑")),
        symbol("Wingdings", "F0A8"),
        symbol("Wingdings", "F06F"),
        symbol("Wingdings", "F0FE"),
        symbol("Wingdings", "00FD"),
        symbol("Wingdings 2", "F0A3"),
        symbol("Wingdings 2", "F052"),
        run(fonts, "þ"),
        run(fonts, "\u{f0a8}"),
        form_field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", ""),
        form_field("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", ""),
        form_field("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", ""),
    ];
    let notice =
        check(&format!("<w:p>{}</w:p>", boxes.join(&run("", " "))), &PARTS, "☒ ☐ ☒ ☐ ☐ ☑ ☒ ☐ ☑ ☑ ☐ ☒ ☐ ☒");
    assert_eq!(notice, Notice::default());
    // A box around a paragraph, and around a cell.
    let block = control("1", &paragraph("", "☒"));
    let cell = control("0", &format!("<w:tc>{}</w:tc>", paragraph("", "☐")));
    let row = format!("<w:tbl><w:tr>{cell}<w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("", "Ja"));
    check(&[block, row].concat(), &PARTS, "☒\n\n☐ | Ja");
}

#[test]
fn other_form_fields_say_what_was_chosen() {
    let entries = "<w:listEntry w:val=\"Trein\"/><w:listEntry w:val=\"Bus\"/>";
    let list = |result: &str| form_field(&format!("<w:ddList>{result}{entries}</w:ddList>"), "");
    let body = [list("<w:result w:val=\"1\"/>"), list(""), form_field("<w:textInput/>", &run("", "Parijs"))];
    check(&format!("<w:p>{}</w:p>", body.join(&run("", ", "))), &PARTS, "Bus, Trein, Parijs");
}

#[test]
fn symbols_that_no_other_font_has_are_told() {
    let body = [
        symbol("Wingdings", "F0E0"),
        symbol("Symbol", "F0B7"),
        symbol("Symbol", "F061"),
        symbol("Wingdings", "F05B"),
        symbol("Wingdings", "F05B"),
    ];
    let notice = check(&format!("<w:p>{}</w:p>", body.concat()), &PARTS, "→•α");
    assert_eq!(notice, Notice { symbols: 2, ..Notice::default() });
}

#[test]
fn struck_words_are_left_out_and_told() {
    let body = format!(
        "<w:p>{}{}{}{}</w:p><w:p>{}{}</w:p><w:p>{}</w:p>",
        run("", "Ja / "),
        run("<w:strike/>", "Ne"),
        run("<w:strike/><w:b/>", "e"),
        run("<w:strike w:val=\"0\"/>", " blijft"),
        run("<w:dstrike/>", "dubbel"),
        run("<w:strike/>", " "),
        run("<w:rStyle w:val=\"Weg\"/>", "door een stijl"),
    );
    let styles = "<w:style w:type=\"character\" w:styleId=\"Weg\"><w:name w:val=\"Weg\"/><w:rPr><w:strike/></w:rPr></w:style>";
    let notice = check(&body, &Parts { styles, ..Parts::default() }, "Ja / blijft");
    assert_eq!(notice, Notice { struck: 3, ..Notice::default() });
}

#[test]
fn headers_and_footers_are_told() {
    let margins = &[
        ("header", paragraph("", "Gemeente Den Haag")),
        ("header", paragraph("", "Gemeente Den Haag")),
        ("header", paragraph("", "")),
        ("footer", format!("<w:p><w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple></w:p>", run("", "1"))),
        ("footer", paragraph("", "Vertrouwelijk")),
    ];
    let notice = check(&paragraph("", "Tekst"), &Parts { margins, ..Parts::default() }, "Tekst");
    assert_eq!(notice, Notice { margins: 2, ..Notice::default() });
}

#[test]
fn a_drop_cap_is_the_first_letter_of_its_paragraph() {
    let cap = paragraph("<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>", "D");
    check(&[cap, paragraph("", "e delegatie")].concat(), &PARTS, "De delegatie");
}

#[test]
fn the_look_of_a_heading_is_not_the_look_of_its_words() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Kop4\"><w:name w:val=\"heading 4\"/><w:rPr><w:b/><w:i/></w:rPr></w:style>";
    let words = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Kop4\"/></w:pPr>{}{}</w:p>",
        run("", "Een "),
        run("<w:i/>", "kop")
    );
    check(&words, &Parts { styles, ..Parts::default() }, "#### Een *kop*");
}

#[test]
fn the_fragment_of_a_link_survives() {
    let field = |instruction: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            run("", "b")
        )
    };
    let link = |attributes: &str| format!("<w:hyperlink {attributes}>{}</w:hyperlink>", run("", "a"));
    let body = [
        link("r:id=\"rId9\" w:anchor=\"kop 2\""),
        link("w:anchor=\"hier\""),
        field(" HYPERLINK \"https://a.nl/\" \\l \"deel\" \\o \"tip\" "),
        field(" HYPERLINK \\l \"hier\" "),
        field("HYPERLINK https://a.nl/x \\l deel"),
    ];
    check(
        &format!("<w:p>{}</w:p>", body.join(&run("", " "))),
        &PARTS,
        "[a](https://www.denhaag.nl/#kop%202) a [b](https://a.nl/#deel) b [b](https://a.nl/x#deel)",
    );
}

#[test]
fn lists_that_were_typed_are_lists() {
    let typed = ["- een", "- twee", "•\tdrie", "Tussen.", "1. vier", "2. vijf"];
    let body: String = typed.iter().map(|words| paragraph("", words)).collect();
    check(&body, &PARTS, "- een\n- twee\n  - drie\n\nTussen.\n\n1. vier\n2. vijf");
}
