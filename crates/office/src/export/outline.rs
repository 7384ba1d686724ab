//! The one ordered walk over a report that all readable formats share.

use super::answer;
use model::i18n::Catalog;
use model::{ById, Date, Form, Language, Report, Status, Timestamp};
use serde_json::Value;
use text::headings::without_gaps;
use text::{Block, Inline, tidy};

/// The level of the title, of the questions, and of the highest heading inside an answer.
pub(super) const LEVELS: [u8; 3] = [1, 2, 3];

/// A report laid out for a reader, in the language it was written in.
///
/// Impossible: an empty title, an empty heading, a section without blocks, a heading inside an answer above level 3, a
/// heading more than one level below the one before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// What the report is called among others: the form, what it is about, the day it was finished.
    pub title: String,
    /// The language of all texts.
    pub language: Language,
    /// The UUID of the report.
    pub id: String,
    /// When the first answer was given.
    pub created_at: Timestamp,
    /// When an answer last changed.
    pub updated_at: Timestamp,
    /// Draft or finished, when, and by which version of the form; in words. Dates are those in UTC.
    pub about: String,
    /// The questions in order, then the answers to no question of the report.
    pub sections: Vec<Section>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The official heading, on one line.
    pub heading: String,
    /// The answer, tidied; or words that say there is none.
    pub blocks: Vec<Block>,
}

impl Outline {
    /// Lays out `report` by the questions it was filed with. `form` is asked only for what a report file does not hold:
    /// the labels of options, and the headings of answers to no question of the report.
    pub fn of(report: &Report, form: Option<&Form>) -> Outline {
        let words = Catalog::new(report.language);
        let walk = Walk {
            report,
            form: form.filter(|form| form.id() == report.form.id),
            words: &words,
            questions: ById::of(report.questions.iter().map(|question| question.id.as_str())),
            unparsed: ById::of(report.unparsed.iter().map(|(id, _)| id.as_str())),
        };
        Outline {
            title: title(report, &words),
            language: report.language,
            id: report.id.as_str().to_owned(),
            created_at: report.created_at.clone(),
            updated_at: report.updated_at.clone(),
            about: about(report, &words),
            sections: walk.sections(),
        }
    }
}

struct Walk<'a> {
    report: &'a Report,
    form: Option<&'a Form>,
    words: &'a Catalog,
    questions: ById<'a>,
    unparsed: ById<'a>,
}

impl Walk<'_> {
    fn sections(&self) -> Vec<Section> {
        let Report { answers, unparsed, questions, .. } = self.report;
        let asked = questions.iter().map(|question| question.id.as_str());
        let is_first_text = |(index, id): &(usize, &str)| {
            !answers.contains_key(*id) && self.unparsed.first(id) == Some(*index)
        };
        let typed = unparsed.iter().map(|(id, _)| id.as_str()).enumerate().filter(is_first_text);
        let answered = answers.keys().map(String::as_str).chain(typed.map(|(_, id)| id));
        let others = answered.filter(|id| self.questions.first(id).is_none());
        asked.chain(others).map(|id| self.section(id)).collect()
    }

    fn section(&self, id: &str) -> Section {
        let filed = self.questions.first(id).and_then(|index| self.report.questions.get(index));
        let known = self.form.and_then(|form| form.question(id));
        let official = known.map(|question| question.official(self.words.language()));
        let kind = filed.map(|question| question.kind.as_str()).or(known.map(|known| known.kind().name()));
        let mut blocks = Vec::new();
        if let Some(value) = self.report.answers.get(id) {
            blocks.extend(answer::blocks(value, kind.unwrap_or_default(), known, self.words));
        }
        for (_, typed) in self.unparsed.all(id).filter_map(|index| self.report.unparsed.get(index)) {
            blocks.extend(answer::blocks(&Value::from(typed.as_str()), "", known, self.words));
        }
        let mut blocks = without_gaps(LEVELS[2], tidy(blocks));
        if blocks.is_empty() {
            let unanswered = Inline::Text(self.words.text("export.unanswered"));
            blocks = vec![Block::Paragraph(vec![Inline::Emphasis(vec![unanswered])])];
        }
        let heading = filed.map_or(official.unwrap_or_default(), |question| &question.heading);
        Section { heading: first_line([heading, id]), blocks }
    }
}

/// `Reisverslag – Gemeentehuis Parijs – 24-11-2026`; a draft says that it is one.
fn title(report: &Report, words: &Catalog) -> String {
    let form = first_line([&report.form.title, &report.form.id]);
    let form = match report.status {
        Status::Draft => words.fill("export.draft-title", &[("form", &form)]),
        Status::Complete => form,
    };
    // The first words of a text would say less than they take.
    let about = report.name().or_else(|| report.first_item()).map(one_line).filter(|about| !about.is_empty());
    let day = stamp(report).date().split('-').rev().collect::<Vec<_>>().join("-");
    [Some(form), about, Some(day)].into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// When it was finished; when a draft last changed.
fn stamp(report: &Report) -> &Timestamp {
    report.completed_at.as_ref().filter(|_| report.status == Status::Complete).unwrap_or(&report.updated_at)
}

fn about(report: &Report, words: &Catalog) -> String {
    let key = match report.status {
        Status::Draft => "export.draft",
        Status::Complete => "export.completed",
    };
    let at = stamp(report);
    let date = Date::from_iso(at.date()).map(|date| date.words(report.language)).unwrap_or_default();
    let version = report.form.version.to_string();
    words.fill(key, &[("date", &date), ("version", &version)])
}

/// The first of `texts` that says something, on one line.
fn first_line(texts: [&str; 2]) -> String {
    texts.map(one_line).into_iter().find(|line| !line.is_empty()).unwrap_or_else(|| "–".to_owned())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
