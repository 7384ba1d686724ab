//! What is read, written and read again stays the same, and no word gets lost on the way.

use super::sources::{cases, source, words_of};
use office::import::plain::from_plain;
use proptest::prelude::*;
use text::{Block, Inline, href, parse, tidy, write};

fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c \\-*_#>`\\[\\]()!<&;.0-9\\\\~=+\n\u{a0}é«😀]{0,12}", any::<String>(),]
}

fn inline() -> impl Strategy<Value = Inline> + Clone {
    let address = prop::sample::select(vec![
        "https://a.nl",
        "http://a.nl/b(c",
        "mailto:a@b.nl",
        "https://a.nl?b&c;d*e_f",
    ]);
    let leaf = prop_oneof![
        6 => words().prop_map(Inline::Text),
        1 => words().prop_map(Inline::Code),
        1 => Just(Inline::SoftBreak),
        1 => Just(Inline::Break),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let content = prop::collection::vec(inner, 0..4);
        prop_oneof![
            content.clone().prop_map(Inline::Strong),
            content.clone().prop_map(Inline::Emphasis),
            (address.clone(), content)
                .prop_map(|(href, content)| Inline::Link { href: href.to_owned(), content }),
        ]
    })
}

/// Any block, tidy or not.
pub fn block() -> impl Strategy<Value = Block> {
    let content = prop::collection::vec(inline(), 0..5);
    let leaf = prop_oneof![
        4 => content.clone().prop_map(Block::Paragraph),
        1 => (1u8..=6, content).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => (words(), words()).prop_map(|(info, text)| Block::Code { info, text }),
        1 => Just(Block::Rule),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let blocks = prop::collection::vec(inner, 0..4);
        let start =
            prop_oneof![Just(None), Just(Some(1)), Just(Some(7)), Just(Some(999_999_999)), Just(Some(0))];
        prop_oneof![
            1 => blocks.clone().prop_map(Block::Quote),
            4 => (start, any::<bool>(), prop::collection::vec(blocks, 0..4))
                .prop_map(|(start, tight, items)| Block::List { start, tight, items }),
        ]
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn reading_what_was_written_gives_the_same_blocks(source in source()) {
        let blocks = parse(&source);
        let written = write(&blocks);
        prop_assert_eq!(parse(&written), blocks.clone(), "written as {:?}", written);
        prop_assert_eq!(write(&parse(&written)), written);
        prop_assert_eq!(tidy(blocks.clone()), blocks);
    }

    #[test]
    fn any_blocks_can_be_written(blocks in prop::collection::vec(block(), 0..4)) {
        let written = write(&blocks);
        let tidied = tidy(blocks);
        prop_assert_eq!(tidy(tidied.clone()), tidied.clone());
        prop_assert_eq!(parse(&written), tidied, "written as {:?}", written);
    }

    #[test]
    fn no_word_is_lost(source in source()) {
        // A character reference is a spelling of another character.
        let source = source.replace('&', "");
        let written = write(&parse(&source));
        // Looked for in the blocks, because the source may spell a letter next to a mark as a reference.
        let read = format!("{:?}", parse(&written));
        for word in words_of(&source) {
            prop_assert!(read.contains(word), "{:?} is not in {:?}", word, written);
        }
    }

    #[test]
    fn any_text_at_all_is_read(source in any::<String>()) {
        let blocks = parse(&source);
        prop_assert_eq!(parse(&write(&blocks)), blocks);
    }

    #[test]
    fn no_word_of_plain_text_is_lost(text in source()) {
        let read = format!("{:?}", parse(&write(&from_plain(&text, &["ab"]))));
        // Single letters may have been marks: "o" and "a)".
        for word in words_of(&text).filter(|word| word.len() > 1) {
            prop_assert!(read.contains(word), "{:?} is not in {:?}", word, read);
        }
    }

    #[test]
    fn a_safe_address_stays_itself(address in any::<String>()) {
        if let Some(href) = href::safe(&format!("https://{address}")) {
            prop_assert_eq!(href::safe(&href), Some(href.clone()));
        }
    }
}

#[test]
fn the_real_report_reads_and_writes_without_escapes() {
    let report = include_str!("../../fixtures/reisverslag-kyiv-parijs.txt");
    assert_eq!(write(&parse(report)), report.trim());
}
