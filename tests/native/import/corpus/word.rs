//! Pieces of Word documents.

/// Text as Word writes it: a line end is a break, a tab is a tab.
pub fn run(properties: &str, words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let words = words.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">");
    let words = words.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

pub fn bold(words: &str) -> String {
    run("<w:b/>", words)
}

pub fn text(words: &str) -> String {
    run("", words)
}

/// A paragraph around runs.
pub fn paragraph_of(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

pub fn paragraph(words: &str) -> String {
    paragraph_of("", &text(words))
}

pub fn styled(style: &str, words: &str) -> String {
    paragraph_of(&format!("<w:pStyle w:val=\"{style}\"/>"), &text(words))
}

/// An item of list 1, bullets, or list 2, numbers.
pub fn item(list: u8, words: &str) -> String {
    let properties = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
    paragraph_of(&properties, &text(words))
}

pub fn cell(content: &str) -> String {
    format!("<w:tc>{content}</w:tc>")
}

pub fn wide_cell(columns: u8, content: &str) -> String {
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/></w:tcPr>{content}</w:tc>")
}

pub fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

pub fn table(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

/// A content control around runs, paragraphs or cells.
pub fn control(properties: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

pub fn check_box(is_ticked: bool) -> String {
    let (value, shown) = if is_ticked { ("1", "☒") } else { ("0", "☐") };
    control(&format!("<w14:checkbox><w14:checked w14:val=\"{value}\"/></w14:checkbox>"), &text(shown))
}

pub fn symbol(code: &str) -> String {
    format!("<w:r><w:sym w:font=\"Wingdings\" w:char=\"{code}\"/></w:r>")
}

/// A field with what it shows.
pub fn field(settings: &str, instruction: &str, shown: &str) -> String {
    let mark = |kind: &str, inside: &str| {
        format!("<w:r><w:fldChar w:fldCharType=\"{kind}\">{inside}</w:fldChar></w:r>")
    };
    let instruction = format!("<w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>");
    [mark("begin", settings), instruction, mark("separate", ""), shown.to_owned(), mark("end", "")].concat()
}

/// A text box, in the two ways that Word writes it.
pub fn text_box(content: &str) -> String {
    let inside = format!("<w:txbxContent>{content}</w:txbxContent>");
    format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
}

pub const STYLES: &str = "\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standaard\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kop2\"><w:name w:val=\"heading 2\"/><w:rPr><w:b/><w:i/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kop3\"><w:name w:val=\"heading 3\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Inhopg1\"><w:name w:val=\"toc 1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Vraag\"><w:name w:val=\"Vraag\"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Lijst\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Plek\"><w:name w:val=\"Placeholder Text\"/></w:style>";

pub const NUMBERING: &str = "\
    <w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";

pub const FOOTNOTES: &str =
    "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Zie de bijlage.</w:t></w:r></w:p></w:footnote>";
