//! What was filled in where Word asks for it: boxes to tick, and lists to choose from.

use roxmltree::Node;

use super::super::symbols::tick_box;
use super::super::xml::{self, attribute, child, elements};
use super::{switch, value};

/// The box that a content control is, whatever character its writer chose for it.
pub(super) fn of_control(control: Node) -> Option<String> {
    let checkbox = child(child(control, "sdtPr")?, "checkbox")?;
    Some(tick_box(switch(Some(checkbox), "checked") == Some(true)).to_string())
}

/// What a form field of the kind that Word 97 made shows: the mark of its beginning says it.
pub(super) fn of_field(mark: Node) -> Option<String> {
    let settings = child(mark, "ffData")?;
    if let Some(checkbox) = child(settings, "checkBox") {
        let is_ticked = switch(Some(checkbox), "checked").or(switch(Some(checkbox), "default"));
        return Some(tick_box(is_ticked == Some(true)).to_string());
    }
    let list = child(settings, "ddList")?;
    let chosen = value(Some(list), "result").or(value(Some(list), "default"));
    let chosen = chosen.and_then(|index| index.parse().ok()).unwrap_or(0);
    let entries = elements(list).filter(|entry| entry.tag_name().name() == "listEntry");
    attribute(entries.into_iter().nth(chosen)?, "val").map(str::to_owned)
}

/// The cell that a content control stands around.
pub(super) fn is_cell(control: Node) -> bool {
    child(control, "sdtContent").is_some_and(|content| xml::child(content, "tc").is_some())
}
