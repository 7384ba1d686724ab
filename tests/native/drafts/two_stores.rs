//! A store and its mirror: what one loses comes back from the other.

use drafts::{DraftStore, MemoryStore, Place, Reconciled, reconcile, shelf};
use model::{Report, ReportId};

use super::{delete, draft, id};

fn copy(report: &Report) -> (ReportId, String) {
    (id(200), format!("{} (kopie)", report.title().unwrap()))
}

fn store(drafts: &[Report]) -> MemoryStore {
    drafts.iter().map(|report| (Place::Draft, report.id.as_str().to_owned(), report.encode())).collect()
}

fn titles(store: &MemoryStore, place: Place) -> Vec<String> {
    shelf::reports(store, place).unwrap().iter().filter_map(Report::title).collect()
}

/// Brings both together; afterwards they hold the same, and doing it again changes nothing.
fn check(local: &MemoryStore, mirror: &MemoryStore) -> Vec<String> {
    let done = reconcile(local, mirror, &copy).unwrap();
    assert_eq!(local.texts(), mirror.texts());
    assert_eq!(reconcile(local, mirror, &copy).unwrap(), Reconciled::default());
    assert_eq!(done.failed, None);
    done.back
}

#[test]
fn a_wiped_store_comes_back_whole() {
    let (local, mirror) = (store(&[]), store(&[draft(1, "Parijs", 1), draft(2, "Kyiv", 2)]));
    mirror.put(Place::Kept, "x", "junk").unwrap();
    delete(&mirror, id(2), 9);
    assert_eq!(check(&local, &mirror), [id(1).as_str()]);
    assert_eq!(
        (titles(&local, Place::Draft), titles(&local, Place::Deleted)),
        (vec!["Parijs".into()], vec!["Kyiv".into()])
    );
}

#[test]
fn a_wiped_mirror_is_filled_again() {
    let (local, mirror) = (store(&[draft(1, "Parijs", 1)]), store(&[]));
    assert!(check(&local, &mirror).is_empty());
}

#[test]
fn the_mirror_follows_what_was_written_since() {
    let (local, mirror) = (store(&[draft(1, "Parijs en Lyon", 2)]), store(&[draft(1, "Parijs", 1)]));
    assert!(check(&local, &mirror).is_empty());
    assert_eq!(titles(&local, Place::Draft), ["Parijs en Lyon"]);
}

#[test]
fn a_later_text_that_only_the_mirror_took_comes_back_as_a_copy() {
    let (local, mirror) = (store(&[draft(1, "Parijs", 1)]), store(&[draft(1, "Parijs en Lyon", 2)]));
    assert_eq!(check(&local, &mirror), [id(200).as_str()]);
    assert_eq!(titles(&local, Place::Draft), ["Parijs en Lyon (kopie)", "Parijs"]);
}

#[test]
fn the_same_text_saved_at_another_moment_is_no_later_text() {
    let (local, mirror) = (store(&[draft(1, "Parijs", 1)]), store(&[draft(1, "Parijs", 2)]));
    assert!(check(&local, &mirror).is_empty());
}

#[test]
fn what_was_deleted_does_not_come_back_by_itself() {
    let (local, mirror) = (store(&[draft(1, "Parijs", 1)]), store(&[draft(1, "Parijs", 1)]));
    delete(&local, id(1), 9);
    assert!(check(&local, &mirror).is_empty());
    assert_eq!(titles(&local, Place::Draft), Vec::<String>::new());
    shelf::restore(&local, id(1).as_str(), &copy).unwrap();
    assert!(check(&local, &mirror).is_empty());
    assert_eq!(
        (titles(&local, Place::Draft), titles(&local, Place::Deleted)),
        (vec!["Parijs".into()], vec![])
    );
}

#[test]
fn a_draft_whose_key_holds_what_cannot_be_moved_comes_back_as_a_copy_once() {
    let (local, mirror) = (store(&[]), store(&[draft(1, "Parijs", 1)]));
    local.put(Place::Draft, id(1).as_str(), "no Unicode: \u{fffd}").unwrap();
    let back = || reconcile(&local, &mirror, &copy).unwrap().back;
    assert_eq!((back(), back()), (vec![id(200).as_str().to_owned()], vec![]));
    assert_eq!(titles(&local, Place::Draft), ["Parijs (kopie)"]);
    assert_eq!(local.get(Place::Draft, id(1).as_str()).unwrap().as_deref(), Some("no Unicode: \u{fffd}"));
}

#[test]
fn a_draft_that_was_damaged_comes_back_as_it_was_and_the_damaged_text_stays() {
    let (local, mirror) = (store(&[]), store(&[draft(1, "Parijs", 1)]));
    local.put(Place::Kept, id(1).as_str(), "{\"half").unwrap();
    assert_eq!(check(&local, &mirror), [id(1).as_str()]);
    assert_eq!(titles(&local, Place::Draft), ["Parijs"]);
    assert_eq!(local.get(Place::Kept, id(1).as_str()).unwrap().as_deref(), Some("{\"half"));
}
