//! The question kinds: the one table of them, and a file for each with its settings, its reading of what was typed, and its
//! rules. CONTRIBUTING.md walks through adding one. Everything that differs by kind is matched without a wildcard, so that
//! the compiler names the places which a new row of the table leaves open.

pub mod choice;
pub mod date;
pub mod duration;
pub mod integer;
pub mod list;
pub mod money;
mod question_kind;
pub mod rich_text;
pub mod text;
pub mod yes_no;

pub use question_kind::QuestionKind;

use super::reading::{Faults, Fields};

/// Makes [`Kind`] and [`KindName`] of the table below.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:literal => $variant:ident($settings:ty),)*) => {
        /// The kind of a question with its settings.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Kind {
            $($(#[$doc])* $variant($settings),)*
        }

        /// The kind of a question by its name, as report files have it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum KindName {
            $($(#[$doc])* $variant,)*
        }

        impl KindName {
            /// All kinds, in the order in which documents list them.
            pub const ALL: &[KindName] = &[$(KindName::$variant),*];

            /// The names as a fault lists them.
            pub(crate) const ONE_OF: &str = one_of!($($name),*);

            /// The name in definitions and report files.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(KindName::$variant => $name,)*
                }
            }
        }

        impl Kind {
            /// Reads the settings of the kind called `name`; `None` for a name that is not a kind.
            pub(crate) fn read(name: &str, settings: &mut Fields, faults: &mut Faults) -> Option<Kind> {
                Some(match KindName::parse(name)? {
                    $(KindName::$variant => Kind::$variant(<$settings>::read_settings(settings, faults)),)*
                })
            }

            /// Which of the kinds it is.
            pub fn kind_name(&self) -> KindName {
                match self {
                    $(Kind::$variant(_) => KindName::$variant,)*
                }
            }

            /// What the kind knows about its answers.
            pub fn behaviour(&self) -> &dyn QuestionKind {
                match self {
                    $(Kind::$variant(kind) => kind,)*
                }
            }
        }
    };
}

macro_rules! one_of {
    ($first:literal $(, $other:literal)*) => { concat!("one of ", $first $(, ", ", $other)*) };
}

kinds! {
    /// A whole number.
    "integer" => Integer(integer::IntegerKind),
    /// An amount of time.
    "duration" => Duration(duration::DurationKind),
    /// One line of text.
    "text" => Text(text::TextKind),
    /// Structured text at length.
    "rich-text" => RichText(rich_text::RichTextKind),
    /// Lines, each an item.
    "list" => List(list::ListKind),
    /// Yes or no, with details on yes.
    "yes-no" => YesNo(yes_no::YesNoKind),
    /// A calendar date.
    "date" => Date(date::DateKind),
    /// One of a few options.
    "choice" => Choice(choice::ChoiceKind),
    /// An amount in euro.
    "money" => Money(money::MoneyKind),
}

impl KindName {
    /// The kind with this name.
    pub fn parse(name: &str) -> Option<KindName> {
        KindName::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }
}

impl Kind {
    /// The name in definitions and report files.
    pub fn name(&self) -> &'static str {
        self.kind_name().as_str()
    }
}
