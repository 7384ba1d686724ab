//! The reports of this browser: the list of them, their second copy, and the other tabs they are open in.

mod actions;
mod leftover;
mod locks;
mod report_list;
mod row;
mod sync;
mod tab_conflict;

use std::cell::RefCell;
use std::rc::Rc;

use drafts::{LocalStore, MemoryStore, Mirror, Place};
use gloo_timers::callback::Timeout;
use kit::{Button, Fallback, Listener, Mounted, Words, browser, live, press};
use leptos::prelude::*;
use model::i18n::Catalog;
use model::{Report, ReportId};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, StorageEvent};

use super::{Handle, Shared};
use leftover::Leftover;
use report_list::ReportList;
use sync::Sync;
use tab_conflict::TabConflict;

/// What the form's drafts are stored in, and what stands around the form for them.
pub struct Reports {
    shared: Rc<Shared>,
    local: LocalStore,
    mirror: Mirror,
    conflict: TabConflict,
    sync: Sync,
    leftover: Leftover,
    list: ReportList,
    /// What was done, as it stands above the form.
    told: RwSignal<String>,
    following: RefCell<Option<Timeout>>,
    listeners: RefCell<Vec<Listener>>,
    _mounted: Vec<Mounted>,
}

impl Reports {
    /// Puts the button above the form, and looks after the drafts from now on. `None` where none are stored.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<Option<Rc<Reports>>, JsValue> {
        let Some(scope) = &shared.scope else { return Ok(None) };
        let (list, told, asked, leftover) = shared
            .root
            .with(|| (ReportList::new(), RwSignal::new(String::new()), RwSignal::new(None), Leftover::new()));
        let mount = |name, view: Box<dyn FnOnce() -> AnyView>| {
            kit::slot(&shared.wrapper, name).map(|slot| shared.root.mount(slot, view))
        };
        let answers = leftover.answers;
        let mut mounted: Vec<Mounted> = [
            mount("actions", Box::new(move || button(told))),
            mount("leftover", Box::new(move || leftover::section(answers))),
        ]
        .into_iter()
        .flatten()
        .collect();
        // Beside the form, which is hidden while a report is shown.
        let dialogs = move || (report_list::dialog(list), tab_conflict::dialog(asked)).into_any();
        mounted.push(shared.root.mount(shared.wrapper.clone(), dialogs));
        let reports = Rc::new(Reports {
            shared: Rc::clone(shared),
            local: LocalStore::new(scope),
            mirror: Mirror::new(scope),
            conflict: TabConflict::new(asked),
            sync: Sync::default(),
            leftover,
            list,
            told,
            following: RefCell::default(),
            listeners: RefCell::default(),
            _mounted: mounted,
        });
        reports.listen()?;
        reports.follow();
        Ok(Some(reports))
    }

    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let on = |name, action: fn(&Rc<Reports>, &web_sys::Event)| {
            let this = Rc::downgrade(self);
            Listener::new(&window, name, move |event| {
                if let Some(this) = this.upgrade() {
                    action(&this, &event);
                }
            })
        };
        *self.listeners.borrow_mut() = vec![
            on("storage", |this, event| {
                if let Some(event) = event.dyn_ref::<StorageEvent>() {
                    this.changed_elsewhere(event);
                }
            })?,
            on("focus", |this, _| {
                this.try_again();
                this.sync_soon();
            })?,
        ];
        Ok(())
    }

    /// Follows what happened in the form. That is told while the form is at it, so this waits for it to end.
    pub fn follow(self: &Rc<Self>) {
        self.conflict.changed_at.set(js_sys::Date::now());
        let this = Rc::downgrade(self);
        let later = Timeout::new(0, move || {
            let Some(this) = this.upgrade() else { return };
            this.following.take();
            this.hold();
            this.show_leftover();
            this.sync_soon();
        });
        *self.following.borrow_mut() = Some(later);
    }

    /// Another tab changed what is stored.
    fn changed_elsewhere(self: &Rc<Self>, event: &StorageEvent) {
        match event.key() {
            // Everything was wiped.
            None => self.sync_soon(),
            Some(key) => {
                if let Some((place, id)) = self.local.parse_key(&key) {
                    if place == Place::Draft {
                        self.draft_changed(id, event.new_value());
                    }
                    self.refresh_list();
                }
            }
        }
    }

    /// Says above the form what was done.
    fn tell(&self, what: &str) {
        self.told.set(what.to_owned());
    }

    fn words(&self) -> &Catalog {
        &self.shared.words
    }

    /// What a person calls a report.
    fn title(&self, report: &Report) -> String {
        report.title().unwrap_or_else(|| self.words().text("report-list.untitled"))
    }

    /// The id and the name of a copy.
    pub(super) fn copy_of(&self, report: &Report) -> (ReportId, String) {
        let title = report.title().unwrap_or_else(|| report.form.title.clone());
        (browser::new_id(), self.words().fill("report-list.copy", &[("title", &title)]))
    }

    /// Lets `work` change the mirror along with the store; without a database there is the store alone.
    async fn in_both<T>(&self, work: impl Fn(&MemoryStore) -> T) -> T {
        match self.mirror.change(&work).await {
            Ok(done) => done,
            Err(_) => work(&MemoryStore::default()),
        }
    }
}

/// The button that opens the list, and what is told above the form.
fn button(told: RwSignal<String>) -> AnyView {
    let (words, handle) = (Words::here(), Handle::here());
    let open = move || run(handle, Reports::open_list);
    view! {
        <Button kind="subtle" text=words.text("report-list.title") press=press(open) opens="dialog" />
        <p role="status" class="actions__notice">{move || told.get()}</p>
    }
    .into_any()
}

/// Does `action`, while the form is on the page.
fn run(handle: Handle, action: impl FnOnce(&Rc<Reports>)) {
    handle.run(|shared| {
        if let Some(reports) = shared.reports() {
            action(&reports);
        }
    });
}

/// The title of the form, for the focus when what had it is gone.
fn form_title(handle: Handle) -> Fallback {
    live(move || {
        let mut title = None;
        handle.run(|shared| title = title_of_form(shared));
        title
    })
}

fn title_of_form(shared: &Shared) -> Option<HtmlElement> {
    shared.form_element()?.query_selector("h1").ok()??.dyn_into().ok()
}
