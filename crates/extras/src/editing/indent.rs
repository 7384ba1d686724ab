//! Moving items a level down or up, with everything under them.

use std::ops::Range;

use super::draft::{Draft, Splice};
use super::line::{Line, list_around, with_children};
use super::numbers::renumber;

/// Puts the selected items under the item before them. `false`, with nothing changed, if that cannot be.
pub(super) fn deeper(draft: &mut Draft) -> bool {
    let lines = draft.lines();
    let Some(items) = selected_items(draft, &lines) else { return false };
    let first = &lines[items.start];
    let Some(above) = item_above(&lines, items.start, |above| above.column() <= first.column()) else {
        return false;
    };
    if above.content_column() <= first.column() {
        // It is the parent already.
        return false;
    }
    let by = above.content_column() - first.column();
    let splices =
        lines[items.clone()].iter().filter_map(|line| at_column(line, line.column() + by)).collect();
    finish(draft, splices, items)
}

/// Puts the selected items at the level of their parent. `false`, with nothing changed, at the top level.
pub(super) fn shallower(draft: &mut Draft) -> bool {
    let lines = draft.lines();
    let Some(items) = selected_items(draft, &lines) else { return false };
    let first = &lines[items.start];
    let above = item_above(&lines, items.start, |above| above.column() < first.column());
    let by = first.column() - above.map_or(0, |parent| parent.column());
    if by == 0 {
        return false;
    }
    let level = first.column();
    let lift = |line: &Line| match above {
        // What comes beside its parent is counted or bulleted like it.
        Some(parent) if line.is_item() && line.column() == level => {
            let to = line.start + line.indent + line.mark_text().len();
            Some(Splice::new(line.start..to, " ".repeat(level - by) + parent.mark_text()))
        }
        _ => at_column(line, line.column().saturating_sub(by)),
    };
    let splices = lines[items.clone()].iter().filter_map(lift).collect();
    // What followed at the old level now hangs under the last of these items, where it may be the first.
    finish(draft, splices, items.start..items.end + 1)
}

fn finish(draft: &mut Draft, splices: Vec<Splice>, moved: Range<usize>) -> bool {
    draft.apply(splices);
    renumber(draft, moved.clone(), moved);
    true
}

/// The selected lines and what hangs under the last of them, if they start with an item and leave no list.
fn selected_items(draft: &Draft, lines: &[Line]) -> Option<Range<usize>> {
    let selected = draft.selected(lines);
    let first = selected.clone().find(|&at| !lines[at].is_blank())?;
    let list = list_around(lines, first);
    let all =
        lines[first..selected.end].iter().all(|line| line.is_item() || line.is_blank() || line.indent > 0);
    if !lines[first].is_item() || !all || selected.end > list.end.max(first + 1) {
        return None;
    }
    let last = (first..selected.end).rev().find(|&at| lines[at].is_item())?;
    Some(first..with_children(lines, last).end.max(selected.end))
}

/// The nearest item above line `at` in its list that fits.
fn item_above<'a, 'b>(
    lines: &'b [Line<'a>],
    at: usize,
    fits: impl Fn(&Line) -> bool,
) -> Option<&'b Line<'a>> {
    let list = list_around(lines, at);
    lines[list.start..at].iter().rev().find(|line| line.is_item() && fits(line))
}

fn at_column(line: &Line, column: usize) -> Option<Splice> {
    let indent = line.start..line.start + line.indent;
    (!line.is_blank()).then(|| Splice::new(indent, " ".repeat(column)))
}
