//! What the kit promises of each component: who has the focus, what Escape does, what is heard.

use std::cell::Cell;
use std::rc::Rc;

use kit::{
    Button, Confirm, Dialog, Entry, LiveRegion, Menu, Mounted, Notice, Root, Urgency, Voice, Words, live,
    press,
};
use leptos::prelude::*;
use model::Language;
use model::i18n::Catalog;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRoot, ShadowRootInit, ShadowRootMode,
};

/// A component in a shadow root, as it is in the element.
struct Page {
    host: Element,
    root: ShadowRoot,
    mounted: Option<Mounted>,
    _root: Root,
}

impl Page {
    fn new(view: impl FnOnce() -> AnyView + 'static) -> Page {
        let document = web_sys::window().unwrap().document().unwrap();
        let host = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let slot: HtmlElement = document.create_element("div").unwrap().dyn_into().unwrap();
        root.append_child(&slot).unwrap();
        let made = Root::new(Catalog::of_extras(Language::Nl));
        let mounted = made.mount(slot, view);
        Page { host, root, mounted: Some(mounted), _root: made }
    }

    fn find(&self, selector: &str) -> HtmlElement {
        self.maybe(selector).unwrap_or_else(|| panic!("there is no {selector}"))
    }

    fn maybe(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).unwrap()?.dyn_into().ok()
    }

    /// The words of the button that has the focus, or its name.
    fn focused(&self) -> String {
        let Some(focused) = self.root.active_element() else { return String::new() };
        focused.get_attribute("aria-label").or_else(|| focused.text_content()).unwrap_or_default()
    }

    async fn press(&self, selector: &str) {
        let button = self.find(selector);
        button.focus().unwrap();
        button.click();
        turn().await;
    }

    /// Escape, as the components hear it.
    async fn escape(&self) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key("Escape");
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        let on = self.root.active_element().unwrap();
        let goes_on = on.dispatch_event(&event).unwrap();
        turn().await;
        !goes_on
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted.take();
        self.host.remove();
    }
}

async fn pause(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}

/// Effects and the events of a dialog come a little later.
async fn turn() {
    pause(30).await;
}

/// A page whose button opens a dialog; with `goes` the button is not there any more when the dialog closes.
fn with_dialog(goes: bool) -> (Page, RwSignal<bool>) {
    let signals = Rc::new(Cell::new(None));
    let given = Rc::clone(&signals);
    let page = Page::new(move || {
        let (is_open, has_button) = (RwSignal::new(false), RwSignal::new(true));
        given.set(Some(is_open));
        let heading = NodeRef::<leptos::html::H1>::new();
        let to_heading = live(move || heading.get_untracked().map(HtmlElement::from));
        let open = move || {
            view! { <Button kind="primary" text="Openen" press=press(move || is_open.set(true)) opens="dialog" /> }
                .into_any()
        };
        let dialog = move || {
            let to_heading = to_heading.clone();
            is_open.get().then(|| {
                view! {
                    <Dialog title="Mijn verslagen" closed=Box::new(move || is_open.set(false)) fallback=to_heading>
                        <Button kind="danger" text="Weg ermee" press=press(move || has_button.set(!goes)) />
                    </Dialog>
                }
                .into_any()
            })
        };
        view! {
            <h1 tabindex="-1" node_ref=heading>"Verslag"</h1>
            {move || has_button.get().then(open)}
            {dialog}
        }
        .into_any()
    });
    let is_open = signals.get().unwrap();
    (page, is_open)
}

#[wasm_bindgen_test]
async fn a_dialog_is_called_by_its_title_and_keeps_the_page_inert() {
    let (page, _) = with_dialog(false);
    page.press(".button--primary").await;
    let dialog = page.find("dialog");
    assert!(dialog.matches(":modal").unwrap());
    let title = page.root.get_element_by_id(&dialog.get_attribute("aria-labelledby").unwrap()).unwrap();
    assert_eq!(title.text_content().unwrap(), "Mijn verslagen");
    assert_eq!(page.focused(), "Sluiten");
}

#[wasm_bindgen_test]
async fn a_dialog_that_closes_gives_the_focus_back_to_what_opened_it() {
    let (page, is_open) = with_dialog(false);
    // By its cross.
    page.press(".button--primary").await;
    page.press("dialog .button--icon").await;
    assert!(page.maybe("dialog").is_none());
    assert_eq!(page.focused(), "Openen");
    // By what opened it.
    page.press(".button--primary").await;
    is_open.set(false);
    turn().await;
    assert!(page.maybe("dialog").is_none());
    assert_eq!(page.focused(), "Openen");
}

#[wasm_bindgen_test]
async fn a_dialog_whose_opener_is_gone_gives_the_focus_to_the_fallback() {
    let (page, _) = with_dialog(true);
    page.press(".button--primary").await;
    page.press("dialog .button--danger").await;
    page.press("dialog .button--icon").await;
    assert_eq!(page.focused(), "Verslag");
}

#[wasm_bindgen_test]
async fn a_dialog_that_closes_does_not_take_the_focus_from_what_has_it_by_then() {
    let (page, is_open) = with_dialog(false);
    page.press(".button--primary").await;
    page.find("dialog").unchecked_into::<web_sys::HtmlDialogElement>().close();
    page.find("h1").focus().unwrap();
    turn().await;
    assert!(!is_open.get_untracked());
    assert_eq!(page.focused(), "Verslag");
}

#[wasm_bindgen_test]
async fn a_menu_says_whether_it_is_open_and_escape_closes_it() {
    let pressed = Rc::new(Cell::new(0));
    let count = Rc::clone(&pressed);
    let page = Page::new(move || {
        let entry = Entry {
            text: "Webpagina".into(),
            help: Some("Om te lezen.".into()),
            press: press(move || count.set(count.get() + 1)),
        };
        view! { <Menu text="Meer manieren" entries=vec![entry] /> }.into_any()
    });
    let button = page.find("button[aria-expanded]");
    let list = page.root.get_element_by_id(&button.get_attribute("aria-controls").unwrap()).unwrap();
    assert_eq!(
        (button.get_attribute("aria-expanded").unwrap(), list.has_attribute("hidden")),
        ("false".into(), true)
    );
    page.press("button[aria-expanded]").await;
    assert_eq!(
        (button.get_attribute("aria-expanded").unwrap(), list.has_attribute("hidden")),
        ("true".into(), false)
    );
    let entry = page.find("li button");
    let help = page.root.get_element_by_id(&entry.get_attribute("aria-describedby").unwrap()).unwrap();
    assert_eq!(help.text_content().unwrap(), "Om te lezen.");
    page.press("li button").await;
    assert_eq!(pressed.get(), 1);
    assert!(page.escape().await, "nothing around it hears of that Escape");
    assert!(list.has_attribute("hidden"));
    assert_eq!(page.focused(), "Meer manieren");
    assert!(!page.escape().await, "a closed menu leaves Escape to what is around it");
}

#[wasm_bindgen_test]
async fn a_question_has_the_focus_on_no_and_gives_it_back() {
    let answers = Rc::new(Cell::new(None));
    let heard = StoredValue::new_local(Rc::clone(&answers));
    let page = Page::new(move || {
        let asks = RwSignal::new(false);
        let answered = move |yes| {
            heard.with_value(|heard| heard.set(Some(yes)));
            asks.set(false);
        };
        view! {
            <Button kind="subtle" text="Leegmaken" press=press(move || asks.set(true)) />
            {move || {
                asks.get().then(|| view! { <Confirm question="Alles weghalen?" yes="Ja" no="Nee, terug" answered /> })
            }}
        }
        .into_any()
    });
    page.press(".button--subtle").await;
    let group = page.find("[role=group]");
    let question = page.root.get_element_by_id(&group.get_attribute("aria-labelledby").unwrap()).unwrap();
    assert_eq!(question.text_content().unwrap(), "Alles weghalen?");
    assert_eq!(page.focused(), "Nee, terug");
    assert!(page.escape().await);
    assert_eq!((answers.get(), page.focused().as_str()), (Some(false), "Leegmaken"));
    page.press(".button--subtle").await;
    page.press(".button--danger").await;
    assert_eq!((answers.get(), page.focused().as_str()), (Some(true), "Leegmaken"));
}

#[wasm_bindgen_test]
async fn a_notice_is_there_before_its_words_and_its_buttons_leave_the_focus_somewhere() {
    let page = Page::new(move || {
        let said = RwSignal::new(String::new());
        let actions = move || {
            (!said.get().is_empty()).then(|| {
                view! { <Button kind="secondary" text="Terugzetten" press=press(move || said.set(String::new())) /> }
                    .into_any()
            })
        };
        view! {
            <Button kind="primary" text="Leeg" press=press(move || said.set("Het formulier is leeg.".into())) />
            <Notice urgency=Urgency::Status text=live(move || said.get()) actions=live(actions) />
        }
        .into_any()
    });
    let region = page.find("[role=status]");
    assert_eq!(region.text_content().unwrap(), "");
    page.press(".button--primary").await;
    assert_eq!(region.text_content().unwrap(), "Het formulier is leeg.");
    assert!(region.query_selector("button").unwrap().is_none(), "a button is not part of what is heard");
    page.press(".button--secondary").await;
    assert_eq!(region.text_content().unwrap(), "");
    assert!(page.root.active_element().is_some_and(|focused| focused.contains(Some(&region))));
}

#[wasm_bindgen_test]
async fn what_is_said_is_said_again_and_never_while_something_is_typed() {
    let voices = Rc::new(Cell::new(None));
    let given = Rc::clone(&voices);
    let page = Page::new(move || {
        let voice = Voice::default();
        given.set(Some(voice.clone()));
        let typed = voice.clone();
        view! {
            <input on:input=move |_| typed.typed() />
            <LiveRegion voice />
        }
        .into_any()
    });
    turn().await;
    let voice: Voice = voices.take().unwrap();
    let region = page.find("[aria-live=polite]");
    let heard = || region.text_content().unwrap();
    voice.say("Regel 1 is verwijderd.");
    assert_eq!(heard(), "");
    pause(200).await;
    assert_eq!(heard(), "Regel 1 is verwijderd.");
    // The same again is a change again.
    voice.say("Regel 1 is verwijderd.");
    assert_eq!(heard(), "");
    pause(200).await;
    assert_eq!(heard(), "Regel 1 is verwijderd.");
    // Two at once are both heard.
    voice.say("Eén.");
    voice.say("Twee.");
    pause(200).await;
    assert_eq!(heard(), "Eén. Twee.");
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    page.find("input").dispatch_event(&Event::new_with_event_init_dict("input", &init).unwrap()).unwrap();
    voice.say("Concept opgeslagen.");
    pause(600).await;
    assert_eq!(heard(), "");
    pause(1700).await;
    assert_eq!(heard(), "Concept opgeslagen.");
}

#[wasm_bindgen_test]
async fn what_is_said_in_a_dialog_is_heard_in_the_dialog() {
    let page = Page::new(move || {
        view! {
            <Dialog title="Mijn verslagen" closed=Box::new(|| {})>
                {
                    let voice = Voice::here();
                    view! { <Button kind="primary" text="Zeg" press=press(move || voice.say("Gedaan.")) /> }
                }
            </Dialog>
        }
        .into_any()
    });
    turn().await;
    page.press(".button--primary").await;
    pause(200).await;
    assert_eq!(page.find("dialog [aria-live=polite]").text_content().unwrap(), "Gedaan.");
}

#[wasm_bindgen_test]
async fn a_tree_that_is_dropped_leaves_nothing_behind() {
    let mut page = Page::new(|| {
        let words = Words::here();
        view! {
            <Dialog title=words.text("report-list.title") closed=Box::new(|| {})>
                <p>{words.text("report-list.empty")}</p>
            </Dialog>
        }
        .into_any()
    });
    turn().await;
    assert_eq!(page.find("dialog p").text_content().unwrap(), "Er staan nog geen verslagen in deze browser.");
    page.mounted.take();
    assert_eq!(page.find("div").child_element_count(), 0);
}
