//! Reports that were made without this form.

use office::import::legacy::{Found, QuestionNames, split, split_text};
use office::import::paste;
use proptest::prelude::*;
use text::{parse, write};

use crate::text::sources::{cases, source, words_of};

const KNOWN: [&str; 3] = ["Achtergrond", "Doelstellingen reis", "Leerpunten"];
const REPORT: &str = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");

fn questions() -> Vec<QuestionNames> {
    let names = [
        (
            "personen",
            "HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT",
            "Hoeveel personen hebben de reis gemaakt?",
            "How many people travelled?",
        ),
        ("duur", "HOELANG DUURDE DE REIS?", "Hoelang duurde de reis?", "How long was the trip?"),
        (
            "doel",
            "WAT WAS HET DOEL VAN DE REIS?",
            "Wat was het doel van de reis?",
            "What was the purpose of the trip?",
        ),
        (
            "locaties",
            "WELKE LOCATIES ZIJN BEZOCHT?",
            "Welke locaties zijn bezocht?",
            "Which places were visited?",
        ),
        (
            "ontmoet",
            "WIE HEB JE ONTMOET? (BENOEM DE FUNCTIEOMSCHRIJVING)",
            "Wie heb je ontmoet?",
            "Who did you meet?",
        ),
        (
            "opbrengst",
            "WAT HEEFT DE REIS DE GEMEENTE OPGELEVERD?",
            "Wat heeft de reis de gemeente opgeleverd?",
            "What did the trip bring the city?",
        ),
        (
            "vervolg",
            "ZIJN ER VERVOLGAFSPRAKEN? ZO JA, WELKE?",
            "Zijn er vervolgafspraken?",
            "Is there a follow-up?",
        ),
    ];
    let question = |(id, official, nl, en): &(&str, &str, &str, &str)| QuestionNames {
        id: (*id).to_owned(),
        names: [official, nl, en].map(|name| (*name).to_owned()).to_vec(),
    };
    names.iter().map(question).collect()
}

/// A report as one readable text: ids in angle brackets, what is left over at the end.
fn shown(found: &Found) -> String {
    let mut out: Vec<String> = found
        .sections
        .iter()
        .map(|(id, blocks)| format!("<{id}>\n{}", write(blocks)).trim_end().to_owned())
        .collect();
    if !found.leftover.is_empty() {
        out.push(format!("<>\n{}", write(&found.leftover)));
    }
    out.join("\n")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(shown(&split_text(text, &questions(), &KNOWN)), expected);
}

#[track_caller]
fn check_markdown(source: &str, expected: &str) {
    assert_eq!(shown(&split(parse(source), &questions(), &KNOWN)), expected);
}

/// What the real report says under each question, cut out of it by hand.
fn real_answers() -> Vec<(&'static str, String)> {
    let headings: Vec<String> = questions().iter().map(|question| question.names[0].clone()).collect();
    let mut answers = Vec::new();
    for (at, question) in questions().iter().enumerate() {
        let start = REPORT.find(&headings[at]).unwrap() + headings[at].len();
        let end = headings.get(at + 1).map_or(REPORT.len(), |next| REPORT.find(next).unwrap());
        let answer = REPORT[start..end].trim().to_owned();
        let answer = KNOWN.iter().fold(answer, |answer, heading| {
            let answer = answer.replace(&format!("\n{heading}:\n"), &format!("\n## {heading}\n"));
            answer.replace(&format!("\n{heading}\n"), &format!("\n## {heading}\n"))
        });
        answers.push((question.id.clone().leak() as &str, answer));
    }
    answers
}

#[track_caller]
fn check_real(found: &Found) {
    let sections: Vec<_> = found.sections.iter().map(|(id, blocks)| (id.as_str(), write(blocks))).collect();
    assert_eq!(sections, real_answers());
    assert_eq!(found.leftover, []);
}

#[test]
fn the_real_report_has_its_seven_answers() {
    check_real(&split_text(REPORT, &questions(), &KNOWN));
}

#[test]
fn the_real_report_without_blank_lines_or_capitals() {
    let dense = REPORT.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\r\n");
    check_real(&split_text(&dense, &questions(), &KNOWN));
    let mut quiet = REPORT.to_owned();
    for question in questions() {
        quiet = quiet.replace(&question.names[0], &question.names[0].to_lowercase().replace('?', " ?"));
    }
    check_real(&split_text(&quiet, &questions(), &KNOWN));
}

#[test]
fn the_real_report_as_word_paragraphs() {
    let bold = |line: &str| line.len() > 10 && line.chars().all(|c| !c.is_lowercase());
    let nodes: Vec<_> = REPORT
        .lines()
        .map(|line| {
            let text = vec![paste::Node::Text(line.to_owned())];
            let element = |name: &str, children| paste::Node::Element {
                name: name.to_owned(),
                attributes: vec![],
                children,
            };
            let item = line.strip_prefix("- ");
            match item {
                Some(item) => element("li", vec![paste::Node::Text(item.to_owned())]),
                None if bold(line) => element("p", vec![element("b", text)]),
                None => element("p", text),
            }
        })
        .collect();
    check_real(&split(paste::read(&nodes, &KNOWN).blocks, &questions(), &KNOWN));
}

#[test]
fn numbered_questions_and_answers_on_the_same_line() {
    check(
        "Reisverslag Kyiv\n\n1. Hoeveel personen hebben de reis gemaakt? 2\n2. Hoelang duurde de reis? 3 dagen\n\
         4) WELKE LOCATIES ZIJN BEZOCHT:\n- Parijs\n- Lyon\n7. Zijn er vervolgafspraken\nZo ja, welke?\nJa, met Kyiv.",
        "<personen>\n2\n<duur>\n3 dagen\n<locaties>\n- Parijs\n- Lyon\n<vervolg>\nJa, met Kyiv.\n<>\nReisverslag Kyiv",
    );
}

#[test]
fn questions_in_markdown_of_every_kind() {
    check_markdown(
        "# Verslag\n\n## Hoelang duurde de reis?\n\n3 dagen\n\n**WELKE LOCATIES ZIJN BEZOCHT?**\nParijs\nLyon\n\n___\n\n\
         1. Wat was het doel van de reis?\n\n   Leren.\n\n2. Wie heb je onmoet?\n   - een wethouder",
        "<duur>\n3 dagen\n<locaties>\nParijs\nLyon\n<doel>\nLeren.\n<ontmoet>\n- een wethouder\n<>\n# Verslag",
    );
}

#[test]
fn headings_under_a_question_get_the_level_of_an_answer() {
    check_markdown(
        "# Hoelang duurde de reis?\n\n3 dagen\n\n## Doel\n\n## Wie heb je ontmoet?\n\n#### A\n\n##### B",
        "<duur>\n3 dagen\n\n## Doel\n<ontmoet>\n## A\n\n### B",
    );
}

#[test]
fn where_all_questions_are_headings_nothing_else_is_one() {
    let headed =
        questions().iter().map(|question| format!("## {}\n\n", question.names[1])).collect::<String>();
    check_markdown(
        &format!("{headed}Hoelang duurde de reis?\n\n### Wie heb je ontmoet?\n\n*Niet ingevuld*"),
        "<personen>\n<duur>\n<doel>\n<locaties>\n<ontmoet>\n<opbrengst>\n\
         <vervolg>\nHoelang duurde de reis?\n\n## Wie heb je ontmoet?\n\n*Niet ingevuld*",
    );
    check_markdown(&format!("{headed}*Niet ingevuld*"), &shown(&split(parse(&headed), &questions(), &KNOWN)));
}

#[test]
fn a_quoted_mail_and_a_table() {
    check_markdown("> HOELANG DUURDE DE REIS?\n>\n> 3 dagen", "<duur>\n3 dagen");
    check_markdown(
        "Vraag | Antwoord\n\n**Hoelang duurde de reis?** | 3 *dagen*",
        "<duur>\n3 *dagen*\n<>\nVraag | Antwoord",
    );
}

#[test]
fn a_second_report_is_left_over_and_a_table_of_contents_is_not() {
    check(
        "HOELANG DUURDE DE REIS?\n\n3 dagen\n\nWELKE LOCATIES ZIJN BEZOCHT?\n\nParijs\n\nHOELANG DUURDE DE REIS?\n\n4 dagen",
        "<duur>\n3 dagen\n<locaties>\nParijs\n<>\nHOELANG DUURDE DE REIS?\n\n4 dagen",
    );
    check(
        "Hoelang duurde de reis?\nWelke locaties zijn bezocht?\n\nHOELANG DUURDE DE REIS?\n\n3 dagen",
        "<duur>\n3 dagen\n<locaties>",
    );
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_word_is_dropped(parts in prop::collection::vec((0usize..8, source()), 0..4)) {
        let questions = questions();
        let name = |at: usize| questions.get(at).map_or("", |question| question.names[at % 3].as_str());
        let text = parts.iter().map(|(at, part)| format!("{}\n\n{part}\n\n", name(*at))).collect::<String>();
        let found = format!("{:?}", split_text(&text, &questions, &["ab"]));
        for word in parts.iter().flat_map(|(_, part)| words_of(part)).filter(|word| word.len() > 1) {
            prop_assert!(found.contains(word), "{:?} is not in {:?}", word, found);
        }
    }
}

#[test]
fn text_without_questions_is_left_over() {
    check("Zomaar een tekst.\n\n- met items", "<>\nZomaar een tekst.\n\n- met items");
    check("", "");
}

#[test]
fn headings_in_two_languages() {
    check("HOELANG DUURDE DE REIS? / HOW LONG WAS THE TRIP?\n3 dagen", "<duur>\n3 dagen");
    check("Hoelang duurde de reis? (How long was the trip?) 3 dagen", "<duur>\n3 dagen");
    check("Hoelang duurde de reis? | How long was the trip?: 3 dagen", "<duur>\n3 dagen");
    check("HOELANG DUURDE DE REIS?\nHOW LONG WAS THE TRIP?\n3 dagen", "<duur>\n3 dagen");
    check(
        "HOEVEEL PERSONEN HEBBEN DE REIS GEMAAKT / HOW MANY PEOPLE TRAVELLED\n3\nWelke locaties zijn bezocht / Which places were visited\nParijs",
        "<personen>\n3\n<locaties>\nParijs",
    );
    check("Hoelang duurde de reis? / korter dan gepland", "<duur>\n/ korter dan gepland");
}

#[test]
fn a_bold_question_and_its_answer_on_one_line() {
    check_markdown("**Hoelang duurde de reis** 3 dagen", "<duur>\n3 dagen");
    check_markdown(
        "**Hoelang duurde de reis** - 3 dagen\n\n**Welke locaties zijn bezocht**\\\nParijs",
        "<duur>\n3 dagen\n<locaties>\nParijs",
    );
    check_markdown("- **Hoelang duurde de reis** *3 dagen*", "<duur>\n*3 dagen*");
    check_markdown(
        "Wij vroegen: **hoelang duurde de reis** en meer",
        "<>\nWij vroegen: **hoelang duurde de reis** en meer",
    );
}

#[test]
fn a_bold_heading_inside_an_answer_and_its_text_on_one_line() {
    let expected = "<doel>\n## Achtergrond\n\nNa de top.";
    for source in [
        "**Achtergrond:** Na de top.",
        "**Achtergrond**: Na de top.",
        "**Achtergrond**\\\nNa de top.",
        "Achtergrond:\\\nNa de top.",
    ] {
        check_markdown(&format!("**Wat was het doel van de reis?**\n\n{source}"), expected);
    }
    check_markdown(
        "**Wat was het doel van de reis?**\n\n**Achtergrond** van de reis was de top.",
        "<doel>\n**Achtergrond** van de reis was de top.",
    );
}
