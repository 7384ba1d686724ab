//! The form itself inside the HTML file, as a script: with it a browser turns the document back into the form.

use sha2::{Digest, Sha256};

/// What the script's element is called. The script looks for it, to know that it stands in such a document.
const OPEN: &str = "<script id=\"report-program\">";

/// A script that can stand in a document as it is.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a>(&'a str);

impl Program<'_> {
    /// `None` where HTML would end the script too early, or read another character than is there: then the policy of
    /// the document would not fit it either (WHATWG HTML, sections 13.2.5.15 to 13.2.5.31). And where a platform that
    /// publishes the document would change it: one outside ASCII, or with something that looks like a `meta` element.
    pub fn new(script: &str) -> Option<Program<'_>> {
        let starts = |mark: &str| {
            let is_mark = |at: usize| script.as_bytes()[at..].get(..mark.len());
            script
                .match_indices('<')
                .any(|(at, _)| is_mark(at).is_some_and(|found| found.eq_ignore_ascii_case(mark.as_bytes())))
        };
        let ends = ["</script", "<!--", "<meta"].into_iter().any(starts);
        let safe = !ends && script.is_ascii() && !script.contains(['\0', '\r']);
        safe.then_some(Program(script))
    }

    /// Adds the `script-src` of a policy that runs this script and no other.
    pub(super) fn push_policy(self, out: &mut String) {
        out.push_str("script-src 'sha256-");
        push_base64(out, &Sha256::digest(self.0));
        out.push_str("' 'wasm-unsafe-eval'; ");
    }

    /// Adds the script.
    pub(super) fn push(self, out: &mut String) {
        out.push_str(OPEN);
        out.push_str(self.0);
        out.push_str("</script>\n");
    }
}

/// RFC 4648, section 4.
fn push_base64(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = (bits >> (18 - 6 * digit)) & 63;
            out.push(if digit > group.len() { '=' } else { char::from(DIGITS[value as usize]) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_script_that_html_leaves_alone_is_taken() {
        for script in ["", "let a = 1 < 2;", "\"<\\/script>\"", "<script>", "<!-"] {
            assert!(Program::new(script).is_some(), "{script:?}");
        }
        for script in ["</script", "a</SCRIPT >", "<!--", "a\r\nb", "a\0", "\u{2028}", "é", "'<META name'"] {
            assert!(Program::new(script).is_none(), "{script:?}");
        }
    }

    /// RFC 4648, section 10.
    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            let mut out = String::new();
            push_base64(&mut out, bytes.as_bytes());
            assert_eq!(out, text);
        }
    }
}
