//! A report as a document in place of the form: finished ones as they were filed, others to look at only.

use std::rc::Rc;

use kit::{Button, Mounted, Words, effect, focus, has_focus, press};
use leptos::html;
use leptos::prelude::*;
use model::{Form, Report};
use office::export::Outline;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::Shared;
use crate::document::document;
use crate::error::ExtrasError;

/// What a button does with the report that is shown.
type Run = fn(&Rc<Shared>, &Report) -> Result<(), ExtrasError>;

/// Something to do with it.
pub struct Action {
    /// The key of its words.
    words: &'static str,
    run: Run,
}

impl Action {
    /// The button that says `words` and does `run`.
    pub fn new(words: &'static str, run: Run) -> Action {
        Action { words, run }
    }
}

/// A report on the page. Dropping it shows the form again, with the focus on its title if it was here.
pub struct ReportView {
    form: Option<HtmlElement>,
    element: Option<Element>,
    page: Option<Mounted>,
}

impl ReportView {
    /// Shows `report` in place of the form, with the focus on its title where there is something to do with it.
    pub fn new(shared: &Rc<Shared>, report: Report, actions: Vec<Action>) -> ReportView {
        let form = shared.form_element();
        let here = Rc::clone(shared);
        let page = shared.root.mount(shared.wrapper.clone(), move || page(&here, &Rc::new(report), actions));
        set_hidden(form.as_ref(), true);
        ReportView { form, element: shared.wrapper.last_element_child(), page: Some(page) }
    }
}

impl Drop for ReportView {
    fn drop(&mut self) {
        let had_focus = self.element.as_ref().is_some_and(|element| has_focus(element));
        self.page.take();
        set_hidden(self.form.as_ref(), false);
        let title = self.form.as_ref().and_then(|form| form.query_selector("h1").ok().flatten());
        if let Some(Ok(title)) = title.filter(|_| had_focus).map(JsCast::dyn_into::<HtmlElement>) {
            focus(&title);
        }
    }
}

/// The form belongs to the other program.
fn set_hidden(form: Option<&HtmlElement>, hidden: bool) {
    if let Some(form) = form {
        form.set_hidden(hidden);
    }
}

fn page(shared: &Rc<Shared>, report: &Rc<Report>, actions: Vec<Action>) -> AnyView {
    let words = Words::here();
    let title = NodeRef::<html::H1>::new();
    let has_actions = !actions.is_empty();
    effect(move || {
        if let Some(title) = title.get().filter(|_| has_actions) {
            focus(&title);
        }
    });
    let button = |(index, action): (usize, Action)| {
        let (shared, report) = (Rc::downgrade(shared), Rc::clone(report));
        let run = move || {
            if let Some(shared) = shared.upgrade()
                && (action.run)(&shared, &report).is_err()
            {
                shared.host.notify(&words.text("import.error.report-broken"));
            }
        };
        let kind = if index == 0 { "primary" } else { "secondary" };
        view! { <Button kind text=words.text(action.words) press=press(run) /> }.into_any()
    };
    let buttons: Vec<AnyView> = actions.into_iter().enumerate().map(button).collect();
    let outline = Outline::of(report, Some(&shared.form));
    view! {
        <div class="form report-view" lang=outline.language.tag()>
            {has_actions.then(|| view! { <div class="report-view__actions">{buttons}</div> })}
            {body(&outline, title)}
        </div>
    }
    .into_any()
}

/// The report to be printed, where the form is on screen.
pub fn printed(report: &Report, form: &Form) -> AnyView {
    let outline = Outline::of(report, Some(form));
    view! {
        <div class="form report-view print" lang=outline.language.tag()>
            {body(&outline, NodeRef::new())}
        </div>
    }
    .into_any()
}

fn body(outline: &Outline, title: NodeRef<html::H1>) -> AnyView {
    let sections = outline.sections.iter().map(|section| {
        view! {
            <h2>{section.heading.clone()}</h2>
            <div class="document">{document(&section.blocks, |level| level)}</div>
        }
        .into_any()
    });
    let sections: Vec<AnyView> = sections.collect();
    view! {
        <h1 tabindex="-1" node_ref=title>{outline.title.clone()}</h1>
        <p class="intro">{outline.about.clone()}</p>
        {sections}
    }
    .into_any()
}
