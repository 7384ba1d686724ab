//! Headers and footers: they say the same on every page and answer nothing, so they are left out, and told.

use std::collections::HashSet;

use super::super::{ImportError, xml};
use super::package::Relation;
use crate::zip::Archive;

/// How many different ones have words. The number of the page is not a word.
pub(super) fn count(archive: &Archive, relations: &[Relation]) -> Result<usize, ImportError> {
    let mut found = HashSet::new();
    for relation in relations.iter().filter(|relation| matches!(relation.kind.as_str(), "header" | "footer"))
    {
        let Some(text) = xml::text(archive, &relation.target)? else { continue };
        let document = xml::parse(&text)?;
        let words: String = xml::all(document.root_element(), "t").filter_map(|node| node.text()).collect();
        if words.contains(char::is_alphabetic) {
            found.insert((relation.kind.clone(), words));
        }
    }
    Ok(found.len())
}
