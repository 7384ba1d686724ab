//! Values that change, as the components pass them on.

use std::sync::Arc;

/// Gives the value as it is now, and is followed where it is called. In a view it stands as `{move || value()}`: Leptos
/// makes one piece of code for all closures of a type that are written in the view, and many for one of its signals.
pub type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// The value that `look` gives.
pub fn live<T>(look: impl Fn() -> T + Send + Sync + 'static) -> Live<T> {
    Arc::new(look)
}

/// Runs `action` now and after each change of what it follows. Boxed, because Leptos makes code anew for every type of
/// action.
pub fn effect(action: impl FnMut() + 'static) {
    let action: Box<dyn FnMut()> = Box::new(action);
    leptos::prelude::Effect::new(action);
}
