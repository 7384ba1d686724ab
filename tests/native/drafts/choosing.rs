//! Which draft a form goes on with.

use drafts::{LastOpen, rank};
use model::{Report, Status};

use super::{draft, id};

fn to_open(reports: Vec<Report>, last: &LastOpen) -> Option<Report> {
    let ranked = reports.into_iter().filter_map(|report| Some((rank(&report, last)?, report)));
    ranked.max_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, report)| report)
}

/// Of three reports, the third finished: which is opened.
fn opened(tab: Option<u8>, device: Option<u8>) -> Option<String> {
    let mut reports = vec![draft(1, "oud", 1), draft(2, "nieuw", 2), draft(3, "klaar", 3)];
    reports[2].status = Status::Complete;
    let name = |n: Option<u8>| n.map(|n| id(n).as_str().to_owned());
    let last = LastOpen { tab: name(tab), device: name(device) };
    to_open(reports, &last).map(|report| super::purpose(&report).unwrap())
}

#[test]
fn a_new_tab_goes_on_with_the_draft_that_was_open_or_the_newest() {
    assert_eq!(opened(None, Some(1)).as_deref(), Some("oud"));
    assert_eq!(opened(None, None).as_deref(), Some("nieuw"));
    assert_eq!(opened(None, Some(9)).as_deref(), Some("nieuw"), "that one is gone");
}

#[test]
fn a_finished_report_is_nothing_to_go_on_with_in_a_new_tab() {
    assert_eq!(opened(None, Some(3)).as_deref(), Some("nieuw"));
    let mut finished = draft(1, "klaar", 1);
    finished.status = Status::Complete;
    assert_eq!(to_open(vec![finished], &LastOpen::default()), None);
}

#[test]
fn a_tab_that_is_loaded_anew_shows_what_it_showed() {
    assert_eq!(opened(Some(1), Some(2)).as_deref(), Some("oud"));
    assert_eq!(opened(Some(3), Some(2)).as_deref(), Some("klaar"));
    assert_eq!(opened(Some(9), Some(2)), None, "it was new, and nothing was typed yet");
}
