//! Sensitivity: of the model itself, and the same however many workers run it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

use regiewijzer_analysis::Sensitivity;
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{Choices, Outcome, Parameter};

/// Today, with only these parameters uncertain.
fn experiment(free: &[Parameter], noise: bool) -> Experiment {
    let mut inquiry = Inquiry::about(Choices::default());
    inquiry.noise = noise;
    for parameter in Parameter::ALL {
        if !free.contains(&parameter) {
            let info = parameter.info();
            let middle = (info.lo + info.hi) / 2.0;
            let written = format!("{}={middle}", info.id);
            inquiry.assumptions.set_written(&written).unwrap();
        }
    }
    inquiry.resolve().unwrap()
}

#[test]
fn a_parameter_that_alone_varies_explains_everything() {
    let experiment = experiment(&[Parameter::AV], false);
    let study = Sensitivity::sobol(experiment, 256).unwrap();
    let outcomes: Vec<f64> = study
        .design()
        .points()
        .map(|point| study.end_at(&point)[Outcome::GedragenVisie as usize])
        .collect();
    let found = study.indices(&outcomes).unwrap();
    assert_eq!(found.parameters.len(), 1);
    let indices = found.parameters[0].indices;
    assert!((indices.first.estimate - 1.0).abs() < 0.05, "{indices:?}");
    assert!((indices.total.estimate - 1.0).abs() < 0.05, "{indices:?}");
    assert!(indices.total.interval.lo < indices.total.interval.hi);
}

#[test]
fn parameters_come_in_the_order_of_what_they_explain() {
    let free = [Parameter::Uin, Parameter::AV, Parameter::DV];
    let study = Sensitivity::sobol(experiment(&free, true), 64).unwrap();
    let outcomes: Vec<f64> = study
        .design()
        .points()
        .map(|point| study.end_at(&point)[Outcome::GedragenVisie as usize])
        .collect();
    let found = study.indices(&outcomes).unwrap();
    // The inflow of jobseekers has nothing to do with a shared vision.
    assert_eq!(found.parameters[2].parameter, Parameter::Uin);
    assert_eq!(found.parameters[2].indices.total.estimate, 0.0);
    let totals: Vec<f64> = found
        .parameters
        .iter()
        .map(|explained| explained.indices.total.estimate)
        .collect();
    assert!(totals.windows(2).all(|pair| pair[0] >= pair[1]));
}

#[test]
fn a_gain_raises_and_a_loss_lowers() {
    let free = [Parameter::AV, Parameter::DV];
    let study = Sensitivity::morris(experiment(&free, true), 20).unwrap();
    let outcomes: Vec<f64> = study
        .design()
        .points()
        .map(|point| study.end_at(&point)[Outcome::GedragenVisie as usize])
        .collect();
    for stepped in study.effects(&outcomes).unwrap() {
        let mean = stepped.effects.mu;
        let rises = stepped.parameter == Parameter::AV;
        assert_eq!(mean > 0.0, rises, "{:?}: {mean}", stepped.parameter);
        assert!((stepped.effects.mu_star - mean.abs()).abs() < 1e-12);
    }
}

#[test]
fn chance_is_the_same_in_every_run() {
    let study = Sensitivity::sobol(experiment(&[Parameter::AV], true), 8).unwrap();
    assert_eq!(study.end_at(&[0.3]), study.end_at(&[0.3]));
}

#[test]
fn nothing_that_varies_is_refused() {
    let error = Sensitivity::sobol(experiment(&[], true), 8).unwrap_err();
    assert!(error.to_string().contains("0 factors"), "{error}");
}

#[test]
fn the_two_engines_end_at_the_same_point_of_a_design() {
    for noise in [false, true] {
        let experiment = experiment(&[Parameter::AV, Parameter::Ep, Parameter::Turn], noise);
        let study = Sensitivity::sobol(experiment, 4).unwrap();
        let points: Vec<Vec<f64>> = study.design().points().collect();
        let ends = study.ends_at(&points).unwrap();
        for (point, end) in points.iter().zip(ends.members()) {
            for (production, reference) in end.iter().zip(study.end_at(point)) {
                assert!((production - reference).abs() < 1e-4 * reference.abs().max(1.0));
            }
        }
    }
}
