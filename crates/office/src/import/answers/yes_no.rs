//! Yes or no, and what is told with it.

use super::boxes::{self, Boxes};
use super::polarity::{self, Said, option, words};
use super::{Answer, Reason, line, lines};
use crate::import::cut;
use model::kinds::yes_no::{DetailsKind, YesNoKind};
use model::{Entry, Question};
use text::blocks::inline_text;
use text::fold::squeezed;
use text::{Block, Inline, tidy, write};

/// The answer in `blocks`: by what was ticked, else by what was marked or struck out, else by what the words say.
pub(super) fn read(question: &Question, kind: &YesNoKind, blocks: Vec<Block>) -> Answer {
    let reader = Reader { question, kind };
    if let Some(answer) = reader.ticked(&blocks) {
        return answer;
    }
    let blocks = without_struck(blocks);
    if let Some(answer) = reader.marked(&blocks) {
        return answer;
    }
    reader.said(blocks)
}

struct Reader<'a> {
    question: &'a Question,
    kind: &'a YesNoKind,
}

impl Reader<'_> {
    /// "☒ Ja ☐ Nee", on one line or more; `None` where no box stands with a yes or a no.
    fn ticked(&self, blocks: &[Block]) -> Option<Answer> {
        let mut ticks = Vec::new();
        let mut told = Vec::new();
        for block in blocks {
            let lines = lines(std::slice::from_ref(block));
            if lines.iter().all(|line| boxes::read(line).and_then(|boxes| choices(&boxes)).is_none()) {
                told.push(block.clone());
                continue;
            }
            for line in lines {
                let mut more = Vec::new();
                match boxes::read(&line).and_then(|boxes| choices(&boxes)) {
                    Some(found) => {
                        for Choice { is_yes, is_ticked, words } in found {
                            ticks.extend(is_yes.map(|is_yes| (is_yes, is_ticked)));
                            more.push(words);
                        }
                    }
                    None => more.push(line),
                }
                told.extend(more.into_iter().filter_map(|words| self.own_words(&words)).map(paragraph));
            }
        }
        if ticks.is_empty() {
            return None;
        }
        let told = self.without_filler(told);
        let ticked = |yes: bool| ticks.contains(&(yes, true));
        Some(match (ticked(true), ticked(false)) {
            (true, false) => self.yes(told),
            (false, true) => self.no(told),
            (is_yes, _) => {
                let reason = if is_yes { Reason::Several } else { Reason::Unmarked };
                Answer { rest: told, check: Some(reason), ..Answer::default() }
            }
        })
    }

    /// "Ja / Nee", on one line or each on its own, of which one may be bold.
    fn marked(&self, blocks: &[Block]) -> Option<Answer> {
        let whole = words(&line(blocks));
        let is_pair_and_nothing_more = pair(&whole).is_some_and(is_filler);
        if is_pair_and_nothing_more {
            return Some(match bold_options(blocks)[..] {
                [true] => self.yes(Vec::new()),
                [false] => self.no(Vec::new()),
                _ => Answer { check: Some(Reason::Unmarked), ..Answer::default() },
            });
        }
        let Block::Paragraph(content) = blocks.first()? else { return None };
        let first = cut::lines(content).remove(0).1;
        let how = pair(&words(&inline_text(&first))).map(is_filler)?;
        let bold = bold_options(&[Block::Paragraph(first)]);
        let ([choice], true) = (&bold[..], how) else {
            return Some(Answer {
                rest: blocks.to_vec(),
                check: Some(Reason::Unmarked),
                ..Answer::default()
            });
        };
        let below = cut::lines(content).into_iter().skip(1);
        let below = below.flat_map(|(before, line)| before.into_iter().chain(line)).collect();
        let told = std::iter::once(Block::Paragraph(below)).chain(blocks[1..].iter().cloned());
        let told = self.without_filler(tidy(told.collect()));
        Some(if *choice { self.yes(told) } else { self.no(told) })
    }

    fn said(&self, blocks: Vec<Block>) -> Answer {
        let check = Some(Reason::Unclear);
        let below = without_yes(blocks.clone());
        if below != blocks {
            return self.yes(self.without_filler(below));
        }
        match polarity::of(&line(&blocks), self.question, blocks.len() == 1) {
            Said::Yes => self.yes(self.without_filler(blocks)),
            Said::DoubtfulYes => Answer { check, ..self.yes(blocks) },
            Said::OnlyNo => self.no(Vec::new()),
            Said::No => self.no(blocks),
            Said::Unclear => {
                let has_words = !words(&line(&blocks)).is_empty();
                Answer { rest: if has_words { blocks } else { Vec::new() }, check, ..Answer::default() }
            }
        }
    }

    fn yes(&self, told: Vec<Block>) -> Answer {
        let entry = |details| Some(Entry::YesNo { choice: Some(true), details });
        match self.kind.details.as_ref().map(|details| &details.kind) {
            Some(DetailsKind::RichText(_)) => Answer { entry: entry(write(&told)), ..Answer::default() },
            Some(DetailsKind::Text(_)) => Answer { entry: entry(line(&told)), ..Answer::default() },
            None => Answer { entry: entry(String::new()), rest: told, check: None },
        }
    }

    /// A no has no room for what is told with it.
    fn no(&self, told: Vec<Block>) -> Answer {
        let entry = Entry::YesNo { choice: Some(false), details: String::new() };
        Answer { entry: Some(entry), rest: told, check: None }
    }

    /// What the writer of a line with boxes wrote in it: not the line of dots, and not "namelijk:" before it.
    fn own_words(&self, words_: &str) -> Option<String> {
        const INTRODUCTIONS: [&str; 6] = ["namelijk", "te weten", "zo ja", "welke", "toelichting", "nl."];
        let separators = |c: char| c.is_whitespace() || ",:;/|–-.…_?".contains(c);
        let mut own = words_.trim_start_matches(separators);
        while let Some(rest) = INTRODUCTIONS.iter().find_map(|introduction| {
            let start = own.get(..introduction.len())?;
            let rest = &own[introduction.len()..];
            let is_whole = !rest.starts_with(char::is_alphanumeric);
            (is_whole && start.eq_ignore_ascii_case(introduction)).then_some(rest)
        }) {
            own = rest.trim_start_matches(separators);
        }
        let mut own = own.trim_end_matches(|c: char| c.is_whitespace() || "/|…_".contains(c));
        while let Some(shorter) = own.strip_suffix("...") {
            own = shorter.trim_end_matches(['.', ' ']);
        }
        let asked = polarity::asked(self.question);
        let is_asked = |word: &String| asked.contains(word) || option(word).is_some();
        (!words(own).iter().all(is_asked)).then(|| own.to_owned())
    }

    /// Without the lines that only ask for what is told: "Zo ja, welke?"
    fn without_filler(&self, blocks: Vec<Block>) -> Vec<Block> {
        let details = self.kind.details.iter().flat_map(|details| details.label.all());
        let tails = self.question.names().filter_map(|name| name.split_once('?')).map(|(_, tail)| tail);
        let known: Vec<String> = details.chain(tails).map(squeezed).collect();
        let asks = |content: &[Inline]| {
            let text = inline_text(content);
            let is_blank = self.own_words(&text).is_none() && text.len() < 80;
            is_blank || known.contains(&squeezed(&text))
        };
        let told = blocks.into_iter().filter_map(|block| match block {
            Block::Paragraph(content) => {
                let lines = cut::lines(&content).into_iter();
                let first = lines.take_while(|(_, line)| asks(line)).count();
                let kept = cut::lines(&content).into_iter().skip(first).enumerate();
                let kept = kept
                    .flat_map(|(index, (before, line))| before.filter(|_| index > 0).into_iter().chain(line));
                let kept: Vec<Inline> = kept.collect();
                (!kept.is_empty()).then_some(Block::Paragraph(kept))
            }
            other => Some(other),
        });
        tidy(told.collect())
    }
}

/// A yes or a no with a box, and what is told with it.
struct Choice {
    /// `None` for words without a box, and for a box with other words.
    is_yes: Option<bool>,
    is_ticked: bool,
    words: String,
}

/// The yes and the no in a line with boxes; `None` where there is neither.
fn choices(boxes: &Boxes) -> Option<Vec<Choice>> {
    let mut found = Vec::new();
    for tick_box in &boxes.boxes {
        let said = words(&tick_box.words);
        let at_start = said.first().and_then(|word| option(word));
        let at_end = said.last().and_then(|word| option(word)).filter(|_| boxes.are_behind);
        let own = |from_end: bool| {
            let mut pieces = tick_box.words.split_whitespace();
            let name = if from_end { pieces.next_back() } else { pieces.next() };
            // "Ja/nee" is one piece of text, and two words.
            let rest = name.and_then(|name| {
                if from_end { tick_box.words.strip_suffix(name) } else { tick_box.words.strip_prefix(name) }
            });
            rest.unwrap_or_default().to_owned()
        };
        let (is_yes, words) = match (at_end, at_start) {
            (Some(_), _) => (at_end, own(true)),
            (None, Some(_)) => (at_start, own(false)),
            (None, None) => (None, tick_box.words.clone()),
        };
        found.push(Choice { is_yes, is_ticked: tick_box.is_ticked, words });
    }
    let rest = boxes.rest.clone();
    found.push(Choice { is_yes: None, is_ticked: false, words: rest });
    found.iter().any(|choice| choice.is_yes.is_some()).then_some(found)
}

/// What follows a yes and a no, in either order.
fn pair(words: &[String]) -> Option<&[String]> {
    let [one, rest @ ..] = words else { return None };
    let rest = match rest {
        [or, rest @ ..] if or == "of" || or == "or" => rest,
        rest => rest,
    };
    let [other, rest @ ..] = rest else { return None };
    (option(one)? != option(other)?).then_some(rest)
}

/// The options that are bold by themselves.
fn bold_options(blocks: &[Block]) -> Vec<bool> {
    let mut found = Vec::new();
    for block in blocks {
        if let Block::Paragraph(content) = block {
            found.extend(content.iter().filter_map(bold_option));
        }
        block.children().for_each(|inner| found.extend(bold_options(std::slice::from_ref(inner))));
    }
    found
}

/// The option that is bold by itself.
fn bold_option(inline: &Inline) -> Option<bool> {
    let Inline::Strong(content) = inline else { return None };
    let words = words(&inline_text(content));
    let [word] = &words[..] else { return None };
    option(word)
}

/// Whether the words behind "Ja / Nee" only say how to choose.
fn is_filler(words: &[String]) -> bool {
    const HOW: [&str; 26] = [
        "doorhalen",
        "doorstrepen",
        "streep",
        "door",
        "omcirkelen",
        "aankruisen",
        "kruis",
        "aan",
        "wat",
        "niet",
        "van",
        "toepassing",
        "is",
        "svp",
        "graag",
        "delete",
        "strike",
        "out",
        "as",
        "appropriate",
        "what",
        "does",
        "not",
        "apply",
        "tick",
        "one",
    ];
    words.iter().all(|word| HOW.contains(&word.as_str()))
}

fn paragraph(words: String) -> Block {
    Block::Paragraph(vec![Inline::Text(words)])
}

/// Without the options that are struck out in plain text: "Ja / ~~Nee~~".
fn without_struck(mut blocks: Vec<Block>) -> Vec<Block> {
    if let Some(Block::Paragraph(content)) = blocks.first_mut() {
        for inline in content {
            if let Inline::Text(text) = inline {
                *text = unstruck(text);
            }
        }
    }
    tidy(blocks)
}

fn unstruck(text: &str) -> String {
    let mut pieces: Vec<&str> = text.split("~~").collect();
    let is_struck = |(at, piece): (usize, &&str)| at % 2 == 1 && option(&squeezed(piece)).is_some();
    if pieces.len().is_multiple_of(2) || !pieces.iter().enumerate().any(is_struck) {
        return text.to_owned();
    }
    pieces.iter_mut().enumerate().filter(|(at, _)| at % 2 == 1).for_each(|(_, piece)| *piece = "");
    pieces.concat().trim_matches(|c: char| c.is_whitespace() || c == '/' || c == '|').to_owned()
}

/// Without a first line that is only "Ja", or "Ja, namelijk:".
fn without_yes(mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(Block::Paragraph(content)) = blocks.first_mut() else { return blocks };
    let first = cut::lines(content).first().map(|(_, line)| inline_text(line)).unwrap_or_default();
    let said = words(&first);
    if matches!(&said[..], [yes] | [yes, _] if option(yes) == Some(true))
        && said.get(1).is_none_or(|word| word == "namelijk" || word == "namely")
    {
        // One more for the break behind it.
        *content = cut::after(content, first.len() + 1);
    }
    if content.is_empty() {
        blocks.remove(0);
    }
    blocks
}
