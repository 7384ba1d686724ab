//! The HTML file: what stands in it, and that it is what its policy says.

use base64::Engine;
use model::Report;
use office::export::html::Program;
use office::export::{Outline, html};
use scraper::{Html, Selector};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{draft, real, report};

fn page(report: &Report) -> String {
    html::document(report, &Outline::of(report, None))
}

fn texts(page: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let page = Html::parse_document(page);
    page.select(&selector).map(|element| element.text().collect::<String>()).collect()
}

fn hash(text: &str) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!("sha256-{hash}")
}

/// What the policy of the page says.
fn policy(page: &str) -> String {
    let meta = Selector::parse("meta[http-equiv=Content-Security-Policy]").unwrap();
    Html::parse_document(page).select(&meta).next().unwrap().attr("content").unwrap().to_owned()
}

#[test]
fn the_policy_allows_just_the_style_that_is_there() {
    let page = page(&real());
    let style = hash(&texts(&page, "style").concat());
    let expected = format!("default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'");
    assert_eq!(policy(&page), expected, "STYLE_HASH should be {style}");
}

#[test]
fn with_the_form_inside_the_policy_allows_just_that_script() {
    let report = real();
    let outline = Outline::of(&report, None);
    let script = "if (1 < 2) say(\"<\\/script> &amp; \\u00e9\");\n";
    let page = html::document_with(&report, &outline, Program::new(script).unwrap());
    assert_eq!(texts(&page, "#report-program"), [script]);
    let [style, script] = [texts(&page, "style").concat(), script.to_owned()].map(|text| hash(&text));
    assert_eq!(
        policy(&page),
        format!(
            "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{style}'; \
             base-uri 'none'; form-action 'none'"
        )
    );
    // Nothing else differs from the document without it.
    let without = page.replace(&format!("script-src '{script}' 'wasm-unsafe-eval'; "), "");
    let (before, rest) = without.split_once("<script id=\"report-program\">").unwrap();
    let (_, after) = rest.split_once("</script>\n").unwrap();
    assert_eq!(format!("{before}{after}"), html::document(&report, &outline));
    assert_eq!(Report::decode(&html::data_of(&page).unwrap()).unwrap(), report);
}

#[test]
fn it_has_one_title_and_a_heading_for_each_question() {
    let report = real();
    let page = page(&report);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">"));
    let title = "Reisverslag – Gemeentehuis Parijs – 23-11-2026";
    assert_eq!(texts(&page, "title"), [title]);
    assert_eq!(texts(&page, "main h1"), [title]);
    let headings: Vec<_> = report.questions.iter().map(|question| question.heading.clone()).collect();
    assert_eq!(texts(&page, "main h2"), headings);
    assert_eq!(texts(&page, "main h3"), ["Achtergrond", "Doelstellingen reis", "Leerpunten"]);
    assert_eq!(texts(&page, "main ul > li").len(), 3 + 4 + 1 + 6 + 3);
    assert_eq!(texts(&page, "h1 + p"), ["Afgerond op 23 november 2026. Formulier: versie 1."]);
}

#[test]
fn the_report_comes_out_whole() {
    for report in [real(), draft(&[("doel", json!("</script><!-- \u{2028}\u{0}"))])] {
        let data = html::data_of(&page(&report)).unwrap();
        assert_eq!(Report::decode(&data).unwrap(), report);
    }
    assert_eq!(html::data_of(&html::fragment(&Outline::of(&real(), None))), None);
}

/// What a platform for publications does to a file: the doctype goes, and every `meta` without a charset with the text
/// after it up to the next tag; what is outside ASCII becomes an entity everywhere, also where nothing decodes it.
fn published(page: &str) -> String {
    let page = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
    let mut out = String::new();
    let mut rest = page;
    while let Some(at) = rest.find("<meta ") {
        let (before, meta) = rest.split_at(at);
        out.push_str(before);
        let (tag, after) = meta.split_once('>').unwrap();
        if tag.contains("charset=") {
            out.extend([tag, ">"]);
            rest = after;
        } else {
            rest = &after[after.find('<').unwrap()..];
        }
    }
    out.push_str(rest);
    let entity = |c: char| if c.is_ascii() { c.to_string() } else { format!("&#{};", u32::from(c)) };
    out.chars().map(entity).collect()
}

#[test]
fn a_platform_that_strips_what_it_publishes_leaves_the_answers_whole() {
    let report =
        draft(&[("doel", json!("## Één\n\n<meta name=\"a\"> “Straße”, 日本語 😀 \u{2028}</script>"))]);
    for report in [real(), report] {
        let outline = Outline::of(&report, None);
        let program = Program::new("say(\"\\u00e9\");").unwrap();
        for page in [html::document(&report, &outline), html::document_with(&report, &outline, program)] {
            let published = published(&page);
            assert_eq!(Report::decode(&html::data_of(&published).unwrap()).unwrap(), report);
            // A reader sees the same words, and the same style and script.
            for selector in ["title", "main", "style", "#report-program"] {
                assert_eq!(texts(&published, selector), texts(&page, selector), "{selector}");
            }
            assert!(page.contains("<head>\n<meta charset=\"utf-8\">\n"), "the encoding is said first");
            assert!(
                !page.split_once("<body>").unwrap().1.contains("<meta"),
                "no meta where it means nothing"
            );
        }
    }
}

#[test]
fn blocks_are_elements() {
    let source = "# a\n\n1. b **c** *d*\n2. `e`\n   - f\n\n> g\\\n> h\n\n7. i\n\n   j\n\n[k](https://l.nl?m&n)\n\n``` o\np\n```\n\n___";
    let report = report(&[("rich-text", json!(source))]);
    let html = html::fragment(&Outline::of(&report, None));
    assert_eq!(
        html,
        "<h1>Proef – 23-11-2026</h1>\n<p>Afgerond op 23 november 2026. Formulier: versie 3.</p>\n<h2>VRAAG 0</h2>\n<h3>a</h3>\n\
         <ol>\n<li>b <strong>c</strong> <em>d</em></li>\n<li><code>e</code>\n<ul>\n<li>f</li>\n</ul></li>\n</ol>\n\
         <blockquote>\n<p>g<br>\nh</p>\n</blockquote>\n<ol start=\"7\">\n<li><p>i</p>\n<p>j</p></li>\n</ol>\n\
         <p><a href=\"https://l.nl?m&amp;n\">k</a></p>\n<p>o</p>\n<pre><code>p</code></pre>\n<hr>\n"
    );
}

/// Blocks that no parser of ours makes, as a program could.
#[test]
fn only_safe_addresses_are_links() {
    use text::{Block, Inline};
    let mut outline = Outline::of(&report(&[("text", json!("x"))]), None);
    let link = Inline::Link { href: "javascript:a".into(), content: vec![Inline::Text("b".into())] };
    outline.sections[0].blocks = vec![Block::Paragraph(vec![link])];
    assert!(html::fragment(&outline).ends_with("<p>b (javascript:a)</p>\n"));
}
