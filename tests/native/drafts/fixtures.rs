//! One draft of every version ever released: each opens forever, with everything in it. The name of a file begins with the
//! format version that wrote it; a file here is never changed, a new version adds one.

use model::{FORMAT_VERSION, Language, Report, Session, Status, reisverslag};
use serde_json::Value;

fn drafts() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/drafts");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    files
        .map(|file| (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap()))
        .collect()
}

#[test]
fn every_version_has_a_draft() {
    let drafts = drafts();
    for version in 1..=FORMAT_VERSION {
        assert!(drafts.iter().any(|(name, _)| name.starts_with(&format!("{version}-"))), "version {version}");
    }
}

#[test]
fn a_draft_of_any_version_opens_and_nothing_in_it_is_lost() {
    let form = reisverslag().unwrap();
    for (name, text) in drafts() {
        let report = Report::decode(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let session = Session::open(&form, &report);
        let again = session.report(&form, Language::Nl, Status::Draft, report.updated_at.clone());
        let answer = |report: &Report, id: &str| -> Option<Value> {
            let unparsed = || report.unparsed.iter().find(|(other, _)| other == id);
            let answer = report.answers.get(id);
            answer.cloned().or_else(|| unparsed().map(|(_, text)| text.as_str().into()))
        };
        for id in report.answers.keys().chain(report.unparsed.iter().map(|(id, _)| id)) {
            assert_eq!(answer(&again, id), answer(&report, id), "{name}: {id}");
        }
        assert_eq!(again.extra, report.extra, "{name}");
        assert_eq!((&again.id, &again.created_at), (&report.id, &report.created_at), "{name}");
    }
}
