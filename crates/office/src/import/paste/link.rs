//! The address a link really leads to.

use text::href;

/// The live address of a pasted link, or `None` for one that leads into the document, to a disk, or runs something.
///
/// Outlook and Google lead links past a page of their own that sees who follows them; what was meant is inside.
pub(super) fn address(href: &str) -> Option<String> {
    let address = href::safe(href)?;
    let inner = ["safelinks.protection.outlook.com/", "www.google.com/url"]
        .iter()
        .find(|detour| address.contains(*detour))
        .and_then(|_| parameter(&address))
        .and_then(|inner| href::safe(&inner));
    Some(inner.unwrap_or(address))
}

fn parameter(address: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("url=").or_else(|| pair.strip_prefix("q=")))
        .and_then(decode)
}

fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        bytes.push(if byte == b'%' { hex(rest.next()?)? * 16 + hex(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn detours_are_undone() {
        let safe = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.denhaag.nl%2Fa%3Fb&data=05%7C";
        assert_eq!(address(safe).as_deref(), Some("https://www.denhaag.nl/a?b"));
        assert_eq!(
            address("https://www.google.com/url?q=https://a.nl/&sa=D").as_deref(),
            Some("https://a.nl/")
        );
        assert_eq!(
            address("https://www.google.com/url?q=javascript:x").as_deref(),
            Some("https://www.google.com/url?q=javascript:x")
        );
        assert_eq!(address("#_Toc1"), None);
    }
}
