//! The form core: what is asked, what was answered, and whether that is right.
//!
//! ```text
//! definition file --spec--> checked Form --session--> Answers --validate--> Problems
//!                                              \--report--> the report file
//! ```
//!
//! Nothing here knows a page. A problem is a code with parameters; its words are chosen in [`crate::i18n`].

mod answer;
mod builtin;
mod definition;
pub mod i18n;
pub mod kinds;
mod language;
mod parse;
mod problem;
mod reading;
mod report;
mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod session;
mod spec;
mod validate;
pub mod values;

pub use answer::{Answer, Answers, Entry, Reading, YesNo};
pub use builtin::{REISVERSLAG, reisverslag};
pub use definition::{Form, Question};
pub use kinds::{Kind, KindName};
pub use language::{Language, LocalText};
pub use problem::{Code, Part, Problem};
pub use reading::{Fault, FaultKind};
pub use report::{
    BASED_ON, ById, FORMAT, FORMAT_VERSION, FiledForm, FiledQuestion, FiledReport, NAME, Report, ReportError,
    ReportId, Status, Timestamp,
};
pub use session::{Session, Unplaced};
pub use spec::{DefinitionError, FormSpec, QuestionSpec};
pub use validate::{validate, validate_question};
pub use values::{Date, Duration, Money};
