//! Forty reports of one trip, in the layouts that people give them in Word, each with the answers that a person reads in it.

mod layouts;
mod word;

use model::{Entry, Language, reisverslag};
use office::import::paste::Notice;
use text::write;

use super::package::{Parts, docx_with, zip_64};
use super::{import_file, old};

/// What stands under a question.
#[derive(Clone, Copy)]
pub enum Piece {
    Text(&'static str),
    Heading(&'static str),
    Item(&'static str),
}
use Piece::{Heading, Item, Text};

/// The questions as the template has them and as people say them, with the report's answers.
pub const REPORT: [(&str, &str, &[Piece]); 7] = [
    ("HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT", "Hoeveel personen hebben de reis gemaakt?", &[Text("3")]),
    ("HOELANG DUURDE DE REIS?", "Hoelang duurde de reis?", &[Text("4 dagen")]),
    (
        "WAT WAS HET DOEL VAN DE REIS?",
        "Wat was het doel van de reis?",
        &[
            Heading("Achtergrond"),
            Text("Na de top in Athene wilden wij leren."),
            Heading("Doelstellingen reis"),
            Item("Kennis delen"),
            Item("Elkaar leren kennen"),
        ],
    ),
    (
        "WELKE LOCATIES ZIJN BEZOCHT?",
        "Welke locaties zijn bezocht?",
        &[Item("Gemeentehuis Parijs"), Item("Haven van Lyon")],
    ),
    (
        "WIE HEB JE ONTMOET? (BENOEM DE FUNCTIEOMSCHRIJVING)",
        "Wie hebt u ontmoet?",
        &[Text("De directeur van de haven."), Text("Twee adviseurs van de burgemeester.")],
    ),
    (
        "WAT HEEFT DE REIS DE GEMEENTE OPGELEVERD?",
        "Wat heeft de reis de gemeente opgeleverd?",
        &[
            Text("Wij weten nu hoe Lyon het doet."),
            Heading("Leerpunten"),
            Item("Begin klein"),
            Item("Betrek de buurt"),
        ],
    ),
    ("ZIJN ER VERVOLGAFSPRAKEN? ZO JA, WELKE?", "Zijn er vervolgafspraken?", &[Text("Overleg in mei.")]),
];

/// A question in English.
pub fn english(at: usize) -> String {
    reisverslag().unwrap().questions()[at].official(Language::En).to_owned()
}

/// What a person reads in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    pub answers: Vec<(String, String)>,
    pub leftover: String,
    /// The questions to look at.
    pub checks: Vec<String>,
    pub notice: Notice,
}

impl Read {
    /// Everything, and nothing more.
    fn whole() -> Read {
        let answers = [
            ("personen", "3"),
            ("duur", "4 dagen"),
            (
                "doel",
                "## Achtergrond\n\nNa de top in Athene wilden wij leren.\n\n## Doelstellingen reis\n\n- Kennis delen\n- Elkaar leren kennen",
            ),
            ("locaties", "Gemeentehuis Parijs + Haven van Lyon"),
            ("ontmoet", "De directeur van de haven.\n\nTwee adviseurs van de burgemeester."),
            (
                "opbrengst",
                "Wij weten nu hoe Lyon het doet.\n\n## Leerpunten\n\n- Begin klein\n- Betrek de buurt",
            ),
            ("vervolg", "ja: Overleg in mei."),
        ];
        Read {
            answers: answers.map(|(id, text)| (id.to_owned(), text.to_owned())).to_vec(),
            leftover: String::new(),
            checks: Vec::new(),
            notice: Notice::default(),
        }
    }

    pub fn answer(mut self, question: &str, text: &str) -> Read {
        self.answers.iter_mut().filter(|(id, _)| id == question).for_each(|(_, old)| text.clone_into(old));
        self
    }

    pub fn blank(mut self, question: &str) -> Read {
        self.answers.retain(|(id, _)| id != question);
        self
    }

    pub fn left(mut self, leftover: &str) -> Read {
        leftover.clone_into(&mut self.leftover);
        self
    }

    pub fn check(mut self, question: &str) -> Read {
        self.checks.push(question.to_owned());
        self
    }

    pub fn told(mut self, tell: impl FnOnce(&mut Notice)) -> Read {
        tell(&mut self.notice);
        self
    }
}

/// A document, and what is read in it.
pub struct Layout {
    pub name: &'static str,
    pub body: String,
    pub margins: Vec<(&'static str, String)>,
    pub is_zip_64: bool,
    pub read: Read,
}

impl Layout {
    pub fn new(name: &'static str, body: String) -> Layout {
        Layout { name, body, margins: Vec::new(), is_zip_64: false, read: Read::whole() }
    }

    pub fn read(self, change: impl FnOnce(Read) -> Read) -> Layout {
        Layout { read: change(self.read), ..self }
    }

    fn file(&self) -> Vec<u8> {
        let parts = Parts {
            styles: word::STYLES,
            numbering: word::NUMBERING,
            footnotes: word::FOOTNOTES,
            margins: &self.margins,
            ..Parts::default()
        };
        let bytes = docx_with(&self.body, &parts);
        if self.is_zip_64 { zip_64(&bytes) } else { bytes }
    }
}

pub fn shown(entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => text.clone(),
        Entry::Lines(lines) => lines.join(" + "),
        Entry::YesNo { choice: Some(true), details } => format!("ja: {details}"),
        Entry::YesNo { choice, details } => format!("{choice:?} {details}"),
    }
}

#[test]
fn forty_layouts_of_word_are_read_as_a_person_reads_them() {
    let layouts = layouts::all();
    assert!(layouts.len() >= 40, "{}", layouts.len());
    let mut wrong = Vec::new();
    for layout in &layouts {
        let old = old(import_file("verslag.docx", &layout.file()));
        let mut notice = old.notice;
        // What was kept is in the answers.
        (notice.headings, notice.items, notice.links) = (0, 0, 0);
        let read = Read {
            answers: old.answers.iter().map(|(id, entry)| (id.clone(), shown(entry))).collect(),
            leftover: write(&old.leftover),
            checks: old.checks.iter().map(|check| check.question.clone()).collect(),
            notice,
        };
        let lines = |read: &Read| format!("{read:#?}").lines().map(str::to_owned).collect::<Vec<_>>();
        let (found, expected) = (lines(&read), lines(&layout.read));
        if read != layout.read {
            let only = |these: &[String], those: &[String], mark: &str| {
                let these = these.iter().filter(|line| !those.contains(line));
                these.map(|line| format!("  {mark} {}", line.trim())).collect::<Vec<_>>().join("\n")
            };
            let (more, less) = (only(&found, &expected, "+"), only(&expected, &found, "-"));
            wrong.push(format!("{}\n{more}\n{less}", layout.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), layouts.len(), wrong.join("\n"));
}
