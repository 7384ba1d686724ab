//! Whatever the text, what is found can be shown.

use office::advice::privacy::find;
use proptest::prelude::*;

use crate::text::sources::cases;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn findings_are_words_of_the_text_in_order(text in "([a-dA-D .@+(),:0-9é\u{a0}-]|de heer |mr\\. |06|Van |\\PC){0,60}") {
        let mut end = 0;
        for finding in find(&text) {
            prop_assert!(finding.range.start >= end);
            prop_assert!(text.get(finding.range.clone()).is_some_and(|words| !words.trim().is_empty()));
            end = finding.range.end;
        }
    }
}
