//! All reports of a store: what is there, and what can be done with each.

use super::{CopyOf, DraftStore, Place, StorageError, move_to};
use model::{Report, ReportId, Timestamp};
use serde_json::Value;

/// The field that says in a deleted report when that was.
const DELETED_AT: &str = "deletedAt";

/// The report that `text` is; `None` where it is none. It has the id it was found under, whatever it says itself.
pub fn read(id: &str, text: &str) -> Option<Report> {
    let mut report = Report::decode(text).ok()?;
    report.id = ReportId::parse(id).filter(|parsed| parsed.as_str() == id)?;
    Some(report)
}

/// Moves `text`, which is no draft though it was found as the draft `id`, to where nothing is written over.
///
/// # Errors
/// When it could not be moved unharmed; it is where it was.
pub fn keep_aside(store: &dyn DraftStore, id: &str, text: &str) -> Result<(), StorageError> {
    // Another program's bytes may be no Unicode. Such a part is read as this character, and would be written as it.
    if text.chars().any(|c| c == char::REPLACEMENT_CHARACTER) {
        return Err(StorageError::Failed);
    }
    let mut to = id.to_owned();
    while store.get(Place::Kept, &to)?.is_some_and(|other| other != text) {
        to.push('+');
    }
    move_to(store, (Place::Draft, id), (Place::Kept, &to), text)
}

/// The reports of a place, the last changed first.
///
/// # Errors
/// When the store cannot be read.
pub fn reports(store: &dyn DraftStore, place: Place) -> Result<Vec<Report>, StorageError> {
    let texts = store.list(place)?;
    let mut reports: Vec<Report> = texts.iter().filter_map(|(id, text)| read(id, text)).collect();
    reports.sort_by(|a, b| b.updated_at.as_str().cmp(a.updated_at.as_str()));
    Ok(reports)
}

/// Changes one report.
///
/// # Errors
/// When it could not be kept; it is as it was.
pub fn change(store: &dyn DraftStore, id: &str, change: &dyn Fn(&mut Report)) -> Result<(), StorageError> {
    let Some(mut report) = report(store, Place::Draft, id)? else { return Ok(()) };
    change(&mut report);
    store.put(Place::Draft, id, &report.encode())
}

/// Adds a copy of a report, changed `now`. Gives its id; `None` where the report is gone.
///
/// # Errors
/// When it could not be kept.
pub fn duplicate(
    store: &dyn DraftStore,
    id: &str,
    now: &Timestamp,
    copy: &CopyOf,
) -> Result<Option<ReportId>, StorageError> {
    let Some(mut report) = report(store, Place::Draft, id)? else { return Ok(None) };
    let (id, name) = copy(&report);
    report.become_copy(id, name);
    report.updated_at = now.clone();
    store.put(Place::Draft, report.id.as_str(), &report.encode())?;
    Ok(Some(report.id))
}

/// Moves the report `id`, whose text is `text`, to the deleted ones. Gives its text there: with one field more.
///
/// # Errors
/// When it could not be moved; it is where it was.
pub fn delete(store: &dyn DraftStore, id: &str, text: &str, now: &Timestamp) -> Result<String, StorageError> {
    // A report's text is an object with fields. Reading and writing it would do the same, and weigh more.
    let end = text.bytes().rposition(|byte| byte == b'}').ok_or(StorageError::Failed)?;
    let deleted = format!("{},\"{DELETED_AT}\":\"{}\"}}", &text[..end], now.as_str());
    move_to(store, (Place::Draft, id), (Place::Deleted, id), &deleted)?;
    Ok(deleted)
}

/// Moves a report back from the deleted ones. Where its id has a draft by now, it becomes a copy. `None` where it is gone.
///
/// # Errors
/// When it could not be moved; it is where it was.
pub fn restore(store: &dyn DraftStore, id: &str, copy: &CopyOf) -> Result<Option<Report>, StorageError> {
    let Some(mut report) = report(store, Place::Deleted, id)? else { return Ok(None) };
    report.set_extra(DELETED_AT, None);
    if store.get(Place::Draft, id)?.is_some() {
        let (id, name) = copy(&report);
        report.become_copy(id, name);
    }
    move_to(store, (Place::Deleted, id), (Place::Draft, report.id.as_str()), &report.encode())?;
    Ok(Some(report))
}

/// Removes a text for good, from a store and its mirror.
///
/// # Errors
/// When a store cannot be reached.
pub fn erase([local, mirror]: [&dyn DraftStore; 2], place: Place, id: &str) -> Result<(), StorageError> {
    local.remove(place, id)?;
    mirror.remove(place, id)?;
    if place == Place::Deleted && local.get(Place::Draft, id)?.is_none() {
        // The mirror may not have heard yet that it was deleted.
        mirror.remove(Place::Draft, id)?;
    }
    Ok(())
}

/// Removes everything for good, from every store.
///
/// # Errors
/// When a store cannot be reached.
pub fn erase_all(stores: [&dyn DraftStore; 2]) -> Result<(), StorageError> {
    for store in stores {
        for place in Place::ALL {
            store.list(place)?.iter().try_for_each(|(id, _)| store.remove(place, id))?;
        }
        store.set_last_open(None);
    }
    Ok(())
}

/// Removes for good what was changed before `oldest`, and what was deleted before `deleted_before`.
///
/// # Errors
/// When a store cannot be reached.
pub fn expire(
    stores: [&dyn DraftStore; 2],
    oldest: Option<&str>,
    deleted_before: &str,
) -> Result<(), StorageError> {
    for place in [Place::Draft, Place::Deleted] {
        for report in reports(stores[0], place)? {
            let deleted_at = report.extra(DELETED_AT).and_then(Value::as_str);
            let is_past = oldest.is_some_and(|oldest| report.updated_at.as_str() < oldest)
                || place == Place::Deleted && deleted_at.is_some_and(|moment| moment < deleted_before);
            if is_past {
                erase(stores, place, report.id.as_str())?;
            }
        }
    }
    Ok(())
}

fn report(store: &dyn DraftStore, place: Place, id: &str) -> Result<Option<Report>, StorageError> {
    Ok(store.get(place, id)?.and_then(|text| read(id, &text)))
}
