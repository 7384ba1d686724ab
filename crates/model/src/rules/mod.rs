//! The rules an answer can break, one to a file. Each gives the code of what is wrong, or nothing.

pub(crate) mod date_range;
pub(crate) mod duration_range;
pub(crate) mod items;
pub(crate) mod length;
pub(crate) mod range;
