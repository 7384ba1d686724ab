//! A store that lives as long as the page: for `storage="none"`, and for tests.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{DraftStore, StorageError};

/// Drafts in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    drafts: RefCell<BTreeMap<String, String>>,
    aside: RefCell<BTreeMap<String, String>>,
}

impl MemoryStore {
    /// What was kept aside under `id`.
    pub fn aside(&self, id: &str) -> Option<String> {
        self.aside.borrow().get(id).cloned()
    }
}

impl DraftStore for MemoryStore {
    fn drafts(&self) -> Result<Vec<(String, String)>, StorageError> {
        Ok(self.drafts.borrow().clone().into_iter().collect())
    }

    fn save(&self, id: &str, text: &str) -> Result<(), StorageError> {
        self.drafts.borrow_mut().insert(id.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, id: &str) -> Result<(), StorageError> {
        self.drafts.borrow_mut().remove(id);
        Ok(())
    }

    fn keep_aside(&self, id: &str, text: &str) -> Result<(), StorageError> {
        self.aside.borrow_mut().insert(id.to_owned(), text.to_owned());
        self.remove(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_aside_is_no_draft_any_more_and_not_lost() {
        let store = MemoryStore::default();
        store.save("a", "half a dra").unwrap();
        store.keep_aside("a", "half a dra").unwrap();
        assert_eq!(store.drafts(), Ok(vec![]));
        assert_eq!(store.aside("a").as_deref(), Some("half a dra"));
    }
}
