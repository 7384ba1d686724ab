//! Reading an element's name, classes and inline style.

use super::Node;
use super::inert::is_read;
use crate::import::symbols::Font;

/// A view of a [`Node::Element`].
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub name: &'a str,
    attributes: &'a [(String, String)],
    pub children: &'a [Node],
}

impl<'a> Element<'a> {
    pub fn of(node: &'a Node) -> Option<Element<'a>> {
        match node {
            Node::Element { name, attributes, children } => Some(Element { name, attributes, children }),
            _ => None,
        }
    }

    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        debug_assert!(is_read(name), "{name} has to stay in inert HTML, to be read");
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> Option<u64> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// The value of a property in the `style` attribute. The last one wins, as in CSS.
    pub fn style(&self, property: &str) -> Option<&'a str> {
        let declarations = self.attribute("style")?.rsplit(';');
        let pairs = declarations.filter_map(|declaration| declaration.split_once(':'));
        pairs.map(|(name, value)| (name.trim(), value.trim())).find_map(|(name, value)| {
            let value = value.strip_suffix("!important").unwrap_or(value).trim_end();
            name.eq_ignore_ascii_case(property).then_some(value)
        })
    }

    pub fn style_is(&self, property: &str, value: &str) -> bool {
        self.style(property).is_some_and(|found| found.eq_ignore_ascii_case(value))
    }

    pub fn classes(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace()
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.classes().any(|found| found.eq_ignore_ascii_case(class))
    }

    /// Bold or not, if this element says so. Google Docs wraps all it copies in a `b` that says it is not.
    pub fn bold(&self) -> Option<bool> {
        match self.style("font-weight") {
            Some(weight) => match weight.parse::<u32>() {
                Ok(weight) => Some(weight >= 600),
                Err(_) if weight.eq_ignore_ascii_case("inherit") => None,
                Err(_) => Some(weight.to_ascii_lowercase().starts_with("bold")),
            },
            None => matches!(self.name, "b" | "strong").then_some(true),
        }
    }

    /// Italic or not, if this element says so.
    pub fn italic(&self) -> Option<bool> {
        match self.style("font-style") {
            Some(style) if style.eq_ignore_ascii_case("inherit") => None,
            Some(style) => {
                Some(style.eq_ignore_ascii_case("italic") || style.eq_ignore_ascii_case("oblique"))
            }
            None => matches!(self.name, "i" | "em").then_some(true),
        }
    }

    /// The font, if this element says it and it is one of those that change what letters are.
    pub fn font(&self) -> Option<Font> {
        let face = self.attribute("face").filter(|_| self.name == "font");
        self.style("font-family").or(face).map(Font::of)
    }

    /// The level of a heading, however it is said: by its name, its role, or Word's outline level and style names.
    pub fn heading(&self) -> Option<u8> {
        let level = |text: &str| {
            text.parse::<u8>().ok().filter(|level| (1..=9).contains(level)).map(|level| level.min(6))
        };
        if let Some(digit) = self.name.strip_prefix('h') {
            return level(digit);
        }
        if self.attribute("role") == Some("heading") {
            return self.attribute("aria-level").and_then(level).or(Some(2));
        }
        if !self.is_block() {
            return None;
        }
        self.style("mso-outline-level").and_then(level).or_else(|| {
            self.classes().find_map(|class| match class {
                "MsoTitle" => Some(1),
                "MsoSubtitle" => Some(2),
                // Word names its headings in the language of the program.
                _ => {
                    ["MsoHeading", "Heading", "Kop"].iter().find_map(|name| level(class.strip_prefix(name)?))
                }
            })
        })
    }

    /// Whether the element stands on lines of its own.
    pub fn is_block(&self) -> bool {
        const BLOCKS: [&str; 31] = [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "td",
            "tr",
            "ul",
        ];
        let heading = matches!(self.name.as_bytes(), [b'h', b'1'..=b'6']);
        heading || matches!(self.name, "th" | "tbody" | "thead" | "tfoot") || BLOCKS.contains(&self.name)
    }
}

/// All the text in `nodes`, without recursion.
pub(super) fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    let mut rest: Vec<&Node> = nodes.iter().rev().collect();
    while let Some(node) = rest.pop() {
        match node {
            Node::Text(words) => text.push_str(words),
            Node::Comment(_) => {}
            Node::Element { children, .. } => rest.extend(children.iter().rev()),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, attributes: &[(&str, &str)], read: impl Fn(&Element) -> bool) {
        let attributes =
            attributes.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        let node = Node::Element { name: name.to_owned(), attributes, children: vec![] };
        assert!(read(&Element::of(&node).unwrap()));
    }

    #[test]
    fn bold_is_said_in_many_ways() {
        check("b", &[], |e| e.bold() == Some(true));
        check("b", &[("style", "font-weight:normal;")], |e| e.bold() == Some(false));
        check("span", &[("style", "color:red; FONT-WEIGHT: 700 !important")], |e| e.bold() == Some(true));
        check("span", &[("style", "mso-bidi-font-weight:bold")], |e| e.bold().is_none());
        check("span", &[("style", "font-weight:400")], |e| e.bold() == Some(false));
    }

    #[test]
    fn headings_are_said_in_many_ways() {
        check("h3", &[], |e| e.heading() == Some(3));
        check("hr", &[], |e| e.heading().is_none());
        check("p", &[("role", "heading"), ("aria-level", "1")], |e| e.heading() == Some(1));
        check("p", &[("class", "MsoTitle")], |e| e.heading() == Some(1));
        check("p", &[("class", "MsoHeading8")], |e| e.heading() == Some(6));
        check("p", &[("style", "mso-outline-level:2")], |e| e.heading() == Some(2));
        check("p", &[("class", "MsoNormal")], |e| e.heading().is_none());
    }
}
