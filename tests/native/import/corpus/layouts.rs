//! The layouts.

use super::word::*;
use super::{Layout, Piece, REPORT, english};

/// How a document shows the parts of a report.
#[derive(Clone, Copy)]
struct Look {
    /// A question, by its index.
    question: fn(usize) -> String,
    text: fn(&str) -> String,
    heading: fn(&str) -> String,
    item: fn(&str) -> String,
}

/// The template: capitals, bold headings, bullets of Word.
const PLAIN: Look = Look {
    question: |at| paragraph(REPORT[at].0),
    text: paragraph,
    heading: |words| paragraph_of("", &bold(words)),
    item: |words| item(1, words),
};

impl Look {
    fn pieces(&self, at: usize) -> Vec<String> {
        let piece = |piece: &Piece| match piece {
            Piece::Text(words) => (self.text)(words),
            Piece::Heading(words) => (self.heading)(words),
            Piece::Item(words) => (self.item)(words),
        };
        REPORT[at].2.iter().map(piece).collect()
    }

    fn answer(&self, at: usize) -> String {
        self.pieces(at).concat()
    }

    fn both(&self, at: usize) -> String {
        (self.question)(at) + &self.answer(at)
    }

    fn report(&self) -> String {
        (0..7).map(|at| self.both(at)).collect()
    }

    /// The report, with another last question and answer.
    fn with_last(&self, last: &str) -> String {
        (0..6).map(|at| self.both(at)).collect::<String>() + &(self.question)(6) + last
    }
}

/// The words of an answer on one line, as people write them where there is little room.
fn lines(at: usize) -> Vec<&'static str> {
    let words = |piece: &Piece| match piece {
        Piece::Text(words) | Piece::Heading(words) | Piece::Item(words) => *words,
    };
    REPORT[at].2.iter().map(words).collect()
}

fn rows(cells: impl Fn(usize) -> Vec<String>) -> String {
    table(&(0..7).map(|at| row(&cells(at))).collect::<Vec<_>>())
}

/// Each answer typed in one paragraph with breaks, and hyphens before items.
fn typed(at: usize, mark: &str) -> String {
    let line = |piece: &Piece| match piece {
        Piece::Text(words) | Piece::Heading(words) => (*words).to_owned(),
        Piece::Item(words) => format!("{mark}{words}"),
    };
    REPORT[at].2.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub fn all() -> Vec<Layout> {
    [headings(), typing(), languages(), tables(), controls(), choices(), around()]
        .into_iter()
        .flatten()
        .collect()
}

/// How the questions look.
fn headings() -> Vec<Layout> {
    vec![
        Layout::new("capitals in ordinary paragraphs", PLAIN.report()),
        Layout::new(
            "a heading style",
            Look { question: |at| styled("Kop1", REPORT[at].0), ..PLAIN }.report(),
        ),
        Layout::new(
            "headings of two levels under a title",
            styled("Titel", "Reisverslag")
                + &Look {
                    question: |at| styled("Kop2", REPORT[at].1),
                    heading: |words| styled("Kop3", words),
                    ..PLAIN
                }
                .report(),
        )
        .read(|read| read.left("# Reisverslag")),
        Layout::new(
            "bold labels",
            Look { question: |at| paragraph_of("", &bold(REPORT[at].1)), ..PLAIN }.report(),
        ),
        Layout::new(
            "a style of the house",
            Look { question: |at| styled("Vraag", REPORT[at].1), ..PLAIN }.report(),
        ),
        Layout::new(
            "numbers that were typed",
            Look { question: |at| paragraph(&format!("{}. {}", at + 1, REPORT[at].1)), ..PLAIN }.report(),
        ),
        Layout::new("numbers of Word", Look { question: |at| item(2, REPORT[at].1), ..PLAIN }.report()),
        Layout::new(
            "Vraag 1:",
            Look {
                question: |at| paragraph_of("", &bold(&format!("Vraag {}: {}", at + 1, REPORT[at].1))),
                ..PLAIN
            }
            .report(),
        ),
        Layout::new(
            "cut short, with a colon, and with the spaces of a form",
            Look {
                question: |at| {
                    let name = REPORT[at].1.trim_end_matches('?').replace(' ', "\u{a0} ");
                    paragraph(&format!("{name} :"))
                },
                ..PLAIN
            }
            .report(),
        ),
        Layout::new(
            "with typing errors",
            Look {
                question: |at| {
                    paragraph(&REPORT[at].1.replace("reis", "ries").replace("locaties", "lokaties"))
                },
                ..PLAIN
            }
            .report(),
        ),
    ]
}

/// Questions and answers that run into each other, and lists that were typed.
fn typing() -> Vec<Layout> {
    let run_in = |question: fn(usize) -> String| {
        let body = |at: usize| {
            let mut pieces = PLAIN.pieces(at);
            let first = match REPORT[at].2[0] {
                Piece::Text(words) => {
                    pieces.remove(0);
                    words
                }
                _ => "",
            };
            paragraph_of("", &(question(at) + &text(first))) + &pieces.concat()
        };
        (0..7).map(body).collect::<String>()
    };
    vec![
        Layout::new("question and answer on one line", run_in(|at| text(&format!("{} ", REPORT[at].1)))),
        Layout::new("a bold question, its answer behind it", run_in(|at| bold(REPORT[at].1) + &text(" "))),
        Layout::new(
            "a bold question without a mark, its answer behind it",
            run_in(|at| bold(REPORT[at].1.trim_end_matches('?')) + &text(" ")),
        ),
        Layout::new("a question, a break, its answer", run_in(|at| bold(REPORT[at].0) + &text("\n"))),
        Layout::new(
            "hyphens before items",
            Look { item: |words| paragraph(&format!("- {words}")), ..PLAIN }.report(),
        ),
        Layout::new(
            "bullets before items",
            Look { item: |words| paragraph(&format!("•\t{words}")), ..PLAIN }.report(),
        ),
        Layout::new(
            "bullets of the font Symbol before items",
            Look {
                item: |words| {
                    paragraph_of(
                        "",
                        &(run("<w:rFonts w:ascii=\"Symbol\"/>", "\u{f0b7}") + &text(&format!("\t{words}"))),
                    )
                },
                ..PLAIN
            }
            .report(),
        ),
        Layout::new("a list style", Look { item: |words| styled("Lijst", words), ..PLAIN }.report()),
        Layout::new(
            "each answer in one paragraph",
            (0..7).map(|at| (PLAIN.question)(at) + &paragraph(&typed(at, "- "))).collect(),
        )
        .read(|read| {
            read.answer("ontmoet", "De directeur van de haven.\\\nTwee adviseurs van de burgemeester.")
        }),
        Layout::new(
            "headings in an answer with a colon, in bold, on one line with the text",
            Look { heading: |words| format!("<w:p>{}", bold(&format!("{words}: "))), ..PLAIN }
                .report()
                .replace("</w:r><w:p><w:pPr></w:pPr>", "</w:r>")
                .replace("</w:r><w:p><w:pPr><w:numPr>", "</w:r></w:p><w:p><w:pPr><w:numPr>"),
        ),
    ]
}

fn languages() -> Vec<Layout> {
    vec![
        Layout::new(
            "two languages on one line",
            Look { question: |at| styled("Kop1", &format!("{} / {}", REPORT[at].0, english(at))), ..PLAIN }
                .report(),
        ),
        Layout::new(
            "two languages below each other",
            Look { question: |at| paragraph(REPORT[at].0) + &paragraph(&english(at)), ..PLAIN }.report(),
        ),
        Layout::new("English", Look { question: |at| styled("Kop1", &english(at)), ..PLAIN }.report()),
    ]
}

fn tables() -> Vec<Layout> {
    let told = |layout: Layout, tables: usize| layout.read(|read| read.told(|notice| notice.tables = tables));
    vec![
        told(
            Layout::new(
                "a table of two columns",
                rows(|at| vec![cell(&paragraph(REPORT[at].1)), cell(&PLAIN.answer(at))]),
            ),
            1,
        ),
        told(
            Layout::new("a table with numbers and a head", {
                let head =
                    row(&["Nr.", "Vraag", "Antwoord"].map(|words| cell(&paragraph_of("", &bold(words)))));
                let rows = rows(|at| {
                    vec![
                        cell(&paragraph(&(at + 1).to_string())),
                        cell(&paragraph(REPORT[at].1)),
                        cell(&PLAIN.answer(at)),
                    ]
                });
                rows.replacen("<w:tbl>", &format!("<w:tbl>{head}"), 1)
            }),
            1,
        ),
        Layout::new("a table of one column", {
            let both = |at: usize| row(&[cell(&(PLAIN.question)(at))]) + &row(&[cell(&PLAIN.answer(at))]);
            table(&(0..7).map(both).collect::<Vec<_>>())
        }),
        Layout::new(
            "a table with a question and its answer in each cell",
            rows(|at| vec![cell(&PLAIN.both(at))]),
        ),
        told(
            Layout::new("a row of questions above a row of answers", {
                let of = |content: fn(usize) -> String| {
                    row(&(0..7).map(|at| cell(&content(at))).collect::<Vec<_>>())
                };
                table(&[of(PLAIN.question), of(|at| PLAIN.answer(at))])
            }),
            1,
        ),
        told(
            Layout::new("questions over two columns, numbers beside the answers", {
                let both = |at: usize| {
                    let number = cell(&paragraph(&format!("{}.", at + 1)));
                    row(&[wide_cell(2, &paragraph(REPORT[at].1))]) + &row(&[number, cell(&PLAIN.answer(at))])
                };
                table(&(0..7).map(both).collect::<Vec<_>>())
            }),
            1,
        )
        .read(|read| read),
        told(
            Layout::new("a table for each question", {
                (0..7)
                    .map(|at| {
                        table(&[row(&[cell(&(PLAIN.question)(at)), cell(&PLAIN.answer(at))])])
                            + &paragraph("")
                    })
                    .collect()
            }),
            7,
        ),
        told(
            Layout::new("a table in a table, with the details of the report above it", {
                let details = [("Naam", "Afdeling Internationaal"), ("Datum", "24-11-2026")];
                let details =
                    details.map(|(name, value)| row(&[cell(&paragraph(name)), cell(&paragraph(value))]));
                let inner = rows(|at| vec![cell(&paragraph(REPORT[at].1)), cell(&PLAIN.answer(at))]);
                table(&[row(&[cell(&table(&details))]), row(&[cell(&inner)])])
            }),
            2,
        )
        .read(|read| read.left("Naam | Afdeling Internationaal\n\nDatum | 24-11-2026")),
    ]
}

/// Word's forms.
fn controls() -> Vec<Layout> {
    let filler = control("<w:showingPlcHdr/>", &text("Klik hier als u tekst wilt invoeren."));
    let in_control =
        |at: usize| (PLAIN.question)(at) + &control("<w:alias w:val=\"Antwoord\"/>", &PLAIN.answer(at));
    let form_text = |at: usize| {
        let field = |words: &str| {
            paragraph_of("", &field("<w:ffData><w:textInput/></w:ffData>", "FORMTEXT", &text(words)))
        };
        (PLAIN.question)(at) + &lines(at).into_iter().map(field).collect::<String>()
    };
    let ticked = paragraph_of("", &[check_box(true), text(" Ja "), check_box(false), text(" Nee")].concat());
    vec![
        Layout::new("content controls around the answers", (0..7).map(in_control).collect()),
        Layout::new(
            "content controls in a table, and boxes to tick",
            rows(|at| {
                let answer = match at {
                    6 => ticked.clone() + &control("", &paragraph("Overleg in mei.")) + &paragraph_of("", &filler),
                    _ => control("", &PLAIN.answer(at)),
                };
                vec![cell(&paragraph(REPORT[at].1)), cell(&answer)]
            }),
        )
        .read(|read| read.told(|notice| notice.tables = 1)),
        Layout::new("form fields of Word 97", {
            let tick = |checked: &str| field(&format!("<w:ffData><w:checkBox>{checked}</w:checkBox></w:ffData>"), "FORMCHECKBOX", "");
            let last = [tick("<w:default w:val=\"0\"/>"), text(" Nee   "), tick("<w:checked/>"), text(" Ja")].concat();
            let last = paragraph_of("", &last) + &paragraph("Overleg in mei.");
            (0..6).map(form_text).collect::<String>() + &(PLAIN.question)(6) + &last
        })
        .read(|read| {
            read.answer("doel", "## Achtergrond\n\nNa de top in Athene wilden wij leren.\n\n## Doelstellingen reis\n\nKennis delen\n\nElkaar leren kennen")
                .answer("opbrengst", "Wij weten nu hoe Lyon het doet.\n\n## Leerpunten\n\nBegin klein\n\nBetrek de buurt")
        }),
        Layout::new("a list to choose from", {
            let chosen = control("<w:dropDownList/>", &text("Ja"));
            PLAIN.with_last(&(paragraph_of("", &chosen) + &paragraph("Overleg in mei.")))
        }),
        Layout::new("a form that was not filled in", {
            let open = paragraph_of("", &[check_box(false), text(" Ja "), check_box(false), text(" Nee")].concat());
            (0..6).map(|at| (PLAIN.question)(at) + &paragraph_of("", &filler)).collect::<String>()
                + &(PLAIN.question)(6)
                + &open
        })
        .read(|mut read| {
            read.answers.clear();
            read.check("vervolg")
        }),
    ]
}

/// The last question, yes or no.
fn choices() -> Vec<Layout> {
    let details = paragraph("Overleg in mei.");
    let last = |runs: String| PLAIN.with_last(&(paragraph_of("", &runs) + &details));
    vec![
        Layout::new(
            "boxes of Wingdings",
            last([text("Ja "), symbol("F0FE"), text("   Nee "), symbol("F0A8")].concat()),
        ),
        Layout::new("typed boxes", last(text("[x] Ja\n[ ] Nee"))),
        Layout::new("a choice that was struck out", last(text("Ja / ") + &run("<w:strike/>", "Nee")))
            .read(|read| read.told(|notice| notice.struck = 1)),
        Layout::new("a choice that was made bold", last(bold("Ja") + &text(" / Nee"))),
        Layout::new("a choice that nobody made", PLAIN.with_last(&paragraph("Ja / Nee")))
            .read(|read| read.blank("vervolg").check("vervolg")),
        Layout::new("no", PLAIN.with_last(&paragraph("Nee.")))
            .read(|read| read.answer("vervolg", "Some(false) ")),
        Layout::new("no, and a remark", PLAIN.with_last(&paragraph("Nog geen concrete afspraken.")))
            .read(|read| read.answer("vervolg", "Some(false) ").left("Nog geen concrete afspraken.")),
        Layout::new("neither yes nor no", PLAIN.with_last(&paragraph("-")))
            .read(|read| read.blank("vervolg").check("vervolg")),
    ]
}

/// What stands around the text, and in between.
fn around() -> Vec<Layout> {
    let changed = |words: &str| {
        let deleted = "<w:del w:id=\"1\"><w:r><w:delText>weg</w:delText></w:r></w:del>";
        format!("<w:p>{deleted}<w:ins w:id=\"2\">{}</w:ins></w:p>", text(words))
    };
    let contents = control(
        "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>",
        &(0..7).map(|at| styled("Inhopg1", &format!("{}\t{at}", REPORT[at].0))).collect::<String>(),
    );
    let section = "<w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr>";
    vec![
        Layout::new("answers in text boxes", {
            (0..7).map(|at| (PLAIN.question)(at) + &text_box(&PLAIN.answer(at))).collect()
        }),
        Layout::new("changes that were tracked", {
            PLAIN.both(0).replace(
                "<w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">3</w:t></w:r></w:p>",
                &changed("3"),
            ) + &(1..7).map(|at| PLAIN.both(at)).collect::<String>()
        })
        .read(|read| read.told(|notice| notice.deletions = 1)),
        Layout {
            margins: vec![
                ("header", paragraph("Gemeente Den Haag")),
                ("footer", paragraph_of("", &(text("Bladzijde ") + &field("", "PAGE", &text("1"))))),
            ],
            ..Layout::new("a title page, contents, headers and footers", {
                styled("Titel", "Reisverslag") + &paragraph_of(section, "") + &contents + &PLAIN.report()
            })
        }
        .read(|read| read.left("# Reisverslag").told(|notice| notice.margins = 2)),
        Layout::new("comments, hidden text, a picture and a footnote", {
            let extra = [
                "<w:r><w:commentReference w:id=\"0\"/></w:r>",
                &run("<w:vanish/>", "geheim"),
                "<w:r><w:drawing/></w:r>",
                "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
            ]
            .concat();
            PLAIN.with_last(&paragraph_of("", &(text("Overleg in mei.") + &extra)))
        })
        .read(|read| {
            read.answer("vervolg", "ja: Overleg in mei. [Zie de bijlage.]").told(|notice| {
                (notice.comments, notice.hidden, notice.images) = (1, 1, 1);
            })
        }),
        Layout::new("another order, and a question that was left out", {
            [6, 0, 2, 1, 5, 4].map(|at| PLAIN.both(at)).concat()
        })
        .read(|mut read| {
            let order = [6, 0, 2, 1, 5, 4];
            read.answers = order.map(|at: usize| read.answers[at].clone()).to_vec();
            read
        }),
        Layout {
            is_zip_64: true,
            ..Layout::new("written by another program, with an explanation above the questions", {
                paragraph("Vul dit formulier in na elke reis.") + &PLAIN.report()
            })
        }
        .read(|read| read.left("Vul dit formulier in na elke reis.")),
        Layout::new("a large first letter and a quotation style", {
            let cap = paragraph_of("<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>", &text("O"));
            PLAIN.with_last(&(cap + &paragraph("verleg in mei.")))
        }),
    ]
}
