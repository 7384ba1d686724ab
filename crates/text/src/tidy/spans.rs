//! Running text as a flat row of pieces, each with its style; the tree is rebuilt from it in one way only.

use crate::blocks::{Inline, inline_text};

/// How a piece of running text looks, and where it leads.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Style {
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// The address of a link; see [`crate::href::safe`].
    pub href: Option<String>,
}

/// Running text under construction. White space is collapsed while it is pushed.
#[derive(Debug, Default)]
pub struct Spans {
    done: Vec<Span>,
    gap: Gap,
}

#[derive(Debug, Clone)]
struct Span {
    leaf: Leaf,
    style: Style,
}

#[derive(Debug, Clone)]
enum Leaf {
    Text(String),
    Code(String),
    Space(String),
    SoftBreak,
    Break,
}

/// White space that has been read but not placed: what it becomes depends on what follows it.
#[derive(Debug, Default)]
enum Gap {
    #[default]
    None,
    Space(String),
    SoftBreak,
    Break,
}

impl Spans {
    /// Whether nothing visible has been pushed.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Whether the last thing pushed was a line break.
    pub fn ends_with_break(&self) -> bool {
        matches!(self.gap, Gap::Break)
    }

    /// Adds words. Runs of ASCII white space, also over several calls, become one space.
    pub fn push_text(&mut self, text: &str, style: &Style) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let of_kind = |other: char| other.is_whitespace() == c.is_whitespace();
            let end = rest.find(|other| !of_kind(other)).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            if c.is_whitespace() {
                self.widen_gap(piece)
            } else {
                // CommonMark has no U+0000 (0.31.2, section 2.3).
                self.push_leaf(Leaf::Text(piece.replace('\0', "\u{fffd}")), style)
            }
            rest = after;
        }
    }

    /// Adds words to be shown letter for letter.
    pub fn push_code(&mut self, text: &str, style: &Style) {
        if style.href.is_some() && text.contains("]:") {
            // At the start of a paragraph a link with this in its words is a definition (0.31.2, section 4.7), and
            // code cannot be escaped.
            self.push_text(text, style);
        } else if !text.trim().is_empty() {
            self.push_leaf(Leaf::Code(text.replace(['\n', '\r'], " ")), style);
        }
    }

    /// The source goes on on a new line.
    pub fn push_soft_break(&mut self) {
        if !matches!(self.gap, Gap::Break) {
            self.gap = Gap::SoftBreak;
        }
    }

    /// The reader goes on on a new line.
    pub fn push_break(&mut self) {
        self.gap = Gap::Break;
    }

    /// Adds a tree. A link inside a link cannot be live: its address is added as words.
    pub fn push_inlines(&mut self, inlines: &[Inline], style: &Style) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.push_text(text, style),
                Inline::Code(text) => self.push_code(text, style),
                Inline::SoftBreak => self.push_soft_break(),
                Inline::Break => self.push_break(),
                Inline::Strong(content) => {
                    self.push_inlines(content, &Style { strong: true, ..style.clone() })
                }
                Inline::Emphasis(content) => {
                    self.push_inlines(content, &Style { emphasis: true, ..style.clone() })
                }
                Inline::Link { href, content } if style.href.is_none() => {
                    let style = Style { href: Some(href.clone()), ..style.clone() };
                    if inline_text(content).trim().is_empty() {
                        self.push_text(href, &style);
                    }
                    self.push_inlines(content, &style);
                }
                Inline::Link { href, content } => {
                    self.push_inlines(content, style);
                    self.push_text(&format!(" ({href})"), style);
                }
            }
        }
    }

    /// The tree, in its one form. White space at either end is dropped.
    pub fn into_inlines(self) -> Vec<Inline> {
        nest(&self.done, Open::default())
    }

    fn widen_gap(&mut self, white: &str) {
        if matches!(self.gap, Gap::None) {
            self.gap = Gap::Space(String::new());
        }
        let Gap::Space(gap) = &mut self.gap else { return };
        for c in white.chars() {
            // CommonMark's parsers read only these as the space between words; others (U+00A0) are content.
            let c = if c.is_ascii_whitespace() || c == '\u{b}' { ' ' } else { c };
            if c != ' ' || !gap.ends_with(' ') {
                gap.push(c);
            }
        }
    }

    fn push_leaf(&mut self, leaf: Leaf, style: &Style) {
        let gap = match std::mem::take(&mut self.gap) {
            Gap::None => None,
            Gap::Space(space) => Some(Leaf::Space(space)),
            Gap::SoftBreak => Some(Leaf::SoftBreak),
            Gap::Break => Some(Leaf::Break),
        };
        if let (Some(gap), Some(before)) = (gap, self.done.last()) {
            let shared = before.style.shared_with(style);
            self.merge(Span { leaf: gap, style: shared });
        }
        self.merge(Span { leaf, style: style.clone() });
    }

    fn merge(&mut self, span: Span) {
        if let (Some(Span { leaf: Leaf::Text(before), style }), Leaf::Text(text)) =
            (self.done.last_mut(), &span.leaf)
            && *style == span.style
        {
            before.push_str(text);
        } else {
            self.done.push(span);
        }
    }
}

impl Style {
    /// What both sides of a gap have, so that bold and links never begin or end with a space: CommonMark could not
    /// say it (0.31.2, section 6.2, flanking).
    fn shared_with(&self, other: &Style) -> Style {
        Style {
            strong: self.strong && other.strong,
            emphasis: self.emphasis && other.emphasis,
            href: if self.href == other.href { self.href.clone() } else { None },
        }
    }
}

/// The styles the tree already has at this place.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    strong: bool,
    emphasis: bool,
    link: bool,
}

/// Builds the tree: at each place the style that reaches furthest is outermost, a link before italic before bold where
/// they reach equally far. Bold and italic never end halfway a link, because a link cannot be cut in two.
fn nest(spans: &[Span], open: Open) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < spans.len() {
        let rest = &spans[at..];
        let link = if open.link { 0 } else { link_reach(rest) };
        if rest[0].leaf.is_gap() {
            // A style cut in two by another one does not begin with a gap either.
            push_merged(&mut out, &rest[0].leaf);
            at += 1;
            continue;
        }
        let emphasis = if open.emphasis { 0 } else { reach(rest, open.link, |style| style.emphasis) };
        let strong = if open.strong { 0 } else { reach(rest, open.link, |style| style.strong) };
        if link > 0 && link >= emphasis.max(strong) {
            let content = nest(&rest[..link], Open { link: true, ..open });
            out.push(Inline::Link { href: rest[0].style.href.clone().unwrap_or_default(), content });
            at += link;
        } else if emphasis > 0 && emphasis >= strong {
            out.push(Inline::Emphasis(nest(&rest[..emphasis], Open { emphasis: true, ..open })));
            at += emphasis;
        } else if strong > 0 {
            out.push(Inline::Strong(nest(&rest[..strong], Open { strong: true, ..open })));
            at += strong;
        } else {
            push_merged(&mut out, &rest[0].leaf);
            at += 1;
        }
    }
    out
}

fn link_reach(spans: &[Span]) -> usize {
    let Some(href) = spans.first().and_then(|span| span.style.href.as_ref()) else { return 0 };
    spans.iter().take_while(|span| span.style.href.as_ref() == Some(href)).count()
}

fn reach(spans: &[Span], in_link: bool, has: impl Fn(&Style) -> bool) -> usize {
    let mut reach = spans.iter().take_while(|span| has(&span.style)).count();
    if let (Some(last), Some(next)) = (reach.checked_sub(1).and_then(|at| spans.get(at)), spans.get(reach))
        && !in_link
        && last.style.href.is_some()
        && last.style.href == next.style.href
    {
        reach -= spans[..reach].iter().rev().take_while(|span| span.style.href == last.style.href).count();
    }
    reach - spans[..reach].iter().rev().take_while(|span| span.leaf.is_gap()).count()
}

impl Leaf {
    fn is_gap(&self) -> bool {
        matches!(self, Leaf::Space(_) | Leaf::SoftBreak | Leaf::Break)
    }
}

fn push_merged(out: &mut Vec<Inline>, leaf: &Leaf) {
    match (leaf, out.last_mut()) {
        (Leaf::Text(text) | Leaf::Space(text), Some(Inline::Text(before))) => before.push_str(text),
        (Leaf::Code(code), Some(Inline::Code(before))) => before.push_str(code),
        (Leaf::Text(text) | Leaf::Space(text), _) => out.push(Inline::Text(text.clone())),
        (Leaf::Code(code), _) => out.push(Inline::Code(code.clone())),
        (Leaf::SoftBreak, _) => out.push(Inline::SoftBreak),
        (Leaf::Break, _) => out.push(Inline::Break),
    }
}
