//! Links.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use super::Edit;
use super::draft::{Draft, Splice};
use super::emphasis::pieces;
use text::href;

/// Makes the selected words, or the word at the caret, a link to `address`; without words, the address itself.
///
/// In an existing link the address is replaced, or the link taken away if `address` is empty. `address` is what a
/// person types ("www.denhaag.nl"), see [`href::from_typed`]; `None` if it cannot be a live link.
pub fn link(text: &str, selection: Range<usize>, address: &str) -> Option<Edit> {
    let mut draft = Draft::open(text, selection);
    if address.trim().is_empty() {
        let splices = remove(&existing(&draft)?);
        draft.apply(splices);
        return Some(draft.close(text));
    }
    let href = href::from_typed(address)?;
    let splices = match existing(&draft) {
        Some(link) => readdress(&link, &href),
        None => {
            let pieces = pieces(&draft);
            if pieces.is_empty() {
                vec![Splice::new(draft.selection.clone(), format!("<{href}>"))]
            } else {
                pieces.iter().flat_map(|piece| wrap(&draft.text, piece, &href)).collect()
            }
        }
    };
    draft.apply(splices);
    Some(draft.close(text))
}

/// The address of the link the selection is in, to show for changing.
pub fn link_at(text: &str, selection: Range<usize>) -> Option<String> {
    existing(&Draft::open(text, selection)).map(|link| link.address)
}

/// A pasted address on selected words makes them a link. `None`: an ordinary paste.
pub fn paste_link(text: &str, selection: Range<usize>, pasted: &str) -> Option<Edit> {
    let address = pasted.trim();
    let draft = Draft::open(text, selection.clone());
    let words = draft.text[draft.selection.clone()].trim();
    let one_line = !words.is_empty() && !words.contains('\n');
    let one_address = !address.contains(char::is_whitespace) && href::safe(address).is_some();
    if !one_line || !one_address || href::safe(words).is_some() {
        return None;
    }
    link(text, selection, address)
}

struct Existing {
    whole: Range<usize>,
    words: Range<usize>,
    address: String,
    is_auto: bool,
}

/// The link that holds all of the selection.
fn existing(draft: &Draft) -> Option<Existing> {
    let selection = &draft.selection;
    let mut found: Option<Existing> = None;
    for (event, range) in Parser::new_ext(&draft.text, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                if found.is_some() {
                    break;
                }
                let holds = range.start <= selection.start && selection.end <= range.end;
                // A reference has its address elsewhere; those are not made here and not changed here.
                if holds && matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email) {
                    let words = range.start + 1..range.start + 1;
                    let is_auto = link_type != LinkType::Inline;
                    found = Some(Existing { whole: range, words, address: dest_url.into_string(), is_auto });
                }
            }
            _ => {
                if let Some(link) = &mut found
                    && range.end < link.whole.end
                    && range.start >= link.words.start
                {
                    link.words.end = link.words.end.max(range.end);
                }
            }
        }
    }
    found
}

fn remove(link: &Existing) -> Vec<Splice> {
    vec![
        Splice::new(link.whole.start..link.words.start, ""),
        Splice::behind_caret(link.words.end..link.whole.end, ""),
    ]
}

fn readdress(link: &Existing, href: &str) -> Vec<Splice> {
    if link.is_auto {
        return vec![Splice::new(link.whole.clone(), format!("<{href}>"))];
    }
    vec![Splice::behind_caret(link.words.end..link.whole.end, format!("]({})", destination(href)))]
}

fn wrap(text: &str, piece: &Range<usize>, href: &str) -> Vec<Splice> {
    let mut splices = vec![Splice::new(piece.start..piece.start, "[")];
    let words = &text[piece.clone()];
    if !is_balanced(words) {
        let brackets = words.match_indices(['[', ']']).filter(|(at, _)| !words[..*at].ends_with('\\'));
        splices.extend(brackets.map(|(at, _)| Splice::new(piece.start + at..piece.start + at, "\\")));
    }
    splices.push(Splice::behind_caret(piece.end..piece.end, format!("]({})", destination(href))));
    splices
}

fn destination(href: &str) -> String {
    if href.contains(['(', ')']) { format!("<{href}>") } else { href.to_owned() }
}

fn is_balanced(words: &str) -> bool {
    let mut depth = 0i32;
    let never_below = words.chars().all(|c| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        depth >= 0
    });
    never_below && depth == 0
}
