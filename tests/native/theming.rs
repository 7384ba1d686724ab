//! The table of tokens and parts in docs/embedding.md is made from the style and the view themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const MARKS: (&str, &str) =
    ("<!-- tokens and parts: made by BLESS=1 cargo test -->\n", "<!-- /tokens and parts -->");

/// Every token and part that is used stands in the one table. `BLESS=1 cargo test` writes it anew.
#[test]
fn every_token_and_part_is_documented() {
    let path = root().join("docs/embedding.md");
    let document = fs::read_to_string(&path).unwrap();
    let (before, rest) = document.split_once(MARKS.0).expect("the first mark");
    let (committed, after) = rest.split_once(MARKS.1).expect("the second mark");
    let made = table();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, format!("{before}{}{made}{}{after}", MARKS.0, MARKS.1)).unwrap();
        return;
    }
    assert!(committed == made, "docs/embedding.md is out of date; run: BLESS=1 cargo test");
}

#[test]
fn an_alias_for_tokens_says_what_it_is_for() {
    let style = style();
    let nameless =
        declarations(&style).filter(|found| found.property.starts_with("--_") && found.comment.is_none());
    let with_tokens = nameless.filter(|found| !choices(found.value).is_empty()).map(|found| found.property);
    assert_eq!(with_tokens.collect::<Vec<_>>(), Vec::<&str>::new());
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The style of the element; the other sheets are those of pages.
fn style() -> String {
    ["form", "extras"]
        .map(|name| fs::read_to_string(root().join(format!("style/{name}.css"))).unwrap())
        .concat()
}

fn table() -> String {
    let style = style();
    let mut rows: Vec<(String, String)> = Vec::new();
    for found in declarations(&style) {
        for choice in choices(found.value) {
            let what = match (found.comment, found.selector) {
                (Some(words), _) => words.to_owned(),
                (None, ":host > *") => format!("everything: {}", found.property),
                (None, selector) => format!("`{selector}`: {}", found.property),
            };
            let tokens: Vec<String> = choice.iter().map(|token| format!("`{token}`")).collect();
            rows.push((what, tokens.join(", ")));
        }
    }
    assert!(rows.len() > 30, "the style was read");
    let mut text = "\n| what | token; of several, the first that is set |\n|---|---|\n".to_owned();
    for (what, tokens) in rows {
        text += &format!("| {what} | {tokens} |\n");
    }
    for (part, elements) in parts() {
        let elements: Vec<String> = elements.iter().map(|element| format!("`<{element}>`")).collect();
        text += &format!("| {} | `::part({part})` |\n", elements.join(", "));
    }
    text + "\n"
}

struct Declaration<'a> {
    selector: &'a str,
    property: &'a str,
    value: &'a str,
    comment: Option<&'a str>,
}

/// The declarations of a style sheet that is written as ours is: rules on one line, or a declaration to a line.
fn declarations(style: &str) -> impl Iterator<Item = Declaration<'_>> {
    let mut selector = "";
    style.lines().flat_map(move |line| {
        let (line, comment) = match line.split_once("/*") {
            Some((line, comment)) => (line, comment.split_once("*/").map(|(comment, _)| comment.trim())),
            None => (line, None),
        };
        let mut body = line;
        if let Some((before, after)) = line.split_once('{') {
            selector = before.trim();
            body = after;
        }
        let selector = selector;
        let pairs = body.trim_end_matches('}').split(';').filter_map(|pair| pair.split_once(':'));
        pairs
            .map(move |(property, value)| Declaration { selector, property: property.trim(), value, comment })
            .collect::<Vec<_>>()
    })
}

/// The tokens of each `var()` in a value, with those that it falls back to.
fn choices(value: &str) -> Vec<Vec<&str>> {
    let mut choices = Vec::new();
    let mut rest = value;
    while let Some(start) = rest.find("var(--utrecht-") {
        let mut depth = 0;
        let length = rest[start..].char_indices().find_map(|(at, character)| {
            depth += i32::from(character == '(') - i32::from(character == ')');
            (character == ')' && depth == 0).then_some(at)
        });
        let end = start + length.expect("a bracket that closes");
        choices.push(
            rest[start..end]
                .split(['(', ',', ')', ' '])
                .filter(|word| word.starts_with("--utrecht-"))
                .collect(),
        );
        rest = &rest[end..];
    }
    choices
}

/// The parts, with the elements that they are.
fn parts() -> BTreeMap<String, BTreeSet<String>> {
    let mut parts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in ["src/view", "crates/kit/src"].iter().flat_map(|folder| sources(&root().join(folder))) {
        for (at, _) in source.match_indices("part=\"") {
            let name = source[at + 6..].split('"').next().unwrap();
            let tag = source[..at].rsplit('<').next().unwrap().split_whitespace().next().unwrap();
            parts.entry(name.to_owned()).or_default().insert(tag.to_owned());
        }
    }
    for source in sources(&root().join("crates/extras/src")) {
        for (at, start) in source.match_indices("(\"part\", \"") {
            let name = source[at + start.len()..].split('"').next().unwrap();
            assert!(parts.contains_key(name), "a part that the form does not have: {name}");
        }
    }
    parts
}

fn sources(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![fs::read_to_string(path).unwrap()] })
        .collect()
}
