//! In these tables `|` is the caret, and two of them hold the selection.

use super::*;
use text::parse;

/// Reads the marks of the selection out of `marked`; they are ASCII, but the text around them need not be.
fn unmark(marked: &str) -> (String, Range<usize>) {
    let units = |text: &str| text.replace('|', "").encode_utf16().count();
    let first = marked.find('|').unwrap();
    let last = marked.rfind('|').unwrap();
    (marked.replace('|', ""), units(&marked[..first])..units(&marked[..last]))
}

fn mark(text: &str, selection: &Range<usize>) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |range: Range<usize>| String::from_utf16(&units[range]).unwrap();
    let caret = if selection.is_empty() { "" } else { "|" };
    let inside = part(selection.clone());
    format!("{}|{inside}{caret}{}", part(0..selection.start), part(selection.end..units.len()))
}

/// Carries out an edit as a browser would.
fn carry_out(text: &str, edit: &Edit) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |range: Range<usize>| String::from_utf16(&units[range]).unwrap();
    let new = format!("{}{}{}", part(0..edit.range.start), edit.text, part(edit.range.end..units.len()));
    mark(&new, &edit.selection)
}

type Command = fn(&str, Range<usize>) -> Option<Edit>;

#[track_caller]
fn check(command: Command, cases: &[(&str, &str)]) {
    for (before, after) in cases {
        let (text, selection) = unmark(before);
        let edit = command(&text, selection).unwrap_or_else(|| panic!("{before:?} is left to the browser"));
        assert_eq!(carry_out(&text, &edit), *after, "from {before:?}");
    }
}

#[track_caller]
fn check_ordinary(command: Command, cases: &[&str]) {
    for before in cases {
        let (text, selection) = unmark(before);
        assert_eq!(command(&text, selection), None, "{before:?}");
    }
}

/// Both directions, and what the button shows.
#[track_caller]
fn check_toggle(what: Toggle, cases: &[(&str, &str)]) {
    for (off, on) in cases {
        let (text, selection) = unmark(off);
        assert!(!is_on(&text, selection.clone(), what), "on too early: {off:?}");
        let edit = toggle(&text, selection, what);
        assert_eq!(carry_out(&text, &edit), *on, "on, from {off:?}");
        let (text, selection) = unmark(on);
        assert!(is_on(&text, selection.clone(), what), "not on: {on:?}");
        let edit = toggle(&text, selection, what);
        assert_eq!(carry_out(&text, &edit), *off, "off, from {on:?}");
    }
}

#[test]
fn heading() {
    check_toggle(
        Toggle::Heading,
        &[
            ("|", "## |"),
            ("|Kop", "## |Kop"),
            ("Ko|p", "## Ko|p"),
            ("a\n\n|b\n\nc|\n\nd", "a\n\n## |b\n\n## c|\n\nd"),
            ("😀|😀|", "## 😀|😀|"),
        ],
    );
    check(
        |text, at| Some(toggle(text, at, Toggle::Heading)),
        &[("- a|", "## a|"), ("### a|", "a|"), ("text\n## a|\ntext", "text\n\na|\n\ntext")],
    );
}

#[test]
fn bullets() {
    check_toggle(
        Toggle::Bullets,
        &[
            ("|", "- |"),
            ("a|", "- a|"),
            ("|a\n\nb\n\nc|", "- |a\n- b\n- c|"),
            ("a\n\n|b|\n\nc", "a\n\n- |b|\n\nc"),
        ],
    );
    check(
        |text, at| Some(toggle(text, at, Toggle::Bullets)),
        &[
            ("|a\nb|", "- |a\n- b|"),
            ("1. a|\n2. b", "- a|\n2. b"),
            ("## a|", "- a|"),
            ("a|\nb", "- a|\n\nb"),
            ("- a\n- b|\n- c", "- a\n\nb|\n- c"),
            ("- a\n  - b|\n    - c", "- a\n\nb|\n- c"),
            ("  - a\n  1. b|", "  - a\n  - b|"),
            ("- a\n  more|", "- a\n- more|"),
        ],
    );
}

#[test]
fn numbers() {
    check_toggle(Toggle::Numbers, &[("|", "1. |"), ("|a\n\nb|", "1. |a\n2. b|")]);
    check(
        |text, at| Some(toggle(text, at, Toggle::Numbers)),
        &[
            ("1. a\nb|", "1. a\n2. b|"),
            ("|- a\n  - b\n- c|", "1. |a\n  1. b\n2. c|"),
            ("1. a\n- b|\n2. c", "1. a\n2. b|\n3. c"),
        ],
    );
}

#[test]
fn bold() {
    check_toggle(
        Toggle::Bold,
        &[
            ("|", "**|**"),
            ("een |twee| drie", "een **|twee|** drie"),
            ("een tw|ee drie", "een **tw|ee** drie"),
            ("een twee|", "een **twee|**"),
            ("|een\n\ntwee|", "**|een**\n\n**twee|**"),
            ("- |een|", "- **|een|**"),
            ("*|een|*", "***|een|***"),
        ],
    );
    check(
        |text, at| Some(toggle(text, at, Toggle::Bold)),
        &[
            ("een| twee |drie", "een| **twee** |drie"),
            ("|- een\n- twee|", "|- **een**\n- **twee|**"),
            ("|**een**|", "|een|"),
            ("|**een\ntwee**|", "|een\ntwee|"),
            ("**een t|wee**", "een t|wee"),
            ("**een |twee| drie**", "**een** |twee| **drie**"),
            ("|een **twee** drie|", "**|een twee drie|**"),
            ("__een|__", "een|"),
            ("een **tw|ee** drie|", "een **tw|ee drie|**"),
            ("\\*\\*een|\\*\\*", "\\*\\***een|**\\*\\*"),
        ],
    );
}

#[test]
fn italic() {
    check_toggle(
        Toggle::Italic,
        &[("|", "*|*"), ("|een| twee", "*|een|* twee"), ("**|een|**", "***|een|***")],
    );
    check(
        |text, at| Some(toggle(text, at, Toggle::Italic)),
        &[("_ee|n_", "ee|n"), ("2 * 3 * |4|", "2 * 3 * *|4|*")],
    );
}

#[test]
fn links() {
    let to_site: Command = |text, at| link(text, at, "www.denhaag.nl");
    check(
        to_site,
        &[
            ("|", "<https://www.denhaag.nl>|"),
            ("zie |het verslag|.", "zie [|het verslag|](https://www.denhaag.nl)."),
            ("ver|slag", "[ver|slag](https://www.denhaag.nl)"),
            ("|a]|", "[|a\\]|](https://www.denhaag.nl)"),
            ("[ver|slag](http://oud.nl \"x\") b", "[ver|slag](https://www.denhaag.nl) b"),
            ("<http://o|ud.nl>", "<https://www.denhaag.nl>|"),
        ],
    );
    check(|text, at| link(text, at, " "), &[("[**ver|slag**](http://oud.nl) b", "**ver|slag** b")]);
    check_ordinary(|text, at| link(text, at, ""), &["|a|"]);
    check_ordinary(|text, at| link(text, at, "javascript:x"), &["|a|"]);
    assert_eq!(link_at("a [b](http://c.nl)", 3..3).as_deref(), Some("http://c.nl"));
    assert_eq!(link_at("a [b](http://c.nl)", 0..3), None);
}

#[test]
fn an_address_pasted_on_words_makes_a_link() {
    let paste: Command = |text, at| paste_link(text, at, " https://a.nl/b\n");
    check(paste, &[("|hier|", "[|hier|](https://a.nl/b)")]);
    check_ordinary(paste, &["|", "|https://oud.nl|", "|a\nb|", "| |"]);
    check_ordinary(|text, at| paste_link(text, at, "https://a.nl en meer"), &["|hier|"]);
}

#[test]
fn enter_continues_and_ends_lists() {
    check(
        enter,
        &[
            ("- a|", "- a\n- |"),
            ("* a|b", "* a\n* |b"),
            ("- a | b", "- a \n- |b"),
            ("1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"),
            ("9) a|", "9) a\n10) |"),
            ("- a\n  1. b|\n- c", "- a\n  1. b\n  2. |\n- c"),
            ("- a\n- |", "- a\n\n|"),
            ("- a\n- |\n- c", "- a\n\n|\n- c"),
            ("- a\n  - |", "- a\n- |"),
            ("1. a\n   - |\n2. b", "1. a\n2. |\n3. b"),
            ("- |", "|"),
            ("- a|b|c", "- a\n- |c"),
            ("- |a", "- \n- |a"),
        ],
    );
    check_ordinary(enter, &["a|", "## a|", "|- a", "-| a", "a\n|b", "-a|", "**a**|"]);
}

#[test]
fn backspace_takes_the_mark_away() {
    check(
        backspace,
        &[
            ("- |a", "|a"),
            ("- a\n- |b", "- a\n\n|b"),
            ("3. |a", "|a"),
            ("## |a", "|a"),
            ("- a\n  - |b\n- c", "- a\n\n|b\n- c"),
        ],
    );
    check_ordinary(backspace, &["a|", "|a", "- a|", "|- a", "- |a|", "  |a"]);
}

#[test]
fn tab_puts_an_item_under_the_one_before() {
    check(
        indent,
        &[
            ("- a\n- b|", "- a\n  - b|"),
            ("- a\n|- b\n- c|\n- d", "- a\n  |- b\n  - c|\n- d"),
            ("- a\n- b|\n  - c\n- d", "- a\n  - b|\n    - c\n- d"),
            ("1. a\n2. b|\n3. c", "1. a\n   1. b|\n2. c"),
            ("10. a\n11. b|", "10. a\n    1. b|"),
            ("- a\n  - b\n- c|", "- a\n  - b\n  - c|"),
            ("1. a\n   1. b\n2. c|", "1. a\n   1. b\n   2. c|"),
            ("- a\n\n- b|", "- a\n\n  - b|"),
        ],
    );
    check_ordinary(
        indent,
        &["|", "a|", "- a|", "- a\n  - b|", "a\n- b|", "## a|", "|- a\n\nb|", "- a\n\ntext\n\n- b|"],
    );
}

#[test]
fn shift_tab_takes_an_item_up() {
    check(
        outdent,
        &[
            ("- a\n  - b|", "- a\n- b|"),
            ("- a\n  - b|\n    - c\n- d", "- a\n- b|\n  - c\n- d"),
            ("1. a\n   1. b|\n   2. c\n2. d", "1. a\n2. b|\n   1. c\n3. d"),
            ("1. a\n   - b|\n2. c", "1. a\n2. b|\n3. c"),
            ("  - a|", "- a|"),
        ],
    );
    check_ordinary(outdent, &["a|", "- a|", "  a|"]);
}

#[test]
fn a_suggested_heading_goes_in_once() {
    let suggest: Command = |text, at| insert_heading(text, at, "Leerpunten");
    check(
        suggest,
        &[
            ("|", "## Leerpunten\n\n|"),
            ("een|", "een\n\n## Leerpunten\n\n|"),
            ("e|en\ntwee\n\n\ndrie", "een\ntwee\n\n## Leerpunten\n\n|\n\ndrie"),
            ("een\n|\n", "een\n\n## Leerpunten\n\n|"),
            ("een\n\n|\n\ntwee", "een\n\n## Leerpunten\n\n|\n\ntwee"),
        ],
    );
    check_ordinary(suggest, &["# LEERPUNTEN: |", "**Leerpunten**|", "a\n\nleerpunten\n\nb|"]);
    assert!(!has_heading("De leerpunten zijn", "Leerpunten"));
}

#[test]
fn what_tab_makes_is_a_nested_list() {
    let edit = indent("1. a\n2. b", 9..9).unwrap();
    let nested = carry_out("1. a\n2. b", &edit).replace('|', "");
    assert!(format!("{:?}", parse(&nested)).matches("List").count() == 2, "{nested}");
}
