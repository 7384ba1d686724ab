//! Everything that was typed and not deleted is somewhere, whatever happens.
//!
//! Random sequences of what people, other tabs, other programs and browsers do, over the code that the page runs, against a
//! model that knows nothing but words: each typed word is unique, and the model tells which of them must still be somewhere.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use drafts::{DraftStore, Drafts, LastOpen, MemoryStore, Place, Rescue, StorageError, reconcile, shelf};
use model::{Entry, Form, NAME, Report, ReportId, Session, reisverslag};
use proptest::prelude::*;

use super::{moment, written};

/// What happens. Numbers choose among the tabs or the reports that there are.
#[derive(Clone, Copy, Debug)]
enum Event {
    OpenTab,
    /// A tab is closed, or its process killed: what was not saved is gone.
    KillTab(usize),
    /// Loaded anew; leaving the page saves.
    Reload(usize),
    Type(usize),
    /// All text of the tab is replaced by a word.
    Overwrite(usize),
    Save(usize),
    Finish(usize),
    Clear(usize),
    Undo(usize),
    StartNew(usize),
    GoTo(usize, usize),
    WorkOnCopy(usize),
    Rename(usize),
    Duplicate(usize),
    Delete(usize),
    Restore(usize),
    Erase(usize),
    EraseAll,
    /// Another program empties the storage of this origin.
    Wipe,
    /// Another program damages a draft.
    Damage(usize),
    /// The storage has this much room, in kilobytes.
    Room(usize),
    Block(bool),
    Reconcile,
}

/// localStorage: it has an end, and can be refused.
struct Disk {
    texts: MemoryStore,
    room: Cell<usize>,
    blocked: Cell<bool>,
}

/// The disk as one tab sees it.
#[derive(Clone)]
struct TabStore {
    disk: Rc<Disk>,
    last_open: Rc<RefCell<Option<String>>>,
}

impl TabStore {
    fn reach(&self) -> Result<&MemoryStore, StorageError> {
        if self.disk.blocked.get() { Err(StorageError::Unavailable) } else { Ok(&self.disk.texts) }
    }
}

impl DraftStore for TabStore {
    fn list(&self, place: Place) -> Result<Vec<(String, String)>, StorageError> {
        self.reach()?.list(place)
    }

    fn get(&self, place: Place, id: &str) -> Result<Option<String>, StorageError> {
        self.reach()?.get(place, id)
    }

    fn put(&self, place: Place, id: &str, text: &str) -> Result<(), StorageError> {
        let texts = self.reach()?.texts();
        let others = texts.iter().filter(|((at, other), _)| (*at, other.as_str()) != (place, id));
        let used: usize = others.map(|(_, text)| text.len()).sum();
        if used + text.len() > self.disk.room.get() {
            return Err(StorageError::QuotaExceeded);
        }
        self.disk.texts.put(place, id, text)
    }

    fn remove(&self, place: Place, id: &str) -> Result<(), StorageError> {
        self.reach()?.remove(place, id)
    }

    fn last_open(&self) -> LastOpen {
        let device = self.reach().ok().and_then(|texts| texts.last_open().device);
        LastOpen { tab: self.last_open.borrow().clone(), device }
    }

    fn set_last_open(&self, id: Option<&str>) {
        *self.last_open.borrow_mut() = id.map(str::to_owned);
        if let Ok(texts) = self.reach() {
            texts.set_last_open(id);
        }
    }
}

struct Tab {
    store: TabStore,
    drafts: Drafts,
    session: Session,
    cleared: Option<Session>,
    rescue: Rescue,
}

/// The words that must be somewhere, by what keeps them there.
#[derive(Default)]
struct Model {
    /// Saved in the local store.
    local: BTreeSet<String>,
    /// Brought to the mirror.
    mirrored: BTreeSet<String>,
    /// Deleted for good: on no screen at that moment, and nowhere ever after.
    erased: BTreeSet<String>,
}

impl Model {
    fn forgive(&mut self, words: &BTreeSet<String>) {
        self.local.retain(|word| !words.contains(word));
        self.mirrored.retain(|word| !words.contains(word));
    }
}

struct World {
    form: Form,
    disk: Rc<Disk>,
    mirror: MemoryStore,
    tabs: Vec<Tab>,
    model: Model,
    ids: Cell<u32>,
    time: usize,
    words: usize,
}

/// The words in a text: `w` and a number.
fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_word = |part: &&str| {
        part.strip_prefix('w').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    parts.filter(is_word).map(str::to_owned).collect()
}

impl World {
    fn new() -> World {
        let disk =
            Disk { texts: MemoryStore::default(), room: Cell::new(usize::MAX), blocked: Cell::new(false) };
        World {
            form: reisverslag().unwrap(),
            disk: Rc::new(disk),
            mirror: MemoryStore::default(),
            tabs: Vec::new(),
            model: Model::default(),
            ids: Cell::new(0),
            time: 0,
            words: 0,
        }
    }

    fn new_id(ids: &Cell<u32>) -> ReportId {
        ids.set(ids.get() + 1);
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&ids.get().to_be_bytes());
        ReportId::from_random(bytes)
    }

    /// Without words of the report in the name: renaming is no loss.
    fn copy(ids: &Cell<u32>, _: &Report) -> (ReportId, String) {
        (World::new_id(ids), "kopie".to_owned())
    }

    fn outside(&self) -> TabStore {
        TabStore { disk: Rc::clone(&self.disk), last_open: Rc::default() }
    }

    fn load(&self, store: TabStore) -> Tab {
        let mut drafts = Drafts::new(Box::new(store.clone()));
        let resumed = drafts.resume(&self.form, None).unwrap_or_default();
        let session = match resumed.report {
            Some(report) => Session::open(&self.form, &report),
            None => Session::new(World::new_id(&self.ids), moment(self.time)),
        };
        Tab { store, drafts, session, cleared: None, rescue: Rescue::default() }
    }

    fn screen(&self, tab: &Tab) -> BTreeSet<String> {
        let sessions = std::iter::once(&tab.session).chain(&tab.cleared);
        sessions.flat_map(|session| words(&written(&self.form, session, self.time).encode())).collect()
    }

    /// What a tab does each time its typing settles.
    fn save(&mut self, at: usize) {
        let (form, ids, time) = (&self.form, &self.ids, self.time);
        let tab = &mut self.tabs[at];
        let write = |session: &Session| written(form, session, time);
        let copy = |report: &Report| World::copy(ids, report);
        let saved = tab.drafts.save(&mut tab.session, form, &write, &copy);
        let report = write(&tab.session);
        match saved {
            Ok(_) => {
                tab.rescue.saved(tab.session.id());
                self.model.local.extend(words(&report.encode()));
            }
            Err(_) if tab.session.is_blank(form) => {}
            Err(_) => {
                tab.rescue.keep(&tab.store, &self.mirror, report.clone(), &copy).unwrap();
                self.model.mirrored.extend(words(&report.encode()));
            }
        }
    }

    fn reports(&self, place: Place) -> Vec<Report> {
        shelf::reports(&self.outside(), place).unwrap_or_default()
    }

    fn carry_out(&mut self, event: Event) {
        self.time += 1;
        let count = self.tabs.len();
        match event {
            Event::OpenTab if count < 3 => {
                let tab = self.load(self.outside());
                self.tabs.push(tab);
            }
            Event::EraseAll => self.erase_all(),
            Event::Wipe => {
                self.disk.texts.texts().into_keys().for_each(|(place, id)| {
                    self.disk.texts.remove(place, &id).unwrap();
                });
                self.model.local.clear();
            }
            Event::Room(kilobytes) => {
                self.disk.room.set(if kilobytes > 9 { usize::MAX } else { kilobytes * 1000 });
            }
            Event::Block(blocked) => self.disk.blocked.set(blocked),
            Event::Reconcile => self.reconcile(),
            Event::Rename(n) | Event::Duplicate(n) | Event::Delete(n) | Event::Damage(n) => {
                let reports = self.reports(Place::Draft);
                if !reports.is_empty() {
                    self.change(event, &reports[n % reports.len()]);
                }
            }
            Event::Restore(n) | Event::Erase(n) => {
                let deleted = self.reports(Place::Deleted);
                if !deleted.is_empty() {
                    self.change(event, &deleted[n % deleted.len()]);
                }
            }
            Event::KillTab(n) if count > 0 => drop(self.tabs.remove(n % count)),
            Event::Reload(n)
            | Event::Type(n)
            | Event::Overwrite(n)
            | Event::Save(n)
            | Event::Finish(n)
            | Event::Clear(n)
            | Event::Undo(n)
            | Event::StartNew(n)
            | Event::GoTo(n, _)
            | Event::WorkOnCopy(n)
                if count > 0 =>
            {
                self.use_tab(event, n % count);
            }
            _ => {}
        }
    }

    /// Something is done to a report from the list.
    fn change(&mut self, event: Event, report: &Report) {
        let (store, id) = (self.outside(), report.id.as_str());
        let copy = |report: &Report| World::copy(&self.ids, report);
        let now = moment(self.time);
        // Each may fail in a store that is full or blocked; then all is as it was.
        let _ = match event {
            Event::Rename(_) => {
                shelf::change(&store, id, &|report| report.set_extra(NAME, Some("naam".into())))
            }
            Event::Duplicate(_) => shelf::duplicate(&store, id, &now, &copy).map(drop),
            Event::Delete(_) => shelf::delete(&store, id, &report.encode(), &now).map(drop),
            Event::Restore(_) => shelf::restore(&store, id, &copy).map(drop),
            Event::Erase(_) => {
                let erased = shelf::erase([&store, &self.mirror], Place::Deleted, id);
                if erased.is_ok() {
                    let mut gone = words(&report.encode());
                    self.model.forgive(&gone);
                    let elsewhere = self.somewhere();
                    gone.retain(|word| !elsewhere.contains(word));
                    self.model.erased.extend(gone);
                    // What the mirror had of this report is gone with it.
                    let is_in_use = self.disk.texts.get(Place::Draft, id).unwrap().is_some();
                    let mirrored = self.mirror.texts();
                    let is_it = |(place, other): &(Place, String)| *place != Place::Kept && other == id;
                    assert!(is_in_use || !mirrored.keys().any(is_it));
                }
                erased
            }
            _ => {
                let text = report.encode();
                let half = text.len() / 2;
                let half = (0..=half).rev().find(|at| text.is_char_boundary(*at)).unwrap();
                let lost = words(&text);
                self.model.local.retain(|word| !lost.contains(word));
                self.disk.texts.put(Place::Draft, id, &text[..half])
            }
        };
    }

    fn use_tab(&mut self, event: Event, at: usize) {
        // Whatever else is done in a form, what was typed is saved first.
        if !matches!(event, Event::Type(_) | Event::Overwrite(_)) {
            self.save(at);
        }
        let word = format!("w{}", self.words);
        let (ids, time) = (&self.ids, self.time);
        let copy = |report: &Report| World::copy(ids, report);
        let tab = &mut self.tabs[at];
        let question = self.form.question("doel").unwrap();
        match event {
            Event::Type(_) => {
                let Entry::Text(text) = tab.session.entry(question) else { unreachable!() };
                tab.session.set("doel", Entry::Text(format!("{text} {word}")));
                self.words += 1;
            }
            Event::Overwrite(_) => {
                let Entry::Text(text) = tab.session.entry(question) else { unreachable!() };
                tab.session.set("doel", Entry::Text(word));
                self.words += 1;
                self.model.forgive(&words(&text));
            }
            Event::Reload(_) => {
                let store = tab.store.clone();
                self.tabs[at] = self.load(store);
            }
            Event::Clear(_) => {
                let id = World::new_id(ids);
                tab.cleared = Some(tab.drafts.empty(&mut tab.session, &self.form, id, &moment(time)));
            }
            Event::Undo(_) => {
                if let Some(old) = tab.cleared.take() {
                    let _ = tab.drafts.bring_back(old.id());
                    tab.session = old;
                    self.save(at);
                }
            }
            Event::StartNew(_) => {
                tab.drafts.start_new(&mut tab.session, World::new_id(ids), moment(time));
                tab.cleared = None;
            }
            Event::GoTo(_, n) => {
                let reports = shelf::reports(&tab.store, Place::Draft).unwrap_or_default();
                let chosen = (!reports.is_empty()).then(|| reports[n % reports.len()].id.clone());
                let opened = chosen.and_then(|id| tab.drafts.open(id.as_str()).ok().flatten());
                if let Some(report) = opened {
                    tab.rescue.leave();
                    tab.cleared = None;
                    tab.session = Session::open(&self.form, &report);
                }
            }
            Event::WorkOnCopy(_) => {
                let mut report = written(&self.form, &tab.session, time);
                let (id, name) = copy(&report);
                report.become_copy(id, name);
                tab.drafts.adopt(&report);
                tab.session = Session::open(&self.form, &report);
                self.save(at);
            }
            _ => {}
        }
    }

    /// What the tabs do when there is time: each lets go of what it rescued once both stores have it.
    fn reconcile(&mut self) {
        let done = reconcile(&self.outside(), &self.mirror, &|report| World::copy(&self.ids, report));
        if done.is_ok() {
            let here = self.in_store(&self.disk.texts);
            self.model.mirrored.extend(self.model.local.iter().filter(|word| here.contains(*word)).cloned());
            if done.is_ok_and(|done| done.failed.is_none()) {
                self.model.local.extend(self.model.mirrored.iter().cloned());
            }
            for tab in &mut self.tabs {
                tab.rescue.release(&tab.store, &self.mirror).unwrap();
            }
        }
    }

    fn erase_all(&mut self) {
        let store = self.outside();
        if shelf::erase_all([&store, &self.mirror]).is_ok() {
            assert!(self.disk.texts.texts().is_empty() && self.mirror.texts().is_empty());
            self.model = Model { erased: std::mem::take(&mut self.model.erased), ..Model::default() };
            let on_screen: BTreeSet<String> = self.tabs.iter().flat_map(|tab| self.screen(tab)).collect();
            let all = (0..self.words).map(|n| format!("w{n}"));
            self.model.erased.extend(all.filter(|word| !on_screen.contains(word)));
        }
    }

    fn in_store(&self, store: &MemoryStore) -> BTreeSet<String> {
        store.texts().values().flat_map(|text| words(text)).collect()
    }

    /// The words on a screen and in a store.
    fn somewhere(&self) -> BTreeSet<String> {
        let mut somewhere: BTreeSet<String> = self.tabs.iter().flat_map(|tab| self.screen(tab)).collect();
        somewhere.extend(self.in_store(&self.disk.texts));
        somewhere.extend(self.in_store(&self.mirror));
        somewhere
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let somewhere = self.somewhere();
        for word in self.model.local.iter().chain(&self.model.mirrored) {
            prop_assert!(somewhere.contains(word), "{word} is lost");
        }
        for word in &self.model.erased {
            prop_assert!(!somewhere.contains(word), "{word} was erased and is back");
        }
        Ok(())
    }

    /// All tabs are gone, the storage works, the form is opened once more: everything is in the list.
    fn check_the_day_after(mut self) -> Result<(), TestCaseError> {
        self.tabs.clear();
        self.disk.room.set(usize::MAX);
        self.disk.blocked.set(false);
        self.carry_out(Event::OpenTab);
        self.carry_out(Event::Reconcile);
        let texts = self.disk.texts.texts();
        for ((place, id), text) in &texts {
            let is_readable = shelf::read(id, text).is_some();
            prop_assert!(*place == Place::Kept || is_readable, "{place:?} {id} cannot be read");
        }
        let listed = self.in_store(&self.disk.texts);
        for word in self.model.local.iter().chain(&self.model.mirrored) {
            prop_assert!(listed.contains(word), "{word} is not in the list the day after");
        }
        Ok(())
    }
}

fn event() -> impl Strategy<Value = Event> {
    let n = || 0..4_usize;
    prop_oneof![
        2 => Just(Event::OpenTab),
        2 => n().prop_map(Event::KillTab),
        2 => n().prop_map(Event::Reload),
        9 => n().prop_map(Event::Type),
        1 => n().prop_map(Event::Overwrite),
        6 => n().prop_map(Event::Save),
        1 => n().prop_map(Event::Finish),
        2 => n().prop_map(Event::Clear),
        2 => n().prop_map(Event::Undo),
        1 => n().prop_map(Event::StartNew),
        2 => (n(), n()).prop_map(|(tab, report)| Event::GoTo(tab, report)),
        1 => n().prop_map(Event::WorkOnCopy),
        1 => n().prop_map(Event::Rename),
        1 => n().prop_map(Event::Duplicate),
        2 => n().prop_map(Event::Delete),
        2 => n().prop_map(Event::Restore),
        1 => n().prop_map(Event::Erase),
        1 => Just(Event::EraseAll),
        1 => Just(Event::Wipe),
        1 => n().prop_map(Event::Damage),
        2 => (0..12_usize).prop_map(Event::Room),
        1 => any::<bool>().prop_map(Event::Block),
        4 => Just(Event::Reconcile),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_typed_and_not_deleted_is_somewhere(events in proptest::collection::vec(event(), 1..40)) {
        let mut world = World::new();
        for event in events {
            world.carry_out(event);
            world.check()?;
        }
        world.check_the_day_after()?;
    }
}
