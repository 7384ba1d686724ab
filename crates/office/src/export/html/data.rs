//! The report file inside the HTML file, as a data block (WHATWG HTML, section 4.12.1): it is not run and not shown.

const OPEN: &str = "<script type=\"application/json\" id=\"report\">";

/// Adds `json` so that no text in it can end the element, and in ASCII alone.
///
/// JSON has `<`, controls and what is outside ASCII only inside strings, where an escape says the same. A platform that
/// publishes the file may write other characters as HTML entities, which nothing decodes inside a script.
pub(super) fn push(out: &mut String, json: &str) {
    out.push_str(OPEN);
    out.push('\n');
    for c in json.chars() {
        if matches!(c, '\n' | '\t' | ' '..='~') && c != '<' {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out.push_str("\n</script>\n");
}

/// The text of the report file in an HTML file that this program made, also after a browser or an editor saved it
/// again with other quotes, attributes or line ends. `None` where there is none.
pub fn data_of(html: &str) -> Option<String> {
    // In such a file no text of the writer has a `<`, so the first tag that looks like it, is it.
    let mut rest = html;
    loop {
        let (_, element) = split_once_ignoring_case(rest, "<script")?;
        let (attributes, content) = element.split_once('>')?;
        let attributes: Vec<_> = attributes.split_whitespace().map(unquoted).collect();
        let has = |wanted: &str| attributes.iter().any(|found| found.eq_ignore_ascii_case(wanted));
        if has("type=application/json") && has("id=report") {
            let (data, _) = split_once_ignoring_case(content, "</script")?;
            return Some(data.trim().to_owned());
        }
        rest = content;
    }
}

fn unquoted(attribute: &str) -> String {
    attribute.replace(['"', '\''], "")
}

fn split_once_ignoring_case<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let is_mark = |at: &usize| {
        text.as_bytes()[*at..]
            .get(..mark.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(mark.as_bytes()))
    };
    let at = text.match_indices('<').map(|(at, _)| at).find(is_mark)?;
    Some((&text[..at], &text[at + mark.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out() {
        let json = "{ \"a\": \"</script><!-- \u{2028}\u{1}\u{10ffff} \\ud800 é\" }";
        let mut html = String::from("<script>x</script>");
        push(&mut html, json);
        let data = data_of(&html).unwrap();
        assert_eq!(data, r#"{ "a": "\u003c/script>\u003c!-- \u2028\u0001\udbff\udfff \ud800 \u00e9" }"#);
    }

    #[test]
    fn a_file_that_was_saved_again_still_has_it() {
        for html in [
            "<SCRIPT ID=report TYPE='application/json' nonce>\r\n{}\r\n</SCRIPT>",
            "<script\n  id=\"report\"\n  type=\"application/json\">{}</script>",
        ] {
            assert_eq!(data_of(html).as_deref(), Some("{}"), "{html}");
        }
        for html in [
            "",
            "<script",
            "<script id=report>{}</script>",
            "<script type=\"application/json\" id=\"report\">{}",
        ] {
            assert_eq!(data_of(html), None, "{html}");
        }
    }
}
