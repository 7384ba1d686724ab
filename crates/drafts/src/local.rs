//! localStorage: one key to a text. Whatever else runs on this origin can read it, fill it up and wipe it.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use super::{DraftStore, LastOpen, Place, StorageError, id_of, key, parse_key};

/// The texts of one scope in localStorage.
#[derive(Clone, Debug)]
pub struct LocalStore {
    scope: String,
}

impl LocalStore {
    /// The store of `scope`. Nothing is read or written yet.
    pub fn new(scope: &str) -> LocalStore {
        LocalStore { scope: scope.to_owned() }
    }

    /// How full the storage of this origin is, in percent: of the 5 MiB of text, keys included, that browsers give to one.
    pub fn fill(&self) -> Option<u32> {
        let storage = storage().ok()?;
        let keys = (0..storage.length().ok()?).filter_map(|place| storage.key(place).ok().flatten());
        let size =
            |key: String| key.len() + storage.get_item(&key).ok().flatten().map_or(0, |text| text.len());
        let percent = keys.map(size).sum::<usize>() * 100 / (5 * 1024 * 1024);
        u32::try_from(percent.clamp(1, 100)).ok()
    }

    /// Where the hint is; `hint` is no place, so it is no text's key.
    fn hint(&self) -> String {
        format!("report-form:{}:hint:open", self.scope)
    }
}

/// The storage, if the browser gives one. Asked every time: it can be taken away while the page lives.
fn storage() -> Result<Storage, StorageError> {
    // gloo's `raw` panics where the getter throws, so look through web-sys first. Its `get` and `set` are for JSON, and a
    // draft is its exact text: docs/decisions/0003-drafts.md.
    let found = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    found.map(|_| LocalStorage::raw()).ok_or(StorageError::Unavailable)
}

/// The storage of this tab, which a reload leaves alone.
fn of_tab() -> Option<Storage> {
    let found = web_sys::window()?.session_storage().ok().flatten();
    found.map(|_| SessionStorage::raw())
}

impl DraftStore for LocalStore {
    fn list(&self, place: Place) -> Result<Vec<(String, String)>, StorageError> {
        let storage = storage()?;
        let keys =
            (0..storage.length().map_err(error)?).filter_map(|place| storage.key(place).ok().flatten());
        let texts = keys.filter_map(|key| {
            let id = id_of(&self.scope, place, &key)?;
            Some((id.to_owned(), storage.get_item(&key).ok().flatten()?))
        });
        Ok(texts.collect())
    }

    fn get(&self, place: Place, id: &str) -> Result<Option<String>, StorageError> {
        storage()?.get_item(&key(&self.scope, place, id)).map_err(error)
    }

    fn put(&self, place: Place, id: &str, text: &str) -> Result<(), StorageError> {
        storage()?.set_item(&key(&self.scope, place, id), text).map_err(error)
    }

    fn remove(&self, place: Place, id: &str) -> Result<(), StorageError> {
        storage()?.remove_item(&key(&self.scope, place, id)).map_err(error)
    }

    fn last_open(&self) -> LastOpen {
        let hint = |storage: Option<Storage>| storage?.get_item(&self.hint()).ok().flatten();
        LastOpen { tab: hint(of_tab()), device: hint(storage().ok()) }
    }

    fn set_last_open(&self, id: Option<&str>) {
        let key = self.hint();
        for storage in [of_tab(), storage().ok()].into_iter().flatten() {
            // Without the hint the newest draft is opened: nothing is lost.
            let _ = match id {
                Some(id) => storage.set_item(&key, id),
                None => storage.remove_item(&key),
            };
        }
    }
}

impl LocalStore {
    /// The place and the id that a key of localStorage means here.
    pub fn parse_key<'a>(&self, key: &'a str) -> Option<(Place, &'a str)> {
        parse_key(&self.scope, key)
    }

    /// The key of a draft, which also names its lock.
    pub fn draft_key(&self, id: &str) -> String {
        key(&self.scope, Place::Draft, id)
    }
}

fn error(thrown: JsValue) -> StorageError {
    match thrown.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::QuotaExceeded,
        Some("SecurityError") => StorageError::Unavailable,
        _ => StorageError::Failed,
    }
}
