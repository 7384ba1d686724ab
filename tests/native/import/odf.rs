//! OpenDocument texts: each way that LibreOffice says something.

use office::import::paste::Notice;
use text::write;

use super::package::odt;
use super::{import_file, old};

const STYLES: &str = "\
    <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Kop\"/>\
    <style:style style:name=\"Kop\" style:family=\"paragraph\" style:default-outline-level=\"2\"/>\
    <style:style style:name=\"L\" style:family=\"paragraph\" style:list-style-name=\"N\"/>\
    <style:style style:name=\"vet\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"schuin\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
    <style:style style:name=\"weg\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
    <text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\"/></text:list-style>\
    <text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" text:start-value=\"4\"/></text:list-style>";

#[track_caller]
fn check(body: &str, expected: &str) -> Notice {
    let old = old(import_file("verslag.odt", &odt(STYLES, body)));
    assert_eq!(write(&old.leftover), expected, "\nfrom: {body}");
    old.notice
}

#[test]
fn headings_by_element_and_by_style() {
    check(
        "<text:h text:outline-level=\"1\">Een</text:h><text:p text:style-name=\"P1\">Twee</text:p><text:p>Drie</text:p>",
        "# Een\n\n## Twee\n\nDrie",
    );
    // Numbered headings are in a list.
    check(
        "<text:list><text:list-item><text:h text:outline-level=\"2\">Kop</text:h></text:list-item></text:list>",
        "## Kop",
    );
}

#[test]
fn lists() {
    let item = |content: &str| format!("<text:list-item>{content}</text:list-item>");
    let words = |words: &str| format!("<text:p>{words}</text:p>");
    let nested = format!("<text:list>{}{}</text:list>", item(&words("b")), item(&words("c")));
    check(
        &format!(
            "<text:list text:style-name=\"B\">{}{}</text:list>",
            item(&(words("a") + &nested)),
            item(&words("d"))
        ),
        "- a\n  1. b\n  2. c\n- d",
    );
    let list = |attributes: &str, words_: &str| {
        format!("<text:list{attributes}>{}</text:list>", item(&words(words_)))
    };
    check(
        &[
            list(" text:style-name=\"N\"", "vier"),
            words("tussen"),
            list(" text:style-name=\"N\" text:continue-numbering=\"true\"", "vijf"),
        ]
        .concat(),
        "4. vier\n\ntussen\n\n5. vijf",
    );
    check(
        "<text:list><text:list-item><text:p text:style-name=\"L\">vier</text:p></text:list-item></text:list>",
        "4. vier",
    );
}

#[test]
fn running_text() {
    check(
        "<text:p>een<text:s text:c=\"3\"/><text:span text:style-name=\"vet\">twee <text:span text:style-name=\"schuin\">drie</text:span></text:span>\
         <text:line-break/><text:a xlink:href=\"https://a.nl/\">vier</text:a><text:tab/>vijf</text:p>",
        "een **twee _drie_**\\\n[vier](https://a.nl/) vijf",
    );
}

#[test]
fn changes_comments_notes_and_hidden_text() {
    let notice = check(
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>X</dc:creator></office:change-info><text:p>weg</text:p></text:deletion></text:changed-region>\
         <text:changed-region><text:deletion><text:p/></text:deletion></text:changed-region></text:tracked-changes>\
         <text:p>een<office:annotation><dc:creator>A</dc:creator><text:p>let op</text:p></office:annotation>\
         <text:span text:style-name=\"weg\">geheim</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Zie bijlage.</text:p></text:note-body></text:note></text:p>",
        "een [Zie bijlage.]",
    );
    assert_eq!(notice, Notice { comments: 1, deletions: 1, hidden: 1, ..Notice::default() });
}

#[test]
fn frames_and_tables() {
    let notice = check(
        "<text:p>voor<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>in het vak</text:p></draw:text-box></draw:frame> na</text:p>\
         <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>\
         <table:table-row><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>\
         <draw:frame><draw:text-box><text:p>aan het eind</text:p></draw:text-box></draw:frame>",
        "voor na\n\nin het vak\n\na | b\n\nc | d\n\naan het eind",
    );
    assert_eq!((notice.images, notice.tables), (1, 1));
}

#[test]
fn what_a_program_made_is_no_text() {
    check(
        "<text:table-of-content><text:index-body><text:p>Inhoud</text:p></text:index-body></text:table-of-content><text:p>Tekst</text:p>",
        "Tekst",
    );
}

#[test]
fn deep_nesting_keeps_its_words() {
    let (open, close) = ("<text:section>".repeat(2_000), "</text:section>".repeat(2_000));
    check(&format!("{open}<text:p>diep</text:p>{close}"), "diep");
}

#[test]
fn tick_boxes_symbols_and_struck_words() {
    let styles = "\
        <style:style style:name=\"w\" style:family=\"text\"><style:text-properties style:font-name=\"Wingdings\"/></style:style>\
        <style:style style:name=\"d\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>\
        <style:style style:name=\"n\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"none\"/></style:style>";
    let body = "<office:forms><form:form><form:checkbox form:id=\"c1\" form:current-state=\"checked\" form:label=\"Ja\"/>\
        <form:checkbox form:id=\"c2\" form:label=\"Nee\"/></form:form></office:forms>\
        <text:p><draw:control draw:control=\"c1\"/> <draw:control draw:control=\"c2\"/></text:p>\
        <text:p><loext:content-control loext:checkbox=\"true\" loext:checked=\"true\">☑</loext:content-control> a \
        <loext:content-control loext:checkbox=\"true\" loext:checked=\"false\">☐</loext:content-control> b \
        <loext:content-control loext:showing-place-holder=\"true\">Kies</loext:content-control>\
        <text:span text:style-name=\"w\">\u{f0fe}</text:span> c <text:span text:style-name=\"w\">\u{f05b}</text:span></text:p>\
        <text:p>Ja / <text:span text:style-name=\"d\">Nee</text:span><text:span text:style-name=\"n\"> toch</text:span></text:p>";
    let old = old(import_file("verslag.odt", &odt(styles, body)));
    assert_eq!(write(&old.leftover), "☒ Ja ☐ Nee\n\n☒ a ☐ b ☑ c\n\nJa / toch");
    assert_eq!(old.notice, Notice { struck: 1, symbols: 1, ..Notice::default() });
}

#[test]
fn headers_and_footers_are_told() {
    let styles = "<style:master-page><style:header><text:p>Gemeente</text:p></style:header><style:footer><text:p/></style:footer></style:master-page>";
    let bytes = super::package::odt_with_margins("<text:p>Tekst</text:p>", styles);
    let old = old(import_file("verslag.odt", &bytes));
    assert_eq!(old.notice, Notice { margins: 1, ..Notice::default() });
}

#[test]
fn the_fragment_of_a_link_survives() {
    check(
        "<text:p><text:a xlink:href=\"https://a.nl/#deel\">a</text:a> <text:a xlink:href=\"#hier\">b</text:a></text:p>",
        "[a](https://a.nl/#deel) b",
    );
}
