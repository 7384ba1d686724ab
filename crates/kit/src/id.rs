//! Ids of elements that name each other.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<usize> = const { Cell::new(0) };
}

/// An id that no other element of this program has.
pub fn unique(prefix: &str) -> String {
    let number = LAST.get() + 1;
    LAST.set(number);
    format!("{prefix}-{number}")
}
