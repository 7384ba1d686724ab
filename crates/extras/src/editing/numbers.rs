//! Keeps the numbers of a list counting on after it changed.

use std::ops::Range;

use super::draft::{Draft, Splice};
use super::line::{Line, Mark, list_around};

/// A level of the list while walking down it.
struct Level {
    column: usize,
    /// The last number and its closing character, if the level is numbered.
    last: Option<(u64, char)>,
}

/// Renumbers the lists around `changed` (line indices). The first item of a list keeps its number, because a list may
/// start anywhere; one that moved there (it is in `moved`) starts at 1.
pub(super) fn renumber(draft: &mut Draft, changed: Range<usize>, moved: Range<usize>) {
    let lines = draft.lines();
    let Some(last) = changed.end.min(lines.len()).checked_sub(1) else { return };
    let first = list_around(&lines, changed.start.min(last)).start;
    let end = list_around(&lines, last).end;
    let mut levels: Vec<Level> = Vec::new();
    let mut splices = Vec::new();
    for (at, line) in lines.iter().enumerate().take(end).skip(first) {
        if !line.is_item() {
            if !line.is_blank() && line.indent == 0 {
                levels.clear();
            }
            continue;
        }
        let column = line.column();
        while levels.last().is_some_and(|level| level.column > column) {
            levels.pop();
        }
        if levels.last().is_none_or(|level| level.column < column) {
            levels.push(Level { column, last: None });
        }
        let Some(level) = levels.last_mut() else { continue };
        level.last = match (line.mark, level.last) {
            (Mark::Number(number, end), before) => {
                let wanted = match before {
                    Some((before, same)) if same == end => before.saturating_add(1).min(999_999_999),
                    _ if moved.contains(&at) => 1,
                    _ => number,
                };
                if wanted != number {
                    splices.push(Splice::new(number_range(line), wanted.to_string()));
                }
                Some((wanted, end))
            }
            _ => None,
        };
    }
    draft.apply(splices);
}

fn number_range(line: &Line) -> Range<usize> {
    let start = line.start + line.indent;
    let digits = line.text[line.indent..].chars().take_while(char::is_ascii_digit).count();
    start..start + digits
}
