//! Numbers as decimal text, the same as the standard library reads and writes them.
//!
//! The tables and algorithms with which that does so weigh some 20 KB in each program for a browser,
//! which has its own. So what a page reads and writes goes through here.

#[cfg(any(test, target_arch = "wasm32"))]
mod exponent;
#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod platform;

pub use platform::{parse, shortest, shortest_single};

/// Bits of the fraction of a double.
const FRACTION: u32 = 52;

/// `value` with exactly so many digits after the point, as `format!("{value:.decimals$}")` has it:
/// rounded to the nearest, a tie to the even digit.
///
/// Exact for numbers below 2⁵³ with up to 9 decimals; what has no place in 64 bits becomes the largest
/// number that has.
#[must_use]
pub fn fixed(value: f64, decimals: usize) -> String {
    let bits = value.to_bits();
    let exponent = (bits >> FRACTION & 0x7ff) as i32;
    let fraction = bits & ((1 << FRACTION) - 1);
    // The value is `whole × 2^-shift`, also where it is subnormal.
    let whole = if exponent == 0 {
        fraction
    } else {
        fraction | 1 << FRACTION
    };
    let shift = 1075 - exponent.max(1);
    let scaled = u128::from(whole) * 10u128.saturating_pow(decimals as u32);
    let rounded = match shift {
        ..=0 => scaled.saturating_mul(1 << (-shift).min(63)),
        128.. => 0,
        _ => {
            let (down, rest) = (scaled >> shift, scaled & ((1 << shift) - 1));
            let half = 1 << (shift - 1);
            down + u128::from(rest > half || rest == half && down % 2 == 1)
        }
    };
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let mut digits = u64::try_from(rounded).unwrap_or(u64::MAX).to_string();
    if decimals > 0 {
        // At least one digit stands before the point.
        let missing = (decimals + 1).saturating_sub(digits.len());
        digits.insert_str(0, &"0".repeat(missing));
        digits.insert(digits.len() - decimals, '.');
    }
    digits.insert_str(0, sign);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tie_goes_to_the_even_digit() {
        for (value, decimals, text) in [
            (0.5, 0, "0"),
            (1.5, 0, "2"),
            (2.5, 0, "2"),
            (0.125, 2, "0.12"),
            (0.375, 2, "0.38"),
            (2.675, 2, "2.67"),
            (-0.001, 2, "-0.00"),
            (999.95, 1, "1000.0"),
        ] {
            assert_eq!(fixed(value, decimals), text);
        }
    }

    #[test]
    fn a_number_without_room_becomes_the_largest() {
        assert_eq!(fixed(1e300, 0), u64::MAX.to_string());
        assert_eq!(fixed(5e-324, 3), "0.000");
    }

    proptest! {
        #[test]
        fn it_is_what_the_standard_library_writes(
            value in prop_oneof![-1e9..1e9, -2.0..2.0, (-4000i32..4000).prop_map(|n| f64::from(n) / 16.0)],
            decimals in 0usize..10,
        ) {
            prop_assert_eq!(fixed(value, decimals), format!("{value:.decimals$}"));
        }
    }
}
