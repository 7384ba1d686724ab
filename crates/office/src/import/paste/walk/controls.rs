//! What was filled in on a page with a form.

use super::super::Node;
use super::super::element::{Element, text_of};
use crate::import::symbols::tick_box;

/// What a reader sees of a control: a box with or without a tick, or the option that was chosen.
pub(super) fn shown(element: &Element) -> Option<String> {
    let is = |kind: &str| element.attribute("type").is_some_and(|found| found.eq_ignore_ascii_case(kind));
    match element.name {
        "input" if is("checkbox") || is("radio") => {
            Some(tick_box(element.attribute("checked").is_some()).to_string())
        }
        "select" => chosen(element.children).map(|option| format!(" {} ", text_of(option.children))),
        _ => None,
    }
}

fn chosen(nodes: &[Node]) -> Option<Element<'_>> {
    nodes.iter().filter_map(Element::of).find_map(|element| match element.name {
        "option" => element.attribute("selected").map(|_| element),
        _ => chosen(element.children),
    })
}
