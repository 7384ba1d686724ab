//! What the core does not have: a clock, random numbers, and a way to hand over a file.

use std::fmt;

use js_sys::{Array, Date, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use model::{Language, ReportId, Timestamp};

/// The moment it is. Seconds are precise enough for people.
pub fn now() -> Timestamp {
    Timestamp::from_seconds(seconds())
}

/// The moment it was some days ago; at most the beginning of 1970.
pub fn days_ago(days: u32) -> Timestamp {
    Timestamp::from_seconds(seconds().saturating_sub(u64::from(days) * 86_400))
}

/// The seconds since the beginning of 1970.
fn seconds() -> u64 {
    (Date::now() / 1000.0) as u64
}

/// Milliseconds.
const DAY: f64 = 86_400_000.0;

/// Today where the reader is, `2026-11-23`.
pub fn today() -> String {
    let date = Date::new_0();
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A new id. `crypto.getRandomValues` is there on plain http too, where `randomUUID` is not.
pub fn new_id() -> ReportId {
    let mut bytes = [0; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    ReportId::from_random(bytes)
}

/// The time of day of a moment, `14:32`, after the words for today and yesterday, or after the date.
pub fn time_of(moment: &Timestamp, language: Language, [today, yesterday]: [&str; 2]) -> String {
    let date = Date::new(&JsValue::from_str(moment.as_str()));
    let options = Object::new();
    // Setting fails for an object that others made unchangeable, and this one is new.
    let set = |key: &str, value: &str| drop(Reflect::set(&options, &key.into(), &value.into()));
    set("hour", "2-digit");
    set("minute", "2-digit");
    let day_ago = |days: f64| Date::new(&(Date::now() - days * DAY).into()).to_date_string();
    let on = date.to_date_string();
    let day = if on == day_ago(0.0) {
        today
    } else if on == day_ago(1.0) {
        yesterday
    } else {
        set("day", "numeric");
        set("month", "long");
        ""
    };
    let time = String::from(date.to_locale_string(language.tag(), &options));
    if day.is_empty() { time } else { format!("{day} {time}") }
}

/// Why the browser did not do what was asked.
#[derive(Debug)]
pub enum BrowserError {
    /// There is no page to do it in.
    NoPage,
    /// It threw this.
    Threw(JsValue),
}

impl fmt::Display for BrowserError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BrowserError::NoPage => f.write_str("there is no page"),
            BrowserError::Threw(thrown) => write!(f, "the browser refused: {thrown:?}"),
        }
    }
}

impl std::error::Error for BrowserError {}

impl From<JsValue> for BrowserError {
    fn from(thrown: JsValue) -> BrowserError {
        BrowserError::Threw(thrown)
    }
}

/// Hands `bytes` to the browser as a download called `name`.
///
/// # Errors
/// When the browser does not take it.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), BrowserError> {
    let bag = BlobPropertyBag::new();
    bag.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &bag)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(BrowserError::NoPage)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser reads the blob after this turn; a minute is ample and frees it all the same. Where that fails, the blob goes
    // with the page.
    gloo_timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}
