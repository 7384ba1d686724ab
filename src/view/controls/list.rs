//! Lines with add, remove and reorder. Pasting lines makes items.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use crate::form::Entry;
use crate::view::field::Wiring;
use crate::view::state::State;

/// One line on screen. Its key stays while lines move, and so do focus and the browser's undo.
#[derive(Clone, Copy)]
struct Row {
    key: usize,
    value: RwSignal<String>,
    input: NodeRef<Input>,
}

#[derive(Clone, Copy)]
struct Rows {
    state: State,
    place: usize,
    rows: RwSignal<Vec<Row>>,
    next: StoredValue<usize>,
    notice: RwSignal<String>,
}

/// The editor of a list.
pub fn list(state: State, place: usize, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let rows = Rows {
        state,
        place,
        rows: RwSignal::new(Vec::new()),
        next: StoredValue::new(0),
        notice: RwSignal::new(String::new()),
    };
    Effect::new(move || {
        field.replaced.track();
        rows.load();
    });
    rows.load();
    let notice = rows.notice;
    view! {
        <ol class="lines">
            <For each=move || rows.rows.get() key=|row| row.key let:row>{row_view(rows, row, wiring.clone())}</For>
        </ol>
        <button type="button" part="button" class="button button--secondary" on:click=move |_| rows.insert_after(None, String::new())>
            {state.text("list.add")}
        </button>
        <p class="visually-hidden" role="status">{move || notice.get()}</p>
    }
    .into_any()
}

fn row_view(rows: Rows, row: Row, wiring: Wiring) -> impl IntoView {
    let state = rows.state;
    let number = move || {
        rows.rows.with(|all| all.iter().position(|other| other.key == row.key).unwrap_or_default() + 1)
    };
    let question = state.question(rows.place, |question, language| question.label(language).to_owned());
    let name = move || {
        let number = number().to_string();
        state.words(|words| words.fill("list.item", &[("label", &question), ("number", &number)]))
    };
    let numbered = move |key: &'static str| {
        move || state.words(|words| words.fill(key, &[("number", &number().to_string())]))
    };
    let several = move || rows.rows.with(|all| all.len() > 1);
    // The summary goes to the first line.
    let id = {
        let id = wiring.id.clone();
        move || if number() == 1 { id.clone() } else { format!("{id}-{}", row.key) }
    };
    let described_by = wiring.described_by;
    let pasted = move |event: leptos::ev::ClipboardEvent| {
        let text =
            event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if text.trim().contains('\n') {
            event.prevent_default();
            rows.paste(row, &text);
        }
    };
    let keyed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            rows.insert_after(Some(row), String::new());
        }
    };
    view! {
        <li class="line">
            <input
                part="input"
                class="input"
                type="text"
                autocomplete="off"
                node_ref=row.input
                id=id
                aria-label=name
                aria-describedby=move || described_by.get()
                aria-invalid=wiring.aria_invalid()
                prop:value=move || row.value.get()
                on:input=move |event| rows.typed(row, event_target_value(&event))
                on:paste=pasted
                on:keydown=keyed
            />
            <span class="line__buttons" hidden=move || !several()>
                <button type="button" part="button" class="button button--icon" aria-label=numbered("list.up") title=numbered("list.up")
                    disabled=move || number() == 1 on:click=move |_| rows.shift(row, true)>"↑"</button>
                <button type="button" part="button" class="button button--icon" aria-label=numbered("list.down") title=numbered("list.down")
                    disabled=move || number() == rows.rows.with(Vec::len) on:click=move |_| rows.shift(row, false)>"↓"</button>
                <button type="button" part="button" class="button button--icon" aria-label=numbered("list.remove") title=numbered("list.remove")
                    on:click=move |_| rows.remove(row)>"✕"</button>
            </span>
        </li>
    }
}

impl Rows {
    fn make(self, text: String) -> Row {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        Row { key, value: RwSignal::new(text), input: NodeRef::new() }
    }

    /// Shows the lines of the session; there is always one to type in.
    fn load(self) {
        let lines = match self.state.entry(self.place) {
            Entry::Lines(lines) if !lines.is_empty() => lines,
            _ => vec![String::new()],
        };
        self.rows.set(lines.into_iter().map(|line| self.make(line)).collect());
    }

    fn typed(self, row: Row, text: String) {
        row.value.set(text);
        self.tell();
    }

    fn tell(self) {
        let lines = self.rows.with_untracked(|all| all.iter().map(|row| row.value.get_untracked()).collect());
        self.state.typed(self.place, Entry::Lines(lines));
    }

    fn place_of(self, row: Row) -> usize {
        self.rows.with_untracked(|all| all.iter().position(|other| other.key == row.key).unwrap_or_default())
    }

    fn insert_after(self, row: Option<Row>, text: String) {
        let at = row.map_or_else(|| self.rows.with_untracked(Vec::len), |row| self.place_of(row) + 1);
        let new = self.make(text);
        self.rows.update(|all| all.insert(at, new));
        self.tell();
        focus_soon(new);
    }

    fn remove(self, row: Row) {
        let at = self.place_of(row);
        self.rows.update(|all| {
            all.remove(at);
        });
        self.say("list.removed", &[("number", &(at + 1).to_string())]);
        self.tell();
        let neighbour = self.rows.with_untracked(|all| all.get(at).or(all.last()).copied());
        if let Some(neighbour) = neighbour {
            focus_soon(neighbour);
        }
    }

    fn shift(self, row: Row, up: bool) {
        let from = self.place_of(row);
        let to = if up { from.saturating_sub(1) } else { from + 1 };
        self.rows.update(|all| {
            if to < all.len() {
                all.swap(from, to);
            }
        });
        self.say("list.moved", &[("number", &(from + 1).to_string()), ("to", &(to + 1).to_string())]);
        self.tell();
    }

    /// The first pasted line goes where the cursor is, the others become lines of their own.
    fn paste(self, row: Row, text: &str) {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(without_bullet);
        let first = lines.next().unwrap_or_default();
        let old = row.value.get_untracked();
        let joined = match row.input.get_untracked().and_then(|input| selection(&input)) {
            Some((start, end)) => {
                let units: Vec<u16> = old.encode_utf16().collect();
                let part = |range: &[u16]| String::from_utf16_lossy(range);
                format!(
                    "{}{first}{}",
                    part(&units[..start.min(units.len())]),
                    part(&units[end.min(units.len())..])
                )
            }
            None => old + first,
        };
        row.value.set(joined);
        let at = self.place_of(row);
        let new: Vec<Row> = lines.map(|line| self.make(line.to_owned())).collect();
        let last = new.last().copied().unwrap_or(row);
        self.rows.update(|all| drop(all.splice(at + 1..at + 1, new)));
        self.tell();
        focus_soon(last);
    }

    fn say(self, key: &str, values: &[(&str, &str)]) {
        self.notice.set(self.state.words(|words| words.fill(key, values)));
    }
}

fn selection(input: &HtmlInputElement) -> Option<(usize, usize)> {
    let start = input.selection_start().ok()??;
    let end = input.selection_end().ok()??;
    Some((usize::try_from(start).ok()?, usize::try_from(end).ok()?))
}

/// The line without the mark that a list in another program put before it.
fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start_matches(['-', '•', '–', '·', '*', '▪']);
    if rest.len() < line.len() && rest.starts_with(char::is_whitespace) { rest.trim_start() } else { line }
}

/// Focus, once the line is on the page.
fn focus_soon(row: Row) {
    request_animation_frame(move || {
        if let Some(input) = row.input.get_untracked() {
            // Focus fails for no element that is on the page.
            let _ = input.focus();
        }
    });
}
