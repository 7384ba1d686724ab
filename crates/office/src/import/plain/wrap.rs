//! Telling lines that were broken to fit a width from lines that somebody ended.

use super::Raw;
use text::fold::is_one_of;

/// The narrowest text that is taken for broken to a width, and the widest.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

/// How the lines of a text were broken.
pub(super) struct Wrap {
    /// The width the lines seem to have been broken to; 0 if none.
    width: usize,
    /// Whether lines break in the middle of sentences often enough to think that all full lines were broken.
    is_habit: bool,
    headings: Vec<String>,
}

impl Wrap {
    pub fn of(lines: &[Raw], known: &[&str]) -> Wrap {
        let headings = known.iter().map(|&name| name.to_owned()).collect();
        let pairs = || lines.windows(2).filter(|pair| may_join(&pair[0], &pair[1]));
        let width =
            pairs().map(|pair| pair[0].width()).filter(|width| WIDTHS.contains(width)).max().unwrap_or(0);
        let mut wrap = Wrap { width, is_habit: false, headings };
        let full = pairs().filter(|pair| wrap.is_full(&pair[0], &pair[1]));
        let (inside, total) = full.fold((0, 0), |(inside, total), pair| {
            (inside + usize::from(breaks_a_sentence(&pair[0], &pair[1])), total + 1)
        });
        wrap.is_habit = inside >= 2 && inside * 2 >= total;
        wrap
    }

    /// Whether `line` goes on where `above` was broken off.
    pub fn joins(&self, above: &Raw, line: &Raw) -> bool {
        let is_heading = |raw: &Raw| self.headings.iter().any(|name| is_one_of(raw.text, &[name]));
        may_join(above, line)
            && self.is_full(above, line)
            && (self.is_habit || breaks_a_sentence(above, line))
            && !is_heading(above)
            && !is_heading(line)
    }

    /// Whether the first word of `line` would not have fitted behind `above`.
    fn is_full(&self, above: &Raw, line: &Raw) -> bool {
        let word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        let width = above.width();
        WIDTHS.contains(&width) && width + 1 + word > self.width
    }
}

impl Raw<'_> {
    fn width(&self) -> usize {
        self.column + self.text.chars().count()
    }
}

fn may_join(above: &Raw, line: &Raw) -> bool {
    !above.text.is_empty() && !line.text.is_empty() && line.marker.is_none()
}

fn breaks_a_sentence(above: &Raw, line: &Raw) -> bool {
    let ended = above.text.ends_with(['.', '!', '?', ':', ';', '"', '”']);
    !ended
        && line
            .text
            .starts_with(|c: char| c.is_lowercase() || c.is_numeric() || matches!(c, '(' | '"' | '“' | '\''))
}
