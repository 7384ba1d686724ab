//! What "My reports" does with the reports of a store.

use drafts::{DraftStore, MemoryStore, Place, shelf};
use model::{NAME, Report, ReportId};

use super::{delete, draft, id, moment, purpose};

fn shelf_of_two() -> MemoryStore {
    let store = MemoryStore::default();
    for report in [draft(1, "Parijs", 1), draft(2, "Kyiv", 2)] {
        store.put(Place::Draft, report.id.as_str(), &report.encode()).unwrap();
    }
    store
}

fn copy(report: &Report) -> (ReportId, String) {
    (id(200), format!("{} (kopie)", report.title().unwrap()))
}

fn titles(store: &MemoryStore, place: Place) -> Vec<String> {
    shelf::reports(store, place).unwrap().iter().filter_map(Report::title).collect()
}

#[test]
fn the_last_changed_report_comes_first() {
    assert_eq!(titles(&shelf_of_two(), Place::Draft), ["Kyiv", "Parijs"]);
}

#[test]
fn deleting_is_undone_to_the_letter() {
    let store = shelf_of_two();
    let before = store.texts();
    delete(&store, id(1), 9);
    assert_eq!(titles(&store, Place::Draft), ["Kyiv"]);
    assert_eq!(titles(&store, Place::Deleted), ["Parijs"]);
    shelf::restore(&store, id(1).as_str(), &copy).unwrap();
    assert_eq!(store.texts(), before);
}

#[test]
fn a_deleted_report_whose_id_is_in_use_again_comes_back_as_a_copy() {
    let store = shelf_of_two();
    delete(&store, id(1), 9);
    store.put(Place::Draft, id(1).as_str(), &draft(1, "Toch Parijs", 10).encode()).unwrap();
    shelf::restore(&store, id(1).as_str(), &copy).unwrap();
    assert_eq!(titles(&store, Place::Draft), ["Toch Parijs", "Kyiv", "Parijs (kopie)"]);
}

#[test]
fn a_duplicate_is_another_report_that_says_the_same() {
    let store = shelf_of_two();
    let new = shelf::duplicate(&store, id(1).as_str(), &moment(9), &copy).unwrap().unwrap();
    let text = store.get(Place::Draft, new.as_str()).unwrap().unwrap();
    let duplicate = shelf::read(new.as_str(), &text).unwrap();
    assert_eq!(purpose(&duplicate).as_deref(), Some("Parijs"));
    assert_eq!(titles(&store, Place::Draft), ["Parijs (kopie)", "Kyiv", "Parijs"]);
}

#[test]
fn a_new_name_changes_nothing_else() {
    let store = shelf_of_two();
    let name = |report: &mut Report| report.set_extra(NAME, Some("Studiereis".into()));
    shelf::change(&store, id(1).as_str(), &name).unwrap();
    assert_eq!(titles(&store, Place::Draft), ["Kyiv", "Studiereis"]);
    shelf::change(&store, id(1).as_str(), &|report| report.set_extra(NAME, None)).unwrap();
    assert_eq!(store.texts(), shelf_of_two().texts());
}

#[test]
fn erasing_leaves_nothing_behind_in_any_store() {
    let stores = [shelf_of_two(), shelf_of_two()];
    let both: [&dyn DraftStore; 2] = [&stores[0], &stores[1]];
    stores[0].set_last_open(Some(id(1).as_str()));
    shelf::erase(both, Place::Draft, id(1).as_str()).unwrap();
    assert!(stores.iter().all(|store| titles(store, Place::Draft) == ["Kyiv"]));
    stores[0].put(Place::Kept, "x", "junk").unwrap();
    shelf::erase_all(both).unwrap();
    assert!(stores.iter().all(|store| store.texts().is_empty()));
    assert_eq!(stores[0].last_open().device, None);
}

#[test]
fn reports_expire_when_the_host_says_so_and_deleted_ones_after_a_while() {
    let (local, mirror) = (shelf_of_two(), shelf_of_two());
    let both: [&dyn DraftStore; 2] = [&local, &mirror];
    shelf::expire(both, None, moment(50).as_str()).unwrap();
    assert_eq!(local.texts().len(), 2, "drafts stay until the host says otherwise");
    shelf::expire(both, Some(moment(2).as_str()), moment(0).as_str()).unwrap();
    assert_eq!(titles(&local, Place::Draft), ["Kyiv"]);
    assert_eq!(titles(&mirror, Place::Draft), ["Kyiv"]);
    delete(&local, id(2), 20);
    shelf::expire(both, None, moment(20).as_str()).unwrap();
    assert_eq!(titles(&local, Place::Deleted), ["Kyiv"]);
    shelf::expire(both, None, moment(21).as_str()).unwrap();
    assert!(local.texts().is_empty());
}
