//! Room for what the second module brings.

use leptos::prelude::*;

/// Where the second module puts what is called `name`. Not a literal in the view: Leptos makes an element of literals
/// alone by `innerHTML`, which trusted types refuse.
pub fn slot(name: &'static str) -> AnyView {
    view! { <div class="slot" data-slot=name></div> }.into_any()
}
