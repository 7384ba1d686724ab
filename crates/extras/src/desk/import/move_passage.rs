//! Moving what was taken for the answer to another question: behind a button at each question, its passages, each with a
//! choice of where to.

use std::ops::Range;

use kit::{Button, Voice, Words, focus, press};
use leptos::html;
use leptos::prelude::*;
use office::import::Passage;
use text::blocks::plain_text;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use super::open::Import;
use super::preview::beginning;

/// What moves passages. Copies are the same.
#[derive(Clone, Copy)]
pub struct Mover {
    import: Import,
    /// What gets the focus when there is nothing left where a passage was.
    title: NodeRef<html::H3>,
    /// The question whose passages are on screen; an empty id for those that answer none.
    open: RwSignal<Option<String>>,
    words: Words,
    voice: StoredValue<Voice, LocalStorage>,
}

impl Mover {
    /// No passages are on screen yet.
    pub fn new(import: Import, title: NodeRef<html::H3>) -> Mover {
        let voice = StoredValue::new_local(Voice::here());
        Mover { import, title, open: RwSignal::new(None), words: Words::here(), voice }
    }

    /// The button of the question called `label`, and its passages below it.
    pub fn passages(self, question: &str, label: &str) -> AnyView {
        view! { <dd>{self.disclosure(question, label)}</dd> }.into_any()
    }

    /// The same for what answers no question.
    pub fn passages_of_none(self) -> AnyView {
        let label = self.words.text("import.leftover");
        view! { <div>{self.disclosure("", &label)}</div> }.into_any()
    }

    fn disclosure(self, question: &str, label: &str) -> AnyView {
        let id = format!("import-move-{question}");
        let name = self.words.fill("import.move.of", &[("label", label)]);
        let own = question.to_owned();
        let is_open = move || self.open.with(|open| open.as_deref() == Some(&own));
        let (shown, own) = (is_open.clone(), question.to_owned());
        let toggle = {
            let own = own.clone();
            move |_| {
                self.open.update(|open| {
                    *open = if open.as_deref() == Some(&own) { None } else { Some(own.clone()) };
                });
            }
        };
        view! {
            <button
                type="button"
                part="button"
                class="button button--subtle found__move"
                id=id
                aria-label=name
                aria-expanded=move || if is_open() { "true" } else { "false" }
                on:click=toggle
            >
                {self.words.text("import.move")}
            </button>
            {move || shown().then(|| self.list(&own))}
        }
        .into_any()
    }

    fn list(self, question: &str) -> AnyView {
        let from = Some(question).filter(|id| !id.is_empty()).map(str::to_owned);
        let mut blocks = Vec::new();
        self.import.handle.run(|shared| {
            let read = |old: &office::import::OldReport| old.blocks(&shared.form, from.as_deref());
            blocks = self.import.found(read).unwrap_or_default();
        });
        let lines = blocks.iter().enumerate().map(|(index, block)| {
            let text = beginning(&plain_text(std::slice::from_ref(block)));
            self.line(from.clone(), index..index + 1, text)
        });
        let lines: Vec<AnyView> = lines.collect();
        view! { <ul class="passages">{lines}</ul> }.into_any()
    }

    fn line(self, from: Option<String>, blocks: Range<usize>, text: String) -> AnyView {
        let choice = NodeRef::<html::Select>::new();
        let mut targets = vec![(String::new(), self.words.text("import.move.choose"))];
        let language = self.words.language();
        self.import.handle.run(|shared| {
            let others =
                shared.form.questions().iter().filter(|question| from.as_deref() != Some(question.id()));
            targets.extend(
                others.map(|question| (question.id().to_owned(), question.label(language).to_owned())),
            );
        });
        if from.is_some() {
            targets.push((NONE.to_owned(), self.words.text("import.leftover")));
        }
        let labels = targets.clone();
        let options: Vec<AnyView> = targets
            .into_iter()
            .map(|(id, label)| view! { <option value=id>{label}</option> }.into_any())
            .collect();
        let name = self.words.fill("import.move.to", &[("text", &text)]);
        let passage = Passage { question: from, blocks };
        let go = move || {
            let Some(choice) = choice.get_untracked() else { return };
            let to = choice.value();
            match labels.iter().find(|(id, _)| *id == to && !id.is_empty()) {
                Some((id, label)) => self.go(&passage, id, label),
                None => focus(&choice),
            }
        };
        view! {
            <li>
                <p>{text}</p>
                <select class="input" part="input" aria-label=name node_ref=choice>
                    {options}
                </select>
                <Button kind="secondary" text=self.words.text("import.move.done") press=press(go) />
            </li>
        }
        .into_any()
    }

    /// Moves it, says so, and goes on where it was.
    fn go(self, passage: &Passage, to: &str, label: &str) {
        if !self.import.move_passage(passage, Some(to).filter(|id| *id != NONE)) {
            return;
        }
        let said = self.words.fill("import.moved", &[("label", label)]);
        self.voice.with_value(|voice| voice.say(&said));
        let button = format!("import-move-{}", passage.question.as_deref().unwrap_or_default());
        let title = self.title;
        // Once what was found is on the page anew.
        request_animation_frame(move || {
            let Some(title) = title.try_get_untracked().flatten() else { return };
            let root = title.get_root_node().dyn_into::<ShadowRoot>().ok();
            let button = root.and_then(|root| root.get_element_by_id(&button));
            match button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                Some(button) => focus(&button),
                None => focus(&title),
            }
        });
    }
}

/// The value of the choice that a passage answers no question. No question can have it: an underscore is not in the
/// alphabet of ids.
const NONE: &str = "_";
