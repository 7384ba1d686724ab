//! Reports that were not made with this form, out of texts and files.

mod answers;
mod budgets;
mod corpus;
mod docx;
mod errors;
mod legacy;
mod odf;
mod package;
mod passage;
mod paste;
mod plain;
mod real;
mod tables;

use model::{Form, reisverslag};
use office::import::paste::Node;
use office::import::{ImportError, Imported, OldReport, Source, read};

/// The browser's parser.
fn parse_html(html: &str) -> Option<Vec<Node>> {
    Some(crate::html::tree(html))
}

fn import_for(form: &Form, source: Source) -> Result<Imported, ImportError> {
    read(source, form, &parse_html)
}

fn import(source: Source) -> Result<Imported, ImportError> {
    import_for(&reisverslag().unwrap(), source)
}

fn import_file(name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    import(Source::File { name, bytes })
}

#[track_caller]
fn old(imported: Result<Imported, ImportError>) -> OldReport {
    match imported {
        Ok(Imported::Old(old)) => old,
        other => panic!("{other:?}"),
    }
}
