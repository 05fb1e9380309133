//! Four members side by side, and the few functions of them that a month needs.
//!
//! One vector register holds the same quantity of four members, whatever the machine: SSE2 and
//! wasm's `simd128` have registers of that width, and without `simd128` the same operations are
//! done one after the other. Each is a plain IEEE 754 operation, rounded in the same way
//! everywhere: there is no fused multiply-add, no reciprocal estimate and no function of the
//! platform. No operation goes across the lanes, so what a member gets doesn't depend on its
//! neighbours.

use regiewijzer_model::draws;
use wide::{f32x4, f64x4, i32x4, u32x4};

/// Members that are computed side by side.
pub const LANES: usize = 4;

/// A quantity of each member, in 32 bits.
pub(crate) type Single = f32x4;
/// A quantity of each member, in 64 bits.
pub(crate) type Double = f64x4;
/// A word of each member.
pub(crate) type Word = u32x4;
/// A whole number with a sign, or the outcome of a comparison, of each member.
pub(crate) type Whole = i32x4;

/// The same number for every member.
#[inline(always)]
pub(crate) fn all(x: f64) -> Single {
    Single::splat(x as f32)
}

/// The same in 32 bits, rounded to the nearest.
#[inline(always)]
pub(crate) fn single(x: Double) -> Single {
    Single::new(x.to_array().map(|lane| lane as f32))
}

/// The same in 64 bits, exactly.
#[inline(always)]
pub(crate) fn double(x: Single) -> Double {
    Double::new(x.to_array().map(f64::from))
}

/// At most 1.
#[inline(always)]
pub(crate) fn at_most_one(x: Single) -> Single {
    x.fast_min(Single::ONE)
}

/// Within 0–1.
#[inline(always)]
pub(crate) fn share(x: Single) -> Single {
    at_most_one(x.fast_max(Single::ZERO))
}

/// A stock after one month, as [`regiewijzer_model::mechanism::grow`].
#[inline(always)]
pub(crate) fn grow(x: Single, gain: Single, loss: Single) -> Single {
    share(x + gain * (Single::ONE - x) - loss * x)
}

/// The values of a polynomial of degree 4, its constant term first, at several places.
///
/// By Estrin's scheme, whose parts needn't wait for each other, and step by step for all places:
/// one polynomial alone would keep the processor waiting.
#[inline(always)]
pub(crate) fn quartic<const M: usize>(c: &[f32; 5], x: [Single; M]) -> [Single; M] {
    let c = c.map(Single::splat);
    let mut sums = x;
    for sum in &mut sums {
        let x = *sum;
        let square = x * x;
        *sum = ((c[0] + c[1] * x) + (c[2] + c[3] * x) * square) + c[4] * (square * square);
    }
    sums
}

/// The values of a polynomial of degree 7, its constant term first, at several places; as [`quartic`].
#[inline(always)]
pub(crate) fn septic<const M: usize>(c: &[f32; 8], x: [Single; M]) -> [Single; M] {
    let c = c.map(Single::splat);
    let mut sums = x;
    for sum in &mut sums {
        let x = *sum;
        let square = x * x;
        let low = (c[0] + c[1] * x) + (c[2] + c[3] * x) * square;
        let high = (c[4] + c[5] * x) + (c[6] + c[7] * x) * square;
        *sum = low + high * (square * square);
    }
    sums
}

/// The mantissa less 1, from √½ − 1 to √2 − 1, and the exponent that goes with it; `x` is above 0.
#[inline(always)]
pub(crate) fn mantissa_and_exponent(x: Single) -> (Single, Single) {
    let bits = x.to_bits();
    let exponent = (bits - Word::splat(draws::ROOT_HALF)).cast_signed() >> 23u32;
    let mantissa = Single::from_bits(bits - (exponent << 23u32).cast_unsigned());
    (mantissa - Single::ONE, exponent.round_float())
}

/// `log₂ x` for normal numbers `x` above 0: within 0.0000005 of it, or a 2,000,000th part where that is more.
#[inline(always)]
pub(crate) fn log2(x: Single) -> Single {
    // Minimax in the relative error, by linear programming.
    const COEFFICIENTS: [f32; 8] = [
        1.442_694_9,
        -0.721_353_9,
        0.480_924_96,
        -0.360_196_17,
        0.287_063_27,
        -0.249_312_9,
        0.234_375_54,
        -0.144_938_53,
    ];
    let (f, exponent) = mantissa_and_exponent(x);
    septic(&COEFFICIENTS, [f])[0] * f + exponent
}

/// `2ˣ`, within a 2,000,000th part of it for x from −126 to 126; below that as at −126.
#[inline(always)]
pub(crate) fn exp2(x: Single) -> Single {
    // Minimax in the relative error, by linear programming; Σ cₖ·rᵏ⁺¹ is 2ʳ − 1 for |r| ≤ ½.
    const COEFFICIENTS: [f32; 5] = [
        0.693_147_06,
        0.240_222_29,
        0.055_506_57,
        0.009_672_278,
        0.001_327_948_5,
    ];
    // Adding this number leaves the nearest whole number in the lowest bits of the mantissa.
    const TO_WHOLE: Single = Single::splat(12_582_912.0);
    let x = x.fast_max(Single::splat(-126.0));
    let shifted = x + TO_WHOLE;
    let rest = x - (shifted - TO_WHOLE);
    let power = quartic(&COEFFICIENTS, [rest])[0] * rest + Single::ONE;
    Single::from_bits(power.to_bits() + (shifted.to_bits() << 23))
}

/// `∛x` for x from 0 to 1: within a 1,000,000th part of it, or 10⁻¹⁰ where that is more.
#[inline(always)]
pub(crate) fn cbrt(x: Single) -> Single {
    // Halley's iteration triples the right digits each time.
    let x = x.fast_max(Single::splat(1e-30));
    let better = |y: Single| {
        let cube = y * y * y;
        y * (cube + x + x) / (cube + cube + x)
    };
    // A third of the bits, which are nearly a logarithm, and the usual constant: right to a thirtieth part.
    let third = x.to_bits().to_array().map(|bits| bits / 3 + 709_921_077);
    better(better(Single::from_bits(Word::new(third))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(f: impl Fn(Single) -> Single, x: f64) -> f64 {
        let lanes = f(all(x)).to_array();
        assert!(
            lanes
                .iter()
                .all(|lane| lane.to_bits() == lanes[0].to_bits())
        );
        f64::from(lanes[0])
    }

    /// Numbers that are exact in 32 bits, evenly from `lo` to `hi`.
    fn from_to(lo: f64, hi: f64) -> impl Iterator<Item = f64> {
        (0..=100_000).map(move |i| f64::from((lo + (hi - lo) * f64::from(i) / 1e5) as f32))
    }

    #[test]
    fn the_logarithm_is_as_good_as_it_says() {
        for x in from_to(1e-6, 4.0)
            .chain(from_to(0.99, 1.01))
            .chain(from_to(1e-37, 1e-27))
        {
            let exact = libm::log2(x);
            assert!(
                (at(log2, x) - exact).abs() < 5e-7 * exact.abs().max(1.0),
                "{x}"
            );
        }
    }

    #[test]
    fn the_power_of_two_is_as_good_as_it_says() {
        for x in from_to(-126.0, 126.0).chain(from_to(-1.0, 1.0)) {
            assert!((at(exp2, x) / libm::exp2(x) - 1.0).abs() < 5e-7, "{x}");
        }
        assert_eq!(at(exp2, -600.0), at(exp2, -126.0));
        assert_eq!(at(exp2, 0.0), 1.0);
    }

    #[test]
    fn the_cube_root_is_as_good_as_it_says() {
        for x in from_to(0.0, 1.0)
            .chain(from_to(0.0, 1e-6))
            .chain(from_to(0.0, 1e-31))
        {
            let exact = libm::cbrt(x);
            assert!((at(cbrt, x) - exact).abs() < 1e-6 * exact + 1.1e-10, "{x}");
        }
    }

    #[test]
    fn a_stock_grows_as_in_the_reference_engine() {
        for (x, gain, loss) in [
            (0.2, 0.1, 0.02),
            (0.9, 3.0, 0.0),
            (0.5, 0.0, 4.0),
            (0.0, 0.0, 0.1),
        ] {
            let exact = regiewijzer_model::mechanism::grow(x, gain, loss);
            assert!((at(|x| grow(x, all(gain), all(loss)), x) - exact).abs() < 1e-7);
        }
    }
}
