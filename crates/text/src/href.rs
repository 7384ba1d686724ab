//! Which addresses may become a live link.

use std::fmt::Write;

/// The address to store for a link, or `None` if it must not be live: only `http`, `https` and `mailto` are.
///
/// What a browser would ignore (spaces around it, tabs and line ends inside it) is taken out before the scheme is
/// looked at, so that `java<tab>script:` is not taken for something else; spaces are percent-encoded.
pub fn safe(address: &str) -> Option<String> {
    let mut href = String::with_capacity(address.len());
    for c in address.trim_matches(|c: char| c.is_whitespace() || c.is_control()).chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            c if c.is_whitespace() || c.is_control() => percent_encode(c, &mut href),
            '<' | '>' | '\\' => percent_encode(c, &mut href),
            c => href.push(c),
        }
    }
    let (scheme, rest) = href.split_once(':')?;
    let rest_matters = rest.trim_start_matches('/');
    let live = ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    (live && !rest_matters.is_empty()).then_some(href)
}

/// The address a person means who types "www.denhaag.nl", "naam@denhaag.nl" or a whole address.
pub fn from_typed(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.contains(char::is_whitespace) {
        return None;
    }
    let host = typed.split(['/', '?', '#']).next().unwrap_or_default();
    // "localhost:80" has a colon and no scheme, "javascript:a.b" a scheme: without a dot before it, a colon is a scheme.
    let no_scheme = host.split(':').next().is_some_and(|name| name.contains('.'));
    match host.split_once('@') {
        _ if safe(typed).is_some() => safe(typed),
        Some((name, domain)) if !name.is_empty() && domain.contains('.') && !name.contains(':') => {
            safe(&format!("mailto:{typed}"))
        }
        None if no_scheme && !host.starts_with('.') => safe(&format!("https://{typed}")),
        _ => None,
    }
}

fn percent_encode(c: char, out: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        // Writing to a String cannot fail.
        let _ = write!(out, "%{byte:02X}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_are_live() {
        for live in ["http://a.nl", "HTTPS://a.nl/b?c=d#e", "mailto:a@b.nl", " https://a.nl\n"] {
            assert!(safe(live).is_some(), "{live}");
        }
        for dead in [
            "javascript:alert(1)",
            "java\tscript:x",
            "data:text/html,x",
            "file:///c:/x",
            "/a",
            "#b",
            "a.nl",
            "http://",
            "",
            "mailto:",
        ] {
            assert_eq!(safe(dead), None, "{dead}");
        }
    }

    #[test]
    fn what_a_person_types_becomes_an_address() {
        for (typed, meant) in [
            ("www.denhaag.nl/reis", Some("https://www.denhaag.nl/reis")),
            (" naam@denhaag.nl ", Some("mailto:naam@denhaag.nl")),
            ("http://a.nl", Some("http://a.nl")),
            ("javascript:a.b()", None),
            ("een woord", None),
            ("woord", None),
        ] {
            assert_eq!(from_typed(typed).as_deref(), meant, "{typed}");
        }
    }

    #[test]
    fn what_would_break_the_source_is_encoded_and_stays_so() {
        let href = safe("https://a.nl/b c<d>\\e").unwrap();
        assert_eq!(href, "https://a.nl/b%20c%3Cd%3E%5Ce");
        assert_eq!(safe(&href), Some(href));
    }
}
