//! localStorage: one key to a draft, `report-form:<scope>:draft:<uuid>`, holding exactly the report file's text.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

use super::{DraftStore, StorageError};

/// The drafts of one scope in localStorage.
#[derive(Clone, Debug)]
pub struct LocalStore {
    scope: String,
}

impl LocalStore {
    /// The store of `scope`. Nothing is read or written yet.
    pub fn new(scope: &str) -> LocalStore {
        LocalStore { scope: scope.to_owned() }
    }

    fn key(&self, part: &str, id: &str) -> String {
        format!("report-form:{}:{part}:{id}", self.scope)
    }

    /// The storage, if the browser gives one. Asked every time: it can be taken away while the page lives.
    fn storage(&self) -> Result<web_sys::Storage, StorageError> {
        // gloo's `raw` panics where the getter throws, so look through web-sys first.
        let found = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        found.map(|_| LocalStorage::raw()).ok_or(StorageError::Unavailable)
    }
}

impl DraftStore for LocalStore {
    fn drafts(&self) -> Result<Vec<(String, String)>, StorageError> {
        let storage = self.storage()?;
        let prefix = self.key("draft", "");
        let keys =
            (0..storage.length().map_err(error)?).filter_map(|place| storage.key(place).ok().flatten());
        let drafts = keys.filter_map(|key| {
            let id = key.strip_prefix(&prefix)?.to_owned();
            let text = storage.get_item(&key).ok().flatten()?;
            Some((id, text))
        });
        Ok(drafts.collect())
    }

    fn save(&self, id: &str, text: &str) -> Result<(), StorageError> {
        self.storage()?.set_item(&self.key("draft", id), text).map_err(error)
    }

    fn remove(&self, id: &str) -> Result<(), StorageError> {
        self.storage()?.remove_item(&self.key("draft", id)).map_err(error)
    }

    fn keep_aside(&self, id: &str, text: &str) -> Result<(), StorageError> {
        let storage = self.storage()?;
        let draft = self.key("draft", id);
        // Both copies may not fit, so the old one goes first; if the new one fails, it comes back.
        storage.remove_item(&draft).map_err(error)?;
        storage.set_item(&self.key("kept", id), text).map_err(|failed| {
            // There was room for it a moment ago.
            let _ = storage.set_item(&draft, text);
            error(failed)
        })
    }
}

fn error(thrown: JsValue) -> StorageError {
    match thrown.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::QuotaExceeded,
        Some("SecurityError") => StorageError::Unavailable,
        _ => StorageError::Failed,
    }
}
