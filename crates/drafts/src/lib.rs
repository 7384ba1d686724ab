//! Where drafts live. A store holds texts by report id, in three places; [`Drafts`] is how the open form uses one, [`shelf`]
//! how "My reports" does, and [`reconcile()`] keeps a second store that outlives the first.

mod choose;
mod drafts;
mod key;
#[cfg(target_arch = "wasm32")]
mod local;
mod memory;
#[cfg(target_arch = "wasm32")]
mod mirror;
mod reconcile;
mod rescue;
pub mod shelf;

use std::fmt;

use model::{Report, ReportId};

pub use choose::{LastOpen, Rank, rank};
pub use drafts::{Drafts, Resumed, Saved};
pub use key::{id_of, key, parse_key, scope};
#[cfg(target_arch = "wasm32")]
pub use local::LocalStore;
pub use memory::MemoryStore;
#[cfg(target_arch = "wasm32")]
pub use mirror::Mirror;
pub use reconcile::{Reconciled, reconcile};
pub use rescue::Rescue;

/// What a text is to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A draft or a finished report: exactly the text of its report file.
    Draft,
    /// The same, deleted, and not for good yet.
    Deleted,
    /// Found among the drafts, and not readable as one.
    Kept,
}

impl Place {
    /// All of them.
    pub const ALL: [Place; 3] = [Place::Draft, Place::Deleted, Place::Kept];

    /// The name in keys.
    pub fn name(self) -> &'static str {
        match self {
            Place::Draft => "draft",
            Place::Deleted => "deleted",
            Place::Kept => "kept",
        }
    }
}

/// Gives a copy of a report its id and its name.
pub type CopyOf<'a> = dyn Fn(&Report) -> (ReportId, String) + 'a;

/// A store of the drafts of one scope.
pub trait DraftStore {
    /// All texts of a place with their ids, in no order.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn list(&self, place: Place) -> Result<Vec<(String, String)>, StorageError>;

    /// One text, `None` where there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn get(&self, place: Place, id: &str) -> Result<Option<String>, StorageError>;

    /// Puts `text` in place of what was there.
    ///
    /// # Errors
    /// When it could not be kept; what was there before still is.
    fn put(&self, place: Place, id: &str, text: &str) -> Result<(), StorageError>;

    /// Removes a text, for good.
    ///
    /// # Errors
    /// When the store cannot be reached.
    fn remove(&self, place: Place, id: &str) -> Result<(), StorageError>;

    /// Which draft was open last. It is a hint and no index: without it the newest is opened.
    fn last_open(&self) -> LastOpen {
        LastOpen::default()
    }

    /// Remembers which draft is open; `None` forgets it.
    fn set_last_open(&self, _id: Option<&str>) {}
}

/// Why a store could not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives no storage: blocked by a setting, a private window or a sandboxed frame.
    Unavailable,
    /// There is no room left.
    QuotaExceeded,
    /// Anything else.
    Failed,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StorageError::Unavailable => {
                "the browser allows no storage here; allow site data, or download the draft"
            }
            StorageError::QuotaExceeded => {
                "the storage of this site is full; remove data, or download the draft"
            }
            StorageError::Failed => "the storage did not take the draft; download it",
        })
    }
}

impl std::error::Error for StorageError {}

/// Moves a text, changed to `text` on the way. It is there twice for a moment rather than nowhere; where there is no room
/// for that, it stays where it was.
fn move_to(
    store: &dyn DraftStore,
    from: (Place, &str),
    to: (Place, &str),
    text: &str,
) -> Result<(), StorageError> {
    store.put(to.0, to.1, text)?;
    store.remove(from.0, from.1)
}
