//! Reading an archive: its directory at once, a file of it when it is asked for.

use std::cell::Cell;
use std::fmt;

use super::crc_32;
use super::directory::{self, Entry, number};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The bytes that the files of an archive may have together when they are unpacked. Word writes some 15 kB for a page, so
/// this is a thousand of them; more is a trap: 50 MB of zeros pack into 50 kB.
pub const MAX_UNPACKED: usize = 20_000_000;

/// Office programs pack text to a tenth, and a table of a thousand equal rows to a hundredth. A file that unpacks into
/// more than this many times its size is a trap, unless it is small.
const MAX_RATIO: u64 = 200;
const SMALL: u64 = 1_000_000;

/// Why a file does not come out of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// Not an archive, cut off, or damaged.
    Broken,
    /// It asks for a password.
    Encrypted,
    /// It unpacks into more than [`MAX_UNPACKED`] bytes, or into more than it says.
    TooLarge,
    /// It is packed in a way other than the two that office programs use.
    UnknownMethod,
}

impl fmt::Display for ZipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ZipError::Broken => "the archive is cut off or damaged; fetch the file anew",
            ZipError::Encrypted => "the archive asks for a password; save the file without one",
            ZipError::TooLarge => "the archive holds more than 20 MB of text; split the file",
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
    /// The bytes that may still be unpacked.
    left: Cell<usize>,
}

impl<'a> Archive<'a> {
    /// Reads the directory, which stands at the end.
    ///
    /// # Errors
    /// [`ZipError::Broken`] where there is none, or where it points outside the file.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, ZipError> {
        let entries = directory::read(bytes).ok_or(ZipError::Broken)?;
        Ok(Archive { bytes, entries, left: Cell::new(MAX_UNPACKED) })
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
        const ENCRYPTED: u64 = 1;
        if entry.flags & ENCRYPTED != 0 {
            return Err(ZipError::Encrypted);
        }
        let is_trap = entry.unpacked > SMALL && entry.unpacked / MAX_RATIO > entry.packed;
        let size = usize::try_from(entry.unpacked).ok().filter(|size| *size <= self.left.get() && !is_trap);
        let size = size.ok_or(ZipError::TooLarge)?;
        let packed = self.packed(entry).ok_or(ZipError::Broken)?;
        let unpacked = match entry.method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, size).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => ZipError::TooLarge,
                _ => ZipError::Broken,
            })?,
            _ => return Err(ZipError::UnknownMethod),
        };
        let is_right = unpacked.len() == size && u64::from(crc_32(&unpacked)) == entry.crc;
        self.left.set(self.left.get() - size);
        if is_right { Ok(unpacked) } else { Err(ZipError::Broken) }
    }

    /// The bytes behind the file's own header, whose name and extra field may differ in length from the directory's.
    fn packed(&self, entry: &Entry) -> Option<&'a [u8]> {
        let bytes = self.bytes.get(usize::try_from(entry.at).ok()?..)?;
        bytes.strip_prefix(b"PK\x03\x04")?;
        let start = 30 + number(bytes, 26, 2)? + number(bytes, 28, 2)?;
        bytes.get(usize::try_from(start).ok()?..)?.get(..usize::try_from(entry.packed).ok()?)
    }
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
