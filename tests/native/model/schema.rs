//! The committed schemas are the generated ones, and mean what the reader means.

use model::{Code, Form, KindName, REISVERSLAG, schema};
use serde_json::Value;

/// Fails when the committed file is not what the code makes. `BLESS=1 cargo test` writes it anew.
fn check_committed(path: &str, schema: &Value) {
    let made = format!("{schema:#}\n");
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == made, "{path} is out of date; run: BLESS=1 cargo test");
}

#[test]
fn committed_schemas_are_up_to_date() {
    check_committed("forms/form.schema.json", &schema::form_schema());
    for text in definitions() {
        let form = Form::parse(&text).unwrap();
        let path = format!("forms/{}.report.schema.json", form.id());
        check_committed(&path, &schema::report_schema(&form));
    }
}

/// The texts of the definitions in `forms/`.
fn definitions() -> Vec<String> {
    let folder = format!("{}/forms", env!("CARGO_MANIFEST_DIR"));
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let definition = |path: &std::path::PathBuf| !path.to_string_lossy().ends_with(".schema.json");
    let texts: Vec<String> =
        paths.filter(definition).map(|path| std::fs::read_to_string(path).unwrap()).collect();
    assert!(texts.contains(&REISVERSLAG.to_owned()));
    texts
}

/// The definitions in the documentation: its blocks of JSON.
fn documented() -> Vec<String> {
    let document = include_str!("../../../docs/form-definitions.md");
    let blocks = document.split("```json").skip(1).filter_map(|rest| rest.split("```").next());
    let blocks: Vec<String> = blocks.map(str::to_owned).collect();
    assert!(!blocks.is_empty());
    blocks
}

#[test]
fn every_definition_is_right_for_the_reader_and_for_an_independent_validator() {
    let validator = jsonschema::validator_for(&schema::form_schema()).unwrap();
    for text in definitions().into_iter().chain(documented()) {
        assert_eq!(Form::parse(&text).err().map(|error| error.to_string()), None);
        let definition: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = validator.iter_errors(&definition).map(|e| e.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn the_documentation_names_every_kind_and_every_code() {
    let document = include_str!("../../../docs/form-definitions.md");
    for name in KindName::ALL.iter().map(|kind| kind.as_str()).chain(Code::KEYS.iter().copied()) {
        assert!(document.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn what_the_reader_refuses_for_its_shape_the_schema_refuses_too() {
    let validator = jsonschema::validator_for(&schema::form_schema()).unwrap();
    for change in [
        r#"/id "Reis Verslag""#,
        r#"/version 0"#,
        r#"/questions []"#,
        r#"/questions/0/kind "number""#,
        r#"/questions/0/maxLength 3"#,
        r#"/questions/0/label {"nl":"x"}"#,
        r#"/questions/0/label/en " ""#,
        r#"/questions/6/details/kind "list""#,
        r#"/questions/6/details/min 3"#,
        r#"/questions/2/checks ["spelling"]"#,
        r#"/questions/0/messages {"typo":{"nl":"x","en":"x"}}"#,
        r#"/extra 1"#,
    ] {
        let (path, value) = change.split_once(' ').unwrap();
        let (parent, key) = path.rsplit_once('/').unwrap();
        let mut document: Value = serde_json::from_str(REISVERSLAG).unwrap();
        document.pointer_mut(parent).unwrap()[key] = serde_json::from_str(value).unwrap();
        assert!(Form::parse(&document.to_string()).is_err(), "the reader accepts {change}");
        assert!(!validator.is_valid(&document), "the schema accepts {change}");
    }
}
