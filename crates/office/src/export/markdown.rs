//! CommonMark, which this form reads back as it reads any old report.

use super::Outline;
use super::outline::LEVELS;
use text::{Block, Inline, write};

/// The report as CommonMark 0.31.2: the title, a line about the file, and each question as a heading of level 2 over
/// its answer.
///
/// [`crate::import::legacy::split`] gives the answers back. What does not survive that: the level of the highest heading
/// in an answer, which becomes 2, and levels more than three below it; lines (`___`) at either end of an answer; and a
/// paragraph that is just a heading the form knows, which becomes that heading.
pub fn document(outline: &Outline) -> String {
    let heading = |level, text: &str| Block::Heading { level, content: vec![Inline::Text(text.to_owned())] };
    let mut blocks =
        vec![heading(LEVELS[0], &outline.title), Block::Paragraph(vec![Inline::Text(outline.about.clone())])];
    for section in &outline.sections {
        blocks.push(heading(LEVELS[1], &section.heading));
        blocks.extend(section.blocks.iter().cloned());
    }
    write(&blocks) + "\n"
}
