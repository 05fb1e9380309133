use regiewijzer_model::{Lever, Share};

use super::*;
use regiewijzer_analysis::sweep::Cell;

fn options(exploration: &Exploration) -> Vec<Weighable> {
    let batches = batches(exploration);
    batches
        .into_iter()
        .flat_map(|batch| batch.options)
        .collect()
}

#[test]
fn there_are_27_points_beside_today_and_the_present_choice() {
    let exploration = Exploration::of_scenario(Scenario::Terreinregisseur);
    let found = options(&exploration);
    assert_eq!(found.len(), 29);
    assert!(found.contains(&Weighable::At(Scenario::Beleidsregisseur, 300_000, 0.8)));
    assert!(found.contains(&Weighable::At(Scenario::Bestuursregisseur, 119_043, 0.15)));
    assert_eq!(options(&Exploration::default()).len(), 28);
}

#[test]
fn a_scale_that_is_there_twice_is_asked_once() {
    let exploration = Exploration::of_scenario(Scenario::Terreinregisseur)
        .with_number(Lever::Inhabitants, Some(60_000.0));
    assert_eq!(options(&exploration).len(), 20);
}

#[test]
fn a_scale_below_the_centre_city_is_not_asked() {
    let options_of = |id| options(&Exploration::default().with_partnership(Some(id))).len();
    assert_eq!(options_of("igo"), 28);
    assert_eq!(options_of("mechelen"), 19);
    assert_eq!(options_of("antwerpen"), 10);
}

#[test]
fn today_and_the_present_choice_are_asked_just_as_they_are() {
    let exploration = Exploration::of_scenario(Scenario::Terreinregisseur)
        .with_partnership(Some("w13"))
        .with_number(Lever::Inhabitants, Some(90_000.0));
    let batches = batches(&exploration);
    for (batch, plain) in batches
        .iter()
        .rev()
        .zip([exploration.inquiry(), exploration.baseline()])
    {
        let Task::Sweep(chart) = &batch.task else {
            panic!("a chart")
        };
        let mut asked = chart.inquiry.clone();
        asked.choices.inhabitants = Some(chart.inhabitants[0]);
        asked.choices.doorzettingsmacht = Share::new(chart.powers[0]);
        assert_eq!(asked.choices.resolve(), plain.choices.resolve());
    }
}

#[test]
fn going_to_a_point_gives_its_scenario_scale_and_power() {
    let start = Exploration::of_scenario(Scenario::Terreinregisseur);
    let gone = go_to(
        start.clone(),
        Weighable::At(Scenario::Beleidsregisseur, 300_000, 0.5),
    );
    assert_eq!(gone.choices.scenario, Scenario::Beleidsregisseur);
    assert_eq!(gone.inhabitants(), 300_000);
    assert_eq!(gone.doorzettingsmacht().get(), 0.5);
    assert!(go_to(start.clone(), Weighable::Today).is_baseline());
}

#[test]
fn what_costs_less_and_brings_more_lies_on_the_frontier() {
    let batch = &batches(&Exploration::default())[0];
    let cell = |cost: f32, gain: f32| {
        let mut means = vec![0.0; Outcome::ALL.len()];
        means[Outcome::Kost as usize] = cost;
        means[Outcome::Draagvlak as usize] = gain;
        Some(Cell {
            means,
            errors: Vec::new(),
            best: Vec::new(),
            loses: Vec::new(),
        })
    };
    let cells = vec![cell(1.0, 0.5), cell(2.0, 0.4), None, cell(2.0, 0.9)];
    let swept = Swept { stride: 2, cells };
    let (x, y) = (Outcome::Kost, Outcome::Draagvlak);
    let mut found: Vec<Weighed> = batch.found(&swept, x, y).collect();
    mark_frontier(&mut found, x, y);
    let front: Vec<bool> = found.iter().map(|one| one.on_frontier).collect();
    assert_eq!(front, [true, false, true]);
}
