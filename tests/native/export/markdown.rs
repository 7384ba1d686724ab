//! The Markdown is read back into the same answers.

use model::i18n::Catalog;
use model::{Form, Language, Report, reisverslag};
use office::export::{Outline, markdown};
use office::import::legacy::{Found, QuestionNames, UNANSWERED, split};
use proptest::prelude::*;
use serde_json::{Value, json};
use text::headings::shift_to;
use text::{Block, parse, write};

use super::{draft, real};
use crate::text::sources::{cases, source};

fn names(form: &Form) -> Vec<QuestionNames> {
    let name = |question: &model::Question| QuestionNames {
        id: question.id().to_owned(),
        names: question.names().map(str::to_owned).collect(),
    };
    form.questions().iter().map(name).collect()
}

fn read_back(report: &Report, known: &[&str]) -> Found {
    let source = markdown::document(&Outline::of(report, None));
    split(parse(&source), &names(&reisverslag().unwrap()), known)
}

/// What the reader should find for each answer, as CommonMark.
fn expected(report: &Report) -> Vec<(String, String)> {
    let said = |(id, value): (&String, &Value)| {
        let text = match value {
            Value::Array(items) => {
                items.iter().map(|item| format!("- {}\n", item.as_str().unwrap())).collect()
            }
            Value::Object(_) => format!("Ja\n\n{}", value.get("details").and_then(Value::as_str).unwrap()),
            Value::String(iso) if iso == "P3D" => "3 dagen".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        (id.clone(), write(&parse(&text)))
    };
    report.answers.iter().map(said).collect()
}

fn written(found: &Found) -> Vec<(String, String)> {
    found.sections.iter().map(|(id, blocks)| (id.clone(), write(blocks))).collect()
}

#[test]
fn the_real_report_is_read_back() {
    let found = read_back(&real(), &["Achtergrond", "Doelstellingen reis", "Leerpunten"]);
    assert_eq!(written(&found), expected(&real()));
    assert_eq!(
        write(&found.leftover),
        "# Reisverslag – Gemeentehuis Parijs – 23-11-2026\n\nAfgerond op 23 november 2026. Formulier: versie 1."
    );
}

#[test]
fn what_is_not_answered_is_read_as_nothing() {
    let found = read_back(&draft(&[("duur", json!("P3D"))]), &[]);
    assert_eq!(found.sections.len(), 7);
    let answered: Vec<_> = found.sections.iter().filter(|(_, blocks)| !blocks.is_empty()).collect();
    assert_eq!(answered.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["duur"]);
    let words = Language::ALL.map(|language| Catalog::new(language).text("export.unanswered"));
    assert_eq!(words, UNANSWERED);
}

#[test]
fn an_answer_may_name_another_question() {
    let doel = "Hoelang duurde de reis? 3 dagen\n\n## WELKE LOCATIES ZIJN BEZOCHT?\n\nParijs";
    let report = draft(&[("doel", json!(doel)), ("locaties", json!(["Lyon"]))]);
    let found = read_back(&report, &[]);
    assert_eq!(written(&found)[2], ("doel".to_owned(), doel.to_owned()));
    assert_eq!(written(&found)[3], ("locaties".to_owned(), "- Lyon".to_owned()));
}

/// The limits of [`markdown::document`]: lines at the ends, the level of headings.
fn as_read(source: &str) -> Vec<Block> {
    let mut blocks = shift_to(2, shift_to(3, parse(source)));
    while blocks.last() == Some(&Block::Rule) {
        blocks.pop();
    }
    let rules = blocks.iter().take_while(|block| **block == Block::Rule).count();
    blocks.split_off(rules)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_answer_is_read_back(doel in source(), ontmoet in source()) {
        let report = draft(&[("doel", json!(doel)), ("ontmoet", json!(ontmoet))]);
        let found = read_back(&report, &[]);
        prop_assert_eq!(found.sections.len(), 7);
        for (id, source) in [("doel", &doel), ("ontmoet", &ontmoet)] {
            let (_, blocks) = found.sections.iter().find(|(known, _)| known == id).unwrap();
            prop_assert_eq!(blocks, &as_read(source), "from {}", markdown::document(&Outline::of(&report, None)));
        }
    }
}
