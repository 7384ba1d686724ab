//! The second step: what was found, before anything changes.

use std::rc::Rc;

use kit::browser;
use office::export::Outline;
use office::import::{Leftover, OldReport};
use text::blocks::plain_text;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::{Import, Shared};
use crate::document;
use crate::dom::{self, Listener, add, add_text};
use crate::editor::notice::left_out;

/// So many words of an answer are shown: enough to recognise it by.
const WORDS: usize = 30;

/// The step on the page. Dropping it takes it off.
pub struct Preview {
    /// What was found.
    pub old: OldReport,
    page: Element,
    title: Element,
    _listeners: Vec<Listener>,
}

impl Preview {
    /// Puts the step in the dialog.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(import: &Rc<Import>, shared: &Shared, old: OldReport) -> Result<Preview, JsValue> {
        let words = &shared.words;
        let page = add(&import.dialog.body, "div", &[("class", "import")])?;
        let title = add_text(&page, "h3", &[("tabindex", "-1")], &words.text("import.preview"))?;
        add_text(&page, "p", &[], &summary(shared, &old))?;
        let lost = left_out(words, &old.notice);
        if !lost.is_empty() {
            add_text(&page, "p", &[], &lost)?;
        }
        add_answers(&page, shared, &old)?;
        let keep = add_leftover(&page, shared, &old)?;
        if let Some(warning) = about_the_open_report(shared) {
            add_text(&page, "p", &[("class", "import__open")], &words.text(warning))?;
        }
        let choices = add(&page, "div", &[("class", "choices import__choices")])?;
        let take = dom::button(&choices, "primary", &words.text("import.take"))?;
        let back = dom::button(&choices, "secondary", &words.text("import.back"))?;
        let on = |button: &Element, action: Box<dyn Fn(&Import)>| {
            let import = Rc::downgrade(import);
            Listener::new(button, "click", move |_| {
                if let Some(import) = import.upgrade() {
                    action(&import);
                }
            })
        };
        let take = on(
            &take,
            Box::new(move |import| {
                let is_kept = keep.as_ref().is_none_or(HtmlInputElement::checked);
                import.take(if is_kept { Leftover::Keep } else { Leftover::LeaveOut });
            }),
        )?;
        let back = on(&back, Box::new(Import::back))?;
        Ok(Preview { old, page, title, _listeners: vec![take, back] })
    }

    /// Goes to its title.
    pub fn focus(&self) {
        dom::focus(&self.title);
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.page.remove();
    }
}

fn summary(shared: &Shared, old: &OldReport) -> String {
    let (found, total) = (old.answers.len(), shared.form.questions().len());
    match found {
        0 => shared.words.text("import.none"),
        _ => {
            let (found, total) = (found.to_string(), total.to_string());
            shared.words.fill("import.found", &[("found", &found), ("total", &total)])
        }
    }
}

/// Each question with the first words of its answer, as an export would say it.
fn add_answers(page: &Element, shared: &Shared, old: &OldReport) -> Result<(), JsValue> {
    let words = &shared.words;
    let language = words.language();
    let report = old.report(&shared.form, language, browser::new_id(), browser::now(), Leftover::LeaveOut);
    let outline = Outline::of(&report, Some(&shared.form));
    let list = add(page, "dl", &[("class", "found")])?;
    for (question, section) in shared.form.questions().iter().zip(&outline.sections) {
        add_text(&list, "dt", &[], question.label(language))?;
        if let Some(check) = old.check(question.id()) {
            let is_blank = old.answer(question.id()).is_none();
            let shown = if is_blank { check.words.clone() } else { plain_text(&section.blocks) };
            add_text(&list, "dd", &[], &beginning(&shown))?;
            let reason = words.text(&format!("import.check.{}", check.reason.key()));
            add_text(&list, "dd", &[("class", "found__wrong")], &reason)?;
            continue;
        }
        if old.answer(question.id()).is_none() {
            add_text(&list, "dd", &[("class", "found__none")], &words.text("import.not-found"))?;
            continue;
        }
        add_text(&list, "dd", &[], &beginning(&plain_text(&section.blocks)))?;
        if report.unparsed.iter().any(|(id, _)| id == question.id()) {
            add_text(&list, "dd", &[("class", "found__wrong")], &words.text("import.unparsed"))?;
        }
    }
    Ok(())
}

/// The first words of a text, its lines one after the other.
fn beginning(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let text = lines.join(" · ");
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS => format!("{}…", first.join(" ")),
        _ => text,
    }
}

/// The words that answer no question, all of them, and the choice to do without.
fn add_leftover(
    page: &Element,
    shared: &Shared,
    old: &OldReport,
) -> Result<Option<HtmlInputElement>, JsValue> {
    if old.leftover.is_empty() {
        return Ok(None);
    }
    let words = &shared.words;
    add_text(page, "h3", &[], &words.text("import.leftover"))?;
    add_text(page, "p", &[], &words.text("import.leftover.about"))?;
    let text = add(page, "div", &[("class", "preview document")])?;
    document::append(&text, &old.leftover, |level| (level + 3).min(6));
    let label = add(page, "label", &[("class", "radio")])?;
    let keep = add(&label, "input", &[("type", "checkbox")])?.dyn_into::<HtmlInputElement>()?;
    keep.set_checked(true);
    add_text(&label, "span", &[], &words.text("import.leftover.keep"))?;
    Ok(Some(keep))
}

/// What happens to the report in the form, if there is anything in it.
fn about_the_open_report(shared: &Shared) -> Option<&'static str> {
    shared.host.draft()?;
    shared.host.flush();
    let is_kept = shared.scope.is_some() && !shared.host.is_unsaved();
    Some(if is_kept { "import.stays" } else { "import.lost" })
}
