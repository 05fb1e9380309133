//! Discovery: planted regions, whose coverage and density are known.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_decide::discovery::{
    Cases, Choice, Criterion, DiscoveryError, Patience, Region, Side, choose,
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
        let patience = Patience::new(0.05, 0.02, 0.05, criterion).unwrap();
        let steps = cases.peel(&patience);
        let chosen = choose(&steps, Choice::Balanced, Some(2)).unwrap();
        let found = cases.paste(&steps[chosen].region, &patience).pop().unwrap();
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
    let patience = Patience::new(0.05, 0.1, 0.05, Criterion::Density).unwrap();
    let found = cases.paste(&greedy, &patience).pop().unwrap();
    assert_eq!(
        found.region,
        Region::whole(2).with_end(0, Side::Lower, Some(59.5))
    );
    assert_eq!((found.fit.coverage, found.fit.density), (1.0, 1.0));
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
        assert!(Patience::new(peel, paste, mass, Criterion::Density).is_err());
    }
    assert!(Patience::new(f64::NAN, 0.1, 0.1, Criterion::Density).is_err());
}
