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
    pub fn link(&self) -> Option<&str> {
        self.open.iter().rev().find_map(|field| address(&field.instruction))
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
