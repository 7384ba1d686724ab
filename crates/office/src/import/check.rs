//! What a person must look at before it counts.

/// A question of which the answer must be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The id of the question.
    pub question: String,
    /// Why.
    pub reason: Reason,
    /// What was written there.
    pub words: String,
}

/// Why an answer must be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was chosen: "Ja / Nee", or boxes without a tick.
    Unmarked,
    /// More was chosen than there can be.
    Several,
    /// The words say neither yes nor no for certain.
    Unclear,
}

impl Reason {
    /// The name under which the interface has words for it, behind `import.check.`.
    pub fn key(self) -> &'static str {
        match self {
            Reason::Unmarked => "unmarked",
            Reason::Several => "several",
            Reason::Unclear => "unclear",
        }
    }
}
