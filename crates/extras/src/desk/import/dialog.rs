//! The import dialog: the button that opens it, and its two steps.

use kit::{Button, Dialog, Words, press};
use leptos::prelude::*;

use super::ask::Ask;
use super::open::Import;
use super::preview::Preview;

/// The button above the form, and the dialog while it is open.
pub fn import_button() -> AnyView {
    let words = Words::here();
    let is_open = RwSignal::new(false);
    let dialog = move || is_open.get().then(|| view! { <ImportDialog is_open /> });
    view! {
        <Button
            kind="subtle"
            text=words.text("import.button")
            press=press(move || is_open.set(true))
            opens="dialog"
        />
        {dialog}
    }
    .into_any()
}

/// One time that it is open. What was pasted stays while what was found is looked at.
#[component]
fn ImportDialog(
    /// Whether it is.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let words = Words::here();
    let import = Import::new();
    import.take_dropped_files();
    let closed = Box::new(move || is_open.set(false));
    view! {
        <Dialog title=words.text("import.title") closed node=import.dialog>
            <Ask import />
            {move || import.has_found().then(|| view! { <Preview import /> })}
        </Dialog>
    }
}
