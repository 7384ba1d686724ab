//! Where SVG and MathML begin and end. Inside, tags mean something else to the tokenizer: a `<style>` there is an element
//! like any other.

use super::names::{Fate, fate};
use super::token::Tag;

/// An element that is open, and that changes what is inside.
#[derive(Clone, Copy, PartialEq)]
enum Context {
    Svg,
    Math,
    /// One inside SVG or MathML that holds HTML again.
    Point(&'static str),
}

/// The SVG and MathML around the next token.
#[derive(Default)]
pub(super) struct Foreign {
    contexts: Vec<Context>,
}

/// What a tag inside SVG or MathML is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Inside {
    /// A tag of HTML.
    Html,
    /// A tag of SVG or MathML.
    Foreign,
    /// An end tag without a start tag.
    Nothing,
}

impl Foreign {
    /// Deeper than this nothing is told apart. It keeps the time in proportion to the size of the text.
    const MAX_DEPTH: usize = 64;

    /// Whether what comes is inside SVG or MathML, and not inside HTML again in there.
    pub fn is_foreign(&self) -> bool {
        matches!(self.contexts.last(), Some(Context::Svg | Context::Math))
    }

    /// Whether what comes is part of a picture.
    pub fn is_in_svg(&self) -> bool {
        self.contexts.contains(&Context::Svg)
    }

    pub fn depth(&self) -> usize {
        self.contexts.len()
    }

    pub fn truncate(&mut self, depth: usize) {
        self.contexts.truncate(depth);
    }

    /// SVG or MathML begins in HTML.
    pub fn enter(&mut self, fate: Fate) {
        self.push(if fate == Fate::Svg { Context::Svg } else { Context::Math });
    }

    /// Takes in a start tag inside SVG or MathML. `closed` is told of each MathML that ends before it.
    pub fn start(&mut self, tag: &Tag, closed: impl FnMut(&Foreign)) -> Inside {
        let Some(inner @ (Context::Svg | Context::Math)) = self.contexts.last().copied() else {
            return Inside::Html;
        };
        if breaks_out(tag) {
            self.leave(closed);
            return Inside::Html;
        }
        if !tag.is_self_closing
            && let Some(context) = context(inner, tag)
        {
            self.push(context);
        }
        Inside::Foreign
    }

    /// Takes in an end tag. `closed` is told of each MathML that ends before it or with it.
    pub fn end(&mut self, name: &str, closed: impl FnMut(&Foreign)) -> Inside {
        if self.contexts.is_empty() {
            return Inside::Html;
        }
        let ends = |context: &Context| match context {
            Context::Svg => name == "svg",
            Context::Math => name == "math",
            Context::Point(point) => name == *point,
        };
        if let Some(at) = self.contexts.iter().rposition(ends) {
            let is_point = matches!(self.contexts[at], Context::Point(_));
            self.pop_to(at, closed);
            return if is_point { Inside::Foreign } else { Inside::Nothing };
        }
        if matches!(name, "svg" | "math") {
            return Inside::Nothing;
        }
        // SVG has a few elements that are called like those of HTML.
        let is_of_html = fate(name) == Fate::Stays && !matches!(name, "a" | "font") || name == "template";
        let is_of_table =
            matches!(name, "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "caption");
        if is_of_table {
            // The end of a cell ends all that was left open in it.
            self.pop_to(0, closed);
        } else if self.is_foreign() {
            if !is_of_html {
                return Inside::Foreign;
            }
            self.leave(closed);
        }
        Inside::Html
    }

    fn push(&mut self, context: Context) {
        if self.contexts.len() < Self::MAX_DEPTH {
            self.contexts.push(context);
        }
    }

    /// Back to where HTML is around.
    fn leave(&mut self, closed: impl FnMut(&Foreign)) {
        let point = self.contexts.iter().rposition(|context| matches!(context, Context::Point(_)));
        self.pop_to(point.map_or(0, |at| at + 1), closed);
    }

    fn pop_to(&mut self, depth: usize, mut closed: impl FnMut(&Foreign)) {
        while self.contexts.len() > depth {
            if self.contexts.pop() == Some(Context::Math) {
                closed(self);
            }
        }
    }
}

/// What begins with `tag`, directly inside `around`.
fn context(around: Context, tag: &Tag) -> Option<Context> {
    Some(match (around, tag.name.as_str()) {
        (_, "svg") => Context::Svg,
        (Context::Svg, "foreignobject") => Context::Point("foreignobject"),
        (Context::Svg, "desc") => Context::Point("desc"),
        (Context::Svg, "title") => Context::Point("title"),
        (Context::Math, "math") => Context::Math,
        (Context::Math, "mi") => Context::Point("mi"),
        (Context::Math, "mo") => Context::Point("mo"),
        (Context::Math, "mn") => Context::Point("mn"),
        (Context::Math, "ms") => Context::Point("ms"),
        (Context::Math, "mtext") => Context::Point("mtext"),
        (Context::Math, "annotation-xml") => {
            let encoding = tag.attribute("encoding").unwrap_or_default();
            let is_html = ["text/html", "application/xhtml+xml"]
                .into_iter()
                .any(|wanted| wanted.eq_ignore_ascii_case(encoding));
            return is_html.then_some(Context::Point("annotation-xml"));
        }
        _ => return None,
    })
}

/// Whether a start tag ends all SVG and MathML around it: people forget to.
fn breaks_out(tag: &Tag) -> bool {
    match tag.name.as_str() {
        "b" | "big" | "blockquote" | "body" | "br" | "center" | "code" | "dd" | "div" | "dl" | "dt"
        | "em" | "embed" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "head" | "hr" | "i" | "img" | "li"
        | "listing" | "menu" | "meta" | "nobr" | "ol" | "p" | "pre" | "ruby" | "s" | "small" | "span"
        | "strong" | "strike" | "sub" | "sup" | "table" | "tt" | "u" | "ul" | "var" => true,
        "font" => ["color", "face", "size"].into_iter().any(|name| tag.attribute(name).is_some()),
        _ => false,
    }
}
