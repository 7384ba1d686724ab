//! A store that lives as long as the page: a copy of another one, and the store of tests.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{DraftStore, LastOpen, Place, StorageError};

/// Texts in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<(Place, String), String>>,
    last_open: RefCell<Option<String>>,
}

impl MemoryStore {
    /// All that is in it.
    pub fn texts(&self) -> BTreeMap<(Place, String), String> {
        self.texts.borrow().clone()
    }
}

impl FromIterator<(Place, String, String)> for MemoryStore {
    fn from_iter<I: IntoIterator<Item = (Place, String, String)>>(texts: I) -> MemoryStore {
        let texts = texts.into_iter().map(|(place, id, text)| ((place, id), text)).collect();
        MemoryStore { texts: RefCell::new(texts), last_open: RefCell::default() }
    }
}

impl DraftStore for MemoryStore {
    fn list(&self, place: Place) -> Result<Vec<(String, String)>, StorageError> {
        let texts = self.texts.borrow();
        let here = texts.iter().filter(|((at, _), _)| *at == place);
        Ok(here.map(|((_, id), text)| (id.clone(), text.clone())).collect())
    }

    fn get(&self, place: Place, id: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.borrow().get(&(place, id.to_owned())).cloned())
    }

    fn put(&self, place: Place, id: &str, text: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().insert((place, id.to_owned()), text.to_owned());
        Ok(())
    }

    fn remove(&self, place: Place, id: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().remove(&(place, id.to_owned()));
        Ok(())
    }

    fn last_open(&self) -> LastOpen {
        LastOpen { tab: None, device: self.last_open.borrow().clone() }
    }

    fn set_last_open(&self, id: Option<&str>) {
        *self.last_open.borrow_mut() = id.map(str::to_owned);
    }
}
