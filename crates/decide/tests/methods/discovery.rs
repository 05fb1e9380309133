//! Discovery: planted regions, whose coverage and density are known.

use regiewijzer_decide::discovery::{
    Cases, Criterion, DiscoveryError, PrimSettings, Region, Selection, Side, Step, select,
};

/// Even worlds with four factors, of which those in one corner are cases, plus a few elsewhere.
fn planted() -> (Vec<Vec<f64>>, Vec<bool>) {
    let world = |w: u32| {
        (0..4)
            .map(|f| f64::from(sobol_burley::sample(w, f, 3)))
            .collect()
    };
    let worlds: Vec<Vec<f64>> = (0..4096).map(world).collect();
    let in_corner = |x: &Vec<f64>| x[0] > 0.6 && (0.2..0.7).contains(&x[2]);
    let cases = worlds.iter().enumerate();
    let cases = cases.map(|(w, x)| in_corner(x) != (w % 50 == 0)).collect();
    (worlds, cases)
}

#[test]
fn a_planted_region_is_found_with_its_coverage_and_density() {
    let (worlds, labels) = planted();
    let cases = Cases::new(&worlds, &labels).unwrap();
    let truth = Region::whole(4)
        .with_end(0, Side::Lower, Some(0.6))
        .with_end(2, Side::Lower, Some(0.2))
        .with_end(2, Side::Upper, Some(0.7));
    let known = cases.fit(&truth);
    for criterion in [Criterion::Density, Criterion::GainPerWorld] {
        let settings = PrimSettings::new(0.05, 0.02, 0.05, criterion).unwrap();
        let steps = cases.peel(&settings);
        let chosen = select(&steps, Selection::Balanced, Some(2)).unwrap();
        let found = cases.paste(&steps[chosen].region, &settings).pop().unwrap();
        assert_eq!(found.region.restricted(), [0, 2]);
        assert!(
            (found.fit.coverage - known.coverage).abs() < 0.08,
            "{found:?} {known:?}"
        );
        assert!(
            (found.fit.density - known.density).abs() < 0.04,
            "{found:?} {known:?}"
        );
        let limits = &found.region.limits;
        assert!((limits[0].lower.unwrap() - 0.6).abs() < 0.05);
        assert!((limits[2].lower.unwrap() - 0.2).abs() < 0.05);
        assert!((limits[2].upper.unwrap() - 0.7).abs() < 0.05);
        for restriction in cases.restrictions(&found.region) {
            assert!(restriction.quasi_p < 1e-6, "{restriction:?}");
        }
    }
}

#[test]
fn a_restriction_of_a_factor_that_does_nothing_shows_as_chance() {
    let (worlds, labels) = planted();
    let cases = Cases::new(&worlds, &labels).unwrap();
    let region = Region::whole(4)
        .with_end(0, Side::Lower, Some(0.6))
        .with_end(1, Side::Upper, Some(0.5));
    let found = cases.restrictions(&region);
    assert!(
        found[0].quasi_p < 1e-6 && found[1].quasi_p > 0.05,
        "{found:?}"
    );
}

/// Worlds from a list for each factor, and cases by number.
fn small<const W: usize>(factors: &[[u8; W]], cases: &[usize]) -> (Vec<Vec<f64>>, Vec<bool>) {
    let world = |w: usize| factors.iter().map(|values| f64::from(values[w])).collect();
    let labels = (0..W).map(|w| cases.contains(&w)).collect();
    ((0..W).map(world).collect(), labels)
}

fn tenths(criterion: Criterion) -> PrimSettings {
    PrimSettings::new(0.1, 0.1, 0.1, criterion).unwrap()
}

fn worlds_of(steps: &[Step]) -> Vec<usize> {
    steps.iter().map(|step| step.fit.worlds).collect()
}

/// Of ten worlds four are cases. Without the four worlds where the first factor is 0 three of six are:
/// .1 more for four worlds. Without the world where the second is 0 four of nine are: .044 more for one.
#[test]
fn a_large_slice_may_raise_density_most_and_a_small_one_most_for_each_world() {
    let (worlds, labels) = small(
        &[
            [0, 0, 0, 0, 1, 2, 3, 4, 5, 6],
            [9, 1, 2, 3, 0, 4, 5, 6, 7, 8],
        ],
        &[0, 7, 8, 9],
    );
    let cases = Cases::new(&worlds, &labels).unwrap();
    let first = |criterion| cases.peel(&tenths(criterion))[1].clone();
    let large = first(Criterion::Density);
    assert_eq!(
        large.region,
        Region::whole(2).with_end(0, Side::Lower, Some(0.5))
    );
    assert_eq!((large.fit.worlds, large.fit.density), (6, 0.5));
    let small = first(Criterion::GainPerWorld);
    assert_eq!(
        small.region,
        Region::whole(2).with_end(1, Side::Lower, Some(0.5))
    );
    assert_eq!((small.fit.worlds, small.fit.density), (9, 4.0 / 9.0));
}

#[test]
fn peeling_goes_on_until_just_the_least_mass_is_left() {
    let worlds: Vec<Vec<f64>> = (0..20).map(|w| vec![f64::from(w)]).collect();
    let labels: Vec<bool> = (0..20).map(|w| w >= 18).collect();
    let cases = Cases::new(&worlds, &labels).unwrap();
    let peeled = |mass| {
        let settings = PrimSettings::new(0.1, 0.1, mass, Criterion::Density).unwrap();
        worlds_of(&cases.peel(&settings))
    };
    assert_eq!(peeled(0.5), [20, 18, 16, 14, 12, 10]);
    assert_eq!(peeled(0.51), [20, 18, 16, 14, 12]);
}

#[test]
fn of_equal_slices_the_first_is_peeled_off() {
    let (worlds, labels) = small(&[[0, 1, 2, 3], [0, 1, 2, 3]], &[2, 3]);
    let cases = Cases::new(&worlds, &labels).unwrap();
    let steps = cases.peel(&tenths(Criterion::Density));
    assert_eq!(
        steps[1].region,
        Region::whole(2).with_end(0, Side::Lower, Some(0.5))
    );
}

/// The first slice takes worlds 0, 1 and 8 off the second factor. Then one world that is no case lies
/// at an end of each factor, and only the second is restricted already.
#[test]
fn of_equal_slices_one_of_a_factor_that_is_restricted_already_is_peeled_off() {
    let (worlds, labels) = small(
        &[
            [1, 2, 3, 8, 4, 5, 6, 7, 9, 0],
            [0, 0, 1, 2, 3, 4, 5, 6, 0, 7],
        ],
        &[5, 6, 7, 8, 9],
    );
    let cases = Cases::new(&worlds, &labels).unwrap();
    let steps = cases.peel(&tenths(Criterion::GainPerWorld));
    let regions = [0.5, 1.5].map(|end| Region::whole(2).with_end(1, Side::Lower, Some(end)));
    assert_eq!(
        [&steps[1].region, &steps[2].region],
        [&regions[0], &regions[1]]
    );
}

#[test]
fn pasting_gives_back_what_was_cut_off_for_nothing() {
    let worlds: Vec<Vec<f64>> = (0..100)
        .map(|w| vec![f64::from(w), f64::from(w % 7)])
        .collect();
    let labels: Vec<bool> = (0..100).map(|w| w >= 60).collect();
    let cases = Cases::new(&worlds, &labels).unwrap();
    let greedy = Region::whole(2)
        .with_end(0, Side::Lower, Some(75.0))
        .with_end(1, Side::Upper, Some(4.5));
    let found = cases
        .paste(&greedy, &tenths(Criterion::Density))
        .pop()
        .unwrap();
    assert_eq!(
        found.region,
        Region::whole(2).with_end(0, Side::Lower, Some(59.5))
    );
    assert_eq!((found.fit.coverage, found.fit.density), (1.0, 1.0));
}

/// A tenth of the 25 worlds inside is two whole ones, of 31 it is three.
#[test]
fn pasting_puts_back_the_share_that_was_asked() {
    let worlds: Vec<Vec<f64>> = (0..100).map(|w| vec![f64::from(w)]).collect();
    let labels: Vec<bool> = (0..100).map(|w| w >= 60).collect();
    let cases = Cases::new(&worlds, &labels).unwrap();
    let greedy = Region::whole(1).with_end(0, Side::Lower, Some(75.0));
    let steps = cases.paste(&greedy, &tenths(Criterion::Density));
    assert_eq!(worlds_of(&steps), [25, 27, 29, 31, 34, 37, 40]);
    assert_eq!(steps[1].region.limits[0].lower, Some(72.5));
}

#[test]
fn the_end_is_widened_that_leaves_the_density_highest_then_where_most_worlds_come_back() {
    let widened = |values: [u8; 8], cases: &[usize]| {
        let (worlds, labels) = small(&[values], cases);
        let cases = Cases::new(&worlds, &labels).unwrap();
        let region = Region::whole(1)
            .with_end(0, Side::Lower, Some(3.5))
            .with_end(0, Side::Upper, Some(5.5));
        let steps = cases.paste(&region, &tenths(Criterion::Density));
        steps.get(1).map(|step| {
            let limits = step.region.limits[0];
            (limits.lower.unwrap(), limits.upper.unwrap())
        })
    };
    let even = [1, 2, 3, 4, 5, 6, 7, 8];
    // Only the next world above is a case, only the one below, both, neither.
    assert_eq!(widened(even, &[3, 4, 5]), Some((3.5, 6.5)));
    assert_eq!(widened(even, &[2, 3, 4]), Some((2.5, 5.5)));
    assert_eq!(widened(even, &[2, 3, 4, 5]), Some((2.5, 5.5)));
    assert_eq!(widened(even, &[3, 4]), None);
    // Both, and above it are two at once.
    assert_eq!(
        widened([1, 2, 3, 4, 5, 6, 6, 8], &[2, 3, 4, 5, 6]),
        Some((3.5, 7.0))
    );
}

#[test]
fn where_there_is_nothing_to_find_it_says_so() {
    let worlds = vec![vec![0.0], vec![1.0]];
    assert_eq!(
        Cases::new(&worlds, &[false; 2]).unwrap_err(),
        DiscoveryError::NoCases(2)
    );
    assert_eq!(
        Cases::new(&worlds, &[true; 2]).unwrap_err(),
        DiscoveryError::OnlyCases(2)
    );
    assert!(Cases::new(&worlds, &[true]).is_err());
    assert!(Cases::new(&[], &[]).is_err());
    for (peel, paste, mass) in [(0.0, 0.1, 0.1), (0.1, 0.5, 0.1), (0.1, 0.1, 1.0)] {
        assert!(PrimSettings::new(peel, paste, mass, Criterion::Density).is_err());
    }
    assert!(PrimSettings::new(f64::NAN, 0.1, 0.1, Criterion::Density).is_err());
}
