//! Text between tags. The same rules serve HTML and XML, so that no text can be markup in either.

/// Adds `text` to `out` for use between tags or between double quotes.
///
/// Characters that HTML (WHATWG, section 13.2.3.5) or XML 1.0 (section 2.2) does not allow become U+FFFD: they show
/// that something was there. Line endings become line feeds.
pub(super) fn push_text(out: &mut String, text: &str) {
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' => out.push('\n'),
            '\u{b}' | '\u{c}' => out.push(' '),
            c if is_allowed(c) => out.push(c),
            _ => out.push('\u{fffd}'),
        }
    }
}

/// Whether `c` may stand in a document: no control but tab and line feed, no noncharacter (Unicode, section 23.7).
pub(super) fn is_allowed(c: char) -> bool {
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    matches!(c, '\t' | '\n') || !c.is_control() && !is_noncharacter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_nothing_is_lost() {
        let mut out = String::new();
        push_text(&mut out, "<a href=\"&\">]]>\r\n\0a\u{85}b\u{fffe}c\u{1ffff}");
        assert_eq!(out, "&lt;a href=&quot;&amp;&quot;&gt;]]&gt;\n\u{fffd}a\u{fffd}b\u{fffd}c\u{fffd}");
    }
}
