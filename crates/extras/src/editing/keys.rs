//! Enter and Backspace.

use super::draft::{Draft, Splice, line_at};
use super::line::Mark;
use super::numbers::renumber;
use super::{indent, marks};

/// Continues a list, or ends it on an empty item. `false` where Enter is an ordinary new line.
pub(super) fn enter(draft: &mut Draft) -> bool {
    if !draft.selection.is_empty() {
        // As the browser would: what is selected goes first.
        let selection = draft.selection.clone();
        draft.apply(vec![Splice::new(selection, "")]);
    }
    let lines = draft.lines();
    let caret = draft.selection.start;
    let at = line_at(&lines, caret);
    let line = lines[at];
    if !line.is_item() || caret < line.start + line.content {
        return false;
    }
    if line.has_no_words() {
        return indent::shallower(draft) || end_list(draft, at);
    }
    let mark = match line.mark {
        Mark::Number(number, end) => format!("{}{end}", number.saturating_add(1)),
        Mark::Bullet(bullet) => bullet.to_string(),
        _ => return false,
    };
    let rest = &draft.text[caret..line.end()];
    let space = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let item = format!("\n{}{mark} ", &line.text[..line.indent]);
    draft.apply(vec![Splice::new(caret..caret + space, item)]);
    renumber(draft, at..at + 2, 0..0);
    true
}

/// Takes away the mark the caret stands behind. `false` where Backspace is an ordinary one.
pub(super) fn backspace(draft: &mut Draft) -> bool {
    let lines = draft.lines();
    let at = line_at(&lines, draft.selection.start);
    let line = lines[at];
    let behind_mark = draft.selection == (line.start + line.content..line.start + line.content);
    if line.mark == Mark::None || !behind_mark {
        return false;
    }
    end_list(draft, at)
}

fn end_list(draft: &mut Draft, at: usize) -> bool {
    let splices = marks::remove(&draft.lines(), &[at]);
    draft.apply(splices);
    true
}
