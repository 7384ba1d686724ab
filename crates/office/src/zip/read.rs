//! Reading an archive: its directory at once, a file of it when it is asked for.

use std::fmt;

use super::crc_32;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The bytes that a file of an archive may have when it is unpacked. The text of a thousand pages is a tenth of it; more
/// is a trap: 50 MB of zeros pack into 50 kB.
pub const MAX_UNPACKED: usize = 50_000_000;

/// Why a file does not come out of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// Not an archive, cut off, or damaged.
    Broken,
    /// It asks for a password.
    Encrypted,
    /// It unpacks into more than [`MAX_UNPACKED`] bytes.
    TooLarge,
    /// It is packed in a way other than the two that office programs use.
    UnknownMethod,
}

impl fmt::Display for ZipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ZipError::Broken => "the archive is cut off or damaged; fetch the file anew",
            ZipError::Encrypted => "the archive asks for a password; save the file without one",
            ZipError::TooLarge => "the archive holds more than 50 MB of text; split the file",
            ZipError::UnknownMethod => "the archive is packed in a rare way; save the file anew",
        })
    }
}

impl std::error::Error for ZipError {}

/// An archive whose directory has been read.
#[derive(Clone, Debug)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    name: String,
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    unpacked: usize,
    at: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory, which stands at the end.
    ///
    /// # Errors
    /// [`ZipError::Broken`] where there is none, or where it points outside the file.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, ZipError> {
        let end = end_record(bytes).ok_or(ZipError::Broken)?;
        let count = number(bytes, end + 10, 2).ok_or(ZipError::Broken)?;
        let mut at = number(bytes, end + 16, 4).ok_or(ZipError::Broken)?;
        let mut entries = Vec::new();
        for _ in 0..count {
            let (entry, next) = read_entry(bytes, at).ok_or(ZipError::Broken)?;
            entries.push(entry);
            at = next;
        }
        Ok(Archive { bytes, entries })
    }

    /// Whether there is a file of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The content of the file called `name`, or `None` where there is no such file.
    ///
    /// # Errors
    /// Why it does not come out.
    pub fn file(&self, name: &str) -> Result<Option<Vec<u8>>, ZipError> {
        self.entry(name).map(|entry| self.unpack(entry)).transpose()
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        // Names are compared as Windows does: some programs write "Word/Document.xml".
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn unpack(&self, entry: &Entry) -> Result<Vec<u8>, ZipError> {
        const ENCRYPTED: u16 = 1;
        if entry.flags & ENCRYPTED != 0 {
            return Err(ZipError::Encrypted);
        }
        if entry.unpacked > MAX_UNPACKED {
            return Err(ZipError::TooLarge);
        }
        let packed = self.packed(entry).ok_or(ZipError::Broken)?;
        let unpacked = match entry.method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, MAX_UNPACKED).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => ZipError::TooLarge,
                _ => ZipError::Broken,
            })?,
            _ => return Err(ZipError::UnknownMethod),
        };
        let right = unpacked.len() == entry.unpacked && crc_32(&unpacked) == entry.crc;
        if right { Ok(unpacked) } else { Err(ZipError::Broken) }
    }

    /// The bytes behind the file's own header, whose name and extra field may differ in length from the directory's.
    fn packed(&self, entry: &Entry) -> Option<&'a [u8]> {
        let bytes = self.bytes;
        bytes.get(entry.at..)?.strip_prefix(b"PK\x03\x04")?;
        let start = entry.at + 30 + number(bytes, entry.at + 26, 2)? + number(bytes, entry.at + 28, 2)?;
        bytes.get(start..)?.get(..entry.packed)
    }
}

/// Where the last record stands. It has fixed fields of 22 bytes, and a comment of up to 65 535 behind them.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    let first = last.saturating_sub(0xffff);
    (first..=last).rev().find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))
}

/// The entry of the directory at `at`, and where the next one is.
fn read_entry(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    bytes.get(at..)?.strip_prefix(b"PK\x01\x02")?;
    let lengths = [28, 30, 32].map(|field| number(bytes, at + field, 2));
    let [Some(name), Some(extra), Some(comment)] = lengths else { return None };
    let entry = Entry {
        name: String::from_utf8_lossy(bytes.get(at + 46..)?.get(..name)?).into_owned(),
        flags: u16::try_from(number(bytes, at + 8, 2)?).ok()?,
        method: u16::try_from(number(bytes, at + 10, 2)?).ok()?,
        crc: u32::try_from(number(bytes, at + 16, 4)?).ok()?,
        packed: number(bytes, at + 20, 4)?,
        unpacked: number(bytes, at + 24, 4)?,
        at: number(bytes, at + 42, 4)?,
    };
    Some((entry, at + 46 + name + extra + comment))
}

/// The number of `length` bytes at `at`, lowest byte first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..)?.get(..length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::super::stored;
    use super::*;

    #[test]
    fn what_was_stored_comes_out() {
        let bytes = stored(&[("a.txt", "een"), ("b/c.txt", "twee")]);
        let archive = Archive::open(&bytes).unwrap();
        assert_eq!(archive.file("b/C.txt"), Ok(Some(b"twee".to_vec())));
        assert_eq!(archive.file("niet.txt"), Ok(None));
        assert!(archive.has("a.txt"));
    }

    #[test]
    fn damage_is_noticed() {
        let bytes = stored(&[("a.txt", "een")]);
        for end in 0..bytes.len() {
            assert_eq!(Archive::open(&bytes[..end]).err(), Some(ZipError::Broken), "cut off at {end}");
        }
        let mut damaged = bytes.clone();
        damaged[36] ^= 1;
        assert_eq!(Archive::open(&damaged).unwrap().file("a.txt"), Err(ZipError::Broken));
        // Any one byte may be wrong: an error or another name, and never a panic.
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0xff;
            if let Ok(archive) = Archive::open(&damaged) {
                let _ = archive.file("a.txt");
            }
        }
    }
}
