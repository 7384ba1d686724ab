//! Blocks as elements. Text becomes text nodes, so markup in it stays text.

use leptos::prelude::*;
use text::{Block, Inline};

/// `blocks` one after the other. `level` says which level a heading gets on this page.
pub fn document(blocks: &[Block], level: fn(u8) -> u8) -> Vec<AnyView> {
    blocks.iter().map(|block| one(block, level)).collect()
}

fn one(block: &Block, level: fn(u8) -> u8) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::Heading { level: own, content } => heading(level(*own), inlines(content)),
        Block::List { start, items, .. } => {
            let item = |item: &Vec<Block>| view! { <li>{document(item, level)}</li> }.into_any();
            let items: Vec<AnyView> = items.iter().map(item).collect();
            match start {
                Some(start) => view! { <ol start=start.to_string()>{items}</ol> }.into_any(),
                None => view! { <ul>{items}</ul> }.into_any(),
            }
        }
        Block::Quote(blocks) => view! { <blockquote>{document(blocks, level)}</blockquote> }.into_any(),
        Block::Code { text, .. } => view! { <pre><code>{text.clone()}</code></pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn heading(level: u8, content: Vec<AnyView>) -> AnyView {
    match level {
        1 => view! { <h1>{content}</h1> }.into_any(),
        2 => view! { <h2>{content}</h2> }.into_any(),
        3 => view! { <h3>{content}</h3> }.into_any(),
        4 => view! { <h4>{content}</h4> }.into_any(),
        5 => view! { <h5>{content}</h5> }.into_any(),
        _ => view! { <h6>{content}</h6> }.into_any(),
    }
}

fn inlines(content: &[Inline]) -> Vec<AnyView> {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(content) => view! { <strong>{inlines(content)}</strong> }.into_any(),
        Inline::Emphasis(content) => view! { <em>{inlines(content)}</em> }.into_any(),
        Inline::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
        Inline::Link { href, content } => view! {
            <a href=href.clone() target="_blank" rel="noopener noreferrer">
                {inlines(content)}
            </a>
        }
        .into_any(),
        Inline::SoftBreak => " ".into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    }
}

/// Adds `blocks` to the end of `slot`, an element that is not made by Leptos. Nothing in them changes, so nothing of the
/// view has to be kept.
pub fn append(slot: &web_sys::Element, blocks: &[Block], level: fn(u8) -> u8) {
    document(blocks, level).build().mount(slot, None);
}
