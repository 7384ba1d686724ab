//! Writing an archive with every file stored as it is: a report is some tens of kilobytes, and compressing it would cost
//! more in the program than it saves in the file.

use super::crc_32;

/// A ZIP file of `files`, by name, in this order. Names are ASCII. Without a clock, all have the first date that the
/// format can say, so the same report gives the same bytes. Together they must stay below 4 GiB.
pub fn stored(files: &[(&str, &str)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let entry = entry(name, content.as_bytes());
        let at = size(out.len());
        out.extend(b"PK\x03\x04");
        out.extend(&entry);
        out.extend(name.as_bytes());
        out.extend(content.as_bytes());

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION);
        directory.extend(&entry);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX).to_le_bytes();
    let at = size(out.len());
    out.extend(&directory);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    out.extend(count);
    out.extend(count);
    out.extend(size(directory.len()));
    out.extend(at);
    out.extend([0; 2]);
    out
}

/// Version 2.0 of the format.
const VERSION: [u8; 2] = [20, 0];

/// 1 January 1980.
const DATE: [u8; 2] = [0x21, 0];

/// What a file's own header and its entry in the directory have in common.
fn entry(name: &str, content: &[u8]) -> Vec<u8> {
    let length = size(content.len());
    let name_length = u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes();
    let mut entry = Vec::new();
    entry.extend(VERSION);
    // No flags, not compressed, midnight.
    entry.extend([0; 6]);
    entry.extend(DATE);
    entry.extend(crc_32(content).to_le_bytes());
    entry.extend(length);
    entry.extend(length);
    entry.extend(name_length);
    // No extra field.
    entry.extend([0; 2]);
    entry
}

fn size(bytes: usize) -> [u8; 4] {
    u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes()
}
