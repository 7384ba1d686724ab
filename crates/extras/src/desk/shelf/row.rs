//! One report of the list, as elements. A button says what it does in `data-action`, and to which report in `data-id`.

use kit::browser;
use model::i18n::Catalog;
use model::{Report, Session, Status};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::Shelf;
use crate::dom::{self, add, add_text};

/// The id on a button that is about no report. Nothing follows from an id: what a button does is in its action alone.
pub const NO_REPORT: &str = "";

/// What erasing is about.
#[derive(Clone, Copy)]
pub enum Erase<'a> {
    /// A deleted report.
    Deleted(&'a str),
    /// A text that could not be read.
    Kept(&'a str),
    /// Everything.
    All,
}

impl Erase<'_> {
    /// The action of the button that erases it, once it was asked.
    fn action(self) -> &'static str {
        match self {
            Erase::Deleted(_) => "erase-deleted-now",
            Erase::Kept(_) => "erase-kept-now",
            Erase::All => "erase-all-now",
        }
    }
}

/// The key of the words on the button of `action`.
fn words_of(action: &str) -> String {
    let words = if matches!(action, "erase-deleted" | "erase-kept") { "erase" } else { action };
    format!("shelf.{words}")
}

/// Moves the focus to the button of `action` of the report `id`.
pub fn focus(rows: &Element, id: &str, action: &str) {
    if let Some(button) = dom::find(rows, &[("data-action", action), ("data-id", id)]) {
        dom::focus(&button);
    }
}

/// Adds the button of `action`. Where there are more of the kind, `about` tells them apart.
///
/// # Errors
/// What the browser threw.
pub fn action(
    place: &Element,
    kind: &str,
    words: &Catalog,
    action: &str,
    id: &str,
    about: &str,
) -> Result<Element, JsValue> {
    let text = words.text(&words_of(action));
    let button = dom::button(place, kind, &text)?;
    button.set_attribute("data-action", action)?;
    button.set_attribute("data-id", id)?;
    if !about.is_empty() {
        button.set_attribute("aria-label", &format!("{text}: {about}"))?;
    }
    Ok(button)
}

/// Adds a report with these actions.
///
/// # Errors
/// What the browser threw.
pub fn report(
    place: &Element,
    shelf: &Shelf,
    report: &Report,
    is_open: bool,
    actions: &[&str],
) -> Result<(), JsValue> {
    let words = shelf.words();
    let title = shelf.title(report);
    let id = report.id.as_str();
    let row = add(place, "li", &[("class", "shelf__row"), ("data-row", id)])?;
    let head = add(&row, "p", &[("class", "shelf__title")])?;
    add_text(&head, "strong", &[], &title)?;
    if is_open {
        add_text(&head, "span", &[("class", "shelf__mark")], &words.text("shelf.is-open"))?;
    }
    add_text(&row, "p", &[("class", "help")], &about(shelf, report))?;
    let buttons = add(&row, "div", &[("class", "shelf__buttons")])?;
    for (at, name) in actions.iter().filter(|name| !(is_open && **name == "open")).enumerate() {
        let kind = if at == 0 && !is_open { "secondary" } else { "subtle" };
        action(&buttons, kind, words, name, id, &title)?;
    }
    Ok(())
}

/// "Concept, 4 van 7 vragen beantwoord, gewijzigd vandaag 14:32".
fn about(shelf: &Shelf, report: &Report) -> String {
    let words = shelf.words();
    let (today, yesterday) = (words.text("time.today"), words.text("time.yesterday"));
    let time = browser::time_of(&report.updated_at, words.language(), [&today, &yesterday]);
    let form = &shelf.shared.form;
    // By the form of today where it is of this form; else by what was asked.
    let (answered, total) = if report.form.id == form.id() {
        (Session::open(form, report).answered(form), form.questions().len())
    } else {
        (report.answers.len(), report.questions.len())
    };
    let key = match report.status {
        Status::Draft => "shelf.about.draft",
        Status::Complete => "shelf.about.complete",
    };
    words.fill(key, &[("answered", &answered.to_string()), ("total", &total.to_string()), ("time", &time)])
}

/// Adds a text that could not be read.
///
/// # Errors
/// What the browser threw.
pub fn kept(place: &Element, words: &Catalog, id: &str, text: &str) -> Result<(), JsValue> {
    let row = add(place, "li", &[("class", "shelf__row"), ("data-kept", id)])?;
    let beginning: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    add_text(&row, "p", &[("class", "shelf__title")], &beginning)?;
    let buttons = add(&row, "div", &[("class", "shelf__buttons")])?;
    action(&buttons, "secondary", words, "download", id, &beginning)?;
    action(&buttons, "subtle", words, "erase-kept", id, &beginning)?;
    Ok(())
}

/// Puts a box for the name in the place of a report's title.
///
/// # Errors
/// What the browser threw.
pub fn ask_name(rows: &Element, words: &Catalog, report: &Report, title: &str) -> Result<(), JsValue> {
    let id = report.id.as_str();
    let Some(row) = dom::find(rows, &[("data-row", id)]) else { return Ok(()) };
    row.set_text_content(None);
    let form = add(&row, "form", &[("class", "shelf__name")])?;
    add_text(&form, "label", &[("for", "shelf-name")], &words.text("shelf.name"))?;
    let attributes = [("id", "shelf-name"), ("class", "input"), ("part", "input"), ("data-id", id)];
    let input: HtmlInputElement = add(&form, "input", &attributes)?.dyn_into()?;
    input.set_value(title);
    let done = dom::button(&form, "secondary", &words.text("shelf.name.done"))?;
    done.set_attribute("type", "submit")?;
    dom::focus(&input);
    input.select();
    Ok(())
}

/// Asks whether something is to be erased: in the row it is about, everything at the end of `rows`.
///
/// # Errors
/// What the browser threw.
pub fn ask_to_erase(rows: &Element, words: &Catalog, what: Erase<'_>) -> Result<(), JsValue> {
    let (row, key, id) = match what {
        Erase::Deleted(id) => (dom::find(rows, &[("data-row", id)]), "shelf.erase", id),
        Erase::Kept(id) => (dom::find(rows, &[("data-kept", id)]), "shelf.erase", id),
        Erase::All => (Some(rows.clone()), "shelf.erase-all", NO_REPORT),
    };
    let Some(place) = row else { return Ok(()) };
    if let Some(asked) = place.query_selector(".ask")? {
        asked.remove();
    }
    let question = words.text(&format!("{key}.question"));
    let ask = add(&place, "div", &[("class", "ask"), ("role", "group"), ("aria-label", &question)])?;
    add_text(&ask, "p", &[], &question)?;
    let yes = dom::button(&ask, "danger", &words.text(&format!("{key}.yes")))?;
    yes.set_attribute("data-action", what.action())?;
    yes.set_attribute("data-id", id)?;
    let no = dom::button(&ask, "secondary", &words.text("shelf.erase.no"))?;
    no.set_attribute("data-action", "back")?;
    no.set_attribute("data-id", id)?;
    dom::focus(&no);
    Ok(())
}
