//! Plain text as people paste it, and what it should become.

use office::import::plain::{from_plain, is_source};
use text::write;

const KNOWN: [&str; 3] = ["Achtergrond", "Doelstellingen reis", "Leerpunten"];

#[track_caller]
fn check(text: &str, expected: &str) {
    let written = write(&from_plain(text, &KNOWN));
    assert_eq!(written, expected, "\nfrom: {text:?}");
}

#[test]
fn bullets_of_every_kind() {
    check("• een\n• twee", "- een\n- twee");
    check("–\teen\n–\ttwee", "- een\n- twee");
    check("·       een\r\n·       twee\r\n", "- een\n- twee");
    check("o een\no twee", "- een\n- twee");
    check("* een\n* twee", "- een\n- twee");
    check("\u{f0b7}\teen", "- een");
    check("o ja, dat was het", "o ja, dat was het");
    check("De stad: \n- een\n- twee\nNa de lijst.", "De stad:\n\n- een\n- twee\n\nNa de lijst.");
    check("• een\n\n• twee", "- een\n- twee");
}

#[test]
fn numbers_of_every_kind() {
    check("1) een\n2) twee", "1. een\n2. twee");
    check("1. een\n1. twee\n1. drie", "1. een\n2. twee\n3. drie");
    check("a) een\nb) twee", "1. een\n2. twee");
    check("5. vijf\n6. zes", "5. vijf\n6. zes");
    check("Wij waren in\n12. Parijs", "Wij waren in\n\n12\\. Parijs");
    check("1. een\n\n2. twee", "1. een\n2. twee");
}

#[test]
fn nesting_by_indentation_or_by_mark() {
    check("- een\n  - onder\n    - dieper\n- twee", "- een\n  - onder\n    - dieper\n- twee");
    check("•\teen\n\to\tonder\n\to\took\n•\ttwee", "- een\n  - onder\n  - ook\n- twee");
    check("•\teen\no\tonder\n▪\tdieper\no\took\n•\ttwee", "- een\n  - onder\n    - dieper\n  - ook\n- twee");
    check("1. een\n- onder\n- ook\n2. twee", "1. een\n   - onder\n   - ook\n2. twee");
    check("1. een\n   a) onder\n   b) ook\n2. twee", "1. een\n   1. onder\n   2. ook\n2. twee");
    check("- een\n\n  nog een alinea\n\n- twee", "- een\n\n  nog een alinea\n\n- twee");
}

#[test]
fn broken_lines_are_joined_and_ended_lines_are_not() {
    check(
        "De Oekraïense delegatie bestond uit vertegenwoordigers van de stad Kyiv\n\
         en van de Verenigde Naties. De delegatie omvatte aanvankelijk het Hoofd\n\
         van Economische Zaken.\n\nParijs\nLonden\nDen Haag",
        "De Oekraïense delegatie bestond uit vertegenwoordigers van de stad Kyiv en van de Verenigde Naties. De \
         delegatie omvatte aanvankelijk het Hoofd van Economische Zaken.\n\nParijs\n\nLonden\n\nDen Haag",
    );
    check(
        "- Het verkrijgen van knowhow en praktische oplossingen met betrekking\n  tot kritieke systemen\n- kort",
        "- Het verkrijgen van knowhow en praktische oplossingen met betrekking tot kritieke systemen\n- kort",
    );
    check("Een korte regel\nen nog een", "Een korte regel\n\nen nog een");
    let long = "woord ".repeat(60);
    check(&format!("{long}.\n{long}."), &format!("{long}.\n\n{long}."));
}

#[test]
fn known_headings() {
    check("Achtergrond\nEen tekst.", "## Achtergrond\n\nEen tekst.");
    check("Leerpunten:\n- een", "## Leerpunten\n\n- een");
    check("DOELSTELLINGEN REIS :\n\ntekst", "## DOELSTELLINGEN REIS\n\ntekst");
}

#[test]
fn nothing_becomes_markup_by_accident() {
    check(
        "# geen kop\n*geen* **nadruk** [a](http://b.nl) <b>",
        "\\# geen kop\n\n\\*geen\\* \\*\\*nadruk\\*\\* \\[a](http://b.nl) \\<b>",
    );
    check("> geen citaat", "\\> geen citaat");
    check("    geen code", "geen code");
    check("Kop\n===\n---", "Kop\n\n\\===\n\n\\---");
}

#[test]
fn text_copied_from_the_editor_is_known_as_source() {
    assert!(is_source("## Kop\n\n- **een**\n- twee\n"));
    assert!(!is_source("een\ntwee"));
    assert!(!is_source("* een\n* **twee**"));
    assert!(!is_source("2 * 3"));
}

#[test]
fn the_real_report() {
    let report = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");
    let expected = report
        .trim()
        .replace("\nAchtergrond\n", "\n## Achtergrond\n")
        .replace("\nDoelstellingen reis:\n", "\n## Doelstellingen reis\n")
        .replace("\nLeerpunten:\n", "\n## Leerpunten\n");
    check(report, &expected);
}
