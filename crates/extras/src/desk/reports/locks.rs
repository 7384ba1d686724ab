//! Web Locks: at most one tab holds a name. Absent on plain http; then there are no locks.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

// web-sys has these behind a compiler flag.
#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        granted: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// A lock that this tab holds. Dropping it lets go.
pub struct Held(Function);

impl Drop for Held {
    fn drop(&mut self) {
        // The resolving function of a promise does not throw.
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// Asks for the lock `name`, which may be taken from another tab where `steal` says so. `answer` gets it, or `None` where
/// another tab has it; `lost` is called when another tab has taken it. Where there are no locks neither is.
pub fn ask(
    name: &str,
    steal: bool,
    answer: impl FnOnce(Option<Held>) + 'static,
    lost: impl FnOnce() + 'static,
) {
    let Some(manager) = manager() else { return };
    let options = Object::new();
    let how = if steal { "steal" } else { "ifAvailable" };
    // Fails for objects that are sealed only.
    let _ = Reflect::set(&options, &how.into(), &true.into());
    let is_held = Rc::new(Cell::new(false));
    let is_held_ = Rc::clone(&is_held);
    let granted = Closure::once(move |lock: JsValue| -> Promise {
        if lock.is_null() {
            answer(None);
            return Promise::resolve(&JsValue::NULL);
        }
        is_held_.set(true);
        let mut letting_go = None;
        // The lock is held until this promise is resolved.
        let until = Promise::new(&mut |resolve, _| letting_go = Some(resolve));
        answer(letting_go.map(Held));
        until
    });
    let Ok(request) = manager.request(name, &options, granted.as_ref()) else { return };
    spawn_local(async move {
        let ended = JsFuture::from(request).await;
        drop(granted);
        if ended.is_err() && is_held.get() {
            lost();
        }
    });
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}
