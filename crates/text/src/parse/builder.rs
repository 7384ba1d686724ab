//! From the parser's events to the tree.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use crate::blocks::{Block, Inline, MAX_DEPTH, inline_text};
use crate::href;
use crate::tidy::{Spans, Style, tidy, tidy_inlines};

/// Builds the tree with two stacks, never by recursion: the source decides how deep it nests.
#[derive(Default)]
pub(super) struct Builder {
    open: Vec<Container>,
    done: Vec<Block>,
    /// Containers beyond [`MAX_DEPTH`] that were entered and not kept.
    too_deep: usize,
    leaf: Option<Leaf>,
}

enum Container {
    Quote(Vec<Block>),
    List { start: Option<u64>, tight: bool, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
}

/// The paragraph, heading or code block being read.
struct Leaf {
    kind: Kind,
    inlines: Vec<Inline>,
    /// Bold, italic and links around what is being read, innermost last, with what stood before them.
    styles: Vec<(Vec<Inline>, Dress)>,
}

enum Kind {
    Paragraph,
    Heading(u8),
    Code(String),
    Html,
}

enum Dress {
    Strong,
    Emphasis,
    Link {
        address: String,
        title: String,
    },
    /// Beyond the depth that makes a difference: what is inside is kept.
    Bare,
}

impl Builder {
    pub fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(code) => self.push(Inline::Code(code.into_string())),
            Event::SoftBreak => self.push(Inline::SoftBreak),
            Event::HardBreak => self.push(Inline::Break),
            Event::Rule => self.add(Block::Rule),
            // Extensions, all off. Their text, if any, must still not get lost.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text)
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                // A paragraph tag directly in an item is what tells a loose list from a tight one.
                if self.too_deep == 0
                    && let [.., Container::List { tight, .. }, Container::Item(_)] = &mut self.open[..]
                {
                    *tight = false;
                }
                self.begin(Kind::Paragraph);
            }
            Tag::Heading { level, .. } => self.begin(Kind::Heading(level as u8)),
            Tag::HtmlBlock => self.begin(Kind::Html),
            Tag::CodeBlock(CodeBlockKind::Indented) => self.begin(Kind::Code(String::new())),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => self.begin(Kind::Code(info.into_string())),
            Tag::BlockQuote(_) => self.enter(Container::Quote(Vec::new())),
            Tag::List(start) => self.enter(Container::List { start, tight: true, items: Vec::new() }),
            Tag::Item => self.enter(Container::Item(Vec::new())),
            Tag::Strong => self.dress(Dress::Strong),
            Tag::Emphasis => self.dress(Dress::Emphasis),
            Tag::Link { link_type, dest_url, title, .. } => self.dress(link(link_type, &dest_url, title)),
            Tag::Image { link_type, dest_url, title, .. } => self.dress(link(link_type, &dest_url, title)),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::HtmlBlock | TagEnd::CodeBlock => {
                self.close_leaf()
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.leave(),
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image => self.undress(),
            _ => {}
        }
    }

    fn begin(&mut self, kind: Kind) {
        self.close_leaf();
        self.leaf = Some(Leaf { kind, inlines: Vec::new(), styles: Vec::new() });
    }

    fn enter(&mut self, container: Container) {
        self.close_leaf();
        // A list and its item are one step of nesting; an item is always kept if its list is.
        let is_item = matches!(container, Container::Item(_));
        if self.too_deep > 0 || (self.open.len() >= 2 * MAX_DEPTH && !is_item) {
            self.too_deep += 1;
        } else {
            self.open.push(container);
        }
    }

    fn leave(&mut self) {
        self.close_leaf();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        match self.open.pop() {
            Some(Container::Quote(blocks)) => self.add(Block::Quote(blocks)),
            Some(Container::List { start, tight, items }) => self.add(Block::List { start, tight, items }),
            Some(Container::Item(blocks)) => {
                if let Some(Container::List { items, .. }) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            None => {}
        }
    }

    fn add(&mut self, block: Block) {
        self.close_leaf();
        match self.open.last_mut() {
            Some(Container::Quote(blocks) | Container::Item(blocks)) => blocks.push(block),
            Some(Container::List { items, .. }) => items.push(vec![block]),
            None => self.done.push(block),
        }
    }

    /// The text of a tight item comes without a paragraph around it, hence the leaf made on demand.
    fn leaf(&mut self) -> &mut Leaf {
        self.leaf.get_or_insert_with(|| Leaf {
            kind: Kind::Paragraph,
            inlines: Vec::new(),
            styles: Vec::new(),
        })
    }

    fn push(&mut self, inline: Inline) {
        self.leaf().inlines.push(inline);
    }

    fn text(&mut self, text: &str) {
        match self.leaf().inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => self.push(Inline::Text(text.to_owned())),
        }
    }

    fn dress(&mut self, dress: Dress) {
        let leaf = self.leaf();
        let dress = if leaf.styles.len() < MAX_DEPTH { dress } else { Dress::Bare };
        let before = std::mem::take(&mut leaf.inlines);
        leaf.styles.push((before, dress));
    }

    fn undress(&mut self) {
        let leaf = self.leaf();
        let Some((before, dress)) = leaf.styles.pop() else { return };
        let content = std::mem::replace(&mut leaf.inlines, before);
        match dress {
            Dress::Strong => leaf.inlines.push(Inline::Strong(content)),
            Dress::Emphasis => leaf.inlines.push(Inline::Emphasis(content)),
            Dress::Bare => leaf.inlines.extend(content),
            Dress::Link { address, title } => leaf.inlines.extend(linked(address, &title, content)),
        }
    }

    fn close_leaf(&mut self) {
        while self.leaf.as_ref().is_some_and(|leaf| !leaf.styles.is_empty()) {
            self.undress();
        }
        let Some(Leaf { kind, inlines, .. }) = self.leaf.take() else { return };
        match kind {
            Kind::Paragraph => self.add(Block::Paragraph(inlines)),
            Kind::Heading(level) => self.add(Block::Heading { level, content: inlines }),
            Kind::Code(info) => self.add(Block::Code { info, text: inline_text(&inlines) }),
            Kind::Html => self.html(&inline_text(&inlines)),
        }
    }

    /// Raw HTML as the text it is, line for line; a blank line ends a paragraph here as it does everywhere.
    fn html(&mut self, source: &str) {
        let mut spans = Spans::default();
        for line in source.lines() {
            if line.trim().is_empty() {
                self.add(Block::Paragraph(std::mem::take(&mut spans).into_inlines()));
            } else {
                spans.push_soft_break();
                spans.push_text(line, &Style::default());
            }
        }
        self.add(Block::Paragraph(spans.into_inlines()));
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.close_leaf();
        while !self.open.is_empty() {
            self.leave();
        }
        tidy(self.done)
    }
}

fn link(kind: LinkType, address: &str, title: CowStr<'_>) -> Dress {
    let scheme = if kind == LinkType::Email { "mailto:" } else { "" };
    Dress::Link { address: format!("{scheme}{address}"), title: title.into_string() }
}

fn linked(address: String, title: &str, content: Vec<Inline>) -> Vec<Inline> {
    let mut out = match href::safe(&address) {
        Some(href) => vec![Inline::Link { href, content }],
        None if tidy_inlines(&content) == [Inline::Text(address.clone())] => content,
        None => [content, in_brackets(&address)].concat(),
    };
    out.extend(in_brackets(title));
    out
}

fn in_brackets(words: &str) -> Vec<Inline> {
    if words.trim().is_empty() { Vec::new() } else { vec![Inline::Text(format!(" ({words})"))] }
}
