//! Where drafts live. The store holds text by report id; what the text means is the form's business.

#[cfg(target_arch = "wasm32")]
mod local;
mod memory;

use std::fmt;

#[cfg(target_arch = "wasm32")]
pub use local::LocalStore;
pub use memory::MemoryStore;

/// A place that keeps the drafts of one scope.
pub trait DraftStore {
    /// All drafts as report id and text, in no order.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn drafts(&self) -> Result<Vec<(String, String)>, StorageError>;

    /// Keeps `text` as the draft `id`, in place of what was there.
    ///
    /// # Errors
    /// When it could not be kept; what was there before still is.
    fn save(&self, id: &str, text: &str) -> Result<(), StorageError>;

    /// Removes the draft `id`.
    ///
    /// # Errors
    /// When the place cannot be reached.
    fn remove(&self, id: &str) -> Result<(), StorageError>;

    /// Moves the draft `id` aside, where nothing overwrites it: its text could not be read as a draft.
    ///
    /// # Errors
    /// When it could not be kept aside; then it is still where it was.
    fn keep_aside(&self, id: &str, text: &str) -> Result<(), StorageError>;
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
