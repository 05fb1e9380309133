//! In how many worlds one option does better than another, in words.

use regiewijzer_decide::robustness::Wins;

use crate::text::interface::{panel, worlds};
use crate::text::{capital, whole};

/// What happens in a smaller share of the worlds is left out.
pub(crate) const SOMEWHERE: f64 = 0.1;
/// From this share on it happens nearly everywhere: no condition tells the worlds apart.
pub(crate) const NEARLY_EVERYWHERE: f64 = 0.95;

/// Better, about equal and worse in numbers of a hundred worlds, which add up to a hundred. What is
/// rare is not called none, and what has exceptions not all.
pub(crate) fn of_100(wins: Wins) -> [String; 3] {
    let shares = wins.shares();
    let numbers = hundredths(shares);
    let word = |place: usize| match numbers[place] {
        0 if shares[place] > 0.0 => panel::LESS_THAN_ONE.to_string(),
        100 if shares[place] < 1.0 => panel::MORE_THAN_99.to_string(),
        number => number.to_string(),
    };
    [word(0), word(1), word(2)]
}

/// Whole hundredths that add up to a hundred: the largest remainders are rounded up.
fn hundredths(shares: [f64; 3]) -> [u32; 3] {
    let exact = shares.map(|share| share * 100.0);
    let mut numbers = exact.map(|number| number as u32);
    let mut places = [0, 1, 2];
    let remainder = |place: usize| exact[place] - f64::from(numbers[place]);
    places.sort_by(|one, other| remainder(*other).total_cmp(&remainder(*one)));
    let missing = 100_u32.saturating_sub(numbers.iter().sum());
    for place in places.into_iter().take(missing as usize) {
        numbers[place] += 1;
    }
    numbers
}

/// A share of worlds: "7 van de 10" where that is precise enough, else of a hundred.
pub(crate) fn of_ten(share: f64) -> String {
    let tenths = (share * 10.0).round();
    if (1.0..=9.0).contains(&tenths) {
        worlds::of_ten(&whole(tenths))
    } else {
        let number = (share * 100.0).round().clamp(0.0, 100.0);
        worlds::of_hundred(&whole(number))
    }
}

/// The sentence about two options.
pub(crate) fn sentence(wins: Wins, one: &str, other: &str) -> String {
    let all = wins.worlds();
    let sentence = match wins {
        Wins { better, .. } if better == all => worlds::always_better(one, other),
        Wins { equal, .. } if equal == all => worlds::always_equal(one, other),
        Wins { worse, .. } if worse == all => worlds::always_worse(one, other),
        _ => {
            let [better, equal, worse] = of_100(wins);
            worlds::sentence(&better, &equal, one, other, &worse)
        }
    };
    capital(&sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wins(better: usize, equal: usize, worse: usize) -> Wins {
        Wins {
            better,
            equal,
            worse,
        }
    }

    proptest! {
        #[test]
        fn the_three_numbers_make_a_hundred_and_none_is_off_by_one(
            better in 0..3000_usize, equal in 0..3000_usize, worse in 1..3000_usize,
        ) {
            let shares = wins(better, equal, worse).shares();
            let numbers = hundredths(shares);
            prop_assert_eq!(numbers.iter().sum::<u32>(), 100);
            for (number, share) in numbers.into_iter().zip(shares) {
                prop_assert!((f64::from(number) - 100.0 * share).abs() < 1.0);
            }
        }
    }

    #[test]
    fn only_what_holds_without_exception_is_called_all_or_none() {
        assert_eq!(
            of_100(wins(1022, 2, 0)),
            ["meer dan 99", "minder dan 1", "0"]
        );
        assert_eq!(of_100(wins(1024, 0, 0)), ["100", "0", "0"]);
    }

    #[test]
    fn a_rough_share_is_said_out_of_ten() {
        assert_eq!(of_ten(0.72), "7 van de 10");
        assert_eq!(of_ten(0.97), "97 van de 100");
        assert_eq!(of_ten(1.0), "100 van de 100");
    }

    #[test]
    fn the_sentence_tells_all_three() {
        assert_eq!(
            sentence(wins(83, 12, 5), "A", "B"),
            "In 83 van de 100 werelden doet A het merkbaar beter dan B, in 12 ongeveer gelijk en in 5 \
             merkbaar slechter."
        );
        assert_eq!(
            sentence(wins(0, 40, 0), "A", "B"),
            "A en B doen het in alle werelden ongeveer gelijk."
        );
    }
}
