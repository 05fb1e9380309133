//! QR codes.

use qrcodegen::{QrCode, QrCodeEcc};

/// Whether each module is dark, row by row; no rows where the text is too long. It corrects few errors: a
/// screen has no stains, and a code of fewer modules is read from further away.
pub(super) fn code(text: &str) -> Vec<Vec<bool>> {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Low) else {
        return Vec::new();
    };
    let places = 0..code.size();
    let row = |y| places.clone().map(|x| code.get_module(x, y)).collect();
    places.clone().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_square_and_grows_with_its_text_until_it_no_longer_fits() {
        let side = |letters: usize| {
            let rows = code(&"x".repeat(letters));
            assert!(rows.iter().all(|row| row.len() == rows.len()));
            rows.len()
        };
        assert_eq!([17, 32, 2_953, 2_954].map(side), [21, 25, 177, 0]);
    }
}
