//! Headers and footers: they say the same on every page and answer nothing, so they are left out, and told.

use std::collections::HashSet;

use roxmltree::Node;

use super::super::xml;

/// How many different ones have words. The number of the page is not a word.
pub(super) fn count(styles: Node) -> usize {
    let pages = xml::all(styles, "master-page").flat_map(xml::elements);
    let texts = pages.filter_map(|part| {
        let name = part.tag_name().name();
        let is_margin = name.starts_with("header") || name.starts_with("footer");
        let words = xml::words(part);
        (is_margin && words.contains(char::is_alphabetic)).then(|| (name.get(..6).map(str::to_owned), words))
    });
    texts.collect::<HashSet<_>>().len()
}
