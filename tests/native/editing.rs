//! No command of the editor loses a letter or leaves the selection outside the text, whatever the text is.

use std::ops::Range;

use extras::editing::{self, Edit, Toggle};
use proptest::prelude::*;

use crate::text::sources::{cases, source};

type Command = fn(&str, Range<usize>) -> Option<Edit>;

/// The commands that keep every letter. (Enter replaces what is selected, as it should.)
const COMMANDS: [(&str, Command); 11] = [
    ("heading", |text, at| Some(editing::toggle(text, at, Toggle::Heading))),
    ("bullets", |text, at| Some(editing::toggle(text, at, Toggle::Bullets))),
    ("numbers", |text, at| Some(editing::toggle(text, at, Toggle::Numbers))),
    ("bold", |text, at| Some(editing::toggle(text, at, Toggle::Bold))),
    ("italic", |text, at| Some(editing::toggle(text, at, Toggle::Italic))),
    ("enter", |text, at| editing::enter(text, at.start..at.start)),
    ("backspace", editing::backspace),
    ("tab", editing::indent),
    ("shift tab", editing::outdent),
    ("link", |text, at| editing::link(text, at, "https://1.23")),
    ("insert heading", |text, at| editing::insert_heading(text, at, "42")),
];

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn commands_keep_every_letter(text in source(), from in 0usize..60, len in 0usize..30) {
        // A textarea has only line feeds.
        let text = text.replace('\r', "");
        for (name, command) in COMMANDS {
            // An existing link that gets another address loses the old one: that is the command.
            if name == "link" && (text.contains("](") || text.contains('<')) {
                continue;
            }
            let Some(edit) = command(&text, from..from + len) else { continue };
            let units: Vec<u16> = text.encode_utf16().collect();
            let mut new = units[..edit.range.start].to_vec();
            new.extend(edit.text.encode_utf16());
            new.extend(&units[edit.range.end..]);
            prop_assert!(edit.selection.start <= edit.selection.end && edit.selection.end <= new.len(), "{}", name);
            let new = String::from_utf16(&new).unwrap();
            let added = if name == "link" { "https://1.23" } else { "" };
            prop_assert_eq!(letters(&new.replacen(added, "", 9)), letters(&text), "{} gave {:?}", name, new);
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}
