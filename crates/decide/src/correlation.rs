//! Correlation of two measures over options, within each world.

/// The mean over the worlds of Pearson's correlation between two measures of the same options, −1 to 1;
/// `worlds` gives the two measures of every option, by world. A world in which a measure is the same for
/// all options doesn't count; none where no world counts.
///
/// Within a world, since options are chosen between there: what differs between worlds alone makes no two
/// measures alike. Not by ranks, or differences that nobody notices would count as much as large ones.
#[must_use]
pub fn within_worlds<'a>(worlds: impl IntoIterator<Item = [&'a [f64]; 2]>) -> Option<f64> {
    let (mut sum, mut counted) = (0.0, 0.0);
    for world in worlds {
        let [one, other] = world.map(centred);
        let spread = libm::sqrt(product(&one, &one) * product(&other, &other));
        if spread > 0.0 {
            sum += product(&one, &other) / spread;
            counted += 1.0;
        }
    }
    (counted > 0.0).then(|| sum / counted)
}

fn centred(values: &[f64]) -> Vec<f64> {
    let mean = crate::sample::mean(values);
    values.iter().map(|value| value - mean).collect()
}

fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_that_of_pearson_in_one_world() {
        // Deviations −1.5, −.5, .5, 1.5 and −1, 0, 0, 1: 3 over the root of 5·2.
        let found = within_worlds([[&[1.0, 2.0, 3.0, 4.0][..], &[1.0, 2.0, 2.0, 3.0]]]).unwrap();
        assert!((found - 3.0 / libm::sqrt(10.0)).abs() < 1e-12);
    }

    #[test]
    fn what_differs_between_worlds_alone_does_not_count() {
        let worlds = [
            [&[1.0, 2.0][..], &[9.0, 8.0]],
            [&[101.0, 102.0][..], &[109.0, 108.0]],
            [&[5.0, 5.0][..], &[1.0, 2.0]],
        ];
        assert!((within_worlds(worlds).unwrap() + 1.0).abs() < 1e-12);
        assert_eq!(within_worlds([[&[5.0, 5.0][..], &[1.0, 2.0]]]), None);
        assert_eq!(within_worlds([]), None);
    }

    proptest! {
        #[test]
        fn another_unit_changes_nothing_and_another_direction_the_sign(
            pairs in proptest::collection::vec((-9..9_i32, -9..9_i32), 2..30), unit in 0.1..10.0,
        ) {
            let (one, other): (Vec<f64>, Vec<f64>) =
                pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
            let times = |by: f64| one.iter().map(|value| by * value + 7.0).collect::<Vec<_>>();
            let of = |one: &[f64]| within_worlds([[one, other.as_slice()]]);
            if let Some(found) = of(&one) {
                prop_assert!((-1.0 - 1e-12..=1.0 + 1e-12).contains(&found));
                prop_assert!((found - of(&times(unit)).unwrap()).abs() < 1e-9);
                prop_assert!((found + of(&times(-unit)).unwrap()).abs() < 1e-9);
            }
        }
    }
}
