//! One walk through the tree that finds the lines.

mod controls;
mod form_table;
mod lists;
mod tables;

use std::borrow::Cow;

use super::dropped::{self, Reason};
use super::element::{Element, text_of};
use super::{Node, Notice, TreeBuilder, link, word};
use crate::import::flat::{Line, Shape};
use crate::import::plain::clean;
use crate::import::symbols::{Font, is_private};
use text::blocks::inline_text;
use text::tidy::{Spans, Style};

/// What has been read so far.
pub(super) struct Walker<'a> {
    /// Whether a line asks a question of the form that is being read.
    asks: &'a dyn Fn(&str) -> bool,
    lines: Vec<Line>,
    notice: Notice,
    /// The words of the line being read.
    spans: Spans,
    /// What the line being read will be.
    shape: Shape,
    /// The mark Word typed before the line being read.
    mark: String,
    region: Region,
    /// The lists around, innermost last.
    lists: Vec<List>,
    /// The words before were struck out: those after them may be of the same piece.
    after_struck: bool,
    /// Inside a cell of a table, where nothing ends the line.
    in_cell: bool,
    depth: usize,
}

/// Where Word's conditional comments say we are.
#[derive(PartialEq)]
enum Region {
    Text,
    Mark,
    Comment,
}

struct List {
    is_numbered: bool,
    next: u64,
}

/// What an element hands down to what is inside it.
#[derive(Clone, Default)]
struct Inherited {
    style: Style,
    /// Inside a heading, which is bold by itself.
    in_heading: bool,
    /// Line endings in the source count.
    is_preformatted: bool,
    font: Font,
}

impl<'a> Walker<'a> {
    pub fn new(asks: &'a dyn Fn(&str) -> bool) -> Walker<'a> {
        Walker {
            asks,
            lines: Vec::new(),
            notice: Notice::default(),
            spans: Spans::default(),
            shape: Shape::Paragraph,
            mark: String::new(),
            region: Region::Text,
            lists: Vec::new(),
            after_struck: false,
            in_cell: false,
            depth: 0,
        }
    }

    pub fn walk(&mut self, nodes: &[Node]) {
        self.nodes(nodes, &Inherited::default());
    }

    pub fn finish(mut self) -> (Vec<Line>, Notice) {
        self.end_line();
        (self.lines, self.notice)
    }

    fn nodes(&mut self, nodes: &[Node], inherited: &Inherited) {
        if self.depth > TreeBuilder::MAX_DEPTH {
            // A tree not made by the builder; the words are kept, and that is all.
            return self.text(&text_of(nodes), inherited);
        }
        self.depth += 1;
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text, inherited),
                Node::Comment(comment) => self.conditional(comment),
                Node::Element { .. } => {
                    if let Some(element) = Element::of(node) {
                        self.element(&element, inherited);
                    }
                }
            }
        }
        self.depth -= 1;
    }

    fn text(&mut self, text: &str, inherited: &Inherited) {
        self.after_struck &= text.trim().is_empty();
        let text = if self.region == Region::Text { self.letters(text, inherited.font) } else { text.into() };
        let text = text.as_ref();
        match self.region {
            Region::Mark => self.mark.push_str(text),
            Region::Comment => {}
            Region::Text if inherited.is_preformatted => {
                for (at, line) in clean(text).split('\n').enumerate() {
                    if at > 0 {
                        self.spans.push_break();
                    }
                    self.spans.push_text(line, &inherited.style);
                }
            }
            Region::Text => self.spans.push_text(&clean(text), &inherited.style),
        }
    }

    /// What the letters look like in their font. A picture that no other font has is left out.
    fn letters<'t>(&mut self, text: &'t str, font: Font) -> Cow<'t, str> {
        if font == Font::Ordinary && !text.contains(is_private) {
            return text.into();
        }
        let meaning = |c| {
            let meaning = font.meaning(c);
            self.notice.symbols += usize::from(meaning.is_none());
            meaning
        };
        text.chars().filter_map(meaning).collect()
    }

    /// Word wraps what only a browser should see in `<![if !supportLists]>` and `<![endif]>`, which HTML parsers make
    /// comments of.
    fn conditional(&mut self, comment: &str) {
        match comment.trim() {
            "[if !supportLists]" => self.region = Region::Mark,
            "[if !supportAnnotations]" => {
                self.region = Region::Comment;
                dropped::count(&mut self.notice, Reason::Comment);
            }
            "[endif]" => self.region = Region::Text,
            _ => {}
        }
    }

    fn element(&mut self, element: &Element, inherited: &Inherited) {
        if let Some(shown) = controls::shown(element) {
            return self.text(&shown, inherited);
        }
        if let Some(reason) = dropped::reason(element) {
            // In a region for comments the comment is counted already.
            if self.region != Region::Comment {
                self.left_out(element, reason, inherited);
            }
            return;
        }
        if word::is_mark(element) {
            return self.mark.push_str(&text_of(element.children));
        }
        let inherited = self.inherit(element, inherited);
        match element.name {
            "br" => self.line_break(),
            "hr" if !self.in_cell => self.rule(),
            "ul" | "ol" => self.list(element, &inherited),
            "li" => self.item(element, &inherited),
            "table" => self.table(element, &inherited),
            _ if element.is_block() || element.heading().is_some() => self.block(element, &inherited),
            _ => self.nodes(element.children, &inherited),
        }
    }

    fn left_out(&mut self, element: &Element, reason: Reason, inherited: &Inherited) {
        let picture_of_word = element.attribute("alt").filter(|alt| is_emoji(alt));
        match picture_of_word {
            // Mail programs and Teams paste an emoji as an image of it.
            Some(emoji) if reason == Reason::Image => self.text(emoji, inherited),
            // Word cuts a piece in parts where its look changes. It is one to who struck it out.
            _ if reason == Reason::Struck => {
                let is_blank = text_of(element.children).trim().is_empty();
                self.notice.struck += usize::from(!is_blank && !self.after_struck);
                self.after_struck |= !is_blank;
            }
            _ => dropped::count(&mut self.notice, reason),
        }
    }

    fn inherit(&self, element: &Element, from: &Inherited) -> Inherited {
        let mut inherited = from.clone();
        inherited.in_heading |= element.heading().is_some();
        inherited.style.strong = element.bold().unwrap_or(from.style.strong) && !inherited.in_heading;
        inherited.style.emphasis = element.italic().unwrap_or(from.style.emphasis);
        inherited.font = element.font().unwrap_or(from.font);
        if element.name == "a" {
            inherited.style.href = element.attribute("href").and_then(link::address).or(inherited.style.href);
        }
        match element.style("white-space") {
            Some("normal" | "nowrap") => inherited.is_preformatted = false,
            Some(space) => inherited.is_preformatted |= space.starts_with("pre") || space == "break-spaces",
            None => inherited.is_preformatted |= element.name == "pre",
        }
        inherited
    }

    fn line_break(&mut self) {
        if self.spans.ends_with_break() {
            // An empty line is how people end a paragraph.
            self.end_line();
        } else if !self.spans.is_empty() {
            self.spans.push_break();
        }
    }

    fn rule(&mut self) {
        self.end_line();
        self.lines.push(Line { shape: Shape::Rule, content: Vec::new() });
    }

    fn block(&mut self, element: &Element, inherited: &Inherited) {
        self.end_line();
        let around = self.shape;
        if self.lists.is_empty() {
            self.shape = self.shape_of(element, around);
        }
        self.nodes(element.children, inherited);
        self.end_line();
        if self.lists.is_empty() {
            self.shape = around;
        }
    }

    fn shape_of(&self, element: &Element, around: Shape) -> Shape {
        let above = self.lines.last().map(|line| line.shape);
        if let Some(level) = element.heading() {
            Shape::Heading(level)
        } else if let Some(level) = word::level(element) {
            Shape::Item { level, number: None }
        } else if let Some(Shape::Item { level, .. } | Shape::More { level }) = above
            && word::may_continue(element)
        {
            Shape::More { level }
        } else {
            around
        }
    }

    /// What was read since the last line ended becomes a line, if there are words in it.
    fn end_line(&mut self) {
        // A region that was never closed ends with its paragraph, so that it cannot swallow the rest.
        self.region = Region::Text;
        self.after_struck = false;
        if self.in_cell {
            self.mark.clear();
            return self.spans.push_text(" ", &Style::default());
        }
        let content = std::mem::take(&mut self.spans).into_inlines();
        let mark = std::mem::take(&mut self.mark);
        if content.is_empty() || is_empty_row(&inline_text(&content)) {
            return;
        }
        let shape = self.with_mark(&mark);
        self.lines.push(Line { shape, content });
        if let Shape::Item { level, .. } = self.shape {
            self.shape = Shape::More { level };
        }
    }

    /// The shape of the line, now that the mark before it is known. A numbered heading stays a heading.
    fn with_mark(&self, mark: &str) -> Shape {
        let level = match self.shape {
            Shape::Item { level, number: None } => level,
            Shape::Paragraph => 0,
            other => return other,
        };
        if mark.trim().is_empty() {
            return self.shape;
        }
        // A list with more than this between two of its items is not one a reader counts on.
        let before = self.lines.iter().rev().take(200).find_map(|line| match line.shape {
            Shape::Item { level: same, number } if same == level => number,
            _ => None,
        });
        let number = word::number(&clean(mark), before.map_or(1, |number| number.saturating_add(1)));
        Shape::Item { level, number }
    }
}

fn is_empty_row(text: &str) -> bool {
    text.contains('|') && text.chars().all(|c| c == '|' || c.is_whitespace())
}

fn is_emoji(alt: &str) -> bool {
    !alt.is_empty()
        && alt.chars().count() <= 8
        && !alt.chars().any(|c| c.is_alphanumeric() || c.is_ascii_punctuation())
        && !alt.trim().is_empty()
}
