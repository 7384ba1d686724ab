//! HTML from elsewhere, in which nothing can act.
//!
//! A document that the browser parses inherits the policy of the page, and every inline style and handler in it is a
//! complaint on the console, or a report to a server. So nothing that a policy could object to is left by then: no
//! attribute keeps its name, and no element that runs, fetches or sets something is there.
//!
//! What is read of it stays, under a harmless name. The text is cut up as a browser's tokenizer does it, so that both
//! agree on what is a tag; and no element is written that changes how what follows is cut up. So nothing can come to life
//! by ending up elsewhere.

mod foreign;
mod names;
mod token;

use foreign::{Foreign, Inside};
use names::{Fate, PREFIX, fate};
use token::{Tag, Token, Tokens};

pub(super) use names::{attribute_before, element_before, is_read};

/// `html` without anything that acts. The tree that a parser makes of it is for [`TreeBuilder::open_inert`], which knows
/// what the names were.
///
/// Takes time in proportion to the length of the text.
///
/// ```
/// use office::import::paste::inert;
/// assert_eq!(
///     inert("<p onclick=x style='color:red'>een<img src=a>"),
///     r#"<p data-style="color:red">een<data-img></data-img>"#
/// );
/// ```
///
/// [`TreeBuilder::open_inert`]: super::TreeBuilder::open_inert
pub fn inert(html: &str) -> String {
    let mut writer = Writer { out: String::with_capacity(html.len()), ..Writer::default() };
    let mut tokens = Tokens::of(html);
    while let Some(token) = tokens.next(writer.foreign.is_foreign()) {
        match token {
            Token::Text(text) => writer.text(text),
            Token::Characters(text) => writer.characters(text),
            Token::Start(tag) => writer.start(&tag, &mut tokens),
            Token::End(tag) => writer.end(&tag),
            Token::Comment(comment) => writer.comment(comment),
            Token::Doctype(doctype) => writer.doctype(doctype),
        }
    }
    writer.out
}

/// What a NUL is where there are no tags; elsewhere it is nothing.
const REPLACEMENT: &str = "\u{fffd}";

#[derive(Default)]
struct Writer {
    out: String,
    /// Something was left out since the last token that was written.
    is_cut: bool,
    /// What comes is no longer before the document.
    has_begun: bool,
    /// How deep in SVG and MathML each open `template` is.
    templates: Vec<usize>,
    foreign: Foreign,
}

impl Writer {
    /// Whether what comes is left out, with all that is inside.
    fn is_muted(&self) -> bool {
        !self.templates.is_empty() || self.foreign.is_in_svg()
    }

    fn start(&mut self, tag: &Tag, tokens: &mut Tokens) {
        self.has_begun = true;
        let out = &mut self.out;
        let is_muted = !self.templates.is_empty();
        let closed = |foreign: &Foreign| close_math(out, is_muted, foreign);
        if self.foreign.start(tag, closed) == Inside::Foreign {
            self.open(PREFIX, &tag.name, tag);
            if tag.is_self_closing {
                self.close(PREFIX, &tag.name);
            }
            return;
        }
        self.start_html(tag, tokens);
    }

    fn start_html(&mut self, tag: &Tag, tokens: &mut Tokens) {
        let name = tag.name.as_str();
        match fate(name) {
            Fate::Stays => self.open("", name, tag),
            Fate::Is(other) => self.open("", other, tag),
            Fate::Prefixed => self.open(PREFIX, name, tag),
            Fate::Empty => self.empty(if name == "image" { "img" } else { name }, tag),
            Fate::Emptied => {
                tokens.raw_text(name);
                self.empty(name, tag);
            }
            Fate::Dropped => self.is_cut = true,
            Fate::DroppedWhole => {
                tokens.raw_text(name);
                self.is_cut = true;
            }
            Fate::Script => {
                tokens.script();
                self.is_cut = true;
            }
            Fate::Template => {
                self.templates.push(self.foreign.depth());
                self.is_cut = true;
            }
            Fate::Textarea => {
                self.open(PREFIX, name, tag);
                let text = tokens.raw_text(name);
                let first = text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\r', '\n']));
                self.push_text(first.unwrap_or(text), |c| match c {
                    '<' => Some("&lt;"),
                    '\0' => Some(REPLACEMENT),
                    _ => None,
                });
                self.close(PREFIX, name);
            }
            Fate::Listing => self.listing(tag, tokens.raw_text(name)),
            Fate::PlainText => self.listing(tag, tokens.all()),
            Fate::Svg => {
                self.empty(name, tag);
                if !tag.is_self_closing {
                    self.foreign.enter(Fate::Svg);
                }
            }
            Fate::Math if tag.is_self_closing => self.empty(name, tag),
            Fate::Math => {
                self.open(PREFIX, name, tag);
                self.foreign.enter(Fate::Math);
            }
        }
    }

    fn end(&mut self, tag: &Tag) {
        self.has_begun = true;
        let name = tag.name.as_str();
        let out = &mut self.out;
        let is_muted = !self.templates.is_empty();
        let closed = |foreign: &Foreign| close_math(out, is_muted, foreign);
        match self.foreign.end(name, closed) {
            Inside::Nothing => self.is_cut = true,
            Inside::Foreign => self.close(PREFIX, name),
            Inside::Html => match fate(name) {
                Fate::Stays => self.close("", name),
                Fate::Is(other) => self.close("", other),
                Fate::Prefixed => self.close(PREFIX, name),
                Fate::Template => {
                    self.is_cut = true;
                    if let Some(depth) = self.templates.pop() {
                        self.foreign.truncate(depth);
                    }
                }
                // Nothing of that name is open.
                _ => self.is_cut = true,
            },
        }
    }

    fn open(&mut self, prefix: &str, name: &str, tag: &Tag) {
        if self.is_muted() {
            return;
        }
        self.out.push('<');
        self.name(prefix, name);
        let mut seen = [false; names::READ.len()];
        for (name, value) in &tag.attributes {
            if let Some((at, name)) = names::attribute(name)
                && !std::mem::replace(&mut seen[at], true)
            {
                self.out.extend([" ", PREFIX, name, "=\""]);
                push_escaped(&mut self.out, value, |c| match c {
                    '"' => Some("&quot;"),
                    '<' => Some("&lt;"),
                    '>' => Some("&gt;"),
                    _ => None,
                });
                self.out.push('"');
            }
        }
        self.out.push('>');
        self.is_cut = false;
    }

    fn close(&mut self, prefix: &str, name: &str) {
        if self.is_muted() {
            return;
        }
        self.out.push_str("</");
        self.name(prefix, name);
        self.out.push('>');
        self.is_cut = false;
    }

    fn empty(&mut self, name: &str, tag: &Tag) {
        self.open(PREFIX, name, tag);
        self.close(PREFIX, name);
    }

    /// A name may hold about anything; no parser has to agree on that.
    fn name(&mut self, prefix: &str, name: &str) {
        let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '.' | '_');
        self.out.push_str(prefix);
        self.out.extend(name.chars().filter(is_plain));
    }

    fn listing(&mut self, tag: &Tag, text: &str) {
        self.open("", "listing", tag);
        if text.starts_with(['\r', '\n']) {
            // The parser leaves out the first one.
            self.text("\n");
        }
        self.characters(text);
        self.close("", "listing");
    }

    /// Text with character references.
    fn text(&mut self, text: &str) {
        self.push_text(text, |c| match c {
            '<' => Some("&lt;"),
            _ => None,
        });
    }

    /// Text in which `&` is just that.
    fn characters(&mut self, text: &str) {
        self.push_text(text, |c| match c {
            '&' => Some("&amp;"),
            '<' => Some("&lt;"),
            '\0' => Some(REPLACEMENT),
            _ => None,
        });
    }

    fn push_text(&mut self, text: &str, escape: fn(char) -> Option<&'static str>) {
        self.has_begun |= !text.trim_ascii().is_empty();
        if self.is_muted() || text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.is_cut) {
            // So that what stands on either side does not become one character reference.
            self.out.push_str("<!---->");
        }
        push_escaped(&mut self.out, text, escape);
    }

    /// Only Word's conditions are read.
    fn comment(&mut self, comment: &str) {
        let condition = comment.trim();
        let is_condition = condition.starts_with('[') && condition.ends_with(']');
        if is_condition && !self.is_muted() && !condition.contains(['-', '<', '>']) {
            self.out.extend(["<!--", condition, "-->"]);
            self.is_cut = false;
        } else {
            self.is_cut = true;
        }
    }

    /// It says how a table in a paragraph is read, but only before all else.
    fn doctype(&mut self, doctype: &str) {
        if self.has_begun {
            self.is_cut = true;
        } else {
            self.out.extend(["<!", doctype, ">"]);
        }
        self.has_begun = true;
    }
}

fn close_math(out: &mut String, is_muted: bool, foreign: &Foreign) {
    if !is_muted && !foreign.is_in_svg() {
        out.extend(["</", PREFIX, "math>"]);
    }
}

fn push_escaped(out: &mut String, text: &str, escape: fn(char) -> Option<&'static str>) {
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if let Some(escaped) = escape(c) {
            out.extend([&text[from..at], escaped]);
            from = at + c.len_utf8();
        }
    }
    out.push_str(&text[from..]);
}
