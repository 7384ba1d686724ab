//! Texts to try things on.

use proptest::prelude::*;

/// Sources made mostly of the characters that mean something, in the places where they do.
pub fn source() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,3}",
        4 => prop::sample::select(vec![
            " ", "  ", "    ", "\n", "\n\n", "\n  ", "\n    ", "\t", "- ", "* ", "+ ", "1. ", "2) ", "> ", "# ", "## ",
            "*", "**", "***", "_", "__", "`", "``", "```", "~~~", "[", "]", "(", ")", "](", "![", "<", ">", "</", "<!--",
            "-->", "\\", "\\\n", "  \n", "---", "===", "!", ":", "]: ", "http://a.nl", "<https://b.nl>", "\"", "'", ".",
            "é", "\u{a0}", "😀", "&", ";", "\u{2028}", "\r\n", "\r", "\0", "Ⓐ", "«", "|", "<b>", "<pre>", "<?", "<a@b.nl>",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// `PROPTEST_CASES=100000 cargo test --release` looks harder.
pub fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Rows of letters: digits are left out because CommonMark counts the numbers of a list itself.
pub fn words_of(source: &str) -> impl Iterator<Item = &str> {
    source.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty())
}
