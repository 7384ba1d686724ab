//! What each program puts on the clipboard, and what should come out. The fixtures are written after the programs'
//! real formats; the expected Markdown stands beside each.

mod inert;

use office::import::paste::{Node, Notice, Pasted, TreeBuilder, read};
use text::{Block, write};

use crate::html::tree;

const KNOWN: [&str; 3] = ["Achtergrond", "Doelstellingen reis", "Leerpunten"];

fn paste(html: &str) -> Pasted {
    read(&tree(html), &KNOWN)
}

#[track_caller]
fn check(html: &str, expected: &str, notice: Notice) {
    let pasted = paste(html);
    assert_eq!(write(&pasted.blocks), expected.trim_end());
    assert_eq!(pasted.notice, notice);
}

#[track_caller]
fn check_short(html: &str, expected: &str) {
    assert_eq!(write(&paste(html).blocks), expected, "\nfrom: {html}");
}

macro_rules! fixtures {
    ($($name:ident: $notice:expr;)*) => {$(
        #[test]
        fn $name() {
            let html = include_str!(concat!("paste/", stringify!($name), ".html"));
            check(html, include_str!(concat!("paste/", stringify!($name), ".md")), $notice);
        }
    )*};
}

fixtures! {
    word_desktop: Notice {
        headings: 3, items: 9, links: 1, tables: 1, images: 1, comments: 1, deletions: 1, hidden: 1, ..Notice::default()
    };
    word_web: Notice { headings: 2, items: 6, links: 1, images: 1, ..Notice::default() };
    outlook: Notice { headings: 1, items: 5, links: 2, images: 1, ..Notice::default() };
    libreoffice: Notice { headings: 2, items: 5, links: 1, tables: 1, ..Notice::default() };
    google_docs: Notice { headings: 2, items: 6, links: 1, images: 1, ..Notice::default() };
    teams: Notice { headings: 0, items: 3, links: 1, ..Notice::default() };
    web_page: Notice { headings: 2, items: 5, links: 2, images: 2, hidden: 1, ..Notice::default() };
}

#[test]
fn a_fragment_without_blocks_is_a_paragraph() {
    check_short("<meta charset='utf-8'>een <b>twee</b>", "een **twee**");
    check_short("<li>een</li><li>twee</li>", "- een\n- twee");
    check_short("", "");
}

#[test]
fn line_breaks() {
    check_short("<p>een<br>twee<br><br>drie<br></p>", "een\\\ntwee\n\ndrie");
    check_short("<pre>een\n  twee</pre>", "een\\\ntwee");
    check_short("<p>een\n   twee&nbsp;&nbsp;drie</p>", "een twee drie");
}

#[test]
fn items_with_more_than_words() {
    check_short("<ul><li><p>een</p><p>meer</p></li><li>twee</li></ul>", "- een\n\n  meer\n\n- twee");
    check_short(
        "<ul><li>een<ol><li>a</li><li>b</li></ol>na</li><li>twee</li></ul>",
        "- een\n\n  1. a\n  2. b\n\n  na\n\n- twee",
    );
    check_short("<ol start=3><li>een</li><li value=7>twee</li></ol>", "3. een\n\n7) twee");
    check_short("<ul><ul><li>diep</li></ul></ul><p>na</p>", "- diep\n\nna");
}

#[test]
fn words_are_not_marks() {
    check_short("<p># een</p><p>*twee*</p><p>&lt;b&gt;</p>", "\\# een\n\n\\*twee\\*\n\n\\<b>");
}

#[test]
fn tables_that_only_lay_out_are_not_tables() {
    check_short("<table><tr><td><p>een</p><ul><li>twee</li></ul></td></tr></table>", "een\n\n- twee");
    let nested = "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>";
    check_short(nested, "a\n\nb | c");
    let form = "<table><tr><td>Doel?</td><td><p>een</p><ul><li>twee</li></ul></td></tr></table>";
    check_short(form, "Doel?\n\neen\n\n- twee");
}

#[test]
fn only_live_links_are_links() {
    let html = "<a href='javascript:x'>een</a> <a href='#top'>twee</a> <a href='HTTPS://a.nl/x y'>drie</a> <a href='https://b.nl'></a>";
    check_short(html, "een twee [drie](HTTPS://a.nl/x%20y)");
}

#[test]
fn known_headings_are_headings_even_if_only_bold() {
    check_short("<p><b>Leerpunten:</b></p><p>een</p>", "## Leerpunten\n\neen");
}

#[test]
fn a_comment_region_that_never_ends_does_not_swallow_the_rest() {
    check_short("<p>een<!--[if !supportAnnotations]-->x</p><p>twee</p>", "een\n\ntwee");
    check_short("<p><!--[if !supportLists]-->1.</p><p>twee</p>", "twee");
}

#[test]
fn deep_trees_keep_their_words() {
    let mut builder = TreeBuilder::default();
    (0..100_000).for_each(|_| builder.open("div", vec![]));
    builder.text("diep");
    let expected = [Block::Paragraph(vec![text::Inline::Text("diep".to_owned())])];
    assert_eq!(read(&builder.finish(), &[]).blocks, expected);

    let mut tree = Node::Text("diep".to_owned());
    for _ in 0..2_000 {
        tree = Node::Element { name: "span".to_owned(), attributes: vec![], children: vec![tree] };
    }
    assert_eq!(read(&[tree], &[]).blocks, expected);
}

/// The issue asks for a megabyte in less than a second; this is the debug build.
#[test]
fn a_megabyte_is_read_at_once() {
    let one = include_str!("paste/word_desktop.html");
    let body = &one[one.find("<!--StartFragment-->").unwrap()..one.find("<!--EndFragment-->").unwrap()];
    let tree = tree(&body.repeat(1_000_000 / body.len() + 1));
    let start = std::time::Instant::now();
    let pasted = read(&tree, &KNOWN);
    assert!(pasted.notice.items > 500);
    assert!(start.elapsed().as_secs_f32() < 5.0, "{:?}", start.elapsed());
}

#[test]
fn struck_words_are_left_out_and_told() {
    let pasted = paste(
        "<p>Ja / <s>Nee</s><strike>n</strike> <span style='text-decoration:underline line-through'>weg</span> <u>blijft</u> <s> </s></p>",
    );
    assert_eq!(write(&pasted.blocks), "Ja / blijft");
    assert_eq!(pasted.notice, Notice { struck: 1, ..Notice::default() });
}

#[test]
fn tick_boxes_and_symbols_are_characters() {
    let pasted = paste(
        "<p><input type=checkbox checked> Ja <input type=radio> Nee <input value=x> \
         <span style='font-family:Wingdings'>þ</span> <font face='Wingdings 2'>£</font> \
         <span style='font-family:\"Segoe UI Symbol\"'>☐</span> <span style='font-family:Symbol'>·a[</span></p>\
         <select><option>Trein<option selected>Bus</select>",
    );
    assert_eq!(write(&pasted.blocks), "☒ Ja ☐ Nee ☑ ☐ ☐ •α[\n\nBus");
    let pasted = paste("<p><span style='font-family:Wingdings'>[</span> een</p>");
    assert_eq!((write(&pasted.blocks), pasted.notice.symbols), ("een".to_owned(), 1));
}

#[test]
fn the_fragment_of_a_link_survives() {
    let safe = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.nl%2F%23deel&amp;data=05";
    check_short(
        &format!("<a href='https://a.nl/x?y#deel'>a</a> <a href='#deel'>b</a> <a href='{safe}#hier'>c</a>"),
        "[a](https://a.nl/x?y#deel) b [c](https://a.nl/#deel)",
    );
}

#[test]
fn lists_that_were_typed_are_lists() {
    check_short("<p>- een</p><p>- twee</p>", "- een\n- twee");
    check_short("<p>• drie</p><p>•\u{a0}\u{a0}vier</p><p>Na.</p>", "- drie\n- vier\n\nNa.");
    check_short("<p>1. vier</p><p>2. <b>vijf</b></p><p>a) onder</p>", "1. vier\n2. **vijf**\n   1. onder");
    check_short("<p>Wij zagen:<br>- een<br>- <i>twee</i><br>Na.</p>", "Wij zagen:\n\n- een\n- *twee*\n\nNa.");
    check_short(
        "<p>1. een</p><p>1. twee</p><p>Tussen.</p><p>1. een</p>",
        "1. een\n2. twee\n\nTussen.\n\n1. een",
    );
    check_short("<div>– een</div><div>– twee</div>", "- een\n- twee");
    check_short("<ul><li>een</li></ul><p>- twee</p>", "- een\n- twee");
    assert_eq!(paste("<p>- een</p><p>- twee</p>").notice.items, 2);
    // What only looks like one.
    check_short(
        "<p>-5 graden</p><p>2022. Toen.</p><p>o ja</p><p>A. Jansen</p>",
        "-5 graden\n\n2022\\. Toen.\n\no ja\n\nA. Jansen",
    );
    check_short("<p>Wij waren in<br>12. Parijs</p>", "Wij waren in\\\n12\\. Parijs");
    check_short("<p><b>1. Achtergrond</b></p><p>Tekst.</p>", "**1. Achtergrond**\n\nTekst.");
    check_short("<p>een - twee</p><h2>- kop</h2>", "een - twee\n\n## - kop");
}
