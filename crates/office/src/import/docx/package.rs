//! The parts of a Word file, and how one refers to another (ISO/IEC 29500-2).

use super::super::{ImportError, xml};
use crate::zip::Archive;

/// A reference from one part to another, or to an address outside.
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type: "styles", "hyperlink".
    pub kind: String,
    /// The path of the part, or the address.
    pub target: String,
}

/// The path of the main text, or `None` where the package is of another program.
pub(super) fn main_part(archive: &Archive) -> Result<Option<String>, ImportError> {
    if !archive.has("[Content_Types].xml") {
        return Ok(None);
    }
    let main = relations(archive, "")?.into_iter().find(|relation| relation.kind == "officeDocument");
    Ok(main.map(|main| main.target).filter(|path| path.ends_with(".xml") && archive.has(path)))
}

/// The references of the part at `path`; of the package itself where that is empty.
pub(super) fn relations(archive: &Archive, path: &str) -> Result<Vec<Relation>, ImportError> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let file = resolved(folder, &format!("_rels/{name}.rels"));
    let Some(text) = xml::text(archive, &file)? else { return Ok(Vec::new()) };
    let document = xml::parse(&text)?;
    let relation = |node| {
        let target = xml::attribute(node, "Target")?;
        let is_outside = xml::attribute(node, "TargetMode") == Some("External");
        Some(Relation {
            id: xml::attribute(node, "Id")?.to_owned(),
            kind: xml::attribute(node, "Type")?.rsplit('/').next()?.to_owned(),
            target: if is_outside { target.to_owned() } else { resolved(folder, target) },
        })
    };
    Ok(xml::elements(document.root_element()).filter_map(relation).collect())
}

/// The path that `target` means to a part in `folder`.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(path) = target.strip_prefix('/') {
        return path.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
