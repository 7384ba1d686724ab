//! The directory of an archive: what stands in it, and where. Also in the 64-bit records of Zip64, which programs use
//! that write before they know the size.

/// A file in the archive.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub name: String,
    pub flags: u64,
    pub method: u64,
    pub crc: u64,
    /// The number of bytes in the archive.
    pub packed: u64,
    /// The number of bytes once unpacked, as the directory says.
    pub unpacked: u64,
    /// Where the file's own header stands.
    pub at: u64,
}

/// A number of 32 bits that says: the real one stands in a 64-bit record.
const ELSEWHERE: u64 = 0xffff_ffff;

/// All entries, or `None` where there is no directory or it points outside the file.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Entry>> {
    let end = end_record(bytes)?;
    let (count, mut at) = end_64(bytes, end).or_else(|| {
        Some((number(bytes, end + 10, 2)?, usize::try_from(number(bytes, end + 16, 4)?).ok()?))
    })?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let (entry, next) = entry(bytes, at)?;
        entries.push(entry);
        at = next;
    }
    Some(entries)
}

/// Where the last record stands. It has fixed fields of 22 bytes, and a comment of up to 65 535 behind them.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    let first = last.saturating_sub(0xffff);
    (first..=last).rev().find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))
}

/// The number of entries and where the first stands, by the 64-bit record that the 20 bytes before `end` point to.
fn end_64(bytes: &[u8], end: usize) -> Option<(u64, usize)> {
    let locator = end.checked_sub(20)?;
    bytes.get(locator..)?.strip_prefix(b"PK\x06\x07")?;
    let record = usize::try_from(number(bytes, locator + 8, 8)?).ok()?;
    bytes.get(record..)?.strip_prefix(b"PK\x06\x06")?;
    let directory = usize::try_from(number(bytes, record.checked_add(48)?, 8)?).ok()?;
    Some((number(bytes, record + 32, 8)?, directory))
}

/// The entry at `at`, and where the next one is.
fn entry(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    bytes.get(at..)?.strip_prefix(b"PK\x01\x02")?;
    let length = |field| usize::try_from(number(bytes, at + field, 2)?).ok();
    let name = at + 46;
    let extra = name + length(28)?;
    let comment = extra + length(30)?;
    let mut entry = Entry {
        name: String::from_utf8_lossy(bytes.get(name..extra)?).into_owned(),
        flags: number(bytes, at + 8, 2)?,
        method: number(bytes, at + 10, 2)?,
        crc: number(bytes, at + 16, 4)?,
        packed: number(bytes, at + 20, 4)?,
        unpacked: number(bytes, at + 24, 4)?,
        at: number(bytes, at + 42, 4)?,
    };
    entry.widen(bytes.get(extra..comment)?)?;
    Some((entry, comment + length(32)?))
}

impl Entry {
    /// Takes from the extra field, in this order, the numbers that did not fit (APPNOTE.TXT 4.5.3).
    fn widen(&mut self, extra: &[u8]) -> Option<()> {
        const ZIP_64: u64 = 1;
        let mut wide = [&mut self.unpacked, &mut self.packed, &mut self.at];
        let mut missing = wide.iter_mut().filter(|number| ***number == ELSEWHERE).peekable();
        if missing.peek().is_none() {
            return Some(());
        }
        let mut at = 0;
        while let (Some(kind), Some(length)) = (number(extra, at, 2), number(extra, at + 2, 2)) {
            let length = usize::try_from(length).ok()?;
            let field = extra.get(at + 4..)?.get(..length)?;
            if kind == ZIP_64 {
                for (index, narrow) in missing.enumerate() {
                    **narrow = number(field, index * 8, 8)?;
                }
                return Some(());
            }
            at += 4 + length;
        }
        None
    }
}

/// The number of `length` bytes at `at`, lowest byte first.
pub(super) fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(at..)?.get(..length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}
