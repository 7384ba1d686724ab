//! Cutting running text in pieces without losing its styles.

use text::blocks::{Inline, inline_text};

/// The lines of `content`, each with the break that stood before it (none before the first).
pub fn lines(content: &[Inline]) -> Vec<(Option<Inline>, Vec<Inline>)> {
    let mut lines = vec![(None, Vec::new())];
    for inline in content {
        match inline {
            Inline::SoftBreak | Inline::Break => lines.push((Some(inline.clone()), Vec::new())),
            Inline::Text(_) | Inline::Code(_) => push(&mut lines, inline.clone()),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { content: inner, .. } => {
                for (at, (before, part)) in self::lines(inner).into_iter().enumerate() {
                    if at > 0 {
                        lines.push((before, Vec::new()));
                    }
                    push(&mut lines, with_content(inline, part));
                }
            }
        }
    }
    lines
}

/// `content` from byte `at` of its [`inline_text`] on.
pub fn after(content: &[Inline], at: usize) -> Vec<Inline> {
    let mut left = at;
    let mut out = Vec::new();
    for inline in content {
        let len = inline_text(std::slice::from_ref(inline)).len();
        if left >= len {
            left -= len;
            continue;
        }
        out.push(if left == 0 { inline.clone() } else { rest_of(inline, left) });
        left = 0;
    }
    out
}

fn rest_of(inline: &Inline, at: usize) -> Inline {
    let cut = |text: &str| text.get(at..).unwrap_or(text).to_owned();
    match inline {
        Inline::Text(text) => Inline::Text(cut(text)),
        Inline::Code(text) => Inline::Code(cut(text)),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { content: inner, .. } => {
            with_content(inline, after(inner, at))
        }
        Inline::SoftBreak | Inline::Break => inline.clone(),
    }
}

fn with_content(inline: &Inline, content: Vec<Inline>) -> Inline {
    match inline {
        Inline::Strong(_) => Inline::Strong(content),
        Inline::Emphasis(_) => Inline::Emphasis(content),
        Inline::Link { href, .. } => Inline::Link { href: href.clone(), content },
        other => other.clone(),
    }
}

fn push(lines: &mut [(Option<Inline>, Vec<Inline>)], inline: Inline) {
    if let Some((_, line)) = lines.last_mut() {
        line.push(inline);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::{Block, parse, write::write_inlines};

    fn content(source: &str) -> Vec<Inline> {
        match parse(source).remove(0) {
            Block::Paragraph(content) => content,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lines_keep_their_styles() {
        let lines = lines(&content("a **b\\\nc** [d\ne](https://f.nl)"));
        let written: Vec<_> = lines.iter().map(|(_, line)| write_inlines(line)).collect();
        assert_eq!(written, ["a **b**", "**c** [d](https://f.nl)", "[e](https://f.nl)"]);
        assert_eq!((&lines[1].0, &lines[2].0), (&Some(Inline::Break), &Some(Inline::SoftBreak)));
    }

    #[test]
    fn the_rest_keeps_its_styles() {
        assert_eq!(write_inlines(&after(&content("a **b c** d"), 4)), "**c** d");
        assert_eq!(write_inlines(&after(&content("a"), 1)), "");
    }
}
