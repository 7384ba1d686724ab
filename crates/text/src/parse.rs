//! CommonMark to blocks.

mod builder;
mod definitions;

use std::borrow::Cow;

use pulldown_cmark::{Options, Parser};

use super::blocks::Block;
use builder::Builder;

/// The blocks of a CommonMark 0.31.2 text, tidied.
///
/// Any text is valid CommonMark, so this cannot fail, and no word is dropped:
/// - raw HTML is text, never markup;
/// - a link that must not be live (see [`super::href::safe`]) becomes its words and its address in brackets;
/// - an image becomes a link with its description as words;
/// - a link's title follows it in brackets;
/// - link reference definitions are text, because a form's answer has no place where they could be kept.
pub fn parse(source: &str) -> Vec<Block> {
    let source = with_line_feeds(source);
    let source = definitions::as_text(&source);
    let mut builder = Builder::default();
    for event in Parser::new_ext(&source, Options::empty()) {
        builder.read(event);
    }
    builder.finish()
}

/// All line endings CommonMark knows (0.31.2, section 2.1) as one, because a lone carriage return is easily overlooked.
fn with_line_feeds(source: &str) -> Cow<'_, str> {
    if !source.contains('\r') {
        return Cow::Borrowed(source);
    }
    Cow::Owned(source.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(write(&parse(source)), expected);
        assert_eq!(write(&parse(expected)), expected, "not stable");
    }

    #[test]
    fn raw_html_is_text() {
        check(
            "<script>alert(1)</script>\n\n<b>x</b> &lt;i&gt;",
            "\\<script>alert(1)\\</script>\n\n\\<b>x\\</b> \\<i>",
        );
    }

    #[test]
    fn only_safe_links_are_links_and_no_address_is_lost() {
        check(
            "[a](javascript:b) [c](/d \"e\") [f](https://g.nl 'h')",
            "a (javascript:b) c (/d) (e) [f](https://g.nl) (h)",
        );
        check("<https://a.nl> <b@c.nl> <irc:d>", "<https://a.nl> <b@c.nl> irc:d");
    }

    #[test]
    fn images_become_links_or_words() {
        check("![map](https://a.nl/b.png) ![c](d.png)", "[map](https://a.nl/b.png) c (d.png)");
    }

    #[test]
    fn definitions_are_text() {
        check("[a]: https://b.nl 'c'\n[d]: /e\n\n[a]", "\\[a]: https://b.nl 'c'\n\\[d]: /e\n\n[a]");
    }

    #[test]
    fn deep_nesting_keeps_its_words() {
        let deep = format!("{}word", "> - ".repeat(20_000));
        assert!(write(&parse(&deep)).ends_with("word"));
        let deep = format!("{}word{}", "[".repeat(5_000), "](https://a.nl)".repeat(5_000));
        assert!(write(&parse(&deep)).contains("word"));
    }
}
