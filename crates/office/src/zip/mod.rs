//! ZIP archives (APPNOTE.TXT 6.3, PKWARE): what .odt and .docx files are.

mod read;
mod write;

pub use read::{Archive, MAX_UNPACKED, ZipError};
pub use write::stored;

/// The cyclic redundancy check of ZIP, bit by bit: a table would be larger than the gain.
fn crc_32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
            crc = crc >> 1 ^ carry;
        }
    }
    !crc
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
