//! The open draft.

use drafts::{DraftStore, Drafts, MemoryStore, Place, Saved, shelf};
use model::{Entry, Form, Report, ReportId, Session, reisverslag};

use super::{Shared, draft, id, moment, purpose, written};

/// A form on a page.
struct Page {
    form: Form,
    drafts: Drafts,
    session: Session,
    at: usize,
}

impl Page {
    fn open(store: &Shared, at: usize) -> Page {
        let form = reisverslag().unwrap();
        let mut drafts = Drafts::new(Box::new(store.clone()));
        let resumed = drafts.resume(&form, None).unwrap();
        let session = match resumed.report {
            Some(report) => Session::open(&form, &report),
            None => Session::new(id(at as u8), moment(at)),
        };
        Page { form, drafts, session, at }
    }

    fn type_and_save(&mut self, text: &str) -> Saved {
        self.session.set("doel", Entry::Text(text.to_owned()));
        self.at += 1;
        let (form, at) = (&self.form, self.at);
        self.drafts.save(&mut self.session, form, &|session| written(form, session, at), &copy).unwrap()
    }

    fn text(&self) -> String {
        purpose(&written(&self.form, &self.session, self.at)).unwrap_or_default()
    }
}

fn copy(report: &Report) -> (ReportId, String) {
    (id(200), format!("{} (kopie)", report.title().unwrap()))
}

fn stored(store: &Shared) -> Vec<String> {
    shelf::reports(store, Place::Draft).unwrap().iter().filter_map(purpose).collect()
}

#[test]
fn a_draft_comes_back() {
    let store = Shared::default();
    assert_eq!(Page::open(&store, 1).type_and_save("Vrede"), Saved::Kept);
    let mut again = Page::open(&store, 50);
    assert_eq!(again.text(), "Vrede");
    assert_eq!(again.type_and_save("Vrede en handel"), Saved::Kept);
    assert_eq!(stored(&store), ["Vrede en handel"]);
}

#[test]
fn a_form_nobody_wrote_in_leaves_no_key() {
    let store = Shared::default();
    assert_eq!(Page::open(&store, 1).type_and_save(" "), Saved::Nothing);
    assert_eq!(stored(&store), Vec::<String>::new());
}

#[test]
fn of_two_tabs_the_later_writer_goes_on_with_a_copy_and_both_texts_are_there() {
    let store = Shared::default();
    let mut first = Page::open(&store, 1);
    first.type_and_save("Vrede");
    let mut second = Page::open(&store, 50);
    first.type_and_save("Vrede en handel");
    assert_eq!(second.type_and_save("Vrede en water"), Saved::AsCopy);
    assert_eq!(second.session.name(), Some("Vrede en water (kopie)"));
    assert_eq!(second.type_and_save("Vrede en water!"), Saved::Kept, "a copy is made once");
    assert_eq!(first.type_and_save("Vrede en handel!"), Saved::Kept);
    assert_eq!(stored(&store), ["Vrede en water!", "Vrede en handel!"]);
    let copy = shelf::reports(&store, Place::Draft).unwrap().remove(0);
    assert_eq!(copy.extra("basedOn").unwrap().as_str(), Some(id(1).as_str()));
}

#[test]
fn a_draft_that_was_emptied_in_one_tab_and_changed_in_another_is_kept_as_changed() {
    let store = Shared::default();
    let mut first = Page::open(&store, 1);
    first.type_and_save("Vrede");
    let mut second = Page::open(&store, 50);
    first.type_and_save("Vrede en handel");
    assert_eq!(second.type_and_save(""), Saved::Nothing);
    assert_eq!(stored(&store), ["Vrede en handel"]);
}

#[test]
fn a_draft_that_was_wiped_while_it_is_open_is_written_again() {
    let store = Shared::default();
    let mut page = Page::open(&store, 1);
    page.type_and_save("Vrede");
    store.remove(Place::Draft, id(1).as_str()).unwrap();
    assert_eq!(page.type_and_save("Vrede en handel"), Saved::Kept);
    assert_eq!(stored(&store), ["Vrede en handel"]);
}

#[test]
fn what_is_no_draft_is_moved_aside_and_never_written_over() {
    let store = Shared::default();
    for (text, name) in [("{\"half a dra", id(3)), ("5", id(4)), ("{\"format\":\"other\"}", id(5))] {
        store.put(Place::Draft, name.as_str(), text).unwrap();
    }
    let newer = draft(6, "later", 1).encode().replace("\"formatVersion\": 1", "\"formatVersion\": 2");
    store.put(Place::Draft, id(6).as_str(), &newer).unwrap();
    store.put(Place::Draft, "no-uuid", &draft(7, "x", 1).encode()).unwrap();
    store.put(Place::Kept, id(3).as_str(), "kept before").unwrap();

    let form = reisverslag().unwrap();
    let mut drafts = Drafts::new(Box::new(store.clone()));
    let resumed = drafts.resume(&form, None).unwrap();
    assert_eq!((resumed.report, resumed.unreadable.len()), (None, 5));
    assert!(store.list(Place::Draft).unwrap().is_empty());
    let kept = store.list(Place::Kept).unwrap();
    assert_eq!(kept.len(), 6, "what was kept before is still there");
    assert!(kept.contains(&(id(3).as_str().to_owned(), "kept before".to_owned())));
    assert!(kept.contains(&(format!("{}+", id(3).as_str()), "{\"half a dra".to_owned())));
    assert!(kept.contains(&(id(6).as_str().to_owned(), newer)));
}

#[test]
fn bytes_of_another_program_under_the_key_of_the_open_draft_are_moved_aside() {
    let store = Shared::default();
    let mut page = Page::open(&store, 1);
    page.type_and_save("Vrede");
    store.put(Place::Draft, id(1).as_str(), "\u{0}\u{ffff}junk").unwrap();
    assert_eq!(page.type_and_save("Vrede en handel"), Saved::Kept);
    assert_eq!(stored(&store), ["Vrede en handel"]);
    assert_eq!(store.get(Place::Kept, id(1).as_str()).unwrap().as_deref(), Some("\u{0}\u{ffff}junk"));
}

#[test]
fn a_draft_of_another_form_is_left_alone() {
    let store = Shared::default();
    let mut other = draft(3, "Iets anders", 1);
    other.form.id = "dienstreis".to_owned();
    store.put(Place::Draft, id(3).as_str(), &other.encode()).unwrap();
    let page = Page::open(&store, 1);
    assert!(page.session.is_blank(&page.form));
    assert_eq!(stored(&store), ["Iets anders"]);
}

#[test]
fn a_draft_past_its_time_is_not_opened() {
    let store = Shared::default();
    Page::open(&store, 1).type_and_save("Vrede");
    let form = reisverslag().unwrap();
    let mut drafts = Drafts::new(Box::new(store.clone()));
    assert_eq!(drafts.resume(&form, Some(&moment(9))).unwrap().report, None);
    assert!(drafts.resume(&form, Some(&moment(2))).unwrap().report.is_some());
}

#[test]
fn a_report_from_a_file_whose_id_is_here_with_other_answers_becomes_a_copy() {
    let store = Shared::default();
    let mut page = Page::open(&store, 1);
    page.type_and_save("Vrede");
    let from_file = draft(1, "Vrede, maar dan thuis", 1);
    page.drafts.adopt(&from_file);
    page.session = Session::open(&page.form, &from_file);
    assert_eq!(page.type_and_save("Vrede, maar dan thuis"), Saved::AsCopy);
    assert_eq!(stored(&store), ["Vrede, maar dan thuis", "Vrede"]);

    let same = draft(1, "Vrede", 0);
    page.drafts.adopt(&same);
    page.session = Session::open(&page.form, &same);
    assert_eq!(page.type_and_save("Vrede!"), Saved::Kept, "the same file opened again is the same draft");
    assert_eq!(stored(&store).len(), 2);
}

#[test]
fn the_form_goes_on_with_what_was_on_this_page_unless_the_store_has_it_newer() {
    let store = Shared::default();
    let mut page = Page::open(&store, 1);
    page.type_and_save("Vrede");
    let on_page = draft(1, "Vrede en nog niet bewaard", 9);
    assert_eq!(page.drafts.go_on(on_page.clone()), on_page);
    let stored = draft(1, "Vrede uit een ander tabblad", 10);
    store.put(Place::Draft, id(1).as_str(), &stored.encode()).unwrap();
    assert_eq!(page.drafts.go_on(on_page), stored);
}

#[test]
fn emptying_moves_the_draft_to_the_deleted_ones_and_undoing_brings_it_back() {
    let store = Shared::default();
    let mut page = Page::open(&store, 1);
    page.type_and_save("Vrede");
    let old = page.drafts.empty(&mut page.session, &page.form, id(9), &moment(5));
    assert!(page.session.is_blank(&page.form));
    assert_eq!(stored(&store), Vec::<String>::new());
    assert_eq!(shelf::reports(&store, Place::Deleted).unwrap().len(), 1);
    page.drafts.bring_back(&id(1)).unwrap();
    page.session = old;
    assert_eq!(page.type_and_save("Vrede!"), Saved::Kept);
    assert_eq!(stored(&store), ["Vrede!"]);
    assert!(store.list(Place::Deleted).unwrap().is_empty());
}

#[test]
fn a_store_in_memory_is_a_store() {
    let store = MemoryStore::default();
    store.put(Place::Draft, "a", "x").unwrap();
    store.put(Place::Kept, "a", "y").unwrap();
    store.remove(Place::Draft, "a").unwrap();
    assert_eq!(store.texts().into_values().collect::<Vec<_>>(), ["y"]);
}
