//! A text for word processors: OpenDocument 1.3 (OASIS standard, ISO/IEC 26300 in an earlier version).

mod content;
mod styles;

use super::Outline;
use super::escape::push_text;
use crate::zip;
use model::Language;

/// The media type of such a text.
pub const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// The namespaces that the files of a package use.
const NAMESPACES: &str = concat!(
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"",
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"",
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"",
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"",
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"",
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"",
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\"",
    " office:version=\"1.3\"",
);

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The report as an OpenDocument package. Its headings, lists and links are real ones with named styles, so that a
/// word processor shows an outline, makes an accessible PDF, and takes the styles of a house.
pub fn document(outline: &Outline) -> Vec<u8> {
    let content = content::document(outline);
    let styles = styles::document(outline.language);
    let (meta, manifest) = (meta(outline), manifest());
    zip::stored(&[
        // First and not compressed, so that the type of the file stands at a fixed place (part 2, section 3.3).
        ("mimetype", MEDIA_TYPE),
        ("META-INF/manifest.xml", &manifest),
        ("meta.xml", &meta),
        ("styles.xml", &styles),
        ("content.xml", &content),
    ])
}

fn manifest() -> String {
    let entry = |path: &str, media_type: &str, version: &str| {
        format!(
            "<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{media_type}\"{version}/>"
        )
    };
    let files = ["meta.xml", "styles.xml", "content.xml"].map(|path| entry(path, "text/xml", ""));
    format!(
        "{DECLARATION}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\">{}{}</manifest:manifest>",
        entry("/", MEDIA_TYPE, " manifest:version=\"1.3\""),
        files.concat()
    )
}

fn meta(outline: &Outline) -> String {
    let mut title = String::new();
    push_text(&mut title, &outline.title);
    let (language, country) = locale(outline.language);
    // XML Schema, part 2, section 3.2.7: a dateTime has no leap second.
    let moment = |text: &str| text.replace(":60", ":59");
    format!(
        "{DECLARATION}<office:document-meta{NAMESPACES}><office:meta>\
         <meta:generator>report-form/{}</meta:generator><dc:title>{title}</dc:title>\
         <dc:language>{language}-{country}</dc:language><meta:creation-date>{}</meta:creation-date>\
         <dc:date>{}</dc:date><meta:user-defined meta:name=\"report-id\">{}</meta:user-defined>\
         </office:meta></office:document-meta>",
        env!("CARGO_PKG_VERSION"),
        moment(outline.created_at.as_str()),
        moment(outline.updated_at.as_str()),
        outline.id,
    )
}

/// The language and country by which a word processor chooses its spelling.
fn locale(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Nl => ("nl", "NL"),
        Language::En => ("en", "GB"),
    }
}
