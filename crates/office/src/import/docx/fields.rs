//! Fields: text that Word made, between marks in the running text: `HYPERLINK "…"`, `TOC`, `PAGE`.

/// More fields in each other than this are not looked at.
const MAX_OPEN: usize = 50;

/// The fields that are open where the reader is, innermost last.
#[derive(Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    too_deep: usize,
}

struct Field {
    instruction: String,
    /// The instruction has ended, and what the field shows is being read.
    is_shown: bool,
}

impl Fields {
    /// A mark of a field: its begin, the end of its instruction, or its end.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" if self.open.len() == MAX_OPEN => self.too_deep += 1,
            "begin" => self.open.push(Field { instruction: String::new(), is_shown: false }),
            "end" if self.too_deep > 0 => self.too_deep -= 1,
            "end" => drop(self.open.pop()),
            _ => {
                if let Some(field) = self.open.last_mut() {
                    field.is_shown = true;
                }
            }
        }
    }

    /// A piece of an instruction.
    pub fn instruction(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.is_shown) {
            field.instruction.push_str(text);
        }
    }

    /// Whether words here are for Word and not for a reader.
    pub fn is_hidden(&self) -> bool {
        self.open.iter().any(|field| !field.is_shown)
    }

    /// The address that words here lead to.
    pub fn link(&self) -> Option<String> {
        self.open.iter().rev().find_map(|field| address(&field.instruction))
    }
}

/// The address in `HYPERLINK "https://…" \l "part" \o "tip"`. One with only `\l` leads to a place in the document.
pub(super) fn address(instruction: &str) -> Option<String> {
    let mut words = words(instruction.trim_start().strip_prefix("HYPERLINK")?);
    let address = words.next().filter(|word| !word.starts_with('\\'))?;
    let fragment = words.skip_while(|word| *word != "\\l").nth(1);
    Some(with_fragment(address, fragment))
}

/// The address of a part of what is at `address`.
pub(super) fn with_fragment(address: &str, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) if !address.contains('#') => format!("{address}#{fragment}"),
        _ => address.to_owned(),
    }
}

/// The words of an instruction; what is quoted is one.
fn words(instruction: &str) -> impl Iterator<Item = &str> {
    let mut rest = instruction;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len())),
        };
        let is_end = rest.is_empty();
        rest = after;
        (!is_end).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses() {
        for (instruction, found) in [
            (" HYPERLINK \"https://a.nl\" \\o \"tip\" ", Some("https://a.nl")),
            ("HYPERLINK https://a.nl", Some("https://a.nl")),
            ("HYPERLINK \"https://a.nl\" \\l \"plek\" ", Some("https://a.nl#plek")),
            ("HYPERLINK \"https://a.nl#al\" \\l plek", Some("https://a.nl#al")),
            (" HYPERLINK \\l \"plek\"", None),
            (" HYPERLINK", None),
            (" PAGE ", None),
        ] {
            assert_eq!(address(instruction).as_deref(), found, "{instruction}");
        }
    }
}
