//! The looks of the text: named styles, the page, and its number at the foot.

use super::{DECLARATION, NAMESPACES, locale};
use model::Language;
use model::i18n::Catalog;

// The names by which LibreOffice knows its own styles: it shows them in the reader's language, and a template of a
// house has them too.
pub(super) const BODY: &str = "Text_20_body";
pub(super) const SUBTITLE: &str = "Subtitle";
pub(super) const TIGHT_ITEM: &str = "List";
pub(super) const QUOTE: &str = "Quotations";
pub(super) const CODE: &str = "Preformatted_20_Text";
pub(super) const RULE: &str = "Horizontal_20_Line";
pub(super) const STRONG: &str = "Strong_20_Emphasis";
pub(super) const EMPHASIS: &str = "Emphasis";
pub(super) const CODE_SPAN: &str = "Source_20_Text";
pub(super) const LINK: &str = "Internet_20_link";
pub(super) const BULLETS: &str = "List_20_1";
pub(super) const NUMBERS: &str = "Numbering_20_123";

/// Sizes of the headings of level 1 to 6.
const HEADING_SIZES: [&str; 6] = ["20pt", "13pt", "12pt", "11pt", "11pt", "11pt"];

/// Word processors have this many levels in a list; what is deeper, they put at the last.
const LIST_LEVELS: usize = 10;

/// The file `styles.xml`.
pub(super) fn document(language: Language) -> String {
    let mut out = format!("{DECLARATION}<office:document-styles{NAMESPACES}>");
    out.push_str(
        "<office:font-face-decls><style:font-face style:name=\"Sans\" svg:font-family=\"Arial\" \
         style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/><style:font-face style:name=\"Mono\" \
         svg:font-family=\"'Courier New'\" style:font-family-generic=\"modern\" style:font-pitch=\"fixed\"/>\
         </office:font-face-decls><office:styles>",
    );
    push_default(&mut out, language);
    push_paragraphs(&mut out);
    push_headings(&mut out);
    push_words(&mut out);
    push_lists(&mut out);
    out.push_str("</office:styles>");
    push_page(&mut out, language);
    out.push_str("</office:document-styles>");
    out
}

fn push_default(out: &mut String, language: Language) {
    let (language, country) = locale(language);
    out.push_str(&format!(
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" \
         fo:widows=\"2\"/><style:text-properties style:font-name=\"Sans\" fo:font-size=\"11pt\" \
         fo:language=\"{language}\" fo:country=\"{country}\"/></style:default-style>\
         <style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
    ));
}

fn push_paragraphs(out: &mut String) {
    for (name, parent, paragraph, text) in [
        (BODY, "Standard", "fo:margin-bottom=\"0.25cm\" fo:line-height=\"125%\"", ""),
        (SUBTITLE, BODY, "fo:margin-bottom=\"0.6cm\"", ""),
        (TIGHT_ITEM, BODY, "fo:margin-bottom=\"0.1cm\"", ""),
        (
            QUOTE,
            BODY,
            "fo:margin-left=\"0.75cm\" fo:padding-left=\"0.3cm\" fo:border-left=\"1.5pt solid #808080\"",
            "",
        ),
        (CODE, BODY, "fo:line-height=\"100%\"", "style:font-name=\"Mono\" fo:font-size=\"10pt\""),
        (RULE, BODY, "fo:border-bottom=\"0.5pt solid #808080\" fo:padding=\"0cm\"", "fo:font-size=\"6pt\""),
        ("Footer", "Standard", "fo:text-align=\"center\"", "fo:font-size=\"9pt\""),
    ] {
        out.push_str(&format!(
            "<style:style style:name=\"{name}\" style:display-name=\"{}\" style:family=\"paragraph\" \
             style:parent-style-name=\"{parent}\"><style:paragraph-properties {paragraph}/>\
             <style:text-properties {text}/></style:style>",
            name.replace("_20_", " ")
        ));
    }
}

fn push_headings(out: &mut String) {
    let levels = (1..).zip(HEADING_SIZES);
    for (level, size) in levels.clone() {
        let above = if level == 1 { "0cm" } else { "0.5cm" };
        out.push_str(&format!(
            "<style:style style:name=\"Heading_20_{level}\" style:display-name=\"Heading {level}\" \
             style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:next-style-name=\"{BODY}\" \
             style:default-outline-level=\"{level}\" style:class=\"text\"><style:paragraph-properties \
             fo:margin-top=\"{above}\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/>\
             <style:text-properties fo:font-size=\"{size}\" fo:font-weight=\"bold\"/></style:style>"
        ));
    }
    out.push_str("<text:outline-style style:name=\"Outline\">");
    for (level, _) in levels {
        out.push_str(&format!("<text:outline-level-style text:level=\"{level}\" style:num-format=\"\"/>"));
    }
    out.push_str("</text:outline-style>");
}

fn push_words(out: &mut String) {
    for (name, properties) in [
        (STRONG, "fo:font-weight=\"bold\""),
        (EMPHASIS, "fo:font-style=\"italic\""),
        (CODE_SPAN, "style:font-name=\"Mono\""),
        (LINK, "fo:color=\"#0b4f9e\" style:text-underline-style=\"solid\""),
    ] {
        out.push_str(&format!(
            "<style:style style:name=\"{name}\" style:display-name=\"{}\" style:family=\"text\">\
             <style:text-properties {properties}/></style:style>",
            name.replace("_20_", " ")
        ));
    }
}

fn push_lists(out: &mut String) {
    for (name, tag) in [(BULLETS, "bullet"), (NUMBERS, "number")] {
        out.push_str(&format!(
            "<text:list-style style:name=\"{name}\" style:display-name=\"{}\">",
            name.replace("_20_", " ")
        ));
        for level in 1..=LIST_LEVELS {
            let mark = match tag {
                "bullet" => format!("text:bullet-char=\"{}\"", ['•', '◦', '▪'][(level - 1) % 3]),
                _ => "style:num-format=\"1\" style:num-suffix=\".\"".to_owned(),
            };
            let left = format!("{}.{:02}cm", level * 75 / 100, level * 75 % 100);
            out.push_str(&format!(
                "<text:list-level-style-{tag} text:level=\"{level}\" {mark}><style:list-level-properties \
                 text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment \
                 text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"{left}\" \
                 fo:text-indent=\"-0.75cm\" fo:margin-left=\"{left}\"/></style:list-level-properties>\
                 </text:list-level-style-{tag}>"
            ));
        }
        out.push_str("</text:list-style>");
    }
}

fn push_page(out: &mut String, language: Language) {
    let number = Catalog::new(language).fill(
        "export.page",
        &[
            ("page", "<text:page-number text:select-page=\"current\">1</text:page-number>"),
            ("pages", "<text:page-count>1</text:page-count>"),
        ],
    );
    out.push_str(&format!(
        "<office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties \
         fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" style:print-orientation=\"portrait\" \
         fo:margin-top=\"2.2cm\" fo:margin-bottom=\"1.6cm\" fo:margin-left=\"2.5cm\" fo:margin-right=\"2.5cm\"/>\
         <style:footer-style><style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-top=\"0.5cm\"/>\
         </style:footer-style></style:page-layout></office:automatic-styles><office:master-styles>\
         <style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer>\
         <text:p text:style-name=\"Footer\">{number}</text:p></style:footer></style:master-page>\
         </office:master-styles>"
    ));
}
