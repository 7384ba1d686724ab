//! The browser's parser, for tests without a browser.

use office::import::paste::{Node, TreeBuilder};
use scraper::{Html, Node as Parsed};

/// Parses as a browser does and hands the document over as the page would.
pub fn tree(html: &str) -> Vec<Node> {
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
                builder.open(element.name(), attributes.collect());
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
