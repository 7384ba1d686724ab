//! What needs a page and no more: the form mounts, tells of what is typed, and leaves nothing behind; the components of
//! the kit do what they promise.

// A test that fails may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(target_arch = "wasm32")]

mod components;

use report_form::element::mount;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn wrapper() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let wrapper = document.create_element("div").unwrap().dyn_into::<HtmlElement>().unwrap();
    document.document_element().unwrap().append_child(&wrapper).unwrap();
    wrapper
}

fn silent() -> js_sys::Function {
    Closure::<dyn Fn(String, String) -> bool>::new(|_, _| true).into_js_value().unchecked_into()
}

#[wasm_bindgen_test]
fn what_is_typed_is_in_the_report_at_once() {
    let wrapper = wrapper();
    let form = mount(wrapper.clone(), None, "nl", "none", None, None, None, None, silent()).unwrap();
    let input: HtmlInputElement = wrapper.query_selector("#q-personen").unwrap().unwrap().dyn_into().unwrap();
    input.set_value("4");
    input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    assert!(form.report().contains("\"personen\": 4"), "{}", form.report());
}

#[wasm_bindgen_test]
fn unmounting_leaves_nothing_behind() {
    let wrapper = wrapper();
    let form = mount(wrapper.clone(), None, "nl", "none", None, None, None, None, silent()).unwrap();
    assert!(wrapper.child_element_count() > 0);
    drop(form);
    assert_eq!(wrapper.child_element_count(), 0);
}

#[wasm_bindgen_test]
fn a_faulty_definition_is_refused_with_its_faults() {
    let refused =
        mount(wrapper(), Some("{}".into()), "nl", "none", None, None, None, None, silent()).err().unwrap();
    assert!(refused.as_string().unwrap().contains("/questions: is missing"));
}
