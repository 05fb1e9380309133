//! What a change brings along, and what it leaves.

use super::*;
use regiewijzer_model::FurtherLever;

#[test]
fn a_scenario_brings_its_own_mix_and_power_and_leaves_the_region() {
    let changed = Exploration::default()
        .with_partnership(Some("w13"))
        .with_role(Role::Beleid, 30.0)
        .with_number(Lever::Doorzettingsmacht, Some(0.9))
        .with_scenario(Scenario::Terreinregisseur);
    assert_eq!(changed.mix(), Scenario::Terreinregisseur.mix());
    assert_eq!(
        changed.doorzettingsmacht(),
        Scenario::Terreinregisseur.doorzettingsmacht()
    );
    assert_eq!(changed.inhabitants(), 305_000);
}

#[test]
fn moving_a_slider_back_leaves_the_choice_open_again() {
    let start = Exploration::of_scenario(Scenario::Terreinregisseur);
    let power = start
        .clone()
        .with_number(Lever::Doorzettingsmacht, Some(0.7))
        .with_number(Lever::Doorzettingsmacht, Some(0.5));
    assert_eq!(power, start);
    let role = start
        .clone()
        .with_role(Role::Beleid, 40.0)
        .with(Lever::Mix, None);
    assert_eq!(role, start);
    let scale = start
        .clone()
        .with_number(Lever::Inhabitants, Some(80_000.0))
        .with_number(Lever::Inhabitants, Some(119_043.0));
    assert_eq!(scale, start);
}

#[test]
fn a_larger_scale_never_leaves_the_policy_scale_behind() {
    let changed = Exploration::default()
        .with_number(Lever::PolicyInhabitants, Some(200_000.0))
        .with_number(Lever::Inhabitants, Some(300_000.0));
    assert_eq!(changed.choices.policy_inhabitants, None);
    assert!(changed.plan().is_some());
}

#[test]
fn a_region_stops_at_its_centre_city_and_other_municipalities_need_people() {
    let mechelen = Exploration::default().with_partnership(Some("mechelen"));
    let small = mechelen
        .clone()
        .with_number(Lever::Inhabitants, Some(20_000.0));
    assert_eq!(small, mechelen);
    let split = mechelen
        .clone()
        .with_number(Lever::Municipalities, Some(3.0));
    assert_eq!(split, mechelen);
    let larger = mechelen
        .clone()
        .with_number(Lever::Inhabitants, Some(150_000.0))
        .with_number(Lever::Municipalities, Some(3.0));
    let least = larger.clone().with_number(Lever::Inhabitants, Some(0.0));
    assert_eq!(least.inhabitants(), 84_524);
    assert_eq!(least.choices.municipalities, Some(3));
    assert_eq!(larger.with_number(Lever::Inhabitants, None), mechelen);
}

#[test]
fn values_outside_their_range_move_to_the_nearest_end() {
    let changed = Exploration::default()
        .with_number(Lever::Inhabitants, Some(5e9))
        .with_number(Lever::Municipalities, Some(-3.0))
        .with_number(Lever::Budget, Some(f64::INFINITY))
        .with_number(Lever::Doorzettingsmacht, Some(7.0));
    assert_eq!(changed.inhabitants(), 800_000);
    assert_eq!(changed.choices.municipalities, Some(1));
    assert_eq!(changed.choices.budget_eur, None);
    assert_eq!(changed.doorzettingsmacht().get(), 1.0);
    assert!(changed.plan().is_some());
}

#[test]
fn a_measure_that_is_asked_for_comes_left_once() {
    let start = Exploration::default();
    let left = start.panels[0].outcome;
    let shown = start.showing(Outcome::Kost);
    assert_eq!(shown.measures(), [Outcome::Kost, left]);
    assert_eq!(shown.clone().showing(Outcome::Kost), shown);
    // A phone shows the left one alone.
    assert_eq!(shown.showing(left).measures(), [left, Outcome::Kost]);
}

#[test]
fn every_further_lever_moves_and_goes_back_to_today() {
    for lever in FurtherLever::ALL {
        let info = lever.info();
        let other = if info.today == info.hi {
            info.lo
        } else {
            info.hi
        };
        let moved = Exploration::default().with_number(Lever::Further(lever), Some(other));
        assert_eq!(moved.choices.further.level(lever), other, "{}", info.id);
        assert!(!moved.is_baseline(), "{}", info.id);
        assert_eq!(
            moved.with_number(Lever::Further(lever), None),
            Exploration::default()
        );
    }
}

#[test]
fn a_scenario_that_takes_over_leaves_an_own_power_until_then() {
    let start = Exploration::of_scenario(Scenario::Bestuursregisseur);
    let turn = Some((24.0, Scenario::Terreinregisseur));
    let power = |one: Exploration| one.with_number(Lever::Doorzettingsmacht, Some(0.9));
    let both = power(start.clone()).with_scheduled(turn);
    assert_eq!(both, power(start.with_scheduled(turn)));
    assert!(both.scheduled().is_some() && both.doorzettingsmacht().get() == 0.9);
}

#[test]
fn a_shorter_horizon_keeps_what_takes_over_within_it() {
    let turn = Some((60.0, Scenario::Terreinregisseur));
    let changed = Exploration::default()
        .with_scheduled(turn)
        .with_months(Some(24.0));
    assert_eq!(changed.scheduled().map(|turn| turn.after), Some(23));
    assert!(changed.plan().is_some());
}

#[test]
fn today_and_the_choice_rest_on_the_same_assumptions() {
    let range = Range { lo: 0.06, hi: 0.09 };
    let changed = Exploration::of_scenario(Scenario::Terreinregisseur)
        .with_assumption(Parameter::AD, Some(range))
        .with_months(Some(48.0));
    let (now, today) = (changed.inquiry(), changed.baseline());
    assert_eq!(now.assumptions.range(Parameter::AD), range);
    assert_eq!(now.assumptions, today.assumptions);
    assert_eq!(now.months, today.months);
}

#[test]
fn the_models_own_range_is_no_change() {
    let own = Assumptions::default().range(Parameter::AD);
    let start = Exploration::default();
    assert_eq!(
        start.clone().with_assumption(Parameter::AD, Some(own)),
        start
    );
    let senseless = Range { lo: 2.0, hi: 1.0 };
    assert_eq!(
        start
            .clone()
            .with_assumption(Parameter::AD, Some(senseless)),
        start
    );
}

#[test]
fn a_stock_that_starts_elsewhere_can_be_left_to_the_past_again() {
    let start = Exploration::default();
    let scanned = start.clone().with_start(Outcome::Draagvlak, Some(0.7));
    assert!(!scanned.is_baseline());
    assert_eq!(scanned.with_start(Outcome::Draagvlak, None), start);
}
