//! What stands around the form: reading a report that is finished, the way in for a report that was made elsewhere, and the
//! exports besides the report file.

mod attach;
mod clear;
mod copy;
mod export_menu;
mod host;
mod import;
mod print;
mod report_view;
mod reports;
mod shared;

use shared::{Handle, Shared};
