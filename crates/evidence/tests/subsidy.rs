//! The inferred subsidy rule against the 32 published amounts.

use regiewijzer_evidence::{
    Provenance, partnerships,
    subsidy::{limits, subsidy_without_steps, tiers, yearly_subsidy},
};

#[test]
fn the_rule_gives_all_32_published_amounts() {
    for p in partnerships() {
        let city = p.centre_city.map(|city| city.inhabitants);
        assert_eq!(
            yearly_subsidy(p.inhabitants, city),
            p.subsidy_eur,
            "{}",
            p.id
        );
    }
}

#[test]
fn it_runs_from_25_000_at_60_000_inhabitants_to_200_000_above_500_000() {
    assert_eq!(yearly_subsidy(60_000, None), 25_000);
    assert_eq!(yearly_subsidy(500_000, Some(500_000)), 100_000);
    assert_eq!(yearly_subsidy(500_001, Some(500_001)), 200_000);
}

#[test]
fn below_60_000_only_a_centre_city_gets_a_subsidy() {
    assert_eq!(yearly_subsidy(59_999, None), 0);
    assert_eq!(yearly_subsidy(44_000, Some(44_000)), 25_000);
    assert_eq!(yearly_subsidy(0, None), 0);
}

#[test]
fn without_a_centre_city_it_stops_at_50_000() {
    assert!(
        (0..2_000_000)
            .step_by(997)
            .all(|n| yearly_subsidy(n, None) <= 50_000)
    );
}

#[test]
fn with_a_centre_city_it_is_at_most_50_000_above_the_city_alone() {
    for city in (30_000..530_000).step_by(9_973) {
        let alone = yearly_subsidy(city, Some(city));
        for inhabitants in (city..800_000).step_by(9_967) {
            assert!(yearly_subsidy(inhabitants, Some(city)) <= alone + 50_000);
        }
    }
}

#[test]
fn more_inhabitants_never_mean_a_smaller_subsidy() {
    for city in [None, Some(44_000), Some(86_000), Some(257_000)] {
        let amounts: Vec<u32> = (0..800_000)
            .step_by(1_009)
            .map(|n| yearly_subsidy(n, city))
            .collect();
        assert!(amounts.is_sorted());
    }
}

const LARGEST: u32 = 800_000;

#[test]
fn without_steps_the_rule_runs_through_the_middle_of_each_step() {
    // A city on its own meets no cap.
    let alone = |n| subsidy_without_steps(n, Some(n), LARGEST);
    for (middle, amount) in [
        (70_000, 25_000.0),
        (115_000, 50_000.0),
        (200_000, 75_000.0),
        (375_000, 100_000.0),
        (650_000, 200_000.0),
    ] {
        assert_eq!(alone(middle), amount);
    }
    assert_eq!((alone(20_000), alone(LARGEST)), (25_000.0, 200_000.0));
    assert_eq!(alone(92_500), 37_500.0);
}

#[test]
fn without_steps_one_inhabitant_more_never_brings_more_than_a_euro() {
    for city in [None, Some(44_000), Some(86_000), Some(257_000)] {
        for n in (20_000..LARGEST).step_by(7) {
            let one_more = subsidy_without_steps(n + 1, city, LARGEST)
                - subsidy_without_steps(n, city, LARGEST);
            assert!((-1e-9..1.0).contains(&one_more), "{n} beside {city:?}");
        }
    }
}

#[test]
fn without_steps_the_caps_are_those_of_the_rule() {
    assert_eq!(subsidy_without_steps(LARGEST, None, LARGEST), 50_000.0);
    let beside = subsidy_without_steps(LARGEST, Some(70_000), LARGEST);
    assert_eq!(beside, 75_000.0);
}

#[test]
fn no_yearly_amount_is_said_to_be_printed_and_the_sources_tell_which_steps_are() {
    let printed: Vec<u32> = tiers()
        .iter()
        .filter(|tier| tier.source.starts_with("§2.3.1"))
        .map(|tier| tier.from_inhabitants)
        .collect();
    assert_eq!(printed, [60_000, 500_001]);
    let inferred = |provenance| provenance == Provenance::Afgeleid;
    assert!(tiers().iter().all(|tier| inferred(tier.provenance)));
    for limit in limits() {
        assert_eq!(
            inferred(limit.provenance),
            limit.meaning.nl.contains("per jaar"),
            "{}",
            limit.id
        );
    }
}

/// The ranges named in the doc of `subsidy`: within them each inferred limit may lie anywhere.
#[test]
fn the_published_amounts_leave_room_for_other_limits() {
    let gives_all = |limits: [u32; 3]| {
        let by_size = |n: u32| match n {
            500_001.. => 200_000,
            n if n >= limits[2] => 100_000,
            n if n >= limits[1] => 75_000,
            n if n >= limits[0] => 50_000,
            _ => 25_000,
        };
        partnerships().iter().all(|p| {
            let cap = p
                .centre_city
                .map_or(50_000, |city| by_size(city.inhabitants) + 50_000);
            by_size(p.inhabitants).min(cap) == p.subsidy_eur
        })
    };
    let inferred = [80_000, 150_000, 250_000];
    let free = [(78_719, 84_523), (116_868, 154_919), (198_305, 257_029)];
    for (which, (lo, hi)) in free.into_iter().enumerate() {
        let with = |limit| {
            let mut limits = inferred;
            limits[which] = limit;
            gives_all(limits)
        };
        assert!(
            with(lo) && with(hi),
            "limit {which} may lie at {lo} and at {hi}"
        );
        assert!(
            !with(lo - 1) && !with(hi + 1),
            "limit {which} may not lie outside {lo}–{hi}"
        );
    }
}
