//! localStorage: one key to a text. Whatever else runs on this origin can read it, fill it up and wipe it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use super::{DraftStore, LastOpen, Place, StorageError, key, parse_key};

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

    /// Where the hint is; `hint` is no place, so it is no text's key.
    fn hint(&self) -> String {
        ["report-form", &self.scope, "hint:open"].join(":")
    }
}

/// The storage, if the browser gives one. Asked every time: it can be taken away while the page lives.
fn storage() -> Result<Storage, StorageError> {
    let window = web_sys::window();
    window.and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageError::Unavailable)
}

/// The storage of this tab, which a reload leaves alone.
fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

impl DraftStore for LocalStore {
    fn list(&self, place: Place) -> Result<Vec<(String, String)>, StorageError> {
        let storage = storage()?;
        let keys =
            (0..storage.length().map_err(error)?).filter_map(|place| storage.key(place).ok().flatten());
        let texts = keys.filter_map(|key| {
            let (_, id) = parse_key(&self.scope, &key).filter(|(at, _)| *at == place)?;
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

fn error(thrown: JsValue) -> StorageError {
    match thrown.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::QuotaExceeded,
        Some("SecurityError") => StorageError::Unavailable,
        _ => StorageError::Failed,
    }
}
