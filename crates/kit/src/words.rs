//! The words of the interface, for whatever stands below.

use leptos::prelude::*;
use model::Language;
use model::i18n::Catalog;

/// The texts of one program in one language. A handle, which a component takes from the context and hands on.
#[derive(Clone, Copy)]
pub struct Words(StoredValue<Catalog>);

impl Words {
    /// Makes `catalog` the words of everything below the owner of now.
    pub fn provide(catalog: Catalog) -> Words {
        let words = Words(StoredValue::new(catalog));
        provide_context(words);
        words
    }

    /// The words of here. To be asked for while a component is made: a handler is outside the tree.
    pub fn here() -> Words {
        // Without words each text is its key: visible, and never a panic.
        use_context().unwrap_or_else(|| Words(StoredValue::new(Catalog::default())))
    }

    /// Looks at them.
    pub fn with<T>(self, look: impl FnOnce(&Catalog) -> T) -> T {
        self.0.with_value(look)
    }

    /// The text of `key`.
    pub fn text(self, key: &str) -> String {
        self.with(|words| words.text(key))
    }

    /// The text of `key` with each `{name}` replaced by its value.
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.with(|words| words.fill(key, values))
    }

    /// The text of `key` for one or for more.
    pub fn count(self, key: &str, count: usize) -> String {
        self.with(|words| words.count(key, count))
    }

    /// The language of the texts.
    pub fn language(self) -> Language {
        self.with(Catalog::language)
    }
}
