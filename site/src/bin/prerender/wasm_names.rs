//! Taking the names of functions out of the wasm: a third of the page that only a debugger reads.
//!
//! A panic still tells its file and line, which stand in the data. The compiler's own `strip`
//! takes more than this: also the section that wasm-bindgen and optimisers need before.

/// The module without its `name` section; `None` where the bytes are no module.
///
/// A module is eight bytes and then sections: a byte that says which kind, a length, content. Kind
/// 0 is custom, whose content begins with its own name.
pub(crate) fn without(wasm: &[u8]) -> Option<Vec<u8>> {
    let (start, mut rest) = wasm.split_at_checked(8)?;
    if !start.starts_with(b"\0asm") {
        return None;
    }
    let mut kept = start.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, content) = number(after)?;
        let (content, next) = content.split_at_checked(length)?;
        let is_names = *kind == 0 && content.starts_with(b"\x04name");
        if !is_names {
            kept.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Some(kept)
}

/// A number in LEB128, seven bits a byte from the lowest on, and what follows it.
fn number(mut bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        bytes = rest;
        number |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some((number, bytes));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &[u8] = b"\0asm\x01\0\0\0";
    const CODE: &[u8] = b"\x0a\x02ab";
    const NAMES: &[u8] = b"\x00\x07\x04namexy";
    const FEATURES: &[u8] = b"\x00\x09\x08features";

    #[test]
    fn only_the_names_go() {
        let module = [START, CODE, NAMES, FEATURES].concat();
        let without = without(&module);
        assert_eq!(without, Some([START, CODE, FEATURES].concat()));
    }

    #[test]
    fn a_section_of_more_than_127_bytes_stays_whole() {
        let module = [START, b"\x0a\x80\x01", &[7; 128], NAMES].concat();
        let without = without(&module);
        assert_eq!(without.map(|kept| kept.len()), Some(8 + 3 + 128));
    }

    #[test]
    fn what_is_no_whole_module_is_refused() {
        assert_eq!(without(b"<html></html>"), None);
        assert_eq!(without(&[START, b"\x0a\x05a"].concat()), None);
    }
}
