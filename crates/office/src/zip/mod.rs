//! ZIP archives (APPNOTE.TXT 6.3, PKWARE): what .odt and .docx files are.

mod directory;
mod read;
mod write;

pub use read::{Archive, MAX_UNPACKED, ZipError};
pub use write::stored;

/// The cyclic redundancy check of ZIP, half a byte at a time: a table of 16 is small, and fast enough for the largest file.
fn crc_32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = table();
    let step = |crc: u32, half: u32| crc >> 4 ^ TABLE[((crc ^ half) & 15) as usize];
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        let byte = u32::from(*byte);
        step(step(crc, byte & 15), byte >> 4)
    })
}

/// What four bits do to the check value.
const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut index = 0;
    while index < 16 {
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_algorithm() {
        assert_eq!(crc_32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc_32(b""), 0);
    }
}
