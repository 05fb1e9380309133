//! Writing numbers the way a language does.

/// The two signs in which languages differ: `1.234,5` or `1,234.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// Stands before the fraction.
    pub decimal: char,
    /// Stands between groups of three digits.
    pub grouping: char,
}

impl NumberStyle {
    /// Dutch as written in Flanders: `1.234,5`.
    pub const DUTCH: Self = Self {
        decimal: ',',
        grouping: '.',
    };
    /// English: `1,234.5`.
    pub const ENGLISH: Self = Self {
        decimal: '.',
        grouping: ',',
    };

    /// `value` with exactly `decimals` digits after the sign.
    ///
    /// A negative number gets a true minus sign, and a value that rounds to
    /// zero gets none. What is not a number is written as a dash.
    #[must_use]
    pub fn fixed(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let plain = regiewijzer_decimal::fixed(value.abs(), decimals);
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
        let is_zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let mut text = String::with_capacity(plain.len() + 4);
        if value < 0.0 && !is_zero {
            text.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push(self.grouping);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal);
            text.push_str(fraction);
        }
        text
    }

    /// A change, with its sign always written: `+0,12`, `−0,12`, `0,00`.
    #[must_use]
    pub fn signed(self, value: f64, decimals: usize) -> String {
        let text = self.fixed(value, decimals);
        let is_zero = !text
            .chars()
            .any(|sign| sign.is_ascii_digit() && sign != '0');
        if value > 0.0 && !is_zero {
            format!("+{text}")
        } else {
            text
        }
    }

    /// Reads a number typed in this style.
    ///
    /// Spaces and grouping signs are dropped. Where the grouping sign cannot be
    /// one (it is not followed by exactly three digits), it is read as the
    /// decimal sign, since the two habits are often mixed up.
    #[must_use]
    pub fn parse(self, text: &str) -> Option<f64> {
        let compact: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}'))
            .map(|sign| if sign == '−' { '-' } else { sign })
            .collect();
        if compact.is_empty() {
            return None;
        }
        let plain = if compact.contains(self.decimal) {
            compact
                .replace(self.grouping, "")
                .replace(self.decimal, ".")
        } else if self.is_grouped(&compact) {
            compact.replace(self.grouping, "")
        } else {
            compact.replace(self.grouping, ".")
        };
        let allowed = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '-');
        if !plain.chars().all(allowed) {
            return None;
        }
        regiewijzer_decimal::parse(&plain)
    }

    fn is_grouped(self, text: &str) -> bool {
        let mut groups = text.trim_start_matches('-').split(self.grouping);
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        !first.is_empty()
            && first.len() <= 3
            && first != "0"
            && !rest.is_empty()
            && rest.iter().all(|group| group.len() == 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dutch_and_english_write_the_same_number_with_opposite_signs() {
        assert_eq!(NumberStyle::DUTCH.fixed(1234.56, 1), "1.234,6");
        assert_eq!(NumberStyle::ENGLISH.fixed(1234.56, 1), "1,234.6");
        assert_eq!(NumberStyle::DUTCH.fixed(517_042.0, 0), "517.042");
        assert_eq!(NumberStyle::DUTCH.fixed(999.0, 0), "999");
    }

    #[test]
    fn a_value_that_rounds_to_zero_has_no_sign() {
        assert_eq!(NumberStyle::DUTCH.fixed(-0.001, 2), "0,00");
        assert_eq!(NumberStyle::DUTCH.signed(0.001, 2), "0,00");
    }

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!(NumberStyle::DUTCH.signed(0.12, 2), "+0,12");
        assert_eq!(NumberStyle::DUTCH.signed(-0.12, 2), "−0,12");
    }

    #[test]
    fn what_is_not_a_number_is_a_dash() {
        assert_eq!(NumberStyle::DUTCH.fixed(f64::NAN, 2), "–");
    }

    #[test]
    fn typed_numbers_are_read_in_either_habit() {
        assert_eq!(NumberStyle::DUTCH.parse("119.043"), Some(119_043.0));
        assert_eq!(NumberStyle::DUTCH.parse("119043"), Some(119_043.0));
        assert_eq!(NumberStyle::DUTCH.parse(" 1.234,5 "), Some(1234.5));
        assert_eq!(NumberStyle::DUTCH.parse("0.8"), Some(0.8));
        assert_eq!(NumberStyle::DUTCH.parse("0.825"), Some(0.825));
        assert_eq!(NumberStyle::DUTCH.parse("0,8"), Some(0.8));
        assert_eq!(NumberStyle::ENGLISH.parse("1,234.5"), Some(1234.5));
        assert_eq!(NumberStyle::ENGLISH.parse("119,043"), Some(119_043.0));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in ["", "  ", "veel", "1e9", "inf", "NaN", "1-2", "12x"] {
            assert_eq!(NumberStyle::DUTCH.parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_whole_number_is_read_back(value in -9_999_999i32..9_999_999) {
            for style in [NumberStyle::DUTCH, NumberStyle::ENGLISH] {
                let text = style.fixed(f64::from(value), 0);
                prop_assert_eq!(style.parse(&text), Some(f64::from(value)));
            }
        }
    }
}
