//! The focus, and giving it back: what closes must not leave a reader at the top of the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

use crate::live::Live;

/// Where the focus goes when what had it is gone; looked up when it comes to that.
pub type Fallback = Live<Option<HtmlElement>>;

/// Moves the focus to `element`.
pub fn focus(element: &HtmlElement) {
    // Focus fails for no element that is on the page.
    let _ = element.focus();
}

/// Whether the focus is on `element` or inside it.
pub fn has_focus(element: &Node) -> bool {
    active(element).is_some_and(|active| element.contains(Some(&active)))
}

/// What had the focus when something opened, and gets it back when that closes.
pub struct FocusReturn {
    opener: Option<HtmlElement>,
    fallback: Option<Fallback>,
}

impl FocusReturn {
    /// Remembers what has the focus now, in the shadow root or the document around `inside`. When that cannot take it
    /// back, because it is gone or cannot be pressed any more, `fallback` gets it.
    pub fn of(inside: &Node, fallback: Option<Fallback>) -> FocusReturn {
        FocusReturn { opener: active(inside).and_then(|element| element.dyn_into().ok()), fallback }
    }

    /// Gives the focus back, unless something outside `closing` has it by now.
    pub fn give_back(self, closing: &Node) {
        let opener = self.opener.as_ref().filter(|opener| opener.is_connected());
        let near: &Node = opener.map_or(closing, AsRef::as_ref);
        // A focused element that leaves the page loses the focus to the body, or to nothing in a shadow root.
        let is_elsewhere =
            |element: &Element| element.tag_name() != "BODY" && !closing.contains(Some(element));
        if active(near).is_some_and(|element| is_elsewhere(&element)) {
            return;
        }
        if let Some(opener) = opener {
            focus(opener);
            // It may be hidden, or out of use.
            if active(near).is_some_and(|element| element.is_same_node(Some(opener))) {
                return;
            }
        }
        if let Some(element) = self.fallback.and_then(|fallback| fallback()) {
            focus(&element);
        }
    }
}

/// What has the focus in the shadow root or the document around `inside`.
fn active(inside: &Node) -> Option<Element> {
    let root = inside.get_root_node();
    match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => inside.owner_document()?.active_element(),
    }
}
