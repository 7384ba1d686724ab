//! Forms that were made as a table, in each way that people make one.

use model::Entry;
use office::import::OldReport;
use text::write;

use super::package::docx;
use super::{import_file, old};

/// The table, once as HTML and once as Word writes it. Rows are separated by ";;", cells by "|", paragraphs by "¶".
#[track_caller]
fn check(table: &str, expected: &[(&str, &str)], leftover: &str) {
    let rows = || table.split(";;").map(|row| row.split('|').map(str::trim));
    let paragraphs = |cell: &str, before: &str, after: &str| {
        cell.split('¶').map(|words| format!("{before}{}{after}", words.trim())).collect::<String>()
    };
    let html = |cell: &str| match cell.strip_prefix("2>") {
        Some(wide) => format!("<td colspan=2>{}</td>", paragraphs(wide, "<p>", "</p>")),
        None => format!("<td>{}</td>", paragraphs(cell, "<p>", "</p>")),
    };
    let word = |cell: &str| {
        let (properties, cell) = match cell.strip_prefix("2>") {
            Some(wide) => ("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", wide),
            None => ("", cell),
        };
        let run = ("<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>");
        format!("<w:tc>{properties}{}</w:tc>", paragraphs(cell, run.0, run.1))
    };
    let html: String = rows().map(|row| format!("<tr>{}</tr>", row.map(html).collect::<String>())).collect();
    let word: String =
        rows().map(|row| format!("<w:tr>{}</w:tr>", row.map(word).collect::<String>())).collect();
    for (name, bytes) in [
        ("verslag.html", format!("<html><table>{html}</table>").into_bytes()),
        ("verslag.docx", docx(&format!("<w:tbl>{word}</w:tbl>"))),
    ] {
        let old = old(import_file(name, &bytes));
        let found: Vec<(&str, String)> =
            old.answers.iter().map(|(id, entry)| (id.as_str(), shown(entry))).collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(id, text)| (*id, text.as_str())).collect();
        assert_eq!((&found[..], write(&old.leftover).as_str()), (expected, leftover), "{name}: {table}");
        assert_eq!(old.notice.tables, 1);
    }
}

fn shown(entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => text.clone(),
        Entry::Lines(lines) => lines.join(" + "),
        Entry::YesNo { choice: Some(true), details } => format!("ja: {details}"),
        Entry::YesNo { choice, details } => format!("{choice:?} {details}"),
    }
}

const LENGTH: &str = "Hoelang duurde de reis?";
const PLACES: &str = "Welke locaties zijn bezocht?";
const MET: &str = "Wie heb je ontmoet?";
const NEXT: &str = "Zijn er vervolgafspraken?";

#[test]
fn questions_beside_answers() {
    check(
        &format!("{LENGTH} | 3 dagen ;; {PLACES} | Parijs"),
        &[("duur", "3 dagen"), ("locaties", "Parijs")],
        "",
    );
    check(
        &format!("{LENGTH} | 3 dagen ;; {PLACES} | Parijs ¶ Lyon ;; {MET} | een ¶ twee"),
        &[("duur", "3 dagen"), ("locaties", "Parijs + Lyon"), ("ontmoet", "een\n\ntwee")],
        "",
    );
    check(
        &format!("{LENGTH} | 3 dagen | {PLACES} | Parijs ¶ Lyon"),
        &[("duur", "3 dagen"), ("locaties", "Parijs + Lyon")],
        "",
    );
    // An answer that goes on in the next row.
    check(
        &format!("{MET} | een ;;  | twee ;; {LENGTH} | 3 dagen"),
        &[("ontmoet", "een\n\ntwee"), ("duur", "3 dagen")],
        "",
    );
}

#[test]
fn a_column_of_numbers_is_layout() {
    check(
        &format!(
            "Nr. | Vraag | Antwoord ;; 1 | {LENGTH} | 3 dagen ;; 2. | {PLACES} | Parijs ¶ Lyon ;; 3 | {MET} | een"
        ),
        &[("duur", "3 dagen"), ("locaties", "Parijs + Lyon"), ("ontmoet", "een")],
        "",
    );
    check(
        &format!("1 | {MET} ;;  | een ¶ - twee ;; 2 | {LENGTH} ;;  | 3 dagen"),
        &[("ontmoet", "een\n\n- twee"), ("duur", "3 dagen")],
        "",
    );
}

#[test]
fn answers_below_a_row_of_questions() {
    check(
        &format!("{LENGTH} | {PLACES} | {MET} ;; 3 dagen | Parijs | een"),
        &[("duur", "3 dagen"), ("locaties", "Parijs"), ("ontmoet", "een")],
        "",
    );
    check(
        &format!(
            "{LENGTH} | {PLACES} ;; 3 dagen | Parijs ¶ Lyon ;; | Nice ;; {MET} | {NEXT} ;; een ¶ - twee | Nee"
        ),
        &[
            ("duur", "3 dagen"),
            ("locaties", "Parijs + Lyon + Nice"),
            ("ontmoet", "een\n\n- twee"),
            ("vervolg", "Some(false) "),
        ],
        "",
    );
    // A question over two columns.
    check(
        &format!("2>{PLACES} | {LENGTH} ;; Parijs | Lyon | 3 dagen"),
        &[("locaties", "Parijs + Lyon"), ("duur", "3 dagen")],
        "",
    );
}

#[test]
fn a_question_and_its_answer_in_one_cell() {
    check(
        &format!("{LENGTH} ¶ 3 dagen | {PLACES} ¶ Parijs ¶ Lyon"),
        &[("duur", "3 dagen"), ("locaties", "Parijs + Lyon")],
        "",
    );
}

#[test]
fn a_choice_in_columns() {
    check(&format!("{NEXT} | ☒ Ja | ☐ Nee"), &[("vervolg", "ja: ")], "");
    check(&format!("{NEXT} | ☐ Ja | ☒ Nee"), &[("vervolg", "Some(false) ")], "");
    check(&format!("Vraag | Ja | Nee ;; {NEXT} | x | "), &[("vervolg", "ja: ")], "");
    check(
        &format!("Vraag | Ja | Nee | Toelichting ;; {NEXT} |  | X | te duur"),
        &[("vervolg", "Some(false) ")],
        "te duur",
    );
    check(
        &format!("Vraag | Ja | Nee | Toelichting ;; {NEXT} | ☒ | ☐ | Overleg in mei"),
        &[("vervolg", "ja: Overleg in mei")],
        "",
    );
    check(&format!("{NEXT} | Ja | Nee"), &[], "");
}

#[test]
fn a_table_in_an_answer_is_lines() {
    check(
        &format!("{LENGTH} | 3 dagen ;; {MET} | een ;; Parijs | 2"),
        &[("duur", "3 dagen"), ("ontmoet", "een\n\nParijs | 2")],
        "",
    );
    let html = "<html><p>Wie heb je ontmoet?</p><table><caption>Bezoek</caption><tr><td>Parijs<td>2<tr><td>Lyon<td>3</table>";
    let OldReport { answers, .. } = old(import_file("verslag.html", html.as_bytes()));
    assert_eq!(shown(&answers[0].1), "Bezoek\n\nParijs | 2\n\nLyon | 3");
}
