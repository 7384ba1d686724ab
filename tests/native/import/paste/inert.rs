//! HTML in which nothing can act: what a browser's parser makes of it holds nothing that a policy could object to, and is
//! read as what it was.

use std::time::{Duration, Instant};

use office::import::paste::{Node, inert, read};
use proptest::prelude::*;
use scraper::{Html, Node as Parsed};
use text::write;

use super::KNOWN;
use crate::html::{tree, tree_as_it_came};
use crate::text::sources::cases;

const ATTRIBUTES: [&str; 18] = [
    "data-alt",
    "data-aria-level",
    "data-checked",
    "data-class",
    "data-colspan",
    "data-data-aria-level",
    "data-data-aria-posinset",
    "data-face",
    "data-height",
    "data-hidden",
    "data-href",
    "data-role",
    "data-selected",
    "data-start",
    "data-style",
    "data-type",
    "data-value",
    "data-width",
];

/// What runs, fetches, sets something or changes how the tokenizer reads on.
const ACTING: [&str; 42] = [
    "animate",
    "area",
    "audio",
    "base",
    "basefont",
    "bgsound",
    "canvas",
    "embed",
    "fencedframe",
    "foreignobject",
    "frame",
    "frameset",
    "iframe",
    "image",
    "img",
    "keygen",
    "link",
    "map",
    "marquee",
    "math",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "param",
    "picture",
    "plaintext",
    "portal",
    "script",
    "set",
    "source",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "track",
    "use",
    "video",
    "xmp",
    "slot",
];

/// Fails where a document made of `html` could act.
#[track_caller]
fn check_harmless(html: &str) {
    let inert = inert(html);
    for document in [Html::parse_document(&inert), Html::parse_fragment(&inert)] {
        for node in document.tree.values() {
            if let Parsed::Element(element) = node {
                assert!(!ACTING.contains(&element.name()), "{}: {html:?} -> {inert:?}", element.name());
                assert_eq!(&*element.name.ns, "http://www.w3.org/1999/xhtml", "{html:?} -> {inert:?}");
                for (name, _) in element.attrs() {
                    assert!(ATTRIBUTES.contains(&name), "{name}: {html:?} -> {inert:?}");
                }
            }
        }
    }
}

/// Takes out what nobody has seen. Whether a paragraph is empty or hides something is not for a script in it to say.
fn take_out_unseen(nodes: &mut [Node]) {
    const UNSEEN: [&str; 9] =
        ["script", "style", "title", "template", "noscript", "noframes", "noembed", "iframe", "svg"];
    for node in nodes {
        if let Node::Element { name, children, .. } = node {
            if UNSEEN.contains(&name.as_str()) {
                children.clear();
            }
            take_out_unseen(children);
        }
    }
}

fn text_of(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(words) => words.clone(),
        Node::Element { children, .. } => text_of(children),
        Node::Comment(_) => String::new(),
    };
    nodes.iter().map(text).collect()
}

#[track_caller]
fn check_same(html: &str) {
    let (mut came, now) = (tree_as_it_came(html), tree(html));
    take_out_unseen(&mut came);
    assert_eq!(text_of(&now), text_of(&came), "{html:?} -> {:?}", inert(html));
    let (came, now) = (read(&came, &KNOWN), read(&now, &KNOWN));
    assert_eq!(write(&now.blocks), write(&came.blocks), "{html:?} -> {:?}", inert(html));
    assert_eq!(now, came, "{html:?} -> {:?}", inert(html));
}

#[test]
fn what_programs_put_on_the_clipboard_is_read_as_what_it_was() {
    for html in [
        include_str!("word_desktop.html"),
        include_str!("word_web.html"),
        include_str!("outlook.html"),
        include_str!("libreoffice.html"),
        include_str!("google_docs.html"),
        include_str!("teams.html"),
        include_str!("web_page.html"),
        include_str!("../../../fixtures/reisverslag-kyiv-parijs.html"),
    ] {
        check_same(html);
        check_harmless(html);
    }
    check_same("<p>a<textarea>\n\nb &lt;<b></textarea>c<xmp>\n<b>&lt;</xmp>d<plaintext>e</plaintext><b>f");
}

#[test]
fn only_what_is_read_stays() {
    for (html, expected) in [
        // Attributes.
        ("<p onclick=alert(1)>a", "<p>a"),
        ("<p ONCLICK='alert(1)' Style=\"color:red\" style=x>a", "<p data-style=\"color:red\">a"),
        ("<a\nonclick=x\thref\n=\r'javascript:x'\x0cid=y>a</a>", "<a data-href=\"javascript:x\">a</a>"),
        ("<p title='>' style=\"a:'>'\">a", "<p data-style=\"a:'&gt;'\">a"),
        ("<p style=a\"b'c=d/>a", "<p data-style=\"a&quot;b'c=d/\">a"),
        ("<p style=a onclick=x/style=b>c", "<p data-style=\"a\">c"),
        ("<p/onclick=x/style=y>a", "<p>a"),
        ("<p/style=y/>a", "<p data-style=\"y/\">a"),
        ("<p =onclick=x style>a", "<p data-style=\"\">a"),
        ("<p style=>a", "<p data-style=\"\">a"),
        ("<p style='a'onclick='b'hidden>c", "<p data-style=\"a\" data-hidden=\"\">c"),
        ("<p style='&quot;&amp;<b onclick=x>'>a", "<p data-style=\"&quot;&amp;&lt;b onclick=x&gt;\">a"),
        ("<p style='a\0b' \0onclick=x on\0click=x>a", "<p data-style=\"a\0b\">a"),
        ("<li data-aria-level=2 data-style=x>a", "<li data-data-aria-level=\"2\">a"),
        ("<p xml:style=x xlink:href=y is=z slot=s>a", "<p>a"),
        // Elements.
        ("<svg/onload=alert(1)>a</svg>b", "<data-svg></data-svg><!---->b"),
        ("<svg onload=alert(1)/>b", "<data-svg></data-svg>"),
        ("<svg/>b", "<data-svg></data-svg>b"),
        ("a<svg><script>alert(1)</script><p>b", "a<data-svg></data-svg><p>b"),
        ("<svg><style><img src=x onerror=alert(1)>a", "<data-svg></data-svg><data-img></data-img>a"),
        ("<svg><desc><style><img src=x></style><p>a</desc></svg>b", "<data-svg></data-svg><!---->b"),
        ("<svg><title><b>a</b></title><use href=x /></svg><b>c", "<data-svg></data-svg><b>c"),
        ("<svg><![CDATA[</svg><b>]]><path></svg>c", "<data-svg></data-svg><!---->c"),
        ("<table><tr><td><svg><desc>a</td><td>b", "<table><tr><td><data-svg></data-svg></td><td>b"),
        ("<div><svg><g></div>b", "<div><data-svg></data-svg></div>b"),
        (
            "<math><mi/><mo style=x>&lt;</mo></math>",
            "<data-math><data-mi></data-mi><data-mo data-style=\"x\">&lt;</data-mo></data-math>",
        ),
        ("<math><![CDATA[<b>&amp;]]></math>", "<data-math>&lt;b>&amp;amp;</data-math>"),
        ("<math><style><b>a", "<data-math><data-style></data-math><b>a"),
        ("<math><mtext><style><b></style>a", "<data-math><data-mtext><!---->a"),
        (
            "<math><annotation-xml encoding=text/html><style></math></style>a",
            "<data-math><data-annotation-xml><!---->a",
        ),
        ("<img src=x onerror=y alt=👍 width=1>a", "<data-img data-alt=\"👍\" data-width=\"1\"></data-img>a"),
        ("<image src=x>a", "<data-img></data-img>a"),
        ("<video src=x><source src=y>a</video>", "<data-video><!---->a</data-video>"),
        ("<object data=x><p>a</object>b", "<applet><p>a</applet>b"),
        ("<embed src=x>a", "<data-embed></data-embed>a"),
        ("<iframe srcdoc='<b>'><p>a</iframe>b", "<data-iframe></data-iframe>b"),
        ("<base href=x><link rel=stylesheet href=x><meta http-equiv=refresh content=0>a", "<!---->a"),
        (
            "<o:p style=x>a</o:p><v:shape>b</v:shape>",
            "<data-o:p data-style=\"x\">a</data-o:p><data-v:shape>b</data-v:shape>",
        ),
        ("<data-img>a</data-img>", "<data-data-img>a</data-data-img>"),
        ("<applet>a</applet>", "<data-applet>a</data-applet>"),
        (
            "<form action=x><input type=image src=x><button formaction=y>a",
            "<form><input data-type=\"image\"><button>a",
        ),
        ("<frameset onload=x><frame src=y></frameset>a", "<!---->a"),
        ("<a\"b<c onclick=x>d", "<data-abc>d"),
        ("<P>a</P><SCRIPT>x</sCrIpT >b", "<p>a</p><!---->b"),
        // Text that is not read as tags.
        ("a<script>b</script>c", "a<!---->c"),
        ("a<script>b</scripts></script/x='>'>c", "a<!---->c"),
        ("<script><!--<script></script>--></script>a", "<!---->a"),
        ("<script><!--></script>a", "<!---->a"),
        ("<script><!--<script></script></script>a", "<!---->a"),
        ("<script><!--<scripty></script>a", "<!---->a"),
        ("<script><!--<script>--></script>a", "<!---->a"),
        ("<script>a", ""),
        ("<style><!--</style><b>a", "<b>a"),
        ("<title><b></title>a<noscript><p></noscript>b", "<!---->a<!---->b"),
        ("<noembed><b></noembed><noframes><b></noframes>a", "<!---->a"),
        ("<textarea>\n<b onclick=x>&lt;</textarea>a", "<data-textarea>&lt;b onclick=x>&lt;</data-textarea>a"),
        ("<xmp style=x>\n<b>&lt;</xmp>a", "<listing data-style=\"x\">\n\n&lt;b>&amp;lt;</listing>a"),
        ("<plaintext>a</plaintext><b>", "<listing>a&lt;/plaintext>&lt;b></listing>"),
        ("a<template><p>b<template>c</template>d</p></template>e", "a<!---->e"),
        ("<template><svg></template><style>a</style>b", "<!---->b"),
        ("<template>a", ""),
        // Comments.
        ("a<!-- > <b onclick=x> -- -->b", "a<!---->b"),
        ("a<!--><b>c", "a<b>c"),
        ("a<!---><b>c", "a<b>c"),
        ("a<!----!><b>c", "a<b>c"),
        ("a<!--b--!><b>c", "a<b>c"),
        ("a<!--b--!--><b>c", "a<b>c"),
        ("a<!--b--", "a"),
        ("a<!x '>' y>b", "a<!---->' y>b"),
        ("a<?php echo '>' ?>b", "a<!---->' ?>b"),
        ("a</ b>c</>d", "a<!---->cd"),
        ("<![if !supportLists]>1.<![endif]>", "<!--[if !supportLists]-->1.<!--[endif]-->"),
        ("<!--[if gte mso 9]><xml><b></xml><![endif]-->a", "<!---->a"),
        ("<![CDATA[<b>]]>a", "<!---->]]>a"),
        // Where there is no tag.
        ("a < b <3 <", "a &lt; b &lt;3 &lt;"),
        ("a </", "a &lt;/"),
        ("a <b onclick=x", "a "),
        ("a <b title='>", "a "),
        ("<<b>a", "&lt;<b>a"),
        ("<<script></script>b onclick=x>", "&lt;<!---->b onclick=x>"),
        ("&l<script></script>t;", "&l<!---->t;"),
        // What the document is.
        (
            "<!DOCTYPE html>\n<html onload=x class=y><body bgcolor=z>a",
            "<!DOCTYPE html>\n<html data-class=\"y\"><body>a",
        ),
        ("<!doctype HTML PUBLIC \"x\" 'y'>a", "<!doctype HTML PUBLIC \"x\" 'y'>a"),
        ("<meta charset=utf-8><!DOCTYPE html>a", "<!---->a"),
        ("a<!DOCTYPE html>b", "a<!---->b"),
    ] {
        assert_eq!(inert(html), expected, "from: {html:?}");
        check_harmless(html);
    }
}

#[rustfmt::skip]
const NAMES: [&str; 66] = [
    "a", "b", "p", "div", "span", "br", "li", "ul", "ol", "h2", "table", "tr", "td", "pre", "font", "head",
    "body", "html", "form", "button", "select", "option", "input", "nobr", "o:p", "img", "image", "embed",
    "iframe", "object", "video", "source", "base", "link", "meta", "frameset", "frame", "script", "style",
    "title", "textarea", "xmp", "plaintext", "noscript", "noframes", "noembed", "template", "svg", "math", "desc",
    "foreignObject", "mi", "annotation-xml", "use", "path", "applet", "marquee", "data-img", "listing", "col",
    "caption", "SCRIPT", "sTyle", "x\0y", "a\"b", "é",
];

/// Elements that mean the same wherever they stand.
const SIMPLE: [&str; 17] = [
    "p", "div", "span", "b", "br", "o:p", "script", "SCRIPT", "style", "sTyle", "title", "textarea", "video",
    "link", "meta", "hr", "em",
];

/// What tags are made of, and what they should not be.
fn soup(names: Vec<&'static str>) -> impl Strategy<Value = String> {
    let names = prop::sample::select(names);
    let attributes = prop::sample::select(vec![
        "",
        " ",
        "/",
        "\n",
        " onclick=x",
        "/onload=x",
        " style='mso-list:l0 level2'",
        " STYLE=\"a\"",
        " style=b/",
        " href=javascript:x",
        " hidden",
        " class=MsoListParagraph",
        " =a",
        " a='>'",
        " b=\"<script>\"",
        " c=`",
        " alt=<b>",
        " encoding=text/html",
        " type=hidden",
        " srcdoc='<p onclick=x>'",
        " x",
        "=",
        "'",
        "\"",
        " data-style=x",
        " color=red",
        " \0",
        " =",
        "<",
    ]);
    let ends = prop::sample::select(vec![">", ">", ">", ">", ">", "/>", " >", "", "\n>"]);
    let opening = prop::sample::select(vec!["<", "<", "<", "</", "</", "< ", "<\0"]);
    let tag = (opening, names, prop::collection::vec(attributes, 0..3), ends)
        .prop_map(|(opening, name, attributes, end)| format!("{opening}{name}{}{end}", attributes.concat()));
    let other = prop::sample::select(vec![
        "een ",
        "twee",
        " ",
        "\n",
        "\r\n",
        "<",
        ">",
        "&",
        "&lt;",
        "&lt",
        "&am",
        "p;",
        "&#60;",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!",
        "<?",
        "</",
        "</>",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE html>",
        "<![if !supportLists]>",
        "<![endif]>",
        "\0",
        "\u{c}",
        "'",
        "\"",
        "-",
        "!",
        "/",
        "=",
        "é",
        "<3",
        "👍",
    ]);
    let piece = prop_oneof![3 => tag, 2 => other.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// The same elements, each where it may be, so that no parser has to guess.
fn document() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "een ",
        "twee&amp;",
        "&lt;b>",
        "1 < 2 ",
        "<!-- x -->",
        "<br>",
        "a\nb",
        "&eacute;",
    ]);
    let leaf = prop_oneof![
        4 => words.prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "<img src=x>", "<img alt=👍 onerror=x>", "<img width=1>", "<svg><g><path/></g><title>x</title></svg>",
            "<svg viewBox=x />", "<math><mi>x</mi><mo>=</mo><mspace/></math>", "<script>a<b</script>",
            "<style>p > b {}</style>", "<iframe src=x><p>y</iframe>", "<object data=x><p>y</p></object>",
            "<video src=x><source src=y>z</video>", "<embed src=x>",
            "<template><p>x</p></template>", "<link rel=x><meta y><base href=z>", "<noscript>x</noscript>",
            "<hr>", "<o:p>&nbsp;</o:p>", "<select><option>x<option selected>y</select>", "<input value=x>", "<input type=checkbox checked>",
            "<font face=Wingdings>\u{fe}</font>", "<s>x</s>",
            "<a href='https://a.nl?b=1&c=2'>a</a>", "<span style='mso-list:Ignore'>1. </span>", "<del>x</del>",
            "<![if !supportLists]>2.<![endif]>", "<applet>x</applet>",
        ]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        let elements = prop::sample::select(vec![
            ("<p>", "</p>"),
            ("<p class=MsoListParagraph style='mso-list:l0 level2 lfo1' onclick=x>", "</p>"),
            ("<p>", ""),
            ("<div hidden>", "</div>"),
            ("<div>", "</div>"),
            ("<b>", "</b>"),
            ("<i onclick='>'>", "</i>"),
            ("<ul><li>", "</ul>"),
            ("<ol start=3><li value=4>", "</li></ol>"),
            ("<h2>", "</h2>"),
            ("<pre>", "</pre>"),
            ("<div role=heading aria-level=3>", "</div>"),
            ("<table><tr><td>", "</td><td>x</td></tr></table>"),
            ("<table><tr><td colspan=2>Doel?</td></tr><tr><td>x</td><td>", "</td></tr></table>"),
            ("<span style=\"font-weight:bold;\">", "</span>"),
            ("<font color=red>", "</font>"),
            ("<p><b>", "</p>"),
            ("<blockquote>", "</blockquote>"),
            ("<custom-thing>", "</custom-thing>"),
            ("<v:shape>", "</v:shape>"),
        ]);
        (elements, prop::collection::vec(inner, 0..5))
            .prop_map(|((open, close), inner)| format!("{open}{}{close}", inner.concat()))
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nothing_can_act(html in soup(NAMES.to_vec())) {
        check_harmless(&html);
        // Not when it is made inert again, and not when it stands in other HTML.
        check_harmless(&inert(&html));
        check_harmless(&format!("<p>{}</p><b onclick=x>", inert(&html)));
    }

    #[test]
    fn tags_are_told_from_text_as_a_parser_does(html in soup(SIMPLE.to_vec())) {
        // Before the body white space is nothing, or something.
        let html = format!("<body>a{html}");
        let mut came = tree_as_it_came(&html);
        take_out_unseen(&mut came);
        prop_assert_eq!(text_of(&tree(&html)), text_of(&came), "{:?} -> {:?}", &html, inert(&html));
    }

    #[test]
    fn what_there_is_to_read_is_read(html in document()) {
        check_same(&html);
        check_same(&format!("<!DOCTYPE html>{html}"));
    }
}

/// This is the debug build; in a browser it takes a hundredth.
#[test]
fn a_megabyte_is_made_inert_at_once() {
    for piece in [
        include_str!("word_desktop.html"),
        "<",
        "</",
        "<!",
        "<!--",
        "<!---",
        "--",
        "<!--x--!",
        "<script>",
        "<script><!--",
        "</script",
        "<style></",
        "<svg>",
        "</svg>",
        "<math><mi>",
        "<template>",
        "<p a='",
        "<p a",
        "<p style=x style=x",
        "<p ",
        "<![CDATA[",
        "<svg><![CDATA[]]",
        "<svg><a>",
        "<svg></a>",
        "&",
        "<xmp></",
        "<p hidden>",
        "<!--[if x]-->",
        "<svg><desc>",
        "</desc>",
    ] {
        let html = piece.repeat(1_000_000 / piece.len() + 1);
        let start = Instant::now();
        inert(&html);
        assert!(start.elapsed() < Duration::from_secs(3), "{piece:?}: {:?}", start.elapsed());
    }
}
