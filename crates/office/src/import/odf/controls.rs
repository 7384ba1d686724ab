//! Boxes to tick: those of a form, which hang in the text by their id, and those that stand in it.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::symbols::tick_box;
use super::super::xml::{attribute, child};

/// What the boxes of the forms in `text` show, with their labels.
pub(super) fn read<'d>(text: Node<'d, 'd>) -> HashMap<&'d str, String> {
    let forms = child(text, "forms").into_iter().flat_map(|forms| forms.descendants());
    let boxes = forms.filter(|node| matches!(node.tag_name().name(), "checkbox" | "radio"));
    let shown = |node| {
        let state = attribute(node, "current-state").or(attribute(node, "state"));
        let is_ticked = state == Some("checked")
            || attribute(node, "current-selected").or(attribute(node, "selected")) == Some("true");
        let label = attribute(node, "label").unwrap_or_default();
        Some((attribute(node, "id")?, format!("{} {label}", tick_box(is_ticked))))
    };
    boxes.filter_map(shown).collect()
}

/// The box that a content control is.
pub(super) fn of_content(control: Node) -> Option<String> {
    let is = |name| attribute(control, name) == Some("true");
    is("checkbox").then(|| tick_box(is("checked")).to_string())
}

/// Whether a content control asks for something that nobody filled in.
pub(super) fn is_filler(control: Node) -> bool {
    attribute(control, "showing-place-holder") == Some("true")
}
