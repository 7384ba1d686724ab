//! "My reports": everything that is stored in this browser, and what can be done with it.

use std::rc::Rc;

use drafts::{DraftStore, Place, shelf};
use gloo_timers::callback::Timeout;
use kit::{Button, Confirm, Dialog, Notice, Urgency, Words, effect, focus, has_focus, live, press};
use leptos::html;
use leptos::prelude::*;
use model::Report;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::actions::Action;
use super::row::{self, Row};
use super::{Reports, form_title, run};
use crate::desk::Handle;

/// What the list shows. A handle, which its parts copy.
#[derive(Clone, Copy)]
pub struct ReportList {
    is_open: RwSignal<bool>,
    /// The rows of all places, in the order of [`PLACES`].
    rows: RwSignal<Vec<Row>>,
    /// What is said below the rows.
    about: RwSignal<String>,
    /// What was done last.
    message: RwSignal<String>,
    /// The report that can be brought back with one press.
    pub(super) deleted: RwSignal<Option<String>>,
    /// What is being asked or typed.
    pub(super) in_hand: RwSignal<Option<InHand>>,
    body: NodeRef<html::Div>,
}

/// What waits for the reader. The list stays as it is meanwhile.
#[derive(Clone, PartialEq)]
pub enum InHand {
    /// The name of this draft is being typed.
    Name(String),
    /// Whether to erase this text for good.
    Erase(Place, String),
    /// Whether to erase everything.
    EraseAll,
}

/// Where the focus goes.
pub enum Goal {
    /// The first button of the list.
    First,
    /// The button that undoes what was done last.
    Undo,
    /// A button of a row, or the first one of the list where there is none.
    Row(Place, String, Action),
}

/// The places as they stand below each other, with the keys of their headings; `<key>.help` says more.
const PLACES: [(Place, Option<&str>); 3] = [
    (Place::Draft, None),
    (Place::Deleted, Some("report-list.deleted")),
    (Place::Kept, Some("report-list.unreadable")),
];

impl ReportList {
    /// A list that is closed.
    pub fn new() -> ReportList {
        ReportList {
            is_open: RwSignal::new(false),
            rows: RwSignal::default(),
            about: RwSignal::default(),
            message: RwSignal::default(),
            deleted: RwSignal::default(),
            in_hand: RwSignal::default(),
            body: NodeRef::new(),
        }
    }

    /// The buttons of the rows of a place: each row's in one element.
    fn buttons(self, place: Place) -> Option<Vec<Element>> {
        let body = self.body.get_untracked()?;
        let lists = body.query_selector_all(".report-list__rows").ok()?;
        let index = PLACES.iter().position(|(at, _)| *at == place)?;
        let list: Element = lists.item(u32::try_from(index).ok()?)?.dyn_into().ok()?;
        let groups = list.query_selector_all(".report-list__buttons").ok()?;
        let group = |index| groups.item(index)?.dyn_into().ok();
        Some((0..groups.length()).filter_map(group).collect())
    }

    /// The button of the row `id` that does `action`.
    fn button(self, place: Place, id: &str, action: Action) -> Option<HtmlElement> {
        let (index, row) = self.rows.with_untracked(|rows| {
            let mut rows = rows.iter().filter(|row| row.place == place).enumerate();
            rows.find(|(_, row)| row.id == id).map(|(index, row)| (index, row.clone()))
        })?;
        let at = row.actions().position(|one| one == action)?;
        let group = self.buttons(place)?.into_iter().nth(index)?;
        group.children().item(u32::try_from(at).ok()?)?.dyn_into().ok()
    }

    /// The button of a row that has the focus.
    fn focused(self) -> Option<Goal> {
        PLACES.iter().find_map(|(place, _)| {
            let groups = self.buttons(*place)?;
            let index = groups.iter().position(|group| has_focus(group))?;
            let children = groups.get(index)?.children();
            let at = (0..children.length())
                .position(|at| children.item(at).is_some_and(|button| has_focus(&button)))?;
            self.rows.with_untracked(|rows| {
                let row = rows.iter().filter(|row| row.place == *place).nth(index)?;
                Some(Goal::Row(*place, row.id.clone(), row.actions().nth(at)?))
            })
        })
    }

    /// Moves the focus, once what is to be shown is shown. `only_if_lost`: unless it is in the list.
    fn focus_soon(self, goal: Goal, only_if_lost: bool) {
        let go = move || {
            let Some(body) = self.body.get_untracked() else { return };
            if only_if_lost && body.closest("dialog").ok().flatten().is_none_or(|dialog| has_focus(&dialog)) {
                return;
            }
            let find = |selector| body.query_selector(selector).ok()??.dyn_into().ok();
            let wanted = match goal {
                Goal::First => None,
                Goal::Undo => find(".notice .button"),
                Goal::Row(place, id, action) => self.button(place, &id, action),
            };
            if let Some(button) = wanted.or_else(|| find(".button")) {
                focus(&button);
            }
        };
        Timeout::new(0, go).forget();
    }
}

impl Reports {
    /// Opens the list.
    pub(super) fn open_list(self: &Rc<Self>) {
        self.shared.host.flush();
        self.list.message.set(String::new());
        self.list.deleted.set(None);
        self.list.in_hand.set(None);
        self.list.is_open.set(true);
        self.fill_list();
    }

    pub(super) fn close_list(&self) {
        self.list.is_open.set(false);
    }

    /// Shows what changed by itself. A question in the list, or a name that is being typed, stays.
    pub(super) fn refresh_list(&self) {
        if self.list.in_hand.with_untracked(Option::is_none) {
            self.fill_list();
        }
    }

    /// Shows what is there now, if the list is open. Rows that are the same stay; a button that has the focus keeps it.
    pub(super) fn fill_list(&self) {
        let list = self.list;
        if !list.is_open.get_untracked() {
            return;
        }
        list.about.set(self.about_list());
        let rows = self.rows();
        if list.rows.with_untracked(|shown| *shown == rows) {
            return;
        }
        let focused = list.focused();
        list.rows.set(rows);
        list.focus_soon(focused.unwrap_or(Goal::First), true);
    }

    fn rows(&self) -> Vec<Row> {
        let reports = |place| shelf::reports(&self.local, place).unwrap_or_default();
        let open = self.shared.id();
        let is_empty = |report: &Report| report.answers.is_empty() && report.unparsed.is_empty();
        let drafts = reports(Place::Draft).into_iter().filter(|report| !is_empty(report));
        let mut rows: Vec<Row> =
            drafts.map(|report| Row::of(self, Place::Draft, &report, report.id.as_str() == open)).collect();
        rows.extend(
            reports(Place::Deleted).iter().map(|report| Row::of(self, Place::Deleted, report, false)),
        );
        let unreadable = self.local.list(Place::Kept).unwrap_or_default();
        rows.extend(unreadable.into_iter().map(|(id, text)| Row::unreadable(id, &text)));
        rows
    }

    fn about_list(&self) -> String {
        let words = self.words();
        let mut about = words.text("report-list.where");
        if let Some(percent) = self.local.fill() {
            about += &format!(" {}", words.fill("report-list.fill", &[("percent", &percent.to_string())]));
        }
        if let Some(days) = self.shared.retention_days {
            about += &format!(" {}", words.fill("report-list.retention", &[("days", &days.to_string())]));
        }
        about
    }

    pub(super) fn say(&self, what: &str) {
        self.say_filled(what, &[]);
    }

    /// Says in the list what was done, also when the same was done just before.
    pub(super) fn say_filled(&self, what: &str, values: &[(&str, &str)]) {
        let message = self.list.message;
        let text = self.words().fill(&format!("report-list.{what}"), values);
        self.list.deleted.set(None);
        message.set(String::new());
        Timeout::new(0, move || message.set(text)).forget();
    }

    pub(super) fn focus_list(&self, goal: Goal) {
        self.list.focus_soon(goal, false);
    }
}

/// The dialog, while the list is open.
pub fn dialog(list: ReportList) -> AnyView {
    let (words, handle) = (Words::here(), Handle::here());
    let open = move || {
        let closed = Box::new(move || list.is_open.set(false));
        view! {
            <Dialog title=words.text("report-list.title") closed fallback=form_title(handle)>
                {content(list, words, handle)}
            </Dialog>
        }
        .into_any()
    };
    (move || list.is_open.get().then(open)).into_any()
}

fn content(list: ReportList, words: Words, handle: Handle) -> AnyView {
    let new = press(move || run(handle, Reports::begin_new));
    let undo = live(move || {
        let undo = move || {
            let undo = press(move || run(handle, Reports::undo));
            view! { <Button kind="secondary" text=words.text("report-list.undo") press=undo /> }.into_any()
        };
        list.deleted.with(Option::is_some).then(undo)
    });
    let places: Vec<AnyView> =
        PLACES.iter().map(|(place, key)| place_of(list, words, *place, *key)).collect();
    let is_empty = move || list.rows.with(|rows| !rows.iter().any(|row| row.place == Place::Draft));
    view! {
        <div class="report-list" node_ref=list.body>
            <div class="choices">
                <Button kind="primary" text=words.text("report-list.new") press=new />
            </div>
            <Notice urgency=Urgency::Status text=live(move || list.message.get()) actions=undo />
            <p hidden=move || !is_empty()>{words.text("report-list.empty")}</p>
            {places}
            {foot(list, words, handle)}
        </div>
    }
    .into_any()
}

fn place_of(list: ReportList, words: Words, place: Place, key: Option<&'static str>) -> AnyView {
    let rows = move || {
        list.rows.with(|rows| rows.iter().filter(|row| row.place == place).cloned().collect::<Vec<Row>>())
    };
    let is_empty = move || list.rows.with(|rows| !rows.iter().any(|row| row.place == place));
    let heading = key.map(|key| {
        view! {
            <h3 hidden=is_empty>{words.text(key)}</h3>
            <p class="help" hidden=is_empty>{words.text(&format!("{key}.help"))}</p>
        }
        .into_any()
    });
    view! {
        {heading}
        <ul class="report-list__rows" hidden=is_empty>
            <For each=rows key=Row::clone children=move |one| row::row(list, one) />
        </ul>
    }
    .into_any()
}

fn foot(list: ReportList, words: Words, handle: Handle) -> AnyView {
    let ask = press(move || list.in_hand.set(Some(InHand::EraseAll)));
    let erase_all = Action::EraseAll.words(words);
    let is_empty = move || list.rows.with(Vec::is_empty);
    let is_asking = move || list.in_hand.with(|in_hand| *in_hand == Some(InHand::EraseAll));
    let answered = move |yes| {
        list.in_hand.set(None);
        run(handle, |reports| if yes { reports.erase_all() } else { reports.fill_list() });
    };
    let question = move || {
        view! {
            <Confirm
                question=words.text("report-list.erase-all.question")
                yes=words.text("report-list.erase-all.yes")
                no=words.text("report-list.erase.no")
                answered
            />
        }
        .into_any()
    };
    view! {
        <div class="report-list__foot">
            <p class="help">{move || list.about.get()}</p>
            <div hidden=is_empty>
                <Button kind="subtle" text=erase_all press=ask />
            </div>
        </div>
        {move || is_asking().then(question)}
    }
    .into_any()
}

/// Focus on `input`, with all of its text selected, when it is there.
pub fn select(input: NodeRef<html::Input>) {
    effect(move || {
        if let Some(input) = input.get() {
            focus(&input);
            input.select();
        }
    });
}
