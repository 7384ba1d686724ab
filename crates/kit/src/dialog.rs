//! A window over the page.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use crate::button::{IconButton, press};
use crate::focus::{Fallback, FocusReturn};
use crate::icon::Glyph;
use crate::id;
use crate::live::effect;
use crate::voice::{LiveRegion, Voice};
use crate::words::Words;

/// A modal dialog, open for as long as it is on the page. It closes by Escape, by its ✕, and by being taken off; each
/// time what opened it has the focus again, or `fallback` where that is gone.
///
/// It is a `<dialog>`, so the browser keeps the focus inside and everything else inert. What is said ([`Voice`]) below it
/// is said by a live region of its own: one outside would be inert too, and silent. A control with `autofocus` gets the
/// focus first, else its ✕ does. Focus never ends under its head, which stays on top.
#[component]
pub fn Dialog(
    /// What it is called.
    #[prop(into)]
    title: String,
    /// What takes it off. Runs when it has been closed by the reader.
    closed: Box<dyn Fn()>,
    /// What gets the focus when what opened it is gone.
    #[prop(optional, into)]
    fallback: Option<Fallback>,
    /// The element, for listeners of the whole dialog.
    #[prop(optional)]
    node: NodeRef<html::Dialog>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let id = id::unique("dialog");
    let labelled_by = id.clone();
    let voice = Voice::default();
    voice.clone().provide();
    let region = voice.clone();
    let opened: Opened = StoredValue::new_local(Rc::default());
    effect(move || {
        let Some(element) = node.get() else { return };
        let here = FocusReturn::of(&element, fallback.clone());
        // Refused only where the element has left the page meanwhile.
        if element.show_modal().is_ok() {
            opened.with_value(|opened| *opened.borrow_mut() = Some((element, here)));
        }
    });
    // By the owner: it leaves the page after this.
    on_cleanup(move || {
        if let Some(opened) = opened.try_get_value() {
            close(&opened);
        }
    });
    let close_button = move || {
        if let Some(element) = node.get_untracked() {
            element.close();
        }
    };
    let left = move |_| {
        opened.with_value(|opened| close(opened));
        closed();
    };
    view! {
        <dialog class="dialog" aria-labelledby=labelled_by node_ref=node on:close=left on:input=move |_| voice.typed()>
            <div class="dialog__head">
                <h2 id=id>{title}</h2>
                <IconButton glyph=Glyph::CLOSE name=Words::here().text("dialog.close") press=press(close_button) />
            </div>
            <div class="dialog__body">{children()}</div>
            <LiveRegion voice=region />
        </dialog>
    }
}

/// The element while it is open, and who is waiting for the focus.
type Opened = StoredValue<Rc<RefCell<Option<(HtmlDialogElement, FocusReturn)>>>, LocalStorage>;

fn close(opened: &RefCell<Option<(HtmlDialogElement, FocusReturn)>>) {
    if let Some((element, here)) = opened.take() {
        element.close();
        here.give_back(&element);
    }
}
