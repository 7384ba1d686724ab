//! The form that is built in, so that a tag without attributes is complete.

use super::definition::Form;
use super::spec::DefinitionError;

/// The text of `forms/reisverslag.json`.
pub const REISVERSLAG: &str = include_str!("../../../forms/reisverslag.json");

/// The built-in trip report form.
///
/// # Errors
/// Never in a released build: a test checks the definition.
pub fn reisverslag() -> Result<Form, DefinitionError> {
    Form::parse(REISVERSLAG)
}
