//! Clipboard HTML to blocks: keeps headings, lists, bold, italic, links, paragraphs and line breaks, and drops the rest.
//!
//! [`inert()`] takes all that acts out of the HTML, the page has the browser's own `DOMParser` parse it, and hands over a
//! tree of [`Node`]s; what happens then is here. Every office program has its own way to say "list" and "bold", and no two
//! agree, so nothing is decided by guessing the program: each way of saying it is understood wherever it occurs.

mod dropped;
mod element;
mod inert;
mod link;
mod node;
mod table;
mod walk;
mod word;

pub use inert::inert;
pub use node::{Node, TreeBuilder};

use super::flat::{self, Line, Shape};
use super::{run_in, typed};
use text::blocks::{Block, Inline, inline_text};
use text::headings::promote;
use walk::Walker;

/// What a paste gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// The text, tidied.
    pub blocks: Vec<Block>,
    /// What to tell the person who pasted.
    pub notice: Notice,
}

/// How much was kept and what was left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Notice {
    /// Headings kept.
    pub headings: usize,
    /// Items of lists kept.
    pub items: usize,
    /// Links kept.
    pub links: usize,
    /// Tables of which the rows became lines.
    pub tables: usize,
    /// Images, drawings and films left out.
    pub images: usize,
    /// Comments in the margin left out.
    pub comments: usize,
    /// Tracked deletions left out.
    pub deletions: usize,
    /// Hidden pieces of text left out.
    pub hidden: usize,
    /// Struck-out pieces of text left out.
    pub struck: usize,
    /// Pictures left out that stood in the text as letters of a font of their own.
    pub symbols: usize,
    /// Headers and footers left out.
    pub margins: usize,
}

impl Notice {
    /// Whether something the person may miss is not in the text, or not as it was.
    pub fn is_lossy(&self) -> bool {
        let Notice { tables, images, comments, deletions, hidden, struck, symbols, margins, .. } = self;
        tables + images + comments + deletions + hidden + struck + symbols + margins > 0
    }
}

/// The text in `nodes`, the content of the pasted document's body. `known` are headings to recognise even where they
/// are ordinary or bold paragraphs, see [`promote`].
///
/// Any tree is read, however broken or deep. Takes time in proportion to the size of the tree.
pub fn read(nodes: &[Node], known: &[&str]) -> Pasted {
    read_form(nodes, known, &|_| false)
}

/// The text in `nodes`, in which a table may be a form. `asks` says whether a line is a question.
pub(super) fn read_form(nodes: &[Node], known: &[&str], asks: &dyn Fn(&str) -> bool) -> Pasted {
    let mut walker = Walker::new(asks);
    walker.walk(nodes);
    let (lines, mut notice) = walker.finish();
    let lines = typed::lists(lines);
    notice.items = lines.iter().filter(|line| matches!(line.shape, Shape::Item { .. })).count();
    notice.links = lines.iter().map(|line: &Line| count_links(&line.content)).sum();
    let blocks = promote(run_in::split(flat::blocks(lines), known), known);
    notice.headings = blocks.iter().filter(|block| matches!(block, Block::Heading { .. })).count();
    Pasted { blocks, notice }
}

fn count_links(content: &[Inline]) -> usize {
    let count = |inline: &Inline| match inline {
        Inline::Link { content, .. } => usize::from(!inline_text(content).is_empty()),
        Inline::Strong(content) | Inline::Emphasis(content) => count_links(content),
        _ => 0,
    };
    content.iter().map(count).sum()
}
