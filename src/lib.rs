//! report-form
