//! What does not come along, and whether to say so.

use super::element::{Element, text_of};
use super::{Node, Notice};

/// Why an element is left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Reason {
    /// Nothing a reader saw: scripts, styles, the marks of ends of paragraphs.
    Invisible,
    Image,
    Comment,
    /// A list of so many comments at the end of a document.
    Comments(usize),
    Deletion,
    Hidden,
    Struck,
}

/// Why `element` is left out, or `None` to keep it.
pub(super) fn reason(element: &Element) -> Option<Reason> {
    match element.name {
        "head" | "script" | "style" | "title" | "meta" | "link" | "template" | "noscript" | "xml"
        | "select" | "option" | "input" => {
            return Some(Reason::Invisible);
        }
        "img" => return Some(image(element)),
        "svg" | "canvas" | "video" | "audio" | "object" | "embed" | "iframe" => return Some(Reason::Image),
        "del" => return Some(Reason::Deletion),
        _ => {}
    }
    // Word for the web ends each paragraph with a space of class EOP.
    if element.has_class("EOP")
        || element.has_class("Apple-interchange-newline")
        || element.has_class("msocomoff")
    {
        return Some(Reason::Invisible);
    }
    if element.style_is("mso-element", "comment-list") {
        return Some(Reason::Comments(count_comments(element.children)));
    }
    if is_comment_anchor(element) {
        return Some(Reason::Comment);
    }
    let deleted = |class: &str| class.eq_ignore_ascii_case("msoDel") || class.contains("ChangeTextDeletion");
    if element.classes().any(deleted) {
        return Some(Reason::Deletion);
    }
    let hidden = element.attribute("hidden").is_some()
        || element.style_is("display", "none")
        || element.style_is("mso-hide", "all")
        || element.style_is("visibility", "hidden");
    if hidden {
        let empty = text_of(element.children).trim().is_empty();
        return Some(if empty { Reason::Invisible } else { Reason::Hidden });
    }
    is_struck(element).then_some(Reason::Struck)
}

/// Words with a line through them, however it is said: their writer takes them back.
fn is_struck(element: &Element) -> bool {
    let through = |property| {
        let line = element.style(property).unwrap_or_default();
        line.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("line-through"))
    };
    matches!(element.name, "s" | "strike") || through("text-decoration") || through("text-decoration-line")
}

/// Adds what was left out to the notice.
pub(super) fn count(notice: &mut Notice, reason: Reason) {
    match reason {
        Reason::Invisible => {}
        Reason::Image => notice.images += 1,
        Reason::Comment => notice.comments += 1,
        // The same comments have been met as anchors in the text, unless only the list was copied.
        Reason::Comments(count) => notice.comments = notice.comments.max(count),
        Reason::Deletion => notice.deletions += 1,
        Reason::Hidden => notice.hidden += 1,
        Reason::Struck => notice.struck += 1,
    }
}

/// A picture is missed; a spacer or the counter in a newsletter is not.
fn image(element: &Element) -> Reason {
    let tiny = |name| element.number(name).is_some_and(|size| size <= 1);
    if tiny("width") || tiny("height") { Reason::Invisible } else { Reason::Image }
}

/// The "[AB1]" that stands for a comment. The commented words are around it or before it and are kept: the class
/// `MsoCommentReference` alone says nothing, because Word also leaves it on ordinary words.
fn is_comment_anchor(element: &Element) -> bool {
    let href = element.attribute("href").unwrap_or_default();
    element.has_class("msocomanchor")
        || (element.name == "a" && (href.contains("#_msocom") || href.starts_with("#cmnt")))
}

fn count_comments(nodes: &[Node]) -> usize {
    let mut count = 0;
    let mut rest: Vec<&Node> = nodes.iter().collect();
    while let Some(node) = rest.pop() {
        if let Some(element) = Element::of(node) {
            count += usize::from(element.style_is("mso-element", "comment"));
            rest.extend(element.children);
        }
    }
    count
}
