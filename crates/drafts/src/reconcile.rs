//! Two stores that hold the same: what one has lost comes back from the other.

use super::{CopyOf, DraftStore, Place, StorageError, shelf};

/// What bringing two stores together did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reconciled {
    /// The ids of the drafts that the local store has back.
    pub back: Vec<String>,
    /// Why the local store could not take all that it had lost; the mirror still has it.
    pub failed: Option<StorageError>,
}

/// Brings `mirror` up to date with `local`, and gives back to `local` what it has lost.
///
/// Nothing in `local` is written over: where the mirror holds a later text of a draft (a power cut undid a saving), that comes
/// back as a copy.
///
/// # Errors
/// When `local` cannot be read, or the mirror does not work. What was not brought over is still where it was.
pub fn reconcile(
    local: &dyn DraftStore,
    mirror: &dyn DraftStore,
    copy: &CopyOf,
) -> Result<Reconciled, StorageError> {
    let mut done = Reconciled::default();
    for (id, text) in local.list(Place::Draft)? {
        if shelf::read(&id, &text).is_none() {
            done.failed = done.failed.or(shelf::keep_aside(local, &id, &text).err());
        }
    }
    for place in Place::ALL {
        for (id, text) in mirror.list(place)? {
            let brought = bring_back(local, place, &id, &text, copy)?;
            match brought {
                Ok(Some(back)) if place == Place::Draft => {
                    if back != id {
                        // It came back as a copy: once.
                        mirror.remove(place, &id)?;
                    }
                    done.back.push(back);
                }
                Ok(_) => {}
                Err(failed) => {
                    done.failed = Some(failed);
                    continue;
                }
            }
            if local.get(place, &id)?.is_none() {
                // Deleted or brought back since: the same report is in the other place.
                mirror_place(local, mirror, elsewhere(place))?;
                mirror.remove(place, &id)?;
            }
        }
        mirror_place(local, mirror, Some(place))?;
    }
    Ok(done)
}

/// Copies what `local` has in `place` to the mirror. What is no draft, and could not be moved aside, does not take a draft's
/// place there.
fn mirror_place(
    local: &dyn DraftStore,
    mirror: &dyn DraftStore,
    place: Option<Place>,
) -> Result<(), StorageError> {
    let Some(place) = place else { return Ok(()) };
    for (id, text) in local.list(place)? {
        let is_what_it_should_be = place != Place::Draft || shelf::read(&id, &text).is_some();
        if is_what_it_should_be && mirror.get(place, &id)?.as_ref() != Some(&text) {
            mirror.put(place, &id, &text)?;
        }
    }
    Ok(())
}

/// The other of the two places that a report moves between.
fn elsewhere(place: Place) -> Option<Place> {
    match place {
        Place::Draft => Some(Place::Deleted),
        Place::Deleted => Some(Place::Draft),
        Place::Kept => None,
    }
}

/// Gives `local` what it lacks of a text of the mirror. Gives the id of what came back, or why it could not.
fn bring_back(
    local: &dyn DraftStore,
    place: Place,
    id: &str,
    text: &str,
    copy: &CopyOf,
) -> Result<Result<Option<String>, StorageError>, StorageError> {
    let ours = match (local.get(place, id)?, elsewhere(place)) {
        (None, Some(elsewhere)) => local.get(elsewhere, id)?,
        (ours, _) => ours,
    };
    Ok(match ours {
        None => local.put(place, id, text).map(|()| Some(id.to_owned())),
        Some(ours) if place == Place::Draft => bring_later(local, id, &ours, text, copy),
        Some(_) => Ok(None),
    })
}

/// Adds the mirror's text as a copy, if it says something else and later than ours.
fn bring_later(
    local: &dyn DraftStore,
    id: &str,
    ours: &str,
    mirrored: &str,
    copy: &CopyOf,
) -> Result<Option<String>, StorageError> {
    let Some(mut report) = shelf::read(id, mirrored) else { return Ok(None) };
    let is_covered = shelf::read(id, ours).is_some_and(|ours| {
        ours.says_the_same(&report) || ours.updated_at.as_str() >= report.updated_at.as_str()
    });
    if is_covered {
        return Ok(None);
    }
    let (id, name) = copy(&report);
    report.become_copy(id, name);
    local.put(Place::Draft, report.id.as_str(), &report.encode())?;
    Ok(Some(report.id.as_str().to_owned()))
}
