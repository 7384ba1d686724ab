//! The session as the components see it: what was typed stays in one place, signals say what changed.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::browser;
use crate::form::{
    Entry, Form, Language, Problem, Question, Report, Session, Status, Timestamp, validate, validate_question,
};
use crate::i18n::Catalog;
use crate::storage::{DraftStore, StorageError};

/// Typing is followed at this pace: a draft is never more than this behind (milliseconds).
const PACE: u32 = 700;

/// What the form is made of.
pub struct Options {
    /// The questions.
    pub form: Form,
    /// The language of the interface.
    pub language: Language,
    /// Where drafts live; `None` keeps none.
    pub store: Option<Box<dyn DraftStore>>,
    /// What the world outside hears.
    pub outside: Box<dyn Fn(Outside<'_>) -> bool>,
}

/// What is told to the host page. The answer says whether to go on; it counts for `Complete` only.
pub enum Outside<'a> {
    /// The report has changed.
    Change,
    /// The draft has been saved.
    Saved(&'a Timestamp),
    /// The report is complete and about to be downloaded.
    Complete(&'a Report),
    /// Something failed.
    Error(&'static str, String),
}

/// How the draft is doing.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing to keep.
    Blank,
    /// Changes wait to be saved.
    Waiting,
    /// Kept since then.
    Saved(Timestamp),
    /// Opened from the store; last changed then.
    Restored(Timestamp),
    /// Not kept.
    Failed(StorageError),
    /// The host wants nothing kept.
    Off,
}

/// The signals of one question.
#[derive(Clone, Copy)]
pub struct Field {
    /// The problem that shows.
    pub problem: RwSignal<Option<Problem>>,
    /// Notified when the entry changed other than by its own control.
    pub replaced: Trigger,
    /// Notified at a calm pace while the entry changes.
    pub settled: Trigger,
}

struct Inner {
    form: Form,
    catalog: Catalog,
    session: Session,
    fields: Vec<Field>,
    store: Option<Box<dyn DraftStore>>,
    outside: Box<dyn Fn(Outside<'_>) -> bool>,
    pending: Option<Timeout>,
    dirty: Vec<bool>,
    cleared: Option<Session>,
}

/// A handle to one form on the page. Copies are the same form.
#[derive(Clone, Copy)]
pub struct State {
    inner: StoredValue<Inner, LocalStorage>,
    /// How many questions are answered.
    pub answered: RwSignal<usize>,
    /// The problems in the summary; empty when there is none.
    pub summary: RwSignal<Vec<Problem>>,
    /// Notified when finishing failed: the summary takes focus.
    pub refused: Trigger,
    /// How the draft is doing.
    pub saving: RwSignal<SaveState>,
    /// A short message about what was just done.
    pub notice: RwSignal<Option<String>>,
    /// Whether a cleared report can be brought back.
    pub can_undo: RwSignal<bool>,
    /// Drafts of this browser that could not be read, as text.
    pub unreadable: RwSignal<Vec<String>>,
}

impl State {
    /// Opens the newest draft of the store, or starts a new report.
    pub fn new(options: Options) -> State {
        let Options { form, language, store, outside } = options;
        let found = find_draft(store.as_deref(), form.id());
        let session = match &found.report {
            Some(report) => Session::open(&form, report),
            None => Session::new(browser::new_id(), browser::now()),
        };
        let saving = match (&store, found.failed, found.report) {
            (None, ..) => SaveState::Off,
            (_, Some(error), _) => SaveState::Failed(error),
            (.., Some(report)) => SaveState::Restored(report.updated_at),
            _ => SaveState::Blank,
        };
        let field =
            |_| Field { problem: RwSignal::new(None), replaced: Trigger::new(), settled: Trigger::new() };
        let fields: Vec<Field> = form.questions().iter().map(field).collect();
        let answered = session.answered(&form);
        State {
            inner: StoredValue::new_local(Inner {
                catalog: Catalog::new(language),
                session,
                store,
                outside,
                pending: None,
                dirty: vec![false; fields.len()],
                fields,
                cleared: None,
                form,
            }),
            answered: RwSignal::new(answered),
            summary: RwSignal::new(Vec::new()),
            refused: Trigger::new(),
            saving: RwSignal::new(saving),
            notice: RwSignal::new(None),
            can_undo: RwSignal::new(false),
            unreadable: RwSignal::new(found.unreadable),
        }
    }

    /// How many questions there are.
    pub fn count(self) -> usize {
        self.inner.with_value(|inner| inner.fields.len())
    }

    /// The signals of a question.
    pub fn field(self, place: usize) -> Field {
        self.inner.with_value(|inner| inner.fields[place])
    }

    /// Looks at a question.
    pub fn question<T>(self, place: usize, look: impl FnOnce(&Question, Language) -> T) -> T {
        self.inner.with_value(|inner| look(&inner.form.questions()[place], inner.catalog.language()))
    }

    /// Looks at the form.
    pub fn form<T>(self, look: impl FnOnce(&Form, Language) -> T) -> T {
        self.inner.with_value(|inner| look(&inner.form, inner.catalog.language()))
    }

    /// A text of the interface.
    pub fn text(self, key: &str) -> String {
        self.inner.with_value(|inner| inner.catalog.text(key))
    }

    /// Looks up words.
    pub fn words<T>(self, look: impl FnOnce(&Catalog) -> T) -> T {
        self.inner.with_value(|inner| look(&inner.catalog))
    }

    /// The language of the interface.
    pub fn language(self) -> Language {
        self.words(Catalog::language)
    }

    /// What the control of a question should hold.
    pub fn entry(self, place: usize) -> Entry {
        self.inner.with_value(|inner| inner.session.entry(&inner.form.questions()[place]))
    }

    /// The words for a problem.
    pub fn problem_text(self, problem: &Problem) -> String {
        self.inner.with_value(|inner| match inner.form.question(&problem.question) {
            Some(question) => inner.catalog.problem(problem, question),
            None => String::new(),
        })
    }

    /// Takes what was typed. This runs on every key: it copies the text of this one question, checks this one
    /// answer, and leaves all else to [`State::settle`].
    pub fn typed(self, place: usize, entry: Entry) {
        let (field, problem) = self
            .inner
            .try_update_value(|inner| {
                let question = &inner.form.questions()[place];
                inner.session.set(question.id(), entry);
                inner.dirty[place] = true;
                if inner.pending.is_none() {
                    inner.pending = Some(Timeout::new(PACE, move || self.settle()));
                }
                (inner.fields[place], inner.session.shown_problem(question))
            })
            .unwrap_or_else(|| unreachable!());
        show(field, problem);
        if !matches!(self.saving.get_untracked(), SaveState::Waiting | SaveState::Failed(_) | SaveState::Off)
        {
            self.saving.set(SaveState::Waiting);
        }
    }

    /// The focus has left the question.
    pub fn left(self, place: usize) {
        let found = self.inner.try_update_value(|inner| {
            let question = &inner.form.questions()[place];
            inner.session.leave(question.id());
            (inner.fields[place], inner.session.shown_problem(question))
        });
        if let Some((field, problem)) = found {
            show(field, problem);
        }
    }

    /// Brings everything up to date with what was typed: the saved draft, progress, summary, previews.
    pub fn settle(self) {
        let Some(dirty) = self.inner.try_update_value(|inner| {
            inner.pending = None;
            let fields = inner.fields.clone();
            let dirty: Vec<Field> = fields
                .iter()
                .zip(&inner.dirty)
                .filter(|(_, dirty)| **dirty)
                .map(|(field, _)| *field)
                .collect();
            inner.dirty.fill(false);
            dirty
        }) else {
            return;
        };
        if dirty.is_empty() {
            return;
        }
        dirty.iter().for_each(|field| field.settled.notify());
        self.count_answers();
        self.save();
        self.tell(Outside::Change);
    }

    fn count_answers(self) {
        let (answered, problems) = self.inner.with_value(|inner| {
            (inner.session.answered(&inner.form), validate(&inner.form, inner.session.answers()))
        });
        if self.answered.get_untracked() != answered {
            self.answered.set(answered);
        }
        if !self.summary.with_untracked(|shown| shown.is_empty() || *shown == problems) {
            self.summary.set(problems);
        }
    }

    fn save(self) {
        let saved = self.inner.with_value(|inner| {
            let store = inner.store.as_ref()?;
            let now = browser::now();
            let id = inner.session.id().as_str();
            if inner.session.is_blank(&inner.form) {
                return Some(store.remove(id).map(|()| None));
            }
            let report =
                inner.session.report(&inner.form, inner.catalog.language(), Status::Draft, now.clone());
            Some(store.save(id, &report.encode()).map(|()| Some(now)))
        });
        let state = match saved {
            None => SaveState::Off,
            Some(Ok(None)) => SaveState::Blank,
            Some(Ok(Some(now))) => {
                self.tell(Outside::Saved(&now));
                SaveState::Saved(now)
            }
            Some(Err(error)) => {
                self.tell(Outside::Error("storage", error.to_string()));
                SaveState::Failed(error)
            }
        };
        self.saving.set(state);
    }

    fn tell(self, what: Outside<'_>) -> bool {
        self.inner.with_value(|inner| (inner.outside)(what))
    }

    /// The report as it is now: complete when nothing is wrong, else a draft.
    pub fn report(self) -> Report {
        self.inner.with_value(|inner| {
            let complete = validate(&inner.form, inner.session.answers()).is_empty();
            let status = if complete { Status::Complete } else { Status::Draft };
            inner.session.report(&inner.form, inner.catalog.language(), status, browser::now())
        })
    }

    /// How many problems there are, shown or not.
    pub fn problems(self) -> Vec<Problem> {
        self.inner.with_value(|inner| validate(&inner.form, inner.session.answers()))
    }

    /// Shows every problem, with the summary taking focus. True when there is none.
    pub fn finish(self) -> bool {
        self.settle();
        let Some(problems) = self.inner.try_update_value(|inner| inner.session.finish(&inner.form)) else {
            return false;
        };
        self.show_problems();
        let complete = problems.is_empty();
        self.summary.set(problems);
        if !complete {
            self.notice.set(None);
            self.refused.notify();
        }
        complete
    }

    fn show_problems(self) {
        let shown: Vec<(Field, Option<Problem>)> = self.inner.with_value(|inner| {
            let questions = inner.form.questions().iter();
            questions.zip(&inner.fields).map(|(q, field)| (*field, inner.session.shown_problem(q))).collect()
        });
        shown.into_iter().for_each(|(field, problem)| show(field, problem));
    }

    /// Finishes, and downloads the report if it is complete and the host does not stop it.
    pub fn download_report(self) {
        if self.finish() {
            let report = self.report();
            if self.tell(Outside::Complete(&report)) {
                self.download(&report, "download.done");
            }
        }
    }

    /// Downloads what there is, as a draft.
    pub fn download_draft(self) {
        self.settle();
        let report = self.inner.with_value(|inner| {
            inner.session.report(&inner.form, inner.catalog.language(), Status::Draft, browser::now())
        });
        self.download(&report, "download.draft-done");
    }

    fn download(self, report: &Report, done: &str) {
        let extension = match report.status {
            Status::Complete => "json".to_owned(),
            Status::Draft => format!("{}.json", self.text("download.draft-word")),
        };
        let name = report.file_name(&browser::today(), &extension);
        match browser::download(&name, "application/json", &report.encode()) {
            Ok(()) => self.notice.set(Some(self.words(|words| words.fill(done, &[("name", &name)])))),
            Err(_) => drop(self.tell(Outside::Error("download", name))),
        }
    }

    /// Downloads the drafts that could not be read, as they were found.
    pub fn download_unreadable(self) {
        for (place, text) in self.unreadable.get_untracked().iter().enumerate() {
            let name = format!("report-form-{}-{}.txt", browser::today(), place + 1);
            if browser::download(&name, "text/plain", text).is_err() {
                self.tell(Outside::Error("download", name));
            }
        }
    }

    /// Empties the form. The draft stays in memory until the next change of mind.
    pub fn clear(self) {
        self.settle();
        let old = self.inner.try_update_value(|inner| {
            let old = inner.session.clear(browser::new_id(), browser::now());
            inner.cleared = Some(old.clone());
            old
        });
        // The emptied draft leaves the store once undoing is no longer offered: it is still there after a crash.
        if old.is_some() {
            self.can_undo.set(true);
            self.notice.set(Some(self.text("form.cleared")));
            self.replaced();
        }
    }

    /// Brings back what was cleared.
    pub fn undo_clear(self) {
        let back = self.inner.try_update_value(|inner| {
            if let Some(old) = inner.cleared.take() {
                inner.session = old;
            }
        });
        if back.is_some() {
            self.can_undo.set(false);
            self.notice.set(None);
            self.replaced();
            self.save();
        }
    }

    /// Shows another report.
    pub fn open(self, report: &Report) {
        self.settle();
        let opened = self.inner.try_update_value(|inner| inner.session = Session::open(&inner.form, report));
        if opened.is_some() {
            self.replaced();
            self.save();
        }
    }

    /// Every control shows its entry anew.
    fn replaced(self) {
        self.summary.set(Vec::new());
        let fields = self.inner.with_value(|inner| inner.fields.clone());
        for field in fields {
            field.replaced.notify();
            field.settled.notify();
        }
        self.show_problems();
        self.count_answers();
        if self.inner.with_value(|inner| inner.session.is_blank(&inner.form) && inner.store.is_some()) {
            self.saving.set(SaveState::Blank);
        }
        self.tell(Outside::Change);
    }

    /// The duration that a question's text means, in words; `None` while it means none.
    pub fn echo(self, place: usize) -> Option<String> {
        self.inner.with_value(|inner| {
            let question = &inner.form.questions()[place];
            validate_question(question, inner.session.answers()).is_none().then_some(())?;
            let behaviour = question.kind().behaviour();
            match behaviour.read(inner.session.answers().get(question.id())?) {
                crate::form::Reading::Answer(answer) => {
                    match behaviour.show(&answer, inner.catalog.language()) {
                        Entry::Text(text) => Some(text),
                        _ => None,
                    }
                }
                _ => None,
            }
        })
    }
}

fn show(field: Field, problem: Option<Problem>) {
    if field.problem.with_untracked(|shown| *shown != problem) {
        field.problem.set(problem);
    }
}

/// What a store held on opening.
#[derive(Default)]
struct Found {
    report: Option<Report>,
    failed: Option<StorageError>,
    unreadable: Vec<String>,
}

/// The draft of this form that was changed last. Text that is no draft is moved aside, and told.
fn find_draft(store: Option<&dyn DraftStore>, form: &str) -> Found {
    let Some(store) = store else { return Found::default() };
    let drafts = match store.drafts() {
        Ok(drafts) => drafts,
        Err(error) => return Found { failed: Some(error), ..Found::default() },
    };
    let mut found = Found::default();
    for (id, text) in drafts {
        match Report::decode(&text) {
            Ok(report) if report.form.id == form => {
                let newer = found
                    .report
                    .as_ref()
                    .is_none_or(|best| report.updated_at.as_str() > best.updated_at.as_str());
                if newer {
                    found.report = Some(report);
                }
            }
            // A draft of another form in the same scope is not ours to judge.
            Ok(_) => {}
            Err(_) => {
                if let Err(error) = store.keep_aside(&id, &text) {
                    found.failed = Some(error);
                }
                found.unreadable.push(text);
            }
        }
    }
    found
}
