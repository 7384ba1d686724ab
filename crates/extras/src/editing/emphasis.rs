//! Bold and italic.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::draft::{Caret, Draft, Splice};

/// A style that is switched on and off by marks around words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    mark: &'static str,
}

pub(super) const STRONG: Style = Style { mark: "**" };
pub(super) const EMPHASIS: Style = Style { mark: "*" };

/// Whether all selected words have the style.
pub(super) fn is_on(draft: &Draft, style: Style) -> bool {
    let pieces = pieces(draft);
    let styled = styled(&draft.text, style);
    if pieces.is_empty() {
        return empty_pair(draft, style).is_some();
    }
    pieces.iter().all(|piece| styled.iter().any(|range| covers(range, piece)))
}

/// Switches the style on for the selected words, or off if all of them have it.
pub(super) fn toggle(draft: &mut Draft, style: Style) {
    let styled = styled(&draft.text, style);
    let pieces = merged(pieces(draft), &styled);
    let splices = if pieces.is_empty() {
        let at = draft.selection.start;
        match empty_pair(draft, style) {
            Some(pair) => vec![Splice::new(pair, "")],
            None => vec![Splice::new(at..at, style.mark), Splice::behind_caret(at..at, style.mark)],
        }
    } else if pieces.iter().all(|piece| styled.iter().any(|range| covers(range, piece))) {
        let caret = draft.selection.is_empty();
        pieces.iter().flat_map(|piece| take_off(&draft.text, piece, &styled, style, caret)).collect()
    } else {
        pieces.iter().flat_map(|piece| put_on(piece, &styled, style)).collect()
    };
    draft.apply(splices);
}

/// The words the selection is about, line by line because no style goes over the end of a paragraph or item: what is
/// selected, without the marks of lines and the space around it; or the word at the caret.
pub(super) fn pieces(draft: &Draft) -> Vec<Range<usize>> {
    if draft.selection.is_empty() {
        return word_at(&draft.text, draft.selection.start).into_iter().collect();
    }
    let lines = draft.lines();
    let in_line = |at: usize| {
        let words = lines[at].words();
        let piece = words.start.max(draft.selection.start)..words.end.min(draft.selection.end);
        (piece.start < piece.end).then(|| trimmed(&draft.text, piece)).filter(|piece| !piece.is_empty())
    };
    draft.selected(&lines).filter_map(in_line).collect()
}

fn word_at(text: &str, at: usize) -> Option<Range<usize>> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let start = text[..at]
        .rfind(|c| !inside(c))
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let end = text[at..].find(|c| !inside(c)).map_or(text.len(), |len| at + len);
    text[start..end].contains(char::is_alphanumeric).then_some(start..end)
}

/// Where the style is in `text`, marks included. The parser knows, so nothing is guessed from asterisks.
fn styled(text: &str, style: Style) -> Vec<Range<usize>> {
    Parser::new_ext(text, Options::empty())
        .into_offset_iter()
        .filter(|(event, _)| match event {
            Event::Start(Tag::Strong) => style == STRONG,
            Event::Start(Tag::Emphasis) => style == EMPHASIS,
            _ => false,
        })
        .map(|(_, range)| range)
        .collect()
}

/// `pieces` with those in one that are in the same styled words, which may go on over a line ending.
fn merged(pieces: Vec<Range<usize>>, styled: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        match merged.last_mut() {
            Some(before) if styled.iter().any(|range| touches(range, before) && touches(range, &piece)) => {
                before.end = piece.end;
            }
            _ => merged.push(piece),
        }
    }
    merged
}

fn touches(range: &Range<usize>, piece: &Range<usize>) -> bool {
    range.start <= piece.end && piece.start <= range.end
}

/// The marks around a caret with nothing between them, as this command leaves them.
fn empty_pair(draft: &Draft, style: Style) -> Option<Range<usize>> {
    let at = draft.selection.start;
    let (before, after) = (&draft.text[..at], &draft.text[at..]);
    let stars = |left: usize, right: usize| {
        left == right && left % 2 == style.mark.len() % 2 && left >= style.mark.len()
    };
    let left = before.len() - before.trim_end_matches('*').len();
    let right = after.len() - after.trim_start_matches('*').len();
    let is_pair = stars(left, right) || (left == 3 && right == 3);
    is_pair.then(|| at - style.mark.len()..at + style.mark.len())
}

fn covers(range: &Range<usize>, piece: &Range<usize>) -> bool {
    range.start <= piece.start && piece.end <= range.end
}

/// Takes the style from `piece`; what else had it keeps it. At a caret all of it goes.
fn take_off(
    text: &str,
    piece: &Range<usize>,
    styled: &[Range<usize>],
    style: Style,
    caret: bool,
) -> Vec<Splice> {
    let len = style.mark.len();
    let mut splices = Vec::new();
    for range in styled.iter().filter(|range| covers(range, piece)) {
        let words = range.start + len..range.end - len;
        let left = trimmed(text, words.start..piece.start.clamp(words.start, words.end));
        let right = trimmed(text, piece.end.clamp(words.start, words.end)..words.end);
        if caret || has_no_words(&text[left.clone()]) {
            splices.push(Splice::new(range.start..words.start, ""));
        } else {
            splices.push(Splice::new(left.end..left.end, style.mark));
        }
        if caret || has_no_words(&text[right.clone()]) {
            splices.push(Splice { caret: Caret::Before, ..Splice::new(words.end..range.end, "") });
        } else {
            splices.push(Splice::behind_caret(right.start..right.start, style.mark));
        }
    }
    splices
}

/// Gives the style to `piece`, together with what it overlaps or touches that has it already.
fn put_on(piece: &Range<usize>, styled: &[Range<usize>], style: Style) -> Vec<Splice> {
    let len = style.mark.len();
    let touching: Vec<_> = styled.iter().filter(|range| touches(range, piece)).collect();
    let start = touching.iter().map(|range| range.start).min().unwrap_or(piece.start).min(piece.start);
    let end = touching.iter().map(|range| range.end).max().unwrap_or(piece.end).max(piece.end);
    let mut splices = Vec::new();
    for range in &touching {
        if range.start != start {
            splices.push(Splice::new(range.start..range.start + len, ""));
        }
        if range.end != end {
            splices.push(Splice::behind_caret(range.end - len..range.end, ""));
        }
    }
    if touching.iter().all(|range| range.start != start) {
        splices.push(Splice::new(start..start, style.mark));
    }
    if touching.iter().all(|range| range.end != end) {
        splices.push(Splice::behind_caret(end..end, style.mark));
    }
    splices
}

/// Whether there is nothing here but the marks of other styles.
fn has_no_words(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '*' | '_'))
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text[range.clone()].trim_start();
    let start = range.end - words.len();
    start..start + words.trim_end().len()
}
