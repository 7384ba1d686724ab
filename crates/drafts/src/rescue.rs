//! What the first store did not take, in the second.

use super::{CopyOf, DraftStore, Place, StorageError};
use model::{Report, ReportId};

/// The draft of one form that could not be saved, kept in the mirror meanwhile. It is kept as a copy: the mirror's text of
/// the draft itself may be another writer's.
#[derive(Debug, Default)]
pub struct Rescue(Option<Rescued>);

#[derive(Debug)]
struct Rescued {
    draft: ReportId,
    copy: ReportId,
    /// Whether the local store could not even be read; then nothing came back to it.
    is_unreachable: bool,
    is_saved: bool,
}

impl Rescue {
    /// Keeps the draft `report` in `mirror`, in place of what this kept of it before; unless that may have come back to `local`,
    /// where someone may go on with it.
    ///
    /// # Errors
    /// When the mirror does not take it either.
    pub fn keep(
        &mut self,
        local: &dyn DraftStore,
        mirror: &dyn DraftStore,
        mut report: Report,
        copy: &CopyOf,
    ) -> Result<(), StorageError> {
        let (new, name) = copy(&report);
        let in_local = |rescued: &Rescued| local.get(Place::Draft, rescued.copy.as_str());
        let before = self.0.take().filter(|rescued| {
            rescued.draft == report.id
                && in_local(rescued).map_or(rescued.is_unreachable, |came_back| came_back.is_none())
        });
        let copy = before.map_or(new, |rescued| rescued.copy);
        let is_unreachable = local.get(Place::Draft, copy.as_str()).is_err();
        self.0 =
            Some(Rescued { draft: report.id.clone(), copy: copy.clone(), is_unreachable, is_saved: false });
        report.become_copy(copy, name);
        mirror.put(Place::Draft, report.id.as_str(), &report.encode())
    }

    /// Leaves what was kept to the list of reports: the form goes on with another state of the draft, or another draft.
    pub fn leave(&mut self) {
        self.0 = None;
    }

    /// The draft `draft` is saved by now. What was kept of it goes at the next [`Rescue::release`].
    pub fn saved(&mut self, draft: &ReportId) {
        if let Some(rescued) = self.0.as_mut().filter(|rescued| rescued.draft == *draft) {
            rescued.is_saved = true;
        }
    }

    /// Lets go of what was kept, if its draft is saved: call it once `mirror` has that too. If it came back to `local`
    /// meanwhile, it stays there.
    ///
    /// # Errors
    /// When a store cannot be reached.
    pub fn release(&mut self, local: &dyn DraftStore, mirror: &dyn DraftStore) -> Result<(), StorageError> {
        let Some(Rescued { copy, .. }) = self.0.take_if(|rescued| rescued.is_saved) else { return Ok(()) };
        if local.get(Place::Draft, copy.as_str())?.is_none() {
            mirror.remove(Place::Draft, copy.as_str())?;
        }
        Ok(())
    }
}
