//! The browser's parser, for tests without a browser.

use office::import::paste::{Node, TreeBuilder, inert};
use scraper::{Html, Node as Parsed};

/// Parses as a browser does and hands the document over as the page would.
pub fn tree(html: &str) -> Vec<Node> {
    walk(&inert(html), |tree, name, attributes| tree.open_inert(name, attributes))
}

/// The same, of the document as it came.
pub fn tree_as_it_came(html: &str) -> Vec<Node> {
    walk(html, |tree, name, attributes| tree.open(name, attributes))
}

fn walk(html: &str, open: impl Fn(&mut TreeBuilder, &str, Vec<(String, String)>)) -> Vec<Node> {
    enum Step<N> {
        Open(N),
        Close,
    }
    let document = Html::parse_document(html);
    let mut builder = TreeBuilder::default();
    let mut steps = vec![Step::Open(document.tree.root())];
    while let Some(step) = steps.pop() {
        let Step::Open(node) = step else {
            builder.close();
            continue;
        };
        match node.value() {
            Parsed::Element(element) => {
                let attributes = element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned()));
                open(&mut builder, element.name(), attributes.collect());
                steps.push(Step::Close);
            }
            Parsed::Text(text) => builder.text(text),
            Parsed::Comment(comment) => builder.comment(comment),
            _ => {}
        }
        let first = steps.len();
        steps.extend(node.children().map(Step::Open));
        steps[first..].reverse();
    }
    builder.finish()
}
