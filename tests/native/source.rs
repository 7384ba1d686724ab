//! The sources of the program, as far as tests look into them.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files under `folder` of the repository, without those of tests.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("tests.rs")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The code of a file without what is only there for tests; comments and the contents of texts are blank.
pub fn code(path: &Path) -> String {
    let source = std::fs::read_to_string(path).unwrap();
    let code = blank(&source);
    let tests = code.find("#[cfg(test)]\nmod ").unwrap_or(code.len());
    code[..tests].to_owned()
}

/// The text with comments, and what stands between quotes, as spaces. Line breaks stay.
fn blank(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let end = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r\"") || rest.starts_with("r#\"") {
            let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
            let close = format!("\"{}", "#".repeat(hashes));
            rest[hashes + 2..].find(&close).map_or(rest.len(), |at| at + hashes + 2 + close.len())
        } else if c == '"' {
            quoted(rest, '"')
        } else if c == '\'' && is_character(rest) {
            quoted(rest, '\'')
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
            // The r of a raw text begins no name.
            if c.is_alphanumeric() || c == '_' {
                let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                code.push_str(&rest[..word]);
                rest = &rest[word..];
            }
            continue;
        };
        let (text, after) = rest.split_at(end);
        code.extend(text.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
    }
    code
}

/// Whether the quote begins a character, and not a lifetime.
fn is_character(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

/// Where what begins with `quote` ends.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// What stands between the bracket that `text` begins with and the one that closes it.
pub fn within(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[1..at];
        }
    }
    panic!("a bracket is open: {text}")
}

#[test]
fn comments_and_texts_are_not_code() {
    let source = "a('\"') // b\n\"c \\\" // d\" 'e' <'f> r#\"g \" h\"# i";
    let code: Vec<String> = blank(source).split_whitespace().map(str::to_owned).collect();
    assert_eq!(code, ["a(", ")", "<'f>", "i"]);
    assert_eq!(within("{a {b} (c)} d"), "a {b} (c)");
}
