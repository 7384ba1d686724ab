//! What becomes of an element and of an attribute, by its name.

/// Before the name of an element that is not one of HTML's, and before that of every attribute.
pub(super) const PREFIX: &str = "data-";

/// What becomes of an element.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Fate {
    /// It stays: alone it does nothing, and the parser gives it a role of its own in the tree.
    Stays,
    /// It goes by this name, which the parser puts in the tree in the same way.
    Is(&'static str),
    /// It is prefixed: to the parser it is like any other element.
    Prefixed,
    /// It is prefixed, and has no content.
    Empty,
    /// It is prefixed, and its content, without elements, is left out.
    Emptied,
    /// It goes, and has no content.
    Dropped,
    /// It goes, and so does its content, without elements.
    DroppedWhole,
    Script,
    Template,
    /// Text with character references.
    Textarea,
    /// Text as it is.
    Listing,
    /// The same, up to the end of the document.
    PlainText,
    Svg,
    Math,
}

/// What becomes of the HTML element of this name.
pub(super) fn fate(name: &str) -> Fate {
    match name {
        "object" => Fate::Is(OBJECT),
        "img" | "image" | "embed" => Fate::Empty,
        "iframe" => Fate::Emptied,
        "area" | "base" | "basefont" | "bgsound" | "frame" | "frameset" | "keygen" | "link" | "meta"
        | "param" | "source" | "track" => Fate::Dropped,
        // A browser shows none of these.
        "noembed" | "noframes" | "noscript" | "style" | "title" => Fate::DroppedWhole,
        "script" => Fate::Script,
        "template" => Fate::Template,
        "textarea" => Fate::Textarea,
        "xmp" => Fate::Listing,
        "plaintext" => Fate::PlainText,
        "svg" => Fate::Svg,
        "math" => Fate::Math,
        _ if STAYING.binary_search(&name).is_ok() => Fate::Stays,
        _ => Fate::Prefixed,
    }
}

/// What an `object` goes by. No browser knows the element any more, and every parser still lets it hold paragraphs, as it
/// does an `object`.
const OBJECT: &str = "applet";

/// The elements that stay, sorted.
const STAYING: [&str; 89] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "input",
    "ins",
    "kbd",
    "li",
    "listing",
    "main",
    "mark",
    "menu",
    "nav",
    "nobr",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "search",
    "section",
    "select",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

/// The attributes that are read; no others stay.
pub(super) const READ: [&str; 18] = [
    "alt",
    "aria-level",
    "checked",
    "class",
    "colspan",
    "data-aria-level",
    "data-aria-posinset",
    "face",
    "height",
    "hidden",
    "href",
    "role",
    "selected",
    "start",
    "style",
    "type",
    "value",
    "width",
];

/// The attribute of this name, as its index among those that are read and as its name in lower case.
pub(super) fn attribute(name: &str) -> Option<(usize, &'static str)> {
    READ.iter().enumerate().find(|(_, read)| read.eq_ignore_ascii_case(name)).map(|(at, read)| (at, *read))
}

/// Whether an attribute of this name stays.
pub(in crate::import::paste) fn is_read(name: &str) -> bool {
    READ.contains(&name)
}

/// What an element was called that has this name now.
pub(in crate::import::paste) fn element_before(name: &str) -> &str {
    if name == OBJECT { "object" } else { name.strip_prefix(PREFIX).unwrap_or(name) }
}

/// What an attribute was called that has this name now. No other attributes are left.
pub(in crate::import::paste) fn attribute_before(name: &str) -> Option<&str> {
    name.strip_prefix(PREFIX)
}
