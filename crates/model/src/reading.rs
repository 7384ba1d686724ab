//! Reading JSON that people or other programs wrote: every fault is noted with its place, none stops the reading.

use std::fmt;

use super::language::LocalText;
use serde_json::{Map, Value};

/// Something in a JSON document that is not as it should be, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The place, as a JSON Pointer (RFC 6901): `/questions/2/label/en`. Empty for the document itself.
    pub path: String,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What is wrong at the place of a [`Fault`].
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// A field that must be there is not.
    Absent,
    /// A field that has no meaning here.
    Unknown,
    /// A value of another type or form than expected; the text says what is.
    Expected(&'static str),
    /// A text or list that must not be empty.
    Empty,
    /// An id that stands elsewhere too.
    Duplicate,
    /// A least value above the greatest.
    Reversed,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the document" } else { &self.path };
        match &self.kind {
            FaultKind::Absent => write!(f, "{place}: is missing; add it"),
            FaultKind::Unknown => write!(f, "{place}: is not known here; remove it or correct its name"),
            FaultKind::Expected(what) => write!(f, "{place}: must be {what}"),
            FaultKind::Empty => write!(f, "{place}: must not be empty"),
            FaultKind::Duplicate => write!(f, "{place}: is used more than once; give each its own"),
            FaultKind::Reversed => write!(f, "{place}: the least is above the greatest"),
        }
    }
}

/// The faults found so far.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, path: &str, kind: FaultKind) {
        self.0.push(Fault { path: path.to_owned(), kind });
    }

    pub(crate) fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}

/// A value that can be read from JSON. `None` means that a fault was noted.
pub(crate) trait FromJson: Sized {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self>;
}

/// The fields of one JSON object. Each is asked for by name; [`Fields::close`] notes those nobody asked for.
pub(crate) struct Fields<'a> {
    all: &'a Map<String, Value>,
    path: String,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of `value`, or `None` and a fault where it is no object.
    pub(crate) fn open(value: &'a Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let all = expect(value.as_object(), "an object", path, faults)?;
        Some(Fields::of(all, path))
    }

    /// These fields, of the object at `path`.
    pub(crate) fn of(all: &'a Map<String, Value>, path: &str) -> Self {
        Fields { all, path: path.to_owned(), asked: Vec::new() }
    }

    /// A field that must be there.
    pub(crate) fn required<T: FromJson>(&mut self, key: &'static str, faults: &mut Faults) -> Option<T> {
        if !self.all.contains_key(key) {
            self.asked.push(key);
            faults.add(&self.path_of(key), FaultKind::Absent);
            return None;
        }
        self.optional(key, faults)
    }

    /// A field that may be absent.
    pub(crate) fn optional<T: FromJson>(&mut self, key: &'static str, faults: &mut Faults) -> Option<T> {
        self.asked.push(key);
        T::from_json(self.all.get(key)?, &self.path_of(key), faults)
    }

    /// The path of a field.
    pub(crate) fn path_of(&self, key: &str) -> String {
        join(&self.path, key)
    }

    /// The fields that were not asked for.
    pub(crate) fn rest(&self) -> Map<String, Value> {
        let rest = self.all.iter().filter(|(key, _)| !self.asked.contains(&key.as_str()));
        rest.map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// Ends the reading: what was not asked for has no meaning here.
    pub(crate) fn close(self, faults: &mut Faults) {
        for (key, _) in self.all.iter().filter(|(key, _)| !self.asked.contains(&key.as_str())) {
            faults.add(&self.path_of(key), FaultKind::Unknown);
        }
    }
}

/// The path of `key` inside `path`, escaped as RFC 6901 asks.
pub(crate) fn join(path: &str, key: &str) -> String {
    format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"))
}

fn expect<T>(found: Option<T>, what: &'static str, path: &str, faults: &mut Faults) -> Option<T> {
    if found.is_none() {
        faults.add(path, FaultKind::Expected(what));
    }
    found
}

impl FromJson for String {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        expect(value.as_str().map(str::to_owned), "a text", path, faults)
    }
}

impl FromJson for bool {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        expect(value.as_bool(), "true or false", path, faults)
    }
}

impl FromJson for i64 {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        expect(value.as_i64(), "a whole number", path, faults)
    }
}

impl FromJson for u32 {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        expect(value.as_i64().and_then(|n| n.try_into().ok()), "a whole number of 0 or more", path, faults)
    }
}

impl FromJson for usize {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        u32::from_json(value, path, faults).and_then(|n| n.try_into().ok())
    }
}

impl FromJson for Value {
    fn from_json(value: &Value, _: &str, _: &mut Faults) -> Option<Self> {
        Some(value.clone())
    }
}

impl FromJson for Map<String, Value> {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        expect(value.as_object().cloned(), "an object", path, faults)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let items = expect(value.as_array(), "a list", path, faults)?;
        let read = |(place, item)| T::from_json(item, &format!("{path}/{place}"), faults);
        Some(items.iter().enumerate().filter_map(read).collect())
    }
}

/// Every text of a definition is there in every language, and says something.
impl FromJson for LocalText {
    fn from_json(value: &Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::open(value, path, faults)?;
        let mut text = |key| {
            let text: String = fields.required(key, faults)?;
            if text.trim().is_empty() {
                faults.add(&fields.path_of(key), FaultKind::Empty);
            }
            Some(text)
        };
        let (nl, en) = (text("nl"), text("en"));
        fields.close(faults);
        Some(LocalText { nl: nl?, en: en? })
    }
}
