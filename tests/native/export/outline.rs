//! What every readable format says, shown as plain text.

use model::{Form, Language, Status};
use office::export::{Outline, Section, plain};
use serde_json::{Value, json};
use text::blocks::headings;
use text::write;

use super::{draft, real, report};

/// The answer to a question of this kind, as CommonMark, in both languages.
#[track_caller]
fn check(kind: &str, value: Value, expected: [&str; 2]) {
    for (language, expected) in Language::ALL.into_iter().zip(expected) {
        let mut report = report(&[(kind, value.clone())]);
        report.language = language;
        let outline = Outline::of(&report, None);
        assert_eq!(write(&outline.sections[0].blocks), expected, "{kind} {value}");
    }
}

#[test]
fn every_kind_is_in_words() {
    check("integer", json!(12), ["12", "12"]);
    check("duration", json!("P3D"), ["3 dagen", "3 days"]);
    check("text", json!("a *b*\n- c"), ["a \\*b\\*\\\n\\- c", "a \\*b\\*\\\n\\- c"]);
    check("rich-text", json!("# A\n\n- b\n\n### C"), ["### A\n\n- b\n\n#### C", "### A\n\n- b\n\n#### C"]);
    check("list", json!(["Parijs", " Lyon ", ""]), ["- Parijs\n- Lyon", "- Parijs\n- Lyon"]);
    check("yes-no", json!({ "answer": true, "details": "- a" }), ["Ja\n\n- a", "Yes\n\n- a"]);
    check("yes-no", json!({ "answer": false }), ["Nee", "No"]);
    check("date", json!("2026-11-03"), ["3 november 2026", "3 November 2026"]);
    check("choice", json!("trein"), ["trein", "trein"]);
    check("money", json!("1238.00"), ["€ 1.238,00", "€1,238.00"]);
}

#[test]
fn what_is_no_answer_of_its_kind_is_shown_as_it_stands() {
    check("duration", json!("P3X"), ["P3X", "P3X"]);
    check("date", json!("2026-02-30"), ["2026-02-30", "2026-02-30"]);
    check("integer", json!("drie of vier"), ["drie of vier", "drie of vier"]);
    check(
        "yes-no",
        json!({ "answer": "misschien" }),
        ["- answer:\n\n  misschien", "- answer:\n\n  misschien"],
    );
    check("yes-no", json!({ "answer": true, "x": [1] }), ["Ja\n\nx:\n\n- 1", "Yes\n\nx:\n\n- 1"]);
    check("kaart", json!([true, [1.5, null], "*"]), ["- Ja\n- - 1.5\n- \\*", "- Yes\n- - 1.5\n- \\*"]);
    let deep = (0..100).fold(json!("diep"), |value, _| Value::Array(vec![value]));
    assert!(plain::text(&Outline::of(&report(&[("kaart", deep)]), None)).contains("diep"));
}

#[test]
fn a_draft_says_what_is_open_and_shows_what_was_typed() {
    let mut report = draft(&[("locaties", json!(["Parijs"])), ("doel", json!(" \n"))]);
    report.unparsed = vec![("personen".into(), "drie of\nvier".into())];
    report.answers.insert("kosten".into(), json!("veel"));
    let outline = Outline::of(&report, None);
    assert_eq!(outline.about, "Concept, laatst gewijzigd op 23 november 2026. Formulier: versie 1.");
    assert_eq!(
        plain::text(&outline),
        "HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT\n\ndrie of\nvier\n\n\
         HOELANG DUURDE DE REIS?\n\nNiet ingevuld\n\n\
         WAT WAS HET DOEL VAN DE REIS?\n\nNiet ingevuld\n\n\
         WELKE LOCATIES ZIJN BEZOCHT?\n\n- Parijs\n\n\
         WIE HEB JE ONTMOET? (BENOEM DE FUNCTIEOMSCHRIJVING)\n\nNiet ingevuld\n\n\
         WAT HEEFT DE REIS DE GEMEENTE OPGELEVERD?\n\nNiet ingevuld\n\n\
         ZIJN ER VERVOLGAFSPRAKEN? ZO JA, WELKE?\n\nNiet ingevuld\n\n\
         kosten\n\nveel\n"
    );
}

#[test]
fn a_form_gives_labels_to_options_and_headings_to_answers_nobody_asked_for() {
    let text = |text: &str| json!({ "nl": text, "en": format!("{text}!") });
    let form = Form::from_value(&json!({
        "id": "proef", "version": 1, "title": text("Proef"),
        "questions": [
            { "id": "q0", "kind": "choice", "label": text("Hoe?"), "official": text("HOE"),
              "options": [{ "id": "trein", "label": text("Met de trein") }] },
            { "id": "los", "kind": "yes-no", "label": text("Los?"), "official": text("LOS"),
              "details": { "kind": "text", "label": text("Wat?") } }
        ]
    }))
    .unwrap();
    let mut report = report(&[("choice", json!("trein"))]);
    report.answers.insert("los".into(), json!({ "answer": true, "details": "# 1" }));
    let shown = |form| plain::text(&Outline::of(&report, form));
    assert_eq!(shown(Some(&form)), "VRAAG 0\n\nMet de trein\n\nLOS\n\nJa\n\n# 1\n");
    assert_eq!(shown(None), "VRAAG 0\n\ntrein\n\nlos\n\n- answer:\n\n  Ja\n\n- details:\n\n  # 1\n");
}

#[test]
fn a_report_of_which_the_form_is_unknown_is_complete() {
    let mut report = real();
    report.form.title = " ".into();
    report.questions.clear();
    report.status = Status::Draft;
    let outline = Outline::of(&report, None);
    assert_eq!(outline.title, "reisverslag (concept) – Gemeentehuis Parijs – 23-11-2026");
    assert_eq!(outline.sections.len(), 7);
    assert!(outline.sections.iter().any(|section| section.heading == "opbrengst"));
}

/// The plain text is the original, but for three things a person would do by hand.
#[test]
fn the_plain_text_of_the_real_report_looks_like_the_original() {
    let original = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");
    let by_hand = original
        .replace("Doelstellingen reis:", "Doelstellingen reis")
        .replace("Leerpunten:", "Leerpunten")
        .replace("\nGemeentehuis", "\n- Gemeentehuis")
        .replace("WELKE?\n", "WELKE?\n\nJa\n");
    assert_eq!(plain::text(&Outline::of(&real(), None)).trim(), by_hand.trim());
}

#[test]
fn plain_text_shows_structure_and_addresses() {
    let source = "1. a\n2. b\n   - c\n\n> d\\\n> e\n\n[f](https://g.nl) <https://h.nl> <i@j.nl>\n\n``` k\nl\n```\n\n___";
    let report = report(&[("rich-text", json!(source))]);
    assert_eq!(
        plain::text(&Outline::of(&report, None)),
        "VRAAG 0\n\n1. a\n2. b\n   - c\n\n> d\n> e\n\nf (https://g.nl) https://h.nl i@j.nl\n\nk\nl\n\n---\n"
    );
}

/// Every heading of the page, in reading order.
fn levels(source: &str) -> Vec<u8> {
    let outline =
        Outline::of(&report(&[("rich-text", json!(source)), ("rich-text", json!("### los"))]), None);
    let inside = |section: &Section| headings(&section.blocks).into_iter().map(|(level, _)| level);
    outline.sections.iter().flat_map(|section| std::iter::once(2).chain(inside(section))).collect()
}

#[test]
fn headings_never_skip_a_level() {
    assert_eq!(levels("# a\n\n### b\n\n###### c\n\n### d\n\n## e\n\n# f"), [2, 3, 4, 5, 4, 4, 3, 2, 3]);
    // The first heading may be deeper than a later one, in a list or in a quote.
    assert_eq!(levels("###### a\n\n> #### b\n>\n> ##### c\n\n- ## d\n\n### e"), [2, 3, 3, 4, 3, 4, 2, 3]);
    assert_eq!(levels("# a\n\n## b\n\n### c\n\n#### d\n\n##### e"), [2, 3, 4, 5, 6, 6, 2, 3]);
}
