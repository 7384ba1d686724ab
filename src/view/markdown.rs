//! Blocks as elements: what the preview shows. Text becomes text nodes, so markup in it stays text.

use leptos::prelude::*;

use crate::text::{Block, Inline};

/// The blocks as elements. Headings start at level 2: the title of the form is above them, questions are labels.
pub fn view(blocks: &[Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::Heading { level: 1 | 2, content } => view! { <h2>{inlines(content)}</h2> }.into_any(),
        Block::Heading { content, .. } => view! { <h3>{inlines(content)}</h3> }.into_any(),
        Block::List { start: Some(start), items, .. } => {
            view! { <ol start=start.to_string()>{items_view(items)}</ol> }.into_any()
        }
        Block::List { items, .. } => view! { <ul>{items_view(items)}</ul> }.into_any(),
        Block::Quote(blocks) => view! { <blockquote>{view(blocks)}</blockquote> }.into_any(),
        Block::Code { text, .. } => view! { <pre><code>{text.clone()}</code></pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn items_view(items: &[Vec<Block>]) -> impl IntoView + use<> {
    items.iter().map(|item| view! { <li>{view(item)}</li> }).collect_view()
}

fn inlines(content: &[Inline]) -> AnyView {
    content.iter().map(inline).collect_view().into_any()
}

fn inline(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(content) => view! { <strong>{inlines(content)}</strong> }.into_any(),
        Inline::Emphasis(content) => view! { <em>{inlines(content)}</em> }.into_any(),
        Inline::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
        Inline::Link { href, content } => {
            view! { <a href=href.clone() target="_blank" rel="noopener noreferrer">{inlines(content)}</a> }
                .into_any()
        }
        Inline::SoftBreak => " ".into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    }
}
