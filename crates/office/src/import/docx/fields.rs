//! Fields: text that Word made, between marks in the running text: `HYPERLINK "…"`, `TOC`, `PAGE`.

/// The fields that are open where the reader is, innermost last.
#[derive(Default)]
pub(super) struct Fields(Vec<Field>);

struct Field {
    instruction: String,
    /// The instruction has ended, and what the field shows is being read.
    is_shown: bool,
}

impl Fields {
    /// A mark of a field: its begin, the end of its instruction, or its end.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.0.push(Field { instruction: String::new(), is_shown: false }),
            "separate" => {
                if let Some(field) = self.0.last_mut() {
                    field.is_shown = true;
                }
            }
            _ => drop(self.0.pop()),
        }
    }

    /// A piece of an instruction.
    pub fn instruction(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| !field.is_shown) {
            field.instruction.push_str(text);
        }
    }

    /// Whether words here are for Word and not for a reader.
    pub fn is_hidden(&self) -> bool {
        self.0.iter().any(|field| !field.is_shown)
    }

    /// The address that words here lead to.
    pub fn link(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|field| address(&field.instruction))
    }
}

/// The address in `HYPERLINK "https://…" \o "…"`. One with `\l` leads to a place in the document.
pub(super) fn address(instruction: &str) -> Option<&str> {
    let rest = instruction.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')),
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses() {
        assert_eq!(address(" HYPERLINK \"https://a.nl\" \\o \"tip\" "), Some("https://a.nl"));
        assert_eq!(address("HYPERLINK https://a.nl"), Some("https://a.nl"));
        assert_eq!(address(" HYPERLINK \\l \"plek\""), None);
        assert_eq!(address(" PAGE "), None);
    }
}
