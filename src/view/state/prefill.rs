//! What the host page knows already.

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::State;

impl State {
    /// Puts `answers` where nothing was typed. They are the host's: saved with what is typed next, and not before, so that a
    /// form that was only looked at leaves no draft. A finished report stays as it is. Gives the ids of the answers that fit
    /// no question.
    pub fn prefill(self, answers: &Map<String, Value>) -> Vec<String> {
        let prefilled = self.write(|inner| {
            if inner.filed.is_some() {
                return None;
            }
            let was_blank = inner.session.is_blank(&inner.form);
            let prefilled = inner.session.prefill(&inner.form, answers, inner.catalog.language());
            if !prefilled.filled.is_empty() {
                inner.is_hosts |= was_blank;
                inner.made = None;
            }
            Some(prefilled)
        });
        let Some(prefilled) = prefilled else { return Vec::new() };
        if !prefilled.filled.is_empty() {
            for (index, field) in self.read(|inner| inner.fields.clone()).into_iter().enumerate() {
                if self.question(index, |question, _| prefilled.filled.iter().any(|id| id == question.id())) {
                    field.replaced.notify();
                    field.settled.notify();
                }
            }
            self.count_answers();
            self.tell_change();
        }
        prefilled.unfit
    }
}
