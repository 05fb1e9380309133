use super::*;
use crate::state::Role;
use regiewijzer_model::Lever;

fn swept(stride: u32, value: impl Fn(usize, usize) -> f32) -> Swept {
    let stride_of = stride as usize;
    let mut cells = vec![None; COLUMNS * ROWS];
    for stride in [4, 2, 1].into_iter().filter(|one| *one >= stride_of) {
        for row in places(ROWS, stride) {
            for column in places(COLUMNS, stride) {
                let outcomes = Outcome::ALL.len();
                cells[row * COLUMNS + column] = Some(Computed {
                    means: vec![value(column, row); outcomes],
                    errors: vec![0.01; outcomes],
                    best: vec![0.5; outcomes],
                    loses: vec![false; outcomes],
                });
            }
        }
    }
    Swept { stride, cells }
}

fn layer(outcome: Outcome) -> Layer {
    Layer {
        outcome,
        plotted: Plotted::Mean,
        error: false,
    }
}

fn slope(column: usize, row: usize) -> f32 {
    0.2 + column as f32 * 0.01 + row as f32 * 0.01
}

#[test]
fn the_map_has_24_by_16_cells_from_end_to_end() {
    let (scales, powers) = (scales(&Choices::default()), powers());
    assert_eq!((scales.len(), powers.len()), (24, 16));
    assert_eq!((scales[0], scales[23]), (20_000, 800_000));
    assert_eq!((powers[0], powers[1], powers[15]), (0.0, 0.07, 1.0));
    assert!(scales.windows(2).all(|two| two[0] < two[1]));
}

#[test]
fn beside_a_centre_city_the_map_begins_at_its_inhabitants() {
    for one in regiewijzer_evidence::partnerships() {
        let exploration = Exploration::default().with_partnership(Some(one.id));
        let scales = scales(&exploration.choices);
        let least = one.centre_city.map_or(20_000, |city| city.inhabitants);
        assert_eq!((scales[0], scales[23]), (least, 800_000), "{}", one.id);
        assert!(scales.windows(2).all(|two| two[0] < two[1]), "{}", one.id);
        for scale in scales {
            let gone = go_to(exploration.clone(), f64::from(scale), 0.5);
            assert_eq!(gone.inhabitants(), scale);
            assert!(gone.choices.resolve().is_ok(), "{}", one.id);
        }
    }
}

#[test]
fn moving_scale_or_power_asks_nothing_new() {
    let start = Exploration::of_scenario(Scenario::Terreinregisseur);
    let moved = go_to(start.clone(), 300_000.0, 0.8);
    assert_ne!(moved, start);
    for plotted in [Plotted::Mean, Plotted::Best] {
        assert_eq!(task(&moved, plotted), task(&start, plotted));
    }
    let richer = start.clone().with_number(Lever::Budget, Some(200_000.0));
    assert_ne!(task(&richer, Plotted::Mean), task(&start, Plotted::Mean));
}

#[test]
fn going_to_a_cell_gives_the_scale_and_power_of_that_cell() {
    let start = Exploration::of_scenario(Scenario::Terreinregisseur);
    let scales = scales(&start.choices);
    let gone = go_to(start.clone(), f64::from(scales[7]), powers()[3]);
    assert_eq!(gone.inhabitants(), scales[7]);
    assert_eq!(gone.doorzettingsmacht().get(), powers()[3]);
}

#[test]
fn a_future_has_two_rivals_and_a_mix_of_ones_own_has_three() {
    let future = Exploration::of_scenario(Scenario::Terreinregisseur);
    assert_eq!(rivals(&future).len(), 2);
    let own = future.with_role(Role::Beleid, 50.0);
    assert_eq!(rivals(&own).len(), 3);
    assert!(rivals(&own).iter().all(|one| one.choices.mix.is_none()));
    assert_eq!(rivals(&Exploration::default()).len(), 3);
}

#[test]
fn a_coarse_picture_has_fewer_cells_at_their_own_places() {
    let scales = scales(&Choices::default());
    let grid = |stride| {
        let layer = layer(Outcome::Draagvlak);
        layer.grid(&swept(stride, slope), &scales).unwrap()
    };
    let fine = grid(1);
    let grid = grid(4);
    assert_eq!((grid.columns().len(), grid.rows().len()), (6, 4));
    assert_eq!(grid.columns()[0], f64::from(scales[2]));
    assert_eq!(grid.cells()[0].unwrap().value, f64::from(slope(2, 2)));
    assert_eq!(fine.cells().len(), 384);
    assert_eq!(fine.cells()[25].unwrap().value, f64::from(slope(1, 1)));
}

#[test]
fn colours_stay_as_they_are_while_a_picture_is_refined() {
    let layer = layer(Outcome::Draagvlak);
    let coarse = layer.range(&swept(4, slope));
    assert_eq!(coarse, layer.range(&swept(2, slope)));
    assert_eq!(coarse, layer.range(&swept(1, slope)));
    let (low, high) = coarse.unwrap();
    assert!(low <= 0.2 && high >= 0.58, "{low} {high}");
}

#[test]
fn a_finished_picture_has_a_colour_for_every_value() {
    let peak = |column, row| if (column, row) == (0, 0) { 0.9 } else { 0.3 };
    let (_, high) = layer(Outcome::Draagvlak).range(&swept(1, peak)).unwrap();
    assert!(high >= 0.9);
}

#[test]
fn the_best_cells_are_those_within_two_standard_errors() {
    let layer = layer(Outcome::Draagvlak);
    let scales = scales(&Choices::default());
    let grid = layer.grid(&swept(1, slope), &scales).unwrap();
    let tolerance = layer.tolerance(&grid).unwrap();
    assert!((tolerance - 0.02).abs() < 1e-6);
    let error = Layer {
        error: true,
        ..layer
    };
    assert_eq!(error.tolerance(&grid), None);
}

#[test]
fn a_share_of_the_worlds_has_the_error_of_a_share() {
    let layer = Layer {
        plotted: Plotted::Best,
        ..layer(Outcome::Kost)
    };
    let scales = scales(&Choices::default());
    let grid = layer.grid(&swept(1, slope), &scales).unwrap();
    let cell = grid.cells()[0].unwrap();
    assert_eq!(cell.value, 0.5);
    assert!((cell.standard_error - 0.5 / libm::sqrt(128.0)).abs() < 1e-9);
    assert_eq!(layer.range(&swept(1, slope)), Some((0.0, 1.0)));
    assert_eq!(layer.better(), Better::Higher);
}
