//! Lines with add, remove and reorder. Pasting lines makes items.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::view::state::State;
use kit::field::Wiring;
use kit::{Button, Glyph, IconButton, press};
use model::Entry;

/// A list on screen.
#[derive(Clone, Copy)]
struct Lines {
    state: State,
    place: usize,
    /// Notified when the lines are to be put on the page anew. Typing in one does not.
    changed: Trigger,
    on_page: NodeRef<Div>,
}

/// What is in a line besides its text, left to right.
#[derive(Clone, Copy, PartialEq)]
enum Focus {
    Text,
    Up,
    Down,
}

/// The editor of a list.
pub fn list(state: State, place: usize, wiring: Wiring) -> AnyView {
    let lines = Lines { state, place, changed: state.field(place).replaced, on_page: NodeRef::new() };
    view! {
        <div node_ref=lines.on_page>
            <ol class="lines">{move || lines.view(&wiring)}</ol>
        </div>
        <Button kind="secondary" text=state.text("list.add") press=press(move || lines.add(usize::MAX)) />
    }
    .into_any()
}

fn line(lines: Lines, at: usize, count: usize, value: String, wiring: Wiring) -> AnyView {
    let state = lines.state;
    let number = (at + 1).to_string();
    let question = state.question(lines.place, |question, language| question.label(language).to_owned());
    let name = state.words(|words| words.fill("list.item", &[("label", &question), ("number", &number)]));
    // The summary goes to the first line.
    let id = if at == 0 { wiring.id } else { format!("{}-{number}", wiring.id) };
    let button = |glyph: Glyph, key: &str, disabled: bool, action: fn(Lines, usize)| {
        let name = state.words(|words| words.fill(key, &[("number", &number)]));
        view! {
            <IconButton glyph name disabled=disabled press=press(move || action(lines, at)) />
        }
        .into_any()
    };
    let buttons = (count > 1).then(|| {
        [
            button(Glyph::UP, "list.up", at == 0, |lines, at| {
                lines.shift(at, at.saturating_sub(1), Focus::Up)
            }),
            button(Glyph::DOWN, "list.down", at + 1 == count, |lines, at| {
                lines.shift(at, at + 1, Focus::Down)
            }),
            button(Glyph::CLOSE, "list.remove", false, Lines::remove),
        ]
        .into_iter()
        .collect::<Vec<_>>()
    });
    let pasted = move |event: ClipboardEvent| {
        let text =
            event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if text.trim().contains('\n') {
            event.prevent_default();
            lines.paste(at, &text, input_of(event.target()));
        }
    };
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            lines.add(at + 1);
        }
    };
    view! {
        <li class="line">
            <input
                part="input"
                class="input"
                type="text"
                autocomplete="off"
                id=id
                aria-label=name
                aria-describedby=move || (wiring.described_by)()
                aria-invalid=move || (wiring.invalid)()
                prop:value=value
                on:input=move |event| lines.typed(at, event_target_value(&event))
                on:paste=pasted
                on:keydown=keyed
            />
            <span class="line__buttons">{buttons}</span>
        </li>
    }
    .into_any()
}

impl Lines {
    /// The lines of the session; there is always one to type in.
    fn lines(self) -> Vec<String> {
        let Entry::Lines(mut lines) = self.state.entry(self.place) else { return vec![String::new()] };
        if lines.is_empty() {
            lines.push(String::new());
        }
        lines
    }

    fn view(self, wiring: &Wiring) -> Vec<AnyView> {
        self.changed.track();
        let lines = self.lines();
        let count = lines.len();
        let views = lines.into_iter().enumerate();
        views.map(|(at, text)| line(self, at, count, text, wiring.clone())).collect()
    }

    fn typed(self, at: usize, text: String) {
        let mut lines = self.lines();
        if let Some(line) = lines.get_mut(at) {
            *line = text;
        }
        self.state.typed(self.place, Entry::Lines(lines));
    }

    /// Goes on with `lines`, and with the focus in one of them.
    fn replace(self, lines: Vec<String>, at: usize, focus: Focus) {
        self.state.typed(self.place, Entry::Lines(lines));
        self.changed.notify();
        self.focus_soon(at, focus);
    }

    fn add(self, at: usize) {
        let mut lines = self.lines();
        let at = at.min(lines.len());
        lines.insert(at, String::new());
        self.replace(lines, at, Focus::Text);
    }

    fn remove(self, at: usize) {
        let mut lines = self.lines();
        lines.remove(at);
        let next = at.min(lines.len().saturating_sub(1));
        self.replace(lines, next, Focus::Text);
        self.say("list.removed", &[("number", &(at + 1).to_string())]);
    }

    fn shift(self, from: usize, to: usize, focus: Focus) {
        let mut lines = self.lines();
        lines.swap(from, to);
        self.replace(lines, to, focus);
        self.say("list.moved", &[("number", &(from + 1).to_string()), ("to", &(to + 1).to_string())]);
    }

    /// The first pasted line goes where the cursor is, the others become lines of their own.
    fn paste(self, at: usize, text: &str, input: Option<HtmlInputElement>) {
        let mut pasted = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(without_bullet);
        let first = pasted.next().unwrap_or_default();
        let joined = input.and_then(|input| {
            // As the browser pastes: in place of what is selected.
            input.set_range_text(first).ok()?;
            Some(input.value())
        });
        let mut lines = self.lines();
        if let (Some(line), Some(joined)) = (lines.get_mut(at), joined) {
            *line = joined;
        }
        let before = lines.len();
        lines.splice(at + 1..at + 1, pasted.map(str::to_owned));
        let last = at + lines.len() - before;
        self.replace(lines, last, Focus::Text);
    }

    fn say(self, key: &str, values: &[(&str, &str)]) {
        self.state.say(self.state.words(|words| words.fill(key, values)));
    }

    /// Focus, once the line is on the page. A button that cannot be pressed gives way to the text.
    fn focus_soon(self, at: usize, focus: Focus) {
        request_animation_frame(move || {
            // The form may be gone by then.
            let list = self.on_page.try_get_untracked().flatten().and_then(|frame| nth(&frame, 0));
            let Some(line) = list.and_then(|list| nth(&list, at)) else { return };
            let button = nth(&line, 1).and_then(|buttons| match focus {
                Focus::Text => None,
                Focus::Up => nth(&buttons, 0),
                Focus::Down => nth(&buttons, 1),
            });
            let able = button.filter(|button| !button.has_attribute("disabled"));
            if let Some(Ok(target)) = able.or_else(|| nth(&line, 0)).map(JsCast::dyn_into::<HtmlElement>) {
                // Focus fails for no element that is on the page.
                let _ = target.focus();
            }
        });
    }
}

fn nth(parent: &Element, at: usize) -> Option<Element> {
    parent.children().item(u32::try_from(at).ok()?)
}

fn input_of(target: Option<leptos::web_sys::EventTarget>) -> Option<HtmlInputElement> {
    target?.dyn_into().ok()
}

/// The line without the mark that a list in another program put before it.
fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start_matches(['-', '•', '–', '·', '*', '▪']);
    if rest.len() < line.len() && rest.starts_with(char::is_whitespace) { rest.trim_start() } else { line }
}
