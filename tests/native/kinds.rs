//! A question kind cannot be forgotten: no match leaves one out silently, and CONTRIBUTING.md names every place of one.

use std::collections::BTreeSet;

use model::{Form, KindName};

use crate::source::{code, files, root, within};

/// What differs by kind.
const BY_KIND: [&str; 5] = ["Kind::", "KindName::", "Entry::", "Answer::", "Code::"];

/// The patterns of the `match` expressions in a file, each with the others of its expression.
fn matches(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("match ") {
        let is_word = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        // The brace of the arms is the first one outside brackets.
        let mut depth = 0_i32;
        let open = code[at..].char_indices().find(|(_, c)| {
            depth += match c {
                '(' | '[' => 1,
                ')' | ']' => -1,
                _ => 0,
            };
            *c == '{' && depth == 0
        });
        if let (true, Some((open, _))) = (is_word, open) {
            found.push(patterns(within(&code[at + open..])));
        }
    }
    found
}

/// The patterns of the arms between the braces of a `match`.
fn patterns(mut arms: &str) -> Vec<String> {
    let mut found = Vec::new();
    while let Some(arrow) = arms.find("=>") {
        found.push(arms[..arrow].trim().trim_start_matches(',').trim().to_owned());
        arms = arms[arrow + 2..].trim_start();
        // The arm ends with its block, or at the first comma outside brackets.
        if arms.starts_with('{') {
            arms = &arms[within(arms).len() + 2..];
            continue;
        }
        let mut depth = 0_i32;
        let end = arms.char_indices().find(|(_, c)| {
            depth += match c {
                '(' | '[' | '{' => 1,
                ')' | ']' | '}' => -1,
                _ => 0,
            };
            *c == ',' && depth == 0
        });
        arms = end.map_or("", |(at, _)| &arms[at + 1..]);
    }
    found
}

/// A pattern that takes whatever is left: `_`, a name, or a tuple of those.
fn takes_anything(pattern: &str) -> bool {
    let pattern = pattern.split(" if ").next().unwrap_or_default().trim();
    let pattern = pattern.trim_start_matches('(').trim_end_matches(')');
    let is_name = |part: &str| {
        let part = part.trim();
        part.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || c == '_') && !part.is_empty()
    };
    pattern.split(',').all(is_name) && !matches!(pattern, "true" | "false")
}

#[test]
fn what_differs_by_kind_is_matched_without_a_wildcard() {
    let mut seen = 0;
    for path in files("src").into_iter().chain(files("crates")) {
        // The notations of text have kinds of their own.
        if path.starts_with(root().join("crates/text")) {
            continue;
        }
        for patterns in matches(&code(&path)) {
            let by_kind = |pattern: &String| {
                BY_KIND.iter().any(|name| pattern.replace("FaultKind::", "").contains(name))
            };
            if patterns.iter().any(by_kind) {
                seen += 1;
                let wildcard = patterns.iter().find(|pattern| takes_anything(pattern));
                assert_eq!(wildcard, None, "{}: one of {patterns:?}", path.display());
            }
        }
    }
    assert!(seen > 10, "matches were found");
}

#[test]
fn a_wildcard_is_found_where_there_is_one() {
    let code =
        "match f(|x| { x }) { Kind::A(_) | Kind::B => { g() } (Kind::C, _) => match y { z => 1 }, _ => 2 }";
    let found = matches(code);
    assert_eq!(found, [vec!["Kind::A(_) | Kind::B", "(Kind::C, _)", "_"], vec!["z"]]);
    let anything = |pattern: &str| takes_anything(pattern);
    assert!(
        anything("_") && anything("kind") && anything("(kind, _)") && anything("other if other.is_some()")
    );
    assert!(!anything("Kind::A(_)") && !anything("kind @ Kind::A(_)") && !anything("(Kind::A, _)"));
}

/// The part of CONTRIBUTING.md under this heading.
fn section(heading: &str) -> String {
    let text = include_str!("../../CONTRIBUTING.md");
    let (_, rest) =
        text.split_once(&format!("## {heading}\n")).unwrap_or_else(|| panic!("no section {heading}"));
    rest.split("\n## ").next().unwrap_or_default().to_owned()
}

/// What stands between backticks.
fn names(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_walk_to_a_new_kind_names_what_is_there() {
    let walk = section("A question kind, from start to end");
    let steps = walk.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
    assert!(steps >= 8, "{steps} steps");
    // In each step the items are those of the file that was named last.
    let mut file = String::new();
    for name in names(&walk).into_iter().filter(|name| !name.contains(' ') && !name.starts_with("stars")) {
        if name.contains('/') {
            let path = root().join(name);
            assert!(path.exists(), "{name} does not exist");
            file = if path.is_file() { std::fs::read_to_string(path).unwrap() } else { String::new() };
        } else {
            assert!(file.contains(name), "{name} is not in the file named before it");
        }
    }
}

#[test]
fn the_walk_to_a_new_kind_names_every_place() {
    // What the compiler asks for at a new row of the table, it asks for the last row too.
    let is_place = |code: &str| {
        ["Kind::Money", "KindName::Money", "Answer::Money"].iter().any(|name| code.contains(name))
    };
    let files = files("src").into_iter().chain(files("crates"));
    let places = files.filter(|path| is_place(&code(path)));
    let relative =
        |path: &std::path::PathBuf| path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
    let mut places: BTreeSet<String> = places.map(|path| relative(&path)).collect();
    // The first step is a file of the kind itself.
    assert!(places.remove("crates/model/src/kinds/money.rs"));
    let walk = section("A question kind, from start to end");
    let named: BTreeSet<String> = names(&walk).into_iter().map(str::to_owned).collect();
    let missing: Vec<&String> = places.difference(&named).collect();
    assert!(missing.is_empty(), "CONTRIBUTING.md does not say to handle a new kind in {missing:?}");
}

#[test]
fn a_form_shows_every_kind() {
    let form = Form::parse(include_str!("../../forms/dienstreis.json")).unwrap();
    for kind in KindName::ALL {
        let is_asked = form.questions().iter().any(|question| question.kind().kind_name() == *kind);
        assert!(is_asked, "forms/dienstreis.json asks no {}", kind.as_str());
    }
}
