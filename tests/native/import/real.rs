//! The real report, in every guise it may come in.

use model::{Language, Report, ReportId, Status, Timestamp, reisverslag};
use office::export::{Format, export};
use office::import::paste::Notice;
use office::import::{Imported, Leftover, Source};

use super::package::{docx, odt};
use super::{import, import_file, old};

const TEXT: &str = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");
const DOCX: &[u8] = include_bytes!("../../fixtures/reisverslag-kyiv-parijs.docx");
const ODT: &[u8] = include_bytes!("../../fixtures/reisverslag-kyiv-parijs.odt");

fn expected() -> Report {
    Report::decode(include_str!("../../fixtures/reisverslag-kyiv-parijs.json")).unwrap()
}

/// As a draft, it differs from the expected file in its id and its times, and in not being finished.
#[track_caller]
fn check(source: Source) {
    let old = old(import(source));
    assert_eq!((&old.leftover, old.notice.is_lossy()), (&Vec::new(), false));
    let form = reisverslag().unwrap();
    let expected = expected();
    let (id, now) = (expected.id.clone(), expected.created_at.clone());
    let report = old.report(&form, Language::Nl, id, now, Leftover::Keep);
    assert_eq!(report, Report { status: Status::Draft, completed_at: None, ..expected });
    assert_eq!(Report::decode(&report.encode()), Ok(report));
}

#[test]
fn as_one_paste() {
    check(Source::Text(TEXT));
    check(Source::Text(&TEXT.replace('\n', "\r\n")));
}

#[test]
fn as_a_text_file_in_any_encoding() {
    check(Source::File { name: "verslag.txt", bytes: TEXT.as_bytes() });
    let utf_16: Vec<u8> = format!("\u{feff}{TEXT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(Source::File { name: "VERSLAG.TXT", bytes: &utf_16 });
    let latin: Vec<u8> = TEXT.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert!(std::str::from_utf8(&latin).is_err());
    check(Source::File { name: "verslag", bytes: &latin });
}

#[test]
fn as_a_word_file() {
    check(Source::File { name: "verslag.docx", bytes: DOCX });
}

/// Pasted into Word as text, every line a paragraph, the hyphens typed.
#[test]
fn as_paragraphs_with_typed_hyphens() {
    let lines = || TEXT.lines().map(str::trim).filter(|line| !line.is_empty());
    let word = |line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
    check(Source::File { name: "verslag.docx", bytes: &docx(&lines().map(word).collect::<String>()) });
    let html: String = lines().map(|line| format!("<p>{line}</p>")).collect();
    check(Source::File { name: "verslag.html", bytes: format!("<html>{html}").as_bytes() });
    let odt = odt("", &lines().map(|line| format!("<text:p>{line}</text:p>")).collect::<String>());
    check(Source::File { name: "verslag.odt", bytes: &odt });
}

/// Each question beside its answer, in one table.
#[test]
fn as_a_table() {
    let form = reisverslag().unwrap();
    let mut rows = String::new();
    for line in TEXT.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if form.questions().iter().any(|question| question.official(Language::Nl) == line) {
            rows += &format!("</td></tr><tr><td><p>{line}</p></td><td>");
        } else {
            rows += &format!("<p>{line}</p>");
        }
    }
    let html = format!("<html><table><tr><td>{rows}</td></tr></table>");
    let old = old(import_file("verslag.html", html.as_bytes()));
    let report = old.report(&form, Language::Nl, expected().id, expected().created_at, Leftover::Keep);
    assert_eq!(report.answers, expected().answers);
}

#[test]
fn as_an_opendocument_file() {
    check(Source::File { name: "verslag.odt", bytes: ODT });
}

#[test]
fn as_each_of_our_own_exports() {
    let form = reisverslag().unwrap();
    for format in [Format::Odt, Format::Markdown] {
        let bytes = export(&expected(), format, Some(&form));
        let old = old(import_file(&format!("verslag.{}", format.extension()), &bytes));
        let report = old.report(&form, Language::Nl, expected().id, expected().created_at, Leftover::Keep);
        assert!(report.answers.iter().take(7).eq(&expected().answers), "{format:?}");
        // The title, and when it was finished.
        assert_eq!(old.leftover.len(), 2, "{format:?}: {:?}", old.leftover);
    }
    for format in [Format::Json, Format::Html] {
        let bytes = export(&expected(), format, Some(&form));
        let name = format!("verslag.{}", format.extension());
        assert_eq!(import_file(&name, &bytes), Ok(Imported::Report(Box::new(expected()))), "{format:?}");
        // What a file is stands in it; its name may be anything.
        assert_eq!(import_file("verslag.txt", &bytes), import_file(&name, &bytes));
    }
    let json = expected().encode();
    assert_eq!(import(Source::Text(&json)), Ok(Imported::Report(Box::new(expected()))));
}

#[test]
fn as_a_page_of_ours_with_damaged_data() {
    let html = String::from_utf8(export(&expected(), Format::Html, None)).unwrap();
    let html = html.replace("\"format\"", "\"vorm\"");
    let old = old(import_file("verslag.html", html.as_bytes()));
    assert_eq!(old.answers.len(), 7);
}

#[test]
fn what_answers_no_question_stays_in_the_draft_unless_it_is_left_out() {
    let form = reisverslag().unwrap();
    let text = format!("Opgesteld door afdeling Internationaal.\n\n{TEXT}");
    let old = old(import(Source::Text(&text)));
    assert_eq!(old.notice, Notice::default());
    let id = ReportId::from_random([1; 16]);
    let now = Timestamp::parse("2026-11-24T10:00:00Z").unwrap();
    let draft = |leftover| old.report(&form, Language::Nl, id.clone(), now.clone(), leftover);
    let kept = draft(Leftover::Keep);
    let (question, words) = kept.answers.iter().next_back().unwrap();
    assert_eq!(words.as_str(), Some("Opgesteld door afdeling Internationaal."));
    let filed = kept.questions.last().unwrap();
    assert_eq!((&filed.id, filed.heading.as_str()), (question, "Niet herkend"));
    // It has no place in the form, and outlives being opened and saved.
    let session = model::Session::open(&form, &kept);
    assert_eq!(session.unplaced().answers.len(), 1);
    assert_eq!(session.report(&form, Language::Nl, Status::Draft, now.clone()), kept);
    assert_eq!(draft(Leftover::LeaveOut).answers.len(), 7);
}
