//! The session as the components see it: what was typed stays in one place, triggers say what changed.

mod finish;
mod given;
mod leave;
mod open;
mod prefill;
mod typing;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::extras::Extras;
use drafts::{DraftStore, Drafts, StorageError};
use kit::{Voice, browser};
use leave::Left;
pub use leave::{By, Next};
use model::i18n::Catalog;
use model::{
    Entry, FiledReport, Form, Language, Part, Problem, Question, Report, Session, Status, Timestamp,
    validate_question,
};

/// What the form is made of.
pub struct Options {
    /// The questions.
    pub form: Form,
    /// The language of the interface.
    pub language: Language,
    /// Where drafts live; `None` keeps none.
    pub store: Option<Box<dyn DraftStore>>,
    /// The draft to go on with, unless the store holds a newer state of it.
    pub kept: Option<Report>,
    /// For how many days a draft is opened; always when absent.
    pub retention_days: Option<u32>,
    /// What the world outside hears.
    pub outside: Rc<dyn Fn(Outside<'_>) -> bool>,
}

/// What is told to the host page. The answer says whether to go on; it counts for `Complete` only.
pub enum Outside<'a> {
    /// The report has changed; this is the text of its file now.
    Change(&'a str),
    /// The draft has been saved.
    Saved(&'a Timestamp),
    /// The report is finished and about to be downloaded.
    Complete(&'a FiledReport),
    /// Something failed.
    Error(&'static str, String),
}

/// How the draft is doing.
#[derive(Clone, PartialEq)]
pub enum Saving {
    /// Nothing to keep.
    Blank,
    /// Changes wait to be saved.
    Waiting,
    /// Kept since then.
    Saved(Timestamp),
    /// Opened from the store; last changed then.
    Restored(Timestamp),
    /// Nothing to save: the report on screen is finished, since then.
    Filed(Timestamp),
    /// Not kept: [`Shown::failure`] says why.
    Failed,
    /// The host wants nothing kept.
    Off,
}

impl Saving {
    fn filed(filed: &FiledReport) -> Saving {
        let report = filed.report();
        Saving::Filed(report.completed_at.as_ref().unwrap_or(&report.updated_at).clone())
    }
}

/// What is on screen around the questions.
pub struct Shown {
    /// How many questions are answered.
    pub answered: usize,
    /// The problems in the summary; empty when there is none.
    pub summary: Vec<Problem>,
    /// How the draft is doing.
    pub saving: Saving,
    /// Why it is not kept.
    pub failure: Option<StorageError>,
    /// A short message about what was just done.
    pub notice: Option<String>,
    /// Whether what was there before can be brought back.
    pub can_undo: bool,
    /// Whether someone is asked what to do with a report that cannot be saved, before something else takes its place.
    pub is_asking: bool,
    /// Whether the host page has another version of the report that is open.
    pub has_other: bool,
    /// Drafts of this browser that could not be read, as text.
    pub unreadable: Vec<String>,
}

/// What notifies of changes of [`Shown`]: one for each part of the page that follows them.
///
/// Signals that hold the values themselves would say the same, but each type of value costs the module a kilobyte.
#[derive(Clone, Copy)]
pub struct Topics {
    /// `answered`.
    pub progress: Trigger,
    /// `summary`.
    pub summary: Trigger,
    /// Whether `summary` has anything.
    pub has_summary: Trigger,
    /// `saving`.
    pub saving: Trigger,
    /// `failure` and `unreadable`.
    pub alert: Trigger,
    /// `is_asking` and `has_other`.
    pub question: Trigger,
    /// `notice` and `can_undo`.
    pub notice: Trigger,
}

/// What notifies of changes of one question.
#[derive(Clone, Copy)]
pub struct Field {
    /// The problem that shows changed.
    pub problem: Trigger,
    /// The entry changed other than by its own control.
    pub replaced: Trigger,
    /// The entry changes; notified at a calm pace.
    pub settled: Trigger,
}

struct Inner {
    form: Form,
    catalog: Catalog,
    session: Session,
    shown: Shown,
    fields: Vec<Field>,
    problems: Vec<Option<Problem>>,
    drafts: Option<Drafts>,
    outside: Rc<dyn Fn(Outside<'_>) -> bool>,
    pending: Option<Timeout>,
    dirty: Vec<bool>,
    /// The finished report that the session shows, until someone changes it.
    filed: Option<FiledReport>,
    /// Whether someone has written in what is on screen.
    is_touched: bool,
    /// Whether what is on screen was not saved since it came or changed.
    is_unsaved: bool,
    /// Whether what is on screen came from the host.
    is_hosts: bool,
    /// Whether saving made the draft a copy: another tab wrote too.
    is_copy: bool,
    /// The text of the report as it is now, if it was made.
    made: Option<Rc<str>>,
    /// The texts that the host was told, the latest last: it may answer with one of them, later than we went on.
    told: Vec<Rc<str>>,
    /// What was in the form before, the latest last.
    left: Vec<Left>,
    /// What takes the place of the report that cannot be saved, once someone says so.
    next: Option<Next>,
    /// The host's other version of the report that is open.
    other: Option<Report>,
    extras: Option<Rc<dyn Extras>>,
    voice: Voice,
}

impl Inner {
    /// The report as of its last change.
    fn report_as(&self, status: Status) -> Report {
        let now = self.session.updated_at().clone();
        self.session.report(&self.form, self.catalog.language(), status, now)
    }
}

/// How many of the texts that the host was told are known again.
const TOLD: usize = 4;

/// A handle to one form on the page. Copies are the same form.
#[derive(Clone, Copy)]
pub struct State {
    inner: StoredValue<Rc<RefCell<Inner>>, LocalStorage>,
    /// What notifies of changes around the questions.
    pub topics: Topics,
    /// Notified when finishing failed: the summary takes focus.
    pub refused: Trigger,
    /// Notified when the second module is here.
    pub extras_attached: Trigger,
}

impl State {
    // Leptos' store is generic and compiled anew wherever it is used; it gives out the one cell here only.
    #[inline(never)]
    fn cell(self) -> Rc<RefCell<Inner>> {
        self.inner.get_value()
    }

    fn read<T>(self, look: impl FnOnce(&Inner) -> T) -> T {
        look(&self.cell().borrow())
    }

    fn write<T>(self, change: impl FnOnce(&mut Inner) -> T) -> T {
        change(&mut self.cell().borrow_mut())
    }

    /// How many questions there are.
    pub fn count(self) -> usize {
        self.read(|inner| inner.fields.len())
    }

    /// What notifies of changes of a question.
    pub fn field(self, place: usize) -> Field {
        self.read(|inner| inner.fields[place])
    }

    /// Looks at a question.
    pub fn question<T>(self, place: usize, look: impl FnOnce(&Question, Language) -> T) -> T {
        self.read(|inner| look(&inner.form.questions()[place], inner.catalog.language()))
    }

    /// Looks at the form.
    pub fn form<T>(self, look: impl FnOnce(&Form, Language) -> T) -> T {
        self.read(|inner| look(&inner.form, inner.catalog.language()))
    }

    /// A text of the interface.
    pub fn text(self, key: &str) -> String {
        self.read(|inner| inner.catalog.text(key))
    }

    /// Looks up words.
    pub fn words<T>(self, look: impl FnOnce(&Catalog) -> T) -> T {
        self.read(|inner| look(&inner.catalog))
    }

    /// The language of the interface.
    pub fn language(self) -> Language {
        self.words(Catalog::language)
    }

    /// What the control of a question should hold.
    pub fn entry(self, place: usize) -> Entry {
        self.read(|inner| inner.session.entry(&inner.form.questions()[place]))
    }

    /// The text of a part of an answer, as typed.
    pub fn typed_text(self, place: usize, part: Part) -> String {
        self.entry(place).into_text(part)
    }

    /// The problem that shows with a part of a question; follows its changes.
    pub fn problem(self, place: usize, part: Part) -> Option<Problem> {
        self.field(place).problem.track();
        self.read(|inner| inner.problems[place].clone()).filter(|problem| problem.part == part)
    }

    /// The words for a problem.
    pub fn problem_text(self, problem: &Problem) -> String {
        self.read(|inner| match inner.form.question(&problem.question) {
            Some(question) => inner.catalog.problem(problem, question),
            None => String::new(),
        })
    }

    /// The duration that a question's text means, in words; `None` while it means none.
    pub fn echo(self, place: usize) -> Option<String> {
        self.read(|inner| {
            let question = &inner.form.questions()[place];
            validate_question(question, inner.session.answers()).is_none().then_some(())?;
            let behaviour = question.kind().behaviour();
            match behaviour.read(inner.session.answers().get(question.id())?) {
                model::Reading::Answer(answer) => {
                    Some(behaviour.show(&answer, inner.catalog.language()).into_text(Part::Whole))
                }
                _ => None,
            }
        })
    }

    /// Looks at what is around the questions, and follows the changes of `topic`.
    pub fn shown<T>(self, topic: Trigger, look: impl FnOnce(&Shown) -> T) -> T {
        topic.track();
        self.read(|inner| look(&inner.shown))
    }

    /// Changes what is around the questions. `change` tells whether anything did; then `topic` is notified.
    fn show(self, topic: Trigger, change: impl FnOnce(&mut Shown) -> bool) {
        if self.write(|inner| change(&mut inner.shown)) {
            topic.notify();
        }
    }

    fn show_summary(self, problems: Vec<Problem>) {
        let had = self.read(|inner| !inner.shown.summary.is_empty());
        let has = !problems.is_empty();
        self.show(self.topics.summary, |shown| put(&mut shown.summary, problems));
        if had != has {
            self.topics.has_summary.notify();
        }
    }

    /// What says things to those who cannot see the page.
    pub fn voice(self) -> Voice {
        self.read(|inner| inner.voice.clone())
    }

    /// Tells those who cannot see it what was just done.
    pub fn say(self, what: String) {
        self.voice().say(&what);
    }

    /// Says below the form what was just done.
    pub fn notify(self, notice: Option<String>) {
        self.show(self.topics.notice, |shown| put(&mut shown.notice, notice));
    }

    /// The second module, once it is here.
    pub fn extras(self) -> Option<Rc<dyn Extras>> {
        self.extras_attached.track();
        self.read(|inner| inner.extras.clone())
    }

    /// Takes the second module into use.
    pub fn attach_extras(self, extras: Rc<dyn Extras>) {
        self.write(|inner| inner.extras = Some(extras));
        self.extras_attached.notify();
    }

    /// The id of the report.
    pub fn id(self) -> String {
        self.read(|inner| inner.session.id().as_str().to_owned())
    }

    /// Whether nothing is filled in.
    pub fn is_blank(self) -> bool {
        self.read(|inner| inner.session.is_blank(&inner.form))
    }

    /// Whether saving made the report a copy, because another tab wrote too.
    pub fn is_copy(self) -> bool {
        self.read(|inner| inner.is_copy)
    }

    /// The text of the report as it is now: of the finished one that is shown, else of the draft.
    pub fn text_now(self) -> Rc<str> {
        self.write(|inner| {
            if let Some(filed) = &inner.filed {
                return Rc::clone(filed.text());
            }
            if inner.made.is_none() {
                if inner.dirty.contains(&true) {
                    inner.session.touch(browser::now());
                }
                inner.made = Some(inner.report_as(Status::Draft).encode().into());
            }
            inner.made.clone().unwrap_or_default()
        })
    }

    /// Tells the host and the second module that the report has changed.
    fn tell_change(self) {
        let text = self.text_now();
        self.write(|inner| {
            if inner.told.len() == TOLD {
                inner.told.remove(0);
            }
            inner.told.push(Rc::clone(&text));
        });
        self.tell(Outside::Change(&text));
    }

    fn tell(self, what: Outside<'_>) -> bool {
        // The host may ask for the report, or set another, before it answers.
        let outside = self.read(|inner| Rc::clone(&inner.outside));
        outside(what)
    }
}

/// Puts `value` in `place`. True when that was something else.
fn put<T: PartialEq>(place: &mut T, value: T) -> bool {
    let new = *place != value;
    *place = value;
    new
}
