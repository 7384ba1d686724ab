//! The files of a crate use each other without circles, so that each can be read after those it uses.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::source::{code, files, root};

/// The modules of a crate by their path (`kinds::date`; the crate itself is empty), with what each uses of the others.
struct Crate {
    modules: BTreeMap<String, String>,
    /// By module and name: the path that a `pub use` gives the name to.
    exports: BTreeMap<(String, String), String>,
}

impl Crate {
    fn read(folder: &str) -> Crate {
        let source = root().join(folder);
        let modules = files(folder).iter().map(|path| (module(&source, path), code(path))).collect();
        let mut read = Crate { modules, exports: BTreeMap::new() };
        for (module, code) in &read.modules {
            for path in uses(code).into_iter().filter_map(|(is_public, path)| is_public.then_some(path)) {
                let name = path.rsplit("::").next().unwrap_or_default().to_owned();
                if let Some(path) = read.absolute(module, &path) {
                    read.exports.insert((module.clone(), name), path);
                }
            }
        }
        read
    }

    /// A path as it stands in `module`, from the root of the crate; `None` for one of another crate.
    fn absolute(&self, module: &str, path: &str) -> Option<String> {
        let mut base: Vec<&str> = module.split("::").filter(|part| !part.is_empty()).collect();
        let mut parts = path.split("::").peekable();
        match parts.peek().copied()? {
            "crate" => {
                base.clear();
                parts.next();
            }
            "self" => drop(parts.next()),
            "super" => {
                while parts.next_if_eq(&"super").is_some() {
                    base.pop();
                }
            }
            child if self.modules.contains_key(&join(&base, child)) => {}
            _ => return None,
        }
        base.extend(parts);
        Some(base.join("::"))
    }

    /// The module that a path leads to, through what is exported on the way.
    fn target(&self, path: &str) -> String {
        let parts: Vec<&str> = path.split("::").collect();
        let mut module = String::new();
        for (index, part) in parts.iter().enumerate() {
            let child = join(&[module.as_str()], part);
            if self.modules.contains_key(&child) {
                module = child;
            } else if let Some(exported) = self.exports.get(&(module.clone(), (*part).to_owned())) {
                let rest = parts[index + 1..].iter().map(|part| format!("::{part}"));
                return self.target(&format!("{exported}{}", rest.collect::<String>()));
            } else {
                break;
            }
        }
        module
    }

    /// What each module uses: by `use`, and by paths within its code. What it only hands on is not used.
    fn edges(&self) -> BTreeMap<&str, BTreeSet<String>> {
        let edges = self.modules.iter().map(|(module, code)| {
            let named = uses(code).into_iter().filter_map(|(is_public, path)| (!is_public).then_some(path));
            let paths = named.chain(paths(code)).filter_map(|path| self.absolute(module, &path));
            let used = paths.map(|path| self.target(&path)).filter(|target| target != module).collect();
            (module.as_str(), used)
        });
        edges.collect()
    }

    /// A circle of modules, if there is one.
    fn circle(&self) -> Option<Vec<String>> {
        let edges = self.edges();
        let mut done = BTreeSet::new();
        edges.keys().find_map(|module| visit(module, &edges, &mut Vec::new(), &mut done))
    }
}

fn visit(
    module: &str,
    edges: &BTreeMap<&str, BTreeSet<String>>,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|other| other == module) {
        return Some(way[start..].to_vec());
    }
    if done.contains(module) {
        return None;
    }
    way.push(module.to_owned());
    let used = edges.get(module).into_iter().flatten();
    let circle = used.into_iter().find_map(|next| visit(next, edges, way, done));
    way.pop();
    done.insert(module.to_owned());
    circle
}

fn join(base: &[&str], part: &str) -> String {
    let parts = base.iter().copied().chain([part]).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("::")
}

/// The module of a file: `kinds/mod.rs` and `kinds.rs` are both `kinds`.
fn module(source: &Path, path: &Path) -> String {
    let name = path.strip_prefix(source).unwrap().with_extension("");
    let name = name.to_string_lossy().replace(['/', '\\'], "::");
    let name = name.strip_suffix("::mod").unwrap_or(&name);
    if matches!(name, "lib" | "main" | "mod") { String::new() } else { name.to_owned() }
}

/// The paths of `use`, each with whether it is handed on.
fn uses(code: &str) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        // A statement stands behind the end of the one before it, or of a block.
        let Some(at) = statement.rfind("use ").filter(|at| {
            let before = statement[..*at].trim_end();
            before.is_empty() || before.ends_with(['}', ']', ')', '{']) || before.ends_with("pub")
        }) else {
            continue;
        };
        let before = statement[..at].trim_end();
        let is_public =
            before.ends_with("pub") || before.ends_with("pub(crate)") || before.ends_with("pub(super)");
        let tree: String =
            statement[at + 4..].split(" as ").next().unwrap_or_default().split_whitespace().collect();
        expand("", &tree, &mut |path| found.push((is_public, path)));
    }
    found
}

/// Every path of a tree such as `a::{b, c::{d, e}}`.
fn expand(before: &str, tree: &str, add: &mut impl FnMut(String)) {
    let Some((path, inside)) = tree.split_once('{') else {
        return add(format!("{before}{tree}").trim_end_matches("::self").to_owned());
    };
    let inside = inside.strip_suffix('}').unwrap_or(inside);
    let mut depth = 0_i32;
    let mut start = 0;
    let ends = inside.char_indices().chain([(inside.len(), ',')]);
    for (at, c) in ends {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if c == ',' && depth == 0 {
            let item = &inside[start..at];
            if !item.is_empty() {
                expand(&format!("{before}{path}"), item, add);
            }
            start = at + 1;
        }
    }
}

/// The paths within the code that are longer than a name.
fn paths(code: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let without_uses = code.split(';').filter(|statement| !statement.contains("use "));
    let words = without_uses.flat_map(|statement| statement.split(move |c: char| !is_part(c)));
    let paths = words.filter(|word| word.contains("::") && !word.starts_with("::"));
    paths.map(|path| path.trim_end_matches(':').to_owned()).collect()
}

#[test]
fn files_of_a_crate_do_not_use_each_other_in_circles() {
    for folder in FREE_OF_CIRCLES {
        let read = Crate::read(folder);
        assert!(read.edges().values().any(|used| !used.is_empty()), "{folder} was read");
        assert_eq!(read.circle(), None, "{folder} has a circle of files");
    }
}

/// The sources in which no file uses another that uses it.
const FREE_OF_CIRCLES: [&str; 4] =
    ["crates/text/src", "crates/model/src", "crates/drafts/src", "crates/kit/src"];

#[test]
fn a_circle_is_found_through_what_is_exported() {
    let modules = [
        ("", "pub mod a; mod b; pub use b::{Deep, B};"),
        ("a", "use std::fmt; use crate::{B, c::C}; fn f() { x::y(); }"),
        ("b", "pub struct B;"),
        ("c", "pub fn g() { super::a::f() }"),
    ];
    let mut read = Crate {
        modules: modules.map(|(module, code)| (module.to_owned(), code.to_owned())).into(),
        exports: [((String::new(), "B".to_owned()), "b::B".to_owned())].into(),
    };
    let edges: Vec<String> = read.edges()["a"].iter().cloned().collect();
    assert_eq!(edges, ["b", "c"]);
    assert_eq!(read.circle(), Some(vec!["a".to_owned(), "c".to_owned()]));
    read.modules.insert("c".to_owned(), "use super::b::B;".to_owned());
    assert_eq!(read.circle(), None);
}
