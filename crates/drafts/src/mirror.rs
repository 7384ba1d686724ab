//! IndexedDB: a second copy of every text, for when localStorage is wiped, damaged, full or forgotten.

use std::collections::BTreeMap;

use idb::{Database, Error, Factory, ObjectStoreParams, TransactionMode};
use wasm_bindgen::JsValue;

use super::{MemoryStore, Place, StorageError, key, parse_key};

/// The one object store of the database.
const TEXTS: &str = "texts";

/// The mirror of the texts of one scope.
#[derive(Clone, Debug)]
pub struct Mirror {
    scope: String,
}

impl Mirror {
    /// The mirror of `scope`. Nothing is read or written yet.
    pub fn new(scope: &str) -> Mirror {
        Mirror { scope: scope.to_owned() }
    }

    /// Lets `work` read and change the mirror. It all happens in one transaction: of two tabs, one waits for the other.
    ///
    /// # Errors
    /// When the browser gives no database, or did not take the changes. Then what `work` did elsewhere is done all the same.
    pub async fn change<T>(&self, work: impl FnOnce(&MemoryStore) -> T) -> Result<T, StorageError> {
        let database = self.open().await.map_err(error)?;
        let done = self.change_in(&database, work).await.map_err(error);
        database.close();
        done
    }

    async fn change_in<T>(
        &self,
        database: &Database,
        work: impl FnOnce(&MemoryStore) -> T,
    ) -> Result<T, Error> {
        let transaction = database.transaction(&[TEXTS], TransactionMode::ReadWrite)?;
        let texts = transaction.object_store(TEXTS)?;
        let keys = texts.get_all_keys(None, None)?.await?;
        let values = texts.get_all(None, None)?.await?;
        let stored = keys.iter().zip(&values).filter_map(|(key, value)| {
            let key = key.as_string()?;
            let (place, id) = parse_key(&self.scope, &key)?;
            Some((place, id.to_owned(), value.as_string()?))
        });
        let store: MemoryStore = stored.collect();
        let before = store.texts();
        let done = work(&store);
        let after = store.texts();
        for ((place, id), text) in changed(&after, &before) {
            texts.put(&text.into(), Some(&self.key(*place, id)))?.await?;
        }
        for ((place, id), _) in before.iter().filter(|(key, _)| !after.contains_key(*key)) {
            texts.delete(self.key(*place, id))?.await?;
        }
        transaction.commit()?.await?;
        Ok(done)
    }

    /// Removes the database itself.
    ///
    /// # Errors
    /// When the browser gives none.
    pub async fn remove(&self) -> Result<(), StorageError> {
        let removed = Factory::new().and_then(|factory| factory.delete(&self.name()));
        removed.map_err(error)?.await.map_err(error)
    }

    async fn open(&self) -> Result<Database, Error> {
        let mut request = Factory::new()?.open(&self.name(), Some(1))?;
        request.on_upgrade_needed(|event| {
            use idb::event::DatabaseEvent;
            // If it fails, there is no such store, and the transaction says so.
            let _ = event
                .database()
                .and_then(|database| database.create_object_store(TEXTS, ObjectStoreParams::new()));
        });
        request.await
    }

    fn name(&self) -> String {
        format!("report-form:{}", self.scope)
    }

    fn key(&self, place: Place, id: &str) -> JsValue {
        key(&self.scope, place, id).into()
    }
}

type Texts = BTreeMap<(Place, String), String>;

/// The texts that are not in `before` as they are in `after`.
fn changed<'a>(
    after: &'a Texts,
    before: &'a Texts,
) -> impl Iterator<Item = (&'a (Place, String), &'a String)> {
    after.iter().filter(|(key, text)| before.get(*key) != Some(*text))
}

fn error(_: Error) -> StorageError {
    StorageError::Failed
}
