//! The report file: encode then decode is the identity, and no bytes make decoding fail in any other way than by saying why.

use model::{
    FiledForm, FiledQuestion, Language, Report, ReportError, ReportId, Session, Status, Timestamp,
    reisverslag, schema, validate,
};
use office::export::Outline;
use proptest::prelude::*;
use serde_json::Value;

use crate::clock::Clock;

const EXPECTED: &str = include_str!("../../fixtures/reisverslag-kyiv-parijs.json");
const ORIGINAL: &str = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");

#[test]
fn the_real_report_is_valid_by_its_schema_and_by_the_form() {
    let schema = schema::report_schema(&reisverslag().unwrap());
    let validator = jsonschema::validator_for(&schema).unwrap();
    let document: Value = serde_json::from_str(EXPECTED).unwrap();
    let errors: Vec<String> = validator.iter_errors(&document).map(|e| e.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());

    let form = reisverslag().unwrap();
    let session = Session::open(&form, &Report::decode(EXPECTED).unwrap());
    assert_eq!(validate(&form, session.answers()), []);
}

#[test]
fn a_report_with_a_missing_answer_is_a_draft_to_the_schema() {
    let validator = jsonschema::validator_for(&schema::report_schema(&reisverslag().unwrap())).unwrap();
    let mut document: Value = serde_json::from_str(EXPECTED).unwrap();
    document["answers"].as_object_mut().unwrap().shift_remove("doel");
    assert!(!validator.is_valid(&document));
    document["status"] = "draft".into();
    assert!(validator.is_valid(&document));
}

#[test]
fn the_expected_file_is_written_as_it_was_read() {
    assert_eq!(Report::decode(EXPECTED).unwrap().encode(), EXPECTED.trim_end());
}

/// The words of a text without the marks of its structure.
fn plain(line: &str) -> String {
    line.trim_start_matches(['#', '-', ' ']).trim_end_matches(':').replace('\\', "").trim().to_owned()
}

#[test]
fn every_line_of_the_original_is_in_the_file() {
    let report = Report::decode(EXPECTED).unwrap();
    let mut held = String::new();
    for question in &report.questions {
        held += &format!("\n{}\n", question.heading);
    }
    for (_, answer) in &report.answers {
        let text = match answer {
            Value::String(text) => text.clone(),
            Value::Object(_) => answer.get("details").and_then(Value::as_str).unwrap_or_default().to_owned(),
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
            other => other.to_string(),
        };
        held += &text.lines().map(plain).collect::<Vec<_>>().join("\n");
        held += "\n";
    }
    for line in ORIGINAL.lines().filter(|line| !line.trim().is_empty()) {
        // The one line that is stored in another form.
        let line = if line == "3 dagen" { "P3D".to_owned() } else { plain(line) };
        assert!(held.contains(&line), "lost: {line}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let check =
        |text: &str, expected: &str| assert_eq!(Report::decode(text).unwrap_err().to_string(), expected);
    check("", "the report is not JSON: line 1, column 1; was the file cut off?");
    check("[]", "the file is no report: \"format\" is not \"report-form/report\"");
    check(
        r#"{"format":"report-form/report","formatVersion":2}"#,
        "the report has format version 2, this program reads up to 1; use a newer one",
    );
    let faulty = EXPECTED
        .replace("\"language\": \"nl\"", "\"language\": \"xx\"")
        .replace("\"kind\": \"integer\"", "\"kind\": 1");
    check(
        &faulty,
        "the report has 2 fault(s):\n/language: must be nl or en\n/questions/0/kind: must be a text",
    );
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?"
            .prop_map(|digits| digits.parse().map(Value::Number).unwrap()),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::Array),
            prop::collection::btree_map(any::<String>(), inner, 0..3)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

prop_compose! {
    fn reports()(
        id in any::<[u8; 16]>(),
        language in prop::sample::select(Language::ALL.to_vec()),
        complete in any::<bool>(),
        version in any::<u32>(),
        title in any::<String>(),
        answers in prop::collection::btree_map(any::<String>(), json(), 0..4),
        unparsed in prop::collection::btree_map(any::<String>(), any::<String>(), 0..4),
        asked in any::<bool>(),
        extra in prop::collection::btree_map("x-[a-z]{1,5}", json(), 0..3),
    ) -> Report {
        let at = Timestamp::parse("2026-11-23T13:32:05.25Z").unwrap();
        let filed = |id: &String| FiledQuestion { id: id.clone(), kind: "text".into(), heading: title.clone() };
        Report {
            id: ReportId::from_random(id),
            form: FiledForm { id: "f".into(), version, title: title.clone() },
            language,
            status: if complete { Status::Complete } else { Status::Draft },
            created_at: at.clone(),
            updated_at: at.clone(),
            completed_at: complete.then_some(at),
            questions: if asked { answers.keys().map(filed).collect() } else { Vec::new() },
            answers: answers.into_iter().collect(),
            unparsed: unparsed.into_iter().collect(),
            extra: extra.into_iter().collect(),
        }
    }
}

proptest! {
    #[test]
    fn encode_then_decode_is_the_identity(report in reports()) {
        // The order of answers is that of the questions; a report whose questions say another order is normalised.
        let once = Report::decode(&report.encode()).unwrap();
        prop_assert_eq!(&Report::decode(&once.encode()).unwrap(), &once);
        prop_assert_eq!(once.encode(), Report::decode(&once.encode()).unwrap().encode());
        let mut sorted = report.clone();
        sorted.unparsed = once.unparsed.clone();
        prop_assert_eq!(sorted, once.clone());
        let mut kept = once.unparsed;
        kept.sort();
        prop_assert_eq!(kept, report.unparsed);
    }

    #[test]
    fn no_bytes_make_decoding_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Report::decode(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_damaged_report_opens_or_says_why(at in 0..EXPECTED.len(), cut in 0_usize..40, put in any::<String>()) {
        let from = (0..=at).rev().find(|i| EXPECTED.is_char_boundary(*i)).unwrap();
        let to = (at + cut..).find(|i| *i >= EXPECTED.len() || EXPECTED.is_char_boundary(*i)).unwrap().min(EXPECTED.len());
        let damaged = format!("{}{put}{}", &EXPECTED[..from], &EXPECTED[to..]);
        match Report::decode(&damaged) {
            Ok(report) => prop_assert!(!report.encode().is_empty()),
            Err(ReportError::Faulty(faults)) => prop_assert!(!faults.is_empty()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

/// A file from elsewhere with 30,000 questions, each answered, in another order than they were asked in.
#[test]
fn a_file_with_very_many_questions_is_read_shown_and_kept_in_under_a_second() {
    let mut report = Report::decode(EXPECTED).unwrap();
    let question = |at: usize| FiledQuestion {
        id: format!("vraag-{at}"),
        kind: "text".to_owned(),
        heading: format!("VRAAG {at}"),
    };
    report.questions = (0..30_000).map(question).collect();
    report.answers = (0..30_000).rev().map(|at| (format!("vraag-{at}"), Value::from("ja"))).collect();
    report.unparsed = (0..30_000).map(|at| (format!("los-{at}"), "drie of vier".to_owned())).collect();
    let text = report.encode();
    let start = Clock::start();
    let read = Report::decode(&text).unwrap();
    assert_eq!(read.answers.keys().next().unwrap(), "vraag-0");
    assert_eq!(Outline::of(&read, None).sections.len(), 60_000);
    let session = Session::open(&reisverslag().unwrap(), &read);
    assert_eq!(session.unplaced().answers.len(), 60_000);
    assert!(start.elapsed().as_secs_f32() < 1.0, "{:?}", start.elapsed());
}
