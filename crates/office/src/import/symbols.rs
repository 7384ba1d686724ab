//! Fonts of pictures: what their letters look like, as characters that every font has.
//!
//! Such a font draws a box where another has an "o". Word writes the letter by its own code, or by one in the private use
//! area (U+F020 to U+F0FF), where it means nothing without the font.

/// A font, as far as it changes what a letter means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Font {
    /// A font in which letters are letters.
    #[default]
    Ordinary,
    Symbol,
    Webdings,
    Wingdings,
    Wingdings2,
    Wingdings3,
}

/// A box that is not ticked, and one that is.
pub(super) const OPEN: char = '☐';
pub(super) const TICKED: char = '☒';

/// The box that says whether something was ticked.
pub(super) fn tick_box(is_ticked: bool) -> char {
    if is_ticked { TICKED } else { OPEN }
}

impl Font {
    /// The font of this name: the first one, where CSS names several.
    pub fn of(name: &str) -> Font {
        let first = name.split(',').next().unwrap_or_default();
        match first
            .trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'')
            .to_ascii_lowercase()
            .as_str()
        {
            "symbol" => Font::Symbol,
            "webdings" => Font::Webdings,
            "wingdings" => Font::Wingdings,
            "wingdings 2" => Font::Wingdings2,
            "wingdings 3" => Font::Wingdings3,
            _ => Font::Ordinary,
        }
    }

    /// The name that [`Font::of`] knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Font::Ordinary => "serif",
            Font::Symbol => "symbol",
            Font::Webdings => "webdings",
            Font::Wingdings => "wingdings",
            Font::Wingdings2 => "wingdings 2",
            Font::Wingdings3 => "wingdings 3",
        }
    }

    /// What `c` looks like in this font; `None` for a picture that no character stands for.
    pub fn meaning(self, c: char) -> Option<char> {
        let is_private = is_private(c);
        if c.is_whitespace() || self == Font::Ordinary && !is_private {
            return Some(c);
        }
        let code = u8::try_from(u32::from(c) & if is_private { 0xff } else { u32::MAX }).ok();
        // Not a letter of such a font: another font was taken for it.
        let Some(code) = code else { return Some(c) };
        let table: &[(u8, char)] = match self {
            // Without its font, a private letter is of the two that bullets and boxes come from.
            Font::Ordinary => return find(&SYMBOL_BULLET, code).or_else(|| find(&WINGDINGS, code)),
            Font::Symbol => return symbol(code),
            Font::Webdings => &WEBDINGS,
            Font::Wingdings => &WINGDINGS,
            Font::Wingdings2 => &WINGDINGS_2,
            Font::Wingdings3 => &WINGDINGS_3,
        };
        find(table, code)
    }
}

/// Whether `c` has a meaning only in a font of pictures.
pub(super) fn is_private(c: char) -> bool {
    ('\u{f020}'..='\u{f0ff}').contains(&c)
}

fn find(table: &[(u8, char)], code: u8) -> Option<char> {
    table.iter().find(|(known, _)| *known == code).map(|(_, c)| *c)
}

const SYMBOL_BULLET: [(u8, char); 1] = [(0xb7, '•')];

const WINGDINGS: [(u8, char); 44] = [
    (0x4a, '☺'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, OPEN),
    (0x70, OPEN),
    (0x71, OPEN),
    (0x72, OPEN),
    (0x73, '◆'),
    (0x74, '◆'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '◆'),
    (0x78, TICKED),
    (0x9e, '·'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa2, '○'),
    (0xa4, '◉'),
    (0xa7, '▪'),
    (0xa8, OPEN),
    (0xab, '★'),
    (0xd8, '➢'),
    (0xdc, '➲'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe7, '←'),
    (0xe8, '→'),
    (0xe9, '↑'),
    (0xea, '↓'),
    (0xef, '⇦'),
    (0xf0, '⇨'),
    (0xf1, '⇧'),
    (0xf2, '⇩'),
    (0xf3, '⬄'),
    (0xf4, '⇳'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, TICKED),
    (0xfe, '☑'),
    (0x2a, '✉'),
];

const WINGDINGS_2: [(u8, char); 14] = [
    (0x4f, '✗'),
    (0x50, '✓'),
    (0x51, TICKED),
    (0x52, '☑'),
    (0x53, TICKED),
    (0x54, TICKED),
    (0x96, '•'),
    (0x97, '●'),
    (0x98, '●'),
    (0x99, '○'),
    (0xa0, '■'),
    (0xa2, '■'),
    (0xa3, OPEN),
    (0xa4, OPEN),
];

const WINGDINGS_3: [(u8, char); 8] =
    [(0x66, '←'), (0x67, '→'), (0x68, '↑'), (0x69, '↓'), (0x70, '▲'), (0x71, '▼'), (0x74, '◀'), (0x75, '▶')];

const WEBDINGS: [(u8, char); 6] =
    [(0x61, '✓'), (0x63, OPEN), (0x67, '■'), (0x6e, '●'), (0x72, '✗'), (0x3d, '■')];

/// The font Symbol has the Greek letters under those of the Latin keyboard; digits and marks are themselves.
fn symbol(code: u8) -> Option<char> {
    const UPPER: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    const LOWER: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    const HIGH: [(u8, char); 26] = [
        (0xa0, '€'),
        (0xa2, '′'),
        (0xa3, '≤'),
        (0xa5, '∞'),
        (0xab, '↔'),
        (0xac, '←'),
        (0xad, '↑'),
        (0xae, '→'),
        (0xaf, '↓'),
        (0xb0, '°'),
        (0xb1, '±'),
        (0xb2, '″'),
        (0xb3, '≥'),
        (0xb4, '×'),
        (0xb7, '•'),
        (0xb8, '÷'),
        (0xb9, '≠'),
        (0xba, '≡'),
        (0xbb, '≈'),
        (0xbc, '…'),
        (0xd6, '√'),
        (0xd7, '·'),
        (0xdb, '⇔'),
        (0xde, '⇒'),
        (0xe5, '∑'),
        (0xf2, '∫'),
    ];
    match code {
        b'A'..=b'Z' => UPPER.chars().nth(usize::from(code - b'A')),
        b'a'..=b'z' => LOWER.chars().nth(usize::from(code - b'a')),
        b'"' | b'$' | b'\'' | b'*' | b'-' | b'@' | b'\\' | b'^' | b'`' | b'~' => match code {
            b'*' => Some('∗'),
            b'-' => Some('−'),
            b'~' => Some('∼'),
            _ => None,
        },
        b' '..=b'}' => Some(char::from(code)),
        _ => find(&HIGH, code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_mean_what_their_font_draws() {
        for (font, c, meaning) in [
            ("Wingdings", 'þ', Some('☑')),
            ("Wingdings", '\u{f0a8}', Some('☐')),
            ("\"Wingdings 2\", serif", 'R', Some('☑')),
            ("Symbol", 'a', Some('α')),
            ("Symbol", '1', Some('1')),
            ("Segoe UI Symbol", '☐', Some('☐')),
            ("Wingdings", '☐', Some('☐')),
            ("Wingdings", '\u{f05b}', None),
            ("Calibri", '\u{f0b7}', Some('•')),
            ("Calibri", '\u{f0fe}', Some('☑')),
            ("Calibri", 'þ', Some('þ')),
        ] {
            assert_eq!(Font::of(font).meaning(c), meaning, "{font} {c}");
        }
    }
}
