//! One report of the list.

use drafts::Place;
use kit::{Button, Confirm, Words, browser, press};
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use model::{Report, Session, Status};

use super::actions::Action;
use super::report_list::{Goal, InHand, ReportList, select};
use super::{Reports, run};
use crate::desk::Handle;

/// What is shown of a report, or of a text that is no report. A row on screen stays while this is the same.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// Where it is stored.
    pub place: Place,
    /// Under which id. Another program may have chosen it: it can be anything.
    pub id: String,
    /// What it is called.
    title: String,
    /// "Concept, 4 van 7 vragen beantwoord, gewijzigd vandaag 14:32".
    about: String,
    /// Whether it is the one in the form.
    is_open: bool,
}

impl Row {
    /// A report that is stored in `place`.
    pub fn of(reports: &Reports, place: Place, report: &Report, is_open: bool) -> Row {
        let (title, about) = (reports.title(report), about(reports, report));
        Row { place, id: report.id.as_str().to_owned(), title, about, is_open }
    }

    /// A text that could not be read: its beginning tells it apart.
    pub fn unreadable(id: String, text: &str) -> Row {
        let title = text.chars().filter(|c| !c.is_control()).take(60).collect();
        Row { place: Place::Kept, id, title, about: String::new(), is_open: false }
    }

    /// What can be done with it, in the order of the buttons.
    pub fn actions(&self) -> impl Iterator<Item = Action> + use<> {
        let actions: &[Action] = match self.place {
            Place::Draft => {
                &[Action::Open, Action::Rename, Action::Duplicate, Action::SaveFile, Action::Delete]
            }
            Place::Deleted => &[Action::Restore, Action::Erase],
            Place::Kept => &[Action::Download, Action::Erase],
        };
        // What is open in the form need not be opened.
        actions.iter().skip(usize::from(self.is_open)).copied()
    }
}

fn about(reports: &Reports, report: &Report) -> String {
    let words = reports.words();
    let (today, yesterday) = (words.text("time.today"), words.text("time.yesterday"));
    let time = browser::time_of(&report.updated_at, words.language(), [&today, &yesterday]);
    let form = &reports.shared.form;
    // By the form of today where it is of this form; else by what was asked.
    let (answered, total) = if report.form.id == form.id() {
        (Session::open(form, report).answered(form), form.questions().len())
    } else {
        (report.answers.len(), report.questions.len())
    };
    let key = match report.status {
        Status::Draft => "report-list.about.draft",
        Status::Complete => "report-list.about.complete",
    };
    words.fill(key, &[("answered", &answered.to_string()), ("total", &total.to_string()), ("time", &time)])
}

/// The row on the page.
pub fn row(list: ReportList, row: Row) -> AnyView {
    let words = Words::here();
    let buttons = buttons(&row, words);
    let Row { place, id, title, about, is_open } = row;
    let id = StoredValue::new(id);
    let is_naming = move || {
        place == Place::Draft
            && list
                .in_hand
                .with(|in_hand| matches!(in_hand, Some(InHand::Name(one)) if id.with_value(|id| id == one)))
    };
    let is_asking = move || {
        list.in_hand.with(|in_hand| {
            let about = |one: &String| id.with_value(|id| id == one);
            matches!(in_hand, Some(InHand::Erase(at, one)) if *at == place && about(one))
        })
    };
    let head = move || {
        let title = title.clone();
        if is_naming() { name(list, id, title) } else { heading(words, title, is_open) }
    };
    view! {
        <li class="report-list__row">
            {head}
            {(!about.is_empty()).then(|| view! { <p class="help">{about}</p> })}
            {buttons}
            {move || is_asking().then(|| question(list, place, id))}
        </li>
    }
    .into_any()
}

fn heading(words: Words, title: String, is_open: bool) -> AnyView {
    let mark = is_open.then(|| {
        view! { <span class="report-list__mark">{words.text("report-list.is-open")}</span> }.into_any()
    });
    view! { <p class="report-list__title"><strong>{title}</strong>{mark}</p> }.into_any()
}

fn buttons(row: &Row, words: Words) -> AnyView {
    let handle = Handle::here();
    let button = |(index, action): (usize, Action)| {
        let kind = if index == 0 && !row.is_open { "secondary" } else { "subtle" };
        let text = action.words(words);
        let name = format!("{text}: {}", row.title);
        let (place, id) = (row.place, row.id.clone());
        let run = press(move || run(handle, |reports| reports.act(action, place, &id)));
        view! { <Button kind text name press=run /> }.into_any()
    };
    let buttons: Vec<AnyView> = row.actions().enumerate().map(button).collect();
    view! { <div class="report-list__buttons">{buttons}</div> }.into_any()
}

/// A box for the name, where the title stood. Escape leaves the name as it is.
fn name(list: ReportList, id: StoredValue<String>, title: String) -> AnyView {
    let (words, handle) = (Words::here(), Handle::here());
    let input = NodeRef::<html::Input>::new();
    select(input);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let name = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        run(handle, |reports| reports.rename(&id.get_value(), &name));
    };
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // Nor does it close the dialog around it.
            event.prevent_default();
            event.stop_propagation();
            list.in_hand.set(None);
            let goal = Goal::Row(Place::Draft, id.get_value(), Action::Rename);
            run(handle, |reports| reports.focus_list(goal));
        }
    };
    view! {
        <form class="report-list__name" on:submit=submitted on:keydown=keyed>
            <label for="report-name">{words.text("report-list.name")}</label>
            <input id="report-name" class="input" part="input" prop:value=title node_ref=input />
            <button type="submit" part="button" class="button button--secondary">
                {words.text("report-list.name.done")}
            </button>
        </form>
    }
    .into_any()
}

/// Whether it is to be erased: there is no way back.
fn question(list: ReportList, place: Place, id: StoredValue<String>) -> AnyView {
    let (words, handle) = (Words::here(), Handle::here());
    let answered = move |yes| {
        list.in_hand.set(None);
        run(handle, |reports| if yes { reports.erase(place, &id.get_value()) } else { reports.fill_list() });
    };
    view! {
        <Confirm
            question=words.text("report-list.erase.question")
            yes=words.text("report-list.erase.yes")
            no=words.text("report-list.erase.no")
            answered
        />
    }
    .into_any()
}
