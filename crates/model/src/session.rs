//! One report being written: its answers, and which problems may show.

use super::answer::{Answers, Entry, Reading};
use super::definition::{Form, Question};
use super::language::Language;
use super::problem::Problem;
use super::report::{self, ById, FiledForm, FiledQuestion, Report, ReportId, Status, Timestamp};
use super::validate::{validate, validate_question};
use serde_json::{Map, Value};

/// The sole owner of what was typed. Nothing leaves it but by [`Session::clear`], which gives it all back.
#[derive(Clone, Debug)]
pub struct Session {
    id: ReportId,
    created_at: Timestamp,
    updated_at: Timestamp,
    answers: Answers,
    exposure: Vec<(String, Exposure)>,
    unplaced: Unplaced,
    extra: Map<String, Value>,
}

/// What an opened report holds that this form has no place for. It stays in the draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unplaced {
    /// Answers to questions that are gone, or that no longer fit theirs.
    pub answers: Vec<(String, Value)>,
    /// The headings of those questions.
    pub questions: Vec<FiledQuestion>,
}

/// What became of answers that the host page knew.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prefilled {
    /// The questions that were filled in.
    pub filled: Vec<String>,
    /// The answers that fit no question of the form.
    pub unfit: Vec<String>,
}

/// How far a question is on the way to showing its problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exposure {
    /// Changed and not left since.
    Changed,
    /// Left after a change, or there when finishing was tried: shown from now on.
    Exposed,
}

impl Session {
    /// A report nobody has written in.
    pub fn new(id: ReportId, now: Timestamp) -> Session {
        Session {
            id,
            created_at: now.clone(),
            updated_at: now,
            answers: Answers::default(),
            exposure: Vec::new(),
            unplaced: Unplaced::default(),
            extra: Map::new(),
        }
    }

    /// Goes on with `report`. Its answers take their places in `form`; those without one are [`Session::unplaced`].
    pub fn open(form: &Form, report: &Report) -> Session {
        let mut session = Session::new(report.id.clone(), report.created_at.clone());
        session.updated_at = report.updated_at.clone();
        session.extra = report.extra.clone();
        let filed = ById::of(report.questions.iter().map(|question| question.id.as_str()));
        let heading = |id: &str| report.questions.get(filed.first(id)?);
        for (id, value) in &report.answers {
            let question = form.question(id);
            match question.and_then(|question| entry_of(question, value, report.language)) {
                Some(entry) => session.answers.set(id, entry),
                None => session.leave_unplaced(heading(id), id, value),
            }
        }
        for (id, text) in &report.unparsed {
            let takes_text =
                |question: &&Question| matches!(question.kind().behaviour().blank(), Entry::Text(_));
            match form.question(id).filter(takes_text).filter(|_| session.answers.get(id).is_none()) {
                Some(_) => session.answers.set(id, Entry::Text(text.clone())),
                None => session.leave_unplaced(heading(id), id, &Value::from(text.as_str())),
            }
        }
        session
    }

    fn leave_unplaced(&mut self, heading: Option<&FiledQuestion>, id: &str, value: &Value) {
        self.unplaced.answers.push((id.to_owned(), value.clone()));
        self.unplaced.questions.extend(heading.cloned());
    }

    /// The id of the report.
    pub fn id(&self) -> &ReportId {
        &self.id
    }

    /// When an answer last changed.
    pub fn updated_at(&self) -> &Timestamp {
        &self.updated_at
    }

    /// An answer has changed by `now`. A clock that was set back does not make the report older than it is: the latest of two
    /// texts is told by their moments.
    pub fn touch(&mut self, now: Timestamp) {
        if now.as_str() > self.updated_at.as_str() {
            self.updated_at = now;
        }
    }

    /// Makes it a new draft, begun `now`, which changes the finished report that this is.
    pub fn adapt(&mut self, id: ReportId, name: String, now: Timestamp) {
        self.become_copy(id, name);
        self.created_at = now;
    }

    /// Makes it another report, which began as a copy of this one.
    pub fn become_copy(&mut self, id: ReportId, name: String) {
        report::become_copy(&mut self.id, &mut self.extra, id, name);
    }

    /// The id of the report that it began as a copy of.
    pub fn based_on(&self) -> Option<&str> {
        self.extra.get(report::BASED_ON).and_then(Value::as_str)
    }

    /// The name that its writer gave the report.
    pub fn name(&self) -> Option<&str> {
        self.extra.get(report::NAME).and_then(Value::as_str)
    }

    /// What was typed.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What the form has no place for.
    pub fn unplaced(&self) -> &Unplaced {
        &self.unplaced
    }

    /// What the control of `question` should hold.
    pub fn entry(&self, question: &Question) -> Entry {
        self.answers.get(question.id()).cloned().unwrap_or_else(|| question.kind().behaviour().blank())
    }

    /// Takes what was typed.
    pub fn set(&mut self, question: &str, entry: Entry) {
        self.answers.set(question, entry);
        if self.exposure_of(question).is_none() {
            self.exposure.push((question.to_owned(), Exposure::Changed));
        }
    }

    /// The focus has left `question`: if it was changed, its problem may show from now on.
    pub fn leave(&mut self, question: &str) {
        if let Some((_, exposure)) = self.exposure.iter_mut().find(|(id, _)| id == question) {
            *exposure = Exposure::Exposed;
        }
    }

    /// Finishing was tried: every problem may show from now on. Gives them; none means complete.
    pub fn finish(&mut self, form: &Form) -> Vec<Problem> {
        let exposed = form.questions().iter().map(|question| (question.id().to_owned(), Exposure::Exposed));
        self.exposure = exposed.collect();
        validate(form, &self.answers)
    }

    fn exposure_of(&self, question: &str) -> Option<Exposure> {
        self.exposure.iter().find(|(id, _)| id == question).map(|(_, exposure)| *exposure)
    }

    /// The problem of `question`, if there is one and it may show.
    pub fn shown_problem(&self, question: &Question) -> Option<Problem> {
        let exposed = self.exposure_of(question.id()) == Some(Exposure::Exposed);
        exposed.then(|| validate_question(question, &self.answers)).flatten()
    }

    /// How many questions have an answer that is right.
    pub fn answered(&self, form: &Form) -> usize {
        let answered = |question: &&Question| {
            let entry = self.answers.get(question.id());
            let reading = entry.map_or(Reading::Blank, |entry| question.kind().behaviour().read(entry));
            reading != Reading::Blank && validate_question(question, &self.answers).is_none()
        };
        form.questions().iter().filter(answered).count()
    }

    /// Whether there is anything to keep.
    pub fn is_blank(&self, form: &Form) -> bool {
        self.unplaced.answers.is_empty()
            && form.questions().iter().all(|question| self.is_unanswered(question))
    }

    /// Whether nothing was typed at `question`.
    fn is_unanswered(&self, question: &Question) -> bool {
        match self.answers.get(question.id()) {
            None => true,
            Some(Entry::YesNo { choice: None, details }) => details.trim().is_empty(),
            Some(entry) => question.kind().behaviour().read(entry) == Reading::Blank,
        }
    }

    /// Puts `answers`, as they stand in a report file, where nothing was typed. What was typed stays, and so does what does
    /// not read as an answer. Gives the ids of the questions that were filled in, and of the answers that fit no question.
    pub fn prefill(&mut self, form: &Form, answers: &Map<String, Value>, language: Language) -> Prefilled {
        let mut prefilled = Prefilled::default();
        for (id, value) in answers {
            let question = form.question(id);
            match question.and_then(|question| Some((question, entry_of(question, value, language)?))) {
                Some((question, entry)) if self.is_unanswered(question) => {
                    self.answers.set(id, entry);
                    prefilled.filled.push(id.clone());
                }
                Some(_) => {}
                None => prefilled.unfit.push(id.clone()),
            }
        }
        prefilled
    }

    /// Starts an empty report in its place. The old one is given back whole, so that it can be undone.
    pub fn clear(&mut self, id: ReportId, now: Timestamp) -> Session {
        std::mem::replace(self, Session::new(id, now))
    }

    /// The report as a file holds it at `now`, or at its last change if that is later. A draft keeps everything that was typed; a complete one keeps what
    /// counts: text is trimmed, and details of a "no" are left out.
    pub fn report(&self, form: &Form, language: Language, status: Status, now: Timestamp) -> Report {
        let mut answers = Map::new();
        let mut unparsed = Vec::new();
        for question in form.questions() {
            let Some(entry) = self.answers.get(question.id()) else { continue };
            match question.kind().behaviour().read(entry) {
                Reading::Blank => {}
                Reading::Answer(answer) => {
                    let answer = match status {
                        Status::Draft => answer.into_typed(entry),
                        Status::Complete => answer.into_filed(),
                    };
                    answers.insert(question.id().to_owned(), answer.to_json());
                }
                Reading::Unparsed(_) => {
                    if let Entry::Text(text) = entry {
                        unparsed.push((question.id().to_owned(), text.clone()));
                    }
                }
            }
        }
        let mut questions: Vec<FiledQuestion> = form.questions().iter().map(|q| filed(q, language)).collect();
        let mut extra = self.extra.clone();
        for (id, value) in &self.unplaced.answers {
            if !answers.contains_key(id) {
                answers.insert(id.clone(), value.clone());
                continue;
            }
            // The question has a new answer by now; the one that did not fit moves aside.
            let mut name = format!("earlier:{id}");
            while extra.get(&name).is_some_and(|other| other != value) {
                name.insert_str(0, "earlier:");
            }
            extra.insert(name, value.clone());
        }
        let now = if now.as_str() > self.updated_at.as_str() { now } else { self.updated_at.clone() };
        let gone = |question: &&FiledQuestion| form.question(&question.id).is_none();
        questions.extend(self.unplaced.questions.iter().filter(gone).cloned());
        Report {
            id: self.id.clone(),
            form: FiledForm {
                id: form.id().to_owned(),
                version: form.version(),
                title: form.title(language).to_owned(),
            },
            language,
            status,
            created_at: self.created_at.clone(),
            completed_at: (status == Status::Complete).then(|| now.clone()),
            updated_at: now,
            answers,
            unparsed,
            questions,
            extra,
        }
    }
}

/// The entry that shows a JSON answer, or `None` where it is no answer of this question.
fn entry_of(question: &Question, value: &Value, language: Language) -> Option<Entry> {
    let behaviour = question.kind().behaviour();
    let answer = behaviour.answer_from_json(value)?;
    Some(behaviour.show(&answer, language))
}

fn filed(question: &Question, language: Language) -> FiledQuestion {
    FiledQuestion {
        id: question.id().to_owned(),
        kind: question.kind().name().to_owned(),
        heading: question.official(language).to_owned(),
    }
}
