//! Tables that are a form: questions beside their answers, or above them.

use super::super::element::{Element, text_of};
use super::super::table::{self, Row};
use super::{Inherited, Walker};
use text::fold::{is_one_of, squeezed};
use text::tidy::Style;

/// Words over the columns of such a table.
const COLUMNS: [&str; 12] = [
    "nr",
    "nummer",
    "no",
    "vraag",
    "vragen",
    "antwoord",
    "antwoorden",
    "question",
    "questions",
    "answer",
    "answers",
    "number",
];
const YES: [&str; 2] = ["ja", "yes"];
const NO: [&str; 3] = ["nee", "neen", "no"];
/// What people put in the column of their choice.
const MARKS: [&str; 8] = ["x", "X", "v", "V", "✓", "✔", "☒", "☑"];

/// The columns that a choice is made in.
#[derive(Clone, Copy, Default)]
struct Choice {
    yes: Option<usize>,
    no: Option<usize>,
}

impl Walker<'_> {
    /// Writes the table if one of its cells asks a question; `false` if none does.
    pub(super) fn form_table(&mut self, rows: &[Row], inherited: &Inherited) -> bool {
        if !rows.iter().flatten().any(|cell| self.is_question(cell)) {
            return false;
        }
        let mut choice = Choice::default();
        let mut index = 0;
        // The questions so far: a number beside an answer is that of its question.
        let mut count = 0;
        while let Some(row) = rows.get(index) {
            let asked = row.iter().filter(|cell| self.is_question(cell)).count();
            let below = rows[index + 1..].iter();
            let below = below.take_while(|row| !row.iter().any(|cell| self.is_question(cell))).count();
            index += 1;
            count += asked;
            if asked > 1
                && below > 0
                && row.iter().all(|cell| !self.is_question(cell) || is_only_one_line(cell))
            {
                self.columns(row, &rows[index..index + below], inherited);
                index += below;
            } else if asked > 0 {
                self.row(row, choice, inherited);
            } else if is_head(row) {
                choice = Choice { yes: column_of(row, &YES), no: column_of(row, &NO) };
            } else {
                let is_number = row.first().is_some_and(|cell| table::number(cell) == Some(count));
                self.line(&row[usize::from(is_number)..], inherited);
            }
        }
        true
    }

    fn is_question(&self, cell: &Element) -> bool {
        let text = table::first_line(cell);
        !text.is_empty() && (self.asks)(&text)
    }

    /// Answers below a row of questions: each question with what is in its columns.
    fn columns(&mut self, head: &Row, rows: &[Row], inherited: &Inherited) {
        for (start, cell) in table::placed(head) {
            self.cell(cell, inherited);
            let columns = start..start + table::width(cell);
            for row in rows {
                let below = table::placed(row).filter(|(start, _)| columns.contains(start));
                let below: Row = below.map(|(_, cell)| *cell).collect();
                below.iter().for_each(|cell| self.cell(cell, inherited));
            }
        }
    }

    /// A row with a question in it, or more: what is beside a question answers it.
    fn row(&mut self, row: &Row, choice: Choice, inherited: &Inherited) {
        let mut answer: Row = Vec::new();
        let ticked = |column: Option<usize>| {
            let cell = table::placed(row).find(|(start, _)| Some(*start) == column)?.1;
            Some(MARKS.contains(&text_of(cell.children).trim()))
        };
        let ticks = [ticked(choice.yes), ticked(choice.no)];
        let is_chosen = matches!(ticks, [Some(yes), Some(no)] if yes != no);
        for (start, cell) in table::placed(row) {
            if self.is_question(cell) {
                self.line(&answer, inherited);
                answer.clear();
                self.cell(cell, inherited);
                if is_chosen {
                    let [yes, no] = ticks.map(|ticked| if ticked == Some(true) { "☒" } else { "☐" });
                    self.spans.push_text(&format!("{yes} Ja {no} Nee"), &Style::default());
                    self.end_line();
                }
            } else if is_chosen && (Some(start) == choice.yes || Some(start) == choice.no) {
                // It has been told in words.
            } else if table::number(cell).is_none() || !answer.is_empty() || start > 0 {
                answer.push(*cell);
            }
        }
        self.line(&answer, inherited);
    }

    /// Cells beside each other: a line of words, or one after the other where they have a structure of their own.
    fn line(&mut self, cells: &[Element], inherited: &Inherited) {
        let is_full = |cell: &&Element| !text_of(cell.children).trim().is_empty();
        let full: Row = cells.iter().filter(is_full).copied().collect();
        match &full[..] {
            [] => {}
            [_] => full.iter().for_each(|cell| self.cell(cell, inherited)),
            _ if full.iter().any(table::is_rich) => full.iter().for_each(|cell| self.cell(cell, inherited)),
            _ => self.data_row(&full, inherited),
        }
    }

    fn cell(&mut self, cell: &Element, inherited: &Inherited) {
        self.end_line();
        self.element(cell, inherited);
        self.end_line();
    }
}

/// Whether a row only names the columns.
fn is_head(row: &Row) -> bool {
    row.iter().all(|cell| {
        let text = text_of(cell.children);
        let names = [&COLUMNS[..], &YES, &NO, &["toelichting", "welke"]].concat();
        squeezed(&text).is_empty() || is_one_of(&text, &names)
    })
}

fn column_of(row: &Row, names: &[&str]) -> Option<usize> {
    table::placed(row).find(|(_, cell)| is_one_of(&text_of(cell.children), names)).map(|(start, _)| start)
}

/// Whether a cell holds its question and nothing more.
fn is_only_one_line(cell: &Element) -> bool {
    squeezed(&table::first_line(cell)) == squeezed(&text_of(cell.children))
}
