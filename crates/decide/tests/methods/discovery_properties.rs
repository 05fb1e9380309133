//! Discovery: what holds of any worlds and cases.

use proptest::prelude::*;
use regiewijzer_decide::discovery::{Cases, Criterion, PrimSettings, Region, Selection, select};

/// Up to 60 worlds of 1 to 3 factors with few values, and some of them of interest.
fn labelled() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<bool>, PrimSettings)> {
    (1..=3_usize, 2..60_usize).prop_flat_map(|(factors, worlds)| {
        let value = (0..25_i32).prop_map(f64::from);
        let settings = (0.02..0.4_f64, 0.02..0.4_f64, 0.02..0.4_f64, any::<bool>());
        (
            proptest::collection::vec(proptest::collection::vec(value, factors), worlds),
            proptest::collection::vec(any::<bool>(), worlds),
            settings.prop_map(|(peel, paste, mass, original)| {
                let criterion = if original {
                    Criterion::Density
                } else {
                    Criterion::GainPerWorld
                };
                PrimSettings::new(peel, paste, mass, criterion).unwrap()
            }),
        )
    })
}

fn is_within(inner: &Region, outer: &Region) -> bool {
    inner
        .limits
        .iter()
        .zip(&outer.limits)
        .all(|(inner, outer)| {
            let inside = |end: Option<f64>| end.is_some_and(|end| outer.contains(end));
            (outer.lower.is_none() || inside(inner.lower))
                && (outer.upper.is_none() || inside(inner.upper))
        })
}

proptest! {
    #[test]
    fn peeled_regions_lie_inside_each_other_and_never_grow_thinner(
        (worlds, labels, settings) in labelled(),
    ) {
        let Ok(cases) = Cases::new(&worlds, &labels) else { return Ok(()) };
        let steps = cases.peel(&settings);
        prop_assert_eq!(steps[0].fit.coverage, 1.0);
        prop_assert_eq!(steps[0].fit.mass, 1.0);
        for pair in steps.windows(2) {
            prop_assert!(is_within(&pair[1].region, &pair[0].region));
            prop_assert!(pair[1].fit.density > pair[0].fit.density);
            prop_assert!(pair[1].fit.worlds < pair[0].fit.worlds);
            prop_assert!(pair[1].fit.coverage <= pair[0].fit.coverage);
        }
        for step in &steps {
            // What is said of a region is what counting afresh finds.
            prop_assert_eq!(step.fit, cases.fit(&step.region));
            for restriction in cases.restrictions(&step.region) {
                let values = [Some(restriction.quasi_p), restriction.lower, restriction.upper];
                for p in values.into_iter().flatten() {
                    prop_assert!((0.0..=1.0).contains(&p));
                }
            }
        }
    }

    #[test]
    fn pasted_regions_hold_each_other_and_never_grow_thinner(
        (worlds, labels, settings) in labelled(),
    ) {
        let Ok(cases) = Cases::new(&worlds, &labels) else { return Ok(()) };
        let last = cases.peel(&settings).pop().unwrap();
        let steps = cases.paste(&last.region, &settings);
        prop_assert_eq!(&steps[0], &last);
        for pair in steps.windows(2) {
            prop_assert!(is_within(&pair[0].region, &pair[1].region));
            prop_assert!(pair[1].fit.density >= pair[0].fit.density);
            prop_assert!(pair[1].fit.coverage >= pair[0].fit.coverage);
        }
    }

    #[test]
    fn a_choice_does_what_was_asked(
        (worlds, labels, settings) in labelled(), least in 0.0..1.0_f64, most in 0..4_usize,
    ) {
        let Ok(cases) = Cases::new(&worlds, &labels) else { return Ok(()) };
        let steps = cases.peel(&settings);
        if let Some(n) = select(&steps, Selection::DensityAtLeast(least), Some(most)) {
            prop_assert!(steps[n].fit.density >= least && steps[n].fit.restricted <= most);
        }
        // The whole covers everything, so coverage can always be had.
        prop_assert!(select(&steps, Selection::CoverageAtLeast(least), Some(most)).is_some());
    }
}
