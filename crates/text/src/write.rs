//! Blocks to CommonMark.

mod escape;
mod inlines;

use super::blocks::{Block, Inline};
use super::tidy::tidy;

/// The CommonMark source of `blocks`, without a line ending at the end.
///
/// `parse(&write(b)) == tidy(b)`. Where CommonMark leaves a choice: `- ` and `1. `, `#` headings, `**` and `*`, a
/// backslash for a line break (two spaces cannot be seen) and `___` for a line (under a paragraph `---` would make it
/// a heading, in a list item it would swallow the mark). Nothing is escaped that would be read as words anyway.
pub fn write(blocks: &[Block]) -> String {
    write_blocks(&tidy(blocks.to_vec()), "\n\n")
}

/// [`write()`] for running text that stands on a line of its own.
pub fn write_inlines(content: &[Inline]) -> String {
    inlines::paragraph(&super::tidy::tidy_inlines(content))
}

fn write_blocks(blocks: &[Block], between: &str) -> String {
    let mut out = String::new();
    let mut other_mark = false;
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        // Two lists in a row are one to CommonMark unless their marks differ (0.31.2, section 5.3).
        other_mark = at > 0 && same_kind_of_list(&blocks[at - 1], block) && !other_mark;
        match block {
            Block::Paragraph(content) => out.push_str(&inlines::paragraph(content)),
            Block::Heading { level, content } => {
                (0..*level).for_each(|_| out.push('#'));
                out.push(' ');
                out.push_str(&inlines::heading(content));
            }
            Block::List { start, tight, items } => push_list(&mut out, *start, *tight, items, other_mark),
            Block::Quote(blocks) => push_indented(&mut out, &write_blocks(blocks, "\n\n"), "> ", "> "),
            Block::Code { info, text } => push_fenced(&mut out, info, text),
            Block::Rule => out.push_str("___"),
        }
    }
    out
}

fn same_kind_of_list(before: &Block, block: &Block) -> bool {
    match (before, block) {
        (Block::List { start: before, .. }, Block::List { start, .. }) => before.is_some() == start.is_some(),
        _ => false,
    }
}

fn push_list(out: &mut String, start: Option<u64>, tight: bool, items: &[Vec<Block>], other_mark: bool) {
    let between = if tight { "\n" } else { "\n\n" };
    for (at, item) in (0..).zip(items) {
        if at > 0 {
            out.push_str(between);
        }
        let mark = match (start, other_mark) {
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
            // CommonMark reads only the first number, and at most nine digits of any.
            (Some(start), false) => format!("{}. ", start.saturating_add(at).min(999_999_999)),
            (Some(start), true) => format!("{}) ", start.saturating_add(at).min(999_999_999)),
        };
        push_indented(out, &write_blocks(item, between), &mark, &" ".repeat(mark.len()));
    }
}

/// Adds `text` with `first` before its first line and `rest` before the others. Empty lines get no spaces at the end.
fn push_indented(out: &mut String, text: &str, first: &str, rest: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let prefix = if at == 0 { first } else { rest };
        out.push_str(if line.is_empty() { prefix.trim_end() } else { prefix });
        out.push_str(line);
    }
}

fn push_fenced(out: &mut String, info: &str, text: &str) {
    let fence = "`".repeat(escape::longest_run(text, '`').max(2) + 1);
    out.push_str(&fence);
    info.chars().for_each(|c| match c {
        '`' | '~' | '\\' | '&' => escape::push_entity(out, c),
        c => out.push(c),
    });
    out.push('\n');
    if !text.is_empty() {
        out.push_str(text);
        out.push('\n');
    }
    out.push_str(&fence);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    /// What is written is read back as it was, and is the expected source.
    #[track_caller]
    fn check(blocks: &[Block], expected: &str) {
        assert_eq!(write(blocks), expected);
        assert_eq!(parse(expected), tidy(blocks.to_vec()));
    }

    #[track_caller]
    fn check_inlines(content: &[Inline], expected: &str) {
        check(&[Block::Paragraph(content.to_vec())], expected);
    }

    #[test]
    fn words_that_look_like_marks_stay_words() {
        for (words, expected) in [
            ("- a", "\\- a"),
            ("-5 graden", "-5 graden"),
            ("1. a", "1\\. a"),
            ("2022) a", "2022\\) a"),
            ("3.5 a", "3.5 a"),
            ("# a", "\\# a"),
            ("#a", "#a"),
            ("> a", "\\> a"),
            ("3 * 4 a*b _c_ d_e", "3 * 4 a\\*b \\_c\\_ d_e"),
            ("[a] [b](c)", "\\[a] \\[b](c)"),
            ("noot [1]", "noot [1]"),
            ("a < b & c &amp; <d>", "a < b & c \\&amp; \\<d>"),
            ("c:\\a \\* \\", "c:\\a \\\\\\* \\\\"),
            ("===", "\\==="),
            ("~~~", "\\~~~"),
            ("`a`", "\\`a\\`"),
        ] {
            check_inlines(&[text(words)], expected);
        }
    }

    #[test]
    fn emphasis_survives_where_commonmark_would_not_see_it() {
        let strong = |inner: &str| Inline::Strong(vec![text(inner)]);
        let emphasis = |inner: &str| Inline::Emphasis(vec![text(inner)]);
        check_inlines(&[text("a"), strong("b"), text("c")], "a**b**c");
        check_inlines(&[strong("Let op:"), text("dit")], "**Let op:**&#100;it");
        check_inlines(&[text("a"), strong("(b)")], "&#97;**(b)**");
        check_inlines(&[strong("a"), emphasis("b")], "**a**_b_");
        check_inlines(&[Inline::Emphasis(vec![text("a_b"), strong("c")])], "*a\\_&#98;__c__*");
        check_inlines(&[Inline::Strong(vec![text("a"), emphasis("b")]), emphasis("c")], "**&#97;_b_**_c_");
        check_inlines(&[Inline::Emphasis(vec![strong("a"), text(" b")])], "*__a__ b*");
    }

    #[test]
    fn lists_stand_next_to_each_other() {
        let list = |start, word: &str| Block::List {
            start,
            tight: true,
            items: vec![vec![Block::Paragraph(vec![text(word)])]],
        };
        check(
            &[list(None, "a"), list(None, "b"), list(Some(3), "c"), list(Some(1), "d")],
            "- a\n\n* b\n\n3. c\n\n1) d",
        );
    }
}
