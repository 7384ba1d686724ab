//! Headings and lists: marks at the start of lines.

use std::ops::Range;

use super::Toggle;
use super::draft::{Draft, Splice};
use super::line::{Line, Mark, with_children};
use super::numbers::renumber;

/// Whether every selected line has the mark.
pub(super) fn is_on(draft: &Draft, what: Toggle) -> bool {
    let lines = draft.lines();
    let targets = targets(draft, &lines);
    targets.iter().all(|&at| has(&lines[at], what))
}

/// Gives every selected line the mark, or takes it from all if all have it.
pub(super) fn toggle(draft: &mut Draft, what: Toggle) {
    let lines = draft.lines();
    let targets = targets(draft, &lines);
    let (Some(&first), Some(&last)) = (targets.first(), targets.last()) else { return };
    if targets.iter().all(|&at| has(&lines[at], what)) {
        let splices = remove(&lines, &targets);
        draft.apply(splices);
        return;
    }
    let mut splices: Vec<_> = targets.iter().map(|&at| put(&lines[at], what)).collect();
    if what != Toggle::Heading {
        splices.extend(targets.windows(2).filter_map(|pair| join(&lines, pair[0]..pair[1])));
        // Words directly under an item would become part of it (CommonMark 0.31.2, section 5.2, laziness).
        if lines.get(last + 1).is_some_and(|below| is_words(below) && below.indent == 0) {
            splices.push(Splice::behind_caret(lines[last].end()..lines[last].end(), "\n"));
        }
    }
    draft.apply(splices);
    if what == Toggle::Numbers {
        renumber(draft, first..last + 1, 0..0);
    }
}

/// Takes the marks from the lines `targets`; what then would run together is kept apart by blank lines.
pub(super) fn remove(lines: &[Line], targets: &[usize]) -> Vec<Splice> {
    let mut splices = Vec::new();
    for &at in targets {
        let line = &lines[at];
        let above = at.checked_sub(1).map(|above| &lines[above]);
        let apart = above.is_some_and(|above| {
            !above.is_blank() && (above.mark != Mark::Heading || targets.contains(&(at - 1)))
        });
        let gap = if apart { "\n" } else { "" };
        splices.push(Splice::new(line.start..line.start + line.content, gap));
        let children = with_children(lines, at);
        if line.is_item() {
            splices.extend(lift(lines, at + 1..children.end, targets));
        }
        let below = lines.get(at + 1).filter(|_| !targets.contains(&(at + 1)));
        if below.is_some_and(|below| is_words(below) && !(line.is_item() && below.indent > 0)) {
            splices.push(Splice::behind_caret(line.end()..line.end(), "\n"));
        }
    }
    splices
}

/// What stood under an item moves to the level of the item: there is nothing left to stand under.
fn lift(lines: &[Line], children: Range<usize>, targets: &[usize]) -> Vec<Splice> {
    let nested = |at: &usize| !lines[*at].is_blank() && !targets.contains(at);
    let Some(least) = children.clone().filter(nested).map(|at| lines[at].column()).min() else {
        return Vec::new();
    };
    let at_column = |at: usize| {
        let line = &lines[at];
        Splice::new(line.start..line.start + line.indent, " ".repeat(line.column() - least))
    };
    children.filter(nested).map(at_column).collect()
}

/// The lines a mark is for: those with words, without the further lines of an item; or an empty one, to type in.
fn targets(draft: &Draft, lines: &[Line]) -> Vec<usize> {
    let selected = draft.selected(lines);
    let continues =
        |at: usize| at > 0 && is_words(&lines[at]) && lines[at].indent > 1 && !lines[at - 1].is_blank();
    let with_words: Vec<_> = selected.clone().filter(|&at| !lines[at].is_blank()).collect();
    let starting: Vec<_> = with_words.iter().copied().filter(|&at| !continues(at)).collect();
    match (with_words.is_empty(), starting.is_empty()) {
        (true, _) => vec![selected.start],
        (false, true) => with_words,
        (false, false) => starting,
    }
}

fn has(line: &Line, what: Toggle) -> bool {
    match what {
        Toggle::Heading => line.mark == Mark::Heading,
        Toggle::Bullets => matches!(line.mark, Mark::Bullet(_)),
        Toggle::Numbers => matches!(line.mark, Mark::Number(..)),
        Toggle::Bold | Toggle::Italic => false,
    }
}

fn put(line: &Line, what: Toggle) -> Splice {
    let mark = match what {
        Toggle::Bullets => "- ",
        Toggle::Numbers => "1. ",
        _ => "## ",
    };
    // An item stays at its level; anything else starts at the margin, where it cannot become code.
    let kept = if line.is_item() && what != Toggle::Heading { line.indent } else { 0 };
    match (what, line.mark) {
        // A number that is there stays, so that a list that starts at 5 does.
        (Toggle::Numbers, Mark::Number(..)) => Splice::new(line.start..line.start, ""),
        _ => Splice::new(line.start + kept..line.start + line.content, mark),
    }
}

/// Paragraphs that become items of one list need no blank line between them.
fn join(lines: &[Line], between: Range<usize>) -> Option<Splice> {
    let blank = between.start + 1..between.end;
    let all_blank = !blank.is_empty() && lines[blank.clone()].iter().all(Line::is_blank);
    all_blank.then(|| Splice::new(lines[blank.start].start..lines[blank.end].start, ""))
}

fn is_words(line: &Line) -> bool {
    line.mark == Mark::None && !line.is_blank()
}
